package credit

import (
	"bytes"
	"strings"

	"github.com/newswire-go/newswire/internal/agency"
	"github.com/newswire-go/newswire/internal/lazy"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/place"
)

// A nobodyForm says where in a text its words stand that make it nobody's name.
type nobodyForm uint8

const (
	isWhole  nobodyForm = iota // they are all of it
	beginsIt                   // it begins with them
	endsIt                     // it ends in them
	anywhere                   // they stand somewhere in it
)

// A nobodyRow names words that show a text to be nobody's name though it has
// the form of one.
type nobodyRow struct {
	words   string // in lower case
	form    nobodyForm
	example string // nobody by this row alone
}

// nobodyRows tell what stands where a writer's name does and is none: buttons,
// sections, jobs, degrees and organisations that nothing else tells. Jobs and
// houses are in tradeRows as well.
var nobodyRows = []nobodyRow{
	{"about the author", isWhole, "About The Author"},
	{"academy", endsIt, "Harbour Science Academy"},
	{"add", beginsIt, "Add Harbour"},
	{"admin", anywhere, "Harbour Admin"},
	{"advert", anywhere, "Advert Harbour"},
	{"advertisement", anywhere, "Harbour Advertisement"},
	{"anonymous", isWhole, "Anonymous"},
	{"aquarium", endsIt, "Harbour Aquarium"},
	{"archive", endsIt, "Harbour Archive"},
	{"association", endsIt, "Harbour Pilots Association"},
	{"author name", endsIt, "Your Author Name"},
	{"bio", endsIt, "Full Bio"},
	{"board", endsIt, "Harbour Board"},
	{"bureau", endsIt, "Asia Bureau"},
	{"center", endsIt, "Berg Policy Center"},
	{"centre", endsIt, "Berg Policy Centre"},
	{"change this", beginsIt, "Change This Field"},
	{"click", beginsIt, "Click Here"},
	{"college", endsIt, "Harbour College"},
	{"comment", endsIt, "Leave Comment"},
	{"comments", endsIt, "All Comments"},
	{"committee", endsIt, "Harbour Committee"},
	{"contact", beginsIt, "Contact Harbour"},
	{"contributor", endsIt, "Senior Contributor"},
	{"copyright", anywhere, "Copyright Harbour"},
	{"council", endsIt, "Harbour Council"},
	{"culture", isWhole, "Culture"},
	{"default", beginsIt, "Default User"},
	{"department", endsIt, "Fire Department"},
	{"desk", endsIt, "Metro Desk"},
	{"editor", endsIt, "Executive Content Editor"},
	{"editorial", anywhere, "Harbour Editorial"},
	{"editors", endsIt, "The Editors"},
	{"email", anywhere, "Email Harbour"},
	{"embed", beginsIt, "Embed Code"},
	{"fellow", endsIt, "Research Fellow"},
	{"feed", endsIt, "Harbour Feed"},
	{"file", endsIt, "AP File"},
	{"follow", beginsIt, "Follow Harbour"},
	{"for", beginsIt, "For Harbour"},
	{"foundation", endsIt, "Harbour Foundation"},
	{"guest", isWhole, "Guest"},
	{"guest author", isWhole, "Guest Author"},
	{"guidelines", endsIt, "People Guidelines"},
	{"images", endsIt, "Harbour Images"},
	{"in partnership", beginsIt, "In Partnership Harbour"},
	{"iniciar", beginsIt, "Iniciar Sesión"},
	{"institute", endsIt, "Berg Institute"},
	{"live", beginsIt, "Live Updates"},
	{"log in", isWhole, "Log In"},
	{"login", anywhere, "Member Login"},
	{"ltd", endsIt, "Harbour Ltd"},
	{"media", endsIt, "Harbour Media"},
	{"mehr", beginsIt, "Mehr Lesen"},
	{"ministry", anywhere, "Ministry of Harbours"},
	{"more", beginsIt, "More Stories"},
	{"museum", endsIt, "Harbour Museum"},
	{"nachrichten", endsIt, "Harbour Nachrichten"},
	{"network", endsIt, "Harbour Network"},
	{"news", endsIt, "Harbour News"},
	{"newsletter", anywhere, "Newsletter Harbour"},
	{"newsroom", endsIt, "Harbour Newsroom"},
	{"no author", beginsIt, "No Author Entered"},
	{"online", endsIt, "Harbour Online"},
	{"others", endsIt, "And Others"},
	{"picture", beginsIt, "Picture Harbour"},
	{"police", endsIt, "Harbour Police"},
	{"policy", endsIt, "Ethics Policy"},
	{"posted", beginsIt, "Posted On"},
	{"presented", beginsIt, "Presented By"},
	{"press", endsIt, "Harbour Press"},
	{"published", beginsIt, "Published Date"},
	{"read", beginsIt, "Read More"},
	{"redacción", anywhere, "Redacción Harbour"},
	{"redakcja", anywhere, "Redakcja Harbour"},
	{"redaktion", endsIt, "Harbour Redaktion"},
	{"redazione", anywhere, "TC Redazione"},
	{"report", beginsIt, "Report Abuse"},
	{"reporter", endsIt, "Harbour Reporter"},
	{"reporters", endsIt, "Harbour Reporters"},
	{"reviewed", beginsIt, "Reviewed By"},
	{"school", endsIt, "Harbour Medical School"},
	{"senior", isWhole, "Senior"},
	{"service", endsIt, "Harbour Service"},
	{"share", beginsIt, "Share Article"},
	{"show", beginsIt, "Show Caption"},
	{"showbiz", endsIt, "Harbour Showbiz"},
	{"sign in", isWhole, "Sign In"},
	{"sign up", isWhole, "Sign Up"},
	{"source", beginsIt, "Source Harbour"},
	{"special", beginsIt, "Special Correspondent"},
	{"sponsored", beginsIt, "Sponsored Content"},
	{"sport", endsIt, "Harbour Sport"},
	{"sports", endsIt, "Harbour Sports"},
	{"staff", anywhere, "AP Staff"},
	{"subscribe", anywhere, "Subscribe Now"},
	{"team", endsIt, "Harbour Team"},
	{"times", endsIt, "Harbour Times"},
	{"today", endsIt, "Harbour Today"},
	{"unknown", isWhole, "Unknown"},
	{"university", anywhere, "Harbour University"},
	{"updated", anywhere, "Last Updated"},
	{"video", endsIt, "Harbour Video"},
	{"view", beginsIt, "View Profile"},
	{"watch", beginsIt, "Watch Now"},
	{"web", isWhole, "Web"},
	{"webdesk", endsIt, "Harbour Webdesk"},
	{"wire", endsIt, "Harbour Wire"},
	{"with", endsIt, "Along With"},
	{"writer", endsIt, "Harbour Writer"},
	{"zoo", endsIt, "Harbour Zoo"},
	{"редакция", anywhere, "Редакция Гавани"},
	{"مكاتب", beginsIt, "مكاتب باريس"},
	{"مكتب", beginsIt, "مكتب باريس"},
}

