package newswire

import (
	"bytes"
	"strings"

	"github.com/newswire-go/newswire/internal/flat"
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
}

func (b *ballot) add(n flat.Node, worth int) {
	if n == flat.None || worth == 0 {
		return
	}
	i, ok := b.at[n]
	if !ok {
		i = len(b.nodes)
		b.at[n] = i
		b.nodes, b.votes = append(b.nodes, n), append(b.votes, 0)
	}
	b.votes[i] += worth
}

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
		if i, ok := b.at[n]; ok && 100*b.votes[i] > 65*b.votes[best] {
			best = i
		}
	}
	return b.nodes[best]
}

// findStory says of every block of an HTML page that is no part of the story
// that it is chrome, reads its head, and leaves the rest to classify. It
// gives the first block of the story, or -1.
func (p *page) findStory() int {
	home := p.elect(0, len(p.blocks))
	if home == flat.None {
		return -1
	}
	first, last := p.gatherFrom(home)
	if first < 0 {
		return -1
	}
	p.headline = p.findHeadline(first)
	if own := p.storyAbove(first); own != flat.None {
		home, first, last = p.settleStory(own, home, first, last)
	}
	if !p.general {
		near := []flat.Node{home, p.blocks[first].owner}
		if p.headline >= 0 {
			near = append(near, p.blocks[p.headline].owner)
		}
		if row := p.recognise(near...); row != nil {
			if f, l := p.narrow(row, home, first, last); f >= 0 {
				p.row, first, last = row, f, l
			} else {
				p.stale = row.name
			}
		}
	}
	last = p.endAtCopy(first, p.endAtNext(first, last))
	for i := first; i < len(p.blocks); i++ {
		if i > last && i < last+tailBlocks {
			p.cutButton(i)
		}
		switch {
		case p.blocks[i].inStory:
		case i < last+tailBlocks && p.sorted(i) == partUnknown && p.mayBeTail(i):
		case i > last && i < last+tailBlocks && (i < last+tailBlocks/2 || isDeskMark(p.content(&p.blocks[i]))) && creditedAgency(p.content(&p.blocks[i])) != "":
			p.set(i, partFurniture, "a line below the story that credits an agency")
		default:
			p.set(i, partChrome, "outside of the element in which the story stands")
		}
	}
	return p.readPageHead(first)
}

// gatherFrom gives the first and the last block of the story in an element, or
// -1.
func (p *page) gatherFrom(home flat.Node) (first, last int) {
	first, last = p.widen(p.gather(home))
	return p.leadOf(first, last), last
}

// storyAbove gives the element of a story that stands between the headline that
// the metadata give and the story that was found: pages that load more stories
// as their reader goes down end in longer ones. It is None on other pages.
func (p *page) storyAbove(first int) flat.Node {
	const fewest = 5 // paragraphs: more than a deck and a box of other stories have
	if p.headline < 0 || likeness(p.content(&p.blocks[p.headline]), p.knownHeadlines()) == 0 {
		return flat.None
	}
	n := 0
	for i := p.headline + 1; i < first; i++ {
		if b := &p.blocks[i]; b.worth > 0 && b.kind == plain && p.isProse(i) {
			n++
		}
	}
	if n < fewest {
		return flat.None
	}
	return p.elect(p.headline+1, first)
}

// settleStory decides between the story above and the one below it, which goes from
// the block first to the block last: they are two where a headline parts them
// or their elements do not look alike, else one in pieces. It gives the element and its first and last block.
func (p *page) settleStory(above, below flat.Node, first, last int) (home flat.Node, f, l int) {
	p.leaveOut()
	if f, l = p.gatherFrom(above); f > p.headline && f < first {
		if p.look(above) != p.look(below) || p.partedByHeadline(l+1, first) {
			return above, f, l
		}
		around := below
		for range 4 {
			if around = p.blockAround(around); around == flat.None || p.tree.Within(above, around) {
				break
			}
		}
		p.leaveOut()
		if around != flat.None {
			if f, l = p.gatherFrom(around); f >= 0 && f < first && l >= last {
				return around, f, l
			}
		}
		p.leaveOut()
	}
	f, l = p.gatherFrom(below)
	return below, f, l
}

// leaveOut takes all blocks out of the story, so that it can be gathered anew.
func (p *page) leaveOut() {
	for i := range p.blocks {
		p.blocks[i].inStory = false
	}
}

