package flat

import (
	"bytes"
	"math"
)

// Parse reads a page. See Tree.Parse.
func Parse(src []byte) *Tree {
	t := new(Tree)
	t.Parse(src)
	return t
}

// Parse reads a page into t, in place of what t held, reusing its memory. It
// keeps src. Bytes beyond 2 GiB are not read, for a record has 31 bits for them.
func (t *Tree) Parse(src []byte) {
	if len(src) > math.MaxInt32 {
		src = src[:math.MaxInt32]
	}
	t.src, t.departed = src, 0
	if t.nodes == nil {
		// Pages have 0.5 to 1.5 nodes for a '<', the fewer the more script they
		// hold, and few have a node for less than 32 bytes. See parser.grow.
		want := bytes.Count(src, []byte{'<'}) * 11 / 8
		t.nodes = make([]record, 0, min(want, len(src)/32)+64)
		t.barriers, t.scopes = make([]Node, 0, 64), make([]Node, 0, 16)
	}
	t.nodes = t.nodes[:0]
	p := parser{Tree: t, index: tagIndex.Get(), framesetOK: true}
	p.run()
	t.barriers, t.scopes, t.modes = t.barriers[:0], t.scopes[:0], t.modes[:0]
}

// Forget lets go of the source, and keeps the memory for the next one.
func (t *Tree) Forget() { t.src = nil }

// run reads the source to its end. Character data is passed on whole; what
// starts with '<' goes to the reader of its kind, which advances p.pos.
func (p *parser) run() {
	p.nodes = append(p.nodes, record{parent: None, tag: Document})
	src := p.src
	text := 0 // where the character data that is being read began
	for i := 0; ; {
		k := bytes.IndexByte(src[i:], '<')
		if k < 0 || i+k+1 >= len(src) {
			p.textToken(text, len(src), 0)
			break
		}
		i += k
		c := src[i+1]
		if !isLetter(c) && c != '/' && c != '!' && c != '?' {
			i++ // a lone '<' is text
			continue
		}
		if c == '/' && i+2 >= len(src) {
			p.textToken(text, len(src), 0)
			break
		}
		if cap(p.nodes)-len(p.nodes) < 8 {
			p.grow(i)
		}
		if text < i {
			p.textToken(text, i, 0)
		}
		switch {
		case isLetter(c):
			p.readStart(i)
		case c == '/':
			p.readEnd(i)
		case c == '!':
			p.readDeclaration(i)
		default:
			p.readBogus(i + 1)
		}
		i = p.pos
		text = i
		if i >= len(src) {
			break
		}
	}
	p.finish()
}

// readStart reads the start tag at i and what belongs to it: the whole content
// of an element whose content is text.
func (p *parser) readStart(i int) {
	tag, nameEnd := p.readName(i + 1)
	p.tok = token{tag: tag, start: uint32(i)}
	stop := p.readAttrs(nameEnd)
	if stop < 0 { // the page ends inside the tag, which then counts for nothing
		p.pos = len(p.src)
		return
	}
	p.tok.stop = uint32(stop)
	p.pos = stop
	if tags[tag].traits&(rawText|rcdata) == 0 {
		p.startToken()
		return
	}
	// Whether this is an element with text inside depends on where it stands.
	p.textIn = None
	p.textAllowed = true
	p.startToken()
	if p.textAllowed {
		p.readText(tag)
	}
}

// readEnd reads the end tag at i.
func (p *parser) readEnd(i int) {
	switch c := p.src[i+2]; {
	case c == '>': // "</>" is nothing at all
		p.pos = i + 3
	case isLetter(c):
		tag, nameEnd := p.readName(i + 2)
		p.tok = token{tag: tag, start: uint32(i)}
		stop := nameEnd + 1
		if nameEnd >= len(p.src) || p.src[nameEnd] != '>' {
			stop = p.readAttrs(nameEnd)
		}
		if stop < 0 {
			p.pos = len(p.src)
			return
		}
		p.tok.stop, p.tok.nameEnd = uint32(stop), uint32(nameEnd)
		p.pos = stop
		p.endToken()
	default:
		p.readBogus(i + 2)
	}
}

