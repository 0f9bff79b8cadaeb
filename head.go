package newswire

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/flat"
)

// The head of an HTML page's story is what stands between its headline and
// its first paragraph, and a few lines above the headline. Much else stands
// there, too: share buttons, captions, related stories. So a line counts
// only for what its form or its markup says it is.

const (
	aboveHeadline = 10  // blocks above the headline that may be its time or byline
	headReach     = 160 // blocks between the headline and the story, at most
	headLine      = 200 // bytes: a time or a byline is no longer
)

// readPageHead says what the blocks above the first one of the story are. It
// gives the place of that first one after the cuts it made.
func (p *page) readPageHead(first int) int {
	if p.row != nil {
		lead := first
		if first = p.readRowHead(p.row, first); p.row.headline != "" || p.row.drop != "" || first > lead {
			p.headline = p.findHeadline(first)
		}
	}
	h := p.headline
	if h >= 0 {
		blocks := len(p.blocks)
		p.cutKicker(h)
		p.set(h, partHeadline, "the heading above the story")
		if more := len(p.blocks) - blocks; more > 0 {
			h, first = h+more, first+more
		}
	}
	from := max(0, first-headReach)
	if h >= 0 {
		from = max(0, h-aboveHeadline)
	}
	p.sortOut(from, first)
	p.readHeadTimes(from, first)
	for i := from; i < first; i++ {
		if h >= 0 && i > h+headReach/2 {
			i = max(i, first-headReach/2) // the middle of a long head is others' stories
		}
		if p.blocks[i].part != partUnknown {
			continue
		}
		if n, rest, ok := cutHeadNote(p.content(&p.blocks[i])); ok && h >= 0 && i > h && p.cut(i, len(p.content(&p.blocks[i]))-len(rest)) {
			p.set(i, partNote, "an editor's "+string(n.Kind)+" above the story")
			i, first = i+1, first+1
		}
		more := p.cutHeadLine(i)
		first += more
		if more == 0 && p.blocks[i].part == partUnknown && h >= 0 && i > h {
			switch {
			case creditedAgency(p.content(&p.blocks[i])) == "" && p.isDeck(i, h) && p.joinsDeck(i, h):
				p.set(i, partDeck, "a line below the headline that is marked as its deck")
			default:
				p.readHeadCredit(i)
			}
		} else if more == 0 && h >= 0 && i >= h-2 {
			p.readHeadCredit(i)
		}
		i += more
	}
	p.findPlace(h, first)
	p.settleBylines(from, first)
	if h < 0 {
		p.guessHeadline(from, first)
	}
	p.mark(0, first, partChrome, "above the story, and no part of its head")
	return first
}

// findPlace takes for the dateline a known city, or one that the metadata give,
// that stands alone between the headline and a story that begins without one.
func (p *page) findPlace(h, first int) {
	if h < 0 || opensStory(p.content(&p.blocks[first])) {
		return
	}
	for i := h + 1; i < first; i++ {
		b := &p.blocks[i]
		if b.part == partDateline {
			return
		}
		if b.part != partUnknown || b.link > 0 || b.box != 0 || b.kind == item {
			continue
		}
		text := p.content(b)
		if _, ok := placeOnly(text); ok && len(text) < shortLine && (opensStory(text+" - The") || p.meta.holds(fieldDateline, text)) {
			p.setPlace(i, "a city alone above the story")
			return
		}
	}
}

// settleBylines takes back what was held for a byline on thin evidence where
// a line that begins with "By" stands: a name and an agency are also how the
// credit of a picture reads. Above the headline a mark as a byline is thin
// evidence, too: those who comment have one.
func (p *page) settleBylines(from, to int) {
	sure := ""
	for i := from; i < to; i++ {
		if b := &p.blocks[i]; b.part == partByline && opensByline(p.content(b)) {
			sure += letters(p.content(b)) + "\n"
		}
	}
	for i := from; sure != "" && i < to; i++ {
		b := &p.blocks[i]
		if b.part == partByline && !opensByline(p.content(b)) && words(p.content(b)) > 3 && strings.Contains(sure, letters(p.content(b))) {
			b.part, b.why = partChrome, "names that the byline gives, too"
			continue
		}
		if b.part != partByline || opensByline(p.content(b)) || i > p.headline && p.isMarked(b.owner, bylineMarks[:]) {
			continue
		}
		if _, agency := agencyNamed(p.content(b)); !agency {
			b.part, b.why = partChrome, "a name above the story, but not its byline"
		}
	}
}

