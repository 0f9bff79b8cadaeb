package meta

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire/internal/stopwatch"
)

func TestLDRowsAreSortedAndNeeded(t *testing.T) {
	if !slices.IsSortedFunc(ldRows, func(a, b ldRow) int { return strings.Compare(a.property(), b.property()) }) {
		t.Error("not sorted")
	}
	withoutRow(t, &ldRows, func(row ldRow) (found []Candidate, name string) {
		var m Reader
		m.ReadJSONLD([]byte(`{"@type":"NewsArticle","` + row.property() + `":` + row.example + `}`))
		return m.Candidates(), row.name
	})
}

func TestReadJSONLD(t *testing.T) {
	for name, c := range map[string]struct {
		url    string
		blocks []string
		want   string
	}{
		"a story": {"", []string{`{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferries collide","datePublished":"2024-09-03T04:03:19Z","dateModified":"2024-09-03T13:11:33Z",
			"author":[{"@type":"Person","name":"Ada Finch"},{"@type":"Person","name":"Berta Quill"}],"publisher":{"@type":"Organization","name":"Harbour News","logo":{"@type":"ImageObject","name":"logo"}},
			"isAccessibleForFree":false,"inLanguage":"en","articleBody":"PORT ALDOUS (AP) - Two","dateline":"Aldous"}`},
			`type @type: NewsArticle
			headline headline: Ferries collide
			timestamp datePublished: 2024-09-03T04:03:19Z
			updated dateModified: 2024-09-03T13:11:33Z
			byline author: Ada Finch
			byline author: Berta Quill
			site publisher: Harbour News
			free isAccessibleForFree: false
			language inLanguage: en`},
		"type last": {"", []string{`{"headline":"Ferries collide","name":"Ferries collide | Harbour","@type":"http://schema.org/Article"}`},
			`type @type: Article
			headline headline: Ferries collide
			headline name: Ferries collide | Harbour`},
		"type list": {"", []string{`[{"@type":["WebPage","schema:ReportageNewsArticle"],"headline":"A"}]`}, "type @type: ReportageNewsArticle\nheadline headline: A"},
		"type null": {"", []string{`[{"@type":null,"headline":"A"}]`}, ""},
		"no story":  {"", []string{`{"@type":"Organization","name":"Harbour","headline":"x"}`, `{"name":"nobody"}`, `"text"`, ``, `{`}, ""},
		"broken": {"", []string{"{\"@type\":\"NewsArticle\",/* c */\n\"headline\":\"Ferries collide\",\n\"description\": 'The ship's master didn't see it',\n'author': {\"name\":\"By ADA FINCH, AP National Writer\"},};"},
			"type @type: NewsArticle\nheadline headline: Ferries collide\nbyline author: By ADA FINCH, AP National Writer"},
		"cut short":       {"", []string{`{"@type":"NewsArticle","headline":"Ferries collide","datePublished":"2024-09`}, "type @type: NewsArticle\nheadline headline: Ferries collide"},
		"escaped twice":   {"", []string{`{"@type":"NewsArticle","headline":"Ferry&#039;s master held"}`}, "type @type: NewsArticle\nheadline headline: Ferry's master held"},
		"byline, no name": {"", []string{`{"@type":"NewsArticle","author":{"@type":"Person","byline":"Ada Finch"}}`}, "type @type: NewsArticle\nbyline author: Ada Finch"},
		"names in a list": {"", []string{`{"@type":"NewsArticle","author":{"@type":"Person","name":["Ada Finch",null,"Berta Quill"],"url":"x"}}`}, "type @type: NewsArticle\nbyline author: Ada Finch\nbyline author: Berta Quill"},
		"authors as text": {"", []string{`{"@type":"NewsArticle","author":["Ada Finch, Berta Quill"],"creator":"Ada Finch"}`}, "type @type: NewsArticle\nbyline author: Ada Finch, Berta Quill\nbyline creator: Ada Finch"},
		"organizations": {"", []string{`{"@type":"NewsArticle","author":{"@type":"Organization","name":"dpa"},"creator":[{"@type":["NewsMediaOrganization"],"name":"AFP"}],"sourceOrganization":{"@type":"Corporation","name":"The Canadian Press"}}`},
			"type @type: NewsArticle\nbyline author organization: dpa\nbyline creator organization: AFP\nagency sourceOrganization: The Canadian Press"},
		"authors without a name": {"", []string{`{"@type":"NewsArticle","author":[{"@type":"Person","name":""},{"@type":"Person"},null,7,[],[[{"name":"Ada Finch"}]]]}`}, "type @type: NewsArticle\nbyline author: Ada Finch"},
		"author elsewhere": {"", []string{`{"@graph":[{"@type":"Article","headline":"A","author":{"@id":"#ada"},"publisher":{"@id":"#pub"},"creator":[{"@id":"#gone"},{"@id":"#pub"}]},{"@type":["Person"],"@id":"#ada","name":"Ada Finch"},{"@type":"Organization","@id":"#pub","name":"Harbour"}]}`},
			"type @type: Article\nheadline headline: A\nbyline author: Ada Finch\nsite publisher: Harbour\nbyline creator organization: Harbour"},
		"web page and site": {"", []string{`{"@graph":[{"@type":"WebSite","name":"Harbour News"},{"@type":"WebPage","name":"Ferries - Harbour","datePublished":"2024-09-03T04:03:19Z","inLanguage":"en","author":{"name":"x"}},{"@type":"BreadcrumbList","name":"b","itemListElement":[{"@type":"NewsArticle","headline":"x"}]}]}`},
			"site WebSite name: Harbour News\ntype @type: WebPage\ntimestamp WebPage datePublished: 2024-09-03T04:03:19Z\nlanguage WebPage inLanguage: en"},
		"main entity":     {"", []string{`{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"A"}}`}, "type @type: NewsArticle\nheadline headline: A\ntype @type: WebPage"},
		"language a node": {"", []string{`{"@type":"Article","inLanguage":{"@type":"Language","name":"Deutsch","alternateName":"de"}}`}, "type @type: Article\nlanguage inLanguage: de"},
		"other stories": {"https://example.org/a/2?x=1", []string{
			`{"@type":"NewsArticle","headline":"One","url":"https://example.org/a/1"}`,
			`{"@type":"NewsArticle","headline":"Two","mainEntityOfPage":{"@type":"WebPage","@id":"http://www.example.org/a/2/"}}`,
			`{"@type":"NewsArticle","headline":"Two","url":"https://example.org/amp/2","author":"Ada Finch","hasPart":[{"@type":"NewsArticle","headline":"x"}],"video":{"name":"y"}}`,
			`{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Three"}]}`},
			"type @type: NewsArticle\nheadline headline: Two\nheadline headline: Two\nbyline author: Ada Finch\ntype @type: ItemList"},
		"other address": {"https://example.org/a/2", []string{`{"@type":"NewsArticle","headline":"Two","mainEntityOfPage":{"url":"https://m.example.org/2","name":"x"}}`}, "type @type: NewsArticle\nheadline headline: Two"},
		"second without a headline": {"", []string{`{"@type":"NewsArticle","headline":"Two","url":"https://example.org/2"},{"@type":"ClaimReview","datePublished":"2024-09-03"},{"@type":"Report","url":"https://example.org/3","datePublished":"2024-09-04"},{"@type":"Report","url":"https://example.org/2","datePublished":"2024-09-05"}`},
			"type @type: NewsArticle\nheadline headline: Two\ntimestamp datePublished: 2024-09-03\ntimestamp datePublished: 2024-09-05"},
		"a list of stories": {"https://example.org/", []string{`[{"@type":"NewsArticle","headline":"One","url":"https://example.org/1"},{"@type":"NewsArticle","headline":"Two","url":"https://example.org/2"},{"@type":"NewsArticle","headline":"Three","url":"https://example.org/3"},{"@type":"CollectionPage"}]`},
			"type several stories: ItemList\ntype @type: CollectionPage"},
	} {
		t.Run(name, func(t *testing.T) {
			m := Reader{URL: c.url}
			for _, b := range c.blocks {
				m.ReadJSONLD([]byte(b))
			}
			var want []string
			for line := range strings.Lines(c.want) {
				f, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
				want = append(want, "json-ld "+f+" json-ld "+rest)
			}
			if diff := cmp.Diff(want, told(m.Candidates())); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestArticleBodyIsLeftInPlace(t *testing.T) {
	text := []byte(`{"@type":"NewsArticle","articleBody":"Two \"ferries\"","headline":"A"}`)
	var m Reader
	m.ReadJSONLD(text)
	if got := string(m.articleBody()); got != `"Two \"ferries\""` {
		t.Errorf("articleBody is %s", got)
	}
	m = Reader{}
	if m.articleBody() != nil {
		t.Error("a body of nothing")
	}
}

// Each of these makes a reader slow or large that is not careful.
func TestJSONLDIsLinear(t *testing.T) {
	const n = 1 << 18
	var refs strings.Builder
	refs.WriteString(`{"@graph":[{"@type":"NewsArticle","author":[`)
	for i := range n / 32 {
		fmt.Fprintf(&refs, `{"@id":"#%d"},`, i)
	}
	refs.WriteString(`]},`)
	for i := range n / 32 {
		fmt.Fprintf(&refs, `{"@type":"Person","@id":"#x%d","name":"y"},`, i)
	}
	for name, text := range map[string]string{
		"references": refs.String(),
		"deep":       strings.Repeat(`[`, n) + `{"@type":"NewsArticle","headline":"x"}`,
		"deep graph": strings.Repeat(`{"@graph":`, n/8),
		"deep names": `{"@type":"NewsArticle","author":` + strings.Repeat(`[`, n),
		"nodes":      strings.Repeat(`{},`, n),
		"stories":    strings.Repeat(`{"@type":"NewsArticle","headline":"x","url":"http://example.org/x"},`, n/32),
		"menus":      strings.Repeat(`{"@type":"SiteNavigationElement","name":"x"},`, n/32),
	} {
		start := stopwatch.Used()
		m := Reader{URL: "https://example.org/"}
		m.ReadJSONLD([]byte(text))
		m.Candidates()
		if d := stopwatch.Used() - start; d > 2*time.Second {
			t.Errorf("%s: %v", name, d)
		}
		if name != "references" && name != "stories" && len(m.ld.nodes) > maxLDDepth+1 {
			t.Errorf("%s: %d nodes kept", name, len(m.ld.nodes))
		}
	}
}
