package when

import (
	"strings"
	"time"
)

// A zone says what a zone's name means. Names that several zones bear have a
// row for each meaning; the rows of one name stand together, and the first
// that the country of the agency or the site fits is taken. A name whose
// rows all name countries means nothing where none of them is known.
type zone struct {
	name    string   // in lower case; several names of the same zone are parted by spaces
	offset  int      // minutes east of Greenwich, in winter where there is a rule
	rule    zoneRule // daylight saving, for names that stand for both halves of the year
	country string   // ISO 3166 codes of the countries in which the name means this; "" for all others
	example string   // a printed time, and with hint and value what it means
	hint    string
	value   string
}

// zones is the table of zone names. EST, EDT, MST and PST mean the American
// zones unless the country says otherwise: of 106,494 times on Reuters' own
// pages of 2006-13 all had EST or EDT, and AP's sites never print another.
// BST, IST, CST, AST, GST and SST are printed by agencies on both sides of
// their meanings (IST by Reuters India, ANI and PTI, and in Tel Aviv and
// Dublin), so only the country decides.
var zones = []zone{
	{name: "utc gmt z ut", offset: 0, example: "Nov. 20, 2019, 9:28 AM UTC", value: "2019-11-20T09:28:00Z"},

	{name: "est", offset: 10 * 60, country: "au", example: "15:23 EST, June 28, 2016", hint: "au", value: "2016-06-28T15:23:00+10:00"},
	{name: "est", offset: -5 * 60, example: "Wed Feb 14, 2007 8:21am EST", value: "2007-02-14T08:21:00-05:00"},
	{name: "edt", offset: 11 * 60, country: "au", example: "15:23 EDT, Dec 28, 2016", hint: "au", value: "2016-12-28T15:23:00+11:00"},
	{name: "edt", offset: -4 * 60, example: "Wed Sep 10, 2008 6:38pm EDT", value: "2008-09-10T18:38:00-04:00"},
	{name: "et eastern", offset: -5 * 60, rule: ruleUS, example: "May 15, 2013, 12:27 p.m. ET", value: "2013-05-15T12:27:00-04:00"},
	{name: "cst", offset: -6 * 60, country: "us ca mx", example: "5:27 am CST, Wednesday, November 20, 2019", hint: "us", value: "2019-11-20T05:27:00-06:00"},
	{name: "cst", offset: 8 * 60, country: "cn tw hk mo", example: "2019-11-20 05:27:00 CST", hint: "cn", value: "2019-11-20T05:27:00+08:00"},
	{name: "cst", offset: -5 * 60, country: "cu", example: "2019-11-20 05:27:00 CST", hint: "cu", value: "2019-11-20T05:27:00-05:00"},
	{name: "cdt", offset: -5 * 60, example: "Jun 24, 2020, 3:53pm CDT", value: "2020-06-24T15:53:00-05:00"},
	{name: "ct", offset: -6 * 60, rule: ruleUS, example: "Jun 24, 2020, 3:53pm CT", value: "2020-06-24T15:53:00-05:00"},
	{name: "mst", offset: 8 * 60, country: "my", example: "24 Jun 2020, 3:53pm MST", hint: "my", value: "2020-06-24T15:53:00+08:00"},
	{name: "mst", offset: -7 * 60, example: "Dec 24, 2020, 3:53pm MST", value: "2020-12-24T15:53:00-07:00"},
	{name: "mdt", offset: -6 * 60, example: "Jun 24, 2020, 3:53pm MDT", value: "2020-06-24T15:53:00-06:00"},
	{name: "mt mountain", offset: -7 * 60, rule: ruleUS, example: "Dec 24, 2020, 3:53pm MT", value: "2020-12-24T15:53:00-07:00"},
	{name: "pst", offset: 8 * 60, country: "ph", example: "Dec 24, 2020, 3:53pm PST", hint: "ph", value: "2020-12-24T15:53:00+08:00"},
	{name: "pst", offset: -8 * 60, example: "Wed Feb 23, 2011 09:13 pm PST", value: "2011-02-23T21:13:00-08:00"},
	{name: "pdt", offset: -7 * 60, example: "Sun Mar 20, 2011 10:14 am PDT", value: "2011-03-20T10:14:00-07:00"},
	{name: "pt pacific", offset: -8 * 60, rule: ruleUS, example: "Sept. 28, 2016 6:01 a.m. PT", value: "2016-09-28T06:01:00-07:00"},
	{name: "akst", offset: -9 * 60, example: "Dec 24, 2020, 3:53pm AKST", value: "2020-12-24T15:53:00-09:00"},
	{name: "akdt", offset: -8 * 60, example: "Jun 24, 2020, 3:53pm AKDT", value: "2020-06-24T15:53:00-08:00"},
	{name: "hst", offset: -10 * 60, example: "Jun 24, 2020, 3:53pm HST", value: "2020-06-24T15:53:00-10:00"},
	{name: "ast", offset: -4 * 60, country: "ca pr us bm tt", example: "Dec 24, 2020, 3:53pm AST", hint: "ca", value: "2020-12-24T15:53:00-04:00"},
	{name: "ast", offset: 3 * 60, country: "sa kw bh qa iq ye", example: "24 Dec 2020, 15:53 AST", hint: "sa", value: "2020-12-24T15:53:00+03:00"},
	{name: "adt", offset: -3 * 60, example: "Jun 24, 2020, 3:53pm ADT", value: "2020-06-24T15:53:00-03:00"},
	{name: "nst", offset: -3*60 - 30, example: "Dec 24, 2020, 3:53pm NST", value: "2020-12-24T15:53:00-03:30"},
	{name: "ndt", offset: -2*60 - 30, example: "Jun 24, 2020, 3:53pm NDT", value: "2020-06-24T15:53:00-02:30"},
	{name: "brt", offset: -3 * 60, example: "24/06/2020 15:53 BRT", value: "2020-06-24T15:53:00-03:00"},
	{name: "art", offset: -3 * 60, example: "24/06/2020 15:53 ART", value: "2020-06-24T15:53:00-03:00"},

	{name: "bst", offset: 60, country: "gb", example: "Thursday 18 July 2013 08.24 BST", hint: "gb", value: "2013-07-18T08:24:00+01:00"},
	{name: "bst", offset: 6 * 60, country: "bd", example: "18 July 2013 08:24 BST", hint: "bd", value: "2013-07-18T08:24:00+06:00"},
	{name: "bdst", offset: 6 * 60, example: "16 Feb 2018 09:59 AM BdST", value: "2018-02-16T09:59:00+06:00"},
	{name: "ist", offset: 5*60 + 30, country: "in lk", example: "Tue Dec 30, 2014 9:21am IST", hint: "in", value: "2014-12-30T09:21:00+05:30"},
	{name: "ist", offset: 2 * 60, country: "il", example: "Tue Dec 30, 2014 9:21am IST", hint: "il", value: "2014-12-30T09:21:00+02:00"},
	{name: "ist", offset: 60, country: "ie", example: "Tue Jul 29, 2014 9:21am IST", hint: "ie", value: "2014-07-29T09:21:00+01:00"},
	{name: "idt", offset: 3 * 60, example: "Tue Jul 29, 2014 9:21am IDT", value: "2014-07-29T09:21:00+03:00"},
	{name: "wet", offset: 0, example: "24 Dec 2020, 15:53 WET", value: "2020-12-24T15:53:00Z"},
	{name: "west", offset: 60, example: "24 Jun 2020, 15:53 WEST", value: "2020-06-24T15:53:00+01:00"},
	{name: "cet mez", offset: 60, example: "24.12.2020, 15:53 MEZ", value: "2020-12-24T15:53:00+01:00"},
	{name: "cest mesz", offset: 2 * 60, example: "15.7.2019 12:09:11 CEST", value: "2019-07-15T12:09:11+02:00"},
	{name: "paris", offset: 60, rule: ruleEU, example: "Published on October 29, 2023, at 4:28 am (Paris)", value: "2023-10-29T04:28:00+01:00"},
	{name: "eet", offset: 2 * 60, example: "24 Dec 2020, 15:53 EET", value: "2020-12-24T15:53:00+02:00"},
	{name: "eest", offset: 3 * 60, example: "24 Jun 2020, 15:53 EEST", value: "2020-06-24T15:53:00+03:00"},
	{name: "trt", offset: 3 * 60, example: "24.06.2020 15:53 TRT", value: "2020-06-24T15:53:00+03:00"},
	{name: "msk мск", offset: 3 * 60, rule: ruleMoscow, example: "10.04.2013 10:05 МСК", value: "2013-04-10T10:05:00+04:00"},
	{name: "msd", offset: 4 * 60, example: "10.07.2009 10:05 MSD", value: "2009-07-10T10:05:00+04:00"},
	{name: "sast", offset: 2 * 60, example: "24 Jun 2020, 15:53 SAST", value: "2020-06-24T15:53:00+02:00"},
	{name: "wat", offset: 60, example: "24 Jun 2020, 15:53 WAT", value: "2020-06-24T15:53:00+01:00"},
	{name: "cat", offset: 2 * 60, example: "24 Jun 2020, 15:53 CAT", value: "2020-06-24T15:53:00+02:00"},
	{name: "eat", offset: 3 * 60, example: "24 Jun 2020, 15:53 EAT", value: "2020-06-24T15:53:00+03:00"},

	{name: "gst", offset: 4 * 60, country: "ae om", example: "24 Jun 2020, 15:53 GST", hint: "ae", value: "2020-06-24T15:53:00+04:00"},
	{name: "pkt", offset: 5 * 60, example: "24 Jun 2020, 15:53 PKT", value: "2020-06-24T15:53:00+05:00"},
	{name: "npt", offset: 5*60 + 45, example: "24 Jun 2020, 15:53 NPT", value: "2020-06-24T15:53:00+05:45"},
	{name: "wib", offset: 7 * 60, example: "17 May 2018 19:01 WIB", value: "2018-05-17T19:01:00+07:00"},
	{name: "wita", offset: 8 * 60, example: "17 May 2018 19:01 WITA", value: "2018-05-17T19:01:00+08:00"},
	{name: "wit", offset: 9 * 60, example: "17 May 2018 19:01 WIT", value: "2018-05-17T19:01:00+09:00"},
	{name: "ict", offset: 7 * 60, example: "17 May 2018 19:01 ICT", value: "2018-05-17T19:01:00+07:00"},
	{name: "hkt", offset: 8 * 60, example: "17 May 2018 19:01 HKT", value: "2018-05-17T19:01:00+08:00"},
	{name: "sgt", offset: 8 * 60, example: "17 May 2018 19:01 SGT", value: "2018-05-17T19:01:00+08:00"},
	{name: "sst", offset: 8 * 60, country: "sg", example: "17 May 2018 19:01 SST", hint: "sg", value: "2018-05-17T19:01:00+08:00"},
	{name: "sst", offset: -11 * 60, country: "as um", example: "May 17, 2018 7:01 pm SST", hint: "as", value: "2018-05-17T19:01:00-11:00"},
	{name: "myt", offset: 8 * 60, example: "17 May 2018 19:01 MYT", value: "2018-05-17T19:01:00+08:00"},
	{name: "pht phl", offset: 8 * 60, example: "January 17, 2012 | 9:09pm PHL Time", value: "2012-01-17T21:09:00+08:00"},
	{name: "jst", offset: 9 * 60, example: "2018-06-18 10:01 JST", value: "2018-06-18T10:01:00+09:00"},
	{name: "kst", offset: 9 * 60, example: "2019-08-20 09:31 KST", value: "2019-08-20T09:31:00+09:00"},
	{name: "awst", offset: 8 * 60, example: "17 May 2018 19:01 AWST", value: "2018-05-17T19:01:00+08:00"},
	{name: "acst", offset: 9*60 + 30, example: "17 May 2018 19:01 ACST", value: "2018-05-17T19:01:00+09:30"},
	{name: "acdt", offset: 10*60 + 30, example: "17 Dec 2018 19:01 ACDT", value: "2018-12-17T19:01:00+10:30"},
	{name: "aest", offset: 10 * 60, example: "17 May 2018 19:01 AEST", value: "2018-05-17T19:01:00+10:00"},
	{name: "aedt", offset: 11 * 60, example: "17 Dec 2018 19:01 AEDT", value: "2018-12-17T19:01:00+11:00"},
	{name: "nzst", offset: 12 * 60, example: "17 Jul 2018 19:01 NZST", value: "2018-07-17T19:01:00+12:00"},
	{name: "nzdt", offset: 13 * 60, example: "17 Dec 2018 19:01 NZDT", value: "2018-12-17T19:01:00+13:00"},
}

