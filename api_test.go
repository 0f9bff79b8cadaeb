package newswire

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/printer"
	gotoken "go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// apiFile holds what the packages export, a declaration a line. What leaves it,
// or changes in it, breaks somebody's program.
const apiFile = "testdata/api.txt"

// TestAPI compares what is exported with the file; -update writes it.
func TestAPI(t *testing.T) {
	var lines []string
	for _, dir := range []string{".", "readable", "warc"} {
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
