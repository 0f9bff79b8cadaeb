package scanjson

import (
	"bytes"
	"unicode/utf16"
	"unicode/utf8"
)

// unquote gives the text of a string from what stands between its quotes,
// as encoding/json does: what is no UTF-8 becomes U+FFFD. Escapes that JSON
// does not know mean what they mean to JavaScript.
func unquote(raw []byte) string {
	if bytes.IndexByte(raw, '\\') < 0 && utf8.Valid(raw) {
		return string(raw)
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); {
		if c := raw[i]; c == '\\' {
			out, i = appendEscape(out, raw, i+1)
		} else if c < utf8.RuneSelf {
			out = append(out, c)
			i++
		} else {
			r, n := utf8.DecodeRune(raw[i:])
			out = utf8.AppendRune(out, r)
			i += n
		}
	}
	return string(out)
}

// appendEscape appends what the escape means whose letter is raw[i], and
// gives the index of what comes after it.
func appendEscape(out, raw []byte, i int) (_ []byte, next int) {
	if i == len(raw) {
		return out, i // half an escape is nothing
	}
	switch c := raw[i]; c {
	case 'b':
		return append(out, '\b'), i + 1
	case 'f':
		return append(out, '\f'), i + 1
	case 'n':
		return append(out, '\n'), i + 1
	case 'r':
		return append(out, '\r'), i + 1
	case 't':
		return append(out, '\t'), i + 1
	case '\n': // JavaScript goes on with the string on the next line
		return out, i + 1
	case 'x':
		if r, ok := hex(raw, i+1, 2); ok {
			return utf8.AppendRune(out, r), i + 3
		}
	case 'u':
		r, ok := hex(raw, i+1, 4)
		if !ok {
			break
		}
		i += 5
		if utf16.IsSurrogate(r) {
			high := r
			r = utf8.RuneError
			if i+1 < len(raw) && raw[i] == '\\' && raw[i+1] == 'u' {
				if low, ok := hex(raw, i+2, 4); ok {
					if pair := utf16.DecodeRune(high, low); pair != utf8.RuneError {
						r = pair
						i += 6
					}
				}
			}
		}
		return utf8.AppendRune(out, r), i
	}
	// Any other byte means itself. The lead byte of a longer character is
	// left to be read with its followers.
	if raw[i] < utf8.RuneSelf {
		return append(out, raw[i]), i + 1
	}
	return out, i
}

// hex reads n hexadecimal digits at i.
func hex(raw []byte, i, n int) (r rune, ok bool) {
	if len(raw)-i < n {
		return 0, false
	}
	for _, c := range raw[i : i+n] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}
