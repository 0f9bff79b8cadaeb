package dateline

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/place"
)

// These tests measure the grammar against labelled stories that are not part
// of the repository. NEWSWIRE_CORPUS names their folder.

func corpusDir(t *testing.T, sub string) string {
	t.Helper()
	dir := os.Getenv("NEWSWIRE_CORPUS")
	if dir == "" {
		dir = filepath.Join("..", "shared", "corpus")
	}
	dir = filepath.Join(dir, sub)
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("no corpus: %v", err)
	}
	return dir
}

// datelineGold is what these tests need of a gold file.
type datelineGold struct {
	File     string
	Dateline *struct {
		Raw    string
		Places []string
		Date   *string
		Agency *string
	}
	Body []struct{ Kind, Text string }
	has  bool // the dateline is labelled, perhaps as none
}

func (g *datelineGold) UnmarshalJSON(b []byte) error {
	type plain datelineGold
	var keys map[string]json.RawMessage
	if err := json.Unmarshal(b, &keys); err != nil {
		return err
	}
	_, g.has = keys["dateline"]
	return json.Unmarshal(b, (*plain)(g))
}

func goldLines(t *testing.T, file string) []datelineGold {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var stories []datelineGold
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var g datelineGold
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		stories = append(stories, g)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return stories
}

// paragraphsOf splits a text dump as the labelling guide says.
func paragraphsOf(text string) []string {
	var paragraphs []string
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		k := len(paragraphs) - 1
		trimmed := strings.TrimSpace(line)
		switch {
		case trimmed == "":
			paragraphs = append(paragraphs, "")
		case k < 0 || paragraphs[k] == "" || line[0] == ' ' || line[0] == '\t':
			paragraphs = append(paragraphs, trimmed)
		default:
			paragraphs[k] += " " + trimmed
		}
	}
	return slices.DeleteFunc(paragraphs, func(p string) bool { return p == "" })
}

func placeLabels(d Dateline) []string {
	labels := []string{}
	for _, p := range d.Places {
		labels = append(labels, placeLabel(p))
	}
	return labels
}

func TestDatelinesOfTextCorpus(t *testing.T) {
	for _, set := range []string{"reuters-web", "reuters-1987"} {
		t.Run(set, func(t *testing.T) {
			dir := corpusDir(t, filepath.Join("text", set))
			stories, right, paragraphs, falseOnes := 0, 0, 0, 0
			for _, g := range goldLines(t, filepath.Join(dir, "gold.jsonl")) {
				if !g.has || g.Dateline == nil {
					continue
				}
				b, err := os.ReadFile(filepath.Join(dir, g.File))
				if err != nil {
					t.Fatal(err)
				}
				stories++
				all := paragraphsOf(string(b))
				var found Reading
				ok := false
				at := 0
				for ; at < min(len(all), 12) && !ok; at++ {
					found, ok = Read(all[at])
				}
				want := cmp.Equal(placeLabels(found.Dateline), append([]string{}, g.Dateline.Places...))
				if g.Dateline.Date != nil && *g.Dateline.Date != found.Date && !strings.HasSuffix(*g.Dateline.Date, strings.TrimPrefix(found.Date, "-")) {
					want = false
				}
				if g.Dateline.Agency != nil && *g.Dateline.Agency != found.Agency {
					want = false
				}
				if ok && want {
					right++
				} else {
					head := ""
					if len(all) > 0 {
						head = all[max(0, min(at, len(all))-1)]
					}
					t.Logf("%s: %+v is not %+v: %.100q", g.File, found.Dateline, *g.Dateline, head)
				}
				for _, p := range all[min(at, len(all)):] {
					paragraphs++
					if d, _, ok := Parse(p); ok {
						falseOnes++
						t.Logf("%s: false: %q %+v: %.100q", g.File, d.Raw, d.Places, p)
					}
				}
			}
			t.Logf("%d of %d datelines, %d false in %d other paragraphs", right, stories, falseOnes, paragraphs)
			if right*1000 < stories*997 {
				t.Errorf("%d of %d datelines are right", right, stories)
			}
			if falseOnes*1000 > paragraphs {
				t.Errorf("%d false datelines in %d paragraphs", falseOnes, paragraphs)
			}
		})
	}
}

