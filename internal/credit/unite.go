package credit

import (
	"slices"

	"github.com/newswire-go/newswire/internal/agency"
)

// Unite makes one list of a story's people out of those of its header
// and those of its sign-off: the header's first, one entry a person. A person
// in both has the header's spelling and the sign-off's roles and place. Who
// did nothing but edit is in editors alone; who also reported or wrote is in
// both lists. Organisations keep their credits.
func Unite(header, signoff []Credit) (byline, editors []Credit) {
	for _, c := range header {
		if c.Name == "" && c.Organization == "" {
			// A line of its own below the names: "AP Sports Writer".
			for i := range byline {
				if byline[i].Title == "" {
					byline[i].Title = c.Title
				}
			}
			continue
		}
		byline = add(byline, c)
	}
	for _, c := range signoff {
		if c.Has(Editing) {
			e := c
			if len(c.Roles) > 1 {
				e.Roles = []Role{Editing}
			}
			editors = add(editors, e)
			if len(c.Roles) == 1 {
				continue
			}
			c.Roles = without(c.Roles, Editing)
		}
		byline = add(byline, c)
	}
	return byline, editors
}

// without gives the roles in a list of its own, but for one.
func without(roles []Role, not Role) []Role {
	return slices.DeleteFunc(slices.Clone(roles), func(r Role) bool { return r == not })
}

// add adds c to the list, or to the entry of the same person in it. What is
// appended to the roles of an entry goes into a copy of them: they may be those
// of a reading that is kept.
func add(list []Credit, c Credit) []Credit {
	i := indexOf(list, c)
	if i < 0 {
		c.Roles = slices.Clip(c.Roles)
		return append(list, c)
	}
	e := &list[i]
	for _, r := range c.Roles {
		switch {
		case e.Has(r):
		case r == Byline:
		case e.Has(Byline):
			// A byline says no more than a role does.
			e.Roles = append(without(e.Roles, Byline), r)
		default:
			e.Roles = append(e.Roles, r)
		}
	}
	if e.Place == "" {
		e.Place = c.Place
	}
	if e.Title == "" {
		e.Title = c.Title
	}
	return list
}

// indexOf finds the person or organisation of c in the list. A bare
// surname finds the one person of the header who bears it.
func indexOf(list []Credit, c Credit) int {
	if c.Name == "" {
		return slices.IndexFunc(list, func(e Credit) bool { return e.Name == "" && sameOrganization(e.Organization, c.Organization) })
	}
	if i := slices.IndexFunc(list, func(e Credit) bool { return e.Name != "" && sameName(e.Name, c.Name) }); i >= 0 {
		return i
	}
	found := -1
	for i, e := range list {
		if e.Header && surnameOf(c.Name, e.Name) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// sameOrganization reports whether a and b are one organisation's names: the
// same, or two marks of one agency, as in "By Associated Press, AP".
func sameOrganization(a, b string) bool {
	if a == b {
		return true
	}
	x, y := agency.MarkOf(a), agency.MarkOf(b)
	return x != nil && y != nil && x.Agency == y.Agency
}
