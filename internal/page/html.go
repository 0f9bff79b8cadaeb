package page

import (
	"bytes"
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/address"
	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
)

// HTML makes a page of an HTML page. A block is the text between two
// edges of block elements, and its element says what it was marked up as.
// Metadata go to the page's candidates on the way; scripts, styles and what
// the page hides from its reader are no text.
func HTML(src []byte) *Page {
	m := spare.Get().(*memory)
	m.size = max(m.size, len(src))
	parse(&m.tree, src)
	r := htmlReader{tree: &m.tree, hiding: flat.NewAttrSet("hidden", "style")}
	r.text = slices.Grow(m.text[:0], len(src)/16)
	r.blocks = slices.Grow(m.blocks[:0], 64+int(r.tree.Len())/10)
	r.joints = m.joints[:0]
	r.images = m.images[:0]
	r.marks.places, r.marks.styles = m.marks.places[:0], m.marks.styles[:0]
	r.walk()
	r.joinLines()
	r.joinRows()
	m.text = r.text
	m.page = Page{
		Format: "html", Tree: r.tree, Blocks: r.blocks, Joints: r.joints, Images: r.images, marks: r.marks, Lang: r.lang, Base: r.base, Marked: r.marked,
		Meta: r.Candidates(), Text: string(bytes.TrimSuffix(r.text, []byte("\n"))), memory: m,
	}
	return &m.page
}

// An htmlReader walks over the nodes of a page in their order.
type htmlReader struct {
	meta.Reader
	tree   *flat.Tree
	blocks []Block
	joints []int32              // as the page's
	images []flat.Node          // as the page's
	marks  typeset              // as the page's
	lang   string               // as the page's
	base   string               // as the page's
	text   []byte               // of the page, so far
	start  int                  // where the current block begins in it
	open   []opened             // the elements around the current node that matter, the outermost first
	at     surroundings         // where the current node stands
	link   int                  // bytes of link text in the current block
	bold   int                  // and of bold text
	brs    int                  // <br> since the last character
	wbr    bool                 // and a <wbr>: the word goes on behind it
	seam   seam                 // what parts the current block from the one before it
	typed  flat.Node            // the element in which all text of the current line stands, inside its owner, or None
	breaks map[flat.Node]breaks // of the owners that have any
	hiding flat.AttrSet         // the attributes that hide an element

	marked            flat.Node // as the page's
	nextHead, nextPar flat.Node // the heading and the paragraph that holdsStory found last
	h1                flat.Node // what title gives, once titled is set
	titled            bool
}

// opened is an element that matters, and the place to go back to after it.
type opened struct {
	end    flat.Node // the first node after it
	before surroundings
}

// A surroundings is what the elements around a node say of it.
type surroundings struct {
	owner flat.Node // the nearest block element
	kind  Kind
	level uint8
	box   box
	style style
}

// seam is how a block is parted from the one before it.
type seam uint8

const (
	edge      seam = iota // of an element, or an empty line made of two <br>
	lineBreak             // a single <br>
	emptyLine             // an empty line in the source, where no element parts the text
	typeBreak             // a single <br> behind a line that is set in a type of its own
)

func (r *htmlReader) walk() {
	t := r.tree
	for n := flat.Node(1); n < t.Len(); n++ {
		for len(r.open) > 0 && r.open[len(r.open)-1].end <= n {
			r.leave()
		}
		switch tag := t.Tag(n); {
		case tag == flat.Text:
			r.readRun(n)
		case tag == flat.Comment:
		case tag == flat.Br:
			r.brs++
		case tag == flat.Wbr:
			r.wbr = true
		case tag == flat.Hr:
			r.flush()
		case tag == flat.Img || tag == flat.AmpImg:
			r.readImage(n)
		case tag == flat.Base:
			if href, ok := r.tree.Attr(n, "href"); ok && r.base == "" && len(href) <= address.Longest {
				r.base = string(href)
			}
		case tag == flat.Meta || tag == flat.Link || tag == flat.Title || tag == flat.Script:
			r.readMachinery(n, tag)
			n = t.End(n) - 1
		case t.Unseen(n) || r.hides(n, tag):
			n = t.End(n) - 1
		default:
			r.enter(n, tag)
		}
	}
	for len(r.open) > 0 {
		r.leave()
	}
}

