// Package item holds what a structured file says of one story before its text
// is read, and makes a story of it: the file says which words are the headline
// and which the body, and the finder's own rules read the dateline, the
// bylines, the sign-off and the notes in them.
package item

// An Item is one story as an interchange format delivers it. A reader of a
// format fills in what the format has a place for, as it stands there: text
// with its entities decoded, white space as it is. What is not there is empty.
type Item struct {
	Format string // its name, which Article.Format gets: "nitf", "newsml-g2", "ninjs"

	// What is there to be printed: it becomes part of the story's text.
	Headline string
	Decks    []string // sub-headlines, summaries
	Bylines  []string // lines that name who wrote the story: "By Ada Finch in Port Aldous"
	Dateline string   // as a line: "PORT ALDOUS, March 14 (Reuters) -"; it counts where the body begins with none
	Notes    []string // to editors or to readers: advisory lines, reasons of a correction
	SignOffs []string // lines that name who wrote and edited the story, where they do not stand in its body: "Reporting by Ada Finch"

	// The body is one of these two.
	Markup []byte // of HTML, without the head of a page
	Text   []byte // plain, as a text dump is
	Whole  bool   // it holds the headline and all else that is to be printed, too, as a page or a dump does, so that they have to be found in it
	Other  bool   // it is the story of the item before in another form, which counts where that one is none

	// What machines are told of the story.
	Times    []Time
	Authors  []string // people or organisations; they count where the story names no author
	Places   []string // where the story is said to be from; they only vouch for its dateline
	Agencies []string // who sends the story, the most telling first: provider, source, copyright holder
	Language string   // BCP 47
	ID       string   // the agency's own
	URL      string   // where the story is published
	Site     string   // who publishes it, where that is not the agency
	Slug     string
	Status   string // as given: "usable", "stat:canceled"
	Embargo  string // as given: the time until which the story is held back
	Urgency  string // as given: "1" to "9", 1 the most urgent
	Section  string
	Subjects []string // what the story is about, in words
	Keywords []string
	Rights   []string // copyright and terms of use

	Pictures []Picture
}

// A TimeOf says what a time of an item is the time of.
type TimeOf uint8

const (
	FirstCreated   TimeOf = iota // the first version of the story was made
	VersionCreated               // this version was made; the first publication where no other is given, or an earlier one
	Published                    // it was first published
	Updated                      // it was last changed
)

// A Time is one of an item's times.
type Time struct {
	Of    TimeOf
	Value string // as given
	Name  string // what the format calls it: "versionCreated"
}

// A Picture is one that goes with the story.
type Picture struct {
	URL     string // or the name of its file
	Caption string
	Credit  string

	Width, Height int // in pixels, 0 where the format does not say
}
