package parquet

import "github.com/newswire-go/newswire"

// A row is an article as the columns of a file. Its types are its own: a
// Parquet file has no list of lists, which the rows of a table are, and what
// the article's Go types are called is no matter to it.
type row struct {
	Origin
	Format      string    `parquet:"format,optional,dict"`
	Layout      string    `parquet:"layout,optional,dict"`
	Agency      string    `parquet:"agency,optional,dict"`
	Sources     []string  `parquet:"sources,list"`
	Site        string    `parquet:"site,optional,dict"`
	URL         string    `parquet:"url,optional"`
	Language    string    `parquet:"language,optional,dict"`
	Slug        string    `parquet:"slug,optional"`
	Headline    string    `parquet:"headline,optional"`
	Label       string    `parquet:"label,optional,dict"`
	Version     version   `parquet:"version"`
	Deck        []string  `parquet:"deck,list"`
	Timestamp   timestamp `parquet:"timestamp"`
	Updated     timestamp `parquet:"updated"`
	Dateline    dateline  `parquet:"dateline"`
	Body        []block   `parquet:"body,list"`
	Byline      []credit  `parquet:"byline,list"`
	Editors     []credit  `parquet:"editors,list"`
	BylineText  string    `parquet:"byline_text,optional"`
	SignOffText string    `parquet:"signoff_text,optional"`
	Notes       []note    `parquet:"notes,list"`
	Truncated   bool      `parquet:"truncated"`
	Warnings    []warning `parquet:"warnings,list"`
}

type version struct {
	Kind   string `parquet:"kind,optional,dict"`
	Number int64  `parquet:"number,optional"`
}

type timestamp struct {
	Raw   string `parquet:"raw,optional"`
	Value string `parquet:"value,optional"`
	Age   string `parquet:"age,optional"`
}

type dateline struct {
	Raw    string  `parquet:"raw,optional"`
	Places []place `parquet:"places,list"`
	Date   string  `parquet:"date,optional"`
	Agency string  `parquet:"agency,optional,dict"`
}

type place struct {
	Name      string `parquet:"name,optional"`
	Qualifier string `parquet:"qualifier,optional,dict"`
}

type block struct {
	Kind  string     `parquet:"kind,optional,dict"`
	Level int64      `parquet:"level,optional"`
	Text  string     `parquet:"text,optional"`
	Rows  []tableRow `parquet:"rows,list"`
}

type tableRow struct {
	Cells []string `parquet:"cells,list"`
}

type credit struct {
	Name         string   `parquet:"name,optional"`
	Roles        []string `parquet:"roles,list"`
	Place        string   `parquet:"place,optional"`
	Title        string   `parquet:"title,optional"`
	Organization string   `parquet:"organization,optional"`
	Header       bool     `parquet:"header"`
}

type note struct {
	Kind string `parquet:"kind,optional,dict"`
	Text string `parquet:"text,optional"`
}

type warning struct {
	Code  string `parquet:"code,optional,dict"`
	Field string `parquet:"field,optional,dict"`
	Text  string `parquet:"text,optional"`
}

// rowOf gives an article as a row.
func rowOf(o Origin, a *newswire.Article) row {
	return row{
		Origin: o,
		Format: a.Format, Layout: a.Layout, Agency: a.Agency, Sources: a.Sources, Site: a.Site, URL: a.URL,
		Language: a.Language, Slug: a.Slug, Headline: a.Headline, Label: a.Label,
		Version: version{string(a.Version.Kind), int64(a.Version.Number)},
		Deck:    a.Deck, Timestamp: timestamp(a.Timestamp), Updated: timestamp(a.Updated),
		Dateline: dateline{a.Dateline.Raw, each(a.Dateline.Places, func(p newswire.Place) place { return place(p) }), a.Dateline.Date, a.Dateline.Agency},
		Body: each(a.Body, func(b newswire.Block) block {
			return block{string(b.Kind), int64(b.Level), b.Text, each(b.Rows, func(cells []string) tableRow { return tableRow{cells} })}
		}),
		Byline: each(a.Byline, creditOf), Editors: each(a.Editors, creditOf),
		BylineText: a.BylineText, SignOffText: a.SignOffText,
		Notes:     each(a.Notes, func(n newswire.Note) note { return note{string(n.Kind), n.Text} }),
		Truncated: a.Truncated,
		Warnings:  each(a.Warnings, func(w newswire.Warning) warning { return warning(w) }),
	}
}

func creditOf(c newswire.Credit) credit {
	roles := each(c.Roles, func(r newswire.Role) string { return string(r) })
	return credit{c.Name, roles, c.Place, c.Title, c.Organization, c.Header}
}

// story gives the article back that a row was made of.
func (r *row) story() Story {
	return Story{r.Origin, &newswire.Article{
		Format: r.Format, Layout: r.Layout, Agency: r.Agency, Sources: some(r.Sources), Site: r.Site, URL: r.URL,
		Language: r.Language, Slug: r.Slug, Headline: r.Headline, Label: r.Label,
		Version: newswire.Version{Kind: newswire.VersionKind(r.Version.Kind), Number: int(r.Version.Number)},
		Deck:    some(r.Deck), Timestamp: newswire.Timestamp(r.Timestamp), Updated: newswire.Timestamp(r.Updated),
		Dateline: newswire.Dateline{
			Raw: r.Dateline.Raw, Places: each(r.Dateline.Places, func(p place) newswire.Place { return newswire.Place(p) }),
			Date: r.Dateline.Date, Agency: r.Dateline.Agency,
		},
		Body: each(r.Body, func(b block) newswire.Block {
			return newswire.Block{
				Kind: newswire.BlockKind(b.Kind), Level: int(b.Level), Text: b.Text,
				Rows: each(b.Rows, func(t tableRow) []string { return t.Cells }),
			}
		}),
		Byline: each(r.Byline, credit.article), Editors: each(r.Editors, credit.article),
		BylineText: r.BylineText, SignOffText: r.SignOffText,
		Notes:     each(r.Notes, func(n note) newswire.Note { return newswire.Note{Kind: newswire.NoteKind(n.Kind), Text: n.Text} }),
		Truncated: r.Truncated,
		Warnings:  each(r.Warnings, func(w warning) newswire.Warning { return newswire.Warning(w) }),
	}}
}

func (c credit) article() newswire.Credit {
	return newswire.Credit{
		Name: c.Name, Roles: each(c.Roles, func(s string) newswire.Role { return newswire.Role(s) }),
		Place: c.Place, Title: c.Title, Organization: c.Organization, Header: c.Header,
	}
}

// each gives what f makes of each member; of no members, nil.
func each[A, B any](list []A, f func(A) B) []B {
	if len(list) == 0 {
		return nil
	}
	out := make([]B, len(list))
	for i, v := range list {
		out[i] = f(v)
	}
	return out
}

// some gives a list, or nil if nothing is in it.
func some(list []string) []string {
	if len(list) == 0 {
		return nil
	}
	return list
}
