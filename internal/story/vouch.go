package story

import (
	"strings"

	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/residue"
	"github.com/newswire-go/newswire/internal/when"
)

// vouchReach is how many blocks around a place are looked at for a word that
// vouches for it.
const vouchReach = 24

// wholeStory is how long a paragraph is, in bytes, in which a whole story may
// stand.
const wholeStory = 600

// vouchedDateline gives the dateline with which the block i begins. Where
// neither an agency nor a day stands in it something else has to vouch for it.
func (f *finder) vouchedDateline(i int) (d dateline.Reading, ok bool) {
	d, ok = f.datelineOf(i)
	return d, ok && (d.Anchored || d.Day != (when.Date{}) || f.isAboveProse(i, d) || f.vouches(i))
}

// isAboveProse reports whether the places of a dateline at the block i are in
// capitals, as the wire prints them, and more paragraphs follow.
func (f *finder) isAboveProse(i int, d dateline.Reading) bool {
	if len(d.Places) == 0 || !lex.InCapitals(d.Places[0].Name) {
		return false
	}
	n := 0
	for k := i + 1; k < min(i+vouchReach, len(f.blocks)); k++ {
		if b := &f.blocks[k]; b.Link < page.MostLinks && f.isProse(k) {
			n++
		}
	}
	return n > 1 || len(f.content(i)) > wholeStory
}

// vouches reports whether the page shows besides a place, at the block i, that
// it has a story: a place stands on the first line of a shop, a seller, a
// petition or a job, too. The metadata do so, and a time, a byline or an agency's
// credit near it. It is asked once a page. A dump is judged by all of it later.
func (f *finder) vouches(i int) bool {
	if f.vouched == page.Unasked {
		f.vouched = page.Know(f.IsDump() || f.metaVouch() || f.creditsNear(i))
	}
	return f.vouched == page.Yes
}

// metaVouch reports whether the metadata call the page an article, or say when
// it was published or by whom.
func (f *finder) metaVouch() bool {
	if f.meta.Has(meta.Published) || f.meta.Has(meta.Author) || f.meta.Has(meta.Agency) {
		return true
	}
	for c := range f.meta.Each(meta.Type) {
		if strings.EqualFold(c.Value, "article") || meta.IsArticle(c.Value) {
			return true
		}
	}
	return false
}

// creditsNear reports whether a time, a byline or the credit of an agency stands
// near the block i, or a sign-off at the end.
func (f *finder) creditsNear(i int) bool {
	for k := max(0, i-vouchReach); k < min(i+vouchReach, len(f.blocks)); k++ {
		b := &f.blocks[k]
		if b.Box&(page.InNav|page.InFooter|page.InForm) != 0 || len(f.content(k)) > 2*lex.ShortLine {
			continue
		}
		if f.isTimed(k) || f.isByline(k) || residue.Credited(f.content(k)) != "" {
			return true
		}
	}
	for k := max(0, len(f.blocks)-vouchReach); k < len(f.blocks); k++ {
		if t, ok := f.tailOf(k); ok && t.Signed {
			return true
		}
	}
	return false
}
