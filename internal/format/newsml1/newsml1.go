// Package newsml1 reads NewsML 1.x: items of components in components, of which
// each may hold a story, a part of one, or a picture.
package newsml1

import (
	"bytes"
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/element"
	"github.com/newswire-go/newswire/internal/format/nitf"
	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/markup"
)

// Read gives the stories of a document.
func Read(text []byte) iter.Seq2[*item.Item, error] {
	return element.Read(text, func(root element.Element, yield func(*item.Item) bool) {
		envelope := root.First("newsenvelope")
		for news := range root.All("newsitem") {
			r := reader{yield: yield}
			r.readItem(envelope, news)
			if r.ended {
				return
			}
		}
	})
}

// A reader hands on the stories of one NewsItem.
type reader struct {
	yield func(*item.Item) bool
	ended bool // nobody wants more
	found bool // a story
}

// deepest is how many components may stand in one another.
const deepest = 32

// readItem reads a NewsItem.
func (r *reader) readItem(envelope, news element.Element) {
	it := item.Item{Format: "newsml-1"}
	id := news.Child("identification", "newsidentifier")
	it.ID = cmp.Or(id.Child("publicidentifier").Text(), id.Child("newsitemid").Text())
	it.Slug = news.Child("identification", "namelabel").Text()
	m := news.Child("newsmanagement")
	for _, t := range managed {
		if v := m.Child(t.name).Text(); v != "" {
			it.Times = append(it.Times, item.Time{Of: t.of, Value: v, Name: t.name})
		}
	}
	if len(it.Times) == 0 {
		if v := envelope.Child("dateandtime").Text(); v != "" {
			it.Times = append(it.Times, item.Time{Of: item.VersionCreated, Value: v, Name: "dateandtime"})
		}
	}
	it.Status = m.Child("status").Attr("formalname")
	it.Urgency = cmp.Or(m.Child("urgency").Attr("formalname"), m.Child("urgency").Text())
	if change := m.Child("statuswillchange"); item.StatusOf(it.Status) == item.Embargoed {
		it.Embargo = change.Child("dateandtime").Text()
	}
	it.Agencies = append(it.Agencies, parties(envelope.Child("sentfrom"))...)
	for c := range news.Children("newscomponent") {
		r.readComponent(c, it, 0)
	}
	if s := item.StatusOf(it.Status); !r.found && !r.ended && (s == item.Canceled || s == item.Withheld) {
		for lines := range news.All("newslines") {
			fillLines(&it, lines)
		}
		if it.Headline != "" {
			r.give(&it)
		}
	}
}

// managed are the times of NewsManagement.
var managed = [...]struct {
	name string
	of   item.TimeOf
}{{"firstcreated", item.FirstCreated}, {"thisrevisioncreated", item.VersionCreated}}

func (r *reader) give(it *item.Item) {
	r.found = true
	r.ended = !r.yield(it)
}

// readComponent reads a component, of which the ones around it have said what
// the item holds so far.
func (r *reader) readComponent(c element.Element, it item.Item, depth int) {
	if depth > deepest || r.ended {
		return
	}
	it = clone(it)
	fillComponent(&it, c)
	if fillContent(&it, c) || fillParts(&it, c) {
		r.give(&it)
		return
	}
	for inner := range c.Children("newscomponent") {
		if partOf(inner) != caption {
			r.readComponent(inner, it, depth+1)
		}
	}
}

// clone gives an item that may be added to while the one it is of may be, too.
func clone(it item.Item) item.Item {
	for _, list := range [...]*[]string{&it.Decks, &it.Bylines, &it.Notes, &it.SignOffs, &it.Authors, &it.Places, &it.Agencies, &it.Subjects, &it.Keywords, &it.Rights} {
		*list = slices.Clip(*list)
	}
	it.Pictures, it.Times = slices.Clip(it.Pictures), slices.Clip(it.Times)
	return it
}

// fillComponent reads what a component says of itself.
func fillComponent(it *item.Item, c element.Element) {
	fillLines(it, c.Child("newslines"))
	about := c.Child("administrativemetadata")
	for _, kind := range [...]string{"provider", "source"} {
		it.Agencies = append(it.Agencies, parties(about.Child(kind))...)
	}
	it.Authors = append(it.Authors, parties(about.Child("creator"))...)
	of := c.Child("descriptivemetadata")
	it.Language = cmp.Or(of.Child("language").Attr("formalname"), c.Attr("xml:lang"), it.Language)
	for place := range of.Children("location") {
		for p := range place.Children("property") {
			if p.Attr("formalname") == "City" && p.Attr("value") != "" {
				it.Places = append(it.Places, p.Attr("value"))
			}
		}
	}
	for p := range of.Children("property") {
		if name := p.Attr("formalname"); strings.EqualFold(name, "keyword") && p.Attr("value") != "" {
			it.Keywords = append(it.Keywords, p.Attr("value"))
		}
	}
	for use := range c.Child("rightsmetadata").All("usagetype", "copyrightholder") {
		if text := use.Spaced(); text != "" {
			it.Rights = append(it.Rights, text)
		}
	}
}

