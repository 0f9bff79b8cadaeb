// Package newswire reads saved news-agency stories: HTML pages and text dumps
// of what Reuters, AP, AFP, dpa, Xinhua and others have sent. It gives back
// the parts of a story under the names that the trade has for them: headline,
// label, times, dateline, body, byline, editors, notes.
//
//	f, err := os.Open("story.txt")
//	if err != nil {
//		return err
//	}
//	defer f.Close()
//	a, err := newswire.Parse(f)
//	if err != nil {
//		return err // errors.Is(err, newswire.ErrNoArticle), perhaps
//	}
//	fmt.Println(a.Dateline.Raw, a.Headline)
//
// # What it promises
//
// A part that the story does not have, or that cannot be read with certainty,
// is empty. Nothing is made up, and nothing comes from the machine's clock,
// zone data or locale: the same bytes give the same article everywhere.
//
// Parse reads the reader that it is given and nothing else: it opens nothing,
// starts no goroutine and writes no global. It does not panic and does not
// hang: time and memory grow in proportion to the input, of which it takes at
// most [Parser].MaxBytes. An input that it refuses gives an error that
// [errors.Is] can tell apart, and never half an article.
//
// # What it does not do
//
// It does not fetch pages, pass paywalls, run scripts or follow links. It does
// not translate, summarise or correct: names, quotes and dashes stay as
// printed. It does not turn a place into a country or a name into a person.
// Ordinary web pages are not its business: for those, see the packages that go
// by the mass of text.
//
// # Where it differs from other extractors
//
// Others find the largest run of text and call its first date and author the
// story's own. This package goes by what wire copy looks like: a dateline
// opens it, a sign-off ends it, and both say who, where and when. So the
// dateline is taken out of the body, editors are told from reporters, an age
// ("3 years ago") dates the copy and not the story, and a time is no more
// precise than it was printed: [Timestamp].Value is "2016-09-28" where only
// the day is known, and has no zone where none is known.
//
// To see why a part was read as it was, ask [Parser.Explain].
//
// # Security
//
// All text of an [Article] is valid UTF-8 without control characters and
// without those that reverse the direction of text. The grammars that are
// exported by themselves, such as [ParseByline], are given single lines and
// promise valid UTF-8 only. All of it is plain text and not HTML: a story about
// markup rightly holds "<script>", so whoever puts the text on a page has to
// escape it. Who reads input that others may have
// written should say how large it may be, in [Parser].MaxBytes. What the text
// claims, a time or a name, is what the page claims: it is not proved.
package newswire
