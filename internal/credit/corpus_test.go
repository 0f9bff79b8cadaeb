package credit

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/proof"
)

// TestCreditsCorpus reads the headers and ends of the labelled text dumps and
// holds the figures reached. What is left of reuters-web is gold that is wrong
// by the labelling guide.
func TestCreditsCorpus(t *testing.T) {
	for _, set := range []struct {
		name                     string
		byline, credits, editors float64
	}{{"text/reuters-web", .999, .997, .998}, {"text/reuters-web-hard", .98, .98, .98}, {"text/reuters-1987", .999, .999, .999}} {
		gold := proof.Stories(t, set.name)
		var n, by, cr, ne, ed int
		for _, g := range gold {
			if g.Byline == nil {
				continue
			}
			b, err := os.ReadFile(g.Path)
			if err != nil {
				t.Fatal(err)
			}
			var header []Credit
			lines := strings.Split(string(b), "\n")
			for i, l := range lines {
				if i > 8 {
					break
				}
				if cs, ok := parseByline(l); ok {
					header = append(header, cs...)
					break
				}
			}
			tl, _ := ReadTail(strings.Join(strings.Fields(string(b)), " "))
			byline, editors := Unite(header, tl.Credits)
			var gotN, gotC, wantN, wantC, gotE []string
			for _, p := range *g.Byline {
				wantN = append(wantN, p.Name)
				wantC = append(wantC, p.Name+"|"+p.Role+"|"+p.Place)
			}
			for _, c := range byline {
				if c.Name == "" {
					continue
				}
				gotN = append(gotN, c.Name)
				role := c.Roles[0].String()
				for _, p := range *g.Byline {
					if p.Name == c.Name && slices.ContainsFunc(c.Roles, func(r Role) bool { return r.String() == p.Role }) {
						role = p.Role
					}
				}
				gotC = append(gotC, c.Name+"|"+role+"|"+c.Place)
			}
			for _, c := range editors {
				if c.Name != "" {
					gotE = append(gotE, c.Name)
				}
			}
			for _, x := range [][]string{gotN, gotC, wantN, wantC, gotE} {
				slices.Sort(x)
			}
			n++
			if slices.Equal(gotN, wantN) {
				by++
			} else {
				t.Logf("%s byline want %q got %q", g.File, wantN, gotN)
			}
			if slices.Equal(gotC, wantC) {
				cr++
			} else {
				t.Logf("%s credits want %q got %q", g.File, wantC, gotC)
			}
			if g.Editors != nil {
				ne++
				w := slices.Sorted(slices.Values(*g.Editors))
				if slices.Equal(gotE, w) {
					ed++
				} else {
					t.Logf("%s editors want %q got %q", g.File, w, gotE)
				}
			}
		}
		rate := func(a, b int) float64 { return float64(a) / float64(max(b, 1)) }
		t.Logf("%s: byline %.4f credits %.4f of %d, editors %.4f of %d", set.name, rate(by, n), rate(cr, n), n, rate(ed, ne), ne)
		if rate(by, n) < set.byline || rate(cr, n) < set.credits || rate(ed, ne) < set.editors {
			t.Errorf("%s: below target", set.name)
		}
	}
}

// TestBodiesHoldNoCredits reads every labelled body block: none is a byline
// or ends in a sign-off. The one that does is an editor's credit that the gold
// takes for text.
func TestBodiesHoldNoCredits(t *testing.T) {
	blocks, found := 0, 0
	for _, set := range []string{"text/reuters-web", "text/reuters-web-hard", "text/reuters-1987", "pages", "seed"} {
		for _, g := range proof.Stories(t, set) {
			for _, b := range g.Body {
				blocks++
				_, is := parseByline(b.Text)
				_, rest, ok := ReadSignOff(b.Text)
				if is || ok {
					found++
					t.Logf("%s/%s: byline %v, sign-off %q", set, g.File, is, b.Text[len(rest):])
				}
			}
		}
	}
	if blocks == 0 {
		t.Skip("no corpus")
	}
	if found > 1 {
		t.Errorf("%d of %d blocks", found, blocks)
	}
}