// htmlTexts gives the texts of a page's paragraphs, or of all its elements
// that hold text of their own.
func htmlTexts(t *testing.T, file string, every bool) []string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !utf8.Valid(b) {
		wide := make([]rune, len(b)) // near enough for a test: Latin-1
		for i, c := range b {
			wide[i] = rune(c)
		}
		b = []byte(string(wide))
	}
	doc, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	var text func(n *html.Node, b *strings.Builder)
	text = func(n *html.Node, b *strings.Builder) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				b.WriteString(c.Data)
			case c.Type == html.ElementNode && c.Data == "br":
				b.WriteString("\n")
			case c.Type == html.ElementNode && c.Data != "script" && c.Data != "style":
				text(c, b)
			}
		}
	}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "p", "h1", "h2", "h3", "li", "td", "span", "div", "article", "section":
			if n.Data != "p" && !every {
				continue
			}
			var b strings.Builder
			text(n, &b)
			texts = append(texts, strings.TrimSpace(b.String()))
		}
	}
	return texts
}

func TestDatelinesOfPages(t *testing.T) {
	dir := corpusDir(t, "pages")
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	labelled, right, falseOnes := 0, 0, 0
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var g datelineGold
		if err := json.Unmarshal(b, &g); err != nil {
			t.Fatal(err)
		}
		for _, block := range g.Body {
			if d, _, ok := Parse(block.Text); ok {
				falseOnes++
				t.Logf("%s: false: %+v: %.80q", g.File, d, block.Text)
			}
		}
		if g.Dateline == nil || len(g.Body) == 0 {
			continue
		}
		labelled++
		// The dateline stands before the first words of the body, or alone.
		d, rest, ok := Parse(g.Dateline.Raw + " " + g.Body[0].Text)
		if !ok {
			var alone Reading
			alone, ok = PlaceOnly(g.Dateline.Raw)
			d = alone.Dateline
			rest = g.Body[0].Text
		}
		date := ""
		if g.Dateline.Date != nil {
			date = *g.Dateline.Date
		}
		switch {
		case !ok || d.Raw != g.Dateline.Raw || rest != lex.OnOneLine(g.Body[0].Text) && rest != g.Body[0].Text,
			!cmp.Equal(placeLabels(d), append([]string{}, g.Dateline.Places...)),
			d.Agency != *g.Dateline.Agency,
			d.Date != date && !strings.HasSuffix(date, strings.TrimPrefix(d.Date, "-")):
			t.Errorf("%s: %+v is not %+v", g.File, d, *g.Dateline)
		default:
			right++
		}
	}
	t.Logf("%d of %d datelines, %d false ones", right, labelled, falseOnes)
}

func TestNoDatelineInOrdinaryPages(t *testing.T) {
	dir := corpusDir(t, "other")
	texts, placed := 0, map[string]bool{}
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".html") {
			return err
		}
		for _, s := range htmlTexts(t, path, true) {
			texts++
			d, ok := Read(s)
			switch {
			case ok && !d.Anchored && place.TrustIn(d.Places) == place.Known:
				// "LONDON — After": newspapers print it as agencies do. Only
				// the page can tell that no agency wrote the story.
				placed[path] = true
				t.Logf("%s: %s", filepath.Base(path), d.Raw)
			case ok:
				t.Errorf("%s: %+v in %.120q", filepath.Base(path), d.Dateline, s)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d texts, %d pages with a city and a dash", texts, len(placed))
	if len(placed) > 1 {
		t.Errorf("%d pages have a dateline", len(placed))
	}
}

// TestSurveyDatelines prints what is found in pages without labels, to be
// read by people.
func TestSurveyDatelines(t *testing.T) {
	if os.Getenv("NEWSWIRE_SURVEY") == "" {
		t.Skip("NEWSWIRE_SURVEY is not set")
	}
	dir := corpusDir(t, "unlabelled")
	files, err := filepath.Glob(filepath.Join(dir, "*.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		seen := map[string]bool{}
		for _, s := range htmlTexts(t, file, true) {
			if r, ok := Read(s); ok && !seen[r.Raw] {
				seen[r.Raw] = true
				t.Logf("%.30s | %s | %q %s %q %q | %.50s", filepath.Base(file), r.Raw, placeLabels(r.Dateline), r.Date, r.Agency, r.Names, r.Rest)
			}
		}
		if len(seen) == 0 {
			t.Logf("%.60s | NONE", filepath.Base(file))
		}
	}
}
