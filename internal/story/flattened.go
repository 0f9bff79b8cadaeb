package story

import (
	"strings"
	"unicode"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/label"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/place"
	"github.com/newswire-go/newswire/internal/residue"
	"github.com/newswire-go/newswire/internal/when"
)

// A program that strips the markup from a page and folds all white space
// leaves a story on one line: time, headline, byline, dateline, body,
// sign-off and the page's residue, one after the other. Paragraphs are gone
// for good, but the parts can be told by their forms.

const (
	flattenedBlocks = 3   // a dump with more has paragraphs
	flattenedHead   = 600 // bytes in which the dateline must begin
	flattenedTitle  = 250 // of these the headline has no more
)

// unflatten cuts the long first block of a dump that has hardly any blocks
// into the parts of a head, the story, and the residue after it.
func (f *finder) unflatten() {
	lines := len(f.blocks)
	if lines > 0 {
		f.cutResidue(lines - 1)
	}
	if i, ok := f.flattened(); ok {
		at := f.datelineWithin(i)
		if at < 0 {
			at = cityWithin(f.content(i))
		}
		switch {
		case at > 0 && f.cutBack(i, f.blocks[i].Start+at) != nil:
			if i > 0 && f.content(i) == f.content(0) {
				f.set(i, Chrome, "the headline again, before the dateline")
			} else {
				f.cutFlatHead(i)
			}
		case at < 0 && lines <= flattenedBlocks:
			f.cutUndatedHead(i)
		}
	}
	f.settle()
}

// flattened gives the block that holds a story on one line: the first long one of
// hardly any, or one that holds nearly all of the text below the lines of a head.
func (f *finder) flattened() (i int, ok bool) {
	const headLines, nearlyAll = 5, 10 // one part of so many stands outside
	lines := len(f.blocks)
	if lines == 0 || lines > flattenedBlocks+headLines {
		return 0, false
	}
	for i < lines-1 && f.blocks[i].End-f.blocks[i].Start < flattenedHead/2 {
		i++
	}
	size := f.blocks[i].End - f.blocks[i].Start
	return i, lines <= flattenedBlocks || nearlyAll*(len(f.Text)-size) < len(f.Text)
}

// cutFlatHead cuts the head of a story on one line, the block i: what stands
// before its dateline.
func (f *finder) cutFlatHead(i int) {
	if n := leadingTime(f.content(i)); n > 0 {
		f.cutFront(i, f.blocks[i].Start+n)
	}
	f.cutTrailingTime(i)
	if at, n := timeWithin(f.content(i)); n > 0 {
		start := f.blocks[i].Start + at
		if c := f.cutBack(i, start+n); c != nil {
			c.is(Chrome, "between the head and the dateline of a story on one line")
		}
		f.cutBack(i, start)
	}
	f.cutFlatByline(i)
	f.cutFlatSender(i)
}

// cutUndatedHead is cutFlatHead for a story without a dateline: its time tells
// where the headline ends, if it stands behind one.
func (f *finder) cutUndatedHead(i int) {
	at, n := timeWithin(f.content(i))
	if n == 0 || lex.Words(f.content(i)[:at]) <= 3 {
		return
	}
	start := f.blocks[i].Start + at
	if f.cutBack(i, start+n) != nil && f.cutBack(i, start) != nil {
		f.cutFlatByline(i)
	}
}

// cutFlatByline cuts the byline off the end of a head on one line, with what
// stands behind its names there: a caption, buttons.
func (f *finder) cutFlatByline(i int) {
	text, start := f.content(i), f.blocks[i].Start
	at := strings.LastIndex(text, " By ")
	if at <= 0 {
		return
	}
	if _, ok := credit.ReadByline(text[at+1:], false); ok {
		if f.cutBack(i, start+at) != nil {
			f.cutTrailingTime(i) // the time can stand on either side of the byline
		}
		return
	}
	const most = 4 // words of "By" and a name
	end, last := at+len(" By"), 0
	for words := 1; words < most; words++ {
		next := strings.IndexByte(text[end+1:], ' ')
		if next < 0 {
			break
		}
		end += 1 + next
		if _, ok := credit.ReadByline(text[at+1:end], false); ok && words > 1 {
			last = end
		}
	}
	if last == 0 || lex.Words(text[:at]) < 4 {
		return
	}
	if c := f.cutBack(i, start+last); c != nil {
		c.is(Chrome, "behind the byline of a story on one line")
	}
	f.cutBack(i, start+at)
}

