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
