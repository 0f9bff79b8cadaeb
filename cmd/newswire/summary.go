package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A summary is what came of all inputs.
type summary struct {
	Stories  int            `json:"stories"`
	NoStory  int            `json:"no_story"`
	Failed   int            `json:"failed"`            // could not be read
	Skipped  int            `json:"skipped,omitempty"` // done by an earlier run
	Reasons  map[string]int `json:"reasons,omitempty"` // of those without a story and those that failed
	Agencies map[string]int `json:"agencies,omitempty"`
	Layouts  map[string]int `json:"layouts,omitempty"`
	Dateline float64        `json:"dateline"` // the share of stories that have one
	Byline   float64        `json:"byline"`
	Bytes    int64          `json:"bytes"` // of the texts that were read
	Seconds  float64        `json:"seconds"`

	Interrupted bool `json:"interrupted,omitempty"`

	datelines, bylines int
}

func (s *summary) inputs() int { return s.Stories + s.NoStory + s.Failed }

// add counts a result.
func (s *summary) add(r *result) {
	s.Bytes += int64(r.size)
	if r.err != nil {
		f := fateOf(r.err)
		count(&s.Reasons, f.reason)
		if f.code == exitNoArticle {
			s.NoStory++
		} else {
			s.Failed++
		}
		return
	}
	s.Stories++
	count(&s.Agencies, r.article.Agency)
	count(&s.Layouts, r.article.Layout)
	if r.article.Dateline.Raw != "" {
		s.datelines++
	}
	if len(r.article.Byline) > 0 {
		s.bylines++
	}
	s.Dateline = float64(s.datelines) / float64(s.Stories)
	s.Byline = float64(s.bylines) / float64(s.Stories)
}

// count counts a name, unless it is none.
func count(in *map[string]int, name string) {
	if name == "" {
		return
	}
	if *in == nil {
		*in = map[string]int{}
	}
	(*in)[name]++
}

// summaryForms are what -summary takes, beside nothing.
func summaryForms() []string { return []string{"text", "json", "none"} }

// closingFor gives what says a summary in a form, or nil for none.
func closingFor(form string, columns int) func(*summary) string {
	switch form {
	case "json":
		return func(s *summary) string { return string(appendJSON(nil, s, "")) }
	case "text":
		return func(s *summary) string { return s.text(columns) }
	}
	return nil
}

// text gives a summary to read.
func (s *summary) text(columns int) string {
	var b []byte
	line := func(name, text string) {
		if text != "" {
			b = appendFolded(b, fmt.Sprintf("%-10s %s", name, text), columns, strings.Repeat(" ", 11))
		}
	}
	speed := ""
	if s.Seconds > 0 {
		speed = fmt.Sprintf(" in %.1f s, %.0f MB/s", s.Seconds, float64(s.Bytes)/1e6/s.Seconds)
	}
	line("stories", grouped(s.Stories)+speed)
	for _, n := range []struct {
		name  string
		count int
	}{{"no story", s.NoStory}, {"failed", s.Failed}, {"skipped", s.Skipped}} {
		if n.count > 0 {
			line(n.name, grouped(n.count))
		}
	}
	line("reasons", ranked(s.Reasons))
	line("agencies", ranked(s.Agencies))
	line("layouts", ranked(s.Layouts))
	if s.Stories > 0 {
		line("dateline", fmt.Sprintf("%.0f %% of the stories", 100*s.Dateline))
		line("byline", fmt.Sprintf("%.0f %%", 100*s.Byline))
	}
	return string(b)
}

// mostRanked is how many names a summary to read shows of a kind.
const mostRanked = 8

// ranked gives names and how often they came, the most frequent first.
func ranked(counts map[string]int) string {
	names := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(counts[b]-counts[a], strings.Compare(a, b))
	})
	var parts []string
	for i, name := range names {
		if i == mostRanked {
			parts = append(parts, strconv.Itoa(len(names)-i)+" others")
			break
		}
		parts = append(parts, plain(name)+" "+grouped(counts[name]))
	}
	return strings.Join(parts, ", ")
}

// grouped gives a number as 12,345.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
