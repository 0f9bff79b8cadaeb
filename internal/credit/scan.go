package credit

import (
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lex"
)

type creditTokenKind uint8

const (
	tokenEnd     creditTokenKind = iota
	tokenWord                    // a word, with its apostrophes, hyphens and the dots that belong to it
	tokenComma                   // , 、 ، and the angle brackets around addresses
	tokenSemi                    // ;
	tokenColon                   // :
	tokenDot                     // the end of a sentence
	tokenSlash                   // /
	tokenDash                    // a dash or bar between two spaces
	tokenOpen                    // ( [ and their wide forms
	tokenClose                   // ) ]
	tokenContact                 // an e-mail or web address, a handle, a telephone number
	tokenOther                   // what no credit has
)

type creditToken struct {
	kind       creditTokenKind
	start, end int
}

// A scanner cuts a line into the tokens of bylines and sign-offs. It is
// a value: a copy of it is a place to come back to.
type scanner struct {
	s   string
	pos int
}

func (c *scanner) text(t creditToken) string { return c.s[t.start:t.end] }

// peek gives the next token and stays where it is.
func (c scanner) peek() creditToken { return c.next() }

// next gives the next token.
func (c *scanner) next() creditToken {
	s := c.s
	c.pos = lex.SkipSpace(s, c.pos)
	if c.pos >= len(s) {
		return creditToken{tokenEnd, len(s), len(s)}
	}
	start := c.pos
	if lex.IsLetterASCII(s[start]) {
		return c.word(start)
	}
	r, size := utf8.DecodeRuneInString(s[start:])
	if kind, ok := markKind(r); ok {
		c.pos += size
		for kind == tokenDash && c.pos < len(s) && s[c.pos] == '-' {
			c.pos++
		}
		return creditToken{kind, start, c.pos}
	}
	if !inCreditWord(r) {
		c.pos += size
		return creditToken{tokenOther, start, c.pos}
	}
	return c.word(start)
}

// maxCreditWord is how many bytes a word may have: no name or address comes
// near, and a text without spaces is not read over and over.
const maxCreditWord = 200

// word reads a word from start on. A dot belongs to it where a letter follows
// at once or the word is an abbreviation, a hyphen where a letter follows.
func (c *scanner) word(start int) creditToken {
	s, i, handle := c.s, start, false
	for i < len(s) && lex.IsLetterASCII(s[i]) {
		i++
	}
	if i < len(s) && i > start && i-start <= maxCreditWord {
		switch s[i] {
		case ' ', ',', ';', ')', '\n': // nearly all words end here
			c.pos = i
			return creditToken{tokenWord, start, i}
		}
	}
scan:
	for i < len(s) {
		if i-start > maxCreditWord {
			c.pos = i
			return creditToken{tokenOther, start, i}
		}
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case r == '.':
			if i+1 < len(s) && (lex.LetterAt(s, i+1) || lex.IsDigitASCII(s[i+1])) {
				break
			}
			if isDotted(s[start:i]) {
				i++
			}
			break scan
		case r == '-':
			if i+1 >= len(s) || !lex.LetterAt(s, i+1) && !lex.IsDigitASCII(s[i+1]) {
				break scan
			}
		case r == '@':
			handle = true
		case r == ':' && strings.HasPrefix(s[i:], "://"), r == '(' && i > start && strings.HasPrefix(s[i:], "(at)"):
			handle = true
		case !inCreditWord(r):
			break scan
		}
		if handle {
			i = endOfAddress(s, i)
			break
		}
		i += size
	}
	c.pos = i
	w := s[start:i]
	if handle || strings.HasPrefix(w, "www.") || isTelephone(w) {
		return creditToken{tokenContact, start, i}
	}
	return creditToken{tokenWord, start, i}
}

// markKind tells what kind of token the mark r is.
func markKind(r rune) (creditTokenKind, bool) {
	if r < utf8.RuneSelf && (lex.IsLetterASCII(byte(r)) || lex.IsDigitASCII(byte(r))) {
		return 0, false
	}
	switch r {
	case ',', '、', '，', '،', '<', '>':
		return tokenComma, true
	case ';', '；', '؛':
		return tokenSemi, true
	case ':', '：':
		return tokenColon, true
	case '.', '。', '．':
		return tokenDot, true
	case '/', '／':
		return tokenSlash, true
	case '|', '｜', '•':
		return tokenDash, true
	case '‐', '‑': // as a hyphen in a name
		return 0, false
	case '《', '》', '〈', '〉': // around the titles of works
		return 0, false
	}
	switch {
	case lex.IsDashRune(r):
		return tokenDash, true
	case lex.ClosingBracket(r) != 0:
		return tokenOpen, true
	case lex.OpeningBracket(r) != 0:
		return tokenClose, true
	}
	return 0, false
}

func inCreditWord(r rune) bool {
	switch r {
	case '&', '@', '_', '+', '‐', '‑', '·', '・':
		return true
	}
	return lex.IsWordRune(r) || lex.IsApostrophe(r)
}

// endOfAddress gives the end of the e-mail or web address that reaches over
// s[i], without the marks that close a sentence or a bracket behind it.
func endOfAddress(s string, i int) int {
	end := i
	for end < len(s) && s[end] != ' ' && s[end] != '\n' && s[end] != '\t' && s[end] < utf8.RuneSelf {
		end++
	}
	for end > i+1 && strings.IndexByte(".,;:)>]", s[end-1]) >= 0 {
		end--
	}
	return end
}

// isTelephone tells whether the word is a telephone number or a part of one.
func isTelephone(w string) bool {
	digits := 0
	for i := 0; i < len(w); i++ {
		switch b := w[i]; {
		case lex.IsLetterASCII(b):
			return false
		case lex.IsDigitASCII(b):
			digits++
		case b == '+' && i == 0, b == '-', b == '.':
		default:
			return false
		}
	}
	return digits >= 3 || digits > 0 && w[0] == '+'
}
