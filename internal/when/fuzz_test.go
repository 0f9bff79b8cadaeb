package when

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lex"
)

func FuzzParse(f *testing.F) {
	for _, c := range timestampCases {
		f.Add(c.in)
	}
	for _, z := range zones {
		f.Add(z.example)
	}
	f.Add("PUBLISHED: June 12, 2019 at 7:29 pm | UPDATED: June 12, 2019 at 7:37 pm")
	f.Add("Thu Jul 20 2017 15:40:55 GMT-0400 (")
	f.Fuzz(func(t *testing.T, s string) {
		s = lex.ValidUTF8(s)
		got, ok := Parse(s)
		again, okAgain := Parse(s)
		if got != again || ok != okAgain {
			t.Fatalf("%+v, then %+v", got, again)
		}
		for _, hint := range []Hint{{Country: "us"}, {Country: "in", Language: "en", Near: Timestamp{Value: "2016-02-29"}}, {Language: "fr"}} {
			ReadLine(s, hint)
		}
		if date, rest, cut := CutDate(s); cut {
			if !strings.HasSuffix(s, rest) || date.Value(Timestamp{Value: "2016-02-29"}) == "" && date.Day != 0 && date.valid() {
				t.Errorf("CutDate gives %v and %q", date, rest)
			}
		}
		if place, _, cut := CutDateSuffix(s); cut && !strings.HasPrefix(s, place) {
			t.Errorf("CutDateSuffix gives %q", place)
		}
		if !ok {
			if !got.IsZero() {
				t.Errorf("no time, but %+v", got)
			}
			return
		}
		if got.Value == "" && got.Age == "" {
			t.Errorf("%+v says nothing", got)
		}
		if !utf8.ValidString(got.Raw) {
			t.Errorf("Raw %q is not UTF-8", got.Raw)
		}
		if folded := strings.Join(strings.Fields(s), " "); got.Raw != folded || !strings.Contains(folded, got.Age) {
			t.Errorf("%+v is not what is printed", got)
		}
		if got.Value == "" {
			return
		}
		if _, _, ok := got.In(time.UTC); !ok {
			t.Errorf("Value %q names no time", got.Value)
		}
		if value, ok := Parse(got.Value); !ok || value.Value != got.Value {
			t.Errorf("Value %q is read as %q", got.Value, value.Value)
		}
	})
}
