package newswire

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// besidePage is a page whose story stands where no reader looks for one.
const besidePage = `<!DOCTYPE html><html lang="en"><head><title>Ferry crews vote to end strike - Portby News</title><meta property="og:title" content="Ferry crews vote to end strike"><meta property="og:site_name" content="Portby News"></head>
<body><p><a href="/">Home</a></p><h1>Ferry crews vote to end strike</h1><p>May 4, 2023</p>
<aside><div>PORT ALDOUS, May 4 (Reuters) - Ferry crews voted on Thursday to go back to work after nine days without ships, their union said.</div><div>They accepted a pay rise of 4 percent.</div></aside>
<ul><li><a href="/1">Copper miner says pit wall held</a></li><li><a href="/2">Lamp maker raises outlook</a></li><li><a href="/3">Grain backlog eases on railway</a></li><li><a href="/4">Herring quota cut by a third</a></li><li><a href="/5">Cork maker plugs a telescope</a></li></ul></body></html>`

// TestFallback has the head read from the page, and the dateline, the
// sign-off and the furniture cut from what a fallback gives.
func TestFallback(t *testing.T) {
	var asked []byte
	p := Parser{Fallback: func(html []byte) ([]Block, error) {
		asked = html
		return []Block{
			{Kind: BlockParagraph, Text: "PORT ALDOUS, May 4 (Reuters) - Ferry crews voted on Thursday to go back to work after nine days without ships, their union said."},
			{Kind: BlockParagraph, Text: "They accepted a pay rise of\u202e 4\tpercent\x07, and two more bunks \n on each ship, the union said after it had counted the votes in a warehouse.\xff"},
			{Kind: BlockSubhead, Level: 3, Text: "WHY NOW"},
			{Kind: "", Text: "The company called its offer its last word for the third time in the course of a week, and nobody on the quay believed it, for it had said so before."},
			{Kind: BlockParagraph, Text: "Copper miner says pit wall held"}, // a link on the page
			{Kind: BlockParagraph, Text: " "},
			{Kind: BlockParagraph, Text: "The first ship sails on Monday with flour, mail and the doctor, who has waited for nine days in a boarding house behind the fish market of the town."},
			{Kind: BlockParagraph, Text: "Reporting by Ada Finch; Editing by Berta Quill"},
		}, nil
	}}
	a, tr, err := p.Explain([]byte(besidePage))
	if err != nil {
		t.Fatal(err)
	}
	if !utf8.Valid(asked) {
		t.Error("the fallback was asked about bytes that are not UTF-8")
	}
	want := &Article{
		Format: "html", Layout: "readability", Agency: "Reuters", Site: a.Site, Language: "en", Headline: "Ferry crews vote to end strike",
		Timestamp: Timestamp{Raw: "May 4, 2023", Value: "2023-05-04"},
		Dateline:  Dateline{Raw: "PORT ALDOUS, May 4 (Reuters) -", Places: []Place{{Name: "PORT ALDOUS"}}, Date: "2023-05-04", Agency: "Reuters"},
		Body: []Block{
			{Kind: BlockParagraph, Text: "Ferry crews voted on Thursday to go back to work after nine days without ships, their union said."},
			{Kind: BlockParagraph, Text: "They accepted a pay rise of 4 percent, and two more bunks on each ship, the union said after it had counted the votes in a warehouse."},
			{Kind: BlockSubhead, Level: 3, Text: "WHY NOW"},
			{Kind: BlockParagraph, Text: "The company called its offer its last word for the third time in the course of a week, and nobody on the quay believed it, for it had said so before."},
			{Kind: BlockParagraph, Text: "The first ship sails on Monday with flour, mail and the doctor, who has waited for nine days in a boarding house behind the fish market of the town."},
		},
		Byline:      []Credit{{Name: "Ada Finch", Roles: []Role{RoleReporting}}},
		Editors:     []Credit{{Name: "Berta Quill", Roles: []Role{RoleEditing}}},
		SignOffText: "Reporting by Ada Finch; Editing by Berta Quill",
	}
	if diff := cmp.Diff(want, a); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	at := 0
	for _, c := range tr.Candidates {
		if c.Origin == "text" {
			if c.Start < at || tr.Text[c.Start:c.End] != c.Value || strings.Trim(tr.Text[at:c.Start], " \n") != "" {
				t.Errorf("%q at %d-%d does not follow what ends at %d", c.Value, c.Start, c.End, at)
			}
			at = c.End
		}
	}
	if strings.Trim(tr.Text[at:], " \n") != "" {
		t.Errorf("%q is nobody's", tr.Text[at:])
	}
}

