package story

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/page"
)

// guessHeadline takes for the headline, on a page whose headline is no heading
// and whose metadata are silent, the line for which most speaks.
func (f *finder) guessHeadline(from, to int) {
	best, most := -1, enoughSigns
	for i, seen := to-1, 0; i >= from && seen < guessReach; i-- {
		b := &f.blocks[i]
		if b.Link > page.HalfLinks && b.part == Unknown && !f.isTitled(f.content(i)) {
			continue
		}
		seen++
		if !f.mayBeHeadline(i) {
			continue
		}
		if worth := f.headlineWorth(i, to); worth >= most {
			best, most = i, worth
		}
	}
	if best < 0 {
		return
	}
	f.headline = best
	f.set(best, Headline, "the line above the story for which most speaks")
}

// guessReach is how many lines above the story may be its headline.
const guessReach = 24

// mayBeHeadline reports whether a line of the head has the form of a headline.
func (f *finder) mayBeHeadline(i int) bool {
	b, text := &f.blocks[i], f.content(i)
	return b.part == Unknown && len(text) <= headLine && lex.Words(text) > 1 && b.Box == 0 && b.Kind != page.Item && b.Kind != page.Row &&
		!f.isCaption(i) && !f.isMarked(b.Owner, pictureMarks[:]) && !strings.HasSuffix(text, ":") && !strings.Contains(text, " | ") && !(f.isProse(i) && strings.HasSuffix(text, "."))
}

// A headlineSign is what speaks for a line of the head as the headline, on a page
// that has none by its headings.
type headlineSign struct {
	what    string
	worth   int
	fits    func(f *finder, i, to int) bool // the story begins at the block to
	example string                          // of a page, whose headline begins with "Fog" by this row; {prose} is a sentence
}

// headlineSigns are weighed together; enoughSigns is what a headline needs.
var headlineSigns = []headlineSign{
	{"the page's title says it", 4, func(f *finder, i, _ int) bool { return f.isTitled(f.content(i)) },
		`<title>Fog lifts | The weather of the week in Portby and around | The Harbour</title><p>Fog lifts</p><p>Harbour office, Portby</p><p>{prose}</p><p>{prose}</p>`},
	{"the page's description is nothing else", 3, func(f *finder, i, _ int) bool { return f.meta.Holds(meta.Deck, f.content(i)) },
		`<title>The Harbour</title><meta name="description" content="Fog holds up ferries"><p>Fog holds up ferries</p><p>Harbour office, Portby</p><p>{prose}</p><p>{prose}</p>`},
	{"a trail of links above ends with it", 3, (*finder).endsTrail,
		`<div><a href="/">Home</a> &gt; <a href="/w">Weather</a> &gt; Fog holds up ferries</div><p>Fog holds up ferries</p><p>Harbour office, Portby</p><p>{prose}</p><p>{prose}</p>`},
	{"its element is named for it", 3, (*finder).isNamedHeadline,
		`<div class="storytitle">Fog holds up ferries</div><p>Harbour office, Portby</p><p>{prose}</p><p>{prose}</p>`},
	{"it is bold, or a heading by its type", 2, func(f *finder, i, _ int) bool { return f.blocks[i].Bold || f.blocks[i].Kind == page.Heading },
		`<p><b>Fog holds up ferries</b></p><p>{prose}</p><p>{prose}</p>`},
	{"it stands beside a time or a byline", 2, func(f *finder, i, _ int) bool { return f.besideHeadLine(i, -1) || f.besideHeadLine(i, 1) },
		`<p>Fog holds up ferries</p><p>March 3, 2020 10:15</p><p>{prose}</p><p>{prose}</p>`},
	{"it has more than three words", 1, func(f *finder, i, _ int) bool { return lex.Words(f.content(i)) > 3 },
		`<p>Fog holds up ferries</p><p>March 3, 2020 10:15</p><p>{prose}</p><p>{prose}</p>`},
	{"it stands right above the story", 1, func(_ *finder, i, to int) bool { return i+1 == to },
		`<p>March 3, 2020 10:15</p><p>Fog and ferries</p><p>{prose}</p><p>{prose}</p>`},
}

const enoughSigns = 3

// headlineWorth weighs what speaks for a line as the headline.
func (f *finder) headlineWorth(i, to int) (worth int) {
	for k := range headlineSigns {
		if s := &headlineSigns[k]; s.fits(f, i, to) {
			worth += s.worth
		}
	}
	return worth
}

// isNamedHeadline reports whether the element of a line is named for a headline.
// Of several lines in one the first is meant.
func (f *finder) isNamedHeadline(i, _ int) bool {
	owner := f.blocks[i].Owner
	return (i == 0 || f.blocks[i-1].Owner != owner) && f.isMarked(owner, headlineMarks[:])
}

// endsTrail reports whether a line above, with links in it, ends with the line i:
// the trail of breadcrumbs to the story.
func (f *finder) endsTrail(i, _ int) bool {
	text := f.content(i)
	for k := i - 1; k >= max(0, i-guessReach); k-- {
		if b := &f.blocks[k]; b.Link > 0 && b.Link < page.AllLinks && strings.HasSuffix(f.content(k), text) && len(f.content(k)) > len(text) {
			return true
		}
	}
	return false
}

// besideHeadLine reports whether the next line above or below the line i that
// is no button is a time or a byline.
func (f *finder) besideHeadLine(i, step int) bool {
	for k := i + step; k >= 0 && k < len(f.blocks) && k != i+4*step; k += step {
		switch b := &f.blocks[k]; b.part {
		case Time, Byline:
			return true
		case Unknown:
			if b.Link <= page.HalfLinks {
				return false
			}
		}
	}
	return false
}
