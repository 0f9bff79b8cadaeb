package item

import (
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/story"
)

// TestStatuses reads each of the words for a state, and takes its row away.
func TestStatuses(t *testing.T) {
	rows := statuses
	defer func() { statuses = rows }()
	for i, row := range rows {
		for _, value := range []string{row.word, "stat:" + row.word, "http://example.com/stat/" + strings.ToUpper(row.word) + " "} {
			if got := StatusOf(value); got != row.status {
				t.Errorf("%q is %q", value, got)
			}
		}
		statuses = slices.Delete(slices.Clone(rows), i, i+1)
		if StatusOf(row.word) == row.status {
			t.Errorf("%q is known without its row", row.word)
		}
		statuses = rows
	}
	if StatusOf("draft") != "" {
		t.Error("a draft has a state")
	}
}

// TestTimes chooses first publication and revision among an item's times.
func TestTimes(t *testing.T) {
	for _, c := range []struct {
		times              []Time
		published, updated string
	}{
		{[]Time{{FirstCreated, "2018-03-14T14:02:11Z", "f"}, {VersionCreated, "2018-03-14T15:47:00Z", "v"}}, "2018-03-14T14:02:11Z", "2018-03-14T15:47:00Z"},
		{[]Time{{FirstCreated, "2018-03-14T15:47:00Z", "f"}, {VersionCreated, "2018-03-14T14:02:11Z", "v"}}, "2018-03-14T14:02:11Z", ""},
		{[]Time{{VersionCreated, "20180314T140211+0000", "v"}}, "20180314T140211+0000", ""},
		{[]Time{{Updated, "2018-03-14T15:47:00Z", "u"}}, "", "2018-03-14T15:47:00Z"},
		{[]Time{{Published, "soon 2", "p"}}, "soon 2", ""},
	} {
		set := (&Item{Times: c.times}).metadata()
		if got := set.First(meta.Published); got != c.published {
			t.Errorf("%v: published %q", c.times, got)
		}
		if got := set.First(meta.Updated); got != c.updated {
			t.Errorf("%v: updated %q", c.times, got)
		}
	}
}

