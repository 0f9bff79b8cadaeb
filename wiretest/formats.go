package wiretest

import (
	"cmp"
	"io"
	"mime"
	"mime/quotedprintable"
	"slices"
	"strings"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/export"
)

// formats are those in which agencies deliver stories and sites offer them.
// What package export writes is written by it; of the others each has its
// skeleton, in the form in which one agency fills it.
var formats = []layout{
	exported("nitf", export.NITF, holdsNITF, func(l *layout) { l.level = 3 }), // its hl1 is the story's
	exported("ninjs", export.NINJS, nil, func(*layout) {}),
	exported("json-ld", export.JSONLD, holdsJSONLD, func(l *layout) { l.tables, l.level = false, 0 }),         // articleBody is text
	exported("markdown", withFrontMatter, holdsMarkdown, func(l *layout) { l.deck, l.tables = false, false }), // nothing tells its bold lines from others, and its reader knows no tables
	{
		Layout: Layout{"newsml-g2", "newsml-g2", "en", "Reuters"}, skeleton: "newsml-g2.xml", envelope: urgency | state | rights,
		datelines: reutersDatelines,
		times:     []timeForm{{isoMs, isoMs}}, updated: []timeForm{{isoMs, isoMs}},
		label: hyphenLabel, notes: true, bareNotes: true, deck: true,
		byline:   []bylineForm{{by: "By ", join: ", ", and: " and "}},
		signoff:  []signoffForm{{open: "(", shut: ")", sep: "; "}},
		subheads: true, items: true, quotes: true, tables: true, level: 2,
		id: "tag:example.com,0000:newsml_L1NNUMBER", slug: "CAPS/",
	},
	{
		Layout: Layout{"newsml-1", "newsml-1", "en", "AFP"}, skeleton: "newsml-1.xml", envelope: urgency | state | rights,
		home: "Paris", datelines: []datelineForm{{form: "Places, DATE (AFP) -", day: "Jan 2, 2006"}},
		times: []timeForm{{"20060102T150405+0000", isoZ}}, updated: []timeForm{{"20060102T150405+0000", isoZ}},
		deck: true, notes: true, bareNotes: true,
		byline:   []bylineForm{{by: "By ", join: ", ", and: " and "}},
		subheads: true, items: true, quotes: true, tables: true, level: 2,
		id: "urn:newsml:afp.com:TODAY:TX-PAR-NUMBER:1", slug: "WORDS",
	},
	{
		Layout: Layout{"ap-appl", "ap-appl", "en", "AP"}, skeleton: "ap-appl.xml", envelope: state | rights,
		home: "Washington", datelines: apDatelines,
		times: []timeForm{{isoZ, isoZ}}, updated: []timeForm{{isoZ, isoZ}},
		notes: true, bareNotes: true,
		byline:   []bylineForm{{by: "By ", join: ", ", and: " and ", caps: true, staff: "Associated Press"}},
		signoff:  contributors,
		subheads: true, items: true, quotes: true, tables: true, level: 2,
		id: "0000000000000000000000NUMBER", slug: "BC-CAPS",
	},
	{
		Layout: Layout{"digitalwires", "digitalwires", "en", "dpa"}, skeleton: "digitalwires.json", envelope: urgency | state | rights,
		home: "Berlin", datelines: dpaDatelines,
		times: []timeForm{{isoZ, isoZ}},
		notes: true, bareNotes: true,
		byline:   []bylineForm{{by: "By ", join: ", ", and: " and ", tail: ", dpa", org: "dpa"}},
		signoff:  dpaContacts,
		subheads: true, items: true, quotes: true, tables: true, level: 2,
		id: "urn:newsml:dpa.com:20090101:NUMBER-1",
	},
	{
		Layout: Layout{"iptc-7901", "iptc-7901", "en", "dpa"}, skeleton: "iptc-7901.txt", envelope: urgency,
		home: "Berlin", datelines: dpaDatelines, onMaps: true, notes: true,
		times:   []timeForm{{"2006-01-02T15:04Z", "2006-01-02T15:04:00Z"}},
		byline:  []bylineForm{{by: "By ", join: ", ", and: " and ", tail: ", dpa", org: "dpa"}},
		signoff: dpaContacts,
		slug:    "WORDS", shape: wrapped,
	},
	{
		Layout: Layout{"anpa-1312", "anpa-1312", "en", "AP"}, skeleton: "anpa-1312.txt",
		home: "Washington", datelines: apDatelines, notes: true, bareNotes: true, noteMark: "Eds: ",
		times:   []timeForm{{"2006-01-02T15:04Z", "2006-01-02T15:04:00Z"}},
		byline:  []bylineForm{{by: "By ", join: ", ", and: " and ", caps: true, tail: ", Associated Press", org: "Associated Press"}},
		signoff: contributors, slug: "BC-CAPS",
	},
	{
		Layout: Layout{"zczc", "zczc", "en", "ANSA"}, skeleton: "zczc.txt",
		home: "Rome", datelines: []datelineForm{{form: "(ANSA) - PLACES, DATE -", day: "Z 2"}},
		times: []timeForm{{minutes, minutes}}, capitals: true, shape: indented,
	},
	{
		Layout: Layout{"rss", "rss", "en", "Reuters"}, skeleton: "rss.xml",
		datelines: reutersDatelines,
		times:     []timeForm{{"Mon, 02 Jan 2006 15:04:05 +0000", isoZ}}, updated: []timeForm{{isoZ, isoZ}},
		label:    hyphenLabel,
		signoff:  []signoffForm{{open: "(", shut: ")", sep: "; "}},
		subheads: true, items: true, quotes: true, tables: true, level: 2,
		url: "https://example.com/WORDS", id: "courier-NUMBER",
	},
	{
		Layout: Layout{"atom", "atom", "en", "Reuters"}, skeleton: "atom.xml",
		datelines: reutersDatelines,
		times:     []timeForm{{isoZ, isoZ}}, updated: []timeForm{{isoZ, isoZ}},
		label:    hyphenLabel,
		signoff:  []signoffForm{{open: "(", shut: ")", sep: "; "}},
		subheads: true, items: true, quotes: true, tables: true, level: 2,
		url: "https://example.com/WORDS", id: "urn:example-com:NUMBER",
	},
	{
		Layout: Layout{"mail", "mail", "en", "Reuters"}, skeleton: "mail.txt",
		datelines: reutersDatelines,
		times:     []timeForm{{"Mon, 02 Jan 2006 15:04:05 +0000", isoZ}},
		label:     hyphenLabel, notes: true,
		byline:  []bylineForm{{by: "By ", join: ", ", and: " and "}},
		signoff: []signoffForm{{open: "(", shut: ")", sep: "; "}},
		wrap:    inMail,
	},
	savedPage(),
}

