package lex

// A Lexicon gives what the words of a table mean. Every word of a time line,
// and of a story's first kilobyte, is looked up in one, so words of up to eight
// bytes, which nearly all are, stand in a hash table as one number.
type Lexicon[V any] struct {
	short []lexiconEntry[V] // as many as a power of two
	words int               // in short
	long  map[string]V
	first [4]uint64 // a bit for each byte with which a word of long begins
}

// A lexiconEntry is a word of up to eight bytes as a number, which is 0 where
// there is none, and its meaning.
type lexiconEntry[V any] struct {
	word    uint64
	meaning V
}

// packed gives a word of up to eight bytes as a number.
func packed[T string | []byte](word T) (n uint64) {
	for i := range len(word) {
		n = n<<8 | uint64(word[i])
	}
	return n
}

// entry gives the place of a word in the table, which is empty if the word is
// not in it.
func (x *Lexicon[V]) entry(word uint64) *lexiconEntry[V] {
	const golden = 0x9E3779B97F4A7C15 // spreads the words over the table
	for i := word * golden >> 40; ; i++ {
		if e := &x.short[i&uint64(len(x.short)-1)]; e.word == word || e.word == 0 {
			return e
		}
	}
}

// Add adds a word, or changes what is known of it.
func (x *Lexicon[V]) Add(word string, change func(V) V) {
	if len(word) > 8 {
		if x.long == nil {
			x.long = make(map[string]V)
		}
		x.long[word] = change(x.long[word])
		x.first[word[0]>>6] |= 1 << (word[0] & 63)
		return
	}
	// The table is kept at most half full, so that searches are short and end.
	if 2*x.words >= len(x.short) {
		old := x.short
		x.short = make([]lexiconEntry[V], max(64, 2*len(old)))
		for _, e := range old {
			if e.word != 0 {
				*x.entry(e.word) = e
			}
		}
	}
	e := x.entry(packed(word))
	if e.word == 0 {
		e.word = packed(word)
		x.words++
	}
	e.meaning = change(e.meaning)
}

// Find gives what the word means.
func (x *Lexicon[V]) Find(word []byte) (meaning V, ok bool) {
	if len(word) > 8 {
		if x.first[word[0]>>6]>>(word[0]&63)&1 != 0 {
			meaning, ok = x.long[string(word)]
		}
		return meaning, ok
	}
	e := x.entry(packed(word))
	return e.meaning, e.word != 0
}
