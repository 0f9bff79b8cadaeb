// Package language tells the language of a story from its own words.
package language

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lazy"
	"github.com/newswire-go/newswire/internal/lex"
)

// A Guess is one at the language that texts are written in, from what they are
// made of. A script that one language has for itself speaks for it; languages
// that share a script are told apart by letters of their own, or by their
// commonest small words. It looks at the first kilobyte, or at a half or a quarter
// of it where that leaves no doubt, and needs about twenty words. The zero value
// has read nothing.
type Guess struct {
	size    int                  // bytes read
	looked  int                  // how many bytes had been read when they were last asked for an answer
	scripts [32]int              // letters of each row of scripts
	letters [letterBlocks]uint16 // each letter of the blocks that ownLetters speaks of
	words   int                  // words of letters
	common  [mostLanguages]int   // words of each row of languageWords; those of no other row count twice
}

const (
	cyrillicBlock = 'ԯ' - 'Ѐ' + 1
	arabicBlock   = 'ۿ' - '؀' + 1
	letterBlocks  = cyrillicBlock + arabicBlock
	mostLanguages = 64 // a bit each in commonWords
)

// letterIndex gives the place of r in Guess.letters, or -1.
func letterIndex(r rune) int {
	switch {
	case 'Ѐ' <= r && r <= 'ԯ':
		return int(r - 'Ѐ')
	case '؀' <= r && r <= 'ۿ':
		return cyrillicBlock + int(r-'؀')
	}
	return -1
}

// Read counts the letters and words of s, and reports whether more would
// still be looked at.
func (g *Guess) Read(s string) (more bool) {
	const enough = 1 << 10
	s = s[:min(len(s), enough-g.size)]
	before := g.size
	g.size += len(s)

	index := commonWords.Get()
	var buf [24]byte // longer than any of the common words
	word, letters := buf[:0], 0
	look := max(enough/4, 2*g.looked) - before // where the next look at the counts is due
	for i, size := 0, 0; i < len(s); i += size {
		if letters == 0 {
			if size = leadingASCII(s[i:]); size > 0 && (i+size == len(s) || s[i+size] < utf8.RuneSelf) {
				g.countASCII(index, s[i:i+size])
				continue // as nearly every word in most languages
			}
		}
		var r rune
		if r, size = rune(s[i]), 1; r < utf8.RuneSelf {
			if lex.IsLetterASCII(s[i]) {
				g.scripts[scriptLatin]++
				letters++
				if len(word) < len(buf) {
					word = append(word, s[i]|0x20)
				}
				continue
			}
			if letters > 0 {
				g.count(index, word, letters)
				word, letters = buf[:0], 0
			}
			if i >= look {
				if g.looked = before + i; g.isPlain() {
					return false
				}
				look = 2*g.looked - before
			}
			continue
		}
		r, size = utf8.DecodeRuneInString(s[i:])
		row := scriptOf(r)
		if row < 0 {
			g.count(index, word, letters)
			word, letters = buf[:0], 0
			continue
		}
		r = lex.ToSmall(r)
		g.scripts[row]++
		if i := letterIndex(r); i >= 0 {
			g.letters[i]++
		}
		letters++
		if len(word)+utf8.UTFMax <= len(buf) {
			word = utf8.AppendRune(word, r)
		}
	}
	g.count(index, word, letters)
	return g.size < enough
}

// leadingASCII gives how many letters of ASCII s begins with.
func leadingASCII(s string) (n int) {
	for n < len(s) && lex.IsLetterASCII(s[n]) {
		n++
	}
	return n
}

// longestCommon is how many letters the longest of languageWords has.
const longestCommon = 12

// countASCII counts a word that is nothing but letters of ASCII.
func (g *Guess) countASCII(index *lex.Lexicon[uint64], word string) {
	g.scripts[scriptLatin] += len(word)
	g.words++
	if len(word) > longestCommon {
		return
	}
	var buf [longestCommon]byte
	for i := range word {
		buf[i] = word[i] | 0x20
	}
	g.add(index.Find(buf[:len(word)]))
}

// isPlain reports whether the words leave no doubt: those of one language are
// many, and twice as many as any other's.
func (g *Guess) isPlain() bool {
	const many = 24
	best, second := g.best()
	return g.common[best] >= many && g.common[best] > 2*second && 5*g.common[best] > g.words
}

// count counts a word of so many letters, of which the buffer may have held
// only the beginning.
func (g *Guess) count(index *lex.Lexicon[uint64], word []byte, letters int) {
	if letters == 0 {
		return
	}
	g.words++
	if letters <= longestCommon {
		g.add(index.Find(word))
	}
}

