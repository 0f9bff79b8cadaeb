package readable

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/flat"
	"golang.org/x/net/html"
)

// Body has to be what a Parser asks for.
var _ = newswire.Parser{Fallback: Body}

const story = `<!DOCTYPE html><html><head><title>Harbor to close for a month - The Quay Post</title>
<style>p{color:red}</style><script>var p = "<p>No story, but long enough to be taken for one, with commas, too.</p>"</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav>
<div id="main"><h1>Harbor to close for a month</h1>
<p>The harbor of Marlow, which has been open every day since 1871, will close in March, the harbor office said.</p>
<p>Ships will have to wait, or sail
   to&nbsp;the <b>other side</b> of the island, where there is room for <i>two</i>&#8212;no more, it said.</p>
<h2>Why now</h2>
<p>The quay is old.<br>The crane is older, and nobody can say how much longer it will hold, said Pell Andersby.</p>
<ul><li>The quay, from March 1, for thirty days, if the weather is fair enough.</li><li>The crane, after that, as long as it takes, and it may take long.</li></ul>
<blockquote><p>We shall do it once, and we shall do it well, and then nobody will have to do it again.</p></blockquote>
<p> </p><p>The work costs nine million crowns, half of which is paid by the islands, and half by the line.</p>
</div><footer><p>All rights reserved, by whoever reserves them, for as long as anybody can tell.</p></footer></body></html>`

func TestBody(t *testing.T) {
	got, err := Body([]byte(story))
	if err != nil {
		t.Fatal(err)
	}
	want := []newswire.Block{
		{Kind: newswire.BlockParagraph, Text: "The harbor of Marlow, which has been open every day since 1871, will close in March, the harbor office said."},
		{Kind: newswire.BlockParagraph, Text: "Ships will have to wait, or sail to the other side of the island, where there is room for two—no more, it said."},
		{Kind: newswire.BlockSubhead, Level: 2, Text: "Why now"},
		{Kind: newswire.BlockParagraph, Text: "The quay is old. The crane is older, and nobody can say how much longer it will hold, said Pell Andersby."},
		{Kind: newswire.BlockItem, Text: "The quay, from March 1, for thirty days, if the weather is fair enough."},
		{Kind: newswire.BlockItem, Text: "The crane, after that, as long as it takes, and it may take long."},
		{Kind: newswire.BlockQuote, Text: "We shall do it once, and we shall do it well, and then nobody will have to do it again."},
		{Kind: newswire.BlockParagraph, Text: "The work costs nine million crowns, half of which is paid by the islands, and half by the line."},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestBreaks reads a page that parts its paragraphs by double line breaks, as
// pages did before 2005.
func TestBreaks(t *testing.T) {
	page := `<html><body bgcolor=white><table><tr><td><font size=2>` +
		strings.Repeat(`The ferry sailed at nine, with flour, with mail, and with the doctor, who had waited a week.<br><br>`, 6) + `</font></td></tr></table></body></html>`
	got, err := Body([]byte(page))
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range got {
		if b.Text != "The ferry sailed at nine, with flour, with mail, and with the doctor, who had waited a week." {
			t.Errorf("got %q", b.Text)
		}
	}
	if len(got) != 6 {
		t.Errorf("%d blocks, want 6", len(got))
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		name, page string
		want       error
	}{
		{"nothing", "", ErrNoText},
		{"no text", "<html><body><div><img src=x></div></body></html>", ErrNoText},
		{"hidden text", `<div style="display:none"><p>` + strings.Repeat("Nobody sees this, and nobody shall. ", 20) + "</p></div>", ErrNoText},
		{"too large", strings.Repeat("<p>word ", maxBytes/8+1), ErrRefused},
		{"too deep", strings.Repeat("<i>", maxDepth+1) + "text" + strings.Repeat(" ", 1<<20), ErrRefused},
		{"a million deep", strings.Repeat("<div>", 1_000_000), ErrRefused},
	} {
		if got, err := Body([]byte(c.page)); !errors.Is(err, c.want) || got != nil {
			t.Errorf("%s: %d blocks, %v; want %v", c.name, len(got), err, c.want)
		}
	}
}

// TestPlant looks at the tree that go-readability is given.
func TestPlant(t *testing.T) {
	page := `<html lang=en><head><title>A &amp; B</title><meta name=x content=y></head><body><!-- c --><div CLASS="lead story" onclick="x()" data-x='1'>one<b> two</b>
<script>three</script><a href="#four">four</a> <a href="https://news.example/">five</a><svg><title>six</title></svg></div><h2>` +
		strings.Repeat("seven ", 80) + `</h2><select><option>eight</select></body>`
	doc, err := plant(flat.Parse([]byte(page)), budget(len(page)), everything)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	if err := html.Render(&got, doc); err != nil {
		t.Fatal(err)
	}
	want := `<html><head><title>A &amp; B</title></head><body><div class="lead story">one<b> two</b> <a href="#four">four</a> <a>five</a></div><div>` + strings.Repeat("seven ", 80) + `</div></body></html>`
	if diff := cmp.Diff(want, got.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestLikely sees that a page too dear for four attempts is planted without
// what the first of them would drop, and that tables are left alone.
func TestLikely(t *testing.T) {
	page := `<div class="Sidebar left">a</div><div class="main-sidebar">b</div><div role=menu>c</div><a class=menu>d</a><table><tr><td><div class=menu>e</div></table><p style="display : none">f</p><p hidden>g</p><p aria-hidden=true>h</p>`
	for _, c := range []struct {
		choice choice
		want   string
	}{{everything, "abcde"}, {likely, "bde"}} {
		doc, err := plant(flat.Parse([]byte(page)), budget(0), c.choice)
		if err != nil {
			t.Fatal(err)
		}
		var got string
		for n := range doc.Descendants() {
			if n.Type == html.TextNode {
				got += n.Data
			}
		}
		if got != c.want {
			t.Errorf("%v: %q, want %q", c.choice, got, c.want)
		}
	}
}

// TestInvalid gives Body what is no UTF-8 and what is no HTML.
func TestInvalid(t *testing.T) {
	for _, page := range []string{"\xff\xfe<p>\xc3</p>", "\x00\x01\x02", "<", "<p", "<!--", "<title>\xe2\x82", "plain text, without any mark, as a mail would have it",
		strings.Replace(story, "Pell", "P\xe9ll", 1), "<title>" + strings.Repeat("ä", 100) + "</title><p>x", `<p class="` + strings.Repeat("ä", 150) + `">x`} {
		blocks, _ := Body([]byte(page))
		for _, b := range blocks {
			if b.Text != strings.ToValidUTF8(b.Text, "?") || b.Text != strings.Join(strings.Fields(b.Text), " ") || b.Text == "" {
				t.Errorf("%.20q: block %q", page, b.Text)
			}
		}
	}
}

func FuzzBody(f *testing.F) {
	f.Add([]byte(story))
	for _, h := range hostile {
		f.Add([]byte(h.page(2000)))
	}
	f.Fuzz(func(t *testing.T, page []byte) {
		blocks, err := Body(page)
		if (err == nil) != (len(blocks) > 0) {
			t.Fatalf("%d blocks, %v", len(blocks), err)
		}
		for _, b := range blocks {
			if b.Text == "" || b.Kind == "" {
				t.Fatalf("block %+v", b)
			}
		}
		if err != nil && strings.Contains(fmt.Sprint(err), "fails on it") {
			t.Fatal(err)
		}
	})
}
