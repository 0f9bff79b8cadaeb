package agency

import (
	"testing"

	"github.com/newswire-go/newswire/internal/lex"
)

func TestAgencyTable(t *testing.T) {
	names, marks := map[string]bool{}, map[string]string{}
	for _, a := range Agencies {
		if names[a.Name] {
			t.Errorf("%s has two rows", a.Name)
		}
		names[a.Name] = true
		if len(a.country) != 2 {
			t.Errorf("%s has no country", a.Name)
		}
		for _, m := range a.marks {
			key := string(lex.FoldMark(nil, m))
			if other, twice := marks[key]; twice {
				t.Errorf("%q is a mark of %s and of %s", m, other, a.Name)
			}
			marks[key] = a.Name
			if got, ok := Named(m); !ok || got != a.Name {
				t.Errorf("Named(%q) = %q, %v", m, got, ok)
			}
			if len(key) > MaxMark {
				t.Errorf("%q is too long", m)
			}
		}
		if got := Country(a.Name); got != a.country {
			t.Errorf("Country(%q) = %q", a.Name, got)
		}
	}
	if got := Country("Nobody"); got != "" {
		t.Errorf("Country of nobody is %q", got)
	}
}

// TestBeginsMark tells how a mark begins from a mark and from what only shares
// its letters.
func TestBeginsMark(t *testing.T) {
	for s, want := range map[string]bool{
		"Press Trust": true, "PRESS TRUST": true, "Press Trust of": true,
		"Press Trust of India": false, "Press": false, "Press Tru": false, "Ann Berg": false, " ": false, "": false,
	} {
		if got := BeginsMark(s); got != want {
			t.Errorf("%q begins a mark: %v", s, got)
		}
	}
}
