package story

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/residue"
	"github.com/newswire-go/newswire/internal/when"
)

// A dump of a whole page is all its words in reading order: navigation, the
// head of the story, the story, related lines, the page's foot. The frame is
// what of it is read as a story. It is found as the eye finds it: where prose
// stands close together the story is, and its headline is the line above that
// looks like one, that the page's title repeats, or that says what the first
// paragraphs say.

// How much a block of a dump speaks for the story to be where it stands, in
// bytes of prose.
const (
	worthDumpProse = 300  // at most, of a paragraph beside another one
	worthAlone     = 60   // of a paragraph between lines that are none: a teaser, a comment
	worthOpening   = 1500 // of a dateline with its agency
	worthClosing   = 900  // of a sign-off
	worthHead      = 1200 // of a time or a byline right above several paragraphs
	costLine       = -50  // of a line
	longNotice     = 6    // times what a dated story is worth, rules and comments on a page may be
	costLink       = -80  // of a link, an item or a tool's own line
)

const (
	frameLines    = 10  // outside of the frame make a dump that of a page
	leastFrame    = 500 // bytes: less prose is no story
	fewParagraphs = 4   // unless so many paragraphs stand together
	headlineUp    = 600 // lines above the story are searched for its headline
	headlineDown  = 6
)

// findFrame finds the story in a dump of a whole page, and says of all around
// it that it is none. Where a dump holds hardly more than its story, nothing is
// said.
func (f *finder) findFrame() {
	defer f.dropAsides()
	if !f.mayBePage() {
		return
	}
	from, to := f.densest()
	if from < 0 {
		return
	}
	to = f.frameEnd(to)
	h := f.findDumpHeadline(from, to)
	top := from
	if h >= 0 {
		top = min(h, from)
	}
	top = f.headAbove(top)
	outside := 0
	for i := range f.blocks {
		if (i < top || i >= to) && f.blocks[i].part == Unknown && !f.isProse(i) && f.isIdle(i) {
			outside++
		}
	}
	if outside < frameLines && (h < 0 || f.blocks[h].Kind != page.Heading) {
		return
	}
	f.framed = true
	if h >= 0 {
		f.set(h, Headline, "the headline of a dump of a page")
	}
	f.mark(0, top, Chrome, "above the story of a page")
	f.mark(to, len(f.blocks), Chrome, "below the story of a page")
	if h >= 0 {
		f.mark(h+leadBlocks/2, from-leadBlocks/2, Chrome, "far below the headline and far above the story")
	}
	f.clearFrame(top, to, h)
}

// mayBePage reports whether a dump has as many idle lines, wherever they stand,
// as one of a page has outside of its frame, or a heading. Dumps of a story
// alone have neither, and are not searched for a frame.
func (f *finder) mayBePage() bool {
	idle := 0
	for i := range f.blocks {
		b := &f.blocks[i]
		if b.Kind == page.Heading {
			return true
		}
		if b.part == Unknown && f.isIdle(i) && !f.isProse(i) {
			if idle++; idle == frameLines {
				return true
			}
		}
	}
	return false
}

// dropAsides says of the lines that are links and nothing else, or a tool's own,
// that they are no story: front matter, what a mail says above a quote.
func (f *finder) dropAsides() {
	for i := range f.blocks {
		if b := &f.blocks[i]; b.Aside || b.Link == 100 && !f.isHeadLine(i) && !f.holdsTime(i) {
			f.set(i, Chrome, "a link, or a tool's own line, in a dump")
		}
	}
}

// isIdle reports whether the block i is a line that says nothing: no figure of
// a table, no end of a sentence.
func (f *finder) isIdle(i int) bool {
	text := f.content(i)
	return f.blocks[i].Link > page.MostLinks || len(text) < lex.ShortLine && !lex.EndsSentence(text) && strings.Count(text, " ") < 12 && digits(text) < 3
}

func digits(s string) (n int) {
	for i := range len(s) {
		if '0' <= s[i] && s[i] <= '9' {
			n++
		}
	}
	return n
}

