package wiretest

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strings"
	"time"

	"github.com/newswire-go/newswire"
)

// A sheet is a story as one page prints it: the strings that its template
// shows, and what a perfect reader makes of them, which are made together.
type sheet struct {
	Headline string // with its label
	Deck     []string
	Time     string // as printed
	Updated  string
	Byline   string
	Notes    []string
	Dateline string
	Body     []piece
	SignOff  string

	*teller // for what is left to chance
	layout  *layout
	story   newswire.Article // as the agency knows it
	shown   newswire.Article // as the page's reader does
}

// A piece is a block of the page's body: one of the story's, or one that
// stands among them and is none.
type piece struct {
	newswire.Block
	Lead  bool   // the first of the story, which the dateline opens
	Noise string // what it is if it is none of the story's: "ad", "related"
}

// lay prints a story on a sheet.
func lay(l *layout, a newswire.Article, noise Noise) *sheet {
	h := fnv.New64a()
	h.Write([]byte(l.Name + a.Headline + a.Timestamp.Value))
	s := &sheet{layout: l, story: a, teller: newTeller(tongueOf(a.Language), h.Sum64())}
	s.shown = newswire.Article{Format: l.Format, Layout: l.row, Agency: l.Agency, Language: a.Language}
	s.printTimes()
	s.printHeadline()
	s.printDateline()
	s.printBody()
	s.printCredits()
	return s
}

// tongueOf gives a language, English for one that is not here.
func tongueOf(language string) *tongue {
	for _, t := range tongues {
		if t.name == language {
			return t
		}
	}
	return english
}

// A timeForm is how a page prints a time.
type timeForm struct {
	form  string // as package time writes it; AGE is how long ago it is, and AP the day as AP writes it
	value string // what it says, as package time writes that
}

// How precise printed times are.
const (
	days    = "2006-01-02"
	minutes = "2006-01-02T15:04"
	zoned   = "2006-01-02T15:04:05-07:00"
)

// ages are what pages say of the age of a story when they are saved.
var ages = []string{"3 years ago", "2 years ago", "a year ago", "4 months ago", "5 days ago", "Updated 4 hours ago"}

// print gives a time as printed and what is read from that.
func (s *sheet) print(forms []timeForm, at time.Time) (stamp newswire.Timestamp) {
	if len(forms) == 0 || at.IsZero() {
		return stamp
	}
	f := pick(s.teller, forms)
	at = at.In(s.layout.zone(at))
	stamp.Raw = strings.Replace(at.Format(f.form), "AP", printDay(apDay, at), 1)
	stamp.Value = at.Format(f.value)
	if strings.Contains(f.form, "AGE") {
		age := pick(s.teller, ages)
		stamp.Raw = strings.Replace(stamp.Raw, "AGE", age, 1)
		stamp.Age = strings.TrimPrefix(age, "Updated ")
	}
	if f.value == zoned {
		stamp.Value = at.Truncate(time.Minute).Format(zoned) // no seconds are printed
	}
	return stamp
}

func (s *sheet) printTimes() {
	s.shown.Timestamp = s.print(s.layout.times, timeOf(s.story.Timestamp))
	s.Time = s.shown.Timestamp.Raw
	s.shown.Updated = s.print(s.layout.updated, timeOf(s.story.Updated))
	s.Updated = s.shown.Updated.Raw
}

// A labelForm is how a site joins a label to a headline.
type labelForm uint8

const (
	noLabel     labelForm = iota
	hyphenLabel           // "UPDATE 2-Crews end strike", "Factbox: Ports"
	leadLabel             // "(LEAD) Crews end strike", which stands for any update
)

func (s *sheet) printHeadline() {
	s.Headline = s.story.Headline
	if s.layout.capitals {
		s.Headline = capitals(s.Headline)
	}
	s.shown.Headline = s.Headline
	switch {
	case s.story.Label == "":
	case s.layout.label == hyphenLabel:
		join := ": "
		if s.story.Label == capitals(s.story.Label) {
			join = "-"
		}
		s.Headline = s.story.Label + join + s.Headline
		s.shown.Label, s.shown.Version = s.story.Label, s.story.Version
	case s.layout.label == leadLabel && s.story.Version.Kind == newswire.VersionUpdate:
		s.Headline = "(LEAD) " + s.Headline
		s.shown.Label, s.shown.Version.Kind = "LEAD", newswire.VersionLead
	}
	if s.layout.deck {
		s.Deck, s.shown.Deck = s.story.Deck, s.story.Deck
	}
	if s.layout.notes {
		for _, n := range s.story.Notes {
			s.Notes = append(s.Notes, "("+n.Text+")")
		}
		s.shown.Notes = s.story.Notes
	}
}

// A datelineForm is how an agency writes datelines.
type datelineForm struct {
	form string // PLACES are in capitals and Places are not
	day  string // how DATE is written, as package time does, with the months of a house; "" if it is not printed
	bare string // what is printed where a story has no place; "" for no dateline at all
}

