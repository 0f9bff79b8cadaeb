package newswire

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire/internal/layout"
	"github.com/newswire-go/newswire/internal/proof"
)

// A layoutPage is a page of testdata that a row recognises.
type layoutPage struct {
	file string
	in   []byte
	rest string // what is read of it beside the name of the layout
}

// layoutPages gives the pages in testdata of each layout.
func layoutPages(t *testing.T) map[string][]layoutPage {
	t.Helper()
	pages := make(map[string][]layoutPage)
	for _, file := range goldenPages(t) {
		in, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if layout, rest := readWithoutLayout(t, in); layout != "" {
			pages[layout] = append(pages[layout], layoutPage{file, in, rest})
		}
	}
	return pages
}

// readWithoutLayout gives the name of a page's layout, and all else that is
// read of the page.
func readWithoutLayout(t *testing.T, in []byte) (layout, rest string) {
	t.Helper()
	a, err := new(Parser).ParseBytes(in)
	if err != nil {
		return "", err.Error()
	}
	layout, a.Layout = a.Layout, ""
	b, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	return layout, string(b)
}

// memberNames are the members of a row of layouts that may go without the row
// being recognised no longer, each with the names in it, and a way to write
// other names.
var memberNames = map[string]func(row *layout.Row) (names []string, write func([]string)){
	"Agency":    func(row *layout.Row) ([]string, func([]string)) { return selectorsIn(&row.Agency) },
	"Country":   func(row *layout.Row) ([]string, func([]string)) { return selectorsIn(&row.Country) },
	"Story":     func(row *layout.Row) ([]string, func([]string)) { return selectorsIn(&row.Story) },
	"Deck":      func(row *layout.Row) ([]string, func([]string)) { return selectorsIn(&row.Deck) },
	"Byline":    func(row *layout.Row) ([]string, func([]string)) { return selectorsIn(&row.Byline) },
	"Dateline":  func(row *layout.Row) ([]string, func([]string)) { return selectorsIn(&row.Dateline) },
	"Slug":      func(row *layout.Row) ([]string, func([]string)) { return selectorsIn(&row.Slug) },
	"Drop":      func(row *layout.Row) ([]string, func([]string)) { return selectorsIn(&row.Drop) },
	"LocalZ":    func(row *layout.Row) ([]string, func([]string)) { return selectorsIn(&row.LocalZ) },
	"Published": func(row *layout.Row) ([]string, func([]string)) { return sourcesIn(&row.Published) },
	"Updated":   func(row *layout.Row) ([]string, func([]string)) { return sourcesIn(&row.Updated) },
}

func selectorsIn(s *string) ([]string, func([]string)) {
	return strings.Fields(*s), func(names []string) { *s = strings.Join(names, " ") }
}

func sourcesIn(list *[]string) ([]string, func([]string)) {
	return *list, func(names []string) { *list = names }
}

// TestLayoutMembersAreKnown finds a member of the rows that no test takes away,
// and one that no row has.
func TestLayoutMembersAreKnown(t *testing.T) {
	for i := range reflect.TypeFor[layout.Row]().NumField() {
		member := reflect.TypeFor[layout.Row]().Field(i).Name
		names := memberNames[member]
		switch {
		case member == "Name" || member == "Marks" || member == "Dump":
		case names == nil:
			t.Errorf("%s: no test takes it away", member)
		case !slices.ContainsFunc(layout.Rows, func(row layout.Row) bool { n, _ := names(&row); return len(n) > 0 }):
			t.Errorf("%s: no row has it", member)
		}
	}
}

// TestLayoutMembersAreNeeded takes each member of each row of layouts away, and
// each of several names in one: a page in testdata has to read otherwise, in
// more than the layout's name.
func TestLayoutMembersAreNeeded(t *testing.T) {
	pages := layoutPages(t)
	for i := range layout.Rows {
		row := layout.Rows[i]
		t.Run(row.Name, func(t *testing.T) {
			defer func() { layout.Rows[i] = row }()
			needs := func(what string) {
				if !slices.ContainsFunc(pages[row.Name], func(p layoutPage) bool {
					_, rest := readWithoutLayout(t, p.in)
					return rest != p.rest
				}) {
					t.Errorf("none of %d pages reads otherwise without its %s", len(pages[row.Name]), what)
				}
			}
			members := 0
			for member, in := range memberNames {
				names, _ := in(&row)
				if len(names) > 0 {
					members++
				}
				for k := range names {
					less := row
					_, write := in(&less)
					write(slices.Delete(slices.Clone(names), k, k+1))
					layout.Rows[i] = less
					needs(member + " " + names[k])
				}
			}
			if members == 0 {
				t.Error("it does nothing but give a name: it belongs into templates")
			}
		})
	}
}

