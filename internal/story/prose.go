package story

import (
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/octet"
)

// readsLikeProse reports whether s is a sentence or more: long enough, and
// ended like one. A headline is neither.
func readsLikeProse(s string) bool {
	const fewest, unstopped, many = 50, 110, 240 // characters
	wide := 1
	if lex.WideScript(s) {
		wide = 3 // a character is a word's worth
	}
	if wide*len(s) <= fewest {
		return false // as most lines of a page are; the bytes are quicker to count
	}
	if strings.Contains(s, "://") && holdsLongRun(s) {
		return false
	}
	n := wide * octet.Runes(s)
	if n > unstopped && s[len(s)-1] >= utf8.RuneSelf && endsUnstopped(s) {
		return true
	}
	return n > many || n > fewest && (lex.EndsSentence(s) || endsInAside(s))
}

// holdsLongRun reports whether more letters stand together in s than in any word or
// address that a sentence gives: those of buttons, one after the other.
func holdsLongRun(s string) bool {
	const longest = 150 // bytes
	for len(s) > longest {
		n := strings.IndexByte(s, ' ')
		if n < 0 {
			n = len(s)
		}
		if n > longest && s[longest] < utf8.RuneSelf {
			return true
		}
		s = s[min(len(s), n+1):]
	}
	return false
}

// endsUnstopped reports whether s ends in a letter of a script that has no mark
// for the end of a sentence.
func endsUnstopped(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return lex.IsUnparted(last)
}

// endsInAside reports whether s ends in a bracket or two behind a sentence: "...
// was held in Portby. (June 23)".
func endsInAside(s string) bool {
	const most = 2
	for range most {
		if !strings.HasSuffix(s, ")") {
			break
		}
		before, _, ok := lex.TrailingBracket(s)
		if !ok {
			return false
		}
		s = strings.TrimRight(before, " ")
	}
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!")
}
