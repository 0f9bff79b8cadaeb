package residue

import (
	"cmp"
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/lex"
)

// LongestCredit is the length of the longest line that credits an agency.
const LongestCredit = 70

// withWords join an agency to the paper that used its copy: "Le Courrier avec
// AFP".
var withWords = []string{" and ", " avec ", " com ", " con ", " e ", " en ", " et ", " met ", " mit ", " och ", " og ", " und ", " with ", " y ", " z "}

// filesWords part the writers of a Canadian paper's story from whose copy they
// used: "Agence France-Presse, with files from Harbour News".
var filesWords = []string{"with files from ", "With files from "}

// pictureWords open the credit of a picture, which says nothing of the story.
var pictureWords = []string{"photo", "foto", "bild", "image", "picture", "video", "grafik", "graphic", "©", "(c)"}

// Sender gives the agency that a line of furniture names as a story's sender:
// the line is its name, or credits it. The initials of a desk in Arabic may be
// those of an agency, too.
func Sender(line string) string {
	name, _ := agency.Named(strings.Trim(line, "().=-–—*_ "))
	if name != "" && !lex.IsASCII(line) && credit.IsDeskInitials(line) {
		return ""
	}
	return cmp.Or(name, Credited(line))
}

// Credited gives the agency that a short line under or over a story
// credits: "Quelle: dpa", "atb/AFP", "cwo/fab (dpa, afp)", "Le Courrier avec
// AFP"; "" for every other line.
func Credited(line string) string {
	if len(line) > LongestCredit || len(line) < 3 || lex.EndsSentence(strings.TrimRight(line, ")")) && !strings.HasSuffix(line, ")") {
		return ""
	}
	name := agencyCredited(line)
	if name != "" && slices.ContainsFunc(pictureWords, func(w string) bool { return lex.HasFold(line, w) }) {
		return ""
	}
	return name
}

// agencyCredited is Credited, but that the line may credit a picture.
func agencyCredited(line string) string {
	if name := agency.In(line); name != "" {
		return name
	}
	for _, w := range filesWords {
		if by, files, ok := strings.Cut(line, w); ok {
			name, _ := agency.Named(strings.TrimRight(by, ", "))
			other, _ := agency.Named(strings.TrimRight(files, ". "))
			return cmp.Or(name, other)
		}
	}
	rest := strings.TrimRight(line, " .|)]–—-")
	found, end := "", len(rest)
	for at := end - 1; at >= 0; at-- {
		with := ""
		if rest[at] == ' ' {
			with = withWordAt(rest[:at+1])
		}
		if with == "" && strings.IndexByte("/:(,|", rest[at]) < 0 {
			continue
		}
		if rest[at] == '/' && at > 0 && rest[at-1] == ' ' && !credit.OpensByline(line) {
			return "" // "Ann Berg / AFP" is who took the picture
		}
		part := strings.Trim(rest[at+1:end], " ()[]")
		name, ok := agency.Named(part)
		if ok && (rest[at] != '|' || lex.IsInitials(rest[:at])) {
			found = name // of several, the first is the story's
		} else if found != "" {
			return found
		}
		if strings.IndexByte(":(|", rest[at]) >= 0 {
			break
		}
		if ok || lex.IsInitials(part) { // "Quelle: dpa, kzi"
			end = at + 1 - max(len(with), 1)
			at = end
		}
	}
	if found == "" {
		return agencyBesidePlace(rest)
	}
	if name, ok := agency.Named(strings.Trim(rest[:end], " ()[]")); ok {
		return name
	}
	return found
}

// agencyBesidePlace gives the agency of a line that holds its name and that
// of a place and nothing else: "AFP, MANILA", "OTTAWA — The Canadian Press".
func agencyBesidePlace(line string) string {
	isPlace := func(s string) bool {
		s = strings.TrimFunc(s, lex.IsSeparator)
		_, ok := dateline.PlaceOnly(s)
		return ok && dateline.Opens(s+" - The")
	}
	if a, n := agency.At(line); a != nil && n < len(line) {
		if isPlace(line[n:]) {
			return a.Name
		}
		return ""
	}
	for _, dash := range [...]string{" — ", " – ", " - "} {
		if place, name, ok := strings.Cut(line, dash); ok {
			if name, ok := agency.Named(name); ok && isPlace(place) {
				return name
			}
		}
	}
	return ""
}

// IsDeskMark reports whether a line is the mark of a desk and an agency alone,
// "atb/AFP", which stands below all boxes that close a story.
func IsDeskMark(line string) bool {
	desk, sender, ok := strings.Cut(line, "/")
	if !ok || desk == "" || !lex.IsInitials(desk) || desk != strings.ToLower(desk) || desk != strings.TrimSpace(desk) {
		return false
	}
	_, ok = agency.Named(sender)
	return ok
}

// withWordAt gives the one of withWords with which s ends, or "".
func withWordAt(s string) string {
	if i := slices.IndexFunc(withWords, func(w string) bool { return strings.HasSuffix(s, w) }); i >= 0 {
		return withWords[i]
	}
	return ""
}
