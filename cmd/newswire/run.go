package main

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"

	"github.com/newswire-go/newswire"
)

// A result is what became of an input.
type result struct {
	path    string
	size    int
	article *newswire.Article
	trace   *newswire.Trace // only where it was asked for
	err     error
	out     []byte // as it is to be printed
}

// A renderer appends a result to b in the form that the user wants. It is
// called by many goroutines at once.
type renderer func(b []byte, r *result) []byte

// A runner reads inputs on all cores and prints them in their order.
type runner struct {
	parser *newswire.Parser
	render renderer
	trace  bool
	stdin  io.Reader
}

// ahead is how many inputs for each core may be under way at a time.
const ahead = 4

// run reads what the arguments name and gives the exit code. However many
// inputs there are, only a window of them is held at a time: one enters when
// an earlier one has been printed.
func (r *runner) run(args []string, stdout io.Writer, say *words) int {
	workers := runtime.GOMAXPROCS(0)
	type job struct {
		input
		done chan *result
	}
	order := make(chan job, ahead*workers) // the window: jobs in the order of their inputs
	work := make(chan job)
	var stop atomic.Bool // set when nobody reads the output any more

	go func() {
		defer close(order)
		defer close(work)
		for in := range inputs(args) {
			if stop.Load() {
				return
			}
			j := job{in, make(chan *result, 1)}
			order <- j
			work <- j
		}
	}()
	var readers sync.WaitGroup
	for range workers {
		readers.Go(func() {
			var buf bytes.Buffer // reused: the article keeps nothing of it
			for j := range work {
				j.done <- r.read(j.input, &buf)
			}
		})
	}

	say.start(args)
	out := bufio.NewWriterSize(stdout, 1<<16)
	code := exitOK
	var failed error
	for j := range order {
		var res *result
		select {
		case res = <-j.done:
		default:
			failed = cmp.Or(failed, out.Flush()) // what is ready is shown before the wait for more
			res = <-j.done
		}
		if failed == nil {
			code = max(code, exitCode(res.err))
			say.done(res)
			_, failed = out.Write(res.out)
		}
		stop.Store(failed != nil)
	}
	readers.Wait()
	failed = cmp.Or(failed, out.Flush())
	say.end()
	if failed != nil {
		if !errors.Is(failed, syscall.EPIPE) { // a reader that has seen enough is no fault
			say.printf("%v", failed)
		}
		return exitRead
	}
	return code
}

// read reads one input and renders it.
func (r *runner) read(in input, buf *bytes.Buffer) *result {
	res := &result{path: in.path, err: in.err}
	if res.err == nil {
		res.err = r.fill(buf, in.path)
		res.size = buf.Len()
	}
	if res.err == nil {
		res.err = binaryErrorOf(buf.Bytes())
	}
	if res.err == nil {
		if r.trace {
			res.article, res.trace, res.err = r.parser.Explain(buf.Bytes())
		} else {
			res.article, res.err = r.parser.ParseBytes(buf.Bytes())
		}
	}
	res.out = r.render(nil, res)
	return res
}

// fill reads an input into buf: at most one byte more than the limit, which
// is enough for the parser to refuse it.
func (r *runner) fill(buf *bytes.Buffer, name string) error {
	buf.Reset()
	f, err := open(name, r.stdin)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = buf.ReadFrom(io.LimitReader(f, r.parser.MaxBytes+1))
	return err
}

// noArticle reports whether the error says that an input was read and holds
// no story, and not that it could not be read.
func noArticle(err error) bool {
	for _, e := range []error{newswire.ErrNoArticle, newswire.ErrEmpty, newswire.ErrBinary, newswire.ErrTooLarge} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}

func exitCode(err error) int {
	switch {
	case err == nil:
		return exitOK
	case noArticle(err), errors.Is(err, errNoFiles):
		return exitNoArticle
	default:
		return exitRead
	}
}

// message gives the text of an error without the name of this program and of
// the file, which the reader has seen already.
func message(err error) string {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return strings.TrimPrefix(err.Error(), "newswire: ")
}
