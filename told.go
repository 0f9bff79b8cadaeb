package newswire

import (
	"time"

	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/when"
)

// What times of one page tell of each other.

// addressTime is the day that the page's address names, if it names one.
func (a *Article) addressTime() when.Timestamp {
	day, ok := when.InAddress(a.URL)
	if !ok {
		return when.Timestamp{}
	}
	value := day.Value(when.Timestamp{})
	return when.Timestamp{Raw: value, Value: value}
}

// printedRight gives, instead of a machine's time that is days away from the
// one that the page prints, another machine's of the printed day: a system
// that stamps a story afresh leaves both in the page. A time that marks up the
// printed one says no more than that.
func printedRight(best *timeCandidate, all []timeCandidate) *timeCandidate {
	if best == nil || best.from() == meta.Printed {
		return best
	}
	var printed *timeCandidate
	for i := range all {
		if c := &all[i]; c.from() == meta.Printed && printed == nil {
			printed = c
		}
	}
	if printed == nil || daysApart(best.Timestamp, printed.Timestamp) < 2 {
		return best
	}
	var same []timeCandidate
	for i := range all {
		if c := &all[i]; c.vouches() && daysApart(c.Timestamp, printed.Timestamp) == 0 {
			same = append(same, *c)
		}
	}
	if at := bestTime(same); at != nil {
		return at
	}
	return best
}

// vouches reports whether a time is told apart from any that is printed.
func (c *timeCandidate) vouches() bool {
	return c.from() == meta.PageState || c.from() == meta.JSONLD || c.from() == meta.MetaTag
}

// daysApart counts the days between the dates of two times, each where it
// was told.
func daysApart(t, u when.Timestamp) int {
	day := func(t when.Timestamp) time.Time {
		at, _ := time.Parse(time.DateOnly, t.Value[:len(time.DateOnly)])
		return at
	}
	return int(day(t).Sub(day(u)).Abs() / (24 * time.Hour))
}

// onItsDay gives a time in UTC the offset of the newsroom's clocks where it was
// another day there than in Greenwich, if another time of the page tells the
// offset: the same moment with it, or what the clocks showed as the page prints
// it. It stays the same moment, on the day on which the story came out.
func onItsDay(best *timeCandidate, all []timeCandidate) *timeCandidate {
	if best == nil || best.from() == meta.Printed || !isUTC(best.Timestamp) {
		return best
	}
	at, _, _ := best.In(time.UTC)
	for i := range all {
		if offset, told := all[i].offsetOf(at.Truncate(time.Minute)); told {
			local := *best
			local.Timestamp = when.InOffset(best.Timestamp, offset)
			if daysApart(local.Timestamp, best.Timestamp) > 0 {
				return &local
			}
		}
	}
	return best
}

// offsetOf gives how far from Greenwich the clocks were that showed the
// candidate's time at a moment, to the minute. It is not told by other moments.
func (c *timeCandidate) offsetOf(moment time.Time) (offset time.Duration, told bool) {
	own, _, _ := c.In(time.UTC)
	own = own.Truncate(time.Minute)
	switch kind := when.KindOf(c.Timestamp); {
	case kind == when.ZonedTime && own.Equal(moment):
		local, _, _ := c.In(nil)
		_, east := local.Zone()
		return time.Duration(east) * time.Second, true
	case kind == when.ClockTime && c.from() == meta.Printed:
		offset = own.Sub(moment)
		return offset, offset.Abs() <= farthestZone && offset%(30*time.Minute) == 0
	}
	return 0, false
}

// farthestZone is how far clocks are from Greenwich at most.
const farthestZone = 14 * time.Hour

// isUTC reports whether a time is in UTC.
func isUTC(t when.Timestamp) bool {
	return t.Value != "" && t.Value[len(t.Value)-1] == 'Z'
}
