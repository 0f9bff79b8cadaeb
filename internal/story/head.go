package story

import (
	"cmp"
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/note"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/residue"
	"github.com/newswire-go/newswire/internal/when"
)

// The head of an HTML page's story is what stands between its headline and
// its first paragraph, and a few lines above the headline. Much else stands
// there, too: share buttons, captions, related stories. So a line counts
// only for what its form or its markup says it is.

// aboveHeadline is how many blocks above the headline may be its time or byline.
const aboveHeadline = 10

// readPageHead says what the blocks above the first one of the story are. It
// gives the place of that first one after the cuts it made.
func (f *finder) readPageHead(first int) int {
	if f.row != nil {
		f.readRowHead(f.row, first)
		f.settle(&first, &f.headline)
		if f.row.Drop != "" {
			f.headline = f.findHeadline(first)
		}
	}
	if f.headline >= 0 {
		f.cutKicker(f.headline)
		f.cutHeadTail(f.headline)
		f.set(f.headline, Headline, "the heading above the story")
	}
	f.cutHeadRows(first)
	f.settle(&first, &f.headline)
	from := max(0, first-headReach)
	if f.headline >= 0 {
		from = max(0, f.headline-aboveHeadline)
	}
	f.sortOut(from, first)
	f.readHeadTimes(from, first)
	f.readPageLines(from, first)
	f.settle(&first, &f.headline)
	f.findPlace(f.headline, first)
	f.settleBylines(from, first)
	if f.headline < 0 {
		f.guessHeadline(from, first)
		f.readDecks(f.headline, first)
	}
	first = f.takeLead(first)
	f.mark(0, first, Chrome, "above the story, and no part of its head")
	return first
}

// cutHeadRows parts the rows of tables near the headline into their cells: there a
// table lays out who wrote the story, and when.
func (f *finder) cutHeadRows(first int) {
	const reach, cells = 3, 4
	for i := max(0, f.headline-reach); f.headline >= 0 && i < min(first, f.headline+reach); i++ {
		text := f.content(i)
		if b := &f.blocks[i]; b.Kind != page.Row || b.part != Unknown || len(text) > headLine || strings.Count(text, "\t") >= cells {
			continue
		}
		for at := strings.LastIndexByte(text, '\t'); at > 0; at = strings.LastIndexByte(text[:at], '\t') {
			if c := f.cutBack(i, f.blocks[i].Start+at+1); c != nil {
				c.Kind = page.Plain
			}
		}
		f.blocks[i].Kind = page.Plain
	}
}

// readPageLines says what the blocks from the one up to the other are, which
// stand above and below the headline.
func (f *finder) readPageLines(from, to int) {
	h := f.headline
	for i := from; i < to; i++ {
		if h >= 0 && f.linesBelow(h, i) > headReach/2 {
			i = max(i, to-headReach/2) // the middle of a long head is others' stories
		}
		if f.blocks[i].part != Unknown {
			continue
		}
		below := h >= 0 && i > h
		if below && f.isNoteAlone(i) {
			continue
		}
		if below {
			f.cutNote(i, "above the story")
		}
		cut := f.readPageLine(i, false)
		if cut || f.blocks[i].part != Unknown || h < 0 || i < h-2 {
			continue
		}
		if below && residue.Credited(f.content(i)) == "" && f.isDeck(i, h) && f.joinsDeck(i, h) {
			f.set(i, Deck, "a line below the headline that is marked as its deck")
			continue
		}
		f.readHeadCredit(&f.blocks[i])
	}
}

// isNoteAlone says of a note in brackets that stands alone between the headline
// and the story what it is, and reports whether the block i is one.
func (f *finder) isNoteAlone(i int) bool {
	b := &f.blocks[i]
	text := f.content(i)
	if text[0] != '(' || b.Link > 0 || b.Box != 0 {
		return false
	}
	n, ok := note.Read(text)
	if ok {
		f.set(i, Note, "an editor's "+string(n.Kind)+" above the story")
	}
	return ok
}

