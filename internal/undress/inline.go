package undress

import "bytes"

// These coats stand within lines: what links, pictures and emphasis look like
// in Markdown and in the dumps of text browsers.

// A manner is which marks a dump uses within its lines.
type manner struct {
	markdown bool // [words](address), ![picture](address), **bold**, \*
	numbers  bool // [12]words, and a list of addresses at the end
	targets  bool // words [http://address]
	lines    bool // words_of_a_link
}

func holdsInline(in []byte) bool {
	m := mannerOf(in)
	return m != manner{}
}

// mannerOf looks for the marks of each manner.
func mannerOf(in []byte) (m manner) {
	m.markdown = bytes.Contains(in, []byte("](")) || bytes.Count(in, []byte("**")) >= 2 || hasHashHeading(in)
	if bytes.IndexByte(in, '[') >= 0 {
		m.numbers = isReferred(in)
		m.targets = bytes.Contains(in, []byte("[http")) || bytes.Count(in, []byte("[/")) >= 3
	}
	m.lines = isUnderlined(in)
	return m
}

// hasHashHeading reports whether a line is a heading of Markdown.
func hasHashHeading(in []byte) bool {
	for from := 0; ; {
		i := bytes.IndexByte(in[from:], '#')
		if i < 0 {
			return false
		}
		i += from
		if (i == 0 || in[i-1] == '\n') && isMarkedLine(in[i:min(len(in), i+16)]) {
			return true
		}
		from = i + 1
	}
}

// isReferred reports whether links are numbered from one on: "[1]", "[2]",
// "[3]".
func isReferred(in []byte) bool {
	for n, rest := byte('1'), in; n <= '3'; n++ {
		i := bytes.Index(rest, []byte{'[', n, ']'})
		if i < 0 {
			return false
		}
		rest = rest[i+3:]
	}
	return true
}

// isUnderlined reports whether the words of links are joined by low lines, as
// html2text prints them.
func isUnderlined(in []byte) bool {
	const few = 8
	found := 0
	for i := 1; i+1 < len(in); i++ {
		k := bytes.IndexByte(in[i:len(in)-1], '_')
		if k < 0 {
			return false
		}
		i += k
		if isWordByte(in[i-1]) && isWordByte(in[i+1]) {
			if found++; found == few {
				return true
			}
		}
	}
	return false
}

func isWordByte(c byte) bool {
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c >= 0x80
}

// An unliner takes the marks within lines off.
type unliner struct {
	manner
	in, out []byte
	at      int   // in in
	line    int   // where the line begins in out
	open    []int // where the brackets stand in out that are not closed
	barren  int   // up to there in in no bracket closes
	next    int   // the number of the next link
}

const deepestBrackets = 16

func withoutInline(in []byte) []byte {
	u := unliner{manner: mannerOf(in), in: in, out: make([]byte, 0, len(in)), next: 1}
	if u.numbers {
		u.in = u.in[:referencesAt(in)]
	}
	for u.at < len(u.in) {
		from := u.at
		for u.at < len(u.in) && !isInlineMark(u.in[u.at]) {
			u.at++
		}
		if u.out = append(u.out, u.in[from:u.at]...); u.at < len(u.in) {
			u.step()
		}
	}
	return u.out
}

// isInlineMark reports whether step does anything but put a character out.
func isInlineMark(c byte) bool {
	switch c {
	case '\n', '[', ']', '\\', '*', '_':
		return true
	}
	return false
}

// referencesAt finds the list of addresses at the end of a dump, or its end.
func referencesAt(in []byte) int {
	for _, title := range [...]string{"\nReferences", "\n   Visible links", "\nVisible links", "\nLinks:"} {
		i := bytes.LastIndex(in, []byte(title))
		if i < 0 {
			continue
		}
		rest := trim(in[i+len(title):])
		if bytes.HasPrefix(rest, []byte("1. ")) || bytes.HasPrefix(rest, []byte("Visible links")) || bytes.HasPrefix(rest, []byte("[1]")) {
			return i + 1
		}
	}
	return len(in)
}

