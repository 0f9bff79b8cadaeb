package meta

import (
	"html"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lex"
)

// Reader gathers what a page's machinery says of its story. A reader hands
// it the pieces as it comes by them, in the order of the page, and takes the
// candidates at the end. Its zero value is ready to use.
//
// Nothing is weighed here: every source speaks, within bounds, and choose
// decides by origin and name whom to believe. Values are given as found, but
// for entities, which some sites escape twice, and white space, which is
// folded.
type Reader struct {
	found Set
	said  [fields][Address + 1]uint8 // how many are found for a field, by origin
	URL   string                     // that the page gives for itself
	ld    linkedData
}

// Candidates gives all that was found; it is to be called once, at the end.
// What the page's other stories say of themselves in JSON-LD is left out,
// and of several nodes of its own the one with the page's address is first.
func (m *Reader) Candidates() Set {
	for _, c := range m.ld.settle(m.URL) {
		m.Add(c.Field, c.Value, JSONLD, c.Name)
	}
	return m.found
}

// mostSaid is how much one kind of source may say of one field, and
// longestSaid how long a value may be, in bytes: what comes later, or is
// longer, is not weighed. A page on which each of a million authors is
// compared with each of a million lines never ends.
const (
	mostSaid    = 64
	longestSaid = 8 << 10
)

// mostImages is how many pictures one kind of source may name: the first is the
// story's, and the others are that in other sizes.
const mostImages = 4

// Add takes a value in, unless nobody could believe it.
func (m *Reader) Add(f Field, value string, o Origin, name string) {
	if m.said[f][o] == mostSaid || len(value) > longestSaid || f == Image && m.said[f][o] == mostImages {
		return
	}
	value = Tidy(value)
	if f == Access {
		value = accessOf(value)
	}
	if believable(f, value) {
		m.found.Add(f, value, o, name)
		m.said[f][o]++
	}
}

// A row is a name of a <meta>, whether it stands in name= or property=.
type row struct {
	key     string // in lower case
	field   Field
	example string // a content it was seen with
}

