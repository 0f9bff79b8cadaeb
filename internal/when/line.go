package when

import (
	"strings"
	"time"
	"unicode"
)

// A Hint says where a time was printed, for what cannot be told without:
// which zone "IST" is, whether 3/4/2018 is in March, which year "Jun 13" is
// of. Its zero value knows nothing.
type Hint struct {
	Country  string    // of the agency or the site, ISO 3166 in lower case: "in" for ANI and PTI
	Language string    // of the story, BCP 47: "de", "en-US"
	Near     Timestamp // a time near that of the line, such as one from the page's metadata
}

// A Line is what a line of times says. A time that it does not give is
// zero.
type Line struct {
	Published Timestamp // also a time of which the line does not say what it is
	Updated   Timestamp
	raw       string // the whole line, its white space folded
	labelled  bool   // the line says what its times are: "Published", "Updated"
	Zone      string // the name of a zone that the hint does not tell from others; the time is floating
}

// dateOrder says how a country writes a date in numbers.
type dateOrder uint8

const (
	orderUnknown dateOrder = iota
	orderDayFirst
	orderMonthFirst
)

// order tells the order of day and month. English without a country has no
// order; nor have Canada, which uses all of them, and the countries that
// write the year first.
func (h Hint) order() dateOrder {
	language, region, _ := strings.Cut(h.Language, "-")
	country := h.Country
	if country == "" {
		country = region
	}
	switch country {
	case "us", "US", "ph", "PH":
		return orderMonthFirst
	case "ca", "CA", "cn", "CN", "tw", "TW", "jp", "JP", "kr", "KR", "hu", "HU":
		return orderUnknown
	case "":
		switch language {
		case "", "en", "zh", "ja", "ko", "hu":
			return orderUnknown
		}
	}
	return orderDayFirst
}

// ReadLine reads a line that holds a time, or a time of publication and
// one of revision, and nothing else but the words and marks that go with
// them: "Published 3:23 PM EDT, September 28, 2016 | Updated 4:10 PM EDT,
// September 28, 2016". Reading times ("2 MIN READ") are passed over. It never
// looks for times within prose: one word that has no place in a time line
// makes s none.
//
// A line with one dated time has the whole line as its Raw; of two, each has
// its part. An age ("3 years ago") belongs to the dated time of its line,
// also where "Updated" stands before it. A date without a year takes the year
// that puts it nearest hint.near; without one, a line with such a date and a
// time of day or a label is still a time line, but its Value is empty.
func ReadLine(s string, hint Hint) (line Line, ok bool) {
	if len(s) > maxTimeLine || !opensLine(s) {
		return line, false
	}
	return readWholeLine(s, hint)
}

// longestReadingTime is how long a line that says how long reading takes is, in bytes.
const longestReadingTime = 40

// IsReadingTime reports whether a line says how long reading takes, and nothing
// else: "3 Min Read", "Lesezeit: 3 Min.".
func IsReadingTime(s string) bool {
	if len(s) > longestReadingTime {
		return false
	}
	var r timeReader
	r.tokens.scan(s, maxTimeTokens)
	t := &r.tokens
	end := r.readingTime(0)
	for end >= 0 && end < t.n && t.at[end].mark == '.' {
		end++
	}
	return t.whole && t.n > 0 && end == t.n
}

// opensLine tells most lines of prose from time lines by their first
// word, before the work on a line is begun.
func opensLine(s string) bool {
	if s == "" || s[0]|0x20 < 'a' || s[0]|0x20 > 'z' {
		return s != ""
	}
	_, size, ok := CutWord(s)
	return ok || size <= 1 && halfDay(s) > 0 || looksLikeZone(s[:size])
}

func readWholeLine(s string, hint Hint) (line Line, ok bool) {
	var r timeReader
	r.tokens.scan(s, maxTimeTokens)
	if !r.tokens.whole || r.tokens.n == 0 || !r.read() {
		return line, false
	}
	return r.line(s, hint)
}

// line puts together what was read.
func (r *timeReader) line(s string, hint Hint) (line Line, ok bool) {
	var times [2]Timestamp
	line.raw = r.tokens.fold(s)
	for i := range r.times[:r.n] {
		p := &r.times[i]
		if p.fields.first != 0 && !p.fields.settle(p.order(hint), p.weekday) {
			return Line{}, false
		}
		if i > 0 && p.clocked && !p.dated && p.label == timeUnlabelled {
			return Line{}, false // "9:00-10:00": a span, or the time of another place
		}
		value, zone, valid := p.value(s, hint)
		if !valid {
			return Line{}, false
		}
		times[i] = Timestamp{Value: value, Age: r.tokens.fold(s[p.ageStart:p.ageEnd])}
		ok = ok || !times[i].IsZero() || p.dated && (p.clocked || p.label != timeUnlabelled)
		line.labelled = line.labelled || p.label != timeUnlabelled
		if zone != "" {
			line.Zone = zone
		}
	}
	first, second := &r.times[0], &r.times[1]
	switch {
	case r.n == 1:
	case first.dated && !second.dated:
		// "June 11, 2019 / 10:08 AM / Updated 16 minutes ago"
		if times[0].Age == "" {
			times[0].Age = times[1].Age
		}
		times[1] = Timestamp{}
	case second.dated && !first.dated:
		if times[1].Age == "" {
			times[1].Age = times[0].Age
		}
		times[0] = Timestamp{}
	}
	for i, t := range times[:r.n] {
		if t.IsZero() {
			continue
		}
		t.Raw = line.raw
		if r.n == 2 && !times[1-i].IsZero() {
			t.Raw = r.tokens.fold(s[r.times[i].start:r.times[i].end])
		}
		to := &line.Published
		if r.times[i].label == timeUpdated {
			to = &line.Updated
		}
		if to.IsZero() {
			*to = t
		} else if to.Value != t.Value || to.Age != t.Age {
			return Line{}, false // two times, and the line does not say which is which
		}
	}
	return line, ok
}

