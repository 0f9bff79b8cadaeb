package export

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/newswire-go/newswire"
)

// HTML gives a story as a whole HTML page in UTF-8 whose elements say what
// each part is, in the vocabulary of schema.org and by their classes. It has no
// style and no script.
//
// The article element can stand in another page. Parse knows it by its attribute
// data-newswire and reads all of the article from it, as it was, but for what
// tells of a reading: Format, Layout and Warnings. docs/html.md describes the
// form.
func HTML(a *newswire.Article) []byte {
	page := htmlOf(a, telling{})
	read, err := new(newswire.Parser).ParseBytes(page)
	if err != nil {
		read = new(newswire.Article)
	}
	tell := telling{
		credits:  !reflect.DeepEqual(a.Byline, read.Byline) || !reflect.DeepEqual(a.Editors, read.Editors),
		dateline: !reflect.DeepEqual(a.Dateline, read.Dateline),
		notes:    !slices.Equal(a.Notes, read.Notes),
	}
	if tell == (telling{}) {
		return page
	}
	return htmlOf(a, tell)
}

// A telling says which parts of an article have to be told to machines besides
// what their text shows, for their text alone would be read as something else.
// What is read from the text stays right when somebody changes that.
type telling struct{ credits, dateline, notes bool }

// htmlOf writes the page.
func htmlOf(a *newswire.Article, tell telling) []byte {
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
	w.line(`<article data-newswire="1" itemscope itemtype="https://schema.org/NewsArticle">`)
	writeHTMLValues(&w, a)
	if tell.credits {
		writeHTMLCredits(&w, "author", a.Byline)
		writeHTMLCredits(&w, "editor", a.Editors)
	}
	writeHTMLHead(&w, a)
	before, after := partNotes(a)
	writeHTMLNotes(&w, before, tell.notes)
	writeHTMLPictures(&w, a)
	w.line(`<div class="body" itemprop="articleBody">`)
	writeHTMLBody(&w, a, tell.dateline)
	w.line("</div>")
	w.element("p", "sign-off", a.SignOffText)
	writeHTMLNotes(&w, after, tell.notes)
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

// writeHTMLValues writes what is told of a story and is no text of it, in meta
// elements of the article.
func writeHTMLValues(w *markupWriter, a *newswire.Article) {
	sources := a.Sources
	if len(sources) == 0 {
		sources = []string{a.Agency}
	}
	free, urgency, truncated := "", "", ""
	if a.Free != nil {
		free = strconv.FormatBool(*a.Free)
	}
	if a.Urgency > 0 {
		urgency = strconv.Itoa(a.Urgency)
	}
	if a.Truncated {
		truncated = "true"
	}
	for _, m := range []struct {
		class, property string
		values          []string
	}{
		{"source", "sourceOrganization", sources},
		{"site", "publisher", []string{a.Site}},
		{"url", "url", []string{link(a.URL)}},
		{"language", "inLanguage", []string{a.Language}},
		{"section", "articleSection", []string{a.Section}},
		{"keyword", "keywords", a.Keywords},
		{"id", "identifier", []string{a.ID}},
		{"slug", "alternateName", []string{a.Slug}},
		{"free", "isAccessibleForFree", []string{free}},
		{"status", "creativeWorkStatus", []string{string(a.Status)}},
		{"urgency", "additionalProperty", []string{urgency}},
		{"truncated", "additionalProperty", []string{truncated}},
		{"subject", "about", a.Subjects},
		{"rights", "copyrightNotice", a.Rights},
	} {
		for _, value := range m.values {
			if value != "" {
				w.line("<meta" + attributes("class", m.class, "itemprop", m.property, "content", value) + ">")
			}
		}
	}
	if a.Embargo != (newswire.Timestamp{}) {
		w.line(`<meta class="embargo" itemprop="embargoEndDate"` + told(a.Embargo) + attributes("content", a.Embargo.Value) + ">")
	}
}

// writeHTMLCredits writes whom a story credits, and for what. The words that say
// so stand in its byline and its sign-off.
func writeHTMLCredits(w *markupWriter, property string, credits []newswire.Credit) {
	for _, c := range credits {
		roles := make([]string, len(c.Roles))
		for i, r := range c.Roles {
			roles[i] = string(r)
		}
		header := ""
		if c.Header {
			header = "true"
		}
		w.line("<meta" + attributes("class", property, "itemprop", property) + ` content="` + escapeAttribute(c.Name) + `"` +
			attributes("data-roles", strings.Join(roles, " "), "data-title", c.Title, "data-organization", c.Organization, "data-place", c.Place, "data-header", header) + ">")
	}
}

// told gives the attributes that tell a time as it was printed, what it means,
// and the age that stood beside it.
func told(t newswire.Timestamp) string {
	return attributes("data-raw", t.Raw, "data-value", t.Value, "data-age", t.Age)
}

// writeHTMLHead writes what stands above a story.
func writeHTMLHead(w *markupWriter, a *newswire.Article) {
	w.line("<header>")
	if line := headline(a); line != "" {
		w.line(`<h1 class="headline" itemprop="headline">` + escapeHTML(line) + "</h1>")
	}
	for _, line := range a.Deck {
		w.element("p", "deck", line)
	}
	if a.BylineText != "" {
		w.element("p", "byline", a.BylineText)
	} else {
		w.element("p", "authors", byline(a))
	}
	writeHTMLTime(w, "timestamp", "datePublished", a.Timestamp)
	writeHTMLTime(w, "updated", "dateModified", a.Updated)
	w.line("</header>")
}

// writeHTMLTime writes a time as readers see it, or what is printed in the place
// of one: "3 hours ago".
func writeHTMLTime(w *markupWriter, class, property string, t newswire.Timestamp) {
	if t.Value == "" {
		w.element("p", "age", t.Raw)
		return
	}
	shown := timeLine(t)
	if shown == "" {
		shown = t.Value
	}
	w.line("<p" + attributes("class", class) + told(t) + "><time" + attributes("itemprop", property, "datetime", t.Value) + ">" + escapeHTML(shown) + "</time></p>")
}

// writeHTMLPictures writes a story's pictures, and the captions of those that
// are lost.
func writeHTMLPictures(w *markupWriter, a *newswire.Article) {
	for _, i := range a.Images {
		lead := ""
		if i.Lead {
			lead = "true"
		}
		address := link(i.URL)
		size := [...]string{"width", pixels(i.Width), "height", pixels(i.Height)}
		w.b.WriteString(`<figure itemprop="image" itemscope itemtype="https://schema.org/ImageObject"` + attributes("data-lead", lead))
		if address != "" {
			w.line(">")
			w.line("<img" + attributes("itemprop", "contentUrl", "src", address) + attributes(size[:]...) + ` alt="">`)
		} else {
			w.line(attributes("data-width", size[1], "data-height", size[3]) + ">")
		}
		var texts []string
		if caption := visible(i.Caption); caption != "" {
			texts = append(texts, `<span class="caption-text" itemprop="caption">`+escapeHTML(caption)+"</span>")
		}
		if line := visible(i.CreditLine); line != "" {
			texts = append(texts, `<span class="credit" itemprop="creditText">`+escapeHTML(line)+"</span>")
		}
		if len(texts) > 0 {
			w.line(`<figcaption class="caption">` + strings.Join(texts, " ") + "</figcaption>")
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

func writeHTMLNotes(w *markupWriter, notes []newswire.Note, tell bool) {
	for _, n := range notes {
		kind := ""
		if tell {
			kind = string(n.Kind)
		}
		w.line(`<p class="note"` + attributes("data-kind", kind) + ">(" + escapeHTML(n.Text) + ")</p>")
	}
}

// writeHTMLBody writes the blocks of a story, items that follow each other as
// one list, and the dateline where the text begins.
func writeHTMLBody(w *markupWriter, a *newswire.Article, tell bool) {
	dateline := ""
	if d := a.Dateline; d.Raw != "" {
		meaning := ""
		if tell {
			meaning = attributes("data-places", placeList(d.Places), "data-date", d.Date, "data-agency", d.Agency)
		}
		dateline = `<span class="dateline" itemprop="dateline"` + meaning + ">" + escapeHTML(d.Raw) + "</span> "
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
			w.subhead(b.Level, text)
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

// subhead writes a heading within a story, below the one of the story itself.
func (w *markupWriter) subhead(level int, text string) {
	h, own := strconv.Itoa(min(max(level, 2), 6)), ""
	if 0 <= level && level < 2 {
		own = strconv.Itoa(level)
	}
	w.line("<h" + h + attributes("data-level", own) + ">" + text + "</h" + h + ">")
}

// placeList gives places as an attribute has them: "Oslo/Laramie|Wyo.".
func placeList(places []newswire.Place) string {
	all := make([]string, len(places))
	for i, p := range places {
		all[i] = strings.TrimSuffix(p.Name+"|"+p.Qualifier, "|")
	}
	return strings.Join(all, "/")
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
