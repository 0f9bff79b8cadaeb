// Package place knows where stories come from: the cities that stand alone in
// datelines, the regions behind them, and how several places are joined.
package place

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lazy"
	"github.com/newswire-go/newswire/internal/lex"
	"github.com/newswire-go/newswire/internal/when"
)

// Words of places. All lists are in lower case, without dots, and sorted.

// Regions are the states, provinces and countries that stand after a city,
// full or short, as agencies print them. A list like this is never complete
// and need not be: words in title case after a city in capitals qualify it
// whether they are here or not. The list is for cities and regions in one
// case ("BAAR, SWITZERLAND"), and for datelines in which no agency is named.
var Regions = []string{
	"ab", "abkhazia", "act", "afghanistan", "ak", "al", "alabama", "alaska", "albania", "alberta", "algeria", "angola",
	"antigua", "antigua and barbuda", "ar", "argentina", "arizona", "arkansas", "armenia", "australia", "austria", "az",
	"azerbaijan", "bahamas", "bahrain", "bangladesh", "barbados", "bc", "belarus", "belgium", "belize", "benin", "bermuda",
	"bhutan", "bolivia", "bosnia", "bosnia and herzegovina", "bosnia-herzegovina", "botswana", "brazil", "britain",
	"british columbia", "british virgin islands", "brunei", "bulgaria", "burkina faso", "burma", "burundi", "ca", "california",
	"cambodia", "cameroon", "canada", "cape verde", "cayman islands", "central african republic", "chad", "chile", "china",
	"co", "colombia", "colorado", "congo", "connecticut", "costa rica", "crimea", "croatia", "ct", "cuba", "curacao", "cyprus",
	"czech republic", "czechia", "czechoslovakia", "dc", "de", "delaware", "denmark", "district of columbia", "djibouti",
	"dominica", "dominican republic", "east germany", "east timor", "ecuador", "egypt", "el salvador", "england",
	"equatorial guinea", "eritrea", "estonia", "eswatini", "ethiopia", "fiji", "finland", "fl", "florida", "france",
	"french guiana", "french polynesia", "gabon", "gambia", "gaza strip", "georgia", "germany", "ghana", "greece", "greenland",
	"grenada", "guadeloupe", "guam", "guatemala", "guernsey", "guinea", "guinea-bissau", "guyana", "haiti", "hawaii", "hi",
	"honduras", "hungary", "ia", "iceland", "id", "idaho", "il", "illinois", "in", "india", "indiana", "indonesia", "iowa",
	"iran", "iraq", "ireland", "isle of man", "israel", "italy", "ivory coast", "jamaica", "japan", "jersey", "jordan", "kans",
	"kansas", "kashmir", "kazakhstan", "kentucky", "kenya", "kiribati", "kosovo", "ks", "kuwait", "kyrgyzstan", "labrador",
	"laos", "latvia", "lebanon", "lesotho", "liberia", "libya", "liechtenstein", "lithuania", "louisiana", "luxembourg", "ma",
	"macedonia", "madagascar", "maine", "malawi", "malaysia", "maldives", "mali", "malta", "man", "manitoba", "martinique",
	"maryland", "massachusetts", "mauritania", "mauritius", "mb", "me", "mexico", "mi", "michigan", "micronesia", "minnesota",
	"mississippi", "missouri", "mn", "moldova", "mongolia", "montana", "montenegro", "morocco", "mozambique", "ms", "mt",
	"myanmar", "n carolina", "n dakota", "namibia", "nauru", "nb", "nc", "nd", "ne", "nebr", "nebraska", "nepal",
	"netherlands", "nevada", "new brunswick", "new caledonia", "new hampshire", "new jersey", "new mexico", "new south wales",
	"new york", "new zealand", "newfoundland", "nfld", "nh", "nicaragua", "niger", "nigeria", "nj", "nl", "nm",
	"north carolina", "north dakota", "north korea", "north macedonia", "northern ireland", "northern territory", "norway",
	"nova scotia", "ns", "nsw", "nunavut", "nv", "ny", "oh", "ohio", "ok", "oklahoma", "oman", "on", "ontario", "or", "oregon",
	"pakistan", "palau", "palestinian territories", "palestinian territory", "panama", "papua new guinea", "paraguay", "pei",
	"penna", "pennsylvania", "peru", "philippines", "poland", "portugal", "pr", "prince edward island", "puerto rico", "qatar",
	"qc", "que", "quebec", "queensland", "rhode island", "ri", "romania", "russia", "rwanda", "s africa", "s carolina",
	"s dakota", "s korea", "samoa", "saskatchewan", "saudi arabia", "sc", "scotland", "sd", "senegal", "serbia", "seychelles",
	"sierra leone", "singapore", "sk", "slovakia", "slovenia", "solomon islands", "somalia", "south africa", "south australia",
	"south carolina", "south dakota", "south korea", "south sudan", "soviet union", "spain", "sri lanka", "st lucia", "sudan",
	"suriname", "swaziland", "sweden", "switzerland", "syria", "taiwan", "tajikistan", "tanzania", "tas", "tasmania",
	"tennessee", "texas", "thailand", "the netherlands", "tn", "togo", "tonga", "trinidad", "trinidad and tobago", "tunisia",
	"turkey", "turkiye", "turkmenistan", "tx", "türkiye", "uae", "uganda", "uk", "ukraine", "united arab emirates",
	"united kingdom", "united states", "uruguay", "us", "usa", "ussr", "ut", "utah", "uzbekistan", "vanuatu", "venezuela",
	"vermont", "vic", "vict", "victoria", "vietnam", "virgin islands", "virginia", "w va", "wa", "wales", "washington",
	"west bank", "west germany", "west virginia", "western australia", "western sahara", "wi", "wisc", "wisconsin", "wv",
	"wva", "wy", "wyoming", "yemen", "yt", "yugoslavia", "yukon", "zaire", "zambia", "zimbabwe",
}

