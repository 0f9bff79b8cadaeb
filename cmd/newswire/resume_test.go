package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire/internal/stopwatch"
)

// mixture makes a folder of all that can be read, and of what cannot.
func mixture(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	var entries []string
	for i := range n {
		saved(t, dir, fmt.Sprintf("a-%03d.txt", i), tale(i))
		entries = append(entries, fmt.Sprintf("%d.html", i), web(i))
	}
	saved(t, dir, "b.warc.gz", crawl(0, n)+"junk"+crawl(0, n))
	saved(t, dir, "c.warc", strings.Repeat(answer("https://example.com/same", web(1)), n))
	saved(t, dir, "d.warc.gz", gzipped(strings.Repeat(answer("https://example.com/one", web(2)), n))) // all in one member
	saved(t, dir, "e.zip", zipOf(t, append(entries, "0.html", web(0))...))                            // one name twice
	saved(t, dir, "f.txt", "  ")
	saved(t, dir, "g\xff.txt", tale(1))
	saved(t, dir, "g\xfe.txt", tale(2))
	saved(t, dir, "h.pdf.txt", "%PDF-1.7")
	return dir
}

// read gives what a file holds, or nothing if it is not there.
func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	return string(b)
}

// sortedLines gives the lines of a text in an order of their own.
func sortedLines(s string) []string {
	lines := strings.SplitAfter(s, "\n")
	slices.Sort(lines)
	return lines
}

// TestKilled ends runs at random points, as a machine does that goes down,
// and goes on with them, some more than once. What comes of it must be what
// one whole run gives, line for line; without an order, in any.
func TestKilled(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("its file names are not bytes")
	}
	dir, out := mixture(t, 100), t.TempDir()
	start := func(name string, flags ...string) *exec.Cmd {
		args := append([]string{"-json", "-o", filepath.Join(out, name+".jsonl"), "-dead", filepath.Join(out, name+".dead")}, flags...)
		return exec.Command("newswire", append(args, dir, filepath.Join(dir, "a-000.txt"))...) // one input twice
	}
	began := time.Now()
	if said, err := start("whole").CombinedOutput(); len(said) > 0 {
		t.Fatalf("%v\n%s", err, said)
	}
	took := time.Since(began)
	whole, dead := read(t, filepath.Join(out, "whole.jsonl")), read(t, filepath.Join(out, "whole.dead"))
	if n := strings.Count(whole, "\n"); n != 100+2*100+100+100+101+2+1 || strings.Count(dead, "\n") != 3 {
		t.Fatalf("%d stories and the failures\n%s", n, dead)
	}

	points := 8
	switch {
	case stopwatch.Whole():
		points = 20
	case testing.Short():
		points = 4
	}
	random := rand.New(rand.NewPCG(17, 1))
	midway := 0
	for point := 0; point < points || midway == 0 && point < 60; point++ { // on a busy machine many end before they are killed
		name := fmt.Sprint("killed-", point)
		var flags []string
		if point%4 == 3 {
			flags = append(flags, "-unordered")
		}
		for try := 0; ; try++ {
			run := start(name, flags...)
			if err := run.Start(); err != nil {
				t.Fatal(err)
			}
			if try <= point%3 {
				time.Sleep(time.Duration(random.Int64N(int64(took))))
				run.Process.Kill()
			}
			run.Wait()
			if read(t, filepath.Join(out, name+".jsonl")) != "" {
				break
			}
			if read(t, filepath.Join(out, name+".jsonl.part")) != "" {
				midway++
			}
			if try == 0 {
				flags = append(flags, "-resume")
			}
		}
		// Between the two renames only one has got its name.
		start(name, "-resume").Run()
		gotWhole, gotDead := read(t, filepath.Join(out, name+".jsonl")), read(t, filepath.Join(out, name+".dead"))
		if point%4 == 3 {
			if !slices.Equal(sortedLines(gotWhole), sortedLines(whole)) || !slices.Equal(sortedLines(gotDead), sortedLines(dead)) {
				t.Errorf("killed and resumed, point %d, unordered: other lines", point)
			}
		} else if gotWhole != whole || gotDead != dead {
			t.Errorf("killed and resumed, point %d (-whole +resumed):\n%s", point, cmp.Diff(strings.SplitAfter(whole+dead, "\n"), strings.SplitAfter(gotWhole+gotDead, "\n")))
		}
	}
	if midway == 0 {
		t.Error("no run was killed in its midst")
	}
}

