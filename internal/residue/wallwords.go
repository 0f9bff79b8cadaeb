package residue

import (
	"unicode/utf8"

	"github.com/newswire-go/newswire/internal/lazy"
	"github.com/newswire-go/newswire/internal/lex"
)

// A Sign is what some words are a sign of, where much of a page is made of
// such words: a page that is no story speaks of itself and to its reader.
type Sign uint8

const (
	SignConsent Sign = iota // a dialog asks for consent
	SignOffer               // something is for subscribers, or for whoever logs in
	SignCut                 // this story goes on behind such an offer
	SignMissing             // there is nothing here, or nothing for this reader
	SignLive                // the page is written on as things happen; in headlines and addresses
	SignList                // the page lists stories; in headlines
	SignRules               // the site says what its visitors agree to
	SignAppeal              // the site or a writer asks something of the reader, at the end of a story
	Signs
)

// A wallRow is a row of the table of such words.
type wallRow struct {
	words   string // folded, as lex.FoldRune gives it, and at the beginning of a word
	sign    Sign
	example string
}

// wallWords is the table of the words of walls: they are in the first or the
// second person or name the page itself, for the third person is how stories
// tell of cookies and subscribers. Order means nothing.
var wallWords = [...]wallRow{
	// Dialogs of OneTrust, Quantcast, Sourcepoint, Didomi, Usercentrics, Yahoo and Google.
	{"we value your privacy", SignConsent, "We value your privacy"},
	{"we care about your", SignConsent, "We care about your privacy choices"},
	{"our partners", SignConsent, "With your permission our partners may locate you"},
	{"we use cookies", SignConsent, "We use cookies to improve your visit"},
	{"uses cookies", SignConsent, "This website uses cookies"},
	{"use of cookies", SignConsent, "You agree to the use of cookies"},
	{"such as cookies", SignConsent, "We store information on a device, such as cookies"},
	{"cookies and data", SignConsent, "Before you go on: cookies and data at Portby"},
	{"your consent", SignConsent, "You can withdraw your consent at any time"},
	{"to consent", SignConsent, "You may click to consent to this"},
	{"your personal data", SignConsent, "How we process your personal data"},
	{"process personal data", SignConsent, "We process personal data for this"},
	{"your preferences", SignConsent, "Your preferences will apply to this website only"},
	{"your choices", SignConsent, "You can change your choices at any time"},
	{"accept all", SignConsent, "Accept all"},
	{"reject all", SignConsent, "Reject all"},
	{"manage settings", SignConsent, "Manage settings"},
	{"legitimate interest", SignConsent, "Some vendors rely on legitimate interest"},
	{"personalised ad", SignConsent, "Personalised ads and content"},
	{"personalized ad", SignConsent, "Personalized ads and content"},
	{"ihre privatsphare", SignConsent, "Ihre Privatsphäre ist uns wichtig"},
	{"unsere partner", SignConsent, "Wir und unsere Partner speichern Daten"},
	{"verwenden cookies", SignConsent, "Wir verwenden Cookies"},
	{"ihre einwilligung", SignConsent, "Dafür brauchen wir Ihre Einwilligung"},
	{"ihre zustimmung", SignConsent, "Ihre Zustimmung gilt für diese Seite"},
	{"ihre daten", SignConsent, "Wie wir Ihre Daten verarbeiten"},
	{"personenbezogene daten", SignConsent, "Wir verarbeiten personenbezogene Daten"},
	{"alle akzeptieren", SignConsent, "Alle akzeptieren"},
	{"akzeptieren und weiter", SignConsent, "Akzeptieren und weiter"},
	{"votre vie privee", SignConsent, "Nous respectons votre vie privée"},
	{"nos partenaires", SignConsent, "Nous et nos partenaires lisons des traceurs"},
	{"utilisons des cookies", SignConsent, "Nous utilisons des cookies"},
	{"votre consentement", SignConsent, "Vous pouvez retirer votre consentement"},
	{"vos donnees", SignConsent, "Comment nous traitons vos données"},
	{"donnees personnelles", SignConsent, "Nous traitons des données personnelles"},
	{"vos choix", SignConsent, "Vous pouvez modifier vos choix"},
	{"tout accepter", SignConsent, "Tout accepter"},
	{"su privacidad", SignConsent, "Nos importa su privacidad"},
	{"tu privacidad", SignConsent, "Valoramos tu privacidad"},
	{"nuestros socios", SignConsent, "Nosotros y nuestros socios almacenamos información"},
	{"utilizamos cookies", SignConsent, "Utilizamos cookies"},
	{"su consentimiento", SignConsent, "Puede retirar su consentimiento"},
	{"tu consentimiento", SignConsent, "Puedes retirar tu consentimiento"},
	{"datos personales", SignConsent, "Tratamos datos personales"},
	{"aceptar todo", SignConsent, "Aceptar todo"},
	{"sua privacidade", SignConsent, "A sua privacidade é importante"},
	{"nossos parceiros", SignConsent, "Nós e os nossos parceiros guardamos informações"},
	{"usamos cookies", SignConsent, "Usamos cookies"},
	{"seu consentimento", SignConsent, "Pode retirar o seu consentimento"},
	{"dados pessoais", SignConsent, "Tratamos dados pessoais"},
	{"aceitar tudo", SignConsent, "Aceitar tudo"},
	{"tua privacy", SignConsent, "La tua privacy è importante"},
	{"nostri partner", SignConsent, "Noi e i nostri partner archiviamo informazioni"},
	{"utilizziamo cookie", SignConsent, "Utilizziamo cookie"},
	{"tuo consenso", SignConsent, "Puoi revocare il tuo consenso"},
	{"dati personali", SignConsent, "Trattiamo dati personali"},
	{"accetta tutto", SignConsent, "Accetta tutto"},
	{"noi e terze parti", SignConsent, "Noi e terze parti selezionate usiamo dati"},
	{"cookie policy", SignConsent, "Come specificato nella cookie policy"},
	{"per acconsentire", SignConsent, "Usa il pulsante per acconsentire"},
	{"senza accettare", SignConsent, "Continua senza accettare"},
	{"continuer sans accepter", SignConsent, "Continuer sans accepter"},
	{"deine privatsphare", SignConsent, "Deine Privatsphäre ist uns wichtig"},
	{"deine einwilligung", SignConsent, "Dafür brauchen wir deine Einwilligung"},
	{"deine daten", SignConsent, "Wie wir deine Daten verarbeiten"},
	// The other languages of the European Union that write in Latin letters, and Norwegian.
	{"uw privacy", SignConsent, "Wij waarderen uw privacy"},
	{"onze partners", SignConsent, "Wij en onze partners bewaren gegevens"},
	{"gebruiken cookies", SignConsent, "Wij gebruiken cookies"},
	{"uw toestemming", SignConsent, "U kunt uw toestemming intrekken"},
	{"persoonsgegevens", SignConsent, "Hoe wij persoonsgegevens verwerken"},
	{"alles accepteren", SignConsent, "Alles accepteren"},
	{"je privacy", SignConsent, "Beheer hier je privacy"},
	{"je toestemming", SignConsent, "Wij vragen je toestemming"},
	{"gepersonaliseerde advertenties", SignConsent, "Voor gepersonaliseerde advertenties"},
	{"op akkoord", SignConsent, "Klik op akkoord"},
	{"privacy-instellingen", SignConsent, "Open de privacy-instellingen"},
	{"twoja prywatnosc", SignConsent, "Twoja prywatność jest dla nas ważna"},
	{"nasi partnerzy", SignConsent, "My i nasi partnerzy przechowujemy informacje"},
	{"uzywamy plikow cookie", SignConsent, "Używamy plików cookie"},
	{"twoja zgode", SignConsent, "Możesz wycofać swoją lub twoją zgodę"},
	{"danych osobowych", SignConsent, "Administratorem danych osobowych jest wydawca"},
	{"soukromi", SignConsent, "Vážíme si vašeho soukromí"},
	{"nasi partneri", SignConsent, "My a naši partneři ukládáme informace"},
	{"pouzivame cookies", SignConsent, "Používáme cookies"},
	{"vas souhlas", SignConsent, "Potřebujeme váš souhlas"},
	{"prijmout vse", SignConsent, "Přijmout vše"},
	{"sukromie", SignConsent, "Vážime si vaše súkromie"},
	{"vas suhlas", SignConsent, "Potrebujeme váš súhlas"},
	{"prijať vsetko", SignConsent, "Prijať všetko"},
	{"din integritet", SignConsent, "Vi värnar om din integritet"},
	{"vara partner", SignConsent, "Vi och våra partner lagrar information"},
	{"anvander cookies", SignConsent, "Vi använder cookies"},
	{"ditt samtycke", SignConsent, "Du kan återkalla ditt samtycke"},
	{"godkann alla", SignConsent, "Godkänn alla"},
	{"vores partnere", SignConsent, "Vi og vores partnere gemmer oplysninger"},
	{"bruger cookies", SignConsent, "Vi bruger cookies"},
	{"dit samtykke", SignConsent, "Du kan trække dit samtykke tilbage"},
	{"tillad alle", SignConsent, "Tillad alle"},
	{"vare partnere", SignConsent, "Vi og våre partnere lagrer opplysninger"},
	{"informasjonskapsler", SignConsent, "Vi bruker informasjonskapsler"},
	{"godta alle", SignConsent, "Godta alle"},
	{"yksityisyytesi", SignConsent, "Yksityisyytesi on meille tärkeää"},
	{"kumppanimme", SignConsent, "Me ja kumppanimme tallennamme tietoja"},
	{"kaytamme evasteita", SignConsent, "Käytämme evästeitä"},
	{"suostumuksesi", SignConsent, "Voit perua suostumuksesi"},
	{"hyvaksy kaikki", SignConsent, "Hyväksy kaikki"},
	{"az on adatai", SignConsent, "Hogyan kezeljük az Ön adatait"},
	{"partnereink", SignConsent, "Mi és partnereink információkat tárolunk"},
	{"sutiket hasznalunk", SignConsent, "Sütiket használunk"},
	{"hozzajarulasat", SignConsent, "Bármikor visszavonhatja hozzájárulását"},
	{"osszes elfogadasa", SignConsent, "Összes elfogadása"},
	{"confidentialitatea dvs", SignConsent, "Confidențialitatea dvs. contează pentru noi"},
	{"partenerii nostri", SignConsent, "Noi și partenerii noștri stocăm informații"},
	{"folosim cookie", SignConsent, "Folosim cookie-uri"},
	{"consimtamantul dvs", SignConsent, "Puteți retrage consimțământul dvs."},
	{"accept toate", SignConsent, "Accept toate"},
	{"vasu privatnost", SignConsent, "Cijenimo vašu privatnost"},
	{"koristimo kolacice", SignConsent, "Koristimo kolačiće"},
	{"vasu privolu", SignConsent, "Možete povući vašu privolu"},
	{"prihvati sve", SignConsent, "Prihvati sve"},
	{"vasa zasebnost", SignConsent, "Vaša zasebnost nam je pomembna"},
	{"nasi partnerji", SignConsent, "Mi in naši partnerji shranjujemo podatke"},
	{"uporabljamo piskotke", SignConsent, "Uporabljamo piškotke"},
	{"sprejmi vse", SignConsent, "Sprejmi vse"},
	{"teie privaatsus", SignConsent, "Teie privaatsus on meile tähtis"},
	{"meie partnerid", SignConsent, "Meie ja meie partnerid salvestame teavet"},
	{"kasutame kupsiseid", SignConsent, "Kasutame küpsiseid"},
	{"noustun koigiga", SignConsent, "Nõustun kõigiga"},
	{"jūsu privātums", SignConsent, "Jūsu privātums mums ir svarīgs"},
	{"mūsu partneri", SignConsent, "Mēs un mūsu partneri glabājam informāciju"},
	{"izmantojam sīkdatnes", SignConsent, "Izmantojam sīkdatnes"},
	{"pieņemt visas", SignConsent, "Pieņemt visas"},
	{"jūsų privatumas", SignConsent, "Jūsų privatumas mums svarbus"},
	{"mūsų partneriai", SignConsent, "Mes ir mūsų partneriai saugome informaciją"},
	{"naudojame slapukus", SignConsent, "Naudojame slapukus"},
	{"sutinku su visais", SignConsent, "Sutinku su visais"},
	// Those that write in Greek and Cyrillic letters, and Turkish.
	{"σεβόμαστε την ιδιωτικότητ", SignConsent, "Σεβόμαστε την ιδιωτικότητά σας"},
	{"οι συνεργάτες μας", SignConsent, "Εμείς και οι συνεργάτες μας αποθηκεύουμε πληροφορίες"},
	{"χρησιμοποιούμε cookies", SignConsent, "Χρησιμοποιούμε cookies"},
	{"συγκατάθεσή σας", SignConsent, "Μπορείτε να αποσύρετε τη συγκατάθεσή σας"},
	{"προσωπικά δεδομένα", SignConsent, "Επεξεργαζόμαστε προσωπικά δεδομένα"},
	{"αποδοχή όλων", SignConsent, "Αποδοχή όλων"},
	{"вашата поверителност", SignConsent, "Вашата поверителност е важна за нас"},
	{"нашите партньори", SignConsent, "Ние и нашите партньори съхраняваме информация"},
	{"използваме бисквитки", SignConsent, "Използваме бисквитки"},
	{"вашето съгласие", SignConsent, "Можете да оттеглите вашето съгласие"},
	{"лични данни", SignConsent, "Обработваме лични данни"},
	{"приемам всички", SignConsent, "Приемам всички"},
	{"мы используем файлы cookie", SignConsent, "Мы используем файлы cookie"},
	{"ваше согласие", SignConsent, "Вы можете отозвать ваше согласие"},
	{"принять все", SignConsent, "Принять все"},
	{"kisisel verilerin", SignConsent, "Kişisel verilerinizi işliyoruz"},
	{"cerezleri kullan", SignConsent, "Çerezleri kullanıyoruz"},
	{"tumunu kabul et", SignConsent, "Tümünü kabul et"},

	// Offers.
	{"subscribe now", SignOffer, "Subscribe now"},
	{"subscribe today", SignOffer, "Subscribe today"},
	{"subscribe for", SignOffer, "Subscribe for 1 crown a week"},
	{"your subscription", SignOffer, "Choose your subscription"},
	{"already a subscriber", SignOffer, "Already a subscriber?"},
	{"already have an account", SignOffer, "Already have an account?"},
	{"create a free account", SignOffer, "Create a free account"},
	{"unlimited access", SignOffer, "Unlimited access to every story"},
	{"unlimited digital access", SignOffer, "Unlimited digital access"},
	{"full digital access", SignOffer, "Full digital access"},
	{"register for free", SignOffer, "Register for free today"},
	{"register now", SignOffer, "Register now"},
	{"cancel any time", SignOffer, "Cancel any time"},
	{"cancel anytime", SignOffer, "Cancel anytime during your trial"},
	{"free trial", SignOffer, "Start your free trial"},
	{"become a member", SignOffer, "Become a member"},
	{"jetzt abonnieren", SignOffer, "Jetzt abonnieren"},
	{"bereits abonnent", SignOffer, "Sie sind bereits Abonnent?"},
	{"jederzeit kundbar", SignOffer, "4,99 Euro, jederzeit kündbar"},
	{"gratis testen", SignOffer, "Einen Monat gratis testen"},
	{"kostenlos testen", SignOffer, "Vier Wochen kostenlos testen"},
	{"zum abo", SignOffer, "Zum Abo"},
	{"abonnez-vous", SignOffer, "Abonnez-vous"},
	{"deja abonne", SignOffer, "Déjà abonné ?"},
	{"je m'abonne", SignOffer, "Je m'abonne"},
	{"sans engagement", SignOffer, "1 euro par mois, sans engagement"},
	{"suscribete", SignOffer, "Suscríbete por 1 euro"},
	{"suscribase", SignOffer, "Suscríbase hoy"},
	{"ya eres suscriptor", SignOffer, "¿Ya eres suscriptor?"},
	{"inicia sesion", SignOffer, "Inicia sesión"},
	{"cancela cuando quieras", SignOffer, "Cancela cuando quieras"},
	{"assine agora", SignOffer, "Assine agora"},
	{"ja e assinante", SignOffer, "Já é assinante?"},
	{"faca login", SignOffer, "Faça login"},
	{"cancele quando quiser", SignOffer, "Cancele quando quiser"},
	{"abbonati ora", SignOffer, "Abbonati ora"},
	{"abbonati a", SignOffer, "Abbonati a un euro al mese"},
	{"sei gia abbonato", SignOffer, "Sei già abbonato?"},
	{"disdici quando vuoi", SignOffer, "Disdici quando vuoi"},

	// The story goes on behind the offer.
	{"to continue reading", SignCut, "Sign up to continue reading"},
	{"continue reading this", SignCut, "Continue reading this article"},
	{"continue reading with", SignCut, "Continue reading with a membership"},
	{"subscribe to continue", SignCut, "Subscribe to continue"},
	{"subscribe to read", SignCut, "Subscribe to read"},
	{"subscribe to keep", SignCut, "Subscribe to keep going"},
	{"to keep reading", SignCut, "Register to keep reading"},
	{"log in to read", SignCut, "Log in to read"},
	{"log in to continue", SignCut, "Log in to continue"},
	{"sign in to read", SignCut, "Sign in to read"},
	{"register to read", SignCut, "Register to read"},
	{"register to continue", SignCut, "Register to continue"},
	{"know the full story", SignCut, "Register and know the full story"},
	{"to read the full", SignCut, "Sign up to read the full story"},
	{"rest of this story", SignCut, "The rest of this story is for members"},
	{"rest of this article", SignCut, "The rest of this article is for members"},
	{"unlock this", SignCut, "Unlock this article"},
	{"for subscribers only", SignCut, "This story is for subscribers only"},
	{"available to subscribers", SignCut, "This article is available to subscribers"},
	{"exclusive to subscribers", SignCut, "Exclusive to subscribers"},
	{"this article is for subscribers", SignCut, "This article is for subscribers"},
	{"this content is for subscribers", SignCut, "This content is for subscribers"},
	{"reached your limit", SignCut, "You have reached your limit of free articles"},
	{"weiterlesen mit", SignCut, "Weiterlesen mit Portby plus"},
	{"jetzt weiterlesen", SignCut, "Jetzt weiterlesen"},
	{"um weiterzulesen", SignCut, "Melden Sie sich an, um weiterzulesen"},
	{"den ganzen artikel", SignCut, "Lesen Sie den ganzen Artikel"},
	{"den vollstandigen artikel", SignCut, "Lesen Sie den vollständigen Artikel"},
	{"diesen artikel weiter", SignCut, "Sie möchten diesen Artikel weiter lesen?"},
	{"nur fur abonnenten", SignCut, "Dieser Artikel ist nur für Abonnenten"},
	{"exklusiv fur abonnenten", SignCut, "Exklusiv für Abonnenten"},
	{"article est reserve aux", SignCut, "Cet article est réservé aux abonnés"},
	{"contenu reserve aux", SignCut, "Contenu réservé aux abonnés"},
	{"suite est reservee", SignCut, "La suite est réservée aux abonnés"},
	{"lecture reservee", SignCut, "Lecture réservée aux abonnés"},
	{"pour lire la suite", SignCut, "Pour lire la suite, identifiez-vous"},
	{"de cet article a lire", SignCut, "Il vous reste 70 % de cet article à lire"},
	{"para seguir leyendo", SignCut, "Regístrate para seguir leyendo"},
	{"para continuar leyendo", SignCut, "Regístrese para continuar leyendo"},
	{"exclusivo para suscriptores", SignCut, "Contenido exclusivo para suscriptores"},
	{"solo para suscriptores", SignCut, "Sólo para suscriptores"},
	{"para continuar lendo", SignCut, "Cadastre-se para continuar lendo"},
	{"exclusivo para assinantes", SignCut, "Conteúdo exclusivo para assinantes"},
	{"so para assinantes", SignCut, "Só para assinantes"},
	{"per continuare a leggere", SignCut, "Registrati per continuare a leggere"},
	{"riservato agli abbonati", SignCut, "Contenuto riservato agli abbonati"},
	{"leggi l'articolo completo", SignCut, "Leggi l'articolo completo"},

	// Error pages, guards against programs, and shells that a script is to fill.
	{"page not found", SignMissing, "Page not found"},
	{"404 not found", SignMissing, "404 Not Found"},
	{"error 404", SignMissing, "Error 404"},
	{"404 error", SignMissing, "404 error"},
	{"page you requested", SignMissing, "The page you requested has moved"},
	{"page you are looking for", SignMissing, "The page you are looking for has moved"},
	{"page you were looking for", SignMissing, "The page you were looking for has moved"},
	{"page you're looking for", SignMissing, "The page you're looking for has moved"},
	{"cannot be found", SignMissing, "It cannot be found"},
	{"could not be found", SignMissing, "It could not be found"},
	{"can't find that page", SignMissing, "We can't find that page"},
	{"couldn't find", SignMissing, "We couldn't find it"},
	{"no longer available", SignMissing, "It is no longer available"},
	{"typed the address", SignMissing, "You may have typed the address wrong"},
	{"try searching", SignMissing, "Try searching for it"},
	{"go to our homepage", SignMissing, "Go to our homepage"},
	{"return to the home page", SignMissing, "Return to the home page"},
	{"access denied", SignMissing, "Access denied"},
	{"permission to access", SignMissing, "You don't have permission to access it"},
	{"403 forbidden", SignMissing, "403 Forbidden"},
	{"are you a robot", SignMissing, "Are you a robot?"},
	{"not a robot", SignMissing, "Click to show that you are not a robot"},
	{"unusual traffic", SignMissing, "Our systems have detected unusual traffic"},
	{"unusual activity", SignMissing, "We've detected unusual activity"},
	{"checking your browser", SignMissing, "Checking your browser"},
	{"you are human", SignMissing, "Verify you are human"},
	{"enable javascript", SignMissing, "Please enable JavaScript"},
	{"enable cookies", SignMissing, "Please enable cookies"},
	{"supports javascript", SignMissing, "Make sure that your browser supports JavaScript"},
	{"javascript is disabled", SignMissing, "JavaScript is disabled in your browser"},
	{"internal server error", SignMissing, "Internal Server Error"},
	{"service unavailable", SignMissing, "503 Service Unavailable"},
	{"bad gateway", SignMissing, "502 Bad Gateway"},
	{"try again later", SignMissing, "Please try again later"},
	{"unavailable in your", SignMissing, "This is unavailable in your country"},
	{"not available in your", SignMissing, "This is not available in your region"},
	{"due to legal reasons", SignMissing, "451: Unavailable due to legal reasons"},
	{"seite nicht gefunden", SignMissing, "Seite nicht gefunden"},
	{"seite wurde nicht gefunden", SignMissing, "Die Seite wurde nicht gefunden"},
	{"seite konnte nicht gefunden", SignMissing, "Die Seite konnte nicht gefunden werden"},
	{"gesuchte seite", SignMissing, "Die gesuchte Seite gibt es nicht"},
	{"angeforderte seite", SignMissing, "Die angeforderte Seite gibt es nicht"},
	{"seite existiert nicht", SignMissing, "Diese Seite existiert nicht mehr"},
	{"zur startseite", SignMissing, "Zur Startseite"},
	{"page introuvable", SignMissing, "Page introuvable"},
	{"page non trouvee", SignMissing, "Page non trouvée"},
	{"page que vous", SignMissing, "La page que vous cherchez a été déplacée"},
	{"page demandee", SignMissing, "La page demandée a été déplacée"},
	{"retour a l'accueil", SignMissing, "Retour à l'accueil"},
	{"pagina no encontrada", SignMissing, "Página no encontrada"},
	{"pagina que busca", SignMissing, "La página que busca se ha movido"},
	{"pagina solicitada", SignMissing, "La página solicitada se ha movido"},
	{"pagina nao encontrada", SignMissing, "Página não encontrada"},
	{"pagina que voce", SignMissing, "A página que você procura mudou"},
	{"pagina non trovata", SignMissing, "Pagina non trovata"},
	{"pagina che", SignMissing, "La pagina che cerchi è stata spostata"},
	{"pagina richiesta", SignMissing, "La pagina richiesta è stata spostata"},

	// Headlines and addresses of live blogs.
	{"live updates", SignLive, "Ferry strike: live updates"},
	{"live blog", SignLive, "Live blog: ferry strike"},
	{"liveblog", SignLive, "Liveblog zum Fährstreik"},
	{"live-ticker", SignLive, "Live-Ticker: Fährstreik"},
	{"liveticker", SignLive, "Liveticker zum Fährstreik"},
	{"newsblog", SignLive, "Newsblog zum Fährstreik"},
	{"newsticker", SignLive, "Newsticker zum Fährstreik"},
	{"as it happened", SignLive, "Ferry strike – as it happened"},
	{"as it happens", SignLive, "Ferry strike, as it happens"},
	{"/live/", SignLive, "https://portby.example/live/ferry-strike"},
	{"en direct", SignLive, "EN DIRECT : la grève des bacs"}, // and "en directo",
	{"en vivo", SignLive, "Huelga, en vivo"},
	{"minuto a minuto", SignLive, "La huelga, minuto a minuto"},
	{"ao vivo", SignLive, "Greve: ao vivo"},
	{"in diretta", SignLive, "Sciopero, in diretta"},
	{"la diretta", SignLive, "Sciopero: la diretta"},

	// Headlines of lists.
	{"search results", SignList, "Search results"},
	{"latest news", SignList, "Latest news"},
	{"latest headlines", SignList, "Latest headlines"},
	{"latest stories", SignList, "Latest stories"},
	{"top stories", SignList, "Top stories"},
	{"top news", SignList, "Top News"},
	{"more headlines", SignList, "More headlines"},
	{"news headlines", SignList, "World news headlines"},
	{"archive for", SignList, "Archive for May"},
	{"stories by", SignList, "Stories by Ada Finch"},
	{"results found", SignList, "12 results found"},
	{"suchergebnis", SignList, "Suchergebnisse"},
	{"aktuelle nachrichten", SignList, "Aktuelle Nachrichten"},
	{"alle nachrichten", SignList, "Alle Nachrichten zum Thema"},
	{"alle artikel", SignList, "Alle Artikel"},
	{"resultats de la recherche", SignList, "Résultats de la recherche"},
	{"resultats de recherche", SignList, "Résultats de recherche"},
	{"toute l'actualite", SignList, "Toute l'actualité"},
	{"dernieres nouvelles", SignList, "Dernières nouvelles"},
	{"resultados de la busqueda", SignList, "Resultados de la búsqueda"},
	{"resultados da busca", SignList, "Resultados da busca"},
	{"resultados da pesquisa", SignList, "Resultados da pesquisa"},
	{"ultimas noticias", SignList, "Últimas noticias"},
	{"risultati della ricerca", SignList, "Risultati della ricerca"},
	{"ultime notizie", SignList, "Ultime notizie"},
	{"tutte le notizie", SignList, "Tutte le notizie"},

	// The rules of a site, as its pages of terms and of privacy open.
	{"this privacy ", SignRules, "This Privacy Policy applies to what the ferry line collects"},
	{"this cookie notice", SignRules, "This Cookie Notice is part of the rules"},
	{"these terms of", SignRules, "These Terms of Use govern the timetable"},
	{"these terms and", SignRules, "Please read these Terms and Conditions with care"},
	{"by accessing or using", SignRules, "By accessing or using the timetable you accept the rules"},
	{"by using this site", SignRules, "By using this site you accept the rules"},
	{"by using this website", SignRules, "By using this website you accept the rules"},
	{"by using our", SignRules, "By using our timetable you accept the rules"},
	{"agree to be bound", SignRules, "You agree to be bound by the rules"},
	{"diese datenschutz", SignRules, "Diese Datenschutzerklärung gilt für den Fahrplan"},
	{"dieser datenschutz", SignRules, "Im Sinne dieser Datenschutzhinweise ist die Reederei zuständig"},
	{"diese nutzungsbedingungen", SignRules, "Diese Nutzungsbedingungen gelten für den Fahrplan"},
	{"presente politique de", SignRules, "La présente politique de confidentialité porte sur les horaires"},
	{"presentes conditions", SignRules, "Les présentes conditions régissent les horaires"},
	{"esta politica de", SignRules, "Esta política de privacidad trata de los horarios"},
	{"presente aviso", SignRules, "El presente aviso legal rige los horarios"},
	{"estos terminos", SignRules, "Estos términos rigen los horarios"},
	{"estes termos", SignRules, "Estes termos regem os horários"},
	{"presente informativa", SignRules, "La presente informativa riguarda gli orari"},
	{"deze privacy", SignRules, "Deze privacyverklaring geldt voor de dienstregeling"},
	{"deze voorwaarden", SignRules, "Deze voorwaarden gelden voor de dienstregeling"},
	{"niniejsza polityka", SignRules, "Niniejsza polityka prywatności dotyczy rozkładu"},
	{"niniejszy regulamin", SignRules, "Niniejszy regulamin dotyczy rozkładu"},
	{"настоящая политика", SignRules, "Настоящая политика действует для расписания"},
	{"настоящее соглашение", SignRules, "Настоящее соглашение действует для расписания"},
	{"настоящие правила", SignRules, "Настоящие правила действуют для расписания"},

	// What stands below stories: where their writers are reached, what comes by mail, who pays.
	{"send us your views", SignAppeal, "Are you in Portby? Send us your views"},
	{"send us your comments", SignAppeal, "Send us your comments on the ports"},
	{"through the rss 2.0", SignAppeal, "You can follow any responses through the RSS 2.0 feed"},
	{"durch den rss", SignAppeal, "Man kann Antworten durch den RSS 2.0 verfolgen"},
	{"durch rss 2.0", SignAppeal, "Man kann Antworten durch RSS 2.0 verfolgen"},
	{"in your inbox", SignAppeal, "The ports of the week in your inbox"},
	{"be reached at", SignAppeal, "Ann Berg can be reached at ann.berg@portby.example"},
	{"follow her on", SignAppeal, "Follow her on X @annberg"},
	{"follow him on", SignAppeal, "Follow him on X @tomhale"},
	{"follow me on", SignAppeal, "If you like what you read, follow me on X"},
	{"follow us on", SignAppeal, "Follow us on X"},
	{"follow us @", SignAppeal, "Or follow us @portby"},
	{"please click on the", SignAppeal, "Please click on the button to get every post"},
	{"follow @", SignAppeal, "For news of the ports, follow @portby"},
	{"sign up for our", SignAppeal, "Sign up for our letter from the ports"},
	{"sign up for my", SignAppeal, "Sign up for my course on ships"},
	{"signing up to our", SignAppeal, "Read on by signing up to our letter"},
	{"sign up here", SignAppeal, "The letter is free: sign up here"},
	{"get it delivered", SignAppeal, "Get it delivered every Friday"},
	{"free newsletter", SignAppeal, "More in the free newsletter"},
	{"our newsletter", SignAppeal, "More in our newsletter"},
	{"weekly newsletter", SignAppeal, "The Dock is a weekly newsletter for crews"},
	{"daily newsletter", SignAppeal, "The Dock is a daily newsletter for crews"},
	{"subscribe to our", SignAppeal, "Subscribe to our letter"},
	{"please subscribe", SignAppeal, "Please subscribe to Portby"},
	{"journalism needs your", SignAppeal, "Our journalism needs your support"},
	{"support our journalism", SignAppeal, "Support our journalism"},
	{"affiliate link", SignAppeal, "This page has affiliate links"},
	{"we may receive compensation", SignAppeal, "We may receive compensation when you click"},
	{"may earn a commission", SignAppeal, "We may earn a commission when you click"},
	{"if you purchase a product", SignAppeal, "If you purchase a product here, we get a share"},
	{"responsible for the content of external", SignAppeal, "Portby is not responsible for the content of external sites"},
	{"story continues on next page", SignAppeal, "(Story Continues On Next Page...)"},
	{"let us know below", SignAppeal, "What do you think? Let us know below"},
	{"let us know in the comments", SignAppeal, "Let us know in the comments"},
	{"send photos, videos", SignAppeal, "When news happens: send photos, videos and sounds"},
	{"post your comments", SignAppeal, "Please post your comments with your name"},
	{"your free copy", SignAppeal, "Ask for your free copy"},
	{"artikel gefallen", SignAppeal, "Hat Ihnen dieser Artikel gefallen?"},
	{"newsletter informiert", SignAppeal, "Ein Newsletter informiert Sie"},
	{"kostenlosen newsletter", SignAppeal, "Mit dem kostenlosen Newsletter vom Hafen"},
	{"der newsletter", SignAppeal, "Der Newsletter aus Portby"},
	{"abonnieren sie", SignAppeal, "Abonnieren Sie Portby"},
	{"folgen sie uns", SignAppeal, "Folgen Sie uns auf X"},
	{"inscrivez-vous", SignAppeal, "Inscrivez-vous à la lettre de Portby"},
	{"suivez-nous", SignAppeal, "Suivez-nous sur X"},
	{"siguenos en", SignAppeal, "Síguenos en X"},
	{"iscriviti a", SignAppeal, "Iscriviti alla lettera di Portby"},
	{"seguici su", SignAppeal, "Seguici su X"},
	{"zapisz sie do newslettera", SignAppeal, "Zapisz się do newslettera!"},
	{"polub nas", SignAppeal, "Polub nas!"},
	{"jestesmy na facebooku", SignAppeal, "JESTEŚMY NA FACEBOOKU"},
	{"prawami autorskimi", SignAppeal, "Materiały są chronione prawami autorskimi"},
	{"prawem autorskim", SignAppeal, "Materiał chroniony prawem autorskim"},
	{"w jakikolwiek sposob", SignAppeal, "Nie może być powielana w jakikolwiek sposób"},
	{"get breaking news", SignAppeal, "Get breaking news by mail"},
	{"text-to-speech", SignAppeal, "To hear it, turn on the text-to-speech service"},
	{"received your submission", SignAppeal, "We have received your submission"},
	{"listen to this article", SignAppeal, "Listen to this article"},
	{"affiliate partnership", SignAppeal, "Portby has affiliate partnerships"},
	{"zusammenfassung wurde", SignAppeal, "Diese Zusammenfassung wurde künstlich erzeugt"},
	{"заметили ошибку", SignAppeal, "Если вы заметили ошибку, напишите нам"},
	{"заметили орфографическую", SignAppeal, "Если вы заметили орфографическую ошибку, напишите нам"},
	{"нашли ошибку", SignAppeal, "Нашли ошибку в тексте?"},
	{"присоединяйтесь к нам", SignAppeal, "Присоединяйтесь к нам на Facebook"},
	{"подписывайтесь на", SignAppeal, "Подписывайтесь на новости порта"},
	{"like我們", SignAppeal, "快到Facebook Like我們的專頁！"},
	{"to be reproduced without permission", SignAppeal, "Not to be reproduced without permission of Portby News"},
	{"click here to read more", SignAppeal, "Click here to read more on this story"},
	{"your contribution", SignAppeal, "Your contribution keeps us afloat"},
	{"as little as $", SignAppeal, "Give as little as $1 a month"},
	{"we need your help", SignAppeal, "We need your help"},
	{"our newsroom", SignAppeal, "Our newsroom works day and night"},
	{"journalism is free", SignAppeal, "Portby's journalism is free for all"},
	{"quality journalism", SignAppeal, "Everyone needs quality journalism"},
	{"becoming a sponsor", SignAppeal, "Consider becoming a sponsor"},
}