// ShortStates are the states and provinces as American agencies shorten them,
// with a full stop that ends no sentence: "Wyo.", "Ont.".
var ShortStates = []string{
	"ala", "alta", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "mass", "md",
	"mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ont", "ore", "pa", "penn", "sask", "tenn", "tex", "va", "vt",
	"wash", "wis", "wyo",
}

// Divisions are the words of which the last or first makes a name in capitals
// the name of a region: "QINGHAI, LEDU COUNTY, China".
var Divisions = []string{
	"canton", "county", "department", "district", "governorate", "island", "islands", "oblast", "prefecture", "province",
	"region", "republic", "state", "territory",
}

// Particles are the words that stand in lower case within the name of a place,
// or between two places.
var Particles = []string{
	"aan", "al", "am", "an", "and", "auf", "bei", "ben", "city", "county", "da", "dan", "das", "de", "del", "della", "den", "der",
	"di", "do", "dos", "du", "e", "el", "en", "et", "i", "im", "in", "is", "ja", "la", "las", "le", "les", "los", "na", "nad", "near",
	"ob", "och", "of", "off", "og", "on", "op", "sul", "sur", "the", "to", "und", "unidas", "unies", "upon", "van", "ve", "von", "vor", "y", "és", "και", "и",
	"на", "над", "та",
}

// ParticleWords is the sieve of particles, which are asked for in every line of
// prose.
var ParticleWords = lazy.Value[*lex.Sieve]{Make: func() *lex.Sieve { return lex.NewSieve(slices.Values(Particles)) }}

// AfterSlash are the words after a slash that end the name of a German or
// Swiss town and are no town of their own: "Frankfurt/Main".
var AfterSlash = []string{
	"allgäu", "breisgau", "donau", "erzgebirge", "gera", "harz", "holstein", "isar", "main", "neckar", "niederrhein",
	"oberbayern", "oberpfalz", "oder", "ruhr", "saale", "schwaben", "spree", "westf", "westfalen",
}

// Domains end the names of sites that stand before a place as agencies do.
var Domains = []string{"co", "com", "id", "info", "net", "org"}

// Vessels begin the places that are on no map and are known by their first
// words alone: "ABOARD AIR FORCE ONE", "EN ROUTE TO PARIS".
var Vessels = []string{"aboard", "en route to", "near", "off", "on board", "on the", "onboard"}

