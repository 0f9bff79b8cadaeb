package residue

import "testing"

func TestCredited(t *testing.T) {
	for line, want := range map[string]string{
		"Agence France-Presse, with files from Harbour News": "AFP",
		"With files from The Canadian Press":                 "CP",
		"Harbour News, with files from Ann Berg":             "",
		"Quelle: dpa":                                        "dpa",
		"From: AP":                                           "AP",
		"atb/AFP":                                            "AFP",
		"Le Courrier.fr avec AFP |":                          "AFP",
		"cwo/fab (dpa, afp)":                                 "dpa",
		"(CANAL 9 with AFP, REUTERS)":                        "AFP",
		"Quelle: ABEND BLATT, dpa, Reuters, fa, kzi":         "dpa",
		"JS | PAP":                                           "PAP",
		"Autor: PAP |":                                       "PAP",
		"Autor: PAP/Dziennik":                                "PAP",
		"Dzięki uprzejmości: PAP - Nauka w Polsce":           "PAP",
		"AFP, MANILA":                                        "AFP",
		"PTI Mumbai":                                         "PTI",
		"OTTAWA — The Canadian Press":                        "CP",
		"Ann Berg / AFP":                                     "",
		"- / dpa":                                            "",
		"News | Reuters":                                     "",
		"Reuters Farmers":                                    "",
		"AP sources say":                                     "",
		"Foto: dpa":                                          "",
		"Farmers like the AFP.":                              "",
	} {
		if got := Credited(line); got != want {
			t.Errorf("Credited(%q) = %q, want %q", line, got, want)
		}
	}
}