// rows are the names that say something of a story, sorted by name. They
// are looked up in whatever case a page writes them. A remark tells what was
// seen to lie; what is right on some layout and wrong on another is for the
// layout's row to say.
//
// A description is written for search engines and often the lead; it only
// confirms a deck that the page shows. Left out, because what they hold is no
// use or worse: article:publisher and twitter:creator (addresses and handles), itemprop=name and url (of
// anything: a publisher, a breadcrumb), expires, date.release with
// time.release ("2013/19/07").
var rows = []row{
	{"analytics:author", Author, "Ada Finch. Harbour Agency"},                // Sputnik
	{"analyticsattributes.articledate", Updated, "2019-06-11T14:45:03+0000"}, // Reuters 2015-20: the revision
	{"analyticsattributes.author", Author, "Ada Finch"},                      // "Reuters Editorial" where there is none
	{"analyticsattributes.canonicalurl", URL, "https://www.reuters.com/article/us-ferries-idUSKCN0AA0AA"},
	{"analyticsattributes.contenttitle", Headline, "Ferries collide off Port Aldous"},
	{"analyticsattributes.keywordslug", Slug, "US-FERRIES-COLLISION"},
	{"apple-mobile-web-app-title", Site, "France 24"},
	{"application-name", Site, "The Globe and Mail"},                   // Yahoo 2015 puts the headline here
	{"article:author", Author, "Ada Finch"},                            // mostly an address, then it is dropped; "Reuters" on an agency's own site
	{"article:content_tier", Access, "locked"},                         // "metered" says nothing
	{"article:modified", Updated, "2017-12-20T17:09:04.862Z"},          // NYT
	{"article:modified_time", Updated, "2019-11-20T05:52:50-05:00"},    // may lie before publication; AP 2023: of the page, not the story, and UTC without saying so; AFPBB: Tokyo time with a false Z
	{"article:published", Published, "2014-01-12T05:35:51.000Z"},       // NYT; older pages have the day only
	{"article:published_time", Published, "2019-11-20T05:52:20-05:00"}, // AP 2023: UTC without saying so; RIA 2012 malformed; some stamp local time as Z
	{"article:section", Section, "World news"},
	{"article:tag", Keyword, "Ferries"}, // several tags, or several in one
	{"articledate", Published, "2016-12-14T06:02:15Z"},
	{"author", Author, "By Ada Finch and Berta Quill"}, // the site, an agency or a company as often as a person
	{"author.name", Author, "By ADA FINCH, Associated Press"},
	{"bt:author", Author, "Ada Finch, The Associated Press"},
	{"bt:moddate", Updated, "20200516T10:12:00Z"},                    // local time with a false Z
	{"bt:pubdate", Published, "20200516T09:51:53Z"},                  // the same
	{"byl", Author, "By ADA FINCH"},                                  // NYT; "By REUTERS"
	{"cf_entity_title", Headline, "Ferries collide off Port Aldous"}, // PR Newswire; cut at some length
	{"content-language", Language, "tr"},
	{"copyright", Agency, "Yonhapnews"}, // the site's as a rule
	{"created-date", Published, "2025-08-25T09:06:10+05:30"},
	{"csource", Agency, "Associated Press"}, // CBS
	{"cxenseparse:author", Author, "dpa"},
	{"cxenseparse:contenttitle", Headline, "Ferries collide off Port Aldous"},
	{"cxenseparse:pageclass", Type, "article"},
	{"cxenseparse:publishtime", Published, "2023-04-28T13:53:25Z"},
	{"cxenseparse:recs:publishtime", Published, "2018-06-18T10:01:00.000Z"}, // AFPBB: Tokyo time with a false Z
	{"cxenseparse:section", Section, "World news"},
	{"cxenseparse:title", Headline, "Ferries collide off Port Aldous"},
	{"dable:author", Author, "Ada Finch"},
	{"date", Published, "2020-06-11T16:25:00-04:00"},           // PR Newswire, Der Spiegel
	{"date.available", Published, "2023-10-31T08:34:54+01:00"}, // Euronews
	{"date.created", Published, "2023-10-31 08:34:54"},         // Euronews: no zone
	{"date.updated", Updated, "2023-10-31T09:10:00+01:00"},     // Euronews
	{"datecreated", Published, "2014-09-30T10:34:55-04:00"},
	{"datemodified", Updated, "2022-10-11T15:11:05-04:00"},
	{"datepublished", Published, "Mon, 19 Jun 2017 13:49:20 -0500"}, // in any form
	{"dc.creator", Author, "Ada Finch and Berta Quill"},             // the agency on wire copy
	{"dc.date", Published, "2012-01-12T23:33:06+1100"},
	{"dc.date.issued", Published, "2019-10-19T14:14:55Z"},
	{"dc.language", Language, "fr"},
	{"dc.publisher", Site, "Le Monde"},
	{"dc.rightsholder", Agency, "AFP"}, // ABC (Australia)
	{"dc.source", Agency, "Reuters"},
	{"dc.title", Headline, "Ferries collide off Port Aldous"},
	{"dcterms.created", Published, "2012-01-12T23:33:06+1100"},
	{"dcterms.creator", Author, "Ada Finch"},
	{"dcterms.date", Published, "2017-06-02"},
	{"dcterms.issued", Published, "2012-01-12T23:33:06+1100"},
	{"dcterms.modified", Updated, "2012-01-12T23:39:46+1100"},
	{"dcterms.title", Headline, "Ferries collide off Port Aldous"},
	{"description", Deck, "Two ferries collided off Port Aldous on Tuesday."},      // counts only where the page shows it, too
	{"displaydate", Published, "Jan. 12, 2014"},                                    // NYT
	{"eomportal-lastupdate", Updated, "Fri Jul 19 05:34:58 EDT 2013"},              // of the copy on that portal
	{"epoch-publish-date", Published, "1529283660000"},                             // AFPBB: right, where its ISO times are not
	{"hdl", Headline, "Ferries Collide Off Port Aldous"},                           // NYT
	{"headline", Headline, "Ferries collide off Port Aldous | Yonhap News Agency"}, // with the site's suffix as often as not
	{"inlanguage", Language, "en-US"},
	{"isaccessibleforfree", Access, "false"},
	{"iso-8601-publish-date", Published, "2016-12-07T10:00:00.011Z"},
	{"keywords", Keyword, "ferries, Port Aldous, collisions"}, // a sentence, or the site's own, on some
	{"language", Language, "en_US"},
	{"last-modified", Updated, "2023-12-23T18:51:50-0500"},
	{"last_modified", Updated, "2023-12-23T18:51:50-0500"}, // Globe and Mail
	{"modified-date", Updated, "2025-08-25T09:06:13+05:30"},
	{"mrc__share_title", Headline, "Паромы столкнулись у Порт-Олдоса"}, // RIA
	{"mrf:authors", Author, "Ada Finch"},
	{"news_keywords", Keyword, "ferries, Port Aldous"},
	{"news_source", Agency, "Reuters"},
	{"nydn_byline", Author, "The Associated Press"},
	{"ob_headline", Headline, "Ferries collide off Port Aldous"},
	{"og:article:author", Author, "Ada Finch"}, // "Le Monde with AFP"
	{"og:article:modified_time", Updated, "2020-01-20T09:49:32Z"},
	{"og:article:published_time", Published, "2020-01-19T12:25:36Z"}, // Reuters 2018-20: the revision; before and after: right
	{"og:author", Author, "ADA FINCH"},
	{"og:description", Deck, "Two ferries collided off Port Aldous on Tuesday."}, // the same
	{"og:image", Image, "https://a.example/ferries-1200.jpg"},                    // the site's logo where a story has no picture
	{"og:image:secure_url", Image, "https://a.example/ferries-1200.jpg"},
	{"og:image:url", Image, "https://a.example/ferries-1200.jpg"},
	{"og:locale", Language, "de_DE"},                          // a default more often than not: en_US on a French page
	{"og:publisher", Agency, "The Associated Press"},          // MSNBC
	{"og:site_name", Site, "Voice of America"},                // Reuters 2018-20: the edition, "U.S."
	{"og:title", Headline, "Ferries collide off Port Aldous"}, // on one page in three another headline than the story's, or with a suffix
	{"og:type", Type, "article"},                              // "article" on anything; "website" on stories of PR Newswire
	{"og:updated", Updated, "2011-01-22T16:08:35"},            // MSNBC: UTC without saying so
	{"og:updated_time", Updated, "2019-11-20T05:52:50-05:00"},
	{"og:url", URL, "https://apnews.com/article/ferries-0123456789abcdef"},
	{"original-source", Agency, "PTI"}, // mostly an address, then it is dropped
	{"parsely-author", Author, "Ada Finch"},
	{"parsely-image-url", Image, "https://a.example/ferries-1200.jpg"},
	{"parsely-link", URL, "http://www.cricket.com.au/news/ferries/2014-12-30"},
	{"parsely-pub-date", Published, "2014-12-30T07:44:00Z"}, // some without a zone
	{"parsely-section", Section, "World news"},
	{"parsely-tags", Keyword, "ferries,port aldous"},
	{"parsely-title", Headline, "Ferries collide off Port Aldous"},
	{"parsely-type", Type, "post"},
	{"pdate", Published, "20130515122700"},               // NYT: the day; others: local time
	{"ptime", Published, "20140112003551"},               // NYT: Eastern time
	{"pub_date", Published, "2013-06-06T09:54:32-04:00"}, // the day, as a rule
	{"pubdate", Published, "2013-06-07T09:14:39Z"},
	{"publish-date", Published, "2012-01-10 18:33:00 CST"},
	{"publishdate", Published, "2012-01-17"},
	{"publisheddate", Published, "2024-07-31"},
	{"publisher", Site, "UPI.com"},                             // the agency on some papers
	{"revision_date", Updated, "Fri Jun 07 09:09:28 UTC 2013"}, // Reuters 2009-20; the only time of its older pages
	{"sailthru.author", Author, "By ADA FINCH, AP National Writer"},
	{"sailthru.date", Published, "2019-11-20 5:19:00 -0600"}, // Reuters: the revision; others: mostly local time without a zone
	{"sailthru.image.full", Image, "https://a.example/ferries-1200.jpg"},
	{"sailthru.tags", Keyword, "ferries,port-aldous"}, // with what systems send to each other: "type-story"
	{"sailthru.title", Headline, "Ferries collide off Port Aldous"},
	{"search.byline", Author, "ADA FINCH"}, // MSNBC
	{"search.source", Agency, "Associated Press Sports"},
	{"search.title", Headline, "Ferries collide off Port Aldous"},
	{"search.updated", Updated, "Mon, 23 Jul 2012 20:36:58 GMT"},
	{"section", Section, "World news"},
	{"sis-article-headline", Headline, "Ferries collide off Port Aldous"},
	{"source", Agency, "新华网"},
	{"sourceorganization", Agency, "Harbour Media Ltd"},
	{"title", Headline, "Ferries collide off Port Aldous - Harbour News"}, // with suffix and kicker
	{"tweetmeme-title", Headline, "Ferries collide off Port Aldous"},
	{"twitter:image", Image, "https://a.example/ferries-1200.jpg"},
	{"twitter:image:src", Image, "https://a.example/ferries-1200.jpg"},
	{"twitter:text:title", Headline, "Ferries collide off Port Aldous"},
	{"twitter:title", Headline, "Ferries collide off Port Aldous"},
	{"twitter:url", URL, "https://example.org/ferries"},
	{"udate", Updated, "20130515101300"}, // local time; may lie before publication
	{"utime", Updated, "20171220120904"}, // NYT: Eastern time
	{"veeseo:date", Published, "1571494495"},
	{"veeseo:title", Headline, "Ferries collide off Port Aldous"},
	{"wire", Agency, "AFP"}, // Euronews: "yes" or "no"
}

