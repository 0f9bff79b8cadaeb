package flat

// startInBody handles a start tag in ordinary content.
func (p *parser) startInBody() bool {
	tag := p.tok.tag
	t := tags[tag].traits
	if t&content != 0 {
		p.framesetOK = false
	}
	if t&metadata != 0 {
		return p.startInHead()
	}
	if t&closesP != 0 {
		p.closeP()
		p.open()
		return true
	}
	switch tag {
	case A, Nobr:
		if n := p.inScope(tag); n != 0 {
			p.endFormatting(n)
		}
		p.open()
	case H1, H2, H3, H4, H5, H6:
		p.startHeading()
	case Pre, Listing:
		p.closeP()
		p.open()
	case Li:
		p.startItem(p.last[Li])
	case Dd, Dt:
		p.startItem(max(p.last[Dd], p.last[Dt]))
	case Form, Button, Input, Select, Option, Optgroup:
		p.startControl(tag)
	case Table:
		p.startTable()
	case Hr:
		p.closeP()
		if p.inScope(Select) != 0 {
			p.closeImplied(0)
		}
		p.add()
	case Image:
		p.tok.tag = Img
		return false
	case Plaintext, Xmp:
		p.closeP()
		p.addText()
	case Iframe, Noembed, Noscript, Textarea:
		p.addText()
	case Rb, Rtc:
		p.startRuby(0)
	case Rp, Rt:
		p.startRuby(Rtc)
	case Math:
		p.openForeign(inMath)
	case Svg:
		p.openForeign(inSVG)
	case HTML, Body, Frameset:
		p.startRoot(tag)
	case Caption, Col, Colgroup, Frame, Head, Tbody, Td, Tfoot, Th, Thead, Tr:
		// Of no account outside a table or a frameset.
	default:
		if t&void != 0 {
			p.add()
		} else {
			p.open()
		}
	}
	return true
}

// startItem opens an item of a list, and closes the one that is open before it.
func (p *parser) startItem(before Node) {
	if before != 0 && before == top(p.barriers) {
		p.closeTo(before)
	}
	p.closeP()
	p.open()
}

// startTable opens a table. On pages of the old browsers a paragraph holds it.
func (p *parser) startTable() {
	if !p.quirks {
		p.closeP()
	}
	p.open()
	p.mode = inTable
}

// startHeading opens a heading, which closes one that it stands in.
func (p *parser) startHeading() {
	p.closeP()
	if tags[p.nodes[p.cur].tag].traits&heading != 0 {
		p.close()
	}
	p.open()
}

// startRuby opens a part of a reading in small signs, of which one kind may stay
// open.
func (p *parser) startRuby(stays Tag) {
	if p.inScope(Ruby) != 0 {
		p.closeImplied(stays)
	}
	p.open()
}

// startControl opens a form or an element of one.
func (p *parser) startControl(tag Tag) {
	choice := p.inScope(Select)
	switch tag {
	case Form:
		if p.form != 0 && p.last[Template] == 0 {
			return
		}
		p.closeP()
		n := p.open()
		if p.last[Template] == 0 {
			p.form = n
		}
		return
	case Button:
		if n := p.inScope(Button); n != 0 {
			p.closeTo(n)
		}
	case Input:
		if choice != 0 {
			p.closeTo(choice)
		}
		if !p.hiddenInput(p.add()) {
			p.framesetOK = false
		}
		return
	case Select:
		if choice != 0 {
			p.closeTo(choice)
			return
		}
	case Option, Optgroup:
		switch {
		case choice == 0 && p.nodes[p.cur].tag == Option:
			p.close()
		case choice != 0 && tag == Option:
			p.closeImplied(Optgroup)
		case choice != 0:
			p.closeImplied(0)
		}
	}
	p.open()
}

// startRoot reads another tag of the page's own elements, or the frames that
// stand in the place of a body.
func (p *parser) startRoot(tag Tag) {
	switch tag {
	case HTML:
		p.adopt(p.html)
	case Body:
		if p.body != 0 {
			p.framesetOK = false
		}
		p.adopt(p.body)
	default:
		if !p.framesetOK || p.body == 0 {
			return
		}
		// Nothing has been seen in the body: it makes way.
		p.closeAbove(p.html)
		p.nodes = p.nodes[:p.body]
		p.body = 0
		p.open()
		p.mode = inFrameset
	}
}

