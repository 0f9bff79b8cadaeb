// Package note reads what editors say about a story: corrections, what is new
// in it, whose opinion it is, until when it is not to be used.
package note

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/label"
	"github.com/newswire-go/newswire/internal/lazy"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/residue"
)

// Read reads a whole block as an editor's note. The text is as printed,
// without the brackets around it and without the star before it.
func Read(s string) (n Note, ok bool) {
	text, enclosed := strings.TrimSpace(strings.TrimLeft(s, "_ \t\n")), false
	for range 2 { // "((This story has been corrected ...))"
		inner, after, found := lex.LeadingBracket(text)
		if !found || strings.Trim(after, " .。") != "" {
			break
		}
		text, enclosed = inner, true
	}
	if !enclosed {
		if r, size := utf8.DecodeRuneInString(text); r == '*' || r == '＊' || r == '※' {
			text, enclosed = strings.TrimSpace(text[size:]), true
		}
	}
	kind, ok := kindOf(text, enclosed)
	if !ok {
		return Note{}, false
	}
	// The site's own lines speak of stories too: "A version of this article
	// appears in print ...".
	if furniture, _ := residue.Of(text); furniture != residue.None {
		return Note{}, false
	}
	return Note{kind, text}, true
}

// Told reads a text that is known to be a note: in a format that says so it
// needs no brackets. What says of itself nothing else is a word of the editors.
func Told(s string) Note {
	n, ok := Read(s)
	if !ok {
		n, ok = Read("(" + s + ")")
	}
	if !ok {
		n = Note{Editors, s}
	}
	return n
}

// CutHead cuts a note in brackets from the beginning of a paragraph:
// "(Adds details) ARLAND CITY, Feb 5 (Reuters) - ...". Something has to
// follow it.
func CutHead(s string) (n Note, rest string, ok bool) {
	_, after, found := lex.LeadingBracket(s)
	if rest = strings.TrimSpace(after); !found || rest == "" {
		return Note{}, s, false
	}
	if n, ok = Read(s[:len(s)-len(after)]); !ok {
		return Note{}, s, false
	}
	return n, rest, true
}

// CutTail cuts a note in brackets from the end of a paragraph: "...
// ports. (This story corrects the name of the port)". Something has to come
// before it.
func CutTail(s string) (rest string, n Note, ok bool) {
	s = strings.TrimSpace(s)
	before, _, found := lex.TrailingBracket(s)
	if rest = strings.TrimSpace(before); !found || rest == "" {
		return s, Note{}, false
	}
	if n, ok = Read(s[len(before):]); !ok {
		return s, Note{}, false
	}
	return rest, n, true
}

// Version says what the note tells of the story's life.
func (n Note) Version() label.Version {
	switch n.Kind {
	case Withdrawal:
		return label.Version{Stage: label.Withdrawal}
	case Correction:
		return label.Version{Stage: label.Correction}
	case Repeat:
		return label.Version{Stage: label.Repeat}
	case Update:
		return label.Version{Stage: label.Update}
	}
	return label.Version{}
}

// Longest is how long, in bytes, a note may be.
const Longest = lex.BracketReach

// kindOf says what kind of note s is, if it is one. In brackets much is a
// note that is prose without them; even there it begins with a capital.
func kindOf(s string, enclosed bool) (kind Kind, ok bool) {
	if s == "" || len(s) > Longest || lex.BeginsSmall(s) {
		return "", false
	}
	if row, after, found := openingOf(s, enclosed); found {
		if row.place == toEditors {
			return addressedKind(row.kind, after), true
		}
		return row.kind, true
	}
	if kind, ok = selfReference(s, enclosed); ok {
		return kind, true
	}
	// "The opinions expressed are her own" ends a note that needs no brackets.
	loose := enclosed || endsInOwn(s)
	for i := range noteRemarks {
		r := &noteRemarks[i]
		if (loose || r.place != onlyEnclosed) && lex.ContainsBy(s, r.phrase, r.rare[0]) && lex.Meets(s, r.needs) {
			return r.kind, true
		}
	}
	return "", false
}

// endsInOwn says whether s ends in "own", marks apart.
func endsInOwn(s string) bool {
	const reach = 16 // bytes
	end := s[max(0, len(s)-reach):]
	return strings.Contains(end, " own") && strings.HasSuffix(strings.TrimRight(end, " .-–—"), " own")
}

