package residue

import (
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/proof"
)

func TestOf(t *testing.T) {
	for _, c := range []struct {
		block string
		kind  Kind
	}{
		// The page's own lines, with and without marks.
		{"Advertisement", Chrome},
		{"ADVERTISEMENT", Chrome},
		{"Advertisement · Scroll to continue", Chrome},
		{"Loading...", Chrome},
		{"» Share", Chrome},
		{"Share this:", Chrome},
		{"3 Min Read", Chrome},
		{"2 minute read", Chrome},
		{"Reading Time: 3 minutes", Chrome},
		{"4 min. de lecture", Chrome},
		{"Our Standards: The Thomson Reuters Trust Principles., opens new tab", Chrome},
		{"Register now for FREE unlimited access to Reuters.com", Chrome},
		{"All quotes delayed a minimum of 15 minutes. See here for a complete list.", Chrome},
		{"Copyright © 2012 Portby Courier. All rights reserved.", Chrome},
		{"—Copyright 2012 Portby Courier", Chrome},
		{"© 2015 Portby Courier", Chrome},
		{"(c) 2020 Portby Courier. All Rights Reserved.", Chrome},
		{"This material may not be published, broadcast, rewritten or redistributed.", Chrome},
		{"Follow Ann Lund on Twitter: @annlund", Chrome},
		{"Publicité", Chrome},
		{"Werbung", Chrome},
		{"РЕКЛАМА", Chrome},
		{"分享到：", Chrome},

		// Rules, clocks, counters, style sheets.
		{"___", Chrome},
		{"***", Chrome},
		{"* * *", Chrome},
		{"----", Chrome},
		{"^^^^", Chrome},
		{"•", Chrome},
		{"|", Chrome},
		{"0 : 0", Chrome},
		{"0:00", Chrome},
		{"00:00 / 01:23", Chrome},
		{"-00:00", Chrome},
		{"1 of 12", Chrome},
		{"3 of 5 |", Chrome},
		{"2 / 7", Chrome},
		{"landscape-tablet", Chrome},
		{"• medium-wide-browser", Chrome},
		{"narrow-browser-and-phone medium-browser-and-portrait-tablet above-phone", Chrome},

		// Other stories.
		{"RELATED: Arland reopens its ports", Promo},
		{"Read more: Arland reopens its ports", Promo},
		{"READ MORE »", Promo},
		{"ALSO READ : Arland reopens its ports", Promo},
		{"(For more on ports, click on the code)", Promo},
		{"Lire aussi", Promo},
		{"Lesen Sie auch:", Promo},
		{"Читайте также: порты", Promo},
		{"[관련기사]", Promo},

		// Pictures.
		{"FILE PHOTO: A ship waits off Portby, Arland, March 3, 2018. REUTERS/Ann Lund/File Photo", Caption},
		{"A ship waits off Portby, Arland, March 3, 2018. REUTERS/Ann Lund", Caption},
		{"A ship waits off Portby. (AP Photo/Ann Lund)", Caption},
		{"A ship waits off Portby. (AP video Ann Lund/production: Tom Hale)", Caption},
		{"A ship waits off Portby. (Ann Lund /The Portby Press via AP)", Caption},
		{"A ship waits off Portby. (Portby Council’s channel via AP)", Caption},
		{"The ship reached Arland. (It came via Portby)", None},
		{"Ann Lund is at http://portby.example/annlund", Furniture},
		{"The winter harbour is at Portby.", None},
		{"____ Follow AP’s coverage of the ports at https://portby.example/ports", Chrome},
		{"Get lost, the pilots told the minister.", None},
		{"一艘船在港口外等候。（新华社记者张三摄）", Caption},
		{"FILE - In this March 3, 2012, file photo, a ship waits off Portby.", Caption},
		{"A ship waits off Portby (Ann Lund/AFP/Getty Images)", Caption},
		{"A ship waits. Ann Lund/AFP", Caption},
		{"Foto: Anna Lund/dpa", Caption},
		{"Credit: Reuters/Ann Lund", Caption},
		{"港の船＝３月３日（２０１８年　ロイター/Ann Lund）", Caption},

		// The wire's own.
		{"(END)", Furniture},
		{"Lund wants to win. © AFP / Ann LUND", Caption},
		{"Lund wants to win. © Portby / Ann LUND", None},
		{"Lund wants to win. © AFP / 3 Ports", None},
		{"Reuter", Furniture},
		{"REUTER", Furniture},
		{"ends", Furniture},
		{"==Kyodo", Furniture},
		{"NNNN", Furniture},
		{"-30-", Furniture},
		{"(完)", Furniture},
		{"AP-WF-02-20-16 0337GMT<", Furniture},
		{"bur-abc/def", Furniture},
		{"asl/tib/pid/cac", Furniture},
		{"dpa ab cd yyzz n1 efg", Furniture},
		{"Keywords: ARLAND/PORTS", Furniture},
		{"[ID:nL5E8G2AGR]", Furniture},
		{"[nN12141172]", Furniture},
		{"((ann.lund@portby.example; +47 555 0100; Reuters Messaging: ann.lund@portby.example))", Furniture},
		{"(ann.lund@portby.example)", Furniture},
		{"SOURCE Portby Ports", Furniture},
		{"SOURCE Portby Ports Inc.", Furniture},
		{"CONTACT: Ann Lund, +47 555 0100", Furniture},
		{"https://portby.example/ports", Chrome},
		{"ann.lund@portby.example", Chrome},
		{"(Graphic: https://portby.example/1)", Promo},
		{"Published May 6 – Reads 212 Copyright © 2014 Portby Media. All Rights Reserved. Feeds by others.", Chrome},
		{"Ports of Arland: http://portby.example/ports", Furniture},
		{"Tags:", Chrome},

		// Story, or something that others read.
		{"The office has a new page: http://portby.example/ports lists all ships.", None},
		{"", None},
		{"Arland shut two of its ports on Tuesday.", None},
		{"15:23", None},
		{"Business", None},
		{"MARKETS", None},
		{"1,842,000", None},
		{"Related costs rose by a tenth.", None},
		{"More from the second ship would come, the pilot said.", None},
		{"Read more books, the minister told pupils.", None},
		{"For more than 20 years tourists have come to visit Portby.", None},
		{"Copyright law is changing in Arland.", None},
		{"Share prices fell.", None},
		{"Advertisement revenue fell by a tenth.", None},
		{"3 minutes later the ship sank.", None},
		{"1 of 12 ships sank.", None},
		{"(Reuters) - Arland shut two ports.", None},
		{"(Reporting by Ann Lund; Editing by Per Holm)", None},
		{"(c)AFP/Ann Lund", None},
		{"(APA/Reuters, 2.8.2015)", None},
		{"AFP/dpa", None},
		{"The ships left on 3/4.", None},
		{"SOURCE Portby Ports said it had none.", None},
		{"(the pilots @ Portby)", None},
		{"and/or", None},
		{"y-", None},
		{"1 / ships", None},
		{"[Portby]", None},
		{"A ship off/pilot", None},
		{"The pilots spoke to Lund/Holm.", None},
		{"post-war", Chrome},
		{"and so on", None},
		{"\xff\xfe\xfd", None},
		{strings.Repeat("Arland shut two ports. ", 60), None},
	} {
		kind, why := Of(c.block)
		if kind != c.kind || (kind == None) != (why == "") {
			t.Errorf("Of(%q) = %d, %q; want %d", c.block, kind, why, c.kind)
		}
	}
}

