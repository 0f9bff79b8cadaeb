package newswire

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

// readNote reads a whole block as an editor's note. The text is as printed,
// without the brackets around it and without the star before it.
func readNote(s string) (n Note, ok bool) {
	text, enclosed := strings.TrimSpace(s), false
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
	kind, ok := noteKind(text, enclosed)
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

// cutHeadNote cuts a note in brackets from the beginning of a paragraph:
// "(Adds details) ARLAND CITY, Feb 5 (Reuters) - ...". Something has to
// follow it.
func cutHeadNote(s string) (n Note, rest string, ok bool) {
	_, after, found := lex.LeadingBracket(s)
	if rest = strings.TrimSpace(after); !found || rest == "" {
		return Note{}, s, false
	}
	if n, ok = readNote(s[:len(s)-len(after)]); !ok {
		return Note{}, s, false
	}
	return n, rest, true
}

// cutTailNote cuts a note in brackets from the end of a paragraph: "...
// ports. (This story corrects the name of the port)". Something has to come
// before it.
func cutTailNote(s string) (rest string, n Note, ok bool) {
	s = strings.TrimSpace(s)
	before, _, found := lex.TrailingBracket(s)
	if rest = strings.TrimSpace(before); !found || rest == "" {
		return s, Note{}, false
	}
	if n, ok = readNote(s[len(before):]); !ok {
		return s, Note{}, false
	}
	return rest, n, true
}

// version says what the note tells of the story's life.
func (n Note) version() label.Version {
	switch n.Kind {
	case NoteWithdrawal:
		return label.Version{Stage: label.Withdrawal}
	case NoteCorrection:
		return label.Version{Stage: label.Correction}
	case NoteRepeat:
		return label.Version{Stage: label.Repeat}
	case NoteUpdate:
		return label.Version{Stage: label.Update}
	}
	return label.Version{}
}

// longestNote is how long, in bytes, a note may be.
const longestNote = lex.BracketReach

// noteKind says what kind of note s is, if it is one. In brackets much is a
// note that is prose without them; even there it begins with a capital.
func noteKind(s string, enclosed bool) (kind NoteKind, ok bool) {
	if s == "" || len(s) > longestNote || lex.BeginsSmall(s) {
		return "", false
	}
	if row, after, found := noteOpening(s, enclosed); found {
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

// noteOpening finds the row of noteOpenings that s begins with, the longest
// if there are several, and gives what comes after the opening.
func noteOpening(s string, enclosed bool) (row noteForm, after string, ok bool) {
	heads := noteHeads.Get()
	if !heads.Passes(s) {
		return noteForm{}, "", false
	}
	var buf [lex.FoldHead]byte
	head := lex.FoldStart(buf[:0], s)
	from, to := heads.Sharing(head)
	// Of the openings that s begins with the longest comes last.
	for i := to - 1; i >= from; i-- {
		o := &noteOpenings[i]
		if !lex.Agree(o.opening, head) || o.place == onlyEnclosed && !enclosed {
			continue
		}
		if after, found := lex.CutFold(s, o.opening); found && lex.Meets(after, o.needs) {
			return *o, after, true
		}
	}
	return noteForm{}, "", false
}

// noteHeads finds rows of noteOpenings.
var noteHeads = lazy.Value[*lex.HeadTable]{Make: func() *lex.HeadTable {
	return lex.NewHeadTable(len(noteOpenings), func(i int) string { return noteOpenings[i].opening })
}}

// addressedKind says of a word to editors ("Eds: UPDATES with ...") what it
// tells them.
func addressedKind(kind NoteKind, s string) NoteKind {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return lex.IsSpace(r) || unicode.IsPunct(r) })
	if s == "" {
		return kind
	}
	if row, _, ok := noteOpening(s, true); ok {
		return row.kind
	}
	if lex.Meets(s, "has withdrawn|is withdrawn|has been withdrawn|was withdrawn|kill the") {
		return NoteWithdrawal
	}
	return kind
}

// selfReference reads a note that names the story it stands with: "This
// story corrects ...", "An earlier version of this article misspelled ...".
// It has a subject, up to six words ("this Dec. 4 story"), a noun, and soon
// after it a verb.
func selfReference(s string, enclosed bool) (kind NoteKind, ok bool) {
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
