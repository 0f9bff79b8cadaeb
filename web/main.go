//go:build !js

// Web makes the playground: a page with the parser in it, for any host that
// serves files.
//
//	go run ./web             serves it on this machine
//	go run ./web -out DIR    writes it into a folder
//
// Nothing that is read there leaves the browser.
package main

import (
	"bytes"
	"compress/gzip"
	"embed"
	"encoding/json"
	"flag"
	"fmt"
	"html"
	"io/fs"
	"log"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/newswire-go/newswire/view"
)

//go:embed site
var site embed.FS

// A sample is a story to begin with, a file below the root of the module.
type sample struct{ Name, Path string }

// samples are invented stories, one of each kind, and a page without one.
var samples = []sample{
	{"A text dump of Reuters", "testdata/reuters-2018/ferry-strike-ends.txt"},
	{"A page of Reuters", "testdata/reuters-2018/cheese-vault.html"},
	{"A page of AP", "testdata/apnews-2023/elm-canoe.html"},
	{"In German, of dpa", "testdata/dpa-text/shipyard-railway.txt"},
	{"In Chinese, of Xinhua", "testdata/xinhuanet-2019/night-school.html"},
	{"In Arabic", "web/samples/arabic.txt"},
	{"A NewsML-G2 file", "web/samples/newsml-g2.xml"},
	{"A page without a story", "testdata/no-story/consent-gdpr-wall.html"},
}

func main() {
	log.SetFlags(0)
	out := flag.String("out", "", "write the site into a `folder`")
	addr := flag.String("addr", "localhost:8080", "serve it at an `address`")
	flag.Parse()
	files, err := build()
	if err != nil {
		log.Fatal(err)
	}
	if *out != "" {
		if err := write(*out, files); err != nil {
			log.Fatal(err)
		}
		return
	}
	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("http://%s\n", listener.Addr())
	log.Fatal(http.Serve(listener, handler(files)))
}

// build gives the files of the site by their names.
func build() (map[string][]byte, error) {
	root, err := moduleRoot()
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{"view.css": []byte(view.Style()), "view.js": []byte(view.Script())}
	entries, err := fs.ReadDir(site, "site")
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		if files[e.Name()], err = site.ReadFile("site/" + e.Name()); err != nil {
			return nil, err
		}
	}
	var options strings.Builder
	for i, s := range samples {
		name := fmt.Sprintf("sample-%d%s", i+1, filepath.Ext(s.Path))
		if files[name], err = os.ReadFile(filepath.Join(root, filepath.FromSlash(s.Path))); err != nil {
			return nil, err
		}
		fmt.Fprintf(&options, "<option value=\"%s\">%s</option>", name, html.EscapeString(s.Name))
	}
	files["index.html"] = bytes.Replace(files["index.html"], []byte("<!--samples-->"), []byte(options.String()), 1)
	return files, buildParser(root, files)
}

// moduleRoot gives the folder of the module that this program is from.
func moduleRoot() (string, error) {
	out, err := exec.Command("go", "list", "-m", "-json", "github.com/newswire-go/newswire").Output()
	if err != nil {
		return "", fmt.Errorf("run it in a clone of the repository: %w", err)
	}
	var module struct{ Dir string }
	if err := json.Unmarshal(out, &module); err != nil || module.Dir == "" {
		return "", fmt.Errorf("run it in a clone of the repository: go list -m says %s", out)
	}
	return module.Dir, nil
}

// buildParser compiles the parser for a browser, without the tables of legacy
// encodings, which a browser has of its own, and adds it with the script that
// comes with the Go that compiled it.
func buildParser(root string, files map[string][]byte) error {
	dir, err := os.MkdirTemp("", "newswire")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	made := filepath.Join(dir, "newswire.wasm")
	build := compiler(made, "./web/wasm", "-s -w -X 'main.version="+version(root)+"'")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w\n%s", err, out)
	}
	code, err := os.ReadFile(made)
	if err != nil {
		return err
	}
	compiled, err := exec.Command("go", "env", "GOVERSION").Output()
	if err != nil {
		return err
	}
	var strip func(memory []byte) error
	if linesKnown(strings.TrimSpace(string(compiled))) {
		strip = dropLines
	}
	if code, err = slim(code, strip); err != nil {
		return err
	}
	var packed bytes.Buffer
	w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := w.Write(code); err != nil {
		return err
	}
	if err := w.Close(); err != nil {
		return err
	}
	files["newswire.wasm.gz"] = packed.Bytes()
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return err
	}
	files["wasm_exec.js"], err = os.ReadFile(filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"))
	return err
}

// compiler gives the command that compiles a program for a browser: small, for
// code that is inlined is there many times, and without the collector that is
// made for many cores.
func compiler(out, program, linkerFlags string) *exec.Cmd {
	build := exec.Command("go", "build", "-tags", "nocharset", "-trimpath", "-gcflags=all=-l", "-ldflags", linkerFlags, "-o", out, program)
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOEXPERIMENT=nogreenteagc")
	return build
}

// version says which newswire is built: its tag and its commit, as far as git
// knows them.
func version(root string) string {
	git := exec.Command("git", "describe", "--always", "--dirty", "--long")
	git.Dir = root
	out, err := git.Output()
	if err != nil {
		return "newswire (unknown commit)"
	}
	return "newswire " + strings.TrimSpace(string(out))
}

// write writes the site into a folder.
func write(dir string, files map[string][]byte) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for name, b := range files {
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// handler serves the site.
func handler(files map[string][]byte) http.Handler {
	types := map[string]string{".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".gz": "application/gzip"}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/")
		if name == "" {
			name = "index.html"
		}
		b, ok := files[name]
		if !ok {
			http.NotFound(w, r)
			return
		}
		kind := types[filepath.Ext(name)]
		if kind == "" || strings.HasPrefix(name, "sample-") {
			kind = "application/octet-stream"
		}
		w.Header().Set("Content-Type", kind)
		w.Write(b)
	})
}
