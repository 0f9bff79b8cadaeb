package credit

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/lex"
)

// Marks that close a story: words, agencies' names, and the codes of desks.

// A closingMark is a word that closes a story.
type closingMark struct {
	word    string // as lex.FoldWords gives it
	bare    bool   // without brackets or dashes too
	Example string
}

// ClosingMarks are the words that close a story, sorted. Agencies' own names
// ("ANSA", "==Kyodo") are known from the table of agencies.
var ClosingMarks = []closingMark{
	{"###", true, "###"},
	{"0", false, "-0-"},
	{"30", false, "-30-"},
	{"agencies", false, "(Agencies)"},
	{"end", true, "(END)"},
	{"ende", true, "-Ende-"},
	{"enditem", true, "Enditem"},
	{"ends", true, "ENDS"},
	{"fim", false, "(FIM)"},
	{"fin", false, "(FIN)"},
	{"fine", false, "(FINE)"},
	{"more", false, "(MORE)"},
	{"nnnn", true, "NNNN"},
	{"reuter", true, "REUTER"},
	{"schluss", false, "(Schluss)"}, // APA
	{"النهاية", false, "(النهاية)"},
	{"انتهای پیام", true, "انتهای پیام"},
	{"انتهى", false, "(انتهى)"},
	{"了", true, "（了）"},
	{"完", true, "(完)"},
	{"끝", true, "(끝)"},
}

// IsClosingMark tells whether s is one of ClosingMarks, with what desks put
// around it: "(END)", "-0-", "ENDS", "==Kyodo". With enclosed, brackets stood
// around s already.
func IsClosingMark(s string, enclosed bool) bool {
	const longest = 24 // bytes
	if len(s) > longest {
		return false
	}
	s = strings.TrimFunc(s, func(r rune) bool { return r == ' ' || r == '\x03' }) // the wire's end of text
	word := strings.TrimRight(strings.TrimFunc(s, lex.IsLineMark), "/")           // CNA: "Enditem/"
	if name, ok := strings.CutPrefix(word, "=="); ok {
		return isAgencyMark(name)
	}
	var buf [2 * longest]byte
	folded := lex.FoldWords(buf[:0], strings.Trim(word, "="))
	i := lex.SearchSorted(len(ClosingMarks), folded, func(i int) string { return ClosingMarks[i].word })
	found := i < len(ClosingMarks) && ClosingMarks[i].word == string(folded)
	switch {
	case !found:
		return false
	case lex.IsDigitASCII(folded[0]):
		return s[0] == '-' // in brackets it is somebody's age
	}
	return enclosed || ClosingMarks[i].bare || !strings.HasPrefix(s, word)
}

// isMark tells whether text is a mark that closes a story: an agency's name,
// "ends", AP's and dpa's line of codes, the initials of a desk, or an agency
// or name of two letters and more with a date. With enclosed, brackets stood
// around it.
func isMark(text string, enclosed bool) bool {
	if IsClosingMark(text, enclosed) {
		return true
	}
	text = strings.TrimRight(strings.TrimLeft(text, "=- "), "= .<\x03/")
	if text == "" || len(text) > 80 {
		return false
	}
	if isAgencyMark(text) {
		return true
	}
	if agency, desk, ok := strings.Cut(text, " "); ok && (IsDeskInitials(desk) || areInitials(desk)) { // "EFE gr/bp", "PTI VT NP"
		if isAgencyMark(agency) {
			return true
		}
	}
	if sender, desk, ok := strings.Cut(text, " "); ok && areIndianNames(desk) && areIndianNames(sender) { // "भाषा मनीषा अमित"
		if _, ok := agency.Named(sender); ok {
			return true
		}
	}
	if sender, end, ok := strings.Cut(text, "/"); ok && isAgencyMark(sender) && IsClosingMark(end, true) { // "Lusa/Fim"
		return true
	}
	return namesInputs(text) || IsDeskInitials(text) || isWireCode(text) || isDatedMark(text) || areTwoDesks(text) || enclosed && areCallSigns(text)
}

// namesInputs tells whether text says whose copy helped and nothing else, as
// Indian papers do: "With PTI inputs", "With agency inputs".
func namesInputs(text string) bool {
	whose, ok := lex.CutFold(text, "with ")
	n := len(whose) - len(" inputs")
	if !ok || n <= 0 || !strings.EqualFold(whose[n:], " inputs") {
		return false
	}
	_, ok = agency.Named(whose[:n])
	return ok || strings.EqualFold(whose[:n], "agency") || strings.EqualFold(whose[:n], "agencies")
}

// areCallSigns tells whether text is the stations that a story is from, as The
// Canadian Press names them: "CKOM, CJWW".
func areCallSigns(text string) bool {
	for sign := range strings.SplitSeq(text, ", ") {
		if len(sign) != 4 || sign[0] != 'C' && sign[0] != 'K' && sign[0] != 'W' || strings.ContainsFunc(sign, func(r rune) bool { return r < 'A' || r > 'Z' }) {
			return false
		}
	}
	return true
}

// isAgencyMark tells whether text is an agency's short name as the agency
// prints it: "ANSA" and "Kyodo", but not "Ansa Terminal" or "Map"; or that
// name and a partner's, as in "EFE-EPA".
func isAgencyMark(text string) bool {
	name, ok := agency.Named(text)
	if !ok || text == name {
		return ok
	}
	if first, _, joined := strings.Cut(text, "-"); joined && strings.EqualFold(first, name) && !strings.Contains(text, " ") {
		return true
	}
	n := min(len(text), len(name)) // "KYODO", "Marketwire"
	return n >= 5 && len(text) <= len(name) && strings.EqualFold(text[:n], name[:n])
}

