package when

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lex"
)

// A timeForm is a way to write a date or a time of day. In the pattern
//
//	Y    is a year in four digits       y    in two
//	M    the name of a month            m    its number
//	d    a day of the month             K    what else the same month is called
//	a b  a day and a month, or a month and a day
//	h    hours                          H    a word for hours
//	n    minutes in two digits          s    seconds
//	f    a fraction of a second         P    AM or PM
//	o    a word such as "of"            N    noon
//	D    YYYYMMDD                       S    YYYYMMDDhhmmss
//	t    hhmm                           u    hhmmss
//	G    DDhhmm                         Z    the name of a zone
//
// and every other letter or mark is itself. A space allows white space, and
// where there is none no white space may stand; what a question mark follows
// may be missing.
type timeForm struct {
	pattern string
	example string
	value   string
	hint    Hint // with which the example is read
}

// dateForms is tried from top to bottom, so a form stands above those that it
// contains.
var dateForms = []timeForm{
	{pattern: "Y-m-d", example: "2016-09-28", value: "2016-09-28"},
	{pattern: "Y/m/d", example: "2018/06/18", value: "2018-06-18"},
	{pattern: "Y. m. d.?", example: "2024.11.26. 오후 6:01", value: "2024-11-26T18:01"},
	{pattern: "Y.? M d.?", example: "2026. január 6. 12:34", value: "2026-01-06T12:34"},
	{pattern: "Y o .? M d o? .?", example: "2026 m. sausio 6 d. 12:34", value: "2026-01-06T12:34"},
	{pattern: "Y. o d. M", example: "2026. gada 6. janvāris, 12:34", value: "2026-01-06T12:34"},
	{pattern: "d/M/Y", example: "06/يناير/2026 12:34 م", value: "2026-01-06T12:34"},
	{pattern: "Y年 m月 d日", example: "2018年3月23日 9:30", value: "2018-03-23T09:30"},
	{pattern: "Y년 m월 d일", example: "2024년 11월 26일 18:01", value: "2024-11-26T18:01"},
	{pattern: "M.? d.? ,? o? Y", example: "Sept. 28, 2016 at 3:23 p.m.", value: "2016-09-28T15:23"},
	{pattern: "d M K ,? Y", example: "14 مارس آذار 2018 12:34", value: "2018-03-14T12:34"}, // as Reuters in Arabic, for readers east and west
	{pattern: "d.? o? M.? ,? o? Y", example: "3 de mayo de 2019", value: "2019-05-03"},
	{pattern: "d o m o Y", example: "ngày 28 tháng 9 năm 2016, 15:23", value: "2016-09-28T15:23"},
	{pattern: "d-M-Y", example: "26-FEB-1987 15:01:01.79", value: "1987-02-26T15:01:01.79"},
	{pattern: "d-M-y", example: "29-Dec-17", value: "2017-12-29"},
	{pattern: "d M y", example: "3 sty 12, 09:39", value: "2012-01-03T09:39"},
	{pattern: "d.m.Y", example: "28.09.2016, 15:23 Uhr", value: "2016-09-28T15:23"},
	{pattern: "a/b/Y", example: "28/09/2016 15:23", value: "2016-09-28T15:23"},
	{pattern: "a-b-Y", example: "06-30-2020 07:26", value: "2020-06-30T07:26"},
	{pattern: "a.b.y", example: "24.11.11 10:47", value: "2011-11-24T10:47"},
	{pattern: "a/b/y", example: "06/30/17 12:02 PM", value: "2017-06-30T12:02"},
	{pattern: "a-b-y", example: "02-20-16 0337GMT", value: "2016-02-20T03:37:00Z"},
	{pattern: "D", example: "20190121T104233Z", value: "2019-01-21T10:42:33Z"},
	{pattern: "m月 d日", example: "6月18日 9:30", value: "2018-06-18T09:30", hint: Hint{Near: Timestamp{Value: "2018-06-17"}}},
	{pattern: "m월 d일", example: "6월 18일 9:30", value: "2018-06-18T09:30", hint: Hint{Near: Timestamp{Value: "2018-06-17"}}},
	{pattern: "M.? d", example: "Jun 13, 4:03 PM EDT", value: "2016-06-13T16:03:00-04:00", hint: Hint{Near: Timestamp{Value: "2016-06-17"}}},
	{pattern: "d M K", example: "14 مارس آذار 12:34", value: "2018-03-14T12:34", hint: Hint{Near: Timestamp{Value: "2018-03-17"}}},
	{pattern: "d.? o? M", example: "13. Juni, 16:03 Uhr", value: "2016-06-13T16:03", hint: Hint{Near: Timestamp{Value: "2016-06-17"}}},
}

