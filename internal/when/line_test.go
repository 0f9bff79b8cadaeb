package when

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadTimeLine(t *testing.T) {
	for _, c := range []struct {
		in   string
		hint Hint
		want Line // but for its raw
	}{
		{in: "Published 28 Sept 2016", want: Line{Published: Timestamp{Raw: "Published 28 Sept 2016", Value: "2016-09-28"}, labelled: true}},
		{in: "28 Sept 2016", want: Line{Published: Timestamp{Raw: "28 Sept 2016", Value: "2016-09-28"}}},
		{in: "Last Updated on  28 Sept 2016", want: Line{Updated: Timestamp{Raw: "Last Updated on 28 Sept 2016", Value: "2016-09-28"}, labelled: true}},
		{in: "PUBLISHED: June 12, 2019 at 7:29 pm | UPDATED: June 12, 2019 at 7:37 pm", want: Line{
			Published: Timestamp{Raw: "PUBLISHED: June 12, 2019 at 7:29 pm", Value: "2019-06-12T19:29"},
			Updated:   Timestamp{Raw: "UPDATED: June 12, 2019 at 7:37 pm", Value: "2019-06-12T19:37"}, labelled: true}},
		{in: "First Published: Wed 15 Feb 2012 12:01 AM. Last Updated: Wed 15 Feb 2012  12:05 AM", want: Line{
			Published: Timestamp{Raw: "First Published: Wed 15 Feb 2012 12:01 AM", Value: "2012-02-15T00:01"},
			Updated:   Timestamp{Raw: "Last Updated: Wed 15 Feb 2012 12:05 AM", Value: "2012-02-15T00:05"}, labelled: true}},
		{in: "Updated: 29 Sept 2016; First Published: 28 Sept 2016", want: Line{
			Published: Timestamp{Raw: "First Published: 28 Sept 2016", Value: "2016-09-28"},
			Updated:   Timestamp{Raw: "Updated: 29 Sept 2016", Value: "2016-09-29"}, labelled: true}},
		{in: "Publié le 12 avril 2015 à 22h23 - Mis à jour le 13 avril 2015 à 12h28", want: Line{
			Published: Timestamp{Raw: "Publié le 12 avril 2015 à 22h23", Value: "2015-04-12T22:23"},
			Updated:   Timestamp{Raw: "Mis à jour le 13 avril 2015 à 12h28", Value: "2015-04-13T12:28"}, labelled: true}},
		{in: "30 avril 2015 à 07:19 (Mis à jour : 30 avril 2015 à 07:38 )", want: Line{
			Published: Timestamp{Raw: "30 avril 2015 à 07:19", Value: "2015-04-30T07:19"},
			Updated:   Timestamp{Raw: "Mis à jour : 30 avril 2015 à 07:38", Value: "2015-04-30T07:38"}, labelled: true}},
		{in: "02.01.2012 , aktualizacja: 02.01.2012 08:20", want: Line{
			Published: Timestamp{Raw: "02.01.2012", Value: "2012-01-02"},
			Updated:   Timestamp{Raw: "aktualizacja: 02.01.2012 08:20", Value: "2012-01-02T08:20"}, labelled: true}},
		// A zone of America's tells the order of day and month.
		{in: "Posted: 04/05/2015 10:02 am EDT Updated: 04/05/2015 1:59 pm EDT", want: Line{
			Published: Timestamp{Raw: "Posted: 04/05/2015 10:02 am EDT", Value: "2015-04-05T10:02:00-04:00"},
			Updated:   Timestamp{Raw: "Updated: 04/05/2015 1:59 pm EDT", Value: "2015-04-05T13:59:00-04:00"}, labelled: true}},
		{in: "الأربعاء، 07 أكتوبر 2020 - 12:09 م", want: Line{Published: Timestamp{Raw: "الأربعاء، 07 أكتوبر 2020 - 12:09 م", Value: "2020-10-07T12:09"}}},
		{in: "٠٧ أكتوبر ٢٠٢٠ - ٩:٠٩ ص", want: Line{Published: Timestamp{Raw: "٠٧ أكتوبر ٢٠٢٠ - ٩:٠٩ ص", Value: "2020-10-07T09:09"}}},
		// The same time twice is one.
		{in: "Posted May 5, 2016 Posted May 5, 2016", want: Line{Published: Timestamp{Raw: "Posted May 5, 2016", Value: "2016-05-05"}, labelled: true}},
		// Ages.
		{in: "Updated 5 hours ago", want: Line{Updated: Timestamp{Raw: "Updated 5 hours ago", Age: "5 hours ago"}, labelled: true}},
		{in: "Published 3 hours ago, Updated 1 hour ago", want: Line{
			Published: Timestamp{Raw: "Published 3 hours ago", Age: "3 hours ago"},
			Updated:   Timestamp{Raw: "Updated 1 hour ago", Age: "1 hour ago"}, labelled: true}},
		{in: "Updated 2 hours ago · Published May 5, 2016", want: Line{
			Published: Timestamp{Raw: "Updated 2 hours ago · Published May 5, 2016", Value: "2016-05-05", Age: "2 hours ago"}, labelled: true}},
		{in: "Updated 5 minutes ago 4/15/2011 12:06:36 PM +00:00", want: Line{
			Updated: Timestamp{Raw: "Updated 5 minutes ago 4/15/2011 12:06:36 PM +00:00", Value: "2011-04-15T12:06:36Z", Age: "5 minutes ago"}, labelled: true}},
		{in: "Publié il y a 3 heures , mis à jour à 09h42", want: Line{
			Published: Timestamp{Raw: "Publié il y a 3 heures , mis à jour à 09h42", Age: "il y a 3 heures"}, labelled: true}},
		// A second time of day without a date names no time.
		{in: "May 5, 2016 at 10 a.m. / Updated 4:36 p.m.", want: Line{
			Published: Timestamp{Raw: "May 5, 2016 at 10 a.m. / Updated 4:36 p.m.", Value: "2016-05-05T10:00"}, labelled: true}},
		// Reading times.
		{in: "5 MIN READ · September 28, 2016", want: Line{Published: Timestamp{Raw: "5 MIN READ · September 28, 2016", Value: "2016-09-28"}}},
		{in: "September 28, 2016 1-minute read", want: Line{Published: Timestamp{Raw: "September 28, 2016 1-minute read", Value: "2016-09-28"}}},
		{in: "28.09.2016 | Lesezeit: 3 Min.", want: Line{Published: Timestamp{Raw: "28.09.2016 | Lesezeit: 3 Min.", Value: "2016-09-28"}}},
		{in: "28/09/2016 · 3 min de lectura", want: Line{Published: Timestamp{Raw: "28/09/2016 · 3 min de lectura", Value: "2016-09-28"}}},
		// Zones by country.
		{in: "Tue Dec 30, 2014 9:21am IST", hint: Hint{Country: "in"}, want: Line{Published: Timestamp{Raw: "Tue Dec 30, 2014 9:21am IST", Value: "2014-12-30T09:21:00+05:30"}}},
		{in: "Tue Dec 30, 2014 9:21am IST", hint: Hint{Country: "de"}, want: Line{Published: Timestamp{Raw: "Tue Dec 30, 2014 9:21am IST", Value: "2014-12-30T09:21"}, Zone: "IST"}},
		{in: "Tue Dec 30, 2014 9:21am IST", hint: Hint{Country: "n l"}, want: Line{Published: Timestamp{Raw: "Tue Dec 30, 2014 9:21am IST", Value: "2014-12-30T09:21"}, Zone: "IST"}},
		{in: "17 May 2018 19:01 XYT", want: Line{Published: Timestamp{Raw: "17 May 2018 19:01 XYT", Value: "2018-05-17T19:01"}, Zone: "XYT"}},
		{in: "17 May 2018 19:01:02 CST", want: Line{Published: Timestamp{Raw: "17 May 2018 19:01:02 CST", Value: "2018-05-17T19:01:02"}, Zone: "CST"}},
		// The hour that the clocks show twice, and the one that they leave out.
		{in: "November 2, 2014 1:30 AM ET", want: Line{Published: Timestamp{Raw: "November 2, 2014 1:30 AM ET", Value: "2014-11-02T01:30"}, Zone: "ET"}},
		{in: "March 9, 2014 2:30 AM ET", want: Line{Published: Timestamp{Raw: "March 9, 2014 2:30 AM ET", Value: "2014-03-09T02:30"}, Zone: "ET"}},
		// Day and month by country and language.
		{in: "3/4/2018", hint: Hint{Country: "us"}, want: Line{Published: Timestamp{Raw: "3/4/2018", Value: "2018-03-04"}}},
		{in: "3/4/2018", hint: Hint{Language: "en-US"}, want: Line{Published: Timestamp{Raw: "3/4/2018", Value: "2018-03-04"}}},
		{in: "3/4/2018", hint: Hint{Language: "de"}, want: Line{Published: Timestamp{Raw: "3/4/2018", Value: "2018-04-03"}}},
		{in: "3/4/2018", hint: Hint{Language: "en", Country: "gb"}, want: Line{Published: Timestamp{Raw: "3/4/2018", Value: "2018-04-03"}}},
		{in: "Wednesday, 3/4/2018", hint: Hint{Country: "us"}, want: Line{Published: Timestamp{Raw: "Wednesday, 3/4/2018", Value: "2018-03-04"}}},
		// The year by a time nearby.
		{in: "Jun 13, 4:03 PM EDT", hint: Hint{Near: Timestamp{Value: "2016-06-13T16:03:00Z"}}, want: Line{Published: Timestamp{Raw: "Jun 13, 4:03 PM EDT", Value: "2016-06-13T16:03:00-04:00"}}},
		{in: "Last update: 10:43 PM ET , Dec 31", hint: Hint{Near: Timestamp{Value: "2012-01-02"}}, want: Line{Updated: Timestamp{Raw: "Last update: 10:43 PM ET , Dec 31", Value: "2011-12-31T22:43:00-05:00"}, labelled: true}},
		{in: "Sept 28", hint: Hint{Near: Timestamp{Value: "2012-01-02"}}, want: Line{Published: Timestamp{Raw: "Sept 28", Value: "2011-09-28"}}},
		// A time line of which the year cannot be known.
		{in: "Jun 13, 4:03 PM EDT"},
		{in: "Updated: Jun 13", want: Line{labelled: true}},
	} {
		got, ok := ReadLine(c.in, c.hint)
		if !ok {
			t.Errorf("ReadLine(%q, %+v) is no time line", c.in, c.hint)
			continue
		}
		got.raw = ""
		if diff := cmp.Diff(c.want, got, cmp.AllowUnexported(Line{})); diff != "" {
			t.Errorf("ReadLine(%q, %+v), -want +got:\n%s", c.in, c.hint, diff)
		}
	}
}

