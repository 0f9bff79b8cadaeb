package lex

import (
	"strings"
	"testing"
)

func TestFoldRune(t *testing.T) {
	for _, c := range []struct{ s, want string }{
		{"UPDATE 2-Port", "update 2-port"},
		{"ÀÁÂÃÄÅĄ Ç Ć ÈÉÊË Ę ĞÌÍÎÏ ı Ł ÑŃ ÒÓÔÕÖ Ř ŚŞŠ Ț ÙÚÛÜŮ Ý ŹŻŽ", "aaaaaaa c c eeee e giiii i l nn ooooo r sss t uuuuu y zzz"},
		{"Ё Й Ø ß", "е й ø ß"},
		{"‘Port’", "'port'"},
		{"ＰＯＲＴ：１！", "port:1!"},
		{"a\u00a0b\u3000c", "a b c"},
	} {
		if got := strings.Map(FoldRune, c.s); got != c.want {
			t.Errorf("%q is folded to %q, want %q", c.s, got, c.want)
		}
	}
}

func TestCutFold(t *testing.T) {
	for _, c := range []struct {
		s, prefix, after string
		ok               bool
	}{
		{"Ports of Arland", "ports", " of Arland", true},
		{"ÉCLUSE fermée", "ecluse", " fermée", true},
		{"Port", "ports", "Port", false},
		{"Part", "port", "Part", false},
		{"", "", "", true},
		{"\xff", "a", "\xff", false},
	} {
		if after, ok := CutFold(c.s, c.prefix); after != c.after || ok != c.ok {
			t.Errorf("CutFold(%q, %q) = %q, %v", c.s, c.prefix, after, ok)
		}
	}
}

func TestIndexFold(t *testing.T) {
	for _, c := range []struct {
		s, word string
		at      int
		ok      bool
	}{
		{"The Ports of Arland", "port", 4, true},
		{"The airports of Arland", "port", 0, false},
		{"Arland: ports", ":", 6, true},
		{"港を閉鎖しました", "しました", 12, true},
	} {
		if at, ok := indexFold(c.s, c.word); at != c.at || ok != c.ok {
			t.Errorf("indexFold(%q, %q) = %d, %v", c.s, c.word, at, ok)
		}
	}
}

func TestBrackets(t *testing.T) {
	for _, pair := range []string{"()", "[]", "（）", "［］", "【】", "〔〕", "《》", "〈〉"} {
		r := []rune(pair)
		open, end := string(r[0]), string(r[1])
		s := open + " port " + open + "x" + end + end
		inner, after, ok := LeadingBracket(s + " shut")
		if inner != "port "+open+"x"+end || after != " shut" || !ok {
			t.Errorf("LeadingBracket(%q) = %q, %q", s, inner, after)
		}
		before, inner, ok := TrailingBracket("shut " + s)
		if before != "shut " || inner != "port "+open+"x"+end || !ok {
			t.Errorf("TrailingBracket(%q) = %q, %q", s, before, inner)
		}
		if _, _, ok := LeadingBracket(open + strings.Repeat("x", BracketReach) + end); ok {
			t.Errorf("%s: found beyond reach", pair)
		}
		if _, _, ok := TrailingBracket(open + strings.Repeat("x", BracketReach) + end); ok {
			t.Errorf("%s: found beyond reach", pair)
		}
	}
	if inner, _, ok := LeadingBracket("<port> shut"); inner != "port" || !ok {
		t.Error("angle brackets open nothing")
	}
}