// add adds a word to the counts of the rows that hold it, if any does.
func (g *Guess) add(rows uint64, _ bool) {
	weight := 1
	if bits.OnesCount64(rows) == 1 {
		weight = 2
	}
	for ; rows != 0; rows &= rows - 1 {
		g.common[bits.TrailingZeros64(rows)] += weight
	}
}

// scriptOf gives the row of scripts that r, which is not ASCII, is a letter
// of, or -1.
func scriptOf(r rune) int {
	for i := range scripts {
		if s := &scripts[i]; s.first <= r && r <= s.last {
			return i
		}
	}
	return -1
}

// Tag gives the BCP 47 primary tag of the language, "" if the texts do not say it
// clearly. It gives the language that the counts speak for.
func (g *Guess) Tag() string {
	// A letter of the scripts that write syllables and words is worth three.
	best, all := 0, 0
	for i := range scripts {
		n := g.scripts[i]
		if scripts[i].first >= '⺀' {
			n *= 3
			g.scripts[i] = n
		}
		all += n
		if n > g.scripts[best] {
			best = i
		}
	}
	const fewest = 30 // letters
	if all < fewest || g.scripts[best]*2 < all && best != scriptHan && best != scriptKana {
		return ""
	}
	switch best {
	case scriptHan, scriptKana:
		if han, kana := g.scripts[scriptHan], g.scripts[scriptKana]; kana*10 < han {
			return scripts[scriptHan].tag
		}
		return scripts[scriptKana].tag
	case scriptLatin, scriptDevanagari:
		return g.byWords()
	case scriptCyrillic, scriptArabic:
		for _, row := range ownLetters {
			n := 0
			for _, r := range row.letters {
				n += int(g.letters[letterIndex(r)])
			}
			if row.script == best && n*300 >= g.scripts[best] {
				return row.tag
			}
		}
	}
	return scripts[best].tag
}

// byWords gives the language whose small words are the most frequent, if
// they are frequent and no other language's are as much so.
func (g *Guess) byWords() string {
	best, second := g.best()
	n := g.common[best]
	if g.words < 8 || n < 4 || n*8 < g.words || n-second < 1+n/20 {
		return ""
	}
	return languageWords[best].tag
}

// best gives the language with the most common words, and how many the next one
// has.
func (g *Guess) best() (best, second int) {
	for i, n := range g.common {
		switch {
		case n > g.common[best]:
			best, second = i, g.common[best]
		case i != best && n > second:
			second = n
		}
	}
	return best, second
}

// A script is a row of scripts: some letters, and the language that they
// speak for if no more is known.
type script struct {
	name        string
	first, last rune // its main range outside ASCII; Devanagari's ends before the mark that ends sentences
	tag         string
	example     string
}

const (
	scriptLatin = iota
	scriptCyrillic
	scriptArabic
	scriptDevanagari
	scriptHan
	scriptKana
)

