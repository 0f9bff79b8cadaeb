package flat

import (
	"bytes"
	"iter"
)

// An Attr is an attribute as it stands in the source.
type Attr struct {
	Name []byte // as written, in any case
	Raw  []byte // the value, entities not decoded; nil if none was given
}

// Is reports whether the attribute has the name, which is given in lower case.
func (a Attr) Is(name string) bool { return equalFold(a.Name, name) }

// Value returns the value with its entities decoded. It shares the source's
// memory if there are none.
func (a Attr) Value() []byte {
	if bytes.IndexByte(a.Raw, '&') < 0 {
		return a.Raw
	}
	return appendDecoded(make([]byte, 0, len(a.Raw)), a.Raw)
}

// appendDecoded appends an attribute's value with its entities decoded.
func appendDecoded(dst, s []byte) []byte {
	for {
		k := bytes.IndexByte(s, '&')
		if k < 0 {
			return append(dst, s...)
		}
		dst = append(dst, s[:k]...)
		var n int
		if dst, n = appendRef(dst, s[k:], true); n == 0 {
			dst, n = append(dst, '&'), 1
		}
		s = s[k+n:]
	}
}

// attrBit is the place of an attribute in record.attrs, told by the first byte
// of its name and the length. Names share bits; a bit that is not set says for
// certain that no attribute of such a name is there. The factors part the
// names that are asked for most (hidden, style, class, id) from each other and
// from the commonest ones of pages.
func attrBit(first byte, length int) uint16 {
	return 1 << ((3*uint(first|0x20)>>2 + 2*uint(length)) & 15)
}

// An AttrSet is a set of attributes' names, for MayHave.
type AttrSet uint16

// NewAttrSet makes a set of names, which are given in lower case.
func NewAttrSet(names ...string) (s AttrSet) {
	for _, name := range names {
		s |= AttrSet(attrBit(name[0], len(name)))
	}
	return s
}

// MayHave reports whether n may have one of the attributes. It is a look at one
// word, to be taken before several calls of Attr that nearly all elements
// answer with no.
func (t *Tree) MayHave(n Node, s AttrSet) bool { return t.nodes[n].attrs&uint16(s) != 0 }

// Attr returns the value of the named attribute of n, entities decoded, and
// whether there is one. The name is given in lower case. If n has the attribute
// twice the first one counts. Values without entities are not copied.
func (t *Tree) Attr(n Node, name string) (value []byte, ok bool) {
	if t.nodes[n].attrs&attrBit(name[0], len(name)) == 0 {
		return nil, false // as nearly always
	}
	return t.findAttr(n, name)
}

// findAttr is Attr where an attribute of such a name may be there.
func (t *Tree) findAttr(n Node, name string) (value []byte, ok bool) {
	r := &t.nodes[n]
	// As Attrs does, but that only the value asked for is looked at.
	src := t.src[:r.stop]
	for i, seen := t.nameEnd(r), 0; i < len(src) && seen < MaxAttrs; {
		c := src[i]
		if c == '>' {
			break
		}
		if c == '/' || class[c]&space != 0 {
			i++
			continue
		}
		seen++
		key := i
		for i++; class[src[i]]&keyEnds == 0; i++ {
		}
		found := i-key == len(name) && equalFold(src[key:i], name)
		if i = skipSpace(src, i); src[i] == '=' {
			start, stop, next := attrValue(src, i+1)
			if found {
				return Attr{Raw: src[start:stop]}.Value(), true
			}
			i = next
		} else if found {
			return nil, true
		}
	}
	return nil, false
}

// attrValue reads the value of an attribute, of which i is what follows the
// '='. It returns the value's span and what follows; -1 for the latter if the
// source ends inside the quotes.
func attrValue(src []byte, i int) (start, stop, next int) {
	i = skipSpace(src, i)
	if i >= len(src) {
		return i, i, i
	}
	switch c := src[i]; c {
	case '"', '\'':
		i++
		k := bytes.IndexByte(src[i:], c)
		if k < 0 {
			return i, len(src), -1
		}
		return i, i + k, i + k + 1
	case '>':
		return i, i, i
	}
	start = i
	for i < len(src) && src[i] != '>' && class[src[i]]&space == 0 {
		i++
	}
	return start, i, i
}

