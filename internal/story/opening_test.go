package story

import (
	"strings"
	"testing"
)

// TestOpening reads short lines above the lead as the story's first, where
// their headline stands apart from them.
func TestOpening(t *testing.T) {
	const fixture = `<p>Fjord Otters (3-3) at Kept Gulls (2-5)</p><p>Portby, Maine; Saturday, 2 p.m. EST</p><p><a href="/o">HARBOUR ODDS</a> LINE: Gulls -2; over/under is 141.5</p>`
	for _, c := range []struct {
		name, lines string
		want        Kind
	}{
		{"who plays, when, and at what odds", fixture, Body},
		{"two lines of figures", "<p>Fjord Otters (3-3) at Kept Gulls (2-5)</p><p>Portby, Maine; Saturday, 2 p.m. EST</p>", Body},
		{"one alone", "<p>Fjord Otters (3-3) at Kept Gulls (2-5)</p>", Chrome},
		{"a name and where it writes", "<p>Ann Kept</p><p>Portby Evening News</p>", Chrome},
		{"a byline and a time", "<p>By Ann Kept</p><p>March 3, 2023 4:20 p.m.</p>", Byline},
	} {
		body := "<header>x</header><article>" + c.lines + "<p>{prose}</p><p>{prose}</p><p>{prose}</p></article>"
		if got := partOfKept("<title>Ferries collide off Portby</title>" + body); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

// TestStoryInForm finds a story that stands in a form, where nothing else on
// the page can be one.
func TestStoryInForm(t *testing.T) {
	links := strings.Repeat("<td><a href=/x>Portby</a></td>", 60)
	form := "<form action=/send><div>Kept: " + ferryProse + "</div><div>{prose}</div><div>{prose}</div></form>"
	if got := partOfKept("<table><tr>" + links + "</table>" + form); got != Body {
		t.Errorf("in a form: %v", got)
	}
	if got := partOfKept("<article><p>{prose}</p><p>{prose}</p></article><table><tr>" + links + "</table>" + form); got == Body {
		t.Errorf("in a form beside a story: %v", got)
	}
}

// TestCapsules takes a night's games for one story where the page gives itself
// for an article, and for a list where it does not.
func TestCapsules(t *testing.T) {
	const typed = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferries collide off Portby"}</script>`
	game := "<h2>OTTERS 3, GULLS 2</h2><p>PORTBY (AP) — " + ferryProse + "</p><p>" + ferryProse + "</p><p>" + ferryProse + "</p>"
	page := "<h1>Ferries collide off Portby</h1><article>" + strings.Repeat(game, 4) + "</article>"
	for head, want := range map[string]grounds{typed: Accepted, "": RefusedLive} {
		f := classified([]byte("<html><head>" + head + "</head><body>" + page + "</body></html>"))
		if got := f.judge(); got.Grounds != want {
			t.Errorf("%q: %v, want %v", head, got, want)
		}
	}
}
