package credit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/lazy"
	"github.com/newswire-go/newswire/internal/lex"
)

// ReadSignOff reads the sign-off at the end of s, the last paragraph of a
// story or the end of its text, and gives the credits in its order and what
// stands before it.
func ReadSignOff(s string) (credits []Credit, rest string, ok bool) {
	text := lex.ValidUTF8(s)
	t, ok := ReadTail(text)
	if !ok || !t.Signed {
		return nil, s, false
	}
	return t.Credits, strings.TrimRightFunc(text[:t.start], lex.IsSpace), true
}

// IsSignOff reports whether all of s, which has no white space around it, is a
// sign-off that names somebody, with what belongs to it behind it.
func IsSignOff(s string) bool {
	t, ok := WholeTail(lex.ValidUTF8(s))
	return ok && t.Signed && t.start == 0 && len(t.Credits) > 0
}

// A Tail is the matter at the end of a paragraph or story that is no running
// text. Its pieces lie end to end, from the first of them to the end of the
// input, so that every character has one place; a piece's span takes in the
// space and the marks behind it.
type Tail struct {
	Credits    []Credit
	start, end int  // from the first sign-off's first byte to the last one's end
	Signed     bool // there is a sign-off, or a mark that closes the story
	Pieces     []tailPiece
}

type tailPiece struct {
	Kind       tailKind
	Start, end int
}

// tailWindow is how many bytes at the end of a text are searched for a tail
// that does not begin the text: some 900 letters with room for long lists.
const tailWindow = 1400

// longestSignOff is the length of the longest text, in bytes, that is read as
// a tail from its beginning to its end.
const longestSignOff = 8 * tailWindow

// tailSteps limits the bytes that are read for one tail, over all places in
// the window at which it could begin: no input makes the search quadratic.
const tailSteps = 4 * tailWindow

// tailStarts is how many places in the window are tried at most. A text has so
// many only if it is made of brackets.
const tailStarts = 16

// ReadTail reads the tail of s. ok is false if s ends in running text.
//
// The earliest place from which everything up to the end can be read wins. A
// tail begins where s does, after a bracket's opening, or after a sentence.
func ReadTail(s string) (t Tail, ok bool) {
	from := max(0, len(s)-tailWindow)
	if from > 0 {
		for from < len(s) && !utf8.RuneStart(s[from]) {
			from++
		}
	}
	hints := tailHintsOf(s, from)
	if hints == 0 {
		return Tail{}, false
	}
	r := tailReader{s: s, hints: hints}
	if r.readWhole() {
		return r.Tail, true
	}
	if hints&^(hintOpening|hintPlaces|hintReached) == 0 {
		return Tail{}, false
	}
	r.steps = tailSteps
	if r.readFrom(from) {
		return r.Tail, true
	}
	return Tail{}, false
}

// readFrom reads s from the first place behind the given byte from which all is
// a tail. Of very many places at which one may begin the last ones are tried.
func (r *tailReader) readFrom(from int) bool {
	var starts [tailStarts]int32 // a ring
	n := 0
	for i := r.nextStart(max(from, 1)); i > 0; i = r.nextStart(i + 1) {
		starts[n%tailStarts] = int32(i)
		n++
	}
	for k := max(0, n-tailStarts); k < n && r.steps > 0; k++ {
		at := int(starts[k%tailStarts])
		if r.isSentence(at) {
			r.steps -= failedSteps
		} else if r.read(at, false) {
			return true
		}
	}
	return false
}

// nextStart gives the first place from i on, which is no beginning, at which a
// tail may begin, or 0. Only opening brackets and what stands behind white space
// or a wide full stop can be one: of other characters no more is asked.
func (r *tailReader) nextStart(i int) int {
	s := r.s
	for ; i < len(s); i++ {
		before := s[i-1]
		if tailSeams[before] {
			if lex.IsLetterASCII(s[i]) && (before > ' ' || i > 1 && lex.IsLetterASCII(s[i-2])) {
				continue // the first letter of a word that follows another, as nearly everywhere
			}
		} else if !tailOpenings[s[i]] {
			continue
		}
		if r.mayBegin(i) {
			return i
		}
	}
	return 0
}

// tailSeams are the bytes behind which a tail may begin that no bracket opens: white
// space, and the last one of a wide full stop.
var tailSeams = [256]bool{' ': true, '\n': true, 0x82: true}

