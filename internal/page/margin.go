package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/octet"
)

// A tool that fills lines up to a margin breaks a line only where the next
// word does not fit on it. So a margin shows in the lines that break within a
// sentence: none is longer, and each is so long that the first word of the next
// would have gone beyond. Printers that know how wide each letter is fill them
// to the same width, but not to the same number of letters: there the letters
// are weighed.

const (
	farthestMargin = 400 // characters: no tool fills lines up to more
	fewBroken      = 3   // lines that break within a sentence tell a margin, at least
	counted        = 80  // percent of the broken lines agree on the margin of a tool that counts characters
	ragged         = 85  // percent of the widest line nearby that all full lines of a printer reach
	narrow         = 65  // percent of what lines of paragraphs have: those of a headline in larger letters have less
	flush          = 98  // the same of a line that ends a sentence, as the last one of a paragraph does
	neighbours     = 3   // lines above and below are nearby
	fullOfWide     = 60  // columns: a shorter line of characters that no spaces part may be a headline
	goesOnAfter    = 25  // characters: a shorter line is no part of the one below it, whatever that begins with
)

// margin is how far the lines of a dump are filled, in characters; 0 if they
// are not. Where it is exact, no line ends before the word that did not fit.
type margin struct {
	width  int
	exact  bool // else it is told for each line by its neighbours: see around
	parted bool // no blank lines part the paragraphs: a line that ends a sentence ends one
	usual  int  // where it is not exact: how wide the lines of paragraphs are in print
}

// marginOf finds the margin of a dump.
func marginOf(in string, lines []line) margin {
	var broken []int // the lines that break within a sentence
	for i := range lines {
		if breaksSentence(in, lines, i) {
			broken = append(broken, i)
		}
	}
	if len(broken) < fewBroken {
		return margin{}
	}
	m := countedMargin(in, lines, broken)
	if !m.exact {
		m = printedMargin(in, lines, broken)
	}
	longer := 0
	for i := range lines {
		if l := &lines[i]; l.end-l.start > m.width && l.width(in) > m.width {
			longer++
		}
	}
	if m.width == 0 || longer > len(broken) {
		return margin{} // a list has a few lines that are as good as broken
	}
	m.parted = m.isParted(in, lines)
	return m
}

// countedMargin finds the margin of a tool that counts its characters. It lies
// between the end of each broken line and where the first word of the next would
// have ended, for all but the few lines with a word longer than any line.
func countedMargin(in string, lines []line, broken []int) (m margin) {
	var edges [farthestMargin + 1]int
	for _, i := range broken {
		if w := lines[i].width(in); w < farthestMargin {
			edges[w]++
			edges[min(farthestMargin, w+firstColumns(lines[i+1].in(in)))]--
		}
	}
	most, here := 0, 0
	for w, n := range edges {
		if here += n; here > most {
			most, m.width = here, w
		}
	}
	m.exact = 100*most >= counted*len(broken)
	return m
}

// printedMargin finds the margin of a printer. At least half of the broken lines
// are equally wide, in whichever column, and nearly all fill theirs.
func printedMargin(in string, lines []line, broken []int) (m margin) {
	widths := make([]int, len(broken))
	for k, i := range broken {
		widths[k] = ink(lines[i].in(in))
	}
	slices.Sort(widths)
	most := 0
	for from, to := 0, 0; to < len(widths); to++ {
		for 100*widths[from] < ragged*widths[to] {
			from++
		}
		if n := to + 1 - from; n > most {
			most, m.usual = n, widths[to]
		}
	}
	if 2*most < len(broken) {
		return margin{}
	}
	m.markAround(in, lines)
	nearly := 0
	for _, i := range broken {
		if m.fills(in, &lines[i], &lines[i+1]) {
			nearly++
		}
		m.width = max(m.width, lines[i].width(in))
	}
	if 4*nearly < 3*len(broken) {
		return margin{}
	}
	return m
}

// isParted reports whether paragraphs follow one another without a blank line:
// most of the lines that end a sentence, below a full one and above the next,
// have room left for a word. Then the few that have none end a paragraph as
// well, for those of the wires have hardly more than a sentence.
func (m margin) isParted(in string, lines []line) bool {
	full, short := 0, 0
	for i := 1; i+1 < len(lines); i++ {
		prev, l, next := &lines[i-1], &lines[i], &lines[i+1]
		if l.start == l.end || prev.start == prev.end || next.start == next.end || next.mark != noMark || l.mark != noMark ||
			!lex.EndsSentence(l.in(in)) || lex.BeginsSmall(next.in(in)) || lex.EndsSentence(prev.in(in)) || !m.fills(in, prev, l) {
			continue
		}
		if m.fills(in, l, next) {
			full++
		} else {
			short++
		}
	}
	return short >= fewBroken && 2*full <= short
}

