package dateline

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/credit"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/place"
	"github.com/newswire-go/newswire/internal/when"
)

// Datelines of Chinese, Japanese and Korean copy. They have no spaces to go
// by and no dash to end them, but the agency always stands in one of a few
// fixed frames, and everything else is found from there.

// wireWords are what Chinese agencies call a story, the end of the dateline
// "新华社北京11月17日电"; the longer ones come first.
var wireWords = []string{"专电", "專電", "外电", "综合电", "綜合電", "综合外电", "快电", "电", "電", "讯", "訊"}

// reporterWords stand before a reporter's name in Chinese datelines, besides
// the words of credit.EastRows.
var reporterWords = []string{"通訊員", "见习记者", "实习生"}

// reporterTitles end a reporter's byline in Korean datelines, besides the
// words of credit.EastRows. In a bracket at a story's end they may be anybody's.
var reporterTitles = []string{"통신원", "위원", "에디터"}

// reporterWord gives the length of the word for a reporter or editor that s
// begins with, or 0.
func reporterWord(s string) int {
	if n := lex.PrefixIn(s, reporterWords); n > 0 {
		return n
	}
	if row := credit.EastRowAt(s); row != nil && row.IsJob() {
		return len(row.Word)
	}
	return 0
}

// endsInTitle says whether a word ends in a Korean reporter's title.
func endsInTitle(word string) bool {
	for i := range credit.EastRows {
		if row := &credit.EastRows[i]; row.Title && row.Behind && strings.HasSuffix(word, row.Word) {
			return true
		}
	}
	return slices.ContainsFunc(reporterTitles, func(title string) bool { return strings.HasSuffix(word, title) })
}

// ownWords are how a Chinese newspaper calls itself in its own datelines.
var ownWords = []string{"本报", "本報"}

// mayBeEastern says whether s begins as readEastern wants it: with one of its
// signs, or with a bracket or number that has one in it.
func mayBeEastern(s string) bool {
	i := 0
	switch c := s[0]; {
	case c == '(', c == '[':
		for i < len(s) && i < maxBracket && s[i] < utf8.RuneSelf && s[i] != ')' && s[i] != ']' {
			i++
		}
	case '0' <= c && c <= '9':
		for i < len(s) && i < 4 && '0' <= s[i] && s[i] <= '9' {
			i++
		}
	}
	// The first byte of such a sign in UTF-8, but not of a dash or quotation mark.
	return i+1 < len(s) && s[i] > 0xe1 && (s[i] != 0xe2 || s[i+1] > 0x81)
}

// readEastern reads a dateline of Chinese, Japanese or Korean copy.
func readEastern(s string) (r Reading, ok bool) {
	if content, after, ok := easternBracket(s); ok {
		return readEasternBracket(s, content, after)
	}
	c, _ := utf8.DecodeRuneInString(s)
	if !lex.IsEast(c) && !isEasternDigit(c) {
		return r, false
	}
	if date, rest, ok := cutEasternDate(s); ok {
		// "9月28日（ブルームバーグ）："
		rest = rest[lex.SkipSpace(rest, 0):]
		content, after, ok := easternBracket(rest)
		if !ok {
			return r, false
		}
		if r, ok = readEasternBracket(rest, content, after); !ok {
			return r, false
		}
		if r.Day == (when.Date{}) {
			r.Day = date
		}
		r.End += len(s) - len(rest)
		return r, true
	}
	return readChinese(s)
}

