package newswire

import (
	"slices"
	"strings"
	"time"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/layout"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/note"
	"github.com/newswire-go/newswire/internal/story"
	"github.com/newswire-go/newswire/internal/trust"
	"github.com/newswire-go/newswire/internal/when"
)

// A timeCandidate is a time that may be the story's. It is from a candidate
// of the metadata or from a part of the text.
type timeCandidate struct {
	when.Timestamp
	found *meta.Candidate
	part  *story.Part
}

// from gives the origin of the time.
func (c *timeCandidate) from() meta.Origin {
	if c.found == nil {
		return meta.Printed
	}
	return c.found.Origin
}

// fate gives what became of the piece that the time was read from.
func (c *timeCandidate) fate() *meta.Fate {
	if c.found == nil {
		return &c.part.Fate
	}
	return &c.found.Fate
}

// rank is the place of the candidate among those that are believed.
func (c *timeCandidate) rank() int {
	as := when.KindOf(c.Timestamp)
	return slices.IndexFunc(trust.Of(meta.Published), func(s trust.Source) bool { return s.From == c.from() && s.As == as })
}

// bestTime gives the candidate that is believed most, nil if there is none.
// Of several from one origin it is the first.
func bestTime(all []timeCandidate) (best *timeCandidate) {
	least := len(trust.Of(meta.Published))
	for i := range all {
		if rank := all[i].rank(); rank >= 0 && rank < least {
			best, least = &all[i], rank
		}
	}
	return best
}

// readTimes chooses first publication and last revision, and settles the
// year of the dateline by them.
func (a *Article) readTimes(s *story.Story, set *Parser) {
	hint := a.timeHint(s)
	published, updated := metadataTimes(s, hint)
	for _, c := range append(published[:len(published):len(published)], updated...) {
		if hint.Near.Value == "" {
			hint.Near = c.Timestamp // for the year of a printed time that has none
		}
	}
	byAddress := a.addressTime()
	if hint.Near.Value == "" {
		hint.Near = byAddress
	}
	published, updated, age := a.printedTimes(s, hint, published, updated)
	published, updated = relabelled(published, updated)
	if len(published) == 0 {
		published, updated = updated, nil // one bare time is the publication's, whatever it is called
	}
	if len(published) == 0 && byAddress.Value != "" {
		s.Meta.Add(meta.Published, byAddress.Value, meta.Address, "url")
		published = append(published, timeCandidate{Timestamp: byAddress, found: &s.Meta[len(s.Meta)-1]})
	}
	first := bestTime(trustOfRow(s.Row, false).narrow(published, updated))
	last := bestTime(trustOfRow(s.Row, true).narrow(updated, published))
	if s.Row == nil {
		first = printedRight(first, published)
	}
	first, last = onItsDay(first, published), onItsDay(last, updated)
	a.Timestamp = Timestamp(first.take())
	a.borrowAge(published, &age)
	if last != nil && when.Later(last.Timestamp, when.Timestamp(a.Timestamp)) {
		a.Updated = Timestamp(last.take())
	} else if last != nil {
		last.fate().Lose(meta.Contradicted)
	}
	loseTo(first, published)
	loseTo(last, updated)
	a.warnOfTimes(published)
	a.Timestamp, a.Updated = Timestamp(when.InZone(when.Timestamp(a.Timestamp), set.Location)), Timestamp(when.InZone(when.Timestamp(a.Updated), set.Location))
}

// timeHint says where the story's times were printed.
func (a *Article) timeHint(s *story.Story) when.Hint {
	hint := when.Hint{Country: strings.ToLower(agency.Country(a.Agency)), Language: a.Language}
	if s.Row != nil && s.Row.Country != "" {
		hint.Country = s.Row.Country
	}
	return hint
}

// printedTimes adds the printed times to those of the metadata. Age is one
// that is printed without a time.
func (a *Article) printedTimes(s *story.Story, hint when.Hint, published, updated []timeCandidate) (_, _ []timeCandidate, age timeCandidate) {
	for i := range s.Parts {
		p := &s.Parts[i]
		if p.Kind != story.Time {
			continue
		}
		line, ok := readTimePart(s, i, hint)
		switch {
		case !ok:
			p.Fate = meta.Malformed
			continue
		case when.IsBefore(line.Published, s.Dateline.Day):
			p.Fate = meta.Contradicted
			continue
		}
		if line.Zone != "" {
			a.warn(WarnAmbiguousZone, "timestamp", "several zones are called "+line.Zone)
		}
		p.Fate = meta.LessPrecise // as an age alone is
		if age.part == nil && line.Published.Value == "" && line.Published != (when.Timestamp{}) {
			age = timeCandidate{Timestamp: line.Published, part: p}
		}
		if line.Published.Value != "" {
			published = append(published, timeCandidate{Timestamp: line.Published, part: p})
		}
		if line.Updated.Value != "" {
			updated = append(updated, timeCandidate{Timestamp: line.Updated, part: p})
		}
	}
	return published, updated, age
}

