package page

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/octet"
)

// Decode gives the input as UTF-8. Bytes that are valid UTF-8 are taken as
// that, whatever is said of them, because text in another encoding is hardly
// ever valid UTF-8 by chance. After that a byte-order mark counts, then the
// charset that contentType names, which is what HTTP said of the page, then the
// one that the page declares. What nobody names is told by its letters, where
// they leave no doubt; windows-1252 is left for the rest of what can be it.
//
// The result may share memory with b. There is none where b is no text, or
// where nothing tells how to read it.
func Decode(b []byte, contentType string) ([]byte, content) {
	if enc, ok := WideEncoding(b); ok {
		b = fromWide(b, enc)
	}
	b = bytes.TrimPrefix(b, []byte("\uFEFF"))
	if len(bytes.TrimSpace(b)) == 0 {
		return nil, ContentEmpty
	}
	if IsBinary(b) {
		return nil, ContentBinary
	}
	valid := utf8.Valid(b)
	switch {
	case !valid && !beginsMail(b): // whose parts have encodings of their own
		if b = fromLegacy(b, contentType); b == nil {
			return nil, ContentUnknown
		}
	case valid && holdsISO2022JP(b) && !beginsMail(b):
		b = decodeAs(b, "iso-2022-jp")
	}
	return b, ContentText
}

// content is what some bytes hold.
type content uint8

const (
	ContentText    content = iota
	ContentEmpty           // nothing, or nothing but white space
	ContentBinary          // a picture, an archive, a PDF
	ContentUnknown         // text in an encoding that nothing names and its letters do not tell
)

// WideEncoding tells the byte order of UTF-16 text, by its mark or, without
// one, by the zero bytes beside the four ASCII characters that it begins with.
func WideEncoding(b []byte) (order binary.ByteOrder, ok bool) {
	switch {
	case len(b) < 4 || len(b)%2 != 0 && !bytes.HasPrefix(b, []byte{0xFF, 0xFE}) && !bytes.HasPrefix(b, []byte{0xFE, 0xFF}):
		return nil, false
	case b[0] == 0xFF && b[1] == 0xFE:
		return binary.LittleEndian, true
	case b[0] == 0xFE && b[1] == 0xFF:
		return binary.BigEndian, true
	case everySecondZero(b, 1):
		return binary.LittleEndian, true
	case everySecondZero(b, 0):
		return binary.BigEndian, true
	}
	return nil, false
}

// everySecondZero reports whether of the first eight bytes those at zero and
// every second one after it are zero, and none of the others.
func everySecondZero(b []byte, zero int) bool {
	for i, c := range b[:min(len(b), 8)] {
		if (c == 0) != (i%2 == zero) {
			return false
		}
	}
	return true
}

func fromWide(b []byte, order binary.ByteOrder) []byte {
	out := make([]byte, 0, len(b))
	for i := 0; i+1 < len(b); i += 2 {
		r := rune(order.Uint16(b[i:]))
		if utf16.IsSurrogate(r) && i+3 < len(b) {
			if full := utf16.DecodeRune(r, rune(order.Uint16(b[i+2:]))); full != utf8.RuneError {
				r, i = full, i+2
			}
		}
		out = utf8.AppendRune(out, r)
	}
	return out
}

// binaryMarks are the first bytes of files that are saved beside stories and
// hold no text of their own.
var binaryMarks = []string{
	"\x89PNG",
	"\xFF\xD8\xFF",     // JPEG
	"\x1F\x8B",         // gzip
	"%PDF-",            // PDF: its text is packed
	"GIF8",             //
	"PK\x03\x04",       // zip, and the office formats made of it
	"\xD0\xCF\x11\xE0", // the older office formats
	"RIFF",             // WebP, WAV
}

// IsBinary reports whether b is no text: it begins as a known binary file
// does, or more than a tenth of its first 4 kB are bytes that no text has.
func IsBinary(b []byte) bool {
	for _, m := range binaryMarks {
		if bytes.HasPrefix(b, []byte(m)) {
			return true
		}
	}
	b = b[:min(len(b), 4096)]
	odd := 0
	for i := 0; i < len(b); {
		if i+octet.Size <= len(b) && !octet.At(b[i:]).Controls() {
			i += octet.Size
			continue
		}
		for end := min(i+octet.Size, len(b)); i < end; i++ {
			c := b[i]
			if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B && c != 0x1A && c != 0x03 || c == 0x7F {
				odd++
			}
		}
	}
	return odd*10 > len(b)
}

// mostlyUTF8 reports whether b is UTF-8 with a few broken characters, such
// as a page cut off half-way or pasted together by a careless program, and
// not text in an older encoding: there the broken ones prevail.
func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good > 4*bad
}

// declaredCharset gives the encoding that a page names in its first 1,024
// bytes, where the HTML standard wants it: <meta charset=gbk>, or
// content="text/html; charset=gbk", or <?xml encoding="gbk"?>; or that the
// Content-Type of HTTP names.
func declaredCharset(b []byte) string {
	b = b[:min(len(b), 1024)]
	for _, key := range []string{"charset", "encoding"} {
		for rest := b; ; {
			i := indexTagName(rest, key)
			if i < 0 {
				break
			}
			rest = bytes.TrimLeft(rest[i+len(key):], " \t\r\n")
			if len(rest) == 0 || rest[0] != '=' {
				continue
			}
			v := bytes.TrimLeft(rest[1:], " \t\r\n\"'")
			if n := bytes.IndexAny(v, " \t\r\n\"'>;/?"); n != 0 && len(v) > 0 {
				return string(v[:cmp.Or(max(n, 0), len(v))])
			}
		}
	}
	return ""
}

// indexTagName is bytes.Index for a name in any case.
func indexTagName(b []byte, word string) int {
	for i := 0; i+len(word) <= len(b); i++ {
		if b[i]|0x20 == word[0] && bytes.EqualFold(b[i:i+len(word)], []byte(word)) {
			return i
		}
	}
	return -1
}

// pageTags are the tags by which HTML is told from text. Tags that can be
// something else in wire copy are not among them: <A>, <B> and <I> are
// ticker symbols of the 1980s.
var pageTags = []string{
	"<!doctype", "<article", "<body", "<br", "<div", "<head", "<html", "<link", "<main", "<meta", "<script", "<section", "<span", "<table", "<title", "</p",
}

// IsHTML reports whether the text is an HTML page or a piece of one: it has
// one of pageTags in its first 8 kB, not counting the white space that it
// begins with, of which some content systems write more than that.
func IsHTML(text []byte) bool {
	text = bytes.TrimLeft(text, " \t\r\n\f")
	text = text[:min(len(text), 8192)]
	for {
		i := bytes.IndexByte(text, '<')
		if i < 0 {
			return false
		}
		text = text[i:]
		for _, tag := range pageTags {
			if len(text) > len(tag) && indexTagName(text[1:len(tag)], tag[1:]) == 0 && bytes.IndexByte([]byte(" \t\r\n/>"), text[len(tag)]) >= 0 {
				return true
			}
		}
		text = text[1:]
	}
}
