package newswire

import (
	"encoding/json"
	"errors"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/stopwatch"
	"github.com/newswire-go/newswire/internal/undress"
)

// FuzzParse feeds Parse with anything, from the goldens on.
func FuzzParse(f *testing.F) {
	for _, page := range goldenPages(f) {
		b, err := os.ReadFile(page)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	for _, h := range hostileShapes() {
		f.Add(h.of(1 << 10))
	}
	f.Fuzz(checkInput)
}

// checkInput holds what is true of Parse whatever comes: no panic and no
// hang; one of the documented errors, or an article; the same again the
// second time; text that is fit to print; nothing in the story's body that
// was not in the input, in its order; and a trace whose spans are what it
// says.
func checkInput(t *testing.T, in []byte) {
	t.Helper()
	p := new(Parser)
	began := stopwatch.Used()
	a, trace, err := p.Explain(in)
	checkDeadline(t, stopwatch.Used()-began, len(in))
	if trace != nil {
		checkTrace(t, trace)
	}
	if err != nil {
		checkError(t, a, err)
		return
	}
	b, err := p.ParseBytes(in)
	if diff := unlike(a, b); err != nil || diff != "" {
		t.Fatalf("the same input twice: error %v, (-first +second):\n%s", err, diff)
	}
	checkStrings(t, "Article", reflect.ValueOf(a))
	checkRoundTrip(t, a)
	checkOrder(t, a, trace.Text)
	checkSpans(t, a)
	checkEvidence(t, trace)
	if _, wide := page.WideEncoding(in); a.Format == "text" && utf8.Valid(in) && !wide { // UTF-16 can be valid UTF-8, too
		bare, _ := undress.Text(in)
		checkWords(t, a, string(in)+"\n"+string(bare)+"\n"+strings.ReplaceAll(string(bare), "\n", "")) // without the trust in our own trace
	}
}

// unlike gives in what two values differ. It takes cmp long to find that there
// is nothing.
func unlike(a, b any) string {
	if reflect.DeepEqual(a, b) {
		return ""
	}
	return cmp.Diff(a, b)
}

// checkDeadline fails for a reading that took longer than a second a megabyte.
func checkDeadline(t *testing.T, took time.Duration, size int) {
	t.Helper()
	if most := time.Second * time.Duration(1+size>>20); took > most {
		t.Fatalf("%d bytes took %v", size, took)
	}
}

// checkOrder fails for a block of the body that is not in the text behind the
// block before it.
func checkOrder(t *testing.T, a *Article, text string) {
	t.Helper()
	at := 0
	find := func(s string) {
		i := strings.Index(text[at:], s)
		if i < 0 {
			t.Fatalf("%q is in the body, and in the text not behind %q", s, text[max(0, at-80):at])
		}
		at += i + len(s)
	}
	for _, b := range a.Body {
		if b.Kind != BlockTable {
			find(b.Text)
		}
		for _, row := range b.Rows {
			for _, cell := range row {
				find(cell)
			}
		}
	}
}

// checkError fails for an error that Parse does not document.
func checkError(t *testing.T, a *Article, err error) {
	t.Helper()
	if a != nil {
		t.Fatalf("both an article and the error %v", err)
	}
	none := (*NoArticleError)(nil)
	switch {
	case errors.Is(err, ErrEmpty), errors.Is(err, ErrBinary), errors.Is(err, ErrTooLarge), errors.Is(err, ErrEncoding):
	case errors.Is(err, ErrNoArticle) && errors.As(err, &none):
		known := []Reason{ReasonNothing, ReasonIndex, ReasonConsent, ReasonPaywall, ReasonLive, ReasonFormat}
		if !slices.Contains(known, none.Reason) {
			t.Fatalf("ErrNoArticle for an undocumented reason: %q", none.Reason)
		}
	default:
		t.Fatalf("an undocumented error: %v", err)
	}
}

// checkStrings fails for a string anywhere in v that is not plain text.
func checkStrings(t *testing.T, path string, v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		checkStrings(t, path, v.Elem())
	case reflect.Struct:
		for field, value := range v.Fields() {
			checkStrings(t, path+"."+field.Name, value)
		}
	case reflect.Slice:
		for i := range v.Len() {
			checkStrings(t, path, v.Index(i))
		}
	case reflect.String:
		s := v.String()
		if !utf8.ValidString(s) {
			t.Fatalf("%s is not valid UTF-8: %q", path, s)
		}
		if i := strings.IndexFunc(s, unprintable); i >= 0 {
			t.Fatalf("%s has a control or bidi character at %d: %q", path, i, s)
		}
	}
}

// unprintable reports whether r may not stand in any text of an article: the
// controls, and the bidi characters that make text read as what it is not.
func unprintable(r rune) bool {
	return unicode.IsControl(r) || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// mustNotShow reports whether r is dropped from text, by LABELS rule 1 and for
// being unprintable.
func mustNotShow(r rune) bool {
	return r == 0x00AD || r == 0x200B || r == 0x2060 || r == 0xFEFF || r >= 0xE0000 && r <= 0xE007F || unprintable(r) && !unicode.IsSpace(r)
}

// visible gives s without the characters that the reader of a story does not
// see.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if mustNotShow(r) {
			return -1
		}
		return r
	}, s)
}

