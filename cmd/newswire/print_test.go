package main

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire"
)

var free = true

// full is an article that has every part.
var full = &newswire.Article{
	Format: "text", Layout: "reuters-2018", Agency: "Reuters", Sources: []string{"Reuters", "AP"}, Site: "The Daily Net",
	URL: "https://example.com/ferry", Language: "en", Slug: "FERRY-STRIKE/",
	ID: "nL5N0123", Section: "Markets", Keywords: []string{"ferries", "strikes"}, Headline: "Ferries sail <again>", Label: "UPDATE 2",
	Version: newswire.Version{Kind: newswire.VersionUpdate, Number: 2}, Deck: []string{"Crews vote", "Shares rise"},
	Timestamp: newswire.Timestamp{Raw: "March 14, 2018 / 9:47 AM", Value: "2018-03-14T09:47"},
	Updated:   newswire.Timestamp{Raw: "March 15, 2018", Value: "2018-03-15"},
	Dateline:  newswire.Dateline{Raw: "OSLO (Reuters) -", Places: []newswire.Place{{Name: "OSLO"}}, Agency: "Reuters"},
	Body: []newswire.Block{
		{Kind: newswire.BlockParagraph, Text: "Crews ended a strike."},
		{Kind: newswire.BlockSubhead, Text: "SEA & SHORE"},
		{Kind: newswire.BlockItem, Text: "Wages rise"},
		{Kind: newswire.BlockQuote, Text: "At last."},
		{Kind: newswire.BlockTable, Rows: [][]string{{"Bergen", "2"}, {"Bodø", "3"}}},
	},
	Symbols: []newswire.Symbol{{Text: "FJO.OL", Ticker: "FJO", Exchange: "OL", Span: newswire.Span{Start: 1, End: 7}}},
	Images:  []newswire.Image{{URL: "https://example.com/ferry.jpg", Caption: "A ferry", CreditLine: "REUTERS/Ann Berg", Lead: true}},
	Byline: []newswire.Credit{
		{Name: "Marit Hoelstad", Roles: []newswire.Role{newswire.RoleReporting, newswire.RoleWriting}, Place: "Oslo", Title: "Shipping Writer", Header: true},
		{Roles: []newswire.Role{newswire.RoleReporting}, Organization: "Bergen newsroom"},
	},
	Editors:    []newswire.Credit{{Name: "Paula Fenn", Roles: []newswire.Role{newswire.RoleEditing}}},
	BylineText: "By Marit Hoelstad", SignOffText: "Writing by Marit Hoelstad; editing by Paula Fenn",
	Notes:  []newswire.Note{{Kind: newswire.NoteUpdate, Text: "Adds shares"}},
	Free:   &free,
	Status: newswire.StatusEmbargoed, Embargo: newswire.Timestamp{Raw: "20180315T060000Z", Value: "2018-03-15T06:00:00Z"},
	Urgency: 4, Subjects: []string{"labour dispute"}, Rights: []string{"Copyright 2018 Reuters"},
	Truncated: true,
	Warnings:  []newswire.Warning{{Code: newswire.WarnTimeConflict, Field: "updated", Text: "two times"}},
}

