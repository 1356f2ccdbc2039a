"""States of today and of the past, and what their people are called."""

COUNTRIES = """
AF|Afghanistan|Afghan
AL|Albania|Albanian
DZ|Algeria|Algerian
AO|Angola|Angolan
AR|Argentina|Argentine,Argentinian
AM|Armenia|Armenian
AU|Australia|Australian
AT|Austria|Austrian
AZ|Azerbaijan|Azerbaijani,Azeri
BH|Bahrain|Bahraini
BD|Bangladesh|Bangladeshi
BY|Belarus|Belarusian,Byelorussian
BE|Belgium|Belgian
BJ|Benin|Beninese
BO|Bolivia|Bolivian
BA|Bosnia and Herzegovina,Bosnia|Bosnian,Bosniak
BR|Brazil|Brazilian
BG|Bulgaria|Bulgarian
BF|Burkina Faso|Burkinabe
BI|Burundi|Burundian
KH|Cambodia|Cambodian,Khmer
CM|Cameroon|Cameroonian
CA|Canada|Canadian
CF|Central African Republic|
TD|Chad|Chadian
CL|Chile|Chilean
CN|China,People's Republic of China|Chinese
CO|Colombia|Colombian
CD|Democratic Republic of the Congo,Congo,Zaire|Congolese,Zairian
CR|Costa Rica|Costa Rican
HR|Croatia|Croatian,Croat
CU|Cuba|Cuban
CY|Cyprus|Cypriot
CZ|Czech Republic,Czechia|Czech
DK|Denmark|Danish,Dane
DJ|Djibouti|Djiboutian
DO|Dominican Republic|Dominican
EC|Ecuador|Ecuadorian
EG|Egypt|Egyptian
SV|El Salvador|Salvadoran
GB|United Kingdom,Great Britain,Britain,UK|British,Briton,Britons
ER|Eritrea|Eritrean
EE|Estonia|Estonian
ET|Ethiopia,Abyssinia|Ethiopian,Abyssinian
FI|Finland|Finnish,Finn
FR|France|French,Frenchmen
GE|Georgia|Georgian
DE|Germany|German
GH|Ghana|Ghanaian
GR|Greece|Greek,Hellenic
GT|Guatemala|Guatemalan
GN|Guinea|Guinean
HT|Haiti|Haitian
HN|Honduras|Honduran
HU|Hungary|Hungarian,Magyar
IN|India|Indian
ID|Indonesia|Indonesian
IR|Iran|Iranian
IQ|Iraq|Iraqi
IE|Ireland|Irish,Irishmen
IL|Israel|Israeli
IT|Italy|Italian
CI|Ivory Coast|Ivorian
JP|Japan|Japanese
JO|Jordan|Jordanian
KZ|Kazakhstan|Kazakh
KE|Kenya|Kenyan
KW|Kuwait|Kuwaiti
KG|Kyrgyzstan|Kyrgyz
LA|Laos|Laotian,Lao
LV|Latvia|Latvian
LB|Lebanon|Lebanese
LR|Liberia|Liberian
LY|Libya|Libyan
LT|Lithuania|Lithuanian
MG|Madagascar|Malagasy
MW|Malawi|Malawian
MY|Malaysia|Malaysian
ML|Mali|Malian
MR|Mauritania|Mauritanian
MX|Mexico|Mexican
MD|Moldova|Moldovan
MN|Mongolia|Mongolian
ME|Montenegro|Montenegrin
MA|Morocco|Moroccan
MZ|Mozambique|Mozambican
MM|Myanmar,Burma|Burmese
NA|Namibia|Namibian
NP|Nepal|Nepalese,Nepali
NL|Netherlands,Dutch Republic|Dutch,Dutchmen
NZ|New Zealand|New Zealander
NI|Nicaragua|Nicaraguan
NE|Niger|Nigerien
NG|Nigeria|Nigerian
KP|North Korea|North Korean
MK|North Macedonia|
NO|Norway|Norwegian
OM|Oman|Omani
PK|Pakistan|Pakistani
PS|Palestine,State of Palestine|Palestinian
PA|Panama|Panamanian
PY|Paraguay|Paraguayan
PE|Peru|Peruvian
PH|Philippines|Philippine,Filipino
PL|Poland|Polish,Pole
PT|Portugal|Portuguese
QA|Qatar|Qatari
RO|Romania|Romanian
RU|Russia,Russian Federation|Russian
RW|Rwanda|Rwandan
SA|Saudi Arabia|Saudi
SN|Senegal|Senegalese
RS|Serbia|Serbian,Serb
SL|Sierra Leone|Sierra Leonean
SG|Singapore|Singaporean
SK|Slovakia|Slovak
SI|Slovenia|Slovene,Slovenian
SO|Somalia|Somali
ZA|South Africa|South African
KR|South Korea|South Korean
SS|South Sudan|South Sudanese
ES|Spain|Spanish,Spaniard
LK|Sri Lanka|Sri Lankan
SD|Sudan|Sudanese
SE|Sweden|Swedish,Swede
CH|Switzerland|Swiss
SY|Syria,Syrian Arab Republic|Syrian
TW|Taiwan|Taiwanese
TJ|Tajikistan|Tajik
TZ|Tanzania|Tanzanian
TH|Thailand,Siam|Thai,Siamese
TG|Togo|Togolese
TN|Tunisia|Tunisian
TR|Turkey|Turkish,Turk
TM|Turkmenistan|Turkmen
UG|Uganda|Ugandan
UA|Ukraine|Ukrainian
AE|United Arab Emirates,UAE|Emirati
US|United States,United States of America,America,USA,U.S.,US|American
UY|Uruguay|Uruguayan
UZ|Uzbekistan|Uzbek
VE|Venezuela|Venezuelan
VN|Vietnam|Vietnamese
YE|Yemen|Yemeni
ZM|Zambia|Zambian
ZW|Zimbabwe|Zimbabwean
|Kosovo|Kosovar
|Artsakh,Republic of Artsakh,Nagorno-Karabakh Republic|Artsakhi
|Abkhazia|Abkhazian,Abkhaz
|South Ossetia|South Ossetian,Ossetian
|Transnistria|Transnistrian
|Chechnya,Chechen Republic,Chechen Republic of Ichkeria|Chechen
|Donetsk People's Republic,DPR,Donetsk PR|
|Luhansk People's Republic,LPR,Luhansk PR|
|Rojava,Kurdistan|Kurdish,Kurd
|Azawad|Tuareg
|Tibet|Tibetan
|Soviet Union,USSR,Soviet Russia|Soviet
|Nazi Germany,German Reich|German,Nazi
|German Empire|German
|West Germany|West German
|East Germany|East German
|Empire of Japan|Japanese
|Russian Empire,Imperial Russia,Tsardom of Russia|Russian
|British Empire|British,Briton
|Yugoslavia|Yugoslav
|Czechoslovakia|Czechoslovak
|North Vietnam|North Vietnamese
|South Vietnam|South Vietnamese
|Republic of China|Chinese
|Qing Dynasty,Qing|Qing,Manchu
|Ming Dynasty,Ming|Ming
|Tang Dynasty,Tang|Tang
|Song Dynasty,Song|Song
|Goguryeo|
|Joseon|Korean
|Korea|Korean
|Ottoman Empire,Sublime Porte|Ottoman,Turkish,Turk
|Austria-Hungary|Austro-Hungarian,Austrian
|Habsburg Empire,Habsburg Monarchy,Austrian Empire|Habsburg,Austrian
|Holy Roman Empire|
|Prussia|Prussian
|Saxony|Saxon
|Bavaria|Bavarian
|Hanover|Hanoverian
|Savoy|Savoyard
|Sardinia|Sardinian
|Piedmont|Piedmontese
|Naples|Neapolitan
|Sicily|Sicilian
|Papal States|Papal
|Venice,Republic of Venice,Venetian Republic|Venetian
|Genoa,Republic of Genoa|Genoese
|Florence|Florentine
|Milan|Milanese
|England|English,Englishmen
|Scotland|Scottish,Scot,Scots
|Wales|Welsh,Welshmen
|Normandy|Norman
|Burgundy|Burgundian
|Brittany|Breton
|Flanders|Flemish,Fleming
|Catalonia|Catalan
|Castile|Castilian
|Aragon|Aragonese
|Navarre|Navarrese
|León|Leonese
|Asturias,Kingdom of Asturias|Asturian
|Galicia|Galician
|Córdoba,Cordoba,Emirate of Córdoba,Caliphate of Córdoba|Córdoban,Cordoban
|Granada|Granadan
|Byzantine Empire,Byzantium|Byzantine
|Roman Empire,Roman Republic,Rome|Roman
|Carthage|Carthaginian,Punic
|Macedon,Macedonia|Macedonian
|Athens|Athenian
|Sparta|Spartan
|Thebes|Theban
|Corinth|Corinthian
|Syracuse|Syracusan
|Troy|Trojan
|Persia,Achaemenid Empire,Sasanian Empire,Safavid Empire|Persian,Achaemenid,Sasanian,Sassanid,Safavid
|Parthia,Parthian Empire|Parthian
|Seleucid Empire|Seleucid
|Ptolemaic Egypt|Ptolemaic,Egyptian
|Epirus|Epirote
|Pontus|Pontic
|Gaul|Gaul,Gallic
|Babylon,Babylonia|Babylonian
|Assyria|Assyrian
|Hittite Empire|Hittite
|Kievan Rus',Rus'|
|Novgorod|Novgorodian
|Muscovy|Muscovite
|Grand Duchy of Lithuania|Lithuanian
|Polish–Lithuanian Commonwealth|Polish,Pole
|Teutonic Order|Teutonic
|Mongol Empire,Golden Horde|Mongol,Mongolian
|Crimean Khanate|Crimean Tatar,Tatar
|Kazan|Tatar
|Mughal Empire|Mughal
|Maratha Empire,Maratha Confederacy|Maratha
|Sikh Empire|Sikh
|Mysore|Mysorean
|Zulu Kingdom|Zulu
|Transvaal,Orange Free State,South African Republic|Boer
|Confederate States,Confederate States of America,Confederacy,CSA,C.S.,CS|Confederate
|Texas|Texian,Texan
|Umayyad Caliphate|Umayyad
|Abbasid Caliphate|Abbasid
|Fatimid Caliphate|Fatimid
|Rashidun Caliphate|Muslim,Rashidun
|Ayyubid Sultanate|Ayyubid
|Mamluk Sultanate|Mamluk
|Seljuk Empire|Seljuk
|Goryeo|
|Silla|
|Baekje|
|Wallachia|Wallachian
|Moldavia|Moldavian
|Transylvania|Transylvanian
|Bohemia|Bohemian
|Vichy France|Vichy
|Mahdist State|Mahdist
|Anglo-Egyptian Sudan|Anglo-Egyptian,Egyptian,British
|Aceh,Aceh Sultanate|Acehnese
|Ukrainian People's Republic|Ukrainian
|Gothic Kingdom|Gothic,Goth,Visigoth,Ostrogoth,Visigothic,Ostrogothic
|Scythia|Scythian
|Germania|Germanic
|Hunnic Empire|Hun,Hunnic
|Frankish Empire,Francia|Frankish,Franks
|Frisia|Frisian
|Kingdom of the Lombards|Lombard
|Vandal Kingdom|Vandal
|Danelaw|Viking,Danish
|Numidia|Numidian
|Illyria|Illyrian
|Dacia|Dacian
|Thrace|Thracian
|Judea|Jewish,Jew
|Armenia Minor|
|Samnium|Samnite
|Etruria|Etruscan
|Iceni|
|Pictland|Pict,Pictish
|Wessex|West Saxon
|Mercia|Mercian
|Northumbria|Northumbrian
|Jacobite Britain|Jacobite
|Achaea|Achaean
|Cumania|Cuman
|Avar Khaganate|Avar
|First Bulgarian Empire|Bulgar,Bulgarian
|Aztec Empire|Aztec
|Inca Empire|Inca
|Sioux Nation|Sioux,Lakota
|Seminole Nation|Seminole
|Cherokee Nation|Cherokee
|Comanche Nation|Comanche
|Apache Nation|Apache
|Iroquois Confederacy|Iroquois
"""
"""One a line: ISO code where the state exists today | its names, the common one first | adjectives and peoples."""