// findPlace takes for the dateline a known city, or one that the metadata give,
// that stands alone between the headline and a story that begins without one.
func (f *finder) findPlace(h, first int) {
	if h < 0 || dateline.Opens(f.content(first)) || !f.vouches(first) {
		return
	}
	for i := h + 1; i < first; i++ {
		b := &f.blocks[i]
		if b.part == Dateline {
			return
		}
		if b.part != Unknown || b.Link > 0 || b.Box != 0 || b.Kind == page.Item {
			continue
		}
		text := f.content(i)
		if _, ok := dateline.PlaceOnly(text); ok && len(text) < lex.ShortLine && (dateline.Opens(text+" - The") || f.meta.Holds(meta.Dateline, text)) {
			f.setPlace(i, "a city alone above the story")
			return
		}
	}
}

// settleBylines takes back what was held for a byline on thin evidence where
// a line that begins with "By" stands: a name and an agency are also how the
// credit of a picture reads. Above the headline a mark as a byline is thin
// evidence, too: those who comment have one.
func (f *finder) settleBylines(from, to int) {
	f.settleMarked(from, to)
	sure := ""
	for i := from; i < to; i++ {
		if b := &f.blocks[i]; b.part == Byline && credit.OpensByline(f.content(i)) {
			sure += lex.Letters(f.content(i)) + "\n"
		}
	}
	f.dropNamesAgain(from, to)
	for i := from; sure != "" && i < to; i++ {
		b := &f.blocks[i]
		if b.part == Byline && !credit.OpensByline(f.content(i)) && lex.Words(f.content(i)) > 3 && strings.Contains(sure, lex.Letters(f.content(i))) {
			b.part, b.why = Chrome, "names that the byline gives, too"
			continue
		}
		if b.part != Byline || credit.OpensByline(f.content(i)) || i > f.headline && f.isMarked(b.Owner, bylineMarks[:]) {
			continue
		}
		if _, sender := agency.Named(f.content(i)); !sender {
			b.part, b.why = Chrome, "a name above the story, but not its byline"
		}
	}
}

// dropNamesAgain takes back the names of agencies below the first one that is a
// byline, but right below a byline: they stand beside other stories.
func (f *finder) dropNamesAgain(from, to int) {
	first := ""
	for i := max(from, f.headline); i < to; i++ {
		switch b := &f.blocks[i]; {
		case b.part != Byline || b.why != agencyName:
		case first == "":
			first = lex.Letters(f.content(i))
		case lex.Letters(f.content(i)) == first && f.blocks[i-1].part != Byline:
			b.part, b.why = Chrome, "the agency's name again"
		}
	}
}

// settleMarked takes back bylines that are of less weight than others of the
// head: what is a byline for its markup alone where the metadata name the people
// of another one, as who has checked the facts, and those above the headline
// where one that says so stands below it, as of other stories.
func (f *finder) settleMarked(from, to int) {
	known, below := false, false
	for i := from; i < to; i++ {
		if b := &f.blocks[i]; b.part == Byline {
			known = known || b.why == knownNames
			below = below || f.headline >= 0 && i > f.headline && credit.OpensByline(f.Legible(&b.Block))
		}
	}
	for i := from; i < to && (known || below); i++ {
		b := &f.blocks[i]
		if b.part == Byline && (known && b.why == markedNames || below && i < f.headline) {
			b.part, b.why = Chrome, "a name of less weight than the byline's"
		}
	}
}

// Why names without a word that says so are a byline.
const (
	agencyName  = "the name of an agency above the story"
	knownNames  = "names above the story that the metadata give, too"
	markedNames = "names above the story that are marked as its byline"
)

// readDecks finds the deck below a headline that was guessed at last.
func (f *finder) readDecks(h, to int) {
	for i := h + 1; h >= 0 && i < to; i++ {
		if f.blocks[i].part == Unknown && f.isDeck(i, h) && f.joinsDeck(i, h) {
			f.set(i, Deck, "a line below the headline that is marked as its deck")
		}
	}
}

