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

// A slot is the head of a dateline: its places and its date, as printed.
type slot struct {
	text      string
	end       int  // the offset of what ended it
	hasNumber bool // a number stands in it, of a date most likely
	unread    bool // the number is in no date that could be read
	wordy     bool // the date names its month
	comma     bool // a comma parts it from the place
	caseless  bool // its script has no capitals
	listed    bool // it may be more than one name: commas, slashes, brackets, words in lower case
}

// scanSlot runs over the words of s that places and dates are made of, up to
// the bracket, slash, dash, colon or bare agency that ends them. It is false
// as soon as a word is none of these, which for prose is the second or third.
func scanSlot(s string) (found slot, ok bool) {
	r := slotReader{s: s, segment: -1}
	for r.i < len(s) {
		if r.i > maxSlot || r.words > maxWords {
			return r.slot, false
		}
		switch r.mark() {
		case slotFails:
			return r.slot, false
		case slotEnds:
			return r.slot, true
		case slotGoesOn:
			continue
		}
		switch r.word() {
		case slotFails:
			return r.slot, false
		case slotEnds:
			return r.slot, true
		}
	}
	return slotUpTo(r.slot, s, r.i, r.end), true
}

// A slotReader goes through a slot, mark by mark and word by word.
type slotReader struct {
	s           string
	slot        slot
	i, end      int  // where it is, and where the last word ends
	words       int  // of the present name
	afterNumber int  // how many words ago a number was
	fresh       bool // a comma, full stop or number stands just before

	// The words since the last comma, full stop or number may be an agency:
	// segment is where they begin, before is what ends before them.
	segment, before int
}

// slotStep is what comes of a step through a slot.
type slotStep uint8

const (
	slotGoesOn slotStep = iota
	slotMeetsWord
	slotEnds
	slotFails
)

// upTo ends the slot at a place, with the last word before it.
func (r *slotReader) upTo(i, end int) slotStep {
	r.slot = slotUpTo(r.slot, r.s, i, end)
	return slotEnds
}

// mark reads what is no word: white space, marks between places, brackets,
// numbers, and the marks that end a slot.
func (r *slotReader) mark() slotStep {
	s, i := r.s, r.i
	c, n := rune(s[i]), 1
	if c >= utf8.RuneSelf {
		c, n = utf8.DecodeRuneInString(s[i:])
	}
	switch {
	case n == 1 && lex.IsLetterASCII(byte(c)):
		return slotMeetsWord // as nearly everywhere
	case lex.IsSpace(c) || lex.IsInvisible(c):
		r.i += n
	case c == ',' || c == ';' || c == '&' || c == '،' || c == '·':
		if r.end == 0 {
			return slotFails
		}
		if r.segment == 0 && r.before == 0 && !r.slot.hasNumber {
			// "ТАСС, 29 июня."
			if sign, ok := bareAgency(s, 0); ok && sign.end == r.end && sign.agency.Alone && endsBareAgency(s, sign) {
				return r.upTo(0, 0)
			}
		}
		r.i += n
		r.words, r.fresh, r.slot.listed = 0, true, true
	case c == '.' && i > 0 && (i+1 == len(s) || s[i+1] != '-'):
		r.i += n
		r.fresh = true
	case c == '/':
		if i == 0 || slashedAgency(s[i:]) > 0 {
			return r.upTo(i, r.end)
		}
		r.i, r.words, r.fresh, r.slot.listed = i+n, 0, false, true
	case c == '(' || c == '[':
		closing := bracketLength(s[i:])
		if closing < 0 {
			return slotFails
		}
		if r.words == 0 && !r.fresh || !qualifies(s, i, i+closing) {
			return r.upTo(i, r.end)
		}
		r.i += closing
		r.end, r.slot.listed = r.i, true
	case unicode.IsDigit(c):
		r.i = endOfNumber(s, i)
		r.end = r.i
		r.slot.hasNumber, r.fresh, r.afterNumber = true, true, 2
	case endsSlot(c) || c == ':' || c == '=' || c == '：' || c == '.':
		if r.segment >= 0 && r.segment < r.end && (r.slot.hasNumber || !place.IsKnownRegion(s[r.segment:r.end])) {
			// "MELBOURNE, Feb 09 AAP -", but not "KLEINBURG, PA -"
			if sign, ok := bareAgency(s, r.segment); ok && endsBareAgency(s, sign) {
				return r.upTo(r.segment, r.before)
			}
		}
		return r.upTo(i, r.end)
	default:
		return slotMeetsWord
	}
	return slotGoesOn
}

// word reads a word of a name.
func (r *slotReader) word() slotStep {
	s, i := r.s, r.i
	if r.fresh || i == 0 {
		r.segment, r.before = i, r.end
	}
	next, kind := scanWord(s[i:])
	switch kind {
	case noWord:
		return slotFails
	case caselessWord:
		r.slot.caseless = true
	case lowerWord:
		r.slot.listed = true // it may be an "and"
		if !lowerWordFits(s, i, i+next, r.afterNumber > 0, r.words > 0) {
			return slotFails
		}
	}
	r.afterNumber--
	r.words++
	r.fresh = s[i+next-1] == '.'
	r.i += next
	if c := s[r.i-1]; '0' <= c && c <= '9' {
		r.slot.hasNumber = true // "November28"
	}
	r.end = r.i
	if r.fresh && r.slot.hasNumber && r.segment >= 0 {
		// "КИЕВ. 28 сентября. УНИАН. Крестьяне"
		if sign, ok := bareAgency(s, r.segment); ok && sign.end == r.end-1 && endsBareAgency(s, sign) {
			return r.upTo(r.segment, r.before)
		}
	}
	return slotGoesOn
}

