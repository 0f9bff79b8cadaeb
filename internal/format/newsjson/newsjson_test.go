package newsjson

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/proof"
)

// itemsOf gives the items of a text.
func itemsOf(v Vocabulary, text string) (all []*item.Item) {
	for it := range v.Items([]byte(text)) {
		all = append(all, it)
	}
	return all
}

// TestRows reads the example of each row, and shows that without the row the
// item is another one.
func TestRows(t *testing.T) {
	whole := rows
	defer func() { rows = whole }()
	for i, row := range whole {
		in := fmt.Sprintf(`{%q: %s}`, row.name, row.example)
		switch row.of {
		case markup, nitf, text, mixed, bodies, apNITF:
		case box:
			in = fmt.Sprintf(`{%q: %s, "body_html": "<p>Crews ended a strike.</p>"}`, row.name, row.example)
		case kind:
			in = fmt.Sprintf(`{%q: "picture", "body": "Crews ended a strike."}`, row.name)
		default:
			in = fmt.Sprintf(`{%q: %s, "body": "Crews ended a strike."}`, row.name, row.example)
		}
		rows = whole
		with := itemsOf(Vocabulary{}, in)
		if row.of != kind && len(with) != 1 {
			t.Errorf("%s: %d items", row.name, len(with))
		}
		rows = slices.Delete(slices.Clone(whole), i, i+1)
		if diff := cmp.Diff(with, itemsOf(Vocabulary{}, in)); diff == "" {
			t.Errorf("%s reads the same without its row", row.name)
		}
	}
}

func TestRowsAreSorted(t *testing.T) {
	if !slices.IsSortedFunc(rows, func(a, b row) int { return strings.Compare(a.name, b.name) }) {
		t.Error("rows are not sorted by name")
	}
	for _, r := range rows {
		if fold([]byte(r.name)) != r.name {
			t.Errorf("%s is not folded", r.name)
		}
	}
}

