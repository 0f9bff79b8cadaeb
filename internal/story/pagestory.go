package story

import (
	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/layout"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/page"
)

// findStory says of every block of an HTML page that is no part of the story
// that it is chrome, reads its head, and leaves the rest to classify. It
// gives the first block of the story, or -1.
func (f *finder) findStory() int {
	f.findFilmTexts()
	home := f.elect(0, len(f.blocks))
	if home == flat.None && f.openForms() {
		home = f.elect(0, len(f.blocks))
	}
	if home == flat.None {
		return -1
	}
	first, last := f.gatherFrom(home)
	if first < 0 {
		return -1
	}
	f.headline = f.findHeadline(first)
	if own := f.storyAbove(first); own != flat.None {
		home, first, last = f.chooseStory(own, home, first, last)
	}
	if !f.general {
		first, last = f.readAsRow(home, first, last)
	}
	last = f.endAtCopy(first, f.leaveBoxes(first, f.endAtNext(first, last)))
	f.nameOutside(first, last)
	f.settle(&first, &f.headline)
	return f.readPageHead(first)
}

// openForms takes the blocks in forms for what they would be without them,
// where prose stands in one: a page that sends its story to a friend may hold it
// in the form that does. It reports whether there is any.
func (f *finder) openForms() bool {
	prose := false
	for i := range f.blocks {
		prose = prose || f.blocks[i].Box&page.InForm != 0 && f.isProse(i)
	}
	for i := range f.blocks {
		if prose {
			f.blocks[i].Box &^= page.InForm
		}
	}
	return prose
}

// readAsRow narrows the story to what the row of the layout table says that the
// page matches, if there is one and its story stands where it says.
func (f *finder) readAsRow(home flat.Node, first, last int) (int, int) {
	near := []flat.Node{home, f.blocks[first].Owner}
	if f.headline >= 0 {
		near = append(near, f.blocks[f.headline].Owner)
	}
	row := layout.Recognise(f.Tree, f.meta, near...)
	if row == nil {
		return first, last
	}
	from, to := f.narrow(row, home, first, last)
	if from < 0 {
		f.stale = row.Name
		return first, last
	}
	f.row = row
	return from, to
}

// storyAbove gives the element of a story that stands between the headline and
// the story that was found: pages that load more stories as their reader goes
// down end in longer ones, and a short story has longer boxes below it, with
// the law or the words of other stories. It is None on other pages.
func (f *finder) storyAbove(first int) flat.Node {
	const fewest = 5 // paragraphs: more than a deck and a box of other stories have
	if f.headline < 0 {
		return flat.None
	}
	h := &f.blocks[f.headline]
	text := f.content(f.headline)
	ranked := h.Kind == page.Heading && h.Level <= 2 && lex.Words(text) > 3
	known := likeness(text, f.knownHeadlines()) > 0
	if !known && !ranked {
		return flat.None
	}
	paras, size, last, links := 0, 0, 0, 0 // links below the last of the paragraphs
	for i := f.headline + 1; i < first; i++ {
		b := &f.blocks[i]
		if b.worth > 0 && b.Kind == page.Plain && f.isProse(i) && !f.isCaption(i) {
			paras, size, last, links = paras+1, size+int(b.worth), i, 0
		} else if b.Link >= page.AllLinks {
			links++
		}
	}
	d, dated := f.datelineOf(first)
	apart := paras > 0 && links >= fewest && !(dated && d.Anchored) && f.nearer(last, first) && f.outweighs(paras, size, first)
	if !(known && paras >= fewest) && !apart {
		return flat.None
	}
	above := f.elect(f.headline+1, first)
	if f.galleryAround(above) != flat.None {
		return flat.None
	}
	return above
}

// nearer reports whether the block i stands in an element with the headline in
// which the story's first block does not.
func (f *finder) nearer(i, first int) bool {
	n := f.blocks[f.headline].Owner
	for range foreignSteps {
		if n = f.Tree.Parent(n); n <= 0 || f.Tree.Within(f.blocks[first].Owner, n) {
			return false
		}
		if f.Tree.Within(f.blocks[i].Owner, n) {
			return true
		}
	}
	return false
}

// outweighs reports whether so many paragraphs below the headline, of so many
// bytes, are too much for the deck of the story that begins with the block
// first: a deck is a small part of what it sums up.
func (f *finder) outweighs(paras, size, first int) bool {
	const single, times, all = 100, 3, 10
	below := 0
	for i := first; i < len(f.blocks); i++ {
		if f.blocks[i].inStory {
			below += int(f.blocks[i].worth)
		}
	}
	if paras == 1 {
		return size >= single && below <= times*size
	}
	return below <= all*size
}

// chooseStory decides between the story above and the one below it, which goes
// from the block first to the block last: they are two where a headline parts
// them or their elements do not look alike, else one in pieces. It gives the
// element and its first and last block.
func (f *finder) chooseStory(above, below flat.Node, first, last int) (home flat.Node, from, to int) {
	f.leaveOut()
	if from, to = f.gatherFrom(above); from > f.headline && from < first {
		if f.look(above) != f.look(below) || f.partedByHeadline(to+1, first) {
			return above, from, to
		}
		around := below
		for range 4 {
			if around = f.blockAround(around); around == flat.None || f.Tree.Within(above, around) {
				break
			}
		}
		f.leaveOut()
		if around != flat.None {
			if from, to = f.gatherFrom(around); from >= 0 && from < first && to >= last {
				return around, from, to
			}
		}
		f.leaveOut()
	}
	from, to = f.gatherFrom(below)
	return below, from, to
}

