package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	readeck "codeberg.org/readeck/go-readability/v2"
	shiori "github.com/go-shiori/go-readability"
	"github.com/markusmobius/go-trafilatura"
	"github.com/newswire-go/newswire"
	"golang.org/x/net/html"
)

// A folderGold is a line of the gold of the corpus' folders of whole crawls,
// news pages and ordinary pages. What is empty is not known and not scored.
type folderGold struct {
	File     string
	URL      string
	Set      string          // of news: "eras-2000-www.cnn.com"
	Kind     string          // of a crawl: "story", "index"
	Headline lines           // any of these is right
	Body     json.RawMessage // texts, or blocks with a text
	Optional lines           // words that may be there
	Date     string          // the day of publication
	With     []string        // what is in the text
	Without  []string        // and what is not
}

// lines are several texts in a gold, or one.
type lines []string

func (l *lines) UnmarshalJSON(b []byte) error {
	var one string
	if json.Unmarshal(b, &one) == nil {
		*l = lines{one}
		return nil
	}
	return json.Unmarshal(b, (*[]string)(l))
}

// bodyText is the text of the story by the gold, with a space between blocks.
func (g *folderGold) bodyText() string {
	var texts lines
	if json.Unmarshal(g.Body, &texts) == nil {
		return strings.Join(texts, " ")
	}
	var blocks []goldBlock
	if json.Unmarshal(g.Body, &blocks) != nil {
		return ""
	}
	for _, b := range blocks {
		texts = append(texts, b.Text)
	}
	return strings.Join(texts, " ")
}

// A told is what a system tells of a page: its headline, its text as lines, the
// day of publication, and who has written, whose names may be in the text.
type told struct {
	headline, text, day, credit string
}

// A teller gives what a system tells of a page, or an error where it finds no
// story.
type teller struct {
	name string
	tell func(page []byte, at *url.URL) (told, error)
}

var errNoText = errors.New("no text")

var tellers = []teller{
	{"newswire", tellNewswire},
	{nameShiori, func(page []byte, at *url.URL) (told, error) {
		a, err := shiori.FromReader(bytes.NewReader(page), at)
		if err != nil {
			return told{}, err
		}
		var t time.Time
		if a.PublishedTime != nil {
			t = *a.PublishedTime
		}
		return tellPeer(a.Title, a.Byline, t, a.Node)
	}},
	{nameReadeck, func(page []byte, at *url.URL) (told, error) {
		a, err := readeck.FromReader(bytes.NewReader(page), at)
		if err != nil {
			return told{}, err
		}
		t, err := a.PublishedTime()
		if err != nil { // it says so when there is none
			t = time.Time{}
		}
		return tellPeer(a.Title(), a.Byline(), t, a.Node)
	}},
	{nameFast, tellTrafilatura(false)},
	{nameFallback, tellTrafilatura(true)},
}

func tellTrafilatura(fallback bool) func(page []byte, at *url.URL) (told, error) {
	return func(page []byte, at *url.URL) (told, error) {
		a, err := trafilatura.Extract(bytes.NewReader(page), trafilatura.Options{OriginalURL: at, EnableFallback: fallback, ExcludeComments: true})
		if err != nil {
			return told{}, err
		}
		return tellPeer(a.Metadata.Title, a.Metadata.Author, a.Metadata.Date, a.ContentNode)
	}
}

func tellPeer(title, byline string, published time.Time, content *html.Node) (told, error) {
	t := told{headline: title, text: strings.Join(paragraphing{}.blocks(content), "\n"), credit: byline}
	if t.text == "" {
		return t, errNoText
	}
	if !published.IsZero() {
		t.day = published.Format(time.DateOnly)
	}
	return t, nil
}

func tellNewswire(page []byte, at *url.URL) (told, error) {
	a, err := (&newswire.Parser{URL: at.String()}).ParseBytes(page)
	if err != nil {
		return told{}, err
	}
	t := told{headline: a.Headline, credit: a.BylineText, day: a.Timestamp.Value[:min(len(a.Timestamp.Value), len(time.DateOnly))]}
	texts := append(slices.Clone(a.Deck), a.Dateline.Raw)
	for _, b := range a.Body {
		texts = append(texts, b.Text)
		for _, row := range b.Rows {
			texts = append(texts, strings.Join(row, " "))
		}
	}
	for _, n := range a.Notes {
		texts = append(texts, n.Text)
	}
	for _, c := range slices.Concat(a.Byline, a.Editors) {
		t.credit += " " + c.Name
	}
	t.text = strings.Join(texts, "\n")
	return t, nil
}

// A tableRow is what a system got right in a set of a folder.
type tableRow struct {
	words, over         mean  // F1 of words, and the share of pages with nearly all of them
	headline, day       share // of those that the gold knows
	refused             int
	kept, lost, foreign int   // strings that have to be in the text, or must not
	turnedAway          share // pages that are no story
}

// A mean is one of numbers.
type mean struct {
	sum float64
	n   int
}

func (m *mean) add(x float64) { m.sum, m.n = m.sum+x, m.n+1 }

const nearlyAll = 0.98 // of the words of a page, by F1

func (r *tableRow) add(g *folderGold, t told, err error) {
	switch g.Kind {
	case "index", "live":
		r.turnedAway.add(err != nil)
		return
	case "feed", "press", "video": // may be read, and may be refused
		return
	}
	if err != nil {
		t = told{}
		r.refused++
	}
	if want := g.bodyText(); want != "" {
		f := wordsF1(t, want, strings.Join(g.Optional, " "), strings.HasPrefix(g.Set, "daniel") || strings.HasPrefix(g.Set, "publishers"))
		r.words.add(f)
		over := 0.0
		if f > nearlyAll {
			over = 1
		}
		r.over.add(over)
	}
	if len(g.Headline) > 0 && g.Headline[0] != "" {
		r.headline.add(g.isHeadline(t.headline))
	}
	if g.Date != "" {
		r.day.add(t.day == g.Date)
	}
	for _, s := range g.With {
		if strings.Contains(t.text, s) {
			r.kept++
		} else {
			r.lost++
		}
	}
	for _, s := range g.Without {
		if strings.Contains(t.text, s) {
			r.foreign++
		}
	}
}

