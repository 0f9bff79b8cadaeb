package credit

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/label"
	"github.com/newswire-go/newswire/internal/lazy"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/place"
	"github.com/newswire-go/newswire/internal/when"
)

// A leadRow tells which words open a byline.
type leadRow struct {
	words   string // in lower case; a colon may follow
	lang    string
	role    Role
	needs   leadNeed
	example string
}

// leadNeed is what the words need so that they open a byline.
type leadNeed uint8

const (
	anyCase     leadNeed = iota // nothing more
	withColon                   // the colon has to follow
	withCapital                 // a capital: in small letters they go on with a sentence
	withSmall                   // small letters: with a capital they begin a name
)

// leadRows are the openings of bylines in all languages, sorted by first word.
// "De" and "Di" begin names too: behind all of them two full names' worth of
// words must stand, unless the caller knows the line for a byline. What is an
// ordinary word besides needs its colon.
var leadRows = []leadRow{
	{"af", "da", Byline, anyCase, "Af Anna Berg"},
	{"analysis by", "en", Byline, anyCase, "Analysis by Ann Berg"},
	{"article by", "en", Byline, withColon, "Article by: Ann Berg"},
	{"artikel von", "de", Byline, withColon, "Artikel von: Anna Berg"},
	{"auteur", "fr nl", Byline, withColon, "Auteur : Anne Berg"},
	{"auteurs", "fr", Byline, withColon, "Auteurs : Anne Berg et Luc Morin"},
	{"author", "en", Byline, withColon, "Author: Ann Berg"},
	{"authors", "en", Byline, withColon, "Authors: Ann Berg and Tom Hale"},
	{"autor", "cs de es hr pl pt ro sk", Byline, withColon, "Autor: Ana Berg"},
	{"autora", "es pl pt", Byline, withColon, "Autora: Ana Berg"},
	{"autore", "it", Byline, withColon, "Autore: Anna Berg"},
	{"autores", "es pt", Byline, withColon, "Autores: Ana Berg y Luis Mora"},
	{"autorica", "bs hr sr", Byline, withColon, "Autorica: Ana Berg"},
	{"autorin", "de", Byline, withColon, "Autorin: Anna Berg"},
	{"autorius", "lt", Byline, withColon, "Autorius: Ana Berg"},
	{"autorka", "cs pl sk", Byline, withColon, "Autorka: Anna Lund"},
	{"autors", "lv", Byline, withColon, "Autors: Ana Berg"},
	{"autorė", "lt", Byline, withColon, "Autorė: Ana Berg"},
	{"av", "nb sv", Byline, anyCase, "Av Anna Berg"},
	{"avtor", "sl", Byline, withColon, "Avtor: Ana Berg"},
	{"avtorica", "sl", Byline, withColon, "Avtorica: Ana Berg"},
	{"besedilo", "sl", Byline, withColon, "Besedilo: Ana Berg"},
	{"by", "en", Byline, anyCase, "By Ann Berg"},
	{"bài", "vi", Byline, withColon, "Bài: Anh Berg"},
	{"da", "it", Byline, anyCase, "Da Anna Berg e Luca Mora"},
	{"de", "fr", Byline, anyCase, "De Anne Berg et Luc Morin"},
	{"di", "it", Byline, anyCase, "(di Anna Berg)"},
	{"door", "nl", Byline, anyCase, "Door Anna Berg"},
	{"from", "en", Byline, withCapital, "From Ann Berg"},
	{"get updates from", "en", Byline, anyCase, "GET UPDATES FROM Ann Berg"},
	{"haber", "tr", Byline, withColon, "Haber: Ayşe Berg"},
	{"interview by", "en", Byline, anyCase, "Interview by Ann Berg"},
	{"journalist", "da nb nl sv", Byline, withColon, "Journalist: Anna Berg"},
	{"journaliste", "fr", Byline, withColon, "Journaliste: Anne Berg"},
	{"jurnalis", "id", Byline, withColon, "Jurnalis: Ani Berg"},
	{"kontributor", "id", Byline, withColon, "Kontributor: Ani Berg"},
	{"muhabir", "tr", Byline, withColon, "Muhabir: Ayşe Berg"},
	{"müxbir", "az", Byline, withColon, "Müxbir: Anna Berq"},
	{"müəllif", "az", Byline, withColon, "Müəllif: Anna Berq"},
	{"napisala", "bs hr sr", Byline, withColon, "Napisala: Ana Berg"},
	{"napisao", "bs hr sr", Byline, withColon, "Napisao: Ana Berg"},
	{"novinar", "bs hr sr", Byline, withColon, "Novinar: Ana Berg"},
	{"novinarka", "bs hr sr", Byline, withColon, "Novinarka: Ana Berg"},
	{"oleh", "id ms", Byline, anyCase, "Oleh: Ani Berg"},
	{"opinion by", "en", Byline, anyCase, "Opinion by Ann Berg"},
	{"par", "fr", Byline, anyCase, "Par Anne Berg et Luc Morin"},
	{"penulis", "id", Byline, withColon, "Penulis: Ani Berg"},
	{"per", "ca", Byline, withSmall, "per Anna Berg"},
	{"pewarta", "id", Byline, withColon, "Pewarta: Ani Berg"},
	{"piše", "bs hr sr", Byline, withColon, "Piše: Ana Berg"},
	{"por", "es pt", Byline, anyCase, "Por Ana Berg y Luis Mora"},
	{"posted by", "en", Byline, anyCase, "Posted by Ann Berg"},
	{"redactor", "es", Byline, withColon, "Redactor: Ana Berg"},
	{"redactora", "es", Byline, withColon, "Redactora: Ana Berg"},
	{"reported by", "en", Reporting, anyCase, "Reported by Ann Berg"},
	{"reporter", "en id", Reporting, withColon, "Reporter: Ann Berg"},
	{"reporting by", "en", Reporting, anyCase, "Reporting by Ann Berg"},
	{"skribent", "nb sv", Byline, withColon, "Skribent: Anna Berg"},
	{"story by", "en", Byline, anyCase, "Story by Ann Berg"},
	{"szerző", "hu", Byline, withColon, "Szerző: Berg Anna"},
	{"szöveg", "hu", Byline, withColon, "Szöveg: Berg Anna"},
	{"tekst", "da nb nl pl", Byline, withColon, "Tekst: Anna Berg"},
	{"teksti", "fi", Byline, withColon, "Teksti: Anna Berg"},
	{"teksts", "lv", Byline, withColon, "Teksts: Ana Berg"},
	{"text by", "en", Byline, anyCase, "Text by Ann Berg"},
	{"text", "cs de sv", Byline, withColon, "Text: Anna Berg"},
	{"text și foto", "ro", Byline, withColon, "Text și foto: Ana Berg"},
	{"texte", "fr", Byline, withColon, "Texte: Anne Berg"},
	{"texto", "es pt", Byline, withColon, "Texto: Ana Berg"},
	{"texto y fotos", "es", Byline, withColon, "Texto y fotos: Ana Berg"},
	{"toimittaja", "fi", Byline, withColon, "Toimittaja: Anna Berg"},
	{"tác giả", "vi", Byline, withColon, "Tác giả: Anh Berg"},
	{"von", "de", Byline, anyCase, "Von Anna Berg und Jens Holm"},
	{"words by", "en", Byline, anyCase, "Words by Ann Berg"},
	{"written by", "en", Byline, anyCase, "Written by Ann Berg"},
	{"írta", "hu", Byline, withColon, "Írta: Berg Anna"},
	{"γράφει η", "el", Byline, anyCase, "Γράφει η Άννα Μπεργκ"},
	{"γράφει ο", "el", Byline, anyCase, "Γράφει ο Νίκος Χολμ"},
	{"κείμενο", "el", Byline, withColon, "Κείμενο: Άννα Μπεργκ"},
	{"ρεπορτάζ", "el", Byline, withColon, "Ρεπορτάζ: Άννα Μπεργκ"},
	{"συντάκτης", "el", Byline, withColon, "Συντάκτης: Άννα Μπεργκ"},
	{"συντάκτρια", "el", Byline, withColon, "Συντάκτρια: Άννα Μπεργκ"},
	{"автор", "bg mk ru uk", Byline, withColon, "Автор: Анна Берг"},
	{"автори", "bg uk", Byline, withColon, "Автори: Анна Берг"},
	{"авторка", "uk", Byline, withColon, "Авторка: Анна Берг"},
	{"авторы", "ru", Byline, withColon, "Авторы: Анна Берг и Пётр Лунин"},
	{"аутор", "sr mk", Byline, withColon, "Аутор: Ана Берг"},
	{"ауторка", "sr mk", Byline, withColon, "Ауторка: Ана Берг"},
	{"журналіст", "uk", Byline, withColon, "Журналіст: Анна Берг"},
	{"журналістка", "uk", Byline, withColon, "Журналістка: Анна Берг"},
	{"корреспондент", "ru", Byline, withColon, "Корреспондент: Анна Берг"},
	{"пише", "sr mk", Byline, withColon, "Пише: Ана Берг"},
	{"пишува", "sr mk", Byline, withColon, "Пишува: Ана Берг"},
	{"текст", "ru uk", Byline, withColon, "Текст: Анна Берг"},
	{"כתב", "he", Byline, withColon, "כתב: דנה ברג"},
	{"כתבת", "he", Byline, withColon, "כתבת: דנה ברג"},
	{"מאת", "he", Byline, anyCase, "מאת: דנה ברג"},
	{"إعداد", "ar", Compiling, withColon, "إعداد: أحمد برج"},
	{"بقلم", "ar", Byline, withColon, "بقلم: أحمد برج"},
	{"تحریر", "ur", Byline, withColon, "تحریر: آنا برگ"},
	{"خبرنگار", "fa", Byline, withColon, "خبرنگار: مینا برگ"},
	{"رپورٹ", "ur", Byline, withColon, "رپورٹ: آنا برگ"},
	{"كتب", "ar", Byline, withColon, "كتب: أحمد برج"},
	{"كتبت", "ar", Byline, withColon, "كتبت: منى برج"},
	{"نویسنده", "fa", Byline, withColon, "نویسنده: مینا برگ"},
	{"گزارش", "fa", Byline, withColon, "گزارش: مینا برگ"},
	{"रिपोर्टर", "hi", Byline, withColon, "रिपोर्टर: अना बर्ग"},
	{"लेखक", "hi", Byline, withColon, "लेखक: अना बर्ग"},
	{"প্রতিবেদক", "bn", Byline, withColon, "প্রতিবেদক: আনা বার্গ"},
	{"লেখক", "bn", Byline, withColon, "লেখক: আনা বার্গ"},
	{"ผู้เขียน", "th", Byline, withColon, "ผู้เขียน: แอนนา เบิร์ก"},
}

