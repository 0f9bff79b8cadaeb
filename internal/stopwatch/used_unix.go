//go:build unix

package stopwatch

import (
	"syscall"
	"time"
)

// Used gives the processor time that the program has used. Unlike the time of
// day it stands still while other programs have the processor.
func Used() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
