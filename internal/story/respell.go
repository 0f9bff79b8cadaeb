package story

import (
	"strings"
	"unicode"

	"github.com/newswire-go/newswire/internal/lex"
)

// A dump often prints its headline more than once: as the page's title, beside
// the buttons to share it, on the way to it. What another printing says of the
// one that was found is read where that one lacks it.

// respell gives the headline of a dump another printing's letters or cuts it to
// what another printing shows of it: a tool prints headings in capitals, "FERRY
// SAILS", and a section's name stands in the heading of the page, "Harbour Ferry
// sails", and behind a colon elsewhere.
func (f *finder) respell() {
	for i := range f.blocks {
		if f.blocks[i].part != Headline {
			continue
		}
		text := f.content(i)
		if len(text) <= longHeadline && f.headlineWords(text) > 3 {
			if f.framed {
				f.readOtherPrintings(i, text)
			}
			f.cutSigned(i)
		}
		break
	}
	f.settle()
}

// readOtherPrintings looks for lines that say the headline h again.
func (f *finder) readOtherPrintings(h int, text string) {
	capitals := allCaps(text)
	for i := range f.blocks {
		b := &f.blocks[i]
		n := b.End - b.Start
		if i == h || b.part == Body || 2*n < len(text) || !capitals && n > 2*len(text) || n > 4*longHeadline {
			continue
		}
		line := f.content(i)
		if capitals {
			if at := indexSpelled(line, text); at >= 0 {
				f.takeSpelling(h, i, at, len(text))
				return
			}
			continue
		}
		if at := kickerSize(text, line); at > 0 {
			if c := f.cutFront(h, f.blocks[h].Start+at); c != nil {
				c.is(Chrome, "a kicker, which stands before a colon elsewhere")
			}
			return
		}
		if at := f.joinedAt(text, line); at > 0 && !(i+1 < len(f.blocks) && strings.HasPrefix(text[at+1:], lex.LeadingWord(f.content(i+1)))) {
			if c := f.cutBack(h, f.blocks[h].Start+at); c != nil {
				c.is(Chrome, "behind the headline as it stands elsewhere")
			}
			return
		}
	}
}

// kickerSize gives the length of the kicker with which a headline begins, where
// another line has a colon behind it: "Harbour Ferry sails" beside "News >
// Harbour: Ferry sails".
func kickerSize(headline, line string) int {
	i := strings.Index(line, ": ")
	if i < 0 {
		return 0
	}
	at := strings.Index(headline, line[i+len(": "):])
	if at < 2 || lex.Words(headline[at:]) < 4 || !strings.HasSuffix(line[:i], headline[:at-1]) {
		return 0
	}
	return at - 1
}

// titleSeams part a page's title, and the way to a page, into pieces.
var titleSeams = [...]string{" / ", " > ", " » ", " › ", " | ", " - ", " – ", " — "}

// joinedAt gives the length of a headline that has more words behind it, where
// another line, or the last or the first piece of one, says it without them.
func (f *finder) joinedAt(headline, line string) int {
	const sure = 8 // bytes with which the piece begins
	if !strings.Contains(line, headline[:min(sure, 3*len(headline)/5)]) {
		return 0 // as nearly every line
	}
	first, last := line, line
	for _, seam := range titleSeams {
		if i := strings.Index(first, seam); i >= 0 {
			first = first[:i]
		}
		if i := strings.LastIndex(last, seam); i >= 0 {
			last = last[i+len(seam):]
		}
	}
	for _, piece := range [...]string{line, first, last} {
		n := len(piece)
		if n < len(headline)-1 && 5*n >= 3*len(headline) && headline[n] == ' ' && headline[:n] == piece && f.headlineWords(piece) > 3 && lex.BeginsLetter(headline[n+1:]) {
			return n
		}
	}
	return 0
}

// cutSigned takes the writer's name off the end of the headline, where a tool
// joined two lines and the sign-off gives the name.
func (f *finder) cutSigned(h int) {
	text := f.content(h)
	for i := range f.signed {
		name := f.signed[i].Name
		if name == "" || !strings.HasSuffix(text, " "+name) || lex.Words(text) < lex.Words(name)+4 {
			continue
		}
		if c := f.cutBack(h, f.blocks[h].End-len(name)); c != nil {
			c.is(Chrome, "the writer's name behind the headline")
		}
		return
	}
}

// indexSpelled finds where a line says a headline, which is in capitals, with
// small letters; -1 if it does not.
func indexSpelled(line, headline string) int {
	for at := 0; at+len(headline) <= len(line); {
		if same := line[at : at+len(headline)]; strings.EqualFold(same, headline) {
			if strings.ContainsFunc(same, unicode.IsLower) {
				return at
			}
			return -1
		}
		next := strings.IndexByte(line[at:], ' ')
		if next < 0 {
			break
		}
		at += next + 1
	}
	return -1
}

// takeSpelling makes the headline of what the block i says from the place at on.
func (f *finder) takeSpelling(h, i, at, n int) {
	f.blocks[h].part, f.blocks[h].why = Chrome, "the headline in capitals, as a tool prints headings"
	start := f.blocks[i].Start + at
	if c := f.cutBack(i, start+n); c != nil {
		c.is(Chrome, "beside another printing of the headline")
	}
	if c := f.cutFront(i, start); c != nil {
		c.is(Chrome, "beside another printing of the headline")
	}
	f.blocks[i].part, f.blocks[i].why = Headline, "the headline, printed again with small letters"
}
