package meta

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/newswire-go/newswire/internal/lex"
)

// The labelled pages are not part of the project. Where they are at hand,
// these tests say what metadata is worth on real pages.
func labelledPages(t testing.TB) (pages map[string][]byte) {
	dir := os.Getenv("NEWSWIRE_CORPUS")
	if dir == "" {
		dir = "../shared/corpus"
	}
	files, _ := filepath.Glob(filepath.Join(dir, "pages", "*.html"))
	if len(files) == 0 {
		t.Skip("no corpus")
	}
	pages = make(map[string][]byte)
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		pages[file] = text
	}
	return pages
}

// pieces are what a reader of HTML hands to metadata.
type piece struct {
	what, key, value string
	text             []byte // value, of a script
}

func attribute(n *html.Node, keys ...string) string {
	for _, k := range keys {
		for _, a := range n.Attr {
			if a.Key == k && a.Val != "" {
				return a.Val
			}
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

func piecesOf(t testing.TB, page []byte) (list []piece) {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	add := func(what, key, value string) {
		list = append(list, piece{what, key, value, []byte(value)})
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		class := attribute(n, "class")
		switch n.Data {
		case "meta":
			if prop := attribute(n, "itemprop"); prop != "" {
				add("item", prop, attribute(n, "content", "value"))
			}
			key := attribute(n, "name", "property")
			if key == "" && strings.EqualFold(attribute(n, "http-equiv"), "content-language") {
				key = "content-language"
			}
			if key != "" {
				add("meta", key, attribute(n, "content", "value"))
			}
			continue
		case "title":
			if n.Parent.Data == "head" {
				add("title", "", textOf(n))
			}
		case "link":
			add("link", attribute(n, "rel"), attribute(n, "href"))
		case "script":
			what := "script"
			if strings.Contains(attribute(n, "type"), "ld+json") {
				what = "json-ld"
			}
			add(what, attribute(n, "id"), textOf(n))
		case "time":
			marks := class + " " + attribute(n, "itemprop", "pubdate")
			add("time", marks, attribute(n, "datetime"))
		case "bsp-timestamp":
			add("time", attribute(n.Parent, "class"), attribute(n, "data-timestamp"))
		case "dateformat":
			add("time", "", attribute(n, "time"))
		case "abbr", "span", "div":
			if title := attribute(n, "title"); title != "" && (n.Data == "abbr" || strings.Contains(class, "updated") || strings.Contains(class, "published")) {
				add("time", class, title)
			}
		default:
			if prop := attribute(n, "itemprop"); prop != "" && prop != "articleBody" {
				add("item", prop, textOf(n))
			}
		}
	}
	return list
}

func (m *Reader) read(list []piece) {
	for _, p := range list {
		switch p.what {
		case "meta":
			m.ReadMeta(p.key, p.value)
		case "item":
			m.ReadItem(p.key, p.value)
		case "link":
			m.ReadLink(p.key, p.value)
		case "title":
			m.ReadTitle(p.value)
		case "time":
			m.ReadTime(p.key, p.value)
		case "json-ld":
			m.ReadJSONLD(p.text)
		default:
			m.ReadScript(p.key, p.text)
		}
	}
}

// sameTime tells how a time found is to the gold's: "=" the same moment,
// "~" the same but that it lacks the zone, day or second that the gold has,
// "" another.
func sameTime(value, gold string) string {
	var want time.Time
	var zoned bool
	unit := time.Second
	for _, f := range []struct {
		layout string
		unit   time.Duration
		zoned  bool
	}{{"2006-01-02T15:04:05Z07:00", time.Second, true}, {"2006-01-02T15:04Z07:00", time.Minute, true}, {"2006-01-02T15:04:05", time.Second, false}, {"2006-01-02T15:04", time.Minute, false}, {"2006-01-02", 24 * time.Hour, false}} {
		if t, err := time.Parse(f.layout, gold); err == nil {
			want, unit, zoned = t, f.unit, f.zoned
			break
		}
	}
	if want.IsZero() {
		return ""
	}
	if n, err := strconv.ParseInt(value, 10, 64); err == nil && len(value) >= 10 && len(value) <= 13 {
		if len(value) == 13 {
			n /= 1000
		}
		if time.Unix(n, 0).Truncate(unit).Equal(want) {
			return "="
		}
		return ""
	}
	if i := strings.IndexByte(value, '.'); i > 0 { // fractions of a second
		j := i + 1
		for j < len(value) && value[j] >= '0' && value[j] <= '9' {
			j++
		}
		value = value[:i] + value[j:]
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00", "Mon Jan 02 15:04:05 MST 2006", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05Z07:00", time.RFC1123, "2006-1-2 15:4:5 -0700"} {
		if t, err := time.Parse(layout, value); err == nil {
			switch {
			case zoned && t.Truncate(unit).Equal(want.Truncate(unit)):
				return "="
			case t.Format("2006-01-02T15:04") == want.Format("2006-01-02T15:04"): // right by its hands, with a false zone
				return "~"
			case unit > time.Hour && t.Format("2006-01-02") == gold:
				return "="
			}
			return ""
		}
	}
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02 15:04", "20060102150405", "2006-01-02", "20060102"} {
		if t, err := time.Parse(layout, value); err == nil {
			const wall = "2006-01-02T15:04:05"
			switch {
			case !zoned && unit < time.Hour && t.Truncate(unit).Equal(want), !zoned && t.Format("2006-01-02") == gold:
				return "="
			case t.Truncate(unit).Format(wall) == want.Format(wall), t.Truncate(unit).Format(wall) == want.UTC().Format(wall), len(value) <= 10 && t.Format("2006-01-02") == want.Format("2006-01-02"):
				return "~"
			}
		}
	}
	return ""
}

type metaLabel struct {
	Layout, Headline, Label, Published, Updated string
	Byline                                      []struct{ Name string }
}

// TestMetadataOfLabelledPages holds what the sources of each page say against
// its labels; -v prints it.
func TestMetadataOfLabelledPages(t *testing.T) {
	pages := labelledPages(t)
	right, asked := map[Field]int{}, map[Field]int{}
	var lines []string
	for file, page := range pages {
		text, err := os.ReadFile(strings.TrimSuffix(file, ".html") + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var gold metaLabel
		if err := json.Unmarshal(text, &gold); err != nil {
			t.Fatal(err)
		}
		var m Reader
		m.read(piecesOf(t, page))
		sources := map[Field][]string{}
		hit := map[Field]bool{}
		names := map[string]bool{}
		for _, c := range m.Candidates() {
			sign := ""
			switch c.Field {
			case Headline:
				if p, g := lex.Letters(c.Value), lex.Letters(gold.Headline); p == g || p == lex.Letters(gold.Label+gold.Headline) {
					sign = "="
				} else if strings.Contains(p, g) {
					sign = "~"
				}
			case Published:
				sign = sameTime(c.Value, gold.Published)
			case Updated:
				sign = sameTime(c.Value, gold.Updated)
				if gold.Updated == "" && sameTime(c.Value, gold.Published) != "" {
					sign = "p" // the publication again: no harm
				}
			case Author:
				for _, b := range gold.Byline {
					if strings.Contains(lex.Letters(c.Value), lex.Letters(b.Name)) {
						sign = "="
						names[b.Name] = true
					}
				}
			default:
				continue
			}
			if sign == "=" || sign == "~" {
				hit[c.Field] = true
			}
			if sign == "" {
				sign = "!"
			}
			source := sign + c.Origin.String() + " " + strings.TrimPrefix(c.Name, "json-ld ")
			if !slices.Contains(sources[c.Field], source) {
				sources[c.Field] = append(sources[c.Field], source)
			}
		}
		for _, f := range []Field{Headline, Published, Updated, Author} {
			wanted := map[Field]string{Headline: gold.Headline, Published: gold.Published, Updated: gold.Updated}[f]
			if f == Author && len(gold.Byline) > 0 {
				wanted = fmt.Sprint(len(names), " of ", len(gold.Byline))
				hit[f] = len(names) > 0
			}
			if wanted != "" {
				asked[f]++
				if hit[f] {
					right[f]++
				}
			}
			if wanted != "" || len(sources[f]) > 0 {
				lines = append(lines, fmt.Sprintf("%s %s %s | gold %.32s | %s", gold.Layout, filepath.Base(file)[:12], f, wanted, strings.Join(sources[f], ", ")))
			}
		}
	}
	slices.Sort(lines)
	t.Log("= right, ~ right but for zone, precision or suffix, p the publication again, ! wrong\n" + strings.Join(lines, "\n"))
	for f, least := range map[Field]float64{Headline: 0.95, Published: 0.8, Updated: 0.9, Author: 0.5} {
		share := float64(right[f]) / float64(asked[f])
		t.Logf("%s: some candidate is right on %d of %d pages (%.0f %%)", f, right[f], asked[f], 100*share)
		if share < least {
			t.Errorf("%s: %.2f is less than %.2f", f, share, least)
		}
	}
}

// BenchmarkMetadataOfLabelledPages holds the whole of the metadata against the time that html.Parse takes for the
// same pages.
func BenchmarkMetadataOfLabelledPages(b *testing.B) {
	pages := labelledPages(b)
	var list [][]piece
	size, pieces := 0, 0
	for _, page := range pages {
		l := piecesOf(b, page)
		list = append(list, l)
		size += len(page)
		pieces += len(l)
	}
	b.Run("metadata", func(b *testing.B) {
		b.SetBytes(int64(size))
		b.ReportAllocs()
		for b.Loop() {
			for _, l := range list {
				var m Reader
				m.read(l)
				m.Candidates()
			}
		}
	})
	b.Run("html.Parse", func(b *testing.B) {
		b.SetBytes(int64(size))
		b.ReportAllocs()
		for b.Loop() {
			for _, page := range pages {
				html.Parse(bytes.NewReader(page))
			}
		}
	})
}
