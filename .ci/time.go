// Time measures the processor time that newswire needs for each of the sets
// that it is given, and prints lines that benchstat reads. .ci/compare runs it at two commits by
// turns; it uses nothing but the public API, so that one source serves both.
//
//	time [-for 100ms] NAME=LIST...   LIST is a file with the path of an input a line
//	time -refused FILE...            the paths of those that hold no story
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime"
	"strings"
	"syscall"
	"time"

	"github.com/newswire-go/newswire"
)

var (
	least   = flag.Duration("for", 100*time.Millisecond, "the least time for a set")
	refused = flag.Bool("refused", false, "print the paths of the inputs that hold no story")
)

func main() {
	flag.Parse()
	for _, arg := range flag.Args() {
		if *refused {
			if _, err := new(newswire.Parser).ParseBytes(contents(arg)); errors.Is(err, newswire.ErrNoArticle) {
				fmt.Println(arg)
			}
			continue
		}
		name, list, _ := strings.Cut(arg, "=")
		var inputs [][]byte
		for _, path := range strings.Fields(string(contents(list))) {
			inputs = append(inputs, contents(path))
		}
		measure(name, inputs)
	}
}

func contents(path string) []byte {
	b, err := os.ReadFile(path)
	if err != nil {
		fail(err)
	}
	return b
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "time:", err)
	os.Exit(1)
}

// measure reads all inputs of a set again and again: an operation is one pass
// over all of them.
func measure(name string, inputs [][]byte) {
	p := new(newswire.Parser)
	pass := func() {
		for _, in := range inputs {
			p.ParseBytes(in)
		}
	}
	pass() // what is built at the first use is no part of it
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	n, began, took := 0, used(), time.Duration(0)
	for ; took < *least; n++ {
		pass()
		took = used() - began
	}
	runtime.ReadMemStats(&after)
	times := uint64(n)
	fmt.Printf("BenchmarkParse/%s %d %d ns/op %d B/op %d allocs/op\n", name, n, took.Nanoseconds()/int64(n),
		(after.TotalAlloc-before.TotalAlloc)/times, (after.Mallocs-before.Mallocs)/times)
}

// used gives the processor time that this process has used. On a machine that
// is busy with other things the clock on the wall says little.
func used() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		fail(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
