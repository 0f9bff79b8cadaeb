// Package view shows how a story was read, on one page: the text of the input
// with each part in its colour, beside the article, the evidence for each of
// its parts, and what package export makes of it. The page needs no network;
// its Content-Security-Policy lets nothing run or load but its own style and
// script.
package view

import (
	_ "embed"
	"html"
	"strconv"
	"strings"

	"github.com/newswire-go/newswire"
)

// A Reading is an input and what Parser.Explain made of it. Article is nil and
// Err says why where it holds no story; Trace may be nil then, too.
type Reading struct {
	Name    string // of the input, as people know it
	Article *newswire.Article
	Trace   *newswire.Trace
	Err     error
}

//go:embed view.css
var layout string

//go:embed view.js
var script string

// Style gives the style sheet of a reading, its colours included.
func Style() string { return colours() + layout }

// Script gives the script of a reading: tabs, what lights what, copying.
func Script() string { return script }

// Fragment gives a reading as a piece of HTML that Style and Script serve, to
// be set into a page.
func Fragment(r Reading) []byte {
	var w writer
	writeReading(&w, r)
	return []byte(w.String())
}

// writeReading writes the text on the left and the tabs on the right.
func writeReading(w *writer, r Reading) {
	links := linksOf(r)
	class := "reading"
	if r.Trace != nil && len(r.Trace.Candidates) > mostLaidOut {
		class += " long"
	}
	w.raw(`<main class="` + class + `">` + "\n")
	tabs := tabsOf(r)
	w.raw(`<div class="tabs" role="tablist" aria-label="What was read">`)
	w.tab("text", "Text", "narrow")
	for i, t := range tabs {
		class := ""
		if i == 0 {
			class = "first"
		}
		w.tab(t.id, t.name, class)
	}
	w.raw("</div>\n")
	writeText(w, r, links)
	for i, t := range tabs {
		hidden := " hidden"
		if i == 0 {
			hidden = ""
		}
		w.raw(`<section class="panel panel-` + t.id + `" role="tabpanel" id="panel-` + t.id + `" aria-labelledby="tab-` + t.id + `" tabindex="0"` + hidden + ">\n")
		t.write(w, r, links)
		w.raw("</section>\n")
	}
	w.raw(`<p class="says" id="says" role="status" aria-live="polite"><span>Point at a part, or move to it with the arrow keys: here stands the rule that took it.</span></p>` + "\n")
	w.raw("</main>\n")
}

// A tab is one of the views of an article.
type tab struct {
	id, name string
	write    func(w *writer, r Reading, l links)
}

// tabsOf gives the views that a reading has: without an article only what was
// found and not taken.
func tabsOf(r Reading) []tab {
	tabs := []tab{{"story", "Story", writeStory}, {"evidence", "Evidence", writeEvidence}}
	if r.Article == nil {
		return tabs
	}
	return append(tabs, codeTabs()...)
}

// A writer writes a page.
type writer struct{ strings.Builder }

// raw writes HTML.
func (w *writer) raw(s string) { w.WriteString(s) }

// text writes a text, escaped.
func (w *writer) text(s string) { w.WriteString(html.EscapeString(s)) }

// mostLaidOut is how many parts a browser lays out at once without a pause that
// is felt; of more it is to lay out those in sight.
const mostLaidOut = 400

// longestShown is how many bytes of a part are shown. A part that is longer is
// no part of a story, but a file that was taken for one.
const longestShown = 32 << 10

// shown writes a text, escaped, and of a very long one the beginning.
func (w *writer) shown(s string) {
	if len(s) <= longestShown {
		w.text(s)
		return
	}
	w.text(strings.ToValidUTF8(s[:longestShown], ""))
	w.raw(" … (" + count(len(s)-longestShown, "byte") + " more)")
}

// attr writes an attribute, unless its value is empty.
func (w *writer) attr(name, value string) {
	if value != "" {
		w.raw(" " + name + `="`)
		w.text(value)
		w.raw(`"`)
	}
}

// tab writes the head of a tab. The text has a tab of its own where the page
// is too narrow for two columns.
func (w *writer) tab(id, name, class string) {
	selected, index := "false", "-1"
	if class == "first" {
		selected, index = "true", "0"
	}
	w.raw(`<button type="button" role="tab" id="tab-` + id + `" class="tab ` + class + `" aria-controls="panel-` + id + `" aria-selected="` + selected + `" tabindex="` + index + `">` + name + "</button>")
}

// direction gives the way in which a language is written, as the attribute dir
// has it.
func direction(language string) string {
	switch language {
	case "ar", "fa", "he", "ur", "ps", "ckb", "dv", "ug", "yi", "sd":
		return "rtl"
	case "":
		return "auto"
	}
	return "ltr"
}

// count gives a number with the word for what it counts.
func count(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return strconv.Itoa(n) + " " + word + "s"
}
