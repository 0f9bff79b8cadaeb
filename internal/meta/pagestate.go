package meta

import (
	"bytes"
	"strings"

	"github.com/newswire-go/newswire/internal/lazy"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/scanjson"
)

// A stateRow is a value in what a site's publishing system leaves in its
// pages for its own scripts.
type stateRow struct {
	block   string // the variable that holds it, or the name of the <meta>, or the id of the <script>
	path    string // keys down to the value; "*" is any key, "0" the first of a list, other lists are looked through; "" where the variable is the value
	field   Field
	example string // how a page begins to say it, cut short
}

// stateRows are the values that bear on a story, sorted by block. The first
// story under "*" or "0" is the page's; what follows it there are others.
//
// Left out: description and text, which the page shows; published_time of
// Reuters, half a minute after the publication (display_time); location
// (where it is right the page prints it); permutive-dataLayer of AP
// (Eastern time with a false Z); what Next.js pushes in pieces of escaped
// JSON, for its pages have JSON-LD.
var stateRows = []stateRow{
	// Arc, the system of the Washington Post: Reuters since 2021 has its own
	// form of it under "result", where display_time is the publication;
	// papers have the plain form. updated_time and last_updated_date are
	// touched within seconds of the publication.
	{"Fusion.globalContent", "credits.by.name", Author, `Fusion.globalContent={"type":"story","credits":{"by":[{"_id":"ada","name":"Ada Finch"}`},
	{"Fusion.globalContent", "display_date", Published, `Fusion.globalContent={"display_date":"2023-12-23T23:51:50.602Z"`},
	{"Fusion.globalContent", "distributor.name", Agency, `Fusion.globalContent={"distributor":{"category":"wires","name":"AFP"`},
	{"Fusion.globalContent", "first_publish_date", Published, `Fusion.globalContent={"first_publish_date":"2023-12-23T23:51:50.602Z"`},
	{"Fusion.globalContent", "headlines.basic", Headline, `Fusion.globalContent={"headlines":{"basic":"Ferries collide","mobile":""`},
	{"Fusion.globalContent", "language", Language, `Fusion.globalContent={"language":"es"`},
	{"Fusion.globalContent", "last_updated_date", Updated, `Fusion.globalContent={"last_updated_date":"2023-12-23T23:51:51.255Z"`},
	{"Fusion.globalContent", "result.authors.name", Author, `Fusion.globalContent={"result":{"authors":[{"name":"Ada Finch","company":"Reuters"},{"name":"Berta Quill"`},
	{"Fusion.globalContent", "result.basic_headline", Headline, `Fusion.globalContent={"result":{"basic_headline":"FERRIES Two collide"`},
	{"Fusion.globalContent", "result.dateline", Dateline, `Fusion.globalContent={"result":{"dateline":["PORT ALDOUS, April 25 (Reuters)"]`},
	{"Fusion.globalContent", "result.display_time", Published, `Fusion.globalContent={"result":{"display_time":"2023-04-25T12:26:15Z"`},
	{"Fusion.globalContent", "result.language", Language, `Fusion.globalContent={"result":{"language":"en"`},
	{"Fusion.globalContent", "result.sign_off", SignOff, `Fusion.globalContent={"result":{"sign_off":"Reporting by Ada Finch; Editing by Berta Quill"`},
	{"Fusion.globalContent", "result.slug", Slug, `Fusion.globalContent={"result":{"slug":"FERRIES-COLLISION/ (PIX)"`},
	{"Fusion.globalContent", "result.source.original_name", Agency, `Fusion.globalContent={"result":{"source":{"name":"Package","original_name":"Reuters"`},
	{"Fusion.globalContent", "result.title", Headline, `Fusion.globalContent={"result":{"title":"Ferries collide"`},
	{"Fusion.globalContent", "result.updated_time", Updated, `Fusion.globalContent={"result":{"updated_time":"2023-04-25T12:26:45.381Z"`},
	{"Fusion.globalContent", "source.name", Agency, `Fusion.globalContent={"source":{"name":"The Canadian Press","source_type":"wires"`},
	{"Fusion.globalContent", "subheadlines.basic", Deck, `Fusion.globalContent={"subheadlines":{"basic":"Fog was thick, the harbour master says"`},

	// Hearst's papers. UTC without a zone.
	{"HDN.dataLayer.content.lastModifiedDate", "", Updated, `HDN.dataLayer.content.lastModifiedDate = "2019-11-20 11:27:28";`},
	{"HDN.dataLayer.content.pubDate", "", Published, `HDN.dataLayer.content.pubDate = "2019-11-20 11:19:29";`},
	{"HDN.dataLayer.content.title", "", Headline, `HDN.dataLayer.content.title = "Ferries collide";`},
	{"HDN.dataLayer.source.authorName", "", Author, `HDN.dataLayer.source.authorName = "By ADA FINCH";`},

	// HuffPost.
	{"HUFFPOST", "params.timestamp.firstPublishDate", Published, `window.HUFFPOST = { env: "production", params: {"timestamp":{"firstPublishDate":"2023-12-23T03:22:07.000Z"`},
	{"HUFFPOST", "params.timestamp.lastPublishDate", Updated, `window.HUFFPOST = { params: {"timestamp":{"lastPublishDate":"2023-12-23T03:22:07.000Z"`},

	// Reuters 2018-20: the first publication, which its metadata hides, in
	// seconds; updated is 0 where there was no revision.
	{"RCOM_Data", "*.first_article.authors.name", Author, `window.RCOM_Data = {"article_list_a1":{"first_article":{"authors":[{"name":"Ada Finch"}`},
	{"RCOM_Data", "*.first_article.headline", Headline, `window.RCOM_Data = {"header_b2":{"first_article":0},"article_list_a1":{"first_article":{"headline":"Ferries collide"}},"more":{"first_article":{"headline":"Another"`},
	{"RCOM_Data", "*.first_article.published", Published, `window.RCOM_Data = {"article_list_a1":{"first_article":{"published":1560247680`},
	{"RCOM_Data", "*.first_article.source", Agency, `window.RCOM_Data = {"article_list_a1":{"first_article":{"source":"Reuters"`},
	{"RCOM_Data", "*.first_article.updated", Updated, `window.RCOM_Data = {"article_list_a1":{"first_article":{"updated":1560264303`},

	// Xinhua, for its recommendations. Chinese time without a zone.
	{"_BFD.BFD_INFO", "author", Author, `_BFD.BFD_INFO = { "iid" : "", "author" : '吴帆', "cat" : p_cat`},
	{"_BFD.BFD_INFO", "ptime", Published, `_BFD.BFD_INFO = { "ptime" : '2019-12-10 07:57:40', "vcnt" : "6"`},
	{"_BFD.BFD_INFO", "title", Headline, `_BFD.BFD_INFO = { "title" : '两艘渡轮相撞', "ptime"`},

	// Next.js: Reuters 2020, Berliner Zeitung 2023. updatedAt is of the
	// record, seconds or years after the story.
	{"__NEXT_DATA__", "props.initialState.article.stream.0.authors.name", Author, `{"props":{"store":{},"initialState":{"article":{"stream":[{"authors":[{"name":"Ada Finch"}]},{"authors":[{"name":"Berta Quill"}]}`},
	{"__NEXT_DATA__", "props.initialState.article.stream.0.date.published", Published, `{"props":{"initialState":{"article":{"stream":[{"date":{"published":"2020-01-19T12:25:36Z"}}`},
	{"__NEXT_DATA__", "props.initialState.article.stream.0.date.updated", Updated, `{"props":{"initialState":{"article":{"stream":[{"date":{"updated":"2020-01-20T09:49:32Z"}}`},
	{"__NEXT_DATA__", "props.initialState.article.stream.0.headline", Headline, `{"props":{"initialState":{"article":{"stream":[{"headline":"Ferries collide"}`},
	{"__NEXT_DATA__", "props.initialState.article.stream.0.slug", Slug, `{"props":{"initialState":{"article":{"stream":[{"slug":"US-FERRIES"}`},
	{"__NEXT_DATA__", "props.pageProps.article.publishDate", Published, `{"props":{"pageProps":{"article":{"publishDate":"2023-04-28T17:52:31.847Z"}`},
	{"__NEXT_DATA__", "props.pageProps.article.title", Headline, `{"props":{"pageProps":{"article":{"title":"Fähren stoßen zusammen"}`},

	// The Toronto Star.
	{"__PRELOADED_STATE__", "authors.author", Author, `window.__PRELOADED_STATE__ = {"loaded":true,"authors":[{"author":"Ada Finch","credit":`},
	{"__PRELOADED_STATE__", "authors.credit", Agency, `window.__PRELOADED_STATE__ = {"authors":[{"credit":"The Associated Press","photo":{}}]`},
	{"__PRELOADED_STATE__", "headline", Headline, `window.__PRELOADED_STATE__ = {"mainart":{"headline":"x"},"headline":"Ferries collide"`},
	{"__PRELOADED_STATE__", "publishedepoch", Published, `window.__PRELOADED_STATE__ = {"publishedepoch":1584983408000`},

	// The New York Times.
	{"__preloadedData", "initialState.*.firstPublished", Published, `window.__preloadedData = {"initialState":{"Article:QXJ0":{"firstPublished":"2014-01-12T05:35:51.000Z"}`},
	{"__preloadedData", "initialState.*.lastModified", Updated, `window.__preloadedData = {"initialState":{"Article:QXJ0":{"lastModified":"2017-12-20T17:09:04.862Z"}`},

	// Chartbeat, on two hundred sites: authors as the site's byline has them.
	{"_sf_async_config.authors", "", Author, `window._sf_async_config.authors = 'By Ada Finch';`},

	// Le Figaro.
	{"dataLayer", "BU_author", Author, `window.dataLayer = [{"BU_siteName":"lefigaro.fr","BU_author":"Le Figaro avec AFP"`},
	{"dataLayer", "SPE_modifiedOn", Updated, `window.dataLayer = [{"SPE_modifiedOn":"2021-06-15T06:19:10.000Z"`},
	{"dataLayer", "SPE_publishedOn", Published, `window.dataLayer = [{"SPE_publishedOn":"2021-06-15T06:19:10.000Z"`},

	// AP since 2023. The date is Eastern time without a zone.
	{"gtm-dataLayer", "author", Author, `{ "author" : "ADA FINCH,BERTA QUILL"`},
	{"gtm-dataLayer", "headline", Headline, `{ "headline" : "Ferries collide"`},
	{"gtm-dataLayer", "publication_date", Published, `{ "publication_date" : "2024-09-03 00:03:19"`},
	{"gtm-dataLayer", "slug_line", Slug, `{ "urgency" : 4, "slug_line" : "AP-US--Ferries, 2nd Ld-Writethru"`},

	// The Guardian. Epochs in milliseconds.
	{"guardian", "config.page.byline", Author, `window.guardian = {"config":{"page":{"byline":"Ada Finch in Port Aldous"`},
	{"guardian", "config.page.headline", Headline, `window.guardian = {"config":{"page":{"headline":"Ferries collide"`},
	{"guardian", "config.page.webPublicationDate", Published, `window.guardian = {"config":{"page":{"webPublicationDate":1708774943000`},

	// Le Monde. UTC, which stands beside it.
	{"lmd", "context.article.firstPublished.date", Published, `var lmd={"context":{"article":{"firstPublished":{"date":"2015-04-12 20:23:34.000000"`},
	{"lmd", "context.article.parsedMetadata.huit.source", Author, `var lmd={"context":{"article":{"parsedMetadata":{"huit":{"source":"Le Monde.fr avec AFP"`},

	// Hearst's papers before HDN.
	{"omni_authorName", "", Author, `var omni_authorName = "By ADA FINCH";`},
	{"omni_publicationDate", "", Published, `var omni_publicationDate = "2013-07-19 10:43:25";`},
	{"omni_title", "", Headline, `var omni_title = "Ferries collide";`},

	// Postmedia.
	{"page-data", "page.date.mod", Updated, `{"page": {"date": {"mod": "2025-05-07T13:50:10+00:00"`},
	{"page-data", "page.date.pub", Published, `{"page": {"date": {"pub": "2025-05-07T13:42:21+00:00"`},
	{"page-data", "page.dist", Agency, `{"page": {"dist": "Associated Press"`},
	{"page-data", "page.title.main", Headline, `{"page": {"title": {"main": "Ferries collide"`},
	{"page-data", "page.writers.main.name", Author, `{"page": {"writers": {"main": [{"name": "Ada Finch"}`},

	// Parse.ly before its names were one a <meta>: Reuters 2014.
	{"parsely-page", "author", Author, `{"type": "post", "author": "Ada Finch and Berta Quill"}`},
	{"parsely-page", "pub_date", Published, `{"pub_date": "2014-12-30T23:44:40+0000"`},
	{"parsely-page", "title", Headline, `{"title": "Ferries collide"`},

	// Bloomberg 2010-13.
	{"story_author_name", "", Author, `var story_author_name = 'Ada Finch and Berta Quill';`},
	{"story_pub_time", "", Published, `var story_pub_time = '2013-06-07 05:14:39 -0400';`},

	// The Globe and Mail. An epoch in seconds.
	{"tgam", "meta.byline", Author, `window.tgam = {"meta":{"byline":"Ada Finch"`},
	{"tgam", "meta.creditline", Agency, `window.tgam = {"meta":{"creditline":"The Canadian Press"`},
	{"tgam", "meta.publishedDateUnix", Published, `window.tgam = {"meta":{"publishedDateUnix":1703375510`},
	{"tgam", "meta.title", Headline, `window.tgam = {"meta":{"title":"Ferries collide"`},

	// AP 2018-23. UTC without a zone; the byline is whole where JSON-LD
	// drops the last of several authors.
	{"titanium-state", "content.data.*.bylines", Author, `window['titanium-state'] = {"hub":{"data":{}},"content":{"data":{"urn:publicid:ap.org:01":{"bylines":"By ADA FINCH, BERTA QUILL and CORA WREN"`},
	{"titanium-state", "content.data.*.headline", Headline, `window['titanium-state'] = {"content":{"data":{"urn:publicid:ap.org:01":{"headline":"Ferries collide"}`},
	{"titanium-state", "content.data.*.language", Language, `window['titanium-state'] = {"content":{"data":{"urn:publicid:ap.org:01":{"language":"en"`},
	{"titanium-state", "content.data.*.published", Published, `window['titanium-state'] = {"content":{"data":{"urn:publicid:ap.org:01":{"published":"2019-06-11 07:20:00"`},
	{"titanium-state", "content.data.*.slugline", Slug, `window['titanium-state'] = {"content":{"data":{"urn:publicid:ap.org:01":{"slugline":"BC-US--Ferries,1st Ld-Writethru"`},
	{"titanium-state", "content.data.*.updated", Updated, `window['titanium-state'] = {"content":{"data":{"urn:publicid:ap.org:01":{"updated":"2019-06-11 08:20:00"`},

	// VOA and RFE/RL.
	{"utag_data", "byline", Author, `var utag_data={entity:"VOA",byline:"Associated Press"`},
	{"utag_data", "dateline", Dateline, `var utag_data={entity:"VOA",dateline:"AUBURN, Wash. "`},
	{"utag_data", "headline", Headline, `var utag_data={entity:"VOA",headline:"Ferries collide "`},

	// Sites of the Italian ANSA's clients. Local time.
	{"virtualcmsPageInfo.article.author", "", Author, `virtualcmsPageInfo.article.author = 'Ada Fringuello';`},
	{"virtualcmsPageInfo.article.publication_date", "", Published, `virtualcmsPageInfo.article.publication_date = '2020-12-06 00:15';`},
	{"virtualcmsPageInfo.article.title", "", Headline, `virtualcmsPageInfo.article.title = 'Traghetti, scontro a Porto Aldo';`},
}

