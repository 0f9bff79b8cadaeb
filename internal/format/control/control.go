// Package control is what the formats of the wire's teleprinter days have in
// common: control characters around and within the text, and a last line that
// says when a message was sent.
package control

import (
	"bytes"
	"cmp"
	"strconv"
	"strings"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/octet"
	"github.com/newswire-go/newswire/internal/when"
)

// The control characters that part a message.
const (
	SOH = 0x01 // before the header
	STX = 0x02 // before the text
	ETX = 0x03 // behind the text
	EOT = 0x04 // behind the message
)

// A Message is one that was sent.
type Message struct {
	Header  string // between SOH and STX
	Text    string // between STX and ETX
	Trailer string // behind ETX
}

// Cut cuts the message from the text, which begins with its SOH or before it,
// and gives what stands behind it. A message without an STX has its first
// line for a header; one without an end goes to that of the text.
func Cut(text []byte) (m Message, rest []byte) {
	if i := bytes.IndexByte(text, SOH); i >= 0 {
		text = text[i+1:]
	}
	if i := bytes.IndexByte(text, SOH); i >= 0 {
		text, rest = text[:i], text[i:]
	}
	all := strings.ReplaceAll(string(text), "\r", "")
	head, body, ok := strings.Cut(all, string(rune(STX)))
	if !ok {
		head, body, _ = strings.Cut(strings.TrimLeft(all, "\n\x7f\x00 "), "\n")
	}
	m.Header = head
	m.Text, m.Trailer, ok = strings.Cut(body, string(rune(ETX)))
	if !ok {
		m.Text, m.Trailer, _ = strings.Cut(body, string(rune(EOT)))
	}
	return m, rest
}

// Printed gives a line without the characters that nobody prints. A space band
// is a space.
func Printed(line string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == 0x10:
			return ' '
		case r < ' ' && r != '\t' && r != '\n' || r == 0x7F:
			return -1
		}
		return r
	}, line)
}

// Agency gives the agency that a word of the lines names, "" if none does.
func Agency(lines string) string {
	for word := range strings.FieldsFuncSeq(lines, func(r rune) bool {
		return r <= ' ' || r == '-' || r == '_' || r == '/' || r == 0x7F
	}) {
		if name, ok := agency.Named(word); ok {
			return name
		}
		// "a0105KYODO" has the number of the wire before the name.
		if n := strings.LastIndexAny(word, "0123456789"); n >= 0 {
			if name, ok := agency.Named(word[n+1:]); ok {
				return name
			}
		}
	}
	return ""
}

// zones are the zones that trailers name, with what they are from Greenwich.
var zones = []struct{ name, offset string }{
	{"GMT", "Z"}, {"UTC", "Z"}, {"EST", "-05:00"}, {"EDT", "-04:00"}, {"CST", "-06:00"}, {"CDT", "-05:00"}, {"PST", "-08:00"}, {"PDT", "-07:00"},
}

// Sent reads when a message was sent from what stands behind it and gives it as ISO
// 8601: "131137 GMT Nov 13" is the 13th of November 2013, and so is
// "AP-NY-11-13-13 1137GMT". It is "" where the line is neither.
func Sent(trailer string) string {
	const most = 4 // lines; the desk's initials may stand above
	for range most {
		var line string
		line, trailer, _ = strings.Cut(strings.TrimLeft(trailer, "\n \t^"), "\n")
		words := strings.FieldsFunc(line, func(r rune) bool { return r <= ' ' || r == '<' || r == '=' || r == 0x7F })
		if len(words) < 2 {
			continue
		}
		if s := cmp.Or(sentDashed(words), sentInWords(words)); s != "" {
			return s
		}
	}
	return ""
}

// sentInWords reads the form of IPTC 7901: the day, the hour and the minute in
// one number, a zone or none, the month and the year.
func sentInWords(words []string) string {
	number, zone := words[0], ""
	words = words[1:]
	if offset, ok := offsetOf(words[0]); ok {
		zone, words = offset, words[1:]
	}
	if len(number) != 6 || len(words) < 2 {
		return ""
	}
	month, ok := when.MonthNamed(strings.TrimRight(words[0], "."))
	if !ok {
		return ""
	}
	return Clock(words[1], int(month), number[:2], number[2:], zone)
}

// sentDashed reads the form of ANPA 1312: the agency and its wire, the month,
// the day and the year, all with hyphens, then the hour, the minute and a zone.
func sentDashed(words []string) string {
	parts := strings.Split(words[0], "-")
	if len(parts) < 4 || len(words[1]) < 4 {
		return ""
	}
	date := parts[len(parts)-3:]
	month, err := strconv.Atoi(date[0])
	if err != nil {
		return ""
	}
	name := words[1][4:]
	if name == "" && len(words) > 2 {
		name = words[2]
	}
	zone, _ := offsetOf(name)
	return Clock(date[2], month, date[1], words[1][:4], zone)
}

// offsetOf gives how far a zone is from Greenwich.
func offsetOf(name string) (offset string, ok bool) {
	for _, z := range zones {
		if z.name == name {
			return z.offset, true
		}
	}
	return "", false
}

// Clock gives a time as ISO 8601, from the year with or without its century, the month,
// the day, the hour with its minute, and the offset; "" where there is no such
// time.
func Clock(year string, month int, day, hour, offset string) string {
	y, err := strconv.Atoi(year)
	d, err2 := strconv.Atoi(day)
	h, err3 := strconv.Atoi(hour)
	if err != nil || err2 != nil || err3 != nil || month < 1 || month > 12 || d < 1 || d > 31 || h < 0 || h > 2400 || h%100 > 59 {
		return ""
	}
	const turn = 70 // two digits from here on are of the last century
	switch {
	case len(year) == 2 && y < turn:
		y += 2000
	case len(year) == 2:
		y += 1900
	case len(year) != 4:
		return ""
	}
	return octet.Digits(y, 4) + "-" + octet.Digits(month, 2) + "-" + octet.Digits(d, 2) + "T" + octet.Digits(h/100, 2) + ":" + octet.Digits(h%100, 2) + offset
}
