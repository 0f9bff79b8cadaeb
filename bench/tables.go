package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

// heading says when, where and with what the figures were taken: without
// these a ratio means nothing.
func heading(w io.Writer) {
	fmt.Fprintf(w, "%s, %s, %d CPU, GOMAXPROCS=%d, %s %s/%s\n", time.Now().UTC().Format("2 January 2006"), cpu(), runtime.NumCPU(), runtime.GOMAXPROCS(0), runtime.Version(), runtime.GOOS, runtime.GOARCH)
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return
	}
	var versions []string
	for _, m := range info.Deps {
		if slices.Contains(compared, m.Path) {
			versions = append(versions, m.Path+" "+m.Version)
		}
	}
	fmt.Fprintln(w, strings.Join(versions, ", "))
}

// compared are the modules whose versions decide the figures.
var compared = []string{
	"golang.org/x/net",
	"github.com/go-shiori/go-readability",
	"codeberg.org/readeck/go-readability/v2",
	"github.com/markusmobius/go-trafilatura",
	"github.com/markusmobius/go-domdistiller",
}

// cpu is the processor's name where the system tells it.
func cpu() string {
	b, _ := os.ReadFile("/proc/cpuinfo")
	for line := range strings.Lines(string(b)) {
		if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return "unknown CPU"
}

// speedTable prints a Markdown row for each system, in the order of the list.
func speedTable(w io.Writer, s set, systems []system, all [][]reading) {
	base := all[indexOf(systems, nameTree)]
	unit := sum(base, base).time
	input, n := float64(s.bytes()), float64(len(s.pages))
	fmt.Fprintf(w, "\n%s: %d pages, %d bytes\n\n", s.name, len(s.pages), s.bytes())
	fmt.Fprintln(w, "| system | ms | × html.Parse | single rounds | MB/s | allocations a page | bytes / input byte | first call | errors |")
	fmt.Fprintln(w, "| --- | --: | --: | --: | --: | --: | --: | --: | --: |")
	for i, sys := range systems {
		t := sum(all[i], base)
		fmt.Fprintf(w, "| %s | %.2f | %.3f | %.3f-%.3f | %.0f | %.0f | %.2f | %.2f | %d |\n", sys.name, t.time/1e6, t.time/unit,
			t.spread[0], t.spread[1], input/t.time*1e3, t.allocs/n, t.bytes/input, t.cold/input, t.failed)
	}
}

// pageTable prints the time of each page against html.Parse of that page.
func pageTable(w io.Writer, s set, systems []system, all [][]reading) {
	base := all[indexOf(systems, nameTree)]
	fmt.Fprint(w, "\n| page | kB | html.Parse ms |")
	for _, sys := range systems {
		fmt.Fprintf(w, " %s |", sys.name)
	}
	fmt.Fprintf(w, "\n| --- |%s\n", strings.Repeat(" --: |", 2+len(systems)))
	for i, p := range s.pages {
		fmt.Fprintf(w, "| %s | %d | %.2f |", p.name, len(p.html)/1000, base[i].time()/1e6)
		for k := range systems {
			fmt.Fprintf(w, " %.3f |", all[k][i].time()/base[i].time())
		}
		fmt.Fprintln(w)
	}
}

// A figure is something that the project promises to reach.
type figure struct {
	what      string
	must, aim float64
	atLeast   bool // the greater the better
	reached   func(b board) (got float64, own total)
}

// A board holds what a run measured. A system that was not measured has the
// zero total.
type board struct {
	pages, input float64
	of           map[string]total // by system, on the pages
	dump         map[string]total // by system, on the text dump
}

// figures are those of the project's goals, as sums over the pages.
var figures = []figure{
	{"flat tree alone / html.Parse", 0.12, 0.06, false, ratio(nameFlat, nameTree)},
	{"Parse / html.Parse", 0.25, 0.12, false, ratio(nameParse, nameTree)},
	{"go-readability / Parse", 25, 50, true, against(nameShiori)},
	{"go-trafilatura / Parse", 25, 60, true, against(nameFast)},
	{"go-trafilatura with fallback / Parse", 45, 110, true, against(nameFallback)},
	{"allocations a page, Parse", 400, 150, false, func(b board) (float64, total) {
		own := b.of[nameParse]
		return own.allocs / b.pages, own
	}},
	{"bytes allocated / input bytes, ParseBytes", 1.0, 0.7, false, func(b board) (float64, total) {
		own := b.of[nameParseBytes]
		return own.bytes / b.input, own
	}},
	{"the same, first call", 1.0, 0.7, false, func(b board) (float64, total) {
		own := b.of[nameParseBytes]
		return own.cold / b.input, own
	}},
	{"text dump: Parse / html.Parse of the same bytes", 2.5, 1.0, false, func(b board) (float64, total) {
		own := b.dump[nameParse]
		return own.time / b.dump[nameTree].time, own
	}},
}

// ratio is a system's time as a part of a base's.
func ratio(name, base string) func(board) (float64, total) {
	return func(b board) (float64, total) {
		own := b.of[name]
		return own.time / b.of[base].time, own
	}
}

// against is a peer's time as a multiple of Parse's.
func against(peer string) func(board) (float64, total) {
	return func(b board) (float64, total) {
		own := b.of[nameParse]
		return b.of[peer].time / own.time, own
	}
}

// figureTable prints what was reached of the goals. A parser that gives an
// error has not done the work that the figure is about, so its figure is
// printed and not judged.
func figureTable(w io.Writer, b board) {
	fmt.Fprint(w, "\n| figure | must | aim | reached | |\n| --- | --: | --: | --: | --- |\n")
	for _, f := range figures {
		got, own := f.reached(b)
		switch {
		case own.time == 0 || got == 0:
			fmt.Fprintf(w, "| %s | %.4g | %.4g | | not measured |\n", f.what, f.must, f.aim)
		case own.failed > 0:
			fmt.Fprintf(w, "| %s | %.4g | %.4g | %.3g | void: an error on %d pages |\n", f.what, f.must, f.aim, got, own.failed)
		default:
			fmt.Fprintf(w, "| %s | %.4g | %.4g | %.3g | %s |\n", f.what, f.must, f.aim, got, f.word(got))
		}
	}
}

func (f figure) word(got float64) string {
	better := func(than float64) bool { return f.atLeast && got >= than || !f.atLeast && got <= than }
	switch {
	case better(f.aim):
		return "aim"
	case better(f.must):
		return "must"
	}
	return "missed"
}

func indexOf(systems []system, name string) int {
	return slices.IndexFunc(systems, func(s system) bool { return s.name == name })
}
