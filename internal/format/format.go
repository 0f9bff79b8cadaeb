// Package format reads stories out of the formats in which agencies deliver
// them. Each format has a reader in a package of its own, which makes items of
// its stories; here they are found by the name that page.Format gives a text.
package format

import (
	"iter"

	"github.com/newswire-go/newswire/internal/format/newsjson"
	"github.com/newswire-go/newswire/internal/item"
)

// A reader gives the items of a text, in its order, one after the other as they
// are asked for. What is no story in it, such as a picture, a concept or a
// plan, it leaves out. An error is of one item or, where nothing comes after
// it, of all of the rest.
type reader func(text []byte) iter.Seq2[*item.Item, error]

// A row is a format that is read.
type row struct {
	name string // as page.Format gives it
	read reader
}

// rows are the formats that are read. What page.Format names and is not
// among them is refused.
var rows = []row{
	{"ninjs", newsjson.Vocabulary{Format: "ninjs"}.Items},
	{"dpa digitalwires", newsjson.Vocabulary{Format: "digitalwires"}.Items},
	{"AP Media API", newsjson.Vocabulary{Format: "ap-media"}.Items},
	{"JSON-LD", newsjson.Vocabulary{Format: "json-ld"}.Items},
	{"JSON Feed", newsjson.Vocabulary{Format: "json-feed"}.Items},
	{"JSON", newsjson.Vocabulary{Format: "json", Loose: true}.Items},
}

// Reads reports whether a format is read.
func Reads(name string) bool { return readerOf(name) != nil }

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
func Items(text []byte, name string) iter.Seq2[*item.Item, error] {
	if read := readerOf(name); read != nil {
		return read(text)
	}
	return func(func(*item.Item, error) bool) {}
}
