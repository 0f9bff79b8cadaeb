package story

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/note"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/residue"
)

// proseBelow is how many paragraphs may stand below the mark that closes a
// story, such as "AP" alone: with more it is something else, the credit of a
// picture.
const proseBelow = 3

// tailReach is how many blocks of a page are tried for its sign-off.
const tailReach = 1024

// toldReach is the same where a format says where the body ends: then it ends
// in its sign-off.
const toldReach = 24

// findEnd finds the sign-off, looking back from the end, and says what it and
// everything after it is. It gives the lead and the last block of the body. A
// mark that closes the story without naming anyone may stand below the
// sign-off, so the search goes on above it.
func (f *finder) findEnd(lead int) (first, last int) {
	f.readNotebook(lead)
	last, ok := f.findSignOff(lead)
	f.settle(&lead, &last)
	if ok {
		return lead, last
	}
	if f.IsDump() {
		f.dropBelow(lead)
	}
	f.readContacts(lead)
	last = len(f.blocks) - 1
	for last >= lead && f.blocks[last].part != Unknown {
		last--
	}
	if !f.IsDump() {
		last = f.dropLabels(lead, last)
	}
	if last >= lead {
		if rest, _, ok := note.CutTail(f.content(last)); ok {
			if c := f.cutBack(last, f.blocks[last].Start+len(rest)); c != nil {
				c.is(Note, "an editor's note at the end of the story")
			}
		}
	}
	f.settle(&lead, &last)
	return lead, last
}

// dropBelow says of all that stands below the line that ends the story of a dump
// that it is the page's: a copyright line, a heading over other stories or over
// comments, with no two paragraphs below it that stand together.
func (f *finder) dropBelow(lead int) {
	f.dropFooter(lead)
	end, prose := len(f.blocks), false
	for i := len(f.blocks) - 1; i > lead+1; i-- {
		b := &f.blocks[i]
		if b.part == Chrome || b.part == Promo {
			if f.endsPage(i) {
				end = i
			}
			continue
		}
		now := b.part == Unknown && b.Kind != page.Item && f.isProse(i)
		if now && prose {
			break
		}
		prose = now
	}
	f.mark(end, len(f.blocks), Chrome, "below the line that ends the page's story")
}

// dropFooter says of the last lines of a dump that they are the page's: several of
// a few words each, without a figure, a mark or the end of a sentence, below
// paragraphs.
func (f *finder) dropFooter(lead int) {
	const fewest, most = 3, 3 // lines; words of each
	from, lines := len(f.blocks), 0
	for i := len(f.blocks) - 1; i > lead; i-- {
		b, text := &f.blocks[i], f.content(i)
		if b.part != Unknown {
			continue
		}
		if b.Kind == page.Item || b.Kind == page.Row || lex.Words(text) > most || lex.EndsSentence(text) || strings.ContainsAny(text, "0123456789-–—,\"") {
			if !f.isProse(i) {
				return // a table or a list
			}
			break
		}
		from = i
		lines++
	}
	if lines >= fewest {
		f.mark(from, len(f.blocks), Chrome, "lines of a few words below the story of a dump")
	}
}

// endsPage reports whether the block i, which is no story, is one below which
// none goes on.
func (f *finder) endsPage(i int) bool {
	text := f.content(i)
	return strings.Contains(text, "©") || f.headsComments(i) || lex.HasFold(text, "all rights reserved") || lex.HasFold(text, "related articles")
}

// findSignOff is findEnd where the story is signed by someone.
func (f *finder) findSignOff(lead int) (last int, ok bool) {
	prose, read := 0, len(f.blocks) // readBelow has looked at the blocks from read on
	reach := tailReach
	if f.told {
		reach = toldReach
	}
	for i, tries := len(f.blocks)-1, reach; i >= lead && tries > 0; i-- {
		if f.blocks[i].part != Unknown {
			continue
		}
		tries--
		t, ok := f.tailOf(i)
		if !ok || t.Signed && len(t.Credits) == 0 && prose > proseBelow {
			if f.isProse(i) {
				prose++
			}
			continue
		}
		if t.Signed && !f.IsDump() && f.stoodAbove(i, lead) {
			f.set(i, Chrome, "a sign-off that stands above, too")
			continue
		}
		if prose > proseBelow && !f.IsDump() && onlyContributed(t.Credits) {
			f.cutSignOff(i, t) // of a part of the story
			continue
		}
		f.cutSignOff(i, t)
		if !t.Signed {
			continue
		}
		f.readBelow(i+1, read)
		read = i + 1
		if len(t.Credits) == 0 {
			continue
		}
		if f.blocks[i].part == Unknown {
			return i, true
		}
		return f.signOffAbove(i, lead) - 1, true
	}
	return 0, false
}

