// Newswire prints the parts of saved news-agency stories.
//
//	newswire story.txt                    the story and its parts, to read
//	newswire -json archive/ > out.jsonl   one JSON object a story
//	newswire -field dateline story.txt    one part, for the shell
//	newswire -why story.txt               how each part was found
//
// "newswire -h" tells the rest.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"os/signal"
	"runtime/debug"
	"slices"
	"syscall"
)

func main() {
	// Pages leave so little behind that collecting it twice as often costs no
	// time that can be measured, and saves a seventh of the memory: 28 MB to 24
	// over 2,000 pages. Who sets GOGC knows better.
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(50)
	}
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run does what the command line asks and gives the exit code.
func run(args []string, stdin, stdout, stderr *os.File) int {
	if len(args) == 1 && (args[0] == "help" || args[0] == "version") && !exists(args[0]) {
		args = []string{"-" + args[0]} // as other commands are asked
	}
	o := newOptions()
	paths, err := parseArgs(o, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		io.WriteString(stdout, helpText(min(columnsOn(stdout, 80), 80)))
		return exitOK
	case err != nil:
		(&words{w: stderr, columns: columnsOn(stderr, 0)}).printf("%v", err)
		return exitUsage
	case o.version:
		fmt.Fprintln(stdout, version())
		return exitOK
	case o.completion != "":
		io.WriteString(stdout, completionFor(o.completion))
		return exitOK
	case o.man:
		io.WriteString(stdout, manPage())
		return exitOK
	case len(paths) == 0 && o.files == "" && isTerminal(stdin):
		io.WriteString(stderr, usage+"\"newswire -h\" tells the rest.\n")
		return exitUsage
	case len(paths) == 0 && o.files == "":
		paths = []string{"-"}
	}
	var to output
	say := o.words(paths, stdout, stderr)
	done, err := to.open(o, o.many(paths), stdout)
	if err != nil {
		say.printf("%v", err)
		return exitUsage
	}
	interrupt := make(chan os.Signal, 1)
	signal.Notify(interrupt, os.Interrupt, syscall.SIGTERM)
	r := runner{
		opener: opener{stdin: stdin, limit: int64(o.maxBytes), done: done},
		parser: o.parser(), render: o.render(o.many(paths), stdout), trace: o.why || o.html != "" && !o.many(paths),
		unordered: o.unordered, every: !o.pretty && !o.why && o.html == "", interrupt: interrupt,
	}
	if say.live && !slices.Contains(paths, "-") && o.files != "-" {
		go say.count(o.inputs(new(walk), paths, stdin), done.left)
	}
	say.walk = new(walk)
	return r.run(o.inputs(say.walk, paths, stdin), &to, say)
}

// inputs gives the files that the command line names.
func (o *options) inputs(w *walk, paths []string, stdin io.Reader) iter.Seq[file] {
	return func(yield func(file) bool) {
		for f := range w.files(paths) {
			if !yield(f) {
				return
			}
		}
		if o.files != "" {
			w.list(o.files, stdin)(yield)
		}
	}
}

// many reports whether there may be more than one input.
func (o *options) many(paths []string) bool {
	return len(paths) != 1 || o.files != "" || isDir(paths[0]) || kindOf(paths[0]) > story || isPattern(paths[0])
}

// words gives what speaks on standard error. On a terminal, work on many
// inputs whose output goes elsewhere shows how far it is, and what came of it;
// but where a pipe may lead to a pager, on that same terminal, it does not.
func (o *options) words(paths []string, stdout, stderr *os.File) *words {
	w := &words{w: stderr, columns: columnsOn(stderr, 0), limit: o.maxBytes.String(), quiet: o.json || o.pretty, silent: o.dead != ""}
	w.live = isTerminal(stderr) && o.many(paths) && (o.out != "" || o.html != "" || isFile(stdout) || o.json && !isTerminal(stdout))
	form := o.summary
	if form == "" && w.live {
		form = "text"
	}
	w.closing = closingFor(form, w.columns)
	return w
}

// render gives the way in which the options want a result printed. With many
// inputs, text says which story comes from which.
func (o *options) render(many bool, stdout *os.File) renderer {
	switch {
	case o.pretty:
		return renderPretty
	case o.json && o.why:
		return renderWhyJSON
	case o.json:
		return renderJSON
	case o.why:
		return renderWhy(many, styleFor(stdout))
	case o.html != "":
		return renderHTML(many)
	case o.format != "":
		return renderFormat(o.format, many)
	case o.field != "":
		row, _ := fieldNamed(o.field) // parseArgs knows that it is there
		return renderField(row, many)
	default:
		return renderText(many, styleFor(stdout))
	}
}

// version says which build this is, as far as the Go tool has recorded it.
func version() string {
	b, ok := debug.ReadBuildInfo()
	if !ok {
		return "newswire (unknown build)"
	}
	v := "newswire " + b.Main.Version
	if b.Main.Version == "" {
		v = "newswire (devel)"
	}
	return v + " " + b.GoVersion
}
