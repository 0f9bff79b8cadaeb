package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// versionMark is what every record begins with; "1.0" or "1.1" follows.
const versionMark = "WARC/"

// maxHeader is how long the header of a record, or of HTTP, may be.
const maxHeader = 1 << 20

// A walk goes through the records of a file and stops at each page.
type walk struct {
	*source
	limit int64
	page  Page
	err   error // of the page
	ended bool

	body, spare bytes.Buffer // the page, and what it is unpacked into
}

// next goes on to the next page, or to the next record that cannot be read.
// It reports whether there is one.
func (w *walk) next() bool {
	for !w.ended {
		err := w.begin()
		if err == io.EOF {
			break
		}
		w.page, w.err = Page{Offset: w.offset, Within: w.within}, nil
		found := false
		if err == nil {
			found, err = w.record()
		}
		if err != nil {
			w.err = w.explain(err)
			w.page.Body = nil
			w.ended = w.file.err != nil || !w.recover()
			return true
		}
		if found {
			return true
		}
	}
	return false
}

// header is what is read of a record's own header.
type header struct {
	kind, mediaType, payloadType string
	length                       int64
	cut                          bool // the crawler did not take all of it
}

// record reads a record and reports whether it is a page, or was meant to be
// one and w.err says what is wrong with it. Its error is one of the stream:
// where the next record begins is not known then.
func (w *walk) record() (found bool, err error) {
	h, err := w.readHeader()
	if err != nil {
		return false, err
	}
	block := block{r: w.text, left: h.length}
	switch {
	case h.kind == "response" && mediaType(h.mediaType) == "application/http":
		found, err = w.response(&block, h)
	case h.kind == "resource" && isHTML(h.mediaType):
		w.page.ContentType = h.mediaType
		found, err = true, w.readBody(&block, h, httpHead{})
	}
	if err != nil {
		return false, err
	}
	if err := block.skip(); err != nil {
		return false, err
	}
	return found, w.end()
}

// readHeader reads the header of a record, with its empty line.
func (w *walk) readHeader() (h header, err error) {
	if mark, _ := w.text.Peek(len(versionMark)); !strings.HasPrefix(versionMark, string(mark)) {
		return h, ErrFormat
	}
	b := block{r: w.text, left: maxHeader}
	if _, err := b.line(); err != nil {
		return h, err
	}
	h.length = -1
	for name, value := range b.fields(&err) {
		switch strings.ToLower(name) {
		case "warc-type":
			h.kind = strings.ToLower(value)
		case "warc-target-uri":
			w.page.URL = strings.TrimSuffix(strings.TrimPrefix(value, "<"), ">") // as version 1.0 has it
		case "warc-date":
			w.page.Date = value
		case "warc-truncated":
			h.cut = true
		case "warc-identified-payload-type":
			h.payloadType = value
		case "content-type":
			h.mediaType = value
		case "content-length":
			if h.length, err = strconv.ParseInt(value, 10, 64); err != nil || h.length < 0 {
				return h, fmt.Errorf("%w: its length is %q", ErrFormat, value)
			}
		}
	}
	if err == nil && h.length < 0 {
		err = fmt.Errorf("%w: it names no length", ErrFormat)
	}
	return h, err
}

// response reads what a server answered.
func (w *walk) response(b *block, h header) (found bool, err error) {
	head, err := readHTTP(b)
	if errors.Is(err, ErrFormat) { // it is not HTTP, but the block is whole
		w.err = err
		return true, nil
	}
	if err != nil {
		return false, err
	}
	if head.contentType == "" {
		head.contentType = h.payloadType // what the crawler saw in it
	}
	if head.status/100 != 2 || !isHTML(head.contentType) {
		return false, nil
	}
	w.page.ContentType = head.contentType
	return true, w.readBody(b, h, head)
}

// readBody reads a page into w.body and unpacks it. What is wrong with the
// page alone is left in w.err.
func (w *walk) readBody(b *block, h header, head httpHead) error {
	switch {
	case h.cut:
		w.err = ErrTruncated
		return nil
	case b.left > w.limit:
		w.err = ErrTooLarge
		return nil
	}
	w.body.Reset()
	n, err := io.CopyN(&w.body, b.r, b.left)
	b.left -= n
	if err != nil {
		return err
	}
	w.page.Body, w.err = w.decode(head)
	return nil
}

// A block is a part of a text whose length is known.
type block struct {
	r    *bufio.Reader
	left int64
}

// line reads a line without its end. It reads nothing beyond the block, where
// the next record may begin.
func (b *block) line() (string, error) {
	ahead := b.r.Buffered()
	for {
		text, err := b.r.Peek(int(min(b.left, int64(ahead))))
		if i := bytes.IndexByte(text, '\n'); i >= 0 {
			line := string(bytes.TrimSuffix(text[:i], []byte("\r")))
			b.r.Discard(i + 1)
			b.left -= int64(i + 1)
			return line, nil
		}
		switch {
		case err != nil:
			return "", err
		case int64(len(text)) == b.left || ahead == bufferSize:
			return "", fmt.Errorf("%w: its header does not end", ErrFormat)
		}
		ahead = bufferSize
	}
}

// fields gives the fields of a header up to its empty line. A line that
// begins with white space goes on with the one before; no field of interest
// is that long, so it is left out.
func (b *block) fields(failed *error) func(yield func(name, value string) bool) {
	return func(yield func(name, value string) bool) {
		for {
			line, err := b.line()
			if err != nil {
				*failed = err
				return
			}
			if line == "" {
				return
			}
			name, value, ok := strings.Cut(line, ":")
			if ok && line[0] != ' ' && line[0] != '\t' && !yield(strings.TrimSpace(name), strings.TrimSpace(value)) {
				return
			}
		}
	}
}

// skip passes over what is left.
func (b *block) skip() error {
	for b.left > 0 {
		n, err := b.r.Discard(int(min(b.left, 1<<30)))
		b.left -= int64(n)
		if err != nil {
			return err
		}
	}
	return nil
}