// readPageLine says what the block i of the head is: a time, a byline, or both
// in one line with marks between them. With marked, a row of the layout table
// says that the line is a byline. It reports whether anything was cut off.
func (f *finder) readPageLine(i int, marked bool) (cut bool) {
	b := &f.blocks[i]
	if len(f.content(i)) > headLine || b.Box&(page.InNav|page.InForm|page.InFooter|page.InFigure) != 0 {
		return false
	}
	if b.Box&page.InAside != 0 {
		f.readAsideLine(i)
		return false
	}
	spaced, back := f.Spaced(&b.Block)
	from, to, ok := when.Within(spaced)
	if !ok {
		return f.readNames(i, marked)
	}
	if f.isCaption(i) || b.Kind == page.Item && b.Link > page.HalfLinks && 2*(to-from) < len(spaced) {
		return false // the day on which the picture was taken, or another story
	}
	start, end := b.Start+back(from), b.Start+back(to)
	cut = f.cutMarkedName(i, end)
	if behind := f.cutBack(i, end); behind != nil {
		cut = true
		f.readHeadByline(behind, i, marked)
		f.readHeadCredit(behind)
	}
	if c := f.cutBack(i, start); c != nil {
		c.is(Time, "a time above the story")
		f.readNames(i, marked)
		f.readHeadCredit(b)
		return true
	}
	b.is(Time, "a time above the story")
	return cut
}

// readAsideLine says what the block i of the head is, which stands in a box
// beside the story. There other stories have their bylines, too.
func (f *finder) readAsideLine(i int) {
	b, text := &f.blocks[i], f.content(i)
	if credits, ok := credit.ReadByline(strings.TrimFunc(text, lex.IsSeparator), true); ok && f.metadataName(credits) {
		b.is(Byline, "names beside the story that the metadata give, too")
		return
	}
	below := f.headline >= 0 && f.headline < i && i < f.headline+aboveHeadline
	if _, ok := agency.Named(text); ok && b.Link < page.HalfLinks && below && !hasSiteWord(text) {
		b.is(Byline, "the name of an agency in a box below the headline")
	}
}

// readNames reads the block i as a byline, after it has cut off the names
// that it says a second time. It reports whether it cut anything off.
func (f *finder) readNames(i int, marked bool) (cut bool) {
	text, start := f.content(i), f.blocks[i].Start
	if at := saidTwice(text); at > 0 {
		if _, ok := credit.ReadByline(text[:at], true); ok {
			if c := f.cutBack(i, start+at); c != nil {
				c.is(Chrome, "the names before it once more")
				cut = true
			}
		}
	} else if at := f.handleBehind(text); at > 0 {
		if c := f.cutBack(i, start+at); c != nil {
			c.is(Chrome, "the writer's name on another site")
			cut = true
		}
	}
	f.readHeadByline(&f.blocks[i], i, marked)
	if f.blocks[i].part == Unknown {
		cut = f.cutMarkedName(i, start) || cut
	}
	return cut
}

// cutMarkedName cuts from a line near the headline, behind a place in the text,
// the one name in it that is marked as the byline, where other things stand
// beside it in the same line: "Ann Berg • 3 minutes • 12 comments". It reports
// whether there was one.
func (f *finder) cutMarkedName(i, behind int) bool {
	const reach = 4 // lines from the headline
	text, start := f.content(i), f.blocks[i].Start
	if f.headline < 0 || i < f.headline-reach || i > f.headline+reach || !strings.ContainsAny(text, "•|·/") {
		return false
	}
	name := f.markedName(f.blocks[i].Owner)
	people, ok := credit.ReadByline(name, true)
	if !ok || len(name) == len(text) || people[0].Name == "" || hasSiteWord(name) || f.namesOthers(people) {
		return false
	}
	from := start + strings.Index(text, name)
	if from < behind {
		return false
	}
	if to := from + len(name); to < start+len(text) && f.cutBack(i, to) == nil {
		return false
	}
	c := &f.blocks[i]
	if from > start {
		c = f.cutBack(i, from)
	}
	if c != nil {
		c.is(Byline, markedNames)
	}
	return c != nil
}

