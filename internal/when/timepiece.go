package when

type timeLabel uint8

const (
	timeUnlabelled timeLabel = iota
	timePublished
	timeUpdated
)

// A timeReader reads a line piece by piece into at most two times.
type timeReader struct {
	tokens timeTokens
	times  [2]printedTime
	n      int // times begun
	filler int // the first of the fillers just passed, which belong to a label after them; -1 if none
}

// A printedTime is a time as the line has it.
type printedTime struct {
	label                 timeLabel
	fields                timeFields
	dated, clocked, zoned bool
	offset                int       // minutes east of Greenwich
	zone                  uint8     // 1 + row of zones, for a zone that has a name
	zoneName              [2]uint16 // its span in the line, also where no row has the name
	weekday               uint8     // 1 for Sunday
	ageStart, ageEnd      uint16
	start, end            uint16
}

// read reads all pieces. It reports whether every token found its place.
func (r *timeReader) read() bool {
	r.filler = -1
	for i := 0; i < r.tokens.n; {
		start := r.n
		next := r.piece(i)
		if next < 0 || r.n > len(r.times) {
			return false
		}
		if r.n > start { // the piece began a time
			first := i
			if r.filler >= 0 {
				first = r.filler
			}
			r.times[r.n-1].start = r.tokens.at[first].start
		}
		i = next
	}
	return true
}

// now is the time being read. It is the last one where a line that has more is
// being refused.
func (r *timeReader) now() *printedTime {
	if r.n == 0 {
		r.n = 1
	}
	return &r.times[min(r.n, len(r.times))-1]
}

// begin begins the time of a label. Two in a row ("First Published") are one.
func (r *timeReader) begin(label timeLabel) {
	if p := r.now(); (p.told() || p.label != timeUnlabelled && p.label != label) && !r.another() {
		return
	}
	r.now().label = label
}

// another begins a time without a label, where a part of the present one
// comes a second time. A line has no more than two times.
func (r *timeReader) another() bool {
	r.n++
	return r.n <= len(r.times)
}

// told reports whether something has been read of the time.
func (p *printedTime) told() bool { return p.dated || p.clocked || p.zoned || p.ageEnd != 0 }

// used marks tokens up to next as part of the time being read.
func (r *timeReader) used(next int) int {
	r.filler = -1
	r.now().end = r.tokens.at[next-1].end
	return next
}

// piece reads the piece that begins with token i. It returns the token after
// it, or -1 if nothing that a time line holds begins there.
func (r *timeReader) piece(i int) int {
	k := &r.tokens.at[i]
	switch k.kind {
	case timeNumber:
		return r.numberPiece(i)
	case timeWordToken:
		return r.wordPiece(i, k)
	}
	switch k.mark {
	case ',', '.', ':', ';', '/', '|', '·', '-', '–', '(', ')', '[', ']', '@':
		return i + 1
	}
	return -1
}

func (r *timeReader) numberPiece(i int) int {
	if i+1 < r.tokens.n && r.tokens.at[i+1].mark == ':' {
		return r.clock(i, i) // the common case, and all that a colon can follow
	}
	if next := r.readingTime(i); next >= 0 {
		return next
	}
	if next := r.age(i); next >= 0 {
		return next
	}
	if next := r.stamp(i); next >= 0 {
		return next
	}
	if next := r.date(i); next >= 0 {
		return next
	}
	if next := r.clock(i, i); next >= 0 {
		return next
	}
	return r.lateYear(i)
}

