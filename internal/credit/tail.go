package credit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lex"
)

// A tailKind says what a piece of the matter at the end of a story is.
type tailKind uint8

const (
	tailNone      tailKind = iota
	TailSignOff            // who wrote and edited the story
	TailExchange           // "($1 = 0.66 pounds)": body text, a block of its own
	TailNote               // an editor's word: "(This story corrects ...)"
	TailContact            // addresses and telephone numbers: furniture
	TailPromo              // "(For more ... click)": promo
	TailCopyright          // "(C) Reuters 2007. All rights reserved": furniture
	TailKeywords           // "Keywords: GM/SAAB": furniture
	TailAside              // in brackets behind a sign-off: a note, unless it is the page's own, "【打印】"
	TailMark               // "(ANSA)", "REUTER", "ends", "bur-abc/def": furniture
)

type tailRow struct {
	words   string // in lower case; a colon at the end has to be there
	kind    tailKind
	example string // what stands behind a sign-off
}

// tailRows are the openings of what follows a sign-off, sorted by first word.
// Each reaches to the end of its bracket; outside brackets to the end of the
// story, but "Follow" to the end of its sentence.
var tailRows = []tailRow{
	{"bei rückfragen", TailContact, "(Bericht von Anna Berg. Bei Rückfragen wenden Sie sich an unsere Redaktion)"},
	{"click", TailPromo, "Reporting by Ann Berg. Click on the link below for the full table of results"},
	{"contact:", TailContact, "Reporting by Ann Berg. Contact: the newsdesk in Oslo"},
	{"contacts:", TailContact, "Reporting by Ann Berg. Contacts: the newsdesk in Oslo"},
	{"copyright", TailCopyright, "Reporting by Ann Berg. Copyright the publisher, all uses restricted"},
	{"double click", TailPromo, "(For the table, press enter) (Reporting by Ann Berg) Double click below for the full table"},
	{"e-mail:", TailContact, "Reporting by Ann Berg. E-mail: the newsdesk"},
	{"email:", TailContact, "Reporting by Ann Berg. Email: the newsdesk"},
	{"follow", TailContact, "Reporting by Ann Berg. Follow our reporters on the usual networks."},
	{"for a", TailPromo, "Reporting by Ann Berg. For a table of results see the annex"},
	{"for full", TailPromo, "Reporting by Ann Berg. For full results see the annex"},
	{"for more", TailPromo, "Reporting by Ann Berg. For more stories see the annex"},
	{"for related", TailPromo, "Reporting by Ann Berg. For related stories see the annex"},
	{"for the", TailPromo, "Reporting by Ann Berg. For the results see the annex"},
	{"graphic:", TailPromo, "Reporting by Ann Berg. Graphic: the harvest in five charts"},
	{"graphics:", TailPromo, "Reporting by Ann Berg. Graphics: the harvest in five charts"},
	{"keywords:", TailKeywords, "(Reporting by Ann Berg) Keywords: HARVEST/PEARS"},
	{"media contact:", TailContact, "Reporting by Ann Berg. Media contact: the newsdesk"},
	{"media contacts:", TailContact, "Reporting by Ann Berg. Media contacts: the newsdesk"},
	{"our standards:", TailCopyright, "Reporting by Ann Berg; Editing by Tom Hale Our Standards: the trust principles"},
	{"phone:", TailContact, "Reporting by Ann Berg. Phone: the newsdesk"},
	{"press contact:", TailContact, "Reporting by Ann Berg. Press contact: the newsdesk"},
	{"read more", TailPromo, "Reporting by Ann Berg. Read more about the harvest"},
	{"tel:", TailContact, "Reporting by Ann Berg. Tel: the newsdesk"},
	{"to read", TailPromo, "Reporting by Ann Berg. To read more about pears see the annex"},
	{"to see", TailPromo, "Reporting by Ann Berg. To see the charts turn to the annex"},
	{"view original content", TailContact, "Reporting by Ann Berg. View original content on the maker's site"},
	{"view source version", TailContact, "Reporting by Ann Berg. View source version on the maker's site"},
	{"visit", TailPromo, "Reporting by Ann Berg. Visit the annex for charts"},
}

// storyRow stands for the notes that speak of the story by one of lex.StoryNouns:
// "This story corrects the yield in paragraph three".
var storyRow = tailRow{words: "this", kind: TailNote, example: "(Reporting by Ann Berg; This story corrects the yield in paragraph three)"}

