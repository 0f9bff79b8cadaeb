package export_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/export"
)

// bodyOfNITF cuts the nitf element out of a document.
func bodyOfNITF(doc []byte) string {
	return string(doc[bytes.Index(doc, []byte("<nitf")):])
}

// forms are formats in which one story is written. What export does not write
// has the story as NITF within it, as agencies send it.
var forms = []struct {
	name  string
	write func(a *newswire.Article) []byte
}{
	{"ninjs", export.NINJS},
	{"NITF", export.NITF},
	{"NewsML-G2", func(a *newswire.Article) []byte {
		return []byte(`<?xml version="1.0" encoding="UTF-8"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="a"><itemMeta><itemClass qcode="ninat:text"/></itemMeta>` +
			`<contentSet><inlineXML contenttype="application/nitf+xml">` + bodyOfNITF(export.NITF(a)) + `</inlineXML></contentSet></newsItem></itemSet></newsMessage>`)
	}},
	{"NewsML 1", func(a *newswire.Article) []byte {
		return []byte(`<?xml version="1.0" encoding="UTF-8"?><NewsML Version="1.2"><NewsItem><NewsComponent><ContentItem><MediaType FormalName="Text"/><DataContent>` +
			bodyOfNITF(export.NITF(a)) + `</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`)
	}},
	{"APPL", func(a *newswire.Article) []byte {
		return []byte(`<?xml version="1.0" encoding="UTF-8"?><Publication xmlns="http://ap.org/schemas/03/2005/appl"><Identification><MediaType>Text</MediaType></Identification>` +
			`<PublicationComponent Role="Main"><TextContentItem><DataContent>` + bodyOfNITF(export.NITF(a)) + `</DataContent></TextContentItem></PublicationComponent></Publication>`)
	}},
	{"an envelope", func(a *newswire.Article) []byte {
		return []byte(`<delivery><id>1</id>` + bodyOfNITF(export.NITF(a)) + `</delivery>`)
	}},
}

// namesAndHouse is a story with a house beside the names of its byline, which
// only JSON-LD has a place for.
const namesAndHouse = "taxi-cellos.html"

// zone is that of a time that names one.
var zone = regexp.MustCompile(`(Z|[+-]\d\d:\d\d)$`)

// TestOneStoryInManyFormats writes each story of testdata in six formats: all of
// them have to give its article, in what those formats have a place for. ninjs
// has none for a dateline, so that one that neither names an agency nor ends in a
// dash, as only a page's layout tells it, is lost there; and it has none for a time
// without a zone, by which the year of a dateline is known.
func TestOneStoryInManyFormats(t *testing.T) {
	n := 0
	for path, a := range pages(t) {
		if strings.HasSuffix(path, namesAndHouse) || len(a.Body) == 0 {
			continue // a story that is withdrawn is one without a body only where a format says so
		}
		want := kept(a)
		for _, form := range forms {
			if form.name == "ninjs" && a.Dateline.Agency == "" && (a.Dateline.Date == "" || !strings.HasSuffix(a.Dateline.Raw, "-")) && len(a.Dateline.Places) > 0 {
				continue
			}
			b, err := new(newswire.Parser).ParseBytes(form.write(a))
			if err != nil {
				t.Errorf("%s as %s: %v", path, form.name, err)
				continue
			}
			got := kept(b)
			if form.name == "ninjs" && !zone.MatchString(a.Timestamp.Value) {
				got.Dateline.Date = want.Dateline.Date
			}
			if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
				t.Errorf("%s as %s (-story +read):\n%s", path, form.name, diff)
			}
			n++
		}
	}
	if n < 700 {
		t.Errorf("%d stories in formats", n)
	}
}
