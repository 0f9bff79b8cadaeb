package when

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lazy"
	"github.com/newswire-go/newswire/internal/lex"
)

// A Word is what a word may mean in a time line. One word may mean
// several things, "mar" March and Tuesday, "ago" August and past: its
// neighbours decide.
type Word struct {
	Means   timeMeaning
	Month   uint8 // 1 to 12
	Weekday uint8 // 1 for Sunday to 7
	zone    uint8 // 1 + the first row of zones with the name
	number  uint8 // that it writes out
}

// timeMeaning is a set of meanings.
type timeMeaning uint32

const (
	WordPublished    timeMeaning = 1 << iota // "Published": the time of first publication follows
	WordUpdated                              // "Updated": the time of the last revision follows
	wordFiller                               // "on", "at": says nothing
	wordOf                                   // "28 de mayo de 2016": within a date
	wordAM                                   // before noon
	wordPM                                   // after noon
	wordHour                                 // "15h23", "15:23 Uhr"
	wordNoon                                 // "12:00 noon"
	wordBefore                               // "vor 3 Stunden": an age follows
	wordAgo                                  // "3 hours ago": an age precedes
	wordUnit                                 // "hours"
	wordOne                                  // "an hour ago"
	wordAbout                                // "about an hour ago"
	wordReading                              // "2 min read": not a time of the story
	wordDispatch                             // "発信地：" the place of dispatch follows, to the end of the line
	wordAbbreviation                         // a full stop belongs to the word
	wordUnknownZone                          // "XYT": a zone's name by its looks
	wordPersian                              // a month of the Persian calendar
)

// A timeVocabulary is the words of one meaning.
type timeVocabulary struct {
	means   timeMeaning
	words   string // parted by spaces
	example string // a line, and what it says
	value   string
	age     string
}

