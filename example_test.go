package newswire_test

import (
	"errors"
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/readable"
)

// story is what the examples read.
const story = `June 6, 2019 / 5:12 PM / 2 years ago

UPDATE 2-Ferries to sail again from Bergen after pay deal

By Marit Hoelstad

(Adds share price)

BERGEN/OSLO, June 6 (Reuters) - Crews of Norway's coastal ferries ended a nine-day strike on Thursday, their union said, and the first ships will leave in the morning.

"Nobody got everything, which is how one knows that it is a settlement," said its chief negotiator, Ragnhild Tveitmoen.

Shares in the operator, Fjordlinja, rose 3.1 percent.

(Reporting by Marit Hoelstad in Oslo; additional reporting by Einar Solbakk in Bergen; editing by Desmond Arkwright and Paula Fenn)
`

// read parses the story for the examples that show one part of it.
func read() *newswire.Article {
	a, err := newswire.Parse(strings.NewReader(story))
	if err != nil {
		log.Fatal(err)
	}
	return a
}

func Example() {
	f, err := os.Open("testdata/reuters-2018/ferry-strike-ends.txt")
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	a, err := newswire.Parse(f)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Headline)
	fmt.Println(a.Timestamp.Value, "|", a.Dateline.Raw, "|", a.Byline[0].Name)
	fmt.Println(len(a.Body), "paragraphs")
	// Output:
	// Norwegian ferry crews end strike after pay deal, sailings to resume
	// 2018-03-14T09:47 | OSLO (Reuters) - | Marit Hoelstad
	// 9 paragraphs
}

func Example_headline() {
	fmt.Println(read().Headline)
	// Output: Ferries to sail again from Bergen after pay deal
}

// A label is cut from the headline, and says which take of the story it is.
func Example_label() {
	a := read()
	fmt.Println(a.Label)
	fmt.Println(a.Version.Kind, a.Version.Number)
	// Output:
	// UPDATE 2
	// update 2
}

// A time is as precise and as zoned as it was printed: this page names no
// zone. The age dates the copy of the page, not the story.
func Example_timestamp() {
	t := read().Timestamp
	fmt.Println(t.Raw)
	fmt.Println(t.Value)
	fmt.Println(t.Age)
	// Output:
	// June 6, 2019 / 5:12 PM / 2 years ago
	// 2019-06-06T17:12
	// 2 years ago
}

// A dateline may name several places. Its date has the year of the page.
func Example_dateline() {
	d := read().Dateline
	fmt.Println(d.Raw)
	for _, p := range d.Places {
		fmt.Println(p.Name)
	}
	fmt.Println(d.Date, d.Agency)
	// Output:
	// BERGEN/OSLO, June 6 (Reuters) -
	// BERGEN
	// OSLO
	// 2019-06-06 Reuters
}

// The dateline is not part of the body.
func Example_body() {
	for p := range read().Paragraphs() {
		first, _, _ := strings.Cut(p, ",")
		fmt.Println(first)
	}
	// Output:
	// Crews of Norway's coastal ferries ended a nine-day strike on Thursday
	// "Nobody got everything
	// Shares in the operator
}

// People of the header and of the sign-off are one list, each person once.
func Example_byline() {
	for _, c := range read().Byline {
		fmt.Println(c.Name, c.Roles, c.Place, c.Header)
	}
	// Output:
	// Marit Hoelstad [reporting] Oslo true
	// Einar Solbakk [additional-reporting] Bergen false
}

func Example_editors() {
	for _, c := range read().Editors {
		fmt.Println(c.Name)
	}
	// Output:
	// Desmond Arkwright
	// Paula Fenn
}

// Editors' notes keep their words, without the brackets.
func Example_notes() {
	for _, n := range read().Notes {
		fmt.Printf("%s: %s\n", n.Kind, n.Text)
	}
	// Output: update: Adds share price
}

func Example_agency() {
	fmt.Println(read().Agency)
	// Output: Reuters
}

func Example_language() {
	fmt.Println(read().Language)
	// Output: en
}

// The lines of credit stay whole, too.
func Example_credits() {
	a := read()
	fmt.Println(a.BylineText)
	fmt.Println(a.SignOffText[:28])
	// Output:
	// By Marit Hoelstad
	// (Reporting by Marit Hoelstad
}

// People are asked for by what they did, those who wrote and those who edited.
func ExampleArticle_CreditedFor() {
	for c := range read().CreditedFor(newswire.RoleEditing) {
		fmt.Println(c.Name)
	}
	// Output:
	// Desmond Arkwright
	// Paula Fenn
}

