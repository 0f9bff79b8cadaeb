package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestIndexPages writes more rows than a page has.
func TestIndexPages(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a b.html")
	o := output{}
	o.list = &index{name: name, title: "Stories", full: 2, made: func(p *product) { o.made = append(o.made, p) }}
	for range 5 {
		if err := o.write(&result{out: []byte("<tr></tr>")}); err != nil {
			t.Fatal(err)
		}
	}
	if err := o.finish(true); err != nil {
		t.Fatal(err)
	}
	for i, want := range [][]string{
		{"a b.html", "Stories 1 to 2", `<a href="a%20b-2.html">Stories after</a>`},
		{"a b-2.html", "Stories 3 to 4", `<a href="a%20b.html">Stories before</a><a href="a%20b-3.html">Stories after</a>`},
		{"a b-3.html", "Stories 5 to 5", `<a href="a%20b-2.html">Stories before</a></nav>`},
	} {
		b, err := os.ReadFile(filepath.Join(filepath.Dir(name), want[0]))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(b, []byte(want[1])) || !strings.Contains(string(b), want[2]) {
			t.Errorf("page %d has not %q", i+1, want[1:])
		}
	}
}
