package main

import (
	"bytes"
	"encoding/json"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/jsonl"
)

// lineOf gives a result as a line of JSON.
func lineOf(r *result) *jsonl.Line {
	l := &jsonl.Line{File: jsonl.Name(r.path), Entry: jsonl.Name(r.entry), Within: r.within, URL: jsonl.Name(r.url), Article: r.article}
	if r.part {
		l.Offset = &r.offset
	}
	if r.err != nil {
		l.Error, l.Reason = jsonl.Message(r.err), fateOf(r.err).reason
	}
	return l
}

// renderJSON gives a result as one line.
func renderJSON(b []byte, r *result) []byte { return lineOf(r).Append(b) }

// A whyLine is a line of JSON, and how its article came about.
type whyLine struct {
	*jsonl.Line
	Trace *newswire.Trace `json:"trace,omitempty"`
}

// renderWhyJSON gives a result and how it came about as one line.
func renderWhyJSON(b []byte, r *result) []byte {
	return appendJSON(b, whyLine{lineOf(r), r.trace}, "")
}

// renderPretty gives the bare article, or the error in its place, in the form
// of the golden files in testdata.
func renderPretty(b []byte, r *result) []byte {
	if r.err == nil {
		return appendJSON(b, r.article, "  ")
	}
	l := lineOf(r)
	return appendJSON(b, jsonl.Line{Error: l.Error, Reason: l.Reason}, "  ")
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
