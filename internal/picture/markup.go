package picture

import (
	"bytes"
	"strconv"

	"github.com/newswire-go/newswire/internal/flat"
)

// An aboutRow is a word in the names of elements around a picture that is no
// picture of the story.
type aboutRow struct {
	word    string // in small letters
	example string // a class that holds it, as a site has it
}

// aboutRows are such words: logos, portraits of who wrote the story, other
// stories, what is advertised, films.
var aboutRows = []aboutRow{
	{"advert", "advertisement-box"},
	{"author", "Page-authorImage"},
	{"avatar", "c-avatar"},
	{"badge", "app-badge"},
	{"bio", "author-bio"},
	{"brand", "brand-img"},
	{"byline", "Page-byline"},
	{"comment", "comment-user"},
	{"contributor", "contributor-pic"},
	{"footer", "Page-footer-logo"},
	{"headshot", "headshot"},
	{"hub-card", "hub-card__small-image"},
	{"icon", "icon-thumb"},
	{"logo", "logo-wrapper"},
	{"more-stories", "more-stories__item"},
	{"most-", "most-read"},
	{"newsletter", "newsletter-box"},
	{"next-", "next-article-container"},
	{"outbrain", "OUTBRAIN"},
	{"partner", "entry__wirepartner"},
	{"player", "bsp-jw-player"},
	{"portrait-", "portrait-author"},
	{"profile", "profile-pic"},
	{"promo", "PagePromo-media"},
	{"provider", "provider-img"},
	{"read-next", "read-next-table"},
	{"recirc", "recirculation"},
	{"recommend", "recommended"},
	{"related-", "related-posts-list"},
	{"share", "share-bar"},
	{"sidebar", "article-sidebar"},
	{"social", "social-links"},
	{"sponsor", "sponsor-box"},
	{"story-card", "media-story-card__image-container"},
	{"taboola", "taboola-thumb"},
	{"teaser", "secondary-teaser"},
	{"video", "relatedVideo"},
	{"youtube", "element-youtube"},
}

// IsOther reports whether the names of an element say that a picture in it is
// none of the story's.
func IsOther(t *flat.Tree, n flat.Node) bool {
	for _, attr := range [...]string{"class", "id", "data-spacefinder-type", "data-component-name"} {
		v, ok := t.Attr(n, attr)
		if !ok {
			continue
		}
		v = bytes.ToLower(v[:min(len(v), mostNamed)])
		for i := range aboutRows {
			if bytes.Contains(v, []byte(aboutRows[i].word)) {
				return true
			}
		}
	}
	return false
}

// mostNamed is how many bytes of an element's names are looked at.
const mostNamed = 256

// sources are the attributes in which pages keep the address of a picture, those
// first that a script fills in when its reader comes near it.
var sources = []string{"data-src", "data-original", "data-lazy-src", "org-src", "data-image", "src"}

// sets are those that hold several, each with its width.
var sets = []string{"data-srcset", "data-flickity-lazyload-srcset", "srcset"}

// AddressOf gives the address of the picture n as its page writes it, "" where it
// has none but what is there in place of one.
func AddressOf(t *flat.Tree, n flat.Node) string {
	for _, name := range sources {
		if v, ok := t.Attr(n, name); ok && isReal(v) {
			return string(v)
		}
	}
	for _, name := range sets {
		if v, ok := t.Attr(n, name); ok {
			if v = largestOf(v); isReal(v) {
				return string(v)
			}
		}
	}
	return ""
}

// mostAddress is how long an address may be to be looked at.
const mostAddress = 2 << 10

// isReal reports whether an attribute holds the address of a picture, and not a
// picture that stands in its place until it is loaded.
func isReal(v []byte) bool {
	v = bytes.TrimSpace(v)
	return len(v) > 0 && len(v) <= mostAddress && !bytes.HasPrefix(v, []byte("data:")) && !bytes.HasPrefix(v, []byte("about:")) && !bytes.HasPrefix(v, []byte("blob:"))
}

// largestOf gives the last address of a set, which is the largest on nearly
// every page, or the one that is said to be the widest.
func largestOf(set []byte) (best []byte) {
	widest := -1
	for piece := range bytes.SplitSeq(set[:min(len(set), 16*mostAddress)], []byte(", ")) {
		f := bytes.Fields(piece)
		if len(f) == 0 {
			continue
		}
		width := 0
		if len(f) > 1 {
			width, _ = strconv.Atoi(string(bytes.TrimRight(f[1], "wx,")))
		}
		if width >= widest {
			best, widest = bytes.TrimRight(f[0], ","), width
		}
	}
	return best
}

// SizeOf gives the width and the height that the page gives the picture n, in
// pixels, 0 where it gives none.
func SizeOf(t *flat.Tree, n flat.Node) (width, height int) {
	number := func(name string) int {
		v, _ := t.Attr(n, name)
		v = bytes.TrimSuffix(v, []byte("px"))
		if i := bytes.IndexByte(v, '.'); i >= 0 {
			v = v[:i]
		}
		const mostDigits = 5
		size, err := strconv.Atoi(string(v[:min(len(v), mostDigits+1)]))
		if err != nil || size < 0 || len(v) > mostDigits {
			return 0
		}
		return size
	}
	return number("width"), number("height")
}

// smallest is how wide and high a picture of a story is at least, in pixels: a
// smaller one is a portrait, a button, or counts readers.
const smallest = 110

// IsSmall reports whether a picture's page gives it a size that no picture of a
// story has.
func IsSmall(width, height int) bool {
	return width > 0 && width < smallest || height > 0 && height < smallest*2/3
}