// tailOpenings are the first bytes of the brackets that may open a tail, the last
// two of （ and 【.
var tailOpenings = [256]bool{'(': true, '[': true, 0xEF: true, 0xE3: true}

// failedSteps is what it costs to find that nothing of a tail stands at a place.
const failedSteps = 64

// longestPiece is how long a piece may be, in bytes, that is no sign-off: a mark,
// an exchange rate, a contact.
const longestPiece = 240

// isSentence reports whether a sentence of running text begins at a place far from
// the end, as a look at its first word tells: it names no role and joins nothing,
// and no verb is near that could stand behind names.
func (r *tailReader) isSentence(at int) bool {
	s := r.s[at:]
	if len(s) <= longestPiece || r.hints&(hintVerb|hintReached) != 0 {
		return false
	}
	n := 0
	for n < maxCreditWord && lex.IsLetterASCII(s[n]) {
		n++
	}
	return n > 0 && (s[n] == ' ' || s[n] == ',') && !mayBeOpening(s[:n]) && lex.LinkOf(s[:n], "") == lex.LinkNone
}

// WholeTail reads s where all of it is a tail.
func WholeTail(s string) (t Tail, ok bool) {
	r := tailReader{s: s, hints: tailHintsOf(s, max(0, len(s)-tailWindow))}
	if r.hints == 0 || !r.readWhole() {
		return Tail{}, false
	}
	return r.Tail, true
}

// readWhole reads s from its beginning.
func (r *tailReader) readWhole() bool {
	r.steps = tailSteps
	return len(r.s) <= longestSignOff && r.read(0, true)
}

// A tailHint is a cheap sign that a text may end in a tail.
type tailHint uint8

const (
	hintOpening tailHint = 1 << iota // the first word may open one
	hintClosing                      // the last character does not end running text
	hintBy                           // "ing by" or an address stands near the end
	hintVerb                         // "contributed", "reported from" or an address stands near the end
	hintPlaces                       // it is short, and "in" stands in it as often as in a list of people and their places
	hintReached                      // somebody can "be reached" at an address near the end
)

// tailHintsOf looks for hints in s from the given byte on. Nearly every
// paragraph of a story has none, and this is all that is spent on it.
func tailHintsOf(s string, from int) (hints tailHint) {
	end := len(s)
	for end > 0 && s[end-1] <= ' ' {
		end--
	}
	if end == 0 {
		return 0
	}
	from = min(from, end) // the window may hold nothing but white space
	if mayOpenTail(s) {
		hints |= hintOpening
	}
	last, _ := utf8.DecodeLastRuneInString(s[:end])
	if kind, _ := markKind(last); kind == tokenClose || end > 1 && s[end-2] == ')' || isLetterOrDigit(last) || last == '<' || last == '=' || last == '/' {
		hints |= hintClosing
	}
	window, last200 := s[from:end], s[max(from, end-200):end]
	if lex.ContainsBy(window, "ing by ", 'b') || lex.ContainsBy(window, "ing By ", 'B') || strings.IndexByte(last200, '@') >= 0 {
		hints |= hintBy
	}
	if lex.ContainsBy(s[max(from, end-240):end], "contributed", 'b') || lex.ContainsBy(last200, "reported from ", 'f') || strings.Contains(last200, "://") {
		hints |= hintVerb
	}
	if hints&(hintBy|hintVerb) != 0 && lex.ContainsBy(window, " be reached ", 'h') {
		hints |= hintReached
	}
	if end < longestRoster && strings.Count(s[:end], " in ") >= fewestPlaces {
		hints |= hintPlaces
	}
	return hints
}

// A list of people and their places that no other word tells for a sign-off.
const (
	longestRoster = 400 // bytes
	fewestPlaces  = 3
)

func isLetterOrDigit(r rune) bool {
	return r < utf8.RuneSelf && (lex.IsLowerASCII(byte(r)) || lex.IsUpperASCII(byte(r)) || lex.IsDigitASCII(byte(r)) || r == '#' || r == '-') || r >= utf8.RuneSelf && lex.IsLetter(r)
}

