package layout

// Two tables know the pages of sites, each in one of its generations. A row
// of layouts narrows the general reader, and says what the site's own data
// mean. A row of templates only gives a page its name, for the general reader
// finds all that there is by itself. A page is what the first row says whose
// marks it has, those of layouts before those of templates; in each table the
// newest generation of a site stands first.
//
// The examples are the pages in testdata. A test takes away each member of
// each row in turn, and each of several names in a member: a page of that
// layout has to read otherwise. Without a row of templates a page has to read
// as before in all but its Layout. So a member that does nothing fails the
// test, and so does a row without a page.

// A Row is a row that narrows the general reader. Where it matches and
// there is no story where it says, the general reader runs as if it had not
// matched.
//
// Elements are named by selectors: ".x" has the class x, "#x" the id, "=x"
// the test id, and "x" the tag; a star at the end lets the name go on, for
// many sites end their class names in a hash. Several selectors in one string
// are alternatives.
type Row struct {
	Name string

	// marks are what the row is recognised by: all must stand on the way from
	// the root of the page to the story or to its headline, or ("meta:x") among
	// the names of its metadata. There are at least two.
	Marks []string

	// dump are what a text dump of such a page is recognised by: words that the
	// layout leaves behind where markup is stripped. All must be there, at
	// least two, each a line of its own or an item of a line of such words.
	Dump []string

	// agency is whose own site it is: the source of a story that names none.
	// What such a site calls itself is the name of an edition or a product.
	// It is "" where the site shows other agencies' copy, and where the pages
	// say it themselves.
	Agency string

	Country string // whose names of zones its times use, ISO 3166

	Story    string // the element in which the story stands
	Deck     string
	Byline   string
	Dateline string // a place that stands alone where a dateline stands
	Slug     string // the agency's name for the story, which the page hides
	Drop     string // elements among the story's that are no part of it

	// published and updated name the sources to believe, as Candidate.Why
	// names them, the best first; "text" is what the page prints, and "-" as
	// the last says that no other source is to be believed.
	Published, Updated []string

	// localZ is the zone of the metadata's times that end in a false Z.
	LocalZ string
}

// Rows is the table of what the general reader does not find by itself.
var Rows = []Row{
	// reuters.com 2020-21, Next.js, calls itself by the edition: "U.S.".
	{
		Name: "reuters-2020", Agency: "Reuters",
		Marks: []string{".ArticleBodyWrapper", ".Headline-headline-*"},
	},
	// reuters.com 2018-20, of which most text dumps were made, calls itself by
	// the edition, too. Every meta tag and the JSON-LD carry the revision; the
	// first publication is in the page's state and, for a page that was saved
	// without its scripts, in the visible line.
	{
		Name: "reuters-2018", Agency: "Reuters",
		Marks:     []string{".StandardArticleBody_body", ".ArticleHeader_headline"},
		Dump:      []string{"0 : 0", "narrow-browser-and-phone"},
		Published: []string{"RCOM_Data", "text"},
	},
	// reuters.com 2015-17 has a bare place where the dateline was. Its agency is
	// named in the page's head alone, which some archives have lost.
	{
		Name: "reuters-2015", Agency: "Reuters",
		Marks: []string{"#article-text", ".article-headline"}, Dateline: ".articleLocation",
	},
	// reuters.com and its national editions 2009-15 know their time to the
	// second in one meta tag, and print it to the minute.
	{
		Name:  "reuters-2009",
		Marks: []string{"#articleText", "meta:revision_date"}, Published: []string{"revision_date"},
	},
	// apnews.com since 2023, Brightspot, shows companies' releases, too, of which
	// it is not the site. Boxes with what else is to know, and lists of other
	// stories with their datelines, stand among the paragraphs. Its meta tag
	// gives a revision where there is none; JSON-LD and the visible time do not.
	{
		Name: "apnews-2023", Agency: "AP",
		Marks: []string{".RichTextStoryBody", ".Page-headline"},
		Story: ".RichTextStoryBody", Drop: ".Infobox .PageList*",
		Updated: []string{"json-ld", "time modified", "-"},
	},
	// hosted.ap.org 2018 calls itself "Hosted", and hides the agency's name for
	// the story in an element of its own.
	{
		Name: "hostedap-2018", Agency: "AP",
		Marks: []string{".ap-story", ".ap-story-headline"}, Slug: "#ap-story-slug",
	},
	// bigstory.ap.org 2012-17, Drupal, calls itself "The Big Story". A box for
	// aggregators, which the style sheet hides, repeats the byline; the one time
	// is that of publication, although its class says updated.
	{
		Name: "bigstory-2012", Agency: "AP",
		Marks: []string{".story-heading", ".articleHeader"}, Drop: ".hnews-hidden",
		Published: []string{"time"},
	},
	// bloomberg.com 2013 has its time in a meta tag in UTC, and in a script in
	// the time of New York. The bar of top stories above prints when that was
	// updated.
	{
		Name:      "bloomberg-2013",
		Marks:     []string{"#story_display", "#disqus_title"},
		Published: []string{"meta"}, Updated: []string{"-"},
	},
	// aa.com.tr: the place stands alone above the text, the name beside the
	// time, and a box about the wire below.
	{
		Name:  "aa-2025",
		Marks: []string{".detay-icerik", ".detay-spot-category"},
		Story: ".detay-icerik", Dateline: "h6", Byline: ".row",
	},
	// afpbb.com: the times of the metadata say Z and mean Tokyo.
	{
		Name:  "afpbb-2018",
		Marks: []string{".article-body", ".article-signage"}, LocalZ: "JST",
	},
	// xinhuanet.com shows articles of its magazines, which name no agency.
	{
		Name: "xinhuanet-2019", Agency: "Xinhua",
		Marks: []string{"#p-detail", ".h-title"},
	},
	// focustaiwan.tw is CNA's own site, and calls itself "Focus Taiwan".
	{
		Name: "focustaiwan-2023", Agency: "CNA",
		Marks: []string{".PrimarySide", ".ScrollContainer"},
	},
	// timesofindia.indiatimes.com prints times in "IST", which is also Israel's
	// and Ireland's, and a synopsis whose element has no other sign.
	{
		Name: "timesofindia-2023", Country: "in",
		Marks: []string{".nonAppView", ".contentwrapper", "#app"}, Deck: ".art_synopsis",
	},
	// ibnlive.in.com prints times in "IST", too.
	{
		Name: "ibnlive-2012", Country: "in",
		Marks: []string{"#artical_lbox", "#mid_contener"},
	},
}

