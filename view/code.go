package view

import (
	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/export"
)

// codeTabs gives the forms in which an article leaves.
func codeTabs() []tab {
	form := func(write func(*newswire.Article) []byte) func(*writer, Reading, links) {
		return func(w *writer, r Reading, _ links) { writeCode(w, write(r.Article)) }
	}
	return []tab{
		{"json", "JSON", form(export.JSON)},
		{"markdown", "Markdown", form(export.Markdown)},
		{"ninjs", "ninjs", form(export.NINJS)},
		{"nitf", "NITF", form(export.NITF)},
		{"jsonld", "JSON-LD", form(export.JSONLD)},
	}
}

func writeCode(w *writer, code []byte) {
	w.raw(`<div class="tools"><button type="button" class="button" data-copy>Copy</button></div>` + "\n")
	w.raw(`<pre tabindex="0" dir="ltr"><code>`)
	w.text(string(code))
	w.raw("</code></pre>\n")
}
