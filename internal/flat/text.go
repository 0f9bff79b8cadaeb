package flat

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/octet"
)

// AppendText appends to dst what a reader sees of n and all in it, on one line:
// entities decoded, runs of white space (Unicode's, so also the no-break space)
// folded into one space, none at the ends. Words that a block or a <br> parts
// are parted by a space. What stands in scripts, templates, svg and other
// unseen elements is left out, unless n itself is one of them.
func (t *Tree) AppendText(dst []byte, n Node) []byte {
	from := len(dst)
	cur, end := n, t.nodes[n].end // cur is the innermost element that m may be in
	for m := n; m < end; m++ {
		r := &t.nodes[m]
		for t.nodes[cur].end <= m {
			if t.nodes[cur].is(block) {
				dst = appendSpace(dst, from)
			}
			cur = t.nodes[cur].parent
		}
		switch {
		case r.tag == Text:
			dst = appendFolded(dst, from, t.src[r.start:r.stop], r.flags)
			continue
		case m != n && t.Unseen(m):
			m = r.end - 1
			continue
		case r.is(block):
			dst = appendSpace(dst, from)
		}
		cur = m
	}
	return TrimSpace(dst, from)
}

// AppendRun appends the text node n to the line of text that began at
// dst[from:], folding white space across the two. Where a line ends, and
// where AppendSpace is called for, is the caller's to say; TrimSpace then takes
// off a space that is left at the end.
func (t *Tree) AppendRun(dst []byte, from int, n Node) []byte {
	r := &t.nodes[n]
	if r.tag != Text {
		return dst
	}
	return appendFolded(dst, from, t.src[r.start:r.stop], r.flags)
}

// AppendSpace appends a space to the line of text that began at dst[from:],
// unless it is empty or ends with one.
func AppendSpace(dst []byte, from int) []byte { return appendSpace(dst, from) }

// TrimSpace takes the space off the end of the line of text that began at
// dst[from:].
func TrimSpace(dst []byte, from int) []byte {
	if len(dst) > from && dst[len(dst)-1] == ' ' {
		dst = dst[:len(dst)-1]
	}
	return dst
}

// AppendLines appends the text of n and all in it as it stands, entities
// decoded and white space kept; a <br> is a line feed, and so are "\r\n" and
// "\r". A line feed right after <pre> is no text. That is how <pre> and <textarea>
// are meant to be read.
func (t *Tree) AppendLines(dst []byte, n Node) []byte {
	end := t.nodes[n].end
	for m := n; m < end; m++ {
		r := &t.nodes[m]
		switch {
		case r.tag == Text:
			s := t.src[r.start:r.stop]
			if m == r.parent+1 && (t.nodes[r.parent].tag == Pre || t.nodes[r.parent].tag == Listing) {
				s = s[lineEnd(s):]
			}
			dst = appendVerbatim(dst, s, r.flags)
		case r.tag == Br:
			dst = append(dst, '\n')
		case m != n && t.Unseen(m):
			m = r.end - 1
		}
	}
	return dst
}

// textClass says which bytes of a text need a second look.
var textClass = [256]uint8{
	' ': white, '\t': white, '\n': white, '\v': white, '\f': white, '\r': white,
	'&': amp, 0: nul,
	0xC2: lead, 0xE1: lead, 0xE2: lead, 0xE3: lead,
}

const (
	white uint8 = iota + 1 // white space
	amp                    // perhaps a character reference
	nul
	lead // perhaps the first byte of a white space beyond ASCII
)

// appendFolded appends s to the line of text that began at dst[from:].
func appendFolded(dst []byte, from int, s []byte, flags flag) []byte {
	if flags&blank != 0 && s[0] != 0 {
		return appendSpace(dst, from)
	}
	for i := 0; i < len(s); {
		start := i
	run: // as much as can be copied as it is
		for i < len(s) {
			for i > start && i+octet.Size < len(s) {
				w := octet.At(s[i:])
				if !w.Printing() || w.Holds('&') || w.Doubles(' ') || s[i] == ' ' && s[i-1] == ' ' || s[i+octet.Size-1] == ' ' && textClass[s[i+octet.Size]] != 0 {
					break
				}
				i += octet.Size
			}
			switch textClass[s[i]] {
			case white:
				// A single space between words is nothing to stop at.
				if s[i] != ' ' || i == start || i+1 == len(s) || textClass[s[i+1]] != 0 {
					break run
				}
			case amp:
				if flags&verbatim == 0 {
					break run
				}
			case nul:
				break run
			case lead:
				if spaceLen(s[i:]) != 0 {
					break run
				}
			}
			i++
		}
		dst = append(dst, s[start:i]...)
		if i == len(s) {
			break
		}
		switch c := s[i]; c {
		case '&':
			mark := len(dst)
			var n int
			if dst, n = appendRef(dst, s[i:], false); n == 0 {
				dst, n = append(dst, '&'), 1
			} else if spaceLen(dst[mark:]) == len(dst)-mark {
				dst = appendSpace(dst[:mark], from)
			}
			i += n
		case 0:
			dst = appendNUL(dst, flags)
			i++
		default:
			for n := 1; n > 0 && i < len(s); i += n {
				n = spaceLen(s[i:])
			}
			dst = appendSpace(dst, from)
		}
	}
	return dst
}

