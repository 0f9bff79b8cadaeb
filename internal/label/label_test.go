package label

import (
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/proof"
)

func TestCut(t *testing.T) {
	for _, c := range []struct{ headline, label, rest string }{
		// One label, by its delimiters.
		{"UPDATE 2-Arland shuts ports", "UPDATE 2", "Arland shuts ports"},
		{"LEAD 2-L'ARLANDE FERME SES PORTS", "LEAD 2", "L'ARLANDE FERME SES PORTS"},
		{"LEAD-FREE PETROL", "", "LEAD-FREE PETROL"},
		{"UPDATE 12- Arland shuts ports", "UPDATE 12", "Arland shuts ports"},
		{"UPDATE1: Arland shuts ports", "UPDATE1", "Arland shuts ports"},
		{"UPDATE 1—Arland shuts ports", "UPDATE 1", "Arland shuts ports"},
		{"Factbox: Ports of Arland", "Factbox", "Ports of Arland"},
		{"FACTBOX : Ports of Arland", "FACTBOX", "Ports of Arland"},
		{"FACTBOX - Ports of Arland", "FACTBOX", "Ports of Arland"},
		{"FACTBOX -- Ports of Arland", "FACTBOX", "Ports of Arland"},
		{"Factbox-How the ports of Arland work", "Factbox", "How the ports of Arland work"},
		{"  EXCLUSIVE | Arland shuts ports  ", "EXCLUSIVE", "Arland shuts ports"},
		{"INSTANT VIEW 4-Arland cuts rates", "INSTANT VIEW 4", "Arland cuts rates"},
		{"Instant view: Arland cuts rates", "Instant view", "Arland cuts rates"},
		{"SCENARIOS:  What if the ports stay shut", "SCENARIOS", "What if the ports stay shut"},
		{"Analysts’ view: Arland cuts rates", "Analysts’ view", "Arland cuts rates"},
		{"Q&A: Who owns the ports?", "Q&A", "Who owns the ports?"},
		{"ＵＰＤＡＴＥ　２－港を閉鎖", "ＵＰＤＡＴＥ　２", "港を閉鎖"},

		// Without a delimiter.
		{"EXCLUSIVE U.S. weighs ban on Arland grain", "EXCLUSIVE", "U.S. weighs ban on Arland grain"},
		{"POINT MARCHÉS Wall Street attendue stable", "POINT MARCHÉS", "Wall Street attendue stable"},
		{"REFILE 1ST LEAD Arland schließt Häfen", "REFILE 1ST LEAD", "Arland schließt Häfen"},

		// Several labels.
		{"RPT-UPDATE 2-Arland shuts ports", "RPT-UPDATE 2", "Arland shuts ports"},
		{"CORRECTED-(OFFICIAL)-UPDATE 1-Arland shuts ports", "CORRECTED-(OFFICIAL)-UPDATE 1", "Arland shuts ports"},
		{"CORRECTED (OFFICIAL)-Arland shuts ports", "CORRECTED (OFFICIAL)", "Arland shuts ports"},
		{"REFILE-UPDATE 3-Arland shuts ports", "REFILE-UPDATE 3", "Arland shuts ports"},
		{"Corrected: Analysis: Arland spooks, but ports hold", "Corrected: Analysis", "Arland spooks, but ports hold"},
		{"KORREKTUR/ROUNDUP 2: Arland schließt Häfen", "KORREKTUR/ROUNDUP 2", "Arland schließt Häfen"},
		{"RPT ACTUALISATION 1-Arlande ferme ses ports", "RPT ACTUALISATION 1", "Arlande ferme ses ports"},

		{"RPT-UPDATE 1-CORRECTED-EXCLUSIVE-WRAPUP 2-Arland shuts ports", "RPT-UPDATE 1-CORRECTED-EXCLUSIVE", "WRAPUP 2-Arland shuts ports"},
		{"UPDATE 1234-Arland shuts ports", "UPDATE 1234", "Arland shuts ports"},
		{"UPDATE 12345-Arland shuts ports", "UPDATE", "12345-Arland shuts ports"}, // no version has so many digits

		// In brackets, at either end.
		{"(2nd LD) Arland shuts ports", "2nd LD", "Arland shuts ports"},
		{"(URGENT) Arland shuts ports", "URGENT", "Arland shuts ports"},
		{"Arland shuts ports (Second Lead)", "Second Lead", "Arland shuts ports"},
		{"Arland schließt Häfen (Zusammenfassung 1500)", "Zusammenfassung 1500", "Arland schließt Häfen"},
		{"항구 폐쇄(종합2보)", "종합2보", "항구 폐쇄"},

		// Takes.
		{"1st LD-Writethru: Arland shuts ports", "1st LD-Writethru", "Arland shuts ports"},
		{"3rd Ld: Arland shuts ports", "3rd Ld", "Arland shuts ports"},
		{"1ST LEAD Arland schließt Häfen", "1ST LEAD", "Arland schließt Häfen"},

		// None of these hyphens ends a label.
		{"Wal-Mart opens shop in Arland", "", "Wal-Mart opens shop in Arland"},
		{"Coca-Cola bottler leaves Arland", "", "Coca-Cola bottler leaves Arland"},
		{"Air France-KLM resumes Arland flights", "", "Air France-KLM resumes Arland flights"},
		{"Table-topping Harbour United drop points", "", "Table-topping Harbour United drop points"},
		{"Text-Messaging Ban Looms for Arland Drivers", "", "Text-Messaging Ban Looms for Arland Drivers"},
		{"Cricket-Mad Arland Wins Cup", "", "Cricket-Mad Arland Wins Cup"},
		{"TABLE-TOPPING ARLAND DROP POINTS", "", "TABLE-TOPPING ARLAND DROP POINTS"},
		{"Exclusive-use rules for Arland berths", "", "Exclusive-use rules for Arland berths"},
		{"First-round bids for Arland port due Friday", "", "First-round bids for Arland port due Friday"},
		{"Kill-switch law passed in Arland", "", "Kill-switch law passed in Arland"},

		{"Soccer-Playing Pilots With Arland Roots Win", "", "Soccer-Playing Pilots With Arland Roots Win"},
		{"Analysis-Paralysis Strikes Ports from North to South", "", "Analysis-Paralysis Strikes Ports from North to South"},

		// None of these colons does.
		{"Obama: Arland deal is near", "", "Obama: Arland deal is near"},
		{"Obama adviser: Arland deal is near", "", "Obama adviser: Arland deal is near"},
		{"Fed's Evans: Need sense of moves' impact", "", "Fed's Evans: Need sense of moves' impact"},
		{"Poll: Most in Arland want ports open", "", "Poll: Most in Arland want ports open"},
		{"Bird flu: Arland begins culling", "", "Bird flu: Arland begins culling"},
		{"動画：港の閉鎖", "", "動画：港の閉鎖"},

		// Words that are labels elsewhere.
		{"Exclusive club opens in Arland", "", "Exclusive club opens in Arland"},
		{"ANALYSIS SHOWS OIL PRICES FALLING", "", "ANALYSIS SHOWS OIL PRICES FALLING"},
		{"analysis: why the ports stay shut", "", "analysis: why the ports stay shut"},
		{"Lead paint found in Arland schools", "", "Lead paint found in Arland schools"},
		{"1st Ladies meet in Arland", "", "1st Ladies meet in Arland"},
		{"1ster Arland", "", "1ster Arland"},
		{"EXTRA -5 degrees for Arland", "EXTRA", "-5 degrees for Arland"},
		{"(Arland) shuts ports", "", "(Arland) shuts ports"},
		{"Arland shuts ports (again)", "", "Arland shuts ports (again)"},
		{"(LEAD)", "", "(LEAD)"},

		// Nothing but a label, or nothing.
		{"INSTANT VIEW 3", "", "INSTANT VIEW 3"},
		{"UPDATE 2-", "", "UPDATE 2-"},
		{"", "", ""},
		{" ", "", " "},
	} {
		if label, rest := cutPrinted(c.headline); label != c.label || rest != c.rest {
			t.Errorf("cutPrinted(%q) = %q, %q; want %q, %q", c.headline, label, rest, c.label, c.rest)
		}
	}
}

