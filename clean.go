package newswire

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/octet"
)

// classify says of every block what it is to the story, and cuts in two the
// blocks that hold two parts. Nothing is deleted: what is no story is called
// furniture or chrome, and the evidence in it can still be read.
//
// It works from the outside in. Some lines are no story wherever they stand.
// The lead is found by its dateline or, without one, as the first block that
// reads like prose. What stands above it is the head, in which every line
// has a job; the end is found by the sign-off; the body is what lies
// between.
func (p *page) classify() {
	var lead int
	if p.tree != nil {
		lead = p.findStory()
	} else {
		p.sortOut(0, len(p.blocks))
		lead = p.findLead()
	}
	if lead < 0 {
		p.mark(0, len(p.blocks), partChrome, "no story")
		return
	}
	p.readStory(lead)
}

// readStory says what the blocks around the lead are: the head above it, the
// body, and what stands below.
func (p *page) readStory(lead int) {
	lead = p.cutLead(lead)
	lead = p.readHead(lead)
	p.readOpening(lead)
	end := p.readTail(lead)
	p.readBody(lead, end)
	if p.tree == nil {
		p.findBareByline(lead)
		p.row = p.recogniseDump()
	}
}

// set says what the block i is, unless that is known.
func (p *page) set(i int, part part, why string) {
	if b := &p.blocks[i]; b.part == partUnknown {
		b.part, b.why = part, why
	}
}

// mark sets the blocks from i up to j.
func (p *page) mark(i, j int, part part, why string) {
	for ; i < j; i++ {
		p.set(i, part, why)
	}
}

// mostMoved is how many blocks cut may move on a page to make room, all cuts
// taken together. A long story needs some hundred thousand; without a bound
// a page of nothing but paragraphs to be cut takes quadratic time.
func mostMoved(blocks int) int { return 1<<20 + 32*blocks }

// cut parts the block i at the offset at of its content into two, and leaves
// white space at the seam out of both. It reports whether there are two now:
// a block is not cut at its ends, nor at all on a page that wants too many
// cuts.
func (p *page) cut(i, at int) bool {
	b := p.blocks[i]
	text := p.content(&b)
	left, right := b, b
	left.end = b.start + len(strings.TrimRight(text[:at], " "))
	right.start = b.end - len(strings.TrimLeft(text[at:], " "))
	right.part, right.why = partUnknown, ""
	left.forget()
	right.forget()
	if left.start >= left.end || right.start >= right.end {
		return false
	}
	if p.moved += len(p.blocks) - i; p.moved > mostMoved(len(p.blocks)) {
		return false
	}
	p.blocks[i] = left
	p.blocks = slices.Insert(p.blocks, i+1, right)
	return true
}

// sortOut finds the blocks from i up to j that are no story wherever they
// stand.
func (p *page) sortOut(i, j int) {
	for ; i < j; i++ {
		p.sorted(i)
	}
}

// residueParts says which part of a page each kind of residue is.
var residueParts = [...]part{
	residueNone:      partUnknown,
	residueCaption:   partCaption,
	residuePromo:     partPromo,
	residueFurniture: partFurniture,
	residueChrome:    partChrome,
}

// sorted looks at the block i alone, once, and says what it is if it is no
// story wherever it stands.
func (p *page) sorted(i int) part {
	b := &p.blocks[i]
	if b.part != partUnknown || b.seen {
		return b.part
	}
	b.seen = true
	text := p.content(b)
	kind, why := furnitureKind(text)
	if kind == residueNone && text[0] == '(' {
		if inner, after, ok := leadingBracket(text); ok && after == "" {
			kind, why = furnitureKind(inner) // "(Logo: http://photos.example/1)"
		}
	}
	if kind != residueNone {
		if _, ok := readNote(text); !ok {
			p.set(i, residueParts[kind], why)
		}
	}
	return b.part
}

// leadBlocks is how many blocks that may be story can stand before the lead:
// a headline, a deck of several lines, times, a byline, notes.
const leadBlocks = 24

