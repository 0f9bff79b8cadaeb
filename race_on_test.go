//go:build race

package newswire

// raceEnabled tells the slow tests that the race detector is on.
const raceEnabled = true
