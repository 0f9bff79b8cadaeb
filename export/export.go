// Package export writes a newswire.Article in the forms that newsrooms and
// web sites load: wire text, Markdown, HTML, schema.org JSON-LD, and the
// IPTC's ninjs and NITF. It stands on the standard library alone.
//
// Every function takes an article as Parse gives it, or one that a program
// has put together, and writes all that the form has a place for; what the
// article does not have is left out, and nothing is made up. Text is escaped
// as the form asks, an address is written only if it is one of http, https,
// mailto or tel, and characters that no reader sees are dropped: what a story
// says never becomes markup. The same article gives the same bytes. No
// function fails; the article is not changed.
package export

import (
	"slices"
	"strings"
	"time"

	"github.com/newswire-go/newswire"
)

// A Format is a form of output by its name.
type Format struct {
	Name      string // as a command line names it: "ninjs"
	MediaType string // as HTTP names it: "application/json"
	Ext       string // that a file of the form ends in: ".json"
	Write     func(*newswire.Article) []byte
}

// Formats gives the forms that the package writes, by their names.
func Formats() []Format {
	return []Format{
		{"html", "text/html; charset=utf-8", ".html", HTML},
		{"jsonld", "application/ld+json", ".jsonld", JSONLD},
		{"markdown", "text/markdown; charset=utf-8", ".md", Markdown},
		{"ninjs", "application/json", ".json", NINJS},
		{"nitf", "application/xml", ".xml", NITF},
		{"text", "text/plain; charset=utf-8", ".txt", Text},
	}
}

// headline gives the headline with its label as agencies print it: "UPDATE
// 2-Arland shuts ports", "Factbox: Arland's ports". The grammar of labels
// says which mark parts the two.
func headline(a *newswire.Article) string {
	if a.Label == "" {
		return a.Headline
	}
	for _, mark := range []string{"-", ": ", " "} {
		line := a.Label + mark + a.Headline
		if label, rest := newswire.CutLabel(line); label == a.Label && rest == a.Headline {
			return line
		}
	}
	return a.Label + ": " + a.Headline
}

// byline gives the line above the story that names its writers: as printed
// where the grammar of bylines reads the same people from it, else put
// together from them. What it leaves out of a person may stand in the sign-off.
func byline(a *newswire.Article) string {
	people := above(a)
	if read, ok := newswire.ParseByline(a.BylineText); ok && sameCredits(read, people, a.SignOffText == "") {
		return a.BylineText
	}
	names := make([]string, 0, len(people))
	for _, c := range people {
		name := joined(", ", c.Name, c.Title, c.Organization)
		if c.Place != "" && !strings.Contains(a.SignOffText, c.Place) {
			name += " in " + c.Place
		}
		names = append(names, name)
	}
	if len(names) == 0 {
		return a.BylineText
	}
	last := len(names) - 1
	if last == 0 {
		return "By " + names[0]
	}
	return "By " + strings.Join(names[:last], ", ") + " and " + names[last]
}

// joined gives the texts that are not empty as one, with a mark between two.
func joined(mark string, texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), mark)
}

// above gives the credits that stand above the story: those that did on the
// page or, where only its metadata name the writers, those.
func above(a *newswire.Article) (people []newswire.Credit) {
	for _, c := range a.Byline {
		if c.Header || a.BylineText == "" && slices.Equal(c.Roles, []newswire.Role{newswire.RoleByline}) {
			people = append(people, c)
		}
	}
	return people
}

// sameCredits reports whether two lists credit the same people and
// organisations in the same order, and from the same places if so asked.
func sameCredits(a, b []newswire.Credit, places bool) bool {
	return slices.EqualFunc(a, b, func(a, b newswire.Credit) bool {
		return a.Name == b.Name && a.Title == b.Title && a.Organization == b.Organization && (a.Place == b.Place || !places)
	})
}

// isAuthor reports whether a credit is for the story itself, and not for help
// with it.
func isAuthor(c newswire.Credit) bool {
	return c.Header || c.Has(newswire.RoleByline) || c.Has(newswire.RoleReporting) ||
		c.Has(newswire.RoleWriting) || c.Has(newswire.RoleCompiling)
}

// notesBelow are the kinds of notes that stand below a story: they tell of how
// it was made, and the others of what the reader has in hand.
var notesBelow = []newswire.NoteKind{newswire.NoteDisclosure, newswire.NoteEditors, newswire.NoteClarification}

// partNotes gives the notes above the story and those below it. Their order
// is kept: from the first that stands below, all others do, too.
func partNotes(a *newswire.Article) (before, after []newswire.Note) {
	at := slices.IndexFunc(a.Notes, func(n newswire.Note) bool { return slices.Contains(notesBelow, n.Kind) })
	if at < 0 {
		return a.Notes, nil
	}
	return a.Notes[:at], a.Notes[at:]
}

// zoned gives a time as RFC 3339 has it, and nothing for one that names no
// zone, or none but a day: which moment it was is not known.
func zoned(t newswire.Timestamp) string {
	at, precision, ok := t.In(nil)
	if !ok || precision == newswire.PrecisionDay {
		return ""
	}
	return at.Format(time.RFC3339)
}

// places gives the places of the dateline as one name: "BERGEN/OSLO".
func places(a *newswire.Article) string {
	names := make([]string, len(a.Dateline.Places))
	for i, p := range a.Dateline.Places {
		names[i] = placeName(p)
	}
	return strings.Join(names, "/")
}

func placeName(p newswire.Place) string {
	if p.Qualifier == "" {
		return p.Name
	}
	return p.Name + ", " + p.Qualifier
}

// allVisible gives the texts that a reader sees.
func allVisible(list []string) (all []string) {
	for _, s := range list {
		if s = visible(s); s != "" {
			all = append(all, s)
		}
	}
	return all
}

// status gives the word of the IPTC for whether a story may be used, and
// nothing where nobody says so.
func status(a *newswire.Article) string {
	switch {
	case a.Version.Kind == newswire.VersionWithdrawal || a.Status == newswire.StatusCanceled:
		return "canceled"
	case a.Status == newswire.StatusWithheld:
		return "withheld"
	case a.Status != "":
		return "usable" // an embargo is told by its time
	}
	return ""
}
