package credit

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lex"
)

// bylineCases are printed lines and what they say, as creditLine writes it;
// "" for lines that are no bylines.
var bylineCases = []struct{ line, want string }{
	// English, from one name to many.
	{"By Ann Berg", "Ann Berg|byline"},
	{"By Ann Berg and Tom Hale", "Ann Berg|byline; Tom Hale|byline"},
	{"By Ann Berg, Associated Press Sports", "Ann Berg|byline||Associated Press Sports"},
	{"By Ann Berg, Tom Hale and Uma Singh, CNN Business", "Ann Berg|byline||CNN Business; Tom Hale|byline||CNN Business; Uma Singh|byline||CNN Business"},
	{"By CNN Business", "<CNN Business>|byline"},
	{"By Ann Berg, AP Singh", "Ann Berg|byline; AP Singh|byline"}, // initials
	{"By Ann Berg, ANSA Sport", "Ann Berg|byline||ANSA Sport"},
	{"By Ann Berg, Tass Lindgren", "Ann Berg|byline; Tass Lindgren|byline"},
	{"By ANI BERG", "ANI BERG|byline"},
	{"By Ann Berg, Tom Hale and Uma Singh", "Ann Berg|byline; Tom Hale|byline; Uma Singh|byline"},
	{"By Ann Berg and Tom Hale and Uma Singh", "Ann Berg|byline; Tom Hale|byline; Uma Singh|byline"},
	{"By Ann Berg & Tom Hale -", "Ann Berg|byline; Tom Hale|byline"},
	{"BY ANN BERG AND TOM HALE", "ANN BERG|byline; TOM HALE|byline"},
	{"by Adam Xu", "Adam Xu|byline"},
	{"(By Ann Berg)", "Ann Berg|byline"},
	{"By Ann Berg.", "Ann Berg|byline"},
	{"By: ANN P. BERG (AP)", "ANN P. BERG|byline||AP"},
	// Names as people bear them.
	{"By Chang-Ho Berg and Svea Lund-Hale", "Chang-Ho Berg|byline; Svea Lund-Hale|byline"},
	{"By Pedro Nicolai da Costa and Harro ten Wolde", "Pedro Nicolai da Costa|byline; Harro ten Wolde|byline"},
	{"By Nathalie de La Salle and Ulf van Holm", "Nathalie de La Salle|byline; Ulf van Holm|byline"},
	{"By Seán O'Berg and Martin de Sa'Pinto", "Seán O'Berg|byline; Martin de Sa'Pinto|byline"},
	{"By C.J. Berg, J. Paul Hale and M.D. Lund", "C.J. Berg|byline; J. Paul Hale|byline; M.D. Lund|byline"},
	{"By Khalid al-Berg and Theo d'Afosso", "Khalid al-Berg|byline; Theo d'Afosso|byline"},
	{"By George F. Berg, Jr. and Tom Hale Sr.", "George F. Berg, Jr.|byline; Tom Hale Sr.|byline"},
	{"By JR Hale", "JR Hale|byline"},
	{"By Ngũgĩ wa Thiong’o Berg", "Ngũgĩ wa Thiong’o Berg|byline"},
	{"By Krishna N Lund", "Krishna N Lund|byline"},
	{"By keith berg, Reuters", "keith berg|byline||Reuters"},
	// Jobs, outlets and places.
	{"By Ann Berg, Reuters", "Ann Berg|byline||Reuters"},
	{"By Ann Berg , China Economics Editor", "Ann Berg|byline||China Economics Editor"},
	{"By Ann Berg , Asia autos correspondent", "Ann Berg|byline||Asia autos correspondent"},
	{"By Ann Berg, Climate Change Correspondent, Asia", "Ann Berg|byline||Climate Change Correspondent, Asia"},
	{"By ANN BERG and TOM HALE, Associated Press", "ANN BERG|byline||Associated Press; TOM HALE|byline||Associated Press"},
	{"By ANN BERG and TOM HALE - AP Technology Writers | AP – 1 hr 4 mins ago", "ANN BERG|byline||AP Technology Writers; TOM HALE|byline||AP Technology Writers"},
	{"By: Sheryl Berg, Health Reporter, The Canadian Press", "Sheryl Berg|byline||Health Reporter, The Canadian Press"},
	{"By Tom Berg, The San Diego Tribune =", "Tom Berg|byline||The San Diego Tribune"},
	{"by Anna Berg, Executive Editor, IMPO", "Anna Berg|byline||Executive Editor, IMPO"},
	{"Artikel von: Von Anna Berg, dpa", "Anna Berg|byline||dpa"},
	{"Article by: ANN BERG ASSOCIATED PRESS", "ANN BERG|byline||ASSOCIATED PRESS"},
	{"Par AFP agence", "<AFP agence>|byline"},
	{"By Ann Berg and Tom Hale, E-mail the writers", "Ann Berg|byline; Tom Hale|byline"},
	{"By: Staff The Canadian Press", "<The Canadian Press>|byline"},
	{"By: Ann Berg The Canadian Press Published on", "Ann Berg|byline||The Canadian Press"},
	{"By AP Sports Writer Ann Berg", "Ann Berg|byline||AP Sports Writer"},
	{"By Ann Berg in Paris and Tom Hale in Rome", "Ann Berg|byline|Paris; Tom Hale|byline|Rome"},
	{"By Ann Berg and Tom Hale in New York", "Ann Berg|byline|New York; Tom Hale|byline|New York"},
	{"By Ann Berg in Paris, Reuters", "Ann Berg|byline|Paris|Reuters"},
	{"By Ann Berg (AFP)", "Ann Berg|byline||AFP"},
	{"Ann Berg | Reuters", "Ann Berg|byline||Reuters"},
	{"Ann Berg, Associated Press Political Correspondent", "Ann Berg|byline||Associated Press Political Correspondent"},
	{"Robert Berg, AP National Security Writer", "Robert Berg|byline||AP National Security Writer"},
	{"AP Sports Writer", "|byline||AP Sports Writer"},
	// A house or a job that no comma parts from the name.
	{"By Ann Berg BBC News", "Ann Berg|byline||BBC News"},
	{"by Ann Berg DockWorld Staff", "Ann Berg|byline||DockWorld Staff"},
	{"By Ann Berg DockWorld", "Ann Berg|byline||DockWorld"},
	{"By Ann FitzGerald McDonald", "Ann FitzGerald McDonald|byline"},
	{"The Harbour Post | By Ann Berg", "Ann Berg|byline"},
	{"House rules | By law", ""},
	{"per Anna Berg i Jan Holm", "Anna Berg|byline; Jan Holm|byline"},
	{"Door Anna Berg en Jan Holm", "Anna Berg|byline; Jan Holm|byline"},
	{"Per Anna Berg", ""},
	{"By Ann Berg Technology correspondent, BBC News", "Ann Berg|byline||Technology correspondent, BBC News"},
	{"By Ann Berg Social affairs reporter, BBC News", "Ann Berg|byline||Social affairs reporter, BBC News"},
	{"By Ann Berg Editor, Harbour Echoes", "Ann Berg|byline||Editor, Harbour Echoes"},
	{"By Ann Berg Special to Harbour Movies", "Ann Berg|byline||Special to Harbour Movies"},
	{"By Ann Berg For Harbouronline", "Ann Berg|byline||For Harbouronline"},
	{"By Ann Berg Harbour.com Writer", "Ann Berg|byline||Harbour.com Writer"},
	{"By ANN BERG Harbour Daily News", "ANN BERG|byline||Harbour Daily News"},
	{"By Harbour Daily News", "<Harbour Daily News>|byline"},
	{"By Harbour Energy ASA", "<Harbour Energy ASA>|byline"},
	{"By NBC News' Ann Berg", "Ann Berg|byline||NBC News"},
	{"By Ann Berg, Tom Hale, Harbour Daily Inquirer", "Ann Berg|byline||Harbour Daily Inquirer; Tom Hale|byline||Harbour Daily Inquirer"},
	{"By Ann Berg, Research Fellow, Harbour Policy Center", "Ann Berg|byline||Research Fellow, Harbour Policy Center"},
	// Buttons, degrees, and who else is nobody.
	{"By Ann Berg contact the reporter", "Ann Berg|byline"},
	{"GET UPDATES FROM Ann Berg", "Ann Berg|byline"},
	{"By Ann Berg MS, RDN", "Ann Berg|byline"},
	{"By Ann Berg, Ph.D.", "Ann Berg|byline"},
	{"By Ann Berg By Tom Hale", "Ann Berg|byline; Tom Hale|byline"},
	{"By Full Bio", ""},
	{"By Live Feed", ""},
	{"By KYIV", ""},
	// Organisations.
	{"By Reuters Staff", "<Reuters Staff>|byline"},
	{"By Associated Press", "<Associated Press>|byline"},
	{"By a Reuters staff reporter", "<Reuters staff reporter>|byline"},
	{"By Matt Berg and Reuters staff", "Matt Berg|byline; <Reuters staff>|byline"},
	{"By NEWS DESK", "<NEWS DESK>|byline"},
	{"Reuters reporters", "<Reuters reporters>|byline"},
	{"Von dpa 28.04.2024, 16:33", "<dpa>|byline"},
	{"By Ann Berg Associated Press", "Ann Berg|byline||Associated Press"},
	{"By ANN P BERG Observer Writer", "ANN P BERG|byline||Observer Writer"},
	{"By Ann Berg / Associated Press", "Ann Berg|byline||Associated Press"},
	{"By Ann Berg, Data Officer, Blue Pear Partners", "Ann Berg|byline||Data Officer, Blue Pear Partners"},
	{"By Ann Berg, Chief of Surveys", "Ann Berg|byline||Chief of Surveys"},
	{"Par Le Matin et AFP", "<Le Matin>|byline; <AFP>|byline"},
	{"By Pear Growers Network", "<Pear Growers Network>|byline"},
	// What else such lines carry.
	{"By By Ann Berg", "Ann Berg|byline"},
	{"By Ann Berg - Analysis", "Ann Berg|byline"},
	{"By Ann Berg | aberg@example.net | Springfield News Group", "Ann Berg|byline||Springfield News Group"},
	{"By Ann Berg | Three Ships at Sea", ""},
	{"By Ann Berg and Tom Hale | LONDON/PORT ELLERY, Maine", "Ann Berg|byline; Tom Hale|byline"},
	{"By ANN BERG and TOM HALE Associated Press", "ANN BERG|byline||Associated Press; TOM HALE|byline||Associated Press"},
	{"By Ann Berg | CAMP HOLLOWAY, Afghanistan", "Ann Berg|byline"},
	{"By Ann Berg -Analysis", "Ann Berg|byline"},
	{"By Ann Berg — 3 hours ago", "Ann Berg|byline"},
	{"By Ann Berg 12:30", "Ann Berg|byline"},
	{"By Ann Berg July 10, 2015", "Ann Berg|byline"},
	{"By Ann Berg on July 10, 2015", "Ann Berg|byline"},
	{"By JULIET BERG, GARANCE HALE and MARTHA LUNDJune 11, 2019", "JULIET BERG|byline; GARANCE HALE|byline; MARTHA LUND|byline"},
	{"By Ann Berg Updated 3 hours ago", "Ann Berg|byline"},
	{"By Ann Berg, aberg@example.net", "Ann Berg|byline"},
	{"By Ann Berg @annberg", "Ann Berg|byline"},
	{"By Simon Berg by Tarmo Hale", "Simon Berg|byline; Tarmo Hale|byline"},
	{"By Ann Berg and and Tom Hale", "Ann Berg|byline; Tom Hale|byline"},
	{"Story by Ann Berg", "Ann Berg|byline"},
	{"Words by Ann Berg", "Ann Berg|byline"},
	{"Text by Ann Berg and Tom Hale", "Ann Berg|byline; Tom Hale|byline"},
	{"Written by Ann Berg", "Ann Berg|byline"},
	{"Reporting by Ann Berg", "Ann Berg|reporting"},
	// German.
	{"Von Anna Berg", "Anna Berg|byline"},
	{"Von Anna Berg und Jens Holm, dpa", "Anna Berg|byline||dpa; Jens Holm|byline||dpa"},
	{"Von Anna Berg, Jens Holm und Uwe Lind", "Anna Berg|byline; Jens Holm|byline; Uwe Lind|byline"},
	{"Von Anna von Berg und Jens Holm", "Anna von Berg|byline; Jens Holm|byline"},
	{"Von Petra Berg und Jens Holm", "Petra Berg|byline; Jens Holm|byline"},
	{"Von Anna Berg aus Kiel", "Anna Berg|byline|Kiel"},
	// French.
	{"Par Anne Berg", "Anne Berg|byline"},
	{"Par Anne Berg et Luc Morin", "Anne Berg|byline; Luc Morin|byline"},
	{"PAR ANNE BERG ET LUC MORIN", "ANNE BERG|byline; LUC MORIN|byline"},
	{"De Anne Berg et Luc Morin à Lyon", "Anne Berg|byline|Lyon; Luc Morin|byline|Lyon"},
	// Spanish and Portuguese.
	{"Por Ana Berg", "Ana Berg|byline"},
	{"Por Ana Berg y Luis Mora", "Ana Berg|byline; Luis Mora|byline"},
	{"Por Ana Berg en Quito y Luis Mora en Lima", "Ana Berg|byline|Quito; Luis Mora|byline|Lima"},
	{"Por Ana Berg e Luís Mora", "Ana Berg|byline; Luís Mora|byline"},
	{"De Ana Berg", "Ana Berg|byline"},
	// Italian.
	{"Di Anna Berg", "Anna Berg|byline"},
	{"(di Anna Berg)", "Anna Berg|byline"},
	{"Di Anna Berg e Luca Mora", "Anna Berg|byline; Luca Mora|byline"},
	{"Da Anna Berg", "Anna Berg|byline"},
	// Russian.
	{"Автор: Анна Берг", "Анна Берг|byline"},
	{"Авторы: Анна Берг и Пётр Лунин", "Анна Берг|byline; Пётр Лунин|byline"},
	{"Автор: Анна Берг, Пётр Лунин", "Анна Берг|byline; Пётр Лунин|byline"},
	// The other languages of the table.
	{"Av Anna Berg", "Anna Berg|byline"},
	{"Af Anna Berg og Jens Holm", "Anna Berg|byline; Jens Holm|byline"},
	{"Door Anna van den Berg", "Anna van den Berg|byline"},
	{"Oleh: Ani Berg", "Ani Berg|byline"},
	{"Pewarta: Ani Berg", "Ani Berg|byline"},
	{"Szerző: Berg Anna", "Berg Anna|byline"},
	{"Συντάκτης: Άννα Μπεργκ", "Άννα Μπεργκ|byline"},
	{"מאת: דנה ברג", "דנה ברג|byline"},
	{"كتب: أحمد برج", "أحمد برج|byline"},
	{"Reported by Ann Berg", "Ann Berg|reporting"},
	{"Door het raam van Anna", ""},
	{"Text", ""},
	{"Haber: Son dakika", ""},
	// Korean.
	{"홍길동 기자", "홍길동|byline||기자"},
	{"홍길동 특파원", "홍길동|byline||특파원"},
	{"홍길동 김철수 기자", "홍길동|byline||기자; 김철수|byline||기자"},
	{"(서울=연합뉴스) 홍길동 기자 =", "홍길동|byline||기자"},
	{"홍길동 기자 hong@example.kr", "홍길동|byline||기자"},
	// Chinese and Japanese.
	{"记者 张三 李四", "张三|byline||记者; 李四|byline||记者"},
	{"新华社记者张三 李四", "张三|byline||新华社记者; 李四|byline||新华社记者"},
	{"作者：张三", "张三|byline"},
	{"记者 张 三", "张 三|byline||记者"},
	{"山田花子記者", "山田花子|byline||記者"},
	// No bylines.
	{"By International Monetary Fund estimates, growth will slow", ""},
	{"By the time the rain came, the pears were in", ""},
	{"By Tuesday night", ""},
	{"By contrast, Rudolph Berg, director of the mill", ""},
	{"By signing up, you agree to the terms", ""},
	{"By Ann", ""},
	{"By", ""},
	{"By Ann Berg - who left the firm last year after a long row - and others", ""},
	{"De Berg", ""},
	{"Автор", ""},
	{"山田花子\u3000田中一郎", ""},
	{"记者从会上获悉，今年梨子丰收。", ""},
	{"责任编辑：张三", ""},
	{"Springfield Daily Times", ""},
	{"Ann Berg, AP", ""},
	{"Ann Berg, ANSA", ""},
	{"By Ann Berg - a new port", ""},
	{"By Ann Berg - port " + "x@", "Ann Berg|byline"},
	{"2 Ann Berg, Reuters", ""},
	{"By - Ann Berg", ""},
	{"By keith grant, Reuters", "keith grant|byline||Reuters"},
	{", Reuters", ""},
	{"More From Reuters", ""},
	{"Pear Baron in Peru on $50 Million Hill - Reuters", ""},
	{"記者コラム", ""},
	{"写真・動画", ""},
	{"Pear Growers Meet, Says Editor", ""},
	{"Ann Berg", ""},
}

