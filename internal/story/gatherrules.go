package story

import (
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/page"
)

const (
	mainShare = 4 // one part of so many of a story's prose makes a way the story's
	listDepth = 3 // elements: so much deeper than a paragraph an item may stand in its list
)

// A standing is how a block stands to the prose in the story's element.
type standing struct {
	*finder
	i     int // the block
	home  flat.Node
	way   path // from the story's element to its own
	main  path // that which most of the prose takes
	mass  int  // how much prose takes its way, in bytes
	total int  // and how much there is
}

// A gatherRule is a way for a block to belong to the story whose element it
// stands in.
type gatherRule struct {
	what    string
	fits    func(s *standing) bool
	example string // what stands in a story's element, where "Kept" belongs to it by this row alone; {prose} is a sentence
}

// gatherRules say which blocks of the story's element are the story's: one of
// them has to fit.
var gatherRules = []gatherRule{
	{"stands where most of the prose does", (*standing).isMain,
		`<div class=t>{prose}</div><div class=t>Kept short</div><p class=a>{prose}</p><p class=b>{prose}</p><p class=c>{prose}</p><p class=d>{prose}</p>`},
	{"stands where much of the prose does", (*standing).isMuch,
		`<p>{prose}</p><section><div>{prose} Kept.</div></section><p>{prose}</p>`},
	{"a paragraph or heading in a wrapper of its own, as the prose", (*standing).isWrapped,
		`<section><p>{prose}</p></section><section><p class=x>Kept short</p></section><section><p>{prose}</p></section>`},
	{"a paragraph or heading right in the element", (*standing).isChild,
		`<section><p>{prose}</p></section><p class=x>Kept short</p><section><p>{prose}</p></section><section><p>{prose}</p></section>`},
	{"text loose in the element", (*standing).isLoose,
		`<p>{prose}</p><p>{prose}</p><p>{prose}</p><p>{prose}</p>{prose} Kept.<p>{prose}</p>`},
	{"an item, a quote or a row beside the paragraphs", (*standing).isBeside,
		`<p>{prose}</p><ul><li>Kept short</li></ul><p>{prose}</p>`},
	{"an item that is a link, in a list of which others are none", (*standing).isLinkedItem,
		`<p>{prose}</p><ul><li><a href=/a>Kept short</a></li><li>Another one</li></ul><p>{prose}</p>`},
}

func (s *standing) isMain() bool { return s.way.whole == s.main.whole }

func (s *standing) isMuch() bool {
	return s.mass*mainShare > s.total && s.blocks[s.i].Box&page.InAside == 0
}

func (s *standing) isWrapped() bool {
	return s.way.wrapper == s.main.wrapper && s.way.steps == s.main.steps && (s.isPlain() || s.isProse(s.i)) && s.fewLinks()
}

func (s *standing) isChild() bool { return s.way.steps == 1 && s.isPlain() && s.fewLinks() }

func (s *standing) isLoose() bool {
	return s.way.steps == 0 && (s.isProse(s.i) || dateline.Opens(s.content(s.i)) || dateline.IsBare(s.content(s.i)))
}

func (s *standing) isBeside() bool {
	b := &s.blocks[s.i]
	return (b.Kind == page.Item || b.Kind == page.Quote || b.Kind == page.Row) && s.way.steps <= s.main.steps+listDepth &&
		s.standsWithParagraphs(b.Owner, s.home, s.main) && s.fewLinks()
}

// isLinkedItem reports whether the block is an item of a list of the story's
// that is a link. A list of nothing but links leads to other stories.
func (s *standing) isLinkedItem() bool {
	const reach = 16 // items
	b := &s.blocks[s.i]
	if b.Kind != page.Item || s.fewLinks() || s.way.steps > s.main.steps+listDepth || !s.standsWithParagraphs(b.Owner, s.home, s.main) {
		return false
	}
	list := s.blockAround(b.Owner)
	for _, step := range [...]int{-1, 1} {
		for i := s.i + step; i >= 0 && i < len(s.blocks) && i != s.i+step*reach; i += step {
			other := &s.blocks[i]
			if other.Kind != page.Item || s.blockAround(other.Owner) != list {
				break
			}
			if other.Link < page.FewLinks {
				return true
			}
		}
	}
	return false
}

// isPlain reports whether the block is marked up as a paragraph, a heading, or
// lines that stand as they were written.
func (s *standing) isPlain() bool {
	b := &s.blocks[s.i]
	tag := s.Tree.Tag(b.Owner)
	return b.Kind == page.Heading || tag == flat.P || tag == flat.Pre
}

func (s *standing) fewLinks() bool { return s.blocks[s.i].Link < page.MostLinks }
