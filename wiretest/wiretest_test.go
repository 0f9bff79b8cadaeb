package wiretest

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/newswire-go/newswire"
)

var (
	seeds  = flag.Int("seeds", 200, "how many stories of each layout are read")
	update = flag.Bool("update", false, "write the hashes of stories anew")
)

// TestParseReadsWhatIsShown reads stories in every layout, half of them with
// noise. A failure is a line that makes the page again.
func TestParseReadsWhatIsShown(t *testing.T) {
	for _, l := range Layouts() {
		t.Run(l.Name, func(t *testing.T) {
			t.Parallel()
			failed := 0
			for seed := range uint64(*seeds) {
				noise := noiseOf(seed, *seeds)
				if diff := misread(t, l.Name, seed, noise); diff != "" {
					if failed++; failed <= 5 {
						t.Errorf("newswire-fake -layout %s -seed %d -n 1 -noise %q DIR:\n%s", l.Name, seed, noise, diff)
					}
				}
			}
			if failed > 0 {
				t.Errorf("%s: %d of %d misread", l.Name, failed, *seeds)
			}
		})
	}
}

// misread makes a page, reads it and gives what is not as it is shown.
func misread(t *testing.T, layout string, seed uint64, noise Noise) string {
	t.Helper()
	e, err := Make(layout, seed, noise)
	if err != nil {
		t.Fatal(err)
	}
	got, err := newswire.Parse(bytes.NewReader(e.Page))
	if err != nil {
		return err.Error()
	}
	return Diff(e.Want, *got)
}

// FuzzParse reads any story in any layout with any noise.
func FuzzParse(f *testing.F) {
	Fuzz(f, func(page []byte) (any, error) { return newswire.Parse(bytes.NewReader(page)) })
}

// TestStories compares fifty stories, and ten in each other language, with what
// they were when the hashes were written: they stay as they are within a major
// version.
func TestStories(t *testing.T) {
	const golden = "testdata/stories.txt"
	var hashes strings.Builder
	write := func(name string, story newswire.Article) {
		text, err := json.Marshal(story)
		if err != nil {
			t.Fatal(err)
		}
		h := fnv.New64a()
		h.Write(text)
		fmt.Fprintf(&hashes, "%s %016x\n", name, h.Sum64())
	}
	for seed := range uint64(50) {
		write(fmt.Sprint(seed), Story(seed))
	}
	for _, tongue := range tongues[1:] {
		for seed := range uint64(10) {
			story, ok := StoryIn(tongue.name, seed)
			if !ok {
				t.Fatalf("no stories in %s", tongue.name)
			}
			write(fmt.Sprint(tongue.name, " ", seed), story)
		}
	}
	if *update {
		if err := os.WriteFile(golden, []byte(hashes.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != hashes.String() {
		t.Errorf("stories changed; if they may, run with -update:\n%s", hashes.String())
	}
}

// TestLayouts reports layouts that bear one name, skeletons that are too
// large, and those that no layout uses.
func TestLayouts(t *testing.T) {
	used, named := map[string]bool{}, map[string]bool{}
	for _, l := range Layouts() {
		if named[l.Name] {
			t.Errorf("two layouts are called %s", l.Name)
		}
		named[l.Name] = true
		used[layoutNamed(l.Name).file()] = true
	}
	files, err := skeletons.ReadDir("skeleton")
	if err != nil {
		t.Fatal(err)
	}
	const largest = 40 << 10
	for _, file := range files {
		info, err := file.Info()
		if err != nil {
			t.Fatal(err)
		}
		if !used[file.Name()] || info.Size() > largest {
			t.Errorf("%s: used %t, %d bytes, at most %d", file.Name(), used[file.Name()], info.Size(), largest)
		}
	}
}

// TestRenderRefuses asks for a layout that there is not.
func TestRenderRefuses(t *testing.T) {
	if err := Render(io.Discard, "gazette-1702", Story(1), 0); !errors.Is(err, ErrLayout) {
		t.Errorf("got %v", err)
	}
	if _, err := Make("gazette-1702", 1, 0); !errors.Is(err, ErrLayout) {
		t.Errorf("got %v", err)
	}
	if a := Shown("gazette-1702", Story(1), 0); a.Headline != "" {
		t.Errorf("a page that there is not shows %q", a.Headline)
	}
	if _, ok := StoryIn("tlh", 1); ok {
		t.Error("there are stories in Klingon")
	}
}

// TestNoise reads the names of noise back, and asks that each does something.
func TestNoise(t *testing.T) {
	plain, err := Make("page-en", 4, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range NoiseNames() {
		n, ok := NoiseNamed(name)
		if !ok || n.String() != name {
			t.Errorf("%s: %v, %t", name, n, ok)
		}
		if e, _ := Make("page-en", 4, n); bytes.Equal(e.Page, plain.Page) {
			t.Errorf("%s does nothing", name)
		}
	}
	if _, ok := NoiseNamed("silence"); ok {
		t.Error("silence is noise")
	}
}

// TestDiff tells two articles apart field by field, and not by the texts of
// warnings.
func TestDiff(t *testing.T) {
	a := Story(4)
	b := a
	a.Warnings = []newswire.Warning{{Code: "x", Text: "one"}}
	b.Warnings = []newswire.Warning{{Code: "x", Text: "two"}}
	if diff := Diff(a, b); diff != "" {
		t.Errorf("equal: %s", diff)
	}
	b.Headline, b.Body = "Other", nil
	diff := Diff(a, b)
	if n := strings.Count(diff, "\n"); n != 2 || !strings.Contains(diff, "Headline: want") || !strings.Contains(diff, "Body[0]") {
		t.Errorf("got %d lines:\n%s", n, diff)
	}
}

// TestTongues asks whether each language has a word for each slot of its forms,
// and more names than a story has people.
func TestTongues(t *testing.T) {
	const most = 16 // people of a story, and the second names of some
	for _, tongue := range tongues {
		teller := newTeller(tongue, 1)
		if len(tongue.given) < most || len(tongue.family) < most {
			t.Errorf("%s: %d given names and %d of families, at least %d", tongue.name, len(tongue.given), len(tongue.family), most)
		}
		for name := range english.forms {
			if name != "code" && len(tongue.forms[name]) == 0 && strings.Contains(sharedForms, " "+name+" ") {
				t.Errorf("%s has no form %s", tongue.name, name)
			}
		}
		for name, forms := range tongue.forms {
			for _, form := range forms {
				for rest := form; ; {
					_, slot, ok := strings.Cut(rest, "{")
					if !ok {
						break
					}
					slot, rest, _ = strings.Cut(slot, "}")
					if teller.number(slot) == "" && len(tongue.forms[slot]) == 0 {
						t.Errorf("%s: %s: nothing fills {%s}", tongue.name, name, slot)
					}
				}
			}
		}
	}
}

// sharedForms are the forms that stories are made of in every language.
const sharedForms = " headline deck lead sentence follow quote said ticker code subhead item note correction caption related table_head table_cell table_row firm last "
