package newswire

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/label"
	"github.com/newswire-go/newswire/internal/note"
)

// A hostileShape is a kind of input made to be slow. Of gives one of about n
// bytes.
type hostileShape struct {
	name string
	of   func(n int) []byte
}

// fill gives an input of about n bytes: open, many times unit, shut. A %d in
// the unit is the number of the round.
func fill(open, unit, shut string) func(n int) []byte {
	return func(n int) []byte {
		var b bytes.Buffer
		b.Grow(n + n/8)
		b.WriteString(open)
		for i := 0; b.Len()+len(shut) < n; i++ {
			if strings.Contains(unit, "%d") {
				fmt.Fprintf(&b, unit, i)
			} else {
				b.WriteString(unit)
			}
		}
		b.WriteString(shut)
		return b.Bytes()
	}
}

// nest gives an input of about n bytes: open, many times in, middle, as many
// times out.
func nest(open, in, middle, out string) func(n int) []byte {
	return func(n int) []byte {
		rounds := max(1, (n-len(open)-len(middle))/(len(in)+len(out)))
		return []byte(open + strings.Repeat(in, rounds) + middle + strings.Repeat(out, rounds))
	}
}

// halves gives an input of which one half is made by each: one rule's
// haystack and another's needles.
func halves(a, b func(n int) []byte) func(n int) []byte {
	return func(n int) []byte { return append(a(n/2), b(n/2)...) }
}

// The pieces of a story around which a page is hostile.
const (
	hostileHead  = doctype + `<html><head><title>Harbor of Marlow to close for a month</title></head><body><main><h1>Harbor of Marlow to close for a month</h1><p>By Ann Berg</p><time datetime="2018-03-14T09:47:00Z">March 14, 2018</time>`
	hostileLead  = `<p>MARLOW, March 14 (Reuters) - The harbor of Marlow, which has been open every day since 1871, will close for a month, its office said on Wednesday.</p>`
	hostileProse = `<p>The harbor, which has been open every day since 1871, will close in March, the harbor office said on Monday.</p>`
	hostileEnd   = `<p>(Reporting by Ann Berg in Marlow; Editing by Tom Hale)</p></main></body></html>`
	textHead     = "March 14, 2018 / 9:47 AM / 2 years ago\n\nHarbor of Marlow to close for a month\n\nBy Ann Berg\n\n"
	textLead     = "MARLOW, March 14 (Reuters) - The harbor of Marlow, which has been open every day since 1871, will close for a month, its office said on Wednesday.\n\n"
	textProse    = "The harbor, which has been open every day since 1871, will close in March, the harbor office said on Monday.\n\n"
	textEnd      = "\n\nReporting by Ann Berg in Marlow; editing by Tom Hale\n"
)

// inHead puts the flood between a page's headline and its story, inStory
// between two paragraphs, and inText between two paragraphs of a dump.
func inHead(unit string) func(n int) []byte {
	return fill(hostileHead, unit, hostileLead+hostileProse+hostileProse+hostileEnd)
}

func inStory(unit string) func(n int) []byte {
	return fill(hostileHead+hostileLead+hostileProse, unit, hostileProse+hostileEnd)
}

func inText(unit string) func(n int) []byte {
	return fill(textHead+textLead+textProse, unit, "\n\n"+textProse+textEnd)
}

// hostileShapes are the inputs that the growth tests measure and that seed
// the fuzz targets. Most of them made some parser slow, ours among them.
func hostileShapes() (shapes []hostileShape) {
	for _, h := range hostilePages {
		shapes = append(shapes, hostileShape{"page of " + h.name, func(n int) []byte {
			in := h.of(n)
			if bytes.HasPrefix(in, []byte(doctype)) {
				return in
			}
			return append([]byte(doctype), in...) // so that it is read as a page
		}})
	}
	for _, h := range hostileDumps {
		shapes = append(shapes, hostileShape{"dump of " + h.name, h.of})
	}
	for _, h := range hostileFormats {
		shapes = append(shapes, hostileShape{"format: " + h.name, h.of})
	}
	return shapes
}

const doctype = "<!DOCTYPE html>"

