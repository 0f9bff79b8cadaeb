package credit

import (
	"slices"
	"strings"

	"github.com/newswire-go/newswire/internal/lex"
)

// A roleUse says how the words of a role are used.
type roleUse uint8

const (
	useStrong    roleUse = 1 << iota // they may open a sign-off in running text, after a full stop
	useBare                          // names may follow without a linking word: "Editing Ann Berg"
	useQualifier                     // they make the reporting that follows additional
	useAfter                         // the names come first: "Ann Berg contributed to this report."
	useLast                          // nothing has to follow: "Ann Berg in Oslo contributed."
)

// A roleRow tells which printed words name a role.
type roleRow struct {
	words   string // in lower case
	lang    string // BCP 47 primary tag; it chooses the words for "and", "in", "by" among the names
	role    Role
	use     roleUse
	link    string // the words of which one follows, and ":" where a colon does as well
	example string // a sign-off that reads otherwise without the row
}

// roleRows is the one vocabulary of roles in all languages, sorted by first
// word so that a word that names no role costs a few comparisons. Among rows
// with the same first word the longest that fits wins. A role that an agency
// prints but Role does not have is given its nearest: who polls does research,
// who creates or produces a text compiles it. English forms are measured on
// some 90,000 sign-offs of Reuters, AP's and Bloomberg's were seen on their
// pages; the other languages follow the agencies' stated forms.
var roleRows = []roleRow{
	{words: "additional", lang: "en", use: useQualifier, example: "(Additional reporting by Ann Berg)"},
	{words: "also contributing", lang: "en", role: AdditionalReporting, link: "are is were was", example: "Also contributing are AP writers Ann Berg in Oslo and Tom Hale in Bonn."},
	{words: "also contributing to this report", lang: "en", role: AdditionalReporting, link: "are is were was", example: "Also contributing to this report was Ann Berg in Oslo."},
	{words: "also contributing to this story", lang: "en", role: AdditionalReporting, link: "are is were was", example: "Also contributing to this story was Ann Berg in Oslo."},
	{words: "assistance", lang: "en", role: AdditionalReporting, link: "from by", example: "(With assistance from Ann Berg)"},
	{words: "autor", lang: "de", role: Reporting, link: ":", example: "Autor: Anna Berg (Oslo)"},
	{words: "autore", lang: "lv", role: Reporting, link: ":", example: "Autore: Ana Berg"},
	{words: "autoren", lang: "de", role: Reporting, link: ":", example: "Autoren: Anna Berg, Jens Holm"},
	{words: "autorica", lang: "hr", role: Reporting, link: ":", example: "Autorica: Ana Lund"},
	{words: "autorin", lang: "de", role: Reporting, link: ":", example: "Autorin: Anna Berg (Oslo)"},
	{words: "autorius", lang: "lt", role: Reporting, link: ":", example: "Autorius: Ana Berg"},
	{words: "autorka", lang: "pl", role: Reporting, link: ":", example: "Autorka: Anna Lund"},
	{words: "autors", lang: "lv", role: Reporting, link: ":", example: "Autors: Ana Berg"},
	{words: "autorė", lang: "lt", role: Reporting, link: ":", example: "Autorė: Ana Berg"},
	{words: "avec", lang: "fr", role: AdditionalReporting, use: useBare, example: "(Reportage Anne Berg, avec Luc Morin à Lyon)"},
	{words: "avtor", lang: "sl", role: Reporting, link: ":", example: "Avtor: Ana Lund"},
	{words: "avtorica", lang: "sl", role: Reporting, link: ":", example: "Avtorica: Ana Lund"},
	{words: "bericht", lang: "de", role: Reporting, use: useBare, link: "von :", example: "(Bericht von Anna Berg, redigiert von Jens Holm)"},
	{words: "berichte", lang: "de", role: Reporting, use: useBare, link: "von :", example: "(Berichte von Anna Berg und Jens Holm)"},
	{words: "berichtet", lang: "de", role: Reporting, link: "von :", example: "(Berichtet von Anna Berg)"},
	{words: "biên tập", lang: "vi", role: Editing, link: ":", example: "Biên tập: Anh Berg"},
	{words: "com reportagem adicional", lang: "pt", role: AdditionalReporting, link: "de por :", example: "(Com reportagem adicional de Ana Berg)"},
	{words: "com reportagem", lang: "pt", role: Reporting, link: "de por :", example: "(Com reportagem de Ana Berg)"},
	{words: "compiled", lang: "en", role: Compiling, link: "by :", example: "(Compiled by Ann Berg)"},
	{words: "compiling", lang: "en", role: Compiling, link: "by :", example: "(Compiling by Ann Berg)"},
	{words: "con reporte adicional", lang: "es", role: AdditionalReporting, link: "de por :", example: "(Con reporte adicional de Ana Berg)"},
	{words: "con información", lang: "es", role: Reporting, link: "de :", example: "(Con información de Ana Berg)"},
	{words: "con reporte", lang: "es", role: Reporting, link: "de por :", example: "(Con reporte de Ana Berg)"},
	{words: "contributed", lang: "en", role: AdditionalReporting, use: useAfter | useLast, link: "to this from reporting", example: "Ann Berg contributed to this report."},
	{words: "contributing", lang: "en", role: AdditionalReporting, link: "by :", example: "(Contributing: Ann Berg)"},
	{words: "contributing to this report", lang: "en", role: AdditionalReporting, link: "are is were was", example: "Contributing to this report were Ann Berg in Oslo and Tom Hale in Bonn."},
	{words: "contributing to this story", lang: "en", role: AdditionalReporting, link: "are is were was", example: "Contributing to this story were Ann Berg in Oslo and Tom Hale in Bonn."},
	{words: "contribution", lang: "en", role: AdditionalReporting, link: "by from", example: "(Contribution by Ann Berg)"},
	{words: "contributions", lang: "en", role: AdditionalReporting, link: "by from", example: "(Contributions by Ann Berg)"},
	{words: "created", lang: "en", role: Compiling, link: "by :", example: "(Created by Ann Berg)"},
	{words: "edición", lang: "es", role: Editing, link: "de por :", example: "(Edición de Ana Berg)"},
	{words: "editado", lang: "es", role: Editing, link: "por :", example: "(Editado en español por Ana Berg)"},
	{words: "edited", lang: "en", role: Editing, link: "by :", example: "(Edited by Ann Berg)"},
	{words: "editing", lang: "en", role: Editing, use: useStrong | useBare, link: "by :", example: "(Editing by Ann Berg)"},
	{words: "editor", lang: "en", role: Editing, link: "by :", example: "(Editor: Ann Berg)"},
	{words: "editors", lang: "en", role: Editing, link: "by :", example: "(Editors: Ann Berg, Tom Hale)"},
	{words: "edité", lang: "fr", role: Editing, link: "par", example: "(Edité par Anne Berg)"},
	{words: "editör", lang: "tr", role: Editing, link: ":", example: "Editör: Ali Lund"},
	{words: "edição", lang: "pt", role: Editing, link: "de por :", example: "(Edição de Ana Berg)"},
	{words: "eindredactie", lang: "nl", role: Editing, link: ":", example: "Eindredactie: Anna Berg"},
	{words: "escrito", lang: "es", role: Writing, link: "por :", example: "(Escrito por Ana Berg)"},
	{words: "extra", lang: "en", use: useQualifier, example: "(Extra reporting by Ann Berg)"},
	{words: "fact checked", lang: "en", role: Editing, link: "by :", example: "(Writing by Ann Berg; Fact checked by Tom Hale)"},
	{words: "fotos", lang: "de", role: Photography, link: "von :", example: "(Fotos: Anna Berg; geschrieben von Uwe Lind)"},
	{words: "further", lang: "en", use: useQualifier, example: "(Further reporting by Ann Berg)"},
	{words: "geschrieben", lang: "de", role: Writing, link: "von :", example: "(Geschrieben von Anna Berg)"},
	{words: "graphic", lang: "en", role: Graphics, link: "by", example: "(Graphic by Ann Berg)"},
	{words: "graphics", lang: "en", role: Graphics, link: "by", example: "(Graphics by Ann Berg)"},
	{words: "ha collaborato", lang: "it", role: AdditionalReporting, use: useBare, example: "(Anna Berg, ha collaborato Luca Mora)"},
	{words: "haber", lang: "tr", role: Reporting, link: ":", example: "Haber: Ali Lund"},
	{words: "hanno collaborato", lang: "it", role: AdditionalReporting, use: useBare, example: "(Anna Berg, hanno collaborato Luca Mora e Ugo Riva)"},
	{words: "illustrated", lang: "en", role: Graphics, link: "by :", example: "(Reporting by Ann Berg; Illustrated by Tom Hale)"},
	{words: "in redazione", lang: "it", role: Editing, use: useBare, example: "(Anna Berg, in redazione Luca Mora)"},
	{words: "información", lang: "es", role: Reporting, link: "de por :", example: "(Información de Ana Berg)"},
	{words: "información adicional", lang: "es", role: AdditionalReporting, link: "de por :", example: "(Información adicional de Ana Berg)"},
	{words: "inputs", lang: "en", role: AdditionalReporting, link: "from :", example: "(With inputs from Ann Berg)"},
	{words: "journalist", lang: "da", role: Reporting, link: ":", example: "Journalist: Anna Berg"},
	{words: "mitarbeit", lang: "de", role: AdditionalReporting, link: "von :", example: "(Mitarbeit: Anna Berg)"},
	{words: "muhabir", lang: "tr", role: Reporting, link: ":", example: "Muhabir: Ali Lund"},
	{words: "müxbir", lang: "az", role: Reporting, link: ":", example: "Müxbir: Anna Berq"},
	{words: "müəllif", lang: "az", role: Reporting, link: ":", example: "Müəllif: Anna Berq"},
	{words: "napisala", lang: "hr", role: Reporting, link: ":", example: "Napisala: Ana Lund"},
	{words: "napisao", lang: "hr", role: Reporting, link: ":", example: "Napisao: Ana Lund"},
	{words: "novinar", lang: "hr", role: Reporting, link: ":", example: "Novinar: Ana Lund"},
	{words: "novinarka", lang: "hr", role: Reporting, link: ":", example: "Novinarka: Ana Lund"},
	{words: "oleh", lang: "id", role: Reporting, link: ":", example: "Oleh: Ani Berg"},
	{words: "other", lang: "en", use: useQualifier, example: "(Other reporting by Ann Berg)"},
	{words: "penerjemah", lang: "id", role: Translation, link: ":", example: "Penerjemah: Ani Berg"},
	{words: "penulis", lang: "id", role: Writing, link: ":", example: "Penulis: Ani Berg"},
	{words: "penyunting", lang: "id", role: Editing, link: ":", example: "Penyunting: Ani Berg"},
	{words: "pewarta", lang: "id", role: Reporting, link: ":", example: "Pewarta: Ani Berg"},
	{words: "photo", lang: "en", role: Photography, link: "by", example: "(Photo by Ann Berg)"},
	{words: "photographs", lang: "en", role: Photography, link: "by", example: "(Photographs by Ann Berg)"},
	{words: "photography", lang: "en", role: Photography, link: "by :", example: "(Photography by Ann Berg)"},
	{words: "photos", lang: "en", role: Photography, link: "by", example: "(Photos by Ann Berg)"},
	{words: "pictures", lang: "en", role: Photography, link: "by", example: "(Pictures by Ann Berg)"},
	{words: "piše", lang: "hr", role: Reporting, link: ":", example: "Piše: Ana Lund"},
	{words: "polled", lang: "en", role: Research, link: "by", example: "(Polled by Ann Berg)"},
	{words: "polling", lang: "en", role: Research, link: "by :", example: "(Polling by Ann Berg)"},
	{words: "por", lang: "pt", role: Reporting, use: useBare, example: "(Por Ana Berg; edição de Luís Mora)"},
	{words: "preklad", lang: "sk", role: Translation, link: ":", example: "Preklad: Anna Lundová"},
	{words: "produced", lang: "en", role: Compiling, link: "by :", example: "(Produced by Ann Berg)"},
	{words: "red", lang: "id", role: Editing, link: ":", example: "Red: Budi Lund"},
	{words: "redacción", lang: "es", role: Reporting, link: ":", example: "Redacción: Ana Berg"},
	{words: "redactado", lang: "es", role: Writing, link: "por :", example: "(Redactado por Ana Berg)"},
	{words: "redacteur", lang: "nl", role: Editing, link: ":", example: "Redacteur: Anna Berg"},
	{words: "redactie", lang: "nl", role: Editing, link: ":", example: "Redactie: Anna Berg"},
	{words: "redakcja", lang: "pl", role: Editing, link: ":", example: "Redakcja: Anna Lund"},
	{words: "redaksi", lang: "id", role: Editing, link: ":", example: "Redaksi: Budi Lund"},
	{words: "redaktion", lang: "de", role: Editing, link: ":", example: "Redaktion: Anna Berg"},
	{words: "redaktor", lang: "pl", role: Editing, link: ":", example: "Redaktor: Anna Lund"},
	{words: "redaktore", lang: "lv", role: Editing, link: ":", example: "Redaktore: Ana Berg"},
	{words: "redaktorius", lang: "lt", role: Editing, link: ":", example: "Redaktorius: Ana Berg"},
	{words: "redaktorka", lang: "pl", role: Editing, link: ":", example: "Redaktorka: Anna Lund"},
	{words: "redaktors", lang: "lv", role: Editing, link: ":", example: "Redaktors: Ana Berg"},
	{words: "redaktorė", lang: "lt", role: Editing, link: ":", example: "Redaktorė: Ana Berg"},
	{words: "redaktur", lang: "id", role: Editing, link: ":", example: "Redaktur: Ani Berg"},
	{words: "redaktör", lang: "tr", role: Editing, link: ":", example: "Redaktör: Ali Lund"},
	{words: "redaktør", lang: "da", role: Editing, link: ":", example: "Redaktør: Anna Berg"},
	{words: "redatto", lang: "it", role: Writing, link: "da", example: "(Redatto da Anna Berg)"},
	{words: "redattore", lang: "it", role: Editing, link: ":", example: "Redattore: Anna Berg"},
	{words: "redigering", lang: "da", role: Editing, link: ":", example: "Redigering: Anna Berg"},
	{words: "redigiert", lang: "de", role: Editing, link: "von :", example: "(Redigiert von Anna Berg)"},
	{words: "reportado", lang: "es", role: Reporting, link: "por :", example: "(Reportado por Ana Berg)"},
	{words: "reportage", lang: "fr", role: Reporting, use: useBare, link: "de par :", example: "(Reportage Anne Berg, rédigé par Luc Morin)"},
	{words: "reportagem", lang: "pt", role: Reporting, link: "de por :", example: "(Reportagem de Ana Berg)"},
	{words: "reportagem adicional", lang: "pt", role: AdditionalReporting, link: "de por :", example: "(Reportagem adicional de Ana Berg)"},
	{words: "reportages", lang: "fr", role: Reporting, use: useBare, link: "de par :", example: "(Reportages Anne Berg et Luc Morin)"},
	{words: "reporte", lang: "es", role: Reporting, link: "de por :", example: "(Reporte de Ana Berg)"},
	{words: "reporte adicional", lang: "es", role: AdditionalReporting, link: "de por :", example: "(Reporte adicional de Ana Berg)"},
	{words: "reported", lang: "en", role: Reporting, link: "by :", example: "(Reported by Ann Berg; edited by Tom Hale)"},
	{words: "reported", lang: "en", role: Reporting, use: useAfter, link: "from", example: "Berg reported from Oslo."},
	{words: "reporter", lang: "de", role: Reporting, link: "von :", example: "(Reporter: Anna Berg, Jens Holm; geschrieben von Uwe Lind)"},
	{words: "reporterin", lang: "de", role: Reporting, link: "von :", example: "(Reporterin: Anna Berg; geschrieben von Uwe Lind)"},
	{words: "reportes", lang: "es", role: Reporting, link: "de por :", example: "(Reportes de Ana Berg y Luis Mora)"},
	{words: "reporting", lang: "en", role: Reporting, use: useStrong | useBare, link: "by from :", example: "(Reporting by Ann Berg; Editing by Tom Hale)"},
	{words: "research", lang: "en", role: Research, link: "by :", example: "(Research by Ann Berg)"},
	{words: "researched", lang: "en", role: Research, link: "by", example: "(Researched by Ann Berg)"},
	{words: "reviewed", lang: "en", role: Editing, link: "by :", example: "(Writing by Ann Berg; Reviewed by Tom Hale)"},
	{words: "rédaction", lang: "fr", role: Writing, link: "de par :", example: "(Rédaction de Anne Berg)"},
	{words: "rédigé", lang: "fr", role: Writing, link: "par", example: "(Rédigé par Anne Berg)"},
	{words: "scritto", lang: "it", role: Writing, link: "da", example: "(Scritto da Anna Berg)"},
	{words: "story", lang: "en", role: Byline, link: "by :", example: "(Story by Ann Berg; Editing by Tom Hale)"},
	{words: "szerkesztette", lang: "hu", role: Editing, link: ":", example: "Szerkesztette: Anna Berg"},
	{words: "szerkesztő", lang: "hu", role: Editing, link: ":", example: "Szerkesztő: Anna Berg"},
	{words: "szerző", lang: "hu", role: Reporting, link: ":", example: "Szerző: Anna Berg"},
	{words: "tekst", lang: "nl", role: Writing, link: ":", example: "Tekst: Anna Berg"},
	{words: "teksti", lang: "fi", role: Writing, link: ":", example: "Teksti: Anna Berg"},
	{words: "text", lang: "en", role: Writing, link: "by :", example: "(Text by Ann Berg)"},
	{words: "text", lang: "de", role: Writing, link: "von :", example: "(Text von Anna Berg)"},
	{words: "texto", lang: "pt", role: Writing, link: "de por :", example: "(Texto de Ana Berg)"},
	{words: "thực hiện", lang: "vi", role: Reporting, link: ":", example: "Thực hiện: Anh Berg"},
	{words: "to contact the reporter on this story", lang: "en", role: Reporting, use: useStrong, link: "by :", example: "To contact the reporter on this story: Ann Berg in Oslo at aberg@example.net"},
	{words: "to contact the reporters on this story", lang: "en", role: Reporting, use: useStrong, link: "by :", example: "To contact the reporters on this story: Ann Berg in Oslo at aberg@example.net; Tom Hale in Bonn at thale@example.net"},
	{words: "to contact the staff on this story", lang: "en", role: Reporting, use: useStrong, link: "by :", example: "To contact the staff on this story: Ann Berg in Oslo at aberg@example.net"},
	{words: "to contact the reporter on the story", lang: "en", role: Reporting, use: useStrong, link: "by :", example: "To contact the reporter on the story: Ann Berg in Oslo at aberg@example.net"},
	{words: "to contact the writer on the story", lang: "en", role: Reporting, use: useStrong, link: "by :", example: "To contact the writer on the story: Ann Berg in Oslo at aberg@example.net"},
	{words: "to contact the writer on this story", lang: "en", role: Reporting, use: useStrong, link: "by :", example: "To contact the writer on this story: Ann Berg in Oslo at aberg@example.net"},
	{words: "to contact the editor responsible for this story", lang: "en", role: Editing, use: useStrong, link: "by :", example: "To contact the editor responsible for this story: Ann Berg at aberg@example.net"},
	{words: "to contact the editors responsible for this story", lang: "en", role: Editing, use: useStrong, link: "by :", example: "To contact the editors responsible for this story: Ann Berg at aberg@example.net Tom Hale"},
	{words: "toimetaja", lang: "et", role: Editing, link: ":", example: "Toimetaja: Ana Berg"},
	{words: "toimittaja", lang: "fi", role: Reporting, link: ":", example: "Toimittaja: Anna Berg"},
	{words: "tradotto", lang: "it", role: Translation, link: "da :", example: "(Tradotto da Anna Berg in redazione a Danzica)"},
	{words: "traducción", lang: "es", role: Translation, link: "de por :", example: "(Traducción de Ana Berg)"},
	{words: "traducido", lang: "es", role: Translation, link: "por :", example: "(Traducido por Ana Berg)"},
	{words: "traduction", lang: "fr", role: Translation, use: useBare, link: "de par :", example: "(Reportage Anne Berg, traduction Luc Morin)"},
	{words: "traduit", lang: "fr", role: Translation, link: "par", example: "(Traduit par Anne Berg)"},
	{words: "traduzido", lang: "pt", role: Translation, link: "por :", example: "(Traduzido por Ana Berg)"},
	{words: "tradução", lang: "pt", role: Translation, link: "de por :", example: "(Tradução de Ana Berg)"},
	{words: "translated", lang: "en", role: Translation, link: "by :", example: "(Translated by Ann Berg)"},
	{words: "translating", lang: "en", role: Translation, link: "by :", example: "(Translating by Ann Berg)"},
	{words: "translation", lang: "en", role: Translation, link: "by :", example: "(Translation by Ann Berg)"},
	{words: "tudósító", lang: "hu", role: Reporting, link: ":", example: "Tudósító: Anna Berg"},
	{words: "tác giả", lang: "vi", role: Reporting, link: ":", example: "Tác giả: Anh Berg"},
	{words: "tłumaczenie", lang: "pl", role: Translation, link: ":", example: "Tłumaczenie: Anna Lund"},
	{words: "unter mitarbeit", lang: "de", role: AdditionalReporting, link: "von :", example: "(Unter Mitarbeit von Anna Berg)"},
	{words: "uredila", lang: "hr", role: Editing, link: ":", example: "Uredila: Ana Lund"},
	{words: "uredio", lang: "hr", role: Editing, link: ":", example: "Uredio: Ana Lund"},
	{words: "urednica", lang: "hr", role: Editing, link: ":", example: "Urednica: Ana Lund"},
	{words: "urednik", lang: "hr", role: Editing, link: ":", example: "Urednik: Ana Lund"},
	{words: "verfasst", lang: "de", role: Writing, link: "von :", example: "(Verfasst von Anna Berg)"},
	{words: "version française", lang: "fr", role: Translation, use: useBare, link: "de par :", example: "(Reportage Anne Berg, version française Luc Morin)"},
	{words: "version francaise", lang: "fr", role: Translation, use: useBare, link: "de par :", example: "(Reportage Anne Berg, version francaise Luc Morin)"},
	{words: "video", lang: "en", role: Video, link: "by", example: "(Video by Ann Berg)"},
	{words: "videography", lang: "en", role: Video, link: "by", example: "(Videography by Ann Berg)"},
	{words: "words", lang: "en", role: Writing, link: "by :", example: "(Words by Ann Berg)"},
	{words: "writing", lang: "en", role: Writing, use: useStrong | useBare, link: "by :", example: "(Writing by Ann Berg)"},
	{words: "written", lang: "en", role: Writing, link: "by :", example: "(Written by Ann Berg)"},
	{words: "zusammengestellt", lang: "de", role: Compiling, link: "von :", example: "(Zusammengestellt von Anna Berg)"},
	{words: "çeviri", lang: "tr", role: Translation, link: ":", example: "Çeviri: Ali Lund"},
	{words: "écrit", lang: "fr", role: Writing, link: "par", example: "(Écrit par Anne Berg)"},
	{words: "édition", lang: "fr", role: Editing, use: useBare, link: "de par :", example: "(Reportage Anne Berg, édition Luc Morin)"},
	{words: "édité", lang: "fr", role: Editing, link: "par", example: "(Édité par Anne Berg)"},
	{words: "írta", lang: "hu", role: Reporting, link: ":", example: "Írta: Anna Berg"},
	{words: "übersetzt", lang: "de", role: Translation, link: "von :", example: "(Übersetzt von Anna Berg)"},
	{words: "übersetzung", lang: "de", role: Translation, link: "von :", example: "(Übersetzung: Anna Berg)"},
	{words: "επιμέλεια", lang: "el", role: Editing, link: ":", example: "Επιμέλεια: Άννα Μπεργκ"},
	{words: "κείμενο", lang: "el", role: Reporting, link: ":", example: "Κείμενο: Άννα Μπεργκ"},
	{words: "ρεπορτάζ", lang: "el", role: Reporting, link: ":", example: "Ρεπορτάζ: Άννα Μπεργκ"},
	{words: "συντάκτης", lang: "el", role: Reporting, link: ":", example: "Συντάκτης: Άννα Μπεργκ"},
	{words: "συντάκτρια", lang: "el", role: Reporting, link: ":", example: "Συντάκτρια: Άννα Μπεργκ"},
	{words: "σύνταξη", lang: "el", role: Editing, link: ":", example: "Σύνταξη: Άννα Μπεργκ"},
	{words: "автор", lang: "ru", role: Reporting, use: useBare, link: ":", example: "(Автор Анна Берг. Редактор Иван Мороз)"},
	{words: "авторка", lang: "uk", role: Reporting, link: ":", example: "Авторка: Анна Берг"},
	{words: "авторы", lang: "ru", role: Reporting, use: useBare, link: ":", example: "(Авторы Анна Берг и Пётр Лунин. Редактор Иван Мороз)"},
	{words: "аутор", lang: "sr", role: Reporting, link: ":", example: "Аутор: Ана Берг"},
	{words: "ауторка", lang: "sr", role: Reporting, link: ":", example: "Ауторка: Ана Берг"},
	{words: "журналіст", lang: "uk", role: Reporting, link: ":", example: "Журналіст: Анна Берг"},
	{words: "журналістка", lang: "uk", role: Reporting, link: ":", example: "Журналістка: Анна Берг"},
	{words: "корреспондент", lang: "ru", role: Reporting, link: ":", example: "Корреспондент: Анна Берг"},
	{words: "перевел", lang: "ru", role: Translation, use: useBare, link: ":", example: "(Анна Берг. Перевел Иван Мороз)"},
	{words: "перевела", lang: "ru", role: Translation, use: useBare, link: ":", example: "(Анна Берг. Перевела Ольга Лунина)"},
	{words: "перевод", lang: "ru", role: Translation, use: useBare, link: ":", example: "(Анна Берг. Перевод Иван Мороз)"},
	{words: "переклад", lang: "uk", role: Translation, link: ":", example: "Переклад: Анна Берг"},
	{words: "пише", lang: "sr", role: Reporting, link: ":", example: "Пише: Ана Берг"},
	{words: "редактировал", lang: "ru", role: Editing, use: useBare, link: ":", example: "(Анна Берг. Редактировал Иван Мороз)"},
	{words: "редактировала", lang: "ru", role: Editing, use: useBare, link: ":", example: "(Анна Берг. Редактировала Ольга Лунина)"},
	{words: "редактор", lang: "ru", role: Editing, use: useBare, link: ":", example: "(Анна Берг. Редактор Иван Мороз)"},
	{words: "редакторка", lang: "uk", role: Editing, link: ":", example: "Редакторка: Анна Берг"},
	{words: "редакторы", lang: "ru", role: Editing, use: useBare, link: ":", example: "(Анна Берг. Редакторы Иван Мороз и Пётр Лунин)"},
	{words: "текст", lang: "ru", role: Writing, use: useBare, link: ":", example: "(Анна Берг, текст Пётр Лунин)"},
	{words: "уредила", lang: "sr", role: Editing, link: ":", example: "Уредила: Ана Берг"},
	{words: "уредник", lang: "sr", role: Editing, link: ":", example: "Уредник: Ана Берг"},
	{words: "հեղինակ", lang: "hy", role: Reporting, link: ":", example: "Հեղինակ: Աննա Բերգ"},
	{words: "כתב", lang: "he", role: Reporting, link: ":", example: "כתב: אנה ברג"},
	{words: "כתבה", lang: "he", role: Reporting, link: ":", example: "כתבה: אנה ברג"},
	{words: "מאת", lang: "he", role: Reporting, link: ":", example: "מאת: אנה ברג"},
	{words: "עורך", lang: "he", role: Editing, link: ":", example: "עורך: אנה ברג"},
	{words: "עורכת", lang: "he", role: Editing, link: ":", example: "עורכת: אנה ברג"},
	{words: "עריכה", lang: "he", role: Editing, link: ":", example: "עריכה: אנה ברג"},
	{words: "إعداد", lang: "ar", role: Compiling, use: useBare, link: ":", example: "(إعداد أحمد برج للنشرة العربية - تحرير منى برج)"},
	{words: "بقلم", lang: "ar", role: Reporting, link: ":", example: "بقلم: آدم برغ"},
	{words: "تحرير", lang: "ar", role: Editing, use: useBare, link: ":", example: "(إعداد أحمد برج - تحرير منى برج)"},
	{words: "تحریر", lang: "ur", role: Reporting, link: ":", example: "تحریر: آنا برگ"},
	{words: "ترجمة", lang: "ar", role: Translation, use: useBare, link: ":", example: "(إعداد أحمد برج - ترجمة منى برج)"},
	{words: "تغطية صحفية", lang: "ar", role: Reporting, use: useBare, link: ":", example: "(تغطية صحفية أحمد برج - إعداد منى برج)"},
	{words: "خبرنگار", lang: "fa", role: Reporting, link: ":", example: "خبرنگار: آنا برگ"},
	{words: "دبیر", lang: "fa", role: Editing, link: ":", example: "دبیر: آنا برگ"},
	{words: "رپورٹ", lang: "ur", role: Reporting, link: ":", example: "رپورٹ: آنا برگ"},
	{words: "كتب", lang: "ar", role: Reporting, link: ":", example: "كتب: آدم برغ"},
	{words: "كتبت", lang: "ar", role: Reporting, link: ":", example: "كتبت: آدم برغ"},
	{words: "مترجم", lang: "fa", role: Translation, link: ":", example: "مترجم: آنا برگ"},
	{words: "نویسنده", lang: "fa", role: Reporting, link: ":", example: "نویسنده: آنا برگ"},
	{words: "ویراستار", lang: "fa", role: Editing, link: ":", example: "ویراستار: آنا برگ"},
	{words: "گزارشگر", lang: "fa", role: Reporting, link: ":", example: "گزارشگر: آنا برگ"},
	{words: "लेखक", lang: "hi", role: Reporting, link: ":", example: "लेखक: अना बर्ग"},
	{words: "संपादक", lang: "hi", role: Editing, link: ":", example: "संपादक: अना बर्ग"},
	{words: "संपादन", lang: "hi", role: Editing, link: ":", example: "संपादन: अना बर्ग"},
	{words: "संवाददाता", lang: "hi", role: Reporting, link: ":", example: "संवाददाता: अना बर्ग"},
	{words: "প্রতিবেদক", lang: "bn", role: Reporting, link: ":", example: "প্রতিবেদক: আনা বার্গ"},
	{words: "লেখক", lang: "bn", role: Reporting, link: ":", example: "লেখক: আনা বার্গ"},
	{words: "সম্পাদক", lang: "bn", role: Editing, link: ":", example: "সম্পাদক: আনা বার্গ"},
	{words: "সম্পাদনা", lang: "bn", role: Editing, link: ":", example: "সম্পাদনা: আনা বার্গ"},
	{words: "บรรณาธิการ", lang: "th", role: Editing, link: ":", example: "บรรณาธิการ: แอนนา"},
	{words: "ผู้สื่อข่าว", lang: "th", role: Reporting, link: ":", example: "ผู้สื่อข่าว: แอนนา"},
	{words: "ผู้เขียน", lang: "th", role: Reporting, link: ":", example: "ผู้เขียน: แอนนา"},
	{words: "เรียบเรียง", lang: "th", role: Editing, link: ":", example: "เรียบเรียง: แอนนา"},
}

