package newswire

import (
	"bytes"
	"testing"

	"github.com/newswire-go/newswire/internal/when"
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
		page := storyPage(`<meta property="og:title" content="` + c.title + `">`)
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

// TestTimeWithin finds the time of a line that says other things, too.
func TestTimeWithin(t *testing.T) {
	for line, want := range map[string]string{
		"Autor: PAP | 27-12-2011 12:05":     "27-12-2011 12:05",
		"Autor: PAP | 03-01-2012 12:05":     "03-01-2012 12:05", // whichever is the month
		"Portby 12/08/2023 09:26 PM":        "12/08/2023 09:26 PM",
		"12/08/2023 09:26 PM":               "12/08/2023 09:26 PM",
		"Ann Berg March 3, 2012 12:05 Oslo": "March 3, 2012 12:05",
		"Ann Berg 1-2-3":                    "",
		"Portby Blues (10-12-11)":           "", // won, lost, drawn
		"01-02-03":                          "",
		"3-2-1 for Portby":                  "",
		"Tel. 030-2850-4711":                "",
		"Ann Berg":                          "",
		"":                                  "",
	} {
		from, to, ok := when.Within(line)
		if line[from:to] != want || ok != (want != "") {
			t.Errorf("%q: %q, %v; want %q", line, line[from:to], ok, want)
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
		page := storyPage(`<meta name="author" content="Ann Berg">`)
		page = bytes.Replace(page, []byte("</h1>"), []byte("</h1><p>"+line+"</p>"), 1)
		a, err := new(Parser).ParseBytes(page)
		if err != nil {
			t.Fatal(err)
		}
		if a.BylineText != want || len(a.Byline) != min(len(want), 1) {
			t.Errorf("%q: byline %q, %+v", line, a.BylineText, a.Byline)
		}
	}
}
