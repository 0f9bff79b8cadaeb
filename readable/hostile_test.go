package readable

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/newswire-go/newswire/internal/stopwatch"
	"golang.org/x/net/html"
)

// hostile are shapes that make go-readability, or html.Parse before it, far
// dearer than their size: page gives one of about n bytes.
var hostile = []struct {
	name string
	page func(n int) string
}{
	{"breaks in boxes", func(n int) string { return fill(n, "", "<div>x<br></div>", "") }},
	{"breaks", func(n int) string { return fill(n, "<p>", "x<br>", "") }},
	{"double breaks", func(n int) string { return fill(n, "<div>", "some words, and a comma<br><br>", "") }},
	{"deep and wide", func(n int) string {
		return fill(n, strings.Repeat("<div>", 180), "<div>x</div>", strings.Repeat("</div>", 180))
	}},
	{"deeper and wide", func(n int) string { return fill(n, strings.Repeat("<div>", 400), "<div>x<br></div>", "") }},
	{"deep text", func(n int) string {
		return fill(n, strings.Repeat("<div>", 100)+"<p>", "Some words, and a comma. ", "")
	}},
	{"deep spans", func(n int) string {
		return fill(n, strings.Repeat("<span>", 100)+"<p>", "Some words, and a comma. ", "")
	}},
	{"deep paragraphs", func(n int) string {
		return fill(n, strings.Repeat("<div>", 30), "<p>Some words, that make a paragraph of it.</p>", "")
	}},
	{"candidates in one another", func(n int) string {
		return fill(n, strings.Repeat("<div><p>Some words, that make a paragraph of it, and a candidate.</p>", 40), "<p>Some words, and more.", "")
	}},
	{"open formatting", func(n int) string {
		var b strings.Builder
		b.WriteString("<p>")
		for i := range 400 {
			fmt.Fprintf(&b, "<font size=%d>", i)
		}
		return fill(n, b.String()+"</p>", "<p>x</p>", "")
	}},
	{"bold in bold", func(n int) string { return fill(n, "", "<p><b>x", "") }},
	{"misnested links", func(n int) string { return fill(n, "", "<a><p>x</a>", "") }},
	{"links", func(n int) string { return fill(n, "<div>", "<a href=x>y z</a> ", "</div>") }},
	{"links in paragraphs", func(n int) string {
		return fill(n, "<div>", "<p><a href=/story>Some words, and more of them</a></p>", "</div>")
	}},
	{"links in tables in links", func(n int) string { return fill(n, "", "<a><table><tr><td>", "words") }},
	{"table rows", func(n int) string { return fill(n, "<table>", "<tr><td>a<td>b, c", "</table>") }},
	{"tables in tables", func(n int) string { return fill(n, "", "<table><tr><td>", "words") }},
	{"eight tables deep", func(n int) string {
		return fill(n, strings.Repeat("<table><tr><td>", 8), "<tr><td>a, b", "")
	}},
	{"text beside the cells", func(n int) string { return fill(n, "<table>", "x<tr>", "") }},
	{"lists in lists", func(n int) string { return fill(n, strings.Repeat("<div><ul><li>", 30), "<li>some words, here", "") }},
	{"list items", func(n int) string { return fill(n, "<ul>", "<li>x", "") }},
	{"headings", func(n int) string {
		return fill(n, "<title>"+strings.Repeat("Words of a title ", 20)+"</title>", "<h2>x</h2>", "")
	}},
	{"headings in headings", func(n int) string {
		return fill(n, strings.Repeat("<h2><div>", 40), "<p>some words, that count", "")
	}},
	{"a title without end", func(n int) string { return fill(n, "<title>", "words of | a title - and more ", "") }},
	{"attributes", func(n int) string {
		var b strings.Builder
		b.WriteString("<p ")
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, "a%d ", i)
		}
		return b.String() + ">x</p>"
	}},
	{"one attribute, often", func(n int) string { return fill(n, "<p ", "class=a ", ">x") }},
	{"words in a class", func(n int) string { return fill(n, `<div class="`, "comment share ", `"><p>Some words.</div>`) }},
	{"shares in shares", func(n int) string {
		return fill(n, strings.Repeat("<div class=share>", 40), "Some words, and others, too; ", "")
	}},
	{"one text", func(n int) string { return fill(n, "<p>", "words, and words ", "") }},
	{"spaces", func(n int) string { return fill(n, "<p>x", " ", "y") }},
	{"entities", func(n int) string { return fill(n, "<p>", "&nbsp;&amp;", "") }},
	{"paragraphs", func(n int) string { return fill(n, "", "<p>x", "") }},
	{"pictures", func(n int) string { return fill(n, "<div>", "<img src=x.jpg><p>", "") }},
	{"fields", func(n int) string { return fill(n, "<form>", "<input>", "") }},
	{"comments", func(n int) string { return fill(n, "", "<!---->x", "") }},
	{"drawings", func(n int) string { return fill(n, "", "<svg><g>", "") }},
	{"less-than", func(n int) string { return fill(n, "", "< ", "") }},
}

