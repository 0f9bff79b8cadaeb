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
	"strings"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/readable"
)

// The exit codes. A run over many inputs ends with the largest that any of
// them earned: an input that could not be read outweighs one without a story.
const (
	exitOK        = 0 // every input gave an article
	exitNoArticle = 1 // some input held no article
	exitUsage     = 2 // the command line makes no sense; nothing was read
	exitRead      = 3 // some input could not be read, or the output not written
)

// maxBytes is the largest input that is read.
const maxBytes = 32 << 20

const usage = `usage: newswire [flags] [FILE|DIR|-]...
`

const help = `newswire prints the parts of saved news-agency stories.

` + usage + `
  newswire story.txt                    the story and its parts, to read
  newswire -json archive/ > out.jsonl   one JSON object a story, in input order
  newswire -field dateline story.txt    one part, for the shell

A folder stands for the .html, .htm and .txt files in it and below it, in
lexical order. "-", or no argument at all, is standard input.

  -json        print JSON Lines: {"file": ..., "article": {...}} or
               {"file": ..., "error": ..., "reason": ...}
  -pretty      print the article of a single input as indented JSON
  -field NAME  print one part, named by its JSON key; a list a line each
  -why         print all that was found, and why it was chosen or not
  -fallback=false
               do not ask go-readability for the text of a page in which no
               story was found; an article that it helped to find has the
               layout "readability"
  -version     print the version
  -h           print this help

Exit codes; the largest that any input earned is given:
  0  every input gave an article
  1  some input held no article
  2  wrong usage, nothing was read
  3  some input could not be read, or the output not written

Headline and dateline are styled on a terminal, unless NO_COLOR is set.
`

// options are what the flags say.
type options struct {
	json, pretty, why bool
	fallback          bool
	field             string
	version           bool
}

// flags ties a flag set to the options.
func (o *options) flags() *flag.FlagSet {
	f := flag.NewFlagSet("newswire", flag.ContinueOnError)
	f.SetOutput(io.Discard) // what is wrong is said in one line of our own
	f.BoolVar(&o.json, "json", false, "")
	f.BoolVar(&o.pretty, "pretty", false, "")
	f.BoolVar(&o.why, "why", false, "")
	f.BoolVar(&o.fallback, "fallback", true, "")
	f.StringVar(&o.field, "field", "", "")
	f.BoolVar(&o.version, "version", false, "")
	return f
}

// parser gives the Parser that the options ask for. Settings of the library
// that become flags are set here and nowhere else.
func (o *options) parser() *newswire.Parser {
	p := &newswire.Parser{MaxBytes: maxBytes}
	if o.fallback {
		p.Fallback = readable.Body
	}
	return p
}

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run does what the command line asks and gives the exit code.
func run(args []string, stdin, stdout, stderr *os.File) int {
	var o options
	paths, err := parseArgs(&o, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		io.WriteString(stdout, help)
		return exitOK
	case err != nil:
		fmt.Fprintf(stderr, "newswire: %v\n", err)
		return exitUsage
	case o.version:
		fmt.Fprintln(stdout, version())
		return exitOK
	case len(paths) == 0 && isTerminal(stdin):
		io.WriteString(stderr, usage+"\"newswire -h\" tells the rest.\n")
		return exitUsage
	case len(paths) == 0:
		paths = []string{"-"}
	}
	r := runner{parser: o.parser(), render: o.render(len(paths) > 1 || isDir(paths[0]), stdout), trace: o.why, stdin: stdin}
	return r.run(paths, stdout, &words{w: stderr, quiet: o.json || o.pretty, live: isTerminal(stderr) && !isTerminal(stdout)})
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
		return renderWhy(many)
	case o.field != "":
		row, _ := fieldNamed(o.field) // parseArgs has looked it up before
		return renderField(row)
	default:
		return renderText(many, styleFor(stdout))
	}
}

// parseArgs reads the command line into o and gives the inputs. Its errors
// are one line long and say what to do.
func parseArgs(o *options, args []string) (paths []string, err error) {
	f := o.flags()
	if err := f.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return nil, err
		}
		return nil, explainFlag(f, err)
	}
	paths = f.Args()
	if len(args) == len(paths) || args[len(args)-len(paths)-1] != "--" {
		for _, p := range paths {
			if len(p) > 1 && p[0] == '-' {
				return nil, fmt.Errorf("%s stands after a file: flags come first (write ./%s if it is a file)", p, p)
			}
		}
	}
	modes := 0
	for _, on := range []bool{o.json || o.pretty, o.why, o.field != ""} {
		if on {
			modes++
		}
	}
	if modes > 1 {
		return nil, errors.New("-json, -field and -why exclude each other")
	}
	if o.pretty && (len(paths) > 1 || len(paths) == 1 && isDir(paths[0])) {
		return nil, errors.New("-pretty takes a single file; use -json for many")
	}
	if isSet(f, "field") {
		if _, ok := fieldNamed(o.field); !ok {
			return nil, fmt.Errorf("no field %q; there are %s", o.field, strings.Join(fieldNames(), ", "))
		}
	}
	return paths, nil
}

// isSet reports whether the command line names the flag.
func isSet(f *flag.FlagSet, name string) (set bool) {
	f.Visit(func(g *flag.Flag) { set = set || g.Name == name })
	return set
}

// explainFlag turns an error of package flag into one line that helps: it
// names the flag that is spelled most like the one that was given.
func explainFlag(f *flag.FlagSet, err error) error {
	const undefined = "flag provided but not defined: -"
	given, ok := strings.CutPrefix(err.Error(), undefined)
	if !ok {
		return fmt.Errorf(`%w; see "newswire -h"`, err)
	}
	best, least := "", 3
	f.VisitAll(func(g *flag.Flag) {
		if d := distance(given, g.Name); d < least {
			best, least = g.Name, d
		}
	})
	if best == "" {
		return fmt.Errorf(`no flag -%s; see "newswire -h"`, given)
	}
	return fmt.Errorf(`no flag -%s: did you mean -%s? See "newswire -h"`, given, best)
}

// distance counts the letters to insert, drop or change to make b of a.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
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
