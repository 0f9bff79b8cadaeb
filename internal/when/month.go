package when

import (
	"strings"
	"time"
)

// months names the months in the languages of wire copy: English, French,
// Spanish, Italian, Portuguese, German, Dutch, Danish, Norwegian, Swedish,
// Finnish, Russian, Polish, Turkish, Indonesian and Greek, then Hungarian, Czech,
// Romanian, Catalan, Lithuanian, Ukrainian, Arabic, Hindi and Thai, in that order,
// then Serbian, Slovene, Macedonian, Bulgarian, Slovak, Croatian, Latvian,
// Estonian, Armenian, Georgian, Kazakh, Azerbaijani, Belarusian, Albanian,
// Icelandic, Malay, Arabic as in the Levant and the Maghreb, Urdu, Persian,
// Hebrew, Bengali, Tamil, Filipino and Galician. A name that several languages
// share stands once, where it comes first; the Croatian October, "listopada", is
// the Polish November, and is read as that.
// Names are in lower case; those that capital letters commonly rob of their
// accents ("FEVRIER") stand in both spellings. Russian, Polish, Finnish and
// Greek names are in the case in which a date has them as well. An
// abbreviation may be printed with a dot.
var months = []struct {
	month         time.Month
	names, abbrev string
	example       string
}{
	{time.January, "january janvier enero gennaio janeiro januar jänner jaenner januari tammikuu tammikuuta январь января styczeń stycznia ocak ιανουάριος ιανουαρίου január ledna ianuarie gener sausio січня يناير जनवरी มกราคม januara јануара јануар januarja јануари януари januára siječnja janvāris janvāra jaanuar հունվար հունվարի იანვარი იანვარს қаңтар yanvar студзеня janar janúar جانفي جنوری ژانویه ינואר בינואר জানুয়ারি জানুয়ারী ஜனவரி xaneiro",
		"jan janv ene gen jän янв sty oca ιαν ian", "21 jan 2019"},
	{time.February, "february février fevrier febrero febbraio fevereiro februar februari helmikuu helmikuuta февраль февраля luty lutego şubat subat φεβρουάριος φεβρουαρίου február února februarie febrer vasario лютого فبراير फरवरी กุมภาพันธ์ februara фебруара фебруар februarja фебруари февруари februára veljače februāris februāra veebruar փետրվար փետրվարի თებერვალი ақпан fevral лютага shkurt febrúar شباط فيفري فروری فوریه פברואר בפברואר ফেব্রুয়ারি ফেব্রুয়ারী பிப்ரவரி febreiro pebrero",
		"feb févr fevr fév fev фев февр lut şub φεβ", "3 févr. 2019"},
	{time.March, "march mars marzo março marco märz maerz maart marts maaliskuu maaliskuuta март марта marzec marca mart maret μάρτιος μαρτίου március března martie març kovo березня مارس मार्च มีนาคม marec ožujka märts մարտ մարտի მარტი наурыз сакавіка آذار اذار مارچ מרץ במרץ মার্চ மார்ச் marso",
		"mar mär mrz mrt мар μαρ", "22 MAR 2019"},
	{time.April, "april avril abril aprile huhtikuu huhtikuuta апрель апреля kwiecień kwietnia nisan απρίλιος απριλίου április dubna aprilie balandžio квітня أبريل ابريل अप्रैल เมษายน aprila априла apríla apríl travnja aprīlis aprīļa aprill ապրիլ ապրիլի აპრილი сәуір aprel красавіка prill نيسان أفريل افريل اپریل آوریل אפריל באפריל এপ্রিল ஏப்ரல்",
		"apr avr abr апр kwi nis απρ", "3 de abril de 2019"},
	{time.May, "may mai mayo maggio maio mei maj toukokuu toukokuuta май мая maja mayıs μάιος μαΐου május května maig gegužės травня مايو मई พฤษภาคม маја мај mája máj svibnja maijs maija մայիս մայիսի მაისი мамыр maí أيار ايار ماي مئی מאי במאי মে மே",
		"mag", "23 mai 2019"},
	{time.June, "june juin junio giugno junho juni kesäkuu kesäkuuta июнь июня czerwiec czerwca haziran ιούνιος ιουνίου június června iunie juny birželio червня يونيو يونيه जून มิถุนายน juna јуна јун junija junij јуни юни júna jún lipnja jūnijs jūnija juuni հունիս հունիսի ივნისი маусым iyun чэрвеня qershor júní حزيران جوان جون ژوئن יוני ביוני জুন ஜூன் hunyo xuño",
		"jun giu июн cze haz ιουν iun", "18 jun 2019"},
	{time.July, "july juillet julio luglio julho juli heinäkuu heinäkuuta июль июля lipiec lipca temmuz ιούλιος ιουλίου július července iulie juliol liepos липня يوليو يوليه जुलाई กรกฎาคม jula јула јул julija julij јули юли júla júl srpnja jūlijs jūlija juuli հուլիս հուլիսի ივლისი шілде iyul ліпеня korrik júlí julai تموز جويلية يوليوز جولائی ژوئیه יולי ביולי জুলাই ஜூலை hulyo xullo",
		"jul juil lug июл lip tem ιουλ iul", "6 LUG 2019"},
	{time.August, "august août aout agosto augustus augusti elokuu elokuuta август августа sierpień sierpnia ağustos agustus αύγουστος αυγούστου augusztus srpna agost rugpjūčio серпня أغسطس اغسطس अगस्त สิงหาคม avgusta avgust augusta kolovoza augusts օգոստոս օգոստոսի აგვისტო тамыз avqust жніўня gusht ágúst ogos آب أوت اوت غشت اگست אוגוסט באוגוסט আগস্ট ஆகஸ்ட்",
		"aug ago авг sie ağu agu agt αυγ", "10 août 2019"},
	{time.September, "september septembre septiembre setiembre settembre setembro syyskuu syyskuuta сентябрь сентября wrzesień września eylül σεπτέμβριος σεπτεμβρίου szeptember září septembrie setembre rugsėjo вересня سبتمبر सितंबर सितम्बर กันยายน septembra септембра септембар септември rujna septembris սեպտեմբեր սեպտեմբերի სექტემბერი қыркүйек sentyabr верасня shtator أيلول ايلول شتنبر ستمبر سپتامبر ספטמבר בספטמבר সেপ্টেম্বর செப்டம்பர் setyembre",
		"sep sept set сен сент wrz eyl σεπ", "Sept. 28, 2016"},
	{time.October, "october octobre octubre ottobre outubro oktober lokakuu lokakuuta октябрь октября październik października ekim οκτώβριος οκτωβρίου október října octombrie spalio жовтня أكتوبر اكتوبر अक्टूबर अक्तूबर ตุลาคม oktobra октобра октобар октомври októbra oktobris oktoober հոկտեմբեր հոկտեմբերի ოქტომბერი қазан oktyabr кастрычніка tetor اکتوبر اکتبر אוקטובר באוקטובר অক্টোবর அக்டோபர் oktubre",
		"oct ott out okt окт paź eki οκτ", "5 out 2019"},
	{time.November, "november novembre noviembre novembro marraskuu marraskuuta ноябрь ноября listopad listopada kasım kasim νοέμβριος νοεμβρίου listopadu noiembrie lapkričio листопада نوفمبر नवंबर नवम्बर พฤศจิกายน novembra новембра новембар ноември studenoga studenog novembris նոյեմբեր նոյեմբերի ნოემბერი қараша noyabr лістапада nëntor nóvember نونبر نومبر نوامبر נובמבר בנובמבר নভেম্বর நவம்பர் nobyembre",
		"nov ноя нояб lis kas νοε noi", "24 noviembre 2011"},
	{time.December, "december décembre decembre diciembre dicembre dezembro dezember desember joulukuu joulukuuta декабрь декабря grudzień grudnia aralık aralik δεκέμβριος δεκεμβρίου prosince decembrie desembre gruodžio грудня ديسمبر दिसंबर दिसम्बर ธันวาคม decembra децембра децембар декември prosinca decembris detsember դեկտեմբեր դեկտեմբերի დეკემბერი желтоқсан dekabr снежня dhjetor disember دجنبر دسمبر دسامبر דצמבר בדצמבר ডিসেম্বর டிசம்பர் disyembre decembro",
		"dec déc dic dez des дек gru ara δεκ", "1 дек 2019"},
}

