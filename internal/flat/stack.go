package flat

import (
	"bytes"
	"slices"
)

// lookBack bounds the two searches among open elements that have to compare
// names one by one. html.Parse gives up a page at 512 open elements of any name.
const lookBack = 64

// A token is a tag or a text as it reaches the insertion modes.
type token struct {
	start, stop uint32
	nameEnd     uint32 // end tags only
	attrs       uint16
	tag         Tag
	selfClosing bool
}

// A parser is the state of one Parse.
//
// The stack of open elements is the chain of parents from cur upwards. The
// specification searches it for almost every tag; here each search is one
// comparison, because the stack is also kept by name (last) and by the two
// kinds of elements at which a search ends (barriers, scopes).
type parser struct {
	*Tree
	index *index
	pos   int // where to read on
	tok   token
	cur   Node // the innermost open element
	mode  mode

	// last holds the innermost open HTML element of each name, 0 for none. The
	// one outside it is found in the element's own record: as long as an
	// element is open its end is not known, and the field holds this link.
	last [numTags]Node

	html, head, body, form Node // 0 until there is one; form is the one </form> closes
	foreignOpen            int  // number of open foreign elements
	framesetOK             bool // nothing seen yet that rules out a frameset
	quirks                 bool

	textIn      Node // the element whose content is to be read as text
	textAllowed bool // the start tag just read stands where its content is text
}

// grow makes room for the nodes that are still to come. Nearly every node comes
// with a '<': an element with that of its start tag, a text with that of the tag
// after it; end tags make up for the rest.
func (p *parser) grow(i int) {
	want := bytes.Count(p.src[i:], []byte{'<'}) + 64
	p.nodes = slices.Grow(p.nodes, max(want, len(p.nodes)/2))
}

// add appends the element of the current tag as a child of the current node,
// without opening it.
func (p *parser) add() Node {
	n := Node(len(p.nodes))
	p.nodes = append(p.nodes, record{
		start: p.tok.start, stop: p.tok.stop, parent: p.cur, end: n + 1, attrs: p.tok.attrs, tag: p.tok.tag,
	})
	return n
}

// addText appends the element of the current tag, whose content is text.
func (p *parser) addText() { p.textIn = p.add() }

// open appends the element of the current tag and makes it the current node.
func (p *parser) open() Node {
	n := p.add()
	r := &p.nodes[n]
	r.end = p.last[r.tag]
	p.last[r.tag] = n
	p.cur = n
	if t := tags[r.tag].traits; t&special != 0 {
		if t&soft == 0 {
			r.flags |= isBarrier
			p.barriers = append(p.barriers, n)
		}
		if t&scope != 0 {
			r.flags |= isScope
			p.scopes = append(p.scopes, n)
		}
	}
	return n
}

// openImplied opens an element whose start tag is not in the source.
func (p *parser) openImplied(tag Tag) Node {
	tok := p.tok
	p.tok = token{tag: tag, start: tok.start, stop: tok.start}
	n := p.open()
	p.tok = tok
	return n
}

// close closes the current node, and with it the dead elements around it.
func (p *parser) close() {
	r := &p.nodes[p.cur]
	if r.flags&foreign != 0 {
		p.foreignOpen--
	} else {
		p.last[r.tag] = r.end
	}
	if r.flags&isBarrier != 0 {
		p.barriers = p.barriers[:len(p.barriers)-1]
	}
	if r.flags&isScope != 0 {
		p.scopes = p.scopes[:len(p.scopes)-1]
	}
	end := Node(len(p.nodes))
	for {
		r.flags &^= isBarrier | isScope
		r.end = end
		p.cur = r.parent
		r = &p.nodes[p.cur]
		if r.flags&dead == 0 {
			return
		}
	}
}

// closeTo closes n, which is open, and all that is in it.
func (p *parser) closeTo(n Node) {
	p.closeAbove(n)
	p.close()
}

// closeAbove closes all that is in n, which is open.
func (p *parser) closeAbove(n Node) {
	for p.cur != n {
		if tags[p.nodes[p.cur].tag].traits&formatting != 0 {
			p.departed |= misnested
		}
		p.close()
	}
}

// kill takes n, an open element, from the stack without closing what is in it.
// In the tree it goes on to hold that, and ends with the block it is in.
func (p *parser) kill(n Node) {
	if n == p.cur {
		p.close()
		return
	}
	r := &p.nodes[n]
	p.last[r.tag] = r.end
	if r.flags&isBarrier != 0 {
		// What lies above n was opened since, so that all the moves of a page
		// are no more than its tags.
		i := len(p.barriers) - 1
		for p.barriers[i] != n {
			i--
		}
		p.barriers = append(p.barriers[:i], p.barriers[i+1:]...)
	}
	r.flags = r.flags&^isBarrier | dead
}

// top returns the last of a stack of nodes, 0 if it is empty.
func top(stack []Node) Node {
	if len(stack) == 0 {
		return 0
	}
	return stack[len(stack)-1]
}

// lastSpecial returns the innermost open special element.
func (p *parser) lastSpecial() Node {
	return max(top(p.barriers), p.last[Address], p.last[Div], p.last[P])
}

// inScope returns the innermost open element of the name if it is in the
// default scope, else 0. An element that itself bounds the scope is in it.
func (p *parser) inScope(tag Tag) Node {
	if n := p.last[tag]; n >= top(p.scopes) {
		return n
	}
	return 0
}

// inTable returns the innermost open element of the name if it is in table
// scope, else 0.
func (p *parser) inTable(tag Tag) Node {
	n := p.last[tag]
	if n < p.last[Template] || tag != Table && n < p.last[Table] {
		return 0
	}
	return n
}

// closeP closes an open <p> if it is in button scope.
func (p *parser) closeP() {
	if n := p.last[P]; n > p.last[Button] && n > top(p.scopes) {
		p.closeTo(n)
	}
}

// closeImplied closes the elements whose end tags the next tag implies, except
// one of the given name.
func (p *parser) closeImplied(except Tag) {
	for {
		tag := p.nodes[p.cur].tag
		if tags[tag].traits&implied == 0 || tag == except {
			return
		}
		p.close()
	}
}

// heading returns the innermost open h1 to h6 in scope, else 0.
func (p *parser) heading() Node {
	l := p.last[H1 : H6+1]
	n := max(l[0], l[1], l[2], l[3], l[4], l[5])
	if n < top(p.scopes) {
		return 0
	}
	return n
}
