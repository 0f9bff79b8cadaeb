package story

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/credit"

	"github.com/newswire-go/newswire/internal/label"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/residue"
)

// headLine is how long a line of the head may be, in bytes: a headline, a time or
// a byline is no longer.
const headLine = 200

// headReach is how many blocks stand between the headline and the story, at most.
const headReach = 160

// likePart is how much a line is like the headline that is a part of the page's
// title: less than a heading of the first rank, which may be the other part.
const likePart = 45

// findHeadline gives the block above the story that is its headline, or -1:
// a heading that says what the page's metadata give as the headline, or the
// nearest of the highest rank; on pages without headings a line that says
// what the metadata say.
func (f *finder) findHeadline(first int) int {
	known, shortest, longest := f.knownHeadlines(), headLine, 0
	for _, k := range known {
		shortest, longest = min(shortest, len(k)), max(longest, len(k))
	}
	best, most := -1, 0
	for i := range f.blocks[:first] {
		b := &f.blocks[i]
		text := f.content(i)
		if b.part == Headline {
			return i
		}
		if b.part != Unknown || len(text) > 400 {
			continue
		}
		score := 0
		if b.Kind == page.Heading && b.Level > 0 {
			score = 60 / int(b.Level)
		}
		like := 0
		if b.Kind == page.Heading || len(text) > shortest/2 && len(text) < 2*longest && lex.Words(text) > 2 {
			like = likeness(text, known)
		}
		switch {
		case like > 0 || len(text) >= longest:
		case b.Level == 0 && f.isTitlePart(text):
			like = likePart
		case b.Level > 0 && f.isTitlePart(text):
			like = 1 // of two headings of a rank the title has the headline
		case b.Level > 0 && len(text) < lex.ShortLine && f.isFurniture(text):
			continue
		}
		score += like
		if score == 0 {
			continue
		}
		if b.Box&(page.InNav|page.InAside|page.InFooter|page.InForm|page.InFigure) != 0 || b.Kind == page.Item {
			score -= 50
		}
		if b.Box&page.InList != 0 {
			score -= 50 // of a trail of breadcrumbs
		}
		if score >= most && score > 0 {
			best, most = i, score
		}
	}
	return f.betterHeadline(best, first)
}

// isFurniture reports whether a heading is the page's own: "Main menu".
func (f *finder) isFurniture(heading string) bool {
	kind, _ := residue.Of(strings.TrimRight(heading, ".… "))
	return kind != residue.None
}

// betterHeadline gives the block that is the headline where the one that looks
// like it is none: it says the name of a section or of the site, or it is the
// title of the whole page, with the site's name, and the story has its own.
func (f *finder) betterHeadline(h, first int) int {
	if h < 0 {
		return h
	}
	text := f.content(h)
	for at := suffixAt(text); at > 0; at = suffixAt(text[:at]) {
		own := lex.Letters(text[:at])
		for i := h + 1; i < first; i++ {
			if b := &f.blocks[i]; b.part == Unknown && b.Box == 0 && len(f.content(i)) <= at && lex.Letters(f.content(i)) == own {
				return i
			}
		}
	}
	own := f.titleBefore(text)
	for i := h + 1; i < first && (own != "" || lex.Words(text) <= 3); i++ {
		b, line := &f.blocks[i], f.content(i)
		if b.part != Unknown || b.Box != 0 || b.Kind == page.Item || len(line) >= headLine {
			continue
		}
		if own != "" && lex.Letters(line) == own || lex.Words(text) <= 3 && b.Kind == page.Heading && lex.Words(line) > 3 && f.inTitle(line) {
			return i
		}
	}
	if !f.isSection(h) {
		return h
	}
	for i := first - 1; i > h; i-- {
		b, text := &f.blocks[i], f.content(i)
		if b.part != Unknown || b.Box&(page.InNav|page.InAside|page.InFooter|page.InForm|page.InFigure|page.InList) != 0 || b.Kind == page.Item || len(text) >= headLine {
			continue
		}
		marked := b.Kind == page.Heading && b.Level > 0 || f.isMarked(b.Owner, headlineMarks[:]) && b.Link < page.HalfLinks
		if marked && lex.Words(text) > 3 && !credit.OpensByline(text) {
			return i
		}
	}
	return h
}

