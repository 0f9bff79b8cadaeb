package page

import (
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/proof"
)

// TestFormatRows takes each row away: its example reads otherwise without it.
func TestFormatRows(t *testing.T) {
	for i, row := range roots {
		if got := Format([]byte(row.example)); got != row.format {
			t.Errorf("%q is %q, want %q", row.example, got, row.format)
		}
		all := roots
		proof.SetTable(t, &roots, proof.Without(roots, i))
		if got := Format([]byte(row.example)); got == row.format {
			t.Errorf("%q is %q without its row", row.example, got)
		}
		roots = all
	}
	for i, row := range marks {
		if got := Format([]byte(row.example)); got != row.format {
			t.Errorf("%q is %q, want %q", row.example, got, row.format)
		}
		all := marks
		proof.SetTable(t, &marks, proof.Without(marks, i))
		if got := Format([]byte(row.example)); got == row.format {
			t.Errorf("%q is %q without its row", row.example, got)
		}
		marks = all
	}
}

func TestFormat(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"<?xml version=\"1.0\"?>\n<!-- x --><!DOCTYPE nitf SYSTEM \"nitf.dtd\" [<!ENTITY a \"b\">]>\n<nitf><head/>", "NITF"},
		{"<?xml version=\"1.0\"?>\n<orders><order/></orders>", "XML"},
		{"<delivery><nitf version=\"3.2\"><head/>", "NITF"},
		{"<delivery><item><NewsML Version=\"1.2\">", "NewsML 1"},
		{"<delivery><newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\">", "NewsML-G2"},
		{"<delivery xmlns=\"urn:wire\"><item/></delivery>", "XML"},
		{"<!DOCTYPE nitf [" + strings.Repeat("<!ELEMENT a (b)>\n", 400), "NITF"},
		{"<!DOCTYPE NewsML SYSTEM \"a.dtd\" [\n<!ENTITY % n SYSTEM \"b\">\n%n;\n] >\n<NewsML>", "NewsML 1"},
		{"---\ntitle: Ferries\ntags:\n" + strings.Repeat("- ferries\n", 500), "Markdown"},
		{"---\ntitle: Ferries\n" + strings.Repeat("Ferries sail\n", 500), ""},
		{"\x7f\x7f\r\n\x7f\x01dpa099 3 s 586", "IPTC 7901"},
		{`[{"headline": "Ferries sail"}]`, "JSON"},
		{`{"headline": "Ferries sail"}`, "JSON"},
		{"From: Ann Berg <a@b.example>\r\nSubject: UPDATE 2-Ferries sail\r\nMIME-Version: 1.0\r\n\r\nOSLO", "a mail message"},
		{"From: <saved>\r\nSubject: Ferries\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\"\r\n\r\n--a", "MHTML"},

		// Pages and texts.
		{"", ""},
		{"<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\">", ""},
		{"<?xml version=\"1.0\"?><div>Ferries sail</div>", ""},
		{"<html><body>", ""},
		{"<p>Ferries sail", ""},
		{"<AAPL.O> rose on Tuesday", ""},
		{"<!-- saved from the page", ""},
		{"[Reuters] Ferries sail", ""},
		{"[1] Ferries sail", ""},
		{"{Ferries sail}", ""},
		{"{\"Nobody got everything,\" said its chief}", ""},
		{"From: Ann Berg\nSubject: Ferries\n\nOSLO, June 6 (Reuters) - Ferries", ""},
		{"OSLO: the capital\nBERGEN: the port\nNARVIK: the harbour\n\nFerries sail", ""},
		{"WARSAW (Reuters) - Ferries", ""},
		{"%!", ""},
	} {
		if got := Format([]byte(c.text)); got != c.want {
			t.Errorf("Format(%q) = %q, want %q", c.text, got, c.want)
		}
	}
}
