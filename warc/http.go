package warc

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// An httpHead is what is read of the header of an answer.
type httpHead struct {
	status      int
	contentType string
	chunked     bool
	encoding    string // "gzip"; many are parted by commas, in the order in which they were put on
}

// readHTTP reads the header of an answer, with its empty line.
func readHTTP(b *block) (h httpHead, err error) {
	first, err := b.line()
	if err != nil {
		return h, err
	}
	version, rest, _ := strings.Cut(first, " ")
	if !strings.HasPrefix(version, "HTTP/") {
		return h, fmt.Errorf("%w: it begins with no HTTP", ErrFormat)
	}
	status, _, _ := strings.Cut(strings.TrimLeft(rest, " "), " ")
	h.status, _ = strconv.Atoi(status)
	for name, value := range b.fields(&err) {
		switch strings.ToLower(name) {
		case "content-type":
			h.contentType = value
		case "transfer-encoding":
			h.chunked = h.chunked || strings.Contains(strings.ToLower(value), "chunked")
		case "content-encoding":
			h.encoding = strings.ToLower(value)
		}
	}
	return h, err
}

// mediaType gives "text/html" of "Text/HTML; charset=utf-8".
func mediaType(s string) string {
	s, _, _ = strings.Cut(s, ";")
	return strings.ToLower(strings.TrimSpace(s))
}

func isHTML(contentType string) bool {
	m := mediaType(contentType)
	return m == "text/html" || m == "application/xhtml+xml"
}

// decode frees the page in w.body of its chunks and of its packing. Many
// crawlers store a page unpacked beside a header that still says how it came,
// so that a page which does not look packed is taken as it is.
func (w *walk) decode(h httpHead) ([]byte, error) {
	b := w.body.Bytes()
	if h.chunked {
		var err error
		if b, err = unchunk(b); err != nil {
			return nil, err
		}
	}
	encodings := strings.Split(h.encoding, ",")
	for i := len(encodings) - 1; i >= 0; i-- {
		var r io.Reader
		var err error
		switch e := strings.TrimSpace(encodings[i]); e {
		case "gzip", "x-gzip":
			if !bytes.HasPrefix(b, gzipMark) {
				continue
			}
			r, err = gzip.NewReader(bytes.NewReader(b))
		case "deflate":
			if isPlain(b) {
				continue
			}
			if r, err = zlib.NewReader(bytes.NewReader(b)); err != nil {
				r, err = flate.NewReader(bytes.NewReader(b)), nil // some servers leave the wrapping away
			}
		case "", "identity", "none", "utf-8":
			continue
		default:
			if isPlain(b) {
				continue
			}
			return nil, fmt.Errorf("%w: %s", ErrEncoding, e)
		}
		if err != nil {
			return nil, pageError(err)
		}
		if b, err = w.unpack(r); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// unpack reads all of r, up to the limit. The result is in w.body.
func (w *walk) unpack(r io.Reader) ([]byte, error) {
	w.spare.Reset()
	_, err := w.spare.ReadFrom(io.LimitReader(r, w.limit+1))
	switch {
	case int64(w.spare.Len()) > w.limit:
		return nil, ErrTooLarge
	case err != nil:
		return nil, pageError(err)
	}
	w.body, w.spare = w.spare, w.body
	return w.body.Bytes(), nil
}

// pageError gives an error of unpacking a page.
func pageError(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return ErrTruncated
	}
	return ErrCorrupt
}

// isPlain reports whether b looks like a page and not like packed data: it
// begins with a tag, and its beginning has no byte that no text has.
func isPlain(b []byte) bool {
	b = bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\uFEFF")), " \t\r\n")
	if len(b) == 0 || b[0] != '<' {
		return len(b) == 0
	}
	for _, c := range b[:min(len(b), 256)] {
		if c < ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\f' {
			return false
		}
	}
	return true
}

// unchunk joins the chunks of a page, in place. A page that does not begin
// with the length of a chunk has been joined before.
func unchunk(b []byte) ([]byte, error) {
	joined := b[:0]
	for rest, first := b, true; ; first = false {
		line, after, ok := bytes.Cut(rest, []byte("\n"))
		size, valid := chunkSize(line)
		switch {
		case first && (!ok || !valid):
			return b, nil
		case !ok || !valid || size > len(after):
			return nil, ErrTruncated
		case size == 0:
			return joined, nil
		}
		joined = append(joined, after[:size]...)
		rest = bytes.TrimPrefix(bytes.TrimPrefix(after[size:], []byte("\r")), []byte("\n"))
	}
}

// chunkSize reads the line before a chunk: "1f4" or "1f4;name=value".
func chunkSize(line []byte) (n int, ok bool) {
	line, _, _ = bytes.Cut(line, []byte(";"))
	v, err := strconv.ParseUint(string(bytes.TrimSpace(line)), 16, 31)
	return int(v), err == nil
}
