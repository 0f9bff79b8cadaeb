// Package format reads stories out of the formats in which agencies deliver
// them. Each format has a reader in a package of its own, which makes items of
// its stories; here they are found by the name that page.Format gives a text.
package format

import (
	"iter"
	"slices"

	"github.com/newswire-go/newswire/internal/format/anpa1312"
	"github.com/newswire-go/newswire/internal/format/appl"
	"github.com/newswire-go/newswire/internal/format/feed"
	"github.com/newswire-go/newswire/internal/format/iptc7901"
	"github.com/newswire-go/newswire/internal/format/mail"
	"github.com/newswire-go/newswire/internal/format/markdown"
	"github.com/newswire-go/newswire/internal/format/newsjson"
	"github.com/newswire-go/newswire/internal/format/newsml1"
	"github.com/newswire-go/newswire/internal/format/newsmlg2"
	"github.com/newswire-go/newswire/internal/format/nitf"
	"github.com/newswire-go/newswire/internal/format/sgml"
	"github.com/newswire-go/newswire/internal/format/vendor"
	"github.com/newswire-go/newswire/internal/format/zczc"
	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/story"
)

// A reader gives the items of a text, in its order, one after the other as they
// are asked for. What is no story in it, such as a picture, a concept or a
// plan, it leaves out. An error is of one item or, where nothing comes after
// it, of all of the rest.
type reader func(text []byte) items

// items are what a reader gives.
type items = iter.Seq2[*item.Item, error]

// A row is a format that is read.
type row struct {
	name string // as page.Format gives it
	read reader
}

// rows are the formats that are read. What page.Format names and is not
// among them is refused.
var rows = []row{
	{"NewsML-G2", newsmlg2.Read},
	{"NewsML 1", newsml1.Read},
	{"NITF", nitf.Read},
	{"AP APPL", appl.Read},
	{"RSS", feed.Read},
	{"Atom", feed.Read},
	{"WXR, an export of WordPress", feed.Read},
	{"Reuters RCV1", vendor.Read},
	{"XML", vendor.Read},
	{"ninjs", func(text []byte) items { return newsjson.Vocabulary{Format: "ninjs"}.Items(text) }},
	{"dpa digitalwires", func(text []byte) items { return newsjson.Vocabulary{Format: "digitalwires"}.Items(text) }},
	{"AP Media API", func(text []byte) items { return newsjson.Vocabulary{Format: "ap-media"}.Items(text) }},
	{"JSON-LD", func(text []byte) items { return newsjson.Vocabulary{Format: "json-ld"}.Items(text) }},
	{"JSON Feed", func(text []byte) items { return newsjson.Vocabulary{Format: "json-feed"}.Items(text) }},
	{"IPTC 7901", func(text []byte) items { return iptc7901.Items(text) }},
	{"ANPA 1312", func(text []byte) items { return anpa1312.Items(text) }},
	{"a mail message", func(text []byte) items { return mail.Read(text) }},
	{"a file of mail messages", func(text []byte) items { return mail.Read(text) }},
	{"MHTML", func(text []byte) items { return mail.Read(text) }},
	{"Reuters-21578", func(text []byte) items { return sgml.Read(text) }},
	{"LDC Gigaword", func(text []byte) items { return sgml.Read(text) }},
	{"TREC", func(text []byte) items { return sgml.Read(text) }},
	{"ZCZC", func(text []byte) items { return zczc.Read(text) }},
	{"Markdown", func(text []byte) items { return markdown.Read(text) }},
	{"JSON", func(text []byte) items { return newsjson.Vocabulary{Format: "json", Loose: true}.Items(text) }},
}

// anyMarkup are the names of what may be in any vocabulary, of which some are
// read.
var anyMarkup = [...]string{"XML", "JSON"}

// Reads reports whether a format is read, whatever is in it.
func Reads(name string) bool {
	return readerOf(name) != nil && !slices.Contains(anyMarkup[:], name)
}

func readerOf(name string) reader {
	for i := range rows {
		if rows[i].name == name {
			return rows[i].read
		}
	}
	return nil
}

// Items gives the stories of a text in the format of that name, in its order,
// as its reader does. There are none where the format is not read.
func Items(text []byte, name string) items {
	if read := readerOf(name); read != nil {
		return read(text)
	}
	return func(func(*item.Item, error) bool) {}
}

// Stories gives the stories of a text in the format of that name, in its order,
// each with the judgement whether it is one. Of a story in several forms it
// gives the first that is one; there is no story with what could not be read.
func Stories(text []byte, name string) iter.Seq2[*story.Story, story.Verdict] {
	return func(yield func(*story.Story, story.Verdict) bool) {
		var s *story.Story
		var v story.Verdict
		open := false // s waits for another form of it, that may be a story
		for it, err := range Items(text, name) {
			other := it != nil && it.Other
			switch {
			case other && !open:
				continue // the story was one in its first form
			case !other && open:
				if open = false; !yield(s, v) {
					return
				}
			}
			if s, v = nil, (story.Verdict{Grounds: story.RefusedNothing}); err == nil {
				s, v = it.Story()
			}
			if open = v.Grounds != story.Accepted; !open && !yield(s, v) {
				return
			}
		}
		if open {
			yield(s, v)
		}
	}
}
