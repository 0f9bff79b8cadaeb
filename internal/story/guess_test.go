package story

import (
	"slices"
	"strings"
	"testing"
)

// headlineOf gives the headline of a page.
func headlineOf(page string) string {
	page = strings.ReplaceAll(page, "{prose}", ferryProse)
	f := classified([]byte("<html>" + page + "</html>"))
	return f.joined(Headline)
}

// TestHeadlineSigns reads the example of each row with it and without it.
func TestHeadlineSigns(t *testing.T) {
	whole := headlineSigns
	defer func() { headlineSigns = whole }()
	for i, row := range whole {
		headlineSigns = whole
		if got := headlineOf(row.example); !strings.HasPrefix(got, "Fog ") {
			t.Errorf("%s: the headline is %q", row.what, got)
		}
		headlineSigns = slices.Delete(slices.Clone(whole), i, i+1)
		if got := headlineOf(row.example); strings.HasPrefix(got, "Fog ") {
			t.Errorf("%s: is the headline without the row too", row.what)
		}
	}
}

// TestBetterHeadline passes over headings that name the site or a section, and
// over the page's whole title, for the story's own headline.
func TestBetterHeadline(t *testing.T) {
	const story = "<div><p>{prose}</p><p>{prose}</p><p>{prose}</p></div>"
	for name, page := range map[string]string{
		"a section of two words": "<h1>Sports Wire</h1><h2>Fog holds up ferries</h2>" + story,
		"a word":                 `<h1>COUPONS</h1><p class="headline">Fog holds up ferries</p>` + story,
		"a link to the site":     `<h1><a href="/">Harbour Ferry Watch</a></h1><h2>Fog holds up ferries</h2>` + story,
		"a part of the title":    "<title>harbour.example - Local Harbour Wire</title><h1>Local Harbour Wire</h1><h2>Fog holds up ferries</h2>" + story,
		"the whole title":        "<title>Fog holds up ferries | The Harbour</title><h1>Fog holds up ferries | The Harbour</h1><div>Fog holds up ferries</div>" + story,
		"a short headline":       "<title>Fog holds up ferries - The Harbour</title><h1>Fog holds up ferries</h1><h2>Crews wait for the tide to turn</h2>" + story,
		"a headline in the story": `<title>Fog holds up ferries - Harbour TV</title><h1>TV News</h1><div><div>Fog holds up ferries</div><p>{prose}</p>` +
			"<p>{prose}</p><p>{prose}</p></div>",
		"one in bold, the title says":    "<title>Harbour TV - Fog holds up ferries - News and Sport</title><h1>Harbour TV</h1><p><b>Fog holds up ferries</b><br>Portby</p>" + story,
		"the name of the site, in title": "<title>Fog holds up ferries - Harbour Evening News Blog</title><h1>Harbour Evening News Blog</h1><p>Fog holds up ferries</p>" + story,
		"the last part of the title":     "<title>Harbour TV | Weather | Fog holds up ferries</title><h2>Harbour Navigation</h2><p>Fog holds up ferries</p>" + story,
		"the page's own heading below":   "<title>Harbour TV / Wire Weather / Fog holds up ferries</title><h1>Fog holds up ferries</h1><p>By Ann Berg</p><h1>Top Jobs</h1>" + story,
		"a menu":                         "<title>Fog holds up ferries</title><h3>Main Menu</h3><ul><li><a href=/>Home</a></ul><p><b>Fog holds up ferries</b></p>" + story,
		"a title with colons":            "<title>The Harbour : News / Weather : Fog holds up ferries</title><div>Fog holds up ferries</div><p>Weather of the ports</p>" + story,
		"a title of three parts":         "<title>Fog holds up ferries | Portby News | Local News</title><h1>Fog holds up ferries | Portby News | Local News</h1><h2>Fog holds up ferries</h2>" + story,
		"two lines in its own type":      `<p><span class="headline">Fog holds up ferries</span><br><span>Harbour office</span><br>March 3, 2020</p>` + story,
		"a line in its own type":         `<div><span class="headline">Fog holds up ferries</span><br><span class="small">By Ann Berg<br>March 3, 2020</span></div>` + story,
		"a line in large type":           `<table><tr><td><font size="4"><b>Fog holds<br>up ferries</b></font><br>{prose}<br><br>{prose}<br><br>{prose}</td></tr></table>`,
	} {
		if got := headlineOf(page); got != "Fog holds up ferries" {
			t.Errorf("%s: the headline is %q", name, got)
		}
	}
}

