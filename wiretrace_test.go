package newswire

import (
	"strings"
	"testing"
)

// TestDoubtDateline takes a place and a dash for a dateline only where an
// agency is named on the page, and leaves them in the story elsewhere.
func TestDoubtDateline(t *testing.T) {
	const (
		head  = `<!DOCTYPE html><html><body><h1>Ferry crews vote to end strike</h1><p>By Ada Finch</p>`
		story = `<div><p>LONDON — Ferry crews voted on Thursday to go back to work after nine days, their union said.</p><p>They accepted a pay rise of 4 percent, and two more bunks on each ship.</p></div>`
		dated = `<div><p>LONDON, May 4 — Ferry crews voted on Thursday to go back to work after nine days, their union said.</p><p>They accepted a pay rise of 4 percent, and two more bunks on each ship.</p></div>`
	)
	for _, c := range []struct {
		name, page string
		dateline   string
		first      string // how the body begins
	}{
		{"no agency", head + story, "", "LONDON — Ferry crews"},
		{"a picture's", head + `<figure><figcaption>A ferry. Berta Quill/AFP</figcaption></figure>` + story, "", "LONDON — Ferry crews"},
		{"a byline", strings.Replace(head, "Ada Finch", "Ada Finch, Associated Press", 1) + story, "LONDON —", "Ferry crews"},
		{"a copyright line", head + story + `<footer>© 2023 Reuters. All rights reserved.</footer>`, "LONDON —", "Ferry crews"},
		{"metadata", `<!DOCTYPE html><meta name="dc.source" content="dpa">` + head + story, "LONDON —", "Ferry crews"},
		{"a date", head + dated, "LONDON, May 4 —", "Ferry crews"},
		{"a text dump", "Ferry crews vote to end strike\n\nBy Ada Finch\n\nLONDON — Ferry crews voted on Thursday to go back to work, their union said.\n", "LONDON —", "Ferry crews"},
	} {
		a, tr, err := new(Parser).Explain([]byte(c.page))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if a.Dateline.Raw != c.dateline || !strings.HasPrefix(a.Body[0].Text, c.first) {
			t.Errorf("%s: dateline %q, then %q", c.name, a.Dateline.Raw, a.Body[0].Text)
		}
		at := 0
		for _, k := range tr.Candidates {
			if k.Origin == "text" {
				if strings.Trim(tr.Text[at:k.Start], " \n") != "" {
					t.Errorf("%s: %q is nobody's", c.name, tr.Text[at:k.Start])
				}
				at = k.End
			}
		}
	}
}
