// Package credit reads who made a story: bylines above it, sign-offs below it,
// in the languages of the agencies, and the marks that close a story.
package credit

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/lex"
)

// A reader reads the people of a byline or of one clause of a sign-off
// after the other:
//
//	people = group { ("," | "and" | "&" | ";" | "with") group }
//	group  = person { ("," | "and" | "&" | "/") person } ["in" place] | unit ["in" place]
//
// It goes from left to right once; the marks between names are not trusted to
// mean anything, and only a role's head ends a clause. Whatever is neither a
// name, a place, a job nor an organisation ends the reading without success:
// prose is told from credits by that.
type reader struct {
	c      scanner
	lang   string
	header bool // a byline: after a name, a comma may bring a title
	led    bool // a byline with its "By", or known for one
	loose  bool // single names and a surname in lower case are taken
	lower  bool // names in lower case are taken
	verbs  bool // "contributed" and "reported" may come behind the names

	out      []Credit
	roles    []Role // what the credits' roles are slices of
	since    int    // the first credit since the last place
	untitled int    // the first credit since the last title
	verb     bool   // such a verb was met
	contact  bool   // an address or telephone number was met

	title    string          // a plural title in front: it holds for the names behind it
	titleAt  int             // the first byte of the title read last behind names; 0 if something else came after it
	behindAt int             // the first credit that has it
	item     [12]creditToken // the words since the last mark
	n        int
	small    int  // of them in small letters
	comma    bool // a comma stands before the item
}

// people reads names up to the end, a bracket, a full stop, or the next head,
// and leaves r.c there. It returns false where it meets what no credit has.
func (r *reader) people() bool {
	for {
		at := r.c
		t := r.c.next()
		switch t.kind {
		case tokenEnd:
			return r.flush()
		case tokenClose, tokenOther:
			r.c = at
			return r.flush()
		case tokenComma, tokenSemi, tokenSlash:
			if !r.flush() {
				return false
			}
			r.comma = t.kind == tokenComma || t.kind == tokenSlash && r.header
		case tokenColon, tokenDot, tokenDash:
			if !r.flush() {
				return false
			}
			if !r.headFollows() {
				r.c = at
				return true
			}
		case tokenContact:
			r.contact = true
			if !r.flush() {
				return false
			}
		case tokenOpen:
			if !r.flush() {
				return false
			}
			if !r.aside() {
				r.c = at
				return true
			}
		case tokenWord:
			ended, ok := r.word(at, t)
			if ended || !ok {
				return ok
			}
		}
	}
}

// word takes the next word, which is part of a name, joins two, brings a
// place, or is the head of the next clause, at which the clause has ended.
func (r *reader) word(at scanner, t creditToken) (ended, ok bool) {
	w := r.c.text(t)
	if mayBeOpening(w) {
		next := at
		if h, found := readHead(&next, r.lang); found && (!h.bare || r.n == 0 || h.words > 1 || h.after && r.verbs) {
			if !h.after {
				ok = r.flush()
				r.c = at
				return true, ok
			}
			if r.verbs {
				if !r.flush() || len(r.out) == 0 {
					return false, false
				}
				r.c = next
				r.behind(h)
				return false, true
			}
		}
		if row := tailRowAt(r.c.s[t.start:]); row != nil && (r.n == 0 || strings.HasSuffix(row.words, ":")) {
			ok = r.flush()
			r.c = at
			return true, ok
		}
	}
	if r.contact && r.n == 0 && lex.IsDigitASCII(w[0]) {
		return false, true // the groups of a telephone number
	}
	if r.header && strings.EqualFold(w, "by") {
		ok = r.flush() // "By By Ann Berg", "Ann Berg By Ann Berg"
		r.comma = false
		return false, ok
	}
	switch kind := lex.LinkOf(w, r.lang); kind {
	case lex.LinkAnd, lex.LinkWith, lex.LinkBy:
		if kind == lex.LinkBy && r.n > 0 && nameShape(w) == shapeParticle {
			break // "Anna von Berg"
		}
		if !r.flush() {
			return false, false
		}
		r.comma = false
		return false, true
	case lex.LinkPlace, lex.LinkAt, lex.LinkOutlet:
		if kind == lex.LinkOutlet && r.n > 0 && TradeOf(r.c.text(r.item[r.n-1])) == TradeTitle {
			break // "Chief of Surveys"
		}
		if !r.flush() || len(r.out) == 0 {
			return false, false
		}
		return false, r.place(kind)
	}
	if lex.IsLowerASCII(w[0]) {
		// No job and no outlet has so many small words: this is prose.
		const most = 4
		if r.small++; r.small > most && !r.lower && !r.loose {
			return false, false
		}
	}
	if r.n == len(r.item) {
		return false, false
	}
	r.item[r.n] = t
	r.n++
	return false, true
}