// TestFurnitureForms sees to it that the tables can be searched, that each
// row is read, and that without the row its example reads otherwise.
func TestFurnitureForms(t *testing.T) {
	lines := furnitureLines
	for i, row := range lines {
		if strings.Map(lex.FoldRune, row.text) != row.text || len(row.text) > longestLine || i > 0 && lines[i-1].text >= row.text {
			t.Errorf("%q: not folded, too long or out of order", row.text)
		}
		kind, why := Of(row.text)
		if kind != row.kind {
			t.Errorf("%q is read as %d, %q", row.text, kind, why)
		}
		proof.SetTable(t, &furnitureLines, proof.Without(lines, i))
		furnitureLineHeads.Forget()
		if k, w := Of(row.text); k == kind && w == why {
			t.Errorf("%q is read without its row too", row.text)
		}
		furnitureLines = lines
		furnitureLineHeads.Forget()
	}
	openings := furnitureOpenings
	for i, row := range openings {
		if strings.Map(lex.FoldRune, row.text) != row.text || strings.Map(lex.FoldRune, row.needs) != row.needs || len(row.text) < 2 || i > 0 && openings[i-1].text >= row.text {
			t.Errorf("%q: not folded, of the wrong length or out of order", row.text)
		}
		kind, why := Of(row.example)
		if kind != row.kind || why != row.text {
			t.Errorf("%q is read as %d, %q", row.example, kind, why)
		}
		proof.SetTable(t, &furnitureOpenings, proof.Without(openings, i))
		furnitureOpeningHeads.Forget()
		if k, w := Of(row.example); k == kind && w == why {
			t.Errorf("%q is read without its row too", row.example)
		}
		furnitureOpenings = openings
		furnitureOpeningHeads.Forget()
	}
	marks := credit.ClosingMarks
	for i, mark := range marks {
		kind, why := Of(mark.Example)
		if kind == None {
			t.Errorf("%q is not read", mark.Example)
		}
		proof.SetTable(t, &credit.ClosingMarks, proof.Without(marks, i))
		if k, w := Of(mark.Example); k == kind && w == why {
			t.Errorf("%q is read without its row too", mark.Example)
		}
		credit.ClosingMarks = marks
	}
}

// TestFurnitureGold sees to it that no block of a story in the corpus is
// taken for furniture.
func TestFurnitureGold(t *testing.T) {
	blocks := 0
	for _, g := range proof.Stories(t, "pages", "seed", "text/reuters-web-hard", "text/reuters-web", "text/reuters-1987") {
		for _, b := range g.Body {
			blocks++
			if kind, why := Of(b.Text); kind != None {
				t.Errorf("%s: %q is taken for %d, by %q", g.File, b.Text, kind, why)
			}
		}
	}
	t.Logf("%d blocks", blocks)
}

func FuzzOf(f *testing.F) {
	for _, row := range furnitureOpenings {
		f.Add(row.example)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = lex.ValidUTF8(s)
		kind, why := Of(s)
		if (kind == None) != (why == "") {
			t.Fatalf("Of(%q) = %d, %q", s, kind, why)
		}
		if again, _ := Of(" " + s + "\n"); again != kind {
			t.Fatalf("Of(%q) = %d, with white space around it %d", s, kind, again)
		}
	})
}

func BenchmarkOf(b *testing.B) {
	for name, s := range map[string]string{
		"paragraph": "The port authority said on Tuesday that two of the three ports would stay shut until the ice has gone, and that ships bound for Portby would wait at sea, where the weather is mild.",
		"short":     "Arland reopened its ports on Tuesday.",
		"line":      "Share this article",
		"opening":   "Read more: Arland reopens its ports",
		"caption":   "A ship waits off Portby, Arland, March 3, 2018. REUTERS/Ann Lund",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Of(s)
			}
		})
	}
}
