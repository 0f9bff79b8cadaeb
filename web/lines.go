//go:build !js

package main

import (
	"bytes"
	"encoding/binary"
	"strings"
)

// linesKnown reports whether dropLines knows how a version of Go lays out its table
// of functions.
func linesKnown(version string) bool {
	return version == "go1.26" || strings.HasPrefix(version, "go1.26.")
}

// The table of functions, runtime.pclntab: a head of words of eight bytes, and a row
// of words of four bytes for each function. Other tables of a function begin at the
// places that its row gives.
const (
	tableMark = "\xf1\xff\xff\xff\x00\x00"

	headFunctions = 1 // how many
	headTables    = 7 // where the tables of functions are
	headRows      = 8 // where the rows are, behind an index of them

	rowStack  = 4 // the table of the depths of the stack
	rowFile   = 5 // that of the files that the code is from
	rowLine   = 6 // that of their lines
	rowOthers = 7 // how many other tables it has
	rowUnit   = 8 // where the names of those files are
	rowStart  = 9 // the line on which the function begins
	rowEnd    = 11
)

// dropLines clears the tables that tell from which lines of which files the code in
// memory is. Nothing but the traces of panics says so, and they are a twentieth of the
// packed parser. For the runtime a table at 0 is none.
func dropLines(memory []byte) error {
	head := bytes.Index(memory, []byte(tableMark))
	if head < 0 {
		return errModule
	}
	long := func(n int) int { return int(binary.LittleEndian.Uint64(memory[head+8*n:])) }
	word := func(at int) int { return int(binary.LittleEndian.Uint32(memory[at:])) }
	rows := head + long(headRows)
	kept, dropped := map[int]bool{}, map[int]bool{}
	for k := range long(headFunctions) {
		row := rows + word(rows+8*k+4)
		kept[word(row+4*rowStack)] = true
		for n := range word(row + 4*rowOthers) {
			kept[word(row+4*(rowEnd+n))] = true
		}
		dropped[word(row+4*rowFile)], dropped[word(row+4*rowLine)] = true, true
		clear(memory[row+4*rowFile : row+4*rowOthers])
		clear(memory[row+4*rowUnit : row+4*(rowStart+1)])
	}
	kept[0] = true
	for at := range dropped { // equal tables are one
		if !kept[at] {
			table := memory[head+long(headTables)+at:]
			clear(table[:sizeOfTable(table)])
		}
	}
	return nil
}

// sizeOfTable gives the size of the table with which b begins: pairs of numbers, of
// which only the first may begin with zero, and a zero.
func sizeOfTable(b []byte) int {
	size := 0
	for {
		value, n := binary.Uvarint(b[size:])
		if value == 0 && size > 0 {
			return size + n
		}
		size += n
		_, n = binary.Uvarint(b[size:])
		size += n
	}
}
