package main

import (
	"bytes"
	"fmt"
	"io"
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

// An answer is what a system says of a story, in the form in which the
// scorer can compare it: the peers' with every benefit of the doubt, see
// benefit, and newswire's as it stands.
type answer struct {
	headline string
	body     []string
	byline   []string
	minute   bool // the first publication is right as precisely as the gold has it
	day      bool // at least its day is right
}

// A reader gives an answer for a page with gold. A page that it refuses has
// nothing right, not even the fields that the story lacks: so says the scorer.
type reader struct {
	name string
	read func(p page) (answer, error)
}

var readers = []reader{
	{nameParse, readNewswire},
	{nameShiori, readShiori},
	{nameReadeck, readReadeck},
	{nameFast, func(p page) (answer, error) { return readTrafilatura(p, false) }},
	{nameFallback, func(p page) (answer, error) { return readTrafilatura(p, true) }},
}

func readNewswire(p page) (answer, error) {
	a, err := (&newswire.Parser{URL: p.gold.URL}).ParseBytes(p.html)
	if err != nil {
		return answer{}, err
	}
	out := answer{headline: fold(a.Headline)}
	for _, b := range a.Body {
		if b.Kind != newswire.BlockTable { // tables are not in the gold
			out.body = append(out.body, fold(b.Text))
		}
	}
	for _, c := range a.Byline {
		if c.Name != "" { // organisations are not people
			out.byline = append(out.byline, fold(c.Name))
		}
	}
	if want := p.gold.Published; want != nil {
		out.minute = sameTime(*want, a.Timestamp.Value)
		t, form := readTime(a.Timestamp.Value)
		out.day = form >= 0 && sameDay(*want, t) || a.Timestamp.Value == *want
	}
	return out, nil
}

func readShiori(p page) (answer, error) {
	a, err := shiori.FromReader(bytes.NewReader(p.html), p.url)
	if err != nil {
		return answer{}, err
	}
	var t time.Time
	if a.PublishedTime != nil {
		t = *a.PublishedTime
	}
	return benefit(p.gold, a.Title, a.Byline, t, a.Node), nil
}

func readReadeck(p page) (answer, error) {
	a, err := readeck.FromReader(bytes.NewReader(p.html), p.url)
	if err != nil {
		return answer{}, err
	}
	t, err := a.PublishedTime()
	if err != nil { // it says so when there is none
		t = time.Time{}
	}
	return benefit(p.gold, a.Title(), a.Byline(), t, a.Node), nil
}

func readTrafilatura(p page, fallback bool) (answer, error) {
	a, err := trafilatura.Extract(bytes.NewReader(p.html), trafilatura.Options{OriginalURL: p.url, EnableFallback: fallback, ExcludeComments: true})
	if err != nil {
		return answer{}, err
	}
	return benefit(p.gold, a.Metadata.Title, a.Metadata.Author, a.Metadata.Date, a.ContentNode), nil
}

// benefit reads a peer's answer in the way that suits the gold best. The
// peers do not part headline and label, dateline and text, or one author and
// the next; none of that is held against them:
//   - a site's name behind the headline and the wire label before it are cut;
//   - the byline loses "By", is split at whatever parts names, loses
//     organisations, and capitals are not looked at;
//   - of several ways to read paragraphs out of the HTML the best one counts,
//     the dateline is cut from them, and a headline, deck or note among them
//     is passed over;
//   - what the gold does not know of a time is not asked for.
func benefit(g *gold, title, byline string, published time.Time, content *html.Node) answer {
	a := answer{headline: bestHeadline(g, title)}
	if g.Published != nil {
		a.minute, a.day = sameInstant(*g.Published, published), sameDay(*g.Published, published)
	}
	a.byline = people(g, byline)
	if g.Body != nil {
		want, hashed := bodyKeys(g)
		best := -1.0
		for _, p := range paragraphings {
			got := story(g, p.blocks(content), hashed)
			if f := f1(hits(keys(got, hashed), want), len(got), len(want)); f > best {
				best, a.body = f, got
			}
		}
	}
	return a
}

// bestHeadline is the gold headline if the title is the same but for a label
// before it or a site's name behind it, else the title as it is.
func bestHeadline(g *gold, title string) string {
	title = fold(title)
	if g.Headline == nil {
		return title
	}
	want := fold(*g.Headline)
	bare := strings.TrimLeft(cutFoldPrefix(title, fold(g.Label)), " -:|")
	for _, t := range []string{title, bare} {
		if rest, ok := strings.CutPrefix(t, want); ok {
			rest = strings.TrimSpace(rest)
			if first, _ := utf8.DecodeRuneInString(rest); rest == "" || strings.ContainsRune("-|:»·<>/(,", first) {
				return want
			}
		}
	}
	return title
}

func cutFoldPrefix(s, prefix string) string {
	if len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		return s[len(prefix):]
	}
	return s
}

