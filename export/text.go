package export

import (
	"strings"
	"time"

	"github.com/newswire-go/newswire"
)

// Text gives a story as a wire sends it: the time, the headline with its
// label, the byline, then the text with the dateline before it and the
// sign-off after it, a blank line between two blocks, in UTF-8 with line
// feeds. What Parse reads from it is the story again: headline, label,
// dateline, body, byline, editors and notes.
//
// A byline or a dateline that is one only by its place on a page, "Ann Berg"
// or "OSLO", gets the word or the dash that a line of text is known by. A deck
// stands there only before a dateline: elsewhere nothing would part it from the
// body.
func Text(a *newswire.Article) []byte {
	var w textWriter
	w.block(timeLine(a.Timestamp))
	w.block(visible(headline(a)))
	if a.Dateline.Raw != "" {
		for _, line := range a.Deck {
			w.block(visible(line))
		}
	}
	w.block(visible(byline(a)))
	before, after := partNotes(a)
	writeNotes(&w, before)
	writeBody(&w, a)
	writeNotes(&w, after)
	return []byte(w.String())
}

// timeLine gives a time as it was printed or, where only machines tell it, as
// a page prints one.
func timeLine(t newswire.Timestamp) string {
	line := visible(t.Raw)
	if read, ok := newswire.ParseTimestamp(line); ok && read.Value == t.Value && !isMachineTime(line) {
		return line
	}
	for _, form := range timeForms {
		if at, err := time.Parse(form.value, t.Value); err == nil {
			return at.Format(form.printed)
		}
	}
	return ""
}

// timeForms are how a value is printed, as precise and as zoned as it is.
var timeForms = []struct{ value, printed string }{
	{time.RFC3339, "January 2, 2006 3:04:05 PM -0700"},
	{"2006-01-02T15:04:05", "January 2, 2006 3:04:05 PM"},
	{"2006-01-02T15:04", "January 2, 2006 3:04 PM"},
	{"2006-01-02", "January 2, 2006"},
}

// isMachineTime reports whether a time is in a form that is not for readers:
// ISO 8601.
func isMachineTime(line string) bool {
	_, err := time.Parse("2006-01-02", line[:min(len(line), len("2006-01-02"))])
	return err == nil
}

func writeNotes(w *textWriter, notes []newswire.Note) {
	for _, n := range notes {
		w.block("(" + visible(n.Text) + ")")
	}
}

// writeBody writes the body, with the dateline before it and the sign-off
// after it.
func writeBody(w *textWriter, a *newswire.Article) {
	dateline := datelineText(a)
	for _, b := range a.Body {
		text := blockText(b)
		if dateline != "" {
			text = dateline + " " + text
			dateline = ""
		}
		w.block(text)
	}
	w.block(dateline)
	w.block(visible(a.SignOffText))
}

// datelineText gives the dateline as a text begins with it: with a dash at its
// end, unless it has a mark of its own there.
func datelineText(a *newswire.Article) string {
	raw := visible(a.Dateline.Raw)
	if raw == "" {
		return ""
	}
	for _, text := range []string{raw, raw + " -"} {
		if _, rest, ok := newswire.ParseDateline(text + " " + probe); ok && rest == probe {
			return text
		}
	}
	return raw
}

// probe is how a story goes on behind its dateline.
const probe = "The ferries are to sail again on Monday, the harbour master said."

// A textWriter parts blocks by blank lines.
type textWriter struct{ strings.Builder }

func (w *textWriter) block(text string) {
	if text != "" && w.Len() > 0 {
		w.WriteByte('\n')
	}
	w.line(text)
}

// line writes a line below the one before it.
func (w *textWriter) line(text string) {
	if text != "" {
		w.WriteString(text)
		w.WriteByte('\n')
	}
}

// blockText gives a block of the body as lines. An item of a list has a star.
func blockText(b newswire.Block) string {
	switch b.Kind {
	case newswire.BlockItem:
		return "* " + visible(b.Text)
	case newswire.BlockTable:
		return tableText(b)
	}
	return visible(b.Text)
}

// tableText gives a line a row, cells parted by tabs.
func tableText(b newswire.Block) string {
	rows := make([]string, len(b.Rows))
	for i, cells := range b.Rows {
		row := make([]string, len(cells))
		for j, c := range cells {
			row[j] = visible(c)
		}
		rows[i] = strings.Join(row, "\t")
	}
	return strings.Join(rows, "\n")
}
