package recipes

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/jsonl"
)

// mapLines reads lines such as {"url":"https://…","html":"<!DOCTYPE…"} and
// writes a line for each.
func mapLines(in io.Reader, out io.Writer) error {
	lines := bufio.NewReaderSize(in, 1<<20)
	for {
		text, failed := lines.ReadBytes('\n')
		if len(bytes.TrimSpace(text)) > 0 {
			var page struct{ URL, HTML string }
			err := json.Unmarshal(text, &page)
			l := jsonl.Line{URL: jsonl.Name(page.URL)}
			if err == nil {
				p := newswire.Parser{URL: page.URL}
				l.Article, err = p.ParseBytes([]byte(page.HTML))
			}
			if err != nil {
				l.Error, l.Reason = jsonl.Message(err), jsonl.Reason(err)
			}
			if _, err := out.Write(l.Append(nil)); err != nil {
				return err
			}
		}
		if failed == io.EOF {
			return nil
		}
		if failed != nil {
			return failed
		}
	}
}
