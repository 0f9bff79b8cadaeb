package markup

import (
	"testing"

	"github.com/newswire-go/newswire/internal/element"
	"github.com/newswire-go/newswire/internal/item"
)

// TestAppend makes HTML of the elements of a row each, and of others.
func TestAppend(t *testing.T) {
	for _, c := range []struct{ xml, want string }{
		{`<b><hl1>A</hl1><hl2>B</hl2></b>`, `<h2>A</h2><h3>B</h3>`},
		{`<b><bq><block><p>A</p></block></bq></b>`, `<blockquote><div><p>A</p></div></blockquote>`},
		{`<b><block><p>A</p></block></b>`, `<div><p>A</p></div>`},
		{`<b><body.content>A</body.content></b>`, `<div>A</div>`},
		{`<b><nitf-table>A</nitf-table><datasource>B</datasource></b>`, `<div>A</div><p>B</p>`},
		{`<b>A<media><media-caption>B</media-caption></media><bibliography>C</bibliography></b>`, `A`},
		{`<b><para>A</para><paragraph>B</paragraph></b>`, `<p>A</p><p>B</p>`},
		{`<b><intertitle>A</intertitle><subhead>B</subhead></b>`, `<h3>A</h3><h3>B</h3>`},
		{`<b><html><head><title>A</title></head><body>B</body></html></b>`, `<div>B</div>`},
		{`<b><style>A</style><script>B</script><object>C</object><iframe>D</iframe><nav>E</nav>F</b>`, `F`},
		{`<b><form>A</form></b>`, `<div>A</div>`},
		{`<b><x:P>A <x:EM>B</x:EM></x:P></b>`, `<p>A <em>B</em></p>`},
		{`<b>A<br/>B<strong/>C</b>`, `A<br>B<strong></strong>C`},
		{`<b><a href="u?a&amp;b=&quot;c" onclick="x" class='d'>A</a></b>`, `<a href="u?a&amp;b=&quot;c" class="d">A</a>`},
		{`<b><person>A</person> &amp; <![CDATA[<B> & C]]></b>`, `A &amp; &lt;B> &amp; C`},
	} {
		e, err := element.Root([]byte(c.xml))
		if err != nil {
			t.Fatal(err)
		}
		if got := string(Append(nil, e)); got != c.want {
			t.Errorf("%s: %s, want %s", c.xml, got, c.want)
		}
	}
}

// TestFill tells bodies that are markup from those that are text, and from those
// that are markup in markup.
func TestFill(t *testing.T) {
	for _, c := range []struct{ xml, markup, text string }{
		{`<b/>`, "", ""},
		{`<b> <p> </p> </b>`, "-", ""},
		{`<b><p>A</p><p>B</p></b>`, "<p>A</p><p>B</p>", ""},
		{`<b>A &amp; B</b>`, "", "A & B"},
		{`<b>&lt;p&gt;A&lt;/p&gt;</b>`, "<p>A</p>", ""},
		{`<b>&amp;lt;p&amp;gt;A &amp;amp;amp; B&amp;lt;/p&amp;gt;</b>`, "<p>A &amp; B</p>", ""},
		{`<b><![CDATA[<P>A</P>]]></b>`, "<P>A</P>", ""},
		{`<b><![CDATA[<p>A&amp;apos;s</p>]]></b>`, "<p>A&apos;s</p>", ""},
		{"<b><![CDATA[<strong>A</strong>\nB]]></b>", "<strong>A</strong><br>\nB", ""},
		{`<b><p>&lt;p&gt;A&lt;/p&gt;</p><p>B</p></b>`, "<p><p>A</p></p><p>B</p>", ""},
		{"<b>\n  <p>A b\n    c\n    d\n    e\n    f</p>\n</b>", "\n  <p>A b\n    c\n    d\n    e\n    f</p>\n", ""},
		{"<b><p>A\n    b\nc\n    d\ne</p></b>", "", "A\n    b\nc\n    d\ne"},
		{"<b><pre>A\nB</pre></b>", "", "A\nB"},
	} {
		e, err := element.Root([]byte(c.xml))
		if err != nil {
			t.Fatal(err)
		}
		it := new(item.Item)
		filled := Fill(it, e)
		if c.markup == "-" {
			if filled {
				t.Errorf("%s: a body of nothing", c.xml)
			}
			continue
		}
		if string(it.Markup) != c.markup || string(it.Text) != c.text || filled != (c.markup+c.text != "") {
			t.Errorf("%s: %v, markup %q, text %q", c.xml, filled, it.Markup, it.Text)
		}
	}
}

// TestParagraphs makes HTML of plain text.
func TestParagraphs(t *testing.T) {
	if got := string(Paragraphs([]byte("A <b>\r\nc\r\n\r\n\r\nD\n\n"))); got != "<p>A &lt;b&gt;\nc</p>\n<p>\nD</p>\n" {
		t.Errorf("%q", got)
	}
	if got := Plain([]byte("<p>A &amp; <b>B</b></p><p>C")); got != "A & B C" {
		t.Errorf("%q", got)
	}
}
