package story

import (
	"slices"

	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/page"
)

// gatherFrom gives the first and the last block of the story in an element, or
// -1.
func (f *finder) gatherFrom(home flat.Node) (first, last int) {
	first, last = f.gather(home)
	first, last = f.widen(home, first, last)
	return f.leadOf(first, last), last
}

// gather marks the blocks of the story and gives the first and the last of
// them, or -1. The paths that most of the prose takes are the story's; so
// are headings, lists and quotes that stand where its paragraphs do.
func (f *finder) gather(home flat.Node) (first, last int) {
	from, to := f.blocksIn(home)
	mass := map[uint64]int{}
	most := 0
	s := standing{finder: f, home: home}
	ways := make([]path, to-from)
	for i := from; i < to; i++ {
		b := &f.blocks[i]
		way, ok := f.pathTo(b.Owner, home)
		if !ok {
			way.steps = -1
		}
		ways[i-from] = way
		if w := int(b.worth); ok && w > 0 && b.Kind != page.Item {
			mass[way.whole] += w
			s.total += w
			if mass[way.whole] > most {
				most, s.main = mass[way.whole], way
			}
		}
	}
	first, last = -1, -1
	for i := from; i < to; i++ {
		b := &f.blocks[i]
		s.i, s.way = i, ways[i-from]
		if s.way.steps < 0 || s.way.steps > pathSteps && !s.isMain() || f.sorted(i) != Unknown || b.Box&(page.InNav|page.InForm|page.InFigure|page.InFooter) != 0 {
			continue
		}
		if b.Link >= page.AllLinks && b.Kind == page.Plain && len(f.content(i)) > 2*lex.ShortLine && !lex.EndsSentence(f.content(i)) {
			continue // the headlines of other stories in one cell
		}
		s.mass = mass[s.way.whole]
		if !slices.ContainsFunc(gatherRules, func(r gatherRule) bool { return r.fits(&s) }) {
			continue
		}
		b.inStory = true
		if first < 0 {
			first = i
		}
		last = i
	}
	return first, last
}

// widen takes into the story what gather has left out since its wrapper has
// another class: the first and the last part of a story often carry a word
// more, as "text text--last", or have a wrapper that is named after its place.
// It gives the first and the last block of the story then.
func (f *finder) widen(home flat.Node, first, last int) (int, int) {
	if first < 0 {
		return first, last
	}
	first = f.widenUp(first)
	before := -1 // the paragraph of the story that stands next above
	for i, gap := first, 0; i < len(f.blocks) && gap < tailBlocks; i++ {
		b := &f.blocks[i]
		switch {
		case b.inStory:
			gap = 0
		case before < 0:
		case f.mayBeParagraph(i) && (f.kinOf(i, before) || gap == 0 && f.nextTo(i, before)):
			b.inStory = true
			gap, last = 0, max(last, i)
		case i > last && i-last-1 <= mostBetween && f.isParagraph(i) && f.sorted(i) == Unknown && !f.isHeadLine(i) && f.isInColumn(i, before) && f.areSorted(last+1, i):
			b.inStory = true
			gap, last = 0, i
		case i < last && (f.isSubhead(i, before) || f.isHeadingOver(i, home) || f.standsBeside(i, before)):
			b.inStory = true
		case i < last && f.isCrossLine(i, before):
			b.inStory, b.Kind = true, page.Heading
		default:
			if i > last {
				gap++
			}
		}
		if b.inStory && f.Tree.Tag(b.Owner) == flat.P {
			before = i
		}
	}
	return first, last
}

// mostBetween is how many lines of a page's own may stand between a story's
// paragraph and a short one that belongs to it.
const mostBetween = 3

// areSorted reports whether the blocks from i up to j are no story by their words.
func (f *finder) areSorted(i, j int) bool {
	for ; i < j; i++ {
		if f.sorted(i) == Unknown {
			return false
		}
	}
	return true
}

// isInColumn reports whether the paragraph i stands in a wrapper that looks as that
// of the paragraph before it does: a story in columns may end in lines that are too
// short to be prose.
func (f *finder) isInColumn(i, before int) bool {
	up, other := f.blockAround(f.blocks[i].Owner), f.blockAround(f.blocks[before].Owner)
	return up != flat.None && other != flat.None && f.look(up) == f.look(other) && f.kinOf(i, before)
}

// widenUp takes the paragraphs right above the story's first into it. A deck
// stands there too, so that one paragraph alone needs a dateline or a wrapper
// with a name of the other's.
func (f *finder) widenUp(first int) int {
	ref := first
	for ref < len(f.blocks) && ref < first+leadBlocks && !(f.blocks[ref].inStory && f.Tree.Tag(f.blocks[ref].Owner) == flat.P) {
		ref++
	}
	if ref == len(f.blocks) || !f.blocks[ref].inStory || ref > first {
		return first
	}
	if d, ok := f.datelineOf(first); ok && d.Anchored {
		return first
	}
	from := first
	for i, gap := first-1, 0; i >= 0 && gap < tailBlocks; i-- {
		switch {
		case !f.mayBeParagraph(i):
			gap++
		case f.kinOf(i, ref):
			f.blocks[i].inStory = true
			from, gap = i, 0
		default:
			gap++
		}
	}
	if from < first {
		return from
	}
	for from > 0 && first-from < leadBlocks && f.mayBeParagraph(from-1) && f.alike(from-1, ref) {
		from--
	}
	if from == first {
		return first
	}
	if _, ok := f.datelineOf(from); !ok && first-from < 2 {
		return first
	}
	for i := from; i < first; i++ {
		f.blocks[i].inStory = true
	}
	return from
}

