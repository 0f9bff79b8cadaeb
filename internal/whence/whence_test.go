package whence

import "testing"

// TestNext finds the values of a page in their order.
func TestNext(t *testing.T) {
	const page = `<html lang="en"><head><title>Fog &amp; ferries</title><meta property="og:title" content="Fog &amp; more"><script>"World"</script></head>
<body><p>World</p><p>The <b>fer</b>ry&nbsp; sailed<br>again &mdash; at <i>ten</i>.</p><p>World</p><table><tr><td>a</td><td>b</td></tr></table></body></html>`
	s := New([]byte(page), true)
	for _, c := range []struct{ value, want string }{
		{"World", "World"},
		{"The ferry sailed again — at ten.", `The <b>fer</b>ry&nbsp; sailed<br>again &mdash; at <i>ten</i>.`},
		{"World", "World"},
		{"a\tb", `a</td><td>b`},
		{"The ferry", `The <b>fer</b>ry`}, // behind the last, and found all the same
		{"no such words", ""},
		{"", ""},
	} {
		start, stop, ok := s.Next(c.value)
		if got := page[start:stop]; ok != (c.want != "") || got != c.want {
			t.Errorf("%q stands at %q (%v), want %q", c.value, got, ok, c.want)
		}
	}
	for _, c := range []struct{ name, value, want string }{
		{"og:title", "Fog & more", "Fog &amp; more"}, {"<title>", "Fog & ferries", "Fog &amp; ferries"}, {"lang", "en", "en"}, {"og:title", "Fog & ferries", ""},
	} {
		start, stop, ok := s.Tagged(c.name, c.value)
		if got := page[start:stop]; ok != (c.want != "") || got != c.want {
			t.Errorf("%s %q stands at %q (%v), want %q", c.name, c.value, got, ok, c.want)
		}
	}
	if start, stop, ok := s.Anywhere(`Fog & more`); !ok || page[start:stop] != "Fog &amp; more" {
		t.Errorf("anywhere: %q (%v)", page[start:stop], ok)
	}
}

// TestNextInOrder finds the second of two values that are alike behind the first.
func TestNextInOrder(t *testing.T) {
	s := New([]byte("Ports\n\nFog.\r\nPorts\n"), false)
	first, _, _ := s.Next("Ports")
	if second, stop, ok := s.Next("Fog. Ports"); !ok || first != 0 || second != 7 || stop != 18 {
		t.Errorf("stand at %d and %d-%d (%v)", first, second, stop, ok)
	}
}

func TestShows(t *testing.T) {
	for _, c := range []struct {
		piece, value string
		want         bool
	}{
		{"The <b>fer</b>ry&nbsp;sailed", "The ferry sailed", true},
		{"a</td><td>b", "a\tb", true},
		{"3 < 4 &amp; 5 > 4", "3 < 4 & 5 > 4", true},
		{"AT&amp;amp;T", "AT&amp;T", true},
		{"The tram", "The ferry", false},
		{"", "x", false},
		{"x", "", true},
	} {
		if got := Shows(c.piece, c.value); got != c.want {
			t.Errorf("%q shows %q: %v", c.piece, c.value, got)
		}
	}
}
