// Newswire-beam reads the stories of a crawl in an Apache Beam pipeline.
//
//	newswire-beam --input 'crawl/*.warc.gz' --output out/
//	newswire-beam --input 'gs://a/*.warc.gz,gs://b/*.warc.gz' --output gs://c/ --format parquet \
//	    --runner=universal --endpoint=HOST:8099 --environment_type=DOCKER
//
// It writes out/stories-00000-of-00016.jsonl and so on, and what failed into
// out/failures-00000-of-00016.jsonl. At the end it prints what it has counted.
// The exit code is 2 for wrong usage and 3 if the pipeline failed.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
	newswireio "github.com/newswire-go/newswire/beam"
)

// Beam has put its own flags into the same set.
var (
	input  = flag.String("input", "", "patterns of the files to read, parted by commas")
	output = flag.String("output", "", "the folder to write to")
	format = flag.String("format", "jsonl", "jsonl or parquet, for the stories")
	shards = flag.Int("shards", 16, "into how many files to write them")
	ask    = flag.Bool("fallback", true, "ask go-readability for the text of a page in which no story was found")
	split  = flag.Int64("split", 0, "megabytes of a .warc.gz that go to a worker at a time; 0 gives it whole to one")
)

func main() {
	flag.Parse()
	beam.Init() // a worker ends in here
	if *input == "" || *output == "" || flag.NArg() > 0 || *format != "jsonl" && *format != "parquet" || *shards < 1 || *split < 0 {
		io.WriteString(os.Stderr, "usage: newswire-beam --input PATTERNS --output FOLDER [--format jsonl|parquet] [--shards N] [--split MB] [--runner=direct]\n\"newswire-beam -h\" tells the rest, with the flags of Beam.\n")
		os.Exit(2)
	}
	result, err := beamx.RunWithMetrics(context.Background(), pipeline(strings.Split(*input, ",")))
	if err != nil {
		fmt.Fprintf(os.Stderr, "newswire-beam: %v\n", err)
		os.Exit(3)
	}
	report(os.Stdout, result.Metrics().AllMetrics())
}

// pipeline makes the pipeline that the flags describe.
func pipeline(patterns []string) *beam.Pipeline {
	p, s := beam.NewPipelineWithRoot()
	files := fileio.MatchAll(s, beam.CreateList(s, patterns), fileio.MatchEmptyDisallow())
	stories, failures := newswireio.Stories(s, files, newswireio.Options{Split: *split << 20, NoFallback: !*ask})
	prefix := strings.TrimSuffix(*output, "/") + "/"
	if *format == "parquet" {
		newswireio.WriteParquet(s, prefix+"stories", *shards, stories)
	} else {
		newswireio.WriteJSONL(s, prefix+"stories", *shards, stories)
	}
	newswireio.WriteJSONL(s, prefix+"failures", *shards, failures)
	return p
}

// report prints what was counted, a line each. What a runner says in parts is
// added up.
func report(w io.Writer, m metrics.QueryResults) {
	counts := map[string]int64{}
	for _, c := range m.Counters() {
		if c.Namespace() == newswireio.Namespace {
			counts[c.Name()] += c.Result()
		}
	}
	lines := make([]string, 0, len(counts)+1)
	for name, n := range counts {
		lines = append(lines, fmt.Sprintf("%-24s %d\n", name, n))
	}
	slices.Sort(lines)
	for _, d := range m.Distributions() {
		if v := d.Result(); d.Namespace() == newswireio.Namespace && v.Count > 0 {
			lines = append(lines, fmt.Sprintf("%-24s mean %d, least %d, most %d\n", d.Name(), v.Sum/v.Count, v.Min, v.Max))
		}
	}
	io.WriteString(w, strings.Join(lines, ""))
}