// timeWords is the vocabulary of time lines besides months and zones, in
// English, German, French, Spanish, Italian, Portuguese, Dutch, Danish,
// Norwegian, Swedish, Finnish, Russian, Polish, Turkish, Indonesian, Greek,
// Arabic, Japanese, Chinese and Korean; of some others what labels a time. A word of several meanings stands in
// several rows. What is in no row makes a line no time line.
var timeWords = []timeVocabulary{
	{WordPublished, "published posted publication created filed issued veröffentlicht veröffentlichung veröffentlichungsdatum erscheinungsdatum publiziert erstellt erschienen geschrieben gepostet publié publiée publie paru créé " +
		"publicado publicada publicación pubblicato pubblicata pubblicazione gepubliceerd geplaatst publiceret udgivet publisert publicerad publicerat julkaistu " +
		"опубликовано создано opublikowano publikacja yayınlanma giriş diterbitkan δημοσίευση نشر közzétéve megjelent paskelbta publikováno опубліковано objavljeno objavené zverejnené vydáno публикувано публикувана објавено објављено publicat publicată avaldatud publicēts δημοσιεύθηκε yayınlandı oluşturulma yayımlanıb жарияланды đăng প্রকাশ প্রকাশিত प्रकाशित شائع انتشار פורסם เผยแพร่ 公開 配信 発信 掲載 投稿 入力 发布 發布 发表 發表 입력 기사입력 송고 송고시간 등록",
		"Published 28 September 2016", "2016-09-28", ""},
	{WordUpdated, "updated update revised modified corrected aktualisiert aktualisierung geändert stand jour modifié modifiée actualisé actualisée " +
		"actualizado actualizada actualización modificado aggiornato aggiornata aggiornamento atualizado atualizada atualização bijgewerkt gewijzigd " +
		"opdateret oppdatert uppdaterad uppdaterat ändrad päivitetty обновлено обновлена изменено aktualizacja zaktualizowano güncelleme güncellendi " +
		"diperbarui ενημέρωση محدثة تحديث frissítve atnaujinta aktualizováno оновлено ažurirano posodobljeno ажурирано aktualizované обновена actualizat actualizată uuendatud atjaunots ενημερώθηκε yenilənib жаңартылды nhật আপডেট হালনাগাদ अपडेटेड अपडेट עודכן อัปเดต 更新 수정 최종수정 업데이트",
		"Mis à jour le 28 septembre 2016", "2016-09-28", ""},
	{wordFiller, "first last latest and originally on at y the time date from datum zeit uhrzeit am um der den dem vom zuletzt erstmals le la les à a mis mise dernière heure " +
		"fecha hora el las los última último il alle ore data ultima ultimo às em no dia o op om laatst kl sist senast sidst kello klo в во на от г года " +
		"последнее r roku ostatnia saat son pada pukul jam terakhir στις το ngày lúc thứ เวลา วันที่ 最終 日時 时间 時間 日 시간 最后 最後 standard daylight summer feira u ob dne dňa dana dnia godz godzina val cập آخر الساعة ساعت تاریخ",
		"Le 28 septembre 2016 à 15h23", "2016-09-28T15:23", ""},
	{wordOf, "of de del di tháng năm gada m d", "3 de mayo de 2019", "2019-05-03", ""},
	{wordAM, "am 午前 上午 오전 ص صباحا", "2024.11.26. 오전 6:01", "2024-11-26T06:01", ""},
	{wordPM, "pm 午後 下午 오후 م مساء", "2024.11.26. 오후 6:01", "2024-11-26T18:01", ""},
	{wordHour, "h hs hrs hours uhr uur 時 时 点 시", "Le 28/09/2016, 15h23", "2016-09-28T15:23", ""},
	{wordNoon, "noon", "Sept. 28, 2016, 12:00 noon", "2016-09-28T12:00", ""},
	{wordBefore, "vor il hace há ha for", "vor 3 Stunden", "", "vor 3 Stunden"},
	{wordAgo, "ago fa назад atrás geleden siden sedan sitten temu önce lalu πριν 前 전", "3 hours ago", "", "3 hours ago"},
	{wordUnit, "s sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days w week weeks mo month months y yr yrs year years " +
		"sekunde sekunden minuten stunde stunden std tag tage tagen woche wochen monat monate monaten jahr jahre jahren " +
		"seconde secondes heure heures jour jours semaine semaines mois an ans segundo segundos minuto minutos hora horas día días dia dias semana semanas " +
		"mes meses mês año años ano anos secondo secondi minuti ora ore giorno giorni settimana settimane mese mesi anno anni " +
		"uur dag dagen weken maand maanden jaar minut minutt minutter time timer timme timmar dage dager dagar uke uger uker måned måneder månader år " +
		"minuutti minuuttia tunti tuntia päivä päivää секунд секунды мин минуту минуты минут час часа часов день дня дней неделю недели недель месяц месяца месяцев год года лет " +
		"minuty godzinę godziny godzin dzień dni tydzień tygodnie miesiąc miesiące lat lata dakika dk saat gün hafta ay yıl detik menit jam hari minggu bulan tahun " +
		"phút 秒 分 分钟 分鐘 時間 小时 小時 日 天 週間 周 か月 ヶ月 个月 個月 年 초 분 시간 일 주 개월 달 년",
		"il y a 2 heures", "", "il y a 2 heures"},
	{wordOne, "a an one einer einem une un una um uma", "about an hour ago", "", "about an hour ago"},
	{wordAbout, "about almost over etwa environ около 約 约 약", "about 3 hours ago", "", "about 3 hours ago"},
	{wordDispatch, "発信地", "2018年6月18日 10:01 発信地：パリ/フランス", "2018-06-18T10:01", ""},
	{wordReading, "read reading lesezeit lesedauer lesetid lestid lecture lectura lettura leitura leestijd czytania чтения okuma đọc", "2 MIN READ September 28, 2016", "2016-09-28", ""},
}

// weekdays names the days of the week, each in its languages as months does.
var weekdays = []struct {
	names, abbrev string
	example       string // of which the weekday tells the day from the month
	value         string
}{
	{"sunday sonntag dimanche domingo domenica zondag søndag söndag sunnuntai воскресенье niedziela pazar minggu κυριακή 日曜日 星期日 星期天 일요일 الأحد vasárnap nedělė неділя", "sun so dim dom zo søn sön вс ndz 日 일 周日", "Sunday, 10/4/2016", "2016-04-10"},
	{"monday montag lundi lunes lunedì lunedi segunda maandag mandag måndag maanantai понедельник poniedziałek pazartesi senin δευτέρα 月曜日 星期一 월요일 الاثنين الإثنين hétfő pondělí понеділок", "mon mo lun lu seg ma man mån пн pon 月 월 周一", "Monday, 11/4/2016", "2016-04-11"},
	{"tuesday dienstag mardi martes martedì martedi terça dinsdag tirsdag tisdag tiistai вторник wtorek salı selasa τρίτη 火曜日 星期二 화요일 الثلاثاء kedd úterý вівторок", "tue tues di mar ter tir tis вт wto 火 화 周二", "Tuesday, 12/4/2016", "2016-04-12"},
	{"wednesday mittwoch mercredi miércoles miercoles mercoledì mercoledi quarta woensdag onsdag keskiviikko среда środa çarşamba rabu τετάρτη 水曜日 星期三 수요일 الأربعاء szerda středa середа", "wed mi mer mié qua wo ons ср śro 水 수 周三", "Wednesday, 6/4/2016", "2016-04-06"},
	{"thursday donnerstag jeudi jueves giovedì giovedi quinta donderdag torsdag torstai четверг czwartek perşembe kamis πέμπτη 木曜日 星期四 목요일 الخميس csütörtök čtvrtek четвер", "thu thur thurs do jeu jue gio qui tor tors чт czw 木 목 周四", "Thursday, 7/4/2016", "2016-04-07"},
	{"friday freitag vendredi viernes venerdì venerdi sexta vrijdag fredag perjantai пятница piątek cuma jumat παρασκευή 金曜日 星期五 금요일 الجمعة péntek pátek", "fri fr ven vie sex vr fre пт pią 金 금 周五", "Friday, 8/4/2016", "2016-04-08"},
	{"saturday samstag sonnabend samedi sábado sabado sabato zaterdag lørdag lördag lauantai суббота sobota cumartesi sabtu σάββατο 土曜日 星期六 토요일 السبت szombat субота", "sat sa sam sáb sab za lør lör сб sob 土 토 周六", "Saturday, 9/4/2016", "2016-04-09"},
}

