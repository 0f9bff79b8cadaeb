//go:build js && wasm

// Command wasm is the parser as a page has it: a function that takes an input
// and gives how it was read.
package main

import (
	"strconv"
	"strings"
	"syscall/js"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/view"
)

// version says which newswire this is; whoever builds it writes it here.
var version = "newswire (unknown build)"

func main() {
	js.Global().Set("newswire", js.ValueOf(map[string]any{
		"version": version,
		"read":    js.FuncOf(read),
		"report":  js.FuncOf(report),
	}))
	select {}
}

// explain reads the input, a Uint8Array, that is the first argument.
func explain(args []js.Value) view.Reading {
	b := make([]byte, args[0].Length())
	js.CopyBytesToGo(b, args[0])
	a, t, err := new(newswire.Parser).Explain(b)
	return view.Reading{Name: args[1].String(), Article: a, Trace: t, Err: err}
}

// read gives how an input of a name was read, as HTML.
func read(_ js.Value, args []js.Value) any { return string(view.Fragment(explain(args))) }

// report gives what helps to mend how an input of a name was read: all that was
// found, and with a true third argument the words, too.
func report(_ js.Value, args []js.Value) any {
	r, words := explain(args), args[2].Bool()
	var out strings.Builder
	out.WriteString("What is wrong:\n\n\nWhat it should be, and why:\n\n\nHow it was read (" + version + "):\n\n")
	if r.Err != nil {
		out.WriteString(r.Err.Error() + "\n")
	}
	if r.Trace == nil {
		return out.String()
	}
	for _, c := range r.Trace.Candidates {
		mark := "- "
		if c.Chosen {
			mark = "+ "
		}
		out.WriteString("    " + mark + c.Field + ", " + c.Origin + ": ")
		if words {
			out.WriteString(strconv.Quote(c.Value))
		} else {
			out.WriteString(strconv.Itoa(len(c.Value)) + " bytes")
		}
		out.WriteString("; " + c.Why)
		if c.WhyNot != "" {
			out.WriteString("; " + c.WhyNot)
		}
		out.WriteString("\n")
	}
	return out.String()
}
