package flat

import (
	"bufio"
	"bytes"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/newswire-go/newswire/internal/stopwatch"
	"golang.org/x/net/html"
)

// corpusDir is where the labelled pages are: beside the project, or where
// NEWSWIRE_CORPUS says.
func corpusDir() string {
	if dir := os.Getenv("NEWSWIRE_CORPUS"); dir != "" {
		return dir
	}
	return filepath.Join("..", "..", "..", "shared", "corpus")
}

// A page is a file of a corpus, named by its path in it.
type page struct {
	name string
	src  []byte
}

// readPages returns the pages below root, whose names begin with prefix.
func readPages(t testing.TB, root, prefix string) (pages []page) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".html" {
			return err
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		pages = append(pages, page{prefix + filepath.ToSlash(name), src})
		return err
	})
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return pages
}

// labelledPages returns the pages over which speed is measured.
func labelledPages(t testing.TB) []page {
	t.Helper()
	pages := readPages(t, filepath.Join(corpusDir(), "pages"), "pages/")
	if len(pages) == 0 {
		t.Skip("no corpus beside the project; see NEWSWIRE_CORPUS")
	}
	return pages
}

// readDifferences returns the lines of testdata/differences.txt: a difference
// and its reason.
func readDifferences(t *testing.T) map[string]string {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", "differences.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	known := map[string]string{}
	for s := bufio.NewScanner(f); s.Scan(); {
		line := s.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		key, reason, ok := strings.Cut(line, ": ")
		if !ok || known[key] != "" {
			t.Fatalf("testdata/differences.txt: no reason, or a second line of the same: %s", line)
		}
		known[key] = reason
	}
	return known
}

// TestCorpus compares all texts of all pages at hand with the oracle's, or of
// each fourth where it is to be quick. Each difference must be listed with its
// reason, and each one listed must be there.
func TestCorpus(t *testing.T) {
	known := readDifferences(t)
	pages := slices.Concat(
		readPages(t, corpusDir(), ""),
		readPages(t, filepath.Join("..", "..", "testdata"), "testdata/"),
		readPages(t, "testdata", "internal/flat/testdata/"),
	)
	here := map[string]bool{}
	seen := map[string]bool{}
	texts, differ := 0, 0
	var tree Tree
	for i, p := range pages {
		if testing.Short() && i%4 != 0 {
			continue
		}
		here[p.name] = true
		tree.Parse(p.src)
		checkTree(t, &tree)
		diffs, n, err := compareTrees(&tree, p.src)
		if err != nil {
			t.Logf("%s: the oracle gives up: %v", p.name, err)
			continue
		}
		texts += n
		differ += len(diffs)
		for _, d := range diffs {
			h := fnv.New32a()
			h.Write([]byte(d.piece.text))
			key := fmt.Sprintf("%s %s%s %08x", p.name, d.sign, d.piece.name, h.Sum32())
			if seen[key] = true; known[key] == "" {
				t.Errorf("a new difference:\n%s: \n\t%.300v", key, d)
			}
		}
	}
	for key := range known {
		if name, _, _ := strings.Cut(key, " "); here[name] && !seen[key] {
			t.Errorf("listed, but gone: %s", key)
		}
	}
	t.Logf("%d pages, %d texts, %d differ", len(here), texts, differ)
	if share := 1 - float64(differ)/float64(max(texts, 1)); share < 0.999 {
		t.Errorf("%.3f%% of the texts are the same", 100*share)
	}
}

// TestRatio prints what the tree costs in terms of html.Parse. Machines are
// noisy: it fails only far from what is promised.
func TestRatio(t *testing.T) {
	stopwatch.Skip(t)
	pages := labelledPages(t)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var reused Tree
	systems := []struct {
		name string
		run  func([]byte)
	}{
		{"html.Parse", func(b []byte) { html.Parse(bytes.NewReader(b)) }},
		{"Parse", func(b []byte) { Parse(b) }},
		{"Tree.Parse, reused", func(b []byte) { reused.Parse(b) }},
	}
	rounds := 3
	if stopwatch.Whole() {
		rounds = 7
	}
	total := make([]time.Duration, len(systems))
	bytesRead := 0
	for _, p := range pages {
		bytesRead += len(p.src)
		times := make([][]time.Duration, len(systems))
		for range rounds {
			for i, s := range systems {
				start, calls := time.Now(), 0
				for time.Since(start) < time.Millisecond || calls == 0 {
					s.run(p.src)
					calls++
				}
				times[i] = append(times[i], time.Since(start)/time.Duration(calls))
			}
		}
		for i := range systems {
			slices.Sort(times[i])
			total[i] += times[i][rounds/2]
		}
	}
	for i, s := range systems {
		t.Logf("%-20s %8.2f ms, %5.0f MB/s, %.3f of html.Parse", s.name, total[i].Seconds()*1e3,
			float64(bytesRead)/total[i].Seconds()/1e6, float64(total[i])/float64(total[0]))
	}
	if ratio := float64(total[1]) / float64(total[0]); ratio > 0.25 {
		t.Errorf("Parse takes %.3f of html.Parse; 0.12 is promised", ratio)
	}
}

// BenchmarkParse reads all labelled pages in one operation.
func BenchmarkParse(b *testing.B) {
	pages := labelledPages(b)
	n := 0
	for _, p := range pages {
		n += len(p.src)
	}
	var reused Tree
	for _, bench := range []struct {
		name string
		run  func([]byte)
	}{
		{"flat", func(b []byte) { Parse(b) }},
		{"flat-reused", func(b []byte) { reused.Parse(b) }},
		{"flat-text", func(b []byte) { reused.Parse(b); reused.AppendText(nil, 0) }},
		{"html.Parse", func(b []byte) { html.Parse(bytes.NewReader(b)) }},
	} {
		b.Run(bench.name, func(b *testing.B) {
			b.SetBytes(int64(n))
			b.ReportAllocs()
			for b.Loop() {
				for _, p := range pages {
					bench.run(p.src)
				}
			}
		})
	}
}