// stateNames has, by the first byte of a block's name, a bit for each length of
// such names.
var stateNames = lazy.Value[*[256]uint64]{Make: func() *[256]uint64 {
	var lengths [256]uint64
	for i := range stateRows {
		name := stateRows[i].block
		lengths[name[0]] |= 1 << (len(name) & 63)
	}
	return &lengths
}}

// statesNamed gives the rows of a block. It searches by hand so that a name
// that is still bytes can be asked for without becoming a string first.
func statesNamed[T string | []byte](block T) []stateRow {
	first, after := 0, len(stateRows)
	if len(block) == 0 || stateNames.Get()[block[0]]>>(len(block)&63)&1 == 0 {
		return nil // as nearly always
	}
	for first < after {
		if mid := (first + after) / 2; stateRows[mid].block < string(block) {
			first = mid + 1
		} else {
			after = mid
		}
	}
	end := first
	for end < len(stateRows) && stateRows[end].block == string(block) {
		end++
	}
	return stateRows[first:end]
}

// stateReach is how far into a script a variable of stateRows is looked for.
// Of all that were seen the last stood at byte 1241; what comes after are
// libraries of up to a megabyte.
const stateReach = 4 << 10

// ReadScript takes in the text of any other <script>, and its id.
func (m *Reader) ReadScript(id string, text []byte) {
	if rows := statesNamed(id); len(rows) > 0 {
		m.readState(text, rows)
		return
	}
	head := text[:min(len(text), stateReach)]
	for i := 0; i < len(head); {
		equals := bytes.IndexByte(head[i:], '=')
		if equals < 0 {
			return
		}
		before := head[i : i+equals]
		i += equals + 1
		value := i
		for value < len(text) && lex.IsSpaceASCII(text[value]) {
			value++
		}
		if value == len(text) || strings.IndexByte(`{["'`, text[value]) < 0 {
			continue
		}
		if rows := statesNamed(assigned(before)); len(rows) > 0 {
			i += m.readState(text[i:], rows)
		}
	}
}

