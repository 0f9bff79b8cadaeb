package story

import (
	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/page"
)

// FindTold finds the parts of a story whose first blocks a format has said what
// they are, and whose other blocks it has said are the body. What the body says
// of itself is believed more: a dateline, the headline again, bylines and times
// above its first sentence, a sign-off and notes below its last. With withdrawn
// there may be no body.
func FindTold(p *page.Page, told []Kind, withdrawn bool) (*Story, Verdict) {
	f := newFinder(p, true)
	defer f.release()
	for i, kind := range told {
		f.set(i, kind, "as the format gives it")
	}
	f.checkTold()
	for i := len(told); i < len(f.blocks); i++ {
		b := &f.blocks[i]
		b.inStory = true
		if b.Kind == page.Caption || b.Box&page.InFigure != 0 {
			b.is(Caption, "the caption of a picture in the body")
		}
	}
	f.sortOut(len(told), len(f.blocks))
	if lead := f.toldLead(len(told)); lead >= 0 {
		f.readTold(len(told), lead)
	}
	if !f.has(Body) && !withdrawn {
		v := Verdict{Grounds: RefusedNothing, Plain: true}
		return f.tell(v), v
	}
	return f.tell(Verdict{}), Verdict{}
}

// checkTold reads the bylines and the sign-offs that the format gives. A line
// that is none says nothing to the story's reader.
func (f *finder) checkTold() {
	for i := range f.blocks {
		b := &f.blocks[i]
		switch b.part {
		case Byline:
			if _, ok := credit.ReadByline(f.content(i), true); !ok {
				b.part, b.why = Furniture, "the format's byline, which names nobody"
			}
		case SignOff:
			credits, _, ok := credit.ReadSignOff(f.content(i))
			if !ok {
				b.part, b.why = Furniture, "the format's credit, which names nobody"
			}
			f.signed = append(f.signed, credits...)
		}
	}
}

// toldLead gives the block with which the body begins: the first one with a
// dateline or of prose or, in a body that is a few words, the first that is
// nothing else. It is -1 where there is none.
func (f *finder) toldLead(from int) int {
	first, prose := -1, -1
	for i := from; i < min(from+leadBlocks, len(f.blocks)); i++ {
		b := &f.blocks[i]
		if b.part != Unknown {
			continue
		}
		if _, ok := f.vouchedDateline(i); ok || dateline.IsBare(f.content(i)) {
			return i
		}
		if f.isHeadLine(i) || b.Kind == page.Heading || f.repeatsHeadline(f.content(i)) {
			continue
		}
		if first < 0 {
			first = i
		}
		if f.isProse(i) {
			prose = i
			break
		}
	}
	if prose >= 0 {
		return prose
	}
	return first
}

// readTold reads the body, which begins with the block lead. Lines between it
// and the format's own head that are no head are body, too.
func (f *finder) readTold(from, lead int) {
	for i := from; i < lead; i++ {
		if f.blocks[i].part != Unknown || f.readHeadLine(i) {
			continue
		}
		if f.repeatsHeadline(f.content(i)) {
			f.set(i, Furniture, "the headline again, at the beginning of the body")
			continue
		}
		f.set(i, Body, "a line of the body before its first sentence")
	}
	lead = f.cutLead(lead)
	f.settle(&lead)
	f.readOpening(lead)
	f.chooseDateline()
	lead, last := f.findEnd(lead)
	f.nameBody(lead, last)
}

// chooseDateline takes the dateline that the format gives where the body begins
// with none.
func (f *finder) chooseDateline() {
	for i := range f.blocks {
		b := &f.blocks[i]
		if b.part != Dateline || b.why != "as the format gives it" {
			continue
		}
		d, ok := dateline.Whole(f.content(i))
		switch {
		case !ok:
			b.part, b.why = Furniture, "the format's dateline, which is none"
		case f.dateline.Raw != "":
			b.part, b.why = Furniture, "the format's dateline, where the body has one"
		default:
			f.dateline = d
		}
		return
	}
}
