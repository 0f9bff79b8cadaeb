//go:build !nocharset

package page

import "golang.org/x/net/html/charset"

// lookupCharset gives what decodes text in the encoding that a label names,
// and the encoding's own name; nil if it is none that the web knows.
func lookupCharset(label string) (decode func([]byte) ([]byte, error), name string) {
	enc, name := charset.Lookup(label)
	if enc == nil {
		return nil, ""
	}
	return enc.NewDecoder().Bytes, name
}
