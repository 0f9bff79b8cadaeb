package newswire

// A layout is what is known of the pages of one site in one of its
// generations, beyond what the general reader finds by itself: it narrows
// that reader, and says what the site's own data mean. Where a row matches
// and there is no story where it says, the general reader runs as if it had
// not matched.
//
// Elements are named by selectors: ".x" has the class x, "#x" the id, "=x"
// the test id, and "x" the tag; a star at the end lets the name go on, for
// many sites end their class names in a hash. Several selectors in one string
// are alternatives.
type layout struct {
	name    string
	agency  string // whose own site it is; "" where the site shows other agencies' copy
	country string // whose names of zones its times use, ISO 3166

	// marks are what the row is recognised by: all must stand on the way from
	// the root of the page to the story or to its headline, or ("meta:x") among
	// the names of its metadata. There are at least two.
	marks []string

	// dump are what a text dump of such a page is recognised by: words that the
	// layout leaves behind where markup is stripped. All must be there, at
	// least two, each a line of its own or an item of a line of such words.
	dump []string

	story    string // the element in which the story stands
	headline string
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

// layouts is the table of layouts, newest generation of a site first.
var layouts = []layout{
	// reuters.com since 2021: Arc, with class names that end in a hash.
	{
		name: "reuters-2021", agency: "Reuters",
		marks: []string{".article-body__content__*", "=Heading"},
		story: ".article-body__content__*", deck: ".summary__*",
	},
	// reuters.com 2020-21: Next.js.
	{
		name: "reuters-2020", agency: "Reuters",
		marks: []string{".ArticleBodyWrapper", ".Headline-headline-*"},
		story: ".ArticleBodyWrapper", drop: ".RelatedCoverage-*",
	},
	// reuters.com 2018-20, of which most text dumps were made. Every meta tag
	// and the JSON-LD carry the revision; the first publication is in the
	// page's state and in the visible line, in UTC.
	{
		name: "reuters-2018", agency: "Reuters", country: "gb",
		marks: []string{".StandardArticleBody_body", ".ArticleHeader_headline"},
		dump:  []string{"0 : 0", "narrow-browser-and-phone"},
		story: ".StandardArticleBody_body", byline: ".BylineBar_byline", drop: ".RelatedCoverage_*",
		published: []string{"RCOM_Data", "text", "-"}, updated: []string{"RCOM_Data", "meta", "json-ld"},
	},
	// reuters.com 2015-17: a bare place where the dateline was.
	{
		name: "reuters-2015", agency: "Reuters",
		marks: []string{"#article-text", ".article-headline"},
		story: "#article-text", dateline: ".articleLocation", byline: "#article-byline",
	},
	// reuters.com and its national editions 2009-15.
	{
		name: "reuters-2009", agency: "Reuters",
		marks:     []string{"#articleText", "meta:revision_date"},
		story:     "#articleText",
		published: []string{"revision_date", "text"}, updated: []string{"-"},
	},
	// apnews.com since 2023: Brightspot.
	{
		name: "apnews-2023", agency: "AP", country: "us",
		marks: []string{".RichTextStoryBody", ".Page-headline"},
		story: ".RichTextStoryBody", drop: ".Infobox .PageList* .Enhancement", byline: ".Page-authors",
		updated: []string{"json-ld", "time modified", "-"},
	},
	// apnews.com 2018-23: React.
	{
		name: "apnews-2018", agency: "AP", country: "us",
		marks: []string{".Article", ".CardHeadline"},
		story: ".Article",
	},
	// apnews.com 2017. The JSON-LD's times name no zone.
	{
		name:  "apnews-2017",
		marks: []string{".articleBody", ".container"},
		story: ".articleBody",
	},
	// hosted.ap.org 2016: a table. The title of the time says Z and means
	// Eastern time.
	{
		name: "hostedap-2016", agency: "AP", country: "us",
		marks:     []string{".ap-story-p", ".entry-content"},
		story:     ".entry-content",
		published: []string{"text", "-"},
	},
	// hosted.ap.org 2018.
	{
		name: "hostedap-2018", agency: "AP", country: "us",
		marks:  []string{".ap-story", ".ap-story-headline"},
		byline: ".ap-story-byline", headline: ".ap-story-headline", drop: ".ap-story-media-blk",
		slug: "#ap-story-slug",
	},
	// bigstory.ap.org 2012-17: Drupal. A box for aggregators, which the style
	// sheet hides, repeats the byline; the one time is that of publication,
	// although its class says updated.
	{
		name: "bigstory-2012", agency: "AP", country: "us",
		marks: []string{".story-heading", ".articleHeader"}, drop: ".hnews-hidden",
		published: []string{"time", "text"}, updated: []string{"-"},
	},
	// AFP and PA as Google hosted them 2008-12: no time but a relative one.
	{
		name:  "googlehosted-2008",
		marks: []string{".hn-copy", "#hn-headline"}, headline: "#hn-headline", byline: ".hn-byline",
	},
	// bloomberg.com 2013. The time that a script later localises is in UTC.
	{
		name: "bloomberg-2013", agency: "Bloomberg", country: "us",
		marks: []string{"#story_display", "#disqus_title"}, story: "#story_display",
		published: []string{"meta", "page-state", "text"}, updated: []string{"-"},
	},
	// upi.com since about 2016.
	{
		name: "upi-2017", agency: "UPI", country: "us",
		marks: []string{".st_text_c", ".st_headline"}, headline: ".st_headline",
	},
	// aa.com.tr: the place stands alone above the text, the name beside the
	// time, and a box about the wire below.
	{
		name: "aa-2025", agency: "Anadolu", country: "tr",
		marks: []string{".detay-icerik", ".detay-spot-category"},
		story: ".detay-icerik", dateline: "h6", byline: ".row",
	},
	// afpbb.com: the times of the metadata say Z and mean Tokyo.
	{
		name: "afpbb-2018", agency: "AFP", country: "jp",
		marks: []string{".article-body", ".article-signage"},
		story: ".article-body", localZ: "JST",
	},
	// theglobeandmail.com: a place alone above the credit.
	{
		name:  "globeandmail-2023",
		marks: []string{".c-article-body__text", ".c-primary-title"}, dateline: ".c-article-meta__placelines",
	},
	// en.yna.co.kr.
	{
		name: "yna-2019", agency: "Yonhap", country: "kr",
		marks: []string{".story-news", ".article-view-zone"},
	},
	// tass.ru: a script draws the date from an epoch.
	{
		name: "tass-2020", agency: "TASS", country: "ru",
		marks: []string{".text-content", ".news-header__title"}, headline: ".news-header__title",
	},
	// ria.ru 2012.
	{
		name: "ria-2012", agency: "RIA", country: "ru",
		marks: []string{".article_full_text", ".article_header_title"}, headline: ".article_header_title",
	},
	// xinhuanet.com: the editor in charge stands below the story.
	{
		name: "xinhuanet-2019", agency: "Xinhua", country: "cn",
		marks: []string{"#p-detail", ".h-title"}, story: "#p-detail", headline: ".h-title",
	},
	// prnewswire.com.
	{
		name: "prnewswire-2020", agency: "PR Newswire", country: "us",
		marks: []string{".release-body", ".release-header"}, deck: ".subtitle",
	},
	// focustaiwan.tw.
	{
		name: "focustaiwan-2023", agency: "CNA", country: "tw",
		marks: []string{".PrimarySide", ".ScrollContainer"},
	},

	// Sites that carry the copy of agencies.
	{name: "yahoo-2011", country: "us", marks: []string{".yom-art-content", ".yom-art-hd"}},
	{name: "yahoo-2015", country: "us", marks: []string{".yom-art-content", "#mediacontentstory"}},
	{name: "nytimes-2018", country: "us", marks: []string{".StoryBodyCompanionColumn", "#site-content"}},
	{name: "guardian-2024", country: "gb", marks: []string{".article-body-commercial-selector", "#maincontent"}},
	{name: "huffpost-2023", country: "us", marks: []string{".entry__content-list", ".entry__content"}},
	{name: "chron-2019", country: "us", marks: []string{".article-body", ".article-title", ".page-content"}},
	{name: "nbcnews-2019", country: "us", marks: []string{".article-body__content", ".articleHero", ".savory"}},
	{name: "voanews-2024", country: "us", marks: []string{".wsw", ".pg-title"}},
	{name: "timesofindia-2023", country: "in", marks: []string{".nonAppView", ".contentwrapper", "#app"}, deck: ".art_synopsis"},
	{name: "ibnlive-2012", country: "in", marks: []string{"#artical_lbox", "#mid_contener"}},
	{name: "ibnlive-feed-2012", country: "in", marks: []string{".left-in-contant-text", ".left-in-contant"}},
	{name: "newstrackindia-2012", country: "in", marks: []string{".left2-in", ".main-content", "#main"}},
	{name: "laprensalatina-2020", marks: []string{".entry-content", "#tie-wrapper"}},
	{name: "mz-2024", country: "de", marks: []string{".fp-article-body", ".fp-article-heading"}},
	{name: "liberation-2015", country: "fr", marks: []string{"#news-article", ".banner-headline"}},
	{name: "syscon-2014", country: "us", marks: []string{"#main-story-content", "#full-width-title"}},
	{name: "cricketau-2014", country: "au", marks: []string{".article-text", ".news-main-title"}},
}
