package newswire

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"maps"
	"math"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/stopwatch"
)

// The sets of the corpus that have labels, as folders below its root.
var corpusSets = []string{"seed", "text/reuters-web", "text/reuters-1987", "text/reuters-web-hard", "pages", "other"}

const (
	ratchetFile   = "testdata/ratchet.json"
	knownGoldFile = "testdata/known-gold.txt"
)

// A figure is how well a field of a set is read. Both numbers are cut after
// six digits, so that what is written and read again is the same.
type figure struct {
	Share float64 `json:"share"`        // of the cases that are right
	F1    float64 `json:"f1,omitempty"` // over all members of a list
}

// A ratchet holds the best figures so far: set, field, figure.
type ratchet map[string]map[string]figure

// TestCorpus scores the parser on labelled stories, most of them real, which
// belong to the agencies and are not part of this repository. It is skipped
// where they are not at hand: in ../shared/corpus, or where the environment
// variable NEWSWIRE_CORPUS says. No figure may fall below the ratchet; with
// -update those that rose become the new ratchet.
func TestCorpus(t *testing.T) {
	stopwatch.Skip(t)
	corpus := cmp.Or(os.Getenv("NEWSWIRE_CORPUS"), filepath.FromSlash("../shared/corpus"))
	if _, err := os.Stat(corpus); errors.Is(err, os.ErrNotExist) {
		t.Skipf("no corpus at %s", corpus)
	}
	scorer := buildScorer(t, corpus)
	reached := make(ratchet)
	for _, set := range corpusSets {
		dir := filepath.Join(corpus, filepath.FromSlash(set))
		reached[set] = score(t, scorer, dir, parseFolder(t, dir, new(Parser), nil))
	}
	// The general reader has to do without the layout rows, and without the
	// names that a site gives its elements.
	pages := filepath.Join(corpus, "pages")
	general := &Parser{general: true}
	reached["pages, no rows"] = score(t, scorer, pages, parseFolder(t, pages, general, nil))
	reached["pages, no rows, names hashed"] = score(t, scorer, pages, parseFolder(t, pages, general, hashNames))
	var best ratchet
	b, err := os.ReadFile(ratchetFile)
	if err == nil {
		err = decodeStrict(b, &best)
	}
	if err != nil && !(*update && errors.Is(err, os.ErrNotExist)) {
		t.Fatal(err)
	}
	fell, rose := best.compare(reached)
	for _, f := range fell {
		t.Error(f)
	}
	for _, r := range rose {
		t.Log(r)
	}
	switch {
	case len(rose) > 0 && *update:
		b, err := json.MarshalIndent(best.raised(reached), "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(ratchetFile, append(b, '\n'), 0o666); err != nil {
			t.Fatal(err)
		}
	case len(rose) > 0:
		t.Log("better than the ratchet: go test -run Corpus -update . keeps it so")
	}
}

// compare says, in words, which figures are below the ratchet and which above.
func (r ratchet) compare(reached ratchet) (fell, rose []string) {
	for _, set := range slices.Sorted(maps.Keys(reached)) {
		for _, field := range slices.Sorted(maps.Keys(reached[set])) {
			is, was := reached[set][field], r[set][field]
			line := fmt.Sprintf("%-22s %-12s share %.6f, was %.6f; F1 %.6f, was %.6f", set, field, is.Share, was.Share, is.F1, was.F1)
			if is.Share < was.Share || is.F1 < was.F1 {
				fell = append(fell, "fell: "+line)
			} else if is != was {
				rose = append(rose, "rose: "+line)
			}
		}
	}
	for set, fields := range r {
		for field := range fields {
			if _, ok := reached[set][field]; !ok {
				fell = append(fell, fmt.Sprintf("gone: %-22s %s is no longer scored", set, field))
			}
		}
	}
	return fell, rose
}

// raised gives the higher of each two figures.
func (r ratchet) raised(reached ratchet) ratchet {
	up := make(ratchet)
	for set, fields := range reached {
		up[set] = make(map[string]figure)
		for field, is := range fields {
			was := r[set][field]
			up[set][field] = figure{Share: max(is.Share, was.Share), F1: max(is.F1, was.F1)}
		}
	}
	return up
}

// buildScorer compiles the scorer that stands beside the corpus.
func buildScorer(t *testing.T, corpus string) (path string) {
	t.Helper()
	source, err := filepath.Abs(filepath.Join(corpus, "..", "score", "main.go"))
	if err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(t.TempDir(), "score.exe")
	if out, err := exec.Command("go", "build", "-o", path, source).CombinedOutput(); err != nil {
		t.Fatalf("building the scorer: %v\n%s", err, out)
	}
	return path
}

// parseFolder parses the pages and dumps in dir, changed if so asked, and
// gives what the command prints of them with -json.
func parseFolder(t *testing.T, dir string, p *Parser, change func([]byte) []byte) []byte {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	for _, e := range entries {
		if ext := filepath.Ext(e.Name()); ext != ".txt" && ext != ".html" && ext != ".htm" {
			continue
		}
		in, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		if change != nil {
			in = change(in)
		}
		line := struct {
			File    string   `json:"file"`
			Article *Article `json:"article,omitempty"`
			Error   string   `json:"error,omitempty"`
		}{File: e.Name()}
		if line.Article, err = p.ParseBytes(in); err != nil {
			line.Error = err.Error()
		}
		if err := enc.Encode(line); err != nil {
			t.Fatal(err)
		}
	}
	if out.Len() == 0 {
		t.Fatalf("no stories in %s", dir)
	}
	return out.Bytes()
}