// findLead gives the block in which the story begins, or -1. A dateline with
// its agency tells it for certain; one without an agency must stand nearer
// to the top. Without a dateline it is the first prose below the byline and
// the time, if there are any: up to two sentences above those are a deck.
func (p *page) findLead() int {
	bare, prose, sentences := -1, -1, 0
	seen := 0
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.part != partUnknown {
			continue
		}
		if seen++; seen > leadBlocks {
			break
		}
		text := p.content(b)
		if d, ok := readDateline(text); ok && isTime(d.rest) {
			continue // "AFP – 2 hours ago"
		} else if ok && d.anchored {
			return i
		} else if ok && bare < 0 && seen <= leadBlocks/2 {
			bare = i
		}
		switch {
		case b.kind == heading || b.kind == item:
		case p.isHeadLine(i):
			if sentences <= 2 && seen <= leadBlocks/2 {
				prose, sentences = -1, 0
			}
		case p.isProse(i):
			if sentences++; prose < 0 {
				prose = i
			}
		}
	}
	if bare >= 0 {
		return bare
	}
	return prose
}

// isHeadLine reports whether the block i is a time or a byline.
func (p *page) isHeadLine(i int) bool {
	text := p.content(&p.blocks[i])
	if len(text) > 2*shortLine {
		return false
	}
	if p.isTime(i) {
		if _, ok := ParseTimestamp(text); ok {
			return true
		}
	}
	return p.isByline(i)
}

// readsLikeProse reports whether s is a sentence or more: long enough, and
// ended like one. A headline is neither.
func readsLikeProse(s string) bool {
	const fewest, many = 50, 240 // characters
	wide := 1
	if wideScript(s) {
		wide = 3 // a character is a word's worth
	}
	if wide*len(s) <= fewest {
		return false // as most lines of a page are; the bytes are quicker to count
	}
	n := wide * octet.Runes(s)
	return n > many || n > fewest && endsSentence(s)
}

// wideScript reports whether s is written in characters that each stand for
// a syllable or a word.
func wideScript(s string) bool {
	for _, r := range s {
		if r < utf8.RuneSelf {
			if isLetterASCII(byte(r)) {
				return false
			}
		} else if isLetter(r) {
			return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
		}
	}
	return false
}

// headNotes is how many notes may stand before a dateline, in its paragraph.
const headNotes = 8

// cutLead cuts the dateline out of the block i, and what stands before it
// there: "(Adds details) By A Name TOKYO, Feb 5 (Reuters) - ". It gives the
// block in which the body begins, which is the next one where the dateline
// fills a block of its own.
func (p *page) cutLead(i int) int {
	for range headNotes {
		note, rest, ok := cutHeadNote(p.content(&p.blocks[i]))
		if !ok || !p.cut(i, len(p.content(&p.blocks[i]))-len(rest)) {
			break
		}
		p.set(i, partNote, "an editor's "+string(note.Kind)+" before the dateline")
		i++
	}
	text := p.content(&p.blocks[i])
	d, ok := readDateline(text)
	if !ok && p.creditsAgency() {
		if d, ok = capitalDateline(text); !ok && p.lang != "" && p.lang != "en" {
			d, ok = looseDateline(text) // English copy has its places in capitals
		}
	}
	if !ok && isBareDateline(text) {
		p.setPlace(i, "a place and a dash in a block of their own")
		return i + 1
	}
	if !ok {
		return i
	}
	p.dateline = d
	if p.cut(i, d.start) {
		p.set(i, partByline, "a byline before the dateline")
		i++
	}
	if d.rest == "" {
		p.set(i, partDateline, d.why)
		return i + 1
	}
	if !p.cut(i, d.end-d.start) {
		return i // a page that wants too many cuts
	}
	p.set(i, partDateline, d.why)
	i++
	if again := len(p.content(&p.blocks[i])) - len(d.rest); p.cut(i, again) {
		p.set(i, partFurniture, "a second dateline right after the first")
		i++
	}
	return i
}

