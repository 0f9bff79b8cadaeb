package newswire

import (
	"github.com/newswire-go/newswire/internal/address"
	"github.com/newswire-go/newswire/internal/story"
	"github.com/newswire-go/newswire/internal/symbol"
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

// mostSymbols is how many symbols of a story are kept.
const mostSymbols = 256

// readSymbols finds the securities that the body names by their symbols.
func (a *Article) readSymbols() {
	for i := range a.Body {
		text := a.Body[i].Text
		for _, s := range symbol.Find(text, mostSymbols-len(a.Symbols)) {
			a.Symbols = append(a.Symbols, Symbol{Text: text[s.Start:s.End], Ticker: s.Ticker, Exchange: s.Exchange, Block: i, Span: Span{s.Start, s.End}})
		}
	}
}
