// Package scanjson reads JSON from front to back and builds nothing: the
// caller walks into the objects and lists it knows and takes the few values
// it wants; all else is passed over without being decoded.
//
// It is made for the JSON of web pages, much of which is none. It takes
// comments in the styles of JavaScript and HTML, CDATA marks, single quotes,
// bare keys, missing and superfluous commas, raw line feeds and unescaped
// quotes in strings, unknown escapes, a semicolon after the text, and text
// that is cut short. What is valid JSON it reads as encoding/json does.
//
// A Reader never panics, allocates only for the strings asked for, needs
// time linear in the text, and knows no limit of depth, for it keeps no
// stack: the caller's own loops are the stack.
//
//	r := scanjson.New(text)
//	if r.Object() {
//		for key, ok := r.Key(); ok; key, ok = r.Key() {
//			if string(key) == "headline" {
//				headline, _ = r.String()
//			}
//		}
//	}
package scanjson

import "bytes"

// Kind is what a value is.
type Kind uint8

const (
	None   Kind = iota // no value: the text is over, or a member has none
	Object             // {...}
	Array              // [...]
	String             // "..." or '...'
	Bare               // a number, true, false, null, or any word without quotes
)

// A Reader stands at a value or between two. Its loops have to run to their
// end: a Key or Element that was not asked until it said no leaves the
// Reader inside of that object or list.
type Reader struct {
	data   []byte
	pos    int
	unread bool // the value at pos has been announced and not read
}

// New gives a Reader that stands at the first value of text. A text may
// hold several values, one after the other, as if it were the inside of a
// list: Element goes on to the next.
func New(text []byte) Reader { return Reader{data: text, unread: true} }

// Pos is how many bytes of the text have been read.
func (r *Reader) Pos() int { return r.pos }

// Kind says what the value is at which the Reader stands.
func (r *Reader) Kind() Kind {
	if !r.unread {
		return None
	}
	r.space()
	if r.pos >= len(r.data) {
		return None
	}
	switch r.data[r.pos] {
	case '{':
		return Object
	case '[':
		return Array
	case '"', '\'':
		return String
	case ',', ';', ':', ']', '}':
		return None
	}
	return Bare
}

// Object steps into the value if it is an object, and says whether it is.
func (r *Reader) Object() bool { return r.enter(Object) }

// Array steps into the value if it is a list, and says whether it is.
func (r *Reader) Array() bool { return r.enter(Array) }

func (r *Reader) enter(k Kind) bool {
	if r.Kind() != k {
		return false
	}
	r.pos++
	r.unread = false
	return true
}

// Key goes to the next member of the object, whether or not the value of
// the last one was read, and gives its key; false at the object's end. The
// key is good until the text changes.
func (r *Reader) Key() (key []byte, ok bool) {
	r.Skip()
	for {
		r.space()
		if r.pos >= len(r.data) {
			return nil, false
		}
		switch r.data[r.pos] {
		case '}':
			r.pos++
			return nil, false
		case ']': // of the list around an object that was never closed
			return nil, false
		case ',', ';', ':':
			r.pos++
			continue
		case '{', '[':
			r.nested()
			continue
		case '"', '\'':
			raw, whole := r.quoted(true)
			if !whole {
				return nil, false
			}
			key = raw
			if bytes.IndexByte(raw, '\\') >= 0 {
				key = []byte(unquote(raw))
			}
		default:
			key = r.word()
		}
		if r.space(); r.pos < len(r.data) && r.data[r.pos] == ':' {
			r.pos++
			r.unread = true
			return key, true
		}
	}
}

// Element goes to the next element of the list, whether or not the last one
// was read; false at the list's end.
func (r *Reader) Element() bool {
	r.Skip()
	for {
		r.space()
		if r.pos >= len(r.data) {
			return false
		}
		switch r.data[r.pos] {
		case ']':
			r.pos++
			return false
		case '}': // of the object around a list that was never closed
			return false
		case ',', ';', ':':
			r.pos++
		default:
			r.unread = true
			return true
		}
	}
}

