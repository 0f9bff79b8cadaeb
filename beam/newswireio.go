// Package newswireio reads crawls in an Apache Beam pipeline: from files to
// stories, and from stories to JSON Lines or Parquet files.
//
//	files := fileio.MatchFiles(s, "crawl/*.warc.gz")
//	stories, failures := newswireio.Stories(s, files, newswireio.Options{})
//	newswireio.WriteJSONL(s, "out/stories", 64, stories)
//	newswireio.WriteJSONL(s, "out/failures", 64, failures)
//
// Elements of both collections are of type jsonl.Line, which has the form that
// newswire -json prints.
//
// While a pipeline runs it counts, in the namespace "newswire": "files" that
// were begun, "stories", "bytes" of their pages, and "failed: REASON" for each
// reason of jsonl.Reason; "parse_us" is the distribution of the time that a
// page took, in microseconds.
package newswireio

import (
	"encoding/json"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/newswire-go/newswire/jsonl"
)

// Namespace is where the counters are.
const Namespace = "newswire"

func init() { // Beam wants all that crosses to a worker registered before main
	beam.RegisterType(reflect.TypeFor[jsonl.Line]())
	beam.RegisterCoder(reflect.TypeFor[jsonl.Line](), encodeLine, decodeLine)
	register.Emitter1[jsonl.Line]()
	register.Emitter2[int, []byte]()
	register.Iter1[[]byte]()
	register.DoFn5x1(new(readFn))
	register.DoFn2x0(new(shardFn))
	register.DoFn2x0(new(allFn))
	register.DoFn3x1(new(writeFn))
}

func encodeLine(l jsonl.Line) []byte { return l.Append(nil) }

func decodeLine(b []byte) (l jsonl.Line, err error) {
	err = json.Unmarshal(b, &l)
	return l, err
}
