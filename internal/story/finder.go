package story

import (
	"slices"
	"strings"
	"sync"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/layout"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/page"
)

// A finder looks for the story of one page. It says of every block what it is
// to the story, and cuts those that hold two parts. It lives for one call of
// find, and the page is only read.
type finder struct {
	*page.Page
	general bool    // no rows of the layout table are to be used
	memory  *memory // that release gives back

	// What depends on the page alone, and is kept when it is read again.
	answers   []answers            // first those of the page's blocks, then of pieces that were cut
	datelines []dateline.Reading   // that answers name
	tails     []credit.Tail        // that answers name
	headlines []string             // the letters of the headlines in the metadata, once asked for
	parts     []string             // the letters of the parts of the page's titles, once asked for
	vouched   page.Known           // whether the page shows besides a place that it has a story
	around    []flat.Node          // the nearest block element around each node, where elements are nested deep
	looks     map[flat.Node]uint64 // of the elements with long tags
	stems     []uint64             // what openingWords gave last

	// What this reading of it has come to.
	blocks   []passage        // the page's, in pieces where they were cut
	cuts     []passage        // what was cut off since the last settle
	meta     meta.Set         // the page's, and what the head of the story adds
	row      *layout.Row      // what is known of the page's layout
	stale    string           // the name of a row that matched but found no story
	headline int              // the block that is the headline, or -1
	told     bool             // a format says which blocks are the body
	framed   bool             // a dump of a page, in which the story was found
	weighed  int              // blocks that were read to weigh them
	dateline dateline.Reading // of the lead, or the place that stands for it
	signed   []credit.Credit  // of the sign-off
	tally    tally            // that it was judged by
}

// asTold is the rule by which a block is what the format says.
const asTold = "as the format gives it"

// A passage is a block, or what is left of one after cuts.
type passage struct {
	page.Block
	known   int32      // its place in finder.answers
	worth   int32      // how much it speaks for its element as the story's, in bytes of prose
	part    Kind       // what it is to the story
	inStory bool       // it stands among the story's paragraphs
	dated   page.Known // whether it begins with a dateline that names its agency
	why     string     // the rule that says what it is
}

// content is the text of the block i.
func (f *finder) content(i int) string { return f.Text[f.blocks[i].Start:f.blocks[i].End] }

// is says what a piece is, unless that is known.
func (b *passage) is(part Kind, why string) {
	if b.part == Unknown {
		b.part, b.why = part, why
	}
}

// set says what the block i is, unless that is known.
func (f *finder) set(i int, part Kind, why string) { f.blocks[i].is(part, why) }

// mark sets the blocks from i up to j.
func (f *finder) mark(i, j int, part Kind, why string) {
	for ; i < j; i++ {
		f.set(i, part, why)
	}
}

// has reports whether some block is the part.
func (f *finder) has(part Kind) bool {
	return slices.ContainsFunc(f.blocks, func(b passage) bool { return b.part == part })
}

// joined gives the text of all blocks that are the part, as one line.
func (f *finder) joined(part Kind) string {
	var all []string
	for i := range f.blocks {
		if f.blocks[i].part == part {
			all = append(all, f.content(i))
		}
	}
	return strings.Join(all, " ")
}

// memory is what a finder takes and its story does not keep: it serves for the
// next one.
type memory struct {
	finder finder
}

// spare is the memory of finders that are done.
var spare = sync.Pool{New: func() any { return new(memory) }}

// mostSpare is how many blocks a page may have whose finder's memory is kept.
const mostSpare = 1 << 14

// release gives the finder's memory back. The finder may not be used
// afterwards.
func (f *finder) release() {
	m := f.memory
	if m == nil {
		return
	}
	clear(f.datelines)
	clear(f.tails)
	*f = finder{answers: f.answers, blocks: f.blocks, cuts: f.cuts, datelines: f.datelines, tails: f.tails, stems: f.stems}
	if len(f.blocks) <= mostSpare {
		spare.Put(m)
	}
}
