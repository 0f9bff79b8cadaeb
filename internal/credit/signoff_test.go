package credit

import (
	"strings"
	"testing"

	"github.com/newswire-go/newswire/internal/lex"
)

// signOffCases are ends of stories, their credits as creditLine writes them,
// and what stands before the sign-off; "none" where there is none.
var signOffCases = []struct{ text, want, rest string }{
	// Reuters: one clause, several, and their marks.
	{"It rained. (Reporting by Ann Berg)", "Ann Berg|reporting", "It rained."},
	{"It rained. (Reporting by Ann Berg; Editing by Tom Hale)", "Ann Berg|reporting; Tom Hale|editing", "It rained."},
	{"It rained. (Reporting By Ann Berg, editing by Tom Hale/Uma Singh)", "Ann Berg|reporting; Tom Hale|editing; Uma Singh|editing", "It rained."},
	{"It rained. (Additional reporting by  Ann Berg , Tom Hale  and  Uma Singh ; editing by  Ola Nord )", "Ann Berg|additional-reporting; Tom Hale|additional-reporting; Uma Singh|additional-reporting; Ola Nord|editing", "It rained."},
	{"It rained. (additional reporting by Ann Berg: Editing by Tom Hale)", "Ann Berg|additional-reporting; Tom Hale|editing", "It rained."},
	{"It rained. (Reporting by Ann Berg. Editing by Tom Hale.)", "Ann Berg|reporting; Tom Hale|editing", "It rained."},
	{"It rained. (Reporting by Ann Berg Jr.; Editing by Tom Hale)", "Ann Berg Jr.|reporting; Tom Hale|editing", "It rained."},
	{"It rained. (Reporting by Ann Berg) (Editing by Tom Hale)", "Ann Berg|reporting; Tom Hale|editing", "It rained."},
	{"It rained. (Writing by Ann Berg ,; Editing by Tom Hale)", "Ann Berg|writing; Tom Hale|editing", "It rained."},
	{"It rained. (Writing by Ann Berg Additional reporting by Tom Hale; Editing by Uma Singh)", "Ann Berg|writing; Tom Hale|additional-reporting; Uma Singh|editing", "It rained."},
	{"It rained. ((Reporting by Ann Berg; Editing by Tom Hale))", "Ann Berg|reporting; Tom Hale|editing", "It rained."},
	{"It rained. (Reporting by Ann Berg; Editing by Tom Hale", "Ann Berg|reporting; Tom Hale|editing", "It rained."},
	{"It rained. Reporting by Ann Berg; Editing by Tom Hale", "Ann Berg|reporting; Tom Hale|editing", "It rained."},
	{"Reporting by Ann Berg, additional reporting by Tom Hale, writing by Uma Singh, Editing by Ola Nord", "Ann Berg|reporting; Tom Hale|additional-reporting; Uma Singh|writing; Ola Nord|editing", ""},
	{"\"It rained,\" she said. (Editing by Tom Hale & Uma Singh)", "Tom Hale|editing; Uma Singh|editing", "\"It rained,\" she said."},
	{"It rained. - - - - (Reporting by Ann Berg)", "Ann Berg|reporting", "It rained."},
	{"It rained. (Reporting by Ann Berg and Jason lund)", "Ann Berg|reporting; Jason lund|reporting", "It rained."},
	{"It rained. (Editing by Theodore d'Afosso and Lisa Von Berg)", "Theodore d'Afosso|editing; Lisa Von Berg|editing", "It rained."},
	{"It rained. (Reporting by Pedro Nicolai da Costa, Erik dela Cruz and Paul de Berg)", "Pedro Nicolai da Costa|reporting; Erik dela Cruz|reporting; Paul de Berg|reporting", "It rained."},
	{"It rained. (Reporting by G Berg, YP Hale, Krishna N Lund and M.D. Nord)", "G Berg|reporting; YP Hale|reporting; Krishna N Lund|reporting; M.D. Nord|reporting", "It rained."},
	{"It rained. (Editing Ann Berg, Tom Hale)", "Ann Berg|editing; Tom Hale|editing", "It rained."},
	{"It rained. (Reporting by Ann Berg; editing by xxx)", "Ann Berg|reporting", "It rained."},
	{"It rained. (Reporting by Ann Berg; editing by )", "Ann Berg|reporting", "It rained."},
	// Roles.
	{"It rained. (Reporting and writing by Ann Berg)", "Ann Berg|reporting+writing", "It rained."},
	{"It rained. (Writing and editing by Ann Berg)", "Ann Berg|writing+editing", "It rained."},
	{"It rained. (Additional reporting, and writing, by Ann Berg)", "Ann Berg|additional-reporting+writing", "It rained."},
	{"It rained. (Additional reporting and additional writing by Ann Berg)", "Ann Berg|additional-reporting+writing", "It rained."},
	{"It rained. (With additional reporting by Ann Berg)", "Ann Berg|additional-reporting", "It rained."},
	{"It rained. (Compiled by Ann Berg; Edited by Tom Hale)", "Ann Berg|compiling; Tom Hale|editing", "It rained."},
	{"It rained. (Written by Ann Berg. Further reporting by Tom Hale)", "Ann Berg|writing; Tom Hale|additional-reporting", "It rained."},
	{"It rained. (Graphics by Ann Berg, polling by Tom Hale; translated by Uma Singh)", "Ann Berg|graphics; Tom Hale|research; Uma Singh|translation", "It rained."},
	{"It rained. (Photography by Ann Berg; video by Tom Hale; research by Uma Singh)", "Ann Berg|photography; Tom Hale|video; Uma Singh|research", "It rained."},
	{"It rained. (Reporting in Paris by Ann Berg; Editing by Tom Hale)", "Ann Berg|reporting|Paris; Tom Hale|editing", "It rained."},
	{"It rained. (Story by Ann Berg; contributions by Tom Hale)", "Ann Berg|byline; Tom Hale|additional-reporting", "It rained."},
	// Places.
	{"It rained. (Reporting by Ann Berg and Tom Hale in Oslo, Uma Singh in Bonn and Ola Nord)", "Ann Berg|reporting|Oslo; Tom Hale|reporting|Oslo; Uma Singh|reporting|Bonn; Ola Nord|reporting", "It rained."},
	{"It rained. (Reporting by Ann Berg in Oslo; Tom Hale in Bonn; the Copenhagen newsroom)", "Ann Berg|reporting|Oslo; Tom Hale|reporting|Bonn; <Copenhagen newsroom>|reporting", "It rained."},
	{"It rained. (Reporting by Ann Berg in Hamden, Conn., Tom Hale in Albuquerque, New Mexico and Uma Singh in London)", "Ann Berg|reporting|Hamden, Conn.; Tom Hale|reporting|Albuquerque, New Mexico; Uma Singh|reporting|London", "It rained."},
	{"It rained. (Reporting by Ann Berg in Washington, DC, Tom Hale in Mexico City; Editing by Uma Singh)", "Ann Berg|reporting|Washington, DC; Tom Hale|reporting|Mexico City; Uma Singh|editing", "It rained."},
	{"It rained. (Reporting by Ann Berg in Washington D.C., and Tom Hale in St. Louis; Editing by Uma Singh)", "Ann Berg|reporting|Washington D.C.; Tom Hale|reporting|St. Louis; Uma Singh|editing", "It rained."},
	{"It rained. (Reporting by Ann Berg in London, Lisa Lund in Zurich; Keith Hale in Sharm el-Sheikh, Egypt)", "Ann Berg|reporting|London; Lisa Lund|reporting|Zurich; Keith Hale|reporting|Sharm el-Sheikh, Egypt", "It rained."},
	{"It rained. (Reporting by Ann Berg and Tom Hale in JAKARTA/SURABAYA, Uma Singh in KUALA LUMPUR)", "Ann Berg|reporting|JAKARTA/SURABAYA; Tom Hale|reporting|JAKARTA/SURABAYA; Uma Singh|reporting|KUALA LUMPUR", "It rained."},
	{"It rained. (Reporting by Ann Berg in New York, and by Tom Hale and Uma Singh in Oslo)", "Ann Berg|reporting|New York; Tom Hale|reporting|Oslo; Uma Singh|reporting|Oslo", "It rained."},
	{"It rained. (Reporting by Deborah Berg in Tabassum Hale in Washington)", "Deborah Berg|reporting|Washington; Tabassum Hale|reporting|Washington", "It rained."},
	{"It rained. (Reporting by Ann Berg in the UK and Tom Hale in The Hague)", "Ann Berg|reporting|the UK; Tom Hale|reporting|The Hague", "It rained."},
	{"It rained. (Reporting by Ann Berg in Oslo and Bonn; Editing by Tom Hale)", "Ann Berg|reporting|Oslo and Bonn; Tom Hale|editing", "It rained."},
	{"It rained. (Reporting by Ann Berg in Oslo, Kiel, and Bonn)", "Ann Berg|reporting|Oslo, Kiel, and Bonn", "It rained."},
	{"It rained. (Reporting by Ann Berg aboard Air Force One)", "Ann Berg|reporting|Air Force One", "It rained."},
	{"It rained. (REPORTING BY ANN BERG IN KUALA LUMPUR AND TOM HALE)", "ANN BERG|reporting|KUALA LUMPUR; TOM HALE|reporting", "It rained."},
	// Organisations and outlets.
	{"It rained. (Compiled by Asia Desk)", "<Asia Desk>|compiling", "It rained."},
	{"It rained. (Reporting by Reuters bureaux in London, Paris and Oslo; Editing by Tom Hale)", "<Reuters bureaux>|reporting|London, Paris and Oslo; Tom Hale|editing", "It rained."},
	{"It rained. (Reporting by Ann Berg in Oslo and Washington Economics Team)", "Ann Berg|reporting|Oslo; <Washington Economics Team>|reporting", "It rained."},
	{"It rained. (Reporting by the G8 reporting team in Camp David; Editing by Tom Hale)", "<G8 reporting team>|reporting|Camp David; Tom Hale|editing", "It rained."},
	{"It rained. (Writing by Ann Berg , London Editorial Reference Unit;)", "Ann Berg|writing; <London Editorial Reference Unit>|writing", "It rained."},
	{"It rained. (Reporting by Ann Berg and many other Reuters reporters around the storm region; Editing by Tom Hale)", "Ann Berg|reporting; <many other Reuters reporters around the storm region>|reporting; Tom Hale|editing", "It rained."},
	{"It rained. (Reporting by Ann Berg of Basis Weekly and Tom Hale; Editing by Uma Singh)", "Ann Berg|reporting||Basis Weekly; Tom Hale|reporting; Uma Singh|editing", "It rained."},
	{"It rained. (Reporting by Ann Berg at IFR and Tom Hale via Oslo Newsroom)", "Ann Berg|reporting||IFR; Tom Hale|reporting||Oslo Newsroom", "It rained."},
	{"It rained. (Additional reporting from Oslo Newsroom)", "<Oslo Newsroom>|additional-reporting", "It rained."},
	// What may follow or precede.
	{"It rained. ($1 = 0.6635 British pounds) (Reporting by Ann Berg)", "Ann Berg|reporting", "It rained. ($1 = 0.6635 British pounds)"},
	{"It rained. (Reporting by Ann Berg) ($1=.8054 Euro)", "Ann Berg|reporting", "It rained."},
	{"It rained. (Reporting by Ann Berg; ann.berg@example.com; +1 312 408 8130)", "Ann Berg|reporting", "It rained."},
	{"It rained. (Editing by Ann Berg ) (ann.berg@example.com; +32 2 287 8632; Messaging: ann.berg@example.net)) ($1=.8054 Euro)", "Ann Berg|editing", "It rained."},
	{"It rained. (rita.berg(at)example.com) (Additional reporting by Ann Berg in Oslo).", "Ann Berg|additional-reporting|Oslo", "It rained. (rita.berg(at)example.com)"},
	{"It rained. (Reporting by Ann Berg) (This story corrects the yield in paragraph 3)", "Ann Berg|reporting", "It rained."},
	{"It rained. (Editing by Ann Berg; This article was produced by the pear service of a partner.) (This story has been refiled)", "Ann Berg|editing", "It rained."},
	{"It rained. (Reporting by Ann Berg) (To read more about pears, visit the blog at blogs.example.com/pears/ )", "Ann Berg|reporting", "It rained."},
	{"It rained. (Reporting by Ann Berg) Keywords: PEARS/RAIN", "Ann Berg|reporting", "It rained."},
	{"It rained. (Reporting by Ann Berg) (C) Reuters 2007. All rights reserved. Republication is prohibited.", "Ann Berg|reporting", "It rained."},
	{"Reporting by Ann Berg; Editing by Tom Hale Our Standards: The Trust Principles.", "Ann Berg|reporting; Tom Hale|editing", ""},
	{"Reporting by Ann Berg; Editing by Tom Hale +47 22 12 34 56", "Ann Berg|reporting; Tom Hale|editing", ""},
	// AP.
	{"Associated Press writers Ann Berg in Oslo, Tom Hale in Bonn and Uma Singh in Kiel contributed to this report.", "Ann Berg|additional-reporting|Oslo|Associated Press writers; Tom Hale|additional-reporting|Bonn|Associated Press writers; Uma Singh|additional-reporting|Kiel|Associated Press writers", ""},
	{"Associated Press writers Ann Berg, Tom Hale and Uma Singh in Kabul, and Ola Nord in Greenville, South Carolina, contributed to this story.", "Ann Berg|additional-reporting|Kabul|Associated Press writers; Tom Hale|additional-reporting|Kabul|Associated Press writers; Uma Singh|additional-reporting|Kabul|Associated Press writers; Ola Nord|additional-reporting|Greenville, South Carolina|Associated Press writers", ""},
	{"AP Technology Writer Ann Berg in San Francisco contributed to this report.", "Ann Berg|additional-reporting|San Francisco|AP Technology Writer", ""},
	{"AP Sports Writers Ann Berg in Denver and Tom Hale Jr. contributed to this report.", "Ann Berg|additional-reporting|Denver|AP Sports Writers; Tom Hale Jr.|additional-reporting||AP Sports Writers", ""},
	{"It rained. Berg reported from Ras Lanuf, Libya. Associated Press writers Tom Hale and Uma El Nord contributed to this report from Cairo.", "Berg|reporting|Ras Lanuf, Libya; Tom Hale|additional-reporting|Cairo|Associated Press writers; Uma El Nord|additional-reporting|Cairo|Associated Press writers", "It rained."},
	{"Berg reported from New York and Lund-DeVeaux from Washington.", "Berg|reporting|New York; Lund-DeVeaux|reporting|Washington", ""},
	{"Berg reported from Atlanta and Hanover, New Hampshire. Associated Press associate polling director Ann Lund contributed to this report.", "Berg|reporting|Atlanta and Hanover, New Hampshire; Ann Lund|additional-reporting||Associated Press associate polling director", ""},
	{"AP Religion News Editor Ann Berg in Nashville and News Verification Reporter Tom Hale in New York contributed to this report.", "Ann Berg|additional-reporting|Nashville|AP Religion News Editor; Tom Hale|additional-reporting|New York|News Verification Reporter", ""},
	{"Berg contributed from Oslo. Follow Ann Berg on Twitter at http://twitter.com/aberg.", "Berg|additional-reporting|Oslo", ""},
	{"The Associated Press contributed to this report.", "<Associated Press>|additional-reporting", ""},
	{"With reporting by Associated Press writer Ann Berg", "Ann Berg|reporting||Associated Press writer", ""},
	{"—Associated Press writer Ann Berg in Paris contributed to this report.", "Ann Berg|additional-reporting|Paris|Associated Press writer", ""},
	{"CNN’s Ann Berg and Tom Jane Hale contributed to this report", "Ann Berg|additional-reporting||CNN; Tom Jane Hale|additional-reporting", ""},
	{"AP Sports Writers Ann M. Berg and Tom Hale and AP freelance writer Uma Singh contributed.", "Ann M. Berg|additional-reporting||AP Sports Writers; Tom Hale|additional-reporting||AP Sports Writers; Uma Singh|additional-reporting||AP freelance writer", ""},
	{"Guard Ann Berg contributed.", "none", "Guard Ann Berg contributed."},
	{"Associated Press writers Ann Berg and Tom Hale contributed to his report.", "Ann Berg|additional-reporting||Associated Press writers; Tom Hale|additional-reporting||Associated Press writers", ""},
	{"Associated Press writers Ann Berg in Oslo, Uma Singh aboard Air Force One, and Ola Nord and Mari Lund contributed reporting.", "Ann Berg|additional-reporting|Oslo|Associated Press writers; Uma Singh|additional-reporting|Air Force One|Associated Press writers; Ola Nord|additional-reporting||Associated Press writers; Mari Lund|additional-reporting||Associated Press writers", ""},
	{"Associated Press writers Ann Berg and Tom Hale contributed from Dubai; Mari Lund from Tokyo, Geir Lund from Berlin and Ola Holm from Hanoi.", "Ann Berg|additional-reporting|Dubai|Associated Press writers; Tom Hale|additional-reporting|Dubai|Associated Press writers; Mari Lund|additional-reporting|Tokyo|Associated Press writers; Geir Lund|additional-reporting|Berlin|Associated Press writers; Ola Holm|additional-reporting|Hanoi|Associated Press writers", ""},
	{"— Associated Press writer Ann Berg in New York contributed this report.", "Ann Berg|additional-reporting|New York|Associated Press writer", ""},
	{"Berg reported from Oslo, Hale reported from Bonn.", "Berg|reporting|Oslo; Hale|reporting|Bonn", ""},
	{"Berg reported from Oslo and Hale reported from New York.", "Berg|reporting|Oslo; Hale|reporting|New York", ""},
	{"Berg reported from Salem, Oregon, and Boise, Idaho.", "Berg|reporting|Salem, Oregon, and Boise, Idaho", ""},
	{"Berg reported from Berlin. AP journalists around the world contributed to this report.", "Berg|reporting|Berlin; <AP journalists around the world>|additional-reporting", ""},
	{"Farmers around the world contributed to the harvest.", "none", "Farmers around the world contributed to the harvest."},
	{"AP reporters Ann Berg in Oslo and Tom Hale in Vilnius, Lithuania, contributed to this report. Students from the Norse program at Berg Institute also contributed to this report.", "Ann Berg|additional-reporting|Oslo|AP reporters; Tom Hale|additional-reporting|Vilnius, Lithuania|AP reporters", ""},
	{"Ann Berg, a former reporter for The Associated Press who is now retired, contributed to this report.", "Ann Berg|additional-reporting", ""},
	{"Berg reported from Oslo. Tom Hale in Bonn, Uma D’Emilio in Rome.", "Berg|reporting|Oslo; Tom Hale|additional-reporting|Bonn; Uma D’Emilio|additional-reporting|Rome", ""},
	{"Tom Hale in Bonn, Uma Singh in Rome, Ola Nord in Milan.", "Tom Hale|additional-reporting|Bonn; Uma Singh|additional-reporting|Rome; Ola Nord|additional-reporting|Milan", ""},
	{"Tom Hale in Bonn, Uma Singh in Rome.", "none", "Tom Hale in Bonn, Uma Singh in Rome."},
	{"It rained. With PTI inputs", "", "It rained."},
	{"(With agency inputs)", "", ""},
	{"With the inputs", "none", "With the inputs"},
	// Bloomberg.
	{"To contact the reporter on this story: Ann Berg in Oslo at aberg@example.net", "Ann Berg|reporting|Oslo", ""},
	{"To contact the reporter on this story: Ann Berg in Hamden, Connecticut at aberg@example.net", "Ann Berg|reporting|Hamden, Connecticut", ""},
	{"To contact the reporters on this story: Ann Berg in Oslo at aberg@example.net; Tom Hale in Bonn at thale@example.net", "Ann Berg|reporting|Oslo; Tom Hale|reporting|Bonn", ""},
	{"To contact the reporter on this story: Ann Berg in Hong Kong at aberg5@example.net To contact the editors responsible for this story: Tom Hale at thale@example.net Uma Singh, Ola Nord", "Ann Berg|reporting|Hong Kong; Tom Hale|editing; Uma Singh|editing; Ola Nord|editing", ""},
	{"--With assistance from Ann Berg in Oslo and Tom Hale in Bonn. Editors: Uma Singh, Ola Nord", "Ann Berg|additional-reporting|Oslo; Tom Hale|additional-reporting|Bonn; Uma Singh|editing; Ola Nord|editing", ""},
	{"--Ann Blair Berg and Tom Hale, with assistance from Uma Singh in Bonn.", "Ann Blair Berg|reporting; Tom Hale|reporting; Uma Singh|additional-reporting|Bonn", ""},
	// dpa, AFP, EFE, ANSA and others.
	{"- Reporting by: Max Berg in Berlin, Ute Holm in Kiel - Editing by: Jens Lind, +49 30 2852 31234, <desk@example.com>", "Max Berg|reporting|Berlin; Ute Holm|reporting|Kiel; Jens Lind|editing", ""},
	{"- Autor: Max Berg (Berlin), +49 30 2852 31234, <autor@example.com> - Redaktion: Ute Holm, +49 30 2852 31235", "Max Berg|reporting|Berlin; Ute Holm|editing", ""},
	{"Autoren: Max Berg, Ute Holm; Redaktion: Jens Lind", "Max Berg|reporting; Ute Holm|reporting; Jens Lind|editing", ""},
	{"dpa hm bs wjh 101137 GMT Dez 18", "", ""},
	{"bur-abc/def", "", ""},
	{"asl/tib/pid/cac", "", ""},
	{"Llovió. EFE", "", "Llovió."},
	{"Llovió. EFE gr/bp", "", "Llovió."},
	{"It rained. EFE-EPA", "", "It rained."},
	{"Ha piovuto a lungo su tutta la costa, dice il sindaco della piccola città (ANSA).", "", "Ha piovuto a lungo su tutta la costa, dice il sindaco della piccola città"},
	{"It rained. (ANI)", "", "It rained."},
	{"It rained. REUTER", "", "It rained."},
	{"It rained. ==Kyodo", "", "It rained."},
	{"It rained. ends", "", "It rained."},
	{"It rained. (END)", "", "It rained."},
	{"It rained. (CKXX, CJXX)", "", "It rained."},
	{"It rained. (CKXX and CJXX)", "none", "It rained. (CKXX and CJXX)"},
	{"It rained. (CKXX, CBS)", "none", "It rained. (CKXX, CBS)"},
	{"_ By Ann Berg in Oslo", "Ann Berg|byline|Oslo", ""},
	{"– By Ann Berg in Oslo", "Ann Berg|byline|Oslo", ""},
	{"__ By Ann Berg in Oslo", "none", "__ By Ann Berg in Oslo"},
	{"_ Ann Berg in Oslo", "none", "_ Ann Berg in Oslo"},
	{"Ann Berg in Oslo, Norway, and Tom Hale in Bonn contributed.", "Ann Berg|additional-reporting|Oslo, Norway; Tom Hale|additional-reporting|Bonn", ""},
	{"Ann Berg and Tom Hale contributed.", "none", "Ann Berg and Tom Hale contributed."},
	{"Ann Berg in Oslo contributed much.", "none", "Ann Berg in Oslo contributed much."},
	{"雨。（评论员 张三 李四明）", "张三|writing||评论员; 李四明|writing||评论员", "雨。"},
	{"AP-WF-02-20-16 0337GMT<", "", ""},
	{"雨が降った。(c)AFP/Ann BERG", "Ann BERG|byline||AFP", "雨が降った。"},
	{"(APA/AFP, 2.8.2015)", "", ""},
	{"(red, 16.6.2015)", "", ""},
	{"(Anna Berg, 10.5.2016)", "Anna Berg|reporting", ""},
	{"-- Ann Berg, London Newsroom +44 171 542 7715", "Ann Berg|reporting||London Newsroom", ""},
	{"It rained. -- Ann Berg, London Newsroom +44 171 542 7715", "Ann Berg|reporting||London Newsroom", "It rained."},
	{"-- U.S. Municipal Desk, 212-859-1650", "<U.S. Municipal Desk>|reporting", ""},
	// German.
	{"Es regnet. (Bericht von Anna Berg, redigiert von Jens Holm. Bei Rückfragen wenden Sie sich bitte an unsere Redaktion unter der Telefonnummer 030 2201 33711 (für Politik) oder 030 2201 33702 (für Märkte))", "Anna Berg|reporting; Jens Holm|editing", "Es regnet."},
	{"Es regnet. (Reporter: Anna Berg, Jens Holm; geschrieben von Uwe Lind; redigiert von Ute Kern)", "Anna Berg|reporting; Jens Holm|reporting; Uwe Lind|writing; Ute Kern|editing", "Es regnet."},
	{"Es regnet. (Berichte von Anna Berg in Kiel und Jens Holm, unter Mitarbeit von Ute Kern aus Bonn)", "Anna Berg|reporting|Kiel; Jens Holm|reporting; Ute Kern|additional-reporting|Bonn", "Es regnet."},
	{"Es regnet. (Geschrieben von Anna Berg, übersetzt von Jens Holm)", "Anna Berg|writing; Jens Holm|translation", "Es regnet."},
	// French.
	{"Il pleut. (Anne Berg, édité par Luc Morin)", "Anne Berg|reporting; Luc Morin|editing", "Il pleut."},
	{"Il pleut. (Reportage Anne Berg, rédigé par Luc Morin, édité par Zoé Lang)", "Anne Berg|reporting; Luc Morin|writing; Zoé Lang|editing", "Il pleut."},
	{"Il pleut. (Reportage de Anne Berg et Luc Morin à Lyon, version française Zoé Lang)", "Anne Berg|reporting|Lyon; Luc Morin|reporting|Lyon; Zoé Lang|translation", "Il pleut."},
	{"Il pleut. (Anne Berg pour le service français, édité par Luc Morin)", "Anne Berg|reporting||le service français; Luc Morin|editing", "Il pleut."},
	{"Il pleut. (Avec Anne Berg à Paris, édité par Luc Morin)", "Anne Berg|additional-reporting|Paris; Luc Morin|editing", "Il pleut."},
	{"Rédigé par Anne Berg, édité par Luc Morin", "Anne Berg|writing; Luc Morin|editing", ""},
	// Spanish.
	{"Llueve. (Reporte de Ana Berg. Editado por Luis Mora)", "Ana Berg|reporting; Luis Mora|editing", "Llueve."},
	{"Llueve. (Reporte de Ana Berg en Quito; Editado en español por Luis Mora)", "Ana Berg|reporting|Quito; Luis Mora|editing", "Llueve."},
	{"Llueve. (Reporte de Ana Berg y Luis Mora, con reporte adicional de Eva Ruiz en Lima; traducido por Inés Gil)", "Ana Berg|reporting; Luis Mora|reporting; Eva Ruiz|additional-reporting|Lima; Inés Gil|translation", "Llueve."},
	{"Llueve. (Información de Ana Berg; escrito por Luis Mora; traducido por Eva Ruiz en la redacción de Gdansk)", "Ana Berg|reporting; Luis Mora|writing; Eva Ruiz|translation|la redacción de Gdansk", "Llueve."},
	// Portuguese.
	{"Chove. (Reportagem de Ana Berg; Edição de Luís Mora)", "Ana Berg|reporting; Luís Mora|editing", "Chove."},
	{"Chove. (Por Ana Berg, em Brasília; edição de Luís Mora)", "Ana Berg|reporting|Brasília; Luís Mora|editing", "Chove."},
	{"Chove. (Reportagem de Ana Berg no Paquistão e Luís Mora em Nova Iorque)", "Ana Berg|reporting|Paquistão; Luís Mora|reporting|Nova Iorque", "Chove."},
	{"Chove. (Com reportagem adicional de Ana Berg; texto de Luís Mora; tradução de Eva Reis)", "Ana Berg|additional-reporting; Luís Mora|writing; Eva Reis|translation", "Chove."},
	// Italian.
	{"Piove. (Anna Berg, in redazione Luca Mora)", "Anna Berg|reporting; Luca Mora|editing", "Piove."},
	{"Piove. (Redazione Roma, Anna Berg, editing Luca Mora)", "<Redazione Roma>|reporting; Anna Berg|reporting; Luca Mora|editing", "Piove."},
	{"Piove. (Tradotto da Anna Berg in redazione a Danzica, in redazione a Roma Luca Mora, luca.mora@example.com, +48587696613)", "Anna Berg|translation|Danzica; Luca Mora|editing|Roma", "Piove."},
	{"Es regnet. (Bericht von Anna von Berg und von Jens Holm, redigiert von Uwe von der Au)", "Anna von Berg|reporting; Jens Holm|reporting; Uwe von der Au|editing", "Es regnet."},
	// Russian.
	{"Идёт дождь. (Анна Берг. Редактор Иван Мороз)", "Анна Берг|reporting; Иван Мороз|editing", "Идёт дождь."},
	{"Идёт дождь. (Автор Анна Берг. Редактор Иван Мороз)", "Анна Берг|reporting; Иван Мороз|editing", "Идёт дождь."},
	{"Идёт дождь. (Анна Берг, Пётр Лунин, текст Ольга Лунина, редактор Иван Мороз)", "Анна Берг|reporting; Пётр Лунин|reporting; Ольга Лунина|writing; Иван Мороз|editing", "Идёт дождь."},
	{"Идёт дождь. (Анна Берг в Омске. Перевела Ольга Лунина. Редактировала Вера Мороз)", "Анна Берг|reporting|Омске; Ольга Лунина|translation; Вера Мороз|editing", "Идёт дождь."},
	{"تمطر. (إعداد أحمد برج، سامي برج - تحرير منى برج)", "أحمد برج|compiling; سامي برج|compiling; منى برج|editing", "تمطر."},
	{"تمطر. (تغطية صحفية أحمد برج في القاهرة - تحرير منى برج)", "أحمد برج|reporting|القاهرة; منى برج|editing", "تمطر."},
	// Chinese.
	{"下雨了。（编译 张三；审校 李四）", "张三|translation; 李四|editing", "下雨了。"},
	{"下雨了。(编译 张三/李四 审校 王五)", "张三|translation; 李四|translation; 王五|editing", "下雨了。"},
	{"下雨了。（记者张三、李四；编辑王五）", "张三|reporting||记者; 李四|reporting||记者; 王五|editing", "下雨了。"},
	{"下雨了。(完)", "", "下雨了。"},
	{"(责任编辑: 张三)", "张三|editing", ""},
	{"责任编辑：张三_NN2587", "张三|editing", ""},
	{"本文来源：新华社 责任编辑：张三_NN2587", "张三|editing", ""},
	{"港口将在春天重新开放。（編輯：張三）1120221", "張三|editing", "港口将在春天重新开放。"},
	{"港口将在春天重新开放。完", "", "港口将在春天重新开放。"},
	{"【编辑:张三】", "张三|editing", ""},
	{"[责任编辑：robot]", "", ""},
	{"新华社记者 张三 李四", "张三|reporting||新华社记者; 李四|reporting||新华社记者", ""},
	// Japanese.
	{"雨が降った。(山田花子記者、田中一郎記者 翻訳：鈴木太郎 編集：佐藤次郎)", "山田花子|reporting||記者; 田中一郎|reporting||記者; 鈴木太郎|translation; 佐藤次郎|editing", "雨が降った。"},
	{"雨が降った。（翻訳:山田花子 編集:田中一郎)", "山田花子|translation; 田中一郎|editing", "雨が降った。"},
	{"雨が降った。（山田花子\u3000編集：田中一郎）", "山田花子|reporting; 田中一郎|editing", "雨が降った。"},
	{"雨が降った。（ロイター ジョン・スミス記者）", "<ロイター>|reporting; ジョン・スミス|reporting||記者", "雨が降った。"},
	{"雨が降った。（ロンドン 編集：田中一郎）", "田中一郎|editing", "雨が降った。"},
	// No sign-offs.
	{"Por Ana Berg", "none", "Por Ana Berg"},
	{"Photo by Ann Berg", "none", "Photo by Ann Berg"},
	{"compiled by Pear Weekly", "none", "compiled by Pear Weekly"},
	{"The pears of the year. © AFP / ANN BERG", "none", "The pears of the year. © AFP / ANN BERG"},
	{"The pears of the year (AFP / ANN BERG)", "none", "The pears of the year (AFP / ANN BERG)"},
	{"The pears of the year. ANN BERG / AP", "none", "The pears of the year. ANN BERG / AP"},
	{"Pears of the year (25.11.2017)", "none", "Pears of the year (25.11.2017)"},
	{"编辑部", "none", "编辑部"},
	{"清香的好梨子写真", "none", "清香的好梨子写真"},
	{"記者コラム", "none", "記者コラム"},
	{"dd/mm/yyyy", "none", "dd/mm/yyyy"},
	{"It fell, according to data compiled by Thomson Reuters.", "none", "It fell, according to data compiled by Thomson Reuters."},
	{"The deal was first reported by the Wall Street Journal.", "none", "The deal was first reported by the Wall Street Journal."},
	{"She read a book written by Ann Berg.", "none", "She read a book written by Ann Berg."},
	{"Editing by committee is slow work, she said.", "none", "Editing by committee is slow work, she said."},
	{"Reporting by the newspaper showed that pears were rotten.", "none", "Reporting by the newspaper showed that pears were rotten."},
	{"Reporting by Reuters found that the pears were rotten.", "none", "Reporting by Reuters found that the pears were rotten."},
	{"The report was edited by the Ministry of Pears (and by others).", "none", "The report was edited by the Ministry of Pears (and by others)."},
	{"He works for the Press Trust of India (PTI).", "none", "He works for the Press Trust of India (PTI)."},
	{"She sold it to Pears Inc (PEAR.O).", "none", "She sold it to Pears Inc (PEAR.O)."},
	{"Heavy rain contributed to the harvest.", "none", "Heavy rain contributed to the harvest."},
	{"Farmers reported from the hills that it rained.", "none", "Farmers reported from the hills that it rained."},
	{"Compiled by hand, the list has errors.", "none", "Compiled by hand, the list has errors."},
	{"It rose to 12 million tonnes ($3.2 billion).", "none", "It rose to 12 million tonnes ($3.2 billion)."},
	{"By Ann Berg", "none", "By Ann Berg"},
	{"记者从会上获悉，今年梨子丰收。", "none", "记者从会上获悉，今年梨子丰收。"},
	{"Contact between the two sides has ended.", "none", "Contact between the two sides has ended."},
	{"Follow the money, she said.", "none", "Follow the money, she said."},
	{"It rained. ($1 = 0.6635 British pounds)", "none", "It rained. ($1 = 0.6635 British pounds)"},
	{"($1=$1.18 Canadian)", "none", "($1=$1.18 Canadian)"},
	{"CONTACT: Ann Berg, 212 555 0100", "none", "CONTACT: Ann Berg, 212 555 0100"},
	{"SOURCE Berg Pears Inc", "none", "SOURCE Berg Pears Inc"},
	{"Ann Berg can be reached at http://twitter.com/aberg.", "none", "Ann Berg can be reached at http://twitter.com/aberg."},
	{"It rained. --Field Level Media", "", "It rained."},
}

