// Package agency knows who sends stories: the news agencies, the wires of press
// releases, and how datelines, credits and sites name them.
package agency

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lazy"
	"github.com/newswire-go/newswire/internal/lex"
)

// Kind tells a news agency from those whose copy reads like an agency's.
type Kind uint8

const (
	NewsAgency   Kind = iota
	ReleaseWire       // carries press releases for whoever pays
	PartnerTitle      // a magazine or service whose stories an agency resells
)

// An Agency is who wrote a story, and how datelines and credits name it.
type Agency struct {
	Name    string   // canonical short form, rule 9 of the labelling guide
	marks   []string // as printed; case and white space do not count
	Kind    Kind     // what it sends
	country string   // ISO 3166 code of the country whose clock its times bear, "" if it has none of its own

	// family: a service's name may follow the mark: "Reuters Life!", "PRNewswire via COMTEX".
	Family bool
	// alone: its marks are so plainly an agency's that one may stand without
	// brackets where a dateline begins: "REUTERS - ", "ТАСС, 29 июня."
	Alone bool
	// fullStop: its datelines may end with a full stop: "/TASS/.", "РИА Новости."
	FullStop bool
	// dashless: its datelines end without a dash: "Bhubaneswar, Jan 12 (PTI) In a bid".
	Dashless bool

	Example string // a story's beginning that reads otherwise without this row
}

// An Mark is one way of naming one agency.
type Mark struct {
	key    string // the mark as lex.FoldMark makes it
	mark   string // as printed
	Agency *Agency
}

// An index is all marks of a table, sorted by key.
type index struct {
	marks []Mark
	first [257]uint16    // by the first byte of a key, how many marks come before all of those
	pairs [256]uint64    // by the first byte of a key, a bit for each byte that comes second
	third [26][26]uint32 // by the first two letters of a key, a bit for each letter that comes third
	small [26][26]uint32 // the same of the marks that are printed with a small letter first: "dpa"
}

// Marks is the index of the table.
var Marks = lazy.Value[*index]{Make: func() *index { return indexAgencies(Agencies) }}

func indexAgencies(table []Agency) *index {
	x := new(index)
	for i := range table {
		for _, m := range table[i].marks {
			key := string(lex.FoldMark(nil, m))
			x.marks = append(x.marks, Mark{key, m, &table[i]})
			x.first[int(key[0])+1]++
			x.pairs[key[0]] |= 1 << (key[1] & 63)
			if len(key) > 2 && lex.IsLowerASCII(key[0]) && lex.IsLowerASCII(key[1]) && lex.IsLowerASCII(key[2]) {
				x.third[key[0]-'a'][key[1]-'a'] |= 1 << (key[2] - 'a')
				if lex.IsLowerASCII(m[0]) {
					x.small[key[0]-'a'][key[1]-'a'] |= 1 << (key[2] - 'a')
				}
			}
		}
	}
	slices.SortFunc(x.marks, func(a, b Mark) int { return strings.Compare(a.key, b.key) })
	for c := range 256 {
		x.first[c+1] += x.first[c]
	}
	return x
}

// MaxMark is more bytes than any mark has once it is folded.
const MaxMark = 64

// mayBegin says whether a mark may begin as s does. Nearly all words differ
// from all marks in their first three letters, and are not folded. What does
// not begin with two letters of ASCII may.
func (x *index) mayBegin(s string) bool {
	if len(s) < 2 || !lex.IsLetterASCII(s[0]) || !lex.IsLetterASCII(s[1]) {
		return true
	}
	first, second := s[0]|0x20, s[1]|0x20
	if len(s) < 3 || !lex.IsLetterASCII(s[2]) {
		return x.pairs[first]>>(second&63)&1 != 0
	}
	return x.third[first-'a'][second-'a']>>((s[2]|0x20)-'a')&1 != 0
}

// mayBeginSmall says whether a mark printed with a small letter first may begin
// as s does, which begins with one.
func (x *index) mayBeginSmall(s string) bool {
	return len(s) > 2 && lex.IsLetterASCII(s[1]) && lex.IsLetterASCII(s[2]) &&
		x.small[s[0]-'a'][(s[1]|0x20)-'a']>>((s[2]|0x20)-'a')&1 != 0
}

// mayBeginWord is mayBegin for a word of running text, where one in small letters
// counts only if a mark is printed so.
func (x *index) mayBeginWord(s string) bool {
	if lex.IsLowerASCII(s[0]) {
		return x.mayBeginSmall(s)
	}
	return x.mayBegin(s)
}

