package page

import (
	"bytes"
	"slices"

	"github.com/newswire-go/newswire/internal/flat"
)

// parse makes the tree of a page. A title that nothing ends takes in all of it
// by the rules of HTML, and no browser shows such a page: it lost a piece, from
// the middle of its title on, after somebody read it. There the title ends
// before the next tag.
func parse(t *flat.Tree, src []byte) {
	t.Parse(src)
	start := openTitle(t, len(src))
	if start < 0 {
		return
	}
	if tag := bytes.IndexByte(src[start:], '<'); tag >= 0 {
		t.Parse(slices.Concat(src[:start+tag], []byte("</title>"), src[start+tag:]))
	}
}

// openTitle gives where the text of a title begins that goes on to the end of
// the page, or -1. Only the elements that a page implies stand behind it.
func openTitle(t *flat.Tree, end int) int {
	n := t.Len() - 1
	for n > 0 && t.Tag(n) != flat.Text && t.Tag(n) != flat.Title {
		if from, to := t.Span(n); from < to {
			return -1
		}
		n--
	}
	if n <= 0 || t.Tag(n) != flat.Text || t.Tag(t.Parent(n)) != flat.Title || t.Foreign(t.Parent(n)) {
		return -1
	}
	start, stop := t.Span(n)
	if stop < end {
		return -1
	}
	return start
}
