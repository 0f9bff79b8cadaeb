package story

import (
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/residue"
)

// A tally is what a page shows of being a story or none, counted.
type tally struct {
	prose     int  // paragraphs of prose in the body
	size      int  // their bytes
	teasers   int  // blocks of prose under a headline of their own, on the whole page
	teased    int  // of the body's
	headlines int  // lines that are links and long enough for headlines, outside of navigation
	within    int  // of these between the first and the last block of the body
	lines     int  // of the body that are no prose and no subheads
	times     int  // blocks of the body's region that are a time and nothing else
	posts     int  // of these with prose below
	datelines int  // with an agency, in the body and above it
	own       bool // the story's headline is no link, and the page gives it as its own
	signed    bool // the story has a byline or a sign-off
	dated     bool // a time stands above it
	typed     bool // the page says that it is a story
	listed    bool // the page says that it is a list, or a site
	live      bool // the page says that it is a live blog
	liveWords bool
	listWords bool
	text      bool // the page is a text dump
}

// takeTally looks at all blocks once.
func (f *finder) takeTally() (e tally) {
	e.text = f.IsDump()
	f.readTypes(&e)
	first, last := -1, -1
	for i := range f.blocks {
		if f.blocks[i].part == Body {
			if last = i; first < 0 {
				first = i
			}
		}
	}
	known := f.knownHeadlines()
	under, time := -1, -1 // the last headline of another story, the last time alone
	for i := range f.blocks {
		b := &f.blocks[i]
		if f.framed && (b.part == Chrome || b.part == Promo) {
			continue // the page around the story is no evidence
		}
		text := f.content(i)
		inBody := e.text || first <= i && i <= last
		prose := b.Kind != page.Heading && b.Kind != page.Row && b.Link < page.MostLinks && f.isProse(i)
		switch {
		case b.part == Dateline:
			if f.dateline.Anchored {
				e.datelines++
			}
		case b.part == Byline || b.part == SignOff:
			e.signed = true
		case b.part == Time:
			e.dated = true
		case b.part == Headline && !e.text:
			e.own = b.Link < page.HalfLinks && lex.Words(text) > 3 && likeness(text, known) > 0 && !residue.SignsIn(text, nil)[residue.SignList]
		case f.isOtherHeadline(i, known):
			under = i
			e.headlines++
			if inBody {
				e.within++
			}
		case prose && b.Box&(page.InNav|page.InFooter|page.InForm) == 0:
			teaser := under >= 0 && i-under <= 3
			if teaser {
				e.teasers++
			}
			if b.part == Body || e.text {
				e.prose++
				e.size += len(text)
				if teaser {
					e.teased++
				}
				if i > first && f.opensDateline(i) {
					e.datelines++
				}
			}
			if time >= 0 && i-time <= 3 && !teaser {
				e.posts++
			}
			under, time = -1, -1
		case inBody && b.part == Body && b.Kind != page.Heading:
			e.lines++
		}
		if (inBody || e.live) && f.isPostTime(i) {
			e.times++
			time = i
		}
	}
	if e.live || e.posts >= fewPosts || e.teased >= fewTeasers || e.teased > 0 && !e.text {
		f.readTitles(&e) // nothing else asks for their words
	}
	return e
}

// datelineReach is how far into a block the agency of its dateline stands, in
// bytes.
const datelineReach = 160

// opensDateline reports whether the block i begins with a dateline that names
// its agency. The marks around the agency are looked for first: most blocks
// have none.
func (f *finder) opensDateline(i int) bool {
	b := &f.blocks[i]
	if b.dated == page.Unasked {
		text := f.content(i)
		b.dated = page.Know(hasOpening(text[:min(len(text), datelineReach)]))
		if b.dated == page.Yes {
			d, ok := f.datelineOf(i)
			b.dated = page.Know(ok && d.Anchored)
		}
	}
	return b.dated == page.Yes
}

// hasOpening reports whether a bracket or a slash is in s, or the first byte
// of a wide bracket, or in other letters than Latin ones a dash: "МОСКВА, 5 янв -
// РИА Новости."
func hasOpening(s string) bool {
	if s != "" && s[0] >= utf8.RuneSelf && (strings.Contains(s, " - ") || strings.Contains(s, " – ") || strings.Contains(s, " — ")) {
		return true
	}
	for _, c := range [...]byte{'(', '/', "（"[0], "【"[0]} {
		if strings.IndexByte(s, c) >= 0 {
			return true
		}
	}
	return false
}

