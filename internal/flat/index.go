package flat

import "github.com/newswire-go/newswire/internal/lazy"

// An index finds a tag by its name: a hash table, probed in line. It is small
// enough to stay in the processor's nearest cache.
type index struct {
	slots [256]struct {
		key uint64 // the first eight bytes of the name
		len uint8
		tag Tag
	}
}

// tagIndex is built when the first page is read, not when the program starts.
var tagIndex = lazy.Value[*index]{Make: func() *index {
	x := new(index)
	for t := A; t < numTags; t++ {
		name := tags[t].name
		key := nameKey(name)
		h := hash(key)
		for x.slots[h].len != 0 {
			h = (h + 1) % uint32(len(x.slots))
		}
		x.slots[h].key, x.slots[h].len, x.slots[h].tag = key, uint8(len(name)), t
	}
	return x
}}

// nameKey packs the first eight bytes of a lower-case name.
func nameKey(name string) (key uint64) {
	for i := 0; i < len(name) && i < 8; i++ {
		key |= uint64(name[i]) << (8 * i)
	}
	return key
}

// hash spreads keys over the 256 slots by the top bits of a product with an
// odd constant (2^64 divided by the golden ratio).
func hash(key uint64) uint32 { return uint32(key * 0x9e3779b97f4a7c15 >> 56) }

// find returns the tag of a name, of which key holds the first eight bytes in
// lower case. Names are compared without regard to case.
func (x *index) find(key uint64, name []byte) Tag {
	for h := hash(key); ; h = (h + 1) % uint32(len(x.slots)) {
		s := &x.slots[h]
		switch {
		case s.len == 0:
			return Other
		case s.key == key && int(s.len) == len(name):
			if len(name) <= 8 || equalFold(name[8:], tags[s.tag].name[8:]) {
				return s.tag
			}
		}
	}
}

// Known gives the name of an element of HTML in lower case, and whether it
// never has content. It is "" where HTML has no element of the name.
func Known(name []byte) (known string, empty bool) {
	key := uint64(0)
	for i := 0; i < len(name) && i < 8; i++ {
		key |= uint64(lower(name[i])) << (8 * i)
	}
	tag := tagIndex.Get().find(key, name)
	return tags[tag].name, tags[tag].traits&void != 0
}
