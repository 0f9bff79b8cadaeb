package wiretest

// Noise is what stands on a page besides the story, or was done to it: a set
// of bits.
type Noise uint32
