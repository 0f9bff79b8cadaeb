package newswire

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// purePackages are what the package may import besides its own: nothing that
// opens a file or a connection, asks the machine or goes around the type
// system. The two of x/net are tables and decoders.
var purePackages = []string{
	"bytes", "cmp", "encoding/binary", "errors", "fmt", "html", "io", "iter", "math", "math/bits", "slices", "sort", "strconv",
	"strings", "sync", "sync/atomic", "time", "unicode", "unicode/utf16", "unicode/utf8", "golang.org/x/net/html", "golang.org/x/net/html/charset",
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
