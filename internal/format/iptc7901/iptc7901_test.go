package iptc7901

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire/internal/item"
)

func TestHead(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       item.Item
		body       string
	}{
		{"a headline", "Ferries sail =\n\nOslo (dpa) - Crews", item.Item{Headline: "Ferries sail"}, "Oslo (dpa) - Crews"},
		{"on two lines", "Ferries sail\nagain =\n\nOslo", item.Item{Headline: "Ferries sail again"}, "Oslo"},
		{"a label and a byline", "1ST LEAD\nFerries sail\nBy Ada Finch, dpa =\n\nOslo", item.Item{Headline: "1ST LEAD Ferries sail", Bylines: []string{"By Ada Finch, dpa"}}, "Oslo"},
		{"a byline of two lines", "Ferries sail\nBy Ada Finch, Jo Ek and Tom\nHale, dpa =\n\nOslo", item.Item{Headline: "Ferries sail", Bylines: []string{"By Ada Finch, Jo Ek and Tom Hale, dpa"}}, "Oslo"},
		{"a note", "(Correction: name)\nFerries sail =\n\nOslo", item.Item{Headline: "Ferries sail", Notes: []string{"Correction: name"}}, "Oslo"},
		{"a note of two lines", "(Correction: name\nof port)\nFerries sail =\n\nOslo", item.Item{Headline: "Ferries sail", Notes: []string{"Correction: name of port"}}, "Oslo"},
		{"a bracket that is not closed", "(Ferries\nsail =\n\nOslo", item.Item{Headline: "(Ferries sail"}, "Oslo"},
		{"an alarm", "(Eil \a\a\a)\nFerries sail =\n\nOslo", item.Item{Headline: "Ferries sail"}, "Oslo"},
		{"no sign", "Ferries sail\n\nOslo (dpa) - Crews = all", item.Item{Headline: "Ferries sail"}, "Oslo (dpa) - Crews = all"},
		{"by in a headline", "By land and sea =\n\nOslo", item.Item{Headline: "By land and sea"}, "Oslo"},
		{"nothing", "", item.Item{}, ""},
	} {
		var got item.Item
		lines := strings.Split(tt.text, "\n")
		n := readHead(&got, lines)
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
		if body := strings.TrimSpace(strings.Join(lines[n:], "\n")); body != tt.body {
			t.Errorf("%s: the body is %q", tt.name, body)
		}
	}
}

// TestSections reads a notebook with each word of headings, and shows that
// without its row it says nothing.
func TestSections(t *testing.T) {
	whole := sections
	defer func() { sections = whole }()
	for i, row := range whole {
		read := func() (it item.Item) {
			readNotebook(&it, []string{"# Notebook", "", "## The " + row.word, "- Editing by: Ada", "  Finch, +47 55", "", "## Internet", "- https://example.com"})
			return it
		}
		sections = whole
		with := read()
		want := item.Item{Notes: []string{"Editing by: Ada Finch, +47 55"}}
		if row.is == contacts {
			want = item.Item{SignOffs: []string{"Editing by: Ada Finch"}}
		}
		if diff := cmp.Diff(want, with); diff != "" {
			t.Errorf("%s: %s", row.word, diff)
		}
		sections = append(append(sections[:0:0], whole[:i]...), whole[i+1:]...)
		if diff := cmp.Diff(with, read()); diff == "" {
			t.Errorf("%s reads the same without its row", row.word)
		}
	}
}

// TestMessages reads several messages.
func TestMessages(t *testing.T) {
	var got []string
	for it := range Items([]byte(strings.Repeat("\x01dpa1 3 s 5 dpa 1\r\nA/\r\n\x02Ferries sail =\r\n\r\nCrews ended a strike.\r\n\x03131137 GMT Nov 13\r\n\x04\r\n", 3))) {
		got = append(got, it.Headline)
	}
	if len(got) != 3 || got[2] != "Ferries sail" {
		t.Errorf("got %q", got)
	}
}

func FuzzItems(f *testing.F) {
	f.Add("\x01dpa1 3 s 5 dpa 1\r\nA/\r\n\x02(Eil \a)\r\nFerries sail =\r\n\r\nCrews\r\n# Notebook\r\n## Contacts\r\n- By: Ada\r\n\x03131137 GMT Nov 13\r\n\x04")
	f.Add("\x01a0105KYODO\x1fkoko-\r\nu s\x14\x12 BC-Ferries 03-14 0098\r\n\x02BC-Ferries,98<\r\nFerries<\r\n\tTOKYO\r\n\x03")
	f.Fuzz(func(t *testing.T, text string) {
		for it, err := range Items([]byte(text)) {
			if it == nil || err != nil {
				t.Fatal(it, err)
			}
		}
	})
}