// tailRowAt gives the row that s begins with.
func tailRowAt(s string) *tailRow {
	c := scanner{s: s}
	t := c.next()
	if t.kind != tokenWord || !mayBeOpening(c.text(t)) {
		return nil
	}
	var buf [64]byte
	first := lex.FoldWords(buf[:0], c.text(t))
	if string(first) == "this" {
		if _, ok := lex.StoryNoun(c.text(c.peek())); ok {
			return &storyRow
		}
		return nil
	}
	for i := firstTail(first); i < len(tailRows) && tailRows[i].first() == string(first); i++ {
		words, colon := strings.CutSuffix(tailRows[i].words, ":")
		_, more, _ := strings.Cut(words, " ")
		at := c
		if readWords(&at, more) && (!colon || at.next().kind == tokenColon) {
			return &tailRows[i]
		}
	}
	return nil
}

// firstTail gives the first row of tailRows that begins with the folded word,
// or the place where it would be.
func firstTail(folded []byte) int {
	return lex.SearchSorted(len(tailRows), folded, func(i int) string { return tailRows[i].words })
}

// first is the row's first word.
func (row *tailRow) first() string {
	return strings.TrimSuffix(lex.FirstOf(row.words), ":")
}

// asideKind tells what the text of a bracket at a story's end is, when it is
// no sign-off. Behind a sign-off whatever is nothing else is an aside; before
// one only what says so itself is taken from the body.
func asideKind(text string, behind bool) tailKind {
	text = strings.TrimSpace(text)
	if isExchangeRate(text) {
		return TailExchange
	}
	if isMark(text, true) {
		return TailMark
	}
	first, _ := utf8.DecodeRuneInString(text)
	if row := tailRowAt(text); row != nil && (behind || len(text) < 300 && unicode.IsUpper(first)) {
		return row.kind
	}
	switch {
	case strings.HasPrefix(text, "©"), behind && strings.EqualFold(text, "c"):
		return TailCopyright
	case HasContact(text) && (behind || len(text) < 200):
		return TailContact
	case behind && text != "":
		return TailAside
	}
	return tailNone
}

// isExchangeRate tells whether text is a note of an exchange rate: "$1 = 0.66
// pounds", "US$1=A$1.29", "1 euro = 7.46 Danish crowns".
func isExchangeRate(text string) bool {
	if len(text) > longestPiece {
		return false
	}
	left, right, ok := strings.Cut(text[:min(len(text), 64)], "=")
	if !ok || len(left) > 32 {
		return false
	}
	// "US$1", "A$1": the country's letters stand before the sign.
	unit := strings.TrimLeft(left[:min(len(left), 3)], "ABCDEFGHIJKLMNOPQRSTUVWXYZ") + left[min(len(left), 3):]
	first, _ := utf8.DecodeRuneInString(unit)
	if !unicode.IsDigit(first) && !unicode.Is(unicode.Sc, first) {
		return false
	}
	return strings.ContainsAny(left, "0123456789") && strings.ContainsAny(right[:min(len(right), 16)], "0123456789")
}

// HasContact tells whether text has an e-mail address or a telephone number.
func HasContact(text string) bool {
	if i := strings.IndexByte(text, '@'); i > 0 && isLetterOrDigit(rune(text[i-1])) || strings.Contains(text, "(at)") {
		return true
	}
	// A telephone number: seven digits or more among signs, after a "+", or
	// in groups of three and more; shorter groups are dates.
	digits, groups, group, plus := 0, 0, 0, false
	isTelephone := func() bool { return digits >= 7 && (plus || groups > 1 && group >= 3) }
	for i := 0; i < len(text); i++ {
		switch b := text[i]; {
		case lex.IsDigitASCII(b):
			if i == 0 || !lex.IsDigitASCII(text[i-1]) {
				if groups > 0 && group < 3 && !plus {
					digits, groups = 0, 0
				}
				groups++
				group = 0
			}
			digits++
			group++
		case b == '+':
			digits, groups, group, plus = 0, 0, 0, true
		case b == ' ' || b == '-' || b == '(' || b == ')' || b == '.':
		default:
			if isTelephone() {
				return true
			}
			digits, groups, group, plus = 0, 0, 0, false
		}
	}
	return isTelephone()
}

// Notebooks are the headings, in small letters, of what an agency puts below
// a story for the editors who print it.
var Notebooks = []string{
	"notizblock", // dpa: "# Notizblock", or as a line in bold
	"dpa-notizblock",
}

// OpensNotebook reports whether a line is one of notebooks, as it is or marked
// as a heading.
func OpensNotebook(s string) bool {
	if len(s) > lex.ShortLine/2 {
		return false
	}
	s = strings.Trim(s, "#*: ")
	for _, heading := range Notebooks {
		if after, ok := lex.CutFold(s, heading); ok && after == "" {
			return true
		}
	}
	return false
}
