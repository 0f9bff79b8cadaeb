// Bench measures newswire against html.Parse and against the other extractors
// for Go: how long they take, what they allocate, and how much of a labelled
// story they get right. See README.md.
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"
)

// dump has the shape of a text dump of a Reuters page of 2018: time line,
// headline, dateline, thirteen paragraphs, sign-off, and the residue of the
// page's player and style sheet. Its story is invented.
//
//go:embed dump.txt
var dump []byte

func main() {
	dir := flag.String("pages", "../../shared/corpus/pages", "`folder` of real pages; golds beside them are read by -accuracy")
	goldens := flag.String("goldens", "../testdata", "`folder` of the project's own pages, to be padded to real size")
	rounds := flag.Int("rounds", 5, "how often every system reads every page")
	slot := flag.Duration("slot", 12*time.Millisecond, "how long a system reads a page in a round")
	seed := flag.Uint64("seed", 1, "of the order in which systems take turns")
	only := flag.String("only", "", "measure only the systems with these names, parted by commas (html.Parse is always among them)")
	perPage := flag.Bool("v", false, "print the ratios of every page too")
	accurate := flag.Bool("accuracy", false, "print what is right instead of what it costs")
	folders := flag.String("folders", "", "print what is right in the corpus' `folder` of crawls, news and ordinary pages, laid out by ../.ci/unpacked")
	flag.Parse()

	if *folders != "" {
		if err := foldersTable(os.Stdout, *folders); err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(1)
		}
		return
	}
	if err := run(*dir, *goldens, *rounds, *slot, *seed, *only, *perPage, *accurate); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(dir, goldens string, rounds int, slot time.Duration, seed uint64, only string, perPage, accurate bool) error {
	runtime.GOMAXPROCS(1)
	chosen, err := choose(only)
	if err != nil {
		return err
	}
	if rounds < 1 {
		return fmt.Errorf("-rounds %d: want at least 1", rounds)
	}
	sets, err := readSets(dir, goldens)
	if err != nil {
		return err
	}
	heading(os.Stdout)
	if accurate {
		return accuracyTable(os.Stdout, sets[0])
	}

	fmt.Printf("median of %d rounds of %v slots\n", rounds, slot)
	text := set{"text dump of the seed's shape", []page{{name: "dump.txt", html: dump, url: anyURL}}}
	dumped := measure(chosen, text.pages, rounds, slot, seed)
	for i, s := range sets {
		all := measure(chosen, s.pages, rounds, slot, seed)
		speedTable(os.Stdout, s, chosen, all)
		if perPage {
			pageTable(os.Stdout, s, chosen, all)
		}
		if i == 0 { // the goals are set for the real pages, where there are any
			figureTable(os.Stdout, board{float64(len(s.pages)), float64(s.bytes()), totals(chosen, all), totals(chosen, dumped)})
		}
	}
	speedTable(os.Stdout, text, chosen, dumped)
	return nil
}

// readSets gives the sets of pages that exist, the real ones first.
func readSets(dir, goldens string) ([]set, error) {
	real, err := readPages(dir, true)
	if err != nil {
		return nil, err
	}
	own, err := readPages(goldens, false)
	if err != nil {
		return nil, err
	}
	for i := range own {
		own[i] = pad(own[i], i)
	}
	sets := []set{{dir, real}, {goldens + ", padded to real size", own}}
	sets = slices.DeleteFunc(sets, func(s set) bool { return len(s.pages) == 0 })
	if len(sets) == 0 {
		return nil, fmt.Errorf("no .html file under %s and %s", dir, goldens)
	}
	return sets, nil
}

// choose gives the systems with the names of the list, and all if it is empty.
func choose(only string) ([]system, error) {
	if only == "" {
		return systems, nil
	}
	names := strings.Split(only, ",")
	for _, name := range names {
		if indexOf(systems, name) < 0 {
			return nil, fmt.Errorf("-only %q: there is no such system", name)
		}
	}
	return slices.DeleteFunc(slices.Clone(systems), func(s system) bool {
		return s.name != nameTree && !slices.Contains(names, s.name)
	}), nil
}

func totals(systems []system, all [][]reading) map[string]total {
	m := make(map[string]total)
	base := all[indexOf(systems, nameTree)]
	for i, s := range systems {
		m[s.name] = sum(all[i], base)
	}
	return m
}
