package newswire

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A goldStory is what the labelled corpus says of a story. A nil field is
// not labelled.
type goldStory struct {
	File     string
	Language *string
	Headline *string
	Label    *string
	Body     []struct{ Kind, Text string }
	Notes    *[]Note

	path string // of the input
}

// goldStories reads the labelled corpus, whose folder NEWSWIRE_CORPUS names
// or which lies beside the checkout. Without it the test is skipped: the
// stories belong to the agencies and cannot be in the repository.
func goldStories(t testing.TB, sets ...string) (stories []goldStory) {
	t.Helper()
	root := os.Getenv("NEWSWIRE_CORPUS")
	if root == "" {
		root = filepath.Join("..", "shared", "corpus")
	}
	add := func(dir string, b []byte) {
		g := goldStory{}
		if err := json.Unmarshal(b, &g); err != nil {
			t.Fatal(err)
		}
		g.path = filepath.Join(dir, g.File)
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

// firstLine gives the first line of the story's input.
func (g goldStory) firstLine(t testing.TB) string {
	t.Helper()
	b, err := os.ReadFile(g.path)
	if err != nil {
		t.Fatal(err)
	}
	line, _, _ := strings.Cut(string(b), "\n")
	return strings.Join(strings.Fields(line), " ")
}

// setTable changes a table for the rest of the test.
func setTable[R any](t testing.TB, table *[]R, rows []R) {
	old := *table
	*table = rows
	t.Cleanup(func() { *table = old })
}

// without gives rows without the row i.
func without[R any](rows []R, i int) []R {
	return append(append([]R{}, rows[:i]...), rows[i+1:]...)
}
