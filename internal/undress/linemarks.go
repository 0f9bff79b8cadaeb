package undress

import (
	"bytes"
	"unicode/utf8"
)

// These coats stand at the beginning of lines, or are lines.

// A lineForm is a mark of a line.
type lineForm struct {
	what string
	read func(line []byte) (mark []byte, rest []byte, ok bool)

	example, bare string // the line, and what is left of it
}

// lineForms are tried in their order.
var lineForms = []lineForm{
	{"a heading of Markdown", hashHeading, "## Rain falls ##", "\x03\x12Rain falls"},
	{"a heading of AsciiDoc or of a wiki", equalHeading, "== Rain falls ==", "\x03\x12Rain falls"},
	{"a heading between stars", starHeading, "****** Rain falls ******", "\x03\x11Rain falls"},
	{"a row of a table", tableRow, "| It rained | all day |", "It rained all day"},
	{"an item", bulleted, "-   Rain falls", "\x04Rain falls"},
	{"words of a tool", toolLine, "(BUTTON) Search", "\x05Search"},
	{"the name of a picture or a field", bracketLine, "[rain-2014.jpg]", "\x05[rain-2014.jpg]"},
}

// fewLineMarks make a dump one whose lines are marked.
const fewLineMarks = 3

// holdsLineMarks reports whether several lines of a dump bear a mark, or one
// is a heading.
func holdsLineMarks(in []byte) bool {
	found := 0
	for rest := in; len(rest) > 0 && found < fewLineMarks; {
		var line []byte
		line, rest = cutLine(rest)
		line = trim(line)
		if len(line) == 0 || isWordByte(line[0]) && line[0] != 'o' && line[0] != 'L' && line[0] != 'I' && line[0] < 0xC0 {
			continue
		}
		if _, _, ok := hashHeading(line); ok {
			return true
		}
		if isRule(line) {
			found++
			continue
		}
		if line[0] == '-' && !bytes.HasPrefix(line, []byte("-   ")) {
			continue // also how text is printed
		}
		for i := range lineForms {
			if _, _, ok := lineForms[i].read(line); ok {
				found++
				break
			}
		}
	}
	return found >= fewLineMarks
}

// markLines reads the marks of lines, takes rules off, and makes the line above
// an underline a heading.
func markLines(in []byte) []byte {
	linked := bytes.Count(in, []byte{LinkOpen}) >= fewLineMarks
	out := make([]byte, 0, len(in)+len(in)/8)
	last := -1 // where the line above begins in out, if it is no blank one
	for len(in) > 0 {
		line, rest, more := bytes.Cut(in, []byte{'\n'})
		in = rest
		start := len(out)
		text := trim(line)
		if joined, below, ok := joinStars(text, in); ok {
			line, text, in = joined, joined, below
		} else if joined, below, ok := joinBracket(text, in); ok {
			line, text, in = joined, joined, below
		}
		switch {
		case isBlank(text):
			last = -1
		case isRule(text):
			if last >= 0 && isUnderline(text, out[last:]) {
				level := byte(Level + 1)
				if text[0] != '=' {
					level = Level + 2
				}
				line := bytes.Clone(out[last:])
				out = append(append(out[:last], Heading, level), line...)
			}
			last = -1
		default:
			out = appendMarked(out, line, text, linked)
			if last = -1; len(out) > start && out[start] > Aside {
				last = start
			}
		}
		if more {
			out = append(out, '\n')
		}
	}
	return out
}

// appendMarked appends a line with its mark before it and its indent kept. A
// dash and a single space are the mark of an item only in a dump that marks
// its links, too: it is also how text is printed.
func appendMarked(out, line, text []byte, linked bool) []byte {
	if !linked && bytes.HasPrefix(text, []byte("- ")) && !bytes.HasPrefix(text, []byte("-   ")) {
		return append(out, line...)
	}
	for i := range lineForms {
		if !mayBeMark(text[0]) {
			break
		}
		mark, rest, ok := lineForms[i].read(text)
		if !ok {
			continue
		}
		out = append(out, mark...)
		if len(mark) == 0 {
			return append(out, rest...)
		}
		if mark[0] == Item {
			out = append(out, line[:len(line)-len(bytes.TrimLeft(line, " \t"))]...)
		}
		return append(out, rest...)
	}
	return append(out, line...)
}

// mayBeMark reports whether a mark of lineForms may begin with a character, or with
// the first byte of one: most lines begin with a letter.
func mayBeMark(c byte) bool {
	switch c {
	case '#', '=', '*', '|', '-', '+', '(', '[', 'o', 'I', 'L', 'R':
		return true
	}
	return c >= utf8.RuneSelf
}

// isRule reports whether a line is one that a tool has drawn: dashes, stars,
// the frame of a table. The agencies' own "___" is none.
func isRule(line []byte) bool {
	if len(line) < 3 {
		return false
	}
	drawn := 0
	if bytes.HasPrefix(line, []byte("* ")) {
		return false // "* * *" parts stories
	}
	for _, c := range line {
		switch c {
		case '-', '=', '*', '+', '|', '~', '#':
			drawn++
		case '_':
			if len(line) >= 6 {
				drawn++
			}
		case ' ', ':':
		default:
			return false
		}
	}
	return drawn >= 3
}

// isUnderline reports whether a rule is as long as the line above it.
func isUnderline(rule, above []byte) bool {
	above = bytes.TrimRight(above, "\n")
	n := len([]rune(string(above)))
	return rule[0] == rule[len(rule)-1] && bytes.IndexByte(rule, ' ') < 0 && (rule[0] == '=' || rule[0] == '-' || rule[0] == '~') &&
		n > 0 && n < 160 && len(rule) >= n-2 && len(rule) <= n+4
}

