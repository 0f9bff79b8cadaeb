package story

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/picture"
)

const (
	mostPictures  = 64  // of a story
	mostImages    = 512 // of a page, near the story
	captionReach  = 5   // elements above a picture in which its caption may stand
	otherReach    = 8   // elements above a picture whose names say what it is
	captionBlocks = 4   // that a caption may be parted in
)

// A pictureRule is a sign that a picture near the story belongs to it.
type pictureRule struct {
	why  string
	fits func(c *pictured) bool
}

// pictureRules are tried in their order; one of them has to fit.
var pictureRules = []pictureRule{
	{"the picture that the page's metadata name", (*pictured).isNamed},
	{"a picture with a credited caption", (*pictured).isCredited},
	{"a picture with a caption in the story", (*pictured).isCaptioned},
	{"a figure in the story", (*pictured).isFigure},
	{"a picture credited by its stand-in", (*pictured).isCreditedAlone},
	{"a picture among the story's paragraphs", (*pictured).isAmong},
}

// A pictured is a picture that is weighed.
type pictured struct {
	*pictures
	node          flat.Node
	address       string
	width, height int
	linked        flat.Node // the link that it stands in, or None
	figure        flat.Node // the figure that it stands in, or None
	other         bool      // the names around it are those of logos, portraits, other stories
	boxed         bool      // or it stands in a box or a button
	caption       []int     // the parts that are its caption
	text, credit  string    // of them
}

// pictures looks for those of one story.
type pictures struct {
	*finder
	named       []string // their addresses in the metadata
	first, last int      // the parts of the story, from its headline on
	head        int      // the headline, or -1
	body        int      // the first part of its body
	second      int      // and the second
	at          int      // the part that the last picture stood before
	found       []Picture
	keys        []pictureKey // what tells those found apart
}

// A pictureKey is what tells a picture of a page from others.
type pictureKey struct{ address, caption, alt string }

// same reports whether two pictures are one in several sizes.
func (k *pictureKey) same(other *pictureKey) bool {
	return k.address != "" && k.address == other.address || k.caption != "" && k.caption == other.caption || k.alt != "" && k.alt == other.alt
}

// known gives the place in found of a picture, or -1.
func (p *pictures) known(k *pictureKey) int {
	return slices.IndexFunc(p.keys, func(other pictureKey) bool { return k.same(&other) })
}

// findPictures gives the pictures of a story, in the order of the page. They
// stand between its headline, or what is right above that, and its end.
func (f *finder) findPictures() []Picture {
	p := pictures{finder: f}
	if !p.bound() {
		return nil
	}
	for c := range f.meta.Each(meta.Image) {
		if !picture.IsGeneric(c.Value) {
			p.named = append(p.named, c.Value)
		}
	}
	weighed := 0
	for _, n := range f.Page.Images {
		if !p.near(n) || weighed == mostImages || len(p.found) == mostPictures {
			continue
		}
		weighed++
		if c, ok := p.weigh(n); ok {
			p.add(c)
		}
	}
	p.addCaptions()
	return p.found
}

// bound finds where the story begins and ends on the page.
func (p *pictures) bound() bool {
	const above = 8 // blocks above the headline, among which its picture may stand
	p.head, p.last, p.body, p.second = -1, -1, -1, -1
	for i := range p.blocks {
		switch p.blocks[i].part {
		case Headline:
			if p.head < 0 {
				p.head = i
			}
		case Body:
			switch {
			case p.body < 0:
				p.body = i
			case p.second < 0:
				p.second = i
			}
			p.last = i
		}
	}
	p.first = p.body
	if p.head >= 0 {
		p.first = min(p.head, p.body)
	}
	p.first = max(0, p.first-above)
	return p.body >= 0
}

// near reports whether a picture stands where those of the story do, and finds
// the part that it stands before. The pictures come in the order of the page.
func (p *pictures) near(n flat.Node) bool {
	p.at = max(p.at, p.first)
	for p.at <= p.last && p.blocks[p.at].Owner < n {
		p.at++
	}
	from := p.blocks[p.first].Owner
	if p.first == 0 && (p.blocks[0].part == Caption || strings.EqualFold(p.content(0), "caption")) {
		from = 0 // the page begins with the picture
	}
	return n > from && (p.at <= p.last || n < p.Tree.End(p.blocks[p.last].Owner))
}

