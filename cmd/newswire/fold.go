package main

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// neverFirst are marks of East Asian writing that do not begin a line.
const neverFirst = "、。，．・：；？！）］｝〉》」』】〕…"

// appendFolded appends a line, broken so that it fits into so many columns,
// and a line feed. It is broken at spaces, and between the characters of
// scripts that have none; hang goes before each part but the first. A word
// that is too long stays whole. With no columns the line is not broken.
func appendFolded(b []byte, line string, columns int, hang string) []byte {
	if columns <= 0 {
		return append(append(b, line...), '\n')
	}
	start, column := 0, 0         // of the part at hand
	stop, resume, room := 0, 0, 0 // where it can be broken last: its end, what follows, and the column there
	for i := 0; i < len(line); {
		if n := escapeLen(line[i:]); n > 0 {
			i += n
			continue
		}
		r, size := utf8.DecodeRuneInString(line[i:])
		wide := columnsOf(r, column)
		space := r == ' ' || r == '\t'
		switch {
		case space && strings.TrimLeft(line[start:i], " ") != "":
			if line[i-1] != ' ' && line[i-1] != '\t' {
				stop = i
			}
			resume, room = i+size, column+wide
		case wide == 2 && i > start && !strings.ContainsRune(neverFirst, r):
			stop, resume, room = i, i, column
		}
		if !space && column+wide > columns && resume > start {
			b = append(append(append(b, line[start:stop]...), '\n'), hang...)
			column = column - room + textWidth(hang)
			start, stop, room = resume, 0, 0
			resume = 0
		}
		column += wide
		i += size
	}
	return append(append(b, strings.TrimRight(line[start:], " ")...), '\n')
}

// escapeLen gives the length of the escape sequence that s begins with, which
// takes no room. There are none but those of style.
func escapeLen(s string) int {
	if !strings.HasPrefix(s, "\x1b[") {
		return 0
	}
	return strings.IndexByte(s, 'm') + 1
}

// columnsOf gives how many columns a character takes at a column.
func columnsOf(r rune, column int) int {
	switch {
	case r == '\t':
		return 8 - column%8
	case r < 0x300:
		return 1
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// textWidth gives how many columns a text takes.
func textWidth(s string) (n int) {
	for _, r := range s {
		n += columnsOf(r, n)
	}
	return n
}

// printable gives a file's name in a form that does no harm to a terminal.
func printable(name string) string {
	for _, r := range name {
		if r == unicode.ReplacementChar || !unicode.IsPrint(r) {
			return strconv.Quote(name)
		}
	}
	return name
}

// plain gives text in which each character that does harm to a terminal is
// written out: "\x1b" for an escape.
func plain(s string) string {
	q := printable(s)
	if q == s {
		return s
	}
	return strings.ReplaceAll(q[1:len(q)-1], `\"`, `"`)
}

// address gives the address of a page with every byte escaped that no address
// has, and that might do harm to a terminal: the article repeats it.
func address(url string) string {
	var b strings.Builder
	for _, r := range url {
		if unicode.IsPrint(r) && r != unicode.ReplacementChar && r != ' ' {
			b.WriteRune(r)
			continue
		}
		for _, c := range []byte(string(r)) {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
