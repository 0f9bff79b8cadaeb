// Package markdown reads texts in Markdown that have front matter: lines of
// names and values above the text, between two rules. The marks in the text
// itself are taken off as of any dump.
package markdown

import (
	"iter"
	"strings"

	"github.com/newswire-go/newswire/internal/item"
)

// A field is a name in front matter that says something of a story.
type field struct {
	name string
	take func(it *item.Item, values []string)
}

// fields are the names that are read. Summaries and descriptions are written
// for listings, and left out.
var fields = []field{
	{"title", func(it *item.Item, v []string) { it.Headline = v[0] }},
	{"author", func(it *item.Item, v []string) { it.Authors = append(it.Authors, v...) }},
	{"authors", func(it *item.Item, v []string) { it.Authors = append(it.Authors, v...) }},
	{"date", func(it *item.Item, v []string) {
		it.Times = append(it.Times, item.Time{Of: item.Published, Value: v[0], Name: "date"})
	}},
	{"lastmod", func(it *item.Item, v []string) {
		it.Times = append(it.Times, item.Time{Of: item.Updated, Value: v[0], Name: "lastmod"})
	}},
	{"tags", func(it *item.Item, v []string) { it.Keywords = append(it.Keywords, v...) }},
	{"keywords", func(it *item.Item, v []string) { it.Keywords = append(it.Keywords, v...) }},
	{"category", func(it *item.Item, v []string) { it.Section = v[0] }},
	{"lang", func(it *item.Item, v []string) { it.Language = v[0] }},
	{"canonical_url", func(it *item.Item, v []string) { it.URL = v[0] }},
}

// Read gives the story of a text with front matter.
func Read(text []byte) iter.Seq2[*item.Item, error] {
	return func(yield func(*item.Item, error) bool) {
		it := &item.Item{Format: "markdown", Whole: true}
		it.Text = []byte(unquoted(readFront(it, string(text))))
		it.PutAbove(it.Headline)
		yield(it, nil)
	}
}

// readFront reads the front matter and gives what stands below it. A value is
// on its line, quoted or not, or a list there or on the lines below.
func readFront(it *item.Item, text string) (rest string) {
	rule, rest, _ := strings.Cut(strings.TrimLeft(text, " \t\r\n"), "\n")
	rule = strings.TrimSpace(rule)
	name := ""
	var values []string
	flush := func() {
		for i := range fields {
			if len(values) > 0 && strings.EqualFold(fields[i].name, name) {
				fields[i].take(it, values)
			}
		}
		name, values = "", nil
	}
	defer flush()
	for rest != "" {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		trimmed := strings.TrimSpace(line)
		if trimmed == rule || trimmed == "..." {
			break
		}
		if entry, ok := strings.CutPrefix(trimmed, "- "); ok {
			values = appendValue(values, entry)
			continue
		}
		flush()
		key, value, ok := strings.Cut(trimmed, ":")
		if rule == "+++" {
			key, value, ok = strings.Cut(trimmed, "=")
		}
		if ok && (line[0] != ' ' && line[0] != '\t') {
			name = strings.TrimSpace(key)
			value = strings.TrimSpace(value)
			if list, ok := strings.CutPrefix(value, "["); ok {
				for entry := range strings.SplitSeq(strings.TrimSuffix(list, "]"), ",") {
					values = appendValue(values, entry)
				}
			} else {
				values = appendValue(values, value)
			}
		}
	}
	return rest
}

// appendValue appends a value without its quotes, unless it is empty.
func appendValue(values []string, s string) []string {
	if s = strings.TrimSpace(strings.Trim(strings.TrimSpace(s), `"'`)); s == "" {
		return values
	}
	return append(values, s)
}

// unquoted gives a text without the signs before the lines of quotations.
func unquoted(text string) string {
	if !strings.Contains(text, "\n> ") {
		return text
	}
	var out strings.Builder
	for line := range strings.Lines(text) {
		out.WriteString(strings.TrimPrefix(line, "> "))
	}
	return out.String()
}
