package newswire

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReadTimeLine(t *testing.T) {
	for _, c := range []struct {
		in   string
		hint timeHint
		want timeLine // but for its raw
	}{
		{in: "Published 28 Sept 2016", want: timeLine{published: Timestamp{Raw: "Published 28 Sept 2016", Value: "2016-09-28"}, labelled: true}},
		{in: "28 Sept 2016", want: timeLine{published: Timestamp{Raw: "28 Sept 2016", Value: "2016-09-28"}}},
		{in: "Last Updated on  28 Sept 2016", want: timeLine{updated: Timestamp{Raw: "Last Updated on 28 Sept 2016", Value: "2016-09-28"}, labelled: true}},
		{in: "PUBLISHED: June 12, 2019 at 7:29 pm | UPDATED: June 12, 2019 at 7:37 pm", want: timeLine{
			published: Timestamp{Raw: "PUBLISHED: June 12, 2019 at 7:29 pm", Value: "2019-06-12T19:29"},
			updated:   Timestamp{Raw: "UPDATED: June 12, 2019 at 7:37 pm", Value: "2019-06-12T19:37"}, labelled: true}},
		{in: "First Published: Wed 15 Feb 2012 12:01 AM. Last Updated: Wed 15 Feb 2012  12:05 AM", want: timeLine{
			published: Timestamp{Raw: "First Published: Wed 15 Feb 2012 12:01 AM", Value: "2012-02-15T00:01"},
			updated:   Timestamp{Raw: "Last Updated: Wed 15 Feb 2012 12:05 AM", Value: "2012-02-15T00:05"}, labelled: true}},
		{in: "Updated: 29 Sept 2016; First Published: 28 Sept 2016", want: timeLine{
			published: Timestamp{Raw: "First Published: 28 Sept 2016", Value: "2016-09-28"},
			updated:   Timestamp{Raw: "Updated: 29 Sept 2016", Value: "2016-09-29"}, labelled: true}},
		{in: "Publié le 12 avril 2015 à 22h23 - Mis à jour le 13 avril 2015 à 12h28", want: timeLine{
			published: Timestamp{Raw: "Publié le 12 avril 2015 à 22h23", Value: "2015-04-12T22:23"},
			updated:   Timestamp{Raw: "Mis à jour le 13 avril 2015 à 12h28", Value: "2015-04-13T12:28"}, labelled: true}},
		{in: "30 avril 2015 à 07:19 (Mis à jour : 30 avril 2015 à 07:38 )", want: timeLine{
			published: Timestamp{Raw: "30 avril 2015 à 07:19", Value: "2015-04-30T07:19"},
			updated:   Timestamp{Raw: "Mis à jour : 30 avril 2015 à 07:38", Value: "2015-04-30T07:38"}, labelled: true}},
		{in: "02.01.2012 , aktualizacja: 02.01.2012 08:20", want: timeLine{
			published: Timestamp{Raw: "02.01.2012", Value: "2012-01-02"},
			updated:   Timestamp{Raw: "aktualizacja: 02.01.2012 08:20", Value: "2012-01-02T08:20"}, labelled: true}},
		// The same time twice is one.
		{in: "Posted May 5, 2016 Posted May 5, 2016", want: timeLine{published: Timestamp{Raw: "Posted May 5, 2016", Value: "2016-05-05"}, labelled: true}},
		// Ages.
		{in: "Updated 5 hours ago", want: timeLine{updated: Timestamp{Raw: "Updated 5 hours ago", Age: "5 hours ago"}, labelled: true}},
		{in: "Published 3 hours ago, Updated 1 hour ago", want: timeLine{
			published: Timestamp{Raw: "Published 3 hours ago", Age: "3 hours ago"},
			updated:   Timestamp{Raw: "Updated 1 hour ago", Age: "1 hour ago"}, labelled: true}},
		{in: "Updated 2 hours ago · Published May 5, 2016", want: timeLine{
			published: Timestamp{Raw: "Updated 2 hours ago · Published May 5, 2016", Value: "2016-05-05", Age: "2 hours ago"}, labelled: true}},
		{in: "Updated 5 minutes ago 4/15/2011 12:06:36 PM +00:00", want: timeLine{
			updated: Timestamp{Raw: "Updated 5 minutes ago 4/15/2011 12:06:36 PM +00:00", Value: "2011-04-15T12:06:36Z", Age: "5 minutes ago"}, labelled: true}},
		{in: "Publié il y a 3 heures , mis à jour à 09h42", want: timeLine{
			published: Timestamp{Raw: "Publié il y a 3 heures , mis à jour à 09h42", Age: "il y a 3 heures"}, labelled: true}},
		// A second time of day without a date names no time.
		{in: "May 5, 2016 at 10 a.m. / Updated 4:36 p.m.", want: timeLine{
			published: Timestamp{Raw: "May 5, 2016 at 10 a.m. / Updated 4:36 p.m.", Value: "2016-05-05T10:00"}, labelled: true}},
		// Reading times.
		{in: "5 MIN READ · September 28, 2016", want: timeLine{published: Timestamp{Raw: "5 MIN READ · September 28, 2016", Value: "2016-09-28"}}},
		{in: "September 28, 2016 1-minute read", want: timeLine{published: Timestamp{Raw: "September 28, 2016 1-minute read", Value: "2016-09-28"}}},
		{in: "28.09.2016 | Lesezeit: 3 Min.", want: timeLine{published: Timestamp{Raw: "28.09.2016 | Lesezeit: 3 Min.", Value: "2016-09-28"}}},
		{in: "28/09/2016 · 3 min de lectura", want: timeLine{published: Timestamp{Raw: "28/09/2016 · 3 min de lectura", Value: "2016-09-28"}}},
		// Zones by country.
		{in: "Tue Dec 30, 2014 9:21am IST", hint: timeHint{country: "in"}, want: timeLine{published: Timestamp{Raw: "Tue Dec 30, 2014 9:21am IST", Value: "2014-12-30T09:21:00+05:30"}}},
		{in: "Tue Dec 30, 2014 9:21am IST", hint: timeHint{country: "de"}, want: timeLine{published: Timestamp{Raw: "Tue Dec 30, 2014 9:21am IST", Value: "2014-12-30T09:21"}, zone: "IST"}},
		{in: "Tue Dec 30, 2014 9:21am IST", hint: timeHint{country: "n l"}, want: timeLine{published: Timestamp{Raw: "Tue Dec 30, 2014 9:21am IST", Value: "2014-12-30T09:21"}, zone: "IST"}},
		{in: "17 May 2018 19:01 XYT", want: timeLine{published: Timestamp{Raw: "17 May 2018 19:01 XYT", Value: "2018-05-17T19:01"}, zone: "XYT"}},
		{in: "17 May 2018 19:01:02 CST", want: timeLine{published: Timestamp{Raw: "17 May 2018 19:01:02 CST", Value: "2018-05-17T19:01:02"}, zone: "CST"}},
		// The hour that the clocks show twice, and the one that they leave out.
		{in: "November 2, 2014 1:30 AM ET", want: timeLine{published: Timestamp{Raw: "November 2, 2014 1:30 AM ET", Value: "2014-11-02T01:30"}, zone: "ET"}},
		{in: "March 9, 2014 2:30 AM ET", want: timeLine{published: Timestamp{Raw: "March 9, 2014 2:30 AM ET", Value: "2014-03-09T02:30"}, zone: "ET"}},
		// Day and month by country and language.
		{in: "3/4/2018", hint: timeHint{country: "us"}, want: timeLine{published: Timestamp{Raw: "3/4/2018", Value: "2018-03-04"}}},
		{in: "3/4/2018", hint: timeHint{language: "en-US"}, want: timeLine{published: Timestamp{Raw: "3/4/2018", Value: "2018-03-04"}}},
		{in: "3/4/2018", hint: timeHint{language: "de"}, want: timeLine{published: Timestamp{Raw: "3/4/2018", Value: "2018-04-03"}}},
		{in: "3/4/2018", hint: timeHint{language: "en", country: "gb"}, want: timeLine{published: Timestamp{Raw: "3/4/2018", Value: "2018-04-03"}}},
		{in: "Wednesday, 3/4/2018", hint: timeHint{country: "us"}, want: timeLine{published: Timestamp{Raw: "Wednesday, 3/4/2018", Value: "2018-03-04"}}},
		// The year by a time nearby.
		{in: "Jun 13, 4:03 PM EDT", hint: timeHint{near: Timestamp{Value: "2016-06-13T16:03:00Z"}}, want: timeLine{published: Timestamp{Raw: "Jun 13, 4:03 PM EDT", Value: "2016-06-13T16:03:00-04:00"}}},
		{in: "Last update: 10:43 PM ET , Dec 31", hint: timeHint{near: Timestamp{Value: "2012-01-02"}}, want: timeLine{updated: Timestamp{Raw: "Last update: 10:43 PM ET , Dec 31", Value: "2011-12-31T22:43:00-05:00"}, labelled: true}},
		{in: "Sept 28", hint: timeHint{near: Timestamp{Value: "2012-01-02"}}, want: timeLine{published: Timestamp{Raw: "Sept 28", Value: "2011-09-28"}}},
		// A time line of which the year cannot be known.
		{in: "Jun 13, 4:03 PM EDT"},
		{in: "Updated: Jun 13", want: timeLine{labelled: true}},
	} {
		got, ok := readTimeLine(c.in, c.hint)
		if !ok {
			t.Errorf("readTimeLine(%q, %+v) is no time line", c.in, c.hint)
			continue
		}
		got.raw = ""
		if diff := cmp.Diff(c.want, got, cmp.AllowUnexported(timeLine{})); diff != "" {
			t.Errorf("readTimeLine(%q, %+v), -want +got:\n%s", c.in, c.hint, diff)
		}
	}
}

func TestReadTimeLineRefuses(t *testing.T) {
	for _, c := range []struct {
		in   string
		hint timeHint
	}{
		{"3/4/2018", timeHint{language: "en"}},
		{"3/4/2018", timeHint{language: "ja"}},
		{"3/4/2018", timeHint{language: "en-CA"}},
		{"3/4/2018", timeHint{country: "tw", language: "en"}},
		{"31/31/2018", timeHint{country: "us"}},
		{"Feb 29, 9:00 AM", timeHint{near: Timestamp{Value: "2018-02-28"}}},
		{"Sept 28", timeHint{}},
		{"4:03 PM EDT", timeHint{near: Timestamp{Value: "2018-02-28"}}},
	} {
		if got, ok := readTimeLine(c.in, c.hint); ok {
			t.Errorf("readTimeLine(%q, %+v) = %+v, want none", c.in, c.hint, got)
		}
	}
}
