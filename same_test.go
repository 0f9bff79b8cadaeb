package newswire

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
	"golang.org/x/text/encoding/charmap"

	"github.com/newswire-go/newswire/internal/meta"
)

// A readGolden is a golden, read.
type readGolden struct {
	name  string
	in    []byte
	story *Article // nil if there is none
	err   error
}

// goldensOf gives the goldens of a kind, ".html" or ".txt".
func goldensOf(t testing.TB, kind string) (pages []readGolden) {
	t.Helper()
	for _, path := range goldenPages(t) {
		if filepath.Ext(path) != kind {
			continue
		}
		in, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		p := readGolden{name: strings.TrimPrefix(filepath.ToSlash(path), "testdata/"), in: in}
		p.story, p.err = new(Parser).ParseBytes(in)
		pages = append(pages, p)
	}
	return pages
}

// A relation is a change to a page after which the article must be the same,
// but for what the relation names.
type relation struct {
	name string
	may  string // fields of the article that may differ
	// stories says that the change is one to a story: to a page without one it
	// may be what the page is refused for.
	stories bool
	// change gives the changed page; ok is false where there is nothing to
	// change.
	change func(page []byte) (changed []byte, ok bool)
}

// pageRelations are the relations of HTML pages.
var pageRelations = []relation{
	{name: "wrapped in 400 divs", change: func(page []byte) ([]byte, bool) {
		return around(page, strings.Repeat(`<div class="wrap">`, 400), strings.Repeat("</div>", 400))
	}},
	{name: "navigation, consent and footer of others", stories: true, change: func(page []byte) ([]byte, bool) {
		return around(page, othersNavigation, othersFooter)
	}},
	{name: "characters as decimal references", change: func(page []byte) ([]byte, bool) {
		return referenced(page, func(r rune) string { return fmt.Sprintf("&#%d;", r) })
	}},
	{name: "characters as hexadecimal references", change: func(page []byte) ([]byte, bool) {
		return referenced(page, func(r rune) string { return fmt.Sprintf("&#x%X;", r) })
	}},
	{name: "characters as named references", change: func(page []byte) ([]byte, bool) {
		return referenced(page, func(r rune) string {
			if name := namedReferences[r]; name != "" {
				return "&" + name + ";"
			}
			return string(r)
		})
	}},
	{name: "windows-1252", change: inWindows1252},
	{name: "UTF-16, little-endian", change: func(page []byte) ([]byte, bool) { return inUTF16(page, binary.LittleEndian) }},
	{name: "UTF-16, big-endian", change: func(page []byte) ([]byte, bool) { return inUTF16(page, binary.BigEndian) }},
	{name: "byte-order mark", change: withMark},
	{name: "CRLF", change: func(page []byte) ([]byte, bool) { return lineEnds(page, "\r\n") }},
	{name: "CR", change: func(page []byte) ([]byte, bool) { return lineEnds(page, "\r") }},
	{name: "tags in capitals", change: func(page []byte) ([]byte, bool) {
		return rewrite(page, func(t token) string {
			if t.kind == html.EndTagToken || t.isTag() {
				if i := strings.Index(strings.ToLower(t.raw), t.name); i >= 0 {
					return t.raw[:i] + strings.ToUpper(t.raw[i:i+len(t.name)]) + t.raw[i+len(t.name):]
				}
			}
			return t.raw
		}), true
	}},
	{name: "attributes in another order", change: func(page []byte) ([]byte, bool) {
		order := rand.New(rand.NewPCG(1, 2))
		return attributes(page, func(a []html.Attribute) {
			order.Shuffle(len(a), func(i, j int) { a[i], a[j] = a[j], a[i] })
		}, `"`)
	}},
	{name: "attributes in single quotes", change: func(page []byte) ([]byte, bool) {
		return attributes(page, func([]html.Attribute) {}, `'`)
	}},
	{name: "attributes without quotes", change: func(page []byte) ([]byte, bool) {
		return attributes(page, func([]html.Attribute) {}, "")
	}},
	{name: "minified", change: minified},
	{name: "pretty-printed", change: prettyPrinted},
	{name: "comments between blocks", change: func(page []byte) ([]byte, bool) {
		n := 0
		return rewrite(page, func(t token) string {
			if n++; t.isTag() && isBlockName(t.name) && t.name != "html" && n > 3 {
				return "<!-- block 7: <p>no story</p> -->" + t.raw
			}
			return t.raw
		}), true
	}},
	{name: "soft hyphens inside words", change: func(page []byte) ([]byte, bool) { return hyphenated(page, "&shy;") }},
	{name: "zero-width spaces inside words", change: func(page []byte) ([]byte, bool) { return hyphenated(page, "\u200b") }},
	{name: "<wbr> inside words", change: func(page []byte) ([]byte, bool) { return hyphenated(page, "<wbr>") }},
	{name: "no-break spaces", change: func(page []byte) ([]byte, bool) {
		n := 0
		return rewriteText(page, func(s string) string {
			return mapSpaces(s, func() string {
				if n++; n%3 == 0 {
					return "&nbsp;"
				}
				return " "
			})
		}), true
	}},
	{name: "no scripts but data", change: withoutScripts},
	{name: "body doubled", stories: true, change: func(page []byte) ([]byte, bool) {
		body := inside(page, "body")
		if body == "" {
			return nil, false
		}
		_, body, _ = strings.Cut(body, ">")
		return around(page, "", `<div class="amp-copy">`+strings.TrimSuffix(body, "</body>")+"</div>")
	}},
	{name: "dashes of other kinds in the dateline", may: "Dateline.Raw", change: datelineDashes},
}

