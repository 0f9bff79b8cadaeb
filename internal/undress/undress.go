// Package undress takes off a text dump what tools have put around its words:
// link marks, Markdown, quotes of mail programs, line numbers, table rules,
// raw tags, entities, a terminal's colours.
//
// What a mark said of the words is kept, as one of the bytes below, none of
// which a text holds: the words of a link stand between LinkOpen and
// LinkClose, and a line that a tool marked begins with Heading and its level,
// with Item or with Aside. A reader that knows nothing of them drops them as
// it drops all that nobody sees.
package undress

import (
	"bytes"
	"unicode/utf8"
)

// The marks that Text leaves.
const (
	LinkOpen  = '\x01'
	LinkClose = '\x02'
	Heading   = '\x03' // at the beginning of a line, with Level and its level added after it
	Item      = '\x04' // at the beginning of a line
	Aside     = '\x05' // at the beginning of a line that is the tool's own, or no text of the page
	Level     = '\x10' // a heading of the first level has one more
)

// Text gives a dump without its marks, and whether there were any. It may
// share memory with in.
func Text(in []byte) (text []byte, marked bool) {
	for i := range coats {
		c := &coats[i]
		if !c.worn(in) {
			continue
		}
		out := c.off(in)
		if !c.plain && !bytes.Equal(out, in) {
			marked = true
		}
		in = out
	}
	return in, marked
}

// A coat is one thing that tools put around the words of a dump. Coats are
// taken off from the outermost to the innermost.
type coat struct {
	name  string
	plain bool // it says nothing of the words: they are read as any others
	worn  func(in []byte) bool
	off   func(in []byte) []byte

	example, bare string // a dump that wears it, and what is left
}

var coats = [...]coat{
	{"bytes that are marks here", true, holdsMarks, withoutMarks,
		"Rain\x01 falls\x05", "Rain falls"},
	{"line ends that are no line feeds", true, holdsReturns, withFeeds,
		"Rain\r\nfalls\rhere.\u0085Now.", "Rain\nfalls\nhere.\nNow."},
	{"a terminal's sequences", true, holdsEscape, withoutTerminal,
		"\x1b[1mRain\x1b[0m falls, \x1b]8;;http://x.example\x07it says\x1b]8;;\x07", "Rain falls, it says"},
	{"the escapes of a JSON string", true, isJSONString, unescapeJSON,
		`"Rain falls\n\nLUND (Reuters) - \"Rain\" fell.\n\nIt was wet.\n"`, "Rain falls\n\nLUND (Reuters) - \"Rain\" fell.\n\nIt was wet.\n"},
	{"the entities of HTML", true, holdsEntities, unescapeEntities,
		"Rain &amp; wind, it&#x27;s wet", "Rain & wind, it's wet"},
	{"the quotes of a mail", true, isQuoted, unquote,
		"On Monday Ann wrote:\n> Rain falls\n>\n> > It rained.\n> It poured.", "\x05On Monday Ann wrote:\nRain falls\n\nIt rained.\nIt poured."},
	{"the numbers of lines or paragraphs", true, isNumbered, unnumber,
		"1. Rain falls\n\n2. It rained.\n\n3. It poured.\n\n4. It froze.\n\n5. It thawed.", "Rain falls\n\nIt rained.\n\nIt poured.\n\nIt froze.\n\nIt thawed."},
	{"the blank lines of double spacing", true, isDoubled, undouble,
		"The harbour town of Lund has met\n\nits council for the third time\n\nthis year, the mayor has said to\n\nthe press on Monday.", "The harbour town of Lund has met\nits council for the third time\nthis year, the mayor has said to\nthe press on Monday."},
	{"front matter", false, hasFrontMatter, markFrontMatter,
		"---\ntitle: Rain\nlayout: post\n---\nIt rained.", "\x05---\n\x05title: Rain\n\x05layout: post\n\x05---\nIt rained."},
	{"words for those who hear a page", true, holdsSpoken, withoutSpoken,
		"Rain (RAIN.N), opens new tab fell.\nIt\n, opens new tab\n poured.", "Rain (RAIN.N)\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02\x02 fell.\nIt poured."},
	{"elements of a line run together", true, holdsGlued, unglue,
		"2 minute readApril 25, 20232:26 PM GMT+2Last", "2 minute read April 25, 2023 2:26 PM GMT+2 Last"},
	{"the buttons of a text browser beside words", true, holdsButtons, withoutButtons,
		"It rained. (BUTTON) Read More\nIt poured.", "It rained.\n\x05Read More\nIt poured."},
	{"raw tags", false, holdsTags, withoutTags,
		"<div class=\"a\">It <b>rained</b> in <a href=\"/lund\">Lund</a>.<br>It poured.</div>", "\n\nIt rained in \x01Lund\x02.\nIt poured.\n\n"},
	{"the marks of links, pictures and emphasis", false, holdsInline, withoutInline,
		"**Rain** in [Lund](http://x.example/a_(b) \"Lund\"), ![wet](a.png)", "Rain in \x01Lund\x02, "},
	{"the columns of a print", true, holdsColumns, withoutColumns,
		"It rained in the town of     AP Photo\nLund on Monday.             Ann Berg\n\nIt poured.\f", "It rained in the town of\nLund on Monday.\n\nAP Photo\nAnn Berg\n\nIt poured.\f"},
	{"the pages of a print", true, holdsPages, joinPages,
		"It rained and\n\n   Page 1 of 2\n\fpoured.\nIt froze.", "It rained and\npoured.\nIt froze."},
	{"the marks of lines", false, holdsLineMarks, markLines,
		"# Rain falls\n\n+---+\n| It rained. |\n+---+", "\x03\x11Rain falls\n\n\nIt rained.\n"},
}

