package newswire

import (
	"iter"
	"strings"
)

// An Article is a news-agency story, taken apart. Every part that the story
// does not have, or that could not be read with certainty, is its zero value.
// All text is plain text as a reader sees it: entities decoded, white space
// folded to single spaces, quotes and dashes as printed. It is not HTML:
// whoever puts it on a page has to escape it.
//
// json.Marshal gives the JSON described in the README, without the members
// that are empty, and json.Unmarshal reads it back into the same Article.
type Article struct {
	Format      string    `json:"format,omitempty"`       // "html" or "text": which reader read it
	Layout      string    `json:"layout,omitempty"`       // the row of the layout table that recognised the page, such as "reuters-2018"
	Agency      string    `json:"agency,omitempty"`       // who wrote the story, in its short form: "Reuters", "AP", "dpa"
	Sources     []string  `json:"sources,omitempty"`      // all agencies that the story credits, Agency first; nil when there is only one
	Site        string    `json:"site,omitempty"`         // who showed the story, where that is somebody else
	URL         string    `json:"url,omitempty"`          // the address that the page gives for itself, or Parser.URL
	Language    string    `json:"language,omitempty"`     // BCP 47 primary tag: "en", "de"
	Slug        string    `json:"slug,omitempty"`         // the agency's name for the story in its own system: "BC-EU--Summit, 2nd Ld-Writethru"
	Headline    string    `json:"headline,omitempty"`     // without its label and without the site's suffix
	Label       string    `json:"label,omitempty"`        // the wire label cut from the headline, as printed: "UPDATE 2", "Factbox"
	Version     Version   `json:"version,omitzero"`       // what label, slug and notes say of the story's life
	Deck        []string  `json:"deck,omitempty"`         // the sub-headline or the summary lines shown with the headline
	Timestamp   Timestamp `json:"timestamp,omitzero"`     // first publication
	Updated     Timestamp `json:"updated,omitzero"`       // the last revision, if it came after the first publication
	Dateline    Dateline  `json:"dateline,omitzero"`      // "WASHINGTON, Sept 28 (Reuters) -"
	Body        []Block   `json:"body,omitempty"`         // the story itself, in order; the dateline is not in it
	Byline      []Credit  `json:"byline,omitempty"`       // everyone but the editors: header first, then sign-off, one entry a person; whom the metadata name, where no author is printed
	Editors     []Credit  `json:"editors,omitempty"`      // everyone with an editing role
	BylineText  string    `json:"byline_text,omitempty"`  // the header's byline as printed
	SignOffText string    `json:"signoff_text,omitempty"` // the sign-off as printed
	Notes       []Note    `json:"notes,omitempty"`        // what an editor says about the story
	Truncated   bool      `json:"truncated,omitempty"`    // the page holds only the beginning of the story
	Warnings    []Warning `json:"warnings,omitempty"`     // contradictions and doubts met while reading
}

// BlockKind is what a block of the body is.
type BlockKind string

const (
	Paragraph BlockKind = "paragraph" // of running text
	Subhead   BlockKind = "subhead"   // a heading within the story; Level is its rank
	Item      BlockKind = "item"      // of a list
	Quote     BlockKind = "quote"     // set apart as one
	Table     BlockKind = "table"     // its cells are in Rows
)

// A Block is a piece of the body.
type Block struct {
	Kind  BlockKind  `json:"kind"`
	Level int        `json:"level,omitempty"` // of a subhead, 1 to 6 as in HTML; 0 if it is not known
	Text  string     `json:"text,omitempty"`
	Rows  [][]string `json:"rows,omitempty"` // of a table
}

// NoteKind is what an editor's note is about.
type NoteKind string

const (
	NoteCorrection    NoteKind = "correction"    // of a fact in the story
	NoteUpdate        NoteKind = "update"        // what is new in it
	NoteRepeat        NoteKind = "repeat"        // that it was sent before
	NoteEditors       NoteKind = "editors-note"  // a word of the editors to the reader
	NoteDisclosure    NoteKind = "disclosure"    // whose opinion it is, or who paid
	NoteClarification NoteKind = "clarification" // of what might be misread
	NoteEmbargo       NoteKind = "embargo"       // until when it was not to be used
	NoteWithdrawal    NoteKind = "withdrawal"    // that it is not to be used
	NoteAdvisory      NoteKind = "advisory"      // a word to the editors of clients
)

// A Note is an editor's text about the story, as printed, without the
// brackets around it.
type Note struct {
	Kind NoteKind `json:"kind"`
	Text string   `json:"text"`
}

// A Warning tells of a doubt. Codes are stable words for programs; texts are
// for people and may change.
type Warning struct {
	Code  string `json:"code"`
	Field string `json:"field,omitempty"` // the JSON key that is in doubt
	Text  string `json:"text,omitempty"`
}

// The codes of warnings.
const (
	WarnTimeConflict   = "time-conflict"   // two sources give different times
	WarnAuthorConflict = "author-conflict" // two sources name different people
	WarnAmbiguousZone  = "ambiguous-zone"  // the time's zone has a name that several zones bear
	WarnLayoutStale    = "layout-stale"    // a known layout held no story where it should
	WarnDateline       = "dateline-doubt"  // the text after the dateline does not begin like a sentence
)

// Paragraphs iterates over the text of the body's paragraphs, quotes and
// items, in order, without subheads and tables.
func (a *Article) Paragraphs() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, b := range a.Body {
			if b.Kind != Subhead && b.Kind != Table && !yield(b.Text) {
				return
			}
		}
	}
}

// By iterates over the credits, editors included, that have the role r.
func (a *Article) By(r Role) iter.Seq[Credit] {
	return func(yield func(Credit) bool) {
		for _, list := range [][]Credit{a.Byline, a.Editors} {
			for _, c := range list {
				if c.Has(r) && !yield(c) {
					return
				}
			}
		}
	}
}

// TextParts says which parts of a story Text gives besides its paragraphs.
type TextParts uint

const (
	WithDateline TextParts = 1 << iota // before the first paragraph, on its line
	WithSubheads                       // each on a line
	WithTables                         // a line a row, cells parted by tabs
	WithSignOff                        // the last line
)

// Text gives the body as plain text, a blank line between two blocks, with
// the parts asked for.
func (a *Article) Text(parts TextParts) string {
	var out []string
	for _, b := range a.Body {
		switch {
		case b.Kind == Subhead && parts&WithSubheads == 0:
		case b.Kind == Table:
			if parts&WithTables != 0 {
				rows := make([]string, len(b.Rows))
				for i, r := range b.Rows {
					rows[i] = strings.Join(r, "\t")
				}
				out = append(out, strings.Join(rows, "\n"))
			}
		default:
			out = append(out, b.Text)
		}
	}
	if parts&WithDateline != 0 && a.Dateline.Raw != "" {
		if len(out) == 0 {
			out = []string{a.Dateline.Raw}
		} else {
			out[0] = a.Dateline.Raw + " " + out[0]
		}
	}
	if parts&WithSignOff != 0 && a.SignOffText != "" {
		out = append(out, a.SignOffText)
	}
	return strings.Join(out, "\n\n")
}