// NotPlaces are the words that stand before a dash or a colon as places do,
// in capitals or in title case, and begin no place.
var NotPlaces = []string{
	"about", "advertisement", "advisory", "after", "alert", "also", "analysis", "at", "background", "breaking", "brief",
	"briefs", "bulletin", "caption", "claim", "click", "comment", "commentary", "contact", "copyright", "corrected",
	"correction", "credit", "editor", "editorial", "editors", "email", "exclusive", "explainer", "fact", "factbox", "feature",
	"figure", "file", "files", "first", "follow", "for", "from", "full", "gallery", "graphic", "headline", "here", "highlights",
	"how", "if", "image", "images", "in", "insight", "interview", "keywords", "last", "left", "live", "more", "most", "new",
	"news", "newsletter", "no", "not", "note", "notes", "on", "opinion", "page", "part", "photo", "photos", "pictured", "poll",
	"posted", "press", "published", "question", "read", "regulatory", "related", "report", "rest", "results", "review", "right", "see",
	"share", "since", "source", "sources", "special", "story", "subscribe", "summary", "table", "text", "that", "then", "this",
	"timeline", "today", "topic", "topics", "tweet", "update", "updated", "video", "watch", "what", "when", "where", "who",
	"why", "with", "yesterday",
}

// PersonalNames are the cities that are also what people are called. With a
// colon after them they are as likely the speaker of a dialogue.
var PersonalNames = []string{
	"adelaide", "alexandria", "arlington", "augusta", "aurora", "austin", "charlotte", "columbia", "dallas", "florence",
	"hamilton", "helena", "houston", "jackson", "kingston", "lincoln", "madison", "montgomery", "orlando", "phoenix", "regina",
	"roma", "rosario", "salem", "salvador", "santiago", "savannah", "sofia", "sydney", "valencia", "verona", "victoria",
	"vitoria", "wellington",
}

// A Trust says how sure it is that words are places.
type Trust uint8

const (
	Guess    Trust = iota // they begin with capitals
	Capitals              // they are in capitals, as datelines print them
	Known                 // the gazetteer has them, or a known region follows
)

// IsKnownRegion says whether words are a region of the list. The two-letter
// codes count only in capitals or with a dot: "IN", "La.", not "in".
func IsKnownRegion(words string) bool {
	if len(words) == 2 && !lex.AllCapitals(words) {
		return false
	}
	return lex.Listed(Regions, words) || lex.Listed(ShortStates, words)
}

// isRegion says whether the words after the name of a city qualify it and are
// not a second city.
func isRegion(words, city string) bool {
	known := IsKnownRegion(words)
	switch {
	case known && lex.AllCapitals(words) && len(words) > 3 && lex.Listed(Cities, words):
		// "LONDON, NEW YORK" are two cities, "COMMACK, NEW YORK" is one.
		return !lex.Listed(Cities, city)
	case known:
		return true
	case lex.Listed(Divisions, lex.LastWord(words)), lex.Listed(Divisions, lex.LeadingWord(words)):
		return true
	case lex.Listed(Cities, words):
		return false
	}
	// Title case after capitals is a region: "BUSAN, Noname". Capitals after
	// capitals are a city: "IWAKI,TOKYO". In copy without capitals the second
	// name is the country, as AFP prints it.
	return !lex.AllCapitals(words) || !lex.InCapitals(city)
}

// Split reads a list of places: cities parted by slashes, commas and
// "and", each with its state or country if one is printed. A region belongs
// to the city before it and to no other.
func Split(s string) []Place {
	var places []Place
	joins := false // the words before are a city, to which a river or a region may belong
	for len(s) > 0 {
		var group string
		group, s = CutGroup(s)
		fresh := true // the next name begins a city, whatever it is
		for len(group) > 0 {
			var words, second string
			words, group = CutOutside(group, ',', '،', '،')
			words = lex.TrimName(words)
			if words == "" {
				continue
			}
			if before, after := cutJoiner(words); after != "" && !IsKnownRegion(words) {
				words, second = before, after
			}
			if fresh && joins && lex.Listed(AfterSlash, words) {
				places[len(places)-1].Name += "/" + lex.OnOneLine(words)
				fresh = false
				continue
			}
			known := len(places)
			places = Add(places, words, fresh)
			joins = len(places) > known
			fresh = false
			if second != "" {
				places = Add(places, second, true)
			}
		}
	}
	return places
}

// isDateWord says whether a name is what is left of a date: "THURSDAY", or
// after a city "Jul". Codes of regions that are also abbreviations of days
// ("MO", "MAN.") are regions.
func isDateWord(name string, afterCity bool) bool {
	const shortest, longest = 3, 20 // bytes
	if len(name) < shortest || len(name) > longest || strings.IndexByte(name, ' ') >= 0 {
		return false
	}
	if afterCity {
		if _, month := when.MonthNamed(name); month {
			return !IsKnownRegion(name)
		}
	}
	return len(name) > shortest && when.IsWeekday(name) && !IsKnownRegion(name)
}

