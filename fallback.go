package newswire

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/flat"
)

// fallbackLayout is the layout of an article whose body the fallback found.
const fallbackLayout = "readability"

// rescue asks the fallback for the body of a page in which no story was
// found. What it gives is read like any other story: the dateline, the
// sign-off, notes and furniture are cut from it, and the head is looked for
// on the page above the place where its first block stands. There is no page
// if the fallback finds nothing, or nothing that is a story.
func (p *Parser) rescue(text []byte) *page {
	given, err := p.Fallback(bytes.Clone(text))
	if err != nil || len(given) == 0 {
		return nil
	}
	pg := readHTML(text)
	pg.general = p.general
	first, last := pg.insert(given)
	if first < 0 {
		return nil
	}
	lead := pg.leadOf(first, last)
	if lead < 0 {
		return nil
	}
	pg.headline = pg.findHeadline(lead)
	lead = pg.readPageHead(lead)
	pg.readStory(lead)
	if !pg.has(partBody) || pg.judge() != (verdict{}) || !pg.isRunning() {
		return nil
	}
	return pg
}

// insert puts the blocks that a fallback gave into the page, where the first
// of them stands on it, and says of the page's own blocks from there on that
// they are no story. It leaves out what is mostly links on the page. It gives
// the first and the last of the blocks, or -1.
func (p *page) insert(given []Block) (first, last int) {
	at, owner := len(p.blocks), flat.Node(0)
	own := make(map[string]int, len(p.blocks)) // the first block of each text
	for i := len(p.blocks) - 1; i >= 0; i-- {
		own[p.content(&p.blocks[i])] = i
	}
	var text []byte
	var blocks []block
	add := func(k kind, level int, content []byte) {
		start := len(text)
		text = appendFolded(text, bytes.ToValidUTF8(content, nil))
		if len(text) == start {
			return
		}
		i, found := own[string(text[start:])]
		if found && (p.blocks[i].link > 60 || p.blocks[i].box&(inNav|inFooter) != 0) {
			text = text[:start]
			return
		}
		if found && len(blocks) == 0 {
			at, owner = i, p.blocks[i].owner
		}
		blocks = append(blocks, block{start: start, end: len(text), kind: k, level: uint8(min(max(level, 0), 6)), owner: owner, inStory: true})
		text = append(text, '\n')
	}
	for _, b := range given {
		switch b.Kind {
		case Subhead:
			add(heading, b.Level, []byte(b.Text))
		case Item:
			add(item, 0, []byte(b.Text))
		case Quote:
			add(quote, 0, []byte(b.Text))
		case Table:
			for _, cells := range b.Rows {
				add(plain, 0, bytes.Join(bytesOf(cells), []byte(" ")))
			}
		default:
			add(plain, 0, []byte(b.Text))
		}
	}
	if len(blocks) == 0 {
		return -1, -1
	}
	p.splice(at, text, blocks)
	for i := at; i < at+len(blocks); i++ {
		p.sorted(i)
	}
	return at, at + len(blocks) - 1
}

// splice puts blocks and the text that they are spans of before the block at.
func (p *page) splice(at int, text []byte, blocks []block) {
	start := len(p.text)
	if at < len(p.blocks) {
		start = p.blocks[at].start
	} else if start > 0 {
		p.text += "\n"
		start++
	}
	for i := range blocks {
		blocks[i].start += start
		blocks[i].end += start
	}
	rest := p.blocks[at:]
	for i := range rest {
		rest[i].start += len(text)
		rest[i].end += len(text)
		rest[i].part, rest[i].why = partChrome, "on a page whose story the fallback found"
	}
	if len(rest) == 0 {
		text = text[:len(text)-1] // the last line has no line feed
	}
	p.text = p.text[:start] + string(text) + p.text[start:]
	all := append(make([]block, 0, len(p.blocks)+len(blocks)), p.blocks[:at]...)
	p.blocks = append(append(all, blocks...), rest...)
	for i := range p.joints {
		if int(p.joints[i]) >= start {
			p.joints[i] += int32(len(text))
		}
	}
}

func bytesOf(cells []string) (out [][]byte) {
	for _, c := range cells {
		out = append(out, []byte(c))
	}
	return out
}

// leastRescue is how much text, in bytes, a fallback has to find.
const leastRescue = 400

// isRunning reports whether what a fallback found is running text: most of it
// stands in lines of ten words or more.
func (p *page) isRunning() bool {
	running, all := 0, 0
	p.each(partBody, func(text string) {
		all += len(text)
		if words(text) == 10 {
			running += len(text)
		}
	})
	return running >= leastRescue && 2*running > all
}
