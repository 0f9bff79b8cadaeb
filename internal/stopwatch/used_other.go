//go:build !unix

package stopwatch

import "time"

var began = time.Now()

// Used gives the time that has passed.
func Used() time.Duration { return time.Since(began) }
