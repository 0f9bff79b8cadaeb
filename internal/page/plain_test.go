package page

import (
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/proof"
)

// TestPlainRows takes each row away: its example reads otherwise without it.
func TestPlainRows(t *testing.T) {
	for i, row := range plains {
		if got := Format([]byte(row.example)); got != row.format {
			t.Errorf("%q is %q, want %q", row.example, got, row.format)
		}
		all := plains
		proof.SetTable(t, &plains, proof.Without(plains, i))
		if got := Format([]byte(row.example)); got == row.format {
			t.Errorf("%q is %q without its row", row.example, got)
		}
		plains = all
	}
}

func TestPlain(t *testing.T) {
	const story = "OSLO, March 14 (Reuters) - Crews of coastal ferries ended a strike on Wednesday, said their negotiator.\n"
	for _, c := range []struct{ text, want string }{
		{"data:image/png;base64,iVBORw0KGgo=", "base64, in which files are packed for mail"},
		{"-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ\nRTESMBA=\n-----END CERTIFICATE-----\n", "base64, in which files are packed for mail"},
		{strings.Repeat("iVBORw0KGgoAAAANSUhEUgAAAAUA", 400), "base64, in which files are packed for mail"},
		{"/* x */\nCREATE TABLE IF NOT EXISTS stories (id INTEGER, headline TEXT);\n", "SQL"},
		{"select id, headline from stories where id = 4;\n", "SQL"},
		{"INSERT INTO stories VALUES " + strings.Repeat("(1, 'Ferries sail'), ", 400), "SQL"},
		{"PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n", "SQL"},
		{"Mar 14 15:47:00 port sshd[91]: session opened\nMar 14 15:47:02 port sshd[91]: session closed\nMar 14 15:48:00 port cron[7]: run\n", "a log"},
		{"127.0.0.1 - - [14/Mar/2018:15:47:00 +0000] \"GET / HTTP/1.1\" 200 9\n10.0.0.7 - - [14/Mar/2018:15:47:00 +0000] \"GET /a HTTP/1.1\" 404 9\n10.0.0.7 - - [14/Mar/2018:15:47:01 +0000] \"GET /b HTTP/1.1\" 404 9\n", "a log"},
		{"[INFO] started\n[INFO] read\n\tat a.b(c.java:9)\n[ERROR] ended\n", "a log"},
		{"id;headline;body\n1;Ferries sail;\"OSLO - Crews;\n\nended a strike.\"\n2;Buses;x\n", "CSV"},
		{"id\theadline\tdate\n1\tFerries\t2018\n2\tBuses\t2018\n", "CSV"},
		{"id,headline,date\n" + strings.Repeat("1,Ferries sail,2018-03-14\n", 400), "CSV"},
		{"#!/usr/bin/env python3\nimport os\n", "source code"},
		{"// Package ferries knows ferries.\npackage ferries\n\nimport (\n\t\"fmt\"\n\t\"os\"\n\t\"slices\"\n\t\"strings\"\n)\n\nfunc sail() {\n\tn := 0\n}\n", "source code"},
		{"import os\nimport sys\n\ndef sail(ferry):\n    for name in os.listdir(ferry):\n        print(name)\n", "source code"},
		{"function sail(ferry) {\n  const n = ferry.crew;\n  return n;\n}\n", "source code"},
		{"/*\n * Ferries.\n * All of them.\n */\nvar a = 1;\nfunction sail() {\n}\n", "source code"},
		{"body {\n  color: red;\n}\n\n.ferry {\n  width: 1px;\n}\n", "source code"},
		{"#include <stdio.h>\n\nint main(void)\n{\n\tputs(\"Ferries\");\n\treturn 0;\n}\n", "source code"},

		// What people read, and pages.
		{"Ferries, buses, trains sail\nBy Ann Berg, Oslo, Norway\n" + story, ""},
		{"Oslo, Bergen, Narvik\nOslo, Bergen, Narvik\nOslo, Bergen, Narvik\n", ""},
		{"SELECT COMMITTEE ENDS ITS SITTING\n\n" + story, ""},
		{"UPDATE 2-Ferries sail; crews cheer\n\n" + story, ""},
		{"Update on ferries = more of them; crews cheer\n\n" + story, ""},
		{"2018-03-14 15:47:00\n\nFerries sail\n\n" + story, ""},
		{"10:15 - The ferries sail\n10:20 - More ferries sail\n10:30 - All sail\n", ""},
		{"INFO BOX: ferries\n\n" + story + story, ""},
		{" * News [https://a.example/n]\n * World [https://a.example/w]\n * Share\n * javascript:void(0);\n * javascript:void(0);\n * Sports\n * Health\n\n" + story, ""},
		{"From Oslo to Bergen;\nfrom Bergen to Narvik;\nfrom Narvik to Oslo;\nand home.\n", ""},
		{"{Ferries sail}\n{Buses drive}\n" + story + story + story, ""},
		{"Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft2\nein Wort.\n", ""},
		{"var a = 1;\nvar b = 2;\nf();\ng();\n<html><body><p>" + story, ""},
	} {
		if got := Format([]byte(c.text)); got != c.want {
			t.Errorf("Format(%q) = %q, want %q", c.text[:min(len(c.text), 80)], got, c.want)
		}
	}
}
