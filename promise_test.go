package newswire

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/printer"
	gotoken "go/token"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/note"
	"github.com/newswire-go/newswire/internal/residue"
	"github.com/newswire-go/newswire/internal/when"
)

// purePackages are what the package may import besides its own: nothing that
// opens a file or a connection, asks the machine or goes around the type
// system. That of x/net is tables and decoders.
var purePackages = []string{
	"bufio", "bytes", "cmp", "encoding/base64", "encoding/binary", "errors", "fmt", "html", "io", "iter", "math", "math/bits", "slices", "sort", "strconv",
	"strings", "sync", "sync/atomic", "time", "unicode", "unicode/utf16", "unicode/utf8", "golang.org/x/net/html/charset",
}

// TestPure keeps the promises that can be seen in the source, of the root and
// of all packages under internal/: no cgo, no unsafe, no files, no network, no
// environment, no randomness; and of package time neither the clock nor the
// zones of the machine.
func TestPure(t *testing.T) {
	allowed := map[string]bool{}
	for _, path := range purePackages {
		allowed[path] = true
	}
	for _, dir := range append(internalDirs(t), ".") {
		for _, name := range sourcesOf(t, dir) {
			set := gotoken.NewFileSet()
			file, err := parser.ParseFile(set, name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, spec := range file.Imports {
				path, _ := strconv.Unquote(spec.Path.Value)
				if !allowed[path] && !slices.Contains(floors, strings.TrimPrefix(path, modulePath+"/internal/")) {
					t.Errorf("%s imports %s", name, path)
				}
			}
			if used := usesOf(file, "time", "Now", "Since", "Until", "Local", "LoadLocation", "After", "Sleep"); used != "" {
				t.Errorf("%s uses time.%s", name, used)
			}
			for _, decl := range file.Decls {
				if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
					t.Errorf("%s has an init function", name)
				}
			}
		}
	}
}

// TestManyGoroutines gives one Parser to 64 goroutines, each of which reads
// all goldens and has to give what one alone gives. None may be left behind.
// Under the race detector it shows that nothing shared is written.
func TestManyGoroutines(t *testing.T) {
	const many = 64
	pages := goldensOf(t, ".html")
	pages = append(pages, goldensOf(t, ".txt")...)
	if testing.Short() {
		pages = pages[:min(len(pages), 12)]
	}
	p := new(Parser)
	alone := make([]*Article, len(pages))
	for i := range pages {
		alone[i], _ = p.ParseBytes(pages[i].in)
	}
	before := runtime.NumGoroutine()
	var all sync.WaitGroup
	for g := range many {
		all.Go(func() {
			for i := range pages {
				k := (i + g) % len(pages)
				if a, _ := p.ParseBytes(pages[k].in); g == k%many {
					if diff := unlike(alone[k], a); diff != "" {
						t.Errorf("%s among others (-alone +among others):\n%s", pages[k].name, diff)
					}
				}
			}
		})
	}
	all.Wait()
	for try := 0; runtime.NumGoroutine() > before; try++ {
		if try == 100 {
			t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), before)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// apiFile holds what the packages export, a declaration a line. What leaves it,
// or changes in it, breaks somebody's program.
const apiFile = "testdata/api.txt"

// TestAPI compares what is exported with the file; -update writes it.
func TestAPI(t *testing.T) {
	var lines []string
	for _, dir := range []string{".", "export", "jsonl", "readable", "view", "warc"} {
		lines = append(lines, exportedFrom(t, dir)...)
	}
	got := strings.Join(lines, "\n") + "\n"
	if *update {
		if err := os.WriteFile(apiFile, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(apiFile)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("the exported API is not that of %s (-file +code):\n%s", apiFile, diff)
	}
}

// exportedFrom gives the exported declarations of a package, sorted.
func exportedFrom(t *testing.T, dir string) (lines []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		set := gotoken.NewFileSet()
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.FileExports(file)
		for _, decl := range file.Decls {
			for _, one := range declarations(decl) {
				var b bytes.Buffer
				if err := printer.Fprint(&b, set, one); err != nil {
					t.Fatal(err)
				}
				line := strings.Join(strings.Fields(strings.ReplaceAll(b.String(), "\n", "; ")), " ")
				lines = append(lines, file.Name.Name+": "+line)
			}
		}
	}
	slices.Sort(lines)
	return lines
}

// declarations parts a declaration into one for each name group, without
// bodies and without the values of variables.
func declarations(decl ast.Decl) (out []ast.Decl) {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		d.Body = nil
		out = append(out, d)
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			if v, ok := spec.(*ast.ValueSpec); ok && d.Tok == gotoken.VAR {
				v.Values = nil
			}
			if d.Tok != gotoken.IMPORT {
				out = append(out, &ast.GenDecl{Tok: d.Tok, Specs: []ast.Spec{spec}})
			}
		}
	}
	return out
}

// usesOf gives the first of the names of a package that a file uses, or "".
func usesOf(file *ast.File, pkg string, names ...string) (used string) {
	ast.Inspect(file, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok && used == "" {
			if x, ok := sel.X.(*ast.Ident); ok && x.Name == pkg && slices.Contains(names, sel.Sel.Name) {
				used = sel.Sel.Name
			}
		}
		return true
	})
	return used
}

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
	for _, pattern := range []string{"*_test.go", "*/*_test.go", "*/*/*_test.go"} {
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

// TestOrdinaryLinesCostNoMemory sees to it that the readers that are asked
// about every block of every page take no memory for what is running text.
func TestOrdinaryLinesCostNoMemory(t *testing.T) {
	for _, s := range []string{
		"The port authority said on Tuesday that two of the three ports would stay shut until the ice has gone.",
		"By the time the ice had gone, the ports were open and the ships had left for the sea.",
		"“We shall wait,” the pilots said on Tuesday, “as we have waited every year.”",
		"In 1987 the ports of Arland stayed shut for 40 days, 12 more than in the year before.",
		"Die Häfen bleiben geschlossen, bis das Eis geschmolzen ist, sagte eine Sprecherin am Dienstag.",
		"Власти порта сообщили во вторник, что два порта останутся закрытыми.",
		"港口星期二说两个港口将继续关闭。",
		"Ships at sea",
		"2 of them",
	} {
		for name, read := range map[string]func(){
			"dateline":  func() { dateline.Read(s) },
			"sign-off":  func() { credit.ReadTail(s) },
			"byline":    func() { ParseByline(s) },
			"time":      func() { when.Parse(s) },
			"note":      func() { note.Read(s) },
			"furniture": func() { residue.Of(s) },
			"label":     func() { CutLabel(s) },
		} {
			if n := testing.AllocsPerRun(20, read); n > 0 {
				t.Errorf("%s of %q: %v allocations", name, s, n)
			}
		}
	}
}
