package newswire

// notePlace says where a form makes a note.
type notePlace uint8

const (
	anywhere     notePlace = iota // also as a block of its own without brackets
	onlyEnclosed                  // only in brackets or behind a star
	toEditors                     // anywhere, and what follows may say more: "Eds: CORRECTS ..."
)

// A noteForm is a row of the tables of notes.
type noteForm struct {
	opening string // folded, as foldRune gives it
	place   notePlace
	needs   string // words, parted by bars, one of which has to follow; none if empty
	kind    NoteKind
	example string // a block that is a note by this row
}

// storyParts are what corrections name: without one of them "Corrects ..."
// outside brackets may be anything.
const storyParts = "paragraph|para|graf|headline|story|byline|dateline|spelling|typo|throughout|lead|bullet|sentence|name of|day to|date to|figure|quote|title"

// noteOpenings are what notes begin with, sorted for binary search; where
// several match, the longest counts, and of equals the last. The kinds follow what the desks mean:
// "Refiles" and "Deletes" mend a story, so they are corrections.
var noteOpenings = []noteForm{
	{"achtung redaktion", anywhere, "", NoteAdvisory, "ACHTUNG REDAKTIONEN: Der Hafenbericht folgt um 15.00 Uhr"},
	{"aclara", onlyEnclosed, "", NoteClarification, "(Aclara que solo cierran dos puertos)"},
	{"aclaracion:", anywhere, "", NoteClarification, "Aclaración: solo cierran dos puertos"},
	{"acrescenta", onlyEnclosed, "", NoteUpdate, "(Acrescenta declaração do porto)"},
	{"actualise", onlyEnclosed, "", NoteUpdate, "(Actualisé avec la déclaration du port)"},
	{"actualiza", onlyEnclosed, "", NoteUpdate, "(Actualiza con declaración del puerto)"},
	{"add ", onlyEnclosed, "detail|quote|background|comment|byline", NoteUpdate, "(Add details on ports)"},
	{"adding ", onlyEnclosed, "", NoteUpdate, "(Adding details on ports)"},
	{"adds ", onlyEnclosed, "", NoteUpdate, "(Adds reaction from port)"},
	{"adds ", anywhere, "detail|quote|background|comment|byline|dropped|analyst|shares|graphic|context", NoteUpdate, "Adds quotes, background"},
	{"advisory -", toEditors, "", NoteAdvisory, "ADVISORY - The port story will move at 1500 GMT"},
	{"advisory:", toEditors, "", NoteAdvisory, "ADVISORY: The port story will move at 1500 GMT"},
	{"aggiorna", onlyEnclosed, "", NoteUpdate, "(Aggiorna con dichiarazione del porto)"},
	{"aggiunge", onlyEnclosed, "", NoteUpdate, "(Aggiunge dichiarazione del porto)"},
	{"agrega", onlyEnclosed, "", NoteUpdate, "(Agrega declaración del puerto)"},
	{"ajoute", onlyEnclosed, "", NoteUpdate, "(Ajoute déclaration du port)"},
	{"aktualisiert", onlyEnclosed, "", NoteUpdate, "(Aktualisiert mit Stellungnahme des Hafens)"},
	{"alters ", onlyEnclosed, storyParts, NoteCorrection, "(Alters fifth paragraph to conform)"},
	{"amends ", onlyEnclosed, "", NoteCorrection, "(Amends headline)"},
	{"amplia ", onlyEnclosed, "", NoteUpdate, "(Amplía con declaración del puerto)"},
	{"anade", onlyEnclosed, "", NoteUpdate, "(Añade declaración del puerto)"},
	{"anm. d. red", anywhere, "", NoteEditors, "(Anm. d. Red.: Teil einer Reihe über Häfen)"},
	{"anmerkung der redaktion", anywhere, "", NoteEditors, "Anmerkung der Redaktion: Teil einer Reihe über Häfen"},
	{"ap is solely responsible for", anywhere, "", NoteDisclosure, "AP is solely responsible for all content."},
	{"ap's ", anywhere, "receives support|receives financial support|is solely responsible", NoteDisclosure, "AP’s port coverage receives financial support from the Lund Foundation."},
	{"associated press ", anywhere, "receives support|receives financial support|is solely responsible", NoteDisclosure, "Associated Press port coverage receives support from the Lund Foundation."},
	{"attention editors", toEditors, "", NoteAdvisory, "ATTENTION EDITORS - Pictures show injured people"},
	{"attention: ", onlyEnclosed, "", NoteAdvisory, "(Attention: strong words in paragraph 4)"},
	{"attn editors", toEditors, "", NoteAdvisory, "ATTN EDITORS: Pictures show injured people"},
	{"attn:", toEditors, "", NoteAdvisory, "(ATTN: Pictures show injured people)"}, // Yonhap, who write "(ATTN: ADDS details in paras 3-4)"
	{"atualiza", onlyEnclosed, "", NoteUpdate, "(Atualiza com declaração do porto)"},
	{"avec ", onlyEnclosed, "precisions|details|contexte|citations|reactions|reaction|declarations|analyste|cours", NoteUpdate, "(Avec précisions, contexte)"},
	{"berichtig", onlyEnclosed, "", NoteCorrection, "(Berichtigt Zahl der Häfen)"},
	{"berichtigung:", anywhere, "", NoteCorrection, "Berichtigung: Zwei Häfen sind geschlossen"},
	{"breaking news update", anywhere, "below|earlier", NoteUpdate, "BREAKING NEWS UPDATE: Ports shut. An earlier story is below."},
	{"bulletin kill", anywhere, "", NoteWithdrawal, "BULLETIN KILL"},
	{"canceled:", anywhere, "story|report|article|item", NoteWithdrawal, "CANCELED: Port story sent at 0915 GMT"},
	{"cet article a ete", anywhere, "mis a jour|actualise", NoteUpdate, "Cet article a été mis à jour à 15h."},
	{"cet article a ete", anywhere, "corrige|rectifie", NoteCorrection, "Cet article a été corrigé à 15h."},
	{"changes ", onlyEnclosed, storyParts, NoteCorrection, "(Changes dateline from Portby)"},
	{"clarification -", anywhere, "", NoteClarification, "CLARIFICATION - Only two ports are shut"},
	{"clarification:", anywhere, "", NoteClarification, "Clarification: Only two ports are shut"},
	{"clarifications:", anywhere, "", NoteClarification, "Clarifications: Only two ports are shut"},
	{"clarifies ", onlyEnclosed, "", NoteClarification, "(Clarifies that only two ports are shut)"},
	{"clarifies ", anywhere, storyParts, NoteClarification, "Clarifies third paragraph"},
	{"clarifying ", onlyEnclosed, "", NoteClarification, "(Clarifying that only two ports are shut)"},
	{"contains ", onlyEnclosed, "language|graphic|profanity|strong|sexual|explicit", NoteAdvisory, "(Contains strong language)"},
	{"correcao:", anywhere, "", NoteCorrection, "Correção: dois portos fecham"},
	{"correccion:", anywhere, "", NoteCorrection, "Corrección: cierran dos puertos"},
	{"corrected ", onlyEnclosed, "", NoteCorrection, "(Corrected to say two ports, not three)"},
	{"correcting ", onlyEnclosed, "", NoteCorrection, "(Correcting number of ports)"},
	{"correction ", onlyEnclosed, "", NoteCorrection, "(Correction to number of ports)"},
	{"correction -", anywhere, "", NoteCorrection, "CORRECTION - Two ports are shut"},
	{"correction appended", anywhere, "", NoteCorrection, "Correction appended"},
	{"correction:", anywhere, "", NoteCorrection, "Correction: June 5, 2015"},
	{"corrections & amplifications", anywhere, ".", NoteCorrection, "Corrections & Amplifications Two ports are shut."},
	{"corrections:", anywhere, "", NoteCorrection, "Corrections: Two ports are shut"},
	{"corrects", onlyEnclosed, "", NoteCorrection, "(Corrects to two ports, not three)"},
	{"corrects", anywhere, storyParts, NoteCorrection, "Corrects 3rd paragraph to say two ports"},
	{"corregge", onlyEnclosed, "", NoteCorrection, "(Corregge il numero dei porti)"},
	{"correzione:", anywhere, "", NoteCorrection, "Correzione: chiudono due porti"},
	{"corrige", onlyEnclosed, "", NoteCorrection, "(Corrige le nombre de ports)"},
	{"deletes ", onlyEnclosed, "", NoteCorrection, "(Deletes reference to third port)"},
	{"deletes ", anywhere, storyParts, NoteCorrection, "Deletes reference to third port in paragraph 4"},
	{"deleting ", onlyEnclosed, "", NoteCorrection, "(Deleting reference to third port)"},
	{"die meldung ", anywhere, "zuruckgezogen", NoteWithdrawal, "Die Meldung über die Häfen wird zurückgezogen."},
	{"diese meldung wurde", anywhere, "automatisch|nicht bearbeitet", NoteDisclosure, "Diese Meldung wurde automatisch übernommen."},
	{"diese meldung wurde", anywhere, "korrigiert|berichtigt", NoteCorrection, "Diese Meldung wurde um 15 Uhr korrigiert."},
	{"dieser artikel wurde", anywhere, "aktualisiert", NoteUpdate, "Dieser Artikel wurde um 15 Uhr aktualisiert."},
	{"dieser artikel wurde", anywhere, "korrigiert|berichtigt", NoteCorrection, "Dieser Artikel wurde um 15 Uhr korrigiert."},
	{"drops ", onlyEnclosed, storyParts, NoteCorrection, "(Drops incorrect sentence)"},
	{"editor's note", anywhere, "", NoteEditors, "EDITOR’S NOTE _ Part of a series on ports"},
	{"editorial note", anywhere, "", NoteEditors, "Editorial note: Part of a series on ports"},
	{"editors note", anywhere, "", NoteEditors, "Editors note: Part of a series on ports"},
	{"editors' note", anywhere, "", NoteEditors, "(Editors' note: Part of a series on ports)"},
	{"editors:", toEditors, "", NoteAdvisory, "EDITORS: Pictures show injured people"},
	{"edits ", onlyEnclosed, "", NoteUpdate, "(Edits throughout)"},
	{"eds note:", toEditors, "", NoteAdvisory, "Eds note: With photos"},
	{"eds.:", toEditors, "", NoteAdvisory, "Eds.: With photos"},
	{"eds:", toEditors, "", NoteAdvisory, "Eds: With photos"},
	{"embargado ate", anywhere, "", NoteEmbargo, "EMBARGADO ATÉ 3 de março"},
	{"embargado hasta", anywhere, "", NoteEmbargo, "EMBARGADO HASTA el 3 de marzo"},
	{"embargo:", anywhere, "", NoteEmbargo, "Embargo: 0001 GMT, March 3"},
	{"embargoed ", anywhere, "until|for|to|till", NoteEmbargo, "EMBARGOED UNTIL 0001 GMT, March 3"},
	{"embargoed:", anywhere, "", NoteEmbargo, "EMBARGOED: 0001 GMT, March 3"},
	{"erganzt", onlyEnclosed, "", NoteUpdate, "(Ergänzt um Stellungnahme des Hafens)"},
	{"errata", anywhere, ":| corrige| -", NoteCorrection, "Errata: dois portos fecham"},
	{"erratum", anywhere, ":| -", NoteCorrection, "Erratum: Two ports are shut"},
	{"esclarece", onlyEnclosed, "", NoteClarification, "(Esclarece que só dois portos fecham)"},
	{"except for the headline", anywhere, "not been edited|syndicated|feed", NoteDisclosure, "(Except for the headline, this story has not been edited by Portby staff)"},
	{"fe de errata", anywhere, "", NoteCorrection, "Fe de erratas: cierran dos puertos"},
	{"fixes ", onlyEnclosed, "", NoteCorrection, "(Fixes typo in headline)"},
	{"fixing ", onlyEnclosed, "", NoteCorrection, "(Fixing typo in headline)"},
	{"hinweis der redaktion", anywhere, "", NoteEditors, "Hinweis der Redaktion: Teil einer Reihe über Häfen"},
	{"hold for release", anywhere, "", NoteEmbargo, "HOLD FOR RELEASE at 0001 GMT"},
	{"in einer fruheren", anywhere, "artikels|textes|meldung|beitrags|berichts", NoteCorrection, "In einer früheren Version dieses Artikels hieß es, drei Häfen seien geschlossen."},
	{"information from:", anywhere, "", NoteEditors, "Information from: The Portby Courier"},
	{"inserts ", onlyEnclosed, "", NoteCorrection, "(Inserts dropped word)"},
	{"kill -", anywhere, "", NoteWithdrawal, "KILL - Port story sent at 0915 GMT"},
	{"kill:", anywhere, "", NoteWithdrawal, "KILL: Port story sent at 0915 GMT"},
	{"korrektur:", anywhere, "", NoteCorrection, "Korrektur: Zwei Häfen sind geschlossen"},
	{"korrigiert", onlyEnclosed, "", NoteCorrection, "(Korrigiert Zahl der Häfen)"},
	{"mandatory kill", anywhere, "", NoteWithdrawal, "MANDATORY KILL"},
	{"mise a jour :", anywhere, "", NoteUpdate, "Mise à jour : deux ports sont fermés"},
	{"mise a jour:", anywhere, "", NoteUpdate, "Mise à jour: deux ports sont fermés"},
	{"n. de la r.", anywhere, "", NoteEditors, "(N. de la R.: primera de una serie)"},
	{"n.d.r.", anywhere, "", NoteEditors, "(N.d.R.: prima puntata)"},
	{"ndlr", anywhere, "", NoteEditors, "(NDLR : premier volet d'une série)"},
	{"neu:", onlyEnclosed, "", NoteUpdate, "(Neu: Stellungnahme des Hafens)"},
	{"new throughout", onlyEnclosed, "", NoteUpdate, "(New throughout)"},
	{"not for publication before", anywhere, "", NoteEmbargo, "NOT FOR PUBLICATION BEFORE 0001 GMT, March 3"},
	{"not for release before", anywhere, "", NoteEmbargo, "NOT FOR RELEASE BEFORE 0001 GMT, March 3"},
	{"not for release until", anywhere, "", NoteEmbargo, "NOT FOR RELEASE UNTIL 0001 GMT, March 3"},
	{"nota da redacao", anywhere, "", NoteEditors, "Nota da redação: primeira de uma série"},
	{"nota de la redaccion", anywhere, "", NoteEditors, "Nota de la redacción: primera de una serie"},
	{"nota del editor", anywhere, "", NoteEditors, "Nota del editor: primera de una serie"},
	{"nota della redazione", anywhere, "", NoteEditors, "Nota della redazione: prima puntata"},
	{"nota do editor", anywhere, "", NoteEditors, "Nota do editor: primeira de uma série"},
	{"note de la redaction", anywhere, "", NoteEditors, "Note de la rédaction : premier volet d'une série"},
	{"note language", anywhere, "", NoteAdvisory, "(Note language in final paragraph)"},
	{"note strong language", anywhere, "", NoteAdvisory, "(Note strong language in final paragraph)"},
	{"note to editors", toEditors, "", NoteAdvisory, "Note to editors: Pictures show injured people"},
	{"note to readers", anywhere, "", NoteEditors, "Note to readers: Part of a series on ports"},
	{"note:", onlyEnclosed, "language|graphic|profanity|strong|sexual|explicit|story|readers", NoteAdvisory, "(Note: includes graphic language)"},
	{"only the headline", onlyEnclosed, "reworked|syndicated|feed", NoteDisclosure, "(Only the headline may have been reworked by Portby staff; the rest is from a syndicated feed)"},
	{"please be advised", anywhere, "", NoteAdvisory, "(Please be advised that paragraph 4 has strong words)"},
	{"please disregard", anywhere, "story|report|item|headline|article", NoteWithdrawal, "Please disregard the port story sent at 0915 GMT"},
	{"please kill", anywhere, "", NoteWithdrawal, "Please kill the port story sent at 0915 GMT"},
	{"please note", onlyEnclosed, "", NoteAdvisory, "(Please note language in final paragraph)"},
	{"precisa", onlyEnclosed, "", NoteClarification, "(Precisa che chiudono solo due porti)"},
	{"precision :", anywhere, "", NoteClarification, "Précision : seuls deux ports sont fermés"},
	{"provided by ", onlyEnclosed, "", NoteDisclosure, "(Provided by Portby Foundation)"},
	{"recast", onlyEnclosed, "", NoteUpdate, "(Recast with port statement)"},
	{"recasts", anywhere, "adds|with|lead|throughout|paragraph|updates", NoteUpdate, "RECASTS with port statement"},
	{"rectificatif", anywhere, ":| -", NoteCorrection, "Rectificatif : deux ports sont fermés"},
	{"rediffusion", onlyEnclosed, "", NoteRepeat, "(Rediffusion d'une dépêche de lundi)"},
	{"refil", onlyEnclosed, "", NoteCorrection, "(Refiled to mend format)"},
	{"refiles ", anywhere, "to |headline|story|with", NoteCorrection, "Refiles to mend format"},
	{"releads ", onlyEnclosed, "", NoteUpdate, "(Releads with port statement)"},
	{"removes ", onlyEnclosed, "", NoteCorrection, "(Removes extraneous word)"},
	{"removing ", onlyEnclosed, "", NoteCorrection, "(Removing extraneous word)"},
	{"repeat", onlyEnclosed, "", NoteRepeat, "(Repeated without change)"},
	{"repeats ", anywhere, "story|column|to additional|to wider|without change|no change|with no change|for wider", NoteRepeat, "Repeats with no changes to text"},
	{"repete", onlyEnclosed, "", NoteRepeat, "(Repete texto de segunda-feira)"},
	{"repetition", onlyEnclosed, "", NoteRepeat, "(Répétition)"},
	{"repite", onlyEnclosed, "", NoteRepeat, "(Repite nota del lunes)"},
	{"republica", onlyEnclosed, "", NoteRepeat, "(Republica texto de segunda-feira)"},
	{"resend", onlyEnclosed, "", NoteRepeat, "(Resends to more clients)"},
	{"restores ", onlyEnclosed, "", NoteCorrection, "(Restores dropped word)"},
	{"retransmi", onlyEnclosed, "", NoteRepeat, "(Retransmits story)"},
	{"rettifica", onlyEnclosed, "", NoteCorrection, "(Rettifica il numero dei porti)"},
	{"rettifica:", anywhere, "", NoteCorrection, "Rettifica: chiudono due porti"},
	{"reuters has withdrawn", anywhere, "", NoteWithdrawal, "Reuters has withdrawn the port story sent at 0915 GMT"},
	{"reuters is withdrawing", anywhere, "", NoteWithdrawal, "Reuters is withdrawing the port story sent at 0915 GMT"},
	{"rewrites ", onlyEnclosed, "", NoteUpdate, "(Rewrites lead)"},
	{"ripete", onlyEnclosed, "", NoteRepeat, "(Ripete notizia di lunedì)"},
	{"rpts ", onlyEnclosed, "", NoteRepeat, "(Rpts to more clients)"},
	{"sendesperrfrist", anywhere, "", NoteEmbargo, "Sendesperrfrist 15.00 Uhr"},
	{"sotto embargo", anywhere, "", NoteEmbargo, "SOTTO EMBARGO fino al 3 marzo"},
	{"sous embargo", anywhere, "", NoteEmbargo, "SOUS EMBARGO jusqu'au 3 mars"},
	{"sperrfrist", anywhere, "", NoteEmbargo, "SPERRFRIST: 3. März, 0.01 Uhr"},
	{"story ", onlyEnclosed, "corrects|corrected|refiled", NoteCorrection, "(Story has been corrected to say two ports.)"},
	{"story removed", anywhere, "", NoteWithdrawal, "STORY REMOVED: Ports"},
	{"story withdrawn", anywhere, "", NoteWithdrawal, "STORY WITHDRAWN"},
	{"texto atualizado", anywhere, "", NoteUpdate, "Texto atualizado às 15h"},
	{"texto corrigido", anywhere, "", NoteCorrection, "(Texto corrigido às 15h)"},
	{"the ap", anywhere, "receives support|receives financial support|is solely responsible", NoteDisclosure, "The AP receives support for port coverage from the Lund Foundation."},
	{"the ap has withdrawn", anywhere, "", NoteWithdrawal, "The AP has withdrawn its port story"},
	{"the associated press", anywhere, "receives support|receives financial support|is solely responsible", NoteDisclosure, "The Associated Press receives support for port coverage from the Lund Foundation."},
	{"the associated press has withdrawn", anywhere, "", NoteWithdrawal, "The Associated Press has withdrawn its port story"},
	{"the author is ", onlyEnclosed, "", NoteDisclosure, "(The author is a port pilot)"},
	{"the author is ", anywhere, "opinions|views|his own|her own|their own", NoteDisclosure, "The author is a port pilot. The views are his own."},
	{"the following press release", anywhere, "released by|issued by", NoteDisclosure, "(The following press release was issued by Portby Council)"},
	{"the following statement was", anywhere, "", NoteDisclosure, "(The following statement was released by Portby Council)"},
	{"the opinions expressed", anywhere, "own|necessarily|author|writer|columnist", NoteDisclosure, "The opinions expressed are those of the author."},
	{"the story ", anywhere, "no substitute|replacement story|will be no|substitute story", NoteWithdrawal, "The story about the ports was withdrawn. There will be no substitute story."},
	{"the views expressed", anywhere, "own|necessarily|author|writer|columnist", NoteDisclosure, "The views expressed are those of the author."},
	{"this content is", anywhere, "supported|sponsored|provided|responsib", NoteDisclosure, "This content is supported by the Portby Foundation."},
	{"this content was", anywhere, "produced|created|provided|generated|paid", NoteDisclosure, "This content was produced in partnership with Portby Foundation."},
	{"this is a breaking news story", anywhere, "", NoteUpdate, "This is a breaking news story. Check back for more."},
	{"this is a breaking news update", anywhere, "", NoteUpdate, "THIS IS A BREAKING NEWS UPDATE. An earlier story follows below."},
	{"this is a developing story", anywhere, "", NoteUpdate, "This is a developing story. Check back for more."},
	{"this is an auto-generated", anywhere, "feed|story|article", NoteDisclosure, "This is an auto-generated story from a wire feed."},
	{"this is an automated", anywhere, "feed|story|article", NoteDisclosure, "This is an automated news feed. The contents have not been edited by Portby staff."},
	{"this is part of", anywhere, "effort|series|partnership|project|package", NoteEditors, "This is part of a series on ports."},
	{"this report is", anywhere, "auto-generated|syndicated", NoteDisclosure, "This report is auto-generated from a wire service."},
	{"transparenzhinweis", anywhere, "", NoteDisclosure, "Transparenzhinweis: Der Autor war Lotse."},
	{"uma versao anterior dest", anywhere, "", NoteCorrection, "Uma versão anterior deste texto falava em três portos."},
	{"una version anterior de est", anywhere, "", NoteCorrection, "Una versión anterior de esta nota hablaba de tres puertos."},
	{"una versione precedente di quest", anywhere, "", NoteCorrection, "Una versione precedente di questo articolo parlava di tre porti."},
	{"under embargo until", anywhere, "", NoteEmbargo, "UNDER EMBARGO UNTIL 0001 GMT, March 3"},
	{"une version anterieure de cet", anywhere, "", NoteCorrection, "Une version antérieure de cet article parlait de trois ports."},
	{"une version precedente de cet", anywhere, "", NoteCorrection, "Une version précédente de cette dépêche parlait de trois ports."},
	{"updated ", onlyEnclosed, "", NoteUpdate, "(Updated with port statement)"},
	{"updates ", onlyEnclosed, "", NoteUpdate, "(Updates prices)"},
	{"updates throughout", anywhere, "", NoteUpdate, "UPDATES throughout"},
	{"updates with", anywhere, "detail|quote|comment|background|statement|latest|death toll|photos|byline|reaction", NoteUpdate, "UPDATES with port statement"},
	{"updates,", onlyEnclosed, "", NoteUpdate, "(Updates, adds quotes)"},
	{"updates:", anywhere, "", NoteUpdate, "UPDATES: With details"},
	{"warning:", onlyEnclosed, "language|graphic|profanity|content|contains|details", NoteAdvisory, "(Warning: graphic content)"},
	{"warning: this article contains", anywhere, "", NoteAdvisory, "Warning: This article contains graphic details"},
	{"warning: this story contains", anywhere, "", NoteAdvisory, "WARNING: This story contains graphic details"},
	{"wiederholt", onlyEnclosed, "", NoteRepeat, "(Wiederholt Meldung vom Montag)"},
	{"wiederholung", onlyEnclosed, "", NoteRepeat, "(Wiederholung vom Montag)"},
	{"withdrawal:", anywhere, "", NoteWithdrawal, "WITHDRAWAL: Port story sent at 0915 GMT"},
	{"withdrawn -", anywhere, "", NoteWithdrawal, "WITHDRAWN - Port story sent at 0915 GMT"},
	{"withdrawn:", anywhere, "", NoteWithdrawal, "WITHDRAWN: Port story sent at 0915 GMT"},
	{"writes through", onlyEnclosed, "", NoteUpdate, "(Writes through)"},
	{"в предыдущей версии", anywhere, "текста|сообщения|новости|статьи|заметки|материала", NoteCorrection, "В предыдущей версии текста говорилось о трех портах."},
	{"добавл", onlyEnclosed, "", NoteUpdate, "(Добавлен комментарий порта)"},
	{"дополн", onlyEnclosed, "", NoteUpdate, "(Дополнено комментарием порта)"},
	{"исправл", onlyEnclosed, "", NoteCorrection, "(Исправлено число портов)"},
	{"обновл", onlyEnclosed, "", NoteUpdate, "(Обновлено в 15:00)"},
	{"от редакции:", anywhere, "", NoteEditors, "От редакции: первая статья серии"},
	{"повтор", onlyEnclosed, "", NoteRepeat, "(Повтор сообщения от понедельника)"},
	{"поправка:", anywhere, "", NoteCorrection, "Поправка: закрыты два порта"},
	{"прим. ред", anywhere, "", NoteEditors, "(Прим. ред.: первая статья серии)"},
	{"примечание редакции", anywhere, "", NoteEditors, "Примечание редакции: первая статья серии"},
	{"уточн", onlyEnclosed, "", NoteClarification, "(Уточнено число портов)"},
	{"эмбарго", anywhere, "до|:", NoteEmbargo, "ЭМБАРГО до 3 марта"},
	{"更新", onlyEnclosed, "", NoteUpdate, "(更新港口声明)"},
	{"更正", onlyEnclosed, "", NoteCorrection, "(更正港口数目)"},
	{"更正:", anywhere, "", NoteCorrection, "更正：关闭的是两个港口"},
	{"编者按", anywhere, "", NoteEditors, "编者按：港口系列之一"},
	{"编者注", anywhere, "", NoteEditors, "（编者注：港口系列之一）"},
	{"补充", onlyEnclosed, "", NoteUpdate, "(补充港口声明)"},
	{"補充", onlyEnclosed, "", NoteUpdate, "(補充港口聲明)"},
	{"重发", onlyEnclosed, "", NoteRepeat, "(重发周一报道)"},
}