// zoneRule says when a zone has daylight saving time.
type zoneRule uint8

const (
	ruleNone   zoneRule = iota // the name says by itself which half of the year it means
	ruleUS                     // "ET": standard or daylight time, as the date has it
	ruleEU                     // "(Paris)"
	ruleMoscow                 // Moscow stayed at +4 from 2011-03-27 to 2014-10-26
)

// A zoneChange is a Sunday on which clocks change.
type zoneChange struct {
	month  time.Month
	sunday int // 1 for the first of the month, -1 for the last
}

// A zoneEra says on which Sundays clocks are put forward and back.
type zoneEra struct {
	rule          zoneRule
	since         int // year
	forward, back zoneChange
	example       string // a printed time, and what it means
	value         string
}

// zoneEras says which Sundays it has been since when; the first row of a rule
// that the year fits is taken. Times before a rule's last row stay floating.
var zoneEras = []zoneEra{
	{ruleUS, 2007, zoneChange{time.March, 2}, zoneChange{time.November, 1}, "March 20, 2013, 9:00 a.m. ET", "2013-03-20T09:00:00-04:00"},
	{ruleUS, 1987, zoneChange{time.April, 1}, zoneChange{time.October, -1}, "April 10, 2001, 9:00 a.m. ET", "2001-04-10T09:00:00-04:00"},
	{ruleUS, 1976, zoneChange{time.April, -1}, zoneChange{time.October, -1}, "July 10, 1984, 9:00 a.m. ET", "1984-07-10T09:00:00-04:00"},
	{ruleEU, 1996, zoneChange{time.March, -1}, zoneChange{time.October, -1}, "November 2, 2023, 5:06 pm (Paris)", "2023-11-02T17:06:00+01:00"},
}

