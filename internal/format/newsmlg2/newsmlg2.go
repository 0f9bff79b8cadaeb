// Package newsmlg2 reads NewsML-G2: messages with any number of items, single
// items, and packages.
package newsmlg2

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/element"
	"github.com/newswire-go/newswire/internal/format/nitf"
	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/markup"
)

// Read gives the stories of a document. Its pictures go with the story if there
// is only one.
func Read(text []byte) iter.Seq2[*item.Item, error] { return element.Read(text, readDocument) }

// readDocument reads an item alone, or all of a message.
func readDocument(root element.Element, yield func(*item.Item) bool) {
	if root.Is("newsitem") {
		if it := readItem(root); it != nil {
			yield(it)
		}
		return
	}
	var waiting *item.Item // the only story so far
	stories := 0
	var pictures []item.Picture
	for news := range root.All("newsitem") {
		if p, ok := picture(news); ok {
			pictures = append(pictures, p)
			continue
		}
		it := readItem(news)
		if it == nil {
			continue
		}
		if stories++; stories == 1 {
			waiting = it
			continue
		}
		if waiting != nil && !yield(waiting) {
			return
		}
		waiting = nil
		if !yield(it) {
			return
		}
	}
	if waiting != nil {
		waiting.Pictures = append(waiting.Pictures, pictures...)
		yield(waiting)
	}
}

// noStory are kinds of items whose text is the caption or the script of
// something else.
var noStory = [...]string{"picture", "graphic", "audio", "video", "animation"}

// readItem reads one newsItem. It is nil where that is no story.
func readItem(news element.Element) *item.Item {
	if slices.Contains(noStory[:], classOf(news)) {
		return nil
	}
	it := &item.Item{Format: "newsml-g2", ID: news.Attr("guid")}
	about, content := news.Child("itemmeta"), news.Child("contentmeta")
	fillManagement(it, about, content)
	fillContent(it, content)
	fillRights(it, news.Child("rightsinfo"))
	it.Language = cmp.Or(content.Child("language").Attr("tag"), news.Attr("xml:lang"), content.Attr("xml:lang"))
	body := fillBody(it, news.Child("contentset"))
	if it.Headline == "" {
		it.Headline = about.Child("title").Text()
	}
	gone := item.StatusOf(it.Status) == item.Canceled || item.StatusOf(it.Status) == item.Withheld
	if !body && !(gone && it.Headline != "") {
		return nil
	}
	return it
}

// classOf gives the kind of an item: "text", "picture".
func classOf(news element.Element) string {
	class := news.Child("itemmeta", "itemclass")
	code := cmp.Or(class.Attr("qcode"), class.Attr("uri"), class.Attr("literal"))
	return strings.ToLower(code[strings.LastIndexAny(code, ":/")+1:])
}

// afterColon gives a code without the name of its vocabulary.
func afterColon(qcode string) string { return qcode[strings.LastIndexByte(qcode, ':')+1:] }

// fillManagement reads what is said of the item.
func fillManagement(it *item.Item, about, content element.Element) {
	it.Status = about.Child("pubstatus").Attr("qcode")
	it.Embargo = about.Child("embargoed").Text()
	addTime(it, about.Child("firstcreated"), item.FirstCreated)
	addTime(it, about.Child("versioncreated"), item.VersionCreated)
	if len(it.Times) == 0 {
		addTime(it, content.Child("contentcreated"), item.FirstCreated)
	}
	it.Agencies = append(it.Agencies, names(about, "provider")...)
	listed := false // what else there is follows
	for n := range about.Children("ednote") {
		text := n.Spaced()
		listed = listed || strings.HasSuffix(text, ":")
		if !listed || strings.HasSuffix(n.Attr("role"), "contacts") {
			fillNote(it, n, text)
		}
	}
}

func addTime(it *item.Item, e element.Element, of item.TimeOf) {
	if v := e.Text(); v != "" {
		it.Times = append(it.Times, item.Time{Of: of, Value: v, Name: e.Name()})
	}
}

