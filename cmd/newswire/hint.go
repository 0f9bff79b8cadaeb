package main

import (
	"bytes"
	"errors"
	"strings"

	"github.com/newswire-go/newswire"
)

// A binaryKind is a kind of file that is no text, told by its first bytes.
type binaryKind struct {
	mark   string
	at     int // where the mark stands
	name   string
	remedy string // what makes a text of FILE; "" if nothing does
}

// binaryKinds are the files that are saved or packed beside stories. The first
// row whose mark is there counts.
var binaryKinds = []binaryKind{
	{"%PDF-", 0, "a PDF", "pdftotext FILE - | newswire"},
	{"1AY&SY", 4, "a bzip2 file", "bzip2 -dc FILE | newswire"},
	{"\xFD7zXZ\x00", 0, "an xz file", "xz -dc FILE | newswire"},
	{"\x28\xB5\x2F\xFD", 0, "a Zstandard file", "zstd -dc FILE | newswire"},
	{"\x1F\x8B", 0, "a gzip file", "gzip -dc FILE | newswire"},
	{"PK\x03\x04", 0, "a zip archive", "unzip -p FILE | newswire"},
	{"7z\xBC\xAF\x27\x1C", 0, "a 7z archive", "7z x -so FILE | newswire"},
	{"ustar", 257, "a tar archive", "tar -xOf FILE | newswire"},
	{"\xD0\xCF\x11\xE0", 0, "an Office document", "soffice --headless --convert-to html FILE"},
	{"\x89PNG", 0, "a picture", ""},
	{"\xFF\xD8\xFF", 0, "a picture", ""},
	{"GIF8", 0, "a picture", ""},
	{"RIFF", 0, "a picture or a sound", ""},
}

// A binaryError is the newswire.ErrBinary of a file whose kind is known.
type binaryError struct{ binaryKind }

func (e *binaryError) Error() string { return newswire.ErrBinary.Error() + ": " + e.name }

// Unwrap makes errors.Is(err, newswire.ErrBinary) true.
func (e *binaryError) Unwrap() error { return newswire.ErrBinary }

// binaryErrorOf gives the error of a file that is no text, or nil. Packed
// files have to be known by their mark: the parser goes by the bytes that no
// text has, and of those a packed file may have few.
func binaryErrorOf(b []byte) error {
	for _, k := range binaryKinds {
		if len(b) > k.at && bytes.HasPrefix(b[k.at:], []byte(k.mark)) {
			return &binaryError{k}
		}
	}
	return nil
}

// hint says what to do about an error. What helps with any page is said once.
func (w *words) hint(r *result) string {
	binary := (*binaryError)(nil)
	switch {
	case errors.As(r.err, &binary) && binary.remedy != "":
		return "; try: " + strings.ReplaceAll(binary.remedy, "FILE", fileArgument(r))
	case errors.Is(r.err, newswire.ErrTooLarge):
		return " of " + w.limit + "; -max-bytes raises it"
	case errors.Is(r.err, newswire.ErrEncoding):
		return "; -content-type 'text/html; charset=NAME' says it"
	case errors.Is(r.err, newswire.ErrNoArticle) && !w.hinted:
		w.hinted = true
		return "; for what was found: newswire -why " + fileArgument(r)
	}
	return ""
}

// fileArgument gives the file of a result as a command line names it.
func fileArgument(r *result) string {
	if strings.HasPrefix(r.path, "-") && r.path != "-" {
		return shellQuoted("./" + r.path)
	}
	return shellQuoted(r.path)
}

// shellQuoted gives a word as the shells read it. One that cannot be printed
// is left to the user to name.
func shellQuoted(s string) string {
	const safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789@%+=:,./_-"
	switch {
	case printable(s) != s:
		return "FILE"
	case s != "" && strings.Trim(s, safe) == "":
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
