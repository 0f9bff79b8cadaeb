// Package stopwatch is for tests that take time, and for those that measure
// it. Nothing but tests imports it.
package stopwatch

import (
	"os"
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// Skip skips a test that takes long or measures time, where tests are to be
// quick or run under the race detector.
func Skip(t testing.TB) {
	t.Helper()
	if testing.Short() || race {
		t.Skip("takes long, or measures time")
	}
}

// Whole reports whether tests are to run all cases, also those that are like
// others: .ci/run sets NEWSWIRE_WHOLE.
func Whole() bool { return os.Getenv("NEWSWIRE_WHOLE") != "" }

// Cost gives the processor time and the memory that a call takes. What the
// collector takes depends on all that is alive, and on the processors that are
// free: it does not run meanwhile.
func Cost(f func()) (took time.Duration, allocated uint64) {
	runtime.GC()
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	from := Used()
	f()
	took = Used() - from
	runtime.ReadMemStats(&after)
	return took, after.TotalAlloc - before.TotalAlloc
}
