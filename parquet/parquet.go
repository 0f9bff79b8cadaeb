// Package parquet keeps articles as rows of a Parquet file, the form in which
// data lakes hold tables, and reads them back.
//
// A column stands for each key of the article's JSON, under the same name;
// lists are lists, objects are groups. Columns that say where a story comes
// from stand before them.
package parquet

import (
	"io"
	"iter"

	"github.com/newswire-go/newswire"
	"github.com/parquet-go/parquet-go"
)

// An Origin says where a story comes from, as the JSON Lines of the command
// newswire do.
type Origin struct {
	File   string `parquet:"file,optional"`
	Part   bool   `parquet:"part"`             // it is a part of the file, an archive, and not all of it
	Entry  string `parquet:"entry,optional"`   // the name of the part, in a zip archive
	Offset int64  `parquet:"offset"`           // the place of the part
	Within int64  `parquet:"within"`           // its place in the text of its gzip member, if that holds many
	URL    string `parquet:"fetched,optional"` // the address of a page, in a WARC file
}

// options of the file: what compresses best of what all readers know.
var options = []parquet.WriterOption{
	parquet.Compression(&parquet.Zstd),
	parquet.MaxRowsPerRowGroup(rowsInMemory),
	parquet.CreatedBy("newswire", "", ""),
}

// rowsInMemory is how many rows are gathered before they are written.
const rowsInMemory = 4096

// A Writer writes articles into a Parquet file.
type Writer struct {
	rows *parquet.GenericWriter[row]
	one  [1]row // given to rows again and again
}

// NewWriter makes a Writer. The file is whole only after Close.
func NewWriter(w io.Writer) *Writer {
	return &Writer{rows: parquet.NewGenericWriter[row](w, options...)}
}

// Write writes one article.
func (w *Writer) Write(o Origin, a *newswire.Article) error {
	w.one[0] = rowOf(o, a)
	_, err := w.rows.Write(w.one[:])
	return err
}

// Close writes what is left, and the end of the file. It does not close the
// writer below.
func (w *Writer) Close() error { return w.rows.Close() }

// A Story is an article and where it comes from.
type Story struct {
	Origin  Origin
	Article *newswire.Article
}

// Read gives the articles of a Parquet file of so many bytes, in their order.
// It ends with the first error.
func Read(r io.ReaderAt, size int64) iter.Seq2[Story, error] {
	return func(yield func(Story, error) bool) {
		file, err := parquet.OpenFile(r, size)
		if err != nil {
			yield(Story{}, err)
			return
		}
		rows := parquet.NewGenericReader[row](file)
		defer rows.Close()
		for {
			var page [64]row
			n, err := rows.Read(page[:])
			for i := range page[:n] {
				if !yield(page[i].story(), nil) {
					return
				}
			}
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(Story{}, err)
				return
			}
		}
	}
}
