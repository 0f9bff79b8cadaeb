package wiretest

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/htmlindex"

	"github.com/newswire-go/newswire"
)

// legacies are the encodings in which texts were kept before Unicode, by
// language, as pages name them.
var legacies = map[string]string{"ru": "windows-1251", "ar": "windows-1256", "zh": "gbk", "ja": "shift_jis"}

// charset is where a page says how it is written.
var charset = regexp.MustCompile(`(?i)(charset=["']?)utf-?8`)

// inLegacy writes a page in the legacy encoding of its language, which is
// windows-1252 for those of western Europe. What that cannot write becomes a
// character reference in a page, and a question mark in a text.
func inLegacy(page, language string, isPage bool) string {
	name := cmp.Or(legacies[language], "windows-1252")
	legacy, err := htmlindex.Get(name)
	if err != nil {
		return page // the index has all of them
	}
	page = charset.ReplaceAllString(page, "${1}"+name)
	encoder := legacy.NewEncoder()
	var out strings.Builder
	for _, r := range page {
		if r < utf8.RuneSelf {
			out.WriteByte(byte(r)) // the same in all of them
			continue
		}
		b, err := encoder.String(string(r))
		switch {
		case err == nil:
			out.WriteString(b)
		case isPage:
			fmt.Fprintf(&out, "&#%d;", r)
		default:
			out.WriteByte('?')
		}
	}
	return out.String()
}

var (
	scripts    = regexp.MustCompile(`(?s)<script\b.*?</script>\n?`)
	classNames = regexp.MustCompile(`class="[^"]*"`)
	falseMeta  = regexp.MustCompile(`<meta (?:property="og:title"|property="article:published_time"|name="author") content="[^"]*">`)
)

// hashed gives a class attribute whose names end in hashes.
func hashed(attribute string) string {
	names, _ := strings.CutPrefix(strings.TrimSuffix(attribute, `"`), `class="`)
	return `class="` + strings.Join(strings.Fields(names), "_x7Yz1 ") + `_x7Yz1"`
}

// doubtTime warns of the time, of which a false page says two.
func (s *sheet) doubtTime() {
	if s.noise&FalseMeta != 0 {
		s.shown.Warnings = append(s.shown.Warnings, newswire.Warning{Code: newswire.WarnTimeConflict, Field: "timestamp"})
	}
}

// otherMeta gives a meta element that says another thing than the page shows.
func (s *sheet) otherMeta(element string) string {
	head, _, _ := strings.Cut(element, `content="`)
	other := "Harbour Courier: all the day's stories"
	switch {
	case strings.Contains(head, "published_time"):
		other = timeOf(s.story.Timestamp).AddDate(0, 0, 9).Format(isoZ)
	case strings.Contains(head, "author"):
		other = "Otto Gannet"
	}
	return head + `content="` + other + `">`
}

// lostHere is where a page ends that was not loaded whole.
const lostHere = "\x00lost"

// loseEnd ends the body in the midst of its last long paragraph, behind which
// nothing is printed. A story that has none but the lead is left whole.
func (s *sheet) loseEnd() {
	for i := len(s.Body) - 1; i > 0; i-- {
		p := &s.Body[i]
		at := cutPoint(p.Text)
		if p.Kind != newswire.BlockParagraph || s.Body[i-1].Kind != newswire.BlockParagraph || at == 0 {
			continue
		}
		p.Text = p.Text[:at]
		s.shown.Body[i].Text = p.Text
		p.Text += lostHere
		s.Body, s.shown.Body, s.shown.Truncated = s.Body[:i+1], s.shown.Body[:i+1], true
		return
	}
	s.noise &^= LostEnd
}

// cutPoint gives where a long paragraph breaks off: behind a word in its
// second half that ends no sentence; 0 if there is none.
func cutPoint(text string) int {
	const long = 120 // bytes
	if len(text) < long {
		return 0
	}
	for at := len(text) * 2 / 3; at > long/2; at-- {
		if text[at] == ' ' && 'a' <= text[at-1] && text[at-1] <= 'z' {
			return at
		}
	}
	return 0
}

// double puts the story once more on the page, as it is for telephones.
func (s *sheet) double() {
	if s.noise&Doubled == 0 {
		return
	}
	var out strings.Builder
	out.WriteString(`<div class="amp-story" hidden><article>` + "\n<h1>" + s.Headline + "</h1>\n" + s.Marked())
	if s.SignOff != "" {
		out.WriteString("<p>" + s.SignOff + "</p>\n")
	}
	out.WriteString("</article></div>\n")
	s.Below += out.String()
}
