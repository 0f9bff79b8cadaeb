package bundle

import (
	"bytes"
	"strings"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/when"
)

// Many reports whether a text may hold several stories, by signs that hardly
// any text of one has: it is asked of every dump. Only Parts tells for certain.
func Many(text []byte) bool {
	if bytes.IndexByte(text, '\f') >= 0 || bytes.Contains(text, []byte("NNNN")) {
		return true
	}
	for _, rule := range [...]string{"=====", "##########", "----------", "__________", "**********", "~~~~~"} {
		if beginsLine(text, []byte(rule)) {
			return true
		}
	}
	const datelines = 2
	return bracketDatelines(text, datelines) >= datelines
}

// beginsLine reports whether a line begins with a rule. The rule is looked for
// without the line feed before it, which stands everywhere in a text.
func beginsLine(text, rule []byte) bool {
	for at := 0; ; at++ {
		i := bytes.Index(text[at:], rule)
		if i < 0 {
			return false
		}
		if at += i; at > 0 && text[at-1] == '\n' {
			return true
		}
	}
}

// bracketDatelines counts the places that look like the end of a dateline with
// an agency in brackets, "(AP) -", up to a number.
func bracketDatelines(text []byte, most int) (n int) {
	for n < most {
		i := bytes.IndexByte(text, ')')
		if i < 0 {
			break
		}
		after := bytes.TrimLeft(text[i+1:min(len(text), i+6)], " ")
		const longest = 40 // of a bracket
		if open := bytes.LastIndexByte(text[max(0, i-longest):i], '('); open >= 0 && len(after) > 0 && (after[0] == '-' || after[0] == '_' || bytes.HasPrefix(after, []byte("\u2013")) || bytes.HasPrefix(after, []byte("\u2014"))) {
			n++
		}
		text = text[i+1:]
	}
	return n
}

// splitDump parts a text where a rule, a form feed or the sign of the end of a
// message stands, and a story begins below it and another one stands above; and
// then where one begins behind the end of another one without a rule.
func (s *splitter) splitDump() error {
	var d joiner
	d.splitter = s
	fresh := true
	for !s.stopped {
		line, whole, err := s.line()
		if err != nil {
			d.join(s.at)
			d.flush()
			return err
		}
		at := s.at
		s.at += int64(len(line))
		switch {
		case fresh && isRule(line):
			d.join(at)
			d.rule, d.from = append(d.rule, line...), s.at
		case fresh && line[0] == '\f':
			d.join(at)
			d.rule, d.from = append(d.rule, '\f'), at+1
			d.add(line[1:])
		default:
			d.add(line)
			if fresh && endsLettered(line) {
				d.join(s.at)
			}
		}
		fresh = whole
	}
	return nil
}

// A joiner joins what rules part within one story.
type joiner struct {
	*splitter
	text  []byte // the story above the last rule that parted two
	begin int64  // where it begins
	told  bool   // it is known to be a story
	rule  []byte // that stands above the piece
	piece []byte // what was read since
	from  int64  // where that begins
}

// add adds a line to the piece.
func (d *joiner) add(line []byte) {
	if int64(len(d.piece)+len(d.text)) <= d.limit {
		d.piece = append(d.piece, line...)
	} else {
		d.over = true
	}
}

// join ends a piece: it is a story of its own, or one with what stands above.
func (d *joiner) join(end int64) {
	if d.told && opensStory(d.piece, len(d.rule) > 0 && d.rule[0] == '=') {
		d.flush()
		d.begin, d.told = d.from, false
	} else {
		d.text = append(d.text, d.rule...)
	}
	d.text = append(d.text, d.piece...)
	d.told = d.told || isStory(d.piece)
	d.rule, d.piece, d.from = d.rule[:0], d.piece[:0], end
}

// flush gives the story that was joined, in two or more parts where a head
// stands behind its end.
func (d *joiner) flush() {
	text, at := d.text, d.begin
	for !d.stopped && !d.over {
		n := secondHead(text)
		if n < 0 {
			break
		}
		d.part, d.start = append(d.part[:0], text[:n]...), at
		d.emit()
		text, at = text[n:], at+int64(n)
	}
	d.part, d.start = append(d.part[:0], text...), at
	d.emit()
	d.text = d.text[:0]
}

// isRule reports whether a line is made of one sign, and long enough for one
// that parts stories: short ones part sections of a story.
func isRule(line []byte) bool {
	line = bytes.TrimSpace(line)
	if len(line) < 5 {
		return false
	}
	switch line[0] {
	case '=', '~':
	case '-', '_', '*', '#':
		if len(line) < 10 {
			return false
		}
	default:
		return false
	}
	return len(bytes.Trim(line, string(line[:1]))) == 0
}

// mostHead is how many lines a head has at the most, its dateline's with them.
const mostHead = 12

// opensStory reports whether a text begins as a story does: with a head that
// ends in a dateline with an agency and a place or, below a rule that nothing
// else has, in any other, a byline or a time. Teasers of other stories below a
// rule have no place in their datelines.
func opensStory(text []byte, loose bool) bool {
	seen := 0
	for line := range bytes.Lines(text) {
		s := string(bytes.TrimSpace(line))
		if s == "" {
			continue
		}
		if seen++; seen > mostHead {
			break
		}
		if opensAgency(s) || loose && opensDateline(s) || loose && seen > 1 && len(s) < lex.ShortLine && (when.IsTime(s) || isByline(s)) {
			return true
		}
	}
	return false
}

// opensDateline reports whether a line begins with a dateline that is certain:
// it names an agency or a day.
func opensDateline(s string) bool {
	if first := s[0]; first >= 'a' && first <= 'z' {
		return false
	}
	r, ok := dateline.Read(s)
	return ok && r.Start == 0 && (r.Anchored || r.Date != "" || r.Day != (when.Date{}))
}

func isByline(s string) bool {
	if !credit.OpensByline(s) {
		return false
	}
	people, ok := credit.ReadByline(s, false)
	return ok && len(people) > 0
}

// isStory reports whether a text holds a story, by its dateline, its sign-off
// or its end mark.
func isStory(text []byte) bool {
	for line := range strings.Lines(string(text)) { // once for all that is asked about its lines
		if s := strings.TrimSpace(line); s != "" && (opensDateline(s) || endsStory(s)) {
			return true
		}
	}
	return false
}

// secondHead gives the place where a second story begins in a text, behind the
// sign-off or the end mark of the first, or -1. Its dateline has to name an
// agency, and to stand near.
func secondHead(text []byte) int {
	const datelines = 2
	if bracketDatelines(text, datelines) < datelines {
		return -1
	}
	at, ended, since := 0, -1, 0
	first := false // a dateline was met
	for line := range strings.Lines(string(text)) {
		s := strings.TrimSpace(line)
		at += len(line)
		switch {
		case s == "":
			continue
		case strings.ContainsAny(s, "(（［【") && opensAgency(s):
			if first && ended >= 0 && since > 0 && since <= mostHead {
				return ended
			}
			first, ended = true, -1
		case first && endsStory(s):
			ended, since = at, -1
		}
		since++
	}
	return -1
}

// opensAgency reports whether a line begins with a dateline that names an
// agency and a place.
func opensAgency(s string) bool {
	r, ok := dateline.Read(s)
	return ok && r.Start == 0 && r.Anchored && len(r.Places) > 0
}

// endsStory reports whether a line is one with which stories end.
func endsStory(s string) bool {
	if len(s) < lex.ShortLine/2 && credit.IsClosingMark(s, false) || s == "REUTER" || s == "Reuter" {
		return true
	}
	return credit.IsSignOff(s)
}
