package newswire

import (
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lazy"
	"github.com/newswire-go/newswire/internal/lex"
)

// A sign is what some words are a sign of, where much of a page is made of
// such words: a page that is no story speaks of itself and to its reader.
type sign uint8

const (
	signConsent sign = iota // a dialog asks for consent
	signOffer               // something is for subscribers, or for whoever logs in
	signCut                 // this story goes on behind such an offer
	signMissing             // there is nothing here, or nothing for this reader
	signLive                // the page is written on as things happen; in headlines and addresses
	signList                // the page lists stories; in headlines
	signs
)

// A wallRow is a row of the table of such words.
type wallRow struct {
	words   string // folded, as lex.FoldRune gives it, and at the beginning of a word
	sign    sign
	example string
}

// wallWords is the table of the words of walls: they are in the first or the
// second person or name the page itself, for the third person is how stories
// tell of cookies and subscribers. Order means nothing.
var wallWords = [...]wallRow{
	// Dialogs of OneTrust, Quantcast, Sourcepoint, Didomi, Usercentrics, Yahoo and Google.
	{"we value your privacy", signConsent, "We value your privacy"},
	{"we care about your", signConsent, "We care about your privacy choices"},
	{"our partners", signConsent, "With your permission our partners may locate you"},
	{"we use cookies", signConsent, "We use cookies to improve your visit"},
	{"uses cookies", signConsent, "This website uses cookies"},
	{"use of cookies", signConsent, "You agree to the use of cookies"},
	{"such as cookies", signConsent, "We store information on a device, such as cookies"},
	{"cookies and data", signConsent, "Before you go on: cookies and data at Portby"},
	{"your consent", signConsent, "You can withdraw your consent at any time"},
	{"to consent", signConsent, "You may click to consent to this"},
	{"your personal data", signConsent, "How we process your personal data"},
	{"process personal data", signConsent, "We process personal data for this"},
	{"your preferences", signConsent, "Your preferences will apply to this website only"},
	{"your choices", signConsent, "You can change your choices at any time"},
	{"accept all", signConsent, "Accept all"},
	{"reject all", signConsent, "Reject all"},
	{"manage settings", signConsent, "Manage settings"},
	{"legitimate interest", signConsent, "Some vendors rely on legitimate interest"},
	{"personalised ad", signConsent, "Personalised ads and content"},
	{"personalized ad", signConsent, "Personalized ads and content"},
	{"ihre privatsphare", signConsent, "Ihre Privatsphäre ist uns wichtig"},
	{"unsere partner", signConsent, "Wir und unsere Partner speichern Daten"},
	{"verwenden cookies", signConsent, "Wir verwenden Cookies"},
	{"ihre einwilligung", signConsent, "Dafür brauchen wir Ihre Einwilligung"},
	{"ihre zustimmung", signConsent, "Ihre Zustimmung gilt für diese Seite"},
	{"ihre daten", signConsent, "Wie wir Ihre Daten verarbeiten"},
	{"personenbezogene daten", signConsent, "Wir verarbeiten personenbezogene Daten"},
	{"alle akzeptieren", signConsent, "Alle akzeptieren"},
	{"akzeptieren und weiter", signConsent, "Akzeptieren und weiter"},
	{"votre vie privee", signConsent, "Nous respectons votre vie privée"},
	{"nos partenaires", signConsent, "Nous et nos partenaires lisons des traceurs"},
	{"utilisons des cookies", signConsent, "Nous utilisons des cookies"},
	{"votre consentement", signConsent, "Vous pouvez retirer votre consentement"},
	{"vos donnees", signConsent, "Comment nous traitons vos données"},
	{"donnees personnelles", signConsent, "Nous traitons des données personnelles"},
	{"vos choix", signConsent, "Vous pouvez modifier vos choix"},
	{"tout accepter", signConsent, "Tout accepter"},
	{"su privacidad", signConsent, "Nos importa su privacidad"},
	{"tu privacidad", signConsent, "Valoramos tu privacidad"},
	{"nuestros socios", signConsent, "Nosotros y nuestros socios almacenamos información"},
	{"utilizamos cookies", signConsent, "Utilizamos cookies"},
	{"su consentimiento", signConsent, "Puede retirar su consentimiento"},
	{"tu consentimiento", signConsent, "Puedes retirar tu consentimiento"},
	{"datos personales", signConsent, "Tratamos datos personales"},
	{"aceptar todo", signConsent, "Aceptar todo"},
	{"sua privacidade", signConsent, "A sua privacidade é importante"},
	{"nossos parceiros", signConsent, "Nós e os nossos parceiros guardamos informações"},
	{"usamos cookies", signConsent, "Usamos cookies"},
	{"seu consentimento", signConsent, "Pode retirar o seu consentimento"},
	{"dados pessoais", signConsent, "Tratamos dados pessoais"},
	{"aceitar tudo", signConsent, "Aceitar tudo"},
	{"tua privacy", signConsent, "La tua privacy è importante"},
	{"nostri partner", signConsent, "Noi e i nostri partner archiviamo informazioni"},
	{"utilizziamo cookie", signConsent, "Utilizziamo cookie"},
	{"tuo consenso", signConsent, "Puoi revocare il tuo consenso"},
	{"dati personali", signConsent, "Trattiamo dati personali"},
	{"accetta tutto", signConsent, "Accetta tutto"},

	// Offers.
	{"subscribe now", signOffer, "Subscribe now"},
	{"subscribe today", signOffer, "Subscribe today"},
	{"subscribe for", signOffer, "Subscribe for 1 crown a week"},
	{"your subscription", signOffer, "Choose your subscription"},
	{"already a subscriber", signOffer, "Already a subscriber?"},
	{"already have an account", signOffer, "Already have an account?"},
	{"create a free account", signOffer, "Create a free account"},
	{"unlimited access", signOffer, "Unlimited access to every story"},
	{"unlimited digital access", signOffer, "Unlimited digital access"},
	{"full digital access", signOffer, "Full digital access"},
	{"cancel any time", signOffer, "Cancel any time"},
	{"cancel anytime", signOffer, "Cancel anytime during your trial"},
	{"free trial", signOffer, "Start your free trial"},
	{"become a member", signOffer, "Become a member"},
	{"jetzt abonnieren", signOffer, "Jetzt abonnieren"},
	{"bereits abonnent", signOffer, "Sie sind bereits Abonnent?"},
	{"jederzeit kundbar", signOffer, "4,99 Euro, jederzeit kündbar"},
	{"gratis testen", signOffer, "Einen Monat gratis testen"},
	{"kostenlos testen", signOffer, "Vier Wochen kostenlos testen"},
	{"zum abo", signOffer, "Zum Abo"},
	{"abonnez-vous", signOffer, "Abonnez-vous"},
	{"deja abonne", signOffer, "Déjà abonné ?"},
	{"je m'abonne", signOffer, "Je m'abonne"},
	{"sans engagement", signOffer, "1 euro par mois, sans engagement"},
	{"suscribete", signOffer, "Suscríbete por 1 euro"},
	{"suscribase", signOffer, "Suscríbase hoy"},
	{"ya eres suscriptor", signOffer, "¿Ya eres suscriptor?"},
	{"inicia sesion", signOffer, "Inicia sesión"},
	{"cancela cuando quieras", signOffer, "Cancela cuando quieras"},
	{"assine agora", signOffer, "Assine agora"},
	{"ja e assinante", signOffer, "Já é assinante?"},
	{"faca login", signOffer, "Faça login"},
	{"cancele quando quiser", signOffer, "Cancele quando quiser"},
	{"abbonati ora", signOffer, "Abbonati ora"},
	{"abbonati a", signOffer, "Abbonati a un euro al mese"},
	{"sei gia abbonato", signOffer, "Sei già abbonato?"},
	{"disdici quando vuoi", signOffer, "Disdici quando vuoi"},

	// The story goes on behind the offer.
	{"to continue reading", signCut, "Sign up to continue reading"},
	{"continue reading this", signCut, "Continue reading this article"},
	{"continue reading with", signCut, "Continue reading with a membership"},
	{"subscribe to continue", signCut, "Subscribe to continue"},
	{"subscribe to read", signCut, "Subscribe to read"},
	{"subscribe to keep", signCut, "Subscribe to keep going"},
	{"to keep reading", signCut, "Register to keep reading"},
	{"log in to read", signCut, "Log in to read"},
	{"log in to continue", signCut, "Log in to continue"},
	{"sign in to read", signCut, "Sign in to read"},
	{"register to read", signCut, "Register to read"},
	{"register to continue", signCut, "Register to continue"},
	{"rest of this story", signCut, "The rest of this story is for members"},
	{"rest of this article", signCut, "The rest of this article is for members"},
	{"unlock this", signCut, "Unlock this article"},
	{"for subscribers only", signCut, "This story is for subscribers only"},
	{"available to subscribers", signCut, "This article is available to subscribers"},
	{"exclusive to subscribers", signCut, "Exclusive to subscribers"},
	{"this article is for subscribers", signCut, "This article is for subscribers"},
	{"this content is for subscribers", signCut, "This content is for subscribers"},
	{"reached your limit", signCut, "You have reached your limit of free articles"},
	{"weiterlesen mit", signCut, "Weiterlesen mit Portby plus"},
	{"jetzt weiterlesen", signCut, "Jetzt weiterlesen"},
	{"um weiterzulesen", signCut, "Melden Sie sich an, um weiterzulesen"},
	{"den ganzen artikel", signCut, "Lesen Sie den ganzen Artikel"},
	{"den vollstandigen artikel", signCut, "Lesen Sie den vollständigen Artikel"},
	{"diesen artikel weiter", signCut, "Sie möchten diesen Artikel weiter lesen?"},
	{"nur fur abonnenten", signCut, "Dieser Artikel ist nur für Abonnenten"},
	{"exklusiv fur abonnenten", signCut, "Exklusiv für Abonnenten"},
	{"article est reserve aux", signCut, "Cet article est réservé aux abonnés"},
	{"contenu reserve aux", signCut, "Contenu réservé aux abonnés"},
	{"suite est reservee", signCut, "La suite est réservée aux abonnés"},
	{"lecture reservee", signCut, "Lecture réservée aux abonnés"},
	{"pour lire la suite", signCut, "Pour lire la suite, identifiez-vous"},
	{"de cet article a lire", signCut, "Il vous reste 70 % de cet article à lire"},
	{"para seguir leyendo", signCut, "Regístrate para seguir leyendo"},
	{"para continuar leyendo", signCut, "Regístrese para continuar leyendo"},
	{"exclusivo para suscriptores", signCut, "Contenido exclusivo para suscriptores"},
	{"solo para suscriptores", signCut, "Sólo para suscriptores"},
	{"para continuar lendo", signCut, "Cadastre-se para continuar lendo"},
	{"exclusivo para assinantes", signCut, "Conteúdo exclusivo para assinantes"},
	{"so para assinantes", signCut, "Só para assinantes"},
	{"per continuare a leggere", signCut, "Registrati per continuare a leggere"},
	{"riservato agli abbonati", signCut, "Contenuto riservato agli abbonati"},
	{"leggi l'articolo completo", signCut, "Leggi l'articolo completo"},

	// Error pages, guards against programs, and shells that a script is to fill.
	{"page not found", signMissing, "Page not found"},
	{"404 not found", signMissing, "404 Not Found"},
	{"error 404", signMissing, "Error 404"},
	{"404 error", signMissing, "404 error"},
	{"page you requested", signMissing, "The page you requested has moved"},
	{"page you are looking for", signMissing, "The page you are looking for has moved"},
	{"page you were looking for", signMissing, "The page you were looking for has moved"},
	{"page you're looking for", signMissing, "The page you're looking for has moved"},
	{"cannot be found", signMissing, "It cannot be found"},
	{"could not be found", signMissing, "It could not be found"},
	{"can't find that page", signMissing, "We can't find that page"},
	{"couldn't find", signMissing, "We couldn't find it"},
	{"no longer available", signMissing, "It is no longer available"},
	{"typed the address", signMissing, "You may have typed the address wrong"},
	{"try searching", signMissing, "Try searching for it"},
	{"go to our homepage", signMissing, "Go to our homepage"},
	{"return to the home page", signMissing, "Return to the home page"},
	{"access denied", signMissing, "Access denied"},
	{"permission to access", signMissing, "You don't have permission to access it"},
	{"403 forbidden", signMissing, "403 Forbidden"},
	{"are you a robot", signMissing, "Are you a robot?"},
	{"not a robot", signMissing, "Click to show that you are not a robot"},
	{"unusual traffic", signMissing, "Our systems have detected unusual traffic"},
	{"unusual activity", signMissing, "We've detected unusual activity"},
	{"checking your browser", signMissing, "Checking your browser"},
	{"you are human", signMissing, "Verify you are human"},
	{"enable javascript", signMissing, "Please enable JavaScript"},
	{"enable cookies", signMissing, "Please enable cookies"},
	{"supports javascript", signMissing, "Make sure that your browser supports JavaScript"},
	{"javascript is disabled", signMissing, "JavaScript is disabled in your browser"},
	{"internal server error", signMissing, "Internal Server Error"},
	{"service unavailable", signMissing, "503 Service Unavailable"},
	{"bad gateway", signMissing, "502 Bad Gateway"},
	{"try again later", signMissing, "Please try again later"},
	{"unavailable in your", signMissing, "This is unavailable in your country"},
	{"not available in your", signMissing, "This is not available in your region"},
	{"due to legal reasons", signMissing, "451: Unavailable due to legal reasons"},
	{"seite nicht gefunden", signMissing, "Seite nicht gefunden"},
	{"seite wurde nicht gefunden", signMissing, "Die Seite wurde nicht gefunden"},
	{"seite konnte nicht gefunden", signMissing, "Die Seite konnte nicht gefunden werden"},
	{"gesuchte seite", signMissing, "Die gesuchte Seite gibt es nicht"},
	{"angeforderte seite", signMissing, "Die angeforderte Seite gibt es nicht"},
	{"seite existiert nicht", signMissing, "Diese Seite existiert nicht mehr"},
	{"zur startseite", signMissing, "Zur Startseite"},
	{"page introuvable", signMissing, "Page introuvable"},
	{"page non trouvee", signMissing, "Page non trouvée"},
	{"page que vous", signMissing, "La page que vous cherchez a été déplacée"},
	{"page demandee", signMissing, "La page demandée a été déplacée"},
	{"retour a l'accueil", signMissing, "Retour à l'accueil"},
	{"pagina no encontrada", signMissing, "Página no encontrada"},
	{"pagina que busca", signMissing, "La página que busca se ha movido"},
	{"pagina solicitada", signMissing, "La página solicitada se ha movido"},
	{"pagina nao encontrada", signMissing, "Página não encontrada"},
	{"pagina que voce", signMissing, "A página que você procura mudou"},
	{"pagina non trovata", signMissing, "Pagina non trovata"},
	{"pagina che", signMissing, "La pagina che cerchi è stata spostata"},
	{"pagina richiesta", signMissing, "La pagina richiesta è stata spostata"},

	// Headlines and addresses of live blogs.
	{"live updates", signLive, "Ferry strike: live updates"},
	{"live blog", signLive, "Live blog: ferry strike"},
	{"liveblog", signLive, "Liveblog zum Fährstreik"},
	{"live-ticker", signLive, "Live-Ticker: Fährstreik"},
	{"liveticker", signLive, "Liveticker zum Fährstreik"},
	{"newsblog", signLive, "Newsblog zum Fährstreik"},
	{"newsticker", signLive, "Newsticker zum Fährstreik"},
	{"as it happened", signLive, "Ferry strike – as it happened"},
	{"as it happens", signLive, "Ferry strike, as it happens"},
	{"/live/", signLive, "https://portby.example/live/ferry-strike"},
	{"en direct", signLive, "EN DIRECT : la grève des bacs"}, // and "en directo",
	{"en vivo", signLive, "Huelga, en vivo"},
	{"minuto a minuto", signLive, "La huelga, minuto a minuto"},
	{"ao vivo", signLive, "Greve: ao vivo"},
	{"in diretta", signLive, "Sciopero, in diretta"},
	{"la diretta", signLive, "Sciopero: la diretta"},

	// Headlines of lists.
	{"search results", signList, "Search results"},
	{"latest news", signList, "Latest news"},
	{"latest headlines", signList, "Latest headlines"},
	{"latest stories", signList, "Latest stories"},
	{"top stories", signList, "Top stories"},
	{"top news", signList, "Top News"},
	{"more headlines", signList, "More headlines"},
	{"news headlines", signList, "World news headlines"},
	{"archive for", signList, "Archive for May"},
	{"stories by", signList, "Stories by Ada Finch"},
	{"results found", signList, "12 results found"},
	{"suchergebnis", signList, "Suchergebnisse"},
	{"aktuelle nachrichten", signList, "Aktuelle Nachrichten"},
	{"alle nachrichten", signList, "Alle Nachrichten zum Thema"},
	{"alle artikel", signList, "Alle Artikel"},
	{"resultats de la recherche", signList, "Résultats de la recherche"},
	{"resultats de recherche", signList, "Résultats de recherche"},
	{"toute l'actualite", signList, "Toute l'actualité"},
	{"dernieres nouvelles", signList, "Dernières nouvelles"},
	{"resultados de la busqueda", signList, "Resultados de la búsqueda"},
	{"resultados da busca", signList, "Resultados da busca"},
	{"resultados da pesquisa", signList, "Resultados da pesquisa"},
	{"ultimas noticias", signList, "Últimas noticias"},
	{"risultati della ricerca", signList, "Risultati della ricerca"},
	{"ultime notizie", signList, "Ultime notizie"},
	{"tutte le notizie", signList, "Tutte le notizie"},
}

