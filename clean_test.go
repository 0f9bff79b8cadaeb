package newswire

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/proof"
	"github.com/newswire-go/newswire/internal/residue"
)

// dump joins paragraphs as a text dump has them.
func dump(paragraphs ...string) string { return strings.Join(paragraphs, "\n\n") + "\n" }

const (
	dumpLead = "OSLO, June 6 (Reuters) - Crews of the coastal ferries ended a nine-day strike on Thursday, their union said."
	dumpBody = "The first ships are to leave on Friday, and the others will follow as soon as they are fit for sea again."
)

// Names above a story are its byline without a "By" only where something else
// vouches for them.
func TestBareByline(t *testing.T) {
	const head = "Ferries to sail after pay deal"
	for _, tt := range []struct {
		name, dump, byline string
		deck               int
	}{
		{"the sign-off names both", dump(head, "Ann Berg, Tom Hale", dumpLead, dumpBody, "(Reporting by Ann Berg and Tom Hale; Editing by Eve Low)"), "Ann Berg, Tom Hale", 0},
		{"the sign-off names one", dump(head, "Ann Berg, Tom Hale", dumpLead, dumpBody, "(Reporting by Ann Berg; Editing by Eve Low)"), "", 1},
		{"the sign-off names one twice", dump(head, "Ann Berg, Tom Hale", dumpLead, dumpBody, "Reporting by Ann Berg", "Writing by Ann Berg; Editing by Eve Low"), "", 1},
		{"above the reading time", dump(head, "Ann Berg", "3 Min Read", dumpLead, dumpBody), "Ann Berg", 0},
		{"nothing vouches for it", dump(head, "Ann Berg, Tom Hale", dumpLead, dumpBody), "", 1},
		{"above the headline", dump("Ann Berg", head, dumpLead, dumpBody, "(Reporting by Ann Berg)"), "", 0},
		{"a dateline and nothing below", dump(head, "Ann Berg", "OSLO, June 6 (Reuters) -"), "", 0},
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
	a, err := Parse(strings.NewReader(dump("Ferries to sail after pay deal", "* First ships to leave on Friday (Adds details, quotes)", dumpLead, dumpBody)))
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
			in := dump("Fähren legen wieder ab", "Stralhagen (dpa) - Die Fähren nach Stralhagen fahren nach neun Tagen wieder, wie die Reederei am Freitag mitteilte.",
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
		a, err := Parse(strings.NewReader(dump("Ferries to sail after pay deal", "OSLO, June 6 (Reuters) - "+tt.opening+rest, dumpBody)))
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
	if a, err := Parse(strings.NewReader(dump("Ferries to sail after pay deal", "the "+rest, dumpBody))); err != nil || len(a.Warnings) > 0 {
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
	in := func(lines ...string) string { return dump(append(append([]string{headline}, lines...), lead)...) }
	for _, tt := range []struct {
		name, dump, byline string
		body               int
	}{
		{"title and byline", in(dateline, "题：渡轮起航——写在罢工结束之际", "新华社记者王小明 李大海"), "王小明 李大海", 1},
		{"the headline with its label", in(dateline, "综述：渡轮罢工九天后结束", "新华社记者王小明"), "王小明", 1},
		{"a byline alone", in(dateline, "记者 王小明"), "王小明", 1},
		{"in English", dump("Ferries to sail", "OSLO, June 6 (Reuters) -", "By Ann Berg", dumpBody), "Ann Berg", 1},
		{"neither", in(dateline, "船员们说，这是一场漫长的罢工，他们很高兴能够回到海上，也感谢乘客的耐心。"), "", 2},
		{"deep in the story", dump("Ferries to sail", dumpLead, dumpBody, "By Ann Berg", dumpBody), "", 4},
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
	for i, mark := range titleMarks {
		t.Run("without "+mark, func(t *testing.T) {
			proof.SetTable(t, &titleMarks, proof.Without(titleMarks, i))
			if a, err := Parse(strings.NewReader(in(dateline, mark+"渡轮起航——写在罢工结束之际"))); err != nil || len(a.Body) == 1 {
				t.Errorf("the row is not needed: %v", err)
			}
		})
	}
}

// TestFindLead looks for the lead below more and more lines, in a dump.
func TestFindLead(t *testing.T) {
	const (
		line    = "Port of Portby"
		prose   = "The first ships are to leave on Friday, and the others will follow as soon as they are fit for sea again."
		byline  = "By Ann Berg, Reuters"
		bareTop = "PARIS - The first ships are to leave on Friday, and the others will follow as soon as they can."
	)
	lines := func(n int) []string { return strings.Split(strings.Repeat(line+"\n", n)[:n*(len(line)+1)], "\n")[:n] }
	for _, c := range []struct {
		name   string
		blocks []string
		want   int
	}{
		{"an agency's dateline in the last block that may be the lead", append(lines(leadBlocks-1), dumpLead), leadBlocks - 1},
		{"one block too low", append(lines(leadBlocks), dumpLead), -1},
		{"a bare dateline half as low", append(lines(leadBlocks/2-1), bareTop, prose), leadBlocks/2 - 1},
		{"so low below prose", append(lines(leadBlocks/2-2), prose, bareTop), leadBlocks/2 - 1},
		{"one block lower, it is prose like other prose", append(lines(leadBlocks/2-1), prose, bareTop), leadBlocks/2 - 1},
		{"the first of two bare datelines", []string{line, bareTop, bareTop}, 1},
		{"the first of all", []string{bareTop, bareTop}, 0},
		{"a short one above prose", []string{"PARIS - Ships met", prose}, 0},
		{"the first prose of all", []string{prose, prose}, 0},
		{"an agency's dateline below a bare one", []string{line, bareTop, dumpLead}, 2},
		{"an agency and how old its story is", []string{line, "AFP – 2 hours ago", prose}, 2},
		{"the first prose", []string{line, prose, prose}, 1},
		{"below two sentences and a byline", []string{line, prose, prose, byline, prose}, 4},
		{"three sentences are more than a deck", []string{line, prose, prose, prose, byline, prose}, 1},
		{"a byline in the first half", append(lines(leadBlocks/2-2), prose, byline, prose), leadBlocks / 2},
		{"a byline below it", append(lines(leadBlocks/2-1), prose, byline, prose), leadBlocks/2 - 1},
		{"no prose", lines(5), -1},
	} {
		p := newFinder(page.Text([]byte(strings.Join(c.blocks, "\n\n"))), false)
		if len(p.blocks) != len(c.blocks) {
			t.Fatalf("%s: %d blocks of %d", c.name, len(p.blocks), len(c.blocks))
		}
		p.sortOut(0, len(p.blocks))
		if got := p.findLead(); got != c.want {
			t.Errorf("%s: block %d, want %d", c.name, got, c.want)
		}
	}
}

// TestCutPassage cuts blocks where there is something on both sides, and puts the
// pieces back in the order of the text.
func TestCutPassage(t *testing.T) {
	one := func() *finder { return newFinder(page.Text([]byte("Ships met  in fog.\n\nNobody was hurt.")), false) }
	for at, want := range map[int]string{0: "Ships met in fog.", 1: "S|hips met in fog.", 9: "Ships met|in fog.", 10: "Ships met|in fog.", 17: "Ships met in fog."} {
		for name, cut := range map[string]func(f *finder) *passage{
			"front": func(f *finder) *passage { return f.cutFront(0, at) },
			"back":  func(f *finder) *passage { return f.cutBack(0, at) },
		} {
			f := one()
			if c := cut(f); (c != nil) != strings.Contains(want, "|") {
				t.Errorf("%s cut at %d: %v", name, at, c)
			}
			last := 1
			f.settle(&last)
			var got []string
			for i := range f.blocks[:last] {
				got = append(got, f.content(i))
			}
			if s := strings.Join(got, "|"); s != want || f.content(last) != "Nobody was hurt." {
				t.Errorf("%s cut at %d: %q, want %q", name, at, s, want)
			}
		}
	}
}

// TestSettle follows the indices of blocks that were cut on all sides.
func TestSettle(t *testing.T) {
	f := newFinder(page.Text([]byte("a b c d\n\ne f g\n\nh")), false)
	f.cutFront(0, 2)
	f.cutBack(0, 6)
	f.cutBack(1, 12)
	f.cutBack(0, 4)
	f.cutFront(1, 10)
	none, first, second, third, end := -1, 0, 1, 2, 3
	f.settle(&none, &first, &second, &third, &end)
	if none != -1 || f.content(first) != "b" || f.content(second) != "f" || f.content(third) != "h" || end != len(f.blocks) {
		t.Errorf("the blocks are %d %d %d %d %d", none, first, second, third, end)
	}
	at := 0
	for i, want := range strings.Fields("a b c d e f g h") {
		if f.content(i) != want || f.blocks[i].Start < at {
			t.Errorf("block %d is %q at %d", i, f.content(i), f.blocks[i].Start)
		}
		at = f.blocks[i].End
	}
	f.settle(&first)
	if first != 1 || len(f.blocks) != 8 {
		t.Errorf("settled twice: block %d of %d", first, len(f.blocks))
	}
}

// TestReadsLikeProse counts the characters of sentences and of texts without an
// end.
func TestReadsLikeProse(t *testing.T) {
	for _, c := range []struct {
		char, stop     string
		sentence, text int // how many characters are prose
	}{{"a", ".", 50, 241}, {"é", ".", 50, 241}, {"雨", "。", 16, 81}} {
		for n := range 300 {
			text := strings.Repeat(c.char, n)
			if got, want := readsLikeProse(text+c.stop), n >= c.sentence; got != want {
				t.Errorf("%d times %s and a stop: %v", n, c.char, got)
			}
			if got, want := readsLikeProse(text), n >= c.text; got != want {
				t.Errorf("%d times %s: %v", n, c.char, got)
			}
		}
	}
}

func TestWords(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, " ": 0, "one": 1, " one  two ": 2, "one\u00a0two\u3000three": 3, "é à ü": 3, "a\tb\nc": 3,
		"1 2 3 4 5 6 7 8 9": 9, "1 2 3 4 5 6 7 8 9 10": 10, "1 2 3 4 5 6 7 8 9 10 11": 10,
		"港口关闭": 2, "港口 关 闭": 3, strings.Repeat("港", 21): 10, "слово и дело": 3,
	} {
		if got := lex.Words(s); got != want {
			t.Errorf("words(%q) = %d, want %d", s, got, want)
		}
	}
}

// classified gives the finder of a text that has looked at its blocks.
func classified(text []byte) *finder {
	f := newFinder(page.Of(text), false)
	f.classify()
	return f
}

// partsOf names what the blocks of a page are, one word each.
func partsOf(p *finder) string {
	var names []string
	for i := range p.blocks {
		name := p.blocks[i].part.String()
		if b := &p.blocks[i]; b.part == partBody && b.Kind == page.Heading {
			name = "subhead"
		}
		names = append(names, name)
	}
	return strings.Join(names, " ")
}

// TestDumpParts says what the lines of a dump are that are not its headline,
// dateline and first paragraphs.
func TestDumpParts(t *testing.T) {
	const (
		headline = "Ferries to sail after pay deal"
		top      = "headline dateline body"
		capitals = "BY THE SEA"
	)
	times := func(n int, s string) []string { return slices.Repeat([]string{s}, n) }
	for _, c := range []struct {
		name  string
		below []string // the lead
		want  string   // behind the lead
	}{
		{"below the sign-off", []string{dumpBody, "(Reporting by Ann Berg)", "Sea weather", "This story was refiled to fix a typo"}, "body signoff_text chrome notes"},
		{"a role a line", []string{dumpBody, "Reporting by Ann Berg", "Writing by Tom Hale", "Editing by Eve Low"}, "body signoff_text signoff_text signoff_text"},
		{"more lines than a sign-off has", append([]string{dumpBody}, times(signOffLines+2, "Reporting by Ann Berg")...), "body body" + strings.Repeat(" signoff_text", signOffLines+1)},
		{"a closing mark above three paragraphs", append([]string{dumpBody, "AP"}, times(proseBelow, dumpBody)...), "body furniture chrome chrome chrome"},
		{"a closing mark above four", append([]string{dumpBody, "AP"}, times(proseBelow+1, dumpBody)...), "body subhead body body body body"},
		{"a sign-off above any number", append([]string{dumpBody, "(Reporting by Ann Berg)"}, times(proseBelow+1, dumpBody)...), "body signoff_text chrome chrome chrome chrome"},
		{"a paragraph between sign-offs", []string{"(Reporting by Ann Berg)", dumpBody, "(Editing by Eve Low)"}, "body body signoff_text"},
		{"names above the mark that closes the story", []string{dumpBody, "Reporting by Ann Berg", "AP"}, "body signoff_text furniture"},
		{"a paragraph that ends in a sign-off above another", []string{dumpBody + " (Reporting by Ann Berg)", "Editing by Eve Low"}, "body signoff_text signoff_text"},
		{"a rule in a paragraph", []string{dumpBody + " ___ " + dumpBody, dumpBody}, "body furniture body body"},
		{"a rule at its end", []string{dumpBody + " ___"}, "body chrome"},
		{"a button behind a paragraph", []string{dumpBody + " Read more"}, "body promo"},
		{"more words than a button has", []string{dumpBody + " Continue reading the main story"}, "body"},
		{"words that are no button", []string{dumpBody + " Read much"}, "body"},
		{"capitals between paragraphs", []string{capitals, dumpBody}, "subhead body"},
		{"capitals at the end", []string{dumpBody, capitals}, "body body"},
		{"capitals of the length of a paragraph", []string{strings.Repeat("A", lex.ShortLine), dumpBody}, "body body"},
		{"and a letter less", []string{strings.Repeat("A", lex.ShortLine-1), dumpBody}, "subhead body"},
		{"nine words in capitals", []string{strings.Repeat("SEA ", 8) + "SEA", dumpBody}, "subhead body"},
		{"ten", []string{strings.Repeat("SEA ", 9) + "SEA", dumpBody}, "body body"},
		{"capitals of a sentence", []string{capitals + ".", dumpBody}, "body body"},
		{"contacts", []string{dumpBody, "Contact: Ann Berg", "Press office", "+49 30 2850000"}, "body furniture furniture furniture"},
		{"from the first that is one", []string{dumpBody, "Portby Ports", "Contact: Ann Berg", "Press office"}, "body body furniture furniture"},
		{"not above a paragraph", []string{"Press office +49 30 2850000", dumpBody}, "body body"},
		{"a line as long as a contact may be", []string{dumpBody, "Press" + strings.Repeat("s", 2*lex.ShortLine-20) + " +49 30 2850000"}, "body furniture"},
		{"a line that is longer", []string{dumpBody, "Press" + strings.Repeat("s", 2*lex.ShortLine-19) + " +49 30 2850000"}, "body body"},
		{"an address in brackets", []string{dumpBody, "(Logo: http://photos.example/1LOGO )", dumpBody}, "body furniture body"},
		{"one that more words follow", []string{dumpBody, "(Logo: http://photos.example/1LOGO ) It rained.", dumpBody}, "body body body"},
		{"the same without brackets", []string{dumpBody, "Logo: http://photos.example/1LOGO", dumpBody}, "body furniture body"},
		{"a note behind the last paragraph", []string{dumpBody + " (This story was refiled to fix a typo)"}, "body notes"},
		{"a note that is none beside a sign-off", []string{dumpBody + " (Refiles to fix a typo)"}, "body notes"},
		{"a note between sign-off and closing mark", []string{dumpBody, "(Reporting by Ann Berg)", "This story was refiled to fix a typo", "AP"}, "body signoff_text notes furniture"},
		{"a note in the story", []string{"(This story was refiled to fix a typo)", dumpBody}, "notes body"},
		{"a byline at the top of the story", []string{"By Ann Berg", dumpBody}, "body body"},
	} {
		p := classified([]byte(dump(append([]string{headline, dumpLead}, c.below...)...)))
		if got := partsOf(p); got != top+" "+c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, top+" "+c.want)
		}
	}
}

// TestTailReach looks for a sign-off above as many lines as are read for it, and
// above one more.
func TestTailReach(t *testing.T) {
	for below, want := range map[int]part{tailReach - 1: partSignOff, tailReach: partBody} {
		lines := []string{"Ferries to sail after pay deal", dumpLead, dumpBody, "(Reporting by Ann Berg)"}
		p := classified([]byte(dump(append(lines, slices.Repeat([]string{"Port of Portby"}, below)...)...)))
		if got := p.blocks[4].part; got != want {
			t.Errorf("a sign-off above %d lines is %v, want %v", below, got, want)
		}
	}
}

// TestCutLead parts the paragraph in which the story begins.
func TestCutLead(t *testing.T) {
	const headline = "Ferries to sail after pay deal"
	for _, c := range []struct {
		lead []string
		want string
	}{
		{[]string{"(Adds details) " + dumpLead}, "notes dateline body"},
		{[]string{"(Adds details) (Refiles to fix a typo) " + dumpLead}, "notes notes dateline body"},
		{[]string{"(Adds details) By Ann Berg " + dumpLead}, "notes byline dateline body"},
		{[]string{"OSLO (Reuters) - " + dumpLead}, "dateline furniture body"},
		{[]string{"OSLO, June 6 (Reuters) -", dumpBody}, "dateline body"},
		{[]string{strings.Repeat("(Adds details) ", headNotes) + dumpLead}, strings.Repeat("notes ", headNotes) + "dateline body"},
	} {
		p := classified([]byte(dump(append([]string{headline}, append(c.lead, dumpBody)...)...)))
		if got, want := partsOf(p), "headline "+c.want+" body"; got != want {
			t.Errorf("%.60q:\n got %q\nwant %q", c.lead, got, want)
		}
	}
}

// TestDumpHead says what the lines of a dump above its dateline are.
func TestDumpHead(t *testing.T) {
	const headline = "Ferries to sail after pay deal"
	for _, c := range []struct {
		above []string
		want  string
	}{
		{[]string{headline}, "headline"},
		{[]string{"World", headline}, "chrome headline"},
		{[]string{"World news", "Ferries to sail"}, "chrome headline"},
		{[]string{"World news", "Ferries sail"}, "headline chrome"},
		{[]string{"World news today", "Ferries to sail"}, "headline chrome"},
		{[]string{headline, "Union is glad today"}, "headline deck"},
		{[]string{headline, "Union is glad"}, "headline chrome"},
		{[]string{headline, "June 6, 2013", "By Ann Berg", "Union is glad today"}, "headline timestamp byline deck"},
		{[]string{headline + " (Adds details)", "Union is glad today"}, "headline notes deck"},
		{[]string{headline, "Union is glad today (Adds details)", "Owners are glad as well"}, "headline deck notes deck"},
		{[]string{headline, "(Adds details)"}, "headline notes"},
		{[]string{headline, "Ann Berg", "3 Min Read"}, "headline byline chrome"},
		{[]string{headline, "Ann Berg"}, "headline chrome"},
	} {
		p := classified([]byte(dump(append(slices.Clone(c.above), dumpLead, dumpBody)...)))
		if got, want := partsOf(p), c.want+" dateline body body"; got != want {
			t.Errorf("%q:\n got %q\nwant %q", c.above, got, want)
		}
	}
}

// TestLinesBelowStory says what the lines of a page are that stand below its
// story and belong to no list.
func TestLinesBelowStory(t *testing.T) {
	const link = `<p><a href=/x>Ferries to sail again soon</a></p>`
	for _, c := range []struct{ html, want string }{
		{"<p>Ann Berg is a reporter for Harbour News.</p>", "furniture"},
		{"<p>Ann Berg writes for Harbour News.</p>", "furniture"},
		{"<p>Ann Berg sails for Harbour News.</p>", "body"},
		{"<p>Ann Bergman is a reporter for Harbour News.</p>", "body"},
		{"<p>Ann Berg is a reporter " + strings.Repeat("x", credit.BylineLength-24) + ".</p>", "furniture"},
		{"<p>Ann Berg is a reporter " + strings.Repeat("x", credit.BylineLength-23) + ".</p>", "body"},
		{link, "promo"},
		{link + "<p>Ann Berg is a reporter for Harbour News.</p>", "promo furniture"},
		{"<p>More on ferries</p>" + link, "chrome promo"},
		{"<p>More on ferries</p>", "body"},
		{"<p>Sailing</p><p>More on ferries</p>" + link, "body chrome promo"},
		{"<p>" + strings.Repeat("M", lex.ShortLine/2-1) + "</p>" + link, "chrome promo"},
		{"<p>" + strings.Repeat("M", lex.ShortLine/2) + "</p>" + link, "body promo"},
		{"<p><a href=/x>" + strings.Repeat("F", 2*lex.ShortLine-1) + "</a></p>", "promo"},
		{"<p><a href=/x>" + strings.Repeat("F", 2*lex.ShortLine) + "</a></p>", "body"},
		{"<p><a href=/x>Ferries to sail.</a></p>", "body"},
		{"<p><a href=/x>" + strings.Repeat("F", 80) + "</a>" + strings.Repeat("x", 20) + "</p>", "promo"},
		{"<p><a href=/x>" + strings.Repeat("F", 79) + "</a>" + strings.Repeat("x", 21) + "</p>", "body"},
		{"<p>Tags:</p>", "chrome"},
		{"<p>Date created : 2015-05-12</p>", "chrome"},
		{"<p>Seen on: a//b</p>", "body"},
		{"<p>Seen so: it rained.</p>", "body"},
		{"<p>Portby port : " + strings.Repeat("x", residue.LongestCredit-15) + "</p>", "chrome"},
		{"<p>Portby port : " + strings.Repeat("x", residue.LongestCredit-14) + "</p>", "body"},
		{"<p>Source: Reuters</p>", "furniture"},
		{"<p>This story was refiled to fix a typo</p>", "notes"},
	} {
		text := storyPage(`<meta name=author content="Ann Berg">`)
		text = bytes.Replace(text, []byte("</div>"), []byte(c.html+"</div>"), 1)
		p := classified(text)
		const top = "headline body body body "
		if got := partsOf(p); got != top+c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.html, got, top+c.want)
		}
	}
}