// readEasternBracket reads a dateline in brackets and the dash, or the Korean
// byline, after them. Its content ends at after, with the closing bracket.
func readEasternBracket(s, content string, after int) (r Reading, ok bool) {
	if c, ok := readChinese(content); ok && c.End == len(content) {
		c.End = afterEasternDash(s, after) // "（法新社巴黎17日電）"
		return c, true
	}
	if !lex.ContainsEast(content) {
		return r, false
	}
	r.Anchored = true
	head, tail, framed := cutEqualSign(content)
	switch {
	case framed && agency.Of(head) != nil && agency.Of(tail) != nil:
		// "【AFP＝時事】": written by the first, sent on by the second.
		r.Agency = agency.Of(head).Name
	case framed && agency.Of(tail) != nil:
		// "(서울=연합뉴스)", "【ニューヨーク＝時事】"
		r.Agency = agency.Of(tail).Name
		r.Places, r.Day, _ = easternWords(head)
	default:
		var a *agency.Agency
		if framed {
			r.Names = easternNames(tail, 6) // "【ワシントン共同＝山田太郎】"
		}
		if r.Places, r.Day, a = easternWords(head); a == nil {
			return Reading{}, false
		}
		r.Agency = a.Name
	}
	if r.End = afterEasternDash(s, after); r.End == after {
		if names, end := koreanByline(s, after); end > 0 {
			r.Names, r.End = append(r.Names, names...), end
		}
	}
	return r, true
}

// afterEasternDash skips the dash or colon at s[at:], if there is one.
func afterEasternDash(s string, at int) int {
	if end, dash := dashAt(s, at); dash != noDash {
		return end
	}
	return at
}

// easternWords reads what stands in the brackets of a dateline: places, day
// and agency, parted by spaces or, place and agency, by nothing: "東京 ２１日
// ロイター", "パリ時事". The agency is nil if there is none.
func easternWords(s string) (places []place.Place, date when.Date, a *agency.Agency) {
	for word := range strings.FieldsSeq(s) {
		if found := agency.Of(word); found != nil {
			if a == nil {
				a = found
			}
			continue
		}
		if d, rest, ok := cutEasternDate(word); ok && rest == "" {
			date = d
			continue
		}
		if a != nil {
			continue // "ロイター BREAKINGVIEWS", a service of the agency
		}
		if place, found := cutAgencySuffix(word); found != nil {
			word, a = place, found
		}
		if word != "" {
			places = append(places, easternPlaces(word)...)
		}
	}
	return places, date, a
}

// easternPlaces splits "ワシントン／ロンドン" and reads the region in "パサデナ
// （米カリフォルニア州）".
func easternPlaces(s string) []place.Place {
	var places []place.Place
	for s != "" {
		var group string
		group, s = place.CutOutside(s, '/', ',', '、')
		name, region := group, ""
		if i := strings.IndexAny(group, "(（"); i > 0 {
			name = group[:i]
			region = strings.Trim(group[i:], "()（）")
		}
		if name = lex.TrimName(name); name != "" {
			places = append(places, place.Place{Name: name, Qualifier: lex.TrimName(region)})
		}
	}
	return places
}

// cutAgencySuffix cuts the agency from the end of "ワシントン共同".
func cutAgencySuffix(s string) (before string, a *agency.Agency) {
	for i, r := range s {
		if i > 0 && lex.IsEast(r) {
			if m := agency.MarkOf(s[i:]); m != nil {
				return s[:i], m.Agency
			}
		}
	}
	return s, nil
}

// koreanByline reads "홍길동 김철수 기자 =" at s[at:] and gives its end, or 0.
func koreanByline(s string, at int) (names []string, end int) {
	head := s[at:min(len(s), at+maxSlot)]
	i := strings.IndexAny(head, "=＝")
	if i < 0 {
		return nil, 0
	}
	titled := false
	for word := range strings.FieldsFuncSeq(head[:i], func(r rune) bool { return lex.IsSpace(r) || r == '·' || r == ',' }) {
		if endsInTitle(word) {
			titled = true
			continue
		}
		if n := utf8.RuneCountInString(word); n < 2 || n > 5 || !lex.ContainsEast(word) {
			return nil, 0
		}
		names = append(names, word)
	}
	if !titled {
		return nil, 0
	}
	_, n := utf8.DecodeRuneInString(head[i:])
	return names, at + i + n
}