// order tells the order of day and month of a printed time: where neither
// country nor language says, a zone of America's does.
func (p *printedTime) order(hint Hint) dateOrder {
	order := hint.order()
	if order != orderUnknown || hint.Country != "" || p.zone == 0 {
		return order
	}
	if z, ok := zoneMeaning(int(p.zone-1), ""); ok && z.offset <= -4*60 {
		return orderMonthFirst
	}
	return order
}

// settle tells the day from the month of a date in numbers: by the number
// that no month can have, by the weekday, or by the order of the country.
func (f *timeFields) settle(order dateOrder, weekday uint8) bool {
	dayFirst := Date{int(f.year), time.Month(f.second), int(f.first)}
	monthFirst := Date{int(f.year), time.Month(f.first), int(f.second)}
	fits := func(d Date) bool {
		return d.valid() && (weekday == 0 || d.weekday() == time.Weekday(weekday-1))
	}
	var d Date
	switch {
	case dayFirst == monthFirst, fits(dayFirst) && !fits(monthFirst):
		d = dayFirst
	case fits(monthFirst) && !fits(dayFirst), order == orderMonthFirst:
		d = monthFirst
	case order == orderDayFirst:
		d = dayFirst
	default:
		return false
	}
	f.month, f.day, f.first, f.second = uint8(d.Month), uint8(d.Day), 0, 0
	return true
}

// value gives the time as ISO 8601, and the name of its zone where that could
// not be told. The value is empty where no date, or no year, is known; it
// does not fit where the calendar has no such day.
func (p *printedTime) value(s string, hint Hint) (value, zone string, fits bool) {
	if !p.dated {
		return "", "", true
	}
	f := &p.fields
	date, known := f.date().near(hint.Near)
	if !known {
		return "", "", date.Day <= monthDays(2000, date.Month)
	}
	if !date.valid() {
		return "", "", false
	}
	b := date.appendTo(make([]byte, 0, len("2006-01-02T15:04:05.999999999-07:00")))
	if !p.clocked {
		return string(b), "", true
	}
	hour, minute := int(f.hour), int(f.minute)
	switch {
	case f.half == wordPM && hour < 12:
		hour += 12
	case f.half == wordAM && hour == 12:
		hour = 0
	}
	offset, zoned := p.offset, p.zoned
	if p.zone != 0 {
		offset, zoned = 0, false
		if z, ok := zoneMeaning(int(p.zone-1), hint.Country); ok {
			offset, zoned = z.offsetAt(date, hour*60+minute)
		}
	} else if p.zoneName[1] != 0 {
		zoned = false
	}
	if p.zoned && !zoned {
		zone = s[p.zoneName[0]:p.zoneName[1]]
	}
	b = appendTwo(append(b, 'T'), hour)
	b = appendTwo(append(b, ':'), minute)
	if f.seconds || zoned { // RFC 3339 has no zone without seconds
		b = appendTwo(append(b, ':'), int(f.sec))
	}
	if f.fraction[1] != 0 {
		b = append(b, '.')
		for _, c := range s[f.fraction[0]:f.fraction[1]] {
			b = append(b, byte('0'+(plainForm(c)-'0')%10))
		}
	}
	if zoned {
		b = appendOffset(b, offset)
	}
	return string(b), zone, true
}

// Kind is how much a time says of when it was.
type Kind uint8

const (
	DateOnly Kind = iota
	ClockTime
	ZonedTime
)

// KindOf tells by its value how much a time says: a day, a clock's time, or one
// with its zone. An empty time says no more than a day.
func KindOf(t Timestamp) Kind {
	offset := len(t.Value) - len("+02:00")
	switch {
	case len(t.Value) <= len("2016-09-28"):
		return DateOnly
	case strings.HasSuffix(t.Value, "Z"), strings.IndexByte("+-", t.Value[offset]) >= 0:
		return ZonedTime
	}
	return ClockTime
}

