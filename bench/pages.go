package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A page is one input, with its gold where there is some.
type page struct {
	name string
	html []byte
	url  *url.URL
	gold *gold
}

// A set is the pages of one table.
type set struct {
	name  string
	pages []page
}

func (s set) bytes() (n int) {
	for _, p := range s.pages {
		n += len(p.html)
	}
	return n
}

// readPages reads all .html files under dir in the order of their names, and
// with labelled the .json gold beside them. The project's own goldens are not
// gold in that sense: what a parser once said of a page cannot judge it.
// No such folder is no pages, not an error.
func readPages(dir string, labelled bool) ([]page, error) {
	var pages []page
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".html" {
			return err
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		p := page{name: strings.TrimSuffix(filepath.Base(path), ".html"), html: b, url: anyURL}
		if labelled {
			if p.gold, err = readGold(strings.TrimSuffix(path, ".html") + ".json"); err != nil {
				return err
			}
		}
		if p.gold != nil {
			if u, err := url.Parse(p.gold.URL); err == nil && u.Host != "" {
				p.url = u
			}
		}
		pages = append(pages, p)
		return nil
	})
	if os.IsNotExist(err) {
		err = nil
	}
	slices.SortFunc(pages, func(a, b page) int { return strings.Compare(a.name, b.name) })
	return pages, err
}

func readGold(path string) (*gold, error) {
	b, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	g := new(gold)
	if err := json.Unmarshal(b, g); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return g, nil
}

// What 50 real wire pages of 2009 to 2024 are made of (10,053,821 bytes,
// tokenized with x/net): their sizes at the 10th, 25th, 50th, 75th and 90th
// percentile, and the share of their bytes in each kind of ballast. A page
// written by hand to be read by people has the story and next to none of it.
var realSizes = []int{24_152, 76_028, 108_605, 215_733, 425_508}

const (
	scriptShare = 0.43
	styleShare  = 0.11
	svgShare    = 0.08
	navShare    = 0.25 // of the 0.30 of markup and 0.08 of text; the golden brings the rest
)

// pad brings a golden to the size and the make-up of a real page: script,
// style, vector drawings and link lists in the shares above, until it has the
// size that its place in the list asks for. The ballast tells nothing and
// stands where sites put it, style in the head and the rest before </body>,
// so what is found on the page stays the same. The seed is fixed: two runs
// pad alike.
func pad(p page, i int) page {
	room := realSizes[i%len(realSizes)] - len(p.html)
	if room <= 0 {
		return p
	}
	random := rand.New(rand.NewPCG(2016, uint64(i)))
	unit := float64(room) / (scriptShare + styleShare + svgShare + navShare)

	var head, tail bytes.Buffer
	fill(&head, int(unit*styleShare), "<style>", "</style>\n", func(w *bytes.Buffer) {
		fmt.Fprintf(w, ".c%x-%d>li:hover,.c%x{margin:0 %dpx;color:#%06x}\n", random.Uint32(), random.IntN(9), random.Uint32(), random.IntN(40), random.IntN(1<<24))
	})
	fill(&tail, int(unit*navShare), "<footer><ul>", "</ul></footer>\n", func(w *bytes.Buffer) {
		fmt.Fprintf(w, "<li class=\"nav-%d\" data-id=\"%x\"><a href=\"/section/%d?ref=foot\" class=\"link link-%d\"><span>Section %d</span></a></li>\n",
			random.IntN(9), random.Uint64(), random.IntN(999), random.IntN(9), random.IntN(999))
	})
	fill(&tail, int(unit*svgShare), "<svg viewBox=\"0 0 24 24\">", "</svg>\n", func(w *bytes.Buffer) {
		fmt.Fprintf(w, "<path d=\"M%d.%02d %dc%d.%d-%d l%d %d z\"/>", random.IntN(24), random.IntN(99), random.IntN(24), random.IntN(9), random.IntN(99), random.IntN(9), random.IntN(24), random.IntN(24))
	})
	fill(&tail, int(unit*scriptShare), "<script>window.__bundle=[", "0];</script>\n", func(w *bytes.Buffer) {
		fmt.Fprintf(w, `{"id":"%x","w":%d,"on":a<b&&c>%d,"t":"<div class=\"x\">"+n+"<\/div>"},`, random.Uint64(), random.IntN(2000), random.IntN(99))
	})
	p.html = insert(insert(p.html, "</head>", head.Bytes()), "</body>", tail.Bytes())
	return p
}

// fill writes n bytes or a little more: open, some pieces, shut.
func fill(w *bytes.Buffer, n int, open, shut string, piece func(*bytes.Buffer)) {
	end := w.Len() + n - len(shut)
	w.WriteString(open)
	for w.Len() < end {
		piece(w)
	}
	w.WriteString(shut)
}

// insert puts ballast before the last mark, or at the end if there is none.
func insert(html []byte, mark string, ballast []byte) []byte {
	at := bytes.LastIndex(html, []byte(mark))
	if at < 0 {
		at = len(html)
	}
	return slices.Concat(html[:at], ballast, html[at:])
}
