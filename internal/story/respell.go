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
			f.readOtherPrintings(i, text)
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
		if i == h || b.part == Body || n < len(text) || !capitals && n > 2*len(text) || n > 4*longHeadline {
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
		if kicker, rest, ok := strings.Cut(line, ": "); ok && strings.HasPrefix(text, kicker+" "+firstOf(rest, len(text)-len(kicker)-1)) {
			if kicker == "" || len(kicker)+1 >= len(text) || lex.Words(text[len(kicker)+1:]) < 4 {
				continue
			}
			if c := f.cutFront(h, f.blocks[h].Start+len(kicker)); c != nil {
				c.is(Chrome, "a kicker, which stands before a colon elsewhere")
			}
			return
		}
	}
}

// firstOf gives the first n bytes of s, all of it where it has fewer.
func firstOf(s string, n int) string { return s[:max(0, min(len(s), n))] }

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
