// Package oracle compares package warc with the reader and the writer of the
// National Library of Norway. It is a module of its own, so that nobody else
// needs theirs.
package oracle

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/warc"
	"github.com/nlnwa/gowarc/v3"
)

// A page is what both readers must find.
type page struct {
	url    string
	offset int64
	body   []byte
}

// pagesAt gives the pages of the repository's tests, and of the folder that
// NEWSWIRE_PAGES names.
func pagesAt(t *testing.T) (pages []page) {
	t.Helper()
	files, err := filepath.Glob("../../testdata/*/*.html")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	if dir := os.Getenv("NEWSWIRE_PAGES"); dir != "" {
		more, err := filepath.Glob(filepath.Join(dir, "*.html"))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, more...)
	}
	for _, name := range files {
		body, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, page{url: "https://example.com/" + filepath.Base(name), body: body})
	}
	return pages
}

// written gives a WARC file of the pages, written by the oracle, with a
// request before each page and a picture behind it.
func written(t *testing.T, pages []page, packed bool) string {
	t.Helper()
	dir := t.TempDir()
	w := gowarc.NewWarcFileWriter(
		gowarc.WithFileNameGenerator(&gowarc.PatternNameGenerator{Directory: dir}),
		gowarc.WithCompression(packed), gowarc.WithMaxConcurrentWriters(1), gowarc.WithMaxFileSize(0),
		gowarc.WithWarcInfoFunc(func(b gowarc.WarcRecordBuilder) error {
			_, err := b.WriteString("software: oracle\r\n")
			return err
		}))
	add := func(kind gowarc.RecordType, mediaType, url, block string) {
		b := gowarc.NewRecordBuilder(kind)
		if _, err := b.WriteString(block); err != nil {
			t.Fatal(err)
		}
		b.AddWarcHeader(gowarc.WarcTargetURI, url)
		b.AddWarcHeader(gowarc.WarcDate, "2016-09-28T15:23:00Z")
		b.AddWarcHeader(gowarc.ContentType, mediaType)
		r, _, err := b.Build()
		if err != nil {
			t.Fatal(err)
		}
		for _, response := range w.Write(r) {
			if response.Err != nil {
				t.Fatal(response.Err)
			}
		}
	}
	for _, p := range pages {
		add(gowarc.Request, "application/http;msgtype=request", p.url, "GET / HTTP/1.1\r\nHost: example.com\r\n\r\n")
		add(gowarc.Response, "application/http;msgtype=response", p.url, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"+string(p.body))
		add(gowarc.Response, "application/http;msgtype=response", p.url+".png", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG")
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.warc*"))
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	return files[0]
}

// theirs reads the pages of a file with the oracle.
func theirs(t *testing.T, name string) (pages []page) {
	t.Helper()
	r, err := gowarc.NewWarcFileReader(name, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	for {
		record, err := r.Next()
		if err == io.EOF {
			return pages
		}
		if err != nil {
			t.Fatal(err)
		}
		if block, ok := record.WarcRecord.Block().(gowarc.HttpResponseBlock); ok && strings.HasPrefix(block.HttpHeader().Get("Content-Type"), "text/html") {
			payload, err := block.PayloadBytes()
			if err != nil {
				t.Fatal(err)
			}
			body, err := io.ReadAll(payload)
			if err != nil {
				t.Fatal(err)
			}
			pages = append(pages, page{record.WarcRecord.WarcHeader().Get(gowarc.WarcTargetURI), record.Offset, body})
		}
		record.Close()
	}
}

// ours reads them with package warc.
func ours(t *testing.T, name string) (pages []page) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for p, err := range warc.Pages(f) {
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, page{p.URL, p.Offset, bytes.Clone(p.Body)})
	}
	return pages
}

// TestAgainstOracle has both read what the oracle wrote: the same pages, at
// the same places, with the same bytes.
func TestAgainstOracle(t *testing.T) {
	pages := pagesAt(t)
	for _, packed := range []bool{false, true} {
		name := written(t, pages, packed)
		a, b := ours(t, name), theirs(t, name)
		if len(a) != len(pages) || len(b) != len(pages) {
			t.Fatalf("%d pages written, we read %d, they read %d", len(pages), len(a), len(b))
		}
		for i, p := range pages {
			if a[i].url != p.url || !bytes.Equal(a[i].body, p.body) {
				t.Errorf("page %d: we read %s, %d bytes, and it is %s, %d bytes", i, a[i].url, len(a[i].body), p.url, len(p.body))
			}
			if a[i].url != b[i].url || a[i].offset != b[i].offset || !bytes.Equal(a[i].body, b[i].body) {
				t.Errorf("page %d: we read %s at %d, they read %s at %d", i, a[i].url, a[i].offset, b[i].url, b[i].offset)
			}
		}
	}
}
