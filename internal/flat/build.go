package flat

import "bytes"

// startToken takes the start tag in p.tok through the insertion modes.
func (p *parser) startToken() {
	for {
		if p.nodes[p.cur].flags&foreign != 0 && p.foreignStart() {
			return
		}
		if p.start() {
			return
		}
	}
}

// start handles a start tag by the current mode. Like all functions of modes
// that return a bool, it reports whether it is done; if not, the mode has
// changed and the token is to be looked at again.
func (p *parser) start() bool {
	switch p.mode {
	case inBody:
		return p.startInBody()
	case inCell:
		return p.startInCell()
	case inRow:
		return p.startInRow()
	case inTableBody:
		return p.startInTableBody()
	case inTable:
		return p.startInTable()
	case inCaption:
		return p.startInCaption()
	case inColumnGroup:
		return p.startInColumnGroup()
	case inTemplate:
		return p.startInTemplate()
	case inHead:
		return p.startInHead()
	case inFrameset, afterFrameset, afterAfterFrameset:
		return p.startInFrameset()
	case afterHead:
		return p.startAfterHead()
	case beforeHead:
		switch p.tok.tag {
		case Head:
			p.head = p.open()
			p.mode = inHead
			return true
		case HTML:
			return p.startInBody()
		}
	case beforeHTML:
		if p.tok.tag == HTML {
			p.html = p.open()
			p.mode = beforeHead
			return true
		}
	}
	p.imply()
	return false
}

// imply goes on to the next mode before the body, as if the tag that leads
// there stood in the source.
func (p *parser) imply() {
	switch p.mode {
	case initial:
		p.quirks = true
		p.mode = beforeHTML
	case beforeHTML:
		p.html = p.openImplied(HTML)
		p.mode = beforeHead
	case beforeHead:
		p.head = p.openImplied(Head)
		p.mode = inHead
	case inHead:
		p.closeTo(p.head)
		p.mode = afterHead
	case afterHead:
		p.body = p.openImplied(Body)
		p.framesetOK = true
		p.mode = inBody
	}
}

// startInHead handles start tags in <head>, and those of metadata wherever
// they stand.
func (p *parser) startInHead() bool {
	tag := p.tok.tag
	switch t := tags[tag].traits; {
	case tag == HTML:
		return p.startInBody()
	case tag == Head: // a second one
	case tag == Noscript:
		p.addText()
	case tag == Template:
		if p.foreignOpen > 0 {
			p.departed |= mixed // x/net/html reads no further
		}
		p.open()
		p.framesetOK = false
		p.mode = inTemplate
		p.modes = append(p.modes, inTemplate)
	case t&metadata != 0 && t&void != 0:
		p.add()
	case t&metadata != 0:
		p.addText()
	default:
		p.imply()
		return false
	}
	return true
}

func (p *parser) startAfterHead() bool {
	switch p.tok.tag {
	case HTML:
		return p.startInBody()
	case Body:
		p.body = p.open()
		p.framesetOK = false
		p.mode = inBody
		return true
	case Frameset:
		p.open()
		p.mode = inFrameset
		return true
	case Head:
		return true
	}
	if tags[p.tok.tag].traits&metadata != 0 {
		return p.startInHead() // the specification puts it into the head; here it stands where it stands
	}
	p.imply()
	return false
}

// endToken takes the end tag in p.tok through the insertion modes.
func (p *parser) endToken() {
	for {
		if p.nodes[p.cur].flags&foreign != 0 && p.foreignEnd() {
			return
		}
		if p.endTag() {
			return
		}
	}
}