// A roleHead is what was read where a clause of a sign-off begins: "With
// additional reporting and writing in Oslo by".
type roleHead struct {
	roles [4]Role
	n     int
	lang  string
	place string // between the role and its linking word
	use   roleUse
	after bool // the names were before it
	bare  bool // no linking word stood there
	words int  // of the role: several leave no doubt
}

func (h *roleHead) add(r Role) {
	if h.n < len(h.roles) && !slices.Contains(h.roles[:h.n], r) {
		h.roles[h.n], h.n = r, h.n+1
	}
}

// readHead reads the head of a clause at c. On success c stands behind it.
// Names may follow without a linking word only where the row says so and the
// head is in the language of the clauses before it (lang), or in English,
// whose "editing" other languages use too.
func readHead(c *scanner, lang string) (h roleHead, ok bool) {
	at := *c
	row, additional := readRole(&at, "")
	if row == nil {
		return h, false
	}
	h.lang, h.use, h.words = row.lang, row.use, 1+strings.Count(row.words, " ")
	h.after = row.use&useAfter != 0
	row, at = h.takeRoles(row, at, additional)
	linked := at
	if readLink(&linked, row.link) {
		if !h.after { // behind its names, a verb leaves "from Oslo" to be read as a place
			at = linked
		}
		*c = at
		return h, true
	}
	if h.after {
		next := at
		t := next.next()
		h.bare = row.use&useLast != 0 && (t.kind == tokenDot || t.kind == tokenEnd)
		if h.bare {
			*c = at
		}
		return h, h.bare
	}
	if h.takePlace(row, at, c) {
		return h, true
	}
	if row.use&useBare == 0 || lang != "" && row.lang != lang && row.lang != "en" {
		return h, false
	}
	h.bare = true
	next := at
	switch t := next.next(); {
	case t.kind == tokenWord && nameShape(next.text(t)) >= shapeParticle, t.kind == tokenEnd, t.kind == tokenClose:
	case t.kind == tokenWord && lex.LinkOf(next.text(t), h.lang) == lex.LinkPlace:
	default:
		return h, false
	}
	*c = at
	return h, true
}