// mostImages is how many pictures of a page are looked at.
const mostImages = 4096

// readImage notes a picture, of which more is asked where there is a story.
func (r *htmlReader) readImage(n flat.Node) {
	if r.at.box&(InNav|InFooter) == 0 && len(r.images) < mostImages {
		r.images = append(r.images, n)
	}
}

// enter goes into an element.
func (r *htmlReader) enter(n flat.Node, tag flat.Tag) {
	before := r.at
	switch {
	case tag == flat.HTML:
		if lang, ok := r.tree.Attr(n, "lang"); ok {
			tag := string(lang)
			r.lang = PrimaryTag(tag)
			r.Reader.Add(meta.Language, tag, meta.MetaTag, "lang")
		}
		return
	case r.tree.Block(n):
		r.flush()
		r.at.owner = n
		if tag == flat.Article && r.marked == 0 {
			if _, ok := r.tree.Attr(n, "data-newswire"); ok {
				r.marked = n
			}
		}
		switch {
		case tag.Heading() > 0:
			r.at.kind, r.at.level = Heading, uint8(tag.Heading())
		case tag == flat.Li || tag == flat.Dd || tag == flat.Dt:
			r.at.kind, r.at.level = Item, min(r.at.level, 254)+1
		case tag == flat.Blockquote:
			r.at.kind = Quote
		case tag == flat.Td || tag == flat.Th:
			r.at.kind = Row
		case tag == flat.Figcaption || tag == flat.Caption:
			r.at.kind = Caption
		case r.at.kind == Row:
			r.at.kind = Plain // a paragraph in a cell: the table is there to lay out the page
		}
		r.at.box |= r.boxAt(n, tag)
	case tag == flat.A:
		r.at.style.link = n
	case tag == flat.B || tag == flat.Strong:
		r.at.style.bold = true
	case tag == flat.I || tag == flat.Em:
		r.at.style.italic = true
	case tag == flat.Button || tag == flat.Select || tag == flat.Label:
		r.flush()
		r.at.owner, r.at.box = n, r.at.box|InForm
	default:
		return
	}
	r.open = append(r.open, opened{r.tree.End(n), before})
}

// leave goes out of the innermost element that matters.
func (r *htmlReader) leave() {
	last := len(r.open) - 1
	if r.at.owner != r.open[last].before.owner {
		r.flush()
	}
	r.at = r.open[last].before
	r.open = r.open[:last]
}

// readRun reads a run of text.
func (r *htmlReader) readRun(n flat.Node) {
	oneWord := r.wbr
	r.wbr = false
	if r.tree.Blank(n) {
		r.text = flat.AppendSpace(r.text, r.start)
		return
	}
	if r.brs > 0 {
		r.readBreaks(n)
	}
	r.readType(n)
	raw := r.tree.Raw(n)
	if r.at.style.link != 0 && len(r.text) == r.start && r.isCounter(n, raw) {
		return
	}
	before := len(r.text)
	for !r.paragraphLike() {
		i, j := emptyLineIn(raw)
		if i < 0 {
			break
		}
		r.text = lex.AppendFolded(r.text, html.UnescapeString(string(raw[:i])))
		r.breakLine(emptyLine)
		raw, before = raw[j:], len(r.text)
	}
	if len(raw) == len(r.tree.Raw(n)) {
		if k := len(r.text); k > r.start && r.text[k-1] != ' ' && !oneWord {
			r.joints = append(r.joints, int32(k))
		}
		r.text = r.tree.AppendRun(r.text, r.start, n)
	} else {
		r.text = lex.AppendFolded(r.text, html.UnescapeString(string(raw)))
	}
	if r.at.style.link != 0 {
		r.link += len(r.text) - before
	}
	if r.at.style.bold {
		r.bold += len(r.text) - before
	}
	if r.at.style != (style{}) && r.at.box&(InNav|InFooter|InForm) == 0 {
		r.marks.add(before, len(r.text), r.at.style)
	}
}

