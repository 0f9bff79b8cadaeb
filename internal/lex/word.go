// Package lex tells letters, words, sentences and brackets of printed text
// apart, in the scripts in which news agencies write.
package lex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/octet"
)

// How words are told apart and looked up, for all grammars. How letters are
// compared is in fold.go, brackets are in bracket.go, white space in space.go.

func IsUpperASCII(b byte) bool  { return 'A' <= b && b <= 'Z' }
func IsLowerASCII(b byte) bool  { return 'a' <= b && b <= 'z' }
func IsLetterASCII(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
func IsDigitASCII(b byte) bool  { return '0' <= b && b <= '9' }
func IsSpaceASCII(b byte) bool  { return b == ' ' || '\t' <= b && b <= '\r' }

// IsASCII says whether s is ASCII throughout.
func IsASCII(s string) bool {
	for len(s) >= octet.Size {
		if !octet.At(s).ASCII() {
			return false
		}
		s = s[octet.Size:]
	}
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// isPlainASCII says whether b is a visible character of ASCII.
func isPlainASCII(b byte) bool { return ' ' < b && b < utf8.RuneSelf }

// IsLetter is unicode.IsLetter, and quick about the letters of Europe and of
// the Far East.
func IsLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return isLetterBeyond(r)
}

// isLetterBeyond is IsLetter beyond ASCII.
func isLetterBeyond(r rune) bool {
	switch {
	case 'À' <= r && r <= 'ɏ':
		return r != '×' && r != '÷'
	case 'Ѐ' <= r && r <= 'ҁ', 'ぁ' <= r && r <= 'ゖ', 'ァ' <= r && r <= 'ヺ', '一' <= r && r <= '鿿', '가' <= r && r <= '힣':
		return true
	case '‐' <= r && r <= '…':
		return false
	}
	return unicode.IsLetter(r)
}

// IsSpace is unicode.IsSpace, and quick about what is none.
func IsSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	return isSpaceBeyond(r)
}

// isSpaceBeyond is IsSpace beyond ASCII, which is rare enough that IsSpace is
// better inlined without it.
//
//go:noinline
func isSpaceBeyond(r rune) bool {
	return (r <= '\u00a0' || '\u1680' <= r && r <= '\u3000') && unicode.IsSpace(r)
}

// IsWordRune tells the runes of names from what stands between them.
func IsWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return IsLetterASCII(byte(r)) || IsDigitASCII(byte(r))
	}
	return IsEast(r) || IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// IsEast says whether r belongs to a script whose words are not parted by
// spaces where times, agencies and names stand: Chinese signs, Japanese kana,
// Korean syllables.
func IsEast(r rune) bool {
	switch {
	case r < 0x3041:
		return r == '々' || r == '〇'
	case r <= 0x30ff: // kana, and the points between Japanese words
		return r != '・' && r != '゠'
	case r <= 0x318f: // letters of Chinese and Korean
		return r >= 0x3105
	}
	return 0x3400 <= r && r <= 0x4dbf || 0x4e00 <= r && r <= 0x9fff || 0xac00 <= r && r <= 0xd7a3 ||
		0xf900 <= r && r <= 0xfaff || 0xff66 <= r && r <= 0xff9f || 0x20000 <= r && r <= 0x3ffff
}

// ContainsEast says whether a Chinese, Japanese or Korean sign is in s.
func ContainsEast(s string) bool { return strings.ContainsFunc(s, IsEast) }

// IsDashRune says whether r is a hyphen or a dash.
func IsDashRune(r rune) bool {
	switch r {
	case '-', '‐', '‑', '‒', '–', '—', '―', '─', '−', '－':
		return true
	}
	return false
}

// LetterAt says whether a letter stands at s[i:].
func LetterAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	if c := s[i]; c < utf8.RuneSelf {
		return IsLetterASCII(c)
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return IsLetter(r)
}

// DigitAt says whether one of the digits 0 to 9 stands at s[i:].
func DigitAt(s string, i int) bool { return i < len(s) && IsDigitASCII(s[i]) }

// BeginsSmall says whether s begins with a small letter.
func BeginsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// BeginsSpace says whether s begins with white space.
func BeginsSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return IsSpace(r)
}

