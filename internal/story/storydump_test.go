package story

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
		{"an agency's dateline in the last block that may be the lead", append(lines(leadBlocks-1), proof.DumpLead), leadBlocks - 1},
		{"one block too low", append(lines(leadBlocks), proof.DumpLead), -1},
		{"a bare dateline half as low", append(lines(leadBlocks/2-1), bareTop, prose), leadBlocks/2 - 1},
		{"so low below prose", append(lines(leadBlocks/2-2), prose, bareTop), leadBlocks/2 - 1},
		{"one block lower, it is prose like other prose", append(lines(leadBlocks/2-1), prose, bareTop), leadBlocks/2 - 1},
		{"the first of two bare datelines", []string{line, bareTop, bareTop}, 1},
		{"the first of all", []string{bareTop, bareTop}, 0},
		{"a short one above prose", []string{"PARIS - Ships met", prose}, 0},
		{"the first prose of all", []string{prose, prose}, 0},
		{"an agency's dateline below a bare one", []string{line, bareTop, proof.DumpLead}, 2},
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
		if b := &p.blocks[i]; b.part == Body && b.Kind == page.Heading {
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
		{"below the sign-off", []string{proof.DumpBody, "(Reporting by Ann Berg)", "Sea weather", "This story was refiled to fix a typo"}, "body signoff_text chrome notes"},
		{"a role a line", []string{proof.DumpBody, "Reporting by Ann Berg", "Writing by Tom Hale", "Editing by Eve Low"}, "body signoff_text signoff_text signoff_text"},
		{"more lines than a sign-off has", append([]string{proof.DumpBody}, times(signOffLines+2, "Reporting by Ann Berg")...), "body body" + strings.Repeat(" signoff_text", signOffLines+1)},
		{"a closing mark above three paragraphs", append([]string{proof.DumpBody, "AP"}, times(proseBelow, proof.DumpBody)...), "body furniture chrome chrome chrome"},
		{"a closing mark above four", append([]string{proof.DumpBody, "AP"}, times(proseBelow+1, proof.DumpBody)...), "body subhead body body body body"},
		{"a sign-off above any number", append([]string{proof.DumpBody, "(Reporting by Ann Berg)"}, times(proseBelow+1, proof.DumpBody)...), "body signoff_text chrome chrome chrome chrome"},
		{"a paragraph between sign-offs", []string{"(Reporting by Ann Berg)", proof.DumpBody, "(Editing by Eve Low)"}, "body body signoff_text"},
		{"names above the mark that closes the story", []string{proof.DumpBody, "Reporting by Ann Berg", "AP"}, "body signoff_text furniture"},
		{"a paragraph that ends in a sign-off above another", []string{proof.DumpBody + " (Reporting by Ann Berg)", "Editing by Eve Low"}, "body signoff_text signoff_text"},
		{"a rule in a paragraph", []string{proof.DumpBody + " ___ " + proof.DumpBody, proof.DumpBody}, "body furniture body body"},
		{"a rule at its end", []string{proof.DumpBody + " ___"}, "body chrome"},
		{"a button behind a paragraph", []string{proof.DumpBody + " Read more"}, "body promo"},
		{"more words than a button has", []string{proof.DumpBody + " Continue reading the main story"}, "body"},
		{"words that are no button", []string{proof.DumpBody + " Read much"}, "body"},
		{"capitals between paragraphs", []string{capitals, proof.DumpBody}, "subhead body"},
		{"capitals at the end", []string{proof.DumpBody, capitals}, "body body"},
		{"capitals of the length of a paragraph", []string{strings.Repeat("A", lex.ShortLine), proof.DumpBody}, "body body"},
		{"and a letter less", []string{strings.Repeat("A", lex.ShortLine-1), proof.DumpBody}, "subhead body"},
		{"nine words in capitals", []string{strings.Repeat("SEA ", 8) + "SEA", proof.DumpBody}, "subhead body"},
		{"ten", []string{strings.Repeat("SEA ", 9) + "SEA", proof.DumpBody}, "body body"},
		{"capitals of a sentence", []string{capitals + ".", proof.DumpBody}, "body body"},
		{"contacts", []string{proof.DumpBody, "Contact: Ann Berg", "Press office", "+49 30 2850000"}, "body furniture furniture furniture"},
		{"from the first that is one", []string{proof.DumpBody, "Portby Ports", "Contact: Ann Berg", "Press office"}, "body body furniture furniture"},
		{"not above a paragraph", []string{"Press office +49 30 2850000", proof.DumpBody}, "body body"},
		{"a line as long as a contact may be", []string{proof.DumpBody, "Press" + strings.Repeat("s", 2*lex.ShortLine-20) + " +49 30 2850000"}, "body furniture"},
		{"a line that is longer", []string{proof.DumpBody, "Press" + strings.Repeat("s", 2*lex.ShortLine-19) + " +49 30 2850000"}, "body body"},
		{"an address in brackets", []string{proof.DumpBody, "(Logo: http://photos.example/1LOGO )", proof.DumpBody}, "body furniture body"},
		{"one that more words follow", []string{proof.DumpBody, "(Logo: http://photos.example/1LOGO ) It rained.", proof.DumpBody}, "body body body"},
		{"the same without brackets", []string{proof.DumpBody, "Logo: http://photos.example/1LOGO", proof.DumpBody}, "body furniture body"},
		{"a note behind the last paragraph", []string{proof.DumpBody + " (This story was refiled to fix a typo)"}, "body notes"},
		{"a note that is none beside a sign-off", []string{proof.DumpBody + " (Refiles to fix a typo)"}, "body notes"},
		{"a note between sign-off and closing mark", []string{proof.DumpBody, "(Reporting by Ann Berg)", "This story was refiled to fix a typo", "AP"}, "body signoff_text notes furniture"},
		{"a note in the story", []string{"(This story was refiled to fix a typo)", proof.DumpBody}, "notes body"},
		{"a byline at the top of the story", []string{"By Ann Berg", proof.DumpBody}, "body body"},
	} {
		p := classified([]byte(proof.Dump(append([]string{headline, proof.DumpLead}, c.below...)...)))
		if got := partsOf(p); got != top+" "+c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, top+" "+c.want)
		}
	}
}

