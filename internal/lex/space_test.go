package lex

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
)

// TestAppendFolded holds what is folded eight bytes at a time to what is folded
// character by character.
func TestAppendFolded(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	letters := []rune("ab  é  \n\t\u00a0\u00ad東~")
	for range 100_000 {
		in := make([]rune, rng.IntN(40))
		for i := range in {
			in[i] = letters[rng.IntN(2)]
			if rng.IntN(4) == 0 {
				in[i] = letters[rng.IntN(len(letters))]
			}
		}
		s := string(in)
		want := strings.Join(strings.FieldsFunc(strings.ReplaceAll(s, "\u00ad", ""), unicode.IsSpace), " ")
		if got := string(AppendFolded(nil, s)); got != want {
			t.Fatalf("%q is folded to %q, want %q", s, got, want)
		}
	}
}