// BylineLength is how long a byline may be: some twenty names.
const BylineLength = 600

// unledLength is how long, in bytes, a byline may be that no word opens.
const unledLength = 160

// ReadByline reads a line that names, above a story, who wrote it. ok is false
// if any part of the line does not fit, so that sentences which begin with "By"
// are none. A line without "By" is a byline only where a job or an agency
// stands behind the name, or the Korean or Chinese word for reporter beside it;
// with marked, the caller knows the line for a byline, from the page's layout
// or its metadata, and bare names are read too.
//
// A line that is a job alone, as AP prints below the names ("AP Sports
// Writer"), gives a credit with nothing but its title.
func ReadByline(s string, marked bool) ([]Credit, bool) {
	if len(s) > BylineLength {
		return nil, false
	}
	s = strings.TrimSpace(s)
	s = trimBrackets(strings.TrimRight(s, " =|"))
	if credits, ok := readEastAsianByline(s, marked); ok {
		r := reader{out: credits}
		r.tellSenders()
		return r.headed(Byline), true
	}
	c := scanner{s: s}
	lead := readLead(&c)
	if after := behindHouse(s); lead == nil && after != "" {
		return ReadByline(after, marked)
	}
	if lead != nil && lead.needs == withColon {
		readLead(&c) // "Artikel von: Von Anna Berg"
	}
	if lead == nil && !marked && (len(s) > unledLength || !agency.MayNameAgency(s)) {
		return nil, false // as nearly all lines that are asked about
	}
	line, tails := cutSegments(s[c.pos:])
	if lead != nil || marked {
		line = cutBylineDate(line)
	}
	r := reader{c: scanner{s: line}, header: true, led: lead != nil || marked, loose: marked}
	role := Byline
	if first, _ := utf8.DecodeRuneInString(line); unicode.Is(unicode.Arabic, first) {
		r.lang = "ar" // AFP names the bureau behind its writers
	}
	if lead != nil {
		r.lang, role = lead.lang, lead.role
		// "By keith grant, Reuters": the agency vouches for the small letters.
		if _, outlet, ok := label.CutLast(line, ','); ok && lead.lang == "en" {
			_, r.lower = agency.Named(strings.TrimSpace(outlet))
		}
	}
	if !r.people() || !atLineEnd(r.c) {
		name := lex.OnOneLine(line)
		if _, sender := agency.Named(name); !sender || !r.led || len(tails) > 0 {
			return nil, false
		}
		r.out = []Credit{{Organization: name}} // "Par AFP agence"
	}
	r.tellServices()
	known := lead != nil || marked
	for _, t := range tails {
		switch t = strings.TrimSpace(t); {
		case isTitleLine(t):
			r.setTitle(lex.OnOneLine(t), true)
		case !known || !isTailOfByline(t):
			return nil, false
		}
	}
	r.out = withoutNobody(r.out)
	if len(r.out) == 0 {
		return nil, false
	}
	if lead == nil && !r.vouched(marked) {
		return nil, false
	}
	return r.headed(role), true
}