// parties gives the names of the parties in an element.
func parties(e element.Element) (names []string) {
	for p := range e.Children("party") {
		if name := p.Attr("formalname"); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// fillLines reads the lines that are there to be printed. What an inner
// component says takes the place of what one around it does.
func fillLines(it *item.Item, lines element.Element) {
	if !lines.Is() {
		return
	}
	it.Headline = cmp.Or(lines.Child("headline").Text(), it.Headline)
	it.Dateline = cmp.Or(lines.Child("dateline").Text(), it.Dateline)
	it.Slug = cmp.Or(lines.Child("slugline").Text(), it.Slug)
	if by := lines.Child("byline").Spaced(); by != "" {
		if title := lines.Child("bylinetitle").Spaced(); title != "" {
			by += ", " + title
		}
		it.Bylines = []string{by}
	}
	for d := range lines.Children("subheadline") {
		it.Decks = append(it.Decks, d.Text())
	}
	for k := range lines.Children("keywordline") {
		it.Keywords = append(it.Keywords, k.Text())
	}
	for _, kind := range [...]string{"copyrightline", "rightsline"} {
		if text := lines.Child(kind).Spaced(); text != "" {
			it.Rights = append(it.Rights, text)
		}
	}
	it.Agencies = append(it.Agencies, lines.Child("creditline").Text())
	for line := range lines.Children("newsline") {
		if kind := line.Child("newslinetype").Attr("formalname"); strings.EqualFold(kind, "advisoryline") || strings.EqualFold(kind, "editorialnote") {
			it.Notes = append(it.Notes, line.Child("newslinetext").Text())
		}
	}
}

// notText are media types and formats of content that is no story's text.
var notText = []string{"photo", "graphic", "video", "audio", "animation", "css", "stylesheet"}

// fillContent reads the first content of a component that is a story's text.
func fillContent(it *item.Item, c element.Element) bool {
	for content := range c.Children("contentitem") {
		if isText(content) && fillData(it, content.Child("datacontent")) {
			return true
		}
	}
	return false
}

func isText(content element.Element) bool {
	for _, kind := range [...]string{"mediatype", "format", "mimetype"} {
		value := strings.ToLower(content.Child(kind).Attr("formalname"))
		if slices.ContainsFunc(notText, func(no string) bool { return strings.HasSuffix(value, no) }) || strings.HasPrefix(value, "image/") {
			return false
		}
	}
	return true
}

// fillData reads the text of a content.
func fillData(it *item.Item, data element.Element) bool {
	if n := data.Child("nitf"); n.Is() {
		return nitf.FillBody(it, n)
	}
	if caption := data.Child("media-caption"); caption.Is() {
		return false
	}
	if body := data.First("body"); body.Is() {
		data = body
	}
	return markup.Fill(it, data)
}

// A part is what a component is that holds a part of a story.
type part uint8

const (
	notPart part = iota
	headline
	deck
	lead
	body
	caption // of a picture
)

// partRoles are the names that agencies give to the parts of a story.
var partRoles = [...]struct {
	role string
	is   part
}{
	{"Title", headline},    // Belga
	{"HeadLine", headline}, // Business Wire
	{"SubHeadLine", deck},
	{"SubTitle", deck},
	{"Lead", lead}, // Belga
	{"Intro", lead},
	{"Caption", caption}, // AFP
	{"Body", body},
	{"Main", body}, // AFP
	{"MainText", body},
	{"Text", body},
}

// partOf says which part of a story a component is.
func partOf(c element.Element) part {
	name := c.Child("role").Attr("formalname")
	for _, row := range partRoles {
		if strings.EqualFold(row.role, name) {
			return row.is
		}
	}
	return notPart
}

// fillParts reads a story whose parts are components of their own.
func fillParts(it *item.Item, c element.Element) bool {
	var parts [caption + 1]*item.Item
	for inner := range c.Children("newscomponent") {
		is := partOf(inner)
		if is == notPart || parts[is] != nil {
			continue
		}
		held := &item.Item{}
		if is == body {
			*held = clone(*it)
			fillComponent(held, inner)
		}
		if fillContent(held, inner) {
			parts[is] = held
		}
	}
	if parts[body] == nil && parts[lead] == nil {
		return false
	}
	if parts[body] != nil {
		*it = *parts[body]
	}
	if p := parts[headline]; p != nil && it.Headline == "" {
		it.Headline = textOf(p)
	}
	if p := parts[deck]; p != nil {
		it.Decks = append(it.Decks, textOf(p))
	}
	if p := parts[lead]; p != nil {
		putBefore(it, p)
	}
	return true
}

// textOf gives the text of a part on one line.
func textOf(p *item.Item) string {
	return strings.Join(strings.Fields(string(p.Text)+" "+markup.Plain(p.Markup)), " ")
}

// putBefore puts the lead before the body, unless that begins with it.
func putBefore(it, lead *item.Item) {
	first, all := lex.Letters(textOf(lead)), lex.Letters(textOf(it))
	switch {
	case first == "" || strings.HasPrefix(all, first):
	case it.Markup == nil && lead.Markup == nil:
		it.Text = slices.Concat(bytes.TrimRight(lead.Text, " \r\n"), []byte("\n\n"), it.Text)
	default:
		it.Markup = slices.Concat(marked(lead), marked(it))
		it.Text = nil
	}
}

// marked gives the text of an item as HTML.
func marked(it *item.Item) []byte {
	if it.Markup != nil {
		return it.Markup
	}
	return markup.Paragraphs(it.Text)
}
