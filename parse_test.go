package newswire

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/proof"
	"github.com/newswire-go/newswire/internal/when"
)

var errCable = errors.New("the cable was cut")

// Each input that is no story has an error of its own, and no article.
func TestParseRefuses(t *testing.T) {
	all := []error{ErrEmpty, ErrBinary, ErrTooLarge, ErrEncoding, ErrNoArticle, errCable}
	story := proof.Dump("Ferries to sail after pay deal", proof.DumpLead, proof.DumpBody)
	half := func(n int, then error) io.Reader {
		return io.MultiReader(strings.NewReader(story[:n]), iotest.ErrReader(then))
	}
	for _, tt := range []struct {
		name string
		in   io.Reader
		max  int64
		want error
	}{
		{"nothing", strings.NewReader(""), 0, ErrEmpty},
		{"nothing, from memory", bytes.NewReader(nil), 0, ErrEmpty},
		{"white space", strings.NewReader(" \r\n\t\u00a0\u3000\n"), 0, ErrEmpty},
		{"a byte-order mark", strings.NewReader("\uFEFF"), 0, ErrEmpty},
		{"a picture", strings.NewReader("\x89PNG\r\n\x1a\n" + story), 0, ErrBinary},
		{"an archive", strings.NewReader("PK\x03\x04" + story), 0, ErrBinary},
		{"bytes of a program", strings.NewReader(strings.Repeat("\x00\x01\x02\x03code", 100)), 0, ErrBinary},
		{"text in an encoding that nobody names", strings.NewReader(strings.Repeat("\xF7\xD7\xF0\xD0\xFE \xDD\xDE\xD8 ", 40)), 0, ErrEncoding},
		{"over the limit", strings.NewReader(story), int64(len(story)) - 1, ErrTooLarge},
		{"over the limit, from memory", bytes.NewReader([]byte(story)), int64(len(story)) - 1, ErrTooLarge},
		{"over the limit, from a buffer", bytes.NewBufferString(story), int64(len(story)) - 1, ErrTooLarge},
		{"over the limit, of unknown length", iotest.OneByteReader(strings.NewReader(story)), int64(len(story)) - 1, ErrTooLarge},
		{"without end", endless{}, 1 << 16, ErrTooLarge},
		{"a line", strings.NewReader("Ferries to sail after pay deal\n"), 0, ErrNoArticle},
		{"a reader that fails at once", half(0, errCable), 0, errCable},
		{"a reader that fails half-way", half(len(story)/2, errCable), 0, errCable},
		{"a reader that fails in the headline", half(10, errCable), 0, errCable},
		{"a reader that fails after the last byte", half(len(story), errCable), 0, errCable},
		{"a reader that fails at the limit", half(len(story), errCable), int64(len(story)), errCable},
	} {
		a, err := (&Parser{MaxBytes: tt.max}).Parse(tt.in)
		if a != nil {
			t.Errorf("%s: an article beside the error %v", tt.name, err)
		}
		for _, e := range all {
			if errors.Is(err, e) != (e == tt.want) {
				t.Errorf("%s: %v; errors.Is(err, %v) is %v", tt.name, err, e, e != tt.want)
			}
		}
		if none := (*NoArticleError)(nil); errors.As(err, &none) != (tt.want == ErrNoArticle) || none != nil && none.Reason == "" {
			t.Errorf("%s: %v: a reason is given: %v", tt.name, err, none)
		}
	}
	for _, max := range []int64{0, int64(len(story)), int64(len(story)) + 1} {
		if a, err := (&Parser{MaxBytes: max}).Parse(strings.NewReader(story)); err != nil || a.Headline == "" {
			t.Errorf("a story within the limit %d: %v", max, err)
		}
	}
}

// endless never ends.
type endless struct{}

func (endless) Read(b []byte) (n int, err error) {
	for n < len(b) {
		n += copy(b[n:], "Crews of the ferries ended a strike on Monday. ")
	}
	return n, nil
}

