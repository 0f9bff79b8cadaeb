// Package dateline reads where, when and for whom a story was written, as it
// says before its first sentence, in the languages of the agencies.
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

// A Reading is a dateline with what the pipeline needs besides: where
// it lies, and the facts that only the rest of the story can complete.
type Reading struct {
	Dateline
	Day        when.Date // as printed; its year is found once the story's time is known
	Names      []string  // people named inside the dateline, as Yonhap, RIA and Xinhua do
	Start, End int       // the dateline as printed is s[start:end]
	Rest       string    // what follows it, from the first letter on
	Anchored   bool      // an agency is named; else only the form of the place speaks for it
	Why        string    // the rule that says it is a dateline, for people
}

// The bounds of the search. They are in bytes and hold for every script, so
// that no input, however long, costs more than a look at its first lines.
const (
	maxSlot    = 240 // places and date, up to the agency or dash
	maxBracket = 90  // what stands in one pair of brackets
	MaxPrefix  = 700 // advisory and byline before the dateline
	maxWords   = 7   // of one name: "ABOARD THE USS HARRY S. TRUMAN"
)

// Parse reads the dateline at the beginning of s, the first paragraph
// of a story, and gives the text after it. ok is false if there is none.
func Parse(s string) (d Dateline, rest string, ok bool) {
	r, ok := readAt(lex.ValidUTF8(s))
	if !ok {
		return Dateline{}, s, false
	}
	return r.Dateline, r.Rest, true
}

// Read reads the first dateline of s, which may stand after an
// advisory in brackets and after a byline: "(Adds details) By Ann Author
// TOKYO, Feb 5 (Reuters) - The". What stands before it is s[:start].
func Read(s string) (r Reading, ok bool) {
	for at := 0; at <= min(len(s), MaxPrefix); {
		if r, ok = readAt(s[at:]); ok {
			r.Start += at
			r.End += at
			return r, true
		}
		at = lex.SkipSpace(s, at)
		if end, _, size := lex.BracketEnd(s[at:], MaxPrefix); end != -1 && s[at] == '(' {
			at += end + size // "(Adds details)"
			continue
		}
		if n := inlineBylineLength(s[at:]); n > 0 {
			at += n
			continue
		}
		break
	}
	return Reading{}, false
}

// Whole reads s, which is a dateline and no more, such as one that was
// found in a block and cut from it: the words after it, which speak for some
// forms, are no longer there. A place alone will do.
func Whole(s string) (r Reading, ok bool) {
	const sentence = "A"
	s = lex.TrimSpace(s)
	if r, ok = readAt(s + " " + sentence); ok && r.Rest == sentence {
		r.Rest = ""
		return r, true
	}
	if r, ok = PlaceOnly(s); !ok {
		return Reading{}, false
	}
	r.End, r.Why = len(s), "a place alone"
	return r, true
}

// PlaceOnly reads a block that is a dateline's place and nothing else, as some
// layouts set it apart: "PARIS", "Ankara", "WASHINGTON/LONDON", "NEW YORK,
// Sept 3", "PARIS —". It believes what has the form of a name, so it is only
// for blocks that a layout knows to hold the place.
func PlaceOnly(s string) (r Reading, ok bool) {
	const longest = 120 // bytes
	s = lex.TrimSpace(s)
	if r, ok := readAt(lex.ValidUTF8(s)); ok && r.Rest == "" {
		return Reading{Dateline: r.Dateline, Day: r.Day}, true
	}
	if s == "" || len(s) > longest {
		return Reading{}, false
	}
	slot, ok := scanSlot(s)
	if !ok || slot.text == "" {
		return Reading{}, false
	}
	if end, dash := dashAt(s, slot.end); dash != noDash && end < len(s) || dash == noDash && slot.end < len(s) {
		return Reading{}, false
	}
	places, date, ok := readSlot(&slot)
	if !ok || len(places) == 0 {
		return Reading{}, false
	}
	for _, p := range places {
		if beginsNoPlace(p.Name) || lex.Listed(place.NotPlaces, p.Name) || agency.Of(p.Name) != nil {
			return Reading{}, false
		}
	}
	return Reading{Dateline: Dateline{Raw: lex.OnOneLine(s), Places: places, Date: date.Value(when.Timestamp{})}, Day: date}, true
}

