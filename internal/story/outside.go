package story

import (
	"strings"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/note"
	"github.com/newswire-go/newswire/internal/residue"
)

// nameOutside says what the blocks from the first of the story on are that are
// not among its own.
func (f *finder) nameOutside(first, last int) {
blocks:
	for i := first; i < len(f.blocks); i++ {
		below := i - last
		if below > 0 && below < tailBlocks {
			f.cutButton(i)
		}
		if f.blocks[i].inStory {
			continue
		}
		for k := range outsideRules {
			if r := &outsideRules[k]; r.fits(f, i, below) {
				f.set(i, r.part, r.why)
				continue blocks
			}
		}
		f.set(i, Chrome, "outside of the element in which the story stands")
	}
}

// An outsideRule says what a block near the story is to it that does not stand
// among its own.
type outsideRule struct {
	fits    func(f *finder, i, below int) bool // the block, and how far below the story it stands; less than 1 is among it
	part    Kind                               // unknown where what is read later says so
	why     string
	example string // what stands below a story, where "Kept" is the part by this row alone
}

// outsideRules are tried in their order. What none of them fits is the page's.
var outsideRules = []outsideRule{
	{(*finder).isTailOutside, Unknown, "a sign-off or a note, which is read with the story's end",
		`<footer>(Reporting by Ann Kept; Editing by Tom Hale)</footer>`},
	{(*finder).isCreditOutside, Furniture, "a line below the story that credits an agency",
		`<section>Le Courrier de Kept avec AFP</section>`},
}

func (f *finder) isTailOutside(i, below int) bool {
	return below < tailBlocks && f.sorted(i) == Unknown && f.mayBeTail(i)
}

// isCreditOutside reports whether a line below the story credits an agency. The
// mark of a desk may stand lower than others.
func (f *finder) isCreditOutside(i, below int) bool {
	if below < 1 || below >= tailBlocks {
		return false
	}
	text := f.content(i)
	return (below < tailBlocks/2 || residue.IsDeskMark(text)) && residue.Credited(text) != ""
}

// mayBeTail reports whether a block among or below those of the story is its
// sign-off or a note on it.
func (f *finder) mayBeTail(i int) bool {
	text := f.content(i)
	if t, ok := credit.WholeTail(text); ok && t.Signed && (len(t.Credits) > 0 || f.blocks[i-1].inStory) {
		return true
	}
	_, ok := note.Read(text)
	return ok
}

// cutButton cuts a button in brackets from the beginning of a sign-off below
// the story: "【纠错】 责任编辑：张三", where a click reports an error.
func (f *finder) cutButton(i int) {
	text := f.content(i)
	_, after, ok := lex.LeadingBracket(text)
	if !ok {
		return
	}
	rest := strings.TrimLeftFunc(after, lex.IsSpace)
	if t, signed := credit.WholeTail(rest); !signed || !t.Signed || len(t.Credits) == 0 {
		return
	}
	if _, whole := credit.WholeTail(text); whole {
		return // the bracket belongs to the sign-off
	}
	if c := f.cutFront(i, f.blocks[i].End-len(rest)); c != nil {
		c.is(Chrome, "a button before the sign-off")
	}
}
