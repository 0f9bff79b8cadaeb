package newswireio

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"strings"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/sdf"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/rtrackers/offsetrange"
	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/jsonl"
	"github.com/newswire-go/newswire/readable"
	"github.com/newswire-go/newswire/warc"
)

// Options say how files are read. The zero value is ready to use.
type Options struct {
	MaxBytes   int64 // the largest page; 0 means newswire.DefaultMaxBytes
	NoFallback bool  // package readable is not asked for the text of a page in which no story was found

	// Split is how many bytes of a WARC file that is packed record by record go
	// to a worker at a time; 0 gives each file to one worker. A worker that
	// begins in the midst of a file looks there for the next record. It says
	// nothing of damage before that, and takes for a record also what was packed
	// in a page: for crawls that have fetched WARC files leave it at 0.
	Split int64
}

// Stories reads a collection of fileio.FileMetadata: WARC files, packed or not,
// record by record, and any other file as one page or text, which may be packed
// with gzip. Pages are read and parsed in the same function, so that none goes
// from one worker to another.
//
// What gives no story is in failures, with its place, the error and the reason;
// it ends neither the file nor the pipeline.
func Stories(s beam.Scope, files beam.PCollection, o Options) (stories, failures beam.PCollection) {
	s = s.Scope("newswireio.Stories")
	return beam.ParDo2(s, &readFn{o}, files)
}

// A readFn reads a file, or a range of the places in it.
type readFn struct{ Options }

// CreateInitialRestriction gives all places of a file. An empty file has one,
// too, for somebody has to say that it is empty.
func (fn *readFn) CreateInitialRestriction(f fileio.FileMetadata) offsetrange.Restriction {
	return offsetrange.Restriction{End: max(f.Size, 1)}
}

// SplitRestriction parts a file, where that is wanted and can be.
func (fn *readFn) SplitRestriction(f fileio.FileMetadata, whole offsetrange.Restriction) []offsetrange.Restriction {
	if fn.Split <= 0 || !strings.HasSuffix(strings.ToLower(f.Path), ".warc.gz") {
		return []offsetrange.Restriction{whole}
	}
	return whole.SizedSplits(fn.Split)
}

// RestrictionSize gives how much work a range is.
func (fn *readFn) RestrictionSize(_ fileio.FileMetadata, r offsetrange.Restriction) float64 {
	return r.Size()
}

// CreateTracker makes a tracker of the range.
func (fn *readFn) CreateTracker(r offsetrange.Restriction) *sdf.LockRTracker {
	return sdf.NewLockRTracker(&tracker{offsetrange.NewTracker(r)})
}

// A tracker lets a runner take away what has not been read of a range, but only
// all of it: where it begins is known then. Anywhere else it would not be known
// whether a record begins there.
type tracker struct{ *offsetrange.Tracker }

func (t *tracker) TrySplit(fraction float64) (primary, residual any, err error) {
	if fraction > 0 {
		return t.GetRestriction(), nil, nil
	}
	return t.Tracker.TrySplit(0)
}

// ProcessElement reads the records that begin in a range.
func (fn *readFn) ProcessElement(ctx context.Context, rt *sdf.LockRTracker, f fileio.FileMetadata, story, failure func(jsonl.Line)) error {
	r := reading{fn: fn, ctx: ctx, file: f, story: story, failure: failure}
	if whole, err := r.read(rt); err != nil {
		r.fail(jsonl.Line{File: jsonl.Name(f.Path)}, err)
	} else if !whole {
		return nil // the rest is somebody else's
	}
	rt.TryClaim(max(f.Size, 1))
	return nil
}

// A reading is one file being read.
type reading struct {
	fn             *readFn
	ctx            context.Context
	file           fileio.FileMetadata
	story, failure func(jsonl.Line)
}