// on gives the day of the change in a year.
func (c zoneChange) on(year int) Date {
	first := Date{year, c.month, 1}
	first.Day += (7 - int(first.weekday())) % 7
	if c.sunday > 0 {
		first.Day += 7 * (c.sunday - 1)
	} else {
		first.Day += (monthDays(year, c.month) - first.Day) / 7 * 7
	}
	return first
}

// offsetAt gives the minutes east of Greenwich of the zone's clocks when they
// show a time, in minutes after midnight. It is not ok for the hour that the
// clocks leave out in spring and the one they show twice in autumn.
func (z *zone) offsetAt(d Date, minute int) (offset int, ok bool) {
	now := d.dayNumber()*24*60 + minute
	minuteOf := func(d Date, minute int) int { return d.dayNumber()*24*60 + minute }
	switch z.rule {
	case ruleNone:
		return z.offset, true
	case ruleMoscow:
		if now >= minuteOf(Date{2011, time.March, 27}, 3*60) && now < minuteOf(Date{2014, time.October, 26}, 60) {
			return z.offset + 60, true
		}
		return z.offset, true
	}
	for i := range zoneEras {
		era := &zoneEras[i]
		if era.rule != z.rule || d.Year < era.since {
			continue
		}
		change := 2 * 60 // America changes at two o'clock by its own standard time,
		if z.rule == ruleEU {
			change = 60 + z.offset // Europe at one o'clock by Greenwich time
		}
		forward, back := minuteOf(era.forward.on(d.Year), change), minuteOf(era.back.on(d.Year), change)
		if z.rule == ruleUS {
			back -= 60 // and back at two by daylight time, which is one by standard time
		}
		switch {
		case now >= forward && now < forward+60, now >= back && now < back+60:
			return 0, false
		case now >= forward && now < back:
			return z.offset + 60, true
		}
		return z.offset, true
	}
	return 0, false
}

