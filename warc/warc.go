// Package warc reads the HTML pages out of a WARC file, the form in which web
// archives and crawlers keep what they fetched.
//
//	for page, err := range warc.Pages(f) {
//		if err != nil {
//			log.Printf("record at %d: %v", page.Offset, err) // and on to the next one
//			continue
//		}
//		p := newswire.Parser{URL: page.URL, ContentType: page.ContentType}
//		article, err := p.ParseBytes(page.Body)
//		...
//	}
//
// The file may be packed with gzip, as a whole or, as is the custom, record by
// record; it is read as a stream, in memory that one page bounds. Requests,
// pictures, redirections and whatever else a crawl holds is passed over.
package warc

import (
	"errors"
	"io"
	"iter"
)

// What can be wrong with a record. Errors of Pages wrap one of these, or the
// error of the reader below.
var (
	ErrFormat    = errors.New("warc: not a WARC record")
	ErrTruncated = errors.New("warc: record cut short")           // by the crawler or by the end of the file
	ErrCorrupt   = errors.New("warc: damaged gzip data")          //
	ErrEncoding  = errors.New("warc: content encoding not known") // br, zstd
	ErrTooLarge  = errors.New("warc: page over the size limit")   // see Reader.MaxBytes
)

// DefaultMaxBytes is the largest page that a Reader gives if it names no limit.
const DefaultMaxBytes = 32 << 20

// A Page is an HTML page that a server gave with a status of 200 to 299, or
// that was put into the archive without one.
type Page struct {
	URL         string // the address that it was fetched from
	Date        string // when, as the archive writes it: "2016-09-28T15:23:00Z"
	ContentType string // what HTTP said of it: "text/html; charset=windows-1251"

	// Offset is the place of the record in the file: where its gzip member
	// begins, if it is packed. A member that holds many records gives them the
	// same Offset, and Within is the place in its text. Both together are a
	// record's own.
	Offset, Within int64

	// Body is the page, freed of chunks and packing. It is good until the next
	// page is asked for.
	Body []byte
}

// A Reader holds settings. Its zero value is ready to use, by many goroutines
// at once.
type Reader struct {
	MaxBytes int64 // the largest page; 0 means DefaultMaxBytes

	// Start is the place in the file of the first byte that is read, for those
	// who have gone to where a record begins: places are counted from the
	// beginning of the file. In a file that is packed record by record it may
	// be any place; what stands there before the next record is passed over.
	Start int64
}

// Pages reads the pages of a WARC file with the zero Reader.
func Pages(r io.Reader) iter.Seq2[Page, error] { return new(Reader).Pages(r) }

// Pages gives the pages of a WARC file in their order, once. A record that
// cannot be read gives an error beside a Page that says what is known of it,
// and the reading goes on with the next record that can be found. Only an
// error of r ends it.
func (o *Reader) Pages(r io.Reader) iter.Seq2[Page, error] {
	return func(yield func(Page, error) bool) {
		w := walk{limit: o.MaxBytes, source: newSource(r, o.Start)}
		if w.limit <= 0 {
			w.limit = DefaultMaxBytes
		}
		for w.next() {
			if !yield(w.page, w.err) {
				return
			}
		}
	}
}
