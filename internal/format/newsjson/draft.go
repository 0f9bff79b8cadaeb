package newsjson

import (
	"bytes"
	"cmp"
	"strings"

	web "github.com/newswire-go/newswire/internal/address"
	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/scanjson"
)

// A draft is an item while its object is read.
type draft struct {
	item    item.Item
	title   string
	number  string
	uri     string // that is an address of the web: ninjs asks for a uri, and a story's address is one
	foreign bool   // it says of itself that it is no story
	forms   [formCount][]byte
	box     []byte // what is printed below the text
}

// A form is one in which an object gives its body; the first that there is
// counts.
type form uint8

const (
	formMarkup form = iota
	formNITF
	formText
	formCount
)

// finish gives the item, or nil where the object is no story. Without a
// vocabulary it has to say who or when besides, and that at some length.
func (d *draft) finish(loose bool) *item.Item {
	it := &d.item
	it.Headline, it.ID = cmp.Or(it.Headline, d.title), cmp.Or(it.ID, d.number)
	if it.Format == "ninjs" {
		it.URL = cmp.Or(it.URL, d.uri)
	}
	if it.Format == "digitalwires" && len(it.Agencies) == 0 {
		it.Agencies = []string{"dpa"} // whose format it is
	}
	switch {
	case d.foreign:
		return nil
	case len(d.forms[formMarkup]) > 0:
		it.Markup = append(d.forms[formMarkup], d.box...)
	case len(d.forms[formNITF]) > 0:
		it.Markup = nitfBody(d.forms[formNITF])
	default:
		it.Text = d.forms[formText]
	}
	withdrawn := item.StatusOf(it.Status) == item.Canceled
	if len(it.Markup)+len(it.Text) == 0 && !(withdrawn && it.Headline != "") {
		return nil
	}
	const fewest = 200 // bytes of a body
	if loose && (it.Headline == "" || len(it.Times)+len(it.Bylines)+len(it.Authors) == 0 && it.Dateline == "" || len(it.Markup)+len(it.Text) < fewest) {
		return nil
	}
	return it
}

// nitfBody gives the content of a NITF document's body, of which the elements
// are those of HTML.
func nitfBody(doc []byte) []byte {
	open := bytes.Index(doc, []byte("<body.content"))
	end := bytes.LastIndex(doc, []byte("</body.content>"))
	if open < 0 || end < open {
		return doc
	}
	return doc[open+bytes.IndexByte(doc[open:], '>')+1 : end]
}

// read takes in what a member says.
func (d *draft) read(row *row, r *scanjson.Reader) {
	it := &d.item
	switch row.of {
	case bodies:
		d.readBodies(r)
	case apNITF:
		d.takeBody(formMarkup, member(r, "bodyhtml"))
	case contacts:
		d.readContacts(r)
	case pictures:
		d.readPictures(r, 0)
	case notes:
		for _, n := range texts(r, 0, "ednote") {
			it.Notes = append(it.Notes, strings.Split(n, "\n")...) // a line each, where there are several
		}
	case deck:
		it.Decks = append(it.Decks, texts(r, 0, "value")...)
	case byline:
		it.Bylines = append(it.Bylines, texts(r, 0, "by", "value", "original", "name")...)
	case author:
		it.Authors = append(it.Authors, texts(r, 0, "name")...)
	case signOff:
		it.SignOffs = append(it.SignOffs, texts(r, 0)...)
	case located:
		it.Places = append(it.Places, texts(r, 0, "city", "name")...)
	case descriptions, subject:
		d.readThings(row.of, r)
	case keyword:
		for _, k := range texts(r, 0, "name") {
			it.Keywords = append(it.Keywords, strings.Split(k, ",")...)
		}
	case rights:
		it.Rights = append(it.Rights, texts(r, 0, "value")...)
	case agency, itemID:
		d.readThings(row.of, r)
	case firstCreated, versionCreated, published, updated:
		d.readTime(row, r)
	default:
		d.readOne(row.of, strings.Join(texts(r, 0, "value", "main", "name", "text"), "\n\n"))
	}
}

