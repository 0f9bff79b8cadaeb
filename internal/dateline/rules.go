package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/label"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/place"
	"github.com/newswire-go/newswire/internal/when"
)

// endAfterAgency finds the dash after the agency, or that none is needed, and
// so the dateline's end. It is false if agency and places do not hold together.
func endAfterAgency(s string, sign agencySign, numbered bool, r *Reading) bool {
	r.Agency, r.Names, r.Anchored = sign.name, sign.names, true
	end, dash := dashAt(s, sign.end)
	if dash == noDash && sign.known {
		if sign.agency.Kind == agency.ReleaseWire {
			if date, after, ok := dateAfterAgency(s, sign); ok {
				r.Day, end, dash, numbered = date, after, hyphen, true
			}
		}
		if sign.agency.FullStop {
			switch { // "/TASS/.", "— РИА Новости.", "ТАСС, 29 июня.", "(epd)."
			case sign.end < len(s) && s[sign.end] == '.':
				end, dash = sign.end+1, fullStop
			case s[sign.end-1] == '.' && sign.shape == bareSign:
				end, dash = sign.end, fullStop
			}
		}
	}
	if len(r.Places) == 1 && r.Places[0].Qualifier == "" && strings.EqualFold(r.Places[0].Name, sign.name) {
		r.Places = nil // "CNN (CNN) —"
	}
	rest := s[lex.SkipSpace(s, end):]
	r.End = end
	switch {
	case !sign.known:
		return dash != noDash && dash != colon && (holdsUnknown(sign, r.Places, rest) || isDatedService(sign, r, rest))
	case dash == noDash:
		r.End = sign.end
		return holdsWithoutDash(sign, r.Places, rest, numbered)
	case len(r.Places) == 0:
		return !isAge(rest) // "(AFP) – 2 days ago"
	case !numbered && (sign.isWeak() || sign.shape == bareSign && dash != colon):
		// "American Airlines (AA) - The", "Ann Author, Associated Press - Friday"
		return place.TrustIn(r.Places) > place.Guess || sign.shape == bareSign && isCaselessPlace(r.Places)
	}
	return true
}

// isCaselessPlace tells whether the places are one, of a script without
// capitals and no longer than a city's name: "تهران - ایرنا -".
func isCaselessPlace(places []place.Place) bool {
	const most = 1 // spaces
	if len(places) != 1 || strings.Count(places[0].Name, " ") > most {
		return false
	}
	first, _ := utf8.DecodeRuneInString(places[0].Name)
	return lex.IsLetter(first) && !unicode.IsUpper(first) && !unicode.IsLower(first)
}

// holdsUnknown says whether a bracket that is in no table, with a dash after
// it, is an agency: if a place stands before it, a sentence follows, and it
// cannot be a share's code.
func holdsUnknown(sign agencySign, places []place.Place, rest string) bool {
	trust := place.TrustIn(places)
	if place.IsKnownRegion(strings.ReplaceAll(lex.LeadingWord(sign.name), ".", "")) {
		return false // "FREE SHIPPING (U.S.A ONLY) -"
	}
	if sign.tickerLike && trust < place.Known {
		return false
	}
	return trust > place.Guess && beginsSentence(rest)
}

// isDatedService says whether a bracket that is in no table is whoever sends the
// story: a day alone stands before it, a dash and a sentence after it, as where
// an agency sends another one's copy: "Jan 3 (OPTA) - Results".
func isDatedService(sign agencySign, r *Reading, rest string) bool {
	return len(r.Places) == 0 && r.Day != (when.Date{}) && sign.shape == bracketSign && !when.IsWeekday(sign.name) && beginsSentence(rest)
}

// holdsWithoutDash says whether a known agency ends a dateline by itself. Some
// do by habit; others need a date or a place that is no guess before them.
func holdsWithoutDash(sign agencySign, places []place.Place, rest string, numbered bool) bool {
	switch {
	case sign.shape == bareSign:
		return false
	case rest != "" && !beginsSentence(rest):
		return false
	case numbered:
		return true
	case len(places) == 0:
		// "(CNN)Text", "(Reuters) The", but not "(AP) The", a photo's credit
		return rest != "" && sign.exact && !sign.isWeak() && (sign.agency.Kind != agency.PartnerTitle || sign.agency.Dashless)
	}
	switch place.TrustIn(places) {
	case place.Known:
		return true
	case place.Capitals:
		return !sign.isWeak() // "AMERICAN AIRLINES (AA) The"
	}
	return rest != "" && sign.agency.Dashless && !sign.isWeak()
}

