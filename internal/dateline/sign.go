package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/place"
	"github.com/newswire-go/newswire/internal/when"
)

// A signShape is how an agency is set off.
type signShape uint8

const (
	bareSign    signShape = iota // AAP -
	bracketSign                  // (Reuters) -
	slashSign                    // /TASS/.
)

// An agencySign is the agency of a dateline as printed.
type agencySign struct {
	name       string
	agency     *agency.Agency
	shape      signShape
	known      bool // it is in the table
	exact      bool // the whole of the bracket is its mark
	tickerLike bool // not in the table, and like a share's code: "(MSFT)", "(TRI.TO)"
	length     int  // of the mark, in runes
	end        int
	date       when.Date // within the brackets: "(Marketwired - Sept. 28, 2016)"
	names      []string  // after it: "РИА Новости, Имя Фамилия."
}

// isWeak says whether the agency's mark is so short a word in brackets that
// it abbreviates many other things: "AA", "PA".
func (sign *agencySign) isWeak() bool { return sign.length <= 2 && sign.shape == bracketSign }

// agencySignAt reads the agency at s[at:].
func agencySignAt(s string, at int) (sign agencySign, ok bool) {
	if at >= len(s) {
		return sign, false
	}
	switch s[at] {
	case '(', '[':
		return bracketedAgency(s, at)
	case '/':
		n := slashedAgency(s[at:])
		if n == 0 {
			return sign, false
		}
		content := lex.TrimSpace(s[at+1 : at+n-1])
		a := agency.Of(content)
		if a == nil {
			a, content = correspondent(content)
			sign.names = namesIn(content)
		}
		return agencySign{name: a.Name, agency: a, shape: slashSign, known: true, exact: true, length: 9, end: at + n, names: sign.names}, true
	}
	return bareAgency(s, at)
}

// bareAgency reads an agency without brackets at s[at:], with the names that
// follow it: "AAP -", "РИА Новости, Имя Фамилия." What ends it is looked for
// first, because most text that could begin with an agency does not.
func bareAgency(s string, at int) (sign agencySign, ok bool) {
	end := bareEnd(s, at)
	if end <= at {
		return sign, false
	}
	mark := s[at:end]
	m := agency.MarkOf(mark)
	switch {
	case m != nil && !m.PrintedAs(mark):
		return sign, false
	case m != nil:
		sign.agency = m.Agency
	default:
		// "ИНТЕРФАКС-ЦЕНТР", a service
		a, n := agency.At(mark)
		if a == nil || !a.Family || n == len(mark) || mark[n] != '-' {
			return sign, false
		}
		sign.agency = a
	}
	sign.name, sign.shape, sign.known, sign.exact, sign.end = sign.agency.Name, bareSign, true, true, end
	sign.length = utf8.RuneCountInString(mark)
	if names, length := namesAfterAgency(s[end:]); length > 0 {
		sign.names = names
		sign.end += length
	}
	return sign, true
}

// bareEnd finds where a bare agency at s[at:] would end: before the first
// dash, colon, comma or full stop that is not inside a word. It gives -1 if
// there is none soon.
func bareEnd(s string, at int) int {
	spaces, word := 0, false // word: the last rune was of a word
	for i := at; i < len(s) && i < at+agency.MaxMark; {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case lex.IsWordRune(r):
			word = true
		case lex.IsSpace(r):
			if spaces++; spaces > 4 {
				return -1
			}
			word = false
		case (r == '.' || r == '-') && word && lex.LetterAt(s, i+n):
			word = false
		case r == '.' || r == ',' || r == ':' || r == '：' || endsSlot(r):
			return at + len(strings.TrimRightFunc(s[at:i], lex.IsSpace))
		default:
			return -1
		}
		i += n
	}
	return -1
}

// bracketedAgency reads the agency in the bracket at s[at:], known or not.
func bracketedAgency(s string, at int) (sign agencySign, ok bool) {
	n := bracketLength(s[at:])
	if n < 0 {
		return sign, false
	}
	content := lex.TrimSpace(s[at+1 : at+n-1])
	sign = agencySign{shape: bracketSign, end: at + n}
	var a *agency.Agency
	if m := agency.MarkOf(content); m != nil {
		a, sign.exact = m.Agency, true
	} else {
		a = agency.Of(content)
	}
	if !sign.exact && (a == nil || a.Kind == agency.ReleaseWire) {
		// "(Marketwired - Sept. 28, 2016)"
		if head, tail, cut := strings.Cut(content, " - "); cut {
			if b := agency.Of(head); b != nil {
				if d, _, found := when.CutDate(lex.TrimSpace(tail)); found {
					a, sign.date = b, d
				}
			}
		}
	}
	if a != nil {
		sign.name, sign.agency, sign.known = a.Name, a, true
		sign.length = utf8.RuneCountInString(content)
		return sign, true
	}
	if !isTitle(content) {
		return sign, false
	}
	sign.name, sign.tickerLike = lex.OnOneLine(content), isTickerLike(content)
	return sign, true
}