func TestReadSignOff(t *testing.T) {
	for _, c := range signOffCases {
		credits, rest, ok := ReadSignOff(c.text)
		got := creditLine(credits)
		if !ok {
			got = "none"
		}
		if got != c.want || rest != c.rest {
			t.Errorf("%q:\n got %q, rest %q\nwant %q, rest %q", c.text, got, rest, c.want, c.rest)
		}
	}
}

// TestTailPieces holds what the matter around a sign-off is called.
func TestTailPieces(t *testing.T) {
	names := map[tailKind]string{
		TailSignOff: "signoff", TailExchange: "exchange", TailNote: "note", TailContact: "contact",
		TailPromo: "promo", TailCopyright: "copyright", TailKeywords: "keywords", TailAside: "aside", TailMark: "mark",
	}
	for _, c := range []struct{ text, want string }{
		{"It rained. ($1 = 0.66 pounds) (Reporting by Ann Berg)", "exchange ($1 = 0.66 pounds)|signoff (Reporting by Ann Berg)"},
		{"It rained. (Reporting by Ann Berg) ($1=.8054 Euro)", "signoff (Reporting by Ann Berg)|exchange ($1=.8054 Euro)"},
		{"It rained. ($1=A$1.29)", "exchange ($1=A$1.29)"},
		{"雨。（责任编辑：张三）【字号：大 中 小】【打印】【关闭】", "signoff （责任编辑：张三）|aside 【字号：大 中 小】|aside 【打印】|aside 【关闭】"},
		{"It rained. (More) PTI VT NP", "mark (More)|mark PTI VT NP"},
		{"It rained. –Reuters", "mark –Reuters"},
		{"(1 euro = 7.46 Danish crowns)", "exchange (1 euro = 7.46 Danish crowns)"},
		{"It rained. (Editing by Ann Berg) (a.berg@example.com; +32 2 287 8632)) ($1=.8054 Euro)", "signoff (Editing by Ann Berg)|contact (a.berg@example.com; +32 2 287 8632))|exchange ($1=.8054 Euro)"},
		{"It rained. (a.berg(at)example.com) (Editing by Ann Berg).", "contact (a.berg(at)example.com)|signoff (Editing by Ann Berg)."},
		{"It rained. (Reporting by Ann Berg; This story corrects the yield)", "signoff (Reporting by Ann Berg;|note This story corrects the yield)"},
		{"It rained. (Reporting by Ann Berg) (Refiles to mend the headline)", "signoff (Reporting by Ann Berg)|aside (Refiles to mend the headline)"},
		{"It rained. (This story corrects the yield) (Reporting by Ann Berg)", "note (This story corrects the yield)|signoff (Reporting by Ann Berg)"},
		{"It rained. (Reporting by Ann Berg) (For more pears, click on the annex)", "signoff (Reporting by Ann Berg)|promo (For more pears, click on the annex)"},
		{"It rained. (Reporting by Ann Berg) (Editing by Tom Hale) Keywords: PEARS/", "signoff (Reporting by Ann Berg) (Editing by Tom Hale)|keywords Keywords: PEARS/"},
		{"It rained. (Reporting by Ann Berg) © Pears Weekly", "signoff (Reporting by Ann Berg)|copyright © Pears Weekly"},
		{"It rained. (Reporting by Ann Berg) (© Pears Weekly)", "signoff (Reporting by Ann Berg)|copyright (© Pears Weekly)"},
		{"It rained. (Reporting by Ann Berg) (C) Pears Weekly 2007.", "signoff (Reporting by Ann Berg)|copyright (C) Pears Weekly 2007."},
		{"It rained. (Reporting by Ann Berg) REUTER", "signoff (Reporting by Ann Berg)|mark REUTER"},
		{"Berg reported from Oslo. Follow Ann Berg on Twitter. Hale reported from Bonn.", "signoff Berg reported from Oslo.|contact Follow Ann Berg on Twitter.|signoff Hale reported from Bonn."},
		{"Ann Berg can be reached at http://twitter.com/aberg", "contact Ann Berg can be reached at http://twitter.com/aberg"},
		{"Ann Berg may be reached at aberg@example.net.", "contact Ann Berg may be reached at aberg@example.net."},
		{"Ann Berg can be reached at aberg@example.net. Tom Hale can be reached at thale@example.net.", "contact Ann Berg can be reached at aberg@example.net.|contact Tom Hale can be reached at thale@example.net."},
		{"CONTACT: Ann Berg, 212 555 0100", "contact CONTACT: Ann Berg, 212 555 0100"},
		{"SOURCE Berg Pears Inc", "contact SOURCE Berg Pears Inc"},
		{"(Pears and Apples Desk; +1 646 223 6300)", "contact (Pears and Apples Desk; +1 646 223 6300)"},
		{"Reporting by Ann Berg +47 22 12 34 56", "signoff Reporting by Ann Berg +47 22 12 34 56"},
		{"(Reporting by Ann Berg) Ring the desk on +47 22 12 34 56", "signoff (Reporting by Ann Berg)|contact Ring the desk on +47 22 12 34 56"},
		{"It rose ($3.2 billion).", ""},
		{"", ""},
		{"   ", ""},
	} {
		tl, _ := ReadTail(c.text)
		var got []string
		for i, p := range tl.Pieces {
			got = append(got, names[p.Kind]+" "+strings.TrimSpace(c.text[p.Start:p.end]))
			if i > 0 && tl.Pieces[i-1].end != p.Start {
				t.Errorf("%q: pieces do not meet: %v", c.text, tl.Pieces)
			}
		}
		if got := strings.Join(got, "|"); got != c.want {
			t.Errorf("%q:\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// TestTailIsLinear reads what would cost most if places to begin, brackets or
// names were tried against each other: it would take minutes.
func TestTailIsLinear(t *testing.T) {
	for _, unit := range []string{"(", "((Reporting by ", "(Reporting by Ann Berg; ", "Reporting by Ann Berg, ", ". Ann Berg, ", ") (", "記者", "contributed to reported from "} {
		s := strings.Repeat(unit, 1<<20/len(unit))
		ReadTail(s)
		ReadTail(s + "ing by Ann Berg)")
		ReadByline("By "+s, true)
	}
}

func FuzzReadSignOff(f *testing.F) {
	for _, c := range signOffCases {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = lex.ValidUTF8(s)
		credits, rest, ok := ReadSignOff(s)
		again, _, _ := ReadSignOff(s)
		if creditLine(credits) != creditLine(again) {
			t.Fatalf("%q reads differently the second time", s)
		}
		if !strings.HasPrefix(s, rest) || !ok && (rest != s || credits != nil) {
			t.Fatalf("%q: rest %q, %v", s, rest, ok)
		}
		checkCredits(t, s, credits)
		tl, ok := ReadTail(s)
		if !ok {
			return
		}
		for i, p := range tl.Pieces {
			if p.Start >= p.end || i > 0 && tl.Pieces[i-1].end != p.Start {
				t.Fatalf("%q: pieces %v", s, tl.Pieces)
			}
		}
		if tl.Pieces[len(tl.Pieces)-1].end != len(s) || tl.end > len(s) || tl.start > tl.end {
			t.Fatalf("%q: %d..%d, pieces %v", s, tl.start, tl.end, tl.Pieces)
		}
	})
}

func BenchmarkReadSignOff(b *testing.B) {
	paragraph := "The growers said by telephone that the rain, which came late, had done no harm by the time the pears were in, and that the harvest, at 12 million tonnes, was higher by a third than the one of the year before. "
	for _, c := range []struct{ name, text string }{
		{"paragraph", strings.TrimSpace(paragraph)},
		{"flattened story", strings.TrimSpace(strings.Repeat(paragraph, 12))},
		{"bracket", strings.TrimSpace(paragraph) + " (PEAR.O)"},
		{"sign-off", "(Reporting by Ann Berg and Tom Hale in Oslo; Editing by Uma Singh and Ola Nord)"},
		{"glued sign-off", strings.Repeat(paragraph, 12) + "(Reporting by Ann Berg and Tom Hale in Oslo; Editing by Uma Singh and Ola Nord)"},
		{"contributed", "Associated Press writers Ann Berg in Oslo, Tom Hale in Bonn and Uma Singh in Kiel contributed to this report."},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				ReadSignOff(c.text)
			}
		})
	}
}
