package wiretest

import (
	"cmp"
	"hash/fnv"
	"html"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire"
)

// A sheet is a story as one page prints it: the strings that its template
// shows, and what a perfect reader makes of them, which are made together.
type sheet struct {
	Headline    string // with its label
	Deck        []string
	Time        string // that a reader believes, as it is written
	Revised     string // the same of the last revision, or of the first where there was none
	Age         string // of the story when the page was saved
	URL         string
	Slug        string
	Byline      string   // the whole line
	Authors     []string // the people in it
	Author      string   // the first of them
	Disclosure  string   // what the site says of the story
	Keywords    []string // what it says that the story is about
	Notes       []string
	Dateline    string
	Body        []piece
	LeadText    string // of the first piece
	SignOff     string
	SignedParts []string // its paragraphs, where it has several
	Above       string   // markup of noise before the story's text
	Below       string   // and behind the story
	Plain       *sheet   // itself, before its strings were escaped for a page

	strays    []newswire.Block  // lines of other stories that are shown
	reporters []newswire.Credit // whom the dateline names

	where   string     // the places of the dateline
	day     string     // its day, as it is printed
	authors bylineForm // how the line of the authors is written

	*teller // for what is left to chance
	layout  *layout
	noise   Noise
	story   newswire.Article // as the agency knows it
	shown   newswire.Article // as the page's reader does
	sent    newswire.Article // as a format is written from
}

// A piece is a block of the page's body: one of the story's, or one that
// stands among them and is none.
type piece struct {
	newswire.Block
	Lead   bool   // the first of the story, which the dateline opens
	Opens  bool   // the first item of a list
	Closes bool   // the last one
	Noise  bool   // none of the story's
	Markup string // then
}

// lay prints a story on a sheet.
func lay(l *layout, a newswire.Article, noise Noise) *sheet {
	h := fnv.New64a()
	h.Write([]byte(l.Name + a.Headline + a.Timestamp.Value))
	s := &sheet{layout: l, story: a, teller: newTeller(tongueOf(a.Language), h.Sum64())}
	s.shown = newswire.Article{Format: l.Format, Layout: l.row, Agency: l.Agency, Language: a.Language, Site: l.site}
	if l.Format == "html" && !l.nameless {
		s.shown.Layout = l.Name
	}
	if l.unsaid {
		s.shown.Agency = ""
	}
	if l.free != silent {
		all := l.free == yes
		s.shown.Free = &all
	}
	s.noise = noise.on(l)
	if s.Age, s.Author = pick(s.teller, ages), l.nobody; l.ages != nil {
		s.Age = pick(s.teller, l.ages)
	}
	s.printTimes()
	if l.aged {
		s.shown.Timestamp.Age = strings.TrimPrefix(s.Age, "Updated ")
	}
	s.printHeadline()
	if s.Disclosure = l.disclosure; s.Disclosure != "" {
		s.shown.Notes = append(slices.Clip(s.shown.Notes), newswire.Note{Kind: newswire.NoteDisclosure, Text: s.Disclosure})
	}
	s.printAddress()
	s.printDateline()
	s.printBody()
	s.printCredits()
	s.seal()
	s.doubtTime()
	if s.noise&Capitals != 0 {
		s.Headline = s.Headline[:len(s.Headline)-len(s.shown.Headline)] + capitals(s.shown.Headline)
		s.shown.Headline = capitals(s.shown.Headline)
	}
	s.insert()
	if s.sent = s.shown; l.holds != nil {
		l.holds(&s.shown)
	}
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
	if s.layout.zone != nil && (s.layout.clock == noClock || strings.Contains(f.form, "MST")) {
		at = at.In(s.layout.zone(at))
	}
	stamp.Raw = strings.Replace(at.Format(f.form), "AP", printDay(apDay, at), 1)
	stamp.Raw = strings.Replace(stamp.Raw, "EPOCH", strconv.FormatInt(at.Unix(), 10), 1)
	stamp.Raw = strings.Replace(stamp.Raw, "MILLIS", strconv.FormatInt(at.UnixMilli(), 10), 1)
	if s.layout.months != nil {
		stamp.Raw = strings.Replace(stamp.Raw, "MON", s.layout.months[at.Month()-1], 1)
	}
	if strings.HasSuffix(f.value, "Z") {
		at = at.UTC()
	}
	stamp.Value = at.Format(f.value)
	if strings.Contains(f.form, "AGE") {
		age := s.Age
		stamp.Raw = strings.Replace(stamp.Raw, "AGE", age, 1)
		stamp.Age = strings.TrimPrefix(age, "Updated ")
	}
	if f.value == zoned && !strings.Contains(f.form, ":05") {
		stamp.Value = at.Truncate(time.Minute).Format(zoned) // no seconds are printed
	}
	return stamp
}

