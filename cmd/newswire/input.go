package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/newswire-go/newswire/internal/page"
)

// A kind says how the stories of a file are got out of it.
type kind uint8

const (
	untold  kind = iota // to be told by its first bytes
	story               // the file is a story, packed with gzip or not
	bundled             // the file may hold many, one after the other
	zipFile
	warcFile
)

// nameKinds tell a file's kind by the end of its name, without that of gzip.
// Nothing else is read of a folder, but for pages without an ending.
var nameKinds = []struct {
	suffix string
	kind   kind
}{
	{".html", story},
	{".htm", story},
	{".xhtml", story},
	{".shtml", story},
	{".php", story},
	{".txt", story},
	{".md", story},
	{".eml", story},
	{".mht", story},
	{".mhtml", story},
	{".nitf", story},
	{".newsml", story},
	{".xml", bundled},
	{".rss", bundled},
	{".atom", bundled},
	{".mbox", bundled},
	{".sgm", bundled},
	{".sgml", bundled},
	{".json", bundled},
	{".jsonl", bundled},
	{".zip", zipFile},
	{".warc", warcFile},
}

// namedOnly are the endings of files that are not read of a folder: JSON is
// what this command writes.
var namedOnly = []string{".json", ".jsonl"}

func isNamedOnly(name string) bool {
	return slices.Contains(namedOnly, path.Ext(strings.TrimSuffix(strings.ToLower(name), ".gz")))
}

// kindOf tells a file's kind by its name. The files that a Mac leaves beside
// others, "._story.html", are no stories.
func kindOf(name string) kind {
	base := strings.TrimSuffix(strings.ToLower(path.Base(filepath.ToSlash(name))), ".gz")
	for _, row := range nameKinds {
		if strings.HasSuffix(base, row.suffix) && !strings.HasPrefix(base, "._") {
			return row.kind
		}
	}
	return untold
}

var (
	errNoFiles = errors.New("no stories in this folder: pages, texts, mail, feeds, formats of the wire or archives of them, by their names")
	errNoMatch = errors.New("no such file, and none that matches")
)

// A file is what an argument names, or one of what it names, or the reason
// why there is nothing to read.
type file struct {
	path string // as printed; "-" is standard input
	kind kind
	err  error
}

// files yields what the arguments name, in their order, folders in lexical
// order. It reads folders only as far as its reader goes. A pattern counts
// only where no file is called so.
func files(args []string) iter.Seq[file] { return new(walk).files(args) }

// A walk goes through what arguments name, and counts what it passes over.
type walk struct {
	mu     sync.Mutex
	passed map[string]int // how many files of a folder were not read, by their ending
}

func (w *walk) files(args []string) iter.Seq[file] {
	return func(yield func(file) bool) {
		for _, a := range args {
			if !w.named(a, yield) {
				return
			}
		}
	}
}

// named yields what one argument names, and reports whether more is wanted.
func (w *walk) named(arg string, yield func(file) bool) bool {
	switch {
	case arg == "-":
		return yield(file{path: arg})
	case isDir(arg):
		return w.folder(arg, yield)
	case isPattern(arg):
		matches, err := filepath.Glob(arg)
		if err != nil { // it is no pattern: the name of a file that is not there
			return yield(file{path: arg})
		}
		if len(matches) == 0 {
			return yield(file{path: arg, err: errNoMatch})
		}
		for _, m := range matches {
			if isDir(m) && !w.folder(m, yield) || !isDir(m) && !yield(file{path: m, kind: kindOf(m)}) {
				return false
			}
		}
		return true
	case isAddress(arg):
		return yield(file{path: arg, err: errors.New("newswire does not fetch")})
	}
	return yield(file{path: arg, kind: kindOf(arg)})
}