// A wallReading counts the words of walls in some text.
type wallReading struct {
	rows  [len(wallWords)]bool // those whose words occur
	size  int                  // bytes read
	bytes [signs]int           // of these, in blocks with words of the sign
}

// read takes a block in and reports, for each sign, whether it has its words.
func (r *wallReading) read(text string) (found [signs]bool) {
	found = signsIn(text, &r.rows)
	r.size += len(text)
	for s, ok := range found {
		if ok {
			r.bytes[s] += len(text)
		}
	}
	return found
}

// rowsOf counts the rows of the signs whose words occurred.
func (r *wallReading) rowsOf(of ...sign) (n int) {
	for i, seen := range r.rows {
		for _, s := range of {
			if seen && wallWords[i].sign == s {
				n++
			}
		}
	}
	return n
}

// longestWall is how much of a block is read for the words of walls, in
// bytes.
const longestWall = 2000

// A wallTable finds the rows of wallWords.
type wallTable struct {
	heads *lex.HeadSieve
	rows  [utf8.RuneSelf][]int16 // that begin with each byte
}

// wallIndex is the table, made when it is first asked.
var wallIndex = lazy.Value[*wallTable]{Make: func() *wallTable {
	x := &wallTable{heads: lex.NewHeadSieve(len(wallWords), func(i int) string { return wallWords[i].words })}
	for i := range wallWords {
		first := wallWords[i].words[0]
		x.rows[first] = append(x.rows[first], int16(i))
	}
	return x
}}

// signsIn finds the words of walls in a text. The rows found are marked, if
// rows is not nil.
func signsIn(text string, rows *[len(wallWords)]bool) (found [signs]bool) {
	index := wallIndex.Get()
	text = text[:min(len(text), longestWall)]
	inside := false // of a word
	for i, r := range text {
		if inside && r < utf8.RuneSelf && lex.IsLetterASCII(byte(r)) {
			continue // as nearly everywhere
		}
		if r = lex.FoldRune(r); r >= utf8.RuneSelf {
			inside = lex.IsLetter(r)
			continue
		}
		alnum := r >= '0' && r <= '9' || r >= 'a' && r <= 'z'
		if !inside || !alnum {
			if !index.heads.Passes(text[i:]) {
				inside = alnum
				continue
			}
			for _, row := range index.rows[r] {
				w := &wallWords[row]
				if found[w.sign] && rows == nil {
					continue
				}
				if _, ok := lex.CutFold(text[i:], w.words); ok {
					found[w.sign] = true
					if rows != nil {
						rows[row] = true
					}
				}
			}
		}
		inside = alnum
	}
	return found
}