// weigh asks of a picture whether it is the story's.
func (p *pictures) weigh(n flat.Node) (c pictured, ok bool) {
	c = pictured{pictures: p, node: n, address: picture.AddressOf(p.Tree, n), linked: flat.None, figure: flat.None}
	c.width, c.height = picture.SizeOf(p.Tree, n)
	if c.address == "" || picture.IsGeneric(c.address) || picture.IsSmall(c.width, c.height) {
		return c, false
	}
	c.lookAround()
	c.caption = p.captionOf(&c)
	c.text, c.credit = p.split(c.caption)
	return c, true
}

// lookAround notes what the elements around a picture are.
func (c *pictured) lookAround() {
	t := c.Tree
	c.other = picture.IsOther(t, c.node)
	for n, step := t.Parent(c.node), 0; n > 0 && step < otherReach; n, step = t.Parent(n), step+1 {
		if t.Within(c.blocks[c.body].Owner, n) || t.Tag(n) == flat.Body {
			return // the story's own element
		}
		switch t.Tag(n) {
		case flat.A:
			c.linked = n
		case flat.Figure:
			c.figure = n
		case flat.Aside, flat.Nav, flat.Footer, flat.Form, flat.Button:
			c.boxed = true
		}
		c.other = c.other || picture.IsOther(t, n)
	}
}

// captionOf gives the parts that stand with a picture as its caption: text of
// its figure, or what is marked up so in one of the elements around it that
// hold no other picture and nothing of the story.
func (p *pictures) captionOf(c *pictured) (parts []int) {
	n := c.figure
	if n == flat.None {
		n = p.Tree.Parent(c.node)
	}
	for step := 0; n > 0 && step < captionReach; n, step = p.Tree.Parent(n), step+1 {
		from := p.partsFrom(n)
		parts = parts[:0]
		for i := from; i < len(p.blocks) && p.Tree.Within(p.blocks[i].Owner, n); i++ {
			part := p.blocks[i].part
			if part < Caption && part != Unknown {
				return nil // a piece of the story
			}
			if part != Promo && (c.figure == n || part == Caption || p.isCaption(i)) {
				if len(parts) == captionBlocks {
					return nil
				}
				if text := p.content(i); !tellsNothing(text) && !slices.ContainsFunc(parts, func(k int) bool { return p.content(k) == text }) {
					parts = append(parts, i)
				}
			}
		}
		if len(parts) > 0 {
			return parts
		}
	}
	return nil
}

// tellsNothing reports whether a line beside a picture is no caption: a few words
// that tell how to see more, or the number of the picture among others.
func tellsNothing(s string) bool {
	const few = 5 // words
	return lex.Words(s) <= few && !picture.Credited(s) && !hasCredit(s)
}

func hasCredit(s string) bool {
	_, line := picture.Split(s)
	return line != ""
}

// partsFrom gives the first part that stands in an element or behind it.
func (p *pictures) partsFrom(n flat.Node) int {
	i := min(p.at, len(p.blocks)-1)
	const back = 8
	for k := 0; i > 0 && k < back && p.blocks[i-1].Owner >= n; k++ {
		i--
	}
	for i < len(p.blocks) && p.blocks[i].Owner < n {
		i++
	}
	return i
}

func (c *pictured) isNamed() bool {
	return slices.ContainsFunc(c.named, func(url string) bool { return picture.Same(url, c.address) })
}

// isAboveHead reports whether the picture stands above the headline, as those of
// other stories do.
func (c *pictured) isAboveHead() bool { return c.head >= 0 && c.at <= c.head }

func (c *pictured) isCredited() bool {
	return !c.other && !c.boxed && c.credit != ""
}

func (c *pictured) isCaptioned() bool {
	return !c.other && !c.boxed && c.linked == flat.None && len(c.caption) > 0 && !c.isAboveHead()
}

func (c *pictured) isFigure() bool {
	return c.figure != flat.None && !c.other && !c.boxed && c.linked == flat.None && !c.isAboveHead()
}

func (c *pictured) isCreditedAlone() bool {
	const most = 60 // bytes of a stand-in
	alt, _ := c.Tree.Attr(c.node, "alt")
	return !c.other && !c.boxed && len(alt) <= most && !c.isAboveHead() && picture.Read(string(alt)).Agency != ""
}

// isAmong reports whether a picture stands between two paragraphs of the story
// in an element with them, in no link.
func (c *pictured) isAmong() bool {
	if c.other || c.boxed || c.linked != flat.None || c.at <= c.body || c.at > c.last || !picture.IsPhoto(c.address) {
		return false
	}
	up := c.Tree.Parent(c.node)
	for range 3 {
		if up > 0 && c.Tree.Within(c.blocks[c.body].Owner, up) && c.Tree.Within(c.blocks[c.last].Owner, up) {
			return true
		}
		up = c.Tree.Parent(up)
	}
	return false
}

