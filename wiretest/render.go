package wiretest

import (
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"
	"sync"
	"text/template"
	"unicode/utf8"

	"github.com/newswire-go/newswire"
)

//go:embed skeleton
var skeletons embed.FS

// ErrLayout is what Render gives for a name that no layout bears.
var ErrLayout = errors.New("wiretest: no such layout")

// parsed gives all skeletons, which are read when the first is asked for.
var parsed = sync.OnceValues(func() (*template.Template, error) {
	return template.New("").Funcs(template.FuncMap{
		"js": inJSON, "capitals": capitals, "bare": withoutHouse,
	}).ParseFS(skeletons, "skeleton/*")
})

// Render writes a story as a page or dump of the layout with the given name,
// with the given noise. The same arguments write the same bytes.
func Render(w io.Writer, layout string, a newswire.Article, noise Noise) error {
	l := layoutNamed(layout)
	if l == nil {
		return fmt.Errorf("%w: %q", ErrLayout, layout)
	}
	page, err := lay(l, a, noise).render()
	if err == nil {
		_, err = io.WriteString(w, page)
	}
	return err
}

// Shown gives the story as a perfect reader of the page that Render writes
// from the same arguments would see it. The zero Article is what is shown by a
// layout that there is not.
func Shown(layout string, a newswire.Article, noise Noise) newswire.Article {
	l := layoutNamed(layout)
	if l == nil {
		return newswire.Article{}
	}
	return lay(l, a, noise).shown
}

// render puts a sheet into its skeleton.
func (s *sheet) render() (string, error) {
	all, err := parsed()
	if err != nil {
		return "", err
	}
	if s.noise&NoBreakSpaces != 0 {
		s.Body = slices.Clone(s.Body)
		for i := range s.Body {
			s.Body[i].Text = numberSpace.ReplaceAllString(s.Body[i].Text, "${1}\u00a0")
		}
	}
	if s.layout.export != nil {
		return s.done(string(s.layout.export(&s.sent))), nil
	}
	if s.Plain = s; s.layout.isMarkup() {
		s = s.escaped()
	}
	var out strings.Builder
	if err := all.ExecuteTemplate(&out, s.layout.file(), s); err != nil {
		return "", err
	}
	page := s.layout.shape.of(out.String())
	if s.layout.wrap != nil {
		page = s.layout.wrap(s.Plain, page)
	}
	return s.done(page), nil
}

// escaped gives a copy of a sheet whose strings can stand in a page.
func (s *sheet) escaped() *sheet {
	e := *s
	for _, text := range []*string{&e.Headline, &e.Time, &e.Revised, &e.URL, &e.Slug, &e.Byline, &e.Author, &e.Dateline, &e.LeadText, &e.SignOff, &e.Disclosure} {
		*text = html.EscapeString(*text)
	}
	for _, list := range []*[]string{&e.Deck, &e.Authors, &e.Notes, &e.SignedParts} {
		*list = slices.Clone(*list)
		for i, text := range *list {
			(*list)[i] = html.EscapeString(text)
		}
	}
	e.Body = slices.Clone(e.Body)
	for i := range e.Body {
		e.Body[i].Text = html.EscapeString(e.Body[i].Text)
	}
	return &e
}

// withoutHouse gives a byline without the house, which formats of the wire put
// on a line of its own.
func withoutHouse(byline string) string { return strings.TrimSuffix(byline, ", Associated Press") }

// inJSON gives a text as it stands between the quotes of a JSON string in a
// script.
func inJSON(s string) string {
	b, _ := json.Marshal(s) // of a string: it cannot fail
	return string(b[1 : len(b)-1])
}

// of gives a text in a shape.
func (sh shape) of(text string) string {
	switch sh {
	case flattened:
		return strings.Join(strings.Fields(text), " ")
	case oneLine:
		return unspaced(text)
	case wrapped:
		return wrap(text, 70)
	case indented:
		return wrap(text, 64)
	}
	return text
}

// unspaced leaves out empty lines.
func unspaced(text string) string {
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSuffix(line, "\n"); line != "" {
			out = append(out, line)
		}
	}
	return strings.Join(out, "\n") + "\n"
}

// wrap breaks the lines of a text between words so that none is longer than
// width, if a word allows that.
func wrap(text string, width int) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		at := 0
		indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
		out.WriteString(indent)
		for i, word := range strings.Fields(line) {
			n := utf8.RuneCountInString(word)
			switch {
			case i == 0:
			case at+1+n > width:
				out.WriteByte('\n')
				at = 0
			default:
				out.WriteByte(' ')
				at++
			}
			out.WriteString(word)
			at += n
		}
		out.WriteByte('\n')
	}
	return out.String()
}
