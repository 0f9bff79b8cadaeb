package export

import (
	"strconv"
	"strings"
	"time"

	"github.com/newswire-go/newswire"
)

// NITF gives a story in the IPTC's News Industry Text Format, version 3.6.
// Notes are ed-msg elements, labels stay with the headline, and the sign-off
// is the tagline.
func NITF(a *newswire.Article) []byte {
	var w markupWriter
	w.line(`<?xml version="1.0" encoding="UTF-8"?>`)
	w.line(`<nitf version="-//IPTC//DTD NITF 3.6//EN"` + attributes("xml:lang", a.Language) + ">")
	w.line("<head>")
	w.element("title", "", headline(a))
	writeDocdata(&w, a)
	if site := visible(a.Site); site != "" || a.Section != "" || link(a.URL) != "" {
		w.line("<pubdata" + attributes("type", "web", "name", site, "position.section", visible(a.Section), "ex-ref", link(a.URL)) + "/>")
	}
	if norm := nitfTime(a.Updated.Value); norm != "" {
		w.line("<revision-history" + attributes("norm", norm) + "/>")
	}
	w.line("</head>")
	w.line("<body>")
	writeNITFHead(&w, a)
	w.line("<body.content>")
	writeNITFPictures(&w, a)
	writeNITFBody(&w, a)
	w.line("</body.content>")
	if a.SignOffText != "" {
		w.line("<body.end>")
		w.element("tagline", "", a.SignOffText)
		w.line("</body.end>")
	}
	w.line("</body>")
	w.line("</nitf>")
	return w.bytes()
}

// writeDocdata writes what NITF has a place for about a story.
func writeDocdata(w *markupWriter, a *newswire.Article) {
	state := status(a)
	if a.Status == newswire.StatusEmbargoed {
		state = "embargoed"
	}
	w.line("<docdata" + attributes("management-status", state) + ">")
	if id := visible(a.ID); id != "" {
		w.line("<doc-id" + attributes("id-string", id) + "/>")
	}
	if a.Urgency >= 1 && a.Urgency <= 8 { // all that NITF has
		w.line("<urgency" + attributes("ed-urg", strconv.Itoa(a.Urgency)) + "/>")
	}
	if norm := nitfTime(a.Timestamp.Value); norm != "" {
		w.line("<date.issue" + attributes("norm", norm) + "/>")
	}
	if norm := nitfTime(a.Embargo.Value); norm != "" {
		w.line("<date.release" + attributes("norm", norm) + "/>")
	}
	for _, n := range a.Notes {
		w.line("<ed-msg" + attributes("info", visible(n.Text)) + "/>")
	}
	if a.Slug != "" || versionNumber(a) != "" {
		w.line("<du-key" + attributes("key", visible(a.Slug), "version", versionNumber(a)) + "/>")
	}
	writeKeyList(w, a)
	w.line("</docdata>")
}

// writeKeyList writes what a story is about.
func writeKeyList(w *markupWriter, a *newswire.Article) {
	if words := allVisible(a.Keywords); len(words) > 0 {
		w.line("<key-list>")
		for _, word := range words {
			w.line("<keyword" + attributes("key", word) + "/>")
		}
		w.line("</key-list>")
	}
	subjects := allVisible(a.Subjects)
	if len(subjects)+len(a.Symbols) == 0 {
		return
	}
	w.line("<identified-content>")
	for _, s := range subjects {
		w.line("<classifier" + attributes("type", "subject", "value", s) + "/>")
	}
	for _, s := range a.Symbols {
		w.line("<org" + attributes("idsrc", visible(s.Exchange), "value", visible(s.Ticker)) + ">" + escapeHTML(s.Text) + "</org>")
	}
	w.line("</identified-content>")
}

// nitfTime gives a time in the basic form of ISO 8601, as NITF's norm
// attributes have it, as precise and as zoned as it is: "20180314T094700Z".
func nitfTime(value string) string {
	for _, form := range [][2]string{
		{time.RFC3339, "20060102T150405Z0700"},
		{"2006-01-02T15:04:05", "20060102T150405"},
		{"2006-01-02T15:04", "20060102T1504"},
		{"2006-01-02", "20060102"},
	} {
		if t, err := time.Parse(form[0], value); err == nil {
			return t.Format(form[1])
		}
	}
	return ""
}

// writeNITFHead writes what stands above a story.
func writeNITFHead(w *markupWriter, a *newswire.Article) {
	w.line("<body.head>")
	if line := headline(a); line != "" {
		w.line("<hedline>")
		w.element("hl1", "", line)
		w.line("</hedline>")
	}
	w.element("rights", "", strings.Join(a.Rights, " "))
	w.element("byline", "", byline(a))
	w.element("distributor", "", a.Agency)
	w.element("dateline", "", a.Dateline.Raw)
	if len(a.Deck) > 0 {
		w.line("<abstract>")
		for _, line := range a.Deck {
			w.element("p", "", line)
		}
		w.line("</abstract>")
	}
	w.line("</body.head>")
}

// writeNITFBody writes the blocks of a story, items that follow each other as
// one list.
func writeNITFBody(w *markupWriter, a *newswire.Article) {
	list := false
	for _, b := range a.Body {
		if item := b.Kind == newswire.BlockItem; item != list {
			w.line(map[bool]string{true: "<ul>", false: "</ul>"}[item])
			list = item
		}
		text := inline(b, nitfMarkup)
		switch b.Kind {
		case newswire.BlockSubhead:
			w.line("<hl2>" + text + "</hl2>")
		case newswire.BlockItem:
			w.line("<li>" + text + "</li>")
		case newswire.BlockQuote:
			w.line("<bq><block><p>" + text + "</p></block></bq>")
		case newswire.BlockTable:
			w.table(b.Rows)
		default:
			w.line("<p>" + text + "</p>")
		}
	}
	if list {
		w.line("</ul>")
	}
}

// writeNITFPictures writes the story's pictures.
func writeNITFPictures(w *markupWriter, a *newswire.Article) {
	for _, i := range a.Images {
		w.line(`<media media-type="image">`)
		w.line("<media-reference" + attributes("source", link(i.URL), "width", pixels(i.Width), "height", pixels(i.Height)) + "/>")
		w.element("media-caption", "", i.Caption)
		w.element("media-producer", "", i.CreditLine)
		w.line("</media>")
	}
}

// nitfMarkup is NITF's: em is the one element for words that are set apart,
// and its class says how.
var nitfMarkup = markup{
	open:  [marks]string{bold: `<em class="bold">`, italic: `<em class="italic">`},
	close: [marks]string{bold: "</em>", italic: "</em>"},
	link: func(url string) (string, string) {
		return "<a" + attributes("href", url) + ">", "</a>"
	},
	text: escapeHTML,
}
