package readable

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/flat"
	"golang.org/x/net/html"
)

// A choice says what of a page is planted.
type choice bool

const (
	everything choice = false // all that go-readability keeps in any attempt
	likely     choice = true  // what it keeps in the first one, which is the strictest
)

// isAside reports whether go-readability would throw the element away in any
// case, or has no use for it: it is spared the work.
func isAside(tag flat.Tag) bool {
	switch tag {
	case flat.Comment, flat.Title, flat.Meta, flat.Link, flat.Base,
		flat.Nav, flat.Aside, flat.Footer, flat.Select, flat.Button, flat.Textarea:
		return true
	}
	return false
}

// isHidden reports whether go-readability takes the element for one that no
// reader sees.
func isHidden(e *html.Node) bool {
	for _, a := range e.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			if a.Val == "true" && !strings.Contains(value(e, "class"), "fallback-image") {
				return true
			}
		case "style":
			bare := strings.ToLower(strings.Join(strings.Fields(a.Val), ""))
			if strings.Contains(bare, "display:none") || strings.Contains(bare, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// isUnlikely reports whether go-readability drops the element in its first
// attempt for what its class, identifier or role say. It does not look at the
// element's surroundings: there are exceptions in tables and code.
func isUnlikely(e *html.Node, tag flat.Tag) bool {
	if tag == flat.A || tag == flat.Code || len(e.Attr) == 0 {
		return false
	}
	if slices.Contains(unlikelyRoles, value(e, "role")) {
		return true
	}
	name := strings.ToLower(value(e, "class") + " " + value(e, "id"))
	return holdsAny(name, unlikelyNames) && !holdsAny(name, likelyNames)
}

// The words of go-readability's internal/re2go/grab-article.re and of its
// parser.go, which are those of Readability.js 0.5. A word that is missing here
// costs time and nothing else.
var (
	unlikelyNames = []string{"-ad-", "ai2html", "banner", "breadcrumbs", "combx", "comment", "community", "cover-wrap", "disqus", "extra", "footer", "gdpr",
		"header", "legends", "menu", "related", "remark", "replies", "rss", "shoutbox", "sidebar", "skyscraper", "social", "sponsor", "supplemental",
		"ad-break", "agegate", "pagination", "pager", "popup", "yom-remote"}
	likelyNames   = []string{"and", "article", "body", "column", "content", "main", "shadow"}
	unlikelyRoles = []string{"menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog"}
)

func holdsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

func value(e *html.Node, key string) string {
	for _, a := range e.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