// scripts are the scripts that are counted. The first are shared by several
// languages and known by their place; Han is Chinese unless there is kana.
var scripts = []script{
	scriptLatin:      {"Latin", 'À', 'ɏ', "", ""},
	scriptCyrillic:   {"Cyrillic", 'Ѐ', 'ԯ', "", ""},
	scriptArabic:     {"Arabic", '؀', 'ۿ', "ar", "أغلقت السلطات ميناءين من موانئ البلاد الثلاثة يوم الثلاثاء بسبب الجليد"},
	scriptDevanagari: {"Devanagari", 'ऀ', 'ॣ', "hi", "बंदरगाह प्राधिकरण ने मंगलवार को कहा कि दो बंदरगाह बंद रहेंगे"},
	scriptHan:        {"Han", '㐀', '鿿', "zh", "港口管理局星期二表示，三个港口中的两个将继续关闭，直到冰雪融化为止。"},
	scriptKana:       {"Kana", 'ぁ', 'ヿ', "ja", "港の当局は火曜日、三つの港のうち二つを氷が解けるまで閉鎖すると述べた。"},
	{"Hangul", '가', '힣', "ko", "항만 당국은 화요일 얼음이 녹을 때까지 항구 두 곳을 닫는다고 밝혔다."},
	{"Greek", 'Ͱ', 'Ͽ', "el", "Οι λιμενικές αρχές ανακοίνωσαν την Τρίτη ότι δύο λιμάνια θα μείνουν κλειστά."},
	{"Hebrew", 'א', 'ת', "he", "רשות הנמלים הודיעה ביום שלישי כי שני נמלים יישארו סגורים עד שיימס הקרח"},
	{"Thai", 'ก', '๛', "th", "การท่าเรือกล่าวเมื่อวันอังคารว่าท่าเรือสองแห่งจะปิดต่อไปจนกว่าน้ำแข็งจะละลาย"},
	{"Bengali", 'ঀ', '৾', "bn", "বন্দর কর্তৃপক্ষ মঙ্গলবার জানিয়েছে দুটি বন্দর বন্ধ থাকবে"},
	{"Gurmukhi", 'ਁ', '੶', "pa", "ਬੰਦਰਗਾਹ ਅਥਾਰਟੀ ਨੇ ਮੰਗਲਵਾਰ ਨੂੰ ਕਿਹਾ ਕਿ ਦੋ ਬੰਦਰਗਾਹਾਂ ਬੰਦ ਰਹਿਣਗੀਆਂ"},
	{"Gujarati", 'ઁ', '૿', "gu", "બંદર સત્તાધિકારીએ મંગળવારે કહ્યું કે બે બંદરો બંધ રહેશે"},
	{"Tamil", 'ஂ', '௺', "ta", "இரண்டு துறைமுகங்கள் மூடப்பட்டிருக்கும் என்று அதிகாரிகள் தெரிவித்தனர்"},
	{"Telugu", 'ఀ', '౿', "te", "రెండు ఓడరేవులు మూసి ఉంటాయని అధికారులు మంగళవారం తెలిపారు"},
	{"Kannada", 'ಀ', 'ೲ', "kn", "ಎರಡು ಬಂದರುಗಳು ಮುಚ್ಚಿರುತ್ತವೆ ಎಂದು ಅಧಿಕಾರಿಗಳು ಮಂಗಳವಾರ ತಿಳಿಸಿದ್ದಾರೆ"},
	{"Malayalam", 'ഀ', 'ൿ', "ml", "രണ്ട് തുറമുഖങ്ങൾ അടഞ്ഞുകിടക്കുമെന്ന് അധികൃതർ ചൊവ്വാഴ്ച പറഞ്ഞു"},
	{"Sinhala", 'ඁ', '෴', "si", "වරාය දෙකක් වසා තබන බව බලධාරීන් අඟහරුවාදා පැවසූහ"},
	{"Georgian", 'Ⴀ', 'ჿ', "ka", "ნავსადგურის ხელისუფლებამ სამშაბათს განაცხადა რომ ორი ნავსადგური დაკეტილი დარჩება"},
	{"Armenian", 'Ա', '֏', "hy", "Նավահանգստի իշխանությունները երեքշաբթի հայտնեցին որ երկու նավահանգիստ փակ կմնա"},
	{"Khmer", 'ក', '៹', "km", "អាជ្ញាធរកំពង់ផែបាននិយាយថាកំពង់ផែពីរនឹងបន្តបិទ"},
	{"Burmese", 'က', '႟', "my", "ဆိပ်ကမ်းနှစ်ခုကို ဆက်လက်ပိတ်ထားမည်ဟု အာဏာပိုင်များက ပြောကြားခဲ့သည်"},
	{"Ethiopic", 'ሀ', '᎙', "am", "የወደብ ባለስልጣን ማክሰኞ ዕለት ሁለት ወደቦች ዝግ ሆነው እንደሚቆዩ ተናግሯል"},
}

