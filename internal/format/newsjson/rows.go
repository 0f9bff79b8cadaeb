package newsjson

import (
	"slices"
	"strings"
)

// A field is a part of an item.
type field uint8

const (
	headline field = iota
	title          // the headline, where there is none
	deck
	descriptions // of which some are a deck
	byline
	author
	signOff
	dateline
	located
	markup
	text
	mixed  // markup or text, as it looks
	nitf   // a document, or the content of its body
	bodies // a list of bodies in several forms
	apNITF // AP's member for the body, an object that may hold it
	box    // dpa's, which its other formats print below the text
	firstCreated
	versionCreated
	published
	updated
	language
	id
	number // an id, where there is no better one
	itemID // an id that is better than others
	address
	slug
	status
	embargo
	urgency
	section
	subject
	keyword
	rights
	agency
	notes
	contacts // dpa's notes of who wrote and edited, and to editors
	pictures
	kind
)

// A row is a member of an object that says something of a story.
type row struct {
	name    string // folded
	of      field
	example string // a value that it was seen with
}

// rows are the members that are read, sorted by name. Where several say the
// same, the first one in the object that says anything counts, but the order
// of forms is that of the fields.
//
// Left out: description, summary and abstract, which are written for listings
// and repeat the lead, but for descriptions that say that they are a deck; title of the people in bylines; whatever
// systems keep of their own work.
var rows = []row{
	{"@type", kind, `"NewsArticle"`},
	{"altids", itemID, `{"itemid": "5ee9b4b4"}`},
	{"articlebody", mixed, `"Crews ended a strike."`},
	{"articlehtml", markup, `"<p>Crews ended a strike.</p>"`},
	{"articlesection", section, `"Business"`},
	{"associations", pictures, `{"featuremedia": {"type": "picture", "headline": "Ferry"}}`},
	{"author", author, `{"name": "Ada Finch"}`},
	{"authors", author, `[{"name": "Ada Finch"}]`},
	{"bodies", bodies, `[{"role": "main", "value": "Crews ended a strike."}]`},
	{"body", mixed, `"Crews ended a strike."`},
	{"bodyhtml", markup, `"<p>Crews ended a strike.</p>"`},
	{"bodyhtml5", markup, `"<p>Crews ended a strike.</p>"`},
	{"bodynitf", nitf, `"<body.content><p>Crews ended a strike.</p></body.content>"`},
	{"bodytext", text, `"Crews ended a strike."`},
	{"bodyxhtml", markup, `"<p>Crews ended a strike.</p>"`},
	{"by", byline, `"By Ada Finch"`},
	{"byline", byline, `"By Ada Finch"`},
	{"bylines", byline, `[{"by": "By Ada Finch"}]`},
	{"canonicalurl", address, `"https://example.com/ferries"`},
	{"content", mixed, `"Crews ended a strike."`},
	{"contentcreated", firstCreated, `"2024-05-01T10:00:00Z"`},
	{"contenthtml", markup, `"<p>Crews ended a strike.</p>"`},
	{"contenttext", text, `"Crews ended a strike."`},
	{"copyrightholder", agency, `"Reuters"`},
	{"copyrightnotice", rights, `"Copyright 2024 Harbour Agency"`},
	{"creditline", agency, `"Reuters"`},
	{"credittext", agency, `"Reuters"`},
	{"date", published, `"2024-05-01T10:00:00Z"`},
	{"dateline", dateline, `"BERGEN (Reuters) - "`},
	{"datelinelocation", located, `{"city": "Bergen"}`},
	{"datemodified", updated, `"2024-05-01T11:00:00Z"`},
	{"datepublished", published, `"2024-05-01T10:00:00Z"`},
	{"deck", deck, `"Sailings resume at dawn"`},
	{"descriptions", descriptions, `[{"role": "deck", "value": "Sailings resume at dawn"}]`},
	{"dpasubjectnames", subject, `["ferries"]`},
	{"ednote", notes, `"Eds: UPDATES with union"`},
	{"ednotes", contacts, `[{"role": "dpaednoterole:editorialnote", "ednote": "With a picture"}]`},
	{"embargo", embargo, `"2024-05-01T10:00:00Z"`},
	{"embargoed", embargo, `"2024-05-01T10:00:00Z"`},
	{"embargoeduntil", embargo, `"2024-05-01T10:00:00Z"`},
	{"firstcreated", firstCreated, `"2024-05-01T10:00:00Z"`},
	{"geosubjectnames", subject, `["Bergen"]`},
	{"guid", id, `"urn:newsml:example.com:1"`},
	{"headline", headline, `"Ferries sail"`},
	{"headlines", headline, `[{"role": "main", "value": "Ferries sail"}]`},
	{"id", number, `"4711"`},
	{"image", pictures, `{"@type": "ImageObject", "url": "https://example.com/a.jpg"}`},
	{"infoboxhtml", box, `"<p>Ferries of Norway</p>"`},
	{"infosource", agency, `[{"name": "Reuters", "role": "source"}]`},
	{"infosources", agency, `[{"name": "Reuters", "role": "source"}]`},
	{"inlanguage", language, `"en"`},
	{"keywordnames", keyword, `["ferries"]`},
	{"keywords", keyword, `["ferries"]`},
	{"lang", language, `"en"`},
	{"language", language, `"en"`},
	{"located", located, `"Bergen, Norway"`},
	{"nitf", apNITF, `{"body_html": "<p>Crews ended a strike.</p>"}`},
	{"provider", agency, `"AP"`},
	{"pubdate", published, `"2024-05-01T10:00:00Z"`},
	{"published", published, `"2024-05-01T10:00:00Z"`},
	{"publishedat", published, `"2024-05-01T10:00:00Z"`},
	{"publisher", agency, `{"name": "Reuters"}`},
	{"pubstatus", status, `"usable"`},
	{"section", section, `"Business"`},
	{"signoff", signOff, `"Reporting by Ada Finch"`},
	{"slugline", slug, `"BC-Ferries, 1st Ld"`},
	{"source", agency, `"Reuters"`},
	{"sourceorganization", agency, `{"name": "Reuters"}`},
	{"subhead", deck, `"Sailings resume at dawn"`},
	{"subheadline", deck, `"Sailings resume at dawn"`},
	{"subject", subject, `[{"name": "ferries"}]`},
	{"subjects", subject, `[{"name": "ferries"}]`},
	{"subtitle", deck, `"Sailings resume at dawn"`},
	{"teaser", deck, `"Crews of 41 ships were on strike"`}, // dpa's, which its other formats print above the lead
	{"text", text, `"Crews ended a strike."`},
	{"title", title, `"Ferries sail"`},
	{"type", kind, `"text"`},
	{"updatedat", updated, `"2024-05-01T11:00:00Z"`},
	{"urgency", urgency, `4`},
	{"uri", id, `"urn:newsml:example.com:1"`},
	{"url", address, `"https://example.com/ferries"`},
	{"urn", id, `"urn:newsml:example.com:1"`},
	{"usageterms", rights, `"Not for use after a week"`},
	{"versioncreated", versionCreated, `"2024-05-01T10:00:00Z"`},
}

func rowOf(name string) *row {
	i, ok := slices.BinarySearchFunc(rows, name, func(r row, name string) int { return strings.Compare(r.name, name) })
	if !ok {
		return nil
	}
	return &rows[i]
}

// storyTypes are the types that a story has, where it says one, folded; every
// type of schema.org that ends in "article" or "posting" is one, too.
var storyTypes = []string{
	"text", "composite", "story", "article", "advisory", "news", "report", "post", "creativework",
}

// isStoryType reports whether a type is one that a story may have.
func isStoryType(s string) bool {
	s = fold([]byte(s))
	return slices.Contains(storyTypes, s) || strings.HasSuffix(s, "article") || strings.HasSuffix(s, "posting")
}
