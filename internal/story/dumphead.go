package story

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/note"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/when"
)

// readDumpHead says what the lines above the lead are that nothing is said of
// yet, as of all lines of a dump. One of them is the headline: the first that
// is nothing else and has more than two words, for a word or two above it is
// the name of a section.
func (f *finder) readDumpHead(lead int) {
	headline := slices.IndexFunc(f.blocks[:lead], func(b passage) bool { return b.part == Headline })
	for i := range f.blocks[:lead] {
		if f.blocks[i].part != Unknown {
			continue
		}
		if rest, n, ok := note.CutTail(f.content(i)); ok {
			if c := f.cutBack(i, f.blocks[i].Start+len(rest)); c != nil {
				c.is(Note, "an editor's "+string(n.Kind)+" behind a line above the story")
			}
		}
		if (f.framed || f.isByline(i)) && f.readTimed(i) || f.readPlaceAbove(i, lead) {
			continue
		}
		switch {
		case f.readHeadLine(i):
		case f.framed && headline >= 0:
		case headline < 0 || (lex.Words(f.content(headline)) < 3 || isTrail(f.content(headline))) && lex.Words(f.content(i)) >= 3:
			headline = i
		}
	}
	if !f.framed {
		headline = f.likelierHeadline(headline, lead)
	}
	f.readTimes(headline, lead)
	for i := range f.blocks[:lead] {
		switch {
		case i == headline:
			f.set(i, Headline, "the first line above the story that is nothing else")
		case f.framed && i != headline+1:
			f.set(i, Chrome, "a line above the story that is no part of it")
		case headline >= 0 && i > headline && (lex.Words(f.content(i)) > 3 || f.blocks[i].Kind == page.Item):
			f.set(i, Deck, "a line between the headline and the story")
		default:
			f.set(i, Chrome, "a line above the story that is no part of it")
		}
	}
}

// isOtherHead reports whether a block above the lead may be the headline though it
// is not the first.
func (f *finder) isOtherHead(b passage) bool {
	text := f.Text[b.Start:b.End]
	return b.part == Unknown && b.Kind != page.Item && len(text) <= longHeadline && f.headlineWords(text) > 3 && !f.reads(&b)
}

// muchBetter is by how much more must speak for a line further down than for the
// first one to be the headline.
const muchBetter = 60

// likelierHeadline gives the line above the lead that is the headline, which is the
// first, h, if not much more speaks for another one: that is the site's name or a
// button, and says nothing of what the story says.
func (f *finder) likelierHeadline(h, lead int) int {
	if h < 0 || !slices.ContainsFunc(f.blocks[h+1:max(h+1, lead)], f.isOtherHead) {
		return h // as in most dumps
	}
	told := f.openingWords(lead, min(len(f.blocks), lead+headlineDown))
	best, most := h, f.headlineScore(h, -1, told, nil)+muchBetter
	near := -1
	for i := lead - 1; i > h; i-- {
		switch b := &f.blocks[i]; {
		case b.part == Time || b.part == Byline:
			near = i
		case f.isOtherHead(*b):
			if score := f.headlineScore(i, near, told, nil); score >= most {
				best, most = i, score
			}
		}
	}
	return best
}

// readTimes cuts times out of the lines between the headline and the lead, or
// above it, where no line of the head is one.
func (f *finder) readTimes(headline, lead int) {
	if slices.ContainsFunc(f.blocks[:lead], func(b passage) bool { return b.part == Time }) {
		return
	}
	for i := range f.blocks[:lead] {
		if b := &f.blocks[i]; i != headline && b.part == Unknown && !f.isProse(i) && f.readTimed(i) {
			return
		}
	}
}