// adopt gives n, the html or body element, the attributes of a second start
// tag if it has had none so far. "<title>...<html lang=de>" happens.
func (p *parser) adopt(n Node) {
	if n == 0 || p.last[Template] != 0 {
		return
	}
	if r := &p.nodes[n]; r.attrs == 0 && p.tok.attrs != 0 {
		r.start, r.stop, r.attrs = p.tok.start, p.tok.stop, p.tok.attrs
	}
}

func (p *parser) hiddenInput(n Node) bool {
	v, _ := p.Attr(n, "type")
	return equalFold(v, "hidden")
}

// endInBody handles an end tag in ordinary content.
func (p *parser) endInBody() bool {
	tag := p.tok.tag
	t := tags[tag].traits
	switch {
	case tag == P:
		n := p.last[P]
		if n <= p.last[Button] || n < top(p.scopes) {
			p.emptyP()
		} else {
			p.closeTo(n)
		}
	case t&scopedEnd != 0:
		if n := p.inScope(tag); n != 0 {
			p.closeTo(n)
		}
	case t&formatting != 0:
		if n := p.inScope(tag); n != 0 {
			p.endFormatting(n)
		}
	case t&heading != 0:
		if n := p.heading(); n != 0 {
			p.closeTo(n)
		}
	case tag == Body, tag == HTML:
		// Neither ends anything: what follows still stands in the body.
	case tag == Li:
		if n := p.inScope(Li); n > p.last[Ol] && n > p.last[Ul] {
			p.closeTo(n)
		}
	case tag == Dd, tag == Dt, tag == Applet, tag == Marquee, tag == Object:
		if n := p.inScope(tag); n != 0 {
			p.closeTo(n)
		}
	case tag == Form:
		p.endForm()
	case tag == Template:
		p.endTemplate()
	case tag == Br: // means what it should have said
		p.tok = token{tag: Br, start: p.tok.start, stop: p.tok.start}
		p.startToken()
	default:
		p.endOther()
	}
	return true
}

// emptyP makes of an end tag without a start tag an empty paragraph.
func (p *parser) emptyP() {
	p.tok = token{tag: P, start: p.tok.start, stop: p.tok.start}
	p.startToken()
	if p.nodes[p.cur].tag == P {
		p.close()
	}
}

// endFormatting closes the formatting element n. If a block has been opened in
// it since, the block stays open.
func (p *parser) endFormatting(n Node) {
	if n > p.lastSpecial() {
		// What formatting elements lie in it are closed out of order.
		p.closeAbove(n)
		p.close()
		return
	}
	p.departed |= misnested
	p.kill(n)
}

func (p *parser) endForm() {
	if p.last[Template] != 0 {
		if n := p.inScope(Form); n != 0 {
			p.closeTo(n)
		}
		return
	}
	n := p.form
	p.form = 0
	if n == 0 || p.inScope(Form) != n {
		return
	}
	p.closeImplied(0)
	p.kill(n)
}

// endOther closes the innermost element of the tag's name unless a special
// element has been opened in it.
func (p *parser) endOther() {
	tag, bound := p.tok.tag, p.lastSpecial()
	n := p.last[tag]
	if tag == Other {
		name := p.src[p.tok.start+2 : p.tok.nameEnd]
		for steps := 0; n > bound && !p.named(n, name); steps++ {
			if steps == lookBack {
				p.departed |= lookback
				return
			}
			n = p.nodes[n].end
		}
	}
	if n != 0 && n >= bound {
		p.closeTo(n)
	}
}

// named reports whether the name of n, an element, is the given one in the
// source, without regard to case.
func (p *parser) named(n Node, name []byte) bool {
	r := &p.nodes[n]
	start := int(r.start) + 1
	stop := start + len(name)
	if stop >= int(r.stop) || class[p.src[stop]]&nameEnds == 0 {
		return false
	}
	for i, c := range name {
		if lower(c) != lower(p.src[start+i]) {
			return false
		}
	}
	return true
}
