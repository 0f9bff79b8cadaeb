package residue

import (
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/lex"
)

// TestWallWords reads the example of each row: it has the words of that row
// and of no other, so without the row it would show no sign.
func TestWallWords(t *testing.T) {
	for i, row := range wallWords {
		if strings.Map(lex.FoldRune, row.words) != row.words {
			t.Errorf("%q is not folded", row.words)
		}
		var rows [len(wallWords)]bool
		if found := SignsIn(row.example, &rows); !found[row.sign] {
			t.Errorf("%q: no sign in %q", row.words, row.example)
		}
		for k, seen := range rows {
			if seen != (k == i) {
				t.Errorf("%q reads the example of %q: %q", wallWords[k].words, row.words, row.example)
			}
		}
	}
}

// TestWallWordsBegin holds words to the beginning of a word.
func TestWallWordsBegin(t *testing.T) {
	if found := SignsIn("The unopenly live/blog of a cat: bonzum abort", nil); found != ([Signs]bool{}) {
		t.Errorf("signs %v in words that only end like a row", found)
	}
}