// hashNames puts a hash in place of every word of the names of a page's
// elements: classes, ids and test ids. Words that were equal stay equal.
func hashNames(page []byte) []byte {
	return namedAttr.ReplaceAllFunc(page, func(attr []byte) []byte {
		m := namedAttr.FindSubmatch(attr)
		words := bytes.Fields(m[3])
		for i, w := range words {
			h := fnv.New32a()
			h.Write(w)
			words[i] = fmt.Appendf(nil, "x%08x", h.Sum32())
		}
		return slices.Concat(m[1], m[2], bytes.Join(words, []byte(" ")), m[2])
	})
}

var namedAttr = regexp.MustCompile(`(?i)(\s(?:class|id|data-testid)=)(")([^"<>]*)"`)

// score runs the scorer over parsed stories.
func score(t *testing.T, scorer, gold string, parsed []byte) map[string]figure {
	t.Helper()
	var stderr bytes.Buffer
	c := exec.Command(scorer, "-json", "-known", knownGoldFile, gold)
	c.Stdin, c.Stderr = bytes.NewReader(parsed), &stderr
	out, err := c.Output()
	if err != nil {
		t.Fatalf("%v: %v\n%s", c.Args, err, &stderr)
	}
	var sums map[string]struct {
		Right, Total int
		F1           float64
	}
	if err := json.Unmarshal(out, &sums); err != nil {
		t.Fatalf("%v: %v\n%s", c.Args, err, out)
	}
	figures := make(map[string]figure)
	for field, s := range sums {
		figures[field] = figure{Share: cut(float64(s.Right) / float64(s.Total)), F1: cut(s.F1)}
	}
	if len(figures) == 0 {
		t.Fatalf("%v: no field was scored", c.Args)
	}
	return figures
}

// cut drops what stands after the sixth digit.
func cut(x float64) float64 { return math.Floor(x*1e6) / 1e6 }

// TestRatchet proves that the ratchet holds, which no run over the corpus
// can while all is well.
func TestRatchet(t *testing.T) {
	was := ratchet{"pages": {"headline": {Share: 0.9}, "body": {Share: 0.5, F1: 0.8}}}
	for _, tt := range []struct {
		name       string
		is         ratchet
		fell, rose int
	}{
		{"the same", was, 0, 0},
		{"one up", ratchet{"pages": {"headline": {Share: 0.91}, "body": {Share: 0.5, F1: 0.8}}}, 0, 1},
		{"one down by the least bit", ratchet{"pages": {"headline": {Share: 0.899999}, "body": {Share: 0.5, F1: 0.8}}}, 1, 0},
		{"up in one way and down in the other", ratchet{"pages": {"headline": {Share: 0.9}, "body": {Share: 0.6, F1: 0.7}}}, 1, 0},
		{"a field gone", ratchet{"pages": {"headline": {Share: 0.9}}}, 1, 0},
		{"a set gone", ratchet{}, 2, 0},
		{"a field more", ratchet{"pages": {"headline": {Share: 0.9}, "body": {Share: 0.5, F1: 0.8}, "notes": {Share: 1}}}, 0, 1},
	} {
		fell, rose := was.compare(tt.is)
		if len(fell) != tt.fell || len(rose) != tt.rose {
			t.Errorf("%s: fell %q, rose %q; want %d and %d of them", tt.name, fell, rose, tt.fell, tt.rose)
		}
	}
	up := was.raised(ratchet{"pages": {"headline": {Share: 0.1}, "body": {Share: 0.6, F1: 0.7}}})
	if want := (figure{Share: 0.9}); up["pages"]["headline"] != want {
		t.Errorf("headline is %v after a fall, want %v", up["pages"]["headline"], want)
	}
	if want := (figure{Share: 0.6, F1: 0.8}); up["pages"]["body"] != want {
		t.Errorf("body is %v, want the better of both figures %v", up["pages"]["body"], want)
	}
}

// picturesFile lists the pictures of the labelled pages' stories.
const picturesFile = "testdata/pictures.txt"

// TestCorpusPictures reads the pictures of the labelled pages. Of twenty leads
// nineteen have to be found, and no picture may be one of something else.
func TestCorpusPictures(t *testing.T) {
	dir := filepath.Join(cmp.Or(os.Getenv("NEWSWIRE_CORPUS"), filepath.FromSlash("../shared/corpus")), "pages")
	if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) {
		t.Skipf("no corpus at %s", dir)
	}
	list, err := os.ReadFile(picturesFile)
	if err != nil {
		t.Fatal(err)
	}
	leads, found := 0, 0
	for line := range bytes.Lines(list) {
		words := strings.Fields(string(line))
		if words[0] == "#" {
			continue
		}
		page, err := os.ReadFile(filepath.Join(dir, words[0]))
		if err != nil {
			t.Fatal(err)
		}
		a, err := new(Parser).ParseBytes(page)
		if err != nil {
			t.Fatalf("%s: %v", words[0], err)
		}
		if len(words) > 1 {
			leads++
		}
		for k, i := range a.Images {
			address, err := url.PathUnescape(i.URL)
			is := func(name string) bool { return err == nil && i.URL != "" && strings.Contains(address, name) }
			switch {
			case i.URL != "" && !slices.ContainsFunc(words[1:], is):
				t.Errorf("%s: %s is no picture of the story", words[0], i.URL)
			case i.Lead && k == 0 && len(words) > 1 && is(words[1]):
				found++
			}
		}
	}
	t.Logf("%d of %d leads", found, leads)
	if leads == 0 || found*20 < leads*19 {
		t.Errorf("%d of %d leads are found", found, leads)
	}
}
