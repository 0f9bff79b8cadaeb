//go:build race

package flat

// raceEnabled says that times measured now mean nothing.
const raceEnabled = true