var hostilePages = []hostileShape{
	// Pictures, links, and what is said of the story.
	{"figures", fill(hostileHead+hostileLead, `<figure><img src=/a%d.jpg><figcaption>A ship waits off Marlow on Monday. REUTERS/Ann Berg</figcaption></figure>`, hostileProse+hostileEnd)},
	{"figures in links", fill(hostileHead+hostileLead, `<a href=/x><div class=related><figure><img src=/a%d.jpg></figure></div></a>`, hostileProse+hostileEnd)},
	{"figures in figures", nest(hostileHead+hostileLead, `<figure><img src=a.jpg>`, `<figcaption>A ship. REUTERS/Ann Berg</figcaption>`, `</figure>`)},
	{"a picture's address", fill(hostileHead+hostileLead+`<figure><img src="/`, `a0123456/`, `.jpg"><figcaption>A ship waits.</figcaption></figure>`+hostileProse+hostileEnd)},
	{"a picture's addresses", fill(hostileHead+hostileLead+`<figure><img srcset="`, `/a0123456.jpg 20w, `, `"><figcaption>A ship waits.</figcaption></figure>`+hostileProse+hostileEnd)},
	{"pictures named in the head", fill(doctype+`<html><head>`, `<meta property="og:image" content="https://a.example/a%d.jpg">`, hostileLead+hostileProse+hostileEnd)},
	{"a long caption", fill(hostileHead+hostileLead+`<figure><img src=/a.jpg><figcaption>`, `A ship, REUTERS/Ann Berg, (AP Photo/Tom Hale) Foto: `, `</figcaption></figure>`+hostileProse+hostileEnd)},
	{"keywords", fill(doctype+`<html><head><meta name="keywords" content="`, `a%d, `, `">`+hostileLead+hostileProse+hostileEnd)},
	{"keywords in a list", fill(doctype+`<html><head><script type="application/ld+json">{"@type":"NewsArticle","keywords":["x"`, `,"a%d"`, `]}</script>`+hostileLead+hostileProse+hostileEnd)},
	{"tags of the story", fill(doctype+`<html><head>`, `<meta property="article:tag" content="a%d">`, hostileLead+hostileProse+hostileEnd)},
	{"links in a paragraph", fill(hostileHead+hostileLead+`<p>The harbor, its office said on Monday, will `, `close <a href="/a%d">for a month</a> or two, `, `.</p>`+hostileProse+hostileEnd)},
	{"links that run", fill(hostileHead+hostileLead+`<p>The harbor, its office said on Monday, will `, `close <a href="javascript:a(%d)">now</a> and, `, `.</p>`+hostileProse+hostileEnd)},
	{"nested emphasis", nest(hostileHead+hostileLead+`<p>The harbor will close, `, `<b>a <i>b `, `now`, ` c</i> d</b>`)},
	{"emphasis", fill(hostileHead+hostileLead+`<p>The harbor, its office said on Monday, will `, `close <b>for</b> a <i>month</i> or, `, `.</p>`+hostileProse+hostileEnd)},
	{"symbols", fill(hostileHead+hostileLead, `<p>The line (NYSE: A%d; OTC: B) and the other (ABC.OL) rose, &lt;AAPL.O&gt; said.</p>`, hostileEnd)},
	// Elements in elements.
	{"div in div", fill("", "<div>", "")},
	{"div in div, closed", nest("", "<div>", "x", "</div>")},
	{"div in div, prose in each", fill("", "<div>"+hostileProse, "")},
	{"div in div, prose behind each", nest("", "<div>", "x", hostileProse+"</div>")},
	{"div in div, loose prose behind each", nest("", "<div>", "x", "The harbor, which has been open every day since 1871, will close in March.</div>")},
	{"span in span", nest("", "<span>", "x", "</span>")},
	{"span in span, then paragraphs", halves(fill(hostileHead, "<span>", ""), fill(hostileLead, hostileProse, hostileEnd))},
	{"span in span, then short paragraphs", halves(fill(hostileHead, "<span>", ""), fill(hostileLead, "<p>x</p>", hostileEnd))},
	{"span in span, a paragraph in each", fill(hostileHead+hostileLead, "<span><p>x</p>", "")},
	{"bold in bold", fill("", "<b>", "")},
	{"open bold in paragraphs", fill(hostileHead, "<p><b>x", "")},
	{"open fonts in paragraphs", halves(fill("<p>", "<font size=%d>", ""), fill("", "<p>x", ""))},
	{"links in links", fill("", "<a><p>x</a>", "")},
	{"lists in lists", fill("", "<ul><li>", "x")},
	{"lists in lists, prose in each", fill(hostileHead+hostileLead, "<ul><li>The harbor, which has been open every day since 1871, will close in March.", "")},
	{"quotes in quotes", fill(hostileHead+hostileLead, "<blockquote>"+hostileProse, "")},
	{"tables in tables", fill("", "<table><tr><td>", "x")},
	{"tables in tables, prose in each", fill("", "<table><tr><td>"+hostileProse, "")},
	{"selects", fill("", "<select><option>x", "")},
	{"drawings in drawings", fill("", "<svg><g>", "")},
	{"templates in templates", fill("", "<template>", "")},
	{"forms, buttons and labels", fill(hostileHead, "<form><button>x<label>y", "")},
	{"hidden in hidden", fill(hostileHead, "<div hidden>", hostileLead+hostileEnd)},
	{"hidden side by side", fill(hostileHead, "<div hidden></div>", hostileLead+hostileEnd)},
	{"unknown names, closed by others", nest("", "<x-y>", "", "</y-x>")},

	// Tags.
	{"attributes of one tag", fill("<p", " a%d=b", ">x")},
	{"attributes of the story's element", fill("<main", " a%d=b", " class=c>"+hostileLead+strings.Repeat(hostileProse, 1000)+hostileEnd)},
	{"one attribute, often", fill("<p", " class=a", ">x")},
	{"a class of a megabyte", fill("<div class=", "a", "><main>"+hostileLead+strings.Repeat(hostileProse, 1000)+hostileEnd)},
	{"a class of many words", fill("<body class='", "byline-x ", "'><main>"+hostileLead+strings.Repeat(hostileProse, 1000)+hostileEnd)},
	{"a class of many words over a head", fill("<body class='", "x ", "'><main><h1>Harbor of Marlow to close for a month</h1>"+strings.Repeat("<p>A line, 3</p>", 1000)+hostileLead+hostileEnd)},
	{"a style of a megabyte", fill("<div style='", "color : red; ", "'>"+hostileLead+hostileEnd)},
	{"quotes without end", fill("", `<a b="`, "")},
	{"less-than signs", fill("", "< ", "")},
	{"end tags of nothing", fill("<div>", "</p>", "")},
	{"rules", fill(hostileHead+hostileLead, "x<hr>", "")},

	// Text.
	{"one paragraph", fill(hostileHead+"<p>MARLOW, March 14 (Reuters) - ", "The harbor will close in March, the office said. ", "")},
	{"one word", fill(hostileHead+"<p>MARLOW, March 14 (Reuters) - ", "harbor", "")},
	{"paragraphs", inStory(hostileProse)},
	{"short paragraphs", inStory("<p>x")},
	{"short paragraphs in the head", inHead("<p>x")},
	{"rows", inStory("<table><tr><td>a<td>1<tr><td>b<td>2</table>")},
	{"cells", fill(hostileHead+hostileLead+"<table><tr>", "<td>1", "")},
	{"items", inStory("<li>x")},
	{"index of links", fill("", "<li><a href=/a>The harbor of Marlow will close for a month</a>", "")},
	{"subheads", inStory("<h2>The harbor</h2>")},
	{"crossheads", inStory("<p>THE HARBOR</p>")},
	{"breaks", inStory("<br>")},
	{"lines with breaks", fill(hostileHead+"<div>MARLOW, March 14 (Reuters) - ", "The harbor will close in March, the office said.<br>", "")},
	{"lines with double breaks", fill(hostileHead+"<div>MARLOW, March 14 (Reuters) - ", "The harbor will close.<br><br>", "")},
	{"short lines with breaks", fill("<div>", "x<br>", "")},
	{"bold lines", fill(hostileHead+hostileLead+"<p>", "<b>The harbor</b><br>", "")},
	{"empty lines in the source", fill("<div>", "The harbor will close.\n\n", "")},
	{"line feeds behind spaces", halves(fill("<div>", " ", ""), fill("", "x\n", ""))},
	{"line feeds before spaces", fill("<div>x", "\n ", "x")},
	{"runs without a space", fill("<p>", "<b>a</b>", "")},
	{"runs without a space in the head", inHead("<p><b>May</b><i>4</i></p>")},
	{"ampersands", fill("<p>", "&amp", "")},
	{"references", fill("<p>", "&nbsp;&amp;&#x201C;", "")},
	{"NULs", fill("<p>x", "\x00", "")},
	{"NULs and letters", fill("<p>x", "a\x00", "")},
	{"zero-width spaces", fill("<p>x", "\u200b", "")},
	{"spaces", fill("<p>x", " ", "y")},
	{"no-break spaces", fill("<p>x", "\u00a0", "y")},
	{"wide characters", fill("<p>", "港口将于三月关闭。", "")},
	{"invalid UTF-8", fill("<p>", "a\xff", "")},
	{"comments", inStory("<!-- x -->")},
	{"comments without end", fill("<p>", "<!--", "")},
	{"scripts without end", fill("<p>", "<script>", "")},
	{"scripts", fill(hostileHead, "<script>var a = {'b': [1, 2, 3]}; x = '</script>", hostileLead+hostileEnd)},
	{"titles", fill("", "<title>Harbor</title>", "")},
	{"a title without end", fill("<title>", "words of | a title - and more ", "")},

	// Parts of a story, over and over.
	{"datelines", inStory("<p>MARLOW, March 14 (Reuters) - The harbor closed.</p>")},
	{"datelines without an agency", inStory("<p>MARLOW, March 14 - The harbor closed.</p>")},
	{"places", fill("<main><p>", "MARLOW, ", "March 14 (Reuters) - The harbor closed.")},
	{"places with strokes", fill("<main><p>", "MARLOW/", "MARLOW, March 14 (Reuters) - The harbor closed.")},
	{"dashes", fill(hostileHead+"<p>MARLOW ", "- ", "x")},
	{"sign-offs", inStory("<p>(Reporting by Ann Berg in Marlow; Editing by Tom Hale)</p>")},
	{"sign-offs at the end", fill(hostileHead+hostileLead+hostileProse, "<p>(Reporting by Ann Berg in Marlow; Editing by Tom Hale)</p>", "")},
	{"sign-offs in pieces", fill(hostileHead+hostileLead+hostileProse, "<p>(Reporting by Ann Berg) ($1 = 0.9 euros) (This story corrects the name)</p>", "")},
	{"a sign-off of many", fill(hostileHead+hostileLead+"<p>(Reporting by Ann Berg", " and Ann%d Berg", "; Editing by Tom Hale)")},
	{"sign-offs of many", inStory("<p>(Reporting by Ann Berg, Bo Berg, Cy Berg, Di Berg, Ed Berg, Flo Berg, Gus Berg, Hal Berg and Ida Berg)</p>")},
	{"almost sign-offs", inStory("<p>(Reporting by (Reporting by (Reporting by (Reporting by (Reporting by (Reporting by Ann Berg x)</p>")},
	{"almost sign-offs without end", fill(hostileHead+hostileLead+"<p>", "Reporting by ", "Ann")},
	{"copyright lines", inStory("<p>The harbor closed. (c) Copyright Marlow 2018</p>")},
	{"end marks", inStory("<p>(END)</p>")},
	{"bylines", inHead("<p>By Ann Berg</p>")},
	{"a byline of many", fill(hostileHead+"<p>By Ann Berg", " and Ann%d Berg", "</p>"+hostileLead+hostileEnd)},
	{"bylines below the lead", inStory("<p>By Ann Berg and Tom Hale and Ida Marsh</p>")},
	{"times", inHead("<p>March 14, 2018 9:47 AM</p>")},
	{"almost times", inHead("<p>Label 1 of 22 at 3 on 4 by 55 of 6 at 7 on 8 by 9 of 10 at 11 on 12 by 13 of 14 at 15 on 16 by 17 of 18</p>")},
	{"times and names", inHead("<p>Ann Berg | March 14, 2018 9:47 AM | The harbor</p>")},
	{"time elements", inHead("<time datetime=2018-03-14T09:47:00Z></time>")},
	{"headlines", inHead("<h1>Harbor of Marlow to close for a month</h1>")},
	{"headlines, known by many names", halves(fill("<head>", "<meta property=og:title content='Harbor %d'>", "</head>"), inHead("<h1>Harbor of Marlow to close</h1>"))},
	{"decks, known by many names", halves(fill("<head>", "<meta property=og:description content='Harbor %d'>", "</head>"), inHead("<p>The harbor of Marlow is to close</p>"))},
	{"authors, known by many names", halves(fill("<head>", "<meta name=author content='Ann %d'>", "</head>"), inHead("<p>Cy Marsh</p>"))},
	{"decks", inHead("<p class=deck>The harbor of Marlow is to close for a month</p>")},
	{"notes", inStory("<p>(This story corrects the name of the harbor in paragraph 3)</p>")},
	{"notes before the dateline", fill(hostileHead+"<p>", "(Adds detail) ", hostileLead+hostileEnd)},
	{"notes before the dateline of many paragraphs", halves(fill(hostileHead+"<p>", "(Adds detail) ", hostileLead), fill("", "<p>x", hostileEnd))},
	{"read more", inStory("<p>The harbor is shut. Read more</p>")},
	{"read more, and more", fill(hostileHead+hostileLead+"<p>", "Read more: the harbor. ", "")},
	{"labels", fill("<h1>", "UPDATE 1-", "Harbor closed</h1>"+hostileLead+hostileEnd)},
	{"captions", inStory("<figure><figcaption>The harbor, March 3, 2018. REUTERS/Ann Berg</figcaption></figure>")},
	{"dropped boxes", fill("<body><h1 class=Page-headline>Harbor of Marlow to close</h1><div class=RichTextStoryBody>"+hostileLead, "<p class=Infobox>x<p>y", hostileEnd)},
	{"marked bylines", fill("<body><h1 class=Page-headline>Harbor of Marlow to close</h1>", "<p class=Page-authors>Ann Berg", "<div class=RichTextStoryBody>"+hostileLead+hostileProse+hostileEnd)},
	{"labels below the story", fill(hostileHead+hostileLead+hostileProse, "<p>Tag: x</p>", "")},
	{"labels below the story of many bylines", fill(strings.Replace(hostileHead, "<p>By Ann Berg</p>", strings.Repeat("<p>By Ann Berg and Tom Hale</p>", 70), 1)+hostileLead+hostileProse, "<p>Tag: x</p>", "")},
	{"labels below the story of long authors", func(n int) []byte {
		const authors = 16 // of 8 kB
		head := "<head>" + strings.Repeat("<meta name=author content='"+strings.Repeat("Ann Berg ", n/authors/36)+"'>", authors) + "</head>"
		return fill(head+hostileHead+hostileLead+hostileProse, "<p>Tag: x</p>", "")(n)
	}},
	{"links below the story", fill(hostileHead+hostileLead+hostileProse, "<p><a href=/a>More of it</a></p>", "")},
	{"bylines below the story", fill(hostileHead+hostileLead+hostileProse, "<p>By Ann B%drg</p>", "")},
	{"names below the story", fill(hostileHead+hostileLead+hostileProse, "<p>Ann Berg is here</p>", "")},
	{"a notebook", fill(hostileHead+hostileLead+hostileProse+"<h2>Notizblock</h2>", "<p>Reporting by Ann Berg</p>", "")},
	{"a notebook of many", fill(hostileHead+hostileLead+hostileProse+"<h2>Notizblock</h2>", "<p>Reporting by Ann B%drg</p>", "")},
	{"a notebook of lists", fill(hostileHead+hostileLead+hostileProse+"<h2>Notizblock</h2>", "<p>Reporting by Ann B%[1]drg, Bo B%[1]drg, Cy B%[1]drg, Di B%[1]drg and Ed B%[1]drg</p>", "")},
	{"sign-offs in sentences", inStory("<p>The harbor closed" + strings.Repeat(". Reporting by Ann Berg, Bo Hale, Cy Marsh and Di Holm in Marlow; Writing by Ed Lund; Editing by Flo Dahl and Gus Vik", 17) + "</p>")},
	{"sign-offs in sentences, spoiled", inStory("<p>The harbor closed" + strings.Repeat(". Reporting by Ann Berg, Bo Hale, Cy Marsh and Di Holm in Marlow; Writing by Ed Lund; Editing by Flo Dahl and Gus Vik", 17) + ". It is shut</p>")},
	{"short brackets", inStory("<p>" + strings.Repeat("(a)", 230) + "</p>")},
	{"short brackets, spaced", inStory("<p>" + strings.Repeat("(a) ", 230) + "</p>")},
	{"consent", fill("", "<p>We use biscuits to bake your page", "")},

	// Metadata.
	{"meta tags", fill("<head>", "<meta property=article:published_time content=2018-03-14T09:%d>", hostileHead+hostileLead+hostileEnd)},
	{"JSON-LD blocks", fill("<head>", `<script type="application/ld+json">{"@type":"NewsArticle","@id":"#%d","headline":"Harbor","author":{"@id":"#1"},"datePublished":"2018-03-14"}</script>`, hostileHead+hostileLead+hostileEnd)},
	{"JSON-LD nodes", fill(`<script type="application/ld+json">[`, `{"@type":"Person","@id":"#%d","name":"Ann"},`, `{}]</script>`+hostileHead+hostileLead+hostileEnd)},
	{"JSON-LD authors", fill(`<script type="application/ld+json">{"@type":"NewsArticle","author":[`, `{"@type":"Person","name":"Ann %d"},`, `{}]}</script>`+hostileHead+hostileLead+hostileEnd)},
	{"JSON-LD references", fill(`<script type="application/ld+json">{"@type":"NewsArticle","author":[`, `{"@id":"#%d"},`, `{}]}</script>`+hostileHead+hostileLead+hostileEnd)},
	{"JSON-LD in itself", fill(`<script type="application/ld+json">`, `{"@graph":[`, `</script>`+hostileHead+hostileLead+hostileEnd)},
	{"JSON-LD without end", fill(`<script type="application/ld+json">{"headline":"`, `\u0041`, `</script>`+hostileHead+hostileLead+hostileEnd)},
	{"JSON-LD of the other story", fill("<head>", `<script type="application/ld+json">{"@type":"NewsArticle","url":"https://example.org/%d","headline":"Harbor %d"}</script>`, `<link rel=canonical href=https://example.org/1>`+hostileHead+hostileLead+hostileEnd)},
	{"page state in itself", fill(`<script>Fusion.globalContent=`, `{"result":[`, `</script>`+hostileHead+hostileLead+hostileEnd)},
	{"page states", fill("<head>", `<script>Fusion.globalContent={"result":{"title":"Harbor"}}</script>`, hostileHead+hostileLead+hostileEnd)},
	{"page state of many authors", fill(`<script>Fusion.globalContent={"result":{"authors":[`, `{"name":"Ann %d"},`, `{}]}}</script>`+hostileHead+hostileLead+hostileEnd)},
	{"links of the head", fill("<head>", "<link rel=canonical href=https://example.org/%d>", hostileHead+hostileLead+hostileEnd)},
}