// step reads one character, or one mark.
func (u *unliner) step() {
	c := u.in[u.at]
	switch {
	case c == '\n':
		u.put(c)
		u.line = len(u.out)
	case c == '[':
		u.bracket()
	case c == ']' && len(u.open) > 0:
		u.close()
	case c == '\\' && u.markdown && u.at+1 < len(u.in) && isMarkdownMark(u.in[u.at+1]):
		u.at++
		u.put(u.in[u.at])
	case c == '_' && u.lines && len(u.out) > 0 && u.at+1 < len(u.in) && isLinkByte(u.out[len(u.out)-1]) && isLinkByte(u.in[u.at+1]):
		u.put(' ')
	case (c == '*' || c == '_') && u.markdown:
		u.emphasis()
	default:
		u.put(c)
	}
}

func isLinkByte(c byte) bool { return c > ' ' && c != '_' }

func (u *unliner) put(c byte) {
	u.out = append(u.out, c)
	u.at++
}

// pad keeps as many places as a mark took that tools count in their lines, so
// that these end where they ended. Nobody sees them.
func (u *unliner) pad(n int) {
	if n > longestPad {
		n = longestPad
	}
	for range n {
		u.out = append(u.out, LinkClose)
	}
}

// longestPad is longer than any line that a tool fills with an address in it.
const longestPad = 120

func isMarkdownMark(c byte) bool {
	return bytes.IndexByte([]byte("\\`*_{}[]()#+-.!|<>~'\"$@^:&"), c) >= 0
}

// bracket reads an opening bracket: of a number before a link, of an address
// behind one, of a field, or any other.
func (u *unliner) bracket() {
	rest := u.in[u.at:]
	if u.numbers {
		if n, size := linkNumber(rest); size > 0 && n >= u.next && n < u.next+20 {
			u.next = n + 1
			u.pad(size - 2) // and two for the marks of the link
			u.at += size
			u.openLine()
			return
		}
	}
	if u.targets {
		if size := targetSize(rest); size > 0 {
			u.linkBefore()
			u.pad(size)
			u.at += size
			return
		}
	}
	if size := fieldSize(rest); size > 0 {
		u.at += size
		return
	}
	if len(u.open) == deepestBrackets {
		u.open = append(u.open[:0], u.open[1:]...)
	}
	u.open = append(u.open, len(u.out))
	u.put('[')
}

// longestLink is how many bytes of a line a link has behind its number, where
// nothing says where it ends.
const longestLink = 60

// openLine marks the words behind a link's number, up to where a link may end.
func (u *unliner) openLine() {
	u.out = append(u.out, LinkOpen)
	end := min(len(u.in), u.at+longestLink)
	k := bytes.IndexAny(u.in[u.at:end], "\n[")
	if k < 0 {
		k = end - u.at
	}
	u.out = append(append(u.out, u.in[u.at:u.at+k]...), LinkClose)
	u.at += k
}

// linkBefore marks the words before an address.
func (u *unliner) linkBefore() {
	from := max(u.line, len(u.out)-longestLink)
	if i := bytes.LastIndexAny(u.out[from:], ".,;:\x02"); i >= 0 {
		from += i + 1
	}
	words := bytes.TrimSpace(u.out[from:])
	if len(words) == 0 {
		return
	}
	words = bytes.Clone(words)
	u.out = append(append(append(append(u.out[:from], ' ', LinkOpen), words...), LinkClose), ' ')
}

// linkNumber reads "[12]".
func linkNumber(in []byte) (n, size int) {
	i := 1
	for i < len(in) && i < 6 && in[i] >= '0' && in[i] <= '9' {
		n = 10*n + int(in[i]-'0')
		i++
	}
	if i == 1 || i == len(in) || in[i] != ']' {
		return 0, 0
	}
	return n, i + 1
}

// longestTarget bounds an address; pictures stand in some as data.
const longestTarget = 1 << 16

