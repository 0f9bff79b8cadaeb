package main

import (
	"errors"
	"io"
	"io/fs"
	"iter"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// An input is one story to read, or the reason why there is none to read.
type input struct {
	path string // as printed; "-" is standard input
	err  error  // a folder that could not be walked, or has no story files
}

var errNoFiles = errors.New("no .html, .htm or .txt files in this folder")

// inputs yields the stories that the arguments name, in their order, folders
// in lexical order. It reads folders only as far as its reader goes.
func inputs(args []string) iter.Seq[input] {
	return func(yield func(input) bool) {
		for _, a := range args {
			if a == "-" || !isDir(a) {
				if !yield(input{path: a}) {
					return
				}
			} else if !folder(a, yield) {
				return
			}
		}
	}
}

// folder yields the story files in and below dir and reports whether the
// reader wants more. Where a part of the folder cannot be read, that part is
// an input with an error and the rest is read.
func folder(dir string, yield func(input) bool) bool {
	files, more := 0, true
	root := os.DirFS(dir)
	fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		in := input{path: filepath.Join(dir, filepath.FromSlash(name)), err: err}
		switch {
		case err != nil:
		case d.IsDir() || !isStory(name) || !isRegular(root, name, d):
			return nil
		}
		files++
		if more = yield(in); !more {
			return fs.SkipAll
		}
		return nil // after an error WalkDir goes on beside the folder it could not read
	})
	if more && files == 0 {
		return yield(input{path: dir, err: errNoFiles})
	}
	return more
}

// isStory reports whether a file's name is that of a saved story. JSON files
// are not: they are what this command writes.
func isStory(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".txt":
		return true
	}
	return false
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

// open opens an input for reading.
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

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}
