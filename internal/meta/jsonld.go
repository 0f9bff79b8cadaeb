package meta

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/scanjson"
)

// linkedData gathers the nodes of all JSON-LD blocks of a page.
type linkedData struct {
	nodes      []ldNode
	found      []ldCandidate
	references int // that were followed
}

// An ldNode is a thing that a page describes in JSON-LD.
type ldNode struct {
	typ      string // the telling one, if it has several
	id       string // to which other nodes refer
	name     string
	urls     [2]string // its own, and of the page whose main thing it is
	headline string
	body     []byte // articleBody as written, quotes and all
}

// An ldCandidate is what a node says of a story. It may name its value by
// the id of another node.
type ldCandidate struct {
	Candidate
	node int
	id   string
}

// ldShape is what the value of a property looks like.
type ldShape uint8

const (
	ldText     ldShape = iota // a string, or a word
	ldName                    // a string, or somebody with a name, or several of these
	ldImage                   // an address, or a picture that has one, or several of these
	ldLanguage                // a string, or something with a name and an alternateName that is its code
)

// An ldRow is a property of a story in schema.org's vocabulary.
type ldRow struct {
	name    string // of its candidates: "json-ld " and the property
	field   Field
	shape   ldShape
	example string // a value it was seen with
}

func (row *ldRow) property() string { return row.name[len("json-ld "):] }

// ldRows are the properties that say something of a story, sorted by name.
//
// Left out: dateline, contentLocation and locationCreated (on seven, six and
// one of 327 pages, and wrong on most), editor and contributor (who posted
// the copy, not who edited the story), correction (empty), copyrightHolder
// and provider (the site), description. Not looked into: what names other
// stories, such as hasPart, isPartOf, mentions, itemListElement, comment,
// video, and liveBlogUpdate.
var ldRows = []ldRow{
	{"json-ld alternativeHeadline", Headline, ldText, `"Ferries collide"`},
	{"json-ld articleSection", Section, ldName, `["World news"]`},
	{"json-ld author", Author, ldName, `[{"@type":"Person","name":"Ada Finch"}]`}, // one in thirteen an agency or a paper, as often as not called a Person
	{"json-ld creator", Author, ldName, `["Ada Finch"]`},                          // the author again
	{"json-ld dateCreated", Published, ldText, `"2024-03-04T12:46:12.081Z"`},      // before or seconds after the publication
	{"json-ld dateModified", Updated, ldText, `"2024-09-03T13:11:33Z"`},           // may lie before the publication; the same as it on one page in three
	{"json-ld datePublished", Published, ldText, `"2024-09-03T04:03:19Z"`},        // Reuters 2018-20: the revision; no zone on one page in forty
	{"json-ld headline", Headline, ldText, `"Ferries collide off Port Aldous"`},   // entities escaped twice on Reuters 2015-17
	{"json-ld image", Image, ldImage, `[{"@type":"ImageObject","url":"https://a.example/ferries-1200.jpg","width":1200}]`},
	{"json-ld inLanguage", Language, ldLanguage, `{"@type":"Language","name":"English","alternateName":"en"}`},
	{"json-ld isAccessibleForFree", Access, ldText, `"False"`},                                     // or a boolean; Reuters says false of whatever it meters
	{"json-ld keywords", Keyword, ldName, `["ferries","Port Aldous"]`},                             // or a string with commas
	{"json-ld name", Headline, ldText, `"Ferries collide off Port Aldous | Harbour News"`},         // with the site's suffix
	{"json-ld publisher", Site, ldName, `{"@type":"NewsMediaOrganization","name":"Harbour News"}`}, // the agency on Hearst's papers
	{"json-ld sourceOrganization", Agency, ldName, `{"@type":"Organization","name":"The Canadian Press"}`},
}

// maxLDDepth is how deep lists and graphs may be nested in each other for
// their nodes to be read. Real pages have two levels.
const maxLDDepth = 8

// ReadJSONLD takes in the text of a <script type="application/ld+json">.
func (m *Reader) ReadJSONLD(text []byte) {
	r := scanjson.New(text)
	for ok := true; ok; ok = r.Element() {
		m.ld.read(&r, 0)
	}
}

// read reads a node or a list of them.
func (l *linkedData) read(r *scanjson.Reader, depth int) {
	switch {
	case depth > maxLDDepth:
	case r.Array():
		for r.Element() {
			l.read(r, depth+1)
		}
	case r.Object():
		l.readNode(r, depth)
	}
}