// targetSize gives the length of an address in brackets, with what hangs on to
// it: "[http://x.example]/a".
func targetSize(in []byte) int {
	rest := in[1:]
	address := false
	for _, scheme := range [...]string{"http", "/", "mailto:", "#", "javascript:", "data:", "cid:"} {
		address = address || bytes.HasPrefix(rest, []byte(scheme))
	}
	if !address {
		return 0
	}
	end := bytes.IndexByte(rest[:min(len(rest), longestTarget)], ']')
	if end < 0 || bytes.IndexByte(rest[:end], ' ') >= 0 && !bytes.HasPrefix(rest, []byte("data:")) || bytes.Count(rest[:end], []byte{'\n'}) > 1 {
		return 0
	}
	size := end + 2
	if size < len(in) && (in[size] == '/' || bytes.HasPrefix(in[size:], []byte("http"))) {
		for size < len(in) && in[size] > ' ' {
			size++
		}
	}
	return size
}

// fieldSize gives the length of an empty field of a form: "[ ]", "[____]",
// "[x]".
func fieldSize(in []byte) int {
	for i := 1; i < min(len(in), 80); i++ {
		switch c := in[i]; {
		case c == ']' && i > 1:
			return i + 1
		case c == ' ' || c == '_' || i == 1 && (c == 'x' || c == 'X') && len(in) > 2 && in[2] == ']':
		default:
			return 0
		}
	}
	return 0
}

// close reads a closing bracket. Behind it an address may stand.
func (u *unliner) close() {
	from := u.open[len(u.open)-1]
	u.open = u.open[:len(u.open)-1]
	rest := u.in[u.at+1:]
	size := 0
	if u.markdown && len(rest) > 0 && rest[0] == '(' && u.at >= u.barren {
		if size = addressSize(rest); size < 0 {
			u.barren = u.at + longestTarget/2 // so that the way there is not gone again and again
		}
	}
	if size <= 0 {
		u.put(']')
		return
	}
	u.at += 1 + size
	if from > 0 && u.out[from-1] == '!' {
		u.out = u.out[:from-1]
		return
	}
	if isBlank(u.out[from+1:]) {
		u.out = u.out[:from]
		return
	}
	u.out[from] = LinkOpen
	u.out = append(u.out, LinkClose)
}

// addressSize gives the length of what stands in round brackets behind the
// words of a link, brackets within balanced. It is 0 if that is no address,
// and less if nothing closes it.
func addressSize(in []byte) int {
	depth, titled := 0, bytes.HasPrefix(in, []byte("(data:"))
	for i, c := range in[:min(len(in), longestTarget)] {
		switch c {
		case '"', '\'', '<':
			titled = true // spaces may stand in what follows
		case ' ', '\t':
			if k := i + 1; !titled && i > 1 && k < len(in) && bytes.IndexByte([]byte("\"'=) \n<"), in[k]) < 0 {
				return 0 // an aside, no address
			}
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		case '\n':
			if i+1 < len(in) && in[i+1] == '\n' {
				return 0
			}
		}
	}
	return -1
}

// emphasis reads a run of "*" or "_": it is a mark where it stands on one side
// of a word and not on the other.
func (u *unliner) emphasis() {
	c, n := u.in[u.at], 1
	for u.at+n < len(u.in) && u.in[u.at+n] == c {
		n++
	}
	before, after := byte(' '), byte(' ')
	if len(u.out) > u.line {
		before = u.out[len(u.out)-1]
	}
	if u.at+n < len(u.in) {
		after = u.in[u.at+n]
	}
	opens, closes := after > ' ' && !isWordByte(before), before > ' ' && !isWordByte(after)
	if n <= 3 && (opens || closes || c == '*' && before > ' ' && after > ' ') && isUsual(before, after) {
		u.at += n
		return
	}
	u.out = append(u.out, u.in[u.at:u.at+n]...)
	u.at += n
}

// isUsual reports whether one of two bytes belongs to words.
func isUsual(before, after byte) bool {
	const marks = ".,:;!?()'\"[]\x01\x02"
	known := func(c byte) bool { return isWordByte(c) || bytes.IndexByte([]byte(marks), c) >= 0 }
	return known(before) || known(after)
}
