package view

import (
	"slices"
	"strconv"
	"strings"

	"github.com/newswire-go/newswire"
)

// origins are the words for where a candidate was found.
var origins = [][2]string{
	{"text", "printed"},
	{"page-state", "the page's own data"},
	{"json-ld", "JSON-LD"},
	{"meta", "meta tag"},
	{"time", "time element"},
	{"microdata", "microdata"},
	{"envelope", "the format's fields"},
	{"markup", "markup"},
	{"layout", "layout row"},
	{"caller", "the caller"},
	{"address", "the address"},
}

// reasons are the sentences for why a candidate was not chosen.
var reasons = [][2]string{
	{"repeated", "another source says the same"},
	{"less trusted", "another source is believed more"},
	{"less precise", "another time says more of when it was"},
	{"not first", "another source that is believed as much comes first"},
	{"not believed", "its kind of source is not believed about this"},
	{"contradicted", "what is believed more shows that it cannot be"},
	{"malformed", "it cannot be read as a value of this"},
	{"not of the story", "it belongs to the page, its site, or another story"},
	{"evidence only", "it only helps to tell a story from other pages"},
	{"no story", "there is no story"},
}

// whyNot gives the sentence for why a candidate was not chosen.
func whyNot(c newswire.Candidate) string {
	return worded(reasons, c.WhyNot)
}

// shownEmpty are the fields that are told of where they are empty, too: people
// ask for these.
var shownEmpty = []string{"headline", "timestamp", "dateline", "byline", "body", "signoff_text", "agency"}

// mostRows is how many candidates that are alike are listed one by one.
const mostRows = 4

// writeEvidence writes what was found for each field, what was taken, and why
// the rest was not.
func writeEvidence(w *writer, r Reading, l links) {
	if r.Article != nil {
		writeWarnings(w, r.Article)
	}
	if r.Trace == nil {
		w.raw(`<p class="none">Nothing was read that could be evidence.</p>`)
		return
	}
	found := map[string][]int{}
	for i, c := range r.Trace.Candidates {
		found[c.Field] = append(found[c.Field], i)
	}
	for _, row := range fieldRows {
		if row.class == "page" {
			continue
		}
		if len(found[row.field]) > 0 || slices.Contains(shownEmpty, row.field) {
			writeField(w, r, row, found[row.field])
		}
		delete(found, row.field)
	}
	var rest []int
	for _, field := range []string{"furniture", "promo", "chrome"} {
		rest = append(rest, found[field]...)
	}
	if len(rest) > 0 {
		w.raw(`<section class="field c-page"><h2>No part of the story</h2>`)
		writeCandidates(w, r.Trace, rest)
		w.raw("</section>\n")
	}
}

// writeField writes a field's name, what the article has, and the candidates.
func writeField(w *writer, r Reading, row fieldRow, all []int) {
	chosen := 0
	for _, i := range all {
		if r.Trace.Candidates[i].Chosen {
			chosen++
		}
	}
	w.raw(`<section class="field c-` + row.class + `" id="field-` + row.field + `"><h2>` + row.name + "</h2>")
	switch {
	case chosen > 0:
	case r.Article != nil && (row.field == "byline" || row.field == "agency") && !lacks(r.Article, row.field):
		w.raw(`<p class="empty">Read from another part of the story: `)
		w.text(readElsewhere(r.Article, row.field))
		w.raw(".</p>")
	default:
		w.raw(`<p class="empty"><strong>Empty.</strong> `)
		w.text(emptyBecause(r, len(all)))
		w.raw("</p>")
	}
	writeCandidates(w, r.Trace, all)
	w.raw("</section>\n")
}

// emptyBecause says why a field has no value.
func emptyBecause(r Reading, candidates int) string {
	switch {
	case r.Article == nil:
		return "There is no story."
	case candidates == 0:
		return "Nothing in the text or in its metadata has the form of one."
	}
	return count(candidates, "candidate") + ", and none was believed."
}

