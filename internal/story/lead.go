package story

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/note"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/residue"
	"github.com/newswire-go/newswire/internal/when"
)

// leadBlocks is how many blocks that may be story can stand before the lead:
// a headline, a deck of several lines, times, a byline, notes.
const leadBlocks = 24

// findLead gives the block in which the story begins, or -1. A dateline with
// its agency tells it for certain; one without an agency must stand nearer
// to the top. Without a dateline it is the first prose below the byline and
// the time, if there are any: up to two sentences above those are a deck.
func (f *finder) findLead() int {
	bare, prose, sentences := -1, -1, 0
	seen := 0
	for i := range f.blocks {
		b := &f.blocks[i]
		if b.part != Unknown {
			continue
		}
		if seen++; seen > leadBlocks {
			break
		}
		if f.framed && b.Kind == page.Item {
			continue // what is told of another story, or of this one elsewhere
		}
		if d, ok := f.vouchedDateline(i); ok && d.Anchored {
			return i
		} else if ok && bare < 0 && seen <= leadBlocks/2 && !f.isOneOfMany(i) {
			bare = i
		}
		switch {
		case b.Kind == page.Heading || b.Kind == page.Item:
		case f.isHeadLine(i) || !f.framed && f.IsDump() && f.holdsTime(i) && !f.isProse(i):
			if sentences <= 2 && seen <= leadBlocks/2 {
				prose, sentences = -1, 0
			}
		case f.isProse(i):
			if sentences++; prose < 0 {
				prose = i
			}
		}
	}
	if bare >= 0 {
		return bare
	}
	return prose
}

// isDatedAbove reports whether a dump tells above the block i when its story was
// written.
func (f *finder) isDatedAbove(i int) bool {
	return slices.ContainsFunc(f.blocks[:i], func(b passage) bool { return b.part == Time || f.isTimeAbove(b) })
}

// isTimeAbove reports whether a line above the lead that nothing is said of yet
// holds a time.
func (f *finder) isTimeAbove(b passage) bool {
	text := f.Text[b.Start:b.End]
	if b.part != Unknown || len(text) > lex.ShortLine || digits(text) < 3 {
		return false
	}
	_, _, ok := when.Within(text)
	return ok
}

// isOneOfMany reports whether the block i begins with a place as several others
// around it do, in a list of the stories that are to come or of what happens
// where.
func (f *finder) isOneOfMany(i int) bool {
	const many = 2 // more
	found := 0
	for k := max(0, i-labelReach); k < min(i+1+labelReach, len(f.blocks)); k++ {
		if d, ok := f.datelineOf(k); k != i && ok && !d.Anchored {
			if found++; found == many {
				return true
			}
		}
	}
	return false
}

// isHeadLine reports whether the block i is a time or a byline.
func (f *finder) isHeadLine(i int) bool {
	text := f.content(i)
	if len(text) > 2*lex.ShortLine {
		return false
	}
	if f.isTimed(i) {
		if when.DatesStory(text) {
			return true
		}
	}
	return f.isByline(i)
}

// leadOf gives the block among those of the story with which it begins, and
// leaves out what stands above it in the same element: a headline, a byline,
// times. It is the one with the dateline or else the first paragraph that is
// none of these.
func (f *finder) leadOf(first, last int) int {
	lead, seen := -1, 0
	if h := f.ownHeading(max(first, 0), last); h >= 0 && f.proseAmong(h+1, last+1) {
		f.mark(max(first, 0), h, Caption, "a caption above the headline")
		first = h + 1
	}
	for i := max(first, 0); i <= last && seen < leadBlocks/2; i++ {
		b := &f.blocks[i]
		if !b.inStory {
			continue
		}
		seen++
		text := f.content(i)
		d, ok := f.vouchedDateline(i)
		if ok && f.isCaption(i) {
			continue
		}
		if ok && d.Rest == "" && lead >= 0 && i == last {
			f.dateline = d
			f.set(i, Dateline, "a dateline below the story")
			break
		}
		if ok && d.Anchored || lead < 0 && b.Kind != page.Heading && (ok || dateline.IsBare(text)) {
			lead = i
			if d.Anchored {
				break
			}
		}
		if lead < 0 && b.Kind != page.Heading && b.Kind != page.Item && (f.isProse(i) || f.isUnstopped(i)) && !f.isHeadLine(i) && !f.isOwnTitle(i) {
			lead = i
		}
	}
	if lead >= 0 {
		lead = f.leadBelowByline(lead, last)
	}
	if lead < 0 {
		for i := max(first, 0); i <= min(last, first+headReach) && lead < 0; i++ {
			if b := &f.blocks[i]; b.inStory && b.Kind != page.Heading && !f.isHeadLine(i) {
				lead = i
			}
		}
	}
	lead = f.openingOf(max(first, 0), lead)
	for i := max(first, 0); i < lead; i++ {
		f.blocks[i].inStory = false
	}
	return lead
}

