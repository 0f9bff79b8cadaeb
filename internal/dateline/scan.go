package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lex"
)

// A dashKind is what ends a dateline.
type dashKind uint8

const (
	noDash     dashKind = iota
	hyphen              // -
	underscore          // _, AP's dash until about 2015
	longDash            // -- — – and their like
	colon               // :
	fullStop            // . after RIA and TASS only
	equalSign           // = of Belga, ANPA and Yonhap
)

// dashAt reads the dash at s[at:], white space before it skipped, and gives
// where it ends. Of several dashes in a row the first counts: "- --" is "-".
func dashAt(s string, at int) (end int, kind dashKind) {
	at = lex.SkipSpace(s, at)
	if at >= len(s) {
		return at, noDash
	}
	switch s[at] {
	case '-':
		end = at + 1
		for end < len(s) && end < at+3 && s[end] == '-' {
			end++
		}
		if end-at > 1 {
			return end, longDash
		}
		return end, hyphen
	case '_':
		end = at + 1
		for end < len(s) && end < at+3 && s[end] == '_' {
			end++
		}
		return end, underscore
	case ':':
		return at + 1, colon
	case '=':
		return at + 1, equalSign
	case '.':
		// EFE's ".-"
		if end, kind := dashAt(s[:min(len(s), at+8)], at+1); (kind == hyphen || kind == longDash) && end-at <= 4 {
			return end, hyphen
		}
		return at, noDash
	}
	if s[at] < utf8.RuneSelf {
		return at, noDash
	}
	switch r, n := utf8.DecodeRuneInString(s[at:]); {
	case r == '•': // Postmedia's papers: "MONTREAL • An editorial"
		return at + n, longDash
	case lex.IsDashRune(r):
		end = at + n
		for {
			r, n := utf8.DecodeRuneInString(s[end:])
			if r < utf8.RuneSelf || !lex.IsDashRune(r) {
				return end, longDash
			}
			end += n
		}
	case r == '：':
		return at + n, colon
	case r == '＝':
		return at + n, equalSign
	}
	return at, noDash
}

// endsSlot says whether r is a mark that parts places and date from what
// follows them, and that dashAt knows.
func endsSlot(r rune) bool { return lex.IsDashRune(r) || r == '_' || r == '＝' || r == '•' }

// A wordKind is how a word of a slot begins.
type wordKind uint8

const (
	noWord       wordKind = iota
	capitalWord           // "NEW", "York", "d'Ivoire", "al-Bab"
	lowerWord             // "de"
	caselessWord          // in a script without capitals
)

// scanWord finds the end of the word that s begins with, and its kind. Single
// hyphens, apostrophes and full stops inside a word are of it, and so is the
// full stop that ends it: "ST.", "N.C.", "O'FALLON", "HO-CHI-MINH".
func scanWord(s string) (end int, kind wordKind) {
	for i, r := range s {
		switch {
		case lex.IsLowerASCII(byte(r)) && r < utf8.RuneSelf:
			if kind == noWord {
				kind = lowerWord
			}
		case lex.IsUpperASCII(byte(r)) && r < utf8.RuneSelf:
			// "d'Ivoire", "al-Bab", "McLEAN": a capital soon after a prefix
			if kind == noWord || kind == lowerWord && i <= 4 {
				kind = capitalWord
			}
		case r == ' ' || r == ',':
			return i, kind
		case r == utf8.RuneError:
			return 0, noWord
		case lex.IsApostrophe(r):
			if i > 0 && !lex.LetterAt(s, i+utf8.RuneLen(r)) && kind != capitalWord {
				return i, kind
			}
		case r == '.':
			if next := i + 1; next < len(s) && s[next] == '-' {
				return i, kind
			} else if !lex.LetterAt(s, next) {
				return next, kind
			}
		case r == '-' || r == '‑' || r == '‐':
			if !lex.LetterAt(s, i+utf8.RuneLen(r)) || kind == noWord {
				return i, kind
			}
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			if kind == noWord || kind == lowerWord && i <= 4 {
				kind = capitalWord
			}
		case unicode.IsLower(r):
			if kind == noWord {
				kind = lowerWord
			}
		case lex.IsLetter(r):
			if kind == noWord {
				kind = caselessWord
			}
		case unicode.IsMark(r) || unicode.IsDigit(r) || r == '\u200c' || r == '\u200d':
			if kind == noWord {
				return 0, noWord
			}
		default:
			return i, kind
		}
	}
	return len(s), kind
}

// endOfNumber finds the end of the number at s[i:] with what is glued to it:
// "28th", "28/09", "28.09.2016", "2016".
func endOfNumber(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsDigit(r) || lex.IsLetter(r):
		case (r == '/' || r == '.' || r == '-') && i+1 < len(s) && '0' <= s[i+1] && s[i+1] <= '9':
		case r == '.' && (i+1 == len(s) || lex.IsSpaceASCII(s[i+1])):
		case r == 'º' || r == 'ª':
		default:
			return i
		}
		i += n
	}
	return i
}

// bracketLength gives the length of the bracketed text that s begins with,
// or -1 if it is not closed, or closed too late, or has brackets within.
func bracketLength(s string) int {
	end, _, _ := lex.BracketEnd(s, maxBracket)
	if end < 0 || strings.IndexByte(s[1:end], '(') >= 0 || strings.IndexByte(s[1:end], '[') >= 0 {
		return -1
	}
	return end + 1
}

// beginsSentence says whether s begins as sentences do: with a capital, a
// number, a quotation mark, a bracket or a sign of currency.
func beginsSentence(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case s == "" || r == utf8.RuneError:
		return false
	case lex.IsLetter(r):
		return !unicode.IsLower(r) || mixedCase(s)
	case unicode.IsDigit(r):
		return true
	}
	return strings.ContainsRune("\"'“”‘’«»„‚‹<([¿¡$€£¥&*•…", r)
}

// mixedCase says whether s begins with a name like "iPhone" or "al-Qaeda".
func mixedCase(s string) bool {
	word := lex.LeadingWord(s)
	for i, r := range word {
		if unicode.IsUpper(r) {
			return i <= 3
		}
	}
	return false
}

// beginsShouting says whether the first two words of s are all capitals and
// no abbreviations: a heading, not a sentence.
func beginsShouting(s string) bool {
	first := lex.LeadingWord(s)
	rest := lex.TrimSpace(s[len(first):min(len(s), len(first)+40)])
	second := lex.LeadingWord(rest)
	return len(first) >= 4 && len(second) >= 4 && lex.LetterAt(second, 0) && lex.AllCapitals(first) && lex.AllCapitals(second)
}

// isAge says whether s is only a page's "2 days ago".
func isAge(s string) bool {
	const longest = 30 // bytes
	return len(s) <= longest && strings.HasSuffix(lex.TrimSpace(s), " ago")
}
