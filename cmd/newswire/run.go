package main

import (
	"bytes"
	"cmp"
	"iter"
	"os"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/internal/bundle"
	"github.com/newswire-go/newswire/internal/page"
)

// A runner reads inputs on all cores and prints them in their order, or as
// they are ready.
type runner struct {
	opener
	parser    *newswire.Parser
	render    renderer
	trace     bool             // the renderer wants it
	every     bool             // of an input with many stories each is wanted, not the first
	unordered bool             // results need not come in the order of the files
	interrupt <-chan os.Signal // ends the run after the stories in hand; may be nil

	stop    atomic.Bool  // no more inputs are wanted
	parsing atomic.Int32 // how many stories are being parsed
	printed atomic.Int64 // how many results have been printed
}

// ahead is how many inputs for each core may be under way at a time.
const ahead = 4

// run reads the files and gives the exit code. However many inputs there are,
// only a window of them is held at a time: one enters when an earlier one has
// been printed.
func (r *runner) run(files iter.Seq[file], to *output, say *words) int {
	ready := r.start(files)
	caught, stalled := r.watch()
	say.begin(&r.taken)
	code := exitOK
	var failed error
	for failed == nil {
		var res *result
		select {
		case res = <-ready:
		default:
			if failed = to.flush(); failed != nil { // what is ready is shown before the wait for more
				continue
			}
			select {
			case res = <-ready:
			case <-stalled:
			case <-say.tick:
				say.draw()
				continue
			}
		}
		if res == nil {
			break
		}
		for one := res; one != nil && failed == nil; one = one.next {
			if r.done.isOpen(one.origin) && r.done.take(one.origin) {
				continue
			}
			code = max(code, exitCode(one.err))
			say.done(one)
			failed = to.write(one)
		}
		r.printed.Add(1)
	}
	r.stop.Store(true)
	go func() { // whoever still works is let go
		for range ready {
		}
	}()
	select {
	case s := <-caught:
		return r.close(to, say, failed, exitSignal(s), false)
	default:
		return r.close(to, say, failed, code, true)
	}
}

// close ends the output and gives the exit code. The output is whole if no
// input is missing from it.
func (r *runner) close(to *output, say *words, failed error, code int, whole bool) int {
	if failed == nil {
		failed = to.finish(whole)
	}
	say.finish(whole, r.done.used())
	if failed != nil {
		if !isBrokenPipe(failed) { // a reader that has seen enough is no fault
			say.printf("%v", failed)
		}
		return exitRead
	}
	if !whole {
		say.printf("%s", to.resumable())
	}
	return code
}

// patienceForFiles is how long, after an interrupt, nothing may happen before
// those inputs are given up that wait for a pipe or a disk.
const patienceForFiles = 30 * time.Millisecond

// watch waits for the interrupt. It then has no more inputs read, and closes
// stalled when the stories in hand are printed and others do not come.
func (r *runner) watch() (caught <-chan os.Signal, stalled <-chan struct{}) {
	c, s := make(chan os.Signal, 1), make(chan struct{})
	if r.interrupt == nil {
		return c, s
	}
	go func() {
		c <- <-r.interrupt
		r.stop.Store(true)
		for before := int64(-1); r.parsing.Load() > 0 || r.printed.Load() != before; {
			before = r.printed.Load()
			time.Sleep(patienceForFiles)
		}
		close(s)
	}()
	return c, s
}

// A job is an input under way.
type job struct {
	input
	done chan<- *result
}

// start reads the files on all cores. The results are ready in the order of
// their inputs, or only of those within each archive, if that is enough; the
// channel is closed behind the last one.
func (r *runner) start(files iter.Seq[file]) <-chan *result {
	workers := runtime.GOMAXPROCS(0)
	work := make(chan job)
	var parsers sync.WaitGroup
	for range workers {
		parsers.Go(func() {
			var desk desk
			for j := range work {
				j.done <- r.read(&j.input, &desk)
			}
		})
	}
	ready := make(chan *result)
	if r.unordered {
		ready = make(chan *result, ahead*workers)
	}
	go func() {
		if r.unordered {
			r.feedAll(files, work, ready)
		} else {
			r.feed(files, work, ready)
		}
		close(work)
		parsers.Wait()
		close(ready)
	}()
	return ready
}

