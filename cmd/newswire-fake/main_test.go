package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/warc"
	"github.com/newswire-go/newswire/wiretest"
)

// TestWrite writes two stories, and reads what was written.
func TestWrite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "pages")
	var out, words bytes.Buffer
	if code := run([]string{"-layout", "reuters-2018,ap-text", "-seed", "7", "-noise", "crlf", dir}, &out, &words); code != exitOK {
		t.Fatalf("code %d: %s", code, words.String())
	}
	for _, name := range []string{"reuters-2018-7.html", "ap-text-7.txt"} {
		page, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		got, err := newswire.Parse(bytes.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(filepath.Join(dir, strings.TrimSuffix(name, filepath.Ext(name))+".json"))
		if err != nil {
			t.Fatal(err)
		}
		var want newswire.Article
		if err := json.Unmarshal(text, &want); err != nil {
			t.Fatal(err)
		}
		if diff := wiretest.Diff(want, *got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestWriteArchive reads the records of archives back.
func TestWriteArchive(t *testing.T) {
	for _, name := range []string{"pages.warc", "pages.warc.gz"} {
		t.Run(name, func(t *testing.T) { writeArchive(t, name) })
	}
}

// writeArchive has an archive of a name written, and reads it back.
func writeArchive(t *testing.T, name string) {
	path := filepath.Join(t.TempDir(), name)
	var out, words bytes.Buffer
	if code := run([]string{"-layout", "reuters-2018", "-n", "3", "-warc", path}, &out, &words); code != exitOK {
		t.Fatalf("code %d: %s", code, words.String())
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	n := 0
	for page, err := range warc.Pages(file) {
		if err != nil {
			t.Fatal(err)
		}
		e, _ := wiretest.Make("reuters-2018", uint64(n), 0)
		if !bytes.Equal(page.Body, e.Page) {
			t.Errorf("page %d is another", n)
		}
		n++
	}
	if n != 3 {
		t.Errorf("%d pages, not 3", n)
	}
	mark := make([]byte, 2)
	if _, err := file.ReadAt(mark, 0); err != nil || (string(mark) == "\x1f\x8b") != strings.HasSuffix(name, ".gz") {
		t.Errorf("it begins with %q, %v", mark, err)
	}
}

// TestUsage gives command lines that are wrong, and the two that only print.
func TestUsage(t *testing.T) {
	for _, c := range []struct {
		args, says string
		code       int
	}{
		{"", "name a folder", exitUsage},
		{"-layout gazette-1702 x", `no layout "gazette-1702"`, exitUsage},
		{"-noise silence x", `no noise "silence"`, exitUsage},
		{"-seeds 4 x", "-h", exitUsage},
		{"x y", "one folder", exitUsage},
		{"-n 1 -warc /nowhere/x.warc", "nowhere", exitWrite},
		{"-list", "reuters-1987\ttext\ten\tReuters", exitOK},
		{"-h", "usage: newswire-fake", exitOK},
	} {
		var out bytes.Buffer
		if code := run(strings.Fields(c.args), &out, &out); code != c.code || !strings.Contains(out.String(), c.says) {
			t.Errorf("%q: code %d, %s", c.args, code, out.String())
		}
	}
}