// markedCases are lines that the caller knows for bylines.
var markedCases = []struct{ line, want string }{
	{"Herbert Lund", "Herbert Lund|byline"},
	{"JULIE BERG", "JULIE BERG|byline"},
	{"Jill Lund", "Jill Lund|byline"},
	{"Felix Schröder und Jörg Berg, dpa", "Felix Schröder|byline||dpa; Jörg Berg|byline||dpa"},
	{"STEVE BERG, THOMAS HALE and AMELIA LUND-DEVEREAUX", "STEVE BERG|byline; THOMAS HALE|byline; AMELIA LUND-DEVEREAUX|byline"},
	{"Sehernur Berg |", "Sehernur Berg|byline"},
	{"Reuters", "<Reuters>|byline"},
	{"Анна Берг и Пётр Лунин", "Анна Берг|byline; Пётр Лунин|byline"},
	{"Ana Berg y Luis Mora", "Ana Berg|byline; Luis Mora|byline"},
	{"Anne Berg et Luc Morin", "Anne Berg|byline; Luc Morin|byline"},
	{"Suharto", "Suharto|byline"},
	{"山田花子\u3000田中一郎", "山田花子|byline; 田中一郎|byline"},
	{"山田\u3000花子", "山田 花子|byline"},
	{"김철수", "김철수|byline"},
	{"June 11, 2019", ""},
	{"Updated June 11, 2019", ""},
	{"Ann BERGJune 11, 2019", "Ann BERG|byline"},
	{"(Ann Berg", ""},
	{"(Ann Berg)", "Ann Berg|byline"},
	{"ann@example.net", ""},
	{"Three ships were lost at sea", ""},
}

