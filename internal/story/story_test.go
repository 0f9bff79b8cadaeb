package story

import (
	"slices"
	"strings"
	"testing"
)

// A sentence of {prose} in the examples of gatherRules.
const ferryProse = "Both ferries reached the harbour on their own, two hours late, with a dent each and forty bicycles."

// partOfKept gives what the block is to the story that holds the word "Kept".
func partOfKept(body string) Kind {
	body = strings.ReplaceAll(body, "{prose}", ferryProse)
	f := classified([]byte("<html><body><h1>Ferries collide off Portby</h1>" + body + "</body></html>"))
	i := slices.IndexFunc(f.blocks, func(b passage) bool { return strings.Contains(f.Text[b.Start:b.End], "Kept") })
	return f.blocks[i].part
}

// TestGatherRules reads the example of each row with it and without it.
func TestGatherRules(t *testing.T) {
	whole := gatherRules
	defer func() { gatherRules = whole }()
	for i, row := range whole {
		page := "<div>" + row.example + "</div>"
		gatherRules = whole
		if got := partOfKept(page); got != Body {
			t.Errorf("%s: %v is no part of the story", row.what, got)
		}
		gatherRules = slices.Delete(slices.Clone(whole), i, i+1)
		if got := partOfKept(page); got == Body {
			t.Errorf("%s: part of the story without the row too", row.what)
		}
	}
}

// TestOutsideRules does the same for what stands below the story.
func TestOutsideRules(t *testing.T) {
	whole := outsideRules
	defer func() { outsideRules = whole }()
	want := []Kind{SignOff, Furniture}
	for i, row := range whole {
		page := "<div><p>PORTBY, March 3 (AFP) - " + ferryProse + "</p><p>{prose}</p><p>{prose}</p></div>" + row.example
		outsideRules = whole
		if got := partOfKept(page); got != want[i] {
			t.Errorf("%s: %v", row.why, got)
		}
		outsideRules = slices.Delete(slices.Clone(whole), i, i+1)
		if got := partOfKept(page); got == want[i] {
			t.Errorf("%s: %v without the row too", row.why, got)
		}
	}
}