// markedName gives the text of the one element within another that is marked as
// the byline and goes on in its line, or "".
func (f *finder) markedName(owner flat.Node) (name string) {
	const within = 48 // nodes
	for n := owner + 1; n < min(f.Tree.End(owner), owner+within); n++ {
		if f.Tree.Block(n) || !f.named(n, bylineMarks[:]) {
			continue
		}
		if name != "" {
			return ""
		}
		name = string(lex.AppendFolded(nil, string(f.Tree.AppendText(nil, n))))
		n = f.Tree.End(n) - 1
	}
	return name
}

// handleBehind gives the place where a line ends to name a writer, whom the
// metadata name as well, and a name follows under which others know them: "Ann
// Berg annberg". It is 0 if the line is any other.
func (f *finder) handleBehind(line string) int {
	for c := range f.meta.Each(meta.Author) {
		if handle, ok := strings.CutPrefix(line, c.Value+" "); ok && handle != "" && !strings.Contains(handle, " ") && (lex.BeginsSmall(handle) || handle[0] == '@') {
			return len(c.Value)
		}
	}
	return 0
}

// saidTwice gives the place where a line of names begins to say the same
// names again, for wide screens and for narrow ones, or 0.
func saidTwice(line string) int {
	names, from := strings.TrimRightFunc(line, lex.IsSeparator), 0
	if by, ok := lex.CutFold(names, "by "); ok {
		from = len(names) - len(by)
	}
	at := from + (len(names)-from)/2
	if lex.Words(names[from:]) < 4 || names[at] != ' ' || !strings.EqualFold(names[from:at], names[at+1:]) || strings.ContainsAny(names, "0123456789") {
		return 0
	}
	return at
}

// readHeadByline marks a piece of the block i if it is a byline: by its words,
// by its markup, or because the metadata name the same people.
func (f *finder) readHeadByline(b *passage, i int, marked bool) {
	text := strings.TrimFunc(f.Legible(&b.Block), lex.IsSeparator)
	if text == "" || b.Link > page.HalfLinks && b.Kind == page.Item && !credit.OpensByline(text) {
		return // of a menu
	}
	// A site's own pages bear an agency's name, too: "Reuters Photojournalism".
	if _, ok := agency.Named(text); ok && (agency.MarkOf(text) != nil || !hasSiteWord(text)) {
		if !f.isSizeButton(text, i) && !f.areAuthorsInitials(text) {
			b.is(Byline, agencyName)
		}
		return
	}
	if desk, sender, ok := strings.Cut(text, " "); ok && lex.IsInitials(desk) && agency.MarkOf(desk) == nil && agency.MarkOf(sender) != nil {
		b.is(Furniture, "the initials of a desk and its agency")
		return
	}
	if b.Kind == page.Heading && !credit.OpensByline(text) || strings.IndexByte(text, ' ') < 0 && lex.IsASCII(text) {
		return
	}
	if credits, ok := credit.ReadByline(text, false); ok && !(len(credits) == 1 && isSiteName(credits[0].Name)) {
		if !f.IsDump() && !credit.OpensByline(text) && f.isCaption(i) {
			return // "Ann Berg, Associated Press" took the picture
		}
		b.is(Byline, "a byline above the story")
		return
	}
	f.readBareNames(b, text, marked)
}

// readBareNames marks a piece whose text is nothing but names as a byline, if
// its place or the metadata vouch for it.
func (f *finder) readBareNames(b *passage, text string, marked bool) {
	if len(text) > headLine/2 || lex.Words(text) < 2 || !marked && !f.meta.Has(meta.Author) && !f.isMarked(b.Owner, bylineMarks[:]) {
		return
	}
	if strings.ContainsAny(text[:1], "'\"") || strings.HasPrefix(text, "‘") || strings.HasPrefix(text, "“") {
		return // what somebody said, in a box that is marked as a byline
	}
	credits, ok := credit.ReadByline(text, true)
	if !ok && credit.IsNobody(text) && f.isMarked(b.Owner, bylineMarks[:]) {
		b.is(Chrome, "what stands where a byline does and is nobody's name")
	}
	if !ok || hasSiteWord(text) {
		return
	}
	if marked {
		b.is(Byline, "where a row says")
	} else if f.metadataName(credits) && !strings.Contains(text, " / ") { // "AFP / Ann Berg" is who took the picture
		b.is(Byline, knownNames)
	} else if f.isMarked(b.Owner, bylineMarks[:]) {
		b.is(Byline, markedNames)
	}
}