// slotUpTo completes a slot that at ends.
func slotUpTo(slot slot, s string, at, end int) slot {
	slot.text, slot.end = s[:end], at
	return slot
}

// lowerWordFits says whether the lower-case word s[from:to] can stand in a
// dateline: within a name, between two places, or as the month of a date.
func lowerWordFits(s string, from, to int, afterNumber, inName bool) bool {
	if afterNumber {
		return true // "21 jan", "1 дек": the date's reader decides
	}
	const longest = 6 // bytes of the longest particle or joiner
	word := s[from:to]
	if inName && len(word) <= longest && place.ParticleWords.Get().Passes(word) && lex.Listed(place.Particles, word) {
		return true
	}
	if to < len(s) && s[to] == ',' && lex.Listed(place.Cities, s[:to]) {
		return true // "New york, March 2 -"
	}
	next := lex.SkipSpace(s, to)
	return next < len(s) && '0' <= s[next] && s[next] <= '9' // "march 9"
}

// qualifies says whether the bracket s[open:end] belongs to the place before
// it, by what follows: "Damascus [Syria], June 9 (ANI):". A bracket before a
// dash is left to the reader of agencies.
func qualifies(s string, open, end int) bool {
	next := lex.SkipSpace(s, end)
	if next == len(s) {
		return false
	}
	switch c := s[next]; {
	case c == ',' || c == '/' || c == '(' || c == '[' || '0' <= c && c <= '9':
		return agency.Of(s[open+1:end-1]) == nil
	}
	return false
}

// readSlot parts the slot's words into places and date. It is false if there
// is a number that is no date and nothing shows where the places end.
func readSlot(slot *slot) (places []place.Place, date when.Date, ok bool) {
	text := slot.text
	if slot.caseless && slot.listed && !slot.hasNumber {
		text, date, _ = when.CutDateSuffix(text) // "शिमला, तीन फरवरी"
	}
	if slot.hasNumber {
		text, date, ok = cutSlotDate(text)
		text = strings.TrimSuffix(text, " في") // "أبوظبي في 28 سبتمبر": on that day
		if !ok {
			// "CUNEO, Italy, March 3/PARIS": a date with each city
			var list strings.Builder
			for s := text; s != ""; {
				var group string
				group, s = place.CutGroup(s)
				group, d, found := cutSlotDate(group)
				if !found && strings.ContainsFunc(group, unicode.IsDigit) {
					slot.unread = true
					group = beforeNumber(group)
				}
				if date == (when.Date{}) {
					date = d
				}
				list.WriteString(group)
				list.WriteByte('/')
			}
			text = list.String()
		}
		if after, cut := strings.CutPrefix(slot.text, strings.TrimSuffix(text, "/")); cut {
			slot.wordy = strings.ContainsFunc(after, lex.IsLetter)
			slot.comma = strings.ContainsAny(after, ",.")
		}
	}
	if slot.listed || slot.hasNumber {
		places = place.Split(text)
	} else {
		places = place.Add(nil, text, true)
	}
	return places, date, len(places) > 0 || date != (when.Date{}) || when.IsWeekday(lex.TrimName(text))
}

// cutSlotDate cuts the date from the end, or else the beginning, of a list of
// places. If it cannot be read the places are what stands before it.
func cutSlotDate(s string) (places string, date when.Date, ok bool) {
	s = strings.TrimRight(s, " ,;.")
	if before, d, found := when.CutDateSuffix(s); found {
		// "ST. LOUIS, MO., March 5": the state is also short for Monday.
		tail := strings.TrimLeft(s[len(before):], " ,")
		if word := lex.LeadingWord(tail); place.IsKnownRegion(word) {
			before = s[:len(s)-len(tail)+len(word)]
		}
		return trimFullStop(before), d, true
	}
	if d, after, found := when.CutDate(s); found {
		return trimFullStop(after), d, true
	}
	return s, date, false
}

// beforeNumber gives what stands before the date in which the first number is
// (there is one), for dates that cannot be read: the words up to the last comma, or up to
// the number where there is none.
func beforeNumber(s string) string {
	i := strings.IndexFunc(s, unicode.IsDigit)
	glued := strings.TrimRightFunc(s[:i], lex.IsLetter)
	if bracket := strings.IndexAny(s[:i], "(["); bracket >= 0 {
		i, glued = bracket, s[:bracket] // the date is in it or behind it
	}
	if comma := strings.LastIndexAny(s[:i], ",،"); comma > 0 {
		return s[:comma]
	}
	return lex.TrimName(glued)
}

// trimFullStop cuts the full stop by which TASS and Interfax part place and
// date, "MOSCOW.", and leaves those of "Wyo." and "D.C.".
func trimFullStop(s string) string {
	s = strings.TrimRight(s, " ,;")
	if name, cut := strings.CutSuffix(s, "."); cut && !strings.Contains(name, ",") && !strings.Contains(name, ".") {
		return name
	}
	return s
}
