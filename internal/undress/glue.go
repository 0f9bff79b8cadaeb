package undress

import "bytes"

// spoken are the words that pages hold for those who hear them.
var spoken = [...][]byte{[]byte(", opens new tab"), []byte(" (opens in new window)"), []byte(" (opens in a new window)"), []byte(" (opens in new tab)"), []byte(" opens in new tab")}

// holdsSpoken looks for the w of "new", which is the rarest letter of all of
// them: what begins as one of them does begins at every third word.
func holdsSpoken(in []byte) bool {
	for at := 0; ; at++ {
		i := bytes.IndexByte(in[at:], 'w')
		if i < 0 {
			return false
		}
		at += i
		if !bytes.HasSuffix(in[:at], []byte(" ne")) {
			continue
		}
		around := in[max(0, at-longestSpoken):min(len(in), at+longestSpoken)]
		for _, words := range spoken {
			if bytes.Contains(around, words) {
				return true
			}
		}
	}
}

// longestSpoken is the length of the longest of them.
const longestSpoken = len(" (opens in a new window)")

func withoutSpoken(in []byte) []byte {
	for _, words := range spoken {
		in = bytes.ReplaceAll(in, words, nil)
	}
	return in
}

// longestGlued is the length of a line in which a time may be glued to other
// words; a longer one is text.
const longestGlued = 200

func holdsGlued(in []byte) bool {
	found := false
	eachLine(in, func(line []byte) {
		if found || len(line) > longestGlued {
			return
		}
		for i := 1; i < len(line) && !found; i++ {
			found = line[i] < 'a' && isGlued(line, i)
		}
	})
	return found
}

func unglue(in []byte) []byte {
	return mapLines(in, func(out, line []byte) []byte {
		from := 0
		for i := 1; i < len(line) && len(line) <= longestGlued; i++ {
			if isGlued(line, i) {
				out = append(append(out, line[from:i]...), ' ')
				from = i
			}
		}
		return append(out, line[from:]...)
	})
}

// isGlued reports whether a tool ran two elements of a line together at i: a
// word and a day, "readApril 25"; a year and a clock, "20232:26"; a clock's
// zone and a word, "GMT+2Last".
func isGlued(line []byte, i int) bool {
	a, b := line[i-1], line[i]
	switch {
	case isDigit(a) && i >= 5 && b >= 'A' && b <= 'Z' && i+1 < len(line) && line[i+1] >= 'A' && line[i+1] <= 'Z':
		return isYear(line[i-4:i]) && isDigit(line[i-2]) && isDigit(line[i-3]) && line[i-5] == ' ' // "15 Jan 2012ANI"
	case isDigit(a) && isDigit(b):
		return i >= 4 && isYear(line[i-4:i]) && (i == 4 || !isDigit(line[i-5])) &&
			(i+1 < len(line) && line[i+1] == ':' || i+2 < len(line) && isDigit(line[i+1]) && line[i+2] == ':')
	case b < 'A' || b > 'Z' || i+1 == len(line) || !isSmallASCII(line[i+1]):
		return false
	case isSmallASCII(a):
		end := i + 1
		for end < len(line) && isSmallASCII(line[end]) {
			end++
		}
		return end+2 < len(line) && end-i <= len("September") && (line[end] == ' ' || line[end] == '.') && isDigit(line[end+1]) && bytes.Contains(line[end:], []byte("20"))
	}
	return isDigit(a) && i >= 2 && line[i-2] == '+'
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isSmallASCII(c byte) bool { return 'a' <= c && c <= 'z' }

func isYear(s []byte) bool { return s[0] == '1' && s[1] == '9' || s[0] == '2' && s[1] == '0' }
