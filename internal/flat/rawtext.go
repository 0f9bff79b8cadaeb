package flat

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/octet"
)

// readText reads the content of an element whose start tag has just been read,
// up to its end tag.
func (p *parser) readText(tag Tag) {
	start := p.pos
	stop := len(p.src)
	switch tag {
	case Plaintext: // nothing ends it
	case Script:
		stop = p.scriptEnd(start)
	default:
		stop = p.textEnd(start, tags[tag].name)
	}
	flags := keepNUL
	if tags[tag].traits&rawText != 0 {
		flags |= verbatim
	}
	p.pos = stop
	if p.textIn == None { // its start tag was of no account where it stood
		if start < stop {
			p.textToken(start, stop, flags)
		}
		return
	}
	if tag == Textarea {
		start += lineEnd(p.src[start:stop])
	}
	r := &p.nodes[p.textIn]
	if start < stop {
		if p.isBlank(start, stop, flags) {
			flags |= blank
		}
		n := Node(len(p.nodes))
		r.end = n + 1
		p.nodes = append(p.nodes, record{start: uint32(start), stop: uint32(stop), parent: p.textIn, end: n + 1, tag: Text, flags: flags})
	}
	if stop < len(p.src) {
		if end := p.readAttrs(stop + 2 + len(tags[tag].name)); end >= 0 {
			p.pos = end
		} else {
			p.pos = len(p.src)
		}
	}
}

// textEnd returns where the end tag of the named element begins, at or after i.
func (p *parser) textEnd(i int, name string) int {
	for {
		k := bytes.Index(p.src[i:], []byte("</"))
		if k < 0 {
			return len(p.src)
		}
		i += k
		if p.endTagAt(i, name) {
			return i
		}
		i += 2
	}
}

// endTagAt reports whether the "</" at i begins the end tag of the named element.
func (p *parser) endTagAt(i int, name string) bool {
	stop := i + 2 + len(name)
	return stop < len(p.src) && class[p.src[stop]]&nameEnds != 0 && equalFold(p.src[i+2:stop], name)
}

// scriptEnd returns where the end tag of a script begins whose content starts
// at i. A script may hide its end tag: "<!--" and then "<script" take the next
// "</script>" for text.
func (p *parser) scriptEnd(i int) int {
	stop := p.textEnd(i, "script")
	k := bytes.Index(p.src[i:stop], []byte("<!--"))
	if k < 0 {
		return stop
	}
	src := p.src
	dashes, escaped, double := 0, false, false
	for i += k; i < len(src); i++ {
		switch c := src[i]; {
		case c == '-':
			dashes++
			continue
		case c == '>' && dashes >= 2:
			escaped, double = false, false
		case c == '<' && !escaped:
			if bytes.HasPrefix(src[i:], []byte("<!--")) {
				escaped = true
				i += 3
				dashes = 2 // so that "<!-->" is over at once
				continue
			}
			if p.scriptTagAt(i, "</script") {
				return i
			}
		case c == '<' && !double:
			switch {
			case p.scriptTagAt(i, "</script"):
				return i
			case p.scriptTagAt(i, "<script"):
				double = true
			case i+1 < len(src) && src[i+1] != '/' && !isLetter(src[i+1]):
				p.departed |= mixed // x/net/html ends the comment here
			}
		case c == '<' && p.scriptTagAt(i, "</script"):
			double = false
		}
		dashes = 0
		for i+octet.Size < len(src) && !mayTurn(octet.At(src[i+1:])) {
			i += octet.Size
		}
	}
	return len(src)
}

// mayTurn reports whether there is a byte among the eight that changes how the
// bytes of a script are read, where no dash stands before them.
func mayTurn(w octet.Word) bool { return w.Holds('<') || w.Holds('-') }

// scriptTagAt reports whether the tag that begins with s begins at i.
func (p *parser) scriptTagAt(i int, s string) bool {
	stop := i + len(s)
	return stop < len(p.src) && class[p.src[stop]]&nameEnds != 0 && equalFold(p.src[i:stop], s)
}
