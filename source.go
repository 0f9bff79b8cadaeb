package newswire

import (
	"cmp"
	"slices"
	"strings"
)

// mostMarks is how many lines of furniture are asked whether they credit an
// agency.
const mostMarks = 512

// readSource says who wrote the story: the agency that its dateline names or,
// without one, its sign-off, its byline, or the copyright line of the page.
// The caller's URL and the site's own name come last.
func (a *Article) readSource(p *story) {
	add := func(name string) {
		if name != "" && !slices.Contains(a.Sources, name) {
			a.Sources = append(a.Sources, name)
		}
	}
	add(a.Dateline.Agency)
	for _, list := range [][]Credit{a.Byline, a.Editors} {
		for _, c := range list {
			for _, named := range []string{c.Organization, c.Title} {
				name, ok := agencyNamed(named)
				if comma := strings.LastIndexByte(named, ','); !ok && comma > 0 {
					name, _ = agencyNamed(named[comma+1:]) // "Health Reporter, The Canadian Press"
				}
				add(name)
			}
		}
	}
	marks := 0
	p.each(partFurniture, func(mark string) {
		if marks++; marks > mostMarks {
			return
		}
		name, _ := agencyNamed(strings.Trim(mark, "().=-–—*_ "))
		add(cmp.Or(name, creditedAgency(mark)))
	})
	for c := range p.meta.all() {
		if len(a.Sources) == 0 && (c.field == fieldAgency || c.field == fieldSite || c.field == fieldAuthor) {
			name, _ := agencyNamed(c.value)
			if c.field == fieldAuthor {
				// A slash between spaces means a picture only beside one.
				name = cmp.Or(name, creditedAgency(strings.ReplaceAll(c.value, " / ", "/")))
			}
			add(name)
		}
	}
	if len(a.Sources) == 0 {
		// An agency's own people helped: "AP National Security Writer Ann Berg".
		for _, c := range a.Byline {
			if writer, n := agencyAt(c.Title); writer != nil && tradeOf(c.Title[strings.LastIndexByte(c.Title, ' ')+1:]) == tradeTitle && n < len(c.Title) {
				add(writer.name)
			}
		}
	}
	if len(a.Sources) == 0 && p.row != nil {
		add(p.row.agency)
	}
	if len(a.Sources) == 0 {
		p.each(partChrome, func(line string) {
			if strings.ContainsAny(line, "©") || strings.Contains(strings.ToLower(line), "copyright") {
				add(agencyIn(line))
			}
		})
	}
	if len(a.Sources) > 0 {
		a.Agency = a.Sources[0]
	}
	if len(a.Sources) < 2 {
		a.Sources = nil
	}
}
