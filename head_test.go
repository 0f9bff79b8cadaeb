package newswire

import (
	"bytes"
	"testing"

	"github.com/newswire-go/newswire/internal/proof"
)

// TestKicker parts the kicker that stands in the headline's element from the
// headline, where the page's metadata tell the two apart.
func TestKicker(t *testing.T) {
	for _, c := range []struct{ h1, title, want string }{
		{"<span>Portby</span><span>Ferries collide in fog</span>", "Portby: Ferries collide in fog", "Ferries collide in fog"},
		{"<span>Portby</span> <span>Ferries collide in fog</span>", "Portby: Ferries collide in fog", "Ferries collide in fog"},
		{"<span>Portby</span> <span>Ferries collide in fog</span>", "Ferries collide in fog", "Ferries collide in fog"},
		{"Portby: Ferries collide in fog", "Ferries collide in fog", "Portby: Ferries collide in fog"},
		{"<span>Fog over all of Portby</span> <span>Ferries collide</span>", "Fog over all of Portby: Ferries collide", "Fog over all of Portby Ferries collide"}, // no kicker is so long
		{"<span>Portby</span><span>Ferries collide in fog</span>", "Portby: Two ferries collide", "PortbyFerries collide in fog"},
	} {
		page := proof.StoryPage(`<meta property="og:title" content="` + c.title + `">`)
		page = bytes.Replace(page, []byte("Ferries collide off Portby"), []byte(c.h1), 1)
		a, err := new(Parser).ParseBytes(page)
		if err != nil {
			t.Fatal(err)
		}
		if a.Headline != c.want {
			t.Errorf("%s beside %q is %q, want %q", c.h1, c.title, a.Headline, c.want)
		}
	}
}

// TestHandleBehind parts a writer's name from the one under which other sites
// know them.
func TestHandleBehind(t *testing.T) {
	for line, want := range map[string]string{
		"Ann Berg annberg":     "Ann Berg",
		"Ann Berg @AnnBerg":    "Ann Berg",
		"Ann Berg sails alone": "",
		"Ann Berg":             "Ann Berg",
		"Tom Hale tomhale":     "",
	} {
		page := proof.StoryPage(`<meta name="author" content="Ann Berg">`)
		page = bytes.Replace(page, []byte("</h1>"), []byte("</h1><p>"+line+"</p>"), 1)
		a, err := new(Parser).ParseBytes(page)
		if err != nil {
			t.Fatal(err)
		}
		if a.BylineText != want || len(a.Byline) != 1 || a.Byline[0].Header != (want != "") {
			t.Errorf("%q: byline %q, %+v", line, a.BylineText, a.Byline)
		}
	}
}
