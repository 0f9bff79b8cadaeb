package flat

import (
	"html"
	"unicode/utf8"
)

// appendRef appends what the character reference at the start of s, which is
// '&', stands for, and returns how many bytes of s it takes; 0 if it is none.
// In an attribute a name counts only as a whole, and without its semicolon not
// before '='.
func appendRef(dst, s []byte, attribute bool) ([]byte, int) {
	if len(s) < 2 {
		return dst, 0
	}
	if s[1] == '#' {
		return appendNumber(dst, s)
	}
	i := 1
	for i < len(s) && i <= maxName && isAlnum(s[i]) {
		i++
	}
	name := s[1:i]
	if i < len(s) && s[i] == ';' {
		if r := lookupRef(name); r != nil {
			return utf8.AppendRune(dst, r.char), i + 1
		}
		// The rare ones. The library's table is as large as a page.
		whole := string(s[:i+1])
		if u := html.UnescapeString(whole); u != whole {
			if last := u[len(u)-1]; last != ';' || whole == "&semi;" {
				return append(dst, u...), i + 1
			}
		}
	} else if attribute && i < len(s) && s[i] == '=' {
		return dst, 0
	} else if r := lookupRef(name); r != nil && r.bare {
		return utf8.AppendRune(dst, r.char), i
	}
	if attribute {
		return dst, 0
	}
	for j := min(len(name)-1, maxBare); j >= 2; j-- {
		if r := lookupRef(name[:j]); r != nil && r.bare {
			return utf8.AppendRune(dst, r.char), j + 1
		}
	}
	return dst, 0
}

const (
	maxName = 31 // CounterClockwiseContourIntegral
	maxBare = 6  // the longest name that needs no semicolon
)

func isAlnum(c byte) bool { return isLetter(c) || c-'0' < 10 }

// appendNumber appends the character of a reference such as &#8212; or &#x2014;.
func appendNumber(dst, s []byte) ([]byte, int) {
	i, base := 2, rune(10)
	if i < len(s) && s[i]|0x20 == 'x' {
		i, base = 3, 16
	}
	start, x := i, rune(0)
	for ; i < len(s); i++ {
		c := s[i]
		d := rune(c) - '0'
		if l := rune(c|0x20) - 'a'; base == 16 && 0 <= l && l < 6 {
			d = l + 10
		}
		if d < 0 || d >= base || d > 9 && !isLetter(c) {
			break
		}
		if x <= utf8.MaxRune {
			x = x*base + d
		}
	}
	if i == start {
		return dst, 0
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	switch {
	case 0x80 <= x && x <= 0x9F:
		x = windows1252[x-0x80]
	case x == 0, 0xD800 <= x && x <= 0xDFFF, x > utf8.MaxRune:
		x = utf8.RuneError
	}
	return utf8.AppendRune(dst, x), i
}

// windows1252 is what the numbers 128 to 159 mean on pages whose authors
// thought in that encoding.
var windows1252 = [32]rune{
	'€', '\u0081', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u008D', 'Ž', '\u008F',
	'\u0090', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u009D', 'ž', 'Ÿ',
}

// A ref is a named character.
type ref struct {
	name string
	char rune
	bare bool // needs no semicolon
}

// lookupRef returns the row of a name in refs, nil if it has none.
func lookupRef(name []byte) *ref {
	lo, hi := 0, len(refs)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		switch s := refs[mid].name; {
		case string(name) == s:
			return &refs[mid]
		case string(name) < s:
			hi = mid
		default:
			lo = mid + 1
		}
	}
	return nil
}

