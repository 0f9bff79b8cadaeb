package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/iotest"
	"time"

	"github.com/newswire-go/newswire"
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
	r := runner{parser: &newswire.Parser{MaxBytes: 1 << 20}, render: slow}
	var out bytes.Buffer
	r.run([]string{folderOf(t, n)}, &out, &words{w: io.Discard})
	var want strings.Builder
	for i := range n {
		fmt.Fprintf(&want, "story-%04d.txt\n", i)
	}
	if out.String() != want.String() {
		t.Errorf("the output is not in the order of the input:\n%s", out.String())
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
	r := runner{parser: &newswire.Parser{MaxBytes: 1 << 20}, render: func(b []byte, _ *result) []byte {
		rendered.Add(1)
		return big
	}}
	r.run([]string{folderOf(t, n)}, watchedWriter{func() {
		if printed.Load() == 0 {
			time.Sleep(200 * time.Millisecond)
		}
		most = max(most, rendered.Load()-printed.Add(1))
	}}, &words{w: io.Discard})
	if got := rendered.Load(); got != int64(n) {
		t.Errorf("%d results rendered, want %d", got, n)
	}
	if most > int64(window)+1 {
		t.Errorf("the readers ran %d results ahead of the printer, the window is %d", most, window)
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
		r := runner{parser: &newswire.Parser{MaxBytes: 1 << 20}, render: func(b []byte, r *result) []byte {
			rendered.Add(1)
			return bytes.Repeat([]byte("x"), 1<<17)
		}}
		var stderr bytes.Buffer
		code := r.run([]string{folder}, brokenWriter{tt.err}, &words{w: &stderr, quiet: true})
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
	r := runner{parser: newOptions().parser(), render: renderJSON, stdin: endless{}}
	var out, stderr bytes.Buffer
	code := r.run([]string{"-"}, &out, &words{w: &stderr})
	want := `{"file":"-","error":"` + message(newswire.ErrTooLarge) + `"}` + "\n"
	if code != exitNoArticle || out.String() != want {
		t.Errorf("exit code %d and %s, want %d and %s", code, out.String(), exitNoArticle, want)
	}
}

// An input that breaks off is an input that could not be read: there is never
// half an article of it.
func TestRunReadFails(t *testing.T) {
	story := "Ferries to sail\n\nOSLO (Reuters) - Crews of the ferries ended a strike on Monday, their union said.\n"
	for _, n := range []int{0, len(story) / 2, len(story)} {
		r := runner{parser: newOptions().parser(), render: renderJSON, stdin: io.MultiReader(strings.NewReader(story[:n]), iotest.ErrReader(errors.New("input/output error")))}
		var out, stderr bytes.Buffer
		code := r.run([]string{"-"}, &out, &words{w: &stderr})
		if want := `{"file":"-","error":"input/output error"}` + "\n"; code != exitRead || out.String() != want {
			t.Errorf("after %d bytes: exit code %d and %s, want %d and %s", n, code, out.String(), exitRead, want)
		}
		if want := "newswire: -: input/output error\n"; stderr.String() != want {
			t.Errorf("after %d bytes: %q, want %q", n, stderr.String(), want)
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
