package newswire

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/layout"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/page"
)

// A story is what the finder made of a page, and all that the article and the
// trace are made of: the page's text in parts, each of which says what it is
// to the story and by which rule, what the metadata say, and what was read on
// the way. It is made of every page; whether there is a story in it is the
// verdict's to say.
type story struct {
	format string
	text   string      // all that a person reads, a line a block
	parts  []storyPart // spans of the text, in order; together they hold all of it but the white space between
	meta   meta.Set    // what the metadata say

	dateline  dateline.Reading // of the lead, or the place that stands for it
	header    []credit.Credit  // of the lines above the story
	signed    []credit.Credit  // of the sign-off
	row       *layout.Row      // what is known of the page's layout
	stale     string           // the name of a row that matched but found no story
	truncated bool             // the page holds only the beginning of the story

	callerFate meta.Fate // what became of Parser.URL
	rowFate    meta.Fate // and of the agency whose site the layout is
}

// A storyPart is a block of the page, or a piece of one.
type storyPart struct {
	start, end int       // story.text[start:end]
	why        string    // the rule that says what it is
	part       part      // what it is to the story
	kind       page.Kind // what it was marked up as
	level      uint8     // of a heading, 1 to 6, or how deep its list is nested; else 0
	bold       bool      // all of it is bold
	fate       meta.Fate // what became of a time, or of a line that credits an agency
}

// part is what a block is to the story.
type part uint8

const (
	partUnknown part = iota // not looked at yet
	partHeadline
	partDeck
	partTime
	partByline
	partDateline
	partBody
	partSignOff
	partNote
	partCaption   // of a picture
	partPromo     // a pointer to another story
	partFurniture // the wire's own: end marks, desk initials, contact lines
	partChrome    // the page's own: navigation, buttons, style-sheet residue
)

// The names of parts in a Trace: the JSON key where there is one.
var partNames = [...]string{"", "headline", "deck", "timestamp", "byline", "dateline", "body", "signoff_text", "notes", "caption", "promo", "furniture", "chrome"}

func (p part) String() string { return partNames[p] }

// content is the text of the part i.
func (s *story) content(i int) string { return s.text[s.parts[i].start:s.parts[i].end] }

// each calls f with the text of every part that is such a part.
func (s *story) each(is part, f func(text string)) {
	for i := range s.parts {
		if s.parts[i].part == is {
			f(s.content(i))
		}
	}
}

// joined gives the text of all parts that are such a part, as one line.
func (s *story) joined(is part) string {
	var all []string
	s.each(is, func(text string) { all = append(all, text) })
	return strings.Join(all, " ")
}

// goesOn reports whether the body goes on below the part i.
func (s *story) goesOn(i int) bool {
	return slices.ContainsFunc(s.parts[i+1:], func(p storyPart) bool { return p.part == partBody })
}