// add takes a picture for the story's, if a rule says so and it is not there
// already in another size.
func (p *pictures) add(c pictured) {
	at := slices.IndexFunc(pictureRules, func(r pictureRule) bool { return r.fits(&c) })
	if at < 0 {
		return
	}
	new := Picture{
		Node: c.node, Address: c.address, Width: c.width, Height: c.height, Parts: c.caption, Caption: c.text, Credit: c.credit,
		Above: p.at <= p.second || p.second < 0, Why: pictureRules[at].why,
	}
	key := pictureKey{address: picture.Key(c.address), caption: c.text}
	if alt, _ := p.Tree.Attr(c.node, "alt"); len(alt) > lex.ShortLine/4 {
		key.alt = string(alt)
	}
	if i := p.known(&key); i >= 0 {
		if old := &p.found[i]; old.Caption == "" {
			old.Caption, old.Credit, old.Parts = new.Caption, new.Credit, new.Parts
			p.name(old.Parts)
		}
		return
	}
	p.keys = append(p.keys, key)
	p.found = append(p.found, new)
	p.name(new.Parts)
}

// name says of the parts of a caption what they are.
func (p *pictures) name(parts []int) {
	for _, i := range parts {
		if b := &p.blocks[i]; b.part != Caption {
			b.part, b.why = Caption, "a caption beside a picture of the story"
		}
	}
}

// split parts the text of a caption, which may stand in several parts, from its
// credit. Where the whole has none, one of the parts may be the credit.
func (p *pictures) split(parts []int) (caption, line string) {
	if len(parts) == 0 {
		return "", ""
	}
	texts := make([]string, len(parts))
	for k, i := range parts {
		texts[k] = lex.OnOneLine(p.Legible(&p.blocks[i].Block))
	}
	if caption, line = picture.Split(strings.Join(texts, " ")); line != "" {
		return caption, line
	}
	for k, text := range texts {
		if rest, own := picture.Split(text); own != "" {
			texts[k] = rest
			return lex.OnOneLine(strings.Join(texts, " ")), own
		}
	}
	return caption, ""
}

// addCaptions adds the captions of pictures that are lost: those that no picture
// stands with, of the story's own region, with a credit.
func (p *pictures) addCaptions() {
	var taken []int
	for i := range p.found {
		taken = append(taken, p.found[i].Parts...)
	}
	for i := p.first; i <= p.last && len(p.found) < mostPictures; i++ {
		b := &p.blocks[i]
		if b.part != Caption || slices.Contains(taken, i) {
			continue
		}
		x := Picture{Node: flat.None, Parts: []int{i}, Above: p.second < 0 || i < p.second, Why: b.why}
		x.Caption, x.Credit = picture.Split(lex.OnOneLine(p.Legible(&b.Block)))
		key := pictureKey{caption: x.Caption}
		if x.Credit == "" || lex.Words(x.Caption) < 4 || p.known(&key) >= 0 {
			continue
		}
		p.keys = append(p.keys, key)
		p.found = append(p.found, x)
	}
	slices.SortStableFunc(p.found, func(a, b Picture) int { return int(p.placeOf(a) - p.placeOf(b)) })
}

// placeOf gives where on the page a picture or a caption stands.
func (p *pictures) placeOf(x Picture) flat.Node {
	if x.Node != flat.None {
		return x.Node
	}
	return p.blocks[x.Parts[0]].Owner
}

// findCaptions gives the captions of a dump, whose pictures are lost.
func (f *finder) findCaptions() (found []Picture) {
	above := true
	for i := range f.blocks {
		b := &f.blocks[i]
		above = above && b.part != Body
		if b.part != Caption || len(found) == mostPictures {
			continue
		}
		x := Picture{Node: flat.None, Parts: []int{i}, Above: above, Why: b.why}
		x.Caption, x.Credit = picture.Split(f.content(i))
		if x.Credit != "" && lex.Words(x.Caption) > 3 && !slices.ContainsFunc(found, func(p Picture) bool { return p.Caption == x.Caption }) {
			found = append(found, x)
		}
	}
	return found
}

// pictures gives the pictures of the story.
func (f *finder) pictures() []Picture {
	if f.IsDump() {
		return f.findCaptions()
	}
	return f.findPictures()
}
