package main

import (
	"bytes"
	"encoding/json"
	"errors"

	"github.com/newswire-go/newswire"
)

// A record is a result as JSON.
type record struct {
	File    string            `json:"file,omitempty"`
	Article *newswire.Article `json:"article,omitempty"`
	Error   string            `json:"error,omitempty"`
	Reason  newswire.Reason   `json:"reason,omitempty"`
}

func recordOf(r *result) record {
	if r.err == nil {
		return record{File: r.path, Article: r.article}
	}
	rec := record{File: r.path, Error: message(r.err)}
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
