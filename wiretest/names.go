package wiretest

import "strings"

// shape makes a whole name of a given and a family name: in one of the shapes
// that names in bylines have, the plain one most often.
func (c *cast) shape(given, family string) string {
	if c.tongue.bareNames {
		return family + given
	}
	if c.of(55) {
		return given + " " + family
	}
	initial := c.tongue.initials[c.IntN(len(c.tongue.initials))]
	form := pick(c.teller, nameShapes)
	return strings.NewReplacer(
		"GIVEN", given, "FAMILY", family, "I", string(initial),
		"SECOND", c.unused(c.tongue.family),
	).Replace(form)
}

// nameShapes are the shapes of names that are not plain; I is an initial.
var nameShapes = []string{
	"I FAMILY",
	"I. FAMILY",
	"I.I. FAMILY",
	"GIVEN I. FAMILY",
	"GIVEN I FAMILY",
	"GIVEN van der FAMILY",
	"GIVEN da FAMILY",
	"GIVEN von FAMILY",
	"GIVEN al-FAMILY",
	"GIVEN d'FAMILY",
	"GIVEN O'FAMILY",
	"GIVEN de la FAMILY",
	"GIVEN FAMILY-SECOND",
	"GIVEN SECOND FAMILY",
	"GIVEN FAMILY Jr.",
}
