package story

import (
	"slices"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/when"
)

// takeBackDateline takes back the dateline of an HTML page that is a place and a
// dash and no more, where nothing on the page is a trace of a wire. Papers
// with correspondents of their own begin their stories the same way; an
// agency's story names the agency somewhere, in its byline, its credit, its
// sign-off or the page's metadata. The credit of a picture, "Ada Finch/AFP",
// says nothing of the story. A text dump has lost most of its
// page, and is believed, and so is the place that a format gives as a dateline.
func (f *finder) takeBackDateline() {
	i := slices.IndexFunc(f.blocks, func(b passage) bool { return b.part == Dateline })
	if f.IsDump() || i < 0 || f.row != nil && f.row.Agency != "" {
		return
	}
	b := &f.blocks[i]
	if d := &f.dateline; b.why == asTold || d.Anchored || d.Date != "" || d.Day != (when.Date{}) || f.namesAgency() {
		return
	}
	f.dateline = dateline.Reading{}
	if next := i + 1; next < len(f.blocks) && f.blocks[next].part == Body && f.blocks[next].Owner == b.Owner && f.blocks[next].Start <= b.End+1 {
		f.blocks[next].Start = b.Start
		f.blocks[next].known = f.unread()
		f.blocks = slices.Delete(f.blocks, i, next)
		return
	}
	b.part, b.why = Chrome, "a place above the story on a page that names no agency"
}

// namesAgency reports whether an agency is named anywhere on the page, or in
// its metadata.
func (f *finder) namesAgency() bool {
	for c := range f.meta.All() {
		if c.Field != meta.Language && agency.Holds(c.Value) {
			return true
		}
	}
	for i := range f.blocks {
		if agency.Holds(f.content(i)) {
			return true
		}
	}
	return false
}
