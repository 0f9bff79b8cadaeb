package when

import (
	"slices"
	"strings"
	"testing"
)

// needsEachRow runs the example of each row, and again without the row: it
// must then read otherwise.
func needsEachRow[T any](t *testing.T, table *[]T, name func(T) string, reads func(T) bool) {
	t.Helper()
	whole := *table
	rebuild := func(rows []T) {
		*table = rows
		timeLexicon.Forget()
	}
	defer rebuild(whole)
	for i, row := range whole {
		rebuild(whole)
		if !reads(row) {
			t.Errorf("%s: the example is not read", name(row))
		}
		rebuild(slices.Delete(slices.Clone(whole), i, i+1))
		if reads(row) {
			t.Errorf("%s: the example is read without the row", name(row))
		}
	}
}

func TestTimeFormsAreNeeded(t *testing.T) {
	name := func(f timeForm) string { return f.pattern + " " + f.example }
	reads := func(f timeForm) bool {
		line, ok := ReadLine(f.example, f.hint)
		return ok && line.Published.Value == f.value
	}
	needsEachRow(t, &dateForms, name, reads)
	needsEachRow(t, &clockForms, name, reads)
	needsEachRow(t, &stampForms, name, reads)
}

func TestTimeWordsAreNeeded(t *testing.T) {
	needsEachRow(t, &timeWords, func(r timeVocabulary) string { return r.example }, func(r timeVocabulary) bool {
		got, ok := Parse(r.example)
		return ok && got.Value == r.value && got.Age == r.age
	})
}

func TestWeekdaysAreNeeded(t *testing.T) {
	whole := weekdays
	defer func() {
		weekdays = whole
		timeLexicon.Forget()
	}()
	for i, row := range whole {
		if got, _ := Parse(row.example); got.Value != row.value {
			t.Errorf("%q is %q, want %q", row.example, got.Value, row.value)
		}
		// A row's place is its day, so it is emptied rather than taken out.
		weekdays = slices.Clone(whole)
		weekdays[i].names, weekdays[i].abbrev = "", ""
		timeLexicon.Forget()
		if got, _ := Parse(row.example); got.Value == row.value {
			t.Errorf("%q is read without its weekday", row.example)
		}
		weekdays = whole
		timeLexicon.Forget()
	}
}

// Each word of the tables does its work in a line, none stands twice in a
// row, and those of one kind share no word.
func TestTimeVocabulary(t *testing.T) {
	lines := map[timeMeaning]string{
		WordPublished: "* 28.09.2016",
		WordUpdated:   "* 28.09.2016",
		wordFiller:    "* 28.09.2016",
		wordOf:        "28 * September 2016",
		wordAM:        "28.09.2016 3:23 *",
		wordPM:        "28.09.2016 3:23 *",
		wordHour:      "28.09.2016 15 *",
		wordNoon:      "28.09.2016 *",
		wordBefore:    "* 3 hours",
		wordAgo:       "3 hours *",
		wordUnit:      "3 * ago",
		wordOne:       "* hour ago",
		wordAbout:     "* 3 hours ago",
		wordDispatch:  "28.09.2016 * Example",
		wordReading:   "28.09.2016 3 min *",
	}
	for _, row := range timeWords {
		seen := map[string]bool{}
		for word := range strings.FieldsSeq(row.words) {
			line := strings.Replace(lines[row.means], "*", word, 1)
			got, ok := Parse(line)
			if !ok || got.Value == "" && got.Age == "" {
				t.Errorf("%q is not read", line)
			}
			if row.means&(WordPublished|WordUpdated) != 0 {
				if l, _ := ReadLine(line, Hint{}); !l.labelled || l.Updated.IsZero() != (row.means == WordPublished) {
					t.Errorf("%q: %q is no label of its kind", line, word)
				}
			}
			if seen[word] {
				t.Errorf("%q stands twice in its row", word)
			}
			seen[word] = true
		}
	}
	seen := map[string]bool{}
	for i, row := range weekdays {
		for word := range strings.FieldsSeq(row.names + " " + row.abbrev) {
			if got, ok := Parse(word + ", 28.09.2016"); !ok || got.Value != "2016-09-28" {
				t.Errorf("%q is no weekday", word)
			}
			if w, _, ok := CutWord(word); !ok || int(w.Weekday) != i+1 {
				t.Errorf("%q is weekday %d, want %d", word, w.Weekday, i+1)
			}
			if seen[word] {
				t.Errorf("%q stands twice", word)
			}
			seen[word] = true
		}
	}
}