// The months of the houses are written as M, their days as package time does.
const (
	reutersDay = "R 2"       // Sept 28
	apDay      = "A 2"       // Sept. 28
	xinhuaDay  = "A 2, 2006" // Nov. 8, 2019
)

// houseMonths are how houses shorten the months, by the letter that stands for
// one in the form of a day.
var houseMonths = map[byte][12]string{
	'R': {"Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"},
	'A': {"Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."},
}

// printDay writes the day of a dateline.
func printDay(form string, day time.Time) string {
	if form == "" || day.IsZero() {
		return ""
	}
	if months, ok := houseMonths[form[0]]; ok {
		return months[day.Month()-1] + day.Format(form[1:])
	}
	return day.Format(form)
}

func (s *sheet) printDateline() {
	if len(s.layout.datelines) == 0 {
		return
	}
	f := pick(s.teller, s.layout.datelines)
	d := &s.shown.Dateline
	from := s.story.Dateline.Places
	if len(from) == 0 && s.layout.home != "" {
		from = []newswire.Place{{Name: s.layout.home}}
	}
	if len(from) == 0 {
		if d.Raw = f.bare; d.Raw != "" {
			d.Agency = s.layout.Agency
		}
		s.Dateline = d.Raw
		return
	}
	if strings.ContainsAny(f.form, "(/") || strings.Contains(f.form, s.layout.Agency) {
		d.Agency = s.layout.Agency
	}
	var names []string
	inCapitals := strings.Contains(f.form, "PLACES")
	for _, p := range from {
		if inCapitals {
			p.Name = capitals(p.Name)
		}
		d.Places = append(d.Places, p)
		if p.Qualifier != "" {
			p.Name += ", " + p.Qualifier
		}
		names = append(names, p.Name)
	}
	printed := ""
	if day, err := time.Parse(days, s.story.Dateline.Date); err == nil && f.day != "" {
		printed = printDay(f.day, day)
		d.Date = day.Format(days)
		if s.Time == "" && !strings.Contains(f.day, "2006") {
			d.Date = "-" + day.Format("-01-02") // the page prints no year
		}
	}
	places := strings.Join(names, "/")
	d.Raw = strings.NewReplacer("PLACES", places, "Places", places, "DATE", printed).Replace(f.form)
	s.Dateline = d.Raw
}

func (s *sheet) printBody() {
	for i, b := range s.story.Body {
		switch {
		case b.Kind == newswire.BlockSubhead && !s.layout.subheads,
			b.Kind == newswire.BlockItem && !s.layout.items,
			b.Kind == newswire.BlockQuote && !s.layout.quotes,
			b.Kind == newswire.BlockTable && !s.layout.tables:
			continue
		}
		s.Body = append(s.Body, piece{Block: b, Lead: i == 0})
		s.shown.Body = append(s.shown.Body, b)
	}
	switch body := s.shown.Body; s.layout.shape {
	case flattened:
		s.shown.Body = onOneLine(body)
	case leadApart:
		s.shown.Body = append(body[:1:1], onOneLine(body[1:])...)
	}
}

// onOneLine gives what is left of the paragraphs of a story on one line:
// nothing tells where one ended, but for a rate of exchange in its brackets.
func onOneLine(body []newswire.Block) (out []newswire.Block) {
	for i, b := range body {
		if i > 0 && !strings.HasPrefix(b.Text, "(") {
			out[len(out)-1].Text += " " + b.Text
		} else {
			out = append(out, b)
		}
	}
	return out
}

// A bylineForm is how a page names the authors above the story.
type bylineForm struct {
	by   string // "By "
	join string // what parts all names but the last two
	and  string // what parts those; as join if it is ""
	tail string // ", Associated Press"
	caps bool   // names are in capitals
}

// A signoffForm is how an agency says at the end of a story who made it.
type signoffForm struct {
	open, shut string
	sep        string // parts two clauses
	lower      bool   // only the first clause begins with a capital

	contributed string // instead of clauses: the title of those who contributed to the report
}

// A clauseForm is the words for a role.
type clauseForm struct {
	role  newswire.Role
	words string
}

// clauseForms are the clauses of a sign-off in their order.
var clauseForms = []clauseForm{
	{newswire.RoleReporting, "Reporting by"},
	{newswire.RoleAdditionalReporting, "Additional reporting by"},
	{newswire.RoleWriting, "Writing by"},
	{newswire.RoleEditing, "Editing by"},
}

func (s *sheet) printCredits() {
	byline, signoff := pickOr(s.teller, s.layout.byline), pickOr(s.teller, s.layout.signoff)
	header := s.printByline(byline)
	if signoff.contributed != "" {
		s.printContributors(header, byline, signoff)
		return
	}
	signed := s.printSignOff(signoff)
	for _, c := range slices.Concat(s.story.Byline, s.story.Editors) {
		above := header && c.Header
		if !signed || c.Has(newswire.RoleByline) {
			if !above {
				continue // nobody prints them
			}
			c.Roles, c.Place = []newswire.Role{newswire.RoleByline}, ""
		}
		if above {
			byline.show(&c)
		}
		c.Header = above
		if c.Has(newswire.RoleEditing) {
			s.shown.Editors = append(s.shown.Editors, c)
		} else {
			s.shown.Byline = append(s.shown.Byline, c)
		}
	}
}

