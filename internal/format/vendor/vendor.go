// Package vendor reads XML that one agency alone delivers, and XML of which
// nothing is known but that its elements are called as the parts of a story
// are: a row says under which names a part stands.
package vendor

import (
	"iter"
	"strings"

	"github.com/newswire-go/newswire/internal/element"
	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/markup"
)

// A part is one of a story, as an element of a document holds it.
type part uint8

const (
	headline part = iota
	deck
	byline
	dateline
	published
	updated
	body
	id
	slug
	section
	urgency
	language
	agency
	note
	rights
	partCount
)

// A vocabulary is the XML of an agency, or of anybody.
type vocabulary struct {
	root   string   // of a document; "" for any
	attr   string   // one that its root has; "" if no other format has that root
	story  []string // the element of one story within the root, if that is not one itself
	format string   // its name, for Article.Format
	sender string   // whose all of them are; "" if a part says it
	loose  bool     // nothing but the names of elements tells that it is of a story
	names  []name
}

// A name is one under which a part of a story stands, in lower case. Of several
// names of one part the first that holds anything counts.
type name struct {
	of     part
	is     string
	sample string // a value that it was seen with
}

// vocabularies are tried from the top.
var vocabularies = []vocabulary{
	{root: "xmlnewsqueuedresponse", story: []string{"rbnews"}, format: "ritzau", names: ritzau},
	{root: "rbnews", format: "ritzau", names: ritzau},
	{root: "newsitem", attr: "itemid", format: "rcv1", sender: "Reuters", names: rcv1},
	{story: stories, format: "xml", loose: true, names: loose},
}

var ritzau = []name{
	{headline, "headline", "Færger sejler igen"}, {deck, "subtitle", "Strejke slut"}, {byline, "byline", "/ritzau/"}, {published, "publishdate", "2018-03-14T16:47:00"},
	{body, "content", "&lt;p&gt;Besætninger afsluttede en strejke.&lt;/p&gt;"}, {id, "newsid", "4711"}, {slug, "strapline", "Færger"}, {section, "section", "Indland"},
	{urgency, "priority", "4"}, {agency, "origin", "/ritzau/"}, {note, "tilredaktionen", "Ny version"},
}

// rcv1 is Reuters's archive of 1996 and 1997. Its title has the country before
// the headline.
var rcv1 = []name{
	{headline, "headline", "Ferries sail again."}, {headline, "title", "NORWAY: Ferries sail again."}, {byline, "byline", "Ada Finch"}, {dateline, "dateline", "OSLO 1996-08-20"},
	{body, "text", "<p>Crews ended a strike.</p>"}, {rights, "copyright", "(c) Reuters Limited 1996"},
}

// stories are the elements that hold one story each where a document holds many.
var stories = []string{"article", "story", "newsitem", "news", "item", "release", "pressrelease", "document", "doc", "entry", "post", "artikel", "nota", "noticia", "articolo", "articulo"}

// loose are the names that the parts of stories have where nobody has agreed
// upon any, in the languages of the agencies that write them. Teasers and
// summaries are written for lists, and left out.
var loose = []name{
	{headline, "headline", "Ferries sail again"}, {headline, "hl1", "Ferries sail again"}, {headline, "title", "Ferries sail again"}, {headline, "heading", "Ferries sail again"},
	{headline, "titel", "Fähren fahren wieder"}, {headline, "titre", "Les ferries repartent"}, {headline, "titulo", "Los ferris zarpan"}, {headline, "titular", "Los ferris zarpan"},
	{headline, "titolo", "I traghetti ripartono"}, {headline, "rubrik", "Färjorna går igen"}, {headline, "tittel", "Fergene går igjen"}, {headline, "overskrift", "Færgerne sejler"},
	{headline, "otsikko", "Lautat kulkevat taas"}, {headline, "baslik", "Feribotlar yine sefere"}, {headline, "naslov", "Trajekti opet plove"}, {headline, "tytul", "Promy znow plywaja"},
	{deck, "subheadline", "Strike is over"}, {deck, "subhead", "Strike is over"}, {deck, "subtitle", "Strike is over"}, {deck, "untertitel", "Der Streik ist vorbei"},
	{deck, "soustitre", "La grève est finie"}, {deck, "subtitulo", "La huelga termina"}, {deck, "sottotitolo", "Lo sciopero e' finito"}, {deck, "leadtext", "Crews ended a strike."},
	{deck, "lead", "Crews ended a strike."}, {deck, "ingress", "Strejken är slut."}, {deck, "chapeau", "La grève est finie."},
	{byline, "byline", "By Ada Finch"}, {byline, "by", "By Ada Finch"}, {byline, "author", "Ada Finch"}, {byline, "autor", "Ada Finch"}, {byline, "auteur", "Ada Finch"},
	{byline, "autore", "Ada Finch"}, {byline, "firma", "Ada Finch"}, {byline, "creator", "Ada Finch"}, {byline, "writer", "Ada Finch"}, {byline, "reporter", "Ada Finch"},
	{dateline, "dateline", "OSLO"}, {dateline, "placeline", "OSLO"},
	{published, "firstcreated", "2018-03-14T16:47:00Z"}, {published, "publicationdate", "2018-03-14T16:47:00Z"}, {published, "publishdatetime", "2018-03-14T16:47:00Z"},
	{published, "publishdate", "2018-03-14T16:47:00Z"}, {published, "published", "2018-03-14T16:47:00Z"}, {published, "pubdate", "2018-03-14T16:47:00Z"},
	{published, "releasedate", "2018-03-14T16:47:00Z"}, {published, "datetime", "2018-03-14T16:47:00Z"}, {published, "timestamp", "2018-03-14T16:47:00Z"},
	{published, "date", "2018-03-14T16:47:00Z"}, {published, "datum", "2018-03-14T16:47:00Z"}, {published, "fecha", "2018-03-14T16:47:00Z"}, {published, "data", "2018-03-14T16:47:00Z"},
	{published, "created", "2018-03-14T16:47:00Z"},
	{updated, "updated", "2018-03-14T17:47:00Z"}, {updated, "modified", "2018-03-14T17:47:00Z"}, {updated, "lastmodified", "2018-03-14T17:47:00Z"},
	{body, "bodytext", "Crews ended a strike."}, {body, "body.content", "Crews ended a strike."}, {body, "articlebody", "Crews ended a strike."}, {body, "storytext", "Crews ended a strike."},
	{body, "maintext", "Crews ended a strike."}, {body, "fulltext", "Crews ended a strike."}, {body, "body", "Crews ended a strike."}, {body, "text", "Crews ended a strike."},
	{body, "texte", "La grève est finie."}, {body, "texto", "La huelga termina."}, {body, "testo", "Lo sciopero e' finito."}, {body, "tekst", "Strejken er slut."},
	{body, "teksti", "Lakko on ohi."}, {body, "metin", "Grev bitti."}, {body, "cuerpo", "La huelga termina."}, {body, "corpo", "Lo sciopero e' finito."}, {body, "corps", "La grève est finie."},
	{body, "content", "Crews ended a strike."},
	{id, "guid", "urn:4711"}, {id, "id", "4711"}, {slug, "slugline", "FERRIES-STRIKE/"}, {slug, "slug", "FERRIES-STRIKE/"}, {section, "section", "Business"}, {section, "category", "Business"},
	{urgency, "urgency", "4"}, {urgency, "priority", "4"}, {language, "language", "en"}, {language, "lang", "en"},
	{agency, "source", "Reuters"}, {agency, "provider", "Reuters"}, {agency, "agency", "Reuters"}, {agency, "credit", "THE ASSOCIATED PRESS"}, {agency, "creditline", "Reuters"}, {agency, "publisher", "Nordhaven"},
	{note, "ednote", "Adds detail"}, {note, "editorsnote", "Adds detail"}, {rights, "copyright", "(c) Nordhaven 2018"},
}

