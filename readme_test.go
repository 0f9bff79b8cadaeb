package newswire

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// readme gives the README.
func readme(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// fenced gives the first fenced block of a language.
func fenced(t *testing.T, markdown, language string) string {
	t.Helper()
	_, rest, ok := strings.Cut(markdown, "\n```"+language+"\n")
	block, _, closed := strings.Cut(rest, "\n```\n")
	if !ok || !closed {
		t.Fatalf("the README has no block of %s", language)
	}
	return block
}

// TestReadmeShowsTheTruth parses the dump in the README: it must give the
// JSON that stands beside it.
func TestReadmeShowsTheTruth(t *testing.T) {
	text := readme(t)
	var want Article
	if err := decodeStrict([]byte(fenced(t, text, "json")), &want); err != nil {
		t.Fatal(err)
	}
	got, err := Parse(strings.NewReader(fenced(t, text, "text")))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(&want, got); diff != "" {
		t.Errorf("the README's JSON and its dump differ (-JSON +dump):\n%s", diff)
	}
}

// TestReadmeCommand looks for the two commands of a fresh clone, and for the
// story that the first one reads.
func TestReadmeCommand(t *testing.T) {
	text := readme(t)
	_, rest, ok := strings.Cut(text, "\n    go run ./cmd/newswire ")
	page, rest, _ := strings.Cut(rest, "\n")
	if !ok || !strings.HasPrefix(rest, "    go test ./...\n") {
		t.Fatal("the README has lost its two commands")
	}
	if _, err := os.Stat(filepath.FromSlash(page)); err != nil {
		t.Error(err)
	}
}

// TestReadmeSnippet compares the README's program with the package's first
// example, whose output is checked.
func TestReadmeSnippet(t *testing.T) {
	text := readme(t)
	example, err := os.ReadFile("example_test.go")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(example), "func Example() {\n")
	body, output, ok := strings.Cut(rest, "\t// Output:\n")
	if !ok {
		t.Fatal("the package has no first example")
	}
	if diff := cmp.Diff(unindent(body, "\t"), fenced(t, text, "go")); diff != "" {
		t.Errorf("the README's program is not the package's first example (-example +README):\n%s", diff)
	}
	output, _, _ = strings.Cut(output, "}\n")
	if want := unindent(output, "\t// "); !strings.Contains(text, "    "+strings.ReplaceAll(want, "\n", "\n    ")+"\n") {
		t.Errorf("the README does not show the example's output:\n%s", want)
	}
}

// unindent takes the prefix from each line, and the last line feed.
func unindent(s, prefix string) string {
	return strings.TrimSuffix(strings.ReplaceAll("\n"+s, "\n"+prefix, "\n")[1:], "\n")
}

// TestPromisesHaveTests looks for the tests that the README and the security
// policy name behind their promises.
func TestPromisesHaveTests(t *testing.T) {
	var sources []byte
	for _, pattern := range []string{"*_test.go", "cmd/newswire/*_test.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			sources = append(sources, b...)
		}
	}
	for _, name := range []string{"README.md", "SECURITY.md"} {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		tests := regexp.MustCompile("`((?:Test|Fuzz)[A-Za-z]+)`").FindAllSubmatch(b, -1)
		if len(tests) < 5 {
			t.Errorf("%s names %d tests", name, len(tests))
		}
		for _, test := range tests {
			if !bytes.Contains(sources, append([]byte("func "), append(test[1], '(')...)) {
				t.Errorf("%s names %s, which is not there", name, test[1])
			}
		}
	}
}
