package bundle

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// partsOf gives the parts of an input, each with its place; a part that does
// not stand in the input as it is, with a head put before it, has a star.
func partsOf(t *testing.T, in string, limit int64) (all []string) {
	t.Helper()
	for p, err := range Parts(iotest.OneByteReader(strings.NewReader(in)), limit) {
		if err != nil {
			all = append(all, err.Error())
			continue
		}
		s := string(p.Text)
		if !strings.HasPrefix(in[p.Offset:], s) {
			s = "*" + s
		}
		all = append(all, strings.TrimSpace(s))
	}
	return all
}

const (
	first  = "Ferries sail off Bergen\n\nOSLO, March 14 (Reuters) - Crews ended a strike.\n\n(Reporting by Marit Hoelstad)\n"
	second = "Ferries sail off Shikoku\n\nTOKYO, March 14 (Reuters) - Crews ended a strike.\n"
	plain  = "Ferries sail off Lervik\nBy Ada Finch\n\nCrews ended a strike on Monday.\n"
)

func TestParts(t *testing.T) {
	const mailHead = "Subject: A\nMIME-Version: 1.0\nX: y\n\n"
	rule := "\n" + strings.Repeat("-", 20) + "\n"
	equals := "\n" + strings.Repeat("=", 20) + "\n"
	trim := strings.TrimSpace
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"nothing", "", nil},
		{"white space", " \n\n", nil},
		{"a story", first, []string{trim(first)}},
		{"a page", "<!DOCTYPE html><p>" + first + rule + second, []string{"<!DOCTYPE html><p>" + trim(first+rule+second)}},
		{"a mailbox", "From a@b Wed Mar 14 15:47:00 2018\n" + mailHead + "one\nFrom here\n\nFrom a@b Wed Mar 14 15:48:00 2018\n" + mailHead + "two\n",
			[]string{"From a@b Wed Mar 14 15:47:00 2018\n" + mailHead + "one\nFrom here", "From a@b Wed Mar 14 15:48:00 2018\n" + mailHead + "two"}},
		{"documents", "<DOC>\n<DOCNO> 1 </DOCNO>\n</DOC>\n<DOC>\n<DOCNO> 2 </DOCNO>\n</DOC>\n", []string{"<DOC>\n<DOCNO> 1 </DOCNO>\n</DOC>", "<DOC>\n<DOCNO> 2 </DOCNO>\n</DOC>"}},
		{"messages of the wire", "\x01a\n\x02b\n\x03c\n\x01d\n\x02e\n", []string{"\x01a\n\x02b\n\x03c", "\x01d\n\x02e"}},
		{"a message behind fillers", "\x7f\x7f\r\n\x7f\x01a\n\x02b\n\x03c\n\x00\x00\n\x01d\n", []string{"\x7f\x7f\r\n\x7f\x01a\n\x02b\n\x03c\n\x00\x00", "\x01d"}},
		{"signs of an end alone", "ZCZC 1\na\nNNNN\n\nNNNN\nNNNN\nZCZC 2\nb\nNNNN\n", []string{"ZCZC 1\na\nNNNN", "ZCZC 2\nb\nNNNN"}},
		{"between signs", "ZCZC 1\na\nNNNN\n\nZCZC 2\nb\n14-MAR-18 NNNN\n", []string{"ZCZC 1\na\nNNNN", "ZCZC 2\nb\n14-MAR-18 NNNN"}},
		{"lines of JSON", "{\"a\": \"}{\\\"\"}\n{\"b\": [{}]}\n", []string{`{"a": "}{\""}`, `{"b": [{}]}`}},
		{"a list of JSON", `[{"a": 1}, 2, {"b": [3]}]`, []string{`{"a": 1}`, `{"b": [3]}`}},
		{"JSON cut short", `[{"a": 1}, {"b": `, []string{`{"a": 1}`, `{"b":`}},
		{"a feed", `<rss version="2.0"><channel><title>N</title><item><title>A</title></item> <item ><d><![CDATA[</item>]]></d></item></channel></rss>`,
			[]string{`*<rss version="2.0"><channel><title>N</title><item><title>A</title></item></channel></rss>`, `*<rss version="2.0"><channel><title>N</title><item ><d><![CDATA[</item>]]></d></item></channel></rss>`}},
		{"a feed of Atom", `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id></entry><entry><id>2</id></entry></feed>`,
			[]string{`*<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id></entry></feed>`, `*<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>2</id></entry></feed>`}},
		{"a feed without entries", `<rss><channel><title>N</title></channel></rss>`, []string{`<rss><channel><title>N</title></channel></rss>`}},
		{"a feed cut short", `<rss><channel><item><title>A</title>`, []string{`*<rss><channel><item><title>A</title>`}},

		{"stories parted by a rule", first + rule + second, []string{trim(first), trim(second)}},
		{"by a form feed", first + "\f" + second, []string{trim(first), trim(second)}},
		{"by the end of a message", first + "NNNN\n" + second, []string{trim(first + "NNNN"), trim(second)}},
		{"by nothing but the end of the first", first + "\n" + second, []string{trim(first), trim(second)}},
		{"with a byline alone", first + equals + plain, []string{trim(first), trim(plain)}},
		{"with a byline alone, by a rule of tables", first + rule + plain, []string{trim(first + rule + plain)}},
		{"three", first + equals + second + equals + first, []string{trim(first), trim(second), trim(first)}},
		{"sections of one", first + rule + "TOKYO is a port of many ferries." + rule + "More", []string{trim(first + rule + "TOKYO is a port of many ferries." + rule + "More")}},
		{"a head in a box", equals + "Ferries" + equals + first, []string{trim(equals + "Ferries" + equals + first)}},
		{"two datelines of one story", first[:strings.Index(first, "(Reporting")] + second, []string{trim(first[:strings.Index(first, "(Reporting")] + second)}},
	} {
		if diff := cmp.Diff(tt.want, partsOf(t, tt.in, 1<<20)); diff != "" {
			t.Errorf("%s: %s", tt.name, diff)
		}
	}
}

