package view

import (
	"errors"
	"strconv"
	"strings"
	"unicode"

	"github.com/newswire-go/newswire"
)

// refusals say in words why an input holds no story, and what to do.
var refusals = []struct {
	reason     newswire.Reason
	what, then string
}{
	{newswire.ReasonNothing, "Nothing in it could be told for a story.", "It may be too short, or have no sentences that stand together. The evidence shows what each line was taken for."},
	{newswire.ReasonIndex, "It is a list of stories.", "Save the page of one of them."},
	{newswire.ReasonConsent, "It is a consent dialog that was saved in place of the page.", "Save the page again after answering it."},
	{newswire.ReasonPaywall, "It is an offer in place of the story.", "What is not in the file cannot be read."},
	{newswire.ReasonLive, "It is a live blog or a round-up of many stories.", "No one of them is the story."},
	{newswire.ReasonFormat, "It is in a format that newswire does not read as a story.", "Give it a page, a text, or one of the formats in the manual."},
}

// writeStory writes the article as a reader would see it, and the facts about
// it; or why there is none.
func writeStory(w *writer, r Reading, l links) {
	a := r.Article
	if a == nil {
		writeRefusal(w, r)
		return
	}
	writeWarnings(w, a)
	w.raw(`<article class="story"`)
	w.attr("lang", a.Language)
	w.attr("dir", direction(a.Language))
	w.raw(">\n")
	s := storyWriter{w, r, a, l, new(int)}
	s.head()
	s.body()
	s.foot()
	w.raw("</article>\n")
	s.facts()
}

func writeRefusal(w *writer, r Reading) {
	w.raw(`<div class="refusal"><h1>No story was read</h1>`)
	what, then := "", ""
	if r.Err != nil {
		what = strings.TrimPrefix(r.Err.Error(), "newswire: ") + "."
	}
	var none *newswire.NoArticleError
	if errors.As(r.Err, &none) {
		for _, row := range refusals {
			if row.reason == none.Reason {
				what, then = row.what, row.then
			}
		}
	}
	w.raw("<p>")
	w.text(what)
	w.raw("</p><p>")
	w.text(then)
	w.raw("</p></div>\n")
}

func writeWarnings(w *writer, a *newswire.Article) {
	for _, warning := range a.Warnings {
		w.raw(`<p class="warning"><strong>Doubt`)
		if warning.Field != "" {
			w.text(" about " + strings.ToLower(rowOf(warning.Field).name))
		}
		w.raw("</strong> ")
		w.text(warning.Text)
		w.raw("</p>\n")
	}
}

// A storyWriter writes an article whose parts light those of the text.
type storyWriter struct {
	*writer
	r Reading
	a *newswire.Article
	l links
	n *int // how many parts are written
}

// part writes an element that holds a part of the article, unless it is empty.
func (s storyWriter) part(element, class, refs, text string) {
	if text == "" {
		return
	}
	s.raw("<" + element)
	s.attr("class", "p "+class)
	s.refs(refs)
	s.raw(">")
	s.shown(text)
	s.raw("</" + element + ">\n")
}

// refs writes the attributes by which a part lights those of the text.
func (s storyWriter) refs(refs string) {
	if refs != "" {
		s.attr("data-c", refs)
		s.attr("tabindex", tabIndex(*s.n == 0))
		*s.n++
	}
}

func (s storyWriter) head() {
	a := s.a
	s.part("p", "label c-headline", s.l.of("headline"), a.Label)
	s.part("h1", "c-headline", s.l.of("headline"), a.Headline)
	for _, line := range a.Deck {
		s.part("p", "deck c-deck", s.l.of("deck"), line)
	}
	s.part("p", "byline c-byline", s.l.of("byline"), a.BylineText)
	s.part("p", "time c-time", s.l.of("timestamp"), timeText(a.Timestamp, ""))
	if a.Updated.Raw != a.Timestamp.Raw {
		s.part("p", "time c-time", s.l.of("updated"), timeText(a.Updated, "Updated "))
	}
	for _, n := range a.Notes {
		s.part("p", "note c-note", s.l.of("notes"), n.Text)
	}
}

// body writes the blocks, items that follow each other as one list, and the
// dateline where the text begins.
func (s storyWriter) body() {
	dateline, list := s.a.Dateline.Raw, false
	for i, b := range s.a.Body {
		if item := b.Kind == newswire.BlockItem; item != list {
			s.raw(map[bool]string{true: "<ul>\n", false: "</ul>\n"}[item])
			list = item
		}
		if b.Kind == newswire.BlockTable {
			s.table(b.Rows, numbers(s.l.body[i]))
			continue
		}
		element := map[newswire.BlockKind]string{newswire.BlockSubhead: "h2", newswire.BlockItem: "li", newswire.BlockQuote: "blockquote"}[b.Kind]
		if element == "" {
			element = "p"
		}
		s.raw("<" + element + ">")
		if dateline != "" {
			s.part("span", "dateline c-dateline", s.l.of("dateline"), dateline)
			s.raw(" ")
			dateline = ""
		}
		s.part("span", "c-body", numbers(s.l.body[i]), b.Text)
		s.raw("</" + element + ">\n")
	}
	if list {
		s.raw("</ul>\n")
	}
	s.part("p", "dateline c-dateline", s.l.of("dateline"), dateline)
}

