package wiretest

import "time"

// A Layout is a kind of page or dump: of one site in one of its generations,
// or of one agency's text.
type Layout struct {
	Name     string // the name of the row of the layout table, with an ending where there are several shapes: "reuters-2018", "reuters-2018-text"
	Format   string // "html" or "text", as in an Article
	Language string // BCP 47 primary tag: of the stories that stand in such pages
	Agency   string // whose stories they are
}

// Layouts gives all layouts, in a new slice.
func Layouts() []Layout {
	out := make([]Layout, len(layouts))
	for i := range layouts {
		out[i] = layouts[i].Layout
	}
	return out
}

// A layout says, besides what it is called, which parts of a story its pages
// show, and in which form. What is not said is not shown. Of several forms of
// one part a story takes one by chance.
type layout struct {
	Layout
	row      string // what an Article's Layout says; "" for a shape that no row knows
	skeleton string // the name of its template

	datelines []datelineForm
	home      string // the agency's own city: the dateline of a story that names no place; "" if such stories have none
	times     []timeForm
	updated   []timeForm // of the last revision
	label     labelForm
	byline    []bylineForm
	signoff   []signoffForm
	deck      bool
	notes     bool // stand in brackets before the dateline
	capitals  bool // the headline is in capitals

	subheads, items, quotes, tables bool // are told from paragraphs; those that are not are left out

	zone  zone // of the printed times
	shape shape
}

// A shape is what was done to a text after it was printed.
type shape uint8

const (
	asIs      shape = iota
	flattened       // all on one line
	wrapped         // lines of seventy letters
	oneLine         // a paragraph a line, without empty lines
	leadApart       // the lead, and all other paragraphs on a second line
	indented        // lines of sixty-four letters, an indent before each paragraph
)

// A zone gives where the clock of a page stands at a time, and what it calls
// its zone.
type zone func(at time.Time) *time.Location

func inUTC(time.Time) *time.Location { return time.UTC }

// inNewYork gives the zone of the eastern United States by the rules of 2007:
// summer from the second Sunday in March to the first in November, at two
// o'clock.
func inNewYork(at time.Time) *time.Location {
	year := at.UTC().Year()
	from := time.Date(year, time.March, 8, 7, 0, 0, 0, time.UTC)
	from = from.AddDate(0, 0, (7-int(from.Weekday()))%7)
	to := time.Date(year, time.November, 1, 6, 0, 0, 0, time.UTC)
	to = to.AddDate(0, 0, (7-int(to.Weekday()))%7)
	if at.Before(from) || !at.Before(to) {
		return time.FixedZone("EST", -5*3600)
	}
	return time.FixedZone("EDT", -4*3600)
}

