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

// TestEndNotLoaded tells pages that end in the midst of a paragraph from those
// that end as pages do.
func TestEndNotLoaded(t *testing.T) {
	const (
		story = "<h1>Fog holds up ferries</h1><p>" + ferryProse + "</p><p>" + ferryProse + "</p>"
		half  = "<p>The harbour office counted the bicycles and sent them back to those who had lost"
	)
	for _, c := range []struct {
		page string
		cut  bool
	}{
		{story + half, true},
		{story + half + " them.</p>", false},
		{story + half + "</p><footer><p>Terms of use</p></footer>", false},
		{story + "<p>Portby</p>", false},
		{"<h1>Fog holds up ferries</h1><p>" + strings.TrimSuffix(ferryProse, ".") + "</p>" + half, false},
	} {
		if got := classified([]byte("<html>" + c.page)).cutOffer(); got != c.cut {
			t.Errorf("%q: cut is %t", c.page, got)
		}
	}
}

// TestSignedTwice reads one sign-off of a story that stands on a page once more.
func TestSignedTwice(t *testing.T) {
	const story = "<p>OSLO (Reuters) - " + ferryProse + "</p><p>" + ferryProse + "</p><p>(Reporting by Ann Berg; Editing by Tom Hale)</p>"
	f := classified([]byte("<html><h1>Fog holds up ferries</h1><article>" + story + "</article><div hidden><article>" + story + "</article></div>"))
	if got := f.joined(SignOff); got != "(Reporting by Ann Berg; Editing by Tom Hale)" {
		t.Errorf("the sign-off is %q", got)
	}
}
