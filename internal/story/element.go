package story

import (
	"bytes"

	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/layout"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/page"
)

// inlineSteps is how many inline elements blockAround passes before it looks
// for the answers to all such questions at once.
const inlineSteps = 32

// blockAround gives the nearest block element around n.
func (f *finder) blockAround(n flat.Node) flat.Node {
	if n == flat.None {
		return n
	}
	up := f.Tree.Parent(n)
	for range inlineSteps {
		if up == flat.None || f.Tree.Block(up) {
			return up
		}
		up = f.Tree.Parent(up)
	}
	if f.around == nil {
		f.around = f.blocksAround()
	}
	return f.around[n]
}

// blocksAround gives the nearest block element around each node. Inline
// elements may be nested without end, and going up from each block through
// all of them would be quadratic.
func (f *finder) blocksAround() []flat.Node {
	around := make([]flat.Node, f.Tree.Len())
	around[0] = flat.None
	for n := flat.Node(1); n < f.Tree.Len(); n++ {
		if up := f.Tree.Parent(n); up == flat.None || f.Tree.Block(up) {
			around[n] = up
		} else {
			around[n] = around[up]
		}
	}
	return around
}

// path is the way from the element in which the story stands down to a
// block's own: a sum over the names and classes of the block elements on the
// way. Blocks with the same path look alike to a style sheet, and are alike
// to the story. The sum of the way to the last step is kept apart.
type path struct {
	wrapper uint64 // without the last element
	whole   uint64
	steps   int
}

// pathSteps is how deep below the story's element a block may stand, and deepest
// how deep those may that stand where most of the prose does.
const (
	pathSteps = 6
	deepest   = 8
)

// pathTo gives the path of a block's element; ok is false where it is too
// deep.
func (f *finder) pathTo(owner, home flat.Node) (way path, ok bool) {
	var chain [deepest]flat.Node
	for n := owner; n != home; n = f.blockAround(n) {
		if n == flat.None || way.steps == deepest {
			return way, false
		}
		chain[way.steps] = n
		way.steps++
	}
	for i := way.steps - 1; i >= 0; i-- {
		way.wrapper = way.whole
		way.whole = way.whole*1099511628211 + f.look(chain[i])
	}
	return way, true
}

// longTag is the length of a tag, in bytes, from which on its look is kept.
const longTag = 512

// look sums up the name and the class of an element, without digits: they
// number paragraphs on some sites.
func (f *finder) look(n flat.Node) uint64 {
	if start, stop := f.Tree.Span(n); stop-start < longTag {
		return f.sumLook(n)
	}
	sum, ok := f.looks[n]
	if !ok {
		if sum = f.sumLook(n); f.looks == nil {
			f.looks = map[flat.Node]uint64{}
		}
		f.looks[n] = sum
	}
	return sum
}

func (f *finder) sumLook(n flat.Node) uint64 {
	sum := uint64(14695981039346656037) ^ uint64(f.Tree.Tag(n))
	class, _ := f.Tree.Attr(n, "class")
	for _, c := range class {
		if c < '0' || c > '9' {
			sum = (sum ^ uint64(c)) * 1099511628211
		}
	}
	return sum
}

// alike reports whether the paragraphs i and j look alike but for the classes
// of what is around them: both elements have the same look, and the way up to
// the element around both goes through the same tags.
func (f *finder) alike(i, j int) bool {
	a, b := f.blocks[i].Owner, f.blocks[j].Owner
	return f.look(a) == f.look(b) && f.sameTags(a, b)
}

// sameTags reports whether the ways from two elements up to the element
// around both go through the same tags.
func (f *finder) sameTags(a, b flat.Node) bool {
	for range deepest {
		if a == b {
			return true
		}
		if a == flat.None || b == flat.None || f.Tree.Tag(a) != f.Tree.Tag(b) {
			return false
		}
		a, b = f.blockAround(a), f.blockAround(b)
	}
	return a == b
}

// kinOf reports whether the paragraph i stands as the paragraph j of the story
// does: in the same wrapper, or in one that shares a name with the other's.
func (f *finder) kinOf(i, j int) bool {
	a, b := f.blocks[i].Owner, f.blocks[j].Owner
	if up, other := f.blockAround(a), f.blockAround(b); up == other {
		return f.look(a) == f.look(b)
	} else if up == flat.None || other == flat.None || !f.shareName(up, other) {
		return false
	}
	return f.sameTags(a, b)
}

