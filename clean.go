package newswire

import (
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/story"
)

// clean finds the story of a page, which was made of the text: what the finder
// makes of it or, where that finds no story, what the fallback does. It gives what the finder
// made of the page where there is none, and why.
func (p *Parser) clean(pg *page.Page, text []byte) (s *story.Story, v story.Verdict, rescued bool) {
	s, v = story.Find(pg, p.general)
	if v.Grounds != story.Accepted && !v.Plain && !pg.IsDump() && p.Fallback != nil {
		if other := p.rescue(pg, text); other != nil {
			return other, story.Verdict{}, true
		}
	}
	return s, v, false
}