// setPlace takes the block i, a place with or without a dash behind it, for
// the dateline.
func (p *page) setPlace(i int, why string) {
	text := p.content(&p.blocks[i])
	if d, ok := placeOnly(strings.TrimRight(text, " -–—:")); ok && p.blocks[i].part == partUnknown {
		d.Raw = text
		p.dateline.Dateline = d
		p.set(i, partDateline, why)
	}
}

// readHead says what the lines above the lead are. One of them is the
// headline: the first that is nothing else and has more than two words, for
// a word or two above it is the name of a section. It gives the place of the
// lead, which moves where a line is cut.
func (p *page) readHead(lead int) int {
	for i := 0; i < lead; i++ {
		if p.blocks[i].part != partUnknown {
			continue
		}
		if rest, n, ok := cutTailNote(p.content(&p.blocks[i])); ok && p.cut(i, len(rest)) {
			i, lead = i+1, lead+1
			p.set(i, partNote, "an editor's "+string(n.Kind)+" behind a line above the story")
		}
	}
	headline := -1
	for i := range p.blocks[:lead] {
		if p.blocks[i].part != partUnknown {
			continue
		}
		text := p.content(&p.blocks[i])
		switch {
		case p.readHeadLine(i):
		case headline < 0 || words(p.content(&p.blocks[headline])) < 3 && words(text) >= 3:
			headline = i
		}
	}
	for i := range p.blocks[:lead] {
		text := p.content(&p.blocks[i])
		switch {
		case i == headline:
			p.set(i, partHeadline, "the first line above the story that is nothing else")
		case headline >= 0 && i > headline && words(text) > 3:
			p.set(i, partDeck, "a line between the headline and the story")
		default:
			p.set(i, partChrome, "a line above the story that is no part of it")
		}
	}
	return lead
}

// findBareByline finds the names of the writers between the headline and the
// lead where no "By" tells of them, as in dumps of pages that set the byline
// apart by its place alone. A line of nothing but names is one if the sign-off
// gives them all, or if the reading time stands right below it.
func (p *page) findBareByline(lead int) {
	headline := slices.IndexFunc(p.blocks[:lead], func(b block) bool { return b.part == partHeadline })
	if headline < 0 {
		return
	}
	for i := headline + 1; i < lead; i++ {
		b := &p.blocks[i]
		if b.part != partDeck && b.part != partChrome || b.kind == item {
			continue
		}
		names, ok := readByline(p.content(b), true)
		switch {
		case !ok:
		case p.signs(names):
			b.part, b.why = partByline, "names above the story that its sign-off gives"
		case i+1 < len(p.blocks) && isReadingTime(p.content(&p.blocks[i+1])):
			b.part, b.why = partByline, "names above the reading time"
		}
	}
}

// signs reports whether the story's sign-off names all the people.
func (p *page) signs(people []Credit) bool {
	return !slices.ContainsFunc(people, func(c Credit) bool {
		return c.Name == "" || !slices.ContainsFunc(p.signed, func(s Credit) bool { return s.Name == c.Name })
	})
}

// readHeadLine says what the block i in the head is, if its form tells: a
// time, a byline, a note.
func (p *page) readHeadLine(i int) bool {
	text := p.content(&p.blocks[i])
	if p.isTime(i) {
		p.set(i, partTime, "a time above the story")
		return true
	}
	if p.isByline(i) {
		p.set(i, partByline, "a byline above the story")
		return true
	}
	if n, ok := readNote(text); ok {
		p.set(i, partNote, "an editor's "+string(n.Kind)+" above the story")
		return true
	}
	return false
}

// proseBelow is how many paragraphs may stand below the mark that closes a
// story, such as "AP" alone: with more it is something else, the credit of a
// picture.
const proseBelow = 3

// tailReach is how many blocks of a page are tried for its sign-off.
const tailReach = 1024

