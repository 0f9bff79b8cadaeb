package newsjson

import (
	"cmp"
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
		case "descriptiontext", "caption":
			p.caption = first(p.caption, r)
		case "headline", "headlines":
			p.headline = first(p.headline, r)
		case "byline", "by", "creditline", "credittext":
			p.credit = first(p.credit, r)
		case "renditions":
			if s := rendition(r, 0); p.url == "" {
				p.url = s
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

// rendition gives the address of the first rendition that has one.
func rendition(r *scanjson.Reader, depth int) (url string) {
	switch {
	case depth > maxDepth:
		r.Skip()
	case r.Array():
		for r.Element() {
			if s := rendition(r, depth+1); url == "" {
				url = s
			}
		}
	case r.Object():
		for key, ok := r.Key(); ok; key, ok = r.Key() {
			switch fold(key) {
			case "href", "url":
				if s, ok := r.String(); ok && url == "" {
					url = s
				}
			default:
				if s := rendition(r, depth+1); url == "" {
					url = s
				}
			}
		}
	default:
		r.Skip()
	}
	return url
}

// addPicture takes in a picture.
func (d *draft) addPicture(p picture) {
	if p.is && (p.url != "" || p.caption != "" || p.headline != "") {
		d.item.Pictures = append(d.item.Pictures, item.Picture{URL: p.url, Caption: cmp.Or(p.caption, p.headline), Credit: p.credit})
	}
}
