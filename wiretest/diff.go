package wiretest

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"github.com/newswire-go/newswire"
)

// Diff says in a line a field in what got is not want, and gives "" if they
// are alike. Warnings are alike if their codes and fields are: their texts are
// for people. A value is given as its JSON.
func Diff(want, got newswire.Article) string {
	want.Warnings, got.Warnings = wordless(want.Warnings), wordless(got.Warnings)
	var out strings.Builder
	w, g := reflect.ValueOf(want), reflect.ValueOf(got)
	for i := range w.NumField() {
		name := w.Type().Field(i).Name
		if name == "Body" {
			diffBody(&out, want.Body, got.Body)
			continue
		}
		wanted, had := asJSON(w.Field(i).Interface()), asJSON(g.Field(i).Interface())
		if wanted != had {
			fmt.Fprintf(&out, "%s: want %s, got %s\n", name, wanted, had)
		}
	}
	return out.String()
}

// diffBody tells of the first block that differs.
func diffBody(out *strings.Builder, want, got []newswire.Block) {
	for i := range max(len(want), len(got)) {
		wanted, had := "nothing", "nothing"
		if i < len(want) {
			wanted = asJSON(want[i])
		}
		if i < len(got) {
			had = asJSON(got[i])
		}
		if wanted != had {
			fmt.Fprintf(out, "Body[%d] of %d: want %s, got %s\n", i, len(want), wanted, had)
			return
		}
	}
}

// wordless gives warnings without their texts.
func wordless(warnings []newswire.Warning) (out []newswire.Warning) {
	for _, w := range warnings {
		w.Text = ""
		out = append(out, w)
	}
	return out
}

// asJSON gives a value of an article as it stands in the article's JSON.
// No list and an empty one are one.
func asJSON(v any) string {
	if r := reflect.ValueOf(v); r.Kind() == reflect.Slice && r.Len() == 0 {
		return "nothing"
	}
	b, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(b)
}
