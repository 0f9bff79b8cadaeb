package credit

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/lex"
)

// An eastRow is a role in a language that writes without spaces between
// words, where the role's word touches the name.
type eastRow struct {
	Word    string
	role    Role
	Behind  bool // it stands behind the names, as in Japanese and Korean
	Title   bool // it is also the job as printed
	example string
}

// EastRows are the words of roles in Chinese, Japanese and Korean. The order
// matters: a word comes before the words it begins. What stands before a role
// without a space is its outlet or rank ("新华社记者", "责任编辑") and needs no row.
var EastRows = []eastRow{
	{"责编", Editing, false, false, "责编：张三"},
	{"编辑", Editing, false, false, "【编辑:张三】"},
	{"編輯", Editing, false, false, "（編輯：張三）"},
	{"编译", Translation, false, false, "（编译 张三；审校 李四）"},
	{"編譯", Translation, false, false, "（編譯：張三）"},
	{"翻译", Translation, false, false, "（翻译：张三）"},
	{"審校", Editing, false, false, "（審校：張三）"},
	{"审校", Editing, false, false, "（审校：张三）"},
	{"撰文", Writing, false, false, "（撰文：张三）"},
	{"作者", Writing, false, false, "（作者：张三）"},
	{"通讯员", AdditionalReporting, false, true, "（通讯员张三）"},
	{"参与记者", AdditionalReporting, false, true, "（参与记者：张三）"},
	{"记者", Reporting, false, true, "（记者张三、李四）"},
	{"記者", Reporting, true, true, "（山田花子記者）"},
	{"评论员", Writing, false, true, "（评论员 张三）"},
	{"評論員", Writing, false, true, "（評論員 張三）"},
	{"特派員", Reporting, true, true, "（山田花子特派員）"},
	{"取材", Reporting, false, false, "（取材：山田花子）"},
	{"執筆", Writing, false, false, "（執筆：山田花子）"},
	{"翻訳", Translation, false, false, "（翻訳：山田花子）"},
	{"編集", Editing, false, false, "（編集：山田花子）"},
	{"写真", Photography, false, false, "（写真：山田花子）"},
	{"선임기자", Reporting, true, true, "(홍길동 선임기자)"},
	{"기자", Reporting, true, true, "(홍길동 기자)"},
	{"특파원", Reporting, true, true, "(홍길동 특파원)"},
}

// eastReader reads names and roles written without spaces.
type eastReader struct {
	s       string
	pos     int
	role    *eastRow // the role in force for the names that follow
	title   string
	pending []string // names whose role is not known yet
	parted  []bool   // of each, whether more than white space stands before it
	marks   bool     // a mark was passed since the last name
	strict  bool     // outside brackets: a role's word needs a mark or space behind it, but for "记者张三"
	touches bool     // the last name ends where the reader stands
	label   bool     // what stands up to the next role is no name: a label stands before it
	roles   int
	out     []Credit
}

// readEastAsian reads a sign-off in Chinese, Japanese or Korean from the byte
// from on, up to the bracket that closes it or the end of s: "（记者张三；编辑李四）",
// "（山田花子記者 翻訳：田中一郎）". A role without a name that can be read, as
// in "责任编辑：robot", is a sign-off without credits.
func readEastAsian(s string, from int, inBracket bool) (credits []Credit, end int, ok bool) {
	c := scanner{s: s, pos: lex.SkipSpace(s, from)}
	if c.pos >= len(s) || s[c.pos] < 0xE1 {
		return nil, from, false
	}
	r := eastReader{s: s, pos: c.pos, strict: !inBracket}
	if !r.read() || r.roles == 0 {
		return nil, from, false
	}
	end = r.pos
	if c := (scanner{s: s, pos: end}); c.next().kind == tokenClose {
		end = c.pos
	}
	return r.out, end, true
}

