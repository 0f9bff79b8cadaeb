package view

import (
	"slices"
	"strconv"
	"strings"

	"github.com/newswire-go/newswire"
)

// writeText writes all text of the input in the order in which a person reads
// it: a row a block of the story, and what is no part of it run together, small.
func writeText(w *writer, r Reading, l links) {
	lang, dir := "", "auto"
	if r.Article != nil {
		lang, dir = r.Article.Language, direction(r.Article.Language)
	}
	w.raw(`<section class="text" role="tabpanel" id="panel-text" aria-label="The text as read">` + "\n<div class=\"rows\"")
	w.attr("lang", lang)
	w.attr("dir", dir)
	w.raw(">\n")
	if r.Trace == nil {
		w.raw(`<p class="none">There is no text to show.</p>`)
	} else {
		t := textWriter{writer: w, trace: r.Trace, first: firstPart(r.Trace)}
		for _, block := range blocksOf(r.Trace) {
			t.write(block)
		}
		t.endPage()
	}
	w.raw("</div>\n</section>\n")
}

// blocksOf gives the candidates of each line of the text.
func blocksOf(t *newswire.Trace) (blocks [][]int) {
	end := -1
	for i, c := range t.Candidates {
		if c.Origin != "text" {
			continue
		}
		if end < 0 || strings.Contains(t.Text[min(end, c.Start):c.Start], "\n") {
			blocks = append(blocks, nil)
		}
		blocks[len(blocks)-1] = append(blocks[len(blocks)-1], i)
		end = c.End
	}
	return blocks
}

// firstPart gives the first candidate of the text that is a part of the story,
// or the first of all.
func firstPart(t *newswire.Trace) int {
	first := -1
	for i, c := range t.Candidates {
		if c.Origin == "text" {
			if rowOf(c.Field).class != "page" {
				return i
			}
			if first < 0 {
				first = i
			}
		}
	}
	return first
}

// tabIndex gives the attribute that lets the tab key stop at an element, or
// only the arrow keys.
func tabIndex(stop bool) string {
	if stop {
		return "0"
	}
	return "-1"
}

// A textWriter writes rows of text.
type textWriter struct {
	*writer
	trace  *newswire.Trace
	inPage bool   // a row of what is no part of the story is open
	first  int    // the part that the keyboard comes to first
	was    string // the name of the row before
}

// write writes a block: as a row of its own, or behind others of the page.
func (w *textWriter) write(block []int) {
	if w.isPage(block) {
		w.page(block)
		return
	}
	w.endPage()
	names, class := w.named(block)
	w.raw(`<div class="row c-` + class + `"><span class="tag">`)
	if len(names) > 1 || names[0] != w.was {
		w.text(strings.Join(names, ", "))
	}
	w.was = names[len(names)-1]
	w.raw("</span><p>")
	for k, i := range block {
		if k > 0 {
			w.raw(" ")
		}
		w.part(i)
	}
	w.raw("</p></div>\n")
}

// isPage reports whether nothing in a block is a part of the story.
func (w *textWriter) isPage(block []int) bool {
	for _, i := range block {
		if rowOf(w.trace.Candidates[i].Field).class != "page" {
			return false
		}
	}
	return true
}

// named gives the names of a block's parts, and the colour of the first.
func (w *textWriter) named(block []int) (names []string, class string) {
	for _, i := range block {
		row := rowOf(w.trace.Candidates[i].Field)
		if row.class == "page" {
			continue
		}
		if class == "" {
			class = row.class
		}
		if !slices.Contains(names, row.name) {
			names = append(names, row.name)
		}
	}
	return names, class
}

// page writes a block of the page itself.
func (w *textWriter) page(block []int) {
	if !w.inPage {
		w.raw(`<div class="row of-page c-page"><span class="tag">Page</span><p>`)
		w.inPage, w.was = true, ""
	} else {
		w.raw(` <span class="dot" aria-hidden="true">·</span> `)
	}
	for k, i := range block {
		if k > 0 {
			w.raw(" ")
		}
		w.part(i)
	}
}

// endPage closes a row of what is no part of the story.
func (w *textWriter) endPage() {
	if w.inPage {
		w.raw("</p></div>\n")
		w.inPage = false
	}
}

// part writes a candidate of the text.
func (w *textWriter) part(i int) {
	c := w.trace.Candidates[i]
	row := rowOf(c.Field)
	w.raw(`<span class="part c-` + row.class + `" data-c="` + strconv.Itoa(i) + `" tabindex="` + tabIndex(i == w.first) + `"`)
	w.attr("data-name", row.name)
	w.attr("data-why", c.Why)
	if !c.Chosen {
		w.attr("data-not", whyNot(c))
	}
	w.raw(">")
	w.shown(w.trace.Text[c.Start:c.End])
	w.raw("</span>")
}
