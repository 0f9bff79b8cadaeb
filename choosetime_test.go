package newswire

import (
	"bytes"
	"testing"

	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/proof"
	"github.com/newswire-go/newswire/internal/story"
	"github.com/newswire-go/newswire/internal/when"
)

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
