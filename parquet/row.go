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
	ID          string    `parquet:"id,optional"`
	Section     string    `parquet:"section,optional,dict"`
	Keywords    []string  `parquet:"keywords,list"`
	Subjects    []string  `parquet:"subjects,list"`
	Status      string    `parquet:"status,optional,dict"`
	Embargo     timestamp `parquet:"embargo"`
	Urgency     int64     `parquet:"urgency,optional"`
	Rights      []string  `parquet:"rights,list"`
	Headline    string    `parquet:"headline,optional"`
	Label       string    `parquet:"label,optional,dict"`
	Version     version   `parquet:"version"`
	Deck        []string  `parquet:"deck,list"`
	Timestamp   timestamp `parquet:"timestamp"`
	Updated     timestamp `parquet:"updated"`
	Dateline    dateline  `parquet:"dateline"`
	Body        []block   `parquet:"body,list"`
	Symbols     []symbol  `parquet:"symbols,list"`
	Images      []image   `parquet:"images,list"`
	Byline      []credit  `parquet:"byline,list"`
	Editors     []credit  `parquet:"editors,list"`
	BylineText  string    `parquet:"byline_text,optional"`
	SignOffText string    `parquet:"signoff_text,optional"`
	Notes       []note    `parquet:"notes,list"`
	Free        *bool     `parquet:"free,optional"`
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
	Kind     string     `parquet:"kind,optional,dict"`
	Level    int64      `parquet:"level,optional"`
	Text     string     `parquet:"text,optional"`
	Rows     []tableRow `parquet:"rows,list"`
	Links    []link     `parquet:"links,list"`
	Emphasis []emphasis `parquet:"emphasis,list"`
}

type link struct {
	Start int64  `parquet:"start"`
	End   int64  `parquet:"end"`
	URL   string `parquet:"url,optional"`
}

type emphasis struct {
	Start int64  `parquet:"start"`
	End   int64  `parquet:"end"`
	Kind  string `parquet:"kind,optional,dict"`
}

type symbol struct {
	Text     string `parquet:"text,optional"`
	Ticker   string `parquet:"ticker,optional"`
	Exchange string `parquet:"exchange,optional,dict"`
	Block    int64  `parquet:"block"`
	Span     span   `parquet:"span"`
}

type span struct {
	Start int64 `parquet:"start"`
	End   int64 `parquet:"end"`
}

type image struct {
	URL        string   `parquet:"url,optional"`
	Caption    string   `parquet:"caption,optional"`
	CreditLine string   `parquet:"credit_line,optional"`
	Credits    []credit `parquet:"credits,list"`
	Agency     string   `parquet:"agency,optional,dict"`
	Width      int64    `parquet:"width,optional"`
	Height     int64    `parquet:"height,optional"`
	Lead       bool     `parquet:"lead"`
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
		Language: a.Language, Slug: a.Slug, ID: a.ID, Section: a.Section, Keywords: a.Keywords,
		Subjects: a.Subjects, Status: string(a.Status), Embargo: timestamp(a.Embargo), Urgency: int64(a.Urgency), Rights: a.Rights, Headline: a.Headline, Label: a.Label,
		Version: version{string(a.Version.Kind), int64(a.Version.Number)},
		Deck:    a.Deck, Timestamp: timestamp(a.Timestamp), Updated: timestamp(a.Updated),
		Dateline: dateline{a.Dateline.Raw, each(a.Dateline.Places, func(p newswire.Place) place { return place(p) }), a.Dateline.Date, a.Dateline.Agency},
		Body:     each(a.Body, blockOf),
		Symbols: each(a.Symbols, func(s newswire.Symbol) symbol {
			return symbol{s.Text, s.Ticker, s.Exchange, int64(s.Block), span{int64(s.Span.Start), int64(s.Span.End)}}
		}),
		Images: each(a.Images, func(i newswire.Image) image {
			return image{i.URL, i.Caption, i.CreditLine, each(i.Credits, creditOf), i.Agency, int64(i.Width), int64(i.Height), i.Lead}
		}),
		Byline: each(a.Byline, creditOf), Editors: each(a.Editors, creditOf),
		BylineText: a.BylineText, SignOffText: a.SignOffText,
		Notes:     each(a.Notes, func(n newswire.Note) note { return note{string(n.Kind), n.Text} }),
		Free:      a.Free,
		Truncated: a.Truncated,
		Warnings:  each(a.Warnings, func(w newswire.Warning) warning { return warning(w) }),
	}
}

