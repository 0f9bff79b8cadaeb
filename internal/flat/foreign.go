package flat

// openForeign opens the element of the current tag as one of svg or math. It
// is not entered by name, so that HTML's end tags do not find it.
func (p *parser) openForeign(ns flag) {
	n := p.add()
	if p.tok.selfClosing {
		p.nodes[n].flags = ns
		return
	}
	r := &p.nodes[n]
	r.flags = ns
	p.foreignOpen++
	p.cur = n
	switch {
	case ns == inMath && (mathText(r.tag) || r.tag == AnnotationXML), ns == inSVG && svgHTML(r.tag):
		r.flags |= isBarrier | isScope
		p.barriers = append(p.barriers, n)
		p.scopes = append(p.scopes, n)
	}
	switch {
	case ns == inSVG && svgHTML(r.tag):
		r.flags |= htmlInside
	case ns == inMath && r.tag == AnnotationXML:
		if v, _ := p.Attr(n, "encoding"); equalFold(v, "text/html") || equalFold(v, "application/xhtml+xml") {
			r.flags |= htmlInside
		}
	}
}

// svgHTML reports whether an element of svg has HTML inside.
func svgHTML(tag Tag) bool { return tag == Desc || tag == ForeignObject || tag == Title }

// mathText reports whether an element of math has text inside that is read as
// in HTML.
func mathText(tag Tag) bool { return tag == Mi || tag == Mn || tag == Mo || tag == Ms || tag == Mtext }

// htmlTextIn reports whether text in r, a foreign element, is read as in HTML.
func (p *parser) htmlTextIn(r *record) bool {
	return r.flags&htmlInside != 0 || r.flags&inMath != 0 && mathText(r.tag)
}

// foreignStart handles a start tag in a foreign element; it reports false if
// the tag is to be handled as in HTML.
func (p *parser) foreignStart() bool {
	r := &p.nodes[p.cur]
	tag := p.tok.tag
	switch {
	case r.flags&htmlInside != 0,
		r.flags&inMath != 0 && mathText(r.tag) && tag != Mglyph && tag != Malignmark,
		r.flags&inMath != 0 && r.tag == AnnotationXML && tag == Svg:
		return false
	}
	if tags[tag].traits&breakout != 0 || tag == Font && p.fontAttrs() {
		for p.nodes[p.cur].flags&foreign != 0 && !p.htmlTextIn(&p.nodes[p.cur]) {
			p.close()
		}
		return false
	}
	p.textAllowed = false
	p.openForeign(r.flags & foreign)
	return true
}

// fontAttrs reports whether the <font> in p.tok has an attribute that makes it
// HTML's.
func (p *parser) fontAttrs() bool {
	n := p.add()
	_, color := p.Attr(n, "color")
	_, face := p.Attr(n, "face")
	_, size := p.Attr(n, "size")
	p.nodes = p.nodes[:n]
	return color || face || size
}

// foreignEnd handles an end tag in a foreign element: it closes the innermost
// foreign element of its name. It reports false if there is none.
func (p *parser) foreignEnd() bool {
	tag := p.tok.tag
	name := p.src[p.tok.start+2 : p.tok.nameEnd]
	n := p.cur
	for steps := 0; p.nodes[n].flags&foreign != 0; steps++ {
		if steps == lookBack {
			p.departed |= lookback
			return true
		}
		if r := &p.nodes[n]; r.tag == tag && (tag != Other || p.named(n, name)) {
			p.closeTo(n)
			return true
		}
		n = p.nodes[n].parent
	}
	return false
}
