package page

import "bytes"

// A plainRow is a kind of text that people keep beside stories and that is
// none, told by how its lines are made.
type plainRow struct {
	format  string
	is      func(text []byte) bool
	example string
}

// plains are tried from the top, on the first 4 kB of what is in no format that
// has a signature.
var plains = []plainRow{
	{"base64, in which files are packed for mail", isBase64, "JVBERi0xLjQKJcOkw7zDtsOfCjIgMCBvYmoKPDwvTGVuZ3RoIDMgMCBSL0ZpbHRlci9GbGF0ZURlY29k\nZT4+CnN0cmVhbQ==\n"},
	{"SQL", isSQL, "-- Dump of the archive\nINSERT INTO `stories` VALUES (1,'Ferries sail');\n"},
	{"a log", isLog, "2018-03-14 15:47:00,123 INFO started\n2018-03-14 15:47:01,456 INFO read a.html\n2018-03-14 15:47:02,001 WARN no story\n"},
	{"CSV", isCSV, "id,headline,date\n1,Ferries sail,2018-03-14\n2,\"Buses, too\",2018-03-15\n"},
	{"source code", isSource, "package main\n\nimport \"fmt\"\n\nfunc main() {\n\tfmt.Println(\"Ferries sail\")\n}\n"},
}

// formatOfPlain names a text that is none that people read, by its first 4 kB.
func formatOfPlain(text []byte) string {
	if i := bytes.LastIndexByte(text, '\n'); len(text) == sniffed && i > 0 {
		text = text[:i+1] // the last line may be cut short
	}
	for i := range plains {
		if plains[i].is(text) && !IsHTML(text) {
			return plains[i].format
		}
	}
	return ""
}

func begins(s []byte, with string) bool { return len(s) >= len(with) && string(s[:len(with)]) == with }

// cutLine gives the first line of s, without white space around it, and what
// stands behind it.
func cutLine(s []byte) (line, rest []byte) {
	line, rest, _ = bytes.Cut(s, []byte{'\n'})
	return bytes.TrimSpace(line), rest
}

const (
	capitals     = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	smallLetters = "abcdefghijklmnopqrstuvwxyz"
	digits       = "0123456789"
)

// isBase64 reports whether s is of letters, digits and two signs alone: no word
// of a language is as long, and has small letters, capitals and digits mixed.
func isBase64(s []byte) bool {
	const shortest, longestKind = 60, 200
	if begins(s, "data:") {
		kind, _, ok := bytes.Cut(s[:min(len(s), longestKind)], []byte{','})
		return ok && bytes.HasSuffix(kind, []byte(";base64"))
	}
	if begins(s, "-----BEGIN ") {
		_, s, _ = bytes.Cut(s, []byte{'\n'})
	}
	first, rest, _ := bytes.Cut(s, []byte{'\n'})
	second, _, _ := bytes.Cut(rest, []byte{'\n'})
	first, second = bytes.TrimSpace(first), bytes.TrimSpace(second)
	return len(first) >= shortest && isPacked(first) && (len(second) <= len(first) && isPacked(second) || begins(second, "-----END ")) &&
		bytes.ContainsAny(first, capitals) && bytes.ContainsAny(first, smallLetters) && bytes.ContainsAny(first, digits)
}

// isPacked reports whether a line has nothing but the signs of base64.
func isPacked(line []byte) bool {
	return len(bytes.Trim(bytes.TrimRight(line, "="), capitals+smallLetters+digits+"+/-_")) == 0
}

// A statement is one with which SQL begins.
type statement struct {
	opening string // in capitals
	holds   string // one of these signs, before its semicolon
	also    string // what else is in it; "" for nothing
}

