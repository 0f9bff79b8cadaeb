package export_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/export"
	"github.com/newswire-go/newswire/export/internal/jsonout"
	"github.com/newswire-go/newswire/internal/proof"
)

var update = flag.Bool("update", false, "write the figures in testdata anew")

// article gives the article of the figures, which has all parts.
func article(t testing.TB) *newswire.Article {
	t.Helper()
	b, err := os.ReadFile("testdata/story.json")
	if err != nil {
		t.Fatal(err)
	}
	a := new(newswire.Article)
	if err := json.Unmarshal(b, a); err != nil {
		t.Fatal(err)
	}
	return a
}

// TestFigures compares what is written of an article that has all parts with
// testdata, byte for byte; -update writes it.
func TestFigures(t *testing.T) {
	a := article(t)
	figures := map[string][]byte{"article.yaml": export.FrontMatter(a)}
	for _, f := range export.Formats() {
		figures["article"+f.Ext] = f.Write(a)
	}
	for name, got := range figures {
		path := filepath.Join("testdata", name)
		if *update {
			if err := os.WriteFile(path, got, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Errorf("%s (-file +written):\n%s", path, diff)
		}
	}
}

// TestUnchanged asks whether writing changes an article.
func TestUnchanged(t *testing.T) {
	a := article(t)
	for _, f := range export.Formats() {
		f.Write(a)
	}
	if diff := cmp.Diff(article(t), a); diff != "" {
		t.Error(diff)
	}
}

// pages gives the stories of testdata that hold an article, by their path.
func pages(t testing.TB) map[string]*newswire.Article {
	t.Helper()
	return articlesIn(t, filepath.Join(proof.Root(t), "testdata"))
}

// articlesIn parses all stories below a folder, whatever they are in: the first of
// each file.
func articlesIn(t testing.TB, dir string) map[string]*newswire.Article {
	t.Helper()
	all := map[string]*newswire.Article{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || slices.Contains([]string{"", ".json", ".jsonl", ".trace"}, filepath.Ext(path)) {
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
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// textLoss says which of the parts that wire text keeps are other ones when it
// is read again. It keeps no kinds of blocks but items, and of a byline not
// whether it was printed or only the page's metadata had it; a dateline that
// ends in no mark gets a dash.
func textLoss(a *newswire.Article) string {
	b, err := new(newswire.Parser).ParseBytes(export.Text(a))
	if err != nil {
		return err.Error()
	}
	return cmp.Diff(kept(a), kept(b), cmpopts.EquateEmpty())
}

// kept gives an article with nothing but what wire text keeps.
func kept(a *newswire.Article) *newswire.Article {
	k := &newswire.Article{Headline: a.Headline, Label: a.Label, Dateline: a.Dateline, Editors: a.Editors, Notes: a.Notes}
	k.Dateline.Raw = strings.TrimRight(a.Dateline.Raw, " -")
	for _, b := range a.Body {
		for _, row := range b.Rows {
			k.Body = append(k.Body, newswire.Block{Text: strings.Join(row, " ")})
		}
		if b.Text != "" {
			k.Body = append(k.Body, newswire.Block{Text: b.Text})
		}
	}
	for _, c := range a.Byline {
		c.Header = false
		k.Byline = append(k.Byline, c)
	}
	return k
}

// lostInText are the stories of testdata that wire text cannot keep, and why.
var lostInText = map[string]string{
	"rcv1/ferries.xml":                   "a town and a day without a dash are its dateline, which only the format tells",
	"aa-2025/deniz-feneri.html":          "a town alone is its dateline, which only the page's layout tells",
	"aa-2025/orman-kutuphanesi.html":     "a town alone is its dateline, which only the page's layout tells",
	"mz-2024/fahrradbahnhof.html":        "towns without an agency are its dateline, which only the page's markup tells",
	"timesofindia-2023/river-clock.html": "a village before a colon is its dateline, which only the page's markup tells",
	"apnews-2023/harbor-week.html":       "its first paragraph is a span of days, which in a text is the time above a story",
	"apnews-2023/roofless-herons.html":   "a subhead, UP NEXT, is a button's text in a dump",
	"newsml-g2/canceled.xml":             "it is withdrawn and has no body, which only a format says",
	"ninjs/canceled.ninjs":               "it is withdrawn and has no body, which only a format says",
	"iptc-7901/regatta-results.iptc":     "it is a table, which only a format says is a story",
	"anpa-1312/regatta-glance.anpa":      "it is a table, which only a format says is a story",
	"iptc-7901/ferries.iptc":             "notes to editors in words of no form, which only a format says are notes",
	"newsml-g2/desk-notes.xml":           "a note to editors in words of no form, which only a format says is one",
	"digitalwires/ferries.ninjs":         "notes to editors in words of no form, which only a format says are notes",
	"ritzau/ferries.xml":                 "a note to editors in words of no form, which only a format says is one",
	"newsml-g2/wrapped.xml":              "its body begins with items of a list, of which a text has them right below the byline",
}

// TestTextIsReadBack writes each story of testdata as wire text and reads it
// again.
func TestTextIsReadBack(t *testing.T) {
	root := filepath.Join(proof.Root(t), "testdata")
	for path, a := range pages(t) {
		name, _ := filepath.Rel(root, path)
		_, known := lostInText[filepath.ToSlash(name)]
		switch diff := textLoss(a); {
		case diff != "" && !known:
			t.Errorf("%s (-before +after):\n%s", name, diff)
		case diff == "" && known:
			t.Errorf("%s is read back: strike it from the list", name)
		}
	}
}

// TestCorpusTextIsReadBack does the same with the labelled stories, where they
// are at hand: of a thousand five may be lost.
func TestCorpusTextIsReadBack(t *testing.T) {
	n, read, lost := 0, 0, 0
	for _, set := range []string{"seed", "pages", "text"} {
		dir := filepath.Join(proof.Corpus(t), set)
		if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
			t.Skipf("no corpus at %s", dir)
		}
		for path, a := range articlesIn(t, dir) {
			n++
			if testing.Short() && n%8 > 0 {
				continue
			}
			read++
			if diff := textLoss(a); diff != "" {
				lost++
				t.Logf("%s (-before +after):\n%s", path, diff)
			}
		}
	}
	if read == 0 || lost*1000 > read*5 {
		t.Errorf("%d of %d stories are other ones when their wire text is read again", lost, read)
	}
}

// htmlLoss says what is another when the HTML of an article is read again. Which
// reader and which layout read it, and of what it warned, tells of the reading.
func htmlLoss(a *newswire.Article) string {
	b, err := new(newswire.Parser).ParseBytes(export.HTML(a))
	if err != nil {
		return err.Error()
	}
	was, is := *a, *b
	for _, k := range []*newswire.Article{&was, &is} {
		k.Format, k.Layout, k.Warnings = "", "", nil
	}
	return cmp.Diff(was, is, cmpopts.EquateEmpty())
}

// TestHTMLAddressIsReadBack writes addresses whose parameters look like entities,
// and a slug with one.
func TestHTMLAddressIsReadBack(t *testing.T) {
	a := &newswire.Article{
		URL: "https://a.example/?a=1&section=2&copy=3", Slug: "A&amp;B", Language: "en", Headline: "Ferries sail again from Bergen",
		Body:   []newswire.Block{{Kind: newswire.BlockParagraph, Text: "Crews of coastal ferries ended a strike on Wednesday, said their negotiator."}},
		Images: []newswire.Image{{URL: "https://a.example/ferry.jpg?w=1&region=2&times=3", Lead: true}},
	}
	if diff := htmlLoss(a); diff != "" {
		t.Errorf("(-before +after):\n%s", diff)
	}
}

// TestHTMLIsReadBack writes each story of testdata as HTML and reads it again.
func TestHTMLIsReadBack(t *testing.T) {
	for path, a := range pages(t) {
		if diff := htmlLoss(a); diff != "" {
			t.Errorf("%s (-before +after):\n%s", path, diff)
		}
	}
}

// wellFormed says what is wrong with XML, if anything is.
func wellFormed(b []byte) error {
	d := xml.NewDecoder(bytes.NewReader(b))
	for {
		if _, err := d.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

// hostile is a text that is markup in every form of output.
const hostile = "</script><img src=x onerror=alert(1)> \"'&amp;]]> [a](javascript:b) ``c`` # *d* \\ \x00\x1b[31m\u202e\xff e\nf"

// TestHostile fills every text of an article with markup, and looks for it in
// what is written.
func TestHostile(t *testing.T) {
	credit := newswire.Credit{Name: hostile, Title: hostile, Place: hostile, Organization: hostile, Header: true, Roles: []newswire.Role{hostile}}
	a := &newswire.Article{
		Agency: hostile, Sources: []string{hostile, hostile}, Site: hostile, URL: "javascript:alert(1)", Language: hostile,
		Slug: hostile, Headline: hostile, Label: hostile, Deck: []string{hostile},
		Timestamp: newswire.Timestamp{Raw: hostile, Value: hostile}, Updated: newswire.Timestamp{Raw: hostile, Value: hostile},
		Dateline: newswire.Dateline{Raw: hostile, Places: []newswire.Place{{Name: hostile, Qualifier: hostile}}},
		Byline:   []newswire.Credit{credit}, Editors: []newswire.Credit{credit}, BylineText: hostile, SignOffText: hostile,
		Notes: []newswire.Note{{Kind: newswire.NoteCorrection, Text: hostile}},
		ID:    hostile, Section: hostile, Keywords: []string{hostile}, Subjects: []string{hostile}, Rights: []string{hostile},
		Symbols: []newswire.Symbol{{Text: hostile, Ticker: hostile, Exchange: hostile, Block: 9, Span: newswire.Span{Start: -1, End: 1 << 30}}},
		Images:  []newswire.Image{{URL: "javascript:alert(1)", Caption: hostile, CreditLine: hostile, Width: -1}, {URL: hostile}},
		Urgency: -1, Status: hostile, Embargo: newswire.Timestamp{Raw: hostile, Value: hostile},
	}
	for _, kind := range []newswire.BlockKind{newswire.BlockParagraph, newswire.BlockSubhead, newswire.BlockItem, newswire.BlockQuote, "unknown"} {
		a.Body = append(a.Body, newswire.Block{Kind: kind, Level: 99, Text: hostile,
			Links:    []newswire.Link{{Span: newswire.Span{Start: 2, End: 5}, URL: "javascript:alert(1)"}, {Span: newswire.Span{Start: -4, End: 99999}, URL: "https://a.example/"}, {Span: newswire.Span{Start: 9, End: 12}, URL: `https://a.example/"><img src=x onerror=alert(1)>`}},
			Emphasis: []newswire.Emphasis{{Span: newswire.Span{Start: 5, End: 2}, Kind: "bold"}, {Span: newswire.Span{Start: 3, End: 30}, Kind: "italic"}, {Span: newswire.Span{Start: 10, End: 40}, Kind: "bold"}, {Span: newswire.Span{Start: 0, End: 40}, Kind: hostile}},
		})
	}
	a.Body = append(a.Body, newswire.Block{Kind: newswire.BlockTable, Rows: [][]string{{hostile}, {hostile, hostile}, {}}})
	for _, f := range export.Formats() {
		out := f.Write(a)
		if i := bytes.IndexAny(out, "\x00\x1b\r\u202e"); i >= 0 || !json.Valid(quoted(out)) {
			t.Errorf("%s has characters that nobody sees", f.Name)
		}
		if f.Name != "text" && f.Name != "ninjs" && (bytes.Contains(out, []byte("<img")) && !bytes.Contains(out, []byte(`\<img`)) || bytes.Contains(out, []byte("</script>"))) {
			t.Errorf("%s has markup of the story", f.Name)
		}
		switch f.Name {
		case "jsonld", "ninjs":
			if !json.Valid(out) || bytes.Contains(out, []byte(`"url": "javascript`)) || bytes.Contains(out, []byte(`"uri": "javascript`)) {
				t.Errorf("%s: %s", f.Name, out)
			}
		case "nitf":
			if err := wellFormed(out); err != nil {
				t.Errorf("nitf: %v", err)
			}
		}
	}
}

func quoted(b []byte) []byte {
	q, _ := json.Marshal(string(b))
	return q
}

// TestNothing writes an article that has no part.
func TestNothing(t *testing.T) {
	for _, f := range export.Formats() {
		out := f.Write(new(newswire.Article))
		if f.Name == "nitf" {
			if err := wellFormed(out); err != nil {
				t.Error(err)
			}
		}
	}
}

// nitfElements are the elements of NITF 3.6 that are written, each with the
// elements it may stand in and its attributes that are used, as the IPTC's
// documentation of the format lists them
// (https://www.iptc.org/std/NITF/3.6/documentation/nitf.html).
var nitfElements = map[string]struct {
	in         string
	attributes string
}{
	"nitf":               {"", "version lang"},
	"head":               {"nitf", ""},
	"title":              {"head", ""},
	"docdata":            {"head", "management-status"},
	"doc-id":             {"docdata", "id-string"},
	"date.issue":         {"docdata", "norm"},
	"date.release":       {"docdata", "norm"},
	"ed-msg":             {"docdata", "info"},
	"du-key":             {"docdata", "key version"},
	"urgency":            {"docdata", "ed-urg"},
	"key-list":           {"docdata", ""},
	"keyword":            {"key-list", "key"},
	"identified-content": {"docdata", ""},
	"classifier":         {"identified-content", "type value"},
	"org":                {"identified-content", "idsrc value"},
	"revision-history":   {"head", "norm"},
	"rights":             {"body.head", ""},
	"media":              {"body.content", "media-type"},
	"media-reference":    {"media", "source width height"},
	"media-caption":      {"media", ""},
	"media-producer":     {"media", ""},
	"em":                 {"p li hl2 em a", "class"},
	"a":                  {"p li hl2 em", "href"},
	"pubdata":            {"head", "type name position.section ex-ref"},
	"body":               {"nitf", ""},
	"body.head":          {"body", ""},
	"hedline":            {"body.head", ""},
	"hl1":                {"hedline", ""},
	"byline":             {"body.head", ""},
	"distributor":        {"body.head", ""},
	"dateline":           {"body.head", ""},
	"abstract":           {"body.head", ""},
	"body.content":       {"body", ""},
	"hl2":                {"body.content", ""},
	"p":                  {"body.content abstract block", ""},
	"ul":                 {"body.content", ""},
	"li":                 {"ul", ""},
	"bq":                 {"body.content", ""},
	"block":              {"bq", ""},
	"table":              {"body.content", ""},
	"tr":                 {"table", ""},
	"td":                 {"tr", ""},
	"body.end":           {"body", ""},
	"tagline":            {"body.end", ""},
}

// TestNITFElements compares the elements of what is written with the table, and
// the table with what is written.
func TestNITFElements(t *testing.T) {
	seen := map[string]bool{}
	all := pages(t)
	all["the figure"] = article(t)
	for path, a := range all {
		var open []string
		d := xml.NewDecoder(bytes.NewReader(export.NITF(a)))
		for {
			token, err := d.Token()
			if err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			switch e := token.(type) {
			case xml.StartElement:
				row, ok := nitfElements[e.Name.Local]
				parent := ""
				if len(open) > 0 {
					parent = open[len(open)-1]
				}
				if !ok || parent != "" && !slices.Contains(strings.Fields(row.in), parent) {
					t.Errorf("%s: <%s> in <%s>", path, e.Name.Local, parent)
				}
				for _, attr := range e.Attr {
					if !slices.Contains(strings.Fields(row.attributes), attr.Name.Local) {
						t.Errorf("%s: <%s %s>", path, e.Name.Local, attr.Name.Local)
					}
				}
				open = append(open, e.Name.Local)
				seen[e.Name.Local] = true
			case xml.EndElement:
				open = open[:len(open)-1]
			}
		}
	}
	for name := range nitfElements {
		if !seen[name] {
			t.Errorf("<%s> is never written", name)
		}
	}
}

// TestArticleJSON compares what the package's writer of JSON makes of articles
// with what encoding/json does.
func TestArticleJSON(t *testing.T) {
	all := pages(t)
	all["the figure"] = article(t)
	for path, a := range all {
		want, err := json.MarshalIndent(a, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		if got := jsonout.Indented(a, true); string(got) != string(want)+"\n" {
			t.Errorf("%s:\n%s", path, cmp.Diff(string(want)+"\n", string(got)))
		}
	}
}

// FuzzFormats asks of any story whether each form is one that its readers take,
// and the same each time.
func FuzzFormats(f *testing.F) {
	for _, a := range pages(f) {
		f.Add(export.Text(a))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		a, err := new(newswire.Parser).ParseBytes(in)
		if err != nil {
			return
		}
		for _, form := range export.Formats() {
			out := form.Write(a)
			if !bytes.Equal(out, form.Write(a)) {
				t.Errorf("%s differs from one time to the other", form.Name)
			}
			switch form.Name {
			case "jsonld", "ninjs":
				if !json.Valid(out) {
					t.Errorf("%s is no JSON: %s", form.Name, out)
				}
			case "nitf":
				if err := wellFormed(out); err != nil {
					t.Errorf("nitf: %v", err)
				}
			}
		}
	})
}