// dateAfterAgency reads the date that press releases print after the agency:
// "(PRWEB) September 28, 2016 --", "/ ACCESSWIRE / September 28, 2016 /".
func dateAfterAgency(s string, sign agencySign) (date when.Date, end int, ok bool) {
	at := lex.SkipSpace(s, sign.end)
	date, rest, ok := when.CutDate(s[at:])
	if !ok {
		return date, 0, false
	}
	at = len(s) - len(rest)
	if end, dash := dashAt(s, at); dash != noDash {
		return date, end, true
	}
	if at = lex.SkipSpace(s, at); at < len(s) && s[at] == '/' {
		return date, at + 1, true
	}
	return date, 0, false
}

// standsWithoutAgency decides on a dateline in which no agency is named. Such
// forms are headings and list items as often as datelines, so all must fit:
// short, a true dash, a sentence after it, and places that are in capitals
// with a date, that a known region qualifies, or that the gazetteer has.
func standsWithoutAgency(s string, slot slot, dash dashKind, r *Reading) bool {
	const longest = 60 // runes
	if len(r.Places) == 0 || slot.caseless || utf8.RuneCountInString(slot.text) > longest {
		return false
	}
	after := lex.SkipSpace(s, r.End)
	rest := s[after:]
	dated := slot.hasNumber
	if dated && slot.unread && hasLongNumber(slot.text) {
		return false // "Atlanta, GA 30348 -", an address
	}
	if !lex.InCapitals(r.Places[0].Name) && strings.HasPrefix(s[lex.SkipSpace(s, slot.end):], "•") {
		return false // "Huntsville, AL • Full-time", of a job
	}
	trust := place.TrustIn(r.Places)
	if !beginsSentence(rest) && !(dated && slot.wordy && (rest == "" && trust > place.Guess || trust == place.Known && !slot.unread)) {
		return false // but "Caracas, feb 26 - venezuela", of a wire that lost its capitals
	}
	spaceBefore := slot.end > 0 && slot.end < len(s) && lex.IsSpaceASCII(s[slot.end-1])
	spaced := after > r.End && spaceBefore
	switch dash {
	case hyphen, underscore:
		if !spaced && !(dated && (after > r.End || spaceBefore)) {
			return false
		}
	case longDash, colon:
	default:
		return false
	}
	caps := lex.InCapitals(r.Places[0].Name)
	if dated {
		if !slot.wordy || !slot.comma && trust < place.Known || slot.unread && (trust < place.Known || dash == colon) {
			return false
		}
		if lex.Listed(place.NotPlaces, lex.LeadingWord(r.Places[0].Name)) && trust < place.Known {
			return false
		}
		r.Why = "a date and a dash end it"
		return trust > place.Guess || dash != colon
	}
	r.Why = "a known city or region before a dash"
	switch {
	case trust < place.Known:
		return false
	case dash == colon:
		return r.Places[0].Qualifier == "" && (caps || !lex.Listed(place.PersonalNames, r.Places[0].Name))
	case caps:
		return !beginsShouting(rest) // "SINGAPORE -- SWING FACTOR"
	}
	return true
}

// hasLongNumber says whether a number of five digits or more is in s, as no date
// has one.
func hasLongNumber(s string) bool {
	n := 0
	for i := 0; i < len(s); i++ {
		if !lex.IsDigitASCII(s[i]) {
			n = 0
		} else if n++; n == 5 {
			return true
		}
	}
	return false
}

// hedges are how Reuters's lists of shots say that a day or a place is not
// certain, and what its systems put where there is none: "SAID TO BE DECEMBER
// 31, 2015", "RECENT", "No-Data-Available".
var hedges = []string{"no-data-available", "said to be", "believed to be", "thought to be", "recent", "unknown", "unidentified", "various", "exact date", "date unknown"}

// beginsNoPlace says whether words begin as no place does: with a byline's
// "By", with a label, or with what hedges a day.
func beginsNoPlace(name string) bool {
	for _, hedge := range hedges {
		if rest, ok := lex.CutFold(name, hedge); ok && (rest == "" || rest[0] == ' ') {
			return true
		}
	}
	word := lex.LeadingWord(name)
	if len(word) > 2 && 'A' <= word[1] && word[1] <= 'Z' {
		return false
	}
	if len(word) == 2 && strings.EqualFold(word, "by") {
		return true
	}
	return word != name && !lex.InCapitals(name) && lex.Listed(place.NotPlaces, word) && !lex.Listed(place.Cities, name)
}