func TestReadByline(t *testing.T) {
	for _, c := range bylineCases {
		credits, ok := parseByline(c.line)
		if got := creditLine(credits); got != c.want || ok != (c.want != "") {
			t.Errorf("%q:\n got %q, %v\nwant %q", c.line, got, ok, c.want)
		}
		for _, k := range credits {
			if !k.Header {
				t.Errorf("%q: %+v is not marked as the header's", c.line, k)
			}
		}
	}
	for _, c := range markedCases {
		credits, ok := ReadByline(c.line, true)
		if got := creditLine(credits); got != c.want || ok != (c.want != "") {
			t.Errorf("marked %q:\n got %q, %v\nwant %q", c.line, got, ok, c.want)
		}
	}
}

func FuzzReadByline(f *testing.F) {
	for _, c := range bylineCases {
		f.Add(c.line)
	}
	for _, c := range markedCases {
		f.Add(c.line)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = lex.ValidUTF8(s)
		for _, marked := range []bool{false, true} {
			credits, ok := ReadByline(s, marked)
			again, _ := ReadByline(s, marked)
			if creditLine(credits) != creditLine(again) {
				t.Fatalf("%q reads differently the second time", s)
			}
			if ok != (len(credits) > 0) {
				t.Fatalf("%q: %v with %d credits", s, ok, len(credits))
			}
			checkCredits(t, s, credits)
		}
	})
}