// assigned gives the variable to which a statement assigns whose text before
// the sign is before: a for "var a", a.b for "window.a.b", a-b for
// "window['a-b']".
func assigned(before []byte) []byte {
	before = bytes.TrimRight(before, " \t\r\n")
	if n := len(before); n > 3 && before[n-1] == ']' && (before[n-2] == '\'' || before[n-2] == '"') {
		return before[bytes.LastIndexByte(before[:n-2], before[n-2])+1 : n-2]
	}
	start := len(before)
	for start > 0 && partOfName(before[start-1]) {
		start--
	}
	return bytes.TrimPrefix(before[start:], []byte("window."))
}

func partOfName(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c == '$' || c == '.'
}

// readState reads a block for its rows and gives how many bytes it read.
func (m *Reader) readState(text []byte, rows []stateRow) int {
	r := scanjson.New(text)
	w := stateWalk{m: m, r: &r, rows: rows}
	w.value(1<<len(rows)-1, 0, 0)
	return r.Pos()
}

// A stateWalk goes through a block along the paths of its rows.
type stateWalk struct {
	m    *Reader
	r    *scanjson.Reader
	rows []stateRow
	done bool // the page's story has been read
}

// maxStateDepth is how deep lists and objects may be nested in each other
// for their values to be read; twice what the longest path asks for.
const maxStateDepth = 16

