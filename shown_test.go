package newswire

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"github.com/newswire-go/newswire/internal/lex"
)

// A showing is a change to a story that must show in its article, and only
// where it says.
type showing struct {
	name string
	may  string // fields of the article that may differ
	// change gives the changed page, and what must be true of its article; ok
	// is false where the story has nothing to change.
	change func(page []byte, a *Article) (changed []byte, shows func(b *Article) error, ok bool)
}

var showings = []showing{
	{"two paragraphs swapped", "", swapParagraphs},
	{"sign-off removed", "SignOffText Byline Editors Notes Agency Sources Warnings", removeSignOff},
	{"agency renamed", "Agency Sources Dateline.Raw Dateline.Agency Timestamp Updated Warnings", renameAgency},
	{"reporter added", "SignOffText Byline", addReporter},
	{"date moved by a day", "Dateline.Raw Dateline.Date", moveDate},
}

// showsElsewhere are the goldens on which a change shows in other fields, too,
// and why.
var showsElsewhere = map[string]string{}

// leastShown is how many goldens each of the showings must fit, so that the
// test does not come to test nothing.
const leastShown = 10

// TestShown makes each change to each golden that can have it.
func TestShown(t *testing.T) {
	fits := map[string]int{}
	for _, ext := range []string{".html", ".txt"} {
		for _, page := range goldensOf(t, ext) {
			if page.err != nil || !utf8.Valid(page.in) || bytes.IndexByte(page.in, 0) >= 0 {
				continue
			}
			for _, s := range showings {
				changed, shows, ok := s.change(page.in, page.story)
				if !ok {
					continue
				}
				fits[s.name]++
				story, err := new(Parser).ParseBytes(changed)
				if err != nil {
					t.Errorf("%s: %s: %v", page.name, s.name, err)
					continue
				}
				if err := shows(story); err != nil {
					t.Errorf("%s: %s: %v", page.name, s.name, err)
				}
				may := s.may
				want, got := forgiven(page.story, may), forgiven(story, may)
				if s.name == showings[0].name {
					want.Body, got.Body = nil, nil // shows has looked at it
					want.Symbols, got.Symbols = nil, nil
				}
				diff := cmp.Diff(want, got)
				id := page.name + ": " + s.name
				switch reason := showsElsewhere[id]; {
				case diff == "" && reason != "":
					t.Errorf("%s: shows only where it should now, and is no longer to be excused", id)
				case diff != "" && reason == "":
					t.Errorf("%s: %s shows where it should not (-as it is +changed):\n%s", page.name, s.name, diff)
				}
			}
		}
	}
	for _, s := range showings {
		t.Logf("%s: %d goldens", s.name, fits[s.name])
		if fits[s.name] < leastShown {
			t.Errorf("%s: only %d goldens", s.name, fits[s.name])
		}
	}
}

// once reports whether a text stands once in a page, as it is.
func once(page []byte, text string) bool {
	return text != "" && bytes.Count(page, []byte(text)) == 1
}

func replaced(page []byte, from, to string) []byte {
	return bytes.Replace(page, []byte(from), []byte(to), 1)
}

// swapParagraphs swaps two paragraphs in the middle of a story.
func swapParagraphs(page []byte, a *Article) ([]byte, func(*Article) error, bool) {
	for i := 1; i+2 < len(a.Body); i++ {
		x, y := a.Body[i], a.Body[i+1]
		if x.Kind != BlockParagraph || y.Kind != BlockParagraph || !once(page, x.Text) || !once(page, y.Text) {
			continue
		}
		const mark = "\x01mark\x01"
		out := replaced(replaced(replaced(page, x.Text, mark), y.Text, x.Text), mark, y.Text)
		return out, func(b *Article) error {
			want := slices.Clone(a.Body)
			want[i], want[i+1] = want[i+1], want[i]
			if diff := cmp.Diff(want, b.Body); diff != "" {
				return fmt.Errorf("(-want +got):\n%s", diff)
			}
			return nil
		}, true
	}
	return nil, nil, false
}

