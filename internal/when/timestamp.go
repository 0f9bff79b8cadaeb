// Package when reads times as news pages and dumps print them: the line of a
// story's time, and the date of a dateline.
package when

import (
	"time"

	"github.com/newswire-go/newswire/internal/lex"
)

// A Timestamp is a time as printed and what it means.
type Timestamp struct {
	Raw   string // as printed
	Value string // ISO 8601, as precise and as zoned as printed: "2016-09-28T15:23"
	Age   string // "3 years ago", as printed: it dates the copy, not the story
}

// Precision says how precisely a time was printed.
type Precision uint8

// The precisions of a printed time.
const (
	Day    Precision = iota + 1 // "September 28, 2016"
	Minute                      // "September 28, 2016 / 3:23 PM"
	Second                      // "2016-09-28T15:23:07Z", and anything finer
)

// String gives "day", "minute" or "second", and "unknown" for no precision.
func (p Precision) String() string {
	switch p {
	case Day:
		return "day"
	case Minute:
		return "minute"
	case Second:
		return "second"
	}
	return "unknown"
}

// IsZero reports whether there is no time at all, not even one as printed.
func (t Timestamp) IsZero() bool { return t == Timestamp{} }

// In gives the time that t names, in the location loc, and how precisely it
// was printed. A value without a zone is taken as what the clocks of loc
// showed, and names no time where loc is nil.
func (t Timestamp) In(loc *time.Location) (at time.Time, precision Precision, ok bool) {
	if KindOf(t) == ZonedTime {
		// The location in which Parse looks for the abbreviation of an offset is
		// named, since it would otherwise be that of the machine.
		at, err := time.ParseInLocation(time.RFC3339, t.Value, time.UTC)
		if err != nil {
			return time.Time{}, 0, false
		}
		precision = Second
		if at.Second() == 0 && at.Nanosecond() == 0 && !printsSeconds(t.Raw) {
			precision = Minute
		}
		if loc != nil {
			at = at.In(loc)
		}
		return at, precision, true
	}
	if loc == nil {
		return time.Time{}, 0, false
	}
	layout, precision := "2006-01-02T15:04:05", Second
	switch len(t.Value) {
	case len("2006-01-02"):
		layout, precision = time.DateOnly, Day
	case len("2006-01-02T15:04"):
		layout, precision = "2006-01-02T15:04", Minute
	}
	at, err := time.ParseInLocation(layout, t.Value, loc)
	if err != nil {
		return time.Time{}, 0, false
	}
	return at, precision, true
}

// printsSeconds reports whether a printed time has seconds. What cannot be
// read as a line of words, such as an epoch, has.
func printsSeconds(raw string) bool {
	var r timeReader
	r.tokens.scan(raw, maxTimeTokens)
	if !r.tokens.whole || !r.read() {
		return true
	}
	for i := range r.times[:r.n] {
		if r.times[i].clocked {
			return r.times[i].fields.seconds
		}
	}
	return true
}

// Parse reads a line that is a time, with or without a word that says what it
// is. The whole of s must be such a line. Of two times in one line, the first
// publication is given.
func Parse(s string) (Timestamp, bool) {
	line, ok := ReadLine(lex.ValidUTF8(s), Hint{})
	if !ok {
		return Timestamp{}, false
	}
	t := line.Published
	if t.IsZero() {
		t = line.Updated
	}
	if t.IsZero() {
		return Timestamp{}, false
	}
	t.Raw = line.raw
	return t, true
}

// Epoch reads a time in seconds (10 digits) or milliseconds (13
// digits) since the beginning of 1970 UTC, as page states have it.
func Epoch(raw string) (Timestamp, bool) {
	if len(raw) != 10 && len(raw) != 13 {
		return Timestamp{}, false
	}
	var n int64
	for i := range len(raw) {
		if raw[i] < '0' || raw[i] > '9' {
			return Timestamp{}, false
		}
		n = 10*n + int64(raw[i]-'0')
	}
	if len(raw) == 10 {
		n *= 1000
	}
	at := time.UnixMilli(n).UTC()
	b := Date{at.Year(), at.Month(), at.Day()}.appendTo(make([]byte, 0, len("2006-01-02T15:04:05.999Z")))
	b = appendTwo(append(b, 'T'), at.Hour())
	b = appendTwo(append(b, ':'), at.Minute())
	b = appendTwo(append(b, ':'), at.Second())
	if ms := int(n % 1000); ms != 0 {
		b = appendTwo(append(b, '.', byte('0'+ms/100)), ms%100)
	}
	return Timestamp{Raw: raw, Value: string(append(b, 'Z'))}, true
}

// appendOffset appends an offset in minutes east of Greenwich: "-04:00", "Z".
func appendOffset(b []byte, minutes int) []byte {
	switch {
	case minutes == 0:
		return append(b, 'Z')
	case minutes < 0:
		b, minutes = append(b, '-'), -minutes
	default:
		b = append(b, '+')
	}
	b = appendTwo(b, minutes/60)
	return appendTwo(append(b, ':'), minutes%60)
}
