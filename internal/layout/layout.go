// Package layout knows the templates of news sites: by what a page is recognised,
// and where in it the parts of its story stand.
package layout

import (
	"bytes"
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lazy"
	"github.com/newswire-go/newswire/internal/meta"
)

// RecogniseDump finds the row of the table that a text dump matches, by the
// words that it leaves behind besides the story.
func RecogniseDump(leaves func(words string) bool) *Row {
rows:
	for i := range Rows {
		for _, mark := range Rows[i].Dump {
			if !leaves(mark) {
				continue rows
			}
		}
		if len(Rows[i].Dump) > 0 {
			return &Rows[i]
		}
	}
	return nil
}

// Recognise finds the row of the tables that the page matches. Near are the
// elements to begin at: that of the story, that of its headline.
func Recognise(t *flat.Tree, set meta.Set, near ...flat.Node) *Row {
	marks := Marks.Get()
	var found markSet
	for _, n := range near {
		for step := 0; n > 0; step++ {
			// However deep the story stands, the body around it counts.
			if tag := t.Tag(n); step < rootward || tag == flat.Body || tag == flat.HTML {
				for _, a := range nameAttrs {
					v, _ := t.Attr(n, a.attr)
					for word := range bytes.FieldsSeq(v[:min(len(v), LongestNames)]) {
						marks.note(&found, a.mark, word)
					}
				}
			}
			n = t.Parent(n)
		}
	}
	for c := range set.All() {
		marks.noteMeta(&found, c.Name)
	}
	for i := range marks.rows {
		if marks.rows[i].isIn(&found) {
			return marks.of[i]
		}
	}
	return nil
}

// rootward is how many elements above the story are looked at for marks.
const rootward = 16

// nameAttrs are the attributes by which selectors name elements, each with
// the mark that stands for it.
var nameAttrs = [...]struct {
	mark byte
	attr string
}{{'.', "class"}, {'#', "id"}, {'=', "data-testid"}}

// A markSet is a set of marks, a bit for each.
type markSet [4]uint64

func (s *markSet) add(mark uint8) { s[mark/64] |= 1 << (mark % 64) }

// isIn reports whether all of s are in other.
func (s *markSet) isIn(other *markSet) bool {
	for i := range s {
		if s[i]&^other[i] != 0 {
			return false
		}
	}
	return true
}

// A markIndex finds the marks of both tables among the names on a page.
type markIndex struct {
	exact map[string]uint8 // the marks that are whole names
	meta  map[string]uint8 // those that name a source of metadata
	open  []openMark       // those that a star ends
	known map[string]uint8 // all of them, as they stand in the tables
	rows  []markSet        // of each row
	of    []*Row           // the row to which they belong; one without members for a template
}

type openMark struct {
	prefix string
	mark   uint8
}

// Marks is the index of the tables, made when the first page is read.
var Marks = lazy.Value[*markIndex]{Make: func() *markIndex {
	x := &markIndex{exact: map[string]uint8{}, meta: map[string]uint8{}, known: map[string]uint8{}}
	for i := range Rows {
		x.addRow(Rows[i].Marks, &Rows[i])
	}
	for _, t := range Templates {
		x.addRow(t.Marks, &Row{Name: t.Name})
	}
	return x
}}

// addRow adds a row below those that the index has.
func (x *markIndex) addRow(marks []string, row *Row) {
	var set markSet
	for _, name := range marks {
		mark, ok := x.known[name]
		if !ok {
			mark = uint8(len(x.known))
			x.known[name] = mark
			x.add(name, mark)
		}
		set.add(mark)
	}
	x.rows, x.of = append(x.rows, set), append(x.of, row)
}

func (x *markIndex) add(name string, mark uint8) {
	if source, ok := strings.CutPrefix(name, "meta:"); ok {
		x.meta[source] = mark
	} else if prefix, ok := strings.CutSuffix(name, "*"); ok {
		x.open = append(x.open, openMark{prefix, mark})
	} else {
		x.exact[name] = mark
	}
}

// note adds the marks that the name of an element fits: sort is that of the
// name, '.' for a class.
func (x *markIndex) note(found *markSet, sort byte, name []byte) {
	const longest = 64 // bytes: more than any mark has
	if len(name) < longest {
		var buf [longest]byte
		if mark, ok := x.exact[string(append(append(buf[:0], sort), name...))]; ok {
			found.add(mark)
		}
	}
	for i := range x.open {
		if m := &x.open[i]; m.prefix[0] == sort && strings.HasPrefix(string(name), m.prefix[1:]) {
			found.add(m.mark)
		}
	}
}

func (x *markIndex) noteMeta(found *markSet, source string) {
	if mark, ok := x.meta[source]; ok {
		found.add(mark)
	}
}

// mostNamed is how many alternatives a selector has, at most.
const mostNamed = 4

// A selector is the parsed form of what a row names elements by.
type selector struct {
	marks [mostNamed]flat.Mark
	tags  [mostNamed]string // the name, where the mark is empty
	n     int
}

// ReadSelector parses a selector.
func ReadSelector(s string) (sel selector) {
	for one := range strings.FieldsSeq(s) {
		for _, a := range nameAttrs {
			if one[0] == a.mark {
				sel.marks[sel.n].Attr = a.attr
			}
		}
		if m := &sel.marks[sel.n]; m.Attr == "" {
			sel.tags[sel.n] = one
		} else {
			m.Word, m.Prefix = strings.CutSuffix(one[1:], "*")
		}
		sel.n++
	}
	return sel
}

// Fits reports whether the element n is one that the selector names.
func (s *selector) Fits(t *flat.Tree, n flat.Node) bool {
	attr, value := "", []byte(nil) // the attribute that was looked at last
	for i := range s.marks[:s.n] {
		m := &s.marks[i]
		if m.Attr == "" {
			if t.Tag(n).String() == s.tags[i] {
				return true
			}
			continue
		}
		if m.Attr != attr {
			attr = m.Attr
			value, _ = t.Attr(n, attr)
		}
		if value != nil && flat.MatchWord(value, m.Word, m.Prefix) {
			return true
		}
	}
	return false
}

// ElementsNamed gives the elements among the nodes from up to to that a
// selector names, the outermost ones.
func ElementsNamed(t *flat.Tree, selector string, from, to flat.Node) (found []flat.Node) {
	if selector == "" {
		return nil
	}
	sel := ReadSelector(selector)
	for n := from; n < to; n++ {
		if tag := t.Tag(n); tag != flat.Text && tag != flat.Comment && sel.Fits(t, n) {
			found = append(found, n)
			n = t.End(n) - 1
		}
	}
	return found
}

// StandsIn reports whether an element is one of those given, or the next of
// them before it is around it. They are in their order and none is in another.
func StandsIn(t *flat.Tree, elements []flat.Node, n flat.Node) bool {
	k, exact := slices.BinarySearch(elements, n)
	return exact || k > 0 && t.Within(n, elements[k-1])
}

// LongestNames is how much of a class, or of another attribute that names
// an element, is looked at, in bytes.
const LongestNames = 4096
