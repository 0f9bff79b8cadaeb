package wiretest

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/newswire-go/newswire"
)

// Noise is what stands on a page besides the story, or was done to it when it
// was saved: a set of bits. None of it changes what is shown but what says so.
// What a layout cannot have does nothing in it.
type Noise uint32

const (
	Ads           Noise = 1 << iota // "Advertisement" between paragraphs
	Newsletter                      // an offer of a newsletter between paragraphs
	CRLF                            // lines end as on Windows
	NoBreakSpaces                   // some spaces of the story's prose are no-break spaces
	Capitals                        // the headline is in capitals, and so is the one that is shown
	Minified                        // a page without line feeds between its elements
	Unclosed                        // paragraphs of a page are not closed
	Consent                         // a dialog about cookies stands before a page
	Legacy                          // the bytes are those of an encoding older than Unicode; a page says which
	Related                         // headlines of other stories under a heading, below the story
	RelatedLines                    // the same between paragraphs of a page, each a link and nothing else, without a heading: shown, for paragraphs of a story are links, too
	Doubled                         // a page has its story once more, as it is for telephones
	Captions                        // pictures with captions and credits stand in a page, and are shown
	FalseMeta                       // a page tells machines of another headline, author and time; the time and the author are warned of
	Hashed                          // the names of a page's classes end in hashes
	Scriptless                      // a page has lost its scripts
	LostEnd                         // a page ends in the midst of a paragraph: what follows is lost, sign-off and all, and it is shown as truncated
	allNoise      = LostEnd<<1 - 1
)

// noiseNames are the names of the bits, in their order.
var noiseNames = []string{"ads", "newsletter", "crlf", "no-break-spaces", "capitals", "minified", "unclosed", "consent", "legacy",
	"related", "related-lines", "doubled", "captions", "false-meta", "hashed", "scriptless", "lost-end"}

// ofGeneral is the noise that is known of the pages of no site in particular:
// in those of others it would take what their layout's row reads.
const ofGeneral = RelatedLines | Doubled | FalseMeta | Hashed | Scriptless | LostEnd

// NoiseNamed gives the noise with a name: "ads". ok is false if there is none.
func NoiseNamed(name string) (n Noise, ok bool) {
	for i, known := range noiseNames {
		if known == name {
			return 1 << i, true
		}
	}
	return 0, false
}

// NoiseNames gives the names of all noise, in a new slice.
func NoiseNames() []string { return append([]string(nil), noiseNames...) }

// String gives the names of the bits, parted by commas.
func (n Noise) String() string {
	var names []string
	for i, name := range noiseNames {
		if n&(1<<i) != 0 {
			names = append(names, name)
		}
	}
	if left := n &^ allNoise; left != 0 {
		names = append(names, fmt.Sprintf("%#x", uint32(left)))
	}
	return strings.Join(names, ",")
}

// on gives what of the noise a layout can have: pages have all, but a text no
// elements, and where there are no paragraphs nothing stands between them.
func (n Noise) on(l *layout) Noise {
	switch l.Format {
	case "html":
		if !l.nameless {
			n &^= ofGeneral | Related
		}
	case "text":
		n &^= Minified | Unclosed | Consent | Captions | ofGeneral
	default: // what agencies send is as they made it
		n &= CRLF | NoBreakSpaces | Capitals
	}
	if l.shape != asIs || l.oneBlock {
		n &^= Ads | Newsletter | Related | Captions
	}
	if n&FalseMeta != 0 {
		n &^= Scriptless // nothing would say when the story was published
	}
	if l.Format == "text" && l.row != "reuters-2018" {
		n &^= Related // whose words are those of that site
	}
	if l.shape == flattened { // where its capitals end and the place's begin, nobody can tell
		n &^= Capitals
	}
	return n & allNoise
}

// insert puts what is none of the story's between its paragraphs, above and
// below it.
func (s *sheet) insert() {
	var out []piece
	for i, p := range s.Body {
		out = append(out, p)
		if next := i+1 < len(s.Body) && s.Body[i+1].Kind == newswire.BlockParagraph; p.Kind == newswire.BlockParagraph && next {
			out = append(out, s.between(i)...)
		}
	}
	s.Body = out
	s.showStrays()
	if s.noise&Related != 0 {
		s.relate()
	}
	s.double()
}

// showStrays shows the lines of other stories where they stand.
func (s *sheet) showStrays() {
	if s.strays == nil {
		return
	}
	at := 0 // of the first, among the blocks that are shown
	for _, p := range s.Body {
		if p.Noise && p.Kind == newswire.BlockParagraph {
			break
		}
		if !p.Noise {
			at++
		}
	}
	s.shown.Body = slices.Insert(slices.Clone(s.shown.Body), at, s.strays...)
	s.shown.Symbols = symbolsIn(s.shown.Body, s.tongue.forms["code"])
}

