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
		if endsNew(in[:at+1]) && spokenAt(in, 0, at+1) > 0 {
			return true
		}
	}
}

// endsNew reports whether a text ends in " new".
func endsNew(in []byte) bool {
	n := len(in)
	return n > 4 && in[n-2] == 'e' && in[n-3] == 'n' && (in[n-4] == ' ' || in[n-4] == '_')
}

// withoutSpoken takes the words off. Of those within a line their places are
// kept, so that it ends where it ended; those that are a line join the two
// around them, where the one below goes on.
func withoutSpoken(in []byte) []byte {
	out := make([]byte, 0, len(in))
	for i := 0; i < len(in); {
		k := bytes.IndexByte(in[i:], 'w')
		if k < 0 {
			return append(out, in[i:]...)
		}
		n := 0
		if k += i + 1; endsNew(in[i:k]) {
			n = spokenAt(in, i, k)
		}
		if n == 0 {
			out = append(out, in[i:k]...)
			i = k
			continue
		}
		from := k - n
		out = append(out, in[i:from]...)
		i = from + spokenSize(in[from:])
		line := bytes.LastIndexByte(out, '\n') + 1
		if !isBlank(out[line:]) || i < len(in) && in[i] != '\n' {
			out = append(out, bytes.Repeat([]byte{LinkClose}, i-from)...)
			continue
		}
		out = bytes.TrimRight(out, " \n")
		switch below := in[min(len(in), i+1):]; {
		case len(below) == 0:
		case bytes.IndexByte([]byte(" ,.;)"), below[0]) >= 0:
			i++
		case isSmall(below):
			i++
			out = append(out, ' ')
		}
	}
	return out
}

// spokenAt gives how many bytes before the end of " new" the words begin that
// are spoken; 0 if none of them stand there.
func spokenAt(in []byte, from, end int) int {
	for _, words := range spoken {
		if n := bytes.Index(words, []byte(" new")) + len(" new"); end-n >= from && begins(in[end-n:], words) {
			return n
		}
	}
	return 0
}

// spokenSize gives the length of the spoken words with which a text begins.
func spokenSize(in []byte) int {
	for _, words := range spoken {
		if begins(in, words) {
			return len(words)
		}
	}
	return 0
}

// begins reports whether a text begins with words, between which low lines may
// stand: so a tool joins those of a link.
func begins(in, words []byte) bool {
	if len(in) < len(words) {
		return false
	}
	for i, c := range words {
		if in[i] != c && !(c == ' ' && in[i] == '_') {
			return false
		}
	}
	return true
}

// longestGlued is the length of a line in which a time may be glued to other
// words; a longer one is text.
const longestGlued = 200

func holdsGlued(in []byte) bool {
	for len(in) > 0 {
		var line []byte
		if line, in = cutLine(in); len(line) > longestGlued {
			continue
		}
		for i := 1; i < len(line); i++ {
			if isGlued(line, i) {
				return true
			}
		}
	}
	return false
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
// zone and a word, "GMT+2Last". Hardly ever has a digit or a capital no space before
// it.
func isGlued(line []byte, i int) bool {
	return line[i] >= '0' && line[i] <= 'Z' && line[i-1] > ' ' && partsGlued(line, i)
}

// partsGlued is isGlued for a digit or a capital behind something that is seen.
func partsGlued(line []byte, i int) bool {
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

// button stands for one in the dumps of a text browser, before its words.
var button = []byte("(BUTTON)")

func holdsButtons(in []byte) bool { return bytes.Contains(in, button) }

// withoutButtons gives a button beside words a line of its own.
func withoutButtons(in []byte) []byte {
	return mapLines(in, func(out, line []byte) []byte {
		at := bytes.Index(line, button)
		if at < 1 || isBlank(line[:at]) {
			return append(out, line...)
		}
		out = append(append(out, bytes.TrimRight(line[:at], " ")...), '\n', Aside)
		return append(out, trim(line[at+len(button):])...)
	})
}