// exported is a format that package export writes, and what it shows of a
// story otherwise than a page does: of the article that was written, and of the
// parts that it has.
func exported(name string, write func(*newswire.Article) []byte, holds func(*newswire.Article), but func(*layout)) layout {
	l := layout{
		Layout: Layout{name, name, "en", "Reuters"},
		export: write, holds: holds, envelope: urgency | state | rights,
		datelines: reutersDatelines,
		times:     []timeForm{{isoZ, isoZ}}, updated: []timeForm{{isoZ, isoZ}},
		label: hyphenLabel, notes: true, deck: true,
		byline:   []bylineForm{{by: "By ", join: ", ", and: " and "}},
		signoff:  []signoffForm{{open: "(", shut: ")", sep: "; "}},
		subheads: true, items: true, quotes: true, tables: true, level: 2,
		url: "https://example.com/WORDS", id: "urn:newsml:example.com:TODAY:nL5NNUMBER", slug: "CAPS/",
	}
	but(&l)
	return l
}

// savedPage is a page as browsers save it in one file.
func savedPage() layout {
	l := general[0]
	l.Name, l.Format, l.wrap = "mhtml", "mhtml", inMHTML
	return l
}

// dpaDatelines are how dpa begins a story.
var dpaDatelines = []datelineForm{{form: "Places (dpa) -"}}

// dpaContacts are the lines in which dpa says below a story who made it.
var dpaContacts = []signoffForm{{lines: true}}

// seal puts in the envelope what the format says of the story there. One that
// is taken back is so whatever its headline says.
func (s *sheet) seal() {
	says := s.layout.envelope
	if says&urgency != 0 {
		s.shown.Urgency = 1 + s.IntN(8)
	}
	if says&state != 0 {
		s.shown.Status = newswire.StatusUsable
		if s.story.Version.Kind == newswire.VersionWithdrawal {
			s.shown.Status, s.shown.Version = newswire.StatusCanceled, s.story.Version
		}
	}
	if says&rights != 0 {
		s.shown.Rights = []string{"Copyright " + s.At("2006") + " " + s.layout.Agency + ". All rights reserved."}
	}
}

// Identity, Urgency, Status, Rights and Agency give what an envelope says.
func (s *sheet) Identity() string { return s.shown.ID }
func (s *sheet) Urgency() int     { return cmp.Or(s.shown.Urgency, 4) }
func (s *sheet) Rights() string   { return strings.Join(s.shown.Rights, " ") }
func (s *sheet) Agency() string   { return s.layout.Agency }
func (s *sheet) Status() string   { return string(cmp.Or(s.shown.Status, newswire.StatusUsable)) }

