package when

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// Each form of a time line, three cases or more of each.
var timestampCases = []struct{ in, value, age string }{
	// Reuters' pages of 2018-20 and dumps of them.
	{"September 28, 2016 / 3:23 PM / 3 years ago", "2016-09-28T15:23", "3 years ago"},
	{"January 19, 2020 / 12:25 PM / Updated 8 hours ago", "2020-01-19T12:25", "8 hours ago"},
	{"June 1, 2019 / 10:08 AM / a day ago", "2019-06-01T10:08", "a day ago"},
	{"March 3, 2019 / 12:08 AM", "2019-03-03T00:08", ""},
	// Reuters' pages of 2006-17.
	{"Wed Sep 10, 2008 6:38pm EDT", "2008-09-10T18:38:00-04:00", ""},
	{"Fri Dec 16, 2011 11:40am EST", "2011-12-16T11:40:00-05:00", ""},
	{"Mon Jun 19, 2017 | 3:12pm EDT", "2017-06-19T15:12:00-04:00", ""},
	{"Tue Dec 30, 2014 11:44pm GMT", "2014-12-30T23:44:00Z", ""},
	// Reuters' pages since 2021.
	{"April 25, 2023 2:26 PM GMT+2 Last Updated 9 min ago", "2023-04-25T14:26:00+02:00", "9 min ago"},
	{"2 minute read April 25, 2023 2:26 PM GMT+2", "2023-04-25T14:26:00+02:00", ""},
	{"March 4, 2024 12:45 PM UTC Updated ago", "2024-03-04T12:45:00Z", ""},
	{"March 4, 2024 · 8:49 AM UTC · Updated 3 hours ago", "2024-03-04T08:49:00Z", "3 hours ago"},
	// Dates alone.
	{"December 31, 2017 ", "2017-12-31", ""},
	{"29-Dec-17", "2017-12-29", ""},
	{"29-DEC-1987", "1987-12-29", ""},
	{"1 April 2016", "2016-04-01", ""},
	{"Saturday, May 18th, 2019", "2019-05-18", ""},
	{"20 December, 2025", "2025-12-20", ""},
	{"Wednesday, May. 18, 2016", "2016-05-18", ""},
	{"Nov 8 2005", "2005-11-08", ""},
	{"April 28, 2023 GMT", "2023-04-28", ""},
	// The wire itself.
	{"26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01.79", ""},
	{" 1-MAR-1987 15:01:01.79", "1987-03-01T15:01:01.79", ""},
	{"19-OCT-1987 23:59:59.99", "1987-10-19T23:59:59.99", ""},
	{"101137 GMT Dez 18", "2018-12-10T11:37:00Z", ""},
	{"131137 GMT Nov 13", "2013-11-13T11:37:00Z", ""},
	{"010005 MEZ Jan 98", "1998-01-01T00:05:00+01:00", ""},
	{"02-20-16 0337GMT", "2016-02-20T03:37:00Z", ""},
	{"17-02-1996 1234 hrs", "1996-02-17T12:34", ""},
	{"11-13-13 1234GMT", "2013-11-13T12:34:00Z", ""},
	{"02-28-88 1637EST", "1988-02-28T16:37:00-05:00", ""},
	// Metadata: ISO 8601, basic and extended, and its kin.
	{"2016-09-28T15:23:00-04:00", "2016-09-28T15:23:00-04:00", ""},
	{"2016-09-28T15:23-04:00", "2016-09-28T15:23:00-04:00", ""},
	{"2019-11-20T11:19:29+0000", "2019-11-20T11:19:29Z", ""},
	{"2023-04-28T17:41:28.699841", "2023-04-28T17:41:28.699841", ""},
	{"2025-11-06T20:15:00.000+01:00", "2025-11-06T20:15:00.000+01:00", ""},
	{"2020-05-06 7:12:00 -0700", "2020-05-06T07:12:00-07:00", ""},
	{"2013-12-30 16:42:01-05", "2013-12-30T16:42:01-05:00", ""},
	{"2024-04-28 07:00:00Z", "2024-04-28T07:00:00Z", ""},
	{"2016-05-18T18:05:57EDT", "2016-05-18T18:05:57-04:00", ""},
	{"2020-12-05T23:15:0Z", "2020-12-05T23:15:00Z", ""},
	{"2016-06-13T1603Z", "2016-06-13T16:03:00Z", ""},
	{"20190121T104233Z", "2019-01-21T10:42:33Z", ""},
	{"20190723T1042+0900", "2019-07-23T10:42:00+09:00", ""},
	{"20171220T134757", "2017-12-20T13:47:57", ""},
	{"20140112", "2014-01-12", ""},
	{"20171220120904", "2017-12-20T12:09:04", ""},
	{"20200314161505", "2020-03-14T16:15:05", ""},
	{"20200314235959", "2020-03-14T23:59:59", ""},
	{"2018-01-03 20:13:08 GMT+00:00", "2018-01-03T20:13:08Z", ""},
	{"2018-01-03 20:13:08 GMT-03:30", "2018-01-03T20:13:08-03:30", ""},
	{"2014-07-16 15:53:10 UTC+8", "2014-07-16T15:53:10+08:00", ""},
	{"2018/06/18", "2018-06-18", ""},
	{"2022/05/10 17:36:11", "2022-05-10T17:36:11", ""},
	{"2023/2/21 21:20", "2023-02-21T21:20", ""},
	// RFC 822, Unix and JavaScript.
	{"Sun, 28 Jun 2020 21:16:15 GMT", "2020-06-28T21:16:15Z", ""},
	{"Mon, 19 Jun 2017 13:49:20 -0500", "2017-06-19T13:49:20-05:00", ""},
	{"19 Jun 17 13:49 EST", "2017-06-19T13:49:00-05:00", ""},
	{"Wed, 02 Feb 2022 09:12:22 +0100", "2022-02-02T09:12:22+01:00", ""},
	{"Fri Jun 07 09:09:28 UTC 2013", "2013-06-07T09:09:28Z", ""},
	{"Fri Apr 28 19:20:36 CEST 2023", "2023-04-28T19:20:36+02:00", ""},
	{"Mon Sep 02 01:11:35 EDT 2024", "2024-09-02T01:11:35-04:00", ""},
	{"Thu Jul 20 2017 15:40:55 GMT+0000 (UTC)", "2017-07-20T15:40:55Z", ""},
	{"Thu Jul 20 2017 15:40:55 GMT-0400 (Eastern Daylight Time)", "2017-07-20T15:40:55-04:00", ""},
	{"Thu Jul 20 2017 15:40:55 GMT+0000 (Coordinated Universal Time)", "2017-07-20T15:40:55Z", ""},
	// The time first.
	{"Published 3:23 PM EDT, September 28, 2016", "2016-09-28T15:23:00-04:00", ""},
	{"15:23 28.09.2016", "2016-09-28T15:23", ""},
	{"09:31 August 20, 2019", "2019-08-20T09:31", ""},
	{"02:41 PM EST Nov 20, 2019", "2019-11-20T14:41:00-05:00", ""},
	{"12.37 GMT on Sunday 15 January 2012", "2012-01-15T12:37:00Z", ""},
	{"GMT 17:27 17.03.2020", "2020-03-17T17:27:00Z", ""},
	{"12:32 GMT +3 20 June 2019", "2019-06-20T12:32:00+03:00", ""},
	// AM and PM in their spellings.
	{"Sept. 28, 2016 at 3:23 p.m. EDT", "2016-09-28T15:23:00-04:00", ""},
	{"Sept. 28, 2016 6:01 a.m. ET", "2016-09-28T06:01:00-04:00", ""},
	{"28 de septiembre de 2016, 3:23 p. m.", "2016-09-28T15:23", ""},
	{"28 September 2016 3.23pm", "2016-09-28T15:23", ""},
	{"28 September 2016 12.05AM", "2016-09-28T00:05", ""},
	{"Sept. 28, 2016, 6 p.m", "2016-09-28T18:00", ""},
	{"Sept. 28, 2016, 12:00 noon", "2016-09-28T12:00", ""},
	{"Sept. 28, 2016, noon EDT", "2016-09-28T12:00:00-04:00", ""},
	{"16/05/2020, 12:36 PM", "2020-05-16T12:36", ""},
	{"Jan 17, 2012 19:36 PM", "2012-01-17T19:36", ""},
	// Zones by the date.
	{"Jan 16, 2012 – 12:00 PM ET", "2012-01-16T12:00:00-05:00", ""},
	{"July 16, 2012, 12:00 PM Eastern Time", "2012-07-16T12:00:00-04:00", ""},
	{"Published on October 29, 2023, at 4:28 am (Paris)", "2023-10-29T04:28:00+01:00", ""},
	{"10.04.2013 10:05 МСК", "2013-04-10T10:05:00+04:00", ""},
	{"15.7.2019 12:09:11 CEST", "2019-07-15T12:09:11+02:00", ""},
	// Zones that only a hint can tell.
	{"Tue Dec 30, 2014 9:21am IST", "2014-12-30T09:21", ""},
	{"Thursday 18 July 2013 08.24 BST", "2013-07-18T08:24", ""},
	{"17 May 2018 19:01 XYT", "2018-05-17T19:01", ""},
	// Numbers for months.
	{"28.09.2016, 15:23 Uhr", "2016-09-28T15:23", ""},
	{"28.04.2023 | 17:52 Uhr", "2023-04-28T17:52", ""},
	{"24.11.11 10:47", "2011-11-24T10:47", ""},
	{"28/09/2016 15:23", "2016-09-28T15:23", ""},
	{"11/17/2023 05:40 PM", "2023-11-17T17:40", ""},
	{"4/4/2018", "2018-04-04", ""},
	{"Posted on Wednesday, 01.11.12", "2012-01-11", ""},
	{"Samstag, 05.03.2016", "2016-03-05", ""},
	{"31-12-2015", "2015-12-31", ""},
	{"6/13/13 6:00 PM", "2013-06-13T18:00", ""},
	// Other languages.
	{"23. März 2017, 15:43 Uhr", "2017-03-23T15:43", ""},
	{"Veröffentlicht am 13. Mai 2026 um 15:44", "2026-05-13T15:44", ""},
	{"Stand: 24.04.2024 22:58 Uhr", "2024-04-24T22:58", ""},
	{"05.07.2011 à 22h09", "2011-07-05T22:09", ""},
	{"Publié le 12 avril 2015 à 22 h 23", "2015-04-12T22:23", ""},
	{"le 1er octobre 2016", "2016-10-01", ""},
	{"mar. 27 sept. 2016 à 15h", "2016-09-27T15:00", ""},
	{"Miércoles, 4 de Mayo de 2022 a las 07:46hrs.", "2022-05-04T07:46", ""},
	{"16.08.2020 - 21:03h", "2020-08-16T21:03", ""},
	{"13/03/2020 20h03", "2020-03-13T20:03", ""},
	{"Pubblicato il 28 settembre 2016 alle ore 15:23", "2016-09-28T15:23", ""},
	{"Domenica 06 Dicembre 2020 | 00:36", "2020-12-06T00:36", ""},
	{"28 сентября 2016 г., 15:23", "2016-09-28T15:23", ""},
	{"Опубликовано 09 апреля 2013, 16:01", "2013-04-09T16:01", ""},
	{"3 sty 12, 09:39", "2012-01-03T09:39", ""},
	{"Środa, 10 kwietnia 2013 r.", "2013-04-10", ""},
	{"Publisert: 31.07.24 kl. 11:31", "2024-07-31T11:31", ""},
	{"Kamis 17 May 2018 19:01 WIB", "2018-05-17T19:01:00+07:00", ""},
	{"Τρίτη, 20 Δεκεμβρίου, 2011", "2011-12-20", ""},
	{"2018年3月23日 9:30", "2018-03-23T09:30", ""},
	{"2018年3月23日 / 午前 9:30 / 2年前", "2018-03-23T09:30", "2年前"},
	{"2018年3月23日（金） 午後9時30分", "2018-03-23T21:30", ""},
	{"２０１８年３月２３日　９：３０", "2018-03-23T09:30", ""},
	{"2018年6月18日 10:01 発信地：パリ/フランス", "2018-06-18T10:01", ""},
	{"入力 2018年3月23日 9:30", "2018-03-23T09:30", ""},
	{"发布时间：2012-01-12 15:47", "2012-01-12T15:47", ""},
	{"2012年01月12日11:39", "2012-01-12T11:39", ""},
	{"2024.11.26. 오후 6:01", "2024-11-26T18:01", ""},
	{"2024. 11. 26. 오전 6:01", "2024-11-26T06:01", ""},
	{"2024년 11월 26일 18시 01분", "2024-11-26T18:01", ""},
	{"송고시간 2019-08-20 09:31", "2019-08-20T09:31", ""},
	// Marks in their many shapes.
	{"2016‐09‐28", "2016-09-28", ""},
	{"2016-09-28T15:23:00−04:00", "2016-09-28T15:23:00-04:00", ""},
	{"28 Sept 2016 — 15:23", "2016-09-28T15:23", ""},
	{"28 Sept 2016 • 15:23", "2016-09-28T15:23", ""},
	{"2018年3月23日、9:30。", "2018-03-23T09:30", ""},
	{"\ufeff28 Sept\u200b 2016", "2016-09-28", ""},
	{"28\u00a0Sept\u202f2016", "2016-09-28", ""},
	// Ages alone.
	{"17 hours ago", "", "17 hours ago"},
	{"3 hrs ago", "", "3 hrs ago"},
	{"3h ago", "", "3h ago"},
	{"about 3 hours, 37 minutes ago", "", "about 3 hours, 37 minutes ago"},
	{"Updated 5 HOURS AGO", "", "5 HOURS AGO"},
	{"vor 3 Stunden", "", "vor 3 Stunden"},
	{"il y a 2 heures", "", "il y a 2 heures"},
	{"hace 2 horas", "", "hace 2 horas"},
	{"2 ore fa", "", "2 ore fa"},
	{"há 2 horas", "", "há 2 horas"},
	{"3 часа назад", "", "3 часа назад"},
	{"for 3 timer siden", "", "for 3 timer siden"},
	{"3時間前", "", "3時間前"},
	{"3小时前", "", "3小时前"},
	{"3시간 전", "", "3시간 전"},
}

