package story

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/note"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/residue"
)

// nameBody says what the blocks from the lead to the last one of the body are,
// and that those below it are no story. It gives the lead.
func (f *finder) nameBody(lead, last int) int {
	for i := lead; i <= last; i++ {
		f.cutRules(i)
	}
	end := last + 1
	f.settle(&lead, &end)
	for i := lead; i < end; i++ {
		b := &f.blocks[i]
		if b.part != Unknown {
			continue
		}
		text := f.content(i)
		if n, ok := note.Read(text); ok {
			f.set(i, Note, "an editor's "+string(n.Kind)+" in the story")
			continue
		}
		if !f.told && b.Link >= page.AllLinks && isAppeal(text) {
			f.set(i, Chrome, "a link by which the site asks something of the reader")
			continue
		}
		if !f.told && f.leadsElsewhere(i) {
			f.set(i, Promo, "links to other pages between two paragraphs")
			continue
		}
		if i > lead && f.isListed(i) {
			f.set(i, Promo, listedBelow)
			continue
		}
		if b.Kind == page.Plain && isCrosshead(text) && i > lead && i+1 < end {
			b.Kind = page.Heading
		}
		f.cutTrailer(i)
		f.set(i, Body, "the story, from the dateline to the sign-off")
	}
	f.mark(end, len(f.blocks), Chrome, "a line below the story")
	f.settle(&lead)
	return lead
}

// pointers are what lines begin with that point to another page, in lower case,
// where most of them is a link.
var pointers = [...]string{"also:", "also on ", "also see", "click here", "full list", "gallery:", "interactive", "listen", "photos:", "recommended", "slideshow", "video:", "watch"}

// leadsElsewhere reports whether most of the block i is links, and it is a row of
// them with bars between or says that it points to another page.
func (f *finder) leadsElsewhere(i int) bool {
	const bars = 2
	b := &f.blocks[i]
	if b.Link < page.HalfLinks || b.Kind == page.Heading || b.Kind == page.Item {
		return false
	}
	text := f.content(i)
	if strings.Count(text, " | ") >= bars {
		return true
	}
	if b.Link >= page.AllLinks && lex.HasFold(text, "click here") {
		return true
	}
	_, ok := lex.CutFoldIn(text, pointers[:])
	return ok && b.Link >= page.MostLinks && !strings.HasSuffix(text, ".")
}

// cutRules cuts a paragraph at the printed rules within it, "___" between two
// spaces: what stands below a rule is no part of what stands above.
func (f *finder) cutRules(i int) {
	for f.blocks[i].part == Unknown {
		text := f.content(i)
		if strings.IndexByte(text, '_') < 0 {
			return
		}
		at := strings.LastIndex(text, printedRule)
		if at < 0 {
			return
		}
		at += f.blocks[i].Start
		f.cutBack(i, at+len(printedRule)-1)
		if c := f.cutBack(i, at); c != nil {
			c.is(Furniture, "a rule between two parts of a story")
		}
	}
}

// printedRule parts a paragraph in two where markup and line feeds are lost.
const printedRule = " ___ "

// longestTrailer is the length of the longest words after a paragraph's end
// that can be a button: "read more".
const longestTrailer = 24

// cutTrailer cuts the words of a button from the end of a paragraph.
func (f *finder) cutTrailer(i int) {
	text := f.content(i)
	for at := len(text) - 1; at > max(0, len(text)-longestTrailer); at-- {
		if text[at] != ' ' || !lex.EndsSentence(text[:at]) {
			continue
		}
		kind, why := residue.Of(text[at+1:])
		if kind == residue.None {
			return
		}
		if c := f.cutBack(i, f.blocks[i].Start+at); c != nil {
			c.is(residueParts[kind], why+", after a paragraph")
		}
		return
	}
}

// isCrosshead reports whether a paragraph is a subhead in all but markup: a
// few words in capitals that end no sentence.
func isCrosshead(s string) bool {
	return len(s) < lex.ShortLine && allCaps(s) && lex.Words(s) < 10 && !lex.EndsSentence(s)
}

// listedBelow is why a line of a dump is another story's.
const listedBelow = "a headline below a heading for other stories"

// isListed reports whether the block i of a dump, whose links are lost, is one of
// the headlines below a heading such as "RELATED COVERAGE".
func (f *finder) isListed(i int) bool {
	const heading = "related" // as residue names its rows
	above, text := &f.blocks[i-1], f.content(i)
	if !f.IsDump() || above.part != Promo || len(text) > 2*lex.ShortLine || lex.EndsSentence(text) || lex.Words(text) < 3 {
		return false
	}
	return above.why == listedBelow || strings.HasPrefix(above.why, heading) && lex.Words(f.content(i-1)) <= 3
}
