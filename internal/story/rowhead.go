package story

import (
	"strings"

	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/layout"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
)

// leaves reports whether the words are among the page's residue. They stand
// below the story nearly always, so the search goes up from there.
func (f *finder) leaves(words string) bool {
	for i := len(f.blocks) - 1; i >= 0; i-- {
		if f.blocks[i].part != Chrome {
			continue
		}
		text := f.content(i)
		at := strings.Index(text, words)
		if at < 0 {
			continue
		}
		end := at + len(words)
		if (at == 0 || text[at-1] == ' ') && (end == len(text) || text[end] == ' ') {
			return true
		}
	}
	return false
}

// narrow reads the story, from the block first to the block last, as the row
// says. It gives the first block and the last of the story, or -1 where there
// is none in the row's element.
func (f *finder) narrow(row *layout.Row, home flat.Node, first, last int) (int, int) {
	if row.Story == "" && row.Drop == "" {
		return first, last
	}
	story := home
	if row.Story != "" {
		if story = f.rowStory(row.Story, home); story == flat.None {
			return -1, -1
		}
	}
	from, to := f.region(home)
	dropped := layout.ElementsNamed(f.Tree, row.Drop, from, to)
	if story == home && dropped == nil {
		return first, last
	}
	for i := range f.blocks {
		if layout.StandsIn(f.Tree, dropped, f.blocks[i].Owner) {
			f.set(i, Promo, "dropped by the row "+row.Name)
		}
	}
	f.leaveOut()
	return f.gatherFrom(story)
}

// rowStory gives the block element that a row names as the story's: one around
// home or, without that, the last one in it. It is None where there is none.
func (f *finder) rowStory(named string, home flat.Node) flat.Node {
	sel := layout.ReadSelector(named)
	for n := home; n > 0; n = f.Tree.Parent(n) {
		if sel.Fits(f.Tree, n) {
			if !f.Tree.Block(n) {
				n = f.blockAround(n)
			}
			return n
		}
	}
	within := layout.ElementsNamed(f.Tree, named, home+1, f.Tree.End(home))
	if len(within) == 0 {
		return flat.None
	}
	n := within[len(within)-1]
	if !f.Tree.Block(n) {
		n = f.blockAround(n)
	}
	return n
}

// region gives the nodes in which the story and its head stand.
func (f *finder) region(home flat.Node) (from, to flat.Node) {
	first, _ := f.blocksIn(home)
	if first >= len(f.blocks) {
		return 0, 0
	}
	from = f.blocks[max(0, first-headReach/2)].Owner
	from = min(from, home)
	for range 3 {
		if up := f.blockAround(home); up > 0 {
			home = up
		}
	}
	return max(0, from), f.Tree.End(max(0, home))
}

// readRowHead says what the elements of the head are that the row names. The
// head ends above the block first.
func (f *finder) readRowHead(row *layout.Row, first int) {
	top := max(0, first-headReach)
	if f.headline >= 0 {
		top = f.headline
	}
	from, to := f.blocks[top].Owner, f.blocks[first].Owner
	why := "where the row " + row.Name + " says"
	is := func(selector string, set func(i int)) {
		named := layout.ElementsNamed(f.Tree, selector, from, to)
		for i := 0; i < first && named != nil; i++ {
			if layout.StandsIn(f.Tree, named, f.blocks[i].Owner) {
				set(i)
			}
		}
	}
	is(row.Deck, func(i int) {
		if lex.Words(f.content(i)) > 2 {
			f.set(i, Deck, why)
		}
	})
	is(row.Dateline, func(i int) { f.setPlace(i, why) })
	for _, n := range layout.ElementsNamed(f.Tree, row.Slug, from, to) {
		f.meta.Add(meta.Slug, meta.Tidy(string(f.Tree.AppendText(nil, n))), meta.PageState, row.Name)
	}
	lines := 0
	is(row.Byline, func(i int) {
		if i >= top && f.blocks[i].part == Unknown && lines < headReach {
			f.readPageLine(i, true)
			lines++
		}
	})
	f.cutRowDateline(row, first)
}

// cutRowDateline cuts a place from the beginning of the story's first block
// where the row says that it stands in an element of its own there.
func (f *finder) cutRowDateline(row *layout.Row, first int) {
	b := &f.blocks[first]
	for _, n := range layout.ElementsNamed(f.Tree, row.Dateline, b.Owner, f.Tree.End(b.Owner)) {
		place := string(f.Tree.AppendText(nil, n))
		if _, ok := dateline.PlaceOnly(place); !ok || !strings.HasPrefix(f.content(first), place) {
			continue
		}
		if c := f.cutFront(first, b.Start+len(place)); c != nil {
			f.placeIn(c, "where the row "+row.Name+" says")
			return
		}
	}
}
