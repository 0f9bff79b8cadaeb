package undress

import (
	"bytes"
	"html"
	"strconv"
	"unicode"
	"unicode/utf8"
)

// These coats are worn by a dump as a whole.

var nextLine = []byte("\u0085")

func holdsReturns(in []byte) bool {
	return bytes.IndexByte(in, '\r') >= 0 || bytes.Contains(in, nextLine)
}

// withFeeds ends all lines with a line feed.
func withFeeds(in []byte) []byte {
	in = bytes.ReplaceAll(in, []byte("\r\n"), []byte{'\n'})
	in = bytes.ReplaceAll(in, []byte{'\r'}, []byte{'\n'})
	return bytes.ReplaceAll(in, nextLine, []byte{'\n'})
}

func holdsEscape(in []byte) bool {
	return bytes.IndexByte(in, 0x1b) >= 0 || bytes.IndexByte(in, '\b') >= 0
}

// withoutTerminal takes off the sequences that colour a terminal, each as a
// whole, and the letters that a backspace strikes over.
func withoutTerminal(in []byte) []byte {
	out := make([]byte, 0, len(in))
	for i := 0; i < len(in); i++ {
		switch c := in[i]; c {
		case '\b':
			if n := len(out); n > 0 && out[n-1] != '\n' {
				_, size := utf8.DecodeLastRune(out)
				out = out[:n-size]
			}
		case 0x1b:
			i += sequenceSize(in[i+1:])
		default:
			out = append(out, c)
		}
	}
	return out
}

// longestSequence bounds what is looked at for the end of a sequence.
const longestSequence = 2048

// sequenceSize gives the length of a terminal's sequence behind its ESC.
func sequenceSize(in []byte) int {
	if len(in) == 0 || in[0] >= utf8.RuneSelf { // a stray ESC before a letter
		return 0
	}
	in = in[:min(len(in), longestSequence)]
	switch in[0] {
	case '[': // up to a letter
		for i := 1; i < len(in); i++ {
			if in[i] >= 0x40 && in[i] <= 0x7E {
				return i + 1
			}
			if in[i] < 0x20 || in[i] >= utf8.RuneSelf {
				return i
			}
		}
	case ']': // up to a bell or ESC \
		for i := 1; i < len(in); i++ {
			if in[i] == 0x07 {
				return i + 1
			}
			if in[i] == 0x1b || in[i] == '\n' {
				return i
			}
		}
	case '(', ')', '#', '%':
		if len(in) > 1 && in[1] < utf8.RuneSelf {
			return 2
		}
	}
	return 1
}

// isJSONString reports whether a dump is a story as one JSON string: its line
// feeds are escaped, and hardly any stands for itself.
func isJSONString(in []byte) bool {
	in = bytes.TrimSpace(in)
	feeds := bytes.Count(in, []byte(`\n`))
	return feeds >= 3 && feeds > 4*bytes.Count(in, []byte{'\n'}) && (in[0] == '"' || in[0] != '{' && in[0] != '[')
}

// unescapeJSON reads the escapes of a JSON string, and leaves what is none.
func unescapeJSON(in []byte) []byte {
	in = bytes.TrimSpace(in)
	if len(in) > 1 && in[0] == '"' {
		in = bytes.TrimSuffix(bytes.TrimRight(in[1:], ",;"), []byte{'"'})
	}
	out := make([]byte, 0, len(in))
	for i := 0; i < len(in); i++ {
		if in[i] != '\\' || i+1 == len(in) {
			out = append(out, in[i])
			continue
		}
		i++
		switch c := in[i]; c {
		case 'n':
			out = append(out, '\n')
		case 't':
			out = append(out, '\t')
		case 'r', 'b', 'f':
		case 'u':
			r, size := unicodeEscape(in[i+1:])
			out = utf8.AppendRune(out, r)
			i += size
		default:
			out = append(out, c)
		}
	}
	return out
}

// unicodeEscape reads the digits of \u, and those of its second half.
func unicodeEscape(in []byte) (r rune, size int) {
	digits := func(s []byte) (rune, bool) {
		if len(s) < 4 {
			return 0, false
		}
		n, err := strconv.ParseUint(string(s[:4]), 16, 16)
		return rune(n), err == nil
	}
	r, ok := digits(in)
	if !ok {
		return unicode.ReplacementChar, 0
	}
	if r >= 0xD800 && r < 0xDC00 && len(in) >= 10 && in[4] == '\\' && in[5] == 'u' {
		if low, ok := digits(in[6:]); ok && low >= 0xDC00 && low < 0xE000 {
			return 0x10000 + (r-0xD800)<<10 + (low - 0xDC00), 10
		}
	}
	return r, 4
}