// Read gives the stories of a document.
func Read(text []byte) iter.Seq2[*item.Item, error] {
	return element.Read(text, func(root element.Element, yield func(*item.Item) bool) {
		for i := range vocabularies {
			v := &vocabularies[i]
			if v.root != "" && !root.Is(v.root) || v.attr != "" && root.Attr(v.attr) == "" {
				continue
			}
			v.readStories(root, yield)
			return
		}
	})
}

// readStories gives the stories of a document: the elements that hold one each
// or, where there are none, all of it.
func (v *vocabulary) readStories(root element.Element, yield func(*item.Item) bool) {
	held := false
	if len(v.story) > 0 {
		for e := range root.All(v.story...) {
			if it := v.read(e); it != nil {
				if held = true; !yield(it) {
					return
				}
			}
		}
	}
	if held || len(v.story) > 0 && !v.loose {
		return
	}
	if it := v.read(root); it != nil {
		yield(it)
	}
}

// read gives the story that an element is, or nil where it is none. Without a
// vocabulary it has to say who, where or when besides, and that at some length.
func (v *vocabulary) read(e element.Element) *item.Item {
	const fewest = 200 // bytes of a body
	parts := v.parts(e)
	if v.loose && (!parts[headline].Is() || len(parts[body].Lines()) < fewest) {
		return nil
	}
	text := func(p part) string { return parts[p].Text() }
	it := &item.Item{Format: v.format, Headline: text(headline), Dateline: text(dateline), ID: text(id), Slug: text(slug)}
	it.Section, it.Urgency, it.Language = text(section), text(urgency), text(language)
	for _, list := range [...]struct {
		to *[]string
		of part
	}{{&it.Decks, deck}, {&it.Bylines, byline}, {&it.Notes, note}, {&it.Rights, rights}} {
		if s := markup.Plain([]byte(text(list.of))); s != "" {
			*list.to = []string{s}
		}
	}
	it.Agencies = []string{v.sender, strings.Trim(text(agency), "/ ")}
	for _, t := range [...]struct {
		p  part
		of item.TimeOf
	}{{published, item.Published}, {updated, item.Updated}} {
		if value := text(t.p); value != "" {
			it.Times = append(it.Times, item.Time{Of: t.of, Value: value, Name: parts[t.p].Name()})
		}
	}
	v.readAttributes(it, e)
	if v.loose && len(it.Times)+len(it.Bylines) == 0 && it.Dateline == "" || !markup.Fill(it, parts[body]) {
		return nil
	}
	return it
}

// parts gives the elements that hold the parts of a story.
func (v *vocabulary) parts(e element.Element) (held [partCount]element.Element) {
	var rank [partCount]int
	for in := range e.Filled() {
		local := in.Local()
		for i := range v.names {
			n := &v.names[i]
			if len(local) == len(n.is) && local[0]|0x20 == n.is[0] && (!held[n.of].Is() || i < rank[n.of]) && strings.EqualFold(string(local), n.is) {
				held[n.of], rank[n.of] = in, i
			}
		}
	}
	return held
}

// readAttributes reads what the element of a story says in its tag.
func (v *vocabulary) readAttributes(it *item.Item, e element.Element) {
	if date := e.Attr("date"); date != "" && len(it.Times) == 0 {
		it.Times = append(it.Times, item.Time{Of: item.Published, Value: date, Name: "date"})
	}
	if it.Language == "" {
		it.Language = e.Attr("xml:lang")
	}
	for _, name := range [...]string{"itemid", "id"} {
		if it.ID == "" {
			it.ID = e.Attr(name)
		}
	}
}