// Text gives the story for reading, with the parts that are asked for.
func Example_text() {
	a := read()
	fmt.Println(a.Text(newswire.WithDateline)[:37])
	fmt.Println(a.Text(0)[:5])
	// Output:
	// BERGEN/OSLO, June 6 (Reuters) - Crews
	// Crews
}

// Explain shows where each part was found. With it a doubtful result can be
// understood, and a good bug report written.
func ExampleParser_Explain() {
	var p newswire.Parser
	_, trace, err := p.Explain([]byte(story))
	if err != nil {
		log.Fatal(err)
	}
	for _, c := range trace.Candidates {
		if c.Field == "dateline" && c.Chosen {
			fmt.Println(c.Origin, trace.Text[c.Start:c.End])
		}
	}
	// Output: text BERGEN/OSLO, June 6 (Reuters) -
}

// An input without a story is an error that says what it is instead.
func Example_errors() {
	_, err := newswire.Parse(strings.NewReader(" \n"))
	fmt.Println(errors.Is(err, newswire.ErrEmpty))

	_, err = newswire.Parse(strings.NewReader(`We value your privacy

We and our partners store and access information on a device, such as cookies, and process personal data. You may click to consent to our processing or manage your preferences.

ACCEPT ALL`))
	var none *newswire.NoArticleError
	if errors.As(err, &none) {
		fmt.Println(none.Reason)
	}
	// Output:
	// true
	// consent
}

func ExampleParseDateline() {
	d, rest, ok := newswire.ParseDateline("JACKSON HOLE, Wyo./LONDON, Aug 26 (Reuters) - Stocks fell.")
	fmt.Println(ok, d.Places, d.Date, d.Agency)
	fmt.Println(rest)
	// Output:
	// true [{JACKSON HOLE Wyo.} {LONDON }] --08-26 Reuters
	// Stocks fell.
}

func ExampleParseDateline_places() {
	d, rest, ok := newswire.ParseDateline("JACKSON HOLE, Wyo./LONDON, Aug 26 (Reuters) - Farmers met bankers on Friday.")
	fmt.Println(ok)
	for _, p := range d.Places {
		fmt.Printf("%q %q\n", p.Name, p.Qualifier)
	}
	fmt.Println(d.Date, d.Agency)
	fmt.Println(rest)
	// Output:
	// true
	// "JACKSON HOLE" "Wyo."
	// "LONDON" ""
	// --08-26 Reuters
	// Farmers met bankers on Friday.
}

func ExampleParseDateline_none() {
	_, rest, ok := newswire.ParseDateline("EUROPE -- SWING FACTOR")
	fmt.Println(ok, rest)
	// Output: false EUROPE -- SWING FACTOR
}

func ExampleParseTimestamp() {
	for _, s := range []string{
		"September 28, 2016 / 3:23 PM / 3 years ago",
		"Wed Sep 28, 2016 3:23pm EDT",
		"28.09.2016, 15:23 Uhr",
		"3/4/2018",
	} {
		t, ok := newswire.ParseTimestamp(s)
		fmt.Printf("%q %q %v\n", t.Value, t.Age, ok)
	}
	// Output:
	// "2016-09-28T15:23" "3 years ago" true
	// "2016-09-28T15:23:00-04:00" "" true
	// "2016-09-28T15:23" "" true
	// "" "" false
}

func ExampleTimestamp_In() {
	t, _ := newswire.ParseTimestamp("September 28, 2016 / 3:23 PM / 3 years ago")
	_, _, ok := t.In(nil) // the page does not say of which zone its time is
	fmt.Println(ok)
	at, precision, ok := t.In(time.UTC)
	fmt.Println(at.Format(time.RFC1123), precision, ok)
	// Output:
	// false
	// Wed, 28 Sep 2016 15:23:00 UTC minute true
}

func ExampleCutLabel() {
	label, rest := newswire.CutLabel("UPDATE 2-Arland shuts three ports")
	fmt.Println(label)
	fmt.Println(rest)

	label, rest = newswire.CutLabel("Wal-Mart opens shop in Arland")
	fmt.Printf("%q\n", label)
	fmt.Println(rest)
	// Output:
	// UPDATE 2
	// Arland shuts three ports
	// ""
	// Wal-Mart opens shop in Arland
}

func ExampleParseByline() {
	credits, ok := newswire.ParseByline("By Ann Berg and Tom Hale, AP Sports Writers")
	fmt.Println(ok)
	for _, c := range credits {
		fmt.Printf("%s, %s, %v\n", c.Name, c.Title, c.Roles)
	}
	_, ok = newswire.ParseByline("By Tuesday night the rain had ended")
	fmt.Println(ok)
	// Output:
	// true
	// Ann Berg, AP Sports Writers, [byline]
	// Tom Hale, AP Sports Writers, [byline]
	// false
}