func (s *sheet) printTimes() {
	s.shown.Timestamp = s.print(s.layout.times, timeOf(s.story.Timestamp))
	s.Time = s.shown.Timestamp.Raw
	s.doubtZone()
	if clock := s.layout.clock; clock == ofFirst || clock == ofBoth || clock == ofLast && s.story.Updated.Value == "" {
		s.onItsDay(&s.shown.Timestamp, timeOf(s.story.Timestamp))
	}
	s.shown.Updated = s.print(s.layout.updated, timeOf(s.story.Updated))
	if s.layout.clock == ofBoth && s.shown.Updated.Value != "" {
		s.onItsDay(&s.shown.Updated, timeOf(s.story.Updated))
	}
	if s.Revised = s.shown.Updated.Raw; s.Revised == "" {
		s.Revised = s.print(s.layout.updated, timeOf(s.story.Timestamp)).Raw
	}
}

// doubtZone warns of a zone that the page prints and that has a name that
// several bear.
func (s *sheet) doubtZone() {
	if s.layout.clock != ofFirst {
		return
	}
	at := timeOf(s.story.Timestamp)
	if name, _ := at.In(s.layout.zone(at)).Zone(); name == "BST" {
		s.shown.Warnings = append(s.shown.Warnings, newswire.Warning{Code: newswire.WarnAmbiguousZone, Field: "timestamp"})
	}
}

// onItsDay gives a time the offset of the page's clock, where the page prints it
// as well and it is another day there.
func (s *sheet) onItsDay(stamp *newswire.Timestamp, at time.Time) {
	if here := at.In(s.layout.zone(at)); here.Format(days) != at.Format(days) {
		stamp.Value = here.Format(zoned)
	}
}

// revised gives when the story was last revised: when it was published, if it
// was not.
func (s *sheet) revised() time.Time {
	if at := timeOf(s.story.Updated); !at.IsZero() {
		return at
	}
	return timeOf(s.story.Timestamp)
}

// At writes the time of the story, in UTC, in a form of package time. The
// methods like it write the time of its last revision, on the page's own
// clock, or in seconds or milliseconds since 1970.
func (s *sheet) At(form string) string       { return timeOf(s.story.Timestamp).Format(form) }
func (s *sheet) Rev(form string) string      { return s.revised().Format(form) }
func (s *sheet) AtLocal(form string) string  { return s.local(timeOf(s.story.Timestamp), form) }
func (s *sheet) RevLocal(form string) string { return s.local(s.revised(), form) }
func (s *sheet) AtEpoch() int64              { return timeOf(s.story.Timestamp).Unix() }
func (s *sheet) RevEpoch() int64             { return s.revised().Unix() }
func (s *sheet) AtEpochMs() int64            { return timeOf(s.story.Timestamp).UnixMilli() }
func (s *sheet) RevEpochMs() int64           { return s.revised().UnixMilli() }

func (s *sheet) local(at time.Time, form string) string {
	at = at.In(s.layout.zone(at))
	return strings.Replace(at.Format(form), "AP", printDay(apDay, at), 1)
}