// TestLeadBelowByline takes a sentence above the byline for the deck, also where
// both stand among the story's paragraphs.
func TestLeadBelowByline(t *testing.T) {
	page := strings.ReplaceAll("<html><h1>Fog holds up ferries</h1><div><p>Crews wait for the tide to turn, and so do a hundred lorries.</p><p>By Ann Berg</p><p>{prose}</p><p>{prose}</p></div></html>", "{prose}", ferryProse)
	f := classified([]byte(page))
	if got := f.joined(Deck); got != "Crews wait for the tide to turn, and so do a hundred lorries." {
		t.Errorf("the deck is %q", got)
	}
	if got := f.joined(Byline); got != "By Ann Berg" {
		t.Errorf("the byline is %q", got)
	}
}

// TestFootByline finds the byline that stands right below a story without one.
func TestFootByline(t *testing.T) {
	page := strings.ReplaceAll(`<html><h1>Fog holds up ferries</h1><div><p>{prose}</p><p>{prose}</p></div><div class="entry-footer">By: Ann Berg Filed Under: harbours</div></html>`, "{prose}", ferryProse)
	if got := classified([]byte(page)).joined(Byline); got != "By: Ann Berg Filed Under: harbours" {
		t.Errorf("the byline is %q", got)
	}
}

// TestNamesInTheHead finds who has written by the markup, where nothing else says so.
func TestNamesInTheHead(t *testing.T) {
	const head, story = "<html><h1>Fog holds up ferries</h1>", "<div><p>{prose}</p><p>{prose}</p><p>{prose}</p></div>"
	meta := `<html><meta name="author" content="Paula Adams"><h1>Fog holds up ferries</h1>`
	marked := `<span>Weather</span> <i>of Portby</i> • <span class="byline"><a href="/a">Ann Berg</a></span> • <span>3 minutes</span>`
	for _, c := range []struct{ name, page, want string }{
		{"among other things", head + "<div>" + marked + "</div>" + story, "Ann Berg"},
		{"behind the time", head + "<div><time>March 3, 2020</time> • " + marked + "</div>" + story, "Ann Berg"},
		{"of whom the metadata know nothing", meta + "<div>" + marked + "</div>" + story, ""},
		{"in a cell", head + "<table><tr><td>By Ann Berg<br>3 March 2020</td><td>12 votes</td></tr></table>" + story, "By Ann Berg"},
		{"a place in the site's name", `<html><meta name="author" content="WXYZ - Portby, OH"><h1>Fog holds up ferries</h1><p>Portby, OH</p>` + story, ""},
		{"one of two", head + "<div>" + marked + ` • <span class="byline">Tom Hale</span></div>` + story, ""},
		{"at the right margin", head + story[:len(story)-len("</div>")] + `<p style="text-align:right"><b>Ann Berg</b></p></div>`, "Ann Berg"},
		{"a last line on the left", head + story[:len(story)-len("</div>")] + "<p><b>Ann Berg</b></p></div>", ""},
		{"the last line of the story", head + story[:len(story)-len("</div>")] + "<p>Par Anne Berg</p></div>", "Par Anne Berg"},
		{"an agency", head + "<p>PA</p>" + story, "PA"},
		{"initials of the writer", meta + "<p>PA</p>" + story, ""},
		{"the next story's byline", meta + story + "<p>By Tom Hale</p>", ""},
	} {
		f := classified([]byte(strings.ReplaceAll(c.page+"</html>", "{prose}", ferryProse)))
		if got := f.joined(Byline); got != c.want {
			t.Errorf("%s: the byline is %q, want %q", c.name, got, c.want)
		}
	}
}