// noteRemarks are phrases inside a note that make it one, exactly as printed.
// They are few, because each is looked for in every block.
var noteRemarks = []struct {
	phrase  string
	rare    string // a letter of it that is seldom in other text, and looked for first
	place   notePlace
	needs   string
	kind    NoteKind
	example string
}{
	{"opinions expressed", "x", onlyEnclosed, "own", NoteDisclosure, "-- Ann Lund is a port pilot. The opinions expressed are her own --"},
	{"views expressed", "x", onlyEnclosed, "own", NoteDisclosure, "Ann Lund is a port pilot. The views expressed are her own."},
	{" columnist", "m", onlyEnclosed, "is a|is an", NoteDisclosure, "(Ann Lund is a Reuters columnist)"},
	{" corrects ", "o", onlyEnclosed, storyParts, NoteCorrection, "(In 10th paragraph, corrects number of ports)"},
	{" deletes ", "d", onlyEnclosed, storyParts, NoteCorrection, "(In 10th paragraph, deletes name of port)"},
	{" clarifies ", "f", onlyEnclosed, storyParts, NoteClarification, "(In 10th paragraph, clarifies number of ports)"},
	{"redaktionell nicht bearbeitet", "k", anywhere, "", NoteDisclosure, "Portby Online hat diese Meldung redaktionell nicht bearbeitet."},
	{"ИНОСТРАННЫМ АГЕНТОМ", "И", anywhere, "", NoteDisclosure, "НАСТОЯЩИЙ МАТЕРИАЛ СОЗДАН ИНОСТРАННЫМ АГЕНТОМ"},
	{"訂正", "訂", onlyEnclosed, "ます|した|します", NoteCorrection, "(英文の訂正により港の数を訂正します)"},
	{"修正", "修", onlyEnclosed, "ます|した|します", NoteCorrection, "*見出しを修正しました。"},
	{"再送", "再", onlyEnclosed, "ます|した|します", NoteRepeat, "(本文の体裁を整えて再送します)"},
	{"追加", "追", onlyEnclosed, "ます|した|します", NoteUpdate, "＊港の声明を追加しました。"},
	{"更新", "更", onlyEnclosed, "ます|した|します", NoteUpdate, "*内容を更新しました。"},
	{"差し替え", "差", onlyEnclosed, "ます|した|します", NoteUpdate, "※写真を差し替えました。"},
}

