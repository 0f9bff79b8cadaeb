package flat

import (
	"bytes"
	"testing"
)

// seeds are forms that a reader of pages has to get right, one of each kind.
var seeds = []string{
	``, `x`, `<`, `</`, `<!`, `<?`, `<a`, `</a`, `<a b`, `<a b=`, `<a b="`, `<!--`, `<!doctype`, `<![CDATA[`, `<script`, `<script>`, `<title>a`,
	`<!DOCTYPE html><html lang=en><head><title>A &amp; B</title></head><body><h1>One</h1><p>Two<p>Three</body></html>`,
	`<ul><li>a<li>b<ul><li>c</ul><li>d</ul>`, `<dl><dt>a<dd>b<dt>c<dd>d</dl>`, `<p>a<div>b</div>c</p>d`,
	`<table><tr><td>a<td>b<tr><th>c</table>d`, `<table><thead><tr><td>a</thead><tbody><td>b</tbody><tfoot><td>c</table>`,
	`<table><caption>a<col><td>b</table>`, `<table><colgroup><col>x</table>`, `<table>x<tr>y<td>z</table>`,
	`<table><td><table><td>a</table>b</table>`, `<p>a<table><td>b</table>c`, `<!doctype html><p>a<table><td>b</table>c`,
	`<b><p>a</b>b</p>c`, `<a href=x>a<a href=y>b</a>c`, `<a><div>x</a>y</div>`, `<p><b>a<p>b`, `<h1>a<h2>b</h1>c`,
	`<svg><title>a</title><path d="M0"/><desc><p>b</desc></svg>c`, `<svg><g><p>a</g>b`, `<math><mi>a<p>b</mi></math>`,
	`<math><annotation-xml encoding="text/html"><p>a</annotation-xml></math>b`, `<svg><![CDATA[a]]></svg>b<![CDATA[c]]>`,
	`<svg><font color=red>a</font></svg>`, `<svg><foreignObject><div>a</div></foreignObject></svg><p>b`,
	`<template><tr><td>a</template>b`, `<table><template><td>a</template><tr><td>b</table>`, `<template><p>a`,
	`<select><option>a<option>b<optgroup><option>c</select>d`, `<select><input>a`, `<button>a<button>b`,
	`<form><div></form>a</div>b<form>c</form>`, `<ruby>a<rt>b<rp>c</ruby>`, `<pre>` + "\n" + `a</pre>`,
	`<script><!--<script></script>--></script>a`, `<script><!-- </script>a`, `<style>a</p></style>b`, `<textarea><p></textarea>c`,
	`<noscript><p>a</noscript>b`, `<iframe><p></iframe>c`, `<xmp><p></xmp>c`, `<plaintext><p>a`, `<noframes><p>a</noframes>b`,
	`<frameset><frame><noframes>a</noframes></frameset>b`, `<p>a<frameset>b`, `<!--[if IE]><p>a<![endif]-->b`, `<![if !IE]>a<![endif]-->b`,
	`<!-->a--><!--->b--><!--a--!>c`, `a&nbsp;b&copy c&notit;d&#x41;&#150;&#0;&#xD800;&unknown;&`, `<p title="a>b" x='c>d' y=e/f>g`,
	`</p>a</br>b`, `<li>a</li></ul><li>b`, `<x-a><x-b>a</x-a>b`, `<body><p>a</body>b`, `<head></head>a<head>b`, `<image>a`, `<hr>a<p>b<hr>c`,
	"a\x00b<p>\x00</p>", "<p>a\r\nb\fc", "<div\x0cclass=a\tid=b/>c", `<object><p>a</object>b`, `<nobr>a<nobr>b`, `<dialog>a</p>b</dialog>`,
}

// FuzzParse reads anything and looks only whether the tree is one.
func FuzzParse(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		tree := Parse(src)
		checkTree(t, tree)
		for n := Node(0); n < tree.Len(); n++ {
			for a := range tree.Attrs(n) {
				a.Value()
			}
			tree.Raw(n)
		}
		tree.AppendText(nil, 0)
		tree.AppendLines(nil, 0)
	})
}

// checkTree reports what in a tree contradicts what the package says of all
// trees.
func checkTree(t *testing.T, tree *Tree) {
	t.Helper()
	if tree.Len() < 4 || tree.Parent(0) != None || tree.End(0) != tree.Len() {
		t.Fatalf("%d nodes, the first in %d up to %d", tree.Len(), tree.Parent(0), tree.End(0))
	}
	at := 0
	for n := Node(1); n < tree.Len(); n++ {
		p := tree.Parent(n)
		if p < 0 || p >= n || tree.End(n) <= n || tree.End(n) > tree.End(p) {
			t.Fatalf("node %d [%d, %d) in %d [%d, %d)", n, n, tree.End(n), p, p, tree.End(p))
		}
		if tag := tree.Tag(p); tag == Text || tag == Comment {
			t.Fatalf("node %d is in a %v", n, tag)
		}
		start, stop := tree.Span(n)
		if start < 0 || start > stop || stop > len(tree.src) {
			t.Fatalf("node %d spans [%d, %d) of %d", n, start, stop, len(tree.src))
		}
		switch tree.Tag(n) {
		case HTML, Body: // may have got the tag of a later one
		default:
			if start < at {
				t.Fatalf("node %d starts at %d, before %d", n, start, at)
			}
			at = start
		}
		if stop > start && tree.Tag(n) != Text && tree.Tag(n) != Comment && (tree.src[start] != '<' || tree.src[stop-1] != '>') {
			t.Fatalf("node %d spans %q", n, tree.src[start:stop])
		}
	}
	depth := 0
	seen := Node(0)
	for w := tree.Walk(0); w.Next(); {
		n := w.Node()
		switch {
		case w.Leaving():
			depth--
			continue
		case n != seen:
			t.Fatalf("walk enters %d after %d", n, seen-1)
		case tree.Tag(n) != Text && tree.Tag(n) != Comment:
			depth++
		}
		seen++
	}
	if depth != 0 || seen != tree.Len() {
		t.Fatalf("walk ends at node %d of %d in %d elements", seen, tree.Len(), depth)
	}
}

// FuzzFlatAgainstTree holds the flat tree against the oracle: wherever the page
// does nothing in which the two are known to part, and the oracle does not
// give up, all texts must be the same and in the same order. The page is made
// UTF-8 first, as decoding makes it: with a NUL dropped from between them, loose
// bytes may become a character, and the two look for white space at other times.
func FuzzFlatAgainstTree(f *testing.F) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		src = bytes.ToValidUTF8(src, []byte("\uFFFD"))
		tree := Parse(src)
		if tree.departed != 0 || bytes.Contains(src, []byte("<![CDATA[")) {
			return // x/net/html decodes entities in CDATA
		}
		diffs, _, err := compareTrees(tree, src)
		if err == nil && len(diffs) > 0 {
			t.Errorf("%q: %v", src, diffs)
		}
	})
}