// densest gives the blocks f.blocks[from:to] whose worth together is the
// greatest; from is -1 if that is no story.
func (f *finder) densest() (from, to int) {
	var best, dated, now run // dated is the best one with a dateline
	best.from = -1
	size := 0
	for i := range f.blocks {
		w := f.dumpWorth(i)
		if now.worth <= 0 {
			now = run{from: i}
		}
		if w >= worthOpening {
			if now.opened {
				w -= worthOpening // another story
			}
			now.opened = true
		}
		if w > worthAlone {
			if now.paragraphs++; now.paragraphs == fewParagraphs && f.headed(now.from) {
				w += worthHead
			}
		}
		now.worth += w
		now.to = i + 1
		if now.worth > best.worth {
			best = now
		}
		if now.opened && now.worth > dated.worth {
			dated = now
		}
	}
	if best.from < 0 {
		return -1, 0
	}
	if dated.worth > worthOpening+worthDumpProse && dated.worth*longNotice > best.worth {
		best = dated
	}
	from, to = best.from, best.to
	certain, paragraphs := false, 0
	for i := from; i < to; i++ {
		if f.isProse(i) {
			size += len(f.content(i))
			paragraphs++
		}
		certain = certain || f.opensDateline(i)
	}
	if size < leastFrame && paragraphs < fewParagraphs && !certain {
		return -1, 0
	}
	for from < to-1 && f.dumpWorth(from) < 0 {
		from++
	}
	return from, f.firstEnd(from, to)
}

// A run is blocks that stand together and are worth more than nothing.
type run struct {
	from, to   int
	worth      int
	paragraphs int  // beside one another
	opened     bool // one begins with a dateline
}

// headReachDump is how many lines above a run of prose its time or its byline
// stands.
const headReachDump = 16

// headed reports whether a time or a byline stands right above the run of prose
// that begins at the block i.
func (f *finder) headed(i int) bool {
	for k := i - 1; k >= max(0, i-headReachDump) && !f.isProse(k); k-- {
		if f.blocks[k].Link <= page.MostLinks && (f.isHeadLine(k) || f.holdsTime(k)) {
			return true
		}
	}
	return false
}

// firstEnd cuts what stands below the sign-off of the story off a run of
// prose: it is another's.
func (f *finder) firstEnd(from, to int) int {
	const fewest = 2 // paragraphs
	prose, datelines, stories := 0, 0, 0
	end := to
	for i := from; i < to; i++ {
		switch {
		case f.opensDateline(i):
			if datelines++; datelines == 2 {
				end = i
			}
			if i+1 < to && f.isProse(i+1) && !f.opensDateline(i+1) {
				stories++
			}
			prose++
		case prose >= fewest && f.signsOff(i):
			return i + 1
		case f.isProse(i):
			prose++
		}
	}
	if stories >= fewDatelines {
		return to // a round-up, and to be seen as one
	}
	return end
}

// dumpWorth says how much the block i speaks for the story.
func (f *finder) dumpWorth(i int) int {
	b := &f.blocks[i]
	switch {
	case b.part != Unknown:
		return 0
	case b.Link > page.MostLinks:
		return costLink
	case !f.isProse(i):
		switch {
		case f.opensDateline(i):
			return worthOpening
		case b.Kind == page.Item:
			return costLink
		case len(f.content(i)) > shortSignOff && f.closesDump(i):
			return worthClosing
		}
		return costLine
	case b.Kind == page.Item:
		return costLine / 2
	}
	worth := min(len(f.content(i)), worthDumpProse)
	if !f.besideProse(i) {
		worth = worthAlone
	}
	if f.opensDateline(i) {
		worth += worthOpening
	}
	return worth
}

// closesDump reports whether the block i is a sign-off that names somebody.
func (f *finder) closesDump(i int) bool {
	if !mayBeSignOff(f.content(i)) {
		return false
	}
	t, ok := f.tailOf(i)
	return ok && t.Signed && len(t.Credits) > 0
}

// signsOff reports whether the block i of a run of prose is a sign-off that
// names somebody.
func (f *finder) signsOff(i int) bool {
	if f.isProse(i) && !mayBeSignOff(f.content(i)) {
		return false
	}
	t, ok := f.tailOf(i)
	return ok && t.Signed && len(t.Credits) > 0
}

