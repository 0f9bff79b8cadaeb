// Package feed reads the stories of feeds, RSS and Atom, and of WordPress's
// exports. An entry that has a teaser and no story is none.
package feed

import (
	"bytes"
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/element"
	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/markup"
)

// Read gives the stories of a feed.
func Read(text []byte) iter.Seq2[*item.Item, error] {
	return element.Read(text, func(root element.Element, yield func(*item.Item) bool) {
		channel := root.Child("channel")
		if !channel.Is() {
			channel = root
		}
		format := "rss"
		switch {
		case root.Is("feed"):
			format = "atom"
		case channel.Child("wxr_version").Is():
			format = "wxr"
		}
		language, title := cmp.Or(channel.Child("language").Text(), root.Attr("xml:lang")), channel.Child("title").Text()
		for e := range root.All("item", "entry") {
			it := &item.Item{Format: format, Language: language}
			if readEntry(it, e) {
				it.Agencies = append(it.Agencies, title)
				if !yield(it) {
					return
				}
			}
		}
	})
}

// readEntry reads an entry, and reports whether it is a story.
func readEntry(it *item.Item, e element.Element) bool {
	if kind := e.Child("post_type").Text(); kind != "" && kind != "post" {
		return false // of WordPress: a picture, a menu
	}
	if !fillBody(it, e) {
		return false
	}
	it.Headline = markup.Plain([]byte(e.Child("title").Text()))
	it.ID = cmp.Or(e.Child("guid").Text(), e.Child("id").Text())
	it.URL = linkOf(e)
	for _, t := range [...]struct {
		name string
		of   item.TimeOf
	}{{"pubdate", item.Published}, {"published", item.Published}, {"issued", item.Published}, {"date", item.Published}, {"updated", item.Updated}, {"modified", item.Updated}} {
		for v := range e.All(t.name) {
			it.Times = append(it.Times, item.Time{Of: t.of, Value: v.Text(), Name: t.name})
		}
	}
	for c := range e.Children("creator") {
		it.Authors = append(it.Authors, c.Text())
	}
	for a := range e.Children("author") {
		if name := cmp.Or(a.Child("name").Text(), a.Text()); !strings.Contains(name, "@") {
			it.Authors = append(it.Authors, name)
		}
	}
	for c := range e.Children("category") {
		if name := cmp.Or(c.Attr("label"), c.Text(), c.Attr("term")); name != "" {
			it.Keywords = append(it.Keywords, name)
		}
	}
	for _, name := range [...]string{"copyright", "rights"} {
		if text := e.Child(name).Text(); text != "" {
			it.Rights = append(it.Rights, text)
		}
	}
	fillPictures(it, e)
	return true
}

// linkOf gives the address of the story.
func linkOf(e element.Element) string {
	for l := range e.Children("link") {
		if rel := l.Attr("rel"); rel == "" || rel == "alternate" {
			return cmp.Or(l.Attr("href"), l.Text())
		}
	}
	return ""
}

// fillBody takes the longest of what an entry has for its content. A
// description is one where it has paragraphs.
func fillBody(it *item.Item, e element.Element) bool {
	var longest element.Element
	size := 0
	consider := func(c element.Element) {
		if n := len(c.Text()); n > size {
			longest, size = c, n
		}
	}
	for c := range e.All("encoded", "content", "body", "full-text", "fulltext") {
		if c.Prefix() != "excerpt" && c.Attr("url") == "" {
			consider(c)
		}
	}
	if size == 0 {
		if d := e.Child("description"); markup.Breaks([]byte(d.Text())) >= fewestBreaks || paragraphs(d.Lines()) >= fewestBreaks {
			consider(d)
		}
	}
	if size == 0 {
		return false
	}
	if kind := longest.Attr("type"); kind == "xhtml" || kind == "application/xhtml+xml" {
		return markup.Fill(it, longest)
	}
	text := longest.Lines()
	if it.Format == "wxr" {
		text = withoutShortcodes(text)
	}
	markup.FillText(it, text)
	return it.Markup != nil || it.Text != nil
}

// withoutShortcodes takes out the codes in square brackets that WordPress puts
// pictures, forms and large letters in place of: "[gallery ids=1]",
// "[dropcap]T[/dropcap]", "[contact_form]". A word alone in brackets is the
// writer's.
func withoutShortcodes(text []byte) (kept []byte) {
	for {
		open := bytes.IndexByte(text, '[')
		if open < 0 {
			return append(kept, text...)
		}
		length := bytes.IndexByte(text[open:], ']')
		if length < 0 {
			return append(kept, text...)
		}
		code := text[open+1 : open+length]
		kept = append(kept, text[:open]...)
		rest := text[open+length+1:]
		if !isShortcode(code, rest) {
			kept = append(kept, text[open:open+length+1]...)
		}
		text = rest
	}
}

// isShortcode reports whether what stands in brackets is one of WordPress's
// codes: it closes one, has an attribute or a name that no word has, or is
// closed soon.
func isShortcode(code, rest []byte) bool {
	const soon = 400 // bytes
	name, attrs, _ := bytes.Cut(code, []byte(" "))
	bare, closes := bytes.CutPrefix(name, []byte("/"))
	if len(bare) == 0 || len(bytes.Trim(bare, "abcdefghijklmnopqrstuvwxyz0123456789_-")) > 0 {
		return false
	}
	closing := slices.Concat([]byte("[/"), bare, []byte("]"))
	return closes || bytes.IndexByte(attrs, '=') > 0 || bytes.IndexByte(bare, '_') > 0 || bytes.Contains(rest[:min(len(rest), soon)], closing)
}

// paragraphs counts the lines of a plain text that are long enough for one.
func paragraphs(text []byte) (n int) {
	const shortest = 60 // bytes
	for line := range bytes.Lines(text) {
		if len(bytes.TrimSpace(line)) >= shortest {
			n++
		}
	}
	return n
}

// fewestBreaks is how often a description is parted that is no teaser.
const fewestBreaks = 3

// fillPictures reads the pictures of an entry.
func fillPictures(it *item.Item, e element.Element) {
	for m := range e.All("content", "enclosure") {
		kind := cmp.Or(m.Attr("medium"), m.Attr("type"))
		if url := m.Attr("url"); url != "" && strings.HasPrefix(kind, "image") {
			it.Pictures = append(it.Pictures, item.Picture{URL: url, Caption: m.First("description").Text(), Credit: m.First("credit").Text()})
		}
	}
}
