package newswire

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"time"

	"github.com/newswire-go/newswire/internal/bundle"
	"github.com/newswire-go/newswire/internal/format"
	"github.com/newswire-go/newswire/internal/page"
	"github.com/newswire-go/newswire/internal/story"
)

// The errors of Parse; test for them with errors.Is. An error of the reader
// itself is wrapped.
var (
	ErrEmpty     = errors.New("newswire: empty input")               // nothing, or nothing but white space
	ErrBinary    = errors.New("newswire: input is not text")         // a picture, an archive, a PDF
	ErrTooLarge  = errors.New("newswire: input over the size limit") // see Parser.MaxBytes
	ErrEncoding  = errors.New("newswire: encoding not known")        // nothing names it, and the letters do not tell; see Parser.ContentType
	ErrNoArticle = errors.New("newswire: no article found")          // see NoArticleError
)

// Reason says why an input holds no article.
type Reason string

const (
	ReasonNothing Reason = "nothing" // no story in it
	ReasonIndex   Reason = "index"   // a list of stories
	ReasonConsent Reason = "consent" // a consent dialog in place of a page
	ReasonPaywall Reason = "paywall" // an offer in place of a story
	ReasonLive    Reason = "live"    // a live blog or a round-up of many stories
	ReasonFormat  Reason = "format"  // neither a page nor a text: an interchange format, a feed, a mail message
)

// reasons are those of the finder's refusals.
var reasons = [...]Reason{
	story.RefusedNothing: ReasonNothing,
	story.RefusedIndex:   ReasonIndex,
	story.RefusedConsent: ReasonConsent,
	story.RefusedPaywall: ReasonPaywall,
	story.RefusedLive:    ReasonLive,
}

// A NoArticleError is the ErrNoArticle that Parse returns, with its reason.
type NoArticleError struct {
	Reason Reason
	Format string // the name of the format, for people, where the input is in one: "NITF", "RSS", "a mail message"
}

func (e *NoArticleError) Error() string {
	switch {
	case e.Reason == ReasonFormat:
		return ErrNoArticle.Error() + ": the input is " + e.Format
	case e.Format != "":
		return ErrNoArticle.Error() + ": the input is " + e.Format + " and holds no story"
	}
	return ErrNoArticle.Error() + ": " + string(e.Reason)
}

// Unwrap makes errors.Is(err, ErrNoArticle) true.
func (e *NoArticleError) Unwrap() error { return ErrNoArticle }

// A readError is an error of the reader that Parse was given.
type readError struct{ err error }

func (e *readError) Error() string { return "newswire: reading the input: " + e.err.Error() }

func (e *readError) Unwrap() error { return e.err }

// DefaultMaxBytes is the input limit of a Parser that names none.
const DefaultMaxBytes = 32 << 20

// A Parser holds settings. Its zero value is ready to use. A Parser is never
// written to after its creation, so many goroutines may share one.
type Parser struct {
	URL      string         // where the page came from: Article.URL, if the page does not say itself
	Location *time.Location // the zone of printed times that name none; nil leaves them floating
	MaxBytes int64          // input limit; 0 means DefaultMaxBytes; beyond it Parse returns ErrTooLarge and no half article

	// ContentType is what HTTP said of the page, for its charset:
	// "text/html; charset=windows-1251". It counts where the bytes are not
	// UTF-8, which is told by itself, and before what the page declares.
	ContentType string

	// Fallback is asked for the body of an HTML page in which no story was
	// found; package readable has one. It is given the page in UTF-8, in bytes
	// of its own. What it returns is cleaned and read like any other story, so
	// that a dateline or a sign-off in it is found, and Article.Layout is then
	// "readability". With nil, or if it fails, Parse returns ErrNoArticle.
	//
	// It is not asked where the page says for itself that it holds no story: a
	// consent wall, an offer, a live blog, an error page, an index that calls
	// itself one or shows a line below each headline. There the reason is worth
	// more than a guess.
	Fallback func(html []byte) ([]Block, error)

	general bool // read every page as if no row of the layout table matched
}

