//go:build !js

package main

import (
	"bytes"
	"encoding/binary"
	"errors"
)

// What a module in the binary format of WebAssembly is made of, as far as its
// data are concerned.
const (
	moduleHead  = "\x00asm\x01\x00\x00\x00"
	dataSection = 11
	atConstant  = "\x00\x41" // a piece of data of memory 0, at an i32 that follows
	constantEnd = '\x0b'
)

// mostMemory is more than a parser begins with, in bytes.
const mostMemory = 64 << 20

// mostZeros is how many zeros are written out between two pieces of data.
const mostZeros = 64

var errModule = errors.New("what the compiler made is no WebAssembly module of the kind that is expected")

// A piece is bytes that stand in memory from the start.
type piece struct {
	at    int
	bytes []byte
}

// slim makes a module smaller, as it is packed: what is in memory from the start is
// changed by strip, if that is not nil, and written in fewer pieces. Go's linker
// begins a new piece behind every few zeros; the places of a hundred thousand pieces
// are a tenth of the module once it is packed, and zeros pack to nothing.
func slim(module []byte, strip func(memory []byte) error) ([]byte, error) {
	sections, ok := bytes.CutPrefix(module, []byte(moduleHead))
	if !ok {
		return nil, errModule
	}
	out := []byte(moduleHead)
	for r := (reader{sections}); len(r.rest) > 0; {
		kind := r.next(1)
		content := r.next(r.unsigned())
		if r.rest == nil {
			return nil, errModule
		}
		if kind[0] == dataSection {
			pieces := readPieces(content)
			if pieces == nil {
				return nil, errModule
			}
			memory := memoryOf(pieces)
			if strip != nil {
				if err := strip(memory); err != nil {
					return nil, err
				}
			}
			content = appendPieces(nil, piecesOf(memory))
		}
		out = binary.AppendUvarint(append(out, kind...), uint64(len(content)))
		out = append(out, content...)
	}
	return out, nil
}

// memoryOf gives what pieces make of memory.
func memoryOf(pieces []piece) []byte {
	size := 0
	for _, p := range pieces {
		size = max(size, p.at+len(p.bytes))
	}
	memory := make([]byte, size)
	for _, p := range pieces {
		copy(memory[p.at:], p.bytes)
	}
	return memory
}

// piecesOf parts memory where there are many zeros.
func piecesOf(memory []byte) (pieces []piece) {
	for at := 0; at < len(memory); at++ {
		if memory[at] == 0 {
			continue
		}
		end, zeros := at, 0
		for i := at; i < len(memory) && zeros <= mostZeros; i++ {
			zeros++
			if memory[i] != 0 {
				end, zeros = i+1, 0
			}
		}
		pieces = append(pieces, piece{at, memory[at:end]})
		at = end
	}
	return pieces
}

// readPieces reads the data of a module, and gives nil if they are of a kind that
// Go's linker does not write.
func readPieces(section []byte) (pieces []piece) {
	r := reader{section}
	for n := r.unsigned(); n > 0 && r.rest != nil; n-- {
		if string(r.next(len(atConstant))) != atConstant {
			return nil
		}
		at := r.signed()
		if string(r.next(1)) != string(constantEnd) || at < 0 {
			return nil
		}
		pieces = append(pieces, piece{at, r.next(r.unsigned())})
		if at > mostMemory {
			return nil
		}
	}
	if r.rest == nil || len(r.rest) > 0 {
		return nil
	}
	return pieces
}

func appendPieces(b []byte, pieces []piece) []byte {
	b = binary.AppendUvarint(b, uint64(len(pieces)))
	for _, p := range pieces {
		b = append(appendSigned(append(b, atConstant...), p.at), constantEnd)
		b = append(binary.AppendUvarint(b, uint64(len(p.bytes))), p.bytes...)
	}
	return b
}

// A reader reads a piece of a module; rest is nil once something was not as
// expected.
type reader struct{ rest []byte }

// next gives so many bytes.
func (r *reader) next(n int) (b []byte) {
	if r.rest == nil || n < 0 || n > len(r.rest) {
		r.rest = nil
		return nil
	}
	b, r.rest = r.rest[:n], r.rest[n:]
	return b
}

// unsigned reads a number as LEB128.
func (r *reader) unsigned() int {
	v, n := binary.Uvarint(r.rest)
	r.next(max(n, -1))
	if n <= 0 || v > 1<<31 {
		r.rest = nil
		return 0
	}
	return int(v)
}

// signed reads a number as signed LEB128.
func (r *reader) signed() (v int) {
	for shift := 0; shift < 35; shift += 7 {
		b := r.next(1)
		if b == nil {
			return 0
		}
		v |= int(b[0]&0x7f) << shift
		if b[0] < 0x80 {
			if b[0]&0x40 != 0 {
				v -= 1 << (shift + 7)
			}
			return v
		}
	}
	r.rest = nil
	return 0
}

// appendSigned appends a number that is not negative as signed LEB128.
func appendSigned(b []byte, v int) []byte {
	for ; v > 0x3f; v >>= 7 {
		b = append(b, byte(v)|0x80)
	}
	return append(b, byte(v))
}
