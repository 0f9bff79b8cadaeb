package story

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/page"
)

// FindTold finds the parts of a story whose first blocks a format has said what
// they are, and whose other blocks it has said are the body. What the body says
// of itself is believed more: a dateline, the headline again, bylines and times
// above its first sentence, a sign-off and notes below its last. With withdrawn
// there may be no body.
func FindTold(p *page.Page, told []Kind, withdrawn bool) (*Story, Verdict) {
	f := newFinder(p, true)
	defer f.release()
	f.told = true
	for i, kind := range told {
		f.set(i, kind, asTold)
	}
	f.checkTold()
	for i := len(told); i < len(f.blocks); i++ {
		b := &f.blocks[i]
		b.inStory = true
		if b.Kind == page.Caption || b.Box&page.InFigure != 0 {
			b.is(Caption, "the caption of a picture in the body")
		}
	}
	f.sortOut(len(told), len(f.blocks))
	f.findTeasers(len(told))
	if lead := f.toldLead(len(told)); lead >= 0 {
		f.readTold(len(told), lead)
	}
	f.settleTold()
	if !f.has(Body) && !withdrawn {
		v := Verdict{Grounds: RefusedNothing, Plain: true}
		return f.tell(v), v
	}
	return f.tell(Verdict{}), Verdict{}
}

// checkTold reads the bylines and the sign-offs that the format gives. A line
// that is none says nothing to the story's reader.
func (f *finder) checkTold() {
	for i := range f.blocks {
		b := &f.blocks[i]
		switch b.part {
		case Byline:
			if len(credit.ReadField(f.content(i))) == 0 {
				b.part, b.why = Furniture, "the format's byline, which names nobody"
			}
		case SignOff:
			credits, _, ok := credit.ReadSignOff(f.content(i))
			if !ok || len(credits) == 0 {
				b.part, b.why = Furniture, "the format's credit, which names nobody"
			}
			f.signed = append(f.signed, credits...)
		}
	}
}

// teaserMarks are the words with which the elements of a teaser are named that
// stands at the head of a body.
var teaserMarks = [...]string{"chapo", "standfirst", "teaser", "vorspann"}

// vignetteMarks are the words with which the elements are named that hold a
// word for the topic above a body: TT's.
var vignetteMarks = [...]string{"vignette", "vinjett"}

// findTeasers takes the blocks at the head of the body that are marked as its
// teaser for the deck.
func (f *finder) findTeasers(from int) {
	for i := from; !f.IsDump() && i < min(from+leadBlocks, len(f.blocks)); i++ {
		b := &f.blocks[i]
		switch {
		case b.part != Unknown || !f.isMarked(b.Owner, teaserMarks[:]):
		case f.repeatsHeadline(f.content(i)) || lex.Letters(f.content(i)) == lex.Letters(f.joined(Headline)):
			b.is(Furniture, "the headline again, as the teaser of the body")
		default:
			b.is(Deck, "a line of the body that is marked as its teaser")
		}
	}
}

// toldLead gives the block with which the body begins: the first one with a
// dateline or of prose or, in a body that is a few words, the first that is
// nothing else. A dateline with its agency may stand below a teaser. It is -1
// where there is none.
func (f *finder) toldLead(from int) int {
	const teasers = 2
	first, prose, paras := -1, -1, 0
	for i := from; i < min(from+leadBlocks, len(f.blocks)) && paras <= teasers; i++ {
		b := &f.blocks[i]
		if b.part != Unknown {
			continue
		}
		if d, ok := f.vouchedDateline(i); ok && (d.Anchored || prose < 0) || prose < 0 && dateline.IsBare(f.content(i)) {
			return i
		}
		if f.isHeadLine(i) || b.Kind == page.Heading || f.repeatsHeadline(f.content(i)) {
			continue
		}
		if first < 0 {
			first = i
		}
		if f.isProse(i) {
			if paras++; prose < 0 {
				prose = i
			}
		}
	}
	if prose >= 0 {
		return prose
	}
	return first
}

// beginsHeadline reports whether a line is the beginning of the headline, as a
// body has it that was written before the headline was made longer.
func (f *finder) beginsHeadline(line string) bool {
	const fewest = 2 // words
	rest, ok := strings.CutPrefix(f.joined(Headline), line)
	return ok && rest != "" && (rest[0] == ' ' || rest[0] == ',' || rest[0] == ';' || rest[0] == ':') && strings.Count(line, " ")+1 >= fewest
}