// fillNote reads a note to editors. A desk's closing line is none, nor are lists
// of what else there is; its contacts name who wrote and edited the story.
func fillNote(it *item.Item, n element.Element, text string) {
	switch role := strings.ToLower(afterColon(n.Attr("role"))); role {
	case "closingline", "closing", "notepad", "picture", "localities", "genrenote":
	case "dpacontacts":
		if line := item.Credited(text); line != "" {
			it.SignOffs = append(it.SignOffs, line)
		}
	default:
		it.Notes = append(it.Notes, text)
	}
}

// fillContent reads what is said of the content.
func fillContent(it *item.Item, content element.Element) {
	it.Urgency = content.Child("urgency").Text()
	it.Slug = content.Child("slugline").Text()
	for h := range content.Children("headline") {
		text, rank := h.Text(), h.Attr("rank")
		switch {
		case it.Headline == "":
			it.Headline = text
		case text != "" && rank == "":
			it.Decks = append(it.Decks, text)
		}
	}
	for b := range content.Children("by") {
		it.Bylines = append(it.Bylines, b.Spaced())
	}
	it.Dateline = content.Child("dateline").Text()
	it.Places = append(it.Places, names(content, "located")...)
	it.Agencies = append(it.Agencies, names(content, "infosource")...)
	if c := content.Child("creditline").Text(); c != "" {
		it.Agencies = append(it.Agencies, c)
	}
	for s := range content.Children("subject") {
		if name := s.Child("name").Text(); name != "" && name != afterColon(s.Attr("qcode")) {
			it.Subjects = append(it.Subjects, name)
		}
	}
	for k := range content.Children("keyword") {
		it.Keywords = append(it.Keywords, k.Text())
	}
}

// names gives the names of the children of that kind.
func names(e element.Element, kind string) (all []string) {
	for c := range e.Children(kind) {
		if name := cmp.Or(c.Child("name").Text(), c.Attr("literal"), afterColon(c.Attr("qcode"))); name != "" {
			all = append(all, name)
		}
	}
	return all
}

func fillRights(it *item.Item, rights element.Element) {
	for _, name := range [...]string{"copyrightnotice", "usageterms"} {
		for r := range rights.Children(name) {
			if text := r.Spaced(); text != "" {
				it.Rights = append(it.Rights, text)
			}
		}
	}
	it.Agencies = append(it.Agencies, names(rights, "copyrightholder")...)
}

// fillBody reads the first rendition of the content that is text.
func fillBody(it *item.Item, set element.Element) bool {
	for c := range set.Children("") {
		switch {
		case c.Is("inlinedata"):
			kind := c.Attr("contenttype")
			if strings.HasPrefix(kind, "image/") || strings.HasPrefix(kind, "video/") || strings.HasPrefix(kind, "audio/") {
				continue
			}
			if markup.FillText(it, c.Lines()); it.Markup != nil || it.Text != nil {
				return true
			}
		case c.Is("inlinexml"):
			if n := c.First("nitf"); n.Is() {
				if nitf.FillBody(it, n) {
					return true
				}
			} else if !isData(c) && markup.Fill(it, mainPart(c)) {
				return true
			}
		}
	}
	return false
}

// dataRoots begin the names of elements that hold facts and no text: results of
// sports, concepts, events.
var dataRoots = [...]string{"sports-", "concept", "event", "planning", "schedule", "standing"}

// isData reports whether an inline content holds facts instead of a text.
func isData(c element.Element) bool {
	for inner := range c.Children("") {
		name := inner.Name()
		for _, root := range dataRoots {
			if strings.HasPrefix(name, root) {
				return true
			}
		}
	}
	return false
}

// mainPart gives the part of an XHTML document that is the story: dpa marks it
// where a header and a notebook stand beside it.
func mainPart(c element.Element) element.Element {
	body := c.First("body")
	if !body.Is() {
		body = c
	}
	for s := range body.Each("section", "article", "div") {
		for class := range strings.FieldsSeq(s.Attr("class")) {
			if class == "main" || class == "bodytext" {
				return s
			}
		}
	}
	return body
}

// picture gives the picture that an item is, if it is one.
func picture(news element.Element) (p item.Picture, ok bool) {
	if class := classOf(news); class != "picture" && class != "graphic" {
		return p, false
	}
	content := news.Child("contentmeta")
	p.Caption = content.Child("description").Spaced()
	p.Credit = content.Child("creditline").Text()
	p.URL = news.Child("contentset", "remotecontent").Attr("href")
	return p, p.URL != ""
}
