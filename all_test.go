package newswire

import (
	"bytes"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// headsOf gives the headlines of all stories in an input, or their errors.
func headsOf(p *Parser, r io.Reader) (heads []string) {
	for a, err := range p.ParseAll(r) {
		if err != nil {
			heads = append(heads, strings.TrimPrefix(err.Error(), "newswire: "))
		} else {
			heads = append(heads, strings.TrimSpace(a.Label+" "+a.Headline))
		}
	}
	return heads
}

// TestParseAll reads all stories of inputs that hold several, of each format.
func TestParseAll(t *testing.T) {
	const bergen, shikoku, lervik = "Ferries sail again off Bergen after strike", "Ferries sail again off Shikoku after strike", "Ferries sail again off Lervik after strike"
	const norway = "Norwegian ferries to sail again as strike ends after nine days"
	for _, tt := range []struct {
		file string
		want []string
	}{
		{"two-stories/rule.stories", []string{bergen, shikoku, lervik}},
		{"two-stories/form-feed.stories", []string{bergen, shikoku}},
		{"two-stories/second-head.stories", []string{bergen, shikoku}},
		{"two-stories/sections.stories", []string{"World news in brief: ferries sail on two seas"}},
		{"zczc/ferries.zczc", []string{"TRAGHETTI: NORVEGIA, FINE DELLO SCIOPERO DOPO NOVE GIORNI", "REGATA: PORT ALDOUS VINCE LA GARA"}},
		{"mail/two.mbox", []string{"UPDATE 1 " + norway, norway}},
		{"mail/alternative.eml", []string{norway}},
		{"reuters-21578/three.sgm", []string{"NORWAY FERRIES TO SAIL AGAIN AFTER STRIKE", "no article found: the input is Reuters-21578 and holds no story", "TVEIT MARINE ORDERS TWO FERRIES"}},
		{"ninjs/ferries-3.ninjs", []string{"UPDATE 1 " + norway}},
	} {
		in, err := os.ReadFile("testdata/" + tt.file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(tt.want, headsOf(new(Parser), iotest.OneByteReader(bytes.NewReader(in)))); diff != "" {
			t.Errorf("%s: %s", tt.file, diff)
		}
	}
}

// TestParseAllBad shows that one bad story does not end the run, and what does.
func TestParseAllBad(t *testing.T) {
	good, err := os.ReadFile("testdata/ninjs/ferries-1.ninjs")
	if err != nil {
		t.Fatal(err)
	}
	const head = "UPDATE 1 Norwegian ferries to sail again as strike ends after nine days"
	const none = "no article found: the input is ninjs and holds no story"
	bad := `{"uri": "u", "type": "picture", "versioncreated": "2024-05-01T10:00:00Z"}`
	long := `{"uri": "u", "versioncreated": "2024-05-01T10:00:00Z", "body_text": "` + strings.Repeat("x", 10000) + `"}`
	lines := string(good) + bad + "\n" + string(good) + long + "\n" + string(good)
	for _, tt := range []struct {
		name string
		in   io.Reader
		want []string
	}{
		{"a bad story and one too large", strings.NewReader(lines), []string{head, none, head, "input over the size limit", head}},
		{"nothing", strings.NewReader(""), []string{"empty input"}},
		{"a picture", strings.NewReader("\x89PNG\r\n\x1a\n"), []string{"input is not text"}},
		{"a reader that fails", io.MultiReader(bytes.NewReader(good), iotest.ErrReader(errors.New("cut"))), []string{head, "reading the input: cut"}},
	} {
		if diff := cmp.Diff(tt.want, headsOf(&Parser{MaxBytes: 9000}, tt.in)); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
	for range ParseAll(strings.NewReader(lines)) {
		break // and nothing is given after that
	}
}

// TestOneStory reads one story in many formats: they have to give one article,
// as far as each has a place for its parts.
func TestOneStory(t *testing.T) {
	of := func(file string) *Article {
		in, err := os.ReadFile("testdata/" + file)
		if err != nil {
			t.Fatal(err)
		}
		a, err := new(Parser).ParseBytes(in)
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		return a
	}
	names := func(people []Credit) (all []string) {
		for _, c := range people {
			all = append(all, c.Name)
		}
		return all
	}
	want := of("ninjs/ferries-3.ninjs")
	for _, file := range []string{"ninjs/ferries-1.ninjs", "json-ld/ferries.ninjs", "mail/plain.eml", "mail/alternative.eml", "mail/forwarded.eml", "iptc-7901/ferries.iptc", "markdown/ferries.md", "newsml-g2/ferries.xml", "newsml-1/one-story.xml", "nitf/one-story.xml", "ap-appl/one-story.xml", "feeds/one-story.xml"} {
		a := of(file)
		if a.Headline != want.Headline || a.Language != want.Language {
			t.Errorf("%s: headline %q, language %q", file, a.Headline, a.Language)
		}
		if diff := cmp.Diff(slices.Collect(want.Paragraphs()), slices.Collect(a.Paragraphs())); diff != "" {
			t.Errorf("%s: body %s", file, diff)
		}
		if !strings.EqualFold(a.Dateline.Places[0].Name, want.Dateline.Places[0].Name) {
			t.Errorf("%s: dateline %q", file, a.Dateline.Raw)
		}
		if a.Byline[0].Name != want.Byline[0].Name {
			t.Errorf("%s: byline %v", file, names(a.Byline))
		}
		if len(a.Editors) > 0 && a.Editors[0].Name != want.Editors[0].Name {
			t.Errorf("%s: editors %v", file, names(a.Editors))
		}
	}
}
