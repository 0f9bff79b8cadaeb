package newswire

import "testing"

func TestMachineTime(t *testing.T) {
	for s, want := range map[string]string{
		"20120105T0659+0400Z":  "20120105T0659+0400", // RIA
		"20120105T0659-0400Z":  "20120105T0659-0400",
		"20120105T06+04Z":      "20120105T06+04Z", // no offset has so few digits
		"20120105T+0400Z":      "20120105T+0400Z", // no time has none
		"2012-01-05T06:59:00Z": "2012-01-05T06:59:00Z",
		"20120105T0659+0400":   "20120105T0659+0400",
		"":                     "",
	} {
		if got := machineTime(s); got != want {
			t.Errorf("machineTime(%q) = %q, want %q", s, got, want)
		}
	}
}

// TestTimeByDateline reads dates whose order nothing but the dateline tells.
func TestTimeByDateline(t *testing.T) {
	for _, c := range []struct{ dateline, printed, want string }{
		{"BONN, Dec. 8 (CNA) Ships met", "12/08/2023 09:26 PM", "2023-12-08T21:26"},
		{"BONN, Aug. 12 (CNA) Ships met", "12/08/2023 09:26 PM", "2023-08-12T21:26"},
		{"BONN, Dec. 5 (CNA) Ships met", "12/08/2023 00:00", "2023-12-08T00:00"}, // three days to the minute
		{"BONN, Dec. 5 (CNA) Ships met", "12/08/2023 00:01", ""},
		{"BONN, Oct. 8 (CNA) Ships met", "12/08/2023 09:26 PM", ""},
		{"BONN (CNA) Ships met", "12/08/2023 09:26 PM", ""},
		{"BONN, May 5 (CNA) Ships met", "05/05/2023 09:26 PM", "2023-05-05T21:26"},
	} {
		var p page
		p.dateline, _ = readDateline(c.dateline)
		line, ok := p.timeByDateline(c.printed, timeHint{})
		if line.published.Value != c.want || ok != (c.want != "") {
			t.Errorf("%s below %q is %q, want %q", c.printed, c.dateline, line.published.Value, c.want)
		}
	}
}
