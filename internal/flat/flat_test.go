package flat

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Three pages in the shapes of three site templates, of all that the query side
// has to serve. The stories and the people in them are invented.
const (
	reuters2018 = `<!DOCTYPE html><html lang="en" data-reactroot=""><head><title data-react-helmet="true">Ferry strike ends - Example</title>
<meta property="og:article:published_time" content="2019-06-12T10:00:00+0000"/><script type="application/ld+json">{"headline":"Ferry <b>"}</script></head>
<body><div class="StandardArticle_container"><div class="StandardArticle_inner-container" id="USX1"><div class="ArticleHeader_container">
<h1 class="ArticleHeader_headline">Ferry strike &amp; talks end</h1><div class="BylineBar_byline"><a href="/p/ann">Ann Example</a></div></div>
<div class="StandardArticleBody_container"><div class="StandardArticleBody_body"><p>PORTO (Reuters) - The ferries sail <a href="/x">again</a>.</p>
<div class="RelatedCoverage"><ul><li><a href="/y">More ships</a></li></ul></div><p>They had <span>not sailed</span> for a week.</p>
<div class="Attribution_container"><p class="Attribution_content">Reporting by Ann Example</p></div></div></div></div></div>
<script>window.RCOM_Data = {"a":"</p>"};</script></body></html>`

	apnews2023 = `<!DOCTYPE html><html class="ArticlePage" lang="en"><head><meta charset="UTF-8"><meta property="article:published_time" content="2024-02-01T05:00:00">
<script type="application/json" id="gtm-dataLayer">{"id":1}</script></head><body class="Page-body"><bsp-header><svg><title>Logo</title><path d="M0"/></svg></bsp-header>
<bsp-story-page><main class="Page-main"><h1 class="Page-headline">River crests</h1><div class="Page-byline-info"><div class="Page-authors">By <a class="Link" href="/a">Bo Sample</a></div>
<bsp-timestamp data-timestamp="1706763600000"></bsp-timestamp></div><bsp-figure><figure><img alt="A &quot;wet&quot; road"><figcaption>A road. (AP Photo/Bo)</figcaption></figure></bsp-figure>
<div class="RichTextStoryBody RichTextBody"><p>DELTA (AP) &mdash; The river crested.</p><div class="Enhancement"><bsp-list-loadmore>Related</bsp-list-loadmore></div><p>It fell later.</p>
<h2>What is next</h2><ul class="rte2-style-ul"><li>Rain</li></ul><p>___</p></div></main></bsp-story-page></body></html>`

	hostedAP = `<html><head><title>News from The Associated Press</title></head><body><!-------- start text --------><div id="main_content"><td class="center">
<table class="ap-story-table hnews hentry item"><tr class="ap-story-tr"><td class="ap-story-td"><form><span class="headline entry-title">Bridge reopens</span>
<p class="ap-story-p" /><span class="byline">By CY INSTANCE<br><span class="bylinetitle">Associated Press</span></span>
<span class="updated dtstamp" title="2016-02-03T10:00:00Z">Feb. 3</span></form></td></tr><tr><td><div class="body"><span class="entry-content">
<table class="ap-smallphoto-table"><tr><td>photo</td></tr></table><p class="ap-story-p"> TOWN (AP) -- The bridge is open.</p> <p class="ap-story-p"> Cars&nbsp;cross.
<p class="ap-story-p">&copy; 2016</span></div></td></tr></table></div></body></html>`
)

