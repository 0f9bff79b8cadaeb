package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/octet"
	"github.com/newswire-go/newswire/internal/residue"
	"github.com/newswire-go/newswire/internal/undress"
	"github.com/newswire-go/newswire/internal/when"
)

// Text makes a page of a text dump. Dumps break their lines in four
// ways, and one dump can mix them:
//
//   - a line a paragraph, with or without blank lines between;
//   - lines broken at a margin, a blank line between paragraphs;
//   - lines broken at a margin, an indent before each paragraph, as on the
//     wires of the 1980s;
//   - the whole story on one line.
//
// In all of them a blank line ends a paragraph, and so does a line feed
// followed by white space. What a line feed before a letter means has to be
// seen from the dump as a whole: see lineShape and marginOf.
//
// What tools have put around the words is taken off before. In a dump that
// bore such marks, or whose lines are filled up to a margin, only the margin
// and the marks tell what goes on.
func Text(in []byte) *Page {
	m := spare.Get().(*memory)
	m.size = max(m.size, len(in))
	p := &m.page
	*p = Page{Format: "text", memory: m}
	bare, marked := undress.Text(in)
	dump := string(bare) // once, for all that is asked about its lines
	m.lines = splitLines(dump, m.lines[:0])
	lines := m.lines
	outdent(dump, lines, marked)
	s := shapeOf(dump, lines, marked)
	linked := false // a link goes on behind the line
	full, longest := 0, 0
	for _, l := range lines {
		if l.start < l.end {
			full++
		}
		longest = max(longest, l.end-l.start)
	}
	p.Blocks = slices.Grow(m.blocks[:0], full)
	var text strings.Builder
	text.Grow(len(dump))
	seen := slices.Grow(m.seen[:0], longest) // a line as a reader sees it
	head := 0                                // blocks seen so far, as long as they may be the head of the story
	fresh := true
	for i, l := range lines {
		k, content := l.kindIn(dump)
		if len(content) == 0 {
			fresh = true
			continue
		}
		words := 0 // bytes of links
		if marked {
			words, linked = linkedIn(content, linked)
		}
		seen = lex.AppendFolded(seen[:0], content)
		if k == Plain && s.isCentred(dump, lines, i, fresh) {
			k, lines[i].level = Heading, centredLevel
		}
		if !fresh && k <= Heading && (s.continues(dump, &lines[i-1], &lines[i], head) || s.bridges(dump, lines, i)) {
			p.goOn(&text, seen, words, !s.marked || !joinsBare(text.String(), content))
			continue
		}
		if len(seen) == 0 { // nothing but characters that are not text
			fresh = true
			continue
		}
		if text.Len() > 0 {
			text.WriteByte('\n')
		}
		start := text.Len()
		text.Write(seen)
		fresh = false
		head++
		b := Block{Start: start, End: text.Len(), Kind: k, Level: l.level, Link: uint8(min(100, 100*words/len(seen)))}
		if l.mark == asideMark {
			b.Link, b.Aside = 100, true
		}
		if k == Plain {
			b.Byline = lines[i].byline
		}
		p.Blocks = append(p.Blocks, b)
	}
	p.Text, m.seen = text.String(), seen
	return p
}

// goOn appends what is seen of a line to the last block, with a space before it
// or not.
func (p *Page) goOn(text *strings.Builder, seen []byte, words int, spaced bool) {
	last := &p.Blocks[len(p.Blocks)-1]
	if len(seen) > 0 { // else nothing but characters that nobody sees
		if spaced {
			text.WriteByte(' ')
		}
		text.Write(seen)
	}
	last.Link = uint8(min(100, (int(last.Link)*(last.End-last.Start)+100*words)/max(text.Len()-last.Start, 1)))
	last.End, last.Byline = text.Len(), Unasked
}

// A line of a dump: in[start:end], without the white space around it.
type line struct {
	start, end int
	indent     int          // columns of white space before it
	mark       lineMark     // what a tool marked it as
	level      uint8        // of a heading
	ink        int          // how wide it is in print, where that was asked
	around     int          // how wide the widest line nearby is, where that was asked
	beside     int          // how wide the widest of the narrow lines around a narrow one is
	seen       bool         // what residue and byline are has been asked
	residue    residue.Kind // what it is if it is no story wherever it stands
	alone      Known        // whether it is a whole part of a story or a page
	byline     Known        // whether it says of itself that it is a byline
}