// removeSignOff takes the sign-off out.
func removeSignOff(page []byte, a *Article) ([]byte, func(*Article) error, bool) {
	if !once(page, a.SignOffText) {
		return nil, nil, false
	}
	return replaced(page, a.SignOffText, ""), func(b *Article) error {
		if b.SignOffText != "" || len(b.Editors) > 0 {
			return fmt.Errorf("sign-off %q, editors %v", b.SignOffText, b.Editors)
		}
		for _, c := range b.Byline {
			if !c.Header {
				return fmt.Errorf("%v is named below the story", c)
			}
		}
		return nil
	}, true
}

// renameAgency gives the dateline another agency.
func renameAgency(page []byte, a *Article) ([]byte, func(*Article) error, bool) {
	raw, to := a.Dateline.Raw, "AFP"
	if a.Dateline.Agency == to {
		to = "Reuters"
	}
	from := "(" + a.Dateline.Agency + ")"
	if !once(page, raw) || !strings.Contains(raw, from) || a.Layout != "" {
		return nil, nil, false // a layout that knows its agency is not to be fooled
	}
	return replaced(page, raw, strings.Replace(raw, from, "("+to+")", 1)), func(b *Article) error {
		if b.Dateline.Agency != to || b.Agency != to {
			return fmt.Errorf("agency %q, of the dateline %q, want %q", b.Agency, b.Dateline.Agency, to)
		}
		return nil
	}, true
}

// addReporter names one more reporter in the sign-off.
func addReporter(page []byte, a *Article) ([]byte, func(*Article) error, bool) {
	text := a.SignOffText
	if !once(page, text) || a.Language != "en" || !strings.Contains(strings.ToLower(text), "reporting by ") {
		return nil, nil, false
	}
	end := strings.TrimRight(text, ").")
	more := end + "; Additional reporting by Petra Hollingworth in Marlow" + text[len(end):]
	return replaced(page, text, more), func(b *Article) error {
		if b.SignOffText != more {
			return fmt.Errorf("sign-off %q", b.SignOffText)
		}
		want := Credit{Name: "Petra Hollingworth", Roles: []Role{RoleAdditionalReporting}, Place: "Marlow"}
		rest := slices.DeleteFunc(slices.Clone(b.Byline), func(c Credit) bool { return cmp.Equal(c, want) })
		if len(rest) != len(b.Byline)-1 || !cmp.Equal(rest, append([]Credit{}, a.Byline...)) {
			return fmt.Errorf("byline %v, was %v", b.Byline, a.Byline)
		}
		return nil
	}, true
}

// moveDate moves the date of the dateline by a day.
func moveDate(page []byte, a *Article) ([]byte, func(*Article) error, bool) {
	raw := a.Dateline.Raw
	date, err := time.Parse(time.DateOnly, a.Dateline.Date)
	day := strconv.Itoa(date.Day())
	if err != nil || date.Day() > 27 || !once(page, raw) || strings.Count(raw, day) != 1 || date.Day() == 9 {
		return nil, nil, false
	}
	if i := strings.Index(raw, day); lex.DigitAt(raw, i+len(day)) || i > 0 && lex.DigitAt(raw, i-1) {
		return nil, nil, false
	}
	moved := strings.Replace(raw, day, strconv.Itoa(date.Day()+1), 1)
	return replaced(page, raw, moved), func(b *Article) error {
		if want := date.AddDate(0, 0, 1).Format(time.DateOnly); b.Dateline.Date != want || b.Dateline.Raw != moved {
			return fmt.Errorf("dateline %q of %s, want %q of %s", b.Dateline.Raw, b.Dateline.Date, moved, want)
		}
		return nil
	}, true
}

