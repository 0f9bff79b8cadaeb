package export

import (
	"hash/fnv"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/export/internal/jsonout"
)

// NINJS gives a story as the IPTC's News in JSON, version 3.1, indented.
//
// Its uri is the story's address or, where there is none, a UUID that is
// made from the article. ninjs has no place for a dateline, which
// stands where the text begins; located names its places. Times that name no
// zone are left out, because ninjs asks for one.
func NINJS(a *newswire.Article) []byte {
	n := ninjs{
		URI: uri(a), Type: "text", RepresentationType: "full", Version: versionNumber(a),
		FirstCreated: zoned(a.Timestamp), VersionCreated: zoned(a.Updated),
		EmbargoedUntil: zoned(a.Embargo), PubStatus: status(a), UsageTerms: visible(strings.Join(a.Rights, "\n")),
		EdNote: notesText(a), Language: visible(a.Language),
		Slugline: visible(a.Slug), By: visible(byline(a)), Located: visible(places(a)),
		Standard: ninjsStandard{"ninjs", "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"},
	}
	if a.Truncated {
		n.RepresentationType = "partial"
	}
	if a.Urgency >= 1 && a.Urgency <= 9 {
		n.Urgency = a.Urgency
	}
	if h := visible(headline(a)); h != "" {
		n.Headlines = append(n.Headlines, ninjsText{Role: "main", Value: h})
	}
	for _, line := range a.Deck {
		n.Descriptions = append(n.Descriptions, ninjsText{Role: "deck", Value: visible(line)})
	}
	for _, p := range a.Dateline.Places {
		n.Places = append(n.Places, ninjsThing{visible(placeName(p)), "dateline"})
	}
	if a.ID != "" {
		n.AltIDs = append(n.AltIDs, ninjsID{"agency", visible(a.ID)})
	}
	n.Subjects = ninjsSubjects(a)
	n.Organisations = ninjsOrganisations(a)
	n.Associations = ninjsPictures(a)
	n.InfoSources = ninjsSources(a)
	n.Bodies = ninjsBodies(a)
	return jsonout.Indented(n, false)
}

// The properties of ninjs that are written, in the order in which they are.
type (
	ninjs struct {
		URI                string         `json:"uri"`
		Type               string         `json:"type"`
		Standard           ninjsStandard  `json:"standard"`
		RepresentationType string         `json:"representationType,omitempty"`
		Version            string         `json:"version,omitempty"`
		FirstCreated       string         `json:"firstCreated,omitempty"`
		VersionCreated     string         `json:"versionCreated,omitempty"`
		EmbargoedUntil     string         `json:"embargoedUntil,omitempty"`
		PubStatus          string         `json:"pubStatus,omitempty"`
		Urgency            int            `json:"urgency,omitempty"`
		UsageTerms         string         `json:"usageTerms,omitempty"`
		Language           string         `json:"language,omitempty"`
		EdNote             string         `json:"edNote,omitempty"`
		Slugline           string         `json:"slugline,omitempty"`
		By                 string         `json:"by,omitempty"`
		Located            string         `json:"located,omitempty"`
		Headlines          []ninjsText    `json:"headlines,omitempty"`
		Descriptions       []ninjsText    `json:"descriptions,omitempty"`
		Places             []ninjsThing   `json:"places,omitempty"`
		Subjects           []ninjsThing   `json:"subjects,omitempty"`
		Organisations      []ninjsOrg     `json:"organisations,omitempty"`
		InfoSources        []ninjsSource  `json:"infoSources,omitempty"`
		AltIDs             []ninjsID      `json:"altIds,omitempty"`
		Bodies             []ninjsText    `json:"bodies,omitempty"`
		Associations       []ninjsPicture `json:"associations,omitempty"`
	}
	ninjsStandard struct {
		Name    string `json:"name"`
		Version string `json:"version"`
		Schema  string `json:"schema"`
	}
	ninjsText struct {
		Role        string `json:"role,omitempty"`
		ContentType string `json:"contentType,omitempty"`
		Chars       int    `json:"charCount,omitempty"`
		Words       int    `json:"wordCount,omitempty"`
		Value       string `json:"value"`
	}
	ninjsThing struct {
		Name string `json:"name"`
		Rel  string `json:"rel"`
	}
	ninjsOrg struct {
		Rel     string        `json:"rel"`
		Symbols []ninjsSymbol `json:"symbols"`
	}
	ninjsSymbol struct {
		Exchange string `json:"exchange,omitempty"`
		Symbol   string `json:"symbol"`
	}
	ninjsID struct {
		Role  string `json:"role"`
		Value string `json:"value"`
	}
	ninjsPicture struct {
		Name         string           `json:"name"`
		Rel          string           `json:"rel,omitempty"`
		URI          string           `json:"uri"`
		Type         string           `json:"type"`
		By           string           `json:"by,omitempty"`
		Descriptions []ninjsText      `json:"descriptions,omitempty"`
		Renditions   []ninjsRendition `json:"renditions"`
	}
	ninjsRendition struct {
		Name   string `json:"name"`
		Href   string `json:"href"`
		Width  int    `json:"width,omitempty"`
		Height int    `json:"height,omitempty"`
	}
	ninjsSource struct {
		Name string `json:"name"`
		Role string `json:"role"`
	}
)