// besideProse reports whether one of the two blocks above or below the block i
// is prose.
func (f *finder) besideProse(i int) bool {
	for _, k := range [...]int{i - 1, i + 1} {
		if k >= 0 && k < len(f.blocks) && f.blocks[k].Kind != page.Item && f.blocks[k].Link <= page.MostLinks && f.isProse(k) {
			return true
		}
	}
	return false
}

// frameEnd takes the sign-off, and what credits an agency, into the frame.
func (f *finder) frameEnd(to int) int {
	for i := to; i < min(to+tailBlocks, len(f.blocks)); i++ {
		text := f.content(i)
		if f.blocks[i].Link > page.MostLinks {
			continue
		}
		if t, ok := f.tailOf(i); ok && t.Signed && (len(t.Credits) > 0 || i == to) || i < to+2 && residue.Credited(text) != "" {
			to = i + 1
		}
	}
	return to
}

// headAbove takes the lines right above the headline that are its time or its
// byline into the frame.
func (f *finder) headAbove(top int) int {
	for i := top - 1; i >= max(0, top-headlineDown); i-- {
		if (f.isHeadLine(i) || f.holdsTime(i)) && f.blocks[i].Link <= page.MostLinks {
			return i
		}
	}
	return top
}

// What speaks for a line as the headline of the story below it.
const (
	speaksMark    = 45  // a heading's mark, more the higher it is
	speaksTitle   = 60  // the page's title begins with it
	speaksHead    = 25  // a time or a byline stands below it
	speaksWords   = 60  // all of its words stand in the first paragraphs
	speaksNext    = 8   // right below it
	speaksBelow   = 10  // a time stands right above it
	speaksAgency  = -30 // it names one, as the credit of a picture does
	speaksLong    = -20
	farthestCost  = 20 // of standing far above the story
	speaksLink    = -40
	speaksItem    = -30
	speaksEnd     = -30 // it ends as a sentence does
	speaksTrail   = -40 // it is a list of topics or a label of something
	speaksSmall   = -30 // it begins with a small letter
	leastHead     = 26  // more than a time below it
	longHeadline  = 250 // bytes
	usualHeadline = 120
)

// findDumpHeadline finds the headline of the story in f.blocks[from:to]; -1 if
// no line looks like one.
func (f *finder) findDumpHeadline(from, to int) int {
	told := f.openingWords(from, to)
	titles := f.titleLines(from)
	best, at := leastHead, -1
	second := -1 // the line right above the time or the byline
	near := -1   // the time or byline that stands nearest below
	for i := min(from+headlineDown, to) - 1; i >= max(0, from-headlineUp); i-- {
		b := &f.blocks[i]
		text := f.content(i)
		if len(text) > longHeadline || f.sorted(i) != Unknown {
			continue
		}
		if f.isHeadLine(i) || f.holdsTime(i) {
			if !lex.EndsSentence(text) || strings.HasSuffix(text, "m.") { // "p.m.", but no caption's end
				near = i
			}
			continue
		}
		if b.Kind != page.Heading && (i > from || f.isProse(i)) || i > from && f.isProse(i) || f.opensDateline(i) || f.headlineWords(text) < 3 {
			continue
		}
		if second < 0 && near > i && b.Link <= page.MostLinks && b.Kind != page.Item && f.headlineWords(text) > 3 && !lex.EndsSentence(text) {
			second = i
		}
		score := f.headlineScore(i, near, told, titles)
		if score -= min(abs(from-i)/3, farthestCost); score > best {
			best, at = score, i
		}
	}
	if at < 0 {
		return second
	}
	return at
}