// TestTemplates asks of three templates what a reader of news asks.
func TestTemplates(t *testing.T) {
	type answers struct {
		Headline, Byline string
		Paragraphs       []string // in the body, outside what is dropped
		Links            int
		State            string
	}
	for _, c := range []struct {
		name, src                          string
		headline, byline, body, drop, item Mark
		state                              Mark
		want                               answers
	}{
		{
			"reuters-2018", reuters2018,
			Mark{H1, "class", "ArticleHeader_", true}, Mark{Attr: "class", Word: "BylineBar_byline"},
			Mark{Div, "class", "StandardArticleBody_body", false}, Mark{Attr: "class", Word: "RelatedCoverage"}, Mark{Tag: P},
			Mark{Script, "type", "application/ld+json", false},
			answers{"Ferry strike & talks end", "Ann Example",
				[]string{"PORTO (Reuters) - The ferries sail again.", "They had not sailed for a week.", "Reporting by Ann Example"}, 2, `{"headline":"Ferry <b>"}`},
		},
		{
			"apnews-2023", apnews2023,
			Mark{Attr: "class", Word: "Page-headline"}, Mark{Attr: "class", Word: "Page-authors"},
			Mark{Attr: "class", Word: "RichTextStoryBody"}, Mark{Attr: "class", Word: "Enhancement"}, Mark{Tag: P},
			Mark{Attr: "id", Word: "gtm-dataLayer"},
			answers{"River crests", "By Bo Sample", []string{"DELTA (AP) \u2014 The river crested.", "It fell later.", "___"}, 0, `{"id":1}`},
		},
		{
			"hostedap-2016", hostedAP,
			Mark{Span, "class", "entry-title", false}, Mark{Attr: "class", Word: "byline"},
			Mark{Span, "class", "entry-content", false}, Mark{Attr: "class", Word: "ap-smallphoto-table"}, Mark{P, "class", "ap-story-p", false},
			Mark{Tag: Script},
			answers{"Bridge reopens", "By CY INSTANCE Associated Press", []string{"TOWN (AP) -- The bridge is open.", "Cars cross.", "\u00a9 2016"}, 0, ""},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			tree := Parse([]byte(c.src))
			checkTree(t, tree)
			text := func(m Mark) string { return string(tree.AppendText(nil, tree.Find(0, m))) }
			body := tree.Find(0, c.body)
			got := answers{Headline: text(c.headline), Byline: text(c.byline)}
			for n := body; n < tree.End(body); n++ {
				switch {
				case tree.Fits(n, c.drop):
					if tree.Find(n, Mark{Tag: A}) != None {
						got.Links++
					}
					n = tree.End(n) - 1
				case tree.Fits(n, c.item):
					got.Paragraphs = append(got.Paragraphs, string(tree.AppendText(nil, n)))
					if tree.Find(n, Mark{A, "href", "", false}) != None {
						got.Links++
					}
				}
			}
			if n := tree.Find(0, c.state); n != None {
				got.State = string(tree.Raw(n))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNavigation(t *testing.T) {
	src := `<!doctype html><html lang=de><body class=b><ul><li>one</li><li><b>two</b> <x-Y a>3</x-Y></li></ul><!--c--><p></body>`
	tree := Parse([]byte(src))
	if string(tree.Source()) != src {
		t.Error("the source is another one")
	}
	ul := tree.Find(0, Mark{Tag: Ul})
	items := slices.Collect(tree.Children(ul))
	if len(items) != 2 || tree.Next(items[0]) != items[1] || tree.Next(items[1]) != None || tree.Next(0) != None {
		t.Fatalf("children of ul: %v", items)
	}
	for c := range tree.Children(ul) {
		if c != items[0] {
			t.Error("a loop that ends early goes on")
		}
		break
	}
	xy := tree.Find(ul, Mark{Tag: Other})
	if name := tree.Name(xy); name != "x-Y" {
		t.Errorf("name %q", name)
	}
	var names []string
	for a := range tree.Ancestors(xy) {
		names = append(names, tree.Name(a))
	}
	if got := strings.Join(names, " "); got != "li ul body html #document" {
		t.Errorf("ancestors %s", got)
	}
	for range tree.Ancestors(xy) {
		break
	}
	if !tree.Within(xy, ul) || !tree.Within(ul, ul) || tree.Within(ul, xy) || tree.Within(tree.End(ul), ul) {
		t.Error("Within is wrong about ul")
	}
	if got := string(tree.Raw(items[1])); got != "<b>two</b> <x-Y a>3" {
		t.Errorf("raw %q", got)
	}
	if got := string(tree.Raw(tree.Next(ul))); got != "c" || tree.Tag(tree.Next(ul)) != Comment {
		t.Errorf("comment %q", got)
	}
	if start, stop := tree.Span(ul); src[start:stop] != "<ul>" {
		t.Errorf("span %q", src[start:stop])
	}
	head := tree.Find(0, Mark{Tag: Head})
	if start, stop := tree.Span(head); start != stop {
		t.Errorf("an implied head spans %q", src[start:stop])
	}
	if space := tree.End(items[1]) - 3; !tree.Blank(space) || tree.Blank(items[0]+1) || tree.Blank(ul) {
		t.Error("Blank is wrong")
	}
}

func TestForeign(t *testing.T) {
	tree := Parse([]byte("<p><svg><title>icon</title></svg><math><mi>x</math>"))
	if n := tree.Find(0, Mark{Tag: Title}); n != None {
		t.Errorf("the title of an icon is taken for one of a page: %d", n)
	}
	svg := tree.Find(0, Mark{Tag: Svg})
	if !tree.Foreign(svg) || !tree.Foreign(svg+1) || tree.Foreign(svg-1) || tree.Foreign(svg+2) {
		t.Error("Foreign is wrong")
	}
	if !tree.Unseen(svg+1) || tree.Block(svg+1) || tree.Unseen(tree.Find(0, Mark{Tag: Math})) || !tree.Block(svg-1) {
		t.Error("Unseen or Block is wrong")
	}
}

func TestAttr(t *testing.T) {
	src := `<p id=a CLASS="lead  story&#45;x" class=second data-x='a"b' title = "x &amp; y" checked / y=/z ="q" e=>text`
	tree := Parse([]byte(src))
	p := tree.Find(0, Mark{Tag: P})
	for _, c := range []struct{ name, want string }{
		{"id", "a"}, {"class", "lead  story-x"}, {"data-x", `a"b`}, {"title", "x & y"}, {"checked", ""}, {"y", "/z"}, {`="q"`, ""}, {"e", ""},
	} {
		if v, ok := tree.Attr(p, c.name); !ok || string(v) != c.want {
			t.Errorf("%s is %q, %v; want %q", c.name, v, ok, c.want)
		}
	}
	for _, name := range []string{"ID", "i", "clas", "text", "z", "ie"} {
		if v, ok := tree.Attr(p, name); ok {
			t.Errorf("%s is %q", name, v)
		}
	}
	var all []string
	for a := range tree.Attrs(p) {
		all = append(all, fmt.Sprintf("%s=%s", a.Name, a.Raw))
	}
	want := []string{"id=a", "CLASS=lead  story&#45;x", "class=second", `data-x=a"b`, "title=x &amp; y", "checked=", "y=/z", `="q"=`, "e="}
	if diff := cmp.Diff(want, all); diff != "" {
		t.Error(diff)
	}
	for range tree.Attrs(p + 1) {
		t.Error("a text has an attribute")
	}
	if !tree.HasWord(p, "class", "lead") || !tree.HasWord(p, "class", "story-x") || tree.HasWord(p, "class", "story") ||
		tree.HasWord(p, "class", "second") || tree.HasWord(p, "style", "lead") {
		t.Error("HasWord is wrong")
	}
	for _, c := range []struct {
		m    Mark
		want bool
	}{
		{Mark{}, true}, {Mark{Tag: P}, true}, {Mark{Tag: Div}, false}, {Mark{Attr: "checked"}, true}, {Mark{Attr: "nothing"}, false},
		{Mark{P, "class", "story", true}, true}, {Mark{P, "class", "story", false}, false}, {Mark{P, "class", "story-xx", true}, false},
		{Mark{P, "id", "a", true}, true},
	} {
		if got := tree.Fits(p, c.m); got != c.want {
			t.Errorf("%+v fits: %v", c.m, got)
		}
	}
	if tree.Fits(p+1, Mark{}) || tree.Fits(0, Mark{}) {
		t.Error("a text or the document fits a mark")
	}
}

// TestAttrAllocations holds lookups to what they promise: nothing is copied
// that is not decoded.
func TestAttrAllocations(t *testing.T) {
	tree := Parse([]byte(`<p class="a b" id=c>text &amp; text`))
	p := tree.Find(0, Mark{Tag: P})
	buf := make([]byte, 0, 100)
	if n := testing.AllocsPerRun(100, func() {
		tree.Attr(p, "class")
		tree.Attr(p, "href")
		tree.HasWord(p, "class", "b")
		buf = tree.AppendText(buf[:0], 0)
		for w := tree.Walk(0); w.Next(); {
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// TestReuse reads page after page into one Tree and one more time each into a
// new one: what was before must not show.
func TestReuse(t *testing.T) {
	var tree Tree
	for _, s := range slices.Concat(seeds, []string{reuters2018, apnews2023, hostedAP}, seeds) {
		tree.Parse([]byte(s))
		if diff := cmp.Diff(Parse([]byte(s)).dump(), tree.dump()); diff != "" {
			t.Errorf("%q (-new +reused)\n%s", s, diff)
		}
	}
	if n := testing.AllocsPerRun(20, func() { tree.Parse([]byte(reuters2018)) }); n > 1 { // the conversion
		t.Errorf("%v allocations in a tree that has its memory", n)
	}
}

// TestTruncated reads each beginning of the three pages.
func TestTruncated(t *testing.T) {
	var tree Tree
	for _, s := range []string{reuters2018, apnews2023, hostedAP} {
		for i := range len(s) {
			tree.Parse([]byte(s[:i]))
			checkTree(t, &tree)
			diffs, _, err := compareTrees(&tree, []byte(s[:i]))
			if err != nil || tree.departed == 0 && len(diffs) > 0 {
				t.Fatalf("%q: %v %v", s[:i], diffs, err)
			}
		}
	}
}

func TestQuirks(t *testing.T) {
	for _, c := range []struct {
		doctype string
		want    bool
	}{
		{``, true}, {`<!doctype html>`, false}, {`<!DOCTYPE HTML>`, false}, {`<!doctype>`, true}, {`<!doctype xml>`, true},
		{`<!doctype html x>`, true}, {`<!doctype html foobar>`, true}, {`<!doctype html system>`, true}, {`<!doctype html public x>`, true},
		{`<!doctype html public "html">`, true}, {`<!doctype html public "x">`, false}, {`<!doctype html public "x" "y">`, false},
		{`<!doctype html public "x" y>`, true}, {`<!doctype html public "x" "y" z>`, true}, {`<!doctype html system 'about:legacy-compat'>`, false},
		{`<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2 Final//EN">`, true},
		{`<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">`, true},
		{`<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Frameset//EN">`, true},
		{`<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">`, false},
		{`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">`, false},
		{`<!DOCTYPE html SYSTEM "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd">`, true},
		{`<p>x<!doctype html>`, true},
	} {
		tree := Parse([]byte(c.doctype + "<p>a<table>"))
		table := tree.Find(0, Mark{Tag: Table})
		if got := tree.Tag(tree.Parent(table)) == P; got != c.want {
			t.Errorf("%s: quirks %v, want %v", c.doctype, got, c.want)
		}
	}
}

// TestAdopt reads pages that say late what their html and body elements are.
func TestAdopt(t *testing.T) {
	tree := Parse([]byte("<title>t</title><p>a<html lang=fr><html lang=de><body class=x><template><body class=y></template>"))
	if v, _ := tree.Attr(1, "lang"); string(v) != "fr" {
		t.Errorf("lang %q", v)
	}
	if v, _ := tree.Attr(tree.Find(0, Mark{Tag: Body}), "class"); string(v) != "x" {
		t.Errorf("class %q", v)
	}
}

// TestDepartures reads what only this tree reads so, for html.Parse gives up.
func TestDepartures(t *testing.T) {
	deep := func(s string, n int) string { return strings.Repeat(s, n) }
	for _, c := range []struct {
		src  string
		want departure
	}{
		{"<x>" + deep("<y>", 100) + "</x>", lookback},
		{"<svg><g>" + deep("<path>", 100) + "</g>", lookback},
		{"<x>" + deep("<y>", 10) + "</x>", 0},
		{"<svg><g>" + deep("<path>", 10) + "</g>", 0},
		{"<svg><foreignObject><template>", mixed},
		{"<script><!-- < --></script>", mixed},
		{"<table><caption><th>", mixed},
		{"<table>x", fostered},
		{"<b><p></b>", misnested},
		{"<b><p></p></b><table> <tr> <td>x</table>", 0},
	} {
		if got := Parse([]byte(c.src)).departed; got != c.want {
			t.Errorf("%.40q: departed %b, want %b", c.src, got, c.want)
		}
	}
}

func BenchmarkAttr(b *testing.B) {
	tree := Parse([]byte(apnews2023))
	for b.Loop() {
		for n := range tree.Len() {
			tree.Attr(n, "class")
		}
	}
}
