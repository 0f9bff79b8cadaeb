package story

import (
	"strings"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/lex"
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
		credits, ok := credit.ReadByline(strings.TrimFunc(f.Legible(&b.Block), lex.IsSeparator), true)
		if !ok {
			continue
		}
		if i > 0 && f.blocks[i-1].part == Byline && isOutlet(credits) && credit.GiveTitle(header, credits[0].Organization) {
			continue
		}
		header = append(header, f.placeNames(credits)...)
	}
	return header
}

// isOutlet reports whether a line of a byline names an organisation and
// nobody else.
func isOutlet(credits []credit.Credit) bool {
	return len(credits) == 1 && credits[0].Name == "" && credits[0].Organization != ""
}

// placeNames makes a place of what reads like a second name behind a comma,
// where the page's metadata name only the first: "Ann Berg, Harbour Stadium".
func (f *finder) placeNames(credits []credit.Credit) []credit.Credit {
	if len(credits) != 2 || credits[1].Name == "" || credits[0].Place != "" || !f.metadataName(credits[:1]) || f.metadataName(credits[1:]) {
		return credits
	}
	credits[0].Place = credits[1].Name
	return credits[:1]
}