// named gives the row of a name.
func named[T string | []byte](key T) (row *row, ok bool) {
	low, high := 0, len(rows)
	for low < high {
		mid := int(uint(low+high) >> 1)
		switch order := compareName(rows[mid].key, key); {
		case order == 0:
			return &rows[mid], true
		case order < 0:
			low = mid + 1
		default:
			high = mid
		}
	}
	return nil, false
}

// WantsMeta tells whether a <meta> of that name is worth decoding.
func WantsMeta[T string | []byte](key T) bool {
	_, ok := named(key)
	return ok || len(statesNamed(key)) > 0
}

// ReadMeta takes in a <meta>: its name or property, and its content, which is
// called value on pages that some tools saved. Of http-equiv only
// content-language is of use. Content that is JSON is state of a publishing
// system, like that in scripts.
func (m *Reader) ReadMeta(key, content string) {
	row, ok := named(key)
	if !ok {
		if rows := statesNamed(key); len(rows) > 0 {
			m.readState([]byte(content), rows)
		}
		return
	}
	if row.field == URL && m.URL == "" {
		m.URL = strings.TrimSpace(content)
	}
	m.Add(row.field, content, MetaTag, row.key)
}

// ReadTitle takes in the text of the page's <title>, which ends, or begins,
// with the name of the site on most pages, and with a section on many, or with
// the day: "Fog lifts | The Harbour | 23.05.2011".
func (m *Reader) ReadTitle(text string) {
	m.Add(Headline, text, MetaTag, "<title>")
	if day := strings.TrimSpace(text[strings.LastIndexByte(text, '|')+1:]); len(day) == len("23.05.2011") && strings.Trim(day, "0123456789.") == "" {
		m.Add(Published, day, MetaTag, "<title>")
	}
}

