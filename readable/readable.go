// Package readable is a last resort: it asks go-readability for the body of a
// page in which newswire found no story. Its Body has the type of
// newswire.Parser.Fallback:
//
//	p := newswire.Parser{Fallback: readable.Body}
//
// go-readability looks for the part of a page that holds most text. That
// suits a page that tells one story in a way no wire ever did, and nothing
// else: what it takes for the text may be a consent dialog, a list of links or
// a column of comments, and it cannot tell a dateline or a sign-off from a
// paragraph. An article whose body came from here is marked with the layout
// "readability", so that a caller can treat it with the doubt it deserves.
//
// A Parser asks only where it found no story and the page does not say by
// itself that it holds none, and it refuses what it gets where that is no
// running text, or the words of a dialog.
//
// # What came of it
//
// Counted on 22 November 2026 over 430 saved pages, 321 of them wire copy and
// 109 of them none, with go-readability v0.0.0-20251205110129:
//
//	newswire -json -fallback=false DIR | grep -c '"error"'
//	newswire -json DIR | grep '"layout":"readability"'
//
//	set         pages  no story  rescued  spoiled
//	pages          50         0        0        0
//	unlabelled    271         2        0        0
//	other         109         7        2        0
//
// The two that it rescues, both among the pages that are no wire copy, are a
// weblog whose lines end without a full stop and a product's page in
// sections. Of the other seven, three hold no more than a few words and one a
// single line, one is a list that calls itself one and is not asked about, and
// two are an aggregator's, with teasers of other stories, in which it finds
// nothing either. Spoiled would be a page of which it gave a text that is no
// story. It gives none of the 15 pages without a story in testdata/no-story;
// asked about them without a Parser between, it gives ten of them as texts.
//
// # What it does not do
//
// go-readability's own reader starts goroutines and guesses encodings, and
// nothing bounds what a page may cost it: on trees that are deep or dense it
// takes hundreds of times longer than html.Parse, and html.Parse itself makes
// 300 MB of 37 kB of open <font> tags. Body gives it a tree planted from
// newswire's own flat one, without scripts, styles, menus and buttons, and with
// the few attributes that it looks at. From that tree it reckons beforehand
// what the work will be, and refuses a page on which go-readability might take
// more than ten times as long as html.Parse takes for an ordinary page of the
// same size. The reckoning counts elements and bytes and looks at no clock:
// the same page is always refused or always read. See work.go for the figures.
//
// The price: of 430 real pages one in eleven is refused, most of them dense
// with tables and lists, and go-readability's further looks with looser rules,
// for a page on which it found little, are allowed only where four looks stay
// within the bounds.
//
// # What it drags along
//
// go-readability stands in newswire's go.mod, but only the packages that
// import this one compile or vendor it: with the root package alone, "go mod
// vendor" copies golang.org/x/net, the golang.org/x/text that its charset
// package needs, and nothing else.
package readable

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"

	readability "github.com/go-shiori/go-readability"
	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/flat"
)

// The errors of Body; test for them with errors.Is.
var (
	ErrRefused = errors.New("readable: the page is over the bounds")
	ErrNoText  = errors.New("readable: no text found")
)

// What a page may be at most. A larger one is refused before anything is
// reckoned, a deeper one at its first element that is too deep: go-readability
// recurses. Real pages have a few hundred kilobytes and are 15 to 35 elements
// deep.
const (
	maxBytes = 8 << 20
	maxDepth = 200
)

// Body returns the body that go-readability finds in an HTML page, which
// should be UTF-8: paragraphs, subheads, list items and quotes in the order of
// the page, white space folded, none of them empty. It fails with ErrRefused
// if the page is over the bounds and with ErrNoText if there is no text in it.
// It keeps no reference to page, and any number of goroutines may call it.
func Body(page []byte) (body []newswire.Block, err error) {
	if len(page) > maxBytes {
		return nil, fmt.Errorf("%w: %d bytes", ErrRefused, len(page))
	}
	if !utf8.Valid(page) {
		page = bytes.ToValidUTF8(page, []byte("\uFFFD"))
	}
	tree, limit := flat.Parse(page), budget(len(page))
	doc, err := plant(tree, limit/attempts, everything)
	once := err != nil
	if once {
		if doc, err = plant(tree, limit, likely); err != nil {
			return nil, err
		}
	}

	// Nobody mends go-readability any more. Should it panic on some page, then
	// that page has no body; the program that asked for one goes on.
	defer func() {
		if r := recover(); r != nil {
			body, err = nil, fmt.Errorf("%w: go-readability fails on it: %v", ErrRefused, r)
		}
	}()
	p := readability.NewParser()
	p.DisableJSONLD = true // only the body is asked for, and the scripts are gone
	if once {
		p.CharThresholds = 0 // what the first attempt finds is what there is
	}
	found, err := p.ParseDocument(doc, nil)
	if err != nil {
		return nil, fmt.Errorf("readable: %w", err)
	}
	if body = blocks(found.Node); len(body) == 0 {
		return nil, ErrNoText
	}
	return body, nil
}
