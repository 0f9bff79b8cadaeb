// Package whence finds where an input says what was read from it: the bytes,
// markup and all, that show a value. It is asked when somebody wants to see how a
// story was read, and by nobody else.
package whence

import (
	"bytes"
	"html"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lex"
)

const (
	window     = 64 << 10 // bytes of text behind the last value in which the next one is looked for
	mostMisses = 256      // values that are looked for in all of the input
	mostTags   = 4096     // of metadata that are looked at
	longestRef = 32       // bytes of a character reference
)

// A Source is an input in which values are looked for.
type Source struct {
	input  []byte
	plain  []byte  // what its reader sees, on one line
	starts []int32 // for each byte of plain, where its character begins in the input
	stops  []int32 // and where it ends
	last   int     // where in plain the last value ended
	misses int
	tags   []tag
}

// A tag is a piece of metadata in the input.
type tag struct {
	name        string // as the page has it, in small letters
	start, stop int    // its value in the input
}

// New makes a source of an input in UTF-8, which may be marked up.
func New(input []byte, marked bool) *Source {
	s := &Source{input: input}
	if !marked {
		s.take(input, 0, false)
		return s
	}
	tree := flat.Parse(input)
	for n := flat.Node(1); n < tree.Len(); n++ {
		switch tag := tree.Tag(n); {
		case tag == flat.Text:
			start, stop := tree.Span(n)
			s.take(input[start:stop], start, true)
		case tag == flat.Comment:
		case tag == flat.Meta || tag == flat.Link || tag == flat.HTML || tag == flat.Title:
			s.takeTag(tree, n, tag)
			if tag != flat.HTML {
				n = tree.End(n) - 1
			}
		case tree.Unseen(n):
			n = tree.End(n) - 1
		case tag == flat.Br || tree.Block(n):
			start, _ := tree.Span(n)
			s.space(start, start)
		}
	}
	return s
}

// take adds a piece of the input that begins at base to what its reader sees.
func (s *Source) take(raw []byte, base int, marked bool) {
	for i := 0; i < len(raw); {
		r, n := rune(raw[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(raw[i:])
		}
		switch {
		case r == '&' && marked:
			ref := reference(raw[i:])
			for _, r := range html.UnescapeString(string(raw[i : i+ref])) {
				s.add(r, base+i, base+i+ref)
			}
			n = ref
		default:
			s.add(r, base+i, base+i+n)
		}
		i += n
	}
}

// reference gives how long the character reference is that s begins with; 1 if it
// begins with none.
func reference(s []byte) int {
	i := 1
	for i < min(len(s), longestRef) && (s[i] == '#' || lex.IsLetterASCII(s[i]) || lex.IsDigitASCII(s[i])) {
		i++
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	return i
}

// add adds a character.
func (s *Source) add(r rune, start, stop int) {
	switch {
	case lex.IsSpace(r):
		s.space(start, stop)
	case lex.Unseen(r):
	default:
		before := len(s.plain)
		s.plain = utf8.AppendRune(s.plain, r)
		for range len(s.plain) - before {
			s.starts, s.stops = append(s.starts, int32(start)), append(s.stops, int32(stop))
		}
	}
}

// space adds a space, unless one is there.
func (s *Source) space(start, stop int) {
	if n := len(s.plain); n > 0 && s.plain[n-1] != ' ' {
		s.plain = append(s.plain, ' ')
		s.starts, s.stops = append(s.starts, int32(start)), append(s.stops, int32(stop))
	}
}

// takeTag notes what a tag of metadata says.
func (s *Source) takeTag(tree *flat.Tree, n flat.Node, kind flat.Tag) {
	if len(s.tags) == mostTags {
		return
	}
	start, stop := tree.Span(n)
	note := func(name, attr string) {
		for a := range tree.Attrs(n) {
			if !a.Is(attr) || len(a.Raw) == 0 {
				continue
			}
			if at := bytes.Index(s.input[start:stop], a.Raw); at >= 0 {
				s.tags = append(s.tags, tag{strings.ToLower(name), start + at, start + at + len(a.Raw)})
			}
			return
		}
	}
	switch kind {
	case flat.HTML:
		note("lang", "lang")
	case flat.Title:
		raw := tree.Raw(n)
		s.tags = append(s.tags, tag{"<title>", stop, stop + len(raw)})
	case flat.Link:
		rel, _ := tree.Attr(n, "rel")
		note(string(rel), "href")
	default:
		for _, key := range [...]string{"property", "name", "http-equiv", "itemprop"} {
			if name, ok := tree.Attr(n, key); ok {
				note(string(name), "content")
			}
		}
	}
}

// Next finds a value that stands behind the one that was found before, as the
// parts of a text do.
func (s *Source) Next(value string) (start, stop int, ok bool) {
	value = strings.ReplaceAll(value, "\t", " ")
	if value == "" {
		return 0, 0, false
	}
	rest := s.plain[s.last:]
	if i := bytes.Index(rest[:min(len(rest), window+len(value))], []byte(value)); i >= 0 {
		start, stop = s.place(s.last+i, len(value))
		s.last += i + len(value)
		return start, stop, true
	}
	if s.misses++; s.misses > mostMisses {
		return 0, 0, false
	}
	if i := bytes.Index(s.plain, []byte(value)); i >= 0 {
		start, stop = s.place(i, len(value))
		return start, stop, true
	}
	return 0, 0, false
}

// place gives where the text plain[i:i+n] stands in the input.
func (s *Source) place(i, n int) (start, stop int) {
	return int(s.starts[i]), int(s.stops[i+n-1])
}

// Tagged finds a value in the tags of metadata of a name.
func (s *Source) Tagged(name, value string) (start, stop int, ok bool) {
	name = strings.ToLower(name)
	for _, t := range s.tags {
		if t.name == name && Shows(string(s.input[t.start:t.stop]), value) {
			return t.start, t.stop, true
		}
	}
	return 0, 0, false
}

// Anywhere finds a value as it is written, or as HTML escapes it.
func (s *Source) Anywhere(value string) (start, stop int, ok bool) {
	if value == "" {
		return 0, 0, false
	}
	if s.misses > mostMisses {
		return 0, 0, false
	}
	for _, written := range [...]string{value, html.EscapeString(value)} {
		if i := bytes.Index(s.input, []byte(written)); i >= 0 {
			return i, i + len(written), true
		}
	}
	s.misses++
	return 0, 0, false
}

// Shows reports whether a piece of an input shows a value: without tags, entities
// decoded, white space left aside.
func Shows(piece, value string) bool {
	return strings.Contains(bare(html.UnescapeString(untagged(piece))), bare(html.UnescapeString(value))) ||
		strings.Contains(bare(html.UnescapeString(untagged(piece))), bare(value)) || strings.Contains(bare(piece), bare(value))
}

// untagged takes the tags out of a piece of HTML.
func untagged(s string) string {
	var out strings.Builder
	for {
		open := strings.IndexByte(s, '<')
		if open < 0 {
			break
		}
		end := strings.IndexByte(s[open:], '>')
		if end < 0 || open+1 < len(s) && !lex.IsLetterASCII(s[open+1]) && s[open+1] != '/' && s[open+1] != '!' {
			out.WriteString(s[:open+1])
			s = s[open+1:]
			continue
		}
		out.WriteString(s[:open])
		s = s[open+end+1:]
	}
	return out.String() + s
}

// bare gives a text without white space and what nobody sees.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if lex.IsSpace(r) || lex.Unseen(r) {
			return -1
		}
		return r
	}, s)
}
