// Package storyid reads the numbers that agencies give their stories in their own
// systems, where a page or a dump shows them.
package storyid

import (
	"strings"

	"github.com/newswire-go/newswire/internal/address"
	"github.com/newswire-go/newswire/internal/lex"
)

// An addressRow tells how the addresses of an agency's site hold its number.
type addressRow struct {
	host    string
	read    func(last string) string // of the last step of the path, "" where it has none
	example string
	id      string
}

// addressRows are such sites.
var addressRows = []addressRow{
	{"apnews.com", hashAtEnd, "https://apnews.com/article/ferries-strike-0f0e0d0c0b0a09080706050403020100", "0f0e0d0c0b0a09080706050403020100"},
	{"reuters.com", afterID, "https://www.reuters.com/article/us-ferries-idUSKCN1TC1BL", "USKCN1TC1BL"},
}

// InAddress gives the number that an address of an agency's own site holds, or "".
func InAddress(url string) string {
	host := address.Host(url)
	if host == "" {
		return ""
	}
	for i := range addressRows {
		row := &addressRows[i]
		if host == row.host || strings.HasSuffix(host, "."+row.host) {
			path, _, _ := strings.Cut(url, "?")
			path, _, _ = strings.Cut(path, "#")
			path = strings.TrimRight(path, "/")
			return row.read(path[strings.LastIndexByte(path, '/')+1:])
		}
	}
	return ""
}

// hashAtEnd gives the hash of 32 digits that AP ends its addresses with.
func hashAtEnd(last string) string {
	const digits = 32
	if len(last) < digits || len(last) > digits && last[len(last)-digits-1] != '-' {
		return ""
	}
	hash := last[len(last)-digits:]
	if strings.Trim(hash, "0123456789abcdef") != "" {
		return ""
	}
	return hash
}

// afterID gives what stands behind "id" at the end of an address of Reuters. That
// of a story of the wire holds the number that the wire has for it: "nL5N1BS35R"
// of "idUSL5N1BS35R20160901".
func afterID(last string) string {
	id := last[strings.LastIndexByte(last, '-')+1:]
	id, ok := strings.CutPrefix(id, "id")
	const fewest, country, day = 8, 2, 8
	if !ok || len(id) < fewest || !lex.IsUpperASCII(id[0]) || !lex.IsUpperASCII(id[1]) || strings.IndexFunc(id, isNoSerial) >= 0 {
		return ""
	}
	if n := len(id) - day; n >= fewest && strings.Trim(id[n:], "0123456789") == "" {
		id = id[:n]
		if isWire(id[country:]) {
			return "n" + id[country:]
		}
	}
	return id
}

func isNoSerial(r rune) bool { return !('A' <= r && r <= 'Z' || '0' <= r && r <= '9') }

// isWire reports whether a number is one of the wire: a letter for the desk, and
// a digit.
func isWire(s string) bool {
	return len(s) > 2 && lex.IsUpperASCII(s[0]) && lex.IsDigitASCII(s[1])
}

// InLine gives the number of a line that is nothing else: "[ID:nL5N0123]".
func InLine(line string) string {
	const shortest, longest = 7, 16
	line = strings.Trim(line, "[]() ")
	id, ok := strings.CutPrefix(line, "ID:")
	if !ok || len(id) < shortest || len(id) > longest || id[0] != 'n' || !lex.IsUpperASCII(id[1]) || strings.IndexFunc(id[1:], isSpaced) >= 0 {
		return ""
	}
	return id
}

func isSpaced(r rune) bool {
	return !('A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' || '0' <= r && r <= '9' || r == '_')
}
