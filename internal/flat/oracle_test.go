package flat

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// The oracle: golang.org/x/net/html, read by code that shares nothing with this
// package but the table of names.

// A piece is the text of one element.
type piece struct{ name, text string }

func (p piece) String() string { return fmt.Sprintf("<%s> %q", p.name, p.text) }

// wholeNames are the elements whose whole text is compared, with all that is in
// them. Of blocks the text outside other blocks is compared as well.
var wholeNames = map[string]bool{
	"p": true, "h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "li": true, "td": true, "th": true,
	"time": true, "title": true, "blockquote": true, "figcaption": true, "pre": true, "dt": true, "dd": true, "caption": true,
}

// treePieces returns the texts of the oracle's tree, in document order.
func treePieces(doc *html.Node) (whole, own []piece) {
	var walk func(n *html.Node, ownAt int)
	var owns []*strings.Builder
	var names []string
	known := func(n *html.Node) trait {
		switch n.Namespace {
		case "svg":
			return unseen
		case "math":
			return 0
		}
		return tags[lookupTag(n.Data)].traits
	}
	walk = func(n *html.Node, ownAt int) {
		switch n.Type {
		case html.TextNode:
			owns[ownAt].WriteString(n.Data)
			return
		case html.ElementNode:
			tag := known(n)
			if tag&unseen != 0 {
				return
			}
			if n.Namespace == "" && wholeNames[n.Data] {
				whole = append(whole, piece{n.Data, fold(treeText(n, known))})
			}
			if tag&block != 0 {
				owns[ownAt].WriteByte(' ')
				owns = append(owns, new(strings.Builder))
				names = append(names, n.Data)
				ownAt = len(owns) - 1
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, ownAt)
		}
	}
	owns, names = append(owns, new(strings.Builder)), append(names, "#document")
	walk(doc, 0)
	for i, b := range owns {
		if s := fold(b.String()); s != "" {
			own = append(own, piece{names[i], s})
		}
	}
	return whole, own
}

func treeText(n *html.Node, known func(*html.Node) trait) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch c.Type {
			case html.TextNode:
				b.WriteString(c.Data)
			case html.ElementNode:
				tag := known(c)
				if tag&unseen != 0 {
					continue
				}
				if tag&block != 0 {
					b.WriteByte(' ')
				}
				walk(c)
				if tag&block != 0 {
					b.WriteByte(' ')
				}
			}
		}
	}
	walk(n)
	return b.String()
}

func fold(s string) string { return strings.Join(strings.FieldsFunc(s, unicode.IsSpace), " ") }

func lookupTag(name string) Tag { return tagIndex.Get().find(nameKey(name), []byte(name)) }

// flatPieces returns the same of a flat tree.
func flatPieces(t *Tree) (whole, own []piece) {
	type line struct {
		name string
		text []byte
	}
	var lines []line
	var open []int
	for w := t.Walk(0); w.Next(); {
		n := w.Node()
		tag := t.Tag(n)
		block := t.Block(n) || n == 0
		switch {
		case w.Leaving():
			if block {
				open = open[:len(open)-1]
			}
		case tag == Text:
			l := &lines[open[len(open)-1]]
			l.text = t.AppendRun(l.text, 0, n)
		case tag == Comment:
		case t.Unseen(n):
			w.Skip()
			continue
		default:
			if !t.Foreign(n) && wholeNames[tag.String()] {
				whole = append(whole, piece{tag.String(), string(t.AppendText(nil, n))})
			}
			if block {
				if len(open) > 0 {
					l := &lines[open[len(open)-1]]
					l.text = AppendSpace(l.text, 0)
				}
				lines = append(lines, line{name: tag.String()})
				open = append(open, len(lines)-1)
			}
		}
	}
	for _, l := range lines {
		if s := string(TrimSpace(l.text, 0)); s != "" {
			own = append(own, piece{l.name, s})
		}
	}
	return whole, own
}

// A difference between two lists of pieces: a piece that one of them lacks, or
// their order.
type difference struct {
	sign  string // "-" only the oracle has it, "+" only the flat tree, "~" another order
	piece piece
}

func (d difference) String() string { return d.sign + " " + d.piece.String() }

// compare returns how got differs from want.
func compare(got, want []piece) (diffs []difference) {
	count := map[piece]int{}
	for _, p := range want {
		count[p]++
	}
	for _, p := range got {
		if count[p]--; count[p] < 0 {
			diffs = append(diffs, difference{"+", p})
		}
	}
	for _, p := range want {
		if count[p] > 0 {
			count[p]--
			diffs = append(diffs, difference{"-", p})
		}
	}
	if len(diffs) == 0 {
		for i := range got {
			if got[i] != want[i] {
				return []difference{{"~", got[i]}}
			}
		}
	}
	return diffs
}

// compareTrees returns how the texts of a page differ between the two trees, and
// how many texts were compared.
func compareTrees(t *Tree, src []byte) (diffs []difference, texts int, err error) {
	doc, err := html.Parse(bytes.NewReader(src))
	if err != nil {
		return nil, 0, err
	}
	wantWhole, wantOwn := treePieces(doc)
	gotWhole, gotOwn := flatPieces(t)
	diffs = append(compare(gotWhole, wantWhole), compare(gotOwn, wantOwn)...)
	return diffs, len(wantWhole) + len(wantOwn), nil
}
