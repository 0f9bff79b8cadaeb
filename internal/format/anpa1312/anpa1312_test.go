package anpa1312

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire/internal/format/control"
	"github.com/newswire-go/newswire/internal/item"
)

func TestRead(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       item.Item
	}{
		{"all", "^BC-Ferries, 1st Ld,98<\n^Ferries sail<\n^AP Photo OSL101<\n^(Eds: Updates.)<\n^Crews end a strike.<\n^By ADA FINCH=\n^AP Business Writer=\n\tOSLO (AP) _ Crews\n\n\tNobody<\n",
			item.Item{Slug: "BC-Ferries, 1st Ld", Headline: "Ferries sail", Notes: []string{"Eds: Updates."}, Bylines: []string{"By ADA FINCH, AP Business Writer"},
				Markup: []byte("<p>OSLO (AP) _ Crews</p>\n<p>Nobody</p>\n")}},
		{"lines that go on", "^BC-Ferries,98<\n^Ferries sail<\n\tOSLO (AP) _ Crews\nended\na strike.\n\tNobody\n",
			item.Item{Slug: "BC-Ferries", Headline: "Ferries sail", Markup: []byte("<p>OSLO (AP) _ Crews ended a strike.</p>\n<p>Nobody</p>\n")}},
		{"no carets", "BC-Ferries,98<\nFerries sail<\n\tTOKYO (Kyodo) - Crews\nended\n",
			item.Item{Slug: "BC-Ferries", Headline: "Ferries sail", Markup: []byte("<p>TOKYO (Kyodo) - Crews ended</p>\n")}},
		{"a deck", "^BC-Ferries,98<\n^Ferries sail<\n^Sailings resume at dawn<\n\tOSLO\n",
			item.Item{Slug: "BC-Ferries", Headline: "Ferries sail", Decks: []string{"Sailings resume at dawn"}, Markup: []byte("<p>OSLO</p>\n")}},
		{"no headline", "^BC-Alert,17<\n\tOSLO (AP) _ It & they\n", item.Item{Slug: "BC-Alert", Markup: []byte("<p>OSLO (AP) _ It &amp; they</p>\n")}},
		{"a list", "^*9006< ^AP-Top,0176<\n^AP Top News<\n^Ferries sail\n^Gulls fly\n", item.Item{Slug: "AP-Top", Headline: "AP Top News", Markup: []byte("<p>Ferries sail</p>\n<p>Gulls fly</p>\n")}},
		{"a table", "^BC-Glance<\n^Glance=\n^WOMEN=\n\b^;W;L\x10 \n\bPort\x10 A;7;2{\x10 \n\bB;1;\n\t   ___=\n",
			item.Item{Slug: "BC-Glance", Headline: "Glance", Markup: []byte("<h3>WOMEN</h3>\n<table><tr><td></td><td>W</td><td>L</td></tr>\n<tr><td>Port  A</td><td>7</td><td>2½</td></tr>\n<tr><td>B</td><td>1</td><td></td></tr>\n</table><p>___</p>\n")}},
		{"cells that end in signs", "^BC-Glance<\n^Glance=\n\bA\x1f\x1e 73\x1e \x1e 52\n", item.Item{Slug: "BC-Glance", Headline: "Glance", Markup: []byte("<table><tr><td>A</td><td>73</td><td>52</td></tr>\n")}},
		{"nothing", "", item.Item{}},
	} {
		tt.want.Format = "anpa-1312"
		got := Read(control.Message{Text: tt.text})
		if diff := cmp.Diff(tt.want, *got, cmp.Transformer("text", func(b []byte) string { return string(b) })); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

// TestMessages reads several messages.
func TestMessages(t *testing.T) {
	n := 0
	for it := range Items([]byte(strings.Repeat("\x16\x16\x01W1\x1fasian\r\nr i\x13\x11 BC-Ferries 11-13 1049\r\n\x02^BC-Ferries,9<\r\n^Ferries sail<\r\n\tOSLO\r\n\x03AP-WF-11-13-13 1509GMT<\r\n\x04", 3))) {
		if n++; it.Times[0].Value != "2013-11-13T15:09Z" || it.Agencies[0] != "AP" {
			t.Errorf("got %v, %v", it.Times, it.Agencies)
		}
	}
	if n != 3 {
		t.Errorf("got %d items", n)
	}
}

func FuzzItems(f *testing.F) {
	f.Add("\x16\x16\x01W1\x1fasian\r\nr i\x13\x11 BC-Ferries 11-13 1049\r\n\x02^BC-Ferries,9<\r\n^Ferries sail<\r\n^By ADA FINCH=\r\n\b^;W\r\n\tOSLO\r\n\x03AP-WF-11-13-13 1509GMT<")
	f.Fuzz(func(t *testing.T, text string) {
		for it, err := range Items([]byte(text)) {
			if it == nil || err != nil {
				t.Fatal(it, err)
			}
		}
	})
}
