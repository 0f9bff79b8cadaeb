package markup

import (
	"bytes"
	"html"
	"strings"

	"github.com/newswire-go/newswire/internal/element"
	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/item"
)

// Fill gives an item the body that stands in the element e, and reports whether
// there is any. What holds no paragraph is text: of HTML, if it was escaped, as
// often as it was, or plain. A story in a single paragraph with line feeds is
// plain text that somebody put there whole.
func Fill(it *item.Item, e element.Element) bool {
	if !e.Is() {
		return false
	}
	marked := Append(nil, e)
	switch pars, others := count(marked, openTags[:]), count(marked, otherTags[:]); {
	case pars+others == 0:
		FillText(it, outdented(e))
	case pars == 1 && others == 0 && isWhole(e):
		it.Text = outdented(e.First("p", "pre"))
	case count(marked, escapedTags[:]) > 0:
		it.Markup = unescaped(marked)
	default:
		it.Markup = marked
	}
	if it.Markup != nil {
		return count(it.Markup, nil) > 0
	}
	return it.Text != nil
}

// overEscaped are entities that were escaped once more, as some systems do to
// all that they are given.
var overEscaped = [...]string{"apos;", "quot;", "#39;", "#34;", "nbsp;"}

// mended undoes that.
func mended(text []byte) []byte {
	if !bytes.Contains(text, []byte("&amp;")) {
		return text
	}
	for _, entity := range overEscaped {
		text = bytes.ReplaceAll(text, []byte("&amp;"+entity), []byte("&"+entity))
	}
	return text
}

// FillText gives an item a body that is text: of HTML, escaped or not, or plain.
func FillText(it *item.Item, text []byte) {
	for range mostEscaped {
		if count(text, blockTags[:]) > 0 || count(text, escapedTags[:]) == 0 {
			break
		}
		text = []byte(html.UnescapeString(string(text)))
	}
	switch {
	case len(bytes.TrimSpace(text)) == 0:
	case count(text, blockTags[:]) > 0:
		it.Markup = withBreaks(mended(text))
	case count(text, inlineTags[:]) > 0:
		it.Markup = withBreaks(mended(text))
	default:
		it.Text = text
	}
}

// withBreaks gives markup whose paragraphs stand on lines of their own, as
// WordPress keeps them, a tag for each line feed.
func withBreaks(text []byte) []byte {
	if count(text, paragraphTags[:]) > 0 || bytes.IndexByte(bytes.TrimSpace(text), '\n') < 0 {
		return text
	}
	text = bytes.ReplaceAll(bytes.TrimSpace(text), []byte("\r"), nil)
	return bytes.ReplaceAll(text, []byte("\n"), []byte("<br>\n"))
}

// Breaks counts what parts a text of HTML into paragraphs.
func Breaks(text []byte) int { return count(text, breakTags[:]) + count(text, escapedTags[:]) }

// mostEscaped is how often markup is escaped, at most.
const mostEscaped = 3

// unescaped undoes what somebody did to markup that was put into markup.
func unescaped(text []byte) []byte {
	for range mostEscaped {
		if count(text, escapedTags[:]) == 0 {
			break
		}
		text = []byte(html.UnescapeString(string(text)))
	}
	return text
}

// blockTags are the tags that show that a text is markup of paragraphs,
// inlineTags that it is markup, and escapedTags that it was.
var (
	openTags      = [...]string{"<p>", "<p ", "<pre"}
	otherTags     = [...]string{"<br", "<li", "<td", "<h2", "<h3", "<h4", "<blockquote"}
	blockTags     = [...]string{"<p>", "<p ", "<p/>", "<br", "<li", "<td", "<h2", "<h3", "<h4", "<pre", "</p>", "</div>"}
	paragraphTags = [...]string{"<p>", "<p ", "<br", "</div>", "</p>"}
	breakTags     = [...]string{"</p>", "<br"}
	inlineTags    = [...]string{"<b>", "<i>", "<em>", "<strong>", "<a ", "<img ", "<span"}
	escapedTags   = [...]string{"&lt;p&gt;", "&lt;p ", "&lt;br", "&lt;/p&gt;", "&amp;lt;p", "&amp;lt;/p", "&amp;lt;br"}
)

// count counts the tags in a text, in any case; with none, its bytes but for
// white space and tags.
func count(text []byte, tags []string) (n int) {
	if tags == nil {
		within := false
		for _, c := range text {
			switch {
			case c == '<':
				within = true
			case c == '>':
				within = false
			case !within && c > ' ':
				n++
			}
		}
		return n
	}
	mark := tags[0][0]
	for {
		k := bytes.IndexByte(text, mark)
		if k < 0 {
			return n
		}
		text = text[k:]
		for _, tag := range tags {
			if len(text) >= len(tag) && text[1]|0x20 == tag[1]|0x20 && bytes.EqualFold(text[:len(tag)], []byte(tag)) {
				n++
				break
			}
		}
		text = text[1:]
	}
}

// fewestLines is how many lines make a story that was wrapped.
const fewestLines = 4

// isWrapped reports whether the text of an element is a whole story, broken at a
// margin: its lines are indented where a paragraph begins, or empty lines part
// them. The indent that all lines have is the document's.
func isWrapped(text []byte) bool {
	text = bytes.TrimSpace(text)
	if bytes.Count(text, []byte("\n")) < fewestLines {
		return false
	}
	parts := 0
	for line := range bytes.Lines(text) {
		if line[0] == ' ' || line[0] == '\t' || len(bytes.TrimSpace(line)) == 0 {
			parts++
		}
	}
	return parts > 0
}

// isWhole reports whether a body is a whole story in one paragraph, or in one
// block of text that was set by its author.
func isWhole(e element.Element) bool {
	only := e.First("p", "pre")
	return only.Text() == e.Text() && (only.Is("pre") || isWrapped(outdented(only)))
}

// outdented gives the lines of an element without the indent that all of them
// have but the first, which begins behind its tag.
func outdented(e element.Element) []byte {
	text := e.Lines()
	indent, first := -1, true
	for line := range bytes.Lines(text) {
		if bare := bytes.TrimLeft(line, " \t"); !first && len(bytes.TrimSpace(line)) > 0 && (indent < 0 || len(line)-len(bare) < indent) {
			indent = len(line) - len(bare)
		}
		first = false
	}
	if indent <= 0 {
		return text
	}
	kept := text[:0]
	first = true
	for line := range bytes.Lines(text) {
		if !first {
			line = line[min(indent, len(line)-len(bytes.TrimLeft(line, " \t"))):]
		}
		first = false
		kept = append(kept, line...)
	}
	return kept
}

// Plain gives the text of HTML on one line.
func Plain(html []byte) string {
	if html == nil {
		return ""
	}
	tree := flat.Parse(html)
	return string(tree.AppendText(nil, 0))
}

// Paragraphs gives a plain text as HTML, a paragraph for what empty lines part.
func Paragraphs(text []byte) (marked []byte) {
	for par := range strings.SplitSeq(strings.ReplaceAll(string(text), "\r\n", "\n"), "\n\n") {
		if strings.TrimSpace(par) != "" {
			marked = append(append(append(marked, "<p>"...), html.EscapeString(par)...), "</p>\n"...)
		}
	}
	return marked
}
