package readable_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/readable"
)

// verse is a page on which nothing reads like prose: its lines end no
// sentence, and no wire ever sent it.
const verse = `<!DOCTYPE html><html lang="en"><head><title>The ferry of Quell</title></head><body><div id="top"><a href="/">Home</a></div>
<div id="main"><h1>The ferry of Quell</h1><div class="text">
<p>There was a ferry, red and green, that sailed to Quell</p><p>with flour and mail and sometimes sheep, and with a bell</p>
<p>that rang for fog and rang for rain and rang for tea</p><p>and once, they say, for no one's sake, on open sea</p>
<p>The crew went home, the engine stopped, the rope was tied</p><p>the flour ran out, the sheep looked up, the doctor sighed</p>
<p>nine days the bell hung still and green above the quay</p><p>and then it rang for four percent, and two for tea</p>
</div></div><ul><li><a href="/1">Verses about the sea and ships</a></li><li><a href="/2">Verses about sheep and flour</a></li></ul></body></html>`

// TestParser rescues a page with Body as a Parser's fallback, and none
// without it.
func TestParser(t *testing.T) {
	p := newswire.Parser{Fallback: readable.Body}
	a, err := p.Parse(strings.NewReader(verse))
	if err != nil {
		t.Fatal(err)
	}
	if a.Layout != "readability" || a.Headline != "The ferry of Quell" || len(a.Body) != 8 || a.Body[7].Text != "and then it rang for four percent, and two for tea" {
		t.Errorf("got %+v", a)
	}
	if a, err := newswire.Parse(strings.NewReader(verse)); !errors.Is(err, newswire.ErrNoArticle) {
		t.Errorf("without a fallback: %+v, %v", a, err)
	}
}

// TestParserRefuses reads the pages without a story with Body as the
// fallback: it must not talk the parser into any of them.
func TestParserRefuses(t *testing.T) {
	pages, err := filepath.Glob(filepath.FromSlash("../testdata/no-story/*.html"))
	if err != nil || len(pages) == 0 {
		t.Fatal(pages, err)
	}
	p := newswire.Parser{Fallback: readable.Body}
	for _, path := range pages {
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if a, err := p.ParseBytes(b); !errors.Is(err, newswire.ErrNoArticle) {
			t.Errorf("%s: %+v, %v", path, a, err)
		}
	}
}
