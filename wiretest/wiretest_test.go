package wiretest

import (
	"bytes"
	"flag"
	"testing"

	"github.com/newswire-go/newswire"
)

var seeds = flag.Int("seeds", 200, "how many stories of each layout are read")

// TestParseReadsWhatIsShown reads stories in every layout.
func TestParseReadsWhatIsShown(t *testing.T) {
	for _, l := range Layouts() {
		t.Run(l.Name, func(t *testing.T) {
			t.Parallel()
			failed := 0
			for seed := range uint64(*seeds) {
				if diff := misread(t, l, seed, 0); diff != "" {
					if failed++; failed <= 5 {
						t.Errorf("-layout %s -seed %d:\n%s", l.Name, seed, diff)
					}
				}
			}
			if failed > 0 {
				t.Errorf("%s: %d of %d misread", l.Name, failed, *seeds)
			}
		})
	}
}

// misread renders a story, reads it and gives what is not as it is shown.
func misread(t *testing.T, l Layout, seed uint64, noise Noise) string {
	t.Helper()
	story, ok := StoryIn(l.Language, seed)
	if !ok {
		t.Fatalf("no stories in %q", l.Language)
	}
	var page bytes.Buffer
	if err := Render(&page, l.Name, story, noise); err != nil {
		t.Fatal(err)
	}
	got, err := newswire.Parse(bytes.NewReader(page.Bytes()))
	if err != nil {
		return err.Error()
	}
	return Diff(Shown(l.Name, story, noise), *got)
}
