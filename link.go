package newswire

import (
	"strings"
	"unicode/utf8"
)

// A linkKind says what a small word among names does.
type linkKind uint8

const (
	linkNone   linkKind = iota
	linkAnd             // parts two names, or two places
	linkWith            // parts two names
	linkPlace           // a place follows
	linkAt              // a place follows, or an outlet
	linkOutlet          // an outlet follows: "of", "via"
	linkBy              // the role's own linking word, said again
)

type linkRow struct {
	word    string
	langs   string // the languages that have it, parted by spaces
	kind    linkKind
	example string
}

// linkRows are the words that join names with each other and with places.
// They are read in lower case or all in capitals only, and single letters in
// lower case only: "In" and "On" are Korean names, "E" and "Y" initials. They
// are sorted by word.
var linkRows = []linkRow{
	{"a", "it", linkPlace, "(Tradotto da Anna Berg a Danzica)"},
	{"aboard", "en", linkPlace, "(Reporting by Ann Berg aboard Air Force One)"},
	{"and", "en", linkAnd, "(Reporting by Ann Berg and Tom Hale)"},
	{"at", "en", linkAt, "(Reporting by Ann Berg at The Hague)"},
	{"aus", "de", linkPlace, "(Bericht von Anna Berg aus Kiel)"},
	{"by", "en", linkBy, "(Reporting by Ann Berg in Oslo and by Tom Hale in Bonn; Editing by Eve Low)"},
	{"com", "pt", linkWith, "(Reportagem de Ana Berg com Luís Mora)"},
	{"con", "es it", linkWith, "(Reporte de Ana Berg con Luis Mora)"},
	{"depuis", "fr", linkPlace, "(Rédigé par Anne Berg depuis Lyon)"},
	{"desde", "es", linkPlace, "(Reporte de Ana Berg desde Quito)"},
	{"e", "es pt it", linkAnd, "(Reportagem de Ana Berg e Luís Mora)"},
	{"em", "pt", linkPlace, "(Reportagem de Ana Berg em Braga)"},
	{"en", "fr es", linkPlace, "(Reporte de Ana Berg en Quito)"},
	{"et", "fr", linkAnd, "(Rédigé par Anne Berg et Luc Morin)"},
	{"from", "en", linkPlace, "(Reporting by Ann Berg from Oslo)"},
	{"in", "en de it", linkPlace, "(Reporting by Ann Berg in Oslo)"},
	{"mit", "de", linkWith, "(Bericht von Anna Berg mit Jens Holm)"},
	{"na", "pt", linkPlace, "(Reportagem de Ana Berg na Guarda)"},
	{"near", "en", linkPlace, "(Reporting by Ann Berg near Oslo)"},
	{"no", "pt", linkPlace, "(Reportagem de Ana Berg no Porto)"},
	{"of", "en", linkOutlet, "(Reporting by Ann Berg of Basis Weekly)"},
	{"on", "en", linkPlace, "(Reporting by Ann Berg on Capitol Hill)"},
	{"outside", "en", linkPlace, "(Reporting by Ann Berg outside Oslo)"},
	{"par", "fr", linkBy, "(Rédigé par Anne Berg et par Luc Morin)"},
	{"pour", "fr", linkOutlet, "(Rédigé par Anne Berg pour le service français)"},
	{"sowie", "de", linkWith, "(Bericht von Anna Berg sowie Jens Holm)"},
	{"und", "de", linkAnd, "(Bericht von Anna Berg und Jens Holm)"},
	{"via", "en", linkOutlet, "(Reporting by Ann Berg via Oslo Newsroom)"},
	{"von", "de", linkBy, "(Bericht von Anna Berg und von Jens Holm)"},
	{"with", "en", linkWith, "(Reporting by Ann Berg with Tom Hale)"},
	{"y", "es pt", linkAnd, "(Reporte de Ana Berg y Luis Mora)"},
	{"à", "fr", linkPlace, "(Rédigé par Anne Berg à Lyon)"},
	{"в", "ru", linkPlace, "(Автор Анна Берг в Омске)"},
	{"и", "ru", linkAnd, "(Авторы Анна Берг и Пётр Лунин)"},
	{"из", "ru", linkPlace, "(Автор Анна Берг из Омска)"},
}

// linkOf tells what the word does among names in the language. Where the
// language is not known ("") every word for "and" is one, and "in" alone
// brings a place.
func linkOf(w, lang string) linkKind {
	if w == "&" {
		return linkAnd
	}
	const longest = 8 // bytes
	if len(w) > longest || isUpperASCII(w[0]) && (len(w) == 1 || !isUpperASCII(w[1])) {
		return linkNone // a name, nearly always
	}
	var buf [2 * longest]byte
	folded := foldWords(buf[:0], w)
	i := searchSorted(len(linkRows), folded, func(i int) string { return linkRows[i].word })
	if i == len(linkRows) || linkRows[i].word != string(folded) {
		return linkNone
	}
	row := &linkRows[i]
	if w != row.word && (hasSmall(w) || utf8.RuneCountInString(w) == 1) || !sharesLanguage(row.langs, lang) || lang == "" && !row.kind.joins() && row.word != "in" {
		return linkNone
	}
	return row.kind
}

// joins tells whether the word stands between two people.
func (k linkKind) joins() bool { return k == linkAnd || k == linkWith }

// isJoiner says whether the word stands between two places in any language:
// "GEORGETOWN, Del. and NEW YORK".
func isJoiner(w string) bool {
	for i := range linkRows {
		if row := &linkRows[i]; row.kind == linkAnd && len(row.word) == len(w) && strings.EqualFold(row.word, w) {
			return true
		}
	}
	return false
}

// sharesLanguage tells whether a row's languages have one of those in lang.
func sharesLanguage(langs, lang string) bool {
	for {
		one, more, ok := strings.Cut(lang, " ")
		if strings.Contains(langs, one) {
			return true
		}
		if !ok {
			return false
		}
		lang = more
	}
}
