package newswire_test

import (
	"fmt"
	"time"

	"github.com/newswire-go/newswire"
)

func ExampleParseTimestamp() {
	for _, s := range []string{
		"September 28, 2016 / 3:23 PM / 3 years ago",
		"Wed Sep 28, 2016 3:23pm EDT",
		"28.09.2016, 15:23 Uhr",
		"3/4/2018",
	} {
		t, ok := newswire.ParseTimestamp(s)
		fmt.Printf("%q %q %v\n", t.Value, t.Age, ok)
	}
	// Output:
	// "2016-09-28T15:23" "3 years ago" true
	// "2016-09-28T15:23:00-04:00" "" true
	// "2016-09-28T15:23" "" true
	// "" "" false
}

func ExampleTimestamp_In() {
	t, _ := newswire.ParseTimestamp("September 28, 2016 / 3:23 PM / 3 years ago")
	_, _, ok := t.In(nil) // the page does not say of which zone its time is
	fmt.Println(ok)
	at, precision, ok := t.In(time.UTC)
	fmt.Println(at.Format(time.RFC1123), precision, ok)
	// Output:
	// false
	// Wed, 28 Sep 2016 15:23:00 UTC minute true
}