// readTypes reads what the page says of itself. JSON-LD knows better than
// og:type whether it is a list.
func (f *finder) readTypes(e *tally) {
	article, list := false, false // by JSON-LD
	for c := range f.meta.Each(meta.Type) {
		switch {
		case c.Value == "LiveBlogPosting":
			e.live = true
		case c.Value == "ItemList" || c.Value == "CollectionPage" || c.Value == "SearchResultsPage" || c.Value == "ProfilePage":
			e.listed, list = true, true
		case strings.EqualFold(c.Value, "website"):
			e.listed = true
		case c.Origin == meta.JSONLD && meta.IsArticle(c.Value):
			e.typed, article = true, true
		case strings.EqualFold(c.Value, "article") || meta.IsArticle(c.Value):
			e.typed = true
		}
	}
	if list && !article {
		e.typed = false
	}
}

// readTitles reads the words of the page's titles and its address, in a text
// dump those of the lines that read like headlines.
func (f *finder) readTitles(e *tally) {
	read := func(text string) {
		found := residue.SignsIn(text, nil)
		e.liveWords = e.liveWords || found[residue.SignLive]
		e.listWords = e.listWords || found[residue.SignList]
	}
	for _, said := range [...]meta.Field{meta.Headline, meta.URL} {
		for c := range f.meta.Each(said) {
			read(c.Value)
		}
	}
	for i := range f.blocks {
		if b := &f.blocks[i]; b.part == Headline || e.text && f.isOtherHeadline(i, nil) {
			read(f.content(i))
		}
	}
}

// isOtherHeadline reports whether the block i reads like the headline of
// another story. On an HTML page that is a link to somewhere else; in a text
// dump, which has no links, it is a line without the end of a sentence above
// one that has it.
func (f *finder) isOtherHeadline(i int, known []string) bool {
	b := &f.blocks[i]
	text := f.content(i)
	if len(text) > 2*lex.ShortLine || b.Box&(page.InNav|page.InFooter) != 0 {
		return false
	}
	if f.IsDump() {
		return b.Kind == page.Plain && !opensWithClock(text) && !lex.EndsSentence(text) && i+1 < len(f.blocks) && !f.isProse(i) && lex.Words(text) > 3
	}
	return b.Link >= page.AllLinks && lex.Words(text) > 3 && likeness(text, known) == 0 && f.linksAway(b.Owner)
}

// linkReach is how many nodes of a block, and how many elements around it,
// are searched for its link.
const linkReach = 24

// linksAway reports whether the link in an element leads to another page, as
// the link in a heading to the heading itself does not.
func (f *finder) linksAway(owner flat.Node) bool {
	t := f.Tree
	for n := owner; n < min(owner+linkReach, t.End(owner)); n++ {
		if t.Tag(n) != flat.A {
			continue
		}
		if href, ok := t.Attr(n, "href"); ok {
			return len(href) > 0 && href[0] != '#'
		}
	}
	return true
}

// isPostTime reports whether the block i is a time and nothing else, as it
// stands above a post of a live blog: a clock's, a day's, or how long ago it
// was.
func (f *finder) isPostTime(i int) bool {
	s := f.content(i)
	if f.IsDump() && opensWithClock(s) {
		return true
	}
	if len(s) > lex.ShortLine/2 || s == "" {
		return false
	}
	return isClockLine(s) || strings.ContainsAny(s, "0123456789") && f.isTimed(i)
}

// opensWithClock reports whether a line that ends no sentence begins with the
// time of a day, as those above the posts of a live blog do: "14:05 Uhr: Fog".
func opensWithClock(s string) bool {
	if !lex.DigitAt(s, 0) || len(s) > lex.ShortLine {
		return false
	}
	at := strings.Index(s, ": ")
	if dash := strings.Index(s, " - "); at < 0 || dash >= 0 && dash < at {
		at = dash
	}
	return at > 0 && isClockLine(s[:at]) && !lex.EndsSentence(s)
}

// isClockLine reports whether s is the time of a day alone: "14:32",
// "2.05 p.m. ET", "16 h 40", "14.32 Uhr", "0915 GMT".
func isClockLine(s string) bool {
	digits, marks, letters := 0, 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			digits++
		case c == ':' || c == '.' || c == ' ' || c == '-' || c == '|':
			marks++
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			letters++
		default:
			return false
		}
	}
	if !lex.DigitAt(s, 0) || digits < 3 || digits > 4 {
		return false
	}
	if letters == 0 {
		return len(s) == digits+1 && (strings.IndexByte(s, ':') > 0 || strings.IndexByte(s, '.') > 0)
	}
	return letters <= 8 && isClockWords(s)
}

// isClockWords reports whether the letters of a line are those that follow a
// clock's time.
func isClockWords(s string) bool {
	n := 0
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ' ' || r == ':' || '0' <= r && r <= '9' }) {
		switch w = strings.ToLower(strings.Trim(w, ".-|")); w {
		case "", "a.m", "p.m", "am", "pm", "h", "uhr", "hrs", "gmt", "utc", "et", "edt", "est", "pt", "ct", "bst", "cet", "cest", "ist", "hs", "kst", "jst":
			n++
		default:
			return false
		}
	}
	return n > 0
}
