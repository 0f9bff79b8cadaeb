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
	Format      string    `json:"format,omitempty"`       // which reader read it: "html", "text", or the name of a format such as "nitf"
	Layout      string    `json:"layout,omitempty"`       // the row of the layout table that recognised the page, such as "reuters-2018"
	Agency      string    `json:"agency,omitempty"`       // who wrote the story, in its short form: "Reuters", "AP", "dpa"
	Sources     []string  `json:"sources,omitempty"`      // all agencies that the story credits, Agency first; nil when there is only one
	Site        string    `json:"site,omitempty"`         // who showed the story, where that is somebody else
	URL         string    `json:"url,omitempty"`          // the address that the page gives for itself, or Parser.URL
	Language    string    `json:"language,omitempty"`     // BCP 47 primary tag: "en", "de"
	Slug        string    `json:"slug,omitempty"`         // the agency's name for the story in its own system: "BC-EU--Summit, 2nd Ld-Writethru"
	ID          string    `json:"id,omitempty"`           // the agency's number for the story in its own system: "nL5N0123" of Reuters, "urn:newsml:dpa.com:20090101:230112-99-178345"
	Section     string    `json:"section,omitempty"`      // the page's department that the story stands in: "Markets"
	Keywords    []string  `json:"keywords,omitempty"`     // what the page, or a line of the wire, says the story is about, each once
	Headline    string    `json:"headline,omitempty"`     // without its label and without the site's suffix
	Label       string    `json:"label,omitempty"`        // the wire label cut from the headline, as printed: "UPDATE 2", "Factbox"
	Version     Version   `json:"version,omitzero"`       // what label, slug and notes say of the story's life
	Deck        []string  `json:"deck,omitempty"`         // the sub-headline or the summary lines shown with the headline
	Timestamp   Timestamp `json:"timestamp,omitzero"`     // first publication
	Updated     Timestamp `json:"updated,omitzero"`       // the last revision, if it came after the first publication
	Dateline    Dateline  `json:"dateline,omitzero"`      // "WASHINGTON, Sept 28 (Reuters) -"
	Body        []Block   `json:"body,omitempty"`         // the story itself, in order; the dateline is not in it
	Symbols     []Symbol  `json:"symbols,omitempty"`      // the securities that the body names by their symbols, in its order
	Images      []Image   `json:"images,omitempty"`       // the story's pictures, in the order of the page, and captions whose picture is lost
	Byline      []Credit  `json:"byline,omitempty"`       // everyone but the editors: header first, then sign-off, one entry a person; whom the metadata name, where no author is printed
	Editors     []Credit  `json:"editors,omitempty"`      // everyone with an editing role
	BylineText  string    `json:"byline_text,omitempty"`  // the header's byline as printed
	SignOffText string    `json:"signoff_text,omitempty"` // the sign-off as printed
	Notes       []Note    `json:"notes,omitempty"`        // what an editor says about the story
	Free        *bool     `json:"free,omitempty"`         // whether all may read the story, as the page says of itself; nil if it does not say
	Status      Status    `json:"status,omitempty"`       // whether it may be used, as the format that it was delivered in says
	Embargo     Timestamp `json:"embargo,omitzero"`       // until when it is not to be used, as that format says
	Urgency     int       `json:"urgency,omitempty"`      // 1, the most urgent, to 9; 0 if the format does not say
	Subjects    []string  `json:"subjects,omitempty"`     // what it is about, in the words of the agency's codes
	Rights      []string  `json:"rights,omitempty"`       // who holds the copyright, and the terms of use, as that format says
	Truncated   bool      `json:"truncated,omitempty"`    // the page holds only the beginning of the story
	Warnings    []Warning `json:"warnings,omitempty"`     // contradictions and doubts met while reading
}

// BlockKind is what a block of the body is.
type BlockKind string

const (
	BlockParagraph BlockKind = "paragraph" // of running text
	BlockSubhead   BlockKind = "subhead"   // a heading within the story; Level is its rank
	BlockItem      BlockKind = "item"      // of a list
	BlockQuote     BlockKind = "quote"     // set apart as one
	BlockTable     BlockKind = "table"     // its cells are in Rows
)

// A Block is a piece of the body.
type Block struct {
	Kind     BlockKind  `json:"kind"`
	Level    int        `json:"level,omitempty"` // of a subhead, 1 to 6 as in HTML; 0 if it is not known
	Text     string     `json:"text,omitempty"`
	Rows     [][]string `json:"rows,omitempty"`     // of a table
	Links    []Link     `json:"links,omitempty"`    // in Text, in its order; no two overlap
	Emphasis []Emphasis `json:"emphasis,omitempty"` // in Text, what is bold in its order, then what is italic; the two may overlap
}

