package page

import (
	"sync"

	"github.com/newswire-go/newswire/internal/flat"
)

// memory is what the reading of a page takes and its article does not keep: it
// serves for the next page. A third of a page's time went into taking it anew.
type memory struct {
	page   Page
	tree   flat.Tree
	text   []byte // of an HTML page
	seen   []byte // of a line of a dump
	lines  []line
	blocks []Block
	joints []int32
	images []flat.Node
	marks  typeset
	size   int // bytes of the input it has grown with
}

// spare is the memory of pages that are done with.
var spare = sync.Pool{New: func() any { return new(memory) }}

// mostSpare is the length, in bytes, of the longest input whose memory is kept:
// a page of many megabytes does not stay behind.
const mostSpare = 2 << 20

// Release gives the page's memory back. Neither the page nor its tree may be
// used afterwards; its text may.
func (p *Page) Release() {
	m := p.memory
	if m == nil {
		return
	}
	m.blocks, m.joints, m.images, m.marks = p.Blocks, p.Joints, p.Images, p.marks
	m.tree.Forget()
	*p = Page{} // for whoever uses it all the same
	if m.size <= mostSpare {
		spare.Put(m)
	}
}
