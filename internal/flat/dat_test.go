package flat

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

// A treeCase is a page and its tree, in the form of html5lib's tests.
type treeCase struct {
	data, tree string
	departs    bool // the oracle's tree is another one, on purpose
}

// readCases reads testdata/tree.dat: "#data", the page, "#document" or
// "#departed", the tree, an empty line.
func readCases(t *testing.T) (cases []treeCase) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "tree.dat"))
	if err != nil {
		t.Fatal(err)
	}
	for c := range strings.SplitSeq(string(b), "#data\n") {
		if c == "" {
			continue
		}
		data, tree, ok := strings.Cut(c, "\n#document\n")
		departs := false
		if !ok {
			data, tree, departs = strings.Cut(c, "\n#departed\n")
			if !departs {
				t.Fatalf("no tree: %q", c)
			}
		}
		cases = append(cases, treeCase{data, strings.TrimRight(tree, "\n") + "\n", departs})
	}
	return cases
}

// dump writes the tree as html5lib's tests do, without white space between
// elements, comments, and doctypes.
func (t *Tree) dump() string {
	var b strings.Builder
	depth := 0
	var text []byte
	flush := func() {
		if s := strings.TrimSpace(string(text)); s != "" {
			fmt.Fprintf(&b, "| %s%q\n", strings.Repeat("  ", depth-1), s)
		}
		text = text[:0]
	}
	for w := t.Walk(0); w.Next(); {
		n := w.Node()
		switch tag := t.Tag(n); {
		case tag == Comment:
		case tag == Text:
			text = t.AppendLines(text, n)
		case w.Leaving():
			flush()
			depth--
		default:
			if n > 0 {
				flush()
				ns := ""
				switch f := t.nodes[n].flags; {
				case f&inSVG != 0:
					ns = "svg "
				case f&inMath != 0:
					ns = "math "
				}
				name := strings.ToLower(t.Name(n))
				fmt.Fprintf(&b, "| %s<%s%s>\n", strings.Repeat("  ", depth-1), ns, name)
			}
			depth++
		}
	}
	return b.String()
}

// dumpOracle writes the oracle's tree in the same form.
func dumpOracle(doc *html.Node) string {
	var b strings.Builder
	var walk func(n *html.Node, depth int)
	walk = func(n *html.Node, depth int) {
		text := ""
		flush := func() {
			if s := strings.TrimSpace(text); s != "" {
				fmt.Fprintf(&b, "| %s%q\n", strings.Repeat("  ", depth), s)
			}
			text = ""
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch c.Type {
			case html.TextNode:
				text += c.Data
			case html.ElementNode:
				flush()
				ns := ""
				if c.Namespace != "" {
					ns = c.Namespace + " "
				}
				fmt.Fprintf(&b, "| %s<%s%s>\n", strings.Repeat("  ", depth), ns, strings.ToLower(c.Data))
				walk(c, depth+1)
			}
		}
		flush()
	}
	walk(doc, 0)
	return b.String()
}

// TestTreeCases holds the trees of small pages against what is written in
// testdata/tree.dat, and that against the oracle.
func TestTreeCases(t *testing.T) {
	for _, c := range readCases(t) {
		if diff := cmp.Diff(c.tree, Parse([]byte(c.data)).dump()); diff != "" {
			t.Errorf("%s\n(-want +got)\n%s", c.data, diff)
		}
		doc, err := html.Parse(bytes.NewReader([]byte(c.data)))
		if err != nil {
			t.Errorf("%s: %v", c.data, err)
			continue
		}
		if oracle := dumpOracle(doc); (oracle == c.tree) == c.departs {
			t.Errorf("%s\nthe oracle says (departure %v)\n%s", c.data, c.departs, oracle)
		}
	}
}
