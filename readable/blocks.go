package readable

import (
	"strings"

	"github.com/newswire-go/newswire"
	"golang.org/x/net/html"
)

// blocks reads the tree that go-readability gives back: each run of text
// between the edges of two block elements is a block of the body. A <br> is
// a space there, for it makes paragraphs of doubled ones itself.
func blocks(n *html.Node) []newswire.Block {
	if n == nil {
		return nil
	}
	var r blockReader
	r.read(n)
	r.end()
	return r.done
}

type blockReader struct {
	done []newswire.Block
	text strings.Builder
	in   newswire.Block // the kind and level of the block that is open
}

// read recurses; the tree has its bound in maxDepth.
func (r *blockReader) read(n *html.Node) {
	if n.Type == html.TextNode {
		r.text.WriteString(n.Data)
		return
	}
	outer := r.in
	switch n.Data { // go-readability changes names and leaves atoms as they were
	case "br":
		r.text.WriteByte(' ')
	case "figcaption", "caption":
		return // no story text
	case "h1", "h2", "h3", "h4", "h5", "h6":
		r.open(newswire.Block{Kind: newswire.BlockSubhead, Level: int(n.Data[1] - '0')})
	case "li":
		r.open(newswire.Block{Kind: newswire.BlockItem})
	case "blockquote":
		r.open(newswire.Block{Kind: newswire.BlockQuote})
	case "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "ul", "ol", "dl", "pre", "center", "figure", "hr",
		"table", "tbody", "thead", "tfoot", "tr", "td", "th", "dt", "dd", "address", "details", "summary", "fieldset", "form", "hgroup":
		// Within a list or a quote a paragraph is still an item or a quote.
		r.open(r.in)
	default:
		for c := range n.ChildNodes() {
			r.read(c)
		}
		return
	}
	for c := range n.ChildNodes() {
		r.read(c)
	}
	if n.Data != "br" {
		r.open(outer)
	}
}

// open ends the block before and begins one of b's kind.
func (r *blockReader) open(b newswire.Block) {
	r.end()
	r.in = b
}

func (r *blockReader) end() {
	text := strings.Join(strings.Fields(r.text.String()), " ")
	r.text.Reset()
	if text == "" {
		return
	}
	b := r.in
	if b.Kind == "" {
		b.Kind = newswire.BlockParagraph
	}
	b.Text = text
	r.done = append(r.done, b)
}
