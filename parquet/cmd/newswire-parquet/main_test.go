package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/parquet"
)

const lines = `{"file":"a.txt","article":{"headline":"Ferries sail","body":[{"kind":"table","rows":[["Bergen","2"],["Oslo"]]}]}}
{"file":"b.txt","error":"empty input","reason":"empty"}
{"file":"c.warc","offset":0,"within":7,"url":"https://example.com/c","article":{"headline":"Mill to close"}}
`

// convert runs the command and gives the stories of its file, and what it says.
func convert(t *testing.T, stdin string, names ...string) (stories []parquet.Story, said string, code int) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out.parquet")
	var stderr bytes.Buffer
	code = run(append([]string{"-o", out}, names...), strings.NewReader(stdin), &stderr)
	if _, err := os.Stat(out + ".part"); err == nil {
		t.Error("a part is left")
	}
	b, err := os.ReadFile(out)
	if err != nil {
		return nil, stderr.String(), code
	}
	for s, err := range parquet.Read(bytes.NewReader(b), int64(len(b))) {
		if err != nil {
			t.Fatal(err)
		}
		stories = append(stories, s)
	}
	return stories, stderr.String(), code
}

func TestConvert(t *testing.T) {
	stories, said, code := convert(t, lines)
	if code != 0 || said != "newswire-parquet: 2 stories, 1 inputs without one\n" || len(stories) != 2 {
		t.Fatalf("exit code %d, %d stories, it says %q", code, len(stories), said)
	}
	if s := stories[0]; s.Origin != (parquet.Origin{File: "a.txt"}) || s.Article.Headline != "Ferries sail" || s.Article.Body[0].Rows[1][0] != "Oslo" {
		t.Errorf("got %+v", s)
	}
	if s := stories[1]; s.Origin != (parquet.Origin{File: "c.warc", Part: true, Within: 7, URL: "https://example.com/c"}) {
		t.Errorf("got %+v", s)
	}

	name := filepath.Join(t.TempDir(), "a.jsonl")
	if err := os.WriteFile(name, []byte(lines), 0o666); err != nil {
		t.Fatal(err)
	}
	if stories, _, _ := convert(t, "", name, name); len(stories) != 4 {
		t.Errorf("%d stories of two files", len(stories))
	}
}

func TestConvertFails(t *testing.T) {
	for in, want := range map[string]string{
		"{\"file\":\"a.txt\",\"err": "newswire-parquet: standard input: line 1: unexpected EOF\n",
		lines + "{}\n":              "newswire-parquet: standard input: line 4 is none of newswire -json\n",
	} {
		stories, said, code := convert(t, in)
		if code != 3 || said != want || stories != nil {
			t.Errorf("exit code %d, %d stories, it says %q, want %q", code, len(stories), said, want)
		}
	}
	if _, said, code := convert(t, "", "missing.jsonl"); code != 3 || !strings.Contains(said, "no such file") {
		t.Errorf("exit code %d, it says %q", code, said)
	}
	var stderr bytes.Buffer
	if code := run(nil, nil, &stderr); code != 2 || stderr.String() != usage {
		t.Errorf("exit code %d, it says %q", code, stderr.String())
	}
	if code := run([]string{"-h"}, nil, &stderr); code != 0 {
		t.Errorf("exit code %d of -h", code)
	}
}
