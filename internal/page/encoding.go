package page

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// fromLegacy decodes text that is not valid UTF-8; nil if nothing tells how.
func fromLegacy(b []byte, contentType string) []byte {
	if mostlyUTF8(b) {
		return bytes.ToValidUTF8(b, []byte("\uFFFD"))
	}
	for _, label := range [...]string{declaredCharset([]byte(contentType)), declaredCharset(b)} {
		if out := decodeDeclared(b, label); out != nil {
			return out
		}
	}
	if label := guessCharset(b); label != "" {
		return decodeAs(b, label)
	}
	return nil
}

// decodeDeclared decodes text as what it is said to be; nil if that is no
// encoding, or cannot be the text's. What is said to be of the West is not
// believed: it is what servers and editors say of all that they do not know.
func decodeDeclared(b []byte, label string) []byte {
	decode, name := lookupCharset(label)
	if decode == nil || name == "utf-8" || name == "replacement" || name == western {
		return nil
	}
	out := decodeAs(b, label)
	const mostSpoilt = 50 // one character in so many may be none of the encoding
	if bytes.Count(out, []byte("\uFFFD"))*mostSpoilt > utf8.RuneCount(out) {
		return nil
	}
	return out
}

// western is the encoding that old desks in the West saved in, undeclared.
const western = "windows-1252"

// decodeAs decodes text in an encoding of that name.
func decodeAs(b []byte, label string) []byte {
	decode, _ := lookupCharset(label)
	if decode == nil {
		return nil
	}
	out, err := decode(b)
	if err != nil {
		return bytes.ToValidUTF8(b, []byte("\uFFFD"))
	}
	return out
}

// holdsISO2022JP reports whether text has the sequences by which ISO-2022-JP,
// which is ASCII to the eye, turns to Japanese and back.
func holdsISO2022JP(b []byte) bool {
	i := bytes.IndexByte(b, 0x1B)
	if i < 0 {
		return false
	}
	to := bytes.HasPrefix(b[i:], []byte("\x1B$B")) || bytes.HasPrefix(b[i:], []byte("\x1B$@"))
	return to && bytes.Contains(b[i:], []byte("\x1B("))
}

// A scriptRow is an encoding of a script whose words are all of letters that
// ASCII has not.
type scriptRow struct {
	label   string
	common  string // the characters that are most frequent in news
	least   int    // percent of all characters beyond ASCII that they are, at the least
	example string
}

// The most frequent letters and characters of some languages, by counts of
// running text.
const (
	commonRussian  = "оеаинтсрвл"
	commonArabic   = "اليمونرتبةع"
	commonJapanese = "のいるにしたはとてをがでなかれらこあすうさりもきくっんまー、。"
)

