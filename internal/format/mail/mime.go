package mail

import (
	"bytes"
	"encoding/base64"
	"strings"

	"github.com/newswire-go/newswire/internal/page"
)

// A header is the head of a message or of a part of one: its fields, with
// their names in small letters, as far as they are wanted.
type header map[string]string

// wanted are the fields that are read.
var wanted = [...]string{
	"content-type", "content-transfer-encoding", "content-disposition", "content-location", "snapshot-content-location", "subject", "from", "date",
}

// longestHeader is how many bytes of a head are read.
const longestHeader = 1 << 20

// cutHeader cuts the head from what it stands before. Of a field that is there
// twice the first one counts.
func cutHeader(b []byte) (h header, body []byte) {
	h = make(header)
	name := ""
	var value []byte
	flush := func() {
		if _, twice := h[name]; name != "" && !twice {
			h[name] = string(bytes.TrimSpace(value))
		}
		name, value = "", nil
	}
	b = bytes.TrimLeft(b, " \t\r\n")
	for read := 0; len(b) > 0 && read < longestHeader; {
		line, rest, _ := bytes.Cut(b, []byte{'\n'})
		read += len(line) + 1
		b = rest
		line = bytes.TrimRight(line, "\r")
		if len(line) == 0 {
			break
		}
		if line[0] == ' ' || line[0] == '\t' {
			if name != "" {
				value = append(append(value, ' '), bytes.TrimSpace(line)...)
			}
			continue
		}
		flush()
		if key, v, ok := bytes.Cut(line, []byte{':'}); ok {
			for _, w := range wanted {
				if len(key) == len(w) && strings.EqualFold(string(key), w) {
					name, value = w, bytes.Clone(v)
				}
			}
		}
	}
	flush()
	return h, b
}

// mediaType gives the type that a head names, in small letters.
func (h header) mediaType() string {
	t, _, _ := strings.Cut(h["content-type"], ";")
	return strings.ToLower(strings.TrimSpace(t))
}

// parameter gives a parameter of the type: its boundary, its format.
func (h header) parameter(name string) string {
	_, rest, _ := strings.Cut(h["content-type"], ";")
	for rest != "" {
		var key, value string
		key, rest, _ = strings.Cut(rest, "=")
		rest = strings.TrimLeft(rest, " \t")
		if quoted, ok := strings.CutPrefix(rest, `"`); ok {
			value, rest, _ = strings.Cut(quoted, `"`)
			_, rest, _ = strings.Cut(rest, ";")
		} else {
			value, rest, _ = strings.Cut(rest, ";")
		}
		if strings.EqualFold(strings.TrimSpace(key), name) {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// isAttached reports whether a part is a file that goes with the message.
func (h header) isAttached() bool {
	return strings.HasPrefix(strings.ToLower(h["content-disposition"]), "attachment")
}

// decode gives the bytes of a part as they were before they were sent.
func (h header) decode(b []byte) []byte {
	switch strings.ToLower(h["content-transfer-encoding"]) {
	case "quoted-printable":
		return fromQuotedPrintable(b, false)
	case "base64":
		return fromBase64(b)
	}
	return b
}

// text gives a part of text in UTF-8; nil if it is none.
func (h header) text(b []byte) []byte {
	text, holds := page.Decode(h.decode(b), h["content-type"])
	if holds != page.ContentText {
		return nil
	}
	if h.mediaType() == "text/plain" && strings.EqualFold(h.parameter("format"), "flowed") {
		text = unflow(text, strings.EqualFold(h.parameter("delsp"), "yes"))
	}
	return text
}

// fromQuotedPrintable decodes what mail programs write with equals signs. In
// the words of a head an underscore is a space. What is no escape stands for
// itself.
func fromQuotedPrintable(b []byte, word bool) []byte {
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); i++ {
		c := b[i]
		switch {
		case word && c == '_':
			out = append(out, ' ')
		case c != '=':
			out = append(out, c)
		case i+2 < len(b) && hex(b[i+1]) >= 0 && hex(b[i+2]) >= 0:
			out = append(out, byte(hex(b[i+1])<<4|hex(b[i+2])))
			i += 2
		default:
			end := i + 1
			for end < len(b) && (b[end] == ' ' || b[end] == '\t' || b[end] == '\r') {
				end++
			}
			switch {
			case end < len(b) && b[end] == '\n':
				i = end // the line goes on
			case end == len(b):
				i = end
			default:
				out = append(out, c)
			}
		}
	}
	return out
}

// hex gives the value of a digit, or -1.
func hex(c byte) int {
	switch {
	case '0' <= c && c <= '9':
		return int(c - '0')
	case 'A' <= c && c <= 'F':
		return int(c-'A') + 10
	case 'a' <= c && c <= 'f':
		return int(c-'a') + 10
	}
	return -1
}

// fromBase64 decodes as much as can be.
func fromBase64(b []byte) []byte {
	digits := make([]byte, 0, len(b))
	for _, c := range b {
		if 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '+' || c == '/' {
			digits = append(digits, c)
		}
	}
	if len(digits)%4 == 1 {
		digits = digits[:len(digits)-1]
	}
	n, _ := base64.RawStdEncoding.Decode(digits, digits)
	return digits[:n]
}

// unflow joins the lines that a mail program has broken: those that end in a
// space. With del the space is its own.
func unflow(text []byte, del bool) []byte {
	out := make([]byte, 0, len(text))
	for len(text) > 0 {
		line, rest, more := bytes.Cut(text, []byte{'\n'})
		text = rest
		line = bytes.TrimSuffix(line, []byte{'\r'})
		if bytes.HasSuffix(line, []byte{' '}) && string(line) != "-- " {
			if del {
				line = line[:len(line)-1]
			}
			out = append(out, line...)
			continue
		}
		out = append(out, line...)
		if more {
			out = append(out, '\n')
		}
	}
	return out
}

// words gives the text of a field that may have words in other encodings:
// =?utf-8?Q?Caf=C3=A9?=. The space between two of them is none.
func words(s string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(s, "=?")
		parts := strings.SplitN(rest, "?", 4)
		if !ok || len(parts) < 4 || !strings.HasPrefix(parts[3], "=") {
			b.WriteString(s)
			return b.String()
		}
		if b.Len() == 0 || strings.TrimSpace(before) != "" {
			b.WriteString(before)
		}
		var raw []byte
		switch parts[1] {
		case "Q", "q":
			raw = fromQuotedPrintable([]byte(parts[2]), true)
		case "B", "b":
			raw = fromBase64([]byte(parts[2]))
		}
		charset, _, _ := strings.Cut(parts[0], "*")
		if text, holds := page.Decode(raw, "text/plain; charset="+charset); holds == page.ContentText {
			b.Write(text)
		}
		s = parts[3][1:]
	}
}

// parts gives the pieces that a boundary parts, without what stands before
// the first and behind the last one. Lines are looked at once.
func parts(body []byte, boundary string, yield func(part []byte) bool) {
	mark := []byte("--" + boundary)
	start := -1
	for at := 0; at < len(body); {
		end := len(body)
		if n := bytes.IndexByte(body[at:], '\n'); n >= 0 {
			end = at + n + 1
		}
		if rest, ok := bytes.CutPrefix(body[at:end], mark); ok {
			last := bytes.HasPrefix(rest, []byte("--"))
			if len(bytes.Trim(bytes.TrimPrefix(rest, []byte("--")), " \t\r\n")) == 0 {
				if start >= 0 && !yield(body[start:at]) || last {
					return
				}
				start = end
			}
		}
		at = end
	}
	if start >= 0 {
		yield(body[start:])
	}
}