func TestReadTimeLineRefuses(t *testing.T) {
	for _, c := range []struct {
		in   string
		hint Hint
	}{
		{"3/4/2018", Hint{Language: "en"}},
		{"3/4/2018", Hint{Language: "ja"}},
		{"3/4/2018", Hint{Language: "en-CA"}},
		{"3/4/2018", Hint{Country: "tw", Language: "en"}},
		{"31/31/2018", Hint{Country: "us"}},
		{"Feb 29, 9:00 AM", Hint{Near: Timestamp{Value: "2018-02-28"}}},
		{"Sept 28", Hint{}},
		{"4:03 PM EDT", Hint{Near: Timestamp{Value: "2018-02-28"}}},
	} {
		if got, ok := ReadLine(c.in, c.hint); ok {
			t.Errorf("ReadLine(%q, %+v) = %+v, want none", c.in, c.hint, got)
		}
	}
}

// TestIsReadingTime tells how long reading takes from how long ago something was.
func TestIsReadingTime(t *testing.T) {
	for _, s := range []string{
		"3 Min Read", "3-minute read", "10 min read.", "2 min. de lecture", "5 min di lettura", "4 min czytania", "3 мин чтения", "3 dk okuma",
		"3 phút đọc", "Lesezeit: 3 Min.", "Lesedauer 3 Minuten", "3 Min. Lesezeit",
	} {
		if !IsReadingTime(s) {
			t.Errorf("%q is none", s)
		}
	}
	for _, s := range []string{"", "3 min", "3 minutes ago", "read 3 stories", "Read more", "2016 min read", "3 min read on the ferry to Portby harbour", "il y a 3 minutes"} {
		if IsReadingTime(s) {
			t.Errorf("%q is one", s)
		}
	}
}
