package credit

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/place"
)

// parseByline reads a line of which nothing is known but its text.
func parseByline(s string) ([]Credit, bool) { return ReadByline(lex.ValidUTF8(s), false) }

// credits writes credits on a line: "Ann Berg|reporting+writing|Oslo|Title",
// an organisation in angle brackets, parted by "; ". Empty ends are left out.
func creditLine(credits []Credit) string {
	var parts []string
	for _, c := range credits {
		name := c.Name
		if c.Organization != "" {
			name = "<" + c.Organization + ">"
		}
		roles := make([]string, len(c.Roles))
		for i, r := range c.Roles {
			roles[i] = r.String()
		}
		parts = append(parts, strings.TrimRight(name+"|"+strings.Join(roles, "+")+"|"+c.Place+"|"+c.Title, "|"))
	}
	return strings.Join(parts, "; ")
}

// reading is all that the grammars of this file say of a text.
func reading(s string) string {
	tl, ok := ReadTail(s)
	byline, is := parseByline(s)
	return fmt.Sprint(creditLine(tl.Credits), tl.start, tl.end, tl.Signed, tl.Pieces, ok, " / ", creditLine(byline), is)
}

// rowNeeded takes each row out of its table in turn: its example then has to
// read otherwise. It asks for a reading in the first place, too.
func rowNeeded[R any](t *testing.T, table *[]R, example func(R) string) {
	t.Helper()
	whole := *table
	defer func() { *table = whole }()
	for i, row := range whole {
		*table = whole
		with := reading(example(row))
		if !strings.Contains(with, "|") && !strings.Contains(with, "true [{") {
			t.Errorf("%+v: the example is not read: %s", row, with)
		}
		*table = slices.Delete(slices.Clone(whole), i, i+1)
		if without := reading(example(row)); with == without {
			t.Errorf("%+v: reads the same without the row: %s", row, with)
		}
	}
}

// TestRowsAreSorted holds the order by which the rows of a first word are found.
// A row out of its place makes its neighbours unknown, too.
func TestRowsAreSorted(t *testing.T) {
	roles := func(a, b roleRow) int { return strings.Compare(lex.FirstOf(a.words), lex.FirstOf(b.words)) }
	leads := func(a, b leadRow) int { return strings.Compare(lex.FirstOf(a.words), lex.FirstOf(b.words)) }
	tails := func(a, b tailRow) int { return strings.Compare(a.first(), b.first()) }
	if !slices.IsSortedFunc(roleRows, roles) || !slices.IsSortedFunc(leadRows, leads) || !slices.IsSortedFunc(tailRows, tails) {
		t.Error("roleRows, leadRows or tailRows are not sorted by the first word")
	}
}

