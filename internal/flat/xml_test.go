package flat

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/stopwatch"
)

// documents are forms that a reader of XML has to get right.
var documents = []string{
	`<a/>`, `<a></a>`, `<a>b</a>`, `<?xml version="1.0" encoding="iso-8859-1"?><a>ø</a>`, `<a b="c" d='e"f' g="&lt;&#8217;&amp;"/>`,
	`<a>x &amp; y &lt;z&gt; &#x41;&apos;&quot;</a>`, `<a><![CDATA[<p>b & c</p>]]>d<![CDATA[]]></a>`, `<a>b<!-- <c> -->d<?e f?>g</a>`,
	`<!DOCTYPE a><a/>`, `<!DOCTYPE a SYSTEM "a.dtd"><a/>`,
	`<!DOCTYPE NewsML PUBLIC "urn:newsml:iptc.org:20001006:NewsMLv1.0.dtd:1" "../NewsMLv1.0.dtd" [<!ENTITY % nitf SYSTEM "../nitf-3-0.dtd"> %nitf; ]><NewsML/>`,
	`<!DOCTYPE a [<!ELEMENT a (#PCDATA)><!-- ]> --><!ATTLIST a b CDATA "]>">]><a/>`,
	`<ns0:a xmlns:ns0="u"><ns0:b xml:lang="de">c</ns0:b></ns0:a>`, "<a\n b = 'c'\t>d</a >", "<a>b\r\nc\rd</a>", `<P><p>a</p></P>`, `<a><b/>c<b /></a>`,
	"\ufeff<a/>", " <a/> <!-- b --> ", `<a:b.c-d_e>f</a:b.c-d_e>`, `<script>a<b>c</b></script>`, `<title>&eacute;<b/></title>`, `<br></br>`,
}

// spoilt are documents that cannot be read, and what is said of them.
var spoilt = []struct{ document, says string }{
	{``, "no element"}, {`text`, "no element"}, {`<!-- a -->`, "no element"},
	{`<a>`, "is not ended"}, {`<a><b></a>`, "ends no open"}, {`</a>`, "ends no open"}, {`<a></A>`, "ends no open"}, {`<a/></a>`, "ends no open"},
	{`<a b="c`, "without its end"}, {`<a`, "without its end"}, {`<a></a`, "without its end"}, {`<a><!-- b</a>`, "no --> follows"}, {`<a><![CDATA[b]]</a>`, "no ]]> follows"}, {`<?xml`, "no ?> follows"},
	{`<!DOCTYPE a [<a/>`, "declaration without"}, {`<!DOCTYPE a "b><a/>`, "quotation without"},
	{`<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><a>&c;</a>`, "made of others"},
	{`<!DOCTYPE a [<!ENTITY % b "x"><!ENTITY % c "%b;%b;">]><a/>`, "made of others"},
}

// TestSpoiltXML reads documents that are none.
func TestSpoiltXML(t *testing.T) {
	for _, c := range spoilt {
		if _, err := ParseXML([]byte(c.document)); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %s", c.document, err, c.says)
		}
	}
}

// TestXMLIsThatOfTheLibrary compares documents, and the files of a corpus where
// they are at hand, with what encoding/xml reads.
func TestXMLIsThatOfTheLibrary(t *testing.T) {
	for _, d := range documents {
		if strict, _ := libraryXML([]byte(strings.TrimPrefix(d, "\ufeff"))); strict == nil {
			t.Errorf("%s: the library does not read it", d)
		}
		compareXML(t, d, []byte(d))
	}
	files, read := 0, 0
	for _, pattern := range [...]string{"*.xml", "*.nitf"} {
		names, _ := filepath.Glob(filepath.Join(corpusDir(), "formats", pattern))
		for _, name := range names {
			src, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if files++; utf8.Valid(src) && compareXML(t, name, src) {
				read++
			}
		}
	}
	if t.Logf("%d of %d files of the corpus are read by both", read, files); files > 0 && read < files-3 {
		t.Errorf("%d files are read", read)
	}
}

// compareXML compares what is read of a document with what the library makes of
// it, if that reads it, and reports whether both do.
func compareXML(t *testing.T, name string, src []byte) bool {
	t.Helper()
	want, err := libraryXML(bytes.TrimPrefix(src, []byte("\ufeff")))
	if err != nil {
		return false
	}
	tree, err := ParseXML(src)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return false
	}
	got := treeXML(tree)
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Errorf("%s: piece %d is %.200q, want %.200q", name, i, got[i], want[i])
			return false
		}
	}
	if len(got) != len(want) {
		t.Errorf("%s: %d pieces, want %d", name, len(got), len(want))
	}
	return true
}

