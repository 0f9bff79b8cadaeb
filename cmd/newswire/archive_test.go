package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/jsonl"
	"github.com/newswire-go/newswire/warc"
)

// tale gives a story of its own for each number.
func tale(n int) string {
	return fmt.Sprintf("Ferry %d to sail again\n\nOSLO (Reuters) - Crews of ferry %[1]d ended a strike on Monday after nine days without sailings, their union said.\n\n"+
		"The ship will leave on Thursday, and nobody got everything that they wanted.\n\n(Reporting by Marit Hoelstad)\n", n)
}

// web gives the story as a page.
func web(n int) string {
	return "<!DOCTYPE html><html><body><h1>" + strings.ReplaceAll(strings.TrimSpace(tale(n)), "\n\n", "</h1><p>") + "</body></html>"
}

func gzipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

// answer gives what a server answered as a record of a WARC file.
func answer(url, body string) string { return answerAs("text/html", url, body) }

// answerAs is answer with what HTTP said of the page.
func answerAs(contentType, url, body string) string {
	block := "HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\n\r\n" + body
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		url, len(block), block)
}

// crawl gives a WARC file of the stories from one number to another, each in
// a gzip member.
func crawl(from, to int) string {
	var b strings.Builder
	for n := from; n < to; n++ {
		b.WriteString(gzipped(answer(fmt.Sprintf("https://example.com/%d", n), web(n))))
	}
	return b.String()
}