var statements = [...]statement{
	{"CREATE ", "(", "TABLE "}, {"CREATE ", ";", "DATABASE "}, {"CREATE ", "(", "INDEX "}, {"INSERT INTO ", "(", "VALUES"}, {"INSERT INTO ", "(", "SELECT "},
	{"DROP TABLE ", "`\";_", ""}, {"ALTER TABLE ", "`\"_(", ""}, {"LOCK TABLES ", "`", ""}, {"SELECT ", "*_(,`", "FROM "}, {"UPDATE ", "=", " SET "}, {"DELETE FROM ", "=", "WHERE "},
	{"BEGIN", ";", "BEGIN;"}, {"BEGIN TRANSACTION", ";", ""}, {"PRAGMA ", "=", ""}, {"SET ", "=@", ""}, {"SET NAMES ", ";", ""}, {"USE ", "`", ""}, {"COPY ", "(", "FROM "},
}

// isSQL reports whether s begins with a statement, behind comments, and is no
// sentence.
func isSQL(s []byte) bool {
	s = behindComments(s)
	word := s[:max(0, bytes.IndexAny(s[:min(len(s), 12)], " ;"))]
	if len(word) < len("SET") || len(bytes.Trim(word, capitals+smallLetters)) > 0 {
		return false
	}
	end := bytes.IndexByte(s, ';')
	if end < 0 {
		if end = len(s) - 1; end < sniffed/2 {
			return false
		}
	}
	s = bytes.ToUpper(s[:end+1])
	for _, is := range statements {
		if begins(s, is.opening) && bytes.ContainsAny(s, is.holds) && bytes.Contains(s, []byte(is.also)) {
			return true
		}
	}
	return false
}

// behindComments gives what stands behind the comments of SQL at the beginning
// of s.
func behindComments(s []byte) []byte {
	for {
		s = bytes.TrimLeft(s, "; \t\r\n")
		mark := "\n"
		switch {
		case begins(s, "--"):
		case begins(s, "/*"):
			mark = "*/"
		default:
			return s
		}
		at := bytes.Index(s, []byte(mark))
		if at < 0 {
			return nil
		}
		s = s[at+len(mark):]
	}
}

// isLog reports whether each of the first lines begins with a time to the
// second, the address of a client or a word for how grave it is.
func isLog(s []byte) bool {
	const fewest = 3
	n := 0
	for n < fewest && len(s) > 0 {
		indented := n > 0 && (s[0] == ' ' || s[0] == '\t')
		var line []byte
		switch line, s = cutLine(s); {
		case len(line) == 0 || indented: // it goes on
		case !beginsEntry(line):
			return false
		default:
			n++
		}
	}
	return n == fewest
}

// levels are the words for how grave an entry of a log is.
var levels = [...]string{"INFO", "DEBUG", "WARN", "WARNING", "ERROR", "TRACE", "FATAL", "NOTICE"}

// stamps are forms with which entries of logs begin: 0 is a digit, A a letter
// and _ a digit or a space.
var stamps = [...]string{"0000-00-00 00:00:00", "0000-00-00T00:00:00", "0000/00/00 00:00:00", "AAA _0 00:00:00", "AAA AAA _0 00:00:00", "A0000 00:00:00."}

// beginsEntry reports whether a line begins as an entry of a log does.
func beginsEntry(line []byte) bool {
	bare := bytes.TrimLeft(line, "[<(")
	for _, form := range stamps {
		if hasForm(bare, form) {
			return len(bare) > len(form)+2
		}
	}
	word := bare[:max(0, bytes.IndexAny(bare, " :]\t|"))]
	for _, level := range levels {
		if string(word) == level {
			return true
		}
	}
	// The address of a client.
	return bytes.Count(word, []byte{'.'}) == 3 && len(bytes.Trim(word, digits+".")) == 0 && bytes.Contains(line, []byte(" ["))
}

func hasForm(s []byte, form string) bool {
	if len(s) < len(form) {
		return false
	}
	for i := range len(form) {
		c, is := s[i], false
		switch form[i] {
		case '0':
			is = '0' <= c && c <= '9'
		case '_':
			is = c == ' ' || '0' <= c && c <= '9'
		case 'A':
			is = 'a' <= c|0x20 && c|0x20 <= 'z'
		default:
			is = c == form[i]
		}
		if !is {
			return false
		}
	}
	return true
}

