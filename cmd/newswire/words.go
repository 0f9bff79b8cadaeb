package main

import (
	"fmt"
	"io"
	"iter"
	"os"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/newswire-go/newswire/jsonl"
)

// Words are what the command says on standard error: what went wrong with
// which input, how far long work on a terminal is, and what came of it.
type words struct {
	w       io.Writer
	columns int                   // of w, if it is a terminal
	limit   string                // of an input's size, as its flag has it
	quiet   bool                  // inputs without a story are told of in the output itself
	silent  bool                  // those that could not be read, too
	live    bool                  // w is a terminal that the output does not go to: progress may be shown
	closing func(*summary) string // what is said of the whole at the end; may be nil
	walk    *walk                 // whose folders held more than was read; may be nil
	now     func() time.Time      // the clock; nil is the machine's

	tick   <-chan time.Time // when to draw, while nothing is done
	read   *atomic.Int64    // how many bytes of files have been read
	total  atomic.Pointer[total]
	sum    summary
	began  time.Time
	shown  time.Time
	drawn  bool // a progress line is on the screen
	hinted bool // a page without a story was met before
}

const (
	patience = time.Second            // shorter work passes without a word
	redraw   = 100 * time.Millisecond // between two progress lines
)

func (w *words) clock() time.Time {
	if w.now != nil {
		return w.now()
	}
	return time.Now()
}

// begin begins the work.
func (w *words) begin(read *atomic.Int64) {
	w.began, w.read = w.clock(), read
	if w.live {
		w.tick = time.Tick(redraw)
	}
}

// A total is what there is to do.
type total struct {
	inputs int64 // 0 if nobody can tell: an archive says how many it holds when it has been read
	bytes  int64 // of the files, as they are on the disk
}

// count counts what there is to do, beside the work, for only the progress
// line wants it. What an earlier run has done is not counted: of so many bytes
// of a file, left gives those that are to be read yet, if any are.
func (w *words) count(files iter.Seq[file], left func(f file, size int64) (int64, bool)) {
	var t total
	open := false // some file holds nobody knows how many
	for f := range files {
		var size int64
		if info, err := os.Stat(f.path); err == nil {
			size = info.Size()
		}
		size, some := left(f, size)
		if !some {
			continue
		}
		t.inputs++
		t.bytes += size
		open = open || f.kind == zipFile || f.kind == warcFile || f.kind == bundled
	}
	if open {
		t.inputs = 0
	}
	w.total.Store(&t)
}

// done counts a result and says what was wrong with it.
func (w *words) done(r *result) {
	w.sum.add(r)
	if r.err != nil && !w.silent && !(w.quiet && exitCode(r.err) == exitNoArticle) {
		w.printf("%s: %s%s", r.origin, plain(jsonl.Message(r.err)), w.hint(r))
	}
	w.draw()
}

// draw draws the progress line, where it is wanted and was not just drawn.
func (w *words) draw() {
	now := w.clock()
	if spent := now.Sub(w.began); w.live && spent >= patience && now.Sub(w.shown) >= redraw {
		w.shown, w.drawn = now, true
		fmt.Fprintf(w.w, "\r%s\x1b[K", w.progress(spent))
	}
}

// progress gives the line that is drawn: "812/925 stories  96 MB/s  3 no story
// ETA 0:14". The time that is left goes by the bytes of the files, for a
// story may be a thousand times as long as another one.
func (w *words) progress(spent time.Duration) string {
	var all total
	if t := w.total.Load(); t != nil {
		all = *t
	}
	stories := strconv.Itoa(w.sum.inputs())
	if all.inputs > 0 {
		stories += "/" + strconv.FormatInt(all.inputs, 10)
	}
	parts := []string{stories + " stories", fmt.Sprintf("%.0f MB/s", float64(w.sum.Bytes)/1e6/spent.Seconds())}
	if n := w.sum.NoStory; n > 0 {
		parts = append(parts, strconv.Itoa(n)+" no story")
	}
	if n := w.sum.Failed; n > 0 {
		parts = append(parts, strconv.Itoa(n)+" failed")
	}
	if read := w.read.Load(); read > 0 && all.bytes > 0 {
		left := time.Duration(float64(max(0, all.bytes-read)) / float64(read) * float64(spent))
		parts = append(parts, "ETA "+hours(left))
	}
	line := parts[0]
	for _, p := range parts[1:] {
		if w.columns == 0 || len(line)+2+len(p) < w.columns { // a line that is broken cannot be drawn over
			line += "  " + p
		}
	}
	return line
}

// hours gives a time as 0:14, 12:05 or 3:00:00.
func hours(d time.Duration) string {
	s := int(d.Round(time.Second).Seconds())
	if s < 3600 {
		return fmt.Sprintf("%d:%02d", s/60, s%60)
	}
	return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
}

// end takes the progress line away.
func (w *words) end() {
	if w.drawn {
		io.WriteString(w.w, "\r\x1b[K")
		w.drawn = false
	}
}

// finish says what came of the whole.
func (w *words) finish(whole bool, skipped int) {
	w.end()
	w.sum.Interrupted, w.sum.Skipped = !whole, skipped
	w.sum.Seconds = w.clock().Sub(w.began).Seconds()
	if w.closing != nil {
		io.WriteString(w.w, w.closing(&w.sum))
	}
	if left := w.walk.left(); left != "" {
		w.printf("not read of the folders: %s", left)
	}
}

// printf says one thing on a line of its own.
func (w *words) printf(format string, args ...any) {
	w.end()
	w.w.Write(appendFolded(nil, "newswire: "+fmt.Sprintf(format, args...), w.columns, "  "))
}