func blockOf(b newswire.Block) block {
	return block{
		string(b.Kind), int64(b.Level), b.Text, each(b.Rows, func(cells []string) tableRow { return tableRow{cells} }),
		each(b.Links, func(l newswire.Link) link { return link{int64(l.Start), int64(l.End), l.URL} }),
		each(b.Emphasis, func(e newswire.Emphasis) emphasis { return emphasis{int64(e.Start), int64(e.End), string(e.Kind)} }),
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
		Language: r.Language, Slug: r.Slug, ID: r.ID, Section: r.Section, Keywords: some(r.Keywords),
		Subjects: some(r.Subjects), Status: newswire.Status(r.Status), Embargo: newswire.Timestamp(r.Embargo), Urgency: int(r.Urgency), Rights: some(r.Rights), Headline: r.Headline, Label: r.Label,
		Version: newswire.Version{Kind: newswire.VersionKind(r.Version.Kind), Number: int(r.Version.Number)},
		Deck:    some(r.Deck), Timestamp: newswire.Timestamp(r.Timestamp), Updated: newswire.Timestamp(r.Updated),
		Dateline: newswire.Dateline{
			Raw: r.Dateline.Raw, Places: each(r.Dateline.Places, func(p place) newswire.Place { return newswire.Place(p) }),
			Date: r.Dateline.Date, Agency: r.Dateline.Agency,
		},
		Body: each(r.Body, block.article),
		Symbols: each(r.Symbols, func(s symbol) newswire.Symbol {
			return newswire.Symbol{Text: s.Text, Ticker: s.Ticker, Exchange: s.Exchange, Block: int(s.Block), Span: s.Span.article()}
		}),
		Images: each(r.Images, func(i image) newswire.Image {
			return newswire.Image{
				URL: i.URL, Caption: i.Caption, CreditLine: i.CreditLine, Credits: each(i.Credits, credit.article), Agency: i.Agency,
				Width: int(i.Width), Height: int(i.Height), Lead: i.Lead,
			}
		}),
		Byline: each(r.Byline, credit.article), Editors: each(r.Editors, credit.article),
		BylineText: r.BylineText, SignOffText: r.SignOffText,
		Notes:     each(r.Notes, func(n note) newswire.Note { return newswire.Note{Kind: newswire.NoteKind(n.Kind), Text: n.Text} }),
		Free:      r.Free,
		Truncated: r.Truncated,
		Warnings:  each(r.Warnings, func(w warning) newswire.Warning { return newswire.Warning(w) }),
	}}
}

func (b block) article() newswire.Block {
	return newswire.Block{
		Kind: newswire.BlockKind(b.Kind), Level: int(b.Level), Text: b.Text,
		Rows:  each(b.Rows, func(t tableRow) []string { return t.Cells }),
		Links: each(b.Links, func(l link) newswire.Link { return newswire.Link{Span: span{l.Start, l.End}.article(), URL: l.URL} }),
		Emphasis: each(b.Emphasis, func(e emphasis) newswire.Emphasis {
			return newswire.Emphasis{Span: span{e.Start, e.End}.article(), Kind: newswire.EmphasisKind(e.Kind)}
		}),
	}
}

func (s span) article() newswire.Span { return newswire.Span{Start: int(s.Start), End: int(s.End)} }

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
