package newswire

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/newswire-go/newswire/internal/label"
	"github.com/newswire-go/newswire/internal/language"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/note"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/residue"
	"github.com/newswire-go/newswire/internal/stopwatch"
	"github.com/newswire-go/newswire/internal/when"
)

// The bounds of the growth tests. Four times the input may take six times as
// long: linear work takes four times, and half as much again is left to
// caches. The slowest shape is read at the promised speed.
const (
	mostGrowth = 6.0
	leastSpeed = 10.0 // MB/s
	mostMemory = 64.0 // bytes allocated for a byte of input
	evenedOut  = 1.5  // times that, for inputs on which doubling a slice has not evened out
)

// growthSize is the size of the larger of two inputs, in bytes: 256 kB, or what
// NEWSWIRE_GROWTH says in megabytes. Only with that is the speed held to its
// bound: on a machine that is busy with something else it says nothing.
func growthSize(t testing.TB) int {
	t.Helper()
	s := os.Getenv("NEWSWIRE_GROWTH")
	if s == "" {
		return 1 << 18
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatalf("NEWSWIRE_GROWTH=%s: %v", s, err)
	}
	return n << 20
}

// A cost is what it takes to read an input.
type cost struct {
	growth float64 // time for the larger input in times of that for a quarter of it
	speed  float64 // MB/s, of the larger one
	memory float64 // bytes allocated for a byte of it
}

// leastTime is what an input is taken to cost at least: shorter times cannot
// be told from those of the collector.
const leastTime = 4 * time.Millisecond

// measure reads inputs of size/4 and of size, each three times, and keeps the
// best. It goes on as long as the figures are bad, a dozen times at most: the
// machine may be busy with something else. It ends at once where the larger
// input takes so little that the smaller one cannot make a bad figure of it.
func measure(size int, input func(n int) []byte, read func(in []byte)) cost {
	small, large := input(size/4), input(size)
	a, b := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	var c cost
	for try := 0; try < 3 || try < 12 && c.growth > mostGrowth; try++ {
		took, allocated := stopwatch.Cost(func() { read(large) })
		b = min(b, took)
		c.speed = float64(len(large)) / b.Seconds() / 1e6
		c.memory = float64(allocated) / float64(len(large))
		if c.growth = b.Seconds() / leastTime.Seconds(); c.growth <= mostGrowth {
			break
		}
		took, _ = stopwatch.Cost(func() { read(small) })
		a = min(a, max(took, leastTime))
		c.growth = b.Seconds() / a.Seconds()
		if b > 5*time.Second {
			break // it is hopeless
		}
	}
	return c
}

// check holds a cost to the bounds.
func (c cost) check(t *testing.T) {
	t.Helper()
	t.Log(c)
	if c.growth > mostGrowth {
		t.Errorf("four times the input takes %.1f times as long", c.growth)
	}
	if c.speed < leastSpeed && os.Getenv("NEWSWIRE_GROWTH") != "" {
		t.Errorf("%.1f MB/s", c.speed)
	}
	most := mostMemory
	if os.Getenv("NEWSWIRE_GROWTH") == "" {
		most *= evenedOut
	}
	if c.memory > most {
		t.Errorf("%.1f bytes of memory for a byte of input", c.memory)
	}
}

func (c cost) String() string {
	return fmt.Sprintf("t(4n)/t(n) %.1f, %.0f MB/s, %.1f bytes of memory a byte", c.growth, c.speed, c.memory)
}

// TestGrowth holds time and memory to the size of the input, whatever is in
// it. NEWSWIRE_GROWTH=8 measures inputs of 2 and of 8 MB.
func TestGrowth(t *testing.T) {
	stopwatch.Skip(t)
	size := growthSize(t)
	for _, h := range hostileShapes() {
		t.Run(h.name, func(t *testing.T) {
			measure(size, h.of, func(in []byte) { new(Parser).ParseBytes(in) }).check(t)
		})
	}
}

// TestGrowthOfAll holds time and memory to the size of the input where all of
// its stories are wanted.
func TestGrowthOfAll(t *testing.T) {
	stopwatch.Skip(t)
	size := growthSize(t)
	for _, h := range hostileFormats {
		t.Run(h.name, func(t *testing.T) {
			measure(size, h.of, func(in []byte) {
				for range new(Parser).ParseAll(bytes.NewReader(in)) {
				}
			}).ofMany().check(t)
		})
	}
}

// ofMany gives the cost of an input as it would be if what each story takes
// for itself, however short it is, were not counted.
func (c cost) ofMany() cost {
	const ownShare = 2
	c.memory /= ownShare
	return c
}

