package when

import "testing"

func TestInAddress(t *testing.T) {
	for _, c := range []struct{ address, want string }{
		{"https://news.example/2016/09/28/fog-at-portby", "2016-09-28"},
		{"https://news.example/world/2016/9/8/fog-at-portby.html", "2016-09-08"},
		{"https://news.example/world/2016/sep/28/fog-at-portby", "2016-09-28"},
		{"https://news.example/n1/2016/0928/c1001-28748372.html", "2016-09-28"},
		{"https://news.example/world/2016-09/28/c_1119637.htm", "2016-09-28"},
		{"https://news.example/world/2016-09-28/fog", "2016-09-28"},
		{"https://news.example/2016-09-28-fog.html", "2016-09-28"},
		{"https://news.example/news/20160928/fog", "2016-09-28"},
		{"https://news.example/texte/20160928-nebel.html", "2016-09-28"},
		{"https://archive.example/web/20180101101500/https://news.example/2016/09/28/fog", "2016-09-28"},

		{"https://news.example/2016/09/fog-at-portby", ""},         // a month alone
		{"https://news.example/2016/02/30/fog-at-portby", ""},      // no day
		{"https://news.example/fog-20160928-p5es82.html", ""},      // may be the day on which the story was begun
		{"https://news.example/fog?date=2016/09/28", ""},           // whatever was asked for
		{"https://news.example/fog#2016/09/28", ""},                //
		{"https://news.example/28/09/2016/fog", ""},                // 9/8/2016 could not be told
		{"https://news.example/article/20160928123", ""},           // a number
		{"https://news.example/1900/01/01/fog", ""},                // no web yet
		{"https://news.example/6950/01/06/fog", ""},                // no web any more
		{"https://news.example/67926/2016016", ""},                 // a number
		{"https://news.example/2016/09/28th-street-closed", ""},    // a street
		{"https://news.example/2016/09/28-hurt-in-collision", ""},  // how many
		{"https://news.example/2016-17/09/28-goals-in-season", ""}, //
		{"/2016/09/28/fog-at-portby", ""},                          // no address
		{"https://2016.09.28.example", ""},                         // a host
	} {
		d, ok := InAddress(c.address)
		if got := d.Value(Timestamp{}); ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%s: %q, %v", c.address, got, ok)
		}
	}
}
