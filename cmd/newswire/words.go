package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync/atomic"
	"time"
	"unicode"
)

// Words are what the command says on standard error: what went wrong with
// which input and, while long work runs on a terminal, how far it is.
type words struct {
	w       io.Writer
	quiet   bool             // inputs without a story are told of in the output itself
	columns int              // of w, if it is a terminal
	limit   string           // of an input's size, as its flag has it
	hinted  bool             // a page without a story was met before
	live    bool             // w is a terminal that the output does not go to: progress may be shown
	now     func() time.Time // the clock; nil is the machine's

	began, shown time.Time
	files, empty int
	bytes        int64
	total        atomic.Int64 // of files; 0 until they have been counted
	drawn        bool         // a progress line is on the screen
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

// start begins the work on the inputs that the arguments name. Their number
// is counted beside the work, for only the progress line wants it.
func (w *words) start(args []string) {
	w.began = w.clock()
	if w.live {
		go func() {
			var n int64
			for range inputs(args) {
				n++
			}
			w.total.Store(n)
		}()
	}
}

// done counts a result and says what was wrong with it.
func (w *words) done(r *result) {
	w.files++
	w.bytes += int64(r.size)
	if r.err != nil {
		none := exitCode(r.err) == exitNoArticle
		if none {
			w.empty++
		}
		if !none || !w.quiet {
			w.printf("%s: %s%s", printable(r.path), plain(message(r.err)), w.hint(r))
		}
	}
	if now := w.clock(); w.live && now.Sub(w.began) >= patience && now.Sub(w.shown) >= redraw {
		w.shown, w.drawn = now, true
		fmt.Fprintf(w.w, "\r%s\x1b[K", w.progress(now.Sub(w.began)))
	}
}

// progress gives the line that is drawn: "812/925 files 96 MB/s 3 empty".
func (w *words) progress(spent time.Duration) string {
	of := ""
	if n := w.total.Load(); n > 0 {
		of = "/" + strconv.FormatInt(n, 10)
	}
	return fmt.Sprintf("%d%s files %.0f MB/s %d no story", w.files, of, float64(w.bytes)/1e6/spent.Seconds(), w.empty)
}

// end takes the progress line away.
func (w *words) end() {
	if w.drawn {
		io.WriteString(w.w, "\r\x1b[K")
		w.drawn = false
	}
}

// printf says one thing on a line of its own.
func (w *words) printf(format string, args ...any) {
	w.end()
	w.w.Write(appendFolded(nil, "newswire: "+fmt.Sprintf(format, args...), w.columns, "  "))
}

// printable gives a file's name in a form that does no harm to a terminal.
func printable(name string) string {
	for _, r := range name {
		if r == unicode.ReplacementChar || !unicode.IsPrint(r) {
			return strconv.Quote(name)
		}
	}
	return name
}

// plain gives text in which each character that does harm to a terminal is
// written out: "\x1b" for an escape.
func plain(s string) string {
	q := printable(s)
	if q == s {
		return s
	}
	return strings.ReplaceAll(q[1:len(q)-1], `\"`, `"`)
}