func TestRowsAreNeeded(t *testing.T) {
	t.Run("roles", func(t *testing.T) { rowNeeded(t, &roleRows, func(r roleRow) string { return r.example }) })
	t.Run("links", func(t *testing.T) { rowNeeded(t, &lex.LinkRows, func(r lex.LinkRow) string { return r.Example }) })
	t.Run("trade", func(t *testing.T) { rowNeeded(t, &tradeRows, func(r tradeRow) string { return r.example }) })
	t.Run("leads", func(t *testing.T) { rowNeeded(t, &leadRows, func(r leadRow) string { return r.example }) })
	t.Run("tails", func(t *testing.T) { rowNeeded(t, &tailRows, func(r tailRow) string { return r.example }) })
	t.Run("buttons", func(t *testing.T) { rowNeeded(t, &buttonRows, func(r buttonRow) string { return r.example }) })
	t.Run("beats", func(t *testing.T) {
		rowNeeded(t, &beats, func(w string) string { return "By Ann Berg " + strings.ToUpper(w[:1]) + w[1:] + " Harbour Writer" })
	})
	t.Run("houses", func(t *testing.T) {
		rowNeeded(t, &houseWords, func(w string) string { return "By Ann Berg " + strings.ToUpper(w[:1]) + w[1:] + " to Harbour" })
	})
	t.Run("degrees", func(t *testing.T) {
		rowNeeded(t, &degrees, func(w string) string { return "By Ann Berg, " + strings.ToUpper(w) })
	})
	t.Run("east", func(t *testing.T) { rowNeeded(t, &EastRows, func(r eastRow) string { return r.example }) })

	// The words of these lists share a form, which is their example.
	title := func(w string) string { return strings.ToUpper(w[:1]) + w[1:] }
	t.Run("particles", func(t *testing.T) {
		rowNeeded(t, &nameParticles, func(w string) string { return "By Ann " + w + " Berg" })
	})
	t.Run("suffixes", func(t *testing.T) {
		rowNeeded(t, &nameSuffixes, func(w string) string { return "By Ann Berg, " + strings.ToUpper(w) })
	})
	t.Run("dotted", func(t *testing.T) {
		rowNeeded(t, &dottedWords, func(w string) string {
			if slices.Contains(nameSuffixes, w) {
				return "(Reporting by Ann Berg " + title(w) + ".)"
			}
			return "(Reporting by Ann Berg in Hamden, " + title(w) + ".)"
		})
		rowNeeded(t, &place.ShortStates, func(w string) string { return "(Reporting by Ann Berg in Hamden, " + title(w) + ".)" })
	})
	t.Run("place openings", func(t *testing.T) {
		rowNeeded(t, &placeOpenings, func(w string) string {
			r := []rune(w)
			return "(Reporting by Ann Berg in Hamden, " + strings.ToUpper(string(r[:1])) + string(r[1:]) + " Luna)"
		})
	})
	t.Run("place endings", func(t *testing.T) {
		rowNeeded(t, &placeEndings, func(w string) string { return "(Reporting by Ann Berg in Hamden, Luna " + title(w) + ")" })
	})
	t.Run("times", func(t *testing.T) {
		rowNeeded(t, &bylineTimeWords, func(w string) string { return "By Ann Berg " + title(w) + " 10:15" })
	})
}

func TestStoriesSpokenOfBehindASignOff(t *testing.T) {
	for _, noun := range lex.StoryNouns {
		s := "(Reporting by Ann Berg; This " + noun.Name + " corrects the yield in paragraph three)"
		tail, ok := ReadTail(s)
		if !ok || len(tail.Credits) != 1 || tail.Pieces[len(tail.Pieces)-1].Kind != TailNote {
			t.Errorf("%q: %+v", s, tail)
		}
	}
}

// TestTablesAreSorted keeps the order that the binary searches need.
func TestTablesAreSorted(t *testing.T) {
	for name, list := range map[string][]string{
		"nameParticles": nameParticles, "nameSuffixes": nameSuffixes, "dottedWords": dottedWords, "placeOpenings": placeOpenings,
		"placeEndings": placeEndings, "bylineTimeWords": bylineTimeWords, "beats": beats, "degrees": degrees, "houseWords": houseWords,
	} {
		if !slices.IsSorted(list) {
			t.Errorf("%s is not sorted", name)
		}
	}
	if !slices.IsSortedFunc(roleRows, func(a, b roleRow) int {
		x, _, _ := strings.Cut(a.words, " ")
		y, _, _ := strings.Cut(b.words, " ")
		return strings.Compare(x, y)
	}) {
		t.Error("roleRows is not sorted")
	}
	if !slices.IsSortedFunc(ClosingMarks, func(a, b closingMark) int { return strings.Compare(a.word, b.word) }) {
		t.Error("ClosingMarks is not sorted")
	}
	if !slices.IsSortedFunc(tradeRows, func(a, b tradeRow) int { return strings.Compare(a.word, b.word) }) {
		t.Error("tradeRows is not sorted")
	}
	if !slices.IsSortedFunc(tailRows, func(a, b tailRow) int { return strings.Compare(a.first(), b.first()) }) {
		t.Error("tailRows is not sorted")
	}
	for i, row := range EastRows {
		for _, later := range EastRows[i+1:] {
			if strings.HasPrefix(later.Word, row.Word) {
				t.Errorf("%s can never be read behind %s", later.Word, row.Word)
			}
		}
	}
}
