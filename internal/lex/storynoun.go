package lex

import "strings"

// A StoryNounRow is a word by which a story's text names the story itself.
type StoryNounRow struct {
	Name    string
	certain bool // it means the story without brackets, too
	Example string
}

// StoryNouns name a story. What is more often something else in the news
// does so only in brackets.
var StoryNouns = []StoryNounRow{
	{"story", true, "This story was corrected at 1500 GMT."},
	{"article", true, "This article was corrected at 1500 GMT."},
	{"dispatch", true, "This dispatch was corrected at 1500 GMT."},
	{"headline", true, "This headline was corrected at 1500 GMT."},
	{"version", false, "(This version fixes a name)"},
	{"report", false, "(This report was corrected at 1500 GMT)"},
	{"item", false, "(This item was corrected at 1500 GMT)"},
	{"column", false, "(This column was corrected at 1500 GMT)"},
	{"copy", false, "(This copy was corrected at 1500 GMT)"},
	{"post", false, "(This post was corrected at 1500 GMT)"},
	{"factbox", false, "(This factbox was corrected at 1500 GMT)"},
	{"brief", false, "(This brief was corrected at 1500 GMT)"},
}

// StoryNoun reports whether a word can name a story, and where: a "report"
// or a "version" is a story only in brackets.
func StoryNoun(word string) (certain, ok bool) {
	for _, noun := range StoryNouns {
		if len(noun.Name) == len(word) && strings.EqualFold(noun.Name, word) {
			return noun.certain, true
		}
	}
	return false, false
}