// TestHeadTail cuts from the headline what stands behind it in an element of its
// own and is none of it.
func TestHeadTail(t *testing.T) {
	const title, story = "<title>Fog holds up ferries - The Harbour</title>", "<div><p>{prose}</p><p>{prose}</p><p>{prose}</p></div>"
	for _, c := range []struct{ name, page, want string }{
		{"a section", title + `<h1>Fog holds up ferries <a href="/w">Weather</a></h1>`, "Fog holds up ferries"},
		{"how many have commented", title + "<h1>Fog holds up ferries<span>Comments: 45</span></h1>", "Fog holds up ferries"},
		{"a time", "<h1>Fog holds up ferries<br><span>06.01.12 08:49</span></h1>", "Fog holds up ferries"},
		{"who has written, and when", "<h2>Fog holds up ferries<br/><span>by Ann Berg, 30 December 2007</span></h2>", "Fog holds up ferries"},
		{"a day that belongs to it", "<h1>Fog held up ferries on 30 December 2007</h1>", "Fog held up ferries on 30 December 2007"},
		{"a second half in the title", "<title>Fog over Portby harbour - Ferries wait for wind - The Harbour</title><h1>Fog over Portby harbour <i>Ferries wait for wind</i></h1>",
			"Fog over Portby harbour Ferries wait for wind"},
		{"more than the title says, in one piece", title + "<h1>Fog holds up ferries again</h1>", "Fog holds up ferries again"},
	} {
		if got := headlineOf(c.page + story); got != c.want {
			t.Errorf("%s: the headline is %q, want %q", c.name, got, c.want)
		}
	}
}

// TestFootTime finds the time of a story right below it, where nothing else on the
// page gives one.
func TestFootTime(t *testing.T) {
	for _, c := range []struct{ name, foot, want string }{
		{"a line of a blog", `<div class="postmetadata">This entry was posted on March 3, 2012 and is filed under ports. You can follow any responses.</div>`, "on March 3, 2012"},
		{"who has written", "<div>Von Anna Berg am 29.12.2010, 13:36 Uhr</div>", "am 29.12.2010, 13:36 Uhr"},
		{"the comment of a reader", "<ul><li>Ann Berg 29.12.2010, 13:36</ul>", ""},
		{"a day in the text", "<div>The next ship sails on March 3, 2012</div>", ""},
	} {
		page := strings.ReplaceAll("<html><h1>Fog holds up ferries</h1><div><p>{prose}</p><p>{prose}</p><p>{prose}</p></div>"+c.foot+"</html>", "{prose}", ferryProse)
		f := classified([]byte(page))
		f.tell(f.judge())
		if got := f.joined(Time); !strings.Contains(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%s: the time is %q, want %q", c.name, got, c.want)
		}
	}
}

