//go:build race

package stopwatch

const race = true
