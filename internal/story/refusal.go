package story

import (
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/residue"
)

// Whether what was found is a story is judged once every block has its part.
// A page that is no story is not told by one mark but by several at once: by
// what the page says it is (JSON-LD, og:type), by its form (headlines that
// are links with a line below each, times that stand alone, several
// datelines), by the share of words with which a page speaks of itself. The
// words of wallWords alone refuse nothing that carries a dateline with its
// agency or a sign-off.

// A Verdict says why a page is refused; its zero value says that it is not.
type Verdict struct {
	Grounds grounds
	Plain   bool // the page says so itself; else only no story was found
}

// Grounds for refusal are what a page holds in place of a story.
type grounds uint8

const (
	Accepted       grounds = iota // there is a story
	RefusedNothing                // nothing
	RefusedIndex                  // a list of stories
	RefusedConsent                // a consent dialog
	RefusedPaywall                // an offer
	RefusedLive                   // a live blog or a round-up of many stories
)

const (
	fewTeasers   = 3   // make a list
	thinStory    = 500 // bytes of prose: a page has boilerplate of that size
	manyLines    = 6   // without prose are a list
	fewPosts     = 3   // with words, make a live blog
	manyPosts    = 5   // make one without
	fewDatelines = 3   // make a round-up
	wallBlocks   = 16  // of the body are read for the words of walls
)

// judge says whether the page holds a story.
func (f *finder) judge() Verdict {
	f.tally = f.takeTally()
	e := &f.tally
	if !f.has(Body) {
		return f.judgeNothing(e)
	}
	switch {
	case e.live && (e.posts > 1 || e.liveWords):
		return Verdict{RefusedLive, true}
	case e.isList():
		return Verdict{RefusedIndex, !e.typed && !e.own}
	case e.isLive():
		return Verdict{RefusedLive, true}
	case e.isThin():
		return Verdict{RefusedIndex, false}
	case e.datelines > 0 || e.signed:
		return Verdict{}
	case f.isRules():
		return Verdict{RefusedNothing, true}
	}
	if e.size <= wallBlocks*residue.LongestWall/4 {
		if v := f.judgeWall(e); v != (Verdict{}) {
			return v
		}
	}
	if e.text && f.dateline.Raw == "" && f.isNewsless() {
		return Verdict{RefusedNothing, false}
	}
	return Verdict{}
}

// isRules reports whether the text is the site's own rules, of which its first
// paragraphs speak: its terms, or what it does with data.
func (f *finder) isRules() bool {
	const read, enough = 4, 2 // paragraphs
	blocks, rules := 0, 0
	for i := range f.blocks {
		if f.blocks[i].part != Body || !f.isProse(i) {
			continue
		}
		if residue.SignsIn(f.content(i), nil)[residue.SignRules] {
			rules++
		}
		if blocks++; blocks == read {
			break
		}
	}
	return rules >= enough
}

// isNewsless reports whether a text that nothing of the wire is in lacks what
// would make a story of it all the same.
func (f *finder) isNewsless() bool {
	headline, dated := "", false
	paragraphs, clean, prose, blocks := 0, 0, 0, 0
	for i := range f.blocks {
		b := &f.blocks[i]
		text := f.content(i)
		switch b.part {
		case Headline:
			headline = text
		case Time:
			dated = dated || !isMailHead(text)
		case Furniture:
			if residue.Credited(text) != "" {
				return false
			}
		case Body:
			if blocks++; blocks > newslessBlocks || !f.isProse(i) {
				continue
			}
			prose += len(text)
			if isRunningText(text) {
				clean += len(text)
				paragraphs++
			}
		}
	}
	titled := headline != "" && isHeadlineOfNews(headline)
	switch {
	case titled && dated:
		return false
	case clean == 0 || 4*clean < 3*prose:
		return true
	case clean < longStory && paragraphs < newsParagraphs:
		return true
	case headline == "":
		return !dated && (paragraphs > 1 || blocks > 1)
	}
	return !titled
}

// isSure reports whether the page shows more of a story than prose: a
// dateline with its agency, the headline that the page gives as its own, or
// a run of paragraphs with no other headline between them. It has been judged.
func (f *finder) isSure() bool {
	e := &f.tally
	return e.prose > e.lines && (e.own || e.datelines == 1 || e.prose > shortParas && e.within == 0)
}

// body gives the places in the text at which the blocks of the body begin,
// and those of the prose below the headlines of other stories.
func (f *finder) body() (starts []int) {
	known := f.knownHeadlines()
	under := -1
	for i := range f.blocks {
		b := &f.blocks[i]
		switch {
		case !f.IsDump() && f.isOtherHeadline(i, known):
			under = i
		case b.part == Body || under >= 0 && i-under <= 3 && b.part != Headline && f.isProse(i):
			starts = append(starts, b.Start)
		}
	}
	return starts
}

// setAside says of the blocks in which one of the places lies that they are
// no story. The places are in order.
func (f *finder) setAside(places []int) {
	for i := range f.blocks {
		b := &f.blocks[i]
		for len(places) > 0 && places[0] < b.Start {
			places = places[1:]
		}
		if len(places) > 0 && places[0] < b.End {
			b.is(Chrome, "part of what is no story, but was taken for one")
		}
	}
}

