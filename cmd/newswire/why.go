package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire"
)

// longest is how much of a value -why shows, in characters.
const longest = 60

// renderWhy gives all that was found in an input, a line each: "+" if it was
// chosen, the field, where it comes from, the value, the rule that says so,
// and behind a dash why it was not chosen. The layout stands above, the fields
// come in the order of the article's, in each what was chosen before what lost
// against it, and then the warnings about it. What is no field of the article
// stands below, in the order of the page.
func renderWhy(many bool, s style) renderer {
	return func(b []byte, r *result) []byte {
		if r.trace == nil {
			return b // nothing was read
		}
		if many {
			b = fmt.Appendf(b, "==> %s <==\n", printable(r.path))
		}
		if r.article != nil {
			b = s.line(b, fmt.Sprintf("  %-12s %-16s %s", "layout", r.article.Format, layoutName(r.article)), strings.Repeat(" ", 15))
		}
		for _, f := range fieldNames() {
			b = appendWhyField(b, f, r, s)
		}
		for _, c := range r.trace.Candidates {
			if _, ok := fieldNamed(c.Field); !ok {
				b = appendCandidate(b, &c, s)
			}
		}
		return b
	}
}

// layoutName gives the row of the layout table that a page matches.
func layoutName(a *newswire.Article) string {
	if a.Layout == "" {
		return "no row of the layout table matches: read by the general rules"
	}
	return a.Layout
}

// expected are the fields of which a reader asks why the story has none.
var expected = []string{"agency", "language", "headline", "timestamp", "dateline", "body", "byline"}

// appendWhyField appends what was found for a field.
func appendWhyField(b []byte, field string, r *result, s style) []byte {
	found := 0
	for _, chosen := range []bool{true, false} {
		for _, c := range r.trace.Candidates {
			if c.Field == field && c.Chosen == chosen {
				b = appendCandidate(b, &c, s)
				found++
			}
		}
	}
	if r.article == nil {
		return b
	}
	if row, _ := fieldNamed(field); slices.Contains(expected, field) && len(row.values(r.article)) == 0 {
		why := "empty: nothing on the page looks like one"
		if found > 0 {
			why = "empty: none of these is one, or is certain"
		}
		b = s.line(b, fmt.Sprintf("? %-12s %s", field, why), strings.Repeat(" ", 15))
	}
	for _, w := range r.article.Warnings {
		if w.Field == field {
			b = s.line(b, fmt.Sprintf("! %-12s %s: %s", field, plain(w.Code), plain(w.Text)), strings.Repeat(" ", 15))
		}
	}
	return b
}

// appendCandidate appends a line for a candidate. Behind the sign @ it has the
// bytes of the input that show the value.
func appendCandidate(b []byte, c *newswire.Candidate, s style) []byte {
	mark := '-'
	if c.Chosen {
		mark = '+'
	}
	origin := c.Origin
	if c.End > c.Start {
		origin = fmt.Sprintf("%s %d-%d", c.Origin, c.Start, c.End)
	}
	why := plain(c.Why)
	if c.At.End > c.At.Start {
		why += fmt.Sprintf(" @%d-%d", c.At.Start, c.At.End)
	}
	if c.WhyNot != "" {
		why += " – " + c.WhyNot
	}
	line := fmt.Sprintf("%c %-12s %-16s %q  %s", mark, c.Field, plain(origin), shorten(c.Value), why)
	return s.line(b, line, strings.Repeat(" ", 15))
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