func TestLabelVersion(t *testing.T) {
	for _, c := range []struct {
		headline string
		want     Version
	}{
		{"UPDATE 2-Arland shuts ports", Version{Update, 2}},
		{"WRAPUP 3-Arland shuts ports", Version{Update, 3}},
		{"UPDATE 10-Arland shuts ports", Version{Update, 10}},
		{"UPDATE 99-Arland shuts ports", Version{Update, 99}},
		{"UPDATE 100-Arland shuts ports", Version{Update, 0}},
		{"PUNTO 1-Arlandia chiude i porti", Version{Update, 1}},
		{"LEAD 1-Arlande ferme ses ports", Version{Lead, 1}},
		{"(2nd LD) Arland shuts ports", Version{Lead, 2}},
		{"Arland shuts ports (Second Lead)", Version{Lead, 2}},
		{"1st LD-Writethru: Arland shuts ports", Version{Writethrough, 1}},
		{"RPT-Arland shuts ports", Version{Repeat, 0}},
		{"RPT-UPDATE 2-Arland shuts ports", Version{Repeat, 2}},
		{"REFILE-UPDATE 3-Arland shuts ports", Version{Refile, 3}},
		{"REFILE 1ST LEAD Arland schließt Häfen", Version{Refile, 1}},
		{"CORRECTED-(OFFICIAL)-UPDATE 1-Arland shuts ports", Version{Correction, 1}},
		{"訂正-三つの港を閉鎖", Version{Correction, 0}},
		{"ADVISORY-Arland budget story to move at 1500 GMT", Version{Advisory, 0}},
		{"KILL-Arland shuts ports", Version{Withdrawal, 0}},
		{"MANDATORY KILL", Version{Withdrawal, 0}},
		{"WITHDRAWN - Arland shuts ports", Version{Withdrawal, 0}},
		{"항구 폐쇄(종합2보)", Version{Update, 2}},
		{"Arland schließt Häfen (Zusammenfassung 1500)", Version{}},
		{"INSTANT VIEW 3-Arland cuts rates", Version{}},
		{"Factbox: Ports of Arland", Version{}},
		{"Arland shuts ports", Version{}},
	} {
		if _, _, v := Cut(c.headline); v != c.want {
			t.Errorf("Cut(%q) = %+v, want %+v", c.headline, v, c.want)
		}
	}
}

