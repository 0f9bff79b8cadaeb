package newswire

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

// A layout is a row that narrows the general reader. Where it matches and
// there is no story where it says, the general reader runs as if it had not
// matched.
//
// Elements are named by selectors: ".x" has the class x, "#x" the id, "=x"
// the test id, and "x" the tag; a star at the end lets the name go on, for
// many sites end their class names in a hash. Several selectors in one string
// are alternatives.
type layout struct {
	name string

	// marks are what the row is recognised by: all must stand on the way from
	// the root of the page to the story or to its headline, or ("meta:x") among
	// the names of its metadata. There are at least two.
	marks []string

	// dump are what a text dump of such a page is recognised by: words that the
	// layout leaves behind where markup is stripped. All must be there, at
	// least two, each a line of its own or an item of a line of such words.
	dump []string

	// agency is whose own site it is: the source of a story that names none.
	// What such a site calls itself is the name of an edition or a product.
	// It is "" where the site shows other agencies' copy, and where the pages
	// say it themselves.
	agency string

	country string // whose names of zones its times use, ISO 3166

	story    string // the element in which the story stands
	deck     string
	byline   string
	dateline string // a place that stands alone where a dateline stands
	slug     string // the agency's name for the story, which the page hides
	drop     string // elements among the story's that are no part of it

	// published and updated name the sources to believe, as Candidate.Why
	// names them, the best first; "text" is what the page prints, and "-" as
	// the last says that no other source is to be believed.
	published, updated []string

	// localZ is the zone of the metadata's times that end in a false Z.
	localZ string
}

// layouts is the table of what the general reader does not find by itself.
var layouts = []layout{
	// reuters.com 2020-21, Next.js, calls itself by the edition: "U.S.".
	{
		name: "reuters-2020", agency: "Reuters",
		marks: []string{".ArticleBodyWrapper", ".Headline-headline-*"},
	},
	// reuters.com 2018-20, of which most text dumps were made, calls itself by
	// the edition, too. Every meta tag and the JSON-LD carry the revision; the
	// first publication is in the page's state and, for a page that was saved
	// without its scripts, in the visible line.
	{
		name: "reuters-2018", agency: "Reuters",
		marks:     []string{".StandardArticleBody_body", ".ArticleHeader_headline"},
		dump:      []string{"0 : 0", "narrow-browser-and-phone"},
		published: []string{"RCOM_Data", "text"},
	},
	// reuters.com 2015-17 has a bare place where the dateline was. Its agency is
	// named in the page's head alone, which some archives have lost.
	{
		name: "reuters-2015", agency: "Reuters",
		marks: []string{"#article-text", ".article-headline"}, dateline: ".articleLocation",
	},
	// reuters.com and its national editions 2009-15 know their time to the
	// second in one meta tag, and print it to the minute.
	{
		name:  "reuters-2009",
		marks: []string{"#articleText", "meta:revision_date"}, published: []string{"revision_date"},
	},
	// apnews.com since 2023, Brightspot, shows companies' releases, too, of which
	// it is not the site. Boxes with what else is to know, and lists of other
	// stories with their datelines, stand among the paragraphs. Its meta tag
	// gives a revision where there is none; JSON-LD and the visible time do not.
	{
		name: "apnews-2023", agency: "AP",
		marks: []string{".RichTextStoryBody", ".Page-headline"},
		story: ".RichTextStoryBody", drop: ".Infobox .PageList*",
		updated: []string{"json-ld", "time modified", "-"},
	},
	// hosted.ap.org 2018 calls itself "Hosted", and hides the agency's name for
	// the story in an element of its own.
	{
		name: "hostedap-2018", agency: "AP",
		marks: []string{".ap-story", ".ap-story-headline"}, slug: "#ap-story-slug",
	},
	// bigstory.ap.org 2012-17, Drupal, calls itself "The Big Story". A box for
	// aggregators, which the style sheet hides, repeats the byline; the one time
	// is that of publication, although its class says updated.
	{
		name: "bigstory-2012", agency: "AP",
		marks: []string{".story-heading", ".articleHeader"}, drop: ".hnews-hidden",
		published: []string{"time"},
	},
	// bloomberg.com 2013 has its time in a meta tag in UTC, and in a script in
	// the time of New York. The bar of top stories above prints when that was
	// updated.
	{
		name:      "bloomberg-2013",
		marks:     []string{"#story_display", "#disqus_title"},
		published: []string{"meta"}, updated: []string{"-"},
	},
	// aa.com.tr: the place stands alone above the text, the name beside the
	// time, and a box about the wire below.
	{
		name:  "aa-2025",
		marks: []string{".detay-icerik", ".detay-spot-category"},
		story: ".detay-icerik", dateline: "h6", byline: ".row",
	},
	// afpbb.com: the times of the metadata say Z and mean Tokyo.
	{
		name:  "afpbb-2018",
		marks: []string{".article-body", ".article-signage"}, localZ: "JST",
	},
	// xinhuanet.com shows articles of its magazines, which name no agency.
	{
		name: "xinhuanet-2019", agency: "Xinhua",
		marks: []string{"#p-detail", ".h-title"},
	},
	// focustaiwan.tw is CNA's own site, and calls itself "Focus Taiwan".
	{
		name: "focustaiwan-2023", agency: "CNA",
		marks: []string{".PrimarySide", ".ScrollContainer"},
	},
	// timesofindia.indiatimes.com prints times in "IST", which is also Israel's
	// and Ireland's, and a synopsis whose element has no other sign.
	{
		name: "timesofindia-2023", country: "in",
		marks: []string{".nonAppView", ".contentwrapper", "#app"}, deck: ".art_synopsis",
	},
	// ibnlive.in.com prints times in "IST", too.
	{
		name: "ibnlive-2012", country: "in",
		marks: []string{"#artical_lbox", "#mid_contener"},
	},
}

// A template is a row that names a page and does nothing else. It has marks
// as a layout has.
type template struct {
	name  string
	marks []string
}

// templates is the table of names.
var templates = []template{
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