// Parse reads one saved story, an HTML page or a text dump, with the zero
// Parser.
func Parse(r io.Reader) (*Article, error) { return new(Parser).Parse(r) }

// Parse reads one saved story. It reads r to its end, or to one byte beyond
// the limit. The error is one of ErrEmpty, ErrBinary, ErrTooLarge,
// ErrEncoding, a *NoArticleError, or the reader's own; there is no article with it.
func (p *Parser) Parse(r io.Reader) (*Article, error) {
	switch r := r.(type) {
	case *bytes.Reader:
		return p.parseWhole(r, r.Len())
	case *bytes.Buffer:
		return p.parseWhole(r, r.Len())
	}
	b, err := p.readAll(r)
	if err != nil {
		return nil, err
	}
	return p.ParseBytes(b)
}

// parseWhole parses what a reader in memory holds without copying it, which
// would cost a tenth of the time: such a reader writes all it has at once.
func (p *Parser) parseWhole(r io.WriterTo, size int) (*Article, error) {
	if size == 0 {
		return nil, ErrEmpty
	}
	w := whole{parser: p}
	if _, err := r.WriteTo(&w); err != nil {
		return nil, &readError{err}
	}
	return w.article, w.err
}

// whole is a writer that parses what it is given.
type whole struct {
	parser  *Parser
	article *Article
	err     error
}

func (w *whole) Write(b []byte) (int, error) {
	w.article, w.err = w.parser.ParseBytes(b)
	return len(b), nil
}

// ParseBytes reads one saved story. The article keeps no reference to b, and
// b is not written to.
func (p *Parser) ParseBytes(b []byte) (*Article, error) {
	a, _, err := p.read(b)
	return a, err
}

// Explain reads one saved story as ParseBytes does and says how: the trace
// holds every candidate for every field. There is a trace, too, when no
// story was found in a text.
func (p *Parser) Explain(b []byte) (*Article, *Trace, error) {
	a, s, err := p.read(b)
	if s == nil {
		return nil, nil, err
	}
	text, _ := page.Decode(b, p.ContentType)
	return a, trace(s, a, p, text), err
}

// read is the whole way from bytes to an article: of several stories in an
// input the first.
func (p *Parser) read(b []byte) (*Article, *story.Story, error) {
	text, name, err := p.decode(b)
	switch {
	case err != nil:
		return nil, nil, err
	case name != "":
		return p.readFormat(text, name)
	case !page.IsHTML(text) && bundle.Many(text):
		return p.readFirst(text)
	}
	return p.readStory(text)
}

// decode gives the input in UTF-8, and the name of the interchange format that
// it is in, if it is in one.
func (p *Parser) decode(b []byte) (text []byte, name string, err error) {
	if int64(len(b)) > p.limit() {
		return nil, "", ErrTooLarge
	}
	text, holds := page.Decode(b, p.ContentType)
	if holds != page.ContentText {
		return nil, "", [...]error{page.ContentEmpty: ErrEmpty, page.ContentBinary: ErrBinary, page.ContentUnknown: ErrEncoding}[holds]
	}
	return text, page.Format(text), nil
}

// readStory reads a page or a text dump.
func (p *Parser) readStory(text []byte) (*Article, *story.Story, error) {
	pg := page.Of(text)
	defer pg.Release()
	s, v, rescued := p.clean(pg, text)
	if v.Grounds != story.Accepted {
		return nil, s, &NoArticleError{Reason: reasons[v.Grounds]}
	}
	a := assemble(s, p)
	if rescued {
		a.Layout = fallbackLayout
	}
	return a, s, nil
}

func (p *Parser) limit() int64 {
	if p.MaxBytes > 0 {
		return p.MaxBytes
	}
	return DefaultMaxBytes
}

