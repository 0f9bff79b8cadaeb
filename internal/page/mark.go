package page

import (
	"slices"

	"github.com/newswire-go/newswire/internal/flat"
)

// A Mark is a run of the page's text that leads elsewhere or is set apart in its
// type. Runs that follow each other are not joined.
type Mark struct {
	Start, End   int       // page.Text[Start:End]
	Link         flat.Node // the <a> that it stands in, or 0
	Bold, Italic bool
}

// typeset is all marks of a page, in the order of its text.
type typeset struct {
	places []int32 // two for each: where it begins and where it ends
	styles []style
	first  int // those from here on are of the block that is being read
}

// style is how the run of a mark is set.
type style struct {
	link         flat.Node
	bold, italic bool
}

// mostMarks is how many marks of a page are kept.
const mostMarks = 1 << 16

// add notes a run.
func (m *typeset) add(start, end int, s style) {
	if start < end && len(m.styles) < mostMarks {
		m.places = append(m.places, int32(start), int32(end))
		m.styles = append(m.styles, s)
	}
}

// own gives the places of the block that is being read.
func (m *typeset) own() []int32 { return m.places[2*m.first:] }

// flush ends the block that is being read.
func (m *typeset) flush() { m.first = len(m.styles) }

// MarksIn gives the marks of a piece of the page's text, cut to it.
func (p *Page) MarksIn(start, end int) (in []Mark) {
	i, _ := slices.BinarySearch(p.marks.places, int32(start))
	for i /= 2; i < len(p.marks.styles); i++ {
		from, to := max(start, int(p.marks.places[2*i])), min(end, int(p.marks.places[2*i+1]))
		if int(p.marks.places[2*i]) >= end {
			break
		}
		for from < to && p.Text[from] == ' ' {
			from++
		}
		for from < to && p.Text[to-1] == ' ' {
			to--
		}
		if from < to {
			s := p.marks.styles[i]
			in = append(in, Mark{from, to, s.link, s.bold, s.italic})
		}
	}
	return in
}
