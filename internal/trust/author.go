package trust

import (
	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
)

// Authors gives the people whom the metadata name as the story's authors: all
// whom the source names that is believed most, unless the page prints one, who
// is its own.
func Authors(s meta.Set, own *meta.Candidate) (people []credit.Credit) {
	site := lex.Letters(s.First(meta.Site))
	read := func(value string) []credit.Credit {
		if lex.Letters(value) == site {
			return nil
		}
		return credit.ReadAuthors(value)
	}
	first := Best(s, meta.Author, own, func(value string) bool { return own.Value != "" || len(read(value)) > 0 })
	if first == nil || first == own {
		return nil
	}
	for c := range s.Each(meta.Author) {
		if c.Origin != first.Origin || c.Name != first.Name {
			continue
		}
		if named := read(c.Value); len(named) > 0 {
			c.Take()
			people = append(people, named...)
		}
	}
	people, _ = credit.Unite(people, nil)
	return people
}
