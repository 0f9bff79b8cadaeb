package markdown

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire/internal/item"
)

func itemOf(text string) *item.Item {
	for it := range Read([]byte(text)) {
		return it
	}
	return nil
}

// TestFields reads a text with each name, and shows that without its row it
// says nothing.
func TestFields(t *testing.T) {
	whole := fields
	defer func() { fields = whole }()
	for i, f := range whole {
		text := "---\n" + f.name + ": a\n---\nCrews\n"
		fields = whole
		with := itemOf(text)
		fields = slices.Delete(slices.Clone(whole), i, i+1)
		if cmp.Diff(with, itemOf(text)) == "" {
			t.Errorf("%s says nothing", f.name)
		}
	}
}

func TestRead(t *testing.T) {
	want := &item.Item{Format: "markdown", Whole: true, Headline: "Ferries: they sail", Authors: []string{"Ada Finch", "Tom Hale"}, Keywords: []string{"a", "b"},
		Times: []item.Time{{Of: item.Published, Value: "2018-03-14", Name: "date"}}, Text: []byte("Ferries: they sail\n\nCrews\n")}
	for _, text := range []string{
		"---\ntitle: \"Ferries: they sail\"\nauthors:\n  - Ada Finch\n  - Tom Hale\nlayout: post\nimage:\n  path: a.png\ntags: [a, 'b']\ndate: 2018-03-14\n---\nCrews\n",
		"+++\ntitle = \"Ferries: they sail\"\nauthors = [\"Ada Finch\", \"Tom Hale\"]\ntags = [\"a\", \"b\"]\ndate = 2018-03-14\n+++\nCrews\n",
	} {
		if diff := cmp.Diff(want, itemOf(text)); diff != "" {
			t.Error(diff)
		}
	}
}

// TestUnquoted takes the signs off a quotation, and nothing else.
func TestUnquoted(t *testing.T) {
	if got := string(itemOf("---\ntitle: Crews\n---\nCrews > all.\n\n> We sail.\n> All of us.\n").Text); got != "Crews > all.\n\nWe sail.\nAll of us.\n" {
		t.Errorf("got %q", got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("---\ntitle: a\ntags: [a]\n- b\n---\nc")
	f.Fuzz(func(t *testing.T, text string) {
		if itemOf(text) == nil {
			t.Fatal("no item")
		}
	})
}
