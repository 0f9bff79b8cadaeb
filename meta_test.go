package newswire

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// told writes candidates as lines: origin, field, name, value.
func told(found []candidate) []string {
	var out []string
	for _, c := range found {
		out = append(out, c.origin.String()+" "+c.field.String()+" "+c.name+": "+c.value)
	}
	return out
}

// withoutRow reads the example of each row of a table, with the row and without
// it. The reading has to differ.
func withoutRow[R any](t *testing.T, table *[]R, read func(row R) (found []candidate, name string)) {
	t.Helper()
	whole := *table
	defer func() { *table = whole }()
	for i, row := range whole {
		*table = whole
		with, name := read(row)
		*table = slices.Delete(slices.Clone(whole), i, i+1)
		less, _ := read(row)
		if len(with) == 0 || cmp.Equal(told(with), told(less)) {
			t.Errorf("row %s: its example reads %q with and %q without it", name, told(with), told(less))
		}
	}
}

func TestMetaRowsAreSortedAndNeeded(t *testing.T) {
	for _, table := range [][]metaRow{metaRows, itemRows} {
		if !slices.IsSortedFunc(table, func(a, b metaRow) int { return strings.Compare(a.key, b.key) }) {
			t.Error("not sorted by key")
		}
		for i, row := range table {
			if row.key != strings.ToLower(row.key) || i > 0 && table[i-1].key == row.key {
				t.Errorf("%s is not in lower case, or there twice", row.key)
			}
		}
	}
	withoutRow(t, &metaRows, func(row metaRow) (found []candidate, name string) {
		var m metadata
		m.readMeta(row.key, row.example)
		return m.candidates(), row.key
	})
	withoutRow(t, &itemRows, func(row metaRow) (found []candidate, name string) {
		var m metadata
		m.readItem(row.key, row.example)
		return m.candidates(), row.key
	})
	withoutRow(t, &timeRows, func(row timeRow) (found []candidate, name string) {
		var m metadata
		m.readTime(row.example, "2024-09-03T13:11:33Z")
		return m.candidates(), row.name
	})
}

func TestReadMeta(t *testing.T) {
	for _, c := range []struct{ key, content, want string }{
		{"og:title", "Ferries  collide\n off Port Aldous ", "meta headline og:title: Ferries collide off Port Aldous"},
		{"OG:Title", "Ferry&#39;s master &quot;held", `meta headline og:title: Ferry's master "held`},
		{"og:title", "Ferries\u00a0collide\u3000off", "meta headline og:title: Ferries collide off"},
		{"og:title", "{{content.title}}", ""},
		{"og:title", "", ""},
		{"REVISION_DATE", "Fri Jun 07 09:09:28 UTC 2013", "meta updated revision_date: Fri Jun 07 09:09:28 UTC 2013"},
		{"DC.date.issued", "2013-07-18", "meta timestamp dc.date.issued: 2013-07-18"},
		{"article:published_time", "", ""},
		{"article:published_time", "yesterday", ""},
		{"article:modified_time", "0", ""},
		{"article:author", "https://www.facebook.com/yonhapenglish", ""},
		{"article:author", "www.example.org/ada", ""},
		{"article:author", "Ada Finch", "meta byline article:author: Ada Finch"},
		{"author", "@adafinch", ""},
		{"author", "null", ""},
		{"author", "-", ""},
		{"author", "[object Object]", ""},
		{"article:content_tier", "metered", ""},
		{"article:content_tier", "locked", "meta access article:content_tier: false"},
		{"article:content_tier", "free", "meta access article:content_tier: true"},
		{"isAccessibleForFree", "False", "meta access isaccessibleforfree: false"},
		{"og:site_name", "http://example.org/", ""},
		{"description", "Two ferries collided on Friday.", "meta deck description: Two ferries collided on Friday."},
		{"og", "x", ""},
		{"zzz", "x", ""},
		{"gtm-dataLayer", `{"slug_line" : "AP-US--Ferries"}`, "page-state slug gtm-dataLayer slug_line: AP-US--Ferries"},
	} {
		var m metadata
		m.readMeta(c.key, c.content)
		if got := strings.Join(told(m.candidates()), "; "); got != c.want {
			t.Errorf("%s=%q gives %q, want %q", c.key, c.content, got, c.want)
		}
	}
	for key, want := range map[string]bool{"og:title": true, "Og:Title": true, "gtm-dataLayer": true, "viewport": false, "": false} {
		if wantsMeta(key) != want {
			t.Errorf("wantsMeta(%q) is %v", key, !want)
		}
	}
}

func TestReadLinkItemAndTime(t *testing.T) {
	var m metadata
	m.readMeta("og:url", "https://example.org/og")
	m.readMeta("twitter:url", "https://example.org/tw")
	m.readTitle("Ferries collide | Harbour News")
	m.readLink("stylesheet", "/a.css")
	m.readLink("canonical", "  ")
	m.readLink("Canonical", "https://example.org/ferries")
	m.readItem("creator author", "Ada Finch")
	m.readItem("articleBody", "Two ferries collided.")
	m.readItem("", "x")
	m.readTime("dt-updated Page-dateModified", "2024-09-03T13:11:33Z")
	m.readTime("", "2024-09-03T04:03:19Z")
	m.readTime("x", "")
	want := []string{
		"meta url og:url: https://example.org/og",
		"meta url twitter:url: https://example.org/tw",
		"meta headline <title>: Ferries collide | Harbour News",
		"meta url canonical: https://example.org/ferries",
		"microdata byline creator: Ada Finch",
		"time updated time modified: 2024-09-03T13:11:33Z",
		"time timestamp time: 2024-09-03T04:03:19Z",
	}
	if diff := cmp.Diff(want, told(m.candidates())); diff != "" {
		t.Error(diff)
	}
	if m.url != "https://example.org/ferries" {
		t.Errorf("the page is at %q", m.url)
	}
}

// FuzzMetadata looks for input that breaks what takes it in, and for values
// that no reader should hand on.
func FuzzMetadata(f *testing.F) {
	f.Add("og:title", `Ferries &amp; fog`, []byte(`{"@type":"NewsArticle","headline":"Ferries collide","author":[{"@id":"#a"}]}`))
	f.Add("gtm-dataLayer", `{"headline":"x"}`, []byte(`window.RCOM_Data = {"a":{"first_article":{"published":1,"authors":[{"name":"Ada Finch"}]}}}; story_pub_time='1'`))
	f.Add("titanium-state", `[[`, []byte(`[{"@graph":[{"@type":["WebPage"]}]},{"@type":"Person","@id":"#a","name":"Ada Finch"}]`))
	f.Fuzz(func(t *testing.T, key, value string, text []byte) {
		var m metadata
		m.readMeta(key, value)
		m.readItem(key, value)
		m.readTime(key, value)
		m.readLink(key, value)
		m.readTitle(value)
		m.readJSONLD(text)
		m.readScript(key, text)
		m.readScript("", text)
		m.articleBody()
		for _, c := range m.candidates() {
			if c.value == "" || c.name == "" || c.value != strings.TrimSpace(c.value) {
				t.Errorf("%v", c)
			}
		}
	})
}
