// Package sgml reads documents of the archives of news that researchers have
// kept in SGML: Reuters-21578, the Gigaword corpora, TREC. None of them is
// XML, so that an element is found by its tags alone.
package sgml

import (
	"bytes"
	"html"
	"iter"
	"strings"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/format/control"
	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/when"
)

// An archive is a form of documents.
type archive struct {
	root    string // the element of a document
	needs   string // what its tag, or what stands right behind it, has
	format  string // for Article.Format
	sender  string // whose all of them are; "" if the document's name says it
	example string // a document, of which the title is read by this row
}

// archives are tried from the top.
var archives = []archive{
	{"REUTERS", "", "reuters-21578", "Reuters", "<REUTERS NEWID=\"1\">\n<TEXT>\n<TITLE>Gulls</TITLE>\n<BODY>Rain fell.</BODY></TEXT>\n</REUTERS>"},
	{"DOC", "type=", "gigaword", "", "<DOC id=\"XIN_ENG_20050101.0001\" type=\"story\" >\n<HEADLINE>\nGulls\n</HEADLINE>\n<TEXT>\n<P>\nRain fell.\n</P>\n</TEXT>\n</DOC>"},
	{"DOC", "<DOCNO>", "trec", "", "<DOC>\n<DOCNO> AP880212-0001 </DOCNO>\n<HEAD>Gulls</HEAD>\n<TEXT>\n   Rain fell.\n</TEXT>\n</DOC>"},
}

// senders are the agencies that the first letters of a document's name stand
// for, where they are not its own short name.
var senders = []struct{ letters, agency string }{
	{"XIN", "Xinhua"}, // Gigaword
	{"APW", "AP"},     // its world stream
	{"NYT", "New York Times"},
}

// The elements of each part, in the order in which they are looked for.
var (
	headlines = [...]string{"TITLE", "HEADLINE", "HEAD", "HL", "TI"}
	bylines   = [...]string{"AUTHOR", "BYLINE"}
	bodies    = [...]string{"BODY", "TEXT"}
	numbers   = [...]string{"DOCNO", "DOCID"}
)

// Read gives the stories of an archive, in its order.
func Read(text []byte) iter.Seq2[*item.Item, error] {
	return func(yield func(*item.Item, error) bool) {
		for len(text) > 0 {
			var doc []byte
			doc, text = Cut(text)
			if it := read(string(doc)); it != nil && !yield(it, nil) {
				return
			}
		}
	}
}

// Cut cuts the first document from an archive, with what stands before it.
func Cut(text []byte) (doc, rest []byte) {
	for at := 0; ; {
		n := bytes.Index(text[at:], []byte("</"))
		if n < 0 {
			return text, nil
		}
		at += n
		for _, end := range [...]string{"</REUTERS>", "</DOC>"} {
			if bytes.HasPrefix(text[at:], []byte(end)) {
				return text[:at+len(end)], text[at+len(end):]
			}
		}
		at += len("</")
	}
}

// read gives the story of a document, or nil where it says that it is another
// thing, or has no text.
func read(doc string) *item.Item {
	for i := range archives {
		a := &archives[i]
		at := strings.Index(doc, "<"+a.root)
		if at < 0 {
			continue
		}
		tag, _, ok := strings.Cut(doc[at:], ">")
		const behind = 80
		if !ok || !strings.Contains(doc[at:min(len(doc), at+len(tag)+behind)], a.needs) {
			continue
		}
		return a.read(tag, doc[at+len(tag)+1:])
	}
	return nil
}

// read gives the story of a document of that form.
func (a *archive) read(tag, doc string) *item.Item {
	it := &item.Item{Format: a.format, ID: attribute(tag, "id")}
	if t := attribute(tag, "type"); t != "" && t != "story" {
		return nil // advisories, and many briefs in one
	}
	if it.ID == "" {
		it.ID = attribute(tag, "NEWID")
	}
	if it.ID == "" {
		it.ID = printed(first(doc, numbers[:]))
	}
	it.Headline = printed(first(doc, headlines[:]))
	if byline := printed(first(doc, bylines[:])); byline != "" {
		it.Bylines = []string{byline}
	}
	if it.Agencies = []string{a.sender}; a.sender == "" {
		it.Agencies = []string{senderOf(it.ID)}
	}
	it.Slug = slugOf(doc)
	if at := a.time(it.ID, doc); at != "" {
		it.Times = []item.Time{{Of: item.VersionCreated, Value: at, Name: "date"}}
	}
	for _, topics := range elements(doc, "TOPICS") {
		for _, d := range elements(topics, "D") {
			it.Subjects = append(it.Subjects, printed(d))
		}
	}
	return a.fill(it, doc)
}

