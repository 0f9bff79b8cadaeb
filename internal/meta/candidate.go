// Package meta reads what machines say of a page: meta tags, JSON-LD, the state
// that a publishing system leaves, microdata; each a candidate for a field.
package meta

import (
	"iter"
	"slices"

	"github.com/newswire-go/newswire/internal/lex"
)

// A Candidate is a value that some source gives for a field.
type Candidate struct {
	Field  Field
	Value  string // as found
	Origin Origin
	Name   string // what the source calls it: "article:published_time"
	Fate   Fate   // what became of it, once it was chosen from
}

// Lose says why the article has not a candidate's value from it.
func (c *Candidate) Lose(why Fate) { c.Fate.Lose(why) }

// Take gives the value of the candidate that was chosen, "" if there is none.
func (c *Candidate) Take() string {
	if c == nil {
		return ""
	}
	c.Fate = Chosen
	return c.Value
}

// A Fate is what became of a candidate: it was chosen, or lost.
type Fate uint8

const (
	Unjudged     Fate = iota // nobody has asked for it
	Chosen                   // the article has it
	Repeated                 // the article has this value, but from another source
	LessTrusted              // another source is believed more
	LessPrecise              // another time says more of when it was
	NotFirst                 // another source that is believed as much comes first
	NotBelieved              // no source of its kind is believed about the field
	Contradicted             // what is believed more shows that it cannot be
	Malformed                // it cannot be read as a value of the field
	NotOfStory               // it is of the page, its site, or another story
	EvidenceOnly             // no field: it tells whether there is a story, and a whole one
	NoStory                  // there is no article
)

// The names of fates in a Trace: why a candidate was not chosen.
var FateNames = [...]string{
	"", "", "repeated", "less trusted", "less precise", "not first", "not believed", "contradicted", "malformed",
	"not of the story", "evidence only", "no story",
}

// Lose says why a candidate was not chosen. One that was, if for another
// field, stays so.
func (f *Fate) Lose(why Fate) {
	if *f != Chosen {
		*f = why
	}
}

func (f Fate) String() string { return FateNames[f] }

// Origin is where a candidate for a field was read.
type Origin uint8

const (
	Printed   Origin = iota // where the story's reader sees it
	PageState               // what the site's publishing system left in the page: Fusion.globalContent, gtm-dataLayer
	JSONLD                  // schema.org data in a script
	MetaTag                 // <meta>, <title>, <link>, the lang attribute
	TimeTag                 // the datetime attribute of a <time>, and the like
	Microdata               // itemprop and the class names of hAtom
	Envelope                // the fields in which an interchange format has what it says of a story
	LayoutRow               // the row of the layout table that the page matches
	Caller                  // what the caller of Parse said
	Address                 // the day that the page's address names
)

var originNames = [...]string{"text", "page-state", "json-ld", "meta", "time", "microdata", "envelope", "layout", "caller", "address"}

func (o Origin) String() string { return originNames[o] }

// Field is what a candidate is a candidate for.
type Field uint8

const (
	Headline Field = iota
	Deck
	Published
	Updated
	Dateline
	Author // one person, or a whole byline
	SignOff
	Agency
	Site
	URL
	Language
	Slug
	Note
	Image   // the address of a picture
	Keyword // one, or several that commas part
	Section
	ID     // the agency's number for the story
	Access // "false" where the story is not free to read
	Type   // of the page: "NewsArticle", "LiveBlogPosting", "website"
	Status // whether the story may be used: "usable", "withheld", "canceled", "embargoed"
	Embargo
	Urgency // "1" to "9"
	Subject
	Rights
)

// fields is how many there are.
const fields = Rights + 1

var fieldNames = [...]string{"headline", "deck", "timestamp", "updated", "dateline", "byline", "signoff_text", "agency", "site", "url", "language", "slug", "notes", "images", "keywords", "section", "id", "free", "type", "status", "embargo", "urgency", "subjects", "rights"}

func (f Field) String() string { return fieldNames[f] }

// A Set is all that the metadata of a page say of its story, in the order
// in which they say it.
type Set []Candidate

// All gives every candidate.
func (s Set) All() iter.Seq[*Candidate] {
	return func(yield func(*Candidate) bool) {
		for i := range s {
			if !yield(&s[i]) {
				return
			}
		}
	}
}

// Each gives the candidates for a field.
func (s Set) Each(f Field) iter.Seq[*Candidate] {
	return func(yield func(*Candidate) bool) {
		for i := range s {
			if s[i].Field == f && !yield(&s[i]) {
				return
			}
		}
	}
}

// First gives the value that is said first of a field, or "".
func (s Set) First(f Field) string {
	for c := range s.Each(f) {
		return c.Value
	}
	return ""
}

// Has reports whether anything is said of a field.
func (s Set) Has(f Field) bool {
	return slices.ContainsFunc(s, func(c Candidate) bool { return c.Field == f })
}

// Holds reports whether a field is said to have a value, by its letters.
func (s Set) Holds(f Field, value string) bool {
	for c := range s.Each(f) {
		if lex.SameLetters(c.Value, value) {
			return true
		}
	}
	return false
}

// Says reports whether a field is said to have a value to the letter.
func (s Set) Says(f Field, value string) bool {
	for c := range s.Each(f) {
		if c.Value == value {
			return true
		}
	}
	return false
}

// commonSet is how many candidates a page has, as a rule, at most.
const commonSet = 48

// Add takes in what a source says of a field.
func (s *Set) Add(f Field, value string, o Origin, name string) {
	if *s == nil {
		*s = make(Set, 0, commonSet)
	}
	*s = append(*s, Candidate{Field: f, Value: value, Origin: o, Name: name})
}
