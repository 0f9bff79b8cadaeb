package flat

import (
	"bytes"
	"errors"
	"math"
	"strconv"
)

// ParseXML reads a document of XML into a tree of the same kind. Nothing is
// implied in it: an element ends where its end tag stands or its start tag says
// so, and names keep their case and their prefix; Tag is Other for all of
// them. A CDATA section is a text of its own. Comments are kept, processing
// instructions and the document type are not.
//
// It is no judge of documents. What it cannot read is an error: an end tag that
// ends another element than the innermost, an element or a section that is left
// open, no element at all, and entities that are declared by means of others,
// which could grow without bound. Entities that a document declares for itself
// are not looked up; those of XML and of HTML are. The source is UTF-8,
// whatever the document says of its encoding.
func ParseXML(src []byte) (*Tree, error) {
	t := &Tree{src: src}
	if len(src) > math.MaxInt32 {
		return nil, errors.New("XML of " + strconv.Itoa(len(src)) + " bytes is too long")
	}
	t.nodes = make([]record, 0, min(bytes.Count(src, []byte{'<'})+8, len(src)/4+8))
	p := xmlParser{parser: parser{Tree: t}}
	if err := p.run(); err != nil {
		return nil, err
	}
	return t, nil
}

// An xmlParser shares with the parser of HTML how names and attributes of a
// tag are read.
type xmlParser struct {
	parser
	rooted bool // an element was seen
}

func (p *xmlParser) wrong(at int, what string) error {
	return errors.New("XML, byte " + strconv.Itoa(at) + ": " + what)
}

// run reads the source to its end.
func (p *xmlParser) run() error {
	p.nodes = append(p.nodes, record{parent: None, tag: Document})
	src := p.src
	text := 0 // where the character data that is being read began
	for i := 0; ; {
		k := bytes.IndexByte(src[i:], '<')
		if k < 0 || i+k+1 >= len(src) {
			p.addData(text, len(src), 0)
			break
		}
		i += k
		if c := src[i+1]; class[c]&nameEnds != 0 && c != '/' || '0' <= c && c <= '9' {
			i++ // a lone '<' is text
			continue
		}
		p.addData(text, i, 0)
		next, err := p.readTag(i)
		if err != nil {
			return err
		}
		i, text = next, next
	}
	switch {
	case p.cur != 0:
		return p.wrong(len(src), "<"+string(p.Name(p.cur))+"> is not ended")
	case !p.rooted:
		return p.wrong(0, "no element")
	}
	p.nodes[0].end = Node(len(p.nodes))
	return nil
}

// addData adds a run of character data, if there is any.
func (p *xmlParser) addData(start, stop int, flags flag) {
	if start >= stop {
		return
	}
	if p.isBlank(start, stop, flags) {
		flags |= blank
	}
	p.tok = token{tag: Text, start: uint32(start), stop: uint32(stop)}
	p.addRun(flags)
}

// readTag reads what begins with '<' at i, and gives the place behind it.
func (p *xmlParser) readTag(i int) (next int, err error) {
	src := p.src
	switch rest := src[i+1:]; {
	case rest[0] == '/':
		return p.readEnd(i)
	case rest[0] == '?':
		return p.skip(i, "?>")
	case bytes.HasPrefix(rest, []byte("!--")):
		if next, err = p.skip(i+4, "-->"); err == nil {
			p.comment(i+4, next-3, next)
		}
		return next, err
	case bytes.HasPrefix(rest, []byte("![CDATA[")):
		const opening = len("<![CDATA[")
		if next, err = p.skip(i+opening, "]]>"); err == nil {
			p.addData(i+opening, next-3, verbatim)
		}
		return next, err
	case rest[0] == '!':
		return p.skipDeclaration(i)
	}
	return p.readStart(i)
}

// skip gives the place behind the mark, which has to come at i or later.
func (p *xmlParser) skip(i int, mark string) (next int, err error) {
	if _, next = p.upTo(i, mark); next == len(p.src) && !bytes.HasSuffix(p.src[min(i, len(p.src)):], []byte(mark)) {
		return 0, p.wrong(i, "no "+mark+" follows")
	}
	return next, nil
}