// clockForms is tried from top to bottom as well. A form counts only where the
// time ends with it, so the commonest can stand first. The forms without any
// mark within (t, u) need a T before or a zone or a word for hours after them.
var clockForms = []timeForm{
	{pattern: "h:n", example: "December 5, 2016 6:38pm", value: "2016-12-05T18:38"},
	{pattern: "h:n:s,f", example: "2023-04-28 17:41:28,699", value: "2023-04-28T17:41:28.699"},
	{pattern: "h:n:s", example: "01:38:07 PM IST Nov 20, 2019", value: "2019-11-20T13:38:07"},
	{pattern: "h:n:s.f", example: "2023-04-28T17:41:28.699841", value: "2023-04-28T17:41:28.699841"},
	{pattern: "h.n", example: "28 September 2016 3.23pm", value: "2016-09-28T15:23"},
	{pattern: "h時 n分", example: "2018年3月23日 9時30分", value: "2018-03-23T09:30"},
	{pattern: "h时 n分", example: "2018年3月23日 9时30分", value: "2018-03-23T09:30"},
	{pattern: "h点 n分", example: "2018年3月23日 9点30分", value: "2018-03-23T09:30"},
	{pattern: "h시 n분", example: "2018년 3월 23일 9시 30분", value: "2018-03-23T09:30"},
	{pattern: "h H n", example: "12 avril 2015 à 22h23", value: "2015-04-12T22:23"},
	{pattern: "h H", example: "12 avril 2015 à 22h", value: "2015-04-12T22:00"},
	{pattern: "h P", example: "Sept. 28, 2016, 6 a.m.", value: "2016-09-28T06:00"},
	{pattern: "N", example: "Sept. 28, 2016, noon ET", value: "2016-09-28T12:00:00-04:00"},
	{pattern: "u", example: "20190121T104233", value: "2019-01-21T10:42:33"},
	{pattern: "t", example: "02-20-16 0337GMT", value: "2016-02-20T03:37:00Z"},
}

// stampForms are dates and times of day in one piece.
var stampForms = []timeForm{
	{pattern: "S", example: "20171220120904", value: "2017-12-20T12:09:04"},
	{pattern: "G Z M y", example: "101137 GMT Dez 18", value: "2018-12-10T11:37:00Z"},
}

// timeFields is what a form says. Numbers are those printed; what is not
// printed is 0.
type timeFields struct {
	year              uint16
	month, day        uint8
	first, second     uint8 // day and month, of which is not known which is which
	hour, minute, sec uint8
	fraction          [2]uint16 // the span of its digits in the text
	half              timeMeaning
	zone              uint8     // 1 + row of zones
	zoneName          [2]uint16 // its span in the text
	seconds           bool      // are printed
	compact           bool      // hours and minutes have no mark between them
	twoDigitYear      bool
	persian           bool // the month is one of the Persian calendar
}

// match matches the tokens from i on against a pattern. It returns the place
// of the first token after them, or -1.
func (t *timeTokens) match(pattern string, i int, f *timeFields) int {
	first, space := i, false
	for p := 0; p < len(pattern); {
		c, width := rune(pattern[p]), 1
		if c >= 0x80 { // a counter of a Chinese, Japanese or Korean form, of three bytes
			c, width = rune(pattern[p]&0x0f)<<12|rune(pattern[p+1]&0x3f)<<6|rune(pattern[p+2]&0x3f), 3
		}
		p += width
		if c == ' ' {
			space = true
			continue
		}
		optional := p < len(pattern) && pattern[p] == '?'
		if optional {
			p++
		}
		if i < t.n && (space || i == first || !t.at[i].space) && f.take(c, &t.at[i]) {
			i++
			space = false
		} else if !optional {
			return -1
		}
	}
	return i
}

// opens reports whether a pattern that begins with c may begin at the token;
// it spares most patterns the match.
func (k *timeToken) opens(c byte) bool {
	switch c {
	case 'Y':
		return k.digits == 4
	case 'M':
		return k.word.Month != 0
	case 'd', 'm', 'a', 'h':
		return k.digits == 1 || k.digits == 2
	}
	return k.digits > 2 || c == 'N' && k.word.Means&wordNoon != 0
}