// readHeadCredit marks a piece, if it is nothing else, as a line that credits
// an agency.
func (f *finder) readHeadCredit(b *passage) {
	if b.part == Unknown && b.Box&page.InNav == 0 && residue.Credited(f.Text[b.Start:b.End]) != "" {
		b.is(Furniture, "a line above the story that credits an agency")
	}
}

// areAuthorsInitials reports whether a text is the initials of a writer whom the
// metadata name, which stand where a site has no portrait: "PA" of Paula Adams.
func (f *finder) areAuthorsInitials(text string) bool {
	for c := range f.meta.Each(meta.Author) {
		first, last, ok := strings.Cut(c.Value, " ")
		if ok && len(text) == 2 && first != "" && first[0] == text[0] && strings.HasPrefix(last, text[1:]) {
			return true
		}
	}
	return false
}

// isSizeButton reports whether a text in the block i is the button "AA" for the
// size of the letters, which is also how Anadolu signs: then its fellows stand
// around it.
func (f *finder) isSizeButton(text string, i int) bool {
	if strings.Trim(text, "A") != "" {
		return false
	}
	for k := max(0, i-1); k < min(i+4, len(f.blocks)); k++ {
		if fellow := f.content(k); fellow != text && strings.Trim(fellow, "A+-−") == "" || lex.HasFold(fellow, "text size") || lex.HasFold(fellow, "font size") {
			return true
		}
	}
	return false
}

// metadataName reports whether the page's metadata name one of the people.
func (f *finder) metadataName(credits []credit.Credit) bool {
	site := lex.Letters(f.meta.First(meta.Site))
	for c := range f.meta.Each(meta.Author) {
		author := lex.Letters(c.Value)
		if author == site {
			continue
		}
		for j := range credits {
			name := cmp.Or(credits[j].Name, credits[j].Organization)
			own := lex.Letters(name)
			if own != "" && (own == author || strings.Contains(author, own) && (!lex.IsASCII(name) || strings.Contains(name, " "))) {
				return true
			}
		}
	}
	return false
}

// siteWords are words of a site's own in lines that look like names and are
// marked as bylines: "Filed Under", "Google Plus", "News Wires", "Comments
// Email Print"; in lower case, sorted.
var siteWords = []string{
	"about", "agence", "all", "comments", "desk", "email", "filed", "follow", "google", "latest", "meldungen", "more", "news", "online", "photojournalism", "plus", "posted",
	"print", "published", "share", "slide", "source", "storys", "subscribe", "tags", "topics", "tweet", "updated", "view", "wires",
}

// siteNames are those in scripts that do not part words.
var siteNames = [...]string{"来源", "新华网"}

// isSiteName reports whether all words of a name are a site's own: "Text by
// NEWS WIRES" names nobody.
func isSiteName(name string) bool {
	var buf [64]byte
	for w := range strings.FieldsSeq(name) {
		if !lex.InWords(siteWords, lex.FoldWords(buf[:0], w)) {
			return false
		}
	}
	return name != ""
}

// hasSiteWord reports whether one of the words of a line is a site's own.
func hasSiteWord(line string) bool {
	var buf [64]byte
	for w := range strings.FieldsFuncSeq(line, func(r rune) bool { return !lex.IsLetter(r) }) {
		if lex.InWords(siteWords, lex.FoldWords(buf[:0], w)) {
			return true
		}
	}
	return slices.ContainsFunc(siteNames[:], func(w string) bool { return strings.Contains(line, w) })
}
