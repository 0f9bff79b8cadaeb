package credit

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/place"
)

// A wordShape says what part of a person's name a printed word can be. The
// grammar of credits has no list of names: a name is known by its shape and
// by what stands around it.
type wordShape uint8

const (
	shapeOther    wordShape = iota // digits and signs: never part of a name
	shapeLower                     // an ordinary word of prose
	shapeParticle                  // "da", "van", "ten"
	shapeInitial                   // "J.", "C.J.", "N"
	shapeCapital                   // "Weber", "O'Leary", "d'Afflisio", "McCOOL", "Ольга"
	shapeSuffix                    // "Jr.", "III"
)

// nameParticles are the words that names have in lower case, sorted.
var nameParticles = []string{
	"abu", "af", "al", "av", "ben", "bin", "bint", "da", "dal", "dalla", "das", "de", "degli", "dei", "del", "dela", "della",
	"den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "las", "le", "les", "lo", "los", "ten", "ter", "und", "van", "vom", "von", "wa", "y", "zu", "zum", "zur",
}

// nameSuffixes stand after a surname, also after a comma; sorted.
var nameSuffixes = []string{"ii", "iii", "iv", "jr", "sr"}

// dottedWords are abbreviations whose dot is part of the word and ends no
// sentence, besides place.ShortStates: titles of people, "Saint", "Mount", "Fort";
// sorted. Abbreviations with dots inside ("D.C.", "N.J.") need no list.
var dottedWords = []string{"corp", "dr", "ft", "inc", "jr", "ltd", "mr", "mrs", "ms", "mt", "sr", "st", "ste"}

// nameShape tells the shape of a word that stands alone, without white space.
func nameShape(w string) wordShape {
	first, size := utf8.DecodeRuneInString(w)
	letters, dots, lower := 0, 0, false
	for _, r := range w {
		switch {
		case 'a' <= r && r <= 'z':
			letters, lower = letters+1, true
		case 'A' <= r && r <= 'Z':
			letters++
		case r == '.':
			dots++
		case lex.IsApostrophe(r) || r == '-' || r == '‐' || r == '‑' || r == '·' || r == '・':
		case lex.IsLetter(r):
			letters++
			lower = lower || unicode.IsLower(r)
		case unicode.IsMark(r):
		default:
			return shapeOther
		}
	}
	var buf [64]byte
	switch {
	case letters == 0:
		return shapeOther
	case letters <= 3 && !lower && dots >= letters && unicode.IsUpper(first), letters == 1 && unicode.IsUpper(first) && len(w) == size:
		return shapeInitial
	case letters <= 3 && lex.InWords(nameSuffixes, lex.FoldWords(buf[:0], w)):
		return shapeSuffix
	case !unicode.IsLower(first):
		if !lex.IsLetter(first) && !lex.IsApostrophe(first) {
			return shapeOther
		}
		return shapeCapital
	case lex.InWords(nameParticles, []byte(w)):
		return shapeParticle
	case hasInnerCapital(w):
		return shapeCapital
	}
	return shapeLower
}

// hasInnerCapital tells whether a word that begins in lower case has a
// capital later: "d'Afflisio", "al-Khalidi", "deMause".
func hasInnerCapital(w string) bool {
	for _, r := range w {
		if unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// isDotted tells whether the dot after the word w belongs to it.
func isDotted(w string) bool {
	if len(w) == 0 || len(w) > 5 {
		return false
	}
	first, size := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(first) {
		return false
	}
	return len(w) == size || strings.IndexByte(w, '.') > 0 || lex.Listed(dottedWords, w) || lex.Listed(place.ShortStates, w)
}

// sameName tells whether two printed names are one person's: equal but for
// case, the dots of initials, a middle initial and typographic marks, or with
// one letter amiss in a long surname behind the same first name. Names change
// between header and sign-off in these ways, and in no others often enough to
// trust: "Jean Berg" and "Jane Berg" are two people.
func sameName(a, b string) bool {
	if strings.EqualFold(a, b) {
		return true
	}
	if differs(a, b) {
		return false
	}
	var bufs [2]nameBuffer
	x, y := bufs[0].words(a), bufs[1].words(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if slices.EqualFunc(x, y, bytes.Equal) {
		return true
	}
	if len(x) != len(y) {
		x, y = withoutInitials(x), withoutInitials(y)
	}
	if len(x) != len(y) || len(x) < 2 {
		return false
	}
	amiss := false
	for i := range x {
		switch {
		case bytes.Equal(x[i], y[i]):
		case amiss || i == 0 && min(len(x[i]), len(y[i])) < 6 || min(len(x[i]), len(y[i])) < 5 || !oneLetterAmiss(x[i], y[i]):
			return false
		default:
			amiss = true
		}
	}
	return true
}

// surnameOf tells whether name is the bare surname of the person called full:
// "Peoples" of "STEVE PEOPLES".
func surnameOf(name, full string) bool {
	if endsDiffer(name, full) {
		return false
	}
	var bufs [2]nameBuffer
	x, y := bufs[0].words(name), bufs[1].words(full)
	return len(x) > 0 && len(x) < len(y) && slices.EqualFunc(x, y[len(y)-len(x):], bytes.Equal)
}

// differs tells whether two names differ in their first word and in their last,
// by the first letter and by the last one: at most one word may have a letter
// amiss. Most people are told apart by that.
func differs(a, b string) bool {
	x, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(a, partsName))
	y, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(b, partsName))
	return lex.ToSmall(x) != lex.ToSmall(y) && max(x, y) < utf8.RuneSelf && endsDiffer(a, b)
}

// endsDiffer tells whether two names surely differ in their last letter.
func endsDiffer(a, b string) bool {
	x, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(a, partsName))
	y, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(b, partsName))
	return lex.ToSmall(x) != lex.ToSmall(y) && max(x, y) < utf8.RuneSelf
}

// partsName tells whether r stands between the words of a name.
func partsName(r rune) bool { return lex.IsSpace(r) || r == '.' || r == ',' }

// A nameBuffer has room for the words of nearly every name.
type nameBuffer struct {
	text  [96]byte
	parts [8][]byte
}

// words gives the words of a name as names are compared.
func (b *nameBuffer) words(name string) [][]byte {
	words, text := b.parts[:0], b.text[:0]
	for w := range strings.FieldsFuncSeq(name, partsName) {
		from := len(text)
		for _, r := range w {
			switch {
			case lex.IsApostrophe(r):
				r = '\''
			case lex.IsDashRune(r):
				r = '-'
			default:
				r = lex.ToSmall(r)
			}
			text = utf8.AppendRune(text, r)
		}
		words = append(words, text[from:len(text):len(text)])
	}
	return words
}

// withoutInitials drops single letters behind the first word.
func withoutInitials(words [][]byte) [][]byte {
	kept := words[:1]
	for _, w := range words[1:] {
		if utf8.RuneCount(w) > 1 {
			kept = append(kept, w)
		}
	}
	return kept
}

// oneLetterAmiss tells whether a becomes b by one letter added, left out,
// changed, or by two neighbours exchanged.
func oneLetterAmiss(a, b []byte) bool {
	x, y := bytes.Runes(a), bytes.Runes(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	i := 0
	for i < len(x) && x[i] == y[i] {
		i++
	}
	switch len(y) - len(x) {
	case 0:
		if i == len(x) || slices.Equal(x[i+1:], y[i+1:]) {
			return true
		}
		return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && slices.Equal(x[i+2:], y[i+2:])
	case 1:
		return slices.Equal(x[i:], y[i+1:])
	}
	return false
}