// A field that is known to be a byline needs no "By".
func ExampleParseBylineField() {
	credits, ok := newswire.ParseBylineField("Jane Doe and John Roe")
	fmt.Println(ok, credits[0].Name, "|", credits[1].Name)
	_, ok = newswire.ParseByline("Jane Doe and John Roe")
	fmt.Println(ok)
	// Output:
	// true Jane Doe | John Roe
	// false
}

// Lines with markup are read as a reader sees them.
func ExamplePlainText() {
	line := newswire.PlainText("<p><b>OSLO,</b> Sept&nbsp;28 (Reuters) &ndash; Ferries <i>sailed</i>.")
	d, rest, ok := newswire.ParseDateline(line)
	fmt.Println(d.Raw, ok)
	fmt.Println(rest)
	// Output:
	// OSLO, Sept 28 (Reuters) – true
	// Ferries sailed.
}

func ExampleAgencyNamed() {
	fmt.Println(newswire.AgencyNamed("The Associated Press"))
	fmt.Println(newswire.AgencyNamed("The Portby Courier"))
	// Output:
	// AP true
	//  false
}

func ExampleTimestamp_Zoned() {
	for _, s := range []string{"Sep 28, 2016 3:23pm EDT", "Sep 28, 2016 3:23pm"} {
		t, _ := newswire.ParseTimestamp(s)
		fmt.Println(t.Value, t.Zoned())
	}
	// Output:
	// 2016-09-28T15:23:00-04:00 true
	// 2016-09-28T15:23 false
}

func ExampleParseSignOff() {
	credits, rest, ok := newswire.ParseSignOff("The growers went home. (Reporting by Ann Berg in Oslo; Editing by Tom Hale)")
	fmt.Println(rest, ok)
	for _, c := range credits {
		fmt.Println(c.Name, c.Roles, c.Place)
	}
	// Output:
	// The growers went home. true
	// Ann Berg [reporting] Oslo
	// Tom Hale [editing]
}

// A page that has been fetched is read with what HTTP said of it, and times
// that name no zone are those of the newsroom's clocks.
func ExampleParser() {
	oslo := time.FixedZone("CET", 3600) // or time.LoadLocation("Europe/Oslo")
	p := newswire.Parser{URL: "https://portby-courier.example/ferries", Location: oslo}
	a, err := p.Parse(strings.NewReader(story))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.URL)
	fmt.Println(a.Timestamp.Value)
	// Output:
	// https://portby-courier.example/ferries
	// 2019-06-06T17:12:00+01:00
}

// A page in an old charset that only HTTP names is read with its Content-Type.
func ExampleParser_contentType() {
	page := "<h1>Sj\xF6fart i Malm\xF6 \xE5ter i g\xE5ng</h1><p>MALM\xD6 (TT) - F\xE4rjorna gick \xE5ter p\xE5 torsdagen, sade hamnkaptenen.</p>"
	p := newswire.Parser{ContentType: "text/html; charset=iso-8859-1"}
	a, err := p.Parse(strings.NewReader(page))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Headline)
	fmt.Println(a.Dateline.Raw, a.Body[0].Text)
	// Output:
	// Sjöfart i Malmö åter i gång
	// MALMÖ (TT) - Färjorna gick åter på torsdagen, sade hamnkaptenen.
}

// What is too long is refused before it is read.
func ExampleParser_maxBytes() {
	p := newswire.Parser{MaxBytes: 100}
	_, err := p.Parse(strings.NewReader(story))
	fmt.Println(errors.Is(err, newswire.ErrTooLarge))
	// Output:
	// true
}

// A Fallback finds the body of a page on which there is no story for newswire, as
// of verse: package readable has one.
func ExampleParser_fallback() {
	page := `<title>The ferry of Quell</title><div><h1>The ferry of Quell</h1><div>
<p>There was a ferry, red and green, that sailed to Quell</p><p>with flour and mail and sometimes sheep, and with a bell</p>
<p>that rang for fog and rang for rain and rang for tea</p><p>and once, they say, for no one's sake, on open sea</p>
<p>The crew went home, the engine stopped, the rope was tied</p><p>the flour ran out, the sheep looked up, the doctor sighed</p>
<p>nine days the bell hung still and green above the quay</p><p>and then it rang for four percent, and two for tea</p></div></div>`
	_, err := newswire.Parse(strings.NewReader(page))
	fmt.Println(err)
	p := newswire.Parser{Fallback: readable.Body}
	a, err := p.Parse(strings.NewReader(page))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(a.Layout, "|", a.Headline, "|", a.Body[7].Text)
	// Output:
	// newswire: no article found: index
	// readability | The ferry of Quell | and then it rang for four percent, and two for tea
}
