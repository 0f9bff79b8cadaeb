package newswire

import (
	"os"
	"path/filepath"
	"testing"
)

func BenchmarkZZTexts(b *testing.B) {
	files, _ := filepath.Glob("../shared/corpus/text/reuters-web/*.txt")
	var in [][]byte
	for i, f := range files {
		if i%4 == 0 {
			x, _ := os.ReadFile(f)
			in = append(in, x)
		}
	}
	var p Parser
	b.ReportAllocs()
	for b.Loop() {
		for _, x := range in {
			p.ParseBytes(x)
		}
	}
}
func BenchmarkZZPages(b *testing.B) {
	files, _ := filepath.Glob("../shared/corpus/pages/*.html")
	var in [][]byte
	for _, f := range files {
		x, _ := os.ReadFile(f)
		in = append(in, x)
	}
	var p Parser
	b.ReportAllocs()
	for b.Loop() {
		for _, x := range in {
			p.ParseBytes(x)
		}
	}
}