// timeLexicon is the words of all the tables, put together on first use.
var timeLexicon = lazy.Value[*lex.Lexicon[Word]]{Make: makeTimeLexicon}

func makeTimeLexicon() *lex.Lexicon[Word] {
	x := new(lex.Lexicon[Word])
	add := func(words string, w Word) {
		for word := range strings.FieldsSeq(words) {
			x.Add(word, func(known Word) Word {
				known.Means |= w.Means
				known.Month = max(known.Month, w.Month)
				known.Weekday = max(known.Weekday, w.Weekday)
				known.number = max(known.number, w.number)
				if known.zone == 0 {
					known.zone = w.zone
				}
				return known
			})
		}
	}
	for _, row := range timeWords {
		add(row.words, Word{Means: row.means})
	}
	for _, row := range months {
		add(row.names, Word{Month: uint8(row.month)})
		add(row.abbrev, Word{Month: uint8(row.month), Means: wordAbbreviation})
	}
	for i, name := range strings.Fields(persianMonths) {
		add(name, Word{Month: uint8(i + 1), Means: wordPersian})
	}
	for i, word := range strings.Fields(dayNumbers) {
		add(word, Word{number: uint8(i + 1)})
	}
	for i, row := range weekdays {
		add(row.names, Word{Weekday: uint8(i + 1)})
		add(row.abbrev, Word{Weekday: uint8(i + 1), Means: wordAbbreviation})
	}
	for i, row := range zones {
		add(row.name, Word{zone: uint8(i + 1)})
	}
	return x
}

// maxTimeWord is the length in bytes of the longest word that is looked up.
const maxTimeWord = 32

// CutWord looks up the word at the beginning of s. In scripts that write
// no spaces the word is the longest beginning that the lexicon has; in others
// it ends with its letters. size is its length, also where it is not known.
func CutWord(s string) (w Word, size int, ok bool) {
	var buf [maxTimeWord + utf8.UTFMax]byte
	words := timeLexicon.Get()
	n, i := 0, 0
	for ; i < len(s) && n <= maxTimeWord; n, i = n+1, i+1 {
		c := s[i]
		if c >= utf8.RuneSelf {
			return cutForeignWord(s, words)
		}
		if c |= 0x20; c < 'a' || c > 'z' {
			break
		}
		buf[n] = c
	}
	w, ok = words.Find(buf[:n])
	return w, i, ok
}

// cutForeignWord is CutWord for words with other letters than those of
// English.
func cutForeignWord(s string, words *lex.Lexicon[Word]) (w Word, size int, ok bool) {
	var buf [maxTimeWord + utf8.UTFMax]byte
	n, i := 0, 0
	for i < len(s) && n <= maxTimeWord {
		r, width := utf8.DecodeRuneInString(s[i:])
		if !lex.IsLetter(r) && (i == 0 || !unicode.IsMark(r)) || 0xff01 <= r && r <= 0xff5e { // full-width letters are in no table
			break
		}
		i += width
		n += utf8.EncodeRune(buf[n:], lex.ToSmall(r))
		if lex.IsEast(r) {
			if found, known := words.Find(buf[:n]); known {
				w, size, ok = found, i, true
			}
		}
	}
	if r, _ := utf8.DecodeRuneInString(s); lex.IsEast(r) {
		return w, size, ok
	}
	w, ok = words.Find(buf[:n])
	return w, i, ok
}

// IsWeekday reports whether a word is the name of a weekday.
func IsWeekday(word string) bool {
	w, n, ok := CutWord(word)
	return ok && n == len(word) && w.Weekday > 0
}
