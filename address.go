package newswire

import (
	"strings"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/story"
)

// readAddress takes from the page's metadata where the page stands, what the
// agency calls the story in its own system, who shows it, and whether to
// everyone. None of these is printed for the story's reader, so there is nothing to hold them against.
func (a *Article) readAddress(s *story.Story, set *Parser) {
	own := meta.Candidate{Value: set.URL, Origin: meta.Caller}
	a.URL = best(s.Meta, meta.URL, &own, isWebAddress).Take()
	s.CallerFate = own.Fate
	a.Slug = best(s.Meta, meta.Slug, nil, anyValue).Take()
	a.Site = a.otherSite(s)
	if free := best(s.Meta, meta.Access, nil, anyValue); free != nil {
		said := free.Take() == "true"
		a.Free = &said
	}
}

// isWebAddress reports whether s is a whole address of the web, not one that is
// relative to a page.
func isWebAddress(s string) bool {
	scheme, rest, ok := strings.Cut(s, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https")) &&
		rest != "" && !strings.ContainsAny(rest, " \t\n<>\"")
}

// otherSite gives the name of the site that shows the story, where that is
// not the agency itself: on an agency's own pages the metadata name editions
// and products, such as "U.S." or "The Big Story".
func (a *Article) otherSite(s *story.Story) string {
	site := best(s.Meta, meta.Site, nil, anyValue)
	if site == nil || s.Row != nil && s.Row.Agency != "" || isSiteOf(a.Agency, site.Value) {
		for c := range s.Meta.Each(meta.Site) {
			c.Lose(meta.NotOfStory)
		}
		return ""
	}
	return site.Take()
}

// isSiteOf reports whether the name of a site is that of the agency's own:
// "Reuters", "AP News", "Bloomberg.com". Without a known agency any agency's
// name is taken for that.
func isSiteOf(sender, site string) bool {
	first, _, _ := strings.Cut(site, " ")
	first, _, _ = strings.Cut(first, ".")
	for _, name := range [...]string{site, first} {
		if known, ok := agency.Named(name); ok && (sender == "" || known == sender) {
			return true
		}
	}
	return false
}
