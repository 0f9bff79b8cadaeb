package newswire

import (
	"cmp"
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/residue"
	"github.com/newswire-go/newswire/internal/story"
	"github.com/newswire-go/newswire/internal/trust"
)

// readSource says who wrote the story, and who else is a source of it.
func (a *Article) readSource(s *story.Story) {
	for i := range trust.Of(meta.Agency) {
		if row := &trust.Of(meta.Agency)[i]; row.Beside || len(a.Sources) == 0 {
			a.askSource(row, s)
		}
	}
	for c := range s.Meta.Each(meta.Agency) {
		if c.Fate == meta.Unjudged {
			c.Fate = meta.LessTrusted
		}
	}
	if len(a.Sources) > 0 {
		a.Agency = a.Sources[0]
	}
	if len(a.Sources) < 2 {
		a.Sources = nil
	}
}

// askSource takes the agencies that a source of them names.
func (a *Article) askSource(row *trust.Source, s *story.Story) {
	switch {
	case row.From == meta.Envelope:
		for c := range s.Meta.Each(meta.Agency) {
			if row.Covers(c.Origin, c.Name) && a.addSource(c.Value) {
				c.Fate = meta.Chosen
			}
		}
	case row.From == trust.Machines:
		a.readMachineSource(s)
	case row.From == meta.LayoutRow:
		if s.Row != nil && a.addSource(s.Row.Agency) {
			s.RowFate = meta.Chosen
		}
	case row.Named == story.Dateline.String():
		a.addSource(a.Dateline.Agency)
	case row.Named == story.Byline.String():
		a.creditSources(a.Byline)
		a.creditSources(a.Editors)
	case row.Named == "title":
		for _, c := range a.Byline {
			if writer, n := agency.At(c.Title); writer != nil && credit.TradeOf(c.Title[strings.LastIndexByte(c.Title, ' ')+1:]) == credit.TradeTitle && n < len(c.Title) {
				a.addSource(writer.Name)
			}
		}
	case row.Named == story.Furniture.String():
		a.readLines(s, story.Furniture, residue.Sender)
	case row.Named == story.Chrome.String():
		a.readLines(s, story.Chrome, func(line string) string {
			if strings.ContainsAny(line, "©") || strings.Contains(strings.ToLower(line), "copyright") {
				return agency.In(line)
			}
			return ""
		})
	}
}

// addSource adds an agency to those that the story credits, and reports
// whether it is new among them.
func (a *Article) addSource(name string) bool {
	if name == "" || slices.Contains(a.Sources, name) {
		return false
	}
	a.Sources = append(a.Sources, name)
	return true
}

// creditSources adds the agencies that people are credited with.
func (a *Article) creditSources(credits []Credit) {
	for _, c := range credits {
		for _, named := range [...]string{c.Organization, c.Title} {
			name, ok := agency.Named(named)
			if comma := strings.LastIndexByte(named, ','); !ok && comma > 0 {
				name, _ = agency.Named(named[comma+1:]) // "Health Reporter, The Canadian Press"
			}
			a.addSource(name)
		}
	}
}

// mostMarks is how many lines of furniture are asked whether they credit an
// agency.
const mostMarks = 512

// readLines adds the agencies that the lines which are a part are about.
func (a *Article) readLines(s *story.Story, is story.Kind, agencyOf func(line string) string) {
	asked := 0
	for i := range s.Parts {
		p := &s.Parts[i]
		if p.Kind != is {
			continue
		}
		if asked++; asked > mostMarks && is == story.Furniture {
			return
		}
		if name := agencyOf(s.Content(i)); a.addSource(name) {
			p.Fate = meta.Chosen
		} else if name != "" {
			p.Fate = meta.Repeated
		}
	}
}

// readMachineSource takes the first agency that the metadata name.
func (a *Article) readMachineSource(s *story.Story) {
	for c := range s.Meta.All() {
		name := ""
		switch c.Field {
		case meta.Author:
			// A slash between spaces means a picture only beside one.
			name, _ = agency.Named(c.Value)
			name = cmp.Or(name, residue.Credited(strings.ReplaceAll(c.Value, " / ", "/")))
		case meta.Agency, meta.Site:
			name, _ = agency.Named(c.Value)
		}
		if a.addSource(name) {
			c.Fate = meta.Chosen
			return
		}
		if c.Field == meta.Agency {
			c.Fate = meta.Malformed
		}
	}
}