// headlineScore says how much speaks for the line i as the headline of a story that
// tells those words, below which the next time or byline is the line near.
func (f *finder) headlineScore(i, near int, told []uint64, titles []int) int {
	b, text := &f.blocks[i], f.content(i)
	score := speaksWords * shareOf(text, told) / 100
	if isTrail(text) {
		score += speaksTrail
	}
	if lex.BeginsSmall(text) {
		score += speaksSmall
	}
	if b.Kind == page.Heading {
		score += speaksMark - 8*int(b.Level)
	}
	for _, t := range titles {
		if t != i && isTitleOf(f.content(t), text) {
			score += speaksTitle
			break
		}
	}
	if near > i && near-i <= 2*headlineDown {
		score += speaksHead
	}
	if b.Link > page.MostLinks {
		score += speaksLink
	}
	if b.Kind == page.Item {
		score += speaksItem
	}
	if lex.EndsSentence(text) {
		score += speaksEnd
	}
	if len(text) > usualHeadline {
		score += speaksLong
	}
	if agency.Holds(text) {
		score += speaksAgency
	}
	if near == i+1 {
		score += speaksNext
	}
	if i > 0 && f.holdsTime(i-1) {
		score += speaksBelow
	}
	return score
}

// isTrail reports whether a line is no headline by the marks in it: topics one
// after the other, the label of a list, or of what stands below, "News provided
// by", an item behind a printed dash.
func isTrail(s string) bool {
	for _, mark := range [...]string{"•", "»", "›", " | "} {
		if strings.Contains(s, mark) {
			return true
		}
	}
	return strings.HasPrefix(s, "- ") || strings.HasSuffix(s, ":") || strings.HasSuffix(s, " by")
}

// holdsTime reports whether the block i is a line with a time in it, beside
// names or marks.
func (f *finder) holdsTime(i int) bool {
	const most = 5 // words before "on", where it dates no sentence: "Posted by Ann Berg on"
	text := f.content(i)
	if len(text) > headLine || digits(text) < 3 {
		return false
	}
	from, _, ok := when.Within(text)
	return ok && !(lex.BeginsSmall(text[from:]) && lex.Words(text[:from]) > most)
}

func abs(n int) int { return max(n, -n) }

// headlineWords counts the words of a line up to ten; in scripts that do not
// part them three characters are one.
func (f *finder) headlineWords(s string) int {
	if lex.WideScript(s) {
		return min(10, utf8.RuneCountInString(s)/3)
	}
	return lex.Words(s)
}

// titleReach is how many lines of a dump's beginning may be the page's title.
const titleReach = 6

// titleLines gives the lines that may be the page's title: the first ones.
func (f *finder) titleLines(from int) (lines []int) {
	for i := range min(titleReach, len(f.blocks)) {
		if f.headlineWords(f.content(i)) >= 3 {
			lines = append(lines, i)
		}
	}
	return lines
}

// isTitleOf reports whether a page's title is that of a headline: the headline,
// or that with the name of the site beside it.
func isTitleOf(title, headline string) bool {
	if len(title) < len(headline) {
		return false
	}
	i := strings.Index(title, headline)
	return i == 0 || i > 0 && i < lex.ShortLine && strings.ContainsAny(title[:i], "-|:–—»")
}

// longWord is the length from which on a word says what a story is about, in
// bytes.
const longWord = 5

// openingWords gives the stems of the longer words of the first paragraphs, sorted.
// They are there until the next call.
func (f *finder) openingWords(from, to int) []uint64 {
	told := f.stems[:0]
	paragraphs := 0
	for i := from; i < to && paragraphs < 4; i++ {
		if !f.isProse(i) {
			continue
		}
		paragraphs++
		told = appendStems(told, f.content(i))
	}
	slices.Sort(told)
	f.stems = told
	return told
}

// appendStems appends the stems of the longer words in a text, each as a number:
// names and nouns take endings, and headlines leave them out. In scripts that do
// not part words, two characters are one.
func appendStems(dst []uint64, s string) []uint64 {
	s = s[:min(len(s), 4*longHeadline)]
	if lex.IsASCII(s) {
		return appendASCIIStems(dst, s)
	}
	s = strings.ToLower(s)
	wide := lex.WideScript(s)
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !lex.IsLetter(r) && (r < '0' || r > '9') }) {
		switch {
		case wide:
			for i, r := range w {
				if k := i + utf8.RuneLen(r); k < len(w) && r >= utf8.RuneSelf {
					_, n := utf8.DecodeRuneInString(w[k:])
					dst = append(dst, stemOf(w[i:k+n]))
				}
			}
		case len(w) >= longWord:
			dst = append(dst, stemOf(w[:longWord]))
		}
	}
	return dst
}