// onlyContributed reports whether the people of a sign-off all helped with a
// part of the story and no more.
func onlyContributed(credits []credit.Credit) bool {
	for i := range credits {
		if !credits[i].Has(credit.AdditionalReporting) {
			return false
		}
	}
	return len(credits) > 0
}

// dropLabels takes lines off the end of the body of a page that are about who
// has written it, are links and nothing else, ask something of the reader,
// credit an agency, or are the label of something that did not come along. It gives the new last block.
func (f *finder) dropLabels(lead, last int) int {
	links, end := false, last // links stand below
	writers := rollCall{finder: f}
	for ; last > lead; last-- {
		b := &f.blocks[last]
		if b.part != Unknown {
			continue
		}
		text := f.content(last)
		if n, ok := note.Read(text); ok {
			b.is(Note, "an editor's "+string(n.Kind)+" at the end of the story")
		} else if writers.isBiography(text) {
			b.is(Furniture, "who has written the story")
		} else if !f.told && f.isHouseVoice(last, lead) {
			b.is(Furniture, "a line in italics at the end, in which the house speaks")
		} else if f.told && residue.Credited(text) == "" {
			break // it stands in the body, and no site has put anything there
		} else if b.Kind == page.Plain && (b.Link >= page.AllLinks && last < end || !lex.EndsSentence(text) &&
			(b.Link >= page.AllLinks && len(text) < 2*lex.ShortLine || b.Link >= page.MostLinks && (last < end || strings.HasSuffix(text, "]")))) {
			b.is(Promo, "a link below the story")
			links = true
		} else if links && len(text) < lex.ShortLine/2 && !lex.EndsSentence(text) {
			b.is(Chrome, "what the links below the story are")
			links = false
		} else if isAppeal(text) {
			b.is(Chrome, "what the site or its writer asks of the reader")
		} else if residue.Credited(text) != "" {
			b.is(Furniture, "a line below the story that credits an agency")
		} else if b.Kind == page.Plain && isLabel(text) && !f.isFactLine(last, lead) || b.Kind == page.Heading && strings.HasSuffix(text, ":") {
			b.is(Chrome, "a label below the story")
		} else if isPrintLine(text) || isPager(text) {
			b.is(Chrome, "where the story goes on, or was printed")
		} else if isDeskInitials(text) {
			b.is(Furniture, "the initials of who wrote the story")
		} else if b.Link >= page.HalfLinks && !lex.EndsSentence(text) && f.headsLinks(last-1) {
			b.is(Promo, "links below a heading for other stories")
		} else {
			break
		}
	}
	return last
}

// isHouseVoice reports whether the paragraph i at the end of a story is set in
// italics, as the story is not: the house says there who has written it, where it
// was printed first, or where to find more.
func (f *finder) isHouseVoice(i, lead int) bool {
	const longest, above = 600, 3 // bytes, paragraphs
	b, text := &f.blocks[i], f.content(i)
	if b.Kind != page.Plain && b.Kind != page.Quote || len(text) > longest || isSpeech(text) || credit.OpensByline(text) || !f.isItalic(i) {
		return false
	}
	upright := 0
	for k := i - 1; k >= lead && upright < above; k-- {
		switch other := &f.blocks[k]; {
		case other.part != Unknown || !f.isProse(k):
		case f.isItalic(k):
			if i-k > above {
				return false
			}
		default:
			upright++
		}
	}
	return upright == above
}

// isSpeech reports whether a line begins as what somebody says.
func isSpeech(s string) bool {
	for _, mark := range [...]string{"\"", "'", "“", "‘", "«", "„", "—", "–", "-", "Q.", "Q:", "A.", "A:"} {
		if strings.HasPrefix(s, mark) {
			return true
		}
	}
	return false
}

// isItalic reports whether nearly all of the block i is set in italics.
func (f *finder) isItalic(i int) bool {
	b := &f.blocks[i]
	slanted := 0
	for _, m := range f.MarksIn(b.Start, b.End) {
		if m.Italic {
			slanted += m.End - m.Start
		}
	}
	return 100*slanted > 85*(b.End-b.Start)
}

// headsLinks reports whether the block i is a heading that says that links to
// other stories follow it.
func (f *finder) headsLinks(i int) bool {
	kind, _ := f.residueOf(i)
	return kind == residue.Promo && len(f.content(i)) < lex.ShortLine/2
}

// isPrintLine reports whether a line says in which issue the story was printed:
// "From the March 6, 2000 issue of Portby Magazine."
func isPrintLine(text string) bool {
	rest, ok := lex.CutFold(text, "from the ")
	return ok && len(text) < lex.ShortLine && lex.HasFold(rest, " issue of ") && strings.ContainsAny(rest, "0123456789")
}

