package wiretest

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/newswire-go/newswire"
	table "github.com/newswire-go/newswire/internal/layout"
	"golang.org/x/net/html"
)

// realPages gives the pages at hand of which the layouts here are made, by
// layout. The test is skipped where there are none.
func realPages(t *testing.T) map[string][]realPage {
	t.Helper()
	files, _ := filepath.Glob("../../shared/corpus/pages/*.html")
	more, _ := filepath.Glob("../../shared/corpus/unlabelled/*.html")
	pages := map[string][]realPage{}
	for _, name := range append(files, more...) {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if a, err := newswire.Parse(bytes.NewReader(text)); err == nil && a.Layout != "" {
			pages[a.Layout] = append(pages[a.Layout], realPage{text, *a})
		}
	}
	if len(pages) == 0 {
		t.Skip("no pages at hand")
	}
	return pages
}

// A realPage is one that a site has shown.
type realPage struct {
	text  []byte
	shown newswire.Article
}

// TestFaithful looks for the elements in which headline, paragraphs, byline and
// sign-off stand in the pages here, in the pages of the sites. A part that no
// page at hand shows is not looked for.
func TestFaithful(t *testing.T) {
	pages := realPages(t)
	for i := range sites {
		name := sites[i].Name
		if len(pages[name]) == 0 {
			t.Logf("%s: no page at hand", name)
			continue
		}
		var made, real [len(parts)][]string
		for seed := range uint64(20) {
			e, err := Make(name, seed, 0)
			if err != nil {
				t.Fatal(err)
			}
			addPaths(&made, e.Page, e.Want)
		}
		for _, p := range pages[name] {
			addPaths(&real, p.text, p.shown)
		}
		for i, part := range parts {
			if len(made[i]) > 0 && len(real[i]) > 0 && !meet(made[i], real[i]) {
				t.Errorf("%s: no page at hand has its %s in %v, but in %v", name, part, made[i], real[i])
			}
		}
	}
}

// parts are what TestFaithful looks for.
var parts = [...]string{"headline", "paragraphs", "byline", "sign-off"}

// meet reports whether two lists have something in common.
func meet(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// addPaths adds the elements in which the parts of a story stand on its page.
// Of the paragraphs they are those that follow the lead.
func addPaths(paths *[len(parts)][]string, page []byte, a newswire.Article) {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return
	}
	var paragraphs, names []string
	for _, b := range a.Body[min(1, len(a.Body)):min(6, len(a.Body))] {
		paragraphs = append(paragraphs, letters(b.Text))
	}
	for _, c := range a.Byline {
		if c.Header {
			names = append(names, letters(c.Name))
		}
	}
	wanted := [...][]string{{letters(a.Headline)}, paragraphs, names, {letters(a.SignOffText)}}
	for n := range root.Descendants() {
		if n.Type != html.TextNode || n.Parent.Data == "script" || n.Parent.Data == "title" {
			continue
		}
		text := letters(n.Data)
		for i := range wanted {
			for _, want := range wanted[i] {
				// A label stands before a headline, and a link ends a text.
				if len(text) > 5 && want != "" && (strings.HasSuffix(text, want) || strings.HasPrefix(want, text) && len(text) > 12) {
					paths[i] = append(paths[i], pathOf(n.Parent))
				}
			}
		}
	}
	for i := range paths {
		slices.Sort(paths[i])
		paths[i] = slices.Compact(paths[i])
	}
}

// hashes are what ends the names of classes that a machine made.
var hashes = regexp.MustCompile(`(_|-)[A-Za-z0-9_-]{4,6}$`)

// pathOf names an element and the one around it by their tags and classes,
// without the hashes that end some.
func pathOf(n *html.Node) (path string) {
	for range 2 {
		path += "/" + n.Data
		for _, attr := range n.Attr {
			if attr.Key == "class" {
				for _, class := range strings.Fields(attr.Val) {
					path += "." + hashes.ReplaceAllString(class, "")
				}
			}
		}
		if n = n.Parent; n == nil {
			break
		}
	}
	return path
}

