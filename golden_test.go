package newswire

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the goldens that changed, and raise the corpus ratchet")

// A refusal is the golden of an input that holds no story.
type refusal struct {
	Error  string `json:"error"`
	Reason Reason `json:"reason,omitempty"`
}

// goldenPages gives the saved stories in testdata/<layout>/.
func goldenPages(t testing.TB) (pages []string) {
	t.Helper()
	for _, pattern := range []string{"*.txt", "*.html", "*.htm", "*.ninjs", "*.iptc", "*.anpa", "*.eml", "*.mbox", "*.mhtml", "*.sgm", "*.zczc", "*.stories", "*.md", "*.xml"} {
		found, err := filepath.Glob(filepath.Join("testdata", "*", pattern))
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, found...)
	}
	if len(pages) == 0 {
		t.Fatal("no pages in testdata")
	}
	slices.Sort(pages)
	return pages
}

// goldenOf gives the golden's path of a page's path.
func goldenOf(page string) string { return withExt(page, ".json") }

// traceOf gives the path of the trace's golden.
func traceOf(page string) string { return withExt(page, ".trace") }

func withExt(path, ext string) string { return strings.TrimSuffix(path, filepath.Ext(path)) + ext }

// goldenJSON gives what Parse returned in the form of the golden files, which
// is that of the command's -pretty.
func goldenJSON(t *testing.T, a *Article, err error) []byte {
	t.Helper()
	var v any = a
	if err != nil {
		if a != nil {
			t.Errorf("both an article and the error %v", err)
		}
		r := refusal{Error: strings.TrimPrefix(err.Error(), "newswire: ")}
		if none := (*NoArticleError)(nil); errors.As(err, &none) {
			r.Reason = none.Reason
		}
		v = r
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// decodeStrict decodes JSON that has no member which v has not.
func decodeStrict(b []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	return d.Decode(v)
}

// TestGolden parses each page in testdata and compares the article with the
// golden beside it. To add a case, put a page into testdata/<layout>/ and run
//
//	go test -run Golden -update .
//
// then read the JSON: it is what you say is right. -update writes only the
// goldens that differ.
func TestGolden(t *testing.T) {
	for _, page := range goldenPages(t) {
		t.Run(strings.TrimPrefix(filepath.ToSlash(page), "testdata/"), func(t *testing.T) {
			in, err := os.ReadFile(page)
			if err != nil {
				t.Fatal(err)
			}
			a, perr := new(Parser).ParseBytes(in)
			got := goldenJSON(t, a, perr)
			if want := readOrWrite(t, goldenOf(page), got); want != nil {
				compareGolden(t, want, got, a, perr)
			}
		})
	}
}

// readOrWrite gives what a golden holds, or writes it under -update and gives
// nil.
func readOrWrite(t *testing.T, golden string, got []byte) []byte {
	t.Helper()
	want, err := os.ReadFile(golden)
	switch {
	case err != nil && !errors.Is(err, os.ErrNotExist):
		t.Fatal(err)
	case *update && !bytes.Equal(got, want):
		if err := os.WriteFile(golden, got, 0o666); err != nil {
			t.Fatal(err)
		}
		t.Logf("wrote %s", golden)
		return nil
	case err != nil:
		t.Fatalf("there is no %s; go test -run Golden -update . writes it:\n%s", golden, got)
	}
	return want
}

// compareGolden compares first as articles, for the difference is easier to
// read, and then as JSON, for its form is a promise too.
func compareGolden(t *testing.T, want, got []byte, a *Article, err error) {
	t.Helper()
	var wantArticle Article
	var wantRefusal refusal
	switch {
	case decodeStrict(want, &wantRefusal) == nil:
		if err == nil {
			t.Fatalf("want the error %q, got an article:\n%s", wantRefusal.Error, got)
		}
	case err != nil:
		t.Fatalf("want an article, got the error: %v", err)
	default:
		if err := decodeStrict(want, &wantArticle); err != nil {
			t.Fatalf("the golden is not an article's JSON: %v", err)
		}
		if diff := cmp.Diff(&wantArticle, a); diff != "" {
			t.Errorf("article (-golden +got):\n%s", diff)
		}
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" && !t.Failed() {
		t.Errorf("JSON (-golden +got):\n%s", diff)
	}
}

// TestGoldenTrace compares what Explain tells of each page with the file
// beside its golden. -update writes that, too.
func TestGoldenTrace(t *testing.T) {
	for _, page := range goldenPages(t) {
		t.Run(strings.TrimPrefix(filepath.ToSlash(page), "testdata/"), func(t *testing.T) {
			in, err := os.ReadFile(page)
			if err != nil {
				t.Fatal(err)
			}
			_, trace, _ := new(Parser).Explain(in)
			got := goldenTrace(trace)
			if want := readOrWrite(t, traceOf(page), got); want != nil {
				if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" {
					t.Errorf("trace (-golden +got):\n%s", diff)
				}
			}
		})
	}
}

// goldenTrace gives all that a trace holds, a line a candidate: where it is,
// its field, its value, and what else is known of it. For a candidate of the
// text "+1 23" says that it begins one byte after the end of the one before
// and is 23 bytes long: told from the page's beginning, one more word at the
// top would change every line. The sum of the text in the first line pins what
// the values, which are cut short, leave open.
func goldenTrace(trace *Trace) []byte {
	if trace == nil {
		return []byte("no trace\n")
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "text of %d bytes, %08x\n", len(trace.Text), crc32.ChecksumIEEE([]byte(trace.Text)))
	end := 0
	for _, c := range trace.Candidates {
		if c.Origin == "text" {
			fmt.Fprintf(&b, "%+d %d", c.Start-end, c.End-c.Start)
			end = c.End
		} else {
			b.WriteString(c.Origin)
		}
		fmt.Fprintf(&b, " %s %s", c.Field, short(c.Value))
		rest := reflect.ValueOf(c)
		for i := range rest.NumField() {
			switch name := rest.Type().Field(i).Name; name {
			case "Field", "Value", "Origin", "Start", "End":
			default: // whatever a candidate may hold one day
				if v := rest.Field(i); !v.IsZero() {
					fmt.Fprintf(&b, " %s=%v", name, v.Interface())
				}
			}
		}
		b.WriteByte('\n')
	}
	return b.Bytes()
}

// short quotes a value. Of a long one it gives both ends, and a sum of all.
func short(value string) string {
	const most, each = 80, 36
	runes := []rune(value)
	if len(runes) <= most {
		return strconv.Quote(value)
	}
	return fmt.Sprintf("%q...%q %08x", string(runes[:each]), string(runes[len(runes)-each:]), crc32.ChecksumIEEE([]byte(value)))
}

// TestGoldenHasPage finds goldens whose page is gone: they would pass for
// ever.
func TestGoldenHasPage(t *testing.T) {
	wanted := make(map[string]bool)
	for _, page := range goldenPages(t) {
		if wanted[goldenOf(page)] {
			t.Errorf("%s is the golden of two pages", goldenOf(page))
		}
		wanted[goldenOf(page)] = true
	}
	for _, ext := range []string{".json", ".trace"} {
		goldens, err := filepath.Glob(filepath.Join("testdata", "*", "*"+ext))
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range goldens {
			if !wanted[withExt(g, ".json")] {
				t.Errorf("%s has no page", g)
			}
		}
	}
}

// TestGoldenSame reads each page again in every way that may make no
// difference.
func TestGoldenSame(t *testing.T) {
	errCut := errors.New("cut")
	for _, page := range goldenPages(t) {
		t.Run(strings.TrimPrefix(filepath.ToSlash(page), "testdata/"), func(t *testing.T) {
			in, err := os.ReadFile(page)
			if err != nil {
				t.Fatal(err)
			}
			p := new(Parser)
			a, perr := p.ParseBytes(in)
			want := goldenJSON(t, a, perr)
			again := func(how string, parse func() (*Article, error)) {
				t.Helper()
				b, err := parse()
				if diff := cmp.Diff(string(want), string(goldenJSON(t, b, err))); diff != "" {
					t.Errorf("%s (-first +again):\n%s", how, diff)
				}
			}
			again("a second time", func() (*Article, error) { return p.ParseBytes(in) })
			again("by a reader", func() (*Article, error) { return Parse(bytes.NewReader(in)) })
			again("byte by byte", func() (*Article, error) { return Parse(iotest.OneByteReader(bytes.NewReader(in))) })
			again("error with the last bytes", func() (*Article, error) { return Parse(iotest.DataErrReader(bytes.NewReader(in))) })
			again("explained", func() (*Article, error) {
				b, _, err := p.Explain(in)
				return b, err
			})
			again("from bytes that are overwritten later", func() (*Article, error) {
				own := bytes.Clone(in)
				b, err := p.ParseBytes(own)
				for i := range own {
					own[i] = 'x'
				}
				return b, err
			})
			if perr == nil {
				again("out of its own JSON", func() (*Article, error) {
					b := new(Article)
					err := json.Unmarshal(want, b)
					if diff := cmp.Diff(a, b); diff != "" {
						t.Errorf("Unmarshal(Marshal(a)) is not a (-a +b):\n%s", diff)
					}
					return b, err
				})
			}
			b, err := Parse(io.MultiReader(bytes.NewReader(in[:len(in)/2]), iotest.ErrReader(errCut)))
			if b != nil || !errors.Is(err, errCut) {
				t.Errorf("a reader that fails half-way gives %v and the error %v", b, err)
			}
			b, err = (&Parser{MaxBytes: max(1, int64(len(in)-1))}).Parse(bytes.NewReader(in))
			if len(in) > 1 && (b != nil || !errors.Is(err, ErrTooLarge)) {
				t.Errorf("an input over the limit gives %v and the error %v", b, err)
			}
		})
	}
}
