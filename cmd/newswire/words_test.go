package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/newswire-go/newswire"
)

// atWork gives words on a terminal, whose clock is run by hand, about work on
// so many inputs and bytes.
func atWork(w io.Writer, now *time.Time, all *total) *words {
	say := &words{w: w, quiet: true, now: func() time.Time { return *now }}
	say.begin(new(atomic.Int64))
	say.live = true // only now: no other clock is to draw
	say.total.Store(all)
	return say
}

// TestProgress runs the clock by hand: half a second goes by with each file.
func TestProgress(t *testing.T) {
	var out bytes.Buffer
	now := time.Unix(0, 0)
	w := atWork(&out, &now, &total{inputs: 4, bytes: 40e6})
	for _, err := range []error{nil, &newswire.NoArticleError{Reason: newswire.ReasonNothing}, os.ErrPermission} {
		now = now.Add(500 * time.Millisecond)
		w.read.Add(10e6) // it is packed
		w.done(&result{origin: origin{path: "a.txt"}, size: 30e6, article: new(newswire.Article), err: err})
	}
	w.finish(true, 0)
	const want = "\r2/4 stories  60 MB/s  1 no story  ETA 0:01\x1b[K" + // nothing before a second has gone by
		"\r\x1b[K" + "newswire: a.txt: permission denied\n" +
		"\r3/4 stories  60 MB/s  1 no story  1 failed  ETA 0:01\x1b[K" + "\r\x1b[K"
	if got := out.String(); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestTimeLeft has nine small files before a large one: the time left goes by
// their bytes. It looks at what the line says of work that is known in part,
// too, and at a line that is too long for the terminal.
func TestTimeLeft(t *testing.T) {
	now := time.Unix(0, 0)
	w := atWork(io.Discard, &now, &total{inputs: 10, bytes: 100e6})
	for range 9 {
		w.read.Add(1e6)
		w.done(&result{size: 1e6, article: new(newswire.Article)})
	}
	for _, tt := range []struct {
		all     *total
		columns int
		want    string
	}{
		{&total{10, 100e6}, 0, "9/10 stories  1 MB/s  ETA 1:31"},
		{&total{0, 100e6}, 0, "9 stories  1 MB/s  ETA 1:31"},
		{&total{0, 1e12}, 0, "9 stories  1 MB/s  ETA 277:46:31"},
		{&total{0, 8e6}, 0, "9 stories  1 MB/s  ETA 0:00"}, // a file has grown meanwhile
		{&total{}, 0, "9 stories  1 MB/s"},
		{nil, 0, "9 stories  1 MB/s"},
		{&total{10, 100e6}, 25, "9/10 stories  1 MB/s"},
		{&total{10, 100e6}, 10, "9/10 stories"},
	} {
		w.columns = tt.columns
		w.total.Store(tt.all)
		if got := w.progress(9 * time.Second); got != tt.want {
			t.Errorf("%v in %d columns: %q, want %q", tt.all, tt.columns, got, tt.want)
		}
	}
}

// TestCount counts what there is to do: bytes as they are on the disk, and
// inputs, unless an archive is among them.
func TestCount(t *testing.T) {
	dir := t.TempDir()
	for name, n := range map[string]int{"a.txt": 10, "b.html.gz": 20, "c.json": 40} {
		if err := os.WriteFile(filepath.Join(dir, name), make([]byte, n), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	w := new(words)
	w.count(files([]string{dir, "missing.txt"}), (*ledger)(nil).left)
	if got := *w.total.Load(); got != (total{3, 30}) {
		t.Errorf("got %+v", got)
	}
	done := newLedger()
	done.add(origin{path: filepath.Join(dir, "a.txt")}, true)
	w.count(files([]string{dir}), done.left)
	if got := *w.total.Load(); got != (total{1, 20}) {
		t.Errorf("after an earlier run: got %+v", got)
	}
	if err := os.WriteFile(filepath.Join(dir, "d.zip"), make([]byte, 5), 0o666); err != nil {
		t.Fatal(err)
	}
	w.count(files([]string{dir}), (*ledger)(nil).left)
	if got := *w.total.Load(); got != (total{0, 35}) {
		t.Errorf("with an archive: got %+v", got)
	}
}

// TestNoProgress has the same work with standard error in a file.
func TestNoProgress(t *testing.T) {
	var out bytes.Buffer
	now := time.Unix(0, 0)
	w := atWork(&out, &now, nil)
	w.live = false
	for range 3 {
		now = now.Add(time.Minute)
		w.done(&result{origin: origin{path: "a.txt"}, article: new(newswire.Article)})
	}
	w.finish(true, 0)
	if out.Len() > 0 {
		t.Errorf("got %q, want nothing", out.String())
	}
}

func TestPrintable(t *testing.T) {
	for name, want := range map[string]string{
		"a b/ü.txt":     "a b/ü.txt",
		"a\x1b[31m.txt": `"a\x1b[31m.txt"`,
		"a\xff.txt":     `"a\xff.txt"`,
	} {
		if got := printable(name); got != want {
			t.Errorf("printable(%q) = %s, want %s", name, got, want)
		}
	}
}