// find gives where key, which is not empty, stands in the index, or would; with
// after, the place behind it.
func (x *index) find(key []byte, after bool) int {
	low, high := int(x.first[key[0]]), int(x.first[int(key[0])+1])
	for low < high {
		mid := int(uint(low+high) >> 1)
		if k := x.marks[mid].key; k < string(key) || after && k == string(key) {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// goesOn reports whether a mark begins with key, which is not empty.
func (x *index) goesOn(key []byte) bool {
	k := x.find(key, false)
	return k < len(x.marks) && strings.HasPrefix(x.marks[k].key, string(key))
}

// BeginsMark reports whether s, of two words at least, is what the mark of an
// agency begins with: "Press Trust" of "Press Trust of India".
func BeginsMark(s string) bool {
	x := Marks.Get()
	if strings.IndexByte(s, ' ') < 0 || len(s) > MaxMark || !x.mayBegin(s) {
		return false
	}
	var buf [2 * MaxMark]byte
	key := lex.FoldMark(buf[:0], s)
	if len(key) == 0 {
		return false
	}
	for k := x.find(key, false); k < len(x.marks) && strings.HasPrefix(x.marks[k].key, string(key)); k++ {
		if m := x.marks[k].mark; len(m) > len(s) && m[len(s)] == ' ' && strings.EqualFold(m[:len(s)], s) {
			return true
		}
	}
	return false
}

// MarkOf finds the mark that s is, all of it.
func MarkOf(s string) *Mark {
	x := Marks.Get()
	if len(s) == 0 || len(s) > MaxMark || !x.mayBegin(s) {
		return nil
	}
	var buf [2 * MaxMark]byte
	key := lex.FoldMark(buf[:0], s)
	if len(key) == 0 {
		return nil
	}
	if k := x.find(key, false); k < len(x.marks) && x.marks[k].key == string(key) {
		return &x.marks[k]
	}
	return nil
}

// Of finds the agency that s names as credits do: by a mark, by a mark
// and a service ("Reuters Life!", "dpa/bb", "PRNewswire via COMTEX"), or by
// several names of which the first that is known counts ("tca/dpa").
func Of(s string) *Agency {
	s = lex.TrimSpace(s)
	if m := MarkOf(s); m != nil {
		return m.Agency
	}
	if len(s) > MaxMark {
		return nil
	}
	for rest, more := s, strings.IndexByte(s, '/') >= 0; more; {
		var part string
		part, rest, more = strings.Cut(rest, "/")
		if m := MarkOf(part); m != nil {
			return m.Agency
		}
	}
	if a, n := At(s); a != nil && a.Family && n < len(s) && (lex.IsSpaceASCII(s[n]) || s[n] == '-' || s[n] == '/') {
		return a
	}
	return nil
}

// Named gives the short form of the agency that s names. The whole of s
// has to be the name, as in a bracket: "Reuters", "dpa/bb", " ا ف ب ".
func Named(s string) (name string, ok bool) {
	if a := Of(s); a != nil {
		return a.Name, true
	}
	return "", false
}

// Country gives the code of the country whose clock the agency's times
// bear, by the agency's short form: what "IST" or "CST" means there. It is ""
// for an agency that is not in the table.
func Country(name string) string {
	for i := range Agencies {
		if Agencies[i].Name == name {
			return Agencies[i].country
		}
	}
	return ""
}

// At finds the longest mark at the beginning of s, and its length in s.
// A mark ends where a word ends; scripts that do not part words are taken
// rune by rune. A mark of up to three letters has to be printed as in the
// table: "AP", not "Ap".
func At(s string) (a *Agency, n int) {
	index := Marks.Get()
	if !index.mayBegin(s) {
		return nil, 0
	}
	var (
		buf  [MaxMark + utf8.UTFMax]byte
		ends [MaxMark + utf8.UTFMax]uint8 // by length of key: the length in s up to there, 0 within a word
	)
	key, last := buf[:0], rune(0)
	i, wasWord := 0, false // what last is
	for i < len(s) && len(key) < MaxMark {
		if c := s[i]; wasWord && lex.IsLetterASCII(c) && last < utf8.RuneSelf && i <= 2*MaxMark {
			key, last = append(key, c|0x20), rune(c)
			i++
			continue // within a word, as nearly everywhere
		}
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		inWord := lex.IsWordRune(r)
		if i == 0 && !inWord {
			return nil, 0
		}
		if wasWord && (!inWord || lex.IsEast(last)) {
			ends[len(key)] = uint8(i)
			if !index.goesOn(key) {
				break // as behind the first word or the second nearly always
			}
		}
		space := lex.IsSpace(r)
		if !inWord && !space && r != '.' && r != '-' && r != '/' || i > 2*MaxMark {
			break
		}
		if !space {
			key = utf8.AppendRune(key, lex.ToSmall(r))
		}
		last, wasWord, i = r, inWord, i+size
	}
	if i == len(s) && len(key) > 0 && ends[len(key)] == 0 && lex.IsWordRune(last) {
		ends[len(key)] = uint8(i)
	}
	// Of all marks that key begins with the longest comes last in the index.
	// Where another stands there, none is longer than what the two share.
	for len(key) > 0 {
		k := index.find(key, true) - 1
		if k < 0 {
			break
		}
		m := &index.marks[k]
		same := 0
		for same < len(m.key) && same < len(key) && m.key[same] == key[same] {
			same++
		}
		if same == len(m.key) && ends[same] > 0 {
			if n := int(ends[same]); m.PrintedAs(s[:n]) {
				return m.Agency, n
			}
		}
		if same == len(key) {
			same--
		}
		key = key[:same]
	}
	return nil, 0
}

// PrintedAs says whether s, of which the mark is known to be the key, is
// printed as a mark must be that no brackets set off: short ones exactly, and
// initials that can be read as a word not as one, as "leta" is Slovene.
func (m *Mark) PrintedAs(s string) bool {
	const initials = 5 // letters
	r, _ := utf8.DecodeLastRuneInString(s)
	switch n := utf8.RuneCountInString(m.mark); {
	case len(m.mark) > 12 || n > initials || lex.IsEast(r):
		return true
	case n > 3:
		return lex.HasSmall(m.mark) || !lex.HasSmall(s) || s != strings.ToLower(s)
	}
	return s == m.mark
}

// CreditHeads are the words after which a line names whose story it is,
// folded as lex.FoldRune does, sorted.
var CreditHeads = []string{
	"(c)", "bron:", "copyright", "courtesy of", "fonte:", "fuente:", "kalla:", "kaynak:", "kilde:", "lahde:", "quelle:",
	"source:", "sumber:", "zrodlo:", "©", "источник:", "المصدر:", "來源:", "出典:", "来源:", "출처:",
}

// creditHeadSieve is the sieve of CreditHeads, which are asked for at every word
// of many short lines.
var creditHeadSieve = lazy.Value[*lex.HeadSieve]{Make: func() *lex.HeadSieve {
	return lex.NewHeadSieve(len(CreditHeads), func(i int) string { return CreditHeads[i] })
}}

// CreditFillers may stand between the head of a credit line and the name.
// They are folded and sorted as well.
var CreditFillers = []string{"by ", "c) ", "copr.", "copyright", "par ", "the ", "von "}

// In gives the short form of the agency that a credit or copyright line
// names: "© 2020 Reuters. All Rights Reserved.", "Source: Xinhua",
// "Agence France-Presse © 2015". It is "" for every other line.
func In(line string) string {
	const longest = 200 // bytes: more than stand before a name
	line = lex.TrimSpace(line)
	line = line[:min(len(line), longest)]
	head, length := creditHeadIn(line)
	if length == 0 {
		return ""
	}
	if head > 0 {
		// The name comes first: "Agence France-Presse © 2015"
		if a, n := At(line); a != nil && lex.TrimName(line[n:head]) == "" {
			return a.Name
		}
	}
	for rest := line[head+length:]; rest != ""; {
		r, n := utf8.DecodeRuneInString(rest)
		if !lex.IsLetter(r) {
			rest = rest[n:] // the year, a bracket, a second sign
			continue
		}
		if a, n := At(rest); a != nil {
			if _, photo := lex.CutFold(rest[lex.SkipSpace(rest, n):], "photo"); !photo {
				return a.Name
			}
		}
		after, ok := lex.CutFoldIn(rest, CreditFillers)
		if !ok {
			return ""
		}
		rest = after
	}
	return ""
}

// creditHeadIn finds the first credit head that begins a word of line, and
// its length, which is 0 if there is none.
func creditHeadIn(line string) (at, length int) {
	atWord, heads := true, creditHeadSieve.Get()
	for i, r := range line {
		if atWord && heads.Passes(line[i:]) {
			if after, ok := lex.CutFoldIn(line[i:], CreditHeads); ok {
				return i, len(line) - i - len(after)
			}
		}
		atWord = !lex.IsWordRune(r)
	}
	return 0, 0
}

// MayNameAgency reports whether a word of s is the mark of an agency, or the
// first of one's. A word in small letters is only where the mark is printed so.
func MayNameAgency(s string) bool {
	index := Marks.Get()
	inside := false // of a word
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r < utf8.RuneSelf {
			if c := s[i]; !lex.IsLetterASCII(c) && !lex.IsDigitASCII(c) {
				inside = false
				i++
				continue
			}
			if inside {
				i++
				continue // as nearly everywhere
			}
		} else if r, size = utf8.DecodeRuneInString(s[i:]); !lex.IsWordRune(r) {
			inside = false
			i += size
			continue
		}
		if (!inside || lex.IsEast(r)) && index.mayBeginWord(s[i:]) {
			if a, _ := At(s[i:]); a != nil || MarkOf(lex.LeadingWord(s[i:])) != nil {
				return true
			}
		}
		inside = true
		i += size
	}
	return false
}

// Holds reports whether an agency is named in a text, at the beginning
// of a word and not behind the slash of a picture's credit.
func Holds(s string) bool {
	inside := false // of a word, or behind a slash
	for i, r := range s {
		letter := lex.IsLetter(r)
		if letter && !inside {
			if a, _ := At(s[i:min(len(s), i+2*MaxMark+utf8.UTFMax)]); a != nil {
				return true
			}
		}
		inside = letter || unicode.IsDigit(r) || r == '/'
	}
	return false
}
