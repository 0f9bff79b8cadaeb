package when

import (
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lex"
)

const (
	// A time line is short. The longest seen has two labelled times with
	// weekdays and zones, 110 letters; Russian and Greek ones take two bytes
	// a letter.
	maxTimeLine   = 240
	maxTimeTokens = 48
	maxDateTokens = 12 // "Wed., 3 de mayo de 2019, (" and one to see where it ends
)

type timeTokenKind uint8

const (
	timeNumber timeTokenKind = iota + 1
	timeWordToken
	timeMark
)

// A timeToken is a number, a word or a punctuation mark.
type timeToken struct {
	kind       timeTokenKind
	space      bool  // white space stands before it
	ordinal    bool  // "1er", "18th"
	digits     uint8 // of a number
	start, end uint16
	mark       rune // the mark; or the one letter that a Chinese, Japanese or Korean word consists of
	number     int64
	word       Word
}

// timeTokens is the beginning of a text, up to the first thing that has no
// place in a time line. It lives on the stack.
type timeTokens struct {
	at     [maxTimeTokens]timeToken
	n      int
	whole  bool // the text was read to its end
	ragged bool // it has white space to fold
}

// scan splits s. It stops at the first word it does not know, so a sentence
// costs little more than its first word.
func (t *timeTokens) scan(s string, limit int) {
	space := false
	for i := 0; i < len(s); {
		if t.n == limit || i >= 1<<16-2*maxTimeWord {
			return
		}
		k := &t.at[t.n]
		r, width := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, width = utf8.DecodeRuneInString(s[i:])
			r = plainForm(r)
		}
		end := i + width
		switch {
		case '0' <= r && r <= '9':
			if end = k.scanNumber(s, i); end < 0 {
				return
			}
		case lex.IsLetter(r):
			if end = k.scanWord(s, i, r); end < 0 {
				return
			}
			if k.word.Means&wordDispatch != 0 {
				t.whole = utf8.ValidString(s[end:])
				return
			}
		case r == ' ' || lex.IsSpace(r):
			t.ragged = t.ragged || space || r != ' ' || i == 0
			space = true
			i = end
			continue
		case r == invisible:
			i = end
			continue
		default:
			*k = timeToken{kind: timeMark, mark: r}
		}
		k.start, k.end, k.space = uint16(i), uint16(end), space
		t.n++
		i, space = end, false
		if r == '(' && t.n > 2 && t.afterOffset() {
			i = skipComment(s, i)
		}
	}
	t.whole = true
	t.ragged = t.ragged || space
}

// fold gives a piece of the text with its white space folded. Of most texts
// it is the piece itself.
func (t *timeTokens) fold(piece string) string {
	if t.ragged || !isFolded(piece) { // what stands in brackets and behind labels has no tokens
		return strings.Join(strings.Fields(piece), " ")
	}
	return piece
}

// isFolded reports whether all white space in s is single spaces within it.
func isFolded(s string) bool {
	space := true // as if one stood before s
	for _, r := range s {
		switch {
		case r == ' ' && !space:
			space = true
		case lex.IsSpace(r):
			return false
		default:
			space = false
		}
	}
	return !space || s == ""
}

// invisible stands for marks that are no text: byte-order mark, zero-width
// space, direction marks.
const invisible = '\u200b'

// plainForm gives the ASCII form of full-width letters and of the kinds of
// hyphens, dashes and commas; all dashes are '–'.
func plainForm(r rune) rune {
	switch {
	case '٠' <= r && r <= '٩': // Arabic digits
		return r - '٠' + '0'
	case '۰' <= r && r <= '۹': // Persian ones
		return r - '۰' + '0'
	case '०' <= r && r <= '९': // of Hindi
		return r - '०' + '0'
	case '০' <= r && r <= '৯': // of Bengali
		return r - '০' + '0'
	case '๐' <= r && r <= '๙': // of Thai
		return r - '๐' + '0'
	case 0xff01 <= r && r <= 0xff5e: // ！ to ～, digits and letters among them
		return r - 0xff01 + '!'
	case r == '、' || r == '،':
		return ','
	case r == '。':
		return '.'
	case r == '‐' || r == '‑' || r == '−':
		return '-'
	case lex.IsDashRune(r):
		return '–'
	case r == '・' || r == '•' || r == '∙' || r == '●':
		return '·'
	case lex.IsInvisible(r) || r == '\u2060':
		return invisible
	}
	return r
}

// scanNumber reads the number at s[i:], with the ending that makes it an
// ordinal. It returns where the number ends, or -1 if it is too long for any
// time.
func (k *timeToken) scanNumber(s string, i int) (end int) {
	*k = timeToken{kind: timeNumber}
	for i < len(s) {
		r, width := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, width = utf8.DecodeRuneInString(s[i:])
			r = plainForm(r)
		}
		if r < '0' || r > '9' {
			break
		}
		k.number = k.number*10 + int64(r-'0')
		k.digits++
		i += width
		if k.digits > 14 { // YYYYMMDDhhmmss
			return -1
		}
	}
	if i >= len(s) || s[i] < 'A' {
		return i
	}
	if after, ok := lex.CutFoldIn(s[i:], OrdinalEndings); ok && !lex.BeginsLetter(after) {
		k.ordinal = true
		return len(s) - len(after)
	}
	return i
}