// takeRoles takes the first role, and those that are joined to it: "Reporting
// and writing by", "additional reporting, and writing, by". It gives the row of
// the last one and what follows it.
func (h *roleHead) takeRoles(row *roleRow, at scanner, additional bool) (*roleRow, scanner) {
	for {
		role := row.role
		if additional && role == Reporting {
			role = AdditionalReporting
		}
		h.add(role)
		next := at
		skipJoin(&next, h.lang)
		more, add := readRole(&next, h.lang)
		if more == nil || next.pos == at.pos || h.after { // "contributed reporting"
			return row, at
		}
		row, at, additional = more, next, add
	}
}

// takePlace takes what stands between a role and the word that links it to its
// names, and moves c behind that word: "Reporting in Oslo by", "Editado en
// español por", "in redazione a Danzica".
func (h *roleHead) takePlace(row *roleRow, at scanner, c *scanner) bool {
	const most = 4 // words
	next := at
	if t := next.next(); t.kind != tokenWord || lex.LinkOf(next.text(t), h.lang) != lex.LinkPlace {
		return false
	}
	first, last := creditToken{}, creditToken{}
	for n := range most {
		before := next
		if readLink(&next, row.link) && n > 0 {
			if nameShape(next.s[last.start:last.end]) != shapeLower {
				h.place = lex.OnOneLine(next.s[first.start:last.end])
			}
			*c = next
			return true
		}
		next = before
		if last = next.next(); last.kind != tokenWord {
			break
		}
		if n == 0 {
			first = last
		}
	}
	return false
}