// WantsLink tells whether the address of a <link> of that kind is worth decoding.
func WantsLink[T string | []byte](rel T) bool {
	const page, picture = "canonical", "image_src"
	return len(rel) == len(page) && (strings.EqualFold(string(rel), page) || strings.EqualFold(string(rel), picture))
}

// ReadLink takes in the address of a <link>: the page's own, or that of its
// picture.
func (m *Reader) ReadLink(rel, href string) {
	href = strings.TrimSpace(href)
	switch {
	case !WantsLink(rel) || href == "":
	case rel[0]|0x20 == 'i':
		m.Add(Image, href, MetaTag, "image_src")
	default:
		m.URL = href
		m.Add(URL, href, MetaTag, "canonical")
	}
}

// itemRows are the properties of microdata that say something of a story,
// sorted. Not "name" and "url", which everything has that is marked up, and
// not "publisher", which is a thing with a name and a logo.
var itemRows = []row{
	{"alternativeheadline", Headline, "Ferries collide"},
	{"author", Author, "Ada Finch"},
	{"creator", Author, "Ada Finch"},
	{"datecreated", Published, "2012-01-05T06:59"}, // RIA
	{"datemodified", Updated, "2015-04-30T07:38:17"},
	{"datepublished", Published, "2015-11-13T11:05:32Z"}, // chron.com: the update
	{"headline", Headline, "Ferries collide off Port Aldous"},
	{"inlanguage", Language, "en-US"},
	{"isaccessibleforfree", Access, "False"},
}

