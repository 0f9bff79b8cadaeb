package export_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/export"
)

func ExampleMarkdown() {
	a, err := newswire.Parse(strings.NewReader(`June 6, 2019 / 5:12 PM / 2 years ago

UPDATE 2-Ferries to sail again from Bergen after pay deal

BERGEN/OSLO, June 6 (Reuters) - Crews of Norway's coastal ferries ended a nine-day strike on Thursday, their union said, and the first ships will leave in the morning.

"Nobody got everything, which is how one knows that it is a settlement," said its chief negotiator, Ragnhild Tveitmoen.

(Reporting by Marit Hoelstad in Oslo; editing by Desmond Arkwright and Paula Fenn)
`))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s", export.Markdown(a))
	// Output:
	// # UPDATE 2-Ferries to sail again from Bergen after pay deal
	//
	// *June 6, 2019 / 5:12 PM / 2 years ago*
	//
	// BERGEN/OSLO, June 6 (Reuters) - Crews of Norway's coastal ferries ended a nine-day strike on Thursday, their union said, and the first ships will leave in the morning.
	//
	// "Nobody got everything, which is how one knows that it is a settlement," said its chief negotiator, Ragnhild Tveitmoen.
	//
	// *(Reporting by Marit Hoelstad in Oslo; editing by Desmond Arkwright and Paula Fenn)*
}