// zoneMeaning gives the row that a zone's name means in a country: row is the
// first of the name.
func zoneMeaning(row int, country string) (z *zone, ok bool) {
	name := zones[row].name
	for ; row < len(zones) && zones[row].name == name; row++ {
		z = &zones[row]
		if z.country == "" || len(country) == 2 && strings.Contains(z.country, country) {
			return z, true
		}
	}
	return nil, false
}

// offset reads the offset from Greenwich at token i: "+0530", "-04:00", " +1".
// A minus that is glued to hours and minutes may as well be "to" ("9:00-10:00"):
// it is an offset only after seconds or in ISO 8601.
func (t *timeTokens) offset(i int, exact bool) (end, minutes int) {
	if i+1 >= t.n || t.at[i].mark != '+' && t.at[i].mark != '-' {
		return -1, 0
	}
	sign, hours := &t.at[i], &t.at[i+1]
	if hours.kind != timeNumber || hours.space || hours.ordinal || sign.mark == '-' && !exact && (!sign.space || hours.digits != 4) {
		return -1, 0
	}
	end = i + 2
	switch {
	case hours.digits == 4:
		minutes = int(hours.number/100*60 + hours.number%100)
	case hours.digits > 2:
		return -1, 0
	default:
		minutes = int(hours.number) * 60
		if end+1 < t.n && t.at[end].mark == ':' && t.at[end+1].digits == 2 && !t.at[end].space && !t.at[end+1].space {
			minutes += int(t.at[end+1].number)
			end += 2
		}
	}
	if minutes > 14*60 || minutes%15 != 0 {
		return -1, 0
	}
	if sign.mark == '-' {
		minutes = -minutes
	}
	return end, minutes
}

