package scanjson_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire/internal/scanjson"
	"github.com/newswire-go/newswire/internal/stopwatch"
)

// events reads all of a text and tells what it met, a word an event.
func events(text []byte) []string {
	var out []string
	r := scanjson.New(text)
	// The stack of open objects and lists is the test's own; a Reader has none.
	var open []scanjson.Kind
	value := func() {
		switch r.Kind() {
		case scanjson.Object:
			r.Object()
			open = append(open, scanjson.Object)
			out = append(out, "{")
		case scanjson.Array:
			r.Array()
			open = append(open, scanjson.Array)
			out = append(out, "[")
		case scanjson.None:
			out = append(out, "none")
		case scanjson.String:
			if s, ok := r.String(); ok {
				out = append(out, "s:"+s)
			} else {
				out = append(out, "broken")
			}
		default:
			if s, ok := r.Text(); ok {
				out = append(out, "b:"+s)
			} else {
				out = append(out, "b:null")
			}
		}
	}
	value()
	for len(open) > 0 {
		if open[len(open)-1] == scanjson.Object {
			key, ok := r.Key()
			if !ok {
				out = append(out, "}")
				open = open[:len(open)-1]
				continue
			}
			out = append(out, "k:"+string(key))
		} else if !r.Element() {
			out = append(out, "]")
			open = open[:len(open)-1]
			continue
		}
		value()
	}
	return out
}

// written makes a text of events: JSON, but that a string that cannot be
// read is "?", a missing value "-", and a word stands as it is.
func written(events []string) string {
	var b strings.Builder
	comma := false
	for _, e := range events {
		kind, text, _ := strings.Cut(e, ":")
		if comma && kind != "}" && kind != "]" {
			b.WriteString(",")
		}
		comma = true
		switch kind {
		case "{", "[":
			b.WriteString(kind)
			comma = false
		case "k":
			fmt.Fprintf(&b, "%q:", text)
			comma = false
		case "s":
			fmt.Fprintf(&b, "%q", text)
		case "b":
			b.WriteString(text)
		case "none":
			b.WriteString("-")
		case "broken":
			b.WriteString("?")
		default:
			b.WriteString(kind)
		}
	}
	return b.String()
}

// wanted tells the same of a valid text, by encoding/json.
func wanted(text []byte) []string {
	var out []string
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	type level struct {
		object bool
		key    bool // a key is next
	}
	var open []level
	for {
		t, err := d.Token()
		if err != nil {
			return out
		}
		if len(open) > 0 {
			l := &open[len(open)-1]
			if s, ok := t.(string); ok && l.object && l.key {
				out = append(out, "k:"+s)
				l.key = false
				continue
			}
			l.key = true
		}
		switch t := t.(type) {
		case json.Delim:
			out = append(out, t.String())
			if t == '{' || t == '[' {
				open = append(open, level{object: t == '{', key: true})
			} else {
				open = open[:len(open)-1]
			}
		case string:
			out = append(out, "s:"+t)
		case json.Number:
			out = append(out, "b:"+t.String())
		case bool:
			out = append(out, fmt.Sprint("b:", t))
		case nil:
			out = append(out, "b:null")
		}
	}
}

var valid = []string{
	``, ` `, `{}`, `[]`, `"a"`, `1`, `-1.5e+3`, `true`, `null`, " \t\r\n{ } \n",
	`{"a":1,"b":[2,"c",{"d":null}],"e":"f"}`,
	`["a",-1,"b",true,"c",false,"d",null,"e",{},"f",[],"g"]`,
	`[[[]],[{}]]`,
	`"a\"b\\"`, `"\\\\"`, `"\u0041\ud83d\ude00\ud83d\ud83dx\ude00\u00e9\/\b\f\n\r\t"`, `"\ud83d\u0041"`,
	`{"\u0040type":"NewsArticle"}`,
	`{"a":"x, y: {z} [w] 'v' // u /* t */ <!-- s -->"}`,
	`{"a":"l'été",
	"b":"x"}`,
	"\"\xff\xc3\"", `{"":""}`, `{"a":"b" , "c" : "d" }`, `["a" ]`, `{"a":":"}`, `{"a":",","b":1}`,
}

