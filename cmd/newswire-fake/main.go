// Newswire-fake writes invented wire stories as pages of real sites and as
// text of real agencies, and beside each what a perfect reader of it sees, to
// test readers of any language with.
//
//	newswire-fake -n 20 pages/
//	newswire-fake -layout reuters-2018,ap-text -seed 7 -noise ads,crlf pages/
//
// "newswire-fake -h" tells the rest.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/newswire-go/newswire/wiretest"
)

// The exit codes, as those of newswire.
const (
	exitOK    = 0
	exitUsage = 2
	exitWrite = 3 // a file could not be written
)

const usage = `usage: newswire-fake [flags] DIR

Writes invented stories into DIR: LAYOUT-SEED with the ending of its format,
and beside each what a perfect reader of it sees, LAYOUT-SEED.json, in the form
of "newswire -pretty". The same command writes the same files.

  -layout NAME,…  only these layouts; as it is, all
  -seed N         the number of the first story; as it is, 0
  -n N            how many stories of each layout; as it is, 1
  -noise NAME,…   what stands on the pages besides the story, or was done to them
  -warc FILE      write the pages into a WARC file, which is packed record by
                  record if its name ends in .gz; DIR then gets what is wanted, or
                  may be left out
  -list           list the layouts: name, format, language, agency
  -h              print this help

The noise: %s.
The exit code is 0, 2 for wrong usage, 3 where a file could not be written.
`

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// options are what the command line says.
type options struct {
	layouts []string
	seed    uint64
	n       uint64
	noise   wiretest.Noise
	warc    string
	list    bool
	dir     string
}

// run does what the command line asks, and gives the exit code.
func run(args []string, stdout, stderr io.Writer) int {
	o, err := parseArgs(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintf(stdout, usage, strings.Join(wiretest.NoiseNames(), ", "))
		return exitOK
	case err != nil:
		fmt.Fprintf(stderr, "newswire-fake: %v\n", err)
		return exitUsage
	case o.list:
		for _, l := range wiretest.Layouts() {
			fmt.Fprintf(stdout, "%s\t%s\t%s\t%s\n", l.Name, l.Format, l.Language, l.Agency)
		}
		return exitOK
	}
	if err := o.write(); err != nil {
		fmt.Fprintf(stderr, "newswire-fake: %v\n", err)
		return exitWrite
	}
	return exitOK
}

// parseArgs reads the command line. Its errors are one line long and say what
// to do.
func parseArgs(args []string) (o *options, err error) {
	o = &options{}
	var layouts, noise string
	f := flag.NewFlagSet("newswire-fake", flag.ContinueOnError)
	f.SetOutput(io.Discard) // what is wrong is said in one line of our own
	f.StringVar(&layouts, "layout", "", "")
	f.Uint64Var(&o.seed, "seed", 0, "")
	f.Uint64Var(&o.n, "n", 1, "")
	f.StringVar(&noise, "noise", "", "")
	f.StringVar(&o.warc, "warc", "", "")
	f.BoolVar(&o.list, "list", false, "")
	if err := f.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return nil, err
		}
		return nil, fmt.Errorf(`%w; see "newswire-fake -h"`, err)
	}
	if o.layouts, err = layoutsNamed(layouts); err != nil {
		return nil, err
	}
	for name := range strings.SplitSeq(noise, ",") {
		n, ok := wiretest.NoiseNamed(name)
		if !ok && name != "" {
			return nil, fmt.Errorf("no noise %q; there are %s", name, strings.Join(wiretest.NoiseNames(), ", "))
		}
		o.noise |= n
	}
	switch {
	case o.list:
	case f.NArg() > 1:
		return nil, errors.New("one folder is written to; flags come before it")
	case f.NArg() == 0 && o.warc == "":
		return nil, errors.New(`name a folder to write to; see "newswire-fake -h"`)
	}
	o.dir = f.Arg(0)
	return o, nil
}