// TestTailReach looks for a sign-off above as many lines as are read for it, and
// above one more.
func TestTailReach(t *testing.T) {
	for below, want := range map[int]Kind{tailReach - 1: SignOff, tailReach: Body} {
		lines := []string{"Ferries to sail after pay deal", proof.DumpLead, proof.DumpBody, "(Reporting by Ann Berg)"}
		p := classified([]byte(proof.Dump(append(lines, slices.Repeat([]string{proof.DumpBody}, below)...)...)))
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
		{[]string{"(Adds details) " + proof.DumpLead}, "notes dateline body"},
		{[]string{"(Adds details) (Refiles to fix a typo) " + proof.DumpLead}, "notes notes dateline body"},
		{[]string{"(Adds details) By Ann Berg " + proof.DumpLead}, "notes byline dateline body"},
		{[]string{"OSLO (Reuters) - " + proof.DumpLead}, "dateline furniture body"},
		{[]string{"OSLO, June 6 (Reuters) -", proof.DumpBody}, "dateline body"},
		{[]string{strings.Repeat("(Adds details) ", headNotes) + proof.DumpLead}, strings.Repeat("notes ", headNotes) + "dateline body"},
	} {
		p := classified([]byte(proof.Dump(append([]string{headline}, append(c.lead, proof.DumpBody)...)...)))
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
		{[]string{"Portby Reuters Harbour News", "Ferries delayed: all ships stay in Portby", "June 6, 2013"}, "chrome headline timestamp"},
	} {
		p := classified([]byte(proof.Dump(append(slices.Clone(c.above), proof.DumpLead, proof.DumpBody)...)))
		if got, want := partsOf(p), c.want+" dateline body body"; got != want {
			t.Errorf("%q:\n got %q\nwant %q", c.above, got, want)
		}
	}
}

// TestDumpOfPage reads dumps of whole pages: what stands in and below the story
// and is none, and what a headline has too much.
func TestDumpOfPage(t *testing.T) {
	const (
		menu     = "Home\n\nWeather\n\nShips\n\nTimes\n\nFares\n\nMaps\n\nTides\n\nQuays\n\nBerths\n\nCrews\n\nPilots\n\n"
		headline = "Harbour office of Portby closes its oldest quay"
		head     = "\n\nJune 6, 2013\n\nPORTBY (AP) - The harbour office of Portby closes its oldest quay in the spring.\n\n"
		more     = "The office has built a hall on the island, and the ferries are to moor there from May on.\n\n"
		caption  = "A ferry moors at the oldest quay of Portby on Monday"
	)
	for _, c := range []struct{ name, in, headline, want string }{
		{"a caption printed again", menu + headline + head + caption + ". (AP Photo/Ann Berg)\n\n" + more + caption + ", as they do.\n\n" + more, headline,
			"headline timestamp dateline body caption body caption body"},
		{"an appeal at the end", menu + headline + head + more + more + "We need your help to bring you the news of all of the ports.\n\nGive as little as $1 a month to keep the boats of this site afloat.\n\n", headline,
			"headline timestamp dateline body body body"},
		{"words that a title lacks", headline + " - Harbour News\n\n" + menu + headline + " Ships and Quays" + head + more + more, headline,
			"headline chrome timestamp dateline body body body"},
		{"a writer whom the sign-off gives", menu + headline + " Ann Berg" + head + more + more + "(Reporting by Ann Berg; Editing by Tom Hale)", headline,
			"headline chrome timestamp dateline body body body signoff_text"},
		{"a kicker", "Ports > Quays: " + headline + "\n\n" + menu + "Quays " + headline + head + more + more, headline,
			"chrome headline timestamp dateline body body body"},
		{"a copyright line", headline + head + more + more + "Copyright © 2013 AP. All rights reserved.\n\nFog over Little Holm\n\nHarbour Courier, 6 hours ago\n\n", headline,
			"headline timestamp dateline body body body chrome chrome chrome"},
	} {
		p := classified([]byte(c.in))
		if p.framed {
			p.respell()
		}
		got := partsOf(p)
		if i := strings.Index(got, c.want); i < 0 || strings.Contains(got[:i], "headline") || strings.Contains(got[i+len(c.want):], "body") {
			t.Errorf("%s:\n got %q\nwant %q", c.name, got, c.want)
		}
		if got := p.joined(Headline); got != c.headline {
			t.Errorf("%s: the headline is %q, want %q", c.name, got, c.headline)
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
		text := proof.StoryPage(`<meta name=author content="Ann Berg">`)
		text = bytes.Replace(text, []byte("</div>"), []byte(c.html+"</div>"), 1)
		p := classified(text)
		const top = "headline body body body "
		if got := partsOf(p); got != top+c.want {
			t.Errorf("%s:\n got %q\nwant %q", c.html, got, top+c.want)
		}
	}
}
