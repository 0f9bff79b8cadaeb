package picture

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/lex"
)

// mostCredit is how many bytes a credit line has at most: two names, their
// houses, and where the picture was kept.
const mostCredit = 160

// A splitRule finds where the credit line of a caption begins.
type splitRule struct {
	what    string
	find    func(s string) (caption, line string, ok bool)
	example string // a caption that this row alone parts
}

// splitRules are tried in their order. A credit is the end of a caption, or all
// of a line below the picture.
var splitRules = []splitRule{
	{"a bracket at the end", cutBracket, "A ship waits off Portby. (AP Photo/Ann Lund)"},
	{"a word that opens a credit", cutOpening, "Ein Schiff vor Portby Foto: Ann Lund/dpa"},
	{"an agency before a slash and a name", cutAgency, "A ship waits off Portby. REUTERS/Ann Lund"},
	{"a name before a slash and a house", cutHouse, "A ship waits off Portby. Ann Lund / Reuters file"},
}

// Split parts the text of a caption into what it tells and the line that credits
// the picture, without the bracket around that. Line is "" where none is told.
func Split(s string) (caption, line string) {
	s = withoutTrailer(withoutCount(strings.TrimSpace(s)))
	for i := range splitRules {
		if caption, line, ok := splitRules[i].find(s); ok && len(line) <= mostCredit && !isFilm(line) {
			return strings.TrimRight(caption, " |–—"), strings.TrimSpace(line)
		}
	}
	return s, ""
}

// trailers are the words of links behind a caption.
var trailers = []string{
	"acquire licensing rights", "buy photo", "enlarge this image", "purchase licensing rights", "licensing rights", "read more", "view image in fullscreen",
}

// withoutTrailer takes such words off the end of a caption.
func withoutTrailer(s string) string {
	for _, w := range trailers {
		if n := len(s) - len(w); n > 0 && s[n-1] == ' ' && strings.EqualFold(s[n:], w) {
			return strings.TrimRight(s[:n], " ")
		}
	}
	return s
}

// withoutCount takes off the number of a picture among others that its caption
// begins with: "1 of 18. A ship", "2 of 12 | A ship".
func withoutCount(s string) string {
	rest := strings.TrimLeft(s, "0123456789")
	if rest == s {
		return s
	}
	after := strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(rest, " "), "of"), "/")
	if len(after)+1 >= len(rest) && !strings.HasPrefix(rest, "/") {
		return s
	}
	after = strings.TrimLeft(after, " ")
	if end := strings.TrimLeft(after, "0123456789"); end != after && (end == "" || strings.HasPrefix(end, ". ") || strings.HasPrefix(strings.TrimLeft(end, " "), "|")) {
		return strings.TrimLeft(end, " .|")
	}
	return s
}

// isFilm reports whether a credit line is that of a film: "AP Video: Ann Lund".
func isFilm(line string) bool { return lex.HasFold(line, "video") }

func cutBracket(s string) (caption, line string, ok bool) {
	before, inner, ok := lex.TrailingBracket(strings.TrimRight(s, ". "))
	if !ok {
		return "", "", false
	}
	inner = strings.TrimSpace(inner)
	taken := strings.HasSuffix(inner, "摄") || strings.HasSuffix(inner, "攝")
	return before, inner, taken || opensPictureCredit(inner) || isHoused(inner)
}

// isHoused reports whether a credit without a mark ends in an agency's name:
// "Photo Ann Lund. AFP".
func isHoused(s string) bool {
	rest, ok := strings.CutPrefix(s, "Photo ")
	if !ok {
		return false
	}
	return isPictureCredit(rest[strings.LastIndexAny(rest, " .,/")+1:])
}

// isSure reports whether one of pictureOpenings opens a credit wherever it
// stands, and not only behind the end of a sentence.
func isSure(opening string) bool { return strings.HasSuffix(opening, ":") }

