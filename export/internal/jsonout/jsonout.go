// Package jsonout writes values made of structs, lists, strings, numbers and
// booleans as JSON, byte for byte as encoding/json does, whose readers, maps
// and interfaces would be a tenth of a program for a browser.
package jsonout

import (
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Indented gives a value as JSON to read: two blanks a level, a line feed at
// the end. With html, what means something to HTML is escaped, so that the
// JSON can stand in a script element.
func Indented(v any, html bool) []byte {
	w := writer{html: html}
	w.value(reflect.ValueOf(v), 0)
	return append(w.out, '\n')
}

// Quoted gives a text as a string of JSON.
func Quoted(s string) string {
	w := writer{}
	w.text(s)
	return string(w.out)
}

type writer struct {
	out  []byte
	html bool
}

func (w *writer) value(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.String:
		w.text(v.String())
	case reflect.Bool:
		w.out = strconv.AppendBool(w.out, v.Bool())
	case reflect.Int:
		w.out = strconv.AppendInt(w.out, v.Int(), 10)
	case reflect.Pointer, reflect.Slice:
		if v.IsNil() {
			w.out = append(w.out, "null"...)
		} else if v.Kind() == reflect.Pointer {
			w.value(v.Elem(), depth)
		} else {
			w.list(v, depth)
		}
	case reflect.Struct:
		w.out = append(w.out, '{')
		if w.members(v, depth+1, true) {
			w.out = append(w.out, '}')
		} else {
			w.line(depth)
			w.out = append(w.out, '}')
		}
	default:
		panic("jsonout: a value of the type " + v.Type().String())
	}
}

func (w *writer) list(v reflect.Value, depth int) {
	w.out = append(w.out, '[')
	for i := range v.Len() {
		if i > 0 {
			w.out = append(w.out, ',')
		}
		w.line(depth + 1)
		w.value(v.Index(i), depth+1)
	}
	if v.Len() > 0 {
		w.line(depth)
	}
	w.out = append(w.out, ']')
}

// members writes the members of a struct, those of an embedded one as its own,
// and tells whether there is still none.
func (w *writer) members(v reflect.Value, depth int, none bool) bool {
	t := v.Type()
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && name == "" {
			none = w.members(v.Field(i), depth, none)
			continue
		}
		if options == "omitempty" && isEmpty(v.Field(i)) || options == "omitzero" && v.Field(i).IsZero() {
			continue
		}
		if !none {
			w.out = append(w.out, ',')
		}
		none = false
		w.line(depth)
		w.text(name)
		w.out = append(w.out, ": "...)
		w.value(v.Field(i), depth)
	}
	return none
}

func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Struct:
		return false
	}
	return v.IsZero()
}

func (w *writer) line(depth int) {
	w.out = append(w.out, '\n')
	for range depth {
		w.out = append(w.out, "  "...)
	}
}

const hex = "0123456789abcdef"

// text writes a string. The separators of lines and paragraphs are escaped,
// for scripts once took them for ends of lines.
func (w *writer) text(s string) {
	w.out = append(w.out, '"')
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			w.ascii(c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			w.out = append(w.out, `\ufffd`...)
		case r == '\u2028' || r == '\u2029':
			w.out = append(w.out, `\u202`...)
			w.out = append(w.out, hex[r&0xF])
		default:
			w.out = append(w.out, s[i:i+n]...)
		}
		i += n
	}
	w.out = append(w.out, '"')
}

func (w *writer) ascii(c byte) {
	switch {
	case c == '"' || c == '\\':
		w.out = append(w.out, '\\', c)
	case c == '\b':
		w.out = append(w.out, `\b`...)
	case c == '\f':
		w.out = append(w.out, `\f`...)
	case c == '\n':
		w.out = append(w.out, `\n`...)
	case c == '\r':
		w.out = append(w.out, `\r`...)
	case c == '\t':
		w.out = append(w.out, `\t`...)
	case c < ' ' || w.html && (c == '<' || c == '>' || c == '&'):
		w.out = append(w.out, `\u00`...)
		w.out = append(w.out, hex[c>>4], hex[c&0xF])
	default:
		w.out = append(w.out, c)
	}
}
