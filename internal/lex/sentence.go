package lex

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// OpensText reports whether printed text begins with r: a capital or a letter
// of a script without capitals, a digit, a quote, a sign of currency, or one
// of the marks that Spanish opens a sentence with.
func OpensText(r rune) bool {
	switch {
	case IsLetter(r):
		return !unicode.IsLower(r)
	case unicode.IsDigit(r), unicode.Is(unicode.Sc, r), unicode.Is(unicode.Pi, r), unicode.Is(unicode.Pf, r):
		return true
	}
	return strings.ContainsRune("\"'„‚「『《〈¿¡", r)
}

// EndsSentence reports whether s ends as a sentence does, quotes and
// brackets aside.
func EndsSentence[T string | []byte](s T) bool {
	if n := len(s); n > 0 && s[n-1] < utf8.RuneSelf && (IsLetterASCII(s[n-1]) || s[n-1] == ' ' || '0' <= s[n-1] && s[n-1] <= '9') {
		return false // nearly all lines of pages and dumps
	} else if n > 0 && s[n-1] == '.' {
		return true // as nearly all paragraphs
	}
	rest := strings.TrimRightFunc(string(s[max(0, len(s)-16):]), func(r rune) bool {
		return strings.ContainsRune("\"'”’»)]） 」』", r)
	})
	r, _ := utf8.DecodeLastRuneInString(rest)
	return strings.ContainsRune(".!?…:;。！？．।؟۔", r)
}

const ShortLine = 90 // bytes: what may be a time, a byline, an end mark

// WideScript reports whether s is written in characters that each stand for
// a syllable or a word.
func WideScript(s string) bool {
	r := firstLetter(s)
	return r >= utf8.RuneSelf && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
}

// unparted reports whether s is written in letters with neither a space between
// two words nor a mark behind a sentence.
func unparted(s string) bool {
	r := firstLetter(s)
	return r >= utf8.RuneSelf && IsUnparted(r)
}

// IsUnparted says whether r belongs to such a script.
func IsUnparted(r rune) bool { return unicode.In(r, unicode.Thai, unicode.Lao) }

// firstLetter gives the first letter of s, or 0.
func firstLetter(s string) rune {
	for _, r := range s {
		if r < utf8.RuneSelf && IsLetterASCII(byte(r)) || r >= utf8.RuneSelf && IsLetter(r) {
			return r
		}
	}
	return 0
}