// A story without a part is an article without that part.
func TestParseWithoutParts(t *testing.T) {
	const byline, signoff = "By Ann Berg", "(Reporting by Ann Berg; Editing by Tom Hale)"
	for _, tt := range []struct {
		name, dump                      string
		dateline, time, byline, signoff bool
	}{
		{"no dateline", proof.Dump("Ferries to sail after pay deal", "June 6, 2019 / 5:12 PM", byline, proof.DumpBody, proof.DumpBody, signoff), false, true, true, true},
		{"no time", proof.Dump("Ferries to sail after pay deal", byline, proof.DumpLead, proof.DumpBody, signoff), true, false, true, true},
		{"no byline", proof.Dump("Ferries to sail after pay deal", "June 6, 2019 / 5:12 PM", proof.DumpLead, proof.DumpBody, signoff), true, true, false, true},
		{"no sign-off", proof.Dump("Ferries to sail after pay deal", "June 6, 2019 / 5:12 PM", byline, proof.DumpLead, proof.DumpBody), true, true, true, false},
		{"nothing but a headline and a body", proof.Dump("Ferries to sail after pay deal", proof.DumpBody, proof.DumpBody), false, false, false, false},
		{"nothing but a lead", proof.Dump(proof.DumpLead, proof.DumpBody), true, false, false, false},
	} {
		a, err := Parse(strings.NewReader(tt.dump))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if a.Dateline.Raw != "" != tt.dateline || a.Timestamp.Value != "" != tt.time || a.BylineText != "" != tt.byline || a.SignOffText != "" != tt.signoff || len(a.Body) == 0 {
			t.Errorf("%s: dateline %q, time %q, byline %q, sign-off %q, body %v", tt.name, a.Dateline.Raw, a.Timestamp.Value, a.BylineText, a.SignOffText, a.Body)
		}
	}
}

