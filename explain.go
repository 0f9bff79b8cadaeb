package newswire

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/label"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/picture"
	"github.com/newswire-go/newswire/internal/story"
	"github.com/newswire-go/newswire/internal/topic"
	"github.com/newswire-go/newswire/internal/trust"
	"github.com/newswire-go/newswire/internal/when"
	"github.com/newswire-go/newswire/internal/whence"
)

// A Trace shows how an article was read: all that was found, and what became
// of it.
type Trace struct {
	Input      string      `json:"-"`          // the input as it was decoded, in UTF-8
	Text       string      `json:"text"`       // all text of the page, in the order in which a person reads it, a line a block
	Candidates []Candidate `json:"candidates"` // of the metadata, then of the text in its order

	evidence evidence
}

// A Candidate is a piece of the text, or of the metadata, that could be a
// field of the article. Every character of Trace.Text but the line feeds and
// the spaces between two parts of a block belongs to exactly one candidate
// of the text.
//
// WhyNot is one of these:
//
//	repeated          the article has this value, but from another source
//	less trusted      another source is believed more
//	less precise      another time says more of when it was
//	not first         another source that is believed as much comes first
//	not believed      no source of its kind is believed about the field; most fields are taken from the text alone
//	contradicted      what is believed more shows that it cannot be
//	malformed         it cannot be read as a value of the field
//	not of the story  it is of the page, its site, or another story
//	evidence only     it is weighed when a story is told from other pages, and a whole one from its beginning
//	no story          there is no article
type Candidate struct {
	Field  string `json:"field"`           // the JSON key; "chrome", "furniture", "caption" or "promo" for what is no part of the story
	Value  string `json:"value"`           // as found
	Origin string `json:"origin"`          // "text", or the kind of metadata: "page-state", "json-ld", "meta", "time", "microdata", "envelope"; "markup", "layout", "caller" or "address"
	Start  int    `json:"start,omitempty"` // Trace.Text[Start:End] is the value, if it is from the text
	End    int    `json:"end,omitempty"`
	At     Span   `json:"at,omitzero"`       // Trace.Input[At.Start:At.End] shows the value, its tags and entities as the input has them; zero where no one piece of the input does
	Chosen bool   `json:"chosen"`            // the article has it from here, or its agency
	Why    string `json:"why,omitempty"`     // the rule that took it for the field, or what the metadata calls it
	WhyNot string `json:"why_not,omitempty"` // why it was not chosen, "" if it was
}

// trace lists what a story was made of. The article is nil if none was made.
func trace(s *story.Story, a *Article, set *Parser, input []byte) *Trace {
	t := &Trace{Input: string(input), Text: s.Text, Candidates: make([]Candidate, 0, len(s.Meta)+len(s.Parts)+2)}
	add := func(c Candidate, f meta.Fate) {
		c.Chosen, c.WhyNot = f == meta.Chosen, f.String()
		t.Candidates = append(t.Candidates, c)
	}
	if a != nil {
		a.judgePictures(s.Meta, baseOf(s, cmp.Or(set.URL, a.URL)))
	}
	for c := range s.Meta.All() {
		add(Candidate{Field: c.Field.String(), Value: c.Value, Origin: c.Origin.String(), Why: c.Name}, a.fateOf(c, s, set))
	}
	for _, c := range givenBeside(s, set) {
		add(Candidate{Field: c.Field.String(), Value: c.Value, Origin: c.Origin.String(), Why: c.Name}, a.fateOf(&c, s, set))
	}
	for i := range s.Pictures {
		p := &s.Pictures[i]
		if p.Address != "" {
			add(Candidate{Field: meta.Image.String(), Value: p.Address, Origin: "markup", Why: p.Why}, a.fateOf(&meta.Candidate{Field: meta.Image, Fate: p.Fate}, s, set))
		}
	}
	for i := range s.Parts {
		p := &s.Parts[i]
		add(Candidate{Field: p.Kind.String(), Value: s.Content(i), Origin: meta.Printed.String(), Start: p.Start, End: p.End, Why: p.Why}, a.fateOfPart(i, s, set))
	}
	t.locate(input, s.Format != "text")
	if a != nil {
		t.evidence = evidenceOf(t, s, a)
	}
	return t
}

