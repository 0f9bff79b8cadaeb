// Package vendor reads XML that one agency alone delivers: a row says under
// which names it has the parts of a story.
package vendor

import (
	"iter"
	"strings"

	"github.com/newswire-go/newswire/internal/element"
	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/markup"
)

// A row is the XML of an agency. The members name elements, in lower case; ""
// is one that it does not have.
type row struct {
	root  string // of a document
	story string // the element of one story, root if that is it
	name  string // of the format, for Article.Format

	headline, deck, byline, dateline, published, updated, body string
	id, slug, section, urgency, language, agency, note         string
}

// rows are tried from the top.
var rows = []row{
	{
		root: "xmlnewsqueuedresponse", story: "rbnews", name: "ritzau",
		headline: "headline", deck: "subtitle", byline: "byline", published: "publishdate", body: "content",
		id: "newsid", slug: "strapline", section: "section", urgency: "priority", agency: "origin", note: "tilredaktionen",
	},
	{
		root: "rbnews", story: "rbnews", name: "ritzau",
		headline: "headline", deck: "subtitle", byline: "byline", published: "publishdate", body: "content",
		id: "newsid", slug: "strapline", section: "section", urgency: "priority", agency: "origin", note: "tilredaktionen",
	},
}

// Read gives the stories of a document that one of the rows is about.
func Read(text []byte) iter.Seq2[*item.Item, error] {
	return func(yield func(*item.Item, error) bool) {
		root, err := element.Root(text)
		if err != nil {
			yield(nil, err)
			return
		}
		for i := range rows {
			r := &rows[i]
			if !root.Is(r.root) {
				continue
			}
			if root.Is(r.story) {
				if it, ok := r.readItem(root); ok {
					yield(it, nil)
				}
				return
			}
			for e := range root.All(r.story) {
				if it, ok := r.readItem(e); ok && !yield(it, nil) {
					return
				}
			}
			return
		}
	}
}

// readItem reads the element of a story.
func (r *row) readItem(e element.Element) (*item.Item, bool) {
	it := &item.Item{Format: r.name}
	text := func(name string) string {
		if name == "" {
			return ""
		}
		return e.First(name).Text()
	}
	it.Headline, it.Dateline, it.ID, it.Slug = text(r.headline), text(r.dateline), text(r.id), text(r.slug)
	it.Section, it.Urgency, it.Language = text(r.section), text(r.urgency), text(r.language)
	it.Decks, it.Bylines, it.Notes = []string{text(r.deck)}, []string{text(r.byline)}, []string{markup.Plain([]byte(text(r.note)))}
	it.Agencies = []string{strings.Trim(text(r.agency), "/ ")}
	if v := text(r.published); v != "" {
		it.Times = append(it.Times, item.Time{Of: item.Published, Value: v, Name: r.published})
	}
	if v := text(r.updated); v != "" {
		it.Times = append(it.Times, item.Time{Of: item.Updated, Value: v, Name: r.updated})
	}
	return it, markup.Fill(it, e.First(r.body))
}