// longestEntity is the length of the longest name of a character in HTML.
const longestEntity = 34

// holdsEntities reports whether a dump names a character in HTML's way.
func holdsEntities(in []byte) bool {
	for rest := in; ; {
		i := bytes.IndexByte(rest, '&')
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
		name, _, ok := bytes.Cut(rest[:min(len(rest), longestEntity)], []byte{';'})
		if ok && len(name) > 1 && isEntityName(name) {
			return true
		}
	}
}

func isEntityName(s []byte) bool {
	for i, c := range s {
		if !(c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || i == 0 && c == '#') {
			return false
		}
	}
	return true
}

// unescapeEntities reads the entities of the text. Those within a tag that is
// there already are left to it: they may be quotation marks.
func unescapeEntities(in []byte) []byte {
	out := make([]byte, 0, len(in))
	for from, at := 0, 0; ; {
		size := 0
		if i := bytes.IndexByte(in[at:], '<'); i >= 0 {
			at += i
			if _, _, _, size = tagAt(in[at:]); size == 0 {
				at++
				continue
			}
		} else {
			at = len(in)
		}
		out = append(append(out, html.UnescapeString(string(in[from:at]))...), in[at:at+size]...)
		if at += size; at == len(in) && size == 0 {
			return out
		}
		from = at
	}
}

// isQuoted reports whether most lines of a dump begin with the ">" with which
// mail programs quote.
func isQuoted(in []byte) bool {
	if bytes.IndexByte(in, '>') < 0 {
		return false
	}
	quoted, all := 0, 0
	eachLine(in, func(line []byte) {
		if line = trim(line); len(line) > 0 {
			all++
			if line[0] == '>' {
				quoted++
			}
		}
	})
	return quoted >= 3 && 2*quoted > all
}

// unquote takes the quotes off. What is not quoted is the mail's own.
func unquote(in []byte) []byte {
	return mapLines(in, func(out, line []byte) []byte {
		rest := bytes.TrimLeft(line, " \t")
		if len(rest) == 0 {
			return out
		}
		if rest[0] != '>' {
			return append(append(out, Aside), rest...)
		}
		for len(rest) > 0 && rest[0] == '>' {
			rest = bytes.TrimPrefix(rest[1:], []byte{' '})
		}
		return append(out, rest...)
	})
}

// numberOf reads the number with which a line begins, as "12. ", "12) ",
// "[12] " or "   12  ".
func numberOf(line []byte) (n int, rest []byte, ok bool) {
	s := bytes.TrimLeft(line, " \t[")
	i := 0
	for i < len(s) && i < 6 && s[i] >= '0' && s[i] <= '9' {
		n = 10*n + int(s[i]-'0')
		i++
	}
	if i == 0 {
		return 0, line, false
	}
	s = s[i:]
	if len(s) > 0 && (s[0] == '.' || s[0] == ')' || s[0] == ':' || s[0] == ']' || s[0] == '|') {
		s = s[1:]
	} else if len(s) > 0 && !bytes.HasPrefix(s, []byte("  ")) && s[0] != '\t' {
		return 0, line, false
	}
	if len(s) > 0 && s[0] != ' ' && s[0] != '\t' && s[0] != '\r' {
		return 0, line, false
	}
	return n, s, true
}

// isNumbered reports whether the lines of a dump, or those below blank ones,
// are numbered without a gap.
func isNumbered(in []byte) bool {
	if n := bytes.TrimLeft(in, " \t\r\n["); len(n) == 0 || n[0] < '0' || n[0] > '9' {
		return false
	}
	last, right, wrong, blank := -1, 0, 0, true
	eachLine(in, func(line []byte) {
		if isBlank(line) {
			blank = true
			return
		}
		n, _, ok := numberOf(line)
		switch {
		case ok && (last < 0 || n == last+1):
			last = n
			right++
		case blank:
			wrong++
		}
		blank = false
	})
	return right >= 4 && right > 4*wrong
}

// unnumber takes the numbers off the lines where they go on.
func unnumber(in []byte) []byte {
	last := -1
	return mapLines(in, func(out, line []byte) []byte {
		if n, rest, ok := numberOf(line); ok && (last < 0 || n == last+1) {
			last = n
			return append(out, bytes.TrimLeft(rest, " \t")...)
		}
		return append(out, line...)
	})
}

