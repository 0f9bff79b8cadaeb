// Package bundle takes apart inputs that hold many stories, as a stream: files
// of mail, archives in SGML, feeds, lists and lines of JSON, messages of the
// wire one after the other, and text dumps that somebody has put together.
// Each part is an input of its own. An input that holds one story is one part.
package bundle

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"iter"

	"github.com/newswire-go/newswire/internal/page"
)

// ErrTooLarge is the error of a part that is larger than the limit.
var ErrTooLarge = errors.New("bundle: part over the size limit")

// A Part is an input of its own within another one.
type Part struct {
	Offset int64  // where it begins
	Text   []byte // good until the next part is asked for
}

// headSize is how much of an input is looked at before it is known what it is.
const headSize = 4096

// Parts gives the parts of an input, in their order. A part that is larger
// than the limit has an error, and the next one follows; an error of the reader
// is the last.
func Parts(r io.Reader, limit int64) iter.Seq2[Part, error] {
	return func(yield func(Part, error) bool) {
		in := bufio.NewReaderSize(r, 1<<16)
		head, err := in.Peek(headSize)
		if err != nil && err != io.EOF && len(head) == 0 {
			yield(Part{}, err)
			return
		}
		s := &splitter{in: in, limit: limit, yield: yield, kind: kindOf(head)}
		s.split()
	}
}

// A kind is a way in which parts stand in an input.
type kind uint8

const (
	single   kind = iota // there is one
	mailbox              // "From " lines
	sgml                 // end tags
	control              // SOH
	lettered             // ZCZC and NNNN
	json                 // objects, in a list or one after the other
	feed                 // elements in an element
	dump                 // text, with rules and heads
)

// kindOf tells by the first bytes how the parts of an input stand in it.
func kindOf(head []byte) kind {
	if _, wide := page.WideEncoding(head); wide {
		return single
	}
	switch page.Format(head) {
	case "a file of mail messages":
		return mailbox
	case "Reuters-21578", "LDC Gigaword", "TREC":
		return sgml
	case "IPTC 7901", "ANPA 1312":
		return control
	case "ZCZC":
		return lettered
	case "JSON", "ninjs", "dpa digitalwires", "AP Media API", "JSON-LD", "JSON Feed":
		return json
	case "RSS", "Atom", "WXR, an export of WordPress":
		return feed
	case "":
		if !page.IsHTML(head) && !page.IsBinary(head) {
			return dump
		}
	}
	return single
}

// A splitter gives the parts of an input.
type splitter struct {
	in    *bufio.Reader
	limit int64
	yield func(Part, error) bool
	kind  kind // of the input

	at      int64  // how much has been read
	start   int64  // where the part begins
	part    []byte // what has been read of it
	over    bool   // it is larger than the limit
	stopped bool   // no more parts are wanted
}

func (s *splitter) split() {
	var err error
	switch s.kind {
	case json:
		err = s.splitJSON()
	case feed:
		err = s.splitFeed()
	case dump:
		err = s.splitDump()
	default:
		err = s.splitLines(cutters[s.kind])
	}
	if !s.stopped && err == io.EOF {
		s.emit()
	}
	if !s.stopped && err != nil && err != io.EOF {
		s.yield(Part{Offset: s.start}, err)
	}
}

// take adds bytes to the part.
func (s *splitter) take(b []byte) {
	if int64(len(s.part)+len(b)) > s.limit {
		s.over = true
		return
	}
	s.part = append(s.part, b...)
}

// emit gives the part that was read, unless there is nothing in it, and begins
// the next one.
func (s *splitter) emit() {
	switch {
	case s.stopped:
	case s.over:
		s.stopped = !s.yield(Part{Offset: s.start}, ErrTooLarge)
	case !s.isBlank():
		s.stopped = !s.yield(Part{Offset: s.start, Text: s.part}, nil)
	}
	s.part, s.over, s.start = s.part[:0], false, s.at
}

// isBlank reports whether there is nothing in the part but white space and, on
// the wire, what networks send between messages: NUL and DEL, or one more sign
// of an end.
func (s *splitter) isBlank() bool {
	part := bytes.TrimSpace(s.part)
	if s.kind == control || s.kind == lettered {
		part = bytes.Trim(part, " \t\r\n\x00\x7f")
		return len(part) == 0 || string(part) == "NNNN"
	}
	return len(part) == 0
}

// line reads a line, or as much of one as the reader holds; whole is false
// where it goes on.
func (s *splitter) line() (line []byte, whole bool, err error) {
	line, err = s.in.ReadSlice('\n')
	if err == bufio.ErrBufferFull {
		return line, false, nil
	}
	if err == io.EOF && len(line) > 0 {
		err = nil
	}
	return line, true, err
}

// A cutter says of a line whether a part begins with it, or ends with it.
type cutter func(line []byte) (begins, ends bool)

// cutters are those of the kinds whose parts are told by lines.
var cutters = [...]cutter{
	single:  func([]byte) (begins, ends bool) { return false, false },
	mailbox: func(line []byte) (begins, ends bool) { return beginsMessage(line), false },
	sgml:    func(line []byte) (begins, ends bool) { return false, endsDocument(line) },
	control: func(line []byte) (begins, ends bool) { return bytes.IndexByte(line, 1) >= 0, false },
	lettered: func(line []byte) (begins, ends bool) {
		return bytes.HasPrefix(line, []byte("ZCZC")), endsLettered(line)
	},
}

// splitLines parts the input where the cutter says so.
func (s *splitter) splitLines(cut cutter) error {
	fresh := true // a line begins here
	for !s.stopped {
		line, whole, err := s.line()
		if err != nil {
			return err
		}
		begins, ends := cut(line)
		if fresh && begins && !s.isBlank() {
			s.emit()
		}
		s.at += int64(len(line))
		s.take(line)
		if ends {
			s.emit()
		}
		fresh = whole
	}
	return nil
}

// beginsMessage reports whether a line is one above a message of an mbox:
// "From ", a sender, and a time.
func beginsMessage(line []byte) bool {
	return bytes.HasPrefix(line, []byte("From ")) && len(bytes.Fields(line)) > 2 && bytes.IndexByte(line, ':') > 0
}

// endsDocument reports whether a document in SGML ends with a line.
func endsDocument(line []byte) bool {
	return bytes.Contains(line, []byte("</DOC>")) || bytes.Contains(line, []byte("</REUTERS>"))
}

// endsLettered reports whether a message ends with a line.
func endsLettered(line []byte) bool {
	return bytes.HasSuffix(bytes.TrimSpace(line), []byte("NNNN"))
}
