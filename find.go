package newswire

import "slices"

// find finds the story of a page, and judges whether it is one.
func find(p *page, general bool) (*story, verdict) {
	f := newFinder(p, general)
	f.classify()
	v := f.judge()
	if v.grounds != accepted && f.has(partBody) {
		// Something else was taken for the story: it may stand beside it.
		again := f.again()
		again.setAside(f.body())
		again.classify()
		if again.judge() == (verdict{}) && again.isSure() {
			f, v = again, verdict{}
		}
	}
	return f.tell(v), v
}

// newFinder gives the finder of a page that has not been looked at.
func newFinder(p *page, general bool) *finder {
	f := &finder{page: p, general: general, answers: make([]answers, len(p.blocks), len(p.blocks)+cutsOfPage)}
	f.begin()
	return f
}

// begin puts the page's blocks before a finder.
func (f *finder) begin() {
	f.meta = slices.Clip(f.page.meta)
	f.blocks = make([]passage, len(f.page.blocks), len(f.page.blocks)+cutsOfPage)
	for i := range f.blocks {
		f.blocks[i] = passage{block: f.page.blocks[i], known: int32(i)}
		if f.answers[i].byline == unasked {
			f.answers[i].byline = f.page.blocks[i].byline
		}
	}
	if f.isDump() {
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
		page: f.page, general: f.general,
		answers: slices.Clone(f.answers[:len(f.page.blocks)]), datelines: slices.Clip(f.datelines), tails: slices.Clip(f.tails),
		headlines: f.headlines, around: f.around, looks: f.looks,
	}
	g.begin()
	return g
}

// tell gives the story as it was found. What only a story has is looked at
// where the verdict is that there is one.
func (f *finder) tell(v verdict) *story {
	s := &story{format: f.format, text: f.text}
	if v.grounds == accepted {
		f.takeBackDateline()
		s.truncated = f.cutOffer()
		s.header = f.headerCredits()
	}
	s.parts = make([]storyPart, len(f.blocks))
	for i := range f.blocks {
		b := &f.blocks[i]
		s.parts[i] = storyPart{start: b.start, end: b.end, why: b.why, part: b.part, kind: b.kind, level: b.level, bold: b.bold}
	}
	s.meta, s.dateline, s.signed, s.row, s.stale = f.meta, f.dateline, f.signed, f.row, f.stale
	return s
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
	if f.isDump() {
		f.sortOut(0, len(f.blocks))
		lead = f.findLead()
	} else {
		lead = f.findStory()
	}
	if lead < 0 {
		f.mark(0, len(f.blocks), partChrome, "no story")
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
	if f.isDump() {
		f.findBareByline(lead)
		f.row = recogniseDump(f.leaves)
	}
}