// isCounter reports whether a run in a link at the beginning of a paragraph is
// how many have commented on it: digits and nothing else, a capital right behind.
func (r *htmlReader) isCounter(n flat.Node, raw []byte) bool {
	const longest = 4 // digits
	if len(raw) > longest || len(bytes.Trim(raw, "0123456789")) > 0 {
		return false
	}
	next := r.tree.End(r.tree.Parent(n))
	if next >= r.tree.Len() || r.tree.Tag(next) != flat.Text {
		return false
	}
	c, _ := utf8.DecodeRune(r.tree.Raw(next))
	return unicode.IsUpper(c)
}

// paragraphLike reports whether the current owner holds one paragraph, in
// which a line break is only a space.
func (r *htmlReader) paragraphLike() bool {
	switch tag := r.tree.Tag(r.at.owner); tag {
	case flat.P, flat.Li, flat.Figcaption, flat.Caption, flat.Button, flat.Dt, flat.Title, flat.Option:
		return true
	default:
		return tag.Heading() > 0
	}
}

// emptyLineIn finds an empty line between two characters of s: s[i:j] is
// the white space of which it is a part. A paragraph ends before it, so it
// counts only after the end of a sentence.
func emptyLineIn(s []byte) (i, j int) {
	end := byte('\n')
	if bytes.IndexByte(s, end) < 0 {
		end = '\r' // as old Macintoshes ended lines
	}
	for from := 0; ; {
		k := bytes.IndexByte(s[from:], end)
		if k < 0 {
			return -1, -1
		}
		i = from + k
		j = i + 1
		feeds := 1
		for j < len(s) && (s[j] == ' ' || s[j] == '\t' || s[j] == '\r' || s[j] == '\n') {
			if s[j] == end {
				feeds++
			}
			j++
		}
		// Only what is at the end of s[:i] is trimmed: a look at its
		// beginning for each line would be quadratic.
		if feeds > 1 && j < len(s) && lex.EndsSentence(bytes.TrimRight(s[from:i], " \t\r\n")) {
			return i, j
		}
		from = j
	}
}

// breakLine ends the current block at a line break, which may turn out to be
// only a space. A bold line at the beginning of a paragraph is a subhead.
func (r *htmlReader) breakLine(s seam) {
	if size := len(r.text) - r.start; s == lineBreak && size > 0 && r.bold >= size && size < lex.ShortLine && r.tree.Tag(r.at.owner) == flat.P {
		kind := r.at.kind
		r.at.kind = Heading
		r.flush()
		r.at.kind = kind
		return
	}
	if r.paragraphLike() || len(r.text) == r.start {
		r.text = flat.AppendSpace(r.text, r.start)
		return
	}
	r.flush()
	r.seam = s
}

// flush ends the current block, if it has any text.
func (r *htmlReader) flush() {
	first := len(r.joints)
	for first > 0 && int(r.joints[first-1]) >= r.start {
		first--
	}
	r.text = lex.DropUnseen(r.text, r.start, r.joints[first:], r.marks.own())
	r.marks.flush()
	if size := len(r.text) - r.start; size > 0 {
		if len(r.blocks) == cap(r.blocks) {
			r.blocks = slices.Grow(r.blocks, max(r.runs()-len(r.blocks), 64+cap(r.blocks)/4))
		}
		r.blocks = append(r.blocks, Block{
			Start: r.start, End: len(r.text), Owner: r.at.owner, Kind: r.at.kind, Level: r.at.level, Box: r.at.box,
			Link: uint8(100 * min(r.link, size) / size), seam: r.seam, Bold: r.bold >= size,
		})
		r.text = append(r.text, '\n')
	}
	r.start = len(r.text)
	r.link, r.bold, r.brs, r.seam = 0, 0, 0, edge
}

// runs counts the runs of text of the page. There are hardly ever more blocks,
// and memory taken once is a fifth of that taken as they come.
func (r *htmlReader) runs() (n int) {
	for i := range r.tree.Len() {
		if r.tree.Tag(i) == flat.Text && !r.tree.Blank(i) {
			n++
		}
	}
	return n
}

