package lazy

import (
	"sync"
	"testing"
)

// TestValue asks for a value from many goroutines at once: it is made once.
func TestValue(t *testing.T) {
	made := 0
	v := Value[int]{Make: func() int { made++; return 7 }}
	var all sync.WaitGroup
	for range 32 {
		all.Go(func() {
			if got := v.Get(); got != 7 {
				t.Errorf("got %d", got)
			}
		})
	}
	all.Wait()
	if made != 1 {
		t.Errorf("made %d times", made)
	}
}
