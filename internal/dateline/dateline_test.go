package dateline

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/newswire-go/newswire/internal/place"
)

// A datelineCase is a story's beginning with marks in it: § around each place
// and its region, ‖ where the dateline ends. What stands after ‖ is the rest.
// A case without ‖ has no dateline.
type datelineCase struct {
	marked string
	agency string
	date   string
}

// forms are the forms of the agencies, three and more a form.
var forms = map[string][]datelineCase{
	"Reuters": {
		{"§WASHINGTON§ (Reuters) -‖ Farmers met", "Reuters", ""},
		{"§NEW YORK§  (Reuters) -‖ Farmers met", "Reuters", ""},
		{"(Reuters) -‖ Farmers met", "Reuters", ""},
		{"§KATHMANDU§, April 25 (Reuters) -‖ Farmers met", "Reuters", "--04-25"},
		{"§LISBON§ Aug 12 (Reuters) -‖ Farmers", "Reuters", "--08-12"},
		{"§St. Louis§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§PARIS§, 4 mars (Reuters) -‖ Les paysans", "Reuters", "--03-04"},
		{"Nov 19, §NEW YORK§ (Reuters) -‖ Farmers", "Reuters", "--11-19"},
		{"§LONDON§, Jul (Reuters) -‖ Farmers", "Reuters", ""},
		{"§NEW YORK§ November28 (Reuters) -‖ Farmers", "Reuters", "--11-28"},
		{"§REYKJAVIK§,/§STOCKHOLM§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§SALT LAKE City§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§McLEAN, Virginia§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§HO-CHI-MINH City§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§COLOMBEY-LES-DEUX-EGLISES§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§ST.JOHN'S§ (Reuters) -‖ Farmers", "Reuters", ""},
	},
	"Reuters, several cities and regions": {
		{"§HONG KONG§/§KUALA LUMPUR§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§SAN FRANCISCO§/§SEATTLE§/§PARIS§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§JACKSON HOLE, Wyo.§/§LONDON§, Aug 26 (Reuters) -‖ Farmers", "Reuters", "--08-26"},
		{"§NAGOYA§/§TOKYO, Japan§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§CHARLOTTE, N.C.§/§NEW YORK§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§CEDAR RAPIDS, Iowa§/§CHICAGO§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§LONDON§ / §PARIS§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§LONDON§/ §PARIS§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§IWAKI§,§TOKYO§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§GEORGETOWN, Del.§ and §NEW YORK§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§LONDON§ & §PARIS§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§FARNBOROUGH, England§, §LONDON§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§BAAR, SWITZERLAND§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§BEVERLY HILLS, CA§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§O Rosal, SPAIN§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§KIEL (Germany)§ -‖ Farmers", "", ""},
		{"§KIEL (Germany)§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§VANCE, Ala.§; (Reuters) -‖ Farmers", "Reuters", ""},
		{"§COMMACK, New York§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§QINGHAI, LEDU COUNTY, China§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§BUSAN, South Korea§, Nov 6 (Reuters) -‖ Farmers", "Reuters", "--11-06"},
		{"§ST. JOHN'S, Antigua and Barbuda§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§WASHINGTON, D.C.§ (Reuters) -‖ Farmers", "Reuters", ""},
		{"§CUNEO, Italy§, March 3/§PARIS§ (Reuters) -‖ Farmers", "Reuters", "--03-03"},
	},
	"Reuters, dashes and services": {
		{"§LONDON§ (Reuters) -‖The farmers", "Reuters", ""},
		{"§LONDON§ (Reuters)-‖ The farmers", "Reuters", ""},
		{"§LONDON§ (Reuters) --‖ The farmers", "Reuters", ""},
		{"§LONDON§ (Reuters) –‖ The farmers", "Reuters", ""},
		{"§LONDON§ -(Reuters) -‖ The farmers", "Reuters", ""},
		{"§SAN FRANCISCO§_ (Reuters) -‖ The farmers", "Reuters", ""},
		{"§LONDON§ (Reuters)‖ The farmers", "Reuters", ""},
		{"(Reuters)‖ The farmers", "Reuters", ""},
		{"§LONDON§ (Reuters ) -‖ The", "Reuters", ""},
		{"§LONDON§ ( REUTERS) -‖ The", "Reuters", ""},
		{"§LONDON§ (Reuters Life!) -‖ The", "Reuters", ""},
		{"§LONDON§ (Reuters Point Carbon) -‖ The", "Reuters", ""},
		{"§LONDON§ (Reuters.com) -‖ The", "Reuters", ""},
		{"§LONDON§ (Reuters/IFR) -‖ The", "Reuters", ""},
		{"§NEW YORK§ (Reuters Health) -‖ A", "Reuters", ""},
		{"§LONDON§ (Reuters) -‖ iFarm said", "Reuters", ""},
		{"§LOS ANGELES§ (Hollywood Reporter) -‖ The", "Hollywood Reporter", ""},
		{"§LONDON§ (Trade Gazette) -‖ The", "Trade Gazette", ""},
	},
	"Reuters, places on no map": {
		{"§ABOARD AIR FORCE ONE§ (Reuters) -‖ The", "Reuters", ""},
		{"§ON BOARD AIR FORCE TWO§ (Reuters) -‖ The", "Reuters", ""},
		{"§UNITED NATIONS§ (Reuters) -‖ The", "Reuters", ""},
		{"§NEAR MOSUL, Iraq§, Oct 3 (Reuters) -‖ The", "Reuters", "--10-03"},
		{"§EN ROUTE TO PARIS§ (Reuters) -‖ The", "Reuters", ""},
		{"§OFF THE COAST OF NORTHLAND§ (Reuters) -‖ The", "Reuters", ""},
		{"§ABOARD THE USS HARRY S. PLOUGH§ (Reuters) -‖ The", "Reuters", ""},
	},
	"Reuters 1987": {
		{"§WELLINGTON§, Feb 27 -‖ New farms", "", "--02-27"},
		{"§SCOTTSDALE, Ariz.§, March 3 -‖ Farmers", "", "--03-03"},
		{"§HACKENSACK, N.J.§, March 13 -‖ Farmers", "", "--03-13"},
		{"§Lima§, march 9 -‖ Farmers", "", "--03-09"},
		{"****§NEW YORK§, APril 3 -‖ Farmers", "", "--04-03"},
		{"§TOKYO§, March 3, Reuter -‖ Farmers", "Reuters", "--03-03"},
		{"§Caracas§, feb 26 -‖ farmers", "", "--02-26"},
		{"§New york§, March 2 -‖ Farmers", "", "--03-02"},
		{"§JOHANNESBURG§ March 13 -‖", "", "--03-13"},
		{"§ST JOSEPH, Mo.§, March 3 -‖ Farmers", "", "--03-03"},
		{"§KANSAS CITY, MO.§, March 3 -‖ Farmers", "", "--03-03"},
		{"§CHICAGO§, March 3-‖ Farmers", "", "--03-03"},
		{"§CHICAGO§, March 3 --‖ Farmers", "", "--03-03"},
		{"§CHICAGO§ -‖ Farmers", "", ""},
		{"§NEW YORK§, Narch 3 -‖ Farmers", "", ""},
		{"§VANCOUVER, British Columbia§, March 11 -‖ Farmers", "", "--03-11"},
	},
	"AP": {
		{"§SAN FRANCISCO§ (AP) —‖ Farmers", "AP", ""},
		{"§KABUL, Afghanistan§ (AP) --‖ Farmers", "AP", ""},
		{"§AUSTIN, Texas§ (AP) _‖ Farmers", "AP", ""},
		{"§AUSTIN, Texas§ (AP)--‖Farmers", "AP", ""},
		{"§AUSTIN, Texas§ (AP)_‖Farmers", "AP", ""},
		{"§AUSTIN, Texas§ (AP) __‖ Farmers", "AP", ""},
		{"§ST. LOUIS§ (AP)‖ Farmers", "AP", ""},
		{"(AP) —‖ Farmers", "AP", ""},
		{"(CBS/AP)‖ Farmers", "AP", ""},
		{"§Richmond, Va.§ (AP) --‖ Farmers", "AP", ""},
		{"§DORTMUND, Alemania§ (AP) —‖ Los", "AP", ""},
		{"§ON THE MISSISSIPPI RIVER§ (AP) —‖ Farmers", "AP", ""},
		{"AP -‖ Farmers", "AP", ""},
	},
	"AFP": {
		{"§STOCKHOLM§, Aug 29, 2014 (AFP) -‖ Farmers", "AFP", "2014-08-29"},
		{"§Paris§, 21 jan 2019 (AFP) -‖ Les", "AFP", "2019-01-21"},
		{"§Strasbourg§, 10 juil 2024 (AFP)‖ Les", "AFP", "2024-07-10"},
		{"§Gaza City, Palestinian Territories§, May 16, 2021 (AFP) -‖ Farmers", "AFP", "2021-05-16"},
		{"§Nations unies (Etats-Unis)§, 21 jan 2019 (AFP) -‖ Les", "AFP", "2019-01-21"},
		{"§Nações Unidas, Estados Unidos§, 14 Mar 2020 (AFP) —‖ Os", "AFP", "2020-03-14"},
		{"§SEOUL§, Nov 26 AFP -‖ Farmers", "AFP", "--11-26"},
		{"§باريس§ (أ ف ب) -‖ قال", "AFP", ""},
		{"§باريس§ - ا ف ب :‖ قال", "AFP", ""},
		{"§تهران§ - ایرنا -‖ کشاورزان", "IRNA", ""},
		{"§КИЕВ§. 3 декабря. УНН.‖ Крестьяне", "UNN", "--12-03"},
		{"/§КИЕВ§. 3 декабря. УНН/.‖ Крестьяне", "UNN", "--12-03"},
		{"/Крестьяне/ собрались.", "", ""},
		{"§Bakı§, 6 yanvar, AZƏRTAC‖", "Azertac", "--01-06"},
		{"§دمشق§-سانا‖", "SANA", ""},
		{"§بغداد§ - واع‖", "INA", ""},
		{"§الرياض§ 17 رجب 1447 هـ الموافق 06 يناير 2026 م واس‖", "SPA", "2026-01-06"},
		{"§الكويت§ - 6 - 1 (كونا) --‖ قال", "KUNA", ""},
		{"§عمان§ 6 كانون الثاني (بترا) -‖ قال", "Petra", "--01-06"},
		{"New York, Etats-Unis/REUTERS/Ann Berg", "", ""},
		{"London, Sun, 15 Jan 2012 ANI", "", ""},
		{"Ann Berg, AP", "", ""},
		{"§ПЕТРОПАВЛОВСК§. КАЗИНФОРМ –‖ Крестьяне", "Kazinform", ""},
		{"§Wiesbaden§ (KNA/iz).‖ Die", "KNA", ""},
		{"§Wien§ (epdÖ) –‖ Die", "epd", ""},
		{"【10月17日 AFP】‖農家は", "AFP", "--10-17"},
		{"【2019年6月18日 AFP】‖農家は", "AFP", "2019-06-18"},
		{"【AFP＝時事】‖農家は", "AFP", ""},
		{"§PARIS§ —‖ Farmers", "", ""},
		{"§SHANGHAI§:‖ Farmers", "", ""},
	},
	"UPI": {
		{"June 19 (UPI) --‖ Farmers", "UPI", "--06-19"},
		{"§HONOLULU§, Dec. 23 (UPI) —‖ Farmers", "UPI", "--12-23"},
		{"§WASHINGTON§, Sept. 28, 2016 (UPI) --‖ Farmers", "UPI", "2016-09-28"},
	},
	"German agencies": {
		{"§Berlin§ (dpa) -‖ Die Bauern", "dpa", ""},
		{"§Kleinburg§ (dpa/bb) -‖ Die Bauern", "dpa", ""},
		{"§Oberdorf§ (tca/dpa) -‖ Die Bauern", "dpa", ""},
		{"§Frankfurt/Main§ (dpa/lhe) -‖ Die Bauern", "dpa", ""},
		{"§MONTREAL§ •‖ Growers in", "", ""},
		{"§Псков§. 28 ноября. ИHТЕРФАКС СЕВЕРО-ЗАПАД -‖ Крестьяне", "Interfax", "--11-28"},
		{"§Rostock§/§Schwerin§ (dpa) -‖ Die Bauern", "dpa", ""},
		{"§Rostock§/§Schwerin§ -‖ Die Bauern", "", ""},
		{"§MÜNCHEN§ (dpa-AFX) -‖ Die Bauern", "dpa-AFX", ""},
		{"§Wien§ (APA/dpa) -‖ Die Bauern", "APA", ""},
		{"§Paris§ (ats afp)‖ Les paysans", "ATS", ""},
		{"§Landquart GR§ (ats)‖ Les paysans", "ATS", ""},
		{"§Bern§ (sda)‖ Die Bauern", "SDA", ""},
		{"§Köln§ (ots) -‖ Die Bauern", "ots", ""},
		{"§Köln§ (SID) -‖ Die Bauern", "SID", ""},
	},
	"EFE and Spanish": {
		{"§Madrid§, 23 may (EFE).-‖ Los", "EFE", "--05-23"},
		{"§Padua (Italia)§, 23 may (EFE).-‖ Los", "EFE", "--05-23"},
		{"§London§, Jun 11 (efe-epa).-‖ The", "EFE", "--06-11"},
		{"§MADRID§, 21 Nov. 2024 (Europa Press) -‖ Los", "Europa Press", "2024-11-21"},
		{"§Buenos Aires§, 28 sep (Télam) -‖ Los", "Télam", "--09-28"},
		{"§LISBOA§, 18 jun (Xinhua) --‖ Los", "Xinhua", "--06-18"},
	},
	"Italian and Portuguese": {
		{"(ANSA) - §ROMA§, 22 MAR -‖ I contadini", "ANSA", "--03-22"},
		{"(ANSA) - §MONOPOLI (BARI)§, 6 LUG -‖ I contadini", "ANSA", "--07-06"},
		{"§ROMA§, 16 NOV (ANSA) -‖ I contadini", "ANSA", "--11-16"},
		{"§WASHINGTON§, DEC 5 -‖ La", "", "--12-05"},
		{"§Lisboa§, 28 set 2016 (Lusa) –‖ Os", "Lusa", "2016-09-28"},
		{"§Porto§, 1 mar (Lusa) -‖ Os", "Lusa", "--03-01"},
		{"§Díli§, 28 set (Lusa)‖ Os", "Lusa", "--09-28"},
	},
	"Nordic": {
		{"§Bryssel§, TT:‖ Bönderna", "TT", ""},
		{"§Oslo§ (NTB):‖ Bøndene", "NTB", ""},
		{"§Stockholm§ (TT)‖ Bönderna", "TT", ""},
		{"§København§ /ritzau/ -‖ Bønderne", "Ritzau", ""},
		{"§Helsinki§ (STT)‖ Viljelijät", "STT", ""},
		{"§Bergen§ (NTB) -‖ Bøndene", "NTB", ""},
	},
	"Russian agencies": {
		{"§MOSCOW§, September 28. /TASS/.‖ Farmers", "TASS", "--09-28"},
		{"§МОСКВА§, 29 июня. /ТАСС/.‖ Крестьяне", "TASS", "--06-29"},
		{"§МОСКВА§, 29 июня. /Корр. ТАСС Иван Иванов/.‖ Крестьяне", "TASS", "--06-29"},
		{"ТАСС, 29 июня.‖ Крестьяне", "TASS", "--06-29"},
		{"§MOSCOW§. Sept 28 (Interfax) -‖ Farmers", "Interfax", "--09-28"},
		{"§Москва§. 28 сентября. INTERFAX.RU -‖ Крестьяне", "Interfax", "--09-28"},
		{"§КИЕВ§. 28 сентября. ИНТЕРФАКС -‖ Крестьяне", "Interfax", "--09-28"},
		{"§МОСКВА§, 1 дек — РИА Новости.‖ Крестьяне", "RIA", "--12-01"},
		{"§МОСКВА§, 5 янв - РИА Новости.‖ Крестьяне", "RIA", "--01-05"},
		{"§СЫКТЫВКАР§, 16 янв - РИА Новости, Иван Иванов.‖ Крестьяне", "RIA", "--01-16"},
		{"§МОСКВА§, 1 дек — Р-Спорт.‖ Крестьяне", "RIA", "--12-01"},
		{"§Тула§. 17 января. ИНТЕРФАКС-ЦЕНТР -‖ Крестьяне", "Interfax", "--01-17"},
		{"§MOSCOW§ (Sputnik) —‖ Farmers", "Sputnik", ""},
		{"§MOSCOW§, April 10 (RIA Novosti)‖ Farmers", "RIA", "--04-10"},
	},
	"Xinhua": {
		{"§BEIJING§, Sept. 28 (Xinhua) --‖ Farmers", "Xinhua", "--09-28"},
		{"§BEIJING§, Nov. 8, 2005 (Xinhuanet) --‖ Farmers", "Xinhua", "2005-11-08"},
		{"§BARCELONA, SPAIN§, 2006, (Xinhua) --‖ Farmers", "Xinhua", ""},
		{"§BEIJING§, Nov. 19 (xinhua)--‖ Farmers", "Xinhua", "--11-19"},
		{"§BEIJING§, 10 août (Xinhua) --‖ Les", "Xinhua", "--08-10"},
		{"新华社§北京§11月17日电‖ 农民", "Xinhua", "--11-17"},
		{"新华社§巴黎§12月9日电（记者唐明）‖法国", "Xinhua", "--12-09"},
		{"新华网§长春§１２月９日电（记者张明 周明明）‖据", "Xinhua", "--12-09"},
		{"据新华社§河南鲁山§12月15日电‖ 农民", "Xinhua", "--12-15"},
		{"新华网§北京§1月12日电 （新华网张明明 天气网记者李明）‖春运", "Xinhua", "--01-12"},
		{"据新华社§拉萨§电（记者 格桑明明）‖记者", "Xinhua", ""},
		{"新華社§柏林§1月10日電 (記者郭明)‖德國", "Xinhua", "--01-10"},
		{"新华社§北京§11月17日电‖（完）农民", "Xinhua", "--11-17"},
		{"新华社§北京§2016年11月17日专电‖ 农民", "Xinhua", "2016-11-17"},
	},
	"Chinese of others": {
		{"中新社§上海§12月15日电(记者 李明明)‖农民", "CNS", "--12-15"},
		{"中新社§长沙§1月17日电 (傅明 吕明明 江明)‖农民", "CNS", "--01-17"},
		{"中新网12月9日电‖ 农民", "CNS", "--12-09"},
		{"（路透社§伦敦§17日电）‖农民", "Reuters", ""},
		{"路透§伦敦§11月17日 -‖ 农民", "Reuters", "--11-17"},
		{"（中央社§台北§17日電）‖農民", "CNA", ""},
		{"（中央社記者王大明§台北§17日電）‖農民", "CNA", ""},
		{"法新社§巴黎§11月17日电：‖农民", "AFP", "--11-17"},
		{"本报§北京§11月17日电‖ 农民", "", "--11-17"},
	},
	"Japanese": {
		{"[§東京§ ２１日 ロイター] -‖ 農家は", "Reuters", ""},
		{"［§東京§　２１日　ロイター］　－　‖農家は", "Reuters", ""},
		{"[２１日 ロイター] -‖ 農家は", "Reuters", ""},
		{"[§ワシントン§／§ロンドン§ 9月21日 ロイター] -‖ 農家は", "Reuters", "--09-21"},
		{"[§パサデナ（米カリフォルニア州）§ 28日 ロイター] -‖ 農家は", "Reuters", ""},
		{"（ブルームバーグ）：‖農家は", "Bloomberg", ""},
		{"[§東京§ 21日 ロイター BREAKINGVIEWS] -‖ 農家は", "Reuters", ""},
		{"(ブルームバーグ):‖ 農家は", "Bloomberg", ""},
		{"9月28日（ブルームバーグ）：‖農家は", "Bloomberg", "--09-28"},
		{"【§ワシントン§共同】‖農家は", "Kyodo", ""},
		{"【§ワシントン§共同＝山田太郎】‖農家は", "Kyodo", ""},
		{"【§ニューヨーク§＝時事】‖農家は", "Jiji", ""},
		{"【§パリ§時事】‖農家は", "Jiji", ""},
		{"【§ソウル§聯合ニュース】‖農家は", "Yonhap", ""},
		{"§SAITAMA, Japan§, Dec. 9 Kyodo -‖ Farmers", "Kyodo", "--12-09"},
		{"§TOKYO§, Dec. 9 (Kyodo) --‖ Farmers", "Kyodo", "--12-09"},
	},
	"Korean": {
		{"§SEOUL§, Aug. 20 (Yonhap) --‖ Farmers", "Yonhap", "--08-20"},
		{"(§서울§=연합뉴스) 홍길동 기자 =‖ 농민들은", "Yonhap", ""},
		{"(§서울§=연합뉴스) 홍길동 김철수 기자 =‖ 농민들은", "Yonhap", ""},
		{"(§런던§=연합뉴스) 홍길동 특파원 =‖ 농민들은", "Yonhap", ""},
		{"(§서울§·§부산§=연합뉴스) 홍길동 기자 =‖ 농민들은", "Yonhap", ""},
		{"(§서울§=연합뉴스)‖ 홍길동 = 농민", "Yonhap", ""},
		{"(§서울§=연합뉴스)‖ 홍길동abcde 기자 = 농민", "Yonhap", ""},
		{"(§파리§ AFP=연합뉴스)‖ 농민들은", "Yonhap", ""},
		{"[§서울§=뉴시스] 홍길동 기자 =‖ 농민들은", "Newsis", ""},
	},
	"Asia": {
		{"§MELBOURNE§, Feb 09 AAP -‖ Farmers", "AAP", "--02-09"},
		{"§SYDNEY§ March 22 AAP -‖ Farmers", "AAP", "--03-22"},
		{"§Damascus [Syria]§, June 9 (ANI):‖ Farmers", "ANI", "--06-09"},
		{"§New Delhi§, Jan 10 (ANI):‖ Farmers", "ANI", "--01-10"},
		{"§New Delhi§, Sep 28 (PTI)‖ Farmers", "PTI", "--09-28"},
		{"§Rampur§, Jan 12 (PTI)‖ In a bid", "PTI", "--01-12"},
		{"§New Delhi§, Sep 28 (IANS)‖ Farmers", "IANS", "--09-28"},
		{"§London§:‖ Farmers", "", ""},
		{"§KUALA LUMPUR§, Sept 28 (Bernama) --‖ Farmers", "Bernama", "--09-28"},
		{"§Jakarta§ (ANTARA) -‖ Petani", "Antara", ""},
		{"§Taipei§, Nov. 17 (CNA)‖ The", "CNA", "--11-17"},
		{"§DHAKA§, Dec 20, 2025 (BSS) -‖ Farmers", "BSS", "2025-12-20"},
		{"§ISLAMABAD§, Sep 28 (APP):‖ Farmers", "APP", "--09-28"},
	},
	"Near East": {
		{"§ANKARA§ (AA) -‖ Çiftçiler", "Anadolu", ""},
		{"§القاهرة§ (رويترز) -‖ قال", "Reuters", ""},
		{"§دبي§ - رويترز :‖ قال", "Reuters", ""},
		{"§القاهرة§ 28 سبتمبر (رويترز) -‖ قال", "Reuters", "--09-28"},
		{"§بيروت§ 14 مارس آذار (رويترز) -‖ قال", "Reuters", "--03-14"},
		{"§القاهرة§ في 28 سبتمبر /أ ش أ/‖ قال", "MENA", "--09-28"},
		{"§أبوظبي§ في 28 سبتمبر / وام /‖ قال", "WAM", "--09-28"},
		{"§برلين§ ( د ب أ )-‖ قال", "dpa", ""},
		{"§Tehran§, Sept 28, IRNA -‖ Farmers", "IRNA", "--09-28"},
		{"§ABU DHABI§, 28th September, 2016 (WAM) --‖ Farmers", "WAM", "2016-09-28"},
		{"§KUWAIT§, Sept 28 (KUNA) --‖ Farmers", "KUNA", "--09-28"},
	},
	"Bloomberg and finance": {
		{"(Bloomberg) --‖ Farmers", "Bloomberg", ""},
		{"March 22 (Bloomberg) --‖ Farmers", "Bloomberg", "--03-22"},
		{"§LONDON§ (Bloomberg News) --‖ Farmers", "Bloomberg", ""},
		{"§CHICAGO§ (CBS.MW) --‖ Farmers", "MarketWatch", ""},
		{"§NEW YORK§ (Dow Jones)--‖Farmers", "Dow Jones", ""},
	},
	"Press releases": {
		{"§NEW YORK§, June 11, 2020 /PRNewswire/ --‖ Farmers", "PR Newswire", "2020-06-11"},
		{"§SINGAPORE§, Feb. 1, 2018/PRNewswire/ --‖ Farmers", "PR Newswire", "2018-02-01"},
		{"§SINGAPORE§, Feb. 1, 2018 /PRNewswire-AsiaNet/ --‖ Farmers", "PR Newswire", "2018-02-01"},
		{"§TOKYO§, Feb. 1, 2018 /Kyodo JBN-AsiaNet/ --‖ Farmers", "PR Newswire", "2018-02-01"},
		{"§NEW YORK§, §LONDON§ and §BEIJING§, Feb. 2, 2017 /PRNewswire/ --‖ Farmers", "PR Newswire", "2017-02-02"},
		{"§LOS ANGELES§, July 16, 2015 /PRNewswire-iReach/ --‖ Farmers", "PR Newswire", "2015-07-16"},
		{"§ROUND ROCK, Texas§--(BUSINESS WIRE)--‖Farmers", "Business Wire", ""},
		{"§SAN FRANCISCO§ & §TEL AVIV, Israel§--(BUSINESS WIRE)--‖Farmers", "Business Wire", ""},
		{"§DALLAS§--(BUSINESS WIRE)--‖ Farmers", "Business Wire", ""},
		{"§HAMILTON, Bermuda§, Dec. 03, 2019 (GLOBE NEWSWIRE) --‖ Farmers", "GlobeNewswire", "2019-12-03"},
		{"§TORONTO§, 26 mai 2020 (GLOBE NEWSWIRE) --‖ Les", "GlobeNewswire", "2020-05-26"},
		{"§TORONTO§, Dec.  03,  2019  (GLOBE  NEWSWIRE) --‖ Farmers", "GlobeNewswire", "2019-12-03"},
		{"§VANCOUVER, BRITISH COLUMBIA§--(Marketwired - Sept. 28, 2016) -‖ Farmers", "Marketwired", "2016-09-28"},
		{"§VANCOUVER, B.C.§, Sept. 28, 2016 (Marketwired) --‖ Farmers", "Marketwired", "2016-09-28"},
		{"§TORONTO§, Sept. 28, 2016 /CNW/ -‖ Farmers", "CNW", "2016-09-28"},
		{"§MONTREAL§, Sept. 28, 2016 /CNW Telbec/ -‖ Farmers", "CNW", "2016-09-28"},
		{"§OTTAWA§, Sept. 28 /CNW/ --‖ Farmers", "CNW", "--09-28"},
		{"§Seattle, WA§ (PRWEB) September 28, 2016 --‖ Farmers", "PRWEB", "2016-09-28"},
		{"§NEW YORK, NY§ / ACCESSWIRE / September 28, 2016 /‖ Farmers", "ACCESSWIRE", "2016-09-28"},
	},
	"aggregators": {
		{"REUTERS -‖ Farmers", "Reuters", ""},
		{"AP -‖ Farmers", "AP", ""},
		{"AFP -‖ Farmers", "AFP", ""},
		{"Canadian Press - §OTTAWA§ (CP) -‖ Farmers", "CP", ""},
		{"SEPTEMBER 27, 2004 (COMPUTERWORLD) - §CHICAGO§ --‖ Farmers", "Computerworld", "2004-09-27"},
		{"(§SEATTLE§) —‖ Farmers", "", ""},
		{"§ST. LOUIS, Mo.§, (Sports Network) -‖ Farmers", "Sports Network", ""},
		{"SPACE.com - §BOULDER, Colo.§ --‖ Farmers", "", ""},
		{"SPACE.com — §BOULDER, Colo.§ --‖ Farmers", "", ""},
		{"SPACE.com: BOULDER, Colo. -- Farmers", "", ""},
		{"(ANSA) -‖ (Reuters) - Farmers", "ANSA", ""},
		{"****", "", ""},
		{"REPUBLIKA.CO.ID, §JAKARTA§ --‖ Petani", "", ""},
		{"CNN (CNN) —‖ Farmers", "CNN", ""},
		{"THURSDAY, June 6 (HealthDay News) --‖ Farmers", "HealthDay", "--06-06"},
	},
	"no agency": {
		{"§JERUSALEM§ --‖ Farmers", "", ""},
		{"§FOUNTAIN, Colo.§ --‖ Farmers", "", ""},
		{"§Athens§ --‖ Farmers", "", ""},
		{"§MIAMI§ _‖ Farmers", "", ""},
		{"§LONDON§—‖A farmer", "", ""},
		{"§KLEINBURG, PA§ —‖ Farmers", "", ""},
		{"§AUBURN, Wash.§ —‖ Farmers", "", ""},
		{"§COURTLAND, Miss.§ –‖ Farmers", "", ""},
		{"§PARIS§ —‖ “Farmers", "", ""},
		{"§PARIS§ —‖ iFarm met", "", ""},
		{"§PARIS§ —‖ (Farmers met", "", ""},
		{"§PARIS§ —‖ 10 farmers", "", ""},
		{"§ABOARD AIR FORCE ONE§ —‖ Farmers", "", ""},
	},
	"on a line of its own": {
		{"§NEW YORK§, March 2 -‖", "", "--03-02"},
		{"§BOISE, Idaho§, March 2 -‖ ", "", "--03-02"},
		{"§LONDON§ (Reuters) -‖", "Reuters", ""},
	},
	"second dateline": {
		{"§BEIJING§, Nov. 20 (Xinhua) -- BEIJING, Nov. 19 (Xinhua)--‖ Farmers", "Xinhua", "--11-20"},
		{"§LONDON§ (Reuters) - PARIS (Reuters) -‖ Farmers", "Reuters", ""},
		{"§LONDON§, May 2, 2005 - BEIJING, May 1 (Xinhua) --‖ Farmers", "", "2005-05-02"},
	},
	"none": {
		{"Hewlett-Packard Co. (HP) is a maker", "", ""},
		{"Thomson Reuters (TRI.TO) - said", "", ""},
		{"Thomson Reuters (TRI.TO) - The", "", ""},
		{"EUROPE -- SWING FACTOR", "", ""},
		{"APRIL - Dubai hires", "", ""},
		{"MAY 5 - Dubai hires", "", ""},
		{"CHINA - FROM CUSTOMER", "", ""},
		{"METAL ALLOYS - Rare earths", "", ""},
		{"A fishing village, Sept 28 - The", "", ""},
		{"The plan -- which", "", ""},
		{"The World Trade Organization (WTO) - a body", "", ""},
		{"(WTO) - The", "", ""},
		{"Alcoholics Anonymous (AA) is", "", ""},
		{"American Airlines (AA) - The", "", ""},
		{"American Airlines (AA) The", "", ""},
		{"AMERICAN AIRLINES (AA) The", "", ""},
		{"SINGAPORE -- SWING FACTOR", "", ""},
		{"Wal-Mart - The", "", ""},
		{"Etsy (NYSE: ETSY) - The", "", ""},
		{"By ANN AUTHOR WASHINGTON (AP) -- The", "", ""},
		{"(Adds details) LONDON (Reuters) - The", "", ""},
		{"Plowcraft 1.8 - The farmers", "", ""},
		{"Plowcraft March 8 - The farmers", "", ""},
		{"Copyright 2010 Associated Press. All rights reserved.", "", ""},
		{"Ann Author and Bob Writer, Associated Press – Sat Mar 5", "", ""},
		{"Associated Press - Friday, April 28, 2023", "", ""},
		{"AP - 16/05/2020, 12:36 PM", "", ""},
		{"Bloomberg: Balance of Power", "", ""},
		{"The Canadian Press - ONLINE EDITION", "", ""},
		{"新华社：推动农民", "", ""},
		{"РИА Новости- Украина", "", ""},
		{"Cannes 2015: What to expect", "", ""},
		{"Toronto 6/12/13 7:00 PM", "", ""},
		{"(ANN AUTHOR/AFP/Getty Images) Libya plans", "", ""},
		{"FERNDALE - AA Gage, a maker", "", ""},
		{"By, March 3 - Farmers met", "", ""},
		{"&0/PR.0", "", ""},
		{"MAP - Farmers", "", ""},
		{"ТАСС, 29 июня крестьяне", "", ""},
		{"МОСКВА, 29 июня. /Корр. Газеты Иван Иванов/. Крестьяне", "", ""},
		{"ГРАДЕЦ — РИА Новости, Иван Иванов", "", ""},
		{"ГРАДЕЦ — РИА Новости, Иван. Крестьяне", "", ""},
		{"ГРАДЕЦ — РИА Новости, Иван Иван Иван Иванов. Крестьяне", "", ""},
		{"ГРАДЕЦ — РИА Новости, Ann Author. Крестьяне", "", ""},
		{"AAH = AA = AHA", "", ""},
		{"FILE – With two empty chairs", "", ""},
		{"WATCH: Hundreds of farmers", "", ""},
		{"CLAIM: The farmers", "", ""},
		{"Update, March 3 - The farmers", "", ""},
		{"Monday, March 3 - The farmers", "", ""},
		{"Sydney: I think so", "", ""},
		{"Paris - bound trains", "", ""},
		{"NEW YORK (Reuters", "", ""},
		{"(AFP) – 2 days ago", "", ""},
		{"Ann Author (Reuters)", "", ""},
		{"新华社记者从北京电力公司获悉", "", ""},
		{"PARIS", "", ""},
		{"- The", "", ""},
		{"/ The", "", ""},
		{": The", "", ""},
		{"(Photo Gallery) - The", "", ""},
		{"(seen) - The", "", ""},
		{"Washington Post: The farmers", "", ""},
		{"", "", ""},
	},
}

