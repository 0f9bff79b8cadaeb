package story

import (
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lex"
)

// A text that shows nothing of the wire, no dateline, no byline, no sign-off
// and no agency, may still be a story: its headline and the prose below it say
// so. Source code, logs, letters, chats, tables, plays and licences have the
// one or the other, but not both, or what they have is not what a person reads.

const (
	newsParagraphs  = 2   // of prose make a story, below a headline
	headlineWords   = 3   // a word or two are the heading of a chapter
	wideHeadline    = 6   // letters of a script that does not part words
	bytesPerMark    = 80  // prose has a mark of code at most so often
	bytesPerDigit   = 12  // and a digit
	longStory       = 200 // bytes of prose make one below a headline
	newslessBlocks  = 200
	newslessCharges = 4000 // bytes of a block that are looked at
)

// isHeadlineOfNews reports whether a line can be the headline of a story that
// nothing else vouches for: some words, none of them code, and no sentence of
// a tale or a rule.
func isHeadlineOfNews(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	first, _ := utf8.DecodeRuneInString(s)
	if s == "" || s[0] == '[' || isQuoted(s) || codeMarks(s) > 0 || unicode.IsLower(first) || last == '.' || last == ':' || last == ',' || last == ';' {
		return false
	}
	if lex.WideScript(s) {
		return utf8.RuneCountInString(s) >= wideHeadline
	}
	return lex.Words(s) >= headlineWords
}

// isQuoted reports whether a line is speech from one end to the other.
func isQuoted(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return isQuoteMark(first) && isQuoteMark(last)
}

func isQuoteMark(r rune) bool { return r == '"' || unicode.In(r, unicode.Pi, unicode.Pf) }

// isMailHead reports whether a line is of the head of a letter: "Date: Mon, 23
// Nov 2026 00:43:20 +0000".
func isMailHead(s string) bool {
	_, ok := lex.CutFold(s, "date:")
	return ok
}

// isRunningText reports whether a paragraph is made of words: neither code nor
// figures.
func isRunningText(s string) bool {
	s = s[:min(len(s), newslessCharges)]
	digits := 0
	for i := range len(s) {
		if lex.IsDigitASCII(s[i]) {
			digits++
		}
	}
	return digits*bytesPerDigit < len(s) && codeMarks(s)*bytesPerMark <= len(s)
}

// codeMarks counts what programs, settings and logs are written with, and prose
// is not.
func codeMarks(s string) (n int) {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{', '}', '=', '\\', ';', '~', '^':
			n++
		case '<':
			if i+1 < len(s) && (lex.IsLowerASCII(s[i+1]) || s[i+1] == '/' || s[i+1] == '-' || s[i+1] == '<') {
				n++ // "<td>", "i < -1", but not a share's code, "<WTEL>"
			}
		case '>':
			if i > 0 && (s[i-1] == '-' || s[i-1] == '>') {
				n++ // but not the mark of a quotation
			}
		case '_':
			if lex.LetterAt(s, i+1) && i > 0 && s[i-1] > ' ' {
				n++ // "max_size"
			}
		case '(':
			if i > 0 && lex.IsLetterASCII(s[i-1]) {
				n++ // "len(s)"
			}
		case ':':
			if i+1 < len(s) && s[i+1] == ':' {
				n++
			}
		case '.':
			if i > 1 && lex.IsLowerASCII(s[i-1]) && lex.IsLetterASCII(s[i-2]) && i+1 < len(s) && lex.IsLowerASCII(s[i+1]) {
				n++ // "strings.Cut"
			}
		case '/':
			if i+1 < len(s) && (s[i+1] == '/' || s[i+1] == '*') && (i == 0 || s[i-1] != ':') {
				n++
			}
		case '-':
			if i > 0 && s[i-1] == ' ' && i+1 < len(s) && (s[i+1] == '-' && lex.LetterAt(s, i+2) || lex.IsLowerASCII(s[i+1])) {
				n++ // " --all", " -n"
			}
		case '#', '@', '$', '%', '&':
			if i+1 < len(s) && (s[i+1] == ' ' && s[i] == '#' || lex.IsLowerASCII(s[i+1]) && s[i] != '@') {
				n++
			}
		}
	}
	return n
}
