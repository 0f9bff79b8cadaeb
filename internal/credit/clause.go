package credit

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lex"
)

// clauses reads a run of clauses from p on: ROLE by people; ROLE by people.
// weak says that every role may open it, as in a bracket and where a text
// begins; else only the strong ones. named says that names may stand before
// the first role: "(Anne Berg, édité par Luc Morin)". Outside a bracket a role
// needs its linking word and a capital, and a photographer alone is a
// caption's.
func (r *tailReader) clauses(p int, weak, named, inBracket bool) (end int, ok bool) {
	s := r.s
	cr := reader{c: scanner{s: s, pos: p}, loose: weak}
	skipJoin(&cr.c, "")
	probe := cr.c
	h, head := readHead(&probe, "")
	switch {
	case head && h.after:
		return p, false
	case head && !weak && h.use&useStrong == 0:
		return p, false
	case head && !inBracket && (h.bare || h.use&useStrong == 0 && lex.BeginsSmall(s[p:]) || isPicture(h.roles[0])):
		return p, false
	case !head && !named:
		return p, false
	case !head:
		if !r.unheaded(&cr) {
			return p, false
		}
	}
	heads := 0
	for {
		at := cr.c
		skipMarks(&cr.c, cr.lang)
		h, found := readHead(&cr.c, cr.lang)
		if !found || h.after {
			cr.c = at
			break
		}
		heads++
		cr.lang, cr.title, cr.comma = h.lang, "", false
		from := len(cr.out)
		if h.bare {
			readMidPlace(&cr.c, &h)
		}
		before := cr.since
		cr.since, cr.untitled = from, from
		if !cr.people() {
			r.steps -= cr.c.pos - p
			return p, false
		}
		if len(cr.out) == from && h.place != "" {
			cr.since = before
			cr.setPlace(h.place)
		}
		for i := from; i < len(cr.out); i++ {
			if cr.out[i].Place == "" {
				cr.out[i].Place = h.place
			}
		}
		cr.giveRoles(from, h.roles[:h.n]...)
	}
	r.steps -= cr.c.pos - p
	if len(cr.out) == 0 || heads == 0 && !named {
		return p, false
	}
	end = cr.c.pos
	t := cr.c.next()
	switch {
	case t.kind == tokenEnd:
		end = len(s)
	case t.kind == tokenClose:
		end = cr.c.pos
	case t.kind == tokenOther:
		return p, false
	}
	r.add(cr.out)
	return end, true
}

// isPicture tells whether the role is that of a picture, not of a text.
func isPicture(r Role) bool { return r == Photography || r == Graphics || r == Video }

// unheaded reads the names before the first role of a bracket. They are the
// story's reporters if a role in the same bracket follows them, or, behind a
// dash, a newsroom's telephone: "-- Ann Berg, Oslo Newsroom +47 22 12 34 56".
func (r *tailReader) unheaded(cr *reader) bool {
	cr.lang = languageOfHead(cr.c)
	dashed := cr.c.pos > 1 && strings.HasSuffix(strings.TrimRight(r.s[:cr.c.pos], " "), "-")
	if !dashed && (cr.lang == "" || cr.lang == "en") { // in English, only Bloomberg's dash has them
		return false
	}
	cr.header, cr.loose = dashed, false
	if !cr.people() || len(cr.out) == 0 {
		return false
	}
	cr.header, cr.loose = false, true
	cr.giveRoles(0, Reporting)
	if cr.c.peek().kind == tokenEnd {
		return cr.contact
	}
	probe := cr.c
	skipMarks(&probe, cr.lang)
	_, ok := readHead(&probe, cr.lang)
	return ok
}

// languageOfHead gives the language of the first role's head that follows in
// the bracket at c, or "".
func languageOfHead(c scanner) string {
	for range 60 {
		probe := c
		if h, ok := readHead(&probe, ""); ok && !h.after {
			if h.bare && h.lang == "en" {
				return "it" // Italian desks sign "editing Luca Mora", too
			}
			return h.lang
		}
		if t := c.next(); t.kind == tokenEnd || t.kind == tokenClose || t.kind == tokenOther {
			return ""
		}
	}
	return ""
}

// readMidPlace reads the place of a head without a linking word: "in
// redazione a Roma Luca Mora". Its names are the last two words.
func readMidPlace(c *scanner, h *roleHead) {
	at := *c
	t := at.next()
	if t.kind != tokenWord || lex.LinkOf(at.text(t), h.lang) != lex.LinkPlace {
		return
	}
	var words [6]creditToken
	n := 0
	for n < len(words) {
		before := at
		if t = at.next(); t.kind != tokenWord || nameShape(at.text(t)) < shapeParticle {
			at = before
			break
		}
		words[n] = t
		n++
	}
	if n == 0 {
		return
	}
	place := n
	if n >= 3 {
		place = n - 2
	}
	h.place = lex.OnOneLine(at.s[words[0].start:words[place-1].end])
	c.pos = words[place-1].end
}