// show says how the person c, who stands above the story, is printed there.
func (f *bylineForm) show(c *newswire.Credit) {
	if f.caps {
		c.Name = capitals(c.Name)
	}
	c.Organization = strings.TrimPrefix(f.tail, ", ")
}

// printContributors prints who contributed to the report, in the way of AP,
// and says who is shown.
func (s *sheet) printContributors(header bool, byline bylineForm, f signoffForm) {
	var more []newswire.Credit
	for _, c := range s.story.Byline {
		switch {
		case header && c.Header:
			c.Roles, c.Place = []newswire.Role{newswire.RoleByline}, ""
			byline.show(&c)
			s.shown.Byline = append(s.shown.Byline, c)
		case c.Has(newswire.RoleAdditionalReporting):
			more = append(more, c)
		}
	}
	if len(more) == 0 {
		return
	}
	title := f.contributed
	if len(more) > 1 {
		title += "s"
	}
	s.SignOff = title + " " + s.peopleIn(more) + " contributed to this report."
	s.shown.SignOffText = s.SignOff
	for _, c := range more {
		c.Title = title
		s.shown.Byline = append(s.shown.Byline, c)
	}
}

// pickOr is pick, and the zero form where there is nothing to choose from.
func pickOr[T any](t *teller, from []T) (none T) {
	if len(from) == 0 {
		return none
	}
	return pick(t, from)
}

// printByline prints the line of the authors, and reports whether there is one.
func (s *sheet) printByline(f bylineForm) bool {
	var names []string
	for _, c := range s.story.Byline {
		if c.Header {
			names = append(names, c.Name)
		}
	}
	if f == (bylineForm{}) || len(names) == 0 || s.layout.shape == indented && len(strings.Join(names, "")) > 30 {
		return false // the old wire printed none that its line had no room for
	}
	if f.caps {
		for i := range names {
			names[i] = capitals(names[i])
		}
	}
	s.Byline = f.by + joined(names, f.join, cmp.Or(f.and, f.join)) + f.tail
	s.shown.BylineText = s.Byline
	return true
}

// printSignOff prints the sign-off, and reports whether there is one.
func (s *sheet) printSignOff(f signoffForm) bool {
	if f == (signoffForm{}) {
		return false
	}
	var clauses []string
	people := slices.Concat(s.story.Byline, s.story.Editors)
	placed := map[string]bool{}
	for _, clause := range clauseForms {
		var in []newswire.Credit
		for _, c := range people {
			if !slices.Contains(c.Roles, clause.role) {
				continue
			}
			if placed[c.Name] {
				c.Place = ""
			}
			placed[c.Name] = true
			in = append(in, c)
		}
		if len(in) == 0 {
			continue
		}
		words := clause.words
		if f.lower && len(clauses) > 0 {
			words = strings.ToLower(words[:1]) + words[1:]
		}
		clauses = append(clauses, words+" "+s.peopleIn(in))
	}
	if len(clauses) == 0 {
		return false
	}
	s.SignOff = f.open + strings.Join(clauses, f.sep) + f.shut
	s.shown.SignOffText = s.SignOff
	return true
}

// peopleIn gives people with their places: "A and B in Oslo, C in Lima and D".
func (s *sheet) peopleIn(people []newswire.Credit) string {
	var groups []string
	for len(people) > 0 {
		n := 1
		for n < len(people) && people[n].Place == people[0].Place {
			n++
		}
		var names []string
		for _, c := range people[:n] {
			names = append(names, c.Name)
		}
		group := joined(names, ", ", " and ")
		if place := people[0].Place; place != "" {
			group += " in " + place
		}
		groups, people = append(groups, group), people[n:]
	}
	return joined(groups, ", ", " and ")
}

// joined joins words, the last two by a sign of their own.
func joined(words []string, sep, last string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], sep) + last + words[n-1]
	}
	return strings.Join(words, sep)
}

// Last reports whether the piece i is the last one of the body.
func (s *sheet) Last(i int) bool { return i == len(s.Body)-1 }

// Initials gives the initials of those who handled the story, as AFP puts them
// below it.
func (s *sheet) Initials() string {
	const letters = "abcdefghjklmnprstvw"
	var out []string
	for range 2 + s.IntN(2) {
		n := 2 + s.IntN(2)
		from := s.IntN(len(letters) - n)
		out = append(out, letters[from:from+n])
	}
	if s.of(30) {
		out[0] = "bur-" + out[0]
	}
	return strings.Join(out, "/")
}

// Handle gives the name of a mailbox.
func (s *sheet) Handle() string { return strings.ToLower(s.say("last")) }

// Company gives the name of a firm.
func (s *sheet) Company() string { return s.say("firm") }
