package item

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/place"
	"github.com/newswire-go/newswire/internal/story"
)

// conflicts gives what the item says of a story that the story's own text says
// otherwise, and is believed: another place, other people.
func (it *Item) conflicts(s *story.Story) (all []story.Conflict) {
	places := some(it.Places)
	if it.Dateline != "" {
		places = append([]string{it.Dateline}, places...)
	}
	for _, value := range places {
		d, ok := dateline.Whole(value)
		if ok && len(d.Places) > 0 && len(s.Dateline.Places) > 0 && !sharePlace(d.Places, s.Dateline.Places) {
			all = append(all, story.Conflict{Field: meta.Dateline, Value: d.Raw})
		}
	}
	people := slices.Concat(s.Header, s.Signed)
	for _, line := range some(it.Bylines) {
		named := credit.ReadField(line)
		if len(named) > 0 && named[0].Name != "" && len(people) > 0 && !shareName(named, people) {
			all = append(all, story.Conflict{Field: meta.Author, Value: line})
		}
	}
	return all
}

// sharePlace reports whether a place is among both.
func sharePlace(a, b []place.Place) bool {
	return slices.ContainsFunc(a, func(p place.Place) bool {
		return slices.ContainsFunc(b, func(q place.Place) bool { return strings.EqualFold(p.Name, q.Name) })
	})
}

// shareName reports whether somebody is among both.
func shareName(a, b []credit.Credit) bool {
	return slices.ContainsFunc(a, func(c credit.Credit) bool {
		return slices.ContainsFunc(b, func(d credit.Credit) bool { return strings.EqualFold(c.Name, d.Name) })
	})
}
