package main

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const modulePath = "github.com/newswire-go/newswire"

// TestNoStartUpWork starts this binary, which holds the library as programs
// do, without running a test: the library must have nothing to do. All
// packages under internal/ have to be in it.
func TestNoStartUpWork(t *testing.T) {
	if testing.CoverMode() != "" {
		t.Skip("packages without tests register their counters at start-up")
	}
	linked := lines(t, exec.Command("go", "list", "-deps", "."))
	for _, line := range lines(t, exec.Command("go", "list", "-f", "{{.ImportPath}} {{.Imports}}", modulePath+"/internal/...")) {
		path, imports, _ := strings.Cut(line, " ")
		if onlyForTests := slices.Contains(strings.Fields(strings.Trim(imports, "[]")), "testing"); !onlyForTests && !slices.Contains(linked, path) {
			t.Errorf("%s is no part of the command: what it does at start-up is not seen", path)
		}
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	start := exec.Command(self, "-test.run=^$")
	start.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	traced := false
	for _, line := range lines(t, start) {
		traced = traced || strings.HasPrefix(line, "init runtime ")
		path, _, _ := strings.Cut(strings.TrimPrefix(line, "init "), " ")
		if strings.HasPrefix(path, modulePath) && !strings.HasPrefix(path, modulePath+"/cmd/") {
			t.Error(line)
		}
	}
	if !traced {
		t.Fatal("no trace of what is done at start-up")
	}
}

// lines runs a command and gives what it prints.
func lines(t *testing.T, c *exec.Cmd) []string {
	t.Helper()
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %v\n%s", c, err, out)
	}
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}