// BeginsLetter says whether s begins with a letter.
func BeginsLetter(s string) bool { return LetterAt(s, 0) }

// HasSmall says whether s holds a small letter.
func HasSmall(s string) bool {
	for i := 0; i < len(s); i++ {
		if IsLowerASCII(s[i]) {
			return true
		}
		if s[i] >= utf8.RuneSelf {
			return strings.ContainsFunc(s[i:], unicode.IsLower)
		}
	}
	return false
}

// capitals counts the upper-case and all cased letters of s.
func capitals(s string) (upper, cased int) {
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			if IsUpperASCII(byte(r)) {
				upper++
				cased++
			} else if IsLowerASCII(byte(r)) {
				cased++
			}
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			upper++
			cased++
		case unicode.IsLower(r):
			cased++
		}
	}
	return upper, cased
}

// InCapitals says whether at least six of ten letters of s are upper case:
// "NEW YORK", "McLEAN", "HO-CHI-MINH City".
func InCapitals(s string) bool {
	upper, cased := capitals(s)
	return upper > 0 && upper*10 >= cased*6
}

// AllCapitals says whether s has capitals and no small letter.
func AllCapitals(s string) bool {
	upper, cased := capitals(s)
	return upper > 0 && upper == cased
}

// LeadingWord gives the word s begins with, up to white space, comma or slash.
func LeadingWord(s string) string {
	for i, r := range s {
		if r == ' ' || r == ',' || r == '/' || IsSpace(r) {
			return s[:i]
		}
	}
	return s
}

// LastWord gives the word s ends with.
func LastWord(s string) string {
	return s[strings.LastIndexFunc(s, IsSpace)+1:]
}

// FirstOf gives the first of a row's words, which single spaces part.
func FirstOf(words string) string {
	if i := strings.IndexByte(words, ' '); i >= 0 {
		return words[:i]
	}
	return words
}

