package lex

import (
	"strings"
	"unicode/utf8"
)

// A Link says what a small word among names does.
type Link uint8

const (
	LinkNone   Link = iota
	LinkAnd         // parts two names, or two places
	LinkWith        // parts two names
	LinkPlace       // a place follows
	LinkAt          // a place follows, or an outlet
	LinkOutlet      // an outlet follows: "of", "via"
	LinkBy          // the role's own linking word, said again
)

// A LinkRow is a word that stands between a role, a name and a place, and what
// it joins. Its example is read otherwise without the row.
type LinkRow struct {
	Word    string
	langs   string // the languages that have it, parted by spaces
	Kind    Link
	Example string
}

// LinkRows are the words that join names with each other and with places.
// They are read in lower case or all in capitals only, and single letters in
// lower case only: "In" and "On" are Korean names, "E" and "Y" initials. They
// are sorted by word.
var LinkRows = []LinkRow{
	{"a", "it", LinkPlace, "(Tradotto da Anna Berg a Danzica)"},
	{"aboard", "en", LinkPlace, "(Reporting by Ann Berg aboard Air Force One)"},
	{"and", "en", LinkAnd, "(Reporting by Ann Berg and Tom Hale)"},
	{"at", "en", LinkAt, "(Reporting by Ann Berg at The Hague)"},
	{"aus", "de", LinkPlace, "(Bericht von Anna Berg aus Kiel)"},
	{"by", "en", LinkBy, "(Reporting by Ann Berg in Oslo and by Tom Hale in Bonn; Editing by Eve Low)"},
	{"com", "pt", LinkWith, "(Reportagem de Ana Berg com Luís Mora)"},
	{"con", "es it", LinkWith, "(Reporte de Ana Berg con Luis Mora)"},
	{"dan", "id ms", LinkAnd, "Oleh: Ani Berg dan Budi Holm"},
	{"depuis", "fr", LinkPlace, "(Rédigé par Anne Berg depuis Lyon)"},
	{"desde", "es", LinkPlace, "(Reporte de Ana Berg desde Quito)"},
	{"e", "es pt it", LinkAnd, "(Reportagem de Ana Berg e Luís Mora)"},
	{"em", "pt", LinkPlace, "(Reportagem de Ana Berg em Braga)"},
	{"en", "fr es", LinkPlace, "(Reporte de Ana Berg en Quito)"},
	{"en", "nl", LinkAnd, "Door Anna Berg en Jan Holm"},
	{"et", "fr", LinkAnd, "(Rédigé par Anne Berg et Luc Morin)"},
	{"from", "en", LinkPlace, "(Reporting by Ann Berg from Oslo)"},
	{"i", "ca hr pl", LinkAnd, "Tekst: Anna Berg i Jan Holm"},
	{"in", "en de it", LinkPlace, "(Reporting by Ann Berg in Oslo)"},
	{"ja", "fi", LinkAnd, "Teksti: Anna Berg ja Jan Holm"},
	{"mit", "de", LinkWith, "(Bericht von Anna Berg mit Jens Holm)"},
	{"na", "pt", LinkPlace, "(Reportagem de Ana Berg na Guarda)"},
	{"near", "en", LinkPlace, "(Reporting by Ann Berg near Oslo)"},
	{"no", "pt", LinkPlace, "(Reportagem de Ana Berg no Porto)"},
	{"och", "sv", LinkAnd, "Skribent: Anna Berg och Jens Holm"},
	{"of", "en", LinkOutlet, "(Reporting by Ann Berg of Basis Weekly)"},
	{"og", "da nb", LinkAnd, "Af Anna Berg og Jens Holm"},
	{"on", "en", LinkPlace, "(Reporting by Ann Berg on Capitol Hill)"},
	{"outside", "en", LinkPlace, "(Reporting by Ann Berg outside Oslo)"},
	{"par", "fr", LinkBy, "(Rédigé par Anne Berg et par Luc Morin)"},
	{"pour", "fr", LinkOutlet, "(Rédigé par Anne Berg pour le service français)"},
	{"sowie", "de", LinkWith, "(Bericht von Anna Berg sowie Jens Holm)"},
	{"und", "de", LinkAnd, "(Bericht von Anna Berg und Jens Holm)"},
	{"ve", "tr", LinkAnd, "Haber: Ayşe Berg ve Can Holm"},
	{"via", "en", LinkOutlet, "(Reporting by Ann Berg via Oslo Newsroom)"},
	{"von", "de", LinkBy, "(Bericht von Anna Berg und von Jens Holm)"},
	{"with", "en", LinkWith, "(Reporting by Ann Berg with Tom Hale)"},
	{"y", "es pt", LinkAnd, "(Reporte de Ana Berg y Luis Mora)"},
	{"à", "fr", LinkPlace, "(Rédigé par Anne Berg à Lyon)"},
	{"és", "hu", LinkAnd, "Írta: Berg Anna és Holm Jenő"},
	{"και", "el", LinkAnd, "Συντάκτης: Άννα Μπεργκ και Νίκος Χολμ"},
	{"в", "ru", LinkPlace, "(Автор Анна Берг в Омске)"},
	{"и", "ru", LinkAnd, "(Авторы Анна Берг и Пётр Лунин)"},
	{"из", "ru", LinkPlace, "(Автор Анна Берг из Омска)"},
	{"та", "uk", LinkAnd, "Автори: Анна Берг та Іван Мороз"},
	{"في", "ar", LinkPlace, "بقلم: أحمد برج في أوسلو"},
	{"للنشرة", "ar", LinkOutlet, "(إعداد أحمد برج للنشرة العربية - تحرير منى برج)"},
	{"مع", "ar", LinkWith, "بقلم: أحمد برج مع منى برج"},
	{"من", "ar", LinkPlace, "بقلم: أحمد برج من أوسلو"},
}

