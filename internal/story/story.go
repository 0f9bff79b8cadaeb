// Package story finds the story of a page: which blocks are its headline, its
// byline, its body and its sign-off, and whether there is a story at all.
package story

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/layout"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/note"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/when"
)

// A Story is what the finder made of a page, and all that the article and the
// trace are made of: the page's text in parts, each of which says what it is
// to the story and by which rule, what the metadata say, and what was read on
// the way. It is made of every page; whether there is a story in it is the
// verdict's to say.
type Story struct {
	Format string
	Text   string   // all that a person reads, a line a block
	Parts  []Part   // spans of the text, in order; together they hold all of it but the white space between
	Meta   meta.Set // what the metadata say

	Dateline  dateline.Reading // of the lead, or the place that stands for it
	Header    []credit.Credit  // of the lines above the story
	Signed    []credit.Credit  // of the sign-off
	Row       *layout.Row      // what is known of the page's layout
	Stale     string           // the name of a row that matched but found no story
	Base      string           // to which the page says that its addresses are relative
	Pictures  []Picture        // of the story, in the order of the page
	Spans     []Span           // what is set apart in the parts of the body, in their order
	Truncated bool             // the page holds only the beginning of the story

	Told  map[meta.Field]when.Timestamp // the times that a page of package export tells as printed and as what they mean
	Notes []note.Note                   // and its notes

	Blocks     []int      // the part that each block of the article's body is, or begins with
	Conflicts  []Conflict // what a format says otherwise
	CallerFate meta.Fate  // what became of Parser.URL
	RowFate    meta.Fate  // and of the agency whose site the layout is
}

// A Conflict is what a format says of a story that its text contradicts.
type Conflict struct {
	Field meta.Field
	Value string
}

// A Part is a block of the page, or a piece of one.
type Part struct {
	Start, End int       // story.text[start:end]
	Why        string    // the rule that says what it is
	Kind       Kind      // what it is to the story
	Markup     page.Kind // what it was marked up as
	Level      uint8     // of a heading, 1 to 6, or how deep its list is nested; else 0
	Bold       bool      // all of it is bold
	Fate       meta.Fate // what became of a time, or of a line that credits an agency
}

// A Picture is one that belongs to the story, or the caption of one that the
// copy has lost.
type Picture struct {
	Node          flat.Node // flat.None where there is none
	Address       string    // as the page writes it, "" where only the caption is left
	Width, Height int       // in pixels, 0 where the page does not say
	Caption       string    // without its credit
	Credit        string    // the line that credits it
	Parts         []int     // those of the story that the caption is made of
	Above         bool      // it stands above the story's second paragraph
	Why           string    // the rule that took it for the story's
	Fate          meta.Fate // what became of it
}

// A Span is a piece of a part of the body that leads elsewhere or is set apart in
// its type.
type Span struct {
	Part       int // of the story
	Start, End int // in its text
	Kind       SpanKind
	Address    string // where a link leads, as the page writes it
}

// SpanKind is what a span is.
type SpanKind uint8

const (
	Link SpanKind = iota
	Bold
	Italic
)

// Kind is what a block is to the story.
type Kind uint8

const (
	Unknown Kind = iota // not looked at yet
	Headline
	Deck
	Time
	Byline
	Dateline
	Body
	SignOff
	Note
	Caption   // of a picture
	Promo     // a pointer to another story
	Furniture // the wire's own: end marks, desk initials, contact lines
	Chrome    // the page's own: navigation, buttons, style-sheet residue
)

// The names of parts in a Trace: the JSON key where there is one.
var names = [...]string{"", "headline", "deck", "timestamp", "byline", "dateline", "body", "signoff_text", "notes", "caption", "promo", "furniture", "chrome"}

func (p Kind) String() string { return names[p] }

// Content is the text of the part i.
func (s *Story) Content(i int) string { return s.Text[s.Parts[i].Start:s.Parts[i].End] }

// Each calls f with the text of every part that is such a part. What is no table is
// on one line, even if it stands in one.
func (s *Story) Each(is Kind, f func(text string)) {
	for i := range s.Parts {
		if s.Parts[i].Kind != is {
			continue
		}
		text := s.Content(i)
		if is != Body {
			text = strings.ReplaceAll(text, "\t", " ")
		}
		f(text)
	}
}

// Joined gives the text of all parts that are such a part, as one line.
func (s *Story) Joined(is Kind) string {
	var all []string
	s.Each(is, func(text string) { all = append(all, text) })
	return strings.Join(all, " ")
}

// GoesOn reports whether the body goes on below the part i.
func (s *Story) GoesOn(i int) bool {
	return slices.ContainsFunc(s.Parts[i+1:], func(p Part) bool { return p.Kind == Body })
}
