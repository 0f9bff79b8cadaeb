package credit

import (
	"strings"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/lex"
)

// place reads what stands behind a preposition: a place, which may have a
// qualifier behind a comma and further places behind it, or an outlet.
func (r *reader) place(kind lex.Link) bool {
	at := r.c
	t := r.c.next()
	if t.kind == tokenContact { // "at aberg@example.net"
		r.contact = true
		return true
	}
	first, last, words, unit := t, t, 0, false
	if w := r.c.text(t); t.kind == tokenWord && isPlaceArticle(w) {
		t = r.c.next()
	}
	for {
		if t.kind != tokenWord || nameShape(r.c.text(t)) < shapeParticle && TradeOf(r.c.text(t)) == tradeNone && !(kind == lex.LinkOutlet && unit) || words > 0 && r.ends(at, t) {
			r.c = at
			break
		}
		unit = unit || TradeOf(r.c.text(t)) == tradeUnit || TradeOf(r.c.text(t)) == tradeStaff
		last = t
		words++
		at = r.c
		t = r.c.next()
	}
	if words == 0 {
		return false
	}
	text := lex.OnOneLine(r.c.s[first.start:last.end])
	_, sender := agency.Named(text)
	if kind == lex.LinkOutlet || kind == lex.LinkAt && (unit || sender || words == 1 && !lex.HasSmall(text) && len(text) <= 5) {
		r.setTitle(text, false)
		return true
	}
	// "Tom Hale in Ann Berg in Oslo": the first "in" was meant for "and".
	if next := r.c.peek(); words > 1 && next.kind == tokenWord && lex.LinkOf(r.c.text(next), r.lang) == kind && !leadsPlace(text) {
		r.add(Credit{Name: text})
		return true
	}
	for r.morePlace(&last) {
	}
	return r.setPlace(lex.OnOneLine(r.c.s[first.start:last.end]))
}

func isPlaceArticle(w string) bool {
	switch w {
	case "the", "la", "le", "el", "los", "las", "o", "l":
		return true
	}
	return false
}

// ends tells whether the word t, before which the scanner stood at c, ends
// the place before it.
func (r *reader) ends(c scanner, t creditToken) bool {
	if lex.LinkOf(c.text(t), r.lang) != lex.LinkNone {
		return true
	}
	_, ok := readHead(&c, r.lang)
	return ok
}

// morePlace reads on behind a place: "/SURABAYA", ", Conn.", ", Paris", "and
// Frankfurt". After a comma or "and", one word is a place, since people have
// two names; of several words only those are that begin or end as places do.
// Neither is where a place of its own follows.
func (r *reader) morePlace(last *creditToken) bool {
	c := r.c
	t := c.next()
	slash := t.kind == tokenSlash
	if !slash && t.kind != tokenComma && (t.kind != tokenWord || !lex.LinkOf(c.text(t), r.lang).Joins() || isWith(c.text(t))) {
		return false
	}
	if next := c.peek(); t.kind == tokenComma && next.kind == tokenWord && lex.LinkOf(c.text(next), r.lang).Joins() && r.placeList(c) {
		c.next() // "in Oslo, Kiel, and Bonn"
	}
	start, end, words := 0, creditToken{}, 0
	at := c
	for {
		t = c.next()
		if t.kind != tokenWord {
			break
		}
		w := c.text(t)
		if link := lex.LinkOf(w, r.lang); link != lex.LinkNone && words > 0 {
			if !slash && !link.Joins() && c.peek().kind != tokenContact { // "in Hamden, Connecticut at aberg@example.net"
				return false
			}
			break
		}
		if shape := nameShape(w); shape < shapeParticle || shape == shapeSuffix || TradeOf(w) != tradeNone {
			if words > 0 && r.ends(at, t) {
				break
			}
			return false
		}
		if words > 0 && r.ends(at, t) || words == 0 && r.ends(at, t) {
			if words == 0 {
				return false
			}
			break
		}
		if words == 0 {
			start = t.start
		}
		end = t
		words++
		at = c
	}
	if words == 0 {
		return false
	}
	text := lex.OnOneLine(c.s[start:end.end])
	if _, sender := agency.Named(text); sender {
		return false
	}
	if !slash && words > 1 && !leadsPlace(text) {
		return false
	}
	if !slash && r.verbs && reportsFrom(at) {
		return false // "Berg reported from Oslo and Hale reported from Bonn"
	}
	*last = end
	r.c = at
	return true
}

// reportsFrom tells whether "reported from" stands at c, which comes behind a
// name and no place.
func reportsFrom(c scanner) bool {
	h, ok := readHead(&c, "en")
	return ok && h.after && h.roles[0] == Reporting
}

// placeList tells whether behind the "and" at c one word stands that is
// followed by a mark: the end of a list of places.
func (r *reader) placeList(c scanner) bool {
	c.next()
	if t := c.next(); t.kind != tokenWord || nameShape(c.text(t)) != shapeCapital {
		return false
	}
	return c.next().kind != tokenWord
}

// placeOpenings and placeEndings are words with which a place of several
// words begins or ends, and a person's name next to never; sorted. They are
// asked only behind another place.
var (
	placeOpenings = []string{
		"addis", "british", "buenos", "cape", "central", "costa", "czech", "district", "east", "eastern", "fort", "hong", "kuala", "las", "los", "mexico",
		"new", "north", "northern", "nova", "papua", "port", "prince", "puerto", "rhode", "rio", "saint", "san", "santa", "santo", "sao", "saudi", "sierra", "south",
		"southern", "sri", "st", "são", "tel", "united", "upper", "west", "western",
	}
	placeEndings = []string{"beach", "city", "county", "island", "islands", "province", "republic", "springs", "territory", "valley"}
)

// leadsPlace tells whether the words begin or end as places do.
func leadsPlace(text string) bool {
	first, rest, ok := strings.Cut(text, " ")
	if !ok {
		return false
	}
	var buf [64]byte
	return lex.InWords(placeOpenings, lex.FoldWords(buf[:0], first)) || lex.InWords(placeEndings, lex.FoldWords(buf[:0], rest[strings.LastIndexByte(rest, ' ')+1:]))
}