// TestResume looks at what an earlier run may have left.
func TestResume(t *testing.T) {
	dir := t.TempDir()
	a, b := saved(t, dir, "a.txt", tale(1)), saved(t, dir, "b.txt", tale(2))
	out := filepath.Join(dir, "out.jsonl")
	run := func(flags ...string) string {
		said, _ := exec.Command("newswire", slices.Concat([]string{"-json", "-o", out}, flags, []string{a, b})...).CombinedOutput()
		return string(said)
	}
	if said := run(); said != "" {
		t.Fatal(said)
	}
	whole := read(t, out)
	first, second, _ := strings.Cut(whole, "\n")
	first += "\n"
	for _, tt := range []struct{ name, part, full, want, says string }{
		{"nothing", "", "", whole, ""},
		{"a line", first, "", whole, ""},
		{"a torn line", first + second[:50], "", whole, ""},
		{"a torn line alone", first[:50], "", whole, ""},
		{"zeros, as after a power cut", first + "\x00\x00\x00\x00", "", whole, ""},
		{"the second before the first", second, "", second + first, ""},
		{"all", "", whole, whole, ""},
		{"all, and part of a later run", first, whole, whole, ""},
		{"a line of something else", "headline,dateline\n", "", "", "newswire: " + out + ": line 1 is none of newswire -json: there is nothing to go on with\n"},
		{"JSON of something else", `{"headline":"a"}` + "\n", "", "", "newswire: " + out + ": line 1 is none of newswire -json: there is nothing to go on with\n"},
	} {
		os.Remove(out)
		os.Remove(out + ".part")
		if tt.part != "" {
			saved(t, dir, "out.jsonl.part", tt.part)
		}
		if tt.full != "" {
			saved(t, dir, "out.jsonl", tt.full)
		}
		if said := run("-resume"); said != tt.says {
			t.Errorf("%s: it says %q, want %q", tt.name, said, tt.says)
		}
		if got := read(t, out); got != tt.want {
			t.Errorf("%s: got\n%s", tt.name, got)
		}
	}

	// Without -resume nothing is written over that somebody may want.
	os.Remove(out)
	saved(t, dir, "out.jsonl.part", first)
	if said, want := run(), "newswire: "+out+".part is left of a run that did not end: -resume goes on with it, or remove it\n"; said != want {
		t.Errorf("it says %q, want %q", said, want)
	}
	if read(t, out+".part") != first {
		t.Error("the part of another run was written to")
	}

	// A link stays one, and a device is no file to rename over.
	if runtime.GOOS != "windows" {
		os.Remove(out + ".part")
		if err := os.Symlink("real.jsonl", out); err != nil {
			t.Fatal(err)
		}
		saved(t, dir, "real.jsonl", "old\n")
		if said := run(); said != "" || read(t, filepath.Join(dir, "real.jsonl")) != whole {
			t.Errorf("through a link: it says %q", said)
		}
		for _, flags := range [][]string{{"-o", os.DevNull}, {"-o", os.DevNull, "-resume"}, {"-o", dir}} {
			said, err := exec.Command("newswire", slices.Concat([]string{"-json"}, flags, []string{a})...).CombinedOutput()
			if (err == nil) != (len(flags) == 2 && flags[1] == os.DevNull) {
				t.Errorf("%v: %v\n%s", flags, err, said)
			}
		}
		if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
			t.Fatal("the null device is none any more")
		}
	}
}