// String reads the value and gives its text if it is a string that was not
// cut short and is not part of a sum ("a" + b).
func (r *Reader) String() (s string, ok bool) {
	if r.Kind() != String {
		r.Skip()
		return "", false
	}
	r.unread = false
	raw, whole := r.quoted(false)
	if !whole {
		return "", false
	}
	if r.space(); r.pos < len(r.data) && r.data[r.pos] == '+' {
		return "", false
	}
	return unquote(raw), true
}

// Text is String for numbers and words too, which it gives as they are
// written. Null has no text.
func (r *Reader) Text() (s string, ok bool) {
	if r.Kind() != Bare {
		return r.String()
	}
	r.unread = false
	word := string(r.word())
	if word == "null" {
		return "", false
	}
	return word, true
}

// Raw reads over the value and gives it as it is written.
func (r *Reader) Raw() []byte {
	r.Kind()
	start := r.pos
	r.Skip()
	return r.data[start:r.pos]
}

// Skip reads over the value.
func (r *Reader) Skip() {
	k := r.Kind()
	r.unread = false
	switch k {
	case Object, Array:
		r.nested()
	case String:
		r.quoted(false)
	case Bare:
		r.word()
	}
}

// notable are the bytes at which nested has to stop and think.
var notable = [256]bool{'{': true, '}': true, '[': true, ']': true, '"': true, '\'': true, ':': true, ',': true, '/': true, '<': true}

// nested reads over the object or list at pos and all that is in it.
// Brackets only count, whichever they are: a list closed by a brace ends
// there.
func (r *Reader) nested() {
	key := true // a string here may be a key
	for depth := 0; ; {
		for r.pos < len(r.data) && !notable[r.data[r.pos]] {
			r.pos++
		}
		if r.pos >= len(r.data) {
			return
		}
		switch r.data[r.pos] {
		case '{', '[':
			depth++
			key = true
			r.pos++
		case '}', ']':
			r.pos++
			if depth--; depth == 0 {
				return
			}
		case ':':
			key = false
			r.pos++
		case ',':
			key = true
			r.pos++
		case '"', '\'':
			r.quoted(key)
		default:
			if !r.comment() {
				r.pos++
			}
		}
	}
}

// quoted reads the string at pos and gives what is between its quotes;
// whole is false if it has no end.
func (r *Reader) quoted(key bool) (raw []byte, whole bool) {
	quote, start := r.data[r.pos], r.pos+1
	for i := start; ; i++ {
		n := bytes.IndexByte(r.data[i:], quote)
		if n < 0 {
			r.pos = len(r.data)
			return r.data[start:], false
		}
		i += n
		escaped := false
		for j := i; j > start && r.data[j-1] == '\\'; j-- {
			escaped = !escaped
		}
		if !escaped && r.closes(i+1, key) {
			r.pos = i + 1
			return r.data[start:i], true
		}
	}
}

// closes tells whether a quote ends its string, by what comes after it at
// i. In JSON that is a comma, a colon, a bracket or nothing; before anything
// else the quote is one that somebody forgot to escape.
func (r *Reader) closes(i int, key bool) bool {
	i, lineFeed := r.blanks(i)
	if i == len(r.data) {
		return true
	}
	rest := r.data[i:]
	switch rest[0] {
	case ':':
		return key
	case ']', '}', ';', '+':
		return true
	case ',':
		return r.separates(i + 1)
	case ')': // f("a"), but not (the "a") of a text
		i, _ = r.blanks(i + 1)
		return i == len(r.data) || r.data[i] == ';' || r.data[i] == '}' || r.data[i] == ',' && r.separates(i+1)
	case '/':
		return bytes.HasPrefix(rest, []byte("//")) || bytes.HasPrefix(rest, []byte("/*"))
	case '<':
		return bytes.HasPrefix(rest, []byte("<!--"))
	case '-':
		return bytes.HasPrefix(rest, []byte("-->"))
	case '"', '\'': // a comma is missing at the end of a line
		return lineFeed
	}
	return lineFeed && r.bareKey(i)
}

