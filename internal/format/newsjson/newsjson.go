// Package newsjson reads stories out of JSON: ninjs of all versions and what
// publishing systems make of it, dpa's digitalwires, AP's Media API, JSON Feed,
// schema.org's NewsArticle alone, and objects of no named vocabulary that hold
// a headline and a body.
//
// All these vocabularies say the same things under names that hardly differ,
// so that there is one table of names. A name is looked up in small letters,
// without hyphens, underscores and spaces: "versionCreated", "version_created"
// and "versioncreated" are one row.
package newsjson

import (
	"iter"
	"slices"

	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/scanjson"
)

// A Vocabulary is one that JSON is written in.
type Vocabulary struct {
	Format string // the name that items get
	Loose  bool   // nothing but the names of members tells that it is of a story
}

// Items gives the stories of a text: an object, a list, or a line each. What
// is no story, such as a picture or an event, is left out.
func (v Vocabulary) Items(text []byte) iter.Seq2[*item.Item, error] {
	return func(yield func(*item.Item, error) bool) {
		r := scanjson.New(text)
		for ok := true; ok; ok = r.Element() {
			if !v.each(&r, 0, func(it *item.Item) bool { return yield(it, nil) }) {
				return
			}
		}
	}
}

// maxDepth is how deep stories may stand in lists and envelopes.
const maxDepth = 8

// each gives the stories of the value at which the reader stands, and reports
// whether more is wanted.
func (v Vocabulary) each(r *scanjson.Reader, depth int, yield func(*item.Item) bool) bool {
	switch {
	case depth > maxDepth:
		r.Skip()
	case r.Array():
		more := true
		for r.Element() {
			if more {
				more = v.each(r, depth+1, yield)
			}
		}
		return more
	case r.Object():
		return v.object(r, depth, yield)
	}
	return true
}

// object gives the story that an object is, and those in it.
func (v Vocabulary) object(r *scanjson.Reader, depth int, yield func(*item.Item) bool) bool {
	d := draft{item: item.Item{Format: v.Format}}
	var inner [][]byte
	for key, ok := r.Key(); ok; key, ok = r.Key() {
		name := fold(key)
		if slices.Contains(envelopes, name) {
			inner = append(inner, r.Raw())
		} else if row := rowOf(name); row != nil {
			d.read(row, r)
		}
	}
	if it := d.finish(v.Loose); it != nil && !yield(it) {
		return false
	}
	for _, raw := range inner {
		if inside := scanjson.New(raw); !v.each(&inside, depth+1, yield) {
			return false
		}
	}
	return true
}

// envelopes are members that hold stories.
var envelopes = []string{
	"data",  // AP Media API
	"item",  // AP Media API, and lists of ninjs
	"items", // JSON Feed, and answers of search servers
	"articles",
	"stories",
	"results",
	"response", // answers of search servers
	"docs",
	"hits",
	"entries",
	"@graph", // JSON-LD
	"mainentity",
}

// fold gives the name under which a member is looked up.
func fold(key []byte) string {
	const longest = 40
	out := make([]byte, 0, longest)
	for _, c := range key[:min(len(key), longest)] {
		switch {
		case c == '_' || c == '-' || c == ' ':
		case 'A' <= c && c <= 'Z':
			out = append(out, c+'a'-'A')
		default:
			out = append(out, c)
		}
	}
	return string(out)
}
