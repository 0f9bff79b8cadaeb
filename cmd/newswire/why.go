package main

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// longest is how much of a value -why shows, in characters.
const longest = 60

// renderWhy gives all that was found in an input, a line each: "+" if it was
// chosen, the field, where it comes from, the value, the rule that says so,
// and behind a dash why it was not chosen.
func renderWhy(many bool, s style) renderer {
	return func(b []byte, r *result) []byte {
		if r.trace == nil {
			return b // nothing was read
		}
		if many {
			b = fmt.Appendf(b, "==> %s <==\n", printable(r.path))
		}
		for _, c := range r.trace.Candidates {
			mark := '-'
			if c.Chosen {
				mark = '+'
			}
			origin := c.Origin
			if c.End > c.Start {
				origin = fmt.Sprintf("%s %d-%d", c.Origin, c.Start, c.End)
			}
			why := plain(c.Why)
			if c.WhyNot != "" {
				why += " – " + c.WhyNot
			}
			line := fmt.Sprintf("%c %-12s %-16s %q  %s", mark, c.Field, plain(origin), shorten(c.Value), why)
			b = s.line(b, line, strings.Repeat(" ", 15))
		}
		return b
	}
}

// shorten cuts a long value in its middle: beginnings and ends tell more.
func shorten(s string) string {
	n := utf8.RuneCountInString(s)
	if n <= longest {
		return s
	}
	runes := []rune(s)
	return string(runes[:longest*2/3]) + " … " + string(runes[n-longest/3:])
}
