package jsonl

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/newswire-go/newswire"
)

// TestLine writes lines and reads them back.
func TestLine(t *testing.T) {
	place := int64(7)
	for _, l := range []Line{
		{File: "a.txt", Article: &newswire.Article{Format: "text", Headline: "Ferries <to> sail & \"more\""}},
		{File: "a.warc", Offset: &place, Within: 9, URL: "u\x1b[31m\U000E0001é\"\\", Error: "e", Reason: "r"},
	} {
		b := l.Append(nil)
		var back Line
		if err := json.Unmarshal(b, &back); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(l, back); diff != "" {
			t.Errorf("read back (-written +read):\n%s", diff)
		}
	}
	l := Line{File: "a.warc", Offset: &place, URL: "u\x1b[31m\U000E0001é\"\\", Error: "<e>", Reason: "r"}
	want := `{"file":"a.warc","offset":7,"url":"u\u001b[31m\udb40\udc01é\"\\","error":"<e>","reason":"r"}`
	if got := string(l.Append([]byte("before "))); got != "before "+want+"\n" {
		t.Errorf("got %s", got)
	}
}

// TestReason gives each error its word.
func TestReason(t *testing.T) {
	for _, r := range reasons() {
		if got := Reason(fmt.Errorf("a.txt: %w", r.err)); got != r.word {
			t.Errorf("%v is %q, want %q", r.err, got, r.word)
		}
	}
	if got := Reason(&newswire.NoArticleError{Reason: newswire.ReasonIndex}); got != string(newswire.ReasonIndex) {
		t.Errorf("an index is %q", got)
	}
	if got := Reason(errors.New("the disk is gone")); got != "unreadable" {
		t.Errorf("got %q", got)
	}
	for want, err := range map[string]error{
		"no article found":  newswire.ErrNoArticle,
		"file is not there": &fs.PathError{Op: "open", Path: "a", Err: errors.New("file is not there")},
	} {
		if got := Message(err); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
