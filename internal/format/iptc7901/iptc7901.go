// Package iptc7901 reads IPTC 7901, in which agencies of Europe have sent text
// since the 1970s: a header between control characters, the headline up to an
// equals sign, the text in lines of 69 characters, and a notebook for editors.
package iptc7901

import (
	"iter"
	"strings"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/format/anpa1312"
	"github.com/newswire-go/newswire/internal/format/control"
	"github.com/newswire-go/newswire/internal/item"
)

// Items gives the stories of the messages in a text.
func Items(text []byte) iter.Seq2[*item.Item, error] {
	return func(yield func(*item.Item, error) bool) {
		for len(text) > 0 {
			var m control.Message
			m, text = control.Cut(text)
			it := read(m)
			if anpa1312.IsHeader(m.Header) {
				it = anpa1312.Read(m)
				it.Format = "iptc-7901"
			}
			if it != nil && !yield(it, nil) {
				return
			}
		}
	}
}

// read gives the story of a message.
func read(m control.Message) *item.Item {
	it := &item.Item{Format: "iptc-7901", Agencies: []string{control.Agency(m.Header + " " + m.Trailer)}}
	readHeader(it, m.Header)
	lines := strings.Split(m.Text, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t")
	}
	lines = lines[readHead(it, lines):]
	body := len(lines)
	for i, line := range lines {
		if opensNotebook(line) || credit.IsDPACode(line) {
			body = i
			break
		}
	}
	readNotebook(it, lines[body:])
	it.Text = []byte(control.Printed(strings.Join(lines[:body], "\n")))
	if at := control.Sent(m.Trailer); at != "" {
		it.Times = append(it.Times, item.Time{Of: item.VersionCreated, Value: at, Name: "trailer"})
	}
	return it
}

// readHeader reads the line "dpa099 3 s 586 dpa 0100", of which the one digit
// that stands alone is the urgency, and the keywords, which end in a slash.
func readHeader(it *item.Item, header string) {
	for line := range strings.SplitSeq(control.Printed(header), "\n") {
		line = strings.TrimSpace(line)
		if keywords, ok := strings.CutSuffix(line, "/"); ok && it.Slug == "" {
			it.Slug = keywords
			continue
		}
		if words := strings.Fields(line); it.Urgency == "" && len(words) > 2 && len(words[1]) == 1 {
			it.Urgency = words[1]
		}
	}
}

// mostHeadLines is how many lines a head has, at the most.
const mostHeadLines = 12

// readHead reads the head, which ends in an equals sign: lines in brackets for
// editors, labels, the headline, a byline. It gives the number of its lines.
// Without the sign it is what stands before the first empty line.
func readHead(it *item.Item, lines []string) (n int) {
	for n < len(lines) && lines[n] == "" {
		n++
	}
	from := n
	for n < len(lines) && n < from+mostHeadLines && lines[n] != "" && !strings.HasSuffix(lines[n], "=") {
		n++
	}
	if n < len(lines) && strings.HasSuffix(lines[n], "=") {
		n++
	}
	var headline []string
	open := "" // a note that goes on
	for _, line := range lines[from:n] {
		alarm := strings.ContainsRune(line, '\a')
		line = strings.TrimSpace(strings.TrimSuffix(control.Printed(line), "="))
		switch {
		case line == "" || alarm: // the bell says how urgent it is
		case strings.HasPrefix(line, "(") && strings.HasSuffix(line, ")"):
			it.Notes = append(it.Notes, strings.Trim(line, "()"))
		case strings.HasPrefix(line, "(") && !strings.Contains(line, ")") && open == "":
			open = line
		case open != "":
			if open += " " + line; strings.HasSuffix(line, ")") {
				it.Notes, open = append(it.Notes, strings.Trim(open, "()")), ""
			}
		case credit.OpensByline(line) && len(headline) > 0:
			it.Bylines = append(it.Bylines, line)
		case len(it.Bylines) > 0: // which goes on
			it.Bylines[len(it.Bylines)-1] += " " + line
		default:
			headline = append(headline, line)
		}
	}
	if open != "" {
		headline = append(headline, open) // it has no end, and is none
	}
	it.Headline = strings.Join(headline, " ")
	return n
}

// opensNotebook reports whether a line is the heading of what stands behind a
// story for its editors.
func opensNotebook(line string) bool {
	heading, ok := strings.CutPrefix(strings.ToLower(line), "# ")
	return ok && (strings.HasSuffix(heading, "notebook") || strings.HasSuffix(heading, "notizblock"))
}

// A section is a part of the notebook.
type section uint8

const (
	other    section = iota
	notes            // to editors
	contacts         // who wrote and edited
)

// sections are the words by which the headings of the notebook are told, in
// small letters.
var sections = []struct {
	word string
	is   section
}{
	{"note", notes},       // "## Note to editors"
	{"hinweise", notes},   // "## Redaktionelle Hinweise"
	{"refile", notes},     //
	{"correct", notes},    // "## Correction"
	{"berichtig", notes},  // "## Berichtigung"
	{"contact", contacts}, // "## Editorial contacts"
	{"kontakt", contacts}, // "## Kontakte"
	{"ansprechpartner", contacts},
}

// readNotebook reads the notebook: headings, and below them items that begin
// with a hyphen and may go on in the next line.
func readNotebook(it *item.Item, lines []string) {
	is, titles := other, false
	var open []string // lines of one entry
	flush := func() {
		text := strings.TrimSpace(control.Printed(strings.Join(open, " ")))
		open = open[:0]
		switch {
		case text == "" || is == other:
		case is == contacts:
			if who := item.Credited(text); who != "" {
				it.SignOffs = append(it.SignOffs, who)
			}
		case titles || strings.HasSuffix(text, ":"):
			titles = true // of pictures follow
		default:
			it.Notes = append(it.Notes, text)
		}
	}
	for _, line := range lines {
		switch {
		case strings.HasPrefix(line, "#"):
			flush()
			is, titles = sectionOf(line), false
		case line == "" || strings.HasPrefix(line, "*"):
			flush()
		case strings.HasPrefix(line, "- "):
			flush()
			open = append(open, line[2:])
		case len(open) > 0:
			open = append(open, strings.TrimSpace(line))
		}
	}
	flush()
}

func sectionOf(heading string) section {
	if heading = strings.ToLower(heading); opensNotebook(heading) {
		return other
	}
	for _, s := range sections {
		if strings.Contains(heading, s.word) {
			return s.is
		}
	}
	return other
}
