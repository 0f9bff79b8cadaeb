package zczc

import (
	"strings"
	"testing"
)

func TestRead(t *testing.T) {
	for _, tt := range []struct{ name, text, want, at string }{
		{"all", "ZCZC ABC0117 3 EST 0 R01 /\n+++ FERRIES SAIL +++ =\n   (ANSA) - OSLO, 14 MAR - Crews\r\n14-MAR-18 16:47 NNNN\n", "FERRIES SAIL\n\n   (ANSA) - OSLO, 14 MAR - Crews", "2018-03-14T16:47"},
		{"a headline of two lines", "ZCZC 1\n+++ FERRIES\nSAIL +++ =\n   (ANSA) - OSLO, 14 MAR - Crews\n", "FERRIES SAIL\n\n   (ANSA) - OSLO, 14 MAR - Crews", ""},
		{"a headline that does not end", "ZCZC 1\n+++ FERRIES\nSAIL\nA\nB +++", "FERRIES\n\nSAIL\nA\nB +++", ""},
		{"lines of codes", "ZCZC0123/SXA\nXCI12345_SXA_QB1\nR 0 S0A QB2\nFERRIES SAIL\n\nCrews\n", "FERRIES SAIL\n\nCrews", ""},
		{"codes with words", "ZCZC0123/SXA\nXCI12345_SXA_QB1\nR POL S0A QBXB\nFERRIES SAIL\n   (ANSA) - OSLO, 14 MAR - Crews\n2018-03-14 16:47\nNNNN", "FERRIES SAIL\n\n   (ANSA) - OSLO, 14 MAR - Crews", "2018-03-14T16:47"},
		{"a headline of short words", "ZCZC 1\nG20 AL VIA A ROMA\n   (ANSA) - ROMA, 14 MAR - Crews\nNNNN", "G20 AL VIA A ROMA\n\n   (ANSA) - ROMA, 14 MAR - Crews", ""},
		{"a slug", "ZCZC 1\nNORWAY-FERRIES/STRIKE\nFerries sail\n\nCrews\n141647 GMT MAR 18\nNNNN", "Ferries sail\n\nCrews", "2018-03-14T16:47Z"},
		{"a slug with a stroke", "ZCZC 1\nNorway/Ferries/\nFerries sail\n\nCrews\nNNNN", "Ferries sail\n\nCrews", ""},
		{"no time", "ZCZC 1\nFerries sail\n\nCrews ended.\nNNNN", "Ferries sail\n\nCrews ended.", ""},
		{"no such month", "ZCZC 1\nFerries sail\n\n14-XXX-18 16:47\nNNNN", "Ferries sail\n\n14-XXX-18 16:47", ""},
		{"no day", "ZCZC 1\nFerries sail\n\n45-MAR-18 16:47\nNNNN", "Ferries sail\n\n45-MAR-18 16:47", ""},
		{"nothing", "ZCZC 1\n\nNNNN", "", ""},
	} {
		for it := range Read([]byte(tt.text)) {
			at := ""
			for _, x := range it.Times {
				at = x.Value
			}
			if got := strings.ReplaceAll(strings.TrimSpace(string(it.Text)), "\r", ""); got != tt.want || at != tt.at {
				t.Errorf("%s: got %q, %q", tt.name, got, at)
			}
		}
	}
	n := 0
	for range Read([]byte(strings.Repeat("ZCZC 1\nFerries\n\nCrews\nNNNN\n\n", 3) + "rest")) {
		n++
	}
	if n != 3 {
		t.Errorf("%d messages", n)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("ZCZC 1\nA_1\n+++ A =\nb\n14-MAR-18 16:47 NNNN\nZCZC")
	f.Fuzz(func(t *testing.T, text string) {
		for it, err := range Read([]byte(text)) {
			if it == nil || err != nil {
				t.Fatal(it, err)
			}
		}
	})
}
