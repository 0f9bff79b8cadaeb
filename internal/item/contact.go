package item

import (
	"html"
	"strings"

	"github.com/newswire-go/newswire/internal/lex"
)

// Credited gives what a line of a desk's contacts says of who wrote or edited
// the story, without how to reach them: "Redaktion: Foto: Newsdesk, +49 30
// 1234, Jan Berg (Berlin) +49 30 5678, desk@example.com" is "Redaktion: Jan
// Berg (Berlin)". It is "" where nobody is left.
func Credited(line string) string {
	role, rest, ok := strings.Cut(strings.TrimLeft(strings.TrimSpace(line), "-–• "), ":")
	if !ok || role == "" {
		return ""
	}
	var people []string
	for piece := range strings.SplitSeq(rest, ",") {
		if person := withoutContact(piece); person != "" {
			people = append(people, person)
		}
	}
	if len(people) == 0 {
		return ""
	}
	role = strings.Replace(role, "/in", "", 1) // "Autor/in" leaves open which word it is
	return strings.Join(strings.Fields(role+": "+strings.Join(people, ", ")), " ")
}

// withoutContact gives the person of a piece of contacts, without the number
// behind them; "" for a number, an address, or a desk: "Foto: Newsdesk".
func withoutContact(piece string) string {
	var kept []string
	for word := range strings.FieldsSeq(piece) {
		if strings.ContainsAny(word, "@0123456789") || strings.Contains(word, "://") {
			break
		}
		if strings.HasSuffix(word, ":") {
			if len(kept) == 0 {
				return ""
			}
			break
		}
		kept = append(kept, word)
	}
	return strings.Trim(strings.Join(kept, " "), " +<>;")
}

// PutAbove puts a headline above a story that is whole and does not print it.
func (it *Item) PutAbove(headline string) {
	if letters := lex.Letters(headline); letters == "" || strings.Contains(lex.Letters(string(it.Markup)+string(it.Text)), letters) {
		return
	}
	if it.Markup != nil {
		it.Markup = append([]byte("<h1>"+html.EscapeString(headline)+"</h1>\n"), it.Markup...)
	} else {
		it.Text = append([]byte(headline+"\n\n"), it.Text...)
	}
}
