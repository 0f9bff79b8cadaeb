package vendor

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/proof"
)

func itemsOf(text string) (all []*item.Item) {
	for it, err := range Read([]byte(text)) {
		if err == nil {
			all = append(all, it)
		}
	}
	return all
}

// TestNames reads each name of each vocabulary with its sample, and takes it
// away: the story is another one without.
func TestNames(t *testing.T) {
	for i := range vocabularies {
		v := &vocabularies[i]
		whole := v.names
		root := v.root
		if root == "" {
			root = "document"
		}
		for k, n := range whole {
			doc := "<" + root
			if v.attr != "" {
				doc += " " + v.attr + `="1"`
			}
			doc += ">"
			if slices.Contains(v.story, "rbnews") {
				doc += "<rbnews>"
			}
			for p, other := range map[part]string{headline: "headline", body: bodyOf(whole), published: "published"} {
				if p != n.of {
					doc += "<" + other + ">" + map[part]string{headline: "Ferries sail", body: proof.Body, published: "2018-03-14"}[p] + "</" + other + ">"
				}
			}
			sample := n.sample
			if n.of == body && v.loose {
				sample += proof.Body
			}
			doc += "<" + n.is + ">" + sample + "</" + n.is + ">"
			if slices.Contains(v.story, "rbnews") {
				doc += "</rbnews>"
			}
			doc += "</" + root + ">"
			with := itemsOf(doc)
			if len(with) != 1 {
				t.Fatalf("%s: %d stories in %s", n.is, len(with), doc)
			}
			v.names = slices.Delete(slices.Clone(whole), k, k+1)
			if cmp.Diff(with, itemsOf(doc)) == "" {
				t.Errorf("%s, %s: the same without its name: %s", v.format, n.is, doc)
			}
			v.names = whole
		}
	}
}

// bodyOf gives the name under which a vocabulary has the body.
func bodyOf(names []name) string {
	for _, n := range names {
		if n.of == body {
			return n.is
		}
	}
	return ""
}

// TestOrder takes the better name of two, wherever it stands, and no empty one.
func TestOrder(t *testing.T) {
	for doc, want := range map[string]string{
		"<a><title>B</title><headline>A</headline><date>2018-03-14</date><text>" + proof.Body + "</text></a>":        "A",
		"<a><title>B</title><headline> </headline><date>2018-03-14</date><text>" + proof.Body + "</text></a>":        "B",
		"<a><content><title>A</title><date>2018-03-14</date><body>" + proof.Body + "</body></content></a>":           "A",
		"<a><item><title>A</title><by>Ada Finch</by><text>" + proof.Body + "</text></item><item>x</item></a>":        "A",
		"<a><title>A</title><date>2018-03-14</date><text>" + proof.Body + "</text><item><title>B</title></item></a>": "A",
	} {
		all := itemsOf(doc)
		if len(all) != 1 || all[0].Headline != want || !strings.HasPrefix(string(all[0].Markup)+string(all[0].Text), "Crews") {
			t.Errorf("%s: %+v", doc, all)
		}
	}
}