// fill gives a page of about n bytes: open, many pieces, shut.
func fill(n int, open, piece, shut string) string {
	return open + strings.Repeat(piece, max(1, (n-len(open)-len(shut))/len(piece))) + shut
}

// ordinary is a page of about n bytes with the make-up of real ones: half of it
// script and style, a tenth drawings, links and a story in what remains.
func ordinary(n int) string {
	return fill(n*11/100, "<!DOCTYPE html><html><head><title>Harbor to close for a month</title><style>", ".card-7>li:hover{margin:0 4px;color:#1a2b3c}\n", "</style></head><body>") +
		fill(n*22/100, `<div class="menu"><ul>`, `<li class="nav-3" data-id="4f1e"><a href="/section/14?ref=top" class="link"><span>Section</span></a></li>`+"\n", "</ul></div>") +
		fill(n*15/100, `<article><h1>Harbor to close for a month</h1>`, "<p class=\"text\">The harbor of Marlow, which has been open every day since 1871, will close in March, the harbor office said on Monday.</p>\n", "</article>") +
		fill(n*9/100, "<svg viewBox=\"0 0 24 24\">", "<path d=\"M4.12 8c1.5-2 l3 4 z\"/>", "</svg>") +
		fill(n*43/100, "<script>window.__bundle=[", `{"id":"4f1e","w":2,"on":a<b&&c>7},`, "0];</script></body></html>")
}

// TestHostile holds Body to its promise: no page may cost more than ten times
// what html.Parse takes for an ordinary page of its size. Half as much again
// is left to the machine's moods. A hostile shape is tried whole, and again
// with as much harmless ballast as it takes to be read: the dearest pages are
// those that are barely allowed. Without the bounds most shapes cost between
// thirty and a thousand times as much.
func TestHostile(t *testing.T) {
	stopwatch.Skip(t)
	for _, n := range []int{30_000, 300_000} {
		page := []byte(ordinary(n))
		if _, err := Body(page); err != nil {
			t.Errorf("an ordinary page of %d bytes: %v", n, err)
		}
		tree := time.Hour
		for range 5 {
			tree = min(tree, took(func() { html.Parse(bytes.NewReader(page)) }))
		}
		for _, h := range hostile {
			for _, bad := range [][]byte{[]byte(h.page(n)), barelyAllowed(n, h.page)} {
				ratio, refused := compare(tree, page, bad)
				t.Logf("%-26s %7d bytes: %5.1f times html.Parse, refused %v", h.name, len(bad), ratio, refused)
				if ratio > 15 {
					t.Errorf("%s, %d bytes: %.1f times what html.Parse takes for an ordinary page", h.name, len(bad), ratio)
				}
			}
		}
	}
}

// barelyAllowed gives a page of about n bytes, as much of it hostile as is read.
func barelyAllowed(n int, page func(int) string) []byte {
	for part := n; ; part = part * 7 / 8 {
		bad := []byte("<!--" + strings.Repeat("x", n-part) + "-->" + page(part))
		if _, err := Body(bad); !errors.Is(err, ErrRefused) || part < 100 {
			return bad
		}
	}
}

// compare gives the time of Body for a byte of one page against that of
// html.Parse for a byte of another, which took tree before. Where the first
// try is not good enough both are taken in turn and the best of each counts,
// so that a neighbour's load does not decide.
func compare(tree time.Duration, ordinary, bad []byte) (ratio float64, refused bool) {
	body := time.Hour
	for i := range 12 {
		if i == 1 {
			tree = time.Hour
		}
		if i > 0 {
			tree = min(tree, took(func() { html.Parse(bytes.NewReader(ordinary)) }))
		}
		body = min(body, took(func() { _, err := Body(bad); refused = errors.Is(err, ErrRefused) }))
		ratio = float64(body) / float64(max(len(bad), leastPage)) / (float64(tree) / float64(len(ordinary)))
		if i != 1 && ratio < 10 {
			break
		}
	}
	return ratio, refused
}

func took(f func()) time.Duration {
	d, _ := stopwatch.Cost(f)
	return d
}

// TestWork sees that the reckoning grows with the page and no faster.
func TestWork(t *testing.T) {
	deep := surrounding{}
	for range 10 {
		deep = deep.within(0)
	}
	if a, b := deep.text(1000), deep.text(4000); b <= 3*a || b > 4*a {
		t.Errorf("four times the text is %d, once is %d", b, a)
	}
	if budget(1<<20) != 2*budget(1<<19) || budget(0) != budget(leastPage) {
		t.Error("the budget is not in proportion to the page")
	}
}
