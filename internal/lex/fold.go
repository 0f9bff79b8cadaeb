package lex

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// How letters are compared. What is printed is folded to what the tables
// have, in one of three ways, as much as each vocabulary can bear: words keep
// their accents, which tell "la" from "là"; the openings of labels, notes and
// furniture lose them, because desks leave them off in capitals; and agencies'
// marks lose their spaces.

// ToSmall is unicode.ToLower, and quick about Latin, Cyrillic and the scripts
// without capitals.
func ToSmall(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	case 'а' <= r && r <= 'џ', '\u0600' <= r && r < '\u10a0', '\u2e80' <= r && r < '\ua640', '\uac00' <= r && r < '\ufb00':
		return r // already small, or of a script without capitals
	case 'А' <= r && r <= 'Я':
		return r + 'а' - 'А'
	}
	return unicode.ToLower(r)
}

// IsApostrophe says whether r is an apostrophe, or what typewriters and
// phones print for one.
func IsApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', '`', '´', 'ʻ', 'ʼ':
		return true
	}
	return false
}

// longestWords is how many bytes of a text FoldWords folds: more than any
// entry of a list of words has.
const longestWords = 48

// FoldWords appends s to dst as lists of words have it: in lower case, without
// full stops, runs of white space made one space, with the typewriter's
// apostrophe. A text longer than any entry is cut.
func FoldWords(dst []byte, s string) []byte {
	start := len(dst)
	for i := 0; i < len(s) && i < longestWords; {
		c := s[i]
		switch {
		case IsUpperASCII(c):
			dst = append(dst, c|0x20)
		case c == '.':
		case IsSpaceASCII(c):
			if len(dst) > start && dst[len(dst)-1] != ' ' {
				dst = append(dst, ' ')
			}
		case c < utf8.RuneSelf && c != '`':
			dst = append(dst, c)
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			i += n
			switch {
			case IsApostrophe(r):
				dst = append(dst, '\'')
			case !IsSpace(r):
				dst = utf8.AppendRune(dst, ToSmall(r))
			case len(dst) > start && dst[len(dst)-1] != ' ':
				dst = append(dst, ' ')
			}
			continue
		}
		i++
	}
	if len(dst) > start && dst[len(dst)-1] == ' ' {
		dst = dst[:len(dst)-1]
	}
	return dst
}

// FoldMark appends s to dst without white space and in lower case: what is
// left of an agency's mark when it is compared. "GLOBE NEWSWIRE" and
// "GlobeNewswire", "( ا ف ب )" and "(اف ب)" are then the same.
func FoldMark(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			switch {
			case IsUpperASCII(c):
				dst = append(dst, c|0x20)
			case !IsSpaceASCII(c):
				dst = append(dst, c)
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !IsSpace(r) {
			dst = utf8.AppendRune(dst, ToSmall(r))
		}
		i += n
	}
	return dst
}

// FoldRune gives the letter that the tables of words are written in: small,
// without an accent, and of ordinary width. Tables stay readable this way,
// and "MARCHES" is "Marchés": desks leave the accents off in capitals.
// Only letters whose accent a desk may leave off are folded; "ø" and "й" are
// letters of their own.
func FoldRune(r rune) rune {
	if r < utf8.RuneSelf {
		if r == '`' {
			return '\''
		}
		return ToSmall(r)
	}
	switch r = ToSmall(r); r {
	case 'à', 'á', 'â', 'ã', 'ä', 'å', 'ą', 'ă':
		return 'a'
	case 'ç', 'ć', 'č':
		return 'c'
	case 'è', 'é', 'ê', 'ë', 'ę', 'ě':
		return 'e'
	case 'ì', 'í', 'î', 'ï', 'ı':
		return 'i'
	case 'ğ':
		return 'g'
	case 'ł':
		return 'l'
	case 'ñ', 'ń', 'ň':
		return 'n'
	case 'ò', 'ó', 'ô', 'õ', 'ö':
		return 'o'
	case 'ř':
		return 'r'
	case 'ś', 'ş', 'š', 'ș':
		return 's'
	case 'ţ', 'ț':
		return 't'
	case 'ù', 'ú', 'û', 'ü', 'ů':
		return 'u'
	case 'ý':
		return 'y'
	case 'ź', 'ż', 'ž':
		return 'z'
	case 'ё':
		return 'е'
	case '’', '‘', '´', 'ʻ', 'ʼ':
		return '\''
	case '\u00a0', '\u3000', '\u202f', '\u2009':
		return ' '
	}
	if '！' <= r && r <= '～' { // the wide forms of ASCII
		return FoldRune(r - '！' + '!')
	}
	return r
}

// FoldedStart is how much of a text is folded at most to find it in a table.
const FoldedStart = 48

// FoldStart appends the beginning of s, folded, as far as b has room.
func FoldStart(b []byte, s string) []byte {
	for _, r := range s {
		if len(b)+utf8.UTFMax > cap(b) {
			break
		}
		if r >= utf8.RuneSelf || r == '`' {
			b = utf8.AppendRune(b, FoldRune(r))
			continue
		}
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		b = append(b, byte(r))
	}
	return b
}

// FoldHead is how much of a line is folded to find the rows of a table that it
// may begin with.
const FoldHead = 2 * utf8.UTFMax

