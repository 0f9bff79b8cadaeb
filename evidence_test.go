package newswire

import (
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/whence"
)

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
