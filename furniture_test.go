package newswire

import (
	"slices"
	"strings"
	"testing"
)

func TestFurnitureKind(t *testing.T) {
	for _, c := range []struct {
		block string
		kind  part
	}{
		// The page's own lines, with and without marks.
		{"Advertisement", partChrome},
		{"ADVERTISEMENT", partChrome},
		{"Advertisement · Scroll to continue", partChrome},
		{"Loading...", partChrome},
		{"» Share", partChrome},
		{"Share this:", partChrome},
		{"3 Min Read", partChrome},
		{"2 minute read", partChrome},
		{"Reading Time: 3 minutes", partChrome},
		{"4 min. de lecture", partChrome},
		{"Our Standards: The Thomson Reuters Trust Principles., opens new tab", partChrome},
		{"Register now for FREE unlimited access to Reuters.com", partChrome},
		{"All quotes delayed a minimum of 15 minutes. See here for a complete list.", partChrome},
		{"Copyright © 2012 Portby Courier. All rights reserved.", partChrome},
		{"—Copyright 2012 Portby Courier", partChrome},
		{"© 2015 Portby Courier", partChrome},
		{"(c) 2020 Portby Courier. All Rights Reserved.", partChrome},
		{"This material may not be published, broadcast, rewritten or redistributed.", partChrome},
		{"Follow Ann Lund on Twitter: @annlund", partChrome},
		{"Publicité", partChrome},
		{"Werbung", partChrome},
		{"РЕКЛАМА", partChrome},
		{"分享到：", partChrome},

		// Rules, clocks, counters, style sheets.
		{"___", partChrome},
		{"***", partChrome},
		{"* * *", partChrome},
		{"----", partChrome},
		{"^^^^", partChrome},
		{"•", partChrome},
		{"|", partChrome},
		{"0 : 0", partChrome},
		{"0:00", partChrome},
		{"00:00 / 01:23", partChrome},
		{"-00:00", partChrome},
		{"1 of 12", partChrome},
		{"3 of 5 |", partChrome},
		{"2 / 7", partChrome},
		{"landscape-tablet", partChrome},
		{"• medium-wide-browser", partChrome},
		{"narrow-browser-and-phone medium-browser-and-portrait-tablet above-phone", partChrome},

		// Other stories.
		{"RELATED: Arland reopens its ports", partPromo},
		{"Read more: Arland reopens its ports", partPromo},
		{"READ MORE »", partPromo},
		{"ALSO READ : Arland reopens its ports", partPromo},
		{"(For more on ports, click on the code)", partPromo},
		{"Lire aussi", partPromo},
		{"Lesen Sie auch:", partPromo},
		{"Читайте также: порты", partPromo},
		{"[관련기사]", partPromo},

		// Pictures.
		{"FILE PHOTO: A ship waits off Portby, Arland, March 3, 2018. REUTERS/Ann Lund/File Photo", partCaption},
		{"A ship waits off Portby, Arland, March 3, 2018. REUTERS/Ann Lund", partCaption},
		{"A ship waits off Portby. (AP Photo/Ann Lund)", partCaption},
		{"一艘船在港口外等候。（新华社记者张三摄）", partCaption},
		{"FILE - In this March 3, 2012, file photo, a ship waits off Portby.", partCaption},
		{"A ship waits off Portby (Ann Lund/AFP/Getty Images)", partCaption},
		{"A ship waits. Ann Lund/AFP", partCaption},
		{"Foto: Anna Lund/dpa", partCaption},
		{"Credit: Reuters/Ann Lund", partCaption},
		{"港の船＝３月３日（２０１８年　ロイター/Ann Lund）", partCaption},

		// The wire's own.
		{"(END)", partFurniture},
		{"Lund wants to win. © AFP / Ann LUND", partCaption},
		{"Lund wants to win. © Portby / Ann LUND", partUnknown},
		{"Lund wants to win. © AFP / 3 Ports", partUnknown},
		{"Reuter", partFurniture},
		{"REUTER", partFurniture},
		{"ends", partFurniture},
		{"==Kyodo", partFurniture},
		{"NNNN", partFurniture},
		{"-30-", partFurniture},
		{"(完)", partFurniture},
		{"AP-WF-02-20-16 0337GMT<", partFurniture},
		{"bur-abc/def", partFurniture},
		{"asl/tib/pid/cac", partFurniture},
		{"dpa ab cd yyzz n1 efg", partFurniture},
		{"Keywords: ARLAND/PORTS", partFurniture},
		{"[ID:nL5E8G2AGR]", partFurniture},
		{"[nN12141172]", partFurniture},
		{"((ann.lund@portby.example; +47 555 0100; Reuters Messaging: ann.lund@portby.example))", partFurniture},
		{"(ann.lund@portby.example)", partFurniture},
		{"SOURCE Portby Ports", partFurniture},
		{"CONTACT: Ann Lund, +47 555 0100", partFurniture},
		{"https://portby.example/ports", partChrome},
		{"ann.lund@portby.example", partChrome},
		{"(Graphic: https://portby.example/1)", partPromo},
		{"Published May 6 – Reads 212 Copyright © 2014 Portby Media. All Rights Reserved. Feeds by others.", partChrome},
		{"Ports of Arland: http://portby.example/ports", partFurniture},
		{"Tags:", partChrome},

		// Story, or something that others read.
		{"The office has a new page: http://portby.example/ports lists all ships.", partUnknown},
		{"", partUnknown},
		{"Arland shut two of its ports on Tuesday.", partUnknown},
		{"15:23", partUnknown},
		{"Business", partUnknown},
		{"MARKETS", partUnknown},
		{"1,842,000", partUnknown},
		{"Related costs rose by a tenth.", partUnknown},
		{"More from the second ship would come, the pilot said.", partUnknown},
		{"Read more books, the minister told pupils.", partUnknown},
		{"For more than 20 years tourists have come to visit Portby.", partUnknown},
		{"Copyright law is changing in Arland.", partUnknown},
		{"Share prices fell.", partUnknown},
		{"Advertisement revenue fell by a tenth.", partUnknown},
		{"3 minutes later the ship sank.", partUnknown},
		{"1 of 12 ships sank.", partUnknown},
		{"(Reuters) - Arland shut two ports.", partUnknown},
		{"(Reporting by Ann Lund; Editing by Per Holm)", partUnknown},
		{"(c)AFP/Ann Lund", partUnknown},
		{"(APA/Reuters, 2.8.2015)", partUnknown},
		{"AFP/dpa", partUnknown},
		{"The ships left on 3/4.", partUnknown},
		{"SOURCE Portby Ports said it had none.", partUnknown},
		{"(the pilots @ Portby)", partUnknown},
		{"and/or", partUnknown},
		{"y-", partUnknown},
		{"1 / ships", partUnknown},
		{"[Portby]", partUnknown},
		{"A ship off/pilot", partUnknown},
		{"The pilots spoke to Lund/Holm.", partUnknown},
		{"post-war", partChrome},
		{"and so on", partUnknown},
		{"\xff\xfe\xfd", partUnknown},
		{strings.Repeat("Arland shut two ports. ", 60), partUnknown},
	} {
		kind, why := furnitureKind(c.block)
		if kind != c.kind || (kind == partUnknown) != (why == "") {
			t.Errorf("furnitureKind(%q) = %q, %q; want %q", c.block, kind, why, c.kind)
		}
	}
}

