// Package jsonl is the form in which newswire -json prints: for each input a
// line of JSON with where it comes from, and its article or why there is none.
package jsonl

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/newswire-go/newswire"
)

// A Line is what became of an input. What tells the input from others stands
// first, so that a reader need not read articles to find one.
type Line struct {
	File    Name              `json:"file,omitempty"`    // the file that the input is, or is in
	Entry   Name              `json:"entry,omitempty"`   // its name in a zip archive
	Offset  *int64            `json:"offset,omitempty"`  // its place in an archive; see warc.Page
	Within  int64             `json:"within,omitempty"`  //
	URL     Name              `json:"url,omitempty"`     // the address of a page of a WARC file
	Article *newswire.Article `json:"article,omitempty"` // nil if there is none
	Error   string            `json:"error,omitempty"`   // what was wrong with the input, for people
	Reason  string            `json:"reason,omitempty"`  // and in one word, for machines
}

// Append appends a line of JSON, with its line feed. Text stays as it is: "<"
// and "&" are escaped only for HTML, and this is not HTML.
func (l *Line) Append(b []byte) []byte {
	buf := bytes.NewBuffer(b)
	e := json.NewEncoder(buf)
	e.SetEscapeHTML(false)
	if err := e.Encode(l); err != nil {
		panic(err) // strings, numbers and lists of them always encode
	}
	return buf.Bytes()
}

// A Name is one that somebody else gave: of a file, or of a page. As JSON it
// has every character escaped that does harm to a terminal.
type Name string

// MarshalJSON makes a Name a json.Marshaler.
func (n Name) MarshalJSON() ([]byte, error) {
	b := []byte{'"'}
	for _, r := range string(n) {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case unicode.IsPrint(r):
			b = utf8.AppendRune(b, r)
		case r > 0xFFFF:
			high, low := utf16.EncodeRune(r)
			b = fmt.Appendf(b, `\u%04x\u%04x`, high, low)
		default:
			b = fmt.Appendf(b, `\u%04x`, r)
		}
	}
	return append(b, '"'), nil
}
