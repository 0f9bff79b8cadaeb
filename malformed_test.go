package newswire

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/stopwatch"
)

// mostTime is when the reading of one small input is taken for a hang.
const mostTime = 60 * time.Second

// checkMalformed reads an input that nobody meant as a page. A hang ends the
// test, for nothing can end the hang.
func checkMalformed(t *testing.T, what string, in []byte) {
	t.Helper()
	hang := time.AfterFunc(mostTime, func() { panic("hangs: " + what) })
	defer hang.Stop()
	t.Run(what, func(t *testing.T) { checkInput(t, in) })
}

// every gives of how many cases that are alike one is run: of all of them, if
// tests are to be whole; else of each few another one.
func every() int {
	switch {
	case stopwatch.Whole():
		return 1
	case testing.Short():
		return 12
	}
	return 4
}

// TestCut reads each golden as if it had been saved in part: up to each
// percent of it, and from each on.
func TestCut(t *testing.T) {
	t.Parallel()
	for i, page := range append(goldensOf(t, ".html"), goldensOf(t, ".txt")...) {
		for percent := 1 + i%every(); percent < 100; percent += every() {
			at := len(page.in) * percent / 100
			checkMalformed(t, fmt.Sprintf("%s up to %d percent", page.name, percent), page.in[:at])
			if percent%5 == 0 {
				checkMalformed(t, fmt.Sprintf("%s from %d percent on", page.name, percent), page.in[at:])
			}
		}
	}
}

// flips spoil all bytes of a class.
var flips = []struct {
	class string
	flip  func(c byte) byte
}{
	{"letters to the other case", only(isLatin, func(c byte) byte { return c ^ 0x20 })},
	{"letters to digits", only(isLatin, func(c byte) byte { return '0' + c%10 })},
	{"digits to letters", only(func(c byte) bool { return '0' <= c && c <= '9' }, func(c byte) byte { return 'a' + c%10 })},
	{"digits to other digits", only(func(c byte) bool { return '0' <= c && c <= '9' }, func(c byte) byte { return '0' + (c+3)%10 })},
	{"spaces to NUL", swap(' ', 0)},
	{"spaces to line feeds", swap(' ', '\n')},
	{"line feeds to spaces", swap('\n', ' ')},
	{"line feeds to carriage returns", swap('\n', '\r')},
	{"less-than signs to brackets", swap('<', '(')},
	{"greater-than signs to brackets", swap('>', ')')},
	{"greater-than to less-than", swap('>', '<')},
	{"slashes to spaces", swap('/', ' ')},
	{"double quotes to single ones", swap('"', '\'')},
	{"single quotes to double ones", swap('\'', '"')},
	{"equals signs to spaces", swap('=', ' ')},
	{"hyphens to less-than signs", swap('-', '<')},
	{"brackets to ampersands", swap('(', '&')},
	{"brackets to brackets", swap(')', '(')},
	{"braces to brackets", swap('{', '[')},
	{"colons to commas", swap(':', ',')},
	{"full stops to semicolons", swap('.', ';')},
	{"high bytes to 0xFF", only(func(c byte) bool { return c >= 0x80 }, func(byte) byte { return 0xFF })},
	{"leading bytes to continuations", only(func(c byte) bool { return c >= 0xC0 }, func(c byte) byte { return c & 0xBF })},
	{"every seventh bit of all bytes", func(c byte) byte { return c ^ 0x40 }},
	{"the highest bit of all bytes", func(c byte) byte { return c ^ 0x80 }},
	{"the lowest bit of all bytes", func(c byte) byte { return c ^ 0x01 }},
}

func only(of func(c byte) bool, flip func(c byte) byte) func(c byte) byte {
	return func(c byte) byte {
		if of(c) {
			return flip(c)
		}
		return c
	}
}

func swap(from, to byte) func(c byte) byte {
	return only(func(c byte) bool { return c == from }, func(byte) byte { return to })
}

