package newswire

import (
	"github.com/newswire-go/newswire/internal/address"
	"github.com/newswire-go/newswire/internal/story"
)

// readSpans gives the blocks of the body their links and what is emphasised in
// them. Both come in the order of the body.
func (a *Article) readSpans(s *story.Story, base string) {
	block := 0
	for i := range s.Spans {
		span := &s.Spans[i]
		for block+1 < len(s.Blocks) && s.Blocks[block+1] <= span.Part {
			block++
		}
		b, at := &a.Body[block], Span{span.Start, span.End}
		switch span.Kind {
		case story.Link:
			if url, ok := address.Resolve(base, span.Address); ok {
				b.Links = append(b.Links, Link{at, url})
			}
		case story.Bold:
			b.Emphasis = append(b.Emphasis, Emphasis{at, EmphasisBold})
		case story.Italic:
			b.Emphasis = append(b.Emphasis, Emphasis{at, EmphasisItalic})
		}
	}
}
