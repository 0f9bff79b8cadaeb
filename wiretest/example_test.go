package wiretest_test

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/wiretest"
)

// A parser is held to all layouts in a few lines.
func ExampleDiff() {
	misread := 0
	for e := range wiretest.Corpus(2) {
		got, err := newswire.Parse(bytes.NewReader(e.Page)) // or a parser of one's own
		if err != nil || wiretest.Diff(e.Want, *got) != "" {
			misread++ // wiretest.Diff says what differs
		}
	}
	fmt.Println(misread, "misread")
	// Output: 0 misread
}

// The author of a scraper tests its headlines on pages of all layouts.
func ExampleCorpus() {
	headline := func(page []byte) string { // the scraper
		_, after, _ := bytes.Cut(page, []byte(`<h1 class="ArticleHeader_headline">`))
		text, _, _ := bytes.Cut(after, []byte("</h1>"))
		return strings.NewReplacer("&#39;", "'", "&#34;", `"`, "&amp;", "&").Replace(string(text))
	}
	right, wrong := 0, 0
	for e := range wiretest.Corpus(10) {
		if e.Layout != "reuters-2018" {
			continue
		}
		if headline(e.Page) == e.Want.Headline {
			right++
		} else {
			wrong++ // a label stands before some
		}
	}
	fmt.Println(right > wrong, right+wrong)
	// Output: true 10
}
