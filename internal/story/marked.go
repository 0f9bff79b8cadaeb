package story

import (
	"slices"
	"strconv"
	"strings"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/note"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/picture"
	"github.com/newswire-go/newswire/internal/place"
	"github.com/newswire-go/newswire/internal/when"
)

// Package export writes pages that say of each part what it is: in an article
// element with the attribute data-newswire the class of an element is the name of
// the part, and what no reader sees stands in meta elements and data attributes.
// docs/html.md describes the form. On such a page nothing is looked for.

// markedParts are the classes whose text is a part of the story.
var markedParts = [...]struct {
	class string
	part  Kind
	why   string
}{
	{"headline", Headline, asMarked},
	{"deck", Deck, asMarked},
	{"byline", Byline, asMarked},
	{"note", Note, asMarked},
	{"body", Body, asMarked},
	{"sign-off", SignOff, asMarked},
	{"caption", Caption, asMarked},
	{"age", Time, asMarked},
	{"timestamp", Chrome, "a time as readers see it, which its element tells exactly"},
	{"updated", Chrome, "a time as readers see it, which its element tells exactly"},
	{"authors", Chrome, "the writers as readers see them, whom the page names exactly"},
}

// markedFields are the classes of meta elements that say something of the story.
var markedFields = [...]struct {
	class string
	field meta.Field
}{
	{"source", meta.Agency},
	{"site", meta.Site},
	{"url", meta.URL},
	{"language", meta.Language},
	{"section", meta.Section},
	{"keyword", meta.Keyword},
	{"id", meta.ID},
	{"slug", meta.Slug},
	{"free", meta.Access},
	{"status", meta.Status},
	{"urgency", meta.Urgency},
	{"subject", meta.Subject},
	{"rights", meta.Rights},
}

// asMarked is the rule by which a block is what the page says.
const asMarked = "as the page marks it"

// A marked is a page that says of each part what it is.
type marked struct {
	*finder
	*Story
	root     flat.Node // the article
	told     int       // values that were read
	dateline flat.Node // the element that holds it, or None
}

// findMarked takes the parts of a page that says what they are. It finds nothing
// where the marked article has no part.
func (f *finder) findMarked() (*Story, bool) {
	m := marked{finder: f, Story: &Story{Format: f.Format, Text: f.Text, Base: f.Base, Told: map[meta.Field]when.Timestamp{}}, root: f.Marked}
	f.meta = nil
	m.readElements()
	for i := range f.blocks {
		m.readBlock(i)
	}
	m.partTables()
	m.cutDateline()
	m.readCredits()
	if !f.has(Body) && !f.has(Headline) {
		return nil, false
	}
	m.Story.Spans = f.spans()
	m.captions()
	m.Story.Parts = f.tellParts()
	m.Story.Meta = f.meta
	return m.Story, true
}

// readElements reads what the elements of the article say besides their text.
func (m *marked) readElements() {
	t := m.Tree
	m.dateline = flat.None
	for n := m.root; n < t.End(m.root); n++ {
		switch tag := t.Tag(n); {
		case tag == flat.Meta:
			m.readValue(n, m.attr(n, "class"), m.attr(n, "content"))
		case tag == flat.Figure && len(m.Pictures) < mostPictures:
			m.readFigure(n)
		case tag == flat.P:
			m.readTime(n)
		case tag == flat.Span && m.dateline == flat.None && m.attr(n, "class") == "dateline":
			m.dateline = n
		}
	}
}

// text gives the text of an element as its reader sees it.
func (m *marked) text(n flat.Node) string {
	return string(lex.DropUnseen(m.Tree.AppendText(nil, n), 0))
}

// attr gives the value of an attribute as a reader would see it, "" where it has
// none. In a page that was spoiled it may run over lines. It is decoded already:
// what looks like an entity in it, as in an address with &region=, is none.
func (m *marked) attr(n flat.Node, name string) string {
	value, _ := m.Tree.Attr(n, name)
	return lex.OnOneLine(string(lex.DropUnseen([]byte(lex.ValidUTF8(string(value))), 0)))
}

