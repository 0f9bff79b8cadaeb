package newswire

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/stopwatch"
	"github.com/newswire-go/newswire/internal/undress"
)

// What has to hold of every story, whatever it is and whoever wrote it, needs
// no labels. TestConserved asks it of the stories in testdata, and of all
// stories of the corpus where that is at hand.

// conservedSets are the folders of the corpus that hold stories.
var conservedSets = append(slices.Clone(corpusSets), "unlabelled")

// unsigned are paragraphs of the corpus that read like a sign-off and are
// none, by the name of the story's file, each with the reason.
var unsigned = map[string]string{}

func TestConserved(t *testing.T) {
	for _, name := range goldenPages(t) {
		t.Run(filepath.Base(name), func(t *testing.T) { checkConserved(t, name) })
	}
}

func TestConservedCorpus(t *testing.T) {
	stopwatch.Skip(t)
	corpus := cmp.Or(os.Getenv("NEWSWIRE_CORPUS"), filepath.FromSlash("../shared/corpus"))
	if _, err := os.Stat(corpus); err != nil {
		t.Skipf("no corpus at %s", corpus)
	}
	doubted, stories := 0, 0
	for _, set := range conservedSets {
		entries, err := os.ReadDir(filepath.Join(corpus, filepath.FromSlash(set)))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if ext := filepath.Ext(e.Name()); ext != ".txt" && ext != ".html" && ext != ".htm" {
				continue
			}
			a := checkConserved(t, filepath.Join(corpus, filepath.FromSlash(set), e.Name()))
			stories++
			if a != nil && slices.ContainsFunc(a.Warnings, func(w Warning) bool { return w.Code == WarnDateline }) {
				t.Logf("%s: %q, then %.40q", e.Name(), a.Dateline.Raw, a.Body[0].Text)
				doubted++
			}
		}
	}
	t.Logf("%d stories, %d doubtful datelines", stories, doubted)
}

// checkConserved reads the story in a file and fails where a character of it
// has no place or two, where the body holds a sign-off, and where the text
// after a dateline begins oddly without a warning. It gives the article, nil
// if there is none.
func checkConserved(t *testing.T, name string) *Article {
	t.Helper()
	in, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	base := filepath.Base(name)
	a, trace, err := new(Parser).Explain(in)
	if trace != nil {
		checkPlaces(t, base, trace)
		if text, holds := page.Decode(in, ""); holds == page.ContentText && !page.IsHTML(text) && page.Format(text) == "" && filepath.Ext(name) != ".stories" {
			bare, _ := undress.Text(text) // what tools put around the words is not theirs
			if want, got := inked(string(bare)), inked(trace.Text); want != got {
				t.Errorf("%s: what was read is not what was given: %s", base, firstDifference(want, got))
			}
		}
	}
	if err != nil {
		return nil
	}
	for _, b := range a.Body {
		if credits, _, ok := ParseSignOff(b.Text); ok && len(credits) > 0 && unsigned[base] == "" {
			t.Errorf("%s: the body holds a sign-off: %s", base, ending(b.Text))
		}
	}
	if a.Dateline.Raw != "" && a.Body[0].Text != "" {
		r, _ := utf8.DecodeRuneInString(a.Body[0].Text)
		plain := unicode.In(r, unicode.Lu, unicode.Lt, unicode.Lo, unicode.Lm, unicode.Nd, unicode.Sc, unicode.Pi, unicode.Pf) || strings.ContainsRune("\"'„‚「『《〈¿¡", r)
		warned := slices.ContainsFunc(a.Warnings, func(w Warning) bool { return w.Code == WarnDateline })
		if plain == warned {
			t.Errorf("%s: %q follows the dateline %q; warned of it: %v", base, r, a.Dateline.Raw, warned)
		}
	}
	return a
}

// checkPlaces fails where a character of the trace's text, white space apart,
// is in no candidate of the text or in two.
func checkPlaces(t *testing.T, base string, trace *Trace) {
	t.Helper()
	end := 0
	for _, c := range trace.Candidates {
		if c.Origin != "text" {
			continue
		}
		switch {
		case c.Start < end:
			t.Errorf("%s: two places for %q", base, trace.Text[c.Start:end])
		case strings.TrimSpace(trace.Text[end:c.Start]) != "":
			t.Errorf("%s: no place for %q", base, trace.Text[end:c.Start])
		case c.Field == "":
			t.Errorf("%s: nothing is said of %q", base, c.Value)
		case c.Value != trace.Text[c.Start:c.End]:
			t.Errorf("%s: %q is not what stands at [%d:%d]", base, c.Value, c.Start, c.End)
		}
		end = c.End
	}
	if strings.TrimSpace(trace.Text[end:]) != "" {
		t.Errorf("%s: no place for %q", base, trace.Text[end:])
	}
}

// inked gives the characters of s that leave ink, but for bullets.
func inked(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || lex.Unseen(r) || strings.ContainsRune("•‣◦▪●*", r) {
			return -1
		}
		return r
	}, s)
}

// firstDifference shows where a and b part.
func firstDifference(a, b string) string {
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	from := max(0, i-20)
	return strings.ToValidUTF8(a[from:min(len(a), i+30)], "") + " … " + strings.ToValidUTF8(b[from:min(len(b), i+30)], "")
}

// ending gives the last characters of s.
func ending(s string) string { return strings.ToValidUTF8(s[max(0, len(s)-160):], "") }
