package main

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the manual page and the completions anew")

// TestMadeFiles compares the manual page and the completions that packagers
// take from the repository with what the command prints; -update writes them.
func TestMadeFiles(t *testing.T) {
	for name, got := range map[string]string{
		"newswire.1":               manPage(),
		"completion/newswire.bash": bashCompletion(),
		"completion/_newswire":     zshCompletion(),
		"completion/newswire.fish": fishCompletion(),
	} {
		if *update {
			if err := os.WriteFile(filepath.FromSlash(name), []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(filepath.FromSlash(name))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s is not what the command prints (-file +command):\n%s", name, diff)
		}
	}
}

// TestCompletionsAreRead gives each script to its shell, where there is one.
func TestCompletionsAreRead(t *testing.T) {
	for shell, script := range map[string]string{"bash": bashCompletion(), "zsh": zshCompletion(), "fish": fishCompletion()} {
		path, err := exec.LookPath(shell)
		if err != nil {
			continue
		}
		check := exec.Command(path, "-n", "/dev/stdin")
		check.Stdin = strings.NewReader(script)
		if out, err := check.CombinedOutput(); err != nil {
			t.Errorf("%s: %v\n%s", shell, err, out)
		}
	}
}

// TestBashCompletes presses the tab key in bash.
func TestBashCompletes(t *testing.T) {
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash")
	}
	for line, want := range map[string]string{
		"newswire -pr":       "-pretty",
		"newswire --pr":      "-pretty",
		"newswire -field da": "dateline",
		"newswire -field= x": "",
		"newswire story":     "",
	} {
		script := bashCompletion() + "COMP_WORDS=(" + line + ")\nCOMP_CWORD=$((${#COMP_WORDS[@]}-1))\n_newswire\necho \"${COMPREPLY[*]}\"\n"
		out, err := exec.Command(bash, "-c", script).CombinedOutput()
		if got := strings.TrimSpace(string(out)); err != nil || got != want {
			t.Errorf("%q: got %q (%v), want %q", line, got, err, want)
		}
	}
}

// TestHelpFits holds the help to the width of the terminal: no line is longer,
// and no word is lost where it is broken.
func TestHelpFits(t *testing.T) {
	whole := strings.Fields(helpText(0))
	for _, columns := range []int{40, 60, 80} {
		text := helpText(columns)
		if diff := cmp.Diff(whole, strings.Fields(text)); diff != "" {
			t.Errorf("at %d columns other words (-unbroken +broken):\n%s", columns, diff)
		}
		for line := range strings.Lines(text) {
			if n := textWidth(strings.TrimSuffix(line, "\n")); n > columns && strings.Contains(strings.TrimSpace(line), " ") {
				t.Errorf("at %d columns a line of %d: %s", columns, n, line)
			}
		}
	}
	for _, g := range flagGroups {
		for _, row := range g.rows {
			if !strings.Contains(helpText(0), "\n  "+row.form()+" ") {
				t.Errorf("the help does not tell of %s", row.form())
			}
		}
	}
}
