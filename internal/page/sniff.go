package page

import (
	"bytes"
	"slices"
	"strings"
)

// sniffed is how much of an input is looked at for the marks of its format.
const sniffed = 4096

// A rootRow is an element that XML of some vocabulary has at its root.
type rootRow struct {
	root    string // its local name
	needs   string // what else has to be in the first bytes
	format  string
	example string // what is named by this row
}

// roots are the vocabularies of XML that newsrooms and the web send stories,
// and what is none, in. Of several rows with one root the first that fits
// counts; one that needs nothing is the last. Any other root behind an XML
// declaration, or in a namespace, is XML, unless it is an element of HTML.
var roots = []rootRow{
	{"nitf", "", "NITF", `<nitf version="-//IPTC//DTD NITF 3.2//EN"><head/>`},
	{"NewsML", "", "NewsML 1", `<NewsML Version="1.2"><Catalog/>`},
	{"newsMessage", "", "NewsML-G2", `<ns0:newsMessage xmlns:ns0="http://iptc.org/std/nar/2006-10-01/">`},
	{"newsItem", "", "NewsML-G2", `<newsItem guid="urn:1" version="2">`},
	{"packageItem", "", "NewsML-G2", `<packageItem guid="urn:1">`},
	{"conceptItem", "", "NewsML-G2, a concept", `<conceptItem guid="urn:1">`},
	{"knowledgeItem", "", "NewsML-G2, a list of concepts", `<knowledgeItem guid="urn:1">`},
	{"planningItem", "", "NewsML-G2, a plan", `<planningItem guid="urn:1">`},
	{"newsitem", "itemid=", "Reuters RCV1", `<newsitem itemid="2286" date="1996-08-20">`},
	{"sports-content", "", "SportsML", `<sports-content><sports-metadata/>`},
	{"Publication", "ap.org/schemas", "AP APPL", `<Publication xmlns="http://ap.org/schemas/03/2005/appl">`},
	{"rss", "wordpress.org/export", "WXR, an export of WordPress", `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">`},
	{"rss", "", "RSS", `<rss version="2.0"><channel>`},
	{"RDF", "purl.org/rss", "RSS", `<rdf:RDF xmlns="http://purl.org/rss/1.0/">`},
	{"feed", "w3.org/2005/Atom", "Atom", `<feed xmlns="http://www.w3.org/2005/Atom">`},
	{"urlset", "", "a sitemap", `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`},
	{"sitemapindex", "", "a sitemap", `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`},
	{"svg", "w3.org/2000/svg", "SVG", `<svg xmlns="http://www.w3.org/2000/svg" width="9">`},
	{"REUTERS", "TOPICS=", "Reuters-21578", `<REUTERS TOPICS="YES" LEWISSPLIT="TRAIN">`},
	{"DOC", "type=", "LDC Gigaword", `<DOC id="XXX_ENG_19990101.0001" type="story" >`},
	{"DOC", "<DOCNO>", "TREC", "<DOC>\n<DOCNO> AP880212-0001 </DOCNO>"},
}

// A markRow is what a format that is no XML begins with.
type markRow struct {
	opening string // of the input, white space aside
	needs   string // what else has to be in the first bytes
	format  string
	example string
}

// marks are the signatures of other formats; of rows with one opening the
// first that fits counts.
var marks = []markRow{
	{"\x16\x16\x01", "", "ANPA 1312", "\x16\x16\x01s0001\x1f\r\nu s \x12BC-Ports 11-13 0049\r\n"},
	{"\x01", "", "IPTC 7901", "\x01dpa099 3 s 586 dpa 0100\r\nPorts/Arland/\r\n"},
	{`{\rtf`, "", "RTF", `{\rtf1\ansi Ferries sail}`},
	{"%!PS", "", "PostScript", "%!PS-Adobe-3.0\n%%Title: (Ferries)"},
	{"ZCZC", "", "ZCZC", "ZCZC ABC0117 3 EST 0\nFERRIES SAIL\n"},
	{"WARC/1.", "", "WARC", "WARC/1.0\r\nWARC-Type: response\r\n"},
	{"{", `"article_html"`, "dpa digitalwires", `{"urn": "urn:1", "article_html": "<p>Ferries sail</p>"}`},
	{"{", `"api_version"`, "AP Media API", `{"api_version": "1.1", "data": {"item": {}}}`},
	{"{", `"bodies"`, "ninjs", `{"uri": "u:1", "bodies": [{"value": "Ferries sail"}]}`},
	{"{", `"body_`, "ninjs", `{"uri": "u:1", "body_text": "Ferries sail"}`},
	{"{", `"versioncreated"`, "ninjs", `{"uri": "u:1", "versioncreated": "2024-05-01T10:00:00Z"}`},
	{"{", `/ninjs-schema_`, "ninjs", `{"uri": "u:1", "standard": {"schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}}`},
	{"{", `jsonfeed.org`, "JSON Feed", `{"version": "https://jsonfeed.org/version/1.1", "items": []}`},
	{"{", `"@context"`, "JSON-LD", `{"@context": "https://schema.org", "@type": "NewsArticle"}`},
}