// appendASCIIStems is appendStems for a text that is ASCII.
func appendASCIIStems(dst []uint64, s string) []uint64 {
	for i := 0; i < len(s); i++ {
		from := i
		for i < len(s) && (lex.IsLetterASCII(s[i]) || lex.IsDigitASCII(s[i])) {
			i++
		}
		if i-from < longWord {
			continue
		}
		stem := uint64(0)
		for _, c := range []byte(s[from : from+longWord]) {
			if lex.IsUpperASCII(c) {
				c |= 0x20
			}
			stem = stem<<8 | uint64(c)
		}
		dst = append(dst, stem)
	}
	return dst
}

// stemOf makes a number of up to eight bytes.
func stemOf(s string) (n uint64) {
	for i := range len(s) {
		n = n<<8 | uint64(s[i])
	}
	return n
}

// fewLong is how many longer words a headline has, at least: with fewer it is
// held to say less.
const fewLong = 3

// shareOf gives how many of the longer words of a line are among those, in
// percent.
func shareOf(s string, told []uint64) int {
	var buf [64]uint64
	hit, stems := 0, appendStems(buf[:0], s)
	for _, stem := range stems {
		if _, ok := slices.BinarySearch(told, stem); ok {
			hit++
		}
	}
	return 100 * hit / max(len(stems), fewLong)
}

// clearFrame says of the lines in the frame that they are the page's, where
// they are links, or stand below one another as no lines of a story do.
func (f *finder) clearFrame(top, to, h int) {
	lead := top
	for lead < to && !f.isProse(lead) {
		lead++
	}
	f.dropCaptions(top, to)
	f.dropAppeals(lead, to)
	for i := top; i < to; i++ {
		b := &f.blocks[i]
		switch {
		case i == h:
		case h >= 0 && i < h && !f.isHeadLine(i) && !f.holdsTime(i):
			f.set(i, Chrome, "a line above the headline")
		case b.Link > page.MostLinks && !f.isHeadLine(i) && !f.holdsTime(i):
			f.set(i, Promo, "a link in the story")
		case i > lead && f.isStray(i, top, to):
			f.set(i, Chrome, "lines in the story that are no part of it")
		}
	}
}

// saidBy is how many bytes of a caption its other printings share with it.
const saidBy = 40

// dropCaptions says of the prose in the frame that says what a caption says that
// it is one: the text that stands for a picture, and the captions of a gallery.
func (f *finder) dropCaptions(top, to int) {
	said := map[string]bool{}
	for i := range f.blocks {
		if f.blocks[i].part == Caption && f.blocks[i].End-f.blocks[i].Start >= saidBy {
			said[f.content(i)[:saidBy]] = true
		}
	}
	for i := top; i < to && len(said) > 0; i++ {
		if text := f.content(i); len(text) >= saidBy && said[text[:saidBy]] {
			f.set(i, Caption, "the words of a caption again")
		}
	}
}

// dropAppeals says of the paragraphs at the end of the frame that ask something
// of the reader, and of those among them, that they are no story.
func (f *finder) dropAppeals(lead, to int) {
	appeals, others, from := 0, 0, to
	for i := to - 1; i > lead && others <= appeals+1; i-- {
		switch {
		case f.blocks[i].part != Unknown || !f.isProse(i):
		case isAppeal(f.content(i)):
			appeals++
			from = i
		default:
			others++
		}
	}
	f.mark(from, to, Promo, "what the site asks of the reader")
}

// isStray reports whether the block i is a line that no sentence ends, with
// another such line above or below it.
func (f *finder) isStray(i, top, to int) bool {
	loose := func(k int) bool {
		if k < top || k >= to || f.isProse(k) {
			return false
		}
		text := f.content(k)
		return f.blocks[k].Link > page.MostLinks || len(text) < usualHeadline && !lex.EndsSentence(text) && f.blocks[k].Kind != page.Heading && !isCrosshead(text) && !f.signsOff(k)
	}
	return f.blocks[i].Kind != page.Item && f.blocks[i].Link <= page.MostLinks && loose(i) && (loose(i-1) || loose(i+1))
}
