package newswire

import (
	"strings"
	"testing"
)

// A dump on one line is parted by the forms of its parts.
func TestUnflatten(t *testing.T) {
	const (
		story   = "The harbour council met on Monday for the third time this year, officials said. It will meet again in May."
		signoff = " Reporting by Ann Berg; editing by Tom Hale"
	)
	for _, tt := range []struct{ name, in, headline, time, dateline, byline string }{
		{"the time first, the residue last",
			"March 14, 2018 / 9:47 AM / 2 years ago Ferries to sail after pay deal OSLO (Reuters) - " + story + signoff + " 0 : 0 • narrow-browser-and-phone • landscape-tablet",
			"Ferries to sail after pay deal", "2018-03-14T09:47", "OSLO (Reuters) -", ""},
		{"the time last, with its zone",
			"Ferries to sail after pay deal By Ann Berg Tue May 14, 2013 8:20am EDT REYKJAVIK (Reuters) - " + story + signoff,
			"Ferries to sail after pay deal", "2013-05-14T08:20:00-04:00", "REYKJAVIK (Reuters) -", "By Ann Berg"},
		{"the time before the byline",
			"Ferries to sail after pay deal Tue May 14, 2013 8:20am EDT By Ann Berg REYKJAVIK (Reuters) - " + story + signoff,
			"Ferries to sail after pay deal", "2013-05-14T08:20:00-04:00", "REYKJAVIK (Reuters) -", "By Ann Berg"},
		{"a byline and no time",
			"Ferries To Sail After Pay Deal By Ann Berg OSLO/BERGEN, June 6 (Reuters) - " + story + signoff,
			"Ferries To Sail After Pay Deal", "", "OSLO/BERGEN, June 6 (Reuters) -", "By Ann Berg"},
		{"a known place in small letters", "Le marché couvert de Valmorin Lyon, 21 jan 2019 (AFP) - " + story, "Le marché couvert de Valmorin", "", "Lyon, 21 jan 2019 (AFP) -", ""},
		{"a known place of two words", "Council to meet again New York, Jan 21, 2019 (AFP) - " + story, "Council to meet again", "", "New York, Jan 21, 2019 (AFP) -", ""},
		{"an unknown place of two words", "Council will meet again Bel Hassan, Jan 21, 2019 (AFP) - " + story, "Council will meet again", "", "Bel Hassan, Jan 21, 2019 (AFP) -", ""},
		{"no dateline", "Ferries to sail after pay deal. " + story + " " + story, "", "", "", ""},
		{"paragraphs", "Ferries to sail\n\nOSLO (Reuters) - " + story + "\n\n" + story + "\n\n" + story, "Ferries to sail", "", "OSLO (Reuters) -", ""},
	} {
		a, err := Parse(strings.NewReader(tt.in))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if a.Headline != tt.headline || a.Timestamp.Value != tt.time || a.Dateline.Raw != tt.dateline || a.BylineText != tt.byline {
			t.Errorf("%s: headline %q, time %q, dateline %q, byline %q", tt.name, a.Headline, a.Timestamp.Value, a.Dateline.Raw, a.BylineText)
		}
		if tt.dateline != "" && a.Body[0].Text != strings.TrimSpace(story) {
			t.Errorf("%s: the body is %q", tt.name, a.Body[0].Text)
		}
	}
}