// dumpRelations are the relations of text dumps.
var dumpRelations = []relation{
	{name: "windows-1252", change: func(dump []byte) ([]byte, bool) {
		out, err := charmap.Windows1252.NewEncoder().Bytes(dump)
		return out, err == nil && !utf8.Valid(out)
	}},
	{name: "UTF-16, little-endian", change: func(dump []byte) ([]byte, bool) { return inUTF16(dump, binary.LittleEndian) }},
	{name: "UTF-16, big-endian", change: func(dump []byte) ([]byte, bool) { return inUTF16(dump, binary.BigEndian) }},
	{name: "byte-order mark", change: withMark},
	{name: "CRLF", change: func(dump []byte) ([]byte, bool) { return lineEnds(dump, "\r\n") }},
	{name: "CR", change: func(dump []byte) ([]byte, bool) { return lineEnds(dump, "\r") }},
	{name: "white space at the ends of lines", change: func(dump []byte) ([]byte, bool) {
		return bytes.ReplaceAll(dump, []byte("\n"), []byte(" \t\n")), true
	}},
	{name: "blank lines doubled", change: func(dump []byte) ([]byte, bool) {
		return bytes.ReplaceAll(dump, []byte("\n\n"), []byte("\n\n\n\n")), true
	}},
	{name: "blank lines at both ends", change: func(dump []byte) ([]byte, bool) {
		return slices.Concat([]byte("\n\n"), dump, []byte("\n\n\n")), true
	}},
	{name: "soft hyphens inside words", change: func(dump []byte) ([]byte, bool) { return []byte(inWords7(string(dump), "\u00ad")), true }},
	{name: "no-break spaces", change: func(dump []byte) ([]byte, bool) {
		n := 0
		return []byte(mapSpaces(string(dump), func() string {
			if n++; n%3 == 0 {
				return "\u00a0"
			}
			return " "
		})), true
	}},
	{name: "control characters", change: func(dump []byte) ([]byte, bool) {
		return bytes.ReplaceAll(dump, []byte("e"), []byte("e\x00\u202e")), true
	}},
	{name: "dashes of other kinds in the dateline", may: "Dateline.Raw", change: datelineDashes},
}

// knownDifferences are the goldens that a relation does change, and why that
// is right, or not worth its price. An entry that is no longer needed fails.
var knownDifferences = map[string]string{
	"boxes/aside-around-story.html: body doubled":                              "a box is taken for the page's own frame only where it holds nearly all of it, and here it holds half",
	"kept/consent-beside-story.html: navigation, consent and footer of others": "two dialogs of consent outweigh two sentences without dateline or sign-off",
	"apnews-2023/ski-run-goats.html: navigation, consent and footer of others": "a film has one paragraph, in a box of its own, and the boxes around it have more",
	"apnews-2023/ski-run-goats.html: body doubled":                             "the same",
}

// TestSame changes each golden in every way that must not matter.
func TestSame(t *testing.T) {
	needed := map[string]bool{}
	for _, kind := range []struct {
		ext       string
		relations []relation
	}{{".html", pageRelations}, {".txt", dumpRelations}} {
		for _, page := range goldensOf(t, kind.ext) {
			if !utf8.Valid(page.in) || bytes.IndexByte(page.in, 0) >= 0 || len(bytes.TrimSpace(page.in)) == 0 {
				continue // goldens of encodings have relations of their own
			}
			for _, r := range kind.relations {
				changed, ok := r.change(page.in)
				if !ok || r.stories && page.err != nil {
					continue
				}
				diff := differences(page, changed, r.may)
				id := page.name + ": " + r.name
				switch _, known := knownDifferences[id]; {
				case known && diff != "":
					needed[id] = true
				case diff != "":
					t.Errorf("%s (-as it is +changed):\n%s", id, diff)
				}
			}
		}
	}
	for id := range maps.Keys(knownDifferences) {
		if !needed[id] {
			t.Errorf("%s: is the same now, and no longer to be excused", id)
		}
	}
}

