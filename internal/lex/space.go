package lex

import (
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/octet"
)

// AppendFolded appends s to dst as a reader sees it: each run of white space
// as one space, none at either end, and without the characters that nobody
// sees.
func AppendFolded[T string | []byte](dst []byte, s T) []byte {
	folded := foldedStart(s)
	if folded == len(s) {
		return append(dst, s...)
	}
	start, gap := len(dst), false
	for i := 0; i < len(s); {
		j := max(i, folded)
		for j < len(s) { // over what can be copied as it is: words, and single spaces between them
			if j > i && j+octet.Size < len(s) && s[j-1] < utf8.RuneSelf {
				if w := octet.At(s[j:]); w.Printing() && w.Parted(octet.At(s[j-1:])) && (s[j+octet.Size-1] != ' ' || isPlain(s[j+octet.Size])) {
					j += octet.Size
					continue
				}
			}
			if !isPlain(s[j]) && (s[j] != ' ' || j == i || j+1 == len(s) || !isPlain(s[j+1])) {
				break
			}
			j++
		}
		size := j - i
		if size == 0 {
			r, n := utf8.DecodeRuneInString(string(s[i:min(len(s), i+utf8.UTFMax)]))
			if IsSpace(r) {
				gap = true
			}
			if IsSpace(r) || Unseen(r) || r == utf8.RuneError && n == 1 {
				i += n
				continue
			}
			size = n
		}
		if gap && len(dst) > start {
			dst = append(dst, ' ')
		}
		gap = false
		dst = append(dst, s[i:i+size]...)
		i += size
	}
	return dst
}

// foldedStart gives how much of the beginning of s is surely ASCII and as a reader
// sees it: all of nearly all lines of most dumps. Of what is shorter than two words
// of octets it says nothing. What it gives ends in no space.
func foldedStart[T string | []byte](s T) int {
	n := len(s)
	if n <= octet.Size || s[0] == ' ' || s[n-1] == ' ' {
		return 0
	}
	i := 0
	for ; i+octet.Size < n; i += octet.Size {
		if w := octet.At(s[i:]); !w.Printing() || !w.Parted(octet.At(s[i+1:])) {
			break
		}
	}
	if i+octet.Size >= n {
		if w, next := octet.At(s[n-octet.Size-1:]), octet.At(s[n-octet.Size:]); w.Printing() && next.Printing() && w.Parted(next) {
			return n
		}
	}
	for i > 0 && s[i-1] == ' ' {
		i--
	}
	return i
}

// isPlain reports whether a byte of valid UTF-8 is surely part of a character
// that is seen and no white space. The bytes left out above ASCII are those
// with which white space and unseen characters begin.
func isPlain(c byte) bool {
	const leads = 1<<(0xC2&63) | 1<<(0xE1&63) | 1<<(0xE2&63) | 1<<(0xE3&63) | 1<<(0xEF&63) | 1<<(0xF3&63)
	if c < 0xC0 {
		return c > ' ' && c != 0x7F
	}
	return uint64(leads)>>(c&63)&1 == 0
}

// DropUnseen takes the characters that nobody sees out of text[from:], in
// which white space is folded, and keeps it folded. The lists of places in text,
// each in order, move with it.
func DropUnseen(text []byte, from int, places ...[]int32) []byte {
	to := from
	for to < len(text) { // over all of nearly every text
		if to+octet.Size <= len(text) && octet.At(text[to:]).Printing() {
			to += octet.Size
			continue
		}
		start := to
		for to < len(text) && to < start+octet.Size && (isPlain(text[to]) || text[to] == ' ' && to > from && text[to-1] != ' ') {
			to++
		}
		if to > start {
			continue
		}
		r, n := utf8.DecodeRune(text[to:])
		if n < 2 || Unseen(r) {
			break
		}
		to += n
	}
	if to < len(text) {
		to = dropFrom(text, from, to, places)
	}
	if to > from && text[to-1] == ' ' {
		to--
	}
	return text[:to]
}

