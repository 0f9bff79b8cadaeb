package main

import (
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire"
)

func TestSummary(t *testing.T) {
	s := &summary{Seconds: 2, Skipped: 1234567}
	for range 3 {
		s.add(&result{size: 1e6, article: full})
	}
	s.add(&result{size: 1e6, article: &newswire.Article{Agency: "AP"}})
	s.add(&result{err: newswire.ErrEmpty})
	s.add(&result{err: &newswire.NoArticleError{Reason: newswire.ReasonIndex}})
	s.add(&result{err: &newswire.NoArticleError{Reason: newswire.ReasonIndex}})
	s.add(&result{err: os.ErrPermission})
	const text = `stories    4 in 2.0 s, 2 MB/s
no story   3
failed     1
skipped    1,234,567
reasons    index 2, empty 1, forbidden 1
agencies   Reuters 3, AP 1
layouts    reuters-2018 3
dateline   75 % of the stories
byline     75 %
`
	if diff := cmp.Diff(text, closingFor("text", 0)(s)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	const machine = `{"stories":4,"no_story":3,"failed":1,"skipped":1234567,"reasons":{"empty":1,"forbidden":1,"index":2},` +
		`"agencies":{"AP":1,"Reuters":3},"layouts":{"reuters-2018":3},"dateline":0.75,"byline":0.75,"bytes":4000000,"seconds":2}` + "\n"
	if diff := cmp.Diff(machine, closingFor("json", 0)(s)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if closingFor("none", 0) != nil || closingFor("", 0) != nil {
		t.Error("something is said of nothing")
	}
}

// TestRanked has more names than are shown.
func TestRanked(t *testing.T) {
	counts := map[string]int{}
	for _, name := range strings.Split("abcdefghij", "") {
		counts[name] = 1000
	}
	if got, want := ranked(counts), "a 1,000, b 1,000, c 1,000, d 1,000, e 1,000, f 1,000, g 1,000, h 1,000, 2 others"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestHours(t *testing.T) {
	for seconds, want := range map[int]string{0: "0:00", 14: "0:14", 725: "12:05", 3599: "59:59", 3600: "1:00:00"} {
		if got := hours(time.Duration(seconds) * time.Second); got != want {
			t.Errorf("%d seconds: %q, want %q", seconds, got, want)
		}
	}
}
