package wiretest

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/newswire-go/newswire"
)

// Noise is what stands on a page besides the story, or was done to it when it
// was saved: a set of bits. None of it changes what is shown, but Capitals,
// which changes the headline.
type Noise uint32

const (
	Ads           Noise = 1 << iota // "Advertisement" between paragraphs
	Newsletter                      // an offer of a newsletter between paragraphs
	CRLF                            // lines end as on Windows
	NoBreakSpaces                   // some spaces of the story's prose are no-break spaces
	Capitals                        // the headline is in capitals
	Minified                        // a page without line feeds between its elements
	Unclosed                        // paragraphs of a page are not closed
	Consent                         // a dialog about cookies stands before a page
	Latin                           // the bytes are those of windows-1252; a page says so
	allNoise      = Latin<<1 - 1
)

// noiseNames are the names of the bits, in their order.
var noiseNames = []string{"ads", "newsletter", "crlf", "no-break-spaces", "capitals", "minified", "unclosed", "consent", "latin"}

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
	if l.Format == "text" {
		n &^= Minified | Unclosed | Consent
	}
	if l.shape != asIs || l.oneBlock {
		n &^= Ads | Newsletter
	}
	if l.shape == flattened { // where its capitals end and the place's begin, nobody can tell
		n &^= Capitals
	}
	if l.Language != "en" {
		n &^= Latin
	}
	return n & allNoise
}

// insert puts what is none of the story's between its paragraphs.
func (s *sheet) insert(noise Noise) {
	if noise&(Ads|Newsletter) == 0 {
		return
	}
	var out []piece
	for i, p := range s.Body {
		out = append(out, p)
		next := i+1 < len(s.Body) && s.Body[i+1].Kind == newswire.BlockParagraph
		if p.Kind != newswire.BlockParagraph || !next {
			continue
		}
		if noise&Ads != 0 && i%3 == 1 {
			out = append(out, s.aside("Advertisement", `<div class="ad-slot"><span>Advertisement</span></div>`))
		}
		if noise&Newsletter != 0 && i == 2 {
			const offer = "Sign up for our newsletter"
			out = append(out, s.aside(offer, `<div class="newsletter-signup"><p>`+offer+`</p><form><input type="email"><button>Subscribe</button></form></div>`))
		}
	}
	s.Body = out
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
func (n Noise) done(page string) string {
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
	if n&Latin != 0 {
		page = inLatin(page)
	}
	return page
}

// charset is where a page says how it is written.
var charset = regexp.MustCompile(`(?i)(charset=["']?)utf-?8`)

// inLatin writes a page in windows-1252. What that cannot write becomes a
// character reference in a page, and stays a question mark in a text.
func inLatin(page string) string {
	isPage := strings.Contains(page, "<html")
	page = charset.ReplaceAllString(page, "${1}windows-1252")
	var out strings.Builder
	for _, r := range page {
		b, ok := latinByte(r)
		switch {
		case ok:
			out.WriteByte(b)
		case isPage:
			fmt.Fprintf(&out, "&#%d;", r)
		default:
			out.WriteByte('?')
		}
	}
	return out.String()
}

// latinSigns are the characters of windows-1252 that have no such number in
// Unicode, by the bytes from 0x80 on; a space is one that it does not have.
const latinSigns = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ"

// latinByte gives the byte that writes a character.
func latinByte(r rune) (byte, bool) {
	if r < 0x80 || r >= 0xA0 && r <= 0xFF {
		return byte(r), true
	}
	i := 0
	for _, sign := range latinSigns {
		if sign == r && r != ' ' {
			return byte(0x80 + i), true
		}
		i++
	}
	return 0, false
}

// numberSpace is the space behind a number, which some editors do not let
// break.
var numberSpace = regexp.MustCompile(`(\d) `)