// guessHeadline takes for the headline the nearest line above the byline or
// the time that is nothing else, on a page whose headline is no heading and
// whose metadata are silent.
func (p *page) guessHeadline(from, to int) {
	for i := to - 1; i > from; i-- {
		if part := p.blocks[i].part; part != partByline && part != partTime {
			continue
		}
		b := &p.blocks[i-1]
		if text := p.content(b); b.part == partUnknown && words(text) > 3 && b.link < 50 && !readsLikeProse(text) && b.box == 0 {
			p.set(i-1, partHeadline, "the line above the byline that is nothing else")
			return
		}
	}
}

// findHeadline gives the block above the story that is its headline, or -1:
// a heading that says what the page's metadata give as the headline, or the
// nearest of the highest rank; on pages without headings a line that says
// what the metadata say.
func (p *page) findHeadline(first int) int {
	known, longest := p.knownHeadlines(), 0
	for _, k := range known {
		longest = max(longest, len(k))
	}
	best, most := -1, 0
	for i := range p.blocks[:first] {
		b := &p.blocks[i]
		text := p.content(b)
		if b.part == partHeadline {
			return i
		}
		if b.part != partUnknown || len(text) > 400 {
			continue
		}
		score := 0
		if b.kind == heading && b.level > 0 {
			score = 60 / int(b.level)
		}
		if b.kind == heading || len(text) > longest/2 && len(text) < 2*longest && words(text) > 2 {
			score += likeness(text, known)
		}
		if score == 0 {
			continue
		}
		if b.box&(inNav|inAside|inFooter|inForm|inFigure) != 0 || b.kind == item {
			score -= 50
		}
		if b.box&inList != 0 {
			score -= 50 // of a trail of breadcrumbs
		}
		if score >= most && score > 0 {
			best, most = i, score
		}
	}
	return best
}

