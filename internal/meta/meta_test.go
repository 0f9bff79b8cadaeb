package meta

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// told writes candidates as lines: origin, field, name, value.
func told(found []Candidate) []string {
	var out []string
	for _, c := range found {
		out = append(out, c.Origin.String()+" "+c.Field.String()+" "+c.Name+": "+c.Value)
	}
	return out
}

// withoutRow reads the example of each row of a table, with the row and without
// it. The reading has to differ.
func withoutRow[R any](t *testing.T, table *[]R, read func(row R) (found []Candidate, name string)) {
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
	for _, table := range [][]row{rows, itemRows} {
		if !slices.IsSortedFunc(table, func(a, b row) int { return strings.Compare(a.key, b.key) }) {
			t.Error("not sorted by key")
		}
		for i, row := range table {
			if row.key != strings.ToLower(row.key) || i > 0 && table[i-1].key == row.key {
				t.Errorf("%s is not in lower case, or there twice", row.key)
			}
		}
	}
	withoutRow(t, &rows, func(row row) (found []Candidate, name string) {
		var m Reader
		m.ReadMeta(row.key, row.example)
		return m.Candidates(), row.key
	})
	withoutRow(t, &itemRows, func(row row) (found []Candidate, name string) {
		var m Reader
		m.ReadItem(row.key, row.example)
		return m.Candidates(), row.key
	})
	withoutRow(t, &timeRows, func(row timeRow) (found []Candidate, name string) {
		var m Reader
		m.ReadTime(row.example, "2024-09-03T13:11:33Z")
		return m.Candidates(), row.name
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
		{"article:content_tier", "locked", "meta free article:content_tier: false"},
		{"article:content_tier", "free", "meta free article:content_tier: true"},
		{"isAccessibleForFree", "False", "meta free isaccessibleforfree: false"},
		{"og:site_name", "http://example.org/", ""},
		{"description", "Two ferries collided on Friday.", "meta deck description: Two ferries collided on Friday."},
		{"og", "x", ""},
		{"zzz", "x", ""},
		{"gtm-dataLayer", `{"slug_line" : "AP-US--Ferries"}`, "page-state slug gtm-dataLayer slug_line: AP-US--Ferries"},
	} {
		var m Reader
		m.ReadMeta(c.key, c.content)
		if got := strings.Join(told(m.Candidates()), "; "); got != c.want {
			t.Errorf("%s=%q gives %q, want %q", c.key, c.content, got, c.want)
		}
	}
	for key, want := range map[string]bool{"og:title": true, "Og:Title": true, "gtm-dataLayer": true, "viewport": false, "": false} {
		if WantsMeta(key) != want {
			t.Errorf("WantsMeta(%q) is %v", key, !want)
		}
	}
}

func TestReadLinkItemAndTime(t *testing.T) {
	var m Reader
	m.ReadMeta("og:url", "https://example.org/og")
	m.ReadMeta("twitter:url", "https://example.org/tw")
	m.ReadTitle("Ferries collide | Harbour News")
	m.ReadTitle("Fog lifts | Harbour | 23.05.2011")
	m.ReadLink("stylesheet", "/a.css")
	m.ReadLink("canonical", "  ")
	m.ReadLink("Canonical", "https://example.org/ferries")
	m.ReadItem("creator author", "Ada Finch")
	m.ReadItem("articleBody", "Two ferries collided.")
	m.ReadItem("", "x")
	m.ReadTime("dt-updated Page-dateModified", "2024-09-03T13:11:33Z")
	m.ReadTime("", "2024-09-03T04:03:19Z")
	m.ReadTime("x", "")
	want := []string{
		"meta url og:url: https://example.org/og",
		"meta url twitter:url: https://example.org/tw",
		"meta headline <title>: Ferries collide | Harbour News",
		"meta headline <title>: Fog lifts | Harbour | 23.05.2011",
		"meta timestamp <title>: 23.05.2011",
		"meta url canonical: https://example.org/ferries",
		"microdata byline creator: Ada Finch",
		"time updated time modified: 2024-09-03T13:11:33Z",
		"time timestamp time: 2024-09-03T04:03:19Z",
	}
	if diff := cmp.Diff(want, told(m.Candidates())); diff != "" {
		t.Error(diff)
	}
	if m.URL != "https://example.org/ferries" {
		t.Errorf("the page is at %q", m.URL)
	}
}

// FuzzMetadata looks for input that breaks what takes it in, and for values
// that no reader should hand on.
func FuzzMetadata(f *testing.F) {
	f.Add("og:title", `Ferries &amp; fog`, []byte(`{"@type":"NewsArticle","headline":"Ferries collide","author":[{"@id":"#a"}]}`))
	f.Add("gtm-dataLayer", `{"headline":"x"}`, []byte(`window.RCOM_Data = {"a":{"first_article":{"published":1,"authors":[{"name":"Ada Finch"}]}}}; story_pub_time='1'`))
	f.Add("titanium-state", `[[`, []byte(`[{"@graph":[{"@type":["WebPage"]}]},{"@type":"Person","@id":"#a","name":"Ada Finch"}]`))
	f.Fuzz(func(t *testing.T, key, value string, text []byte) {
		var m Reader
		m.ReadMeta(key, value)
		m.ReadItem(key, value)
		m.ReadTime(key, value)
		m.ReadLink(key, value)
		m.ReadTitle(value)
		m.ReadJSONLD(text)
		m.ReadScript(key, text)
		m.ReadScript("", text)
		m.articleBody()
		for _, c := range m.Candidates() {
			if c.Value == "" || c.Name == "" || c.Value != strings.TrimSpace(c.Value) {
				t.Errorf("%v", c)
			}
		}
	})
}
