// Package oracle reads what package export writes with the readers of others.
// It is a module of its own so that they are none of newswire's.
package oracle

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/jsonschema-go/jsonschema"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	goldmarkhtml "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/export"
)

// articles gives the article of the figures and those of all stories in
// testdata, by their paths.
func articles(t testing.TB) map[string]*newswire.Article {
	t.Helper()
	all := map[string]*newswire.Article{}
	b, err := os.ReadFile("../testdata/story.json")
	if err != nil {
		t.Fatal(err)
	}
	figure := new(newswire.Article)
	if err := json.Unmarshal(b, figure); err != nil {
		t.Fatal(err)
	}
	all["the figure"] = figure
	err = filepath.WalkDir("../../testdata", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !slices.Contains([]string{".html", ".txt"}, filepath.Ext(path)) {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if a, err := new(newswire.Parser).ParseBytes(b); err == nil {
			all[path] = a
		}
		return nil
	})
	if err != nil || len(all) < 50 {
		t.Fatal("no stories in testdata", err)
	}
	return all
}

// schema reads a JSON Schema.
func schema(t *testing.T, path string) *jsonschema.Resolved {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s := new(jsonschema.Schema)
	if err := json.Unmarshal(b, s); err != nil {
		t.Fatal(err)
	}
	r, err := s.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// validate says what is wrong with JSON by a schema, if anything is.
func validate(t *testing.T, s *jsonschema.Resolved, b []byte) error {
	t.Helper()
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		t.Fatal(err)
	}
	return s.Validate(v)
}

// TestNINJS asks whether what is written is ninjs 3.1.
func TestNINJS(t *testing.T) {
	s := schema(t, "testdata/ninjs-3.1.schema.json")
	for path, a := range articles(t) {
		if err := validate(t, s, export.NINJS(a)); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	for _, wrong := range []string{
		`{}`,                                     // the uri is required
		`{"uri":"x:y","body_text":"of ninjs 1"}`, // no such property
		`{"uri":"x:y","urgency":0}`,
		`{"uri":"x:y","bodies":[{"role":"main"}]}`,
		`{"uri":"x:y","firstCreated":"2018-03-14T09:47"}`,
		`{"uri":"x:y","pubStatus":"embargoed"}`,
		`{"uri":"x:y","associations":[{"uri":"x:z"}]}`,
	} {
		if validate(t, s, []byte(wrong)) == nil {
			t.Errorf("the schema takes %s", wrong)
		}
	}
}

// TestArticleSchema asks whether the goldens are what the JSON Schema of an
// article says.
func TestArticleSchema(t *testing.T) {
	s := schema(t, "../../schema/article.schema.json")
	for path, a := range articles(t) {
		b, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		if err := validate(t, s, b); err != nil {
			t.Errorf("%s: %v", path, err)
		}
	}
	if validate(t, s, []byte(`{"headline":1}`)) == nil {
		t.Error("the schema takes a number for a headline")
	}
	if err := validate(t, s, []byte(`{"something_new":1}`)); err != nil {
		t.Errorf("the schema does not take what a later version may have: %v", err)
	}
}

// A block is a piece of a page as a reader of HTML sees it.
type block struct {
	Kind  string   // the element
	Text  string   // of a row its cells, parted by tabs
	Marks []string // the words of links with where they lead, and those in bold and italics, sorted
}

// TestMarkdown has a CommonMark parser read what is written of each story.
func TestMarkdown(t *testing.T) {
	for path, a := range articles(t) {
		if loss := markdownLoss(t, a); loss != "" {
			t.Errorf("%s: %s", path, loss)
		}
	}
}

// FuzzMarkdown does so with any story.
func FuzzMarkdown(f *testing.F) {
	for _, a := range articles(f) {
		f.Add(export.HTML(a))
		f.Add(export.Text(a))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		if a, err := new(newswire.Parser).ParseBytes(in); err == nil && len(a.Body) > 0 {
			if loss := markdownLoss(t, a); loss != "" {
				t.Error(loss)
			}
		}
	})
}