// readRole reads one role, with the word that makes it additional, in the
// given language, or any with "". It gives nil where there is none.
func readRole(c *scanner, lang string) (row *roleRow, additional bool) {
	for range 3 {
		at := *c
		row = rowAt(&at, lang)
		if row == nil {
			return nil, false
		}
		*c = at
		if row.use&useQualifier == 0 {
			return row, additional
		}
		additional = true
	}
	return nil, false
}

// rowAt gives the row with the most words that stands at c.
func rowAt(c *scanner, lang string) *roleRow {
	at := *c
	t := at.next()
	if t.kind != tokenWord || !mayBeOpening(at.text(t)) {
		return nil
	}
	var buf [64]byte
	first := lex.FoldWords(buf[:0], at.text(t))
	i := firstRole(first)
	var best *roleRow
	var bestAt scanner
	for ; i < len(roleRows); i++ {
		row := &roleRows[i]
		word, more, _ := strings.Cut(row.words, " ")
		if word != string(first) {
			break
		}
		if lang != "" && row.lang != lang || best != nil && len(best.words) > len(row.words) {
			continue
		}
		end := at
		if !readWords(&end, more) {
			continue
		}
		// Where two rows have the same words, that one counts whose linking
		// word stands there.
		if best != nil && len(best.words) == len(row.words) {
			if probe := end; !readLink(&probe, row.link) {
				continue
			}
		}
		best, bestAt = row, end
	}
	if best != nil {
		*c = bestAt
	}
	return best
}