// readTimePart reads the part i of a story, which is a time.
func readTimePart(s *story.Story, i int, hint when.Hint) (when.Line, bool) {
	text := s.Content(i)
	if line, ok := when.ReadLine(text, hint); ok {
		return line, true
	}
	return when.ReadLineByDay(text, s.Dateline.Day, hint)
}

// metadataTimes reads the times among the page's candidates.
func metadataTimes(s *story.Story, hint when.Hint) (published, updated []timeCandidate) {
	for c := range s.Meta.All() {
		if c.Field != meta.Published && c.Field != meta.Updated {
			continue
		}
		t := metadataTime(s, c, hint)
		if t.Value == "" {
			c.Lose(meta.Malformed)
			continue
		}
		if c.Field == meta.Published {
			published = append(published, timeCandidate{Timestamp: t, found: c})
		} else {
			updated = append(updated, timeCandidate{Timestamp: t, found: c})
		}
	}
	return published, updated
}

// metadataTime reads the time of a candidate. One that cannot be read has no
// value.
func metadataTime(s *story.Story, c *meta.Candidate, hint when.Hint) when.Timestamp {
	if t, ok := s.Told[c.Field]; ok {
		return t
	}
	value := when.MendMachineTime(c.Value)
	if local, isZ := strings.CutSuffix(value, "Z"); isZ && s.Row != nil && s.Row.LocalZ != "" && c.Origin == meta.MetaTag {
		value = local + " " + s.Row.LocalZ
	}
	if t, ok := when.Epoch(value); ok {
		return t
	}
	line, ok := when.ReadLine(value, hint)
	if !ok {
		return when.Timestamp{}
	}
	return line.Published
}

// rowTrust are the names of the sources of a time that a layout row believes,
// the best first.
type rowTrust []string

func trustOfRow(row *layout.Row, updated bool) rowTrust {
	switch {
	case row == nil:
		return nil
	case updated:
		return row.Updated
	}
	return row.Published
}