// isUnstopped reports whether a paragraph among the story's is as long as prose,
// though no mark ends its sentence.
func (f *finder) isUnstopped(i int) bool {
	const fewest, words = 110, 10
	b, text := &f.blocks[i], f.content(i)
	return len(text) > fewest && b.Kind == page.Plain && b.Link == 0 && f.Tree.Tag(b.Owner) == flat.P && lex.Words(text) >= words &&
		!f.isCaption(i) && !f.named(b.Owner, deckMarks[:]) && f.sorted(i) == Unknown
}

// mostOpenings is how many lines too short for prose may open a story, and
// fewFigures how many lines of figures alone must stand together for it.
const (
	mostOpenings = 3
	fewFigures   = 2
)

// openingOf gives the first of the short lines that stand above the lead in the
// element of the paragraphs and are all that does, where the headline has a
// place of its own above it: a lead of four words, "What does it mean to be
// human?", the days of a photo essay, or who plays, when, and at what odds.
func (f *finder) openingOf(first, lead int) int {
	if lead <= first || lead-first > mostOpenings {
		return lead
	}
	around := f.blockAround(f.blocks[lead].Owner)
	if _, dated := f.datelineOf(lead); dated || first > 0 && f.blockAround(f.blocks[first-1].Owner) == around {
		return lead
	}
	figures := 0
	for i := first; i < lead; i++ {
		if !f.blocks[i].inStory || f.blockAround(f.blocks[i].Owner) != around || !f.mayOpen(i) {
			return lead
		}
		if text := f.content(i); !lex.EndsSentence(text) && !isDaySpan(text) {
			figures++
		}
	}
	if figures > 0 && figures < fewFigures {
		return lead
	}
	for i := first - 1; i >= max(0, first-headReach); i-- {
		if b := &f.blocks[i]; b.Kind == page.Heading && likeness(f.content(i), f.knownHeadlines()) > 0 {
			return first
		}
	}
	return lead
}

// mayOpen reports whether a story may open with the block i, though it is too
// short for prose: it is a sentence, a span of days or a line of figures, and
// no line of the head.
func (f *finder) mayOpen(i int) bool {
	b := &f.blocks[i]
	switch text := f.content(i); {
	case b.Link >= page.HalfLinks, b.Link > 0 && !isFigures(text), f.Tree.Tag(b.Owner) != flat.P && (b.Kind != page.Heading || b.Level == 1):
		return false
	case !lex.EndsSentence(text) && !isDaySpan(text) && !isFigures(text):
		return false
	case f.isTimed(i), f.isByline(i), f.isCaption(i), f.isMarked(b.Owner, deckMarks[:]):
		return false
	default:
		return likeness(text, f.knownHeadlines()) == 0
	}
}

// isOwnTitle reports whether a line of the story is its headline, as the
// metadata give it.
func (f *finder) isOwnTitle(i int) bool {
	text := f.content(i)
	return len(text) <= headLine && lex.Words(text) > 3 && !strings.HasSuffix(text, ".") && f.isTitled(text)
}

