package readable_test

import (
	"fmt"
	"log"

	"github.com/newswire-go/newswire/readable"
)

// Body finds the text of any page that is one, without asking whether it is news.
func ExampleBody() {
	blocks, err := readable.Body([]byte(verse))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(blocks), "blocks")
	fmt.Println(blocks[0].Kind, "|", blocks[0].Text)
	// Output:
	// 8 blocks
	// paragraph | There was a ferry, red and green, that sailed to Quell
}
