package newswire

import (
	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/place"
)

// A Place is one of the places of a dateline, as printed.
type Place struct {
	Name      string `json:"name"`
	Qualifier string `json:"qualifier,omitempty"` // the state, province or country printed after it: "Wyo."
}

// A Dateline says where, when and for whom a story was written.
type Dateline struct {
	Raw    string  `json:"raw"`              // as printed, up to and including the dash or colon that ends it
	Places []Place `json:"places,omitempty"` // none in "(Reuters) -"
	Date   string  `json:"date,omitempty"`   // "2016-08-26", or "--08-26" where no year can be known
	Agency string  `json:"agency,omitempty"` // short form; empty if none is printed
}

// ParseDateline reads the dateline at the beginning of s, which is the
// beginning of a story, its first paragraph:
//
//	WASHINGTON, Sept 28 (Reuters) - The text
//
// It gives the dateline and the text after it, without leading white space.
// If s begins with no dateline ok is false, the dateline is zero and rest is
// s: most stories since about 2010 have none, and text that merely looks like
// one ("EUROPE -- SWING FACTOR") is left alone. The dateline is read as
// printed in the languages of the agencies; where no agency is named, only
// places in capitals or known to be cities count.
//
// Places are as printed. Date has a year only if the dateline prints one:
// "2016-09-28", else "--09-28". Agency is the short form: "dpa" of "(dpa/bb)".
// A second dateline that directly follows the first is cut from rest.
//
// A line that may have tags or entities in it is to be given as [PlainText]
// makes it.
func ParseDateline(s string) (d Dateline, rest string, ok bool) {
	read, rest, ok := dateline.Parse(s)
	return datelineOf(read), rest, ok
}

// datelineOf puts what the grammar has read into the article's words.
func datelineOf(read dateline.Dateline) Dateline {
	return Dateline{Raw: read.Raw, Places: placesOf(read.Places), Date: read.Date, Agency: read.Agency}
}

func placesOf(read []place.Place) []Place {
	if read == nil {
		return nil
	}
	out := make([]Place, len(read))
	for i, p := range read {
		out[i] = Place(p)
	}
	return out
}

// PlainText gives the text of a piece of HTML as a reader sees it, on one line:
// without tags, entities decoded, white space folded, and without what no reader
// sees. It makes of a line with markup one that the grammars of this package
// read: "<b>OSLO,</b> Sept&nbsp;28 (Reuters) &ndash; The".
func PlainText(html string) string {
	tree := flat.Parse([]byte(lex.ValidUTF8(html)))
	return string(lex.DropUnseen(tree.AppendText(nil, 0), 0, nil))
}

// AgencyNamed gives the short form of the news agency that s names: "AP" for
// "The Associated Press", "dpa" for "dpa/bb". All of s has to be its name; ok is
// false where it is not, or is that of an agency that is not known here.
func AgencyNamed(s string) (short string, ok bool) { return agency.Named(s) }