// mostTold is how many values of a page are read: people are compared with each
// other.
const mostTold = 2048

// readValue reads a meta element.
func (m *marked) readValue(n flat.Node, class, content string) {
	if m.told++; m.told > mostTold {
		return
	}
	switch class {
	case "author":
		c := m.creditAt(n, content)
		m.Header = append(m.Header, c)
		if c.Name != "" && c.Has(credit.Byline) && !c.Header { // no line of the page names them
			m.finder.meta.Add(meta.Author, content, meta.Envelope, class)
			m.finder.meta[len(m.finder.meta)-1].Fate = meta.Chosen
		}
	case "editor":
		m.Signed = append(m.Signed, m.creditAt(n, content))
	case "embargo":
		m.addTime(meta.Embargo, content, n)
	case "truncated":
		m.Story.Truncated = true
	}
	for i := range markedFields {
		if markedFields[i].class == class {
			m.finder.meta.Add(markedFields[i].field, content, meta.Envelope, class)
		}
	}
}

// creditAt gives whom a meta element credits.
func (m *marked) creditAt(n flat.Node, name string) credit.Credit {
	c := credit.Credit{Name: name, Place: m.attr(n, "data-place"), Title: m.attr(n, "data-title"), Organization: m.attr(n, "data-organization")}
	_, c.Header = m.Tree.Attr(n, "data-header")
	for word := range strings.FieldsSeq(m.attr(n, "data-roles")) {
		if role, ok := credit.RoleNamed(word); ok {
			c.Roles = append(c.Roles, role)
		}
	}
	return c
}

// readTime reads the element of a time.
func (m *marked) readTime(n flat.Node) {
	switch m.attr(n, "class") {
	case "timestamp":
		m.addTime(meta.Published, m.attr(n, "data-raw"), n)
	case "updated":
		m.addTime(meta.Updated, m.attr(n, "data-raw"), n)
	}
}

// addTime adds a time that is told as printed and as what it means.
func (m *marked) addTime(f meta.Field, raw string, n flat.Node) {
	if _, told := m.Told[f]; told {
		return
	}
	m.Told[f] = when.Timestamp{Raw: raw, Value: m.attr(n, "data-value"), Age: m.attr(n, "data-age")}
	m.finder.meta.Add(f, raw, meta.Envelope, m.attr(n, "class"))
}

// readFigure reads a picture of the story, or the caption of one that is lost.
func (m *marked) readFigure(figure flat.Node) {
	t := m.Tree
	p := Picture{Node: flat.None, Why: asMarked}
	p.Width, _ = strconv.Atoi(m.attr(figure, "data-width")) // of a picture without an address
	p.Height, _ = strconv.Atoi(m.attr(figure, "data-height"))
	_, p.Above = t.Attr(figure, "data-lead")
	for n := figure; n < t.End(figure); n++ {
		switch tag := t.Tag(n); {
		case tag == flat.Img:
			p.Node, p.Address = n, m.attr(n, "src")
			p.Width, p.Height = picture.SizeOf(t, n)
		case tag == flat.Figcaption:
			p.Parts = append(p.Parts, int(n)) // until captions knows its part
		case tag == flat.Span && m.attr(n, "class") == "caption-text":
			p.Caption = m.text(n)
		case tag == flat.Span && m.attr(n, "class") == "credit":
			p.Credit = m.text(n)
		}
	}
	m.Pictures = append(m.Pictures, p)
}

// captions puts the parts of the captions in the place of their elements.
func (m *marked) captions() {
	for i := range m.Pictures {
		p := &m.Pictures[i]
		var parts []int
		for _, n := range p.Parts {
			k := slices.IndexFunc(m.blocks, func(b passage) bool { return b.Owner == flat.Node(n) })
			if k >= 0 {
				parts = append(parts, k)
			}
		}
		p.Parts = parts
	}
}

