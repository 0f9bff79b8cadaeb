package newswire

import "testing"

func TestCreditedAgency(t *testing.T) {
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
		if got := creditedAgency(line); got != want {
			t.Errorf("creditedAgency(%q) = %q, want %q", line, got, want)
		}
	}
}

func TestHasSiteWord(t *testing.T) {
	for line, want := range map[string]bool{
		"Google Plus": true, "Filed Under": true, "- Comments Email Print": true, "UPDATED1:29 PM": true, "新华网": true,
		"Ann Allen": false, "Tom Moreno": false, "Uma Follett": false,
	} {
		if got := hasSiteWord(line); got != want {
			t.Errorf("hasSiteWord(%q) = %v", line, got)
		}
	}
}

func TestSaidTwice(t *testing.T) {
	for line, want := range map[string]int{
		"Ann Berg Ann Berg": 8,
		"By ANN BERG and TOM HALE, AP Ann Berg And Tom Hale, Ap –": 28,
		"By Ann Berg":                 0,
		"June 11, 2020 June 11, 2020": 0,
		"Ann Berg Tom Hale":           0,
	} {
		if got := saidTwice(line); got != want {
			t.Errorf("saidTwice(%q) = %d, want %d", line, got, want)
		}
	}
}