// mayBeParagraph reports whether a block is prose in an element of its own, in
// none of the boxes where stories do not stand, and no line of the head.
func (f *finder) mayBeParagraph(i int) bool {
	b := &f.blocks[i]
	return f.Tree.Tag(b.Owner) == flat.P && b.Kind == page.Plain && b.Link < page.FewLinks && b.Box == 0 &&
		f.sorted(i) == Unknown && f.isProse(i) && !f.isHeadLine(i)
}

// isHeadingOver reports whether a heading in the story's element stands right
// over a paragraph of the story.
func (f *finder) isHeadingOver(i int, home flat.Node) bool {
	b := &f.blocks[i]
	return b.Kind == page.Heading && b.Link < page.FewLinks && b.Box == 0 && i+1 < len(f.blocks) && f.blocks[i+1].inStory &&
		f.Tree.Within(b.Owner, home) && f.isProse(i+1) && f.sorted(i) == Unknown
}

// isSubhead reports whether a heading stands between two blocks of the story,
// alone in a wrapper beside the paragraph before it or that one's wrapper.
func (f *finder) isSubhead(i, before int) bool {
	b := &f.blocks[i]
	if b.Kind != page.Heading || b.Link > 0 || b.Box != 0 || f.sorted(i) != Unknown || !f.blocks[i-1].inStory || !f.blocks[i+1].inStory {
		return false
	}
	wrapper := f.blockAround(b.Owner)
	if wrapper == flat.None || f.Tree.Within(f.blocks[i-1].Owner, wrapper) || f.Tree.Within(f.blocks[i+1].Owner, wrapper) {
		return false
	}
	around, para := f.blockAround(wrapper), f.blockAround(f.blocks[before].Owner)
	return around == para || around == f.blockAround(para)
}

// subheadMarks are the words with which sites name the elements of subheads that
// are no headings.
var subheadMarks = [...]string{"cross-head", "crosshead", "cross-title", "crosstitle", "subhead", "subsection", "subtitle", "sub-title", "intertitle", "zwischentitel", "midtitle"}

// isCrossLine reports whether a short line between two paragraphs of the story
// is named for a subhead: an element beside them, or one in which the text stands
// that is loose between them.
func (f *finder) isCrossLine(i, before int) bool {
	const apart = 3 // blocks: a picture or a promotion may stand before it
	b := &f.blocks[i]
	above := i - 1
	for above > before && above > i-apart && !f.blocks[above].inStory {
		above--
	}
	if b.Kind != page.Plain || b.Link > 0 || b.Box != 0 || b.End-b.Start > lex.ShortLine || f.sorted(i) != Unknown ||
		!f.blocks[above].inStory || !f.blocks[i+1].inStory || f.Tree.Tag(f.blocks[i+1].Owner) != flat.P {
		return false
	}
	around := f.blockAround(f.blocks[before].Owner)
	if around == flat.None || f.blockAround(f.blocks[i+1].Owner) != around {
		return false
	}
	if f.blockAround(b.Owner) == around {
		return f.named(b.Owner, subheadMarks[:]) || isCrosshead(f.content(i))
	}
	for n := f.Tree.End(f.blocks[above].Owner); b.Owner == around && n < f.blocks[i+1].Owner; n++ {
		if f.Tree.Tag(n) == flat.Span && f.named(n, subheadMarks[:]) {
			return true
		}
	}
	return false
}

// standsWithParagraphs reports whether the list, quote or table around an
// element is a sibling of the story's paragraphs.
func (f *finder) standsWithParagraphs(owner, home flat.Node, main path) bool {
	n := owner
	for range pathSteps {
		switch f.Tree.Tag(n) {
		case flat.Ul, flat.Ol, flat.Dl, flat.Blockquote, flat.Table:
			way, ok := f.pathTo(n, home)
			if ok && (way.wrapper == main.wrapper && way.steps == main.steps || way.steps == 1 && main.steps == 0) {
				return true
			}
			if tag := f.Tree.Tag(f.blockAround(n)); tag != flat.Blockquote && tag != flat.Li {
				return false
			}
		}
		if n = f.blockAround(n); n == flat.None || n == home {
			return false
		}
	}
	return false
}

// blocksIn gives the blocks f.blocks[from:to] that stand in an element.
func (f *finder) blocksIn(n flat.Node) (from, to int) {
	for from < len(f.blocks) && !f.Tree.Within(f.blocks[from].Owner, n) {
		from++
	}
	for to = from; to < len(f.blocks) && f.Tree.Within(f.blocks[to].Owner, n); {
		to++
	}
	return from, to
}

// leaveOut takes all blocks out of the story, so that it can be gathered anew.
func (f *finder) leaveOut() {
	for i := range f.blocks {
		f.blocks[i].inStory = false
	}
}

// tailBlocks is how many blocks below the story may belong to its sign-off.
const tailBlocks = 12