// scripts are the encodings that undeclared text is asked for, by its letters.
var scripts = []scriptRow{
	{"windows-1251", commonRussian, 45, "МОСКВА, 1 дек - РИА Новости. Паромы снова вышли в море после забастовки."},
	{"koi8-r", commonRussian, 45, "МОСКВА, 1 дек - РИА Новости. Паромы снова вышли в море после забастовки."},
	{"iso-8859-5", commonRussian, 45, "МОСКВА, 1 дек - РИА Новости. Паромы снова вышли в море после забастовки."},
	{"ibm866", commonRussian, 45, "МОСКВА, 1 дек - РИА Новости. Паромы снова вышли в море после забастовки."},
	{"windows-1256", commonArabic, 50, "تونس (أ ف ب) - استأنفت العبارات رحلاتها اليوم بعد إضراب دام تسعة أيام"},
	{"iso-8859-6", commonArabic, 50, "تونس (أ ف ب) - استأنفت العبارات رحلاتها اليوم بعد إضراب دام تسعة أيام"},
	{"windows-1253", "αοιετνσηρπκς", 55, "Τα πλοία της γραμμής απέπλευσαν ξανά μετά από απεργία εννέα ημερών"},
	{"windows-1255", "יוהלארתבמש", 50, "המעבורות שבו להפליג היום לאחר שביתה של תשעה ימים"},
	{"windows-874", "านรอกเงมยลว่ดทสต้", 45, "เรือข้ามฟากกลับมาแล่นอีกครั้งหลังจากการนัดหยุดงานเก้าวัน"},
	{"gbk", "的一是在不了有和人这中大为上个国我以要他时来用们生到地于出就分对成会可发年日月记者新华社报道说", 15, "新华社奥斯陆3月14日电 挪威沿海渡轮在为期九天的罢工之后于今日恢复航行，工会说这是大家的决定。"},
	{"big5", "的一是在不了有和人這中大為上個國我以要他時來用們生到地於出就分對成會可發年日月記者電報導說", 15, "（中央社奧斯陸14日電）挪威沿海渡輪在為期九天的罷工之後於今日恢復航行，工會說這是大家的決定。"},
	{"euc-kr", "이다는의에을가고한하지사로은기도를서인대자라정시나어과일보했", 30, "(오슬로=연합뉴스) 노르웨이 연안 여객선이 아흐레 동안의 파업을 끝내고 오늘 운항을 다시 시작했다고 노조가 밝혔다."},
	{"shift_jis", commonJapanese, 30, "［オスロ　１４日］ - ノルウェーの沿岸フェリーは、９日間のストライキを終えて、きょう運航を再開した。"},
	{"euc-jp", commonJapanese, 30, "［オスロ　１４日］ - ノルウェーの沿岸フェリーは、９日間のストライキを終えて、きょう運航を再開した。"},
}

// A latinRow is an encoding of a language that writes with Latin letters, of
// which some are not where the West has them.
type latinRow struct {
	label   string
	letters string // all small letters that the language has beyond ASCII
	marks   string // those of them that each have to be there
	example string
}

// latins are the encodings that undeclared text with but few letters beyond
// ASCII is asked for, before it is taken for text of the West.
var latins = []latinRow{
	{"windows-1250", "ąćęłńóśźż", "ęłą", "Promy znów wypłynęły po dziewięciu dniach strajku, który się skończył, są już w drodze i płyną"},
	{"iso-8859-2", "ąćęłńóśźż", "ęłą", "Promy znów wypłynęły po dziewięciu dniach strajku, który się skończył, są już w drodze i płyną"},
	{"windows-1250", "áčďéěíňóřšťúůýž", "ěřč", "Trajekty opět vypluly po devítidenní stávce, která skončila v pondělí večer, řekl mluvčí přístavu"},
	{"windows-1250", "áéíóöőúüű", "őű", "A kompok újra elindultak a kilencnapos sztrájk után, közölte a szóvivő, a jövő héten űzött ütemben"},
	{"windows-1254", "çğıöşüâîû̇", "ğış", "Feribotlar dokuz günlük grevin ardından yeniden sefere başladı, dediği gibi sendikanın başkanı akşam yazılı açıklamasında"},
	{"windows-1250", "ăâîşţ", "ăşţ", "Feriboturile au pornit după nouă zile de grevă, a spus purtătorul de cuvânt în această seară, după ce toţi s-au întâlnit şi au hotărât astăzi"},
}

// Of what undeclared text is told by its letters there has to be enough.
const (
	fewestOfScript = 16
	fewestOfLatin  = 12
	mostSampled    = 32 << 10 // bytes
)

// guessCharset names the encoding of undeclared text that is no UTF-8; "" if
// it is not certain.
func guessCharset(b []byte) string {
	s := sample(b)
	if isDense(s) {
		return guessScript(s)
	}
	for i := range latins {
		if latins[i].fits(s) {
			return latins[i].label
		}
	}
	if cannotBeWestern(s) {
		return ""
	}
	return western
}

