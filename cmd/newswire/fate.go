package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/warc"
)

// The exit codes. A run over many inputs ends with the largest that any of
// them earned: an input that could not be read outweighs one without a story.
const (
	exitOK        = 0 // every input gave an article
	exitNoArticle = 1 // some input held no article
	exitUsage     = 2 // the command line makes no sense; nothing was read
	exitRead      = 3 // some input could not be read, or the output not written
)

// exitSignal is the code of a run that a signal ended, as shells give it.
func exitSignal(s os.Signal) int {
	if n, ok := s.(syscall.Signal); ok {
		return 128 + int(n)
	}
	return 128 + int(syscall.SIGINT)
}

// A fate is a way in which an input fails.
type fate struct {
	err    error
	reason string // in one word, for machines
	code   int
}

// fates are all ways but that of newswire.ErrNoArticle, which has reasons of
// its own. The first row that an error is counts.
var fates = []fate{
	{newswire.ErrEmpty, "empty", exitNoArticle},
	{newswire.ErrBinary, "binary", exitNoArticle},
	{newswire.ErrEncoding, "encoding", exitNoArticle},
	{newswire.ErrTooLarge, "too-large", exitNoArticle},
	{errNoFiles, "no-files", exitNoArticle},
	{errNoEntries, "no-files", exitNoArticle},
	{errNoMatch, "missing", exitRead},
	{fs.ErrNotExist, "missing", exitRead},
	{fs.ErrPermission, "forbidden", exitRead},
	{warc.ErrTruncated, "cut-short", exitRead},
	{errGzipCut, "cut-short", exitRead},
	{io.ErrUnexpectedEOF, "cut-short", exitRead},
	{warc.ErrEncoding, "encoding", exitRead},
	{errEncrypted, "encrypted", exitRead},
	{warc.ErrFormat, "damaged", exitRead},
	{warc.ErrCorrupt, "damaged", exitRead},
	{errGzipDamaged, "damaged", exitRead},
	{nil, "unreadable", exitRead},
}

// fateOf gives the fate of an input that failed.
func fateOf(err error) fate {
	if none := (*newswire.NoArticleError)(nil); errors.As(err, &none) {
		return fate{err, string(none.Reason), exitNoArticle}
	}
	for _, f := range fates {
		if f.err == nil || errors.Is(err, f.err) {
			return f
		}
	}
	return fate{}
}

func exitCode(err error) int {
	if err == nil {
		return exitOK
	}
	return fateOf(err).code
}

// isBrokenPipe reports whether nobody reads the output any more.
func isBrokenPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }

// message gives the text of an error without the name of this program and of
// the file, which the reader has seen already.
func message(err error) string {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	s := strings.TrimPrefix(err.Error(), "newswire: ")
	return strings.TrimPrefix(strings.TrimPrefix(s, "warc: "), "zip: ")
}
