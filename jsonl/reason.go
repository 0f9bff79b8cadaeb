package jsonl

import (
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/warc"
)

// A reason is the word for an error.
type reason struct {
	err  error
	word string
}

// reasons gives the words for all errors but newswire.ErrNoArticle, which has
// reasons of its own. The first row that an error is counts. They are no
// variable, which would be filled at start-up.
func reasons() []reason {
	return []reason{
		{newswire.ErrEmpty, "empty"},
		{newswire.ErrBinary, "binary"},
		{newswire.ErrEncoding, "encoding"},
		{newswire.ErrTooLarge, "too-large"},
		{warc.ErrTooLarge, "too-large"},
		{fs.ErrNotExist, "missing"},
		{fs.ErrPermission, "forbidden"},
		{warc.ErrTruncated, "cut-short"},
		{io.ErrUnexpectedEOF, "cut-short"},
		{warc.ErrEncoding, "encoding"},
		{warc.ErrFormat, "damaged"},
		{warc.ErrCorrupt, "damaged"},
		{gzip.ErrHeader, "damaged"},
		{gzip.ErrChecksum, "damaged"},
	}
}

// Reason gives in one word why an input has no article: what newswire says of
// it, or what was wrong with it or its archive. Of other errors it is
// "unreadable".
func Reason(err error) string {
	if none := (*newswire.NoArticleError)(nil); errors.As(err, &none) {
		return string(none.Reason)
	}
	for _, r := range reasons() {
		if errors.Is(err, r.err) {
			return r.word
		}
	}
	return "unreadable"
}

// Message gives the text of an error without the names of packages and of the
// file, which stand beside it.
func Message(err error) string {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	s := strings.TrimPrefix(err.Error(), "newswire: ")
	return strings.TrimPrefix(strings.TrimPrefix(s, "warc: "), "zip: ")
}
