//go:build nocharset

package page

// lookupCharset knows no encoding: whoever builds with this tag gives text in
// UTF-8 or UTF-16. The tables of the others are a quarter of a program for a
// browser, which has its own.
func lookupCharset(string) (decode func([]byte) ([]byte, error), name string) { return nil, "" }
