package wiretest

import "time"

// sites are the pages, in the order of the layout table.
var sites = []layout{
	{
		Layout:    Layout{"reuters-2020", "html", "en", "Reuters"},
		section:   "Healthcare",
		id:        "USKBNNUMBER",
		datelines: reutersDatelines,
		times:     []timeForm{{isoZ, isoZ}},
		updated:   []timeForm{{isoZ, isoZ}},
		byline:    []bylineForm{{by: "By ", join: ", ", and: " and "}},
		signoff:   []signoffForm{{sep: "; "}},
		subheads:  true,
		url:       "https://www.reuters.com/article/us-WORDS-idUSKBNNUMBER", slug: "US-CAPS",
	},
	{
		Layout:    Layout{"reuters-2018", "html", "en", "Reuters"},
		id:        "USKCNNUMBER",
		datelines: reutersDatelines,
		times:     []timeForm{{"EPOCH", isoZ}},
		updated:   []timeForm{{"EPOCH", isoZ}},
		label:     hyphenLabel, aged: true,
		byline:   []bylineForm{{join: ", "}},
		signoff:  []signoffForm{{sep: "; ", lower: true}},
		subheads: true, level: 3,
		nobody: "Reuters Editorial", url: "https://www.reuters.com/article/us-WORDS-idUSKCNNUMBER", slug: "US-CAPS",
	},
	{
		Layout:    Layout{"reuters-2015", "html", "en", "Reuters"},
		id:        "USKBNNUMBER",
		datelines: []datelineForm{{form: "PLACES", silent: true}},
		times:     []timeForm{{isoZero, isoZ}},
		updated:   []timeForm{{isoZero, isoZ}}, zone: inNewYork, clock: ofLast,
		byline:  []bylineForm{{by: "By ", join: ", ", and: " and ", place: " | "}},
		signoff: []signoffForm{{open: "(", shut: ")", sep: "; "}},
		notes:   true, subheads: true,
		nobody: "Reuters Editorial", url: "http://www.reuters.com/article/us-WORDS-idUSKBNNUMBER",
	},
	{
		Layout:    Layout{"reuters-2009", "html", "en", "Reuters"},
		id:        "UKLNUMBER",
		datelines: reutersDatelines[:1],
		times:     []timeForm{{"Mon Jan 02 15:04:05 UTC 2006", isoZ}},
		label:     hyphenLabel,
		byline:    []bylineForm{{by: "By ", join: ", ", and: " and "}},
		signoff:   []signoffForm{{open: "(", shut: ")", sep: "; "}},
		subheads:  true, zone: inLondon, clock: ofFirst,
		url: "http://uk.reuters.com/article/DATE/uk-WORDS-idUKLNUMBER",
	},
	{
		Layout:    Layout{"reuters-2021", "html", "en", "Reuters"},
		section:   "Europe",
		datelines: []datelineForm{{form: "PLACES, DATE (Reuters) -", day: reutersDay, bare: "(Reuters) -"}},
		times:     []timeForm{{isoZ, isoZ}},
		updated:   []timeForm{{isoMs, isoMs}},
		byline:    []bylineForm{{by: "By ", join: ", ", and: " and "}},
		signoff:   []signoffForm{{sep: "; "}},
		subheads:  true, free: no,
		url: "https://www.reuters.com/world/WORDS-DAY/", slug: "CAPS/",
	},
	{
		Layout:    Layout{"apnews-2023", "html", "en", "AP"},
		section:   "U.S.",
		datelines: apDatelines[:1],
		times:     []timeForm{{isoZ, isoZ}},
		updated:   []timeForm{{isoZ, isoZ}}, zone: inNewYork, clock: noPrint,
		byline:   []bylineForm{{by: "By ", join: ", ", and: " and ", caps: true}},
		signoff:  contributors,
		subheads: true, level: 2, free: yes,
		url: "https://apnews.com/article/WORDS-NUMBER", slug: "US--CAPS",
	},
	{
		Layout:    Layout{"hostedap-2018", "html", "en", "AP"},
		datelines: apDatelines[:1],
		times:     []timeForm{{isoOffset, isoOffset}},
		updated:   []timeForm{{isoOffset, isoOffset}}, zone: inNewYork,
		byline:  []bylineForm{{by: "By ", join: ", ", and: " and ", caps: true, tail: " Associated Press", org: "Associated Press"}},
		signoff: contributors,
		url:     "https://hosted.ap.org/pineriverpost/article/NUMBER/WORDS", slug: "AP-US--CAPS",
	},
	{
		Layout:    Layout{"bigstory-2012", "html", "en", "AP"},
		datelines: apDatelines[:1],
		times:     []timeForm{{isoOffset, isoOffset}}, zone: inNewYork,
		byline:  []bylineForm{{by: "By ", join: ", ", and: " and ", caps: true}},
		signoff: contributors,
		url:     "http://bigstory.ap.org/article/NUMBER/WORDS",
	},
	{
		Layout:    Layout{"apnews-2018", "html", "en", "AP"},
		section:   "Lighthouses",
		datelines: apDatelines[:1],
		times:     []timeForm{{isoZ, isoZ}},
		byline:    []bylineForm{{by: "By ", join: ", ", and: " and ", caps: true}},
		signoff:   contributors,
		url:       "https://apnews.com/NUMBER",
	},
	{
		Layout:    Layout{"apnews-2017", "html", "en", "AP"},
		datelines: apDatelines[:1],
		times:     []timeForm{{isoZ, isoZ}},
		updated:   []timeForm{{isoZ, isoZ}},
		zone:      inNewYork, clock: noPrint,
		url: "https://apnews.com/NUMBER",
	},
	{
		Layout:    Layout{"hostedap-2016", "html", "en", "AP"},
		datelines: apDatelines[2:],
		times:     []timeForm{{isoOffset, isoOffset}}, zone: inNewYork,
		byline:  []bylineForm{{by: "By ", join: ", ", and: " and ", caps: true, tail: " Associated Press", org: "Associated Press"}},
		signoff: contributors,
	},
	{
		Layout: Layout{"bloomberg-2013", "html", "en", "Bloomberg"},
		times:  []timeForm{{isoZ, isoZ}}, zone: inNewYork, clock: ofFirst,
		byline:   []bylineForm{{by: "By ", join: ", ", and: " & "}},
		signoff:  []signoffForm{{contact: true}},
		subheads: true, level: 2,
		url: "http://www.bloomberg.com/news/DAY/WORDS.html",
	},
	{
		Layout:    Layout{"newstrackindia-2012", "html", "en", "ANI"},
		datelines: []datelineForm{{form: "Places, DATE (ANI):", day: "Jan 2"}},
		home:      "New Delhi",
		times:     []timeForm{{"Mon, 02 Jan 2006", days}},
		byline:    []bylineForm{{house: "ANI"}},
	},
	{
		Layout:    Layout{"laprensalatina-2020", "html", "en", "EFE"},
		section:   "Culture",
		datelines: []datelineForm{{form: "Places, DATE (efe-epa).-", day: "Jan 2"}},
		home:      "Madrid",
		times:     []timeForm{{isoOffset, isoOffset}}, zone: inBogota,
		byline: []bylineForm{{by: "By ", join: ", ", and: " and "}},
		url:    "https://www.laprensalatina.com/WORDS/", site: "La Prensa Latina Media",
	},
	{
		Layout:    Layout{"nytimes-2018", "html", "en", "Reuters"},
		section:   "World",
		datelines: []datelineForm{{form: "PLACES —", silent: true}},
		times:     []timeForm{{isoMs, isoMs}},
		updated:   []timeForm{{isoMs, isoMs}}, zone: inNewYork, clock: noPrint,
		byline: []bylineForm{{by: "By ", house: "Reuters"}},
		url:    "https://www.nytimes.com/DATE/world/WORDS.html",
	},
	{
		Layout:    Layout{"nbcnews-2019", "html", "en", "Reuters"},
		datelines: []datelineForm{{form: "PLACES —", silent: true}},
		times:     []timeForm{{isoMs, isoMs}},
		updated:   []timeForm{{isoMs, isoMs}}, zone: inUTC,
		byline: []bylineForm{{by: "By ", house: "Reuters"}},
		url:    "https://www.nbcnews.com/news/world/WORDS-nNUMBER", site: "NBC News", free: yes,
	},
	{
		Layout:    Layout{"voanews-2024", "html", "en", "AP"},
		section:   "USA",
		datelines: []datelineForm{{form: "PLACES —", silent: true}},
		times:     []timeForm{{"2006-01-02 15:04:05Z", isoZ}}, zone: inNewYork, clock: ofFirst,
		byline: []bylineForm{{by: "By ", house: "Associated Press"}},
		url:    "https://www.voanews.com/a/WORDS/NUMBER.html", site: "VOA",
	},
}

// inBogota gives a zone that has no summer.
func inBogota(time.Time) *time.Location { return time.FixedZone("COT", -5*3600) }

// reutersDatelines are how Reuters begins a story.
var reutersDatelines = []datelineForm{
	{form: "PLACES (Reuters) -", bare: "(Reuters) -"},
	{form: "PLACES, DATE (Reuters) -", day: reutersDay, bare: "(Reuters) -"},
}

// apDatelines are how AP begins a story, with the dashes of its times.
var apDatelines = []datelineForm{{form: "PLACES (AP) —"}, {form: "PLACES (AP) _"}, {form: "PLACES (AP) --"}}

// contributors is how AP says who helped.
var contributors = []signoffForm{{contributed: "Associated Press writer"}}

// How machines write times, as package time does.
const (
	isoZ      = "2006-01-02T15:04:05Z"
	isoMs     = "2006-01-02T15:04:05.000Z"
	isoZero   = "2006-01-02T15:04:05+0000"
	isoOffset = "2006-01-02T15:04:05-07:00"
)