// narrow gives the candidates of the first source that has any; also those
// for the other field, since sites call revisions publications and the other
// way round. It gives all candidates for the field if the row is silent.
func (t rowTrust) narrow(all, others []timeCandidate) []timeCandidate {
	for _, name := range t {
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
	return name == c.from().String() || c.found != nil && strings.HasPrefix(c.found.Name, name)
}

// take gives the time of the candidate that was chosen, a zero one if there
// is none.
func (c *timeCandidate) take() when.Timestamp {
	if c == nil {
		return when.Timestamp{}
	}
	*c.fate() = meta.Chosen
	return c.Timestamp
}

// loseTo says of all times but the one that is believed most why they were
// not chosen. That is nil where a layout row believes none of them.
func loseTo(winner *timeCandidate, all []timeCandidate) {
	for i := range all {
		c := &all[i]
		switch {
		case winner == nil:
			c.fate().Lose(meta.NotBelieved)
		case c.fate() == winner.fate():
		case when.KindOf(c.Timestamp) < when.KindOf(winner.Timestamp):
			c.fate().Lose(meta.LessPrecise)
		case c.rank() == winner.rank():
			c.fate().Lose(meta.NotFirst)
		default:
			c.fate().Lose(meta.LessTrusted)
		}
	}
}

// borrowAge gives the story's time the age that is printed beside it, or, if
// the story has no time, an age that is printed alone.
func (a *Article) borrowAge(published []timeCandidate, alone *timeCandidate) {
	if a.Timestamp.Value == "" && alone.part != nil {
		a.Timestamp = Timestamp(alone.take())
	}
	if a.Timestamp.Value == "" {
		return
	}
	for i := range published {
		if c := &published[i]; c.from() == meta.Printed && a.Timestamp.Age == "" && c.Age != "" {
			a.Timestamp.Age = c.take().Age
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
		if c.from() == meta.Printed && line {
			continue // related stories' times stand below the story's own
		}
		line = line || c.from() == meta.Printed
		if other, _, ok := c.In(time.UTC); ok && other.Sub(at).Abs() > 38*time.Hour {
			a.warn(WarnTimeConflict, "timestamp", c.from().String()+" says "+c.Value)
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

// addressTime is the day that the page's address names, if it names one.
func (a *Article) addressTime() when.Timestamp {
	day, ok := when.InAddress(a.URL)
	if !ok {
		return when.Timestamp{}
	}
	value := day.Value(when.Timestamp{})
	return when.Timestamp{Raw: value, Value: value}
}

// printedRight gives, instead of a machine's time that is days away from the
// one that the page prints, another machine's of the printed day: a system
// that stamps a story afresh leaves both in the page. A time that marks up the
// printed one says no more than that.
func printedRight(best *timeCandidate, all []timeCandidate) *timeCandidate {
	if best == nil || best.from() == meta.Printed {
		return best
	}
	var printed *timeCandidate
	for i := range all {
		if c := &all[i]; c.from() == meta.Printed && printed == nil {
			printed = c
		}
	}
	if printed != nil && when.IsUTC(best.Timestamp) && when.KindOf(printed.Timestamp) == when.ZonedTime && !when.IsUTC(printed.Timestamp) && when.SameClock(best.Timestamp, printed.Timestamp) {
		return printed // the machine took the newsroom's clock for Greenwich's
	}
	if printed == nil || when.DaysApart(best.Timestamp, printed.Timestamp) < 2 {
		return best
	}
	var same []timeCandidate
	for i := range all {
		if c := &all[i]; c.vouches() && when.DaysApart(c.Timestamp, printed.Timestamp) == 0 {
			same = append(same, *c)
		}
	}
	if at := bestTime(same); at != nil {
		return at
	}
	return best
}

// relabelled gives the times of the page with those among the updates that are
// marked up without a word for what they are, where the page prints one of the
// same clock and says that it is an update: "Posted: <time> Updated: <time>".
func relabelled(published, updated []timeCandidate) (_, _ []timeCandidate) {
	prints := func(all []timeCandidate, t when.Timestamp) bool {
		return slices.ContainsFunc(all, func(c timeCandidate) bool {
			return c.from() == meta.Printed && when.KindOf(c.Timestamp) != when.DateOnly && when.SameClock(c.Timestamp, t)
		})
	}
	if !slices.ContainsFunc(updated, func(c timeCandidate) bool { return c.from() == meta.Printed }) {
		return published, updated
	}
	kept := make([]timeCandidate, 0, len(published))
	for _, c := range published {
		if c.from() == meta.TimeTag && prints(updated, c.Timestamp) && !prints(published, c.Timestamp) {
			updated = append(updated, c)
		} else {
			kept = append(kept, c)
		}
	}
	return kept, updated
}

// vouches reports whether a time is told apart from any that is printed.
func (c *timeCandidate) vouches() bool {
	return c.from() == meta.PageState || c.from() == meta.JSONLD || c.from() == meta.MetaTag
}

// onItsDay gives a time in UTC the offset of the newsroom's clocks where it was
// another day there than in Greenwich, if another time of the page tells the
// offset: the same moment with it, or what the clocks showed as the page prints
// it. It stays the same moment, on the day on which the story came out.
func onItsDay(best *timeCandidate, all []timeCandidate) *timeCandidate {
	if best == nil || best.from() == meta.Printed || !when.IsUTC(best.Timestamp) {
		return best
	}
	at, _, _ := best.In(time.UTC)
	for i := range all {
		if offset, told := all[i].offsetOf(at.Truncate(time.Minute)); told {
			local := *best
			local.Timestamp = when.InOffset(best.Timestamp, offset)
			if when.DaysApart(local.Timestamp, best.Timestamp) > 0 {
				return &local
			}
		}
	}
	return best
}

// offsetOf gives how far from Greenwich the clocks were that showed the
// candidate's time at a moment, to the minute. It is not told by other moments.
func (c *timeCandidate) offsetOf(moment time.Time) (offset time.Duration, told bool) {
	own, _, _ := c.In(time.UTC)
	own = own.Truncate(time.Minute)
	switch kind := when.KindOf(c.Timestamp); {
	case kind == when.ZonedTime && own.Equal(moment):
		local, _, _ := c.In(nil)
		_, east := local.Zone()
		return time.Duration(east) * time.Second, true
	case kind == when.ClockTime && c.from() == meta.Printed:
		offset = own.Sub(moment)
		return offset, offset.Abs() <= farthestZone && offset%(30*time.Minute) == 0
	}
	return 0, false
}

// farthestZone is how far clocks are from Greenwich at most.
const farthestZone = 14 * time.Hour

// versionToldBy says what a story's version is when a note is read besides its
// label and its slug: the note is asked where they are silent, and always when
// it takes the story back, for then nobody changed the label.
func versionToldBy(n note.Note, labelled Version) Version {
	if v := versionOf(n.Version()); labelled == (Version{}) || v.Kind == VersionWithdrawal {
		return v
	}
	return labelled
}
