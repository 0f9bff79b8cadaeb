package newswire

import (
	"strings"
	"testing"
)

// TestPlaceIsVouchedFor reads pages that begin with a place, some of which show
// besides that they have a story. All name an agency somewhere.
func TestPlaceIsVouchedFor(t *testing.T) {
	const prose = "<p>The harbor, which has been open every day since 1871, will close in March, its office said.</p>"
	for _, c := range []struct{ name, page, want string }{
		{"a profile", "<h1>Ann Berg, sculptor and sailor</h1><main><p>New York: The harbor is where I was born, and I have lived beside it since.</p>" + prose + prose + "</main>", ""},
		{"the same with a day", "<h1>Harbor to close for a month</h1><p>March 14, 2018</p><main><p>New York: The harbor is closed for a month, the office of its master said.</p>" + prose + prose + "</main>", "New York:"},
		{"the same in capitals", "<h1>Harbor to close for a month</h1><main><p>NEW YORK — The harbor is closed for a month, the office of its master said.</p>" + prose + prose + "</main>", "NEW YORK —"},
		{"a timetable", "<h1>Ferries from the harbor of Aden</h1><main><p>SANAA - Departures at nine in the morning and at noon, from the old quay only.</p></main>", ""},
		{"labels", "<h1>Portby visits Marlow after a win</h1><p>By The Associated Press</p><p>March 14, 2018</p><main><p>BOTTOM LINE: Marlow hosts Portby after its skipper won at home on Sunday.</p>" + prose + "<p>TOP PERFORMERS: Berg is the best of them.</p></main>", ""},
	} {
		a, err := Parse(strings.NewReader("<!DOCTYPE html><title>Harbor</title>" + c.page + "<footer>Our pictures are by Reuters.</footer>"))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if a.Dateline.Raw != c.want {
			t.Errorf("%s: dateline %q, want %q", c.name, a.Dateline.Raw, c.want)
		}
	}
}