// letters gives the letters and digits of a text.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// TestNoCopy looks in the pages here for runs of eight words that stand in the
// pages of the sites: markup is copied, sentences never.
func TestNoCopy(t *testing.T) {
	pages := realPages(t)
	runs := map[string]string{} // to the layout
	for _, l := range Layouts() {
		for seed := range uint64(3) {
			e, err := Make(l.Name, seed, 0)
			if err != nil {
				t.Fatal(err)
			}
			signoff := letters(e.Want.SignOffText) // whose forms are the agencies' own
			for run := range eightWords(e.Page) {
				if !strings.Contains(signoff, letters(run)) {
					runs[run] = l.Name
				}
			}
		}
	}
	for _, of := range pages {
		for _, p := range of {
			for run := range eightWords(p.text) {
				if name := runs[run]; name != "" {
					t.Errorf("%s: copied: %s", name, run)
					delete(runs, run)
				}
			}
		}
	}
}

// inline are elements within a line, but links: their words are their own.
var inline = []string{"b", "em", "i", "span", "strong", "u"}

// eightWords iterates over all runs of eight words of a page's text.
func eightWords(page []byte) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		var words []string
		z := html.NewTokenizer(bytes.NewReader(page))
		script := false
		for {
			switch z.Next() {
			case html.ErrorToken:
				return
			case html.StartTagToken:
				name, _ := z.TagName()
				script = string(name) == "script" || string(name) == "style"
				if !slices.Contains(inline, string(name)) {
					words = words[:0] // a run goes over no border of blocks
				}
			case html.EndTagToken:
				script = false
			case html.TextToken:
				if script {
					continue
				}
				for _, word := range strings.Fields(string(z.Text())) {
					if word = letters(word); word == "" {
						continue
					}
					words = append(words, word)
					if n := len(words); n >= 8 && !yield(strings.Join(words[n-8:], " ")) {
						return
					}
				}
			}
		}
	}
}

// TestRows asks for a page of each row of the layout table, and that the row
// is the only one whose marks it has.
func TestRows(t *testing.T) {
	marks := map[string][]string{}
	for i := range table.Rows {
		marks[table.Rows[i].Name] = table.Rows[i].Marks
	}
	for _, row := range table.Templates {
		marks[row.Name] = row.Marks
	}
	for name := range marks {
		l := layoutNamed(name)
		if l == nil || l.Format != "html" {
			t.Errorf("%s has no skeleton", name)
			continue
		}
		e, err := Make(name, 2, 0)
		if err != nil {
			t.Fatal(err)
		}
		found := marksOf(e.Page)
		for other, all := range marks {
			missing := slices.ContainsFunc(all, func(mark string) bool { return !found(mark) })
			if other != name && !missing || other == name && missing {
				t.Errorf("the page of %s has all marks of %s: %t", name, other, !missing)
			}
		}
	}
}

// marksOf gives a function that reports whether a page has a mark of the
// layout table anywhere.
func marksOf(page []byte) func(mark string) bool {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return func(string) bool { return false }
	}
	signs := map[string]string{"class": ".", "id": "#", "data-testid": "=", "name": "meta:", "property": "meta:"}
	var names []string
	for n := range root.Descendants() {
		for _, attr := range n.Attr {
			sign := signs[attr.Key]
			if sign == "" || sign == "meta:" && n.Data != "meta" {
				continue
			}
			for _, word := range strings.Fields(attr.Val) {
				names = append(names, sign+word)
			}
		}
	}
	return func(mark string) bool {
		prefix, open := strings.CutSuffix(mark, "*")
		return slices.ContainsFunc(names, func(name string) bool {
			return name == mark || open && strings.HasPrefix(name, prefix) || strings.EqualFold(name, mark) && strings.HasPrefix(mark, "meta:")
		})
	}
}