// uri gives a name for a story that no other has: its address or, where there
// is none, a UUID of version 8 that is made from all of the article.
func uri(a *newswire.Article) string {
	if address := link(a.URL); address != "" {
		return address
	}
	sum := fnv.New128a()
	sum.Write(jsonout.Indented(a, false))
	id := sum.Sum(nil)
	id[6], id[8] = id[6]&0x0f|0x80, id[8]&0x3f|0x80 // version and variant, as RFC 9562 has them
	name := []byte("urn:uuid:")
	for i, b := range id {
		if i == 4 || i == 6 || i == 8 || i == 10 {
			name = append(name, '-')
		}
		const digits = "0123456789abcdef"
		name = append(name, digits[b>>4], digits[b&0xF])
	}
	return string(name)
}

// versionNumber gives the number that a label such as "UPDATE 2" prints.
func versionNumber(a *newswire.Article) string {
	if a.Version.Number == 0 {
		return ""
	}
	return strconv.Itoa(a.Version.Number)
}

// notesText gives the notes as one text, a line each.
func notesText(a *newswire.Article) string {
	lines := make([]string, len(a.Notes))
	for i, n := range a.Notes {
		lines[i] = visible(n.Text)
	}
	return strings.Join(lines, "\n")
}

// ninjsSources gives who made the story: the agencies, and each person in
// each role.
func ninjsSources(a *newswire.Article) (all []ninjsSource) {
	add := func(name, role string) {
		if name != "" {
			all = append(all, ninjsSource{visible(name), visible(role)})
		}
	}
	add(a.Agency, "provider")
	for i, name := range a.Sources {
		if i > 0 { // the first is the agency
			add(name, "source")
		}
	}
	add(a.Site, "publisher")
	for _, list := range [][]newswire.Credit{a.Byline, a.Editors} {
		for _, c := range list {
			name := c.Name
			if name == "" {
				name = c.Organization
			}
			for _, r := range c.Roles {
				add(name, string(r))
			}
		}
	}
	return all
}

// ninjsBodies gives the story as HTML and as text, with the dateline before it
// and the sign-off after it.
func ninjsBodies(a *newswire.Article) []ninjsText {
	var html markupWriter
	dated := *a
	dated.Dateline.Raw = datelineText(a)
	writeHTMLBody(&html, &dated, false)
	html.element("p", "sign-off", a.SignOffText)
	var text textWriter
	writeBody(&text, a)
	if text.Len() == 0 {
		return nil
	}
	plain := strings.TrimSuffix(text.String(), "\n")
	return []ninjsText{
		{Role: "main", ContentType: "text/html", Value: html.b.String()},
		{Role: "main", ContentType: "text/plain", Chars: utf8.RuneCountInString(plain), Words: words(a), Value: plain},
	}
}

// ninjsSubjects gives what the story is about and the department it stands in.
func ninjsSubjects(a *newswire.Article) (all []ninjsThing) {
	for _, list := range []struct {
		names []string
		rel   string
	}{{a.Subjects, "about"}, {a.Keywords, "keyword"}, {[]string{a.Section}, "section"}} {
		for _, name := range allVisible(list.names) {
			all = append(all, ninjsThing{name, list.rel})
		}
	}
	return all
}

// ninjsOrganisations gives the securities that the story names, as those of
// organisations whose names are not known; each once.
func ninjsOrganisations(a *newswire.Article) (all []ninjsOrg) {
	seen := map[ninjsSymbol]bool{}
	for _, s := range a.Symbols {
		symbol := ninjsSymbol{visible(s.Exchange), visible(s.Ticker)}
		if symbol.Symbol == "" || seen[symbol] {
			continue
		}
		seen[symbol] = true
		all = append(all, ninjsOrg{"mentioned", []ninjsSymbol{symbol}})
	}
	return all
}

// ninjsPictures gives the pictures that have an address, by which ninjs asks
// to name them.
func ninjsPictures(a *newswire.Article) (all []ninjsPicture) {
	for i, image := range a.Images {
		address := link(image.URL)
		if address == "" {
			continue
		}
		p := ninjsPicture{
			Name: "picture-" + strconv.Itoa(i+1), URI: address, Type: "picture", By: visible(image.CreditLine),
			Renditions: []ninjsRendition{{"web", address, max(image.Width, 0), max(image.Height, 0)}},
		}
		if image.Lead {
			p.Rel = "lead"
		}
		if image.Caption != "" {
			p.Descriptions = []ninjsText{{Role: "caption", Value: visible(image.Caption)}}
		}
		all = append(all, p)
	}
	return all
}
