package newswire

import (
	"slices"

	"github.com/newswire-go/newswire/internal/address"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/picture"
	"github.com/newswire-go/newswire/internal/story"
)

// readImages takes the story's pictures: those that stand in it, and the one
// that the metadata name where none stands with the headline.
func (a *Article) readImages(s *story.Story, base string) {
	main := namedPicture(s.Meta, base)
	lead := -1
	for i := range s.Pictures {
		p := &s.Pictures[i]
		image := imageOf(p)
		image.URL, _ = address.Resolve(base, p.Address)
		if picture.IsSaved(p.Address) {
			image.URL = ""
		}
		if main != "" && (image.URL == "" || picture.IsStandIn(image.URL)) && p.Address != "" && picture.Same(main, p.Address) {
			image.URL = main
		}
		if image.URL == "" && image.Caption == "" {
			continue
		}
		p.Fate = meta.Chosen
		for _, k := range p.Parts {
			s.Parts[k].Fate = meta.Chosen
		}
		if lead < 0 && p.Above {
			lead = len(a.Images)
		}
		a.Images = append(a.Images, image)
	}
	shown := slices.IndexFunc(a.Images, func(i Image) bool { return main != "" && i.URL != "" && picture.Same(main, i.URL) })
	switch {
	case lead < 0 && shown >= 0:
		lead = shown
	case lead < 0 && main != "":
		lead = 0
		a.Images = slices.Insert(a.Images, 0, Image{URL: main})
	case lead >= 0 && a.Images[lead].URL == "" && shown < 0:
		a.Images[lead].URL = main // the picture that its caption has lost
	}
	if lead >= 0 {
		a.Images[lead].Lead = true
	}
}

// imageOf puts a picture into the article's words.
func imageOf(p *story.Picture) Image {
	i := Image{Caption: p.Caption, CreditLine: p.Credit, Width: p.Width, Height: p.Height}
	read := picture.Read(p.Credit)
	i.Agency = read.Agency
	roles := []Role{RolePhotography}
	house := ""
	if len(read.Houses) > 0 {
		house = read.Houses[0]
	}
	for _, name := range read.People {
		i.Credits = append(i.Credits, Credit{Name: name, Roles: roles, Organization: house})
	}
	if len(read.People) == 0 && house != "" {
		i.Credits = []Credit{{Roles: roles, Organization: house}}
	}
	return i
}

// namedPicture gives the whole address of the picture that the metadata name
// first for the story, "" where it is the site's own.
func namedPicture(set meta.Set, base string) string {
	for c := range set.Each(meta.Image) {
		if url, ok := address.Resolve(base, c.Value); ok && !picture.IsGeneric(url) {
			return url
		}
	}
	return ""
}

// judgePictures says for the trace what became of the pictures that the metadata
// name.
func (a *Article) judgePictures(set meta.Set, base string) {
	chosen := false
	for c := range set.Each(meta.Image) {
		url, ok := address.Resolve(base, c.Value)
		isShown := func(i Image) bool { return i.URL == url }
		switch {
		case !ok:
			c.Lose(meta.Malformed)
		case picture.IsGeneric(url):
			c.Lose(meta.NotOfStory)
		case !chosen && slices.ContainsFunc(a.Images, isShown):
			c.Fate, chosen = meta.Chosen, true
		case slices.ContainsFunc(a.Images, func(i Image) bool { return i.URL != "" && picture.Same(url, i.URL) }):
			c.Lose(meta.Repeated)
		default:
			c.Lose(meta.LessTrusted)
		}
	}
}
