package warc

import (
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
)

// bufferSize is what is read ahead, of the file and of its text. It is also
// the longest line of a header.
const bufferSize = 64 << 10

// gzipMark are the first bytes of a gzip member, which has only this method.
var gzipMark = []byte{0x1f, 0x8b, 0x08}

// A counter counts what is read through it and keeps the error that ended it.
type counter struct {
	io.Reader
	n   int64
	err error
}

func (c *counter) Read(b []byte) (int, error) {
	n, err := c.Reader.Read(b)
	c.n += int64(n)
	if err != nil && err != io.EOF {
		c.err = err
	}
	return n, err
}

// A source is a WARC file as a text, whether it is packed or not, that knows
// where each record begins.
type source struct {
	start  int64 // the place in the file of the first byte that is read
	file   counter
	in     *bufio.Reader // the bytes of the file
	text   *bufio.Reader // the text of the records: in itself, or unpacked from it
	packed bool
	begun  bool

	member  *gzip.Reader // reused from member to member
	plain   counter      // the text of the member that is open
	reading bool         // a member is open

	offset, within int64 // of the record at hand; see Page
}

func newSource(r io.Reader, start int64) *source {
	s := &source{start: start, offset: start, file: counter{Reader: r, n: start}}
	s.in = bufio.NewReaderSize(&s.file, bufferSize)
	s.text = s.in
	return s
}

// begin goes to the beginning of the next record. It gives io.EOF behind the
// last one.
func (s *source) begin() error {
	if !s.begun && !s.enter() {
		return cmp.Or(s.file.err, io.EOF)
	}
	if !s.packed {
		err := skipBlank(s.in)
		s.offset = s.place()
		return err
	}
	for !s.reading {
		if err := s.open(); err != nil {
			return err
		}
		if err := skipBlank(s.text); err == io.EOF {
			s.reading = false // an empty member
		} else if err != nil {
			return err
		}
	}
	s.within = s.plain.n - int64(s.text.Buffered())
	return nil
}

// enter tells a packed file from a plain one and, where the reading does not
// begin with the file, goes to the first record. It reports whether there may
// be one.
func (s *source) enter() bool {
	s.begun = true
	mark, _ := s.in.Peek(len(versionMark))
	s.packed = bytes.HasPrefix(mark, gzipMark) || s.start > 0 && string(mark) != versionMark
	if !s.packed {
		return true
	}
	s.text = bufio.NewReaderSize(nil, bufferSize)
	return s.start == 0 || s.nextMember()
}

// end is called behind each record: it must be followed by another one, or by
// the end of its member, whose checksum is then right, or of the file. Where it
// is not, its length was wrong, or what was read of it.
func (s *source) end() error {
	err := skipBlank(s.text)
	if err == io.EOF {
		s.reading = false
		return nil
	}
	if err != nil {
		return err
	}
	if b, err := s.text.Peek(len(versionMark)); err != nil && err != io.EOF {
		return err
	} else if !strings.HasPrefix(versionMark, string(b)) {
		return fmt.Errorf("%w: no other record follows it", ErrFormat)
	}
	return nil
}

// open opens the next gzip member.
func (s *source) open() (err error) {
	if err := skipBlank(s.in); err != nil { // some files are filled up with zeros
		return err
	}
	s.offset, s.within = s.place(), 0
	if mark, _ := s.in.Peek(len(gzipMark)); !bytes.Equal(mark, gzipMark) {
		return gzip.ErrHeader
	}
	if s.member == nil {
		s.member, err = gzip.NewReader(s.in)
	} else {
		err = s.member.Reset(s.in)
	}
	if err != nil {
		return err
	}
	s.member.Multistream(false)
	s.plain = counter{Reader: s.member}
	s.text.Reset(&s.plain)
	s.reading = true
	return nil
}

// place is the place in the file of the next byte of in.
func (s *source) place() int64 { return s.file.n - int64(s.in.Buffered()) }

// recover goes to the beginning of a later record after damage and reports
// whether there is one.
func (s *source) recover() bool {
	if s.packed {
		return s.nextMember()
	}
	for ; ; s.in.ReadSlice('\n') { // to the end of a line, or of the buffer
		b, err := s.in.Peek(len(versionMark))
		if err != nil {
			return false
		}
		if string(b) == versionMark && s.place() > s.offset {
			return true
		}
	}
}

// nextMember looks for a gzip member whose text begins as a record does. The
// mark alone stands in packed data by chance, too.
func (s *source) nextMember() bool {
	s.reading = false
	for {
		b, err := s.in.Peek(bufferSize)
		i := bytes.Index(b, gzipMark)
		switch {
		case i >= 0:
			s.in.Discard(i)
			if opensRecord(b[i:]) {
				return true
			}
			s.in.Discard(1)
		case err != nil:
			return false
		default:
			s.in.Discard(len(b) - len(gzipMark) + 1)
		}
	}
}

// Begins reports whether head, the first bytes of a file, is the beginning of a
// WARC file, packed or not. A few hundred bytes are enough.
func Begins(head []byte) bool {
	return bytes.HasPrefix(head, []byte(versionMark)) || bytes.HasPrefix(head, gzipMark) && opensRecord(head)
}

// opensRecord reports whether b is the beginning of a gzip member with a
// record in it.
func opensRecord(b []byte) bool {
	member, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return false
	}
	var mark [len(versionMark)]byte
	_, err = io.ReadFull(member, mark[:])
	return err == nil && string(mark[:]) == versionMark
}

// skipBlank passes over line ends and zeros between records. Its error is
// that of the reader.
func skipBlank(r *bufio.Reader) error {
	for {
		b, err := r.Peek(1)
		if err != nil {
			return err
		}
		if b[0] != '\r' && b[0] != '\n' && b[0] != 0 {
			return nil
		}
		r.Discard(1)
	}
}

// explain gives an error that was met in the stream as one of this package,
// or as the reader's own.
func (s *source) explain(err error) error {
	switch {
	case s.file.err != nil:
		return s.file.err
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return ErrTruncated
	case errors.Is(err, ErrFormat):
		return err
	case errors.Is(err, gzip.ErrHeader):
		return ErrFormat
	}
	return ErrCorrupt
}