func holdsMarks(in []byte) bool {
	for c := byte(LinkOpen); c <= Aside; c++ {
		if bytes.IndexByte(in, c) >= 0 {
			return true
		}
	}
	return false
}

func withoutMarks(in []byte) []byte {
	out := make([]byte, 0, len(in))
	for _, c := range in {
		if c < LinkOpen || c > Aside {
			out = append(out, c)
		}
	}
	return out
}

// eachLine calls f with every line of a text, without its line feed.
func eachLine(in []byte, f func(line []byte)) {
	for len(in) > 0 {
		line, rest := cutLine(in)
		f(line)
		in = rest
	}
}

// cutLine cuts the first line, without its line feed.
func cutLine(in []byte) (line, rest []byte) {
	end := bytes.IndexByte(in, '\n')
	if end < 0 {
		return in, nil
	}
	return in[:end], in[end+1:]
}

// mapLines gives a text whose lines f has appended, each with its line feed.
// The last line has one only if it had one.
func mapLines(in []byte, f func(out, line []byte) []byte) []byte {
	out := make([]byte, 0, len(in)+len(in)/8)
	for len(in) > 0 {
		line, rest := cutLine(in)
		out = f(out, line)
		if len(line) < len(in) {
			out = append(out, '\n')
		}
		in = rest
	}
	return out
}

// isBlank reports whether a line holds nothing that is seen.
func isBlank(line []byte) bool {
	return len(line) == 0 || !isSeen(line[0]) && len(bytes.TrimFunc(line, isUnseen)) == 0
}

// isSeen reports whether a character of ASCII is neither white space nor a control:
// nearly all lines begin and end with one.
func isSeen(c byte) bool { return ' ' < c && c < utf8.RuneSelf }

func isUnseen(r rune) bool { return r <= ' ' || isGap(r) }

// trim takes white space off both ends.
func trim(line []byte) []byte {
	for len(line) > 0 && isGapASCII(line[0]) {
		line = line[1:]
	}
	n := len(line)
	for n > 0 && isGapASCII(line[n-1]) {
		n--
	}
	if line = line[:n]; n == 0 || isSeen(line[0]) && isSeen(line[n-1]) {
		return line
	}
	return bytes.TrimFunc(line, isGap)
}

func isGapASCII(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

func isGap(r rune) bool {
	return r == ' ' || r >= '\t' && r <= '\r' || r == '\u00a0' || r == '\u200b' || r == '\ufeff'
}
