package main

import (
	"bytes"
	"io"
	"net/url"

	readeck "codeberg.org/readeck/go-readability/v2"
	shiori "github.com/go-shiori/go-readability"
	distiller "github.com/markusmobius/go-domdistiller"
	"github.com/markusmobius/go-trafilatura"
	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/flat"
	"golang.org/x/net/html"
)

// A system reads a page and throws the result away. What it makes of the
// page is the business of accuracy.go: here only the work counts, so an error
// ("no article found") is a result like any other and is counted, not fatal.
type system struct {
	name string
	does string
	run  func(p page) error
}

// The names that the figures ask for.
const (
	nameParse      = "newswire.Parse"
	nameParseBytes = "newswire.ParseBytes"
	nameFlat       = "flat tree alone"
	nameTree       = "html.Parse"
	nameShiori     = "go-readability"
	nameReadeck    = "readeck go-readability v2"
	nameFast       = "go-trafilatura"
	nameFallback   = "go-trafilatura with fallback"
)

// systems are measured on the same pages in one run. Every peer is called the
// way its own documentation shows first; the rows "on a given tree" say what
// is left of its time when its detection of encodings is not in it.
//
// The row of internal/flat belongs between newswire.Parse and the tokenizer.
var systems = []system{
	{nameParseBytes, "the whole story from a byte slice", func(p page) error {
		_, err := new(newswire.Parser).ParseBytes(p.html)
		return err
	}},
	{nameParse, "the same from a bytes.Reader", func(p page) error {
		_, err := newswire.Parse(bytes.NewReader(p.html))
		return err
	}},
	{nameFlat, "newswire's own tree, and nothing read from it", func(p page) error {
		flat.Parse(p.html)
		return nil
	}},
	{"x/net tokenizer", "Tokenizer.Next to the end, nothing kept", func(p page) error {
		z := html.NewTokenizer(bytes.NewReader(p.html))
		for z.Next() != html.ErrorToken {
		}
		if err := z.Err(); err != io.EOF {
			return err
		}
		return nil
	}},
	{nameTree, "the tree alone: what every peer pays first", func(p page) error {
		_, err := html.Parse(bytes.NewReader(p.html))
		return err
	}},
	{"go-domdistiller", "ApplyForReader", func(p page) error {
		_, err := distiller.ApplyForReader(bytes.NewReader(p.html), &distiller.Options{OriginalURL: p.url, SkipPagination: true})
		return err
	}},
	{"go-readability on a given tree", "html.Parse and FromDocument", func(p page) error {
		doc, err := html.Parse(bytes.NewReader(p.html))
		if err != nil {
			return err
		}
		_, err = shiori.FromDocument(doc, p.url)
		return err
	}},
	{nameShiori, "FromReader", func(p page) error {
		_, err := shiori.FromReader(bytes.NewReader(p.html), p.url)
		return err
	}},
	{"readeck v2 on a given tree", "html.Parse and FromDocument", func(p page) error {
		doc, err := html.Parse(bytes.NewReader(p.html))
		if err != nil {
			return err
		}
		_, err = readeck.FromDocument(doc, p.url)
		return err
	}},
	{nameReadeck, "FromReader", func(p page) error {
		_, err := readeck.FromReader(bytes.NewReader(p.html), p.url)
		return err
	}},
	{nameFast, "Extract without fallback", func(p page) error {
		_, err := trafilatura.Extract(bytes.NewReader(p.html), trafilatura.Options{OriginalURL: p.url})
		return err
	}},
	{nameFallback, "Extract with EnableFallback", func(p page) error {
		_, err := trafilatura.Extract(bytes.NewReader(p.html), trafilatura.Options{OriginalURL: p.url, EnableFallback: true})
		return err
	}},
}

// anyURL stands in where nothing is known of a page's address: some of the
// peers need one to make links absolute.
var anyURL = &url.URL{Scheme: "https", Host: "news.example", Path: "/story"}
