package address

import (
	"net/url"
	"strings"
	"testing"
)

// TestResolve compares whole addresses with those of net/url, which reads the
// standard, and what is dropped with what a reader must not be given.
func TestResolve(t *testing.T) {
	for _, base := range []string{"https://a.example", "https://a.example/", "http://a.example/b/c/d?x=1#y", "https://a.example/b/c/"} {
		for _, ref := range []string{
			"e", "e/f", "/e", "//b.example/e", "?z=2", "#z", "../e", "../../../e", "./e", ".", "..", "e/./f/../g", "/a/../b", "e?u=/../x", "https://b.example/e",
			"mailto:ann@a.example", "tel:+4712345", "HTTPS://B.example/", "e:f/g",
		} {
			b, err := url.Parse(base)
			if err != nil {
				t.Fatal(err)
			}
			r, err := url.Parse(ref)
			if err != nil {
				t.Fatal(err)
			}
			got, ok := Resolve(base, ref)
			want := b.ResolveReference(r).String()
			if ok != (r.Scheme != "e") || ok && !strings.EqualFold(got, want) {
				t.Errorf("%q from %q is %q (%v), want %q", ref, base, got, ok, want)
			}
		}
	}
	for ref, want := range map[string]string{
		" \n/a b\"c\n ":                    "https://a.example/a%20b%22c",
		"/å?q=ø":                           "https://a.example/å?q=ø",
		"javascript:alert(1)":              "",
		" JavaScript:alert(1)":             "",
		"java\nscript:x":                   "",
		"data:image/png,x":                 "",
		"vbscript:x":                       "",
		"":                                 "",
		" ":                                "",
		"mailto:":                          "",
		"http://":                          "",
		"https:///x":                       "",
		"/" + strings.Repeat("a", Longest): "",
		strings.Repeat("a", 1<<20):         "",
	} {
		if got, ok := Resolve("https://a.example/b", ref); ok != (want != "") || ok && got != want {
			t.Errorf("%.40q is %q (%v), want %q", ref, got, ok, want)
		}
	}
	if got, ok := Resolve("", "/a"); ok {
		t.Errorf("without a base /a is %q", got)
	}
}

func TestIsFront(t *testing.T) {
	for s, want := range map[string]bool{
		"https://a.example": true, "https://a.example/": true, "https://a.example/x": false, "https://a.example/?id=3": false, "https://a.example?id=3": false, "a.example": false,
	} {
		if IsFront(s) != want {
			t.Errorf("%q is a front page: %v", s, !want)
		}
	}
}
