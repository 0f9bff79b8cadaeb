package newswire

import (
	"time"

	"github.com/newswire-go/newswire/internal/when"
)

// A Timestamp is a time as printed and what it means.
type Timestamp struct {
	Raw   string `json:"raw"`             // as printed
	Value string `json:"value,omitempty"` // ISO 8601, as precise and as zoned as printed: "2016-09-28T15:23"
	Age   string `json:"age,omitempty"`   // "3 years ago", as printed: it dates the copy, not the story
}

// Precision says how precisely a time was printed.
type Precision uint8

// The precisions of a printed time.
const (
	PrecisionDay    Precision = iota + 1 // "September 28, 2016"
	PrecisionMinute                      // "September 28, 2016 / 3:23 PM"
	PrecisionSecond                      // "2016-09-28T15:23:07Z", and anything finer
)

// String gives "day", "minute" or "second", and "unknown" for no precision.
func (p Precision) String() string { return when.Precision(p).String() }

// IsZero reports whether there is no time at all, not even one as printed.
func (t Timestamp) IsZero() bool { return t == Timestamp{} }

// Zoned reports whether Value tells its offset from UTC, so that it is one
// moment everywhere: not "2016-09-28T15:23", and not a day.
func (t Timestamp) Zoned() bool { return when.KindOf(when.Timestamp(t)) == when.ZonedTime }

// In gives the time that t names, in the location loc, and how precisely it
// was printed. A value without a zone is taken as what the clocks of loc
// showed, a day as its midnight there. With a nil loc a zoned value keeps the
// offset it was printed with, and one without a zone names no time: ok is
// false, as it is for a Timestamp without a Value.
//
// A zoned Value has seconds even where none were printed, because RFC 3339
// asks for them; Raw tells then that the precision is
// PrecisionMinute.
func (t Timestamp) In(loc *time.Location) (at time.Time, precision Precision, ok bool) {
	at, p, ok := when.Timestamp(t).In(loc)
	return at, Precision(p), ok
}

// ParseTimestamp reads a line that is a time as news pages and dumps print
// it, with or without a word that says what it is: "September 28, 2016 / 3:23
// PM / 3 years ago", "Published Wed Sep 10, 2008 6:38pm EDT", "2018年3月23日
// 9:30", "28.09.2016, 15:23 Uhr", RFC 822, ISO 8601. The whole of s must be
// such a line; times within prose are not looked for.
//
// Raw is s with its white space folded. Value is ISO 8601, as precise and as
// zoned as printed: a day, a day and a floating time, or a time with its
// offset. Zone names that stand for one zone become its offset, and so does
// "ET" by the American rules of its day; a name that several zones bear
// ("IST", "BST", "CST") leaves the time floating, because which is meant is
// not in the line. Age is a relative part such as "3 years ago", which is
// never resolved: a line that has nothing else ("17 hours ago") has no Value.
//
// Of two times in one line, "Published ... | Updated ...", the first
// publication is given. A date in numbers whose day and month cannot be told
// apart (3/4/2018), a date without a year, a time without a date and a day
// that the calendar does not have are not ok.
func ParseTimestamp(s string) (Timestamp, bool) {
	t, ok := when.Parse(s)
	return Timestamp(t), ok
}