// setOffset sets the offset. A second one must not contradict the first.
func (p *printedTime) setOffset(minutes int) bool {
	if p.zoned {
		return p.zoneName[1] == 0 && p.offset == minutes
	}
	p.zoned, p.offset = true, minutes
	return true
}

// namedZone reads the name of a zone, which stands after a time of day, or
// after a date, or before a time of day. UTC and GMT may have an offset.
func (r *timeReader) namedZone(i int, k *timeToken) int {
	p := r.now()
	if k.word.zone == 0 {
		if !p.clocked || p.zoned {
			return -1
		}
		p.zoneName, p.zoned = [2]uint16{k.start, k.end}, true
		return r.used(i + 1)
	}
	if !p.dated && !p.clocked && (i+1 >= r.tokens.n || r.tokens.at[i+1].kind != timeNumber) {
		return -1
	}
	if zones[k.word.zone-1].offset == 0 && zones[k.word.zone-1].rule == ruleNone {
		minutes := 0
		end, m := r.tokens.offset(i+1, true)
		if end < 0 {
			end = i + 1
		} else {
			minutes = m
		}
		if !p.setOffset(minutes) {
			return -1
		}
		return r.used(end)
	}
	if p.zoned {
		return -1
	}
	p.zone, p.zoned = k.word.zone, true
	p.zoneName = [2]uint16{k.start, k.end}
	return r.used(i + 1)
}
