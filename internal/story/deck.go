package story

import (
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/page"
)

// isDeck reports whether the block i is the deck of the headline h: the page
// describes itself in the same words, or the block stands beside the headline
// or is named as a deck.
func (f *finder) isDeck(i, h int) bool {
	b := &f.blocks[i]
	text := f.content(i)
	if lex.Words(text) < 4 || len(text) > longestDeck || b.Link > page.HalfLinks || b.Box&(page.InNav|page.InAside|page.InForm|page.InFigure|page.InFooter) != 0 {
		return false
	}
	if f.repeated(i, h) {
		return false
	}
	if f.named(b.Owner, deckNames[:]) {
		return true
	}
	if f.isMarked(b.Owner, pictureMarks[:]) {
		return false
	}
	if f.isMarked(b.Owner, deckMarks[:]) {
		return true
	}
	if f.blockAround(b.Owner) == f.blockAround(f.blocks[h].Owner) && f.linesBelow(h, i) <= 3 && (b.Kind == page.Heading || utf8.RuneCountInString(text) > 40) {
		return true
	}
	return f.meta.Holds(meta.Deck, text)
}

// deckNames are words that nothing is named with but a deck, whatever else its name
// says: "articleDek withImage".
var deckNames = [...]string{"articledek", "article-dek", "article__dek", "standfirst"}

// longestDeck is how long a line of a deck may be, in bytes.
const longestDeck = 600

// mostDecks is how many lines a deck has, at most.
const mostDecks = 4

// joinsDeck reports whether the block i may be a line of the deck below the
// headline h: the first one, or one that stands beside the line before it.
func (f *finder) joinsDeck(i, h int) bool {
	lines := 0
	for k := i - 1; k > h; k-- {
		b := &f.blocks[k]
		if b.part != Deck || (b.Kind == page.Item) != (f.blocks[i].Kind == page.Item) {
			continue // a list may follow a line
		}
		if lines++; lines == mostDecks || f.blockAround(b.Owner) != f.blockAround(f.blocks[i].Owner) {
			return false
		}
	}
	return true
}

// repeated reports whether the block i only repeats the headline, or a deck
// above it.
func (f *finder) repeated(i, h int) bool {
	text := f.content(i)
	for k := max(h, i-headReach); k < i; k++ {
		if b := &f.blocks[k]; (b.part == Headline || b.part == Deck) && f.content(k) == text {
			return true
		}
	}
	return false
}