// differences compares the article of a changed page with that of the page.
func differences(page readGolden, changed []byte, may string) string {
	story, err := new(Parser).ParseBytes(changed)
	if page.err != nil || err != nil {
		var was, is *NoArticleError
		if errors.As(page.err, &was) && errors.As(err, &is) {
			return cmp.Diff(*was, *is)
		}
		return cmp.Diff(fmt.Sprint(page.err), fmt.Sprint(err))
	}
	return unlike(forgiven(page.story, may), forgiven(story, may))
}

// forgiven gives a copy of an article without the fields that may differ.
func forgiven(a *Article, may string) Article {
	b := *a
	for path := range strings.FieldsSeq(may) {
		v := reflect.ValueOf(&b).Elem()
		for name := range strings.SplitSeq(path, ".") {
			v = v.FieldByName(name)
		}
		v.SetZero()
	}
	return b
}

// TestSameReader reads each golden in other ways and in other places.
func TestSameReader(t *testing.T) {
	was := time.Local
	t.Cleanup(func() { time.Local = was })
	for _, place := range []struct {
		tz, lang string
		zone     *time.Location
	}{
		{"Pacific/Kiritimati", "tr_TR.UTF-8", time.FixedZone("LINT", 14*3600)},
		{"America/St_Johns", "de_DE.ISO-8859-1", time.FixedZone("NST", -12600)},
		{"UTC", "C", time.UTC},
	} {
		t.Setenv("TZ", place.tz)
		t.Setenv("LANG", place.lang)
		t.Setenv("LC_ALL", place.lang)
		time.Local = place.zone
		for _, page := range append(goldensOf(t, ".html"), goldensOf(t, ".txt")...) {
			story, err := Parse(iotest.OneByteReader(bytes.NewReader(page.in)))
			if diff := cmp.Diff(page.story, story); diff != "" || fmt.Sprint(err) != fmt.Sprint(page.err) {
				t.Errorf("%s in %s: %v\n%s", page.name, place.tz, err, diff)
			}
			want, err := os.ReadFile(goldenOf("testdata/" + page.name))
			if got := goldenJSON(t, story, page.err); err == nil && *update == false && !bytes.Equal(want, got) && place.zone == time.UTC {
				t.Logf("%s is not its golden", page.name) // TestGolden says how
			}
		}
	}
}

// What another golden has around its story.
const (
	othersNavigation = `<header class="site-header"><nav aria-label="Main"><ul><li><a href="/world">World</a></li><li><a href="/business">Business</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav></header>`
	othersFooter     = `<div id="consent" role="dialog"><h2>We value your privacy</h2><p>We and our partners store information on a device, such as cookies, and process personal data for the purposes described below. You may click to consent to our processing.</p><button>Accept all</button></div>` +
		`<footer class="site-footer"><ul><li><a href="/about">About us</a></li><li><a href="/terms">Terms of use</a></li><li><a href="/contact">Contact</a></li></ul></footer>`
)

// namedReferences are the names of some characters.
var namedReferences = map[rune]string{
	'\u00a0': "nbsp", '’': "rsquo", '‘': "lsquo", '“': "ldquo", '”': "rdquo", '–': "ndash", '—': "mdash", '…': "hellip", '£': "pound", '€': "euro",
	'©': "copy", '·': "middot", '•': "bull", 'à': "agrave", 'á': "aacute", 'â': "acirc", 'ä': "auml", 'å': "aring", 'æ': "aelig", 'ç': "ccedil",
	'è': "egrave", 'é': "eacute", 'ê': "ecirc", 'ë': "euml", 'í': "iacute", 'î': "icirc", 'ñ': "ntilde", 'ó': "oacute", 'ô': "ocirc", 'ö': "ouml",
	'ø': "oslash", 'ú': "uacute", 'û': "ucirc", 'ü': "uuml", 'ß': "szlig", 'Á': "Aacute", 'É': "Eacute", 'Í': "Iacute", 'Ö': "Ouml", 'Ü': "Uuml",
	'«': "laquo", '»': "raquo", '½': "frac12", '°': "deg",
}

