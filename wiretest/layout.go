package wiretest

import (
	"strings"
	"time"

	"github.com/newswire-go/newswire"
)

// A Layout is a kind of page or dump: of one site in one of its generations,
// or of one agency's text.
type Layout struct {
	Name     string // the name of the row of the layout table, with an ending where there are several shapes: "reuters-2018", "reuters-2018-text"
	Format   string // "html", "text" or the name of an interchange format, as in an Article
	Language string // BCP 47 primary tag: of the stories that stand in such pages
	Agency   string // whose stories they are
}

// Layouts gives all layouts, in a new slice.
func Layouts() []Layout {
	var out []Layout
	for _, table := range tables() {
		for i := range table {
			out = append(out, table[i].Layout)
		}
	}
	return out
}

// tables gives the tables of layouts, in the order in which they are listed.
func tables() [5][]layout { return [...][]layout{texts, abroad, formats, general, sites} }

// layoutNamed gives the layout with a name, nil if there is none.
func layoutNamed(name string) *layout {
	for _, table := range tables() {
		for i := range table {
			if table[i].Name == name {
				return &table[i]
			}
		}
	}
	return nil
}

// A layout says, besides what it is called, which parts of a story its pages
// show, and in which form. What is not said is not shown. Of several forms of
// one part a story takes one by chance.
type layout struct {
	Layout
	row      string // of the layout table, that knows a text; a page's has the page's name
	skeleton string // the name of its template, where it is not the page's

	datelines []datelineForm
	onMaps    bool   // datelines name one city, and a known one: before the one paragraph of a delivered text others are not told from a headline
	home      string // the agency's own city: the dateline of a story that names no place; "" if such stories have none
	times     []timeForm
	updated   []timeForm // of the last revision
	label     labelForm
	byline    []bylineForm
	signoff   []signoffForm
	deck      bool
	summary   bool   // the deck is a sentence of the site's own
	shortDeck int    // a line of a deck with fewer words is not told from others
	notes     bool   // stand in brackets before the dateline
	attn      bool   // notes are to somebody: "ATTN: ADDS details"
	bareNotes bool   // without the brackets
	noteMark  string // what stands before each note, and is part of it: "Eds: "
	capitals  bool   // the headline is in capitals

	subheads, items, quotes, tables bool // are told from paragraphs; those that are not are left out

	level       int    // of subheads
	subheadMark string // what stands before each, and is part of it

	zone   zone        // of the printed times
	clock  clock       // what a time shows that the page prints beside those for machines
	months *[12]string // what MON stands for in the times
	aged   bool        // the page says how old the story is
	ages   []string    // how old its stories are when they are saved, if not as old as any
	shape  shape

	nameless bool                               // no row of the layout table knows its pages
	export   func(*newswire.Article) []byte     // writes its pages, where no skeleton does
	holds    func(*newswire.Article)            // what such a page holds of the story that was written
	wrap     func(s *sheet, page string) string // what is put around the page
	envelope envelope                           // what it says for machines

	section       string // the department that its pages stand in
	url, slug, id string // of its pages: WORDS, CAPS, DATE, DAY and NUMBER stand for what each has of its own
	nobody        string // whom the page names to machines where a story has no author
	free          free   // whether the page says that all may read it
	site          string // who shows the story, where that is somebody else
	unsaid        bool   // the page does not say whose story it is

	topics     int    // how many words of its headline the page gives as keywords
	disclosure string // what the site says below each story of where it is from
	synopsis   int    // how many paragraphs of the story the deck repeats: the first, then the last
	oneBlock   bool   // the whole story stands in one paragraph
}

// file gives the name of the layout's skeleton.
func (l *layout) file() string {
	if l.skeleton != "" {
		return l.skeleton
	}
	return l.Name + ".html"
}

// isMarkup reports whether texts are escaped in the layout's skeleton.
func (l *layout) isMarkup() bool { return !strings.HasSuffix(l.file(), ".txt") }

// An envelope is what a format says for machines: a set of bits.
type envelope uint8

const (
	urgency envelope = 1 << iota // how urgent the story is
	state                        // whether it may be used
	rights                       // whose it is
)

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

// free is what a page says of who may read it.
type free uint8

const (
	silent free = iota
	yes
	no
)

// A clock says which time a page prints beside those for machines, which are
// in UTC and are believed.
type clock uint8

const (
	noClock clock = iota
	ofFirst       // of publication
	ofLast        // of the last revision
	ofBoth        // of both
	noPrint       // none
)

// A zone gives where the clock of a page stands at a time, and what it calls
// its zone.
type zone func(at time.Time) *time.Location

// inLondon gives the zone of Britain: summer from the last Sunday in March to
// that in October, at one o'clock.
func inLondon(at time.Time) *time.Location {
	if inEurope(at) {
		return time.FixedZone("BST", 3600)
	}
	return time.FixedZone("GMT", 0)
}