// cutFlatSender cuts the reading time and an agency's name off the end of a head
// on one line: "Ferry sails PTI", "Ferry sails 4 Min Read".
func (f *finder) cutFlatSender(i int) {
	text := strings.TrimRight(f.content(i), " /|–-")
	for at, words := len(text), 0; words < 3; words++ {
		if at = strings.LastIndexByte(text[:at], ' '); at <= 0 {
			return
		}
		last := text[at+1:]
		if _, sender := agency.Named(last); when.IsReadingTime(last) || sender && allCaps(last) {
			if c := f.cutBack(i, f.blocks[i].Start+at); c != nil && sender {
				c.is(Byline, "the name of an agency above the story")
			}
			return
		}
	}
}

// timeWithin finds the first date of a story, with its clock, that stands among
// the first words of s and not at their beginning; n is 0 if there is none.
func timeWithin(s string) (at, n int) {
	for i := strings.IndexByte(s, ' ') + 1; i > 0 && i < min(len(s), flattenedTitle); {
		if c := s[i]; lex.IsDigitASCII(c) || lex.IsUpperASCII(c) {
			if n = leadingTime(s[i:]); n > 0 && s[i-2] != ',' && !lex.EndsSentence(s[:i-1]) && beginsAnew(s[i+n:]) {
				return i, n
			}
		}
		next := strings.IndexByte(s[i:], ' ')
		if next < 0 {
			break
		}
		i += next + 1
	}
	return 0, 0
}

// beginsAnew reports whether what follows a time is no part of its sentence.
func beginsAnew(s string) bool {
	s = strings.TrimLeft(s, " |")
	return s != "" && !lex.BeginsSmall(s) && s[0] != ',' && s[0] != '.'
}

// cityWithin finds where a known city in capitals begins the first sentence of a
// story on one line, behind a headline's small letters; -1 if none does.
func cityWithin(s string) int {
	for i := 0; i < min(len(s), flattenedHead); {
		next := strings.IndexByte(s[i:], ' ')
		if next < 0 {
			break
		}
		if i > 0 && lex.IsUpperASCII(s[i]) && i > 1 && lex.IsLowerASCII(s[i-2]) {
			if _, ok := dateline.BeforeSentence(s[i:]); ok {
				return i
			}
		}
		i += next + 1
	}
	return -1
}

// cutResidue cuts the residue of style sheets and players from the end of the
// block i.
func (f *finder) cutResidue(i int) {
	const why = "style-sheet and player residue at the end of a dump"
	at := residueFrom(f.content(i))
	if at < 0 {
		return
	}
	if c := f.cutBack(i, f.blocks[i].Start+at); c != nil {
		c.is(Chrome, why)
	} else {
		f.set(i, Chrome, why)
	}
}

// cutTrailingTime cuts the time that the block i ends with.
func (f *finder) cutTrailingTime(i int) {
	if n := trailingTime(f.content(i)); n > 0 {
		f.cutBack(i, f.blocks[i].Start+n)
	}
}

// datelineWithin finds where a dateline that names its agency begins, or the byline
// right before it; -1 if there is none in the first part of the block. The end
// of a headline right before the dateline looks like a part of the place, so a
// place in capitals is preferred, then one that is known, then one after a
// word in small letters, and then the shortest.
func (f *finder) datelineWithin(block int) int {
	s := f.content(block)
	known, after, last := -1, -1, -1
	before := ""
	for i := 0; i < min(len(s), flattenedHead); {
		if lex.BeginsSmall(s[i:]) {
			// No place begins so, and few agencies: nearly all words are passed over.
		} else if d, ok := f.datelineAt(block, i); ok && d.Anchored && (d.Start == 0 || !lex.BeginsSmall(s[i:])) { // "closed by storm OSLO" names nobody
			if n := gluedBefore(s[i+d.Start : i+d.End]); n > 0 {
				return i + d.Start + n
			}
			if len(d.Places) > 0 {
				name := d.Places[0].Name
				if allCaps(name) {
					if n := wordsBefore(name); n > 0 {
						return i + d.Start + n
					}
					if n := zoneBefore(s, i+d.Start, i+d.End); n > 0 {
						return i + d.Start + n
					}
					return i
				}
				if known < 0 && lex.Listed(place.Cities, name) {
					known = i
				}
			}
			if after < 0 && len(before) > longestArticle && lex.BeginsSmall(before) {
				after = i
			}
			last = i
		}
		space := strings.IndexByte(s[i:], ' ')
		if space < 0 {
			break
		}
		before = s[i : i+space]
		i += space + 1
	}
	switch {
	case known >= 0:
		return known
	case after >= 0:
		return after
	}
	return last
}