// readStart reads the start tag at i.
func (p *xmlParser) readStart(i int) (next int, err error) {
	nameEnd := i + 1
	for nameEnd < len(p.src) && class[p.src[nameEnd]]&nameEnds == 0 {
		nameEnd++
	}
	p.tok = token{tag: Other, start: uint32(i)}
	stop := p.readAttrs(nameEnd)
	if stop < 0 {
		return 0, p.wrong(i, "a tag without its end")
	}
	n := Node(len(p.nodes))
	p.rooted = true
	p.nodes = append(p.nodes, record{start: uint32(i), stop: uint32(stop), parent: p.cur, end: n + 1, attrs: p.tok.attrs, tag: Other})
	if !p.tok.selfClosing {
		p.cur = n
	}
	return stop, nil
}

// readEnd reads the end tag at i.
func (p *xmlParser) readEnd(i int) (next int, err error) {
	stop, next := p.upTo(i, ">")
	if stop == len(p.src) {
		return 0, p.wrong(i, "a tag without its end")
	}
	name := bytes.TrimRight(p.src[i+2:stop], " \t\r\n")
	if p.cur == 0 || p.Name(p.cur) != string(name) {
		return 0, p.wrong(i, "</"+string(name)+"> ends no open element")
	}
	p.nodes[p.cur].end = Node(len(p.nodes))
	p.cur = p.nodes[p.cur].parent
	return next, nil
}

// skipDeclaration reads past the document type at i, with the declarations in
// it.
func (p *xmlParser) skipDeclaration(i int) (next int, err error) {
	src, within := p.src, false // the brackets of the internal subset
	for k := i + 2; k < len(src); {
		switch c := src[k]; {
		case c == '"' || c == '\'':
			value, behind, quoted := bytes.Cut(src[k+1:], src[k:k+1])
			if !quoted {
				return 0, p.wrong(k, "a quotation without its end")
			}
			if within && growing(src[max(i, k-longestEntity):k], value) {
				return 0, p.wrong(k, "an entity that is made of others")
			}
			k = len(src) - len(behind)
			continue
		case c == '<' && bytes.HasPrefix(src[k:], []byte("<!--")):
			if k, err = p.skip(k+4, "-->"); err != nil {
				return 0, err
			}
			continue
		case c == '<' && bytes.HasPrefix(src[k:], []byte("<?")):
			if k, err = p.skip(k, "?>"); err != nil {
				return 0, err
			}
			continue
		case c == '[':
			within = true
		case c == ']':
			within = false
		case c == '>' && !within:
			return k + 1, nil
		}
		k++
	}
	return 0, p.wrong(i, "a declaration without its end")
}

// longestEntity is how far before its value the declaration of an entity begins,
// at most, in bytes.
const longestEntity = 256

// growing reports whether a value in quotes is that of an entity and refers to
// another one. Before is what stands before it.
func growing(before, value []byte) bool {
	at := bytes.LastIndex(before, []byte("<!"))
	if at < 0 || !bytes.HasPrefix(before[at:], []byte("<!ENTITY")) {
		return false
	}
	for {
		k := bytes.IndexByte(value, '&')
		if k < 0 {
			return bytes.IndexByte(value, '%') >= 0 && bytes.IndexByte(before[at:], '%') >= 0
		}
		value = value[k+1:]
		if len(value) > 0 && value[0] != '#' {
			if _, n := appendRef(nil, append([]byte{'&'}, value[:min(len(value), maxName+2)]...), false); n == 0 {
				return true
			}
		}
	}
}

// Local returns the name of the element n without its prefix: "headline" of
// <ns0:headline>.
func (t *Tree) Local(n Node) []byte {
	r := &t.nodes[n]
	name := t.src[r.start+1 : t.nameEnd(r)]
	return name[bytes.LastIndexByte(name, ':')+1:]
}

// Called reports whether n is an element of that local name, which is given in
// lower case: formats are written in capitals, too.
func (t *Tree) Called(n Node, name string) bool {
	r := &t.nodes[n]
	if r.tag <= Comment {
		return false
	}
	if s := t.src[r.start+1 : r.stop]; len(s) > len(name) && class[s[len(name)]]&nameEnds != 0 && equalFold(s[:len(name)], name) {
		return true
	}
	return equalFold(t.Local(n), name)
}

// Verbatim reports whether n is a text whose entities are not decoded, as in a
// CDATA section.
func (t *Tree) Verbatim(n Node) bool {
	r := &t.nodes[n]
	return r.tag == Text && r.flags&verbatim != 0
}