// lineMark is what a tool has marked a line as.
type lineMark uint8

const (
	noMark lineMark = iota
	headingMark
	itemMark
	asideMark // its own, or no text of the page
)

// kindIn says what a line is marked up as, and gives its text.
func (l *line) kindIn(dump string) (Kind, string) {
	switch l.mark {
	case headingMark:
		return Heading, l.in(dump)
	case itemMark:
		return Item, l.in(dump)
	}
	return cutBullet(l.in(dump))
}

// linkedIn counts the bytes of a line that are a link's words, where the line
// before ended in a link or not, and says whether this one does.
func linkedIn(s string, linked bool) (bytes int, open bool) {
	if !linked && strings.IndexByte(s, undress.LinkOpen) < 0 {
		return 0, false
	}
	for i := range len(s) {
		switch c := s[i]; {
		case c == undress.LinkOpen:
			linked = true
		case c == undress.LinkClose:
			linked = false
		case linked:
			bytes++
		}
	}
	return bytes, linked
}

func (l line) in(dump string) string { return dump[l.start:l.end] }

// hasOddLineEnds reports whether something else than a line feed ends a line.
// The separators of Unicode are looked for by their last byte: with the first
// two begin all quotation marks and dashes.
func hasOddLineEnds(in string) bool {
	for _, end := range [...]byte{'\r', '\f', '\v'} {
		if strings.IndexByte(in, end) >= 0 {
			return true
		}
	}
	for _, end := range [...]string{"\u2028", "\u2029"} {
		for i := 0; ; i++ {
			k := strings.IndexByte(in[i:], end[2])
			if k < 0 {
				break
			}
			if i += k; i > 1 && in[i-2:i+1] == end {
				return true
			}
		}
	}
	return false
}

// splitLines finds the lines of a dump. CR, LF and CRLF end a line, and so
// do the form feed and the separators of Unicode. They are appended to lines.
func splitLines(in string, lines []line) []line {
	lines = slices.Grow(lines, 1+strings.Count(in, "\n"))
	plain := !hasOddLineEnds(in)
	for i := 0; i < len(in); {
		end, next := i, i
		if plain {
			if end = strings.IndexByte(in[i:], '\n'); end < 0 {
				end = len(in) - i
			}
			end += i
			next = min(end+1, len(in))
		} else {
			end, next = lineEnd(in, i)
		}
		if len(lines) == cap(lines) {
			lines = slices.Grow(lines, cap(lines))
		}
		lines = append(lines, trimLine(in, i, end))
		i = next
	}
	return lines
}

// outdent takes off the margin that a tool has left of all lines: what stands
// further left, a page's foot or two, is hardly any.
func outdent(in string, lines []line, marked bool) {
	const wide, few = 24, 10 // columns; one line of so many may stand further left
	var indents [wide + 1]int
	all := 0
	for i := range lines {
		if lines[i].start < lines[i].end {
			all++
			indents[min(lines[i].indent, wide)]++
		}
	}
	left, by := 0, 0
	for left = indents[0]; by < wide && left*few <= all; left += indents[by] {
		by++
	}
	if by == 0 || by <= wireIndent && (marked || !goesOnIndented(in, lines, by)) {
		return // text browsers and old wires have as much before a paragraph
	}
	for i := range lines {
		lines[i].indent = max(0, lines[i].indent-by)
	}
}

// goesOnIndented reports whether sentences go on from one line to the next that is
// indented as well: the indent begins no paragraph.
func goesOnIndented(in string, lines []line, by int) bool {
	broken := 0
	for i := 1; i < len(lines) && broken < fewBroken; i++ {
		if l, prev := &lines[i], &lines[i-1]; l.indent == by && prev.indent == by && prev.end-prev.start >= goesOnAfter && lex.BeginsSmall(l.in(in)) && !lex.EndsSentence(prev.in(in)) {
			broken++
		}
	}
	return broken == fewBroken
}

// lineEnd finds the end of the line that begins at i, and the beginning of
// the next one.
func lineEnd(in string, i int) (end, next int) {
	for j := i; j < len(in); j++ {
		switch c := in[j]; {
		case c == '\n' || c == '\f' || c == '\v':
			return j, j + 1
		case c == '\r':
			if j+1 < len(in) && in[j+1] == '\n' {
				return j, j + 2
			}
			return j, j + 1
		case c == 0xE2 && (strings.HasPrefix(in[j:], "\u2028") || strings.HasPrefix(in[j:], "\u2029")):
			return j, j + 3
		}
	}
	return len(in), len(in)
}

