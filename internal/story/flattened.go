package story

import (
	"strings"
	"unicode"

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
)

// unflatten cuts the long first block of a dump that has hardly any blocks
// into the parts of a head, the story, and the residue after it.
func (f *finder) unflatten() {
	lines := len(f.blocks)
	if lines > 0 {
		f.cutResidue(lines - 1)
	}
	if lines > 0 && lines <= flattenedBlocks {
		i := 0
		for i < lines-1 && f.blocks[i].End-f.blocks[i].Start < flattenedHead/2 {
			i++
		}
		if at := datelineWithin(f.content(i)); at > 0 && f.cutBack(i, f.blocks[i].Start+at) != nil {
			f.cutFlatHead(i)
		}
	}
	f.settle()
}

// cutFlatHead cuts the head of a story on one line, the block i: what stands
// before its dateline.
func (f *finder) cutFlatHead(i int) {
	if n := leadingTime(f.content(i)); n > 0 {
		f.cutFront(i, f.blocks[i].Start+n)
	}
	f.cutTrailingTime(i)
	at := strings.LastIndex(f.content(i), " By ")
	if at <= 0 {
		return
	}
	if _, ok := credit.ReadByline(f.content(i)[at+1:], false); ok && f.cutBack(i, f.blocks[i].Start+at) != nil {
		f.cutTrailingTime(i) // the time can stand on either side of the byline
	}
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

// datelineWithin finds where a dateline that names its agency begins, or the
// byline right before it; -1 if there is none in the first part of s. The end
// of a headline right before the dateline looks like a part of the place, so a
// place in capitals is preferred, then one that is known, then one after a
// word in small letters, and then the shortest.
func datelineWithin(s string) int {
	known, after, last := -1, -1, -1
	before := ""
	for i := 0; i < min(len(s), flattenedHead); {
		if d, ok := dateline.Read(s[i:]); ok && d.Anchored && (d.Start == 0 || !lex.BeginsSmall(s[i:])) { // "closed by storm OSLO" names nobody
			if len(d.Places) > 0 {
				name := d.Places[0].Name
				if allCaps(name) {
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

// longestArticle is the length of the words that are in small letters in
// headlines that have none else: "the", "for".
const longestArticle = 3

// zoneBefore gives the length of what belongs to a time before the dateline
// s[from:to]: the name of its zone, which looks like a part of the place in
// "8:20am EDT REYKJAVIK (Reuters) -".
func zoneBefore(s string, from, to int) int {
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