// readNode reads the members of a node.
func (l *linkedData) readNode(r *scanjson.Reader, depth int) {
	at, first := len(l.nodes), len(l.found)
	l.nodes = append(l.nodes, ldNode{})
	for key, ok := r.Key(); ok; key, ok = r.Key() {
		n := &l.nodes[at]
		if n.typ != "" && !n.telling() {
			continue // of menus and the like there may be hundreds
		}
		switch string(key) {
		case "@type":
			n.typ = readLDType(r)
		case "@id":
			n.id, _ = r.String()
		case "url":
			n.urls[0], _ = r.String()
		case "mainEntityOfPage":
			n.urls[1] = readLDAddress(r)
		case "articleBody":
			n.body = r.Raw()
		case "@graph", "mainEntity":
			l.read(r, depth+1)
		default:
			if i, ok := slices.BinarySearchFunc(ldRows, key, func(row ldRow, key []byte) int { return compareText(row.property(), key) }); ok {
				l.readProperty(r, at, &ldRows[i], 0)
			}
		}
	}
	if at == len(l.nodes)-1 && !l.nodes[at].telling() {
		l.nodes, l.found = l.nodes[:at], l.found[:first]
	}
}

// readProperty reads the value of a property of the node at.
func (l *linkedData) readProperty(r *scanjson.Reader, at int, row *ldRow, depth int) {
	switch {
	case (row.shape == ldName || row.shape == ldImage) && r.Array():
		for r.Element() {
			if depth < maxLDDepth {
				l.readProperty(r, at, row, depth+1)
			}
		}
	case row.shape != ldText && r.Object():
		l.readNamed(r, at, row)
	case row.field == Access: // a boolean, or its name
		if s, ok := r.Text(); ok {
			l.add(at, row, "", s)
		}
	default:
		if s, ok := r.String(); ok {
			n := &l.nodes[at]
			switch row.property() {
			case "name":
				n.name = s
			case "headline":
				n.headline = s
			}
			l.add(at, row, "", s)
		}
	}
}

// readNamed reads somebody who has a name, or a picture, which has an address. Reuters 2023 has people with a
// byline in its place; some sites put several names in one.
func (l *linkedData) readNamed(r *scanjson.Reader, at int, row *ldRow) {
	var typ, id, byline, code, address string
	first := len(l.found)
	name := func() {
		if s, ok := r.String(); ok && strings.TrimSpace(s) != "" {
			l.add(at, row, "", s)
		}
	}
	for key, ok := r.Key(); ok; key, ok = r.Key() {
		switch string(key) {
		case "@type":
			typ = readLDType(r)
		case "@id":
			id, _ = r.String()
		case "byline":
			byline, _ = r.String()
		case "alternateName":
			code, _ = r.String()
		case "url", "contentUrl":
			if s, ok := r.String(); ok && address == "" {
				address = s
			}
		case "name":
			if !r.Array() {
				name()
				break
			}
			for r.Element() {
				name()
			}
		}
	}
	switch {
	case row.shape == ldLanguage:
		l.found = l.found[:first]
		l.add(at, row, "", code)
	case row.shape == ldImage:
		l.found = l.found[:first]
		l.add(at, row, "", address)
	case len(l.found) > first:
	case byline != "":
		l.add(at, row, "", byline)
	case id != "":
		l.add(at, row, id, "")
	}
	if isOrganization(typ) {
		for i := range l.found[first:] {
			l.found[first+i].Name = organizationName(l.found[first+i].Name)
		}
	}
}

// organizationName marks the name of a candidate for an author as that of
// one who is no person.
func organizationName(name string) string {
	switch name {
	case "json-ld author":
		return "json-ld author organization"
	case "json-ld creator":
		return "json-ld creator organization"
	}
	return name
}

// add takes in what a node says. Of the members of a list so many as a source may
// say of a field.
func (l *linkedData) add(at int, row *ldRow, id, value string) {
	if k := len(l.found) - mostSaid; k >= 0 && l.found[k].node == at && l.found[k].Name == row.name {
		return
	}
	l.found = append(l.found, ldCandidate{Candidate{Field: row.field, Value: value, Name: row.name}, at, id})
}

// readLDType gives the type of a node without its namespace; of several the
// one that is a story's, or else the first.
func readLDType(r *scanjson.Reader) string {
	if !r.Array() {
		s, _ := r.String()
		return s[strings.LastIndexAny(s, "/:#")+1:]
	}
	typ := ""
	for r.Element() {
		s, _ := r.String()
		if s = s[strings.LastIndexAny(s, "/:#")+1:]; typ == "" || IsArticle(s) && !IsArticle(typ) {
			typ = s
		}
	}
	return typ
}

// readLDAddress reads an address that stands alone or in a node.
func readLDAddress(r *scanjson.Reader) (address string) {
	if !r.Object() {
		address, _ = r.String()
		return address
	}
	for key, ok := r.Key(); ok; key, ok = r.Key() {
		if string(key) == "@id" || string(key) == "url" && address == "" {
			address, _ = r.String()
		}
	}
	return address
}

// telling tells whether the node is one that says something of a story.
func (n *ldNode) telling() bool { return IsArticle(n.typ) || isPage(n.typ) || isNamed(n.typ) }

// IsArticle tells whether a type is that of a text: schema.org has a dozen,
// from NewsArticle to LiveBlogPosting, and a ClaimReview is what agencies
// call a check of facts.
func IsArticle(typ string) bool {
	return strings.HasSuffix(typ, "Article") || strings.HasSuffix(typ, "Posting") || typ == "Report" || typ == "ClaimReview"
}

