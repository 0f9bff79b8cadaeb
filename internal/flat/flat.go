// Package flat reads HTML into a flat tree: one slice of small records in
// document order, so that an element and all that is in it are the records
// [n, End(n)). Nothing in a record is a pointer; names, attributes and text are
// spans of the source, decoded when they are asked for.
//
// One pass over the bytes does what the specification's tokenizer and tree
// builder do: implied html, head, body, tbody and end tags, table parts, raw
// text, templates, svg and math with their breakouts, quirks mode. It parts
// from the specification in three things, all of them to stay in document
// order and in linear time and memory:
//
//   - What stands in a table outside its cells stays where it stands; the
//     specification moves it before the table.
//   - A formatting element (b, i, a, font ...) that is closed out of order is
//     neither split nor opened again in later paragraphs. It ends with the
//     block in which, or around which, it was closed.
//   - Of names it does not know, and of nested foreign elements, it looks at
//     the innermost 64 for the one an end tag closes.
//
// Depth is not limited and nothing recurses. Every lookup among the open
// elements costs the same however many there are.
//
// The source must be UTF-8 to give UTF-8 texts; no input makes it fail.
package flat

import "iter"

// A Node is the number of a record in a Tree: 0 is the document, which holds
// all others, and a parent's number is lower than its children's.
type Node int32

// None is the answer of lookups that find nothing.
const None Node = -1

// A record is what the tree keeps of a node.
type record struct {
	start, stop uint32 // the start tag in the source, or the text
	parent      Node
	end         Node   // first node after the subtree; see parser.last for open elements
	attrs       uint16 // which attributes there may be: a set of attrBit
	tag         Tag
	flags       flag
}

// A flag is one bit of what is known of one node.
type flag uint8

// The flags of elements.
const (
	inSVG      flag = 1 << iota // an element of svg
	inMath                      // an element of math
	dead                        // while open: no end tag closes it any more
	isBarrier                   // while open: stands in Tree.barriers
	isScope                     // while open: stands in Tree.scopes
	htmlInside                  // foreign, but its content is HTML again
	foreign    = inSVG | inMath
)

// The flags of text, which share the bits of flags that only elements have.
const (
	blank    flag = dead      // nothing but white space
	verbatim flag = isBarrier // entities are not decoded
	keepNUL  flag = isScope   // NUL becomes U+FFFD; elsewhere it is dropped
)

// A Tree is a page. Its zero value is an empty one; Parse fills it, and may
// fill it again and again. A Tree refers to the source it was made from, which
// must not change while the Tree is in use.
type Tree struct {
	src      []byte
	nodes    []record
	departed departure

	// What the parser needs while it reads, kept for the memory.
	barriers []Node // open special elements that are not soft
	scopes   []Node // open elements that bound the default scope
	modes    []mode // one for each open template
}

// A departure says in what way a tree is not the specification's; tests
// compare all other trees with one that is.
type departure uint8

const (
	fostered  departure = 1 << iota // something stands in a table outside its cells
	misnested                       // a formatting element was closed out of order
	mixed                           // a form that x/net/html does not read as the specification has it
	lookback                        // an end tag was given up for looking too far
)

// Len returns the number of nodes, the document included.
func (t *Tree) Len() Node { return Node(len(t.nodes)) }

// Source returns the bytes the tree was made from.
func (t *Tree) Source() []byte { return t.src }

// Tag returns what n is.
func (t *Tree) Tag(n Node) Tag { return t.nodes[n].tag }

// Name returns the element's name: in lower case if the name is known, else as
// the source has it.
func (t *Tree) Name(n Node) string {
	r := &t.nodes[n]
	if r.tag != Other {
		return tags[r.tag].name
	}
	return string(t.src[r.start+1 : t.nameEnd(r)])
}

// nameEnd returns where the name of the element r ends.
func (t *Tree) nameEnd(r *record) int {
	i := int(r.start)
	for stop := int(r.stop); i < stop && class[t.src[i]]&nameEnds == 0; {
		i++
	}
	return i
}

// Parent returns the node that holds n, None for the document.
func (t *Tree) Parent(n Node) Node { return t.nodes[n].parent }

// End returns the first node after n and all that is in n.
func (t *Tree) End(n Node) Node { return t.nodes[n].end }

// Within reports whether n is root or in root.
func (t *Tree) Within(n, root Node) bool { return root <= n && n < t.nodes[root].end }

// Next returns the next child of n's parent after n, or None.
func (t *Tree) Next(n Node) Node {
	next := t.nodes[n].end
	if next < t.Len() && t.nodes[next].parent == t.nodes[n].parent {
		return next
	}
	return None
}

// Children ranges over the children of n.
func (t *Tree) Children(n Node) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		for c, end := n+1, t.nodes[n].end; c < end; c = t.nodes[c].end {
			if !yield(c) {
				return
			}
		}
	}
}

// Ancestors ranges over the nodes that hold n, the nearest first. A page may be
// a million elements deep: code that asks this of every node is not linear.
// Within, which is, answers most questions about ancestors; Walker the rest.
func (t *Tree) Ancestors(n Node) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		for a := t.nodes[n].parent; a != None; a = t.nodes[a].parent {
			if !yield(a) {
				return
			}
		}
	}
}

// Span returns where the start tag of n, or the text n, stands in the source.
// For an element that the page only implies, start and stop are equal.
func (t *Tree) Span(n Node) (start, stop int) {
	return int(t.nodes[n].start), int(t.nodes[n].stop)
}

// Raw returns the source bytes of a text or comment, or those inside an
// element: from the end of its start tag to the end of the last node in it. For
// a script that is the script. It copies nothing.
func (t *Tree) Raw(n Node) []byte {
	r := &t.nodes[n]
	if r.tag == Text || r.tag == Comment {
		return t.src[r.start:r.stop]
	}
	last := &t.nodes[r.end-1]
	return t.src[r.stop:max(r.stop, last.stop)]
}

// Blank reports whether n is a text of nothing but white space.
func (t *Tree) Blank(n Node) bool {
	r := &t.nodes[n]
	return r.tag == Text && r.flags&blank != 0
}

// Foreign reports whether n is an element of svg or math, where names mean
// other things: the <title> of an icon is not the page's.
func (t *Tree) Foreign(n Node) bool {
	r := &t.nodes[n]
	return r.tag > Comment && r.flags&foreign != 0
}

// Block reports whether words before and after n, an element, are two words: a
// paragraph, a cell, also <br>; not <b>.
func (t *Tree) Block(n Node) bool { return t.nodes[n].is(block) }

// Unseen reports whether a reader of the page never sees the text in n, an
// element: scripts, style sheets, templates, pictures in svg, and the stand-ins
// for browsers that lack something (noscript, noframes).
func (t *Tree) Unseen(n Node) bool {
	r := &t.nodes[n]
	return r.is(unseen) || r.tag > Comment && r.flags&inSVG != 0
}

// is reports whether r is an HTML element of the trait.
func (r *record) is(t trait) bool { return tags[r.tag].traits&t != 0 && r.flags&foreign == 0 }