// libraryXML gives the tags and texts of a document as encoding/xml reads them.
func libraryXML(src []byte) (pieces []string, err error) {
	d := xml.NewDecoder(bytes.NewReader(src))
	d.Entity, d.CharsetReader = xml.HTMLEntity, func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	if err := checkXML(src); err != nil {
		return nil, err
	}
	name := func(n xml.Name) string {
		if n.Space != "" {
			return n.Space + ":" + n.Local
		}
		return n.Local
	}
	text := ""
	flush := func() {
		if text != "" {
			pieces = append(pieces, text)
		}
		text = ""
	}
	depth := 0
	for {
		token, err := d.RawToken()
		if err == io.EOF {
			return pieces, nil
		}
		if err != nil {
			return nil, err
		}
		switch tok := token.(type) {
		case xml.StartElement:
			flush()
			depth++
			tag := "<" + name(tok.Name)
			for _, a := range tok.Attr {
				tag += " " + name(a.Name) + "=" + a.Value
			}
			pieces = append(pieces, tag)
		case xml.EndElement:
			flush()
			depth--
			pieces = append(pieces, "</"+name(tok.Name))
		case xml.CharData:
			if depth > 0 {
				text += westernXML(string(tok))
			}
		}
	}
}

// checkXML reports whether the library's strict reader takes a document.
func checkXML(src []byte) error {
	d := xml.NewDecoder(bytes.NewReader(src))
	d.Entity, d.CharsetReader = xml.HTMLEntity, func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	elements := 0
	for {
		token, err := d.Token()
		if err == io.EOF && elements > 0 {
			return nil
		}
		if err != nil {
			return err
		}
		if _, ok := token.(xml.StartElement); ok {
			elements++
		}
	}
}

// westernXML reads the numbers 128 to 159 as those who write them mean them.
func westernXML(s string) string {
	return strings.Map(func(r rune) rune {
		if 0x80 <= r && r <= 0x9F && r != 0x85 {
			return windows1252[r-0x80]
		}
		return r
	}, s)
}

// treeXML gives the tags and texts of a tree in the same form.
func treeXML(t *Tree) (pieces []string) {
	text := ""
	flush := func() {
		if text != "" {
			pieces = append(pieces, text)
		}
		text = ""
	}
	for w := t.Walk(0); w.Next(); {
		switch n := w.Node(); {
		case t.Tag(n) == Text:
			if t.Parent(n) != 0 {
				text += westernXML(string(t.AppendLines(nil, n)))
			}
		case t.Tag(n) != Other:
		case w.Leaving():
			flush()
			pieces = append(pieces, "</"+t.Name(n))
		default:
			flush()
			tag := "<" + t.Name(n)
			for a := range t.Attrs(n) {
				value := strings.ReplaceAll(string(a.Value()), "\r\n", "\n")
				tag += " " + string(a.Name) + "=" + strings.ReplaceAll(value, "\r", "\n")
			}
			pieces = append(pieces, tag)
		}
	}
	return pieces
}

// TestCalled asks for elements by their local names in any case.
func TestCalled(t *testing.T) {
	tree, err := ParseXML([]byte(`<ns0:newsItem><BODY.CONTENT/><body/><x:body/>text</ns0:newsItem>`))
	if err != nil {
		t.Fatal(err)
	}
	for n, names := range map[Node][]string{1: {"newsitem"}, 2: {"body.content"}, 3: {"body"}, 4: {"body"}, 5: nil} {
		for _, name := range []string{"newsitem", "body.content", "body", "ns0", "item", ""} {
			if tree.Called(n, name) != slices.Contains(names, name) {
				t.Errorf("node %d is called %q: %v", n, name, tree.Called(n, name))
			}
		}
	}
}