// MaxAttrs is how many attributes of an element are looked at: what comes
// after them is as if it was not there. Real elements have a few dozen; a
// reader who asks for a class a thousand times must not search a million
// attributes each time.
const MaxAttrs = 512

// Attrs ranges over the attributes of n in the order of the source, doubled
// ones included, the first MaxAttrs of them.
func (t *Tree) Attrs(n Node) iter.Seq[Attr] {
	return func(yield func(Attr) bool) {
		r := &t.nodes[n]
		if r.attrs == 0 {
			return
		}
		src := t.src[:r.stop]
		for i, seen := t.nameEnd(r), 0; i < len(src) && seen < MaxAttrs; {
			c := src[i]
			if c == '>' {
				return
			}
			if c == '/' || class[c]&space != 0 {
				i++
				continue
			}
			var a Attr
			seen++
			key := i
			for i++; class[src[i]]&keyEnds == 0; i++ {
			}
			a.Name = src[key:i]
			i = skipSpace(src, i)
			if src[i] == '=' {
				var start, stop int
				start, stop, i = attrValue(src, i+1)
				a.Raw = src[start:stop]
			}
			if !yield(a) {
				return
			}
		}
	}
}

// HasWord reports whether the attribute of n holds the word among others that
// white space parts from it, as classes are: <p class="lead story"> has the
// word story. Words are told apart by case.
func (t *Tree) HasWord(n Node, name, word string) bool {
	v, ok := t.Attr(n, name)
	return ok && MatchWord(v, word, false)
}

// MatchWord reports whether one of the words of s is word, or begins with it.
func MatchWord(s []byte, word string, prefix bool) bool {
	for i := 0; i < len(s); i++ {
		if class[s[i]]&space != 0 {
			continue
		}
		start := i
		for i < len(s) && class[s[i]]&space == 0 {
			i++
		}
		if w := s[start:i]; string(w) == word || prefix && len(w) > len(word) && string(w[:len(word)]) == word {
			return true
		}
	}
	return false
}

// A Mark is what an element is recognised by: its name, a word in one of its
// attributes, or both. The zero Mark fits every element. A name means HTML's:
// the title of an svg icon is none.
//
//	Mark{Tag: H1, Attr: "class", Word: "Page-headline"}
//	Mark{Attr: "class", Word: "article-body__content__", Prefix: true}
//	Mark{Attr: "data-testid", Word: "paragraph-", Prefix: true}
type Mark struct {
	Tag    Tag    // 0: any element
	Attr   string // "": no attribute is asked for
	Word   string // "": the attribute is there, whatever it holds
	Prefix bool   // the attribute has a word that begins with Word
}

// Fits reports whether n is an element that the mark fits.
func (t *Tree) Fits(n Node, m Mark) bool {
	r := &t.nodes[n]
	if r.tag <= Comment {
		return false
	}
	if m.Tag != 0 && (m.Tag != r.tag || r.flags&foreign != 0 && m.Tag != Svg && m.Tag != Math) {
		return false
	}
	if m.Attr == "" {
		return true
	}
	v, ok := t.Attr(n, m.Attr)
	return ok && (m.Word == "" || MatchWord(v, m.Word, m.Prefix))
}

// Find returns the first element at or in root that the mark fits, or None.
func (t *Tree) Find(root Node, m Mark) Node {
	for n := range t.All(root, m) {
		return n
	}
	return None
}

// All ranges over the elements at or in root that the mark fits, in document
// order, also over those in one another.
func (t *Tree) All(root Node, m Mark) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		for n, end := root, t.nodes[root].end; n < end; n++ {
			if t.Fits(n, m) && !yield(n) {
				return
			}
		}
	}
}
