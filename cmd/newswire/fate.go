package main

import (
	"errors"
	"os"
	"slices"
	"syscall"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/jsonl"
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

// fates are the ways that only this command knows. Package jsonl has the
// others.
var fates = []fate{
	{errNoFiles, "no-files", exitNoArticle},
	{errNoEntries, "no-files", exitNoArticle},
	{errNoMatch, "missing", exitRead},
	{errGzipCut, "cut-short", exitRead},
	{errGzipDamaged, "damaged", exitRead},
	{errEncrypted, "encrypted", exitRead},
}

// storyless are the errors of inputs that could be read.
var storyless = []error{newswire.ErrNoArticle, newswire.ErrEmpty, newswire.ErrBinary, newswire.ErrEncoding, newswire.ErrTooLarge}

// fateOf gives the fate of an input that failed.
func fateOf(err error) fate {
	for _, f := range fates {
		if errors.Is(err, f.err) {
			return f
		}
	}
	f := fate{err, jsonl.Reason(err), exitRead}
	if slices.ContainsFunc(storyless, func(s error) bool { return errors.Is(err, s) }) {
		f.code = exitNoArticle
	}
	return f
}

func exitCode(err error) int {
	if err == nil {
		return exitOK
	}
	return fateOf(err).code
}

// isBrokenPipe reports whether nobody reads the output any more.
func isBrokenPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
