package wiretest

import "strings"

// shape makes a whole name of a given and a family name: in one of the shapes
// that names in bylines have, the plain one most often.
func (c *cast) shape(given, family string) string {
	if c.tongue.bareNames {
		return family + given
	}
	if c.of(55) || len(c.tongue.shapes) == 0 {
		return given + " " + family
	}
	initial := c.tongue.initials[c.IntN(len(c.tongue.initials))]
	form := pick(c.teller, c.tongue.shapes)
	return strings.NewReplacer(
		"GIVEN", given, "FAMILY", family, "I", string(initial),
		"SECOND", c.unused(c.tongue.family),
	).Replace(form)
}