// giveRoles gives each credit from the given one on a copy of the roles. The
// copies of all clauses share one piece of memory.
func (r *reader) giveRoles(from int, roles ...Role) {
	if r.roles == nil {
		r.roles = make([]Role, 0, max(4, len(roles)*(len(r.out)-from)))
	}
	for i := from; i < len(r.out); i++ {
		k := len(r.roles)
		r.roles = append(r.roles, roles...)
		r.out[i].Roles = r.roles[k:len(r.roles):len(r.roles)]
	}
}

// sentence reads a sentence whose verb stands behind the names: "Associated
// Press writers Ann Berg in Oslo and Tom Hale contributed to this report."
func (r *tailReader) sentence(p int) (end int, ok bool) {
	cr := reader{c: scanner{s: r.s, pos: p}, lang: "en", verbs: true}
	ok = cr.people()
	r.steps -= cr.c.pos - p
	if !ok || !cr.verb {
		return p, false
	}
	for i := range cr.out {
		c := &cr.out[i]
		// A single name says too little, but for "Berg reported from Oslo".
		if len(c.Roles) == 0 {
			c.Roles = []Role{cr.out[0].Roles[0]}
		}
		if c.Name != "" && c.Place == "" && c.Title == "" && !strings.Contains(c.Name, " ") {
			return p, false
		}
	}
	end = cr.c.pos
	switch t := cr.c.next(); t.kind {
	case tokenDot, tokenEnd:
		end = max(end, cr.c.pos)
	case tokenClose:
	default:
		return p, false
	}
	r.add(cr.out)
	return end, true
}

// contribution reads a sentence that ends in "contributed to this report",
// whatever stands before: "Students of Berg College also contributed to this
// story." Who is named before a comma is credited.
func (r *tailReader) contribution(p int) (end int, ok bool) {
	end = p + endOfSentence(r.s[p:])
	sentence := strings.TrimRight(r.s[p:end], " .\n")
	sentence, noun := cutLastWord(sentence)
	if _, isNoun := lex.StoryNoun(noun); !isNoun || !strings.HasSuffix(sentence, " contributed to this") && !strings.HasSuffix(sentence, " contributed reporting to this") {
		return p, false
	}
	if who, _, found := strings.Cut(sentence, ", "); found {
		cr := reader{c: scanner{s: who}, lang: "en"}
		if cr.people() && cr.c.peek().kind == tokenEnd {
			cr.giveRoles(0, AdditionalReporting)
			r.add(cr.out)
		}
	}
	return end, true
}

// cutLastWord cuts the last word from s.
func cutLastWord(s string) (before, word string) {
	i := strings.LastIndexByte(s, ' ')
	return s[:max(i, 0)], s[i+1:]
}

// roster reads a sentence that is nothing but people, each with a place:
// "Ann Berg in Oslo, Tom Hale in Bonn and Uma Singh in Kiel." Behind a sign-off
// two of them will do.
func (r *tailReader) roster(p int, opening, signed bool) (end int, ok bool) {
	least := 2
	switch {
	case signed:
	case opening && r.hints&hintPlaces != 0:
		least = 3
	default:
		return p, false
	}
	cr := reader{c: scanner{s: r.s, pos: p}, lang: "en"}
	ok = cr.people()
	r.steps -= cr.c.pos - p
	end = cr.c.pos
	if t := cr.c.next(); !ok || len(cr.out) < least || t.kind != tokenDot && t.kind != tokenEnd {
		return p, false
	}
	for i := range cr.out {
		if c := &cr.out[i]; c.Place == "" || !strings.Contains(c.Name, " ") {
			return p, false
		}
	}
	cr.giveRoles(0, AdditionalReporting)
	r.add(cr.out)
	return max(end, cr.c.pos), true
}

// datedName reads a paper's bracket with a writer and a date: "Ann Berg,
// 10.5.2016".
func datedName(text string) ([]Credit, bool) {
	who, date, ok := strings.Cut(text, ", ")
	if !ok || !isNumericDate(date) {
		return nil, false
	}
	cr := reader{c: scanner{s: who}}
	if !cr.people() || cr.c.peek().kind != tokenEnd || len(cr.out) == 0 || cr.out[0].Name == "" {
		return nil, false
	}
	cr.giveRoles(0, Reporting)
	return cr.out, true
}