// readBlock says what a block is by the class of the element that it stands in.
func (m *marked) readBlock(i int) {
	const reach = 8 // elements above it
	b := &m.blocks[i]
	for n, step := b.Owner, 0; n >= m.root && step < reach && m.Tree.Within(n, m.root); n, step = m.Tree.Parent(n), step+1 {
		class := m.attr(n, "class")
		for k := range markedParts {
			if class == markedParts[k].class {
				b.is(markedParts[k].part, markedParts[k].why)
			}
		}
	}
	b.is(Chrome, "on the page beside the story")
	if b.part == Note {
		m.Notes = append(m.Notes, m.noteAt(i))
	}
	b.Bold = false // then it would be a heading
	switch tag := m.Tree.Tag(b.Owner); {
	case tag == flat.Td || tag == flat.Th:
		b.Kind = page.Row
	case tag.Heading() > 0:
		if level := m.attr(b.Owner, "data-level"); len(level) == 1 && '0' <= level[0] && level[0] <= '6' {
			b.Level = level[0] - '0'
		}
	}
}

// noteAt gives the note that the block i is.
func (m *marked) noteAt(i int) note.Note {
	text := m.content(i)
	kind := note.Kind(m.attr(m.blocks[i].Owner, "data-kind"))
	if n, ok := note.Read(text); ok && kind == "" {
		return n
	}
	if kind == "" {
		kind = note.Editors
	}
	return note.Note{Kind: kind, Text: strings.TrimSuffix(strings.TrimPrefix(text, "("), ")")}
}

// partTables puts a piece without text between the rows of two tables, which are
// one to the article where nothing is between them.
func (m *marked) partTables() {
	tableOf := func(b *passage) flat.Node {
		if b.part != Body || b.Kind != page.Row {
			return flat.None
		}
		return m.Tree.Parent(m.Tree.Parent(m.Tree.Parent(b.Owner))) // the parser puts rows in a body of the table
	}
	var parted []passage
	before := flat.None
	for i := range m.blocks {
		b := &m.blocks[i]
		in := tableOf(b)
		if in != flat.None && before != flat.None && in != before {
			parted = append(parted, passage{Block: page.Block{Start: b.Start, End: b.Start, Owner: b.Owner}, known: b.known, part: Chrome, why: "where a table ends"})
		}
		parted = append(parted, *b)
		before = in
	}
	m.blocks = parted
}

// cutDateline cuts the dateline from the block that begins with it.
func (m *marked) cutDateline() {
	if m.dateline == flat.None {
		return
	}
	raw := m.text(m.dateline)
	i := slices.IndexFunc(m.blocks, func(b passage) bool { return b.part == Body && m.Tree.Within(m.dateline, b.Owner) })
	if i < 0 || raw == "" || !strings.HasPrefix(m.content(i), raw) {
		return
	}
	m.readDateline(raw)
	if c := m.cutFront(i, m.blocks[i].Start+len(raw)); c != nil {
		c.is(Dateline, asMarked)
		m.settle()
	} else {
		m.blocks[i].part = Dateline
	}
}

// readDateline reads the dateline by its words, unless its element tells what it
// means.
func (m *marked) readDateline(raw string) {
	d := dateline.Dateline{Raw: raw, Date: m.attr(m.dateline, "data-date"), Agency: m.attr(m.dateline, "data-agency")}
	for one := range strings.FieldsFuncSeq(m.attr(m.dateline, "data-places"), func(r rune) bool { return r == '/' }) {
		name, qualifier, _ := strings.Cut(one, "|")
		d.Places = append(d.Places, place.Place{Name: name, Qualifier: qualifier})
	}
	m.finder.dateline = dateline.Reading{Dateline: d}
	if len(d.Places) == 0 && d.Date == "" && d.Agency == "" {
		if read, ok := dateline.Whole(raw); ok {
			m.finder.dateline = read
		}
	}
	m.Story.Dateline = m.finder.dateline
}

// readCredits reads the byline and the sign-off, unless the page tells whom they
// name.
func (m *marked) readCredits() {
	if len(m.Header) > 0 || len(m.Signed) > 0 {
		return
	}
	m.Header = m.headerCredits()
	for i := range m.blocks {
		if m.blocks[i].part == SignOff {
			signed, _, _ := credit.ReadSignOff(m.content(i))
			m.Signed = append(m.Signed, signed...)
		}
	}
}