// headFollows tells whether a role's head comes next, marks apart, and if so
// goes on to it.
func (r *reader) headFollows() bool {
	next := r.c
	skipMarks(&next, r.lang)
	probe := next
	h, ok := readHead(&probe, r.lang)
	if ok && !h.after {
		r.c = next
		return true
	}
	return false
}

// skipMarks passes over all marks, "and" and "with".
func skipMarks(c *scanner, lang string) {
	for {
		skipJoin(c, lang)
		at := *c
		if t := at.next(); t.kind != tokenColon && t.kind != tokenDot && t.kind != tokenDash {
			return
		}
		*c = at
	}
}

// behind gives the role of a verb that comes behind its names to all of them:
// "Ann Berg contributed to this report from Oslo".
func (r *reader) behind(h roleHead) {
	_, titled := agency.At(r.out[0].Title)
	r.verb = !h.bare || r.out[len(r.out)-1].Place != "" || titled > 0 // players contribute, too
	for i := range r.out {
		if len(r.out[i].Roles) == 0 {
			r.out[i].Roles = []Role{h.roles[0]}
		}
	}
	for {
		at := r.c
		t := r.c.next()
		if t.kind != tokenWord || !isComplement(r.c.text(t)) {
			r.c = at
			return
		}
	}
}

// isComplement tells whether w is one of the words of "contributed [to this
// report]".
func isComplement(w string) bool {
	switch w {
	case "to", "this", "his", "the", "report", "story", "article", "dispatch", "package", "project", "piece", "reporting", "additional":
		return true
	}
	return false
}

// aside reads a bracket behind a name: a place ("(Berlin)"), an agency
// ("(AFP)") or an address. It returns false for any other.
func (r *reader) aside() bool {
	if len(r.out) == 0 {
		return false
	}
	c := r.c
	var first, last creditToken
	for words := 0; ; {
		before := c
		t := c.next()
		switch {
		case t.kind == tokenClose && words > 0:
			text := lex.OnOneLine(c.s[first.start:last.end])
			if _, ok := agency.Named(text); ok {
				r.setTitle(text, true)
			} else if !r.setPlace(text) {
				return false
			}
			r.c = c
			return true
		case t.kind == tokenClose && r.contact:
			r.c = c
			return true
		case t.kind == tokenContact:
			r.contact = true
		case t.kind == tokenWord && words < 4 && nameShape(c.text(t)) >= shapeParticle:
			if _, ok := readHead(&before, r.lang); ok && words == 0 {
				return false
			}
			if words == 0 {
				first = t
			}
			last = t
			words++
		default:
			return false
		}
	}
}

// setPlace gives the place to all names since the last one.
func (r *reader) setPlace(place string) bool {
	if r.since == len(r.out) {
		return false
	}
	for i := r.since; i < len(r.out); i++ {
		r.out[i].Place = place
	}
	r.since = len(r.out)
	return true
}

// setTitle gives a title that stands behind names to the last of them, or to
// all that have none if it means several people or an outlet.
func (r *reader) setTitle(title string, all bool) {
	from := len(r.out) - 1
	if all {
		from = r.untitled
	}
	for i := max(from, 0); i < len(r.out); i++ {
		if r.out[i].Name != "" && r.out[i].Title == "" {
			r.out[i].Title = title
		}
	}
	r.untitled = len(r.out)
}

// setTitleBehind gives the item from word i on as a title to the names before
// it. What follows a title behind one more comma is part of it: "Executive
// Editor, Berg Weekly", "Climate Correspondent, Asia".
func (r *reader) setTitleBehind(i, n int, all bool) {
	r.behindAt = len(r.out) - 1
	if all {
		r.behindAt = r.untitled
	}
	r.titleAt = r.item[i].start
	r.setTitle(r.words(i, n), all)
}

// moreTitle lengthens the title read last by the item.
func (r *reader) moreTitle(n int) {
	title := lex.OnOneLine(r.c.s[r.titleAt:r.item[n-1].end])
	for i := max(r.behindAt, 0); i < len(r.out); i++ {
		if r.out[i].Name != "" {
			r.out[i].Title = title
		}
	}
}

// words gives the printed text of the item's words from i up to j.
func (r *reader) words(i, j int) string {
	return lex.OnOneLine(r.c.s[r.item[i].start:r.item[j-1].end])
}