// isDoubled reports whether each line of a dump that is broken at a margin has
// a blank line below it: sentences go on behind the blanks.
func isDoubled(in []byte) bool {
	const most = 130 // bytes of a line: beyond, it is no line of a margin
	lines, close, broken, long := 0, 0, 0, 0
	var last []byte
	blanks := 0
	eachLine(in, func(line []byte) {
		line = trim(line)
		if len(line) == 0 {
			blanks++
			return
		}
		lines++
		if len(line) > most {
			long++
		}
		if last != nil {
			if blanks == 0 {
				close++
			} else if c := last[len(last)-1]; blanks == 1 && isSmall(line) && (c|0x20 >= 'a' && c|0x20 <= 'z' || c == ',' || c >= 0x80) {
				broken++
			}
		}
		last, blanks = line, 0
	})
	return broken >= 3 && 3*broken > lines && 20*close <= lines && 20*long <= lines
}

func isSmall(line []byte) bool {
	r, _ := utf8.DecodeRune(line)
	return unicode.IsLower(r)
}

// undouble takes one blank line out of each gap.
func undouble(in []byte) []byte {
	out := make([]byte, 0, len(in))
	blanks := 0
	eachLine(in, func(line []byte) {
		if isBlank(line) {
			if blanks++; blanks > 1 {
				out = append(out, '\n')
			}
			return
		}
		if blanks = 0; len(out) > 0 {
			out = append(out, '\n')
		}
		out = append(out, line...)
	})
	return out
}

// longestFront is how many lines front matter has, at most.
const longestFront = 60

// frontSize gives the length of the front matter that a dump begins with: keys
// and values between two lines "---" or "+++".
func frontSize(in []byte) int {
	rest, fence, size := in, []byte(nil), 0
	for n := range longestFront {
		line, after, more := bytes.Cut(rest, []byte{'\n'})
		size += len(line)
		if more {
			size++
		}
		text := bytes.TrimRight(line, " \r\t")
		switch {
		case n == 0 && (string(text) == "---" || string(text) == "+++"):
			fence = text
		case n == 0:
			return 0
		case bytes.Equal(text, fence) || string(text) == "...":
			return size
		case len(text) > 0 && text[0] != ' ' && text[0] != '-' && text[0] != '#' && !bytes.ContainsAny(text, ":="):
			return 0
		}
		if rest = after; !more {
			break
		}
	}
	return 0
}

func hasFrontMatter(in []byte) bool { return len(in) > 4 && frontSize(in) > 0 }

func markFrontMatter(in []byte) []byte {
	n := frontSize(in)
	out := mapLines(in[:n], func(out, line []byte) []byte {
		if isBlank(line) {
			return out
		}
		return append(append(out, Aside), line...)
	})
	return append(out, in[n:]...)
}

func holdsPages(in []byte) bool { return bytes.IndexByte(in, '\f') >= 0 }

// joinPages takes the foot of a printed page out, "Page 1 of 4" or a number
// alone, and joins the sentence that goes on on the next one.
func joinPages(in []byte) []byte {
	out := make([]byte, 0, len(in))
	for {
		page, rest, more := bytes.Cut(in, []byte{'\f'})
		page = bytes.TrimRight(page, " \r\n\t")
		if at := bytes.LastIndexByte(page, '\n') + 1; isPageFoot(page[at:]) {
			page = bytes.TrimRight(page[:at], " \r\n\t")
		}
		out = append(out, page...)
		if !more {
			return out
		}
		next := bytes.TrimLeft(rest, " \r\n\t")
		if isSmall(next) && len(out) > 0 && !bytes.ContainsAny(out[len(out)-1:], ".!?:\"") {
			out, in = append(out, '\n'), next
		} else {
			if in = bytes.TrimLeft(rest, "\r\n"); !bytes.HasSuffix(out, []byte("\n\n")) {
				out = append(out, "\n\n"...)
			}
		}
	}
}

// isPageFoot reports whether a line numbers a page: "Page 1 of 4", "- 3 -",
// "2/7".
func isPageFoot(line []byte) bool {
	line = trim(line)
	if len(line) == 0 || len(line) > 40 {
		return false
	}
	digits, letters := 0, 0
	for _, c := range line {
		switch {
		case c >= '0' && c <= '9':
			digits++
		case c == ' ' || c == '-' || c == '/' || c == '|':
		default:
			letters++
		}
	}
	if digits == 0 || digits > 8 {
		return false
	}
	return letters == 0 || letters <= 8 && bytes.EqualFold(line[:min(4, len(line))], []byte("page"))
}