// TestFlipped reads each golden with each class of bytes spoiled: all of
// them, and every fifth.
func TestFlipped(t *testing.T) {
	t.Parallel()
	for i, page := range append(goldensOf(t, ".html"), goldensOf(t, ".txt")...) {
		for k, f := range flips {
			if (i+k)%every() != 0 {
				continue
			}
			all, some := bytes.Clone(page.in), bytes.Clone(page.in)
			n := 0
			for i, c := range all {
				if all[i] = f.flip(c); all[i] != c {
					if n++; n%5 == 0 {
						some[i] = all[i]
					}
				}
			}
			checkMalformed(t, page.name+" with "+f.class, all)
			checkMalformed(t, page.name+" with some "+f.class, some)
		}
	}
}

// naughty are strings that break programs in whatever field they stand.
var naughty = []string{
	// Nothing, and next to nothing.
	"", " ", "\t", "\n", "\n\n", "\u00a0", "\u3000", "\u200b", "\u2060", "\ufeff", "\u00ad", ".", "-", "—", ",", ";", ":", "/", "(", ")", "()", "[", "|", "•", "…", "'", "\"", "“", "”", "*", "_ _ _", "___",
	// Words that are values elsewhere.
	"null", "undefined", "None", "nil", "NaN", "true", "false", "[object Object]", "{{ headline }}", "${title}", "<%= byline %>", "%s%d%n", "%!s(MISSING)", "__proto__", "constructor", "N/A", "TBD", "Lorem ipsum",
	// Numbers.
	"0", "-1", "1e309", "99999999999999999999999999", "0x7fffffff", "1/0", "2,147,483,648", "٣٫١٤", "½", "０１２３", "1.2.3.4", "00000000", "12:99", "32 March 2018", "February 30, 2017 / 25:61 PM", "2018-13-45T99:99:99Z", "9999-12-31T23:59:60+99:99",
	// Markup, scripts and data.
	"<", ">", "<>", "</p>", "<p", "<!--", "-->", "]]>", "<script>alert(1)</script>", "&lt;script&gt;", "&", "&amp;amp;", "&#0;", "&#x110000;", "&#xD800;", "&nosuchthing;", "<img src=x onerror=y>", "javascript:void(0)", `{"@type":"NewsArticle"`, `{"a":[1,2,{"b":null}]}`, `\u0000\ud800`, "'; DROP TABLE stories; --", "../../etc/passwd", "C:\\nul", "file:///dev/zero",
	// Characters that are not what they seem.
	"\x00", "a\x00b", "\x1b[31mred\x1b[0m", "\x7f", "\u0085", "\u202eevil", "\u2066x\u2069", "\u061cالعربية", "\U000E0041\U000E0042", "\ufffe\uffff", "\ufffd", "\xff\xfe", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "e\u0301", strings.Repeat("\u0301", 300), "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!",
	// Scripts and letters.
	"ΑΒΓ", "Ω≈ç√∫", "İstanbul", "ıi", "ß", "ﬁ", "ǅ", "Ａ ｗｉｄｅ ｌｉｎｅ", "עברית", "مرحبا بالعالم", "社會科學院語學研究所", "田中さんにあげて下さい", "서울", "𝕿𝖍𝖊", "🐵 🙈", "👨\u200d👩\u200d👧\u200d👦", "🇺🇸🇷🇺", "👍🏿", "ก็็็็็็็็็็", "नमस्ते", "क्\u200dष",
	// Lengths.
	strings.Repeat("a", 10000), strings.Repeat("A ", 5000), strings.Repeat("Ab", 3000), strings.Repeat("“", 2000), strings.Repeat("(", 3000), strings.Repeat("港", 3000), strings.Repeat("By A and ", 400), strings.Repeat("🙈", 1000),
	// Parts of other stories.
	"By", "By By", "By and and and", "(Reuters)", "(Reuters) -", "LONDON (Reuters) - ", "- (Reuters) LONDON", "LONDON, LONDON, LONDON (AP) (AFP) (dpa) -", "Reporting by", "(Reporting by )", "Reporting by Reporting; editing by Editing", "(Editing by (Editing by (Editing by", "UPDATE 99999999999-", "UPDATE 1-UPDATE 2-UPDATE 3-", "CORRECTED-(OFFICIAL)-", "(END)", "-0-", "Share this", "Read more", "We use cookies", "March 14, 2018 / 9:47 AM / 2 years ago", "2 years ago ago ago",
}

