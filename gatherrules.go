package newswire

import "github.com/newswire-go/newswire/internal/flat"

// How much of a block's text may be in links, in percent.
const (
	fewLinks  = 25 // a paragraph that is taken into a story for its looks alone has no more
	halfLinks = 50 // a line of the head with more leads elsewhere
	mostLinks = 60 // nothing with more speaks for a story
	allLinks  = 80 // a line with more is a link and nothing else
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
}

func (s *standing) isMain() bool { return s.way.whole == s.main.whole }

func (s *standing) isMuch() bool {
	return s.mass*mainShare > s.total && s.blocks[s.i].box&inAside == 0
}

func (s *standing) isWrapped() bool {
	return s.way.wrapper == s.main.wrapper && s.way.steps == s.main.steps && (s.isPlain() || s.isProse(s.i)) && s.fewLinks()
}

func (s *standing) isChild() bool { return s.way.steps == 1 && s.isPlain() && s.fewLinks() }

func (s *standing) isLoose() bool {
	return s.way.steps == 0 && (s.isProse(s.i) || opensStory(s.content(s.i)) || isBareDateline(s.content(s.i)))
}

func (s *standing) isBeside() bool {
	b := &s.blocks[s.i]
	return (b.kind == item || b.kind == quote || b.kind == row) && s.way.steps <= s.main.steps+listDepth &&
		s.standsWithParagraphs(b.owner, s.home, s.main) && s.fewLinks()
}

// isPlain reports whether the block is marked up as a paragraph or a heading.
func (s *standing) isPlain() bool {
	b := &s.blocks[s.i]
	return b.kind == heading || s.tree.Tag(b.owner) == flat.P
}

func (s *standing) fewLinks() bool { return s.blocks[s.i].link < mostLinks }

// An outsideRule says what a block near the story is to it that does not stand
// among its own.
type outsideRule struct {
	fits    func(f *finder, i, below int) bool // the block, and how far below the story it stands; less than 1 is among it
	part    part                               // unknown where what is read later says so
	why     string
	example string // what stands below a story, where "Kept" is the part by this row alone
}

// outsideRules are tried in their order. What none of them fits is the page's.
var outsideRules = []outsideRule{
	{(*finder).isTailOutside, partUnknown, "a sign-off or a note, which is read with the story's end",
		`<footer>(Reporting by Ann Kept; Editing by Tom Hale)</footer>`},
	{(*finder).isCreditOutside, partFurniture, "a line below the story that credits an agency",
		`<section>Le Courrier de Kept avec AFP</section>`},
}

func (f *finder) isTailOutside(i, below int) bool {
	return below < tailBlocks && f.sorted(i) == partUnknown && f.mayBeTail(i)
}

// isCreditOutside reports whether a line below the story credits an agency. The
// mark of a desk may stand lower than others.
func (f *finder) isCreditOutside(i, below int) bool {
	if below < 1 || below >= tailBlocks {
		return false
	}
	text := f.content(i)
	return (below < tailBlocks/2 || isDeskMark(text)) && creditedAgency(text) != ""
}
