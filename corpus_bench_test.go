package newswire

import (
	"os"
	"path/filepath"
	"testing"
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