// tellSenders makes organisations of the names that are agencies.
func (r *reader) tellSenders() {
	for i := range r.out {
		c := &r.out[i]
		if _, sender := agency.Named(c.Name); sender {
			c.Name, c.Organization = "", c.Name
		}
	}
}

// tellServices does so with the services of agencies, and gives the last one to
// the people before it where it is whom they work for.
func (r *reader) tellServices() {
	if last := len(r.out) - 1; last > 0 && isService(r.out[last].Name) && agency.MarkOf(r.out[last].Name) == nil && GiveTitle(r.out[:last], r.out[last].Name) {
		r.out = r.out[:last] // "By Ann Berg, Associated Press Sports"
	}
	for i := range r.out {
		c := &r.out[i]
		if isService(c.Name) && c.Organization == "" {
			c.Name, c.Organization = "", c.Name
		}
		if name, ok := strings.CutPrefix(c.Organization, "Staff "); ok && startsWithAgency(name) {
			c.Organization = name // "By Staff The Canadian Press"
		}
	}
}

// vouched reports whether an agency vouches for every name of a byline that no
// word opens, and not by its initials, which stand behind photographers' names,
// or the caller does. A job that stands below the names becomes their title.
func (r *reader) vouched(marked bool) bool {
	for i := range r.out {
		c := &r.out[i]
		trade := TradeOf(c.Organization[strings.LastIndexByte(c.Organization, ' ')+1:])
		if !marked && !(startsWithAgency(c.Title) && len(c.Title) > 4) && !(startsWithAgency(c.Organization) && (trade == TradeTitle || trade == tradeStaff)) {
			return false
		}
		if trade == TradeTitle {
			c.Title, c.Organization = c.Organization, ""
		}
	}
	return true
}