// givenBeside gives the candidates that no page says: the agency of the layout's
// row, and the caller's address.
func givenBeside(s *story.Story, set *Parser) (all []meta.Candidate) {
	if s.Row != nil && s.Row.Agency != "" {
		all = append(all, meta.Candidate{Field: meta.Agency, Value: s.Row.Agency, Origin: meta.LayoutRow, Name: s.Row.Name, Fate: s.RowFate})
	}
	if set.URL != "" {
		all = append(all, meta.Candidate{Field: meta.URL, Value: set.URL, Origin: meta.Caller, Name: "Parser.URL", Fate: s.CallerFate})
	}
	return all
}

// fateOf says what became of a candidate of the metadata. One that nobody
// asked for is not believed.
func (a *Article) fateOf(c *meta.Candidate, s *story.Story, set *Parser) meta.Fate {
	f := c.Fate
	switch {
	case a == nil:
		return meta.NoStory
	case f == meta.Chosen || f == meta.Malformed:
		return f
	case len(trust.Of(c.Field)) == 0:
		return meta.EvidenceOnly
	case f == meta.Unjudged:
		f = meta.NotBelieved
	}
	if a.isSaid(c, s, set) {
		return meta.Repeated
	}
	return f
}

// fateOfPart says what became of the part i: the article has those that are
// parts of the story, and of the others what they say of its agency or time.
func (a *Article) fateOfPart(i int, s *story.Story, set *Parser) meta.Fate {
	p := &s.Parts[i]
	switch {
	case a == nil:
		return meta.NoStory
	case p.Kind == story.Time:
		line, _ := readTimePart(s, i, a.hintNear(s))
		if p.Fate != meta.Chosen && p.Fate != meta.Malformed && a.saysTime(line.Published, set) {
			return meta.Repeated
		}
		return p.Fate
	case p.Fate == meta.Unjudged && p.Kind < story.Caption:
		return meta.Chosen
	case p.Fate == meta.Unjudged:
		return meta.NotOfStory
	}
	return p.Fate
}

// hintNear says where the story's times were printed, once they are known.
func (a *Article) hintNear(s *story.Story) when.Hint {
	hint := a.timeHint(s)
	hint.Near = when.Timestamp(a.Timestamp)
	return hint
}

// isSaid reports whether the article has the value of a candidate that was
// not chosen from another source.
func (a *Article) isSaid(c *meta.Candidate, s *story.Story, set *Parser) bool {
	switch c.Field {
	case meta.Published, meta.Updated:
		return a.saysTime(metadataTime(s, c, a.hintNear(s)), set)
	case meta.Headline:
		l := lex.Letters(label.CutSiteSuffix(c.Value, s.Meta.First(meta.Site)))
		return l != "" && (l == lex.Letters(a.Headline) || l == lex.Letters(a.Label+a.Headline))
	case meta.Deck:
		return isPiece(c.Value, strings.Join(a.Deck, " "))
	case meta.Dateline:
		return isPiece(c.Value, a.Dateline.Raw)
	case meta.Author:
		return isPiece(c.Value, a.BylineText)
	case meta.SignOff:
		return isPiece(c.Value, a.SignOffText)
	case meta.Agency:
		name, ok := agency.Named(c.Value)
		return ok && (name == a.Agency || slices.Contains(a.Sources, name))
	case meta.Site:
		return c.Value == a.Site
	case meta.URL:
		return c.Value == a.URL
	case meta.Slug:
		return c.Value == a.Slug
	case meta.Keyword:
		return slices.Contains(a.Keywords, c.Value)
	case meta.Section:
		return a.Section == topic.Section(c.Value, a.Site)
	case meta.ID:
		return a.ID == c.Value
	case meta.Access:
		return a.Free != nil && strconv.FormatBool(*a.Free) == c.Value
	case meta.Language:
		return a.Language != "" && page.PrimaryTag(c.Value) == a.Language
	}
	return false
}

// saysTime reports whether the article has a time, as precisely.
func (a *Article) saysTime(t when.Timestamp, set *Parser) bool {
	t = when.InZone(t, set.Location)
	same := func(u when.Timestamp) bool {
		return u.Value != "" && when.KindOf(t) == when.KindOf(u) && !when.Later(t, u) && !when.Later(u, t)
	}
	return t.Value != "" && (same(when.Timestamp(a.Timestamp)) || same(when.Timestamp(a.Updated)))
}

// isPiece reports whether a text holds another, by their words.
func isPiece(s, text string) bool {
	words := func(s string) string {
		return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !lex.IsLetter(r) && !unicode.IsDigit(r) }), " ")
	}
	s = words(s)
	return s != "" && strings.Contains(" "+words(text)+" ", " "+s+" ")
}

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
