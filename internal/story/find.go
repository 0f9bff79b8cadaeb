package story

import (
	"slices"

	"github.com/newswire-go/newswire/internal/layout"
	"github.com/newswire-go/newswire/internal/page"
)

// Find finds the story of a page, and judges whether it is one.
func Find(p *page.Page, general bool) (*Story, Verdict) {
	f := newFinder(p, general)
	defer f.release()
	if p.Marked > 0 {
		if s, ok := f.findMarked(); ok {
			return s, Verdict{}
		}
	}
	f.classify()
	v := f.judge()
	if v.Grounds != Accepted && f.has(Body) {
		// Something else was taken for the story: it may stand beside it.
		again := f.again()
		again.setAside(f.body())
		again.classify()
		if again.judge() == (Verdict{}) && again.isSure() {
			f, v = again, Verdict{}
		}
	}
	return f.tell(v), v
}

// newFinder gives the finder of a page that has not been looked at.
func newFinder(p *page.Page, general bool) *finder {
	m := spare.Get().(*memory)
	f := &m.finder
	*f = finder{Page: p, general: general, memory: m, blocks: f.blocks, cuts: f.cuts[:0], datelines: f.datelines[:0], tails: f.tails[:0], answers: f.answers, stems: f.stems}
	f.answers = slices.Grow(f.answers[:0], len(p.Blocks)+cutsOfPage)[:len(p.Blocks)]
	clear(f.answers)
	f.begin()
	return f
}

// begin puts the page's blocks before a finder.
func (f *finder) begin() {
	f.meta = slices.Clip(f.Page.Meta)
	f.blocks = slices.Grow(f.blocks[:0], len(f.Page.Blocks)+cutsOfPage)[:len(f.Page.Blocks)]
	for i := range f.blocks {
		f.blocks[i] = passage{Block: f.Page.Blocks[i], known: int32(i)}
		if f.answers[i].byline == page.Unasked {
			f.answers[i].byline = f.Page.Blocks[i].Byline
		}
	}
	if f.IsDump() {
		f.unflatten()
	}
}

// cutsOfPage is how many blocks a page's cuts commonly add: a time and a byline
// in one line, the dateline, the sign-off.
const cutsOfPage = 8

// again gives a finder that begins anew on the page of another one, with what
// that one has read of its blocks.
func (f *finder) again() *finder {
	g := &finder{
		Page: f.Page, general: f.general,
		answers: slices.Clone(f.answers[:len(f.Page.Blocks)]), datelines: slices.Clip(f.datelines), tails: slices.Clip(f.tails),
		headlines: f.headlines, parts: f.parts, around: f.around, looks: f.looks, vouched: f.vouched,
	}
	g.begin()
	return g
}

// tell gives the story as it was found. What only a story has is looked at
// where the verdict is that there is one.
func (f *finder) tell(v Verdict) *Story {
	s := &Story{Format: f.Format, Text: f.Text, Base: f.Base}
	if v.Grounds == Accepted {
		f.takeBackDateline()
		if f.IsDump() {
			f.respell()
		}
		f.findFootTime()
		s.Truncated = f.cutOffer()
		s.Header = f.headerCredits()
		s.Pictures = f.pictures()
		s.Spans = f.spans()
	}
	s.Parts = f.tellParts()
	s.Meta, s.Dateline, s.Signed, s.Row, s.Stale = f.meta, f.dateline, f.signed, f.row, f.stale
	return s
}

// tellParts gives the blocks as parts of the story.
func (f *finder) tellParts() []Part {
	parts := make([]Part, len(f.blocks))
	for i := range f.blocks {
		b := &f.blocks[i]
		parts[i] = Part{Start: b.Start, End: b.End, Why: b.why, Kind: b.part, Markup: b.Kind, Level: b.Level, Bold: b.Bold}
	}
	return parts
}

// classify says of every block what it is to the story, and cuts in two the
// blocks that hold two parts. Nothing is deleted: what is no story is called
// furniture or chrome, and the evidence in it can still be read.
//
// It works from the outside in. Some lines are no story wherever they stand.
// The lead is found by its dateline or, without one, as the first block that
// reads like prose. What stands above it is the head, in which every line
// has a job; the end is found by the sign-off; the body is what lies
// between.
func (f *finder) classify() {
	var lead int
	if f.IsDump() {
		f.sortOut(0, len(f.blocks))
		f.findFrame()
		lead = f.findLead()
	} else {
		lead = f.findStory()
	}
	if lead < 0 {
		f.mark(0, len(f.blocks), Chrome, "no story")
		return
	}
	f.readStory(lead)
}

// readStory says what the blocks around the lead are: the head above it, the
// body, and what stands below.
func (f *finder) readStory(lead int) {
	lead = f.cutLead(lead)
	f.readDumpHead(lead)
	f.settle(&lead)
	f.readOpening(lead)
	lead, last := f.findEnd(lead)
	lead = f.nameBody(lead, last)
	f.findFootByline(last)
	if f.IsDump() {
		f.findBareByline(lead)
		f.row = layout.RecogniseDump(f.leaves)
	}
}
