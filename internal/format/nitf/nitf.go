// Package nitf reads NITF, the News Industry Text Format, alone or in other
// formats.
package nitf

import (
	"cmp"
	"iter"
	"strconv"
	"strings"

	"github.com/newswire-go/newswire/internal/element"
	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/markup"
)

// Read gives the story of a document.
func Read(text []byte) iter.Seq2[*item.Item, error] {
	return element.Read(text, func(root element.Element, yield func(*item.Item) bool) {
		if inner := root.First("nitf"); !root.Is("nitf") && inner.Is() {
			root = inner // in an envelope
		}
		it := &item.Item{Format: "nitf"}
		if FillBody(it, root) || item.StatusOf(it.Status) == item.Canceled {
			yield(it)
		}
	})
}

// FillBody gives an item the story that stands in a nitf element, and reports
// whether it has a body. What the item has already stays.
func FillBody(it *item.Item, nitf element.Element) bool {
	body := nitf.Child("body")
	if !body.Is() {
		body = nitf // AP
	}
	fillHead(it, body.Child("body.head"))
	fillData(it, nitf.Child("head"), body)
	if it.Headline == "" {
		it.Headline = nitf.Child("head", "title").Text()
	}
	if it.Language == "" {
		it.Language = cmp.Or(nitf.Attr("baselang"), nitf.Attr("xml:lang"), body.Attr("xml:lang"))
	}
	if it.Status == "" {
		it.Status = nitf.Child("head", "docdata").Attr("management-status")
	}
	for tag := range body.Child("body.end").All("tagline") {
		if line := tag.Spaced(); line != "" {
			it.SignOffs = append(it.SignOffs, line)
		}
	}
	content := body.Child("body.content")
	for m := range content.All("media") {
		fillPicture(it, m)
	}
	if !content.Is() {
		content = body
	}
	return markup.Fill(it, fullText(content))
}

// fullText gives the block of a body that holds all of it, where another one
// holds its beginning again: the New York Times keeps the lead apart.
func fullText(content element.Element) element.Element {
	for b := range content.Children("block") {
		if b.Attr("class") == "full_text" {
			return b
		}
	}
	return content
}

// fillHead reads what stands above the story.
func fillHead(it *item.Item, head element.Element) {
	if it.Headline == "" {
		it.Headline = head.First("hl1").Text()
	}
	for h := range head.All("hl2") {
		it.Decks = append(it.Decks, h.Text())
	}
	for a := range head.Children("abstract") {
		lines := 0
		for p := range a.Children("p") {
			it.Decks = append(it.Decks, p.Spaced())
			lines++
		}
		if lines == 0 {
			it.Decks = append(it.Decks, a.Spaced())
		}
	}
	if len(it.Bylines) == 0 {
		for b := range head.All("byline") {
			if line := byline(b); line != "" {
				it.Bylines = append(it.Bylines, line)
			}
		}
	}
	for n := range head.All("note") {
		it.Notes = append(it.Notes, n.Spaced())
	}
	for d := range head.Children("distributor") {
		it.Agencies = append(it.Agencies, d.Text())
	}
	for r := range head.Children("rights") {
		it.Rights = append(it.Rights, r.Spaced())
	}
	if it.Dateline == "" {
		it.Dateline = dateline(head.Child("dateline"))
	}
}

// byline gives the line of a byline, which may name the people, their title,
// their house and their place in elements.
func byline(b element.Element) string {
	var people []string
	for p := range b.All("person") {
		if name := p.Spaced(); name != "" {
			people = append(people, name)
		}
	}
	title := b.First("byttl").Spaced()
	if len(people) == 0 {
		name := strings.TrimSpace(strings.TrimSuffix(b.Spaced(), title))
		if name == "" || title == "" {
			return b.Spaced()
		}
		return strings.TrimRight(name, ", ") + ", " + title
	}
	line := strings.Join(people, " and ")
	if title != "" {
		line += ", " + title
	}
	if place := b.First("location").Spaced(); place != "" {
		line += " in " + place
	}
	return line
}

// dateline gives the line of a dateline: its words where it has any but those
// of its elements, or else the place.
func dateline(d element.Element) string {
	place := d.Child("location")
	if !place.Is() {
		if d.Child("story.date").Is() {
			return ""
		}
		return d.Spaced()
	}
	line := place.First("city").Text()
	if line == "" {
		line = place.Spaced()
	} else if state := place.First("state").Text(); state != "" {
		line += ", " + state
	}
	if day := d.Child("story.date"); day.Text() != "" && day.Attr("norm") == "" {
		line += ", " + day.Text()
	}
	return line
}

