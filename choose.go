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
	"github.com/newswire-go/newswire/internal/when"
)

// A source is one that may be believed about a field: all that an origin
// says, or only what it says under one name or with one precision.
type source struct {
	from  meta.Origin
	named string    // as the Trace calls it: the name of what metadata say, the part that a text is; "" for any
	as    when.Kind // of a time

	beside bool // whom it names as an agency is a source even where a better one names another
}

// machines stands for all origins but the text, in the order of the page.
const machines = meta.Address + 1

// trust says whom to believe about what, the best first, and nothing else
// does: whoever reads a field asks here. What the story's reader sees comes
// first, and most of a story is taken from nothing else; metadata then only
// confirm what was found. Of several values from one source the first is
// taken. A source that is not listed is not believed. A layout row may name
// its own sources of times where a site is known to lie.
var trust = [...][]source{
	meta.Headline: {{from: meta.Printed}}, // <title> and og:title have suffixes, or are other headlines
	meta.Deck:     {{from: meta.Printed}}, // a description is written for search engines
	meta.Dateline: {{from: meta.Printed}},
	meta.SignOff:  {{from: meta.Printed}},

	// Who wrote a story is asked of a page's own data where the page does not
	// print it, or not so that it is found. As often as not they name the site or
	// a desk, which is nobody.
	meta.Author: {
		{from: meta.Printed},
		{from: meta.Envelope},
		{from: meta.JSONLD, named: "json-ld author"},
		{from: meta.PageState},
		{from: meta.MetaTag},
	},

	// A time that names its zone beats a printed one that does not, because
	// both tell of the same event and one of them says when it was; a printed
	// one beats a machine's without a zone, which is as often the server's
	// clock as the newsroom's; and any of them beats a date alone. Of machines
	// that name the zone, the newsroom's own system knows best. It is last of
	// those that do not, for such systems often write UTC and do not say so.
	// The address is asked where nothing else on the page has a time: it is
	// that of the day on which somebody began to write.
	meta.Published: {
		{from: meta.Envelope, as: when.ZonedTime},
		{from: meta.PageState, as: when.ZonedTime},
		{from: meta.JSONLD, as: when.ZonedTime},
		{from: meta.MetaTag, as: when.ZonedTime},
		{from: meta.TimeTag, as: when.ZonedTime},
		{from: meta.Microdata, as: when.ZonedTime},
		{from: meta.Printed, as: when.ZonedTime},
		{from: meta.Envelope, as: when.ClockTime},
		{from: meta.Printed, as: when.ClockTime},
		{from: meta.JSONLD, as: when.ClockTime},
		{from: meta.TimeTag, as: when.ClockTime},
		{from: meta.MetaTag, as: when.ClockTime},
		{from: meta.Microdata, as: when.ClockTime},
		{from: meta.PageState, as: when.ClockTime},
		{from: meta.Envelope, as: when.DateOnly},
		{from: meta.Printed, as: when.DateOnly},
		{from: meta.JSONLD, as: when.DateOnly},
		{from: meta.TimeTag, as: when.DateOnly},
		{from: meta.MetaTag, as: when.DateOnly},
		{from: meta.Microdata, as: when.DateOnly},
		{from: meta.PageState, as: when.DateOnly},
		{from: meta.Address, as: when.DateOnly},
	},
	meta.Updated: {}, // the same, see trusted

	// The dateline says who sends the story, and whoever else is credited in
	// print helped. Of the others the first that names an agency is believed.
	meta.Agency: {
		{from: meta.Printed, named: "dateline", beside: true},
		{from: meta.Printed, named: "byline", beside: true},    // and the sign-off: "Ada Finch, Associated Press"
		{from: meta.Printed, named: "furniture", beside: true}, // "Quelle: dpa", "(AFP)" alone on a line
		{from: machines},                      // what they call agency, site, or author
		{from: meta.Printed, named: "title"},  // an agency's own people helped: "AP National Security Writer Ann Berg"
		{from: meta.LayoutRow},                // whose site it is
		{from: meta.Printed, named: "chrome"}, // the page's copyright line
	},

	// None of these is printed for the story's reader.
	meta.URL: {
		{from: meta.MetaTag, named: "canonical"}, // is made for that
		{from: machines},                         // og:url and its kin are for what is shared, which may be another edition
		{from: meta.Caller},
	},
	meta.Slug: {
		{from: meta.PageState}, // whole
		{from: machines},       // cut to its key words
	},
	meta.Site: {{from: machines}},

	// What others say of the language is a default more often than not:
	// "en_US" on a French page.
	meta.Language: {
		{from: meta.Printed}, // the words of the story, where they are many enough
		{from: meta.Envelope},
		{from: meta.MetaTag, named: "lang"}, // of the page's element
	},

	// Pictures are those that the page shows; what it names for others to show
	// stands in for one that was lost, see readImages.
	meta.Image: {{from: machines}},

	// What a story is about. Lists that are made for readers or for search in news
	// come before those for any search engine, which may be of the site.
	meta.Keyword: {
		{from: meta.Envelope},
		{from: meta.MetaTag, named: "news_keywords"},
		{from: meta.MetaTag, named: "article:tag"},
		{from: meta.JSONLD},
		{from: machines},
	},
	meta.Section: {
		{from: meta.MetaTag, named: "article:section"},
		{from: machines},
	},
	meta.ID: {
		{from: meta.Envelope},
		{from: meta.Printed}, // a line of its own
		{from: meta.Address}, // of the agency's own site
	},

	// Whether a story is free is asked of those who sell it.
	meta.Access: {
		{from: meta.JSONLD}, // is made for search engines, to which sites owe the truth about it
		{from: machines},    // may be left at what a template had
	},

	// Only a format that stories are delivered in says these of one.
	meta.Status:  {{from: meta.Envelope}},
	meta.Embargo: {{from: meta.Envelope}},
	meta.Urgency: {{from: meta.Envelope}},
	meta.Subject: {{from: meta.Envelope}},
	meta.Rights:  {{from: meta.Envelope}},

	// No field of an article, but evidence of what the page is.
	meta.Type: {},
}

