// Package address reads the addresses of the web: whether one is whole, where a
// relative one leads, and which of them a reader may be given.
package address

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Longest is how long an address may be, in bytes, to be of use: servers and
// browsers cut longer ones.
const Longest = 2 << 10

// schemes are the kinds of addresses that lead a reader on: to a page, to
// somebody's mailbox or telephone. Nothing that runs is among them.
var schemes = []string{"http:", "https:", "mailto:", "tel:"}

// Resolve makes a whole address of one that a page gives, relative to the
// page's own, as browsers do; ok is false where the base does not tell it, the
// address is of no kind that leads on, or is too long to be of use. Characters
// that end an address in a text are written in percent.
func Resolve(base, ref string) (whole string, ok bool) {
	if len(ref) > 2*Longest {
		return "", false
	}
	ref = tidy(ref)
	switch {
	case ref == "":
		return "", false
	case schemeEnd(ref) > 0:
		whole = ref
	case !IsWeb(base):
		return "", false
	default:
		whole = join(base, ref)
	}
	return whole, len(whole) <= Longest && isUsable(whole)
}

// tidy takes from an address what browsers take from it, and writes in percent
// what would end it.
func tidy(ref string) string {
	ref = strings.TrimFunc(ref, unicode.IsSpace)
	if strings.IndexFunc(ref, ends) < 0 {
		return ref
	}
	const digits = "0123456789ABCDEF"
	out := make([]byte, 0, len(ref)+16)
	for _, r := range ref {
		if r == '\t' || r == '\r' || r == '\n' {
			continue
		}
		from := len(out)
		out = utf8.AppendRune(out, r)
		if ends(r) {
			written := string(out[from:])
			out = out[:from]
			for i := range len(written) {
				out = append(out, '%', digits[written[i]>>4], digits[written[i]&15])
			}
		}
	}
	return string(out)
}

// ends reports whether a character ends an address that stands in a text, or is
// none that its reader sees.
func ends(r rune) bool {
	if r >= utf8.RuneSelf {
		return unicode.IsSpace(r) || !unicode.IsPrint(r)
	}
	return r <= ' ' || r == 0x7F || strings.IndexByte("\"<>\\^`{|}", byte(r)) >= 0
}

// schemeEnd gives how long the scheme of an address is with its colon, 0 if it
// has none.
func schemeEnd(s string) int {
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
		case i > 0 && ('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.'):
		case i > 0 && c == ':':
			return i + 1
		default:
			return 0
		}
	}
	return 0
}

// isUsable reports whether a whole address leads a reader on.
func isUsable(s string) bool {
	n := schemeEnd(s)
	for _, scheme := range schemes {
		if strings.EqualFold(s[:n], scheme) {
			return scheme[0] != 'h' && len(s) > n || IsWeb(s)
		}
	}
	return false
}

// IsWeb reports whether s is a whole address of the web.
func IsWeb(s string) bool {
	scheme, rest, ok := strings.Cut(s, "://")
	if !ok || !strings.EqualFold(scheme, "http") && !strings.EqualFold(scheme, "https") {
		return false
	}
	return rest != "" && rest[0] != '/' && rest[0] != '?' && rest[0] != '#' && !strings.ContainsAny(rest, " \t\n<>\"")
}

// join gives where a relative address leads from a page.
func join(base, ref string) string {
	colon := strings.Index(base, "://")
	root := len(base) // of what names the host
	if i := strings.IndexAny(base[colon+3:], "/?#"); i >= 0 {
		root = colon + 3 + i
	}
	path, _, _ := strings.Cut(base[root:], "#")
	path, query, asked := strings.Cut(path, "?")
	switch {
	case strings.HasPrefix(ref, "//"):
		return base[:colon+1] + ref
	case ref[0] == '#':
		if asked {
			path += "?" + query
		}
		return base[:root] + path + ref
	case ref[0] == '?':
		return base[:root] + path + ref
	case ref[0] == '/':
		return base[:root] + straight(ref)
	}
	return base[:root] + straight(path[:strings.LastIndexByte(path, '/')+1]+ref)
}

// straight takes the steps "." and ".." out of a path.
func straight(path string) string {
	end := len(path)
	if i := strings.IndexAny(path, "?#"); i >= 0 {
		end = i
	}
	rest := path[end:]
	if path = path[:end]; !strings.Contains(path, "/.") && strings.HasPrefix(path, "/") {
		return path + rest
	}
	var kept []string
	steps := strings.Split(strings.TrimPrefix(path, "/"), "/")
	for i, step := range steps {
		last := i == len(steps)-1
		switch {
		case step == ".." && len(kept) > 0:
			kept = kept[:len(kept)-1]
		case step != "." && step != "..":
			kept = append(kept, step)
			continue
		}
		if last {
			kept = append(kept, "")
		}
	}
	return "/" + strings.Join(kept, "/") + rest
}

// IsFront reports whether an address of the web is that of a site's front page.
func IsFront(s string) bool {
	_, rest, ok := strings.Cut(s, "://")
	if !ok {
		return false
	}
	_, path, _ := strings.Cut(rest, "/")
	return path == "" && !strings.ContainsAny(rest, "?#")
}

// Host gives the host of an address of the web, in small letters, without "www.".
func Host(s string) string {
	_, rest, ok := strings.Cut(s, "://")
	if !ok {
		return ""
	}
	if i := strings.IndexAny(rest, "/?#"); i >= 0 {
		rest = rest[:i]
	}
	return strings.TrimPrefix(strings.ToLower(rest), "www.")
}