// SearchSorted gives the first of n sorted texts that does not come before
// the folded word. Where texts are of several words and sorted by the first,
// that is the first of those that begin with the word, if any does. It is
// slices.BinarySearchFunc but that the word stays on the stack: words are
// looked up in every paragraph.
func SearchSorted(n int, folded []byte, text func(int) string) int {
	low, high := 0, n
	for low < high && len(folded) > 0 {
		mid := int(uint(low+high) >> 1)
		// Most steps are decided by the first letter, without a call.
		t := text(mid)
		if t[0] < folded[0] || t[0] == folded[0] && t < string(folded) {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// A Sieve lets through the words of a table and few others: by first letter,
// a bit that the length, the last letter and the one in the middle make. Nearly
// all words of running text and most names stay in it, and need not be looked
// up.
type Sieve [256]uint64

// NewSieve makes the sieve of the words that each gives.
func NewSieve(each func(yield func(word string) bool)) *Sieve {
	v := new(Sieve)
	for w := range each {
		v[w[0]] |= sieveBit(w)
	}
	return v
}

// Passes says whether w, in any case, may be a word of the table. Words that
// are not ASCII pass.
func (v *Sieve) Passes(w string) bool {
	if w == "" {
		return false
	}
	return v[w[0]|0x20]&sieveBit(w) != 0 || !IsASCII(w)
}

// sieveBit is where a sieve notes a word.
func sieveBit(w string) uint64 {
	last, middle := w[len(w)-1]|0x20, w[len(w)/2]|0x20
	return 1 << ((uint(len(w)) + 5*uint(last) + 11*uint(middle)) & 63)
}

// InWords says whether the sorted list has the folded word.
func InWords(list []string, folded []byte) bool {
	i := SearchSorted(len(list), folded, func(i int) string { return list[i] })
	return i < len(list) && list[i] == string(folded)
}

// Listed says whether the words s are in a sorted list that is written as
// FoldWords gives it.
func Listed(list []string, s string) bool {
	const longest = 48 // bytes: more than any entry has
	if len(s) == 0 || len(s) > longest {
		return false
	}
	var buf [2 * longest]byte
	return InWords(list, FoldWords(buf[:0], s))
}

// PrefixIn gives the length of the word of the list that s begins with, as
// printed, or 0.
func PrefixIn(s string, list []string) int {
	for _, word := range list {
		if strings.HasPrefix(s, word) {
			return len(word)
		}
	}
	return 0
}

// ContainsBy says whether s contains the phrase, and looks for it by a byte
// that is in it once and seldom in other words: that is several times faster
// than to look for its beginning.
func ContainsBy(s, phrase string, rare byte) bool {
	at := strings.IndexByte(phrase, rare)
	for i := at; i < len(s); i++ {
		j := strings.IndexByte(s[i:], rare)
		if j < 0 {
			return false
		}
		i += j
		if i+1 < len(s) && s[i+1] == phrase[at+1] && strings.HasPrefix(s[i-at:], phrase) {
			return true
		}
	}
	return false
}

// Words counts the words of s, and stops at ten.
func Words(s string) (n int) {
	inside := false
	for i := 0; i < len(s) && n < 10; {
		from := i
		for i < len(s) && isPlainASCII(s[i]) && s[i] != 0x7F {
			i++
		}
		if i > from && !inside {
			n++
		}
		if i == len(s) {
			break
		}
		inside = inside || i > from
		c, size, gap := s[i], 1, false
		if !isPlain(c) {
			var r rune
			r, size = utf8.DecodeRuneInString(s[i:])
			gap = unicode.IsSpace(r)
		}
		if !gap && !inside {
			n++
		}
		inside = !gap
		i += size
	}
	switch {
	case n == 10:
	case WideScript(s):
		n = max(n, min(10, octet.Runes(s)/2))
	case unparted(s):
		n = max(n, min(10, octet.Runes(s)/6)) // with the marks above and below its letters
	}
	return n
}

// Letters gives the letters and digits of s in lower case: two printings of
// one headline differ in quotes, dashes and spaces.
func Letters(s string) string {
	var buf [256]byte
	return string(AppendLetters(buf[:0], s))
}

// SameLetters says whether Letters gives the same of two texts.
func SameLetters(s, t string) bool {
	var a, b [256]byte
	return string(AppendLetters(a[:0], s)) == string(AppendLetters(b[:0], t))
}

// AppendLetters appends what letters gives.
func AppendLetters(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if IsLetterASCII(c) {
				dst = append(dst, c|0x20)
			} else if IsDigitASCII(c) {
				dst = append(dst, c)
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if IsLetter(r) || unicode.IsDigit(r) {
			dst = utf8.AppendRune(dst, ToSmall(r))
		}
		i += n
	}
	return dst
}

// Meets reports whether s holds one of the words of needs, which bars part.
func Meets(s, needs string) bool {
	if needs == "" {
		return true
	}
	for word := range strings.SplitSeq(needs, "|") {
		if HasFold(s, word) {
			return true
		}
	}
	return false
}

// TrimName takes the white space and the stray marks from both ends of a name.
func TrimName(s string) string {
	if n := len(s); n > 0 && IsLetterASCII(s[0]) && IsLetterASCII(s[n-1]) {
		return s
	}
	return strings.Trim(s, " \t\r\n\v\f\u00a0\u3000,;_-–—*")
}

// IsInitials reports whether s is at most what a desk signs with, as before
// the bar of "JS | PAP": one word of up to four letters, all of them large or
// all small.
func IsInitials(s string) bool {
	const most = 4
	s = strings.TrimSpace(s)
	if len(s) > most*utf8.UTFMax || utf8.RuneCountInString(s) > most || strings.ContainsFunc(s, func(r rune) bool { return !IsLetter(r) }) {
		return false
	}
	return s == strings.ToLower(s) || s == strings.ToUpper(s)
}

// IsLineMark reports whether r is a mark that lines of furniture carry around
// their words: bullets, brackets, arrows, colons, dots.
func IsLineMark(r rune) bool {
	switch r {
	case ' ', '_', '(', ')', '[', ']', '<', '>', '«', '»', '‹', '›', '|', '*', '+', '•', '·', '.', ':', '…', '!', '：', '。', '→', '►', '▶', '▸', '▼', '▲', '【', '】', '（', '）':
		return true
	}
	return IsDashRune(r)
}
