package sgml

import (
	"slices"
	"strings"
	"testing"
)

func itemsOf(text string) (heads []string) {
	for it := range Read([]byte(text)) {
		heads = append(heads, it.Headline)
	}
	return heads
}

// TestArchives reads the example of each row, and shows that without the row it
// is not read, or as another one's.
func TestArchives(t *testing.T) {
	whole := archives
	defer func() { archives = whole }()
	for i, a := range whole {
		archives = whole
		for it := range Read([]byte(a.example)) {
			if it.Format != a.format || it.Headline != "Gulls" || !strings.Contains(string(it.Markup)+string(it.Text), "Rain fell.") {
				t.Errorf("%s: got %+v", a.format, it)
			}
		}
		if got := itemsOf(a.example + "\n" + a.example); len(got) != 2 {
			t.Errorf("%s: %d stories", a.format, len(got))
		}
		archives = slices.Delete(slices.Clone(whole), i, i+1)
		for it := range Read([]byte(a.example)) {
			if it.Format == a.format {
				t.Errorf("%s is read without its row", a.format)
			}
		}
	}
}

func TestSenders(t *testing.T) {
	whole := senders
	defer func() { senders = whole }()
	for i, s := range whole {
		senders = whole
		if got := senderOf(s.letters + "_ENG_19990101.0001"); got != s.agency {
			t.Errorf("%s: got %q", s.letters, got)
		}
		senders = slices.Delete(slices.Clone(whole), i, i+1)
		if got := senderOf(s.letters + "_ENG_19990101.0001"); got == s.agency {
			t.Errorf("%s is known without its row", s.letters)
		}
	}
	if got := senderOf("AP880212-0001"); got != "AP" {
		t.Errorf("AP: got %q", got)
	}
}

func TestClock(t *testing.T) {
	for in, want := range map[string]string{
		"26-FEB-1987 15:01:01.79": "1987-02-26T15:01:01", "3-OCT-1987 09:01:01.79": "1987-10-03T09:01:01", "3-OCT-1987": "1987-10-03",
		"26-XXX-1987 15:01": "26-XXX-1987 15:01", "880212": "880212", "": "",
	} {
		if got := clock(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestHostile(t *testing.T) {
	for _, s := range []string{"<P", "<P>", "<TITLE>", "</", "<D>", "<TEXT><BODY>", "&#5;", "<DOC>"} {
		itemsOf("<DOC id=\"a\" type=\"story\" >" + strings.Repeat(s, 2e5))
		itemsOf("<REUTERS>" + strings.Repeat(s, 2e5) + "</REUTERS>")
	}
}

func FuzzRead(f *testing.F) {
	for _, a := range archives {
		f.Add(a.example)
	}
	f.Add("<REUTERS TYPE=\"a\" NEWID=\"1\"><UNKNOWN>&#5;u f BC-A 1</UNKNOWN><DATE>26-FEB-1987 15:01</DATE><TOPICS><D>a</D></TOPICS><TEXT>x</TEXT></REUTERS>")
	f.Fuzz(func(t *testing.T, text string) {
		for it, err := range Read([]byte(text)) {
			if it == nil || err != nil {
				t.Fatal(it, err)
			}
		}
	})
}
