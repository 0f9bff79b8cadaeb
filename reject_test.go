package newswire

import (
	"testing"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/dateline"
	"github.com/newswire-go/newswire/internal/note"
	"github.com/newswire-go/newswire/internal/residue"
	"github.com/newswire-go/newswire/internal/when"
)

// TestOrdinaryLinesCostNoMemory sees to it that the readers that are asked
// about every block of every page take no memory for what is running text.
func TestOrdinaryLinesCostNoMemory(t *testing.T) {
	for _, s := range []string{
		"The port authority said on Tuesday that two of the three ports would stay shut until the ice has gone.",
		"By the time the ice had gone, the ports were open and the ships had left for the sea.",
		"“We shall wait,” the pilots said on Tuesday, “as we have waited every year.”",
		"In 1987 the ports of Arland stayed shut for 40 days, 12 more than in the year before.",
		"Die Häfen bleiben geschlossen, bis das Eis geschmolzen ist, sagte eine Sprecherin am Dienstag.",
		"Власти порта сообщили во вторник, что два порта останутся закрытыми.",
		"港口星期二说两个港口将继续关闭。",
		"Ships at sea",
		"2 of them",
	} {
		for name, read := range map[string]func(){
			"dateline":  func() { dateline.Read(s) },
			"sign-off":  func() { credit.ReadTail(s) },
			"byline":    func() { ParseByline(s) },
			"time":      func() { when.Parse(s) },
			"note":      func() { note.Read(s) },
			"furniture": func() { residue.Of(s) },
			"label":     func() { CutLabel(s) },
		} {
			if n := testing.AllocsPerRun(20, read); n > 0 {
				t.Errorf("%s of %q: %v allocations", name, s, n)
			}
		}
	}
}
