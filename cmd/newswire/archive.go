package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/bundle"
	"github.com/newswire-go/newswire/warc"
)

// An input is one story to read, or the reason why there is none to read.
type input struct {
	origin
	err  error
	open func() (io.ReadCloser, error) // how it is read; nil if it is the file of that path
	page *bytes.Buffer                 // what has been read of it already
	said string                        // what HTTP said of it
	free func()                        // to be called when nobody needs it any more; may be nil
}

// release lets go of what an input holds.
func (in *input) release() {
	if in.free != nil {
		in.free()
	}
}

// An origin says where an input comes from.
type origin struct {
	path           string // of the file, as printed; "-" is standard input
	part           bool   // it is a part of the file, and not all of it
	entry, url     string // the name of the part in a zip archive; its address in a WARC file
	offset, within int64  // the place of the part; see warc.Page
}

// String gives an origin as it is printed.
func (o origin) String() string {
	s := printable(o.path)
	switch {
	case o.entry != "":
		return s + ": " + printable(o.entry)
	case o.url != "":
		return s + ": " + printable(o.url)
	case o.part:
		return fmt.Sprintf("%s: record at %d", s, o.offset)
	}
	return s
}

var (
	errNoEntries = errors.New("no stories in this archive, by the names of its files")
	errEncrypted = errors.New("it is encrypted")
	errZipPipe   = errors.New("a zip archive cannot be read from a pipe: save it first")
)

// An opener takes files apart into inputs.
type opener struct {
	stdin io.Reader
	limit int64
	done  *ledger      // what an earlier run has done; may be nil
	taken atomic.Int64 // how many bytes of files have been read
	pages sync.Pool    // of *bytes.Buffer, for pages of WARC files
}

// inputs yields the inputs that a file holds, and reports whether more is
// wanted.
func (o *opener) inputs(f file, yield func(input) bool) bool {
	whole := input{origin: origin{path: f.path}, err: f.err}
	switch {
	case f.err != nil || f.kind == story:
		return yield(whole)
	case f.kind == zipFile:
		return o.zipped(f.path, yield)
	case f.kind == bundled:
		return o.bundled(f.path, yield)
	}
	r, err := open(f.path, o.stdin)
	if err != nil {
		whole.err = err
		return yield(whole)
	}
	head := bufio.NewReaderSize(&tally{r, &o.taken}, 1<<16)
	switch kind := f.kind; {
	case kind == warcFile, kind == untold && beginsWARC(head):
		defer r.Close()
		return o.warc(f.path, head, o.resume(f.path, r, head), yield)
	case beginsWith(head, zipMark):
		r.Close()
		if info, err := os.Stat(f.path); f.path != "-" && err == nil && info.Mode().IsRegular() {
			return o.zipped(f.path, yield)
		}
		whole.err = errZipPipe
	default:
		whole.open = func() (io.ReadCloser, error) { return io.NopCloser(head), nil }
		whole.free = func() { r.Close() }
	}
	return yield(whole)
}

// bundled yields the parts of a file that may hold many stories, or the file as
// a whole where it is one.
func (o *opener) bundled(path string, yield func(input) bool) bool {
	whole := input{origin: origin{path: path}}
	f, err := open(path, o.stdin)
	if err != nil {
		whole.err = err
		return yield(whole)
	}
	defer f.Close()
	file := bufio.NewReaderSize(&tally{f, &o.taken}, 1<<16)
	var r io.Reader = file
	if beginsWith(file, gzipMark) {
		if r, err = gzip.NewReader(file); err != nil {
			whole.err = errGzipDamaged
			return yield(whole)
		}
	}
	var held *input // the first part, until it is known that there is another
	for p, err := range bundle.Parts(r, cmp.Or(o.limit, newswire.DefaultMaxBytes)) {
		in := input{origin: origin{path: path, part: true, offset: p.Offset}, err: err}
		if errors.Is(err, bundle.ErrTooLarge) {
			in.err = newswire.ErrTooLarge
		}
		if err == nil {
			in.page = o.borrow()
			in.page.Write(p.Text)
			in.free = func() { o.giveBack(in.page) }
		}
		if held != nil && held.path != "" {
			if !yield(*held) {
				in.release()
				return false
			}
			held.path = ""
		}
		if held == nil {
			held = &in
		} else if !yield(in) {
			return false
		}
	}
	switch {
	case held == nil:
		whole.err = newswire.ErrEmpty
		return yield(whole)
	case held.path != "":
		held.origin = whole.origin
		return yield(*held)
	}
	return true
}