// A WallReading counts the words of walls in some text.
type WallReading struct {
	Rows  [len(wallWords)]bool // those whose words occur
	Size  int                  // bytes read
	Bytes [Signs]int           // of these, in blocks with words of the sign
}

// Read takes a block in and reports, for each sign, whether it has its words.
func (r *WallReading) Read(text string) (found [Signs]bool) {
	found = SignsIn(text, &r.Rows)
	r.Size += len(text)
	for s, ok := range found {
		if ok {
			r.Bytes[s] += len(text)
		}
	}
	return found
}

// RowsOf counts the rows of the signs whose words occurred.
func (r *WallReading) RowsOf(of ...Sign) (n int) {
	for i, seen := range r.Rows {
		for _, s := range of {
			if seen && wallWords[i].sign == s {
				n++
			}
		}
	}
	return n
}

// LongestWall is how much of a block is read for the words of walls, in
// bytes.
const LongestWall = 2000

// A wallTable finds the rows of wallWords.
type wallTable struct {
	heads *lex.HeadSieve
	first [utf8.RuneSelf]bool // the characters of ASCII with which rows begin, in either case
	rows  [256][]int16        // that begin with each letter, by bucket
	pairs [256][]int16        // those that begin with two characters of ASCII, by pairBucket
}

// bucket gives where rows that begin with a letter, which is folded, are
// found: those of other scripts share the upper half.
func bucket(r rune) int {
	if r < utf8.RuneSelf {
		return int(r)
	}
	return utf8.RuneSelf + int(r)%utf8.RuneSelf
}

