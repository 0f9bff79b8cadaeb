package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/iotest"
	"time"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/jsonl"
)

// folderOf makes a folder of n files, each some bytes longer than the one
// before, so that no two take the same time.
func folderOf(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		sub := filepath.Join(dir, fmt.Sprintf("day-%02d", i/50))
		if err := os.MkdirAll(sub, 0o777); err != nil {
			t.Fatal(err)
		}
		text := strings.Repeat("A line of text.\n", 1+(n-i)%97)
		if err := os.WriteFile(filepath.Join(sub, fmt.Sprintf("story-%04d.txt", i)), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// runOn runs r over one path and gives what it prints, what it says, and the
// exit code.
func runOn(path string, r *runner) (out, said string, code int) {
	var stdout, stderr bytes.Buffer
	code = runInto(&stdout, path, r, &words{w: &stderr})
	return stdout.String(), stderr.String(), code
}

func runInto(w io.Writer, path string, r *runner, say *words) int {
	if r.parser == nil {
		r.parser = newOptions().parser()
	}
	r.limit = r.parser.MaxBytes
	return r.run(files([]string{path}), &output{main: lineWriter{w: w}}, say)
}

// paths prints of each result nothing but its file.
func paths(b []byte, r *result) []byte { return fmt.Appendln(b, filepath.Base(r.path)) }

func TestRunKeepsOrder(t *testing.T) {
	const n = 200
	slow := func(b []byte, r *result) []byte {
		if strings.HasSuffix(r.path, "0.txt") {
			time.Sleep(time.Millisecond) // those after it are ready first
		}
		return paths(b, r)
	}
	out, _, _ := runOn(folderOf(t, n), &runner{render: slow})
	var want strings.Builder
	for i := range n {
		fmt.Fprintf(&want, "story-%04d.txt\n", i)
	}
	if out != want.String() {
		t.Errorf("the output is not in the order of the input:\n%s", out)
	}

	out, _, _ = runOn(folderOf(t, n), &runner{render: slow, unordered: true})
	lines := strings.SplitAfter(out, "\n")
	if out == want.String() {
		t.Error("without an order the slow ones still hold the others up")
	}
	slices.Sort(lines)
	if strings.Join(lines, "") != want.String() {
		t.Errorf("without an order other lines:\n%s", out)
	}
}

// watchedWriter calls a function at each write.
type watchedWriter struct{ at func() }

func (w watchedWriter) Write(b []byte) (int, error) {
	w.at()
	return len(b), nil
}

// TestRunIsBounded holds the printer up at its first write and counts how
// far the readers run ahead of it.
func TestRunIsBounded(t *testing.T) {
	window := ahead * runtime.GOMAXPROCS(0)
	n := 10 * window
	var rendered, printed atomic.Int64
	most := int64(0)
	big := bytes.Repeat([]byte("x"), 1<<16+1) // fills the output buffer, so that each result is one write
	for _, unordered := range []bool{false, true} {
		rendered.Store(0)
		printed.Store(0)
		r := &runner{unordered: unordered, render: func(b []byte, _ *result) []byte {
			rendered.Add(1)
			return big
		}}
		runInto(watchedWriter{func() {
			if printed.Load() == 0 {
				time.Sleep(200 * time.Millisecond)
			}
			most = max(most, rendered.Load()-printed.Add(1))
		}}, folderOf(t, n), r, &words{w: io.Discard})
		if got := rendered.Load(); got != int64(n) {
			t.Errorf("%d results rendered, want %d", got, n)
		}
		// Beside the window each reader has one in hand, and so has the printer.
		if most > int64(window+runtime.GOMAXPROCS(0))+2 {
			t.Errorf("the readers ran %d results ahead of the printer, the window is %d (unordered: %v)", most, window, unordered)
		}
	}
}

// brokenWriter fails as a pipe does that nobody reads.
type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }

func TestRunStopsWhenOutputFails(t *testing.T) {
	const n = 500
	folder := folderOf(t, n)
	for _, tt := range []struct {
		err  error
		says string
	}{
		{syscall.EPIPE, ""},
		{errors.New("disk full"), "newswire: disk full\n"},
	} {
		var rendered atomic.Int64
		r := &runner{render: func(b []byte, r *result) []byte {
			rendered.Add(1)
			return bytes.Repeat([]byte("x"), 1<<17)
		}}
		var stderr bytes.Buffer
		code := runInto(brokenWriter{tt.err}, folder, r, &words{w: &stderr, quiet: true})
		if code != exitRead || stderr.String() != tt.says {
			t.Errorf("%v: exit code %d and %q, want %d and %q", tt.err, code, stderr.String(), exitRead, tt.says)
		}
		if rendered.Load() == n {
			t.Errorf("%v: every input was read though nobody took the output", tt.err)
		}
	}
}

// endless never ends.
type endless struct{}

func (endless) Read(b []byte) (n int, err error) {
	for n < len(b) {
		n += copy(b[n:], "All work and no play makes a dull story.\n")
	}
	return n, nil
}

func TestRunTooLarge(t *testing.T) {
	out, _, code := runOn("-", &runner{render: renderJSON, opener: opener{stdin: endless{}}})
	want := `{"file":"-","error":"` + jsonl.Message(newswire.ErrTooLarge) + `","reason":"too-large"}` + "\n"
	if code != exitNoArticle || out != want {
		t.Errorf("exit code %d and %s, want %d and %s", code, out, exitNoArticle, want)
	}
}

// An input that breaks off is an input that could not be read: there is never
// half an article of it.
func TestRunReadFails(t *testing.T) {
	story := "Ferries to sail\n\nOSLO (Reuters) - Crews of the ferries ended a strike on Monday, their union said.\n"
	for _, n := range []int{0, len(story) / 2, len(story)} {
		stdin := io.MultiReader(strings.NewReader(story[:n]), iotest.ErrReader(errors.New("input/output error")))
		out, said, code := runOn("-", &runner{render: renderJSON, opener: opener{stdin: stdin}})
		if want := `{"file":"-","error":"input/output error","reason":"unreadable"}` + "\n"; code != exitRead || out != want {
			t.Errorf("after %d bytes: exit code %d and %s, want %d and %s", n, code, out, exitRead, want)
		}
		if want := "newswire: -: input/output error\n"; said != want {
			t.Errorf("after %d bytes: %q, want %q", n, said, want)
		}
	}
}

func TestExitCode(t *testing.T) {
	for _, tt := range []struct {
		err  error
		want int
	}{
		{nil, exitOK},
		{newswire.ErrEmpty, exitNoArticle},
		{newswire.ErrBinary, exitNoArticle},
		{newswire.ErrTooLarge, exitNoArticle},
		{&newswire.NoArticleError{Reason: newswire.ReasonIndex}, exitNoArticle},
		{errNoFiles, exitNoArticle},
		{os.ErrNotExist, exitRead},
		{io.ErrUnexpectedEOF, exitRead},
	} {
		if got := exitCode(tt.err); got != tt.want {
			t.Errorf("exitCode(%v) = %d, want %d", tt.err, got, tt.want)
		}
	}
}
