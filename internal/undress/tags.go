package undress

import (
	"bytes"
	"slices"
	"strings"
)

// effect is what a raw tag does to the words around it.
type effect uint8

const (
	inline  effect = iota + 1 // nothing
	feed                      // a line ends
	block                     // a paragraph ends
	title                     // and what follows is a heading
	listed                    // and what follows is an item
	link                      // what stands in it is a link
	skipped                   // what stands in it is not to be read
)

// A tagEffect is a tag that is known, and what it does.
type tagEffect struct {
	name string
	effect
}

// tagEffects are the tags that are known, in the order of their names: what
// else stands between angle brackets is text.
var tagEffects = []tagEffect{
	{"a", link}, {"abbr", inline}, {"address", block}, {"article", block}, {"aside", block}, {"audio", inline}, {"b", inline},
	{"blockquote", block}, {"body", block}, {"br", feed}, {"button", block}, {"center", block}, {"cite", inline}, {"code", inline},
	{"dd", block}, {"del", inline}, {"div", block}, {"dl", block}, {"dt", block}, {"em", inline}, {"fieldset", block},
	{"figcaption", block}, {"figure", block}, {"font", inline}, {"footer", block}, {"form", block}, {"h1", title}, {"h2", title},
	{"h3", title}, {"h4", title}, {"h5", title}, {"h6", title}, {"head", block}, {"header", block}, {"hr", block}, {"html", block},
	{"i", inline}, {"iframe", block}, {"img", inline}, {"input", inline}, {"ins", inline}, {"label", inline}, {"li", listed},
	{"main", block}, {"mark", inline}, {"nav", block}, {"noscript", block}, {"ol", block}, {"option", feed}, {"p", block},
	{"path", inline}, {"picture", inline}, {"pre", block}, {"q", inline}, {"s", inline}, {"script", skipped}, {"section", block},
	{"select", block}, {"small", inline}, {"source", inline}, {"span", inline}, {"strong", inline}, {"style", skipped},
	{"sub", inline}, {"sup", inline}, {"svg", skipped}, {"table", block}, {"tbody", block}, {"td", feed}, {"textarea", block},
	{"tfoot", block}, {"th", feed}, {"thead", block}, {"time", inline}, {"title", block}, {"tr", feed}, {"u", inline},
	{"ul", block}, {"video", block}, {"wbr", inline},
}

// effectOf finds what a tag does.
func effectOf(name []byte) (e tagEffect, ok bool) {
	i, ok := slices.BinarySearchFunc(tagEffects, string(name), func(row tagEffect, name string) int { return strings.Compare(row.name, name) })
	if !ok {
		return e, false
	}
	return tagEffects[i], true
}

const longestTagName = 10

// tagAt reads the tag that in begins with. Its size is 0 if that is none.
func tagAt(in []byte) (name string, closing bool, e effect, size int) {
	s := in[1:]
	if len(s) > 0 && s[0] == '/' {
		closing, s = true, s[1:]
	}
	var buf [longestTagName]byte
	n := 0
	for n < len(s) && n < len(buf) && (s[n]|0x20 >= 'a' && s[n]|0x20 <= 'z' || n > 0 && s[n] >= '0' && s[n] <= '9') {
		buf[n] = s[n] | 0x20
		if s[n] <= '9' {
			buf[n] = s[n]
		}
		n++
	}
	if n == 0 || n == len(s) || s[n] != '>' && s[n] != ' ' && s[n] != '/' && s[n] != '\n' && s[n] != '\t' && s[n] != '\r' {
		return "", false, 0, 0
	}
	known, ok := effectOf(buf[:n])
	if !ok {
		return "", false, 0, 0
	}
	end := tagEnd(s[n:])
	if end < 0 {
		return "", false, 0, 0
	}
	return known.name, closing, known.effect, len(in) - len(s) + n + end + 1
}

// longestTag bounds what is looked at for the end of a tag. Pictures stand in
// some tags as data.
const longestTag = 1 << 16