// A Span is a piece of a text, from one byte of its UTF-8 up to another.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"` // the first byte after it
}

// A Link is a piece of a block's text that leads elsewhere.
type Link struct {
	Span
	URL string `json:"url"` // whole: of http, https, mailto or tel
}

// An Emphasis is a piece of a block's text that is set apart in its type.
// Where all of a block is set so, it has none: that is its look, and no
// emphasis.
type Emphasis struct {
	Span
	Kind EmphasisKind `json:"kind"`
}

// EmphasisKind is how words are set apart.
type EmphasisKind string

const (
	EmphasisBold   EmphasisKind = "bold"
	EmphasisItalic EmphasisKind = "italic"
)

// A Symbol is the short name of a security on its market, as the body prints
// it: "(FJO.OL)", "<AAPL.O>", "(NYSE: ABC)".
type Symbol struct {
	Text     string `json:"text"`               // as printed, without its brackets: "FJO.OL", "NYSE: ABC"
	Ticker   string `json:"ticker"`             // "FJO", "ABC"
	Exchange string `json:"exchange,omitempty"` // as printed: "NYSE", or the code of Reuters that ends its symbols: "OL"
	Block    int    `json:"block"`              // Body[Block].Text has it
	Span     Span   `json:"span"`               // there
}

// An Image is a picture that the story is shown with, or the caption of one
// that the copy has lost.
type Image struct {
	URL        string   `json:"url,omitempty"`         // whole; empty where only the caption is left
	Caption    string   `json:"caption,omitempty"`     // as printed, without the credit line
	CreditLine string   `json:"credit_line,omitempty"` // who took it, as printed: "REUTERS/Ann Berg/File Photo"
	Credits    []Credit `json:"credits,omitempty"`     // the people and organisations of the credit line, with RolePhotography
	Agency     string   `json:"agency,omitempty"`      // whose picture it is, in its short form
	Width      int      `json:"width,omitempty"`       // in pixels, as the page says; 0 if it does not
	Height     int      `json:"height,omitempty"`
	Lead       bool     `json:"lead,omitempty"` // the story's first picture, that stands with its headline
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

// Status says whether a story may be used.
type Status string

const (
	StatusUsable    Status = "usable"
	StatusWithheld  Status = "withheld"  // not until the agency says so
	StatusCanceled  Status = "canceled"  // killed: not to be used, and taken back where it was; Version is then a withdrawal
	StatusEmbargoed Status = "embargoed" // not before Embargo
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
	WarnPlaceConflict  = "place-conflict"  // two sources say that the story is from different places
	WarnAmbiguousZone  = "ambiguous-zone"  // the time's zone has a name that several zones bear
	WarnLayoutStale    = "layout-stale"    // a known layout held no story where it should
	WarnMoreStories    = "more-stories"    // the input holds more stories than the one that was read
	WarnDateline       = "dateline-doubt"  // the text after the dateline does not begin like a sentence
)

// Paragraphs iterates over the text of the body's paragraphs, quotes and
// items, in order, without subheads and tables.
func (a *Article) Paragraphs() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, b := range a.Body {
			if b.Kind != BlockSubhead && b.Kind != BlockTable && !yield(b.Text) {
				return
			}
		}
	}
}

// CreditedFor iterates over the credits that have the role r, those of Byline
// and then those of Editors.
func (a *Article) CreditedFor(r Role) iter.Seq[Credit] {
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

// TextParts says what Text gives besides the body, or leaves out of it.
type TextParts uint

const (
	WithDateline    TextParts = 1 << iota // before the first block, on its line
	WithSignOff                           // the last line
	WithoutSubheads                       // which stand on a line each
	WithoutTables                         // a line a row, cells parted by tabs
)

// Text gives the body as plain text, a blank line between two blocks. Text(0)
// is all of the body and nothing else.
func (a *Article) Text(parts TextParts) string {
	var out []string
	for _, b := range a.Body {
		switch {
		case b.Kind == BlockSubhead && parts&WithoutSubheads != 0:
		case b.Kind == BlockTable && parts&WithoutTables != 0:
		case b.Kind == BlockTable:
			rows := make([]string, len(b.Rows))
			for i, r := range b.Rows {
				rows[i] = strings.Join(r, "\t")
			}
			out = append(out, strings.Join(rows, "\n"))
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
