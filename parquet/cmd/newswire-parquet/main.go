// Newswire-parquet makes a Parquet file of the stories that newswire -json
// prints.
//
//	newswire -json crawl/ | newswire-parquet -o stories.parquet
//	newswire-parquet -o stories.parquet out.jsonl more.jsonl
//
// Each story is a row. Inputs without one are counted on standard error and
// left out: newswire -dead keeps them. The file is written as FILE.part and
// gets its name when it is whole.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/parquet"
)

const usage = `usage: newswire-parquet -o FILE [JSONL]...

Makes a Parquet file of the stories that newswire -json prints: of the files
that are named, or of standard input.
`

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stderr)) }

// run does what the command line asks and gives the exit code: 2 for wrong
// usage, 3 if something could not be read or written.
func run(args []string, stdin io.Reader, stderr io.Writer) int {
	flags := flag.NewFlagSet("newswire-parquet", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	out := flags.String("o", "", "")
	if err := flags.Parse(args); err != nil || *out == "" {
		io.WriteString(stderr, usage)
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	c := converter{}
	if err := c.convert(*out, flags.Args(), stdin); err != nil {
		fmt.Fprintf(stderr, "newswire-parquet: %v\n", err)
		return 3
	}
	fmt.Fprintf(stderr, "newswire-parquet: %d stories, %d inputs without one\n", c.stories, c.others)
	return 0
}

// A converter counts what it converts.
type converter struct{ stories, others int }

// convert writes the file out, of the files that are named.
func (c *converter) convert(out string, names []string, stdin io.Reader) error {
	part, err := os.Create(out + ".part")
	if err != nil {
		return err
	}
	defer part.Close()
	buffered := bufio.NewWriterSize(part, 1<<20)
	w := parquet.NewWriter(buffered)
	if len(names) == 0 {
		err = c.read(w, "standard input", stdin)
	}
	for _, name := range names {
		if err == nil {
			err = c.readFile(w, name)
		}
	}
	if err != nil {
		os.Remove(part.Name()) // half a Parquet file is none
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	if err := errors.Join(buffered.Flush(), part.Sync(), part.Close()); err != nil {
		return err
	}
	return os.Rename(part.Name(), out)
}

func (c *converter) readFile(w *parquet.Writer, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	return c.read(w, name, f)
}

// A line is one of newswire -json.
type line struct {
	File    string            `json:"file"`
	Entry   string            `json:"entry"`
	Offset  *int64            `json:"offset"`
	Within  int64             `json:"within"`
	URL     string            `json:"url"`
	Article *newswire.Article `json:"article"`
	Error   string            `json:"error"`
}

// read writes the stories of a file.
func (c *converter) read(w *parquet.Writer, name string, r io.Reader) error {
	d := json.NewDecoder(bufio.NewReaderSize(r, 1<<20))
	for n := 1; ; n++ {
		var l line
		err := d.Decode(&l)
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return fmt.Errorf("%s: line %d: %w", name, n, err)
		case l.Article == nil && l.Error == "":
			return fmt.Errorf("%s: line %d is none of newswire -json", name, n)
		case l.Article == nil:
			c.others++
			continue
		}
		o := parquet.Origin{File: l.File, Entry: l.Entry, Within: l.Within, URL: l.URL}
		if l.Offset != nil {
			o.Part, o.Offset = true, *l.Offset
		}
		if err := w.Write(o, l.Article); err != nil {
			return err
		}
		c.stories++
	}
}