// partedByHeadline reports whether a heading of the first or the second rank,
// of a headline's length, stands among the blocks from i up to j.
func (f *finder) partedByHeadline(i, j int) bool {
	for ; i < j; i++ {
		if b := &f.blocks[i]; b.Kind == page.Heading && b.Level <= 2 && lex.Words(f.content(i)) > 3 {
			return true
		}
	}
	return false
}

// endAtNext ends the story above the head of another one, whose paragraphs look
// like its own: a heading that stands apart from them, or is of the headline's
// rank, with a time or a byline below it. It gives the story's last block.
func (f *finder) endAtNext(first, last int) int {
	end := first
	for i := first + 1; i < last; i++ {
		b := &f.blocks[i]
		if b.Kind != page.Heading || b.Level > 2 || lex.Words(f.content(i)) < 4 || b.inStory && !f.ranksAsHeadline(b) {
			if b.inStory {
				end = i
			}
			continue
		}
		if !b.inStory && f.resumes(end, i) {
			continue // the teaser of another story between two paragraphs
		}
		for k := i + 1; k < last && k <= i+3 && (b.inStory || !f.blocks[k].inStory); k++ {
			if f.isHeadLine(k) {
				for ; i <= last; i++ {
					f.blocks[i].inStory = false
				}
				return end
			}
		}
		if b.inStory {
			end = i
		}
	}
	return last
}

// resumes reports whether the story goes on below the block i right beside its
// block before, in an element that holds that one and not i.
func (f *finder) resumes(before, i int) bool {
	around := f.blockAround(f.blocks[before].Owner)
	next := f.nextInStory(i)
	return next < len(f.blocks) && f.blockAround(f.blocks[next].Owner) == around && f.blockAround(f.blocks[i].Owner) != around
}

// ranksAsHeadline reports whether a heading among the story's paragraphs is of
// the same rank as the story's headline.
func (f *finder) ranksAsHeadline(b *passage) bool {
	return f.headline >= 0 && f.blocks[f.headline].Kind == page.Heading && f.blocks[f.headline].Level == b.Level
}

// endAtCopy ends the story where it begins again: some pages hold their story
// twice, for another device or for the printer. It gives the story's last
// block.
func (f *finder) endAtCopy(lead, last int) int {
	text := f.content(lead)
	if !readsLikeProse(text) {
		return last
	}
	for again := f.nextInStory(lead); again <= last; again = f.nextInStory(again) {
		if f.content(again) != text {
			continue
		}
		end, ok := f.repeats(lead, again, last)
		if !ok {
			f.dropCopy(lead, again, last)
			return last
		}
		for i := end + 1; i < len(f.blocks); i++ {
			f.blocks[i].inStory = false
		}
		f.mark(again, len(f.blocks), Chrome, "the story again")
		return end
	}
	return last
}

// dropCopy takes the first paragraphs out of the story where they stand twice
// above the others, once for each kind of device: those from lead on are said
// again from the block again on.
func (f *finder) dropCopy(lead, again, last int) {
	i, j, n := lead, again, 0
	for ; i < again && j <= last; i, j = f.nextInStory(i), f.nextInStory(j) {
		if f.content(i) != f.content(j) {
			return
		}
		n++
	}
	if _, dated := f.datelineOf(lead); j > last || n < 2 && !dated {
		return
	}
	for k := again; k < j; k++ {
		f.blocks[k].inStory = false
		f.set(k, Chrome, "the first paragraphs again")
	}
}

// copiedHead is how many lines of a copy's own head may stand above it, among
// the blocks of the story.
const copiedHead = 4

// repeats reports whether the story's blocks from again to last are those from
// lead on, and which is the last of these. A story of one paragraph needs a
// dateline for it: a sentence may be there to fill a page.
func (f *finder) repeats(lead, again, last int) (end int, ok bool) {
	i, n := lead, 0
	for j := again; j <= last; j = f.nextInStory(j) {
		if i >= again || f.content(i) != f.content(j) {
			return 0, false
		}
		end, i = i, f.nextInStory(i)
		n++
	}
	for lines := 0; i < again; i = f.nextInStory(i) {
		if lines++; lines > copiedHead {
			return 0, false
		}
	}
	_, dated := f.datelineOf(lead)
	return end, dated || n > 1
}

// nextInStory gives the next block of the story, or the number of blocks.
func (f *finder) nextInStory(i int) int {
	for i++; i < len(f.blocks) && !f.blocks[i].inStory; i++ {
	}
	return i
}

// findFilmTexts finds the captions that stand above the headline, as below a
// film, and again below it, where they are the text that goes with it.
func (f *finder) findFilmTexts() {
	const reach = 12 // blocks above and below
	h := f.ownHeading(0, len(f.blocks))
	if h < 0 {
		return
	}
	for i := max(0, h-reach); i < h; i++ {
		text := f.content(i)
		if len(text) < lex.ShortLine || f.blocks[i].part != Unknown {
			continue
		}
		for k := h + 1; k < min(h+reach, len(f.blocks)); k++ {
			if f.content(k) == text {
				f.set(i, Caption, "a caption that stands again below the headline")
				break
			}
		}
	}
}
