package export

import (
	"slices"
	"strconv"
	"strings"

	"github.com/newswire-go/newswire"
)

// HTML gives a story as a whole HTML page in UTF-8 whose elements say what
// each part is, and whose classes say it of those that HTML has no element for:
// deck, byline, note, dateline, body, sign-off. It has no style and no script.
func HTML(a *newswire.Article) []byte {
	var w markupWriter
	w.line("<!DOCTYPE html>")
	dir := ""
	if slices.Contains(rightToLeft, a.Language) {
		dir = "rtl"
	}
	w.line("<html" + attributes("lang", a.Language, "dir", dir) + ">")
	w.line("<head>")
	w.line(`<meta charset="utf-8">`)
	w.element("title", "", headline(a))
	writeHTMLMeta(&w, a)
	w.line("</head>")
	w.line("<body>")
	w.line("<article>")
	writeHTMLHead(&w, a)
	before, after := partNotes(a)
	writeHTMLNotes(&w, before)
	writeHTMLPictures(&w, a)
	w.line(`<div class="body">`)
	writeHTMLBody(&w, a)
	w.line("</div>")
	w.element("p", "sign-off", a.SignOffText)
	writeHTMLNotes(&w, after)
	w.line("</article>")
	w.line("</body>")
	w.line("</html>")
	return w.bytes()
}

// rightToLeft are the languages of news agencies that are written so.
var rightToLeft = []string{"ar", "fa", "he", "ur", "ps", "ckb", "dv", "ug", "yi", "sd"}

// writeHTMLMeta writes what machines read of a page.
func writeHTMLMeta(w *markupWriter, a *newswire.Article) {
	if address := link(a.URL); address != "" {
		w.line(`<link rel="canonical"` + attributes("href", address) + ">")
	}
	for _, m := range []struct{ attr, name, value string }{
		{"property", "og:site_name", a.Site},
		{"property", "article:published_time", a.Timestamp.Value},
		{"property", "article:modified_time", a.Updated.Value},
		{"property", "article:section", a.Section},
		{"name", "slug", a.Slug},
		{"name", "keywords", strings.Join(a.Keywords, ", ")},
	} {
		if m.value != "" {
			w.line("<meta" + attributes(m.attr, m.name, "content", m.value) + ">")
		}
	}
}

// writeHTMLHead writes what stands above a story.
func writeHTMLHead(w *markupWriter, a *newswire.Article) {
	w.line("<header>")
	w.element("h1", "", headline(a))
	for _, line := range a.Deck {
		w.element("p", "deck", line)
	}
	w.element("p", "byline", byline(a))
	for _, t := range []newswire.Timestamp{a.Timestamp, a.Updated} {
		if line := timeLine(t); line != "" {
			w.line("<p><time" + attributes("datetime", t.Value) + ">" + escapeHTML(line) + "</time></p>")
		}
	}
	w.line("</header>")
}

// writeHTMLPictures writes a story's pictures, and the captions of those that
// are lost.
func writeHTMLPictures(w *markupWriter, a *newswire.Article) {
	for _, i := range a.Images {
		w.line("<figure>")
		if address := link(i.URL); address != "" {
			w.line("<img" + attributes("src", address, "width", pixels(i.Width), "height", pixels(i.Height)) + ` alt="">`)
		}
		if caption := strings.TrimSpace(visible(i.Caption + " " + i.CreditLine)); caption != "" {
			w.line("<figcaption>" + escapeHTML(caption) + "</figcaption>")
		}
		w.line("</figure>")
	}
}

// pixels gives a length as an attribute has it, and nothing for none.
func pixels(n int) string {
	if n <= 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func writeHTMLNotes(w *markupWriter, notes []newswire.Note) {
	for _, n := range notes {
		w.element("p", "note", "("+n.Text+")")
	}
}

// writeHTMLBody writes the blocks of a story, items that follow each other as
// one list, and the dateline where the text begins.
func writeHTMLBody(w *markupWriter, a *newswire.Article) {
	dateline := ""
	if a.Dateline.Raw != "" {
		dateline = `<span class="dateline">` + escapeHTML(a.Dateline.Raw) + "</span> "
	}
	list := false
	for _, b := range a.Body {
		if item := b.Kind == newswire.BlockItem; item != list {
			w.line(map[bool]string{true: "<ul>", false: "</ul>"}[item])
			list = item
		}
		text := dateline + inline(b, htmlMarkup)
		switch b.Kind {
		case newswire.BlockSubhead:
			h := "h" + strconv.Itoa(min(max(b.Level, 2), 6))
			w.line("<" + h + ">" + text + "</" + h + ">")
		case newswire.BlockItem:
			w.line("<li>" + text + "</li>")
		case newswire.BlockQuote:
			w.line("<blockquote><p>" + text + "</p></blockquote>")
		case newswire.BlockTable:
			if dateline != "" {
				w.line("<p>" + strings.TrimSpace(dateline) + "</p>")
			}
			w.table(b.Rows)
		default:
			w.line("<p>" + text + "</p>")
		}
		dateline = ""
	}
	if list {
		w.line("</ul>")
	}
	if dateline != "" {
		w.line("<p>" + strings.TrimSpace(dateline) + "</p>")
	}
}

// htmlMarkup is that of a page.
var htmlMarkup = markup{
	open:  [marks]string{bold: "<strong>", italic: "<em>"},
	close: [marks]string{bold: "</strong>", italic: "</em>"},
	link: func(url string) (string, string) {
		return "<a" + attributes("href", url) + ">", "</a>"
	},
	text: escapeHTML,
}

// escapeHTML gives a text as HTML and XML both take it in an element.
func escapeHTML(s string) string { return escaped(visible(s), "&<>") }

// escapeAttribute gives a text as both take it between double quotes.
func escapeAttribute(s string) string { return escaped(visible(s), `&<>"`) }

// escaped writes some of the characters that mean something to HTML as
// entities.
func escaped(s, marks string) string {
	if !strings.ContainsAny(s, marks) {
		return s
	}
	var out strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case strings.IndexByte(marks, c) < 0:
			out.WriteByte(c)
		case c == '&':
			out.WriteString("&amp;")
		case c == '<':
			out.WriteString("&lt;")
		case c == '>':
			out.WriteString("&gt;")
		default:
			out.WriteString("&quot;")
		}
	}
	return out.String()
}

// A markupWriter writes HTML and XML, a line an element that holds text.
type markupWriter struct{ b strings.Builder }

func (w *markupWriter) line(s string) {
	w.b.WriteString(s)
	w.b.WriteByte('\n')
}

// element writes an element with a class that holds a text, unless there is
// none.
func (w *markupWriter) element(name, class, text string) {
	if text == "" {
		return
	}
	w.b.WriteString("<" + name)
	if class != "" {
		w.b.WriteString(` class="` + class + `"`)
	}
	w.line(">" + escapeHTML(text) + "</" + name + ">")
}

func (w *markupWriter) table(rows [][]string) {
	w.line("<table>")
	for _, cells := range rows {
		w.b.WriteString("<tr>")
		for _, c := range cells {
			w.b.WriteString("<td>" + escapeHTML(c) + "</td>")
		}
		w.line("</tr>")
	}
	w.line("</table>")
}

func (w *markupWriter) bytes() []byte { return []byte(w.b.String()) }

// attributes gives names and values in turn as the attributes of an element,
// without those that are empty.
func attributes(pairs ...string) string {
	var out strings.Builder
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			out.WriteString(" " + pairs[i] + `="` + escapeAttribute(pairs[i+1]) + `"`)
		}
	}
	return out.String()
}