// isLive reports whether the form of the page is that of a live blog, or of a
// list of many stories. A story with a dateline may be cut up by times:
// the AP's "The Latest" is.
func (e *tally) isLive() bool {
	switch {
	case e.liveWords && e.posts >= fewPosts:
		return true
	case e.posts >= manyPosts && e.datelines == 0 && e.prose <= 4*e.posts && e.teased < e.posts:
		return true
	}
	return e.datelines >= fewDatelines && !e.isRoundUp()
}

// isRoundUp reports whether several datelines stand in one story: a page that
// gives itself for an article, with a headline of its own and no times between
// its parts, as a night's games in capsules.
func (e *tally) isRoundUp() bool {
	return e.typed && e.own && !e.listed && e.times == 0 && e.prose > 2*e.datelines
}

// isList reports whether what was taken for the body is a list of stories.
func (e *tally) isList() bool {
	teased := e.teased >= 1 && 10*e.teased >= 7*e.prose
	switch {
	case e.text:
		return teased && e.teased >= fewTeasers && e.datelines != 1 && (e.listWords || e.times >= fewTeasers)
	case teased && e.teased >= fewTeasers:
		return true
	case teased && e.teasers > fewTeasers && !e.typed:
		return true
	case e.listed && !e.typed && !e.own && e.within >= fewTeasers:
		return true
	case e.listWords && !e.typed && e.headlines >= fewTeasers && e.teased > 0 && 2*e.teased >= e.prose:
		return true
	case e.listed && !e.typed && !e.own && !e.signed && e.lines > manyLines && 2*e.lines >= e.prose && e.headlines > manyLines:
		return true // each with a line of place and day above it
	}
	return false
}

// isThin reports whether what was taken for the body is a line or two on a
// page of headlines, as of what the site is or how it is to be quoted, or the
// first lines of one story on a page that lists several.
func (e *tally) isThin() bool {
	return !e.text && e.prose <= 2 && e.size < thinStory && (e.datelines == 0 || e.listed && !e.dated) && !e.signed && !e.typed && !e.own && e.headlines > manyLines
}

// judgeWall judges a story that shows no mark of the wire by its words.
func (f *finder) judgeWall(e *tally) Verdict {
	var r residue.WallReading
	blocks := 0
	for i := range f.blocks {
		b := &f.blocks[i]
		if b.part == Headline {
			residue.SignsIn(f.content(i), &r.Rows)
		}
		if b.part == Body {
			r.Read(f.content(i))
			if blocks++; blocks == wallBlocks {
				break
			}
		}
	}
	if r.Size == 0 {
		return Verdict{}
	}
	share := func(s ...residue.Sign) (percent int) {
		for _, one := range s {
			percent = max(percent, 100*r.Bytes[one]/r.Size)
		}
		return percent
	}
	switch {
	case share(residue.SignConsent) >= 60 && r.RowsOf(residue.SignConsent) >= 3:
		return Verdict{RefusedConsent, true}
	case share(residue.SignOffer, residue.SignCut) >= 60 && r.RowsOf(residue.SignOffer, residue.SignCut) >= 2:
		return Verdict{RefusedPaywall, true}
	case e.size < 3*thinStory && share(residue.SignMissing) >= 40 && r.RowsOf(residue.SignMissing) >= 2:
		return Verdict{RefusedNothing, true}
	}
	return Verdict{}
}

// judgeNothing says why a page in which no body was found holds no story.
func (f *finder) judgeNothing(e *tally) Verdict {
	var r residue.WallReading
	lines := 0
	for i := range f.blocks[:min(len(f.blocks), 1000)] {
		text := f.content(i)
		r.Read(text)
		if lex.Words(text) > 3 {
			lines++
		}
	}
	for c := range f.meta.Each(meta.Headline) {
		residue.SignsIn(c.Value, &r.Rows)
	}
	consent, offers, missing := r.RowsOf(residue.SignConsent), r.RowsOf(residue.SignOffer, residue.SignCut), r.RowsOf(residue.SignMissing)
	switch {
	case e.live && (e.posts > 1 || e.liveWords):
		return Verdict{RefusedLive, true}
	case consent >= 3 && 3*r.Bytes[residue.SignConsent] > r.Size:
		return Verdict{RefusedConsent, true}
	case offers >= 2 && (r.RowsOf(residue.SignCut) > 0 || 4*(r.Bytes[residue.SignOffer]+r.Bytes[residue.SignCut]) > r.Size) && e.teasers <= fewTeasers:
		return Verdict{RefusedPaywall, true}
	case missing >= 2:
		return Verdict{RefusedNothing, true}
	case !e.typed && (e.teasers >= fewTeasers || e.listed && e.headlines >= fewTeasers):
		return Verdict{RefusedIndex, true}
	case lines >= manyLines:
		return Verdict{RefusedIndex, false}
	}
	return Verdict{RefusedNothing, false}
}