// readChinese reads "新华社北京11月17日电（记者唐霁）" and its like: an agency,
// with or without 据 ("as reported by") before it and a reporter after it, the
// place, the date, the word for a wire story.
func readChinese(s string) (r Reading, ok bool) {
	at := 0
	for _, as := range [...]string{"据", "據"} {
		if strings.HasPrefix(s, as) {
			at = len(as)
		}
	}
	if a, n := agency.At(s[at:]); a != nil {
		r.Agency, r.Anchored = a.Name, true
		at += n
	} else if n := lex.PrefixIn(s[at:], ownWords); n > 0 {
		at += n
	} else {
		return r, false
	}
	if c, _ := utf8.DecodeRuneInString(s); !lex.IsEast(c) {
		return r, false
	}
	end, dateStart, date, wire := chineseEnd(s, at)
	if end < 0 {
		return Reading{}, false
	}
	place := lex.TrimSpace(s[at:dateStart])
	if n := reporterWord(place); n > 0 {
		name, rest, ok := cutReporter(place[n:])
		if !ok {
			return Reading{}, false
		}
		r.Names, place = []string{name}, rest
	}
	if place == "" && (date == when.Date{} || !r.Anchored) {
		return Reading{}, false
	}
	r.Places, r.Day, r.End = easternPlaces(place), date, end
	r.Why = "a newspaper's own dateline"
	if wire {
		if names, n := chineseReporters(s[end:]); n > 0 {
			r.Names = append(r.Names, names...)
			r.End += n
		}
		if next, dash := dashAt(s, r.End); dash == colon {
			r.End = next
		}
	}
	return r, true
}

// chineseEnd finds the date after s[at:], and the word for a wire story, or
// the dash in its place, that ends the dateline. It gives -1 if there is none.
func chineseEnd(s string, at int) (end, dateStart int, date when.Date, wire bool) {
	const longest = 60 // bytes: twenty signs of place
	for i := at; i < len(s) && i <= at+longest; {
		r, n := utf8.DecodeRuneInString(s[i:])
		if isEasternDigit(r) {
			d, rest, ok := cutEasternDate(s[i:])
			if !ok {
				return -1, 0, date, false
			}
			after := len(s) - len(rest)
			if n := lex.PrefixIn(rest, wireWords); n > 0 {
				return after + n, i, d, true
			}
			if e, dash := dashAt(s, after); dash == hyphen || dash == longDash {
				return e, i, d, false // "路透伦敦11月17日 - "
			}
			return -1, 0, date, false
		}
		if n := lex.PrefixIn(s[i:], wireWords); n > 0 && i > at && endsWireWord(s[i+n:]) {
			return i + n, i, date, true // "据新华社拉萨电（记者 ...）"
		}
		if !lex.IsEast(r) && r != '/' && r != '／' && r != '、' && r != '·' && r != '・' && r != ' ' {
			return -1, 0, date, false
		}
		i += n
	}
	return -1, 0, date, false
}

// endsWireWord says whether the text after 电 shows that it stood for "wire
// story" and was not the first sign of a word.
func endsWireWord(s string) bool {
	if s == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s)
	return lex.IsSpace(r) || strings.ContainsRune("(（:：", r)
}

// cutReporter parts "王大明台北" into name and place: nearly all names have
// three signs, so a shorter text than five is not parted.
func cutReporter(s string) (name, place string, ok bool) {
	const nameSigns = 3
	s = lex.TrimSpace(s)
	if head, tail, cut := strings.Cut(s, " "); cut {
		return head, tail, true
	}
	if utf8.RuneCountInString(s) < nameSigns+2 {
		return "", "", false
	}
	i := 0
	for range nameSigns {
		_, n := utf8.DecodeRuneInString(s[i:])
		i += n
	}
	return s[:i], s[i:], true
}