// read reads a range of the file, and reports whether it came to its end. Its
// error is one of the whole file.
func (r *reading) read(rt *sdf.LockRTracker) (whole bool, err error) {
	from := rt.GetRestriction().(offsetrange.Restriction).Start
	if from == 0 {
		beam.NewCounter(Namespace, "files").Inc(r.ctx, 1)
	}
	fs, err := filesystem.New(r.ctx, r.file.Path)
	if err != nil {
		return true, err
	}
	defer fs.Close()
	in, err := fs.OpenRead(r.ctx, r.file.Path)
	if err != nil {
		return true, err
	}
	defer in.Close()
	head := bufio.NewReaderSize(in, 1<<16)
	if from > 0 || isWARC(r.file.Path, head) {
		return r.records(rt, from, in, head)
	}
	if !rt.TryClaim(int64(0)) {
		return false, nil
	}
	text, err := r.text(head)
	if err == nil {
		r.parse(jsonl.Line{File: jsonl.Name(r.file.Path)}, text, newswire.Parser{})
	}
	return true, err
}

// isWARC tells a WARC file by its name, or by its first bytes.
func isWARC(path string, r *bufio.Reader) bool {
	path = strings.ToLower(path)
	if strings.HasSuffix(path, ".warc") || strings.HasSuffix(path, ".warc.gz") {
		return true
	}
	head, _ := r.Peek(4096)
	return warc.Begins(head)
}

// records reads the records of a WARC file that begin in the range. The byte
// before a range that does not begin with the file is the place of a record
// that another has read, or any.
func (r *reading) records(rt *sdf.LockRTracker, from int64, file io.Reader, in *bufio.Reader) (whole bool, err error) {
	start := max(from-1, 0)
	if err := skip(start, file, in); err != nil {
		return true, err
	}
	at := int64(-1)
	for p, err := range (&warc.Reader{MaxBytes: r.fn.limit(), Start: start}).Pages(in) {
		if p.Offset < from {
			continue
		}
		if p.Offset != at && !rt.TryClaim(p.Offset) {
			return false, nil
		}
		at = p.Offset
		l := jsonl.Line{File: jsonl.Name(r.file.Path), Offset: &p.Offset, Within: p.Within, URL: jsonl.Name(p.URL)}
		if err != nil {
			r.fail(l, err)
			continue
		}
		r.parse(l, p.Body, newswire.Parser{URL: p.URL, ContentType: p.ContentType})
	}
	return true, nil
}

// skip goes to a place in a file that is read through in. Not every file system
// can go there without reading.
func skip(place int64, file io.Reader, in *bufio.Reader) error {
	s, ok := file.(io.Seeker)
	if !ok || place == 0 {
		_, err := io.CopyN(io.Discard, in, place)
		return err
	}
	_, err := s.Seek(place, io.SeekStart)
	in.Reset(file)
	return err
}

// limit is how large a page may be.
func (fn *readFn) limit() int64 {
	if fn.MaxBytes > 0 {
		return fn.MaxBytes
	}
	return newswire.DefaultMaxBytes
}

// text reads a file that is one page or text, up to one byte over the limit,
// for which the parser refuses it.
func (r *reading) text(in *bufio.Reader) ([]byte, error) {
	var from io.Reader = in
	if mark, _ := in.Peek(2); bytes.Equal(mark, []byte("\x1f\x8b")) {
		z, err := gzip.NewReader(in)
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		if err != nil {
			return nil, err
		}
		from = z
	}
	return io.ReadAll(io.LimitReader(from, r.fn.limit()+1))
}

// parse parses a page into the line.
func (r *reading) parse(l jsonl.Line, page []byte, p newswire.Parser) {
	p.MaxBytes = r.fn.limit()
	if !r.fn.NoFallback {
		p.Fallback = readable.Body
	}
	began := time.Now()
	a, err := p.ParseBytes(page)
	beam.NewDistribution(Namespace, "parse_us").Update(r.ctx, time.Since(began).Microseconds())
	if err != nil {
		r.fail(l, err)
		return
	}
	beam.NewCounter(Namespace, "bytes").Inc(r.ctx, int64(len(page)))
	beam.NewCounter(Namespace, "stories").Inc(r.ctx, 1)
	l.Article = a
	r.story(l)
}

// fail says in the line what was wrong.
func (r *reading) fail(l jsonl.Line, err error) {
	l.Error, l.Reason = jsonl.Message(err), jsonl.Reason(err)
	beam.NewCounter(Namespace, "failed: "+l.Reason).Inc(r.ctx, 1)
	r.failure(l)
}