// printAddress makes an address, and a name in the agency's system, of the
// words of the headline.
func (s *sheet) printAddress() {
	words := strings.FieldsFunc(strings.ToLower(s.story.Headline), func(r rune) bool { return r < 'a' || r > 'z' })
	words = words[:min(len(words), 6)]
	put := strings.NewReplacer("WORDS", strings.Join(words, "-"), "DAY", s.At("2006-01-02"), "DATE", s.At("2006/01/02"), "TODAY", s.At("20060102"),
		"NUMBER", strconv.Itoa(100000+s.IntN(899999)), "CAPS", capitals(strings.Join(words[:min(len(words), 2)], "-")))
	s.URL, s.Slug = put.Replace(s.layout.url), put.Replace(s.layout.slug)
	s.shown.URL, s.shown.Slug, s.shown.ID, s.shown.Section = s.URL, s.Slug, put.Replace(s.layout.id), s.layout.section
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
	s.printDeck()
	for _, word := range strings.Fields(s.story.Headline) {
		if len(s.Keywords) < s.layout.topics && len(word) > 5 && strings.Trim(word, small) == "" {
			s.Keywords = addNew(s.Keywords, word)
		}
	}
	s.shown.Keywords = s.Keywords
	if s.layout.notes {
		for _, n := range s.story.Notes {
			if s.layout.attn {
				verb, rest, _ := strings.Cut(n.Text, " ")
				n.Text = "ATTN: " + capitals(verb) + " " + rest
			}
			n.Text = s.layout.noteMark + n.Text
			if s.layout.bareNotes {
				s.Notes = append(s.Notes, n.Text)
			} else {
				s.Notes = append(s.Notes, "("+n.Text+")")
			}
			s.shown.Notes = append(s.shown.Notes, n)
		}
		if s.shown.Version == (newswire.Version{}) {
			s.shown.Version.Kind = told(s.shown.Notes)
		}
	}
}

// small are the letters of words that are no names.
const small = "abcdefghijklmnopqrstuvwxyz"

// printDeck prints what stands between the headline and the story. Some sites
// write a sentence of their own, which is longer than an agency's lines.
func (s *sheet) printDeck() {
	switch {
	case s.layout.summary:
		s.Deck = []string{strings.TrimSuffix(s.sentence("lead"), ".")}
	case s.layout.deck:
		s.Deck = s.story.Deck
	}
	s.shown.Deck = slices.DeleteFunc(slices.Clone(s.Deck), func(line string) bool {
		return !s.tongue.bareNames && len(strings.Fields(line)) < s.layout.shortDeck
	})
}

// told gives what the first note says of the life of a story.
func told(notes []newswire.Note) newswire.VersionKind {
	if len(notes) == 0 {
		return ""
	}
	switch notes[0].Kind {
	case newswire.NoteUpdate:
		return newswire.VersionUpdate
	case newswire.NoteCorrection:
		return newswire.VersionCorrection
	case newswire.NoteWithdrawal:
		return newswire.VersionWithdrawal
	}
	return ""
}

// A datelineForm is how an agency writes datelines.
type datelineForm struct {
	form string // PLACES are in capitals and Places are not
	day  string // how DATE is written, as package time does, with the months of a house; "" if it is not printed
	bare string // the form where a story has no place; "" for no dateline at all
	join string // what parts several places; "/" if it is ""
	city bool   // a city is named alone, and only one that everybody knows

	silent bool // the agency is not named

	months    *[12]string // what MON stands for in the day
	wide      bool        // digits are as wide as other characters of the script
	dayOnly   bool        // the day has no month
	one       bool        // only one place is named
	bracketed bool        // what explains a place stands in brackets
	reporters string      // with NAMES: who wrote the story, where WHO stands in the form
	between   string      // what parts two of them; "" if it is as elsewhere
	solo      bool        // only one of them is named
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
	'Z': {"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"},
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

// printDay writes the day of a dateline of this form.
func (f *datelineForm) printDay(day time.Time) string {
	printed := printDay(f.day, day)
	if f.months != nil {
		printed = strings.Replace(printed, "MON", f.months[day.Month()-1], 1)
	}
	if f.wide {
		printed = wideDigits(printed)
	}
	return printed
}

// wideDigits gives a text with the digits of East Asian type.
func wideDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r - '0' + '０'
		}
		return r
	}, s)
}

