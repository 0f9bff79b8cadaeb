package main

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"io"

	"github.com/newswire-go/newswire"
)

// A result is what became of an input.
type result struct {
	origin
	size    int // of its text, in bytes
	article *newswire.Article
	trace   *newswire.Trace // only where it was asked for
	err     error
	out     []byte  // as it is to be printed
	next    *result // of the next story in the same input
}

// A renderer appends a result to b in the form that the user wants. It is
// called by many goroutines at once.
type renderer func(b []byte, r *result) []byte

// A desk is where inputs are read, one after the other. Articles keep nothing
// of it.
type desk struct{ text, unpacked bytes.Buffer }

// text gives the text of an input: at most one byte more than the limit,
// which is enough for the parser to refuse it. It is good until the next one
// is read.
func (o *opener) text(in *input, d *desk) ([]byte, error) {
	if in.page != nil {
		return in.page.Bytes(), nil
	}
	if err := o.fill(&d.text, in); err != nil {
		return d.text.Bytes(), err
	}
	packed := d.text.Bytes()
	if !bytes.HasPrefix(packed, []byte(gzipMark)) || int64(len(packed)) > o.limit {
		return packed, nil
	}
	err := unpack(&d.unpacked, packed, o.limit+1)
	return d.unpacked.Bytes(), err
}

// fill reads an input into buf as it is.
func (o *opener) fill(buf *bytes.Buffer, in *input) (err error) {
	buf.Reset()
	var f io.ReadCloser
	if in.open != nil {
		f, err = in.open()
	} else {
		f, err = open(in.path, o.stdin)
	}
	if err != nil {
		return err
	}
	defer f.Close()
	n, err := buf.ReadFrom(io.LimitReader(f, o.limit+1))
	if in.open == nil {
		o.taken.Add(n)
	}
	return err
}

var (
	errGzipCut     = errors.New("its gzip data is cut short")
	errGzipDamaged = errors.New("its gzip data is damaged")
)

// unpack unpacks at most so many bytes of gzip data into buf. What stands
// behind the data is no matter.
func unpack(buf *bytes.Buffer, packed []byte, most int64) error {
	buf.Reset()
	rest := bytes.NewReader(packed)
	z, err := gzip.NewReader(rest)
	for err == nil && int64(buf.Len()) < most {
		z.Multistream(false)
		_, err = buf.ReadFrom(io.LimitReader(z, most-int64(buf.Len())))
		if !bytes.HasPrefix(packed[len(packed)-rest.Len():], []byte(gzipMark)) {
			break
		}
		err = cmp.Or(err, z.Reset(rest))
	}
	switch {
	case err == nil:
		return nil
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return errGzipCut
	}
	return errGzipDamaged
}