// grammars are the exported grammars, and the ones inside that read each line
// of a page.
var grammars = []struct {
	name   string
	read   func(s string)
	floods []string // units; an input begins with the first and repeats the others
}{
	{"ParseDateline", func(s string) { ParseDateline(s) }, []string{
		"MARLOW, ", "MARLOW/", "MARLOW, March 14 (Reuters) - ", "(Reuters) ", "March 14 ", "- ", "(", "M", "MARLOW ", "By Ann Berg ", "マーロウ", "【", "\xff", "A.",
	}},
	{"ParseByline", func(s string) { ParseByline(s) }, []string{
		"By Ann Berg", " and Tom Hale", ", Reuters", " | ", "(", "By ", "Ann ", "기자 ", "記者", "\xff", "-",
	}},
	{"ParseSignOff", func(s string) { ParseSignOff(s) }, []string{
		"(Reporting by Ann Berg", "; Editing by Tom Hale)", "Reporting by ", " and Ann Berg", "(", ")", "(END) ", "ing by ", "contributed to this report. ", "bur-ab/cd ", "$1 = 0.9 euros ", "@a ", "\xff",
	}},
	{"ParseTimestamp", func(s string) { when.Parse(s) }, []string{
		"March 14, 2018 ", "9:47 AM ", "/ ", "2018-03-14T09:47:00Z ", "2 years ago ", "1", ":", "Updated ", "日", "\xff", "Posted ",
	}},
	{"CutLabel", func(s string) { CutLabel(s) }, []string{
		"UPDATE 1-", "RPT-", "CORRECTED-", "(", "[", "-", "1", "Factbox: ", "速報 ", "\xff",
	}},
	{"readNote", func(s string) { note.Read(s); note.CutHead(s); note.CutTail(s) }, []string{
		"(This story corrects the name) ", "(Adds detail) ", "(", ")", "Editor's note: ", "This ", "story ", "\xff", "【",
	}},
	{"furnitureKind", func(s string) { residue.Of(s) }, []string{
		"Read more: ", "Share ", "(END) ", "- ", "©", "Photo ", "x", "\xff", "1 ",
	}},
	{"language.Guess", func(s string) { new(language.Guess).Read(s) }, []string{
		"the ", "der ", "x ", "港口", "порт ", "x", "\xff",
	}},
	{"cutSiteSuffix", func(s string) { label.CutSiteSuffix(s, "Harbor News") }, []string{
		"Harbor | ", "- ", "Harbor News ", "| ", "x",
	}},
	{"readJSONLD", func(s string) { new(meta.Reader).ReadJSONLD([]byte(s)) }, []string{
		`{"@graph":[`, `{"@type":"NewsArticle",`, `"author":[`, `{`, `[`, `"a":`, `"\u0041`, `\`, `"x",`, "1,", " ",
	}},
	{"readScript", func(s string) { new(meta.Reader).ReadScript("", []byte(s)) }, []string{
		"Fusion.globalContent=", `{"result":`, `{"authors":[`, "window.RCOM_Data = ", "{", "'", "/*", "//", "a=", "=", " ",
	}},
}

// TestGrammarGrowth holds each grammar to the size of its text.
func TestGrammarGrowth(t *testing.T) {
	stopwatch.Skip(t)
	size := growthSize(t) / 2
	for _, g := range grammars {
		for i, unit := range g.floods {
			t.Run(g.name+" of "+strconv.Quote(unit), func(t *testing.T) {
				measure(size, fill(g.floods[0], unit, ""), func(in []byte) { g.read(string(in)) }).check(t)
			})
			if i > 0 {
				t.Run(g.name+" of "+strconv.Quote(g.floods[i-1]+unit), func(t *testing.T) {
					measure(size, fill("", g.floods[i-1]+unit, g.floods[0]), func(in []byte) { g.read(string(in)) }).check(t)
				})
			}
		}
	}
}

// BenchmarkHostile prints what the slowest shape costs and which it is.
func BenchmarkHostile(b *testing.B) {
	size := growthSize(b)
	slowest, largest := cost{speed: math.Inf(1)}, cost{}
	var slow, large string
	for b.Loop() {
		for _, h := range hostileShapes() {
			c := measure(size, h.of, func(in []byte) { new(Parser).ParseBytes(in) })
			if c.speed < slowest.speed {
				slowest, slow = c, h.name
			}
			if c.memory > largest.memory {
				largest, large = c, h.name
			}
		}
	}
	b.ReportMetric(slowest.speed, "MB/s-slowest")
	b.ReportMetric(largest.memory, "B/B-largest")
	b.ReportMetric(0, "ns/op")
	b.Logf("slowest: %s (%v)", slow, slowest)
	b.Logf("largest: %s (%v)", large, largest)
}

// TestHostileShapes has enough shapes, each by its own name.
func TestHostileShapes(t *testing.T) {
	seen := map[string]bool{}
	for _, h := range hostileShapes() {
		if seen[h.name] {
			t.Errorf("two shapes are called %q", h.name)
		}
		seen[h.name] = true
		if n := len(h.of(1 << 14)); n < 1<<13 || n > 1<<17 {
			t.Errorf("%s: %d bytes for %d", h.name, n, 1<<14)
		}
		if inFormat := strings.HasPrefix(h.name, "format: "); inFormat && page.Format(h.of(1<<14)) == "" {
			t.Errorf("%s is in no format", h.name)
		} else if !inFormat && page.IsHTML(h.of(1<<14)) != strings.HasPrefix(h.name, "page of ") {
			t.Errorf("%s is read by the other reader", h.name)
		}
	}
	if len(hostilePages) < 45 || len(hostileDumps) < 20 || len(hostileFormats) < 80 {
		t.Errorf("%d shapes of pages, %d of dumps and %d of formats", len(hostilePages), len(hostileDumps), len(hostileFormats))
	}
}
