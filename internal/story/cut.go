package story

import (
	"cmp"
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/page"
)

// A block can hold two parts of a story: a byline and a time, a dateline and
// the first paragraph. A cut takes a piece off the front or the back of a
// block, and what is left of it keeps its place, so that no index moves while
// a phase of the reading goes on. settle puts the pieces in among the blocks
// at its end.

// cutFront takes what stands before the place at in the page's text off the
// block i. White space at the seam is left out of both. It gives the piece that
// was cut off, of which nothing is said yet, or nil if there would be nothing
// on one of the sides. The piece stays there until the next cut.
func (f *finder) cutFront(i, at int) *passage {
	front, back, ok := f.parted(i, at)
	if !ok {
		return nil
	}
	f.blocks[i] = back
	return f.cutOff(front)
}

// cutBack takes what stands from the place at on off the block i, as cutFront
// does what stands before it.
func (f *finder) cutBack(i, at int) *passage {
	front, back, ok := f.parted(i, at)
	if !ok {
		return nil
	}
	f.blocks[i] = front
	return f.cutOff(back)
}

func (f *finder) cutOff(c passage) *passage {
	c.part, c.why = Unknown, ""
	f.cuts = append(f.cuts, c)
	return &f.cuts[len(f.cuts)-1]
}

// parted gives the two pieces of the block i on both sides of a place in the
// page's text, of which nothing is known yet.
func (f *finder) parted(i, at int) (front, back passage, ok bool) {
	b := f.blocks[i]
	if at <= b.Start || at >= b.End {
		return front, back, false
	}
	front, back = b, b
	front.End = b.Start + len(strings.TrimRight(f.Text[b.Start:at], " \t"))
	back.Start = b.End - len(strings.TrimLeft(f.Text[at:b.End], " \t"))
	if front.Start >= front.End || back.Start >= back.End {
		return front, back, false
	}
	seen := f.ask(&b).seen
	for _, half := range [...]*passage{&front, &back} {
		half.known, half.dated = f.unread(), page.Unasked
		f.ask(half).seen = seen
	}
	return front, back, true
}

// linesBelow gives how many lines below the block h the block i stands, where
// what was cut off is a line of its own.
func (f *finder) linesBelow(h, i int) int {
	lines := i - h
	for c := range f.cuts {
		if at := f.cuts[c].Start; f.blocks[h].Start < at && at < f.blocks[i].Start {
			lines++
		}
	}
	return lines
}

// settle puts what was cut off among the blocks, in the order of the text.
// The indices are those of blocks, and are of the same blocks afterwards.
func (f *finder) settle(indices ...*int) {
	if len(f.cuts) == 0 {
		return
	}
	slices.SortFunc(f.cuts, func(a, b passage) int { return cmp.Compare(a.Start, b.Start) })
	for _, i := range indices {
		if *i < 0 {
			continue
		}
		at := len(f.Text)
		if *i < len(f.blocks) {
			at = f.blocks[*i].Start
		}
		above, _ := slices.BinarySearchFunc(f.cuts, at, func(c passage, at int) int { return cmp.Compare(c.Start, at) })
		*i += above
	}
	// From the end, so that the blocks above the first cut need not move.
	i, k := len(f.blocks)-1, len(f.cuts)-1
	f.blocks = slices.Grow(f.blocks, len(f.cuts))[:len(f.blocks)+len(f.cuts)]
	for to := len(f.blocks) - 1; k >= 0; to-- {
		if i >= 0 && f.blocks[i].Start > f.cuts[k].Start {
			f.blocks[to] = f.blocks[i]
			i--
		} else {
			f.blocks[to] = f.cuts[k]
			k--
		}
	}
	f.cuts = f.cuts[:0]
}
