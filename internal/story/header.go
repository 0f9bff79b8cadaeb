package story

import (
	"cmp"
	"strings"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/page"
)

// headerCredits gives the people whom the lines above the story name, and its
// dateline.
func (f *finder) headerCredits() (header []credit.Credit) {
	for _, name := range f.dateline.Names {
		header = append(header, credit.Credit{Name: name, Roles: []credit.Role{credit.Byline}, Header: true})
	}
	for i := range f.blocks {
		b := &f.blocks[i]
		if b.part != Byline {
			continue
		}
		line := strings.TrimFunc(f.Legible(&b.Block), lex.IsSeparator)
		credits, ok := credit.ReadByline(line, true)
		if b.why == asTold {
			credits = credit.ReadField(line)
		}
		if !ok {
			continue
		}
		if i > 0 && f.blocks[i-1].part == Byline && isOutlet(credits) && credit.GiveTitle(header, credits[0].Organization) {
			continue
		}
		header = append(header, f.placeNames(f.knownNames(credits))...)
	}
	return credit.Full(header)
}

// knownNames parts the name from the house where nothing parts them but the
// metadata, which give the one or the other: "Ann Berg Harbour Courier".
func (f *finder) knownNames(credits []credit.Credit) []credit.Credit {
	site := f.meta.First(meta.Site)
	for i := range credits {
		c := &credits[i]
		text := cmp.Or(c.Name, c.Organization)
		at := 0
		for known := range f.meta.Each(meta.Author) {
			n := len(known.Value)
			if n < len(text) && text[n] == ' ' && strings.Contains(known.Value, " ") && strings.EqualFold(text[:n], known.Value) {
				at = n
			}
		}
		if n := len(text) - len(site); at == 0 && site != "" && n > 1 && strings.EqualFold(text[n:], site) && text[n-1] == ' ' && strings.Contains(text[:n-1], " ") {
			at = n - 1
		}
		if at > 0 && !credit.IsNobody(text[:at]) {
			c.Name, c.Organization, c.Title = text[:at], "", strings.TrimSpace(text[at:])
		}
	}
	return credits
}

// findFootByline takes for the byline of a story that has none the name with
// which it ends at the right margin, or a line right below it that says of itself
// that it is one, as below the entries of a blog.
func (f *finder) findFootByline(last int) {
	const reach = 3 // lines
	if f.IsDump() || len(f.signed) > 0 || f.has(Byline) {
		return
	}
	if f.isSignature(last) {
		f.blocks[last].part, f.blocks[last].why = Byline, "the name at the right margin with which the story ends"
		return
	}
	if b, text := &f.blocks[last], f.content(last); b.part == Body && b.Kind == page.Plain && len(text) <= lex.ShortLine && !lex.EndsSentence(text) && credit.OpensByline(text) {
		if people, ok := credit.ReadByline(text, false); ok && people[0].Name != "" && !f.namesOthers(people) {
			b.part, b.why = Byline, "a byline with which the story ends"
			return
		}
	}
	for i := last + 1; i < min(last+1+reach, len(f.blocks)); i++ {
		b := &f.blocks[i]
		if text := f.content(i); b.part == Chrome && b.Box == 0 && len(text) <= headLine && credit.OpensByline(text) {
			if people, ok := credit.ReadByline(text, true); ok && people[0].Name != "" && !f.namesOthers(people) {
				b.part, b.why = Byline, "a byline right below the story"
				return
			}
		}
	}
}

// namesOthers reports whether the metadata name a person, and nobody of these.
func (f *finder) namesOthers(people []credit.Credit) bool {
	for c := range f.meta.Each(meta.Author) {
		if others, ok := credit.ReadByline(c.Value, true); ok && others[0].Name != "" && lex.HasSmall(c.Value) && !hasSiteWord(c.Value) {
			return !f.metadataName(people)
		}
	}
	return false
}

// isSignature reports whether the last line of a story is a name at the right
// margin, as the papers of Vietnam sign.
func (f *finder) isSignature(last int) bool {
	b, text := &f.blocks[last], f.content(last)
	if b.part != Body || b.Kind != page.Plain || len(text) > lex.ShortLine || lex.Words(text) < 2 || lex.EndsSentence(text) || !f.isSetRight(b.Owner) {
		return false
	}
	people, ok := credit.ReadByline(text, true)
	return ok && people[0].Name != ""
}

// isSetRight reports whether an element sets its lines at the right margin.
func (f *finder) isSetRight(n flat.Node) bool {
	style, _ := f.Tree.Attr(n, "style")
	align, _ := f.Tree.Attr(n, "align")
	return string(align) == "right" || meta.Marked(style, "text-align:right") || meta.Marked(style, "text-align: right")
}

// isOutlet reports whether a line of a byline names an organisation and
// nobody else.
func isOutlet(credits []credit.Credit) bool {
	return len(credits) == 1 && credits[0].Name == "" && credits[0].Organization != ""
}

// placeNames makes a place of what reads like one more name behind a comma,
// where the page's metadata name only those before it: "Ann Berg, Harbour
// Stadium".
func (f *finder) placeNames(credits []credit.Credit) []credit.Credit {
	last := len(credits) - 1
	if last < 1 || credits[last].Name == "" || f.metadataName(credits[last:]) {
		return credits
	}
	for i := range credits[:last] {
		if credits[i].Place != "" || !f.metadataName(credits[i:i+1]) {
			return credits
		}
	}
	for i := range credits[:last] {
		credits[i].Place = credits[last].Name
	}
	return credits[:last]
}