// separates tells whether the comma before i parts two members or elements,
// by whether one can begin at i. A word can if it is a bare key, or one of
// JSON's three.
func (r *Reader) separates(i int) bool {
	i, _ = r.blanks(i)
	if i == len(r.data) {
		return true
	}
	switch c := r.data[i]; {
	case c == '"', c == '\'', c == '{', c == '[', c == '}', c == ']', c == ',', c == '-', c == '/', c == '<', '0' <= c && c <= '9':
		return true
	}
	switch string(r.data[i:r.wordEnd(i)]) {
	case "true", "false", "null":
		return true
	}
	return r.bareKey(i)
}

// bareKey tells whether there is a word and a colon at i.
func (r *Reader) bareKey(i int) bool {
	end := r.wordEnd(i)
	colon, _ := r.blanks(end)
	return end > i && colon < len(r.data) && r.data[colon] == ':'
}

// word reads the word at pos, at least one byte of it.
func (r *Reader) word() []byte {
	start := r.pos
	r.pos = max(r.wordEnd(start), start+1)
	return r.data[start:r.pos]
}

// wordEnd gives the end of the run of bytes at i that mean nothing to JSON.
func (r *Reader) wordEnd(i int) int {
	for ; i < len(r.data); i++ {
		switch c := r.data[i]; c {
		case ' ', '\t', '\n', '\r', '\f', ',', ';', ':', '{', '}', '[', ']', '"', '\'':
			return i
		case '/':
			if i+1 < len(r.data) && (r.data[i+1] == '/' || r.data[i+1] == '*') {
				return i
			}
		}
	}
	return i
}

// blanks gives the next byte from i on that is no white space, and whether
// there is a line feed before it.
func (r *Reader) blanks(i int) (next int, lineFeed bool) {
	for ; i < len(r.data); i++ {
		switch r.data[i] {
		case '\n', '\r':
			lineFeed = true
		case ' ', '\t':
		default:
			return i, lineFeed
		}
	}
	return i, lineFeed
}

// space moves pos over white space, comments, and the marks that wrap JSON
// in HTML and XML.
func (r *Reader) space() {
	for r.pos < len(r.data) {
		switch r.data[r.pos] {
		case ' ', '\t', '\n', '\r', '\f':
			r.pos++
		case '/', '<':
			if !r.comment() {
				return
			}
		case '-':
			if !r.over("-->") {
				return
			}
		case ']':
			if !r.over("]]>") {
				return
			}
		case "\ufeff"[0]:
			if !r.over("\ufeff") {
				return
			}
		case "\u00a0"[0]:
			if !r.over("\u00a0") {
				return
			}
		default:
			return
		}
	}
}

// comment moves pos over the comment that begins there, and tells whether
// one does. One without an end takes all the rest.
func (r *Reader) comment() bool {
	switch {
	case r.over("//"):
		// Of "// <![CDATA[ {" and "<!-- // -->" only the mark is hidden.
		for r.pos < len(r.data) && (r.data[r.pos] == ' ' || r.data[r.pos] == '\t') {
			r.pos++
		}
		if r.over("<![CDATA[") || r.over("]]>") || r.over("<!--") || r.over("-->") {
			return true
		}
		r.through("\n")
	case r.over("/*"):
		r.through("*/")
	case r.over("<![CDATA["):
	case r.over("<!--"):
		// Old pages wrap a whole script in one. It is then the mark alone
		// that is to be passed over.
		i, _ := r.blanks(r.pos)
		if rest := r.data[i:]; len(rest) > 0 && (rest[0] == '{' || rest[0] == '[' || bytes.HasPrefix(rest, []byte("//"))) {
			return true
		}
		r.through("-->")
	default:
		return false
	}
	return true
}

// over moves pos over mark, if it stands there.
func (r *Reader) over(mark string) bool {
	if len(r.data)-r.pos < len(mark) || string(r.data[r.pos:r.pos+len(mark)]) != mark {
		return false
	}
	r.pos += len(mark)
	return true
}

// through moves pos behind the next mark, or to the end if there is none.
func (r *Reader) through(mark string) {
	if i := bytes.Index(r.data[r.pos:], []byte(mark)); i >= 0 {
		r.pos += i + len(mark)
	} else {
		r.pos = len(r.data)
	}
}
