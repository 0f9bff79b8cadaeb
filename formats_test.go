package newswire

import (
	"cmp"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"html"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/stopwatch"
)

// formatsFile holds the best figures so far of the files in interchange
// formats.
const formatsFile = "testdata/formats.json"

// formatFigures count what of the files of one format is read. Of each pair the
// first is what was found and the second what there is to find, by the fields
// of the format as an index has them; a file whose field says nothing does not
// count.
type formatFigures struct {
	Stories   [2]int `json:"stories"` // whole ones
	Headlines [2]int `json:"headlines"`
	Bylines   [2]int `json:"bylines"` // people
	Datelines [2]int `json:"datelines"`
	Times     [2]int `json:"times"`
	Words     [2]int `json:"words"`    // of the element that is the body, anywhere in the article
	Invented  int    `json:"invented"` // pictures, films and concepts that gave an article
}

// TestFormats reads real files and samples in interchange formats, which belong
// to the agencies and are not part of this repository. It is skipped where they
// are not at hand, as TestCorpus is. No figure may fall; with -update those that
// rose are kept.
func TestFormats(t *testing.T) {
	stopwatch.Skip(t)
	dir := filepath.Join(cmp.Or(os.Getenv("NEWSWIRE_CORPUS"), filepath.FromSlash("../shared/corpus")), "formats")
	if _, err := os.Stat(dir); errors.Is(err, os.ErrNotExist) {
		t.Skipf("no files at %s", dir)
	}
	reached := map[string]formatFigures{}
	for _, row := range readIndex(t, filepath.Join(dir, "index.csv")) {
		b, err := os.ReadFile(filepath.Join(dir, row["file"]))
		if err != nil {
			t.Fatal(err)
		}
		a, err := new(Parser).ParseBytes(b)
		if err != nil {
			a = nil
		}
		f := reached[row["format"]]
		f.count(t, row, b, a)
		reached[row["format"]] = f
	}
	best := map[string]formatFigures{}
	if b, err := os.ReadFile(formatsFile); err == nil {
		if err := decodeStrict(b, &best); err != nil {
			t.Fatal(err)
		}
	} else if !*update {
		t.Fatal(err)
	}
	raised := false
	for name, is := range reached {
		was := best[name]
		t.Logf("%-26s %+v", name, is)
		for _, p := range is.pairs(&was) {
			if p.is[0] < p.was[0] {
				t.Errorf("%s: %d %s of %d, once %d", name, p.is[0], p.of, p.is[1], p.was[0])
			}
		}
		if is.Invented > was.Invented && !(*update && was == formatFigures{}) {
			t.Errorf("%s: %d invented, once %d", name, is.Invented, was.Invented)
		}
		raised = raised || is != was
	}
	if raised && *update && !t.Failed() {
		b, _ := json.MarshalIndent(reached, "", "  ")
		if err := os.WriteFile(formatsFile, append(b, '\n'), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// TestFormatsAgree reads dpa's stories, of which each is there as digitalwires, as
// NewsML-G2 and some as IPTC 7901: their articles are equal in what all three
// have a place for. IPTC 7901 has tables as lines, and no offset of its times.
func TestFormatsAgree(t *testing.T) {
	dir := filepath.Join(cmp.Or(os.Getenv("NEWSWIRE_CORPUS"), filepath.FromSlash("../shared/corpus")), "formats")
	first, err := filepath.Glob(filepath.Join(dir, "dpa-digitalwires-t__*.dpadw.json"))
	if err != nil || len(first) == 0 {
		t.Skipf("no files at %s", dir)
	}
	agreed := 0
	for _, name := range first {
		want := readShared(t, name)
		for _, ending := range []string{"-2.g2.xml", "-3.iptc7901.txt"} {
			other := strings.TrimSuffix(name, ".dpadw.json") + ending
			if _, err := os.Stat(other); err != nil {
				continue
			}
			got := readShared(t, other)
			if ending == "-3.iptc7901.txt" {
				got.Timestamp.Value, want.Timestamp.Value = "", ""
			}
			if diff := unlike(got, want); diff != "" {
				t.Errorf("%s (-it +digitalwires):\n%s", filepath.Base(other), diff)
			}
			agreed++
		}
	}
	if agreed < 9 {
		t.Errorf("%d pairs of files", agreed)
	}
}

// readShared gives of a file's article what all formats of a story share.
func readShared(t *testing.T, name string) *Article {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	a, err := new(Parser).ParseBytes(b)
	if err != nil {
		return &Article{Headline: err.Error()[:strings.Index(err.Error(), ":")]}
	}
	shared := &Article{Headline: a.Headline, Deck: a.Deck, Label: a.Label, Dateline: a.Dateline, Byline: a.Byline, Editors: a.Editors, Agency: a.Agency, Embargo: a.Embargo}
	shared.Timestamp.Value = a.Timestamp.Value
	for _, line := range strings.Fields(a.Text(0)) {
		shared.Body = append(shared.Body, Block{Text: line})
	}
	return shared
}

// A pair is a figure and what it once was.
type pair struct {
	of      string
	is, was [2]int
}

func (f formatFigures) pairs(was *formatFigures) []pair {
	return []pair{
		{"stories", f.Stories, was.Stories}, {"headlines", f.Headlines, was.Headlines}, {"bylines", f.Bylines, was.Bylines},
		{"datelines", f.Datelines, was.Datelines}, {"times", f.Times, was.Times}, {"words", f.Words, was.Words},
	}
}

// readIndex gives the rows of a table by the names of its columns.
func readIndex(t *testing.T, name string) (rows []map[string]string) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, column := range lines[0] {
			row[column] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// noStory are kinds of items that are none.
var noStory = regexp.MustCompile(`picture|graphic|audio|video|concept|scheme|event|planning`)

// isListedText reports whether an article is a text of a list, whose first item
// may be another thing and gives the list its kind in the index.
func isListedText(b []byte, a *Article) bool {
	var list []struct {
		Type      string
		Headlines []struct{ Value string }
	}
	if json.Unmarshal(b, &list) != nil {
		return false
	}
	for _, item := range list {
		if item.Type == "text" && len(item.Headlines) > 0 && item.Headlines[0].Value == a.Headline {
			return true
		}
	}
	return false
}

// count adds what was read of one file. What is wrong is logged.
func (f *formatFigures) count(t *testing.T, row map[string]string, b []byte, a *Article) {
	text := !noStory.MatchString(row["item_type"])
	if row["full_article"] == "no" && a != nil && !text && !isListedText(b, a) {
		f.Invented++
		t.Logf("%s: invented %q", row["file"], a.Headline)
	}
	if row["full_article"] != "yes" || !text {
		return
	}
	got := Article{}
	if a != nil {
		got = *a
	}
	score := func(pair *[2]int, of, want string, right bool) {
		pair[1]++
		if right {
			pair[0]++
			return
		}
		t.Logf("%s: %s: want %q", row["file"], of, want)
	}
	score(&f.Stories, "story", row["headline"], a != nil)
	if _, want := CutLabel(row["headline"]); want != "" {
		score(&f.Headlines, "headline", want, lex.Letters(want) == lex.Letters(got.Headline))
	}
	for _, c := range credit.ReadField(row["byline"]) {
		if c.Name != "" {
			score(&f.Bylines, "byline", c.Name, slices.ContainsFunc(got.Byline, func(g Credit) bool { return strings.EqualFold(g.Name, c.Name) }))
		}
	}
	if d, ok := dateline.Whole(strings.Trim(row["dateline"], `"`)); ok && len(d.Places) > 0 {
		// What the index has of ninjs is where the format says that the story is
		// located, which is no dateline, and misspelled in a dozen; and it has a city and its land as one.
		none := row["format"] == "ninjs" && (len(got.Dateline.Places) == 0 || strings.Contains(string(b), got.Dateline.Raw))
		score(&f.Datelines, "dateline or none", d.Raw, none || len(got.Dateline.Places) > 0 && strings.HasPrefix(strings.ToLower(d.Places[0].Name), strings.ToLower(got.Dateline.Places[0].Name)))
	}
	if first := firstPublication(row, b); !first.IsZero() {
		score(&f.Times, "first publication", first.Format(time.RFC3339), sameTime(first, got.Timestamp.Value))
	}
	if words := bodyWords(b); len(words) > 0 {
		f.countWords(t, row["file"], words, &got)
	}
}

// firstTimes find the times of which the earliest is the first publication, by
// what the standard of each format says of them.
var firstTimes = map[string]*regexp.Regexp{
	"newsmlg2":                  regexp.MustCompile(`<(?:\w+:)?(?:firstCreated|versionCreated)\b[^>]*>\s*([^<]+?)\s*<`),
	"newsml1":                   regexp.MustCompile(`<(?:FirstCreated|ThisRevisionCreated)\b[^>]*>\s*([^<]+?)\s*<`),
	"nitf":                      regexp.MustCompile(`<date\.issue\b[^>]*\bnorm=["']([^"']+)`),
	"ninjs":                     regexp.MustCompile(`(?im)^(?:firstcreated|versioncreated)=(.+)$`),
	"dpa-digitalwires-json":     regexp.MustCompile(`(?im)^(?:content_created|version_created)=(.+)$`),
	"xml-RBNews":                regexp.MustCompile(`<PublishDate>([^<]+)<`),
	"xml-XMLNewsQueuedResponse": regexp.MustCompile(`<PublishDate>([^<]+)<`),
}

// Where the items of a document begin, what shows that one of them has a text,
// and what is no part of it.
var (
	itemStart = regexp.MustCompile(`<(?:\w+:)?(?:newsItem|NewsItem|RBNews|item)[\s>]`)
	itemText  = regexp.MustCompile(`<(?:\w+:)?(?:inlineXML|inlineData|DataContent|content|encoded)\b`)
	remarks   = regexp.MustCompile(`(?s)<!--.*?-->`)
)

// firstItem gives the first item of a document that has a text.
func firstItem(text string) string {
	text = remarks.ReplaceAllString(text, "")
	at := itemStart.FindAllStringIndex(text, -1)
	for i := range at {
		end := len(text)
		if i+1 < len(at) {
			end = at[i+1][0]
		}
		if piece := text[at[i][0]:end]; itemText.MatchString(piece) {
			return piece
		}
	}
	return text
}

// firstPublication gives the time when the story of a file was first published,
// found by other means than those of the reader; else the time that the index
// has. It is zero where there is none.
func firstPublication(row map[string]string, b []byte) (first time.Time) {
	text := firstItem(string(b))
	var members map[string]any
	if json.Unmarshal(b, &members) == nil {
		text = ""
		for name, value := range members {
			if s, ok := value.(string); ok && !strings.Contains(s, "\n") {
				text += name + "=" + s + "\n"
			}
		}
	}
	if of := firstTimes[row["format"]]; of != nil {
		for _, found := range of.FindAllStringSubmatch(text, -1) {
			if at := readTime(found[1]); first.IsZero() || !at.IsZero() && at.Before(first) {
				first = at
			}
		}
	}
	if first.IsZero() {
		first = readTime(row["date"])
	}
	return first
}

// timeForms are those in which the formats give times; what has no zone is
// taken for a time of Greenwich.
var timeForms = []string{
	time.RFC3339, "2006-01-02T15:04:05-0700", "2006-01-02T15:04:05", "2006-01-02T15:04Z07:00", "2006-01-02T15:04", "2006-01-02 15:04:05",
	"20060102T150405Z0700", "20060102T150405", "2006-01-02", "20060102", time.RFC1123Z, time.RFC1123,
}

func readTime(s string) time.Time {
	for _, form := range timeForms {
		if at, err := time.Parse(form, strings.TrimSpace(s)); err == nil {
			return at
		}
	}
	return time.Time{}
}

// sameTime reports whether a value is that time, to the minute.
func sameTime(want time.Time, value string) bool {
	got := readTime(value)
	return !got.IsZero() && got.Truncate(time.Minute).Equal(want.Truncate(time.Minute))
}

// countWords counts how many of the words of a body are anywhere in the article.
func (f *formatFigures) countWords(t *testing.T, file string, words []string, a *Article) {
	parts := []string{a.Headline, a.Dateline.Raw, a.BylineText, a.SignOffText, a.Label, a.Timestamp.Raw}
	parts = append(append(parts, a.Deck...), a.Text(0))
	for _, n := range a.Notes {
		parts = append(parts, n.Text)
	}
	for _, i := range a.Images {
		parts = append(parts, i.Caption, i.CreditLine)
	}
	have := map[string]int{}
	for _, w := range wordsOf(strings.Join(parts, " ")) {
		have[w]++
	}
	found := 0
	for _, w := range words {
		if have[w] > 0 {
			have[w]--
			found++
		}
	}
	f.Words[0] += found
	f.Words[1] += len(words)
	if 100*found < 99*len(words) {
		t.Logf("%s: %d of %d words", file, found, len(words))
	}
}

var (
	tags  = regexp.MustCompile(`<[^<>]*>`)
	codes = regexp.MustCompile(`\[/?[a-z_]+\]`)
)

func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !lex.IsLetter(r) && (r < '0' || r > '9') })
}

// bodyElements are those that hold the body of a story, the innermost first
// that has any text.
var bodyElements = []string{"body.content", "section.main", "body", "DataContent", "inlineXML", "encoded", "content"}

// bodyWords gives the words of the element of a document that is the body, as
// the standard library reads it; none where it is no XML.
func bodyWords(b []byte) []string {
	for _, name := range bodyElements {
		if words := wordsIn(b, name); len(words) > 20 {
			return words
		}
	}
	return nil
}

func wordsIn(b []byte, name string) []string {
	d := xml.NewDecoder(strings.NewReader(string(b)))
	d.Strict, d.Entity, d.CharsetReader = false, xml.HTMLEntity, func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	name, class, _ := strings.Cut(name, ".main")
	if class = ""; name == "section" {
		class = "main"
	}
	var text strings.Builder
	depth, done := 0, false
	for !done {
		token, err := d.Token()
		if err != nil {
			break
		}
		switch tok := token.(type) {
		case xml.StartElement:
			is := strings.EqualFold(tok.Name.Local, name)
			if is && class != "" {
				is = slices.ContainsFunc(tok.Attr, func(a xml.Attr) bool { return strings.HasPrefix(a.Value, class) })
			}
			if depth > 0 || is {
				depth++
			}
			text.WriteByte(' ')
		case xml.EndElement:
			if depth > 0 {
				if depth--; depth == 0 && text.Len() > 0 {
					done = strings.TrimSpace(text.String()) != ""
				}
			}
		case xml.CharData:
			if depth > 0 {
				text.Write(tok)
			}
		}
	}
	s := text.String()
	for range 3 {
		s = html.UnescapeString(tags.ReplaceAllString(s, " "))
	}
	return wordsOf(codes.ReplaceAllString(s, ""))
}