// isPager reports whether a line gives the numbers of a story's pages: "page 1 |
// 2 | 3".
func isPager(text string) bool { return strings.Contains(text, "1 | 2") && len(text) < lex.ShortLine }

// isDeskInitials reports whether a line is nothing but initials of a few letters
// in brackets: "(jpo)", "(db, kab)".
func isDeskInitials(text string) bool {
	const longest, letters = 12, 4 // bytes
	inner, after, ok := lex.LeadingBracket(text)
	if !ok || after != "" || len(inner) > longest {
		return false
	}
	for w := range strings.FieldsFuncSeq(inner, func(r rune) bool { return !lex.IsLetter(r) }) {
		if len(w) > letters {
			return false
		}
	}
	return inner != "" && !strings.ContainsAny(inner, "0123456789.!?")
}

// longestAppeal is the length of the longest appeal to a reader, in bytes.
const longestAppeal = 800

// isAppeal reports whether a line asks something of its reader in the name of
// the site or of its writer: to follow, to subscribe, to write. An offer to read
// on says that the story is cut, and is read with that.
func isAppeal(text string) bool {
	if len(text) > longestAppeal {
		return false
	}
	found := residue.SignsIn(text, nil)
	return found[residue.SignAppeal] || found[residue.SignOffer] && !found[residue.SignCut]
}

// isLabel reports whether a line is the label of something that did not come
// along, or is labelled itself: "Tags:", "Date created : 2015-05-12".
func isLabel(s string) bool {
	label, rest, ok := strings.Cut(s, ":")
	return ok && len(s) < residue.LongestCredit &&
		(rest == "" || !strings.Contains(rest, "//") && !strings.ContainsAny(label, "–—") && !lex.EndsSentence(s))
}

// isFactLine reports whether the block i says something behind a label, as the two
// above it do: "When: 8 p.m., Saturday" below "Who: Otters at Gulls". More than
// some of them are a list of the page's.
func (f *finder) isFactLine(i, lead int) bool {
	const fewest, most = 3, 24
	lines := 0
	for at := i; at > lead && lines <= most; at-- {
		if f.blocks[at].part != Unknown || !isLabel(f.content(at)) || strings.HasSuffix(f.content(at), ":") {
			break
		}
		lines++
	}
	return fewest <= lines && lines <= most
}

// aboutVerbs follow the name of a writer in a line about them.
var aboutVerbs = []string{"is", "was", "has", "covers", "writes", "reports", "ist", "arbeitet", "berichtet", "est", "es", "è"}

// A rollCall knows the writers of a story by its byline and its metadata. Their
// names are read once, and only where a line could be about one of them.
type rollCall struct {
	*finder
	names map[string]bool // nil until they are asked for
}

// isBiography reports whether a line below the story is about who has written
// it, by the byline or the metadata: "Ann Berg is a reporter for Harbour News."
func (r *rollCall) isBiography(text string) bool {
	if len(text) > credit.BylineLength {
		return false
	}
	for at := 0; ; at++ {
		space := strings.IndexByte(text[at:], ' ')
		if space < 0 {
			return false
		}
		at += space
		name := text[:at]
		verb, _, _ := strings.Cut(text[at+1:], " ")
		if slices.Contains(aboutVerbs, verb) && strings.IndexByte(name, ' ') > 0 && r.has(name) {
			return true
		}
	}
}

// has reports whether one of the writers has the name.
func (r *rollCall) has(name string) bool {
	if r.names == nil {
		r.names = make(map[string]bool)
		for c := range r.meta.Each(meta.Author) {
			r.names[strings.ToLower(c.Value)] = true
		}
		for i := range r.blocks {
			if b := &r.blocks[i]; b.part == Byline {
				credits, _ := credit.ReadByline(r.Legible(&b.Block), true)
				for k := range credits {
					r.names[strings.ToLower(credits[k].Name)] = true
				}
			}
		}
	}
	return r.names[strings.ToLower(name)]
}

// readContacts finds the contacts that close a press release: short lines
// that end no sentence, one of which is an address or a telephone, or says
// that it is a contact.
func (f *finder) readContacts(lead int) {
	contact := -1
	for i := len(f.blocks) - 1; i > lead; i-- {
		b := &f.blocks[i]
		text := f.content(i)
		if b.part == Unknown && (len(text) > 2*lex.ShortLine || lex.EndsSentence(text) || b.Kind == page.Item) {
			break
		}
		if b.part != Unknown && b.part != Furniture {
			continue
		}
		if credit.HasContact(text) || lex.HasFold(text, "contact") {
			contact = i
		}
	}
	if contact != -1 {
		f.mark(contact, len(f.blocks), Furniture, "the contacts of a press release")
	}
}

