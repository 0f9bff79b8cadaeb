// Package trust says whom to believe about each part of a story where several
// sources tell of it.
package trust

import (
	"slices"

	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/when"
)

// A Source is one that may be believed about a field: all that an origin
// says, or only what it says under one name or with one precision.
type Source struct {
	From  meta.Origin
	Named string    // as the Trace calls it: the name of what metadata say, the part that a text is; "" for any
	As    when.Kind // of a time

	Beside bool // whom it names as an agency is a source even where a better one names another
}

// Machines stands for all origins but the text, in the order of the page.
const Machines = meta.Address + 1

// Table says whom to believe about what, the best first, and nothing else
// does: whoever reads a field asks here. What the story's reader sees comes
// first, and most of a story is taken from nothing else; metadata then only
// confirm what was found. Of several values from one source the first is
// taken. A source that is not listed is not believed. A layout row may name
// its own sources of times where a site is known to lie.
var Table = [...][]Source{
	meta.Headline: {{From: meta.Printed}}, // <title> and og:title have suffixes, or are other headlines
	meta.Deck:     {{From: meta.Printed}}, // a description is written for search engines
	meta.Dateline: {{From: meta.Printed}},
	meta.SignOff:  {{From: meta.Printed}},

	// Who wrote a story is asked of a page's own data where the page does not
	// print it, or not so that it is found. As often as not they name the site or
	// a desk, which is nobody.
	meta.Author: {
		{From: meta.Printed},
		{From: meta.Envelope},
		{From: meta.JSONLD, Named: "json-ld author"},
		{From: meta.PageState},
		{From: meta.MetaTag},
	},

	// A time that names its zone beats a printed one that does not, because
	// both tell of the same event and one of them says when it was; a printed
	// one beats a machine's without a zone, which is as often the server's
	// clock as the newsroom's; and any of them beats a date alone. Of Machines
	// that name the zone, the newsroom's own system knows best. It is last of
	// those that do not, for such systems often write UTC and do not say so.
	// The address is asked where nothing else on the page has a time: it is
	// that of the day on which somebody began to write.
	meta.Published: {
		{From: meta.Envelope, As: when.ZonedTime},
		{From: meta.PageState, As: when.ZonedTime},
		{From: meta.JSONLD, As: when.ZonedTime},
		{From: meta.MetaTag, As: when.ZonedTime},
		{From: meta.TimeTag, As: when.ZonedTime},
		{From: meta.Microdata, As: when.ZonedTime},
		{From: meta.Printed, As: when.ZonedTime},
		{From: meta.Envelope, As: when.ClockTime},
		{From: meta.Printed, As: when.ClockTime},
		{From: meta.JSONLD, As: when.ClockTime},
		{From: meta.TimeTag, As: when.ClockTime},
		{From: meta.MetaTag, As: when.ClockTime},
		{From: meta.Microdata, As: when.ClockTime},
		{From: meta.PageState, As: when.ClockTime},
		{From: meta.Envelope, As: when.DateOnly},
		{From: meta.Printed, As: when.DateOnly},
		{From: meta.JSONLD, As: when.DateOnly},
		{From: meta.TimeTag, As: when.DateOnly},
		{From: meta.MetaTag, As: when.DateOnly},
		{From: meta.Microdata, As: when.DateOnly},
		{From: meta.PageState, As: when.DateOnly},
		{From: meta.Address, As: when.DateOnly},
	},
	meta.Updated: {}, // the same, see trusted

	// The dateline says who sends the story, and whoever else is credited in
	// print helped. Of the others the first that names an agency is believed.
	meta.Agency: {
		{From: meta.Printed, Named: "dateline", Beside: true},
		{From: meta.Printed, Named: "byline", Beside: true},    // and the sign-off: "Ada Finch, Associated Press"
		{From: meta.Printed, Named: "furniture", Beside: true}, // "Quelle: dpa", "(AFP)" alone on a line
		{From: meta.Envelope, Named: "source", Beside: true},   // what a page of package export tells of the others
		{From: Machines},                      // what they call agency, site, or author
		{From: meta.Printed, Named: "title"},  // an agency's own people helped: "AP National Security Writer Ann Berg"
		{From: meta.LayoutRow},                // whose site it is
		{From: meta.Printed, Named: "chrome"}, // the page's copyright line
	},

	// None of these is printed for the story's reader.
	meta.URL: {
		{From: meta.MetaTag, Named: "canonical"}, // is made for that
		{From: Machines},                         // og:url and its kin are for what is shared, which may be another edition
		{From: meta.Caller},
	},
	meta.Slug: {
		{From: meta.PageState}, // whole
		{From: Machines},       // cut to its key words
	},
	meta.Site: {{From: Machines}},

	// What others say of the language is a default more often than not:
	// "en_US" on a French page.
	meta.Language: {
		{From: meta.Printed}, // the words of the story, where they are many enough
		{From: meta.Envelope},
		{From: meta.MetaTag, Named: "lang"}, // of the page's element
	},

	// Pictures are those that the page shows; what it names for others to show
	// stands in for one that was lost, see readImages.
	meta.Image: {{From: Machines}},

	// What a story is about. Lists that are made for readers or for search in news
	// come before those for any search engine, which may be of the site.
	meta.Keyword: {
		{From: meta.Envelope},
		{From: meta.MetaTag, Named: "news_keywords"},
		{From: meta.MetaTag, Named: "article:tag"},
		{From: meta.JSONLD},
		{From: Machines},
	},
	meta.Section: {
		{From: meta.MetaTag, Named: "article:section"},
		{From: Machines},
	},
	meta.ID: {
		{From: meta.Envelope},
		{From: meta.Printed}, // a line of its own
		{From: meta.Address}, // of the agency's own site
	},

	// Whether a story is free is asked of those who sell it.
	meta.Access: {
		{From: meta.JSONLD}, // is made for search engines, to which sites owe the truth about it
		{From: Machines},    // may be left at what a template had
	},

	// Only a format that stories are delivered in says these of one.
	meta.Status:  {{From: meta.Envelope}},
	meta.Embargo: {{From: meta.Envelope}},
	meta.Urgency: {{From: meta.Envelope}},
	meta.Subject: {{From: meta.Envelope}},
	meta.Rights:  {{From: meta.Envelope}},

	// No field of an article, but evidence of what the page is.
	meta.Type: {},
}