// pairBucket gives where rows are found that begin with two characters, in any
// case.
func pairBucket(first, second byte) uint8 { return (first|0x20)*13 + (second | 0x20) }

// wallIndex is the table, made when it is first asked.
var wallIndex = lazy.Value[*wallTable]{Make: func() *wallTable {
	x := &wallTable{heads: lex.NewHeadSieve(len(wallWords), func(i int) string { return wallWords[i].words })}
	for i := range wallWords {
		w := wallWords[i].words
		first, _ := utf8.DecodeRuneInString(w)
		x.rows[bucket(first)] = append(x.rows[bucket(first)], int16(i))
		if w[0]|w[1] < utf8.RuneSelf {
			k := pairBucket(w[0], w[1])
			x.pairs[k] = append(x.pairs[k], int16(i))
		}
	}
	for c := range x.first {
		x.first[c] = len(x.rows[bucket(lex.FoldRune(rune(c)))]) > 0
	}
	return x
}}

// at gives the rows that text[i:] may begin with, whose first letter is r, folded.
func (x *wallTable) at(text string, i int, r rune) []int16 {
	if !x.heads.Passes(text[i:]) {
		return nil
	}
	if i+1 < len(text) && text[i]|text[i+1] < utf8.RuneSelf && text[i] != '`' && text[i+1] != '`' {
		return x.pairs[pairBucket(text[i], text[i+1])]
	}
	return x.rows[bucket(r)]
}

// SignsIn finds the words of walls in a text. The rows found are marked, if
// rows is not nil.
func SignsIn(text string, rows *[len(wallWords)]bool) (found [Signs]bool) {
	index := wallIndex.Get()
	text = text[:min(len(text), LongestWall)]
	inside := false // of a word
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r < utf8.RuneSelf {
			letter := lex.IsLetterASCII(text[i])
			if inside && letter {
				i++
				continue // as nearly everywhere
			}
			if !index.first[r] {
				inside = letter || lex.IsDigitASCII(text[i])
				i++
				continue
			}
		} else {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		r = lex.FoldRune(r)
		alnum := r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= utf8.RuneSelf && lex.IsLetter(r)
		if !inside || !alnum {
			for _, row := range index.at(text, i, r) {
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
		i += size
	}
	return found
}
