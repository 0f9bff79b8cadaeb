package newswire

import (
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/octet"
)

// readsLikeProse reports whether s is a sentence or more: long enough, and
// ended like one. A headline is neither.
func readsLikeProse(s string) bool {
	const fewest, many = 50, 240 // characters
	wide := 1
	if wideScript(s) {
		wide = 3 // a character is a word's worth
	}
	if wide*len(s) <= fewest {
		return false // as most lines of a page are; the bytes are quicker to count
	}
	n := wide * octet.Runes(s)
	return n > many || n > fewest && endsSentence(s)
}

// wideScript reports whether s is written in characters that each stand for
// a syllable or a word.
func wideScript(s string) bool {
	for _, r := range s {
		if r < utf8.RuneSelf {
			if isLetterASCII(byte(r)) {
				return false
			}
		} else if isLetter(r) {
			return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul)
		}
	}
	return false
}
