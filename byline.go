package newswire

import (
	"cmp"
	"slices"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/lex"
)

// Role is what a person did for a story.
type Role string

const (
	RoleByline              Role = "byline"               // named above the story, with no role given anywhere
	RoleReporting           Role = "reporting"            // "Reporting by"
	RoleAdditionalReporting Role = "additional-reporting" // "Additional reporting by", "contributed to this report"
	RoleWriting             Role = "writing"              // "Writing by"
	RoleEditing             Role = "editing"              // "Editing by"
	RolePhotography         Role = "photography"          // "Photography by"
	RoleGraphics            Role = "graphics"             // "Graphics by"
	RoleVideo               Role = "video"                // "Video by"
	RoleTranslation         Role = "translation"          // "Translated by"
	RoleResearch            Role = "research"             // "Research by"
	RoleCompiling           Role = "compiling"            // "Compiled by"
)

// A Credit names a person, or an organisation, and what they did.
type Credit struct {
	Name         string `json:"name,omitempty"`         // as printed; empty for an organisation
	Roles        []Role `json:"roles,omitempty"`        // in the order in which they are printed
	Place        string `json:"place,omitempty"`        // as printed after "in" or "from"
	Title        string `json:"title,omitempty"`        // job title as printed: "AP Business Writer"
	Organization string `json:"organization,omitempty"` // whom the person writes for, as printed: "Associated Press"; or who is credited in place of a person
	Header       bool   `json:"header,omitempty"`       // named above the story
}

// Has reports whether the credit has the role r.
func (c Credit) Has(r Role) bool { return slices.Contains(c.Roles, r) }

// ParseByline reads a line that names, above a story, who wrote it: "By Ann
// Berg and Tom Hale, Reuters". It gives a credit for each person and
// organisation, in order, with Header set and the role that is printed, which
// is RoleByline unless the line says otherwise ("Reporting by"). Job titles,
// outlets and places are parted from the names; what else such lines carry,
// as dates, addresses, handles and "- Analysis", is dropped.
//
// ok is false if any part of the line does not fit, so that sentences which
// begin with "By" are none. A line without "By" is a byline only where a job
// or an agency stands behind the name, or the Korean or Chinese word for
// reporter beside it.
func ParseByline(s string) (credits []Credit, ok bool) {
	read, ok := credit.ReadByline(lex.ValidUTF8(s), false)
	return creditsOf(read), ok
}

// ParseBylineField reads a value that is known to name who wrote a story, such as
// the author of a feed's entry or of a page's metadata: "Jane Doe and John Roe",
// "Ann Berg, Reuters". What [ParseByline] asks of a line before it believes it,
// "By" or a job or an agency behind the name, is not asked here.
//
// ok is false if the value names nobody: "admin", an address, a sentence.
func ParseBylineField(s string) (credits []Credit, ok bool) {
	read := credit.ReadField(lex.ValidUTF8(s))
	return creditsOf(read), len(read) > 0
}

// ParseSignOff reads the sign-off at the end of s, which is the last
// paragraph of a story or the end of its text: "(Reporting by Ann Berg in
// Oslo; Editing by Tom Hale)". What agencies put behind a sign-off, such as
// addresses, exchange rates and corrections, may follow it in s.
//
// It gives a credit for each person or organisation of each clause, in the
// order of the text, with all roles that the clause gives; editors carry
// RoleEditing. rest is what of s stands before the sign-off, without the white
// space between them. A mark that closes a story without naming anyone, such
// as "(ANSA)" or the desk's initials "bur-abc/def", is a sign-off without
// credits. If s ends in no sign-off, ok is false and rest is s.
func ParseSignOff(s string) (credits []Credit, rest string, ok bool) {
	read, rest, ok := credit.ReadSignOff(s)
	return creditsOf(read), rest, ok
}

// creditsOf puts what the grammar has read into the article's words. The roles
// of all credits stand in one array.
func creditsOf(read []credit.Credit) []Credit {
	if read == nil {
		return nil
	}
	n := 0
	for i := range read {
		n += len(read[i].Roles)
	}
	words := make([]Role, 0, n)
	out := make([]Credit, len(read))
	for i, c := range read {
		from := len(words)
		for _, r := range c.Roles {
			words = append(words, Role(r.String()))
		}
		title, outlet := credit.PartOutlet(c.Title)
		out[i] = Credit{Name: c.Name, Roles: words[from:len(words):len(words)], Place: c.Place, Title: title, Organization: cmp.Or(c.Organization, outlet), Header: c.Header}
		if c.Roles == nil {
			out[i].Roles = nil
		}
	}
	return out
}
