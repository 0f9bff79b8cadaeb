// Package label reads the wire's labels before a headline, "UPDATE 2-", and
// what they, a slug or a note tell of the story's life; and it parts a headline
// from the name of its site.
package label

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/when"
)

// Cut does the work of CutLabel, and says what the label tells of the
// story's life. It says so also of a headline that is nothing but a label,
// such as "MANDATORY KILL".
func Cut(headline string) (label, rest string, v Version) {
	s := strings.TrimSpace(headline)
	if label, rest, v, ok := bracketLabel(s); ok {
		return label, rest, v
	}
	// The loop reads one label a turn and remembers the last end at which the
	// headline may begin. Four labels in a row are more than any desk sends.
	end, next := 0, 0
	for at, turn := 0, 0; turn < 4; turn++ {
		f, n, ok := labelAt(s[at:])
		if !ok {
			break
		}
		stop := at + n
		d, width := delimiterAt(s[stop:])
		begin := stop + width
		if d == delimEnd {
			v = versionOf(s)
			break
		}
		if f.mayStand(s[at:stop], d, s[begin:]) {
			end, next = stop, begin
		}
		at = begin
	}
	if end == 0 {
		return "", headline, v
	}
	return s[:end], s[next:], versionOf(s[:end])
}

// bracketLabel cuts a label that stands in brackets at the beginning of a
// headline, "[속보] ...", or at its end, "... (Lead)".
func bracketLabel(s string) (label, rest string, v Version, ok bool) {
	if inner, after, found := lex.LeadingBracket(s); found {
		rest = strings.TrimLeftFunc(after, lex.IsSpace)
		if f, n, isLabel := labelAt(inner); isLabel && n == len(inner) && f.may(inBrackets, inner) && rest != "" {
			return inner, rest, versionOf(inner), true
		}
	}
	if before, inner, found := lex.TrailingBracket(s); found {
		rest = strings.TrimRightFunc(before, lex.IsSpace)
		if f, n, isLabel := labelAt(inner); isLabel && n == len(inner) && f.may(atEnd, inner) && rest != "" {
			return inner, rest, versionOf(inner), true
		}
	}
	return "", s, Version{}, false
}

// takeForm is the row that "1st Ld-Writethru" and its kin stand for. Their
// ordinals come before the name, so the table's names cannot hold them.
var takeForm = form{place: tagged | standsBare | inBrackets | atEnd}

// labelAt reads the label at the beginning of s, with its number and with the
// "(OFFICIAL)" that follows some corrections. The longest name wins, and it
// has to end where a word ends.
func labelAt(s string) (f form, n int, ok bool) {
	if n, _ := takeAt(s); n > 0 {
		return takeForm, n, true
	}
	// The beginning is folded once; ends are the places where a name may stop,
	// in what is folded and in s.
	const longest = 80 // bytes: no label has as many, not even in wide letters
	folded, ends := make([]byte, 0, longest), make([][2]int, 0, longest+1)
	var before rune
	for i, r := range s[:min(len(s), longest)] {
		if !(lex.IsLetter(before) && lex.IsLetter(r)) {
			ends = append(ends, [2]int{len(folded), i})
		}
		before = r
		folded = utf8.AppendRune(folded, lex.FoldRune(r))
	}
	ends = append(ends, [2]int{len(folded), min(len(s), longest)})
	for _, e := range slices.Backward(ends) {
		name := folded[:e[0]]
		i := sort.Search(len(forms), func(i int) bool { return forms[i].name >= string(name) })
		if i < len(forms) && forms[i].name == string(name) {
			return forms[i], e[1] + labelTrailer(s[e[1]:]), true
		}
	}
	return form{}, 0, false
}

// labelTrailer measures what belongs to a label behind its name: a number,
// " 2", and the remark that a correction is the source's own, "-(OFFICIAL)".
func labelTrailer(s string) (n int) {
	digits := 0
scan:
	for i, r := range s {
		switch c := lex.FoldRune(r); {
		case c == ' ' && digits == 0:
		case '0' <= c && c <= '9' && digits < 4:
			digits++
			n = i + utf8.RuneLen(r)
		case lex.IsLetter(r) || unicode.IsDigit(r):
			n = 0 // "UPDATE 3rd ..."
			break scan
		default:
			break scan
		}
	}
	t := strings.TrimLeft(s[n:], " -")
	for _, remark := range []string{"(official)", "(oficial)", "(officiel)", "(offiziell)", "(ufficiale)"} {
		if after, ok := lex.CutFold(t, remark); ok {
			return len(s) - len(after)
		}
	}
	return n
}

