package newswire_test

import (
	"fmt"

	"github.com/newswire-go/newswire"
)

func ExampleParseDateline_places() {
	d, rest, ok := newswire.ParseDateline("JACKSON HOLE, Wyo./LONDON, Aug 26 (Reuters) - Farmers met bankers on Friday.")
	fmt.Println(ok)
	for _, p := range d.Places {
		fmt.Printf("%q %q\n", p.Name, p.Qualifier)
	}
	fmt.Println(d.Date, d.Agency)
	fmt.Println(rest)
	// Output:
	// true
	// "JACKSON HOLE" "Wyo."
	// "LONDON" ""
	// --08-26 Reuters
	// Farmers met bankers on Friday.
}

func ExampleParseDateline_none() {
	_, rest, ok := newswire.ParseDateline("EUROPE -- SWING FACTOR")
	fmt.Println(ok, rest)
	// Output: false EUROPE -- SWING FACTOR
}