// names reports whether one of pictureOpenings goes on with a name: "photo by",
// and not "file photo", behind which captions begin.
func names(opening string) bool {
	return strings.HasSuffix(opening, " by") || strings.HasSuffix(opening, " courtesy")
}

func cutOpening(s string) (caption, line string, ok bool) {
	for i := max(0, len(s)-mostCredit); i < len(s); i++ {
		if i > 0 && s[i-1] != ' ' && s[i-1] != '|' || s[i] < utf8.RuneSelf && strings.IndexByte("bcfhip", s[i]|0x20) < 0 || !lex.LetterAt(s, i) {
			continue // none of them begins so
		}
		at := slices.IndexFunc(pictureOpenings, func(o string) bool { _, ok := lex.CutFold(s[i:], o); return ok && (isSure(o) || names(o)) })
		if at < 0 {
			continue
		}
		before := strings.TrimRight(s[:i], " ")
		if strings.EqualFold(lex.LastWord(before), "file") {
			continue // "FILE PHOTO:" opens a caption
		}
		if before == "" || isSure(pictureOpenings[at]) || lex.EndsSentence(before) {
			return before, s[i:], true
		}
	}
	return "", "", false
}

func cutAgency(s string) (caption, line string, ok bool) {
	if strings.LastIndexByte(s, '/') < len(s)-mostCredit {
		return "", "", false
	}
	for i := max(0, len(s)-mostCredit); i < len(s); i++ {
		if i > 0 && s[i-1] != ' ' && s[i-1] != '/' && s[i-1] != '.' || s[i] == ' ' {
			continue
		}
		rest := strings.TrimLeft(strings.TrimPrefix(s[i:], "©"), " ")
		a, n := agency.At(rest)
		if a == nil || a.Kind != agency.NewsAgency {
			continue
		}
		rest = rest[n:]
		if after, ok := lex.CutFoldIn(rest, pictureKinds); ok {
			rest = after
		}
		name, ok := strings.CutPrefix(strings.TrimLeft(rest, " "), "/")
		if !ok {
			continue
		}
		name, _, _ = strings.Cut(strings.TrimSpace(name), "/")
		before := strings.TrimRight(s[:i], " ")
		if isPhotographer(name) && agency.Of(name) == nil && (before == "" || lex.EndsSentence(before) || strings.HasSuffix(before, "/") || s[i:i+n] == strings.ToUpper(s[i:i+n])) {
			return strings.TrimRight(before, "/"), s[i:], true
		}
	}
	return "", "", false
}

func cutHouse(s string) (caption, line string, ok bool) {
	end := strings.TrimRight(s, " .")
	start := max(0, len(end)-mostCredit)
	if at := strings.LastIndex(end[start:], ". "); at >= 0 {
		start += at + len(". ")
	} else if start > 0 {
		return "", "", false
	}
	line = end[start:]
	name, house, ok := strings.Cut(line, "/")
	if !ok || !isPhotographer(strings.TrimSpace(name)) {
		return "", "", false
	}
	last := strings.TrimSpace(house[strings.LastIndexByte(house, '/')+1:])
	if i := strings.LastIndex(last, " via "); i > 0 {
		last = last[i+len(" via "):]
	}
	if !isPictureCredit(withoutFile(last)) && !isPictureCredit(withoutFile(strings.TrimSpace(house))) {
		return "", "", false
	}
	return strings.TrimRight(s[:start], " "), line, true
}

// fileWords stand behind a house's name where the picture is not of the day.
var fileWords = []string{" file photo", " file", " files", " archive", " archiv", " via ap"}

// withoutFile takes such a word off the end of a house's name.
func withoutFile(s string) string {
	for _, w := range fileWords {
		if n := len(s) - len(w); n > 0 && strings.EqualFold(s[n:], w) {
			return s[:n]
		}
	}
	return s
}

