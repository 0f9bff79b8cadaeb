package language

import (
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/proof"
)

// languageOf guesses from texts.
func languageOf(texts ...string) string {
	var g Guess
	for _, s := range texts {
		if !g.Read(s) {
			break
		}
	}
	return g.Tag()
}

func TestGuess(t *testing.T) {
	for _, c := range []struct {
		texts []string
		want  string
	}{
		{[]string{"Arland shut two of its ports on Tuesday.", "The pilots said that they had been told of it in the night."}, "en"},
		{[]string{"Shr 38 cts vs 47 cts", "Net 2,253,664 vs 2,806,820", "Revs 5,173,318 vs 5,873,904", "Avg shrs 3.6 mln"}, "en"},
		{[]string{"Arland hat am Dienstag zwei seiner Häfen geschlossen.", "Das teilte die Behörde mit, und sie will sie erst im März wieder öffnen."}, "de"},
		{[]string{"港の当局はＡＲＬＡＮＤ　ＰＯＲＴＳ社に対し、二つの港を閉鎖すると伝えた。"}, "ja"},
		{[]string{"ARLAND PORTS 公司星期二表示，三个港口中的两个将继续关闭，直到冰雪融化为止，船只将在海上等待。"}, "zh"},
		{[]string{"Arland"}, ""},
		{[]string{"1,842,000 2,253,664 5,173,318"}, ""},
		{[]string{"lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor incididunt labore dolore magna aliqua veniam"}, ""},
		{[]string{"Abc def ghi jkl mno pqr stu vwx yza bcd efg hij klm nop qrs tuv wxy zab cde fgh ijk lmn"}, ""},
		{[]string{strings.Repeat("\u2c80\u2c81 ", 60)}, ""}, // Coptic has no row
		{[]string{strings.Repeat("а б в г д ", 20)}, ""},    // no letter of its own
		{[]string{""}, ""},
		{nil, ""},
		{[]string{"\xff\xfe"}, ""},
	} {
		if got := languageOf(c.texts...); got != c.want {
			t.Errorf("%.60q: %q, want %q", c.texts, got, c.want)
		}
	}
}

// TestLanguageRows sees to it that each row of the tables is needed.
func TestLanguageRows(t *testing.T) {
	if len(scripts) >= len(Guess{}.scripts) || len(languageWords) > mostLanguages {
		t.Fatal("more rows than a Guess can count")
	}
	rows := scripts
	for i, row := range rows {
		if row.example == "" {
			continue // Latin and Cyrillic speak for nobody
		}
		if got := languageOf(row.example); got != row.tag {
			t.Errorf("%s: %q is %q", row.name, row.example, got)
		}
		blank := slices.Clone(rows)
		blank[i] = script{first: 1, last: 0}
		proof.SetTable(t, &scripts, blank)
		if got := languageOf(row.example); got == row.tag {
			t.Errorf("%s is read without its row too", row.name)
		}
		scripts = rows
	}
	letters := ownLetters
	for i, row := range letters {
		if got := languageOf(row.example); got != row.tag {
			t.Errorf("%s: %q is %q", row.tag, row.example, got)
		}
		proof.SetTable(t, &ownLetters, proof.Without(letters, i))
		if got := languageOf(row.example); got == row.tag {
			t.Errorf("%s is read without its row too", row.tag)
		}
		ownLetters = letters
	}
	words := languageWords
	t.Cleanup(commonWords.Forget)
	for i, row := range words {
		if got := languageOf(row.example); got != row.tag {
			t.Errorf("%s: %q is %q", row.tag, row.example, got)
		}
		proof.SetTable(t, &languageWords, proof.Without(words, i))
		commonWords.Forget()
		if got := languageOf(row.example); got == row.tag {
			t.Errorf("%s is read without its row too", row.tag)
		}
		languageWords = words
		commonWords.Forget()
	}
}

// TestLanguageGold measures the guess on the stories of the corpus, all of
// which say their language or are English.
func TestLanguageGold(t *testing.T) {
	right, all := 0, 0
	for _, g := range proof.Stories(t, "pages", "seed", "text/reuters-web-hard", "text/reuters-web", "text/reuters-1987") {
		want := "en"
		if g.Language != nil {
			want = *g.Language
		}
		var texts []string
		words := 0
		for _, b := range g.Body {
			texts = append(texts, b.Text)
			words += len(strings.Fields(b.Text))
		}
		if words < 20 && want == "en" {
			continue
		}
		all++
		if got := languageOf(texts...); got == want {
			right++
		} else {
			t.Logf("%s: %q, want %q: %.200q", g.File, got, want, texts)
		}
	}
	t.Logf("%d of %d languages", right, all)
	if right*1000 < all*995 {
		t.Errorf("%d of %d languages", right, all)
	}
}

func TestGuessAllocs(t *testing.T) {
	texts := []string{languageWords[0].example, languageWords[1].example}
	if n := testing.AllocsPerRun(100, func() { languageOf(texts...) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

func FuzzGuess(f *testing.F) {
	for _, row := range languageWords {
		f.Add(row.example, "")
	}
	for _, row := range scripts {
		f.Add(row.example, row.name)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		tag := languageOf(lex.ValidUTF8(a), lex.ValidUTF8(b))
		if len(tag) != 0 && len(tag) != 2 {
			t.Fatalf("%q, %q: %q", a, b, tag)
		}
	})
}

func BenchmarkGuess(b *testing.B) {
	for _, text := range []string{strings.Repeat(languageWords[0].example+". ", 20), strings.Repeat(ownLetters[6].example+". ", 20), strings.Repeat(scripts[scriptKana].example, 20)} {
		b.Run(languageOf(text), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(min(len(text), 1<<10)))
			for b.Loop() {
				languageOf(text)
			}
		})
	}
}
