package newswire

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const schemaFile = "schema/article.schema.json"

// A schemaNode is a JSON Schema, draft 2020-12, as far as it is needed here.
type schemaNode struct {
	Schema      string      `json:"$schema,omitempty"`
	ID          string      `json:"$id,omitempty"`
	Title       string      `json:"title,omitempty"`
	Ref         string      `json:"$ref,omitempty"`
	Description string      `json:"description,omitempty"`
	Type        string      `json:"type,omitempty"`
	Examples    []string    `json:"examples,omitempty"`
	Items       *schemaNode `json:"items,omitempty"`
	Properties  schemaKeys  `json:"properties,omitempty"`
	Required    []string    `json:"required,omitempty"`
	Defs        schemaKeys  `json:"$defs,omitempty"`
}

// schemaKeys are named schemas in an order of their own.
type schemaKeys []schemaKey

type schemaKey struct {
	name string
	node *schemaNode
}

func (keys schemaKeys) MarshalJSON() ([]byte, error) {
	b := []byte{'{'}
	for i, k := range keys {
		if i > 0 {
			b = append(b, ',')
		}
		v, err := json.Marshal(k.node)
		if err != nil {
			return nil, err
		}
		b = append(append(append(b, strconv.Quote(k.name)...), ':'), v...)
	}
	return append(b, '}'), nil
}

// A schemaMaker makes the schema of the types of the package.
type schemaMaker struct {
	types  map[string]*ast.TypeSpec // by name
	docs   map[string]string        // of types
	words  map[string][]string      // the constants of a type of strings, by its name
	defs   schemaKeys
	placed map[string]bool // which types have their place in defs
}

// newSchemaMaker reads the comments and the constants of the package.
func newSchemaMaker(t *testing.T) *schemaMaker {
	t.Helper()
	m := &schemaMaker{types: map[string]*ast.TypeSpec{}, docs: map[string]string{}, words: map[string][]string{}, placed: map[string]bool{}}
	for _, name := range sourcesOf(t, ".") {
		file, err := parser.ParseFile(gotoken.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if group, ok := d.(*ast.GenDecl); ok {
				m.read(group)
			}
		}
	}
	return m
}

func (m *schemaMaker) read(group *ast.GenDecl) {
	for _, spec := range group.Specs {
		switch s := spec.(type) {
		case *ast.TypeSpec:
			m.types[s.Name.Name], m.docs[s.Name.Name] = s, oneLine(group.Doc.Text())
		case *ast.ValueSpec:
			if kind, ok := s.Type.(*ast.Ident); ok && len(s.Values) == 1 {
				if lit, ok := s.Values[0].(*ast.BasicLit); ok && lit.Kind == gotoken.STRING {
					word, _ := strconv.Unquote(lit.Value)
					m.words[kind.Name] = append(m.words[kind.Name], word)
				}
			}
		}
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// of gives the schema of a type, and puts those of structs among the
// definitions.
func (m *schemaMaker) of(t reflect.Type) *schemaNode {
	switch t.Kind() {
	case reflect.Pointer:
		return m.of(t.Elem())
	case reflect.Slice:
		return &schemaNode{Type: "array", Items: m.of(t.Elem())}
	case reflect.String:
		return &schemaNode{Type: "string", Examples: m.words[t.Name()]}
	case reflect.Bool:
		return &schemaNode{Type: "boolean"}
	case reflect.Int:
		return &schemaNode{Type: "integer"}
	case reflect.Struct:
		if !m.placed[t.Name()] {
			m.placed[t.Name()] = true
			at := len(m.defs)
			m.defs = append(m.defs, schemaKey{t.Name(), nil})
			m.defs[at].node = m.object(t)
		}
		return &schemaNode{Ref: "#/$defs/" + t.Name()}
	}
	panic("a kind of type that the schema has no word for: " + t.String())
}

// object gives the schema of a struct. Its members may be missing unless their
// tags say otherwise, and others are let in: a later version may have more.
func (m *schemaMaker) object(t reflect.Type) *schemaNode {
	n := &schemaNode{Type: "object", Description: m.docs[t.Name()]}
	for _, field := range m.types[t.Name()].Type.(*ast.StructType).Fields.List {
		if len(field.Names) == 0 { // embedded
			inner, _ := t.FieldByName(field.Type.(*ast.Ident).Name)
			o := m.object(inner.Type)
			n.Properties, n.Required = append(n.Properties, o.Properties...), append(n.Required, o.Required...)
			continue
		}
		for _, ident := range field.Names {
			f, _ := t.FieldByName(ident.Name)
			if !f.IsExported() || f.Tag.Get("json") == "-" {
				continue
			}
			name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			p := m.of(f.Type)
			p.Description = oneLine(field.Comment.Text())
			n.Properties = append(n.Properties, schemaKey{name, p})
			if options == "" {
				n.Required = append(n.Required, name)
			}
		}
	}
	return n
}

// schemas are the files that hold a JSON Schema, and the types that say what is
// in them.
var schemas = []struct {
	file, title string
	of          reflect.Type
}{
	{schemaFile, "A news-agency story, taken apart", reflect.TypeFor[Article]()},
	{"schema/trace.schema.json", "How a story was read: all that was found, and what became of it", reflect.TypeFor[Trace]()},
}

// TestSchema compares the JSON Schemas of an article and of a trace with what the
// types say; -update writes them.
func TestSchema(t *testing.T) {
	for _, s := range schemas {
		checkSchema(t, s.file, s.title, s.of)
	}
}

// checkSchema compares the JSON Schema of a type with its file.
func checkSchema(t *testing.T, schemaFile, title string, of reflect.Type) {
	t.Helper()
	m := newSchemaMaker(t)
	root := m.of(of)
	root.Schema, root.ID = "https://json-schema.org/draft/2020-12/schema", "https://github.com/newswire-go/newswire/"+schemaFile
	root.Title, root.Defs = title, m.defs
	var got bytes.Buffer
	e := json.NewEncoder(&got)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(root); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.MkdirAll(filepath.Dir(schemaFile), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(schemaFile, got.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("%s is not what the types say (-file +types):\n%s", schemaFile, diff)
	}
}