// behindHouse gives the byline behind a house and a bar: "The Harbour Post | By
// Ann Berg".
func behindHouse(s string) string {
	const longest = 60 // bytes
	at := strings.IndexByte(s[:min(len(s), longest)], '|')
	if at < 0 {
		return ""
	}
	c := scanner{s: s, pos: at + 1}
	if readLead(&c) == nil {
		return ""
	}
	return strings.TrimSpace(s[at+1:])
}

// ReadAuthors gives the people whom a page's own data name as the authors of its
// story, in one value. Organisations are none, and neither is a single word in
// Latin letters, which is a site or what somebody is called there.
func ReadAuthors(value string) (people []Credit) {
	value, _, _ = strings.Cut(value, " (") // the initials: "Ann Berg (abe)"
	if IsNobody(value) && !strings.ContainsAny(value, "@|/,") {
		return nil
	}
	credits, ok := ReadByline(value, true)
	if !ok {
		return nil
	}
	for _, c := range credits {
		if c.Name == "" || IsNobody(c.Name) || !strings.Contains(c.Name, " ") && lex.IsASCII(c.Name) {
			continue
		}
		people = append(people, Credit{Name: c.Name, Roles: c.Roles, Title: c.Title})
	}
	return people
}

// ReadField gives whom a value names that is known to be a byline: the people,
// and the organisations that it credits in place of one. Where it has people, a
// single word in Latin letters is none of them, and neither is nobody.
func ReadField(value string) (credits []Credit) {
	value, _, _ = strings.Cut(value, " (") // the initials: "Ann Berg (abe)"
	read, ok := ReadByline(partArabicNames(value), true)
	if !ok {
		return nil
	}
	for _, c := range read {
		single := c.Name != "" && lex.IsASCII(c.Name) && !strings.Contains(c.Name, " ")
		if !single && !IsNobody(c.Name) {
			credits = append(credits, c)
		}
	}
	return credits
}

