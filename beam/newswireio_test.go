package newswireio

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/sdf"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/rtrackers/offsetrange"
	//lint:ignore SA1019 that Prism listens to all hosts is why tests use it
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/direct"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/newswire-go/newswire/jsonl"
	"github.com/newswire-go/newswire/parquet"
	"github.com/newswire-go/newswire/wiretest"
)

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	os.Exit(m.Run())
}

func gzipped(s string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

// answer gives what a server answered as a record of a WARC file.
func answer(url, head, body string) string {
	block := "HTTP/1.1 200 OK\r\n" + head + "\r\n" + body
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: %s\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", url, len(block), block)
}

const isHTML = "Content-Type: text/html\r\n"

// page gives an invented page for each number, of all sites by turns.
func page(n int) string {
	e, err := wiretest.Make(sites()[n%len(sites())], uint64(n), 0)
	if err != nil {
		panic(err)
	}
	return string(e.Page)
}

// sites gives the layouts of pages: of archives no texts are read.
var sites = sync.OnceValue(func() (names []string) {
	for _, l := range wiretest.Layouts() {
		if l.Format == "html" {
			names = append(names, l.Name)
		}
	}
	return names
})

// verse is a page in which only go-readability finds something to read.
const verse = `<!DOCTYPE html><html lang="en"><head><title>The lamp of Brae</title></head><body><div id="top"><a href="/">Home</a></div>
<div id="main"><h1>The lamp of Brae</h1><div class="text">
<p>There was a lamp above the bay, as round as bread</p><p>that turned by night and slept by day, the keeper said</p>
<p>it turned for cod and turned for coal and turned for rain</p><p>and every boat that passed the shoal came home again</p>
<p>The oil ran out, the keeper slept, the wick was black</p><p>and all the nets the harbour kept were folded back</p>
<p>nine nights the boats lay side by side along the quay</p><p>and nobody looked up at tide or down at sea</p>
<p>then someone brought a cup of oil and someone bread</p><p>and round it went and lit the soil and sheep in bed</p>
</div></div><ul><li><a href="/1">Verses about lamps and boats</a></li><li><a href="/2">Verses about nets and bread</a></li></ul></body></html>`

// crawl makes a folder of WARC files with so many pages each. One file is cut
// short, one is none, one is plain, one holds verse; among the records are a picture and a PDF
// that calls itself a page, and one page is packed.
func crawl(t *testing.T, files, pages int) string {
	t.Helper()
	dir := t.TempDir()
	for f := range files {
		var b strings.Builder
		pack, suffix := gzipped, ".gz"
		if f == 3 {
			pack, suffix = func(s string) string { return s }, ""
		}
		for n := range pages {
			url, head, body := fmt.Sprintf("https://example.com/%d/%d", f, n), isHTML, page(f*pages+n)
			switch {
			case f == 1 && n == 1:
				b.WriteString(pack(answer(url+".png", "Content-Type: image/png\r\n", "\x89PNG\r\n\x1a\n")))
				b.WriteString(pack(answer(url+".pdf", isHTML, "%PDF-1.7\n\x00\x01\x02")))
			case f == 4:
				body = verse
			case f == 2 && n == 1:
				head, body = head+"Content-Encoding: gzip\r\n", gzipped(body)
			}
			b.WriteString(pack(answer(url, head, body)))
		}
		file := b.String()
		if f == 0 {
			file = file[:len(file)-99]
		}
		save(t, filepath.Join(dir, fmt.Sprintf("%02d.warc%s", f, suffix)), file)
	}
	save(t, filepath.Join(dir, "none.warc.gz"), "this is no gzip")
	return dir
}

func save(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}

// linesOf gives the lines of files in an order of their own.
func linesOf(t *testing.T, pattern string) (lines []string) {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lines = slices.AppendSeq(lines, strings.Lines(string(b)))
	}
	slices.Sort(lines)
	return lines
}

// byCommand gives the lines that the command newswire makes of a folder.
func byCommand(t *testing.T, dir string) (stories, failures []string) {
	t.Helper()
	bin, out := filepath.Join(t.TempDir(), "newswire"), filepath.Join(t.TempDir(), "out")
	build := exec.Command("go", "build", "-o", bin, "./cmd/newswire")
	build.Dir = ".."
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	run := exec.Command(bin, "-json", "-o", out, "-dead", out+".dead", dir)
	if said, _ := run.CombinedOutput(); run.ProcessState.ExitCode() != 3 { // some could not be read
		t.Fatalf("%s\n%s", run.ProcessState, said)
	}
	return linesOf(t, out), linesOf(t, out+".dead")
}

// TestDirect reads a crawl with the direct runner.
func TestDirect(t *testing.T) { pipeline(t, "direct", 0) }

// TestPrism reads it on Prism, with its files parted.
func TestPrism(t *testing.T) {
	took := pipeline(t, "prism", 1<<15)
	t.Logf("Prism takes %v", took)
	if took > time.Minute {
		t.Errorf("Prism takes %v", took)
	}
}