// BenchmarkParseText reads stories of the shapes that text dumps have; the
// first is that of the story the project began with.
func BenchmarkParseText(b *testing.B) {
	for _, name := range []string{
		"reuters-2018/ferry-strike-ends.txt",
		"reuters-2018/copper-mine-permit.txt",
		"reuters-web-text/hard-wrapped.txt",
		"reuters-1987/tin-council-talks.txt",
		"flattened/one-line.txt",
		"reuters-ja-text/soy-sauce-maker.txt",
		"encodings/windows-1252-undeclared.txt",
	} {
		in, err := os.ReadFile(filepath.Join("testdata", filepath.FromSlash(name)))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(strings.TrimSuffix(name, ".txt"), func(b *testing.B) {
			p := new(Parser)
			b.SetBytes(int64(len(in)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := p.ParseBytes(in); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestGrammarsMakeUTF8 gives each exported grammar a line with broken bytes. A
// name with one in it is none.
func TestGrammarsMakeUTF8(t *testing.T) {
	const bad = "\xff"
	if credits, ok := ParseByline("By Ann B" + bad + "rg, Reuters"); ok {
		t.Errorf("ParseByline: %+v", credits)
	}
	credits, rest, ok := ParseSignOff("The p" + bad + "rt is shut. (Reporting by Ann Berg; Editing by Tom Hale)")
	if len(credits) != 2 || rest != "The p\uFFFDrt is shut." || !ok {
		t.Errorf("ParseSignOff: %+v, %q, %v", credits, rest, ok)
	}
	d, rest, ok := ParseDateline("LONDON (Reuters " + bad + ") - The p" + bad + "rt is shut.")
	if d.Raw != "LONDON (Reuters \uFFFD) -" || rest != "The p\uFFFDrt is shut." || !ok {
		t.Errorf("ParseDateline: %q, %q, %v", d.Raw, rest, ok)
	}
	if label, rest := CutLabel("UPDATE 2-P" + bad + "rt shut"); label != "UPDATE 2" || rest != "P\uFFFDrt shut" {
		t.Errorf("CutLabel: %q, %q", label, rest)
	}
	if _, rest, ok := ParseDateline("p" + bad + "rt"); ok || rest != "p"+bad+"rt" {
		t.Errorf("ParseDateline changes what has no dateline: %q", rest)
	}
	if stamp, ok := when.Parse("Published" + bad + " September 28, 2016"); ok && !utf8.ValidString(stamp.Raw) {
		t.Errorf("ParseTimestamp: %q", stamp.Raw)
	}
}

func TestAddress(t *testing.T) {
	for _, test := range []struct{ name, head, caller, url, slug, site string }{
		{name: "nothing is known"},
		{name: "the caller knows", caller: "http://a.example/1", url: "http://a.example/1"},
		{name: "the page knows better", head: `<meta property="og:url" content="https://a.example/2">`, caller: "http://a.example/1", url: "https://a.example/2"},
		{name: "the canonical link before what is shared", head: `<meta property="og:url" content="https://a.example/amp/2"><link rel="canonical" href="https://a.example/2">`, url: "https://a.example/2"},
		{name: "a relative address", head: `<link rel="canonical" href="/2">`, caller: "http://a.example/1", url: "http://a.example/2"},
		{name: "a relative address of nowhere", head: `<link rel="canonical" href="/2">`},
		{name: "no address", head: `<meta property="og:url" content="javascript://x y">`, caller: "http://a.example/1", url: "http://a.example/1"},
		{name: "the front page", head: `<link rel="canonical" href="https://a.example/">`, caller: "https://a.example/1", url: "https://a.example/1"},
		{name: "the front page, and nobody knows better", head: `<link rel="canonical" href="https://a.example/">`, url: "https://a.example/"},
		{name: "the slug of the state before that of a meta tag", head: `<meta name="analyticsAttributes.keywordSlug" content="US-FERRIES"><script>Fusion.globalContent={"result":{"slug":"ARLAND-FERRIES/ (PIX)"}};</script>`, slug: "ARLAND-FERRIES/ (PIX)"},
		{name: "the site's own slug is not the agency's", head: `<meta name="slug" content="03ferries">`},
		{name: "another site", head: `<meta property="og:site_name" content="The Portby Post">`, site: "The Portby Post"},
		{name: "the agency's own site", head: `<meta property="og:site_name" content="AP News">`},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, err := (&Parser{URL: test.caller}).ParseBytes(proof.StoryPage(test.head))
			if err != nil {
				t.Fatal(err)
			}
			if a.URL != test.url || a.Slug != test.slug || a.Site != test.site {
				t.Errorf("got the URL %q, the slug %q, the site %q, want %q, %q, %q", a.URL, a.Slug, a.Site, test.url, test.slug, test.site)
			}
		})
	}
}

// TestReasons gives the shapes that are told apart by little.
func TestReasons(t *testing.T) {
	teaser := func(n int) string {
		return strings.Repeat(`<div><h3><a href="/x">Copper miner says pit wall held</a></h3><p>A wall that engineers had doubted for years held when the ground shook, its owner said.</p></div>`, n)
	}
	links := func(n int) string { return strings.Repeat(`<p><a href="/y">Harbour pilots weigh an offer</a></p>`, n) }
	releases := func(n int) string {
		return strings.Repeat(`<div><p>PORTBY, Ore. - December 1, 2023 - ( Harbour.example )</p><p>The ferry line, one of the oldest of the coast, told its owners that the ships sail again.</p></div>`, n)
	}
	const site = `<meta property="og:type" content="website">`
	const rules = `<p>This Privacy Policy applies to what the ferry line learns of whoever buys a ticket from it.</p>`
	const story = `<p>Ferry crews voted to go back to work after nine days without ships, their union said.</p>`
	for _, c := range []struct {
		name, page string
		want       Reason // "" for an article
	}{
		{"headlines with a line each", "<main>" + teaser(5) + "</main>", ReasonIndex},
		{"the same below a story", "<h1>Ferry crews vote to end strike</h1><div>" + story + story + story + "</div><div>" + teaser(5) + "</div>", ""},
		{"links to the parts of a page", "<main>" + strings.ReplaceAll(teaser(5), "/x", "#x") + "</main>", ""},
		{"two related stories between paragraphs", "<h1>Ferry crews vote to end strike</h1><main>" + strings.Repeat(story+story+`<h3><a href="/x">Copper miner says pit wall held</a></h3>`, 3) + story + "</main>", ""},
		{"an empty page", "<html><body></body></html>", ReasonNothing},
		{"a live blog that is one story", `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Ferry crews vote to end strike"}</script><h1>Ferry crews vote to end strike</h1><main>` + story + story + "</main>", ""},
		{"the first lines of one story among links", site + "<h1>Ferry strike</h1><main><p>PORTBY (AP) — Ferry crews voted to go back to work after nine days without ships.</p></main>" + links(8), ReasonIndex},
		{"the same with its time", site + "<h1>Ferry strike</h1><main><p>May 3, 2020</p><p>PORTBY (AP) — Ferry crews voted to go back to work after nine days without ships.</p></main>" + links(8), ""},
		{"places and days with a line each", site + links(8) + "<main>" + releases(8) + "</main>", ReasonIndex},
		{"the rules of the site", "<h1>The Ferry Line</h1><main>" + rules + rules + story + "</main>", ReasonNothing},
		{"a story that tells of rules", "<h1>Ferry crews vote on new rules</h1><main>" + story + rules + story + story + "</main>", ""},
		{"a page that calls itself a site", `<meta property="og:type" content="website"><h1>Ferry crews vote to end strike</h1><main>` + story + story + "</main>", ""},
	} {
		_, err := Parse(strings.NewReader("<!DOCTYPE html><title>Portby</title>" + c.page))
		var none *NoArticleError
		switch {
		case errors.As(err, &none) && none.Reason == c.want, err == nil && c.want == "":
		default:
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}