// spaceAt reports whether a space, or one that breaks no line, is at line[i].
func spaceAt(line []byte, i int) bool {
	return i < len(line) && line[i] == ' ' || bytes.HasPrefix(line[min(i, len(line)):], []byte("\u00a0"))
}

func hashHeading(line []byte) (mark, rest []byte, ok bool) {
	level := 0
	for level < len(line) && line[level] == '#' {
		level++
	}
	if level == 0 || level > 6 || !spaceAt(line, level) {
		return nil, line, false
	}
	return []byte{Heading, Level + byte(level)}, bytes.Trim(line[level:], " \u00a0#"), true
}

func equalHeading(line []byte) (mark, rest []byte, ok bool) {
	level := 0
	for level < len(line) && line[level] == '=' {
		level++
	}
	if level == 0 || level > 5 || level+2 > len(line) || !spaceAt(line, level) {
		return nil, line, false
	}
	return []byte{Heading, Level + byte(level)}, bytes.Trim(line[level:], " \u00a0="), true
}

func starHeading(line []byte) (mark, rest []byte, ok bool) {
	level := 0
	for level < len(line) && line[level] == '*' {
		level++
	}
	if level < 2 || level > 6 || level+2 > len(line) || !spaceAt(line, level) {
		return nil, line, false
	}
	rest = bytes.Trim(line[level:], " \u00a0*")
	return []byte{Heading, Level + byte(7-level)}, rest, len(rest) > 0
}

// joinStars joins a heading between stars that was broken at a margin: the stars
// that close it stand on one of the next lines.
func joinStars(line, below []byte) (joined, rest []byte, ok bool) {
	const most = 3 // lines
	if len(line) < 4 || line[0] != '*' || line[1] != '*' || line[len(line)-1] == '*' {
		return nil, nil, false
	}
	if _, _, ok := starHeading(line); !ok {
		return nil, nil, false
	}
	joined = bytes.Clone(line)
	for range most {
		next, after, _ := bytes.Cut(below, []byte{'\n'})
		if next = trim(next); isBlank(next) || next[0] == '*' {
			break
		}
		joined, below = append(append(joined, ' '), next...), after
		if bytes.HasSuffix(next, []byte(" **")) || bytes.HasSuffix(next, []byte("***")) {
			return joined, below, true
		}
	}
	return nil, nil, false
}

// joinBracket joins what stands in square brackets alone and was broken at a
// margin: the text that stands for a picture.
func joinBracket(line, below []byte) (joined, rest []byte, ok bool) {
	const most = 8 // lines
	line = bytes.TrimLeft(line, "_")
	if len(line) < 2 || line[0] != '[' || bytes.IndexByte(line, ']') >= 0 {
		return nil, nil, false
	}
	joined = bytes.Clone(line)
	for range most {
		next, after, _ := bytes.Cut(below, []byte{'\n'})
		if next = trim(next); isBlank(next) {
			break
		}
		end := bytes.IndexByte(next, ']')
		joined, below = append(append(joined, ' '), next...), after
		if end >= 0 {
			return joined, below, end == len(next)-1
		}
	}
	return nil, nil, false
}

// tableRow reads a line between two bars, or one that a bar parts from the
// next cell.
func tableRow(line []byte) (mark, rest []byte, ok bool) {
	if len(line) < 3 || line[0] != '|' {
		return nil, line, false
	}
	rest = bytes.Trim(line, "| ")
	if bytes.IndexByte(rest, '|') >= 0 {
		rest = bytes.ReplaceAll(rest, []byte{'|'}, []byte{' '})
		rest = bytes.Join(bytes.Fields(rest), []byte{' '})
	}
	return nil, rest, true
}

// bullets are the marks of items beyond those that text itself has.
var bullets = []string{"-   ", "- ", "+ ", "* ", "*\t", "o ", "• ", "□ ", "◦ ", "▪ ", "● ", "‣ ", "■ ", "○ ", "· "}

func bulleted(line []byte) (mark, rest []byte, ok bool) {
	if len(line) == 1 && bytes.IndexByte([]byte("*-+"), line[0]) >= 0 {
		return nil, nil, true
	}
	for _, b := range bullets {
		if bytes.HasPrefix(line, []byte(b)) {
			return []byte{Item}, bytes.TrimLeft(line[len(b):], " \t"), true
		}
	}
	return nil, line, false
}

// toolWords open lines that are a tool's own, or a page's machinery.
var toolWords = []string{"(BUTTON)", "IFRAME:", "IFrame", "Link: ", "#[1]", "[IMG]", "[INLINE]", "(*) ", "( ) ", "[ ] ", "Refresh ("}

func toolLine(line []byte) (mark, rest []byte, ok bool) {
	for _, w := range toolWords {
		if bytes.HasPrefix(line, []byte(w)) {
			if w[0] == '(' || w[0] == '[' {
				return []byte{Aside}, trim(line[len(w):]), true
			}
			return []byte{Aside}, line, true
		}
	}
	return nil, line, false
}

// bracketLine reads a line that is nothing but something in brackets: a
// picture's name, a button, an address.
func bracketLine(line []byte) (mark, rest []byte, ok bool) {
	if len(line) < 2 || line[0] != '[' || bytes.IndexByte(line, ']') != len(line)-1 {
		return nil, line, false
	}
	return []byte{Aside}, line, true
}
