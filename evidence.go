package newswire

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/picture"
	"github.com/newswire-go/newswire/internal/story"
	"github.com/newswire-go/newswire/internal/whence"
)

// Evidence gives the candidates behind a part of the article: of the field of
// that JSON key, which is a list as "body", "byline", "images" or "notes", of its
// member i. Of others, as "headline" or "dateline", i is left aside. The chosen
// ones come first, in the order of the trace. There are none for a part that the
// article has not.
func (t *Trace) Evidence(field string, i int) (behind []Candidate) {
	for _, at := range t.evidence[part{field, i}] {
		behind = append(behind, t.Candidates[at])
	}
	if behind != nil || slices.Contains(lists, field) {
		return behind
	}
	for _, c := range t.Candidates {
		if c.Field == field && c.Chosen {
			behind = append(behind, c)
		}
	}
	return behind
}

// lists are the fields that are lists, of whose members each has its evidence.
var lists = []string{"body", "byline", "editors", "images", "keywords", "notes", "symbols", "deck"}

// A part of an article is a field of it, or a member of one.
type part struct {
	field string
	i     int
}

// evidence tells which candidates of a trace are behind a part.
type evidence map[part][]int

// evidenceOf finds what is behind the members of the article's lists. The
// candidates of the text are the last ones of the trace, one for each part of the
// story.
func evidenceOf(t *Trace, s *story.Story, a *Article) evidence {
	e := evidence{}
	first := len(t.Candidates) - len(s.Parts)
	e.addBlocks(s, a, first)
	notes, decks := 0, 0
	for i := range s.Parts {
		switch s.Parts[i].Kind {
		case story.Note:
			e.add("notes", notes, first+i)
			notes++
		case story.Deck:
			e.add("deck", decks, first+i)
			decks++
		}
	}
	e.addCredits(t, "byline", a.Byline)
	e.addCredits(t, "editors", a.Editors)
	for k, i := range a.Images {
		for at, c := range t.Candidates {
			shown := c.Field == "images" && i.URL != "" && picture.Same(c.Value, i.URL)
			told := c.Field == "caption" && c.Chosen && (i.Caption != "" && isPiece(i.Caption, c.Value) || i.CreditLine != "" && isPiece(i.CreditLine, c.Value))
			if shown || told {
				e.add("images", k, at)
			}
		}
	}
	for k, word := range a.Keywords {
		for at, c := range t.Candidates {
			if c.Chosen && (c.Field == "keywords" || c.Field == story.Furniture.String()) && strings.Contains(c.Value, word) {
				e.add("keywords", k, at)
			}
		}
	}
	return e
}

func (e evidence) add(field string, i, at int) {
	e[part{field, i}] = append(e[part{field, i}], at)
}

// addBlocks adds the parts that the blocks of the body are, and with them those
// of the symbols in them.
func (e evidence) addBlocks(s *story.Story, a *Article, first int) {
	for k, from := range s.Blocks {
		to := len(s.Parts)
		if k+1 < len(s.Blocks) {
			to = s.Blocks[k+1]
		}
		for i := from; i < to; i++ {
			if s.Parts[i].Kind == story.Body {
				e.add("body", k, first+i)
			}
		}
	}
	for k, symbol := range a.Symbols {
		e[part{"symbols", k}] = e[part{"body", symbol.Block}]
	}
}

// addCredits adds the lines that name the people of a list, or the metadata where
// no line does.
func (e evidence) addCredits(t *Trace, field string, credits []Credit) {
	const most = 256 // people: more are not looked for
	for k, c := range credits[:min(len(credits), most)] {
		name := c.Name
		if name == "" {
			name = c.Organization
		}
		for at, line := range t.Candidates {
			switch line.Field {
			case "byline", "signoff_text", "dateline":
				if line.Chosen && isPiece(name, line.Value) {
					e.add(field, k, at)
				}
			}
		}
	}
}

// locate finds where the input shows the candidates: those of the text in its
// order, and those of the metadata in tags of their names or wherever else.
func (t *Trace) locate(input []byte, marked bool) {
	source := whence.New(input, marked)
	for i := range t.Candidates {
		c := &t.Candidates[i]
		var start, end int
		found := false
		switch c.Origin {
		case meta.Printed.String():
			start, end, found = source.Next(c.Value)
		case meta.LayoutRow.String(), meta.Caller.String(), meta.Address.String():
		default:
			if start, end, found = source.Tagged(c.Why, c.Value); !found {
				start, end, found = source.Anywhere(c.Value)
			}
		}
		if found && whence.Shows(t.Input[start:end], c.Value) {
			c.At = Span{start, end}
		}
	}
}
