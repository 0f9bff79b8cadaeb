package newswire

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lazy"
	"github.com/newswire-go/newswire/internal/lex"
)

// agencyKind tells a news agency from those whose copy reads like an agency's.
type agencyKind uint8

const (
	newsAgency   agencyKind = iota
	releaseWire             // carries press releases for whoever pays
	partnerTitle            // a magazine or service whose stories an agency resells
)

// An agency is who wrote a story, and how datelines and credits name it.
type agency struct {
	name    string     // canonical short form, rule 9 of the labelling guide
	marks   []string   // as printed; case and white space do not count
	kind    agencyKind // what it sends
	country string     // ISO 3166 code of the country whose clock its times bear, "" if it has none of its own

	// family: a service's name may follow the mark: "Reuters Life!", "PRNewswire via COMTEX".
	family bool
	// alone: its marks are so plainly an agency's that one may stand without
	// brackets where a dateline begins: "REUTERS - ", "ТАСС, 29 июня."
	alone bool
	// fullStop: its datelines may end with a full stop: "/TASS/.", "РИА Новости."
	fullStop bool
	// dashless: its datelines end without a dash: "Bhubaneswar, Jan 12 (PTI) In a bid".
	dashless bool

	example string // a story's beginning that reads otherwise without this row
}

// An agencyMark is one way of naming one agency.
type agencyMark struct {
	key    string // the mark as lex.FoldMark makes it
	mark   string // as printed
	agency *agency
}

// An agencyIndex is all marks of a table, sorted by key.
type agencyIndex struct {
	marks []agencyMark
	first [257]uint16    // by the first byte of a key, how many marks come before all of those
	pairs [256]uint64    // by the first byte of a key, a bit for each byte that comes second
	third [26][26]uint32 // by the first two letters of a key, a bit for each letter that comes third
}

// agencyMarks is the index of the table.
var agencyMarks = lazy.Value[*agencyIndex]{Make: func() *agencyIndex { return indexAgencies(agencies) }}

func indexAgencies(table []agency) *agencyIndex {
	x := new(agencyIndex)
	for i := range table {
		for _, m := range table[i].marks {
			key := string(lex.FoldMark(nil, m))
			x.marks = append(x.marks, agencyMark{key, m, &table[i]})
			x.first[int(key[0])+1]++
			x.pairs[key[0]] |= 1 << (key[1] & 63)
			if len(key) > 2 && lex.IsLowerASCII(key[0]) && lex.IsLowerASCII(key[1]) && lex.IsLowerASCII(key[2]) {
				x.third[key[0]-'a'][key[1]-'a'] |= 1 << (key[2] - 'a')
			}
		}
	}
	slices.SortFunc(x.marks, func(a, b agencyMark) int { return strings.Compare(a.key, b.key) })
	for c := range 256 {
		x.first[c+1] += x.first[c]
	}
	return x
}

// maxMark is more bytes than any mark has once it is folded.
const maxMark = 64

// mayBegin says whether a mark may begin as s does. Nearly all words differ
// from all marks in their first three letters, and are not folded. What does
// not begin with two letters of ASCII may.
func (x *agencyIndex) mayBegin(s string) bool {
	if len(s) < 2 || !lex.IsLetterASCII(s[0]) || !lex.IsLetterASCII(s[1]) {
		return true
	}
	first, second := s[0]|0x20, s[1]|0x20
	if len(s) < 3 || !lex.IsLetterASCII(s[2]) {
		return x.pairs[first]>>(second&63)&1 != 0
	}
	return x.third[first-'a'][second-'a']>>((s[2]|0x20)-'a')&1 != 0
}