func trimLine(in string, start, end int) line {
	l := line{}
	for start < end {
		r, n := utf8.DecodeRuneInString(in[start:end])
		if r == '\t' {
			l.indent += 4
		} else if lex.IsSpace(r) {
			l.indent++
		} else {
			break
		}
		start += n
	}
	if start < end && in[start] <= undress.Aside && in[start] >= undress.Heading {
		return trimMarked(in, start, end)
	}
	if end > start && ' ' < in[end-1] && in[end-1] < utf8.RuneSelf { // as nearly all lines
		l.start, l.end = start, end
		return l
	}
	l.start, l.end = start, start+len(strings.TrimRightFunc(in[start:end], lex.IsSpace))
	return l
}

// trimMarked is trimLine for a line that begins with a mark of its own.
func trimMarked(in string, start, end int) (l line) {
	mark, level := in[start], uint8(0)
	start++
	if mark == undress.Heading && start < end {
		level = in[start] - undress.Level
		start++
	}
	l = trimLine(in, start, end)
	l.level = level
	switch mark {
	case undress.Heading:
		l.mark = headingMark
	case undress.Item:
		l.mark = itemMark
	default:
		l.mark = asideMark
	}
	return l
}

// cutBullet cuts the mark of a list item. A printed "- " is no such mark: it
// is text, and stays.
func cutBullet(s string) (Kind, string) {
	if s != "" && s[0] != '*' && s[0] < utf8.RuneSelf {
		return Plain, s
	}
	for _, mark := range []string{"• ", "•\t", "•\u00a0", "‣ ", "◦ ", "▪ ", "● ", "* ", "*\t"} {
		if strings.HasPrefix(s, mark) {
			return Item, strings.TrimSpace(s[len(mark):])
		}
	}
	return Plain, s
}

// shape is how a dump breaks its lines.
type shape struct {
	wrapped bool   // at a margin; otherwise a line is a paragraph
	indent  int    // the indent that begins a paragraph
	marked  bool   // a tool has marked its lines or filled them: only marks and margin count
	margin  margin // then
}

const (
	widestMargin = 140 // characters: no desk breaks its lines beyond
	wireIndent   = 3   // begins a paragraph on the old wires, where a continued line may have one or two
	headLines    = 6   // stand above a story, blank ones aside
	headBlocks   = 4   // a story's head has no more in a dump whose lines are broken at a margin
)

// shortDump is how many lines a dump has that is hardly more than its story.
// In a longer one lines that keep to no margin are not broken at one.
const shortDump = 80

// shapeOf tells how a dump breaks its lines.
func shapeOf(in string, lines []line, marked bool) shape {
	s := lineShape(in, lines)
	if !marked && (s.indent == wireIndent && indentsPart(lines) || s.wrapped && len(lines) <= shortDump) {
		return s
	}
	m := marginOf(in, lines)
	switch {
	case m.width == 0 && marked && s.margin.width > 0 && len(lines) <= shortDump: // too short for sentences to tell
		s.marked = true
		return s
	case m.width > 0 || marked:
		return shape{wrapped: m.width > 0, indent: 1, margin: m, marked: true}
	case len(lines) > shortDump:
		s.wrapped = false
	}
	return s
}

// indentsPart reports whether more paragraphs begin with an indent than below a
// blank line, as on the old wires; a printed page has both.
func indentsPart(lines []line) bool {
	indents, blanks := 0, 0
	for i := 1; i < len(lines); i++ {
		switch l, prev := &lines[i], &lines[i-1]; {
		case l.start == l.end:
		case prev.start == prev.end:
			blanks++
		case l.indent >= wireIndent:
			indents++
		}
	}
	return indents > blanks
}