// referenced writes the characters beyond ASCII as references, in text and in
// the values of attributes.
func referenced(page []byte, reference func(r rune) string) ([]byte, bool) {
	change := func(s string) string {
		var b strings.Builder
		for _, r := range s {
			if r < utf8.RuneSelf || r == utf8.RuneError {
				b.WriteRune(r)
			} else {
				b.WriteString(reference(r))
			}
		}
		return b.String()
	}
	out := rewrite(page, func(t token) string {
		if t.code && t.name != "title" || t.kind == html.CommentToken || t.kind == html.DoctypeToken || t.kind == html.EndTagToken {
			return t.raw
		}
		return change(t.raw)
	})
	return out, !bytes.Equal(out, page)
}

// inWindows1252 writes a page in windows-1252, with references for what it
// lacks, and declares it.
func inWindows1252(page []byte) ([]byte, bool) {
	encoder := charmap.Windows1252.NewEncoder()
	has := func(r rune) bool {
		_, err := encoder.String(string(r))
		return err == nil
	}
	page = rewrite(page, func(t token) string {
		if t.isTag() && t.name == "meta" && strings.Contains(strings.ToLower(t.raw), "charset") {
			return "<meta charset=windows-1252>"
		}
		var b strings.Builder
		for _, r := range t.raw {
			switch {
			case has(r):
				b.WriteRune(r)
			case t.name == "script" && t.code:
				for _, u := range utf16.Encode([]rune{r}) {
					fmt.Fprintf(&b, `\u%04x`, u)
				}
			default:
				fmt.Fprintf(&b, "&#%d;", r)
			}
		}
		return b.String()
	})
	out, err := encoder.Bytes(page)
	return out, err == nil && !utf8.Valid(out) && bytes.Contains(out, []byte("charset=windows-1252"))
}

func inUTF16(page []byte, order binary.AppendByteOrder) ([]byte, bool) {
	out := order.AppendUint16(nil, 0xFEFF)
	for _, u := range utf16.Encode([]rune(string(bytes.TrimPrefix(page, []byte("\ufeff"))))) {
		out = order.AppendUint16(out, u)
	}
	return out, true
}

func withMark(page []byte) ([]byte, bool) {
	const mark = "\ufeff"
	return append([]byte(mark), page...), !bytes.HasPrefix(page, []byte(mark))
}

// lineEnds ends all lines in another way.
func lineEnds(page []byte, end string) ([]byte, bool) {
	if bytes.Contains(page, []byte("\r")) {
		return nil, false
	}
	return bytes.ReplaceAll(page, []byte("\n"), []byte(end)), true
}

// attributes writes the attributes of all tags anew.
func attributes(page []byte, order func([]html.Attribute), quote string) ([]byte, bool) {
	return rewrite(page, func(t token) string {
		if !t.isTag() || len(t.attr) == 0 {
			return t.raw
		}
		for i := range t.attr {
			for j := range i {
				if t.attr[i].Key == t.attr[j].Key {
					return t.raw // the first one counts
				}
			}
		}
		attr := slices.Clone(t.attr)
		order(attr)
		var b strings.Builder
		b.WriteString("<" + t.name)
		for _, a := range attr {
			v := strings.NewReplacer("&", "&amp;", `"`, "&quot;", `'`, "&#39;").Replace(a.Val)
			q := quote
			if q == "" && (v == "" || strings.ContainsAny(v, " \t\r\n\f=<>`/")) {
				q = `"`
			}
			b.WriteString(" " + a.Key + "=" + q + v + q)
		}
		if t.kind == html.SelfClosingTagToken {
			b.WriteString(" /")
		}
		return b.String() + ">"
	}), true
}

// minified takes out what a page is not in need of: end tags that follow from
// what comes after them, and white space around blocks.
func minified(page []byte) ([]byte, bool) {
	all := tokens(page)
	pre := 0
	for i := range all {
		t := &all[i]
		if t.name == "pre" {
			pre++ // and nothing after it is touched
		}
		if pre > 0 {
			continue
		}
		next := i + 1
		for next < len(all) && all[next].blank() {
			next++
		}
		switch {
		case t.blank() && strings.Contains(t.raw, "\n") && i > 0 && (isBlockName(all[i-1].name) || next < len(all) && isBlockName(all[next].name)):
			t.raw = ""
		case t.blank():
			t.raw = " "
		case t.kind == html.EndTagToken && next < len(all):
			if n := all[next]; n.isTag() && endsBefore(t.name, n.name) || n.kind == html.EndTagToken && endsWith(t.name, n.name) {
				t.raw = ""
			}
		}
	}
	return written(all), true
}

