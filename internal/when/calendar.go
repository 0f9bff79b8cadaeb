package when

import "time"

// Thailand counts its years from the Buddha's, with the months and days of
// everybody else; Iran has months of its own, and years from the first day of
// spring.

// buddhistYears is how far Thailand's years are ahead.
const buddhistYears = 543

// plausibleYear keeps numbers that are no years out of dates.
func plausibleYear(n int64) bool { return 1900 <= n && n <= 2099 }

func isBuddhist(year int64) bool { return plausibleYear(year - buddhistYears) }

// persianMonths are the months of Iran's calendar, in their order.
const persianMonths = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"

const (
	firstPersian, lastPersian = 1304, 1428 // the years that the cycle of leap years holds for, and news has; later ones are of the Hijra
	persianCycle              = 33         // years
	fullMonths                = 6          // have 31 days, the others 30
)

func isPersian(year int64) bool { return firstPersian <= year && year <= lastPersian }

// isPersianLeap reports whether the last month of a Persian year has 30 days,
// not 29.
func isPersianLeap(year int) bool {
	switch year % persianCycle {
	case 1, 5, 9, 13, 17, 22, 26, 30:
		return true
	}
	return false
}

// persianDays counts the days of a Persian month.
func persianDays(year, month int) int {
	switch {
	case month <= fullMonths:
		return 31
	case month < 12 || isPersianLeap(year):
		return 30
	}
	return 29
}

// fromPersian gives the day of a day of Iran's calendar; ok is false where that
// has no such day.
func fromPersian(year, month, day int) (at time.Time, ok bool) {
	if month < 1 || month > 12 || day < 1 || day > persianDays(year, month) {
		return at, false
	}
	days := day - 1
	for m := 1; m < month; m++ {
		days += persianDays(year, m)
	}
	const known = 1400 // began on 21 March 2021
	for y := known; y < year; y++ {
		days += 365
		if isPersianLeap(y) {
			days++
		}
	}
	for y := known - 1; y >= year; y-- {
		days -= 365
		if isPersianLeap(y) {
			days--
		}
	}
	return time.Date(2021, time.March, 21+days, 0, 0, 0, 0, time.UTC), true
}
