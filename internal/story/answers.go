package story

import (
	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/note"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/residue"
	"github.com/newswire-go/newswire/internal/when"
)

import "github.com/newswire-go/newswire/internal/flat"

// The same question is asked of a block more than once: by who looks for the
// lead, by who reads the head, by who judges whether there is a story. Each is
// answered once and the answer is kept, for as long as the block is not cut.

// answers are what was read of a block's text. They depend on nothing else.
type answers struct {
	prose    page.Known   // whether it reads like prose
	timed    page.Known   // whether it is a time
	byline   page.Known   // whether it says of itself that it is a byline
	seen     bool         // whether it is residue has been asked
	residue  residue.Kind // what it is if it is no story wherever it stands
	why      string       // the rule that says so
	dateline int32        // 1 + the place of its dateline in finder.datelines, 0 unasked, noReading
	tail     int32        // the same in finder.tails
}

// noReading stands where a reading was tried in vain.
const noReading = -1

// ask gives the answers about a piece.
func (f *finder) ask(b *passage) *answers { return &f.answers[b.known] }

// unread gives the place of the answers about a text that nothing was asked
// about yet.
func (f *finder) unread() int32 {
	f.answers = append(f.answers, answers{})
	return int32(len(f.answers) - 1)
}

// isProse reports whether the block i reads like prose.
func (f *finder) isProse(i int) bool { return f.reads(&f.blocks[i]) }

// reads reports whether a piece reads like prose.
func (f *finder) reads(b *passage) bool {
	a := f.ask(b)
	if a.prose == page.Unasked {
		a.prose = page.Know(readsLikeProse(f.Text[b.Start:b.End]))
	}
	return a.prose == page.Yes
}

// isTimed reports whether the block i is a time.
func (f *finder) isTimed(i int) bool {
	a := f.ask(&f.blocks[i])
	if a.timed == page.Unasked {
		a.timed = page.Know(when.IsTime(f.content(i)))
	}
	return a.timed == page.Yes
}

// isByline reports whether the block i says of itself that it is a byline.
func (f *finder) isByline(i int) bool {
	a := f.ask(&f.blocks[i])
	if a.byline == page.Unasked {
		_, ok := credit.ReadByline(f.content(i), false)
		a.byline = page.Know(ok)
	}
	return a.byline == page.Yes
}

// datelineOf gives the dateline with which the block i begins.
func (f *finder) datelineOf(i int) (d dateline.Reading, ok bool) {
	a := f.ask(&f.blocks[i])
	switch a.dateline {
	case noReading:
		return d, false
	case 0:
		if d, ok = dateline.Read(f.content(i)); !ok || when.IsTime(d.Rest) { // "AFP – 2 hours ago"
			a.dateline = noReading
			return d, false
		}
		f.datelines = append(f.datelines, d)
		a.dateline = int32(len(f.datelines))
	}
	return f.datelines[a.dateline-1], true
}

// tailOf gives the matter, no running text, with which the block i ends.
func (f *finder) tailOf(i int) (t credit.Tail, ok bool) {
	a := f.ask(&f.blocks[i])
	switch a.tail {
	case noReading:
		return t, false
	case 0:
		if t, ok = credit.ReadTail(f.content(i)); !ok {
			a.tail = noReading
			return t, false
		}
		f.tails = append(f.tails, t)
		a.tail = int32(len(f.tails))
	}
	return f.tails[a.tail-1], true
}

// residueOf says what the block i is if it is no story wherever it stands, and
// why.
func (f *finder) residueOf(i int) (kind residue.Kind, why string) {
	a := f.ask(&f.blocks[i])
	if !a.seen {
		a.seen = true
		a.residue, a.why = residueIn(f.content(i))
	}
	return a.residue, a.why
}

// residueIn says what a block with a text is, as residueOf does. An editor's
// note is none of it.
func residueIn(text string) (kind residue.Kind, why string) {
	kind, why = residue.Of(text)
	if kind == residue.None && text[0] == '(' {
		if inner, after, ok := lex.LeadingBracket(text); ok && after == "" {
			kind, why = residue.Of(inner) // "(Logo: http://photos.example/1)"
		}
	}
	if kind != residue.None {
		if _, ok := note.Read(text); ok {
			return residue.None, ""
		}
	}
	return kind, why
}

// residueParts says which part of a page each kind of residue is.
var residueParts = [...]Kind{
	residue.None:      Unknown,
	residue.Caption:   Caption,
	residue.Promo:     Promo,
	residue.Furniture: Furniture,
	residue.Chrome:    Chrome,
}

// sorted says what the block i is, if it is no story wherever it stands.
func (f *finder) sorted(i int) Kind {
	if b := &f.blocks[i]; b.part != Unknown {
		return b.part
	}
	if kind, why := f.residueOf(i); kind != residue.None && !(kind == residue.Promo && f.headsParagraph(i)) {
		f.set(i, residueParts[kind], why)
	}
	return f.blocks[i].part
}

// sortOut finds the blocks from i up to j that are no story wherever they
// stand.
func (f *finder) sortOut(i, j int) {
	for ; i < j; i++ {
		f.sorted(i)
	}
}

// headsParagraph reports whether a block is a heading of few words that stands
// between two paragraphs, without a link in any of them: "UP NEXT" heads what a
// team plays next in a story of a match, and a list of films beside one.
func (f *finder) headsParagraph(i int) bool {
	const most = 3 // words
	b := &f.blocks[i]
	if f.IsDump() || b.Kind != page.Heading || b.Link > 0 || i == 0 || i+1 == len(f.blocks) || lex.Words(f.content(i)) > most {
		return false
	}
	around := f.blockAround(b.Owner)
	for _, k := range [...]int{i - 1, i + 1} {
		p := &f.blocks[k]
		if p.Kind != page.Plain || p.Link > 0 || f.Tree.Tag(p.Owner) != flat.P || f.blockAround(p.Owner) != around || !lex.EndsSentence(f.content(k)) {
			return false
		}
	}
	return true
}