// TestResumeSeeks goes on in the midst of archives: what stands before the last
// record that is done is not read again, and nothing is left out by that.
func TestResumeSeeks(t *testing.T) {
	const n = 400
	dir := t.TempDir()
	plain, again := "", answer("https://example.com/same", web(1))
	for k := range n {
		plain += answer(fmt.Sprintf("https://example.com/%d", k), web(k))
	}
	for _, tt := range []struct {
		name, content string
		keep          int  // lines of the earlier run
		seeks         bool // little of the file is read
	}{
		{"packed.warc.gz", crawl(0, n), n - 5, true},
		{"damaged.warc.gz", crawl(0, n/2) + "junk" + crawl(0, n/2), n - 5, true},
		{"plain.warc", plain, n - 5, true},
		{"a", plain, n - 5, true},
		{"whole.warc.gz", crawl(0, n), n, true},
		{"begun.warc.gz", crawl(0, n), 1, false},
		{"none.warc.gz", crawl(0, n), 0, false},
		{"member.warc.gz", gzipped(plain), n - 5, false},
		{"members.warc.gz", gzipped(plain) + gzipped(again+plain), n + 5, true},
	} {
		path := saved(t, dir, tt.name, tt.content)
		whole, _, _ := runOn(path, &runner{render: renderJSON})
		lines := strings.SplitAfter(whole, "\n")
		done := newLedger()
		for _, line := range lines[:min(tt.keep, len(lines)-1)] {
			o, _ := originIn([]byte(line))
			done.add(o, true)
		}
		r := &runner{opener: opener{done: done}, render: renderJSON}
		rest, _, _ := runOn(path, r)
		if want := strings.Join(lines[min(tt.keep, len(lines)-1):], ""); rest != want {
			t.Errorf("%s: got\n%.300s\nwant\n%.300s", tt.name, rest, want)
		}
		if read := r.taken.Load(); tt.seeks != (read < int64(len(tt.content))) {
			t.Errorf("%s: %d of %d bytes are read", tt.name, read, len(tt.content))
		}
		if got := done.used(); got != tt.keep {
			t.Errorf("%s: %d inputs are said to be done, want %d", tt.name, got, tt.keep)
		}
	}
}

// TestResumeWithin goes on in the midst of inputs that hold several stories each:
// a dump, whose parts are told when it is read, and a message of the wire, whose
// items stand in one document. One of the stories is none.
func TestResumeWithin(t *testing.T) {
	dir := t.TempDir()
	dump := saved(t, dir, "a.txt", strings.Join([]string{tale(1), tale(2), tale(3)}, "\n==========\n"))
	wire := "<newsMessage><itemSet>"
	for n := range 3 {
		body := strings.Replace(tale(n), "\n\n", "", 1)
		wire += fmt.Sprintf("<newsItem guid=\"%d\"><contentMeta><headline>Ferry %[1]d</headline></contentMeta><contentSet><inlineData>%s</inlineData></contentSet></newsItem>", n, body)
	}
	lines := "{\"headline\": \"A\", \"body_text\": \"\", \"pubstatus\": \"usable\"}\n"
	for n := range 2 {
		lines += fmt.Sprintf("{\"headline\": \"Ferry %d to sail again\", \"body_text\": %q}\n", n, tale(n))
	}
	args := []string{"-json", "-o", filepath.Join(dir, "out.jsonl"), "-dead", filepath.Join(dir, "out.dead"), dump, saved(t, dir, "b.xml", wire+"</itemSet></newsMessage>"), saved(t, dir, "c.json", lines), dump}
	run := func(flags ...string) {
		exec.Command("newswire", append(flags, args...)...).Run()
	}
	run()
	whole, dead := read(t, args[2]), read(t, args[4])
	all := strings.SplitAfter(whole, "\n")
	if len(all) != 3+3+2+3+1 || strings.Count(dead, "\n") != 1 {
		t.Fatalf("%d stories, and the failures\n%s", len(all)-1, dead)
	}
	for n := range all {
		os.Remove(args[2])
		os.Remove(args[4])
		saved(t, dir, "out.jsonl.part", strings.Join(all[:n], ""))
		if n > 6 {
			saved(t, dir, "out.dead.part", dead)
		}
		run("-resume")
		if got := read(t, args[2]); got != whole {
			t.Errorf("after %d lines:\n%s", n, cmp.Diff(all, strings.SplitAfter(got, "\n")))
		}
		if got := read(t, args[4]); got != dead {
			t.Errorf("after %d lines, the failures are\n%s", n, got)
		}
	}
}

