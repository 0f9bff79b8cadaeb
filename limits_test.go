package newswire

import (
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/label"
	"github.com/newswire-go/newswire/internal/note"
)

// limits are the bounds that the rules set to what they read: a text of that
// length is read, and one that is a byte longer is not.
var limits = []struct {
	name string
	most int                // bytes
	text func(n int) string // of n bytes
	read func(s string) bool
}{
	{"a byline", credit.BylineLength, func(n int) string { return "By " + manyNames(n-3) }, isReadByline},
	{"a byline without By", 160, func(n int) string { return manyNames(n-9) + ", Reuters" }, func(s string) bool { _, ok := credit.ReadByline(s, false); return ok }},
	{"what follows a byline's dash", 60, func(n int) string { return strings.Repeat("x", n-1) + "1" }, func(s string) bool { return isReadByline("By Ann Berg - " + s) }},
	{"what stands before a dateline", dateline.MaxPrefix, func(n int) string { return "(" + strings.Repeat("x", n-2) + ")" }, func(s string) bool {
		_, ok := dateline.Read(s + " BONN, March 3 (Reuters) - Farmers met")
		return ok
	}},
	{"a byline before a dateline", 160 - 1, func(n int) string { return "By " + manyNames(n-4) + "\n" }, func(s string) bool {
		_, ok := dateline.Read(s + "BONN, March 3 (Reuters) - Farmers met")
		return ok
	}},
	{"a note", note.Longest, func(n int) string { return "CORRECTION: T" + strings.Repeat("o", n-13) }, isReadNote},
	{"a site's name behind a title", 58, func(n int) string { return strings.Repeat("x", n) }, func(s string) bool { return label.CutSiteSuffix("Ships met | "+s, s) == "Ships met" }},
	{"a place alone", 120, func(n int) string {
		return strings.Repeat("A", n%10) + strings.Repeat("BONNEVILL/", n/10-1) + "BONNEVILLE"
	}, func(s string) bool { _, ok := dateline.PlaceOnly(s); return ok }},
	{"asterisks of an alert", 8, func(n int) string { return strings.Repeat("*", n) }, func(s string) bool {
		_, _, ok := ParseDateline(s + "BONN, March 3 (Reuters) - Farmers met")
		return ok
	}},
}

// TestLimits reads texts that are as long as a rule bears, and longer.
func TestLimits(t *testing.T) {
	for _, l := range limits {
		for n := l.most - 1; n <= l.most+1; n++ {
			s := l.text(n)
			if len(s) != n {
				t.Fatalf("%s: %d bytes for %d", l.name, len(s), n)
			}
			if l.read(s) != (n <= l.most) {
				t.Errorf("%s: %d bytes are read: %v; %q", l.name, n, n > l.most, s)
			}
		}
	}
}

// manyNames gives a list of names of n bytes.
func manyNames(n int) string {
	const name = "Ann Berg"
	names := strings.Repeat(name+", ", (n-len(name))/(len(name)+2)) + name
	return names + strings.Repeat("g", n-len(names))
}

func isReadNote(s string) bool {
	_, ok := note.Read(s)
	return ok
}

func isReadByline(s string) bool {
	_, ok := ParseByline(s)
	return ok
}