func TestSlugVersion(t *testing.T) {
	for _, c := range []struct {
		slug string
		want Version
	}{
		{"BC-EU--Arland-Ports, 2nd Ld-Writethru", Version{Writethrough, 2}},
		{"BC-Arland-Ports, 1st Ld", Version{Lead, 1}},
		{"BC-Arland-Ports, 12th Ld", Version{Lead, 12}},
		{"BC-Arland-Ports, 123rd Ld", Version{}},
		{"BC-Arland-Ports, 1xx Ld", Version{}},
		{"BC-Arland-Ports, 1st", Version{}},
		{"(UPDATE 1) ARLAND-PORTS", Version{Update, 1}},
		{"AM-ArlandPorts, 1stLd-Writethru, a0523", Version{Writethrough, 1}},
		{"ARLAND-PORTS/ (UPDATE 1, PIX, CORRECTED)", Version{Correction, 1}},
		{"ARLAND-PORTS/ (UPDATE 4)", Version{Update, 4}},
		{"ARLAND-PORTS/ (WRAPUP 2, GRAPHIC)", Version{Update, 2}},
		{"BC-Arland-Ports, KILL", Version{Withdrawal, 0}},
		{"BC-Arland-Ports,ADVISORY", Version{Advisory, 0}},
		{"BC-Arland--Kill-Switch", Version{}},
		{"ARLAND-PORTS/", Version{}},
		{"", Version{}},
	} {
		if got := SlugVersion(c.slug); got != c.want {
			t.Errorf("SlugVersion(%q) = %+v, want %+v", c.slug, got, c.want)
		}
	}
}

func TestSiteWord(t *testing.T) {
	for site, want := range map[string]string{
		"The Portby Post":        "theportbypost",
		"the-portby-post.com":    "theportbypost",
		"www.portby.com.au":      "portby",
		"www.portby.info.au":     "info", // no kind of domain is so long
		"portby.com":             "portby",
		"www.com":                "www",
		"de.news.portby.example": "portby",
		"Portby":                 "portby",
	} {
		if got := siteWord(site); got != want {
			t.Errorf("siteWord(%q) = %q, want %q", site, got, want)
		}
	}
}

func TestNamesAgency(t *testing.T) {
	for name, want := range map[string]bool{
		"Reuters": true, "AP News": true, "Xinhua news": true, "Portby News": false, "News": false, "AP Views": false, "": false,
	} {
		if namesAgency(name) != want {
			t.Errorf("namesAgency(%q) is %v", name, !want)
		}
	}
}

func TestCutSiteSuffix(t *testing.T) {
	for _, c := range []struct{ title, site, want string }{
		{"Arland shuts ports | Reuters", "Reuters", "Arland shuts ports"},
		{"Arland shuts ports | Reuters", "www.reuters.com", "Arland shuts ports"},
		{"Arland shuts ports - The New York Times", "nytimes.com", "Arland shuts ports"},
		{"Arland shuts ports — Yahoo News", "ca.news.yahoo.com", "Arland shuts ports"},
		{"Arland shuts ports | AP News", "apnews.com", "Arland shuts ports"},
		{"Arland shuts ports – BBC News", "www.bbc.co.uk", "Arland shuts ports"},
		{"Arland shuts ports | The Daily Harbour", "The Daily Harbour", "Arland shuts ports"},
		{"Arland shuts ports » The Daily Harbour", "dailyharbour.com", "Arland shuts ports"},
		{"港口关闭_新华网", "新华网", "港口关闭"},
		{"Arland re-opens two-way port", "reuters.com", "Arland re-opens two-way port"},
		{"Arland shuts ports - Kyodo", "reuters.com", "Arland shuts ports - Kyodo"},
		{"Arland shuts ports - Apple boss", "apnews.com", "Arland shuts ports - Apple boss"},
		{"Arland shuts ports - aid package", "ap.org", "Arland shuts ports - aid package"},
		{"Ports shut - Reuters source says", "Reuters", "Ports shut - Reuters source says"},
		{"Arland shuts ports", "Reuters", "Arland shuts ports"},
		{"Arland shuts ports | World", "", "Arland shuts ports | World"},
		{"", "Reuters", ""},
	} {
		if got := CutSiteSuffix(c.title, c.site); got != c.want {
			t.Errorf("CutSiteSuffix(%q, %q) = %q, want %q", c.title, c.site, got, c.want)
		}
	}
}

