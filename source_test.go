package newswire

import "testing"

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
