package newswire

import (
	"cmp"
	"strings"
)

// readAddress takes from the page's metadata where the page stands, what the
// agency calls the story in its own system, and who shows it. None of these
// is printed for the story's reader, so there is nothing to hold them against.
func (a *Article) readAddress(p *story, set *Parser) {
	a.URL = cmp.Or(p.address(), set.URL)
	a.Slug = p.slug()
	a.Site = p.otherSite(a)
}

// address gives the address that the page gives for itself. A canonical link
// is made for that; og:url and its kin are for what is shared, which may be
// another edition of the page.
func (p *story) address() (url string) {
	for c := range p.meta.each(fieldURL) {
		value := strings.TrimSpace(c.value)
		if !isWebAddress(value) {
			continue
		}
		if c.name == "canonical" {
			return value
		}
		url = cmp.Or(url, value)
	}
	return url
}

// isWebAddress reports whether s is a whole address of the web, not one that is
// relative to a page.
func isWebAddress(s string) bool {
	scheme, rest, ok := strings.Cut(s, "://")
	return ok && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https")) &&
		rest != "" && !strings.ContainsAny(rest, " \t\n<>\"")
}

// slug gives the agency's name for the story. The one in the publishing
// system's state is whole; the one in the meta tags is cut to its key words.
// A meta tag that is called only "slug" is the site's own.
func (p *story) slug() (slug string) {
	for c := range p.meta.each(fieldSlug) {
		switch {
		case c.name == "slug":
		case c.origin == pageState:
			return c.value
		default:
			slug = cmp.Or(slug, c.value)
		}
	}
	return slug
}

// otherSite gives the name of the site that shows the story, where that is
// not the agency itself: on an agency's own pages the metadata name editions
// and products, such as "U.S." or "The Big Story".
func (p *story) otherSite(a *Article) string {
	if p.row != nil && p.row.agency != "" {
		return ""
	}
	for c := range p.meta.each(fieldSite) {
		name := strings.TrimSpace(c.value)
		if name == "" {
			continue
		}
		if isSiteOf(a.Agency, name) {
			return ""
		}
		return name
	}
	return ""
}

// isSiteOf reports whether the name of a site is that of the agency's own:
// "Reuters", "AP News", "Bloomberg.com". Without a known agency any agency's
// name is taken for that.
func isSiteOf(agency, site string) bool {
	first, _, _ := strings.Cut(site, " ")
	first, _, _ = strings.Cut(first, ".")
	for _, name := range [...]string{site, first} {
		if known, ok := agencyNamed(name); ok && (agency == "" || known == agency) {
			return true
		}
	}
	return false
}