// TestLimit shows that one part over the limit does not end the run, and that
// an error of the reader does.
func TestLimit(t *testing.T) {
	long := strings.Repeat("x", 200)
	for name, in := range map[string]string{
		"lines of JSON": `{"a": 1}` + "\n" + `{"b": "` + long + `"}` + "\n" + `{"c": 3}`,
		"documents":     "<DOC>\n<DOCNO> 1 </DOCNO>\n</DOC>\n<DOC>\n<DOCNO>" + long + "\n" + long + "</DOCNO>\n</DOC>\n<DOC>\n3</DOC>\n",
		"a feed":        "<rss><channel><item>a</item><item>" + long + "</item><item>c</item></channel></rss>",
		"signs":         "ZCZC\na\nNNNN\nZCZC\n" + long + "\nNNNN\nZCZC\nb\nNNNN\n",
	} {
		got := partsOf(t, in, 100)
		if len(got) != 3 || got[0] == ErrTooLarge.Error() || got[1] != ErrTooLarge.Error() || got[2] == ErrTooLarge.Error() {
			t.Errorf("%s: got %q", name, got)
		}
	}
	cut := errors.New("cut")
	n := 0
	var last error
	for _, err := range Parts(io.MultiReader(strings.NewReader("{\"a\": 1}\n{\"b\": "+strings.Repeat(" ", 1<<17)), iotest.ErrReader(cut)), 1<<20) {
		n, last = n+1, err
	}
	if n != 2 || last != cut {
		t.Errorf("%d parts, the last with %v", n, last)
	}
}

// TestBounded reads parts without end in the memory that one takes.
func TestBounded(t *testing.T) {
	for name, unit := range map[string]string{
		"JSON": "{\"a\": \"b\"}\n", "mail": "From a@b Wed Mar 14 15:47:00 2018\nSubject: A\nMIME-Version: 1.0\nX: y\n\nz\n\n",
		"rules": first + "\n==========\n", "documents": "<DOC>\n<DOCNO> 1 </DOCNO>\n</DOC>\n",
	} {
		n := 0
		for p, err := range Parts(&repeated{unit: unit, left: 2000}, 1000) {
			if n++; err != nil || len(p.Text) > 2*len(unit)+20 {
				t.Fatalf("%s: part %d of %d bytes, %v", name, n, len(p.Text), err)
			}
		}
		if n < 1999 {
			t.Errorf("%s: %d parts", name, n)
		}
	}
}

// repeated gives a text again and again.
type repeated struct {
	unit string
	left int
	rest string
}

func (r *repeated) Read(b []byte) (int, error) {
	if r.rest == "" {
		if r.left == 0 {
			return 0, io.EOF
		}
		r.left--
		r.rest = r.unit
	}
	n := copy(b, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

func TestMany(t *testing.T) {
	for in, want := range map[string]bool{
		first: false, second: false, first + second: true, first + "\f": true, "a\n-----\nb": false, "a\n-------------\nb": true, "a\nNNNN\n": true,
		"He (and she) - both": false, "(a) - (b)": false, "": false,
	} {
		if got := Many([]byte(in)); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}

// TestHostile reads what was made to take long.
func TestHostile(t *testing.T) {
	for _, in := range []string{
		strings.Repeat("(A) - ", 2e5), "<rss>" + strings.Repeat("<![CDATA[>", 1e5), strings.Repeat("{", 1e6), strings.Repeat("\n=====\n", 1e5),
		strings.Repeat("\f", 1e6), "<rss><channel>" + strings.Repeat("<item>", 1e5), strings.Repeat(first, 2000),
	} {
		for range Parts(strings.NewReader(in), 1<<25) {
			continue
		}
	}
}

func FuzzParts(f *testing.F) {
	for _, in := range []string{first + "\n=====\n" + second, "{\"a\": 1}\n[{}]", "<rss><channel><item>a</item></channel></rss>", "ZCZC\na\nNNNN", "\x01a\x02b\x03", "From a b:c\nMIME-Version: 1\na: b\nc: d\n\n"} {
		f.Add(in, int64(50))
	}
	f.Fuzz(func(t *testing.T, in string, limit int64) {
		end := int64(-1)
		for p, err := range Parts(strings.NewReader(in), limit) {
			if p.Offset < end || p.Offset > int64(len(in)) || err != nil && err != ErrTooLarge {
				t.Fatal(fmt.Sprint(p.Offset, end, err))
			}
			end = p.Offset
		}
	})
}
