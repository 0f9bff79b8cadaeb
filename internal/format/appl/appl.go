// Package appl reads APPL, the AP Publishing Platform's own XML.
package appl

import (
	"iter"
	"strconv"
	"strings"

	"github.com/newswire-go/newswire/internal/element"
	"github.com/newswire-go/newswire/internal/format/nitf"
	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/markup"
	"github.com/newswire-go/newswire/internal/octet"
)

// Read gives the stories of a document.
func Read(text []byte) iter.Seq2[*item.Item, error] {
	return element.Read(text, func(root element.Element, yield func(*item.Item) bool) {
		if root.Is("publication") {
			if it := readItem(root); it != nil {
				yield(it)
			}
			return
		}
		for p := range root.All("publication") {
			if it := readItem(p); it != nil && !yield(it) {
				return
			}
		}
	})
}

// readItem reads a Publication. It is nil where that is no story.
func readItem(p element.Element) *item.Item {
	it := &item.Item{Format: "ap-appl"}
	id := p.Child("identification")
	it.ID = id.Child("itemid").Text()
	it.Language = id.Child("defaultlanguage").Text()
	fillManagement(it, p.Child("publicationmanagement"))
	fillLines(it, p.Child("newslines"))
	about := p.Child("administrativemetadata")
	for _, name := range [...]string{"provider", "source"} {
		for e := range about.Children(name) {
			it.Agencies = append(it.Agencies, e.Text())
		}
	}
	of := p.Child("descriptivemetadata")
	it.Places = append(it.Places, of.Child("datelinelocation", "city").Text())
	for s := range of.Children("subjectclassification") {
		if !strings.HasSuffix(s.Attr("authority"), "Category Code") {
			for o := range s.Children("occurrence") {
				it.Subjects = append(it.Subjects, o.Attr("value"))
			}
		}
	}
	if fillBody(it, p) || item.StatusOf(it.Status) == item.Canceled && it.Headline != "" {
		return it
	}
	return nil
}

// fillManagement reads what is said of the item. All its times are in UTC.
func fillManagement(it *item.Item, m element.Element) {
	it.Status = m.Child("status").Text()
	first := m.Child("firstcreated")
	part := func(name string) int {
		n, _ := strconv.Atoi(first.Attr(name))
		return n
	}
	if year := part("year"); year > 0 {
		value := octet.Digits(year, 4) + "-" + octet.Digits(part("month"), 2) + "-" + octet.Digits(part("day"), 2)
		if clock := first.Attr("time"); clock != "" {
			value += "T" + clock + "Z"
		}
		it.Times = append(it.Times, item.Time{Of: item.FirstCreated, Value: value, Name: first.Name()})
	}
	for _, name := range [...]string{"lastmodifieddatetime", "arrivaldatetime"} {
		if v := m.Child(name).Text(); v != "" {
			it.Times = append(it.Times, item.Time{Of: item.VersionCreated, Value: strings.TrimSuffix(v, "Z") + "Z", Name: name})
			break
		}
	}
	if v := m.Child("releasedatetime").Text(); v != "" && item.StatusOf(it.Status) == item.Embargoed {
		it.Embargo = v + "Z"
	}
	for e := range m.Children("instruction") {
		it.Notes = append(it.Notes, e.Text())
	}
}

// fillLines reads the lines that are there to be printed.
func fillLines(it *item.Item, lines element.Element) {
	it.Slug = lines.Child("title").Text()
	it.Headline = lines.Child("headline").Text()
	if it.Headline == "" {
		it.Headline = lines.Child("originalheadline").Text()
	}
	for b := range lines.Children("byline") {
		line := b.Spaced()
		if title := b.Attr("title"); title != "" && line != "" {
			line += ", " + title
		}
		it.Bylines = append(it.Bylines, line)
	}
	it.Dateline = lines.Child("dateline").Text()
	for _, name := range [...]string{"copyrightline", "rightsline"} {
		it.Rights = append(it.Rights, lines.Child(name).Text())
	}
}

// fillBody reads the main text. Pictures have captions in its place.
func fillBody(it *item.Item, p element.Element) bool {
	if kind := p.Child("identification", "mediatype").Text(); kind != "" && kind != "Text" && kind != "ComplexData" {
		return false
	}
	for c := range p.Children("publicationcomponent") {
		if c.Attr("role") != "Main" {
			continue
		}
		data := c.Child("textcontentitem", "datacontent")
		if n := data.Child("nitf"); n.Is() && nitf.FillBody(it, n) || !n.Is() && markup.Fill(it, data) {
			return true
		}
	}
	return false
}