func TestReadsValidJSON(t *testing.T) {
	for _, text := range valid {
		if !json.Valid([]byte(text)) && strings.TrimSpace(text) != "" {
			t.Errorf("%q is not valid", text)
		}
		want := wanted([]byte(text))
		if strings.TrimSpace(text) == "" {
			want = []string{"none"}
		}
		if diff := cmp.Diff(want, events([]byte(text))); diff != "" {
			t.Errorf("%q (-encoding/json +scanjson):\n%s", text, diff)
		}
	}
}

func TestReadsInvalidJSONAsFarAsItGoes(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"line comment":               {"{//x\n\"a\"://y\n1//z\n}", `{"a":1}`},
		"line comment, end":          {"{\"a\":1}//z", `{"a":1}`},
		"block comment":              {`{/*x "y": 2*/"a"/**/:/*1*/1/**/}`, `{"a":1}`},
		"block comment, no end":      {`{"a":1,/*"b":2}`, `{"a":1}`},
		"html comment":               {`{<!-- "x" -->"a":1}`, `{"a":1}`},
		"html comment, no end":       {`{"a":1,<!--"b":2}`, `{"a":1}`},
		"html wrapper":               {"<!--\n{\"a\":1}\n-->", `{"a":1}`},
		"html wrapper in a comment":  {"<!--// <![CDATA[\n{\"a\":1}\n// ]]> -->", `{"a":1}`},
		"cdata":                      {`<![CDATA[{"a":1}]]>`, `{"a":1}`},
		"cdata in line comments":     {"//<![CDATA[\n{\"a\":1}\n//]]>", `{"a":1}`},
		"cdata on one line":          {`// <![CDATA[ {"a":1} // ]]>`, `{"a":1}`},
		"cdata in block comments":    {`/*<![CDATA[*/{"a":1}/*]]>*/`, `{"a":1}`},
		"drupal's wrapper":           {"<!--//--><![CDATA[//><!--\n{\"a\":1}\n//--><!]]>", `{"a":1}`},
		"xml end in an object":       {`{"a":1 ]]> }`, `{"a":1}`},
		"byte-order mark":            {"\ufeff{\"a\":1}", `{"a":1}`},
		"no-break space":             {"{\u00a0\"a\":\u00a01}", `{"a":1}`},
		"other two-byte letter":      {"{\u00c0: 1}", `{"À":1}`},
		"single quotes":              {`{'a':'b'}`, `{"a":"b"}`},
		"single quotes, double in":   {`{'a':'say "b"'}`, `{"a":"say \"b\""}`},
		"apostrophe in single":       {`{'a':'it's b, they said', 'c':'the cats' tails'}`, `{"a":"it's b, they said","c":"the cats' tails"}`},
		"unescaped quotes":           {`{"a":"He said "no" to it","b":1}`, `{"a":"He said \"no\" to it","b":1}`},
		"unescaped before comma":     {`{"a":"He said "no", and left","b":1}`, `{"a":"He said \"no\", and left","b":1}`},
		"unescaped in brackets":      {`{"a":"He (the "X") left","b":1}`, `{"a":"He (the \"X\") left","b":1}`},
		"unescaped before colon":     {`{"a":"He said "no": twice","b":1}`, `{"a":"He said \"no\": twice","b":1}`},
		"unescaped, skipped":         {`{"x":{"a":"He said "no": }","b":1},"c":2}`, `{"x":{"a":"He said \"no\": }","b":1},"c":2}`},
		"bare keys":                  {`{a:1,$b_c:"d",@type:"e"}`, `{"a":1,"$b_c":"d","@type":"e"}`},
		"bare key after a string":    {`{a:"b", c:"d"}`, `{"a":"b","c":"d"}`},
		"trailing commas":            {`{"a":["b",],}`, `{"a":["b"]}`},
		"doubled commas":             {`{,"a":["b",,"c"],,"d":1}`, `{"a":["b","c"],"d":1}`},
		"comma missing":              {"{\"a\":\"b\"\n\"c\":\"d\"\n\"e\":1\n\"f\":2}", `{"a":"b","c":"d","e":1,"f":2}`},
		"comma missing, bare":        {"{a:\"b\"\nc:\"d\"}", `{"a":"b","c":"d"}`},
		"semicolons":                 {`{"a":1; "b":"c";}`, `{"a":1,"b":"c"}`},
		"doubled colon":              {`{"a"::1}`, `{"a":-}`},
		"colon in a list":            {`["a":"b"]`, `["a\":\"b"]`},
		"stray colon in a list":      {`[1:2]`, `[1,2]`},
		"line feed in a string":      {"{\"a\":\"b\n c\"}", `{"a":"b\n c"}`},
		"line feed, then text":       {"{\"a\":\"b \"c\"\n d\"}", `{"a":"b \"c\"\n d"}`},
		"tab in a string":            {"{\"a\":\"b\tc\"}", `{"a":"b\tc"}`},
		"unknown escapes":            {`{"a":"\'\q\x41\xZ\u12\é"}`, `{"a":"'qAxZu12é"}`},
		"escaped line feed":          {"{\"a\":\"b\\\nc\"}", `{"a":"bc"}`},
		"half a surrogate":           {`{"a":"\ud83d\u","b":"\ud83d\uzzzz"}`, `{"a":"�u","b":"�uzzzz"}`},
		"html entities":              {`{"a":"b &amp; c&#39;s"}`, `{"a":"b &amp; c&#39;s"}`},
		"semicolon after":            {`{"a":1};`, `{"a":1}`},
		"code after":                 {`{"a":1}; f("x")`, `{"a":1}`},
		"sum":                        {`{"a":"b" + c, "d":"e" + "f", "g":1}`, `{"a":?,"d":?,"g":1}`},
		"call":                       {`{"a":f("x"), "b":f("y")}`, `{"a":f(,"b":f(}`},
		"call, then a bare key":      {`{a:f("x"), b:2}`, `{"a":f(,"b":2}`},
		"date object":                {`{"a":new Date(2019, 1, 2), "b":1}`, `{"a":new,"b":1}`},
		"function":                   {`{"a":function(x){return {y:1}}, "b":1}`, `{"a":function(x),"b":1}`},
		"comment after a word":       {"{\"a\":1// x\n,\"b\":2/* y */}", `{"a":1,"b":2}`},
		"comment after a string":     {"{\"a\":\"x\"// x\n,\"b\":\"y\"/* y */,\"c\":\"z\"<!-- z -->}", `{"a":"x","b":"y","c":"z"}`},
		"html end after a string":    {`"a" -->`, `"a"`},
		"slash in a string":          {`{"a":"the "b"/c"}`, `{"a":"the \"b\"/c"}`},
		"less-than in a string":      {`{"a":"the "b"<c"}`, `{"a":"the \"b\"<c"}`},
		"dash in a string":           {`{"a":"the "b"-c"}`, `{"a":"the \"b\"-c"}`},
		"lone slash":                 {`{"a":/, "b":/x/}`, `{"a":/,"b":/x/}`},
		"lone less-than":             {`{"a":<, "b":1}`, `{"a":<,"b":1}`},
		"no value":                   {`{"a":,"b":}`, `{"a":-,"b":-}`},
		"key without a value":        {`{"a","b":1,c}`, `{"b":1}`},
		"object in place of a key":   {`{{"x":1},[2],"a":1}`, `{"a":1}`},
		"list closed by a brace":     {`{"a":[1,2},"b":3}`, `{"a":[1,2]}`},
		"object closed by a bracket": {`[{"a":1],2]`, `[{"a":1}]`},
		"cut in a string":            {`{"a":"b","c":"d`, `{"a":"b","c":?}`},
		"cut in a key":               {`{"a":"b","c`, `{"a":"b"}`},
		"cut after a key":            {`{"a":"b","c":`, `{"a":"b","c":-}`},
		"cut in a word":              {`{"a":tru`, `{"a":tru}`},
		"cut in a list":              {`{"a":["b"`, `{"a":["b"]}`},
		"cut in an escape":           {`{"a":"b\`, `{"a":?}`},
		"cut after a backslash":      {`"\\\`, `?`},
		"cut after a call":           {`f("x")`, `f(`},
		"cut after a comma":          {`["a",`, `["a"]`},
	} {
		t.Run(name, func(t *testing.T) {
			if got := written(events([]byte(c.text))); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

func TestSkipsWhatIsNotAskedFor(t *testing.T) {
	r := scanjson.New([]byte(`{"a":{"b":[1,{"c":"}"}],"d":"]"},"e":[{},"["],"f":"g","h":-1,"i":'it's',"j":"k"} {"l":"m"}`))
	if r.Array() || !r.Object() || r.Kind() != scanjson.None {
		t.Fatal("no object")
	}
	var keys []string
	for key, ok := r.Key(); ok; key, ok = r.Key() {
		keys = append(keys, string(key))
		if string(key) == "e" {
			if got := string(r.Raw()); got != `[{},"["]` {
				t.Errorf("raw value %q", got)
			}
		}
		if string(key) == "h" {
			if s, ok := r.String(); ok {
				t.Errorf("a number is the string %q", s)
			}
		}
	}
	if got := strings.Join(keys, ""); got != "aefhij" {
		t.Errorf("keys %q", got)
	}
	// A second value may follow the first.
	if !r.Element() || !r.Object() {
		t.Fatal("no second object")
	}
	if key, ok := r.Key(); !ok || string(key) != "l" {
		t.Errorf("key %q", key)
	}
	if s, ok := r.Text(); !ok || s != "m" {
		t.Errorf("value %q", s)
	}
	if _, ok := r.Key(); ok || r.Element() || r.Pos() != 90 {
		t.Errorf("something comes after the end, or before byte %d", r.Pos())
	}
}

// Each of these is something that a careless reader takes the square of its
// length for, or a stack.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time, which means nothing under the race detector")
	}
	const n = 1 << 18
	for name, part := range map[string]string{
		"lists": "[", "objects": `{"a":`, "ends": "]", "braces": "}", "quotes": `"`, "single quotes": `'`, "escapes": `\"`, "backslashes": `\`,
		"comments": "/*", "html comments": "<!--", "line comments": "//", "cdata": "<![CDATA[", "blanks": " ", "quotes and blanks": `" `,
		"quotes and line feeds": "\"\n", "quotes and commas": `",`, "quotes, commas, words": `",a`, "quotes and brackets": `")`, "keys": `"a":`, "bare keys": "a:", "words": "a ", "half marks": "]]<!-/",
	} {
		for _, before := range []string{"", `{"a":`, `["`} {
			text := []byte(before + strings.Repeat(part, n/len(part)))
			start := stopwatch.Used()
			events(text)
			r := scanjson.New(text)
			r.Skip()
			if d := stopwatch.Used() - start; d > 2*time.Second {
				t.Errorf("%s after %q: %v for a quarter of a megabyte", name, before, d)
			}
		}
	}
}

func TestAllocatesForWantedStringsOnly(t *testing.T) {
	text := []byte(`{"a":{"b":["c",{"d":"\u0041"}]},"headline":"Ships collide","e":'f',"g":1e9}`)
	allocs := testing.AllocsPerRun(100, func() {
		r := scanjson.New(text)
		r.Object()
		for key, ok := r.Key(); ok; key, ok = r.Key() {
			if string(key) == "headline" {
				if s, _ := r.String(); s != "Ships collide" {
					t.Fatal(s)
				}
			}
		}
	})
	if allocs != 1 {
		t.Errorf("%v allocations for one string", allocs)
	}
}

func FuzzAgainstEncodingJSON(f *testing.F) {
	for _, text := range valid {
		f.Add([]byte(text))
	}
	files, _ := filepath.Glob("../../testdata/*/*.json")
	for _, file := range files {
		if text, err := os.ReadFile(file); err == nil {
			f.Add(text)
		}
	}
	f.Add([]byte(`<!-- {a:'b's', "c" "d", /* */ "e":"\x41"}; //`))
	f.Fuzz(func(t *testing.T, text []byte) {
		got := events(text)
		// Skipping ends where reading ends.
		skip, read := scanjson.New(text), scanjson.New(text)
		skip.Skip()
		read.Raw()
		if skip.Pos() != read.Pos() || skip.Pos() > len(text) {
			t.Fatalf("Skip ends at %d, Raw at %d of %d", skip.Pos(), read.Pos(), len(text))
		}
		if !json.Valid(text) {
			return
		}
		for i, e := range got { // a key without escapes is given as it stands
			if strings.HasPrefix(e, "k:") {
				got[i] = string([]rune(e))
			}
		}
		if diff := cmp.Diff(wanted(text), got); diff != "" {
			t.Errorf("(-encoding/json +scanjson):\n%s", diff)
		}
	})
}

func BenchmarkSkip(b *testing.B) {
	text := []byte(`[` + strings.Repeat(`{"type":"paragraph","content":"The harbour of the invented town of Port Aldous was closed on Friday after two ferries met in the fog, its master said.","n":17,"links":[{"rel":"next","href":"https://example.org/a/b/c"}]},`, 2000) + `]`)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		r := scanjson.New(text)
		r.Skip()
	}
}
