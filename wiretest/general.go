package wiretest

import (
	"html"
	"strings"

	"github.com/newswire-go/newswire"
)

// general are pages of a site that no row of the layout table knows: what is
// found in them is found by their markup and metadata alone. There is one of
// each language.
var general = []layout{
	generalPage("en", "Reuters", "", reutersDatelines, bylineForm{by: "By ", join: ", ", and: " and "}, signoffForm{open: "(", shut: ")", sep: "; "}),
	generalPage("de", "Reuters", "Frankfurt", []datelineForm{{form: "Places (Reuters) -"}}, bylineForm{by: "Von ", join: ", ", and: " und "}, signoffForm{open: "(", shut: ")", sep: ", ", lower: true, clauses: &germanClauses}),
	generalPage("fr", "Reuters", "Paris", []datelineForm{{form: "PLACES, DATE (Reuters) -", day: "2 MON", months: &frenchMonths}}, bylineForm{by: "Par ", join: ", ", and: " et "}, signoffForm{open: "(", shut: ")", sep: ", ", lower: true, clauses: &frenchClauses}),
	generalPage("es", "EFE", "Madrid", []datelineForm{{form: "Places, DATE (EFE).-", day: "2 MON", months: &spanishMonths, bracketed: true, one: true}}, bylineForm{by: "Por ", join: ", ", and: " y "}, signoffForm{}),
	generalPage("pt", "Lusa", "Lisboa", []datelineForm{{form: "Places, DATE (Lusa) –", day: "2 MON 2006", months: &portugueseMonths}}, bylineForm{by: "Por ", join: ", ", and: " e "}, signoffForm{}),
	generalPage("ru", "TASS", "Москва", []datelineForm{{form: "PLACES, DATE. /ТАСС/.", day: "2 MON", months: &russianMonths, one: true}}, bylineForm{}, signoffForm{}),
	generalPage("ar", "Reuters", "دبي", []datelineForm{{form: "Places (رويترز) -", one: true}}, bylineForm{}, signoffForm{open: "(", shut: ")", sep: " - ", clauses: &arabicClauses, between: "، "}),
	generalPage("zh", "Xinhua", "北京", []datelineForm{{form: "新华社PlacesDATE电WHO", day: "1月2日", one: true, reporters: "（记者NAMES）"}}, bylineForm{}, signoffForm{}),
	generalPage("ja", "Reuters", "東京", []datelineForm{{form: "[Places　DATE　ロイター] -", day: "2日", wide: true, dayOnly: true, one: true}}, bylineForm{}, signoffForm{open: "(", shut: ")", sep: "　", clauses: &japaneseClauses, between: "、", placeless: true, bare: 4}),
}

// generalPage is such a page in a language, with the copy of an agency that is
// at home in a city.
func generalPage(language, agency, home string, datelines []datelineForm, byline bylineForm, signoff signoffForm) layout {
	return layout{
		Layout:   Layout{"page-" + language, "html", language, agency},
		skeleton: "general.html",
		nameless: true,
		home:     home, datelines: datelines,
		section: "World",
		times:   []timeForm{{isoZ, isoZ}},
		updated: []timeForm{{isoZ, isoZ}}, zone: inUTC,
		label:   hyphenLabel,
		byline:  []bylineForm{byline},
		signoff: []signoffForm{signoff},
		deck:    true, shortDeck: 4,
		notes:    true,
		subheads: true, items: true, quotes: true, tables: true, level: 2,
		url: "https://www.harbour-courier.example/world/WORDS-NUMBER", site: "Harbour Courier",
	}
}

// Marked gives the body in the elements of HTML, with the dateline before it.
func (s *sheet) Marked() string { return s.marked(true) }

// Unplaced is Marked without the dateline.
func (s *sheet) Unplaced() string { return s.marked(false) }

func (s *sheet) marked(dateline bool) string {
	var out strings.Builder
	put := func(tag, text string) { out.WriteString("<" + tag + ">" + text + "</" + tag + ">\n") }
	for _, p := range s.Body {
		text := p.Text
		if p.Lead && dateline && s.Dateline != "" {
			text = s.Dateline + " " + text
		}
		if p.Opens {
			out.WriteString("<ul>\n")
		}
		switch {
		case p.Noise:
			out.WriteString(p.Markup + "\n")
		case p.Kind == newswire.BlockSubhead:
			put("h2", text)
		case p.Kind == newswire.BlockItem:
			put("li", text)
		case p.Kind == newswire.BlockQuote:
			put("blockquote", "<p>"+text+"</p>")
		case p.Kind == newswire.BlockTable:
			put("table", "\n"+tableRows(p.Rows))
		default:
			put("p", text)
		}
		if p.Closes {
			out.WriteString("</ul>\n")
		}
	}
	return out.String()
}

// tableRows gives the rows of a table in the elements of HTML.
func tableRows(rows [][]string) string {
	var out strings.Builder
	for _, cells := range rows {
		out.WriteString("<tr>")
		for _, cell := range cells {
			out.WriteString("<td>" + html.EscapeString(cell) + "</td>")
		}
		out.WriteString("</tr>\n")
	}
	return out.String()
}

// Language gives the language of the story, and Direction how its script runs
// where that is from right to left.
func (s *sheet) Language() string { return s.tongue.name }

func (s *sheet) Direction() string {
	if s.tongue.name == "ar" {
		return "rtl"
	}
	return ""
}