// inEurope reports whether it is summer in Europe.
func inEurope(at time.Time) bool {
	year := at.UTC().Year()
	return !at.Before(lastSunday(year, time.March)) && at.Before(lastSunday(year, time.October))
}

// lastSunday gives one o'clock of the last Sunday of a month of 31 days.
func lastSunday(year int, month time.Month) time.Time {
	last := time.Date(year, month, 31, 1, 0, 0, 0, time.UTC)
	return last.AddDate(0, 0, -int(last.Weekday()))
}

func inUTC(time.Time) *time.Location { return time.UTC }

// inAmerica gives a zone of the United States by the rules of 2007: summer
// from the second Sunday in March to the first in November, at two o'clock.
// Its clock is so many hours behind in winter.
func inAmerica(winter, summer string, behind int) zone {
	return func(at time.Time) *time.Location {
		year := at.UTC().Year()
		from := time.Date(year, time.March, 8, 2+behind, 0, 0, 0, time.UTC)
		from = from.AddDate(0, 0, (7-int(from.Weekday()))%7)
		to := time.Date(year, time.November, 1, 1+behind, 0, 0, 0, time.UTC)
		to = to.AddDate(0, 0, (7-int(to.Weekday()))%7)
		if at.Before(from) || !at.Before(to) {
			return time.FixedZone(winter, -behind*3600)
		}
		return time.FixedZone(summer, (1-behind)*3600)
	}
}

var (
	inNewYork = inAmerica("EST", "EDT", 5)
	inHouston = inAmerica("CST", "CDT", 6)
)

// always gives a zone that has no summer, by its minutes ahead.
func always(name string, ahead int) zone {
	return func(time.Time) *time.Location { return time.FixedZone(name, ahead*60) }
}

// inParis gives the zone of the middle of Europe.
func inParis(at time.Time) *time.Location {
	if inEurope(at) {
		return time.FixedZone("CEST", 2*3600)
	}
	return time.FixedZone("CET", 3600)
}

// texts are the dumps and the agencies' own text.
var texts = []layout{
	// The dump the project began with, and what editors and mail do to it.
	reutersDump("reuters-2018-text", asIs),
	reutersDump("reuters-2018-lines", oneLine),
	reutersDump("reuters-2018-flat", flattened),
	reutersDump("reuters-2018-wrapped", wrapped),

	// What other desks and tools print.
	{
		Layout:    Layout{"reuters-web-text", "text", "en", "Reuters"},
		skeleton:  "reuters-web.txt",
		datelines: reutersDatelines,
		times:     []timeForm{{"Mon Jan 2, 2006 3:04pm MST", zoned}},
		label:     hyphenLabel,
		byline:    []bylineForm{{by: "By ", join: ", ", and: " and ", staff: "Reuters Staff"}, {}},
		signoff:   []signoffForm{{open: "(", shut: ")", sep: "; "}, {open: "(", shut: ")", sep: ", "}, {open: "(", shut: ")", sep: ". "}},
		zone:      inNewYork,
		shape:     leadApart,
	},
	{
		Layout:    Layout{"reuters-1987", "text", "en", "Reuters"},
		skeleton:  "reuters-1987.txt",
		home:      "London",
		datelines: []datelineForm{{form: "PLACES, DATE -", day: reutersDay, silent: true}},
		byline:    []bylineForm{{}, {by: "By ", join: ", ", and: " and ", tail: ", Reuters", org: "Reuters"}},
		capitals:  true,
		shape:     indented,
	},
	{
		Layout:    Layout{"ap-text", "text", "en", "AP"},
		skeleton:  "ap.txt",
		home:      "Washington",
		datelines: apDatelines,
		times:     []timeForm{{"AP, 2006 3:04 PM MST", zoned}},
		byline:    []bylineForm{{by: "By ", join: ", ", and: " and ", caps: true, staff: "Associated Press"}, {by: "By ", join: ", ", and: " and ", caps: true, tail: ", Associated Press", org: "Associated Press"}},
		signoff:   contributors,
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
		datelines: reutersDatelines,
		times:     []timeForm{{"January 2, 2006 / 3:04 PM / AGE", minutes}},
		label:     hyphenLabel,
		signoff:   []signoffForm{{sep: "; ", lower: true}, {open: "(", shut: ")", sep: "; "}},
		zone:      inUTC, shape: s,
	}
	if s == flattened {
		return l // where a headline ends in names, or in a deck, nobody can tell on one line
	}
	l.byline, l.deck, l.notes = []bylineForm{{}, {join: ", ", staff: "Reuters Staff"}}, true, true
	l.subheads, l.items = true, true
	return l
}
