package when

import (
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

func TestMonthsAreNeeded(t *testing.T) {
	whole := months
	defer func() {
		months = whole
		timeLexicon.Forget()
	}()
	for i, row := range whole {
		months = whole
		timeLexicon.Forget()
		date, _, ok := CutDate(row.example)
		if !ok || date.Month != row.month {
			t.Errorf("%q is %v", row.example, date)
		}
		months = slices.Delete(slices.Clone(whole), i, i+1)
		timeLexicon.Forget()
		if date, _, ok := CutDate(row.example); ok {
			t.Errorf("%q is %v without its month", row.example, date)
		}
	}
}

func TestMonthNamed(t *testing.T) {
	seen := map[string]bool{}
	for _, row := range months {
		for word := range strings.FieldsSeq(row.names + " " + row.abbrev) {
			for _, spelling := range []string{word, word + ".", strings.ToUpper(word), capitalised(word)} {
				if strings.ContainsAny(spelling, "IΣ") && strings.ContainsAny(word, "ıς") {
					continue // capitals that have two small letters
				}
				if m, ok := MonthNamed(spelling); !ok || m != row.month {
					t.Errorf("MonthNamed(%q) = %v, %v, want %v", spelling, m, ok, row.month)
				}
			}
			if seen[word] {
				t.Errorf("%q stands twice", word)
			}
			seen[word] = true
		}
	}
	for _, word := range []string{"", ".", "Narch", "Marc", "Junee", "Sept 28", "Sept..", "Monday", "marching", "m", "\xff", strings.Repeat("may", 99), "５月"} {
		if m, ok := MonthNamed(word); ok {
			t.Errorf("MonthNamed(%q) = %v", word, m)
		}
	}
	if n := testing.AllocsPerRun(100, func() { MonthNamed("SEPTEMBER"); MonthNamed("февраля") }); n != 0 {
		t.Errorf("MonthNamed allocates %v times", n)
	}
}

func capitalised(word string) string {
	r, width := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[width:]
}

func TestCutDate(t *testing.T) {
	for _, c := range []struct {
		in   string
		date Date
		rest string
	}{
		// English.
		{"Sept 28 (Reuters) -", Date{0, 9, 28}, " (Reuters) -"},
		{"Sept. 28, 2016 (Xinhua) --", Date{2016, 9, 28}, " (Xinhua) --"},
		{"Dec. 03, 2019 (GLOBE NEWSWIRE) --", Date{2019, 12, 3}, " (GLOBE NEWSWIRE) --"},
		{"Feb 09 AAP -", Date{0, 2, 9}, " AAP -"},
		{"DECEMBER 9", Date{0, 12, 9}, ""},
		{"march 9 -", Date{0, 3, 9}, " -"},
		{"MArch 5 -", Date{0, 3, 5}, " -"},
		{"November28 -", Date{0, 11, 28}, " -"},
		{"  Feb. 1, 2018/PRNewswire/", Date{2018, 2, 1}, "/PRNewswire/"},
		{"Nov 19, NEW YORK", Date{0, 11, 19}, ", NEW YORK"},
		{"SEPTEMBER 27, 2004 (COMPUTERWORLD)", Date{2004, 9, 27}, " (COMPUTERWORLD)"},
		{"September 28. /TASS/.", Date{0, 9, 28}, ". /TASS/."},
		{"Nov. 8, 2005, (Xinhua)", Date{2005, 11, 8}, ", (Xinhua)"},
		{"Wed, Sept 28 (Reuters)", Date{0, 9, 28}, " (Reuters)"},
		{"Wednesday 28 September", Date{0, 9, 28}, ""},
		{"May 5th", Date{0, 5, 5}, ""},
		{"Dec. 9 Kyodo -", Date{0, 12, 9}, " Kyodo -"},
		// French, Spanish, Portuguese, Italian.
		{"21 jan 2019 (AFP) -", Date{2019, 1, 21}, " (AFP) -"},
		{"10 août (Xinhua) --", Date{0, 8, 10}, " (Xinhua) --"},
		{"mar. 28 sept.", Date{0, 9, 28}, ""},
		{"1er mars (AFP)", Date{0, 3, 1}, " (AFP)"},
		{"23 may (EFE).-", Date{0, 5, 23}, " (EFE).-"},
		{"3 de mayo de 2019 (EFE)", Date{2019, 5, 3}, " (EFE)"},
		{"18 jun (Xinhua) --", Date{0, 6, 18}, " (Xinhua) --"},
		{"5 out (Lusa) -", Date{0, 10, 5}, " (Lusa) -"},
		{"28 de setembro de 2016", Date{2016, 9, 28}, ""},
		{"1º de maio", Date{0, 5, 1}, ""},
		{"22 MAR -", Date{0, 3, 22}, " -"},
		{"6 LUG -", Date{0, 7, 6}, " -"},
		{"16 nov. (ANSA)", Date{0, 11, 16}, " (ANSA)"},
		// German, Russian.
		{"28. September (dpa) -", Date{0, 9, 28}, " (dpa) -"},
		{"3. März 2017 (APA)", Date{2017, 3, 3}, " (APA)"},
		{"1. Okt. -", Date{0, 10, 1}, " -"},
		{"1 дек — РИА Новости.", Date{0, 12, 1}, " — РИА Новости."},
		{"29 июня. /ТАСС/.", Date{0, 6, 29}, ". /ТАСС/."},
		{"28 СЕНТЯБРЯ", Date{0, 9, 28}, ""},
		// East Asia.
		{"11月17日电", Date{0, 11, 17}, "电"},
		{"6月18日 AFP】", Date{0, 6, 18}, " AFP】"},
		{"2018年3月23日", Date{2018, 3, 23}, ""},
		{"21日 ロイター", Date{0, 0, 21}, " ロイター"},
		{"２１日　ロイター", Date{0, 0, 21}, "　ロイター"},
		{"28일 연합뉴스", Date{0, 0, 28}, " 연합뉴스"},
		// Numbers alone.
		{"2005-11-08 (AFP)", Date{2005, 11, 8}, " (AFP)"},
		{"26-11-2023 (AFP)", Date{2023, 11, 26}, " (AFP)"},
		// A month whose day is lost.
		{"Jul (Reuters) -", Date{0, 7, 0}, " (Reuters) -"},
		{"Jul", Date{0, 7, 0}, ""},
		{"July --", Date{0, 7, 0}, " --"},
		{"July — the", Date{0, 7, 0}, " — the"},
	} {
		date, rest, ok := CutDate(c.in)
		if !ok || date != c.date || rest != c.rest {
			t.Errorf("CutDate(%q) = %v, %q, %v, want %v, %q", c.in, date, rest, ok, c.date, c.rest)
		}
	}
	for _, in := range []string{
		"", " ", "Narch 5", "Marc 5", "Feb b22", "Junee 5", "28 Narch", "May said", "May, the", "March 95", "March 32", "0 March", "march on",
		"Sept 28.5 percent", "Sept 28-30x", "28 Sept 16", "29-Dec-17", "3-4-2018", "2016", "(Reuters) -", "WASHINGTON, Sept 28", "21", "32日", "0日", "100日", "21 日x", "Wed", "Wed,", "Wed, x",
		"5 mayors", "Sept 28th2", "\xff", "Sept\xff 28", strings.Repeat(" ", 70000) + "Sept 28",
	} {
		if date, rest, ok := CutDate(in); ok || rest != in {
			t.Errorf("CutDate(%q) = %v, %q, %v, want none", in, date, rest, ok)
		}
	}
}

func TestCutDateSuffix(t *testing.T) {
	for _, c := range []struct {
		in, place string
		date      Date
	}{
		{"LONDON, Feb 27", "LONDON", Date{0, 2, 27}},
		{"LONDON, Feb 27 ", "LONDON", Date{0, 2, 27}},
		{"JACKSON HOLE, Wyo./LONDON, Aug 26", "JACKSON HOLE, Wyo./LONDON", Date{0, 8, 26}},
		{"LISBON Aug 12", "LISBON", Date{0, 8, 12}},
		{"NEW YORK November28", "NEW YORK", Date{0, 11, 28}},
		{"WASHINGTON, D.C., Sept. 28, 2016", "WASHINGTON, D.C.", Date{2016, 9, 28}},
		{"PORTLAND, Maine, March 3, 1987,", "PORTLAND, Maine", Date{1987, 3, 3}},
		{"Paris, 21 jan 2019", "Paris", Date{2019, 1, 21}},
		{"Madrid, 3 de mayo de 2019", "Madrid", Date{2019, 5, 3}},
		{"São Paulo, 28 set", "São Paulo", Date{0, 9, 28}},
		{"MOSCOW, September 28.", "MOSCOW", Date{0, 9, 28}},
		{"MOSCOW. Sept 28", "MOSCOW.", Date{0, 9, 28}},
		{"МОСКВА, 1 дек", "МОСКВА", Date{0, 12, 1}},
		{"TOKYO, Wed., 28 Sept 2016", "TOKYO", Date{2016, 9, 28}},
		{"Sept 28", "", Date{0, 9, 28}},
		{"LONDON, Jul", "LONDON", Date{0, 7, 0}},
	} {
		place, date, ok := CutDateSuffix(c.in)
		if !ok || place != c.place || date != c.date {
			t.Errorf("CutDateSuffix(%q) = %q, %v, %v, want %q, %v", c.in, place, date, ok, c.place, c.date)
		}
	}
	for _, in := range []string{"", " ", "LONDON", "MAY", "LONDON, Feb b22", "LONDON, Feb 27 GMT", "Boeing 737", "LONDON, 27", "LONDON 2016", "LONDON, Narch 3", strings.Repeat("A ", 1000), strings.Repeat("x", 100000)} {
		if place, date, ok := CutDateSuffix(in); ok || place != strings.TrimRight(in, " ,") {
			t.Errorf("CutDateSuffix(%.40q) = %.40q, %v, %v, want none", in, place, date, ok)
		}
	}
}

func TestPartialDateValue(t *testing.T) {
	for _, c := range []struct {
		date Date
		near string
		want string
	}{
		{Date{2016, 8, 26}, "", "2016-08-26"},
		{Date{2016, 8, 26}, "2019-01-01", "2016-08-26"},
		{Date{2016, 2, 29}, "", "2016-02-29"},
		{Date{2015, 2, 29}, "", ""},
		{Date{1900, 2, 29}, "", ""},
		{Date{2000, 2, 29}, "", "2000-02-29"},
		{Date{2016, 4, 31}, "", ""},
		{Date{0, 8, 26}, "", "--08-26"},
		{Date{0, 2, 29}, "", "--02-29"},
		{Date{0, 2, 30}, "", ""},
		{Date{0, 8, 26}, "2016-08-26T15:23", "2016-08-26"},
		{Date{0, 8, 26}, "2016-08-29", "2016-08-26"},
		{Date{0, 12, 31}, "2016-01-02T00:05:00Z", "2015-12-31"},
		{Date{0, 1, 1}, "2016-12-31", "2017-01-01"},
		{Date{0, 7, 1}, "2016-01-01", "2016-07-01"}, // 182 days ahead; 184 back
		{Date{0, 2, 29}, "2016-03-01", "2016-02-29"},
		{Date{0, 2, 29}, "2017-03-01", "2016-02-29"},
		{Date{0, 2, 29}, "2018-03-01", ""},
		{Date{0, 0, 21}, "", ""},
		{Date{0, 0, 21}, "2016-09-22T10:00:00Z", "2016-09-21"},
		{Date{0, 0, 30}, "2016-10-01", "2016-09-30"},
		{Date{0, 0, 1}, "2016-09-30", "2016-10-01"},
		{Date{0, 0, 31}, "2016-01-01", "2015-12-31"},
		{Date{0, 0, 1}, "2016-12-31", "2017-01-01"},
		{Date{0, 0, 31}, "2016-03-01", "2016-03-31"},
		{Date{0, 7, 0}, "2016-09-22", ""},
		{Date{}, "2016-09-22", ""},
		{Date{0, 8, 26}, "--09-22", "--08-26"},
		{Date{0, 8, 26}, "2016-13-22", "--08-26"},
		{Date{0, 8, 26}, "20x6-01-22", "--08-26"},
		{Date{0, 8, 26}, "2016/01/22", "--08-26"},
	} {
		if got := c.date.Value(Timestamp{Value: c.near}); got != c.want {
			t.Errorf("%v.value(%q) = %q, want %q", c.date, c.near, got, c.want)
		}
	}
}

// The calendar agrees with that of package time.
func TestPartialDateCalendar(t *testing.T) {
	first := time.Date(1899, 12, 31, 0, 0, 0, 0, time.UTC)
	before := Date{1899, 12, 30}.dayNumber()
	for at := first; at.Year() < 2101; at = at.AddDate(0, 0, 1) {
		d := Date{at.Year(), at.Month(), at.Day()}
		if !d.valid() || d.weekday() != at.Weekday() || d.dayNumber() != before+1 {
			t.Fatalf("%v: valid %v, %v, day %d after %d", at, d.valid(), d.weekday(), d.dayNumber(), before)
		}
		before = d.dayNumber()
		if next := at.AddDate(0, 0, 1); next.Day() == 1 && (Date{d.Year, d.Month, d.Day + 1}).valid() {
			t.Fatalf("%v has a day too many", d)
		}
	}
}

func BenchmarkCutDate(b *testing.B) {
	b.Run("beginning", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			CutDate("Sept 28 (Reuters) - The council")
		}
	})
	b.Run("end", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			CutDateSuffix("JACKSON HOLE, Wyo./LONDON, Aug 26")
		}
	})
	b.Run("none", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			CutDateSuffix("SAN FRANCISCO/SEATTLE/PARIS")
		}
	})
}