// lineShape looks at all lines of a dump. What tells most is a line that
// another follows closely, with no blank line and no indent between: where
// lines are broken at a margin, the next word would not have fitted on it;
// where a line is a paragraph, it ends as sentences do or goes on beyond any
// margin.
func lineShape(in string, lines []line) shape {
	var lengths [widestMargin + 1]int // of the lines that another follows closely
	all, long, close, parted, ended, small, deep := 0, 0, 0, 0, 0, 0, 0
	lead := -1 // the line that opens the story
	for i, l := range lines {
		n := octet.Runes(l.in(in))
		all += n
		if n > widestMargin {
			long += n
		}
		if l.indent >= wireIndent && n > 0 {
			deep++
		}
		if !followedClosely(in, lines, i) {
			if n > 0 {
				parted++
			}
			continue
		}
		opens := lead < 0 && i < 2*headLines && dateline.Opens(l.in(in)[:min(l.end-l.start, 2*lex.ShortLine)])
		if opens { // the lines of the head are no sentences
			lead = i
			lengths = [widestMargin + 1]int{}
			close, parted, ended, small = 0, 0, 0, 0
		}
		close++
		lengths[min(n, widestMargin)]++
		switch next := lines[i+1].in(in); {
		case lex.EndsSentence(l.in(in)) || isBracketed(l.in(in)):
			ended++
			if lex.BeginsSmall(next) {
				small++
			}
		case opens || mayGoOn(next) || endsJoining(l.in(in)): // a lead is at least a sentence
			small++
		}
	}
	s := shape{wrapped: true, indent: 1}
	switch {
	case 2*long > all:
		s.wrapped = false
	case deep > 0 && long == 0:
		// Indents part the paragraphs, so line feeds alone do not.
	case close > 2 && 10*ended > 7*close || 0 < close && ended == close:
		s.wrapped = false
	case close > 2 && 10*small < close:
		s.wrapped = false // a list of headlines, say
	case parted < 2 && ended > 1:
		s.wrapped = false // or it is, and paragraphs are not parted but by the margin
	case close > 2 || small > 0:
		width := widthOf(&lengths, close)
		full := 0
		for i, l := range lines {
			if i >= lead && followedClosely(in, lines, i) && octet.Runes(l.in(in))+1+firstWordSize(lines[i+1].in(in)) >= width {
				full++
			}
		}
		if width > goesOnAfter && 4*full >= 3*close {
			s.margin = margin{width: width - 1, exact: true}
		}
		s.wrapped = s.margin.width > 0 || close <= 2
	}
	if s.wrapped && deep > 0 {
		s.indent = wireIndent
	}
	return s
}

// widthOf gives the width that three lines of five do not go beyond, of so many
// whose lengths are counted: some are paragraphs that lost a line feed.
func widthOf(lengths *[widestMargin + 1]int, lines int) (width int) {
	for seen := 0; seen <= lines*6/10; width++ {
		seen += lengths[width]
	}
	return width - 1
}

// followedClosely reports whether the line after line i begins at the margin,
// and has a letter: a player's clock has none.
func followedClosely(in string, lines []line, i int) bool {
	l := lines[i]
	return l.start < l.end && i+1 < len(lines) && lines[i+1].indent == 0 && strings.ContainsFunc(lines[i+1].in(in), unicode.IsLetter)
}

// mayGoOn reports whether a line may go on with the sentence of the line
// before it: it does not open with a capital or a digit, quotation marks apart.
// Where a script or a wire has no small letters, any line may.
func mayGoOn(s string) bool {
	s = strings.TrimLeft(s, "\"'„“”‘«")
	r, _ := utf8.DecodeRuneInString(s)
	return !unicode.IsUpper(r) && !unicode.IsDigit(r) || !strings.ContainsFunc(s, unicode.IsLower)
}

// isBracketed reports whether all of a line stands in brackets: "($1 = 0.86
// euros)".
func isBracketed(s string) bool { return s[0] == '(' && s[len(s)-1] == ')' }

// endsJoining reports whether a line ends in a word that joins what follows to
// what stands before: "in the south of", "Editing by". No headline of a list does.
func endsJoining(s string) bool {
	i := strings.LastIndexByte(s, ' ') + 1
	return i > 0 && len(s)-i > 1 && lex.LinkOf(s[i:], "") != lex.LinkNone
}

// firstWordSize counts the characters of the first word of s.
func firstWordSize(s string) int {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		s = s[:i]
	}
	return octet.Runes(s)
}