// isCSV reports whether s is a table of values: a row of names, and below it
// rows of as many values.
func isCSV(s []byte) bool {
	const fewest = 3 // rows, and columns
	head, _, _ := bytes.Cut(s, []byte{'\n'})
	head = bytes.TrimRight(head, "\r")
	for _, sign := range [...]byte{',', ';', '\t', '|'} {
		columns := bytes.Count(head, []byte{sign}) + 1
		if columns < fewest || !areNames(head, sign) {
			continue
		}
		rows := 0
		for rest := s; len(rest) > 0; rows++ {
			var n int
			if n, rest = cutRow(rest, sign); n < 0 {
				break
			} else if n != columns {
				return false
			}
		}
		return rows >= fewest
	}
	return false
}

// areNames reports whether a line is the head of a table: short names, none of
// them empty or with what parts sentences.
func areNames(head []byte, sign byte) bool {
	const longest = 40
	for name := range bytes.SplitSeq(head, []byte{sign}) {
		if len(name) == 0 || len(name) > longest || sign == ',' && name[0] == ' ' || bytes.ContainsAny(name, ".!?:()<>") {
			return false
		}
	}
	return true
}

// cutRow gives how many values the first row of a table has, and what stands
// behind it; -1 where the row has no end. A value in quotes may hold anything.
func cutRow(s []byte, sign byte) (n int, rest []byte) {
	quoted := false
	n = 1
	for i, c := range s {
		switch {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == sign:
			n++
		case c == '\n':
			return n, s[i+1:]
		}
	}
	if quoted {
		return -1, nil // it may go on behind the first 4 kB
	}
	return n, nil
}

// isSource reports whether most lines at the beginning of s are those of a
// program. Prose is told after a few lines.
func isSource(s []byte) bool {
	if begins(s, "#!/") {
		return true
	}
	const fewest, most = 4, 40 // lines
	lines, code, strong := 0, 0, 0
	remark := false // a comment of many lines is open
	for lines < most && len(s) > 0 {
		var line []byte
		if line, s = cutLine(s); len(line) == 0 {
			continue
		}
		lines++
		remark = remark || begins(line, "/*")
		switch is := likeCode(line); {
		case is == strongCode:
			code++
			strong++
		case is == weakCode, remark:
			code++
		}
		remark = remark && !bytes.Contains(line, []byte("*/"))
		if lines-code > code/2+1 {
			return false
		}
	}
	return lines >= fewest && strong >= 2 && 3*code >= 2*lines && 5*strong >= lines
}

// How much a line is like one of a program.
const (
	noCode = iota
	weakCode
	strongCode
)

// Lines that begin, end or go on like these are of programs: for certain, or
// perhaps.
var (
	strongOpenings = [...]string{"#include", "#define", "<?php"}
	strongEnds     = [...]string{"{", "}", ");", "};", "):", "})", "},"}
	strongSigns    = [...]string{":=", " == ", "()", "=>"}
	weakOpenings   = [...]string{
		"//", "/*", "*/", "# ", "import ", "from ", "package ", "using ", "def ", "func ", "function ", "class ", "return ", "var ", "let ", "const ",
		"public ", "private ", "static ", "module ", "namespace ", "if (", "for (", "while (", "@", `"`,
	}
	weakEnds = [...]string{";", "\\", "(", "["}
)

// likeCode says how much a line is like one of a program.
func likeCode(line []byte) int {
	is := noCode
	for _, s := range weakOpenings {
		if begins(line, s) && line[len(line)-1] != '.' {
			is = weakCode
		}
	}
	for _, s := range weakEnds {
		if bytes.HasSuffix(line, []byte(s)) {
			is = weakCode
		}
	}
	for _, s := range strongOpenings {
		if begins(line, s) {
			return strongCode
		}
	}
	for _, s := range strongEnds {
		if bytes.HasSuffix(line, []byte(s)) {
			return strongCode
		}
	}
	for _, s := range strongSigns {
		if bytes.Contains(line, []byte(s)) {
			return strongCode
		}
	}
	if bytes.Contains(line, []byte(" = ")) && line[len(line)-1] != '.' {
		return strongCode
	}
	return is
}
