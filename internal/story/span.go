package story

import (
	"strings"

	"github.com/newswire-go/newswire/internal/address"
	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/page"
)

// mostSpans is how many spans of a story are kept.
const mostSpans = 4096

// spans gives what is set apart in the body's parts: links and emphasis.
func (f *finder) spans() (all []Span) {
	if f.IsDump() {
		return nil
	}
	for i := range f.blocks {
		b := &f.blocks[i]
		if b.part != Body || b.Kind == page.Row {
			continue
		}
		marks := f.MarksIn(b.Start, b.End)
		if len(marks) == 0 {
			continue
		}
		all = f.addLinks(all, i, marks)
		all = f.addEmphasis(all, i, marks, Bold, func(m page.Mark) bool { return m.Bold })
		all = f.addEmphasis(all, i, marks, Italic, func(m page.Mark) bool { return m.Italic })
		if len(all) > mostSpans {
			return all[:mostSpans]
		}
	}
	return all
}

// addLinks adds the links of the part i.
func (f *finder) addLinks(all []Span, i int, marks []page.Mark) []Span {
	last := flat.Node(0)
	for _, m := range marks {
		switch {
		case m.Link == 0:
		case m.Link == last && len(all) > 0:
			all[len(all)-1].End = m.End - f.blocks[i].Start
		default:
			href, _ := f.Tree.Attr(m.Link, "href")
			if len(href) == 0 || len(href) > address.Longest {
				break
			}
			all = append(all, Span{Part: i, Start: m.Start - f.blocks[i].Start, End: m.End - f.blocks[i].Start, Kind: Link, Address: string(href)})
			last = m.Link
		}
	}
	return all
}

// addEmphasis adds what is set apart in the part i in one way. Runs with nothing
// between them but white space are one; a part that is set so as a whole has
// none.
func (f *finder) addEmphasis(all []Span, i int, marks []page.Mark, kind SpanKind, is func(m page.Mark) bool) []Span {
	b := &f.blocks[i]
	first := len(all)
	for _, m := range marks {
		if !is(m) {
			continue
		}
		if n := len(all); n > first && strings.TrimSpace(f.Text[b.Start+all[n-1].End:m.Start]) == "" {
			all[n-1].End = m.End - b.Start
			continue
		}
		all = append(all, Span{Part: i, Start: m.Start - b.Start, End: m.End - b.Start, Kind: kind})
	}
	if len(all) == first+1 && all[first].Start == 0 && all[first].End == b.End-b.Start {
		return all[:first]
	}
	return all
}