// endsBefore reports whether an element ends where another begins.
func endsBefore(name, next string) bool {
	switch name {
	case "p":
		return slices.Contains([]string{"p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "section", "article", "aside", "figure", "footer", "form", "header", "hr", "main", "nav", "table"}, next)
	case "li":
		return next == "li"
	case "td", "th":
		return next == "td" || next == "th" || next == "tr"
	case "tr":
		return next == "tr"
	case "dt", "dd":
		return next == "dt" || next == "dd"
	case "option":
		return next == "option"
	}
	return false
}

// endsWith reports whether an element ends where one around it does.
func endsWith(name, outer string) bool {
	switch name {
	case "p":
		return slices.Contains([]string{"div", "article", "section", "main", "blockquote", "td", "li", "body", "aside"}, outer)
	case "li":
		return outer == "ul" || outer == "ol"
	case "td", "th":
		return outer == "tr" || outer == "tbody" || outer == "table"
	case "tr":
		return outer == "tbody" || outer == "table"
	case "dd":
		return outer == "dl"
	case "tbody":
		return outer == "table"
	case "body":
		return outer == "html"
	}
	return false
}

// prettyPrinted puts each block on lines of its own.
func prettyPrinted(page []byte) ([]byte, bool) {
	depth, pre := 0, 0
	return rewrite(page, func(t token) string {
		if t.name == "pre" {
			pre++
		}
		if pre > 0 || !isBlockName(t.name) {
			return t.raw
		}
		if t.kind == html.EndTagToken {
			depth = max(0, depth-1)
			return "\n" + strings.Repeat("  ", depth) + t.raw + "\n"
		}
		depth = min(depth+1, 40)
		return "\n" + strings.Repeat("  ", depth) + t.raw
	}), true
}

// hyphenated puts a mark into the middle of each long word of the page's
// text.
func hyphenated(page []byte, mark string) ([]byte, bool) {
	return rewriteText(page, func(s string) string { return inWords7(s, mark) }), true
}

// inWords7 puts a mark behind the fourth letter of each word of seven letters
// and more.
func inWords7(s, mark string) string {
	var b strings.Builder
	for len(s) > 0 {
		n := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
		if n < 0 {
			n = len(s)
		}
		word := s[:n]
		if utf8.RuneCountInString(word) >= 7 && !strings.HasPrefix(s[n:], ";") { // "&hellip;"
			at := 0
			for i := range 4 {
				_, size := utf8.DecodeRuneInString(word[at:])
				at += size
				_ = i
			}
			word = word[:at] + mark + word[at:]
		}
		b.WriteString(word)
		s = s[n:]
		if len(s) > 0 {
			_, size := utf8.DecodeRuneInString(s)
			b.WriteString(s[:size])
			s = s[size:]
		}
	}
	return b.String()
}

// mapSpaces writes each single space between two words anew.
func mapSpaces(s string, space func() string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == ' ' && i > 0 && i+1 < len(s) && s[i-1] > ' ' && s[i+1] > ' ' {
			b.WriteString(space())
		} else {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// withoutScripts drops styles, comments, and the scripts in which nothing is
// said of the story.
func withoutScripts(page []byte) ([]byte, bool) {
	all := tokens(page)
	for i := range all {
		t := &all[i]
		switch {
		case t.kind == html.CommentToken:
			t.raw = ""
		case t.kind == html.StartTagToken && (t.name == "style" || t.name == "script" && !saysSomething(t, all[i:])):
			for j := i; j < min(i+3, len(all)); j++ {
				end := all[j].kind == html.EndTagToken && all[j].name == t.name
				if all[j].raw = ""; end {
					break
				}
			}
		}
	}
	out := written(all)
	return out, !bytes.Equal(out, page)
}

// saysSomething reports whether a script has data of the story.
func saysSomething(t *token, all []token) bool {
	id, typ := "", ""
	for _, a := range t.attr {
		switch a.Key {
		case "id":
			id = a.Val
		case "type":
			typ = a.Val
		}
	}
	if strings.Contains(typ, "ld+json") {
		return true
	}
	if len(all) < 2 || !all[1].code {
		return false
	}
	m := new(meta.Reader)
	m.ReadScript(id, []byte(all[1].raw))
	return len(m.Candidates()) > 0
}

// datelineDashes ends the dateline with another dash.
func datelineDashes(page []byte) ([]byte, bool) {
	a, err := new(Parser).ParseBytes(page)
	if err != nil {
		return nil, false
	}
	raw := a.Dateline.Raw
	for from, to := range map[string]string{" -": " –", " –": " —", " —": " --", " --": " -"} {
		if place, ok := strings.CutSuffix(raw, from); ok && bytes.Count(page, []byte(raw)) == 1 {
			return bytes.Replace(page, []byte(raw), []byte(place+to), 1), true
		}
	}
	return nil, false
}