// find gives where key, which is not empty, stands in the index, or would; with
// after, the place behind it.
func (x *agencyIndex) find(key []byte, after bool) int {
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
func (x *agencyIndex) goesOn(key []byte) bool {
	k := x.find(key, false)
	return k < len(x.marks) && strings.HasPrefix(x.marks[k].key, string(key))
}

// markOf finds the mark that s is, all of it.
func markOf(s string) *agencyMark {
	x := agencyMarks.Get()
	if len(s) == 0 || len(s) > maxMark || !x.mayBegin(s) {
		return nil
	}
	var buf [2 * maxMark]byte
	key := lex.FoldMark(buf[:0], s)
	if len(key) == 0 {
		return nil
	}
	if k := x.find(key, false); k < len(x.marks) && x.marks[k].key == string(key) {
		return &x.marks[k]
	}
	return nil
}

// agencyOf finds the agency that s names as credits do: by a mark, by a mark
// and a service ("Reuters Life!", "dpa/bb", "PRNewswire via COMTEX"), or by
// several names of which the first that is known counts ("tca/dpa").
func agencyOf(s string) *agency {
	s = lex.TrimSpace(s)
	if m := markOf(s); m != nil {
		return m.agency
	}
	if len(s) > maxMark {
		return nil
	}
	for rest, more := s, strings.IndexByte(s, '/') >= 0; more; {
		var part string
		part, rest, more = strings.Cut(rest, "/")
		if m := markOf(part); m != nil {
			return m.agency
		}
	}
	if a, n := agencyAt(s); a != nil && a.family && n < len(s) && (lex.IsSpaceASCII(s[n]) || s[n] == '-' || s[n] == '/') {
		return a
	}
	return nil
}

// agencyNamed gives the short form of the agency that s names. The whole of s
// has to be the name, as in a bracket: "Reuters", "dpa/bb", " ا ف ب ".
func agencyNamed(s string) (name string, ok bool) {
	if a := agencyOf(s); a != nil {
		return a.name, true
	}
	return "", false
}

// agencyCountry gives the code of the country whose clock the agency's times
// bear, by the agency's short form: what "IST" or "CST" means there. It is ""
// for an agency that is not in the table.
func agencyCountry(name string) string {
	for i := range agencies {
		if agencies[i].name == name {
			return agencies[i].country
		}
	}
	return ""
}

// agencyAt finds the longest mark at the beginning of s, and its length in s.
// A mark ends where a word ends; scripts that do not part words are taken
// rune by rune. A mark of up to three letters has to be printed as in the
// table: "AP", not "Ap".
func agencyAt(s string) (a *agency, n int) {
	index := agencyMarks.Get()
	if !index.mayBegin(s) {
		return nil, 0
	}
	var (
		buf  [maxMark + utf8.UTFMax]byte
		ends [maxMark + utf8.UTFMax]uint8 // by length of key: the length in s up to there, 0 within a word
	)
	key, last := buf[:0], rune(0)
	i := 0
	for i < len(s) && len(key) < maxMark {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		inWord := lex.IsWordRune(r)
		if i == 0 && !inWord {
			return nil, 0
		}
		if lex.IsWordRune(last) && (!inWord || lex.IsEast(last)) {
			ends[len(key)] = uint8(i)
			if !index.goesOn(key) {
				break // as behind the first word or the second nearly always
			}
		}
		space := lex.IsSpace(r)
		if !inWord && !space && r != '.' && r != '-' && r != '/' || i > 2*maxMark {
			break
		}
		if !space {
			key = utf8.AppendRune(key, lex.ToSmall(r))
		}
		last, i = r, i+size
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
			if n := int(ends[same]); m.printedAs(s[:n]) {
				return m.agency, n
			}
		}
		if same == len(key) {
			same--
		}
		key = key[:same]
	}
	return nil, 0
}

// printedAs says whether s, of which the mark is known to be the key, is
// printed as a mark must be that no brackets set off: short ones exactly.
func (m *agencyMark) printedAs(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return len(m.mark) > 12 || utf8.RuneCountInString(m.mark) > 3 || lex.IsEast(r) || s == m.mark
}

// creditHeads are the words after which a line names whose story it is,
// folded as lex.FoldRune does, sorted.
var creditHeads = []string{
	"(c)", "bron:", "copyright", "courtesy of", "fonte:", "fuente:", "kalla:", "kaynak:", "kilde:", "lahde:", "quelle:",
	"source:", "sumber:", "zrodlo:", "©", "источник:", "المصدر:", "來源:", "出典:", "来源:", "출처:",
}

// creditHeadSieve is the sieve of creditHeads, which are asked for at every word
// of many short lines.
var creditHeadSieve = lazy.Value[*lex.HeadSieve]{Make: func() *lex.HeadSieve {
	return lex.NewHeadSieve(len(creditHeads), func(i int) string { return creditHeads[i] })
}}

// creditFillers may stand between the head of a credit line and the name.
// They are folded and sorted as well.
var creditFillers = []string{"by ", "c) ", "copr.", "copyright", "par ", "the ", "von "}

// agencyIn gives the short form of the agency that a credit or copyright line
// names: "© 2020 Reuters. All Rights Reserved.", "Source: Xinhua",
// "Agence France-Presse © 2015". It is "" for every other line.
func agencyIn(line string) string {
	const longest = 200 // bytes: more than stand before a name
	line = lex.TrimSpace(line)
	line = line[:min(len(line), longest)]
	head, length := creditHeadIn(line)
	if length == 0 {
		return ""
	}
	if head > 0 {
		// The name comes first: "Agence France-Presse © 2015"
		if a, n := agencyAt(line); a != nil && lex.TrimName(line[n:head]) == "" {
			return a.name
		}
	}
	for rest := line[head+length:]; rest != ""; {
		r, n := utf8.DecodeRuneInString(rest)
		if !lex.IsLetter(r) {
			rest = rest[n:] // the year, a bracket, a second sign
			continue
		}
		if a, n := agencyAt(rest); a != nil {
			if _, photo := lex.CutFold(rest[lex.SkipSpace(rest, n):], "photo"); !photo {
				return a.name
			}
		}
		after, ok := lex.CutFoldIn(rest, creditFillers)
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
			if after, ok := lex.CutFoldIn(line[i:], creditHeads); ok {
				return i, len(line) - i - len(after)
			}
		}
		atWord = !lex.IsWordRune(r)
	}
	return 0, 0
}

// mayNameAgency reports whether a word of s is the mark of an agency, or the
// first of one's.
func mayNameAgency(s string) bool {
	index := agencyMarks.Get()
	inside := false // of a word
	for i, r := range s {
		word := lex.IsWordRune(r)
		if word && (!inside || lex.IsEast(r)) && index.mayBegin(s[i:]) {
			if a, _ := agencyAt(s[i:]); a != nil || markOf(lex.LeadingWord(s[i:])) != nil {
				return true
			}
		}
		inside = word
	}
	return false
}
