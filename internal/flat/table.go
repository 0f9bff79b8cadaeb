package flat

// misplaced reports whether the current node is a part of a table that may not
// hold what comes next. The specification puts that before the table.
func (p *parser) misplaced() bool { return tags[p.nodes[p.cur].tag].traits&tabular != 0 }

// clearTo closes what is open in the innermost of the named elements, the
// innermost template or html, whichever is nearest.
func (p *parser) clearTo(names ...Tag) {
	n := max(p.html, p.last[Template])
	for _, tag := range names {
		n = max(n, p.last[tag])
	}
	p.closeAbove(n)
}

// lastGroup returns the innermost tbody, thead or tfoot in table scope, else 0.
func (p *parser) lastGroup() Node {
	return max(p.inTable(Tbody), p.inTable(Thead), p.inTable(Tfoot))
}

func (p *parser) startInTable() bool {
	switch p.tok.tag {
	case Caption:
		p.clearTo(Table)
		p.open()
		p.mode = inCaption
	case Colgroup:
		p.clearTo(Table)
		p.open()
		p.mode = inColumnGroup
	case Col:
		p.clearTo(Table)
		p.openImplied(Colgroup)
		p.mode = inColumnGroup
		return false
	case Tbody, Tfoot, Thead:
		p.clearTo(Table)
		p.open()
		p.mode = inTableBody
	case Td, Th, Tr:
		p.clearTo(Table)
		p.openImplied(Tbody)
		p.mode = inTableBody
		return false
	case Table:
		if n := p.inTable(Table); n != 0 {
			p.closeTo(n)
			p.resetMode()
			return false
		}
	case Style, Script, Template:
		return p.startInHead()
	case Form:
		if p.last[Template] == 0 && p.form == 0 {
			p.form = p.add()
		}
	default:
		if p.misplaced() && !(p.tok.tag == Input && p.hiddenTag()) {
			p.departed |= fostered
		}
		return p.startInBody()
	}
	return true
}

// hiddenTag reports whether the tag in p.tok says type=hidden.
func (p *parser) hiddenTag() bool {
	n := p.add()
	hidden := p.hiddenInput(n)
	p.nodes = p.nodes[:n]
	return hidden
}

func (p *parser) endInTable() bool {
	switch p.tok.tag {
	case Table:
		if n := p.inTable(Table); n != 0 {
			p.closeTo(n)
			p.resetMode()
		}
	case Body, Caption, Col, Colgroup, HTML, Tbody, Td, Tfoot, Th, Thead, Tr:
	case Template:
		p.endTemplate()
	default:
		if p.misplaced() && (p.tok.tag == P || p.tok.tag == Br) {
			p.departed |= fostered // an empty paragraph, a line break
		}
		return p.endInBody()
	}
	return true
}

func (p *parser) startInCaption() bool {
	switch p.tok.tag {
	case Th:
		p.departed |= mixed // x/net/html drops it
		return p.endCaption()
	case Caption, Col, Colgroup, Tbody, Td, Tfoot, Thead, Tr:
		return p.endCaption()
	}
	return p.startInBody()
}

func (p *parser) endInCaption() bool {
	switch p.tok.tag {
	case Caption:
		p.endCaption()
		return true
	case Table:
		return p.endCaption()
	case Body, Col, Colgroup, HTML, Tbody, Td, Tfoot, Th, Thead, Tr:
		return true
	}
	return p.endInBody()
}

// endCaption closes the caption; it reports true if there is none.
func (p *parser) endCaption() bool {
	n := p.inTable(Caption)
	if n == 0 {
		return true
	}
	p.closeTo(n)
	p.mode = inTable
	return false
}

func (p *parser) startInColumnGroup() bool {
	switch p.tok.tag {
	case HTML:
		return p.startInBody()
	case Col:
		p.add()
		return true
	case Template:
		return p.startInHead()
	}
	return p.endColumnGroup()
}

func (p *parser) endInColumnGroup() bool {
	switch p.tok.tag {
	case Colgroup:
		p.endColumnGroup()
		return true
	case Col:
		return true
	case Template:
		p.endTemplate()
		return true
	}
	return p.endColumnGroup()
}

// endColumnGroup closes the colgroup; it reports true if there is none.
func (p *parser) endColumnGroup() bool {
	if p.nodes[p.cur].tag != Colgroup {
		return true
	}
	p.close()
	p.mode = inTable
	return false
}

