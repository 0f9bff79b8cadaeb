package newswire

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// assemble makes the article of a page whose blocks have their parts, and
// among them a body.
func (p *page) assemble(set *Parser) *Article {
	a := &Article{Format: p.format}
	if p.row != nil {
		a.Layout = p.row.name
	}
	if p.stale != "" {
		a.warn(WarnLayoutStale, "body", "the page looks like "+p.stale+", but its story does not stand where it should")
	}
	a.Dateline = p.dateline.Dateline
	a.readBody(p)
	a.doubtDateline()
	a.readCredits(p)
	a.readSource(p)
	a.readLanguage(p)
	a.readAddress(p, set)
	a.readHeadline(p)
	a.readTimes(p, set)
	a.Dateline.Date = cmp.Or(p.dateline.date.value(a.Timestamp), a.Dateline.Date)
	a.readNotes(p)
	return a
}

// has reports whether some block is the part.
func (p *page) has(part part) bool {
	return slices.ContainsFunc(p.blocks, func(b block) bool { return b.part == part })
}

// each calls f with the text of every block that is the part.
func (p *page) each(part part, f func(text string)) {
	for i := range p.blocks {
		if b := &p.blocks[i]; b.part == part {
			f(p.content(b))
		}
	}
}

// joined gives the text of all blocks that are the part, as one line.
func (p *page) joined(part part) string {
	var all []string
	p.each(part, func(text string) { all = append(all, text) })
	return strings.Join(all, " ")
}

// readHeadline cuts the label from the headline, and reads the deck.
func (a *Article) readHeadline(p *page) {
	label, rest, version := cutLabel(p.joined(partHeadline))
	a.Label, a.Headline, a.Version = label, rest, version.join(slugVersion(a.Slug))
	p.each(partDeck, func(text string) { a.Deck = append(a.Deck, text) })
}

// readCredits unites the people named above the story, in its dateline and
// below it.
func (a *Article) readCredits(p *page) {
	var header []Credit
	for _, name := range p.dateline.names {
		header = append(header, Credit{Name: name, Roles: []Role{RoleByline}, Header: true})
	}
	for i := range p.blocks {
		if b := &p.blocks[i]; b.part == partByline {
			credits, ok := readByline(strings.TrimFunc(p.legible(b), isSeparator), true)
			if ok && i > 0 && p.blocks[i-1].part == partByline && isOutlet(credits) && giveTitle(header, credits[0].Organization) {
				continue
			}
			if ok {
				header = append(header, p.placeNames(credits)...)
			}
		}
	}
	a.Byline, a.Editors = uniteCredits(header, p.signed)
	a.BylineText, a.SignOffText = strings.TrimFunc(p.joined(partByline), isSeparator), p.joined(partSignOff)
}

// isOutlet reports whether a line of a byline names an organisation and
// nobody else.
func isOutlet(credits []Credit) bool {
	return len(credits) == 1 && credits[0].Name == "" && credits[0].Organization != ""
}

// placeNames makes a place of what reads like a second name behind a comma,
// where the page's metadata name only the first: "Ann Berg, Harbour Stadium".
func (p *page) placeNames(credits []Credit) []Credit {
	if len(credits) != 2 || credits[1].Name == "" || credits[0].Place != "" || !p.metadataName(credits[:1]) || p.metadataName(credits[1:]) {
		return credits
	}
	credits[0].Place = credits[1].Name
	return credits[:1]
}

// readBody takes the body's blocks as what they were marked up as.
func (a *Article) readBody(p *page) {
	n := 0
	p.each(partBody, func(string) { n++ })
	a.Body = make([]Block, 0, n)
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.part != partBody {
			continue
		}
		text := p.content(b)
		switch b.kind {
		case row:
			cells := strings.Split(text, "\t")
			if n := len(a.Body); n > 0 && a.Body[n-1].Kind == Table && i > 0 && p.blocks[i-1].kind == row {
				a.Body[n-1].Rows = append(a.Body[n-1].Rows, cells)
			} else {
				a.Body = append(a.Body, Block{Kind: Table, Rows: [][]string{cells}})
			}
		case heading:
			a.Body = append(a.Body, Block{Kind: Subhead, Level: int(b.level), Text: text})
		case item:
			a.Body = append(a.Body, Block{Kind: Item, Text: text})
		case quote:
			a.Body = append(a.Body, Block{Kind: Quote, Text: text})
		default:
			kind := Paragraph
			if b.bold && len(text) < shortLine && !endsSentence(text) && p.goesOn(i) {
				kind = Subhead
			}
			a.Body = append(a.Body, Block{Kind: kind, Text: text})
		}
	}
}

// doubtDateline warns where the body does not begin as a sentence does right
// after a dateline. Some names begin so ("eBay"), but nearly always the
// dateline was cut short, or is none.
func (a *Article) doubtDateline() {
	if a.Dateline.Raw == "" || len(a.Body) == 0 {
		return
	}
	first := a.Body[0].Text
	if len(a.Body[0].Rows) > 0 {
		first = a.Body[0].Rows[0][0]
	}
	if r, _ := utf8.DecodeRuneInString(first); first != "" && !opensText(r) {
		a.warn(WarnDateline, "dateline", "the text after it begins with "+strconv.Quote(string(r)))
	}
}

// goesOn reports whether the body goes on below the block i.
func (p *page) goesOn(i int) bool {
	return slices.ContainsFunc(p.blocks[i+1:], func(b block) bool { return b.part == partBody })
}

// readNotes reads the editors' notes. A note that tells of the story's life
// gives its version, where the label is silent.
func (a *Article) readNotes(p *page) {
	p.each(partNote, func(text string) {
		n, ok := readNote(text)
		if !ok {
			n = Note{Kind: NoteEditors, Text: text}
		}
		a.Notes = append(a.Notes, n)
		if v := n.version(); a.Version == (Version{}) || v.Kind == VersionWithdrawal {
			a.Version = v
		}
	})
}

// readLanguage tells the language from the story's own words where they are
// many enough, and else believes the page.
func (a *Article) readLanguage(p *page) {
	a.Language = guessLanguage(a.Body)
	if a.Language == "" {
		a.Language = p.lang
	}
}
