package newswire

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/proof"
	"github.com/newswire-go/newswire/internal/story"
	"github.com/newswire-go/newswire/internal/trust"
	"github.com/newswire-go/newswire/internal/when"
)

// TestTimeByDateline reads dates whose order nothing but the dateline tells.
func TestTimeByDateline(t *testing.T) {
	for _, c := range []struct{ dateline, printed, want string }{
		{"BONN, Dec. 8 (CNA) Ships met", "12/08/2023 09:26 PM", "2023-12-08T21:26"},
		{"BONN, Aug. 12 (CNA) Ships met", "12/08/2023 09:26 PM", "2023-08-12T21:26"},
		{"BONN, Dec. 5 (CNA) Ships met", "12/08/2023 00:00", "2023-12-08T00:00"}, // three days to the minute
		{"BONN, Dec. 5 (CNA) Ships met", "12/08/2023 00:01", ""},
		{"BONN, Oct. 8 (CNA) Ships met", "12/08/2023 09:26 PM", ""},
		{"BONN (CNA) Ships met", "12/08/2023 09:26 PM", ""},
		{"BONN, May 5 (CNA) Ships met", "05/05/2023 09:26 PM", "2023-05-05T21:26"},
	} {
		d, _ := dateline.Read(c.dateline)
		line, ok := when.ReadLineByDay(c.printed, d.Day, when.Hint{})
		if line.Published.Value != c.want || ok != (c.want != "") {
			t.Errorf("%s below %q is %q, want %q", c.printed, c.dateline, line.Published.Value, c.want)
		}
	}
}

// TestWarnOfTimes warns of a time that no difference of zones explains, and of
// no other.
func TestWarnOfTimes(t *testing.T) {
	at := func(from meta.Origin, value string) timeCandidate {
		return timeCandidate{Timestamp: when.Timestamp{Value: value}, found: &meta.Candidate{Origin: from}}
	}
	const own = "2016-09-28T15:00:00Z"
	for _, c := range []struct {
		name      string
		published []timeCandidate
		want      bool
	}{
		{"one time", []timeCandidate{at(meta.JSONLD, own)}, false},
		{"38 hours", []timeCandidate{at(meta.JSONLD, own), at(meta.MetaTag, "2016-09-30T05:00:00Z")}, false},
		{"a minute more", []timeCandidate{at(meta.JSONLD, own), at(meta.MetaTag, "2016-09-30T05:01:00Z")}, true},
		{"as much before", []timeCandidate{at(meta.JSONLD, own), at(meta.MetaTag, "2016-09-27T00:59:00Z")}, true},
		{"a printed one", []timeCandidate{at(meta.JSONLD, own), at(meta.Printed, "2016-10-28T15:00")}, true},
		{"one of a related story", []timeCandidate{at(meta.Printed, own), at(meta.Printed, "2016-10-28T15:00")}, false},
		{"one without a value", []timeCandidate{at(meta.JSONLD, own), at(meta.MetaTag, "")}, false},
	} {
		a := Article{Timestamp: Timestamp{Value: own}}
		if a.warnOfTimes(c.published); (len(a.Warnings) > 0) != c.want {
			t.Errorf("%s: %+v", c.name, a.Warnings)
		}
	}
	var a Article
	if a.warnOfTimes([]timeCandidate{at(meta.JSONLD, own)}); a.Warnings != nil {
		t.Errorf("a story without a time: %+v", a.Warnings)
	}
}

// TestIsBeforeDateline passes over times that stand above a story and are
// another's.
func TestIsBeforeDateline(t *testing.T) {
	for _, c := range []struct {
		dateline, value string
		want            bool
	}{
		{"BONN, Dec. 8 (CNA) Ships met", "2023-12-05T00:00", false}, // three days to the minute
		{"BONN, Dec. 8 (CNA) Ships met", "2023-12-04T23:59", true},
		{"BONN, Dec. 8 (CNA) Ships met", "2024-01-08T23:59", false}, // printed again
		{"BONN, Dec. 8 (CNA) Ships met", "2023-12-04", true},
		{"BONN, Dec. 8 (CNA) Ships met", "", false},
		{"BONN (CNA) Ships met", "2023-12-04", false},
	} {
		d, _ := dateline.Read(c.dateline)
		if got := when.IsBefore(when.Timestamp{Value: c.value}, d.Day); got != c.want {
			t.Errorf("%q is before %q: %v", c.value, c.dateline, got)
		}
	}
}

