package export_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/export"
)

// fuzzReadBack asks of any story that is written in a form and read again what
// check does of both.
func fuzzReadBack(f *testing.F, write func(*newswire.Article) []byte, check func(t *testing.T, a, b *newswire.Article)) {
	for _, a := range pages(f) {
		f.Add(write(a))
		f.Add(export.Text(a))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		a, err := new(newswire.Parser).ParseBytes(in)
		if err != nil {
			return
		}
		b, err := new(newswire.Parser).ParseBytes(write(a))
		if err != nil {
			b = nil
		}
		check(t, a, b)
	})
}

// FuzzHTMLIsReadBack asks whether a story is the same when its HTML is read.
func FuzzHTMLIsReadBack(f *testing.F) {
	fuzzReadBack(f, export.HTML, func(t *testing.T, a, _ *newswire.Article) {
		if diff := htmlLoss(a); diff != "" {
			t.Errorf("(-before +after):\n%s", diff)
		}
	})
}

// keepsWords fails where the words of a story's body are not all read again, in
// their order, wherever in the story: what a form cannot tell apart moves from
// one part to another and is not lost.
func keepsWords(t *testing.T, a, b *newswire.Article) {
	t.Helper()
	if b == nil {
		return // too little is left for a story: a line or two
	}
	rest := storyWords(b)
	for _, word := range strings.FieldsFunc(a.Text(newswire.WithDateline), notOfWord) {
		i := slices.Index(rest, word)
		if i < 0 {
			t.Fatalf("%q is lost of\n%q\nin\n%q", word, a.Text(newswire.WithDateline), b.Text(newswire.WithDateline))
		}
		rest = rest[i+1:]
	}
}

func notOfWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// storyWords gives the words of all that is printed of a story.
func storyWords(a *newswire.Article) []string {
	all := []string{a.Label, a.Headline}
	all = append(all, a.Deck...)
	all = append(all, a.BylineText, a.Text(newswire.WithDateline), a.SignOffText)
	for _, n := range a.Notes {
		all = append(all, n.Text)
	}
	return strings.FieldsFunc(strings.Join(all, " "), notOfWord)
}

// FuzzTextIsReadBack asks of wire text whether words of the story are lost.
func FuzzTextIsReadBack(f *testing.F) { fuzzReadBack(f, export.Text, keepsWords) }

// FuzzNINJSIsReadBack asks the same of ninjs.
func FuzzNINJSIsReadBack(f *testing.F) { fuzzReadBack(f, export.NINJS, keepsWords) }

// FuzzNITFIsReadBack asks the same of NITF.
func FuzzNITFIsReadBack(f *testing.F) { fuzzReadBack(f, export.NITF, keepsWords) }
