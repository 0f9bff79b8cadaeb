package newswireio

import (
	"bufio"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/newswire-go/newswire/jsonl"
	"github.com/newswire-go/newswire/parquet"
)

// WriteJSONL writes a collection of jsonl.Line into so many files:
// PREFIX-00007-of-00064.jsonl. Which of them a line goes to is told by the
// address of its page, or where the input has none by its file and place, so
// that a part of the work that is done again writes the same file. Each file is
// written under another name, and renamed when it is whole; a file without a
// line is written, too. The order of lines in it is none.
func WriteJSONL(s beam.Scope, prefix string, shards int, lines beam.PCollection) {
	write(s.Scope("newswireio.WriteJSONL"), &writeFn{Prefix: prefix, Shards: shards}, lines)
}

// WriteParquet is WriteJSONL with Parquet files in the form of package parquet.
// Lines without an article are left out.
func WriteParquet(s beam.Scope, prefix string, shards int, lines beam.PCollection) {
	write(s.Scope("newswireio.WriteParquet"), &writeFn{Prefix: prefix, Shards: shards, Parquet: true}, lines)
}

func write(s beam.Scope, fn *writeFn, lines beam.PCollection) {
	filesystem.ValidateScheme(fn.Prefix)
	fn.Shards = max(fn.Shards, 1)
	sharded := beam.ParDo(s, &shardFn{Shards: fn.Shards}, lines)
	all := beam.ParDo(s, &allFn{Shards: fn.Shards}, beam.Impulse(s))
	beam.ParDo0(s, fn, beam.GroupByKey(s, beam.Flatten(s, sharded, all)))
}

// A shardFn gives each line the number of its file.
type shardFn struct {
	Shards int `json:"shards"`
}

func (fn *shardFn) ProcessElement(l jsonl.Line, emit func(int, []byte)) {
	emit(fn.shardOf(&l), l.Append(nil))
}

func (fn *shardFn) shardOf(l *jsonl.Line) int {
	h := fnv.New64a()
	if l.URL != "" {
		io.WriteString(h, string(l.URL))
	} else {
		fmt.Fprint(h, l.File, l.Entry, l.Within)
		if l.Offset != nil {
			fmt.Fprint(h, *l.Offset)
		}
	}
	return int(h.Sum64() % uint64(fn.Shards))
}

// An allFn gives every file an empty line, so that it is written.
type allFn struct {
	Shards int `json:"shards"`
}

func (fn *allFn) ProcessElement(_ []byte, emit func(int, []byte)) {
	for shard := range fn.Shards {
		emit(shard, []byte{})
	}
}

// A writeFn writes one file with all its lines.
type writeFn struct {
	Prefix  string `json:"prefix"`
	Shards  int    `json:"shards"`
	Parquet bool   `json:"parquet"`
}

// fileOf names a file, and where it is written until it is whole. Two workers
// may be at it at once, where a runner takes one of them for dead.
func (fn *writeFn) fileOf(shard int) (name, temporary string) {
	kind := "jsonl"
	if fn.Parquet {
		kind = "parquet"
	}
	name = fmt.Sprintf("%s-%05d-of-%05d.%s", fn.Prefix, shard, fn.Shards, kind)
	i := strings.LastIndex(name, "/") + 1
	return name, name[:i] + "." + name[i:] + "." + rand.Text()
}

func (fn *writeFn) ProcessElement(ctx context.Context, shard int, lines func(*[]byte) bool) error {
	name, temporary := fn.fileOf(shard)
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close()
	out, err := fs.OpenWrite(ctx, temporary)
	if err != nil {
		return err
	}
	buffered := bufio.NewWriterSize(out, 1<<20)
	if fn.Parquet {
		err = writeParquet(buffered, lines)
	} else {
		err = writeLines(buffered, lines)
	}
	err = errors.Join(err, buffered.Flush())
	if s, ok := out.(interface{ Sync() error }); ok {
		err = errors.Join(err, s.Sync())
	}
	if err = errors.Join(err, out.Close()); err == nil {
		return filesystem.Rename(ctx, fs, temporary, name)
	}
	if r, ok := fs.(filesystem.Remover); ok {
		r.Remove(ctx, temporary)
	}
	return err
}

func writeLines(w io.Writer, lines func(*[]byte) bool) error {
	var line []byte
	for lines(&line) {
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	return nil
}

func writeParquet(w io.Writer, lines func(*[]byte) bool) error {
	rows := parquet.NewWriter(w)
	var line []byte
	for lines(&line) {
		var l jsonl.Line
		if len(line) == 0 {
			continue
		}
		if err := json.Unmarshal(line, &l); err != nil {
			return err
		}
		if l.Article == nil {
			continue
		}
		o := parquet.Origin{File: string(l.File), Entry: string(l.Entry), Within: l.Within, URL: string(l.URL)}
		if l.Offset != nil {
			o.Part, o.Offset = true, *l.Offset
		}
		if err := rows.Write(o, l.Article); err != nil {
			return err
		}
	}
	return rows.Close()
}