func (s *sheet) printDateline() {
	if len(s.layout.datelines) == 0 {
		return
	}
	f := pick(s.teller, s.layout.datelines)
	d := &s.shown.Dateline
	form, from := f.form, s.datelinePlaces(&f)
	if len(from) == 0 && form != f.bare {
		if form = f.bare; form == "" {
			return
		}
	}
	if !f.silent {
		d.Agency = s.layout.Agency
	}
	s.where = s.printPlaces(from, &f, form)
	if day, err := time.Parse(days, s.story.Dateline.Date); err == nil && strings.Contains(form, "DATE") {
		s.day = f.printDay(day)
		d.Date = day.Format(days)
		if s.Time == "" && !strings.Contains(f.day, "2006") {
			d.Date = "-" + day.Format("-01-02") // the page prints no year
			if f.dayOnly {
				d.Date = ""
			}
		}
	}
	s.Dateline = strings.NewReplacer("PLACES", s.where, "Places", s.where, "DATE", s.day, "WHO", s.printReporters(&f)).Replace(form)
	d.Raw = strings.Join(strings.Fields(s.Dateline), " ")
}

// datelinePlaces gives the places that a dateline of a form names.
func (s *sheet) datelinePlaces(f *datelineForm) []newswire.Place {
	if f.form == f.bare {
		return nil // it names none
	}
	from := slices.Clone(s.story.Dateline.Places)
	if s.layout.onMaps {
		from = slices.DeleteFunc(from, func(p newswire.Place) bool {
			return strings.HasPrefix(p.Name, "Aboard") || !slices.Contains(s.tongue.cities, newswire.Place{Name: p.Name})
		})
		from = from[:min(1, len(from))]
	}
	if f.city {
		from = slices.DeleteFunc(from, func(p newswire.Place) bool { return !slices.Contains(s.tongue.cities, newswire.Place{Name: p.Name}) })
	}
	if len(from) == 0 && s.layout.home != "" {
		from = []newswire.Place{{Name: s.layout.home}}
	}
	switch {
	case f.one || f.city:
		from = from[:min(1, len(from))]
	case f.join != "":
		from = from[:min(2, len(from))] // of three in a row the second reads like where the first one is
	}
	return from
}

// printPlaces gives the places of a dateline as they are printed in this form.
func (s *sheet) printPlaces(from []newswire.Place, f *datelineForm, form string) string {
	var names []string
	inCapitals := strings.Contains(form, "PLACES")
	for _, p := range from {
		if inCapitals {
			p.Name = capitals(p.Name)
		}
		s.shown.Dateline.Places = append(s.shown.Dateline.Places, p)
		switch {
		case p.Qualifier == "":
		case f.bracketed:
			p.Name += " (" + p.Qualifier + ")"
		default:
			p.Name += ", " + p.Qualifier
		}
		names = append(names, p.Name)
	}
	return strings.Join(names, cmp.Or(f.join, "/"))
}