// TestFurnitureForms sees to it that the tables can be searched, that each
// row is read, and that without the row its example reads otherwise.
func TestFurnitureForms(t *testing.T) {
	lines := furnitureLines
	for i, row := range lines {
		if strings.Map(foldRune, row.text) != row.text || len(row.text) > longestLine || i > 0 && lines[i-1].text >= row.text {
			t.Errorf("%q: not folded, too long or out of order", row.text)
		}
		kind, why := furnitureKind(row.text)
		if kind != row.kind {
			t.Errorf("%q is read as %q, %q", row.text, kind, why)
		}
		setTable(t, &furnitureLines, without(lines, i))
		furnitureLineHeads.Forget()
		if k, w := furnitureKind(row.text); k == kind && w == why {
			t.Errorf("%q is read without its row too", row.text)
		}
		furnitureLines = lines
		furnitureLineHeads.Forget()
	}
	openings := furnitureOpenings
	for i, row := range openings {
		if strings.Map(foldRune, row.text) != row.text || strings.Map(foldRune, row.needs) != row.needs || len(row.text) < 2 || i > 0 && openings[i-1].text >= row.text {
			t.Errorf("%q: not folded, of the wrong length or out of order", row.text)
		}
		kind, why := furnitureKind(row.example)
		if kind != row.kind || why != row.text {
			t.Errorf("%q is read as %q, %q", row.example, kind, why)
		}
		setTable(t, &furnitureOpenings, without(openings, i))
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
	marks := closingMarks
	for i, mark := range marks {
		kind, why := furnitureKind(mark.example)
		if kind == partUnknown {
			t.Errorf("%q is not read", mark.example)
		}
		setTable(t, &closingMarks, without(marks, i))
		if k, w := furnitureKind(mark.example); k == kind && w == why {
			t.Errorf("%q is read without its row too", mark.example)
		}
		closingMarks = marks
	}
	credits := pictureCredits
	for i, credit := range credits {
		caption := "A ship waits off Portby. Ann Lund/" + credit
		if kind, _ := furnitureKind(caption); kind != partCaption {
			t.Errorf("%q is read as %q", caption, kind)
		}
		setTable(t, &pictureCredits, without(credits, i))
		if kind, _ := furnitureKind(caption); kind != partUnknown {
			t.Errorf("%q is read without its row too", caption)
		}
		pictureCredits = credits
	}
	for i, service := range pictureServices {
		caption := "A ship waits off Portby. Ann Lund/AP" + service
		if kind, _ := furnitureKind(caption); kind != partCaption {
			t.Errorf("%q is read as %q", caption, kind)
		}
		services := pictureServices
		setTable(t, &pictureServices, without(services, i))
		if kind, _ := furnitureKind(caption); kind != partUnknown {
			t.Errorf("%q is read without its row too", caption)
		}
		pictureServices = services
	}
	opens := pictureOpenings
	for i, opening := range opens {
		caption := "A ship waits off Portby. (" + opening + " Ann Lund)"
		if kind, _ := furnitureKind(caption); kind != partCaption {
			t.Errorf("%q is read as %q", caption, kind)
		}
		setTable(t, &pictureOpenings, without(opens, i))
		if kind, _ := furnitureKind(caption); kind != partUnknown {
			t.Errorf("%q is read without its row too", caption)
		}
		pictureOpenings = opens
	}
}

// TestFurnitureGold sees to it that no block of a story in the corpus is
// taken for furniture.
func TestFurnitureGold(t *testing.T) {
	blocks := 0
	for _, g := range goldStories(t, "pages", "seed", "text/reuters-web-hard", "text/reuters-web", "text/reuters-1987") {
		for _, b := range g.Body {
			blocks++
			if kind, why := furnitureKind(b.Text); kind != partUnknown {
				t.Errorf("%s: %q is taken for %s, by %q", g.File, b.Text, kind, why)
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
		s = validUTF8(s)
		kind, why := furnitureKind(s)
		if (kind == partUnknown) != (why == "") {
			t.Fatalf("furnitureKind(%q) = %q, %q", s, kind, why)
		}
		if again, _ := furnitureKind(" " + s + "\n"); again != kind {
			t.Fatalf("furnitureKind(%q) = %q, with white space around it %q", s, kind, again)
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