// mayOpenTail tells whether the first word of s names a role or opens what
// follows sign-offs, or whether s begins with a bracket or dash.
func mayOpenTail(s string) bool {
	n := 0
	for n < len(s) && (lex.IsLowerASCII(s[n]|0x20) || s[n] == '-' && n > 0) {
		n++
	}
	if n > 0 && (n == len(s) || s[n] < utf8.RuneSelf) && !mayBeOpening(s[:n]) {
		return false
	}
	c := scanner{s: s}
	t := c.next()
	switch t.kind {
	case tokenOpen, tokenDash:
		return true
	case tokenWord:
		var buf [64]byte
		folded := lex.FoldWords(buf[:0], c.text(t))
		if i := firstRole(folded); i < len(roleRows) && lex.FirstOf(roleRows[i].words) == string(folded) {
			return true
		}
		if i := firstTail(folded); i < len(tailRows) && tailRows[i].first() == string(folded) {
			return true
		}
		return isWith(c.text(t)) || s[t.start] >= 0xE3
	case tokenOther:
		return s[t.start] == '=' || s[t.start] >= utf8.RuneSelf
	}
	return t.kind == tokenContact
}

// mayBeOpening tells whether a role or a row of tailRows may begin with the
// word w.
func mayBeOpening(w string) bool { return openingWords.Get().Passes(w) }

// openingWords is the sieve of all words with which roles and the rows of
// tailRows begin.
var openingWords = lazy.Value[*lex.Sieve]{Make: func() *lex.Sieve {
	return lex.NewSieve(func(yield func(string) bool) {
		for i := range roleRows {
			if !yield(lex.FirstOf(roleRows[i].words)) {
				return
			}
		}
		for i := range tailRows {
			if !yield(tailRows[i].first()) {
				return
			}
		}
		_ = yield("with") && yield("this")
	})
}}

type tailReader struct {
	Tail
	s     string
	steps int
	hints tailHint
}

// add adds the credits of a clause or sentence to those of the tail.
func (r *tailReader) add(credits []Credit) {
	if r.Credits == nil {
		r.Credits = credits
	} else {
		r.Credits = append(r.Credits, credits...)
	}
}

// addBelow adds those of a byline that stands below its story.
func (r *tailReader) addBelow(credits []Credit) {
	for i := range credits {
		credits[i].Header = false
	}
	r.add(credits)
}

// mayBegin tells whether a tail may begin at s[i]: at an opening bracket that
// does not follow another, or after the space behind a sentence.
func (r *tailReader) mayBegin(i int) bool {
	s := r.s
	switch b := s[i]; {
	case b == '(' || b == '[':
		return s[i-1] != b
	case b == 0xEF || b == 0xE3: // （ 【 and ［ begin with these bytes
		c := scanner{s: s, pos: i}
		return c.next().kind == tokenOpen
	case b == ' ' || b == '\n' || b == ')' || b == '"':
		return false
	case strings.HasSuffix(s[:i], "。"):
		return IsClosingMark(s[i:], false) // "完" right behind the last sentence
	}
	if i < 2 || s[i-1] != ' ' && s[i-1] != '\n' {
		return false
	}
	switch s[i-2] {
	case '.', '?', '!', '"', ')', ']', ' ', '\n', '_', '-', '>', '=', '\'':
		return true
	}
	return strings.HasSuffix(s[:i-1], "”") || strings.HasSuffix(s[:i-1], "»") || strings.HasSuffix(s[:i-1], "—") || strings.HasSuffix(s[:i-1], "。")
}

// read reads pieces from s[start] to the end of s.
func (r *tailReader) read(start int, opening bool) bool {
	r.Tail = Tail{}
	signed := false // a sign-off was read: what follows has to be furniture or a note
	for p := start; ; {
		p = r.skipRules(p)
		if p >= len(r.s) {
			break
		}
		kind, end := r.piece(start, p, opening, signed)
		if kind == tailNone || end <= p {
			return false
		}
		r.steps -= end - p
		if n := len(r.Pieces); n > 0 && r.Pieces[n-1].Kind == kind && kind == TailSignOff {
			r.Pieces[n-1].end = end
		} else {
			if n > 0 {
				r.Pieces[n-1].end = p
			}
			r.Pieces = append(r.Pieces, tailPiece{kind, p, end})
		}
		if kind == TailSignOff || kind == TailMark {
			switch {
			case r.Signed:
			case len(r.Pieces) == 1:
				r.start = start // with the dashes before it
			default:
				r.start = p
			}
			r.Signed, r.end = true, end
			signed = signed || kind == TailSignOff
		}
		p = end
	}
	if len(r.Pieces) == 0 {
		return false
	}
	r.Pieces[0].Start = start
	r.Pieces[len(r.Pieces)-1].end = len(r.s)
	return true
}

