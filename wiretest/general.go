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
	generalPage("en", "Reuters", reutersDatelines, "By ", " and "),
}

// generalPage is such a page in a language, with the copy of an agency.
func generalPage(language, agency string, datelines []datelineForm, by, and string) layout {
	return layout{
		Layout:    Layout{"page-" + language, "html", language, agency},
		skeleton:  "general.html",
		nameless:  true,
		datelines: datelines,
		section:   "World",
		times:     []timeForm{{isoZ, isoZ}},
		updated:   []timeForm{{isoZ, isoZ}}, zone: inUTC,
		label:   hyphenLabel,
		byline:  []bylineForm{{by: by, join: ", ", and: and}},
		signoff: []signoffForm{{open: "(", shut: ")", sep: "; "}},
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