// slots is where a string may stand in a small page and in a small dump.
var slots = []string{
	`<!DOCTYPE html><html lang="%s"><head><title>%s</title><meta property="og:title" content="%s"><meta name="author" content="%s"><meta property="article:published_time" content="%s"><link rel="canonical" href="%s"><script type="application/ld+json">{"@type":"NewsArticle","headline":"%s","author":{"name":"%s"},"datePublished":"%s"}</script><script>Fusion.globalContent={"result":{"title":"%s","slug":"%s"}}</script></head><body class="%s"><main id="%s"><h1>%s</h1><p class="byline">%s</p><time datetime="%s">%s</time><p>%s</p><p>MARLOW, %s (%s) - The harbor of Marlow, which has been open since 1871, will close %s, its office said on Wednesday.</p><ul><li>%s</li></ul><table><tr><td>%s<td>%s</table><h2>%s</h2><blockquote>%s</blockquote><p>The harbor, which has been open every day since 1871, will close in March, the harbor office said on Monday.</p><p>(Reporting by %s; Editing by %s)</p><p>%s</p></main></body></html>`,
	"%s\n\n%s\n\nBy %s\n\n%s\n\nMARLOW, %s (%s) - The harbor of Marlow, which has been open since 1871, will close %s, its office said on Wednesday.\n\n%s\n\n• %s\n\nThe harbor, which has been open every day since 1871, will close in March, the office said on Monday.\n\nReporting by %s in %s; editing by %s\n\n%s\n",
}

// TestNaughty puts each naughty string into each slot, alone and in all of
// them.
func TestNaughty(t *testing.T) {
	t.Parallel()
	for n, bad := range naughty {
		for k, template := range slots {
			pieces := strings.Split(template, "%s")
			fillIn := func(where int) []byte {
				var b bytes.Buffer
				for i, piece := range pieces[:len(pieces)-1] {
					b.WriteString(piece)
					if i == where || where < 0 {
						b.WriteString(bad)
					} else {
						b.WriteString("Marlow")
					}
				}
				b.WriteString(pieces[len(pieces)-1])
				return b.Bytes()
			}
			for where := -1 + n%every(); where < len(pieces)-1; where += every() {
				checkMalformed(t, fmt.Sprintf("string %d in slot %d of template %d", n, where, k), fillIn(where))
			}
		}
	}
}

// TestNaughtyStrings has enough strings of each kind.
func TestNaughtyStrings(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range naughty {
		if seen[s] {
			t.Errorf("%.40q is there twice", s)
		}
		seen[s] = true
	}
	if len(naughty) < 80 {
		t.Errorf("%d strings", len(naughty))
	}
}

// TestOddDocuments reads the documents by which the flat tree is held to the
// standard, each as it is, as part of a page, and over and over.
func TestOddDocuments(t *testing.T) {
	dat, err := os.ReadFile(filepath.Join("internal", "flat", "testdata", "tree.dat"))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for piece := range strings.SplitSeq("\n"+string(dat), "\n#data\n") {
		doc, _, ok := strings.Cut(piece, "\n#document")
		if !ok {
			continue
		}
		n++
		checkMalformed(t, fmt.Sprintf("document %d", n), []byte(doc))
		checkMalformed(t, fmt.Sprintf("document %d in a story", n), []byte(hostileHead+hostileLead+doc+hostileProse+hostileEnd))
		checkMalformed(t, fmt.Sprintf("document %d around a story", n), []byte(doc+hostileHead+hostileLead+hostileProse+hostileEnd))
		checkMalformed(t, fmt.Sprintf("document %d, often", n), []byte(doctype+strings.Repeat(doc, 50)))
	}
	if n < 50 {
		t.Errorf("%d documents", n)
	}
}

// TestUnprintableIsUnseen knows that the characters the fuzz targets forbid are the ones
// that are dropped.
func TestUnprintableIsUnseen(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unprintable(r) && !lex.Unseen(r) && !unicode.IsSpace(r) {
			t.Errorf("%U is not fit to print, and is not dropped", r)
		}
	}
}

func isLatin(c byte) bool { return (c|0x20)-'a' < 26 }
