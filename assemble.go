package newswire

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/label"
	"github.com/newswire-go/newswire/internal/language"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/meta"
	"github.com/newswire-go/newswire/internal/note"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/story"
	"github.com/newswire-go/newswire/internal/trust"
	"github.com/newswire-go/newswire/internal/when"
)

// assemble makes the article of a story that has a body.
func assemble(s *story.Story, set *Parser) *Article {
	a := &Article{Format: s.Format, Truncated: s.Truncated}
	if s.Row != nil {
		a.Layout = s.Row.Name
	}
	if s.Stale != "" {
		a.warn(WarnLayoutStale, "body", "the page looks like "+s.Stale+", but its story does not stand where it should")
	}
	a.Dateline = datelineOf(s.Dateline.Dateline)
	a.putBody(s)
	a.warnOfDateline()
	a.readCredits(s)
	a.readSource(s)
	a.readLanguage(s)
	a.readAddress(s, set)
	base := baseOf(s, cmp.Or(set.URL, a.URL))
	a.readImages(s, base)
	a.readSpans(s, base)
	a.readSymbols()
	a.readHeadline(s)
	a.readTopics(s)
	a.readTimes(s, set)
	a.Dateline.Date = cmp.Or(s.Dateline.Day.Value(when.Timestamp(a.Timestamp)), a.Dateline.Date)
	a.readNotes(s)
	a.readEnvelope(s, set)
	return a
}

// readHeadline cuts the label from the headline, and reads the deck.
func (a *Article) readHeadline(s *story.Story) {
	headline := strings.TrimSuffix(s.Joined(story.Headline), " =") // ends a line of the wire
	wireLabel, rest, version := cutLabel(headline)
	a.Label, a.Headline, a.Version = wireLabel, rest, versionOf(version.Join(label.SlugVersion(a.Slug)))
	s.Each(story.Deck, func(text string) { a.Deck = append(a.Deck, text) })
}

// readCredits unites the people named above the story, in its dateline and
// below it.
func (a *Article) readCredits(s *story.Story) {
	byline, editors := credit.Unite(s.Header, s.Signed)
	a.Byline, a.Editors = creditsOf(byline), creditsOf(editors)
	a.BylineText, a.SignOffText = strings.TrimFunc(s.Joined(story.Byline), lex.IsSeparator), s.Joined(story.SignOff)
	var own meta.Candidate
	if i := slices.IndexFunc(a.Byline, Credit.isAuthor); i >= 0 {
		own = meta.Candidate{Origin: meta.Printed, Value: cmp.Or(a.Byline[i].Name, a.Byline[i].Organization)}
	}
	a.Byline = append(creditsOf(trust.Authors(s.Meta, &own)), a.Byline...)
}

// isAuthor reports whether a credit is one for the story, of a person or of an
// organisation that stands above it.
func (c Credit) isAuthor() bool {
	if c.Name == "" {
		return c.Header
	}
	return c.Has(RoleByline) || c.Has(RoleReporting) || c.Has(RoleWriting) || c.Has(RoleCompiling)
}

// putBody takes the body's blocks as what they were marked up as.
func (a *Article) putBody(s *story.Story) {
	n := 0
	s.Each(story.Body, func(string) { n++ })
	if n == 0 {
		return // a story that is withdrawn may have none
	}
	a.Body = make([]Block, 0, n)
	for i := range s.Parts {
		b := &s.Parts[i]
		if b.Kind != story.Body {
			continue
		}
		text := s.Content(i)
		switch b.Markup {
		case page.Row:
			cells := strings.Split(text, "\t")
			if n := len(a.Body); n > 0 && a.Body[n-1].Kind == BlockTable && i > 0 && s.Parts[i-1].Markup == page.Row {
				a.Body[n-1].Rows = append(a.Body[n-1].Rows, cells)
			} else {
				a.Body = append(a.Body, Block{Kind: BlockTable, Rows: [][]string{cells}})
			}
		case page.Heading:
			a.Body = append(a.Body, Block{Kind: BlockSubhead, Level: int(b.Level), Text: text})
		case page.Item:
			a.Body = append(a.Body, Block{Kind: BlockItem, Text: text})
		case page.Quote:
			a.Body = append(a.Body, Block{Kind: BlockQuote, Text: text})
		default:
			kind := BlockParagraph
			if b.Bold && len(text) < lex.ShortLine && !lex.EndsSentence(text) && s.GoesOn(i) {
				kind = BlockSubhead
			}
			a.Body = append(a.Body, Block{Kind: kind, Text: text})
		}
		if len(a.Body) > len(s.Blocks) {
			s.Blocks = append(s.Blocks, i)
		}
	}
}

// warnOfDateline warns where the body does not begin as a sentence does right
// after a dateline. Some names begin so ("eBay"), but nearly always the
// dateline was cut short, or is none.
func (a *Article) warnOfDateline() {
	if a.Dateline.Raw == "" || len(a.Body) == 0 {
		return
	}
	first := a.Body[0].Text
	if len(a.Body[0].Rows) > 0 {
		first = a.Body[0].Rows[0][0]
	}
	if r, _ := utf8.DecodeRuneInString(first); first != "" && !lex.OpensText(r) {
		a.warn(WarnDateline, "dateline", "the text after it begins with "+strconv.Quote(string(r)))
	}
}

// readNotes reads the editors' notes, which may tell of the story's life.
func (a *Article) readNotes(s *story.Story) {
	s.Each(story.Note, func(text string) {
		n := note.Told(text)
		if k := len(a.Notes); k < len(s.Notes) {
			n = s.Notes[k]
		}
		a.Notes = append(a.Notes, Note{NoteKind(n.Kind), n.Text})
		a.Version = versionToldBy(n, a.Version)
	})
}

// isLanguage reports whether a value is the tag of a language.
func isLanguage(value string) bool { return page.PrimaryTag(value) != "" }

// readLanguage tells the language from the story's own words where they are
// many enough, and else believes the page.
func (a *Article) readLanguage(s *story.Story) {
	var guess language.Guess
	for text := range a.Paragraphs() {
		if !guess.Read(text) {
			break
		}
	}
	own := meta.Candidate{Value: guess.Tag(), Origin: meta.Printed}
	a.Language = page.PrimaryTag(trust.Best(s.Meta, meta.Language, &own, isLanguage).Take())
}