// joinLines undoes the line breaks that were only spaces: those of an owner
// that parts its paragraphs in another way, by elements or by <br><br>.
func (r *htmlReader) joinLines() {
	kept := r.blocks[:0]
	for _, b := range r.blocks {
		if b.seam != edge && b.seam != typeBreak && len(kept) > 0 && kept[len(kept)-1].Owner == b.Owner && !r.linesArePars(b) {
			last := &kept[len(kept)-1]
			r.text[b.Start-1] = ' '
			last.Link = uint8((int(last.Link)*(last.End-last.Start) + int(b.Link)*(b.End-b.Start)) / (b.End - last.Start))
			last.End = b.End
			if b.Kind == Heading {
				last.Kind = Heading // the last line of several in a type of their own
			}
			continue
		}
		kept = append(kept, b)
	}
	r.blocks = kept
}

// joinRows makes one block of the cells of a row, parted by tabs. A cell that
// has its row for itself, and one that holds paragraphs, is no figure: the table
// is there to lay out the page.
func (r *htmlReader) joinRows() {
	kept := r.blocks[:0]
	for i := 0; i < len(r.blocks); {
		b := r.blocks[i]
		if b.Kind != Row {
			kept = append(kept, b)
			i++
			continue
		}
		end := i + 1
		for tr := r.tree.Parent(b.Owner); end < len(r.blocks) && r.blocks[end].Kind == Row && r.tree.Parent(r.blocks[end].Owner) == tr; {
			end++
		}
		if end == i+1 || holdParagraphs(r.blocks[i:end]) {
			for ; i < end; i++ {
				r.blocks[i].Kind = Plain
				kept = append(kept, r.blocks[i])
			}
			continue
		}
		for i++; i < end; i++ {
			r.text[r.blocks[i].Start-1] = '\t'
			b.End = r.blocks[i].End
		}
		kept = append(kept, b)
	}
	r.blocks = kept
}

// holdParagraphs reports whether two blocks that stand in one cell of a row are
// long enough for paragraphs.
func holdParagraphs(row []Block) bool {
	cell, paragraphs := flat.None, 0
	for i := range row {
		if row[i].Owner != cell {
			cell, paragraphs = row[i].Owner, 0
		}
		if row[i].End-row[i].Start > lex.ShortLine {
			paragraphs++
		}
		if paragraphs > 1 {
			return true
		}
	}
	return false
}

// breaks says what parts the text of an owner.
type breaks uint8

const (
	singly   breaks = 1 << iota // a single <br>
	doubly                      // <br><br>
	elements                    // paragraphs are elements
	looked                      // whether they are has been looked at
)

// readType notes in which type the text run n goes on the current line.
func (r *htmlReader) readType(n flat.Node) {
	switch {
	case len(r.text) == r.start:
		r.typed = flat.None
		for p := r.tree.Parent(n); p > r.at.owner; p = r.tree.Parent(p) {
			switch r.tree.Tag(p) {
			case flat.B, flat.Strong, flat.Font, flat.Span, flat.Big:
				r.typed = p
			}
		}
	case r.typed != flat.None && !r.tree.Within(n, r.typed):
		r.typed = flat.None
	}
}

// longestHeadline is how long a line may be that is a heading by its type alone,
// in bytes.
const longestHeadline = 200

// endsType reports whether the current line is a heading by its type: all of it
// stands in an element that makes it bold or large or is named for a headline,
// which ends before the text run n, and it is the first line of its owner.
func (r *htmlReader) endsType(n flat.Node) bool {
	size := len(r.text) - r.start
	if r.typed == flat.None || r.tree.Within(n, r.typed) || size == 0 || size > longestHeadline || strings.HasSuffix(strings.TrimRight(string(r.text[r.start:]), " "), ":") {
		return false
	}
	if k := len(r.blocks); k > 0 && r.blocks[k-1].Owner == r.at.owner && r.seam == edge {
		return false
	}
	switch r.tree.Tag(r.typed) {
	case flat.B, flat.Strong:
		return !r.paragraphLike() // breakLine knows those of paragraphs
	case flat.Big, flat.Font:
		return true
	}
	class, _ := r.tree.Attr(r.typed, "class")
	return meta.Marked(class, "head") || meta.Marked(class, "title")
}

