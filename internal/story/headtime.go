package story

import (
	"strings"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/when"
)

// timeElements is how many nodes of the head are searched for times.
const timeElements = 8192

// readHeadTimes takes in the times for machines that stand in the head of
// the story, in <time> elements and the like. Those elsewhere on the page are
// other stories'.
func (f *finder) readHeadTimes(from, to int) {
	if from >= to {
		return
	}
	t := f.Tree
	var m meta.Reader
	telling := flat.NewAttrSet("data-timestamp", "datetime", "itemprop", "title")
	n, end := f.blocks[from].Owner, min(f.blocks[from].Owner+timeElements, f.blocks[to].Owner)
	for ; n < end; n++ {
		if !t.MayHave(n, telling) {
			continue
		}
		tag := t.Tag(n)
		if _, named := t.Attr(n, "itemprop"); !named && f.inBoxBeside(n, f.blocks[to].Owner) {
			continue // a card of another story's
		}
		if tag == flat.Time && f.inLinkedItem(n, f.blocks[to].Owner) {
			continue // of a list of what is read most
		}
		marks := func() string {
			class, _ := t.Attr(n, "class")
			prop, _ := t.Attr(n, "itemprop")
			return string(class) + " " + string(prop)
		}
		switch tag {
		case flat.Time:
			if v, ok := t.Attr(n, "datetime"); ok {
				m.ReadTime(marks(), string(v))
			}
		case flat.Abbr:
			if v, ok := t.Attr(n, "title"); ok {
				m.ReadTime(marks(), string(v))
			}
		default:
			if v, ok := t.Attr(n, "data-timestamp"); ok {
				class, _ := t.Attr(t.Parent(n), "class")
				m.ReadTime(string(class), string(v))
			} else if v, ok := t.Attr(n, "title"); ok && (t.HasWord(n, "class", "updated") || t.HasWord(n, "class", "published")) {
				m.ReadTime(marks(), string(v)) // hAtom
			}
		}
		if prop, ok := t.Attr(n, "itemprop"); ok {
			v, _ := t.Attr(n, "content")
			if len(v) > 0 {
				m.ReadItem(string(prop), string(v))
			}
		}
	}
	f.meta = append(f.meta, m.Candidates()...)
}

// inLinkedItem reports whether an element stands in an item of a list, above
// the story, that is a link for the most part: to another story.
func (f *finder) inLinkedItem(n, story flat.Node) bool {
	for range besideDepth {
		if n = f.Tree.Parent(n); n <= 0 || f.Tree.End(n) > story {
			return false
		}
		if f.Tree.Tag(n) != flat.Li {
			continue
		}
		from, to := f.blocksIn(n)
		for i := from; i < to; i++ {
			if f.blocks[i].Link > page.HalfLinks && lex.Words(f.content(i)) > 3 {
				return true
			}
		}
		return false
	}
	return false
}

// findFootTime takes for the time of a story, where nothing on the page gives one,
// that in a line right below it which says that it was published then or names
// who has written: "This entry was posted on March 3, 2012", "Ann Berg | 3 March
// 2012". The line may also be the last one of the story itself.
func (f *finder) findFootTime() {
	const reach = 8 // lines
	if f.IsDump() || f.has(Time) || f.meta.Has(meta.Published) {
		return
	}
	last := len(f.blocks) - 1
	for last > 0 && f.blocks[last].part != Body {
		last--
	}
	for i := last; i < min(last+1+reach, len(f.blocks)); i++ {
		b, text := &f.blocks[i], f.content(i)
		if i > last && (f.headsComments(i) || f.beginsComments(i)) {
			break // they have times of their own
		}
		if b.part != Chrome && b.part != Body || b.Box&^page.InFooter != 0 || b.Link >= page.MostLinks || len(text) > longestFootTime || !when.SaysPublished(text) && !credit.OpensByline(text) {
			continue
		}
		from, to, ok := when.Within(firstWords(text))
		if !ok || !when.DatesStory(text[from:to]) {
			continue
		}
		start := b.Start
		if c := f.cutBack(i, start+to); c != nil {
			c.is(Chrome, "behind the time of the story")
		}
		if c := f.cutBack(i, start+from); c != nil {
			c.is(Time, "a time right below the story")
			f.blocks[i].part, f.blocks[i].why = Chrome, "before the time of the story"
		} else {
			f.blocks[i].part, f.blocks[i].why = Time, "a time right below the story"
		}
		f.settle()
		return
	}
}

// longestFootTime is the length of the longest line below a story that says when
// it was published, in bytes: it may say under which heads it stands, too.
const longestFootTime = 320

// firstWords gives the words with which a line begins, as many as may hold a time
// and what comes before it.
func firstWords(text string) string {
	const long = 120 // bytes
	if len(text) <= long {
		return text
	}
	return text[:strings.LastIndexByte(text[:long], ' ')+1]
}

// besideDepth is how many elements around one are looked at for a box.
const besideDepth = 8

// inBoxBeside reports whether an element stands in a box beside the story, or
// in the page's navigation: one that does not hold the story itself.
func (f *finder) inBoxBeside(n, story flat.Node) bool {
	for range besideDepth {
		if n = f.Tree.Parent(n); n <= 0 {
			return false
		}
		if tag := f.Tree.Tag(n); tag == flat.Aside || tag == flat.Nav {
			return f.Tree.End(n) <= story
		}
	}
	return false
}