// checkCredits holds what is true of all credits: they are valid UTF-8, say
// nothing that the text does not, and have roles.
func checkCredits(t *testing.T, s string, credits []Credit) {
	t.Helper()
	folded := strings.Join(strings.Fields(strings.Map(lex.DropInvisible, s)), " ")
	for _, c := range credits {
		for _, part := range []string{c.Name, c.Place, c.Title, c.Organization} {
			if !utf8.ValidString(part) {
				t.Fatalf("%q: %q is not UTF-8", s, part)
			}
			for piece := range strings.SplitSeq(part, ", ") { // "Berg , Jr." has its comma moved
				if !strings.Contains(folded, piece) {
					t.Fatalf("%q: %q is not in it", s, part)
				}
			}
		}
		if len(c.Roles) == 0 {
			t.Fatalf("%q: %+v has no role", s, c)
		}
	}
}

func BenchmarkReadByline(b *testing.B) {
	for _, c := range []struct{ name, line string }{
		{"two names", "By Ann Berg and Tom Hale"},
		{"titles", "By ANN BERG and TOM HALE, Associated Press"},
		{"sentence", "By the time the rain came, the pears were in and the growers had gone home to their farms."},
		{"paragraph", "The rain came late in the year, when the pears were in, and the growers said that it had done no harm."},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				parseByline(c.line)
			}
		})
	}
}