// TestLabelForms sees to it that the table can be searched, that each row's
// example is read as the row says, and that no row could be missed.
func TestLabelForms(t *testing.T) {
	if !slices.IsSortedFunc(forms, func(a, b form) int { return strings.Compare(a.name, b.name) }) {
		t.Error("the table is not sorted")
	}
	rows := forms
	for i, row := range rows {
		if strings.Map(lex.FoldRune, row.name) != row.name {
			t.Errorf("%q is not folded", row.name)
		}
		label, rest, v := Cut(row.example)
		if got := strings.Map(lex.FoldRune, label); !strings.HasPrefix(got, row.name) || rest == "" || v.Stage != row.version {
			t.Errorf("Cut(%q) = %q, %q, %+v", row.example, label, rest, v)
		}
		proof.SetTable(t, &forms, proof.Without(rows, i))
		if l, _, _ := Cut(row.example); l == label {
			t.Errorf("%q: %q is read without the row too", row.name, row.example)
		}
		forms = rows
	}
}

func TestTakes(t *testing.T) {
	rows := takes
	for i, row := range rows {
		n, v := takeAt(row.example)
		if n != len(row.example) || v.Stage != row.version || v.Number == 0 {
			t.Errorf("takeAt(%q) = %d, %+v", row.example, n, v)
		}
		proof.SetTable(t, &takes, proof.Without(rows, i))
		if m, _ := takeAt(row.example); m == n {
			t.Errorf("%q is read without its row too", row.example)
		}
		takes = rows
	}
}

// TestLabelGold measures the labels of the corpus on the printed headlines.
func TestLabelGold(t *testing.T) {
	for _, set := range []struct {
		name string
		want float64
	}{{"text/reuters-web", 0.99}, {"text/reuters-web-hard", 0.90}} {
		right, all := 0, 0
		for _, g := range proof.Stories(t, set.name) {
			if g.Label == nil || g.Headline == nil {
				continue
			}
			all++
			if label, rest := cutPrinted(g.FirstLine(t)); strings.EqualFold(label, *g.Label) && rest == *g.Headline {
				right++
			} else {
				t.Logf("%s: %q, %q; want %q, %q", g.File, label, rest, *g.Label, *g.Headline)
			}
		}
		t.Logf("%s: %d of %d labels", set.name, right, all)
		if float64(right) < set.want*float64(all) {
			t.Errorf("%s: %d of %d labels, want %v", set.name, right, all, set.want)
		}
	}
}

func FuzzCut(f *testing.F) {
	for _, row := range forms {
		f.Add(row.example)
	}
	f.Add("CORRECTED-(OFFICIAL)-UPDATE 1-Arland shuts ports")
	f.Fuzz(func(t *testing.T, s string) {
		s = lex.ValidUTF8(s)
		label, rest := cutPrinted(s)
		if label == "" {
			if rest != s {
				t.Fatalf("cutPrinted(%q) changed a headline without a label: %q", s, rest)
			}
			return
		}
		if rest == "" || strings.TrimSpace(rest) != rest {
			t.Fatalf("cutPrinted(%q): rest %q", s, rest)
		}
		if !strings.Contains(s, label) || !strings.Contains(s, rest) || len(label)+len(rest) > len(s) {
			t.Fatalf("cutPrinted(%q) = %q, %q: not in the input", s, label, rest)
		}
		SlugVersion(s)
		CutSiteSuffix(s, label)
	})
}

func BenchmarkCut(b *testing.B) {
	for _, h := range []string{"Arland shuts ports as grain jumps to record", "RPT-UPDATE 2-Arland shuts ports as grain jumps", "항구 폐쇄(종합2보)"} {
		b.Run(h[:12], func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				cutPrinted(h)
			}
		})
	}
}

// cutPrinted gives what the root's CutLabel gives.
func cutPrinted(headline string) (label, rest string) {
	label, rest, _ = Cut(lex.ValidUTF8(headline))
	if label == "" {
		return "", headline
	}
	return label, rest
}
