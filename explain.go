package newswire

// A Trace shows how an article was read: all that was found, and what became
// of it.
type Trace struct {
	Text       string      // all text of the page, in the order in which a person reads it, a line a block
	Candidates []Candidate // of the metadata, then of the text in its order
}

// A Candidate is a piece of the text, or of the metadata, that could be a
// field of the article. Every character of Trace.Text but the line feeds and
// the spaces between two parts of a block belongs to exactly one candidate
// of the text.
type Candidate struct {
	Field  string // the JSON key; "chrome", "furniture", "caption" or "promo" for what is no part of the story
	Value  string // as found
	Origin string // "text", or the kind of metadata: "page-state", "json-ld", "meta", "time", "microdata", "caller"
	Start  int    // Trace.Text[Start:End] is the value, if it is from the text
	End    int
	Chosen bool   // the article has it
	Why    string // the rule that took it for the field, or what the metadata calls it
}

// trace lists what a story was made of. The article is nil if none was made.
func (s *story) trace(a *Article) *Trace {
	t := &Trace{Text: s.text}
	for c := range s.meta.all() {
		t.Candidates = append(t.Candidates, Candidate{Field: c.field.String(), Value: c.value, Origin: c.origin.String(), Why: c.name, Chosen: c.chosen && a != nil})
	}
	for i := range s.parts {
		p := &s.parts[i]
		t.Candidates = append(t.Candidates, Candidate{
			Field: p.part.String(), Value: s.content(i), Origin: printed.String(), Start: p.start, End: p.end,
			Chosen: a != nil && p.part < partCaption, Why: p.why,
		})
	}
	return t
}
