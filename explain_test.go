package newswire

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/picture"
	"github.com/newswire-go/newswire/internal/proof"
	"github.com/newswire-go/newswire/internal/residue"
	"github.com/newswire-go/newswire/internal/whence"
)

// TestTraceTellsTheTruth holds the trace of every golden against its article:
// what is chosen is in the article, what is in the article was chosen from
// somewhere, and what was not chosen says why.
func TestTraceTellsTheTruth(t *testing.T) {
	for _, page := range append(goldensOf(t, ".html"), goldensOf(t, ".txt")...) {
		a, trace, err := new(Parser).Explain(page.in)
		if trace == nil {
			continue
		}
		for _, c := range trace.Candidates {
			checkFate(t, page.name, c)
			if c.Chosen && !inArticle(a, c) {
				t.Errorf("%s: the article has not the %s %q, which is said to be chosen from %s %s", page.name, c.Field, c.Value, c.Origin, c.Why)
			}
		}
		if err == nil {
			checkSources(t, page.name, a, trace)
		}
	}
}

// checkFate fails for a candidate that is chosen and lost, or neither, or that
// does not say why in words that are documented.
func checkFate(t *testing.T, name string, c Candidate) {
	t.Helper()
	if c.Chosen == (c.WhyNot != "") || c.WhyNot != "" && !slices.Contains(meta.FateNames[:], c.WhyNot) {
		t.Errorf("%s: the %s %q is chosen: %v, not: %q", name, c.Field, c.Value, c.Chosen, c.WhyNot)
	}
}

// inArticle reports whether the article has what the candidate says.
func inArticle(a *Article, c Candidate) bool {
	sender := func() bool { // that the candidate names
		if name, ok := agency.Named(c.Value); ok && name == a.Agency {
			return true
		}
		return a.Agency != "" && (agency.Holds(c.Value) || residue.Credited(c.Value) != "")
	}
	switch c.Field {
	case "headline":
		return isPiece(c.Value, a.Label+a.Headline) || isPiece(a.Headline, c.Value)
	case "deck":
		return slices.Contains(a.Deck, c.Value)
	case "timestamp", "updated":
		if t := strings.TrimSuffix(c.Value, "Z"); strings.Contains(a.Timestamp.Raw+" "+a.Updated.Raw, t) {
			return true // the zone may be another, where a layout's row says so
		}
		return isPiece(a.Timestamp.Raw, c.Value) || isPiece(a.Updated.Raw, c.Value) || isPiece(a.Timestamp.Age, c.Value)
	case "byline":
		return strings.Contains(a.BylineText, strings.TrimFunc(c.Value, lex.IsSeparator)) || c.Origin != "text" && sender()
	case "dateline":
		return c.Value == a.Dateline.Raw
	case "body":
		return slices.ContainsFunc(a.Body, func(b Block) bool {
			return b.Text == c.Value || slices.ContainsFunc(b.Rows, func(cells []string) bool { return strings.Join(cells, "\t") == c.Value })
		})
	case "signoff_text":
		return strings.Contains(a.SignOffText, c.Value)
	case "notes":
		return slices.ContainsFunc(a.Notes, func(n Note) bool { return isPiece(n.Text, c.Value) })
	case "agency", "furniture", "chrome":
		return sender()
	case "site":
		return c.Value == a.Site || sender()
	case "url":
		return c.Value == a.URL
	case "slug":
		return c.Value == a.Slug
	case "images":
		return slices.ContainsFunc(a.Images, func(i Image) bool { return i.URL == c.Value || picture.Same(i.URL, c.Value) })
	case "caption":
		return slices.ContainsFunc(a.Images, func(i Image) bool {
			return i.Caption != "" && isPiece(i.Caption, c.Value) || i.CreditLine != "" && isPiece(i.CreditLine, c.Value) || isPiece(c.Value, i.Caption)
		})
	case "keywords":
		return len(a.Keywords) > 0
	case "section":
		return a.Section != "" && isPiece(a.Section, c.Value)
	case "id":
		return a.ID == c.Value
	case "free":
		return a.Free != nil && strconv.FormatBool(*a.Free) == c.Value
	case "language":
		return page.PrimaryTag(c.Value) == a.Language
	case "status":
		return c.Value == string(a.Status)
	case "urgency":
		return c.Value == strconv.Itoa(a.Urgency)
	case "subjects":
		return slices.Contains(a.Subjects, c.Value)
	case "rights":
		return slices.Contains(a.Rights, c.Value)
	case "embargo":
		return c.Value == a.Embargo.Raw
	}
	return false
}

