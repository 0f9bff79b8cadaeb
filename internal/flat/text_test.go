package flat

import (
	stdhtml "html"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
)

func TestAppendText(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"<p>  One\n\ttwo  </p>", "One two"},
		{"<p>One <b>two</b><i>three</i> <a>four</a></p>", "One twothree four"},
		{"<p>One<br>two<br/>three</p>", "One two three"},
		{"<div><p>One</p><p>two</p>three<div>four</div></div>", "One two three four"},
		{"<td>x</td><table><tr><td>One<td>two<tr><td>three</table>", "x One two three"},
		{"One<!-- no -->two<script>no</script><style>no</style>three", "Onetwothree"},
		{"One<svg><title>no</title><foreignObject><p>no</p></foreignObject></svg>two<noscript>no</noscript>three", "Onetwothree"},
		{"One<math><mi>two</mi><style>three</style></math>", "Onetwothree"},
		{"One<template>no<p>no</template>two<iframe>no</iframe>", "Onetwo"},
		{"a&nbsp;&nbsp;b\u2003c\u3000\u00a0d\u0085e\u202ff&#x2009;g &emsp; h", "a b c d e f g h"},
		{"\u2014\u201cquoted\u201d \u3042\u304b \u1e00 \u00e9\u2003", "\u2014\u201cquoted\u201d \u3042\u304b \u1e00 \u00e9"},
		{"cut \xe2\x80", "cut \xe2\x80"},
		{"a\x00b<textarea>c\x00d</textarea>", "abc\ufffdd"},
		{"AT&T &amp;amp; R&D &lt;b&gt; &#8212;&#x2014;&#150; &hearts; &notit; &fjlig; &unknown; &", "AT&T &amp; R&D <b> \u2014\u2014\u2013 \u2665 \u00acit; fj &unknown; &"},
		{"<xmp>a &amp; b</xmp>", "a &amp; b"},
		{"", ""},
	} {
		tree := Parse([]byte(c.src))
		if got := string(tree.AppendText([]byte("kept "), 0)); got != "kept "+c.want {
			t.Errorf("%q: %q, want %q", c.src, got, c.want)
		}
	}
	// An unseen element tells its text when it is asked for itself.
	tree := Parse([]byte("<script> var a = 1; </script>"))
	if got := string(tree.AppendText(nil, tree.Find(0, Mark{Tag: Script}))); got != "var a = 1;" {
		t.Errorf("a script's text is %q", got)
	}
}

func TestAppendRun(t *testing.T) {
	tree := Parse([]byte("<p> One <b> two</b>\n<!--x--> three </p>"))
	line := []byte("before ")
	from := len(line)
	for n := range tree.Len() {
		line = tree.AppendRun(line, from, n)
	}
	if got := string(TrimSpace(line, from)); got != "before One two three" {
		t.Errorf("%q", got)
	}
	if got := string(AppendSpace(AppendSpace([]byte("a"), 0), 0)); got != "a " {
		t.Errorf("%q", got)
	}
	if got := string(TrimSpace(AppendSpace([]byte("a "), 2), 2)); got != "a " {
		t.Errorf("%q", got)
	}
}

func TestAppendLines(t *testing.T) {
	for _, c := range []struct{ src, want string }{
		{"<pre>\n a &lt;\r\n  b<br>c\rd\n</pre>", " a <\n  b\nc\nd\n"},
		{"<pre>\r\n\na<b>\nb</b></pre>", "\na\nb"},
		{"<pre>a&b;&\x00<script>no</script></pre>", "a&b;&"},
		{"<textarea>\r\na\x00\n</textarea>", "a\ufffd\n"},
		{"<textarea>\ra</textarea>", "a"},
		{"<xmp>&amp;</xmp>", "&amp;"},
	} {
		tree := Parse([]byte(c.src))
		if got := string(tree.AppendLines(nil, tree.Find(0, Mark{Tag: Body}))); got != c.want {
			t.Errorf("%q: %q, want %q", c.src, got, c.want)
		}
	}
}