// chineseReporters reads "（记者 张建 周长庆）" after the dateline, and gives its
// length. Without the word for reporter all its words have to be names.
func chineseReporters(s string) (names []string, length int) {
	at := lex.SkipSpace(s, 0)
	content, n, ok := easternBracket(s[at:])
	if !ok || !lex.ContainsEast(content) {
		return nil, 0
	}
	names = easternNames(content, 4)
	if len(names) == 0 {
		return nil, 0
	}
	return names, at + n
}

// easternNames gives the names in a list of reporters, nil if one of its
// words is no name or has more characters than most.
func easternNames(s string, most int) []string {
	var names []string
	called := false
	for word := range strings.FieldsFuncSeq(s, func(r rune) bool {
		return lex.IsSpace(r) || r == '、' || r == '，' || r == ',' || r == '/' || r == ':' || r == '：'
	}) {
		for i := range word {
			if n := reporterWord(word[i:]); n > 0 {
				word, called = word[i+n:], true // "新华社记者张明"
				break
			}
		}
		if _, n := agency.At(word); n > 0 {
			word = word[n:] // "新华网张明"
		}
		if word == "" {
			continue
		}
		longest := most
		if called || strings.Contains(word, "·") {
			longest = 12 // foreign names
		}
		if n := utf8.RuneCountInString(word); n < 2 || n > longest || !isEasternName(word) {
			return nil
		}
		names = append(names, word)
	}
	return names
}

// isEasternName says whether s has nothing in it but letters and the points
// and slashes between names.
func isEasternName(s string) bool {
	for _, r := range s {
		if !lex.IsEast(r) && r != '·' && r != '・' && r != '/' && r != '／' && r != '、' && r != ' ' {
			return false
		}
	}
	return true
}

// easternBracket gives the content of the bracket that s begins with and the
// offset after it. Brackets within it are of the content.
func easternBracket(s string) (content string, after int, ok bool) {
	end, openSize, closeSize := lex.BracketEnd(s, 2*maxBracket)
	if end < 0 {
		return "", 0, false
	}
	return lex.TrimSpace(s[openSize:end]), end + closeSize, true
}

// cutEqualSign cuts s at its first equals sign of either width.
func cutEqualSign(s string) (before, after string, found bool) {
	i := strings.IndexAny(s, "=＝")
	if i < 0 {
		return s, "", false
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return lex.TrimSpace(s[:i]), lex.TrimSpace(s[i+n:]), true
}

// cutEasternDate cuts "2019年12月9日", "12月9日" or "9日" from the beginning of
// s, in digits of either width, and its Korean like.
func cutEasternDate(s string) (date when.Date, rest string, ok bool) {
	rest = s
	for {
		n, after, digits := cutEasternNumber(rest)
		if !digits {
			return when.Date{}, s, false
		}
		unit, size := utf8.DecodeRuneInString(after)
		switch {
		case (unit == '年' || unit == '년') && date == (when.Date{}) && n >= 1800:
			date.Year = n
		case (unit == '月' || unit == '월') && date.Month == 0 && 1 <= n && n <= 12:
			date.Month = time.Month(n)
		case (unit == '日' || unit == '일') && 1 <= n && n <= 31:
			date.Day = n
			return date, after[size:], true
		default:
			return when.Date{}, s, false
		}
		rest = after[size:]
		rest = rest[lex.SkipSpace(rest, 0):]
	}
}

// cutEasternNumber cuts a number of up to four digits of either width.
func cutEasternNumber(s string) (n int, rest string, ok bool) {
	for digits := 0; digits < 4; digits++ {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case '0' <= r && r <= '9':
			n = n*10 + int(r-'0')
		case '０' <= r && r <= '９':
			n = n*10 + int(r-'０')
		default:
			return n, s, digits > 0
		}
		s = s[size:]
	}
	return n, s, true
}

func isEasternDigit(r rune) bool { return '0' <= r && r <= '9' || '０' <= r && r <= '９' }