// unmark gives a case's input, its places and its rest.
func (c datelineCase) unmark() (in string, places []string, rest string, ok bool) {
	parts := strings.Split(c.marked, "§")
	for i := 1; i < len(parts); i += 2 {
		p := strings.NewReplacer(" (", ", ", " [", ", ", ")", "", "]", "", "（", ", ", "）", "").Replace(parts[i])
		places = append(places, p)
	}
	_, rest, ok = strings.Cut(c.marked, "‖")
	in = strings.NewReplacer("§", "", "‖", "").Replace(c.marked)
	return in, places, strings.TrimSpace(rest), ok
}

func placeLabel(p place.Place) string {
	if p.Qualifier == "" {
		return p.Name
	}
	return p.Name + ", " + p.Qualifier
}

func TestParse(t *testing.T) {
	for form, cases := range forms {
		t.Run(form, func(t *testing.T) {
			for _, c := range cases {
				in, places, rest, want := c.unmark()
				d, gotRest, ok := Parse(in)
				if ok != want {
					t.Errorf("ParseDateline(%q) = %+v, %q, %v", in, d, gotRest, ok)
					continue
				}
				if !ok {
					if gotRest != in || !cmp.Equal(d, Dateline{}) {
						t.Errorf("ParseDateline(%q) gives %+v, %q with ok false", in, d, gotRest)
					}
					continue
				}
				var got []string
				for _, p := range d.Places {
					got = append(got, placeLabel(p))
				}
				if !cmp.Equal(got, places) || d.Agency != c.agency || d.Date != c.date || gotRest != rest {
					t.Errorf("ParseDateline(%q)\n got %q date %q agency %q rest %q\nwant %q date %q agency %q rest %q",
						in, got, d.Date, d.Agency, gotRest, places, c.date, c.agency, rest)
				}
			}
		})
	}
}

// TestSetApart tells a dateline that fills a block from a page's own line of time
// and source, which names the day of the week.
func TestSetApart(t *testing.T) {
	for line, want := range map[string]bool{
		"Portby, 15 Oct 2013, Kazinform":          true,
		"Portby, 15 Oct 2013, ANI":                false, // which is also a word
		"Portby, Tue, 15 Oct 2013, ANI":           false,
		"Portby, 15 Oct 2013 ANI":                 false,
		"Kettle Rock, Wyo., Tue, 15 Oct 2013 ANI": false,
		"阿兰德港口重新开放交通-新华网":                         false,
	} {
		if _, ok := readSetApart(line); ok != want {
			t.Errorf("%s: %t", line, ok)
		}
	}
}