// leadBelowByline gives the lead where the one that was found is a deck: a
// byline stands among the story's first lines, below a sentence or two.
func (f *finder) leadBelowByline(lead, last int) int {
	const most = 2 // lines of a deck
	if d, ok := f.datelineOf(lead); ok && d.Anchored {
		return lead
	}
	byline := -1
	for i, lines := lead, 0; i <= last && lines <= most; i++ {
		if !f.blocks[i].inStory {
			continue
		}
		if text := f.content(i); len(text) <= 2*lex.ShortLine && credit.OpensByline(text) && f.isByline(i) {
			byline = i
			break
		}
		lines++
	}
	if byline < 0 {
		return lead
	}
	for i := byline + 1; i <= last; i++ {
		if f.blocks[i].inStory && f.isProse(i) && !f.isHeadLine(i) {
			for k := lead; k < byline; k++ {
				if f.blocks[k].inStory && f.isProse(k) {
					f.set(k, Deck, "a line of the story above its byline")
				}
			}
			return i
		}
	}
	return lead
}

// headNotes is how many notes may stand before a dateline, in its paragraph.
const headNotes = 8

// cutNote cuts an editor's note from the beginning of the block i, and says
// where it stands. It reports whether there is one.
func (f *finder) cutNote(i int, where string) bool {
	n, rest, ok := note.CutHead(f.content(i))
	if !ok {
		return false
	}
	c := f.cutFront(i, f.blocks[i].End-len(rest))
	if c == nil {
		return false
	}
	c.is(Note, "an editor's "+string(n.Kind)+" "+where)
	return true
}

// cutLead cuts the dateline out of the block i, and what stands before it
// there: "(Adds details) By A Name TOKYO, Feb 5 (Reuters) - ". It gives the
// block in which the body begins, which is the next one where the dateline
// fills a block of its own.
func (f *finder) cutLead(i int) int {
	for range headNotes {
		if !f.cutNote(i, "before the dateline") {
			break
		}
	}
	d, ok := f.vouchedDateline(i)
	if ok && !d.Anchored && f.IsDump() && f.isOneOfMany(i) {
		return i
	}
	if !ok && f.creditsAgency() {
		if d, ok = dateline.CapitalDateline(f.content(i)); ok && f.isFirstLabel(i, d) {
			ok = false
		}
		if !ok && f.Lang != "" && f.Lang != "en" {
			d, ok = dateline.LooseDateline(f.content(i)) // English copy has its places in capitals
		}
	}
	if !ok && f.IsDump() {
		if d, ok = dateline.BeforeSentence(f.content(i)); ok {
			ok = f.framed && f.namesAgency() || f.isDatedAbove(i)
		}
	}
	if !ok && dateline.IsBare(f.content(i)) {
		f.setPlace(i, "a place and a dash in a block of their own")
		return i + 1
	}
	if !ok {
		return i
	}
	f.dateline = d
	start, text := f.blocks[i].Start, f.blocks[i].End-len(d.Rest)
	if c := f.cutFront(i, start+d.Start); c != nil {
		c.is(Byline, "a byline before the dateline")
	}
	if d.Rest == "" {
		f.set(i, Dateline, d.Why)
		return i + 1
	}
	if c := f.cutFront(i, start+d.End); c != nil {
		c.is(Dateline, d.Why)
	}
	if c := f.cutFront(i, text); c != nil {
		c.is(Furniture, "a second dateline right after the first")
	}
	return i
}

// labelReach is how many blocks below a label others are looked for.
const labelReach = 16

// isFirstLabel reports whether what the block i begins with is the first of
// several labels, no place: "BOTTOM LINE:" above "TOP PERFORMERS:".
func (f *finder) isFirstLabel(i int, d dateline.Reading) bool {
	if !strings.HasSuffix(d.Raw, ":") {
		return false
	}
	for k := i + 1; k < min(i+1+labelReach, len(f.blocks)); k++ {
		text := f.content(k)
		at := strings.IndexByte(text[:min(len(text), lex.ShortLine/2)], ':')
		if at > 0 && lex.AllCapitals(lex.LeadingWord(text)) && lex.InCapitals(text[:at]) {
			return true
		}
	}
	return false
}

