package newswire

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// A token is a piece of a page's source. Together the pieces are the page.
type token struct {
	kind html.TokenType
	raw  string
	name string           // of a tag, or of the element whose code it is
	attr []html.Attribute // of a start tag
	code bool             // the text of a script, a style or a title: no markup in it
}

// tokens takes a page apart.
func tokens(page []byte) (all []token) {
	z := html.NewTokenizer(bytes.NewReader(page))
	inside := ""
	for z.Next() != html.ErrorToken {
		t := token{raw: string(z.Raw())}
		full := z.Token()
		t.kind, t.name, t.attr = full.Type, full.Data, full.Attr
		switch t.kind {
		case html.StartTagToken:
			inside = ""
			if holdsCode(t.name) {
				inside = t.name
			}
		case html.EndTagToken:
			inside = ""
		case html.TextToken:
			t.name, t.code = inside, inside != ""
		}
		all = append(all, t)
	}
	return all
}

// holdsCode reports whether what is in an element is one text for the
// tokenizer.
func holdsCode(name string) bool {
	switch name {
	case "script", "style", "title", "textarea", "noscript", "iframe", "xmp", "noembed", "noframes":
		return true
	}
	return false
}

// written puts the tokens together again.
func written(all []token) []byte {
	var b bytes.Buffer
	for _, t := range all {
		b.WriteString(t.raw)
	}
	return b.Bytes()
}

// rewrite changes each token of a page.
func rewrite(page []byte, change func(t token) string) []byte {
	all := tokens(page)
	for i := range all {
		all[i].raw = change(all[i])
	}
	return written(all)
}

// rewriteText changes the text that a reader of the page may see.
func rewriteText(page []byte, change func(s string) string) []byte {
	pre := 0
	return rewrite(page, func(t token) string {
		switch {
		case t.kind == html.StartTagToken && t.name == "pre":
			pre++
		case t.kind == html.EndTagToken && t.name == "pre":
			pre--
		case t.kind == html.TextToken && !t.code && pre <= 0:
			return change(t.raw)
		}
		return t.raw
	})
}

// isTag reports whether a token is a start tag.
func (t token) isTag() bool {
	return t.kind == html.StartTagToken || t.kind == html.SelfClosingTagToken
}

// blank reports whether a token is white space between tags.
func (t token) blank() bool {
	return t.kind == html.TextToken && !t.code && strings.TrimSpace(t.raw) == ""
}

// blockNames are the elements that stand apart from the text around them.
var blockNames = []string{
	"address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
	"h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "html", "hr", "li", "link", "main", "meta", "nav", "ol", "p", "section", "table",
	"tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
}

func isBlockName(name string) bool { return slices.Contains(blockNames, name) }

// around puts something at the beginning and at the end of a page's body.
func around(page []byte, before, after string) ([]byte, bool) {
	all := tokens(page)
	open := slices.IndexFunc(all, func(t token) bool { return t.kind == html.StartTagToken && t.name == "body" })
	if open < 0 {
		return nil, false
	}
	all[open].raw += before
	shut := len(all) - 1
	for ; shut > open; shut-- {
		if all[shut].kind == html.EndTagToken && all[shut].name == "body" {
			all[shut].raw = after + all[shut].raw
			return written(all), true
		}
	}
	all[len(all)-1].raw += after
	return written(all), true
}

// inside gives the source of the first element of a page that has the name.
func inside(page []byte, name string) string {
	depth, from := 0, -1
	all := tokens(page)
	for i, t := range all {
		switch {
		case t.kind == html.StartTagToken && t.name == name:
			if depth++; depth == 1 {
				from = i
			}
		case t.kind == html.EndTagToken && t.name == name && depth > 0:
			if depth--; depth == 0 {
				return string(written(all[from : i+1]))
			}
		}
	}
	return ""
}

// TestTokens puts each page together from its tokens.
func TestTokens(t *testing.T) {
	for _, page := range goldensOf(t, ".html") {
		if got := written(tokens(page.in)); !bytes.Equal(got, page.in) {
			t.Errorf("%s: the tokens are not the page", page.name)
		}
	}
}