// TestResumeTwice goes on with runs in which a place says less than usual of
// what has been done.
func TestResumeTwice(t *testing.T) {
	dir := t.TempDir()
	path := saved(t, dir, "a.warc.gz", crawl(0, 40)+"junk"+crawl(0, 40))
	whole, _, _ := runOn(path, &runner{render: renderJSON})
	lines := strings.SplitAfter(whole, "\n")
	lines = lines[:len(lines)-1]
	for name, had := range map[string][]string{
		"one reading and a half of an archive that is named twice": slices.Concat(lines, lines[:50]),
		"half a reading of it":                   lines[:50],
		"other places first":                     slices.Concat(lines[30:60], lines[:20]),
		"a failure that is ahead of the stories": lines[40:41],
	} {
		done := newLedger()
		for _, line := range had {
			o, _ := originIn([]byte(line))
			done.add(o, !strings.Contains(line, `"error"`))
		}
		var out, said bytes.Buffer
		r := &runner{opener: opener{done: done, limit: 1 << 20}, parser: newOptions().parser(), render: renderJSON}
		r.run(files([]string{path, path}), &output{main: lineWriter{w: &out}}, &words{w: &said})
		all := slices.Concat(lines, lines)
		if got, want := sortedLines(out.String()+strings.Join(had, "")), sortedLines(strings.Join(all, "")); !slices.Equal(got, want) {
			t.Errorf("%s: %s", name, cmp.Diff(want, got))
		}
		if got := done.used(); got != len(had) {
			t.Errorf("%s: %d inputs are said to be done, want %d", name, got, len(had))
		}
	}
}

// TestInterrupt has a run wait for more of its list, and interrupts it. The
// stories in hand are printed, and nothing is waited for.
func TestInterrupt(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals")
	}
	dir := t.TempDir()
	out := filepath.Join(dir, "out.jsonl")
	run := exec.Command("newswire", "-json", "-o", out, "-files", "-")
	list, err := run.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	run.Stderr = &said
	if err := run.Start(); err != nil {
		t.Fatal(err)
	}
	for i := range 3 {
		io.WriteString(list, saved(t, dir, fmt.Sprint(i, ".txt"), tale(i))+"\n")
	}
	wait(t, func() bool { return strings.Count(read(t, out+".part"), "\n") == 3 })
	run.Process.Signal(os.Interrupt)
	run.Wait()
	if code := run.ProcessState.ExitCode(); code != 130 {
		t.Errorf("exit code %d, want 130", code)
	}
	if want := "newswire: interrupted; " + out + ".part holds what was done, and -resume goes on with it\n"; said.String() != want {
		t.Errorf("it says %q, want %q", said.String(), want)
	}
	if exists(out) || strings.Count(read(t, out+".part"), "\n") != 3 {
		t.Errorf("the file is\n%s\nand its part\n%s", read(t, out), read(t, out+".part"))
	}
}

// TestInterruptKeepsLines interrupts runs anywhere: whatever is printed is
// printed to the end of its line.
func TestInterruptKeepsLines(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals")
	}
	dir, out := mixture(t, 60), t.TempDir()
	whole, _ := exec.Command("newswire", "-json", dir).Output()
	random := rand.New(rand.NewPCG(17, 2))
	for range 5 {
		f, err := os.Create(filepath.Join(out, "out"))
		if err != nil {
			t.Fatal(err)
		}
		run := exec.Command("newswire", "-json", dir)
		run.Stdout = f
		if err := run.Start(); err != nil {
			t.Fatal(err)
		}
		wait(t, func() bool { return read(t, f.Name()) != "" })
		time.Sleep(time.Duration(random.Int64N(int64(20 * time.Millisecond))))
		run.Process.Signal(os.Interrupt)
		run.Wait()
		f.Close()
		got := read(t, f.Name())
		if !strings.HasPrefix(string(whole), got) || got != "" && !strings.HasSuffix(got, "\n") {
			t.Errorf("interrupted, the output ends in %q", got[max(0, len(got)-50):])
		}
		if code := run.ProcessState.ExitCode(); code != 130 && got != string(whole) {
			t.Errorf("exit code %d after %d of %d bytes", code, len(got), len(whole))
		}
	}
}

// wait waits until something is so.
func wait(t *testing.T, so func() bool) {
	t.Helper()
	for range 1000 {
		if so() {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("waited in vain")
}