// Add adds a city, or the region of the last city, to places.
func Add(places []Place, words string, fresh bool) []Place {
	name, bracketed := cutBracket(words)
	if isDateWord(name, len(places) > 0) {
		return places
	}
	if IsDomain(name) {
		return places // "REPUBLIKA.CO.ID, JAKARTA --": the site that shows the story
	}
	if k := len(places) - 1; k >= 0 {
		last := &places[k]
		switch {
		case !fresh && isRegion(name, last.Name):
			if last.Qualifier != "" {
				last.Qualifier += ", "
			}
			last.Qualifier += lex.OnOneLine(name)
			return places
		}
	}
	if name == "" {
		return places
	}
	return append(places, Place{Name: lex.OnOneLine(name), Qualifier: lex.OnOneLine(bracketed)})
}

// IsDomain says whether a name is a site's: "SPACE.com", "TEMPO.CO".
func IsDomain(name string) bool {
	i := strings.LastIndexByte(name, '.')
	return i > 0 && lex.Listed(Domains, name[i+1:]) && !strings.Contains(name, " ")
}

// CutGroup cuts what stands before the next slash, ampersand or semicolon.
func CutGroup(s string) (group, rest string) {
	return CutOutside(s, '/', '&', ';')
}

// CutOutside cuts s at the first of three runes that stands outside brackets.
func CutOutside(s string, a, b, c rune) (before, after string) {
	depth := 0
	for i, r := range s {
		switch {
		case r == '(' || r == '[' || r == '（':
			depth++
		case (r == ')' || r == ']' || r == '）') && depth > 0:
			depth--
		case depth == 0 && (r == a || r == b || r == c || a == '/' && (r == '／' || r == '·' || r == '、')):
			return s[:i], s[i+utf8.RuneLen(r):]
		}
	}
	return s, ""
}

// cutJoiner cuts "A and B" in two. Capitals on both sides keep an "AND" of
// their own unless one of the sides is a city: "TYNE AND WEAR".
func cutJoiner(s string) (before, after string) {
	for i := 0; i < len(s); {
		j := strings.IndexByte(s[i:], ' ')
		if j < 0 {
			return s, ""
		}
		word := s[i : i+j]
		if i > 0 && lex.IsJoiner(word) {
			left, right := lex.TrimName(s[:i]), lex.TrimName(s[i+j:])
			r, _ := utf8.DecodeRuneInString(right)
			if !unicode.IsLower(r) && (!lex.AllCapitals(word) || lex.Listed(Cities, left) || lex.Listed(Cities, right)) {
				return left, right
			}
		}
		i += j + 1
	}
	return s, ""
}

// cutBracket cuts the bracketed region from "KIEL (Germany)".
func cutBracket(s string) (name, bracketed string) {
	i := strings.IndexByte(s, '(')
	if i < 0 {
		i = strings.IndexByte(s, '[')
	}
	if i < 0 {
		return s, ""
	}
	return lex.TrimName(s[:i]), strings.Trim(s[i:], "()[] \t")
}

// TrustIn says how sure it is that the places are places: as sure as of the
// least of them if they are in title case, of the best of them in capitals.
func TrustIn(places []Place) Trust {
	caps, known, all := true, false, true
	for _, p := range places {
		if !lex.InCapitals(p.Name) {
			caps = false
		}
		if lex.Listed(Cities, p.Name) || IsKnownRegion(p.Qualifier) || isVessel(p.Name) {
			known = true
		} else {
			all = false
		}
	}
	switch {
	case len(places) == 0:
		return Guess
	case all, caps && known:
		return Known
	case caps:
		return Capitals
	}
	return Guess
}

// isVessel says whether a place is known by its first words.
func isVessel(name string) bool {
	rest := name
	for n := 0; n < 3; n++ {
		i := strings.IndexByte(rest, ' ')
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
		if lex.Listed(Vessels, name[:len(name)-len(rest)-1]) {
			return true
		}
	}
	return false
}

// A Place is one of the places of a dateline, as printed.
type Place struct {
	Name      string
	Qualifier string // the state, province or country printed after it: "Wyo."
}