// ownLetters are letters that tell a language from the others that share its
// script. Rows stand in the order in which they are asked: Ukrainian has
// "і" in common with Kazakh and Belarusian, so these come first.
var ownLetters = []struct {
	script  int
	letters string
	tag     string
	example string
}{
	{scriptCyrillic, "әқңғұһ", "kk", "Порт басқармасы сейсенбіде екі порт жабық күйінде қалады деп мәлімдеді, мұз ерігенше кемелер теңізде күтеді"},
	{scriptCyrillic, "өү", "mn", "Боомтын газрынхан мягмар гарагт хоёр боомт хаалттай хэвээр үлдэнэ гэж мэдэгдлээ, мөс хайлтал хөлөг онгоцнууд хүлээнэ"},
	{scriptCyrillic, "ў", "be", "Кіраўніцтва порта заявіла ў аўторак, што два порты застануцца зачыненымі, пакуль не растане лёд, і судны будуць чакаць у моры"},
	{scriptCyrillic, "іїєґ", "uk", "Керівництво порту заявило у вівторок, що два порти залишаться зачиненими, доки не розтане крига, і судна чекатимуть у морі"},
	{scriptCyrillic, "ѓќѕ", "mk", "Пристанишните власти соопштија во вторникот дека двете пристаништа ќе останат затворени, ќе чекаат бродовите меѓу островите"},
	{scriptCyrillic, "ђћљњџј", "sr", "Лучке власти саопштиле су у уторак да ће две луке остати затворене док се лед не отопи, а бродови ће чекати на мору"},
	{scriptCyrillic, "ыэё", "ru", "Власти порта сообщили во вторник, что два порта останутся закрытыми, пока не растает лед, а суда будут ждать в море, где теплее"},
	{scriptCyrillic, "ъ", "bg", "Пристанищните власти съобщиха във вторник, че две пристанища ще останат затворени, докато ледът се стопи, а корабите ще чакат в морето"},
	{scriptArabic, "ٹڈڑںے", "ur", "بندرگاہ کے حکام نے منگل کو کہا کہ تین میں سے دو بندرگاہیں برف پگھلنے تک بند رہیں گی"},
	{scriptArabic, "ټډړښځڼ", "ps", "د بندر چارواکو د سې شنبې په ورځ وويل چې دوه بندرونه به تر هغه وخته تړلي وي څو چې واوره ويلې شي"},
	{scriptArabic, "پچژگ", "fa", "مقامات بندر روز شنبه گفتند که دو بندر از سه بندر کشور تا پایان یخبندان بسته می ماند و چند کشتی در دریا منتظر است"},
}

