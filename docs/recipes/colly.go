// Package recipes holds the programs of docs/recipes.md.
package recipes

import (
	"errors"
	"fmt"

	"github.com/gocolly/colly/v2"
	"github.com/newswire-go/newswire"
)

// storiesBy visits addresses and gives what it reads to found.
func storiesBy(c *colly.Collector, addresses []string, found func(*newswire.Article)) error {
	c.DetectCharset = false // newswire does, from what the page says, too
	var failed error
	c.OnResponse(func(r *colly.Response) {
		p := newswire.Parser{URL: r.Request.URL.String(), ContentType: r.Headers.Get("Content-Type")}
		a, err := p.ParseBytes(r.Body)
		switch {
		case errors.Is(err, newswire.ErrNoArticle):
			// an index, a live blog, a paywall: err says which
		case err != nil:
			failed = errors.Join(failed, fmt.Errorf("%s: %w", p.URL, err))
		default:
			found(a)
		}
	})
	for _, address := range addresses {
		failed = errors.Join(failed, c.Visit(address))
	}
	c.Wait()
	return failed
}