// trustExamples are pages on which a row of trust matters: what is put in
// their head, and what is replaced in their body; or what a format says of a
// story.
var trustExamples = map[meta.Field][]struct {
	head, old, new string
	item           *item.Item
}{
	meta.Headline: {{head: `<meta property="og:title" content="Fog at Portby">`}},
	meta.Deck:     {{head: `<meta name="description" content="Fog at Portby">`}},
	meta.Dateline: {{head: `<script>Fusion.globalContent={"result":{"dateline":["ALDOUS, March 3 (Reuters)"]}}</script>`}},
	meta.Author: {
		{head: `<meta name="author" content="Ada Finch">`, old: "</h1>", new: "</h1><p>By Berta Quill</p>"},
		{item: &item.Item{Authors: []string{"Ada Finch"}}},
		{head: `<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ada Finch"}}</script>`},
		{head: `<script>Fusion.globalContent={"type":"story","credits":{"by":[{"_id":"ada","name":"Ada Finch"}]}};</script>`},
		{head: `<meta name="author" content="Ada Finch">`},
	},
	meta.SignOff: {{head: `<script>Fusion.globalContent={"result":{"sign_off":"Reporting by Ada Finch"}}</script>`}},
	meta.Agency: {
		{old: "(XYZ)", new: "(Reuters)"},
		{old: "</h1>", new: `</h1><p class="byline">By Ada Finch, Associated Press</p>`},
		{old: "</div>", new: "<p>Quelle: dpa</p></div>"},
		{old: "<h1>Ferries collide off Portby</h1><div>", new: `<article data-newswire="1"><meta class="source" content="AFP"><meta class="source" content="DPA"><h1 class="headline">Ferries collide off Portby</h1><div class="body">`},
		{head: `<meta name="dc.source" content="Reuters">`},
		{old: "</h1>", new: `</h1><p class="byline">By Ada Finch, AP National Security Writer</p>`},
		{old: "<h1>Ferries collide off Portby</h1><div>", new: `<h1 class="Page-headline">Ferries collide off Portby</h1><div class="RichTextStoryBody">`},
		{old: "</body>", new: "<footer>© 2023 Reuters. All rights reserved.</footer></body>"},
	},
	meta.URL: {
		{head: `<meta property="og:url" content="https://a.example/1"><link rel="canonical" href="https://a.example/2">`},
		{head: `<meta property="og:url" content="https://a.example/1">`},
		{},
	},
	meta.Slug: {
		{head: `<meta name="analyticsAttributes.keywordSlug" content="US-FERRIES"><script>Fusion.globalContent={"result":{"slug":"ARLAND-FERRIES/ (PIX)"}};</script>`},
		{head: `<meta name="analyticsAttributes.keywordSlug" content="US-FERRIES">`},
	},
	meta.Site: {{head: `<meta property="og:site_name" content="The Portby Post">`}},
	meta.Image: {
		{head: `<meta property="og:image" content="https://a.example/i/ferry.jpg"><meta property="twitter:image" content="https://a.example/i/quay.jpg">`},
	},
	meta.Keyword: {
		{item: &item.Item{Keywords: []string{"ferries"}}},
		{head: `<meta name="keywords" content="fog, ferries"><meta name="news_keywords" content="ferries, Portby">`},
		{head: `<meta name="keywords" content="fog, ferries"><meta property="article:tag" content="ferries">`},
		{head: `<meta name="keywords" content="fog, ferries"><script type="application/ld+json">{"@type":"NewsArticle","keywords":["ferries","Portby"]}</script>`},
		{head: `<meta name="keywords" content="fog, ferries">`},
	},
	meta.Section: {
		{head: `<meta name="section" content="Home"><meta name="parsely-section" content="Europe"><meta property="article:section" content="Ships">`},
		{head: `<meta name="section" content="Europe">`},
	},
	meta.ID: {
		{item: &item.Item{ID: "nL5N0123"}},
		{old: "</div>", new: "<p>[ID:nL5N0123]</p></div>"},
		{head: `<link rel="canonical" href="https://apnews.com/0f0e0d0c0b0a09080706050403020100">`},
	},
	meta.Access: {
		{head: `<meta name="article:content_tier" content="free"><script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>`},
		{head: `<meta name="article:content_tier" content="locked">`},
	},
	meta.Language: {
		{old: "<html>", new: `<html lang="de">`},
		{item: &item.Item{Language: "de-AT"}},
		{old: "<html>", new: `<html lang="de">`},
	},
	meta.Status:  {{item: &item.Item{Status: "stat:usable"}}},
	meta.Embargo: {{item: &item.Item{Embargo: "2023-03-14T15:00:00Z"}}},
	meta.Urgency: {{item: &item.Item{Urgency: "4"}}},
	meta.Subject: {{item: &item.Item{Subjects: []string{"transport accident"}}}},
	meta.Rights:  {{item: &item.Item{Rights: []string{"Copyright 2023 Harbour Agency"}}}},
}

