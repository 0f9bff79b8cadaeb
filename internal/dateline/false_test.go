package dateline

import "testing"

// TestNotDatelines reads lines that begin with a place or with an agency, and
// with no dateline.
func TestNotDatelines(t *testing.T) {
	for _, s := range []string{
		"Atlanta, GA 30348 - The harbor office is open to the public.",
		"Atlanta, GA 30348 -- The harbor office is open to the public.",
		"Huntsville, AL • Full-time work on the quay.",
		"BOXES AND SHIPPING (U.S.A ONLY) - Order by noon.",
		"SHIPPING (USA ONLY) - Order by noon.",
		"AP - FILE - In this photo the harbor is shut.",
		"Associated Press - January 8, 2018 7:04 PM ET",
		"HARBOR_APP_ The command",
	} {
		if d, _, ok := Parse(s); ok {
			t.Errorf("%q has the dateline %+v", s, d)
		}
	}
	for _, s := range []string{"Mr. President, Mr. Speaker, Members of the Congress:", "Dear Friends:", "القاهرة اليوم:"} {
		if IsBare(s) {
			t.Errorf("%q is a bare dateline", s)
		}
	}
	for _, s := range []string{"AUBURN, Wash. —", "NEW DELHI:"} {
		if !IsBare(s) {
			t.Errorf("%q is no bare dateline", s)
		}
	}
}
