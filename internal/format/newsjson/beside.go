package newsjson

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/scanjson"
)

// readContacts reads dpa's notes, each with its role: who wrote and edited the
// story, and what editors have to know. The closing line and what is said of
// pictures, whose titles stand behind a line that ends in a colon, say nothing
// of the story.
func (d *draft) readContacts(r *scanjson.Reader) {
	if !r.Array() {
		return
	}
	titles := false // of pictures follow
	for r.Element() {
		if !r.Object() {
			continue
		}
		role, note := "", ""
		for key, ok := r.Key(); ok; key, ok = r.Key() {
			switch fold(key) {
			case "role":
				role, _ = r.String()
			case "ednote":
				note, _ = r.String()
			}
		}
		switch role = role[strings.LastIndexByte(role, ':')+1:]; {
		case strings.TrimSpace(note) == "":
		case role == "dpacontacts":
			d.item.SignOffs = append(d.item.SignOffs, item.Credited(note))
		case role == "editorialnote" && (titles || strings.HasSuffix(strings.TrimSpace(note), ":")):
			titles = true
		case role == "editorialnote", role == "embargo", strings.HasPrefix(role, "correction"):
			d.item.Notes = append(d.item.Notes, note)
		}
	}
}

// readThings reads what ninjs has in lists of things with a role each, or what
// others have in their place.
func (d *draft) readThings(of field, r *scanjson.Reader) {
	if !r.Array() {
		d.readThing(of, r.Raw())
		return
	}
	for r.Element() {
		d.readThing(of, r.Raw())
	}
}

// readThing reads one of them.
func (d *draft) readThing(of field, raw []byte) {
	it := &d.item
	get := func(name string) string {
		r := scanjson.New(raw)
		return member(&r, name)
	}
	all := func(name string) []string {
		r := scanjson.New(raw)
		return texts(&r, 0, name)
	}
	switch role := cmp.Or(get("role"), get("rel")); {
	case of == descriptions && role == "deck":
		it.Decks = append(it.Decks, all("value")...)
	case of == itemID && role == "agency":
		it.ID = cmp.Or(get("value"), it.ID)
	case of == itemID:
		it.ID = cmp.Or(get("itemid"), it.ID)
	case of == subject && role == "keyword":
		it.Keywords = append(it.Keywords, all("name")...)
	case of == subject && role == "section":
		it.Section = cmp.Or(it.Section, get("name"))
	case of == subject:
		it.Subjects = append(it.Subjects, all("name")...)
	case of == agency && role == "publisher" && it.Format == "ninjs":
		it.Site = cmp.Or(it.Site, get("name"))
		it.Agencies = append(it.Agencies, all("name")...)
	case of == agency:
		it.Agencies = append(it.Agencies, all("name")...)
	}
}

// readPictures reads the pictures that go with a story: objects of that type,
// in a list or under names of their own.
func (d *draft) readPictures(r *scanjson.Reader, depth int) {
	switch {
	case depth > maxDepth:
		r.Skip()
	case r.Array():
		for r.Element() {
			d.readPictures(r, depth+1)
		}
	case r.Object():
		d.readPicture(r, depth)
	default:
		if s, ok := r.String(); ok && depth <= 1 && strings.Contains(s, "://") {
			d.addPicture(picture{url: s, is: true}) // the address alone
		}
	}
}

type picture struct {
	url, caption, headline, credit string
	width, height                  int
	is                             bool // it says that it is a picture
}

// readPicture reads an object that is a picture, or holds some.
func (d *draft) readPicture(r *scanjson.Reader, depth int) {
	var p picture
	for key, ok := r.Key(); ok; key, ok = r.Key() {
		switch name := fold(key); name {
		case "type", "@type":
			s, _ := r.String()
			s = fold([]byte(s))
			p.is = s == "picture" || s == "image" || s == "imageobject" || s == "graphic"
		case "url", "contenturl":
			p.url, _ = r.String()
		case "descriptiontext", "caption", "descriptions":
			p.caption = first(p.caption, r)
		case "headline", "headlines":
			p.headline = first(p.headline, r)
		case "byline", "by", "creditline", "credittext":
			p.credit = first(p.credit, r)
		case "renditions":
			if s := rendition(r, 0); p.url == "" {
				p.url, p.width, p.height = s.url, s.width, s.height
			}
		default:
			if depth == 0 {
				d.readPictures(r, depth+1)
			}
		}
	}
	d.addPicture(p)
}

func first(before string, r *scanjson.Reader) string {
	if t := texts(r, 0, "value", "name"); before == "" && len(t) > 0 {
		return t[0]
	}
	return before
}

// rendition gives the address of the first rendition that has one, and its size.
func rendition(r *scanjson.Reader, depth int) (p picture) {
	take := func(q picture) {
		if p.url == "" {
			p.url = q.url
		}
		if p.width == 0 && p.height == 0 {
			p.width, p.height = q.width, q.height
		}
	}
	switch {
	case depth > maxDepth:
		r.Skip()
	case r.Array():
		for r.Element() {
			if q := rendition(r, depth+1); p.url == "" {
				p = q
			}
		}
	case r.Object():
		for key, ok := r.Key(); ok; key, ok = r.Key() {
			switch fold(key) {
			case "href", "url":
				s, _ := r.String()
				take(picture{url: s})
			case "width":
				p.width = pixels(r)
			case "height":
				p.height = pixels(r)
			default:
				take(rendition(r, depth+1))
			}
		}
	default:
		r.Skip()
	}
	return p
}

// pixels gives the length that a value is, 0 where it is none.
func pixels(r *scanjson.Reader) int {
	s, _ := r.Text()
	n, _ := strconv.Atoi(s)
	return max(n, 0)
}

// addPicture takes in a picture.
func (d *draft) addPicture(p picture) {
	if p.is && (p.url != "" || p.caption != "" || p.headline != "") {
		d.item.Pictures = append(d.item.Pictures, item.Picture{URL: p.url, Caption: cmp.Or(p.caption, p.headline), Credit: p.credit, Width: p.width, Height: p.height})
	}
}