func (s storyWriter) table(rows [][]string, refs string) {
	s.raw(`<div class="scroll"><table class="p c-body"`)
	s.refs(refs)
	s.raw(">\n")
	for _, cells := range rows {
		s.raw("<tr>")
		for _, c := range cells {
			s.raw("<td>")
			s.text(c)
			s.raw("</td>")
		}
		s.raw("</tr>\n")
	}
	s.raw("</table></div>\n")
}

func (s storyWriter) foot() {
	s.part("p", "signoff c-signoff", s.l.of("signoff_text"), s.a.SignOffText)
	if s.a.Truncated {
		s.raw(`<p class="cut">The page holds only the beginning of the story.</p>` + "\n")
	}
}

// facts writes what is known of the story, a line each.
func (s storyWriter) facts() {
	a := s.a
	s.raw(`<dl class="facts">` + "\n")
	for _, c := range a.Byline {
		s.fact("By", person(c), s.l.of("byline", "signoff_text"))
	}
	for _, c := range a.Editors {
		s.fact("Edited by", person(c), s.l.of("signoff_text"))
	}
	s.fact("Agency", a.Agency, s.l.of("agency", "dateline"))
	if len(a.Sources) > 1 {
		s.fact("Also credited", strings.Join(a.Sources[1:], ", "), "")
	}
	s.fact("Published", a.Timestamp.Value, s.l.of("timestamp"))
	s.fact("Updated", a.Updated.Value, s.l.of("updated"))
	for _, p := range a.Dateline.Places {
		s.fact("Written in", strings.TrimSuffix(p.Name+", "+p.Qualifier, ", "), s.l.of("dateline"))
	}
	s.fact("On", a.Dateline.Date, s.l.of("dateline"))
	if a.Version.Kind != "" {
		version := string(a.Version.Kind)
		if a.Version.Number > 0 {
			version += " " + strconv.Itoa(a.Version.Number)
		}
		s.fact("Version", version, s.l.of("headline"))
	}
	s.fact("Shown by", a.Site, s.l.of("site"))
	s.fact("Address", a.URL, s.l.of("url"))
	s.fact("Language", a.Language, s.l.of("language"))
	s.fact("Slug", a.Slug, s.l.of("slug"))
	s.fact("Number", a.ID, s.l.of("id"))
	s.fact("Section", a.Section, s.l.of("section"))
	s.fact("Keywords", strings.Join(a.Keywords, ", "), s.l.of("keywords"))
	for _, symbol := range a.Symbols {
		s.fact("Security", symbol.Text, "")
	}
	for _, i := range a.Images {
		s.fact("Picture", strings.TrimSpace(i.Caption+" "+i.CreditLine+" "+i.URL), s.l.of("images", "caption"))
	}
	s.fact("Layout", a.Layout, "")
	s.fact("Read as", a.Format, "")
	s.gaps()
	s.raw("</dl>\n")
}

// gaps writes a line for each part that people ask for and the story has not,
// and why, so that nobody has to look for that.
func (s storyWriter) gaps() {
	for _, field := range shownEmpty {
		if !lacks(s.a, field) {
			continue
		}
		found := 0
		if s.r.Trace != nil {
			for _, c := range s.r.Trace.Candidates {
				if c.Field == field {
					found++
				}
			}
		}
		s.raw(`<div class="gap"><dt>` + rowOf(field).name + "</dt><dd>Empty. ")
		s.text(emptyBecause(s.r, found))
		s.raw(` <button type="button" class="link" data-to="field-` + field + `">See the evidence</button></dd></div>` + "\n")
	}
}

func (s storyWriter) fact(name, value, refs string) {
	if value == "" {
		return
	}
	s.raw("<div><dt>" + name + `</dt><dd class="p"`)
	s.refs(refs)
	s.raw(` dir="auto">`)
	s.text(value)
	s.raw("</dd></div>\n")
}

// timeText gives a time as it was printed or, where only machines tell it, as
// people write it, behind a word for what it is.
func timeText(t newswire.Timestamp, word string) string {
	for _, r := range t.Raw {
		if unicode.IsLetter(r) && r != 'T' && r != 'Z' {
			return t.Raw
		}
	}
	if t.Value == "" {
		return ""
	}
	return word + strings.Replace(strings.Replace(t.Value, "T", " ", 1), "Z", " UTC", 1)
}

// person gives who is credited with what is known of them.
func person(c newswire.Credit) string {
	name := c.Name
	if name == "" {
		name, c.Organization = c.Organization, ""
	}
	var facts []string
	for _, r := range c.Roles {
		if r != newswire.RoleByline && r != newswire.RoleEditing {
			facts = append(facts, strings.ReplaceAll(string(r), "-", " "))
		}
	}
	for _, f := range []string{c.Title, c.Organization, c.Place} {
		if f != "" {
			facts = append(facts, f)
		}
	}
	if len(facts) > 0 {
		name += " · " + strings.Join(facts, " · ")
	}
	return name
}
