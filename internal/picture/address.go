package picture

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/address"
	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/lex"
)

// A genericRow is a word in the address of a picture that is the site's, and no
// story's: it stands where a story has none.
type genericRow struct {
	word    string // in small letters, anywhere in the last step of the path
	example string // an address that is generic by this row alone
}

// genericRows are such words.
var genericRows = []genericRow{
	{"avatar", "https://a.example/i/avatar7.jpg"},
	{"blank", "https://a.example/i/blank.jpg"},
	{"default", "https://a.example/images/rcom-default.png"},
	{"dummy", "https://a.example/i/dummy-16x9.jpg"},
	{"fallback", "https://a.example/i/fallback-16x9.jpg"},
	{"facebook", "https://a.example/i/facebook-thumb.png"},
	{"fb_", "https://a.example/i/fb_news.jpg"},
	{"generic", "https://a.example/images/r-generic-hdr.png"},
	{"headshot", "https://a.example/i/finch-headshot.jpg"},
	{"icon", "https://a.example/i/touch-icon.png"},
	{"logo", "https://a.example/images/Twitterlogo.png"},
	{"missing", "https://a.example/i/missing-picture.png"},
	{"noimage", "https://a.example/i/noimage.jpg"},
	{"no-image", "https://a.example/i/no-image-big.jpg"},
	{"no_image", "https://a.example/i/no_image.gif"},
	{"nophoto", "https://a.example/i/nophoto.jpg"},
	{"og-image", "https://a.example/i/og-image.png"},
	{"opengraph", "https://a.example/i/opengraph.png"},
	{"pixel", "https://a.example/i/pixel.gif"},
	{"placeholder", "https://a.example/i/placeholder-wide.jpg"},
	{"share", "https://a.example/i/share_1200.png"},
	{"social", "https://a.example/i/ria_social.png"},
	{"speeddial", "https://a.example/i/rpSpeedDial.png"},
	{"spacer", "https://a.example/i/spacer.gif"},
	{"sprite", "https://a.example/i/sprite.png"},
	{"transparent", "https://a.example/i/transparent.gif"},
}

// IsGeneric reports whether the address of a picture shows that it is the
// site's own and no story's: its file is named so, or after the agency, or is a
// drawing or a button. A whole address that names no file is none either.
func IsGeneric(url string) bool {
	if address.IsFront(url) {
		return true
	}
	file := url
	if i := strings.IndexAny(file, "?#"); i >= 0 {
		file = file[:i]
	}
	file = strings.ToLower(file[strings.LastIndexByte(strings.TrimSuffix(file, "/"), '/')+1:])
	if slices.ContainsFunc(genericRows, func(r genericRow) bool { return strings.Contains(file, r.word) }) || strings.HasSuffix(file, ".gif") || strings.HasSuffix(file, ".svg") {
		return true
	}
	name, _, _ := strings.Cut(strings.ReplaceAll(file, "%20", " "), ".")
	return agency.MarkOf(strings.TrimRight(name, " 0123456789-_")) != nil
}

// mostTokens is how many tokens of an address are looked at.
const mostTokens = 24

// fewestOfToken is how long a token of an address is that tells one picture
// from another.
const fewestOfToken = 7

// tokens gives the pieces of an address that are made up for the picture: long
// ones with a digit, behind the host. Days and sizes, which many have, are none.
// They are appended to all, which has room for them.
func tokens(all []string, url string) []string {
	if _, rest, ok := strings.Cut(url, "://"); ok {
		_, url, _ = strings.Cut(rest, "/")
	}
	for i := 0; i < len(url) && len(all) < mostTokens; {
		start, digits, letters, times := i, 0, 0, 0
		for i < len(url) && (lex.IsDigitASCII(url[i]) || lex.IsLetterASCII(url[i])) {
			switch {
			case lex.IsDigitASCII(url[i]):
				digits++
			case url[i] == 'x':
				times++
			default:
				letters++
			}
			i++
		}
		token := url[start:i]
		if i == start {
			if i++; url[i-1] == '%' { // an address within the address
				i = min(i+2, len(url))
			}
			continue
		}
		isDay := letters+times == 0 && len(token) == len("20190611") && (token[:2] == "19" || token[:2] == "20")
		isSize := letters == 0 && times == 1
		if len(token) >= fewestOfToken && digits > 0 && !isDay && !isSize && token != largest {
			all = append(all, token)
		}
	}
	return all
}