// readTail finds the sign-off, looking back from the end, and says what it
// and everything after it is. It gives the end of the body. A mark that closes
// the story without naming anyone may stand below the sign-off, so the search
// goes on above it.
func (p *page) readTail(lead int) int {
	p.readNotebook(lead)
	prose, read := 0, 0 // read is how many blocks at the end readBelow has looked at
	for i, tries := len(p.blocks)-1, tailReach; i >= lead && tries > 0; i-- {
		if p.blocks[i].part != partUnknown {
			continue
		}
		tries--
		text := p.content(&p.blocks[i])
		t, ok := readTail(text)
		if !ok || t.signed && len(t.credits) == 0 && prose > proseBelow {
			if readsLikeProse(text) {
				prose++
			}
			continue
		}
		below := i + p.cutSignOff(i, t)
		if !t.signed {
			continue
		}
		p.readBelow(below, len(p.blocks)-read)
		read = len(p.blocks) - below
		if len(t.credits) == 0 {
			continue
		}
		if p.blocks[i].part == partUnknown {
			return i + 1
		}
		return p.signOffAbove(i, lead)
	}
	p.readContacts(lead)
	end := len(p.blocks)
	for end > lead && p.blocks[end-1].part != partUnknown {
		end--
	}
	end = p.dropLabels(lead, end)
	if end > lead {
		if rest, _, ok := cutTailNote(p.content(&p.blocks[end-1])); ok && p.cut(end-1, len(rest)) {
			p.set(end, partNote, "an editor's note at the end of the story")
		}
	}
	return end
}

// dropLabels takes lines off the end of the body of a page that are about who
// has written it, are links and nothing else, credit an agency, or are the
// label of something that did not come along: "Tags:", "Date created :
// 2015-05-12". It gives the new end.
func (p *page) dropLabels(lead, end int) int {
	links := false // stand below
	for ; p.tree != nil && end > lead+1; end-- {
		b := &p.blocks[end-1]
		if b.part != partUnknown {
			continue
		}
		text := p.content(b)
		if n, ok := readNote(text); ok {
			p.set(end-1, partNote, "an editor's "+string(n.Kind)+" at the end of the story")
		} else if p.isBiography(text) {
			p.set(end-1, partFurniture, "who has written the story")
		} else if b.link >= 80 && len(text) < 2*shortLine && b.kind == plain && !endsSentence(text) {
			p.set(end-1, partPromo, "a link below the story")
			links = true
		} else if links && len(text) < shortLine/2 && !endsSentence(text) {
			p.set(end-1, partChrome, "what the links below the story are")
			links = false
		} else if creditedAgency(text) != "" {
			p.set(end-1, partFurniture, "a line below the story that credits an agency")
		} else if len(text) < longestCredit && b.kind == plain && (strings.HasSuffix(text, ":") || strings.Contains(text, ":") && !strings.Contains(text, "//") && !endsSentence(text)) {
			p.set(end-1, partChrome, "a label below the story")
		} else {
			break
		}
	}
	return end
}

// aboutVerbs follow the name of a writer in a line about them.
var aboutVerbs = []string{"is", "was", "has", "covers", "writes", "reports", "ist", "arbeitet", "berichtet", "est", "es", "è"}

// isBiography reports whether a line below the story is about who has written
// it, by the byline or the metadata: "Ann Berg is a reporter for Harbour News."
func (p *page) isBiography(text string) bool {
	about := func(name string) bool {
		rest, ok := strings.CutPrefix(text, name+" ")
		verb, _, _ := strings.Cut(rest, " ")
		return ok && strings.IndexByte(name, ' ') > 0 && slices.Contains(aboutVerbs, verb)
	}
	if len(text) > bylineLength {
		return false
	}
	for c := range p.meta.each(fieldAuthor) {
		if about(c.value) {
			return true
		}
	}
	for i := range p.blocks {
		if b := &p.blocks[i]; b.part == partByline {
			credits, _ := readByline(p.legible(b), true)
			if slices.ContainsFunc(credits, func(c Credit) bool { return about(c.Name) }) {
				return true
			}
		}
	}
	return false
}