// take reads a token as what the letter c of a pattern stands for.
func (f *timeFields) take(c rune, k *timeToken) bool {
	switch c {
	case 'Y':
		f.year = uint16(k.number)
		return k.digits == 4 && (plausibleYear(k.number) || isBuddhist(k.number) || isPersian(k.number))
	case 'y':
		f.year = 1900 + uint16(k.number%100)
		if f.year < 1970 { // nobody saved wire copy in these forms before
			f.year += 100
		}
		f.twoDigitYear = true
		return k.digits == 2
	case 'M':
		f.month, f.persian = k.word.Month, k.word.Means&wordPersian != 0
		return k.word.Month != 0
	case 'K':
		return k.word.Month == f.month
	case 'm':
		f.month = uint8(k.number)
		return k.upTo(12) && f.month != 0
	case 'd':
		f.day = uint8(k.number)
		return 0 < k.digits && k.digits <= 2 && 1 <= k.number && k.number <= 31 // "1er" as well
	case 'a':
		f.first = uint8(k.number)
		return k.upTo(31) && k.number != 0
	case 'b':
		f.second = uint8(k.number)
		return k.upTo(31) && k.number != 0
	case 'h':
		f.hour = uint8(k.number)
		return k.upTo(23)
	case 'n':
		f.minute = uint8(k.number)
		return k.upTo(59) && k.digits == 2
	case 's':
		f.sec, f.seconds = uint8(k.number), true
		return k.upTo(59)
	case 'f':
		f.fraction = [2]uint16{k.start, k.end}
		return 0 < k.digits && k.digits <= 9 && !k.ordinal
	case 'H':
		return k.word.Means&wordHour != 0
	case 'P':
		f.half = k.word.Means & (wordAM | wordPM)
		return f.half != 0
	case 'N':
		f.hour = 12
		return k.word.Means&wordNoon != 0
	case 'o':
		return k.word.Means&wordOf != 0
	case 'D', 'S', 'G', 't', 'u':
		return f.takeRun(c, k)
	case 'Z':
		f.zone, f.zoneName = k.word.zone, [2]uint16{k.start, k.end}
		return f.zone != 0
	}
	return k.mark == c
}

// takeRun is take for the fields that are several in one run of digits.
func (f *timeFields) takeRun(c rune, k *timeToken) bool {
	switch c {
	case 'D':
		return k.digits == 8 && f.takeDate(k.number)
	case 'S':
		return k.digits == 14 && f.takeDate(k.number/1e6) && f.takeClock(k.number%1e6)
	case 'G':
		f.day = uint8(k.number / 10000)
		ok := f.takeClock(k.number % 10000 * 100)
		f.seconds = false
		return k.digits == 6 && 1 <= f.day && f.day <= 31 && ok
	case 't':
		ok := f.takeClock(k.number * 100)
		f.seconds, f.compact = false, true
		return k.digits == 4 && !k.ordinal && ok
	default:
		f.compact = true
		return k.digits == 6 && !k.ordinal && f.takeClock(k.number)
	}
}

// upTo reports whether the token is a number of one or two digits up to n.
func (k *timeToken) upTo(n int64) bool {
	return 0 < k.digits && k.digits <= 2 && !k.ordinal && k.number <= n
}

// takeDate reads YYYYMMDD. Whether the calendar has the day is seen later.
func (f *timeFields) takeDate(n int64) bool {
	f.year, f.month, f.day = uint16(n/10000), uint8(n/100%100), uint8(n%100)
	return plausibleYear(n/10000) && 1 <= f.month && f.month <= 12 && 1 <= f.day && f.day <= 31
}

// takeClock reads hhmmss.
func (f *timeFields) takeClock(n int64) bool {
	f.hour, f.minute, f.sec, f.seconds = uint8(n/10000), uint8(n/100%100), uint8(n%100), true
	return n < 240000 && f.minute <= 59 && f.sec <= 59
}

// date is the date of the fields.
func (f *timeFields) date() Date {
	return Date{int(f.year), time.Month(f.month), int(f.day)}
}