// dayNumbers are the numbers of days that Hindi datelines write out, from one.
const dayNumbers = "एक दो तीन चार पांच छह सात आठ नौ दस"

// MonthNamed gives the month that a word names in any language of the table,
// in any case, abbreviated with or without its dot.
func MonthNamed(word string) (time.Month, bool) {
	word = strings.TrimSuffix(word, ".")
	w, size, ok := CutWord(word)
	if !ok || w.Month == 0 || size != len(word) {
		return 0, false
	}
	return time.Month(w.Month), true
}

// A Date is a date of which the year, or the year and the month, or
// the day need not be known: those are 0.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// Value gives the date as ISO 8601, "2016-08-26". A year that is not printed
// is the one that puts the date nearest the story's time; with no time to go
// by the date is "--08-26", as XML Schema writes a day of any year. A day
// alone ("21日") takes its month in the same way. What is no day of the
// calendar is "", and so is a day alone without a time to go by.
func (d Date) Value(near Timestamp) string {
	if d.Day == 0 {
		return ""
	}
	d, ok := d.near(near)
	switch {
	case !ok && (d.Month == 0 || d.Day > monthDays(2000, d.Month)):
		return ""
	case !ok: // 2000 is a leap year: 29 February is a day of some year
		return string(appendTwo(append(appendTwo([]byte("--"), int(d.Month)), '-'), d.Day))
	case !d.valid():
		return ""
	}
	return string(d.appendTo(make([]byte, 0, len("2006-01-02"))))
}