// readContacts finds the contacts that close a press release: short lines
// that end no sentence, one of which is an address or a telephone, or says
// that it is a contact.
func (p *page) readContacts(lead int) {
	contact := -1
	for i := len(p.blocks) - 1; i > lead; i-- {
		b := &p.blocks[i]
		text := p.content(b)
		if b.part == partUnknown && (len(text) > 2*shortLine || endsSentence(text) || b.kind == item) {
			break
		}
		if b.part != partUnknown && b.part != partFurniture {
			continue
		}
		if hasContact(text) || hasFold(text, "contact") {
			contact = i
		}
	}
	if contact != -1 {
		p.mark(contact, len(p.blocks), partFurniture, "the contacts of a press release")
	}
}

// readNotebook says what the blocks of an agency's notebook are, which stands
// below the story: who wrote and edited it, and nothing else of interest.
func (p *page) readNotebook(lead int) {
	i := lead
	for i < len(p.blocks) && !opensNotebook(p.content(&p.blocks[i])) {
		i++
	}
	for ; i < len(p.blocks); i++ {
		if p.blocks[i].part != partUnknown {
			continue
		}
		if t, ok := readTail(p.content(&p.blocks[i])); ok && t.signed && t.pieces[0].start == 0 {
			p.cutSignOff(i, t)
		}
		p.set(i, partFurniture, "in the agency's notebook for editors")
	}
}

// tailParts says what the pieces at the end of a story are to it.
var tailParts = [...]struct {
	part part
	why  string
}{
	tailSignOff:   {partSignOff, "a sign-off at the end of the story"},
	tailExchange:  {partBody, "an exchange rate beside the sign-off"},
	tailNote:      {partNote, "an editor's note beside the sign-off"},
	tailContact:   {partFurniture, "an address beside the sign-off"},
	tailPromo:     {partPromo, "a pointer to another story beside the sign-off"},
	tailCopyright: {partChrome, "a copyright line beside the sign-off"},
	tailKeywords:  {partFurniture, "keywords beside the sign-off"},
	tailAside:     {partNote, "an editor's note beside the sign-off"},
	tailMark:      {partFurniture, "the mark that closes a story"},
}

// cutSignOff cuts the block i at the seams of the tail that it ends with and
// says what the pieces are. It gives how many blocks there are now. The
// first of them is left unknown if it is running text.
func (p *page) cutSignOff(i int, t tail) int {
	p.signed = slices.Concat(t.credits, p.signed) // what is found later stands above
	first, base := i, 0
	for _, piece := range t.pieces {
		if p.cut(i, piece.start-base) {
			base += p.blocks[i+1].start - p.blocks[i].start
			i++
		}
		is := tailParts[piece.kind]
		if piece.kind == tailAside && isButton(p.content(&p.blocks[i])) {
			is.part, is.why = partChrome, "a button beside the sign-off"
		}
		p.set(i, is.part, is.why)
	}
	return i - first + 1
}

// isButton reports whether what stands in brackets is the page's own.
func isButton(s string) bool {
	if inner, _, ok := leadingBracket(s); ok {
		s = inner
	}
	kind, _ := furnitureKind(s)
	return kind == residueChrome
}

// signOffLines is how many lines a sign-off may have.
const signOffLines = 32

// signOffAbove goes up from the sign-off i while the blocks above it are
// nothing but sign-off themselves, as where each role has its own line, up to
// the last paragraph, which may end in one: "... ports. （参与记者：张三）" above
// "责任编辑：李四".
func (p *page) signOffAbove(i, lead int) int {
	for top := max(lead, i-signOffLines); i > top; i-- {
		b := &p.blocks[i-1]
		if b.part == partFurniture || b.part == partNote || b.part == partChrome {
			continue
		}
		t, ok := readTail(p.content(b))
		if b.part != partUnknown || !ok || !t.signed {
			break
		}
		if t.pieces[0].start > 0 {
			if mark := p.content(b)[t.pieces[0].start:]; len(t.credits) > 0 || isClosingMark(mark, false) {
				p.cutSignOff(i-1, t)
			}
			break
		}
		p.cutSignOff(i-1, t)
	}
	return i
}

