package story

import (
	"strings"
	"sync"

	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/page"
)

// The general reader finds the story on a page of which nothing is known by
// what wire copy looks like: paragraphs that stand side by side in one
// element, most of all where one of them begins with a dateline or is a
// sign-off. It does not weigh text by mass alone, for a consent dialog or a
// thread of comments is often longer than a story.

// shortSignOff is the length of the shortest sign-off: "(Reporting by X Y)".
const shortSignOff = 16

// What speaks for an element, in bytes of prose.
const (
	worthDateline  = 3000 // one with its agency
	worthPlace     = 600  // one without
	worthSignOff   = 2000
	worthParagraph = 600 // at most
)

// A ballot counts what speaks for each element as the one in which the story
// stands.
type ballot struct {
	at    map[flat.Node]int // where its votes are
	nodes []flat.Node
	votes []int
	first []int // the block that spoke first for each
}

// ballots are those that are counted: they serve for the next page.
var ballots = sync.Pool{New: func() any { return new(ballot) }}

// clear makes it one in which nobody has voted.
func (b *ballot) clear() {
	if b.at == nil {
		b.at = make(map[flat.Node]int)
	}
	clear(b.at)
	b.nodes, b.votes, b.first = b.nodes[:0], b.votes[:0], b.first[:0]
}

// add counts what the block i is worth for an element.
func (b *ballot) add(n flat.Node, worth, i int) {
	if n == flat.None || worth == 0 {
		return
	}
	at, ok := b.at[n]
	if !ok {
		at = len(b.nodes)
		b.at[n] = at
		b.nodes, b.votes, b.first = append(b.nodes, n), append(b.votes, 0), append(b.first, i)
	}
	b.votes[at] += worth
}

// How few votes, in percent of those of the element with the most, let others
// in. Both were found on real pages: with less, the boxes beside a story come
// with it, with more, stories in several elements are cut short.
const (
	nearlyAll = 65 // for an element around it
	besides   = 13 // for the elements of its kind beside it, all together
)

// winner gives the element with the most votes. An element around it wins
// over it with nearly as many, since it gets only half of what stands in the
// elements within: then the story is spread over several of them.
func (b *ballot) winner(t *flat.Tree) flat.Node {
	if len(b.nodes) == 0 {
		return flat.None
	}
	best := 0
	for i, v := range b.votes {
		if v > b.votes[best] {
			best = i
		}
	}
	for n := t.Parent(b.nodes[best]); n != flat.None; n = t.Parent(n) {
		if i, ok := b.at[n]; ok && 100*b.votes[i] > nearlyAll*b.votes[best] {
			best = i
		}
	}
	return b.nodes[best]
}

// elect holds the ballot over the blocks from i up to j. Where a gallery or
// a notice wins it is held again without that, if anything is left to be elected.
func (f *finder) elect(from, to int) flat.Node {
	for i := from; i < to; i++ {
		f.blocks[i].worth = int32(f.weigh(i))
	}
	home, _ := f.vote(from, to)
	box, least := f.galleryAround(home), 2*worthParagraph
	if box == flat.None {
		box, least = f.noticeAround(home), 1 // what is left may be a very short story
	}
	if box == flat.None {
		return home
	}
	kept := make([]int32, 0, to-from)
	for i := from; i < to; i++ {
		kept = append(kept, f.blocks[i].worth)
		if f.Tree.Within(f.blocks[i].Owner, box) {
			f.blocks[i].worth = 0
		}
	}
	other, votes := f.vote(from, to)
	if votes >= least {
		return other
	}
	for i := range kept {
		f.blocks[from+i].worth = kept[i]
	}
	return home
}

// galleryMarks are the words with which sites name the box of a row of pictures.
var galleryMarks = [...]string{"carousel", "gallery", "slideshow"}

