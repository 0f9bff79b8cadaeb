package main

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A reading of the peers' HTML as paragraphs. Their own plain text is not
// used: go-readability glues paragraphs together in it.
type paragraphing struct {
	breaks bool // a single <br> ends a paragraph, as it does where a story has no <p>
	cells  bool // table cells are paragraphs, as they are in old layouts
}

// All of these are tried, and the one that suits the gold best counts.
var paragraphings = []paragraphing{{false, false}, {true, false}, {false, true}, {true, true}}

// blocks gives the texts of the block elements under n in order. Two <br> end
// a paragraph in any reading.
func (p paragraphing) blocks(n *html.Node) []string {
	if n == nil {
		return nil
	}
	w := &blockWriter{paragraphing: p}
	w.walk(n)
	w.end()
	return w.done
}

type blockWriter struct {
	paragraphing
	done   []string
	open   strings.Builder
	breaks int
}

func (w *blockWriter) end() {
	if s := strings.TrimSpace(strings.TrimLeft(fold(w.open.String()), "•*▪■●")); s != "" {
		w.done = append(w.done, s)
	}
	w.open.Reset()
	w.breaks = 0
}

// walk recurses: the peers give shallow trees of pages that html.Parse took.
func (w *blockWriter) walk(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		if strings.TrimSpace(n.Data) != "" {
			w.breaks = 0
		}
		w.open.WriteString(n.Data)
		return
	case n.Type != html.ElementNode && n.Type != html.DocumentNode:
		return
	case n.DataAtom == atom.Br:
		if w.breaks++; w.breaks > 1 || w.paragraphing.breaks {
			w.end()
		} else {
			w.open.WriteByte(' ')
		}
		return
	case n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Figcaption:
		return // captions are not body text: nobody is charged for having kept them
	case !w.cells && (n.DataAtom == atom.Td || n.DataAtom == atom.Th) && !holds(n, atom.P):
		return
	}
	block := isBlock(n)
	if block {
		w.end()
	}
	for c := range n.ChildNodes() {
		w.walk(c)
	}
	if block {
		w.end()
	}
}

func holds(n *html.Node, a atom.Atom) bool {
	for d := range n.Descendants() {
		if d.DataAtom == a {
			return true
		}
	}
	return false
}

func isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Body,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd,
		atom.Blockquote, atom.Pre, atom.Figure, atom.Hr, atom.Table, atom.Tr, atom.Td, atom.Th, atom.Center:
		return true
	}
	return false
}