// partedByHeadline reports whether a heading of the first or the second rank,
// of a headline's length, stands among the blocks from i up to j.
func (p *page) partedByHeadline(i, j int) bool {
	for ; i < j; i++ {
		if b := &p.blocks[i]; b.kind == heading && b.level <= 2 && words(p.content(b)) > 3 {
			return true
		}
	}
	return false
}

// endAtNext ends the story above the head of another one, whose paragraphs look
// like its own: a heading that stands apart from them, with a time or a byline
// below it. It gives the story's last block.
func (p *page) endAtNext(first, last int) int {
	end := first
	for i := first + 1; i < last; i++ {
		b := &p.blocks[i]
		if b.inStory {
			end = i
			continue
		}
		if b.kind != heading || b.level > 2 || words(p.content(b)) < 4 {
			continue
		}
		for k := i + 1; k < last && k <= i+3 && !p.blocks[k].inStory; k++ {
			if p.isHeadLine(k) {
				for ; i <= last; i++ {
					p.blocks[i].inStory = false
				}
				return end
			}
		}
	}
	return last
}

// endAtCopy ends the story where it begins again: some pages hold their story
// twice, for another device or for the printer. It gives the story's last
// block.
func (p *page) endAtCopy(lead, last int) int {
	text := p.content(&p.blocks[lead])
	if !readsLikeProse(text) {
		return last
	}
	for again := p.nextInStory(lead); again <= last; again = p.nextInStory(again) {
		if p.content(&p.blocks[again]) != text {
			continue
		}
		end, ok := p.repeats(lead, again, last)
		if !ok {
			return last
		}
		for i := end + 1; i < len(p.blocks); i++ {
			p.blocks[i].inStory = false
		}
		p.mark(again, len(p.blocks), partChrome, "the story again")
		return end
	}
	return last
}

// copiedHead is how many lines of a copy's own head may stand above it, among
// the blocks of the story.
const copiedHead = 4

// repeats reports whether the story's blocks from again to last are those from
// lead on, and which is the last of these. A story of one paragraph needs a
// dateline for it: a sentence may be there to fill a page.
func (p *page) repeats(lead, again, last int) (end int, ok bool) {
	i, n := lead, 0
	for j := again; j <= last; j = p.nextInStory(j) {
		if i >= again || p.content(&p.blocks[i]) != p.content(&p.blocks[j]) {
			return 0, false
		}
		end, i = i, p.nextInStory(i)
		n++
	}
	for lines := 0; i < again; i = p.nextInStory(i) {
		if lines++; lines > copiedHead {
			return 0, false
		}
	}
	_, dated := readDateline(p.content(&p.blocks[lead]))
	return end, dated || n > 1
}

// nextInStory gives the next block of the story, or the number of blocks.
func (p *page) nextInStory(i int) int {
	for i++; i < len(p.blocks) && !p.blocks[i].inStory; i++ {
	}
	return i
}

// elect holds the ballot over the blocks from i up to j.
func (p *page) elect(from, to int) flat.Node {
	b := ballot{at: map[flat.Node]int{}}
	for i := from; i < to; i++ {
		worth := p.weigh(i)
		if p.blocks[i].worth = int32(worth); worth == 0 {
			continue
		}
		home := p.home(i)
		b.add(home, worth)
		around := p.blockAround(home)
		b.add(around, worth/2)
		b.add(p.blockAround(around), worth/4)
	}
	return p.spread(&b, b.winner(p.tree))
}

// spread goes up from the element that won to one that holds all of the
// story, where advertisements part it into several elements that look alike.
func (p *page) spread(b *ballot, home flat.Node) flat.Node {
	if home == flat.None {
		return home
	}
	look, alike, all := p.look(home), 0, home
	for i, n := range b.nodes {
		if n == home || b.votes[i] == 0 || p.look(n) != look || p.tree.Within(n, home) || p.tree.Within(home, n) {
			continue
		}
		above := home
		for range 3 {
			if above = p.blockAround(above); above == flat.None {
				break
			}
			if p.tree.Within(n, above) {
				alike += b.votes[i]
				if all == home || p.tree.Within(all, above) {
					all = above
				}
				break
			}
		}
	}
	if 8*alike > b.votes[b.at[home]] {
		return all
	}
	return home
}

// mostWeighed is how many blocks are read for what they are before they are
// weighed; those after them speak by their length alone. The largest pages
// have some hundred that are no links, headings or buttons, and reading a
// block costs twenty times as much as finding it.
const mostWeighed = 1024