// folder yields the story files in and below dir and reports whether more is
// wanted. Where a part of the folder cannot be read, that part is a file with
// an error and the rest is read.
func (w *walk) folder(dir string, yield func(file) bool) bool {
	found, more := 0, true
	root := os.DirFS(dir)
	fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		f := file{path: filepath.Join(dir, filepath.FromSlash(name)), kind: kindOf(name), err: err}
		if err == nil && (d.IsDir() || !isRegular(root, name, d)) {
			return nil
		}
		if err == nil && !isWanted(root, name, f.kind) {
			w.pass(name)
			return nil
		}
		found++
		if more = yield(f); !more {
			return fs.SkipAll
		}
		return nil // after an error WalkDir goes on beside the folder it could not read
	})
	if more && found == 0 {
		return yield(file{path: dir, err: errNoFiles})
	}
	return more
}

// isWanted reports whether a file of a folder is read: by its ending, as it is
// packed with gzip or, without one, as a page that it is.
func isWanted(root fs.FS, name string, k kind) bool {
	ext := strings.ToLower(path.Ext(name))
	if k != untold {
		return !isNamedOnly(name)
	}
	base := path.Base(name)
	if strings.HasPrefix(base, ".") {
		return false
	}
	if ext != "" {
		return ext == ".gz"
	}
	f, err := root.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	head, _ := io.ReadAll(io.LimitReader(f, 4096))
	return page.IsHTML(head)
}

// pass counts a file that is not read.
func (w *walk) pass(name string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	ext := strings.ToLower(path.Ext(name))
	if base := path.Base(name); ext == "" || ext == strings.ToLower(base) {
		ext = "without an ending"
	}
	count(&w.passed, ext)
}

// left says what the walk has passed over, by kind; "" if nothing.
func (w *walk) left() string {
	if w == nil {
		return ""
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return ranked(w.passed)
}

// isRegular reports whether an entry is a file with bytes in it, itself or
// by a link. A pipe of that name would never end.
func isRegular(root fs.FS, name string, d fs.DirEntry) bool {
	if d.Type()&fs.ModeSymlink == 0 {
		return d.Type().IsRegular()
	}
	info, err := fs.Stat(root, name)
	return err != nil || info.Mode().IsRegular() // a broken link is told of when it is opened
}

// list yields the files that a list names, a line each, or parted by NUL as
// find -print0 and git ls-files -z do it.
func (w *walk) list(name string, stdin io.Reader) iter.Seq[file] {
	return func(yield func(file) bool) {
		r, err := open(name, stdin)
		if err != nil {
			yield(file{path: name, err: err})
			return
		}
		defer r.Close()
		lines := bufio.NewScanner(r)
		lines.Buffer(nil, 1<<20) // no path is that long
		separator := byte(0)
		lines.Split(func(b []byte, atEnd bool) (int, []byte, error) {
			i := bytes.IndexByte(b, separator)
			if separator == 0 && i < 0 {
				if i = bytes.IndexByte(b, '\n'); i >= 0 {
					separator = '\n'
				}
			}
			switch {
			case i >= 0:
				return i + 1, b[:i], nil
			case atEnd && len(b) > 0:
				return len(b), b, nil
			}
			return 0, nil, nil
		})
		for lines.Scan() {
			line := lines.Text()
			if separator == '\n' {
				line = strings.TrimSuffix(line, "\r")
			}
			if line == "-" {
				line = "./-" // standard input is the list, or might be
			}
			if line != "" && !w.named(line, yield) {
				return
			}
		}
		if err := lines.Err(); err != nil {
			yield(file{path: name, err: fmt.Errorf("this is no list of files: %w", err)})
		}
	}
}

// open opens a file for reading.
func open(name string, stdin io.Reader) (io.ReadCloser, error) {
	if name == "-" {
		return io.NopCloser(stdin), nil
	}
	return os.Open(name)
}

func isDir(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// isPattern reports whether an argument is to be matched against the names of
// files, as a shell would do it.
func isPattern(arg string) bool { return strings.ContainsAny(arg, "*?[") && !exists(arg) }

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// isAddress reports whether an argument is the address of a page and not the
// name of a file.
func isAddress(arg string) bool {
	return strings.HasPrefix(arg, "https://") || strings.HasPrefix(arg, "http://")
}
