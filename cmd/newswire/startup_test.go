package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

// TestNoStartUpWork starts this binary, which holds the library as programs
// do, without running a test: the library must have nothing to do.
func TestNoStartUpWork(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	start := exec.Command(self, "-test.run=^$")
	start.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	out, err := start.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	traced := false
	for line := range strings.Lines(string(out)) {
		traced = traced || strings.HasPrefix(line, "init runtime ")
		path, _, _ := strings.Cut(strings.TrimPrefix(line, "init "), " ")
		if strings.HasPrefix(path, "github.com/newswire-go/newswire") && !strings.HasPrefix(path, "github.com/newswire-go/newswire/cmd/") {
			t.Error(line)
		}
	}
	if !traced {
		t.Fatalf("no trace of what is done at start-up:\n%s", out)
	}
}