// Of gives whom to believe about a field.
func Of(f meta.Field) []Source {
	if f == meta.Updated {
		f = meta.Published
	}
	return Table[f]
}

// Covers reports whether a value is from the source, whatever its precision.
func (s *Source) Covers(from meta.Origin, name string) bool {
	if s.From == Machines {
		return meta.Printed < from && from < meta.LayoutRow
	}
	return s.From == from && (s.Named == "" || s.Named == name)
}

// RankOf gives the place of a source among those that are believed, or -1.
func RankOf(rows []Source, from meta.Origin, name string) int {
	return slices.IndexFunc(rows, func(s Source) bool { return s.Covers(from, name) })
}

// Best gives the candidate that is believed most about a field, nil if there
// is none, and says why the others lost. Besides those of the metadata it may
// be another one, such as what the text says, if that has a value. Reads tells
// whether a value in the metadata can be one of the field's.
func Best(s meta.Set, f meta.Field, other *meta.Candidate, reads func(value string) bool) (best *meta.Candidate) {
	rows := Of(f)
	rank := len(rows)
	if other != nil && other.Value != "" {
		if at := RankOf(rows, other.Origin, other.Name); at >= 0 {
			best, rank = other, at
		}
	}
	for c := range s.Each(f) {
		at := RankOf(rows, c.Origin, c.Name)
		switch {
		case at < 0:
			c.Lose(meta.NotBelieved)
		case !reads(c.Value):
			c.Lose(meta.Malformed)
		case at > rank:
			c.Lose(meta.LessTrusted)
		case at == rank:
			c.Lose(meta.NotFirst)
		default:
			if best != nil {
				best.Lose(meta.LessTrusted)
			}
			best, rank = c, at
		}
	}
	return best
}

// AnyValue reads every value.
func AnyValue(string) bool { return true }