func (r *timeReader) wordPiece(i int, k *timeToken) int {
	w := k.word
	if w.Means&wordReading != 0 {
		if next := r.readingTime(i); next >= 0 {
			return next
		}
	}
	if r.tokens.weekdayAt(i) {
		r.now().weekday = w.Weekday
		return r.used(i + 1)
	}
	if w.Month != 0 {
		if next := r.date(i); next >= 0 {
			return next
		}
	}
	if w.Means&(wordBefore|wordOne|wordAbout) != 0 {
		if next := r.age(i); next >= 0 {
			return next
		}
	}
	if w.Means&wordNoon != 0 {
		return r.clock(i, i)
	}
	if w.Means&(wordAM|wordPM) != 0 {
		if next := r.clock(i, i+1); next >= 0 {
			return next
		}
	}
	if k.mark == 'T' {
		return r.clock(i, i+1)
	}
	if w.zone != 0 || w.Means&wordUnknownZone != 0 {
		return r.namedZone(i, k)
	}
	switch {
	case w.Means&WordUpdated != 0:
		r.begin(timeUpdated)
		return r.usedLabel(i)
	case w.Means&WordPublished != 0:
		r.begin(timePublished)
		return r.usedLabel(i)
	case w.Means&(wordFiller|wordOf) != 0:
		if r.filler < 0 {
			r.filler = i
		}
		return i + 1
	case w.Means&wordAgo != 0 && r.n > 0 && r.now().label != timeUnlabelled && !r.now().told():
		return i + 1 // "Updated ago": the script that fills in the number did not run
	}
	return -1
}

// usedLabel marks a label as read; the fillers before it, "Last" in "Last
// Updated", are a part of it.
func (r *timeReader) usedLabel(i int) int {
	if r.n > len(r.times) {
		return -1
	}
	if !r.now().told() {
		r.now().end = r.tokens.at[i].end
	}
	return i + 1
}

// stamp reads a date and a time in one piece.
func (r *timeReader) stamp(i int) int {
	if r.tokens.at[i].digits < 6 || r.n > 0 && (r.now().dated || r.now().clocked) {
		return -1
	}
	for row := range stampForms {
		var f timeFields
		next := r.tokens.match(stampForms[row].pattern, i, &f)
		if next < 0 {
			continue
		}
		p := r.now()
		p.fields, p.dated, p.clocked = f, true, true
		p.zone, p.zoneName, p.zoned = f.zone, f.zoneName, f.zone != 0
		return r.used(next)
	}
	return -1
}

// date reads a date.
func (r *timeReader) date(i int) int {
	f, next := r.tokens.date(i)
	if next < 0 {
		return -1
	}
	if r.now().dated && !r.another() {
		return -1
	}
	r.now().setDate(f)
	return r.used(next)
}

// lateYear reads the year of "Wed Sep 10 18:38:00 EDT 2008".
func (r *timeReader) lateYear(i int) int {
	var f timeFields
	if r.n == 0 || !f.take('Y', &r.tokens.at[i]) || !r.tokens.endsCleanly(i+1) {
		return -1
	}
	p := r.now()
	if !p.dated || !p.clocked || p.fields.year != 0 || p.fields.day == 0 {
		return -1
	}
	p.fields.year = f.year
	return r.used(i + 1)
}

// clock reads a time of day with what follows it: AM or PM, a word for hours,
// an offset. The piece begins at token start, which is not i where "PM" or
// the T of ISO 8601 stands before the time.
func (r *timeReader) clock(start, i int) int {
	t := &r.tokens
	iso := i > start && t.at[start].mark == 'T'
	if i >= t.n || iso && (start == 0 || t.at[start].space || t.at[i].space || t.at[start-1].kind != timeNumber) {
		return -1
	}
	for row := range clockForms {
		pattern := clockForms[row].pattern
		if !t.at[i].opens(pattern[0]) {
			continue
		}
		var f timeFields
		next := t.match(pattern, i, &f)
		if next < 0 || !clockEnds(t, next) {
			continue
		}
		if half := t.at[start].word.Means & (wordAM | wordPM); i > start && f.half == 0 {
			f.half = half
		}
		f, next = t.clockTail(f, next)
		if f.compact && !iso && !t.saysTime(next) {
			return -1 // "0337" may be any number
		}
		if !f.halfFits() || r.now().clocked && !r.another() {
			return -1
		}
		p := r.now()
		p.setClock(f)
		next = r.used(next)
		if end, minutes := t.offset(next, iso || f.seconds); end >= 0 {
			if !p.setOffset(minutes) {
				return -1
			}
			next = r.used(end)
		}
		return next
	}
	return -1
}

// setDate takes the date of what a form says, and leaves the time of day.
func (p *printedTime) setDate(f timeFields) {
	p.fields.year, p.fields.month, p.fields.day = f.year, f.month, f.day
	p.fields.first, p.fields.second = f.first, f.second
	p.dated = true
}

