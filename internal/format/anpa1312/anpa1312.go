// Package anpa1312 reads ANPA 1312, in which agencies of America have sent
// text since the 1970s: two lines of header, a head whose lines begin with a
// caret and end in the sign that sets them, the text in lines that begin with a
// tab, and a line that says when it was sent.
package anpa1312

import (
	"bytes"
	"html"
	"iter"
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/format/control"
	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/lex"
)

// Items gives the stories of the messages in a text.
func Items(text []byte) iter.Seq2[*item.Item, error] {
	return func(yield func(*item.Item, error) bool) {
		for len(text) > 0 {
			var m control.Message
			m, text = control.Cut(text)
			if !yield(Read(m), nil) {
				return
			}
		}
	}
}

// IsHeader reports whether a header is of this format: a separator before the
// number of the wire, or a sign of how the text is to be set. Some agencies
// send it within IPTC 7901.
func IsHeader(header string) bool {
	return strings.ContainsAny(header, "\x1f\x11\x12\x13\x14")
}

// A line is one of a message's text.
type line struct {
	text   string
	set    byte // '<' or '=', in which it ends, or 0
	head   bool // it begins with a caret or, above the text, ends in the sign that sets it
	table  bool // it is a row of figures
	goesOn bool // the paragraph of the line before goes on in it: it has no indent
}

// Read gives the story of a message.
func Read(m control.Message) *item.Item {
	it := &item.Item{Format: "anpa-1312"}
	if name := control.Agency(strings.TrimLeft(m.Trailer, "\n \t^") + " " + m.Header); name != "" {
		it.Agencies = []string{name}
	}
	if at := control.Sent(m.Trailer); at != "" {
		it.Times = []item.Time{{Of: item.VersionCreated, Value: at, Name: "trailer"}}
	}
	lines := linesOf(m.Text)
	body := lines[readHead(it, lines):]
	it.Markup = markup(body)
	return it
}

// linesOf cuts the text into its lines.
func linesOf(text string) (lines []line) {
	begun := false    // the text has, with a line that is indented
	var more []string // lines in which the last one goes on
	flush := func() {
		if len(more) > 0 {
			last := &lines[len(lines)-1]
			last.text += " " + strings.Join(more, " ")
			more = more[:0]
		}
	}
	for whole := range strings.SplitSeq(text, "\n") {
		l := line{table: strings.HasPrefix(whole, "\b") || strings.Count(whole, ";") > 2 || strings.ContainsAny(whole, "\x1e\x1f")}
		if i := strings.LastIndex(whole, "^"); strings.HasPrefix(whole, "^*") && i > 0 {
			whole = whole[i:] // "^*9006< ^AP-Top-Headlines,0176<": the number of the text goes before its name
		}
		s := strings.Trim(whole, " \t")
		indented := whole != strings.TrimLeft(whole, " \t")
		if s, l.head = strings.CutPrefix(s, "^"); s != "" && (s[len(s)-1] == '<' || s[len(s)-1] == '=') {
			l.set, s = s[len(s)-1], s[:len(s)-1]
		}
		begun = begun || indented && s != "" && !l.head
		l.head = l.head || !begun && l.set != 0
		if n := len(lines); n > 0 && !l.head && !l.table && !indented {
			l.goesOn = lines[n-1].set == 0 && !lines[n-1].head
		}
		l.text = strings.TrimSpace(decode(s))
		switch {
		case l.text == "" || l.text == "END":
		case l.goesOn:
			more = append(more, l.text)
		default:
			flush()
			lines = append(lines, l)
		}
	}
	flush()
	return lines
}

// decode gives what a line prints. A brace is the half of a number; cells of
// tables end in one of two signs.
func decode(s string) string {
	return control.Printed(strings.Map(func(r rune) rune {
		switch r {
		case '{':
			return '½'
		case '\x1e', '\x1f':
			return '\t'
		}
		return r
	}, s))
}

