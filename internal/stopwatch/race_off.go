//go:build !race

package stopwatch

// race says that the race detector is on.
const race = false