// readBelow says what the blocks from i up to j are, which stand below the
// sign-off: notes, and nothing else of the story.
func (p *page) readBelow(i, j int) {
	for ; i < j; i++ {
		if n, ok := readNote(p.content(&p.blocks[i])); ok {
			p.set(i, partNote, "an editor's "+string(n.Kind)+" below the sign-off")
		}
		p.set(i, partChrome, "a line below the sign-off")
	}
}

// titleMarks stand before the headline where it is printed again between the
// dateline and the story, as Xinhua does above its longer pieces.
var titleMarks = []string{"题：", "题:"}

// readOpening finds the headline and the byline that stand below the dateline
// instead of above it.
func (p *page) readOpening(lead int) {
	for i := lead; i < min(lead+2, len(p.blocks)); i++ {
		text := p.content(&p.blocks[i])
		if p.repeatsHeadline(text) {
			p.set(i, partFurniture, "the headline again, below the dateline")
			continue
		}
		if len(text) <= 2*shortLine && p.isByline(i) {
			p.set(i, partByline, "a byline below the dateline")
		}
		return
	}
}

// repeatsHeadline reports whether a line is the headline again: it says so, or
// it is that with a label at most before it.
func (p *page) repeatsHeadline(line string) bool {
	if endsSentence(line) {
		return false
	}
	const label = 24 // bytes: longer than "综述：", and than most labels in English
	headline := p.joined(partHeadline)
	return slices.ContainsFunc(titleMarks, func(mark string) bool { return strings.HasPrefix(line, mark) }) ||
		headline != "" && len(line) <= len(headline)+label && strings.HasSuffix(line, headline)
}

// readBody says what the blocks between the lead and the end are.
func (p *page) readBody(lead, end int) {
	for i := lead; i < end; i++ {
		end += p.cutRule(i)
		b := &p.blocks[i]
		if b.part != partUnknown {
			continue
		}
		text := p.content(b)
		if n, ok := readNote(text); ok {
			p.set(i, partNote, "an editor's "+string(n.Kind)+" in the story")
			continue
		}
		if b.kind == plain && isCrosshead(text) && i > lead && i+1 < end {
			b.kind = heading
		}
		if p.cutTrailer(i) {
			end++
		}
		p.set(i, partBody, "the story, from the dateline to the sign-off")
	}
	p.mark(end, len(p.blocks), partChrome, "a line below the story")
}

// cutRule cuts a paragraph at a printed rule within it, "___" between two
// spaces: what stands below the rule is no part of what stands above. It gives
// how many blocks it cut off.
func (p *page) cutRule(i int) int {
	text := p.content(&p.blocks[i])
	if p.blocks[i].part != partUnknown || strings.IndexByte(text, '_') < 0 {
		return 0
	}
	at := strings.Index(text, " ___ ")
	if at < 0 || !p.cut(i, at) || !p.cut(i+1, len("___")) {
		return 0
	}
	p.set(i+1, partFurniture, "a rule between two parts of a story")
	return 2
}

// longestTrailer is the length of the longest words after a paragraph's end
// that can be a button: "read more".
const longestTrailer = 24

// cutTrailer cuts the words of a button from the end of a paragraph.
func (p *page) cutTrailer(i int) bool {
	text := p.content(&p.blocks[i])
	for at := len(text) - 1; at > max(0, len(text)-longestTrailer); at-- {
		if text[at] != ' ' || !endsSentence(text[:at]) {
			continue
		}
		kind, why := furnitureKind(text[at+1:])
		if kind != residueNone && p.cut(i, at) {
			p.set(i+1, residueParts[kind], why+", after a paragraph")
			return true
		}
		return false
	}
	return false
}

// isCrosshead reports whether a paragraph is a subhead in all but markup: a
// few words in capitals that end no sentence.
func isCrosshead(s string) bool {
	return len(s) < shortLine && allCaps(s) && words(s) < 10 && !endsSentence(s)
}