// cells gives the cells of a row. Where semicolons part them, some may be
// empty; that above the names in the first column is a caret.
func cells(row string) (out []string) {
	if strings.Contains(row, ";") {
		out = strings.Split(row, ";")
	} else {
		out = strings.FieldsFunc(row, func(r rune) bool { return r == '\t' })
	}
	for i := range out {
		out[i] = strings.TrimSpace(strings.TrimPrefix(out[i], "^"))
	}
	if !strings.Contains(row, ";") {
		out = slices.DeleteFunc(out, func(cell string) bool { return cell == "" })
	}
	return out
}

// readHead reads the lines above the text and gives how many they are: the
// slug, the headline, what is said of pictures, notes, a summary, the byline.
// In a message that is a table or a list all lines look like those of a head;
// it ends with the byline or, without one, with the headline.
func readHead(it *item.Item, lines []line) (n int) {
	end := 0
	for end < len(lines) && lines[end].head && !lines[end].table {
		end++
	}
	listed := end == len(lines) || lines[end].table
	for n < end {
		text := lines[n].text
		switch {
		case n == 0:
			it.Slug = slug(text)
		case isPicture(text):
		case isNote(text):
			it.Notes = append(it.Notes, strings.Trim(text, "()"))
		case credit.OpensByline(text):
			n = readByline(it, lines, n, end)
			return headEnd(it, lines, n, end, listed)
		case it.Headline == "":
			it.Headline = text
		case listed:
			return n
		case !lex.EndsSentence(text):
			it.Decks = append(it.Decks, text)
		}
		n++
	}
	return n
}

// readByline reads the byline at n and the lines below it that say whom its
// people write for, and gives the number of the line behind.
func readByline(it *item.Item, lines []line, n, end int) int {
	byline := lines[n].text
	for n++; n < end && lines[n-1].set == '=' && lines[n].set == '=' && credit.TradeOf(lex.LastWord(lines[n].text)) != 0; n++ {
		byline += ", " + lines[n].text
	}
	if n < end && lines[n-1].set == '=' && lines[n].set == '=' && control.Agency(lines[n].text) != "" {
		byline += ", " + lines[n].text
		n++
	}
	it.Bylines = append(it.Bylines, byline)
	return n
}

// headEnd gives the end of a head whose byline ends at n.
func headEnd(it *item.Item, lines []line, n, end int, listed bool) int {
	if listed {
		return n
	}
	for ; n < end; n++ {
		if isNote(lines[n].text) {
			it.Notes = append(it.Notes, strings.Trim(lines[n].text, "()"))
		}
	}
	return n
}

// slug gives the agency's name of a story without the number of its words.
func slug(s string) string {
	if i := strings.LastIndexByte(s, ','); i >= 0 && strings.Trim(s[i+1:], "0123456789 ") == "" {
		s = s[:i]
	}
	return strings.TrimSpace(s)
}

// The openings of lines that are about pictures, and of notes.
var (
	pictureOpenings = []string{"AP Photo", "AP Graphic", "AP Video", "AP Audio", "Photo", "With photo"}
	noteOpenings    = []string{"Eds:", "(Eds:", "EDS:", "(EDS:", "Ed:", "EDITOR'S NOTE", "Editor's note", "EDITORS:"}
)

func isPicture(s string) bool { return lex.PrefixIn(s, pictureOpenings) > 0 }
func isNote(s string) bool    { return lex.PrefixIn(s, noteOpenings) > 0 }

// markup gives the text as HTML: rows, lines that are set in the middle, which
// are headings, and paragraphs.
func markup(lines []line) []byte {
	const marks = 32 // bytes around a line, about
	size, open := 0, false
	for _, l := range lines {
		size += len(l.text) + marks
	}
	var b bytes.Buffer
	b.Grow(size)
	for _, l := range lines {
		if l.table != open {
			b.WriteString(map[bool]string{true: "<table>", false: "</table>"}[l.table])
			open = l.table
		}
		put := func(open, text, shut string) {
			b.WriteString(open)
			b.WriteString(html.EscapeString(text))
			b.WriteString(shut)
		}
		switch {
		case l.table:
			b.WriteString("<tr>")
			for _, cell := range cells(l.text) {
				put("<td>", cell, "</td>")
			}
			b.WriteString("</tr>\n")
		case l.head && l.set == '=':
			put("<h3>", l.text, "</h3>\n")
		default:
			put("<p>", l.text, "</p>\n")
		}
	}
	return b.Bytes()
}
