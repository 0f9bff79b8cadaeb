// Package element walks documents of XML by the names of their elements. Names
// are local ones in lower case: formats of one vocabulary are written with
// prefixes or without, and in capitals, too.
package element

import (
	"iter"
	"strings"

	"github.com/newswire-go/newswire/internal/flat"
)

// An Element is one of a document's, or none: what is asked of none is empty.
type Element struct {
	tree *flat.Tree
	node flat.Node
}

// Root gives the outermost element of a document.
func Root(src []byte) (Element, error) {
	tree, err := flat.ParseXML(src)
	if err != nil {
		return Element{}, err
	}
	for e := range (Element{tree, 0}).Children("") {
		return e, nil
	}
	return Element{}, nil
}

// Read gives what read finds in a document, whose outermost element it is given;
// it calls yield for each, as long as that wants more. Of what is no document
// there is an error alone.
func Read[T any](src []byte, read func(root Element, yield func(T) bool)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		root, err := Root(src)
		if err != nil {
			var none T
			yield(none, err)
			return
		}
		read(root, func(found T) bool { return yield(found, nil) })
	}
}

// Is reports whether there is an element, of one of the names if any are given.
func (e Element) Is(names ...string) bool {
	if e.tree == nil {
		return false
	}
	for _, name := range names {
		if e.tree.Called(e.node, name) {
			return true
		}
	}
	return len(names) == 0
}

// Name gives the local name in lower case.
func (e Element) Name() string {
	return strings.ToLower(string(e.Local()))
}

// Local gives the local name as it is written.
func (e Element) Local() []byte {
	if e.tree == nil {
		return nil
	}
	return e.tree.Local(e.node)
}

// Prefix gives what stands before the colon of the name: "media" of
// <media:content>.
func (e Element) Prefix() string {
	if e.tree == nil {
		return ""
	}
	prefix, _, _ := strings.Cut(e.tree.Name(e.node), ":")
	if len(prefix) == len(e.tree.Name(e.node)) {
		return ""
	}
	return prefix
}

// Child gives the first child of the name, and with more names the first such
// child of that, and so on.
func (e Element) Child(path ...string) Element {
	for _, name := range path {
		var found Element
		for c := range e.Children(name) {
			found = c
			break
		}
		e = found
	}
	return e
}

// Children ranges over the children of the name, all of them for "".
func (e Element) Children(name string) iter.Seq[Element] {
	return func(yield func(Element) bool) {
		if e.tree == nil {
			return
		}
		for n := range e.tree.Children(e.node) {
			if e.tree.Tag(n) == flat.Other && (name == "" || e.tree.Called(n, name)) && !yield(Element{e.tree, n}) {
				return
			}
		}
	}
}

// All ranges over the elements of one of the names within the element, in the
// order of the document, but not over those within one of them.
func (e Element) All(names ...string) iter.Seq[Element] {
	return func(yield func(Element) bool) {
		if e.tree == nil {
			return
		}
		for n, end := e.node+1, e.tree.End(e.node); n < end; n++ {
			if in := (Element{e.tree, n}); e.tree.Tag(n) == flat.Other && in.Is(names...) {
				if !yield(in) {
					return
				}
				n = e.tree.End(n) - 1
			}
		}
	}
}

// Each is All with those over elements within one of them, too.
func (e Element) Each(names ...string) iter.Seq[Element] {
	return func(yield func(Element) bool) {
		if e.tree == nil {
			return
		}
		for n, end := e.node+1, e.tree.End(e.node); n < end; n++ {
			if in := (Element{e.tree, n}); e.tree.Tag(n) == flat.Other && in.Is(names...) && !yield(in) {
				return
			}
		}
	}
}

// Filled ranges over the elements within the element that hold any text, in the
// order of the document.
func (e Element) Filled() iter.Seq[Element] {
	return func(yield func(Element) bool) {
		if e.tree == nil {
			return
		}
		text := e.node // the next text that is more than white space
		for n, end := e.node+1, e.tree.End(e.node); n < end; n++ {
			for text <= n || text < end && (e.tree.Tag(text) != flat.Text || e.tree.Blank(text)) {
				text++
			}
			if e.tree.Tag(n) == flat.Other && text < e.tree.End(n) && !yield(Element{e.tree, n}) {
				return
			}
		}
	}
}

// First gives the first element of one of the names within the element.
func (e Element) First(names ...string) Element {
	for in := range e.All(names...) {
		return in
	}
	return Element{}
}

// Within reports whether the element is, or stands in, another one.
func (e Element) Within(around Element) bool {
	return e.tree != nil && e.tree == around.tree && e.tree.Within(e.node, around.node)
}

// Attr gives the value of an attribute, whose name is given with its prefix.
func (e Element) Attr(name string) string {
	if e.tree == nil {
		return ""
	}
	v, _ := e.tree.Attr(e.node, name)
	return strings.TrimSpace(string(v))
}

// Text gives the text of the element and all in it on one line, white space
// folded, as if elements within were of no account.
func (e Element) Text() string {
	if e.tree == nil {
		return ""
	}
	return string(e.tree.AppendText(nil, e.node))
}

// Spaced is Text with a space wherever an element begins or ends, for text
// whose parts are elements: a name and a title.
func (e Element) Spaced() string {
	if e.tree == nil {
		return ""
	}
	var line []byte
	for w := e.tree.Walk(e.node); w.Next(); {
		if n := w.Node(); e.tree.Tag(n) == flat.Text {
			line = e.tree.AppendRun(line, 0, n)
		} else {
			line = flat.AppendSpace(line, 0)
		}
	}
	return string(flat.TrimSpace(line, 0))
}

// Lines gives the text as it stands, with its line feeds.
func (e Element) Lines() []byte {
	if e.tree == nil {
		return nil
	}
	return e.tree.AppendLines(nil, e.node)
}

// Tree gives the document and the element's place in it. The tree is nil where
// there is none.
func (e Element) Tree() (*flat.Tree, flat.Node) { return e.tree, e.node }