// setPlace takes the block i, a place with or without a dash behind it, for
// the dateline.
func (f *finder) setPlace(i int, why string) { f.placeIn(&f.blocks[i], why) }

// placeIn is setPlace for a piece.
func (f *finder) placeIn(b *passage, why string) {
	text := f.Text[b.Start:b.End]
	if d, ok := dateline.PlaceOnly(strings.TrimRight(text, " -–—:")); ok && b.part == Unknown {
		d.Raw = text
		f.dateline.Dateline = d.Dateline
		if d.Day != (when.Date{}) { // else that of an agency and a day apart from their place stays
			f.dateline.Day = d.Day
		}
		b.is(Dateline, why)
	}
}

// creditsAgency reports whether a line of the head or of the metadata names
// an agency as the story's.
func (f *finder) creditsAgency() bool {
	for i := range f.blocks {
		if b := &f.blocks[i]; b.part == Byline || b.part == Furniture {
			text := strings.TrimFunc(f.content(i), lex.IsSeparator)
			if _, ok := agency.Named(text); ok || residue.Credited(text) != "" {
				return true
			}
		}
	}
	for _, said := range [...]meta.Field{meta.Author, meta.Agency} {
		for c := range f.meta.Each(said) {
			if _, ok := agency.Named(c.Value); ok {
				return true
			}
		}
	}
	return false
}

// TitleMarks stand before the headline where it is printed again between the
// dateline and the story, as Xinhua does above its longer pieces.
var TitleMarks = []string{"题：", "题:"}

// readOpening finds the headline and the byline that stand below the dateline
// instead of above it.
func (f *finder) readOpening(lead int) {
	for i := lead; i < min(lead+2, len(f.blocks)); i++ {
		text := f.content(i)
		if f.repeatsHeadline(text) {
			f.set(i, Furniture, "the headline again, below the dateline")
			continue
		}
		if len(text) <= 2*lex.ShortLine && f.isByline(i) {
			f.set(i, Byline, "a byline below the dateline")
		}
		return
	}
}

// repeatsHeadline reports whether a line is the headline again: it says so, or
// it is that with a label at most before it.
func (f *finder) repeatsHeadline(line string) bool {
	if lex.EndsSentence(line) {
		return false
	}
	const label = 24 // bytes: longer than "综述：", and than most labels in English
	headline := f.joined(Headline)
	return slices.ContainsFunc(TitleMarks, func(mark string) bool { return strings.HasPrefix(line, mark) }) ||
		headline != "" && len(line) <= len(headline)+label && strings.HasSuffix(line, headline)
}

// isDaySpan reports whether a line is a span of days and nothing else: "Nov.
// 24-30, 2023". No story is published over a week, and "Otters (3-3)" are no days.
func isDaySpan(s string) bool {
	i := strings.IndexAny(s, "-–—")
	if i < 0 || len(s) > lex.ShortLine/2 || strings.ContainsRune(s, '(') {
		return false
	}
	from, to := strings.TrimSpace(s[:i]), strings.TrimLeft(s[i:], " -–—")
	return to != "" && lex.IsDigitASCII(to[0]) && from != "" && lex.IsDigitASCII(from[len(from)-1]) && strings.ContainsFunc(from, lex.IsLetter)
}

// isFigures reports whether a line of some words has figures in it, as a
// fixture does: "Fjord Otters (3-3) at Harbour Gulls (2-5)".
func isFigures(s string) bool {
	return strings.ContainsAny(s, "0123456789") && lex.Words(s) > 3
}

// proseAmong reports whether prose stands among the story's blocks from i up to
// j.
func (f *finder) proseAmong(i, j int) bool {
	for ; i < j; i++ {
		if f.blocks[i].inStory && f.isProse(i) {
			return true
		}
	}
	return false
}
