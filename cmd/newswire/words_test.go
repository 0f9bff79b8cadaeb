package main

import (
	"bytes"
	"os"
	"testing"
	"time"

	"github.com/newswire-go/newswire"
)

// TestProgress runs the clock by hand: half a second goes by with each file.
func TestProgress(t *testing.T) {
	var out bytes.Buffer
	now := time.Unix(0, 0)
	w := &words{w: &out, quiet: true, now: func() time.Time { return now }}
	w.start(nil)
	w.live = true // only now, or start would count the files beside this
	w.total.Store(3)
	for _, err := range []error{nil, &newswire.NoArticleError{Reason: newswire.ReasonNothing}, os.ErrPermission} {
		now = now.Add(500 * time.Millisecond)
		w.done(&result{path: "a.txt", size: 30e6, err: err})
	}
	w.end()
	const want = "\r2/3 files 60 MB/s 1 no story\x1b[K" + // nothing before a second has gone by
		"\r\x1b[K" + "newswire: a.txt: permission denied\n" +
		"\r3/3 files 60 MB/s 1 no story\x1b[K" + "\r\x1b[K"
	if got := out.String(); got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// TestNoProgress has the same work with standard error in a file.
func TestNoProgress(t *testing.T) {
	var out bytes.Buffer
	now := time.Unix(0, 0)
	w := &words{w: &out, now: func() time.Time { return now }}
	w.start(nil)
	for range 3 {
		now = now.Add(time.Minute)
		w.done(&result{path: "a.txt"})
	}
	w.end()
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