// nextTo reports whether the wrapper of the paragraph i has a name of that of
// the paragraph j, at whatever depth, near the other on the page.
func (f *finder) nextTo(i, j int) bool {
	a, b := f.blockAround(f.blocks[i].Owner), f.blockAround(f.blocks[j].Owner)
	if a == flat.None || b == flat.None || !f.shareName(a, b) {
		return false
	}
	for range pathSteps / 2 {
		if a = f.blockAround(a); a == flat.None {
			return false
		}
		if f.Tree.Within(b, a) {
			return true
		}
	}
	return false
}

// standsBeside reports whether the paragraph or heading i is a sibling of the
// paragraph j of the story.
func (f *finder) standsBeside(i, j int) bool {
	b := &f.blocks[i]
	return (b.Kind == page.Heading || b.Kind == page.Plain && f.Tree.Tag(b.Owner) == flat.P) && b.Link < page.MostLinks && b.Box == 0 &&
		f.sorted(i) == Unknown && f.blockAround(b.Owner) == f.blockAround(f.blocks[j].Owner)
}

// longName is the length of a class from which on it names what an element is
// for; shorter ones, such as "row" and "left", say where it stands.
const longName = 6

// mostClass is how many bytes of a class are compared with another.
const mostClass = 256

// shareName reports whether two elements have a class in common.
func (f *finder) shareName(a, b flat.Node) bool {
	one, _ := f.Tree.Attr(a, "class")
	other, _ := f.Tree.Attr(b, "class")
	one, other = one[:min(len(one), mostClass)], other[:min(len(other), mostClass)]
	for name := range bytes.FieldsSeq(one) {
		if len(name) < longName {
			continue
		}
		for n := range bytes.FieldsSeq(other) {
			if bytes.Equal(n, name) {
				return true
			}
		}
	}
	return false
}

// isCaption reports whether the markup says of the block i that it is the
// caption of a picture or a film.
func (f *finder) isCaption(i int) bool {
	b := &f.blocks[i]
	return b.Kind == page.Caption || b.Box&page.InFigure != 0 || f.named(b.Owner, captionMarks[:]) ||
		f.Tree.Parent(b.Owner) > 0 && f.named(f.Tree.Parent(b.Owner), captionMarks[:]) || f.holdsCaption(b.Owner)
}

// holdsCaption reports whether one of the first elements in an element is named
// for a caption: the picture stands before it, in a link.
func (f *finder) holdsCaption(n flat.Node) bool {
	const reach = 8
	for m := n + 1; m < min(n+reach, f.Tree.End(n)); m++ {
		if f.named(m, captionMarks[:]) {
			return true
		}
	}
	return false
}

// isMarked reports whether an element, one of the two around it, or the
// first two in it have one of the words in their names.
func (f *finder) isMarked(n flat.Node, words []string) bool {
	t := f.Tree
	for m := n + 1; m < min(n+3, t.End(n)); m++ {
		if f.named(m, words) {
			return true
		}
	}
	for range 3 {
		if n <= 0 {
			break
		}
		if f.named(n, words) {
			return true
		}
		n = t.Parent(n)
	}
	return false
}

func (f *finder) named(n flat.Node, words []string) bool {
	if tag := f.Tree.Tag(n); tag == flat.Text || tag == flat.Comment || tag == flat.Body {
		return false
	}
	for _, attr := range [...]string{"class", "id", "itemprop", "rel", "data-testid"} {
		v, ok := f.Tree.Attr(n, attr)
		if !ok {
			continue
		}
		v = v[:min(len(v), layout.LongestNames)]
		for _, w := range words {
			if meta.Marked(v, w) {
				return true
			}
		}
	}
	return false
}

// bylineMarks and deckMarks are the words with which sites name the elements
// of a byline and of a deck, in classes, ids, test ids and properties;
// captionMarks that of a caption; pictureMarks are those of boxes whose lines
// are easily taken for a deck.
var (
	bylineMarks  = [...]string{"author", "byline", "by-line", "contributor", "reporter", "signature", "writer"}
	captionMarks = [...]string{"caption", "cptn"}
	pictureMarks = [...]string{"caption", "carousel", "cptn", "gallery", "image", "newsletter", "photo", "promo", "related", "slide", "subscribe", "video"}
	deckMarks    = [...]string{"chapo", "deck", "dek", "description", "excerpt", "intro", "kicker-text", "lead", "spot", "standfirst", "subhead", "subtitle", "sub-title", "summary", "synopsis", "teaser", "vorspann"}
)