// refs are the names that need no semicolon, all of them, and those that pages of
// news are full of; the library knows the other two thousand. Sorted by name.
var refs = [...]ref{
	{"AElig", 'Æ', true},
	{"AMP", '&', true},
	{"Aacute", 'Á', true},
	{"Acirc", 'Â', true},
	{"Agrave", 'À', true},
	{"Aring", 'Å', true},
	{"Atilde", 'Ã', true},
	{"Auml", 'Ä', true},
	{"COPY", '©', true},
	{"Ccedil", 'Ç', true},
	{"Dagger", '‡', false},
	{"ETH", 'Ð', true},
	{"Eacute", 'É', true},
	{"Ecirc", 'Ê', true},
	{"Egrave", 'È', true},
	{"Euml", 'Ë', true},
	{"GT", '>', true},
	{"Iacute", 'Í', true},
	{"Icirc", 'Î', true},
	{"Igrave", 'Ì', true},
	{"Iuml", 'Ï', true},
	{"LT", '<', true},
	{"NewLine", '\n', false},
	{"Ntilde", 'Ñ', true},
	{"OElig", 'Œ', false},
	{"Oacute", 'Ó', true},
	{"Ocirc", 'Ô', true},
	{"Ograve", 'Ò', true},
	{"Oslash", 'Ø', true},
	{"Otilde", 'Õ', true},
	{"Ouml", 'Ö', true},
	{"Prime", '″', false},
	{"QUOT", '"', true},
	{"REG", '®', true},
	{"Scaron", 'Š', false},
	{"THORN", 'Þ', true},
	{"Tab", '\t', false},
	{"Uacute", 'Ú', true},
	{"Ucirc", 'Û', true},
	{"Ugrave", 'Ù', true},
	{"Uuml", 'Ü', true},
	{"Yacute", 'Ý', true},
	{"Yuml", 'Ÿ', false},
	{"aacute", 'á', true},
	{"acirc", 'â', true},
	{"acute", '´', true},
	{"aelig", 'æ', true},
	{"agrave", 'à', true},
	{"amp", '&', true},
	{"apos", '\'', false},
	{"aring", 'å', true},
	{"ast", '*', false},
	{"asymp", '≈', false},
	{"atilde", 'ã', true},
	{"auml", 'ä', true},
	{"bdquo", '„', false},
	{"brvbar", '¦', true},
	{"bull", '•', false},
	{"ccedil", 'ç', true},
	{"cedil", '¸', true},
	{"cent", '¢', true},
	{"check", '✓', false},
	{"circ", 'ˆ', false},
	{"colon", ':', false},
	{"comma", ',', false},
	{"commat", '@', false},
	{"copy", '©', true},
	{"curren", '¤', true},
	{"dagger", '†', false},
	{"darr", '↓', false},
	{"dash", '‐', false},
	{"deg", '°', true},
	{"divide", '÷', true},
	{"dollar", '$', false},
	{"eacute", 'é', true},
	{"ecirc", 'ê', true},
	{"egrave", 'è', true},
	{"emsp", '\u2003', false},
	{"ensp", '\u2002', false},
	{"equals", '=', false},
	{"eth", 'ð', true},
	{"euml", 'ë', true},
	{"euro", '€', false},
	{"excl", '!', false},
	{"fnof", 'ƒ', false},
	{"frac12", '½', true},
	{"frac14", '¼', true},
	{"frac34", '¾', true},
	{"frasl", '⁄', false},
	{"ge", '≥', false},
	{"gt", '>', true},
	{"hearts", '♥', false},
	{"hellip", '…', false},
	{"horbar", '―', false},
	{"hyphen", '‐', false},
	{"iacute", 'í', true},
	{"icirc", 'î', true},
	{"iexcl", '¡', true},
	{"igrave", 'ì', true},
	{"infin", '∞', false},
	{"iquest", '¿', true},
	{"iuml", 'ï', true},
	{"laquo", '«', true},
	{"larr", '←', false},
	{"ldquo", '“', false},
	{"le", '≤', false},
	{"lowbar", '_', false},
	{"lpar", '(', false},
	{"lrm", '\u200e', false},
	{"lsaquo", '‹', false},
	{"lsqb", '[', false},
	{"lsquo", '‘', false},
	{"lt", '<', true},
	{"macr", '¯', true},
	{"mdash", '—', false},
	{"micro", 'µ', true},
	{"middot", '·', true},
	{"minus", '−', false},
	{"nbsp", '\u00a0', true},
	{"ndash", '–', false},
	{"ne", '≠', false},
	{"not", '¬', true},
	{"ntilde", 'ñ', true},
	{"num", '#', false},
	{"oacute", 'ó', true},
	{"ocirc", 'ô', true},
	{"oelig", 'œ', false},
	{"ograve", 'ò', true},
	{"ordf", 'ª', true},
	{"ordm", 'º', true},
	{"oslash", 'ø', true},
	{"otilde", 'õ', true},
	{"ouml", 'ö', true},
	{"para", '¶', true},
	{"percnt", '%', false},
	{"period", '.', false},
	{"permil", '‰', false},
	{"plus", '+', false},
	{"plusmn", '±', true},
	{"pound", '£', true},
	{"prime", '′', false},
	{"quest", '?', false},
	{"quot", '"', true},
	{"raquo", '»', true},
	{"rarr", '→', false},
	{"rdquo", '”', false},
	{"reg", '®', true},
	{"rlm", '\u200f', false},
	{"rpar", ')', false},
	{"rsaquo", '›', false},
	{"rsqb", ']', false},
	{"rsquo", '’', false},
	{"sbquo", '‚', false},
	{"scaron", 'š', false},
	{"sect", '§', true},
	{"shy", '\u00ad', true},
	{"sol", '/', false},
	{"star", '☆', false},
	{"starf", '★', false},
	{"sup1", '¹', true},
	{"sup2", '²', true},
	{"sup3", '³', true},
	{"szlig", 'ß', true},
	{"thinsp", '\u2009', false},
	{"thorn", 'þ', true},
	{"tilde", '˜', false},
	{"times", '×', true},
	{"trade", '™', false},
	{"uacute", 'ú', true},
	{"uarr", '↑', false},
	{"ucirc", 'û', true},
	{"ugrave", 'ù', true},
	{"uml", '¨', true},
	{"uuml", 'ü', true},
	{"verbar", '|', false},
	{"vert", '|', false},
	{"yacute", 'ý', true},
	{"yen", '¥', true},
	{"yuml", 'ÿ', true},
	{"zwj", '\u200d', false},
	{"zwnj", '\u200c', false},
}