// readNotebook says what the blocks of an agency's notebook are, which stands
// below the story: who wrote and edited it, and nothing else of interest.
func (f *finder) readNotebook(lead int) {
	i := lead
	for i < len(f.blocks) && !credit.OpensNotebook(f.content(i)) {
		i++
	}
	for lines := 0; i < len(f.blocks); i++ {
		if f.blocks[i].part != Unknown {
			continue
		}
		if lines < signOffLines {
			if t, ok := f.tailOf(i); ok && t.Signed && t.Pieces[0].Start == 0 {
				f.cutSignOff(i, t)
				lines++
			}
		}
		f.set(i, Furniture, "in the agency's notebook for editors")
	}
}

// tailParts says what the pieces at the end of a story are to it.
var tailParts = [...]struct {
	part Kind
	why  string
}{
	credit.TailSignOff:   {SignOff, "a sign-off at the end of the story"},
	credit.TailExchange:  {Body, "an exchange rate beside the sign-off"},
	credit.TailNote:      {Note, "an editor's note beside the sign-off"},
	credit.TailContact:   {Furniture, "an address beside the sign-off"},
	credit.TailPromo:     {Promo, "a pointer to another story beside the sign-off"},
	credit.TailCopyright: {Chrome, "a copyright line beside the sign-off"},
	credit.TailKeywords:  {Furniture, "keywords beside the sign-off"},
	credit.TailAside:     {Note, "an editor's note beside the sign-off"},
	credit.TailMark:      {Furniture, "the mark that closes a story"},
}

// cutSignOff cuts the block i at the seams of the tail that it ends with and
// says what the pieces are. What is left of it is the first of them, or else
// the running text before them, of which nothing is said.
func (f *finder) cutSignOff(i int, t credit.Tail) {
	if len(t.Credits) > 0 {
		f.signed = slices.Concat(t.Credits, f.signed) // what is found later stands above
	}
	start, text := f.blocks[i].Start, f.content(i)
	for k := len(t.Pieces) - 1; k >= 0; k-- {
		piece := &t.Pieces[k]
		is := tailParts[piece.Kind]
		if piece.Kind == credit.TailAside && isButton(text[piece.Start:]) {
			is.part, is.why = Chrome, "a button beside the sign-off"
		}
		if c := f.cutBack(i, start+piece.Start); c != nil {
			c.is(is.part, is.why)
		} else if k == 0 {
			f.set(i, is.part, is.why)
		}
	}
}

// stoodAbove reports whether a block from lead to i says the same as the block i:
// the story stands on the page once more, as for telephones.
func (f *finder) stoodAbove(i, lead int) bool {
	text := f.content(i)
	for k := lead; k < i; k++ {
		if f.content(k) == text {
			return true
		}
	}
	return false
}

// isButton reports whether what stands in brackets is the page's own.
func isButton(s string) bool {
	if inner, _, ok := lex.LeadingBracket(s); ok {
		s = inner
	}
	kind, _ := residue.Of(s)
	return kind == residue.Chrome
}

// signOffLines is how many lines a sign-off may have.
const signOffLines = 32

// signOffAbove goes up from the sign-off i while the blocks above it are
// nothing but sign-off themselves, as where each role has its own line, up to
// the last paragraph, which may end in one: "... ports. （参与记者：张三）" above
// "责任编辑：李四".
func (f *finder) signOffAbove(i, lead int) int {
	for top := max(lead, i-signOffLines); i > top; i-- {
		b := &f.blocks[i-1]
		if b.part == Furniture || b.part == Note || b.part == Chrome {
			continue
		}
		t, ok := f.tailOf(i - 1)
		if b.part != Unknown || !ok || !t.Signed {
			break
		}
		if t.Pieces[0].Start > 0 {
			if mark := f.content(i - 1)[t.Pieces[0].Start:]; len(t.Credits) > 0 || credit.IsClosingMark(mark, false) {
				f.cutSignOff(i-1, t)
			}
			break
		}
		f.cutSignOff(i-1, t)
	}
	return i
}

// readBelow says what the blocks from i up to j are, which stand below the
// sign-off: notes, and nothing else of the story.
func (f *finder) readBelow(i, j int) {
	for ; i < j; i++ {
		if n, ok := note.Read(f.content(i)); ok {
			f.set(i, Note, "an editor's "+string(n.Kind)+" below the sign-off")
		}
		f.set(i, Chrome, "a line below the sign-off")
	}
}
