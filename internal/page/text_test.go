package page

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestText(t *testing.T) {
	long := strings.Repeat("the council of the harbour town has met again ", 6)
	tests := []struct {
		name string
		in   string
		want []string
	}{
		{"a line a paragraph", "Headline of the day\nFirst " + long + ".\nSecond " + long + ".\n",
			[]string{"Headline of the day", "First " + long + ".", "Second " + long + "."}},
		{"blank lines between", "One.\n\nTwo.\n\n\n \t\nThree.", []string{"One.", "Two.", "Three."}},
		{"broken at a margin", "The harbour town of Lund\nhas met its council for\nthe third time this year,\nofficials said.\n\nIt will meet again when\nthe ferries are running.\n",
			[]string{"The harbour town of Lund has met its council for the third time this year, officials said.", "It will meet again when the ferries are running."}},
		{"indented", "    The harbour town of Lund\nhas met its council for\nthe third time this year.\n    It will meet again when\n the ferries are running.\n    Year\n    Net 12\n",
			[]string{"The harbour town of Lund has met its council for the third time this year.", "It will meet again when the ferries are running.", "Year", "Net 12"}},
		{"a line feed and a space", "The harbour town of Lund\nhas met its council for\n It will meet again when\nthe ferries are running.",
			[]string{"The harbour town of Lund has met its council for", "It will meet again when the ferries are running."}},
		{"short paragraphs, a line each", "It rained.\nIt snowed.\nIt froze.\nIt thawed.\n", []string{"It rained.", "It snowed.", "It froze.", "It thawed."}},
		{"a list of headlines", "Rain floods the old town again\nMayor resigns\nFerry company Norsund buys two ships from a yard\nCup final moved\nPrices rise\n",
			[]string{"Rain floods the old town again", "Mayor resigns", "Ferry company Norsund buys two ships from a yard", "Cup final moved", "Prices rise"}},
		{"CRLF", "One.\r\n\r\nTwo.\r\n", []string{"One.", "Two."}},
		{"CR", "One.\r\rTwo.\r", []string{"One.", "Two."}},
		{"Unicode separators", "One.\u2029\u2029Two.\f\fThree.", []string{"One.", "Two.", "Three."}},
		{"unseen characters", "So\u00adft hy\u200bphens\u2060 \ufeffand \u202ebidi\u202c \x00marks\u00a0go.", []string{"Soft hyphens and bidi marks go."}},
		{"joiners stay", "می\u200cخواهم", []string{"می\u200cخواهم"}},
		{"bullets", "• One\n* Two\n- Three", []string{"One", "Two - Three"}},
		{"only unseen characters", "\u200b\n\u200b\u00ad\n", nil},
		{"strings of a page, a line each", "PORTBY\n(AP) - " + long + ".\nThe harbour office, which keeps its lists in\nthe old mill\nsaid so at noon.\nIt is run by a keeper whose name is\nAnn Berg\nand two others.\n" + long + ".\n",
			[]string{"PORTBY (AP) - " + long + ".", "The harbour office, which keeps its lists in the old mill said so at noon.", "It is run by a keeper whose name is Ann Berg and two others.", long + "."}},
		{"full-width spaces", "浦中　美穂　\n\n\u3000本文", []string{"浦中 美穂", "本文"}},
	}
	for _, tt := range tests {
		p := Text([]byte(tt.in))
		var got []string
		for i := range p.Blocks {
			got = append(got, p.Content(i))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
		if want := strings.Join(got, "\n"); p.Text != want {
			t.Errorf("%s: the page's text is %q, want the blocks, a line each: %q", tt.name, p.Text, want)
		}
	}
}

// TestPrintedMargin reads printed pages, on which a line is filled by how wide its
// letters are, and no blank line parts the paragraphs.
func TestPrintedMargin(t *testing.T) {
	page := []string{
		"The harbour master of Portby", "Closes Its Oldest Quay", "",
		"PORTBY (AP) - The harbour office of Portby will close its oldest quay in the spring, and will",
		"move all of the ferries that still moor there to the island of Little Holm, on which it has",
		"built a hall.",
		"Women who swim from the quay will have to look for another place, which most of them will",
		"hardly find within a mile, Mayor Mummo Wimmerswam, whom many of them know, warned.",
		"Little is left of it: it is still full of filth, and all its little stilts tilt till it spills into the tidal",
		"inlet.",
		"In a list of faults the office fills five files, and it is still listing. It finds its walls too thin for",
		"all but the smallest of the ships that call.",
		"Nobody has asked the fishermen.",
		"Some of them moored here when they were young, and more would come if they were let, as",
		"they were when the mill was new.",
		"A vote is to be held in May.",
	}
	want := []string{
		"The harbour master of Portby Closes Its Oldest Quay",
		strings.Join(page[3:6], " "), strings.Join(page[6:8], " "), strings.Join(page[8:10], " "),
		strings.Join(page[10:12], " "), page[12], strings.Join(page[13:15], " "), page[15],
	}
	menu := strings.Repeat("Home\nMail\n\n", shortDump/2)
	p := Text([]byte(menu + strings.Join(page, "\n") + "\n"))
	var got []string
	for i := range p.Blocks {
		if s := p.Content(i); s != "Home" && s != "Mail" {
			got = append(got, s)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestMarginOf finds the margin of tools that count characters, in spite of a
// line or two that are longer, and none in a list.
func TestMarginOf(t *testing.T) {
	wrapped := "The harbour town of Lund has\nmet its council for the third\ntime this year, officials said,\nand it will meet once more when\nthe ferries to all of the far\nislands are running again.\n"
	for _, c := range []struct {
		name, in string
		want     margin
	}{
		{"filled", wrapped, margin{width: 31, exact: true}},
		{"with an address", wrapped + "\nhttp://portby.example/a/very/long/address/of/a/page/of/the/harbour\n", margin{width: 31, exact: true}},
		{"a list", strings.Repeat("A long line that is an item of a list of the harbour office\n", 9) + "The office of the harbour that\nis near\nThe office of the harbour that\nis far\nThe office of the harbour that\nis old\n", margin{}},
		{"too few", "The harbour town of Lund has\nmet its council.\n", margin{}},
	} {
		if got := marginOf(c.in, splitLines(c.in, nil)); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}
