package wiretest

import (
	"slices"
	"strings"
	"time"

	"github.com/newswire-go/newswire"
)

// Story gives an invented story in English: all parts that an agency's story
// can have, each as likely as it is in the trade, as the agency itself knows
// them. The same seed gives the same story, on every system and in every
// version of the same major number.
//
// Its times are in UTC, to the second. Which of its parts a page shows, and
// how, is the layout's affair: what a reader of that page can know is what
// Shown gives, and never the story itself.
func Story(seed uint64) newswire.Article { return tell(english, seed) }

// StoryIn is Story in another language, named by its BCP 47 primary tag: "de".
// ok is false if there is no such language here.
func StoryIn(language string, seed uint64) (a newswire.Article, ok bool) {
	for _, t := range tongues {
		if t.name == language {
			return tell(t, seed), true
		}
	}
	return newswire.Article{}, false
}

// tongues are all languages, English first.
var tongues = []*tongue{english, german, french, spanish, portuguese, russian, arabic, chinese, japanese, turkish}

// tell invents a story.
func tell(tongue *tongue, seed uint64) newswire.Article {
	t := newTeller(tongue, seed)
	a := newswire.Article{Language: tongue.name, Agency: pick(t, agencies)}
	t.tellTimes(&a)
	a.Headline = t.sentence("headline")
	t.tellVersion(&a)
	if t.of(25) {
		for range 1 + t.IntN(3) {
			a.Deck = addNew(a.Deck, t.sentence("deck"))
		}
	}
	t.tellDateline(&a)
	t.tellBody(&a)
	t.tellCredits(&a)
	t.tellKill(&a)
	t.tellHouse(&a)
	return a
}

// agencies are whom the stories are by, where the layout leaves it open.
var agencies = []string{"Reuters", "AP", "AFP", "Xinhua", "UPI", "dpa"}

// ownTime is how a story's own times are written.
const ownTime = "2006-01-02T15:04:05Z"

// tellTimes chooses when the story was sent, and for some when it was revised.
func (t *teller) tellTimes(a *newswire.Article) {
	first := time.Date(2008, 1, 1, 0, 0, 0, 0, time.UTC)
	at := first.Add(time.Duration(t.Int64N(17*365*24*3600)) * time.Second)
	a.Timestamp.Value = at.Format(ownTime)
	if t.of(30) {
		a.Updated.Value = at.Add(time.Duration(600+t.IntN(30*3600)) * time.Second).Format(ownTime)
	}
}

// timeOf gives the time that a story's own timestamp names.
func timeOf(stamp newswire.Timestamp) time.Time {
	at, err := time.Parse(ownTime, stamp.Value)
	if err != nil {
		return time.Time{} // of a story that is not from here: it has none
	}
	return at
}

// tellVersion gives some stories a label, and the note that goes with it.
func (t *teller) tellVersion(a *newswire.Article) {
	if !t.of(35) || len(t.tongue.labels) == 0 {
		return
	}
	l := pick(t, t.tongue.labels)
	a.Label, a.Version.Kind = l.text, l.kind
	if l.numbered {
		a.Version.Number = 1 + t.IntN(6)
		a.Label += " " + string(rune('0'+a.Version.Number))
	}
	switch l.kind {
	case newswire.VersionUpdate:
		a.Notes = []newswire.Note{{Kind: newswire.NoteUpdate, Text: t.sentence("note")}}
	case newswire.VersionCorrection:
		a.Notes = []newswire.Note{{Kind: newswire.NoteCorrection, Text: t.sentence("correction")}}
	}
}

// tellKill takes a few stories back, which the label and a note say.
func (t *teller) tellKill(a *newswire.Article) {
	if !t.of(3) || t.tongue.forms["kill"] == nil {
		return
	}
	if a.Label = ""; t.tongue == english {
		a.Label = pick(t, []string{"WITHDRAWN", "KILL", "WITHDRAWAL"})
	}
	a.Version = newswire.Version{Kind: newswire.VersionWithdrawal}
	a.Notes = []newswire.Note{{Kind: newswire.NoteWithdrawal, Text: t.sentence("kill")}}
}

