//go:build !unix

package readable

import "time"

var began = time.Now()

// clock gives the time that has passed.
func clock() time.Duration { return time.Since(began) }