// near completes the date to the one nearest to a time. It reports whether
// year, month and day are known then. A date that no year near the time has,
// such as 29 February, is left without one and not valid.
func (d Date) near(t Timestamp) (Date, bool) {
	if d.Year != 0 {
		return d, true
	}
	at, ok := isoDate(t.Value)
	if !ok || d.Day == 0 {
		return d, false
	}
	best, distance := d, 1<<30
	consider := func(c Date) {
		if n := c.dayNumber() - at.dayNumber(); c.valid() && max(n, -n) < distance {
			best, distance = c, max(n, -n)
		}
	}
	if d.Month != 0 {
		for year := at.Year - 1; year <= at.Year+1; year++ {
			consider(Date{year, d.Month, d.Day})
		}
	} else {
		for m := at.Month - 1; m <= at.Month+1; m++ {
			switch m {
			case 0:
				consider(Date{at.Year - 1, time.December, d.Day})
			case 13:
				consider(Date{at.Year + 1, time.January, d.Day})
			default:
				consider(Date{at.Year, m, d.Day})
			}
		}
	}
	return best, true
}

// valid reports whether the calendar has the day.
func (d Date) valid() bool {
	return d.Year > 0 && 1 <= d.Month && d.Month <= 12 && 1 <= d.Day && d.Day <= monthDays(d.Year, d.Month)
}

// dayNumber counts the days from 1 March of the year 0, so that the leap day
// is a year's last.
func (d Date) dayNumber() int {
	y, m := d.Year, int(d.Month)
	if m <= 2 {
		y, m = y-1, m+12
	}
	return 365*y + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + d.Day - 1
}

// weekday is the day of the week of a valid date: day 0 was a Wednesday.
func (d Date) weekday() time.Weekday {
	return time.Weekday((d.dayNumber() + int(time.Wednesday)) % 7)
}

// appendTo appends "2016-08-26" to b.
func (d Date) appendTo(b []byte) []byte {
	b = appendTwo(appendTwo(b, d.Year/100), d.Year%100)
	b = appendTwo(append(b, '-'), int(d.Month))
	return appendTwo(append(b, '-'), d.Day)
}

func appendTwo(b []byte, n int) []byte {
	return append(b, byte('0'+n/10%10), byte('0'+n%10))
}

func monthDays(year int, m time.Month) int {
	switch m {
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}

// isoDate reads the date at the beginning of an ISO 8601 value.
func isoDate(s string) (d Date, ok bool) {
	if len(s) < len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return d, false
	}
	number := func(s string) (n int) {
		for i := range len(s) {
			if s[i] < '0' || s[i] > '9' {
				return -1
			}
			n = 10*n + int(s[i]-'0')
		}
		return n
	}
	d = Date{number(s[:4]), time.Month(number(s[5:7])), number(s[8:10])}
	return d, d.valid()
}

// CutDate cuts the date at the beginning of s, such as that of a dateline:
// "Sept 28, 2016 (Reuters) -", "28. September", "11月17日电", "21日". A month
// whose day is missing ("Jul (Reuters)") counts only where nothing but a
// bracket, a slash or a dash can follow. The rest is as printed, with the
// white space and the punctuation that follows the date.
func CutDate(s string) (date Date, rest string, ok bool) {
	var t timeTokens
	t.scan(s, maxDateTokens)
	date, end, ok := t.leadingDate(s)
	if !ok {
		return Date{}, s, false
	}
	return date, s[end:], true
}

// CutDateSuffix cuts the date at the end of s: "LONDON, Feb 27" leaves
// "LONDON". White space and the comma between the two belong to neither; a
// full stop there stays with the place, whose abbreviation it may end.
func CutDateSuffix(s string) (place string, date Date, ok bool) {
	s = strings.TrimRight(s, " ,")
	// The longest date is "3 de mayo de 2019"; a weekday may stand before it.
	// Dates begin at a word, so the words are tried from the sixth to the last.
	var starts [6]int
	n := 0
	for i := len(s) - 1; i >= 0 && n < len(starts); i-- {
		if s[i] != ' ' && (i == 0 || s[i-1] == ' ' || s[i-1] == ',') {
			starts[n] = i
			n++
		}
	}
	for n--; n >= 0; n-- {
		date, rest, ok := CutDate(s[starts[n]:])
		if !ok || strings.Trim(rest, ". ") != "" {
			continue
		}
		place = strings.TrimRight(s[:starts[n]], " ,")
		if date.Day == 0 && place == "" {
			continue // "May" alone is as likely a name
		}
		return place, date, true
	}
	return s, Date{}, false
}