// IsNobody tells whether what has the form of a person's name is none: the
// name of a place, of a house, a job, a button. It is asked about names that are
// printed and about those that a page's own data give.
func IsNobody(name string) bool {
	if name == "" {
		return false
	}
	if len(name) > longestName || strings.ContainsFunc(name, inNoName) {
		return true
	}
	var buf [longestName + 2]byte
	folded := lex.FoldWords(buf[:0], strings.Trim(name, " .,"))
	if lex.InWords(place.Cities, folded) || place.IsKnownRegion(name) {
		return true
	}
	first, last := folded, folded
	if i := bytes.IndexByte(folded, ' '); i >= 0 {
		first, last = folded[:i], folded[bytes.LastIndexByte(folded, ' ')+1:]
	}
	if agency.BeginsMark(name) {
		return true // "Press Trust" of "Press Trust of India"
	}
	if strings.IndexByte(name, '.') >= 0 {
		for w := range strings.FieldsSeq(name) {
			if isHost(w) {
				return true
			}
		}
	}
	return isOfNobody(folded, first, last)
}

// inNoName tells whether no person's name has the character.
func inNoName(r rune) bool {
	switch r {
	case '@', '/', ':', '|', '!', '?', '"', '“', '”', '‘', '«', '»', '&', '_', '#':
		return true
	}
	return '0' <= r && r <= '9'
}

// isOfNobody tells whether a row fits a folded name. Of most names no word is in
// any.
func isOfNobody(folded, first, last []byte) bool {
	words := nobodyWords.Get()
	may := false
	for rest := folded; len(rest) > 0 && !may; {
		var w []byte
		w, rest, _ = bytes.Cut(rest, []byte{' '})
		may = words.Passes(string(w))
	}
	if !may {
		return false
	}
	for i := range nobodyRows {
		if nobodyRows[i].fits(folded, first, last) {
			return true
		}
	}
	return false
}

// nobodyWords is the sieve of the words by which nobodyRows are told: the last
// one of those that end a name, the first one of the others.
var nobodyWords = lazy.Value[*lex.Sieve]{Make: func() *lex.Sieve {
	return lex.NewSieve(func(yield func(string) bool) {
		for i := range nobodyRows {
			w := lex.FirstOf(nobodyRows[i].words)
			if nobodyRows[i].form == endsIt {
				w = lex.LastWord(nobodyRows[i].words)
			}
			if !yield(w) {
				return
			}
		}
	})
}}

// longestName is how long a person's name may be, in bytes.
const longestName = 80

// fits tells whether the row's words stand where it says in a folded name.
func (row *nobodyRow) fits(name, first, last []byte) bool {
	w := row.words
	switch row.form {
	case isWhole:
		return string(name) == w
	case beginsIt:
		return string(first) == w || len(name) > len(w) && name[len(w)] == ' ' && string(name[:len(w)]) == w
	case endsIt:
		return string(last) == w || len(name) > len(w) && name[len(name)-len(w)-1] == ' ' && string(name[len(name)-len(w):]) == w
	}
	at := bytes.Index(name, []byte(w))
	return at >= 0 && (at == 0 || name[at-1] == ' ') && (at+len(w) == len(name) || name[at+len(w)] == ' ')
}

// isHost tells whether a word is the address of a site: "CNN.com".
func isHost(w string) bool {
	at := strings.LastIndexByte(w, '.')
	return at > 1 && len(w)-at > 2 && len(w)-at < 6 && lex.HasSmall(w[at:]) && !strings.Contains(w[:at], ".")
}
