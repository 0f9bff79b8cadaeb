package page

import (
	"slices"
	"strings"
	"testing"
)

// TestScriptRows reads the example of each row undeclared, and shows that
// without the row it is refused.
func TestScriptRows(t *testing.T) {
	whole := scripts
	defer func() { scripts = whole }()
	for i, row := range whole {
		b := legacy(t, strings.Repeat(row.example+"\n", 2), row.label)
		scripts = whole
		if got, holds := Decode(b, ""); holds != ContentText || string(got) != strings.Repeat(row.example+"\n", 2) {
			t.Errorf("%s: got %.60q, %v", row.label, got, holds)
		}
		scripts = slices.Delete(slices.Clone(whole), i, i+1)
		if got, holds := Decode(b, ""); holds == ContentText && strings.HasPrefix(string(got), row.example) {
			t.Errorf("%s reads without its row", row.label)
		}
	}
}

func TestLatinRows(t *testing.T) {
	whole := latins
	defer func() { latins = whole }()
	for i, row := range whole {
		b := legacy(t, row.example, row.label)
		latins = whole
		if got, holds := Decode(b, ""); holds != ContentText || string(got) != row.example {
			t.Errorf("%s: got %q, %v", row.label, got, holds)
		}
		latins = slices.Delete(slices.Clone(whole), i, i+1)
		if got, _ := Decode(b, ""); string(got) == row.example {
			t.Errorf("%s of %q reads without its row", row.label, row.letters)
		}
	}
}

// TestWesternStays holds what the rows must not take from the West.
func TestWesternStays(t *testing.T) {
	for _, s := range []string{
		"Ferjur sigla á ný eftir níu daga verkfall, sagði talsmaður þeirra í gær, og það var öllum ljóst að þörfin væri brýn í höfninni",
		"Os navios voltaram a navegar após uma greve de nove dias, disse o porta-voz; as negociações não são fáceis, e vão à votação",
		"I traghetti sono ripartiti dopo nove giorni di sciopero, così è già tornata la normalità: più navi, però, giovedì e lunedì",
		"Færgerne sejler igen efter ni dages strejke, oplyser fagforeningen på lørdag, så rejsende når frem på øerne",
		"Les traversiers ont repris la mer après neuf jours de grève, a déclaré un porte-parole du syndicat où l’on fête ça à Noël, dès août, sûr",
		"Ägypten und Österreich: „Äußerst“ – so der Sprecher – „übel“ … für 5 £ oder 7 ½ €",
	} {
		if got, holds := Decode(legacy(t, s, western), ""); holds != ContentText || string(got) != s {
			t.Errorf("got  %q, %v\nwant %q", got, holds, s)
		}
	}
}

// TestDecodeIsTold reads pages whose encoding stands only in what HTTP said.
func TestDecodeIsTold(t *testing.T) {
	const short = "Паромы вышли в море"
	tests := []struct{ name, said, page, in string }{
		{"HTTP alone", "text/html; charset=windows-1251", "", "windows-1251"},
		{"quoted, in capitals", `Text/HTML; Charset="KOI8-R"`, "", "koi8-r"},
		{"HTTP before the page", "text/html; charset=windows-1251", "<meta charset=koi8-r>", "windows-1251"},
		{"HTTP is wrong of UTF-8", "text/html; charset=utf-8", "<meta charset=koi8-r>", "koi8-r"},
		{"HTTP says what no server means", "text/html; charset=iso-8859-1", "<meta charset=windows-1251>", "windows-1251"},
		{"no such charset", "text/html; charset=none", "<meta charset=windows-1251>", "windows-1251"},
	}
	for _, tt := range tests {
		want := tt.page + short
		if got, holds := Decode(legacy(t, want, tt.in), tt.said); holds != ContentText || string(got) != want {
			t.Errorf("%s: got %q, %v", tt.name, got, holds)
		}
	}
}

// TestDecodeRefusesDoubt holds what is not read because nothing tells how.
func TestDecodeRefusesDoubt(t *testing.T) {
	for name, b := range map[string][]byte{
		"a few words of Russian": legacy(t, "Паромы", "windows-1251"),
		"bytes without a sense":  []byte(strings.Repeat("\xF7\xD7\xF0\xD0\xFE \xDD\xDE\xD8\xD6\xF6 ", 40)),
		"the West of a Mac":      legacy(t, strings.Repeat("La gr\u00e8ve des ferries a dur\u00e9 neuf jours, tr\u00e8s p\u00e9nible, d\u00e9clar\u00e9, o\u00f9 l\u00e0-bas. ", 4), "macintosh"),
	} {
		if got, holds := Decode(b, ""); holds != ContentUnknown {
			t.Errorf("%s: got %.80q, %v", name, got, holds)
		}
	}
}

// TestDecodeISO2022JP reads Japanese that is ASCII to the eye.
func TestDecodeISO2022JP(t *testing.T) {
	const want = "フェリーは運航を再開した。\n"
	if got, _ := Decode(legacy(t, want, "iso-2022-jp"), ""); string(got) != want {
		t.Errorf("got %q", got)
	}
	const ansi = "\x1b[1mFerries\x1b[0m sail\n"
	if got, _ := Decode([]byte(ansi), ""); string(got) != ansi {
		t.Errorf("a terminal's text: got %q", got)
	}
}
