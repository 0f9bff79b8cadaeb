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
	"github.com/newswire-go/newswire/internal/story"
	"github.com/newswire-go/newswire/internal/topic"
	"github.com/newswire-go/newswire/internal/when"
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
	case len(trusted(c.Field)) == 0:
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
