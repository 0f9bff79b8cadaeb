package newswire

import (
	"testing"

	"github.com/newswire-go/newswire/internal/proof"
)

func TestAddress(t *testing.T) {
	for _, test := range []struct{ name, head, caller, url, slug, site string }{
		{name: "nothing is known"},
		{name: "the caller knows", caller: "http://a.example/1", url: "http://a.example/1"},
		{name: "the page knows better", head: `<meta property="og:url" content="https://a.example/2">`, caller: "http://a.example/1", url: "https://a.example/2"},
		{name: "the canonical link before what is shared", head: `<meta property="og:url" content="https://a.example/amp/2"><link rel="canonical" href="https://a.example/2">`, url: "https://a.example/2"},
		{name: "a relative address", head: `<link rel="canonical" href="/2">`, caller: "http://a.example/1", url: "http://a.example/2"},
		{name: "a relative address of nowhere", head: `<link rel="canonical" href="/2">`},
		{name: "no address", head: `<meta property="og:url" content="javascript://x y">`, caller: "http://a.example/1", url: "http://a.example/1"},
		{name: "the front page", head: `<link rel="canonical" href="https://a.example/">`, caller: "https://a.example/1", url: "https://a.example/1"},
		{name: "the front page, and nobody knows better", head: `<link rel="canonical" href="https://a.example/">`, url: "https://a.example/"},
		{name: "the slug of the state before that of a meta tag", head: `<meta name="analyticsAttributes.keywordSlug" content="US-FERRIES"><script>Fusion.globalContent={"result":{"slug":"ARLAND-FERRIES/ (PIX)"}};</script>`, slug: "ARLAND-FERRIES/ (PIX)"},
		{name: "the site's own slug is not the agency's", head: `<meta name="slug" content="03ferries">`},
		{name: "another site", head: `<meta property="og:site_name" content="The Portby Post">`, site: "The Portby Post"},
		{name: "the agency's own site", head: `<meta property="og:site_name" content="AP News">`},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, err := (&Parser{URL: test.caller}).ParseBytes(proof.StoryPage(test.head))
			if err != nil {
				t.Fatal(err)
			}
			if a.URL != test.url || a.Slug != test.slug || a.Site != test.site {
				t.Errorf("got the URL %q, the slug %q, the site %q, want %q, %q, %q", a.URL, a.Slug, a.Site, test.url, test.slug, test.site)
			}
		})
	}
}