// checkSources fails where the article has a value that is chosen from
// nowhere, or from two places.
func checkSources(t *testing.T, name string, a *Article, trace *Trace) {
	t.Helper()
	count := func(fields ...string) (n int) {
		for _, c := range trace.Candidates {
			if c.Chosen && slices.Contains(fields, c.Field) {
				n++
			}
		}
		return n
	}
	for _, f := range []struct {
		name string
		has  bool
		n    int
	}{
		{"url", a.URL != "", count("url")},
		{"slug", a.Slug != "", count("slug")},
	} {
		if f.has != (f.n == 1) || f.n > 1 {
			t.Errorf("%s: the article has a %s: %v, and %d are chosen", name, f.name, f.has, f.n)
		}
	}
	for _, f := range []struct {
		name string
		has  bool
		n    int
	}{
		{"site", a.Site != "", count("site")},
		{"headline", a.Headline != "" || a.Label != "", count("headline")},
		{"agency", a.Agency != "", count("agency", "dateline", "byline", "signoff_text", "site", "furniture", "chrome")},
		{"language", a.Language != "", count("language", "body")},
		{"timestamp", !a.Timestamp.IsZero(), count("timestamp", "updated")},
		{"updated", !a.Updated.IsZero(), count("timestamp", "updated")},
	} {
		if f.has && f.n == 0 {
			t.Errorf("%s: nothing is chosen for the %s", name, f.name)
		}
	}
	if a.Timestamp.IsZero() && count("timestamp", "updated") > 0 {
		t.Errorf("%s: a time is chosen, and the article has none", name)
	}
}

// TestWhyNot finds every reason for which a candidate is not chosen.
func TestWhyNot(t *testing.T) {
	const head = `<link rel="canonical" href="https://a.example/2"><meta property="og:title" content="Ferries collide off Portby">`
	for _, c := range []struct{ head, field, value, want string }{
		{"", "url", "https://a.example/2", ""},
		{"", "headline", "Ferries collide off Portby", "repeated"},
		{`<meta property="og:url" content="https://a.example/2">`, "url", "https://a.example/2", "repeated"},
		{`<meta property="og:url" content="https://a.example/3">`, "url", "https://a.example/3", "less trusted"},
		{`<meta property="og:url" content="/3">`, "url", "/3", "malformed"},
		{`<meta name="pubdate" content="2020-03-03T10:00:00Z"><meta name="date" content="2020-03-03">`, "timestamp", "2020-03-03", "less precise"},
		{`<meta name="pubdate" content="2020-03-03T10:00:00Z"><meta name="ptime" content="2020-03-03T10:05:00Z">`, "timestamp", "2020-03-03T10:05:00Z", "not first"},
		{`<meta name="pubdate" content="2020-03-03T10:00:00Z"><meta name="ptime" content="2020-03-03T11:00:00+01:00">`, "timestamp", "2020-03-03T11:00:00+01:00", "repeated"},
		{`<meta name="pubdate" content="2020-03-03T10:00:00Z"><meta name="utime" content="2020-03-03T09:00:00Z">`, "updated", "2020-03-03T09:00:00Z", "contradicted"},
		{`<meta name="pubdate" content="3 o'clock">`, "timestamp", "3 o'clock", "malformed"},
		{`<meta name="description" content="Fog at Portby">`, "deck", "Fog at Portby", "not believed"},
		{`<meta name="author" content="Ada Finch">`, "byline", "Ada Finch", ""},
		{`<meta name="author" content="Harbour Staff">`, "byline", "Harbour Staff", "malformed"},
		{`<meta property="og:site_name" content="AP News">`, "site", "AP News", "not of the story"},
		{`<meta property="og:type" content="article">`, "type", "article", "evidence only"},
	} {
		_, trace, err := new(Parser).Explain(proof.StoryPage(head + c.head))
		if err != nil {
			t.Fatal(err)
		}
		i := len(trace.Candidates) - 1
		for ; i >= 0; i-- {
			if k := trace.Candidates[i]; k.Field == c.field && k.Value == c.value && k.Origin != "text" && k.WhyNot == c.want {
				break
			}
		}
		if i < 0 {
			t.Errorf("%s: no %s %q that is %q: %+v", c.head, c.field, c.value, c.want, trace.Candidates)
		}
	}
	_, trace, err := new(Parser).Explain([]byte(`<html><title>Nothing</title><p>Nothing.</p></html>`))
	if err == nil || len(trace.Candidates) == 0 || trace.Candidates[0].WhyNot != "no story" {
		t.Errorf("without a story: %v, %+v", err, trace)
	}
}