// fillData reads what the head says for machines. The day of the dateline is
// the story's where the head has no time.
func fillData(it *item.Item, head, body element.Element) {
	data := head.Child("docdata")
	for _, t := range [...]struct {
		name string
		of   item.TimeOf
	}{{"date.issue", item.VersionCreated}, {"date.release", item.Published}} {
		norm := data.Child(t.name).Attr("norm")
		if t.of == item.Published && item.StatusOf(data.Attr("management-status")) == item.Embargoed {
			it.Embargo = norm
		} else if norm != "" {
			it.Times = append(it.Times, item.Time{Of: t.of, Value: norm, Name: t.name})
		}
	}
	for r := range head.Children("revision-history") {
		if norm := r.Attr("norm"); norm != "" {
			it.Times = append(it.Times, item.Time{Of: item.Updated, Value: norm, Name: "revision-history"})
		}
	}
	fillPublication(it, head.Child("pubdata"))
	if len(it.Times) == 0 {
		if norm := body.Child("body.head", "dateline", "story.date").Attr("norm"); norm != "" {
			it.Times = append(it.Times, item.Time{Of: item.VersionCreated, Value: norm, Name: "story.date"})
		}
	}
	if len(it.Times) == 0 {
		if day := head.Child("pubdata").Attr("date.publication"); day != "" {
			it.Times = append(it.Times, item.Time{Of: item.Published, Value: day, Name: "date.publication"})
		}
	}
	if it.ID == "" {
		it.ID = data.Child("doc-id").Attr("id-string")
	}
	if it.Urgency == "" {
		it.Urgency = data.Child("urgency").Attr("ed-urg")
	}
	for m := range data.Children("ed-msg") {
		it.Notes = append(it.Notes, m.Attr("info"))
	}
	for c := range data.Children("correction") {
		it.Notes = append(it.Notes, c.Attr("info"))
	}
	if c := data.Child("doc.copyright"); c.Attr("holder") != "" {
		it.Agencies = append(it.Agencies, c.Attr("holder"))
	}
	for c := range data.Child("identified-content").Children("classifier") {
		if is := c.Attr("value"); is != "" && c.Attr("type") == "subject" {
			it.Subjects = append(it.Subjects, is)
		}
	}
	if s := data.Child("doc-scope").Attr("scope"); s != "" && it.Section == "" {
		it.Section = s
	}
	for k := range data.Child("key-list").Children("keyword") {
		it.Keywords = append(it.Keywords, k.Attr("key"))
	}
	if it.Slug == "" {
		it.Slug = cmp.Or(meta(head, "anpa-keyword"), data.Child("du-key").Attr("key"))
	}
	for s := range head.Child("tobject").Children("tobject.subject") {
		if is := cmp.Or(s.Attr("tobject.subject.detail"), s.Attr("tobject.subject.matter"), s.Attr("tobject.subject.type")); is != "" {
			it.Subjects = append(it.Subjects, is)
		}
	}
}

// fillPublication reads where the story was published.
func fillPublication(it *item.Item, pub element.Element) {
	if it.Site == "" {
		it.Site = pub.Attr("name")
	}
	if it.Section == "" {
		it.Section = pub.Attr("position.section")
	}
	if it.URL == "" {
		it.URL = pub.Attr("ex-ref")
	}
}

// meta gives the content of the head's meta element of a name.
func meta(head element.Element, name string) string {
	for m := range head.Children("meta") {
		if strings.EqualFold(m.Attr("name"), name) {
			return m.Attr("content")
		}
	}
	return ""
}

// fillPicture reads a picture that stands in the body.
func fillPicture(it *item.Item, m element.Element) {
	if kind := m.Attr("media-type"); kind != "" && kind != "image" && kind != "photo" {
		return
	}
	file := m.First("media-reference")
	p := item.Picture{URL: file.Attr("source"), Caption: m.First("media-caption").Spaced(), Credit: m.First("media-producer").Text()}
	p.Width, _ = strconv.Atoi(file.Attr("width"))
	p.Height, _ = strconv.Atoi(file.Attr("height"))
	if p != (item.Picture{}) {
		it.Pictures = append(it.Pictures, p)
	}
}
