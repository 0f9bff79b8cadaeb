package wiretest

import (
	"fmt"
	"iter"
	"testing"

	"github.com/newswire-go/newswire"
)

// An Example is a page or dump, and what a perfect reader makes of it.
type Example struct {
	Layout string
	Seed   uint64
	Noise  Noise
	Page   []byte
	Want   newswire.Article
}

// Corpus gives n examples of each layout, those of a layout together. The
// first half of them has no noise. They are the same each time.
func Corpus(n int) iter.Seq[Example] {
	return func(yield func(Example) bool) {
		for _, l := range Layouts() {
			for seed := range uint64(max(n, 0)) {
				if e, err := Make(l.Name, seed, noiseOf(seed, n)); err != nil || !yield(e) {
					return // a layout whose skeleton is broken fails our tests
				}
			}
		}
	}
}

// noiseOf gives the noise of the example with a seed, of n.
func noiseOf(seed uint64, n int) Noise {
	if seed < uint64(n+1)/2 {
		return 0
	}
	return Noise(newTeller(english, seed).Uint32()) & allNoise
}

// Make gives one example: the story with the given seed, in the language of
// the layout. Its error is ErrLayout if there is no such layout.
func Make(layout string, seed uint64, noise Noise) (e Example, err error) {
	l := layoutNamed(layout)
	if l == nil {
		return e, fmt.Errorf("%w: %q", ErrLayout, layout)
	}
	s := lay(l, tell(tongueOf(l.Language), seed), noise)
	page, err := s.render()
	return Example{Layout: layout, Seed: seed, Noise: noise, Page: []byte(page), Want: s.shown}, err
}

// Fuzz runs a fuzz target over stories, layouts and noise. It calls parse with
// a page and reports what that returns as an error; what is got besides is
// compared with what is wanted if it is a newswire.Article or a pointer to
// one. A failure is one line that names the seed, the layout and the noise,
// with which Make makes the page again.
func Fuzz(f *testing.F, parse func(page []byte) (got any, err error)) {
	layouts := Layouts()
	for i := range layouts {
		f.Add(uint64(i), uint8(i), uint32(0))
		f.Add(uint64(i), uint8(i), uint32(allNoise))
	}
	f.Fuzz(func(t *testing.T, seed uint64, layout uint8, noise uint32) {
		name := layouts[int(layout)%len(layouts)].Name
		e, err := Make(name, seed, Noise(noise)&allNoise)
		if err != nil {
			t.Fatal(err)
		}
		got, err := parse(e.Page)
		if err != nil {
			t.Fatalf("seed %d, layout %s, noise %s: %v", seed, name, e.Noise, err)
		}
		if a, ok := got.(*newswire.Article); ok && a != nil {
			got = *a
		}
		if a, ok := got.(newswire.Article); ok {
			if diff := Diff(e.Want, a); diff != "" {
				t.Fatalf("seed %d, layout %s, noise %s:\n%s", seed, name, e.Noise, diff)
			}
		}
	})
}