func TestItems(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		loose      bool
		want       []string // headline and first words of the body
	}{
		{"an object", `{"headline": "Ferries sail", "body_text": "Crews"}`, false, []string{"Ferries sail|Crews"}},
		{"markup before text", `{"headline": "Ferries sail", "body_text": "Crews", "body_html": "<p>Crews</p>"}`, false, []string{"Ferries sail|<p>Crews</p>"}},
		{"ninjs 2", `{"headlines": [{"role": "main", "value": "Ferries sail"}, {"value": "Ferries"}], "bodies": [{"contentType": "text/plain", "value": "Crews"}, {"contentType": "text/html", "value": "<p>Crews</p>"}]}`, false,
			[]string{"Ferries sail|<p>Crews</p>"}},
		{"NITF within", `{"headline": "Ferries sail", "bodies": [{"contentType": "text/vnd.IPTC.NITF", "value": "<nitf><body><body.head/><body.content><p>Crews</p></body.content></body></nitf>"}]}`, false, []string{"Ferries sail|<p>Crews</p>"}},
		{"an answer in an answer", `{"response": {"docs": [{"headline": "A", "body": "a"}]}}`, false, []string{"A|a"}},
		{"AP's own", `{"api_version": "1.1", "data": {"item": {"headline": "A", "nitf": {"words": 1, "body_html": "<p>a</p>"}}}}`, false, []string{"A|<p>a</p>"}},
		{"a box", `{"headline": "A", "infobox_html": "<p>b</p>", "article_html": "<p>a</p>"}`, false, []string{"A|<p>a</p><p>b</p>"}},
		{"a headline in parts", `{"headline": {"main": "A", "kicker": "K"}, "byline": {"original": "By Ada Finch"}, "body": "a"}`, false, []string{"A|a"}},
		{"a list that begins with a picture", `[{"type": "picture", "headlines": [{"value": "P"}], "bodies": [{"value": "p"}]}, {"type": "event", "headline": "E", "body": "e"}, {"type": "text", "headline": "A", "body": "a"}]`, false, []string{"A|a"}},
		{"a list of pictures", `[{"type": "picture", "headline": "P", "body": "p"}]`, false, nil},
		{"a list", `[{"headline": "A", "body": "a"}, {"headline": "B", "body": "b"}]`, false, []string{"A|a", "B|b"}},
		{"lines", "{\"headline\": \"A\", \"body\": \"a\"}\n{\"headline\": \"B\", \"body\": \"b\"}\n", false, []string{"A|a", "B|b"}},
		{"an answer", `{"total": 2, "item": [{"headline": "A", "body": "a"}, {"type": "picture", "headline": "P", "body": "p"}, {"headline": "B", "body": "b"}]}`, false, []string{"A|a", "B|b"}},
		{"AP's envelope", `{"api_version": "1.1", "data": {"item": {"headline": "A", "nitf": {"href": "u"}, "body": "a"}}}`, false, []string{"A|a"}},
		{"a graph", `{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "N"}, {"@type": "NewsArticle", "headline": "A", "articleBody": "a"}]}`, false, []string{"A|a"}},
		{"no body", `{"headline": "A", "versioncreated": "2024-05-01T10:00:00Z"}`, false, nil},
		{"withdrawn", `{"headline": "A", "pubstatus": "canceled"}`, false, []string{"A|"}},
		{"an event", `{"type": "event", "headline": "A", "body": "a"}`, false, nil},
		{"values in lists", `{"Headline": ["A"], "Body": ["a"], "Sign off": ["TA"]}`, false, []string{"A|a"}},

		{"any object", `{"title": "A", "author": "Ada Finch", "content": "` + proof.Body + `"}`, true, []string{"A|" + proof.Body}},
		{"any object without a person or a time", `{"title": "A", "content": "` + proof.Body + `"}`, true, nil},
		{"any object with few words", `{"title": "A", "author": "Ada Finch", "content": "Crews ended a strike."}`, true, nil},
		{"settings", `{"name": "newswire", "version": "1.0", "text": "dark"}`, true, nil},
	} {
		var got []string
		for _, it := range itemsOf(Vocabulary{Loose: tt.loose}, tt.text) {
			got = append(got, it.Headline+"|"+string(it.Markup)+string(it.Text))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

// TestItemsStop stops where no more is wanted.
func TestItemsStop(t *testing.T) {
	for it, err := range (Vocabulary{}).Items([]byte(`[{"headline": "A", "body": "a", "items": [{"headline": "B", "body": "b"}]}, {"headline": "C", "body": "c"}]`)) {
		if it.Headline != "A" || err != nil {
			t.Fatal(it.Headline, err)
		}
		break
	}
}

func TestBeside(t *testing.T) {
	const text = `{"headline": "A", "body": "a", "ednotes": [
		{"role": "dpaednoterole:closingline", "ednote": "dpa ab yyz n1 cd"},
		{"role": "dpaednoterole:correctionshort", "ednote": "Name im 2. Absatz"},
		{"role": "dpaednoterole:editorialnote", "ednote": "Der Ort heißt so."},
		{"role": "dpaednoterole:editorialnote", "ednote": "Bilder mit folgendem Titel:"},
		{"role": "dpaednoterole:editorialnote", "ednote": "Die Fähre"},
		{"role": "dpaednoterole:dpacontacts", "ednote": "Autorin: Ada Berg (Rom) +39 06 1234"}],
		"associations": {"featuremedia": {"type": "picture", "headline": "Ferry", "byline": "Jo Ek", "renditions": {"big": {"width": 9, "href": "https://example.com/a.jpg"}}}, "other": {"type": "text", "headline": "B"}},
		"image": ["https://example.com/b.jpg", {"@type": "ImageObject", "url": "https://example.com/c.jpg", "caption": "At sea"}]}`
	it := itemsOf(Vocabulary{}, text)[0]
	if diff := cmp.Diff([]string{"Name im 2. Absatz", "Der Ort heißt so."}, it.Notes); diff != "" {
		t.Error("notes:", diff)
	}
	if diff := cmp.Diff([]string{"Autorin: Ada Berg (Rom)"}, it.SignOffs); diff != "" {
		t.Error("sign-offs:", diff)
	}
	want := []item.Picture{{URL: "https://example.com/a.jpg", Caption: "Ferry", Credit: "Jo Ek", Width: 9}, {URL: "https://example.com/b.jpg"}, {URL: "https://example.com/c.jpg", Caption: "At sea"}}
	if diff := cmp.Diff(want, it.Pictures); diff != "" {
		t.Error("pictures:", diff)
	}
}

// TestDepth reads what is nested without end.
func TestDepth(t *testing.T) {
	const n = 1 << 16
	for _, open := range []string{"[", `{"item":`, `{"headlines":[`, `{"associations":{"a":`, `{"associations":{"a":{"renditions":[{"b":`, `{"author":{"name":`} {
		for _, v := range []Vocabulary{{}, {Loose: true}} {
			if got := itemsOf(v, strings.Repeat(open, n)); len(got) > 0 {
				t.Errorf("%s: %d items", open, len(got))
			}
		}
	}
}

func FuzzItems(f *testing.F) {
	f.Add(`{"headlines": [{"value": "A"}], "bodies": [{"contentType": "text/html", "value": "<p>a"}], "associations": [{"type": "picture"}]}`)
	f.Add(`[{"data": {"item": {"headline": "A", "body": "a"`)
	f.Fuzz(func(t *testing.T, text string) {
		for it, err := range (Vocabulary{}).Items([]byte(text)) {
			if it == nil || err != nil {
				t.Fatal(it, err)
			}
		}
	})
}