// datelineAt reads the dateline with which the text from a place in a block on
// begins. That of the whole block is asked for again.
func (f *finder) datelineAt(block, i int) (dateline.Reading, bool) {
	if i == 0 {
		return f.datelineOf(block)
	}
	return dateline.Read(f.content(block)[i:])
}

// longestArticle is the length of the words that are in small letters in
// headlines that have none else: "the", "for".
const longestArticle = 3

// gluedBefore gives the length of what a tool ran together with the place of a
// dateline: the credit of a picture in "Ann BergPRAGUE (Reuters) -".
func gluedBefore(s string) int {
	const fewest = 4 // capitals: "McCOOL", "deLA"
	for i := 2; i+fewest < len(s); i++ {
		if lex.IsLowerASCII(s[i-1]) && lex.IsLowerASCII(s[i-2]) && lex.AllCapitals(lex.LeadingWord(s[i:])) && len(lex.LeadingWord(s[i:])) >= fewest {
			return i
		}
	}
	return 0
}

// wordsBefore gives the length of what belongs to a picture's credit in the name
// of a place in capitals: "GETTY IMAGES LOS ANGELES" ends in a known city, and is
// none itself.
func wordsBefore(name string) int {
	if lex.Listed(place.Cities, name) {
		return 0
	}
	for i := range len(name) {
		if i > 0 && name[i-1] == ' ' && lex.Listed(place.Cities, name[i:]) {
			return i
		}
	}
	return 0
}

// zoneBefore gives the length of what belongs to a time before the dateline
// s[from:to]: the name of its zone, which looks like a part of the place in
// "8:20am EDT REYKJAVIK (Reuters) -".
func zoneBefore(s string, from, to int) int {
	if from == 0 {
		return 0 // as of most dumps
	}
	for i := from; i < to; i++ {
		if s[i] != ' ' {
			continue
		}
		if at := trailingTime(s[:i]); 0 < at && at < from {
			if d, ok := dateline.Read(s[i+1:]); ok && d.Anchored {
				return i + 1 - from
			}
		}
	}
	return 0
}

// allCaps reports whether s has capitals and no small letters.
func allCaps(s string) bool {
	caps := false
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		caps = caps || unicode.IsUpper(r)
	}
	return caps
}

// leadingTime gives the length of the longest time that s begins with.
func leadingTime(s string) (n int) {
	i := 0
	for range when.MostTimeWords {
		space := strings.IndexByte(s[i:], ' ')
		if space < 0 {
			break
		}
		i += space
		if when.DatesStory(s[:i]) && (n == 0 || !opensLabel(s[n+1:])) {
			n = i
		}
		i++
	}
	return n
}

// opensLabel reports whether a label of a headline stands at the beginning of
// s: "UPDATE 3-Crews", the first word of which could end a time as well.
func opensLabel(s string) bool {
	found, _, _ := label.Cut(s[:min(len(s), lex.ShortLine)])
	return found != ""
}

// trailingTime gives where the longest time begins that s ends with, or 0.
func trailingTime(s string) (at int) {
	i := len(s)
	for range when.MostTimeWords {
		i = strings.LastIndexByte(s[:i], ' ')
		if i < 0 {
			break
		}
		if when.DatesStory(s[i+1:]) {
			at = i
		}
	}
	return at
}

// residueFrom gives where the tokens of style sheets and players begin that s
// ends with: bullets, clocks, and names such as "narrow-browser-and-phone".
// It gives -1 if there is none; a single name is none.
func residueFrom(s string) int {
	at, names := len(s), 0
	for at > 0 {
		word := s[strings.LastIndexByte(s[:at], ' ')+1 : at]
		name := residue.IsTokenList(word)
		if !name && strings.Trim(word, "•*:0123456789") != "" {
			break
		}
		if name {
			names++
		}
		at = max(0, at-len(word)-1)
	}
	if names < 2 {
		return -1
	}
	return at
}