// A delimiter is what stands between a label and the headline.
type delimiter uint8

const (
	delimNone delimiter = iota
	delimEnd
	delimHyphen
	delimColon // or a dash between spaces, or a bar
	delimSlash // between two labels: "KORREKTUR/ROUNDUP:"
	delimSpace
)

// delimiterAt reads the delimiter at the beginning of s, spaces on both sides
// included.
func delimiterAt(s string) (d delimiter, width int) {
	t := strings.TrimLeftFunc(s, lex.IsSpace)
	spaced := len(t) < len(s)
	r, size := utf8.DecodeRuneInString(t)
	switch {
	case t == "":
		return delimEnd, len(s)
	case r == ':' || r == '：' || r == '|' || r == '｜':
		d = delimColon
	case lex.IsDashRune(r):
		// A second hyphen makes a dash of the first one.
		for r, n := utf8.DecodeRuneInString(t[size:]); lex.IsDashRune(r); r, n = utf8.DecodeRuneInString(t[size:]) {
			size += n
		}
		switch afterSpace := lex.BeginsSpace(t[size:]); {
		case spaced && !afterSpace:
			return delimSpace, len(s) - len(t) // "EXTRA -5 degrees"
		case spaced:
			d = delimColon
		default:
			d = delimHyphen
		}
	case r == '/' && !spaced:
		return delimSlash, size
	case spaced:
		return delimSpace, len(s) - len(t)
	default:
		return delimNone, 0
	}
	after := strings.TrimLeftFunc(t[size:], lex.IsSpace)
	if after == "" {
		return delimEnd, len(s)
	}
	return d, len(s) - len(after)
}

// may reports whether a label of this form, printed like this, may stand in a
// place.
func (f form) may(p placing, printed string) bool {
	return f.place&p != 0 && !lex.BeginsSmall(printed) && (f.place&capitalsOnly == 0 || !lex.HasSmall(printed))
}

// mayStand reports whether the label, printed like this, is one before d and
// the headline rest.
func (f form) mayStand(printed string, d delimiter, rest string) bool {
	inCapitals := !lex.HasSmall(printed)
	switch d {
	case delimHyphen:
		if !f.may(withHyphen, printed) || lex.BeginsSmall(rest) {
			return false
		}
		// A headline in capitals, or one whose every word has a capital,
		// cannot show that the hyphen ends a label and joins no compound.
		if inCapitals {
			return f.place&ordinaryWord == 0 || lex.HasSmall(rest) || lex.IsDigitASCII(printed[len(printed)-1]) // "LEAD 2-PORTS SHUT"
		}
		return isSentence(rest)
	case delimColon:
		return f.may(withColon, printed)
	case delimSpace:
		return f.may(standsBare, printed) && inCapitals && !lex.BeginsSmall(rest) && isSentence(rest)
	}
	return false
}

// isSentence reports whether a headline is written like a sentence, with
// small letters at the beginning of words that a title would give capitals.
// Scripts without capitals are always written so.
func isSentence(s string) bool {
	cased := false
	for word := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(word)
		switch {
		case unicode.IsUpper(r):
			cased = true
		case unicode.IsLower(r):
			cased = true
			if len(word) >= 4 && !isSmallInTitles(word) {
				return true
			}
		}
	}
	return !cased
}

// isSmallInTitles reports whether titles too give a word of four letters or
// more no capital.
func isSmallInTitles(word string) bool {
	switch word {
	case "with", "from", "over", "into", "than", "that", "upon", "onto", "amid", "near", "through", "between", "against", "after", "before", "without":
		return true
	}
	return false
}

// takes are the names of a story's versions at AP and the agencies that write
// like it, without the ordinal.
var takes = []struct {
	name    string
	version Stage
	example string
}{
	{"ld-writethru", Writethrough, "1st Ld-Writethru"},
	{"ld-writethrough", Writethrough, "2nd LD-Writethrough"},
	{"lead-writethru", Writethrough, "1st Lead-Writethru"},
	{"writethru", Writethrough, "3rd Writethru"},
	{"writethrough", Writethrough, "2nd Writethrough"},
	{"ld", Lead, "2nd Ld"},
	{"lead", Lead, "1ST LEAD"},
	{"add", Update, "1st Add"},
	{"update", Update, "2nd Update"},
}

