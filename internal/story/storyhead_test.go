package story

import (
	"testing"

	"github.com/newswire-go/newswire/internal/when"
)

// TestTimeWithin finds the time of a line that says other things, too.
func TestTimeWithin(t *testing.T) {
	for line, want := range map[string]string{
		"Autor: PAP | 27-12-2011 12:05":     "27-12-2011 12:05",
		"Autor: PAP | 03-01-2012 12:05":     "03-01-2012 12:05", // whichever is the month
		"Portby 12/08/2023 09:26 PM":        "12/08/2023 09:26 PM",
		"12/08/2023 09:26 PM":               "12/08/2023 09:26 PM",
		"Ann Berg March 3, 2012 12:05 Oslo": "March 3, 2012 12:05",
		"Ann Berg 1-2-3":                    "",
		"Portby Blues (10-12-11)":           "", // won, lost, drawn
		"01-02-03":                          "",
		"3-2-1 for Portby":                  "",
		"Tel. 030-2850-4711":                "",
		"Ann Berg":                          "",
		"By Ann Berg (AFP) – an hour ago":   "an hour ago",
		"a year ago":                        "a year ago",
		"The port was shut a year ago":      "",
		"":                                  "",
	} {
		from, to, ok := when.Within(line)
		if line[from:to] != want || ok != (want != "") {
			t.Errorf("%q: %q, %v; want %q", line, line[from:to], ok, want)
		}
	}
}

// TestClockLine tells the times above posts from other short lines.
func TestClockLine(t *testing.T) {
	for _, s := range []string{"14:32", "14.32 Uhr", "2:05 p.m.", "2.05pm ET", "0915 GMT", "16h40", "16 h 40", "9:15 a.m. EDT"} {
		if !isClockLine(s) {
			t.Errorf("%q is no time", s)
		}
	}
	for _, s := range []string{"", "14", "2016", "3 of 14", "1.234.567", "14:32 in the net hall", "a14:32", "Shr 12 cts", "0915 ships"} {
		if isClockLine(s) {
			t.Errorf("%q is a time", s)
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