// markdownLoss says what is another when a CommonMark parser reads the Markdown
// of an article: its blocks, their text and links, or its headline.
func markdownLoss(t *testing.T, a *newswire.Article) string {
	t.Helper()
	md := goldmark.New(goldmark.WithExtensions(extension.Table), goldmark.WithRendererOptions(goldmarkhtml.WithUnsafe()))
	var page bytes.Buffer
	if err := md.Convert(export.Markdown(a), &page); err != nil {
		t.Fatal(err)
	}
	got := blocksOf(t, page.Bytes())
	want := blocksOfBody(a)
	at := slices.IndexFunc(got, func(b block) bool { return len(want) > 0 && b.Kind == want[0].Kind && b.Text == want[0].Text })
	if at < 0 || at+len(want) > len(got) {
		return fmt.Sprintf("%d blocks, which are not among these %d: %q", len(want), len(got), got)
	}
	if diff := cmp.Diff(want, got[at:at+len(want)]); diff != "" {
		return "(-article +read):\n" + diff
	}
	if head := got[0]; a.Headline != "" && (head.Kind != "h1" || !strings.HasSuffix(head.Text, a.Headline)) {
		return fmt.Sprintf("the headline is read as %v", head)
	}
	return ""
}

// blocksOfBody gives the body of an article, the dateline before it.
func blocksOfBody(a *newswire.Article) (all []block) {
	lead := a.Dateline.Raw
	for i, b := range a.Body {
		if lead != "" && b.Kind != newswire.BlockTable {
			cut := len(lead) + 1
			b.Text = lead + " " + b.Text
			b.Links, b.Emphasis = slices.Clone(b.Links), slices.Clone(b.Emphasis)
			for k := range b.Links {
				b.Links[k].Start, b.Links[k].End = b.Links[k].Start+cut, b.Links[k].End+cut
			}
			for k := range b.Emphasis {
				b.Emphasis[k].Start, b.Emphasis[k].End = b.Emphasis[k].Start+cut, b.Emphasis[k].End+cut
			}
		}
		if i == 0 && lead != "" && b.Kind == newswire.BlockTable {
			all = append(all, block{Kind: "p", Text: lead})
		}
		lead = ""
		switch b.Kind {
		case newswire.BlockTable:
			for _, cells := range b.Rows {
				row := make([]string, len(b.Rows[0]))
				for _, r := range b.Rows {
					row = make([]string, max(len(row), len(r)))
				}
				copy(row, cells)
				all = append(all, block{Kind: "tr", Text: strings.Join(row, "\t")})
			}
		case newswire.BlockSubhead:
			all = append(all, block{"h" + string('0'+rune(min(max(b.Level, 2), 6))), b.Text, marksOf(b)})
		case newswire.BlockItem:
			all = append(all, block{"li", b.Text, marksOf(b)})
		case newswire.BlockQuote:
			all = append(all, block{"blockquote", b.Text, marksOf(b)})
		default:
			all = append(all, block{"p", b.Text, marksOf(b)})
		}
	}
	return all
}

// marksOf gives the links and the emphasis of a block.
func marksOf(b newswire.Block) (all []string) {
	for _, l := range b.Links {
		if strings.HasPrefix(l.URL, "http") {
			all = append(all, decoded(l.URL))
		}
	}
	return all
}

// decoded gives an address without its percent signs: a CommonMark parser writes
// the letters beyond ASCII with them, and leads to the same place.
func decoded(address string) string {
	if plain, err := url.PathUnescape(address); err == nil {
		return plain
	}
	return address
}

// blocksOf gives the blocks of a page.
func blocksOf(t *testing.T, page []byte) (all []block) {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "h1", "h2", "h3", "h4", "h5", "h6", "p", "li":
			if n.Parent.Data == "blockquote" {
				continue
			}
			all = append(all, block{n.Data, strings.TrimSpace(textOf(n)), linksOf(n)})
		case "blockquote":
			all = append(all, block{n.Data, strings.TrimSpace(textOf(n)), linksOf(n)})
		case "tr":
			var cells []string
			for c := range n.ChildNodes() {
				if c.Type == html.ElementNode {
					cells = append(cells, textOf(c))
				}
			}
			all = append(all, block{Kind: "tr", Text: strings.Join(cells, "\t")})
		}
	}
	return all
}

func textOf(n *html.Node) string {
	var out strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			out.WriteString(d.Data)
		}
	}
	return out.String()
}

func linksOf(n *html.Node) (all []string) {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.Data == "a" {
			for _, attr := range d.Attr {
				if attr.Key == "href" && !slices.Contains(all, attr.Val) {
					all = append(all, decoded(attr.Val))
				}
			}
		}
	}
	return all
}
