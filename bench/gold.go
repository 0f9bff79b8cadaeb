package main

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"time"
	"unicode"
)

// A gold is what people found on a page, in the form of the corpus. A field
// that is nil is not scored.
type gold struct {
	URL       string
	Agency    string
	Headline  *string
	Label     string
	Deck      []string
	Published *string
	Dateline  *struct{ Raw string }
	Body      *[]goldBlock
	Byline    *[]struct{ Name string }
	Notes     []goldBlock
}

// A goldBlock has its text, or only the text's hash.
type goldBlock struct{ Text, H string }

// The rules below are those of the corpus' own scorer: texts are equal when
// they are equal after fold, lists are multisets, and times are the same to
// the minute, with the same precision and the same knowledge of the zone.

var folder = strings.NewReplacer("\u00a0", " ", "\u00ad", "", "\u200b", "", "\u200c", "", "\u200d", "", "\u2060", "", "\ufeff", "",
	"\u2018", "'", "\u2019", "'", "\u201c", `"`, "\u201d", `"`, "\u2013", "-", "\u2014", "-", "\u2015", "-", "\u2011", "-", "--", "-", "…", "...")

func fold(s string) string {
	return strings.Join(strings.FieldsFunc(folder.Replace(s), unicode.IsSpace), " ")
}

// key is what stands for the block's text where gold and answer are compared:
// the hash, as soon as one block of the story has only that.
func (b goldBlock) key(hashed bool) string {
	switch {
	case b.H != "":
		return b.H
	case hashed:
		return hash(b.Text)
	}
	return fold(b.Text)
}

func hash(s string) string {
	h := sha256.Sum256([]byte(fold(s)))
	return hex.EncodeToString(h[:8])
}

// A share counts right answers.
type share struct{ right, of int }

func (s *share) add(right bool) {
	s.of++
	if right {
		s.right++
	}
}

// A match counts the members of lists.
type match struct {
	hit, got, want int
	sum            float64 // of the F1 of each case
	cases          int
}

func (m *match) add(got, want []string) {
	hit := hits(got, want)
	m.hit, m.got, m.want, m.cases = m.hit+hit, m.got+len(got), m.want+len(want), m.cases+1
	m.sum += f1(hit, len(got), len(want))
}

// overall is the F1 of all members, mean that of a case.
func (m match) overall() float64 { return f1(m.hit, m.got, m.want) }
func (m match) mean() float64    { return m.sum / float64(max(m.cases, 1)) }

func f1(hit, got, want int) float64 {
	if got+want == 0 {
		return 1
	}
	return 2 * float64(hit) / float64(got+want)
}

// hits counts the members that got and want share, each as often as both have it.
func hits(got, want []string) (n int) {
	left := slices.Clone(want)
	for _, g := range got {
		if i := slices.Index(left, g); i >= 0 {
			left = slices.Delete(left, i, i+1)
			n++
		}
	}
	return n
}

// The forms of a time in gold: two with a zone, two without, and a day.
var timeForms = []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04", time.DateOnly}

const dayForm = 4

func readTime(s string) (t time.Time, form int) {
	for i, f := range timeForms {
		if t, err := time.Parse(f, s); err == nil {
			return t, i
		}
	}
	return time.Time{}, -1
}

func zoned(form int) bool { return form < 2 }

// sameTime compares two times as the scorer does.
func sameTime(want, got string) bool {
	if want == "" || got == "" {
		return want == got
	}
	w, wf := readTime(want)
	g, gf := readTime(got)
	if wf < 0 || gf < 0 || zoned(wf) != zoned(gf) || (wf == dayForm) != (gf == dayForm) {
		return false
	}
	return w.UTC().Truncate(time.Minute).Equal(g.UTC().Truncate(time.Minute))
}

// sameInstant compares a gold time with a time.Time, which cannot say that it
// knows no zone or no hour: what the gold does not know is not asked for.
func sameInstant(want string, got time.Time) bool {
	if want == "" || got.IsZero() {
		return want == "" && got.IsZero()
	}
	w, form := readTime(want)
	switch {
	case form < 0:
		return false
	case form == dayForm:
		return got.Format(time.DateOnly) == want
	case zoned(form):
		return w.Truncate(time.Minute).Equal(got.Truncate(time.Minute))
	}
	const clock = "2006-01-02T15:04"
	return w.Format(clock) == got.Format(clock)
}

// sameDay asks only for the day, in the zone of the gold or in that of the answer.
func sameDay(want string, got time.Time) bool {
	if want == "" || got.IsZero() {
		return want == "" && got.IsZero()
	}
	w, form := readTime(want)
	if form < 0 {
		return false
	}
	day := w.Format(time.DateOnly)
	return got.Format(time.DateOnly) == day || zoned(form) && got.In(w.Location()).Format(time.DateOnly) == day
}