// arabicAnd is the Arabic word for "and", which is written as one with the word
// behind it, and is a letter with which names begin, too: arabicNames are some.
const arabicAnd = "و"

var arabicNames = []string{"وائل", "وجدي", "وحيد", "وديع", "وسام", "وسيم", "وفاء", "وليد", "وهبة", "وائلة"}

// partArabicNames puts a comma for the word for "and" between two names of at
// least two words each: "حازم برج ويوسف حسونة".
func partArabicNames(value string) string {
	if !strings.Contains(value, " "+arabicAnd) {
		return value
	}
	words := strings.Fields(value)
	for i := 2; i+1 < len(words); i++ {
		if name, ok := strings.CutPrefix(words[i], arabicAnd); ok && utf8.RuneCountInString(name) > 2 && !slices.Contains(arabicNames, words[i]) {
			words[i-1], words[i] = words[i-1]+",", name
		}
	}
	return strings.Join(words, " ")
}

// PartOutlet parts a title as printed behind a name into the job and the agency
// that the person writes for: "Health Reporter, The Canadian Press", or either.
// A job that begins with an agency's name, "AP Sports Writer", is one thing.
func PartOutlet(title string) (job, outlet string) {
	if title == "" {
		return "", ""
	}
	if agency.MarkOf(title) != nil {
		return "", title
	}
	if i := strings.LastIndex(title, ", "); i > 0 && agency.MarkOf(title[i+2:]) != nil {
		return title[:i], title[i+2:]
	}
	return title, ""
}

// withoutNobody leaves out those of the credits that have the form of a name and
// are nobody's. Of many words a name may be the beginning, and a house the rest.
func withoutNobody(credits []Credit) []Credit {
	if !slices.ContainsFunc(credits, func(c Credit) bool { return IsNobody(c.Name) }) {
		return credits
	}
	const few = 4 // words
	kept := credits[:0]
	for _, c := range credits {
		if IsNobody(c.Name) {
			if strings.Count(c.Name, " ")+1 < few {
				continue
			}
			c.Name, c.Organization = "", c.Name
		}
		kept = append(kept, c)
	}
	return kept
}

// Full leaves out what is one word in Latin letters beside full names: a house or
// a job that nothing else tells.
func Full(people []Credit) []Credit {
	single := func(c Credit) bool { return c.Name != "" && lex.IsASCII(c.Name) && !strings.Contains(c.Name, " ") }
	if !slices.ContainsFunc(people, func(c Credit) bool { return c.Name != "" && !single(c) }) {
		return people
	}
	return slices.DeleteFunc(people, single)
}

// isService tells whether what reads like a name is an agency's, alone or
// with a service of it: "Associated Press Sports".
func isService(name string) bool {
	const short = 5 // letters: people may be called that: "Petra"
	if _, ok := agency.Named(name); ok {
		return true
	}
	a, n := agency.At(name)
	if a == nil || n == len(name) || name[n] != ' ' {
		return false
	}
	if n > short {
		return a.Kind == agency.NewsAgency
	}
	return n > 2 && strings.ToUpper(name[:n]) == name[:n] && lex.HasSmall(name[n:]) // "CNN Business"
}

// atLineEnd tells whether at most a full stop is left.
func atLineEnd(c scanner) bool {
	t := c.next()
	return t.kind == tokenEnd || t.kind == tokenDot && c.next().kind == tokenEnd
}

// headed gives the credits as a header's, with the role.
func (r *reader) headed(role Role) []Credit {
	r.giveRoles(0, role)
	for i := range r.out {
		r.out[i].Header = true
	}
	return r.out
}