// noteSubjects begin a note that speaks of its own story. An earlier version
// of the story is only ever mentioned because something was wrong with it,
// whatever the verb, unless the verb says otherwise ("appeared in").
var noteSubjects = []noteSubject{
	{"a previous version of this ", NoteCorrection, anywhere, true, "A previous version of this story gave another number of ports."},
	{"an earlier version of this ", NoteCorrection, anywhere, true, "An earlier version of this report gave another number of ports."},
	{"the original version of this ", NoteCorrection, anywhere, true, "The original version of this story gave another number of ports."},
	{"a previous version", NoteCorrection, anywhere, false, "A previous version of a March 3 story misspelled the port's name."},
	{"an earlier version", NoteCorrection, anywhere, false, "An earlier version of a March 3 story misspelled the port's name."},
	{"this ", "", anywhere, false, "This story corrects the name of the port."},
	{"the following ", "", anywhere, false, "The following story was corrected to change the headline."},
	{"the ", "", onlyEnclosed, false, "(The story was refiled to change the headline.)"},
}

// A noteSubject is a row of noteSubjects.
type noteSubject struct {
	opening string
	kind    NoteKind // where no verb says another
	place   notePlace
	certain bool // no verb is needed
	example string
}

// storyNouns name a story. What is more often something else in the news
// does so only in brackets.
var storyNouns = []struct {
	name    string
	place   notePlace
	example string
}{
	{"story", anywhere, "This story was corrected at 1500 GMT."},
	{"article", anywhere, "This article was corrected at 1500 GMT."},
	{"dispatch", anywhere, "This dispatch was corrected at 1500 GMT."},
	{"headline", anywhere, "This headline was corrected at 1500 GMT."},
	{"version", onlyEnclosed, "(This version corrects to two ports)"},
	{"report", onlyEnclosed, "(This report was corrected at 1500 GMT)"},
	{"item", onlyEnclosed, "(This item was corrected at 1500 GMT)"},
	{"column", onlyEnclosed, "(This column was corrected at 1500 GMT)"},
	{"copy", onlyEnclosed, "(This copy was corrected at 1500 GMT)"},
	{"post", onlyEnclosed, "(This post was corrected at 1500 GMT)"},
	{"factbox", onlyEnclosed, "(This factbox was corrected at 1500 GMT)"},
	{"brief", onlyEnclosed, "(This brief was corrected at 1500 GMT)"},
}

