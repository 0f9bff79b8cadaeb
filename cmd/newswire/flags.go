package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // -zone means the same on a machine that has no zones of its own

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/readable"
)

// options are what the flags say.
type options struct {
	json, pretty, why bool
	field             string
	format, html      string
	url, contentType  string
	zone              zoneValue
	maxBytes          sizeValue
	fallback          bool
	files, out, dead  string
	resume, unordered bool
	summary           string
	completion        string
	man, version      bool
}

// A flagRow is a flag, as package flag, the help, the man page and the
// completions of the shells know it.
type flagRow struct {
	name  string
	arg   string               // what stands behind it: "NAME"; "" if nothing does
	text  string               // what it does; shells show the words before the first ";"
	words func() []string      // what its argument can be, if that is a choice of words
	value func(o *options) any // where what is given is kept: a *bool, a *string or a flag.Value
}

// flagGroups are the flags in the order of the help.
var flagGroups = []struct {
	title string
	rows  []flagRow
}{
	{"What is printed", []flagRow{
		{"json", "", `print JSON Lines; {"file": ..., "article": {...}} for a story, {"file": ..., "error": ..., "reason": ...} for an input without one`, nil,
			func(o *options) any { return &o.json }},
		{"pretty", "", "print the article of a single input as indented JSON", nil,
			func(o *options) any { return &o.pretty }},
		{"field", "NAME", "print one part, named by its JSON key; a list has a line a member, and of many inputs each line begins with the file and a tab", fieldNames,
			func(o *options) any { return &o.field }},
		{"format", "FORM", "print the story in a form that other programs load; html, markdown, nitf and text take a single input, json, jsonld and ninjs print a line a story", formatNames,
			func(o *options) any { return &o.format }},
		{"html", "FILE", "write a page that shows how the story was read, to look at in a browser; of many stories it is a list with a row each, a thousand a page", nil,
			func(o *options) any { return &o.html }},
		{"why", "", "print all that was found, and why it was chosen or not, the chosen before what lost against it; with -json as JSON Lines", nil,
			func(o *options) any { return &o.why }},
	}},
	{"How it is read", []flagRow{
		{"url", "URL", "the address that a single input came from; the page's own word goes before it", nil,
			func(o *options) any { return &o.url }},
		{"content-type", "TYPE", "what HTTP said of the inputs, for its charset; 'text/html; charset=windows-1251'", nil,
			func(o *options) any { return &o.contentType }},
		{"zone", "ZONE", "the zone of printed times that name none; Europe/Oslo or +02:00", nil,
			func(o *options) any { return &o.zone }},
		{"max-bytes", "SIZE", "the largest input that is read; 500k, 64M (as it is, 32M), 1G at most", nil,
			func(o *options) any { return &o.maxBytes }},
		{"fallback", "", `ask go-readability for the text of a page in which no story was found; an article that it helped to find has the layout "readability"; as it is, yes, and -fallback=false asks nobody`, nil,
			func(o *options) any { return &o.fallback }},
	}},
	{"Long runs", []flagRow{
		{"files", "FILE", "read the files that a list names, a line each or parted by NUL; - is standard input", nil,
			func(o *options) any { return &o.files }},
		{"unordered", "", "print stories as they are ready; several archives are then read at a time", nil,
			func(o *options) any { return &o.unordered }},
		{"o", "FILE", "write the output to a file, which gets its name when nothing is missing from it; until then it is FILE.part", nil,
			func(o *options) any { return &o.out }},
		{"dead", "FILE", "write the errors to a file of their own, as JSON Lines, and not to the output", nil,
			func(o *options) any { return &o.dead }},
		{"resume", "", "go on where a run with -json and -o was ended, with the flags of that run; what stands in FILE or FILE.part, or in that of -dead, is not read again", nil,
			func(o *options) any { return &o.resume }},
		{"summary", "FORM", "say at the end, on standard error, what came of the whole; on a terminal it is said unasked", summaryForms,
			func(o *options) any { return &o.summary }},
	}},
	{"About newswire", []flagRow{
		{"completion", "SHELL", "print the completion of flags for a shell; bash, zsh or fish", shellNames,
			func(o *options) any { return &o.completion }},
		{"man", "", "print the manual page; newswire -man | man -l -", nil,
			func(o *options) any { return &o.man }},
		{"version", "", "print the version", nil,
			func(o *options) any { return &o.version }},
		{"h", "", "print this help", nil,
			func(*options) any { return nil }}, // package flag sees to it
	}},
}