// pipeline reads a crawl, writes what is in it, and gives how long that took:
// each story and each failure is there once, as the command newswire prints it,
// and is counted.
func pipeline(t *testing.T, runner string, split int64) time.Duration {
	const files, pages, shards = 20, 100, 7
	dir, out := crawl(t, files, pages), t.TempDir()
	wantStories, wantFailures := byCommand(t, dir)
	if len(wantStories) != files*pages-1 || len(wantFailures) != 3 {
		t.Fatalf("the command gives %d stories and %d failures", len(wantStories), len(wantFailures))
	}
	if !strings.Contains(strings.Join(wantStories, ""), `"layout":"readability"`) {
		t.Fatal("no page needs go-readability")
	}
	p, s := beam.NewPipelineWithRoot()
	stories, failures := Stories(s, fileio.MatchFiles(s, dir+"/*"), Options{Split: split})
	WriteJSONL(s, out+"/stories", shards, stories)
	WriteParquet(s, out+"/stories", shards, stories)
	WriteJSONL(s, out+"/failures", shards, failures)
	began := time.Now()
	result, err := beam.Run(context.Background(), runner, p)
	took := time.Since(began)
	if err != nil {
		t.Fatal(err)
	}
	if got := linesOf(t, out+"/stories*.jsonl"); !slices.Equal(got, wantStories) {
		t.Errorf("%d stories, and the command gives %d; the first are\n%.500s\n%.500s", len(got), len(wantStories), got, wantStories)
	}
	sameFailures(t, linesOf(t, out+"/failures*"), wantFailures)
	sameRows(t, out, wantStories)
	if made, _ := os.ReadDir(out); len(made) != 3*shards {
		t.Errorf("%d files are written, want %d", len(made), 3*shards)
	}
	sameCounts(t, result.Metrics().AllMetrics(), map[string]int64{
		"files": files + 1, "stories": files*pages - 1, "failed: cut-short": 1, "failed: damaged": 1, "failed: binary": 1,
	})
	return took
}

// sameFailures compares failures. What kind of file stands in the place of a
// page only the command says.
func sameFailures(t *testing.T, got, want []string) {
	t.Helper()
	strip := func(lines []string) (out []string) {
		for _, line := range lines {
			var l jsonl.Line
			if err := json.Unmarshal([]byte(line), &l); err != nil {
				t.Fatal(err)
			}
			if l.Error == "" || l.Reason == "" {
				t.Errorf("a failure without a cause: %s", line)
			}
			if l.Reason == "binary" {
				l.Error = ""
			}
			out = append(out, string(l.Append(nil)))
		}
		return out
	}
	if g, w := strip(got), strip(want); !slices.Equal(g, w) {
		t.Errorf("the failures are\n%s\nwant\n%s", g, w)
	}
}

// sameRows compares what is in Parquet files with lines.
func sameRows(t *testing.T, dir string, want []string) {
	t.Helper()
	var got []string
	names, _ := filepath.Glob(dir + "/*.parquet")
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for s, err := range parquet.Read(bytes.NewReader(b), int64(len(b))) {
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			l := jsonl.Line{File: jsonl.Name(s.Origin.File), Within: s.Origin.Within, URL: jsonl.Name(s.Origin.URL), Article: s.Article}
			if s.Origin.Part {
				l.Offset = &s.Origin.Offset
			}
			got = append(got, string(l.Append(nil)))
		}
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("%d rows, want %d; the first are\n%.500s\n%.500s", len(got), len(want), got, want)
	}
}

// sameCounts compares what was counted.
func sameCounts(t *testing.T, m metrics.QueryResults, want map[string]int64) {
	t.Helper()
	got := map[string]int64{}
	for _, c := range m.Counters() {
		if c.Namespace() == Namespace {
			got[c.Name()] += c.Result()
		}
	}
	if got["bytes"] == 0 {
		t.Error("no bytes are counted")
	}
	delete(got, "bytes")
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("counted are %v, want %v", got, want)
	}
	for _, d := range m.Distributions() {
		if d.Namespace() == Namespace && d.Name() == "parse_us" && d.Result().Count > 0 {
			return
		}
	}
	t.Error("nothing says how long pages took")
}

// taking is a tracker whose rest is taken away after so many claims.
type taking struct {
	*tracker
	after int
	rest  any
}

func (t *taking) TryClaim(place any) bool {
	if t.after == 0 {
		_, t.rest, _ = t.TrySplit(0)
	}
	t.after--
	return t.tracker.TryClaim(place)
}

// ranged reads a range of a file. After so many records the rest of it is taken
// away, and given back.
func ranged(t *testing.T, file fileio.FileMetadata, r offsetrange.Restriction, after int) (lines []string, rest any) {
	t.Helper()
	tr := &taking{tracker: &tracker{offsetrange.NewTracker(r)}, after: after}
	keep := func(l jsonl.Line) { lines = append(lines, string(l.Append(nil))) }
	ctx := metrics.SetPTransformID(metrics.SetBundleID(context.Background(), "bundle"), "read")
	if err := new(readFn).ProcessElement(ctx, sdf.NewLockRTracker(tr), file, keep, keep); err != nil {
		t.Fatal(err)
	}
	if err := tr.GetError(); err != nil || !tr.IsDone() {
		t.Errorf("%s: the range %v is not done: %v", file.Path, r, err)
	}
	return lines, tr.rest
}