// readPlaceAbove takes a place right above the story for its dateline: one with
// a dash, "AUBURN, Wash. —", or a known city alone.
func (f *finder) readPlaceAbove(i, lead int) bool {
	b := &f.blocks[i]
	text := f.content(i)
	if i+3 < lead || len(text) > lex.ShortLine/2 || digits(text) > 0 || b.Link > 0 || b.Kind != page.Plain || lead == len(f.blocks) || dateline.Opens(f.content(lead)) {
		return false
	}
	if _, ok := dateline.PlaceOnly(text); !dateline.IsBare(text) && (!ok || i+1 != lead || !dateline.Opens(text+" - The")) {
		return false
	}
	f.setPlace(i, "a place alone above the story")
	return b.part == Dateline
}

// readTimed cuts the time out of the line i of a page's head, "By Ann Berg |
// March 14, 2018 | 9:47 AM EDT", and says what stands on both sides of it. It
// reports whether there is one.
func (f *finder) readTimed(i int) bool {
	b := &f.blocks[i]
	if !f.holdsTime(i) {
		return false
	}
	from, to, _ := when.Within(f.content(i))
	start, end := b.Start+from, b.Start+to
	if c := f.cutBack(i, end); c != nil {
		f.readBeside(c)
	}
	if c := f.cutBack(i, start); c != nil {
		c.is(Time, "a time above the story")
		f.readBeside(b)
		return true
	}
	b.is(Time, "a time above the story")
	return true
}

// readBeside says whether what stands beside a time is a byline.
func (f *finder) readBeside(b *passage) {
	text := strings.TrimFunc(f.Text[b.Start:b.End], lex.IsSeparator)
	if _, ok := credit.ReadByline(text, false); ok {
		b.is(Byline, "names beside the time above the story")
		return
	}
	b.is(Chrome, "words beside the time above the story")
}

// readHeadLine says what the block i in the head is, if its form tells: a
// time, a byline, a note.
func (f *finder) readHeadLine(i int) bool {
	if f.isTimed(i) {
		f.set(i, Time, "a time above the story")
		return true
	}
	if f.isByline(i) {
		f.set(i, Byline, "a byline above the story")
		return true
	}
	if n, ok := note.Read(f.content(i)); ok {
		f.set(i, Note, "an editor's "+string(n.Kind)+" above the story")
		return true
	}
	return false
}

// findBareByline finds the names of the writers between the headline and the
// lead where no "By" tells of them, as in dumps of pages that set the byline
// apart by its place alone. A line of nothing but names is one if the sign-off
// gives them all, or if the reading time stands right below it.
func (f *finder) findBareByline(lead int) {
	headline := slices.IndexFunc(f.blocks[:lead], func(b passage) bool { return b.part == Headline })
	if headline < 0 {
		return
	}
	for i := headline + 1; i < lead; i++ {
		b := &f.blocks[i]
		if b.part != Deck && b.part != Chrome || b.Kind == page.Item {
			continue
		}
		names, ok := credit.ReadByline(f.content(i), true)
		switch {
		case !ok:
		case f.signs(names):
			b.part, b.why = Byline, "names above the story that its sign-off gives"
		case i+1 < len(f.blocks) && when.IsReadingTime(f.content(i+1)):
			b.part, b.why = Byline, "names above the reading time"
		case i == headline+1 && f.blocks[i+1].part == Time && isBareDay(f.content(i+1)):
			b.part, b.why = Byline, "names between the headline and the day, as tools print what a page says of itself"
		}
	}
}

// isBareDay reports whether a line is a day as machines write it, "2019-06-11",
// and nothing else.
func isBareDay(s string) bool {
	return len(s) == len("2006-01-02") && s[4] == '-' && s[7] == '-' && digits(s) == len(s)-2
}

// signs reports whether the story's sign-off names all the people.
func (f *finder) signs(people []credit.Credit) bool {
	return !slices.ContainsFunc(people, func(c credit.Credit) bool {
		return c.Name == "" || !slices.ContainsFunc(f.signed, func(s credit.Credit) bool { return s.Name == c.Name })
	})
}