// TestSameDump prints the story of each page as a text dump and reads that:
// what a reader sees of a story does not depend on what it was saved as.
func TestSameDump(t *testing.T) {
	seen := 0
	for _, page := range goldensOf(t, ".html") {
		if page.err != nil {
			continue
		}
		a, trace, err := new(Parser).Explain(page.in)
		if err != nil {
			t.Fatal(err)
		}
		dump, ok := dumped(a, trace)
		if !ok {
			continue
		}
		seen++
		b, err := new(Parser).ParseBytes([]byte(dump))
		if err != nil {
			if dumpsThatDiffer[page.name] == "" {
				t.Errorf("%s: %v\n%s", page.name, err, dump)
			}
			continue
		}
		type parts struct {
			Headline, Dateline string
			Body               []string
			Byline, Editors    []Credit
		}
		of := func(a *Article) parts {
			p := parts{Headline: strings.TrimSpace(a.Label + " " + a.Headline), Dateline: a.Dateline.Raw, Byline: a.Byline, Editors: a.Editors}
			for par := range a.Paragraphs() {
				p.Body = append(p.Body, par)
			}
			return p
		}
		if diff := cmp.Diff(of(a), of(b)); diff != "" {
			if reason := dumpsThatDiffer[page.name]; reason == "" {
				t.Errorf("%s (-page +dump):\n%s\n%s", page.name, diff, dump)
			}
		} else if dumpsThatDiffer[page.name] != "" {
			t.Errorf("%s: is the same now, and no longer to be excused", page.name)
		}
	}
	t.Logf("%d pages", seen)
}

// dumpsThatDiffer are pages that are read otherwise from a dump, and why that
// cannot be otherwise.
var dumpsThatDiffer = map[string]string{
	"aa-2025/deniz-feneri.html":                 barePlace,
	"apnews-2023/harbor-week.html":              "the days of the pictures stand with the paragraphs, which only the markup shows",
	"apnews-2023/lantern-works-sold.html":       bareByline,
	"cricketau-2014/lantern-cup.html":           bareByline,
	"globeandmail-2023/canoe-museum-flood.html": barePlace,
	"googlehosted-2008/taxi-cellos.html":        bareByline,
	"hostedap-2018/bus-library.html":            bareByline,
	"huffpost-2023/parade-float.html":           bareByline,
	"ibnlive-2012/umbrella-study.html":          bareByline,
	"ibnlive-feed-2012/ferry-bell.html":         bareByline,
	"liberation-2015/phare-secouru.html":        bareByline,
	"mz-2024/fahrradbahnhof.html":               barePlace,
	"newstrackindia-2012/kite-exam.html":        bareByline,
	"reuters-2021/snowed-in-town.html":          bareByline,
	"ria-2011/dateline-below.html":              "a dateline below its story is looked for on pages alone",
	"timesofindia-2023/river-clock.html":        barePlace,
	"yahoo-2011/clock-tower.html":               bareByline,
}

const (
	bareByline = "a name, or an agency, alone on a line is a byline only where the markup says so"
	barePlace  = "a place alone is a dateline only where the markup says so, or a known layout"
)

// dumped prints the story of a page as programs that keep only text do, a
// paragraph a line, a blank line between two.
func dumped(a *Article, trace *Trace) (dump string, ok bool) {
	var b strings.Builder
	for _, c := range trace.Candidates {
		if c.Origin != "text" || !c.Chosen {
			continue
		}
		switch c.Field {
		case "headline", "timestamp", "byline", "body", "signoff_text", "dateline":
			b.WriteString(c.Value)
			if c.Field == "dateline" && strings.HasPrefix(trace.Text[c.End:], " ") {
				b.WriteString(" ")
			} else {
				b.WriteString("\n\n")
			}
		}
	}
	for _, block := range a.Body {
		if block.Kind != BlockParagraph {
			return "", false // a dump has no marks for the others
		}
	}
	return b.String(), a.Headline != "" && strings.Contains(b.String(), a.Headline)
}

// TestGoldensHaveNoMarkup finds tags in the text of articles. A story may quote
// one; none of the goldens does.
func TestGoldensHaveNoMarkup(t *testing.T) {
	for _, page := range goldensOf(t, ".html") {
		if page.err != nil {
			continue
		}
		for par := range page.story.Paragraphs() {
			for _, tok := range tokens([]byte(par)) {
				if tok.kind != html.TextToken {
					t.Errorf("%s: %q", page.name, tok.raw)
				}
			}
		}
	}
}