// zipOf gives a zip archive of names and their texts.
func zipOf(t *testing.T, entries ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(entries); i += 2 {
		e, err := w.Create(entries[i])
		if err == nil {
			_, err = e.Write([]byte(entries[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// saved writes a file and gives its path.
func saved(t *testing.T, dir, name, content string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// heads prints of each result where it is from and its headline or error.
func heads(b []byte, r *result) []byte {
	from := strings.ReplaceAll(r.origin.String(), r.path, filepath.Base(r.path))
	if r.err != nil {
		return fmt.Appendf(b, "%s: %s\n", from, jsonl.Message(r.err))
	}
	return fmt.Appendf(b, "%s: %s %s\n", from, r.article.Headline, r.article.URL)
}

func TestArchives(t *testing.T) {
	long := strings.Repeat("Crews ended a strike. ", 100)
	body := long[:400]
	zipped := zipOf(t, "day/a.txt", tale(1), "day/b.json", "{}", "__MACOSX/day/._a.txt", "x", "day/c.html.gz", gzipped(web(3)))
	sealed := []byte(zipOf(t, "a.txt", tale(1)))
	for _, at := range []int{6, bytes.Index(sealed, []byte("PK\x01\x02")) + 8} {
		sealed[at] |= 1 // the flag of encryption, in both headers
	}
	for _, tt := range []struct{ name, content, want string }{
		{"a.txt.gz", gzipped(tale(1)), "a.txt.gz: Ferry 1 to sail again \n"},
		{"a.txt", gzipped(tale(1)), "a.txt: Ferry 1 to sail again \n"}, // as curl saves what a server packed
		{"a", gzipped(tale(1)), "a: Ferry 1 to sail again \n"},
		{"a.gz", gzipped(tale(1)) + "\x00\x00", "a.gz: Ferry 1 to sail again \n"},
		{"a.gz", gzipped(tale(1)[:99]) + gzipped(tale(1)[99:]), "a.gz: Ferry 1 to sail again \n"},
		{"a.gz", gzipped(tale(1)) + gzipped(tale(1))[:15], "a.gz: its gzip data is cut short\n"},
		{"a.gz", gzipped(tale(1))[:60], "a.gz: its gzip data is cut short\n"},
		{"a.gz", gzipped(tale(1))[:5], "a.gz: its gzip data is cut short\n"},
		{"a.gz", gzipped(tale(1))[:12] + "\xff\xff\xff\xff" + gzipped(tale(1))[16:], "a.gz: its gzip data is damaged\n"},
		{"a.gz", gzipped(long), "a.gz: input over the size limit\n"},
		{"a.gz", gzipped("%PDF-1.7"), "a.gz: input is not text: a PDF\n"},
		{"a.txt", long, "a.txt: input over the size limit\n"},

		{"a.zip", zipped, "a.zip: day/a.txt: Ferry 1 to sail again \na.zip: day/c.html.gz: Ferry 3 to sail again \n"},
		{"a.bin", zipped, "a.bin: day/a.txt: Ferry 1 to sail again \na.bin: day/c.html.gz: Ferry 3 to sail again \n"},
		{"a.zip", zipOf(t, "a.txt", long), "a.zip: a.txt: input over the size limit\n"},
		{"a.zip", zipOf(t, "word/styles.css", "a {}"), "a.zip: no stories in this archive, by the names of its files\n"},
		{"a.jsonl", `{"title": "Ferry 1", "author": "Ada Finch", "content": "` + body + `"}` + "\n{}\n" + `{"title": "Ferry 2", "author": "Ada Finch", "content": "` + body + `"}`,
			fmt.Sprintf("a.jsonl: record at 0: Ferry 1 \na.jsonl: record at %d: no article found: nothing\na.jsonl: record at %d: Ferry 2 \n", 459, 462)},
		{"a.zip", zipped[:len(zipped)-30], "a.zip: not a valid zip file\n"},
		{"a.zip", string(sealed), "a.zip: a.txt: it is encrypted\n"},

		{"a.warc.gz", crawl(1, 3), "a.warc.gz: https://example.com/1: Ferry 1 to sail again https://example.com/1\n" +
			"a.warc.gz: https://example.com/2: Ferry 2 to sail again https://example.com/2\n"},
		{"a.gz", crawl(1, 2), "a.gz: https://example.com/1: Ferry 1 to sail again https://example.com/1\n"},
		{"a.warc", answer("https://example.com/u", web(1)), "a.warc: https://example.com/u: Ferry 1 to sail again https://example.com/u\n"},
		{"a", answer("https://example.com/u", web(1)), "a: https://example.com/u: Ferry 1 to sail again https://example.com/u\n"},
		{"a.warc", answerAs("text/html; charset=windows-1251", "https://example.com/u", strings.Replace(web(1), "again", "\xc1\xe5\xf0\xe3\xe5\xed", 1)), "a.warc: https://example.com/u: Ferry 1 to sail Берген https://example.com/u\n"},
		{"a.warc", answer("https://example.com/u", long), "a.warc: https://example.com/u: input over the size limit\n"},
		{"a.warc.gz", crawl(1, 2) + "junk" + crawl(2, 3), "a.warc.gz: https://example.com/1: Ferry 1 to sail again https://example.com/1\n" +
			fmt.Sprintf("a.warc.gz: record at %d: not a WARC record\n", len(crawl(1, 2))) +
			"a.warc.gz: https://example.com/2: Ferry 2 to sail again https://example.com/2\n"},
		{"a.warc.gz", crawl(1, 3)[:len(crawl(1, 3))-20], "a.warc.gz: https://example.com/1: Ferry 1 to sail again https://example.com/1\n" +
			"a.warc.gz: https://example.com/2: record cut short\n"},
		{"a.warc", "no such thing", "a.warc: record at 0: not a WARC record\n"},
		{"empty.warc.gz", "", ""},
	} {
		for _, unordered := range []bool{false, true} {
			p := newOptions().parser()
			p.MaxBytes = 1000
			got, _, _ := runOn(saved(t, t.TempDir(), tt.name, tt.content), &runner{parser: p, render: heads, unordered: unordered})
			if unordered {
				a, b := strings.SplitAfter(got, "\n"), strings.SplitAfter(tt.want, "\n")
				slices.Sort(a)
				slices.Sort(b)
				got, tt.want = strings.Join(a, ""), strings.Join(b, "")
			}
			if got != tt.want {
				t.Errorf("%s: got\n%swant\n%s", tt.name, got, tt.want)
			}
		}
	}
}

// TestArchiveOnPipe has archives on standard input: a WARC file is a stream,
// a zip archive is not.
func TestArchiveOnPipe(t *testing.T) {
	for in, want := range map[string]string{
		crawl(1, 2):                "-: https://example.com/1: Ferry 1 to sail again https://example.com/1\n",
		gzipped(tale(1)):           "-: Ferry 1 to sail again \n",
		zipOf(t, "a.txt", tale(1)): "-: a zip archive cannot be read from a pipe: save it first\n",
	} {
		got, _, _ := runOn("-", &runner{render: heads, opener: opener{stdin: strings.NewReader(in)}})
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestManyArchives reads a folder of them, at once and one after the other.
func TestManyArchives(t *testing.T) {
	dir := t.TempDir()
	var want strings.Builder
	for n := range 9 {
		name := fmt.Sprintf("%d.warc.gz", n)
		saved(t, dir, name, crawl(10*n, 10*n+10))
		for k := 10 * n; k < 10*n+10; k++ {
			fmt.Fprintf(&want, "%s: https://example.com/%d: Ferry %[2]d to sail again https://example.com/%[2]d\n", name, k)
		}
	}
	got, _, code := runOn(dir, &runner{render: heads})
	if got != want.String() || code != exitOK {
		t.Errorf("exit code %d and\n%s", code, got)
	}
	got, _, _ = runOn(dir, &runner{render: heads, unordered: true})
	lines := strings.SplitAfter(got, "\n")
	slices.Sort(lines)
	sorted := strings.SplitAfter(want.String(), "\n")
	slices.Sort(sorted)
	if !slices.Equal(lines, sorted) {
		t.Errorf("unordered, other lines:\n%s", got)
	}
}

// TestFates looks whether every way to fail has a row that is reached.
func TestFates(t *testing.T) {
	for i, f := range fates {
		if got := fateOf(fmt.Errorf("a.txt: %w", f.err)); got != fates[i] {
			t.Errorf("%v has the fate %q, want %q", f.err, got.reason, f.reason)
		}
	}
	for err, want := range map[error]fate{
		newswire.ErrEmpty:    {reason: "empty", code: exitNoArticle},
		newswire.ErrEncoding: {reason: "encoding", code: exitNoArticle},
		warc.ErrEncoding:     {reason: "encoding", code: exitRead},
		os.ErrPermission:     {reason: "forbidden", code: exitRead},
	} {
		if got := fateOf(err); got.reason != want.reason || got.code != want.code {
			t.Errorf("%v has the fate %q and the code %d", err, got.reason, got.code)
		}
	}
}

// TestBinaryKinds looks whether each kind of file is known by its own row.
func TestBinaryKinds(t *testing.T) {
	for _, k := range binaryKinds {
		err, ok := binaryErrorOf([]byte(strings.Repeat("x", k.at) + k.mark + " and more")).(*binaryError)
		if !ok || err.binaryKind != k {
			t.Errorf("%q is taken for %v", k.mark, err)
		}
	}
	if err := binaryErrorOf([]byte("OSLO (Reuters) - Crews")); err != nil {
		t.Error(err)
	}
}