// newOptions gives the options of a command line without flags.
func newOptions() *options {
	return &options{maxBytes: newswire.DefaultMaxBytes, fallback: true}
}

// flags ties a flag set to the options.
func (o *options) flags() *flag.FlagSet {
	f := flag.NewFlagSet("newswire", flag.ContinueOnError)
	f.SetOutput(io.Discard) // what is wrong is said in one line of our own
	for _, g := range flagGroups {
		for _, row := range g.rows {
			switch v := row.value(o).(type) {
			case *bool:
				f.BoolVar(v, row.name, *v, "")
			case *string:
				f.StringVar(v, row.name, *v, "")
			case flag.Value:
				f.Var(v, row.name, "")
			}
		}
	}
	return f
}

// parser gives the Parser that the options ask for. Settings of the library
// that become flags are set here and nowhere else.
func (o *options) parser() *newswire.Parser {
	p := &newswire.Parser{URL: address(o.url), ContentType: o.contentType, Location: o.zone.location, MaxBytes: int64(o.maxBytes)}
	if o.fallback {
		p.Fallback = readable.Body
	}
	return p
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
				return nil, fmt.Errorf("%s stands after a file: flags come first (write ./%s if it is a file)", printable(p), printable(p))
			}
		}
	}
	for _, p := range paths {
		if isAddress(p) {
			return nil, fmt.Errorf("%s: newswire does not fetch; try: curl -sL %s | newswire -url %[2]s", printable(p), shellQuoted(p))
		}
	}
	if o.format == "json" {
		o.json, o.format = true, "" // two names for one thing
	}
	return paths, o.check(f, paths)
}

// check looks for flags that do not go together, or not with the inputs.
func (o *options) check(f *flag.FlagSet, paths []string) error {
	modes := 0
	for _, on := range []bool{(o.json || o.pretty) && !(o.json && o.why), o.why, o.field != "", o.format != "", o.html != ""} {
		if on {
			modes++
		}
	}
	many := len(paths) > 1 || o.files != "" || len(paths) == 1 && isDir(paths[0])
	switch {
	case modes > 1:
		return errors.New("-json, -field, -format, -html and -why exclude each other, but for -why -json")
	case o.pretty && many:
		return errors.New("-pretty takes a single file; use -json for many")
	case many && o.format != "" && !slices.Contains(lineFormats, o.format):
		return fmt.Errorf("-format %s takes a single file; use -format json for many", plain(o.format))
	case o.url != "" && many:
		return errors.New("-url is the address of a single input; there are many")
	case o.resume && (!o.json || o.out == ""):
		return errors.New("-resume goes on with a run of -json and -o FILE: give them, too")
	case o.html != "" && o.out != "":
		return errors.New("-html names the file that is written: leave -o out")
	case o.dead != "" && (o.dead == o.out || o.dead == o.html):
		return errors.New("-o and -dead name the same file")
	case o.files == "-" && slices.Contains(paths, "-"):
		return errors.New("standard input cannot be the list of -files and a story")
	}
	for _, g := range flagGroups {
		for _, row := range g.rows {
			if row.words == nil || !isSet(f, row.name) || row.name == "format" && o.json {
				continue
			}
			if given := *row.value(o).(*string); !slices.Contains(row.words(), given) {
				return unknown(row, given)
			}
		}
	}
	return nil
}

