package credit

import (
	"strings"

	"github.com/newswire-go/newswire/internal/lazy"
	"github.com/newswire-go/newswire/internal/lex"
)

// A tradeKind says what a word of the trade makes of the words before it.
type tradeKind uint8

const (
	tradeNone   tradeKind = iota
	TradeTitle            // a person's job: "Economics Correspondent"
	tradeUnit             // an organisation: "London Newsroom"
	tradeStaff            // people of one, unnamed: "Reuters staff"
	tradeOutlet           // a paper or company
)

type tradeRow struct {
	word    string
	kind    tradeKind
	example string
}

// tradeRows are the words that tell jobs, newsrooms and outlets from people,
// sorted. The research measured that a comma item that ends in one of them is
// never a person.
var tradeRows = []tradeRow{
	{"academy", tradeOutlet, "By Ann Berg, Nordic Harbour Academy"},
	{"advertiser", tradeOutlet, "By Ann Berg, Springfield Daily Advertiser"},
	{"agencies", tradeUnit, "By Ann Berg, Wire Agencies"},
	{"analyst", TradeTitle, "By Ann Berg, Oil Analyst"},
	{"argus", tradeOutlet, "By Ann Berg, Springfield Daily Argus"},
	{"arts", tradeOutlet, "By Ann Berg, Berg Public Arts"},
	{"asa", tradeOutlet, "By Ann Berg, Berg Media Asa"},
	{"association", tradeOutlet, "By Ann Berg, Nordic Harbour Association"},
	{"authority", tradeOutlet, "By Ann Berg, Nordic Harbour Authority"},
	{"broadcasting", tradeOutlet, "By Ann Berg, Berg Public Broadcasting"},
	{"bulletin", tradeOutlet, "By Ann Berg, Springfield Daily Bulletin"},
	{"bureau", tradeUnit, "By Ann Berg, Beijing Bureau"},
	{"bureaus", tradeUnit, "By Ann Berg, Asian Bureaus"},
	{"bureaux", tradeUnit, "By Ann Berg, Asian Bureaux"},
	{"center", tradeOutlet, "By Ann Berg, Berg Policy Center"},
	{"centre", tradeOutlet, "By Ann Berg, Berg Policy Centre"},
	{"chief", TradeTitle, "By Ann Berg, Bureau Chief"},
	{"chronicle", tradeOutlet, "By Ann Berg, Springfield Daily Chronicle"},
	{"college", tradeOutlet, "By Ann Berg, Harbour State College"},
	{"columnist", TradeTitle, "By Ann Berg, Markets Columnist"},
	{"commentator", TradeTitle, "By Ann Berg, Foreign Commentator"},
	{"commission", tradeOutlet, "By Ann Berg, Nordic Harbour Commission"},
	{"committee", tradeOutlet, "By Ann Berg, Nordic Harbour Committee"},
	{"company", tradeOutlet, "By Ann Berg, Berg Media Company"},
	{"contributor", TradeTitle, "By Ann Berg, Senior Contributor"},
	{"corp", tradeOutlet, "By Ann Berg, Berg Media Corp"},
	{"corporation", tradeOutlet, "By Ann Berg, Berg Media Corporation"},
	{"correspondant", TradeTitle, "By Ann Berg, Correspondant"},
	{"correspondent", TradeTitle, "By Ann Berg, Economics Correspondent"},
	{"correspondents", TradeTitle, "By Ann Berg, Economics Correspondents"},
	{"corresponsal", TradeTitle, "By Ann Berg, Corresponsal"},
	{"council", tradeOutlet, "By Ann Berg, Nordic Harbour Council"},
	{"courier", tradeOutlet, "By Ann Berg, Springfield Daily Courier"},
	{"department", tradeOutlet, "By Ann Berg, Nordic Harbour Department"},
	{"desk", tradeUnit, "By Ann Berg, Asia Desk"},
	{"director", TradeTitle, "By Ann Berg, Polling Director"},
	{"dispatch", tradeOutlet, "By Ann Berg, Springfield Daily Dispatch"},
	{"editor", TradeTitle, "By Ann Berg, Foreign Editor"},
	{"editors", TradeTitle, "By Ann Berg, Foreign Editors"},
	{"enquirer", tradeOutlet, "By Ann Berg, Springfield Daily Enquirer"},
	{"examiner", tradeOutlet, "By Ann Berg, Springfield Daily Examiner"},
	{"express", tradeOutlet, "By Ann Berg, Springfield Daily Express"},
	{"fellow", TradeTitle, "By Ann Berg, Research Fellow"},
	{"foundation", tradeOutlet, "By Ann Berg, Nordic Harbour Foundation"},
	{"freelancer", TradeTitle, "By Ann Berg, Oslo Freelancer"},
	{"fund", tradeOutlet, "By Ann Berg, Nordic Pension Fund"},
	{"gazette", tradeOutlet, "By Ann Berg, Springfield Daily Gazette"},
	{"gmbh", tradeOutlet, "By Ann Berg, Berg Medien Gmbh"},
	{"group", tradeOutlet, "By Ann Berg, Springfield News Group"},
	{"herald", tradeOutlet, "By Ann Berg, Springfield Daily Herald"},
	{"hospital", tradeOutlet, "By Ann Berg, Nordic Harbour Hospital"},
	{"inc", tradeOutlet, "By Ann Berg, Berg Media Inc"},
	{"independent", tradeOutlet, "By Ann Berg, Springfield Daily Independent"},
	{"inquirer", tradeOutlet, "By Ann Berg, Springfield Daily Inquirer"},
	{"institute", tradeOutlet, "By Ann Berg, Nordic Harbour Institute"},
	{"journal", tradeOutlet, "By Ann Berg, Springfield Daily Journal"},
	{"journalist", TradeTitle, "By Ann Berg, Science Journalist"},
	{"journalists", tradeStaff, "By Ann Berg, Oslo Journalists"},
	{"korrespondent", TradeTitle, "By Ann Berg, Chef Korrespondent"},
	{"korrespondentin", TradeTitle, "By Ann Berg, Chef Korrespondentin"},
	{"ledger", tradeOutlet, "By Ann Berg, Springfield Daily Ledger"},
	{"llc", tradeOutlet, "By Ann Berg, Berg Media Llc"},
	{"ltd", tradeOutlet, "By Ann Berg, Berg Media Ltd"},
	{"magazine", tradeOutlet, "By Ann Berg, Berg Weekly Magazine"},
	{"media", tradeOutlet, "By Ann Berg, Berg Public Media"},
	{"ministry", tradeOutlet, "By Ann Berg, Nordic Harbour Ministry"},
	{"mirror", tradeOutlet, "By Ann Berg, Springfield Daily Mirror"},
	{"monitor", tradeOutlet, "By Ann Berg, Springfield Daily Monitor"},
	{"museum", tradeOutlet, "By Ann Berg, Nordic Harbour Museum"},
	{"network", tradeOutlet, "By Ann Berg, Berg Sports Network"},
	{"news", tradeOutlet, "By Ann Berg, Springfield Daily News"},
	{"newspapers", tradeOutlet, "By Ann Berg, Berg County Newspapers"},
	{"newsroom", tradeUnit, "By Ann Berg, Oslo Newsroom"},
	{"newsrooms", tradeUnit, "By Ann Berg, Nordic Newsrooms"},
	{"observer", tradeOutlet, "By Ann Berg, Springfield Daily Observer"},
	{"officer", TradeTitle, "By Ann Berg, Data Officer"},
	{"photographer", TradeTitle, "By Ann Berg, Staff Photographer"},
	{"photographers", TradeTitle, "By Ann Berg, Staff Photographers"},
	{"plc", tradeOutlet, "By Ann Berg, Berg Media Plc"},
	{"polizei", tradeUnit, "Von Polizei Kiel"},
	{"press", tradeOutlet, "By Ann Berg, Springfield Free Press"},
	{"producer", TradeTitle, "By Ann Berg, Video Producer"},
	{"radio", tradeOutlet, "By Ann Berg, Berg Public Radio"},
	{"redacción", tradeUnit, "By Ann Berg, Redacción"},
	{"redakteur", TradeTitle, "By Ann Berg, Sport Redakteur"},
	{"redakteurin", TradeTitle, "By Ann Berg, Sport Redakteurin"},
	{"redaktion", tradeUnit, "By Ann Berg, Redaktion Kiel"},
	{"redazione", tradeUnit, "By Ann Berg, Redazione Roma"},
	{"redação", tradeUnit, "By Ann Berg, Redação Lisboa"},
	{"reporter", TradeTitle, "By Ann Berg, Health Reporter"},
	{"reporters", tradeStaff, "By Ann Berg, Oslo Reporters"},
	{"republican", tradeOutlet, "By Ann Berg, Springfield Daily Republican"},
	{"researcher", TradeTitle, "By Ann Berg, News Researcher"},
	{"researchers", TradeTitle, "By Ann Berg, News Researchers"},
	{"review", tradeOutlet, "By Ann Berg, Springfield Daily Review"},
	{"school", tradeOutlet, "By Ann Berg, Nordic Harbour School"},
	{"sentinel", tradeOutlet, "By Ann Berg, Springfield Daily Sentinel"},
	{"service", tradeUnit, "By Ann Berg, French Service"},
	{"society", tradeOutlet, "By Ann Berg, Nordic Harbour Society"},
	{"specialist", TradeTitle, "By Ann Berg, Data Specialist"},
	{"staff", tradeStaff, "By Ann Berg, Metro Staff"},
	{"standard", tradeOutlet, "By Ann Berg, Springfield Daily Standard"},
	{"statesman", tradeOutlet, "By Ann Berg, Springfield Daily Statesman"},
	{"team", tradeUnit, "By Ann Berg, Economics Team"},
	{"teams", tradeUnit, "By Ann Berg, Economics Teams"},
	{"telegram", tradeOutlet, "By Ann Berg, Springfield Daily Telegram"},
	{"telegraph", tradeOutlet, "By Ann Berg, Springfield Daily Telegraph"},
	{"television", tradeOutlet, "By Ann Berg, Berg Public Television"},
	{"times", tradeOutlet, "By Ann Berg, Springfield Sunday Times"},
	{"tribune", tradeOutlet, "By Ann Berg, Springfield Daily Tribune"},
	{"tv", tradeOutlet, "By Ann Berg, Berg Public TV"},
	{"unit", tradeUnit, "By Ann Berg, London Editorial Reference Unit"},
	{"university", tradeOutlet, "By Ann Berg, Springfield State University"},
	{"videographer", TradeTitle, "By Ann Berg, Staff Videographer"},
	{"videographers", TradeTitle, "By Ann Berg, Staff Videographers"},
	{"videojournalist", TradeTitle, "By Ann Berg, Staff Videojournalist"},
	{"wirtschaftsredakteur", TradeTitle, "By Ann Berg, Leitender Wirtschaftsredakteur"},
	{"writer", TradeTitle, "By Ann Berg, Sports Writer"},
	{"writers", TradeTitle, "By Ann Berg, Sports Writers"},
	{"корреспондент", TradeTitle, "By Ann Berg, Специальный Корреспондент"},
}

// TradeOf tells what the word w is in the trade, a possessive or plural dot
// apart.
func TradeOf(w string) tradeKind {
	w = strings.TrimSuffix(w, ".")
	if !tradeWords.Get().Passes(w) {
		return tradeNone
	}
	var buf [64]byte
	folded := lex.FoldWords(buf[:0], w)
	i := lex.SearchSorted(len(tradeRows), folded, func(i int) string { return tradeRows[i].word })
	if i == len(tradeRows) || tradeRows[i].word != string(folded) {
		return tradeNone
	}
	return tradeRows[i].kind
}

// tradeWords is the sieve of tradeRows.
var tradeWords = lazy.Value[*lex.Sieve]{Make: func() *lex.Sieve {
	return lex.NewSieve(func(yield func(string) bool) {
		for i := range tradeRows {
			if !yield(tradeRows[i].word) {
				return
			}
		}
	})
}}