// trusted gives whom to believe about a field.
func trusted(f meta.Field) []source {
	if f == meta.Updated {
		f = meta.Published
	}
	return trust[f]
}

// covers reports whether a value is from the source, whatever its precision.
func (s *source) covers(from meta.Origin, name string) bool {
	if s.from == machines {
		return meta.Printed < from && from < meta.LayoutRow
	}
	return s.from == from && (s.named == "" || s.named == name)
}

// rankOf gives the place of a source among those that are believed, or -1.
func rankOf(rows []source, from meta.Origin, name string) int {
	return slices.IndexFunc(rows, func(s source) bool { return s.covers(from, name) })
}

// best gives the candidate that is believed most about a field, nil if there
// is none, and says why the others lost. Besides those of the metadata it may
// be another one, such as what the text says, if that has a value. Reads tells
// whether a value in the metadata can be one of the field's.
func best(s meta.Set, f meta.Field, other *meta.Candidate, reads func(value string) bool) (best *meta.Candidate) {
	rows := trusted(f)
	rank := len(rows)
	if other != nil && other.Value != "" {
		if at := rankOf(rows, other.Origin, other.Name); at >= 0 {
			best, rank = other, at
		}
	}
	for c := range s.Each(f) {
		at := rankOf(rows, c.Origin, c.Name)
		switch {
		case at < 0:
			c.Lose(meta.NotBelieved)
		case !reads(c.Value):
			c.Lose(meta.Malformed)
		case at > rank:
			c.Lose(meta.LessTrusted)
		case at == rank:
			c.Lose(meta.NotFirst)
		default:
			if best != nil {
				best.Lose(meta.LessTrusted)
			}
			best, rank = c, at
		}
	}
	return best
}

// anyValue reads every value.
func anyValue(string) bool { return true }

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
	return slices.IndexFunc(trusted(meta.Published), func(s source) bool { return s.from == c.from() && s.as == as })
}

// bestTime gives the candidate that is believed most, nil if there is none.
// Of several from one origin it is the first.
func bestTime(all []timeCandidate) (best *timeCandidate) {
	least := len(trusted(meta.Published))
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
		case isBeforeDateline(line.Published, s.Dateline.Day):
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
	return timeByDateline(text, s.Dateline.Day, hint)
}

