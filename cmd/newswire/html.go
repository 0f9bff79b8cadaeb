package main

import (
	"net/url"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/newswire-go/newswire/view"
)

// reading gives a result as package view shows it.
func reading(r *result) view.Reading {
	name := r.path
	if r.entry != "" {
		name += " " + r.entry
	}
	return view.Reading{Name: name, Article: r.article, Trace: r.trace, Err: r.err}
}

// renderHTML gives a page that shows how a story was read, or of many stories
// the row of an index.
func renderHTML(many bool) renderer {
	return func(b []byte, r *result) []byte {
		if many {
			return append(b, view.Row(reading(r))...)
		}
		return append(b, view.Page(reading(r))...)
	}
}

// An index gathers rows, and writes a page of them when it is full.
type index struct {
	name  string // of the first page's file
	title string
	full  int // rows that make a page
	rows  []string
	pages int // that are written
	made  func(*product)
}

// write takes a row. The page before is written only now: it leads to the one
// that this row begins.
func (x *index) write(row []byte) error {
	if len(x.rows) == x.full {
		if err := x.page(true); err != nil {
			return err
		}
	}
	x.rows = append(x.rows, string(row))
	return nil
}

// page writes a page of the rows at hand.
func (x *index) page(more bool) error {
	p := view.Index{Title: x.title, From: x.pages*x.full + 1, Rows: x.rows}
	if x.pages > 0 {
		p.Prev = addressOf(x.file(x.pages - 1))
	}
	if more {
		p.Next = addressOf(x.file(x.pages + 1))
	}
	file, err := create(x.file(x.pages), nil, true)
	if err != nil {
		return err
	}
	x.made(file)
	x.rows, x.pages = nil, x.pages+1
	_, err = file.f.Write(p.Page())
	return err
}

// file gives the name of a page's file: "out.html", "out-2.html".
func (x *index) file(page int) string {
	if page == 0 {
		return x.name
	}
	ext := filepath.Ext(x.name)
	return strings.TrimSuffix(x.name, ext) + "-" + strconv.Itoa(page+1) + ext
}

// addressOf gives the address of a file as another in its folder has it.
func addressOf(file string) string {
	return (&url.URL{Path: filepath.Base(file)}).String()
}