// TestSpaceLen holds the list of white space against Unicode's.
func TestSpaceLen(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if s := []byte(string(r) + "x"); (spaceLen(s) > 0) != unicode.IsSpace(r) || spaceLen(s) > len(s)-1 {
			t.Errorf("%U: %d", r, spaceLen(s))
		}
	}
}

// TestRefs holds each row of refs against the library: the character, whether
// the semicolon may be missing, and the order that the search relies on.
func TestRefs(t *testing.T) {
	for i, r := range refs {
		if got := stdhtml.UnescapeString("&" + r.name + ";"); got != string(r.char) {
			t.Errorf("&%s; is %q, not %q", r.name, got, r.char)
		}
		if got := stdhtml.UnescapeString("&" + r.name); (got == string(r.char)) != r.bare {
			t.Errorf("&%s is %q, bare: %v", r.name, got, r.bare)
		}
		if i > 0 && refs[i-1].name >= r.name {
			t.Errorf("%s stands after %s", r.name, refs[i-1].name)
		}
		if r.bare && len(r.name) > maxBare {
			t.Errorf("%s is longer than maxBare", r.name)
		}
	}
}

// TestReferences compares references in text and in attributes with the
// oracle's reading.
func TestReferences(t *testing.T) {
	names := []string{"amp", "AMP", "amp;", "ampx", "ampx;", "notin;", "notit;", "not", "noti", "copy", "copycat", "hearts", "hearts;", "fjlig;",
		"semi;", "semi", "CounterClockwiseContourIntegral;", "CounterClockwiseContourIntegralx;", "NotEqualTilde;", "x;", ";", "", "a", "é", "#",
		"#;", "#x", "#x;", "#xg", "#65", "#65;", "#65x", "#x41", "#X41;", "#x110000;", "#xD800;", "#0;", "#128;", "#x9f;", "#xa0;", "#99999999999999;",
		"#xFFFFFFFFFFFFFFFF41;", "#x2014", "#39;s", "lt;b", "ltb", "Eacute", "eacutex", "frac12", "frac123", "sup1;", "thetasym;", "there4;"}
	for _, name := range names {
		for _, after := range []string{"", " ", "=", "x", "1", "&"} {
			ref := "&" + name + after
			src := "<p title='" + ref + "'>" + ref
			doc, err := html.Parse(strings.NewReader(src))
			if err != nil {
				t.Fatal(err)
			}
			p := doc.LastChild.LastChild.LastChild
			tree := Parse([]byte(src))
			n := tree.Find(0, Mark{Tag: P})
			if got, _ := tree.Attr(n, "title"); string(got) != p.Attr[0].Val {
				t.Errorf("attribute %q: %q, want %q", ref, got, p.Attr[0].Val)
			}
			if got := string(tree.AppendLines(nil, n)); got != p.LastChild.Data {
				t.Errorf("text %q: %q, want %q", ref, got, p.LastChild.Data)
			}
		}
	}
}

// TestTags finds every known name in the index, in any case, and no other.
func TestTags(t *testing.T) {
	x := tagIndex.Get()
	find := func(name string) Tag { return x.find(nameKey(strings.ToLower(name)), []byte(name)) }
	for tag := A; tag < numTags; tag++ {
		name := tag.String()
		if name == "" || name != strings.ToLower(name) {
			t.Fatalf("tag %d is named %q", tag, name)
		}
		if got := find(name); got != tag {
			t.Errorf("%s is found as %v", name, got)
		}
		if got := find(strings.ToUpper(name)); got != tag {
			t.Errorf("%s in upper case is found as %v", name, got)
		}
		for _, other := range []string{name + "x", name + "\x00", "x" + name, name[:len(name)-1]} {
			if got := find(other); got.String() != other && got != Other {
				t.Errorf("%q is found as %v", other, got)
			}
		}
		want := 0
		if i := slices.Index([]string{"h1", "h2", "h3", "h4", "h5", "h6"}, name); i >= 0 {
			want = i + 1
		}
		if tag.Heading() != want {
			t.Errorf("%s is a heading of level %d", name, tag.Heading())
		}
	}
}