// TestRanges parts files as runners do: before the work, at any place of one
// that is packed record by record; and during it, behind the record at hand.
func TestRanges(t *testing.T) {
	dir := t.TempDir()
	a, b, c := answer("https://example.com/a", isHTML, page(1)), answer("https://example.com/b", isHTML, page(2)), answer("https://example.com/c", isHTML, page(3))
	within := answer("https://example.com/d", isHTML, "<p>"+c) // a record in a page
	for name, content := range map[string]string{
		"plain.warc":       a + b + within + c,
		"packed.warc.gz":   gzipped(a) + gzipped(b) + gzipped(within) + gzipped(c),
		"damaged.warc.gz":  gzipped(a) + "junk" + gzipped(b) + gzipped(c)[:200],
		"members.warc.gz":  gzipped(a+b) + gzipped(c+within),
		"whole.warc.gz":    gzipped(a + b + c),
		"page.html":        page(4),
		"page.html.gz":     gzipped(page(5)),
		"cut.html.gz":      gzipped(page(5))[:300],
		"beheaded.html.gz": gzipped(page(5))[:5],
		"empty.html":       "",
		"unnamed":          gzipped(a),
	} {
		path := filepath.Join(dir, name)
		save(t, path, content)
		file := fileio.FileMetadata{Path: path, Size: int64(len(content))}
		fn := &readFn{Options{Split: 700}}
		all := fn.CreateInitialRestriction(file)
		want, _ := ranged(t, file, all, -1)
		if len(want) == 0 {
			t.Errorf("%s: nothing is read", name)
		}
		for after := range len(want) + 1 {
			got, rest := ranged(t, file, all, after)
			if rest != nil {
				more, _ := ranged(t, file, rest.(offsetrange.Restriction), -1)
				got = append(got, more...)
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s, parted after %d records: got\n%s\nwant\n%s", name, after, got, want)
			}
		}
		var got []string
		for _, r := range fn.SplitRestriction(file, all) {
			lines, _ := ranged(t, file, r, -1)
			got = append(got, lines...)
		}
		if name == "damaged.warc.gz" { // nobody tells of what stands before the first record of a range
			want = slices.DeleteFunc(want, func(line string) bool { return strings.Contains(line, "not a WARC record") })
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s, parted before: got\n%s\nwant\n%s", name, got, want)
		}
	}
	missing := fileio.FileMetadata{Path: filepath.Join(dir, "missing.warc.gz"), Size: 10}
	if got, _ := ranged(t, missing, offsetrange.Restriction{End: 10}, -1); len(got) != 1 || !strings.Contains(got[0], `"reason":"missing"`) {
		t.Errorf("a file that is gone gives %s", got)
	}
}

// TestWriteAgain does a part of the work twice, and in between once in vain: the
// same file is there, and nothing beside it.
func TestWriteAgain(t *testing.T) {
	dir := t.TempDir()
	fn := &writeFn{Prefix: dir + "/out", Shards: 4}
	lines := func(all ...string) func(*[]byte) bool {
		return func(b *[]byte) bool {
			if len(all) == 0 {
				return false
			}
			*b, all = []byte(all[0]), all[1:]
			return true
		}
	}
	if err := fn.ProcessElement(context.Background(), 2, lines("a\n", "", "b\n")); err != nil {
		t.Fatal(err)
	}
	wrong := &writeFn{Prefix: fn.Prefix, Shards: 4, Parquet: true}
	if err := wrong.ProcessElement(context.Background(), 2, lines("no JSON\n")); err == nil {
		t.Error("what is no line is written")
	}
	if err := fn.ProcessElement(context.Background(), 2, lines("b\n", "a\n", "")); err != nil {
		t.Fatal(err)
	}
	made, err := os.ReadDir(dir)
	if err != nil || len(made) != 1 || made[0].Name() != "out-00002-of-00004.jsonl" {
		t.Errorf("written are %v, %v", made, err)
	}
	if got := strings.Join(linesOf(t, dir+"/*"), ""); got != "a\nb\n" {
		t.Errorf("the file is %q", got)
	}
}

// TestShards gives a page the same file whenever and wherever it is read, and
// pages without an address by their place.
func TestShards(t *testing.T) {
	fn := &shardFn{Shards: 64}
	place := func(n int64) *int64 { return &n }
	a := fn.shardOf(&jsonl.Line{File: "a", URL: "https://example.com/1", Offset: place(1)})
	if b := fn.shardOf(&jsonl.Line{File: "b", URL: "https://example.com/1", Offset: place(2)}); a != b {
		t.Errorf("one page goes to %d and to %d", a, b)
	}
	seen := map[int]bool{}
	for n := range int64(1000) {
		seen[fn.shardOf(&jsonl.Line{File: "a", Offset: place(n)})] = true
	}
	if len(seen) != 64 {
		t.Errorf("1,000 records go to %d files, want all 64", len(seen))
	}
}
