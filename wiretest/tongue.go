package wiretest

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire"
)

// A tongue is a language with words enough for a story. Its sentences are
// forms with slots: "{who} said on {day} that {claim}." A slot is filled by one
// of the forms that bear its name, which may have slots of their own; the
// slots that numbers fill are those of number.
type tongue struct {
	name  string // BCP 47 primary tag
	forms map[string][]string
	spell spelling

	fewest int // paragraphs of a story: with fewer its language is not to be told

	given, family []string // names of people
	initials      string   // letters that names are shortened to
	shapes        []string // that names have besides the plain one, which half of them have
	bareNames     bool     // the family's name stands first, and no space behind it
	places        []string // where people report from, as credits print them
	and, in       string   // as credits join the last two names, and a name to its place

	cities []newswire.Place // what datelines name
	labels []wireLabel      // that desks put before headlines
}

// A spelling is how a language writes a number.
type spelling struct{ thousand, point string }

// A wireLabel is what desks put before a headline, and what it says of the
// story's life.
type wireLabel struct {
	text     string
	numbered bool
	kind     newswire.VersionKind
}

// A teller tells a story: all that is left to chance comes from it.
type teller struct {
	*rand.Rand
	tongue *tongue
}

// newTeller gives a teller whose every choice follows from the seed. The
// second number only keeps its stories apart from other uses of the first.
func newTeller(t *tongue, seed uint64) *teller {
	return &teller{rand.New(rand.NewPCG(seed, 0x6e657773)), t}
}

// of reports whether it happens, with n chances in a hundred.
func (t *teller) of(n int) bool { return t.IntN(100) < n }

// pick gives one of several.
func pick[T any](t *teller, from []T) T { return from[t.IntN(len(from))] }

// say fills one of the forms that bear a name.
func (t *teller) say(name string) string { return t.fill(pick(t, t.tongue.forms[name])) }

// sentence is say, begun with a capital where the script has them.
func (t *teller) sentence(name string) string {
	s := t.say(name)
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// fill puts words into the slots of a form.
func (t *teller) fill(form string) string {
	var out strings.Builder
	for {
		before, rest, ok := strings.Cut(form, "{")
		out.WriteString(before)
		if !ok {
			return out.String()
		}
		slot, after, _ := strings.Cut(rest, "}")
		if n := t.number(slot); n != "" {
			out.WriteString(n)
		} else {
			out.WriteString(t.say(slot))
		}
		form = after
	}
}

// number fills the slots that are numbers, and gives "" for the others.
func (t *teller) number(slot string) string {
	switch slot {
	case "few":
		return strconv.Itoa(2 + t.IntN(8))
	case "some":
		return strconv.Itoa(10 + t.IntN(89))
	case "many":
		return strconv.Itoa(100 + t.IntN(899))
	case "thousands":
		return strconv.Itoa(1+t.IntN(98)) + t.tongue.spell.thousand + strconv.Itoa(100+t.IntN(899))
	case "decimal":
		return strconv.Itoa(1+t.IntN(28)) + t.tongue.spell.point + strconv.Itoa(1+t.IntN(9))
	case "rate":
		return "0" + t.tongue.spell.point + strconv.Itoa(1000+t.IntN(8999))
	case "past":
		return strconv.Itoa(1988 + t.IntN(12))
	}
	return ""
}