// readOne takes in a member that says one thing.
func (d *draft) readOne(of field, s string) {
	it := &d.item
	first := func(to *string) { *to = cmp.Or(*to, strings.TrimSpace(s)) }
	switch of {
	case headline:
		head, _, _ := strings.Cut(s, "\n\n")
		it.Headline = cmp.Or(it.Headline, strings.TrimSpace(head))
	case title:
		first(&d.title)
	case dateline:
		first(&it.Dateline)
	case markup:
		d.takeBody(formMarkup, s)
	case nitf:
		d.takeBody(formNITF, s)
	case text:
		d.takeBody(formText, s)
	case mixed:
		d.takeBody(looks(s), s)
	case box:
		d.box = append(d.box, s...)
	case language:
		first(&it.Language)
	case id:
		first(&it.ID)
		if web.IsWeb(s) {
			first(&d.uri)
		}
	case number:
		first(&d.number)
	case address:
		first(&it.URL)
	case slug:
		first(&it.Slug)
	case status:
		first(&it.Status)
	case embargo:
		first(&it.Embargo)
	case urgency:
		first(&it.Urgency)
	case section:
		first(&it.Section)
	case kind:
		d.foreign = d.foreign || s != "" && !isStoryType(s)
	}
}

// looks gives the form that a body looks like.
func looks(s string) form {
	if page.IsHTML([]byte(s)) || strings.Contains(s, "</") {
		return formMarkup
	}
	return formText
}

func (d *draft) takeBody(f form, s string) {
	if len(d.forms[f]) == 0 && strings.TrimSpace(s) != "" {
		d.forms[f] = []byte(s)
	}
}

func (d *draft) readTime(row *row, r *scanjson.Reader) {
	value, ok := r.Text()
	if !ok || value == "" {
		return
	}
	of := map[field]item.TimeOf{firstCreated: item.FirstCreated, versionCreated: item.VersionCreated, published: item.Published, updated: item.Updated}[row.of]
	d.item.Times = append(d.item.Times, item.Time{Of: of, Value: value, Name: row.name})
}

// readBodies reads ninjs's list of bodies.
func (d *draft) readBodies(r *scanjson.Reader) {
	if !r.Array() {
		return
	}
	for r.Element() {
		if !r.Object() {
			continue
		}
		mime, value := "", ""
		for key, ok := r.Key(); ok; key, ok = r.Key() {
			switch fold(key) {
			case "contenttype":
				mime, _ = r.String()
			case "value":
				value, _ = r.String()
			}
		}
		switch mime = strings.ToLower(mime); {
		case strings.Contains(mime, "nitf"):
			d.takeBody(formNITF, value)
		case strings.Contains(mime, "html"):
			d.takeBody(formMarkup, value)
		default:
			d.takeBody(looks(value), value)
		}
	}
}

// texts gives the strings of a value: itself, those of a list, or what an
// object has under the first of some names.
func texts(r *scanjson.Reader, depth int, names ...string) (out []string) {
	switch {
	case depth > maxDepth:
		r.Skip()
	case r.Array():
		for r.Element() {
			out = append(out, texts(r, depth+1, names...)...)
		}
	case r.Object():
		best := len(names)
		var held []string
		for key, ok := r.Key(); ok; key, ok = r.Key() {
			for i, name := range names[:best] {
				if fold(key) == name {
					if t := texts(r, depth+1, names...); len(t) > 0 {
						held, best = t, i
					}
					break
				}
			}
		}
		out = held
	default:
		if s, ok := r.Text(); ok && strings.TrimSpace(s) != "" {
			out = append(out, s)
		}
	}
	return out
}

// member gives the text that an object has under a name.
func member(r *scanjson.Reader, name string) (s string) {
	if !r.Object() {
		return ""
	}
	for key, ok := r.Key(); ok; key, ok = r.Key() {
		if fold(key) == name {
			s, _ = r.Text()
		}
	}
	return s
}