// readEastAsianByline reads a byline in Chinese, Japanese or Korean: "홍길동
// 기자", "记者 张三 李四", and, where the line is known for one, bare names.
func readEastAsianByline(s string, marked bool) ([]Credit, bool) {
	if s == "" || s[0] != '(' && s[0] < 0xE1 {
		return nil, false
	}
	if i := strings.IndexByte(s, ')'); i > 0 && s[0] == '(' && strings.IndexByte(s[:i], '=') > 0 {
		s = s[i+1:] // "(서울=연합뉴스) 홍길동 기자 ="
	}
	if i := strings.IndexAny(s, "@="); i > 0 {
		s = s[:strings.LastIndexByte(s[:i], ' ')+1]
	}
	s = strings.TrimSpace(s)
	if s == "" || s[0] < 0xE1 {
		return nil, false
	}
	r := eastReader{s: s, strict: true}
	if !r.read() || r.pos < len(s) || r.roles == 0 && !marked {
		return nil, false
	}
	if r.roles == 0 {
		for _, name := range r.pairNames() {
			r.out = append(r.out, Credit{Name: name})
		}
	}
	for _, c := range r.out {
		if c.Has(Editing) {
			return nil, false // an editor's line is none
		}
	}
	return r.out, len(r.out) > 0
}

// read reads up to a closing bracket or the end of the text.
func (r *eastReader) read() bool {
	for r.pos < len(r.s) {
		c, size := utf8.DecodeRuneInString(r.s[r.pos:])
		kind, _ := markKind(c)
		switch {
		case kind == tokenClose:
			return r.settle()
		case lex.IsSpace(c), kind == tokenComma, kind == tokenSemi, kind == tokenColon, kind == tokenSlash, kind == tokenDot, c == '·' || c == '・':
			if kind == tokenColon && r.touches && r.role == nil {
				// "本文来源：新华社 责任编辑：张三": a label, and what it is about.
				r.forget()
				r.label = true
			}
			r.touches = false
			r.marks = r.marks || !lex.IsSpace(c)
			r.pos += size
			continue
		}
		if row := EastRowAt(r.s[r.pos:]); row != nil {
			if !r.takeRole(row) {
				return false
			}
			continue
		}
		if !r.takeName() {
			// "责任编辑：robot": nobody.
			if r.roles > 0 && len(r.out) == 0 && len(r.pending) == 0 && kind == 0 && c < utf8.RuneSelf {
				r.pos += strings.IndexAny(r.s[r.pos:]+")", ")] \n】）")
				continue
			}
			return false
		}
	}
	return r.settle()
}

// IsJob tells whether the word is what its bearer is called: a reporter or an
// editor, not "翻訳", the work.
func (row *eastRow) IsJob() bool { return row.Title || row.role == Editing }

// EastRowAt gives the row of the word that s begins with.
func EastRowAt(s string) *eastRow {
	for i := range EastRows {
		if strings.HasPrefix(s, EastRows[i].Word) {
			return &EastRows[i]
		}
	}
	return nil
}

// takeRole takes the role's word at the reader. One that stands behind its
// names gives them its role, unless a name follows it at once, as in Chinese.
// It returns false where the word is no role but part of a sentence.
func (r *eastReader) takeRole(row *eastRow) bool {
	r.roles++
	r.label = false
	r.pos += len(row.Word)
	next, _ := utf8.DecodeRuneInString(r.s[r.pos:])
	if row.Behind && len(r.pending) > 0 && r.role == nil && !(r.touches && unicode.Is(unicode.Han, next) && EastRowAt(r.s[r.pos:]) == nil) {
		for _, name := range r.pending {
			r.add(name, row.Word, row.role)
		}
		r.forget()
		return true
	}
	if row.Behind && !unicode.Is(unicode.Han, next) && lex.IsEast(next) || r.strict && !row.Title && !lex.IsSpace(next) && next != ':' && next != '：' {
		return false
	}
	outlet := ""
	if n := len(r.pending); n > 0 && r.touches {
		outlet = r.pending[n-1] // "新华社记者"
		if r.strict && !row.Title && utf8.RuneCountInString(outlet) > 2 {
			return false
		}
		r.pending, r.parted = r.pending[:n-1], r.parted[:n-1]
	}
	if r.role == nil {
		// "（山田花子 編集：田中一郎）": bare names before the first role are the
		// reporters', if they are as long as whole names are; shorter ones
		// may be places.
		for _, name := range r.pending {
			if n := utf8.RuneCountInString(name); n >= 4 && n <= 6 && strings.TrimFunc(name, func(c rune) bool { return unicode.Is(unicode.Han, c) }) == "" {
				r.add(name, "", Reporting)
			}
		}
		r.forget()
	}
	r.settle()
	r.role, r.title = row, ""
	if row.Title {
		r.title = outlet + row.Word
	}
	return true
}

