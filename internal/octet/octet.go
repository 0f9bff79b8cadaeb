// Package octet looks at eight bytes of text at once, which is several times
// as fast as one by one. It is for the few loops that see every byte of every
// page.
package octet

import "encoding/binary"

// Size is how many bytes a Word holds.
const Size = 8

// A Word is eight bytes of text.
type Word uint64

const (
	ones Word = 0x0101010101010101
	tops Word = 0x8080808080808080
)

// At gives the first eight bytes of s, which has no fewer.
func At(s []byte) Word { return Word(binary.LittleEndian.Uint64(s)) }

// Printing reports whether all bytes are ASCII and none is a control.
func (w Word) Printing() bool { return (w|(w-ones*' ')|(w+ones))&tops == 0 }

// Holds reports whether one of the bytes is c.
func (w Word) Holds(c byte) bool { return w.find(c) != 0 }

// Doubles reports whether two bytes side by side are c. It may also say so of
// a c and the byte c+1 behind it.
func (w Word) Doubles(c byte) bool {
	found := w.find(c)
	return found<<8&found != 0
}

// find gives a top bit for each byte that is c, and maybe for a c+1 right
// behind one.
func (w Word) find(c byte) Word {
	w ^= ones * Word(c)
	return (w - ones) &^ w & tops
}
