// Package symbol finds the short names of securities that a story prints behind
// those of companies: "(FJO.OL)", "<AAPL.O>", "(NYSE: ABC)".
package symbol

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lex"
)

// A Symbol is one of a text.
type Symbol struct {
	Start, End int    // of it in the text, without its brackets
	Ticker     string // "FJO", "ABC"
	Exchange   string // as printed: "OL", "NYSE"
}

// longest is how long a bracket may be that symbols stand in, in bytes.
const longest = 100

// suffixes are the codes of markets that Reuters ends its symbols with; sorted.
var suffixes = []string{
	"A", "AD", "AM", "AS", "AT", "AX", "BA", "BB", "BK", "BM", "BO", "BR", "BU", "CA", "CM", "CN", "CO", "DB", "DE", "DU", "F", "HE", "HK", "HM", "HNO", "I", "IC", "IR", "IS", "J",
	"JK", "JO", "KA", "KL", "KQ", "KS", "KW", "L", "LG", "LM", "LS", "MC", "MI", "MM", "MX", "N", "NR", "NS", "NZ", "O", "OB", "OL", "OQ", "P", "PA", "PK", "PR", "PS", "Q", "QA",
	"RI", "S", "SA", "SE", "SG", "SI", "SN", "SR", "SS", "ST", "SW", "SZ", "T", "TA", "TI", "TO", "TW", "TWO", "V", "VI", "VX", "WA", "Z", "ZA",
}

// exchanges are the names with which markets stand before a symbol and a colon;
// in small letters, sorted.
var exchanges = []string{
	"aim", "amex", "amsterdam", "asx", "b3", "bit", "bm&f", "bme", "bmv", "borsa italiana", "bse", "cboe", "cnsx", "cph", "cse", "epa", "etr", "euronext", "euronext amsterdam",
	"euronext brussels", "euronext dublin", "euronext growth", "euronext lisbon", "euronext oslo", "euronext paris", "fra", "frankfurt", "fse", "fwb", "gtsm", "hel", "hkex", "hkg",
	"hkse", "hose", "idx", "jse", "kosdaq", "krx", "lon", "london", "lse", "mcx", "moex", "nasdaq", "nasdaq capital market", "nasdaq cm", "nasdaq gm", "nasdaq gs", "nasdaqcm",
	"nasdaqgm", "nasdaqgs", "neo", "nse", "nyse", "nyse amer", "nyse american", "nyse arca", "nyse mkt", "nysearca", "nysemkt", "nzx", "omx", "ose", "oslo", "osx", "otc", "otc bb",
	"otc markets", "otc pink", "otcbb", "otcmkts", "otcqb", "otcqx", "paris", "pse", "sehk", "set", "sgx", "sha", "she", "six", "sse", "sto", "stockholm", "swx", "szse", "tadawul",
	"tase", "tpe", "tsx", "tsx venture", "tsx-v", "tsxv", "twse", "tyo", "vie", "wse", "xetra",
}

// Find gives the symbols of a text, at most so many.
func Find(text string, most int) (found []Symbol) {
	opens := "("
	if strings.IndexByte(text, '<') >= 0 { // as in hardly any
		opens = "(<"
	}
	for at := 0; at < len(text) && len(found) < most; {
		i := strings.IndexAny(text[at:], opens)
		if i < 0 {
			break
		}
		open := at + i
		at = open + 1
		closing := byte(')')
		if text[open] == '<' {
			closing = '>'
		}
		end := strings.IndexByte(text[at:min(len(text), at+longest)], closing)
		if end < 0 {
			continue
		}
		found = inBracket(found, text, at, at+end, closing == '>')
	}
	return found[:min(len(found), most)]
}

// inBracket adds the symbols of a bracket, text[from:to]. All of it has to be
// symbols.
func inBracket(found []Symbol, text string, from, to int, angled bool) []Symbol {
	first, exchange := len(found), ""
	for at := from; at < to; {
		end := to
		if i := strings.IndexAny(text[at:to], ";,"); i >= 0 {
			end = at + i
		}
		s, market, ok := read(text, at, end, exchange, angled)
		if !ok {
			return found[:first]
		}
		exchange = market
		found = append(found, s)
		at = end + 1
	}
	return found
}

// read reads one symbol, text[at:end]. One behind a comma may be of the market
// that the one before it named.
func read(text string, at, end int, before string, angled bool) (s Symbol, exchange string, ok bool) {
	for at < end && text[at] == ' ' {
		at++
	}
	for at < end && text[end-1] == ' ' {
		end--
	}
	piece := text[at:end]
	if market, ticker, named := strings.Cut(piece, ":"); named {
		ticker = strings.TrimSpace(ticker)
		if !isExchange(market) || !isTicker(ticker) {
			return s, "", false
		}
		return Symbol{at, end, ticker, strings.TrimSpace(market)}, market, true
	}
	if before != "" && isTicker(piece) {
		return Symbol{at, end, piece, strings.TrimSpace(before)}, before, true
	}
	ticker, suffix, ok := cutSuffix(piece)
	if !ok || len(ticker) < 2 && !(angled || (suffix == "N" || suffix == "O") && ticker != "U") {
		return s, "", false // "U.S" is none
	}
	return Symbol{at, end, ticker, suffix}, "", true
}

// isExchange reports whether s is the name of a market, or several: "NYSE and TSX".
func isExchange(s string) bool {
	for part := range strings.SplitSeq(strings.ReplaceAll(s, " and ", "/"), "/") {
		if !lex.Listed(exchanges, strings.TrimSpace(part)) {
			return false
		}
	}
	return s != ""
}

// isTicker reports whether s can stand behind a market's name: a few capitals and
// digits, with a class behind a dot or a hyphen.
func isTicker(s string) bool {
	const most = 9
	if s == "" || len(s) > most {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if !lex.IsUpperASCII(c) && !lex.IsDigitASCII(c) && (i == 0 || c != '.' && c != '-') {
			return false
		}
	}
	return s[len(s)-1] != '.' && s[len(s)-1] != '-'
}

// cutSuffix parts a symbol of Reuters: "VOWG_p.DE" is VOWG_p of DE.
func cutSuffix(s string) (ticker, suffix string, ok bool) {
	const most = 10
	i := strings.LastIndexByte(s, '.')
	if i < 1 || i > most || !isListed(s[i+1:]) {
		return "", "", false
	}
	for k := range i {
		c := s[k]
		if !lex.IsUpperASCII(c) && !lex.IsDigitASCII(c) && !(k > 0 && (c == '_' || lex.IsLowerASCII(c))) {
			return "", "", false
		}
	}
	return s[:i], s[i+1:], true
}

// isListed reports whether s is one of suffixes, whose case counts.
func isListed(s string) bool {
	for _, x := range suffixes {
		if x == s {
			return true
		}
	}
	return false
}
