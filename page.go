package newswire

import (
	"slices"

	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/meta"
)

// A page is what a reader makes of the input: its text in blocks, in the
// order in which a person reads them, and what its machinery says of the
// story. readHTML and readText make one, and nobody writes to it afterwards.
// What only an HTML page has is empty in one that was made of a text dump;
// isDump tells which it is.
type page struct {
	format string   // "html" or "text"
	text   string   // all that a person reads, a line a block, white space folded
	blocks []block  // spans of text, in order; together they hold all of it but the line feeds
	meta   meta.Set // what the metadata say
	lang   string   // the language that the page gives for itself

	// What only an HTML page has.
	tree   *flat.Tree
	joints []int32 // where in text two runs of a block meet without a space, in order
}

// pageOf makes a page of a text, by what kind of text it is.
func pageOf(text []byte) *page {
	if isHTML(text) {
		return readHTML(text)
	}
	return readText(text)
}

// isDump reports whether the page was made of a text dump. It has no markup
// then, and has lost most of what stood around the story.
func (p *page) isDump() bool { return p.tree == nil }

// content is the text of the block i.
func (p *page) content(i int) string { return p.text[p.blocks[i].start:p.blocks[i].end] }

// A block is a run of text that stands apart from its neighbours: where it
// stands and what it looks like to the page's reader.
type block struct {
	start, end int   // page.text[start:end]
	kind       kind  // what it was marked up as
	level      uint8 // of a heading, 1 to 6, or how deep its list is nested; else 0
	link       uint8 // how much of it is link text, in percent
	byline     known // whether it says of itself that it is a byline, where its reader had to ask

	// What only a block of an HTML page has.
	seam  seam      // what parts it from the block before
	bold  bool      // all of it is bold
	box   box       // the boxes that its element stands in
	owner flat.Node // the nearest block element
}

// How much of a block's text may be in links, in percent.
const (
	fewLinks  = 25 // a paragraph that is taken into a story for its looks alone has no more
	halfLinks = 50 // a line of the head with more leads elsewhere
	mostLinks = 60 // nothing with more speaks for a story
	allLinks  = 80 // a line with more is a link and nothing else
)

// known is the answer to a question that is asked of a block more than once.
type known uint8

const (
	unasked known = iota
	knownTrue
	knownFalse
)

// know makes an answer of a truth.
func know(truth bool) known {
	if truth {
		return knownTrue
	}
	return knownFalse
}

// box is a set of the boxes that a story does not stand in.
type box uint8

const (
	inNav box = 1 << iota
	inAside
	inForm
	inFigure
	inFooter
	inList
)

// kind is what a reader found a block marked up as.
type kind uint8

const (
	plain kind = iota // a paragraph, or text with no mark at all
	heading
	item    // of a list
	quote   // set apart as one
	row     // of a table, cells parted by tabs
	caption // of a picture or a table
)

// spaced gives the text of a block with a space at every joint of two runs
// that have none, and a function that takes a place in it back to the text:
// style sheets part what the source runs together, as in
// "MARTHA MENDOZAJune 11, 2019".
func (p *page) spaced(b *block) (s string, back func(int) int) {
	text := p.text[b.start:b.end]
	var out []byte
	var joints []int
	last := 0
	from, _ := slices.BinarySearch(p.joints, int32(b.start+1))
	for _, j := range p.joints[from:] {
		at := int(j) - b.start
		if at >= len(text) {
			break
		}
		out = append(append(out, text[last:at]...), ' ')
		joints = append(joints, len(out)-1)
		last = at
	}
	if len(joints) == 0 {
		return text, func(i int) int { return i }
	}
	out = append(out, text[last:]...)
	return string(out), func(i int) int {
		n := i
		for _, j := range joints {
			if j < i {
				n--
			}
		}
		return n
	}
}

// legible gives the text of a block as a style sheet shows it.
func (p *page) legible(b *block) string {
	s, _ := p.spaced(b)
	return s
}

// with gives the page with lines more of text before the block at: the blocks
// are spans of text, which ends in a line feed. The page itself stays as it is.
func (p *page) with(at int, text []byte, lines []block) *page {
	start := len(p.text)
	before := p.text
	if at < len(p.blocks) {
		start = p.blocks[at].start
	} else if start > 0 {
		before += "\n"
		start++
	}
	n := len(text)
	if at == len(p.blocks) {
		n-- // the last line has no line feed
	}
	q := *p
	q.text = before[:start] + string(text[:n]) + before[start:]
	q.blocks = make([]block, 0, len(p.blocks)+len(lines))
	q.blocks = append(append(append(q.blocks, p.blocks[:at]...), lines...), p.blocks[at:]...)
	for i := range q.blocks[at:] {
		b := &q.blocks[at+i]
		by := start
		if i >= len(lines) {
			by = len(text)
		}
		b.start += by
		b.end += by
	}
	q.joints = slices.Clone(p.joints)
	for i := range q.joints {
		if int(q.joints[i]) >= start {
			q.joints[i] += int32(len(text))
		}
	}
	return &q
}