// toCommonYear changes the fields of a date that was matched against a pattern
// from another calendar. It reports whether they are one's own: a Persian month
// needs a Persian year, and such a year its month or a date that begins with it.
func (f *timeFields) toCommonYear(pattern string) bool {
	year := int64(f.year)
	switch {
	case isPersian(year) && (f.persian || pattern[0] == 'Y' && !strings.Contains(pattern, "M")):
		at, ok := fromPersian(int(f.year), int(f.month), int(f.day))
		f.year, f.month, f.day = uint16(at.Year()), uint8(at.Month()), uint8(at.Day())
		return ok
	case isPersian(year) || f.persian:
		return false
	case isBuddhist(year):
		f.year -= buddhistYears
	}
	return true
}

// date matches the tokens from i on against the table of dates.
func (t *timeTokens) date(i int) (f timeFields, end int) {
	for row := range dateForms {
		pattern := dateForms[row].pattern
		if !t.at[i].opens(pattern[0]) {
			continue
		}
		f = timeFields{}
		if end := t.match(pattern, i, &f); end >= 0 && t.endsCleanly(end) && f.toCommonYear(pattern) {
			return f, end
		}
	}
	return timeFields{}, -1
}

// endsCleanly reports whether the number before token i is printed to its
// end: the 28 of "28.5", "28:30" and "28-3" is not. The T of ISO 8601 and a
// full stop or comma before a space may follow.
func (t *timeTokens) endsCleanly(i int) bool {
	if i >= t.n || t.at[i-1].kind != timeNumber {
		return true
	}
	k := &t.at[i]
	if k.word.Means&(wordHour|wordAM|wordPM) != 0 { // "28 Sept 16h30", "28 Sept 6 pm"
		return false
	}
	if k.space {
		return true
	}
	switch {
	case k.kind == timeNumber, k.mark == ':':
		return false
	case k.mark == '.' || k.mark == '/' || k.mark == '-':
		return i+1 >= t.n || t.at[i+1].space || t.at[i+1].kind != timeNumber
	}
	return true
}

// leadingDate reads the date with which the tokens begin, a weekday before it
// allowed, and tells where in the text it ends.
func (t *timeTokens) leadingDate(s string) (d Date, end int, ok bool) {
	i := 0
	if t.n > 1 && t.weekdayAt(0) {
		for i++; i < t.n && (t.at[i].mark == ',' || t.at[i].mark == '.'); i++ {
		}
	}
	if i >= t.n {
		return d, 0, false
	}
	f, next := t.date(i)
	switch {
	case next >= 0 && f.first != 0:
		if !f.settle(orderUnknown, 0) {
			return d, 0, false
		}
		fallthrough
	case next >= 0:
		if f.twoDigitYear { // "28 Sept 16" is as likely the beginning of a time or a number
			return d, 0, false
		}
		d = f.date()
	case t.at[i].kind == timeNumber && i+1 < t.n && (t.at[i+1].mark == '日' || t.at[i+1].mark == '일'):
		d, next = Date{Day: int(t.at[i].number)}, i+2
		if t.at[i].digits > 2 || d.Day < 1 || d.Day > 31 || t.at[i+1].space {
			return d, 0, false
		}
	case t.at[i].word.Month != 0 && t.at[i].word.Means&wordPersian == 0:
		d, next = Date{Month: time.Month(t.at[i].word.Month)}, i+1
	default:
		return d, 0, false
	}
	last := &t.at[next-1]
	if next < t.n && t.at[next].mark == '.' && !t.at[next].space && last.word.Means&wordAbbreviation != 0 {
		last = &t.at[next]
	}
	end = int(last.end)
	return d, end, followsDate(s[end:], d.Day == 0, last.mark != 0)
}

// followsDate reports whether rest can follow a date. Letters and digits
// cannot, unless the date ended in a counter ("11月17日电"); and after a month
// alone only what follows the date of a dateline can.
func followsDate(rest string, monthAlone, counter bool) bool {
	if monthAlone {
		rest = strings.TrimLeft(rest, " ")
		return rest == "" || strings.IndexByte("([/-_", rest[0]) >= 0 || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "—")
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return counter || !lex.IsLetter(r) && !unicode.IsDigit(r)
}

// weekdayAt reports whether token i is a weekday. "Mar." is one where a date
// stands after it, and else a month.
func (t *timeTokens) weekdayAt(i int) bool {
	w := &t.at[i].word
	if w.Weekday == 0 || w.Month == 0 {
		return w.Weekday != 0
	}
	for i++; i < t.n && (t.at[i].mark == ',' || t.at[i].mark == '.'); i++ {
	}
	if i >= t.n || t.at[i].kind != timeNumber {
		return false
	}
	_, end := t.date(i)
	return end >= 0
}
