package format

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/item"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/proof"
)

// ofXML are the names of the formats that are XML.
var ofXML = []string{"NewsML-G2", "NewsML 1", "NITF", "AP APPL", "RSS", "Atom", "Reuters RCV1", "XML"}

// itemsOf gives the items of a text, and the last error.
func itemsOf(text, name string) (all []*item.Item, err error) {
	for it, failed := range Items([]byte(text), name) {
		if failed != nil {
			err = failed
			continue
		}
		all = append(all, it)
	}
	return all, err
}

// TestXML reads forms that the goldens of whole stories leave open.
func TestXML(t *testing.T) {
	const entry = `<item><title>A</title><guid>1</guid><content:encoded>&lt;p&gt;Gulls.&lt;/p&gt;</content:encoded></item>`
	for _, c := range []struct {
		name, text string
		want       string // headlines, "!" for an error
	}{
		{"RSS", `<rss><channel>` + strings.Repeat(entry, 3) + `</channel></rss>`, "A A A"},
		{"RSS", `<rss><channel><item><title>A</title><description>Gulls.</description></item></channel></rss>`, ""},
		{"RSS", `<rss><channel><item><title>A</title><description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;</description></item></channel></rss>`, "A"},
		{"RSS", "<rss><channel><item><title>A</title><description>" + strings.Repeat("Gulls sailed off the coast on Monday, said the port authority in the evening.\n", 3) + "</description></item></channel></rss>", "A"},
		{"RSS", `<rdf:RDF><channel/>` + entry + `</rdf:RDF>`, "A"},
		{"RSS", `<rss><channel>` + entry, "!"},
		{"NITF", `<nitf><body><body.content><p>Gulls.</p></body.content></body></nitf>`, ""},
		{"NITF", `<NITF><HEAD><TITLE>A</TITLE></HEAD><BODY><BODY.CONTENT><P>Gulls.</P></BODY.CONTENT></BODY></NITF>`, "A"},
		{"NITF", `<nitf><head><title>A</title></head><body/></nitf>`, "-"},
		{"NITF", `<nitf><body></nitf>`, "!"},
		{"NewsML-G2", `<newsMessage><itemSet><conceptItem/><packageItem/></itemSet></newsMessage>`, "-"},
		{"NewsML-G2", `<newsItem><contentMeta><headline>A</headline></contentMeta><contentSet><inlineData contenttype="text/plain">Gulls.</inlineData></contentSet></newsItem>`, "A"},
		{"NewsML-G2", `<newsItem><contentMeta><headline>A</headline></contentMeta><contentSet><inlineData contenttype="image/png">AAAA</inlineData></contentSet></newsItem>`, "-"},
		{"NewsML-G2", `<newsItem><contentSet><inlineXML><sports-content>Gulls 2, Terns 1</sports-content></inlineXML></contentSet></newsItem>`, "-"},
		{"NewsML 1", `<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>A</HeadLine></NewsLines><ContentItem><DataContent>Gulls.</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`, "A"},
		{"NewsML 1", `<NewsML><NewsItem><NewsComponent><ContentItem><MediaType FormalName="Photo"/><DataContent>Gulls.</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`, "-"},
		{"NewsML 1", `<NewsML><NewsItem>` + strings.Repeat("<NewsComponent>", 99) + `<ContentItem><DataContent>Gulls.</DataContent></ContentItem>` + strings.Repeat("</NewsComponent>", 99) + `</NewsItem></NewsML>`, "-"},
		{"AP APPL", `<Publication><Identification><MediaType>Photo</MediaType></Identification><PublicationComponent Role="Main"><TextContentItem><DataContent>Gulls.</DataContent></TextContentItem></PublicationComponent></Publication>`, "-"},
		{"NITF", `<delivery><id>1</id><nitf><body><body.head><hedline><hl1>A</hl1></hedline></body.head><body.content><p>Gulls.</p></body.content></body></nitf></delivery>`, "A"},
		{"NewsML-G2", `<newsItem><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><headline>A</headline></contentMeta><contentSet><inlineData contenttype="text/plain">Gulls.</inlineData></contentSet></newsItem>`, "-"},
		{"NewsML-G2", `<newsItem><itemMeta><itemClass uri="http://cv.iptc.org/newscodes/ninature/video"/></itemMeta><contentMeta><headline>A</headline></contentMeta><contentSet><inlineData>Gulls.</inlineData></contentSet></newsItem>`, "-"},
		{"RSS", `<rss><channel><item><title>A</title><yandex:full-text>Gulls.</yandex:full-text></item></channel></rss>`, "A"},
		{"Reuters RCV1", `<newsitem itemid="1" date="1996-08-20"><title>NORWAY: A.</title><headline>A.</headline><text><p>Gulls.</p></text></newsitem>`, "A."},
		{"XML", `<stories><story><title>A</title><date>2018-03-14</date><text>` + proof.Body + `</text></story><story><title>B</title><author>Ada Finch</author><body>` + proof.Body + `</body></story></stories>`, "A B"},
		{"XML", `<nota><titulo>A</titulo><firma>Ana Berg</firma><texto>` + proof.Body + `</texto></nota>`, "A"},
		{"XML", `<artikel><titel>A</titel><datum>14.03.2018</datum><body><p>` + proof.Body + `</p></body></artikel>`, "A"},
		{"XML", `<story><title>A</title><date>2018-03-14</date><text>Gulls.</text></story>`, "-"},
		{"XML", `<story><title>A</title><text>` + proof.Body + `</text></story>`, "-"},
		{"XML", `<catalog><headline>A</headline><content>Gulls.</content></catalog>`, "-"},
	} {
		all, err := itemsOf(c.text, c.name)
		var got []string
		for _, it := range all {
			got = append(got, it.Headline)
		}
		if err != nil {
			got = append(got, "!")
		}
		if len(got) == 0 {
			got = []string{"-"}
		}
		if want := c.want; strings.Join(got, " ") != want && !(want == "" && (len(all) == 0 || all[0].Headline == "")) {
			t.Errorf("%s, %s: %q, want %q", c.name, c.text, got, want)
		}
	}
}

// FuzzXML reads anything as each of the formats, and makes stories of it.
func FuzzXML(f *testing.F) {
	for _, dir := range []string{"newsml-g2", "newsml-1", "nitf", "ap-appl", "feeds", "ritzau", "xml", "rcv1"} {
		names, _ := filepath.Glob(filepath.Join("..", "..", "testdata", dir, "*.xml"))
		for _, name := range names {
			text, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(text))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		decoded, holds := page.Decode([]byte(text), "")
		if holds != page.ContentText {
			return
		}
		for _, name := range ofXML {
			for it, err := range Items(decoded, name) {
				if err == nil && it.Format == "" {
					t.Errorf("%s: an item without a format", name)
				}
				if err == nil {
					it.Story()
				}
			}
		}
	})
}
