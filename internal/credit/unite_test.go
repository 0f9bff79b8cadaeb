package credit

import "testing"

func TestSameName(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Ann Berg", "Ann Berg", true},
		{"ANN BERG", "Ann Berg", true},
		{"Ann O'Berg", "Ann O’Berg", true},
		{"Ann Lund‐Berg", "Ann Lund-Berg", true},
		{"C.J. Berg", "C. J. Berg", true},
		{"Ann P. Berg", "Ann P Berg", true},
		{"Ann P. Berg", "Ann Berg", true},
		{"Tom Berg Jr.", "Tom Berg Jr", true},
		{"Ann Holmberg", "Ann Holmbergg", true},
		{"Ann Holmberg", "Ann Homlberg", true},
		{"Ann Holmberg", "Ann Holnberg", true},
		{"Ann Holmberg", "Ann Holnburg", false},
		{"Ann Lund", "Ann Lynd", false}, // too short to trust
		{"Jean Holmberg", "Jane Holmberg", false},
		{"Phillip Holm", "Philip Holm", true},
		{"Phillip Holmberg", "Philip Holmbergg", false}, // two slips
		{"Ann Berg", "Tom Hale", false},
		{"Ann Berg", "Berg", false},
		{"", "Ann Berg", false},
		{"Ann", "Anne", false},
	} {
		if got := sameName(c.a, c.b); got != c.want {
			t.Errorf("sameName(%q, %q) = %v", c.a, c.b, got)
		}
		if got := sameName(c.b, c.a); got != c.want {
			t.Errorf("sameName(%q, %q) = %v", c.b, c.a, got)
		}
	}
}

func TestUnite(t *testing.T) {
	for _, c := range []struct{ header, signOff, byline, editors string }{
		{"By Ann Berg", "(Reporting by Ann Berg in Oslo; Editing by Tom Hale)", "Ann Berg|reporting|Oslo", "Tom Hale|editing"},
		{"By Ann Berg", "(Additional reporting by Tom Hale; Editing by Uma Singh)", "Ann Berg|byline; Tom Hale|additional-reporting", "Uma Singh|editing"},
		{"By ANN BERG and TOM HALE", "(Reporting by Tom Hale; Writing by Tom Hale in Bonn)", "ANN BERG|byline; TOM HALE|reporting+writing|Bonn", ""},
		{"By Ann Holmberg", "(Reporting by Ann Holmbergg)", "Ann Holmberg|reporting", ""},
		{"By ANN BERG and AMELIA LUND-DEVEREAUX", "Berg reported from Oslo and Lund-Devereaux from Bonn.", "ANN BERG|reporting|Oslo; AMELIA LUND-DEVEREAUX|reporting|Bonn", ""},
		{"By ANN BERG and TOM BERG", "Berg reported from Oslo.", "ANN BERG|byline; TOM BERG|byline; Berg|reporting|Oslo", ""},
		{"", "Berg reported from Oslo.", "Berg|reporting|Oslo", ""},
		{"", "(Writing and editing by Ann Berg)", "Ann Berg|writing", "Ann Berg|editing"},
		{"By Ann Berg", "(Editing by Ann Berg)", "Ann Berg|byline", "Ann Berg|editing"},
		{"", "(Editing by Ann Berg; Editing by Ann Berg and Tom Hale)", "", "Ann Berg|editing; Tom Hale|editing"},
		{"By Reuters Staff", "(Reporting by Asia Desk; additional reporting by Asia Desk; editing by Oslo newsroom)", "<Reuters Staff>|byline; <Asia Desk>|reporting+additional-reporting", "<Oslo newsroom>|editing"},
		{"By Associated Press, AP", "", "<Associated Press>|byline", ""},
		{"By Associated Press, Reuters", "", "<Associated Press>|byline; <Reuters>|byline", ""},
		{"By Ann Berg", "It rained. (c)AFP/Ann BERG", "Ann Berg|byline||AFP", ""},
	} {
		header, _ := parseByline(c.header)
		signOff, _, _ := ReadSignOff(c.signOff)
		before := creditLine(header) + creditLine(signOff)
		byline, editors := Unite(header, signOff)
		if got := creditLine(byline); got != c.byline {
			t.Errorf("%q + %q:\n got %q\nwant %q", c.header, c.signOff, got, c.byline)
		}
		if got := creditLine(editors); got != c.editors {
			t.Errorf("%q + %q: editors %q, want %q", c.header, c.signOff, got, c.editors)
		}
		if creditLine(header)+creditLine(signOff) != before {
			t.Errorf("%q + %q: the credits given were changed", c.header, c.signOff)
		}
	}
	// AP prints the job on a line of its own.
	names, _ := parseByline("By ANN BERG")
	job, _ := parseByline("AP Sports Writer")
	byline, _ := Unite(append(names, job...), nil)
	if got, want := creditLine(byline), "ANN BERG|byline||AP Sports Writer"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