// markAround says of each line how wide the widest line nearby is, with no
// blank line between, and how wide the widest of the narrow ones right above and
// below a narrow line is, such as those of a headline in large letters.
func (m margin) markAround(in string, lines []line) {
	for i := range lines {
		lines[i].ink = ink(lines[i].in(in))
	}
	for i := range lines {
		l := &lines[i]
		l.around, l.beside = l.ink, l.ink
		for _, step := range [...]int{-1, 1} {
			narrow := m.isNarrow(l)
			for k, n := i+step, 0; n < neighbours && k >= 0 && k < len(lines) && lines[k].ink > 0; k, n = k+step, n+1 {
				l.around = max(l.around, lines[k].ink)
				if narrow = narrow && m.isNarrow(&lines[k]); narrow {
					l.beside = max(l.beside, lines[k].ink)
				}
			}
		}
	}
}

// isNarrow reports whether a line is narrower than any but the last of a
// paragraph.
func (m margin) isNarrow(l *line) bool { return 100*l.ink < narrow*m.usual }

// width is where a line ends, in characters.
// Characters that stand for a syllable or a word take two columns.
func (l *line) width(in string) int {
	s := l.in(in)
	n := l.indent + octet.Runes(s)
	if len(s) > 2*(n-l.indent) {
		for _, r := range s {
			if isWide(r) {
				n++
			}
		}
	}
	return n
}

// isWide reports whether a character takes two columns, and whether a line may
// end behind it wherever it stands.
func isWide(r rune) bool {
	return r >= 0x2E80 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r >= 0x3000 && r < 0x3040 || r >= 0xFF00 && r < 0xFF61)
}

// joinsBare reports whether two lines meet without a space: between characters
// that no spaces part, and behind a word's hyphen.
func joinsBare(text, next string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	first, _ := utf8.DecodeRuneInString(next)
	return isWide(last) || isWide(first) || endsHyphened(text) && mayGoOn(next)
}

// endsHyphened reports whether a text ends in a word's hyphen, at which a line
// was broken, and no dash.
func endsHyphened(text string) bool {
	n := len(text)
	return n > 2 && text[n-1] == '-' && lex.IsLetterASCII(text[n-2])
}

// firstColumns is how many columns the first word of a line takes.
func firstColumns(s string) int {
	if r, _ := utf8.DecodeRuneInString(s); isWide(r) {
		return 4 // and those of a mark behind it, with which no line begins
	}
	return 1 + firstWordSize(s) // and the space before it
}

// breaksSentence reports whether the line after line i goes on with its
// sentence: with a small letter, at the same indent.
func breaksSentence(in string, lines []line, i int) bool {
	if i+1 >= len(lines) || lines[i].start == lines[i].end || lines[i+1].start == lines[i+1].end {
		return false
	}
	l, next := &lines[i], &lines[i+1]
	if next.mark != noMark || l.mark != noMark && l.mark != itemMark || next.indent > l.indent+l.hangs() || next.indent < l.indent-wireIndent {
		return false
	}
	r, _ := utf8.DecodeRuneInString(next.in(in))
	return (unicode.IsLower(r) || isWide(r) && l.width(in) >= fullOfWide) && l.end-l.start >= goesOnAfter && !lex.EndsSentence(l.in(in))
}

// hangs is how much further right a line may go on: the words of an item stand
// below one another, and its mark left of them.
func (l *line) hangs() int {
	if l.mark == itemMark {
		return wireIndent + 1
	}
	return 0
}

// fills reports whether a line is so full that the first word of the next one
// would not have fitted on it.
func (m margin) fills(in string, l, next *line) bool {
	first := next.in(in)
	if m.exact {
		return l.width(in)+firstColumns(first) > m.width
	}
	if i := strings.IndexByte(first, ' '); i >= 0 {
		first = first[:i]
	}
	if r, n := utf8.DecodeRuneInString(first); isWide(r) {
		first = first[:n]
	}
	share, around := ragged, l.around
	switch {
	case lex.EndsSentence(l.in(in)):
		share = flush
	case m.isNarrow(l) && m.isNarrow(next):
		if strings.Count(l.in(in), " ") < 2 {
			return false // of a menu
		}
		around = l.beside
	}
	return 100*(l.ink+ink(" ")+ink(first)) > share*around
}