// galleryAround gives the outermost element around n that is named for a
// gallery and does not hold the page's headline, or None.
func (f *finder) galleryAround(n flat.Node) flat.Node {
	const steps = 10
	found := flat.None
	for range steps {
		if n <= 0 {
			break
		}
		if f.named(n, galleryMarks[:]) && !f.holdsTitle(n) {
			found = n
		}
		n = f.Tree.Parent(n)
	}
	return found
}

// noticeMarks are the words in the names of boxes that hold a notice, and are
// never around a story.
var noticeMarks = [...]string{"copyright", "disclaimer", "fineprint", "footer", "popup"}

// noticeAround gives the box around an element that is named after a notice, or
// None. A box with half the page in it is the page.
func (f *finder) noticeAround(n flat.Node) flat.Node {
	for range pathSteps {
		if n <= 0 || 2*(f.Tree.End(n)-n) > f.Tree.Len() {
			break
		}
		if f.named(n, noticeMarks[:]) {
			return n
		}
		n = f.Tree.Parent(n)
	}
	return flat.None
}

// holdsTitle reports whether a heading of the first rank stands in an element.
func (f *finder) holdsTitle(n flat.Node) bool {
	for i := range f.blocks {
		if b := &f.blocks[i]; b.Kind == page.Heading && b.Level == 1 && f.Tree.Within(b.Owner, n) {
			return true
		}
	}
	return false
}

// vote counts what the blocks from i up to j are worth, and gives the element
// that wins, with its votes.
func (f *finder) vote(from, to int) (flat.Node, int) {
	b := ballots.Get().(*ballot)
	defer func() {
		if len(b.nodes) <= mostSpare {
			ballots.Put(b)
		}
	}()
	b.clear()
	for i := from; i < to; i++ {
		worth := int(f.blocks[i].worth)
		if worth == 0 {
			continue
		}
		home := f.home(i)
		b.add(home, worth, i)
		around := f.blockAround(home)
		b.add(around, worth/2, i)
		b.add(f.blockAround(around), worth/4, i)
	}
	winner := b.winner(f.Tree)
	if winner == flat.None {
		return winner, 0
	}
	return f.spread(b, winner), b.votes[b.at[winner]]
}

// spread goes up from the element that won to one that holds all of the
// story, where advertisements part it into several elements that look alike.
func (f *finder) spread(b *ballot, home flat.Node) flat.Node {
	if home == flat.None {
		return home
	}
	look, alike, all := f.look(home), 0, home
	for i, n := range b.nodes {
		if n == home || b.votes[i] == 0 || f.look(n) != look || f.Tree.Within(n, home) || f.Tree.Within(home, n) {
			continue
		}
		if above := f.aroundBoth(home, n, b.first[b.at[home]], b.first[i]); above != flat.None {
			alike += b.votes[i]
			if all == home || f.Tree.Within(all, above) {
				all = above
			}
		}
	}
	if 100*alike > besides*b.votes[b.at[home]] {
		return all
	}
	return f.wrapped(home)
}

// wrapped gives the element around one that holds a single paragraph, where its next
// sibling with a text holds one as well and looks like it: then each paragraph of
// the story has a wrapper of its own. Else it gives home.
func (f *finder) wrapped(home flat.Node) flat.Node {
	from, to := f.blocksIn(home)
	if class, _ := f.Tree.Attr(home, "class"); len(class) == 0 || to-from != 1 || to == len(f.blocks) || !f.isParagraph(from) || !f.isParagraph(to) {
		return home
	}
	next := f.home(to)
	if f.blockAround(next) != f.blockAround(home) || f.look(next) != f.look(home) {
		return home
	}
	return f.blockAround(home)
}

// isParagraph reports whether the block i is marked up as a paragraph with few
// links, and stands in no box.
func (f *finder) isParagraph(i int) bool {
	b := &f.blocks[i]
	return f.Tree.Tag(b.Owner) == flat.P && b.Kind == page.Plain && b.Link < page.FewLinks && b.Box == 0
}

