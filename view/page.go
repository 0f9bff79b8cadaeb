//go:build !nocharset

package view

import (
	"crypto/sha256"
	"encoding/base64"
)

// The playground, which is built with nocharset, has a page already, and what
// hashes the policy of one would be a tenth of its program.

// Page gives a reading as a page of its own, in UTF-8.
func Page(r Reading) []byte {
	title := r.Name
	if r.Article != nil && r.Article.Headline != "" {
		title = r.Article.Headline
	}
	var w writer
	w.open(title)
	w.raw(`<header class="bar"><p class="brand">newswire</p><p class="file">`)
	w.text(r.Name)
	w.raw("</p></header>\n")
	writeReading(&w, r)
	w.close()
	return []byte(w.String())
}

// open writes the head of a page with a policy that lets nothing be loaded,
// and nothing run but its own style and script.
func (w *writer) open(title string) {
	w.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
	w.raw(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '` + hashOf(Style()) + `'; script-src '` + hashOf(Script()) + `'; base-uri 'none'; form-action 'none'">` + "\n")
	w.raw(`<meta name="viewport" content="width=device-width, initial-scale=1">` + "\n")
	w.raw(`<meta name="color-scheme" content="light dark">` + "\n<title>")
	w.text(title)
	w.raw("</title>\n<style>" + Style() + "</style>\n</head>\n<body>\n")
}

func (w *writer) close() { w.raw("<script>" + Script() + "</script>\n</body>\n</html>\n") }

// hashOf gives the hash by which a Content-Security-Policy knows a style or a
// script.
func hashOf(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