func TestParse(t *testing.T) {
	for _, c := range timestampCases {
		got, ok := Parse(c.in)
		want := Timestamp{Raw: strings.Join(strings.Fields(c.in), " "), Value: c.value, Age: c.age}
		if diff := cmp.Diff(want, got); !ok || diff != "" {
			t.Errorf("ParseTimestamp(%q) = %v, -want +got:\n%s", c.in, ok, diff)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, in := range []string{
		"", " ", "-", "...", "|", "Published", "Last Updated:", "on the",
		// Prose.
		"In September 2016 the", "September 28, 2016 was a Wednesday", "On 28 September 2016 he left", "Updated: the story of May 5, 2016",
		"The talks began at 3:23 PM on September 28, 2016.", "May", "march on", "Published by Example Press 2016",
		// Dates without a year, years without a date, times without one.
		"May 5", "Sept 28", "Jun 13, 4:03 PM EDT", "2016", "September 2016", "3:23 PM", "17:55 GMT", "12:00 noon", "noon", "T15:23", "PM 3:23", "UPDATED 1:29 PM",
		// Two times that nothing tells apart, a span.
		"May 16, 2020 at 9:51 AM May 16, 2020 at 10:12 AM", "2016-09-28 9:00-10:00", "September 28, 2016 - October 3, 2016",
		"1 May 2016 2 May 2016 3 May 2016", "Published May 1, 2016 Updated May 2, 2016 Published May 3, 2016", "Posted 1 hour ago Updated 2 hours ago Posted", "Published May 1, 2016 Posted May 2, 2016", "1 hour ago 2 hours ago",
		// Numbers that are no times.
		"0 : 0", "0:0", "3-2", "3 - 2", "28.5", "12.30", "$12.30", "10/4", "020 7330 7500", "1-800-555-1234", "+1 212 318 2000", "12/4/16/2", "2016-09-28-1",
		"12345678", "123456789012", "20161301", "20160932", "20160928246060", "1475090580", "28.09.2016.5", "320000 GMT Dez 18", "101137 GMT Dez", "101137 Dez 18",
		// What no calendar or clock has.
		"Feb 30, 2016", "February 29, 2015", "31 April 2016", "2016-13-01", "2016-00-10", "0 May 2016", "May 32, 2016", "May 5, 2416", "May 5, 1616",
		"28 Sept 2016 25:10", "28 Sept 2016 24:00", "28 Sept 2016 10:60", "28 Sept 2016 10:10:60", "28 Sept 2016 15:23 AM", "28 Sept 2016 0:15 PM", "28 Sept 2016 AM 15:23", "2016-09-28T1",
		"Feb 30, 9:00 AM",
		// Contradictions.
		"20120105T0659+0400Z", "2016-09-28 15:23 EDT EST", "2016-09-28T15:23+02:00 +03:00", "2016-09-28 15:23 CEST GMT", "2016-09-28 15:23 XYT YXT",
		"2016-09-28T15:23+15:00", "2016-09-28T15:23+01:10", "2016-09-28T15:23+123", "Monday, 5/4/2017",
		// Day or month?
		"3/4/2018", "03-04-2018", "01.02.12", "06/02/17 12:02 PM CET",
		// Reading times and half ages.
		"2 MIN READ", "Lesezeit: 3 Min.", "ago", "3 hours", "3 hours from now", "ago 3 hours", "vor", "il y a", "a ago", "3 ago", "Updated ago",
		// Zones where none can be.
		"EDT", "EDT May 5, 2016 XYT", "XYT 15:23 2016-09-28", "2016-09-28 15:23 XyT", "2016-09-28 15:23 EXPORT", "2016-09-28 3:23 a.minute", "2016-09-28 3:23 p.x",
		"2016-09-28 15:23 +0400 (1)", "2016-09-28 15:23 +0400 (open", "mar.", "Mar", "国", "2016国", "T 28 May 2016", "28 May 2016 T 15:23",
		// Bytes that are no text.
		"2016-09-28\xff", "\xff", "28 May 2016\x00", "28 \u202eMay 2016", strings.Repeat("May 5, 2016 ", 30), strings.Repeat("| ", 60) + "May 5, 2016",
	} {
		if got, ok := Parse(in); ok {
			t.Errorf("ParseTimestamp(%q) = %+v, want none", in, got)
		}
	}
}

func TestTimestampIn(t *testing.T) {
	east := time.FixedZone("", -4*3600)
	for _, c := range []struct {
		t         Timestamp
		loc       *time.Location
		want      string // RFC 3339; "" if not ok
		precision Precision
	}{
		{Timestamp{Value: "2016-09-28"}, east, "2016-09-28T00:00:00-04:00", Day},
		{Timestamp{Value: "2016-09-28"}, nil, "", 0},
		{Timestamp{Value: "2016-09-28T15:23"}, east, "2016-09-28T15:23:00-04:00", Minute},
		{Timestamp{Value: "2016-09-28T15:23"}, nil, "", 0},
		{Timestamp{Value: "2016-09-28T15:23:07"}, east, "2016-09-28T15:23:07-04:00", Second},
		{Timestamp{Value: "1987-02-26T15:01:01.79"}, time.UTC, "1987-02-26T15:01:01.79Z", Second},
		{Timestamp{Value: "2016-09-28T15:23:07+02:00"}, nil, "2016-09-28T15:23:07+02:00", Second},
		{Timestamp{Value: "2016-09-28T15:23:07+02:00"}, east, "2016-09-28T09:23:07-04:00", Second},
		{Timestamp{Raw: "2016-09-28T15:23:00+02:00", Value: "2016-09-28T15:23:00+02:00"}, nil, "2016-09-28T15:23:00+02:00", Second},
		{Timestamp{Raw: "28.09.2016 15:23 CEST", Value: "2016-09-28T15:23:00+02:00"}, nil, "2016-09-28T15:23:00+02:00", Minute},
		{Timestamp{Raw: "2016-09-28T15:23+02:00", Value: "2016-09-28T15:23:00+02:00"}, time.UTC, "2016-09-28T13:23:00Z", Minute},
		{Timestamp{Raw: "1475076180", Value: "2016-09-28T15:23:00Z"}, nil, "2016-09-28T15:23:00Z", Second},
		{Timestamp{Raw: "28 September 2016", Value: "2016-09-28T15:23:00Z"}, nil, "2016-09-28T15:23:00Z", Second},
		{Timestamp{Raw: "yesterday", Value: "2016-09-28T15:23:00Z"}, nil, "2016-09-28T15:23:00Z", Second},
		{Timestamp{Raw: "3 hours ago", Age: "3 hours ago"}, east, "", 0},
		{Timestamp{Value: "--09-28"}, east, "", 0},
		{Timestamp{Value: "2016-02-30"}, east, "", 0},
		{Timestamp{}, east, "", 0},
	} {
		at, precision, ok := c.t.In(c.loc)
		got := ""
		if ok {
			got = at.Format(time.RFC3339Nano)
		}
		if got != c.want || precision != c.precision {
			t.Errorf("%+v.In(%v) = %q, %v, want %q, %v", c.t, c.loc, got, precision, c.want, c.precision)
		}
	}
}

// The machine's zone must not show in a time, not even as a name.
func TestTimestampInIgnoresLocal(t *testing.T) {
	defer func(l *time.Location) { time.Local = l }(time.Local)
	time.Local = time.FixedZone("HERE", 2*3600)
	at, _, ok := Timestamp{Value: "2016-09-28T15:23:07+02:00"}.In(nil)
	if name, _ := at.Zone(); !ok || at.Location() == time.Local || name == "HERE" {
		t.Errorf("In(nil) = %v in %v", at, at.Location())
	}
}

func TestPrecisionString(t *testing.T) {
	for p, want := range map[Precision]string{0: "unknown", Day: "day", Minute: "minute", Second: "second"} {
		if got := p.String(); got != want {
			t.Errorf("Precision(%d) = %q, want %q", p, got, want)
		}
	}
}

func TestTimestampIsZero(t *testing.T) {
	if !(Timestamp{}).IsZero() || (Timestamp{Raw: "x"}).IsZero() || (Timestamp{Age: "x"}).IsZero() {
		t.Error("IsZero is wrong")
	}
	b, err := json.Marshal(struct {
		T Timestamp `json:"t,omitzero"`
	}{})
	if string(b) != "{}" || err != nil {
		t.Errorf("a zero Timestamp is %s in JSON, %v", b, err)
	}
}

func TestEpochTimestamp(t *testing.T) {
	for raw, want := range map[string]string{
		"1475076187":     "2016-09-28T15:23:07Z",
		"1475076187567":  "2016-09-28T15:23:07.567Z",
		"1475076187005":  "2016-09-28T15:23:07.005Z",
		"1475076187000":  "2016-09-28T15:23:07Z",
		"1475076187045":  "2016-09-28T15:23:07.045Z",
		"1529283660000":  "2018-06-18T01:01:00Z",
		"0000000000":     "1970-01-01T00:00:00Z",
		"9999999999":     "2286-11-20T17:46:39Z",
		"":               "",
		"0":              "",
		"14750761":       "",
		"147507618700":   "",
		"14750761870000": "",
		"-147507618":     "",
		"147507618x":     "",
	} {
		got, ok := Epoch(raw)
		if ok != (want != "") || got.Value != want || ok && got.Raw != raw {
			t.Errorf("Epoch(%q) = %+v, %v, want %q", raw, got, ok, want)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, c := range []struct{ name, in string }{
		{"seed", "September 28, 2016 / 3:23 PM / 3 years ago"},
		{"reuters", "Wed Sep 10, 2008 6:38pm EDT"},
		{"iso", "2016-09-28T15:23:00-04:00"},
		{"date", "Sept. 28, 2016"},
		{"two", "PUBLISHED: June 12, 2019 at 7:29 pm | UPDATED: June 12, 2019 at 7:37 pm"},
		{"russian", "28 сентября 2016, 15:23"},
		{"japanese", "2018年3月23日 9:30"},
		{"age", "17 hours ago"},
		{"headline", "Three days after the storm, thousands are still without power"},
		{"paragraph", strings.Repeat("The council said on Wednesday that the bridge would be closed. ", 5)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Parse(c.in)
			}
		})
	}
}

func TestMachineTime(t *testing.T) {
	for s, want := range map[string]string{
		"20120105T0659+0400Z":  "20120105T0659+0400", // RIA
		"20120105T0659-0400Z":  "20120105T0659-0400",
		"20120105T06+04Z":      "20120105T06+04Z", // no offset has so few digits
		"20120105T+0400Z":      "20120105T+0400Z", // no time has none
		"2012-01-05T06:59:00Z": "2012-01-05T06:59:00Z",
		"20120105T0659+0400":   "20120105T0659+0400",
		"":                     "",
	} {
		if got := MendMachineTime(s); got != want {
			t.Errorf("MendMachineTime(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestLater(t *testing.T) {
	for _, c := range []struct {
		t, u string
		want bool
	}{
		{"2016-09-28T15:23:10Z", "2016-09-28T15:23:05Z", false}, // written down one after the other
		{"2016-09-28T15:23:11Z", "2016-09-28T15:23:05Z", true},
		{"2016-09-28T15:23", "2016-09-28T15:23:05", false},
		{"2016-09-28T15:24", "2016-09-28T15:23:59", true},
		{"2016-09-28", "2016-09-28T15:23:05Z", false},
		{"2016-09-29", "2016-09-28T15:23:05Z", true},
		{"2016-09-27", "2016-09-28", false},
		{"2016-09-28T15:23:05Z", "2016-09-28", false},
		{"2016-09-29T15:23:05Z", "2016-09-28", true},
		{"2016-09-28T15:23:05", "2016-09-28T15:23", false},
		{"2016-09-28T15:24:05", "2016-09-28T15:23", true},
		{"", "2016-09-28", false},
		{"2016-09-28", "", true},
		{"", "", false},
	} {
		if got := Later(Timestamp{Value: c.t}, Timestamp{Value: c.u}); got != c.want {
			t.Errorf("later(%q, %q) = %v", c.t, c.u, got)
		}
	}
}

func TestInZone(t *testing.T) {
	east := time.FixedZone("", 3*60*60)
	for _, c := range []struct {
		value string
		loc   *time.Location
		want  string
	}{
		{"2016-09-28T15:23", east, "2016-09-28T15:23:00+03:00"},
		{"2016-09-28T15:23:05", east, "2016-09-28T15:23:05+03:00"},
		{"2016-09-28T15:23", nil, "2016-09-28T15:23"},
		{"2016-09-28T15:23Z", east, "2016-09-28T15:23Z"},
		{"2016-09-28", east, "2016-09-28"},
		{"", east, ""},
	} {
		if got := InZone(Timestamp{Value: c.value}, c.loc); got.Value != c.want {
			t.Errorf("InZone(%q, %v) = %q, want %q", c.value, c.loc, got.Value, c.want)
		}
	}
}

func TestPrecisionOf(t *testing.T) {
	for value, want := range map[string]Kind{
		"":                               DateOnly,
		"2016-09-28":                     DateOnly,
		"2016-09-28T15:23":               ClockTime,
		"2016-09-28T15:23:05":            ClockTime,
		"2016-09-28T15:23:05.000000":     ClockTime, // a fraction is no zone
		"2016-09-28T15:23:05Z":           ZonedTime,
		"2016-09-28T15:23:05.123Z":       ZonedTime,
		"2016-09-28T15:23:05+02:00":      ZonedTime,
		"2016-09-28T15:23:05-02:00":      ZonedTime,
		"2016-09-28T15:23:05.1234-02:00": ZonedTime,
	} {
		if got := KindOf(Timestamp{Value: value}); got != want {
			t.Errorf("KindOf(%q) = %d, want %d", value, got, want)
		}
	}
}