// flush says what the words since the last mark are, and records it.
func (r *reader) flush() bool {
	n, first := r.n, 0
	r.n, r.small = 0, 0
	if n == 0 {
		return true
	}
	if w := r.c.text(r.item[0]); n > 1 && isDeterminer(w) {
		first = 1
	}
	text := r.words(first, n)
	if n == 1 && nameShape(text) == shapeSuffix {
		return r.addSuffix()
	}
	if n == 1 && r.comma && isDegree(text) {
		return true // "Ann Berg, RDN"
	}
	for n > 2 && r.header && isDegree(r.c.text(r.item[n-1])) {
		n-- // "Ann Berg MS"
		text = r.words(first, n)
	}
	if done, ok := r.flushTrade(text, first, n, r.tradeIn(first, n)); done {
		return ok
	}
	return r.flushName(text, first, n)
}

// trade is where the words of the trade stand among those of an item, the last
// of each kind, or -1: they decide what the item is.
type trade struct{ job, unit, outlet int }

// tradeIn finds the words of the trade from i up to n.
func (r *reader) tradeIn(i, n int) trade {
	t := trade{-1, -1, -1}
	for ; i < n; i++ {
		switch TradeOf(r.c.text(r.item[i])) {
		case TradeTitle:
			t.job = i
		case tradeUnit, tradeStaff:
			t.unit = i
		case tradeOutlet:
			t.outlet = i
		}
	}
	return t
}

// flushTrade records an item that its words of the trade, or an agency's name,
// say all of: a title, an outlet, a title before a name. done is false if they
// do not.
func (r *reader) flushTrade(text string, first, n int, t trade) (done, ok bool) {
	behindName := r.comma && r.untitled < len(r.out) && r.out[len(r.out)-1].Name != ""
	behindTitle := r.header && r.comma && r.titleAt > 0
	titleAt := r.titleAt
	r.titleAt = 0
	sender := false
	if t.job < 0 && t.unit < 0 { // "AP Sports Writer" is none, though it begins like one
		_, sender = agency.Named(text)
		for i := first + 1; i < n; i++ { // "Reuters found that"
			sender = sender && nameShape(r.c.text(r.item[i])) != shapeLower
		}
	}
	isOutlet := sender || t.outlet == n-1
	endsInUnit := t.unit == n-1 && t.job < t.unit
	switch {
	case behindTitle && (isOutlet || first == 1 || n == 1 && nameShape(text) == shapeCapital || atLineEnd(r.c) && r.isPerson(0, n)):
		r.titleAt = titleAt
		r.moreTitle(n)
		return true, true
	case r.header && behindName && (isOutlet || endsInUnit || first == 1):
		r.setTitleBehind(0, n, true)
		return true, true
	case isOutlet, endsInUnit:
		return true, r.nameBefore(n) || r.addOrganization(text)
	case t.job == n-1, t.job == 0 && behindName: // "Chief of Polling"
		if !behindName && r.nameBefore(n) {
			return true, true
		}
		plural := strings.HasSuffix(r.c.text(r.item[t.job]), "s")
		if behindName {
			r.setTitleBehind(first, n, plural)
			return true, true
		}
		return true, r.addOrganization(text)
	case t.unit >= first && t.unit > t.job && n-t.unit == 2: // "Redazione Roma"
		return true, r.addOrganization(text)
	case t.job >= first || t.unit >= first:
		return true, r.flushTitled(text, first, n, t)
	}
	return false, false
}

// flushTitled records an item in which a name follows a title: "Sports Writer
// Ann Berg".
func (r *reader) flushTitled(text string, first, n int, t trade) bool {
	last := max(t.job, t.unit)
	if r.isPerson(last+1, n) {
		title := r.words(first, last+1)
		r.title = ""
		if !r.addPerson(last+1, n, title) {
			return false
		}
		if strings.HasSuffix(title, "s") {
			r.title = title
		}
		return true
	}
	if t.unit >= first && nameShape(r.c.text(r.item[n-1])) == shapeLower || t.job >= first && nameShape(r.c.text(r.item[last+1])) == shapeLower {
		_, sender := agency.At(text) // "AP journalists around the world"
		return (r.loose || r.verbs && sender > 0) && r.addOrganization(text)
	}
	return false
}