// repeatsTold reports whether a block is one of the decks that the format gives.
func (f *finder) repeatsTold(i int) bool {
	letters := lex.Letters(f.content(i))
	for k := range f.blocks[:i] {
		if b := &f.blocks[k]; b.part == Deck && b.why == asTold && letters == lex.Letters(f.content(k)) {
			return true
		}
	}
	return false
}

// readTold reads the body, which begins with the block lead. What stands
// between it and the format's own head is a head of its own or, before a
// dateline, a teaser. Other lines there are body, too.
func (f *finder) readTold(from, lead int) {
	_, dated := f.datelineOf(lead)
	for i := lead - 1; i >= from; i-- {
		b := &f.blocks[i]
		switch {
		case b.part != Unknown || f.readHeadLine(i):
		case f.repeatsHeadline(f.content(i)) || b.Kind == page.Heading && f.beginsHeadline(f.content(i)):
			f.set(i, Furniture, "the headline again, at the beginning of the body")
			f.mark(from, i, Furniture, "a line above the headline in the body")
		case !f.IsDump() && len(f.content(i)) < lex.ShortLine && f.isMarked(b.Owner, vignetteMarks[:]):
			f.set(i, Furniture, "the topic and the sender above the body")
		case f.repeatsTold(i):
			f.set(i, Furniture, "a deck again, at the beginning of the body")
		case dated && f.isProse(i) && b.Kind == page.Plain:
			f.set(i, Deck, "a teaser above the dateline")
		default:
			f.set(i, Body, "a line of the body before its first sentence")
		}
	}
	lead = f.cutLead(lead)
	f.settle(&lead)
	f.readOpening(lead)
	f.chooseDateline()
	f.readCodes()
	lead, last := f.findEnd(lead)
	f.nameBody(lead, last)
}

// readCodes takes the line with which a desk ends its copy, below the last
// paragraph, for what it is: the agency and the codes of its people, "AAP RTV
// gd". Only where a format says that it is the last line is it told from words.
func (f *finder) readCodes() {
	for i := len(f.blocks) - 1; i >= 0; i-- {
		if b := &f.blocks[i]; b.part == Unknown {
			if credit.IsDeskLine(f.content(i)) {
				b.is(Furniture, "the agency and the codes of a desk")
			}
			return
		}
	}
}

// settleTold takes back what the format says and the body says better, or says
// again.
func (f *finder) settleTold() {
	named := slices.ContainsFunc(f.blocks, func(b passage) bool { return b.part == Byline && b.why != asTold })
	opening := f.opening()
	headline := lex.Letters(f.joined(Headline))
	decks := map[string]bool{}
	for i := range f.blocks {
		b := &f.blocks[i]
		if b.why != asTold {
			continue
		}
		switch b.part {
		case Byline:
			if named {
				b.part, b.why = Furniture, "the format's byline, where the body has one"
			}
		case Deck:
			letters := lex.Letters(f.content(i))
			if letters == headline || decks[letters] || opening != "" && strings.HasPrefix(opening, letters) {
				b.part, b.why = Furniture, "the format's deck, which repeats the headline or the story"
			} else if lex.Words(f.content(i)) < 4 && allCaps(f.content(i)) {
				b.part, b.why = Furniture, "the format's deck, which is a word or two"
			}
			decks[letters] = true
		}
	}
}

// opening gives the letters of the first blocks of the body.
func (f *finder) opening() (letters string) {
	const most = 3 // blocks
	n := 0
	for i := range f.blocks {
		if f.blocks[i].part == Body && n < most {
			letters += lex.Letters(f.content(i))
			n++
		}
	}
	return letters
}

// chooseDateline takes the dateline that the format gives where the body begins
// with none, and its place where that of the body has none.
func (f *finder) chooseDateline() {
	for i := range f.blocks {
		b := &f.blocks[i]
		if b.part != Dateline || b.why != asTold {
			continue
		}
		d, ok := dateline.Whole(f.content(i))
		switch {
		case !ok:
			b.part, b.why = Furniture, "the format's dateline, which is none"
		case f.dateline.Raw == "":
			f.dateline = d
		case len(f.dateline.Places) == 0 && len(d.Places) > 0:
			f.dateline.Raw, f.dateline.Places = d.Raw+" "+f.dateline.Raw, d.Places
		default:
			b.part, b.why = Furniture, "the format's dateline, where the body has one"
		}
		return
	}
}
