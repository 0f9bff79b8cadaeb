package lex

import (
	"strings"
	"unicode/utf8"
)

// Brackets of all scripts, and the two ends of a pair.

// BracketReach is how far, in bytes, the other bracket of a pair is looked
// for. Notes are longer than labels and shorter than this.
const BracketReach = 1200

// ClosingBracket gives the bracket that closes r, or 0 if r opens none.
func ClosingBracket(r rune) rune {
	switch r {
	case '(':
		return ')'
	case '[':
		return ']'
	case '（':
		return '）'
	case '［':
		return '］'
	case '【', '〔', '《', '〈':
		return r + 1
	case '<':
		return '>'
	}
	return 0
}

// OpeningBracket gives the bracket that r closes, or 0 if it closes none. The
// sign ">" is none: it is as often an arrow.
func OpeningBracket(r rune) rune {
	switch r {
	case ')':
		return '('
	case ']':
		return '['
	case '）':
		return '（'
	case '］':
		return '［'
	case '】', '〕', '》', '〉':
		return r - 1
	}
	return 0
}

// BracketEnd gives the place in s of the bracket that closes the one with
// which s begins, and the size of both. It is -1 if s begins with none, or if
// it is not closed within the reach.
func BracketEnd(s string, reach int) (end, openSize, closeSize int) {
	open, size := utf8.DecodeRuneInString(s)
	closing := ClosingBracket(open)
	if closing == 0 {
		return -1, 0, 0
	}
	s = s[:min(len(s), reach)]
	depth := 1
	if open < utf8.RuneSelf {
		for i := 1; i < len(s); i++ {
			switch s[i] {
			case byte(open):
				depth++
			case byte(closing):
				if depth--; depth == 0 {
					return i, 1, 1
				}
			}
		}
		return -1, 0, 0
	}
	for i, r := range s[size:] {
		switch r {
		case open:
			depth++
		case closing:
			if depth--; depth == 0 {
				return size + i, size, utf8.RuneLen(closing)
			}
		}
	}
	return -1, 0, 0
}

// LeadingBracket takes s apart that begins with a bracket: what is inside,
// and what comes after the bracket that closes it.
func LeadingBracket(s string) (inner, after string, ok bool) {
	end, openSize, closeSize := BracketEnd(s, BracketReach)
	if end < 0 {
		return "", s, false
	}
	return strings.TrimSpace(s[openSize:end]), s[end+closeSize:], true
}

// TrailingBracket takes s apart that ends with a bracket: what comes before
// the bracket that opens it, and what is inside.
func TrailingBracket(s string) (before, inner string, ok bool) {
	end, size := utf8.DecodeLastRuneInString(s)
	open := OpeningBracket(end)
	if open == 0 {
		return s, "", false
	}
	depth := 0
	for i, low := len(s), max(0, len(s)-BracketReach); i > low; {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		i -= n
		switch r {
		case end:
			depth++
		case open:
			if depth--; depth == 0 {
				return s[:i], strings.TrimSpace(s[i+n : len(s)-size]), true
			}
		}
	}
	return s, "", false
}

// EnclosingEnd gives the place of the bracket that closes the one before from,
// or the end of s. Desks mix their brackets, so that any closes any.
func EnclosingEnd(s string, from int) int {
	depth := 1
	for i := from; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case OpeningBracket(r) != 0:
			if depth--; depth == 0 {
				return i
			}
		case r != '<' && ClosingBracket(r) != 0:
			depth++
		}
		i += size
	}
	return len(s)
}