// continues reports whether line l goes on with the paragraph that the line
// before it, prev, belongs to. In the head of a dump some lines stand alone
// whatever their neighbours look like: times, bylines, the first line of the
// story.
func (s shape) continues(in string, prev, l *line, head int) bool {
	if isBelowCentre(in, prev, l) {
		return true
	}
	if l.level == centredLevel && l.mark == noMark {
		return false
	}
	if s.wrapped && s.marked {
		return s.margin.goesOn(in, prev, l)
	}
	if s.marked && (l.mark != noMark || prev.mark != noMark) {
		return false
	}
	if !s.wrapped {
		r, _ := utf8.DecodeRuneInString(l.in(in))
		return l.indent == 0 && (unicode.IsLower(r) || strings.ContainsRune(",;)", r)) && !lex.EndsSentence(prev.in(in))
	}
	if l.indent >= s.indent {
		return false
	}
	if lex.BeginsSmall(l.in(in)) && !lex.EndsSentence(prev.in(in)) {
		return head > headBlocks || !l.isTimeOrByline(in) // "more.", "comment." are no buttons there
	}
	if head > headBlocks {
		return !l.isEndMark(in) && !l.closesStory(in) && !(lex.EndsSentence(prev.in(in)) && l.standsAlone(in))
	}
	return !dateline.Opens(l.in(in)[:min(l.end-l.start, 2*lex.ShortLine)]) && !prev.standsAlone(in) && !l.standsAlone(in) && !l.closesStory(in)
}

// bridges reports whether line i goes on with the one above where a tool printed
// each string of a page, a link within a sentence too, on a line of its own: the
// sentence above has no end, and that goes on below line i; or a place stands
// above its agency.
func (s shape) bridges(in string, lines []line, i int) bool {
	const shortest = 30 // bytes of a line whose sentence goes on
	if s.wrapped || s.marked {
		return false
	}
	l, prev := lines[i].in(in), lines[i-1].in(in)
	if l[0] == '(' && len(prev) < lex.ShortLine {
		return dateline.Opens(prev + " " + l[:min(len(l), lex.ShortLine)])
	}
	if len(prev) < shortest || lex.EndsSentence(prev) || lines[i].indent > 0 {
		return false
	}
	if endsWithin(prev) {
		return true
	}
	if i+1 == len(lines) || lines[i+1].start == lines[i+1].end || len(l) > lex.ShortLine || lex.EndsSentence(l) {
		return false
	}
	return lex.BeginsSmall(lines[i+1].in(in))
}

// residueIn says what a line of a dump is, if it is no story wherever it
// stands.
func (l *line) residueIn(dump string) residue.Kind {
	if !l.seen {
		l.seen = true
		l.residue, _ = residue.Of(l.folded(dump))
	}
	return l.residue
}

// folded gives a line of a dump, white space folded.
func (l *line) folded(dump string) string {
	var buf [lex.ShortLine]byte
	line := l.in(dump)
	if seen := lex.AppendFolded(buf[:0], line); string(seen) != line {
		return string(seen)
	}
	return line
}

// isEndMark reports whether a line is the wire's own: "Reuter", "(END)".
func (l *line) isEndMark(dump string) bool {
	return l.end-l.start <= lex.ShortLine/2 && l.residueIn(dump) == residue.Furniture
}

// closesStory reports whether a line is one of those below a story that each
// say one thing behind a colon or a sign: "Editor: Ann Berg", "Copyright © 2024".
func (l *line) closesStory(dump string) bool {
	text := l.in(dump)
	if len(text) > lex.ShortLine || strings.IndexByte(text, ':') < 0 && !strings.Contains(text, "©") {
		return false
	}
	if l.residueIn(dump) == residue.Chrome {
		return true
	}
	t, ok := credit.WholeTail(l.folded(dump))
	return ok && t.Signed && len(t.Credits) > 0
}

// standsAlone reports whether a line is a whole part of a story or a page:
// a time, a byline, an end mark, a button. The lines above and below it ask.
func (l *line) standsAlone(dump string) bool {
	if l.end-l.start > lex.ShortLine {
		return false
	}
	if l.alone == Unasked {
		l.alone = Know(l.residueIn(dump) != residue.None || l.isTimeOrByline(dump))
	}
	return l.alone == Yes
}

func (l *line) isTimeOrByline(dump string) bool {
	folded := l.folded(dump)
	if when.DatesStory(folded) {
		return true
	}
	_, ok := credit.ReadByline(folded, false)
	l.byline = Know(ok)
	return ok
}

// isOfSignOff reports whether a line that reads like a byline is one of a
// sign-off: it says what its people did, or begins with a small letter.
func (l *line) isOfSignOff(dump string) bool {
	folded := l.folded(dump)
	people, ok := credit.ReadByline(folded, false)
	return ok && lex.BeginsSmall(folded) || ok && len(people[0].Roles) > 0 && people[0].Roles[0] != credit.Byline
}