// readName reads the name of a tag from i to its end.
func (p *parser) readName(i int) (Tag, int) {
	src := p.src
	start, key := i, uint64(0)
	for shift := 0; i < len(src) && class[src[i]]&nameEnds == 0; i++ {
		if shift < 64 {
			key |= uint64(lower(src[i])) << shift
			shift += 8
		}
	}
	return p.index.find(key, src[start:i]), i
}

// readAttrs reads from the end of a tag's name to the end of the tag, which it
// returns; -1 if the page ends first. It notes in p.tok which attributes there
// are and whether the tag closes itself.
func (p *parser) readAttrs(i int) int {
	src := p.src
	for i < len(src) {
		c := src[i]
		switch {
		case c == '>':
			return i + 1
		case class[c]&space != 0:
			i++
			continue
		case c == '/':
			i++
			if i < len(src) && src[i] == '>' {
				p.tok.selfClosing = true
				return i + 1
			}
			continue
		}
		key := i
		for i++; i < len(src) && class[src[i]]&keyEnds == 0; i++ {
		}
		p.tok.attrs |= attrBit(c, i-key)
		i = skipSpace(src, i)
		if i+1 >= len(src) || src[i] != '=' {
			continue
		}
		if c = src[i+1]; c == '"' || c == '\'' { // nearly always; attrValue would do the same
			k := bytes.IndexByte(src[i+2:], c)
			if k < 0 {
				return -1
			}
			i += k + 3
			continue
		}
		if _, _, i = attrValue(src, i+1); i < 0 {
			return -1
		}
	}
	return -1
}

// readDeclaration reads what begins with "<!" at i: a comment, a doctype, a
// CDATA section in foreign content; anything else is a bogus comment.
func (p *parser) readDeclaration(i int) {
	rest := p.src[i+2:]
	switch {
	case bytes.HasPrefix(rest, []byte("--")):
		p.readComment(i)
	case len(rest) >= 7 && equalFold(rest[:7], "doctype"):
		stop, next := p.upTo(i+9, ">")
		p.pos = next
		p.doctype(p.src[i+9 : stop])
	case p.nodes[p.cur].flags&foreign != 0 && bytes.HasPrefix(rest, []byte("[CDATA[")):
		stop, next := p.upTo(i+9, "]]>")
		p.pos = next
		if i+9 < stop {
			p.textToken(i+9, stop, keepNUL|verbatim)
		}
	default:
		p.readBogus(i + 2)
	}
}

// readComment reads the comment at i. It ends with "-->" or "--!>", and
// "<!-->" and "<!--->" are whole comments.
func (p *parser) readComment(i int) {
	src := p.src
	start := i + 4
	k := start
	for k < len(src) && src[k] == '-' {
		k++
	}
	if k < len(src) && src[k] == '>' {
		p.comment(start, max(start, k-2), k+1)
		return
	}
	for k = start; ; {
		d := bytes.Index(src[k:], []byte("--"))
		if d < 0 {
			p.comment(start, len(src), len(src))
			return
		}
		k += d + 2
		for k < len(src) && src[k] == '-' {
			k++
		}
		switch {
		case k < len(src) && src[k] == '>':
			p.comment(start, k-2, k+1)
			return
		case k+1 < len(src) && src[k] == '!' && src[k+1] == '>':
			p.comment(start, k-2, k+2)
			return
		}
	}
}

// readBogus reads a comment that is none: "<?xml ...>", "<![endif]>", "</ x>".
// It ends with the first '>', so that it swallows nothing behind itself.
func (p *parser) readBogus(start int) {
	stop, next := p.upTo(start, ">")
	p.comment(start, stop, next)
}

// upTo returns where the first mark at or after i begins and ends; the end of
// the source if there is none.
func (p *parser) upTo(i int, mark string) (start, stop int) {
	k := bytes.Index(p.src[i:], []byte(mark))
	if k < 0 {
		return len(p.src), len(p.src)
	}
	return i + k, i + k + len(mark)
}

// comment adds a comment with the given text and goes on at next.
func (p *parser) comment(start, stop, next int) {
	p.pos = next
	n := Node(len(p.nodes))
	p.nodes = append(p.nodes, record{start: uint32(start), stop: uint32(stop), parent: p.cur, end: n + 1, tag: Comment})
}

// textToken passes on a run of character data.
func (p *parser) textToken(start, stop int, flags flag) {
	if start >= stop {
		return
	}
	p.tok = token{tag: Text, start: uint32(start), stop: uint32(stop)}
	p.text(flags)
}
