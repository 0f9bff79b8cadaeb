package view

import (
	"bytes"
	"errors"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/proof"
)

// readings gives what Explain makes of all pages and dumps in testdata, those
// without a story too.
func readings(t testing.TB) (all []Reading) {
	t.Helper()
	err := filepath.WalkDir(filepath.Join(proof.Root(t), "testdata"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || !slices.Contains([]string{".html", ".txt"}, filepath.Ext(path)) {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		a, trace, err := new(newswire.Parser).Explain(b)
		all = append(all, Reading{filepath.Base(path), a, trace, err})
		return nil
	})
	if err != nil || len(all) < 100 {
		t.Fatal("no pages in testdata", err)
	}
	return all
}

// luminance is that of WCAG 2, of a colour as #rrggbb.
func luminance(t *testing.T, colour string) float64 {
	t.Helper()
	var parts [3]float64
	for i := range parts {
		n, err := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
		if err != nil || len(colour) != 7 {
			t.Fatalf("%q is no colour", colour)
		}
		v := float64(n) / 255
		if v <= 0.04045 {
			parts[i] = v / 12.92
		} else {
			parts[i] = math.Pow((v+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*parts[0] + 0.7152*parts[1] + 0.0722*parts[2]
}

// contrast is that of WCAG 2, from 1 to 21.
func contrast(t *testing.T, a, b string) float64 {
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// TestPalette holds the colours to WCAG 2 AA: text to 4.5, the edges of what
// can be used and of what is lit to 3.
func TestPalette(t *testing.T) {
	page := map[string]hue{}
	for _, h := range pageHues {
		page[h.name] = h.hue
	}
	check := func(what string, least float64, fore, back hue) {
		t.Helper()
		for _, c := range [][2]string{{fore.light, back.light}, {fore.dark, back.dark}} {
			if got := contrast(t, c[0], c[1]); got < least {
				t.Errorf("%s: %s on %s has the contrast %.2f, not %.1f", what, c[0], c[1], got, least)
			}
		}
	}
	for _, ground := range []string{"ground", "surface"} {
		for _, text := range []string{"ink", "muted", "accent", "alarm"} {
			check(text+" on "+ground, 4.5, page[text], page[ground])
		}
		check("control on "+ground, 3, page["control"], page[ground])
	}
	for _, h := range partHues {
		check("ink on the tint of "+h.class, 4.5, page["ink"], h.tint)
		check("muted on the tint of "+h.class, 4.5, page["muted"], h.tint)
		check("the name of "+h.class, 4.5, h.edge, page["surface"])
		check("the name of "+h.class+" beside the text", 4.5, h.edge, page["ground"])
		check("the name of "+h.class+" on its tint", 4.5, h.edge, h.tint)
	}
	for _, row := range fieldRows {
		if !slices.ContainsFunc(partHues, func(h partHue) bool { return h.class == row.class }) {
			t.Errorf("%s has no colour", row.field)
		}
	}
}

// elements gives the elements of a page.
func elements(t *testing.T, page []byte) (all []*html.Node) {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			all = append(all, n)
		}
	}
	return all
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func content(n *html.Node) string {
	var out strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			out.WriteString(d.Data)
		}
	}
	return out.String()
}

// TestPages looks at the page of each file in testdata: nothing is loaded from
// anywhere, the policy knows the style and the script, every control has a
// name, ids are unique, and all text of the input is there.
func TestPages(t *testing.T) {
	for _, r := range readings(t) {
		ids := map[string]bool{}
		var text strings.Builder
		for _, n := range elements(t, Page(r)) {
			for _, a := range n.Attr {
				if a.Key == "src" || a.Key == "href" || a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: <%s %s=%q>", r.Name, n.Data, a.Key, a.Val)
				}
			}
			if id := attribute(n, "id"); id != "" && ids[id] {
				t.Errorf("%s: two elements have the id %s", r.Name, id)
			} else {
				ids[id] = true
			}
			policy := attribute(n, "content")
			switch n.Data {
			case "meta":
				if attribute(n, "http-equiv") != "" && !strings.HasPrefix(policy, "default-src 'none';") {
					t.Errorf("%s: the policy is %s", r.Name, policy)
				}
			case "style", "script":
				if want := map[string]string{"style": Style(), "script": Script()}[n.Data]; content(n) != want {
					t.Errorf("%s: <%s> is not what the policy knows", r.Name, n.Data)
				}
			case "button":
				if strings.TrimSpace(content(n)) == "" && attribute(n, "aria-label") == "" {
					t.Errorf("%s: a button without a name", r.Name)
				}
			case "span":
				if strings.HasPrefix(attribute(n, "class"), "part ") {
					text.WriteString(content(n))
				}
			}
		}
		if r.Trace == nil {
			continue
		}
		strip := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if strip(text.String()) != strip(r.Trace.Text) {
			t.Errorf("%s: the page does not show all of the text", r.Name)
		}
	}
}

// TestLinks asks whether each block of a body is tied to the part of the text
// that it was taken from.
func TestLinks(t *testing.T) {
	for _, r := range readings(t) {
		if r.Article == nil {
			continue
		}
		l := linksOf(r)
		for i, b := range r.Article.Body {
			if len(l.body[i]) == 0 {
				t.Errorf("%s: the block %d lights nothing", r.Name, i)
				continue
			}
			if c := r.Trace.Candidates[l.body[i][0]]; b.Kind != newswire.BlockTable && c.Value != b.Text {
				t.Errorf("%s: the block %q lights %q", r.Name, b.Text, c.Value)
			}
		}
	}
}

// TestEmptyByline asks whether the page says why a byline is empty.
func TestEmptyByline(t *testing.T) {
	said := 0
	for _, r := range readings(t) {
		if r.Article == nil || len(r.Article.Byline) > 0 {
			continue
		}
		var w writer
		writeEvidence(&w, r, linksOf(r))
		_, byline, ok := strings.Cut(w.String(), `id="field-byline"`)
		if !ok || !strings.Contains(byline[:min(len(byline), 400)], "<strong>Empty.</strong>") {
			t.Errorf("%s: the page does not say why the byline is empty", r.Name)
		}
		var head writer
		writeStory(&head, r, linksOf(r))
		if !strings.Contains(head.String(), `<div class="gap"><dt>Byline</dt><dd>Empty. `) {
			t.Errorf("%s: the story does not say why the byline is empty", r.Name)
		}
		said++
	}
	if said == 0 {
		t.Error("no story without a byline")
	}
}

// TestBylineOfSignOff asks whether the page says where a byline is from that
// stands in the sign-off alone.
func TestBylineOfSignOff(t *testing.T) {
	a, trace, err := new(newswire.Parser).Explain([]byte("Ferries to sail again\n\nOSLO, June 6 (Reuters) - Crews of the coastal ferries ended a nine-day strike on Thursday, their union said.\n\n(Reporting by Ann Berg)\n"))
	if err != nil {
		t.Fatal(err)
	}
	page := string(Page(Reading{Name: "x", Article: a, Trace: trace}))
	_, byline, _ := strings.Cut(page, `id="field-byline"`)
	if want := "Read from another part of the story: Ann Berg · reporting."; !strings.Contains(byline[:min(len(byline), 200)], want) {
		t.Errorf("the evidence does not say %q: %.200s", want, byline)
	}
	if strings.Contains(page, "<dt>Byline</dt>") {
		t.Error("the story says that there is no byline")
	}
}

// TestHostile looks for markup of the input in the page.
func TestHostile(t *testing.T) {
	const evil = `<img src=x onerror=alert(1)>"'</script></style>`
	body := "OSLO, June 6 (Reuters) - Crews of the ferries " + html.EscapeString(evil) + " ended a nine-day strike on Thursday, their union said in the morning.\n\n"
	in := "<title>x</title><h1>" + html.EscapeString(evil+" ferries to sail again") + "</h1><p>" + body + "</p><p>" + body + "</p><p>Reporting by Ann Berg; editing by Tom Hale</p>"
	a, trace, err := new(newswire.Parser).Explain([]byte(in))
	if err != nil || !strings.Contains(a.Headline, "<img") {
		t.Fatalf("%v, %v", a, err)
	}
	r := Reading{evil, a, trace, nil}
	for name, page := range map[string][]byte{"the page": Page(r), "the index": Index{Title: evil, Rows: []string{Row(r), Row(Reading{Name: evil, Err: errors.New(evil)})}, Next: evil}.Page()} {
		scripts := 0
		for _, n := range elements(t, page) {
			switch n.Data {
			case "img":
				t.Errorf("%s has a picture of the input", name)
			case "script", "style":
				scripts++
			}
		}
		if scripts != 2 {
			t.Errorf("%s has %d styles and scripts", name, scripts)
		}
	}
}

// TestLong shows the beginning of what is very long.
func TestLong(t *testing.T) {
	a := &newswire.Article{Headline: strings.Repeat("語", longestShown)}
	page := Page(Reading{Name: "x", Article: a})
	if head := bytes.Index(page, []byte("<h1")); bytes.Count(page[head:head+longestShown+200], []byte("語")) != longestShown/3 || !bytes.Contains(page, []byte(" bytes more)")) {
		t.Error("a long headline is not cut")
	}
}

// TestIndex looks at a list of stories.
func TestIndex(t *testing.T) {
	var rows []string
	for _, r := range readings(t) {
		rows = append(rows, Row(r))
	}
	page := Index{Title: "A folder", From: 1001, Rows: rows, Prev: "a.html", Next: "a-3.html"}.Page()
	columns, found := 0, 0
	for _, n := range elements(t, page) {
		switch n.Data {
		case "th":
			columns++
		case "tr":
			if cells := slices.Collect(n.ChildNodes()); cells[0].Data == "td" {
				found++
				if len(cells) != columns {
					t.Errorf("%d cells, not %d: %s", len(cells), columns, content(n))
				}
			}
		}
	}
	if found != len(rows) {
		t.Errorf("%d rows, not %d", found, len(rows))
	}
	if !bytes.Contains(page, []byte("Stories 1001 to "+strconv.Itoa(1000+len(rows)))) {
		t.Error("the page does not say which stories it has")
	}
}

// TestStyleNamesWhatIs looks for classes in the style sheet that no page has.
func TestStyleNamesWhatIs(t *testing.T) {
	var pages bytes.Buffer
	var rows []string
	for _, r := range readings(t) {
		pages.Write(Page(r))
		rows = append(rows, Row(r))
	}
	pages.Write(Page(Reading{Name: "x", Article: &newswire.Article{ // what no page in testdata has
		Body:     []newswire.Block{{Kind: newswire.BlockTable, Rows: [][]string{{"a", "b"}}}},
		Warnings: []newswire.Warning{{Code: newswire.WarnTimeConflict, Field: "updated", Text: "two times"}},
	}}))
	pages.Write(Index{Title: "x", Rows: rows, Next: "y"}.Page())
	used := map[string]bool{"lit": true, "shown": true, "long": true} // by the script, and of what is very long
	for _, class := range regexp.MustCompile(`class="([^"]*)"`).FindAllStringSubmatch(pages.String(), -1) {
		for _, name := range strings.Fields(class[1]) {
			used[name] = true
		}
	}
	for _, class := range regexp.MustCompile(`\.([a-z][a-z-]*)`).FindAllStringSubmatch(regexp.MustCompile(`(?s)/\*.*?\*/|"[^"]*"`).ReplaceAllString(layout, ""), -1) {
		if !used[class[1]] {
			t.Errorf("nothing has the class %s", class[1])
		}
	}
}