// value reads a value to which the paths of the rows in live have led, each
// by its first so many keys.
func (w *stateWalk) value(live uint32, keys, depth int) {
	switch w.r.Kind() {
	case scanjson.Object:
		if depth < maxStateDepth {
			w.object(live, keys, depth)
		}
	case scanjson.Array:
		if depth < maxStateDepth {
			w.array(live, keys, depth)
		}
	case scanjson.String:
		if s, ok := w.r.String(); ok {
			w.found(live, keys, s, true)
		}
	case scanjson.Bare:
		if s, ok := w.r.Text(); ok {
			w.found(live, keys, s, false)
		}
	}
}

// found takes in a value to which whole paths have led. Without quotes it
// can only be a time: an epoch.
func (w *stateWalk) found(live uint32, keys int, value string, quoted bool) {
	for i := range w.rows {
		row := &w.rows[i]
		if live&(1<<i) == 0 || pathKey(row.path, keys) != "" {
			continue
		}
		if quoted || (row.field == Published || row.field == Updated) && isDigits(value) {
			w.m.Add(row.field, value, PageState, row.name())
		}
	}
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// object reads the members that lie on a path.
func (w *stateWalk) object(live uint32, keys, depth int) {
	w.r.Object()
	for key, ok := w.r.Key(); ok; key, ok = w.r.Key() {
		var next, any uint32
		for i := range w.rows {
			if live&(1<<i) == 0 {
				continue
			}
			switch k := pathKey(w.rows[i].path, keys); {
			case k == "*":
				any |= 1 << i
			case k != "" && k == string(key):
				next |= 1 << i
			}
		}
		if w.branch(next|any, keys+1, depth+1, any != 0); w.done {
			return
		}
	}
}

// array reads the elements that lie on a path: all, or the first.
func (w *stateWalk) array(live uint32, keys, depth int) {
	var first uint32
	for i := range w.rows {
		if live&(1<<i) != 0 && pathKey(w.rows[i].path, keys) == "0" {
			first |= 1 << i
		}
	}
	w.r.Array()
	for w.r.Element() {
		if first != 0 {
			w.branch(first, keys+1, depth+1, true)
		} else {
			w.branch(live, keys, depth+1, false)
		}
		if w.done {
			return
		}
	}
}

// branch reads the value of a member or element if a path leads to it. Where
// it is the one of many that holds the story, nothing more has to be read.
func (w *stateWalk) branch(live uint32, keys, depth int, story bool) {
	if live == 0 {
		return
	}
	before := len(w.m.found)
	w.value(live, keys, depth)
	w.done = w.done || story && len(w.m.found) > before
}

// pathKey gives the key of a path after so many, "" after the last.
func pathKey(path string, n int) string {
	for ; n > 0; n-- {
		_, path, _ = strings.Cut(path, ".")
	}
	key, _, _ := strings.Cut(path, ".")
	return key
}

// name is what a candidate of the row is called.
func (row *stateRow) name() string {
	if row.path == "" {
		return row.block
	}
	return row.block + " " + row.path
}
