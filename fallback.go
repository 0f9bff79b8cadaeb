package newswire

import (
	"bytes"
	"strings"

	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/story"
)

// fallbackLayout is the layout of an article whose body the fallback found.
const fallbackLayout = "readability"

// rescue asks the fallback for the body of a page in which no story was
// found. What it gives is read like any other story: the dateline, the
// sign-off, notes and furniture are cut from it, and the head is looked for
// on the page above the place where its first block stands. There is no story
// if the fallback finds nothing, or nothing that is a story.
func (p *Parser) rescue(pg *page.Page, text []byte) *story.Story {
	given, err := p.Fallback(bytes.Clone(text))
	if err != nil || len(given) == 0 {
		return nil
	}
	at, lines, content := locate(given, pg)
	if len(lines) == 0 {
		return nil
	}
	return story.FindGiven(pg.With(at, content, lines), p.general, at, len(lines))
}

// locate finds where the first of the blocks that a fallback gave stands on the
// page. It gives them as blocks, which are spans of the text, and leaves out
// what is mostly links on the page.
func locate(given []Block, pg *page.Page) (at int, lines []page.Block, text []byte) {
	owner := flat.Node(0)
	own := make(map[string]int, len(pg.Blocks)) // the first block of each text
	for i := len(pg.Blocks) - 1; i >= 0; i-- {
		own[pg.Content(i)] = i
	}
	at = len(pg.Blocks)
	taken := make(map[string]bool, len(given))
	add := func(k page.Kind, level int, content []byte) {
		start := len(text)
		text = lex.AppendFolded(text, bytes.ToValidUTF8(content, nil))
		if len(text) == start {
			return
		}
		line := string(text[start:])
		i, found := own[line]
		if len(line) > lex.ShortLine && taken[line] {
			text = text[:start] // a caption that each of several players has
			return
		}
		taken[line] = true
		if found && (pg.Blocks[i].Link > page.MostLinks || pg.Blocks[i].Box&(page.InNav|page.InFooter) != 0) {
			text = text[:start]
			return
		}
		if found && len(lines) == 0 {
			at, owner = i, pg.Blocks[i].Owner
		}
		lines = append(lines, page.Block{Start: start, End: len(text), Kind: k, Level: uint8(min(max(level, 0), 6)), Owner: owner})
		text = append(text, '\n')
	}
	for _, b := range given {
		switch b.Kind {
		case BlockSubhead:
			add(page.Heading, b.Level, []byte(b.Text))
		case BlockItem:
			add(page.Item, 0, []byte(b.Text))
		case BlockQuote:
			add(page.Quote, 0, []byte(b.Text))
		case BlockTable:
			for _, cells := range b.Rows {
				add(page.Plain, 0, []byte(strings.Join(cells, " ")))
			}
		default:
			add(page.Plain, 0, []byte(b.Text))
		}
	}
	return at, lines, text
}