// readElsewhere gives what an article has for a field without a candidate of its
// own: a byline of the sign-off, an agency of the dateline.
func readElsewhere(a *newswire.Article, field string) string {
	if field != "byline" {
		return a.Agency
	}
	var names []string
	for _, c := range a.Byline {
		names = append(names, person(c))
	}
	return strings.Join(names, ", ")
}

// lacks reports whether an article is without one of the parts in shownEmpty,
// wherever that would have been read.
func lacks(a *newswire.Article, field string) bool {
	switch field {
	case "headline":
		return a.Headline == ""
	case "timestamp":
		return a.Timestamp == newswire.Timestamp{}
	case "dateline":
		return a.Dateline.Raw == ""
	case "byline":
		return len(a.Byline) == 0
	case "body":
		return len(a.Body) == 0
	case "signoff_text":
		return a.SignOffText == ""
	default:
		return a.Agency == ""
	}
}

// writeCandidates writes a table of candidates: those that were taken first.
// Of many that the same rule took, and that have the same fate, a few are
// shown and the others folded away.
func writeCandidates(w *writer, t *newswire.Trace, all []int) {
	if len(all) == 0 {
		return
	}
	var groups [][]int
	at := map[[4]string]int{}
	for _, taken := range []bool{true, false} {
		for _, i := range all {
			c := t.Candidates[i]
			if c.Chosen != taken {
				continue
			}
			key := [4]string{c.Origin, c.Why, c.WhyNot, strconv.FormatBool(c.Chosen)}
			k, ok := at[key]
			if !ok {
				k = len(groups)
				at[key] = k
				groups = append(groups, nil)
			}
			groups[k] = append(groups[k], i)
		}
	}
	w.raw(`<table class="candidates"><thead><tr><th scope="col">Found</th><th scope="col">Where</th><th scope="col">Rule</th><th scope="col">Taken</th></tr></thead>` + "\n<tbody>\n")
	for _, g := range groups {
		writeGroup(w, t, g)
	}
	w.raw("</tbody></table>\n")
}

// writeGroup writes candidates that have all but their value in common.
func writeGroup(w *writer, t *newswire.Trace, group []int) {
	c := t.Candidates[group[0]]
	class := "lost"
	if c.Chosen {
		class = "taken"
	}
	w.raw(`<tr class="` + class + `"><td class="value">`)
	row := rowOf(c.Field)
	for k, i := range group {
		if k == mostRows && len(group) > mostRows+1 {
			w.raw(`<details><summary>` + strconv.Itoa(len(group)-k) + " more</summary>")
		}
		w.raw(`<p class="p c-` + row.class + `" dir="auto" data-c="` + strconv.Itoa(i) + `" tabindex="` + tabIndex(k == 0) + `"`)
		w.attr("data-name", row.name)
		w.attr("data-why", c.Why)
		if !c.Chosen {
			w.attr("data-not", whyNot(c))
		}
		w.raw(">")
		w.text(shortened(t.Candidates[i].Value))
		w.raw("</p>")
	}
	if len(group) > mostRows+1 {
		w.raw("</details>")
	}
	w.raw("</td><td>")
	w.text(originOf(c))
	w.raw("</td><td>")
	w.text(c.Why)
	w.raw("</td><td>")
	if c.Chosen {
		w.raw(`<strong class="yes">taken</strong>`)
	} else {
		w.raw(`<span class="no">no:</span> `)
		w.text(whyNot(c))
	}
	w.raw("</td></tr>\n")
}

func originOf(c newswire.Candidate) string {
	return worded(origins, c.Origin)
}

// worded gives the words for something, or its name where a table has none.
func worded(rows [][2]string, name string) string {
	for _, row := range rows {
		if row[0] == name {
			return row[1]
		}
	}
	return name
}

// longest is how many letters of a value are shown.
const longest = 180

// shortened gives the beginning of a long text.
func shortened(s string) string {
	if len(s) <= longest {
		return s
	}
	cut := strings.LastIndexByte(s[:longest], ' ')
	if cut < longest/2 {
		cut = longest
	}
	return strings.ToValidUTF8(s[:cut], "") + " …"
}
