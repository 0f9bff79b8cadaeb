package story

import (
	"strings"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/when"
)

// cutHeadTail cuts from the end of the headline's block what stands there in an
// element of its own and is none of it: what the headline of the metadata does
// not have, a time, or a time and who has written. What was cut off is read with
// the lines below the headline.
func (f *finder) cutHeadTail(h int) {
	text := f.content(h)
	at := 0
	for c := range f.meta.Each(meta.Headline) {
		for title := c.Value; lex.Words(title) > 2; title = title[:suffixAt(title)] {
			n := len(title)
			if n <= at || n >= len(text) || !strings.HasPrefix(text, title) || !f.runEndsAt(h, n) {
				continue
			}
			if lex.Words(text[n:]) <= 3 || !f.inTitle(text[n:]) { // of both parts, the title may part them, too
				at = n
			}
		}
	}
	if at == 0 {
		at = f.headTimeAt(h)
	}
	if at > 0 {
		f.cutBack(h, f.blocks[h].Start+at)
	}
}

// headTimeAt gives the place where a time begins with which the headline's
// block ends, apart from its words: in an element of its own, with or without the
// byline before it, or behind a tab.
func (f *finder) headTimeAt(h int) int {
	b := &f.blocks[h]
	spaced, back := f.Spaced(&b.Block)
	from, to, ok := when.Within(spaced)
	if !ok || to < len(spaced) {
		return 0
	}
	text, at := f.content(h), back(from)
	if at == 0 || lex.Words(text[:at]) <= 2 {
		return 0
	}
	if text[at-1] == '\t' || f.runEndsAt(h, at) {
		return at
	}
	for k := strings.LastIndexByte(text[:at-1], ' '); k > 0 && at-k < lex.ShortLine; k = strings.LastIndexByte(text[:k], ' ') {
		if credit.OpensByline(text[k+1:at]) && f.runEndsAt(h, k) {
			return k
		}
	}
	return 0
}

// runEndsAt reports whether a run of the block's text ends at the place at in
// it. The block must be the first of its element.
func (f *finder) runEndsAt(i, at int) bool {
	owner := f.blocks[i].Owner
	if i > 0 && f.blocks[i-1].Owner == owner {
		return false
	}
	want, got := len(lex.Letters(f.content(i)[:at])), 0
	var buf, letters []byte
	for n := owner + 1; n < f.Tree.End(owner) && got < want; n++ {
		if f.Tree.Tag(n) == flat.Text {
			buf = f.Tree.AppendRun(buf[:0], 0, n)
			letters = lex.AppendLetters(letters[:0], string(buf))
			got += len(letters)
		}
	}
	return got == want
}