// LinkOf tells what the word does among names in the language. Where the
// language is not known ("") every word for "and" is one, and "in" alone
// brings a place.
func LinkOf(w, lang string) Link {
	if w == "&" {
		return LinkAnd
	}
	const longest = 8 // bytes, of ASCII; letters of other scripts take two
	if len(w) > longest && (w[0] < utf8.RuneSelf || len(w) > 2*longest) || IsUpperASCII(w[0]) && (len(w) == 1 || !IsUpperASCII(w[1])) {
		return LinkNone // a name, nearly always
	}
	var buf [4 * longest]byte
	folded := FoldWords(buf[:0], w)
	i := SearchSorted(len(LinkRows), folded, func(i int) string { return LinkRows[i].Word })
	if i == len(LinkRows) || LinkRows[i].Word != string(folded) {
		return LinkNone
	}
	for row := &LinkRows[i]; w == row.Word || !HasSmall(w) && utf8.RuneCountInString(w) > 1; row = &LinkRows[i] {
		if sharesLanguage(row.langs, lang) {
			if lang == "" && !row.Kind.Joins() && row.Word != "in" {
				return LinkNone
			}
			return row.Kind
		}
		if i++; i == len(LinkRows) || LinkRows[i].Word != row.Word {
			break // as nearly always: a word is one language's, or does the same in all
		}
	}
	return LinkNone
}

// Joins tells whether the word stands between two people.
func (k Link) Joins() bool { return k == LinkAnd || k == LinkWith }

// IsJoiner says whether the word stands between two places in any language:
// "GEORGETOWN, Del. and NEW YORK". What is a place's word in another language is
// none: "Châlons en Champagne" is one.
func IsJoiner(w string) bool {
	for i := range LinkRows {
		row := &LinkRows[i]
		if row.Kind == LinkAnd && len(row.Word) == len(w) && strings.EqualFold(row.Word, w) {
			return i == 0 || LinkRows[i-1].Word != row.Word
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