// largest is what stands for no bound in addresses of pictures that are made
// to measure.
const largest = "2147483647"

// Same reports whether two addresses are of one picture, in whatever size: they
// are equal up to their query, their files are called the same, or both hold a
// token that is made up for it.
func Same(a, b string) bool {
	if path(a) == path(b) {
		return true
	}
	if own := stem(a); own != "" && own == stem(b) {
		return true
	}
	var own, other [mostTokens]string
	others := tokens(other[:0], b)
	for _, t := range tokens(own[:0], a) {
		for _, o := range others {
			if t == o {
				return true
			}
		}
	}
	return false
}

// path gives an address without its query, but where that names the picture.
func path(url string) string {
	if i := strings.IndexByte(url, '?'); i >= 0 && strings.IndexByte(url[strings.LastIndexByte(url[:i], '/')+1:i], '.') >= 0 {
		url = url[:i]
	}
	_, url, _ = strings.Cut(url, "//")
	return url
}

// shortestStem is how long the name of a file is that no other picture's has.
const shortestStem = 10

// stem gives the name of the file that an address ends in, without what tells
// its kind and its size: "headphones-170112" of "/headphones-170112_271x181.jpg".
// It is "" where it is too short to be the picture's own, or has no digit.
func stem(url string) string {
	if i := strings.IndexAny(url, "?#"); i >= 0 {
		if inner := strings.LastIndex(url, "%2F"); inner > i {
			url = url[inner+len("%2F"):] // an address within the address
		} else {
			url = url[:i]
		}
	}
	url = url[strings.LastIndexByte(url, '/')+1:]
	if i := strings.LastIndexByte(url, '.'); i > 0 {
		url = url[:i]
	}
	if i := strings.LastIndexAny(url, "-_"); i > 0 && isSize(url[i+1:]) {
		url = url[:i]
	}
	if len(url) < shortestStem || !strings.ContainsAny(url, "0123456789") {
		return ""
	}
	return url
}

// isSize reports whether a piece of a file's name is a size: "271x181".
func isSize(s string) bool {
	wide, high, ok := strings.Cut(s, "x")
	return ok && wide != "" && high != "" && strings.Trim(wide, "0123456789") == "" && strings.Trim(high, "0123456789") == ""
}

// Key gives what tells a picture from others of its page: the name of its file,
// or the longest token of its address, or else the address.
func Key(url string) (key string) {
	if key = stem(url); key != "" {
		return key
	}
	var all [mostTokens]string
	for _, t := range tokens(all[:0], url) {
		if len(t) > len(key) {
			key = t
		}
	}
	if key == "" {
		return path(url)
	}
	return key
}

// IsStandIn reports whether an address is of a picture in the size of a stamp,
// which stands in the place of the one that is loaded later: it asks for a width
// of fewer than a hundred pixels.
func IsStandIn(url string) bool {
	_, query, _ := strings.Cut(url, "?")
	for pair := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(pair, "=")
		if (name == "w" || name == "width") && len(value) > 0 && len(value) <= 2 && strings.Trim(value, "0123456789") == "" {
			return true
		}
	}
	return false
}

// IsSaved reports whether an address is of a copy that a browser saved beside the
// page: where it leads to is on somebody's disk.
func IsSaved(url string) bool {
	if strings.Contains(url, "://") || strings.HasPrefix(url, "//") {
		return strings.HasPrefix(url, "file:")
	}
	step, _, ok := strings.Cut(strings.TrimPrefix(url, "./"), "/")
	return ok && (strings.HasSuffix(step, "_files") || strings.HasSuffix(step, "-Dateien") || strings.HasSuffix(step, "_fichiers"))
}

// photoEnds are how the files of photographs are called.
var photoEnds = []string{".jpg", ".jpeg", ".webp", ".avif"}

// IsPhoto reports whether the address of a picture ends as those of photographs
// do: drawings, buttons and what counts readers have other ends or none.
func IsPhoto(url string) bool {
	if i := strings.IndexAny(url, "?#"); i >= 0 {
		url = url[:i]
	}
	for _, end := range photoEnds {
		if n := len(url) - len(end); n > 0 && strings.EqualFold(url[n:], end) {
			return true
		}
	}
	return false
}