// trimBrackets takes off the brackets around a whole line: "(By Ann Berg)".
func trimBrackets(s string) string {
	c := scanner{s: s}
	if t := c.next(); t.kind == tokenOpen {
		if end := lex.EnclosingEnd(s, t.end); end < len(s) && strings.TrimRight(s[end:], ")] =（）】］") == "" {
			return s[t.end:end]
		}
	}
	return s
}

// readLead reads the opening of a byline.
func readLead(c *scanner) *leadRow {
	at := *c
	t := at.next()
	if w := at.text(t); t.kind != tokenWord || !leadWords.Get().Passes(w) && strings.IndexByte(w, '.') < 0 {
		return nil // as nearly every word; full stops are folded away
	}
	var buf [64]byte
	first := lex.FoldWords(buf[:0], at.text(t))
	i := lex.SearchSorted(len(leadRows), first, func(i int) string { return leadRows[i].words })
	for behind := at; i < len(leadRows) && lex.FirstOf(leadRows[i].words) == string(first); i++ {
		row := &leadRows[i]
		at := behind
		if !readWords(&at, strings.TrimPrefix(row.words[len(first):], " ")) {
			continue
		}
		if probe := at; probe.next().kind == tokenColon {
			at = probe
		} else if row.needs == withColon || row.needs == withCapital && lex.BeginsSmall(at.s[t.start:]) || row.needs == withSmall && !lex.BeginsSmall(at.s[t.start:]) {
			continue
		}
		*c = at
		return row
	}
	return nil
}

// leadWords is the sieve of the words with which leadRows begin.
var leadWords = lazy.Value[*lex.Sieve]{Make: func() *lex.Sieve {
	return lex.NewSieve(func(yield func(string) bool) {
		for i := range leadRows {
			if !yield(lex.FirstOf(leadRows[i].words)) {
				return
			}
		}
	})
}}

// cutSegments parts a byline's names from what stands behind a dash or bar.
func cutSegments(s string) (names string, tails []string) {
	if !strings.Contains(s, "-") && !strings.Contains(s, "|") && lex.IsASCII(s) {
		return s, nil
	}
	c := scanner{s: s}
	from := -1
	for {
		t := c.next()
		if t.kind != tokenDash && t.kind != tokenEnd {
			continue
		}
		switch {
		case from >= 0:
			tails = append(tails, s[from:t.start])
		default:
			names = s[:t.start]
		}
		if t.kind == tokenEnd {
			return names, tails
		}
		from = t.end
	}
}

// cutBylineDate cuts a date, a time, an address or a handle, and what follows it,
// from the end of a byline: "Ann Berg July 10, 2015", "Ann Berg, @annberg".
func cutBylineDate(s string) string {
	s = cutButtons(s)
	at := strings.IndexAny(s, "0123456789@")
	if at == -1 {
		return s
	}
	s = s[:at]
	if at > 0 && s[at-1] != ' ' && s[at-1] != '(' && s[at-1] != ',' { // inside an address
		s = s[:strings.LastIndexByte(s, ' ')+1]
	}
	for {
		s = strings.TrimRight(s, " ,;(\u00a0")
		i := strings.LastIndexAny(s, " \u00a0") + 1
		w := s[i:]
		// "June" is a name, too, but not where nothing but a date stands.
		before := strings.TrimSpace(s[:i])
		if w != "" && isTimeWord(w) && (before == "" || isTimeWord(before) || strings.ContainsAny(before, " ,")) {
			s = s[:i]
			continue
		}
		// "MARTHA STONEJune 11, 2019": a month that lost its space.
		for j := len(w) - 1; j > 0; j-- {
			if lex.IsUpperASCII(w[j]) {
				if _, ok := when.MonthNamed(w[j:]); ok && lex.IsUpperASCII(w[j-1]) {
					return s[:i+j]
				}
				break
			}
		}
		return s
	}
}

// bylineTimeWords stand between a byline's names and a date, besides the
// names of days and months and the labels of times; sorted.
var bylineTimeWords = []string{"at", "email", "on", "twitter"}

// A buttonRow names the words of a link or a button, or the label of a time
// that stands elsewhere, behind the names of a byline.
type buttonRow struct {
	words   string
	example string
}

