package newswire

import (
	"strings"
	"time"
)

// Whom to believe is said here and nowhere else. The rule behind the tables:
// what the story's reader sees comes first, then the state that the site's
// publishing system left in the page, then JSON-LD, then meta tags. A layout
// row may name its own sources where a site is known to lie.

// timeTrust is the order in which times are believed. A time that names its
// zone beats a printed one that does not, because both tell of the same
// event and one of them says when it was; a printed one beats a machine's
// without a zone, which is as often the server's clock as the newsroom's; and
// any of them beats a date alone.
var timeTrust = [...]struct {
	from origin
	as   precision
}{
	{pageState, zonedTime},
	{jsonLD, zonedTime},
	{metaTag, zonedTime},
	{timeTag, zonedTime},
	{microdata, zonedTime},
	{printed, zonedTime},
	{printed, clockTime},
	{jsonLD, clockTime},
	{timeTag, clockTime},
	{metaTag, clockTime},
	{microdata, clockTime},
	{pageState, clockTime},
	{printed, dateOnly},
	{jsonLD, dateOnly},
	{timeTag, dateOnly},
	{metaTag, dateOnly},
	{microdata, dateOnly},
	{pageState, dateOnly},
}

// A timeCandidate is a time that may be the story's.
type timeCandidate struct {
	Timestamp
	from  origin
	found *candidate // where it was read, if not in the text
}

// bestTime gives the place of the candidate that is believed most, -1 if
// there is none. Of several from one origin it is the first.
func bestTime(all []timeCandidate) int {
	best, rank := -1, len(timeTrust)
	for i := range all {
		for r := range timeTrust[:rank] {
			if t := &timeTrust[r]; t.from == all[i].from && t.as == precisionOf(all[i].Timestamp) {
				best, rank = i, r
				break
			}
		}
	}
	return best
}

// readTimes chooses first publication and last revision, and settles the
// year of the dateline by them.
func (a *Article) readTimes(p *story, set *Parser) {
	hint := timeHint{country: strings.ToLower(agencyCountry(a.Agency)), language: a.Language}
	if p.row != nil && p.row.country != "" {
		hint.country = p.row.country
	}
	published, updated := p.metadataTimes(hint)
	for _, c := range append(published[:len(published):len(published)], updated...) {
		if hint.near.Value == "" {
			hint.near = c.Timestamp // for the year of a printed time that has none
		}
	}
	var age Timestamp
	p.each(partTime, func(text string) {
		line, ok := readTimeLine(text, hint)
		if !ok {
			line, ok = p.timeByDateline(text, hint)
		}
		if !ok || p.isBeforeDateline(line.published) {
			return
		}
		if line.zone != "" {
			a.warn(WarnAmbiguousZone, "timestamp", "several zones are called "+line.zone)
		}
		published = appendPrinted(published, line.published)
		updated = appendPrinted(updated, line.updated)
		if age == (Timestamp{}) && line.published.Value == "" {
			age = line.published
		}
	})
	if len(published) == 0 {
		published, updated = updated, nil // one bare time is the publication's, whatever it is called
	}
	a.Timestamp = choose(p.row.sources(false).narrow(published, updated))
	a.Updated = choose(p.row.sources(true).narrow(updated, published))
	a.borrowAge(published, age)
	if !later(a.Updated, a.Timestamp) {
		a.Updated = Timestamp{}
	}
	a.warnOfTimes(published)
	a.Timestamp, a.Updated = inZone(a.Timestamp, set.Location), inZone(a.Updated, set.Location)
}

// byDateline is how far a story's time may be from the day of its dateline
// where that tells the day from the month.
const byDateline = 3 * 24 * time.Hour

// isBeforeDateline reports whether a printed time is days before the dateline's:
// it is another story's.
func (p *story) isBeforeDateline(t Timestamp) bool {
	if p.dateline.date == (partialDate{}) {
		return false
	}
	day := Timestamp{Value: p.dateline.date.value(t)}
	at, _, dated := day.In(time.UTC)
	printed, _, known := t.In(time.UTC)
	return dated && known && at.Sub(printed) > byDateline
}