// weigh says how much the block i speaks for the element in which it stands.
func (p *page) weigh(i int) int {
	b := &p.blocks[i]
	if b.link > 60 || b.kind == heading || b.box&(inNav|inAside|inForm|inFigure|inFooter) != 0 {
		return 0
	}
	text := p.content(b)
	worth := 0
	if p.isProse(i) {
		worth = min(len(text), worthParagraph)
	} else if len(text) < shortSignOff || !mayBeSignOff(text) && !opensStory(text) {
		return 0
	}
	if b.kind == item {
		worth /= 4
	}
	if p.weighed++; p.weighed > mostWeighed {
		return worth
	}
	if p.sorted(i) != partUnknown {
		return 0
	}
	d, ok := readDateline(text)
	b.dated = know(ok && d.anchored)
	if ok {
		if p.isCaption(i) {
			return 0 // "May 20 (Bloomberg) --" also opens what is said of a film
		}
		if d.anchored {
			worth += worthDateline
		} else if worth > 0 {
			worth += worthPlace
		}
	}
	if mayBeSignOff(text) {
		if t, ok := readTail(text); ok && len(t.credits) > 0 {
			worth += worthSignOff
		}
	}
	return worth
}

// mayBeSignOff reports whether a block can be a sign-off by how it begins. It
// is only asked where a sign-off is one piece of evidence among others: the
// form of most is enough, and looking at every paragraph is not cheap.
func mayBeSignOff(s string) bool {
	return s[0] == '(' || strings.Contains(s[:min(len(s), shortLine/2)], " by ")
}

// home gives the element in which the block i stands beside its neighbours:
// the one around its paragraph, around its list, or the block's own where
// the text stands loose in it.
func (p *page) home(i int) flat.Node {
	b := &p.blocks[i]
	t := p.tree
	switch tag := t.Tag(b.owner); {
	case tag == flat.P || tag.Heading() > 0:
		return p.blockAround(b.owner)
	case tag == flat.Li || tag == flat.Dd || tag == flat.Dt:
		return p.blockAround(p.blockAround(b.owner))
	case i > 0 && t.Within(p.blocks[i-1].owner, b.owner), i+1 < len(p.blocks) && t.Within(p.blocks[i+1].owner, b.owner):
		return b.owner
	default:
		return p.blockAround(b.owner)
	}
}

// inlineSteps is how many inline elements blockAround passes before it looks
// for the answers to all such questions at once.
const inlineSteps = 32

// blockAround gives the nearest block element around n.
func (p *page) blockAround(n flat.Node) flat.Node {
	if n == flat.None {
		return n
	}
	up := p.tree.Parent(n)
	for range inlineSteps {
		if up == flat.None || p.tree.Block(up) {
			return up
		}
		up = p.tree.Parent(up)
	}
	if p.around == nil {
		p.around = p.blocksAround()
	}
	return p.around[n]
}

// blocksAround gives the nearest block element around each node. Inline
// elements may be nested without end, and going up from each block through
// all of them would be quadratic.
func (p *page) blocksAround() []flat.Node {
	around := make([]flat.Node, p.tree.Len())
	around[0] = flat.None
	for n := flat.Node(1); n < p.tree.Len(); n++ {
		if up := p.tree.Parent(n); up == flat.None || p.tree.Block(up) {
			around[n] = up
		} else {
			around[n] = around[up]
		}
	}
	return around
}

// path is the way from the element in which the story stands down to a
// block's own: a sum over the names and classes of the block elements on the
// way. Blocks with the same path look alike to a style sheet, and are alike
// to the story. The sum of the way to the last step is kept apart.
type path struct {
	wrapper uint64 // without the last element
	whole   uint64
	steps   int
}

// pathSteps is how deep below the story's element a paragraph may stand.
const pathSteps = 6

// pathTo gives the path of a block's element; ok is false where it is too
// deep.
func (p *page) pathTo(owner, home flat.Node) (way path, ok bool) {
	var chain [pathSteps]flat.Node
	for n := owner; n != home; n = p.blockAround(n) {
		if n == flat.None || way.steps == pathSteps {
			return way, false
		}
		chain[way.steps] = n
		way.steps++
	}
	for i := way.steps - 1; i >= 0; i-- {
		way.wrapper = way.whole
		way.whole = way.whole*1099511628211 + p.look(chain[i])
	}
	return way, true
}

// longTag is the length of a tag, in bytes, from which on its look is kept.
const longTag = 512