// firstRole gives the first row of roleRows that begins with the folded word,
// or the place where it would be.
func firstRole(folded []byte) int {
	return lex.SearchSorted(len(roleRows), folded, func(i int) string { return roleRows[i].words })
}

// readWords reads the words, given in lower case, one after the other.
func readWords(c *scanner, words string) bool {
	at := *c
	for words != "" {
		var word string
		word, words, _ = strings.Cut(words, " ")
		t := at.next()
		var buf [64]byte
		if t.kind != tokenWord || word != string(lex.FoldWords(buf[:0], at.text(t))) {
			return false
		}
	}
	*c = at
	return true
}

// readLink reads one of the linking words, a comma before it, a colon behind
// it, or the colon alone.
func readLink(c *scanner, link string) bool {
	at := *c
	t := at.next()
	if t.kind == tokenComma {
		t = at.next()
	}
	var buf [64]byte
	var folded []byte
	if t.kind == tokenWord {
		folded = lex.FoldWords(buf[:0], at.text(t))
	}
	for link != "" {
		var word string
		word, link, _ = strings.Cut(link, " ")
		if word == ":" && t.kind == tokenColon {
			*c = at
			return true
		}
		if len(folded) > 0 && word == string(folded) {
			*c = at
			if t := at.next(); t.kind == tokenColon {
				*c = at
			}
			return true
		}
	}
	return false
}

