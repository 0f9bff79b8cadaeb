package wiretest

import "github.com/newswire-go/newswire"

// abroad are the texts of agencies that write in other languages than English.
var abroad = []layout{
	{
		Layout: Layout{"dpa-text", "text", "de", "dpa"}, skeleton: "dpa.txt",
		home: "Berlin", datelines: dpaDatelines,
		signoff:  []signoffForm{{lines: true, clauses: &germanDesk, lineForm: "- WHO, +49 30 285200000"}},
		subheads: true,
	},
	{
		home:   "Frankfurt",
		Layout: Layout{"reuters-de-text", "text", "de", "Reuters"}, skeleton: "reuters-abroad.txt",
		datelines: []datelineForm{{form: "Places, DATE (Reuters) -", day: "02. MON", months: &germanMonths}, {form: "Places (Reuters) -"}},
		label:     hyphenLabel,
		byline:    []bylineForm{{}, {by: "Von ", join: ", ", and: " und "}},
		signoff: []signoffForm{
			{open: "(", shut: ")", sep: ", ", lower: true, clauses: &germanClauses},
			{open: "(", shut: ".", sep: ", ", lower: true, clauses: &germanClauses, unread: " Bei Rückfragen wenden Sie sich bitte an unsere Redaktion unter der Telefonnummer +49 30 0000000)"},
		},
		notes: true,
	},
	{
		home:   "Paris",
		Layout: Layout{"reuters-fr-text", "text", "fr", "Reuters"}, skeleton: "reuters-abroad.txt",
		datelines: []datelineForm{{form: "PLACES, DATE (Reuters) -", day: "2 MON", months: &frenchMonths}},
		label:     hyphenLabel,
		byline:    []bylineForm{{}, {by: "par ", join: ", ", and: " et "}},
		signoff:   []signoffForm{{open: "(", shut: ")", sep: ", ", lower: true, clauses: &frenchClauses}},
		notes:     true, subheads: true,
	},
	{
		Layout: Layout{"afp-fr-text", "text", "fr", "AFP"}, skeleton: "afp.txt",
		home: "Paris", datelines: []datelineForm{{form: "Places, DATE (AFP) -", day: "2 MON 2006", months: &frenchShort}},
	},
	{
		Layout: Layout{"efe-text", "text", "es", "EFE"}, skeleton: "efe.txt",
		home: "Madrid", datelines: []datelineForm{{form: "Places, DATE (EFE).-", day: "2 MON", months: &spanishMonths, bracketed: true, one: true}},
	},
	{
		home:   "Madrid",
		Layout: Layout{"reuters-es-text", "text", "es", "Reuters"}, skeleton: "reuters-abroad.txt",
		datelines: []datelineForm{{form: "PLACES, DATE (Reuters) -", day: "2 MON", months: &spanishMonths}},
		label:     hyphenLabel,
		byline:    []bylineForm{{}, {by: "Por ", join: ", ", and: " y "}},
		signoff:   []signoffForm{{open: "(", shut: ")", sep: "; ", lower: true, clauses: &spanishClauses}, {open: "(", shut: ")", sep: ". ", clauses: &spanishClauses}},
		notes:     true, subheads: true,
	},
	{
		Layout: Layout{"lusa-text", "text", "pt", "Lusa"}, skeleton: "lusa.txt",
		home: "Lisboa", datelines: []datelineForm{{form: "Places, DATE (Lusa) –", day: "2 MON 2006", months: &portugueseMonths}},
	},
	{
		home:   "São Paulo",
		Layout: Layout{"reuters-pt-text", "text", "pt", "Reuters"}, skeleton: "reuters-abroad.txt",
		datelines: []datelineForm{{form: "PLACES, DATE (Reuters) -", day: "2 MON", months: &portugueseMonths}},
		byline:    []bylineForm{{}, {by: "Por ", join: ", ", and: " e "}},
		signoff:   []signoffForm{{open: "(", shut: ")", sep: "; ", lower: true, clauses: &portugueseClauses}},
		notes:     true, subheads: true,
	},
	{
		Layout: Layout{"tass-ru-text", "text", "ru", "TASS"}, skeleton: "plain.txt",
		home: "Москва", datelines: []datelineForm{{form: "PLACES, DATE. /ТАСС/.", day: "2 MON", months: &russianMonths, one: true}},
	},
	{
		Layout: Layout{"interfax-ru-text", "text", "ru", "Interfax"}, skeleton: "plain.txt",
		home: "Москва", datelines: []datelineForm{{form: "Places. DATE. ИНТЕРФАКС -", day: "2 MON", months: &russianMonths, one: true}},
	},
	{
		Layout: Layout{"ria-ru-text", "text", "ru", "RIA"}, skeleton: "plain.txt",
		home: "Москва", datelines: []datelineForm{{form: "PLACES, DATE - РИА Новости.", day: "2 MON", months: &russianShort, one: true}},
	},
	{
		home:   "Москва",
		Layout: Layout{"reuters-ru-text", "text", "ru", "Reuters"}, skeleton: "reuters-abroad.txt",
		datelines: []datelineForm{{form: "PLACES, DATE (Рейтер) -", day: "2 MON", months: &russianShort, one: true}},
		signoff:   []signoffForm{{open: "(", shut: ")", sep: ". ", clauses: &russianClauses}},
	},
	{
		home:   "دبي",
		Layout: Layout{"reuters-ar-text", "text", "ar", "Reuters"}, skeleton: "reuters-abroad.txt",
		datelines: []datelineForm{{form: "Places (رويترز) -", one: true}, {form: "Places DATE (رويترز) -", day: "2 MON", months: &arabicMonths, one: true}},
		signoff:   []signoffForm{{open: "(", shut: ")", sep: " - ", clauses: &arabicClauses, between: "، "}},
	},
	{
		Layout: Layout{"mena-text", "text", "ar", "MENA"}, skeleton: "plain.txt",
		home: "القاهرة", datelines: []datelineForm{{form: "Places - أ ش أ :", one: true}, {form: "Places في DATE /أ ش أ/", day: "2 MON", months: &arabicMonths, one: true}},
	},
	{
		Layout: Layout{"wam-text", "text", "ar", "WAM"}, skeleton: "plain.txt",
		home: "أبوظبي", datelines: []datelineForm{{form: "Places - وام :", one: true}, {form: "Places في DATE / وام /", day: "2 MON", months: &arabicMonths, one: true}},
	},
	{
		Layout: Layout{"xinhua-zh-text", "text", "zh", "Xinhua"}, skeleton: "xinhua-zh.txt",
		home: "北京", datelines: []datelineForm{{form: "新华社PlacesDATE电WHO", day: "1月2日", one: true, reporters: "（记者NAMES）"}},
	},
	{
		Layout: Layout{"cns-text", "text", "zh", "CNS"}, skeleton: "xinhua-zh.txt",
		home: "北京", datelines: []datelineForm{
			{form: "中新社PlacesDATE电 WHO", day: "1月2日", one: true, reporters: "(记者 NAMES)", between: " "},
			{form: "中新网PlacesDATE电 WHO", day: "1月2日", one: true, reporters: "(记者 NAMES)", between: " "},
		},
	},
	{
		Layout: Layout{"reuters-zh-text", "text", "zh", "Reuters"}, skeleton: "reuters-abroad.txt",
		home: "伦敦", datelines: []datelineForm{{form: "路透PlacesDATE -", day: "1月2日", one: true}},
		signoff: []signoffForm{{open: "（", shut: "）", sep: "；", clauses: &chineseClauses, between: "/", placeless: true}},
	},
	{
		Layout: Layout{"reuters-ja-text", "text", "ja", "Reuters"}, skeleton: "reuters-abroad.txt",
		home: "東京", datelines: []datelineForm{{form: "[Places　DATE　ロイター] -", day: "2日", wide: true, dayOnly: true, one: true}},
		signoff: []signoffForm{{open: "(", shut: ")", sep: "　", clauses: &japaneseClauses, between: "、", placeless: true, bare: 4}},
	},
	{
		Layout: Layout{"kyodo-ja-text", "text", "ja", "Kyodo"}, skeleton: "plain.txt",
		home: "東京", datelines: []datelineForm{{form: "【Places共同WHO】", one: true, reporters: "＝NAMES", solo: true}},
	},
	{
		Layout: Layout{"jiji-text", "text", "ja", "Jiji"}, skeleton: "plain.txt",
		home: "東京", datelines: []datelineForm{{form: "【Places時事】", one: true}},
	},
}