// CapitalDateline reads a dateline whose place is on no list, but stands in
// capitals before a colon or a dash: "PONTE VELHA: A town council". Like
// LooseDateline it is asked only where an agency is credited elsewhere.
func CapitalDateline(s string) (r Reading, ok bool) {
	at := strings.IndexAny(s[:min(len(s), lex.ShortLine/2)], ":-–—")
	if at <= 0 {
		return r, false
	}
	name := strings.TrimRight(s[:at], " ")
	_, size := utf8.DecodeRuneInString(s[at:])
	end := at + size
	rest := strings.TrimLeft(s[end:], " ")
	if s[at] != ':' && len(name) == at || len(rest) == len(s[end:]) || !beginsSentence(rest) || beginsShouting(rest) {
		return r, false
	}
	longest, n := 0, 0
	for word := range strings.FieldsSeq(name) {
		if n++; lex.Listed(place.NotPlaces, strings.ToLower(word)) || strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsUpper(r) }) {
			return r, false
		}
		longest = max(longest, utf8.RuneCountInString(word))
	}
	if wireLabel, _, _ := label.Cut(name + ": " + rest); longest < 4 || n > 3 || wireLabel != "" {
		return r, false
	}
	r.Dateline = Dateline{Raw: s[:end], Places: place.Split(name)}
	r.End, r.Rest, r.Why = end, rest, "capitals and a mark before a story that an agency is credited with"
	return r, true
}

// BeforeSentence reads a dateline of which a dump has lost all marks: a known
// city in capitals right before the first sentence, "JOHANNESBURG The rand
// fell". It is asked only about the first block of a story on a page that
// names an agency.
func BeforeSentence(s string) (r Reading, ok bool) {
	const shortest = 4 // letters: an abbreviation has less
	name, rest, _ := strings.Cut(s, " ")
	if !lex.AllCapitals(name) {
		return r, false // as at nearly every word
	}
	for more := 0; more < 2 && len(rest) > 1 && !lex.Listed(place.Cities, name); more++ {
		word, after, _ := strings.Cut(rest, " ")
		name, rest = s[:len(name)+1+len(word)], after
	}
	if len(name) < shortest || len(rest) < lex.ShortLine || !lex.AllCapitals(name) || !lex.Listed(place.Cities, name) || !beginsSentence(rest) || beginsShouting(rest) {
		return r, false
	}
	r.Dateline = Dateline{Raw: name, Places: place.Split(name)}
	r.End, r.Rest, r.Why = len(name), rest, "a city in capitals before the first sentence, on a page that names an agency"
	return r, true
}

// LooseDateline reads a dateline that neither an agency nor a known city
// vouches for: "Stendal/Tangermünde - Die Fähre". It is asked only about the
// first block of a story that some agency is credited with elsewhere.
func LooseDateline(s string) (r Reading, ok bool) {
	at, end := -1, -1
	for _, dash := range [...]string{" - ", " – ", " — ", ".- "} {
		if i := strings.Index(s[:min(len(s), lex.ShortLine/2)], dash); i > 0 && (at < 0 || i < at) {
			at, end = i, i+len(dash)-1
		}
	}
	if at < 0 {
		return r, false
	}
	rest := strings.TrimLeft(s[end:], " ")
	if !beginsSentence(rest) {
		return r, false
	}
	for name := range strings.SplitSeq(s[:at], "/") {
		n := 0
		for word := range strings.FieldsSeq(name) {
			first, _ := utf8.DecodeRuneInString(word)
			if n++; !unicode.IsUpper(first) || strings.ContainsFunc(word, func(r rune) bool { return !lex.IsLetter(r) && r != '-' && r != '.' }) {
				return r, false
			}
		}
		if n == 0 || n > 3 {
			return r, false
		}
	}
	places := place.Split(s[:at])
	if len(places) == 0 {
		return r, false
	}
	r.Dateline = Dateline{Raw: s[:end], Places: places}
	r.End, r.Rest, r.Why = end, rest, "a place and a dash before a story that an agency is credited with"
	return r, true
}

// IsBare reports whether a block is a dateline without the text that
// follows it: "AUBURN, Wash. —", as where it has an element of its own.
func IsBare(s string) bool {
	name := strings.TrimRight(s, " -–—:")
	if name == s {
		return false
	}
	d, ok := PlaceOnly(name)
	if ok && d.Agency == "" && strings.HasSuffix(s, ":") {
		return place.TrustIn(d.Places) == place.Known // but not "Members of the Congress:"
	}
	return ok
}

// Opens reports whether a text begins with a dateline.
func Opens(s string) bool {
	if !mayEndDateline(s) {
		return false
	}
	_, ok := readAt(s)
	return ok
}

// mayEndDateline reports whether a mark that can end a dateline is in s: a
// bracket, a slash, a dash, a colon, a full stop, or what is not ASCII. Most
// short lines of a page have none.
func mayEndDateline(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case lex.IsLetterASCII(c) || c == ' ':
		case c == '(' || c == '[' || c == '/' || c == '-' || c == ':' || c == '=' || c == '.' || c >= utf8.RuneSelf:
			return true
		}
	}
	return false
}