// mailHeads are the fields of which a message's head has one at least; a story
// pasted from a mail may keep "From:" and "Subject:" alone.
var mailHeads = []string{"MIME-Version:", "Received:", "Message-ID:", "Content-Type:", "Return-Path:"}

// htmlRoots are elements of HTML that may stand at the root of what was saved
// with an XML declaration before it.
var htmlRoots = []string{"a", "article", "aside", "b", "body", "br", "center", "div", "font", "form", "frameset", "h1", "h2", "head", "html", "link", "main", "meta", "p", "script", "section", "span", "style", "table", "title", "ul"}

// Format names the format of a text that is neither a page nor a story's text
// by a signature that leaves no doubt, in its first 4 kB behind white space and
// fillers. It is "" for all that may be a page or a text.
func Format(text []byte) string {
	text = bytes.TrimLeft(text, "\x00\x7f \t\r\n\f")
	text = text[:min(len(text), sniffed)]
	if len(text) == 0 {
		return ""
	}
	switch {
	case text[0] == '<':
		return formatOfXML(string(text))
	case text[0] == '[' || text[0] == '{' || text[0] < ' ' || text[0] == '%' || text[0] == 'W' || text[0] == 'Z':
		if name := formatByMark(string(text)); name != "" {
			return name
		}
	case text[0] == '-' && hasFrontMatter(string(text), "---", ":"), text[0] == '+' && hasFrontMatter(string(text), "+++", "="):
		return "Markdown"
	case text[0] == 'F' && isMailFile(string(text)):
		return "a file of mail messages"
	case beginsField(text) && isMail(string(text)):
		if strings.Contains(string(text), "multipart/related") {
			return "MHTML"
		}
		return "a mail message"
	}
	if text[0] != '<' {
		return formatOfPlain(text)
	}
	return ""
}

// formatOfXML names what begins with a tag.
func formatOfXML(s string) string {
	declared := false
	for {
		s = strings.TrimLeft(s, " \t\r\n\f")
		end := ""
		switch {
		case strings.HasPrefix(s, "<?"):
			declared = declared || strings.HasPrefix(s, "<?xml ")
			end = "?>"
		case strings.HasPrefix(s, "<!--"):
			end = "-->"
		case strings.HasPrefix(s, "<!"):
			s = behindType(s)
			continue
		}
		if end == "" {
			break
		}
		at := strings.Index(s, end)
		if at < 0 {
			return ""
		}
		s = s[at+len(end):]
	}
	name := rootOf(s)
	for i := range roots {
		if row := &roots[i]; row.root == name && strings.Contains(s, row.needs) {
			return row.format
		}
	}
	if name == "" || slices.Contains(htmlRoots, strings.ToLower(name)) {
		return ""
	}
	tag, rest, _ := strings.Cut(s, ">")
	for _, row := range within {
		if strings.Contains(rest, row.tag) {
			return row.format
		}
	}
	if declared || strings.Contains(tag, " xmlns") {
		return "XML"
	}
	return ""
}

// behindType gives what stands behind a document type. One that goes on behind
// the first 4 kB names the root itself.
func behindType(s string) string {
	end := strings.IndexByte(s, '>')
	if subset := strings.IndexByte(s, '['); end < 0 || subset >= 0 && subset < end {
		for end = subset; end >= 0; {
			n := strings.IndexByte(s[end+1:], ']')
			if n < 0 {
				end = -1
				break
			}
			end += 1 + n
			if rest := strings.TrimLeft(s[end+1:], " \t\r\n"); strings.HasPrefix(rest, ">") {
				end = len(s) - len(rest)
				break
			}
		}
	}
	if end >= 0 {
		return s[end+1:]
	}
	if words := strings.Fields(s[:min(len(s), 80)]); len(words) > 1 && strings.EqualFold(words[0], "<!DOCTYPE") {
		return "<" + words[1] + ">"
	}
	return ""
}