// likeness says how much a text is like one of the known headlines, of which it
// is given the letters.
func likeness(text string, known []string) (most int) {
	if !endsLike(text, known) {
		return 0
	}
	var buf [256]byte
	t := appendLetters(buf[:0], text)
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
	first, last := strings.IndexFunc(text, isWordRune), strings.LastIndexFunc(text, isWordRune)
	if first < 0 || text[first] >= utf8.RuneSelf || text[last] >= utf8.RuneSelf {
		return first >= 0
	}
	a, z := toSmall(rune(text[first])), toSmall(rune(text[last]))
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
func (p *page) cutKicker(h int) {
	text := p.content(&p.blocks[h])
	for c := range p.meta.each(fieldHeadline) {
		at := len(text) - len(c.value)
		if kicker, _, ok := strings.Cut(c.value, ": "); ok && at < 0 && strings.HasPrefix(text, kicker) && letters(c.value) == letters(text) {
			at = len(kicker)
		}
		if at <= 0 || at > shortLine/2 || !strings.HasSuffix(c.value, strings.TrimSpace(text[at:])) {
			continue
		}
		if kicker := strings.TrimSpace(text[:at]); strings.HasSuffix(kicker, ":") || words(kicker) > 3 {
			continue
		}
		if p.cut(h, at) {
			p.blocks[h].part, p.blocks[h].why = partChrome, "a kicker before the headline"
			p.set(h+1, partHeadline, "the heading above the story")
		}
		return
	}
}

// cutHeadLine says what the block i of the head is: a time, a byline, or both
// in one line with marks between them. It gives how many blocks it cut off.
func (p *page) cutHeadLine(i int) (more int) {
	b := &p.blocks[i]
	text := p.content(b)
	if len(text) > headLine || b.box&(inNav|inForm|inFooter|inFigure) != 0 {
		return 0
	}
	if b.box&inAside != 0 {
		// A box beside the story has other stories' bylines, too.
		if credits, ok := readByline(strings.TrimFunc(text, isSeparator), true); ok && p.metadataName(credits) {
			p.set(i, partByline, "names beside the story that the metadata give, too")
		} else if _, ok := agencyNamed(text); ok && b.link < 50 && p.headline >= 0 && p.headline < i && i < p.headline+aboveHeadline && !hasSiteWord(text) {
			p.set(i, partByline, "the name of an agency in a box below the headline")
		}
		return 0
	}
	spaced, back := p.spaced(b)
	if from, to, ok := timeWithin(spaced); ok {
		if p.isCaption(i) {
			return 0 // the day on which the picture was taken
		}
		start, end := back(from), back(to)
		if p.cut(i, end) {
			more++
		}
		at := i
		if p.cut(i, start) {
			more++
			twice := p.readNames(i)
			more, at = more+twice, at+1+twice
			p.readHeadCredit(i)
		}
		p.set(at, partTime, "a time above the story")
		if after := at + 1; more > 0 && after <= i+more && p.blocks[after].part == partUnknown {
			p.readByHead(after)
			p.readHeadCredit(after)
		}
		return more
	}
	return p.readNames(i)
}

// readNames reads the block i as a byline, after it has cut off the names
// that it says a second time. It gives how many blocks it cut off.
func (p *page) readNames(i int) (more int) {
	text := p.content(&p.blocks[i])
	if at := saidTwice(text); at > 0 {
		if _, ok := readByline(text[:at], true); ok && p.cut(i, at) {
			p.set(i+1, partChrome, "the names before it once more")
			more = 1
		}
	} else if at := p.handleBehind(text); at > 0 && p.cut(i, at) {
		p.set(i+1, partChrome, "the writer's name on another site")
		more = 1
	}
	p.readByHead(i)
	return more
}

// handleBehind gives the place where a line ends to name a writer, whom the
// metadata name as well, and a name follows under which others know them: "Ann
// Berg annberg". It is 0 if the line is any other.
func (p *page) handleBehind(line string) int {
	for c := range p.meta.each(fieldAuthor) {
		if handle, ok := strings.CutPrefix(line, c.value+" "); ok && handle != "" && !strings.Contains(handle, " ") && (beginsSmall(handle) || handle[0] == '@') {
			return len(c.value)
		}
	}
	return 0
}

// saidTwice gives the place where a line of names begins to say the same
// names again, for wide screens and for narrow ones, or 0.
func saidTwice(line string) int {
	names, from := strings.TrimRightFunc(line, isSeparator), 0
	if by, ok := cutFold(names, "by "); ok {
		from = len(names) - len(by)
	}
	at := from + (len(names)-from)/2
	if words(names[from:]) < 4 || names[at] != ' ' || !strings.EqualFold(names[from:at], names[at+1:]) || strings.ContainsAny(names, "0123456789") {
		return 0
	}
	return at
}

// readByHead marks the block i if it is a byline: by its words, by its
// markup, or because the metadata name the same people.
func (p *page) readByHead(i int) {
	text := strings.TrimFunc(p.legible(&p.blocks[i]), isSeparator)
	if text == "" || p.blocks[i].link > 50 && p.blocks[i].kind == item && !opensByline(text) {
		return // of a menu
	}
	// A site's own pages bear an agency's name, too: "Reuters Photojournalism".
	if _, ok := agencyNamed(text); ok && (markOf(text) != nil || !hasSiteWord(text)) {
		if !p.isSizeButton(i) {
			p.set(i, partByline, "the name of an agency above the story")
		}
		return
	}
	if desk, agency, ok := strings.Cut(text, " "); ok && isInitials(desk) && markOf(desk) == nil && markOf(agency) != nil {
		p.set(i, partFurniture, "the initials of a desk and its agency")
		return
	}
	if p.blocks[i].kind == heading && !opensByline(text) || strings.IndexByte(text, ' ') < 0 && isASCII(text) {
		return
	}
	if credits, ok := readByline(text, false); ok && !(len(credits) == 1 && isSiteName(credits[0].Name)) {
		p.set(i, partByline, "a byline above the story")
		return
	}
	if len(text) > headLine/2 || words(text) < 2 || !p.bylineMarked && !p.meta.has(fieldAuthor) && !p.isMarked(p.blocks[i].owner, bylineMarks[:]) {
		return
	}
	credits, ok := readByline(text, true)
	if !ok || hasSiteWord(text) {
		return
	}
	if p.bylineMarked {
		p.set(i, partByline, "where a row says")
	} else if p.metadataName(credits) && !strings.Contains(text, " / ") { // "AFP / Ann Berg" is who took the picture
		p.set(i, partByline, "names above the story that the metadata give, too")
	} else if p.isMarked(p.blocks[i].owner, bylineMarks[:]) {
		p.set(i, partByline, "names above the story that are marked as its byline")
	}
}

// readHeadCredit marks the block i, if it is nothing else, as a line that
// credits an agency.
func (p *page) readHeadCredit(i int) {
	if b := &p.blocks[i]; b.part == partUnknown && b.box&inNav == 0 && creditedAgency(p.content(b)) != "" {
		p.set(i, partFurniture, "a line above the story that credits an agency")
	}
}

// isSizeButton reports whether the block i is the button "AA" for the size of
// the letters, which is also how Anadolu signs: then its fellows stand around it.
func (p *page) isSizeButton(i int) bool {
	if strings.TrimFunc(p.content(&p.blocks[i]), isSeparator) != "AA" {
		return false
	}
	for k := max(0, i-1); k < min(i+4, len(p.blocks)); k++ {
		switch text := p.content(&p.blocks[k]); text {
		case "+", "-", "−", "A", "A+", "A-":
			return true
		default:
			if hasFold(text, "text size") || hasFold(text, "font size") {
				return true
			}
		}
	}
	return false
}

// metadataName reports whether the page's metadata name one of the people.
func (p *page) metadataName(credits []Credit) bool {
	site := letters(p.meta.first(fieldSite))
	for c := range p.meta.each(fieldAuthor) {
		author := letters(c.value)
		if author == site {
			continue
		}
		for j := range credits {
			if name := cmp.Or(credits[j].Name, credits[j].Organization); name != "" && strings.Contains(author, letters(name)) {
				return true
			}
		}
	}
	return false
}

// spaced gives the text of a block with a space at every joint of two runs
// that have none, and a function that takes a place in it back to the text:
// style sheets part what the source runs together, as in
// "MARTHA MENDOZAJune 11, 2019".
func (p *page) spaced(b *block) (s string, back func(int) int) {
	text := p.content(b)
	var out []byte
	var joints []int
	last := 0
	from, _ := slices.BinarySearch(p.joints, int32(b.start+1))
	for _, j := range p.joints[from:] {
		at := int(j) - b.start
		if at >= len(text) {
			break
		}
		out = append(append(out, text[last:at]...), ' ')
		joints = append(joints, len(out)-1)
		last = at
	}
	if len(joints) == 0 {
		return text, func(i int) int { return i }
	}
	out = append(out, text[last:]...)
	return string(out), func(i int) int {
		n := i
		for _, j := range joints {
			if j < i {
				n--
			}
		}
		return n
	}
}

// legible gives the text of a block as a style sheet shows it.
func (p *page) legible(b *block) string {
	s, _ := p.spaced(b)
	return s
}

// bylineMarks and deckMarks are the words with which sites name the elements
// of a byline and of a deck, in classes, ids, test ids and properties;
// captionMarks that of a caption; pictureMarks are those of boxes whose lines
// are easily taken for a deck.
var (
	bylineMarks  = [...]string{"author", "byline", "by-line", "contributor", "reporter", "signature", "writer"}
	captionMarks = [...]string{"caption", "cptn"}
	pictureMarks = [...]string{"caption", "carousel", "cptn", "gallery", "image", "newsletter", "photo", "promo", "related", "slide", "video"}
	deckMarks    = [...]string{"chapo", "deck", "dek", "description", "intro", "kicker-text", "lead", "spot", "standfirst", "subhead", "subtitle", "sub-title", "summary", "synopsis", "teaser", "vorspann"}
)

// siteWords are words of a site's own in lines that look like names and are
// marked as bylines: "Filed Under", "Google Plus", "News Wires", "Comments
// Email Print"; in lower case, sorted.
var siteWords = []string{
	"about", "agence", "all", "comments", "desk", "email", "filed", "follow", "google", "latest", "meldungen", "more", "news", "online", "photojournalism", "plus", "posted",
	"print", "published", "share", "slide", "source", "storys", "subscribe", "tags", "topics", "tweet", "updated", "view", "wires",
}

// siteNames are those in scripts that do not part words.
var siteNames = [...]string{"来源", "新华网"}

// isSiteName reports whether all words of a name are a site's own: "Text by
// NEWS WIRES" names nobody.
func isSiteName(name string) bool {
	var buf [64]byte
	for w := range strings.FieldsSeq(name) {
		if !inWords(siteWords, foldWords(buf[:0], w)) {
			return false
		}
	}
	return name != ""
}

// hasSiteWord reports whether one of the words of a line is a site's own.
func hasSiteWord(line string) bool {
	var buf [64]byte
	for w := range strings.FieldsFuncSeq(line, func(r rune) bool { return !isLetter(r) }) {
		if inWords(siteWords, foldWords(buf[:0], w)) {
			return true
		}
	}
	return slices.ContainsFunc(siteNames[:], func(w string) bool { return strings.Contains(line, w) })
}

// isMarked reports whether an element, one of the two around it, or the
// first two in it have one of the words in their names.
func (p *page) isMarked(n flat.Node, words []string) bool {
	t := p.tree
	for m := n + 1; m < min(n+3, t.End(n)); m++ {
		if p.named(m, words) {
			return true
		}
	}
	for range 3 {
		if n <= 0 {
			break
		}
		if p.named(n, words) {
			return true
		}
		n = t.Parent(n)
	}
	return false
}

// longestNames is how much of a class, or of another attribute that names
// an element, is looked at, in bytes.
const longestNames = 4096

func (p *page) named(n flat.Node, words []string) bool {
	if tag := p.tree.Tag(n); tag == flat.Text || tag == flat.Comment || tag == flat.Body {
		return false
	}
	for _, attr := range [...]string{"class", "id", "itemprop", "rel", "data-testid"} {
		v, ok := p.tree.Attr(n, attr)
		if !ok {
			continue
		}
		v = v[:min(len(v), longestNames)]
		for _, w := range words {
			if marked(v, w) {
				return true
			}
		}
	}
	return false
}

// isDeck reports whether the block i is the deck of the headline h: the page
// describes itself in the same words, or the block stands beside the headline
// or is named as a deck.
func (p *page) isDeck(i, h int) bool {
	b := &p.blocks[i]
	text := p.content(b)
	if words(text) < 4 || b.link > 50 || b.box&(inNav|inAside|inForm|inFigure|inFooter) != 0 {
		return false
	}
	if p.repeated(i, h) {
		return false
	}
	if p.isMarked(b.owner, pictureMarks[:]) {
		return false
	}
	if p.isMarked(b.owner, deckMarks[:]) {
		return true
	}
	if p.blockAround(b.owner) == p.blockAround(p.blocks[h].owner) && i <= h+3 && (b.kind == heading || utf8.RuneCountInString(text) > 40) {
		return true
	}
	return p.meta.holds(fieldDeck, text)
}

// mostDecks is how many lines a deck has, at most.
const mostDecks = 4

// joinsDeck reports whether the block i may be a line of the deck below the
// headline h: the first one, or one that stands beside the line before it.
func (p *page) joinsDeck(i, h int) bool {
	lines := 0
	for k := i - 1; k > h; k-- {
		b := &p.blocks[k]
		if b.part != partDeck {
			continue
		}
		if lines++; lines == mostDecks || p.blockAround(b.owner) != p.blockAround(p.blocks[i].owner) {
			return false
		}
	}
	return true
}

// repeated reports whether the block i only repeats the headline, or a deck
// above it.
func (p *page) repeated(i, h int) bool {
	text := p.content(&p.blocks[i])
	for k := max(h, i-headReach); k < i; k++ {
		if b := &p.blocks[k]; (b.part == partHeadline || b.part == partDeck) && p.content(b) == text {
			return true
		}
	}
	return false
}

// timeElements is how many nodes of the head are searched for times.
const timeElements = 8192

// readHeadTimes takes in the times for machines that stand in the head of
// the story, in <time> elements and the like. Those elsewhere on the page are
// other stories'.
func (p *page) readHeadTimes(from, to int) {
	if from >= to {
		return
	}
	t := p.tree
	var m metadata
	telling := flat.NewAttrSet("data-timestamp", "datetime", "itemprop", "title")
	n, end := p.blocks[from].owner, min(p.blocks[from].owner+timeElements, p.blocks[to].owner)
	for ; n < end; n++ {
		if !t.MayHave(n, telling) {
			continue
		}
		tag := t.Tag(n)
		marks := func() string {
			class, _ := t.Attr(n, "class")
			prop, _ := t.Attr(n, "itemprop")
			return string(class) + " " + string(prop)
		}
		switch tag {
		case flat.Time:
			if v, ok := t.Attr(n, "datetime"); ok {
				m.readTime(marks(), string(v))
			}
		case flat.Abbr:
			if v, ok := t.Attr(n, "title"); ok {
				m.readTime(marks(), string(v))
			}
		default:
			if v, ok := t.Attr(n, "data-timestamp"); ok {
				class, _ := t.Attr(t.Parent(n), "class")
				m.readTime(string(class), string(v))
			} else if v, ok := t.Attr(n, "title"); ok && (t.HasWord(n, "class", "updated") || t.HasWord(n, "class", "published")) {
				m.readTime(marks(), string(v)) // hAtom
			}
		}
		if prop, ok := t.Attr(n, "itemprop"); ok {
			v, _ := t.Attr(n, "content")
			if len(v) > 0 {
				m.readItem(string(prop), string(v))
			}
		}
	}
	p.meta = append(p.meta, m.candidates()...)
}