// timeByDateline reads a time whose date in numbers no country is known to
// order: "12/08/2023 09:26 PM" above "Taipei, Dec. 8 (CNA)" is in December. The
// days that the two orders mean are weeks apart, or the same.
func (p *story) timeByDateline(s string, hint timeHint) (line timeLine, ok bool) {
	for _, hint.country = range [...]string{"us", "gb"} {
		read, valid := readTimeLine(s, hint)
		if !valid {
			continue
		}
		day := Timestamp{Value: p.dateline.date.value(read.published)}
		at, _, dated := day.In(time.UTC)
		printed, _, known := read.published.In(time.UTC)
		if !dated || !known || printed.Sub(at).Abs() > byDateline {
			continue
		}
		return read, true
	}
	return timeLine{}, false
}

func appendPrinted(all []timeCandidate, t Timestamp) []timeCandidate {
	if t.Value == "" {
		return all
	}
	return append(all, timeCandidate{Timestamp: t, from: printed})
}

// metadataTimes reads the times among the page's candidates.
func (p *story) metadataTimes(hint timeHint) (published, updated []timeCandidate) {
	for c := range p.meta.all() {
		if c.field != fieldPublished && c.field != fieldUpdated {
			continue
		}
		value := machineTime(c.value)
		if local, isZ := strings.CutSuffix(value, "Z"); isZ && p.row != nil && p.row.localZ != "" && c.origin == metaTag {
			value = local + " " + p.row.localZ
		}
		t, ok := epochTimestamp(value)
		if !ok {
			line, isLine := readTimeLine(value, hint)
			if t = line.published; !isLine || t.Value == "" {
				continue
			}
		}
		if c.field == fieldPublished {
			published = append(published, timeCandidate{t, c.origin, c})
		} else {
			updated = append(updated, timeCandidate{t, c.origin, c})
		}
	}
	return published, updated
}

// sources are the names of the sources that a layout row believes, the best
// first.
type sources []string

func (row *layout) sources(updated bool) sources {
	switch {
	case row == nil:
		return nil
	case updated:
		return row.updated
	}
	return row.published
}

// narrow gives the candidates of the first source that has any; also those
// for the other field, since sites call revisions publications and the other
// way round. It gives all candidates for the field if the row is silent.
func (s sources) narrow(all, others []timeCandidate) []timeCandidate {
	for _, name := range s {
		if name == "-" {
			return nil
		}
		var found []timeCandidate
		for _, list := range [][]timeCandidate{all, others} {
			for _, c := range list {
				if len(found) == 0 && c.isFrom(name) {
					found = append(found, c)
				}
			}
		}
		if found != nil {
			return found
		}
	}
	return all
}

// isFrom reports whether the candidate is from the source: one whose name
// begins so, or any of an origin.
func (c *timeCandidate) isFrom(name string) bool {
	if c.found == nil {
		return name == printed.String()
	}
	return name == c.from.String() || strings.HasPrefix(c.found.name, name)
}

func choose(all []timeCandidate) Timestamp {
	best := bestTime(all)
	if best < 0 {
		return Timestamp{}
	}
	if c := all[best].found; c != nil {
		c.chosen = true
	}
	return all[best].Timestamp
}

// borrowAge gives the story's time the age that is printed beside it, or, if
// the story has no time, an age that is printed alone.
func (a *Article) borrowAge(published []timeCandidate, alone Timestamp) {
	if a.Timestamp.Value == "" {
		a.Timestamp = alone
		return
	}
	for _, c := range published {
		if c.from == printed && a.Timestamp.Age == "" {
			a.Timestamp.Age = c.Age
		}
	}
}

// warnOfTimes warns where a source gives a first publication more than a day
// and a night apart from the chosen one: no difference of zones is as large.
func (a *Article) warnOfTimes(published []timeCandidate) {
	at, _, ok := a.Timestamp.In(time.UTC)
	if !ok {
		return
	}
	line := false
	for _, c := range published {
		if c.from == printed && line {
			continue // related stories' times stand below the story's own
		}
		line = line || c.from == printed
		if other, _, ok := c.In(time.UTC); ok && other.Sub(at).Abs() > 38*time.Hour {
			a.warn(WarnTimeConflict, "timestamp", c.from.String()+" says "+c.Value)
			return
		}
	}
}

// warn adds a warning, once for each code and field.
func (a *Article) warn(code, field, text string) {
	for _, w := range a.Warnings {
		if w.Code == code && w.Field == field {
			return
		}
	}
	a.Warnings = append(a.Warnings, Warning{code, field, text})
}