// A template is a row that names a page and does nothing else. It has marks
// as a layout has.
type template struct {
	Name  string
	Marks []string
}

// Templates is the table of names.
var Templates = []template{
	// The agencies' own sites.
	{"reuters-2021", []string{".article-body__content__*", "=Heading"}}, // Arc, with class names that end in a hash
	{"apnews-2018", []string{".Article", ".CardHeadline"}},              // React
	{"apnews-2017", []string{".articleBody", ".container"}},
	{"hostedap-2016", []string{".ap-story-p", ".entry-content"}}, // a table
	{"upi-2017", []string{".st_text_c", ".st_headline"}},
	{"yna-2019", []string{".story-news", ".article-view-zone"}},
	{"tass-2020", []string{".text-content", ".news-header__title"}},
	{"ria-2012", []string{".article_full_text", ".article_header_title"}},
	{"prnewswire-2020", []string{".release-body", ".release-header"}},

	// Sites that carry the copy of agencies.
	{"googlehosted-2008", []string{".hn-copy", "#hn-headline"}}, // AFP and PA, 2008-12
	{"globeandmail-2023", []string{".c-article-body__text", ".c-primary-title"}},
	{"yahoo-2011", []string{".yom-art-content", ".yom-art-hd"}},
	{"yahoo-2015", []string{".yom-art-content", "#mediacontentstory"}},
	{"nytimes-2018", []string{".StoryBodyCompanionColumn", "#site-content"}},
	{"guardian-2024", []string{".article-body-commercial-selector", "#maincontent"}},
	{"huffpost-2023", []string{".entry__content-list", ".entry__content"}},
	{"chron-2019", []string{".article-body", ".article-title", ".page-content"}},
	{"nbcnews-2019", []string{".article-body__content", ".articleHero", ".savory"}},
	{"voanews-2024", []string{".wsw", ".pg-title"}},
	{"ibnlive-feed-2012", []string{".left-in-contant-text", ".left-in-contant"}},
	{"newstrackindia-2012", []string{".left2-in", ".main-content", "#main"}},
	{"laprensalatina-2020", []string{".entry-content", "#tie-wrapper"}},
	{"mz-2024", []string{".fp-article-body", ".fp-article-heading"}},
	{"liberation-2015", []string{"#news-article", ".banner-headline"}},
	{"syscon-2014", []string{"#main-story-content", "#full-width-title"}},
	{"cricketau-2014", []string{".article-text", ".news-main-title"}},
}
