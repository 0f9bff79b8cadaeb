package view

import (
	"strconv"
	"strings"

	"github.com/newswire-go/newswire"
)

// links ties the parts of an article to the candidates that they were taken
// from, by their place in the trace.
type links struct {
	fields map[string][]int // the chosen candidates of a field
	body   [][]int          // of each block of the body
}

// linksOf finds the candidates of each part. The blocks of the body and the
// parts of the text that are body stand in the same order; a table has a part
// a row.
func linksOf(r Reading) links {
	l := links{fields: map[string][]int{}}
	if r.Article == nil {
		return l
	}
	l.body = make([][]int, len(r.Article.Body))
	if r.Trace == nil {
		return l
	}
	for i, c := range r.Trace.Candidates {
		if c.Chosen {
			l.fields[c.Field] = append(l.fields[c.Field], i)
		}
	}
	parts := l.fields["body"]
	for i, b := range r.Article.Body {
		n := 1
		if b.Kind == newswire.BlockTable {
			n = len(b.Rows)
		}
		n = min(n, len(parts))
		l.body[i] = parts[:n]
		parts = parts[n:]
	}
	return l
}

// of gives the candidates of some fields as the attribute has them that lights
// one side of the page from the other.
func (l links) of(fields ...string) string {
	var all []int
	for _, f := range fields {
		all = append(all, l.fields[f]...)
	}
	return numbers(all)
}

func numbers(list []int) string {
	words := make([]string, len(list))
	for i, n := range list {
		words[i] = strconv.Itoa(n)
	}
	return strings.Join(words, " ")
}
