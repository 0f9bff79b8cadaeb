package newswire

import (
	"errors"
	"strings"
	"testing"
)

// TestReasons gives the shapes that are told apart by little.
func TestReasons(t *testing.T) {
	teaser := func(n int) string {
		return strings.Repeat(`<div><h3><a href="/x">Copper miner says pit wall held</a></h3><p>A wall that engineers had doubted for years held when the ground shook, its owner said.</p></div>`, n)
	}
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