// TestTemplatesGiveNames takes each row of templates away: its pages have to
// read as before but for the name of their layout.
func TestTemplatesGiveNames(t *testing.T) {
	pages, whole := layoutPages(t), layout.Templates
	defer func() {
		layout.Templates = whole
		layout.Marks.Forget()
	}()
	for i, row := range whole {
		layout.Templates = slices.Delete(slices.Clone(whole), i, i+1)
		layout.Marks.Forget()
		if len(pages[row.Name]) == 0 {
			t.Errorf("%s: no page in testdata is recognised by it", row.Name)
		}
		for _, p := range pages[row.Name] {
			name, rest := readWithoutLayout(t, p.in)
			if name == row.Name {
				t.Errorf("%s has its name without the row, too", p.file)
			}
			if diff := cmp.Diff(p.rest, rest); diff != "" {
				t.Errorf("%s reads otherwise without its name (-with +without):\n%s", p.file, diff)
			}
		}
	}
}

// TestLayoutRows looks at what recognises a page: a row has a name of its own
// and two marks or more, and a row that knows text dumps, too, has one in
// testdata.
func TestLayoutRows(t *testing.T) {
	pages, seen := layoutPages(t), make(map[string]bool)
	check := func(name string, marks []string) {
		if seen[name] {
			t.Errorf("%s: there are two of them", name)
		}
		if seen[name] = true; len(marks) < 2 {
			t.Errorf("%s: one mark is not enough", name)
		}
	}
	for _, row := range layout.Templates {
		check(row.Name, row.Marks)
	}
	for i := range layout.Rows {
		row := layout.Rows[i]
		check(row.Name, row.Marks)
		if row.Dump == nil {
			continue
		}
		layout.Rows[i].Dump = nil
		if !slices.ContainsFunc(pages[row.Name], func(p layoutPage) bool { name, _ := readWithoutLayout(t, p.in); return name != row.Name }) {
			t.Errorf("%s: no text dump in testdata is recognised by its words", row.Name)
		}
		layout.Rows[i] = row
	}
}

// TestLayoutGoesStale has a row look for its story where there is none: the
// general reader reads the page, and says so.
func TestLayoutGoesStale(t *testing.T) {
	pages, whole := layoutPages(t), slices.Clone(layout.Rows)
	defer func() { copy(layout.Rows, whole) }()
	for i, row := range whole {
		if row.Story == "" {
			continue
		}
		layout.Rows[i].Story = ".no-such-element"
		for _, p := range pages[row.Name] {
			general, err := (&Parser{general: true}).ParseBytes(p.in)
			if err != nil {
				t.Fatal(err)
			}
			general.warn(WarnLayoutStale, "body", "the page looks like "+row.Name+", but its story does not stand where it should")
			stale, err := new(Parser).ParseBytes(p.in)
			if diff := cmp.Diff(general, stale); diff != "" || err != nil {
				t.Errorf("%s: error %v; (-general reader +stale row):\n%s", p.file, err, diff)
			}
		}
		layout.Rows[i] = row
	}
}

// A dump has the layout whose marks it holds, all of them, beside the story.
func TestRecogniseDump(t *testing.T) {
	const story = "Ferries to sail\n\nOSLO (Reuters) - Crews of the ferries ended a strike on Monday, their union said.\n\n"
	for i := range layout.Rows {
		row := &layout.Rows[i]
		if len(row.Dump) == 0 {
			continue
		}
		if len(row.Dump) < 2 {
			t.Errorf("%s: one mark is not enough", row.Name)
		}
		for _, parted := range []string{"\n", " • "} {
			if got := layoutOf(t, story+strings.Join(append(row.Dump, "above-phone"), parted)); got != row.Name {
				t.Errorf("marks parted by %q: layout %q, want %q", parted, got, row.Name)
			}
		}
		for j := range row.Dump {
			if got := layoutOf(t, story+strings.Join(proof.Without(row.Dump, j), "\n")); got == row.Name {
				t.Errorf("%s is recognised without %q", row.Name, row.Dump[j])
			}
		}
		if got := layoutOf(t, story+"Its crew said: "+strings.Join(row.Dump, ", ")+".\n"); got == row.Name {
			t.Errorf("%s is recognised by words of the story", row.Name)
		}
	}
}

func layoutOf(t *testing.T, dump string) string {
	t.Helper()
	a, err := Parse(strings.NewReader(dump))
	if err != nil {
		t.Fatal(err)
	}
	return a.Layout
}
