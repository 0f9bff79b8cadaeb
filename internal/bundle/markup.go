package bundle

import (
	"bufio"
	"bytes"
	"io"
)

// splitJSON parts the input into the objects of a list, or those that stand
// one after the other. What is no object is left out.
func (s *splitter) splitJSON() error {
	depth, quoted, escaped, listed := 0, false, false, false
	for !s.stopped {
		c, err := s.in.ReadByte()
		if err != nil {
			return err
		}
		s.at++
		within := depth > 0
		switch {
		case quoted:
			quoted = escaped || c != '"'
			escaped = !escaped && c == '\\'
		case c == '"':
			quoted = true
		case c == '{', c == '[' && (depth > 0 || listed):
			if depth++; !within {
				s.start, s.part = s.at-1, s.part[:0]
			}
			within = true
		case c == '[':
			listed = true // the list that holds the objects
		case (c == '}' || c == ']') && depth > 0:
			depth--
		}
		if !within {
			continue
		}
		if int64(len(s.part)) < s.limit {
			s.part = append(s.part, c)
		} else {
			s.over = true
		}
		if depth == 0 {
			s.emit()
		}
	}
	return nil
}

// An entryRow is an element of a feed that is a story.
type entryRow struct {
	name string
	ends string // what the feed ends with behind the last one, but for the end of its root
}

var entries = []entryRow{
	{"item", "</channel>"},
	{"entry", ""},
}

// longestFeedHead is how much may stand before the first entry of a feed.
const longestFeedHead = 1 << 20

// splitFeed gives each entry of a feed as a feed of its own, with the head of
// the whole. A feed without entries, or of another form, is one part.
func (s *splitter) splitFeed() error {
	var head []byte
	var row *entryRow
	for row == nil {
		b, err := s.tag()
		s.take(b)
		if err != nil {
			return err
		}
		for i := range entries {
			if opensElement(b, entries[i].name) {
				row = &entries[i]
			}
		}
		if row == nil && len(s.part) > longestFeedHead {
			return s.splitLines(cutters[single])
		}
		if row != nil {
			tag := bytes.LastIndexByte(b, '<')
			head = bytes.Clone(s.part[:len(s.part)-len(b)+tag])
			s.start = s.at - int64(len(b)-tag)
			s.part = append(bytes.Clone(head), b[tag:]...)
		}
	}
	root := rootName(head)
	inside := true
	for !s.stopped {
		b, err := s.tag()
		if inside {
			s.take(b)
		}
		switch {
		case err != nil && (err != io.EOF || inside):
			return err
		case err == io.EOF:
			s.part = s.part[:0]
			return err
		case inside && bytes.HasSuffix(b, []byte("</"+row.name+">")):
			s.take([]byte(row.ends + "</" + root + ">"))
			s.emit()
			inside = false
		case !inside && opensElement(b, row.name):
			tag := bytes.LastIndexByte(b, '<')
			s.start = s.at - int64(len(b)-tag)
			s.part = append(append(s.part[:0], head...), b[tag:]...)
			inside = true
		}
	}
	return nil
}

// tag reads to the end of the next tag, or of the next marked section, which
// may hold what looks like one.
func (s *splitter) tag() (b []byte, err error) {
	const open = "<![CDATA["
	for marked := false; ; {
		piece, err := s.in.ReadSlice('>')
		s.at += int64(len(piece))
		from := max(0, len(b)-len(open))
		b = append(b, piece...)
		if err != nil && err != bufio.ErrBufferFull {
			return b, err
		}
		marked = (marked || bytes.Contains(b[from:], []byte(open))) && !bytes.HasSuffix(b, []byte("]]>"))
		if int64(len(b)) > s.limit || err == nil && !marked {
			return b, nil
		}
	}
}

// opensElement reports whether b ends with the tag that opens an element.
func opensElement(b []byte, name string) bool {
	i := bytes.LastIndexByte(b, '<')
	if i < 0 || bytes.HasSuffix(b, []byte("/>")) {
		return false
	}
	rest, ok := bytes.CutPrefix(b[i+1:], []byte(name))
	return ok && len(rest) > 0 && (rest[0] == '>' || rest[0] == ' ' || rest[0] == '\n' || rest[0] == '\r' || rest[0] == '\t')
}

// rootName gives the name of the element that a document begins with, as it is
// written.
func rootName(head []byte) string {
	for {
		i := bytes.IndexByte(head, '<')
		if i < 0 || i+1 == len(head) {
			return ""
		}
		head = head[i+1:]
		if c := head[0]; c == '?' || c == '!' {
			continue
		}
		n := bytes.IndexAny(head, " \t\r\n>/")
		return string(head[:max(n, 0)])
	}
}