// ordinals are the ordinals that are written in letters.
var ordinals = []string{"first", "second", "third", "fourth", "fifth"}

// takeAt reads "1st Ld-Writethru" or "Second Lead" at the beginning of s.
func takeAt(s string) (n int, v Version) {
	digits := 0
	for digits < 2 && lex.DigitAt(s, digits) {
		digits++
		v.Number = v.Number*10 + int(s[digits-1]-'0')
	}
	rest := s[digits:]
	switch {
	case digits > 0:
		after, ok := lex.CutFoldIn(rest, when.OrdinalEndings)
		if !ok {
			return 0, Version{}
		}
		rest = after
	default:
		for i, word := range ordinals {
			if after, ok := lex.CutFold(rest, word); ok && lex.BeginsSpace(after) {
				v.Number, rest = i+1, after
				break
			}
		}
		if v.Number == 0 {
			return 0, Version{}
		}
	}
	rest = strings.TrimLeft(rest, " ") // "1stLd-Writethru"
	for _, t := range takes {
		if after, ok := lex.CutFold(rest, t.name); ok && !lex.BeginsLetter(after) {
			v.Stage = t.version
			return len(s) - len(after), v
		}
	}
	return 0, Version{}
}

// versionOf says what a label, of one or several parts, tells of the
// story's life.
func versionOf(label string) (v Version) {
	for s := label; s != ""; {
		n, took := takeAt(s)
		if n == 0 {
			f, length, ok := labelAt(s)
			if !ok {
				break
			}
			n, took = length, Version{f.version, firstNumber(s[:length])}
		}
		v = v.Join(took)
		s = strings.TrimLeft(s[n:], " -:/")
	}
	return v
}

// SlugVersion says what the slug of a story tells of its life: "BC-EU--Summit,
// 2nd Ld-Writethru", "ARLAND-PORTS/ (UPDATE 1, PIX, CORRECTED)". The remarks
// stand behind the first comma, slash or bracket; what is before it is the
// name of the story, in which the word "kill" may be about anything.
func SlugVersion(slug string) (v Version) {
	const marks = ",/()[]"
	i := strings.IndexAny(slug, marks)
	if i == -1 {
		return Version{}
	}
	for remark := range strings.FieldsFuncSeq(slug[i:], func(r rune) bool { return strings.ContainsRune(marks, r) }) {
		v = v.Join(versionOf(strings.TrimSpace(remark)))
	}
	return v
}

// versionRank orders the kinds of versions by what matters most to whoever
// handles the story.
var versionRank = []Stage{NoStage, Advisory, Update, Lead, Writethrough, Repeat, Refile, Correction, Withdrawal}

// Join unites what two parts of a label or slug say: "RPT-UPDATE 2" is a
// repeat, of the second update.
func (v Version) Join(w Version) Version {
	v.Stage = versionRank[max(slices.Index(versionRank, v.Stage), slices.Index(versionRank, w.Stage))]
	if v.Number == 0 && w.Stage != NoStage {
		v.Number = w.Number
	}
	return v
}

// firstNumber gives the first number of one or two digits in a label.
func firstNumber(label string) (n int) {
	digits := 0
	for _, r := range label {
		if r = lex.FoldRune(r); '0' <= r && r <= '9' {
			digits++
			n = n*10 + int(r-'0')
		} else if digits > 0 {
			break
		}
	}
	if digits > 2 {
		return 0 // a length in words: "(Zusammenfassung 1500)"
	}
	return n
}

// CutLast cuts s around the last sep.
func CutLast(s string, sep byte) (before, after string, ok bool) {
	if i := strings.LastIndexByte(s, sep); i != -1 {
		return s[:i], s[i+1:], true
	}
	return s, "", false
}

// Version says which take of a story this is.
type Version struct {
	Stage  Stage
	Number int // 2 in "UPDATE 2"; 0 if none is printed
}

// Stage is a stage in the life of a story.
type Stage uint8

const (
	NoStage      Stage = iota // nothing is told
	Update                    // a newer story in place of an older one
	Lead                      // a new top for a story already sent
	Writethrough              // a new top and all that follows it
	Repeat                    // the same story sent again
	Refile                    // sent again to mend its form
	Correction                // sent again to mend a fact
	Advisory                  // a word to editors, not a story
	Withdrawal                // killed: not to be used
)