// OrdinalEndings make an ordinal of a number: "18th", "1er", "5º".
var OrdinalEndings = []string{"st", "nd", "rd", "th", "er", "º", "ª", "°"}

// scanWord reads the word at s[i:], which begins with the letter first. It
// returns where the word ends, or -1 if it has no place in a time line.
func (k *timeToken) scanWord(s string, i int, first rune) (end int) {
	*k = timeToken{kind: timeWordToken}
	if first |= 0x20; first == 'a' || first == 'p' {
		if end := halfDay(s[i:]); end > 0 {
			k.word.Means = wordAM
			if first == 'p' {
				k.word.Means = wordPM
			}
			return i + end
		}
	}
	if month, size := longMonth(s[i:]); size > 0 {
		k.word.Month, k.word.Means = month, wordAbbreviation
		return i + size
	}
	w, size, ok := CutWord(s[i:])
	k.word, end = w, i+size
	if r, width := utf8.DecodeRuneInString(s[i:]); lex.IsEast(r) {
		// The counters of forms (年, 月, 日) are words as well: units of age or
		// short weekdays.
		if !ok {
			return -1
		}
		if size == width {
			k.mark = r
		}
		return end
	}
	switch word := s[i:end]; {
	case ok && w.number > 0:
		*k = timeToken{kind: timeNumber, number: int64(w.number), digits: 1}
		return end
	case ok:
		return end
	case word == "T" || word == "t": // of ISO 8601
		k.mark = 'T'
		return end
	case looksLikeZone(word):
		k.word.Means = wordUnknownZone
		return end
	}
	return -1
}

// longMonths are the months whose names are more than a word, or have full stops
// within: of the Levant, and the short ones of Thai.
var longMonths = [...]struct {
	name  string
	month uint8
}{
	{"كانون الثاني", 1}, {"كانون ثاني", 1}, {"كانون الأول", 12}, {"كانون الاول", 12}, {"تشرين الأول", 10}, {"تشرين الاول", 10}, {"تشرين الثاني", 11},
	{"ม.ค.", 1}, {"ก.พ.", 2}, {"มี.ค.", 3}, {"เม.ย.", 4}, {"พ.ค.", 5}, {"มิ.ย.", 6}, {"ก.ค.", 7}, {"ส.ค.", 8}, {"ก.ย.", 9}, {"ต.ค.", 10}, {"พ.ย.", 11}, {"ธ.ค.", 12},
}

// longMonth reads one of longMonths at the beginning of s.
func longMonth(s string) (month uint8, size int) {
	switch {
	case len(s) < 2:
	case s[0] == 0xD9 && s[1] == 0x83, s[0] == 0xD8 && s[1] == 0xAA, s[0] == 0xE0 && (s[1] == 0xB8 || s[1] == 0xB9): // ك, ت and Thai
		for i := range longMonths {
			if m := &longMonths[i]; strings.HasPrefix(s, m.name) {
				return m.month, len(m.name)
			}
		}
	}
	return 0, 0
}

// looksLikeZone reports whether an unknown word looks like the name of a
// zone: "CHST".
func looksLikeZone(word string) bool {
	if len(word) < 3 || len(word) > 5 || word[len(word)-1] != 'T' {
		return false
	}
	for i := range len(word) {
		if word[i] < 'A' || word[i] > 'Z' {
			return false
		}
	}
	return true
}

// halfDay gives the length of "a.m.", "p.m", "a. m." at the beginning of s.
func halfDay(s string) int {
	i := 1
	if i >= len(s) || s[i] != '.' {
		return 0
	}
	if i++; i < len(s) && s[i] == ' ' {
		i++
	}
	if i >= len(s) || s[i]|0x20 != 'm' {
		return 0
	}
	if i++; i < len(s) && s[i] == '.' {
		return i + 1
	}
	if r, _ := utf8.DecodeRuneInString(s[i:]); lex.IsLetter(r) {
		return 0
	}
	return i
}

// afterOffset reports whether the bracket just read follows an offset:
// "GMT+0000 (".
func (t *timeTokens) afterOffset() bool {
	number, sign := &t.at[t.n-2], &t.at[t.n-3]
	return number.kind == timeNumber && number.digits == 4 && !number.space && (sign.mark == '+' || sign.mark == '-')
}

// skipComment skips a comment in brackets of letters and spaces, as mail and
// JavaScript put the zone's long name after an offset. It returns the place
// of the closing bracket, or i if there is none.
func skipComment(s string, i int) int {
	for j := i; j < len(s); j++ {
		switch c := s[j]; {
		case c == ')':
			return j
		case c != ' ' && (c|0x20 < 'a' || c|0x20 > 'z'):
			return i
		}
	}
	return i
}