// noteVerbs say what such a note is about, sorted by word.
var noteVerbs = []noteWord{
	{"adapted", anywhere, NoteEditors, "This article was first adapted elsewhere."},
	{"adds", onlyEnclosed, NoteUpdate, "(This story adds quotes)"},
	{"amended", anywhere, NoteCorrection, "This story was amended at 1500 GMT."},
	{"appeared", anywhere, NoteEditors, "This article first appeared elsewhere."},
	{"auto-generated", anywhere, NoteDisclosure, "This story was auto-generated by a partner."},
	{"clarified", anywhere, NoteClarification, "This story was clarified at 1500 GMT."},
	{"clarifies", anywhere, NoteClarification, "This story clarifies a quote."},
	{"clarify", onlyEnclosed, NoteClarification, "This story was updated to clarify a quote."},
	{"correct", onlyEnclosed, NoteCorrection, "This story was updated to correct a name."},
	{"corrected", anywhere, NoteCorrection, "This story was corrected at 1500 GMT."},
	{"corrects", anywhere, NoteCorrection, "This story corrects a name."},
	{"delete", onlyEnclosed, NoteCorrection, "This story was updated to delete a name."},
	{"deleted", onlyEnclosed, NoteCorrection, "An earlier version of a March 3 story deleted a name."},
	{"deletes", onlyEnclosed, NoteCorrection, "(This version deletes a name)"},
	{"drops", onlyEnclosed, NoteCorrection, "(This story drops a name)"},
	{"edited", onlyEnclosed, NoteDisclosure, "(This story has not been edited by Portby staff)"},
	{"erroneously", anywhere, NoteCorrection, "An earlier version of a March 3 story erroneously named a port."},
	{"excerpted", anywhere, NoteEditors, "This article was first excerpted elsewhere."},
	{"fix", onlyEnclosed, NoteCorrection, "This story was updated to fix a name."},
	{"fixed", onlyEnclosed, NoteCorrection, "An earlier version of a March 3 story fixed a name."},
	{"fixes", onlyEnclosed, NoteCorrection, "(This story fixes a name)"},
	{"funded", anywhere, NoteDisclosure, "This story was funded by the Lund Foundation."},
	{"generated", anywhere, NoteDisclosure, "This story was generated by a partner."},
	{"inaccurately", anywhere, NoteCorrection, "An earlier version of a March 3 story inaccurately named a port."},
	{"incorrectly", anywhere, NoteCorrection, "An earlier version of a March 3 story incorrectly named a port."},
	{"killed", anywhere, NoteWithdrawal, "This story has been killed."},
	{"misidentified", anywhere, NoteCorrection, "A previous version of a March 3 story misidentified a name."},
	{"misspelled", anywhere, NoteCorrection, "A previous version of a March 3 story misspelled a name."},
	{"misspells", anywhere, NoteCorrection, "This story misspells a name."},
	{"misstated", anywhere, NoteCorrection, "A previous version of a March 3 story misstated a name."},
	{"mistakenly", anywhere, NoteCorrection, "An earlier version of a March 3 story mistakenly named a port."},
	{"omitted", onlyEnclosed, NoteCorrection, "An earlier version of a March 3 story omitted a name."},
	{"produced", anywhere, NoteDisclosure, "This story was produced by a partner."},
	{"published", anywhere, NoteEditors, "This article was first published elsewhere."},
	{"recasts", onlyEnclosed, NoteUpdate, "(This story recasts quotes)"},
	{"refiled", anywhere, NoteCorrection, "This story was refiled at 1500 GMT."},
	{"refiles", anywhere, NoteCorrection, "This story refiles a name."},
	{"remove", onlyEnclosed, NoteCorrection, "This story was updated to remove a name."},
	{"removed", onlyEnclosed, NoteCorrection, "An earlier version of a March 3 story removed a name."},
	{"removes", onlyEnclosed, NoteCorrection, "(This story removes a name)"},
	{"repeated", onlyEnclosed, NoteRepeat, "(This story is repeated from Monday)"},
	{"repeats", onlyEnclosed, NoteRepeat, "(This story repeats one from Monday)"},
	{"reprinted", anywhere, NoteEditors, "This article was first reprinted elsewhere."},
	{"resends", onlyEnclosed, NoteRepeat, "(This story resends one from Monday)"},
	{"resent", onlyEnclosed, NoteRepeat, "(This story is resent from Monday)"},
	{"restores", onlyEnclosed, NoteCorrection, "(This story restores a name)"},
	{"retracted", anywhere, NoteWithdrawal, "This story has been retracted."},
	{"sponsored", anywhere, NoteDisclosure, "This story was sponsored by the Lund Foundation."},
	{"supported", anywhere, NoteDisclosure, "This story was supported by the Lund Foundation."},
	{"syndicated", anywhere, NoteDisclosure, "This story was syndicated by a partner."},
	{"updated", anywhere, NoteUpdate, "This story will be updated."},
	{"updates", onlyEnclosed, NoteUpdate, "(This story updates quotes)"},
	{"withdrawn", anywhere, NoteWithdrawal, "This story has been withdrawn."},
	{"wrong", anywhere, NoteCorrection, "An earlier version of a March 3 story gave the wrong port."},
	{"wrongly", anywhere, NoteCorrection, "An earlier version of a March 3 story wrongly named a port."},
}

// A noteWord is a row of noteVerbs.
type noteWord struct {
	word    string
	place   notePlace // where it makes a note of a sentence on a story; behind a stronger verb it counts anywhere
	kind    NoteKind
	example string
}

// noteWeights order the kinds for notes with several verbs, the weightiest
// first: a story "updated to correct" a name is a correction.
var noteWeights = []NoteKind{NoteWithdrawal, NoteCorrection, NoteClarification, NoteRepeat, NoteUpdate, NoteDisclosure, NoteEditors}