// isPage tells whether a type is that of a page: WebPage, CollectionPage.
func isPage(typ string) bool { return strings.HasSuffix(typ, "Page") || typ == "ItemList" }

// isNamed tells whether a type is of those to which stories refer by id.
func isNamed(typ string) bool { return typ == "Person" || typ == "WebSite" || isOrganization(typ) }

func isOrganization(typ string) bool {
	return strings.HasSuffix(typ, "Organization") || typ == "Corporation"
}

// settle gives the candidates of the page whose address is url. Of its
// stories that is the one with this address, or else the first; of the
// others those that are this one again. Where several stories are described
// and none has the page's address, the page is a list, and they say nothing
// of it.
func (l *linkedData) settle(url string) []Candidate {
	main, others := -1, 0
	for i := range l.nodes {
		if n := &l.nodes[i]; IsArticle(n.typ) && (main < 0 || n.isAt(url) && !l.nodes[main].isAt(url)) {
			main = i
		}
	}
	for i := range l.nodes {
		if n := &l.nodes[i]; IsArticle(n.typ) && !n.same(&l.nodes[main]) {
			others++
		}
	}

	var out []Candidate
	give := func(keep func(at int) bool) {
		for i := range l.found {
			c := &l.found[i]
			if !keep(c.node) {
				continue
			}
			if c.id != "" && !l.lookUp(c) {
				continue
			}
			out = append(out, c.Candidate)
		}
	}
	typed := func(at int) {
		out = append(out, Candidate{Field: Type, Value: l.nodes[at].typ, Name: "json-ld @type"})
	}
	switch {
	case main < 0:
	case others > 1 && url != "" && !l.nodes[main].isAt(url):
		out = append(out, Candidate{Field: Type, Value: "ItemList", Name: "json-ld several stories"})
	default:
		typed(main)
		give(func(at int) bool { return at == main })
		give(func(at int) bool {
			return at != main && IsArticle(l.nodes[at].typ) && (l.nodes[at].isAt(url) || l.nodes[at].same(&l.nodes[main]))
		})
	}
	for i := range l.nodes {
		switch n := &l.nodes[i]; {
		case isPage(n.typ):
			typed(i)
		case n.typ == "WebSite" && n.name != "":
			out = append(out, Candidate{Field: Site, Value: n.name, Name: "json-ld WebSite name"})
		}
	}
	for i := range l.found {
		// Of a page only times and language are its story's too.
		c := &l.found[i]
		if n := &l.nodes[c.node]; isPage(n.typ) && (c.Field == Published || c.Field == Updated || c.Field == Language) {
			c.Name = "json-ld " + n.typ + strings.TrimPrefix(c.Name, "json-ld")
			out = append(out, c.Candidate)
		}
	}
	return out
}

// maxReferences is how many references to other nodes are followed, that a
// page full of them costs no more than its length.
const maxReferences = 32

// lookUp finds the name of the node to which a candidate refers.
func (l *linkedData) lookUp(c *ldCandidate) bool {
	if l.references++; l.references > maxReferences {
		return false
	}
	for i := range l.nodes {
		if n := &l.nodes[i]; n.id == c.id && n.name != "" {
			c.Value = n.name
			if isOrganization(n.typ) {
				c.Name = organizationName(c.Name)
			}
			return true
		}
	}
	return false
}

// isAt tells whether the node says that it is what the page at url is about.
func (n *ldNode) isAt(url string) bool {
	return samePage(n.urls[0], url) || samePage(n.urls[1], url) || samePage(n.id, url)
}

// same tells whether two nodes can be one story.
func (n *ldNode) same(other *ldNode) bool {
	if n.headline != "" && other.headline != "" {
		return n.headline == other.headline
	}
	for _, u := range n.urls {
		if u != "" && !other.isAt(u) {
			return false
		}
	}
	return true
}

// samePage tells whether two addresses are of one page, whatever the scheme,
// and whatever comes after its path.
func samePage(a, b string) bool {
	a, b = pagePath(a), pagePath(b)
	return a != "" && a == b
}

// pagePath cuts an address down to host and path.
func pagePath(url string) string {
	if _, after, ok := strings.Cut(url, "://"); ok {
		url = after
	}
	if i := strings.IndexAny(url, "?#"); i >= 0 {
		url = url[:i]
	}
	return strings.TrimSuffix(strings.TrimPrefix(url, "www."), "/")
}

// articleBody gives the text of the page's story in JSON-LD as it is written
// there, quotes, escapes and all. It is long, so nobody has decoded it.
func (m *Reader) articleBody() []byte {
	for i := range m.ld.nodes {
		if n := &m.ld.nodes[i]; IsArticle(n.typ) && n.body != nil && (m.URL == "" || n.isAt(m.URL)) {
			return n.body
		}
	}
	return nil
}

// compareText compares a text with one that is still bytes.
func compareText(text string, key []byte) int {
	switch {
	case text < string(key):
		return -1
	case text == string(key):
		return 0
	}
	return 1
}