// TestLastLines drops from the end of a story what is none of it.
func TestLastLines(t *testing.T) {
	for _, c := range []struct{ name, line string }{
		{"the issue in which it was printed", "<p>From the March 6, 2000 issue of Harbour Magazine.</p>"},
		{"the pages that follow", "<p>page 1 | 2 | 3 | 4</p>"},
		{"the initials of a desk", "<p>(db, kab)</p>"},
		{"links below a heading for them", `<h3>Related stories</h3><p><a href="/1">Fog holds up ferries again and again</a> <a href="/2">Crews wait for the tide to turn in Portby</a> (March 3) <a href="/3">Ships at sea for nine days</a></p>`},
		{"a heading of nothing", "<h3>The catalogue of Portby:</h3>"},
		{"two links that are sentences", `<p><a href="/1">Crews wait for the tide to turn, 2011.</a></p><p><a href="/2">Ships at sea</a></p>`},
	} {
		page := strings.ReplaceAll("<html><h1>Fog holds up ferries</h1><div><p>{prose}</p><p>{prose}</p><p>{prose}</p>"+c.line+"</div></html>", "{prose}", ferryProse)
		f := classified([]byte(page))
		if got := f.joined(Body); strings.Count(got, ferryProse) != 3 || len(got) != 3*len(ferryProse)+2 {
			t.Errorf("%s: the body is %q", c.name, got)
		}
	}
	page := strings.ReplaceAll(`<html><h1>Fog holds up ferries</h1><div><p>{prose}</p><p><a href="/s">Please support our journalism</a></p><p>{prose}</p><p>{prose}</p></div></html>`, "{prose}", ferryProse)
	if got := classified([]byte(page)).joined(Body); strings.Contains(got, "journalism") {
		t.Errorf("an appeal between paragraphs: the body is %q", got)
	}
}

// TestLeadInHead takes a lead that stands with the headline above a picture's box
// for the story's.
func TestLeadInHead(t *testing.T) {
	page := strings.ReplaceAll(`<html><article class="post category-photovoltaics"><div><img src="/i"><h1>Fog holds up ferries</h1><div class="intro">Kept: {prose}</div></div>`+
		`<div><p>{prose}</p><p>{prose}</p><p>{prose}</p><pre>Kept as it was written</pre><p>{prose}</p></div></article></html>`, "{prose}", ferryProse)
	if got := classified([]byte(page)).joined(Body); strings.Count(got, "Kept") != 2 {
		t.Errorf("the body is %q", got)
	}
}

// TestSettleMarked leaves out of the byline who is marked as one and is less sure
// than another.
func TestSettleMarked(t *testing.T) {
	const author = `<meta name="author" content="Ann Berg">`
	for _, c := range []struct{ name, head, want string }{
		{"who has checked the facts", author + `<h1>Fog holds up ferries</h1><p>Ann Berg</p><p class="byline">Tom Hale</p>`, "Ann Berg"},
		{"the writers of other stories", `<p>By Tom Hale</p><p>By Uma Lund</p><h1>Fog holds up ferries</h1><p><span>By</span><span>Ann Berg</span></p>`, "ByAnn Berg"},
		{"what somebody said", author + `<p class="author">‘IT’S FOG’</p><h1>Fog holds up ferries</h1>`, ""},
		{"a name that is marked, and no other", `<h1>Fog holds up ferries</h1><p class="byline">Tom Hale</p>`, "Tom Hale"},
	} {
		page := strings.ReplaceAll("<html>"+c.head+"<div><p>{prose}</p><p>{prose}</p><p>{prose}</p></div></html>", "{prose}", ferryProse)
		if got := classified([]byte(page)).joined(Byline); got != c.want {
			t.Errorf("%s: the byline is %q, want %q", c.name, got, c.want)
		}
	}
}

// TestNoteAlone reads an editor's note that stands alone above the story, in
// brackets and in prose.
func TestNoteAlone(t *testing.T) {
	for line, want := range map[string]Kind{
		"<p>(ATTN: ADDS details, Kept)</p>":          Note,
		"<p>(Fog: A Kept novel)</p>":                 Chrome,
		"<nav>(ATTN: ADDS details, Kept)</nav>":      Chrome,
		"<p>(ATTN: <a href=/a>ADDS Kept</a>)</p>":    Chrome,
		"<p>(Kept: this is what the ferry is called": Chrome,
	} {
		if got := partOfKept("<h1>Fog holds up ferries</h1><div>" + line + "<p>PORTBY, March 3 (Yonhap) -- {prose}</p><p>{prose}</p></div>"); got != want {
			t.Errorf("%s: %v, want %v", line, got, want)
		}
	}
}

