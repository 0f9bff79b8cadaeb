package when

import (
	"strings"
	"testing"
	"time"
)

func TestZonesAreNeeded(t *testing.T) {
	needsEachRow(t, &zones, func(z zone) string { return z.name + " " + z.example }, func(z zone) bool {
		line, ok := ReadLine(z.example, Hint{Country: z.hint})
		return ok && line.Published.Value == z.value && line.Zone == ""
	})
}

func TestZoneErasAreNeeded(t *testing.T) {
	needsEachRow(t, &zoneEras, func(e zoneEra) string { return e.example }, func(e zoneEra) bool {
		got, ok := Parse(e.example)
		return ok && got.Value == e.value
	})
}

// Each name of a zone is read as that zone; the rows of a name stand
// together, those with countries first.
func TestZoneNames(t *testing.T) {
	last := map[string]int{}
	for i, z := range zones {
		for name := range strings.FieldsSeq(z.name) {
			line, ok := ReadLine("2016-09-28 15:23 "+name, Hint{Country: z.hint})
			if at, _, fits := line.Published.In(nil); !ok || !fits || line.Zone != "" {
				t.Errorf("%q: %+v", name, line)
			} else if _, offset := at.Zone(); z.rule == ruleNone && offset != z.offset*60 {
				t.Errorf("%q is %d minutes east, want %d", name, offset/60, z.offset)
			}
			if j, ok := last[name]; ok && (j != i-1 || zones[j].country == "") {
				t.Errorf("row %d of %q cannot be reached", i, name)
			}
			last[name] = i
		}
	}
}

func TestZoneOffsetAt(t *testing.T) {
	row := func(name string) *zone {
		for i := range zones {
			if strings.HasPrefix(zones[i].name, name) {
				return &zones[i]
			}
		}
		t.Fatal(name)
		return nil
	}
	for _, c := range []struct {
		zone   string
		date   Date
		minute int
		want   int // hours; 99 if not ok
	}{
		// America, since 2007: 8 March and 1 November in 2015.
		{"et", Date{2015, time.March, 7}, 23*60 + 59, -5},
		{"et", Date{2015, time.March, 8}, 1*60 + 59, -5},
		{"et", Date{2015, time.March, 8}, 2 * 60, 99},
		{"et", Date{2015, time.March, 8}, 3 * 60, -4},
		{"et", Date{2015, time.November, 1}, 0*60 + 59, -4},
		{"et", Date{2015, time.November, 1}, 1 * 60, 99},
		{"et", Date{2015, time.November, 1}, 2 * 60, -5},
		{"pt", Date{2015, time.November, 1}, 2 * 60, -8},
		// 1987 to 2006: 2 April and 29 October in 2000.
		{"et", Date{2000, time.April, 1}, 12 * 60, -5},
		{"et", Date{2000, time.April, 2}, 12 * 60, -4},
		{"et", Date{2000, time.October, 28}, 12 * 60, -4},
		{"et", Date{2000, time.October, 29}, 12 * 60, -5},
		// 1976 to 1986: 29 April and 28 October in 1984.
		{"et", Date{1984, time.April, 28}, 12 * 60, -5},
		{"et", Date{1984, time.April, 29}, 12 * 60, -4},
		{"et", Date{1975, time.June, 1}, 12 * 60, 99},
		// Europe: 29 March and 25 October in 2015, at one by Greenwich time.
		{"paris", Date{2015, time.March, 29}, 1*60 + 59, 1},
		{"paris", Date{2015, time.March, 29}, 2 * 60, 99},
		{"paris", Date{2015, time.March, 29}, 3 * 60, 2},
		{"paris", Date{2015, time.October, 25}, 1*60 + 59, 2},
		{"paris", Date{2015, time.October, 25}, 2 * 60, 99},
		{"paris", Date{2015, time.October, 25}, 3 * 60, 1},
		{"paris", Date{1995, time.June, 1}, 12 * 60, 99},
		// Moscow.
		{"msk", Date{2011, time.March, 26}, 12 * 60, 3},
		{"msk", Date{2011, time.March, 27}, 12 * 60, 4},
		{"msk", Date{2014, time.October, 25}, 12 * 60, 4},
		{"msk", Date{2014, time.October, 26}, 12 * 60, 3},
	} {
		got, ok := row(c.zone).offsetAt(c.date, c.minute)
		if ok != (c.want != 99) || ok && got != c.want*60 {
			t.Errorf("%s on %v at minute %d: %d, %v, want %d", c.zone, c.date, c.minute, got/60, ok, c.want)
		}
	}
}
