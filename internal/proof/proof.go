// Package proof holds what the tests of several packages share: the labelled
// corpus, and tables that lose a row for the time of a test. Nothing but
// tests imports it.
package proof

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A Story is what the labelled corpus says of a story. A nil field is
// not labelled.
type Story struct {
	File     string
	Language *string
	Headline *string
	Label    *string
	Body     []struct{ Kind, Text string }
	Notes    *[]struct{ Kind, Text string }
	Byline   *[]struct{ Name, Role, Place string }
	Editors  *[]string

	Path string `json:"-"` // of the input
}

// Corpus gives the folder of the labelled corpus, which NEWSWIRE_CORPUS names
// or which lies beside the checkout. It may not be there.
func Corpus(t testing.TB) string {
	t.Helper()
	if root := os.Getenv("NEWSWIRE_CORPUS"); root != "" {
		return root
	}
	return filepath.Join(Root(t), "..", "shared", "corpus")
}

// Root gives the folder of the module: the nearest one around the test's own
// that holds a go.mod.
func Root(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Fatal("no go.mod around the test")
		}
		dir = up
	}
}

// Stories reads sets of the labelled corpus. Without it the test is skipped:
// the stories belong to the agencies and cannot be in the repository.
func Stories(t testing.TB, sets ...string) (stories []Story) {
	t.Helper()
	root := Corpus(t)
	add := func(dir string, b []byte) {
		g := Story{}
		if err := json.Unmarshal(b, &g); err != nil {
			t.Fatal(err)
		}
		g.Path = filepath.Join(dir, g.File)
		stories = append(stories, g)
	}
	for _, set := range sets {
		dir := filepath.Join(root, set)
		if _, err := os.Stat(dir); err != nil {
			t.Skipf("no corpus: %v", err)
		}
		if f, err := os.Open(filepath.Join(dir, "gold.jsonl")); err == nil {
			lines := bufio.NewScanner(f)
			lines.Buffer(nil, 1<<22)
			for lines.Scan() {
				add(dir, lines.Bytes())
			}
			if err := lines.Err(); err != nil {
				t.Fatal(err)
			}
			f.Close()
			continue
		}
		names, err := filepath.Glob(filepath.Join(dir, "*.json"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			add(dir, b)
		}
	}
	return stories
}

// FirstLine gives the first line of the story's input.
func (g Story) FirstLine(t testing.TB) string {
	t.Helper()
	b, err := os.ReadFile(g.Path)
	if err != nil {
		t.Fatal(err)
	}
	line, _, _ := strings.Cut(string(b), "\n")
	return strings.Join(strings.Fields(line), " ")
}

// SetTable changes a table for the rest of the test.
func SetTable[R any](t testing.TB, table *[]R, rows []R) {
	old := *table
	*table = rows
	t.Cleanup(func() { *table = old })
}

// Without gives rows Without the row i.
func Without[R any](rows []R, i int) []R {
	return append(append([]R{}, rows[:i]...), rows[i+1:]...)
}

// Dump joins paragraphs as a text dump has them.
func Dump(paragraphs ...string) string { return strings.Join(paragraphs, "\n\n") + "\n" }

// The first two paragraphs of a story.
const (
	DumpLead = "OSLO, June 6 (Reuters) - Crews of the coastal ferries ended a nine-day strike on Thursday, their union said."
	DumpBody = "The first ships are to leave on Friday, and the others will follow as soon as they are fit for sea again."
)

// StoryPage gives a page with a story in it, and the given head.
func StoryPage(head string) []byte {
	return []byte("<html><head>" + head + `</head><body><h1>Ferries collide off Portby</h1><div>
<p>PORTBY, Arland, March 3 (XYZ) - Two ferries touched in the fog off Portby on Tuesday, and nobody was hurt, the harbour master said.</p>
<p>Both of them reached the harbour on their own, two hours late, with a dent each and forty bicycles that had changed places.</p>
<p>The fog is to stay until Friday. The ferries are to stay apart, the harbour master said, by at least half a mile.</p>
</div></body></html>`)
}