// titleBefore gives the letters of the first part of the page's title where a
// text is the last part of it, the name of a site, or "".
func (f *finder) titleBefore(text string) string {
	if likeness(text, f.knownHeadlines()) == 100 {
		return ""
	}
	own := lex.Letters(text)
	for c := range f.meta.Each(meta.Headline) {
		if at := suffixAt(c.Value); at > 0 && lex.Words(c.Value[:at]) > 2 && lex.Letters(c.Value[at:]) == own {
			return lex.Letters(c.Value[:at])
		}
	}
	return ""
}

// isSection reports whether the heading h says the name of a section or of the
// site: it is short, is no headline of the metadata, and is nothing but a link,
// a word or two, or a later part of the page's title.
func (f *finder) isSection(h int) bool {
	text := f.content(h)
	if lex.Words(text) > 3 || f.isTitled(text) {
		return false
	}
	if lex.Words(text) < 3 || f.blocks[h].Link > page.AllLinks {
		return true
	}
	return f.inTitle(text)
}

// inTitle reports whether a title of the page holds a text.
func (f *finder) inTitle(text string) bool {
	own := lex.Letters(text)
	for c := range f.meta.Each(meta.Headline) {
		if strings.Contains(lex.Letters(c.Value), own) {
			return true
		}
	}
	return false
}

// headlineMarks are the words with which sites name the element of a headline.
var headlineMarks = [...]string{"headline", "articletitle", "article-title", "article_title", "storytitle", "story-title", "story_title", "contentheading", "articlehead", "ptitle"}

// longestSuffix is how long the name of a site behind a title is, in bytes.
const longestSuffix = 60

// suffixAt gives the place in a title where the last part of it begins that a
// mark sets apart, or 0.
func suffixAt(title string) int { return lastPartAt(title, longestSuffix, label.IsTitleMark) }

// lastPartAt gives the end of what stands before the last mark in a title that
// parts it, with at most so many bytes behind, or 0. Spaces stand around a mark,
// which may be several in one ("Harbour -- Fog"), but beside scripts that know none.
func lastPartAt(title string, reach int, isMark func(rune) bool) int {
	for i := len(title); i > 0 && len(title)-i < reach; {
		r, size := utf8.DecodeLastRuneInString(title[:i])
		i -= size
		if !isMark(r) || i+size == len(title) {
			continue
		}
		front := strings.TrimRightFunc(title[:i], isMark)
		spaced := strings.HasSuffix(front, " ") && title[i+size] == ' '
		if spaced || r < utf8.RuneSelf && lex.WideScript(front) && lex.WideScript(title[i+size:]) {
			return len(strings.TrimRight(front, " "))
		}
	}
	return 0
}

// isPartMark reports whether r parts the titles that say where in the site the
// page stands, too: "The Harbour : Weather : Fog lifts".
func isPartMark(r rune) bool { return label.IsTitleMark(r) || r == ':' || r == '/' || r == '>' }

// isTitled reports whether the metadata give a text as the headline, or begin
// with it before the name of a site.
func (f *finder) isTitled(text string) bool {
	if likeness(text, f.knownHeadlines()) == 100 {
		return true
	}
	own := lex.Letters(text)
	for c := range f.meta.Each(meta.Headline) {
		for title := c.Value; ; {
			at := suffixAt(title)
			if at == 0 {
				break
			}
			title = title[:at]
			if lex.Letters(title) == own {
				return true
			}
		}
	}
	return false
}

// ownHeading gives the heading of the first rank, among the blocks from i up to
// j, that says what the metadata give as the headline, or -1.
func (f *finder) ownHeading(i, j int) int {
	for ; i < j; i++ {
		if b := &f.blocks[i]; b.Kind == page.Heading && b.Level == 1 && likeness(f.content(i), f.knownHeadlines()) == 100 {
			return i
		}
	}
	return -1
}

