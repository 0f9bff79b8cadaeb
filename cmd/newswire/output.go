package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"

	"github.com/newswire-go/newswire/view"
)

// writeSize is how much is gathered before it is written.
const writeSize = 1 << 16

// A lineWriter writes whole results only, so that whoever ends the command in
// its midst finds no half line.
type lineWriter struct {
	w   io.Writer
	buf []byte
}

func (l *lineWriter) write(b []byte) error {
	l.buf = append(l.buf, b...)
	if len(l.buf) < writeSize {
		return nil
	}
	return l.flush()
}

func (l *lineWriter) flush() error {
	if len(l.buf) == 0 {
		return nil
	}
	_, err := l.w.Write(l.buf)
	l.buf = l.buf[:0]
	return err
}

// An output is where results go: to standard output or into a file, and those
// of inputs that failed into a file of their own, if there is one.
type output struct {
	main lineWriter
	dead *lineWriter // nil if failures go where the others go
	made []*product  // the files behind them
	list *index      // of the stories, if that is what is written
}

func (o *output) write(r *result) error {
	if r.err != nil && o.dead != nil {
		return o.dead.write(renderJSON(nil, r))
	}
	if o.list != nil {
		return o.list.write(r.out)
	}
	return o.main.write(r.out)
}

func (o *output) flush() error {
	err := o.main.flush()
	if o.dead != nil {
		err = errors.Join(err, o.dead.flush())
	}
	return err
}

// finish writes what is left and brings the files to the disk. They get their
// names if nothing is missing from them.
func (o *output) finish(whole bool) error {
	if o.list != nil {
		if err := o.list.page(false); err != nil {
			return err
		}
	}
	if err := o.flush(); err != nil {
		return err
	}
	for _, p := range o.made {
		if err := p.finish(whole); err != nil {
			return err
		}
	}
	return nil
}

// resumable says how an interrupted run can be gone on with.
func (o *output) resumable() string {
	if len(o.made) == 0 {
		return "interrupted; the output holds whole lines"
	}
	return fmt.Sprintf("interrupted; %s holds what was done, and -resume goes on with it", printable(o.made[0].f.Name()))
}

// open ties the output to the files that the options name, and gives what an
// earlier run has left in them.
func (o *output) open(opts *options, many bool, stdout io.Writer) (*ledger, error) {
	o.main.w = stdout
	main := opts.out
	if opts.html != "" && many {
		o.list = &index{name: opts.html, title: "Stories read", full: view.MostRows, made: func(p *product) { o.made = append(o.made, p) }}
	} else if opts.html != "" {
		main = opts.html
	}
	var done *ledger
	if opts.resume {
		done = &ledger{had: map[string]int{}}
	}
	for _, name := range []string{main, opts.dead} {
		if name == "" {
			continue
		}
		p, err := create(name, done)
		if err != nil {
			for _, p := range o.made {
				p.drop(done == nil)
			}
			return nil, err
		}
		o.made = append(o.made, p)
		if name == opts.dead {
			o.dead = &lineWriter{w: p.f}
		} else {
			o.main.w = p.f
		}
	}
	return done, nil
}

// A product is a file that is written under another name, beside its own,
// until nothing is missing from it.
type product struct {
	name string // "" if it is written in place, as a device is
	f    *os.File
}

// create opens a product. With a ledger it goes on with what an earlier run
// has left, and enters it there.
func create(name string, done *ledger) (*product, error) {
	info, err := os.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		if done != nil || info.IsDir() {
			return nil, fmt.Errorf("%s is no file to write to", printable(name))
		}
		f, err := os.OpenFile(name, os.O_WRONLY, 0)
		return &product{f: f}, err
	}
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real // the link stays, its file is replaced
	}
	part := name + ".part"
	flags := os.O_RDWR | os.O_CREATE
	if done == nil {
		flags |= os.O_EXCL
	}
	left := exists(part)
	f, err := os.OpenFile(part, flags, 0o666)
	if errors.Is(err, os.ErrExist) {
		return nil, fmt.Errorf("%s is left of a run that did not end: -resume goes on with it, or remove it", printable(part))
	}
	if err != nil {
		return nil, err
	}
	if done != nil {
		if !left {
			err = copyInto(f, name)
		}
		if err == nil {
			err = done.enter(f)
		}
	}
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", printable(name), err)
	}
	return &product{name, f}, nil
}

// copyInto copies the named file, if there is one.
func copyInto(f *os.File, name string) error {
	whole, err := os.Open(name)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer whole.Close()
	if _, err := io.Copy(f, whole); err != nil {
		return err
	}
	_, err = f.Seek(0, io.SeekStart)
	return err
}

// finish brings a product to the disk, and to its name if it is whole.
func (p *product) finish(whole bool) error {
	if p.name == "" {
		return p.f.Close()
	}
	if err := errors.Join(p.f.Sync(), p.f.Close()); err != nil || !whole {
		return err
	}
	return os.Rename(p.f.Name(), p.name)
}

// drop closes a product that is not written after all, and removes it if it
// is new.
func (p *product) drop(made bool) {
	p.f.Close()
	if made && p.name != "" {
		os.Remove(p.f.Name())
	}
}

// A ledger knows which inputs have been done, and how often: an input that is
// named twice has two lines.
type ledger struct {
	had   map[string]int
	mu    sync.Mutex
	taken int
}

// take reports whether an input has been done, and takes it off the ledger.
// An empty ledger may be nil.
func (l *ledger) take(o origin) bool {
	if l == nil {
		return false
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	k := keyOf(o)
	if l.had[k] == 0 {
		return false
	}
	l.had[k]--
	l.taken++
	return true
}

// holds reports whether all of a file has been done. It is asked beside the
// work, which takes inputs off: what it says is for show.
func (l *ledger) holds(f file) bool {
	if l == nil {
		return false
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.had[keyOf(origin{path: f.path})] > 0
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

// keyOf gives what tells an input from all others, in characters that JSON
// has: bytes of a name that are none look alike.
func keyOf(o origin) string {
	return fmt.Sprintf("%s\x00%s\x00%d\x00%d", string([]rune(o.path)), string([]rune(o.entry)), o.offset, o.within)
}

// enter reads the lines of an earlier run, cuts off one that is torn, and
// leaves the file at its end.
func (l *ledger) enter(f *os.File) error {
	r := bufio.NewReaderSize(f, 1<<20)
	end := int64(0)
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
		l.had[keyOf(o)]++
	}
	if err := f.Truncate(end); err != nil {
		return err
	}
	_, err := f.Seek(end, io.SeekStart)
	return err
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
