package newswire

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/proof"
)

// told writes the links and the emphasis of a block in its text: {a>url}, *a*, _a_.
func told(b Block) (out []string) {
	for _, l := range b.Links {
		out = append(out, fmt.Sprintf("%s>%s", b.Text[l.Start:l.End], l.URL))
	}
	for _, e := range b.Emphasis {
		out = append(out, fmt.Sprintf("%s:%s", e.Kind, b.Text[e.Start:e.End]))
	}
	return out
}

// TestSpans reads a paragraph with markup in a story.
func TestSpans(t *testing.T) {
	for _, c := range []struct{ name, head, markup, want string }{
		{"a link", "", `The <a href="https://a.example/x">ferry line</a> said so.`, "ferry line>https://a.example/x"},
		{"spaces in it", "", `The <a href="https://a.example/x"> ferry  line </a>said so.`, "ferry line>https://a.example/x"},
		{"a relative one", "", `The <a href="../x?y=1">ferry line</a> said so.`, "ferry line>https://a.example/x?y=1"},
		{"of another base", `<base href="https://b.example/c/">`, `The <a href="x">ferry line</a> said so.`, "ferry line>https://b.example/c/x"},
		{"mail", "", `Write to <a href="mailto:ann@a.example">Ann Berg</a>, she said.`, "Ann Berg>mailto:ann@a.example"},
		{"one that runs", "", `The <a href="javascript:alert(1)">ferry line</a> said so.`, ""},
		{"one that hides that it runs", "", "The <a href=\" java\nscript:alert(1)\">ferry line</a> said so.", ""},
		{"data", "", `The <a href="data:text/html,x">ferry line</a> said so.`, ""},
		{"no address", "", `The <a name="x">ferry line</a> said so.`, ""},
		{"one in pieces", "", `The <a href="/x">ferry <b>line</b> of the town</a> said so.`, "ferry line of the town>https://a.example/x|bold:line"},
		{"two side by side", "", `The <a href="/x">ferry</a><a href="/y">line</a> said so.`, "ferry>https://a.example/x|line>https://a.example/y"},
		{"bold and italic", "", `The <b>ferry</b> and the <em>tram <strong>line</strong></em> said so.`, "bold:ferry|bold:line|italic:tram line"},
		{"emphasis in emphasis", "", `The <b>ferry <b>line</b> of</b> the town said so.`, "bold:ferry line of"},
		{"characters that nobody sees", "", "Ships\u200b of <i>the fer\u00adry line\u200b</i> s\u00adail and <a href=/x>\u00adthe \u00ad tram</a> runs.", "the tram>https://a.example/x|italic:the ferry line"},
		{"entities", "", `The &amp; <i>ferry &eacute;&nbsp; line</i> said so.`, "italic:ferry é line"},
	} {
		t.Run(c.name, func(t *testing.T) {
			page := strings.Replace(string(proof.StoryPage(c.head)), "</p>", "</p><p>"+c.markup+" It has run since 1871, its director said on Monday in the town.</p>", 1)
			a, err := (&Parser{URL: "https://a.example/b/c"}).ParseBytes([]byte(page))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, b := range a.Body {
				got = append(got, told(b)...)
			}
			if s := strings.Join(got, "|"); s != c.want {
				t.Errorf("got %s, want %s", s, c.want)
			}
		})
	}
}

// checkSpans holds the spans of an article to its text.
func checkSpans(t *testing.T, a *Article) {
	t.Helper()
	for _, b := range a.Body {
		last := 0
		for _, l := range b.Links {
			if l.Start < last || !isSpanOf(b.Text, l.Span) {
				t.Errorf("the link %v of %q", l, b.Text)
			}
			last = l.End
		}
		for _, e := range b.Emphasis {
			if !isSpanOf(b.Text, e.Span) {
				t.Errorf("the emphasis %v of %q", e, b.Text)
			}
		}
	}
	for _, s := range a.Symbols {
		if s.Block < 0 || s.Block >= len(a.Body) || !isSpanOf(a.Body[s.Block].Text, s.Span) || a.Body[s.Block].Text[s.Span.Start:s.Span.End] != s.Text {
			t.Errorf("the symbol %v", s)
		}
	}
}

// isSpanOf reports whether a span is of whole characters of a text, without white
// space at its ends.
func isSpanOf(s string, at Span) bool {
	if at.Start < 0 || at.Start >= at.End || at.End > len(s) {
		return false
	}
	piece := s[at.Start:at.End]
	return utf8.ValidString(piece) && strings.TrimSpace(piece) == piece
}

// TestGoldenSpans holds the spans of all goldens to their texts.
func TestGoldenSpans(t *testing.T) {
	for _, page := range append(goldensOf(t, ".html"), goldensOf(t, ".txt")...) {
		if a, err := new(Parser).ParseBytes(page.in); err == nil {
			checkSpans(t, a)
		}
	}
}
