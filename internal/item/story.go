package item

import (
	"html"
	"strings"

	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/picture"
	"github.com/newswire-go/newswire/internal/story"
	"github.com/newswire-go/newswire/internal/when"
)

// Story reads the item's text and gives the story, and whether there is one.
// An item that is withdrawn is one without a body, too: that it is withdrawn is
// what it says.
func (it *Item) Story() (*story.Story, story.Verdict) {
	s, v := it.find()
	if v.Grounds == story.Accepted {
		s.Conflicts = it.conflicts(s)
	}
	for _, p := range it.Pictures[:min(len(it.Pictures), mostPictures)] {
		caption, line := picture.Split(lex.OnOneLine(lex.ValidUTF8(html.UnescapeString(p.Caption))))
		if p.Credit != "" {
			line = lex.OnOneLine(lex.ValidUTF8(p.Credit))
		}
		s.Pictures = append(s.Pictures, story.Picture{
			Node: flat.None, Address: p.URL, Width: max(p.Width, 0), Height: max(p.Height, 0), Caption: caption, Credit: line, Above: len(s.Pictures) == 0, Why: "a picture that is sent with the story",
		})
	}
	return s, v
}

// mostPictures is how many pictures of an item are kept.
const mostPictures = 64

// find finds the story in the item's text.
func (it *Item) find() (*story.Story, story.Verdict) {
	body := it.body()
	body.Format, body.Lang = it.Format, page.PrimaryTag(it.Language)
	if it.Whole {
		body.Meta = append(body.Meta, it.metadata()...)
		return story.Find(body, false)
	}
	body.Meta = it.metadata()
	h := head{}
	h.add(story.Headline, it.Headline)
	h.addAll(story.Deck, it.Decks)
	h.addAll(story.Byline, it.Bylines)
	h.addAll(story.Note, it.Notes)
	h.addAll(story.SignOff, it.SignOffs)
	h.add(story.Dateline, it.Dateline)
	if len(h.kinds) > 0 {
		body = body.With(0, h.text, h.blocks)
	}
	return story.FindTold(body, h.kinds, it.isWithdrawn())
}

// body gives the item's body as a page.
func (it *Item) body() *page.Page {
	if it.Markup != nil {
		return page.HTML(it.Markup)
	}
	return page.Text(it.Text)
}

// isWithdrawn reports whether the item says that it is not to be used.
func (it *Item) isWithdrawn() bool {
	return StatusOf(it.Status) == Canceled || StatusOf(it.Status) == Withheld
}

// A head is what stands above the body, a line a block, and what each is.
type head struct {
	text   []byte
	blocks []page.Block
	kinds  []story.Kind
}

// addAll takes lines in, as many as a story may have.
func (h *head) addAll(kind story.Kind, lines []string) {
	for _, line := range some(lines) {
		h.add(kind, line)
	}
}

// some gives as many values as an item may have of one kind: what has more was
// made to take long.
func some(values []string) []string {
	const most = 128
	return values[:min(len(values), most)]
}

// add takes a line in, if there is anything in it.
func (h *head) add(kind story.Kind, line string) {
	if strings.IndexByte(line, '&') >= 0 {
		line = html.UnescapeString(line) // escaped twice
	}
	start := len(h.text)
	h.text = lex.AppendFolded(h.text, []byte(lex.ValidUTF8(line)))
	if len(h.text) == start {
		return
	}
	h.blocks = append(h.blocks, page.Block{Start: start, End: len(h.text)})
	h.kinds = append(h.kinds, kind)
	h.text = append(h.text, '\n')
}

// metadata gives what the item says for machines as candidates for the fields
// of an article.
func (it *Item) metadata() meta.Set {
	var r meta.Reader
	add := func(f meta.Field, value, name string) { r.Add(f, value, meta.Envelope, name) }
	each := func(f meta.Field, values []string, name string) {
		for _, v := range some(values) {
			add(f, v, name)
		}
	}
	add(meta.Headline, it.Headline, "headline")
	add(meta.Dateline, it.Dateline, "dateline")
	each(meta.Dateline, it.Places, "located")
	each(meta.Author, it.Bylines, "byline")
	each(meta.Author, it.Authors, "author")
	each(meta.Agency, it.Agencies, "agency")
	add(meta.Language, it.Language, "language")
	add(meta.URL, it.URL, "url")
	add(meta.Site, it.Site, "site")
	add(meta.Slug, it.Slug, "slug")
	add(meta.ID, it.ID, "id")
	add(meta.Section, it.Section, "section")
	each(meta.Keyword, it.Keywords, "keyword")
	if s := StatusOf(it.Status); s != "" {
		add(meta.Status, s, "status")
	}
	add(meta.Embargo, it.Embargo, "embargo")
	add(meta.Urgency, it.Urgency, "urgency")
	each(meta.Subject, it.Subjects, "subject")
	each(meta.Rights, it.Rights, "rights")
	it.addTimes(&r)
	return r.Candidates()
}

// addTimes adds the item's times. The first publication is the earlier one of
// those of the first version and of this one: some systems stamp a story afresh
// when they send it on. What is later is the revision.
func (it *Item) addTimes(r *meta.Reader) {
	first, last := Time{}, Time{}
	var firstAt, lastAt when.Timestamp
	for _, t := range it.Times {
		at, ok := when.Parse(when.MendMachineTime(strings.TrimSpace(t.Value)))
		if !ok {
			r.Add(meta.Published, t.Value, meta.Envelope, t.Name) // and the trace says that it cannot be read
			continue
		}
		if t.Of != Updated && (firstAt.Value == "" || when.Later(firstAt, at)) {
			first, firstAt = t, at
		}
		if t.Of != FirstCreated && t.Of != Published && (lastAt.Value == "" || when.Later(at, lastAt)) {
			last, lastAt = t, at
		}
	}
	if firstAt.Value != "" {
		r.Add(meta.Published, first.Value, meta.Envelope, first.Name)
	}
	if lastAt.Value != "" && when.Later(lastAt, firstAt) {
		r.Add(meta.Updated, last.Value, meta.Envelope, last.Name)
	}
}
