package story

import (
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/page"
)

// FindGiven finds the story of a page whose n blocks from at on somebody else
// has found to be its body: the page's own blocks below are no story. It is nil
// if that is none.
func FindGiven(p *page.Page, general bool, at, n int) *Story {
	f := newFinder(p, general)
	defer f.release()
	for i := range f.blocks[at:] {
		b := &f.blocks[at+i]
		if i < n {
			b.inStory = true
		} else {
			b.is(Chrome, "on a page whose story the fallback found")
		}
	}
	f.sortOut(at, at+n)
	lead := f.leadOf(at, at+n-1)
	if lead < 0 {
		return nil
	}
	f.headline = f.findHeadline(lead)
	lead = f.readPageHead(lead)
	f.readStory(lead)
	if !f.has(Body) || f.judge() != (Verdict{}) || !f.isRunning() {
		return nil
	}
	return f.tell(Verdict{})
}

// leastRescue is how much text, in bytes, a fallback has to find.
const leastRescue = 400

// isRunning reports whether the body is running text: most of it stands in
// lines of ten words or more.
func (f *finder) isRunning() bool {
	running, all := 0, 0
	for i := range f.blocks {
		if f.blocks[i].part != Body {
			continue
		}
		text := f.content(i)
		all += len(text)
		if lex.Words(text) == 10 {
			running += len(text)
		}
	}
	return running >= leastRescue && 2*running > all
}