// languageWords are the commonest small words of the languages written in
// Latin letters, and of those in Devanagari. English has the wire's
// abbreviations besides: its tables of figures hold few other words.
var languageWords = []struct {
	tag     string
	words   string
	example string
}{
	{"en", "the of and to in a is that for on with as was at by it from said be has have are were will its would an this which but not he his they their after who had been or more than about over also vs cts shr net mln dlrs pct revs qtr mths avg", "The port authority said on Tuesday that two of the three ports would stay shut until the ice has gone, and that ships would wait at sea"},
	{"de", "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei", "Die Hafenbehörde teilte am Dienstag mit, dass zwei der drei Häfen geschlossen bleiben, bis das Eis geschmolzen ist, und die Schiffe auf See warten"},
	{"fr", "le la les de des du et en un une que qui dans pour sur au aux par avec est il elle ne pas ce cette se son sa ses plus ont été sont a à mais ou leur être d l s n qu c j selon", "Les autorités du port ont annoncé mardi que deux des trois ports du pays resteraient fermés jusqu'à la fonte des glaces et que les navires attendraient en mer"},
	{"es", "el la los las de del y en un una que por para con se su al lo como más no es sus ha fue pero este esta según entre desde también han ser sobre son o a hasta dijo", "Las autoridades del puerto dijeron el martes que dos de los tres puertos del país seguirán cerrados hasta que se derrita el hielo y que los barcos esperarán en el mar"},
	{"pt", "o os as de do da dos das e em um uma que por para com se no na nos nas ao à não mais como é foi são sua seu pelo pela mas ou também entre até ser tem segundo disse", "As autoridades do porto disseram na terça-feira que dois dos três portos do país não serão reabertos até o gelo derreter e que os navios vão esperar no mar"},
	{"it", "il lo la gli le di del della dei delle e in un una che per con su al alla da dal dalla nel nella non è si sono ha come più ma anche questo questa hanno stato dopo suo sua l ed i", "Le autorità del porto hanno detto martedì che due dei tre porti del paese resteranno chiusi fino a quando il ghiaccio non si sarà sciolto e che le navi aspetteranno in mare"},
	{"nl", "de het een en van in is dat op te met voor zijn die niet aan er om ook als bij door naar uit dan maar over hij heeft worden wordt nog werd was tot zich hebben deze heb geen meer", "De havenautoriteiten zeiden dinsdag dat twee van de drie havens van het land dicht blijven tot het ijs gesmolten is en dat de schepen op zee moeten wachten"},
	{"sv", "och att det som en på är av för med till den har de inte om ett men var från han vid också efter kan sig så hade enligt under eller när ut upp över hon säger mot nu ska", "Hamnmyndigheten sade på tisdagen att två av landets tre hamnar förblir stängda till dess att isen har smält och att fartygen får vänta ute till havs"},
	{"no", "og at det som en på er av for med til den har de ikke om et men var fra han ved også etter kan seg så hadde ifølge under eller når ut opp over hun sier mot nå skal ble blir ha jeg", "Havnemyndighetene sa tirsdag at to av landets tre havner ikke blir åpnet før isen har smeltet, og at skipene må vente ute på sjøen til det skjer"},
	{"da", "og at det som en på er af for med til den har de ikke om et men var fra han ved også efter kan sig så havde ifølge under eller når ud op over hun siger mod nu skal blev bliver have jeg", "Havnemyndighederne sagde tirsdag, at to af landets tre havne ikke bliver åbnet, før isen er smeltet, og at skibene må vente ude på havet til den tid"},
	{"fi", "ja on ei se että oli ovat hän kun mutta myös mukaan ole sen tai joka jo kuin vain sekä niin vuoden kertoi sanoo jälkeen ollut olla sitä he nyt voi jotka", "Satamaviranomaiset kertoivat tiistaina, että kaksi maan kolmesta satamasta on kiinni, kunnes jää sulaa, ja että laivat odottavat merellä, mutta vain yön"},
	{"pl", "w i na z się nie do to że jest o po od za przez jak ale są był oraz dla tym już co przed jego tego może ich roku także który która które również było by", "Władze portu poinformowały we wtorek, że dwa z trzech portów w kraju nie będą otwarte do czasu, aż lód się stopi, i że statki będą czekać na morzu"},
	{"tr", "ve bir bu da de için ile olarak olan daha en çok gibi sonra kadar ancak ise olduğunu dedi göre her ya ne o yeni yüzde ve var", "Liman yetkilileri salı günü ülkenin üç limanından ikisinin buzlar eriyene kadar kapalı kalacağını ve gemiler için bir bekleme alanı daha olduğunu bildirdi"},
	{"cs", "a se v na je že s z o do i to za by po ve ale jako pro jsou byl podle od který která které také si už jeho není bude roku při tak nebo uvedl k před bylo", "Přístavní úřad v úterý uvedl, že dva ze tří přístavů v zemi budou zavřené, dokud neroztaje led, a že lodě budou čekat na moři, ale jen přes noc"},
	{"sk", "a sa v na je že s z o do aj to za by po vo ale ako pre sú bol podľa od ktorý ktorá ktoré tiež si už jeho nie bude roku pri tak alebo uviedol k pred bolo", "Prístavný úrad v utorok uviedol, že dva z troch prístavov v krajine budú zatvorené, kým sa neroztopí ľad, a že lode budú čakať na mori, ale len cez noc"},
	{"hu", "a az és hogy nem is egy meg de ezt volt már csak még mint vagy el ki ez szerint után lesz kell mondta pedig azt amely akkor között", "A kikötői hatóság kedden közölte, hogy az ország három kikötőjéből kettő zárva marad, amíg a jég el nem olvad, és hogy a hajók a tengeren várnak, de csak egy éjszakát"},
	{"ro", "și în de la a cu pe din că este nu o un se pentru care mai au sunt fost dar după ce lui ca al prin lor sau fi între această cele potrivit să va ale", "Autoritățile portului au anunțat marți că două dintre cele trei porturi din țară vor fi închise până la topirea gheții și că navele vor aștepta pe mare, dar nu mai mult"},
	{"hr", "i u je da na se za su od s a o iz koji koja koje što nije će bi kako ali samo do kao po ili te bio više nakon rekao još prema bila", "Lučke vlasti rekle su u utorak da će dvije od tri luke u zemlji ostati zatvorene dok se led ne otopi, a da će brodovi čekati na moru, ali samo do jutra"},
	{"sl", "in je v na se da za so z s ki pa ne ni kot tudi bi po od pri še bo ali o iz do bil sta več leta kar ter zaradi bodo", "Pristaniške oblasti so v torek sporočile, da bosta dve od treh pristanišč v državi ostali zaprti, dokler se led ne stopi, ladje pa bodo čakale na morju ter v zalivu"},
	{"ca", "el la els les de del i en un una que per a amb es al com més no és seu seva ha va però aquest aquesta segons entre des també han ser sobre són o dels fins", "Les autoritats del port van dir dimarts que dos dels tres ports del país continuaran tancats fins que es fongui el gel i que els vaixells esperaran a la mar amb les càrregues"},
	{"id", "yang dan di dengan untuk dari ini itu pada tidak dalam akan telah oleh juga ke karena adalah bahwa sebagai kata ada bisa mereka saat lebih tersebut atau tahun sudah kami dia", "Otoritas pelabuhan mengatakan pada hari Selasa bahwa dua dari tiga pelabuhan di negara itu akan tetap ditutup karena es dan kapal bisa menunggu di laut"},
	{"ms", "yang dan di dengan untuk daripada ini itu pada tidak dalam akan telah oleh juga ke kerana adalah bahawa sebagai kata ada boleh mereka lebih tersebut atau tahun sudah kami beliau turut berkata ialah", "Pihak berkuasa pelabuhan berkata pada hari Selasa bahawa dua daripada tiga pelabuhan di negara itu akan terus ditutup kerana ais dan kapal boleh menunggu di laut"},
	{"vi", "và của là có cho các được trong một không với những đã người này khi đến từ tại về ở ra sẽ năm cũng như nhiều vào để ông", "Cơ quan quản lý cảng cho biết hôm thứ Ba rằng hai trong ba cảng của nước này sẽ không được mở cho đến khi băng tan và các tàu đã có một nơi để chờ"},
	{"sw", "ya na wa kwa ni katika la za kuwa hii cha alisema hiyo huo wake yake ambao ili kama lakini baada pia watu nchi", "Mamlaka ya bandari ilisema siku ya Jumanne kuwa bandari mbili za nchi hiyo zitafungwa kwa muda na meli katika bahari zitasubiri, lakini kwa siku moja ni sawa kwa watu wa pwani"},
	{"et", "ja on ei et see oli ning kui mis ka aga või tema ta ütles oma pärast aasta kes nii selle välja mida veel siis ole eesti", "Sadama juhid ütlesid teisipäeval, et kaks kolmest sadamast ei ole avatud, kuni jää sulab, ning et laevad ootavad merel, aga see ei ole ka nii halb, kui oli siis"},
	{"lv", "un ir ka ar no uz par kas arī bet tas nav kā to pēc tika bija gada gan vai līdz tā viņš lai pie", "Ostas pārvalde otrdien paziņoja, ka divas no trim ostām ir slēgtas un ka kuģi gaidīs jūrā līdz rītam, bet tas nav ilgi, un arī par to kas bija pēc ledus"},
	{"lt", "ir kad į iš su yra bet tai ne buvo o dėl apie pat kaip už nuo tik jau po jis taip pagal ar bus metų prie", "Uosto valdžia antradienį pranešė, kad du iš trijų šalies uostų bus uždaryti ir kad laivai lauks jūroje, bet tai tik nuo ryto, o dėl ledo yra ir taip jau blogai"},
	{"sq", "e në të i dhe për me një nga që është se nuk si më ka u do ishte por janë ai kjo ky pas tha", "Autoritetet e portit thanë të martën se dy nga tri portet e vendit do të mbeten të mbyllura dhe se anijet do të presin në det, por kjo nuk është një gjë e re për to"},
	{"hi", "है में के की का को से पर ने और कि एक यह हैं था भी लिए गया कहा नहीं", "बंदरगाह प्राधिकरण ने मंगलवार को कहा कि दो बंदरगाह बर्फ के पिघलने तक बंद रहेंगे और जहाज समुद्र में इंतजार करेंगे यह पहले भी हुआ है"},
	{"mr", "आहे आणि या च्या तर ते हे होते नाही आहेत त्या मध्ये असे होता करण्यात म्हणाले", "बंदर प्राधिकरणाने मंगळवारी सांगितले आहे की दोन बंदरे बंद राहतील आणि जहाजे समुद्रात थांबतील असे ते म्हणाले पण हे नवे नाही"},
	{"ne", "छ र मा को ले लाई भएको छन् गरेको यो पनि थियो भने हो छैन गर्न", "बन्दरगाह प्राधिकरणले मंगलबार दुई बन्दरगाह बन्द रहने बताएको छ र जहाजहरू समुद्रमा पर्खिने भएको छ यो पनि नयाँ होइन भने छैन"},
}

// commonWords gives languageWords turned round: for each word the rows that hold
// it, a bit each. The rows read better by language, so they are turned on
// first use.
var commonWords = lazy.Value[*lex.Lexicon[uint64]]{Make: indexCommonWords}

// indexCommonWords makes the index.
func indexCommonWords() *lex.Lexicon[uint64] {
	x := new(lex.Lexicon[uint64])
	for row, l := range languageWords {
		for w := range strings.FieldsSeq(l.words) {
			x.Add(w, func(rows uint64) uint64 { return rows | 1<<row })
		}
	}
	return x
}