// tagEnd gives the place of the bracket that closes a tag, outside of quotes,
// or -1.
func tagEnd(s []byte) int {
	s = s[:min(len(s), longestTag)]
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '>':
			return i
		case '"', '\'':
			if i == 0 || s[i-1] != '=' {
				continue
			}
			k := bytes.IndexByte(s[i+1:], c)
			if k < 0 {
				return bytes.IndexByte(s[i:], '>')
			}
			i += k + 1
		case '<':
			return -1
		}
	}
	return -1
}

// fewTags make a dump one with raw tags, closing ones counted.
const fewTags = 3

// holdsTags reports whether a dump has raw tags in it.
func holdsTags(in []byte) bool {
	found := 0
	for rest := in; ; {
		i := bytes.IndexByte(rest, '<')
		if i < 0 {
			return false
		}
		rest = rest[i:]
		_, _, _, size := tagAt(rest)
		if size > 0 {
			if found++; found == fewTags {
				return true
			}
		}
		rest = rest[max(size, 1):]
	}
}

// withoutTags takes raw tags off.
func withoutTags(in []byte) []byte {
	out := make([]byte, 0, len(in))
	missing := map[string]bool{} // tags that nothing closes from here on
	for len(in) > 0 {
		i := bytes.IndexByte(in, '<')
		if i < 0 {
			break
		}
		out, in = append(out, in[:i]...), in[i:]
		if bytes.HasPrefix(in, []byte("<!--")) && !missing["--"] {
			if k := bytes.Index(in, []byte("-->")); k > 0 {
				in = in[k+3:]
				continue
			}
			missing["--"] = true
		}
		name, closing, e, size := tagAt(in)
		if size == 0 {
			out, in = append(out, in[0]), in[1:]
			continue
		}
		in = in[size:]
		if e == skipped && !closing && !missing[name] {
			if k := indexClose(in, name); k >= 0 {
				in = in[k:]
				continue
			}
			missing[name] = true
		}
		out = appendEffect(out, name, closing, e)
	}
	return append(out, in...)
}

// indexClose finds the tag that closes an element.
func indexClose(in []byte, name string) int {
	return bytes.Index(in, []byte("</"+name))
}

func appendEffect(out []byte, name string, closing bool, e effect) []byte {
	switch {
	case e == feed:
		return append(out, '\n')
	case e == title && !closing:
		return append(out, '\n', '\n', Heading, name[1]-'0'+Level)
	case e == listed && !closing:
		return append(out, '\n', Item)
	case e == block || e == title || e == listed:
		return append(out, '\n', '\n')
	case e == link && closing:
		return append(out, LinkClose)
	case e == link:
		return append(out, LinkOpen)
	}
	return out
}

// Marked reports whether a text that has tags is no page of HTML but Markdown,
// in which some tags were left: several of its lines are headings, items or
// links in that way, and it does not begin as a page does.
func Marked(in []byte) bool {
	head := bytes.ToLower(in[:min(len(in), 1024)])
	for _, opening := range [...]string{"<!doctype", "<html", "<head", "<?xml", "<body"} {
		if bytes.Contains(head, []byte(opening)) {
			return false
		}
	}
	found := 0
	eachLine(in, func(line []byte) {
		if found < fewMarkedLines && isMarkedLine(bytes.TrimLeft(line, " ")) {
			found++
		}
	})
	return found == fewMarkedLines
}

// fewMarkedLines make a text with tags a dump.
const fewMarkedLines = 3

func isMarkedLine(line []byte) bool {
	switch {
	case len(line) < 4:
		return false
	case line[0] == '#':
		level := len(line) - len(bytes.TrimLeft(line, "#"))
		return level <= 6 && level < len(line) && line[level] == ' '
	case line[0] == '-' || line[0] == '*':
		return line[1] == ' ' && bytes.IndexByte(line, '<') != 1
	case line[0] == '[' || line[0] == '!':
		return bytes.Contains(line, []byte("]("))
	}
	return false
}
