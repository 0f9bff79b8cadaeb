package story

import (
	"slices"
	"strings"
	"testing"
)

// TestForeignMarks reads a box below a story with each of the marks in its name.
func TestForeignMarks(t *testing.T) {
	for _, mark := range foreignMarks {
		page := `<div><p>{prose}</p><p>{prose}</p><div class="box-` + mark + `"><p>Kept is none of it, whatever it says at this length.</p></div><p>{prose}</p></div>`
		if got := partOfKept(page); got == Body {
			t.Errorf("%s: a box of the name is part of the story", mark)
		}
	}
}

// TestCommentHeadings reads the example of each row, with it and without it,
// over two lines of what a reader has written.
func TestCommentHeadings(t *testing.T) {
	whole := commentHeadings
	defer func() { commentHeadings = whole }()
	for i, row := range whole {
		page := "<div><p>{prose}</p><p>{prose}</p><p>" + row.example + "</p><p>Kept the ferry, they should have, said no one who was on it that day.</p></div>"
		commentHeadings = whole
		if got := partOfKept(page); got == Body {
			t.Errorf("%q: what stands below it is part of the story", row.example)
		}
		commentHeadings = slices.Delete(slices.Clone(whole), i, i+1)
		if got := partOfKept(page); got != Body {
			t.Errorf("%q: %v without the row too", row.example, got)
		}
		if i > 0 && strings.Compare(whole[i-1].words, row.words) >= 0 {
			t.Errorf("%q is not sorted", row.words)
		}
	}
}

// TestCommentBox takes a box of comments between two paragraphs out of the
// story, and not what stands below it.
func TestCommentBox(t *testing.T) {
	box := "<div><h4>Comments (2)</h4><p>I was on that ferry, and the bicycles were on it twice.</p></div>"
	if got := partOfKept("<div><p>{prose}</p>" + box + "<p>{prose} Kept.</p></div>"); got != Body {
		t.Errorf("the paragraph below a box of comments is %v", got)
	}
}
