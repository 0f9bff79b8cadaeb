package topic

import (
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/proof"
)

// told gives the words of a story, if it has any.
func told(about string) []string {
	if about == "" {
		return nil
	}
	return []string{about}
}

func TestKeywords(t *testing.T) {
	if !slices.IsSorted(general) {
		t.Error("the general words are not sorted")
	}
	const about = "Ferries to sail again from Port Aldous after a strike of nine days"
	for _, c := range []struct{ values, about, want string }{
		{"ferries, Port Aldous, strikes", about, "ferries|Port Aldous|strikes"},
		{"Ferries|news, Ferries, Harbour News, Reuters", about, "Ferries"},
		{"Ferries;Port Aldous", about, "Ferries|Port Aldous"},
		{"Breaking news, world, sports, weather", about, ""},
		{"celebrity, film, music", about, ""},
		{"celebrity, film, music", "", "celebrity|film|music"},
		{"Ferries to sail again from Port Aldous after a strike", about, ""},
		{"type-story, ferries, a=b, http://a.example, tag:x, x_y", about, "type-story|ferries"},
		{"渡轮，罢工", "渡轮将再次启航", "渡轮|罢工"},
		{"\xff, ferries", about, "ferries"},
		{"", about, ""},
		{"Arland news, arland news, Top news in Arland, Company News, AP Top News, ferries", about, "Arland news|Company News|AP Top News|ferries"},
		{"AER, AERO, AIR, AIRL, AIRS08, ferries", about, "ferries"},
		{"NK, ferries", about, "NK|ferries"},
		{"a,b,c", about, ""},
		{strings.Repeat("x", 100) + ", ferries", about, "ferries"},
	} {
		if got := strings.Join(Keywords(strings.Split(c.values, "|"), "Harbour News", told(c.about)...), "|"); got != c.want {
			t.Errorf("%.60q: %q, want %q", c.values, got, c.want)
		}
	}
	if n := len(Keywords([]string{strings.Repeat("ferry", 1) + strings.Repeat(", a,bb,cc", 1000)}, "")); n != 3 {
		t.Errorf("%d keywords", n)
	}
}

func TestSection(t *testing.T) {
	for value, want := range map[string]string{
		"World": "World", "News/World": "World", "News > Europe": "Europe", "News": "", "Reuters": "", "12": "", "U.S.": "U.S.", "Arts, Culture": "Arts, Culture",
		"a,b,Markets": "Markets", "": "", "Harbour News": "", "Business news": "", "tech:ai": "", " Oddly Enough ": "Oddly Enough",
	} {
		if got := Section(value, "Harbour News"); got != want {
			t.Errorf("%q: %q, want %q", value, got, want)
		}
	}
}

// TestGeneralRows reads a list without each of the general words.
func TestGeneralRows(t *testing.T) {
	rows := general
	for i, word := range rows {
		word = strings.ToUpper(string([]rune(word)[:1])) + string([]rune(word)[1:])
		if got := Keywords([]string{word}, ""); got != nil {
			t.Errorf("%q is a keyword", word)
		}
		proof.SetTable(t, &general, proof.Without(rows, i))
		if got := Keywords([]string{word}, ""); got == nil {
			t.Errorf("%q is none without its row too", word)
		}
		general = rows
	}
}