// partings are what stands between two names, and in front of the first.
var (
	bylineOpenings = []string{"reporting by ", "written by ", "by: ", "by ", "por ", "par ", "von ", "di ", "from "}
	bylinePartings = strings.NewReplacer(" and ", ",", " AND ", ",", " And ", ",", " & ", ",", ";", ",", "|", ",", "/", ",", " und ", ",", " et ", ",", " y ", ",", " with ", ",", "、", ",", "\n", ",")
	organisations  = []string{"reuters", "reuters staff", "reuters editorial", "associated press", "the associated press", "ap", "afp", "agence france-presse", "upi",
		"bloomberg", "xinhua", "pti", "ians", "ani", "staff", "editor", "admin", "press association", "canadian press", "the canadian press", "yonhap", "tass", "anadolu", "dpa", "efe", "business wire", "pr newswire"}
)

// people takes a printed byline apart, to the good of whoever printed it.
func people(g *gold, byline string) []string {
	var names []string
	for _, part := range strings.Split(bylinePartings.Replace(fold(byline)), ",") {
		name := strings.TrimFunc(part, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) && r != '.' && r != '\'' })
		for _, o := range bylineOpenings {
			name = cutFoldPrefix(name, o)
		}
		name = strings.ToLower(strings.TrimSpace(name))
		if name != "" && !slices.Contains(organisations, name) && name != strings.ToLower(g.Agency) && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// story drops what the gold has in another field, and the dateline.
func story(g *gold, blocks []string, hashed bool) []string {
	elsewhere := func(s string) bool {
		if g.Headline != nil && s == fold(*g.Headline) || slices.ContainsFunc(g.Deck, func(d string) bool { return fold(d) == s || d == "sha:"+hash(s) }) {
			return true
		}
		return slices.ContainsFunc(g.Notes, func(n goldBlock) bool { return n.key(hashed) == goldBlock{Text: s}.key(hashed) })
	}
	blocks = slices.DeleteFunc(blocks, elsewhere)
	if g.Dateline == nil {
		return blocks
	}
	raw := fold(g.Dateline.Raw)
	for i, b := range blocks {
		if rest, ok := strings.CutPrefix(b, raw); ok && raw != "" {
			blocks[i] = strings.TrimSpace(rest)
			break
		}
	}
	return slices.DeleteFunc(blocks, func(s string) bool { return s == "" })
}

func bodyKeys(g *gold) (want []string, hashed bool) {
	hashed = slices.ContainsFunc(*g.Body, func(b goldBlock) bool { return b.H != "" })
	for _, b := range *g.Body {
		want = append(want, b.key(hashed))
	}
	return want, hashed
}

func keys(texts []string, hashed bool) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = goldBlock{Text: t}.key(hashed)
	}
	return out
}

// A score is what a system got right on a set.
type score struct {
	body, byline          match
	headline, minute, day share
	refused               int
}

func (s *score) add(g *gold, a answer, err error, peer bool) {
	if err != nil {
		s.refused++
	}
	if g.Headline != nil {
		s.headline.add(err == nil && a.headline == fold(*g.Headline))
	}
	if g.Published != nil {
		s.minute.add(err == nil && a.minute)
		s.day.add(err == nil && a.day)
	}
	if g.Byline != nil {
		var want []string
		for _, c := range *g.Byline {
			name := fold(c.Name)
			if peer {
				name = strings.ToLower(name)
			}
			want = append(want, name)
		}
		s.byline.add(a.byline, want)
	}
	if g.Body != nil {
		want, hashed := bodyKeys(g)
		s.body.add(keys(a.body, hashed), want)
	}
}

// accuracyTable prints what every reader gets right on the labelled pages.
func accuracyTable(w io.Writer, s set) error {
	labelled := slices.DeleteFunc(slices.Clone(s.pages), func(p page) bool { return p.gold == nil })
	if len(labelled) == 0 {
		return fmt.Errorf("-accuracy: no page of %s has gold beside it", s.name)
	}
	fmt.Fprintf(w, "\n%s: %d labelled pages\n\n", s.name, len(labelled))
	fmt.Fprintln(w, "| system | body F1 | body, mean F1 of a page | headline | published, to the minute | its day | byline F1 | refused |")
	fmt.Fprintln(w, "| --- | --: | --: | --: | --: | --: | --: | --: |")
	for i, r := range readers {
		var s score
		for _, p := range labelled {
			a, err := r.read(p)
			s.add(p.gold, a, err, i > 0)
		}
		fmt.Fprintf(w, "| %s | %.3f | %.3f | %s | %s | %s | %.3f | %d |\n", r.name, s.body.overall(), s.body.mean(), s.headline, s.minute, s.day, s.byline.overall(), s.refused)
	}
	return nil
}

func (s share) String() string {
	if s.of == 0 {
		return ""
	}
	return fmt.Sprintf("%.0f %%", 100*float64(s.right)/float64(s.of))
}