// MendMachineTime mends a time of a machine: an offset with a stray Z behind it,
// as in "20120105T0659+0400Z", says what the offset says.
func MendMachineTime(s string) string {
	if mended, ok := strings.CutSuffix(s, "Z"); ok {
		if i := strings.LastIndexAny(mended, "+-"); i > len("20120105T") && len(mended)-i >= len("+0400") {
			return mended
		}
	}
	return s
}

// sameMoment is how far apart two times of one event can be: a publishing
// system writes down publication and revision one after the other.
const sameMoment = 5 * time.Second

// Later reports whether t is after u, as far as can be told: two times within
// the minute that one of them is precise to are the same.
func Later(t, u Timestamp) bool {
	if t.Value == "" {
		return false
	}
	if u.Value == "" {
		return true
	}
	at, tp, _ := t.In(time.UTC)
	than, up, _ := u.In(time.UTC)
	switch min(tp, up) {
	case Day:
		return at.Truncate(24 * time.Hour).After(than)
	case Minute:
		return at.Truncate(time.Minute).After(than)
	}
	return at.Sub(than) > sameMoment
}

// InZone gives a floating time the zone that the caller knows it to be in.
func InZone(t Timestamp, loc *time.Location) Timestamp {
	if loc == nil || KindOf(t) != ClockTime {
		return t
	}
	if at, _, ok := t.In(loc); ok {
		t.Value = at.Format(time.RFC3339)
	}
	return t
}

// InOffset gives a time that names its zone as clocks showed it that are so far
// from Greenwich.
func InOffset(t Timestamp, offset time.Duration) Timestamp {
	if at, _, ok := t.In(time.FixedZone("", int(offset/time.Second))); ok {
		t.Value = at.Format(time.RFC3339Nano)
	}
	return t
}

// Within finds the longest time that a line holds: s[from:to] is it.
func Within(s string) (from, to int, ok bool) {
	if !strings.ContainsFunc(s, unicode.IsDigit) {
		if from, ok = ageInWords(s); ok {
			return from, len(s), true
		}
		return 0, 0, false
	}
	if IsTime(s) {
		return 0, len(s), true
	}
	var words [2 * MostTimeWords]struct {
		start, end int
		digit      bool
	}
	n := 0
	for i := 0; i < len(s); {
		size := strings.IndexByte(s[i:], ' ')
		if size < 0 {
			size = len(s) - i
		}
		if size > 0 {
			if n == len(words) {
				return 0, 0, false
			}
			words[n].start, words[n].end = i, i+size
			words[n].digit = strings.ContainsFunc(s[i:i+size], unicode.IsDigit)
			n++
		}
		i += size + 1
	}
	for size := min(n-1, MostTimeWords); size > 0; size-- {
		for k := 0; k+size <= n; k++ {
			from, to = words[k].start, words[k+size-1].end
			if !words[k].digit {
				if _, _, known := CutWord(s[from:]); !known {
					continue
				}
			}
			if IsTime(s[from:to]) {
				return from, to, true
			}
		}
	}
	return 0, 0, false
}

// ageInWords finds the age behind the last mark of a line without figures: "By
// Ann Berg – an hour ago". Where no mark stands, the words may be anybody's.
func ageInWords(s string) (from int, ok bool) {
	if !strings.HasSuffix(s, " ago") {
		return 0, false
	}
	if at := strings.LastIndexAny(s, "-–—|·•"); at >= 0 {
		from = len(s) - len(strings.TrimLeft(s[at:], "-–—|·• \u00a0"))
	}
	return from, IsTime(s[from:])
}

// IsTime reports whether s is a time line, if it is only one without a year.
// "12/08/2023 09:26 PM" and "03-01-2012 12:05" are, whichever is the month. With
// dashes the year has to be printed whole: "10-12-11" is how a team has done; with
// dots a clock has to stand there, too: "8.5.12" is also a part of a part.
func IsTime(s string) bool {
	if _, ok := ReadLine(s, Hint{}); ok {
		return true
	}
	slashes, dashes := strings.Count(s, "/") == 2, strings.Count(s, "-") == 2
	dots := strings.Count(s, ".") == 2 && strings.IndexByte(s, ':') > 0
	if !slashes && !dashes && !dots {
		return false
	}
	line, ok := ReadLine(s, Hint{Country: "us"})
	year, _, _ := strings.Cut(line.Published.Value+line.Updated.Value, "-")
	return ok && (slashes || dots || year != "" && strings.Contains(s, year))
}

// DatesStory reports whether a line is a time that names its day.
func DatesStory(s string) bool {
	line, ok := ReadLine(s, Hint{})
	return ok && !(line.Published.IsZero() && line.Updated.IsZero())
}

// SaysPublished reports whether one of the words of a line says that something
// was published: "This entry was posted on March 3".
func SaysPublished(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if word, size, ok := CutWord(w); ok && size >= len(strings.TrimRight(w, ",.:")) && word.Means&WordPublished != 0 {
			return true
		}
	}
	return false
}

const MostTimeWords = 16 // no printed time has more
