//go:build !nocharset

package view

import (
	"strconv"
	"strings"
)

// MostRows is how many stories an index page has at most: more, and browsers
// begin to be slow.
const MostRows = 1000

// An Index is a page that lists stories, a row each.
type Index struct {
	Title      string
	From       int      // the number of the first story, from 1
	Rows       []string // as Row gives them
	Prev, Next string   // addresses of the pages before and after, or ""
}

// Row gives the row of a reading; its trace is not asked for.
func Row(r Reading) string {
	var w writer
	if r.Article == nil {
		w.raw("<tr>")
		w.cell("head", "", "")
		w.raw(`<p class="failed">`)
		w.text(strings.TrimPrefix(r.Err.Error(), "newswire: "))
		w.raw("</p>")
		w.where(r.Name)
		w.raw("</td><td></td><td></td><td></td><td></td><td></td></tr>\n")
		return w.String()
	}
	a := r.Article
	w.raw("<tr>")
	w.cell("head", a.Headline, "")
	w.raw("<p")
	w.attr("lang", a.Language)
	w.raw(` dir="auto">`)
	w.text(a.Headline)
	w.raw("</p>")
	w.where(r.Name)
	w.raw("</td>")
	names := make([]string, 0, len(a.Byline))
	for _, c := range a.Byline {
		if c.Name != "" {
			names = append(names, c.Name)
		}
	}
	doubts := make([]string, len(a.Warnings))
	for i, warning := range a.Warnings {
		doubts[i] = warning.Text
	}
	for _, c := range [][3]string{
		{"", "", a.Agency},
		{"", a.Timestamp.Value, strings.Replace(a.Timestamp.Value, "T", " ", 1)},
		{"", "", a.Dateline.Raw},
		{"", "", strings.Join(names, ", ")},
		{"doubt", "", strings.Join(doubts, "; ")},
	} {
		w.cell(c[0], c[1], c[2])
		w.raw("</td>")
	}
	w.raw("</tr>\n")
	return w.String()
}

// cell opens a cell with what it is sorted by, if that is not its text.
func (w *writer) cell(class, sort, text string) {
	w.raw("<td")
	w.attr("class", class)
	w.attr("data-sort", sort)
	w.raw(">")
	w.text(text)
}

func (w *writer) where(name string) {
	w.raw(`<p class="where">`)
	w.text(name)
	w.raw("</p>")
}

// Page gives the index as a page of its own, in UTF-8.
func (x Index) Page() []byte {
	var w writer
	w.open(x.Title)
	w.raw(`<header class="bar"><p class="brand">newswire</p><p class="file">`)
	w.text(x.Title)
	w.raw("</p></header>\n" + `<main class="index"><h1>`)
	w.text(x.Title)
	w.raw(`</h1><p class="sum">`)
	if len(x.Rows) > 0 {
		w.raw("Stories " + strconv.Itoa(x.From) + " to " + strconv.Itoa(x.From+len(x.Rows)-1) + ", in the order in which they were read. A column's name sorts by it.")
	} else {
		w.raw("There is no story.")
	}
	w.raw("</p>\n" + `<table class="list"><thead><tr>`)
	for _, name := range []string{"Headline", "Agency", "Published", "Dateline", "Names", "Doubts"} {
		w.raw(`<th scope="col"><button type="button">` + name + "</button></th>")
	}
	w.raw("</tr></thead>\n<tbody>\n")
	for _, row := range x.Rows {
		w.raw(row)
	}
	w.raw("</tbody></table>\n")
	if x.Prev != "" || x.Next != "" {
		w.raw(`<nav class="pages" aria-label="Pages">`)
		w.link(x.Prev, "Stories before")
		w.link(x.Next, "Stories after")
		w.raw("</nav>\n")
	}
	w.raw("</main>\n")
	w.close()
	return []byte(w.String())
}

func (w *writer) link(address, text string) {
	if address != "" {
		w.raw("<a")
		w.attr("href", address)
		w.raw(">" + text + "</a>")
	}
}