// buttonRows cut a byline: what follows the words goes, too. They are in lower
// case.
var buttonRows = []buttonRow{
	{"bio", "By Ann Berg Bio"},
	{"contact the reporter", "By Ann Berg contact the reporter"},
	{"e-mail the author", "By Ann Berg E-mail the author"},
	{"e-mail the writer", "By Ann Berg and Tom Hale, E-mail the writers"},
	{"filed under", "By: Ann Berg Filed Under: harbours"},
	{"follow", "By Ann Berg Follow"},
	{"full bio", "By Ann Berg Full Bio"},
	{"iniciar sesión", "Por Ana Berg Iniciar sesión"},
	{"posted", "By Ann Berg Posted"},
	{"published", "By Ann Berg Published on"},
	{"updated", "By Ann Berg Updated on"},
	{"view profile", "By Ann Berg View profile"},
}

// cutButtons cuts the first of buttonRows, behind a name, and what follows it.
func cutButtons(s string) string {
	if len(s) > BylineLength {
		return s
	}
	for at := 0; at < len(s); {
		rest := strings.TrimLeft(s[at:], " ,|")
		for i := range buttonRows {
			w := buttonRows[i].words
			if len(rest) < len(w) || !strings.EqualFold(rest[:len(w)], w) {
				continue
			}
			if end := strings.TrimPrefix(rest[len(w):], "s"); !lex.BeginsLetter(end) {
				return strings.TrimRight(s[:at], " ,|")
			}
		}
		next := strings.IndexByte(s[at+1:], ' ')
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return s
}

func isTimeWord(w string) bool {
	w = strings.TrimRight(w, ".:,")
	const shortestDay = 3 // "Di" and "Do" are people as well as days
	t, size, ok := when.CutWord(w)
	switch {
	case !ok || size < len(w):
		return lex.Listed(bylineTimeWords, w)
	case t.Month != 0, t.Weekday != 0 && len(w) >= shortestDay, t.Means&(when.WordPublished|when.WordUpdated) != 0:
		return true
	}
	return lex.Listed(bylineTimeWords, w)
}

// isTitleLine tells whether the text is a job, an agency or an outlet alone: "AP
// Technology Writers", "Springfield Daily News".
func isTitleLine(text string) bool {
	if _, ok := agency.Named(text); ok {
		return true
	}
	c, kind := scanner{s: text}, tradeNone
	for {
		t := c.next()
		switch {
		case t.kind == tokenEnd:
			return kind != tradeNone
		case t.kind != tokenWord || nameShape(c.text(t)) == shapeOther:
			return false
		}
		kind = TradeOf(c.text(t))
	}
}

// startsWithAgency tells whether a title begins with an agency's name: "Press
// Association Political Correspondent", "Ap Business Writer".
func startsWithAgency(title string) bool {
	first, _, _ := strings.Cut(title, " ")
	if agency.MarkOf(first) != nil {
		return true
	}
	a, n := agency.At(title)
	return a != nil && (n == len(title) || title[n] == ' ')
}

// isTailOfByline tells whether what stands behind a dash or bar belongs to no
// name: a label ("Analysis"), a date or age, nothing.
func isTailOfByline(text string) bool {
	if len(text) > 60 {
		return false
	}
	if strings.ContainsAny(text, "0123456789@") {
		return true
	}
	return strings.Count(text, " ") < 2 && utf8.ValidString(text) || isDatelinePlaces(text)
}

// isDatelinePlaces reports whether a text is the places of a dateline: "CAMP
// HOLLOWAY, Afghanistan", "LONDON/SAN AURELIO, Calif.".
func isDatelinePlaces(text string) bool {
	places := place.Split(text)
	for i := range places {
		if !lex.InCapitals(places[i].Name) {
			return false
		}
	}
	return len(places) > 0
}

// OpensByline reports whether a line says of itself that it is a byline: one of
// leadRows opens it, in a bracket or not.
func OpensByline(s string) bool {
	s = strings.TrimLeft(s, "( \u00a0")
	return len(s) > 0 && mayLead(s) && readLead(&scanner{s: s}) != nil
}

// mayLead tells whether a byline may be opened as s begins, by the first byte:
// nearly all lines that are asked about begin otherwise.
func mayLead(s string) bool {
	c := s[0] | 0x20
	if s[0] >= utf8.RuneSelf {
		return true
	}
	i := lex.SearchSorted(len(leadRows), []byte{c}, func(i int) string { return leadRows[i].words[:1] })
	return i < len(leadRows) && leadRows[i].words[0] == c
}
