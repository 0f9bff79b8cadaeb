package recipes

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/gocolly/colly/v2"
	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/jsonl"
)

const (
	headline = "Ferries to sail again"
	page     = "<!DOCTYPE html><title>x</title><h1>" + headline + "</h1><p>OSLO (Reuters) - Crews of the ferries ended a strike on Monday after nine days, their union said.</p><p>Nobody got everything that they wanted.</p>"
)

// blocks gives the programs of recipes.md in one language.
func blocks(t *testing.T, language string) (programs []string) {
	t.Helper()
	text, err := os.ReadFile("../recipes.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range strings.Split(string(text), "```"+language+"\n")[1:] {
		program, _, _ := strings.Cut(part, "```")
		programs = append(programs, program)
	}
	return programs
}

// TestShown looks whether what recipes.md shows is what is tested here.
func TestShown(t *testing.T) {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	var sources strings.Builder
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		sources.Write(text)
	}
	programs := blocks(t, "go")
	for _, p := range programs {
		if !strings.Contains(sources.String(), p) {
			t.Errorf("no file here has\n%s", p)
		}
	}
	if len(programs) != len(names)-1 {
		t.Errorf("%d programs in %d files", len(programs), len(names)-1)
	}
}

func TestColly(t *testing.T) {
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/story":
			w.Header().Set("Content-Type", "text/html; charset=windows-1251")
			w.Write(bytes.Replace([]byte(page), []byte("again"), []byte("\xc1\xe5\xf0\xe3\xe5\xed"), 1))
		case "/index":
			io.WriteString(w, "<!DOCTYPE html><title>x</title><ul><li><a href=/1>One</a></li></ul>")
		default:
			w.Header().Set("Content-Type", "text/html")
			io.WriteString(w, "%PDF-1.7\n\x00\x01\x02")
		}
	}))
	defer site.Close()
	var found []string
	err := storiesBy(colly.NewCollector(), []string{site.URL + "/story", site.URL + "/index", site.URL + "/binary"}, func(a *newswire.Article) {
		found = append(found, a.Headline+" "+a.URL)
	})
	if want := []string{"Ferries to sail Берген " + site.URL + "/story"}; !slices.Equal(found, want) {
		t.Errorf("found %q, want %q", found, want)
	}
	if err == nil || strings.Count(err.Error(), "\n") > 0 || !strings.HasPrefix(err.Error(), site.URL+"/binary: ") {
		t.Errorf("the error is %v", err)
	}
}

func TestService(t *testing.T) {
	for body, want := range map[string]int{
		page:                              http.StatusOK,
		"":                                http.StatusUnprocessableEntity,
		"%PDF-1.7\n\x00\x01\x02":          http.StatusUnprocessableEntity,
		page + strings.Repeat(" ", 1<<20): http.StatusRequestEntityTooLarge,
	} {
		w := httptest.NewRecorder()
		extract(w, httptest.NewRequest("POST", "/?url=https://example.com/a", strings.NewReader(body)))
		if w.Code != want {
			t.Errorf("%.20q gives %d, want %d", body, w.Code, want)
		}
		if want != http.StatusOK {
			continue
		}
		var a newswire.Article
		if err := json.Unmarshal(w.Body.Bytes(), &a); err != nil || a.Headline != headline || a.URL != "https://example.com/a" {
			t.Errorf("the answer is %v, %s", err, w.Body)
		}
	}
	w := httptest.NewRecorder()
	extract(w, httptest.NewRequest("POST", "/", io.MultiReader(strings.NewReader(page), broken{})))
	if w.Code != http.StatusBadRequest {
		t.Errorf("a body that breaks off gives %d", w.Code)
	}
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestMapper(t *testing.T) {
	row, err := json.Marshal(map[string]string{"url": "https://example.com/a", "html": page})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := mapLines(strings.NewReader(string(row)+"\n\n{\"url\":\"https://example.com/b\",\"html\":\"\"}\nno JSON\n"+string(row)), &out); err != nil {
		t.Fatal(err)
	}
	var got []string
	for line := range bytes.Lines(out.Bytes()) {
		var l jsonl.Line
		if err := json.Unmarshal(line, &l); err != nil {
			t.Fatal(err)
		}
		if l.Article != nil {
			l.Reason = l.Article.Headline
		}
		got = append(got, string(l.URL)+" "+l.Reason)
	}
	story := "https://example.com/a " + headline
	if want := []string{story, "https://example.com/b empty", " unreadable", story}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if err := mapLines(broken{}, &out); err != io.ErrClosedPipe {
		t.Errorf("an input that breaks gives %v", err)
	}
}

// TestShell runs what is for the shell, over a page and a file that is none.
func TestShell(t *testing.T) {
	for _, tool := range []string{"sh", "find", "xargs", "xz"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip(err)
		}
	}
	bin, dir := t.TempDir(), t.TempDir()
	build := exec.Command("go", "build", "-o", filepath.Join(bin, "newswire"), "./cmd/newswire")
	build.Dir = "../.."
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	if err := os.Mkdir(filepath.Join(dir, "crawl"), 0o777); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a b", "c"} {
		pack := exec.Command("sh", "-c", `xz > "$0"`, filepath.Join(dir, "crawl", name+".html.xz"))
		pack.Stdin = strings.NewReader(page)
		if err := pack.Run(); err != nil {
			t.Fatal(err)
		}
	}
	programs := blocks(t, "sh")
	if len(programs) != 1 {
		t.Fatalf("%d programs for the shell", len(programs))
	}
	run := exec.Command("sh", "-ec", programs[0])
	run.Dir = dir
	run.Env = append(os.Environ(), "PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"))
	if said, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	got, err := os.ReadFile(filepath.Join(dir, "stories.jsonl"))
	if err != nil || bytes.Count(got, []byte(`"headline":"`+headline+`"`)) != 2 {
		t.Errorf("%v\n%s", err, got)
	}
}