// setClock takes the time of day of what a form says, and leaves the date.
func (p *printedTime) setClock(f timeFields) {
	p.fields.hour, p.fields.minute, p.fields.sec = f.hour, f.minute, f.sec
	p.fields.fraction, p.fields.half, p.fields.seconds = f.fraction, f.half, f.seconds
	p.clocked = true
}

// saysTime reports whether a zone stands at token i, or a word for hours
// before it: then the number there is a time of day.
func (t *timeTokens) saysTime(i int) bool {
	return i < t.n && t.at[i].word.zone != 0 || t.at[i-1].word.Means&wordHour != 0
}

// clockEnds reports whether a time of day ends before token i.
func clockEnds(t *timeTokens, i int) bool {
	if i >= t.n || t.at[i].space {
		return true
	}
	k := &t.at[i]
	if k.mark == ':' || k.mark == '.' || k.mark == '/' {
		return i+1 >= t.n || t.at[i+1].space || t.at[i+1].kind != timeNumber
	}
	return k.kind != timeNumber || t.at[i-1].kind != timeNumber
}

// clockTail reads AM or PM, noon and words for hours after a time of day.
func (t *timeTokens) clockTail(f timeFields, i int) (timeFields, int) {
	for ; i < t.n; i++ {
		switch w := t.at[i].word.Means; {
		case w&(wordAM|wordPM) != 0 && f.half == 0:
			f.half = w & (wordAM | wordPM)
		case w&wordNoon != 0 && f.half == 0 && f.hour == 12 && f.minute == 0:
			f.half = wordPM
		case w&wordHour != 0:
		default:
			return f, i
		}
	}
	return f, i
}

// halfFits reports whether the hour can be before or after noon as printed.
// "15:23 PM" is; "15:23 AM" and "0:15 PM" are contradictions.
func (f *timeFields) halfFits() bool {
	switch f.half {
	case wordAM:
		return f.hour <= 12
	case wordPM:
		return f.hour > 0
	}
	return true
}

// age reads an age: "3 years ago", "vor 3 Stunden", "about 3 hours, 37
// minutes ago".
func (r *timeReader) age(i int) int {
	t, start := &r.tokens, i
	before := false
	if t.at[i].word.Means&wordBefore != 0 {
		before = true
		for i++; i < t.n && t.at[i].kind == timeWordToken && t.at[i].word.Means&(wordFiller|wordOne) != 0 && i < start+3; i++ {
		}
	}
	if i < t.n && t.at[i].word.Means&wordAbout != 0 {
		i++
	}
	units := 0
	for i+1 < t.n && (t.at[i].kind == timeNumber && t.at[i].digits <= 3 || t.at[i].word.Means&wordOne != 0) && t.at[i+1].word.Means&wordUnit != 0 {
		i += 2
		units++
		if i+1 < t.n && t.at[i].mark == ',' && t.at[i+1].kind == timeNumber {
			i++
		}
	}
	if units == 0 {
		return -1
	}
	if i < t.n && t.at[i].word.Means&wordAgo != 0 {
		i++
	} else if !before {
		return -1
	}
	if p := r.now(); p.ageEnd != 0 {
		return -1
	} else {
		p.ageStart, p.ageEnd = t.at[start].start, t.at[i-1].end
	}
	return r.used(i)
}

// readingTime passes over "2 MIN READ", "Lesezeit: 3 Min.", "1-minute read".
func (r *timeReader) readingTime(i int) int {
	t := &r.tokens
	before := t.at[i].word.Means&wordReading != 0
	if before {
		if i++; i < t.n && t.at[i].mark == ':' {
			i++
		}
	}
	if i+1 >= t.n || t.at[i].kind != timeNumber || t.at[i].digits > 2 {
		return -1
	}
	if i++; t.at[i].mark == '-' && i+1 < t.n {
		i++
	}
	if t.at[i].word.Means&wordUnit == 0 {
		return -1
	}
	if i++; before {
		return i
	}
	for i < t.n && (t.at[i].mark == '.' || t.at[i].word.Means&wordOf != 0) {
		i++
	}
	if i < t.n && t.at[i].word.Means&wordReading != 0 {
		return i + 1
	}
	return -1
}
