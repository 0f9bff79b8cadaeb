// Package residue tells the lines of a page that are no story: the page's own,
// the wire's own, pictures' captions, walls; and the lines that credit an agency.
package residue

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/lazy"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/picture"
	"github.com/newswire-go/newswire/internal/when"
)

const (
	longestLine      = 60   // in bytes, of a line of furnitureLines
	longestFurniture = 400  // of a line by furnitureOpenings
	longestCaption   = 1000 // of a caption with its credit
)

// A Kind is what a line that is no story is.
type Kind uint8

const (
	None      Kind = iota // it may be story
	Caption               // of a picture, or its credit
	Promo                 // a pointer to another story
	Furniture             // the wire's own: end marks, desk initials, contact lines
	Chrome                // the page's own: buttons, rules, style-sheet residue
)

// Of says of a whole block what it is if it belongs to the page
// and not to the story, and why: Chrome, Promo, Caption or
// Furniture, which is the wire's own. It gives None for what may be story.
//
// It is asked about every block of every page, so the commonest answer, the
// one about an ordinary paragraph, comes from a look at its first two letters
// and its last ones.
func Of(s string) (kind Kind, why string) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > longestCaption {
		return None, ""
	}
	if credit.IsClosingMark(s, false) {
		return Furniture, "a mark that closes a story"
	}
	if len(s) <= longestFurniture {
		if kind, why = furnitureWords(s); kind != None {
			return kind, why
		}
		if kind, why = furnitureShape(s); kind != None {
			return kind, why
		}
	}
	if picture.Credited(s) {
		return Caption, "a picture's credit at its end"
	}
	return None, ""
}

// furnitureWords finds a line in the tables, as it is or behind a bullet or
// bracket: "(For more ..., click on ...)".
func furnitureWords(s string) (kind Kind, why string) {
	if o := furnitureRow(s); o != nil {
		return o.kind, o.text
	}
	if c := s[0]; 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' {
		return None, ""
	}
	if bare := strings.TrimLeftFunc(s, lex.IsLineMark); bare != "" && len(bare) < len(s) {
		if o := furnitureRow(bare); o != nil {
			return o.kind, o.text
		}
	}
	return None, ""
}

// furnitureRow finds the row that s is, or else the longest that it begins
// with.
func furnitureRow(s string) *form {
	lines, openings := furnitureLineHeads.Get(), furnitureOpeningHeads.Get()
	maybeLine, maybeOpening := len(s) <= longestLine && lines.Passes(s), openings.Passes(s)
	if !maybeLine && !maybeOpening {
		return nil
	}
	var buf [lex.FoldHead]byte
	head := lex.FoldStart(buf[:0], s)
	if maybeLine {
		if row := furnitureLine(s, head); row != nil {
			return row
		}
	}
	var row *form
	from, to := openings.Sharing(head)
	for i := from; i < to; i++ {
		o := &furnitureOpenings[i]
		if !lex.Agree(o.text, head) {
			continue
		}
		if after, ok := lex.CutFold(s, o.text); ok && lex.Meets(after, o.needs) && !o.isProse(s) {
			row = o // later rows are longer
		}
	}
	return row
}

// furnitureLineHeads and furnitureOpeningHeads find rows of the two tables of
// furniture.
var (
	furnitureLineHeads = lazy.Value[*lex.HeadTable]{Make: func() *lex.HeadTable {
		return lex.NewHeadTable(len(furnitureLines), func(i int) string { return furnitureLines[i].text })
	}}
	furnitureOpeningHeads = lazy.Value[*lex.HeadTable]{Make: func() *lex.HeadTable {
		return lex.NewHeadTable(len(furnitureOpenings), func(i int) string { return furnitureOpenings[i].text })
	}}
)

// furnitureLine finds the row that s is, marks behind it apart.
func furnitureLine(s string, head []byte) *form {
	from, to := furnitureLineHeads.Get().Sharing(head)
	for i := from; i < to; i++ {
		o := &furnitureLines[i]
		if !lex.Agree(o.text, head) {
			continue
		}
		if after, ok := lex.CutFold(s, o.text); ok && strings.TrimLeftFunc(after, lex.IsLineMark) == "" {
			return o
		}
	}
	return nil
}

// isProse reports whether a line that begins like a pointer to another story
// may be a sentence all the same: "More from the second ship would come."
func (o *form) isProse(s string) bool {
	return o.kind == Promo && o.needs == "" && !strings.HasSuffix(o.text, ":") &&
		lex.EndsSentence(s) && !strings.HasSuffix(s, "...") && !strings.HasSuffix(s, ":")
}

