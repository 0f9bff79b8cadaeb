package export

import (
	"strings"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/export/internal/jsonout"
)

// JSONLD gives a story as a schema.org NewsArticle, indented. It may stand as
// it is in a script element of a page: no text in it can end one.
//
// Who wrote or reported the story is an author, who helped a contributor. The
// site that showed it is the publisher, and the agency the sourceOrganization.
func JSONLD(a *newswire.Article) []byte {
	doc := ldArticle{
		Context: "https://schema.org", Type: "NewsArticle",
		Headline: visible(headline(a)), Description: visible(strings.Join(a.Deck, " ")),
		URL: link(a.URL), Language: visible(a.Language),
		Published: visible(a.Timestamp.Value), Modified: visible(a.Updated.Value),
		Dateline: visible(a.Dateline.Raw), Located: ldPlaces(a),
		Editors: ldPeople(a.Editors), CreditText: visible(a.BylineText),
		Publisher: ldOrganization(a.Site), Source: ldOrganization(a.Agency),
		Identifier: visible(a.ID), Section: visible(a.Section), Keywords: allVisible(a.Keywords),
		Rights: visible(strings.Join(a.Rights, " ")), Free: a.Free,
		Body: bodyText(a), Words: words(a),
	}
	for _, s := range a.Subjects {
		doc.About = append(doc.About, ldThing{"Thing", visible(s)})
	}
	for _, i := range a.Images {
		doc.Images = append(doc.Images, ldImage{"ImageObject", link(i.URL), visible(i.Caption), visible(i.CreditLine), max(i.Width, 0), max(i.Height, 0)})
	}
	for _, c := range a.Byline {
		if isAuthor(c) {
			doc.Authors = append(doc.Authors, ldPerson(c))
		} else {
			doc.Contributors = append(doc.Contributors, ldPerson(c))
		}
	}
	for _, n := range a.Notes {
		if n.Kind == newswire.NoteCorrection || n.Kind == newswire.NoteClarification {
			doc.Corrections = append(doc.Corrections, ldComment{"CorrectionComment", visible(n.Text)})
		}
	}
	return jsonout.Indented(doc, true)
}

// The types of schema.org that a NewsArticle is made of, with the properties
// in the order in which they are written.
type (
	ldArticle struct {
		Context      string      `json:"@context"`
		Type         string      `json:"@type"`
		Headline     string      `json:"headline,omitempty"`
		Description  string      `json:"description,omitempty"`
		URL          string      `json:"url,omitempty"`
		Identifier   string      `json:"identifier,omitempty"`
		Language     string      `json:"inLanguage,omitempty"`
		Published    string      `json:"datePublished,omitempty"`
		Modified     string      `json:"dateModified,omitempty"`
		Dateline     string      `json:"dateline,omitempty"`
		Located      []ldThing   `json:"locationCreated,omitempty"`
		Authors      []ldAgent   `json:"author,omitempty"`
		Contributors []ldAgent   `json:"contributor,omitempty"`
		Editors      []ldAgent   `json:"editor,omitempty"`
		CreditText   string      `json:"creditText,omitempty"`
		Publisher    *ldAgent    `json:"publisher,omitempty"`
		Source       *ldAgent    `json:"sourceOrganization,omitempty"`
		Corrections  []ldComment `json:"correction,omitempty"`
		Section      string      `json:"articleSection,omitempty"`
		Keywords     []string    `json:"keywords,omitempty"`
		About        []ldThing   `json:"about,omitempty"`
		Images       []ldImage   `json:"image,omitempty"`
		Free         *bool       `json:"isAccessibleForFree,omitempty"`
		Rights       string      `json:"copyrightNotice,omitempty"`
		Words        int         `json:"wordCount,omitempty"`
		Body         string      `json:"articleBody,omitempty"`
	}
	ldAgent struct {
		Type        string   `json:"@type"`
		Name        string   `json:"name"`
		JobTitle    string   `json:"jobTitle,omitempty"`
		Affiliation *ldAgent `json:"affiliation,omitempty"`
	}
	ldThing struct {
		Type string `json:"@type"`
		Name string `json:"name"`
	}
	ldImage struct {
		Type       string `json:"@type"`
		URL        string `json:"contentUrl,omitempty"`
		Caption    string `json:"caption,omitempty"`
		CreditText string `json:"creditText,omitempty"`
		Width      int    `json:"width,omitempty"`
		Height     int    `json:"height,omitempty"`
	}
	ldComment struct {
		Type string `json:"@type"`
		Text string `json:"text"`
	}
)

func ldPerson(c newswire.Credit) ldAgent {
	if c.Name == "" {
		return ldAgent{Type: "Organization", Name: visible(c.Organization)}
	}
	return ldAgent{Type: "Person", Name: visible(c.Name), JobTitle: visible(c.Title), Affiliation: ldOrganization(c.Organization)}
}

func ldPeople(credits []newswire.Credit) (people []ldAgent) {
	for _, c := range credits {
		people = append(people, ldPerson(c))
	}
	return people
}

func ldOrganization(name string) *ldAgent {
	if name == "" {
		return nil
	}
	return &ldAgent{Type: "Organization", Name: visible(name)}
}

func ldPlaces(a *newswire.Article) (all []ldThing) {
	for _, p := range a.Dateline.Places {
		all = append(all, ldThing{"Place", visible(placeName(p))})
	}
	return all
}

// bodyText gives the text of the body, a blank line between two blocks.
func bodyText(a *newswire.Article) string {
	var w textWriter
	for _, b := range a.Body {
		w.block(blockText(b))
	}
	return strings.TrimSuffix(w.String(), "\n")
}

// words counts the words of the body. In a script without spaces that is no
// number of words, and it is 0.
func words(a *newswire.Article) int {
	switch a.Language {
	case "zh", "ja", "th", "lo", "km", "my":
		return 0
	}
	return len(strings.Fields(bodyText(a)))
}
