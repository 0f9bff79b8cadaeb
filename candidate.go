package newswire

import (
	"iter"
	"slices"

	"github.com/newswire-go/newswire/internal/lex"
)

// A candidate is a value that some source gives for a field.
type candidate struct {
	field  field
	value  string // as found
	origin origin
	name   string // what the source calls it: "article:published_time"
	fate   fate   // what became of it, once it was chosen from
}

// lose says why the article has not a candidate's value from it.
func (c *candidate) lose(why fate) { c.fate.lose(why) }

// take gives the value of the candidate that was chosen, "" if there is none.
func (c *candidate) take() string {
	if c == nil {
		return ""
	}
	c.fate = chosen
	return c.value
}

// A fate is what became of a candidate: it was chosen, or lost.
type fate uint8

const (
	unjudged     fate = iota // nobody has asked for it
	chosen                   // the article has it
	repeated                 // the article has this value, but from another source
	lessTrusted              // another source is believed more
	lessPrecise              // another time says more of when it was
	notFirst                 // another source that is believed as much comes first
	notBelieved              // no source of its kind is believed about the field
	contradicted             // what is believed more shows that it cannot be
	malformed                // it cannot be read as a value of the field
	notOfStory               // it is of the page, its site, or another story
	evidenceOnly             // no field: it tells whether there is a story, and a whole one
	noStory                  // there is no article
)

// The names of fates in a Trace: why a candidate was not chosen.
var fateNames = [...]string{
	"", "", "repeated", "less trusted", "less precise", "not first", "not believed", "contradicted", "malformed",
	"not of the story", "evidence only", "no story",
}

// lose says why a candidate was not chosen. One that was, if for another
// field, stays so.
func (f *fate) lose(why fate) {
	if *f != chosen {
		*f = why
	}
}

func (f fate) String() string { return fateNames[f] }

// origin is where a candidate for a field was read.
type origin uint8

const (
	printed   origin = iota // where the story's reader sees it
	pageState               // what the site's publishing system left in the page: Fusion.globalContent, gtm-dataLayer
	jsonLD                  // schema.org data in a script
	metaTag                 // <meta>, <title>, <link>, the lang attribute
	timeTag                 // the datetime attribute of a <time>, and the like
	microdata               // itemprop and the class names of hAtom
	layoutRow               // the row of the layout table that the page matches
	caller                  // what the caller of Parse said
)

var originNames = [...]string{"text", "page-state", "json-ld", "meta", "time", "microdata", "layout", "caller"}

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
		if lex.Letters(c.value) == lex.Letters(value) {
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

// commonSet is how many candidates a page has, as a rule, at most.
const commonSet = 32

// add takes in what a source says of a field.
func (s *metaSet) add(f field, value string, o origin, name string) {
	if *s == nil {
		*s = make(metaSet, 0, commonSet)
	}
	*s = append(*s, candidate{field: f, value: value, origin: o, name: name})
}