// ReadItem takes in an element's itemprop, which may be several words, and
// its value: of a <meta> the content, of a <time> the datetime, else the
// text.
func (m *Reader) ReadItem(prop, value string) {
	for word := range strings.FieldsSeq(prop) {
		i, ok := slices.BinarySearchFunc(itemRows, word, func(r row, key string) int { return compareName(r.key, key) })
		if ok {
			m.Add(itemRows[i].field, value, Microdata, itemRows[i].key)
			return
		}
	}
}

// A timeRow is a piece of a word with which pages mark a machine-readable
// time: in the names of classes (hAtom's among them), attributes, elements.
type timeRow struct {
	word    string // in lower case
	field   Field
	name    string
	example string // the marks it was seen in
}

// timeRows are tried from the top, for "Page-datePublished is-updated" is a
// time of publication no more.
var timeRows = []timeRow{
	{"modif", Updated, "time modified", "Page-dateModified bsp-timestamp data-timestamp"}, // AP 2023
	{"updat", Updated, "time updated", "timestamp updated"},                               // hAtom; hosted.ap.org and bigstory: the publication
	{"revis", Updated, "time revised", "date-revised"},
	{"publi", Published, "time published", "Page-datePublished bsp-timestamp data-timestamp"},
	{"pubdate", Published, "time pubdate", "pubdate"}, // an attribute of <time>, VOA
	{"creat", Published, "time created", "date-created"},
	{"dtstamp", Published, "time dtstamp", "dtstamp"}, // hCalendar
}

// ReadTime takes in a time meant for machines that the page shows to people
// in another form: the datetime of a <time>, the title of an <abbr>, the
// epoch of a <bsp-timestamp> or <dateformat>. Marks are the words about it:
// classes, itemprop, names of attributes. With no telling mark it is a
// time of publication.
func (m *Reader) ReadTime(marks, value string) {
	for i := range timeRows {
		if row := &timeRows[i]; Marked(marks, row.word) {
			m.Add(row.field, value, TimeTag, row.name)
			return
		}
	}
	m.Add(Published, value, TimeTag, "time")
}

// compareName compares the key of a row, which is in lower case, with a name
// in any case.
func compareName[T string | []byte](key string, name T) int {
	for i := range min(len(key), len(name)) {
		c := name[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if key[i] != c {
			return int(key[i]) - int(c)
		}
	}
	return len(key) - len(name)
}

// Marked tells whether word, which is in lower case, stands anywhere in
// marks, in any case.
func Marked[T string | []byte](marks T, word string) bool {
	for i := range len(marks) - len(word) + 1 {
		if marks[i]|0x20 == word[0] && compareName(word, marks[i:i+len(word)]) == 0 {
			return true
		}
	}
	return false
}

// Tidy decodes entities that were escaped twice, folds white space, and drops
// characters that nobody sees.
func Tidy(s string) string {
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(s)
	}
	space := true // as if one came before the text
	for _, r := range s {
		switch {
		case r == ' ' && !space:
			space = true
		case lex.IsSpace(r), lex.Unseen(r), r == utf8.RuneError:
			return string(lex.AppendFolded(nil, s))
		default:
			space = false
		}
	}
	return strings.TrimSuffix(s, " ")
}

// believable tells whether a value can be one of the field's at all.
func believable(f Field, value string) bool {
	switch value {
	case "", "null", "undefined", "None", "[]", "N/A":
		return false
	}
	if strings.Contains(value, "{{") || strings.Contains(value, "[object ") {
		return false // a template that nobody filled in
	}
	switch f {
	case Published, Updated:
		// Reuters writes 0 for a story that was never revised.
		return value != "0" && strings.ContainsAny(value, "0123456789")
	case Author, Agency, Site:
		// Addresses and handles are no names.
		return value[0] != '@' && !strings.Contains(value, "://") && !strings.HasPrefix(value, "www.") && strings.ContainsFunc(value, lex.IsLetter)
	}
	return true
}

// accessOf gives "false" for a story that has to be paid for and "true" for
// one that has not, in the words of schema.org and of Facebook. "metered"
// may be either.
func accessOf(value string) string {
	switch strings.ToLower(value) {
	case "false", "locked":
		return "false"
	case "true", "free":
		return "true"
	}
	return ""
}
