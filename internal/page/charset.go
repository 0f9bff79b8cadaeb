//go:build !nocharset

package page

import (
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
)

// lookupCharset gives the encoding that a label names, and its own name; nil
// if it is none that the web knows.
func lookupCharset(label string) (encoding.Encoding, string) { return charset.Lookup(label) }
