// Package page makes blocks of bytes: whatever the encoding, an HTML page or a
// text dump, in the order in which a person reads it.
package page

import (
	"slices"

	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/undress"
)

// A Page is what a reader makes of the input: its text in blocks, in the
// order in which a person reads them, and what its machinery says of the
// story. HTML and Text make one, and nobody writes to it afterwards.
// What only an HTML page has is empty in one that was made of a text dump;
// isDump tells which it is.
type Page struct {
	Format string   // "html" or "text"
	Text   string   // all that a person reads, a line a block, white space folded
	Blocks []Block  // spans of text, in order; together they hold all of it but the line feeds
	Meta   meta.Set // what the metadata say
	Lang   string   // the language that the page gives for itself

	// What only an HTML page has.
	Base   string // to which it says that its addresses are relative
	Tree   *flat.Tree
	Joints []int32     // where in text two runs of a block meet without a space, in order
	Images []flat.Node // the pictures that a reader sees, in order
	Marked flat.Node   // the article that package export has written, which says of its parts what they are, or 0

	marks  typeset // of its text
	memory *memory // that Release gives back
}

// Of makes a page of a text, by what kind of text it is.
func Of(text []byte) *Page {
	if IsHTML(text) && !undress.Marked(text) {
		return HTML(text)
	}
	return Text(text)
}

// IsDump reports whether the page was made of a text dump. It has no markup
// then, and has lost most of what stood around the story.
func (p *Page) IsDump() bool { return p.Tree == nil }

// Content is the text of the block i.
func (p *Page) Content(i int) string { return p.Text[p.Blocks[i].Start:p.Blocks[i].End] }

// A Block is a run of text that stands apart from its neighbours: where it
// stands and what it looks like to the page's reader.
type Block struct {
	Start, End int   // page.text[start:end]
	Kind       Kind  // what it was marked up as
	Level      uint8 // of a heading, 1 to 6, or how deep its list is nested; else 0
	Link       uint8 // how much of it is link text, in percent
	Aside      bool  // of a dump: the tool's own line, no text of the page
	Byline     Known // whether it says of itself that it is a byline, where its reader had to ask

	// What only a block of an HTML page has.
	seam  seam      // what parts it from the block before
	Bold  bool      // all of it is bold
	Box   box       // the boxes that its element stands in
	Owner flat.Node // the nearest block element
}

// How much of a block's text may be in links, in percent.
const (
	FewLinks  = 25 // a paragraph that is taken into a story for its looks alone has no more
	HalfLinks = 50 // a line of the head with more leads elsewhere
	MostLinks = 60 // nothing with more speaks for a story
	AllLinks  = 80 // a line with more is a link and nothing else
)

// Known is the answer to a question that is asked of a block more than once.
type Known uint8

const (
	Unasked Known = iota
	Yes
	No
)

// Know makes an answer of a truth.
func Know(truth bool) Known {
	if truth {
		return Yes
	}
	return No
}

// box is a set of the boxes that a story does not stand in.
type box uint8

const (
	InNav box = 1 << iota
	InAside
	InForm
	InFigure
	InFooter
	InList
)

// Kind is what a reader found a block marked up as.
type Kind uint8

const (
	Plain Kind = iota // a paragraph, or text with no mark at all
	Heading
	Item    // of a list
	Quote   // set apart as one
	Row     // of a table, cells parted by tabs
	Caption // of a picture or a table
)

// Spaced gives the text of a block with a space at every joint of two runs
// that have none, and a function that takes a place in it back to the text:
// style sheets part what the source runs together, as in
// "MARTHA MENDOZAJune 11, 2019".
func (p *Page) Spaced(b *Block) (s string, back func(int) int) {
	text := p.Text[b.Start:b.End]
	from, _ := slices.BinarySearch(p.Joints, int32(b.Start+1))
	to := from
	for to < len(p.Joints) && int(p.Joints[to]) < b.End {
		to++
	}
	if from == to {
		return text, func(i int) int { return i }
	}
	joints := p.Joints[from:to]
	out := make([]byte, 0, len(text)+len(joints))
	last := 0
	for _, j := range joints {
		at := int(j) - b.Start
		out = append(append(out, text[last:at]...), ' ')
		last = at
	}
	out = append(out, text[last:]...)
	start := b.Start
	return string(out), func(i int) int {
		n := i
		for k, j := range joints {
			if int(j)-start+k < i { // where its space stands
				n--
			}
		}
		return n
	}
}

// Legible gives the text of a block as a style sheet shows it.
func (p *Page) Legible(b *Block) string {
	s, _ := p.Spaced(b)
	return s
}

// With gives the page with lines more of text before the block at: the blocks
// are spans of text, which ends in a line feed. The page itself stays as it is.
func (p *Page) With(at int, text []byte, lines []Block) *Page {
	start := len(p.Text)
	before := p.Text
	if at < len(p.Blocks) {
		start = p.Blocks[at].Start
	} else if start > 0 {
		before += "\n"
		start++
	}
	n := len(text)
	if at == len(p.Blocks) {
		n-- // the last line has no line feed
	}
	q := *p
	q.memory = nil // p gives it back
	q.Text = before[:start] + string(text[:n]) + before[start:]
	q.Blocks = make([]Block, 0, len(p.Blocks)+len(lines))
	q.Blocks = append(append(append(q.Blocks, p.Blocks[:at]...), lines...), p.Blocks[at:]...)
	for i := range q.Blocks[at:] {
		b := &q.Blocks[at+i]
		by := start
		if i >= len(lines) {
			by = len(text)
		}
		b.Start += by
		b.End += by
	}
	q.Joints = slices.Clone(p.Joints)
	for i := range q.Joints {
		if int(q.Joints[i]) >= start {
			q.Joints[i] += int32(len(text))
		}
	}
	q.marks.places = slices.Clone(p.marks.places)
	for i := range q.marks.places {
		if int(q.marks.places[i]) >= start {
			q.marks.places[i] += int32(len(text))
		}
	}
	return &q
}