// TestAgencyAgain takes the first name of an agency in a head, and not those
// that stand beside other stories.
func TestAgencyAgain(t *testing.T) {
	const head = "<title>Fog holds up ferries</title><h1>Fog holds up ferries</h1><cite>AP</cite><abbr>March 3, 2011 4:20 p.m.</abbr>"
	for line, want := range map[string]Kind{
		"<p>Five facts</p><p>AP</p>":  Chrome,
		"<p>Five facts</p><p>AFP</p>": Byline,
	} {
		page := "<html>" + head + line + "<div><p>PORTBY (AP) - " + ferryProse + "</p><p>" + ferryProse + "</p></div></html>"
		f := classified([]byte(page))
		last := Unknown
		for i := range f.blocks {
			if name := f.content(i); name == "AP" || name == "AFP" {
				last = f.blocks[i].part
			}
		}
		if last != want {
			t.Errorf("%s: %v, want %v", line, last, want)
		}
	}
}

// TestWrapped finds the paragraphs of a story each of which has a wrapper of its
// own, however short they are.
func TestWrapped(t *testing.T) {
	const lead = "<div class='cli cli-text'><p>PORTBY, March 3 (AP) - {prose}</p></div>"
	for page, want := range map[string]Kind{
		lead + "<div class='cli cli-text'><p>Nobody was Kept.</p></div>":             Body,
		lead + "<div class='cli cli-promo'><p>Nobody was Kept.</p></div>":            Chrome,
		lead + "<div class='cli cli-text'><p><a href=/a>Kept ferry</a></p></div>":    Chrome,
		"<div><p>PORTBY, March 3 (AP) - {prose}</p></div><div><p>Kept it.</p></div>": Chrome,
	} {
		if got := partOfKept("<h1>Fog holds up ferries</h1><section>" + page + "</section>"); got != want {
			t.Errorf("%s: %v, want %v", page, got, want)
		}
	}
}

// TestColumns finds the short lines in which a story ends in another column.
func TestColumns(t *testing.T) {
	const column = "<div class='story-column'><p>PORTBY, March 3 (AP) - {prose}</p><p>{prose}</p></div>"
	for page, want := range map[string]Kind{
		column + "<div class='story-column'><p>Nobody was Kept.</p></div>":                          Body,
		column + "<p>Advertisement</p><div class='story-column'><p>Nobody was Kept.</p></div>":      Body,
		column + "<p>Portby Evening</p><div class='story-column'><p>Nobody was Kept.</p></div>":     Chrome,
		column + "<div class='story-aside'><p>Nobody was Kept.</p></div>":                           Chrome,
		column + "<div class='story-column'><p>{prose}</p></div><div><p>Nobody was Kept.</p></div>": Chrome,
	} {
		if got := partOfKept("<h1>Fog holds up ferries</h1><section>" + page + "</section>"); got != want {
			t.Errorf("%s: %v, want %v", page, got, want)
		}
	}
}

// TestTeaser takes a short story for the page's, and not what is told of another
// one below its headline, even where that has a dateline.
func TestTeaser(t *testing.T) {
	const story = "<h1>Fog holds up ferries</h1><div><p>Ann Lund kept 12 ferries in port on Friday, her office said, for the fog was thick.</p></div>"
	for teaser, want := range map[string]Kind{
		"<div><h3><a href=/k>Kites bring rain to Portby</a></h3><p>PORTBY (Reuters) - Kept: {prose}</p></div>":                   Chrome,
		"<div><h3>Kites bring rain to Portby</h3><p>PORTBY (Reuters) - Kept: {prose}</p></div>":                                  Body,
		"<div><h3><a href=/k>Kites bring rain</a></h3><p>PORTBY (Reuters) - Kept: {prose}</p><p>{prose}</p><p>{prose}</p></div>": Body,
	} {
		if got := partOfKept(story + "<section>" + teaser + "</section>"); got != want {
			t.Errorf("%s: %v, want %v", teaser, got, want)
		}
	}
}