// areInitials tells whether text is groups of a few capitals, as PTI's desks
// sign: "VT NP".
func areInitials(text string) bool {
	for group := range strings.FieldsSeq(text) {
		if !lex.IsInitials(group) || lex.HasSmall(group) {
			return false
		}
	}
	return true
}

// areTwoDesks tells whether text is the initials of who wrote and who edited a
// story, as Lusa signs: "MRS // ABC", "MRS (ABC) // DEF".
func areTwoDesks(text string) bool {
	first, second, ok := strings.Cut(text, " // ")
	if !ok || second == "" || strings.IndexByte(first, '(') == 0 {
		return false
	}
	return areInitials(strings.NewReplacer("(", "", ")", "", "/", " ").Replace(first + " " + second))
}

// areIndianNames tells whether text is the names of a desk in Devanagari, as
// PTI's Hindi service signs, and no sentence.
func areIndianNames(text string) bool {
	const most = 3 // words
	for _, r := range text {
		if r != ' ' && !unicode.Is(unicode.Devanagari, r) || r == '।' {
			return false
		}
	}
	return text != "" && strings.Count(text, " ") < most
}

// IsDeskInitials tells whether text is a line such as "bur-abc/def": small
// letters in groups of two to five, at least one slash, and as PAP writes it one
// behind each, "abc/ def/"; or the same in Arabic.
func IsDeskInitials(text string) bool {
	if areArabicInitials(text) {
		return true
	}
	group, slashes := 0, 0
	for i := 0; i < len(text); i++ {
		switch b := text[i]; {
		case lex.IsLowerASCII(b):
			if group++; group > 5 {
				return false
			}
		case (b == '/' || b == '-') && group >= 2:
			if b == '/' {
				slashes++
			}
			group = 0
		case b == ' ' && i > 0 && text[i-1] == '/':
		default:
			return false
		}
	}
	return slashes > 0 && (group >= 2 || strings.HasSuffix(text, "/")) && !slices.Contains(slashedWords, text)
}

// areArabicInitials tells whether text is what AFP's Arabic service signs with:
// "اب/جد/هـ".
func areArabicInitials(text string) bool {
	if text == "" || text[0] < utf8.RuneSelf {
		return false
	}
	const longest, most = 4, 6 // letters of a group, groups
	groups := 0
	for group := range strings.SplitSeq(text, "/") {
		letters := utf8.RuneCountInString(group)
		if groups++; letters == 0 || letters > longest || groups > most || strings.ContainsFunc(group, func(r rune) bool { return !unicode.Is(unicode.Arabic, r) && r != 'ـ' || unicode.IsDigit(r) }) {
			return false
		}
	}
	return groups > 1 && text != "و/أو" // and/or
}

// slashedWords have the form of a desk's initials and are none: words that a
// slash joins, and what a form says of the dates to be put into it.
var slashedWords = []string{"and/or", "dd/mm/yyyy", "mm/dd/yyyy", "mm/yyyy"}

// IsDPACode reads dpa's form of the initials, which parts them by spaces and
// has the features of the story in between.
func IsDPACode(s string) bool {
	after, ok := strings.CutPrefix(s, "dpa ")
	codes := 0
	for code := range strings.FieldsSeq(after) {
		if len(code) > 5 || strings.ContainsFunc(code, func(r rune) bool { return !('a' <= r && r <= 'z' || '0' <= r && r <= '9') }) {
			return false
		}
		codes++
	}
	return ok && codes >= 2
}

// IsDeskLine tells whether text is an agency's short name and codes of two to
// four letters, as the desk signs the last line of its copy: "AAP RTV gd".
func IsDeskLine(text string) bool {
	const most = 3 // codes
	sender, codes, ok := strings.Cut(text, " ")
	if !ok || len(text) > 24 || !isAgencyMark(sender) {
		return false
	}
	n := 0
	for code := range strings.FieldsSeq(codes) {
		if n++; n > most || len(code) < 2 || len(code) > 4 || strings.ContainsFunc(code, func(r rune) bool { return r > 'z' || !lex.IsLetter(r) }) {
			return false
		}
	}
	return true
}

// isWireCode tells whether text is the last line of a wire file:
// "AP-WF-02-20-16 0337GMT", "dpa hm bs wjh 101137 GMT Dez 18".
func isWireCode(text string) bool {
	if !strings.Contains(text, "GMT") {
		return false
	}
	first, _, _ := strings.Cut(strings.ReplaceAll(text, "-", " "), " ")
	_, ok := agency.Named(first)
	return ok && strings.ContainsAny(text, "0123456789")
}

// ownDesks are what papers call their own newsroom where an agency's initials
// would stand.
var ownDesks = []string{
	"red", // Redaktion, redactie, redakcja
}

// isDatedMark tells whether text is a paper's credit of agencies or its own
// desk with a date: "APA/Reuters, 2.8.2015", "red, 16.6.2015".
func isDatedMark(text string) bool {
	who, date, ok := strings.Cut(text, ", ")
	if !ok || !isNumericDate(date) {
		return false
	}
	if slices.Contains(ownDesks, who) {
		return true
	}
	for who != "" {
		var one string
		one, who, _ = strings.Cut(who, "/")
		if _, ok := agency.Named(one); !ok {
			return false
		}
	}
	return true
}

// isNumericDate tells whether text is "29.4.2016".
func isNumericDate(text string) bool {
	dots := 0
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '.':
			dots++
		case !lex.IsDigitASCII(text[i]):
			return false
		}
	}
	return dots == 2 && len(text) >= 6 && len(text) <= 10
}
