package wiretest

import (
	"slices"

	"github.com/newswire-go/newswire"
)

// tellCredits chooses who made the story: who is named above it, what each of
// them did, and who is named at its end alone.
func (t *teller) tellCredits(a *newswire.Article) {
	c := &cast{teller: t, used: map[string]bool{}}
	header := c.people(pick(t, []int{0, 1, 1, 1, 2, 2, 3}))
	for i := range header {
		header[i].Header = true
	}
	reporters := header
	if len(header) == 0 && t.of(70) {
		reporters = c.people(1 + t.IntN(2))
	}
	if len(header) > 0 && t.of(40) {
		c.did(reporters, newswire.RoleByline) // the sign-off names only who helped
	} else {
		c.did(reporters, newswire.RoleReporting)
		c.placed(reporters)
	}
	more := c.people(pick(t, []int{0, 0, 0, 1, 2, 3}))
	c.did(more, newswire.RoleAdditionalReporting)
	c.placed(more)
	var writer []newswire.Credit
	if t.of(20) {
		writer = c.people(1)
		c.did(writer, newswire.RoleWriting)
	} else if len(reporters) > 0 && !reporters[0].Has(newswire.RoleByline) && t.of(15) {
		reporters[0].Roles = append(reporters[0].Roles, newswire.RoleWriting)
	}
	a.Byline = slices.Concat(reporters, more, writer)
	if t.of(85) {
		a.Editors = c.people(1 + t.IntN(3))
		c.did(a.Editors, newswire.RoleEditing)
	}
}

// tellHouse has the agency itself be the author of some stories above which
// nobody is named.
func (t *teller) tellHouse(a *newswire.Article) {
	if !t.of(25) || slices.ContainsFunc(a.Byline, func(c newswire.Credit) bool { return c.Header }) {
		return
	}
	house := newswire.Credit{Organization: a.Agency, Roles: []newswire.Role{newswire.RoleByline}, Header: true}
	a.Byline = append([]newswire.Credit{house}, a.Byline...)
}

// A cast is the people of one story, no two of whom have a name in common.
type cast struct {
	*teller
	used map[string]bool
}

// people invents some.
func (c *cast) people(n int) (people []newswire.Credit) {
	for range n {
		people = append(people, newswire.Credit{Name: c.name()})
	}
	return people
}

// name invents a name no part of which has been used.
func (c *cast) name() string {
	given, family := c.unused(c.tongue.given), c.unused(c.tongue.family)
	return c.shape(given, family)
}

// unused gives one of the names that are not yet anybody's.
func (c *cast) unused(names []string) (name string) {
	const tries = 1000 // each language has more names than a story has people
	for range tries {
		if name = pick(c.teller, names); !c.used[name] {
			break
		}
	}
	c.used[name] = true
	return name
}

// did gives people a role.
func (c *cast) did(people []newswire.Credit, role newswire.Role) {
	for i := range people {
		people[i].Roles = []newswire.Role{role}
	}
}

// placed says where some people were. Those of whom it is not said stand last,
// for a place holds for all names before it.
func (c *cast) placed(people []newswire.Credit) {
	if !c.of(45) {
		return
	}
	n := 1 + c.IntN(max(1, len(people)))
	for i := range people[:min(n, len(people))] {
		people[i].Place = pick(c.teller, c.tongue.places)
	}
	if n > 1 && c.of(40) {
		people[0].Place = people[1].Place // "Ann Berg and Tom Hale in Oslo"
	}
}