// inks are how wide printers make the letters from the space on, in hundredths
// of the height of a line. Fonts differ in how wide they run, and hardly in
// which of their letters are the narrow ones.
var inks = [...]uint8{
	28, 28, 34, 56, 56, 89, 67, 22, 33, 33, 39, 58, 28, 33, 28, 28, 56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 28, 28, 58, 58, 58, 56,
	99, 67, 67, 72, 72, 67, 61, 78, 72, 28, 50, 67, 56, 83, 72, 78, 67, 78, 72, 67, 61, 72, 67, 94, 67, 67, 61, 28, 28, 28, 47, 56,
	33, 56, 56, 50, 56, 56, 28, 56, 56, 22, 22, 50, 22, 83, 56, 56, 56, 56, 33, 50, 28, 56, 50, 72, 50, 50, 50, 33, 26, 33, 58,
}

// ink is how wide a text is when it is printed, in the measure of inks.
func ink(s string) (n int) {
	for _, r := range s {
		switch {
		case r < ' ':
		case int(r)-' ' < len(inks):
			n += int(inks[r-' '])
		case r == '‘' || r == '’':
			n += 22
		case r == '“' || r == '”':
			n += 33
		case isWide(r) || r == '—':
			n += 100
		case unicode.IsUpper(r):
			n += 70
		default:
			n += 56
		}
	}
	return n
}

// goesOn reports whether line l goes on with the paragraph that the line right
// above it, prev, belongs to.
func (m margin) goesOn(in string, prev, l *line) bool {
	if l.mark != noMark || prev.mark == asideMark || prev.mark == headingMark {
		return false
	}
	if d := l.indent - prev.indent; d > prev.hangs()+1 || d < -wireIndent || d < -1 && prev.mark == itemMark {
		return false
	}
	r, _ := utf8.DecodeRuneInString(l.in(in))
	ended := lex.EndsSentence(prev.in(in))
	if r == ',' || r == ';' || !ended && prev.goesOnTo(in, l, unicode.IsLower(r)) {
		return true
	}
	if m.parted && ended && !unicode.IsLower(r) || !m.fills(in, prev, l) {
		return false
	}
	return !dateline.Opens(l.in(in)[:min(l.end-l.start, 2*lex.ShortLine)]) && !l.standsAlone(in) && (!prev.standsAlone(in) || prev.isOfSignOff(in))
}

// goesOnTo reports whether the sentence of a line goes on on the next, l, by their
// words: that begins with a small letter, and one of both is no menu's.
func (prev *line) goesOnTo(in string, l *line, small bool) bool {
	const shortest, long = 10, 60 // characters
	switch n := prev.end - prev.start; {
	case n >= goesOnAfter:
		return small || endsWithin(prev.in(in))
	case n >= shortest:
		return small && l.end-l.start >= long
	}
	return false
}

// endsWithin reports whether a line ends where no sentence does and no headline:
// in a comma, or in a word that joins what follows to what stands before.
func endsWithin(s string) bool {
	return s[len(s)-1] == ',' || endsJoining(s)
}

// Text browsers print headings in the middle of the page.
const (
	centredLevel  = 2  // of such a heading
	leastCentring = 12 // columns before it: items of lists stand further right, too
	offCentre     = 2  // columns more on one side than on the other
	besideMargins = 3  // columns that browsers leave on both sides
)

// isCentred reports whether a line of a dump that is filled to a margin stands in
// the middle of the page, or is the first of two that do.
func (s shape) isCentred(in string, lines []line, i int, fresh bool) bool {
	l := &lines[i]
	if !s.margin.exact || !s.marked || !fresh || l.mark != noMark {
		return false
	}
	if i+1 < len(lines) && isBelowCentre(in, l, &lines[i+1]) {
		return true
	}
	w := l.width(in)
	return l.indent >= leastCentring && w < s.margin.width-leastCentring/2 && alike(l.indent+w, s.margin.width+besideMargins)
}

// isBelowCentre reports whether two lines stand in the middle of the same page,
// one below the other: what is left of a heading that was too long for one.
func isBelowCentre(in string, prev, l *line) bool {
	return l.indent >= prev.indent+offCentre && l.indent >= leastCentring && l.start < l.end && prev.start < prev.end &&
		l.mark == noMark && prev.mark == noMark && alike(prev.indent+prev.width(in), l.indent+l.width(in))
}

// alike reports whether two sums of both sides differ by no more than may be.
func alike(a, b int) bool { return max(a-b, b-a) <= offCentre }