// dropFrom is DropUnseen from the first character on that may have to go. It gives
// where the text ends.
func dropFrom(text []byte, from, to int, places [][]int32) int {
	for k := range places {
		for len(places[k]) > 0 && int(places[k][0]) < to {
			places[k] = places[k][1:] // they stay where they are
		}
	}
	for i := to; i < len(text); {
		for k := range places {
			for len(places[k]) > 0 && int(places[k][0]) <= i {
				places[k][0] = int32(to)
				places[k] = places[k][1:]
			}
		}
		if c := text[i]; c >= ' ' && c < 0x7F {
			if c != ' ' || to > from && text[to-1] != ' ' {
				text[to] = c
				to++
			}
			i++
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		if !Unseen(r) && (r != utf8.RuneError || n > 1) {
			to += copy(text[to:], text[i:i+n])
		}
		i += n
	}
	for k := range places {
		for j := range places[k] {
			places[k][j] = int32(to)
		}
	}
	return to
}

// Unseen reports whether r is no text: a control character, a soft hyphen, a
// zero-width space, a byte-order mark, or one of the characters that turn
// the direction of all text after them. The joiners U+200C and U+200D are
// spelling in Persian and Hindi, and stay.
func Unseen(r rune) bool {
	switch {
	case r < ' ', r >= 0x7F && r < 0xA0:
		return true
	case r == '\u00ad', r == '\u200b', r == '\u2060', r == '\ufeff':
		return true
	case r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
		return true
	case r >= '\U000E0000' && r <= '\U000E007F': // tags: invisible text
		return true
	}
	return false
}

// SkipSpace gives the offset of the first rune of s[i:] that is no white space.
func SkipSpace(s string, i int) int {
	for i < len(s) {
		if c := s[i]; c < utf8.RuneSelf {
			if !IsSpaceASCII(c) {
				return i
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if !IsSpace(r) && !IsInvisible(r) {
			return i
		}
		i += n
	}
	return i
}

// IsInvisible says whether r is a mark that readers do not see: a byte order
// mark, a space of no width, a mark of the direction of writing.
func IsInvisible(r rune) bool {
	return r == '\ufeff' || '\u200b' <= r && r <= '\u200f' && r != '\u200c' && r != '\u200d'
}

// TrimSpace cuts white space, and what readers do not see, from both ends.
func TrimSpace(s string) string {
	if n := len(s); n > 0 && isPlainASCII(s[0]) && isPlainASCII(s[n-1]) {
		return s
	}
	return strings.TrimFunc(s, func(r rune) bool { return IsSpace(r) || IsInvisible(r) })
}

// OnOneLine gives s with each run of white space made one space, and without
// any at its ends. It is s itself, and no copy, where nothing has to change.
func OnOneLine(s string) string {
	s = TrimSpace(s)
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case isPlainASCII(c), c == ' ' && s[i+1] != ' ':
			i++
			continue
		case c >= utf8.RuneSelf:
			if r, n := utf8.DecodeRuneInString(s[i:]); !IsSpace(r) && !IsInvisible(r) {
				i += n
				continue
			}
		}
		return strings.Join(strings.Fields(strings.Map(DropInvisible, s)), " ")
	}
	return s
}

// DropInvisible is a mapping that drops what readers do not see.
func DropInvisible(r rune) rune {
	if IsInvisible(r) {
		return -1
	}
	return r
}

// ValidUTF8 gives s with U+FFFD for each run of bytes that are not UTF-8: what
// the exported grammars read, which may be given text that was not decoded.
func ValidUTF8(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

// IsSeparator reports whether r parts the pieces of a line: "AFP – 17 hours
// ago", "Politics | Jan 3".
func IsSeparator(r rune) bool {
	return IsSpace(r) || strings.ContainsRune("-–—|/·•,:", r)
}