// A Reading is what a credit line says.
type Reading struct {
	People []string // as printed
	Houses []string // whose picture it is: agencies, papers, "Getty Images"; as printed
	Agency string   // the first of them that is a news agency, in its short form

	lent bool // the part that is read names who lent the picture, and nobody who took it
}

// parts stand between the names of a credit line.
var parts = []string{"/", ",", "，", "、", ";", "|", "©", " via ", " for ", ". ", " – ", " — ", " - ", "(", ")"}

// nobody are the words that stand where a name does and say what became of the
// picture; folded and sorted.
var nobody = []string{
	"all rights reserved", "archiv", "archivbild", "archive", "archivfoto", "bild", "file", "file image", "file photo", "files", "foto", "handout", "image",
	"na", "photo", "picture", "pool", "pool photo", "privat", "stringer", "symbolbild",
}

// mostNames is how many names of a credit line are read.
const mostNames = 16

// Read reads a credit line: "REUTERS/Ann Lund/File Photo", "Photo by Ann Lund,
// AP, via Getty Images".
func Read(line string) (r Reading) {
	if len(line) > mostCredit {
		return r
	}
	before := ""
	for rest := line; rest != "" && len(r.People)+len(r.Houses) < mostNames; {
		var part, after string
		part, after, rest = nextPart(rest)
		_, isHandout := lex.CutFold(rest, "handout")
		r.lent = isHandout || before == "/" && len(r.People) > 0 || after == " via " && before != "/" && !lex.HasFold(line, "by")
		r.take(withoutFile(strings.Trim(part, " .")))
		before = after
	}
	return r
}

// nextPart cuts a credit line behind its first name, at what parts that from the
// next.
func nextPart(s string) (part, at, rest string) {
	end, next := len(s), len(s)
	for _, p := range parts {
		if i := indexPart(s[:min(len(s), end+len(p))], p); i >= 0 && i < end {
			end, next = i, i+len(p)
		}
	}
	return s[:end], s[end:next], s[next:]
}

// indexPart finds what parts two names. The dot of an initial, or of "St.", does
// not.
func indexPart(s, part string) int {
	for from := 0; ; {
		i := strings.Index(s[from:], part)
		if i < 0 || part != ". " {
			return i
		}
		if word := lex.LastWord(s[:from+i]); len(word) > 2 {
			return from + i
		}
		from += i + 1
	}
}

// take takes in one part of a credit line.
func (r *Reading) take(part string) {
	for {
		after, ok := lex.CutFoldIn(part, pictureOpenings)
		if !ok {
			break
		}
		if part = strings.TrimLeft(after, " :"); part == "" {
			return
		}
	}
	if part == "" || lex.Listed(nobody, part) {
		return
	}
	part = strings.TrimPrefix(part, "Photo ")
	if lex.ContainsEast(part) {
		part = strings.TrimRight(part, "摄攝发發") // he took it, they send it
	}
	if a, n := agency.At(part); a != nil && a.Kind == agency.NewsAgency {
		if after, isKind := lex.CutFoldIn(part[n:], pictureKinds); isKind {
			r.house(part[:n], a.Name)
			r.take(strings.TrimLeft(after, " :"))
			return
		}
	}
	if isPictureCredit(part) {
		name, _ := agency.Named(part)
		r.house(part, name)
		return
	}
	if first, size := utf8.DecodeRuneInString(part); size == 0 || !lex.IsLetter(first) || lex.BeginsSmall(part) {
		return
	}
	if people := credit.ReadAuthors(part); len(people) > 0 && !r.lent {
		for _, p := range people {
			r.People = append(r.People, p.Name)
		}
		return
	}
	if strings.Count(part, " ") < 4 && !strings.ContainsAny(part, "0123456789@") {
		r.house(part, "")
	}
}

// house takes in whose picture it is.
func (r *Reading) house(printed, short string) {
	if !slices.Contains(r.Houses, printed) {
		r.Houses = append(r.Houses, printed)
	}
	if r.Agency == "" {
		r.Agency = short
	}
}
