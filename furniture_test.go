package newswire

import (
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/proof"
)

func TestFurnitureKind(t *testing.T) {
	for _, c := range []struct {
		block string
		kind  residueKind
	}{
		// The page's own lines, with and without marks.
		{"Advertisement", residueChrome},
		{"ADVERTISEMENT", residueChrome},
		{"Advertisement · Scroll to continue", residueChrome},
		{"Loading...", residueChrome},
		{"» Share", residueChrome},
		{"Share this:", residueChrome},
		{"3 Min Read", residueChrome},
		{"2 minute read", residueChrome},
		{"Reading Time: 3 minutes", residueChrome},
		{"4 min. de lecture", residueChrome},
		{"Our Standards: The Thomson Reuters Trust Principles., opens new tab", residueChrome},
		{"Register now for FREE unlimited access to Reuters.com", residueChrome},
		{"All quotes delayed a minimum of 15 minutes. See here for a complete list.", residueChrome},
		{"Copyright © 2012 Portby Courier. All rights reserved.", residueChrome},
		{"—Copyright 2012 Portby Courier", residueChrome},
		{"© 2015 Portby Courier", residueChrome},
		{"(c) 2020 Portby Courier. All Rights Reserved.", residueChrome},
		{"This material may not be published, broadcast, rewritten or redistributed.", residueChrome},
		{"Follow Ann Lund on Twitter: @annlund", residueChrome},
		{"Publicité", residueChrome},
		{"Werbung", residueChrome},
		{"РЕКЛАМА", residueChrome},
		{"分享到：", residueChrome},

		// Rules, clocks, counters, style sheets.
		{"___", residueChrome},
		{"***", residueChrome},
		{"* * *", residueChrome},
		{"----", residueChrome},
		{"^^^^", residueChrome},
		{"•", residueChrome},
		{"|", residueChrome},
		{"0 : 0", residueChrome},
		{"0:00", residueChrome},
		{"00:00 / 01:23", residueChrome},
		{"-00:00", residueChrome},
		{"1 of 12", residueChrome},
		{"3 of 5 |", residueChrome},
		{"2 / 7", residueChrome},
		{"landscape-tablet", residueChrome},
		{"• medium-wide-browser", residueChrome},
		{"narrow-browser-and-phone medium-browser-and-portrait-tablet above-phone", residueChrome},

		// Other stories.
		{"RELATED: Arland reopens its ports", residuePromo},
		{"Read more: Arland reopens its ports", residuePromo},
		{"READ MORE »", residuePromo},
		{"ALSO READ : Arland reopens its ports", residuePromo},
		{"(For more on ports, click on the code)", residuePromo},
		{"Lire aussi", residuePromo},
		{"Lesen Sie auch:", residuePromo},
		{"Читайте также: порты", residuePromo},
		{"[관련기사]", residuePromo},

		// Pictures.
		{"FILE PHOTO: A ship waits off Portby, Arland, March 3, 2018. REUTERS/Ann Lund/File Photo", residueCaption},
		{"A ship waits off Portby, Arland, March 3, 2018. REUTERS/Ann Lund", residueCaption},
		{"A ship waits off Portby. (AP Photo/Ann Lund)", residueCaption},
		{"一艘船在港口外等候。（新华社记者张三摄）", residueCaption},
		{"FILE - In this March 3, 2012, file photo, a ship waits off Portby.", residueCaption},
		{"A ship waits off Portby (Ann Lund/AFP/Getty Images)", residueCaption},
		{"A ship waits. Ann Lund/AFP", residueCaption},
		{"Foto: Anna Lund/dpa", residueCaption},
		{"Credit: Reuters/Ann Lund", residueCaption},
		{"港の船＝３月３日（２０１８年　ロイター/Ann Lund）", residueCaption},

		// The wire's own.
		{"(END)", residueFurniture},
		{"Lund wants to win. © AFP / Ann LUND", residueCaption},
		{"Lund wants to win. © Portby / Ann LUND", residueNone},
		{"Lund wants to win. © AFP / 3 Ports", residueNone},
		{"Reuter", residueFurniture},
		{"REUTER", residueFurniture},
		{"ends", residueFurniture},
		{"==Kyodo", residueFurniture},
		{"NNNN", residueFurniture},
		{"-30-", residueFurniture},
		{"(完)", residueFurniture},
		{"AP-WF-02-20-16 0337GMT<", residueFurniture},
		{"bur-abc/def", residueFurniture},
		{"asl/tib/pid/cac", residueFurniture},
		{"dpa ab cd yyzz n1 efg", residueFurniture},
		{"Keywords: ARLAND/PORTS", residueFurniture},
		{"[ID:nL5E8G2AGR]", residueFurniture},
		{"[nN12141172]", residueFurniture},
		{"((ann.lund@portby.example; +47 555 0100; Reuters Messaging: ann.lund@portby.example))", residueFurniture},
		{"(ann.lund@portby.example)", residueFurniture},
		{"SOURCE Portby Ports", residueFurniture},
		{"CONTACT: Ann Lund, +47 555 0100", residueFurniture},
		{"https://portby.example/ports", residueChrome},
		{"ann.lund@portby.example", residueChrome},
		{"(Graphic: https://portby.example/1)", residuePromo},
		{"Published May 6 – Reads 212 Copyright © 2014 Portby Media. All Rights Reserved. Feeds by others.", residueChrome},
		{"Ports of Arland: http://portby.example/ports", residueFurniture},
		{"Tags:", residueChrome},

		// Story, or something that others read.
		{"The office has a new page: http://portby.example/ports lists all ships.", residueNone},
		{"", residueNone},
		{"Arland shut two of its ports on Tuesday.", residueNone},
		{"15:23", residueNone},
		{"Business", residueNone},
		{"MARKETS", residueNone},
		{"1,842,000", residueNone},
		{"Related costs rose by a tenth.", residueNone},
		{"More from the second ship would come, the pilot said.", residueNone},
		{"Read more books, the minister told pupils.", residueNone},
		{"For more than 20 years tourists have come to visit Portby.", residueNone},
		{"Copyright law is changing in Arland.", residueNone},
		{"Share prices fell.", residueNone},
		{"Advertisement revenue fell by a tenth.", residueNone},
		{"3 minutes later the ship sank.", residueNone},
		{"1 of 12 ships sank.", residueNone},
		{"(Reuters) - Arland shut two ports.", residueNone},
		{"(Reporting by Ann Lund; Editing by Per Holm)", residueNone},
		{"(c)AFP/Ann Lund", residueNone},
		{"(APA/Reuters, 2.8.2015)", residueNone},
		{"AFP/dpa", residueNone},
		{"The ships left on 3/4.", residueNone},
		{"SOURCE Portby Ports said it had none.", residueNone},
		{"(the pilots @ Portby)", residueNone},
		{"and/or", residueNone},
		{"y-", residueNone},
		{"1 / ships", residueNone},
		{"[Portby]", residueNone},
		{"A ship off/pilot", residueNone},
		{"The pilots spoke to Lund/Holm.", residueNone},
		{"post-war", residueChrome},
		{"and so on", residueNone},
		{"\xff\xfe\xfd", residueNone},
		{strings.Repeat("Arland shut two ports. ", 60), residueNone},
	} {
		kind, why := furnitureKind(c.block)
		if kind != c.kind || (kind == residueNone) != (why == "") {
			t.Errorf("furnitureKind(%q) = %d, %q; want %d", c.block, kind, why, c.kind)
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
		kind, why := furnitureKind(row.text)
		if kind != row.kind {
			t.Errorf("%q is read as %d, %q", row.text, kind, why)
		}
		proof.SetTable(t, &furnitureLines, proof.Without(lines, i))
		furnitureLineHeads.Forget()
		if k, w := furnitureKind(row.text); k == kind && w == why {
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
		kind, why := furnitureKind(row.example)
		if kind != row.kind || why != row.text {
			t.Errorf("%q is read as %d, %q", row.example, kind, why)
		}
		proof.SetTable(t, &furnitureOpenings, proof.Without(openings, i))
		furnitureOpeningHeads.Forget()
		if k, w := furnitureKind(row.example); k == kind && w == why {
			t.Errorf("%q is read without its row too", row.example)
		}
		furnitureOpenings = openings
		furnitureOpeningHeads.Forget()
	}
	if !slices.IsSorted(pictureCredits) {
		t.Error("pictureCredits are not sorted")
	}
	marks := credit.ClosingMarks
	for i, mark := range marks {
		kind, why := furnitureKind(mark.Example)
		if kind == residueNone {
			t.Errorf("%q is not read", mark.Example)
		}
		proof.SetTable(t, &credit.ClosingMarks, proof.Without(marks, i))
		if k, w := furnitureKind(mark.Example); k == kind && w == why {
			t.Errorf("%q is read without its row too", mark.Example)
		}
		credit.ClosingMarks = marks
	}
	credits := pictureCredits
	for i, credit := range credits {
		caption := "A ship waits off Portby. Ann Lund/" + credit
		if kind, _ := furnitureKind(caption); kind != residueCaption {
			t.Errorf("%q is read as %d", caption, kind)
		}
		proof.SetTable(t, &pictureCredits, proof.Without(credits, i))
		if kind, _ := furnitureKind(caption); kind != residueNone {
			t.Errorf("%q is read without its row too", caption)
		}
		pictureCredits = credits
	}
	for i, service := range pictureServices {
		caption := "A ship waits off Portby. Ann Lund/AP" + service
		if kind, _ := furnitureKind(caption); kind != residueCaption {
			t.Errorf("%q is read as %d", caption, kind)
		}
		services := pictureServices
		proof.SetTable(t, &pictureServices, proof.Without(services, i))
		if kind, _ := furnitureKind(caption); kind != residueNone {
			t.Errorf("%q is read without its row too", caption)
		}
		pictureServices = services
	}
	opens := pictureOpenings
	for i, opening := range opens {
		caption := "A ship waits off Portby. (" + opening + " Ann Lund)"
		if kind, _ := furnitureKind(caption); kind != residueCaption {
			t.Errorf("%q is read as %d", caption, kind)
		}
		proof.SetTable(t, &pictureOpenings, proof.Without(opens, i))
		if kind, _ := furnitureKind(caption); kind != residueNone {
			t.Errorf("%q is read without its row too", caption)
		}
		pictureOpenings = opens
	}
}

// TestFurnitureGold sees to it that no block of a story in the corpus is
// taken for furniture.
func TestFurnitureGold(t *testing.T) {
	blocks := 0
	for _, g := range proof.Stories(t, "pages", "seed", "text/reuters-web-hard", "text/reuters-web", "text/reuters-1987") {
		for _, b := range g.Body {
			blocks++
			if kind, why := furnitureKind(b.Text); kind != residueNone {
				t.Errorf("%s: %q is taken for %d, by %q", g.File, b.Text, kind, why)
			}
		}
	}
	t.Logf("%d blocks", blocks)
}

func FuzzFurnitureKind(f *testing.F) {
	for _, row := range furnitureOpenings {
		f.Add(row.example)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = lex.ValidUTF8(s)
		kind, why := furnitureKind(s)
		if (kind == residueNone) != (why == "") {
			t.Fatalf("furnitureKind(%q) = %d, %q", s, kind, why)
		}
		if again, _ := furnitureKind(" " + s + "\n"); again != kind {
			t.Fatalf("furnitureKind(%q) = %d, with white space around it %d", s, kind, again)
		}
	})
}

func BenchmarkFurnitureKind(b *testing.B) {
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
				furnitureKind(s)
			}
		})
	}
}
