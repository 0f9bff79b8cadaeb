package parquet

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/newswire-go/newswire"
	"github.com/parquet-go/parquet-go"
)

// goldens gives the articles that the parser's own tests demand.
func goldens(t *testing.T) (stories []Story) {
	t.Helper()
	files, err := filepath.Glob("../testdata/*/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for i, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		a := new(newswire.Article)
		if err := json.Unmarshal(b, a); err != nil || len(a.Body) == 0 {
			continue // a trace, or an error
		}
		o := Origin{File: name}
		if i%2 == 0 {
			o = Origin{File: "a.warc.gz", Part: true, Offset: int64(i), Within: int64(i / 3), URL: "https://example.com/a", Entry: "b"}
		}
		stories = append(stories, Story{o, a})
	}
	return stories
}

// fileOf writes stories into a file.
func fileOf(t *testing.T, stories []Story) []byte {
	t.Helper()
	var b bytes.Buffer
	w := NewWriter(&b)
	for _, s := range stories {
		if err := w.Write(s.Origin, s.Article); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestRoundTrip writes the goldens and reads them back: each must be what it
// was, in every part.
func TestRoundTrip(t *testing.T) {
	stories := goldens(t)
	file := fileOf(t, stories)
	n := 0
	for got, err := range Read(bytes.NewReader(file), int64(len(file))) {
		if err != nil {
			t.Fatal(err)
		}
		if want := stories[n]; !reflect.DeepEqual(got, want) {
			g, _ := json.Marshal(got)
			w, _ := json.Marshal(want)
			t.Fatalf("%s: got\n%s\nwant\n%s", want.Origin.File, g, w)
		}
		n++
	}
	if n != len(stories) {
		t.Errorf("%d stories read back, %d written", n, len(stories))
	}
}

// TestManyRowGroups writes more than is gathered at a time.
func TestManyRowGroups(t *testing.T) {
	stories := make([]Story, 2*rowsInMemory+1)
	for i := range stories {
		stories[i] = Story{Origin{File: strings.Repeat("a", i%7)}, &newswire.Article{Headline: strings.Repeat("b", i%11)}}
	}
	file := fileOf(t, stories)
	n := 0
	for got, err := range Read(bytes.NewReader(file), int64(len(file))) {
		if err != nil || !reflect.DeepEqual(got, stories[n]) {
			t.Fatalf("row %d: %+v (%v)", n, got, err)
		}
		n++
	}
	if n != len(stories) {
		t.Errorf("%d stories read back, %d written", n, len(stories))
	}
}

// TestColumns asks for every part that an article can have: a column of the
// same name must stand for it.
func TestColumns(t *testing.T) {
	schema := parquet.SchemaOf(row{})
	have := map[string]bool{}
	for _, path := range schema.Columns() {
		var keys []string
		for _, key := range path {
			if key != "list" && key != "element" && key != "cells" {
				keys = append(keys, key)
			}
		}
		have[strings.Join(keys, ".")] = true
	}
	for _, key := range keysOf(reflect.TypeFor[newswire.Article](), "") {
		if !have[key] {
			t.Errorf("no column for %s", key)
		}
	}
}

// keysOf gives the JSON keys of a type, those within it behind a dot.
func keysOf(t reflect.Type, prefix string) (keys []string) {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return []string{strings.TrimSuffix(prefix, ".")}
	}
	for f := range t.Fields() {
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous {
			keys = append(keys, keysOf(f.Type, prefix)...)
			continue
		}
		keys = append(keys, keysOf(f.Type, prefix+key+".")...)
	}
	return keys
}

// TestNoFile reads what is none.
func TestNoFile(t *testing.T) {
	n := 0
	for _, err := range Read(strings.NewReader("a tale"), 6) {
		if err == nil {
			t.Error("read without an error")
		}
		n++
	}
	if n != 1 {
		t.Errorf("%d errors", n)
	}
}