// readAt reads the dateline that s begins with. Where an agency or a date
// alone comes first and a place after it, the two are one dateline: "(ANSA) -
// ROMA, 22 MAR -", "Canadian Press - OTTAWA (CP) -". Where a whole dateline
// follows a whole one, it is an older take's, and is cut.
func readAt(s string) (r Reading, ok bool) {
	start := lex.SkipSpace(s, 0)
	at := start + sitePrefixLength(s[start:])
	r, ok = readOne(s[at:])
	if !ok {
		return r, false
	}
	r.Start, r.End = start, at+r.End
	next := lex.SkipSpace(s, r.End)
	if second, again := readOne(s[next:]); again && len(second.Places) > 0 {
		end := next + second.End
		switch {
		case len(r.Places) == 0:
			r.End, r.Places, r.Names = end, second.Places, append(r.Names, second.Names...)
			if second.Day != (when.Date{}) {
				r.Day = second.Day
			}
			if second.Agency != "" {
				r.Agency, r.Anchored = second.Agency, true
			}
			next = lex.SkipSpace(s, end)
		case second.Anchored:
			next = lex.SkipSpace(s, end)
		}
	}
	if !utf8.ValidString(s[r.Start:r.End]) {
		return Reading{}, false
	}
	if r.Anchored {
		r.Why = "an agency ends it"
	}
	r.Raw = lex.OnOneLine(s[r.Start:r.End])
	r.Date = r.Day.Value(when.Timestamp{})
	r.Rest = s[next:]
	return r, true
}

// sitePrefixLength gives the length of "SPACE.com - " at the beginning of s,
// which an aggregator puts before the dateline, or 0.
func sitePrefixLength(s string) int {
	const longest = 30 // bytes
	space := strings.IndexByte(s[:min(len(s), longest)], ' ')
	if space == -1 || !place.IsDomain(s[:space]) {
		return 0
	}
	end, dash := dashAt(s, space)
	if dash != hyphen && dash != longDash {
		return 0
	}
	return lex.SkipSpace(s, end)
}

// readOne reads one dateline at the beginning of s, which begins with no
// white space. It leaves Raw, Date, start and rest to its caller.
func readOne(s string) (r Reading, ok bool) {
	if s == "" {
		return r, false
	}
	if mayBeEastern(s) {
		if r, ok = readEastern(s); ok {
			return r, true
		}
	}
	if s[0] == '/' {
		return readSlashed(s)
	}
	if r, ok = readWestern(s); ok {
		return r, true
	}
	return readSetApart(s)
}

// readSlashed reads a dateline that stands between slashes: "/КИЕВ. 6 января.
// УНН/." The full stop behind it belongs to it.
func readSlashed(s string) (r Reading, ok bool) {
	i := strings.IndexByte(s[1:min(len(s), 1+maxBracket)], '/')
	if i < 1 {
		return readWestern(s)
	}
	inner := s[1:1+i] + "."
	if r, ok = readWestern(inner); !ok || !r.Anchored || len(r.Places) == 0 || r.End != len(inner) {
		return readWestern(s)
	}
	if r.End = 2 + i; r.End < len(s) && s[r.End] == '.' {
		r.End++
	}
	return r, true
}

// namesWeekday reports whether one of the words is a day of the week. A page's own
// line of time and source has one, "Portby, Tue, 15 Oct 2013 ANI", and datelines
// never.
func namesWeekday(s string) bool {
	for word := range strings.FieldsSeq(s) {
		if t, _, ok := when.CutWord(strings.TrimRight(word, ",.")); ok && t.Weekday != 0 && t.Month == 0 {
			return true
		}
	}
	return false
}