// TestTold reads the parts of items whose text says better what the format does,
// or says it again.
func TestTold(t *testing.T) {
	const lead = "Crews of coastal ferries ended a strike on Wednesday, said their negotiator."
	const more = "<p>The first of forty-one ships was to leave at dawn on Thursday, she said.</p>"
	for _, c := range []struct {
		name string
		item Item
		want map[story.Kind]string
	}{
		{"a dateline of the format", Item{Dateline: "OSLO, March 14", Markup: []byte("<p>" + lead + "</p>" + more)}, map[story.Kind]string{story.Dateline: "OSLO, March 14"}},
		{"one of the body", Item{Dateline: "PARIS, March 14", Markup: []byte("<p>OSLO (AP) - " + lead + "</p>" + more)}, map[story.Kind]string{story.Dateline: "OSLO (AP) -"}},
		{"a time for a dateline", Item{Dateline: "2018-03-14 15:47:00 GMT+00:00", Markup: []byte("<p>" + lead + "</p>" + more)}, map[story.Kind]string{story.Dateline: ""}},
		{"initials for a byline", Item{Bylines: []string{"cae/tcr"}, Markup: []byte("<p>" + lead + "</p>" + more)}, map[story.Kind]string{story.Byline: ""}},
		{"a sub-headline for a byline", Item{Bylines: []string{"Crews serious, ready for all scenarios says union"}, Markup: []byte("<p>" + lead + "</p>" + more)}, map[story.Kind]string{story.Byline: ""}},
		{"nobody for a byline", Item{Bylines: []string{"No-Data-Available, MAR 04"}, Markup: []byte("<p>" + lead + "</p>" + more)}, map[story.Kind]string{story.Byline: ""}},
		{"a byline in the body", Item{Bylines: []string{"Staff Reporter"}, Markup: []byte("<p>By Ada Finch</p><p>" + lead + "</p>" + more)}, map[story.Kind]string{story.Byline: "By Ada Finch"}},
		{"the lead again", Item{Decks: []string{lead, "HARBOUR STRIKE", "Sailings resume at dawn", "Sailings resume at dawn"}, Markup: []byte("<p>" + lead + "</p>" + more)}, map[story.Kind]string{story.Deck: "Sailings resume at dawn"}},
		{"the headline again", Item{Headline: "Ferries sail again", Markup: []byte("<p>Harbour Exchange</p><p>Ferries sail again</p><p>" + lead + "</p>" + more)}, map[story.Kind]string{story.Headline: "Ferries sail again", story.Body: lead + " The first of forty-one ships was to leave at dawn on Thursday, she said."}},
		{"the beginning of the headline again", Item{Headline: "Ferries sail again, say crews", Markup: []byte("<h1>Ferries sail again</h1><p>OSLO (AP) - " + lead + "</p>" + more)}, map[story.Kind]string{story.Headline: "Ferries sail again, say crews", story.Body: lead + " The first of forty-one ships was to leave at dawn on Thursday, she said."}},
		{"a deck again", Item{Headline: "Ferries sail", Decks: []string{"Strike is over"}, Markup: []byte("<h2>Strike is over</h2><p>OSLO (AP) - " + lead + "</p>" + more)}, map[story.Kind]string{story.Deck: "Strike is over", story.Body: lead + " The first of forty-one ships was to leave at dawn on Thursday, she said."}},
		{"a vignette", Item{Headline: "Ferries sail", Markup: []byte("<div class=\"dat\"><span class=\"vignette\">Harbour</span><span>TT</span></div><p>" + lead + "</p>" + more)}, map[story.Kind]string{story.Furniture: "HarbourTT", story.Body: lead + " The first of forty-one ships was to leave at dawn on Thursday, she said."}},
		{"the place of a format, and no agency", Item{Dateline: "Newport News, VA", Markup: []byte("<p>" + lead + "</p>" + more)}, map[story.Kind]string{story.Dateline: "Newport News, VA"}},
		{"a teaser", Item{Markup: []byte("<p class=\"teaser\">Ships are to leave.</p><p>OSLO (AP) - " + lead + "</p>" + more)}, map[story.Kind]string{story.Deck: "Ships are to leave.", story.Dateline: "OSLO (AP) -"}},
		{"the codes of a desk", Item{Markup: []byte("<p>" + lead + "</p>" + more + "<p>AAP RTV gd</p>")}, map[story.Kind]string{story.Furniture: "AAP RTV gd"}},
		{"a list at the end", Item{Markup: []byte("<p>" + lead + "</p>" + more + "<p>2. Terns (Harbour One) May 1: 11.87 million</p>")}, map[story.Kind]string{story.Chrome: ""}},
	} {
		s, v := c.item.Story()
		if v.Grounds != story.Accepted {
			t.Errorf("%s: refused", c.name)
			continue
		}
		for kind, want := range c.want {
			if got := s.Joined(kind); got != want {
				t.Errorf("%s: %s is %q, want %q", c.name, kind, got, want)
			}
		}
	}
}

// TestConflicts tells what a format says otherwise than the story does.
func TestConflicts(t *testing.T) {
	it := Item{Places: []string{"Bangalore", "Oslo"}, Bylines: []string{"Tom Hale"}, Markup: []byte("<p>By Ada Finch</p><p>OSLO (Reuters) - Crews of coastal ferries ended a strike on Wednesday, said their negotiator.</p>")}
	s, _ := it.Story()
	if len(s.Conflicts) != 2 || s.Conflicts[0].Value != "Bangalore" || s.Conflicts[1].Value != "Tom Hale" {
		t.Errorf("%+v", s.Conflicts)
	}
	if s, v := (&Item{Status: "stat:canceled", Headline: "Ferries sail"}).Story(); v.Grounds != story.Accepted || s.Joined(story.Headline) != "Ferries sail" {
		t.Error("a withdrawal without a body is none")
	}
	if _, v := (&Item{Headline: "Ferries sail"}).Story(); v.Grounds == story.Accepted {
		t.Error("a headline is a story")
	}
}