// readAll reads r up to the limit. A reader that knows its length, such as a
// bytes.Reader, is read into a buffer of that size: reading is the largest
// single cost of a fast parser.
func (p *Parser) readAll(r io.Reader) ([]byte, error) {
	var buf bytes.Buffer
	if l, ok := r.(interface{ Len() int }); ok {
		if int64(l.Len()) > p.limit() {
			return nil, ErrTooLarge
		}
		buf.Grow(l.Len() + bytes.MinRead)
	}
	if _, err := buf.ReadFrom(io.LimitReader(r, p.limit()+1)); err != nil {
		return nil, &readError{err}
	}
	return buf.Bytes(), nil
}

// ParseAll reads every story of an input with the zero Parser.
func ParseAll(r io.Reader) iter.Seq2[*Article, error] { return new(Parser).ParseAll(r) }

// ParseAll reads every story of an input, in its order, one after the other as
// they are asked for: of a feed, a message with several items, a file of mail,
// an archive in SGML, lists and lines of JSON, messages of the wire, and text
// dumps in which rules, form feeds or a second head part several. An input of
// one story gives that.
//
// A story that cannot be read gives an error in its place, and the next one
// follows; only an error of r is the last. MaxBytes is the limit of one story,
// and no more than one is held in memory, but for formats whose stories stand
// in one document, such as NewsML-G2, which is held whole.
func (p *Parser) ParseAll(r io.Reader) iter.Seq2[*Article, error] {
	return func(yield func(*Article, error) bool) {
		empty, more := true, true
		give := func(a *Article, err error) bool {
			more = more && yield(a, err)
			return more
		}
		for part, err := range bundle.Parts(r, p.limit()) {
			empty = false
			switch {
			case errors.Is(err, bundle.ErrTooLarge):
				give(nil, ErrTooLarge)
			case err != nil:
				give(nil, &readError{err})
			default:
				p.each(part.Text, give)
			}
			if !more {
				return
			}
		}
		if empty {
			yield(nil, ErrEmpty)
		}
	}
}

// each gives the stories of a part: those of a format, or the one that it is.
func (p *Parser) each(b []byte, give func(*Article, error) bool) {
	text, name, err := p.decode(b)
	if err != nil || name == "" {
		var a *Article
		if err == nil {
			a, _, err = p.readStory(text)
		}
		give(a, err)
		return
	}
	none := true
	for s, v := range format.Stories(text, name) {
		none = false
		if !give(p.told(s, v, name)) {
			return
		}
	}
	if none {
		give(nil, noStoryIn(name))
	}
}

// noStoryIn says of an input in a format that holds no story why it has none:
// the format is not read, or it holds a picture, a list, a plan.
func noStoryIn(name string) error {
	if format.Reads(name) {
		return &NoArticleError{Reason: ReasonNothing, Format: name}
	}
	return &NoArticleError{Reason: ReasonFormat, Format: name}
}

// told gives the article of a story that a format tells.
func (p *Parser) told(s *story.Story, v story.Verdict, name string) (*Article, error) {
	if v.Grounds != story.Accepted {
		return nil, &NoArticleError{Reason: reasons[v.Grounds], Format: name}
	}
	return assemble(s, p), nil
}

// readFormat reads the first story of a text in an interchange format of that
// name. A warning tells of others behind it.
func (p *Parser) readFormat(text []byte, name string) (a *Article, s *story.Story, err error) {
	err = noStoryIn(name)
	for found, v := range format.Stories(text, name) {
		if a.warnsOfMore() {
			break
		}
		s = found
		a, err = p.told(s, v, name)
	}
	return a, s, err
}

// readFirst reads the first story of a text dump that may hold several.
func (p *Parser) readFirst(text []byte) (a *Article, s *story.Story, err error) {
	for part, failed := range bundle.Parts(bytes.NewReader(text), int64(len(text))) {
		if a.warnsOfMore() {
			break
		}
		if err = failed; err == nil {
			a, s, err = p.readStory(part.Text)
		}
	}
	return a, s, err
}

// warnsOfMore reports whether there is an article, which then warns of others.
func (a *Article) warnsOfMore() bool {
	if a != nil {
		a.warn(WarnMoreStories, "", "the input holds more stories than this one")
	}
	return a != nil
}
