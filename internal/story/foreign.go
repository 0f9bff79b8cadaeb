package story

import (
	"strings"

	"github.com/newswire-go/newswire/internal/flat"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/page"
)

// Below a story, and now and then between two of its paragraphs, stands what
// looks as it does and is none: what its readers have written, whose it is, a
// letter to be had by mail. The names of its boxes tell, or the heading over it.

// foreignMarks are the words in the names of boxes in a story's element that
// hold no story.
var foreignMarks = [...]string{
	"comment", "disqus", "kommentar", // of its readers
	"copyright", "disclaimer", "fineprint", "cookie", // of its lawyers
	"about-author", "author-bio", "author-info", "authorbio", "sigfile", // of its writer
	"newsletter", "popup", "related", "sidebar", "subscri", "footer",
}

// foreignSteps is how many elements around a block are asked for their names.
const foreignSteps = 2 * pathSteps

// wholePage is the element around all others.
const wholePage flat.Node = 0

// leaveBoxes takes out of the story what stands in boxes that are none of its
// own. It gives the story's last block.
func (f *finder) leaveBoxes(first, last int) int {
	end := first
	for i := first + 1; i <= last; i++ {
		box := flat.None
		if f.blocks[i].inStory {
			box = f.foreignBox(i, first)
		}
		if box == flat.None && (f.headsComments(i) || f.beginsComments(i)) {
			if box = f.boxBeside(f.blocks[i].Owner, first); i+1 < len(f.blocks) && !f.Tree.Within(f.blocks[i+1].Owner, box) {
				box = wholePage // the comments stand beside their heading
			}
		}
		if box == flat.None {
			if f.blocks[i].inStory {
				end = i
			}
			continue
		}
		for ; i <= last && f.Tree.Within(f.blocks[i].Owner, box); i++ {
			f.blocks[i].inStory = false
		}
		i--
	}
	return end
}

// foreignBox gives the element around the block i that is named after
// something else than a story, and in which the story's first block does not
// stand; or None.
func (f *finder) foreignBox(i, first int) flat.Node {
	lead, before := f.blocks[first].Owner, f.blocks[i-1].Owner
	n := f.blocks[i].Owner
	for range foreignSteps {
		if n <= 0 || f.Tree.Within(lead, n) {
			break
		}
		if f.named(n, foreignMarks[:]) {
			return n
		}
		if f.blocks[i-1].inStory && f.Tree.Within(before, n) {
			break // it was asked for the block before
		}
		n = f.Tree.Parent(n)
	}
	return flat.None
}

// boxBeside gives the largest element around another one in which the story's
// first block does not stand.
func (f *finder) boxBeside(n flat.Node, first int) flat.Node {
	lead := f.blocks[first].Owner
	for range foreignSteps {
		up := f.Tree.Parent(n)
		if up <= 0 || f.Tree.Within(lead, up) {
			break
		}
		n = up
	}
	return n
}

// A commentHeading is a line over what readers have written.
type commentHeading struct {
	words   string // as lex.FoldWords gives them, without digits and marks around them
	example string
}

// commentHeadings are such lines, sorted.
var commentHeadings = []commentHeading{
	{"add a comment", "Add a comment:"},
	{"add comment", "Add comment"},
	{"add your comment", "Add your comment"},
	{"comentarios", "Comentarios"},
	{"comentários", "Comentários"},
	{"comment", "1 comment"},
	{"comment on this article", "Comment on this article"},
	{"comment on this story", "Comment on this story"},
	{"commentaires", "Commentaires (7)"},
	{"commenti", "Commenti"},
	{"comments", "Comments (12)"},
	{"comments are closed", "Comments are closed."},
	{"comments are now closed", "Comments are now closed"},
	{"comments are now closed for this story", "Comments are now closed for this story"},
	{"deja un comentario", "Deja un comentario"},
	{"dodaj komentarz", "Dodaj komentarz"},
	{"have your say", "Have your say"},
	{"join the conversation", "Join the conversation"},
	{"join the discussion", "Join the discussion"},
	{"komentarze", "Komentarze (10)"},
	{"komentáře", "Komentáře"},
	{"kommentar schreiben", "Kommentar schreiben"},
	{"kommentar verfassen", "Kommentar verfassen"},
	{"kommentare", "Kommentare (4)"},
	{"kommentarer", "Kommentarer"},
	{"latest comments", "Latest comments"},
	{"leave a comment", "Leave a comment"},
	{"leave a reply", "Leave a Reply"},
	{"leserkommentare", "Leserkommentare"},
	{"post a comment", "Post a comment"},
	{"post your comment", "Post your comment"},
	{"reacties", "Reacties (9)"},
	{"reader comments", "Reader comments"},
	{"reader views", "Reader views (5)"},
	{"readers' comments", "Readers' comments"},
	{"responses", "3 responses"},
	{"user comments", "User Comments"},
	{"wasze komentarze", "Wasze komentarze"},
	{"yorumlar", "Yorumlar"},
	{"your comments", "Your comments"},
	{"σχόλια", "Σχόλια"},
	{"добавить комментарий", "Добавить комментарий"},
	{"комментариев", "Комментариев: 12"},
	{"комментарии", "Комментарии"},
	{"оставить комментарий", "Оставить комментарий"},
	{"оставьте комментарий", "Оставьте комментарий"},
	{"コメント", "コメント"},
	{"我要评论", "我要评论（0）"},
	{"网友评论", "网友评论"},
	{"评论", "评论"},
	{"댓글", "댓글 3"},
}

// beginsComments reports whether a place right before the block i has the name of
// what readers have written, for links to lead to.
func (f *finder) beginsComments(i int) bool {
	const reach = 4 // nodes
	n := f.blocks[i].Owner
	for m := n - 1; m > max(wholePage, n-reach); m-- {
		if f.Tree.Tag(m) != flat.A {
			continue
		}
		if name, ok := f.Tree.Attr(m, "name"); ok && string(name) == "comments" {
			return true
		}
	}
	return false
}

const longestHeading = 80 // bytes, of a heading over comments

// headsComments reports whether the block i is a heading over what readers
// have written. A link is none: it leads there.
func (f *finder) headsComments(i int) bool {
	b, text := &f.blocks[i], f.content(i)
	if len(text) > longestHeading || b.Link > page.HalfLinks || b.Box&page.InNav != 0 {
		return false
	}
	var buf [longestHeading]byte
	line := strings.TrimFunc(text, func(r rune) bool { return lex.IsLineMark(r) || '0' <= r && r <= '9' })
	words := lex.FoldWords(buf[:0], line)
	k := lex.SearchSorted(len(commentHeadings), words, func(k int) string { return commentHeadings[k].words })
	return k < len(commentHeadings) && commentHeadings[k].words == string(words)
}