// printReporters gives who wrote the story, where the dateline names them.
func (s *sheet) printReporters(f *datelineForm) string {
	if f.reporters == "" {
		return ""
	}
	var names []string
	for _, c := range s.story.Byline {
		if c.Header && c.Name != "" && !(f.solo && len(names) > 0) {
			names = append(names, c.Name)
			s.reporters = append(s.reporters, newswire.Credit{Name: c.Name, Roles: []newswire.Role{newswire.RoleByline}, Header: true})
		}
	}
	if len(names) == 0 {
		return ""
	}
	return strings.Replace(f.reporters, "NAMES", strings.Join(names, cmp.Or(f.between, s.tongue.and)), 1)
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
		if b.Kind == newswire.BlockSubhead {
			b.Text = s.layout.subheadMark + b.Text
		}
		p := piece{Block: b, Lead: i == 0}
		if b.Kind == newswire.BlockItem {
			p.Opens = s.story.Body[i-1].Kind != b.Kind
			p.Closes = i+1 == len(s.story.Body) || s.story.Body[i+1].Kind != b.Kind
		}
		s.Body = append(s.Body, p)
		if b.Kind == newswire.BlockSubhead {
			b.Level = s.layout.level
		}
		s.shown.Body = append(s.shown.Body, b)
	}
	s.LeadText = s.Body[0].Text
	if n := len(s.Body); s.layout.synopsis > 0 && n > 3 { // of less there is nothing to sum up
		s.Deck = []string{s.LeadText}
		if s.layout.synopsis > 1 {
			s.Deck[0] += " " + s.Body[n-1].Text
		}
		s.shown.Deck = s.Deck
	}
	if s.noise&LostEnd != 0 {
		s.loseEnd()
	}
	switch body := s.shown.Body; {
	case s.layout.shape == flattened || s.layout.oneBlock:
		s.shown.Body = onOneLine(body)
	case s.layout.shape == leadApart:
		s.shown.Body = append(body[:1:1], onOneLine(body[1:])...)
	}
	s.shown.Symbols = symbolsIn(s.shown.Body, s.tongue.forms["code"])
}

// symbolsIn gives where a body prints the symbols of companies, in brackets.
func symbolsIn(body []newswire.Block, codes []string) (all []newswire.Symbol) {
	for i, b := range body {
		for at, r := range b.Text {
			if r != '(' {
				continue
			}
			for _, code := range codes {
				if !strings.HasPrefix(b.Text[at:], "("+code+")") {
					continue
				}
				symbol := newswire.Symbol{Text: code, Block: i, Span: newswire.Span{Start: at + 1, End: at + 1 + len(code)}}
				if market, ticker, ok := strings.Cut(code, ": "); ok {
					symbol.Ticker, symbol.Exchange = ticker, market
				} else {
					symbol.Ticker, symbol.Exchange, _ = strings.Cut(code, ".")
				}
				all = append(all, symbol)
			}
		}
	}
	return all
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
	tail string // what stands behind them: ", Associated Press"
	caps bool   // names are in capitals

	house string // who stands there instead of people: "Associated Press"; COMPANY is a firm of its own for each story
	in    bool   // the house is followed by the place of the story: "Associated Press in Oslo"
	org   string // whose people they are, as the tail says; what the house is called, if not so
	place string // what parts them from the place of the dateline, which follows
	at    string // where they are, as the tail says
	or    string // whom the line names where a story has no author
	twice bool   // the line stands above the story twice
	staff string // who stands there where the agency itself is the author: "Reuters Staff"; "" if nobody does
}

// A signoffForm is how an agency says at the end of a story who made it.
type signoffForm struct {
	open, shut string
	sep        string // parts two clauses
	lower      bool   // only the first clause begins with a capital

	contact bool          // instead of clauses: whom to write to, as Bloomberg has it
	unread  string        // what follows it and is no part of it
	between string        // what parts two people; "" if it is as elsewhere
	clauses *[]clauseForm // the agency's own; those of English if it is nil

	placeless bool // it does not say where people were
	bare      int  // characters of the shortest name that is one without a word for the role, and then only before one that has it

	lines    bool   // instead of clauses: a line for each role, as dpa has it
	lineForm string // such a line, with WHO, as a text shows it; only the clause if it is ""

	names string // instead of clauses: what stands before the names of the authors, who are named nowhere else
	org   string // whose people they are
	latin bool   // one of them is, in Latin letters
	chief bool   // of the editors only the first is named

	contributed string // instead of clauses: the title of those who contributed to the report
}

// A clauseForm is the words for a role.
type clauseForm struct {
	role    newswire.Role
	words   string        // with what parts them from the names
	several string        // the same before several people; "" if it is the same
	as      newswire.Role // the role that these words stand for, where it is not that
}

// clauseForms are the clauses of a sign-off in their order.
var clauseForms = []clauseForm{
	{role: newswire.RoleReporting, words: "Reporting by "},
	{role: newswire.RoleAdditionalReporting, words: "Additional reporting by "},
	{role: newswire.RoleWriting, words: "Writing by "},
	{role: newswire.RoleEditing, words: "Editing by "},
}

