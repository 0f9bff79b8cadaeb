package newswire

import (
	"slices"
)

// doubtDateline takes back the dateline of an HTML page that is a place and a
// dash and no more, where nothing on the page is a trace of a wire. Papers
// with correspondents of their own begin their stories the same way; an
// agency's story names the agency somewhere, in its byline, its credit, its
// sign-off or the page's metadata. The credit of a picture, "Ada Finch/AFP",
// says nothing of the story. A text dump has lost most of its
// page, and is believed.
func (p *page) doubtDateline() {
	i := slices.IndexFunc(p.blocks, func(b block) bool { return b.part == partDateline })
	if p.tree == nil || i < 0 || p.row != nil && p.row.agency != "" {
		return
	}
	b := &p.blocks[i]
	if d := &p.dateline; d.anchored || d.Date != "" || d.date != (partialDate{}) || p.namesAgency() {
		return
	}
	p.dateline = datelineReading{}
	if next := i + 1; next < len(p.blocks) && p.blocks[next].part == partBody && p.blocks[next].owner == b.owner && p.blocks[next].start <= b.end+1 {
		p.blocks[next].start = b.start
		p.blocks = slices.Delete(p.blocks, i, next)
		return
	}
	b.part, b.why = partChrome, "a place above the story on a page that names no agency"
}

// namesAgency reports whether an agency is named anywhere on the page, or in
// its metadata.
func (p *page) namesAgency() bool {
	for c := range p.meta.all() {
		if holdsAgency(c.value) {
			return true
		}
	}
	for i := range p.blocks {
		if holdsAgency(p.content(&p.blocks[i])) {
			return true
		}
	}
	return false
}