// openingOf finds the row of openings that s begins with, the longest
// if there are several, and gives what comes after the opening.
func openingOf(s string, enclosed bool) (row form, after string, ok bool) {
	heads := heads.Get()
	if !heads.Passes(s) {
		return form{}, "", false
	}
	var buf [lex.FoldHead]byte
	head := lex.FoldStart(buf[:0], s)
	from, to := heads.Sharing(head)
	// Of the openings that s begins with the longest comes last.
	for i := to - 1; i >= from; i-- {
		o := &openings[i]
		if !lex.Agree(o.opening, head) || o.place == onlyEnclosed && !enclosed {
			continue
		}
		if after, found := lex.CutFold(s, o.opening); found && lex.Meets(after, o.needs) {
			return *o, after, true
		}
	}
	return form{}, "", false
}

// heads finds rows of openings.
var heads = lazy.Value[*lex.HeadTable]{Make: func() *lex.HeadTable {
	return lex.NewHeadTable(len(openings), func(i int) string { return openings[i].opening })
}}

// addressedKind says of a word to editors ("Eds: UPDATES with ...") what it
// tells them.
func addressedKind(kind Kind, s string) Kind {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return lex.IsSpace(r) || unicode.IsPunct(r) })
	if s == "" {
		return kind
	}
	if row, _, ok := openingOf(s, true); ok {
		return row.kind
	}
	if lex.Meets(s, "has withdrawn|is withdrawn|has been withdrawn|was withdrawn|kill the") {
		return Withdrawal
	}
	return kind
}

// selfReference reads a note that names the story it stands with: "This
// story corrects ...", "An earlier version of this article misspelled ...".
// It has a subject, up to six words ("this Dec. 4 story"), a noun, and soon
// after it a verb.
func selfReference(s string, enclosed bool) (kind Kind, ok bool) {
	if !noteSubjectHeads.Get().Passes(s) {
		return "", false
	}
	var subject noteSubject
	rest := ""
	for _, sub := range noteSubjects {
		if after, found := lex.CutFold(s, sub.opening); found && (enclosed || sub.place != onlyEnclosed) {
			subject, rest = sub, after
			break
		}
	}
	// Behind "an earlier version of this" any word for a story will do.
	loose := enclosed || subject.kind != ""
	const nounReach, verbReach = 7, 16 // in words
	noun := false
	word, after := cutWord(rest)
	for i := 0; i < nounReach && word != "" && !noun; i++ {
		certain, isNoun := lex.StoryNoun(word)
		noun = isNoun && (loose || certain)
		word, after = cutWord(after)
	}
	if !noun {
		return "", false
	}
	// A verb near the noun shows that this is a note; the weightiest verb of
	// the whole note says what it is about: "was updated to correct ...".
	near, weight := subject.certain, len(noteWeights)
	for i := 0; word != "" && (near || i < verbReach); i++ {
		if v, isVerb := noteVerb(word); isVerb {
			near = near || loose || v.place == anywhere
			weight = min(weight, slices.Index(noteWeights, v.kind))
		}
		word, after = cutWord(after)
	}
	if weight == len(noteWeights) {
		return subject.kind, near
	}
	return noteWeights[weight], near
}

// noteSubjectHeads is the sieve of noteSubjects.
var noteSubjectHeads = lazy.Value[*lex.HeadSieve]{Make: func() *lex.HeadSieve {
	return lex.NewHeadSieve(len(noteSubjects), func(i int) string { return noteSubjects[i].opening })
}}

// noteVerb finds the row of noteVerbs that holds the word.
func noteVerb(word string) (row noteWord, ok bool) {
	var buf [64]byte
	folded := lex.FoldWords(buf[:0], word)
	i := lex.SearchSorted(len(noteVerbs), folded, func(i int) string { return noteVerbs[i].word })
	if i < len(noteVerbs) && noteVerbs[i].word == string(folded) {
		return noteVerbs[i], true
	}
	return noteWord{}, false
}

// cutWord cuts the first word from s; hyphens and apostrophes belong to it.
func cutWord(s string) (word, after string) {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !lex.IsLetter(r) && !unicode.IsDigit(r) })
	for i, r := range s {
		if !lex.IsLetter(r) && !unicode.IsDigit(r) && r != '-' && r != '\'' && r != '’' {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

// Kind is what an editor's note is about.
type Kind string

const (
	Correction    Kind = "correction"    // of a fact in the story
	Update        Kind = "update"        // what is new in it
	Repeat        Kind = "repeat"        // that it was sent before
	Editors       Kind = "editors-note"  // a word of the editors to the reader
	Disclosure    Kind = "disclosure"    // whose opinion it is, or who paid
	Clarification Kind = "clarification" // of what might be misread
	Embargo       Kind = "embargo"       // until when it was not to be used
	Withdrawal    Kind = "withdrawal"    // that it is not to be used
	Advisory      Kind = "advisory"      // a word to the editors of clients
)

// A Note is an editor's text about the story, as printed, without the
// brackets around it.
type Note struct {
	Kind Kind
	Text string
}
