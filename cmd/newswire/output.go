package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"

	"github.com/newswire-go/newswire/view"
)

// writeSize is how much is gathered before it is written.
const writeSize = 1 << 16

// A lineWriter writes whole results only, so that whoever ends the command in
// its midst finds no half line.
type lineWriter struct {
	w     io.Writer
	buf   []byte
	first *lineWriter // whose results are written before these; may be nil
}

func (l *lineWriter) write(b []byte) error {
	l.buf = append(l.buf, b...)
	if len(l.buf) < writeSize {
		return nil
	}
	return l.flush()
}

func (l *lineWriter) flush() error {
	if l == nil || len(l.buf) == 0 {
		return nil
	}
	if err := l.first.flush(); err != nil {
		return err
	}
	_, err := l.w.Write(l.buf)
	l.buf = l.buf[:0]
	return err
}

// An output is where results go: to standard output or into a file, and those
// of inputs that failed into a file of their own, if there is one. Wherever a
// run is ended, no story is in the one file before the failures that came
// ahead of it are in the other.
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

func (o *output) flush() error { return errors.Join(o.dead.flush(), o.main.flush()) }

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
		done = newLedger()
	}
	for _, name := range []string{main, opts.dead} {
		if name == "" {
			continue
		}
		p, err := create(name, done, name == main)
		if err != nil {
			for _, p := range o.made {
				p.drop(done == nil)
			}
			return nil, err
		}
		o.made = append(o.made, p)
		if name == opts.dead {
			o.dead = &lineWriter{w: p.f}
			o.main.first = o.dead
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
// has left, and enters it there. Stories says that it is the file of stories,
// and not the one of failures.
func create(name string, done *ledger, stories bool) (*product, error) {
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
			err = done.enter(f, stories)
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
	if err := os.Rename(p.f.Name(), p.name); err != nil {
		return err
	}
	return syncDir(filepath.Dir(p.name))
}

// syncDir brings the names in a folder to the disk, on systems that know this.
func syncDir(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return nil
	}
	defer f.Close()
	if err := f.Sync(); errors.Is(err, syscall.EIO) {
		return err
	}
	return nil
}

// drop closes a product that is not written after all, and removes it if it
// is new.
func (p *product) drop(made bool) {
	p.f.Close()
	if made && p.name != "" {
		os.Remove(p.f.Name())
	}
}
