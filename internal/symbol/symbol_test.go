package symbol

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/proof"
)

func told(s string) string {
	var out []string
	for _, x := range Find(s, 100) {
		out = append(out, fmt.Sprintf("%s=%s@%s", s[x.Start:x.End], x.Ticker, x.Exchange))
	}
	return strings.Join(out, " ")
}

func TestFind(t *testing.T) {
	for s, want := range map[string]string{
		"Fjordlinja (FJO.OL) rose.":                                  "FJO.OL=FJO@OL",
		"Apple <AAPL.O> fell, Ford <F.N> rose.":                      "AAPL.O=AAPL@O F.N=F@N",
		"Volkswagen's (VOWG_p.DE) cars":                              "VOWG_p.DE=VOWG_p@DE",
		"Arland Ports (NYSE: ABC) said":                              "NYSE: ABC=ABC@NYSE",
		"Arland Ports (NYSE:ABC) said":                               "NYSE:ABC=ABC@NYSE",
		"Arland Ports (TSX: X; OTC: Y) said":                         "TSX: X=X@TSX OTC: Y=Y@OTC",
		"Arland Ports (Nasdaq: ABCD, ABCDW) said":                    "Nasdaq: ABCD=ABCD@Nasdaq ABCDW=ABCDW@Nasdaq",
		"Arland Ports (NYSE and TSX: ABC) said":                      "NYSE and TSX: ABC=ABC@NYSE and TSX",
		"Berkshire (NYSE: BRK.A) said":                               "NYSE: BRK.A=BRK.A@NYSE",
		"Tidewrack Energy ASA (OSE: TIDE)":                           "OSE: TIDE=TIDE@OSE",
		"Ford (F.N), GM (GM.N)":                                      "F.N=F@N GM.N=GM@N",
		"$TSLA and (TSLA) and TSLA.O":                                "",
		"the United States (U.S.) and the U.N. (U.N) and (U.S)":      "",
		"of Portby (D.C.), (R.I.), (No. 1), (Ph.D), (p.m.), (a.m.)":  "",
		"(Reuters) - (Note: see) (Time: 10) (Source: ABC) (NYSE: a)": "",
		"<b> and <.SPX> and <EUR=>":                                  "",
		"an open (NYSE: ABC":                                         "",
		"(NYSE: ABC; see below)":                                     "",
		"":                                                           "",
		"()<>":                                                       "",
		"(NYSE: ) (: ABC) (.O) (A.) (,) (;)":                         "",
	} {
		if got := told(s); got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
	if n := len(Find(strings.Repeat("(NYSE: A, B, C)", 100), 10)); n != 10 {
		t.Errorf("%d symbols", n)
	}
}

// TestTables finds a symbol of each market, and none without its row.
func TestTables(t *testing.T) {
	if !slices.IsSorted(suffixes) || !slices.IsSorted(exchanges) {
		t.Error("the tables are not sorted")
	}
	for _, c := range []struct {
		table *[]string
		form  string
	}{{&suffixes, "(ABC.%s)"}, {&exchanges, "(%s: ABC)"}} {
		rows := *c.table
		for i, row := range rows {
			s := fmt.Sprintf(c.form, row)
			if told(s) == "" {
				t.Errorf("%s is not found", s)
			}
			proof.SetTable(t, c.table, proof.Without(rows, i))
			if told(s) != "" {
				t.Errorf("%s is found without its row too", s)
			}
			*c.table = rows
		}
	}
}