// byDateline is how far a story's time may be from the day of its dateline
// where that tells the day from the month.
const byDateline = 3 * 24 * time.Hour

// isBeforeDateline reports whether a printed time is days before the dateline's:
// it is another story's.
func isBeforeDateline(t when.Timestamp, d when.Date) bool {
	if d == (when.Date{}) {
		return false
	}
	day := when.Timestamp{Value: d.Value(t)}
	at, _, dated := day.In(time.UTC)
	printed, _, known := t.In(time.UTC)
	return dated && known && at.Sub(printed) > byDateline
}

// timeByDateline reads a time whose date in numbers no country is known to
// order: "12/08/2023 09:26 PM" above "Taipei, Dec. 8 (CNA)" is in December. The
// days that the two orders mean are weeks apart, or the same.
func timeByDateline(s string, d when.Date, hint when.Hint) (line when.Line, ok bool) {
	for _, hint.Country = range [...]string{"us", "gb"} {
		read, valid := when.ReadLine(s, hint)
		if !valid {
			continue
		}
		day := when.Timestamp{Value: d.Value(read.Published)}
		at, _, dated := day.In(time.UTC)
		printed, _, known := read.Published.In(time.UTC)
		if !dated || !known || printed.Sub(at).Abs() > byDateline {
			continue
		}
		return read, true
	}
	return when.Line{}, false
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
	if printed != nil && isUTC(best.Timestamp) && when.KindOf(printed.Timestamp) == when.ZonedTime && !isUTC(printed.Timestamp) && sameClock(best.Timestamp, printed.Timestamp) {
		return printed // the machine took the newsroom's clock for Greenwich's
	}
	if printed == nil || daysApart(best.Timestamp, printed.Timestamp) < 2 {
		return best
	}
	var same []timeCandidate
	for i := range all {
		if c := &all[i]; c.vouches() && daysApart(c.Timestamp, printed.Timestamp) == 0 {
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
			return c.from() == meta.Printed && when.KindOf(c.Timestamp) != when.DateOnly && sameClock(c.Timestamp, t)
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

// sameClock reports whether two times show the same day and minute, each where
// it was told.
func sameClock(t, u when.Timestamp) bool {
	const minute = len("2006-01-02T15:04")
	return len(t.Value) >= minute && len(u.Value) >= minute && t.Value[:minute] == u.Value[:minute]
}

// vouches reports whether a time is told apart from any that is printed.
func (c *timeCandidate) vouches() bool {
	return c.from() == meta.PageState || c.from() == meta.JSONLD || c.from() == meta.MetaTag
}

// daysApart counts the days between the dates of two times, each where it
// was told.
func daysApart(t, u when.Timestamp) int {
	day := func(t when.Timestamp) time.Time {
		at, _ := time.Parse(time.DateOnly, t.Value[:len(time.DateOnly)])
		return at
	}
	return int(day(t).Sub(day(u)).Abs() / (24 * time.Hour))
}

// onItsDay gives a time in UTC the offset of the newsroom's clocks where it was
// another day there than in Greenwich, if another time of the page tells the
// offset: the same moment with it, or what the clocks showed as the page prints
// it. It stays the same moment, on the day on which the story came out.
func onItsDay(best *timeCandidate, all []timeCandidate) *timeCandidate {
	if best == nil || best.from() == meta.Printed || !isUTC(best.Timestamp) {
		return best
	}
	at, _, _ := best.In(time.UTC)
	for i := range all {
		if offset, told := all[i].offsetOf(at.Truncate(time.Minute)); told {
			local := *best
			local.Timestamp = when.InOffset(best.Timestamp, offset)
			if daysApart(local.Timestamp, best.Timestamp) > 0 {
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

// isUTC reports whether a time is in UTC.
func isUTC(t when.Timestamp) bool {
	return t.Value != "" && t.Value[len(t.Value)-1] == 'Z'
}

// versionToldBy says what a story's version is when a note is read besides its
// label and its slug: the note is asked where they are silent, and always when
// it takes the story back, for then nobody changed the label.
func versionToldBy(n note.Note, labelled Version) Version {
	if v := versionOf(n.Version()); labelled == (Version{}) || v.Kind == VersionWithdrawal {
		return v
	}
	return labelled
}
