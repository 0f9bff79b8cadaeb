package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"sync"
)

// A ledger knows which inputs have been done, and how often: an input that is
// named twice has two lines. Nil is an empty one.
type ledger struct {
	mu    sync.Mutex
	had   map[string]*account
	last  []origin // of the last line of each file: of its input more stories may be to come
	taken int
}

func newLedger() *ledger { return &ledger{had: map[string]*account{}} }

// An account is what a ledger knows of one file.
type account struct {
	parts   map[place]int // how often each has been done
	reached place         // of the last story that was written
	twisted bool          // the stories were written in another order than that of their places, or more than once
}

// A place tells an input from the others in its file.
type place struct {
	entry          string
	offset, within int64
}

// before reports whether a place stands before another one in the same file.
func (p place) before(o place) bool {
	return p.offset < o.offset || p.offset == o.offset && p.within < o.within
}

// accountName gives the name of a file in characters that JSON has: bytes that
// are none look alike.
func accountName(path string) string { return string([]rune(path)) }

func placeOf(o origin) place { return place{string([]rune(o.entry)), o.offset, o.within} }

// isOpen reports whether an input may have been ended in its midst: an earlier
// run wrote one of its stories last. It is read again, and those of its stories
// are left out that have been done. A record of a WARC file is one page.
func (l *ledger) isOpen(o origin) bool {
	if l == nil {
		return false
	}
	return slices.ContainsFunc(l.last, func(last origin) bool {
		return last.url == "" && accountName(last.path) == accountName(o.path) && placeOf(last).entry == placeOf(o).entry && last.offset == o.offset
	})
}

// take reports whether an input, or one story of many in it, has been done, and
// takes it off the ledger.
func (l *ledger) take(o origin) bool {
	if l == nil {
		return false
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	a := l.had[accountName(o.path)]
	if a == nil || a.parts[placeOf(o)] == 0 {
		return false
	}
	a.parts[placeOf(o)]--
	l.taken++
	return true
}

// reached gives the place of the last record of an archive that is known to
// have been done with all before it, 0 if none is.
func (l *ledger) reached(path string) int64 {
	if l == nil {
		return 0
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if a := l.had[accountName(path)]; a != nil && !a.twisted {
		return a.reached.offset
	}
	return 0
}

// pass takes off what stands before the place that an archive has reached, and
// reports whether that may be passed over: only once, for when the archive is
// named again it is read from its beginning.
func (l *ledger) pass(path string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	a := l.had[accountName(path)]
	if a.twisted {
		return false
	}
	for p, n := range a.parts {
		if p.offset < a.reached.offset {
			l.taken += n
			delete(a.parts, p)
		}
	}
	a.twisted = true
	return true
}

// left gives how much of a file of so many bytes is to be read yet, and false
// if nothing is. It is asked beside the work, which takes inputs off: what it
// says is for show.
func (l *ledger) left(f file, size int64) (bytes int64, some bool) {
	if l == nil {
		return size, true
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	a := l.had[accountName(f.path)]
	if a == nil {
		return size, true
	}
	return size - a.reached.offset, a.parts[place{}] == 0 || f.kind == warcFile
}

// used gives how many inputs have been taken off.
func (l *ledger) used() int {
	if l == nil {
		return 0
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.taken
}

// enter reads the lines of an earlier run, of its stories or of its failures,
// cuts off one that is torn, and leaves the file at its end.
func (l *ledger) enter(f *os.File, stories bool) error {
	r := bufio.NewReaderSize(f, 1<<20)
	end := int64(0)
	var last []origin
	for n := 1; ; n++ {
		line, err := r.ReadBytes('\n')
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		end += int64(len(line))
		o, ok := originIn(line)
		if !ok {
			return fmt.Errorf("line %d is none of newswire -json: there is nothing to go on with", n)
		}
		l.add(o, stories)
		last = []origin{o}
	}
	l.last = append(l.last, last...)
	if err := f.Truncate(end); err != nil {
		return err
	}
	_, err := f.Seek(end, io.SeekStart)
	return err
}

// add enters an input that has been done.
func (l *ledger) add(o origin, story bool) {
	name, p := accountName(o.path), placeOf(o)
	a := l.had[name]
	if a == nil {
		a = &account{parts: map[place]int{}}
		l.had[name] = a
	}
	a.twisted = a.twisted || a.parts[p] > 0 || story && p.before(a.reached)
	a.parts[p]++
	if story {
		a.reached = p
	}
}

// originIn reads where the input of a line of JSON came from. That stands at
// the beginning of the line; the article behind it is not read.
func originIn(line []byte) (o origin, ok bool) {
	d := json.NewDecoder(bytes.NewReader(line))
	d.UseNumber()
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return o, false
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return o, false
		}
		var into any
		switch key {
		case "file":
			into = &o.path
		case "entry":
			into = &o.entry
		case "url":
			into = &o.url
		case "offset":
			into = &o.offset
		case "within":
			into = &o.within
		default:
			return o, o.path != ""
		}
		if d.Decode(into) != nil {
			return o, false
		}
	}
	return o, o.path != ""
}
