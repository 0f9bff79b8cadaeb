package newswire

import (
	"cmp"
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	gotoken "go/token"
	"go/types"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// modulePath is what the paths of all packages here begin with.
const modulePath = "github.com/newswire-go/newswire"

// floors are the packages under internal/, lowest first: each may import those
// that stand before it, and the root may import all.
var floors = []string{
	"octet", "address", "undress", "lazy", "scanjson", "flat", "element",
	"lex", "whence", "language", "when", "agency", "place", "label", "symbol", "storyid", "topic", "credit", "picture", "dateline", "residue", "note",
	"meta", "trust", "page", "bundle", "layout", "story",
	"item", "markup", "format/nitf", "format/newsmlg2", "format/newsml1", "format/appl", "format/feed", "format/vendor",
	"format/control", "format/anpa1312", "format/iptc7901", "format/newsjson", "format/mail", "format/sgml", "format/zczc", "format/markdown", "format",
}

// TestFloors compares the packages under internal/, and what they import, with
// the list of floors.
func TestFloors(t *testing.T) {
	dirs := internalDirs(t)
	for _, name := range floors {
		if !slices.Contains(dirs, "internal/"+name) {
			t.Errorf("nothing is on the floor %s", name)
		}
	}
	for _, dir := range dirs {
		name := strings.TrimPrefix(dir, "internal/")
		floor := slices.Index(floors, name)
		if floor < 0 {
			t.Errorf("%s is on no floor", dir)
			continue
		}
		for _, path := range importsOf(t, dir) {
			own, ok := strings.CutPrefix(path, modulePath)
			if below := slices.Index(floors, strings.TrimPrefix(own, "/internal/")); ok && (below < 0 || below >= floor) {
				t.Errorf("%s imports %s, which is on no floor below it", dir, path)
			}
		}
	}
}

// internalDirs gives the folders of all packages under internal/, without
// those that only tests import, which import testing themselves.
func internalDirs(t *testing.T) (dirs []string) {
	t.Helper()
	err := filepath.WalkDir("internal", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if d.Name() == "testdata" {
			return fs.SkipDir
		}
		if len(sourcesOf(t, path)) > 0 && !slices.Contains(importsOf(t, path), "testing") {
			dirs = append(dirs, filepath.ToSlash(path))
		}
		return nil
	})
	if err != nil || len(dirs) == 0 {
		t.Fatal("no packages under internal/", err)
	}
	return dirs
}

// sourcesOf gives the files of a folder's package, without its tests.
func sourcesOf(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(files, func(name string) bool { return strings.HasSuffix(name, "_test.go") })
}

