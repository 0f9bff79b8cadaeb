package undress

import "bytes"

// gap is how many spaces part two columns of a printed page, at least.
var gap = []byte("    ")

// holdsColumns reports whether a dump is that of printed pages on which words
// stand side by side.
func holdsColumns(in []byte) bool {
	if bytes.IndexByte(in, '\f') < 0 {
		return false
	}
	found := false
	eachLine(in, func(line []byte) {
		found = found || bytes.Contains(trim(line), gap)
	})
	return found
}

// withoutColumns sets what stands right of a gap below the paragraph that it
// stands beside. A line of many columns is one of a menu: each is a line.
func withoutColumns(in []byte) []byte {
	var beside []byte // what stands right of the paragraph, a line each
	out := mapLines(in, func(out, line []byte) []byte {
		text := trim(line)
		if len(text) == 0 && len(beside) > 0 {
			out = append(append(out, '\n'), beside...)
			beside = beside[:0]
			return out
		}
		at := bytes.Index(text, gap)
		if at < 0 || bytes.IndexByte(line, '\f') >= 0 {
			return append(out, line...)
		}
		indent := len(line) - len(bytes.TrimLeft(line, " "))
		out = append(append(out, line[:indent]...), text[:at]...)
		for rest := text[at:]; ; {
			rest = bytes.TrimLeft(rest, " ")
			next := bytes.Index(rest, gap)
			if next < 0 {
				next = len(rest)
			}
			beside = append(append(beside, rest[:next]...), '\n')
			if rest = rest[next:]; len(rest) == 0 {
				return out
			}
		}
	})
	if len(beside) > 0 {
		out = append(append(out, '\n', '\n'), beside...)
	}
	return out
}
