package story

import (
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/residue"
)

const (
	leadReach  = 16 // blocks: how far above the story's first one its lead may stand
	leadParas  = 3  // paragraphs: a lead has no more
	leadSteps  = 4  // elements: how far around the story's first paragraph its lead may stand
	leadWithin = 64 // nodes of a lead's box that are searched for a picture
)

// takeLead finds the lead that stands above the story in an element of its
// own: prose, and nothing of others' with it. Where a dateline, a time or a
// byline stands below it, and where it is a heading, it is the deck, else the
// story begins with it. It gives the story's first block.
func (f *finder) takeLead(first int) int {
	if f.headline < 0 {
		return first
	}
	_, dated := f.datelineOf(first)
	headed := dated || dateline.Opens(f.content(first))
	lead, paras := first, 0
	for i := first - 1; i > max(f.headline, first-leadReach) && paras < leadParas && f.blocks[i].part != Deck; i-- {
		b := &f.blocks[i]
		switch {
		case b.part == Time || b.part == Byline:
			headed = true
		case b.Kind == page.Heading && b.Link >= page.AllLinks:
			i = 0 // the headline of another story: what stands above it is its own
		case b.part != Unknown || !f.isLead(i, first):
		case headed || b.Kind == page.Heading:
			f.set(i, Deck, "prose alone between the headline and the story")
			paras++
		default:
			b.inStory = true
			lead = i
			paras++
		}
	}
	for i := lead; i < first; i++ {
		if !f.blocks[i].inStory {
			f.set(i, Chrome, "between the lead and the story")
		}
	}
	return lead
}

// isLead reports whether the block i above the story's first one may be its
// lead: prose that is no caption and speaks of nothing but the news, not far
// from the story's own element.
func (f *finder) isLead(i, first int) bool {
	b, text := &f.blocks[i], f.content(i)
	if b.Kind != page.Plain && b.Kind != page.Heading || b.Link >= page.FewLinks || b.Box != 0 || !f.isProse(i) || f.sorted(i) != Unknown {
		return false
	}
	switch text[0] {
	case '(', '[', '<':
		return false // a note, or what a page shows of its markup
	}
	ranked := b.Kind == page.Heading && b.Level == 2 && !f.hasPicture(b.Owner, wholePage) // no caption, whatever its box is called
	if !ranked && (f.isCaption(i) || f.isMarkedApart(b.Owner, f.blocks[first].Owner, pictureMarks[:])) || f.repeated(i, f.headline) || f.foreignBox(i, first) != flat.None || residue.SignsIn(text, nil) != ([residue.Signs]bool{}) {
		return false
	}
	up := f.blocks[first].Owner
	for range leadSteps {
		if up = f.blockAround(up); up == flat.None {
			return false
		}
		if f.Tree.Within(b.Owner, up) {
			return b.Kind == page.Heading || !f.hasPicture(b.Owner, up)
		}
	}
	return false
}

// isMarkedApart reports whether an element, or one of the two around it that do
// not hold another one, has one of the words in its names.
func (f *finder) isMarkedApart(n, from flat.Node, words []string) bool {
	for range 3 {
		if n <= 0 || f.Tree.Within(from, n) {
			break
		}
		if f.named(n, words) {
			return true
		}
		n = f.Tree.Parent(n)
	}
	return false
}

// hasPicture reports whether the largest element around n within another one
// that does not hold the headline begins with a picture: then the text in it is a
// caption.
func (f *finder) hasPicture(owner, around flat.Node) bool {
	n := owner
	for range foreignSteps {
		up := f.Tree.Parent(n)
		if up <= around || f.Tree.Within(f.blocks[f.headline].Owner, up) {
			break
		}
		n = up
	}
	for m := n; m < min(f.Tree.End(n), n+leadWithin, owner); m++ {
		if f.Tree.Tag(m) == flat.Img {
			return true
		}
	}
	return false
}
