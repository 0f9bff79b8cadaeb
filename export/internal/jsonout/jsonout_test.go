package jsonout

import (
	"bytes"
	"encoding/json"
	"testing"
)

type inner struct {
	A int  `json:"a"`
	B bool `json:"b,omitempty"`
}

type outer struct {
	inner
	Text  string     `json:"text,omitempty"`
	List  []string   `json:"list"`
	Rows  [][]string `json:"rows,omitempty"`
	Inner inner      `json:"inner,omitzero"`
	Also  inner      `json:"also"`
	Flag  *bool      `json:"flag,omitempty"`
	Many  []inner    `json:"many,omitempty"`
	Next  *outer     `json:"next,omitempty"`
	None  struct{}   `json:"none"`
}

// byLibrary gives what encoding/json makes of a value.
func byLibrary(t *testing.T, v any, html bool) string {
	t.Helper()
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(html)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestAsLibrary compares the JSON of some values with encoding/json's.
func TestAsLibrary(t *testing.T) {
	no := false
	for _, v := range []any{
		outer{}, &outer{}, []outer{}, []outer{{}, {}}, "text", 7, true, (*outer)(nil), []string(nil),
		outer{inner: inner{-3, true}, Text: "t", List: []string{}, Rows: [][]string{{}, {"a", ""}, nil}, Inner: inner{A: 1}, Flag: &no, Many: []inner{{}}, Next: &outer{List: []string{"x", "y"}}},
	} {
		for _, html := range []bool{false, true} {
			if got, want := string(Indented(v, html)), byLibrary(t, v, html); got != want {
				t.Errorf("%+v is\n%s\nnot\n%s", v, got, want)
			}
		}
	}
}

// FuzzText compares strings with encoding/json's.
func FuzzText(f *testing.F) {
	for c := range 256 {
		f.Add(string([]byte{'a', byte(c), 'b'}))
	}
	f.Add("</script> & \u2028\u2029\u2027\u202a 語\U0001F600\xe2\x80 \xff\ufffd")
	f.Fuzz(func(t *testing.T, s string) {
		for _, html := range []bool{false, true} {
			if got, want := string(Indented(s, html)), byLibrary(t, s, html); got != want {
				t.Errorf("%q is %s, not %s", s, got, want)
			}
		}
		if got := Quoted(s) + "\n"; got != byLibrary(t, s, false) {
			t.Errorf("%q is %s", s, got)
		}
	})
}
