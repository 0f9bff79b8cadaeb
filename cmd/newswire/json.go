package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/newswire-go/newswire"
)

// A record is a result as JSON. What tells the input from others stands first,
// so that -resume need not read an article.
type record struct {
	File    name              `json:"file,omitempty"`
	Entry   name              `json:"entry,omitempty"`
	Offset  *int64            `json:"offset,omitempty"`
	Within  int64             `json:"within,omitempty"`
	URL     name              `json:"url,omitempty"`
	Article *newswire.Article `json:"article,omitempty"`
	Error   string            `json:"error,omitempty"`
	Reason  string            `json:"reason,omitempty"`
}

func recordOf(r *result) record {
	rec := record{File: name(r.path), Entry: name(r.entry), Within: r.within, URL: name(r.url), Article: r.article}
	if r.part {
		rec.Offset = &r.offset
	}
	if r.err != nil {
		rec.Error, rec.Reason = message(r.err), fateOf(r.err).reason
	}
	return rec
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

// renderJSON gives a result as one line.
func renderJSON(b []byte, r *result) []byte { return appendJSON(b, recordOf(r), "") }

// renderPretty gives the bare article, or the error in its place, in the form
// of the golden files in testdata.
func renderPretty(b []byte, r *result) []byte {
	if r.err == nil {
		return appendJSON(b, r.article, "  ")
	}
	rec := recordOf(r)
	return appendJSON(b, record{Error: rec.Error, Reason: rec.Reason}, "  ")
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
