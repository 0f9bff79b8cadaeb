package control

import "testing"

func TestSent(t *testing.T) {
	for _, tt := range []struct{ trailer, want string }{
		{"131137 GMT Nov 13 \n\x7f", "2013-11-13T11:37Z"},
		{"251037 Sep 24\n", "2024-09-25T10:37"},
		{"062130 Okt 24\n", "2024-10-06T21:30"},
		{"242200 GMT Jun 87\n", "1987-06-24T22:00Z"},
		{"AP-NY-11-13-13 1234GMT<\n", "2013-11-13T12:34Z"},
		{"\n\t   ^AP-WF-02-10-16 0423GMT<", "2016-02-10T04:23Z"},
		{"AP-WS-02-12-88 1637EST", "1988-02-12T16:37-05:00"},
		{"AP-NR-02-12-88 1637 EST", "1988-02-12T16:37-05:00"},
		{"\nats/sda/ab\n021602 apr 19\n\x04", "2019-04-02T16:02"},
		{"AP-NY-13-13-13 1234GMT", ""},
		{"AP-NY-11-13-13 1299GMT", ""},
		{"321137 GMT Nov 13", ""},
		{"131137 GMT Nov", ""},
		{"131137 GMT", ""},
		{"1311379 GMT Nov 13", ""},
		{"Nov 13", ""},
		{"", ""},
	} {
		if got := Sent(tt.trailer); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.trailer, got, tt.want)
		}
	}
}

func TestCut(t *testing.T) {
	for _, tt := range []struct {
		text string
		want Message
		rest string
	}{
		{"\x01dpa1\r\nA/\r\n\x02text\r\n\x03131137\x04", Message{"dpa1\nA/\n", "text\n", "131137\x04"}, ""},
		{"\x7f\x7f\r\n\x01one\x02a\x03z\x04\x01two\x02b\x03", Message{"one", "a", "z\x04"}, "\x01two\x02b\x03"},
		{"\x01header\ntext\n\x04rest", Message{"header", "text\n", "rest"}, ""},
		{"\x01header", Message{"header", "", ""}, ""},
	} {
		m, rest := Cut([]byte(tt.text))
		if m != tt.want || string(rest) != tt.rest {
			t.Errorf("%q: got %q, %q", tt.text, m, rest)
		}
	}
}

func TestAgency(t *testing.T) {
	for in, want := range map[string]string{"bdt0000 2 pl 41  dpa 0000": "dpa", "spe0000 3 sp 331  dpa-spe 0000": "dpa", "AP-WF-08-18-19 2017GMT<": "AP", "a0105KYODO": "Kyodo", "x 1": ""} {
		if got := Agency(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
