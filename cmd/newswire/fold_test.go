package main

import (
	"strings"
	"testing"
)

func TestFold(t *testing.T) {
	for _, tt := range []struct {
		line    string
		columns int
		hang    string
		want    string
	}{
		{"Crews ended a strike", 0, "", "Crews ended a strike"},
		{"Crews ended a strike", 20, "", "Crews ended a strike"},
		{"Crews ended a strike", 19, "", "Crews ended a|strike"},
		{"Crews ended a strike", 11, "", "Crews ended|a strike"},
		{"Crews ended a strike", 12, "  ", "Crews ended|  a strike"},
		{"Crews  ended", 6, "", "Crews|ended"},
		{"  * Crews ended", 11, "    ", "  * Crews|    ended"},
		{"https://example.com/a b", 5, "", "https://example.com/a|b"}, // a long word stays whole
		{"a https://example.com/a b", 5, "", "a|https://example.com/a|b"},
		{"ends in space ", 13, "", "ends in space"},
		{"", 5, "", ""},
		{"\x1b[1mCrews ended\x1b[0m a strike", 13, "", "\x1b[1mCrews ended\x1b[0m a|strike"}, // style takes no room
		{"a\tb\tc", 10, "", "a\tb|c"},
		{"Bodø går på grunn", 8, "", "Bodø går|på grunn"},
		{"e\u0301e\u0301 e\u0301", 4, "", "e\u0301e\u0301 e\u0301"}, // nor do accents
		{"北京五日电记者", 6, "", "北京五|日电记|者"},
		{"北京五，日电记者", 6, "", "北京|五，日|电记者"}, // a comma begins no line
		{"AB 北京五", 6, "", "AB 北|京五"},
	} {
		got := strings.TrimSuffix(string(appendFolded(nil, tt.line, tt.columns, tt.hang)), "\n")
		if want := strings.ReplaceAll(tt.want, "|", "\n"); got != want {
			t.Errorf("%q in %d columns: got %q, want %q", tt.line, tt.columns, got, want)
		}
	}
}

func TestAddress(t *testing.T) {
	for url, want := range map[string]string{
		"https://example.com/a?b=c&d=%20#e": "https://example.com/a?b=c&d=%20#e",
		"https://example.com/å b":           "https://example.com/å%20b",
		"https://example.com/\x1b[31m":      "https://example.com/%1B[31m",
		"https://example.com/\u202e\xff":    "https://example.com/%E2%80%AE%EF%BF%BD",
	} {
		if got := address(url); got != want {
			t.Errorf("address(%q) = %q, want %q", url, got, want)
		}
	}
}
