package main

import (
	"bytes"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// BenchmarkPages measures each system on all pages of the first set at hand,
// one operation being all of them; for benchstat. The command interleaves the
// systems and is the better judge of a ratio; this is the better one of a
// change.
func BenchmarkPages(b *testing.B) {
	sets, err := readSets("../../shared/corpus/pages", "../testdata")
	if err != nil {
		b.Skip(err)
	}
	benchmark(b, sets[0])
}

func BenchmarkDump(b *testing.B) {
	benchmark(b, set{"dump", []page{{name: "dump", html: dump, url: anyURL}}})
}

func benchmark(b *testing.B, s set) {
	for _, sys := range systems {
		b.Run(sys.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(s.bytes()))
			for b.Loop() {
				for _, p := range s.pages {
					sys.run(p) // an error is a result: some pages hold no article for some systems
				}
			}
		})
	}
}

func TestPad(t *testing.T) {
	story := []byte("<!DOCTYPE html><html><head><title>T</title></head><body><p>One.</p><p>Two.</p></body></html>")
	for i, want := range realSizes {
		p := pad(page{html: story}, i)
		if n := len(p.html); n < want*99/100 || n > want*101/100 {
			t.Errorf("padded to %d bytes, want about %d", n, want)
		}
		if again := pad(page{html: story}, i); !bytes.Equal(p.html, again.html) {
			t.Error("padded twice, differently")
		}
		doc, err := html.Parse(bytes.NewReader(p.html))
		if err != nil {
			t.Fatal(err)
		}
		script, paragraphs := 0, 0
		for n := range doc.Descendants() {
			switch {
			case n.Type == html.TextNode && n.Parent.Data == "script":
				script += len(n.Data)
			case n.Data == "p":
				paragraphs++
			}
		}
		if share := float64(script) / float64(len(p.html)); share < 0.35 || share > 0.55 {
			t.Errorf("script is %.2f of the page", share)
		}
		if paragraphs != 2 {
			t.Errorf("the padded page has %d paragraphs, the story has 2", paragraphs)
		}
	}
}

func TestMeasure(t *testing.T) {
	two := []system{{"quick", "", func(page) error { return nil }}, {nameTree, "", func(page) error { time.Sleep(2 * time.Millisecond); return nil }}}
	all := measure(two, []page{{}, {}}, 3, time.Millisecond, 1)
	quick, slow := sum(all[0], all[1]), sum(all[1], all[1])
	if len(all[0][0].slots) != 3 || quick.time <= 0 || slow.time < 4e6 || quick.time > slow.time/10 || slow.spread != [2]float64{1, 1} {
		t.Errorf("quick %+v, slow %+v", quick, slow)
	}
}

func TestSameInstant(t *testing.T) {
	eastern := time.FixedZone("", -5*3600)
	at := func(h, m int, zone *time.Location) time.Time { return time.Date(2019, 11, 20, h, m, 30, 0, zone) }
	for _, c := range []struct {
		want        string
		got         time.Time
		minute, day bool
	}{
		{"2019-11-20T05:52:20-05:00", at(5, 52, eastern), true, true},
		{"2019-11-20T05:52:20-05:00", at(10, 52, time.UTC), true, true},
		{"2019-11-20T05:52:20-05:00", at(5, 52, time.UTC), false, true},
		{"2019-11-20T05:52", at(5, 52, time.UTC), true, true},
		{"2019-11-20", at(5, 52, time.UTC), true, true},
		{"2019-11-21", at(5, 52, time.UTC), false, false},
		{"2019-11-20T23:52:20-05:00", time.Date(2019, 11, 21, 4, 52, 0, 0, time.UTC), true, true},
		{"", time.Time{}, true, true},
		{"", at(5, 52, time.UTC), false, false},
		{"2019-11-20", time.Time{}, false, false},
	} {
		if minute, day := sameInstant(c.want, c.got), sameDay(c.want, c.got); minute != c.minute || day != c.day {
			t.Errorf("%q, %v: minute %v, day %v", c.want, c.got, minute, day)
		}
	}
	if sameTime("2019-11-20T05:52", "2019-11-20T05:52:00Z") || !sameTime("2019-11-20T05:52-05:00", "2019-11-20T10:52:40Z") {
		t.Error("sameTime does not tell floating times from zoned ones")
	}
}

// TestBenefit holds the comparison to its word: what a peer has no way to say
// is not held against it, and what it gets wrong is.
func TestBenefit(t *testing.T) {
	headline, published := "Ministers agree on ferries", "2017-05-14T09:41:00Z"
	g := &gold{
		Agency: "Reuters", Headline: &headline, Label: "UPDATE 2", Published: &published,
		Dateline: &struct{ Raw string }{"MARLOW (Reuters) -"},
		Body:     &[]goldBlock{{Text: "The ships will sail."}, {H: hash("They are old.")}},
		Byline:   &[]struct{ Name string }{{"Ines Calloway"}, {"R. Thornbeck"}},
	}
	content, err := html.Parse(bytes.NewReader([]byte("<div><h1>Ministers agree on ferries</h1>MARLOW (Reuters) – The ships will sail.<br><br>They are\n old.<p>Sign up for our newsletter.</p></div>")))
	if err != nil {
		t.Fatal(err)
	}
	a := benefit(g, "UPDATE 2-Ministers agree on ferries | Reuters", "By INES CALLOWAY and R. Thornbeck, Reuters", time.Date(2017, 5, 14, 9, 41, 0, 0, time.UTC), content)
	var s score
	s.add(g, a, nil, true)
	if s.headline.right != 1 || s.minute.right != 1 || s.byline.overall() != 1 || s.body.hit != 2 || s.body.got != 3 {
		t.Errorf("answer %+v, score %+v", a, s)
	}
	if got := bestHeadline(g, "Ministers agree on ferries again"); got == headline {
		t.Error("a longer headline passes for the gold one")
	}
}

// TestWordsF1 compares bags of words, those of credits and options apart.
func TestWordsF1(t *testing.T) {
	for _, c := range []struct {
		told told
		want string
		f1   float64
	}{
		{told{text: "Fog holds up ferries"}, "fog holds up ferries", 1},
		{told{text: "Fog holds up ferries By Ann Berg", credit: "Ann Berg By"}, "fog holds up ferries", 1},
		{told{text: "Fog holds up ferries, perhaps"}, "fog holds up ferries", 1},
		{told{text: "Fog holds"}, "fog holds up ferries", 2.0 / 3},
		{told{}, "fog", 0},
	} {
		if got := wordsF1(c.told, c.want, "perhaps", false); got != c.f1 {
			t.Errorf("%+v: %v, want %v", c.told, got, c.f1)
		}
	}
}