// readSetApart reads a dateline that fills a block, and that its agency ends
// without a mark: "Bakı, 6 yanvar, AZƏRTAC", "دمشق-سانا", "الرياض 17 رجب 1447 هـ
// الموافق 06 يناير 2026 م واس".
func readSetApart(s string) (r Reading, ok bool) {
	const longest = lex.ShortLine + lex.ShortLine/2 // bytes
	s = strings.TrimRightFunc(s, lex.IsSpace)
	if len(s) > longest || s == "" || s[len(s)-1] == '.' || s[len(s)-1] == ')' || lex.WideScript(s) { // there it is a title's end
		return r, false
	}
	at := strings.LastIndexAny(s, " ,-–—،")
	if at < 1 {
		return r, false
	}
	_, n := utf8.DecodeRuneInString(s[at:])
	mark := s[at+n:]
	m := agency.MarkOf(mark)
	if m == nil || !m.PrintedAs(mark) || m.Agency.Kind != agency.NewsAgency {
		return r, false
	}
	head := strings.TrimRight(s[:at], " ,-–—،")
	apart := strings.TrimLeft(s[len(head):len(s)-len(mark)], " ")
	if before, after, hijri := strings.Cut(head, " هـ الموافق "); hijri {
		first := strings.IndexFunc(before, unicode.IsDigit)
		day, rest, dated := when.CutDate(strings.TrimSuffix(after, " م"))
		if first < 1 || !dated || rest != "" {
			return r, false
		}
		head, r.Day = strings.TrimRight(before[:first], " "), day
	}
	slot, ok := scanSlot(head)
	if !ok || slot.end != len(head) || namesWeekday(head) {
		return r, false
	}
	places, day, ok := readSlot(&slot)
	if !ok || len(places) != 1 || agency.Of(places[0].Name) != nil {
		return r, false
	}
	if apart == "" && r.Day == (when.Date{}) {
		return r, false // "London, Sun, 15 Jan 2012 ANI"
	}
	if r.Day == (when.Date{}) {
		r.Day = day
	}
	caseless := isCaselessPlace(places)
	if r.Day == (when.Date{}) && (!caseless || strings.IndexByte(places[0].Name, ' ') > 0) || !caseless && !m.Agency.Alone {
		return r, false // "Ann Berg, AP"
	}
	if apart == "" && !isCaselessPlace(places) {
		return r, false // "Kettle Rock, Wyo., Tue, 15 Oct 2013 ANI": a site's line above a story
	}
	r.Places, r.Agency, r.Anchored, r.End = places, m.Agency.Name, true, len(s)
	return r, true
}

// readWestern reads a dateline of the scripts that part words by spaces:
// places and date, an agency, a dash, any of them missing but not all.
func readWestern(s string) (r Reading, ok bool) {
	flash := 0
	for flash < len(s) && flash < 8 && s[flash] == '*' {
		flash++ // "****NEW YORK, March 3 -": an alert's mark
	}
	slot, ok := scanSlot(s[flash:])
	if !ok {
		return r, false
	}
	slot.end += flash
	if slot.text == "" {
		return readBareAgency(s)
	}
	afterDash, dash := dashAt(s, slot.end)
	at := slot.end
	if dash != noDash {
		at = afterDash
	}
	at, numbered := numbersAfter(s, at, dash)
	sign, signed := agencySignAt(s, lex.SkipSpace(s, at))
	if numbered && !(signed && sign.known && sign.shape == bracketSign) {
		return r, false
	}
	if signed && !sign.known && dash == noDash && place.IsKnownRegion(sign.name) {
		// "KIEL (Germany) -": a region, not an agency
		slot.text, slot.end, slot.listed = s[flash:sign.end], lex.SkipSpace(s, sign.end), true
		afterDash, dash = dashAt(s, sign.end)
		signed = false
	}
	switch {
	case dash == colon || dash == equalSign || dash != noDash && !sign.known:
		signed = false
	case signed && sign.shape == bareSign:
		signed = endsBareAgency(s, sign)
	}
	if !signed && dash == noDash {
		return r, false
	}
	places, date, ok := readSlot(&slot)
	if !ok || len(places) > 0 && beginsNoPlace(places[0].Name) {
		return r, false
	}
	r.Places, r.Day = places, date
	if signed {
		if sign.shape == bareSign && len(places) == 1 {
			places[0].Name = trimFullStop(places[0].Name) // "ПЕТРОПАВЛОВСК. КАЗИНФОРМ –"
		}
		if date == (when.Date{}) {
			r.Day = sign.date
		}
		return r, endAfterAgency(s, sign, slot.hasNumber, &r)
	}
	r.End = afterDash
	return r, standsWithoutAgency(s, slot, dash, &r)
}

// numbersAfter goes over the day and the month that stand in numbers between a
// place and its agency, parted by dashes: "الكويت - 6 - 1 (كونا) --".
func numbersAfter(s string, at int, dash dashKind) (after int, ok bool) {
	i := lex.SkipSpace(s, at)
	if dash != hyphen || !lex.DigitAt(s, i) {
		return at, false
	}
	day := i
	for lex.DigitAt(s, i) {
		i++
	}
	end, next := dashAt(s, i)
	if next != hyphen || i-day > 2 {
		return at, false
	}
	if i = lex.SkipSpace(s, end); !lex.DigitAt(s, i) {
		return at, false
	}
	for lex.DigitAt(s, i) {
		i++
	}
	return i, true
}