// endTag handles an end tag by the current mode.
func (p *parser) endTag() bool {
	tag := p.tok.tag
	switch p.mode {
	case inBody:
		return p.endInBody()
	case inCell:
		return p.endInCell()
	case inRow:
		return p.endInRow()
	case inTableBody:
		return p.endInTableBody()
	case inTable:
		return p.endInTable()
	case inCaption:
		return p.endInCaption()
	case inColumnGroup:
		return p.endInColumnGroup()
	case inTemplate:
		if tag == Template {
			p.endTemplate()
		}
		return true
	case inFrameset, afterFrameset, afterAfterFrameset:
		p.endInFrameset()
		return true
	case inHead:
		switch tag {
		case Head:
			p.imply()
			return true
		case Template:
			p.endTemplate()
			return true
		}
	case afterHead:
		if tag == Template {
			p.endTemplate()
			return true
		}
	}
	switch {
	case p.mode == initial, tag == Body, tag == HTML, tag == Br, tag == Head && p.mode < inHead:
		p.imply()
		return false
	}
	return true
}

func (p *parser) endTemplate() {
	n := p.last[Template]
	if n == 0 {
		return
	}
	p.closeTo(n)
	p.modes = p.modes[:len(p.modes)-1]
	p.resetMode()
}

// resetMode finds the mode that the open elements call for.
func (p *parser) resetMode() {
	n, m := p.html, inBody
	for _, row := range [...]struct {
		tag  Tag
		mode mode
	}{
		{Td, inCell}, {Th, inCell}, {Tr, inRow}, {Tbody, inTableBody}, {Thead, inTableBody}, {Tfoot, inTableBody},
		{Caption, inCaption}, {Colgroup, inColumnGroup}, {Table, inTable}, {Template, inTemplate},
		{Head, inHead}, {Body, inBody}, {Frameset, inFrameset},
	} {
		if l := p.last[row.tag]; l > n {
			n, m = l, row.mode
		}
	}
	switch {
	case m == inTemplate:
		m = p.modes[len(p.modes)-1]
	case n == p.html && p.head == 0:
		m = beforeHead
	case n == p.html:
		m = afterHead
	}
	p.mode = m
}

// text takes the character data in p.tok through the insertion modes.
func (p *parser) text(flags flag) {
	r := &p.nodes[p.cur]
	inForeign := r.flags&foreign != 0 && !p.htmlTextIn(r)
	if inForeign {
		flags |= keepNUL
	}
	if p.isBlank(int(p.tok.start), int(p.tok.stop), flags) {
		flags |= blank
	}
	for !inForeign && (p.mode < inBody || p.mode == inColumnGroup) {
		// White space before the body is of no account, also before a word.
		if s := p.src[p.tok.start:p.tok.stop]; flags&blank != 0 && bytes.IndexByte(s, 0) < 0 {
			return
		}
		p.tok.start = uint32(skipSpace(p.src[:p.tok.stop], int(p.tok.start)))
		if p.mode == inColumnGroup {
			if p.nodes[p.cur].tag != Colgroup {
				return
			}
			p.close()
			p.mode = inTable
			break
		}
		p.imply()
	}
	if p.mode >= inFrameset { // framesets hold no text
		return
	}
	if flags&blank == 0 {
		p.framesetOK = false
		if p.misplaced() {
			p.departed |= fostered
		}
	}
	p.addRun(flags)
}

// addRun appends the text in p.tok.
func (p *parser) addRun(flags flag) {
	n := Node(len(p.nodes))
	p.nodes = append(p.nodes, record{start: p.tok.start, stop: p.tok.stop, parent: p.cur, end: n + 1, tag: Text, flags: flags})
}

// finish closes what is open and adds the html, head and body that every page
// has.
func (p *parser) finish() {
	for p.mode < inBody && p.body == 0 {
		p.tok = token{tag: Text, start: uint32(len(p.src)), stop: uint32(len(p.src))}
		p.imply()
	}
	if p.body == 0 && p.mode < inFrameset { // the page ends in a template in its head
		p.closeAbove(p.html)
		p.tok = token{start: uint32(len(p.src)), stop: uint32(len(p.src))}
		p.body = p.openImplied(Body)
	}
	for p.cur != 0 {
		p.close()
	}
	p.nodes[0].stop = uint32(0)
	p.nodes[0].end = Node(len(p.nodes))
}
