package when

import "time"

// nearDay is how far a story's time may be from the day of its dateline
// where that tells the day from the month.
const nearDay = 3 * 24 * time.Hour

// IsBefore reports whether a printed time is days before the dateline's:
// it is another story's.
func IsBefore(t Timestamp, d Date) bool {
	if d == (Date{}) {
		return false
	}
	day := Timestamp{Value: d.Value(t)}
	at, _, dated := day.In(time.UTC)
	printed, _, known := t.In(time.UTC)
	return dated && known && at.Sub(printed) > nearDay
}

// ReadLineByDay reads a time whose date in numbers no country is known to
// order: "12/08/2023 09:26 PM" above "Taipei, Dec. 8 (CNA)" is in December. The
// days that the two orders mean are weeks apart, or the same.
func ReadLineByDay(s string, d Date, hint Hint) (line Line, ok bool) {
	for _, hint.Country = range [...]string{"us", "gb"} {
		read, valid := ReadLine(s, hint)
		if !valid {
			continue
		}
		day := Timestamp{Value: d.Value(read.Published)}
		at, _, dated := day.In(time.UTC)
		printed, _, known := read.Published.In(time.UTC)
		if !dated || !known || printed.Sub(at).Abs() > nearDay {
			continue
		}
		return read, true
	}
	return Line{}, false
}

// SameClock reports whether two times show the same day and minute, each where
// it was told.
func SameClock(t, u Timestamp) bool {
	const minute = len("2006-01-02T15:04")
	return len(t.Value) >= minute && len(u.Value) >= minute && t.Value[:minute] == u.Value[:minute]
}

// DaysApart counts the days between the dates of two times, each where it
// was told.
func DaysApart(t, u Timestamp) int {
	day := func(t Timestamp) time.Time {
		at, _ := time.Parse(time.DateOnly, t.Value[:len(time.DateOnly)])
		return at
	}
	return int(day(t).Sub(day(u)).Abs() / (24 * time.Hour))
}

// IsUTC reports whether a time is in UTC.
func IsUTC(t Timestamp) bool {
	return t.Value != "" && t.Value[len(t.Value)-1] == 'Z'
}