// between gives what stands behind the paragraph i, with another one behind it.
func (s *sheet) between(i int) (out []piece) {
	has := func(n Noise) bool { return s.noise&n != 0 }
	if has(Ads) && i%3 == 1 {
		out = append(out, s.aside("Advertisement", `<div class="ad-slot"><span>Advertisement</span></div>`))
	}
	if has(Newsletter) && i == 2 {
		const offer = "Sign up for our newsletter"
		out = append(out, s.aside(offer, `<div class="newsletter-signup"><p>`+offer+`</p><form><input type="email"><button>Subscribe</button></form></div>`))
	}
	if has(RelatedLines) && i == 3 {
		out = append(out, s.relatedLine("1"), s.relatedLine("2"))
	}
	if has(Captions) && (i == 1 || i == 5) {
		if markup := s.picture(); markup != "" {
			out = append(out, s.aside("", markup))
		}
	}
	return out
}

// relatedLine gives the headline of another story, which nothing tells from a
// paragraph that is a link.
func (s *sheet) relatedLine(number string) piece {
	address := "/world/" + number
	text := s.say("related")
	b := newswire.Block{Kind: newswire.BlockParagraph, Text: text, Links: []newswire.Link{{Span: newswire.Span{End: len(text)}, URL: "https://www.harbour-courier.example" + address}}}
	s.strays = append(s.strays, b)
	return piece{Block: b, Noise: true, Markup: `<p><a href="` + address + `">` + html.EscapeString(text) + `</a></p>`}
}

// relate puts headlines of other stories under a heading: below the story of a
// page, and before the sign-off of a text.
func (s *sheet) relate() {
	first, second := s.say("related"), s.say("related")
	if s.layout.Format == "text" {
		for _, line := range [...]string{"RELATED COVERAGE", first, second} {
			s.Body = append(s.Body, s.aside(line, ""))
		}
		return
	}
	s.Below += "<div class=\"related\"><h3>Related coverage</h3>\n<ul><li><a href=\"/world/1\">" + html.EscapeString(first) + "</a></li>\n<li><a href=\"/world/2\">" + html.EscapeString(second) + "</a></li></ul></div>\n"
}

// picture gives the markup of a picture with its caption, and shows it; "" where
// the caption stands below another one.
func (s *sheet) picture() string {
	image := newswire.Image{
		URL: "https://pictures.harbour-courier.example/" + strconv.Itoa(1000+s.IntN(9000)) + ".jpg", Width: 800, Height: 533,
		Caption: s.sentence("caption"), CreditLine: "REUTERS/" + s.say("first") + " " + s.say("last"), Agency: "Reuters",
	}
	if slices.ContainsFunc(s.shown.Images, func(i newswire.Image) bool { return i.Caption == image.Caption }) {
		return ""
	}
	_, name, _ := strings.Cut(image.CreditLine, "/")
	image.Credits = []newswire.Credit{{Name: name, Organization: "REUTERS", Roles: []newswire.Role{newswire.RolePhotography}}}
	s.shown.Images = append(s.shown.Images, image)
	return `<figure class="story-photo"><img src="` + image.URL + `" alt="" width="800" height="533"><figcaption>` +
		html.EscapeString(image.Caption+" "+image.CreditLine) + `</figcaption></figure>`
}

// aside gives a piece that is none of the story's.
func (s *sheet) aside(text, markup string) piece {
	return piece{Block: newswire.Block{Kind: "noise", Text: text}, Noise: true, Markup: markup}
}

var (
	betweenTags = regexp.MustCompile(`>\s*\n\s*<`)
	closedPara  = regexp.MustCompile(`</p>(\s*<p[ >])`)
)

// consentDialog stands before a page until its reader agrees to everything.
const consentDialog = `<div id="consent" class="cookie-consent" role="dialog"><h2>Your privacy</h2><p>We and our partners store cookies on your device to measure who reads what.</p><button>Accept all</button><button>Manage choices</button></div>`

// done does to a page what its noise does to the whole of it.
func (s *sheet) done(page string) string {
	n := s.noise
	if at := strings.Index(page, lostHere); n&LostEnd != 0 && at >= 0 {
		page = page[:at]
	}
	if n&FalseMeta != 0 {
		page = falseMeta.ReplaceAllStringFunc(page, s.otherMeta)
	}
	if n&Scriptless != 0 {
		page = scripts.ReplaceAllString(page, "")
	}
	if n&Hashed != 0 {
		page = classNames.ReplaceAllStringFunc(page, hashed)
	}
	if n&Minified != 0 {
		page = betweenTags.ReplaceAllString(page, "><")
	}
	if n&Unclosed != 0 {
		page = closedPara.ReplaceAllString(page, "$1")
	}
	if at := strings.Index(page, "<body"); n&Consent != 0 && at >= 0 {
		at += strings.IndexByte(page[at:], '>') + 1
		page = page[:at] + consentDialog + page[at:]
	}
	if n&CRLF != 0 {
		page = strings.ReplaceAll(page, "\n", "\r\n")
	}
	if n&Legacy != 0 {
		page = inLegacy(page, s.layout.Language, s.layout.Format == "html")
	}
	return page
}

// numberSpace is the space behind a number, which some editors do not let
// break.
var numberSpace = regexp.MustCompile(`(\d) `)
