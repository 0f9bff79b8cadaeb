package flat

// class says what a byte means where tags are read.
var class = [256]uint8{
	' ': space | nameEnds | keyEnds, '\t': space | nameEnds | keyEnds, '\n': space | nameEnds | keyEnds,
	'\f': space | nameEnds | keyEnds, '\r': space | nameEnds | keyEnds,
	'/': nameEnds | keyEnds, '>': nameEnds | keyEnds, '=': keyEnds,
}

const (
	space    uint8 = 1 << iota // white space in markup
	nameEnds                   // ends the name of a tag
	keyEnds                    // ends the name of an attribute
)

func isLetter(c byte) bool { return (c|0x20)-'a' < 26 }

func skipSpace(src []byte, i int) int {
	for i < len(src) && class[src[i]]&space != 0 {
		i++
	}
	return i
}

// equalFold reports whether b equals s, which is in lower case, when the ASCII
// letters of b are taken in lower case.
func equalFold(b []byte, s string) bool {
	if len(b) != len(s) {
		return false
	}
	for i, c := range b {
		if lower(c) != s[i] {
			return false
		}
	}
	return true
}

func lower(c byte) byte {
	if c-'A' < 26 {
		c += 'a' - 'A'
	}
	return c
}
