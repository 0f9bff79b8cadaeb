// Trace prints, for every file below the folders it is given, a line with the
// hash of all that newswire makes of it: .ci/same compares two such listings.
// It uses nothing but the public API, so that one source serves two commits.
//
//	trace [-json] [-choice=false] FOLDER...   a line a file: JSON's hash, the trace's hash, the path
//	trace -print [...] FILE...                what is hashed, to be read and compared
package main

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/readable"
)

var (
	onlyJSON = flag.Bool("json", false, "leave out the traces")
	choice   = flag.Bool("choice", true, "with what became of each candidate, and why")
	whole    = flag.Bool("print", false, "print what is hashed")
)

func main() {
	flag.Parse()
	var files []string
	for _, root := range flag.Args() {
		if err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err == nil && d.Type().IsRegular() && !isArchive(path) {
				files = append(files, path)
			}
			return err
		}); err != nil {
			fail(err)
		}
	}
	lines := make([]string, len(files))
	var next atomic.Int64
	var all sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(files); i = int(next.Add(1)) - 1 {
				lines[i] = lineOf(files[i])
			}
		})
	}
	all.Wait()
	for _, line := range lines {
		fmt.Println(line)
	}
}

// isArchive reports whether a file holds many pages, or the labels of many.
func isArchive(path string) bool {
	return strings.HasSuffix(path, ".gz") || strings.HasSuffix(path, ".jsonl")
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "trace:", err)
	os.Exit(1)
}

func lineOf(path string) string {
	in, err := os.ReadFile(path)
	if err != nil {
		fail(err)
	}
	article, trace := read(in)
	if *whole {
		return article + trace
	}
	return fmt.Sprintf("%.8x %.8x %s", sha256.Sum256([]byte(article)), sha256.Sum256([]byte(trace)), path)
}

// read gives the JSON of an input and its trace, both as text. An input that
// holds no story is read once more with the command's fallback. A panic is a
// result like any other: it is for the comparison to show it.
func read(in []byte) (article, trace string) {
	defer func() {
		if v := recover(); v != nil {
			article += fmt.Sprintf("panic: %v\n%s", v, debug.Stack())
		}
	}()
	a, t, err := new(newswire.Parser).Explain(in)
	article = jsonOf(a, err)
	if errors.Is(err, newswire.ErrNoArticle) {
		article += jsonOf((&newswire.Parser{Fallback: readable.Body}).ParseBytes(in))
	}
	if t == nil || *onlyJSON {
		return article, ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", t.Text)
	for i := range t.Candidates {
		writeCandidate(&b, &t.Candidates[i])
	}
	return article, b.String()
}

func jsonOf(a *newswire.Article, err error) string {
	if err != nil {
		return fmt.Sprintf("%v %v\n", a, err)
	}
	b, err := json.MarshalIndent(a, "", " ")
	if err != nil {
		fail(err)
	}
	return string(b) + "\n"
}

// writeCandidate writes all that a candidate holds, whatever that is at the
// commit: what does not say where and what the candidate is says what became
// of it.
func writeCandidate(b *strings.Builder, c *newswire.Candidate) {
	fmt.Fprintf(b, "%s %q %s %d:%d", c.Field, c.Value, c.Origin, c.Start, c.End)
	if v := reflect.ValueOf(*c); *choice {
		for i := range v.NumField() {
			switch name := v.Type().Field(i).Name; name {
			case "Field", "Value", "Origin", "Start", "End":
			default:
				fmt.Fprintf(b, " %s=%+v", name, v.Field(i).Interface())
			}
		}
	}
	b.WriteByte('\n')
}
