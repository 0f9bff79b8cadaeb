package main

import (
	"fmt"
	"strings"

	"github.com/newswire-go/newswire"
)

// renderText gives a story to read: what stands above the text on a printed
// page, the text, the sign-off, and then what is known about the story.
func renderText(many bool, s style) renderer {
	return func(b []byte, r *result) []byte {
		if r.err != nil {
			return b // told of on standard error
		}
		if many {
			b = fmt.Appendf(b, "==> %s <==\n\n", printable(r.path))
		}
		a := r.article
		b = appendHead(b, a, s)
		b = appendBody(b, a, s)
		b = appendFacts(b, a, s)
		if many {
			b = append(b, '\n')
		}
		return b
	}
}

// appendHead appends label, headline, deck, byline and times, then a blank
// line.
func appendHead(b []byte, a *newswire.Article, s style) []byte {
	for _, l := range append([]string{a.Label, s.bold(a.Headline)}, a.Deck...) {
		b = s.line(b, l, "")
	}
	b = s.line(b, a.BylineText, "")
	b = s.line(b, a.Timestamp.Raw, "")
	if a.Updated.Raw != "" {
		b = s.line(b, "updated "+a.Updated.Raw, "")
	}
	return append(b, '\n')
}

// appendBody appends the text with the dateline before it and the sign-off
// after it, a blank line after each block.
func appendBody(b []byte, a *newswire.Article, s style) []byte {
	lead := s.dim(a.Dateline.Raw)
	if lead != "" && (len(a.Body) == 0 || a.Body[0].Kind != newswire.BlockParagraph) {
		b = append(s.line(b, lead, ""), '\n')
		lead = ""
	}
	for _, block := range a.Body {
		for _, l := range blockLines(block) {
			hang := ""
			switch block.Kind {
			case newswire.BlockParagraph:
				if lead != "" {
					l = lead + " " + l
					lead = ""
				}
			case newswire.BlockSubhead:
				l = s.bold(l)
			case newswire.BlockItem:
				l, hang = "  * "+l, "    "
			case newswire.BlockQuote:
				l, hang = "  > "+l, "    "
			case newswire.BlockTable:
				l, hang = "  "+l, "    "
			}
			b = s.line(b, l, hang)
		}
		b = append(b, '\n')
	}
	if a.SignOffText != "" {
		b = append(s.line(b, a.SignOffText, ""), '\n')
	}
	return b
}

// appendFacts appends what is known about the story, a line each: the name
// of the field and its value.
func appendFacts(b []byte, a *newswire.Article, s style) []byte {
	for _, name := range []string{"timestamp", "updated", "agency", "sources", "site", "url", "language", "slug", "id",
		"section", "keywords", "version", "layout", "byline", "editors", "notes", "symbols", "images", "free", "truncated", "warnings"} {
		row, _ := fieldNamed(name)
		values := row.values(a)
		switch name {
		case "byline", "editors":
			values = described(a, name)
		}
		for _, v := range values {
			b = s.line(b, fmt.Sprintf("%-10s %s", name, v), strings.Repeat(" ", 11))
			name = "" // a list names itself once
		}
	}
	return b
}

// described gives the people of a field with what is known of them:
// "Jane Doe (reporting, writing; Oslo; AP Writer)".
func described(a *newswire.Article, field string) (lines []string) {
	credits := a.Byline
	if field == "editors" {
		credits = a.Editors
	}
	for _, c := range credits {
		var roles, facts []string
		for _, r := range c.Roles {
			roles = append(roles, string(r))
		}
		name := c.Name
		if name == "" {
			name, c.Organization = c.Organization, ""
		}
		for _, f := range []string{strings.Join(roles, ", "), c.Place, c.Title, c.Organization} {
			if f != "" {
				facts = append(facts, f)
			}
		}
		if len(facts) > 0 {
			name += " (" + strings.Join(facts, "; ") + ")"
		}
		lines = append(lines, name)
	}
	return lines
}