// aroundBoth gives the element around two that look alike, or None where it is
// too far up: three steps, or more where what is around the two shares a name and
// they are no copies of each other, as their first blocks tell.
func (f *finder) aroundBoth(home, n flat.Node, i, j int) flat.Node {
	const near, far = 3, pathSteps
	above, other := home, n
	for step := range far {
		above, other = f.blockAround(above), f.blockAround(other)
		if above == flat.None || other == flat.None {
			return flat.None
		}
		if f.Tree.Within(n, above) {
			return above
		}
		if step+1 >= near && (!f.shareName(above, other) || f.content(i) == f.content(j)) {
			return flat.None
		}
	}
	return flat.None
}

// mostWeighed is how many blocks are read for what they are before they are
// weighed; those after them speak by their length alone. The largest pages
// have some hundred that are no links, headings or buttons, and reading a
// block costs twenty times as much as finding it.
const mostWeighed = 1024

// weigh says how much the block i speaks for the element in which it stands.
func (f *finder) weigh(i int) int {
	b := &f.blocks[i]
	if b.Link > page.MostLinks || b.Kind == page.Heading || b.Box&(page.InNav|page.InAside|page.InForm|page.InFigure|page.InFooter) != 0 {
		return 0
	}
	text := f.content(i)
	worth := 0
	if f.isProse(i) {
		worth = min(len(text), worthParagraph)
	} else if len(text) < shortSignOff || !mayBeSignOff(text) && !dateline.Opens(text) {
		return 0
	}
	if b.Kind == page.Item {
		worth /= 4
	}
	if f.weighed++; f.weighed > mostWeighed {
		return worth
	}
	if f.sorted(i) != Unknown {
		return 0
	}
	d, ok := f.datelineOf(i)
	b.dated = page.Know(ok && d.Anchored)
	if ok {
		if f.isCaption(i) {
			return 0 // "May 20 (Bloomberg) --" also opens what is said of a film
		}
		if d.Anchored && f.isTeaser(i) {
			return 0
		}
		if d.Anchored {
			worth += worthDateline
		} else if worth > 0 {
			worth += worthPlace
		}
	}
	if mayBeSignOff(text) {
		if t, ok := f.tailOf(i); ok && len(t.Credits) > 0 {
			worth += worthSignOff
		}
	}
	return worth
}

// isTeaser reports whether a paragraph stands alone below a headline that leads
// elsewhere: it tells of another story, whose dateline it may have.
func (f *finder) isTeaser(i int) bool {
	if i == 0 || f.blocks[i-1].Kind != page.Heading || f.blocks[i-1].Link < page.AllLinks {
		return false
	}
	return i+1 == len(f.blocks) || f.blockAround(f.blocks[i+1].Owner) != f.blockAround(f.blocks[i].Owner)
}

// mayBeSignOff reports whether a block can be a sign-off by how it begins. It
// is only asked where a sign-off is one piece of evidence among others: the
// form of most is enough, and looking at every paragraph is not cheap.
func mayBeSignOff(s string) bool {
	return s[0] == '(' || strings.Contains(s[:min(len(s), lex.ShortLine/2)], " by ")
}

// home gives the element in which the block i stands beside its neighbours:
// the one around its paragraph, around its list, or the block's own where
// the text stands loose in it.
func (f *finder) home(i int) flat.Node {
	b := &f.blocks[i]
	t := f.Tree
	switch tag := t.Tag(b.Owner); {
	case tag == flat.P || tag.Heading() > 0:
		return f.blockAround(b.Owner)
	case tag == flat.Li || tag == flat.Dd || tag == flat.Dt:
		return f.blockAround(f.blockAround(b.Owner))
	case i > 0 && t.Within(f.blocks[i-1].Owner, b.Owner), i+1 < len(f.blocks) && t.Within(f.blocks[i+1].Owner, b.Owner):
		return b.Owner
	default:
		return f.blockAround(b.Owner)
	}
}
