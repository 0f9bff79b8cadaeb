// Package zczc reads messages between ZCZC and NNNN, the signs that teleprinter
// networks have put around a message since the 1930s and agencies of the
// Mediterranean still do.
package zczc

import (
	"cmp"
	"iter"
	"strconv"
	"strings"

	"github.com/newswire-go/newswire/internal/format/control"
	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/when"
)

// The signs.
const (
	begin = "ZCZC"
	end   = "NNNN"
)

// Read gives the stories of the messages in a text.
func Read(text []byte) iter.Seq2[*item.Item, error] {
	return func(yield func(*item.Item, error) bool) {
		rest := string(text)
		for strings.TrimSpace(rest) != "" {
			message, after, _ := strings.Cut(rest, end)
			rest = after
			if it := read(message); it != nil && !yield(it, nil) {
				return
			}
		}
	}
}

// read gives the story of a message: what stands between the lines of its
// number and the time at its end, a text dump.
func read(message string) *item.Item {
	_, message, ok := strings.Cut(message, begin)
	if !ok {
		return nil
	}
	it := &item.Item{Format: "zczc", Whole: true}
	_, message, _ = strings.Cut(message, "\n") // the number of the message
	lines := strings.Split(control.Printed(message), "\n")
	for len(lines) > 0 && (strings.TrimSpace(lines[0]) == "" || isCode(lines[0], len(lines) > 1 && isHeadline(lines[1]))) {
		lines = lines[1:]
	}
	if len(lines) > 1 && isSlug(lines[0]) {
		it.Slug = strings.Trim(lines[0], " \t\r/")
		lines = lines[1:]
	}
	for len(lines) > 0 {
		last := strings.TrimSpace(lines[len(lines)-1])
		if at := cmp.Or(clock(last), control.Sent(last)); at != "" {
			it.Times = []item.Time{{Of: item.VersionCreated, Value: at, Name: "trailer"}}
		} else if last != "" {
			break
		}
		lines = lines[:len(lines)-1]
	}
	lines = headlineWhole(lines)
	if len(lines) > 0 {
		lines[0] = strings.Trim(lines[0], "+= \t\r")
		if len(lines) > 1 && strings.TrimSpace(lines[1]) != "" {
			lines[0] += "\n" // it is the headline
		}
	}
	it.Text = []byte(strings.Join(lines, "\n"))
	return it
}

// headlineWhole gives the lines of a message with those of a headline that
// stands between crosses and goes on in the next joined to one.
func headlineWhole(lines []string) []string {
	const cross, most = "+++", 3
	if len(lines) == 0 || !strings.HasPrefix(lines[0], cross) {
		return lines
	}
	for n := range lines[:min(len(lines), most)] {
		if text := strings.TrimRight(lines[n], "= \t\r"); strings.HasSuffix(text, cross) && (n > 0 || len(text) > len(cross)) {
			return append([]string{strings.Join(lines[:n+1], " ")}, lines[n+1:]...)
		}
	}
	return lines
}

// isCode reports whether a line has nothing but the signs of a network: no
// small letter, and digits or underscores in every word but one letter's; or,
// above a headline, such a word among some of up to four letters, "R POL S0A
// QBXB".
func isCode(line string, above bool) bool {
	const mostWords, longest = 6, 4
	if lex.HasSmall(line) {
		return false
	}
	words, coded, short := 0, 0, 0
	for word := range strings.FieldsSeq(line) {
		words++
		switch {
		case strings.ContainsAny(word, "0123456789_"):
			coded++
		case len(word) == 1:
			short++
		case above && len(word) <= longest && strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" && words <= mostWords:
			short++
		default:
			return false
		}
	}
	return coded+short == words && (coded > 0 || words == 0 || len(strings.TrimSpace(line)) == 1)
}

// isHeadline reports whether a line may be a headline: it stands at the margin,
// and is no dateline that begins with its agency.
func isHeadline(line string) bool {
	return line != "" && line[0] > ' ' && line[0] != '('
}

// isSlug reports whether a line is the name of the story on the wire: one word
// with strokes or hyphens in it, in capitals or closed by a stroke.
func isSlug(line string) bool {
	word := strings.TrimSpace(line)
	return word != "" && !strings.ContainsAny(word, " \t.,:") && strings.ContainsAny(strings.TrimSuffix(word, "/"), "/-") && (!lex.HasSmall(word) || strings.HasSuffix(word, "/"))
}

// clock reads "14-MAR-18 16:47" or "2018-03-14 16:47" and gives it as ISO 8601,
// or "".
func clock(line string) string {
	words := strings.Fields(line)
	if len(words) != 2 {
		return ""
	}
	date := strings.Split(words[0], "-")
	if len(date) != 3 {
		return ""
	}
	if month, err := strconv.Atoi(date[1]); err == nil && len(date[0]) == 4 {
		return control.Clock(date[0], month, date[2], strings.ReplaceAll(words[1], ":", ""), "")
	}
	month, ok := when.MonthNamed(date[1])
	if !ok {
		return ""
	}
	return control.Clock(date[2], int(month), date[0], strings.ReplaceAll(words[1], ":", ""), "")
}
