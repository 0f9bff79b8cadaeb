//go:build ignore

// Scores the built command on the public sets of ../shared/corpus, with their
// own scorers, and compares each figure with what was reached before: see
// .ci/scores.
//
//	scores [-update] NEWSWIRE UNPACKED WORK RATCHET
//
// NEWSWIRE is the built command, UNPACKED the folder of the sets that are kept
// in archives, WORK a folder for what comes between, RATCHET the file of
// figures. A figure that fell by more than the slack of its kind fails the run;
// with -update those that rose become the new ratchet.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

const (
	shared = "../shared"
	slack  = 0.0015 // of a share or an F1: what one page of a thousand moves
)

// A figure is how one number is found in a line of a scorer.
type figure struct {
	name    string
	pattern *regexp.Regexp // its group is the number
}

// A scorer is a set of pages and the command that scores it.
type scorer struct {
	set     string
	folder  func(unpacked string) string
	command func(answers, unpacked string) []string
	line    *regexp.Regexp // of the lines that count; its group names the row
	figures []figure
}

func figureOf(name, pattern string) figure { return figure{name, regexp.MustCompile(pattern)} }

func inArchive(set string) func(string) string {
	return func(unpacked string) string { return filepath.Join(unpacked, set) }
}

// scorers are the sets, in the order in which they are scored.
var scorers = []scorer{
	{
		"cases", func(string) string { return shared + "/corpus/cases" },
		func(answers, _ string) []string {
			return []string{"go", "run", shared + "/score/cases/main.go", shared + "/corpus/cases/WANT.jsonl"}
		},
		regexp.MustCompile(`^(all cases)`),
		[]figure{figureOf("right", `(\S+)%`)},
	},
	{
		"crawl", inArchive("crawl"),
		func(_, unpacked string) []string {
			return []string{"python3", shared + "/score/crawl/score_crawl.py", unpacked + "/crawl/GOLD.jsonl"}
		},
		regexp.MustCompile(`^(\w+)\s+\d+ of`),
		[]figure{figureOf("right", `right\s+(\S+) %`)},
	},
	{
		"news", inArchive("news"),
		func(_, unpacked string) []string {
			return []string{"python3", shared + "/score/news/score_news.py", unpacked + "/news/GOLD.jsonl"}
		},
		regexp.MustCompile(`^(\w+)\s+pages`),
		[]figure{
			figureOf("words F1", `F1 (\S+) over`),
			figureOf("over 0.98", `over 0\.98 (\S+) %`),
			figureOf("headline", `headline (\S+) %`),
			figureOf("dateline", `dateline (\S+) %`),
			figureOf("byline", `byline (\S+) %`),
			figureOf("authors P", `authors P (\S+)`),
			figureOf("authors R", `authors P \S+ R (\S+)`),
			figureOf("day P", `day P (\S+)`),
			figureOf("day F", `right \S+ F (\S+)`),
		},
	},
	{
		"ordinary", inArchive("ordinary"),
		func(_, unpacked string) []string {
			return []string{"python3", shared + "/score/ordinary/score_ordinary.py", unpacked + "/ordinary/WANT.jsonl"}
		},
		regexp.MustCompile(`^(pages)`),
		[]figure{figureOf("precision", `precision (\S+)`), figureOf("F", ` F (\S+)`)},
	},
}

func main() {
	log.SetFlags(0)
	update := flag.Bool("update", false, "what rose becomes the new ratchet")
	flag.Parse()
	if flag.NArg() != 4 {
		log.Fatal("usage: scores [-update] NEWSWIRE UNPACKED WORK RATCHET")
	}
	newswire, unpacked, work, file := flag.Arg(0), flag.Arg(1), flag.Arg(2), flag.Arg(3)
	was, err := readRatchet(file)
	if err != nil {
		log.Fatal(err)
	}
	is := map[string]float64{}
	for _, s := range scorers {
		if err := s.score(newswire, unpacked, work, is); err != nil {
			log.Fatalf("%s: %v", s.set, err)
		}
	}
	if fell := compare(was, is); fell > 0 && !*update {
		log.Fatalf("%d figures fell", fell)
	}
	if *update {
		if err := os.WriteFile(file, []byte(raised(was, is)), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// score runs the command over the set's folder and its scorer over the answers.
func (s *scorer) score(newswire, unpacked, work string, is map[string]float64) error {
	answers, err := os.Create(filepath.Join(work, s.set+".jsonl"))
	if err != nil {
		return err
	}
	defer answers.Close()
	run := exec.Command(newswire, "-json", s.folder(unpacked))
	run.Stdout = answers
	if err := run.Run(); err != nil && run.ProcessState.ExitCode() != 1 { // 1: some hold no article
		return err
	}
	if _, err := answers.Seek(0, 0); err != nil {
		return err
	}
	args := s.command(answers.Name(), unpacked)
	judge := exec.Command(args[0], args[1:]...)
	judge.Stdin = answers
	out, err := judge.Output()
	if len(out) == 0 {
		return fmt.Errorf("%s says nothing: %v", args[0], err)
	}
	for line := range bytes.Lines(out) {
		row := s.line.FindSubmatch(line)
		if row == nil {
			continue
		}
		for _, f := range s.figures {
			if m := f.pattern.FindSubmatch(line); m != nil {
				n, err := strconv.ParseFloat(string(m[1]), 64)
				if err != nil {
					return err
				}
				is[s.set+"\t"+string(row[1])+"\t"+f.name] = n
			}
		}
	}
	return nil
}

// compare prints each figure beside the one before and counts those that fell.
func compare(was, is map[string]float64) (fell int) {
	for _, key := range slices.Sorted(maps.Keys(is)) {
		before, known := was[key]
		mark := ""
		switch now := is[key]; {
		case !known:
			mark = "new"
		case now < before-slackOf(before):
			mark = "FELL"
			fell++
		case now > before:
			mark = "rose"
		}
		fmt.Printf("%-40s %8.3f %8.3f  %s\n", strings.ReplaceAll(key, "\t", " "), before, is[key], mark)
	}
	for key := range was {
		if _, ok := is[key]; !ok {
			fmt.Println(key, "is gone")
			fell++
		}
	}
	return fell
}

// slackOf is the slack in the unit of a figure: percent above 1.
func slackOf(figure float64) float64 {
	if figure > 1 {
		return 100 * slack
	}
	return slack
}

// raised gives the ratchet with the better of both figures.
func raised(was, is map[string]float64) string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(is)) {
		fmt.Fprintf(&b, "%s\t%g\n", key, max(was[key], is[key]))
	}
	return b.String()
}

func readRatchet(file string) (map[string]float64, error) {
	figures := map[string]float64{}
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(b)) {
		at := strings.LastIndexByte(line, '\t')
		if at < 0 {
			return nil, fmt.Errorf("%s: no figure in %q", file, line)
		}
		n, err := strconv.ParseFloat(strings.TrimSpace(line[at+1:]), 64)
		if err != nil {
			return nil, err
		}
		figures[line[:at]] = n
	}
	return figures, nil
}