func TestRenderText(t *testing.T) {
	const want = `UPDATE 2
Ferries sail <again>
Crews vote
Shares rise
By Marit Hoelstad
March 14, 2018 / 9:47 AM
updated March 15, 2018

OSLO (Reuters) - Crews ended a strike.

SEA & SHORE

  * Wages rise

  > At last.

  Bergen	2
  Bodø	3

Writing by Marit Hoelstad; editing by Paula Fenn

timestamp  2018-03-14T09:47
updated    2018-03-15
agency     Reuters
sources    Reuters
           AP
site       The Daily Net
url        https://example.com/ferry
language   en
slug       FERRY-STRIKE/
id         nL5N0123
section    Markets
keywords   ferries
           strikes
version    update 2
layout     reuters-2018
byline     Marit Hoelstad (reporting, writing; Oslo; Shipping Writer)
           Bergen newsroom (reporting)
editors    Paula Fenn (editing)
notes      Adds shares
symbols    FJO.OL
images     https://example.com/ferry.jpg	A ferry	REUTERS/Ann Berg
free       true
truncated  true
warnings   time-conflict (updated): two times
`
	r := &result{origin: origin{path: "ferry.txt"}, article: full}
	if diff := cmp.Diff(want, string(renderText(false, style{})(nil, r))); diff != "" {
		t.Errorf("plain text (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff("==> ferry.txt <==\n\n"+want+"\n", string(renderText(true, style{})(nil, r))); diff != "" {
		t.Errorf("one of many (-want +got):\n%s", diff)
	}
	styled := strings.NewReplacer("Ferries sail <again>", "\x1b[1mFerries sail <again>\x1b[0m", "SEA & SHORE", "\x1b[1mSEA & SHORE\x1b[0m",
		"OSLO (Reuters) -", "\x1b[2mOSLO (Reuters) -\x1b[0m").Replace(want)
	if diff := cmp.Diff(styled, string(renderText(false, style{on: true})(nil, r))); diff != "" {
		t.Errorf("styled text (-want +got):\n%s", diff)
	}
}

// A story may begin with something else than a paragraph, or be nothing but
// a headline.
func TestRenderTextDatelineAlone(t *testing.T) {
	for _, tt := range []struct {
		body []newswire.Block
		want string
	}{
		{nil, "Head\n\nOSLO -\n\n"},
		{[]newswire.Block{{Kind: newswire.BlockItem, Text: "First"}}, "Head\n\nOSLO -\n\n  * First\n\n"},
	} {
		a := &newswire.Article{Headline: "Head", Dateline: newswire.Dateline{Raw: "OSLO -"}, Body: tt.body}
		if got := string(renderText(false, style{})(nil, &result{article: a})); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

// TestFields asks for every JSON key that an article can have: each must
// have a row, stand in the order of the article's members, and say something
// of a story that has every part.
func TestFields(t *testing.T) {
	var keys []string
	for f := range reflect.TypeFor[newswire.Article]().Fields() {
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		keys = append(keys, key)
	}
	if diff := cmp.Diff(keys, fieldNames()); diff != "" {
		t.Fatalf("keys of the JSON and of -field (-JSON +field):\n%s", diff)
	}
	for _, f := range fields {
		if len(f.values(full)) == 0 {
			t.Errorf("%s: nothing printed", f.name)
		}
		if got := f.values(new(newswire.Article)); len(got) != 0 {
			t.Errorf("%s: %q printed of an empty article", f.name, got)
		}
	}
}

func TestRenderField(t *testing.T) {
	for name, want := range map[string]string{
		"headline":  "Ferries sail <again>\n",
		"dateline":  "OSLO (Reuters) -\n",
		"timestamp": "2018-03-14T09:47\n",
		"deck":      "Crews vote\nShares rise\n",
		"byline":    "Marit Hoelstad\n", // an organisation is not a person
		"body":      "Crews ended a strike.\nSEA & SHORE\nWages rise\nAt last.\nBergen\t2\nBodø\t3\n",
		"version":   "update 2\n",
		"notes":     "Adds shares\n",
	} {
		row, ok := fieldNamed(name)
		if !ok {
			t.Fatalf("no field %q", name)
		}
		if got := string(renderField(row, false)(nil, &result{article: full})); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

func TestRenderJSON(t *testing.T) {
	for _, tt := range []struct {
		r      *result
		render renderer
		want   string
	}{
		{&result{origin: origin{path: "a.txt"}, article: &newswire.Article{Headline: "A <b> & c"}}, renderJSON,
			`{"file":"a.txt","article":{"headline":"A <b> & c"}}` + "\n"},
		{&result{origin: origin{path: "a.txt"}, err: &newswire.NoArticleError{Reason: newswire.ReasonConsent}}, renderJSON,
			`{"file":"a.txt","error":"no article found: consent","reason":"consent"}` + "\n"},
		{&result{origin: origin{path: "a\"\\\x1b\u009b\U000e0001\xffü.txt"}, err: newswire.ErrEmpty}, renderJSON,
			`{"file":"a\"\\\u001b\u009b\udb40\udc01` + "\uFFFDü.txt" + `","error":"empty input","reason":"empty"}` + "\n"},
		{&result{origin: origin{path: "a.txt"}, err: newswire.ErrEmpty}, renderJSON,
			`{"file":"a.txt","error":"empty input","reason":"empty"}` + "\n"},
		{&result{origin: origin{path: "a.txt"}, article: &newswire.Article{Headline: "A"}}, renderPretty, "{\n  \"headline\": \"A\"\n}\n"},
		{&result{origin: origin{path: "a.txt"}, err: newswire.ErrBinary}, renderPretty, "{\n  \"error\": \"input is not text\",\n  \"reason\": \"binary\"\n}\n"},
	} {
		if got := string(tt.render(nil, tt.r)); got != tt.want {
			t.Errorf("got  %s\nwant %s", got, tt.want)
		}
	}
}

func TestRenderWhy(t *testing.T) {
	long := "A headline that is so long that only its beginning and its end can be shown on a line"
	r := &result{origin: origin{path: "a.txt"}, trace: &newswire.Trace{Candidates: []newswire.Candidate{
		{Field: "headline", Value: long, Origin: "text", Start: 3, End: 90, Chosen: true, Why: "the line before the dateline"},
		{Field: "headline", Value: "Other", Origin: "meta", Why: "og:title", WhyNot: "not believed"},
	}}}
	const want = `+ headline     text 3-90        "A headline that is so long that only its … n be shown on a line"  the line before the dateline
- headline     meta             "Other"  og:title – not believed
`
	if diff := cmp.Diff(want, string(renderWhy(false, style{})(nil, r))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := renderWhy(true, style{})(nil, &result{origin: origin{path: "a.txt"}}); len(got) != 0 {
		t.Errorf("got %q of an input that was not read", got)
	}
}

// TestNothingHarmsATerminal reads a page, and files by names, that are full of
// what a terminal would obey. None of it is printed, in whatever form.
func TestNothingHarmsATerminal(t *testing.T) {
	const evil = "\x1b[31m\x1b]0;owned\x07\x08\x7f\u009b5m\u202e\u2066"
	page := `<!DOCTYPE html><html><head><meta name="` + evil + `author" content="` + evil + `"><meta property="og:title" content="` + evil + `sail">` +
		`<script type="application/ld+json">{"@type":"NewsArticle","headline":"A\u001b[31m b","` + evil + `key":"v","author":{"name":"\u009b31mAnn Berg"}}</script></head>` +
		`<body><h1>Ferries ` + evil + ` sail</h1><p>OSLO (Reuters) - Crews of the ` + evil + ` ferries ended a strike on Wednesday after nine days, their union said.</p></body></html>`
	names := []string{"a" + evil + ".html", "a\xc2.html", "missing" + evil}
	dir := t.TempDir()
	for _, name := range names[:2] {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(page), 0o666); err != nil {
			t.Skip(err) // a file system that takes no such names
		}
	}
	saved(t, dir, "b.zip", zipOf(t, "c"+evil+".html", page, "d"+evil+".txt", ""))
	saved(t, dir, "e.warc", answer("https://example.com/"+evil, page))
	headline, _ := fieldNamed("headline")
	for form, render := range map[string]renderer{
		"text": renderText(true, style{}), "json": renderJSON, "pretty": renderPretty, "why": renderWhy(true, style{}), "field": renderField(headline, true),
	} {
		for _, path := range []string{dir, filepath.Join(dir, names[2])} {
			out, said, _ := runOn(path, &runner{render: render, trace: form == "why"})
			for _, r := range out + said {
				if r != '\n' && r != '\t' && !unicode.IsPrint(r) {
					t.Errorf("%s: %U is printed", form, r)
				}
			}
			if !strings.Contains(out+said, "x1b") && !strings.Contains(out+said, "u001b") && form != "pretty" {
				t.Errorf("%s: the names are not told of:\n%s%s", form, out, said)
			}
		}
	}
}
