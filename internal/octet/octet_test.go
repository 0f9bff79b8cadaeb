package octet

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestRunes holds the count of characters to that of the standard library.
func TestRunes(t *testing.T) {
	const text = "Le café «Émile» a coûté 3 € – dit-il, и это 東京　１日 𝒳 too much."
	for i := range text {
		for j := range text[i:] {
			s := text[i : i+j]
			if got, want := Runes(s), utf8.RuneCountInString(s); got != want {
				t.Fatalf("%q: %d characters, want %d", s, got, want)
			}
			if got := Runes([]byte(s)); got != Runes(s) {
				t.Fatalf("%q: %d characters as bytes", s, got)
			}
		}
	}
}

// TestWord holds the answers about eight bytes to those about each of them.
func TestWord(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	const bytes = "ab !&\x00\x1f\x7f\x80\xff~z  @[`{AZMm\x40"
	for range 200_000 {
		s := make([]byte, Size)
		for i := range s {
			s[i] = bytes[rng.IntN(len(bytes))]
			if rng.IntN(4) > 0 {
				s[i] = 'a'
			}
		}
		w := At(s)
		printing := !strings.ContainsFunc(string(s), func(r rune) bool { return r < ' ' || r >= 0x7F })
		if w.Printing() != printing {
			t.Fatalf("%q is printing: %v", s, !printing)
		}
		controls := strings.ContainsAny(string(s), "\x00\x1f\x7f")
		if controls && !w.Controls() || !controls && printing && w.Controls() {
			t.Fatalf("%q has controls: %v", s, !controls)
		}
		words := !strings.ContainsFunc(string(s), func(r rune) bool { return r != ' ' && (r|0x20 < 'a' || r|0x20 > 'z' || r >= 0x80) })
		if w.Words() != words {
			t.Fatalf("%q is words: %v", s, !words)
		}
		if holds := strings.Contains(string(s), "&"); w.Holds('&') != holds {
			t.Fatalf("%q holds an ampersand: %v", s, !holds)
		}
		if two := append(s, "a "[rng.IntN(2)]); printing && w.Parted(At(two[1:])) == strings.Contains(string(two), "  ") {
			t.Fatalf("%q is parted: %v", two, !w.Parted(At(two[1:])))
		}
		blank := []byte("  \n\t \n\t\t")
		blank[rng.IntN(Size)] = "\n\t a\r!\xa0\x8a"[rng.IntN(8)]
		if At(blank).Blank() != (strings.Trim(string(blank), " \n\t") == "") {
			t.Fatalf("%q is blank: %v", blank, At(blank).Blank())
		}
		if ascii := !strings.ContainsFunc(string(s), func(r rune) bool { return r >= utf8.RuneSelf }); w.ASCII() != ascii {
			t.Fatalf("%q is ASCII: %v", s, !ascii)
		}
		if strings.Contains(string(s), "  ") && !w.Doubles(' ') {
			t.Fatalf("%q has no two spaces", s)
		}
		if !strings.Contains(string(s), "  ") && !strings.Contains(string(s), " !") && w.Doubles(' ') {
			t.Fatalf("%q has two spaces", s)
		}
	}
}

func TestDigits(t *testing.T) {
	for _, tt := range []struct {
		n, width int
		want     string
	}{{7, 4, "0007"}, {2018, 4, "2018"}, {123, 2, "123"}, {0, 2, "00"}} {
		if got := Digits(tt.n, tt.width); got != tt.want {
			t.Errorf("Digits(%d, %d) = %q, want %q", tt.n, tt.width, got, tt.want)
		}
	}
}
