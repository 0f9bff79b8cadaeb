package newswire

import "github.com/newswire-go/newswire/internal/flat"

// A page is what a reader makes of the input: its text in blocks, in the
// order in which a person reads them, and what its machinery says of the
// story. A text dump and an HTML page become the same thing here, and
// nothing after this file asks which it was.
type page struct {
	format string   // "html" or "text"
	text   string   // all that a person reads, a line a block, white space folded
	blocks []block  // spans of text, in order; together they hold all of it but the line feeds
	meta   metaSet  // what the metadata says
	known  []string // the letters of the headlines among that, once asked for
	lang   string   // the language that the page gives for itself

	// What only an HTML page has.
	tree         *flat.Tree
	row          *layout              // what is known of its layout
	headline     int                  // the block that is the headline, or -1
	stale        string               // the name of a row that matched but found no story
	general      bool                 // no rows are to be used
	bylineMarked bool                 // the row says that what is being read is a byline
	around       []flat.Node          // the nearest block element around each node, where elements are nested deep
	looks        map[flat.Node]uint64 // of the elements with long tags
	joints       []int32              // where in text two runs of a block meet without a space, in order

	// What is read on the way from the blocks to the article.
	moved    int             // blocks that cut had to move
	weighed  int             // blocks that were read to weigh them
	dateline datelineReading // of the lead, or the place that stands for it
	signed   []Credit        // of the sign-off
}

// A block is a run of text that stands apart from its neighbours. Readers
// fill in where it stands and what it looks like; classify says what part of
// the story it is, and cuts it in two where it holds two parts.
type block struct {
	start, end int    // page.text[start:end]
	why        string // the rule that says what it is
	part       part   // what it is, once classify has looked at it
	seen       bool   // sorted has looked at it
	prose      known  // whether it reads like prose
	dated      known  // whether it begins with a dateline that names its agency
	timed      known  // whether it is a time
	byline     known  // whether it says of itself that it is a byline
	kind       kind   // what it was marked up as
	level      uint8  // of a heading, 1 to 6, or how deep its list is nested; else 0
	link       uint8  // how much of it is link text, in percent

	// What only a block of an HTML page has.
	seam    seam      // what parts it from the block before
	bold    bool      // all of it is bold
	box     box       // the boxes that its element stands in
	inStory bool      // it stands among the story's paragraphs
	owner   flat.Node // the nearest block element
	worth   int32     // how much it speaks for its element as the story's, in bytes of prose
}

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

// part is what a block is to the story.
type part uint8

const (
	partUnknown part = iota // not looked at yet
	partHeadline
	partDeck
	partTime
	partByline
	partDateline
	partBody
	partSignOff
	partNote
	partCaption   // of a picture
	partPromo     // a pointer to another story
	partFurniture // the wire's own: end marks, desk initials, contact lines
	partChrome    // the page's own: navigation, buttons, style-sheet residue
)

// The names of parts in a Trace: the JSON key where there is one.
var partNames = [...]string{"", "headline", "deck", "timestamp", "byline", "dateline", "body", "signoff_text", "notes", "caption", "promo", "furniture", "chrome"}

func (p part) String() string { return partNames[p] }

// forget drops the answers, for a block whose text has changed.
func (b *block) forget() {
	b.prose, b.dated, b.timed, b.byline = unasked, unasked, unasked, unasked
}

// isProse reports whether the block i reads like prose.
func (p *page) isProse(i int) bool {
	b := &p.blocks[i]
	if b.prose == unasked {
		b.prose = know(readsLikeProse(p.content(b)))
	}
	return b.prose == knownTrue
}

// isTime reports whether the block i is a time.
func (p *page) isTime(i int) bool {
	b := &p.blocks[i]
	if b.timed == unasked {
		b.timed = know(isTime(p.content(b)))
	}
	return b.timed == knownTrue
}

// isByline reports whether the block i says of itself that it is a byline.
func (p *page) isByline(i int) bool {
	b := &p.blocks[i]
	if b.byline == unasked {
		_, ok := readByline(p.content(b), false)
		b.byline = know(ok)
	}
	return b.byline == knownTrue
}

// content is the text of b.
func (p *page) content(b *block) string { return p.text[b.start:b.end] }