// within are documents that stand in an envelope of somebody's own, by a tag or
// a namespace that nothing else has.
var within = [...]struct{ tag, format string }{
	{"http://iptc.org/std/nar/", "NewsML-G2"},
	{"<NewsML>", "NewsML 1"}, {"<NewsML ", "NewsML 1"},
	{"<nitf>", "NITF"}, {"<nitf ", "NITF"},
}

// rootOf gives the local name of the element that s begins with.
func rootOf(s string) string {
	if s == "" || s[0] != '<' {
		return ""
	}
	name := s[1 : 1+max(0, strings.IndexAny(s[1:], " \t\r\n/>"))]
	return name[strings.LastIndexByte(name, ':')+1:]
}

// formatByMark names what begins as one of marks, and all other JSON.
func formatByMark(s string) string {
	isJSON := beginsJSON(s)
	for i := range marks {
		row := &marks[i]
		if strings.HasPrefix(s, row.opening) && strings.Contains(s, row.needs) && (row.opening != "{" || isJSON) {
			return row.format
		}
	}
	if isJSON {
		return "JSON"
	}
	return ""
}

// beginsJSON reports whether s begins as an object with a member does, or as
// an array of objects.
func beginsJSON(s string) bool {
	inner := strings.TrimLeft(s[1:], " \t\r\n")
	if s[0] == '[' {
		return strings.HasPrefix(inner, "{") && beginsJSON(inner)
	}
	if s[0] != '{' || !strings.HasPrefix(inner, `"`) {
		return false
	}
	const longestKey = 80 // bytes
	_, behind, ok := strings.Cut(inner[1:min(len(inner), longestKey)], `"`)
	return ok && strings.HasPrefix(strings.TrimLeft(behind, " \t\r\n"), ":")
}

// beginsField reports whether the first line of a text begins as the field of a
// message does, with a name and a colon.
func beginsField(text []byte) bool {
	end := bytes.IndexAny(text, ": \t\r\n")
	return end > 0 && text[end] == ':'
}

// hasFrontMatter reports whether s begins with lines of names and values, a
// title among them, between two rules.
func hasFrontMatter(s, rule, sign string) bool {
	titled, cut := false, len(s) == sniffed
	n := 0
	for line := range strings.Lines(s) {
		if cut && !strings.HasSuffix(line, "\n") {
			return titled // and goes on
		}
		line = strings.TrimRight(line, " \t\r\n")
		switch n++; {
		case n == 1:
			if line != rule {
				return false
			}
		case line == rule:
			return titled
		case cut && !strings.HasPrefix(line, "- ") && !strings.HasPrefix(line, " ") && line != "" && !strings.Contains(line, sign):
			return false
		default:
			name, value, ok := strings.Cut(line, sign)
			titled = titled || ok && strings.TrimSpace(name) == "title" && value != ""
		}
	}
	return false
}

// beginsMail reports whether some bytes are a mail message, or a file of many.
func beginsMail(b []byte) bool {
	b = bytes.TrimLeft(b, " \t\r\n")
	b = b[:min(len(b), sniffed)]
	return beginsField(b) && isMail(string(b)) || isMailFile(string(b))
}

// isMailFile reports whether s begins as an mbox does: with a line that names a
// sender and a time, and the head of a message below it.
func isMailFile(s string) bool {
	line, rest, _ := strings.Cut(s, "\n")
	words := strings.Fields(line)
	return len(words) > 2 && words[0] == "From" && isMail(rest)
}

// isMail reports whether s begins with the head of a mail message: lines that
// are fields or go on with one, one of mailHeads among them.
func isMail(s string) bool {
	const fewest = 3
	fields, known := 0, false
	for whole := range strings.Lines(s) {
		line := strings.TrimRight(whole, "\r\n")
		if line == "" {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			continue
		}
		name, _, ok := strings.Cut(line, ":")
		if !ok && !strings.HasSuffix(whole, "\n") {
			break // the line is cut short, and not the head's fault
		}
		if !ok || name == "" || strings.ContainsAny(name, " \t") {
			return false
		}
		fields++
		known = known || slices.ContainsFunc(mailHeads, func(h string) bool { return strings.EqualFold(name+":", h) })
	}
	return known && fields >= fewest
}