// layoutsNamed gives the names of the layouts that are asked for, parted by
// commas: all of them if none is.
func layoutsNamed(asked string) (names []string, err error) {
	var known []string
	for _, l := range wiretest.Layouts() {
		known = append(known, l.Name)
	}
	if asked == "" {
		return known, nil
	}
	names = strings.Split(asked, ",")
	for _, name := range names {
		if !slices.Contains(known, name) {
			return nil, fmt.Errorf("no layout %q; \"newswire-fake -list\" lists them", name)
		}
	}
	return names, nil
}

// write writes the stories.
func (o *options) write() (err error) {
	if o.dir != "" {
		if err := os.MkdirAll(o.dir, 0o777); err != nil {
			return err
		}
	}
	var crawl *archive
	if o.warc != "" {
		file, err := os.Create(o.warc)
		if err != nil {
			return err
		}
		crawl = newArchive(file, strings.HasSuffix(o.warc, ".gz"))
		defer func() { err = errors.Join(err, crawl.out.Flush(), file.Close()) }()
	}
	for _, layout := range o.layouts {
		for i := range o.n {
			e, err := wiretest.Make(layout, o.seed+i, o.noise)
			if err != nil {
				return err
			}
			if crawl != nil {
				err = crawl.write(e)
			} else {
				err = os.WriteFile(o.path(e, "."+kindOf(e).ending), e.Page, 0o666)
			}
			if err != nil {
				return err
			}
			if err := o.writeWant(e); err != nil {
				return err
			}
		}
	}
	return nil
}

// path names the file of an example.
func (o *options) path(e wiretest.Example, end string) string {
	return filepath.Join(o.dir, fmt.Sprintf("%s-%d%s", e.Layout, e.Seed, end))
}

// A kind is how files of a format are named and what servers call them. No
// ending is .json, which is that of what is wanted.
type kind struct{ ending, mediaType string }

var kinds = map[string]kind{
	"html": {"html", "text/html"}, "text": {"txt", "text/plain"}, "markdown": {"md", "text/markdown"},
	"iptc-7901": {"iptc", "text/plain"}, "anpa-1312": {"anpa", "text/plain"}, "zczc": {"zczc", "text/plain"},
	"ninjs": {"ninjs", "application/json"}, "digitalwires": {"dpadw", "application/json"}, "json-ld": {"jsonld", "application/ld+json"},
	"mail": {"eml", "message/rfc822"}, "mhtml": {"mhtml", "multipart/related"},
}

// kindOf gives the kind of an example, which is XML where the format says
// nothing else.
func kindOf(e wiretest.Example) kind {
	if k, ok := kinds[e.Want.Format]; ok {
		return k
	}
	return kind{"xml", "application/xml"}
}

// writeWant writes what a perfect reader sees, if there is a folder for it.
func (o *options) writeWant(e wiretest.Example) error {
	if o.dir == "" {
		return nil
	}
	want, err := json.MarshalIndent(e.Want, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(o.path(e, ".json"), append(want, '\n'), 0o666)
}

// An archive is a WARC file that is being written.
type archive struct {
	out    *bufio.Writer
	packer *gzip.Writer // nil if it is not packed
}

func newArchive(w io.Writer, packed bool) *archive {
	a := &archive{out: bufio.NewWriter(w)}
	if packed {
		a.packer = gzip.NewWriter(nil)
	}
	return a
}

// write writes a page as a record, which is packed by itself, as crawlers do.
func (a *archive) write(e wiretest.Example) error {
	if a.packer == nil {
		return writeRecord(a.out, e)
	}
	a.packer.Reset(a.out)
	return errors.Join(writeRecord(a.packer, e), a.packer.Close())
}

// writeRecord writes a page as the answer of a server, as crawlers keep it.
func writeRecord(w io.Writer, e wiretest.Example) error {
	head := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n", kindOf(e).mediaType, len(e.Page))
	_, err := fmt.Fprintf(w, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:newswire-fake:%s-%d>\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Target-URI: https://example.com/%[1]s/%[2]d\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %[3]d\r\n\r\n%[4]s%[5]s\r\n\r\n",
		e.Layout, e.Seed, len(head)+len(e.Page), head, e.Page)
	return err
}
