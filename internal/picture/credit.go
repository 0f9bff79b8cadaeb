// Package picture reads what stands around a story's pictures: the credit at
// the end of a caption, the address of the picture, and the names of elements
// that hold none of the story's.
package picture

import (
	"strings"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/lex"
)

// pictureCredits are whose name ends a picture's credit behind a slash, "Ann
// Lund/Pool", besides the agencies'; folded and sorted.
var pictureCredits = []string{
	"epa", "epa-efe", "file", "file photo", "files", "getty", "getty images", "handout", "imago", "istock", "nurphoto",
	"picture alliance", "pool", "pool photo", "ritzau scanpix", "shutterstock", "zuma press",
}

// pictureServices stand behind an agency's name in a picture's credit: "AP
// Photo", "Bloomberg via Getty Images". A row comes before those it ends in.
var pictureServices = []string{" via getty images", " images", " photo", " wire"}

// pictureOpenings begin the bracket at the end of a caption, besides agencies'
// names: "A ship off Portby. (Photo by Ann Lund)".
var pictureOpenings = []string{
	"credit:", "bild:", "file photo", "foto:", "handout", "image:", "photo by", "photo courtesy", "photo credit", "photo:",
	"photograph by", "photograph:", "picture:", "新华社记者",
}

// pictureKinds stand behind an agency's name where a picture's credit begins:
// "AP Photo/Ann Lund", "AP Video: Ann Lund".
var pictureKinds = []string{" photo", " video"}

// pictureButtons stand behind a picture's credit where a tool prints the page's
// buttons in the same line.
var pictureButtons = []string{"purchase licensing rights", "read more", "read less", "enlarge image", "hide caption", "show caption", "image", "close"}

// withoutButton takes the button that s ends with off. Few captions and hardly a
// paragraph end in a letter.
func withoutButton(s string) string {
	if s == "" || !lex.IsLetterASCII(s[len(s)-1]) {
		return s
	}
	for _, b := range pictureButtons {
		if n := len(s) - len(b); n > 1 && s[n-1] == ' ' && strings.EqualFold(s[n:], b) {
			return s[:n-1]
		}
	}
	return s
}

// Credited reports whether s ends with the credit of a picture, as captions
// do: "... REUTERS/Ann Lund", "... (AP Photo/Ann Lund)", "... Ann Lund/AFP".
func Credited(s string) bool {
	s = withoutButton(s)
	for s != "" && (s[len(s)-1] == '.' || s[len(s)-1] == ' ') {
		s = s[:len(s)-1]
	}
	if strings.HasSuffix(s, ")") || strings.HasSuffix(s, "）") {
		_, inner, ok := lex.TrailingBracket(s)
		if last := strings.TrimSpace(inner); strings.HasSuffix(last, "摄") || strings.HasSuffix(last, "攝") {
			return true // "（新华社记者张三摄）": he took it
		}
		if ok && opensPictureCredit(inner) {
			return true
		}
	}
	const reach = 90 // bytes: longer than any two names
	end := s[max(0, len(s)-reach):]
	if strings.IndexByte(end, '/') < 0 {
		return false // faster than the search from the end, and nearly always the answer
	}
	if credit.OpensByline(s) {
		if _, ok := credit.ReadByline(s, false); ok {
			return false // "By Ann Lund / AP": the word says more than the mark
		}
	}
	i := strings.LastIndexByte(end, '/')
	before, after := strings.TrimRight(end[:i], " "), strings.Trim(end[i+1:], " .)）")
	if strings.HasSuffix(before, "REUTERS") || strings.HasSuffix(before, "ロイター") {
		return isPhotographer(after)
	}
	if at := strings.LastIndex(before, "©"); at >= 0 && agency.MarkOf(strings.TrimSpace(before[at+len("©"):])) != nil {
		return isPhotographer(after) // "© AFP / Ann Lund"
	}
	if !isPictureCredit(after) || len(before) < i && strings.Contains(after, " ") && !lex.Listed(pictureCredits, after) {
		return false // a byline: "Ann Lund / Associated Press"
	}
	// Before the slash stands a name, or another agency's behind a name. The
	// agencies alone, "AFP/dpa", are the credit of a story.
	word := before[strings.LastIndexAny(before, " /(")+1:]
	return isPictureCredit(word) && strings.Contains(before, "/") || !lex.BeginsSmall(word) && lex.BeginsLetter(word) && lex.HasSmall(word)
}

// opensPictureCredit reports whether what stands in the bracket at a block's
// end begins as a picture's credit: "Photo by Ann Lund", "AP Photo/Ann Lund",
// "Xinhua/Ann Lund".
func opensPictureCredit(inner string) bool {
	if _, ok := lex.CutFoldIn(inner, pictureOpenings); ok {
		return true
	}
	if i := strings.LastIndex(inner, " via "); i > 0 && isPictureCredit(inner[i+len(" via "):]) {
		return true // "Ann Lund/Portby Courier via AP"
	}
	a, n := agency.At(inner)
	if a == nil {
		return false
	}
	if name, ok := strings.CutPrefix(inner[n:], "/"); ok {
		name = strings.TrimSpace(name)
		return isPhotographer(name) && agency.Of(name) == nil // but "(APA/Reuters)" wrote a story
	}
	_, ok := lex.CutFoldIn(inner[n:], pictureKinds)
	return ok
}

// isPhotographer reports whether what stands behind an agency and a slash may
// be a photographer's name.
func isPhotographer(s string) bool {
	const most = 3 // spaces of a name
	return s != "" && !lex.BeginsSmall(s) && !strings.ContainsAny(s, "0123456789") && strings.Count(s, " ") <= most
}

// isPictureCredit reports whether s is whose picture it is: one of
// pictureCredits, or an agency, with or without one of pictureServices.
func isPictureCredit(s string) bool {
	if lex.Listed(pictureCredits, s) {
		return true
	}
	for _, service := range pictureServices {
		if n := len(s) - len(service); n > 0 && strings.EqualFold(s[n:], service) {
			s = s[:n]
			break
		}
	}
	m := agency.MarkOf(s)
	return m != nil && m.Agency.Kind == agency.NewsAgency && m.PrintedAs(s)
}