// checkWords fails for a word of the body that is not in the text.
func checkWords(t *testing.T, a *Article, text string) {
	t.Helper()
	text = visible(text)
	check := func(s string) {
		for word := range strings.FieldsSeq(s) {
			if !strings.Contains(text, word) {
				t.Fatalf("%q is in the body and not in the input", word)
			}
		}
	}
	for _, b := range a.Body {
		check(b.Text)
		for _, row := range b.Rows {
			for _, cell := range row {
				check(cell)
			}
		}
	}
}

// checkRoundTrip fails if the article's JSON is not the article.
func checkRoundTrip(t *testing.T, a *Article) {
	t.Helper()
	j, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	b := new(Article)
	if err := json.Unmarshal(j, b); err != nil {
		t.Fatal(err)
	}
	if diff := unlike(a, b); diff != "" {
		t.Fatalf("Unmarshal(Marshal(a)) is not a (-a +b):\n%s", diff)
	}
}

// checkTrace fails for a candidate whose span is not its value, and for text
// that is nobody's: every character but the white space between two candidates
// belongs to exactly one.
func checkTrace(t *testing.T, trace *Trace) {
	t.Helper()
	at := 0
	for _, c := range trace.Candidates {
		if s := strings.ReplaceAll(c.Value, "\t", " "); !utf8.ValidString(s) || strings.ContainsFunc(s, unprintable) { // tabs part the cells of a row
			t.Fatalf("candidate %s has the value %q", c.Field, c.Value)
		}
		if c.Start < 0 || c.End < c.Start || c.End > len(trace.Text) {
			t.Fatalf("candidate %s %q spans [%d:%d] of %d bytes", c.Field, c.Value, c.Start, c.End, len(trace.Text))
		}
		if c.Field == "" || c.Why == "" {
			t.Fatalf("a candidate does not say what it is and why: %+v", c)
		}
		if c.Origin != meta.Printed.String() {
			continue
		}
		if trace.Text[c.Start:c.End] != c.Value {
			t.Fatalf("candidate %s %q spans %q", c.Field, c.Value, trace.Text[c.Start:c.End])
		}
		if c.Start < at || strings.TrimSpace(trace.Text[at:c.Start]) != "" {
			t.Fatalf("between two candidates is %q", trace.Text[min(at, c.Start):max(at, c.Start)])
		}
		at = c.End
	}
	if strings.TrimSpace(trace.Text[at:]) != "" {
		t.Fatalf("behind the last candidate is %q", trace.Text[at:])
	}
}

// FuzzReadText holds what is true of any page that the reader of text dumps
// makes.
func FuzzReadText(f *testing.F) {
	for _, h := range hostileDumps {
		f.Add(h.of(1 << 10))
	}
	for _, page := range goldensOf(f, ".txt") {
		f.Add(page.in)
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		if text, holds := page.Decode(in, ""); holds == page.ContentText {
			checkPage(t, page.Text(text))
		}
	})
}

// FuzzReadHTML does the same for the reader of HTML.
func FuzzReadHTML(f *testing.F) {
	for _, h := range hostilePages {
		f.Add(h.of(1 << 10))
	}
	for _, page := range goldensOf(f, ".html") {
		f.Add(page.in)
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		text, holds := page.Decode(in, "")
		if holds != page.ContentText {
			return
		}
		p := page.HTML(text)
		checkPage(t, p)
		if !slices.IsSorted(p.Joints) {
			t.Fatalf("joints %v are not in order", p.Joints)
		}
		for i := range p.Blocks {
			if b := &p.Blocks[i]; b.Owner < 0 || b.Owner >= p.Tree.Len() {
				t.Fatalf("block %d stands in node %d of %d", i, b.Owner, p.Tree.Len())
			}
		}
	})
}

// checkPage fails for a page whose blocks do not hold its text, each of it
// once and in order, or whose text is not fit to print.
func checkPage(t *testing.T, p *page.Page) {
	t.Helper()
	at := 0
	for i := range p.Blocks {
		b := &p.Blocks[i]
		if b.Start >= b.End || b.End > len(p.Text) || b.Start < at || strings.Trim(p.Text[at:b.Start], "\n ") != "" {
			t.Fatalf("block %d is [%d:%d] of %d bytes, after %d", i, b.Start, b.End, len(p.Text), at)
		}
		at = b.End
		text := p.Content(i)
		if b.Kind != page.Row && strings.ContainsAny(text, "\n\t") || strings.TrimSpace(text) != text || strings.Contains(text, "  ") {
			t.Fatalf("block %d is not folded: %q", i, text)
		}
		if !utf8.ValidString(text) || strings.ContainsFunc(strings.ReplaceAll(text, "\t", " "), unprintable) {
			t.Fatalf("block %d is not fit to print: %q", i, text)
		}
	}
	if strings.Trim(p.Text[at:], "\n") != "" {
		t.Fatalf("behind the last block is %q", p.Text[at:])
	}
}
