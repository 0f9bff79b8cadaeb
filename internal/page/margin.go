package page

import (
	"slices"
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
// to within a few letters of it.

const (
	farthestMargin = 400 // characters: no tool fills lines up to more
	fewBroken      = 3   // lines that break within a sentence tell a margin
	ragged         = 85  // percent of the longest line nearby that all full lines of a printer reach
	neighbours     = 3   // lines above and below are nearby
	fullOfWide     = 60  // columns: a shorter line of characters that no spaces part may be a headline
	goesOnAfter    = 25  // characters: a shorter line is no part of the one below it, whatever that begins with
)

// margin is how far the lines of a dump are filled, in characters; 0 if they
// are not. Where it is exact, no line ends before the word that did not fit.
type margin struct {
	width int
	exact bool // else it is told for each line by its neighbours: see around
}

// marginOf finds the margin of a dump.
func marginOf(in string, lines []line) margin {
	var widths [farthestMargin + 1]int
	broken := 0
	for i := range lines {
		if breaksSentence(in, lines, i) {
			broken++
			widths[min(lines[i].width(in), farthestMargin)]++
		}
	}
	if broken < fewBroken {
		return margin{}
	}
	m := margin{}
	for seen := 0; 100*seen < 95*broken; m.width++ {
		seen += widths[m.width]
	}
	m.width--
	if m.width >= farthestMargin {
		return margin{}
	}
	full, nearly := 0, 0
	markAround(in, lines)
	for i := range lines {
		if !breaksSentence(in, lines, i) {
			continue
		}
		w := lines[i].width(in) + firstColumns(lines[i+1].in(in))
		if w > m.width {
			full++
		}
		if 100*w > ragged*lines[i].around {
			nearly++
		}
	}
	switch {
	case 10*full >= 9*broken:
		m.exact = true
	case 4*nearly < 3*broken:
		return margin{}
	}
	return m
}

// markAround says of each line how long the longest line nearby is, with no
// blank line between.
func markAround(in string, lines []line) {
	var widths [2*neighbours + 1]int // of the lines around, in a ring
	for i := range lines {
		widths[i%len(widths)] = lines[i].width(in)
		if lines[i].start == lines[i].end {
			widths = [2*neighbours + 1]int{}
		}
		at := i - neighbours
		if at < 0 {
			continue
		}
		lines[at].around = slices.Max(widths[:])
	}
	for i := max(0, len(lines)-neighbours); i < len(lines); i++ {
		lines[i].around = slices.Max(widths[:])
	}
}

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
		return 2
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
	if next.mark != noMark || l.mark != noMark && l.mark != itemMark || next.indent > l.hangs() || next.indent < l.hangs()-wireIndent {
		return false
	}
	r, _ := utf8.DecodeRuneInString(next.in(in))
	return (unicode.IsLower(r) || isWide(r) && l.width(in) >= fullOfWide) && l.end-l.start >= goesOnAfter && !lex.EndsSentence(l.in(in))
}

// hangs is the indent at which a line goes on on the next.
func (l *line) hangs() int { return l.indent }

// fills reports whether a line is so full that the first word of the next one
// would not have fitted on it.
func (m margin) fills(in string, l, next *line) bool {
	w := l.width(in) + firstColumns(next.in(in))
	if m.exact {
		return w > m.width
	}
	return 100*w > ragged*l.around
}

// goesOn reports whether line l goes on with the paragraph that the line right
// above it, prev, belongs to.
func (m margin) goesOn(in string, prev, l *line) bool {
	if l.mark != noMark || prev.mark == asideMark || prev.mark == headingMark {
		return false
	}
	if d := l.indent - prev.hangs(); d > 1 || d < -wireIndent || d < -1 && prev.mark == itemMark {
		return false
	}
	r, _ := utf8.DecodeRuneInString(l.in(in))
	if unicode.IsLower(r) && !lex.EndsSentence(prev.in(in)) && prev.end-prev.start >= goesOnAfter {
		return true
	}
	if !m.fills(in, prev, l) {
		return false
	}
	return !dateline.Opens(l.in(in)[:min(l.end-l.start, 2*lex.ShortLine)]) && !l.standsAlone(in) && (!prev.standsAlone(in) || prev.isOfSignOff(in))
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