// sample gives the beginning of what a text says in bytes beyond ASCII: the
// lines, or pieces between tags, that hold some.
func sample(b []byte) (s []byte) {
	for len(b) > 0 && len(s) < mostSampled {
		n := bytes.IndexAny(b, "\n<>")
		if n < 0 {
			n = len(b) - 1
		}
		if piece := b[:n+1]; slices.ContainsFunc(piece, isHigh) {
			s = append(s, piece...)
		}
		b = b[n+1:]
	}
	return s[:min(len(s), mostSampled)]
}

func isHigh(c byte) bool { return c >= utf8.RuneSelf }

// isDense reports whether bytes beyond ASCII stand together as in words that
// are made of nothing else. In the languages of the West such letters stand
// between others.
func isDense(s []byte) bool {
	const word = 3
	all, dense, run := 0, 0, 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && isHigh(s[i]) {
			run++
			continue
		}
		all += run
		if run >= word {
			dense += run
		}
		run = 0
	}
	return dense*2 > all
}

// guessScript asks the rows of scripts for the one that certainly fits: its
// most frequent letters are as frequent as they should be, and so are those of
// no other row nearly as much.
func guessScript(s []byte) (label string) {
	const ahead = 10 // percent
	best, second := 0, 0
	for i := range scripts {
		row := &scripts[i]
		switch share := row.share(s); {
		case share < row.least:
		case share > best:
			best, second, label = share, best, row.label
		default:
			second = max(second, share)
		}
	}
	if best < second+ahead {
		return ""
	}
	return label
}

// share says how many percent of the characters beyond ASCII are among the
// most frequent ones; 0 if the text cannot be in that encoding.
func (row *scriptRow) share(s []byte) int {
	all, common, spoilt := 0, 0, 0
	before := ' '
	for _, r := range string(decodeAs(s, row.label)) {
		switch {
		case r < utf8.RuneSelf:
		case strings.ContainsRune(row.common, r):
			common++
			all++
		case unicode.IsLetter(r) || unicode.IsMark(r):
			if all++; unicode.IsUpper(r) && unicode.IsLower(before) {
				spoilt++
			}
		case r == utf8.RuneError || unicode.IsSymbol(r) || unicode.IsControl(r):
			all++
			spoilt++
		}
		before = r
	}
	if all < fewestOfScript || spoilt*20 > all {
		return 0
	}
	return common * 100 / all
}

// fits reports whether text is of that encoding and language: it has all the
// letters that mark it, and hardly one that the language has not.
func (row *latinRow) fits(s []byte) bool {
	text := strings.ToLower(string(decodeAs(s, row.label)))
	for _, mark := range row.marks {
		if !strings.ContainsRune(text, mark) {
			return false
		}
	}
	all, own := 0, 0
	for _, r := range text {
		if r >= utf8.RuneSelf && (unicode.IsLetter(r) || isMisplaced(r)) {
			all++
			if strings.ContainsRune(row.letters, r) {
				own++
			}
		}
	}
	return all >= fewestOfLatin && own*50 >= all*49
}

// cannotBeWestern reports whether text that is read as of the West has signs
// and capitals within its words.
func cannotBeWestern(s []byte) bool {
	const fewest = 3
	all, within := 0, 0
	var before, r rune
	for _, next := range string(decodeAs(s, western)) + " " {
		if r >= utf8.RuneSelf {
			all++
			if (isMisplaced(r) || unicode.IsUpper(r)) && unicode.IsLower(before) && unicode.IsLower(next) {
				within++
			}
		}
		before, r = r, next
	}
	return within >= fewest && within*10 > all
}

// isMisplaced reports whether a character is a sign that stands within no word
// of the West.
func isMisplaced(r rune) bool {
	return strings.ContainsRune("¹²³¼½¾¿¡¢£¤¥¦¨¬¯±´¸ˆ˜‡†‰‹›¶§ºª", r) || r == utf8.RuneError
}