// TestFallbackFails leaves the reason as it was where a fallback gives
// nothing that is a story.
func TestFallbackFails(t *testing.T) {
	long := strings.Repeat("We and our partners use cookies, and with your consent we process your personal data, to consent to which you may click. ", 4)
	for _, c := range []struct {
		name   string
		blocks []Block
		err    error
	}{
		{"an error", nil, errors.New("no")},
		{"an error beside blocks", []Block{{Kind: BlockParagraph, Text: strings.Repeat("A sentence that is long enough to be prose. ", 20)}}, errors.New("no")},
		{"nothing", nil, nil},
		{"white space", []Block{{Kind: BlockParagraph, Text: " \u200b\n"}}, nil},
		{"scraps", []Block{{Kind: BlockParagraph, Text: "Share"}, {Kind: BlockItem, Text: "Home"}}, nil},
		{"a consent dialog", []Block{{Kind: BlockParagraph, Text: long}, {Kind: BlockParagraph, Text: long}}, nil},
		{"a table", []Block{{Kind: BlockTable, Rows: [][]string{{"a", "b"}, {"1", "2"}}}}, nil},
		{"nothing but links", []Block{{Kind: BlockItem, Text: "Copper miner says pit wall held"}, {Kind: BlockItem, Text: "Lamp maker raises outlook"}}, nil},
	} {
		p := Parser{Fallback: func([]byte) ([]Block, error) { return c.blocks, c.err }}
		a, err := p.ParseBytes([]byte(besidePage))
		if a != nil || !errors.Is(err, ErrNoArticle) {
			t.Errorf("%s: %v, %v", c.name, a, err)
		}
	}
}

// TestFallbackNotAsked does not ask about texts, stories, and pages that say
// what they are.
func TestFallbackNotAsked(t *testing.T) {
	read := 0
	for _, path := range goldenPages(t) {
		set, base := filepath.Base(filepath.Dir(path)), filepath.Base(path)
		if set != "no-story" && set != "kept" || base == "nothing-shell.html" || base == "index-links-only.html" {
			continue // of another set, or a page that says nothing of itself
		}
		read++
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		p := Parser{Fallback: func([]byte) ([]Block, error) {
			t.Errorf("%s: the fallback was asked", path)
			return nil, nil
		}}
		p.ParseBytes(b)
	}
	if read < 10 {
		t.Errorf("%d pages", read)
	}
}

// FuzzFallback gives any blocks for any page: there is no panic, and every
// character of the page's text has one place.
func FuzzFallback(f *testing.F) {
	f.Add([]byte(besidePage), "PORT ALDOUS, May 4 (Reuters) - Ferry crews voted.\nThey accepted.\nReporting by Ada Finch", uint8(0))
	f.Add([]byte("<p>x</p>"), strings.Repeat("Ten words or more of running text stand in this line. ", 12)+"\nHome", uint8(3))
	f.Fuzz(func(t *testing.T, page []byte, text string, kinds uint8) {
		p := Parser{Fallback: func([]byte) (blocks []Block, err error) {
			for i, line := range strings.Split(text, "\n") {
				b := Block{Kind: [...]BlockKind{BlockParagraph, BlockSubhead, BlockItem, BlockQuote, BlockTable, "", "none"}[(i*int(kinds)+i)%7], Level: int(int8(kinds)), Text: line}
				if b.Kind == BlockTable {
					b.Rows = [][]string{strings.Fields(line)}
				}
				blocks = append(blocks, b)
			}
			return blocks, nil
		}}
		a, tr, err := p.Explain(page)
		if (a == nil) == (err == nil) {
			t.Fatalf("%v and %v", a, err)
		}
		if tr == nil {
			return
		}
		at := 0
		for _, c := range tr.Candidates {
			if c.Origin != "text" {
				continue
			}
			if c.Start < at || tr.Text[c.Start:c.End] != c.Value || strings.Trim(tr.Text[at:c.Start], " \n") != "" {
				t.Fatalf("%q at %d-%d does not follow what ends at %d of %q", c.Value, c.Start, c.End, at, tr.Text)
			}
			at = c.End
		}
		if !utf8.ValidString(tr.Text) {
			t.Fatalf("%q is not UTF-8", tr.Text)
		}
	})
}