// isTitle says whether s could be the name of a newspaper or service: up to
// five words that begin with capitals, and no label.
func isTitle(s string) bool {
	words := 0
	for word := range strings.FieldsSeq(s) {
		words++
		r, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(r) || words > 5 {
			return false
		}
		for _, r := range word {
			if !lex.IsLetter(r) && r != '.' && r != '-' && r != '&' && r != '\'' && r != '’' && r != '/' {
				return false
			}
		}
	}
	return words > 0 && !lex.Listed(place.NotPlaces, lex.LeadingWord(s))
}

// isTickerLike says whether s is one word in capitals, with or without the
// code of an exchange: "MSFT", "TRI.TO", "STEa.TO".
func isTickerLike(s string) bool {
	if strings.ContainsAny(s, " \t") {
		return false
	}
	code, exchange, dotted := strings.Cut(s, ".")
	return dotted && len(exchange) <= 2 || lex.AllCapitals(code) && len(code) <= 6
}

// slashedAgency gives the length of "/PRNewswire/" at the beginning of s, or
// 0 if it begins with no agency between slashes.
func slashedAgency(s string) int {
	if len(s) < 4 || s[0] != '/' {
		return 0
	}
	i := strings.IndexByte(s[1:min(len(s), maxBracket)], '/')
	if i < 2 {
		return 0
	}
	content := s[1 : 1+i]
	if agency.Of(content) == nil {
		if a, _ := correspondent(lex.TrimSpace(content)); a == nil {
			// "/Kyodo JBN-AsiaNet/" is found above; "/A/B News/" is not ours.
			return 0
		}
	}
	if r, _ := utf8.DecodeRuneInString(s[i+2:]); unicode.IsUpper(r) || unicode.IsLower(r) {
		return 0 // "/REUTERS/Ann Lund" took the picture
	}
	return i + 2
}

// correspondent reads "Корр. ТАСС Имя Фамилия", the form in which TASS names
// who wrote the story, between its slashes.
func correspondent(s string) (a *agency.Agency, name string) {
	head, tail, cut := strings.Cut(s, " ")
	if !cut || !strings.HasPrefix(head, "корр") && !strings.HasPrefix(head, "Корр") && !strings.HasPrefix(head, "Corr") {
		return nil, ""
	}
	a, n := agency.At(tail)
	if a == nil {
		return nil, ""
	}
	return a, lex.TrimName(tail[n:])
}

// namesIn gives the names of a list, as the slices of Credit's makers want them.
func namesIn(s string) []string {
	if s == "" {
		return nil
	}
	var names []string
	for name := range strings.SplitSeq(s, ",") {
		if name = lex.TrimName(name); name != "" {
			names = append(names, lex.OnOneLine(name))
		}
	}
	return names
}

// namesAfterAgency reads ", Имя Фамилия" after RIA's name, up to the full
// stop that ends the dateline, and gives its length without that stop.
func namesAfterAgency(s string) (names []string, length int) {
	if !strings.HasPrefix(s, ", ") {
		return nil, 0
	}
	stop := strings.IndexByte(s[:min(len(s), maxBracket*2)], '.')
	if stop < 0 {
		return nil, 0
	}
	list := s[2:stop]
	words := 0
	for word := range strings.FieldsSeq(list) {
		r, _ := utf8.DecodeRuneInString(word)
		if words++; !unicode.Is(unicode.Cyrillic, r) || !unicode.IsUpper(r) {
			return nil, 0
		}
		if strings.HasSuffix(word, ",") {
			words = 0
		}
		if words > 3 {
			return nil, 0
		}
	}
	if words < 2 {
		return nil, 0
	}
	return namesIn(list), stop
}

// endsBareAgency says whether what follows can end a dateline whose agency
// has no brackets: a dash or colon, a date, or the full stop of some agencies.
func endsBareAgency(s string, sign agencySign) bool {
	at := sign.end
	if end, dash := dashAt(s, at); dash != noDash {
		if dash == underscore {
			return lex.IsSpaceASCII(s[at]) // but not "GCLOUD_APP_"
		}
		return dash != equalSign && (dash != hyphen || end == len(s) || lex.IsSpaceASCII(s[end]) || at < len(s) && lex.IsSpaceASCII(s[at]))
	}
	if at < len(s) && s[at] == ',' {
		_, _, ok := when.CutDate(s[lex.SkipSpace(s, at+1):])
		return ok
	}
	return sign.agency.FullStop && at < len(s) && s[at] == '.' && (at+1 == len(s) || lex.IsSpaceASCII(s[at+1]))
}
