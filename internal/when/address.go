package when

import (
	"strings"
	"time"
)

// firstWebYear is the first year in which a site can have dated an address.
const firstWebYear = 1994

// InAddress reads the day that the address of a page names, as sites do that
// file stories by it. The day is made of whole parts of the path, or begins
// one: numbers behind a "?" and within a name may be anything. In no two
// forms is the order of day and month in doubt.
//
//	/2016/09/28/fog   /2016/sep/28/fog   /2016/0928/fog   /2016-09/28/fog
//	/2016-09-28/fog   /2016-09-28-fog    /20160928/fog    /20160928-fog
func InAddress(address string) (d Date, ok bool) {
	_, path, ok := strings.Cut(address, "://")
	if !ok {
		return Date{}, false
	}
	if end := strings.IndexAny(path, "?#"); end >= 0 {
		path = path[:end]
	}
	_, path, _ = strings.Cut(path, "/")
	for len(path) > 0 {
		if d, ok := dayOfPath(path); ok {
			return d, true
		}
		_, path, _ = strings.Cut(path, "/")
	}
	return Date{}, false
}

// dayOfPath reads the day with which a path begins.
func dayOfPath(path string) (d Date, ok bool) {
	year, rest := cutDigits(path, 4)
	if year < 0 {
		return Date{}, false
	}
	d.Year = year
	mark := byte(0)
	if rest != "" && (rest[0] == '/' || rest[0] == '-') {
		mark, rest = rest[0], rest[1:]
	}
	month, after := cutDigits(rest, 2)
	if month < 0 && mark == '/' {
		month, after = cutShortMonth(rest)
	}
	if month < 0 {
		return Date{}, false
	}
	d.Month, rest = time.Month(month), after
	if mark == '/' && rest != "" && rest[0] != '/' && (rest[0] < '0' || rest[0] > '9') {
		return Date{}, false
	}
	if rest != "" && (rest[0] == '/' && mark != 0 || rest[0] == '-' && mark == '-') {
		rest = rest[1:]
	}
	day := rest
	d.Day, rest = cutDigits(rest, 2)
	if mark == 0 && len(day)-len(rest) != 2 {
		return Date{}, false // "/6950016" is a number
	}
	ends := rest == "" || rest[0] == '/' || mark != '/' && strings.IndexByte("-_.", rest[0]) >= 0
	return d, ends && d.valid() && firstWebYear <= d.Year && plausibleYear(int64(d.Year))
}

// cutDigits cuts a number of up to n digits off s: exactly n of a year. It is
// -1 where s begins with none.
func cutDigits(s string, n int) (number int, rest string) {
	i := 0
	for ; i < len(s) && i < n && '0' <= s[i] && s[i] <= '9'; i++ {
		number = 10*number + int(s[i]-'0')
	}
	if i == 0 || n == 4 && i < n {
		return -1, s
	}
	return number, s[i:]
}

// cutShortMonth cuts a month's name, as English shortens it, off the path.
func cutShortMonth(path string) (month int, rest string) {
	name, _, _ := strings.Cut(path, "/")
	if len(name) < 3 || len(name) > 4 {
		return -1, path
	}
	m, ok := MonthNamed(name)
	if !ok {
		return -1, path
	}
	return int(m), path[len(name):]
}
