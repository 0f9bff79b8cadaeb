package newswire

import (
	"iter"
	"slices"
)

// A candidate is a value that some source gives for a field.
type candidate struct {
	field  field
	value  string // as found
	origin origin
	name   string // what the source calls it: "article:published_time"
	chosen bool   // set by choose
}

// origin is where a candidate for a field was read.
type origin uint8

const (
	printed   origin = iota // where the story's reader sees it
	pageState               // what the site's publishing system left in the page: Fusion.globalContent, gtm-dataLayer
	jsonLD                  // schema.org data in a script
	metaTag                 // <meta>, <title>, <link>, the lang attribute
	timeTag                 // the datetime attribute of a <time>, and the like
	microdata               // itemprop and the class names of hAtom
	caller                  // what the caller of Parse said
)

var originNames = [...]string{"text", "page-state", "json-ld", "meta", "time", "microdata", "caller"}

func (o origin) String() string { return originNames[o] }

// field is what a candidate is a candidate for.
type field uint8

const (
	fieldHeadline field = iota
	fieldDeck
	fieldPublished
	fieldUpdated
	fieldDateline
	fieldAuthor // one person, or a whole byline
	fieldSignOff
	fieldAgency
	fieldSite
	fieldURL
	fieldLanguage
	fieldSlug
	fieldNote
	fieldAccess // "false" where the story is not free to read
	fieldType   // of the page: "NewsArticle", "LiveBlogPosting", "website"
)

var fieldNames = [...]string{"headline", "deck", "timestamp", "updated", "dateline", "byline", "signoff_text", "agency", "site", "url", "language", "slug", "notes", "access", "type"}

func (f field) String() string { return fieldNames[f] }

// A metaSet is all that the metadata of a page say of its story, in the order
// in which they say it.
type metaSet []candidate

// all gives every candidate.
func (s metaSet) all() iter.Seq[*candidate] {
	return func(yield func(*candidate) bool) {
		for i := range s {
			if !yield(&s[i]) {
				return
			}
		}
	}
}

// each gives the candidates for a field.
func (s metaSet) each(f field) iter.Seq[*candidate] {
	return func(yield func(*candidate) bool) {
		for i := range s {
			if s[i].field == f && !yield(&s[i]) {
				return
			}
		}
	}
}

// first gives the value that is said first of a field, or "".
func (s metaSet) first(f field) string {
	for c := range s.each(f) {
		return c.value
	}
	return ""
}

// has reports whether anything is said of a field.
func (s metaSet) has(f field) bool {
	return slices.ContainsFunc(s, func(c candidate) bool { return c.field == f })
}

// holds reports whether a field is said to have a value, by its letters.
func (s metaSet) holds(f field, value string) bool {
	for c := range s.each(f) {
		if letters(c.value) == letters(value) {
			return true
		}
	}
	return false
}

// says reports whether a field is said to have a value to the letter.
func (s metaSet) says(f field, value string) bool {
	for c := range s.each(f) {
		if c.value == value {
			return true
		}
	}
	return false
}

// add takes in what a source says of a field.
func (s *metaSet) add(f field, value string, o origin, name string) {
	*s = append(*s, candidate{field: f, value: value, origin: o, name: name})
}