// importsOf gives the paths that a folder's package imports.
func importsOf(t *testing.T, dir string) (paths []string) {
	t.Helper()
	for _, name := range sourcesOf(t, dir) {
		file, err := parser.ParseFile(gotoken.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range file.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			paths = append(paths, path)
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

// mostInCircle is how many files of one package may know each other in a circle.
const mostInCircle = 8

// The root is the public types and the way on one screen. What is more than
// that has a room of its own.
const (
	mostRootLines = 2500 // without tests
	mostRootTests = 25   // files
)

// TestRootIsSmall counts the root's lines and its files of tests.
func TestRootIsSmall(t *testing.T) {
	lines := 0
	for _, name := range sourcesOf(t, ".") {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		lines += strings.Count(string(text), "\n")
	}
	if lines > mostRootLines {
		t.Errorf("%d lines, at most %d", lines, mostRootLines)
	}
	if tests, _ := filepath.Glob("*_test.go"); len(tests) > mostRootTests {
		t.Errorf("%d files of tests, at most %d", len(tests), mostRootTests)
	}
}

// longestFunction is how many lines a function may have. One that is longer
// does more than one thing, and cannot be read at one glance.
const longestFunction = 70

// TestFunctions finds the functions that are too long. Tables are none.
func TestFunctions(t *testing.T) {
	for _, dir := range append(internalDirs(t), ".", "cmd/newswire", "jsonl", "readable", "warc") {
		for _, name := range sourcesOf(t, dir) {
			set := gotoken.NewFileSet()
			file, err := parser.ParseFile(set, name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, decl := range file.Decls {
				if f, ok := decl.(*ast.FuncDecl); ok {
					if lines := set.Position(f.End()).Line - set.Position(f.Pos()).Line + 1; lines > longestFunction {
						t.Errorf("%s: %s has %d lines, at most %d", name, f.Name.Name, lines, longestFunction)
					}
				}
			}
		}
	}
}

// TestCircles finds the largest circle of each package: files each of which
// uses what is declared in another, round and round, so that none can be read
// or moved without the rest. Run it with -v to see them.
func TestCircles(t *testing.T) {
	set := gotoken.NewFileSet()
	built := builtPackages(t)
	imports := importer.ForCompiler(set, "gc", func(path string) (io.ReadCloser, error) { return os.Open(built[path]) })
	for _, path := range slices.Sorted(maps.Keys(built)) {
		rest, ok := strings.CutPrefix(path, modulePath)
		if !ok {
			continue
		}
		dir := filepath.ToSlash(filepath.Join(".", rest))
		arrows := fileArrows(t, set, imports, dir)
		circle := largestCircle(arrows)
		t.Logf("%-18s %2d files, largest circle %2d", dir, len(arrows), len(circle))
		if len(circle) > mostInCircle {
			t.Errorf("%s: %d files in a circle, at most %d: %s", dir, len(circle), mostInCircle, strings.Join(circle, " "))
		}
	}
}

// builtPackages gives the file that the go command has built, by the path of
// the package, for all packages here and all that they import. To check the
// types of the standard library's sources would take twenty seconds.
func builtPackages(t *testing.T) map[string]string {
	t.Helper()
	out, err := exec.Command("go", "list", "-deps", "-export", "-f", "{{.ImportPath}}={{.Export}}", "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	built := map[string]string{}
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), "=")
		built[path] = file
	}
	return built
}

// fileArrows gives for each file of a package the files that declare what it
// uses: names of the package, methods and fields.
func fileArrows(t *testing.T, set *gotoken.FileSet, imports types.Importer, dir string) map[string]map[string]bool {
	t.Helper()
	var files []*ast.File
	arrows := map[string]map[string]bool{}
	for _, name := range sourcesOf(t, dir) {
		if ok, err := build.Default.MatchFile(dir, filepath.Base(name)); err != nil || !ok {
			continue // of another system
		}
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
		arrows[filepath.Base(name)] = map[string]bool{}
	}
	info := types.Info{Uses: map[*ast.Ident]types.Object{}}
	here, err := (&types.Config{Importer: imports}).Check(dir, set, files, &info)
	if err != nil {
		t.Fatal(err)
	}
	for ident, object := range info.Uses {
		if object.Pkg() != here {
			continue
		}
		from, to := filepath.Base(set.Position(ident.Pos()).Filename), filepath.Base(set.Position(object.Pos()).Filename)
		if from != to {
			arrows[from][to] = true
		}
	}
	return arrows
}

// largestCircle gives the largest set of files each of which leads to all the
// others, sorted; a file by itself is none.
func largestCircle(arrows map[string]map[string]bool) (largest []string) {
	reach := map[string]map[string]bool{}
	var walk func(from, file string)
	walk = func(from, file string) {
		for to := range arrows[file] {
			if !reach[from][to] {
				reach[from][to] = true
				walk(from, to)
			}
		}
	}
	for file := range arrows {
		reach[file] = map[string]bool{}
		walk(file, file)
	}
	for file, there := range reach {
		var circle []string
		for other := range there {
			if reach[other][file] {
				circle = append(circle, other)
			}
		}
		slices.Sort(circle)
		if c := cmp.Compare(len(circle), len(largest)); c > 0 || c == 0 && slices.Compare(circle, largest) < 0 {
			largest = circle
		}
	}
	return largest
}