// readBreaks deals with the <br> between the last character and the next, which
// is in the run n.
func (r *htmlReader) readBreaks(n flat.Node) {
	if r.breaks == nil {
		r.breaks = map[flat.Node]breaks{}
	}
	if r.brs > 1 {
		r.breaks[r.at.owner] |= doubly
		r.flush()
	} else {
		r.breaks[r.at.owner] |= singly
		if r.endsType(n) {
			kind := r.at.kind
			r.at.kind = Heading
			r.flush()
			r.at.kind = kind
			r.seam = typeBreak
		} else {
			r.breakLine(lineBreak)
		}
	}
	r.brs = 0
}

// linesArePars reports whether the line break before b parts the paragraphs
// of its owner: nothing stronger does.
func (r *htmlReader) linesArePars(b Block) bool {
	how := r.breaks[b.Owner]
	if how&looked == 0 {
		how |= looked
		for c := range r.tree.Children(b.Owner) {
			if r.tree.Tag(c) == flat.P {
				how |= elements
			}
		}
		if r.breaks == nil {
			r.breaks = map[flat.Node]breaks{}
		}
		r.breaks[b.Owner] = how
	}
	if b.seam == emptyLine {
		return how&(singly|doubly|elements) == 0
	}
	return how&(doubly|elements) == 0
}

// readMachinery reads what is in a page for machines: metadata and the state
// of its publishing system.
func (r *htmlReader) readMachinery(n flat.Node, tag flat.Tag) {
	t := r.tree
	switch tag {
	case flat.Meta:
		r.readMetaTag(n)
	case flat.Link:
		if rel, ok := t.Attr(n, "rel"); ok && meta.WantsLink(rel) {
			href, _ := t.Attr(n, "href")
			r.ReadLink(string(rel), string(href))
		}
	case flat.Title:
		if !t.Foreign(n) {
			r.ReadTitle(string(t.AppendText(nil, n)))
		}
	case flat.Script:
		if kind, ok := t.Attr(n, "type"); ok && bytes.Contains(kind, []byte("ld+json")) {
			r.ReadJSONLD(t.Raw(n))
		} else {
			id, _ := t.Attr(n, "id")
			r.ReadScript(string(id), t.Raw(n))
		}
	}
}

// readMetaTag reads a <meta>. Programs that save pages have been seen to
// write value= for content=.
func (r *htmlReader) readMetaTag(n flat.Node) {
	var content, value, prop flat.Attr
	var keys [3]flat.Attr // property, name, http-equiv
	for a := range r.tree.Attrs(n) {
		into := (*flat.Attr)(nil)
		switch {
		case a.Is("content"):
			into = &content
		case a.Is("name"):
			into = &keys[1]
		case a.Is("property"):
			into = &keys[0]
		case a.Is("itemprop"):
			into = &prop
		case a.Is("http-equiv"):
			into = &keys[2]
		case a.Is("value"):
			into = &value
		default:
			continue
		}
		if into.Name == nil { // of two the first counts
			*into = a
		}
	}
	if content.Name == nil {
		content = value
	}
	for i := range keys {
		if key := keys[i].Value(); meta.WantsMeta(key) {
			r.ReadMeta(string(key), string(content.Value()))
		}
	}
	if prop.Name != nil {
		r.ReadItem(string(prop.Value()), string(content.Value()))
	}
}

// hides reports whether the page hides an element from its reader. A hidden
// container that a script is to stream into view holds the story itself on
// some sites.
func (r *htmlReader) hides(n flat.Node, tag flat.Tag) bool {
	t := r.tree
	if t.MayHave(n, r.hiding) {
		if _, ok := t.Attr(n, "hidden"); ok && !r.holdsStory(n) {
			return true
		}
		if style, ok := t.Attr(n, "style"); ok && hidingStyle(style) {
			return true
		}
	}
	switch tag {
	case flat.Span:
		class, ok := t.Attr(n, "class")
		return ok && hidingClass(class)
	case flat.Ul: // of what the page is about, for machines
		class, _ := t.Attr(n, "class")
		return string(class) == "hidden"
	}
	return false
}

