package picture

import (
	"testing"

	"github.com/newswire-go/newswire/internal/proof"
)

// TestGenericRowsAreNeeded reads each row's example with the row and without it.
func TestGenericRowsAreNeeded(t *testing.T) {
	rows := genericRows
	for i, row := range rows {
		if !IsGeneric(row.example) {
			t.Errorf("%s is not generic", row.example)
		}
		if row.example[len(row.example)-4:] == ".gif" {
			continue // by its kind, too
		}
		proof.SetTable(t, &genericRows, proof.Without(rows, i))
		if IsGeneric(row.example) {
			t.Errorf("%s is generic without its row too", row.example)
		}
		genericRows = rows
	}
}

func TestIsGeneric(t *testing.T) {
	for url, want := range map[string]bool{
		"https://a.example/2020/06/16598438w.jpg":             false,
		"https://a.example/i/Business%20Wire%20160.jpg":       true,
		"https://a.example/i/reuters.png":                     true,
		"https://a.example/i/reuters-ferry.png":               false,
		"https://a.example":                                   true,
		"https://a.example/i/dot.gif":                         true,
		"https://logos.example/2020/ferry.jpg":                false,
		"https://a.example/quality/90/?url=https%3A%2F%2Fb/x": false,
	} {
		if IsGeneric(url) != want {
			t.Errorf("%s is generic: %v", url, !want)
		}
	}
}

func TestSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"https://s1.example/r/?m=02&d=20190611&t=2&i=1396639348&w=1200&r=LYNXNPEF5A0N0", "//s4.example/r/?m=02&d=20190611&t=2&i=1396639348&r=LYNXNPEF5A0N0&w=20", true},
		{"https://s1.example/r/?m=02&d=20190611&t=2&i=1396639348&r=LYNXNPEF5A0N0", "https://s1.example/r/?m=02&d=20190611&t=2&i=1396639349&r=LYNXNPEF5A0N1", false},
		{"https://a.example/p/headphones-170112_271x181.jpg", "https://a.example/p/headphones-170112.jpg", true},
		{"https://a.example/d/2147483647/crop/1440x810/?url=https%3A%2F%2Fb.example%2Fap24057550652334.jpg", "https://a.example/d/2147483647/crop/320x213/?url=https%3A%2F%2Fb.example%2Fap24057550652334.jpg", true},
		{"https://a.example/d/2147483647/crop/1440x810/?url=https%3A%2F%2Fb.example%2Fap24057550652334.jpg", "https://a.example/d/2147483647/crop/1440x810/?url=https%3A%2F%2Fb.example%2Fap24057550652335.jpg", false},
		{"https://a.example/ferry.jpg?w=1", "http://a.example/ferry.jpg?w=2", true},
		{"https://a.example/ferry.jpg", "https://a.example/quay.jpg", false},
		{"https://a.example/20190611/a.jpg", "https://a.example/20190611/b.jpg", false},
	} {
		if Same(c.a, c.b) != c.want || Same(c.b, c.a) != c.want {
			t.Errorf("%s and %s are one: %v", c.a, c.b, !c.want)
		}
		if (Key(c.a) == Key(c.b)) != c.want {
			t.Errorf("the keys of %s and %s are %s and %s", c.a, c.b, Key(c.a), Key(c.b))
		}
	}
}

func TestIsSaved(t *testing.T) {
	for url, want := range map[string]bool{
		"ferry_files/a.jpg": true, "./ferry-Dateien/a.jpg": true, "file:///home/a.jpg": true, "/ferry_files/a.jpg": false, "https://a.example/ferry_files/a.jpg": false, "a.jpg": false,
	} {
		if IsSaved(url) != want {
			t.Errorf("%s is saved: %v", url, !want)
		}
	}
}

func TestIsStandIn(t *testing.T) {
	for url, want := range map[string]bool{
		"https://a.example/r/?i=1&w=20": true, "https://a.example/r/?i=1&w=200": false, "https://a.example/r/?i=1&w=": false, "https://a.example/w=20": false,
	} {
		if IsStandIn(url) != want {
			t.Errorf("%s is a stand-in: %v", url, !want)
		}
	}
}
