package newswire

import (
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/proof"
	"github.com/newswire-go/newswire/internal/story"
)

// Names above a story are its byline without a "By" only where something else
// vouches for them.
func TestBareByline(t *testing.T) {
	const head = "Ferries to sail after pay deal"
	for _, tt := range []struct {
		name, dump, byline string
		deck               int
	}{
		{"the sign-off names both", proof.Dump(head, "Ann Berg, Tom Hale", proof.DumpLead, proof.DumpBody, "(Reporting by Ann Berg and Tom Hale; Editing by Eve Low)"), "Ann Berg, Tom Hale", 0},
		{"the sign-off names one", proof.Dump(head, "Ann Berg, Tom Hale", proof.DumpLead, proof.DumpBody, "(Reporting by Ann Berg; Editing by Eve Low)"), "", 1},
		{"the sign-off names one twice", proof.Dump(head, "Ann Berg, Tom Hale", proof.DumpLead, proof.DumpBody, "Reporting by Ann Berg", "Writing by Ann Berg; Editing by Eve Low"), "", 1},
		{"above the reading time", proof.Dump(head, "Ann Berg", "3 Min Read", proof.DumpLead, proof.DumpBody), "Ann Berg", 0},
		{"nothing vouches for it", proof.Dump(head, "Ann Berg, Tom Hale", proof.DumpLead, proof.DumpBody), "", 1},
		{"above the headline", proof.Dump("Ann Berg", head, proof.DumpLead, proof.DumpBody, "(Reporting by Ann Berg)"), "", 0},
		{"a dateline and nothing below", proof.Dump(head, "Ann Berg", "OSLO, June 6 (Reuters) -"), "", 0},
	} {
		a, err := Parse(strings.NewReader(tt.dump))
		if err != nil {
			if !strings.Contains(tt.name, "nothing below") {
				t.Errorf("%s: %v", tt.name, err)
			}
			continue
		}
		if a.BylineText != tt.byline || len(a.Deck) != tt.deck {
			t.Errorf("%s: byline %q, deck %q", tt.name, a.BylineText, a.Deck)
		}
	}
}

// A note behind a line of the head is cut from it.
func TestHeadNote(t *testing.T) {
	a, err := Parse(strings.NewReader(proof.Dump("Ferries to sail after pay deal", "* First ships to leave on Friday (Adds details, quotes)", proof.DumpLead, proof.DumpBody)))
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Deck) != 1 || a.Deck[0] != "First ships to leave on Friday" || len(a.Notes) != 1 || a.Notes[0] != (Note{Kind: NoteUpdate, Text: "Adds details, quotes"}) {
		t.Errorf("deck %q, notes %v", a.Deck, a.Notes)
	}
}

// What stands below the heading of a notebook is no story, and without the
// row it would be.
func TestNotebook(t *testing.T) {
	const below = "Die Stadt hat die Halle am Hafen für 40 Jahre an den Verein der Fährleute verpachtet, bis 2059."
	for i, heading := range credit.Notebooks {
		for _, mark := range []string{"", "# ", "## "} {
			in := proof.Dump("Fähren legen wieder ab", "Stralhagen (dpa) - Die Fähren nach Stralhagen fahren nach neun Tagen wieder, wie die Reederei am Freitag mitteilte.",
				mark+strings.ToUpper(heading[:1])+heading[1:], below, "- Autorin: Ann Berg, +49 30 2850000", "## Redaktion", "- Redaktion: Tom Hale")
			a, err := Parse(strings.NewReader(in))
			if err != nil {
				t.Fatal(err)
			}
			if len(a.Body) != 1 || len(a.Byline) != 1 || a.Byline[0].Name != "Ann Berg" || len(a.Editors) != 1 || a.Editors[0].Name != "Tom Hale" {
				t.Errorf("%s%s: body %v, byline %v, editors %v", mark, heading, a.Body, a.Byline, a.Editors)
			}
			t.Run("without "+mark+heading, func(t *testing.T) {
				proof.SetTable(t, &credit.Notebooks, proof.Without(credit.Notebooks, i))
				if a, err := Parse(strings.NewReader(in)); err != nil || len(a.Body) == 1 {
					t.Errorf("the row is not needed: %v", err)
				}
			})
		}
	}
}

