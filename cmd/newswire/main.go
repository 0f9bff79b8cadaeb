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
	"os"
	"runtime/debug"
)

// The exit codes. A run over many inputs ends with the largest that any of
// them earned: an input that could not be read outweighs one without a story.
const (
	exitOK        = 0 // every input gave an article
	exitNoArticle = 1 // some input held no article
	exitUsage     = 2 // the command line makes no sense; nothing was read
	exitRead      = 3 // some input could not be read, or the output not written
)

func main() {
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
	case len(paths) == 0 && isTerminal(stdin):
		io.WriteString(stderr, usage+"\"newswire -h\" tells the rest.\n")
		return exitUsage
	case len(paths) == 0:
		paths = []string{"-"}
	}
	r := runner{parser: o.parser(), render: o.render(len(paths) > 1 || isDir(paths[0]), stdout), trace: o.why, stdin: stdin}
	return r.run(paths, stdout, &words{
		w: stderr, columns: columnsOn(stderr, 0), limit: o.maxBytes.String(),
		quiet: o.json || o.pretty, live: isTerminal(stderr) && !isTerminal(stdout),
	})
}

// render gives the way in which the options want a result printed. With many
// inputs, text says which story comes from which.
func (o *options) render(many bool, stdout *os.File) renderer {
	switch {
	case o.pretty:
		return renderPretty
	case o.json:
		return renderJSON
	case o.why:
		return renderWhy(many, styleFor(stdout))
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
