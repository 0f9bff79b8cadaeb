package export_test

import (
	"testing"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/export"
)

// addStories adds the stories of testdata, each in a form of output.
func addStories(f *testing.F, write func(*newswire.Article) []byte) {
	f.Helper()
	for _, a := range pages(f) {
		f.Add(write(a))
	}
}

// FuzzHTMLIsReadBack asks of any story whether it is the same when its HTML is
// read.
func FuzzHTMLIsReadBack(f *testing.F) {
	addStories(f, export.HTML)
	addStories(f, export.Text)
	f.Fuzz(func(t *testing.T, in []byte) {
		a, err := new(newswire.Parser).ParseBytes(in)
		if err != nil {
			return
		}
		if diff := htmlLoss(a); diff != "" {
			t.Errorf("(-before +after):\n%s", diff)
		}
	})
}
