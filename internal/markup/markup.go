// Package markup makes HTML of the bodies of stories that stand in XML: XHTML
// with or without a prefix, NITF, and the few elements of their own that other
// formats have.
package markup

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/element"
	"github.com/newswire-go/newswire/internal/flat"
)

// A row says what becomes of an element.
type row struct {
	name string // local, in lower case
	as   string // the element of HTML that takes its place; "" for none: only what is in it is kept
	kept bool   // else it is left out with all that is in it
}

// rows are the elements that are not those of HTML of the same name. What is
// neither here nor in HTML is left out, and what is in it is kept: a person, a
// sum, an organisation.
var rows = []row{
	// NITF.
	{"hl1", "h2", true},
	{"hl2", "h3", true},
	{"bq", "blockquote", true},
	{"block", "div", true},
	{"bq", "blockquote", true},
	{"body.content", "div", true},
	{"nitf-table", "div", true},
	{"datasource", "p", true},
	{"media", "", false}, // pictures with their captions and credits
	{"bibliography", "", false},
	// RCV1, ATS and vendors.
	{"para", "p", true},
	{"paragraph", "p", true},
	{"intertitle", "h3", true},
	{"subhead", "h3", true},
	// HTML's own that are no text of a story.
	{"head", "", false},
	{"html", "", true},
	{"body", "div", true},
	{"style", "", false},
	{"script", "", false},
	{"object", "", false},
	{"iframe", "", false},
	{"title", "", false},
	{"form", "div", true},
	{"nav", "", false},
}

// attrs are the attributes that a body keeps.
var attrs = [...]string{"href", "src", "alt", "class", "colspan"}

// Append appends to dst what is in the element e, as HTML.
func Append(dst []byte, e element.Element) []byte {
	t, root := e.Tree()
	if t == nil {
		return dst
	}
	for w := t.Walk(root); w.Next(); {
		switch n := w.Node(); {
		case t.Tag(n) == flat.Text:
			dst = appendText(dst, t, n)
		case t.Tag(n) != flat.Other || n == root:
		default:
			name, empty, kept := nameOf(t, n)
			switch {
			case !kept && !w.Leaving():
				w.Skip()
			case !kept || name == "":
			case w.Leaving():
				if !empty {
					dst = append(append(append(dst, "</"...), name...), '>')
				}
			default:
				dst = appendTag(dst, t, n, name)
			}
		}
	}
	return dst
}

// appendText appends a text of the document. What stands in a CDATA section is
// text as it is.
func appendText(dst []byte, t *flat.Tree, n flat.Node) []byte {
	raw := t.Raw(n)
	if !t.Verbatim(n) {
		return append(dst, raw...)
	}
	for _, c := range raw {
		switch c {
		case '<':
			dst = append(dst, "&lt;"...)
		case '&':
			dst = append(dst, "&amp;"...)
		default:
			dst = append(dst, c)
		}
	}
	return dst
}

// appendTag appends a start tag of the name with what is kept of the attributes
// of n.
func appendTag(dst []byte, t *flat.Tree, n flat.Node, name string) []byte {
	dst = append(append(dst, '<'), name...)
	for _, key := range attrs {
		v, ok := t.Attr(n, key)
		if !ok {
			continue
		}
		dst = append(append(append(dst, ' '), key...), `="`...)
		v = bytes.ReplaceAll(v, []byte("&"), []byte("&amp;"))
		dst = append(append(dst, bytes.ReplaceAll(v, []byte(`"`), []byte("&quot;"))...), '"')
	}
	return append(dst, '>')
}

// nameOf gives the element of HTML that n becomes, "" for none, whether that
// never has content, and whether what is in n is kept.
func nameOf(t *flat.Tree, n flat.Node) (name string, empty, kept bool) {
	local := t.Local(n)
	for i := range rows {
		if len(local) == len(rows[i].name) && bytes.EqualFold(local, []byte(rows[i].name)) {
			return rows[i].as, false, rows[i].kept
		}
	}
	if name, empty = flat.Known(local); name == "em" && t.HasWord(n, "class", "bold") {
		name = "strong" // NITF's one element for what is set apart, as package export writes it
	}
	return name, empty, true
}