// of gives the clauses of a sign-off in their order.
func (f *signoffForm) of() []clauseForm {
	if f.clauses != nil {
		return *f.clauses
	}
	return clauseForms
}

// roles gives the roles of a person that the sign-off has words for, as it
// names them.
func (f *signoffForm) roles(of []newswire.Role) (named []newswire.Role) {
	for _, role := range of {
		for _, clause := range f.of() {
			if clause.role == role {
				named = append(named, cmp.Or(clause.as, role))
			}
		}
	}
	return named
}

// raised gives a text that begins with a capital.
func raised(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// lowered gives a text that begins with a small letter.
func lowered(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

func (s *sheet) printCredits() {
	byline, signoff := pickOr(s.teller, s.layout.byline), pickOr(s.teller, s.layout.signoff)
	if s.noise&LostEnd != 0 {
		signoff = signoffForm{}
	}
	header := s.printByline(byline)
	if s.reporters != nil {
		s.shown.Byline = s.reporters
	}
	if signoff.contributed != "" {
		s.printContributors(header, byline, signoff)
		return
	}
	if signoff.names != "" {
		s.printNames(signoff)
		return
	}
	if signoff.chief {
		s.story.Editors = s.story.Editors[:min(1, len(s.story.Editors))]
	}
	signed := s.printSignOff(signoff)
	for _, c := range slices.Concat(s.story.Byline, s.story.Editors) {
		if c.Name == "" {
			continue // the house, which the byline's form prints or does not
		}
		above := header && c.Header
		named := signoff.roles(c.Roles)
		if utf8.RuneCountInString(c.Name) < signoff.bare && !c.Has(newswire.RoleEditing) {
			continue
		}
		if !signed || c.Has(newswire.RoleByline) || len(named) == 0 {
			if !above {
				continue // nobody prints them
			}
			named, c.Place = []newswire.Role{newswire.RoleByline}, ""
		}
		c.Roles = named
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

// issuer gives the whole name of a firm. None has a figure or an ampersand, for
// what stands on both sides of those reads like two.
func (s *sheet) issuer() string {
	name := "&"
	for strings.ContainsAny(name, "&0123456789") {
		name = s.say("firm")
	}
	return name + pick(s.teller, []string{" Inc.", " ASA", " Ltd.", " Corporation"})
}

// show says how the person c, who stands above the story, is printed there.
func (f *bylineForm) show(c *newswire.Credit) {
	if f.caps {
		c.Name = capitals(c.Name)
	}
	c.Organization = f.org
	if f.at != "" {
		c.Place = f.at
	}
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
	s.SignOff = title + " " + s.peopleIn(more, &f) + " contributed to this report."
	s.shown.SignOffText = s.SignOff
	for _, c := range more {
		c.Title = title
		s.shown.Byline = append(s.shown.Byline, c)
	}
}

// printNames prints who wrote the story below it.
func (s *sheet) printNames(f signoffForm) {
	var names []string
	for _, c := range s.story.Byline {
		if !c.Header || c.Name == "" || f.latin && len(names) > 0 {
			continue
		}
		if f.latin {
			c.Name = s.latinName()
		}
		c.Roles, c.Place, c.Header, c.Organization = []newswire.Role{newswire.RoleByline}, "", false, f.org
		s.shown.Byline = append(s.shown.Byline, c)
		names = append(names, c.Name)
	}
	if len(names) > 0 {
		s.SignOff = f.open + f.names + joined(names, ", ", " and ") + f.shut
		s.shown.SignOffText = s.SignOff
	}
}

// latinName gives a name as a French agency writes it.
func (s *sheet) latinName() string {
	return pick(s.teller, english.given) + " " + capitals(pick(s.teller, english.family))
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
	if f.house != "" {
		s.printHouse(f)
		return false
	}
	for _, c := range s.story.Byline {
		if c.Header && c.Name != "" {
			names = append(names, c.Name)
		}
		if c.Header && c.Name == "" && f.staff != "" {
			s.printHouse(bylineForm{by: f.by, house: f.staff})
			return false
		}
	}
	if len(names) == 0 && f.or != "" {
		s.printHouse(bylineForm{house: f.or})
		return false
	}
	if f == (bylineForm{}) || len(names) == 0 {
		return false
	}
	const wide = 60 // letters, behind the indent
	if line := f.by + joined(names, f.join, f.and) + f.tail; s.layout.shape == indented && utf8.RuneCountInString(line) > wide {
		return false // the old wire printed none that its line had no room for
	}
	if f.caps {
		for i := range names {
			names[i] = capitals(names[i])
		}
	}
	s.Authors, s.Author, s.authors = names, names[0], f
	if f.place != "" && s.where != "" {
		f.tail = f.place + s.where
	}
	s.Byline = f.by + joined(names, f.join, cmp.Or(f.and, f.join)) + f.tail
	if s.shown.BylineText = s.Byline; f.twice {
		s.shown.BylineText += " " + s.Byline
	}
	return true
}

// printHouse prints the line of a house that stands in place of authors.
func (s *sheet) printHouse(f bylineForm) {
	s.Author = strings.Replace(f.house, "COMPANY", s.issuer(), 1)
	c := newswire.Credit{Organization: cmp.Or(f.org, s.Author), Roles: []newswire.Role{newswire.RoleByline}, Header: true}
	s.Byline = f.by + s.Author
	if from := s.story.Dateline.Places; f.in && len(from) == 1 {
		c.Place = from[0].Name
		s.Byline += " in " + c.Place
	}
	s.shown.BylineText = s.Byline
	s.shown.Byline = append(s.shown.Byline, c)
}

// printSignOff prints the sign-off, and reports whether there is one.
func (s *sheet) printSignOff(f signoffForm) bool {
	if f == (signoffForm{}) {
		return false
	}
	if f.contact {
		return s.printContacts()
	}
	if f.lines {
		return s.printLines(&f)
	}
	if f.placeless {
		s.story.Byline, s.story.Editors = unplaced(s.story.Byline), unplaced(s.story.Editors)
	}
	var clauses []string
	named := false // one of them has words
	people := slices.Concat(s.story.Byline, s.story.Editors)
	placed := map[string]bool{}
	for _, clause := range f.of() {
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
		named = named || words != ""
		if len(in) > 1 && clause.several != "" {
			words = clause.several
		}
		if words != "" && !f.lower {
			words = raised(words)
		}
		if words != "" && f.lower && len(clauses) == 0 {
			words = raised(words)
		}
		if f.lower && len(clauses) > 0 {
			words = lowered(words)
		}
		clauses = append(clauses, words+s.peopleIn(in, &f))
	}
	if len(clauses) == 0 || f.bare > 0 && !named {
		return false
	}
	s.SignOff = f.open + strings.Join(clauses, f.sep) + f.shut
	s.shown.SignOffText = strings.Join(strings.Fields(s.SignOff), " ")
	s.SignOff += f.unread
	return true
}

// printLines says who had which role in a line each, without places, and
// reports whether there is anybody.
func (s *sheet) printLines(f *signoffForm) bool {
	people := slices.Concat(s.story.Byline, s.story.Editors)
	for _, clause := range f.of() {
		var names []string
		for _, c := range people {
			if slices.Contains(c.Roles, clause.role) {
				names = append(names, c.Name)
			}
		}
		if len(names) > 0 {
			words := strings.TrimSpace(clause.words)
			if len(names) > 1 && clause.several != "" {
				words = clause.several
			}
			s.SignedParts = append(s.SignedParts, words+": "+strings.Join(names, ", "))
		}
	}
	s.story.Byline, s.story.Editors = unplaced(s.story.Byline), unplaced(s.story.Editors)
	var shown []string
	for i, line := range s.SignedParts {
		if f.lineForm != "" {
			s.SignedParts[i] = strings.Replace(f.lineForm, "WHO", line, 1)
		}
		shown = append(shown, s.SignedParts[i])
	}
	s.shown.SignOffText = strings.Join(shown, " ")
	return len(shown) > 0
}

// unplaced gives people without their places.
func unplaced(people []newswire.Credit) []newswire.Credit {
	people = slices.Clone(people)
	for i := range people {
		people[i].Place = ""
	}
	return people
}

// printContacts says whom to write to about the story, and reports whether
// there is anybody.
func (s *sheet) printContacts() bool {
	var reporters []string
	var named []newswire.Credit
	for _, c := range s.story.Byline {
		if !c.Has(newswire.RoleReporting) {
			continue
		}
		if c.Place == "" {
			c.Place = "Lima"
		}
		c.Roles = c.Roles[:1]
		named = append(named, c)
		reporters = append(reporters, c.Name+" in "+c.Place+" at "+mailbox(c.Name))
	}
	for _, c := range s.story.Byline {
		if c.Has(newswire.RoleByline) && c.Name != "" {
			named = append(named, c)
		}
	}
	s.story.Byline, s.story.Editors = named, s.story.Editors[:min(1, len(s.story.Editors))]
	if len(reporters) > 0 {
		word := "reporter"
		if len(reporters) > 1 {
			word += "s"
		}
		s.SignedParts = append(s.SignedParts, "To contact the "+word+" on this story: "+strings.Join(reporters, "; "))
	}
	for _, c := range s.story.Editors {
		s.SignedParts = append(s.SignedParts, "To contact the editor responsible for this story: "+c.Name+" at "+mailbox(c.Name))
	}
	s.shown.SignOffText = strings.Join(s.SignedParts, " ")
	return len(s.SignedParts) > 0
}

// mailbox gives a person's address, which is nobody's.
func mailbox(name string) string {
	word := strings.ToLower(name[strings.LastIndexByte(name, ' ')+1:])
	word = strings.Map(func(r rune) rune {
		if r < 'a' || r > 'z' {
			return -1
		}
		return r
	}, word)
	return word + "@bloomberg.example"
}

// peopleIn gives people with their places: "A and B in Oslo, C in Lima and D".
func (s *sheet) peopleIn(people []newswire.Credit, f *signoffForm) string {
	var groups []string
	sep, last := cmp.Or(f.between, ", "), cmp.Or(f.between, s.tongue.and)
	for len(people) > 0 {
		n := 1
		for n < len(people) && people[n].Place == people[0].Place {
			n++
		}
		var names []string
		for _, c := range people[:n] {
			names = append(names, c.Name)
		}
		group := joined(names, sep, last)
		if place := people[0].Place; place != "" {
			group += s.tongue.in + place
		}
		groups, people = append(groups, group), people[n:]
	}
	return joined(groups, sep, last)
}

// joined joins words, the last two by a sign of their own.
func joined(words []string, sep, last string) string {
	if n := len(words); n > 1 {
		return strings.Join(words[:n-1], sep) + last + words[n-1]
	}
	return strings.Join(words, sep)
}

// AllAuthors gives the people above the story as machines are told of them, or
// whom the site names where there are none.
func (s *sheet) AllAuthors() string { return cmp.Or(strings.Join(s.Authors, ", "), s.Author) }

// Sep gives what stands before the author i in the line of the authors.
func (s *sheet) Sep(i int) string {
	switch f := s.authors; {
	case i == 0:
		return ""
	case i+1 == len(s.Authors):
		return cmp.Or(f.and, f.join)
	default:
		return f.join
	}
}

// After reports whether what stands behind the piece n comes after piece i.
// Nothing does behind the last.
func (s *sheet) After(i, n int) bool { return i == n && !s.Last(i) }

// Where gives the places of the story, as its dateline has them.
func (s *sheet) Where() string { return html.EscapeString(s.where) }

// Day gives the day of the story, as its dateline has it.
func (s *sheet) Day() string { return s.day }

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

// Desk gives the initials of a desk.
func (s *sheet) Desk() string { return capitals(s.Handle()[:2]) }