// zipMark and gzipMark are what such files begin with.
const (
	zipMark  = "PK\x03\x04"
	gzipMark = "\x1f\x8b\x08"
)

func beginsWith(r *bufio.Reader, mark string) bool {
	b, _ := r.Peek(len(mark))
	return string(b) == mark
}

// beginsWARC reports whether a file is of the WARC format, packed or not.
func beginsWARC(r *bufio.Reader) bool {
	head, _ := r.Peek(4096)
	return warc.Begins(head)
}

// resume goes to the last record of a WARC file that an earlier run has done,
// if that can be and the record is there, and gives its place. Head is what
// reads f.
func (o *opener) resume(path string, f io.ReadCloser, head *bufio.Reader) int64 {
	place := o.done.reached(path)
	file, ok := f.(io.ReadSeeker)
	if !ok || place == 0 {
		return 0
	}
	if _, err := file.Seek(place, io.SeekStart); err != nil {
		return 0 // it is a pipe
	}
	found := false
	for p := range (&warc.Reader{MaxBytes: o.limit, Start: place}).Pages(file) {
		found = p.Offset == place
		break
	}
	if !found || !o.done.pass(path) {
		place = 0 // it is another file than it was, or is read at the same time
	}
	file.Seek(place, io.SeekStart)
	head.Reset(&tally{f, &o.taken})
	return place
}

// warc yields the pages of a WARC file whose bytes from a place on are in r.
func (o *opener) warc(path string, r io.Reader, start int64, yield func(input) bool) bool {
	pages := &warc.Reader{MaxBytes: o.limit, Start: start}
	for p, err := range pages.Pages(r) {
		if errors.Is(err, warc.ErrTooLarge) {
			err = newswire.ErrTooLarge
		}
		in := input{origin: origin{path: path, part: true, url: address(p.URL), offset: p.Offset, within: p.Within}, err: err}
		if err == nil {
			in.page = o.borrow()
			in.page.Write(p.Body)
			in.said = p.ContentType
			in.free = func() { o.giveBack(in.page) }
		}
		if !yield(in) {
			return false
		}
	}
	return true
}

// mostKept is the largest buffer that is kept for the next page.
const mostKept = 4 << 20

func (o *opener) borrow() *bytes.Buffer {
	if b, ok := o.pages.Get().(*bytes.Buffer); ok {
		b.Reset()
		return b
	}
	return new(bytes.Buffer)
}

// giveBack takes the buffer of a page that nobody needs any more.
func (o *opener) giveBack(page *bytes.Buffer) {
	if page.Cap() <= mostKept {
		o.pages.Put(page)
	}
}

// zipped yields the stories of a zip archive, each of which is unpacked when
// it is read. The last one that is read closes the archive.
func (o *opener) zipped(path string, yield func(input) bool) bool {
	archive, err := zip.OpenReader(path)
	if err != nil {
		return yield(input{origin: origin{path: path}, err: err})
	}
	var users sync.WaitGroup
	defer func() {
		go func() {
			users.Wait()
			archive.Close()
		}()
	}()
	found := false
	for _, entry := range archive.File {
		if k := kindOf(entry.Name); k != story && (k != bundled || isNamedOnly(entry.Name)) || strings.HasPrefix(entry.Name, "__MACOSX/") {
			continue
		}
		found = true
		place, _ := entry.DataOffset()
		in := input{origin: origin{path: path, part: true, entry: entry.Name, offset: place}, open: entry.Open, free: users.Done}
		if entry.Flags&1 != 0 {
			in.err = errEncrypted
		}
		o.taken.Add(int64(entry.CompressedSize64))
		users.Add(1)
		if !yield(in) {
			return false
		}
	}
	if !found {
		return yield(input{origin: origin{path: path}, err: errNoEntries})
	}
	return true
}

// A tally counts what is read through it.
type tally struct {
	io.Reader
	n *atomic.Int64
}

func (t *tally) Read(b []byte) (int, error) {
	n, err := t.Reader.Read(b)
	t.n.Add(int64(n))
	return n, err
}
