package export

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/export/internal/jsonout"
)

// Markdown gives a story in CommonMark: the headline as the heading, the deck
// in bold, byline, time, notes and sign-off in italics, and the body's blocks
// as what they are. Tables have the form of GitHub's, whose first row is a
// head. FrontMatter gives what may stand before it.
func Markdown(a *newswire.Article) []byte {
	var w textWriter
	if line := headline(a); line != "" {
		w.block("# " + escapeMarkdown(visible(line)))
	}
	for _, line := range a.Deck {
		w.block(around("**", line))
	}
	w.block(around("*", byline(a)))
	w.block(around("*", timeLine(a.Timestamp)))
	before, after := partNotes(a)
	for _, n := range before {
		w.block(around("*", "("+n.Text+")"))
	}
	for _, i := range a.Images {
		w.block(markdownPicture(i))
	}
	writeMarkdownBody(&w, a)
	w.block(around("*", a.SignOffText))
	for _, n := range after {
		w.block(around("*", "("+n.Text+")"))
	}
	return []byte(w.String())
}

// FrontMatter gives what is known of a story as the YAML block that site
// generators read before a Markdown text, between two lines of dashes.
func FrontMatter(a *newswire.Article) []byte {
	var out strings.Builder
	out.WriteString("---\n")
	for _, m := range []struct{ key, value string }{
		{"title", headline(a)},
		{"date", a.Timestamp.Value},
		{"lastmod", a.Updated.Value},
		{"dateline", a.Dateline.Raw},
		{"agency", a.Agency},
		{"site", a.Site},
		{"language", a.Language},
		{"canonical", link(a.URL)},
		{"slug", a.Slug},
		{"id", a.ID},
		{"section", a.Section},
	} {
		if m.value != "" {
			out.WriteString(m.key + ": " + quoteYAML(m.value) + "\n")
		}
	}
	for _, m := range []struct {
		key  string
		list []string
	}{{"authors", names(authors(a))}, {"editors", names(a.Editors)}, {"keywords", a.Keywords}} {
		if len(m.list) > 0 {
			out.WriteString(m.key + ":\n")
		}
		for _, s := range m.list {
			out.WriteString("  - " + quoteYAML(s) + "\n")
		}
	}
	out.WriteString("---\n\n")
	return []byte(out.String())
}

// authors gives those of a story who are not only its helpers.
func authors(a *newswire.Article) (credits []newswire.Credit) {
	for _, c := range a.Byline {
		if isAuthor(c) {
			credits = append(credits, c)
		}
	}
	return credits
}

// names gives the names of people.
func names(credits []newswire.Credit) (all []string) {
	for _, c := range credits {
		if c.Name != "" {
			all = append(all, c.Name)
		}
	}
	return all
}

// quoteYAML gives a text as YAML's double quotes take it, which is as JSON's do.
func quoteYAML(s string) string { return jsonout.Quoted(visible(s)) }

// writeMarkdownBody writes the blocks of a story. Items of a list stand
// without a blank line between them.
func writeMarkdownBody(w *textWriter, a *newswire.Article) {
	dateline := ""
	if a.Dateline.Raw != "" {
		dateline = escapeMarkdown(visible(a.Dateline.Raw)) + " "
	}
	wasItem := false
	for _, b := range a.Body {
		text := dateline + inline(b, markdownMarkup(b))
		switch b.Kind {
		case newswire.BlockSubhead:
			text = strings.Repeat("#", min(max(b.Level, 2), 6)) + " " + text
		case newswire.BlockItem:
			text = "* " + protect(text)
		case newswire.BlockQuote:
			text = "> " + protect(text)
		case newswire.BlockTable:
			w.block(strings.TrimSpace(dateline))
			text = markdownTable(b.Rows)
		default:
			text = protect(text)
		}
		if b.Kind == newswire.BlockItem && wasItem {
			w.line(text)
		} else {
			w.block(text)
		}
		wasItem = b.Kind == newswire.BlockItem
		dateline = ""
	}
	w.block(strings.TrimSpace(dateline))
}

// around gives a text as a paragraph within a mark.
func around(mark, text string) string {
	text = strings.TrimSpace(visible(text))
	if text == "" {
		return ""
	}
	return mark + escapeMarkdown(text) + mark
}