// appendVerbatim appends s with its entities decoded and its lines ended by
// "\n".
func appendVerbatim(dst, s []byte, flags flag) []byte {
	for i := 0; i < len(s); {
		k := bytes.IndexAny(s[i:], "&\r\x00")
		if k < 0 {
			return append(dst, s[i:]...)
		}
		dst = append(dst, s[i:i+k]...)
		i += k
		n := 0
		switch s[i] {
		case 0:
			dst, n = appendNUL(dst, flags), 1
		case '\r':
			n = 1
			if i+1 == len(s) || s[i+1] != '\n' {
				dst = append(dst, '\n')
			}
		default:
			if flags&verbatim == 0 {
				dst, n = appendRef(dst, s[i:], false)
			}
			if n == 0 {
				dst, n = append(dst, '&'), 1
			}
		}
		i += n
	}
	return dst
}

// appendNUL appends what a NUL of the source means: nothing in ordinary text.
func appendNUL(dst []byte, flags flag) []byte {
	if flags&keepNUL != 0 {
		dst = append(dst, "\uFFFD"...)
	}
	return dst
}

func appendSpace(dst []byte, from int) []byte {
	if len(dst) > from && dst[len(dst)-1] != ' ' {
		dst = append(dst, ' ')
	}
	return dst
}

// spaceLen returns the length of the white space character that s begins with,
// 0 if it begins with none.
func spaceLen(s []byte) int {
	if len(s) == 0 {
		return 0
	}
	switch c := s[0]; {
	case textClass[c] == white:
		return 1
	case textClass[c] != lead || len(s) < 2:
		return 0
	case c == 0xC2: // U+0085, U+00A0
		if s[1] == 0x85 || s[1] == 0xA0 {
			return 2
		}
		return 0
	case len(s) < 3:
		return 0
	}
	switch string(s[:3]) {
	case "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009",
		"\u200A", "\u2028", "\u2029", "\u202F", "\u205F", "\u3000":
		return 3
	}
	return 0
}

// A Walker goes through a subtree in document order and tells where elements
// end, which is what a reader needs that keeps account of the elements it is
// in. It needs no memory for that.
//
//	for w := t.Walk(root); w.Next(); {
//		switch n := w.Node(); {
//		case w.Leaving(): // n, an element, ends
//		case t.Unseen(n):
//			w.Skip()
//		...
type Walker struct {
	t         *Tree
	cur, next Node // the node of the last Next; the one to enter next
	end       Node
	root      Node
	leaving   bool
}

// Walk returns a Walker before root.
func (t *Tree) Walk(root Node) Walker {
	return Walker{t: t, cur: None, next: root, end: t.nodes[root].end, root: root}
}

// Next goes on to the next node, or to the end of one; false after the end of
// the last. Elements are entered and left, also those without content; texts
// and comments are only entered.
func (w *Walker) Next() bool {
	if w.cur == None {
		w.cur = w.next
		w.next++
		return true
	}
	// The element to leave, or else the parent of what comes next, is cur
	// itself if it is an element just entered, and its parent otherwise.
	up := w.cur
	if r := &w.t.nodes[up]; w.leaving || r.tag == Text || r.tag == Comment {
		if up == w.root {
			return false
		}
		up = r.parent
	}
	if w.leaving = w.t.nodes[up].end <= w.next; w.leaving {
		w.cur = up
		return true
	}
	w.cur = w.next
	w.next++
	return true
}

// Node returns the current node.
func (w *Walker) Node() Node { return w.cur }

// Leaving reports whether the current node, an element, is being left.
func (w *Walker) Leaving() bool { return w.leaving }

// Skip leaves out what is in the current node, which is being entered; its end
// is still told.
func (w *Walker) Skip() { w.next = w.t.nodes[w.cur].end }

// lineEnd returns the length of the line end that s begins with, 0 if with none.
func lineEnd(s []byte) int {
	switch {
	case len(s) > 1 && s[0] == '\r' && s[1] == '\n':
		return 2
	case len(s) > 0 && (s[0] == '\r' || s[0] == '\n'):
		return 1
	}
	return 0
}

// isBlank reports whether the text holds nothing but white space, also when it
// is spelt as entities. NUL is nothing where it is dropped.
func (p *parser) isBlank(start, stop int, flags flag) bool {
	for i := start; i < stop; {
		switch c := p.src[i]; {
		case c > '&': // nearly always
			return false
		case class[c]&space != 0:
			for i++; i+octet.Size <= stop && octet.At(p.src[i:]).Blank(); {
				i += octet.Size
			}
		case c == 0 && flags&keepNUL == 0:
			i++
		case c == '&' && flags&verbatim == 0:
			var buf [8]byte
			b, n := appendRef(buf[:0], p.src[i:stop], false)
			if n == 0 || len(b) != 1 || class[b[0]]&space == 0 {
				return false
			}
			i += n
		default:
			return false
		}
	}
	return true
}