// furnitureShape knows the lines that are furniture by their characters, not
// their words.
func furnitureShape(s string) (kind Kind, why string) {
	c := s[0]
	switch {
	case len(s) < longestLine && strings.HasSuffix(s, "»") && !strings.Contains(s, "«") && !strings.Contains(s, ". "):
		return Promo, "an arrow to something else"
	case strings.Contains(s, "©") && lex.HasFold(s, "all rights reserved"):
		return Chrome, "a line that holds the site's copyright"
	case len(s) == 1 && lex.IsLetterASCII(c):
		return Chrome, "a letter alone"
	case 'a' <= c && c <= 'z':
		switch {
		case credit.IsDeskInitials(s) || credit.IsDPACode(s):
			return Furniture, "the initials of a desk"
		case IsTokenList(s):
			return Chrome, "names of a style sheet"
		case isAddress(s):
			return Chrome, "an address alone"
		}
	case '0' <= c && c <= '9':
		switch {
		case when.IsReadingTime(s):
			return Chrome, "a reading time"
		case isPlayerClock(s):
			return Chrome, "a player's clock"
		case isCounter(s):
			return Chrome, "a gallery's counter"
		case isCountedCaption(s):
			return Caption, "a caption behind a gallery's counter"
		}
	case c == '[' && s[len(s)-1] == ']' && !strings.ContainsAny(s, " \t") && strings.ContainsAny(s, "0123456789"):
		return Furniture, "the number of a wire story"
	case 'A' <= c && c <= 'Z':
		if name, ok := strings.CutPrefix(s, "SOURCE "); ok && len(name) < 100 && (!lex.EndsSentence(name) || !lex.BeginsSmall(name[strings.LastIndexByte(name, ' ')+1:])) { // "Berg Ports Inc." is no sentence
			return Furniture, "who sent a press release"
		}
		if isNamedAddress(s) {
			return Furniture, "an address behind its name"
		}
	case c == '(' && isContact(s):
		return Furniture, "how to reach the desk"
	default:
		first, _ := utf8.DecodeRuneInString(s)
		switch {
		case lex.IsLetter(first) || first == utf8.RuneError:
		case isMarks(s):
			return Chrome, "a rule or mark"
		case IsTokenList(s): // behind a bullet
			return Chrome, "names of a style sheet"
		case isPlayerClock(s):
			return Chrome, "a player's clock"
		}
	}
	return None, ""
}

// isMarks reports whether s holds no letter and no digit.
func isMarks(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return lex.IsLetter(r) || unicode.IsDigit(r) || r == utf8.RuneError })
}

// IsTokenList reports whether s holds nothing but names such as
// "medium-wide-browser", which style sheets leave behind in dumps.
func IsTokenList(s string) bool {
	tokens := 0
	for token := range strings.FieldsSeq(s) {
		if token == "•" || token == "*" || token == "-" {
			continue
		}
		hyphens, before := 0, byte('-')
		for i := range len(token) {
			c := token[i]
			switch {
			case c == '-' && before != '-':
				hyphens++
			case !('a' <= c && c <= 'z' || '0' <= c && c <= '9' && i > 0):
				return false
			}
			before = c
		}
		if hyphens == 0 || before == '-' {
			return false
		}
		tokens++
	}
	return tokens > 0
}

// isAddress reports whether s is the address of a page or a mailbox.
func isAddress(s string) bool {
	if strings.ContainsAny(s, " \t") {
		return false
	}
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.") || strings.Contains(s, "@")
}

// isNamedAddress reports whether s is a line of AP's list of pages to read at
// the end of a story: "Ports of Arland: http://portby.example".
func isNamedAddress(s string) bool {
	name, at, ok := strings.Cut(s, ": ")
	if !ok {
		name, at, ok = strings.Cut(s, " is at ")
	}
	return ok && len(name) < 60 && (strings.HasPrefix(at, "http") || strings.HasPrefix(at, "www.")) && isAddress(at)
}

// isContact reads the line of contacts that Reuters puts below a story:
// "((ann.lund@portby.example; +47 555 0100; Reuters Messaging: ...))".
func isContact(s string) bool {
	inner, after, ok := lex.LeadingBracket(s)
	first, _, _ := strings.Cut(strings.TrimLeft(inner, "( "), " ")
	at := strings.IndexByte(first, '@')
	return ok && strings.TrimLeft(after, ")., ") == "" && at > 0 && strings.Contains(first[at:], ".")
}

// isPlayerClock reads the clock of a video player, "0 : 0" or "00:00 /
// 01:23". A plain "15:23" is none: it may be the story's time.
func isPlayerClock(s string) bool {
	if len(s) > 30 || !strings.Contains(s, ":") || strings.Trim(s, "0123456789:/| -–") != "" {
		return false
	}
	return strings.Contains(s, " : ") || strings.Contains(s, "/") && strings.Count(s, ":") >= 2 || strings.Trim(s, "0:-–") == ""
}

// isCountedCaption reads a caption behind its number: "1 of 18. A ship leaves
// Portby on Monday."
func isCountedCaption(s string) bool {
	n, rest, ok := strings.Cut(s, " of ")
	all, text, cut := strings.Cut(rest, ". ")
	return ok && cut && len(n) < 3 && len(all) < 3 && strings.Trim(n+all, "0123456789") == "" && all != "" && text != ""
}

// isCounter reads "1 of 12" and "1 / 12".
func isCounter(s string) bool {
	rest := strings.TrimLeft(s, "0123456789")
	of := ""
	switch {
	case strings.HasPrefix(rest, " of "), strings.HasPrefix(rest, " / "):
		of = strings.TrimSpace(rest[3:])
	default:
		return false
	}
	end := strings.TrimLeft(of, "0123456789")
	return len(end) < len(of) && strings.Trim(end, " |") == ""
}
