package main

import (
	"fmt"
	"os"
	"strings"
)

const usage = "usage: newswire [flags] [FILE|DIR|-]...\n"

// subject is what the command prints.
const subject = "the parts of saved news-agency stories"

// examples are what most people want, a command line and what it gives.
var examples = [][2]string{
	{"newswire story.txt", "the story and its parts, to read"},
	{"newswire -json archive/ > out.jsonl", "one JSON object a story, in order"},
	{"newswire -json -o out.jsonl crawl.warc.gz", "of a crawl; -resume goes on with it"},
	{"newswire -field dateline story.txt", "one part, for the shell"},
	{"newswire -format markdown story.html", "the story for a site or a newsroom"},
	{"newswire -why story.txt", "how each part was found"},
	{"newswire -html look.html story.html", "the same as a page to look at"},
}

// notes are the paragraphs of the help.
var notes = []string{
	`A folder stands for the pages, texts, mail, feeds and other files of stories in it and below it, by the ends of their names, packed with gzip or not, and for the .zip and .warc files, in lexical order; .json and .jsonl are read where they are named. What is not read is counted at the end. Of a file that holds many stories every one is read, of a WARC file every HTML page; -pretty and -why show the first. A pattern such as 'crawl/*.warc.gz' is matched if the shell has not done it. "-", or no argument at all, is standard input. Pages are not fetched: curl -sL URL | newswire -url URL.`,
	`Headline and dateline are styled on a terminal, unless NO_COLOR is set, and lines are broken between words.`,
}

// exitTexts say what the exit codes mean.
var exitTexts = []struct {
	code int
	text string
}{
	{exitOK, "every input gave an article"},
	{exitNoArticle, "some input held no article"},
	{exitUsage, "wrong usage, nothing was read"},
	{exitRead, "some input could not be read, or the output not written"},
	{exitSignal(os.Interrupt), "interrupted; the stories in hand were printed"},
}

// helpText gives the help for so many columns.
func helpText(columns int) string {
	var b []byte
	line := func(text, hang string) { b = appendFolded(b, text, columns, hang) }
	blank := func() { b = append(b, '\n') }

	line("newswire prints "+subject+".", "")
	blank()
	b = append(b, usage...)
	blank()
	for _, e := range examples {
		line(fmt.Sprintf("  %-41s %s", e[0], e[1]), "      ")
	}
	blank()
	line(notes[0], "")
	for _, g := range flagGroups {
		blank()
		line(g.title+":", "")
		for _, row := range g.rows {
			hang := strings.Repeat(" ", 21)
			line(fmt.Sprintf("  %-18s %s", row.form(), row.text), hang)
		}
	}
	blank()
	line("Exit codes; the largest that any input earned is given:", "")
	for _, e := range exitTexts {
		line(fmt.Sprintf("  %-3d %s", e.code, e.text), "      ")
	}
	for _, n := range notes[1:] {
		blank()
		line(n, "")
	}
	return string(b)
}

// form gives a flag as it is written: "-field NAME".
func (row flagRow) form() string {
	return strings.TrimSuffix("-"+row.name+" "+row.arg, " ")
}

// manPage gives the help as a manual page in the language of man(7).
func manPage() string {
	var b strings.Builder
	para := func(lines ...string) {
		for _, l := range lines {
			b.WriteString(l + "\n")
		}
	}
	para(`.TH NEWSWIRE 1 "" newswire "User Commands"`,
		".SH NAME", roff("newswire - print "+subject),
		".SH SYNOPSIS", ".B newswire", "[flags] [FILE|DIR|\\-]...",
		".SH DESCRIPTION", roff(notes[0]), ".PP", roff(notes[1]),
		".SH EXAMPLES")
	for _, e := range examples {
		para(".TP", ".B "+roff(e[0]), roff(e[1]))
	}
	para(".SH OPTIONS")
	for _, g := range flagGroups {
		para(".SS " + roff(g.title))
		for _, row := range g.rows {
			para(".TP")
			if row.arg == "" {
				para(".B \\-" + row.name)
			} else {
				para(fmt.Sprintf(".BI \\-%s \" %s\"", row.name, row.arg))
			}
			para(roff(row.text + "."))
			if row.words != nil {
				para(".br", roff(strings.Join(row.words(), ", ")+"."))
			}
		}
	}
	para(".SH EXIT STATUS", roff("The largest that any input earned is given."))
	for _, e := range exitTexts {
		para(".TP", fmt.Sprintf(".B %d", e.code), roff(e.text))
	}
	return b.String()
}

// roff gives text with what man(7) would take for its own language escaped.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		s = `\&` + s
	}
	return s
}
