package dateline

import "testing"

func BenchmarkParse(b *testing.B) {
	for _, c := range []struct{ name, in string }{
		{"reuters", "NEW YORK (Reuters) - Farmers met on Tuesday to talk about the harvest."},
		{"regions", "JACKSON HOLE, Wyo./LONDON, Aug 26 (Reuters) - Farmers met on Tuesday."},
		{"bare", "(Reuters) - Farmers met on Tuesday to talk about the harvest."},
		{"wire1987", "SCOTTSDALE, Ariz., March 3 - Farmers met on Tuesday to talk."},
		{"city", "VIENNA — Farmers met on Tuesday to talk about the harvest."},
		{"release", "NEW YORK, LONDON and BEIJING, Feb. 2, 2017 /PRNewswire/ -- Farmers"},
		{"russian", "МОСКВА, 1 дек — РИА Новости. Крестьяне встретились во вторник."},
		{"japanese", "[東京 ２１日 ロイター] - 農家は火曜日に"},
		{"chinese", "新华社北京11月17日电（记者张明）农民"},
		{"prose", "The farmers of the valley said on Tuesday that they would meet again."},
		{"proseName", "Wal-Mart Stores Inc. said on Tuesday that it would buy the harvest."},
		{"proseNumber", "In 1987 the farmers of the valley met on Tuesdays."},
		{"proseQuote", "“We shall meet again,” the farmers said on Tuesday."},
		{"proseChinese", "农民星期二说他们将再次会面。"},
		{"proseBracket", "(This story has been corrected to fix a name.)"},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Parse(c.in)
			}
		})
	}
}