// readBareAgency reads a dateline that begins with its agency, in brackets or
// not: "(Reuters) -", "REUTERS -", "ТАСС, 29 июня.".
func readBareAgency(s string) (r Reading, ok bool) {
	sign, ok := agencySignAt(s, 0)
	if !ok {
		return r, false
	}
	if sign.shape == bareSign {
		if !sign.agency.Alone || !endsBareAgency(s, sign) {
			return r, false
		}
		if after, ok := strings.CutPrefix(s[lex.SkipSpace(s, sign.end):], ","); ok {
			if date, rest, ok := when.CutDate(after[lex.SkipSpace(after, 0):]); ok {
				r.Day, sign.end = date, len(s)-len(rest)
			}
		}
	}
	if !sign.known {
		// "(SEATTLE) —": a magazine's way to set off the place.
		content := lex.TrimSpace(s[1 : sign.end-1])
		end, dash := dashAt(s, sign.end)
		r.Places, r.End, r.Why = place.Split(content), end, "a known city in brackets before a dash"
		return r, dash == longDash && lex.InCapitals(content) && place.TrustIn(r.Places) == place.Known && beginsSentence(s[lex.SkipSpace(s, end):])
	}
	if !endAfterAgency(s, sign, false, &r) {
		return r, false
	}
	if sign.shape == bareSign && isPageLine(s, sign.end, r.End) {
		return r, false
	}
	return r, true
}

// isPageLine says whether an agency without brackets and what follows it are
// a line of a page and no story: "AP - 16/05/2020, 12:36 PM", "Associated
// Press - Friday, April 28", "Bloomberg: Balance of Power". The agency ends at
// agencyEnd, the dash after it at end.
func isPageLine(s string, agencyEnd, end int) bool {
	_, dash := dashAt(s, agencyEnd)
	if dash == colon || dash == hyphen && !lex.IsSpaceASCII(s[agencyEnd]) {
		return true
	}
	rest := s[lex.SkipSpace(s, end):]
	r, _ := utf8.DecodeRuneInString(rest)
	word := lex.LeadingWord(rest)
	if lex.AllCapitals(word) && lex.Listed(place.NotPlaces, word) {
		return true // "AP - FILE - In this photo"
	}
	if _, after, dated := when.CutDate(rest); dated && !lex.LetterAt(after, lex.SkipSpace(after, 0)) {
		return true // "Associated Press - January 8, 2008 7:04 PM ET"
	}
	return unicode.IsDigit(r) || beginsShouting(rest) || when.IsWeekday(lex.TrimName(word))
}

// inlineBylineLength gives the length of the byline "By NAME and NAME " that
// s begins with and a dateline follows, or 0. Where the names end is shown by
// a line's end or two spaces, by a change from title case to capitals, or by
// a place that is known.
func inlineBylineLength(s string) int {
	const longest = 160 // bytes
	if _, ok := lex.CutFold(s, "by "); !ok {
		return 0
	}
	words, titleCase := 0, false // words of the names so far, and whether one was in title case
	joined := false              // the last word was "and": a name follows
	for i := lex.SkipSpace(s, 2); i < min(len(s), longest); {
		word := lex.LeadingWord(s[i:])
		if word == "" {
			i++ // a comma or slash
			continue
		}
		if words > 0 && !joined {
			gap := s[len(strings.TrimRight(s[:i], " \t\r\n\u00a0")):i]
			r, ok := readAt(s[i:min(len(s), i+maxSlot)])
			switch {
			case !ok:
			case len(gap) > 1 || gap == "\n" || gap == "\t",
				len(r.Places) == 0,
				titleCase && lex.AllCapitals(word) && len(word) > 2,
				words > 1 && lex.Listed(place.Cities, r.Places[0].Name),
				words > 1 && !titleCase && place.TrustIn(r.Places) == place.Known:
				return i
			}
		}
		if len(strings.TrimSuffix(word, ".")) > 1 {
			words++ // initials are no names
		}
		joined = lex.IsJoiner(word)
		if !lex.AllCapitals(word) && !joined {
			titleCase = true
		}
		i = lex.SkipSpace(s, i+len(word))
	}
	return 0
}

// A Dateline says where, when and for whom a story was written.
type Dateline struct {
	Raw    string        // as printed, up to and including the dash or colon that ends it
	Places []place.Place // none in "(Reuters) -"
	Date   string        // "2016-08-26", or "--08-26" where no year can be known
	Agency string        // short form; empty if none is printed
}