// flushName records an item that no word of the trade explains: a person, or
// an organisation that is known for one by its last word or its article.
func (r *reader) flushName(text string, first, n int) bool {
	for k := first; k < n-2; k++ {
		if house := r.words(first, k+1); isPossessive(house) && r.isPerson(k+1, n) && (k == first || TradeOf(strings.Trim(r.c.text(r.item[k]), "'’")) != tradeNone) {
			return r.addPerson(k+1, n, strings.TrimRight(strings.TrimSuffix(house, "s"), "'’"))
		}
	}
	if r.loose && n == 1 && strings.Trim(text, "x") == "" {
		return true // "editing by xxx": a name nobody filled in
	}
	if r.nameBefore(n) {
		return true
	}
	if first == 1 || !r.isPerson(0, n) {
		return false
	}
	if _, ok := agency.Named(r.c.text(r.item[n-1])); ok && len(r.c.text(r.item[n-1])) > 4 {
		return r.addOrganization(text)
	}
	if n == 2 && r.lang != "en" && isPaperArticle(r.c.text(r.item[0])) {
		return r.addOrganization(text) // "Le Monde et AFP"
	}
	return r.addPerson(0, n, r.title)
}

// nameBefore reads a name that no comma parts from its job or house. Only
// bylines have these.
func (r *reader) nameBefore(n int) bool {
	if !r.led {
		return false
	}
	for i := 2; i < n; i++ {
		if r.isPerson(0, i) && !r.isHouse(i) && r.beginsTitle(i, n) {
			r.titleAt, r.behindAt = r.item[i].start, len(r.out)
			title, untitled := r.words(i, n), r.untitled
			if !r.addPerson(0, i, title) {
				return false
			}
			if _, ok := agency.Named(title); ok { // it is the house of all of them
				r.untitled = untitled
				r.setTitle(title, true)
			}
			return true
		}
	}
	return false
}

// isHouse tells whether the item's first words up to i name a house, which has
// services and newsrooms of its own.
func (r *reader) isHouse(i int) bool {
	for k := range i {
		if w := r.c.text(r.item[k]); TradeOf(w) != tradeNone || isBeat(w) {
			return true
		}
	}
	_, ok := agency.Named(r.words(0, i))
	return ok
}

// beginsTitle tells whether a job or a house may begin with the item's word i,
// right behind a name: an agency, a preposition, words in small letters or a
// job alone before the end, the field of one's work, or a house that is told
// from the name by its capitals.
func (r *reader) beginsTitle(i, n int) bool {
	w, last := r.c.text(r.item[i]), TradeOf(r.c.text(r.item[n-1]))
	if _, ok := agency.Named(r.words(i, n)); ok {
		return true
	}
	switch {
	case i == n-1 && last == TradeTitle, isHouseWord(w), isHost(w), isJoinedHouse(w):
		return true
	case last == tradeNone && !isBeat(r.c.text(r.item[n-1])):
		return false
	case isBeat(w):
		return i < n-1 || last == tradeNone
	case last == TradeTitle && i+1 < n && nameShape(r.c.text(r.item[i+1])) == shapeLower && nameShape(w) == shapeCapital:
		return true // "Ann Berg Social affairs reporter"
	}
	for k := range i {
		if lex.HasSmall(r.c.text(r.item[k])) != lex.HasSmall(r.c.text(r.item[0])) {
			return false
		}
	}
	if !lex.HasSmall(r.c.text(r.item[0])) {
		return lex.HasSmall(w) // "ANN BERG Observer Writer"
	}
	return i < n-1 && len(w) > 1 && !lex.HasSmall(w) && nameShape(w) == shapeCapital // "Ann Berg BBC News"
}

// houseWords stand between a name and the house that the work was done for,
// with a capital, too: "Ann Berg For Harbour News", "Special to Harbour News".
var houseWords = []string{"for", "special"}

func isHouseWord(w string) bool {
	return slices.ContainsFunc(houseWords, func(h string) bool { return strings.EqualFold(h, w) })
}

// isJoinedHouse tells whether a word is two that a house writes as one, "DockWorld",
// as no surname of so many letters is: "McCool", "DeShawn", "FitzGerald".
func isJoinedHouse(w string) bool {
	const fewest = 4 // letters before the capital
	for i := fewest; i < len(w); i++ {
		if lex.IsUpperASCII(w[i]) && lex.IsLowerASCII(w[i-1]) && lex.IsUpperASCII(w[0]) {
			return !strings.HasPrefix(w, "Fitz") && lex.IsASCII(w)
		}
	}
	return false
}

// beats are the fields of work with which jobs begin and which nobody is
// called, in lower case, sorted.
var beats = []string{
	"assistant", "breaking", "business", "chief", "crime", "data", "deputy", "digital", "diplomatic", "economics", "education", "entertainment",
	"environment", "executive", "foreign", "freelance", "general", "health", "investigative", "lifestyle", "managing", "national", "news",
	"political", "politics", "senior", "showbiz", "sports", "staff", "technology",
}