// fill gives the item its text. The dateline is put before it where it was
// taken from, with the line broken as it was. A text without elements is the
// whole story, headline and all.
func (a *archive) fill(it *item.Item, doc string) *item.Item {
	text := first(doc, bodies[:])
	dateline := first(doc, []string{"DATELINE"})
	if text == "" || it.Headline != "" && strings.Contains(text, "<TITLE>") {
		return nil // a headline alone
	}
	if paragraphs := elements(text, "P"); len(paragraphs) > 0 {
		it.Dateline = printed(dateline)
		for _, p := range paragraphs {
			it.Markup = append(append(append(it.Markup, "<p>"...), html.EscapeString(printed(p))...), "</p>\n"...)
		}
		return it
	}
	if opens := strings.TrimRight(dateline, " \r\n"); endsDateline(opens) {
		text = opens + " " + strings.TrimLeft(text, " \r\n")
	} else {
		it.Dateline = printed(dateline)
	}
	it.Text = []byte(control.Printed(html.UnescapeString(strings.ReplaceAll(text, "\r", ""))))
	it.Whole = it.Headline == ""
	return it
}

// endsDateline reports whether a dateline has the dash that ends it, so that
// it can stand before its text again.
func endsDateline(s string) bool { return strings.HasSuffix(s, "-") || strings.HasSuffix(s, "_") }

// time gives when a document was sent: of the line of an ANPA message, of the
// date that Reuters has, or of the day in the document's name.
func (a *archive) time(id, doc string) string {
	if at := control.Sent(printed(first(doc, []string{"FILEID"}))); at != "" {
		return at
	}
	if date := printed(first(doc, []string{"DATE"})); date != "" {
		return clock(date)
	}
	if i := strings.LastIndexByte(id, '_'); i >= 0 && len(id) > i+8 {
		day := id[i+1 : i+9]
		if strings.Trim(day, "0123456789") == "" {
			return day[:4] + "-" + day[4:6] + "-" + day[6:]
		}
	}
	return ""
}

// clock gives "26-FEB-1987 15:01:01.79" as ISO 8601, and other dates as they
// are.
func clock(date string) string {
	day, rest, _ := strings.Cut(date, " ")
	parts := strings.Split(day, "-")
	if len(parts) != 3 || len(parts[2]) != 4 {
		return date
	}
	month, ok := when.MonthNamed(parts[1])
	if !ok {
		return date
	}
	const digits = "0123456789"
	iso := parts[2] + "-" + digits[month/10:month/10+1] + digits[month%10:month%10+1] + "-" + strings.Repeat("0", max(0, 2-len(parts[0]))) + parts[0]
	rest, _, _ = strings.Cut(strings.TrimSpace(rest), ".")
	if rest != "" {
		iso += "T" + rest
	}
	return iso
}

// slugOf gives the slug that stands in the lines of the wire's own header.
func slugOf(doc string) string {
	for _, name := range [...]string{"UNKNOWN", "FIRST", "1ST_LINE"} {
		for word := range strings.FieldsSeq(printed(first(doc, []string{name}))) {
			if len(word) > 3 && word[2] == '-' && word[:2] == strings.ToUpper(word[:2]) && word[0] >= 'A' {
				return word
			}
		}
	}
	return ""
}

// senderOf gives the agency that a document's name begins with.
func senderOf(id string) string {
	letters := id[:max(0, strings.IndexFunc(id+"0", func(r rune) bool { return r < 'A' || r > 'Z' }))]
	for _, s := range senders {
		if s.letters == letters {
			return s.agency
		}
	}
	name, _ := agency.Named(letters)
	return name
}

// attribute gives an attribute of a tag.
func attribute(tag, name string) string {
	_, rest, ok := strings.Cut(tag, " "+name+`="`)
	if !ok {
		return ""
	}
	value, _, _ := strings.Cut(rest, `"`)
	return value
}

// first gives the content of the first element that has one of the names.
func first(doc string, names []string) string {
	for _, name := range names {
		for _, content := range elements(doc, name) {
			return content
		}
	}
	return ""
}

// elements gives the contents of all elements of a name, one after the other.
func elements(doc, name string) (all []string) {
	open, end := "<"+name, "</"+name+">"
	for {
		_, rest, ok := strings.Cut(doc, open)
		if !ok {
			return all
		}
		if rest == "" || rest[0] != '>' && rest[0] != ' ' {
			doc = rest // a longer name
			continue
		}
		_, rest, ok = strings.Cut(rest, ">")
		content, after, closed := strings.Cut(rest, end)
		if !ok || !closed {
			return all
		}
		all = append(all, content)
		doc = after
	}
}

// printed gives text on one line, as a reader sees it.
func printed(s string) string {
	return strings.Join(strings.Fields(control.Printed(html.UnescapeString(s))), " ")
}
