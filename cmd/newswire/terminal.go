package main

import (
	"os"

	"golang.org/x/term"
)

// widest is the longest line that is good to read.
const widest = 100

func isTerminal(f *os.File) bool { return term.IsTerminal(int(f.Fd())) }

func isFile(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode().IsRegular()
}

// columnsOn gives how many columns a text on f should take, or, where f is no
// terminal, the number that is given.
func columnsOn(f *os.File, otherwise int) int {
	if !isTerminal(f) {
		return otherwise
	}
	n, _, err := term.GetSize(int(f.Fd()))
	if err != nil || n <= 0 {
		return 80 // a terminal that does not say
	}
	return min(n, widest)
}

// A style is how words are set off on a terminal. Its zero value sets off
// nothing, and leaves lines as long as they are.
type style struct {
	on      bool
	columns int
}

// styleFor gives the style for what is printed to f: none but on a terminal,
// and no colours there if the user asks for none.
func styleFor(f *os.File) style {
	return style{isTerminal(f) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb", columnsOn(f, 0)}
}

func (s style) bold(text string) string { return s.set("1", text) }
func (s style) dim(text string) string  { return s.set("2", text) }

func (s style) set(code, text string) string {
	if !s.on || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// line appends text and a line feed, or nothing for no text. Where the line
// is broken, hang goes before each part but the first.
func (s style) line(b []byte, text, hang string) []byte {
	if text == "" {
		return b
	}
	return appendFolded(b, text, s.columns, hang)
}