// A HeadSieve lets through the lines that may begin as a row of a table does,
// by their first five bytes. Nearly all lines of running text stay in it, "The
// port" too where "the " begins many rows.
type HeadSieve struct {
	long  [64]uint64  // a bit for each row of five bytes and more
	short [256]uint64 // for the others, by their first byte, a bit for the second
}

// add lets through what begins as text does, which is folded.
func (v *HeadSieve) add(text string) {
	if len(text) < 5 {
		v.short[text[0]] |= 1 << (text[1] & 63)
		return
	}
	bit := headBit(text)
	v.long[bit>>6] |= 1 << (bit & 63)
}

// Passes says whether a line may begin as a row does. What is short, or not
// ASCII, passes.
func (v *HeadSieve) Passes(s string) bool {
	if len(s) < 5 || (s[0]|s[1]|s[2]|s[3]|s[4]) >= utf8.RuneSelf {
		return true
	}
	bit := headBit(s)
	return v.long[bit>>6]>>(bit&63)&1 != 0 || v.short[s[0]|0x20]>>((s[1]|0x20)&63)&1 != 0
}

// headBit is where a sieve notes five bytes, in any case.
func headBit(s string) uint32 {
	bits := uint32(s[0]|0x20) | uint32(s[1]|0x20)<<8 | uint32(s[2]|0x20)<<16 | uint32(s[3]|0x20)<<24
	return (bits*0x9E3779B1 + uint32(s[4]|0x20)*0x85EBCA6B) >> 20
}

// NewHeadSieve makes the sieve of n texts.
func NewHeadSieve(n int, text func(int) string) *HeadSieve {
	v := new(HeadSieve)
	for i := range n {
		v.add(text(i))
	}
	return v
}

// A HeadTable finds the rows of a table, whose texts are sorted and folded,
// that a line may begin with.
type HeadTable struct {
	HeadSieve
	heads []uint16 // the first two bytes of each row
}

// NewHeadTable makes the table of n texts.
func NewHeadTable(n int, text func(int) string) *HeadTable {
	t := &HeadTable{HeadSieve: *NewHeadSieve(n, text), heads: make([]uint16, n)}
	for i := range t.heads {
		t.heads[i] = firstTwo(text(i))
	}
	return t
}

// Sharing gives the rows, from and up to, that begin with the first two bytes
// of head, which is the beginning of a line, folded. These two tell nearly all
// lines from all rows.
func (t *HeadTable) Sharing(head []byte) (from, to int) {
	if len(head) < 2 {
		return 0, 0
	}
	first := firstTwo(head)
	from, _ = slices.BinarySearch(t.heads, first)
	for to = from; to < len(t.heads) && t.heads[to] == first; to++ {
	}
	return from, to
}

// firstTwo gives the first two bytes of a text, in the order of texts.
func firstTwo[T string | []byte](s T) uint16 { return uint16(s[0])<<8 | uint16(s[1]) }

// Agree says whether a row's text and the beginning of a line, whose first
// bytes are known to be the same, are so as far as both go.
func Agree(text string, head []byte) bool {
	for i := 2; i < len(text) && i < len(head); i++ {
		if text[i] != head[i] {
			return false
		}
	}
	return true
}

// CutFold cuts a folded prefix from the beginning of s.
func CutFold(s, prefix string) (after string, ok bool) {
	// Nearly all texts differ from nearly all prefixes in a letter of ASCII.
	i := 0
	for i < len(prefix) && i < len(s) {
		c := s[i]
		if IsUpperASCII(c) {
			c |= 0x20
		}
		if c != prefix[i] || c >= utf8.RuneSelf {
			break
		}
		i++
	}
	switch {
	case i == len(prefix):
		return s[i:], true
	case i == len(s), s[i] < utf8.RuneSelf && s[i] != '`' && prefix[i] < utf8.RuneSelf:
		return s, false
	}
	at := i
	for _, want := range prefix[i:] {
		r, size := utf8.DecodeRuneInString(s[at:])
		if size == 0 || r != want && FoldRune(r) != want {
			return s, false
		}
		at += size
	}
	return s[at:], true
}

// CutFoldIn cuts the first of the folded prefixes that s begins with.
func CutFoldIn(s string, prefixes []string) (after string, ok bool) {
	for _, prefix := range prefixes {
		if after, ok = CutFold(s, prefix); ok {
			return after, true
		}
	}
	return s, false
}

// HasFold reports whether a folded word, or words, occur in s at the
// beginning of a word.
func HasFold(s, word string) bool {
	_, ok := indexFold(s, word)
	return ok
}

// indexFold gives the place where a folded word begins in s; it may go on
// there. Marks, and scripts that do not part words, are looked for everywhere.
func indexFold(s, word string) (at int, ok bool) {
	first, _ := utf8.DecodeRuneInString(word)
	inside, everywhere := false, !IsLetter(first) || first >= '\u2e80'
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf && c != '`' {
			inWord := IsLetterASCII(c) || IsDigitASCII(c)
			if inWord && inside && !everywhere {
				i++
				continue // as nearly everywhere
			}
			if IsUpperASCII(c) {
				c |= 0x20
			}
			if rune(c) == first && (!inside || everywhere) {
				if _, ok := CutFold(s[i:], word); ok {
					return i, true
				}
			}
			inside = inWord
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !inside || everywhere {
			if r == first || FoldRune(r) == first {
				if _, ok := CutFold(s[i:], word); ok {
					return i, true
				}
			}
		}
		inside = IsLetter(r) || unicode.IsDigit(r)
		i += n
	}
	return 0, false
}