// skipRules passes over white space, rules ("- - -", "___", "* * *") and the
// marks and closing brackets between pieces.
func (r *tailReader) skipRules(p int) int {
	for p < len(r.s) {
		switch b := r.s[p]; {
		case b <= ' ', b == ')', b == ']', b == ';', b == ',', b == '.', b == '_', b == '*', b == '-', b == '\'':
			p++
			continue
		case b < utf8.RuneSelf:
			return p
		}
		c, size := utf8.DecodeRuneInString(r.s[p:])
		if kind, _ := markKind(c); !lex.IsSpace(c) && kind != tokenClose && kind != tokenDash && kind != tokenDot {
			return p
		}
		p += size
	}
	return p
}

// piece tells what stands at p and where it ends, in a tail that begins at
// start. opening says that s begins there, signed that a sign-off has been
// read before.
func (r *tailReader) piece(start, p int, opening, signed bool) (tailKind, int) {
	s := r.s
	c := scanner{s: s, pos: p}
	if t := c.next(); t.kind == tokenOpen {
		return r.bracket(p, c.pos, signed)
	}
	if opening || signed {
		if credits, end, ok := readEastAsian(s, p, false); ok {
			r.add(credits)
			return TailSignOff, end
		}
	}
	dashes := strings.TrimLeft(s[start:p], " ")
	dashed := (strings.HasPrefix(dashes, "--") || strings.HasPrefix(dashes, "—")) && strings.Trim(dashes, " -—") == ""
	if end, ok := r.clauses(p, opening || signed, dashed, false); ok {
		return TailSignOff, end
	}
	if rule, n := utf8.DecodeRuneInString(dashes); (rule == '_' || lex.IsDashRune(rule)) && strings.TrimLeft(dashes[n:], " ") == "" {
		if credits, ok := ReadByline(s[p:], false); ok && OpensByline(s[p:]) { // "_ By Ann Berg in Oslo", as CP signs
			r.addBelow(credits)
			return TailSignOff, len(s)
		}
	}
	if r.hints&hintVerb != 0 {
		if end, ok := r.sentence(p); ok {
			return TailSignOff, end
		}
		if end, ok := r.contribution(p); ok && (opening || signed) {
			return TailSignOff, end
		}
	}
	if end, ok := r.roster(p, opening, signed); ok {
		return TailSignOff, end
	}
	rest := s[p:]
	if signed || opening {
		if row := tailRowAt(rest); row != nil && (signed || strings.HasSuffix(row.words, ":")) {
			if row.words == "follow" {
				return row.kind, p + endOfSentence(rest)
			}
			return row.kind, len(s)
		}
	}
	r.steps -= failedSteps
	switch {
	case signed && len(rest) < 9 && strings.Trim(rest, "0123456789") == "":
		return TailMark, len(s) // the day, as CNA codes it
	case len(rest) < 80 && isMark(rest, false) && r.closes(p):
		return TailMark, len(s)
	case isExchangeRate(rest):
		return TailExchange, len(s)
	case signed && strings.HasPrefix(rest, "©"):
		return TailCopyright, len(s)
	case opening && len(rest) < 120 && strings.HasPrefix(rest, "SOURCE "):
		return TailContact, len(s)
	case signed && len(rest) < longestPiece && HasContact(rest):
		return TailContact, len(s)
	}
	if r.hints&hintReached != 0 {
		if end := endOfSentence(rest); tellsAddress(rest[:end]) {
			return TailContact, p + end
		}
	}
	return tailNone, p
}

// reachedAt stands between a writer's name and the address in a line below the
// story.
var reachedAt = []string{" can be reached at ", " can be reached by e-mail at ", " may be reached at "}

// tellsAddress tells whether a sentence says where its writer can be reached.
func tellsAddress(sentence string) bool {
	const longest = 120 // bytes
	return len(sentence) < longest && slices.ContainsFunc(reachedAt, func(words string) bool { return strings.Contains(sentence, words) }) &&
		(strings.Contains(sentence, "://") || strings.IndexByte(sentence, '@') > 0)
}

