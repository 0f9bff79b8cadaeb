package main

import (
	"bytes"
	"encoding/json"

	"github.com/newswire-go/newswire/export"
)

// lineFormats are the forms of output of which a line holds a story.
var lineFormats = []string{"json", "jsonld", "ninjs"}

// formatNames gives the forms that -format prints: those of package export,
// and the article itself.
func formatNames() []string {
	names := []string{"json"}
	for _, f := range export.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// renderFormat gives a story in a form of package export, and nothing for an
// error, which is told of on standard error. Of many stories each is a line.
func renderFormat(name string, many bool) renderer {
	var form export.Format
	for _, f := range export.Formats() {
		if f.Name == name {
			form = f
		}
	}
	return func(b []byte, r *result) []byte {
		if r.err != nil {
			return b
		}
		out := form.Write(r.article)
		if !many {
			return append(b, out...)
		}
		line := bytes.NewBuffer(b)
		if err := json.Compact(line, out); err != nil {
			panic(err) // check lets no other forms through
		}
		line.WriteByte('\n')
		return line.Bytes()
	}
}