// A lane brings results into the order of their inputs.
type lane struct {
	work  chan<- job
	order chan (<-chan *result) // of the jobs in the order of their inputs
	empty chan struct{}         // closed when all results have been handed on
}

// newLane makes a lane of inputs to work and of results to ready.
func newLane(work chan<- job, ready chan<- *result) *lane {
	l := &lane{work, make(chan (<-chan *result), ahead*runtime.GOMAXPROCS(0)), make(chan struct{})}
	go func() {
		for done := range l.order {
			ready <- <-done
		}
		close(l.empty)
	}()
	return l
}

// put sends an input to work.
func (l *lane) put(in input) {
	done := make(chan *result, 1)
	l.order <- done
	l.work <- job{in, done}
}

// end waits for the results of all inputs.
func (l *lane) end() {
	close(l.order)
	<-l.empty
}

// feed takes one file after the other apart and sends its inputs to work.
func (r *runner) feed(files iter.Seq[file], work chan<- job, ready chan<- *result) {
	l := newLane(work, ready)
	defer l.end()
	for f := range files {
		if !r.inputs(f, r.unlessDone(l.put)) {
			return
		}
	}
}

// feedAll is feed with several archives taken apart at a time. Each has a lane
// of its own, so that a later run can go on where the last of its results
// stands.
func (r *runner) feedAll(files iter.Seq[file], work chan<- job, ready chan<- *result) {
	var archives sync.WaitGroup
	places := make(chan struct{}, runtime.GOMAXPROCS(0))
	for f := range files {
		if f.kind == story || f.err != nil {
			if !r.inputs(f, r.unlessDone(func(in input) { work <- job{in, ready} })) {
				break
			}
			continue
		}
		places <- struct{}{}
		archives.Go(func() {
			l := newLane(work, ready)
			r.inputs(f, r.unlessDone(l.put))
			l.end()
			<-places
		})
	}
	archives.Wait()
}

// unlessDone gives emit the inputs that an earlier run has not done, as long
// as they are wanted.
func (r *runner) unlessDone(emit func(input)) func(input) bool {
	return func(in input) bool {
		switch {
		case r.stop.Load():
			in.release()
			return false
		case !r.done.isOpen(in.origin) && r.done.take(in.origin):
			in.release()
		default:
			emit(in)
		}
		return true
	}
}

// read reads one input and renders it.
func (r *runner) read(in *input, d *desk) *result {
	defer in.release()
	res := &result{origin: in.origin, err: in.err}
	var text []byte
	if res.err == nil {
		text, res.err = r.text(in, d)
	}
	r.parsing.Add(1)
	defer r.parsing.Add(-1)
	res.size = len(text)
	if res.err == nil {
		res.err = binaryErrorOf(text)
	}
	if res.err == nil {
		p := r.parser
		if in.url != "" || in.said != "" {
			own := *p
			own.URL, own.ContentType = cmp.Or(in.url, p.URL), cmp.Or(in.said, p.ContentType)
			p = &own
		}
		if r.every && !r.trace && in.url == "" && holdsMany(text) {
			r.readAll(p, text, res)
			return res
		}
		if r.trace {
			res.article, res.trace, res.err = p.Explain(text)
		} else {
			res.article, res.err = p.ParseBytes(text)
		}
	}
	res.out = r.render(nil, res)
	return res
}

// holdsMany reports whether a text may hold many stories.
func holdsMany(text []byte) bool {
	return page.Format(text) != "" || bundle.Many(text) && !page.IsHTML(text)
}

// readAll reads all stories of a text, each as a result of its own behind the
// first. They are told apart by their number within the input.
func (r *runner) readAll(p *newswire.Parser, text []byte, res *result) {
	at := res
	for a, err := range p.ParseAll(bytes.NewReader(text)) {
		if at.article != nil || at.err != nil {
			at.next = &result{origin: res.origin}
			at.next.part, at.next.within = true, at.within+1
			at = at.next
		}
		at.article, at.err = a, err
		at.out = r.render(nil, at)
	}
}
