package readable

import "github.com/newswire-go/newswire/internal/flat"

// go-readability goes through the whole of an element for each element that
// it stands in, and takes it all out as text several times over: for a
// <div> to see whether it is empty, to see how much of it is links, to have it
// ready as HTML for a log that nobody reads. So the work on a piece of text is
// its length times the boxes around it; and where lists stand in boxes, or
// tables in tables, times the product of both.
//
// The constants are nanoseconds, measured on pages of one shape and growing
// depth (paragraphs, links, headings, breaks and plain text in up to 40 boxes
// of a kind) on two busy virtual cores of an AMD EPYC with go1.26.8 and x/net
// v0.62.0. Only their ratio to perByte matters: there html.Parse took 12 ns
// and more for a byte of an ordinary page.
//
// What came of it, on the same machine. Of 430 real pages, 321 of them wire
// copy, 40 are refused, and 288 of the others get one attempt instead of four;
// half of those that are read cost less than 2.5 times html.Parse of the same
// page. Of some 500 random pages, of two kinds of boxes around two kinds of
// content and thinned until they were just read, half cost 3 times html.Parse
// of an ordinary page of that size, nine tenths less than 6, and the dearest
// 10, but for one at 13.
const (
	perElement  = 1700   // an element, or a run of text
	perScored   = 2500   // more for one that may hold a paragraph
	perHeading  = 20_000 // more for a heading: it is compared with the title, word by word
	perNode     = 250    // an element or a run of text, for each box around it
	perNodePair = 120    // the same, for each pair of a box and a list around it
	textOnce    = 50     // a byte of text or attributes
	textPerBox  = 18
	textPerPair = 5

	perByte = 100 // of the page: about ten times what html.Parse takes

	// A page smaller than this is taken for one of this size: go-readability has
	// its fixed costs, and on so small a page no work is worth refusing.
	leastPage = 4 << 10

	// go-readability starts again, up to three times and with looser rules,
	// while what it found is short.
	attempts = 4
)

// budget is the work that is allowed on a page of n bytes.
func budget(n int) int64 { return perByte * int64(max(n, leastPage)) }

// A surrounding is what stands around a node, as far as it makes the work on
// the node dearer.
type surrounding struct {
	depth int
	boxes int64 // in quarters of a <div>
	lists int64 // elements whose text is taken out once for each box around them
	table bool  // in a table or in code
}

// within gives the surrounding of what stands in an element.
func (s surrounding) within(tag flat.Tag) surrounding {
	s.depth++
	switch tag {
	case flat.Div, flat.Section, flat.Fieldset, flat.Form, flat.Header:
		s.boxes += 4
	case flat.Table:
		s.boxes += 24
		s.lists++
		s.table = true
	case flat.Code:
		s.boxes++
		s.table = true
	case flat.Ul, flat.Ol:
		s.boxes += 4
		s.lists++
	case flat.A, flat.H1, flat.H2, flat.H3, flat.H4, flat.H5, flat.H6:
		s.boxes++
		s.lists++
	default:
		s.boxes++
	}
	return s
}

// element is the work on an element with n bytes of attributes.
func (s surrounding) element(tag flat.Tag, n int) int64 {
	work := s.text(n)
	switch tag {
	case flat.P, flat.Td, flat.Pre, flat.Section, flat.Div:
		work += perScored
	case flat.H1, flat.H2, flat.H3, flat.H4, flat.H5, flat.H6:
		work += perHeading
	}
	return work
}

// text is the work on a run of n bytes.
func (s surrounding) text(n int) int64 {
	pairs := s.boxes * s.lists
	node := perElement + (perNode*s.boxes+perNodePair*pairs)/4
	return node + int64(n)*(textOnce*4+textPerBox*s.boxes+textPerPair*pairs)/4
}