func isBeat(w string) bool { return lex.Listed(beats, w) }

// isPossessive tells whether a house owns the name behind it: "Reuters'", "The
// Herald's".
func isPossessive(house string) bool {
	for _, end := range [...]string{"'s", "’s", "s'", "s’"} {
		if strings.HasSuffix(house, end) {
			return true
		}
	}
	return false
}

// isPaperArticle tells whether w is the article with which papers' names
// begin in other languages, and people's names of two words do not.
func isPaperArticle(w string) bool {
	switch w {
	case "Le", "La", "Les", "El", "Il", "Der", "Die", "Das":
		return true
	}
	return false
}

// degrees stand behind the names of those who have them, in capitals.
var degrees = []string{"esq", "ld", "llm", "mba", "md", "mph", "ms", "msc", "phd", "rd", "rdn", "rn"}

func isDegree(w string) bool {
	return len(w) > 1 && lex.IsUpperASCII(w[0]) && lex.IsUpperASCII(w[len(w)-1]) && lex.Listed(degrees, w) || lex.Listed(degrees, w) && strings.Contains(w, ".") || w == "PhD" || w == "Esq"
}

func isDeterminer(w string) bool {
	switch w {
	case "a", "an", "the", "The", "THE":
		return true
	}
	return false
}

// isPerson tells whether the item's words from i up to j have the form of a
// name.
func (r *reader) isPerson(i, j int) bool {
	if j-i > 6 || j <= i {
		return false
	}
	capitals, lower := 0, 0
	for k := i; k < j; k++ {
		w := r.c.text(r.item[k])
		switch nameShape(w) {
		case shapeOther:
			return false
		case shapeLower:
			lower++
			if isDeterminer(w) || !r.lower && !(r.loose && j-i == 2 && k == i+1) {
				return false
			}
		case shapeCapital:
			if isDeterminer(w) {
				return false
			}
			capitals++
		case shapeInitial:
			capitals++
		}
	}
	if lower > 0 && r.lower {
		return capitals+lower >= 2
	}
	first := r.c.text(r.item[i])
	if nameShape(first) == shapeSuffix && first != "JR" || j-i == 1 && nameShape(first) != shapeCapital {
		return false
	}
	if first == "JR" { // initials: the suffix stands behind a name
		capitals++
	}
	return capitals >= 2 || capitals == 1 && (r.loose || r.verbs)
}

func (r *reader) addPerson(i, j int, title string) bool {
	name := r.words(i, j)
	// The dot of an abbreviation ends a name only in "Jr.", in initials and in
	// "Inc.".
	if last := r.c.text(r.item[j-1]); strings.HasSuffix(name, ".") && nameShape(last) == shapeCapital && TradeOf(last) != tradeOutlet {
		name = name[:len(name)-1]
	}
	r.add(Credit{Name: name, Title: title})
	if title != "" {
		r.untitled = len(r.out)
	}
	return true
}

// add adds a credit. Few clauses have more than four.
func (r *reader) add(c Credit) {
	if r.out == nil {
		r.out = make([]Credit, 0, 4)
	}
	r.out = append(r.out, c)
}

// addSuffix puts the "Jr." behind a comma to the name before it.
func (r *reader) addSuffix() bool {
	if len(r.out) == 0 || !r.comma {
		return false
	}
	last := &r.out[len(r.out)-1]
	if last.Name == "" || last.Place != "" {
		return false
	}
	last.Name += ", " + r.words(0, 1)
	return true
}

func (r *reader) addOrganization(text string) bool {
	r.add(Credit{Organization: text})
	r.title = ""
	return true
}

// A Credit names a person, or an organisation, and what they did.
type Credit struct {
	Name         string // as printed; empty for an organisation
	Roles        []Role // in the order in which they are printed
	Place        string // as printed after "in" or "from"
	Title        string // job title or outlet as printed: "AP Business Writer"
	Organization string
	Header       bool // named above the story
}

// Has reports whether the credit has the role r.
func (c Credit) Has(r Role) bool { return slices.Contains(c.Roles, r) }

// GiveTitle gives the outlet that stands in a line of its own right below a
// byline, or behind its names, to the people whom the byline names, as
// "Associated Press" stands there. It reports whether there are any, all without
// a title.
func GiveTitle(people []Credit, title string) bool {
	someone := false
	for _, c := range people {
		if c.Title != "" {
			return false
		}
		someone = someone || c.Name != ""
	}
	for i := range people {
		if people[i].Name != "" {
			people[i].Title = title
		}
	}
	return someone
}