// withFrontMatter writes a story in Markdown, as site generators take it.
func withFrontMatter(a *newswire.Article) []byte {
	return append(export.FrontMatter(a), export.Markdown(a)...)
}

// holdsNITF says what NITF holds of a story: all of it, with times that are
// written without signs.
func holdsNITF(a *newswire.Article) {
	for _, at := range [...]*newswire.Timestamp{&a.Timestamp, &a.Updated} {
		at.Raw = strings.NewReplacer("-", "", ":", "").Replace(at.Raw)
	}
}

// holdsJSONLD says what schema.org's terms hold of a story: its people alone,
// not the lines that name them, and its text.
func holdsJSONLD(a *newswire.Article) {
	a.Body = unquoted(a.Body)
	a.Slug, a.ID, a.Deck, a.Notes, a.Status, a.Urgency = "", "", nil, nil, "", 0
	a.BylineText, a.SignOffText, a.Editors = "", "", nil
	if a.Label == "" {
		a.Version = newswire.Version{}
	}
	a.Byline = slices.DeleteFunc(slices.Clone(a.Byline), func(c newswire.Credit) bool {
		return !c.Has(newswire.RoleByline) && !c.Has(newswire.RoleReporting) && !c.Has(newswire.RoleWriting)
	})
	for i := range a.Byline {
		a.Byline[i].Header = false
		a.Byline[i].Roles = []newswire.Role{newswire.RoleByline}
		a.Byline[i].Place = ""
	}
}

// unquoted gives a body whose quotations are paragraphs like others.
func unquoted(body []newswire.Block) []newswire.Block {
	body = slices.Clone(body)
	for i := range body {
		if body[i].Kind == newswire.BlockQuote {
			body[i].Kind = newswire.BlockParagraph
		}
	}
	return body
}

// holdsMarkdown says what front matter and Markdown hold of a story: nothing
// of an envelope, and quotations as paragraphs. What stands in brackets below a
// story of a single paragraph is taken for the page's.
func holdsMarkdown(a *newswire.Article) {
	a.Body = unquoted(a.Body)
	if len(a.Body) == 2 && a.SignOffText == "" && strings.HasPrefix(a.Body[1].Text, "(") {
		a.Body = a.Body[:1]
	}
	a.Slug, a.ID, a.URL, a.Status, a.Urgency, a.Rights = "", "", "", "", 0, nil
}

// inMail puts a story into a letter.
func inMail(s *sheet, text string) string {
	_, text, _ = strings.Cut(text, "\n\n") // the headline is the subject
	return "Return-Path: <alerts@example.com>\n" +
		"Message-ID: <" + s.At("20060102150405") + "@example.com>\n" +
		"Date: " + s.Time + "\n" +
		"MIME-Version: 1.0\n" +
		"From: " + s.layout.Agency + " <alerts@example.com>\n" +
		"To: desk@example.com\n" +
		"Subject: " + mime.QEncoding.Encode("utf-8", s.Headline) + "\n" +
		"Content-Type: text/plain; charset=utf-8\n" +
		"Content-Transfer-Encoding: quoted-printable\n\n" + quotedPrintable(text)
}

// inMHTML puts a page into a file as browsers save it.
func inMHTML(s *sheet, page string) string {
	const boundary = "----MultipartBoundary--harbour----"
	return "From: <Saved by a browser>\n" +
		"Snapshot-Content-Location: " + s.URL + "\n" +
		"Subject: " + mime.QEncoding.Encode("utf-8", s.Headline) + "\n" +
		"MIME-Version: 1.0\n" +
		"Content-Type: multipart/related;\n\ttype=\"text/html\";\n\tboundary=\"" + boundary + "\"\n\n\n" +
		"--" + boundary + "\n" +
		"Content-Type: text/html\nContent-ID: <frame-0@mhtml.example>\nContent-Transfer-Encoding: quoted-printable\n" +
		"Content-Location: " + s.URL + "\n\n" + quotedPrintable(page) + "\n" +
		"--" + boundary + "\n" +
		"Content-Type: text/css\nContent-Transfer-Encoding: quoted-printable\nContent-Location: cid:css-0@mhtml.example\n\nbody { margin: 0px; }\n\n" +
		"--" + boundary + "--\n"
}

// quotedPrintable writes a text in lines of ASCII.
func quotedPrintable(text string) string {
	var out strings.Builder
	w := quotedprintable.NewWriter(&out)
	_, _ = io.WriteString(w, text) // into memory: it cannot fail
	_ = w.Close()
	return strings.ReplaceAll(out.String(), "\r\n", "\n")
}