// tellDateline chooses the places of a story and its day, which is that of its
// time or the one before.
func (t *teller) tellDateline(a *newswire.Article) {
	n := pick(t, []int{1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 0})
	for len(a.Dateline.Places) < n {
		p := pick(t, t.tongue.cities)
		if n > 1 && strings.Count(p.Name, " ") > 2 {
			continue // nobody is aboard an aircraft and elsewhere
		}
		if !slices.ContainsFunc(a.Dateline.Places, func(q newswire.Place) bool { return q.Name == p.Name }) {
			a.Dateline.Places = append(a.Dateline.Places, p)
		}
	}
	for i := range a.Dateline.Places[:max(0, n-1)] {
		a.Dateline.Places[i].Qualifier = "" // of several only the last is explained
	}
	a.Dateline.Agency = a.Agency
	day := timeOf(a.Timestamp)
	if t.of(10) {
		day = day.AddDate(0, 0, -1)
	}
	a.Dateline.Date = day.Format("2006-01-02")
}

// tellBody writes the story: as a rule prose, with what else stories hold
// somewhere between. It ends in prose, and after it in a rate of exchange at most.
func (t *teller) tellBody(a *newswire.Article) {
	n := 1 + t.IntN(12)
	if t.of(15) {
		n = 12 + t.IntN(29)
	}
	n = max(n, t.tongue.fewest)
	add := func(kind newswire.BlockKind, text string) {
		a.Body = append(a.Body, newswire.Block{Kind: kind, Text: text})
	}
	add(newswire.BlockParagraph, t.sentence("lead"))
	for i := 1; i < n; i++ {
		if inner := i > 2 && i < n-2; inner && t.of(18) {
			t.tellAside(a)
		}
		add(newswire.BlockParagraph, t.paragraph())
	}
	if t.of(12) && t.tongue.forms["rate_note"] != nil {
		add(newswire.BlockParagraph, t.say("rate_note"))
	}
}

// paragraph gives a paragraph of prose: one to three sentences, or a quotation.
func (t *teller) paragraph() string {
	switch k := t.IntN(100); {
	case k < 25:
		return t.sentence("quote")
	case k < 32:
		return t.sentence("ticker")
	}
	text := t.sentence("sentence")
	for range t.IntN(3) {
		text += t.tongue.between() + t.sentence(pick(t, []string{"sentence", "follow", "follow"}))
	}
	return text
}

// tellAside adds what stands between the paragraphs of some stories.
func (t *teller) tellAside(a *newswire.Article) {
	switch t.IntN(5) {
	case 0, 1:
		a.Body = append(a.Body, newswire.Block{Kind: newswire.BlockSubhead, Text: t.say("subhead")})
	case 2:
		for range 2 + t.IntN(4) {
			a.Body = append(a.Body, newswire.Block{Kind: newswire.BlockItem, Text: t.sentence("item")})
		}
	case 3:
		a.Body = append(a.Body, newswire.Block{Kind: newswire.BlockQuote, Text: t.sentence("said") + "."})
	case 4:
		a.Body = append(a.Body, t.table())
	}
}

// table gives a table of three columns.
func (t *teller) table() newswire.Block {
	rows := [][]string{t.tongue.forms["table_head"]}
	for _, name := range t.tongue.forms["table_row"][:2+t.IntN(4)] {
		rows = append(rows, []string{name, t.say("table_cell"), t.say("table_cell")})
	}
	return newswire.Block{Kind: newswire.BlockTable, Rows: rows}
}

// between is what parts two sentences.
func (t *tongue) between() string {
	if t.name == "zh" || t.name == "ja" {
		return ""
	}
	return " "
}

// addNew adds a text to those that do not have it.
func addNew(texts []string, s string) []string {
	if slices.Contains(texts, s) {
		return texts
	}
	return append(texts, s)
}

// capitals gives a text in capitals, as datelines and old headlines print it.
func capitals(s string) string { return strings.ToUpper(s) }
