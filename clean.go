package newswire

import "github.com/newswire-go/newswire/internal/page"

// clean finds the story of a page in a text: what the finder makes of it or,
// where that finds no story, what the fallback does. It gives what the finder
// made of the page where there is none, and why.
func (p *Parser) clean(text []byte) (s *story, v verdict, rescued bool) {
	pg := page.Of(text)
	s, v = find(pg, p.general)
	if v.grounds != accepted && !v.plain && !pg.IsDump() && p.Fallback != nil {
		if other := p.rescue(pg, text); other != nil {
			return other, verdict{}, true
		}
	}
	return s, v, false
}