var hostileDumps = []hostileShape{
	{"captions with credits", fill(textHead+textLead, "A ship waits off Marlow on Monday, March %d. REUTERS/Ann Berg\n\n", textEnd)},
	{"symbols", fill(textHead+textLead, "The line (NYSE: A%d; OTC: B) and the other (ABC.OL) rose, <AAPL.O> said.\n\n", textEnd)},
	{"one paragraph", inText("The harbor will close in March, the office said. ")},
	{"one word", inText("harbor")},
	{"paragraphs", inText(textProse)},
	{"short lines", inText("x\n")},
	{"short paragraphs", inText("x\n\n")},
	{"empty lines", inText("\n")},
	{"spaces", inText(" ")},
	{"spaces and line feeds", inText(" \n")},
	{"tabs", inText("\t")},
	{"carriage returns", inText("\r")},
	{"form feeds", inText("\f")},
	{"line separators", inText("\u2028")},
	{"lines at a margin", inText("The harbor, which has been open every day since 1871, will close\n")},
	{"indents", inText("   The harbor, which has been open\n")},
	{"items", inText("• x\n")},
	{"NULs", inText("x\x00")},
	{"datelines", inText("MARLOW, March 14 (Reuters) - The harbor closed.\n\n")},
	{"datelines on one line", inText("MARLOW, March 14 (Reuters) - ")},
	{"flattened", fill("March 14, 2018 / 9:47 AM / 2 years ago Harbor of Marlow to close for a month By Ann Berg MARLOW, March 14 (Reuters) - ", "The harbor will close in March, the office said. ", "Reporting by Ann Berg; editing by Tom Hale")},
	{"flattened, residue", fill("Harbor of Marlow to close for a month MARLOW, March 14 (Reuters) - The harbor closed. ", "• narrow-browser-and-phone ", "")},
	{"flattened, bylines", fill("Harbor of Marlow to close ", "By Ann Berg ", "MARLOW, March 14 (Reuters) - The harbor closed.")},
	{"sign-offs", inText("Reporting by Ann Berg in Marlow; editing by Tom Hale\n\n")},
	{"sign-offs at the end", fill(textHead+textLead+textProse, "Reporting by Ann Berg in Marlow; editing by Tom Hale\n\n", "")},
	{"sign-offs in pieces", fill(textHead+textLead+textProse, "(Reporting by Ann Berg) ($1 = 0.9 euros) (This story corrects the name)\n\n", "")},
	{"sign-off of many", fill(textHead+textLead+"Reporting by Ann Berg", " and Ann%d Berg", "; editing by Tom Hale")},
	{"by and by", inText("By Ann Berg and Tom Hale and ")},
	{"bylines", fill(textHead, "By Ann Berg\n\n", textLead+textEnd)},
	{"notes", fill(textHead, "(Adds detail) ", textLead+textEnd)},
	{"times", fill("", "March 14, 2018 / 9:47 AM / 2 years ago\n\n", textLead+textEnd)},
	{"brackets", inText("(")},
	{"brackets, closed", func(n int) []byte { return nest(textHead+textLead, "(", "x", ")")(n) }},
	{"dashes", inText("- ")},
	{"full stops", inText(". ")},
	{"quotes", inText("“")},
	{"end marks", inText("(END)\n\n")},
	{"capitals", inText("THE HARBOR\n\n")},
	{"wide characters", inText("港口将于三月关闭。")},
	{"invalid UTF-8", inText("\xff")},
	{"UTF-16", func(n int) []byte {
		return append([]byte{0xFF, 0xFE}, bytes.ReplaceAll(inText("The harbor will close. ")(n/2), []byte{}, []byte{0})[1:]...)
	}},
	{"windows-1252", inText("The harbor\x92s office said so. ")},
	{"a notebook", fill("# Notizblock\n\n", "Reporting by Ann Berg\n\n", "")},
	{"a notebook below the story", fill(textHead+textLead+textProse+"# Notizblock\n\n", "Reporting by Ann Berg\n\n", "")},
	{"a notebook of many", fill(textHead+textLead+textProse+"# Notizblock\n\n", "Reporting by Ann B%drg\n\n", "")},
	{"sign-offs in sentences", inText("The harbor closed" + strings.Repeat(". Reporting by Ann Berg, Bo Hale, Cy Marsh and Di Holm in Marlow; Writing by Ed Lund; Editing by Flo Dahl and Gus Vik", 17) + "\n\n")},
	{"short brackets", inText(strings.Repeat("(a)", 230) + "\n\n")},
	{"less-than signs", inText("<")},
}