// TestTrustRowsAreNeeded reads an example of each row with the row and without
// it. The article or its trace has to differ.
func TestTrustRowsAreNeeded(t *testing.T) {
	for f, rows := range trust.Table {
		f := meta.Field(f)
		if f == meta.Published {
			continue // see TestTimeTrust
		}
		if len(rows) != len(trustExamples[f]) {
			t.Errorf("%s: %d rows and %d examples", f, len(rows), len(trustExamples[f]))
			continue
		}
		for i, c := range trustExamples[f] {
			page := strings.Replace(string(proof.StoryPage(c.head)), c.old, c.new, 1)
			read := func() string {
				if c.item != nil {
					c.item.Text = []byte("Gulls.")
					s, _ := c.item.Story()
					a := assemble(s, new(Parser))
					b, _ := json.Marshal([]any{a, trace(s, a, new(Parser), nil).Candidates})
					return string(b)
				}
				a, trace, err := (&Parser{URL: "https://a.example/0"}).Explain([]byte(page))
				if err != nil {
					t.Fatalf("%s: %v", page, err)
				}
				b, _ := json.Marshal([]any{a, trace.Candidates})
				return string(b)
			}
			with := read()
			trust.Table[f] = slices.Delete(slices.Clone(rows), i, i+1)
			if read() == with {
				t.Errorf("%s: the row %+v changes nothing: %s", f, rows[i], with)
			}
			trust.Table[f] = rows
		}
	}
}

// TestTimeTrust chooses from a time of each row and those of all rows below
// it.
func TestTimeTrust(t *testing.T) {
	value := map[when.Kind]string{when.DateOnly: "2016-09-28", when.ClockTime: "2016-09-28T15:23", when.ZonedTime: "2016-09-28T15:23:05Z"}
	rows := trust.Of(meta.Published)
	if len(rows) != len(trust.Of(meta.Updated)) {
		t.Error("revisions are not believed as publications are")
	}
	var all []timeCandidate
	for i, row := range slices.Backward(rows) {
		c := timeCandidate{Timestamp: when.Timestamp{Value: value[row.As], Raw: fmt.Sprint(i)}, found: &meta.Candidate{Origin: row.From}}
		if row.From == meta.Printed {
			c.found, c.part = nil, new(story.Part)
		}
		all = append(all, c)
		if got := bestTime(all); got.Raw != c.Raw {
			t.Errorf("row %d is believed more than row %s", i, got.Raw)
		}
	}
	if bestTime(nil) != nil || bestTime([]timeCandidate{{found: &meta.Candidate{Origin: meta.Caller}}}) != nil {
		t.Error("a time that no row knows is chosen")
	}
}

func machineTime(from meta.Origin, value string) timeCandidate {
	return timeCandidate{Timestamp: when.Timestamp{Value: value}, found: &meta.Candidate{Origin: from}}
}

func printedTime(value string) timeCandidate {
	return timeCandidate{Timestamp: when.Timestamp{Value: value}, part: new(story.Part)}
}