// skipJoin passes over the marks and words that may stand before a head:
// commas, semicolons, slashes, "and", "with".
func skipJoin(c *scanner, lang string) {
	for {
		at := *c
		switch t := at.next(); {
		case t.kind == tokenComma, t.kind == tokenSemi, t.kind == tokenSlash:
		case t.kind == tokenWord && (lex.LinkOf(at.text(t), lang).Joins() || isWith(at.text(t))):
		default:
			return
		}
		*c = at
	}
}

// isWith tells whether w is the "With" that opens "With additional reporting".
func isWith(w string) bool { return strings.EqualFold(w, "with") }

// Role is what a person did for a story.
type Role uint8

const (
	RoleNone            Role = iota // nothing is said
	Byline                          // named above the story, with no role given anywhere
	Reporting                       // "Reporting by"
	AdditionalReporting             // "Additional reporting by", "contributed to this report"
	Writing                         // "Writing by"
	Editing                         // "Editing by"
	Photography                     // "Photography by"
	Graphics                        // "Graphics by"
	Video                           // "Video by"
	Translation                     // "Translated by"
	Research                        // "Research by"
	Compiling                       // "Compiled by"
)

// roleNames are the words for the roles in an article.
var roleNames = [...]string{
	Byline:              "byline",
	Reporting:           "reporting",
	AdditionalReporting: "additional-reporting",
	Writing:             "writing",
	Editing:             "editing",
	Photography:         "photography",
	Graphics:            "graphics",
	Video:               "video",
	Translation:         "translation",
	Research:            "research",
	Compiling:           "compiling",
}

// String gives the word for a role, "" where nothing is said.
func (r Role) String() string { return roleNames[r] }

// RoleNamed gives the role of that word.
func RoleNamed(word string) (r Role, ok bool) {
	at := slices.Index(roleNames[Byline:], word)
	return Byline + Role(at), at >= 0
}
