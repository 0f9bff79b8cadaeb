package newswire

import (
	"bytes"
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lazy"
)

// recogniseDump finds the row of the table that a text dump matches, by what
// the dump holds besides the story.
func (p *page) recogniseDump() *layout {
rows:
	for i := range layouts {
		for _, mark := range layouts[i].dump {
			if !p.leaves(mark) {
				continue rows
			}
		}
		if len(layouts[i].dump) > 0 {
			return &layouts[i]
		}
	}
	return nil
}

// leaves reports whether the words are among the page's residue. They stand
// below the story nearly always, so the search goes up from there.
func (p *page) leaves(words string) bool {
	for i := len(p.blocks) - 1; i >= 0; i-- {
		b := &p.blocks[i]
		if b.part != partChrome {
			continue
		}
		text := p.content(b)
		if at := strings.Index(text, words); at >= 0 && (at == 0 || text[at-1] == ' ') && (at+len(words) == len(text) || text[at+len(words)] == ' ') {
			return true
		}
	}
	return false
}

// recognise finds the row of the table that the page matches. Near are the
// elements to begin at: that of the story, that of its headline.
func (p *page) recognise(near ...flat.Node) *layout {
	marks := layoutMarks.Get()
	var found markSet
	for _, n := range near {
		for step := 0; n > 0; step++ {
			// However deep the story stands, the body around it counts.
			if tag := p.tree.Tag(n); step < rootward || tag == flat.Body || tag == flat.HTML {
				for _, a := range nameAttrs {
					v, _ := p.tree.Attr(n, a.attr)
					for word := range bytes.FieldsSeq(v[:min(len(v), longestNames)]) {
						marks.note(&found, a.mark, word)
					}
				}
			}
			n = p.tree.Parent(n)
		}
	}
	for c := range p.meta.all() {
		marks.noteMeta(&found, c.name)
	}
	for i := range marks.rows {
		if marks.rows[i].isIn(&found) {
			return &layouts[i]
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

// A markIndex finds the marks of the layout table among the names on a page.
type markIndex struct {
	exact map[string]uint8 // the marks that are whole names
	meta  map[string]uint8 // those that name a source of metadata
	open  []openMark       // those that a star ends
	rows  []markSet        // of each row
}

type openMark struct {
	prefix string
	mark   uint8
}

// layoutMarks is the index of the table, made when the first page is read.
var layoutMarks = lazy.Value[*markIndex]{Make: func() *markIndex {
	x := &markIndex{exact: map[string]uint8{}, meta: map[string]uint8{}}
	known := map[string]uint8{}
	for i := range layouts {
		var row markSet
		for _, name := range layouts[i].marks {
			mark, ok := known[name]
			if !ok {
				mark = uint8(len(known))
				known[name] = mark
				x.add(name, mark)
			}
			row.add(mark)
		}
		x.rows = append(x.rows, row)
	}
	return x
}}

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

// readSelector parses a selector.
func readSelector(s string) (sel selector) {
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

// fits reports whether the element n is one that the selector names.
func (s *selector) fits(t *flat.Tree, n flat.Node) bool {
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

// all gives the elements among the nodes from up to to that a selector names,
// the outermost ones.
func (p *page) all(named string, from, to flat.Node) (found []flat.Node) {
	if named == "" {
		return nil
	}
	sel := readSelector(named)
	for n := from; n < to; n++ {
		if tag := p.tree.Tag(n); tag != flat.Text && tag != flat.Comment && sel.fits(p.tree, n) {
			found = append(found, n)
			n = p.tree.End(n) - 1
		}
	}
	return found
}

// standsIn reports whether the block i stands in one of the elements, which
// are in their order and none in another.
func (p *page) standsIn(elements []flat.Node, i int) bool {
	owner := p.blocks[i].owner
	k, exact := slices.BinarySearch(elements, owner)
	return exact || k > 0 && p.tree.Within(owner, elements[k-1])
}

// narrow reads the story, from the block first to the block last, as the row
// says. It gives the first block and the last of the story, or -1 where there
// is none in the row's element.
func (p *page) narrow(row *layout, home flat.Node, first, last int) (int, int) {
	if row.story == "" && row.drop == "" {
		return first, last
	}
	story := home
	if row.story != "" {
		if story = p.rowStory(row.story, home); story == flat.None {
			return -1, -1
		}
	}
	from, to := p.region(home)
	dropped := p.all(row.drop, from, to)
	if story == home && dropped == nil {
		return first, last
	}
	for i := range p.blocks {
		if p.standsIn(dropped, i) {
			p.set(i, partPromo, "dropped by the row "+row.name)
		}
	}
	p.leaveOut()
	return p.gatherFrom(story)
}

// rowStory gives the block element that a row names as the story's: one around
// home or, without that, the last one in it. It is None where there is none.
func (p *page) rowStory(named string, home flat.Node) flat.Node {
	sel := readSelector(named)
	for n := home; n > 0; n = p.tree.Parent(n) {
		if sel.fits(p.tree, n) {
			if !p.tree.Block(n) {
				n = p.blockAround(n)
			}
			return n
		}
	}
	within := p.all(named, home+1, p.tree.End(home))
	if len(within) == 0 {
		return flat.None
	}
	n := within[len(within)-1]
	if !p.tree.Block(n) {
		n = p.blockAround(n)
	}
	return n
}

// region gives the nodes in which the story and its head stand.
func (p *page) region(home flat.Node) (from, to flat.Node) {
	first, _ := p.blocksIn(home)
	if first >= len(p.blocks) {
		return 0, 0
	}
	from = p.blocks[max(0, first-headReach/2)].owner
	from = min(from, home)
	for range 3 {
		if up := p.blockAround(home); up > 0 {
			home = up
		}
	}
	return max(0, from), p.tree.End(max(0, home))
}

// readRowHead says what the elements of the head are that the row names.
func (p *page) readRowHead(row *layout, first int) int {
	top := max(0, first-headReach)
	if row.headline == "" && p.headline >= 0 {
		top = p.headline
	}
	from, to := p.blocks[top].owner, p.blocks[first].owner
	why := "where the row " + row.name + " says"
	is := func(selector string, set func(i int)) {
		named := p.all(selector, from, to)
		for i := 0; i < first && named != nil; i++ {
			if p.standsIn(named, i) {
				set(i)
			}
		}
	}
	is(row.headline, func(i int) { p.set(i, partHeadline, why) })
	is(row.deck, func(i int) {
		if words(p.content(&p.blocks[i])) > 2 {
			p.set(i, partDeck, why)
		}
	})
	is(row.dateline, func(i int) { p.setPlace(i, why) })
	for _, n := range p.all(row.slug, from, to) {
		p.meta.add(fieldSlug, tidy(string(p.tree.AppendText(nil, n))), pageState, row.name)
	}
	bylines := p.all(row.byline, from, to)
	for i, lines := top, 0; i < first && lines < headReach && bylines != nil; i++ {
		if p.standsIn(bylines, i) && p.blocks[i].part == partUnknown {
			p.bylineMarked = true
			more := p.cutHeadLine(i)
			p.bylineMarked = false
			i, first = i+more, first+more
			lines++
		}
	}
	return p.cutRowDateline(row, first)
}

// cutRowDateline cuts a place from the beginning of the story's first block
// where the row says that it stands in an element of its own there.
func (p *page) cutRowDateline(row *layout, first int) int {
	b := &p.blocks[first]
	for _, n := range p.all(row.dateline, b.owner, p.tree.End(b.owner)) {
		place := string(p.tree.AppendText(nil, n))
		if _, ok := placeOnly(place); ok && strings.HasPrefix(p.content(b), place) && p.cut(first, len(place)) {
			p.setPlace(first, "where the row "+row.name+" says")
			return first + 1
		}
	}
	return first
}