// layouts are the text shapes and, after them, the pages.
var layouts = []layout{
	// The dump the project began with, and what editors and mail do to it.
	reutersDump("reuters-2018-text", asIs),
	reutersDump("reuters-2018-lines", oneLine),
	reutersDump("reuters-2018-flat", flattened),
	reutersDump("reuters-2018-wrapped", wrapped),

	// What other desks and tools print.
	{
		Layout:    Layout{"reuters-web-text", "text", "en", "Reuters"},
		skeleton:  "reuters-web.txt",
		datelines: []datelineForm{{form: "PLACES (Reuters) -", bare: "(Reuters) -"}, {"PLACES, DATE (Reuters) -", reutersDay, "(Reuters) -"}},
		times:     []timeForm{{"Mon Jan 2, 2006 3:04pm MST", zoned}},
		label:     hyphenLabel,
		byline:    []bylineForm{{by: "By ", join: ", ", and: " and "}, {}},
		signoff:   []signoffForm{{open: "(", shut: ")", sep: "; "}, {open: "(", shut: ")", sep: ", "}, {open: "(", shut: ")", sep: ". "}},
		zone:      inNewYork,
		shape:     leadApart,
	},
	{
		Layout:    Layout{"reuters-1987", "text", "en", "Reuters"},
		skeleton:  "reuters-1987.txt",
		home:      "London",
		datelines: []datelineForm{{form: "PLACES, DATE -", day: reutersDay}},
		byline:    []bylineForm{{}, {by: "By ", join: ", ", and: " and ", tail: ", Reuters"}},
		capitals:  true,
		shape:     indented,
	},
	{
		Layout:    Layout{"ap-text", "text", "en", "AP"},
		skeleton:  "ap.txt",
		home:      "Washington",
		datelines: []datelineForm{{form: "PLACES (AP) —"}, {form: "PLACES (AP) _"}, {form: "PLACES (AP) --"}},
		times:     []timeForm{{"AP, 2006 3:04 PM MST", zoned}},
		byline:    []bylineForm{{by: "By ", join: ", ", and: " and ", caps: true}, {by: "By ", join: ", ", and: " and ", caps: true, tail: ", Associated Press"}},
		signoff:   []signoffForm{{contributed: "Associated Press writer"}},
		subheads:  true,
		zone:      inNewYork,
	},
	{
		Layout:    Layout{"afp-text", "text", "en", "AFP"},
		skeleton:  "afp.txt",
		home:      "Paris",
		datelines: []datelineForm{{form: "Places, DATE (AFP) -", day: "Jan 2, 2006"}},
	},
	{
		Layout:    Layout{"xinhua-text", "text", "en", "Xinhua"},
		skeleton:  "xinhua.txt",
		home:      "Beijing",
		datelines: []datelineForm{{form: "PLACES, DATE (Xinhua) --", day: xinhuaDay}},
	},
	{
		Layout:    Layout{"tass-text", "text", "en", "TASS"},
		skeleton:  "plain.txt",
		home:      "Moscow",
		datelines: []datelineForm{{form: "PLACES, DATE. /TASS/.", day: "January 2"}},
	},
	{
		Layout:    Layout{"kyodo-text", "text", "en", "Kyodo"},
		skeleton:  "kyodo.txt",
		home:      "Tokyo",
		datelines: []datelineForm{{form: "PLACES, DATE Kyodo -", day: apDay}},
	},
	{
		Layout:    Layout{"yonhap-text", "text", "en", "Yonhap"},
		skeleton:  "yonhap.txt",
		home:      "Seoul",
		datelines: []datelineForm{{form: "PLACES, DATE (Yonhap) --", day: apDay}},
		label:     leadLabel,
	},
	{
		Layout:    Layout{"upi-text", "text", "en", "UPI"},
		skeleton:  "upi.txt",
		home:      "Washington",
		datelines: []datelineForm{{form: "PLACES, DATE (UPI) --", day: apDay}},
		byline:    []bylineForm{{}, {by: "By ", join: ", ", and: " and "}},
		times:     []timeForm{{"AP, 2006 at 3:04 PM", minutes}},
		zone:      inUTC,
	},
	{
		Layout:    Layout{"release-text", "text", "en", "PR Newswire"},
		skeleton:  "release.txt",
		home:      "New York",
		datelines: []datelineForm{{form: "PLACES, DATE /PRNewswire/ --", day: xinhuaDay}, {form: "PLACES, DATE /PRNewswire-USNewswire/ --", day: xinhuaDay}},
		subheads:  true, items: true,
	},
}

// reutersDump is a text dump of a page of reuters.com of 2018-20 in one of its
// shapes.
func reutersDump(name string, s shape) layout {
	l := layout{
		Layout:    Layout{name, "text", "en", "Reuters"},
		row:       "reuters-2018",
		skeleton:  "reuters-2018.txt",
		datelines: []datelineForm{{form: "PLACES (Reuters) -", bare: "(Reuters) -"}, {"PLACES, DATE (Reuters) -", reutersDay, "(Reuters) -"}},
		times:     []timeForm{{"January 2, 2006 / 3:04 PM / AGE", minutes}},
		label:     hyphenLabel,
		signoff:   []signoffForm{{sep: "; ", lower: true}, {open: "(", shut: ")", sep: "; "}},
		zone:      inUTC, shape: s,
	}
	if s == flattened {
		return l // where a headline ends in names, or in a deck, nobody can tell on one line
	}
	l.byline, l.deck, l.notes = []bylineForm{{}, {join: ", "}}, true, true
	l.subheads, l.items = true, true
	return l
}