// look sums up the name and the class of an element, without digits: they
// number paragraphs on some sites.
func (p *page) look(n flat.Node) uint64 {
	if start, stop := p.tree.Span(n); stop-start < longTag {
		return p.sumLook(n)
	}
	sum, ok := p.looks[n]
	if !ok {
		if sum = p.sumLook(n); p.looks == nil {
			p.looks = map[flat.Node]uint64{}
		}
		p.looks[n] = sum
	}
	return sum
}

func (p *page) sumLook(n flat.Node) uint64 {
	sum := uint64(14695981039346656037) ^ uint64(p.tree.Tag(n))
	class, _ := p.tree.Attr(n, "class")
	for _, c := range class {
		if c < '0' || c > '9' {
			sum = (sum ^ uint64(c)) * 1099511628211
		}
	}
	return sum
}

// gather marks the blocks of the story and gives the first and the last of
// them, or -1. The paths that most of the prose takes are the story's; so
// are headings, lists and quotes that stand where its paragraphs do.
func (p *page) gather(home flat.Node) (first, last int) {
	from, to := p.blocksIn(home)
	mass := map[uint64]int{}
	total, most, main := 0, 0, path{}
	ways := make([]path, to-from)
	for i := from; i < to; i++ {
		b := &p.blocks[i]
		way, ok := p.pathTo(b.owner, home)
		if !ok {
			way.steps = -1
		}
		ways[i-from] = way
		if w := int(b.worth); ok && w > 0 && b.kind != item {
			mass[way.whole] += w
			total += w
			if mass[way.whole] > most {
				most, main = mass[way.whole], way
			}
		}
	}
	first, last = -1, -1
	for i := from; i < to; i++ {
		b := &p.blocks[i]
		way := ways[i-from]
		if way.steps < 0 || p.sorted(i) != partUnknown || b.box&(inNav|inForm|inFigure|inFooter) != 0 {
			continue
		}
		text := p.content(b)
		prose := p.isProse(i)
		switch {
		case way.whole == main.whole:
		case mass[way.whole]*4 > total && b.box&inAside == 0:
		case way.wrapper == main.wrapper && way.steps == main.steps && (b.kind == heading || p.tree.Tag(b.owner) == flat.P || prose) && b.link < 60:
		case way.steps == 1 && (p.tree.Tag(b.owner) == flat.P || b.kind == heading) && b.link < 60:
		case way.steps == 0 && (prose || opensStory(text) || isBareDateline(text)):
		case (b.kind == item || b.kind == quote || b.kind == row) && way.steps <= main.steps+3 && p.standsWithParagraphs(b.owner, home, main) && b.link < 60:
		default:
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
func (p *page) widen(first, last int) (int, int) {
	if first < 0 {
		return first, last
	}
	first = p.widenUp(first)
	before := -1 // the paragraph of the story that stands next above
	for i, gap := first, 0; i < len(p.blocks) && gap < tailBlocks; i++ {
		b := &p.blocks[i]
		switch {
		case b.inStory:
			gap = 0
		case before < 0:
		case p.mayBeParagraph(i) && (p.kinOf(i, before) || gap == 0 && p.nextTo(i, before)):
			b.inStory = true
			gap, last = 0, max(last, i)
		case i < last && (p.isSubhead(i, before) || p.standsBeside(i, before)):
			b.inStory = true
		default:
			if i > last {
				gap++
			}
		}
		if b.inStory && p.tree.Tag(b.owner) == flat.P {
			before = i
		}
	}
	return first, last
}

// widenUp takes the paragraphs right above the story's first into it. A deck
// stands there too, so that one paragraph alone needs a dateline or a wrapper
// with a name of the other's.
func (p *page) widenUp(first int) int {
	ref := first
	for ref < len(p.blocks) && ref < first+leadBlocks && !(p.blocks[ref].inStory && p.tree.Tag(p.blocks[ref].owner) == flat.P) {
		ref++
	}
	if ref == len(p.blocks) || !p.blocks[ref].inStory || ref > first {
		return first
	}
	if d, ok := readDateline(p.content(&p.blocks[first])); ok && d.anchored {
		return first
	}
	from := first
	for i, gap := first-1, 0; i >= 0 && gap < tailBlocks; i-- {
		switch {
		case !p.mayBeParagraph(i):
			gap++
		case p.kinOf(i, ref):
			p.blocks[i].inStory = true
			from, gap = i, 0
		default:
			gap++
		}
	}
	if from < first {
		return from
	}
	for from > 0 && first-from < leadBlocks && p.mayBeParagraph(from-1) && p.alike(from-1, ref) {
		from--
	}
	if from == first {
		return first
	}
	if _, ok := readDateline(p.content(&p.blocks[from])); !ok && first-from < 2 {
		return first
	}
	for i := from; i < first; i++ {
		p.blocks[i].inStory = true
	}
	return from
}

// mayBeParagraph reports whether a block is prose in an element of its own, in
// none of the boxes where stories do not stand, and no line of the head.
func (p *page) mayBeParagraph(i int) bool {
	b := &p.blocks[i]
	return p.tree.Tag(b.owner) == flat.P && b.kind == plain && b.link < 25 && b.box == 0 &&
		p.sorted(i) == partUnknown && p.isProse(i) && !p.isHeadLine(i)
}

// alike reports whether the paragraphs i and j look alike but for the classes
// of what is around them: both elements have the same look, and the way up to
// the element around both goes through the same tags.
func (p *page) alike(i, j int) bool {
	a, b := p.blocks[i].owner, p.blocks[j].owner
	return p.look(a) == p.look(b) && p.sameTags(a, b)
}

// sameTags reports whether the ways from two elements up to the element
// around both go through the same tags.
func (p *page) sameTags(a, b flat.Node) bool {
	for range pathSteps {
		if a == b {
			return true
		}
		if a == flat.None || b == flat.None || p.tree.Tag(a) != p.tree.Tag(b) {
			return false
		}
		a, b = p.blockAround(a), p.blockAround(b)
	}
	return a == b
}

// kinOf reports whether the paragraph i stands as the paragraph j of the story
// does: in the same wrapper, or in one that shares a name with the other's.
func (p *page) kinOf(i, j int) bool {
	a, b := p.blocks[i].owner, p.blocks[j].owner
	if up, other := p.blockAround(a), p.blockAround(b); up == other {
		return p.look(a) == p.look(b)
	} else if up == flat.None || other == flat.None || !p.shareName(up, other) {
		return false
	}
	return p.sameTags(a, b)
}

// nextTo reports whether the wrapper of the paragraph i has a name of that of
// the paragraph j, at whatever depth, near the other on the page.
func (p *page) nextTo(i, j int) bool {
	a, b := p.blockAround(p.blocks[i].owner), p.blockAround(p.blocks[j].owner)
	if a == flat.None || b == flat.None || !p.shareName(a, b) {
		return false
	}
	for range pathSteps / 2 {
		if a = p.blockAround(a); a == flat.None {
			return false
		}
		if p.tree.Within(b, a) {
			return true
		}
	}
	return false
}

// standsBeside reports whether the paragraph or heading i is a sibling of the
// paragraph j of the story.
func (p *page) standsBeside(i, j int) bool {
	b := &p.blocks[i]
	return (b.kind == heading || b.kind == plain && p.tree.Tag(b.owner) == flat.P) && b.link < 60 && b.box == 0 &&
		p.sorted(i) == partUnknown && p.blockAround(b.owner) == p.blockAround(p.blocks[j].owner)
}

// longName is the length of a class from which on it names what an element is
// for; shorter ones, such as "row" and "left", say where it stands.
const longName = 6

// mostClass is how many bytes of a class are compared with another.
const mostClass = 256

// shareName reports whether two elements have a class in common.
func (p *page) shareName(a, b flat.Node) bool {
	one, _ := p.tree.Attr(a, "class")
	other, _ := p.tree.Attr(b, "class")
	one, other = one[:min(len(one), mostClass)], other[:min(len(other), mostClass)]
	for name := range bytes.FieldsSeq(one) {
		if len(name) < longName {
			continue
		}
		for n := range bytes.FieldsSeq(other) {
			if bytes.Equal(n, name) {
				return true
			}
		}
	}
	return false
}

// isSubhead reports whether a heading stands between two blocks of the story,
// alone in a wrapper beside the paragraph before it or that one's wrapper.
func (p *page) isSubhead(i, before int) bool {
	b := &p.blocks[i]
	if b.kind != heading || b.link > 0 || b.box != 0 || p.sorted(i) != partUnknown || !p.blocks[i-1].inStory || !p.blocks[i+1].inStory {
		return false
	}
	wrapper := p.blockAround(b.owner)
	if wrapper == flat.None || p.tree.Within(p.blocks[i-1].owner, wrapper) || p.tree.Within(p.blocks[i+1].owner, wrapper) {
		return false
	}
	around, para := p.blockAround(wrapper), p.blockAround(p.blocks[before].owner)
	return around == para || around == p.blockAround(para)
}

// leadOf gives the block among those of the story with which it begins, and
// leaves out what stands above it in the same element: a headline, a byline,
// times. It is the one with the dateline or else the first paragraph that is
// none of these.
func (p *page) leadOf(first, last int) int {
	lead, seen := -1, 0
	for i := max(first, 0); i <= last && seen < leadBlocks/2; i++ {
		b := &p.blocks[i]
		if !b.inStory {
			continue
		}
		seen++
		text := p.content(b)
		d, ok := readDateline(text)
		if ok && p.isCaption(i) {
			continue
		}
		if ok && d.rest == "" && lead >= 0 && i == last {
			p.dateline = d
			p.set(i, partDateline, "a dateline below the story")
			break
		}
		if ok && d.anchored || lead < 0 && b.kind != heading && (ok || isBareDateline(text)) {
			lead = i
			if d.anchored {
				break
			}
		}
		if lead < 0 && b.kind != heading && b.kind != item && p.isProse(i) && !p.isHeadLine(i) {
			lead = i
		}
	}
	if lead < 0 {
		for i := max(first, 0); i <= min(last, first+headReach) && lead < 0; i++ {
			if b := &p.blocks[i]; b.inStory && b.kind != heading && !p.isHeadLine(i) {
				lead = i
			}
		}
	}
	for i := max(first, 0); i < lead; i++ {
		p.blocks[i].inStory = false
	}
	return lead
}

// isCaption reports whether the markup says of the block i that it is the
// caption of a picture or a film.
func (p *page) isCaption(i int) bool {
	b := &p.blocks[i]
	return b.kind == caption || b.box&inFigure != 0 || p.named(b.owner, captionMarks[:]) ||
		p.tree.Parent(b.owner) > 0 && p.named(p.tree.Parent(b.owner), captionMarks[:])
}

// isBareDateline reports whether a block is a dateline without the text that
// follows it: "AUBURN, Wash. —", as where it has an element of its own.
func isBareDateline(s string) bool {
	place := strings.TrimRight(s, " -–—:")
	if place == s {
		return false
	}
	_, ok := placeOnly(place)
	return ok
}

// standsWithParagraphs reports whether the list, quote or table around an
// element is a sibling of the story's paragraphs.
func (p *page) standsWithParagraphs(owner, home flat.Node, main path) bool {
	n := owner
	for range pathSteps {
		switch p.tree.Tag(n) {
		case flat.Ul, flat.Ol, flat.Dl, flat.Blockquote, flat.Table:
			way, ok := p.pathTo(n, home)
			return ok && way.wrapper == main.wrapper && way.steps == main.steps
		}
		if n = p.blockAround(n); n == flat.None || n == home {
			return false
		}
	}
	return false
}

// blocksIn gives the blocks p.blocks[from:to] that stand in an element.
func (p *page) blocksIn(n flat.Node) (from, to int) {
	for from < len(p.blocks) && !p.tree.Within(p.blocks[from].owner, n) {
		from++
	}
	for to = from; to < len(p.blocks) && p.tree.Within(p.blocks[to].owner, n); {
		to++
	}
	return from, to
}

// tailBlocks is how many blocks below the story may belong to its sign-off.
const tailBlocks = 12

// mayBeTail reports whether a block among or below those of the story is its
// sign-off or a note on it.
func (p *page) mayBeTail(i int) bool {
	text := p.content(&p.blocks[i])
	if t, ok := wholeTail(text); ok && t.signed && (len(t.credits) > 0 || p.blocks[i-1].inStory) {
		return true
	}
	_, ok := readNote(text)
	return ok
}

// cutButton cuts a button in brackets from the beginning of a sign-off below
// the story: "【纠错】 责任编辑：张三", where a click reports an error.
func (p *page) cutButton(i int) {
	text := p.content(&p.blocks[i])
	if !strings.HasPrefix(text, "【") {
		return
	}
	_, after, ok := strings.Cut(text, "】")
	rest := strings.TrimLeftFunc(after, isSpace)
	if t, signed := wholeTail(rest); ok && signed && len(t.credits) > 0 && p.cut(i, len(text)-len(rest)) {
		p.set(i, partChrome, "a button before the sign-off")
	}
}
