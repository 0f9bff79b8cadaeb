package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/newswire-go/newswire"
)

// A record is a result as JSON.
type record struct {
	File    name              `json:"file,omitempty"`
	Article *newswire.Article `json:"article,omitempty"`
	Error   string            `json:"error,omitempty"`
	Reason  newswire.Reason   `json:"reason,omitempty"`
}

// A name is one that somebody else gave: of a file, or of a page. As JSON it
// has every character escaped that does harm to a terminal.
type name string

// MarshalJSON makes a name a json.Marshaler.
func (n name) MarshalJSON() ([]byte, error) {
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

func recordOf(r *result) record {
	if r.err == nil {
		return record{File: name(r.path), Article: r.article}
	}
	rec := record{File: name(r.path), Error: message(r.err)}
	if none := (*newswire.NoArticleError)(nil); errors.As(r.err, &none) {
		rec.Reason = none.Reason
	}
	return rec
}

// renderJSON gives a result as one line.
func renderJSON(b []byte, r *result) []byte { return appendJSON(b, recordOf(r), "") }

// renderPretty gives the bare article, or the error in its place, in the form
// of the golden files in testdata.
func renderPretty(b []byte, r *result) []byte {
	if r.err == nil {
		return appendJSON(b, r.article, "  ")
	}
	rec := recordOf(r)
	rec.File = ""
	return appendJSON(b, rec, "  ")
}

// appendJSON appends v as JSON and a line feed. Text stays as it is: "<" and
// "&" are escaped only for HTML, and this is not HTML.
func appendJSON(b []byte, v any, indent string) []byte {
	buf := bytes.NewBuffer(b)
	e := json.NewEncoder(buf)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(v); err != nil {
		panic(err) // strings, numbers and lists of them always encode
	}
	return buf.Bytes()
}
