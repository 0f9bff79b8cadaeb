// Package mail reads the stories that mail messages carry, files of many
// messages, and the pages that browsers save as such a message.
package mail

import (
	"bytes"
	"iter"
	"strings"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/format/newsjson"
	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/page"
)

// Read gives the story of a message, or those of a file of messages. The part
// in HTML comes first, and then that in plain text as another form of the same
// story. The bytes are those of the file: each part has an encoding of its own.
func Read(file []byte) iter.Seq2[*item.Item, error] {
	return func(yield func(*item.Item, error) bool) {
		for len(file) > 0 {
			var message []byte
			message, file = Cut(file)
			if !open(message).items(yield) {
				return
			}
		}
	}
}

// Cut cuts the first message from a file: all of it, unless it is an mbox, in
// which a line that begins with "From " stands above each message.
func Cut(file []byte) (message, rest []byte) {
	const mark = "From "
	file = bytes.TrimLeft(file, "\r\n")
	if !bytes.HasPrefix(file, []byte(mark)) {
		return file, nil
	}
	_, message, _ = bytes.Cut(file, []byte{'\n'})
	for at := 0; ; {
		n := bytes.Index(message[at:], []byte("\n"+mark))
		if n < 0 {
			return message, nil
		}
		at += n + 1
		if IsSeparator(message[at:]) {
			return message[:at], message[at:]
		}
	}
}

// IsSeparator reports whether b begins with the line above a message of an
// mbox: "From ", an address, a time; and a field of a head below it.
func IsSeparator(b []byte) bool {
	line, rest, ok := bytes.Cut(b, []byte{'\n'})
	words := bytes.Fields(line)
	if !ok || len(words) < 2 || string(words[0]) != "From" {
		return false
	}
	name, _, ok := bytes.Cut(rest[:min(len(rest), 80)], []byte{':'})
	return ok && len(name) > 0 && !bytes.ContainsAny(name, " \t\r\n")
}

// A message is what is wanted of one.
type message struct {
	header
	html, text part
	seen       int // parts
}

// A part is one that may hold the story.
type part struct {
	header
	body []byte
	is   bool
}

// Messages have few parts; there may be any number in one that was made to do
// harm, and any depth.
const (
	mostParts = 1000
	deepest   = 8
)

// open looks into a message.
func open(b []byte) *message {
	m := &message{}
	var body []byte
	m.header, body = cutHeader(b)
	m.walk(m.header, body, 0)
	return m
}

// walk takes the parts that may hold the story, of several of a kind the first.
func (m *message) walk(h header, body []byte, depth int) {
	if m.seen++; m.seen > mostParts || depth > deepest {
		return
	}
	switch t := h.mediaType(); {
	case strings.HasPrefix(t, "multipart/"):
		if boundary := h.parameter("boundary"); boundary != "" {
			parts(body, boundary, func(p []byte) bool {
				inner, rest := cutHeader(p)
				m.walk(inner, rest, depth+1)
				return m.seen <= mostParts
			})
		}
	case t == "message/rfc822":
		inner, rest := cutHeader(h.decode(body))
		m.walk(inner, rest, depth+1)
	case h.isAttached():
	case (t == "text/html" || t == "application/xhtml+xml") && !m.html.is:
		m.html = part{h, body, true}
	case (t == "text/plain" || t == "") && !m.text.is:
		m.text = part{h, body, true}
	}
}

// isPage reports whether the message is a page that a browser saved.
func (m *message) isPage() bool {
	return m.mediaType() == "multipart/related" && m.html.is && !m.text.is || m.header["snapshot-content-location"] != ""
}

// items gives the forms of the message's story, and reports whether more is
// wanted.
func (m *message) items(yield func(*item.Item, error) bool) bool {
	html, text := m.markup(), m.plain()
	if m.isPage() {
		return html == nil || yield(&item.Item{Format: "mhtml", Whole: true, Markup: html, URL: m.address()}, nil)
	}
	if it := inJSON(text); it != nil {
		return yield(it, nil)
	}
	forwarded := false
	subject, date := words(m.header["subject"]), m.header["date"]
	if story, inner, ok := cutForwarded(text); ok {
		text, forwarded = story, true
		if inner.subject != "" {
			subject = inner.subject
		}
		date = inner.date
	}
	first := true
	give := func(it item.Item) bool {
		if it.Markup == nil && it.Text == nil {
			return true
		}
		it.Format, it.Whole, it.Other = "mail", true, !first
		it.PutAbove(cutReply(subject))
		it.Agencies = m.sender()
		if date != "" {
			it.Times = []item.Time{{Of: item.VersionCreated, Value: date, Name: "Date"}}
		}
		first = false
		return yield(&it, nil)
	}
	if forwarded {
		return give(item.Item{Text: text}) && give(item.Item{Markup: html})
	}
	return give(item.Item{Markup: html}) && give(item.Item{Text: text})
}

// markup gives the part in HTML, in UTF-8.
func (m *message) markup() []byte {
	if !m.html.is {
		return nil
	}
	return m.html.header.text(m.html.body)
}

// plain gives the part in plain text, without the sender's signature.
func (m *message) plain() []byte {
	if !m.text.is {
		return nil
	}
	text := m.text.header.text(m.text.body)
	if i := bytes.LastIndex(text, []byte("\n-- \n")); i >= 0 {
		text = text[:i+1]
	}
	return text
}

// address gives where a saved page stands.
func (m *message) address() string {
	if at := m.header["snapshot-content-location"]; at != "" {
		return at
	}
	return m.html.header["content-location"]
}

// sender gives the agency that the sender is, if it is one.
func (m *message) sender() []string {
	name, _, _ := strings.Cut(words(m.header["from"]), "<")
	if known, ok := agency.Named(strings.Trim(name, ` "`)); ok {
		return []string{known}
	}
	return nil
}

// inJSON gives the story of a message whose text is an object that tells one,
// as forms on the web send them.
func inJSON(text []byte) (found *item.Item) {
	if page.Format(text) != "JSON" {
		return nil
	}
	for it := range (newsjson.Vocabulary{Format: "mail", Loose: true}).Items(text) {
		return it
	}
	return nil
}