// holdsStory reports whether an element holds a heading and a paragraph. The
// nodes it is asked about only go up, and so do those that it finds: all
// hidden elements of a page are searched in one pass.
func (r *htmlReader) holdsStory(n flat.Node) bool {
	end := r.tree.End(n)
	for r.nextHead = max(r.nextHead, n+1); r.nextHead < end; r.nextHead++ {
		if tag := r.tree.Tag(r.nextHead); tag == flat.H1 || tag == flat.Article {
			break
		}
	}
	for r.nextPar = max(r.nextPar, n+1); r.nextPar < end && r.tree.Tag(r.nextPar) != flat.P; r.nextPar++ {
	}
	return r.nextHead < end && r.nextPar < end
}

// hidingStyles are the declarations that take an element out of view: not
// shown, or clipped to nothing for screen readers.
var hidingStyles = [...]struct{ property, value string }{
	{"display", "none"},
	{"visibility", "hidden"},
	{"clip", "rect(0"},
	{"clip", "rect(1px"},
	{"clip-path", "inset(50%"},
}

// hidingStyle reports whether a style attribute has one of them.
func hidingStyle(style []byte) bool {
	for i, c := range style {
		if c != 'd' && c != 'v' && c != 'c' {
			continue // none of them begins here
		}
		for k := range hidingStyles {
			h := &hidingStyles[k]
			if rest, ok := bytes.CutPrefix(style[i:], []byte(h.property)); ok {
				rest = bytes.TrimLeft(rest, " ")
				if len(rest) > 0 && rest[0] == ':' && bytes.HasPrefix(bytes.TrimLeft(rest[1:], " "), []byte(h.value)) {
					return true
				}
			}
		}
	}
	return false
}

// hidingClasses are the names that style-sheet libraries give to text for
// screen readers.
var hidingClasses = []string{
	"sr-only",            // Bootstrap
	"visually-hidden",    // Bootstrap 5, Drupal
	"visuallyhidden",     // HTML5 Boilerplate
	"screen-reader-text", // WordPress
	"show-for-sr",        // Foundation
	"element-invisible",  // Drupal 7
	"u-visually-hidden",  //
	"offscreen",          //
}

func hidingClass(class []byte) bool {
	for word := range bytes.FieldsSeq(class) {
		for _, h := range hidingClasses {
			if string(word) == h {
				return true
			}
		}
	}
	return false
}

// boxOf says what kind of box an element is by its name.
func boxOf(tag flat.Tag) box {
	switch tag {
	case flat.Nav, flat.Menu:
		return InNav
	case flat.Aside:
		return InAside
	case flat.Footer:
		return InFooter
	case flat.Form, flat.Fieldset, flat.Dialog:
		return InForm
	case flat.Figure, flat.Figcaption:
		return InFigure
	case flat.Li:
		return InList
	}
	return 0
}

// boxAt says what kind of box the element n is. One that most of the page
// stands in, or its headline, is the page and no box in it: some publishing
// systems put a <form> around all that they print, or an <aside> around the
// column with the story.
func (r *htmlReader) boxAt(n flat.Node, tag flat.Tag) box {
	box := boxOf(tag)
	if box == 0 {
		return 0
	}
	if end := r.tree.End(n); 2*(end-n) > r.tree.Len() || n < r.title() && r.title() < end && box&InList == 0 {
		return 0
	}
	return box
}

// title gives the page's first heading of the first rank, or None where it
// has several: then none of them is the page's.
func (r *htmlReader) title() flat.Node {
	if !r.titled {
		r.titled, r.h1 = true, flat.None
		for n := flat.Node(1); n < r.tree.Len(); n++ {
			if r.tree.Tag(n) != flat.H1 {
				continue
			}
			if r.h1 != flat.None {
				r.h1 = flat.None
				break
			}
			r.h1 = n
		}
	}
	return r.h1
}

// PrimaryTag gives the language of a BCP 47 tag: "en" of "en-US".
func PrimaryTag(tag string) string {
	tag, _, _ = strings.Cut(strings.ReplaceAll(strings.TrimSpace(tag), "_", "-"), "-")
	if len(tag) < 2 || len(tag) > 3 || strings.Trim(strings.ToLower(tag), "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	return strings.ToLower(tag)
}
