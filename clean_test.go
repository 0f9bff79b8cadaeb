package newswire

import (
	"bytes"
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

// A dump on one line is parted by the forms of its parts.
func TestUnflatten(t *testing.T) {
	const (
		story   = "The harbour council met on Monday for the third time this year, officials said. It will meet again in May."
		signoff = " Reporting by Ann Berg; editing by Tom Hale"
	)
	for _, tt := range []struct{ name, in, headline, time, dateline, byline string }{
		{"the time first, the residue last",
			"March 14, 2018 / 9:47 AM / 2 years ago Ferries to sail after pay deal OSLO (Reuters) - " + story + signoff + " 0 : 0 • narrow-browser-and-phone • landscape-tablet",
			"Ferries to sail after pay deal", "2018-03-14T09:47", "OSLO (Reuters) -", ""},
		{"the time last, with its zone",
			"Ferries to sail after pay deal By Ann Berg Tue May 14, 2013 8:20am EDT REYKJAVIK (Reuters) - " + story + signoff,
			"Ferries to sail after pay deal", "2013-05-14T08:20:00-04:00", "REYKJAVIK (Reuters) -", "By Ann Berg"},
		{"the time before the byline",
			"Ferries to sail after pay deal Tue May 14, 2013 8:20am EDT By Ann Berg REYKJAVIK (Reuters) - " + story + signoff,
			"Ferries to sail after pay deal", "2013-05-14T08:20:00-04:00", "REYKJAVIK (Reuters) -", "By Ann Berg"},
		{"a byline and no time",
			"Ferries To Sail After Pay Deal By Ann Berg OSLO/BERGEN, June 6 (Reuters) - " + story + signoff,
			"Ferries To Sail After Pay Deal", "", "OSLO/BERGEN, June 6 (Reuters) -", "By Ann Berg"},
		{"a known place in small letters", "Le marché couvert de Valmorin Lyon, 21 jan 2019 (AFP) - " + story, "Le marché couvert de Valmorin", "", "Lyon, 21 jan 2019 (AFP) -", ""},
		{"a known place of two words", "Council to meet again New York, Jan 21, 2019 (AFP) - " + story, "Council to meet again", "", "New York, Jan 21, 2019 (AFP) -", ""},
		{"an unknown place of two words", "Council will meet again Bel Hassan, Jan 21, 2019 (AFP) - " + story, "Council will meet again", "", "Bel Hassan, Jan 21, 2019 (AFP) -", ""},
		{"no dateline", "Ferries to sail after pay deal. " + story + " " + story, "", "", "", ""},
		{"paragraphs", "Ferries to sail\n\nOSLO (Reuters) - " + story + "\n\n" + story + "\n\n" + story, "Ferries to sail", "", "OSLO (Reuters) -", ""},
	} {
		a, err := Parse(strings.NewReader(tt.in))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if a.Headline != tt.headline || a.Timestamp.Value != tt.time || a.Dateline.Raw != tt.dateline || a.BylineText != tt.byline {
			t.Errorf("%s: headline %q, time %q, dateline %q, byline %q", tt.name, a.Headline, a.Timestamp.Value, a.Dateline.Raw, a.BylineText)
		}
		if tt.dateline != "" && a.Body[0].Text != strings.TrimSpace(story) {
			t.Errorf("%s: the body is %q", tt.name, a.Body[0].Text)
		}
	}
}

// TestKicker parts the kicker that stands in the headline's element from the
// headline, where the page's metadata tell the two apart.
func TestKicker(t *testing.T) {
	for _, c := range []struct{ h1, title, want string }{
		{"<span>Portby</span><span>Ferries collide in fog</span>", "Portby: Ferries collide in fog", "Ferries collide in fog"},
		{"<span>Portby</span> <span>Ferries collide in fog</span>", "Portby: Ferries collide in fog", "Ferries collide in fog"},
		{"<span>Portby</span> <span>Ferries collide in fog</span>", "Ferries collide in fog", "Ferries collide in fog"},
		{"Portby: Ferries collide in fog", "Ferries collide in fog", "Portby: Ferries collide in fog"},
		{"<span>Fog over all of Portby</span> <span>Ferries collide</span>", "Fog over all of Portby: Ferries collide", "Fog over all of Portby Ferries collide"}, // no kicker is so long
		{"<span>Portby</span><span>Ferries collide in fog</span>", "Portby: Two ferries collide", "PortbyFerries collide in fog"},
	} {
		page := proof.StoryPage(`<meta property="og:title" content="` + c.title + `">`)
		page = bytes.Replace(page, []byte("Ferries collide off Portby"), []byte(c.h1), 1)
		a, err := new(Parser).ParseBytes(page)
		if err != nil {
			t.Fatal(err)
		}
		if a.Headline != c.want {
			t.Errorf("%s beside %q is %q, want %q", c.h1, c.title, a.Headline, c.want)
		}
	}
}

// TestHandleBehind parts a writer's name from the one under which other sites
// know them.
func TestHandleBehind(t *testing.T) {
	for line, want := range map[string]string{
		"Ann Berg annberg":     "Ann Berg",
		"Ann Berg @AnnBerg":    "Ann Berg",
		"Ann Berg sails alone": "",
		"Ann Berg":             "Ann Berg",
		"Tom Hale tomhale":     "",
	} {
		page := proof.StoryPage(`<meta name="author" content="Ann Berg">`)
		page = bytes.Replace(page, []byte("</h1>"), []byte("</h1><p>"+line+"</p>"), 1)
		a, err := new(Parser).ParseBytes(page)
		if err != nil {
			t.Fatal(err)
		}
		if a.BylineText != want || len(a.Byline) != 1 || a.Byline[0].Header != (want != "") {
			t.Errorf("%q: byline %q, %+v", line, a.BylineText, a.Byline)
		}
	}
}

// TestPlaceIsVouchedFor reads pages that begin with a place, some of which show
// besides that they have a story. All name an agency somewhere.
func TestPlaceIsVouchedFor(t *testing.T) {
	const prose = "<p>The harbor, which has been open every day since 1871, will close in March, its office said.</p>"
	for _, c := range []struct{ name, page, want string }{
		{"a profile", "<h1>Ann Berg, sculptor and sailor</h1><main><p>New York: The harbor is where I was born, and I have lived beside it since.</p>" + prose + prose + "</main>", ""},
		{"the same with a day", "<h1>Harbor to close for a month</h1><p>March 14, 2018</p><main><p>New York: The harbor is closed for a month, the office of its master said.</p>" + prose + prose + "</main>", "New York:"},
		{"the same in capitals", "<h1>Harbor to close for a month</h1><main><p>NEW YORK — The harbor is closed for a month, the office of its master said.</p>" + prose + prose + "</main>", "NEW YORK —"},
		{"a timetable", "<h1>Ferries from the harbor of Aden</h1><main><p>SANAA - Departures at nine in the morning and at noon, from the old quay only.</p></main>", ""},
		{"labels", "<h1>Portby visits Marlow after a win</h1><p>By The Associated Press</p><p>March 14, 2018</p><main><p>BOTTOM LINE: Marlow hosts Portby after its skipper won at home on Sunday.</p>" + prose + "<p>TOP PERFORMERS: Berg is the best of them.</p></main>", ""},
	} {
		a, err := Parse(strings.NewReader("<!DOCTYPE html><title>Harbor</title>" + c.page + "<footer>Our pictures are by Reuters.</footer>"))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if a.Dateline.Raw != c.want {
			t.Errorf("%s: dateline %q, want %q", c.name, a.Dateline.Raw, c.want)
		}
	}
}

// TestDoubtDateline takes a place and a dash for a dateline only where an
// agency is named on the page, and leaves them in the story elsewhere.
func TestDoubtDateline(t *testing.T) {
	const (
		head  = `<!DOCTYPE html><html><body><h1>Ferry crews vote to end strike</h1><p>By Ada Finch</p>`
		story = `<div><p>LONDON — Ferry crews voted on Thursday to go back to work after nine days, their union said.</p><p>They accepted a pay rise of 4 percent, and two more bunks on each ship.</p></div>`
		dated = `<div><p>LONDON, May 4 — Ferry crews voted on Thursday to go back to work after nine days, their union said.</p><p>They accepted a pay rise of 4 percent, and two more bunks on each ship.</p></div>`
	)
	for _, c := range []struct {
		name, page string
		dateline   string
		first      string // how the body begins
	}{
		{"no agency", head + story, "", "LONDON — Ferry crews"},
		{"a picture's", head + `<figure><figcaption>A ferry. Berta Quill/AFP</figcaption></figure>` + story, "", "LONDON — Ferry crews"},
		{"a byline", strings.Replace(head, "Ada Finch", "Ada Finch, Associated Press", 1) + story, "LONDON —", "Ferry crews"},
		{"a copyright line", head + story + `<footer>© 2023 Reuters. All rights reserved.</footer>`, "LONDON —", "Ferry crews"},
		{"metadata", `<!DOCTYPE html><meta name="dc.source" content="dpa">` + head + story, "LONDON —", "Ferry crews"},
		{"a date", head + dated, "LONDON, May 4 —", "Ferry crews"},
		{"a text dump", "Ferry crews vote to end strike\n\nBy Ada Finch\n\nLONDON — Ferry crews voted on Thursday to go back to work, their union said.\n", "LONDON —", "Ferry crews"},
	} {
		a, tr, err := new(Parser).Explain([]byte(c.page))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if a.Dateline.Raw != c.dateline || !strings.HasPrefix(a.Body[0].Text, c.first) {
			t.Errorf("%s: dateline %q, then %q", c.name, a.Dateline.Raw, a.Body[0].Text)
		}
		at := 0
		for _, k := range tr.Candidates {
			if k.Origin == "text" {
				if strings.Trim(tr.Text[at:k.Start], " \n") != "" {
					t.Errorf("%s: %q is nobody's", c.name, tr.Text[at:k.Start])
				}
				at = k.End
			}
		}
	}
}