// checkEvidence holds the places of a trace to the input: each shows its value.
// It gives how many candidates of the text are parts of the story, and how many
// of these have a place.
func checkEvidence(t *testing.T, trace *Trace) (parts, placed int) {
	t.Helper()
	for _, c := range trace.Candidates {
		if c.At.Start < 0 || c.At.End < c.At.Start || c.At.End > len(trace.Input) {
			t.Fatalf("the %s %q stands at %v of %d bytes", c.Field, c.Value, c.At, len(trace.Input))
		}
		if c.At != (Span{}) && !whence.Shows(trace.Input[c.At.Start:c.At.End], c.Value) {
			t.Errorf("the %s %q is not shown by %q", c.Field, c.Value, trace.Input[c.At.Start:c.At.End])
		}
		if c.Origin == "text" && c.Chosen {
			parts++
			if c.At != (Span{}) {
				placed++
			}
		}
	}
	return parts, placed
}

// TestEvidenceIsInTheInput holds the traces of all goldens to their inputs, and
// asks each part of their articles for what is behind it.
func TestEvidenceIsInTheInput(t *testing.T) {
	parts, placed := 0, 0
	for _, page := range append(goldensOf(t, ".html"), goldensOf(t, ".txt")...) {
		a, trace, err := new(Parser).Explain(page.in)
		if trace == nil {
			continue
		}
		n, k := checkEvidence(t, trace)
		parts, placed = parts+n, placed+k
		if err == nil {
			checkBehind(t, page.name, a, trace)
		}
	}
	t.Logf("%d of %d parts have a place", placed, parts)
	if placed*100 < parts*97 {
		t.Errorf("%d of %d parts have a place", placed, parts)
	}
}

// checkBehind fails for a part of an article that nothing is behind, or another
// value.
func checkBehind(t *testing.T, name string, a *Article, trace *Trace) {
	t.Helper()
	behind := func(field string, i int, value string) {
		var all []string
		for _, c := range trace.Evidence(field, i) {
			all = append(all, c.Value)
		}
		if text := strings.Join(all, "\t"); text == "" || !strings.Contains(text, value) {
			t.Errorf("%s: behind the %s %d, %q, stands %q", name, field, i, value, text)
		}
	}
	for i, b := range a.Body {
		if b.Kind == BlockTable {
			behind("body", i, strings.Join(b.Rows[len(b.Rows)-1], "\t"))
		} else {
			behind("body", i, b.Text)
		}
	}
	for i, s := range a.Symbols {
		behind("symbols", i, s.Text)
	}
	for i := range a.Notes {
		behind("notes", i, "")
	}
	for i, d := range a.Deck {
		behind("deck", i, d)
	}
	for i := range a.Images {
		behind("images", i, "")
	}
	for i, w := range a.Keywords {
		behind("keywords", i, w)
	}
	if a.Dateline.Raw != "" {
		behind("dateline", 0, a.Dateline.Raw)
	}
	if a.Headline != "" {
		behind("headline", 0, "")
	}
}

// TestEvidence asks for what is behind the parts of a story, and behind what is
// none.
func TestEvidence(t *testing.T) {
	page := `<html><head><meta name="author" content="Ada&#32;Finch"></head><body><h1>Ferries &amp; trams collide off Portby</h1><div>
<p>PORTBY, Arland, March 3 (Reuters) &mdash; Two <b>ferries</b> touched in the fog off Portby on Tuesday, and nobody was hurt, the harbour master said.</p>
<p>Both of them reached the&nbsp;harbour on their own, two hours late, with a dent each and forty bicycles.</p>
<p>(Reporting by Berta Quill; Editing by Carl Dunn)</p></div></body></html>`
	a, trace, err := new(Parser).Explain([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		field string
		i     int
		want  string // what the input has there
	}{
		{"headline", 0, "Ferries &amp; trams collide off Portby"},
		{"dateline", 0, "PORTBY, Arland, March 3 (Reuters) &mdash;"},
		{"body", 0, "Two <b>ferries</b> touched in the fog off Portby on Tuesday, and nobody was hurt, the harbour master said."},
		{"body", 1, "Both of them reached the&nbsp;harbour on their own, two hours late, with a dent each and forty bicycles."},
		{"editors", 0, "(Reporting by Berta Quill; Editing by Carl Dunn)"},
		{"body", 2, ""},
		{"body", -1, ""},
		{"notes", 0, ""},
		{"no such field", 0, ""},
	} {
		got := ""
		for _, e := range trace.Evidence(c.field, c.i) {
			got += trace.Input[e.At.Start:e.At.End]
		}
		if got != c.want {
			t.Errorf("behind the %s %d stands %q, want %q", c.field, c.i, got, c.want)
		}
	}
	if a.Byline[0].Name == "" {
		t.Error("no byline")
	}
}
