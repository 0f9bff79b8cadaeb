// Package octet looks at eight bytes of text at once, which is several times
// as fast as one by one. It is for the few loops that see every byte of every
// page.
package octet

import (
	"math/bits"
	"strconv"
)

// Size is how many bytes a Word holds.
const Size = 8

// A Word is eight bytes of text.
type Word uint64

const (
	ones Word = 0x0101010101010101
	tops Word = 0x8080808080808080
)

// At gives the first eight bytes of s, which has no fewer.
func At[T string | []byte](s T) Word {
	_ = s[Size-1]
	return Word(s[0]) | Word(s[1])<<8 | Word(s[2])<<16 | Word(s[3])<<24 | Word(s[4])<<32 | Word(s[5])<<40 | Word(s[6])<<48 | Word(s[7])<<56
}

// Runes counts the characters of s, which is valid UTF-8.
func Runes[T string | []byte](s T) int {
	n, i := len(s), 0
	for ; i+4*Size <= len(s) && (At(s[i:])|At(s[i+Size:])|At(s[i+2*Size:])|At(s[i+3*Size:]))&tops == 0; i += 4 * Size {
		// as nearly all text of Latin letters
	}
	for ; i+Size <= len(s); i += Size {
		w := At(s[i:])
		n -= bits.OnesCount64(uint64(w >> 7 &^ (w >> 6) & ones)) // bytes that go on a character
	}
	for ; i < len(s); i++ {
		if s[i]&0xC0 == 0x80 {
			n--
		}
	}
	return n
}

// Printing reports whether all bytes are ASCII and none is a control.
func (w Word) Printing() bool { return (w|(w-ones*' ')|(w+ones))&tops == 0 }

// Parted reports whether no two bytes side by side are spaces, in w and the byte
// behind it: next is the word that begins one byte later. Both are printing.
func (w Word) Parted(next Word) bool {
	const rest = ones * 0x7F // a byte of ASCII that is not 0 carries into the top bit with it
	return ((w^ones*' ')+rest|((next^ones*' ')+rest))&tops == tops
}

// Blank reports whether all bytes are spaces, tabs or line feeds.
func (w Word) Blank() bool {
	const rest = ones * 0x7F // a byte of ASCII that is not 0 carries into the top bit with it
	return w&tops == 0 && (((w^ones*' ')+rest)&((w^ones*'\n')+rest)&((w^ones*'\t')+rest))&tops == 0
}

// ASCII reports whether all bytes are ASCII.
func (w Word) ASCII() bool { return w&tops == 0 }

// Controls reports whether one of the bytes is a control character of ASCII.
func (w Word) Controls() bool { return ((w-ones*' ')&^w|((w^ones*0x7F)-ones)&^(w^ones*0x7F))&tops != 0 }

// Words reports whether all bytes are letters of ASCII or spaces.
func (w Word) Words() bool {
	small := w | ones*' '
	letters := (small + ones*(0x80-'a')) &^ (small + ones*(0x7F-'z'))
	rest := w ^ ones*' ' // 0 where a space is
	spaces := ^((rest&^tops + ones*0x7F) | rest)
	return w&tops == 0 && (letters|spaces)&tops == tops
}

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

// Digits gives a number with as many digits as asked for, or more where it is
// larger: "0007".
func Digits(n, width int) string {
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}
