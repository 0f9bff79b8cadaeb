//go:build !js

package main

import (
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"testing"
)

// module gives a module with a section before its data, and one behind them.
func module(data []byte) []byte {
	b := []byte(moduleHead + "\x0a\x02\x00\x00\x0b")
	b = binary.AppendUvarint(b, uint64(len(data)))
	return append(append(b, data...), "\x00\x02\x01x"...)
}

// memory gives what a module has in memory when it starts.
func memory(t *testing.T, module []byte) (memory []byte, pieces int) {
	t.Helper()
	for r := (reader{module[len(moduleHead):]}); len(r.rest) > 0; {
		kind := r.next(1)
		content := r.next(r.unsigned())
		if kind[0] != dataSection {
			continue
		}
		all := readPieces(content)
		if all == nil {
			t.Fatal("the data are damaged")
		}
		for _, p := range all {
			memory = append(memory, make([]byte, max(p.at+len(p.bytes)-len(memory), 0))...)
			copy(memory[p.at:], p.bytes)
		}
		pieces += len(all)
	}
	return memory, pieces
}

func TestSlim(t *testing.T) {
	in := module(appendPieces(nil, []piece{
		{100000, []byte("far")}, {200, []byte("one")}, {203, []byte("beside")}, {209 + mostZeros, []byte("near")}, {300000, []byte("top")}, {63, []byte("low")},
	}))
	out, err := slim(in, nil)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := memory(t, in)
	got, pieces := memory(t, out)
	if !bytes.Equal(got, want) || pieces != 4 {
		t.Errorf("%d pieces, want 4; the memory is the same: %t", pieces, bytes.Equal(got, want))
	}
	if again, err := slim(out, nil); err != nil || !bytes.Equal(again, out) {
		t.Errorf("joined again, it is another: %v", err)
	}
	if !bytes.HasPrefix(out, []byte(moduleHead+"\x0a\x02\x00\x00\x0b")) || !bytes.HasSuffix(out, []byte("\x00\x02\x01x")) {
		t.Error("the other sections are not as they were")
	}
}

// TestSlimRefuses gives modules that are none, or that have data of another
// kind.
func TestSlimRefuses(t *testing.T) {
	whole := module(appendPieces(nil, []piece{{7, []byte("seven")}}))
	for n := range len(whole) {
		if n == len(moduleHead) || n == len(moduleHead)+4 || n == len(whole)-4 {
			continue // sections are missing, and none is damaged
		}
		if _, err := slim(whole[:n], nil); err == nil {
			t.Errorf("%d bytes of a module are one", n)
		}
	}
	for _, data := range []string{
		"\x01\x01\x41\x07\x0b\x00",                 // passive
		"\x01\x00\x23\x00\x0b\x00",                 // at a global
		"\x01\x00\x41\x7f\x0b\x00",                 // below zero
		"\x01\x00\x41\xff\xff\xff\xff\xff\x01\x0b", // a number that does not end
		"\x01\x00\x41\x07\x0b\x01ab",               // more than is said
		"\x02\x00\x41\x07\x0b\x01a",                // less
	} {
		if _, err := slim(module([]byte(data)), nil); err == nil {
			t.Errorf("data %q are joined", data)
		}
	}
}

// TestSlimOfGo makes what Go's linker has made smaller, and lets what tells lines go.
func TestSlimOfGo(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles a program")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "main.go"), []byte("package main\n\nfunc main() { println(\"x\") }\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	build := compiler("main.wasm", "main.go", "-s -w")
	build.Dir = dir
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	in, err := os.ReadFile(filepath.Join(dir, "main.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	out, err := slim(in, nil)
	if err != nil {
		t.Fatal(err)
	}
	want, before := memory(t, in)
	got, after := memory(t, out)
	if !bytes.Equal(got, want) {
		t.Error("other bytes are in memory")
	}
	t.Logf("%d pieces before, %d after", before, after)
	if after > before/10 {
		t.Errorf("%d pieces before, %d after", before, after)
	}

	least, err := slim(in, dropLines)
	if err != nil {
		t.Fatal(err)
	}
	stripped, _ := memory(t, least)
	lines := 0
	for i := range stripped {
		if stripped[i] != want[i] {
			lines++
			if stripped[i] != 0 {
				t.Fatalf("at %d a byte is another", i)
			}
		}
	}
	if t.Logf("%d bytes tell lines", lines); lines < len(want)/50 {
		t.Errorf("%d of %d bytes tell lines", lines, len(want))
	}
	if _, err := slim(module(appendPieces(nil, []piece{{7, []byte("seven")}})), dropLines); err == nil {
		t.Error("a module without a table of functions has one")
	}
}
