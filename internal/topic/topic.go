// Package topic reads what a page says its story is about: keywords and the
// department that it stands in.
package topic

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/lex"
)

const (
	mostKeywords   = 64
	longestKeyword = 80 // bytes
	mostWords      = 6  // of a keyword: more are a sentence
)

// general are the words that are said of any story, and of the site rather than
// of one: sorted, in small letters.
var general = []string{
	"actualité", "actualités", "aktuell", "article", "articles", "breaking", "business news", "current events", "general news", "headline", "headlines", "home",
	"homepage", "info", "journal", "latest", "latest headlines", "live", "nachrichten", "national news", "new", "news", "news article", "news story", "newspaper",
	"newswire", "no section", "none", "noticias", "notícias", "online", "other", "page", "photos", "pictures", "post", "read", "reporting", "stories", "story", "subjects", "tag", "test", "texte",
	"top stories", "uncategorized", "undefined", "unknown", "video", "videos", "website", "wire", "world news", "zeitung", "новости",
}

// isGeneral reports whether a word is one of those, or the name of the site, of an
// agency or of one of its wires: "CO State Wire".
func isGeneral(word, site string) bool {
	return strings.HasSuffix(word, " State Wire") || isSlogan(word) || lex.Listed(general, word) || agency.MarkOf(word) != nil || site != "" && lex.SameLetters(word, site)
}

// slogans are the words that stand beside "news" where a site praises itself.
var slogans = []string{"breaking", "headlines", "latest", "live", "local", "online", "today", "top", "video"}

// isSlogan reports whether a keyword is what a site wants to be found by, "latest
// canada news", and no department of an agency, "Company News".
func isSlogan(word string) bool {
	if !lex.HasFold(word, "news") {
		return false
	}
	return word == strings.ToLower(word) || !strings.HasPrefix(word, "AP ") && slices.ContainsFunc(slogans, func(s string) bool { return lex.HasFold(word, s) })
}

// withoutCodes leaves out the codes of a list that is for machines more than for
// people: "AER, AIR, CRSH".
func withoutCodes(words []string) []string {
	const fewest = 5
	codes := 0
	for _, w := range words {
		if isCode(w) {
			codes++
		}
	}
	if codes < fewest || 2*codes < len(words) {
		return words
	}
	return slices.DeleteFunc(words, isCode)
}

func isCode(s string) bool {
	const longest = 13
	return len(s) <= longest && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == ""
}

// separators part the keywords of a list: the first of them that it holds does.
var separators = []string{",", ";", "，", "、", "|"}

// split parts a value of a page into keywords.
func split(value string) []string {
	for _, sep := range separators {
		if strings.Contains(value, sep) {
			return strings.Split(value, sep)
		}
	}
	return []string{value}
}

// Keywords gives the keywords of values that one source gives for a story, each
// once, as printed. There are none where nothing of them stands in the story's
// words, about: they are the site's then, or those of another story.
func Keywords(values []string, site string, about ...string) (words []string) {
	for _, value := range values {
		for _, word := range split(value) {
			word = strings.Trim(word, " \t\"'#.")
			if len(words) == mostKeywords || !isKeyword(word) || isGeneral(word, site) {
				continue
			}
			if !strings.ContainsFunc(word, lex.IsLetter) || slices.ContainsFunc(words, func(w string) bool { return strings.EqualFold(w, word) }) {
				continue
			}
			words = append(words, word)
		}
	}
	words = withoutCodes(words)
	told := len(about) == 0
	for _, text := range about {
		told = told || slices.ContainsFunc(words, func(w string) bool { return stands(w, text) })
	}
	if !told || len(words) == 0 {
		return nil
	}
	return words
}

// isKeyword reports whether a piece of a list can be a keyword: a few words, and
// none of what systems tell each other.
func isKeyword(s string) bool {
	return len(s) > 1 && len(s) <= longestKeyword && utf8.ValidString(s) && lex.Words(s) <= mostWords && !strings.ContainsAny(s, "=<>{}[]_\\") && !strings.Contains(s, "://") &&
		!(strings.Contains(s, ":") && !strings.Contains(s, ": "))
}

// shortestStem is how much of a word has to stand in a text for the word to be
// what the text is about: the rest may be another ending.
const shortestStem = 4

// stands reports whether a keyword, or one of its longer words, stands in a text.
func stands(keyword, text string) bool {
	if lex.ContainsEast(keyword) {
		return strings.Contains(text, keyword)
	}
	for word := range strings.FieldsFuncSeq(keyword, func(r rune) bool { return r == ' ' || r == '-' || r == '/' }) {
		if utf8.RuneCountInString(word) < shortestStem && word != strings.ToUpper(word) {
			continue
		}
		var buf [2 * longestKeyword]byte
		if lex.HasFold(text, string(lex.FoldStart(buf[:0], word))) {
			return true
		}
	}
	return false
}

// Section gives the department of a value: of a path the last step, "World" of
// "News/World". It is "" where that says nothing, as "News" or a number.
func Section(value, site string) string {
	for _, sep := range [...]string{" > ", ">", "/", " | ", "|", ";", ","} {
		if i := strings.LastIndex(value, sep); i >= 0 && (sep != "," || strings.Count(value, ",") > 1) {
			value = value[i+len(sep):]
		}
	}
	value = strings.Trim(value, " \t\"'")
	if !isKeyword(value) || isGeneral(value, site) || strings.Trim(value, "0123456789-. ") == "" {
		return ""
	}
	return value
}
