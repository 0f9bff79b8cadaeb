package newswire

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// mostMarks is how many lines of furniture are asked whether they credit an
// agency.
const mostMarks = 512

// readSource says who wrote the story: the agency that its dateline names or,
// without one, its sign-off, its byline, or the copyright line of the page.
// The caller's URL and the site's own name come last.
func (a *Article) readSource(p *page) {
	add := func(name string) {
		if name != "" && !slices.Contains(a.Sources, name) {
			a.Sources = append(a.Sources, name)
		}
	}
	add(a.Dateline.Agency)
	for _, list := range [][]Credit{a.Byline, a.Editors} {
		for _, c := range list {
			for _, named := range []string{c.Organization, c.Title} {
				name, ok := agencyNamed(named)
				if comma := strings.LastIndexByte(named, ','); !ok && comma > 0 {
					name, _ = agencyNamed(named[comma+1:]) // "Health Reporter, The Canadian Press"
				}
				add(name)
			}
		}
	}
	marks := 0
	p.each(partFurniture, func(mark string) {
		if marks++; marks > mostMarks {
			return
		}
		name, _ := agencyNamed(strings.Trim(mark, "().=-–—*_ "))
		add(cmp.Or(name, creditedAgency(mark)))
	})
	for c := range p.meta.all() {
		if len(a.Sources) == 0 && (c.field == fieldAgency || c.field == fieldSite || c.field == fieldAuthor) {
			name, _ := agencyNamed(c.value)
			if c.field == fieldAuthor {
				// A slash between spaces means a picture only beside one.
				name = cmp.Or(name, creditedAgency(strings.ReplaceAll(c.value, " / ", "/")))
			}
			add(name)
		}
	}
	if len(a.Sources) == 0 {
		// An agency's own people helped: "AP National Security Writer Ann Berg".
		for _, c := range a.Byline {
			if writer, n := agencyAt(c.Title); writer != nil && tradeOf(c.Title[strings.LastIndexByte(c.Title, ' ')+1:]) == tradeTitle && n < len(c.Title) {
				add(writer.name)
			}
		}
	}
	if len(a.Sources) == 0 && p.row != nil {
		add(p.row.agency)
	}
	if len(a.Sources) == 0 {
		p.each(partChrome, func(line string) {
			if strings.ContainsAny(line, "©") || strings.Contains(strings.ToLower(line), "copyright") {
				add(agencyIn(line))
			}
		})
	}
	if len(a.Sources) > 0 {
		a.Agency = a.Sources[0]
	}
	if len(a.Sources) < 2 {
		a.Sources = nil
	}
}

// creditsAgency reports whether a line of the head or of the metadata names
// an agency as the story's.
func (p *page) creditsAgency() bool {
	for i := range p.blocks {
		if b := &p.blocks[i]; b.part == partByline || b.part == partFurniture {
			text := strings.TrimFunc(p.content(b), isSeparator)
			if _, ok := agencyNamed(text); ok || creditedAgency(text) != "" {
				return true
			}
		}
	}
	for _, f := range [...]field{fieldAuthor, fieldAgency} {
		for c := range p.meta.each(f) {
			if _, ok := agencyNamed(c.value); ok {
				return true
			}
		}
	}
	return false
}

// longestCredit is the length of the longest line that credits an agency.
const longestCredit = 70

// withWords join an agency to the paper that used its copy: "Le Courrier avec
// AFP".
var withWords = []string{" and ", " avec ", " com ", " con ", " e ", " en ", " et ", " met ", " mit ", " och ", " og ", " und ", " with ", " y ", " z "}

// pictureWords open the credit of a picture, which says nothing of the story.
var pictureWords = []string{"photo", "foto", "bild", "image", "picture", "video", "grafik", "graphic", "©", "(c)"}

// creditedAgency gives the agency that a short line under or over a story
// credits: "Quelle: dpa", "atb/AFP", "cwo/fab (dpa, afp)", "Le Courrier avec
// AFP"; "" for every other line.
func creditedAgency(line string) string {
	if len(line) > longestCredit || len(line) < 3 || endsSentence(strings.TrimRight(line, ")")) && !strings.HasSuffix(line, ")") {
		return ""
	}
	name := agencyCredited(line)
	if name != "" && slices.ContainsFunc(pictureWords, func(w string) bool { return hasFold(line, w) }) {
		return ""
	}
	return name
}

// agencyCredited is creditedAgency, but that the line may credit a picture.
func agencyCredited(line string) string {
	if name := agencyIn(line); name != "" {
		return name
	}
	if by, files, ok := strings.Cut(line, "ith files from "); ok { // Canadian papers: "Agence France-Presse, with files from Harbour News"
		name, _ := agencyNamed(strings.TrimRight(by, ", wW"))
		other, _ := agencyNamed(strings.TrimRight(files, ". "))
		return cmp.Or(name, other)
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
		if rest[at] == '/' && at > 0 && rest[at-1] == ' ' && !opensByline(line) {
			return "" // "Ann Berg / AFP" is who took the picture
		}
		part := strings.Trim(rest[at+1:end], " ()[]")
		name, ok := agencyNamed(part)
		if ok && (rest[at] != '|' || isInitials(rest[:at])) {
			found = name // of several, the first is the story's
		} else if found != "" {
			return found
		}
		if strings.IndexByte(":(|", rest[at]) >= 0 {
			break
		}
		if ok || isInitials(part) { // "Quelle: dpa, kzi"
			end = at + 1 - max(len(with), 1)
			at = end
		}
	}
	if found == "" {
		return agencyBesidePlace(rest)
	}
	if name, ok := agencyNamed(strings.Trim(rest[:end], " ()[]")); ok {
		return name
	}
	return found
}

// agencyBesidePlace gives the agency of a line that holds its name and that
// of a place and nothing else: "AFP, MANILA", "OTTAWA — The Canadian Press".
func agencyBesidePlace(line string) string {
	isPlace := func(s string) bool {
		s = strings.TrimFunc(s, isSeparator)
		_, ok := placeOnly(s)
		return ok && opensStory(s+" - The")
	}
	if a, n := agencyAt(line); a != nil && n < len(line) {
		if isPlace(line[n:]) {
			return a.name
		}
		return ""
	}
	for _, dash := range [...]string{" — ", " – ", " - "} {
		if place, name, ok := strings.Cut(line, dash); ok {
			if name, ok := agencyNamed(name); ok && isPlace(place) {
				return name
			}
		}
	}
	return ""
}

// isInitials reports whether s is at most what a desk signs with, as before
// the bar of "JS | PAP": one word of up to four letters, all of them large or
// all small.
func isInitials(s string) bool {
	s = strings.TrimSpace(s)
	if s != strings.ToLower(s) && s != strings.ToUpper(s) {
		return false
	}
	return utf8.RuneCountInString(s) <= 4 && !strings.ContainsFunc(s, func(r rune) bool { return !isLetter(r) })
}

// isDeskMark reports whether a line is the mark of a desk and an agency alone,
// "atb/AFP", which stands below all boxes that close a story.
func isDeskMark(line string) bool {
	desk, agency, ok := strings.Cut(line, "/")
	if !ok || desk == "" || !isInitials(desk) || desk != strings.ToLower(desk) || desk != strings.TrimSpace(desk) {
		return false
	}
	_, ok = agencyNamed(agency)
	return ok
}

// withWordAt gives the one of withWords with which s ends, or "".
func withWordAt(s string) string {
	if i := slices.IndexFunc(withWords, func(w string) bool { return strings.HasSuffix(s, w) }); i >= 0 {
		return withWords[i]
	}
	return ""
}
