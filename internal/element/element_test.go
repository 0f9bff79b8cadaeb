package element

import (
	"strings"
	"testing"
)

// TestElement walks a document by the names of its elements.
func TestElement(t *testing.T) {
	root, err := Root([]byte(`<?xml version="1.0"?><x:Item a=" 1 "><head><title>A&amp;B <!-- c --><b>C</b>D</title></head><Body><p>one</p><div><p>two</p><p><p>three</p></p></div></Body></x:Item>`))
	if err != nil {
		t.Fatal(err)
	}
	texts := func(names ...string) (all []string) {
		for e := range root.All(names...) {
			all = append(all, e.Text())
		}
		return all
	}
	each := 0
	for range root.Each("p") {
		each++
	}
	for _, c := range []struct{ of, got, want string }{
		{"name", root.Name(), "item"},
		{"prefix", root.Prefix(), "x"},
		{"no prefix", root.Child("head").Prefix(), ""},
		{"attribute", root.Attr("a"), "1"},
		{"text", root.Child("head", "title").Text(), "A&B CD"},
		{"spaced", root.Child("head", "title").Spaced(), "A&B C D"},
		{"all", strings.Join(texts("p"), "|"), "one|two|three"},
		{"first", root.First("title", "p").Name(), "title"},
		{"lines", string(root.Child("body").Lines()), "onetwothree"},
		{"none", root.Child("body", "title").Text() + root.First("h1").Attr("a") + root.First("h1").Name() + root.First("h1").Spaced() + string(root.First("h1").Lines()), ""},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.of, c.got, c.want)
		}
	}
	if each != 4 {
		t.Errorf("%d paragraphs, want 4", each)
	}
	if root.First("h1").Is() || !root.Is() || root.Is("body") || !root.Is("body", "item") {
		t.Error("what is an element is not told from what is none")
	}
	if _, err := Root([]byte("<a>")); err == nil {
		t.Error("a document without its end is read")
	}
}