// settle gives the role in force to the names that wait for one.
func (r *eastReader) settle() bool {
	if r.role == nil {
		return len(r.pending) == 0 || r.roles == 0
	}
	for _, name := range r.joinSingles() {
		r.add(name, r.title, r.role.role)
	}
	r.forget()
	return true
}

// add records a person, or an agency as an organisation.
func (r *eastReader) add(name, title string, role Role) {
	c := Credit{Name: name, Title: title, Roles: []Role{role}}
	if _, ok := agency.Named(name); ok {
		c = Credit{Organization: name, Roles: []Role{role}}
	}
	r.out = append(r.out, c)
}

// takeName takes the name at the reader: two to seven characters up to the
// next mark or role, Chinese at most four; twelve with the dot that parts
// foreign names; or Latin words.
func (r *eastReader) takeName() bool {
	i, n, dotted, han := r.pos, 0, false, true
	for i < len(r.s) && n <= 16 {
		c, size := utf8.DecodeRuneInString(r.s[i:])
		if n > 0 && EastRowAt(r.s[i:]) != nil {
			break
		}
		if c == '·' || c == '・' {
			if next, _ := utf8.DecodeRuneInString(r.s[i+size:]); n == 0 || unicode.Is(unicode.Hangul, next) {
				break
			}
			dotted = true
		} else if !lex.IsEast(c) {
			break
		}
		han = han && (unicode.Is(unicode.Han, c) || c == '·')
		n++
		i += size
	}
	limit := 7
	switch {
	case dotted:
		limit = 16
	case r.role != nil && !r.role.Behind && han && r.role.Word != "翻訳" && r.role.Word != "編集":
		limit = 4
	}
	if n == 0 {
		return r.takeLatinName()
	}
	if n > limit {
		return false
	}
	r.wait(r.s[r.pos:i])
	r.pos, r.touches = i, true
	if i < len(r.s) && r.s[i] == '_' { // "责任编辑：张三_NN25"
		r.pos += strings.IndexAny(r.s[i:]+")", ")] \n】）")
		r.pos = min(r.pos, len(r.s))
	}
	return true
}

func (r *eastReader) takeLatinName() bool {
	c := scanner{s: r.s, pos: r.pos}
	end := r.pos
	for n := 0; ; n++ {
		t := c.next()
		if t.kind != tokenWord || t.start > end+1 || nameShape(c.text(t)) < shapeParticle || n > 5 {
			break
		}
		end = t.end
	}
	if end == r.pos || !strings.Contains(r.s[r.pos:end], " ") {
		return false
	}
	r.wait(lex.OnOneLine(r.s[r.pos:end]))
	r.pos, r.touches = end, true
	return true
}

// wait keeps a name until its role is known.
func (r *eastReader) wait(name string) {
	if r.label {
		return
	}
	r.pending = append(r.pending, name)
	r.parted = append(r.parted, r.marks)
	r.marks = false
}

func (r *eastReader) forget() { r.pending, r.parted = r.pending[:0], r.parted[:0] }

// joinSingles joins characters that were set apart to fill a line: "张 三".
func (r *eastReader) joinSingles() []string {
	var out []string
	for i := 0; i < len(r.pending); i++ {
		name := r.pending[i]
		if utf8.RuneCountInString(name) == 1 && i+1 < len(r.pending) && !r.parted[i+1] && containsOnlyEast(r.pending[i+1]) {
			i++
			name += " " + r.pending[i]
		}
		out = append(out, name)
	}
	return out
}

// containsOnlyEast tells whether s has no other signs than those of the Far
// East.
func containsOnlyEast(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !lex.IsEast(r) })
}

// pairNames makes names of the parts of a Japanese byline, which has spaces
// between names and sometimes between surname and given name: parts of at
// most two characters are taken in pairs, longer ones are whole names.
func (r *eastReader) pairNames() []string {
	for i, p := range r.pending {
		if utf8.RuneCountInString(p) > 2 || i > 0 && r.parted[i] || len(r.pending)%2 != 0 {
			return r.pending
		}
	}
	var out []string
	for i := 0; i+1 < len(r.pending); i += 2 {
		out = append(out, r.pending[i]+" "+r.pending[i+1])
	}
	return out
}
