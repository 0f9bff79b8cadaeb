package newswire

import (
	"cmp"
	"encoding/xml"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// BenchmarkParse parses all pages, and all dumps, of the corpus once per
// round: what a folder of saved stories costs.
func BenchmarkParse(b *testing.B) {
	for _, set := range []struct{ name, files string }{
		{"pages", "../shared/corpus/pages/*.html"},
		{"text", "../shared/corpus/text/*/*.txt"},
	} {
		b.Run(set.name, func(b *testing.B) {
			paths, err := filepath.Glob(set.files)
			if err != nil {
				b.Fatal(err)
			}
			if len(paths) == 0 {
				b.Skip("no corpus beside the checkout")
			}
			var stories [][]byte
			size := 0
			for _, path := range paths {
				story, err := os.ReadFile(path)
				if err != nil {
					b.Fatal(err)
				}
				stories = append(stories, story)
				size += len(story)
			}
			var p Parser
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, story := range stories {
					// What is no story costs as well.
					_, _ = p.ParseBytes(story)
				}
			}
		})
	}
}

// BenchmarkFormats parses each file of XML of the corpus by itself and prints
// how fast the slowest are, the fastest of many rounds for each, in MB/s and in
// times of what the standard library takes to read its tokens: the machine may
// be busy with something else.
func BenchmarkFormats(b *testing.B) {
	paths, err := filepath.Glob("../shared/corpus/formats/*.xml")
	if err != nil {
		b.Fatal(err)
	}
	if len(paths) == 0 {
		b.Skip("no corpus beside the checkout")
	}
	const promised, shown = 40, 12 // MB/s, files
	type speed struct {
		path        string
		parse, lone float64 // MB/s
		bytes       int
	}
	var speeds []speed
	for b.Loop() {
		speeds = speeds[:0]
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err != nil {
				b.Fatal(err)
			}
			s := speed{path: filepath.Base(path), bytes: len(text)}
			s.parse = fastest(text, func() { new(Parser).ParseBytes(text) })
			s.lone = fastest(text, func() {
				d := xml.NewDecoder(strings.NewReader(string(text)))
				for err := error(nil); err == nil; _, err = d.Token() {
				}
			})
			speeds = append(speeds, s)
		}
	}
	slices.SortFunc(speeds, func(x, y speed) int { return cmp.Compare(x.parse, y.parse) })
	below := 0
	for i, s := range speeds {
		if s.parse < promised {
			below++
		}
		if i < shown {
			b.Logf("%6.1f MB/s, %.2f of the library's tokens, %6d bytes, %s", s.parse, s.lone/s.parse, s.bytes, s.path)
		}
	}
	b.ReportMetric(speeds[0].parse, "MB/s-slowest")
	b.ReportMetric(speeds[len(speeds)/2].parse, "MB/s-median")
	b.ReportMetric(float64(below), "files-below-40MB/s")
	b.ReportMetric(0, "ns/op")
}

// fastest gives how fast a text is read at its best, in MB/s.
func fastest(text []byte, read func()) float64 {
	const rounds = 60
	best := time.Hour
	for range rounds {
		began := time.Now()
		read()
		best = min(best, time.Since(began))
	}
	return float64(len(text)) / best.Seconds() / 1e6
}