// TestOnItsDay tells the newsroom's day of times in UTC, and of no others.
func TestOnItsDay(t *testing.T) {
	const late, noon = "2023-12-23T03:22:07Z", "2023-12-23T12:22:07Z"
	for _, c := range []struct {
		best  string
		other timeCandidate
		want  string
	}{
		{late, machineTime(meta.TimeTag, "2023-12-22T22:22:07-05:00"), "2023-12-22T22:22:07-05:00"},
		{late, printedTime("2023-12-22T22:22:00-05:00"), "2023-12-22T22:22:07-05:00"},
		{late, printedTime("2023-12-22T22:22"), "2023-12-22T22:22:07-05:00"},
		{"2023-12-23T03:22:00.5Z", printedTime("2023-12-22T22:22"), "2023-12-22T22:22:00.5-05:00"},
		{"2023-12-22T18:30:00Z", printedTime("2023-12-23T05:30"), "2023-12-23T05:30:00+11:00"},
		{late, printedTime("2023-12-22T21:22"), "2023-12-22T21:22:07-06:00"},
		{late, printedTime("2023-12-22T22:23"), late},                                               // another moment
		{late, printedTime("2023-12-21T22:22"), late},                                               // no clocks are as far away
		{late, printedTime("2023-12-22"), late},                                                     // it does not say how far
		{late, machineTime(meta.MetaTag, "2023-12-22T22:22"), late},                                 // may be the server's
		{late, machineTime(meta.MetaTag, "2023-12-22T22:23:00-05:00"), late},                        //
		{noon, printedTime("2023-12-23T07:22"), noon},                                               // the same day
		{"2023-12-23T03:22:07+01:00", printedTime("2023-12-22T22:22"), "2023-12-23T03:22:07+01:00"}, // names its clocks
	} {
		best := machineTime(meta.JSONLD, c.best)
		if got := onItsDay(&best, []timeCandidate{best, c.other}); got.Value != c.want {
			t.Errorf("%s beside %s is %s, want %s", c.best, c.other.Value, got.Value, c.want)
		}
	}
	if onItsDay(nil, nil) != nil {
		t.Error("no time has a day")
	}
}

// TestPrintedRight believes the machine that the printed time bears out.
func TestPrintedRight(t *testing.T) {
	first := machineTime(meta.JSONLD, "2023-11-03T10:25:56Z")
	for _, c := range []struct {
		name   string
		others []timeCandidate
		want   string
	}{
		{"borne out", []timeCandidate{machineTime(meta.MetaTag, "2023-11-06T14:25:00Z"), printedTime("2023-11-06T15:25")}, "2023-11-06T14:25:00Z"},
		{"a day alone", []timeCandidate{machineTime(meta.MetaTag, "2023-11-06T14:25:00Z"), printedTime("2023-11-06")}, "2023-11-06T14:25:00Z"},
		{"the printed time's own markup", []timeCandidate{machineTime(meta.TimeTag, "2023-11-06T14:25:00Z"), printedTime("2023-11-06")}, first.Value},
		{"a night apart", []timeCandidate{machineTime(meta.MetaTag, "2023-11-04T14:25:00Z"), printedTime("2023-11-04")}, first.Value},
		{"by nobody", []timeCandidate{machineTime(meta.MetaTag, "2023-11-05T14:25:00Z"), printedTime("2023-11-06")}, first.Value},
		{"below another story", []timeCandidate{machineTime(meta.MetaTag, "2023-11-06T14:25:00Z"), printedTime("2023-11-03"), printedTime("2023-11-06")}, first.Value},
	} {
		if got := printedRight(&first, append([]timeCandidate{first}, c.others...)); got.Value != c.want {
			t.Errorf("%s: %s, want %s", c.name, got.Value, c.want)
		}
	}
}

// TestAddressTime dates a story by its address only where the page has no time.
func TestAddressTime(t *testing.T) {
	const address = `<link rel="canonical" href="https://news.example/2016/09/28/ferries">`
	for _, c := range []struct{ head, want string }{
		{address, "2016-09-28"},
		{address + `<meta name="date" content="2016-10-02">`, "2016-10-02"},
		{address + `<meta property="article:modified_time" content="2016-10-02T10:00:00Z">`, "2016-10-02T10:00:00Z"},
		{`<link rel="canonical" href="https://news.example/ferries-20160928">`, ""},
	} {
		a, err := Parse(bytes.NewReader(proof.StoryPage(c.head)))
		if err != nil || a.Timestamp.Value != c.want || a.Updated.Value != "" {
			t.Errorf("%s: %+v, %+v, %v", c.head, a.Timestamp, a.Updated, err)
		}
	}
}
