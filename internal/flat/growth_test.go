package flat

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/newswire-go/newswire/internal/stopwatch"
)

// hostile are pages made to be slow: head once, then unit n times, then tail n
// times. %d in a unit is the number of the round.
var hostile = []struct{ name, head, unit, tail string }{
	{"deep div", "", "<div>", ""},
	{"deep div, closed", "", "<div>", "</div>"},
	{"deep b, closed by others", "", "<b>", "</i></u>"},
	{"deep b, then p", "", "<b>", "<p>"},
	{"open font in p, then p", "", "<p><font size=1>", "<p>x"},
	{"deep unknown, closed by others", "", "<x%d>", "</y>"},
	{"deep unknown, closed in turn", "", "<x>", "</x>"},
	{"unknown look-alikes", "", "<aaaaaaaaaaaaaaaaaaaab>", "</aaaaaaaaaaaaaaaaaaaac>"},
	{"deep svg", "<svg>", "<g>", "</x>"},
	{"deep svg, closed by html", "<svg>", "<g>", "</div>"},
	{"svg breakouts", "", "<svg><g><p>", ""},
	{"deep math text", "", "<math><mi>", "</p>"},
	{"li in deep div", strings.Repeat("<div>", 1000), "<li>", ""},
	{"li in li", "", "<li><div>", ""},
	{"p under many div", "", "<div>", "<p></p>"},
	{"p in buttons", "", "<p><button>", "</p>"},
	{"lists in a form", "", "<form><ul></form>", ""},
	{"form over lists", "<form>", "<ul>", "</form><form>"},
	{"a in a", "", "<a><div>", "<a>"},
	{"b div aaa", "", "<b><div>", "</b>"},
	{"nobr", "", "<nobr><div>", "<nobr>"},
	{"headings", "", "<h1><b>", "</h2>"},
	{"tables in tables", "", "<table><td>", "</table>"},
	{"table in table", "", "<table>", ""},
	{"cells", "<table>", "<td>", ""},
	{"rows of nothing", "<table>", "<tr></tr>", "</tbody>"},
	{"foster text", "<table>", "x<tr>", ""},
	{"foster divs", "<table>", "<div>", "<tr>"},
	{"templates", "", "<template>", "</template>"},
	{"select", "", "<select><option>", "</select>"},
	{"ruby", "", "<ruby><rt>", "</ruby>"},
	{"implied", "<p>", "<option><rt>", "</div>"},
	{"comments opened", "", "<!--", ""},
	{"comments half closed", "<!--", "--!", ""},
	{"dashes", "<!--", "-", ""},
	{"scripts opened", "", "<script>", ""},
	{"scripts half closed", "<script>", "</scrip", ""},
	{"scripts hidden", "<script>", "<!--<script>", "</script>"},
	{"titles half closed", "<title>", "</", ""},
	{"cdata", "<svg>", "<![CDATA[", ""},
	{"quotes unclosed", "", `<a b="`, ""},
	{"attributes", "<a", " b%d=c", ""},
	{"equals", "<a", "=", ""},
	{"slashes", "<a", "/", ""},
	{"name", "<a", "b", ""},
	{"less than", "", "<", ""},
	{"less than, space", "", "< ", ""},
	{"ampersands", "", "&", ""},
	{"names without end", "", "&a", ""},
	{"names of nothing", "", "&abcdef;", ""},
	{"one long name", "&", "a", ""},
	{"digits", "&#", "1", ""},
	{"spaces", "", " ", ""},
	{"spaces as entities", "", "&#32;", ""},
	{"no-break spaces", "", "\u00a0", ""},
	{"nul", "", "\x00", ""},
	{"end tags of nothing", "", "</p>", ""},
	{"frames", "<frameset>", "<frameset>", "</frameset>"},
	{"html again", "", "<html><body>", ""},
	{"doctype again", "", "<!doctype html>", ""},
}

// hostilePage returns a page of a hostile form with about size bytes.
func hostilePage(head, unit, tail string, size int) []byte {
	var b bytes.Buffer
	b.WriteString(head)
	n := size / (len(unit) + len(tail))
	for i := range n {
		if strings.Contains(unit, "%") {
			fmt.Fprintf(&b, unit, i)
		} else {
			b.WriteString(unit)
		}
	}
	b.WriteString(strings.Repeat(tail, n))
	return b.Bytes()
}

// readAll does with a page what a reader of it does.
func readAll(src []byte) {
	t := Parse(src)
	for n := Node(0); n < t.Len(); n++ {
		t.Attr(n, "class")
	}
	t.AppendText(nil, 0)
	for w := t.Walk(0); w.Next(); {
	}
}

// TestGrowth holds time and memory to the size of the page, whatever is in it.
func TestGrowth(t *testing.T) {
	stopwatch.Skip(t)
	size := 1 << 15 // growth is told by eight times as much: 8 if it is linear, 64 if it is quadratic
	if stopwatch.Whole() {
		size = 1 << 17
	}
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			small, large := hostilePage(h.head, h.unit, h.tail, size), hostilePage(h.head, h.unit, h.tail, 8*size)
			ratio, memory := math.Inf(1), uint64(0)
			a, b := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
			for try := 0; try < 2 || try < 12 && ratio > 24; try++ { // another program may have had the caches
				took, _ := stopwatch.Cost(func() { readAll(small) })
				a = min(a, max(took, 200*time.Microsecond))
				took, memory = stopwatch.Cost(func() { readAll(large) })
				b = min(b, took)
				ratio = float64(b) / float64(a)
			}
			speed := float64(len(large)) / b.Seconds() / 1e6
			perByte := float64(memory) / float64(len(large))
			tree := Parse(large)
			t.Logf("t(8n)/t(n) %.1f, %.0f MB/s, %.1f bytes allocated and %.1f kept a byte", ratio, speed, perByte,
				float64(cap(tree.nodes)*20+cap(tree.barriers)*4+cap(tree.scopes)*4+cap(tree.modes))/float64(len(large)))
			if ratio > 24 {
				t.Errorf("eight times the page takes %.1f times as long", ratio)
			}
			if perByte > 64 {
				t.Errorf("%.1f bytes of memory for a byte of the page", perByte)
			}
			checkTree(t, tree)
		})
	}
}

// TestDeep reads a million elements in one another, which html.Parse refuses.
func TestDeep(t *testing.T) {
	const depth = 1_000_000
	tree := Parse([]byte(strings.Repeat("<div>", depth) + "deep" + strings.Repeat("</div>", depth) + "<p>flat"))
	last := tree.Len() - 1
	if got := string(tree.AppendText(nil, 0)); got != "deep flat" {
		t.Errorf("text is %q", got)
	}
	if p := tree.Parent(last); tree.Tag(p) != P || tree.Tag(tree.Parent(p)) != Body {
		t.Errorf("the last paragraph is in %v", tree.Tag(tree.Parent(p)))
	}
}
