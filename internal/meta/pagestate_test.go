package meta

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestStateRowsAreSortedAndNeeded(t *testing.T) {
	if !slices.IsSortedFunc(stateRows, func(a, b stateRow) int { return strings.Compare(a.block, b.block) }) {
		t.Error("not sorted by block")
	}
	for _, row := range stateRows {
		if n := len(statesNamed(row.block)); n > 32 {
			t.Errorf("%s has %d rows; a walk knows of 32", row.block, n)
		}
	}
	withoutRow(t, &stateRows, func(row stateRow) (found []Candidate, name string) {
		var m Reader
		if row.example[0] == '{' {
			m.ReadScript(row.block, []byte(row.example))
		} else {
			m.ReadScript("", []byte(row.example))
		}
		for _, c := range m.found {
			if c.Field != row.field || c.Origin != PageState || c.Name != row.name() {
				t.Errorf("%s: %v", row.name(), told(m.found))
			}
		}
		return m.Candidates(), row.name()
	})
}

func TestReadScript(t *testing.T) {
	for name, c := range map[string]struct{ id, text, want string }{
		"nothing":          {"", ``, ``},
		"a library":        {"", `!function(e,t){var n=e.a===t.b;for(;n<=3;)n+=1;e["x"]={y:1}}(window,document)`, ``},
		"equals at start":  {"", `=1; ="x"; ['']=2; ]=3`, ``},
		"not a comparison": {"", `if (story_pub_time == '2013-06-07 05:14:39 -0400') x()`, ``},
		"not a property of another": {"", `x.story_pub_time = '2013-06-07 05:14:39 -0400'`,
			``},
		"several variables": {"", "//<![CDATA[\nvar story_author_name = 'Ada Finch';\nvar story_pub_time = '2013-06-07 05:14:39 -0400';\n//]]>",
			"byline story_author_name: Ada Finch\ntimestamp story_pub_time: 2013-06-07 05:14:39 -0400"},
		"far into a script": {"", strings.Repeat(" ", stateReach) + `var story_author_name = 'Ada Finch';`, ``},
		"other value":       {"", `window.RCOM_Data = JSON.parse("{}"); story_author_name = f('x'); omni_title =`, ``},
		"not revised":       {"", `window.RCOM_Data = {"a":{"first_article":{"published":1578922797,"updated":0}}}`, "timestamp RCOM_Data *.first_article.published: 1578922797"},
		"first story only": {"", `window['titanium-state'] = {"content":{"data":{"urn:1":{"headline":"One"},"urn:2":{"headline":"Two"}}}}; story_author_name = 'no'`,
			"headline titanium-state content.data.*.headline: One\nbyline story_author_name: no"},
		"list of one": {"__NEXT_DATA__", `{"props":{"initialState":{"article":{"stream":[{"headline":"One","authors":[{"name":"Ada Finch"},{"name":"Berta Quill"}]},{"headline":"Two"}]}}}}`,
			"headline __NEXT_DATA__ props.initialState.article.stream.0.headline: One\nbyline __NEXT_DATA__ props.initialState.article.stream.0.authors.name: Ada Finch\nbyline __NEXT_DATA__ props.initialState.article.stream.0.authors.name: Berta Quill"},
		"null and objects for values": {"gtm-dataLayer", `{"headline":null,"author":{"author":"x"},"slug_line":["AP-US--Ferries"],"publication_date":"{{x}}"}`, "slug gtm-dataLayer slug_line: AP-US--Ferries"},
		"reuters": {"fusion-metadata", `window.Fusion=window.Fusion||{};Fusion.arcSite="reuters";Fusion.globalContent={"statusCode":200,"result":{"id":"A1","content_elements":[{"type":"paragraph","content":"Two = ferries"}],"published_time":"2023-04-25T12:26:27.802Z","display_time":"2023-04-25T12:26:15Z","authors":[{"name":"Ada Finch","byline":"Ada Finch"},{"name":"Berta Quill"}],"related_content":{"galleries":[{"headline":"x","authors":[{"name":"y"}]}]},"slug":"FERRIES/","dateline":["PORT ALDOUS, April 25 (Reuters)"]}};Fusion.globalContentConfig={"display_date":"x"};`,
			`timestamp Fusion.globalContent result.display_time: 2023-04-25T12:26:15Z
			byline Fusion.globalContent result.authors.name: Ada Finch
			byline Fusion.globalContent result.authors.name: Berta Quill
			slug Fusion.globalContent result.slug: FERRIES/
			dateline Fusion.globalContent result.dateline: PORT ALDOUS, April 25 (Reuters)`},
	} {
		t.Run(name, func(t *testing.T) {
			var m Reader
			m.ReadScript(c.id, []byte(c.text))
			var want []string
			for line := range strings.Lines(c.want) {
				want = append(want, "page-state "+strings.TrimSpace(line))
			}
			if diff := cmp.Diff(want, told(m.Candidates())); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestStateIsReadToABoundedDepth(t *testing.T) {
	const n = 1 << 20
	var m Reader
	m.ReadScript("gtm-dataLayer", []byte(strings.Repeat("[", n)+`{"headline":"x"}`))
	m.ReadScript("__preloadedData", []byte(strings.Repeat(`{"initialState":`, n/16)))
	m.ReadScript("parsely-page", []byte(strings.Repeat(`[{"a":`, n/8)))
	if got := told(m.Candidates()); got != nil {
		t.Errorf("found %q", got)
	}
}

func BenchmarkScriptWithoutState(b *testing.B) {
	text := []byte(strings.Repeat(`e.exports=function(t,n){var r=t.a,i="x"===n?r.b:{c:r};return i.d=n,i};`, 15000))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		var m Reader
		m.ReadScript("", text)
	}
}