// The months as datelines shorten them.
var (
	germanMonths     = [12]string{"Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"}
	frenchMonths     = [12]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"}
	frenchShort      = [12]string{"jan", "fév", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc"}
	spanishMonths    = [12]string{"ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"}
	portugueseMonths = [12]string{"jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez"}
	russianMonths    = [12]string{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"}
	russianShort     = [12]string{"янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"}
	arabicMonths     = [12]string{"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"}
)

// The clauses of sign-offs, in the order of their agencies.
var (
	germanClauses = []clauseForm{
		{role: newswire.RoleReporting, words: "Bericht von "},
		{role: newswire.RoleAdditionalReporting, words: "unter Mitarbeit von "},
		{role: newswire.RoleWriting, words: "geschrieben von "},
		{role: newswire.RoleEditing, words: "redigiert von "},
	}
	germanDesk = []clauseForm{
		{role: newswire.RoleReporting, words: "Autor", several: "Autoren"},
		{role: newswire.RoleEditing, words: "Redaktion"},
	}
	frenchClauses = []clauseForm{
		{role: newswire.RoleReporting, words: "Reportage "},
		{role: newswire.RoleAdditionalReporting, words: "avec "},
		{role: newswire.RoleWriting, words: "rédigé par "},
		{role: newswire.RoleEditing, words: "édité par "},
	}
	spanishClauses = []clauseForm{
		{role: newswire.RoleReporting, words: "Reporte de "},
		{role: newswire.RoleAdditionalReporting, words: "Reporte adicional de "},
		{role: newswire.RoleWriting, words: "Escrito por "},
		{role: newswire.RoleEditing, words: "Editado por "},
	}
	portugueseClauses = []clauseForm{
		{role: newswire.RoleReporting, words: "Reportagem de "},
		{role: newswire.RoleAdditionalReporting, words: "Reportagem adicional de "},
		{role: newswire.RoleWriting, words: "Texto de "},
		{role: newswire.RoleEditing, words: "Edição de "},
	}
	russianClauses = []clauseForm{
		{role: newswire.RoleReporting, words: "Автор ", several: "Авторы "},
		{role: newswire.RoleWriting, words: "Текст "},
		{role: newswire.RoleEditing, words: "Редактор ", several: "Редакторы "},
	}
	arabicClauses = []clauseForm{
		{role: newswire.RoleReporting, words: "تغطية صحفية "},
		{role: newswire.RoleWriting, words: "إعداد ", as: newswire.RoleCompiling},
		{role: newswire.RoleEditing, words: "تحرير "},
	}
	chineseClauses = []clauseForm{
		{role: newswire.RoleReporting, words: "编译 ", as: newswire.RoleTranslation},
		{role: newswire.RoleEditing, words: "审校 "},
	}
	japaneseClauses = []clauseForm{
		{role: newswire.RoleReporting, words: ""},
		{role: newswire.RoleEditing, words: "編集："},
	}
)