// closes tells whether a mark at p stands behind a sentence, or alone: a
// sentence's last word is none.
func (r *tailReader) closes(p int) bool {
	before := strings.TrimRightFunc(r.s[:p], func(c rune) bool { return c == ' ' || c == '\n' || c == '=' || lex.IsDashRune(c) })
	if before == "" {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune(`.!?"”»)。`, last)
}

// endOfSentence gives the end of the first sentence of s.
func endOfSentence(s string) int {
	for i := 0; i+1 < len(s); i++ {
		if s[i] == '.' && s[i+1] == ' ' {
			return i + 1
		}
	}
	return len(s)
}

// bracket reads the bracket that opens at p; inside is the byte behind the
// opening.
func (r *tailReader) bracket(p, inside int, signed bool) (tailKind, int) {
	s := r.s
	for {
		c := scanner{s: s, pos: inside}
		if t := c.next(); t.kind != tokenOpen && t.kind != tokenDash {
			break
		}
		inside = c.pos
	}
	if credits, end, ok := readEastAsian(s, inside, true); ok {
		r.add(credits)
		return TailSignOff, end
	}
	if end, ok := r.clauses(inside, true, true, true); ok {
		return TailSignOff, end
	}
	end := lex.EnclosingEnd(s, inside)
	r.steps -= end - inside
	text := s[inside:end]
	if strings.EqualFold(text, "c") && end < len(s) {
		if end, ok := r.copyrightName(end + 1); ok {
			return TailSignOff, end
		}
	}
	if credits, ok := datedName(text); ok {
		r.add(credits)
		return TailSignOff, min(end+1, len(s))
	}
	if credits, ok := ReadByline(text, false); ok { // "(By Ann Berg)", as CNA signs
		r.addBelow(credits)
		return TailSignOff, min(end+1, len(s))
	}
	kind := asideKind(text, signed)
	switch kind {
	case TailMark:
		if !r.closesBracket(p, end) {
			return tailNone, p
		}
	case TailCopyright:
		return kind, len(s)
	case TailContact:
		// A house's desk and its telephone: there is no one to name.
	}
	if end < len(s) {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	return kind, end
}

// copyrightName reads the writer behind a copyright sign: "(c)AFP/Ann BERG".
// With a space or another sign it is a photographer's.
func (r *tailReader) copyrightName(p int) (end int, ok bool) {
	sender, name, ok := strings.Cut(r.s[p:], "/")
	if _, known := agency.Named(sender); !ok || !known || len(name) > 80 || sender != strings.TrimSpace(sender) || strings.HasPrefix(name, " ") {
		return p, false
	}
	cr := reader{c: scanner{s: name}}
	if !cr.people() || cr.c.next().kind != tokenEnd || len(cr.out) == 0 {
		return p, false
	}
	for i := range cr.out {
		cr.out[i].Title = sender
	}
	cr.giveRoles(0, Byline)
	r.add(cr.out)
	return len(r.s), true
}

// closesBracket tells whether the mark in the bracket from p to end closes
// the story: nothing but a full stop behind it, and before it not the words
// that it abbreviates: "Press Trust of India (PTI)".
func (r *tailReader) closesBracket(p, end int) bool {
	_, size := utf8.DecodeRuneInString(r.s[end:])
	if behind := strings.Trim(r.s[end+size:], ". \n\r\t"); behind != "" && !isMark(behind, false) {
		return false
	}
	before := strings.TrimRight(r.s[:p], " ")
	if before == "" || r.closes(p) {
		return true
	}
	mark := strings.TrimSpace(r.s[p+1 : end])
	return len(before) > 60 && !abbreviates(mark, before)
}

// abbreviates tells whether the last capitals of text spell the mark.
func abbreviates(mark, text string) bool {
	m := len(mark)
	for i := len(text) - 1; i >= 0 && m > 0 && i > len(text)-120; i-- {
		if lex.IsUpperASCII(text[i]) && (i == 0 || !lex.IsUpperASCII(text[i-1])) {
			if mark[m-1]|0x20 != text[i]|0x20 {
				return false
			}
			m--
		}
	}
	return m == 0
}
