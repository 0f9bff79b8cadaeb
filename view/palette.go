package view

import "strings"

// A hue is a colour of the page, in light and in dark, as #rrggbb.
type hue struct{ light, dark string }

// A fieldRow says how a part of a story is called and coloured.
type fieldRow struct {
	field string // as Candidate.Field has it
	name  string // for people
	class string // of its colour
}

// fieldRows are the parts in the order in which people ask for them.
var fieldRows = []fieldRow{
	{"headline", "Headline", "headline"},
	{"deck", "Deck", "deck"},
	{"timestamp", "Published", "time"},
	{"updated", "Updated", "time"},
	{"dateline", "Dateline", "dateline"},
	{"byline", "Byline", "byline"},
	{"body", "Body", "body"},
	{"signoff_text", "Sign-off", "signoff"},
	{"notes", "Notes", "note"},
	{"images", "Pictures", "picture"},
	{"caption", "Caption", "picture"},
	{"agency", "Agency", "fact"},
	{"site", "Site", "fact"},
	{"url", "Address", "fact"},
	{"language", "Language", "fact"},
	{"slug", "Slug", "fact"},
	{"id", "Number", "fact"},
	{"section", "Section", "fact"},
	{"keywords", "Keywords", "fact"},
	{"symbols", "Symbols", "fact"},
	{"subjects", "Subjects", "fact"},
	{"status", "Status", "fact"},
	{"embargo", "Embargo", "fact"},
	{"urgency", "Urgency", "fact"},
	{"rights", "Rights", "fact"},
	{"free", "Free to read", "fact"},
	{"type", "Kind of page", "fact"},
	{"furniture", "Page", "page"},
	{"promo", "Page", "page"},
	{"chrome", "Page", "page"},
}

// rowOf gives the row of a field.
func rowOf(field string) fieldRow {
	for _, row := range fieldRows {
		if row.field == field {
			return row
		}
	}
	return fieldRow{field, field, "fact"}
}

// The colours of the page itself.
var pageHues = []struct {
	name string
	hue
}{
	{"ground", hue{"#f6f4ef", "#141518"}},  // behind all
	{"surface", hue{"#fffefb", "#1b1d21"}}, // behind text
	{"ink", hue{"#1f1d1a", "#ebe8e1"}},
	{"muted", hue{"#69645b", "#a5a096"}},
	{"line", hue{"#e3dfd5", "#31343a"}},
	{"control", hue{"#8b8579", "#737781"}}, // the edges of what can be used
	{"accent", hue{"#24539f", "#9cc0ff"}},
	{"alarm", hue{"#a32a1d", "#ffa99b"}},
}

// A partHue colours a part of a story: its ground, and its name.
type partHue struct {
	class string
	tint  hue
	edge  hue
}

// partHues are the colours of the parts. Ink on each tint, and each edge on
// the surface and on its tint, can be read by the rules of WCAG 2 AA.
var partHues = []partHue{
	{"headline", hue{"#dfe9fa", "#1c2e4c"}, hue{"#24539f", "#9cc0ff"}},
	{"deck", hue{"#e9e4f9", "#2b2648"}, hue{"#5b42a6", "#beb0ff"}},
	{"time", hue{"#d8eeea", "#12342f"}, hue{"#0c655d", "#7ed4c6"}},
	{"dateline", hue{"#fae7c8", "#3d2c10"}, hue{"#8a4b00", "#f0bd6c"}},
	{"byline", hue{"#f9dfea", "#43192e"}, hue{"#9c1f5b", "#ffa3c7"}},
	{"body", hue{"#f3f0e8", "#24262b"}, hue{"#6a6353", "#b5ae9f"}},
	{"signoff", hue{"#f1e0f4", "#361c3d"}, hue{"#7d2f8f", "#e3a8f0"}},
	{"note", hue{"#fce1db", "#441d17"}, hue{"#a32a1d", "#ffa99b"}},
	{"picture", hue{"#dbeef5", "#12303d"}, hue{"#17627f", "#86cfec"}},
	{"fact", hue{"#e7ecd6", "#272d17"}, hue{"#50600f", "#bccb82"}},
	{"page", hue{"#fffefb", "#1b1d21"}, hue{"#69645b", "#a5a096"}},
}

// colours gives the palette as custom properties, and a class a part.
func colours() string {
	var out strings.Builder
	write := func(dark bool) {
		pick := func(h hue) string {
			if dark {
				return h.dark
			}
			return h.light
		}
		for _, h := range pageHues {
			out.WriteString("--" + h.name + ":" + pick(h.hue) + ";")
		}
		for _, h := range partHues {
			out.WriteString("--" + h.class + "-tint:" + pick(h.tint) + ";--" + h.class + "-edge:" + pick(h.edge) + ";")
		}
	}
	out.WriteString(":root{color-scheme:light dark;")
	write(false)
	out.WriteString("}\n@media (prefers-color-scheme:dark){:root{")
	write(true)
	out.WriteString("}}\n")
	for _, h := range partHues {
		out.WriteString(".c-" + h.class + "{--tint:var(--" + h.class + "-tint);--edge:var(--" + h.class + "-edge)}\n")
	}
	return out.String()
}
