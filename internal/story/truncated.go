package story

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/residue"
)

// A site that sells its stories often shows how they begin. What it shows is
// a story, cut short; the offer below it is none. That a story is not free
// says nothing (Reuters says so of all of its stories): what counts is that
// the page stops, and says that the story does not.

const (
	offerReach = 6 // blocks below the story may be the offer
	fewParas   = 8 // of prose: nobody gives more of a story for nothing
	shortParas = 4 // make a story that may well be cut
)

// offerMarks are the words in the classes of the boxes in which sites make
// their offers.
var offerMarks = [...]string{"paywall", "regwall", "pay-wall", "subscriber", "subscription", "subscribe-wall", "premium-wall", "piano", "tp-container", "gated", "barrier", "metered", "abo-", "plus-teaser"}

// cutOffer says of an offer that was taken for the end of the story what it
// is, and reports whether the page holds only the beginning of the story.
func (f *finder) cutOffer() bool {
	if f.told {
		return false // an agency sells its copy whole
	}
	paras, last := 0, -1
	for i := range f.blocks {
		if b := &f.blocks[i]; b.part == Body {
			if last = i; f.isProse(i) {
				paras++
			}
		}
	}
	if last >= 0 && f.losesEnd(last) {
		return true
	}
	if last < 0 || paras > fewParas+offerReach || f.has(SignOff) { // a sign-off stands at the very end
		return false
	}
	if i := f.offer(); i >= 0 {
		for ; i < len(f.blocks); i++ {
			if b := &f.blocks[i]; b.part == Body {
				b.part, b.why = Promo, "an offer to read on"
			}
		}
		return true
	}
	if paras > fewParas {
		return false
	}
	marks := 0 // that the story is cut, two of which are enough
	if endsCut(f.content(last)) {
		marks++
	}
	for i := last + 1; i < min(len(f.blocks), last+1+offerReach); i++ {
		b := &f.blocks[i]
		if found := residue.SignsIn(f.content(i), nil); found[residue.SignCut] {
			return true
		} else if !f.IsDump() && found[residue.SignOffer] && f.isMarked(b.Owner, offerMarks[:]) {
			marks++
			break
		}
	}
	if marks == 0 {
		return false
	}
	if paras <= shortParas {
		marks++
	}
	if f.meta.Says(meta.Access, "false") {
		marks++
	}
	return marks > 1
}

// losesEnd reports whether a page ends in the midst of the paragraph i: it was not
// loaded to its end, for nothing stands below its story, as on every page, and the
// paragraph above ends as paragraphs of this language do.
func (f *finder) losesEnd(i int) bool {
	if f.IsDump() || i < len(f.blocks)-1 || f.blocks[i].Kind != page.Plain || f.has(SignOff) {
		return false
	}
	if text := f.content(i); len(text) < lex.ShortLine/2 || lex.EndsSentence(text) {
		return false
	}
	for i--; i >= 0 && (f.blocks[i].part != Body || f.blocks[i].Link > page.HalfLinks); i-- {
	}
	return i >= 0 && lex.EndsSentence(f.content(i))
}

// offer gives the block of the body in which an offer begins that ends it, or
// -1: from there on half of the body says that it is one, and none is a
// paragraph that does not. Above it stands at least a paragraph of the story,
// and not many.
func (f *finder) offer() int {
	begin, offers, others := -1, 0, 0
	i := len(f.blocks) - 1
	for ; i >= 0; i-- {
		if f.blocks[i].part != Body {
			continue
		}
		text := f.content(i)
		found := residue.SignsIn(text, nil)
		if !found[residue.SignCut] && !found[residue.SignOffer] {
			if len(text) > 2*lex.ShortLine && f.isProse(i) {
				break
			}
			others++
			continue
		}
		offers++
		if found[residue.SignCut] && offers >= others {
			begin = i
		}
	}
	paras := 0
	for i = range max(begin, 0) {
		if b := &f.blocks[i]; b.part == Body && f.isProse(i) {
			paras++
		}
	}
	if paras == 0 || paras > fewParas {
		return -1
	}
	return begin
}

// endsCut reports whether a text ends where it was cut off: in an ellipsis
// that ends no sentence, or in one in brackets.
func endsCut(s string) bool {
	for _, end := range [...]string{"[…]", "[...]", "(…)", "(...)"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return strings.HasSuffix(s, "…") || strings.HasSuffix(s, "...")
}