// nested is nest with what stands around all of it.
func nested(open, in, middle, out, shut string) func(n int) []byte {
	return func(n int) []byte { return append(nest(open, in, middle, out)(n-len(shut)), shut...) }
}

// The heads and ends of documents around which a format is hostile.
const (
	nitfHead   = `<?xml version="1.0"?><nitf><head><title>Harbor to close</title></head><body><body.head><hedline><hl1>Harbor to close</hl1></hedline>`
	nitfBody   = nitfHead + `</body.head><body.content>` + hostileLead + hostileProse
	nitfEnd    = hostileProse + `</body.content></body></nitf>`
	g2Head     = `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a"><itemMeta><itemClass qcode="ninat:text"/>`
	g2Body     = g2Head + `</itemMeta><contentMeta><headline>Harbor to close</headline></contentMeta><contentSet><inlineXML><html><body>` + hostileLead + hostileProse
	g2End      = hostileProse + `</body></html></inlineXML></contentSet></newsItem>`
	newsmlHead = `<?xml version="1.0"?><NewsML><NewsItem><NewsComponent>`
	newsmlText = `<ContentItem><DataContent>` + hostileLead + hostileProse + `</DataContent></ContentItem>`
	newsmlEnd  = `</NewsComponent></NewsItem></NewsML>`
	feedHead   = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbor News</title>`
	feedEntry  = `<item><title>Harbor to close</title><content:encoded><![CDATA[` + hostileLead + hostileProse + `]]></content:encoded></item>`
	feedEnd    = `</channel></rss>`
	mailHead   = "From: Ann Berg <a@b.example>\r\nSubject: Harbor to close\r\nMIME-Version: 1.0\r\n"
	mailParts  = mailHead + "Content-Type: multipart/mixed; boundary=x\r\n\r\n"
)

// hostileFormats are documents and messages of the formats that agencies
// deliver in, each with what its reader looks for over and over.
var hostileFormats = []hostileShape{
	{"NITF of blocks in blocks", nested(nitfBody, "<block>", "<p>x</p>", "</block>", nitfEnd)},
	{"NITF of lines that are set", fill(nitfHead+"</body.head><body.content><pre>", "The harbor will close in March, the office said.\n", "</pre></body.content></body></nitf>")},
	{"NITF of indented lines that are set", fill(nitfHead+"</body.head><body.content><pre>", "   The harbor will close in March.\n", "</pre></body.content></body></nitf>")},
	{"NITF of short lines that are set", fill(nitfHead+"</body.head><body.content><pre>", "x\n", "</pre></body.content></body></nitf>")},
	{"NITF of rows that are set", fill(nitfBody+"<pre>", "Marlow 1 2 3\n", "</pre>"+nitfEnd)},
	{"NITF of many that are set", fill(nitfBody, "<pre>Marlow 1\nBonn 2\n</pre>", nitfEnd)},
	{"NITF of bylines", fill(nitfHead, "<byline>By <person>Ann B%d</person><byttl>Writer</byttl></byline>", "</body.head><body.content>"+hostileLead+nitfEnd)},
	{"NITF of people", fill(nitfHead+"<byline>By ", "<person>Ann B%d</person> and ", "</byline></body.head><body.content>"+hostileLead+nitfEnd)},
	{"NITF of headlines", fill(nitfHead, "<hedline><hl1>Harbor %d</hl1><hl2>To close</hl2></hedline>", "</body.head><body.content>"+hostileLead+nitfEnd)},
	{"NITF of notes", fill(nitfHead, "<note>Adds %d</note>", "</body.head><body.content>"+hostileLead+nitfEnd)},
	{"NITF of pictures", fill(nitfBody, `<media media-type="image"><media-reference source="a%d.jpg"/><media-caption>A ship</media-caption></media>`, nitfEnd)},
	{"NITF of pictures in pictures", nested(nitfBody, `<media media-type="image"><media-caption>`, "A ship", `</media-caption></media>`, nitfEnd)},
	{"NITF of taglines", fill(nitfBody+"</body.content><body.end>", "<tagline>By Ann Berg</tagline>", "</body.end></body></nitf>")},
	{"NITF of keywords", fill(nitfHead[:strings.Index(nitfHead, "</head>")], `<docdata><key-list><keyword key="a%d"/></key-list></docdata>`, nitfHead[strings.Index(nitfHead, "</head>"):]+"</body.head><body.content>"+hostileLead+nitfEnd)},
	{"NITF of an attribute", fill(`<nitf a="`, "x", `"><body><body.content>`+hostileLead+nitfEnd)},
	{"NITF of entities", fill("<!DOCTYPE nitf [", `<!ENTITY e%d "x">`, "]>"+nitfBody[len(`<?xml version="1.0"?>`):]+"&e1;"+nitfEnd)},
	{"NITF of entities of entities", fill("<!DOCTYPE nitf [<!ENTITY a \"x\">", `<!ENTITY e%d "&a;&a;">`, "]>"+nitfBody[len(`<?xml version="1.0"?>`):]+nitfEnd)},
	{"NITF of declarations", fill("<!DOCTYPE nitf [", `<!ELEMENT a (b|(c,d))><!-- > -->`, "]>"+nitfBody[len(`<?xml version="1.0"?>`):]+nitfEnd)},
	{"G2 of items", fill(`<newsMessage><itemSet>`, strings.TrimPrefix(g2Body+g2End, `<?xml version="1.0"?>`), `</itemSet></newsMessage>`)},
	{"G2 of empty items", fill(`<newsMessage><itemSet>`, `<newsItem/>`, `</itemSet></newsMessage>`)},
	{"G2 of pictures", fill(`<newsMessage><itemSet>`+strings.TrimPrefix(g2Body+g2End, `<?xml version="1.0"?>`), `<newsItem><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><description>A ship</description></contentMeta><contentSet><remoteContent href="a%d.jpg"/></contentSet></newsItem>`, `</itemSet></newsMessage>`)},
	{"G2 of notes", fill(g2Head, `<edNote role="x:editorialnote">Adds %d</edNote>`, strings.TrimPrefix(g2Body+g2End, g2Head))},
	{"G2 of contacts", fill(g2Head, `<edNote role="dpaednoterole:dpacontacts">Autor: Ann B%dg (Rom)</edNote>`, strings.TrimPrefix(g2Body+g2End, g2Head))},
	{"G2 of headlines", fill(g2Head+`</itemMeta><contentMeta>`, `<headline>Harbor %d</headline><by>Ann Berg</by><located><name>Bonn</name></located>`, `</contentMeta><contentSet><inlineXML>`+hostileLead+hostileProse+`</inlineXML></contentSet></newsItem>`)},
	{"G2 of sections in sections", nested(g2Body, `<section class="x">`, "x", `</section>`, g2End)},
	{"G2 of paragraphs", fill(g2Body, hostileProse, g2End)},
	{"G2 of one paragraph", fill(g2Head+`</itemMeta><contentSet><inlineXML><p>`, "The harbor will close.\n    ", `</p></inlineXML></contentSet></newsItem>`)},
	{"G2 of escaped paragraphs", fill(g2Head+`</itemMeta><contentSet><inlineXML>`, "&lt;p&gt;The harbor will close.&lt;/p&gt;", `</inlineXML></contentSet></newsItem>`)},
	{"G2 of contents", fill(g2Head+`</itemMeta><contentSet>`, `<inlineXML><event>x</event></inlineXML><inlineData contenttype="image/png">x</inlineData>`, `</contentSet></newsItem>`)},
	{"NewsML of components in components", nested(newsmlHead, "<NewsComponent>", newsmlText, "</NewsComponent>", newsmlEnd)},
	{"NewsML of components that say much", nested(newsmlHead, "<NewsComponent><NewsLines><ByLine>Ann Berg</ByLine><KeywordLine>a</KeywordLine></NewsLines>", newsmlText, "</NewsComponent>", newsmlEnd)},
	{"NewsML of components", fill(newsmlHead, "<NewsComponent>"+newsmlText+"</NewsComponent>", newsmlEnd)},
	{"NewsML of parts", fill(newsmlHead, `<NewsComponent><Role FormalName="Body"/>`+newsmlText+`</NewsComponent>`, newsmlEnd)},
	{"NewsML of empty parts", fill(newsmlHead, `<NewsComponent><Role FormalName="Body"/><NewsComponent/></NewsComponent>`, newsmlEnd)},
	{"NewsML of contents", fill(newsmlHead, `<ContentItem><MediaType FormalName="Photo"/><DataContent>x</DataContent></ContentItem>`, newsmlEnd)},
	{"NewsML of lines", fill(newsmlHead+"<NewsLines>", `<NewsLine><NewsLineType FormalName="AdvisoryLine"/><NewsLineText>Adds %d</NewsLineText></NewsLine><SubHeadLine>x</SubHeadLine>`, "</NewsLines>"+newsmlText+newsmlEnd)},
	{"NewsML of withdrawn items", fill(`<NewsML>`, `<NewsItem><NewsManagement><Status FormalName="Canceled"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Harbor</HeadLine></NewsLines></NewsComponent></NewsItem>`, `</NewsML>`)},
	{"APPL of components", fill(`<Publication xmlns="http://ap.org/schemas/03/2005/appl"><Identification/>`, `<PublicationComponent Role="Main"><TextContentItem/></PublicationComponent>`, `</Publication>`)},
	{"vendors' XML of stories", fill(`<?xml version="1.0"?><XMLNewsQueuedResponse>`, `<RBNews><headline>Harbor</headline><content>&lt;p&gt;The harbor will close.&lt;/p&gt;</content></RBNews>`, `</XMLNewsQueuedResponse>`)},
	{"vendors' XML of stories in stories", nested(`<?xml version="1.0"?><XMLNewsQueuedResponse>`, `<RBNews>`, "x", `</RBNews>`, `</XMLNewsQueuedResponse>`)},
	{"XML of elements in elements", nested(`<?xml version="1.0"?><stories>`, `<story>`, "x", `</story>`, `</stories>`)},
	{"XML of stories", fill(`<?xml version="1.0"?><stories>`, `<story><title>Harbor</title><text>The harbor will close.</text></story>`, `</stories>`)},
	{"a feed of entries", fill(feedHead, feedEntry, feedEnd)},
	{"a feed of teasers", fill(feedHead, `<item><title>Harbor</title><description>To close</description></item>`, feedEnd)},
	{"a feed of entries in entries", nested(feedHead, `<item>`, "x", `</item>`, feedEnd)},
	{"a feed of paragraphs", fill(feedHead+`<item><title>Harbor</title><content:encoded><![CDATA[`, hostileProse, `]]></content:encoded></item>`+feedEnd)},
	{"a feed of times and authors", fill(feedHead+`<item><title>Harbor</title>`, `<pubDate>Wed, 14 Mar 2018 09:%d:00 GMT</pubDate><dc:creator>Ann Berg</dc:creator><category>a</category>`, `<content:encoded><![CDATA[`+hostileLead+hostileProse+`]]></content:encoded></item>`+feedEnd)},
	{"a feed of contents", fill(feedHead+`<item><title>Harbor</title>`, `<content:encoded>x</content:encoded><media:content medium="image" url="a%d.jpg"/>`, `</item>`+feedEnd)},
	{"WordPress's codes", fill(`<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>Harbor</title><content:encoded><![CDATA[`, `[a b=c] The harbor. `, `]]></content:encoded></item>`+feedEnd)},
	{"WordPress's open codes", fill(`<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version><item><title>Harbor</title><content:encoded><![CDATA[`, `[`, `]]></content:encoded></item>`+feedEnd)},

	{"ninjs of bodies", fill(`{"headline":"Harbor","bodies":[`, `{"contentType":"text/html","value":"<p>The harbor will close.</p>"},`, `{}]}`)},
	{"ninjs of a long body", fill(`{"headline":"Harbor","body_text":"`, `The harbor will close in March.\n\n`, `"}`)},
	{"ninjs of escapes", fill(`{"headline":"Harbor","body_text":"`, `\u0041\"\\`, `"}`)},
	{"ninjs of authors", fill(`{"body_text":"The harbor will close.","byline":[`, `"Ann B%d",`, `"x"]}`)},
	{"ninjs of pictures", fill(`{"body_text":"The harbor will close.","associations":[`, `{"type":"picture","renditions":{"a":{"href":"https://example.org/%d"}}},`, `{}]}`)},
	{"ninjs of lists in lists", nested(`{"body_text":"The harbor will close.","subject":`, `[`, `1`, `]`, `}`)},
	{"ninjs of members", fill(`{"body_text":"The harbor will close."`, `,"a%d":1`, `}`)},
	{"ninjs of headlines", fill(`{"body_text":"The harbor will close.","headlines":[`, `{"value":"Harbor %d"},`, `{}]}`)},
	{"ninjs of notes", fill(`{"body_text":"The harbor will close.","ednotes":[`, `{"role":"x:editorialnote","ednote":"Adds %d"},`, `{}]}`)},
	{"a list of JSON", fill(`[`, `{"headline":"Harbor %d","body_text":"The harbor will close."},`, `{}]`)},
	{"lines of JSON", fill("", `{"headline":"Harbor %d","body_text":"The harbor will close."}`+"\n", "")},
	{"JSON in JSON", nest("", `{"items":[`, `1`, `]}`)},
	{"JSON of a string without end", fill(`{"headline":"`, "Harbor ", "")},

	{"IPTC 7901 of messages", fill("", "\x01dpa%d 3 s 586 dpa 0100\r\n\x02Harbor to close =\r\n\r\nThe harbor will close.\r\n\x03\r\n", "")},
	{"IPTC 7901 of signs", fill("", "\x01", "")},
	{"IPTC 7901 of a header", fill("\x01dpa099 3 s 586 dpa 0100\r\n", "harbor/\r\n", "\x02Harbor to close =\r\n\r\nThe harbor will close.\r\n\x03")},
	{"IPTC 7901 of lines", fill("\x01dpa099 3 s 586 dpa 0100\r\n\x02Harbor to close =\r\n\r\n", "The harbor of Marlow will close for a month, its office said today.\r\n", "\x03\r\n")},
	{"IPTC 7901 of a notebook", fill("\x01dpa099 3 s 586 dpa 0100\r\n\x02Harbor to close =\r\n\r\nThe harbor will close.\r\n# dpa-Notizblock\r\n## Hinweise\r\n", "- Adds %d\r\n", "\x03\r\n")},
	{"IPTC 7901 of a note", fill("\x01dpa099 3 s 586 dpa 0100\r\n\x02Harbor to close =\r\n\r\nThe harbor will close.\r\n# dpa-Notizblock\r\n## Kontakte\r\n- Autor: Ann Berg\r\n", "  and Tom Hale\r\n", "\x03\r\n")},
	{"ANPA 1312 of messages", fill("", "\x16\x16\x01s%d\x1f\r\nu s \x12BC-Ports 11-13 0049\r\n\x02^BC-Ports<\r\n^Harbor to close<\r\n\tThe harbor will close.\r\n\x03\r\n", "")},
	{"ANPA 1312 of lines above the text", fill("\x16\x16\x01s0001\x1f\r\nu s \x12BC-Ports 11-13 0049\r\n\x02^BC-Ports<\r\n", "^Eds: adds %d<\r\n", "\tThe harbor will close.\r\n\x03\r\n")},
	{"ANPA 1312 of lines", fill("\x16\x16\x01s0001\x1f\r\nu s \x12BC-Ports 11-13 0049\r\n\x02^BC-Ports<\r\n^Harbor to close<\r\n\tThe harbor will\r\n", "close for a month\r\n", "\x03\r\n")},
	{"ANPA 1312 of rows", fill("\x16\x16\x01s0001\x1f\r\nu s \x12BC-Ports 11-13 0049\r\n\x02^BC-Ports<\r\n^Harbor to close<\r\n", "\bMarlow;1;2;3\r\n", "\x03\r\n")},
	{"ZCZC of messages", fill("", "ZCZC ABC%d 3 EST 0\r\nHARBOR TO CLOSE\r\n\r\n   (ANSA) - ROMA, 14 MAR - The harbor will close.\r\n14-MAR-18 16:47 NNNN\r\n", "")},
	{"ZCZC of signs", fill("", "ZCZC ", "")},
	{"ZCZC of ends", fill("ZCZC ABC1 3 EST 0\r\nHARBOR\r\n", "NNNN\r\n", "")},
	{"ZCZC of lines", fill("ZCZC ABC1 3 EST 0\r\nHARBOR TO CLOSE\r\n", "The harbor of Marlow will close for a month.\r\n", "NNNN\r\n")},
	{"ZCZC of codes", fill("ZCZC ABC1 3 EST 0\r\n", "A_%d B1\r\n", "HARBOR TO CLOSE\r\n\r\nThe harbor will close.\r\nNNNN\r\n")},
	{"ZCZC of times", fill("ZCZC ABC1 3 EST 0\r\nHARBOR TO CLOSE\r\n\r\nThe harbor will close.\r\n", "14-MAR-18 16:47\r\n", "NNNN\r\n")},

	{"mail of fields", fill(mailHead, "X-A%d: b\r\n", "\r\n"+textLead+textProse)},
	{"mail of a folded field", fill(mailHead+"X-A: b\r\n", " c\r\n", "\r\n"+textLead+textProse)},
	{"mail of encoded words", fill(mailHead+"X-Subject: ", "=?utf-8?q?Harbor?=\r\n ", "\r\n\r\n"+textLead+textProse)},
	{"mail of parts", fill(mailParts, "--x\r\nContent-Type: text/plain\r\n\r\nThe harbor will close.\r\n", "--x--\r\n")},
	{"mail of parts in parts", fill(mailParts, "--x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n", "--x--\r\n")},
	{"mail of parts in other parts", fill(mailParts, "--x\r\nContent-Type: multipart/mixed; boundary=x%d\r\n\r\n", "--x--\r\n")},
	{"mail of boundaries", fill(mailParts, "--x\r\n", "--x--\r\n")},
	{"mail in mail", fill(mailHead, "Content-Type: message/rfc822\r\n\r\nSubject: a\r\nMIME-Version: 1.0\r\n", "\r\n\r\n"+textLead)},
	{"mail of quotations", fill(mailHead+"\r\n", "> The harbor will close.\r\n", "")},
	{"mail of quotations in quotations", fill(mailHead+"\r\n", "> ", "The harbor will close.\r\n")},
	{"mail that was forwarded", fill(mailHead+"\r\n", "---------- Forwarded message ----------\r\nFrom: Ann Berg\r\nSubject: Harbor %d\r\n\r\n", textLead)},
	{"mail of lines", fill(mailHead+"\r\n", "The harbor of Marlow will close for a month, its office said.\r\n", "")},
	{"mail in quoted-printable", fill(mailHead+"Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>", "The harbor=E2=80=99s office =\r\n", "</p></body></html>")},
	{"mail in base64", fill(mailHead+"Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n", "VGhlIGhhcmJvciB3aWxsIGNsb3NlIGluIE1hcmNoLCBzYWlkIGl0cyBvZmZpY2UuCgo=\r\n", "")},
	{"a file of mail", fill("", "From a@b.example Wed Mar 14 15:47:00 2018\n"+strings.ReplaceAll(mailHead, "\r", "")+"\nThe harbor will close.\n\n", "")},
	{"documents of Gigaword", fill("", "<DOC id=\"XXX_ENG_20180314.%d\" type=\"story\" >\n<HEADLINE>\nHarbor to close\n</HEADLINE>\n<TEXT>\n<P>\nThe harbor will close.\n</P>\n</TEXT>\n</DOC>\n", "")},
	{"a document of Gigaword", fill("<DOC id=\"XXX_ENG_20180314.0001\" type=\"story\" >\n<TEXT>\n", "<P>\nThe harbor will close.\n</P>\n", "</TEXT>\n</DOC>\n")},
	{"documents of Reuters-21578", fill("", "<REUTERS TOPICS=\"YES\" NEWID=\"%d\">\n<DATE>14-MAR-1987</DATE>\n<TEXT>&#2;\n<TITLE>HARBOR</TITLE>\n<DATELINE> BONN, March 14 - </DATELINE><BODY>The harbor will close.\nReuter\n&#3;</BODY></TEXT>\n</REUTERS>\n", "")},
	{"documents of TREC", fill("", "<DOC>\n<DOCNO> AP%d </DOCNO>\n<HEAD>Harbor to close</HEAD>\n<TEXT>\n   The harbor will close.\n</TEXT>\n</DOC>\n", "")},
	{"documents opened", fill("<DOC>\n<DOCNO> 1 </DOCNO>\n", "<TEXT>\n", "")},
	{"Markdown of front matter", fill("---\ntitle: Harbor to close\ntags:\n", "- a%d\n", "---\n\n"+textLead+textProse)},
	{"Markdown of a list", fill("---\ntitle: Harbor to close\ntags: [", "a%d, ", "]\n---\n\n"+textLead+textProse)},
}

// limits are the bounds that the rules set to what they read: a text of that
// length is read, and one that is a byte longer is not.
var limits = []struct {
	name string
	most int                // bytes
	text func(n int) string // of n bytes
	read func(s string) bool
}{
	{"a byline", credit.BylineLength, func(n int) string { return "By " + manyNames(n-3) }, isReadByline},
	{"a byline without By", 160, func(n int) string { return manyNames(n-9) + ", Reuters" }, func(s string) bool { _, ok := credit.ReadByline(s, false); return ok }},
	{"what follows a byline's dash", 60, func(n int) string { return strings.Repeat("x", n-1) + "1" }, func(s string) bool { return isReadByline("By Ann Berg - " + s) }},
	{"what stands before a dateline", dateline.MaxPrefix, func(n int) string { return "(" + strings.Repeat("x", n-2) + ")" }, func(s string) bool {
		_, ok := dateline.Read(s + " BONN, March 3 (Reuters) - Farmers met")
		return ok
	}},
	{"a byline before a dateline", 160 - 1, func(n int) string { return "By " + manyNames(n-4) + "\n" }, func(s string) bool {
		_, ok := dateline.Read(s + "BONN, March 3 (Reuters) - Farmers met")
		return ok
	}},
	{"a note", note.Longest, func(n int) string { return "CORRECTION: T" + strings.Repeat("o", n-13) }, isReadNote},
	{"a site's name behind a title", 58, func(n int) string { return strings.Repeat("x", n) }, func(s string) bool { return label.CutSiteSuffix("Ships met | "+s, s) == "Ships met" }},
	{"a place alone", 120, func(n int) string {
		return strings.Repeat("A", n%10) + strings.Repeat("BONNEVILL/", n/10-1) + "BONNEVILLE"
	}, func(s string) bool { _, ok := dateline.PlaceOnly(s); return ok }},
	{"asterisks of an alert", 8, func(n int) string { return strings.Repeat("*", n) }, func(s string) bool {
		_, _, ok := ParseDateline(s + "BONN, March 3 (Reuters) - Farmers met")
		return ok
	}},
}

// TestLimits reads texts that are as long as a rule bears, and longer.
func TestLimits(t *testing.T) {
	for _, l := range limits {
		for n := l.most - 1; n <= l.most+1; n++ {
			s := l.text(n)
			if len(s) != n {
				t.Fatalf("%s: %d bytes for %d", l.name, len(s), n)
			}
			if l.read(s) != (n <= l.most) {
				t.Errorf("%s: %d bytes are read: %v; %q", l.name, n, n > l.most, s)
			}
		}
	}
}

// manyNames gives a list of names of n bytes.
func manyNames(n int) string {
	const name = "Ann Berg"
	names := strings.Repeat(name+", ", (n-len(name))/(len(name)+2)) + name
	return names + strings.Repeat("g", n-len(names))
}

func isReadNote(s string) bool {
	_, ok := note.Read(s)
	return ok
}

func isReadByline(s string) bool {
	_, ok := ParseByline(s)
	return ok
}
