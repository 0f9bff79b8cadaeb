package readable

import (
	"bytes"
	"fmt"

	"github.com/newswire-go/newswire/internal/flat"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Values of attributes and titles are cut off here. Classes and identifiers
// tell what they tell in their first words; titles are compared with
// every heading of the page.
const (
	maxValue   = 200
	maxTitle   = 150
	maxHeading = 300 // a longer heading is a box that somebody forgot to close
)

// plant makes of the page the tree that go-readability reads: what a reader
// can see, with the attributes that are asked for, and the title. It fails
// with ErrRefused as soon as the work that go-readability will have with one
// attempt at it is over the limit.
func plant(t *flat.Tree, limit int64, c choice) (doc *html.Node, err error) {
	var work int64
	doc = &html.Node{Type: html.DocumentNode}
	root := element(atom.Html, "html")
	head, body := element(atom.Head, "head"), element(atom.Body, "body")
	doc.AppendChild(root)
	root.AppendChild(head)
	root.AppendChild(body)

	// Planted are the elements that are open where the loop stands, with the
	// first node that is no longer in them.
	type open struct {
		node  *html.Node
		end   flat.Node
		inner surrounding
	}
	planted := []open{{body, t.Len(), surrounding{}}}
	var text []byte // all of it, so that white space folds across elements
	titled := false
	for n := flat.Node(1); n < t.Len(); n++ {
		for planted[len(planted)-1].end <= n {
			planted = planted[:len(planted)-1]
		}
		up := planted[len(planted)-1]
		switch tag := t.Tag(n); {
		case tag == flat.Text:
			from := len(text)
			text = t.AppendRun(text, 0, n)
			if len(text) > from {
				work += up.inner.text(len(text) - from)
				up.node.AppendChild(&html.Node{Type: html.TextNode, Data: string(text[from:])})
			}
		case tag == flat.HTML || tag == flat.Head || tag == flat.Body: // planted already
		case tag == flat.Title && !titled && !t.Foreign(n):
			titled = true
			title := element(atom.Title, "title")
			title.AppendChild(&html.Node{Type: html.TextNode, Data: string(cut(t.AppendText(nil, n), maxTitle))})
			head.AppendChild(title)
			n = t.End(n) - 1
		case t.Unseen(n) || isAside(tag):
			n = t.End(n) - 1
		default:
			if up.inner.depth == maxDepth {
				return nil, fmt.Errorf("%w: more than %d elements in one another", ErrRefused, maxDepth)
			}
			if tag.Heading() != 0 && isLong(t, n) {
				tag = flat.Div
			}
			e := seedling(t, n, tag)
			if isHidden(e) || c == likely && !up.inner.table && isUnlikely(e, tag) {
				n = t.End(n) - 1
				continue
			}
			size := 0
			for _, a := range e.Attr {
				size += len(a.Key) + len(a.Val)
			}
			work += up.inner.element(tag, size)
			up.node.AppendChild(e)
			planted = append(planted, open{e, t.End(n), up.inner.within(tag)})
		}
		if work > limit {
			return nil, fmt.Errorf("%w: go-readability might take too long", ErrRefused)
		}
	}
	return doc, nil
}

func element(a atom.Atom, name string) *html.Node {
	return &html.Node{Type: html.ElementNode, DataAtom: a, Data: name}
}

// seedling is the element n with the attributes that go-readability asks for.
// Where a link leads is none of its business, except to a place on the same page.
func seedling(t *flat.Tree, n flat.Node, tag flat.Tag) *html.Node {
	name := tag.String()
	if tag == flat.Other {
		name = t.Name(n)
	}
	e := element(atom.Lookup([]byte(name)), name)
	for a := range t.Attrs(n) {
		for _, key := range attributes {
			if !a.Is(key) || key == "href" && !bytes.HasPrefix(a.Raw, []byte("#")) {
				continue
			}
			e.Attr = append(e.Attr, html.Attribute{Key: key, Val: string(cut(a.Value(), maxValue))})
		}
		if len(e.Attr) == len(attributes) {
			break
		}
	}
	return e
}

// attributes are those that decide what go-readability keeps.
var attributes = [...]string{"class", "id", "style", "hidden", "aria-hidden", "aria-modal", "role", "rel", "itemprop", "href", "summary", "rowspan", "colspan"}

// isLong reports whether the heading n holds more than a heading does. It
// looks at so many nodes and no more, for headings can stand in one another.
func isLong(t *flat.Tree, n flat.Node) bool {
	size := 0
	for m := n + 1; m < t.End(n); m++ {
		if t.Tag(m) == flat.Text {
			size += len(t.Raw(m))
		}
		if size > maxHeading || m-n > maxHeading {
			return true
		}
	}
	return false
}

// cut takes the end off s, and half a character with it.
func cut(s []byte, n int) []byte {
	if len(s) > n {
		s = bytes.ToValidUTF8(s[:n], nil)
	}
	return s
}
