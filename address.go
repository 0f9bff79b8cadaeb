package newswire

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/address"
	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/story"
	"github.com/newswire-go/newswire/internal/storyid"
	"github.com/newswire-go/newswire/internal/topic"
	"github.com/newswire-go/newswire/internal/trust"
	"github.com/newswire-go/newswire/internal/when"
)

// readAddress takes from the page's metadata where the page stands, what the
// agency calls the story in its own system, who shows it, and whether to
// everyone. None of these is printed for the story's reader, so there is nothing to hold them against.
func (a *Article) readAddress(s *story.Story, set *Parser) {
	own := meta.Candidate{Value: set.URL, Origin: meta.Caller}
	a.URL = trust.Best(s.Meta, meta.URL, &own, set.isStoryAddress).Take()
	if whole, ok := address.Resolve(set.URL, a.URL); ok {
		a.URL = whole
	}
	s.CallerFate = own.Fate
	a.Slug = trust.Best(s.Meta, meta.Slug, nil, trust.AnyValue).Take()
	a.Site = a.otherSite(s)
	if free := trust.Best(s.Meta, meta.Access, nil, trust.AnyValue); free != nil {
		said := free.Take() == "true"
		a.Free = &said
	}
}

// baseOf gives the address to which those of a page are relative: what the page
// names for that, or its own.
func baseOf(s *story.Story, url string) string {
	if base, ok := address.Resolve(url, s.Base); ok {
		return base
	}
	return url
}

// isStoryAddress reports whether an address, which may be relative to where the
// page came from, can be the story's: it is one of the web, and not the front page
// of the site where the caller knows better.
func (p *Parser) isStoryAddress(s string) bool {
	whole, ok := address.Resolve(p.URL, s)
	return ok && address.IsWeb(whole) && (!address.IsFront(whole) || !address.IsWeb(p.URL) || address.IsFront(p.URL))
}

// otherSite gives the name of the site that shows the story, where that is
// not the agency itself: on an agency's own pages the metadata name editions
// and products, such as "U.S." or "The Big Story".
func (a *Article) otherSite(s *story.Story) string {
	site := trust.Best(s.Meta, meta.Site, nil, trust.AnyValue)
	if site == nil || s.Row != nil && s.Row.Agency != "" || isSiteOf(a.Agency, site.Value) {
		for c := range s.Meta.Each(meta.Site) {
			c.Lose(meta.NotOfStory)
		}
		return ""
	}
	return site.Take()
}

// isSiteOf reports whether the name of a site is that of the agency's own:
// "Reuters", "AP News", "Bloomberg.com". Without a known agency any agency's
// name is taken for that.
func isSiteOf(sender, site string) bool {
	first, _, _ := strings.Cut(site, " ")
	first, _, _ = strings.Cut(first, ".")
	for _, name := range [...]string{site, first} {
		if known, ok := agency.Named(name); ok && (sender == "" || known == sender) {
			return true
		}
	}
	return false
}

// readTopics takes what the page says the story is about, where it stands in the
// paper, and the agency's number for it.
func (a *Article) readTopics(s *story.Story) {
	for i := range s.Parts {
		p := &s.Parts[i]
		if p.Kind != story.Furniture {
			continue
		}
		if id := storyid.InLine(s.Content(i)); id != "" && a.ID == "" {
			a.ID, p.Fate = id, meta.Chosen
		} else if list, ok := lex.CutFold(s.Content(i), "keywords:"); ok && a.Keywords == nil {
			a.Keywords = topic.Keywords([]string{list}, a.Site)
			p.Fate = meta.Chosen
		}
	}
	if id := storyid.InAddress(a.URL); id != "" {
		s.Meta.Add(meta.ID, id, meta.Address, "url")
	}
	own := meta.Candidate{Value: a.ID, Origin: meta.Printed}
	a.ID = trust.Best(s.Meta, meta.ID, &own, func(v string) bool { return !address.IsWeb(v) }).Take()
	site := s.Meta.First(meta.Site)
	a.Section = topic.Section(trust.Best(s.Meta, meta.Section, nil, func(v string) bool { return topic.Section(v, site) != "" }).Take(), site)
	for i := range trust.Of(meta.Keyword) {
		a.readKeywords(s, &trust.Of(meta.Keyword)[i], site)
	}
}

// readKeywords takes the keywords of a source, if there are none yet and they are
// about the story.
func (a *Article) readKeywords(s *story.Story, row *trust.Source, site string) {
	var values []string
	for c := range s.Meta.Each(meta.Keyword) {
		if c.Fate == meta.Unjudged && row.Covers(c.Origin, c.Name) {
			c.Fate = meta.LessTrusted
			if s.Told != nil || !lex.SameLetters(c.Value, a.Headline) { // some systems repeat that for want of any
				values = append(values, c.Value)
			}
		}
	}
	if len(values) == 0 || a.Keywords != nil {
		return
	}
	var about []string
	if row.From != meta.Envelope { // what is delivered is of the story
		about = append(about, a.Headline)
		for i := range min(len(a.Body), 5) {
			about = append(about, a.Body[i].Text)
		}
	}
	if a.Keywords = values; s.Told == nil {
		a.Keywords = topic.Keywords(values, site, about...)
	}
	for c := range s.Meta.Each(meta.Keyword) {
		if c.Fate != meta.LessTrusted || !row.Covers(c.Origin, c.Name) {
			continue
		}
		c.Fate = meta.NotOfStory
		if slices.ContainsFunc(a.Keywords, func(word string) bool { return strings.Contains(c.Value, word) }) {
			c.Fate = meta.Chosen
		}
	}
}

// readEnvelope takes what only an interchange format says of a story. One that
// was canceled is a withdrawal.
func (a *Article) readEnvelope(s *story.Story, set *Parser) {
	a.Status = Status(trust.Best(s.Meta, meta.Status, nil, trust.AnyValue).Take())
	if a.Status == StatusCanceled {
		a.Version = Version{Kind: VersionWithdrawal}
	}
	var until when.Timestamp
	trust.Best(s.Meta, meta.Embargo, nil, func(value string) (ok bool) {
		if until, ok = s.Told[meta.Embargo]; !ok {
			until, ok = when.Parse(when.MendMachineTime(value))
		}
		return ok
	}).Take()
	a.Embargo = Timestamp(when.InZone(until, set.Location))
	if urgency := trust.Best(s.Meta, meta.Urgency, nil, isUrgency).Take(); urgency != "" {
		a.Urgency = int(urgency[0] - '0')
	}
	for _, c := range s.Conflicts {
		code := WarnPlaceConflict
		if c.Field == meta.Author {
			code = WarnAuthorConflict
		}
		a.warn(code, c.Field.String(), "the format says "+c.Value)
	}
	a.Subjects, a.Rights = allOf(s.Meta, meta.Subject), allOf(s.Meta, meta.Rights)
}

// isUrgency reports whether a value is one of IPTC's urgencies.
func isUrgency(value string) bool { return len(value) == 1 && '1' <= value[0] && value[0] <= '9' }

// allOf takes all that sources which are believed say of a field, each value
// once.
func allOf(s meta.Set, f meta.Field) (all []string) {
	seen := map[string]bool{}
	for c := range s.Each(f) {
		switch {
		case trust.RankOf(trust.Of(f), c.Origin, c.Name) < 0:
			c.Lose(meta.NotBelieved)
		case seen[c.Value]:
			c.Lose(meta.Repeated)
		default:
			seen[c.Value] = true
			all = append(all, c.Take())
		}
	}
	return all
}
