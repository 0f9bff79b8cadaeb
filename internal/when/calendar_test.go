package when

import "testing"

// TestCalendars reads times of Thailand, Iran, India and Vietnam.
func TestCalendars(t *testing.T) {
	for _, tt := range []struct{ line, value string }{
		{"21 มกราคม 2567 10:30", "2024-01-21T10:30"},
		{"วันที่ 5 ธันวาคม 2566 เวลา 18:05", "2023-12-05T18:05"},
		{"12/05/2567", "2024-05-12"},
		{"۱۲ مرداد ۱۴۰۳ ۱۴:۲۰", "2024-08-02T14:20"},
		{"۱۴۰۳/۰۱/۰۱", "2024-03-20"},
		{"1399/12/30", "2021-03-20"},
		{"1400/12/29", "2022-03-20"},
		{"3 फरवरी 2024", "2024-02-03"},
		{"12 tháng 5 năm 2024 10:30", "2024-05-12T10:30"},
		{"1400/12/30", ""},   // no leap year
		{"12 مرداد", ""},     // which year's?
		{"28 Sept 1430", ""}, // a clock's
		{"28 September 2016 14:30", "2016-09-28T14:30"},
	} {
		if got, _ := ReadLine(tt.line, Hint{Country: "gb"}); got.Published.Value != tt.value {
			t.Errorf("%s is %q, want %q", tt.line, got.Published.Value, tt.value)
		}
	}
}