// hostileXML are documents that were made to take long: head, n times unit, mid,
// n times tail.
var hostileXML = []struct{ name, head, unit, mid, tail string }{
	{"deep", "", "<a>", "", "</a>"},
	{"deep, not ended", "", "<a>", "", ""},
	{"flat", "<r>", "<a/>", "</r>", ""},
	{"comments", "<r>", "<!-- -->", "</r>", ""},
	{"comments opened", "<r>", "<!--", "</r>", ""},
	{"sections opened", "<r>", "<![CDATA[", "</r>", ""},
	{"one attribute", `<r a="`, "x", `"/>`, ""},
	{"attributes", "<r", ` a%d="b"`, "/>", ""},
	{"quotes", "<r a=", `"'`, "/>", ""},
	{"a deep type", "<!DOCTYPE a [", "<!ELEMENT b (c)>", "]><a/>", ""},
	{"brackets in a type", "<!DOCTYPE a [", "[", "]><a/>", ""},
	{"entities", "<!DOCTYPE a [", `<!ENTITY e%d "x">`, "]><a/>", ""},
	{"a type not ended", "<!DOCTYPE a [", `<!ENTITY e "x"`, "", ""},
	{"references", "<r>", "&amp;", "</r>", ""},
	{"ampersands", "<r>", "&", "</r>", ""},
	{"less than", "<r>", "< ", "</r>", ""},
	{"instructions", "<r>", "<?a b?>", "</r>", ""},
	{"prefixes", "<r>", "<a:a:a:a:a/>", "</r>", ""},
}

// TestXMLGrowth holds time and memory to the size of the document.
func TestXMLGrowth(t *testing.T) {
	stopwatch.Skip(t)
	document := func(c int, size int) []byte {
		h := &hostileXML[c]
		var b bytes.Buffer
		b.WriteString(h.head)
		n := size / (len(h.unit) + len(h.tail))
		for i := range n {
			if strings.Contains(h.unit, "%") {
				fmt.Fprintf(&b, h.unit, i)
			} else {
				b.WriteString(h.unit)
			}
		}
		b.WriteString(h.mid)
		b.WriteString(strings.Repeat(h.tail, n))
		return b.Bytes()
	}
	read := func(src []byte) {
		tree, err := ParseXML(src)
		if err != nil {
			return
		}
		for n := Node(1); n < tree.Len(); n++ {
			tree.Called(n, "b")
			tree.Attr(n, "a")
		}
		tree.AppendText(nil, 0)
	}
	for i, h := range hostileXML {
		t.Run(h.name, func(t *testing.T) {
			const size = 1 << 15
			small, large := document(i, size), document(i, 8*size)
			ratio, memory := math.Inf(1), uint64(0)
			a, b := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
			for try := 0; try < 2 || try < 12 && ratio > 24; try++ {
				took, _ := stopwatch.Cost(func() { read(small) })
				a = min(a, max(took, 200*time.Microsecond))
				took, memory = stopwatch.Cost(func() { read(large) })
				b = min(b, took)
				ratio = float64(b) / float64(a)
			}
			if ratio > 24 {
				t.Errorf("eight times the document takes %.1f times as long", ratio)
			}
			if perByte := float64(memory) / float64(len(large)); perByte > 64 {
				t.Errorf("%.1f bytes of memory for a byte of the document", perByte)
			}
		})
	}
}

// TestDeepXML reads a million elements in one another.
func TestDeepXML(t *testing.T) {
	const depth = 1_000_000
	tree, err := ParseXML([]byte(strings.Repeat("<a>", depth) + "deep" + strings.Repeat("</a>", depth)))
	if err != nil {
		t.Fatal(err)
	}
	if got := string(tree.AppendText(nil, 0)); got != "deep" || tree.Len() != depth+2 {
		t.Errorf("%d nodes with %q", tree.Len(), got)
	}
}

// FuzzParseXML reads anything. What the library reads is read the same way.
func FuzzParseXML(f *testing.F) {
	for _, d := range documents {
		f.Add([]byte(d))
	}
	for _, c := range spoilt {
		f.Add([]byte(c.document))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		tree, err := ParseXML(src)
		if err != nil {
			return
		}
		for n := Node(1); n < tree.Len(); n++ {
			if p := tree.Parent(n); p < 0 || p >= n || tree.End(n) <= n || tree.End(n) > tree.End(p) {
				t.Fatalf("node %d in %d up to %d", n, p, tree.End(n))
			}
			for a := range tree.Attrs(n) {
				a.Value()
			}
			if tree.Tag(n) == Other {
				tree.Called(n, "a")
			}
		}
		tree.AppendText(nil, 0)
		tree.AppendLines(nil, 0)
	})
}