// Text that does not begin like a sentence makes its dateline doubtful.
func TestDatelineDoubt(t *testing.T) {
	const rest = "ferries will sail again on Friday after a nine-day strike, their union said."
	for _, tt := range []struct {
		opening string
		warned  bool
	}{
		{"The ", false}, {"Über die ", false}, {"Три ", false}, {"9 ", false}, {"٩ ", false}, {"\"Our ", false}, {"“Our ", false}, {"«Nos ", false}, {"„Die ", false},
		{"'Our ", false}, {"$9-a-ride ", false}, {"€9 ", false}, {"£9 ", false}, {"¿Las ", false}, {"«Наши ", false}, {"新しい", false}, {"「新しい", false}, {"العبارات ", false},
		{"the ", true}, {"eBay's ", true}, {"(the) ", true}, {"& ", true}, {"... ", true},
	} {
		a, err := Parse(strings.NewReader(proof.Dump("Ferries to sail after pay deal", "OSLO, June 6 (Reuters) - "+tt.opening+rest, proof.DumpBody)))
		if err != nil {
			t.Errorf("%q: %v", tt.opening, err)
			continue
		}
		warned := false
		for _, w := range a.Warnings {
			warned = warned || w.Code == WarnDateline && w.Field == "dateline"
		}
		if a.Dateline.Raw == "" || warned != tt.warned {
			t.Errorf("%q: dateline %q, warned: %v", tt.opening, a.Dateline.Raw, warned)
		}
	}
	if a, err := Parse(strings.NewReader(proof.Dump("Ferries to sail after pay deal", "the "+rest, proof.DumpBody))); err != nil || len(a.Warnings) > 0 {
		t.Errorf("a warning of a dateline that is not there: %v, %v", a.Warnings, err)
	}
}

// A byline can stand between the dateline and the story, below the headline
// printed again.
func TestOpening(t *testing.T) {
	const (
		headline = "渡轮罢工九天后结束"
		dateline = "新华社奥斯陆6月6日电"
		lead     = "挪威沿海渡轮的船员星期四结束了为期九天的罢工，工会说，第一批船将于星期五早上起航，其余船只随后恢复航行。"
	)
	in := func(lines ...string) string { return proof.Dump(append(append([]string{headline}, lines...), lead)...) }
	for _, tt := range []struct {
		name, dump, byline string
		body               int
	}{
		{"title and byline", in(dateline, "题：渡轮起航——写在罢工结束之际", "新华社记者王小明 李大海"), "王小明 李大海", 1},
		{"the headline with its label", in(dateline, "综述：渡轮罢工九天后结束", "新华社记者王小明"), "王小明", 1},
		{"a byline alone", in(dateline, "记者 王小明"), "王小明", 1},
		{"in English", proof.Dump("Ferries to sail", "OSLO, June 6 (Reuters) -", "By Ann Berg", proof.DumpBody), "Ann Berg", 1},
		{"neither", in(dateline, "船员们说，这是一场漫长的罢工，他们很高兴能够回到海上，也感谢乘客的耐心。"), "", 2},
		{"deep in the story", proof.Dump("Ferries to sail", proof.DumpLead, proof.DumpBody, "By Ann Berg", proof.DumpBody), "", 4},
	} {
		a, err := Parse(strings.NewReader(tt.dump))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		var names []string
		for _, c := range a.Byline {
			names = append(names, c.Name)
		}
		if got := strings.Join(names, " "); got != tt.byline || len(a.Body) != tt.body {
			t.Errorf("%s: byline %q, body %v", tt.name, got, a.Body)
		}
	}
	for i, mark := range story.TitleMarks {
		t.Run("without "+mark, func(t *testing.T) {
			proof.SetTable(t, &story.TitleMarks, proof.Without(story.TitleMarks, i))
			if a, err := Parse(strings.NewReader(in(dateline, mark+"渡轮起航——写在罢工结束之际"))); err != nil || len(a.Body) == 1 {
				t.Errorf("the row is not needed: %v", err)
			}
		})
	}
}