// isSet reports whether the command line names the flag.
func isSet(f *flag.FlagSet, name string) (set bool) {
	f.Visit(func(g *flag.Flag) { set = set || g.Name == name })
	return set
}

// unknown says that a flag was given a word that is none of its own.
func unknown(row flagRow, given string) error {
	if row.name == "field" && strings.Contains(given, ",") {
		return errors.New("-field takes one name; -json has all parts")
	}
	if near := nearest(given, row.words()); len(near) > 0 {
		return fmt.Errorf("no %s %q: did you mean %s?", row.name, given, anyOf(near))
	}
	return fmt.Errorf("no %s %q; there are %s", row.name, given, strings.Join(row.words(), ", "))
}

// explainFlag turns an error of package flag into one line that helps: it
// names the flag that is spelled most like the one that was given.
func explainFlag(f *flag.FlagSet, err error) error {
	const undefined = "flag provided but not defined: -"
	given, ok := strings.CutPrefix(err.Error(), undefined)
	if !ok {
		return fmt.Errorf(`%s; see "newswire -h"`, plain(err.Error()))
	}
	var names []string
	f.VisitAll(func(g *flag.Flag) { names = append(names, g.Name) })
	if near := nearest(given, names); len(near) > 0 {
		return fmt.Errorf(`no flag -%s: did you mean %s? See "newswire -h"`, plain(given),
			anyOf(each(near, func(name string) []string { return one("-" + name) })))
	}
	return fmt.Errorf(`no flag -%s; see "newswire -h"`, plain(given))
}

// nearest gives the names that were meant: the one that is spelled most like
// the given one, else those that begin with it.
func nearest(given string, names []string) (near []string) {
	least := min(3, len(given))
	for _, name := range names {
		if d := distance(given, name); d < least {
			near, least = one(name), d
		}
	}
	if near == nil && given != "" {
		near = slices.DeleteFunc(slices.Clone(names), func(name string) bool { return !strings.HasPrefix(name, given) })
	}
	return near
}

// anyOf gives words as "a, b or c".
func anyOf(words []string) string {
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
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

// A zoneValue is a time zone as the value of a flag.
type zoneValue struct{ location *time.Location }

func (z *zoneValue) String() string { return "" }

func (z *zoneValue) Set(s string) (err error) {
	for _, form := range []string{"-07:00", "-0700", "-07"} {
		if t, err := time.Parse(form, s); err == nil {
			_, offset := t.Zone()
			z.location = time.FixedZone(s, offset)
			return nil
		}
	}
	if z.location, err = time.LoadLocation(s); err != nil || s == "" {
		return errors.New("a zone is named as Europe/Oslo or +02:00")
	}
	return nil
}

// A sizeValue is a number of bytes as the value of a flag.
type sizeValue int64

// largest is the largest limit that may be asked for: a page is held in memory.
const largest = 1 << 30

// sizeUnits are what a number of bytes may end in.
var sizeUnits = []struct {
	name string
	size int64
}{{"g", 1 << 30}, {"m", 1 << 20}, {"k", 1 << 10}, {"", 1}}

func (s *sizeValue) Set(text string) error {
	text = strings.TrimSuffix(strings.ToLower(text), "b")
	for _, u := range sizeUnits {
		digits, ok := strings.CutSuffix(text, u.name)
		if !ok {
			continue
		}
		if n, err := strconv.ParseInt(digits, 10, 64); err == nil && n > 0 && n <= largest/u.size {
			*s = sizeValue(n * u.size)
			return nil
		}
		break
	}
	return errors.New("a size is a number such as 500k, 64M or 1G, which is the most")
}

func (s *sizeValue) String() string {
	for _, u := range sizeUnits {
		if n := int64(*s); n%u.size == 0 {
			return strconv.FormatInt(n/u.size, 10) + strings.ToUpper(u.name)
		}
	}
	return ""
}