func (p *parser) startInTableBody() bool {
	switch p.tok.tag {
	case Tr:
		p.clearTo(Tbody, Tfoot, Thead)
		p.open()
		p.mode = inRow
		return true
	case Td, Th:
		p.clearTo(Tbody, Tfoot, Thead)
		p.openImplied(Tr)
		p.mode = inRow
		return false
	case Caption, Col, Colgroup, Tbody, Tfoot, Thead:
		return p.endGroup()
	}
	return p.startInTable()
}

func (p *parser) endInTableBody() bool {
	switch tag := p.tok.tag; tag {
	case Tbody, Tfoot, Thead:
		if p.inTable(tag) != 0 {
			p.clearTo(Tbody, Tfoot, Thead)
			p.close()
			p.mode = inTable
		}
		return true
	case Table:
		return p.endGroup()
	case Body, Caption, Col, Colgroup, HTML, Td, Th, Tr:
		return true
	}
	return p.endInTable()
}

// endGroup closes the tbody, thead or tfoot; it reports true if there is none.
func (p *parser) endGroup() bool {
	n := p.lastGroup()
	if n == 0 {
		return true
	}
	p.closeTo(n)
	p.mode = inTable
	return false
}

func (p *parser) startInRow() bool {
	switch p.tok.tag {
	case Td, Th:
		p.clearTo(Tr)
		p.open()
		p.mode = inCell
		return true
	case Caption, Col, Colgroup, Tbody, Tfoot, Thead, Tr:
		return p.endRow()
	}
	return p.startInTable()
}

func (p *parser) endInRow() bool {
	switch tag := p.tok.tag; tag {
	case Tr:
		p.endRow()
		return true
	case Table:
		return p.endRow()
	case Tbody, Tfoot, Thead:
		if p.inTable(tag) == 0 {
			return true
		}
		return p.endRow()
	case Body, Caption, Col, Colgroup, HTML, Td, Th:
		return true
	}
	return p.endInTable()
}

// endRow closes the row; it reports true if there is none.
func (p *parser) endRow() bool {
	if p.inTable(Tr) == 0 {
		return true
	}
	p.clearTo(Tr)
	p.close()
	p.mode = inTableBody
	return false
}

func (p *parser) startInCell() bool {
	switch p.tok.tag {
	case Caption, Col, Colgroup, Tbody, Td, Tfoot, Th, Thead, Tr:
		n := max(p.inTable(Td), p.inTable(Th))
		if n == 0 {
			return true
		}
		p.closeTo(n)
		p.mode = inRow
		return false
	}
	return p.startInBody()
}

func (p *parser) endInCell() bool {
	switch tag := p.tok.tag; tag {
	case Td, Th:
		if n := p.inTable(tag); n != 0 {
			p.closeTo(n)
			p.mode = inRow
		}
		return true
	case Body, Caption, Col, Colgroup, HTML:
		return true
	case Table, Tbody, Tfoot, Thead, Tr:
		if p.inTable(tag) == 0 {
			return true
		}
		if n := max(p.inTable(Td), p.inTable(Th)); n != 0 {
			p.closeTo(n)
		}
		p.mode = inRow
		return false
	}
	return p.endInBody()
}

// startInTemplate takes from the first tag in a template what the template is
// to hold: table parts may stand there without a table.
func (p *parser) startInTemplate() bool {
	m := inBody
	switch tag := p.tok.tag; tag {
	case Caption, Colgroup, Tbody, Tfoot, Thead:
		m = inTable
	case Col:
		m = inColumnGroup
	case Tr:
		m = inTableBody
	case Td, Th:
		m = inRow
	default:
		if tags[tag].traits&metadata != 0 {
			return p.startInHead()
		}
	}
	p.modes[len(p.modes)-1] = m
	p.mode = m
	return false
}

func (p *parser) startInFrameset() bool {
	switch tag := p.tok.tag; {
	case tag == HTML:
		return p.startInBody()
	case tag == Noframes:
		return p.startInHead()
	case tag == Frameset && p.mode == inFrameset:
		p.open()
	case tag == Frame && p.mode == inFrameset:
		p.add()
	}
	return true
}

func (p *parser) endInFrameset() {
	switch tag := p.tok.tag; {
	case tag == Frameset && p.mode == inFrameset && p.cur != p.html:
		p.close()
		if p.nodes[p.cur].tag != Frameset {
			p.mode = afterFrameset
		}
	case tag == HTML && p.mode == afterFrameset:
		p.mode = afterAfterFrameset
	}
}
