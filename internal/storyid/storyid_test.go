package storyid

import (
	"testing"

	"github.com/newswire-go/newswire/internal/proof"
)

// TestAddressRowsAreNeeded reads each row's example with the row and without it.
func TestAddressRowsAreNeeded(t *testing.T) {
	rows := addressRows
	for i, row := range rows {
		if got := InAddress(row.example); got != row.id {
			t.Errorf("%s has %q, want %q", row.example, got, row.id)
		}
		proof.SetTable(t, &addressRows, proof.Without(rows, i))
		if got := InAddress(row.example); got != "" {
			t.Errorf("%s has %q without its row", row.example, got)
		}
		addressRows = rows
	}
}

func TestInAddress(t *testing.T) {
	for url, want := range map[string]string{
		"https://uk.reuters.com/article/ferries-idUSL5N1BS35R20160901":                  "nL5N1BS35R",
		"https://www.reuters.com/article/us-ferries-idUSKCN1TC1BL?feed=1":               "USKCN1TC1BL",
		"https://www.reuters.com/article/us-ferries-idUSKBN0K601G20141230":              "USKBN0K601G",
		"https://www.reuters.com/article/us-ferries":                                    "",
		"https://www.reuters.com/world/ferries-sail-2023-04-25/":                        "",
		"https://www.reuters.com/article/a-idle":                                        "",
		"https://apnews.com/0f0e0d0c0b0a09080706050403020100":                           "0f0e0d0c0b0a09080706050403020100",
		"https://apnews.com/article/ferries":                                            "",
		"https://a.example/article/ferries-strike-0f0e0d0c0b0a09080706050403020100":     "",
		"https://notapnews.com/article/ferries-strike-0f0e0d0c0b0a09080706050403020100": "",
		"": "",
	} {
		if got := InAddress(url); got != want {
			t.Errorf("%s has %q, want %q", url, got, want)
		}
	}
}

func TestInLine(t *testing.T) {
	for line, want := range map[string]string{
		"[ID:nL5N0123]": "nL5N0123", "(ID:nL5N0123)": "nL5N0123", "ID:nL5E8HCK1I": "nL5E8HCK1I", "problems [ID:nL5N0123]": "", "ID:722": "", "ID:Don Berg": "", "": "",
	} {
		if got := InLine(line); got != want {
			t.Errorf("%q has %q, want %q", line, got, want)
		}
	}
}
