package export

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire"
)

// link gives an address that may be written: whole, and of a kind that only
// leads somewhere. Anything else, such as a script, gives "".
func link(address string) string {
	scheme, rest, ok := strings.Cut(address, ":")
	if !ok || len(address) > longestAddress || strings.ContainsFunc(address, isNoAddress) {
		return ""
	}
	switch strings.ToLower(scheme) {
	case "http", "https":
		if len(rest) < 3 || rest[:2] != "//" || rest[2] == '/' || rest[2] == '?' || rest[2] == '#' {
			return ""
		}
	case "mailto", "tel":
		if rest == "" || rest[0] == '/' {
			return ""
		}
	default:
		return ""
	}
	return address
}

// isNoAddress reports whether a character stands in no address as it is: it
// would end one, in some form of output, or is not seen.
func isNoAddress(r rune) bool {
	return r <= ' ' || strings.ContainsRune("\"<>\\^`{|}", r) || unicode.IsSpace(r) || isUnseen(r) || r == utf8.RuneError
}

// longestAddress is what browsers take, and more than any picture needs.
const longestAddress = 8 << 10

// A mark is a kind of markup within a block. Where two cover the same words,
// the lower one stands outside.
type mark uint8

const (
	linked mark = iota
	bold
	italic
	marks
)

// A turn is a place in a text where a mark begins or ends.
type turn struct {
	at   int
	mark mark
	on   bool
	url  string // of a link that begins
}

// turnsOf gives the places where marks of a block begin and end, in the order
// of its text. What lies outside of the text, or cuts a character, is dropped,
// and so is what begins within another of its kind.
func turnsOf(b newswire.Block) (all []turn) {
	var reached [marks]int
	add := func(m mark, start, end int, url string) {
		for start < end && end <= len(b.Text) && b.Text[end-1] == ' ' {
			end--
		}
		for 0 <= start && start < end && start < len(b.Text) && b.Text[start] == ' ' {
			start++
		}
		if start < reached[m] || start >= end || end > len(b.Text) || !cutsRunes(b.Text, start, end) {
			return
		}
		reached[m] = end
		all = append(all, turn{start, m, true, url}, turn{at: end, mark: m})
	}
	for _, s := range spansOf(b) {
		add(s.mark, s.start, s.end, s.url)
	}
	sort.SliceStable(all, func(i, k int) bool { // what ends at a place does before what begins there
		return all[i].at < all[k].at || all[i].at == all[k].at && !all[i].on && all[k].on
	})
	return all
}

// A span is a marked piece of a block's text.
type span struct {
	mark       mark
	start, end int
	url        string
}

// spansOf gives the marked pieces of a block, those of a kind in the order of
// the text.
func spansOf(b newswire.Block) (all []span) {
	for _, l := range b.Links {
		if address := link(l.URL); address != "" {
			all = append(all, span{linked, l.Start, l.End, address})
		}
	}
	for _, e := range b.Emphasis {
		switch e.Kind {
		case newswire.EmphasisBold:
			all = append(all, span{bold, e.Start, e.End, ""})
		case newswire.EmphasisItalic:
			all = append(all, span{italic, e.Start, e.End, ""})
		}
	}
	return all
}

// cutsRunes reports whether a piece of a text begins and ends between two
// characters.
func cutsRunes(s string, start, end int) bool {
	return utf8.RuneStart(s[start]) && (end == len(s) || utf8.RuneStart(s[end]))
}

// A writer of marks gives what stands where a mark begins and ends.
type markup struct {
	open, close [marks]string                  // around bold and italic
	link        func(url string) (o, c string) // around a link
	text        func(string) string            // escapes
}

// inline gives a block's text in a markup, each mark closed before one that
// stands outside of it ends.
func inline(b newswire.Block, m markup) string {
	turns := turnsOf(b)
	if len(turns) == 0 {
		return m.text(b.Text)
	}
	var out strings.Builder
	var want, open [marks]*turn
	from := 0
	for i := 0; i < len(turns); {
		at := turns[i].at
		out.WriteString(m.text(b.Text[from:at]))
		from = at
		for ; i < len(turns) && turns[i].at == at; i++ {
			want[turns[i].mark] = nil
			if turns[i].on {
				want[turns[i].mark] = &turns[i]
			}
		}
		m.change(&out, &open, want)
	}
	out.WriteString(m.text(b.Text[from:]))
	return out.String()
}

// change closes and opens marks, from the outermost that changes.
func (m markup) change(out *strings.Builder, open *[marks]*turn, want [marks]*turn) {
	first := linked
	for first < marks && open[first] == want[first] {
		first++
	}
	for i := marks; i > first; i-- {
		if t := open[i-1]; t != nil {
			_, end := m.around(t)
			out.WriteString(end)
		}
	}
	for i := first; i < marks; i++ {
		if t := want[i]; t != nil {
			begin, _ := m.around(t)
			out.WriteString(begin)
		}
	}
	*open = want
}

func (m markup) around(t *turn) (begin, end string) {
	if t.mark == linked {
		return m.link(t.url)
	}
	return m.open[t.mark], m.close[t.mark]
}

// visible gives a text on one line, without what is not text: white space is
// folded, and characters that control or turn the text around them and bytes
// that are no UTF-8 are dropped.
func visible(s string) string {
	if isPlain(s) {
		return s
	}
	var out strings.Builder
	space := false
	for i, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = true
			continue
		case isUnseen(r) || r == utf8.RuneError && s[i] != replacement[0]:
			continue
		case space:
			out.WriteByte(' ')
			space = false
		}
		out.WriteRune(r)
	}
	if space {
		out.WriteByte(' ')
	}
	return out.String()
}

// isPlain reports whether visible has nothing to do.
func isPlain(s string) bool {
	was := rune(0)
	for i, r := range s {
		if isUnseen(r) || r == utf8.RuneError && s[i] != replacement[0] || unicode.IsSpace(r) && (r != ' ' || was == ' ') {
			return false
		}
		was = r
	}
	return true
}

// replacement is the character that stands for one that was lost; a byte that is
// no UTF-8 only looks so to who reads characters.
const replacement = string(utf8.RuneError)

// isUnseen reports whether a character is none that a reader sees or XML
// takes: a control, an override of the direction.
func isUnseen(r rune) bool {
	return unicode.IsControl(r) || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 ||
		r == 0xFFFE || r == 0xFFFF
}