// likeness says how much a text is like one of the known headlines, of which it
// is given the letters.
func likeness(text string, known []string) (most int) {
	if !endsLike(text, known) {
		return 0
	}
	var buf [256]byte
	t := lex.AppendLetters(buf[:0], text)
	if len(t) == 0 {
		return 0
	}
	for _, k := range known {
		same := min(len(k), len(t))
		switch {
		case k == string(t):
			return 100
		case 2*same <= max(len(k), len(t)):
		case k[len(k)-same:] == string(t[len(t)-same:]), same == len(t) && k[:same] == string(t):
			most = 70
		}
	}
	return most
}

// endsLike reports whether a text may begin or end with the same letter as one
// of the known headlines: most lines that are asked about do neither.
func endsLike(text string, known []string) bool {
	first, last := strings.IndexFunc(text, lex.IsWordRune), strings.LastIndexFunc(text, lex.IsWordRune)
	if first < 0 || text[first] >= utf8.RuneSelf || text[last] >= utf8.RuneSelf {
		return first >= 0
	}
	a, z := lex.ToSmall(rune(text[first])), lex.ToSmall(rune(text[last]))
	for _, k := range known {
		if k != "" && (rune(k[0]) == a || rune(k[len(k)-1]) == z) {
			return true
		}
	}
	return false
}

// cutKicker cuts the name of a section or a series from the beginning of the
// headline's block, where it stands in an element of its own and the metadata
// give what is left as the headline, or the same with a colon between.
func (f *finder) cutKicker(h int) {
	text := f.content(h)
	for c := range f.meta.Each(meta.Headline) {
		at := len(text) - len(c.Value)
		if kicker, _, ok := strings.Cut(c.Value, ": "); ok && at < 0 && strings.HasPrefix(text, kicker) && lex.Letters(c.Value) == lex.Letters(text) {
			at = len(kicker)
		}
		if at <= 0 || at > lex.ShortLine/2 || !strings.HasSuffix(c.Value, strings.TrimSpace(text[at:])) {
			continue
		}
		if kicker := strings.TrimSpace(text[:at]); strings.HasSuffix(kicker, ":") || lex.Words(kicker) > 3 {
			continue
		}
		if c := f.cutFront(h, f.blocks[h].Start+at); c != nil {
			c.is(Chrome, "a kicker before the headline")
			f.blocks[h].part = Unknown // a row may have said that the kicker is the headline, too
		}
		return
	}
}

// mostKnown is how many different headlines the metadata of a page give, at
// most: three on an odd page.
const mostKnown = 8

// knownHeadlines gives the letters of the headlines in the metadata.
func (f *finder) knownHeadlines() []string {
	if f.headlines != nil {
		return f.headlines
	}
	f.headlines = make([]string, 0, mostKnown)
	site := f.meta.First(meta.Site)
	for c := range f.meta.Each(meta.Headline) {
		if k := lex.Letters(label.CutSiteSuffix(c.Value, site)); len(f.headlines) < mostKnown && !slices.Contains(f.headlines, k) {
			f.headlines = append(f.headlines, k)
		}
	}
	return f.headlines
}

// titleParts gives the letters of the parts of the page's titles, where several
// words make them: "Harbour TV | Sport | Fog holds up ferries". Which one is the
// headline they do not say.
func (f *finder) titleParts() (parts []string) {
	if f.parts != nil {
		return f.parts
	}
	f.parts = make([]string, 0, mostKnown)
	for c := range f.meta.Each(meta.Headline) {
		rest := c.Value
		for at := lastPartAt(rest, len(rest), isPartMark); len(f.parts) < mostKnown && (at > 0 || len(rest) < len(c.Value)); at = lastPartAt(rest, len(rest), isPartMark) {
			if part := strings.TrimLeftFunc(rest[at:], lex.IsSeparator); lex.Words(part) > 2 {
				f.parts = append(f.parts, lex.Letters(part))
			}
			rest = rest[:at]
			if at == 0 {
				break
			}
		}
	}
	return f.parts
}

// isTitlePart reports whether a text is a part of the page's title.
func (f *finder) isTitlePart(text string) bool { return likeness(text, f.titleParts()) == 100 }
