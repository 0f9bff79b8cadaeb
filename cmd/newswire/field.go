package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/newswire-go/newswire"
)

// A field is a part of an article that -field prints.
type field struct {
	name   string                             // its JSON key
	values func(a *newswire.Article) []string // its lines; none if the story has no such part
}

// fields has a row for each JSON key of an article, in the order of the
// article's members. A time is its ISO value, a dateline and other objects
// are what was printed, a list has a line a member.
var fields = []field{
	{"format", func(a *newswire.Article) []string { return one(a.Format) }},
	{"layout", func(a *newswire.Article) []string { return one(a.Layout) }},
	{"agency", func(a *newswire.Article) []string { return one(a.Agency) }},
	{"sources", func(a *newswire.Article) []string { return a.Sources }},
	{"site", func(a *newswire.Article) []string { return one(a.Site) }},
	{"url", func(a *newswire.Article) []string { return one(a.URL) }},
	{"language", func(a *newswire.Article) []string { return one(a.Language) }},
	{"slug", func(a *newswire.Article) []string { return one(a.Slug) }},
	{"id", func(a *newswire.Article) []string { return one(a.ID) }},
	{"section", func(a *newswire.Article) []string { return one(a.Section) }},
	{"keywords", func(a *newswire.Article) []string { return a.Keywords }},
	{"headline", func(a *newswire.Article) []string { return one(a.Headline) }},
	{"label", func(a *newswire.Article) []string { return one(a.Label) }},
	{"version", func(a *newswire.Article) []string { return one(versionText(a.Version)) }},
	{"deck", func(a *newswire.Article) []string { return a.Deck }},
	{"timestamp", func(a *newswire.Article) []string { return one(a.Timestamp.Value) }},
	{"updated", func(a *newswire.Article) []string { return one(a.Updated.Value) }},
	{"dateline", func(a *newswire.Article) []string { return one(a.Dateline.Raw) }},
	{"body", func(a *newswire.Article) []string { return each(a.Body, blockLines) }},
	{"symbols", func(a *newswire.Article) []string {
		return each(a.Symbols, func(s newswire.Symbol) []string { return one(s.Text) })
	}},
	{"images", func(a *newswire.Article) []string { return each(a.Images, imageText) }},
	{"byline", func(a *newswire.Article) []string { return each(a.Byline, creditName) }},
	{"editors", func(a *newswire.Article) []string { return each(a.Editors, creditName) }},
	{"byline_text", func(a *newswire.Article) []string { return one(a.BylineText) }},
	{"signoff_text", func(a *newswire.Article) []string { return one(a.SignOffText) }},
	{"notes", func(a *newswire.Article) []string {
		return each(a.Notes, func(n newswire.Note) []string { return one(n.Text) })
	}},
	{"free", func(a *newswire.Article) []string {
		if a.Free == nil {
			return nil
		}
		return one(strconv.FormatBool(*a.Free))
	}},
	{"status", func(a *newswire.Article) []string { return one(string(a.Status)) }},
	{"embargo", func(a *newswire.Article) []string { return one(a.Embargo.Value) }},
	{"urgency", func(a *newswire.Article) []string {
		if a.Urgency == 0 {
			return nil
		}
		return one(strconv.Itoa(a.Urgency))
	}},
	{"subjects", func(a *newswire.Article) []string { return a.Subjects }},
	{"rights", func(a *newswire.Article) []string { return a.Rights }},
	{"truncated", func(a *newswire.Article) []string {
		if !a.Truncated {
			return nil
		}
		return one("true")
	}},
	{"warnings", func(a *newswire.Article) []string { return each(a.Warnings, warningText) }},
}

// fieldNamed gives the row of a field.
func fieldNamed(name string) (field, bool) {
	if i := slices.IndexFunc(fields, func(f field) bool { return f.name == name }); i >= 0 {
		return fields[i], true
	}
	return field{}, false
}

func fieldNames() []string {
	return each(fields, func(f field) []string { return one(f.name) })
}

// renderField gives one field of a story, and nothing for an error, which is
// told of on standard error. Of many stories each line says whose it is.
func renderField(f field, many bool) renderer {
	return func(b []byte, r *result) []byte {
		if r.err != nil {
			return b
		}
		for _, v := range f.values(r.article) {
			if many {
				b = append(append(b, printable(r.path)...), '\t')
			}
			b = append(append(b, v...), '\n')
		}
		return b
	}
}

// one gives a list of s, and of nothing for an empty s.
func one(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// each gives the lines of all members, one after the other.
func each[T any](list []T, lines func(T) []string) (all []string) {
	for _, v := range list {
		all = append(all, lines(v)...)
	}
	return all
}

// blockLines gives the text of a block: one line, and of a table one a row.
func blockLines(b newswire.Block) []string {
	if b.Kind != newswire.BlockTable {
		return one(b.Text)
	}
	return each(b.Rows, func(cells []string) []string { return one(strings.Join(cells, "\t")) })
}

// creditName gives the name of a person. An organisation that is credited in
// place of one has none.
func creditName(c newswire.Credit) []string { return one(c.Name) }

// imageText gives an image as its address, its caption and its credit line,
// parted by tabs.
func imageText(i newswire.Image) []string {
	return one(i.URL + "\t" + i.Caption + "\t" + i.CreditLine)
}

// versionText gives a version as "update 2".
func versionText(v newswire.Version) string {
	if v.Number == 0 {
		return string(v.Kind)
	}
	return strings.TrimSpace(string(v.Kind) + " " + strconv.Itoa(v.Number))
}

// warningText gives a warning as "time-conflict (updated): what is wrong".
func warningText(w newswire.Warning) []string {
	s := w.Code
	if w.Field != "" {
		s += " (" + w.Field + ")"
	}
	if w.Text != "" {
		s += ": " + w.Text
	}
	return one(s)
}
