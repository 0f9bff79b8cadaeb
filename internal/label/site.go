package label

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/lex"
)

// CutSiteSuffix cuts the name of the site from the title that a page gives
// itself: "Arland shuts ports | Reuters". The part is cut only if it names
// the site, which is a name ("The Daily Harbour") or a host
// ("dailyharbour.com"), or if it is an agency's name behind a bar: behind a
// dash that is more often the source of the news ("... - Kyodo").
func CutSiteSuffix(title, site string) string {
	for i := len(title); i > 0 && len(title)-i < 60; {
		r, size := utf8.DecodeLastRuneInString(title[:i])
		i -= size
		if !IsTitleMark(r) {
			continue
		}
		name := strings.TrimSpace(title[i+size:])
		if namesSite(name, site) || (r == '|' || r == '｜') && namesAgency(name) {
			return strings.TrimRightFunc(title[:i], func(r rune) bool { return lex.IsSpace(r) || IsTitleMark(r) })
		}
	}
	return title
}

// IsTitleMark reports whether r parts a title from the name of the site.
func IsTitleMark(r rune) bool {
	switch r {
	case '|', '｜', '_', '·', '•', '»':
		return true
	}
	return lex.IsDashRune(r)
}

// namesAgency reports whether a page's name for its site is an agency's,
// with or without "News".
func namesAgency(name string) bool {
	if before, last, ok := CutLast(name, ' '); ok && strings.EqualFold(last, "news") {
		name = before
	}
	_, ok := agency.Named(name)
	return ok
}

// namesSite reports whether a name printed on a page is the name of the site.
// A host is the name's words without spaces, some of them by their first
// letters only: "nytimes.com" is "The New York Times".
func namesSite(name, site string) bool {
	if name == "" || site == "" {
		return false
	}
	if strings.EqualFold(name, site) {
		return true
	}
	want := siteWord(site)
	whole := false
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return !lex.IsLetter(r) && !unicode.IsDigit(r) }) {
		word = strings.ToLower(word)
		first, size := utf8.DecodeRuneInString(word)
		switch {
		case strings.HasPrefix(want, word):
			want, whole = want[len(word):], true
		case strings.HasPrefix(want, string(first)):
			want = want[size:]
		case !isSiteFiller(word):
			return false
		}
	}
	return want == "" && whole
}

// isSiteFiller reports whether a site may have the word in its name and not
// in its address.
func isSiteFiller(word string) bool {
	switch word {
	case "the", "of", "and", "news", "online", "com", "org", "net", "www", "de", "fr", "co", "uk", "us", "india", "canada", "international", "edition":
		return true
	}
	return false
}

// siteWord gives the letters and digits of a site's name, or the part of its
// host that is its own: "bbc" of "www.bbc.co.uk".
func siteWord(site string) string {
	if !strings.Contains(site, " ") {
		if head, _, ok := CutLast(site, '.'); ok { // the country or kind of the domain
			if h, t, ok := CutLast(head, '.'); ok && len(t) <= 3 && h != "www" {
				head = h // "co" in "bbc.co.uk"
			}
			if _, t, ok := CutLast(head, '.'); ok {
				head = t
			}
			site = head
		}
	}
	return strings.Map(func(r rune) rune {
		if !lex.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, site)
}