// isHeadline reports whether a title has the words of a headline of the gold. A
// site's name may stand behind them, and in the gold a label before.
func (g *folderGold) isHeadline(title string) bool {
	got := strings.Join(wordsOf(title, true), " ")
	return got != "" && slices.ContainsFunc(g.Headline, func(h string) bool {
		want := strings.Join(wordsOf(h, true), " ")
		return want != "" && (strings.HasPrefix(got+" ", want+" ") || strings.HasSuffix(want, " "+got) && strings.Count(got, " ") > 2)
	})
}

// wordsF1 compares the words of what a system tells with those of the gold, as
// bags. Words that may be there, and those of the credits, count neither for it
// nor against it.
func wordsF1(t told, want, may string, foreign bool) float64 {
	left := map[string]int{}
	for _, w := range wordsOf(want, foreign) {
		left[w]++
	}
	hits, wrong, short := 0, 0, 0
	over := map[string]int{}
	for _, w := range wordsOf(t.text, foreign) {
		if left[w] > 0 {
			left[w]--
			hits++
		} else {
			over[w]++
		}
	}
	credit := map[string]int{}
	for _, w := range wordsOf(t.credit, foreign) {
		credit[w]++
	}
	for _, w := range wordsOf(may, foreign) {
		over[w]--
	}
	for w, n := range over {
		wrong += max(0, n-credit[w])
	}
	for w, n := range left {
		short += max(0, n-credit[w])
	}
	if hits == 0 {
		return 0
	}
	return f1(hits, hits+wrong, hits+short)
}

// wordsOf gives the words of a text in small letters, those of ASCII alone or of
// any script; an ideograph is a word.
func wordsOf(s string, foreign bool) (words []string) {
	start := -1
	s = strings.ToLower(s)
	flush := func(end int) {
		if start >= 0 {
			words = append(words, s[start:end])
		}
		start = -1
	}
	for i, r := range s {
		switch {
		case r >= utf8.RuneSelf && !foreign:
			flush(i)
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			flush(i)
			words = append(words, string(r))
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if start < 0 {
				start = i
			}
		default:
			flush(i)
		}
	}
	flush(len(s))
	return words
}

// goldFiles are the golds of the folders of the corpus, with the set of one of
// their lines.
var goldFiles = []struct {
	folder, file string
	set          func(g *folderGold) string
}{
	{"crawl", "GOLD.jsonl", func(*folderGold) string { return "crawl" }},
	{"news", "GOLD.jsonl", func(g *folderGold) string { set, _, _ := strings.Cut(g.Set, "-"); return set }},
	{"ordinary", "WANT.jsonl", func(*folderGold) string { return "ordinary" }},
}

// foldersTable prints what newswire and its peers get right in the folders of
// the corpus that are unpacked in dir, side by side.
func foldersTable(w io.Writer, dir string) error {
	var names []string
	rows := map[string][]tableRow{} // of each set, in the order of tellers
	for _, gf := range goldFiles {
		golds, err := readFolderGold(filepath.Join(dir, gf.folder, gf.file))
		if err != nil {
			return err
		}
		for i := range golds {
			g := &golds[i]
			page, err := os.ReadFile(filepath.Join(dir, gf.folder, g.File))
			if err != nil {
				return err
			}
			set := gf.set(g)
			if rows[set] == nil {
				names, rows[set] = append(names, set), make([]tableRow, len(tellers))
			}
			at, err := url.Parse(g.URL)
			if err != nil || !at.IsAbs() {
				at = anyURL
			}
			for k := range tellers {
				t, err := tellers[k].tell(page, at)
				rows[set][k].add(g, t, err)
			}
		}
	}
	for _, name := range names {
		printFolder(w, name, rows[name])
	}
	return nil
}

func printFolder(w io.Writer, set string, rows []tableRow) {
	fmt.Fprintf(w, "\n%s\n\n| system | words F1 | over %.2f | headline | day | strings: precision | recall | F | refused | others refused |\n", set, nearlyAll)
	fmt.Fprintln(w, "| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |")
	for k := range rows {
		r := &rows[k]
		words, over, strs := "", "", " | | "
		if r.words.n > 0 {
			words, over = fmt.Sprintf("%.3f", r.words.sum/float64(r.words.n)), fmt.Sprintf("%.1f %%", 100*r.over.sum/float64(r.over.n))
		}
		if n := r.kept + r.lost; n > 0 {
			strs = fmt.Sprintf("%.3f | %.3f | %.3f", float64(r.kept)/float64(max(1, r.kept+r.foreign)), float64(r.kept)/float64(n), f1(r.kept, r.kept+r.foreign, n))
		}
		fmt.Fprintf(w, "| %s | %s | %s | %s | %s | %s | %d | %s |\n", tellers[k].name, words, over, r.headline, r.day, strs, r.refused, r.turnedAway)
	}
}

func readFolderGold(name string) (golds []folderGold, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	for in := bufio.NewReader(f); ; {
		line, err := in.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			var g folderGold
			if err := json.Unmarshal(line, &g); err != nil {
				return nil, fmt.Errorf("%s: line %d: %w", name, len(golds)+1, err)
			}
			golds = append(golds, g)
		}
		if err == io.EOF {
			return golds, nil
		}
		if err != nil {
			return nil, err
		}
	}
}