// markdownMarkup gives the markup for a block: asterisks where each stands so
// that it can only be read as what it is meant for, and else the elements of
// HTML that stand for the same.
func markdownMarkup(b newswire.Block) markup {
	m := markup{
		open:  [marks]string{bold: "**", italic: "*"},
		close: [marks]string{bold: "**", italic: "*"},
		link:  func(url string) (string, string) { return "[", "](<" + markdownAddress(url) + ">)" },
		text:  escapeMarkdown,
	}
	if !asterisksFit(b) {
		m.open, m.close = htmlMarkup.open, htmlMarkup.close
	}
	return m
}

// markdownAddress gives an address as it stands between angles, where it could
// end too early or be read as an entity.
func markdownAddress(address string) string {
	return strings.NewReplacer("<", "%3C", ">", "%3E", `\`, "%5C", " ", "%20", "&", "&amp;").Replace(address)
}

// markdownPicture gives a picture with its caption below it, or the caption of
// one that is lost.
func markdownPicture(i newswire.Image) string {
	caption := around("*", i.Caption+" "+i.CreditLine)
	address := link(i.URL)
	if address == "" {
		return caption
	}
	picture := "![](<" + markdownAddress(address) + ">)"
	if caption == "" {
		return picture
	}
	return picture + "\\\n" + caption
}

// asterisksFit reports whether every mark of a block begins between a space
// and a letter, and ends between a letter and a space, apart from all others.
func asterisksFit(b newswire.Block) bool {
	all := spansOf(b)
	sort.Slice(all, func(i, k int) bool { return all[i].start < all[k].start })
	reached := -1
	for _, s := range all {
		if s.start <= reached || s.start >= s.end || s.end > len(b.Text) {
			return false
		}
		reached = s.end
		before, _ := utf8.DecodeLastRuneInString(b.Text[:s.start])
		first, _ := utf8.DecodeRuneInString(b.Text[s.start:])
		last, _ := utf8.DecodeLastRuneInString(b.Text[:s.end])
		after, _ := utf8.DecodeRuneInString(b.Text[s.end:])
		if s.mark != linked && (s.start > 0 && before != ' ' || s.end < len(b.Text) && after != ' ' || !isWord(first) || !isWord(last)) {
			return false
		}
	}
	return true
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// escapeMarkdown gives a text whose characters all stand for themselves.
func escapeMarkdown(s string) string {
	s = visible(s)
	if !strings.ContainsAny(s, markdownMarks) {
		return s
	}
	var out strings.Builder
	for i := range len(s) {
		if strings.IndexByte(markdownMarks, s[i]) >= 0 {
			out.WriteByte('\\')
		}
		out.WriteByte(s[i])
	}
	return out.String()
}

// markdownMarks are the characters that mean something anywhere in a line.
const markdownMarks = "\\`*_[]<>&#~|"

// protect keeps the beginning of a paragraph from being read as a heading, an
// item of a list, or a rule.
func protect(text string) string {
	text = strings.TrimLeft(text, " ")
	digits := 0
	for digits < len(text) && '0' <= text[digits] && text[digits] <= '9' {
		digits++
	}
	switch {
	case text == "":
		return ""
	case strings.IndexByte("-+=", text[0]) >= 0:
		return `\` + text
	case 0 < digits && digits < len(text) && (text[digits] == '.' || text[digits] == ')'):
		return text[:digits] + `\` + text[digits:]
	}
	return text
}

// markdownTable gives rows as a table. A reader takes as many cells of a row
// as the first one has, so that one is filled up to the longest.
func markdownTable(rows [][]string) string {
	if len(rows) == 0 {
		return ""
	}
	columns := 0
	for _, r := range rows {
		columns = max(columns, len(r))
	}
	var out strings.Builder
	for i, cells := range rows {
		if i > 0 {
			out.WriteByte('\n')
		}
		for _, c := range cells {
			out.WriteString("| " + escapeMarkdown(strings.TrimSpace(c)) + " ")
		}
		if i == 0 {
			out.WriteString(strings.Repeat("| ", columns-len(cells)))
			out.WriteString("|\n" + strings.Repeat("| --- ", columns))
		}
		out.WriteByte('|')
	}
	return out.String()
}
